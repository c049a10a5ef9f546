// From pasted text or a file to a case with its reply, and what the reader was not sure of.
import { basename, extname } from 'node:path'
import type { ReadCase } from '../../contract/calls'
import { textToReply } from '../../core/importing/text-to-reply'
import { AppError } from '../../core/kernel/app-error'
import type { ReadingMessage } from '../../core/kernel/result'
import { ReplyCase } from '../../core/reply/reply-file'
import type { Ids } from '../ports'
import { decodeText } from './decode-text'
import { parseReplyFile } from './parse-reply-file'
import { readLimitedBytes } from './read-bytes'

/** Most characters that are read as one reply; a long reply has ten thousand. */
export const LONGEST_TEXT = 2_000_000

function readText(
  text: string,
  sourceName: string | null,
  ids: Ids,
  earlier: readonly ReadingMessage[],
): ReadCase {
  const what = sourceName === null ? '粘贴的文字' : `“${sourceName}”`
  if (text.trim() === '') {
    throw new AppError('BAD_INPUT', `${what}是空的。请复制复文的全文后再试。`)
  }
  const tooLong = new AppError(
    'BAD_INPUT',
    `${what}太长，不像一份复文，没有读取。请只保留一份复文的文字后再试。`,
  )
  if (text.length > LONGEST_TEXT) throw tooLong
  const { value, messages } = textToReply(text, { nextId: () => ids.next() })
  const checked = ReplyCase.safeParse(value)
  if (!checked.success) throw tooLong
  return { sourceName, value: checked.data, messages: [...earlier, ...messages] }
}

/**
 * Reads pasted text.
 * @throws AppError BAD_INPUT when it is empty or far too long
 */
export function readCaseFromText(text: string, ids: Ids): ReadCase {
  return readText(text, null, ids, [])
}

/**
 * Reads a reply file (.json) or a text file (anything else) of at most 10 MB.
 * @throws AppError BAD_INPUT, NOT_FOUND or VAULT_TOO_NEW with a Chinese sentence
 */
export async function readCaseFromFile(path: string, ids: Ids): Promise<ReadCase> {
  const name = basename(path)
  const { text, messages } = decodeText(await readLimitedBytes(path), name)
  if (extname(path).toLowerCase() === '.json') {
    return { sourceName: name, value: parseReplyFile(text, name), messages: [...messages] }
  }
  return readText(text, name, ids, messages)
}
