// The pages of the preview on paper or as a PDF. They are made from what is on the disk, by the same job as the
// preview's.
import { basename, dirname } from 'node:path'
import type { Handlers } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import type { ProposalId } from '../../core/kernel/ids'
import { composeReply } from '../../core/official-layout/compose-reply'
import type { DrawnDocument } from '../../core/official-layout/drawn-page'
import { exportNotes } from '../../core/reply/export-notes'
import type { ReplyCase } from '../../core/reply/reply-file'
import { composingFor } from '../exporting/composing-for'
import type { ReplyComposing } from '../exporting/composing-for'
import { requireExportable, writeFileWhole } from '../exporting/export-reply'
import { pdfFileName } from '../exporting/file-name'
import { sweepTemporary } from '../exporting/sweep-temporary'
import type { Ports } from '../ports'
import type { Session } from '../session'
import type { HandlerParts } from './handler-parts'

type PrintHandlers = Pick<Handlers, 'print.pages' | 'export.pdf'>

/** A saved reply with what it is laid out with. */
interface Printable {
  readonly replyCase: ReplyCase
  readonly composing: ReplyComposing
}

export function createPrintHandlers(ports: Ports, session: Session, parts: HandlerParts): PrintHandlers {
  const { fonts, layouts, exported } = parts

  /** @throws AppError BAD_INPUT naming the field that keeps the reply from being printed */
  const open = async (caseId: ProposalId): Promise<Printable> => {
    const { vault, cases } = session.require()
    const { proposal, reply } = await cases.open(caseId)
    const composing = await composingFor(vault, ports, reply)
    requireExportable({ proposal, reply }, composing.spec, reply.form)
    return { replyCase: { proposal, reply }, composing }
  }

  const draw = async ({ replyCase, composing }: Printable): Promise<DrawnDocument> => {
    const { spec, seals } = composing
    const { document } = await layouts.pages({ replyCase, form: replyCase.reply.form, spec, seals })
    if (!document.isCutShort) return document
    throw new AppError(
      'EXPORT_FAILED',
      '这份复文有一部分没能排出版面，印出来会缺页。请改为导出 Word 文档，在文字处理软件里打印。',
    )
  }

  const titleOf = ({ replyCase, composing }: Printable): string =>
    composeReply(replyCase, replyCase.reply.form, composing).about.title

  return {
    'print.pages': async ({ caseId }) => {
      const printable = await open(caseId)
      return ports.printer.print(await draw(printable), titleOf(printable))
    },
    'export.pdf': async ({ caseId }) => {
      const printable = await open(caseId)
      const { replyCase, composing } = printable
      const path = await ports.dialogs.chooseFileToWrite({
        title: '导出 PDF',
        suggestedName: pdfFileName(replyCase),
        extension: 'pdf',
      })
      if (path === null) return null
      await sweepTemporary(dirname(path), ports.clock.now())
      await writeFileWhole(path, await ports.printer.toPdf(await draw(printable), titleOf(printable)))
      const layout = composeReply(replyCase, replyCase.reply.form, composing)
      return {
        token: exported.tokenFor(path),
        fileName: basename(path),
        folder: dirname(path),
        notes: [
          ...composing.notes,
          ...exportNotes(replyCase),
          ...(await fonts.notes(layout, composing.spec)),
        ],
      }
    },
  }
}
