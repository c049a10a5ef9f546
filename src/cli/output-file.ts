import { realpath, stat } from 'node:fs/promises'
import { extname } from 'node:path'
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

/**
 * Stops a command from writing one kind of file under the name of another. Folders and devices pass: writing
 * them has its own answer.
 * @param extension with its dot, in lower case
 * @throws AppError BAD_INPUT
 */
export async function requireExtension(output: string, extension: string): Promise<void> {
  if (extname(output).toLowerCase() === extension) return
  const standing = await stat(output).catch(() => null)
  if (standing !== null && !standing.isFile()) return
  throw new AppError(
    'BAD_INPUT',
    `只能写成 ${extension} 文件，“${output}”不是这个扩展名，没有写入。请把输出文件名改成以 ${extension} 结尾。`,
  )
}
