// A layout profile as a file of its own (方案文件): the same JSON the program ships.
import { basename } from 'node:path'
import { AppError } from '../../core/kernel/app-error'
import { LayoutProfile } from '../../core/official-layout/layout-profile'
import { profileProblems } from '../../core/official-layout/profile-problems'
import type { ProfileProblem } from '../../core/official-layout/profile-problems'
import { writeDurably } from '../vault/durable-file'
import { decodeText } from '../reading/decode-text'
import { readLimitedBytes } from '../reading/read-bytes'

/** At most this many reasons are told at once. */
const MOST_REASONS = 5

/** All that is wrong, in one text. */
export function reasonsOf(problems: readonly ProfileProblem[]): string {
  const told = problems.slice(0, MOST_REASONS).map(({ text }) => text)
  const more = problems.length - told.length
  return told.join('') + (more > 0 ? `另有 ${more} 处。` : '')
}

/**
 * Reads a profile from a file.
 * @throws AppError NOT_FOUND or BAD_INPUT, naming each wrong field
 */
export async function readProfileFile(path: string): Promise<LayoutProfile> {
  const name = basename(path)
  const { text } = decodeText(await readLimitedBytes(path), name)
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw new AppError(
      'BAD_INPUT',
      `“${name}”不是版式方案文件，没有读取。请选择本程序导出的方案文件（.json）。`,
    )
  }
  const problems = profileProblems(raw)
  if (problems.length > 0) {
    throw new AppError('BAD_INPUT', `“${name}”里的版式方案不能用：${reasonsOf(problems)}请改正后再用。`)
  }
  return LayoutProfile.parse(raw)
}

/**
 * Writes a profile into a file, whole or not at all.
 * @throws AppError EXPORT_FAILED
 */
export function writeProfileFile(path: string, profile: LayoutProfile): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(profile, null, 2)}\n`)
  return writeDurably(path, bytes, { keepPrevious: false, failureCode: 'EXPORT_FAILED' })
}
