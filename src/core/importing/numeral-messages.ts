// What happened to the numbers of headings: they are derived again, and where that changes them it is said.
import type { PartId } from '../kernel/ids'
import type { ReadingMessage } from '../kernel/result'
import { numberSections } from '../reply/heading-numbering'
import type { NumberedSection } from '../reply/heading-numbering'
import type { Section } from '../reply/reply-document'
import { readHeadingNumeral } from './heading-numeral'
import { doubt, note } from './reading-messages'
import type { SourceNumeral } from './section-tree'

const MOST_SINGLE_MESSAGES = 20

interface Change {
  readonly numeral: SourceNumeral
  readonly derived: string
}

/** Compares every number of the source with the one the reply will print. */
export function numeralMessages(
  sections: readonly Section[],
  numerals: ReadonlyMap<PartId, SourceNumeral>,
): readonly ReadingMessage[] {
  const changes = flatten(numberSections(sections)).flatMap(({ section, number }): readonly Change[] => {
    const numeral = numerals.get(section.id)
    return numeral === undefined || numeral.source === number ? [] : [{ numeral, derived: number }]
  })
  const respelt = changes.filter(
    ({ numeral, derived }) => readHeadingNumeral(derived)?.ordinal === numeral.ordinal,
  )
  const renumbered = changes.filter((change) => !respelt.includes(change))
  return [...respeltMessages(respelt), ...renumberedMessages(renumbered)]
}

function respeltMessages(changes: readonly Change[]): readonly ReadingMessage[] {
  const [first] = changes
  if (first === undefined) return []
  const text = `有 ${changes.length} 处编号改为国家标准的写法，如“${first.numeral.source}”改为“${first.derived}”。`
  const excerpt = changes.map(({ numeral }) => numeral.source).join(' ')
  return [note('numeral-style', text, { line: first.numeral.line, excerpt })]
}

function renumberedMessages(changes: readonly Change[]): readonly ReadingMessage[] {
  const [first] = changes
  if (first === undefined) return []
  if (changes.length <= MOST_SINGLE_MESSAGES) {
    return changes.map(({ numeral, derived }) =>
      doubt(
        'numeral-differs',
        `原文编号“${numeral.source}”与顺序不符，已按顺序编为“${derived}”，请核对是否缺段或重复。`,
        {
          line: numeral.line,
          excerpt: numeral.source,
        },
      ),
    )
  }
  const text = `有 ${changes.length} 处编号与顺序不符，已按顺序重新编号，从“${first.numeral.source}”改为“${first.derived}”那一处起，请核对。`
  const excerpt = changes.map(({ numeral }) => numeral.source).join(' ')
  return [doubt('numeral-differs', text, { line: first.numeral.line, excerpt })]
}

function flatten(numbered: readonly NumberedSection[]): readonly NumberedSection[] {
  return numbered.flatMap((one) => [one, ...flatten(one.children)])
}
