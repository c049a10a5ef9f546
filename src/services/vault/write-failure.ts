// What the operating system says when a file cannot be written, in the clerk's words.
import { AppError } from '../../core/kernel/app-error'
import type { ErrorCode } from '../../core/kernel/app-error'

/** The code of an error thrown by Node's file system (`ENOSPC`, …); empty for anything else. */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满。请释放空间后重试',
  EDQUOT: '可用空间已用完（达到限额）。请释放空间后重试',
  EFBIG: '文件超出这个磁盘允许的大小。请换到另一个磁盘再试',
  EROFS: '这个磁盘是只读的。请换一个可以写入的文件夹',
  EACCES: '没有写入权限。请换一个文件夹，或请管理员开放权限',
  EPERM: '没有写入权限，或文件正被别的程序占用。请关闭占用它的程序后重试，仍不行就换一个文件夹',
  EBUSY: '文件正被别的程序占用。请关闭占用它的程序后重试',
  ETXTBSY: '文件正被别的程序占用。请关闭占用它的程序后重试',
  ENOENT: '文件夹不存在，可能已被移走，或移动盘已拔出。请检查后重试',
  ENOTDIR: '路径中有一段不是文件夹。请换一个文件夹',
  EISDIR: '这是一个文件夹，不是文件。请另起一个文件名',
  ENAMETOOLONG: '文件名太长。请换一个短一些的名称',
  EINVAL: '文件名不合规。请换一个名称',
  EIO: '磁盘读写出错。请检查磁盘或移动盘后重试',
  ENXIO: '磁盘或移动盘已断开。请接好后重试',
  ENODEV: '磁盘或移动盘已断开。请接好后重试',
  ESTALE: '网络文件夹已断开。请重新连接后重试',
  EMFILE: '打开的文件太多。请关闭一些程序后重试',
  ENFILE: '打开的文件太多。请关闭一些程序后重试',
}

/** Why a file could not be written and what to do, without the final full stop. */
export function writeFailureReason(error: unknown): string {
  const code = systemCode(error)
  const known = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined
  return known ?? `系统没能写入${code === '' ? '' : `（${code}）`}。请重试，仍不行就换一个文件夹`
}

/** Quotation marks within others: ‘’. */
const withinQuotes = (name: string): string => name.replaceAll('“', '‘').replaceAll('”', '’')

/**
 * A failed write as an error for the clerk: 没能写入“文件名”：原因。
 * @param name the file's name as the clerk should see it
 */
export function writeFailure(error: unknown, name: string, code: ErrorCode): AppError {
  if (error instanceof AppError) return error
  return new AppError(code, `没能写入“${withinQuotes(name)}”：${writeFailureReason(error)}。`, {
    cause: error,
  })
}

/** A failed read, which is not a damaged file: nothing is moved, the clerk may try again. */
export function readFailure(error: unknown, name: string): AppError {
  if (error instanceof AppError) return error
  const code = systemCode(error)
  const reason =
    code === 'EACCES' || code === 'EPERM'
      ? '没有读取权限。请管理员开放权限后重试'
      : code === 'EISDIR'
        ? '这里是一个文件夹，不是文件。请移走它后重试'
        : `磁盘读取出错${code === '' ? '' : `（${code}）`}。请检查磁盘或移动盘后重试`
  return new AppError('VAULT_UNWRITABLE', `没能读取“${withinQuotes(name)}”：${reason}。`, { cause: error })
}
