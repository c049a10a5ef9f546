// Layout runs → docx runs: fonts, size, spacing, and quotation marks in runs of their own.
import { TextRun } from 'docx'
import type { IRunOptions } from 'docx'
import type { LayoutRun } from '../../../core/official-layout/layout-document'
import type { Metrics, RoleMetrics } from '../../../core/official-layout/metrics'
import { splitRuns } from '../../../core/official-layout/split-runs'
import { xmlText } from './xml-text'

/** Run properties of a role; also those of its paragraph style and of its paragraph mark. */
export function runProperties({ font, size, spacing, colour, bold }: RoleMetrics) {
  return {
    // The hint sends marks that both scripts share (— … ·) to the Chinese font.
    font: { ascii: font.latin, hAnsi: font.latin, cs: font.latin, eastAsia: font.name, hint: 'eastAsia' },
    size,
    ...(spacing === 0 ? {} : { characterSpacing: spacing }),
    ...(bold ? { bold } : {}),
    color: colour,
    language: { value: 'en-US', eastAsia: 'zh-CN' },
  } as const
}

/**
 * Quotation marks, as the profile has them. Half-width: the Latin font in every slot, and no hint, not even the
 * style's. Full-width: the Chinese font in every slot, so that no engine has to guess from the neighbours.
 */
function quotationProperties(role: RoleMetrics) {
  const isHalf = role.quotationMarks === 'half'
  const name = isHalf ? role.font.latin : role.font.name
  return {
    ...runProperties(role),
    font: { ascii: name, hAnsi: name, cs: name, eastAsia: name, hint: isHalf ? 'default' : 'eastAsia' },
  } as const
}

/** The docx runs of one text in one role. */
export function textRuns(text: string, role: RoleMetrics, extra: IRunOptions = {}): readonly TextRun[] {
  return splitRuns(xmlText(text)).map(
    (piece) =>
      new TextRun({
        ...(piece.kind === 'quotation' ? quotationProperties(role) : runProperties(role)),
        ...extra,
        text: piece.text,
      }),
  )
}

/** The docx runs of a paragraph's lines, with a line break before every line but the first. */
export function lineRuns(lines: readonly (readonly LayoutRun[])[], metrics: Metrics): readonly TextRun[] {
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
    ...line.flatMap(({ text, role, spacing }) =>
      textRuns(text, metrics.roles[role], spacing === undefined ? {} : { characterSpacing: spacing }),
    ),
  ])
}
