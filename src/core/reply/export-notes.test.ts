import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  longCase,
  paragraph,
  proposal,
  reply,
  section,
  shortCase,
  table,
} from '../../../tests/fixtures/replies'
import { exportNotes } from './export-notes'
import { printedSections } from './printed-sections'
import type { ReplyDocument, Section } from './reply-document'

const notesOf = (given: Partial<ReplyDocument>): readonly string[] => exportNotes(shortCase(given))
const empty = (children: Section[] = []): Section =>
  section({ level: 1, heading: '　', blocks: [paragraph('')], children })

it('has nothing to say about a whole reply', () => {
  expect(exportNotes(longCase())).toEqual([])
})

it.each<readonly [string, Partial<ReplyDocument>, readonly string[]]>([
  [
    'empty paragraphs',
    { preamble: [paragraph(' ')], closing: [paragraph('')] },
    ['有 2 处空的标题或段落，没有印出。'],
  ],
  [
    'an empty section and an empty sub-section',
    { sections: [empty([section({ level: 2, heading: '' })])] },
    ['有 2 处空的标题或段落，没有印出。'],
  ],
  [
    'a heading written, its paragraph not',
    { sections: [section({ level: 1, heading: '办理情况', blocks: [paragraph(''), table()] })] },
    ['有 1 处空的标题或段落，没有印出。'],
  ],
  [
    'a heading not written, its paragraph is',
    { sections: [section({ level: 1, heading: '', blocks: [paragraph('踏勘。')] })] },
    ['有 1 处标题没有文字，只印出了序号。'],
  ],
  [
    'an open date',
    { signature: { organs: [], date: null, stamp: 'none', signers: [] } },
    ['成文日期未填，没有印出。'],
  ],
  [
    'an open serial',
    { documentNumber: { form: 'series', prefix: '澄园提复', year: 2026, serial: null } },
    ['文号还没有序号。'],
  ],
  [
    'texts overridden by nothing',
    {
      salutation: { source: 'override', text: ' ' },
      opening: { source: 'override', text: '' },
    },
    ['没有称谓。', '没有开头语。'],
  ],
  ['no organ', { issuer: '' }, ['没有发文机关，署名没有印出。']],
])('%s', (_what, given, notes) => {
  expect(notesOf(given)).toEqual(notes)
})

it('nobody to address', () => {
  expect(exportNotes({ proposal: proposal({ proposers: [] }), reply: reply() })).toEqual(['没有称谓。'])
})

it('what is printed has no empty section, and printing it again changes nothing', () => {
  const text = fc.constantFrom('', ' ', '踏勘。')
  const leaf = fc.tuple(text, text).map(([heading, body]) => ({ heading, blocks: [paragraph(body)] }))
  const tree = fc
    .tuple(leaf, fc.array(leaf, { maxLength: 3 }))
    .map(([own, below]) =>
      section({ level: 1, ...own, children: below.map((child) => section({ level: 2, ...child })) }),
    )
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), (sections) => {
      const printed = printedSections(sections)
      expect(printedSections(printed)).toEqual(printed)
      const flat = printed.flatMap((one) => [one, ...one.children])
      const isEmpty = ({ heading, blocks, children }: Section): boolean =>
        heading.trim() === '' && blocks.length === 0 && children.length === 0
      expect(flat.filter(isEmpty)).toEqual([])
      const notes = exportNotes(shortCase({ sections }))
      expect(notes.some((note) => note.includes('没有印出'))).toBe(
        JSON.stringify(printed) !== JSON.stringify(sections),
      )
    }),
  )
})
