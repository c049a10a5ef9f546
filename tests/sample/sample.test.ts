import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Section } from '../../src/core/reply/reply-document'
import { MAIN_SAMPLE, readSample, sampleNames, SAMPLE_FOLDER } from './sample-files'
import { hardWrappedText, joinedText, pageCount, printedParagraphs } from './sample-texts'

const REAL_REPLIES = fileURLToPath(new URL('../../../shared/samples/', import.meta.url))
const hasRealReplies = existsSync(REAL_REPLIES)
if (!hasRealReplies) {
  console.warn('tests/sample: the real replies beside the project are absent, not compared')
}

/** Formulas of the genre that any two replies share. */
const SET_PHRASES = [
  '收悉，现答复如下：',
  '感谢你们对我们工作的关心和支持。',
  '感谢您对我们工作的关心和支持。',
]
const LONGEST_SHARED_RUN = 11

const read = (name: string): string => readFileSync(join(SAMPLE_FOLDER, name), 'utf8')
const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '')

function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)])
}

describe.each(sampleNames())('sample case %s', (name) => {
  const { proposal, reply } = readSample(name)
  const sections = allSections(reply.sections)

  it('is marked as invented', () => {
    expect(proposal.remarks).toMatch(/^示例：.*虚构/u)
  })

  it('belongs together: the reply names its record, and its file name is its id', () => {
    expect(reply.proposalRef).toBe(proposal.id)
    expect(`sample-${name.replace('.json', '')}`).toBe(proposal.id)
  })

  it('gives every part an id of its own', () => {
    const ids = [
      ...sections.flatMap((section) => [section.id, ...section.blocks.map(({ id }) => id)]),
      ...reply.preamble.map(({ id }) => id),
      ...reply.closing.map(({ id }) => id),
      ...reply.attachments.map(({ id }) => id),
      ...reply.coOpinions.map(({ id }) => id),
      ...proposal.asks.map(({ id }) => id),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('answers only asks that the proposal has', () => {
    const asks = new Set<string>(proposal.asks.map(({ id }) => id))
    expect(sections.flatMap(({ answers }) => answers).filter((id) => !asks.has(id))).toEqual([])
  })

  it('uses Chinese punctuation', () => {
    const texts = printedParagraphs({ proposal, reply }).map(({ text }) => text)
    expect(texts.filter((text) => /["'`,;!?[\]{}()]/u.test(text))).toEqual([])
  })

  it.skipIf(!hasRealReplies)('shares no sentence with a real reply', () => {
    const real = readdirSync(REAL_REPLIES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.txt'))
      .map((file) => withoutSpaces(readFileSync(join(REAL_REPLIES, file), 'utf8')))
      .join('\n')
    const texts = [
      proposal.title,
      proposal.sourceText,
      ...printedParagraphs({ proposal, reply }).map((p) => p.text),
    ]
    const ours = SET_PHRASES.reduce((text, phrase) => text.replaceAll(phrase, '\n'), texts.join('\n'))
    const runLength = LONGEST_SHARED_RUN + 1
    const shared = ours.split('\n').flatMap((line) => {
      const bare = withoutSpaces(line)
      return Array.from({ length: Math.max(0, bare.length - runLength + 1) }, (_, start) =>
        bare.slice(start, start + runLength),
      ).filter((run) => real.includes(run))
    })
    expect(shared).toEqual([])
  })
})

describe('the set of samples', () => {
  const samples = sampleNames().map(readSample)

  it('has the kinds of cases a bureau meets', () => {
    expect(new Set(samples.map(({ proposal }) => proposal.kind))).toEqual(new Set(['proposal', 'suggestion']))
    expect(new Set(samples.map(({ proposal }) => proposal.role))).toEqual(new Set(['sole', 'lead', 'co']))
    expect(samples.some(({ proposal }) => proposal.number.startsWith('00'))).toBe(true)
    expect(samples.some(({ proposal }) => proposal.proposerCount !== null)).toBe(true)
    expect(samples.some(({ proposal }) => proposal.proposers[0]?.kind === 'party')).toBe(true)
    expect(samples.some(({ reply }) => reply.kind === 'co-opinion')).toBe(true)
  })

  it('has every heading style', () => {
    const styles = samples.flatMap(({ reply }) => allSections(reply.sections).map((s) => s.headingStyle))
    expect(new Set(styles)).toEqual(new Set(['own-line', 'run-in', 'item']))
  })

  it('has ids of its own for every case', () => {
    const ids = samples.flatMap(({ proposal, reply }) => [String(proposal.id), String(reply.id)])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the main sample', () => {
  const sample = readSample(MAIN_SAMPLE)

  it('has the shape of the reference reply: two sections of four run-in sub-sections', () => {
    const shape = sample.reply.sections.map((section) => ({
      heading: section.heading,
      lead: section.blocks.length,
      styles: section.children.map(({ headingStyle }) => headingStyle),
    }))
    const runIn = ['run-in', 'run-in', 'run-in', 'run-in']
    expect(shape).toEqual([
      { heading: '工作开展情况', lead: 1, styles: runIn },
      { heading: '下步措施', lead: 0, styles: runIn },
    ])
  })

  it('answers every ask', () => {
    const answered = new Set(allSections(sample.reply.sections).flatMap(({ answers }) => answers))
    expect(sample.proposal.asks.filter(({ id }) => !answered.has(id))).toEqual([])
  })

  it('is about five pages of 22 lines', () => {
    expect(pageCount(hardWrappedText(sample))).toBe(5)
  })

  it('is in step with its text forms', () => {
    expect(read('sample-reply.txt')).toBe(joinedText(sample))
    expect(read('sample-reply.pdf.txt')).toBe(hardWrappedText(sample))
  })

  it('says the same in both text forms', () => {
    expect(withoutSpaces(hardWrappedText(sample))).toBe(withoutSpaces(joinedText(sample)))
  })
})
