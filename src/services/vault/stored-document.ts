// What a document looks like in its file: an envelope that says what it is, from which version, when it was
// saved, and a fingerprint that tells a flipped bit from a change we made.
import { createHash } from 'node:crypto'
import { z } from 'zod'

/** A kind of file in the vault. */
export interface DocumentKind<Document> {
  /** Written into every file of this kind. */
  readonly format: string
  /** Newest version this program reads and the one it writes. */
  readonly version: number
  readonly schema: z.ZodType<Document>
  /** What the clerk calls it: 案件记录, 答复文稿 … */
  readonly noun: string
  /** The one it is, in the clerk's words: 提案 086 的案件记录. */
  label(document: Document): string
  /** The id the document itself carries; null where there is only one of its kind. */
  idOf(document: Document): string | null
  /** True when some part of the unchecked document was written by a newer program. */
  isNewer(document: unknown): boolean
}

export interface Stored<Document> {
  /** ISO date and time of the save. */
  readonly savedAt: string
  readonly document: Document
}

/** What a file turned out to be. */
export type StoredOutcome<Document> =
  | { readonly state: 'ok'; readonly stored: Stored<Document> }
  | { readonly state: 'too-new' }
  | { readonly state: 'damaged'; readonly reason: string }

const Envelope = z.strictObject({
  format: z.string(),
  version: z.int().min(1),
  /** Absent in a file written by hand. */
  checksum: z.string().exactOptional(),
  savedAt: z.iso.datetime(),
  document: z.unknown(),
})

const VersionOnly = z.looseObject({ format: z.string(), version: z.number() })

const fingerprint = (document: unknown): string =>
  `sha256:${createHash('sha256').update(JSON.stringify(document)).digest('hex')}`

/** The text of the file. */
export function serialiseDocument<Document>(kind: DocumentKind<Document>, stored: Stored<Document>): string {
  const { format, version } = kind
  const { savedAt, document } = stored
  return `${JSON.stringify({ format, version, checksum: fingerprint(document), savedAt, document }, null, 1)}\n`
}

function damaged(reason: string): { readonly state: 'damaged'; readonly reason: string } {
  return { state: 'damaged', reason }
}

/** Reads the text of a file. Never throws; `reason` is for the log and for 检查卷库, in Chinese. */
export function parseDocument<Document>(kind: DocumentKind<Document>, text: string): StoredOutcome<Document> {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return damaged(text.trim() === '' ? '文件是空的' : '内容残缺')
  }
  const version = VersionOnly.safeParse(raw)
  if (!version.success || version.data.format !== kind.format) return damaged(`不是${kind.noun}`)
  if (version.data.version > kind.version) return { state: 'too-new' }
  const envelope = Envelope.safeParse(raw)
  if (!envelope.success) return damaged('内容残缺')
  const { checksum, savedAt } = envelope.data
  if (checksum !== undefined && checksum !== fingerprint(envelope.data.document)) return damaged('内容被改坏')
  if (kind.isNewer(envelope.data.document)) return { state: 'too-new' }
  const document = kind.schema.safeParse(envelope.data.document)
  if (!document.success) {
    const where = document.error.issues[0]?.path.join('.') ?? ''
    return damaged(where === '' ? '内容不合规' : `内容不合规（${where}）`)
  }
  return { state: 'ok', stored: { savedAt, document: document.data } }
}
