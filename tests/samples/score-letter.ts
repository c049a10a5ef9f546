// Compares what the program recognised in a letter with what a careful reader recognised.
import { inspectReply } from '../../src/core/importing/inspect-reply'
import type { InspectedReply, InspectedSection } from '../../src/core/importing/inspect-reply'
import { textToReply } from '../../src/core/importing/text-to-reply'
import { z } from 'zod'

interface ExpectedSection {
  heading: string
  level: number
  runIn?: boolean | undefined
  item?: boolean | undefined
  unnumbered?: boolean | undefined
  paragraphs?: number | undefined
  children?: ExpectedSection[] | undefined
}

const ExpectedSection: z.ZodType<ExpectedSection> = z.lazy(() =>
  z.object({
    heading: z.string(),
    level: z.int(),
    runIn: z.boolean().optional(),
    item: z.boolean().optional(),
    unnumbered: z.boolean().optional(),
    paragraphs: z.int().optional(),
    children: z.array(ExpectedSection).optional(),
  }),
)

const text = z.string().nullable().optional()

/** What a careful reader recognised, in the field names of the samples' README; absent: not judged. */
export const ExpectedReply = z.object({
  partial: z.boolean().optional(),
  kind: z.enum(['proposal', 'suggestion']),
  title: text,
  session: text,
  number: text,
  numbers: z.array(z.string()).optional(),
  docNumber: text,
  category: text,
  signatory: text,
  recipients: z.array(z.string()),
  recipientCount: z.int().nullable().optional(),
  proposers: z.array(z.string()).optional(),
  salutation: text,
  caseTitle: text,
  caseTopic: text,
  opening: text,
  closing: text,
  preambleParagraphs: z.int().optional(),
  bodyParagraphs: z.int().nullable().optional(),
  sections: z.array(ExpectedSection),
  inlineMarkers: z.array(z.string()).optional(),
  attachments: z.array(z.string()).optional(),
  organization: text,
  date: text,
  contact: text,
  copies: text,
  letterhead: text,
})
export type ExpectedReply = z.infer<typeof ExpectedReply>

/** What a letter must have right to count: 标题、编号、称谓、署名、日期、层次. */
export const CORE_FIELDS = ['title', 'number', 'recipients', 'organization', 'date', 'sections'] as const

const OTHER_FIELDS = [
  'kind',
  'session',
  'numbers',
  'docNumber',
  'category',
  'signatory',
  'recipientCount',
  'proposers',
  'salutation',
  'caseTitle',
  'caseTopic',
  'opening',
  'closing',
  'preambleParagraphs',
  'bodyParagraphs',
  'inlineMarkers',
  'attachments',
  'contact',
  'copies',
  'letterhead',
] as const

export type ScoredField = (typeof CORE_FIELDS)[number] | (typeof OTHER_FIELDS)[number]

export interface LetterScore {
  readonly inspected: InspectedReply
  /** Fields that differ, with both values. */
  readonly wrong: readonly {
    readonly field: ScoredField
    readonly expected: unknown
    readonly actual: unknown
  }[]
  readonly isCoreRight: boolean
}

/** Reads a letter and compares every field that is expected. */
export function scoreLetter(source: string, expected: ExpectedReply): LetterScore {
  let count = 0
  const { value, messages } = textToReply(source, { nextId: () => `part-${(count += 1)}` })
  const inspected = inspectReply(value, messages)
  const wrong = [...CORE_FIELDS, ...OTHER_FIELDS].flatMap((field) => {
    const wanted = expected[field]
    if (wanted === undefined) return []
    const actual = inspected[field]
    const isRight =
      field === 'sections' ? sectionsEqual(expected.sections, inspected.sections) : same(wanted, actual)
    return isRight ? [] : [{ field, expected: wanted, actual }]
  })
  const isCoreRight = !wrong.some(({ field }) => CORE_FIELDS.some((core) => core === field))
  return { inspected, wrong, isCoreRight }
}

function same(expected: unknown, actual: unknown): boolean {
  return JSON.stringify(normalised(expected)) === JSON.stringify(normalised(actual))
}

/** White space is not what reading is about. */
function normalised(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s/g, '')
  return Array.isArray(value) ? value.map(normalised) : value
}

function sectionsEqual(expected: readonly ExpectedSection[], actual: readonly InspectedSection[]): boolean {
  return (
    expected.length === actual.length &&
    expected.every((section, index) => {
      const read = actual[index]
      if (read === undefined || section.level !== read.level) return false
      const isItem = section.item ?? false
      return (
        (isItem
          ? read.heading.startsWith(section.heading) || section.heading.startsWith(read.heading)
          : read.heading === section.heading) &&
        isItem === read.item &&
        (section.runIn ?? false) === read.runIn &&
        (section.unnumbered ?? false) === read.unnumbered &&
        (section.paragraphs === undefined || section.paragraphs === read.paragraphs) &&
        sectionsEqual(section.children ?? [], read.children)
      )
    })
  )
}
