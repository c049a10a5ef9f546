// The list of cases of an open vault, kept in memory: every document is read once, then again only after it
// was saved. The folder's names are looked at each time, so that a file put back by hand shows up.
import type { CaseList, CaseSummary, VaultNotice } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import { caseLabel } from '../vault/document-kinds'
import type { Vault } from '../vault/vault'
import { summarise } from './case-summary'

export interface CaseCatalogue {
  list(): Promise<CaseList>
  /** The row is made anew at the next list: record or reply changed. */
  forget(id: string): void
}

/** Files read at the same time: enough to keep a slow disk busy. */
const READERS = 16

interface Row {
  /** Null when the record cannot be read. */
  readonly summary: CaseSummary | null
  /** What is wrong with record or reply and stays wrong until a file is put back. */
  readonly notice: VaultNotice | null
}

async function forEachLimited<Item>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items]
  const run = async (): Promise<void> => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(limit, waiting.length) }, run))
}

const errorNotice = (text: string): VaultNotice => ({ severity: 'error', text })

/** Turns a failure that concerns one document into a notice; anything else goes on. */
function noticeOf(error: unknown, label: string): VaultNotice {
  if (error instanceof AppError && error.code === 'VAULT_TOO_NEW') {
    return errorNotice(`${label}由更新版本的复文台写入，这里的版本打不开，文件没有动。请升级程序后再看。`)
  }
  if (error instanceof AppError && error.code === 'VAULT_DAMAGED') return errorNotice(error.message)
  throw error
}

async function readRow(vault: Vault, id: string): Promise<Row | null> {
  let record
  try {
    record = await vault.cases.read(id)
  } catch (error) {
    return { summary: null, notice: noticeOf(error, `案件记录“${id}.json”`) }
  }
  if (record === null) return null
  const { proposal, replyId } = record.document
  const label = `${caseLabel(proposal)} 的文稿`
  try {
    const reply = await vault.replies.read(replyId, label)
    const notice =
      reply === null
        ? errorNotice(
            `${label}读不出来或找不到，案件记录还在。请从备份中找回文稿文件，放回卷库的 replies 文件夹。`,
          )
        : null
    return { summary: summarise(record, reply), notice }
  } catch (error) {
    return { summary: summarise(record, null), notice: noticeOf(error, label) }
  }
}

export function createCaseCatalogue(vault: Vault): CaseCatalogue {
  const rows = new Map<string, Row>()
  /** Counts changes of a row, so that one read before a save is not kept after it. */
  const changes = new Map<string, number>()

  const load = async (id: string): Promise<void> => {
    const before = changes.get(id)
    const row = await readRow(vault, id)
    if (row !== null && changes.get(id) === before) rows.set(id, row)
    else rows.delete(id)
    if (row !== null && changes.get(id) !== before) await load(id)
  }

  return {
    async list() {
      const ids = await vault.cases.ids()
      const present = new Set(ids)
      for (const id of rows.keys()) if (!present.has(id)) rows.delete(id)
      await forEachLimited(
        // A row with a notice is read again: the missing file may be back.
        ids.filter((id) => (rows.get(id)?.notice ?? null) !== null || !rows.has(id)),
        READERS,
        load,
      )
      const removed = (await vault.bin.ids()).filter((id) => !present.has(id))
      const all = [...rows.values()]
      return {
        cases: all
          .flatMap(({ summary }) => (summary === null ? [] : [summary]))
          .toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : one.savedAt > other.savedAt ? -1 : 0)),
        removedCount: removed.length,
        notices: [...vault.notices(), ...all.flatMap(({ notice }) => (notice === null ? [] : [notice]))],
      }
    },
    forget(id) {
      rows.delete(id)
      changes.set(id, (changes.get(id) ?? 0) + 1)
    },
  }
}
