// The invented letters torn into printed lines of many measures give the same documents as the whole ones.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { textToReply } from '../../src/core/importing/text-to-reply'
import { replyToText } from '../../src/core/reply/reply-text'
import { hardWrap } from './hard-wrap'
import type { WrapOptions } from './hard-wrap'

const FOLDER = new URL('invented/', import.meta.url)
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()

const options: readonly WrapOptions[] = [
  {
    measure: 28,
    linesPerPage: 22,
    keepsIndent: false,
    blankLines: true,
    pageBreak: 'stray-space',
    spacesRoundDigits: true,
  },
  {
    measure: 28,
    linesPerPage: 20,
    keepsIndent: true,
    blankLines: false,
    pageBreak: 'page-number',
    spacesRoundDigits: false,
  },
  {
    measure: 32,
    linesPerPage: 17,
    keepsIndent: false,
    blankLines: false,
    pageBreak: 'form-feed',
    spacesRoundDigits: false,
  },
  {
    measure: 39,
    linesPerPage: 9,
    keepsIndent: true,
    blankLines: true,
    pageBreak: 'form-feed',
    spacesRoundDigits: true,
  },
]

function documentOf(text: string) {
  let count = 0
  return textToReply(text, { nextId: () => `part-${(count += 1)}` })
}

/** The text of the reply without its paragraph breaks. */
function printed({ value }: ReturnType<typeof documentOf>): string {
  return replyToText(value).replace(/\s/g, '')
}

/** Body paragraphs are those that end a sentence or carry a number. */
function isIndented(paragraph: string): boolean {
  return /[。；！：]$/.test(paragraph)
    ? !/(?:委员|代表|会|局|界别)：$/.test(paragraph)
    : /^(?:[一二三四五六七八九]、|[（(][一二三四五六七八九\d]|\d\.)/.test(paragraph)
}

describe.each(options)('lines of $measure characters, $pageBreak', (option) => {
  it.each(names)('%s', (name) => {
    const whole = readFileSync(new URL(name, FOLDER), 'utf8')
    const torn = hardWrap(whole.trimEnd().split('\n'), isIndented, option)
    const read = documentOf(torn)
    // Where a sentence ends exactly at the edge nobody can tell; then it must be said.
    const isDoubtful = read.messages.some(({ code }) => code === 'paragraph-break-unsure')
    if (isDoubtful) expect(printed(read)).toBe(printed(documentOf(whole)))
    else expect(read.value).toEqual(documentOf(whole).value)
  })
})
