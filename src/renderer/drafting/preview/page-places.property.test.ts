import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeReply } from '../../../core/official-layout/compose-reply'
import type { LayoutParagraph } from '../../../core/official-layout/layout-document'
import { ProposalId } from '../../../core/kernel/ids'
import { emptyProposal } from '../../../core/proposals/proposal'
import { replyToDocument } from '../document-mapping'
import { replies } from '../testing/arbitrary-reply'
import { pagePlaces } from './page-places'

const proposal = emptyProposal(ProposalId.parse('case-1'))
const elements = new Set(['head', 'title', 'salutation', 'opening', 'attachments', 'signature', 'contact'])

/** The printed paragraphs of the text itself. */
function printed(reply: Parameters<typeof replyToDocument>[0]): readonly LayoutParagraph[] {
  return composeReply({ proposal, reply }, 'plain').blocks.flatMap((block) =>
    block.kind === 'paragraph' && !elements.has(block.source) ? [block] : [],
  )
}

const textOf = ({ lines, prefix }: LayoutParagraph): string =>
  lines
    .flat()
    .map(({ text }) => text)
    .join('')
    .slice(prefix)

describe('places on the page and in the editor', () => {
  it('agree character by character, both ways', () => {
    fc.assert(
      fc.property(replies, (reply) => {
        const doc = replyToDocument(reply)
        const { positionOf, placeOf } = pagePlaces(doc)
        for (const paragraph of printed(reply)) {
          const { source } = paragraph
          const text = textOf(paragraph)
          for (let offset = 0; offset < text.length; offset += 1) {
            const position = positionOf({ source, offset })
            expect(position).not.toBeNull()
            expect(doc.textBetween(position ?? 0, (position ?? 0) + 1)).toBe(text[offset])
            expect(placeOf(position ?? 0)).toEqual({ source, offset })
          }
        }
      }),
    )
  })

  it('has every position of a text at the nearest printed character', () => {
    fc.assert(
      fc.property(replies, (reply) => {
        const doc = replyToDocument(reply)
        const { positionOf, placeOf } = pagePlaces(doc)
        let before = -1
        for (let position = 0; position <= doc.content.size; position += 1) {
          const place = placeOf(position)
          const back = place && positionOf(place)
          if (back === null) continue
          expect(back).toBeGreaterThanOrEqual(before)
          before = back
        }
      }),
    )
  })
})
