// What is filled in around the text holds no character that a file cannot hold.
import { countForbidden, withoutForbidden } from '../../core/kernel/xml-characters'
import type { ReplyFrame } from './editor-schema'

export interface CleanPatch {
  readonly patch: Partial<ReplyFrame>
  /** How many characters were taken out. */
  readonly leftOut: number
}

/** A change of the frame without the characters that XML forbids, wherever in it they stand. */
export function cleanPatch(patch: Partial<ReplyFrame>): CleanPatch {
  let leftOut = 0
  const clean = <Value>(value: Value): Value => {
    if (typeof value === 'string') {
      const found = countForbidden(value)
      leftOut += found
      return found === 0 ? value : (withoutForbidden(value) as Value & string)
    }
    if (Array.isArray(value)) return value.map(clean) as Value & unknown[]
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, own]) => [key, clean<unknown>(own)]),
    ) as Value & object
  }
  return { patch: clean(patch), leftOut }
}

/** The sentence for the clerk; null where nothing was taken out. */
export const leftOutNote = (where: string, leftOut: number): string | null =>
  leftOut === 0 ? null : `${where}里有 ${leftOut} 个不能写入文件的字符（控制符或残缺的字），已去掉。`
