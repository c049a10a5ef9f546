// 检查卷库: reads every file of a vault and changes nothing, so it may run beside the program.
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { AppError } from '../../core/kernel/app-error'
import type { ReplyDocument } from '../../core/reply/reply-document'
import type { Clock } from '../ports'
import { DAMAGED_FOLDER, idInName } from './collection'
import {
  binnedCaseKind,
  caseLabel,
  caseRecordKind,
  layoutProfileKind,
  replyKind,
  sealKind,
  vaultSettingsKind,
} from './document-kinds'
import type { CaseRecord } from './document-kinds'
import { backupPath, isTemporaryName } from './durable-file'
import { createJsonAdapter } from './json-adapter'
import type { DocumentKind } from './stored-document'
import { SETTINGS_NAME, VAULT_FOLDERS, requireVault } from './vault-folder'

export interface VaultProblem {
  readonly kind: 'damaged' | 'too-new' | 'unreadable' | 'missing' | 'missing-reply' | 'orphan-reply'
  /** Path inside the vault, with `/`. */
  readonly file: string
  /** One Chinese sentence: what is wrong and what to do. */
  readonly text: string
}

export interface VaultReport {
  /** Empty when the settings cannot be read. */
  readonly name: string
  readonly cases: number
  readonly replies: number
  readonly binned: number
  /** Empty: the vault is whole. */
  readonly problems: readonly VaultProblem[]
  /** Worth knowing, not wrong. */
  readonly notes: readonly string[]
}

interface Found<Document> {
  readonly documents: ReadonlyMap<string, Document>
  /** Ids of files that are there but cannot be read. */
  readonly unread: ReadonlySet<string>
}

interface Findings {
  readonly problems: VaultProblem[]
  readonly notes: string[]
}

function problemOf(error: unknown, file: string): VaultProblem {
  if (!(error instanceof AppError)) throw error
  if (error.code === 'VAULT_TOO_NEW') {
    return { kind: 'too-new', file, text: '由更新版本的复文台写入，这里的版本打不开。请升级程序后再看。' }
  }
  if (error.code === 'VAULT_DAMAGED') {
    const reason = typeof error.cause === 'string' ? `：${error.cause}` : ''
    return { kind: 'damaged', file, text: `文件已损坏${reason}。请用备份中的同名文件替换它。` }
  }
  return { kind: 'unreadable', file, text: error.message }
}

/** Reads one file; null when it cannot be used (which is then among the problems) or is not there. */
async function readFileOf<Document>(
  place: {
    readonly folder: string
    readonly file: string
    readonly id: string | null
    readonly clock: Clock
  },
  kind: DocumentKind<Document>,
  findings: Findings,
): Promise<Document | null> {
  const { folder, file, id, clock } = place
  try {
    const stored = await createJsonAdapter({ path: join(folder, file), kind, id, clock }).read()
    return stored?.document ?? null
  } catch (error) {
    findings.problems.push(problemOf(error, file))
    return null
  }
}

async function readAll<Document>(
  vault: { readonly folder: string; readonly clock: Clock },
  name: string,
  kind: DocumentKind<Document>,
  findings: Findings,
): Promise<Found<Document>> {
  const documents = new Map<string, Document>()
  const unread = new Set<string>()
  const names = (await readdir(join(vault.folder, name)).catch(() => [])).toSorted()
  for (const fileName of names) {
    const id = idInName(fileName)
    const file = `${name}/${fileName}`
    if (id === null) {
      const what = isTemporaryName(fileName) ? '上次没写完的临时文件，下次打开卷库时会清掉' : '不是卷库的文件'
      findings.notes.push(`${file}：${what}。`)
      continue
    }
    const document = await readFileOf({ ...vault, file, id }, kind, findings)
    if (fileName.endsWith('.json')) {
      if (document === null) unread.add(id)
      else documents.set(id, document)
    } else if (document !== null && !names.includes(`${id}.json`)) {
      const text = `文件不见了，还有上一次保存的副本（${fileName}）。打开卷库时会用副本恢复。`
      findings.problems.push({ kind: 'missing', file: `${name}/${id}.json`, text })
      documents.set(id, document)
    }
  }
  return { documents, unread }
}

function compareReplies(cases: Found<CaseRecord>, replies: Found<ReplyDocument>, findings: Findings): void {
  const wanted = new Set<string>()
  for (const { proposal, replyId } of cases.documents.values()) {
    wanted.add(replyId)
    if (replies.documents.has(replyId) || replies.unread.has(replyId)) continue
    const text = `${caseLabel(proposal)} 的文稿找不到。请从备份中找回这个文件。`
    findings.problems.push({ kind: 'missing-reply', file: `replies/${replyId}.json`, text })
  }
  for (const id of replies.documents.keys()) {
    if (wanted.has(id)) continue
    const text = '这份文稿没有对应的案件记录。请从备份中找回案件记录；确认不需要的话，可移走这个文件。'
    findings.problems.push({ kind: 'orphan-reply', file: `replies/${id}.json`, text })
  }
}

/**
 * Reads every file of the vault in `path` and reports what is damaged, too new, missing or left over.
 * @throws AppError when there is no vault at the path
 */
export async function checkVault(path: string, clock: Clock): Promise<VaultReport> {
  const folder = resolve(path)
  await requireVault(folder)
  const vault = { folder, clock }
  const findings: Findings = { problems: [], notes: [] }

  const settings = await readFileOf({ ...vault, file: SETTINGS_NAME, id: null }, vaultSettingsKind, findings)
  const previous = backupPath(SETTINGS_NAME)
  await readFileOf({ ...vault, file: previous, id: null }, vaultSettingsKind, findings)
  if (settings === null && !findings.problems.some(({ file }) => file === SETTINGS_NAME)) {
    const text = '卷库的设置文件不见了。打开卷库时会重新建立，本单位信息要重新填写。'
    findings.problems.push({ kind: 'missing', file: SETTINGS_NAME, text })
  }
  const cases = await readAll(vault, VAULT_FOLDERS.cases, caseRecordKind, findings)
  const replies = await readAll(vault, VAULT_FOLDERS.replies, replyKind, findings)
  const bin = await readAll(vault, VAULT_FOLDERS.bin, binnedCaseKind, findings)
  await readAll(vault, VAULT_FOLDERS.seals, sealKind, findings)
  await readAll(vault, VAULT_FOLDERS.layoutProfiles, layoutProfileKind, findings)
  compareReplies(cases, replies, findings)

  const damaged = await readdir(join(folder, DAMAGED_FOLDER)).catch(() => [])
  if (damaged.length > 0) {
    findings.notes.push(`${DAMAGED_FOLDER} 文件夹里有 ${damaged.length} 个以前移出的损坏文件。`)
  }
  return {
    name: settings?.name ?? '',
    cases: cases.documents.size,
    replies: replies.documents.size,
    binned: bin.documents.size,
    ...findings,
  }
}
