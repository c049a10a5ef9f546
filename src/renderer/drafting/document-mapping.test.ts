import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberSections } from '../../core/reply/heading-numbering'
import type { NumberedSection } from '../../core/reply/heading-numbering'
import { ReplyDocument } from '../../core/reply/reply-document'
import { documentToReply, replyToDocument } from './document-mapping'
import { readSections } from './section-tree'
import { replies } from './testing/arbitrary-reply'

function numbersOf(numbered: readonly NumberedSection[]): string[] {
  return numbered.flatMap(({ number, children }) => [number, ...numbersOf(children)])
}

describe('replyToDocument and documentToReply', () => {
  it('give back every reply exactly as it was', () => {
    fc.assert(
      fc.property(replies, (reply) => {
        expect(documentToReply(replyToDocument(reply))).toEqual(reply)
      }),
    )
  })

  it('make documents the schema accepts, and replies the contract accepts', () => {
    fc.assert(
      fc.property(replies, (reply) => {
        const doc = replyToDocument(reply)
        doc.check()
        expect(ReplyDocument.safeParse(documentToReply(doc)).success).toBe(true)
      }),
    )
  })

  it('number the lines of the editor as core numbers the reply', () => {
    fc.assert(
      fc.property(replies, (reply) => {
        const rows = readSections(replyToDocument(reply))
        expect(rows.map(({ number }) => number)).toEqual(numbersOf(numberSections(reply.sections)))
      }),
    )
  })
})
