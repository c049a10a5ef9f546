// One folder of the vault with documents of one kind, one file each: damage stays small, a save costs one
// document however large the vault is.
import { readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { VaultNotice } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import type { Clock } from '../ports'
import { backupPath } from './durable-file'
import type { FileSteps } from './file-steps'
import { openDocumentFile } from './json-adapter'
import { readRecovering } from './quarantine'
import type { DocumentKind, Stored } from './stored-document'
import { createTurns } from './turns'
import { readFailure, systemCode, writeFailure } from './write-failure'

export interface Collection<Document> {
  /** Ids of all documents, those of which only the previous save is left included. */
  ids(): Promise<readonly string[]>
  /**
   * Null when there is none, or none that can be read (which is then reported).
   * @param label the document in the clerk's words, for the report
   */
  read(id: string, label?: string): Promise<Stored<Document> | null>
  /** Resolves when the disk has it. */
  write(id: string, document: Document): Promise<Stored<Document>>
  /** Reads, changes and writes; nothing else writes the document meanwhile. What `change` throws is thrown. */
  update(id: string, change: (present: Stored<Document> | null) => Document): Promise<Stored<Document>>
  /** Removes the document and its previous save; nothing happens when there is none. */
  remove(id: string): Promise<void>
}

/** What all collections of one vault have in common. */
export interface CollectionContext {
  readonly vaultFolder: string
  readonly clock: Clock
  readonly steps?: FileSteps | undefined
  readonly report: (notice: VaultNotice) => void
  /** Runs before every change; throws when the vault may not be written (any more). */
  readonly mayWrite: () => Promise<void>
}

/** Folder of the vault for files that could not be read. */
export const DAMAGED_FOLDER = 'damaged'

/** Names that Windows keeps for devices, whatever their extension. */
const RESERVED_NAME = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/
const DOCUMENT_NAME = /^([a-z0-9][a-z0-9-]{2,63})\.json(\.bak)?$/

/** The id in the name of a document's file or of its previous save; null for any other file. */
export const idInName = (name: string): string | null => DOCUMENT_NAME.exec(name)?.[1] ?? null

export function openCollection<Document>(
  name: string,
  kind: DocumentKind<Document>,
  context: CollectionContext,
): Collection<Document> {
  const folder = join(context.vaultFolder, name)
  const inTurn = createTurns()

  const pathOf = (id: string): string => {
    if (idInName(`${id}.json`) === id && !RESERVED_NAME.test(id)) return join(folder, `${id}.json`)
    throw new AppError('BAD_INPUT', '这件内容的标识不合规，没有保存。请重新建立后再试。')
  }
  const fileOf = (id: string) => ({
    path: pathOf(id),
    kind,
    id,
    clock: context.clock,
    steps: context.steps,
  })
  const read = (id: string, label?: string): Promise<Stored<Document> | null> =>
    readRecovering({
      ...fileOf(id),
      damagedFolder: join(context.vaultFolder, DAMAGED_FOLDER),
      label,
      report: context.report,
    })
  const write = async (id: string, document: Document): Promise<Stored<Document>> => {
    if (kind.idOf(document) !== id) throw new Error(`document of another id than ${id}`)
    await context.mayWrite()
    return openDocumentFile(fileOf(id)).write(document)
  }
  const removeFile = async (path: string): Promise<void> => {
    try {
      await unlink(path)
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw writeFailure(error, kind.noun, 'VAULT_UNWRITABLE')
    }
  }

  return {
    async ids() {
      try {
        const names = await readdir(folder)
        return [...new Set(names.map(idInName).filter((id) => id !== null))]
      } catch (error) {
        throw readFailure(error, `${name} 文件夹`)
      }
    },
    read: (id, label) => inTurn(id, () => read(id, label)),
    write: (id, document) => inTurn(id, () => write(id, document)),
    update: (id, change) => inTurn(id, async () => write(id, change(await read(id)))),
    remove: (id) =>
      inTurn(id, async () => {
        await context.mayWrite()
        // The previous save first: alone it would bring the document back.
        await removeFile(backupPath(pathOf(id)))
        await removeFile(pathOf(id))
      }),
  }
}
