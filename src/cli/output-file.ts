import { realpath } from 'node:fs/promises'
import { AppError } from '../core/kernel/app-error'

const realPath = (path: string): Promise<string | null> => realpath(path).catch(() => null)

/**
 * Stops a command that would replace the very file it reads.
 * @throws AppError BAD_INPUT
 */
export async function requireOtherFile(input: string, output: string): Promise<void> {
  const [from, to] = await Promise.all([realPath(input), realPath(output)])
  if (from === null || from !== to) return
  throw new AppError('BAD_INPUT', `“${output}”就是要读的文件，没有写入。请换一个输出文件名。`)
}
