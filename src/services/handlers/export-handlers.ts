// Handing a reply out as a file. Paths never reach the page: it gets a token for what was exported.
import { basename, dirname } from 'node:path'
import type { Handlers } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import { composeReply } from '../../core/official-layout/compose-reply'
import { exportNotes } from '../../core/reply/export-notes'
import { composingFor } from '../exporting/composing-for'
import { requireExportable, writeFileWhole } from '../exporting/export-reply'
import { officialFileName } from '../exporting/file-name'
import { keptAsSigned } from '../exporting/kept-as-signed'
import { sweepTemporary } from '../exporting/sweep-temporary'
import type { Ports } from '../ports'
import type { Session } from '../session'
import { nodeFileSteps } from '../vault/file-steps'
import type { HandlerParts } from './handler-parts'

type ExportHandlers = Pick<Handlers, 'export.docx' | 'export.reveal'>

export function createExportHandlers(ports: Ports, session: Session, parts: HandlerParts): ExportHandlers {
  const { fonts, layouts, exported } = parts
  return {
    'export.docx': async ({ caseId, form: wished }) => {
      const { vault, cases } = session.require()
      const { proposal, reply } = await cases.open(caseId)
      const replyCase = { proposal, reply }
      const { form, notes } = keptAsSigned(reply, { form: wished, layoutProfile: null })
      const composing = await composingFor(vault, ports, reply)
      // Before the clerk is asked where to: nothing can be written there.
      requireExportable(replyCase, composing.spec, form)
      const path = await ports.dialogs.chooseFileToWrite({
        title: '导出复文',
        suggestedName: officialFileName(replyCase),
        extension: 'docx',
      })
      if (path === null) return null
      const input = { replyCase, form, spec: composing.spec, seals: composing.seals }
      await sweepTemporary(dirname(path), ports.clock.now())
      await writeFileWhole(path, await layouts.docx(input))
      return {
        token: exported.tokenFor(path),
        fileName: basename(path),
        folder: dirname(path),
        notes: [
          ...notes,
          ...composing.notes,
          ...exportNotes(replyCase),
          ...(await fonts.notes(composeReply(replyCase, form, composing), composing.spec)),
        ],
      }
    },
    'export.reveal': async ({ token }) => {
      const path = exported.pathOf(token)
      if ((await nodeFileSteps.standing(path).catch(() => null)) === null) {
        throw new AppError(
          'NOT_FOUND',
          `“${basename(path)}”已不在原来的文件夹，可能被移走或改名。请重新导出。`,
        )
      }
      ports.reveal.file(path)
      return undefined
    },
  }
}
