// The lines of a reply's title: broken by hand, else by sense. GB/T 9704-2012, 7.3.1.
import { resolveLockedElements } from '../reply/generated-texts'
import type { ReplyForm } from '../reply/reply-document'
import type { ReplyCase } from '../reply/reply-file'
import { breakTitle } from './break-title'
import type { TitleBreaking } from './break-title'
import { handMadeLines } from './hand-made-lines'
import type { LayoutSpec } from './layout-spec'
import { fullQuotationGain } from './text-width'

/** What must be known to break the title of this reply: the room, the lines above, names that stay whole. */
export function titleBreakingOf(
  { proposal, reply }: ReplyCase,
  form: ReplyForm,
  spec: LayoutSpec,
): TitleBreaking {
  const { organs, title } = resolveLockedElements(proposal, reply)
  const { charactersPerLine } = spec.title
  const gain = spec.quotationMarks.width === 'full' ? fullQuotationGain(title.text) : 0
  return {
    // All marks may come to stand on one line; many of them must not leave the lines too short.
    charactersPerLine: charactersPerLine - Math.min(gain, charactersPerLine / 4),
    linesAbove: form === 'plain' && reply.organAboveTitle ? handMadeLines(reply.issuer) : [],
    names: [
      ...organs,
      reply.issuer,
      proposal.leadUnit,
      ...proposal.proposers.map((proposer) => proposer.name),
    ],
  }
}

/** The title's lines as they are printed, with the organ's name above where there is no mark. */
export function titleLines(replyCase: ReplyCase, form: ReplyForm, spec: LayoutSpec): readonly string[] {
  const { proposal, reply } = replyCase
  const { title } = resolveLockedElements(proposal, reply)
  const breaking = titleBreakingOf(replyCase, form, spec)
  const byHand = (reply.titleLines ?? []).flatMap(handMadeLines)
  const isInForce = byHand.join('') === handMadeLines(title.text).join('')
  return [...(breaking.linesAbove ?? []), ...(isInForce ? byHand : breakTitle(title.text, breaking))]
}
