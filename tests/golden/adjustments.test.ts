// 版面调整 in the exported file: closer characters and lines of one part, and nothing else.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Adjustment } from '../../src/core/reply/reply-document'
import { paragraph, section, shortCase, table } from '../fixtures/replies'
import { generatedCase } from '../fixtures/generated-replies'
import { exported } from './read-docx'
import { findAll } from './xml-tree'

const ADJUSTED = paragraph('沿河“三段绿道”共 12 公里，年内全部贯通。')
const OTHER = paragraph('其余路段明年贯通。')
const withAdjustments = (adjustments: Adjustment[]) => shortCase({ adjustments }, [ADJUSTED, OTHER, table()])

test('condensed: every run of the paragraph, by so much, and no other paragraph', async () => {
  const { paragraphs } = await exported(
    withAdjustments([{ part: ADJUSTED.id, spacing: -0.2, pitch: null }]),
    'plain',
  )
  const adjusted = paragraphs.find(({ text }) => text === ADJUSTED.text)
  expect(adjusted?.runs.length).toBeGreaterThan(2)
  expect(adjusted?.runs.map(({ spacing }) => spacing)).toEqual(adjusted?.runs.map(() => '-9'))
  expect(adjusted?.spacing).toMatchObject({ 'w:line': '579', 'w:lineRule': 'exact' })
  expect(paragraphs.find(({ text }) => text === OTHER.text)?.runs.map(({ spacing }) => spacing)).toEqual([
    '-5',
  ])
})

test('a pitch of its own: exact, in the paragraph; the size of the type stays', async () => {
  const { paragraphs } = await exported(
    withAdjustments([{ part: ADJUSTED.id, spacing: 0, pitch: 28 }]),
    'letter',
  )
  const adjusted = paragraphs.find(({ text }) => text === ADJUSTED.text)
  expect(adjusted?.spacing).toMatchObject({ 'w:line': '560', 'w:lineRule': 'exact' })
  expect(adjusted?.runs[0]).toMatchObject({ spacing: '-5', halfPoints: '32' })
  expect(paragraphs.find(({ text }) => text === OTHER.text)?.spacing).toMatchObject({ 'w:line': '579' })
})

test('the elements around the text can be adjusted, tables cannot', async () => {
  const given = withAdjustments([
    { part: 'salutation', spacing: -0.1, pitch: null },
    { part: 'signature', spacing: 0, pitch: 27 },
    ...withAdjustments([])
      .reply.preamble.slice(2)
      .map(({ id }) => ({ part: id, spacing: -0.3, pitch: 26 })),
  ])
  const { paragraphs, document } = await exported(given, 'plain')
  expect(paragraphs.find(({ style }) => style === 'OfficialSalutation')?.runs[0]?.spacing).toBe('-7')
  expect(paragraphs.find(({ style }) => style === 'OfficialIssueDate')?.spacing).toMatchObject({
    'w:line': '540',
  })
  const plain = (await exported(withAdjustments([]), 'plain')).document
  expect(findAll(document, 'w:tbl')).toEqual(findAll(plain, 'w:tbl'))
})

test('a part that is no longer there is no matter', async () => {
  const gone = withAdjustments([{ part: 'part-gone', spacing: -0.3, pitch: 26 }])
  const { source } = await exported(gone, 'letter')
  const untouched = await exported(withAdjustments([]), 'letter')
  expect(await source('word/document.xml')).toBe(await untouched.source('word/document.xml'))
})

test('an adjustment never changes any text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1000 }),
      fc.array(
        fc.record({
          place: fc.nat(),
          spacing: fc.constantFrom(0, -0.05, -0.2, -0.3),
          pitch: fc.constantFrom(null, 26, 27.5, 28.95),
        }),
        { maxLength: 6 },
      ),
      async (seed, changes) => {
        const given = generatedCase(seed, 1)
        const { preamble, sections, closing } = given.reply
        const parts = [...preamble, ...sections, ...sections.flatMap(({ blocks }) => blocks), ...closing]
        const adjustments = changes.map(({ place, spacing, pitch }) => ({
          part: parts[place % parts.length]?.id ?? 'title',
          spacing,
          pitch,
        }))
        const adjusted = { ...given, reply: { ...given.reply, adjustments } }
        const [before, after] = [await exported(given, 'letter'), await exported(adjusted, 'letter')]
        expect(after.paragraphs.map(({ text }) => text)).toEqual(before.paragraphs.map(({ text }) => text))
      },
    ),
    { numRuns: 15 },
  )
})

test('headings keep the distance of their role: a section can be adjusted', async () => {
  const given = section({ level: 1, heading: '办理情况', blocks: [paragraph('已办结。')] })
  const { paragraphs } = await exported(
    shortCase({ sections: [given], adjustments: [{ part: given.id, spacing: -0.3, pitch: 28.5 }] }),
    'plain',
  )
  expect(paragraphs.find(({ text }) => text === '一、办理情况')).toMatchObject({
    spacing: { 'w:line': '570' },
    runs: [{ spacing: '-11' }],
  })
  expect(paragraphs.find(({ text }) => text === '已办结。')?.spacing).toMatchObject({ 'w:line': '579' })
})
