// The program's own sample, read from its two texts, is the case it was printed from.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { inspectReply } from '../../src/core/importing/inspect-reply'
import { textToReply } from '../../src/core/importing/text-to-reply'
import { ReplyFile } from '../../src/core/reply/reply-file'
import { replyToText } from '../../src/core/reply/reply-text'

const SAMPLE = new URL('../../resources/sample/', import.meta.url)
const text = (name: string) => readFileSync(new URL(name, SAMPLE), 'utf8')
const source = ReplyFile.parse(JSON.parse(text('01-transit.json')))

function read(name: string) {
  let count = 0
  return textToReply(text(name), { nextId: () => `part-${(count += 1)}` })
}

it.each(['sample-reply.txt', 'sample-reply.pdf.txt'])('%s', (name) => {
  const { value, messages } = read(name)
  const recognised = { ...inspectReply(value, messages), messages: [], role: source.proposal.role }
  expect(recognised).toEqual(inspectReply(source))
  expect(messages.filter(({ severity }) => severity !== 'note')).toEqual([])
})

it('both texts give the same document', () => {
  expect(read('sample-reply.pdf.txt').value).toEqual(read('sample-reply.txt').value)
})

it('its text holds the same words as the case it came from', () => {
  const words = (printed: string) => [...printed.replace(/\s/g, '')].sort().join('')
  expect(words(replyToText(read('sample-reply.txt').value))).toBe(words(replyToText(source)))
})
