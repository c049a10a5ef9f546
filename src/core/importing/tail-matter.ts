// What stands below the body: 附件说明, 署名, 成文日期, 附注, 抄送, 印发.
import type { IsoDate } from '../kernel/iso-date'
import { isContactLine } from './contact'
import { readHeadElement } from './head-elements'
import type { HeadElement } from './head-elements'
import { isOrganName } from './organ-names'
import { splitCells } from './table-lines'
import type { TextLine } from './text-line'
import { looksLikeDamagedDate, readWrittenDate } from './written-date'

/** One line below the body and what it is. */
export type TailPart =
  | {
      readonly kind: 'organs'
      readonly organs: readonly string[]
      readonly sealMark: string | null
      readonly isCertain: boolean
      readonly line: TextLine
    }
  | { readonly kind: 'date'; readonly date: IsoDate; readonly written: string; readonly line: TextLine }
  | { readonly kind: 'contact'; readonly line: TextLine }
  | { readonly kind: 'copies'; readonly text: string; readonly line: TextLine }
  | { readonly kind: 'printing'; readonly organ: string; readonly date: IsoDate; readonly line: TextLine }
  | { readonly kind: 'attachments'; readonly lines: readonly TextLine[] }
  | { readonly kind: 'element'; readonly element: HeadElement; readonly line: TextLine }
  | { readonly kind: 'damaged-date'; readonly line: TextLine }
  | { readonly kind: 'unknown'; readonly line: TextLine }

const SEAL_MARK = /[（(](?:盖章|公章|印章|代章|加盖公章|章)[)）]$/
const COPIES = /^[（(]?抄\s?(?:送|报|送单位|送机关)[：:](.+?)[)）]?$/
const PRINTING =
  /^(.{2,60}?)[\s\u3000]*((?:\d{4}年\d{1,2}月\d{1,2}日|[〇○零一二三四五六七八九]{4}年.{2,3}月.{1,3}日))印发$/
const ORGAN_AND_DATE =
  /^(.{3,50}?)[\s\u3000]*((?:\d{4}年\d{1,2}月\d{1,2}日|[〇○零一二三四五六七八九]{4}年.{1,2}月.{1,3}日))$/
