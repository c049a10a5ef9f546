// The pages of a reply as it stands in the page, and the remedies for what looks lonely on them.
import type { Handlers } from '../../contract/calls'
import { composeReply } from '../../core/official-layout/compose-reply'
import { exportProblems } from '../../core/official-layout/export-problems'
import type { ReplyCase } from '../../core/reply/reply-file'
import { keepComposing } from '../exporting/composing-for'
import type { ReplyComposing } from '../exporting/composing-for'
import type { LayoutInput, LayoutPages } from '../exporting/layout-jobs'
import type { Ports } from '../ports'
import type { Session } from '../session'
import type { HandlerParts } from './handler-parts'

type PreviewHandlers = Pick<Handlers, 'preview.pages' | 'preview.remedies'>

const inputOf = (replyCase: ReplyCase, { spec, seals }: ReplyComposing): LayoutInput => ({
  replyCase,
  form: replyCase.reply.form,
  spec,
  seals,
})

/** What is shown of a reply that no page can be made of: the reason alone. */
const noPages = ({ reply }: ReplyCase): Pick<LayoutPages, 'document' | 'findings'> => ({
  document: { pages: [], images: {}, isProof: reply.signOff === null, isCutShort: true },
  findings: [],
})

/** Fields with a problem that keeps nobody from looking at the pages. */
const NOT_IN_THE_WAY = new Set(['标题', '发文机关标志'])

export function createPreviewHandlers(
  ports: Ports,
  session: Session,
  { fonts, layouts }: HandlerParts,
): PreviewHandlers {
  const composingOf = keepComposing(session, ports)
  let newest = 0

  return {
    'preview.pages': async ({ case: replyCase }) => {
      const own = (newest += 1)
      const composing = await composingOf(session.require().vault, replyCase.reply)
      // The vault may have answered a newer request first.
      if (own !== newest) return null
      const problems = exportProblems(replyCase, composing.spec)
      const pages = problems.every(({ field }) => NOT_IN_THE_WAY.has(field))
        ? await layouts.preview(inputOf(replyCase, composing))
        : noPages(replyCase)
      if (pages === null) return null
      const layout = composeReply(replyCase, replyCase.reply.form, composing)
      return {
        document: pages.document,
        findings: [...pages.findings],
        fontNotes: [...composing.notes, ...(await fonts.notes(layout, composing.spec))],
        problem: problems[0]?.text ?? null,
      }
    },
    'preview.remedies': async ({ case: replyCase, finding }) => {
      const composing = await composingOf(session.require().vault, replyCase.reply)
      const remedies = await layouts.remedies(inputOf(replyCase, composing), finding)
      return remedies === null ? null : [...remedies]
    },
  }
}
