// What stands in a folder before it is opened as a vault, or made one.
import { access, constants, readdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../../core/kernel/app-error'
import { backupPath, isTemporaryName } from './durable-file'
import { readFailure, systemCode } from './write-failure'
import { LOCK_NAME } from './writer-lock'

export const SETTINGS_NAME = 'vault.json'

/** Folders of a vault, one for each kind of document. */
export const VAULT_FOLDERS = {
  cases: 'cases',
  replies: 'replies',
  bin: 'bin',
  seals: 'seals',
  layoutProfiles: 'layout-profiles',
} as const

/** The folders every vault has had from the first version on. */
const FIRST_FOLDERS = [VAULT_FOLDERS.cases, VAULT_FOLDERS.replies, VAULT_FOLDERS.bin]

/** Each of these sets tells a vault: its settings can be lost and made again, its documents count. */
const SIGNS_OF_A_VAULT = [[SETTINGS_NAME], [backupPath(SETTINGS_NAME)], FIRST_FOLDERS]

export type FolderState = 'vault' | 'empty' | 'occupied' | 'missing' | 'not-a-folder'

/** Files that systems put into folders by themselves, and a lock that a crash left in an empty folder. */
const FURNITURE = new Set([
  LOCK_NAME,
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
  'Desktop.ini',
  '.directory',
  '$RECYCLE.BIN',
  'System Volume Information',
  'lost+found',
])

/** Looks at a folder without changing it. */
export async function folderState(path: string): Promise<FolderState> {
  try {
    if (!(await stat(path)).isDirectory()) return 'not-a-folder'
    const names = await readdir(path)
    if (SIGNS_OF_A_VAULT.some((signs) => signs.every((sign) => names.includes(sign)))) return 'vault'
    const own = names.filter((name) => !FURNITURE.has(name) && !isTemporaryName(name))
    return own.length === 0 ? 'empty' : 'occupied'
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return 'missing'
    if (systemCode(error) === 'ENOTDIR') return 'not-a-folder'
    throw readFailure(error, path)
  }
}

async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
}

async function nearestExisting(path: string): Promise<string> {
  const parent = dirname(path)
  if (parent === path) return path
  return (await folderState(path)) === 'missing' ? nearestExisting(parent) : path
}

/** Why no vault can be made in this folder and what to do, or null when one can. */
export async function problemForNewVault(path: string): Promise<string | null> {
  const state = await folderState(path)
  if (state === 'vault') return '这个文件夹里已有卷库。请用“选择已有卷库”打开它，或换一个文件夹。'
  if (state === 'occupied') return '这个文件夹里已有别的文件。请选一个空文件夹，或新建一个文件夹。'
  if (state === 'not-a-folder') return '这是一个文件，不是文件夹。请选一个空文件夹。'
  const home = await nearestExisting(path)
  if (!(await isWritable(home))) return '这个文件夹不能写入。请换一个文件夹，或请管理员开放权限。'
  return null
}

/** @throws AppError when the folder holds no vault, saying what it is instead */
export async function requireVault(path: string): Promise<void> {
  const state = await folderState(path)
  if (state === 'vault') return
  if (state === 'missing') {
    throw new AppError('NOT_FOUND', `找不到文件夹“${path}”，可能已被移走，或移动盘已拔出。请检查后重试。`)
  }
  if (state === 'not-a-folder') {
    throw new AppError('BAD_INPUT', `“${path}”是一个文件，不是卷库文件夹。请选择卷库所在的文件夹。`)
  }
  throw new AppError(
    'NOT_FOUND',
    `文件夹“${path}”里没有卷库（缺少 ${SETTINGS_NAME}）。请选择卷库所在的文件夹，或新建一个卷库。`,
  )
}

/** @throws AppError VAULT_UNWRITABLE when the vault's folder is no longer there (a USB disk pulled out) */
export async function requireFolderPresent(path: string): Promise<void> {
  const state = await folderState(path).catch((): FolderState => 'missing')
  if (state === 'vault') return
  throw new AppError(
    'VAULT_UNWRITABLE',
    `卷库文件夹“${path}”不见了，可能移动盘已拔出，或文件夹被移走。请接好或移回后重试，窗口里的文字还在。`,
  )
}