/** What web pages print below a letter. */
const PAGE_FURNITURE =
  /^[【[（(]?(?:打印(?:本页)?|关闭(?:本页|窗口)?|返回(?:顶部|首页|列表)?|收藏|分享(?:到|至)?|扫一扫|上一[篇条]|下一[篇条]|相关(?:附件|链接|文章|阅读)|字体|字号|浏览次数|阅读次数|责任编辑|信息来源|来源|编辑|审核|发布(?:时间|日期))(?:[：:].{0,60}|.{0,20})$/
const ATTACHMENT_HEAD = /^附\s?件[：:]?\s?(.*)$/
const MOST_TAIL_LINES = 40

/** The lines of the body and the parts below it. */
export interface SplitTail {
  readonly body: readonly TextLine[]
  readonly parts: readonly TailPart[]
}

/** Parts the body from what stands below it. Every line is in one of the two. */
export function splitTail(lines: readonly TextLine[]): SplitTail {
  const dateAt = findSigningDate(lines)
  let start = dateAt ?? lines.length
  while (start > 0 && lines.length - start < MOST_TAIL_LINES && belongsToTail(lines, start - 1, dateAt))
    start -= 1
  if (dateAt === null) start = Math.min(start, signatureNearEnd(lines))
  start = attachmentsStart(lines, start)
  return { body: lines.slice(0, start), parts: readParts(lines, start, dateAt) }
}

/** Without a date: an organ near the end with nothing but short lines below it. */
function signatureNearEnd(lines: readonly TextLine[]): number {
  for (let index = lines.length - 1; index > 0 && index >= lines.length - 12; index -= 1) {
    const line = lines[index]
    if (line === undefined || line.text.length > 60 || /[。！；]$/.test(line.text)) break
    if (isOrganName(line.text.replace(SEAL_MARK, ''))) return index
  }
  return lines.length
}

/** The date the reply was signed: the first one right below an organ, else the last near the end. */
function findSigningDate(lines: readonly TextLine[]): number | null {
  const candidates = lines.map((line, index) => (isDateLine(line) ? index : -1)).filter((index) => index > 0)
  const signed = candidates.find((index) => {
    const above = lines[index - 1]
    return dateWithOrgan(lines[index]) !== null || (above !== undefined && readOrgans(above, false) !== null)
  })
  const last = candidates.at(-1)
  if (signed !== undefined) return signed
  return last !== undefined && lines.length - last <= 8 ? last : null
}

function isDateLine(line: TextLine | undefined): boolean {
  return line !== undefined && (readWrittenDate(line.text) !== null || dateWithOrgan(line) !== null)
}

function dateWithOrgan(line: TextLine | undefined): { organ: string; date: IsoDate; written: string } | null {
  if (line === undefined || line.text.length > 80) return null
  const [, organ = '', written = ''] = ORGAN_AND_DATE.exec(line.text) ?? []
  const date = readWrittenDate(written)
  const name = organ.replace(SEAL_MARK, '')
  return date !== null && isOrganName(name) ? { organ, date, written } : null
}

/** Only lines that cannot be body text are taken upwards from the date. */
function belongsToTail(lines: readonly TextLine[], index: number, dateAt: number | null): boolean {
  const line = lines[index]
  if (line === undefined || line.text.length > 300) return false
  const isNextToDate = dateAt !== null && index === dateAt - 1
  return (
    readOrgans(line, isNextToDate) !== null ||
    isContactLine(line.text) ||
    COPIES.test(line.text) ||
    PRINTING.test(line.text) ||
    looksLikeDamagedDate(line.text) ||
    isPageFurniture(line.text) ||
    (readHeadElement(line.text) !== null && readHeadElement(line.text)?.kind !== 'case-number')
  )
}

function isPageFurniture(text: string): boolean {
  return text.length <= 60 && PAGE_FURNITURE.test(text) && !/[。；]$/.test(text)
}

/**
 * The organs a signature line names; null when it is none.
 * @param isNextToDate the date stands right below: then a short line without an organ's ending serves too
 */
function readOrgans(
  line: TextLine,
  isNextToDate: boolean,
): { organs: readonly string[]; sealMark: string | null; isCertain: boolean } | null {
  if (line.text.length > 120) return null
  const sealMark = SEAL_MARK.exec(line.text)?.[0] ?? null
  const name = line.text.replace(SEAL_MARK, '')
  const cells = splitCells(line.raw).map((cell) => cell.replace(/\s/g, ''))
  if (cells.length > 1 && cells.every(isOrganName)) return { organs: cells, sealMark: null, isCertain: true }
  if (isOrganName(name)) return { organs: [name], sealMark, isCertain: true }
  const isShort =
    name.length >= 2 && name.length <= 30 && !/[，。；：！？:;]|^[（(\d一二三四五六七八九十]/.test(name)
  return isNextToDate && isShort && !line.isTableRow ? { organs: [name], sealMark, isCertain: false } : null
}

/** 附件：1.… 2.… directly above the signature. */
function attachmentsStart(lines: readonly TextLine[], tailStart: number): number {
  for (let index = tailStart - 1; index >= 0 && index >= tailStart - 30; index -= 1) {
    const text = lines[index]?.text ?? ''
    if (ATTACHMENT_HEAD.test(text) && text.length <= 200) return index
    if (!/^[0-9０-９]{1,2}[.．、]/.test(text) || text.length > 200) return tailStart
  }
  return tailStart
}

function readParts(lines: readonly TextLine[], start: number, dateAt: number | null): readonly TailPart[] {
  const parts: TailPart[] = []
  let index = start
  while (index < lines.length) {
    const line = lines[index]
    if (line === undefined) break
    if (ATTACHMENT_HEAD.test(line.text) && line.text.length <= 200) {
      const taken = attachmentLines(lines, index)
      if (taken.length > 0) {
        parts.push({ kind: 'attachments', lines: taken })
        index += taken.length
        continue
      }
      // The attachment itself follows: nothing after it belongs to the letter.
      parts.push(...lines.slice(index).map((rest): TailPart => ({ kind: 'unknown', line: rest })))
      break
    }
    parts.push(...readLine(line, dateAt !== null && index === dateAt - 1))
    index += 1
  }
  return parts
}

function readLine(line: TextLine, isNextToDate: boolean): readonly TailPart[] {
  const date = readWrittenDate(line.text)
  if (date !== null) return [{ kind: 'date', date, written: line.text, line }]
  const both = dateWithOrgan(line)
  if (both !== null) {
    const sealMark = SEAL_MARK.exec(both.organ)?.[0] ?? null
    return [
      { kind: 'organs', organs: [both.organ.replace(SEAL_MARK, '')], sealMark, isCertain: true, line },
      { kind: 'date', date: both.date, written: both.written, line },
    ]
  }
  const printing = readPrinting(line)
  if (printing !== null) return [printing]
  const copies = COPIES.exec(line.text)?.[1]
  if (copies !== undefined) return [{ kind: 'copies', text: copies, line }]
  if (isContactLine(line.text)) return [{ kind: 'contact', line }]
  const element = readHeadElement(line.text)
  if (element !== null && element.kind !== 'case-number') return [{ kind: 'element', element, line }]
  if (looksLikeDamagedDate(line.text)) return [{ kind: 'damaged-date', line }]
  const organs = isPageFurniture(line.text) ? null : readOrgans(line, isNextToDate)
  return [organs === null ? { kind: 'unknown', line } : { kind: 'organs', ...organs, line }]
}

function readPrinting(line: TextLine): TailPart | null {
  const [, organ = '', written = ''] = line.text.length > 120 ? [] : (PRINTING.exec(line.text) ?? [])
  const date = readWrittenDate(written)
  return date === null ? null : { kind: 'printing', organ, date, line }
}

/** The lines of a list of attachments; empty when the line heads the attachment itself. */
function attachmentLines(lines: readonly TextLine[], start: number): readonly TextLine[] {
  const first = lines[start]
  const name = ATTACHMENT_HEAD.exec(first?.text ?? '')?.[1] ?? ''
  if (first === undefined) return []
  const isNumbered = (text: string) => /^[0-9０-９]{1,2}[.．、]/.test(text) && text.length <= 200
  const startsList = /^附\s?件[：:]/.test(first.text)
  if (!startsList || (name === '' && !isNumbered(lines[start + 1]?.text ?? ''))) return []
  const taken = [first]
  while (isNumbered(lines[start + taken.length]?.text ?? '')) {
    const next = lines[start + taken.length]
    if (next === undefined) break
    taken.push(next)
  }
  return taken
}
