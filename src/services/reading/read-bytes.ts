// Reading a file the clerk chose, without ever holding more of it than is allowed.
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../../core/kernel/app-error'
import { systemCode } from '../vault/write-failure'

/** Largest file that is read: 10 MB, about a thousand times a long reply. */
export const LARGEST_FILE_BYTES = 10 * 1024 * 1024

const REASONS: Readonly<Record<string, readonly ['NOT_FOUND' | 'BAD_INPUT', string]>> = {
  ENOENT: ['NOT_FOUND', '找不到这个文件。请检查路径和文件名'],
  ENOTDIR: ['NOT_FOUND', '找不到这个文件。请检查路径和文件名'],
  EACCES: ['BAD_INPUT', '没有读取权限。请换一个文件，或请管理员开放权限'],
  EPERM: ['BAD_INPUT', '没有读取权限，或文件正被别的程序占用。请关闭占用它的程序后重试'],
  EBUSY: ['BAD_INPUT', '文件正被别的程序占用。请关闭占用它的程序后重试'],
  EISDIR: ['BAD_INPUT', '这是一个文件夹。请选择其中的文件'],
  ENAMETOOLONG: ['BAD_INPUT', '文件名太长。请改短后再试'],
}

function unreadable(error: unknown, path: string): AppError {
  if (error instanceof AppError) return error
  const code = systemCode(error)
  const known = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined
  const [errorCode, reason] = known ?? [
    'BAD_INPUT',
    `磁盘读取出错${code === '' ? '' : `（${code}）`}。请检查磁盘或移动盘后重试`,
  ]
  return new AppError(errorCode, `没能读取“${path}”：${reason}。`, { cause: error })
}

/** How much of a file is read, and what is said of a larger one. */
export interface ReadingLimit {
  readonly bytes: number
  /** @param size （12.3 MB）, or nothing where it is not known */
  readonly refusal: (name: string, size: string) => string
}

const TEXT_LIMIT: ReadingLimit = {
  bytes: LARGEST_FILE_BYTES,
  refusal: (name, size) =>
    `“${name}”太大${size}，超过 10 MB，没有读取。一份复文的文字不会这么大，请检查是否选错了文件。`,
}

function tooLarge(path: string, bytes: number | null, { refusal }: ReadingLimit): AppError {
  const size =
    bytes === null ? '' : `（${(bytes / 1024 / 1024).toFixed(bytes < 100 * 1024 * 1024 ? 1 : 0)} MB）`
  return new AppError('BAD_INPUT', refusal(basename(path), size))
}

/**
 * The bytes of a file or pipe, at most `limit`, which is `LARGEST_FILE_BYTES` unless given; a larger file is
 * refused before it is read.
 * @throws AppError NOT_FOUND or BAD_INPUT with a Chinese sentence
 */
export async function readLimitedBytes(path: string, limit = TEXT_LIMIT): Promise<Uint8Array> {
  try {
    const handle = await open(path, 'r')
    try {
      const found = await handle.stat()
      if (found.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
      if (found.isFile() && found.size > limit.bytes) throw tooLarge(path, found.size, limit)
      const chunks: Uint8Array[] = []
      let total = 0
      for (;;) {
        const { bytesRead, buffer } = await handle.read({
          buffer: Buffer.allocUnsafe(65_536),
          position: null,
        })
        if (bytesRead === 0) return Buffer.concat(chunks)
        chunks.push(buffer.subarray(0, bytesRead))
        total += bytesRead
        if (total > limit.bytes) throw tooLarge(path, null, limit)
      }
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw unreadable(error, path)
  }
}
