// Generated replies for property tests: every shape the schema allows, the odd ones too.
import fc from 'fast-check'
import { ReplyId, ProposalId } from '../../../core/kernel/ids'
import { emptyReply, HEADING_STYLES } from '../../../core/reply/reply-document'
import type {
  Block,
  Paragraph,
  ReplyDocument,
  Section,
  SectionLevel,
} from '../../../core/reply/reply-document'

const line = fc.string({ unit: fc.constantFrom(...'路灯改造，。：“”（）12 \t aé　𠮷'), maxLength: 12 })

const paragraph: fc.Arbitrary<Paragraph> = line.map((text) => ({ kind: 'paragraph', id: '', text }))

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: line.map((caption): Block => ({
      kind: 'table',
      id: '',
      caption,
      orientation: 'portrait',
      headerRows: 1,
      columnWidths: [1, 2],
      rows: [[{ text: caption, columnSpan: 2, rowSpan: 1, align: 'center' }]],
    })),
  },
  {
    weight: 1,
    arbitrary: line.map((caption): Block => ({
      kind: 'figure',
      id: '',
      caption,
      alternativeText: caption,
      mediaType: 'image/png',
      base64: 'iVBORw0KGgo=',
      widthMm: 80,
    })),
  },
)

function sectionsAbove(level: number): fc.Arbitrary<Section[]> {
  if (level >= 4) return fc.constant([])
  return fc.array(
    fc
      .constantFrom(...([1, 2, 3, 4] as const).filter((candidate) => candidate > level))
      .chain((own) => section(own)),
    { maxLength: 3 },
  )
}

function section(level: SectionLevel): fc.Arbitrary<Section> {
  return fc
    .record({
      headingStyle: fc.constantFrom(...HEADING_STYLES),
      numbered: fc.boolean(),
      heading: line,
      blocks: fc.array(block, { maxLength: 3 }),
      children: sectionsAbove(level),
      answers: fc.array(fc.constantFrom('ask-1', 'ask-2'), { maxLength: 2 }),
      facts: fc.array(fc.constantFrom('fact-1'), { maxLength: 1 }),
    })
    .map((parts) => ({
      id: '',
      level,
      ...parts,
      heading: parts.headingStyle === 'item' ? '' : parts.heading,
    }))
}

function numberParts(reply: ReplyDocument): ReplyDocument {
  let count = 0
  const named = <Part extends { readonly id: string }>(part: Part): Part => ({
    ...part,
    id: `p${(count += 1)}`,
  })
  const namedSection = (part: Section): Section => ({
    ...named(part),
    blocks: part.blocks.map(named),
    children: part.children.map(namedSection),
  })
  return {
    ...reply,
    preamble: reply.preamble.map(named),
    sections: reply.sections.map(namedSection),
    closing: reply.closing.map(named),
  }
}

/** Replies of any shape, with ids unique in the document. */
export const replies: fc.Arbitrary<ReplyDocument> = fc
  .record({
    preamble: fc.array(block, { maxLength: 3 }),
    sections: sectionsAbove(0),
    closing: fc.array(paragraph, { maxLength: 2 }),
    title: fc.oneof(
      fc.constant({ source: 'record' } as const),
      line.map((text) => ({ source: 'override', text }) as const),
    ),
    form: fc.constantFrom('letter', 'plain'),
  })
  .map((parts) =>
    numberParts({
      ...emptyReply(ReplyId.parse('reply-1'), ProposalId.parse('case-1')),
      issuer: '某市城管局',
      ...parts,
    }),
  )
