// The head of the document form, in the text of page 1, so that it can be edited by hand: paragraphs, the red
// rule as the lower border of 发文字号, and a table without lines where several organs stand one below the
// other. Nothing floats. GB/T 9704-2012, 7.2.
import { AlignmentType, BorderStyle, HeightRule, Tab, TabStopType, Table } from 'docx'
import {
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { IParagraphOptions, IRunOptions } from 'docx'
import type { LayoutRun } from '../../../core/official-layout/layout-document'
import type { Alignment, Role } from '../../../core/official-layout/layout-spec'
import { placeDocumentHead } from '../../../core/official-layout/document-head-place'
import type {
  DocumentHead,
  DocumentHeadPlace,
  MastheadPlace,
  MastheadStack,
  SignatoryPlace,
  SignatoryRow,
} from '../../../core/official-layout/document-head-place'
import type { Metrics, RoleMetrics } from '../../../core/official-layout/metrics'
import { ptToEighthPoint, twip } from '../../../core/official-layout/units'
import type { Twip } from '../../../core/official-layout/units'
import { exactLine } from './exact-line'
import { roleParagraph } from './paragraphs'
import { lineRuns, runProperties, textRuns } from './runs'
import { unplaced } from './written-document'
import type { Written } from './written-document'

const tab = (role: RoleMetrics): TextRun => new TextRun({ ...runProperties(role), children: [new Tab()] })
const tabText = (role: Role): LayoutRun => ({ text: '\t', role })

/** A paragraph of the head; `align` only where the role says otherwise. */
function written(
  role: RoleMetrics,
  runs: readonly LayoutRun[],
  child: Written['child'],
  align?: Alignment,
): Written {
  const about = { block: null, source: 'head', prefix: 0, role: role.role, runs, child }
  return align === undefined ? about : { ...about, align }
}

/** 份号, 密级, 紧急程度 flush left, one a line; the category letter flush right on the first of these lines. */
function markLines({ marks, category }: DocumentHead, place: DocumentHeadPlace, metrics: Metrics) {
  const letter: LayoutRun = { text: category, role: 'category' }
  return Array.from({ length: place.markLines }, (_, index): Written => {
    const mark = marks[index]
    const right = index === 0 && category !== '' ? [letter] : []
    const role = metrics.roles[mark?.role ?? 'category']
    const spacing = exactLine(place.markLine)
    if (mark === undefined) {
      return written(role, right, roleParagraph(role, lineRuns([right], metrics), { spacing }))
    }
    const gap = right.length === 0 ? [] : [tabText(role.role)]
    const child = roleParagraph(
      role,
      [
        ...lineRuns([[mark]], metrics),
        ...(right.length === 0 ? [] : [tab(role)]),
        ...lineRuns([right], metrics),
      ],
      { spacing, tabStops: [{ type: TabStopType.RIGHT, position: metrics.textArea.width }] },
    )
    return written(role, [mark, ...gap, ...right], child)
  })
}

const markRunOptions = ({ size, scale }: MastheadPlace): IRunOptions => ({
  size,
  ...(scale === 100 ? {} : { scale }),
})

/** One organ of several, as wide as the others. */
function organRuns(
  { organs }: MastheadStack,
  index: number,
  place: MastheadPlace,
  role: RoleMetrics,
): readonly TextRun[] {
  const { text, spacing } = organs[index] ?? { text: '', spacing: 0 }
  const characters = [...text]
  return [
    ...textRuns(characters.slice(0, -1).join(''), role, {
      ...markRunOptions(place),
      characterSpacing: spacing,
    }),
    ...textRuns(characters.slice(-1).join(''), role, markRunOptions(place)),
  ]
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
} as const

/** Several organs: a row each, what follows them beside all of them. */
function stackTable(stack: MastheadStack, place: MastheadPlace, metrics: Metrics): Table {
  const role = metrics.roles.masthead
  const hasSuffix = stack.suffix !== ''
  const widths = hasSuffix ? [stack.organsWidth, stack.suffixWidth] : [stack.organsWidth]
  const paragraph = (runs: readonly TextRun[]) =>
    roleParagraph(role, runs, { spacing: exactLine(place.line), alignment: AlignmentType.LEFT })
  const organCell = (index: number) =>
    new TableCell({
      width: { size: stack.organsWidth, type: WidthType.DXA },
      children: [paragraph(organRuns(stack, index, place, role))],
    })
  const suffixCell = (isFirst: boolean) =>
    new TableCell({
      width: { size: stack.suffixWidth, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      verticalMerge: isFirst ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
      children: [paragraph(isFirst ? textRuns(stack.suffix, role, markRunOptions(place)) : [])],
    })
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    indent: { size: stack.left, type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: NO_LINES,
    rows: stack.organs.map(
      (_, index) =>
        new TableRow({
          cantSplit: true,
          height: { value: place.line, rule: HeightRule.EXACT },
          children: [organCell(index), ...(hasSuffix ? [suffixCell(index === 0)] : [])],
        }),
    ),
  })
}

/** 发文机关标志 */
function masthead({ organs, suffix }: DocumentHead, place: MastheadPlace, metrics: Metrics) {
  const role = metrics.roles.masthead
  if (place.stack === null) {
    const text = `${organs.join('')}${suffix}`
    const child = roleParagraph(role, textRuns(text, role, markRunOptions(place)), {
      spacing: exactLine(place.line, place.above),
    })
    return [written(role, [{ text, role: 'masthead' }], child)]
  }
  return [
    // Tables have no room above them.
    unplaced(roleParagraph(role, [], { spacing: exactLine(twip(place.above)) }), 'masthead'),
    { ...unplaced(stackTable(place.stack, place, metrics)), source: 'head' },
  ]
}

/** The tab stops and runs of one line with 签发人. */
function signatoryLine(
  { hasLabel, hasNumber, names }: SignatoryRow,
  place: SignatoryPlace,
  documentNumber: string,
): { readonly stops: readonly Twip[]; readonly runs: readonly LayoutRun[] } {
  const [first, second] = place.nameLefts
  const stops: Twip[] = []
  const runs: LayoutRun[] = []
  const add = (stop: Twip | null, run: LayoutRun): void => {
    if (stop !== null) {
      stops.push(stop)
      runs.push(tabText('signatory'))
    }
    runs.push(run)
  }
  if (hasNumber && documentNumber !== '') add(place.number, { text: documentNumber, role: 'documentNumber' })
  if (hasLabel) add(place.labelLeft, { text: place.label, role: 'signatory' })
  names.forEach((name, index) => {
    const own = index === 0 ? (hasLabel ? null : first) : second
    add(own, { text: name, role: 'signatoryName' })
  })
  return { stops, runs }
}

/** 发文字号, with 签发人 where they are printed; the last of these lines carries the red rule. */
function numberLines(head: DocumentHead, place: DocumentHeadPlace, metrics: Metrics): readonly Written[] {
  const { documentNumber: centred, signatory, masthead: mark } = metrics.roles
  const { signatories, ruleBelowLine, ruleWeight } = place
  const border = {
    bottom: {
      style: BorderStyle.SINGLE,
      size: ptToEighthPoint(ruleWeight),
      space: ruleBelowLine,
      color: mark.colour,
    },
  }
  const line = (isFirst: boolean, isLast: boolean): Partial<IParagraphOptions> => ({
    spacing: exactLine(metrics.linePitch, isFirst ? place.aboveNumber : 0),
    ...(isLast ? { border } : {}),
  })
  if (signatories === null) {
    const runs: readonly LayoutRun[] =
      head.documentNumber === '' ? [] : [{ text: head.documentNumber, role: 'documentNumber' }]
    return [written(centred, runs, roleParagraph(centred, lineRuns([runs], metrics), line(true, true)))]
  }
  return signatories.rows.map((row, index) => {
    const { stops, runs } = signatoryLine(row, signatories, head.documentNumber)
    const children = runs.flatMap((run) =>
      run.text === '\t' ? [tab(signatory)] : lineRuns([[run]], metrics),
    )
    const child = roleParagraph(signatory, children, {
      ...line(index === 0, index === signatories.rows.length - 1),
      alignment: AlignmentType.LEFT,
      // The rule is as wide as the text area: what keeps 空一字 are the tabs.
      indent: { left: 0, right: 0, firstLine: 0 },
      tabStops: stops.map((position) => ({ type: TabStopType.LEFT, position })),
    })
    return written(signatory, runs, child, 'left')
  })
}

/** The head of the document form, above the title. */
export function documentHead(head: DocumentHead, metrics: Metrics): readonly Written[] {
  const place = placeDocumentHead(head, metrics)
  return [
    ...markLines(head, place, metrics),
    ...masthead(head, place.masthead, metrics),
    ...numberLines(head, place, metrics),
  ]
}
