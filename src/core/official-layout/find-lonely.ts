// 孤行孤页: what stands alone on the measured pages and should not. GB/T 9704-2012, 7.3.3 (the first page shows
// text) and 7.3.5.5 (no page with the signature alone); the others are practice.
import { clipped } from '../kernel/clipped'
import type { LayoutFinding } from './layout-finding'
import type { MeasuredDocument, MeasuredLine, MeasuredPage, WrittenChild } from './measured-pages'

export interface MeasuredPages {
  readonly children: readonly WrittenChild[]
  readonly measured: MeasuredDocument
}

type Sort = 'text' | 'heading' | 'signature' | 'imprint' | 'other'

/** What a child is, as far as loneliness goes. */
function sortOf({ block, source, role }: WrittenChild): Sort {
  if (source === 'imprint') return 'imprint'
  if (block?.kind === 'signature') return 'signature'
  // 附件说明 is none: the clause wants text on the page of the signature.
  if (block?.kind === 'attachments') return 'other'
  if (block?.kind === 'table' || block?.kind === 'figure') return 'text'
  switch (role) {
    case 'heading1':
    case 'heading2':
    case 'heading3':
    case 'heading4':
      return 'heading'
    case 'body':
      return source === null ? 'other' : 'text'
    default:
      return 'other'
  }
}

const sortAt = (children: readonly WrittenChild[], index: number): Sort => {
  const child = children[index]
  return child === undefined ? 'other' : sortOf(child)
}

interface Place {
  readonly child: number
  readonly y: number
}

const isWritten = ({ text }: MeasuredLine): boolean => text.trim() !== ''

/** What is written on a page, from its top down. */
function placesOn({ lines, rows }: MeasuredPage): readonly Place[] {
  return [...lines.filter(isWritten), ...rows].toSorted((a, b) => a.y - b.y)
}

const withoutMarks = (text: string): string => text.replaceAll(/[\p{P}\p{S}\s]/gu, '')

/** A last line of one character, with or without its mark. */
function shortEnds(page: MeasuredPage, number: number, children: readonly WrittenChild[]): LayoutFinding[] {
  return page.lines.flatMap((line): LayoutFinding[] => {
    const child = children[line.child]
    if (child?.block?.kind !== 'paragraph' || child.source === null) return []
    const sort = sortOf(child)
    const isProse = sort === 'text' || sort === 'heading' || child.role === 'contact'
    if (!isProse || !line.isLast || line.offset === 0 || [...withoutMarks(line.text)].length !== 1) return []
    return [
      {
        kind: 'single-character-line',
        page: number,
        source: child.source,
        text: `第 ${number} 页有一段的末行只有一个字：“${line.text.trim()}”。`,
      },
    ]
  })
}

/** A page of the text among the others. */
interface Leaf {
  readonly page: MeasuredPage
  /** From 1. */
  readonly number: number
  /** Whether the page before is a turned one: nothing upright goes back to it, however tight its lines are. */
  readonly isBehindLandscape: boolean
  /** Whether the signature begins on the page before. */
  readonly isBehindSignature: boolean
}

function signatureSentence({ number, isBehindLandscape, isBehindSignature }: Leaf): string {
  if (isBehindSignature) {
    return `第 ${number} 页接着排前一页放不下的落款，上方没有正文。调整行距、字距没有用，可以减少署名的机关。`
  }
  const more = isBehindLandscape
    ? '前一页是横排表格，调整行距、字距没有用，可以把表格移入附件，或者在表格后面补写正文。'
    : ''
  return `第 ${number} 页的落款上方没有正文。${more}`
}

/** A page with a signature and no text above it, although the text begins before it. */
function aloneOn(leaf: Leaf, children: readonly WrittenChild[]): LayoutFinding[] {
  const { page, number } = leaf
  if (number === 1) return []
  const places = placesOn(page)
  const sorts = places.map(({ child }) => sortAt(children, child))
  const signature = sorts.indexOf('signature')
  const hasTextBefore = sorts
    .slice(0, Math.max(0, signature))
    .some((sort) => sort === 'text' || sort === 'heading')
  if (signature !== -1 && !hasTextBefore) {
    const text = signatureSentence(leaf)
    return [{ kind: 'signature-alone', page: number, source: 'signature', text }]
  }
  return []
}

/** 版记 with nothing above it on its page. */
function imprintAlone(
  { page, number, isBehindLandscape }: Leaf,
  children: readonly WrittenChild[],
): LayoutFinding[] {
  const isImprint = (child: number): boolean => children[child]?.source === 'imprint'
  const hasImprint = page.lines.some(({ child }) => isImprint(child))
  const hasMore = placesOn(page).some(({ child }) => !isImprint(child))
  if (number === 1 || !hasImprint || hasMore) return []
  const more = isBehindLandscape
    ? '前一页是横排表格，调整行距、字距没有用，可以把表格改为竖排、调到前面，或者在表格后面补写文字。'
    : ''
  return [
    { kind: 'imprint-alone', page: number, source: 'imprint', text: `第 ${number} 页只有版记。${more}` },
  ]
}

/** A heading as the last thing on a page that is not the last one. */
function headingAtFoot(
  page: MeasuredPage,
  number: number,
  children: readonly WrittenChild[],
): LayoutFinding[] {
  const last = placesOn(page).at(-1)
  const child = last === undefined ? undefined : children[last.child]
  if (child === undefined || child.source === null || sortOf(child) !== 'heading') return []
  const text = child.runs.map((run) => run.text).join('')
  return [
    {
      kind: 'heading-at-foot',
      page: number,
      source: child.source,
      text: `标题“${clipped(text)}”落在第 ${number} 页末行。`,
    },
  ]
}

/** 7.3.3: 公文首页必须显示正文. */
function emptyFirstPage({ children, measured }: MeasuredPages): LayoutFinding[] {
  const isText = ({ child }: Place): boolean => {
    const sort = sortAt(children, child)
    return sort === 'text' || sort === 'heading'
  }
  const withText = measured.pages.findIndex((page) => placesOn(page).some(isText))
  return withText < 1
    ? []
    : [{ kind: 'no-text-on-first-page', page: 1, source: 'title', text: '首页没有正文。' }]
}

/** Everything lonely, from the first page to the last. */
export function findLonely(given: MeasuredPages): readonly LayoutFinding[] {
  const { children, measured } = given
  const { pages } = measured
  return [
    ...emptyFirstPage(given),
    ...pages.flatMap((page, index) => {
      const number = index + 1
      const before = pages[index - 1]
      const isBehindLandscape = before !== undefined && before.width > before.height
      const isBehindSignature =
        before !== undefined && placesOn(before).some(({ child }) => sortAt(children, child) === 'signature')
      const leaf: Leaf = { page, number, isBehindLandscape, isBehindSignature }
      return [
        ...shortEnds(page, number, children),
        ...aloneOn(leaf, children),
        ...imprintAlone(leaf, children),
        ...(number < pages.length ? headingAtFoot(page, number, children) : []),
      ]
    }),
  ]
}
