// Invented replies of many shapes, each with what a careful reader recognises in it.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { missingCharacters } from '../../src/core/importing/account-for-text'
import { textToReply } from '../../src/core/importing/text-to-reply'
import { ReplyCase } from '../../src/core/reply/reply-file'
import { replyToText } from '../../src/core/reply/reply-text'
import { ExpectedReply, scoreLetter } from './score-letter'

const FOLDER = new URL('invented/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8')
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace(/\.txt$/, ''))
  .sort()

function readLetter(source: string) {
  let count = 0
  return textToReply(source, { nextId: () => `part-${(count += 1)}` })
}

describe('invented letters', () => {
  it('there are enough of them', () => {
    expect(names.length).toBeGreaterThanOrEqual(12)
  })

  it.each(names)('%s: recognised as a careful reader would', (name) => {
    const expected = ExpectedReply.parse(JSON.parse(read(`${name}.expected.json`)))
    expect(scoreLetter(read(`${name}.txt`), expected).wrong).toEqual([])
  })

  it.each(names)('%s: nothing is lost', (name) => {
    const source = read(`${name}.txt`)
    const { value, messages } = readLetter(source)
    expect(ReplyCase.safeParse(value).error).toBeUndefined()
    expect(messages.map(({ code }) => code)).not.toContain('unaccounted')
    expect(missingCharacters(source, replyToText(value), messages)).toBe('')
  })
})
