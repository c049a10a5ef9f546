// Handing a reply out as a file. Paths never reach the page: it gets a token for what was written.
import { basename, dirname } from 'node:path'
import type { Handlers } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import { exportNotes } from '../../core/reply/export-notes'
import { composingFor } from '../exporting/composing-for'
import { renderReplyDocx, writeFileWhole } from '../exporting/export-reply'
import { officialFileName } from '../exporting/file-name'
import { createPathTokens } from '../path-tokens'
import type { Ports } from '../ports'
import type { Session } from '../session'
import { nodeFileSteps } from '../vault/file-steps'

type ExportHandlers = Pick<Handlers, 'export.docx' | 'export.reveal'>

export function createExportHandlers(ports: Ports, session: Session): ExportHandlers {
  const written = createPathTokens(ports.ids, '这个文件不是本次导出的。请重新导出后再打开所在文件夹。')
  return {
    'export.docx': async ({ caseId, form }) => {
      const { vault, cases } = session.require()
      const replyCase = await cases.open(caseId)
      const path = await ports.dialogs.chooseFileToWrite({
        title: '导出复文',
        suggestedName: officialFileName(replyCase),
        extension: 'docx',
      })
      if (path === null) return null
      const { proposal, reply } = replyCase
      const composing = await composingFor(vault, ports, reply)
      await writeFileWhole(path, await renderReplyDocx({ proposal, reply }, form, composing))
      return {
        token: written.tokenFor(path),
        fileName: basename(path),
        folder: dirname(path),
        notes: [...composing.notes, ...exportNotes({ proposal, reply })],
      }
    },
    'export.reveal': async ({ token }) => {
      const path = written.pathOf(token)
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
