// What the head of a reply says: the red head, and the lines under it.
import type { LockedElements } from '../reply/generated-texts'
import type { ReplyDocument, ReplyForm } from '../reply/reply-document'
import { handMadeLines, run } from './hand-made-lines'
import type { LayoutHead, LayoutHeadLine, LayoutRun } from './layout-document'
import type { LayoutSpec } from './layout-spec'

export const categoryOf = (reply: ReplyDocument): string =>
  handMadeLines(reply.outcomeCategory ?? '').join('')

/** 份号, 密级和保密期限, 紧急程度, one a line, in this order. GB/T 9704-2012, 7.2.1 to 7.2.3. */
function marks(reply: ReplyDocument): readonly LayoutRun[] {
  return [
    ...handMadeLines(reply.copyNumber ?? '').map((text) => run(text, 'copyNumber')),
    ...[reply.secrecy, reply.urgency]
      .flatMap((text) => handMadeLines(text ?? ''))
      .map((text) => run(text, 'secrecy')),
  ]
}

/**
 * The lines under the head. The marks stand flush left, one a line; 发文字号 flush right on the first of these
 * lines (10.1), below it the category letter where it has no corner of its own. Without a red head the letter
 * comes first. The document form has all of them in its head.
 */
export function headLines(
  reply: ReplyDocument,
  locked: LockedElements,
  form: ReplyForm,
  spec: LayoutSpec,
): readonly LayoutHeadLine[] {
  if (form === 'document') return []
  const left = marks(reply)
  const number = handMadeLines(locked.documentNumber).map((text) => run(text, 'headLine'))
  const isInHead = form === 'letter' && spec.category.place === 'page-corner'
  const category = isInHead ? [] : [run(categoryOf(reply), 'category')].filter(({ text }) => text !== '')
  const right = (form === 'letter' ? [number, category] : [category, number]).filter(
    (runs) => runs.length > 0,
  )
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index): LayoutHeadLine => {
    const mark = left[index]
    return { kind: 'head-line', source: 'head', left: mark ? [mark] : [], right: right[index] ?? [] }
  })
}

/** Names in a text that lists several, parted by 、 or spaces; 张　三 with room in between is one name. */
function namesIn(text: string): readonly string[] {
  return text.split(/[、，,；;\r\n]+/u).flatMap((part) => {
    const names: string[] = []
    for (const piece of part.split(/\s+/u).filter((one) => one !== '')) {
      const last = names.at(-1)
      if ([...piece].length === 1 && last !== undefined && [...last].length === 1) {
        names.splice(-1, 1, last + piece)
      } else names.push(piece)
    }
    return names
  })
}

/** The red head of a form, or none. */
export function headOf(
  reply: ReplyDocument,
  locked: LockedElements,
  form: ReplyForm,
  spec: LayoutSpec,
): LayoutHead {
  const isJoint = reply.masthead.source === 'record' && locked.organs.length > 1
  const organs = isJoint ? locked.organs : handMadeLines(locked.masthead.text)
  switch (form) {
    case 'letter': {
      const category = spec.category.place === 'page-corner' ? categoryOf(reply) : ''
      return { kind: 'letter', masthead: organs[0] ?? '', category }
    }
    case 'document': {
      const { mastheadSuffix, printsSignatory } = spec.document
      // Somebody who wrote the mark by hand may have written 文件 too.
      const isWhole = !isJoint && organs.length === 1 && organs[0]?.endsWith(mastheadSuffix) === true
      return {
        kind: 'document',
        organs,
        suffix: organs.length === 0 || isWhole ? '' : mastheadSuffix,
        marks: marks(reply),
        // Both places of a profile come to the same here: the right end of the text area's first line.
        category: categoryOf(reply),
        documentNumber: handMadeLines(locked.documentNumber).join(''),
        signatories: printsSignatory ? namesIn(reply.signatory ?? '') : [],
      }
    }
    case 'plain':
      return { kind: 'plain' }
  }
}
