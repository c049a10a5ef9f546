// The lowdb adapter of the vault: durable writes, checked reads. (lowdb's presets keep data in memory when
// NODE_ENV is "test" and write without flushing, so they are not used.)
import { readFile } from 'node:fs/promises'
import { Low } from 'lowdb'
import type { Adapter } from 'lowdb'
import { AppError } from '../../core/kernel/app-error'
import type { Clock } from '../ports'
import { writeDurably } from './durable-file'
import type { FileSteps } from './file-steps'
import { readFailure, systemCode } from './write-failure'
import { parseDocument, serialiseDocument } from './stored-document'
import type { DocumentKind, Stored } from './stored-document'

export interface DocumentFileOptions<Document> {
  readonly path: string
  readonly kind: DocumentKind<Document>
  /** The id the document must carry; null where the kind has none. */
  readonly id: string | null
  readonly clock: Clock
  /** The file system; tests give one that fails. */
  readonly steps?: FileSteps | undefined
}

/** Says what is wrong with a file without touching it. */
function refuse(code: 'VAULT_TOO_NEW' | 'VAULT_DAMAGED', what: string, reason: string): AppError {
  return code === 'VAULT_TOO_NEW'
    ? new AppError(code, `${what}由更新版本的复文台写入，这里的版本打不开。请先升级程序。`)
    : new AppError(code, `${what}已损坏（${reason}）。请从备份中找回。`, { cause: reason })
}

/**
 * A lowdb adapter for one document in one file.
 * `read` gives null when there is no file and throws AppError VAULT_DAMAGED or VAULT_TOO_NEW when the file is
 * not one this program can use; it never gives an empty document instead. `write` resolves when the disk has it.
 */
export function createJsonAdapter<Document>(
  options: DocumentFileOptions<Document>,
): Adapter<Stored<Document> | null> {
  const { path, kind, id, steps } = options
  return {
    async read() {
      let text: string
      try {
        text = await readFile(path, 'utf8')
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return null
        throw readFailure(error, kind.noun)
      }
      const outcome = parseDocument(kind, text)
      if (outcome.state === 'too-new') throw refuse('VAULT_TOO_NEW', kind.noun, '')
      if (outcome.state === 'damaged') throw refuse('VAULT_DAMAGED', kind.noun, outcome.reason)
      if (kind.idOf(outcome.stored.document) !== id) {
        throw refuse('VAULT_DAMAGED', kind.noun, '内容与文件名不符')
      }
      return outcome.stored
    },
    async write(stored) {
      if (stored === null) return
      await writeDurably(path, serialiseDocument(kind, stored), {
        keepPrevious: true,
        displayName: kind.label(stored.document),
        ...(steps === undefined ? {} : { steps }),
      })
    },
  }
}

export interface DocumentFile<Document> {
  /** Null when there is no file. */
  read(): Promise<Stored<Document> | null>
  /** Resolves when the disk has it. */
  write(document: Document): Promise<Stored<Document>>
}

/** One document in one file, held by lowdb over the adapter above. */
export function openDocumentFile<Document>(options: DocumentFileOptions<Document>): DocumentFile<Document> {
  const database = new Low<Stored<Document> | null>(createJsonAdapter(options), null)
  return {
    async read() {
      database.data = null
      await database.read()
      return database.data
    },
    async write(document) {
      const stored = { savedAt: options.clock.now().toISOString(), document }
      database.data = stored
      await database.write()
      return stored
    },
  }
}
