// Elements that stood alone on a line become fields of the reply; each field is filled once.
import type { ReadingMessage } from '../kernel/result'
import type { ReplyDocument } from '../reply/reply-document'
import { assertNever } from '../kernel/assert-never'
import type { HeadElement } from './head-elements'
import type { ReadElement } from './letter-head'
import { note } from './reading-messages'
import { partOfLine } from './text-line'
import type { TextLine } from './text-line'

export type ElementFields = Pick<
  ReplyDocument,
  'documentNumber' | 'signatory' | 'outcomeCategory' | 'secrecy' | 'urgency' | 'openness'
>

export interface AppliedElements {
  readonly fields: ElementFields
  readonly messages: readonly ReadingMessage[]
  readonly unplaced: readonly TextLine[]
}

const NOTHING: ElementFields = {
  documentNumber: null,
  signatory: null,
  outcomeCategory: null,
  secrecy: null,
  urgency: null,
  openness: null,
}

/** Fills the fields in the order in which the elements stood. */
export function applyElements(elements: readonly ReadElement[]): AppliedElements {
  const messages: ReadingMessage[] = []
  const unplaced: TextLine[] = []
  const seen = new Set<HeadElement['kind']>()
  let fields = NOTHING
  for (const { element, line, text } of elements) {
    if (seen.has(element.kind)) {
      unplaced.push(partOfLine(line, text))
      continue
    }
    seen.add(element.kind)
    fields = { ...fields, ...fieldOf(element) }
    if (!element.exact) {
      messages.push(note('wording-changed', sentenceFor(element, text), { line: line.line, excerpt: text }))
    }
  }
  return { fields, messages, unplaced }
}

function fieldOf(element: HeadElement): Partial<ElementFields> {
  switch (element.kind) {
    case 'document-number':
      return { documentNumber: element.value }
    case 'signatory':
      return { signatory: element.value }
    case 'category':
      return { outcomeCategory: element.value }
    case 'secrecy':
      return { secrecy: element.value }
    case 'urgency':
      return { urgency: element.value }
    case 'openness':
      return { openness: element.value }
    case 'case-number':
      // It belongs to the record; case-from-letter.ts takes it from there.
      return {}
    default:
      return assertNever(element, 'head element')
  }
}

function sentenceFor(element: HeadElement, text: string): string {
  switch (element.kind) {
    case 'category':
      return `“${text}”已记为办理结果类别“${element.value}”。`
    case 'openness':
      return `“${text}”已记入公开属性，不再作为正文。`
    case 'case-number':
      return `“${text}”已记入案件编号。`
    default:
      return `“${text}”已改为统一写法。`
  }
}
