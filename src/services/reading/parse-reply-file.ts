// The portable reply file (.json): checked before anything of it is used.
import { AppError } from '../../core/kernel/app-error'
import { PROPOSAL_SCHEMA_VERSION } from '../../core/proposals/proposal'
import { REPLY_SCHEMA_VERSION } from '../../core/reply/reply-document'
import { REPLY_FILE_FORMAT, REPLY_FILE_VERSION, ReplyFile } from '../../core/reply/reply-file'
import type { ReplyCase } from '../../core/reply/reply-file'
import { z } from 'zod'
import { placeInWords } from './place-in-words'
import { reasonInWords } from './reason-in-words'

const Versioned = z.looseObject({ schemaVersion: z.number() })
const Header = z.looseObject({
  format: z.literal(REPLY_FILE_FORMAT),
  formatVersion: z.number(),
  proposal: z.unknown(),
  reply: z.unknown(),
})

const versionOf = (part: unknown): number => Versioned.safeParse(part).data?.schemaVersion ?? 0

/**
 * Reads the text of a reply file.
 * @param name the file's name as the clerk knows it
 * @throws AppError BAD_INPUT when it is damaged or something else, VAULT_TOO_NEW when a newer program wrote it
 */
export function parseReplyFile(text: string, name: string): ReplyCase {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw new AppError('BAD_INPUT', `文稿文件“${name}”已损坏，内容残缺。请换一份完好的文件，或重新导出。`)
  }
  const header = Header.safeParse(raw)
  if (!header.success) {
    throw new AppError(
      'BAD_INPUT',
      `“${name}”不是复文台的文稿文件。请选择由复文台导出的 .json，或纯文本（.txt）。`,
    )
  }
  const { formatVersion, proposal, reply } = header.data
  const isNewer =
    formatVersion > REPLY_FILE_VERSION ||
    versionOf(proposal) > PROPOSAL_SCHEMA_VERSION ||
    versionOf(reply) > REPLY_SCHEMA_VERSION
  if (isNewer) {
    throw new AppError(
      'VAULT_TOO_NEW',
      `文稿文件“${name}”由更新版本的复文台写入，这里的版本打不开。请先升级程序。`,
    )
  }
  const file = ReplyFile.safeParse(raw)
  if (!file.success) {
    const [issue] = file.error.issues
    const where = placeInWords(issue?.path ?? [])
    const why = issue === undefined ? '' : reasonInWords(issue)
    const facts = [where, why].filter((fact) => fact !== '').join('：')
    const place = facts === '' ? '' : `（${facts}）`
    throw new AppError(
      'BAD_INPUT',
      `文稿文件“${name}”已损坏，有内容不合规${place}。请换一份完好的文件，或重新导出。`,
    )
  }
  return { proposal: file.data.proposal, reply: file.data.reply }
}
