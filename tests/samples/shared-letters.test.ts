// Real published replies, read and scored. They lie beside the project; without them one line says so.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { replyToText } from '../../src/core/reply/reply-text'
import { ReplyCase } from '../../src/core/reply/reply-file'
import { missingCharacters } from '../../src/core/importing/account-for-text'
import { textToReply } from '../../src/core/importing/text-to-reply'
import { CORE_FIELDS, ExpectedReply, scoreLetter } from './score-letter'
import type { LetterScore } from './score-letter'

const SAMPLES = new URL('../../../shared/samples/', import.meta.url)
const isThere = existsSync(SAMPLES)
if (!isThere) console.log('no ../shared/samples: the real letters were not read')

const read = (name: string) => readFileSync(new URL(name, SAMPLES), 'utf8')
const counter = () => {
  let count = 0
  return () => `part-${(count += 1)}`
}
const expectedOf = (name: string) => ExpectedReply.parse(JSON.parse(read(name)))

describe.skipIf(!isThere)('the reference reply', () => {
  it('gives the same document from the torn PDF text and from whole paragraphs', () => {
    const torn = textToReply(read('sample-reply.pdf.txt'), { nextId: counter() })
    const whole = textToReply(read('sample-reply.txt'), { nextId: counter() })
    expect(torn.value).toEqual(whole.value)
  })

  it.each(['sample-reply.pdf.txt', 'sample-reply.txt'])('%s: everything a careful reader sees', (name) => {
    const { wrong } = scoreLetter(read(name), expectedOf('sample-reply.expected.json'))
    expect(wrong).toEqual([])
  })

  it('raises no doubt about the reference reply', () => {
    const { messages } = textToReply(read('sample-reply.pdf.txt'), { nextId: counter() })
    expect(messages.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['note text-tidied'])
  })
})

describe.skipIf(!isThere)('ten real letters', () => {
  const names = isThere
    ? readdirSync(new URL('letters/', SAMPLES))
        .filter((name) => name.endsWith('.txt'))
        .map((name) => name.replace(/\.txt$/, ''))
        .sort()
    : []

  it('at least seven have title, number, addressee, organ, date and sections right', () => {
    const scores = names.map((name) => ({
      name,
      score: scoreLetter(read(`letters/${name}.txt`), expectedOf(`letters/${name}.expected.json`)),
    }))
    console.log(table(scores))
    expect(scores.length).toBe(10)
    expect(scores.filter(({ score }) => score.isCoreRight).length).toBeGreaterThanOrEqual(7)
  })

  it.each(names)('%s: nothing is lost', (name) => {
    const source = read(`letters/${name}.txt`)
    const { value, messages } = textToReply(source, { nextId: counter() })
    expect(ReplyCase.safeParse(value).error).toBeUndefined()
    expect(messages.map(({ code }) => code)).not.toContain('unaccounted')
    expect(missingCharacters(source, replyToText(value), messages)).toBe('')
  })
})

function table(scores: readonly { readonly name: string; readonly score: LetterScore }[]): string {
  const rows = scores.map(({ name, score }) => {
    const core = CORE_FIELDS.map((field) =>
      score.wrong.some((one) => one.field === field) ? '✗' : '✓',
    ).join(' ')
    const others = score.wrong.filter(({ field }) => !CORE_FIELDS.some((one) => one === field))
    const details = [...score.wrong].map(
      ({ field, expected, actual }) =>
        `      ${field}: ${JSON.stringify(expected)} ≠ ${JSON.stringify(actual)}`,
    )
    return [
      `${core}  ${name}${others.length === 0 ? '' : `  (also: ${others.map(({ field }) => field).join(', ')})`}`,
      ...details,
    ].join('\n')
  })
  return [CORE_FIELDS.join(' | '), ...rows].join('\n')
}
