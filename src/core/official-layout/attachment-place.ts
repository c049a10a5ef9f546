// How 附件说明 stands: 左空二字, later lines of a name under its first character. GB/T 9704-2012, 7.3.4.
import type { Metrics } from './metrics'
import { widthInCharacters } from './text-width'
import { twip } from './units'
import type { Twip } from './units'

const LABEL = '附件：'

export interface AttachmentLine {
  readonly text: string
  /** Where later lines begin, and how far the first line stands out to the left of them. */
  readonly left: Twip
  readonly hanging: Twip
}

/** One entry an attachment; a single one has no number. */
export function placeAttachments(titles: readonly string[], metrics: Metrics): readonly AttachmentLine[] {
  const inTwips = (characters: number): Twip => twip(Math.round(characters * metrics.characterPitch))
  const { left } = metrics.spec.roles.attachmentNote
  const isSingle = titles.length === 1
  return titles.map((title, index) => {
    const number = isSingle ? '' : `${index + 1}.`
    const numberWidth = widthInCharacters(number)
    const labelWidth = widthInCharacters(LABEL)
    return {
      text: `${index === 0 ? LABEL : ''}${number}${title}`,
      left: inTwips(left + labelWidth + numberWidth),
      hanging: inTwips((index === 0 ? labelWidth : 0) + numberWidth),
    }
  })
}

/** Lines of the whole list by estimated widths. */
export function attachmentLines(titles: readonly string[], metrics: Metrics): number {
  const { grid } = metrics.spec
  const lines = placeAttachments(titles, metrics).map(({ left }, index) => {
    const room = Math.max(1, grid.charactersPerLine - left / metrics.characterPitch)
    return Math.max(1, Math.ceil(widthInCharacters(titles[index] ?? '') / room))
  })
  return lines.reduce((sum, count) => sum + count, 0)
}

/** Whether the list is short enough to stand on one page undivided. */
export const isKeptTogether = (titles: readonly string[], metrics: Metrics): boolean =>
  attachmentLines(titles, metrics) <= metrics.spec.attachments.keptLines
