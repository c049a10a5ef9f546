// How many pages a reply has, and how many lines each: the preview's measuring against LibreOffice.
import { beforeAll, expect, test } from 'vitest'
import { composeReply } from '../../src/core/official-layout/compose-reply'
import { gbt9704 } from '../../src/core/official-layout/gbt9704'
import { metricsOf } from '../../src/core/official-layout/metrics'
import { REPLY_FORMS } from '../../src/core/reply/reply-document'
import type { ReplyForm } from '../../src/core/reply/reply-document'
import type { ReplyCase } from '../../src/core/reply/reply-file'
import { renderReplyDocx } from '../../src/services/exporting/export-reply'
import { createLayoutMeasurer } from '../../src/services/exporting/measured-layout'
import { organSeal, signedBy } from '../fixtures/foot-replies'
import { generatedCase } from '../fixtures/generated-replies'
import { paragraph, section, shortCase } from '../fixtures/replies'
import { renderText } from './probe'

const COUNT = 30
const MOST_PAGES = 12

interface Compared {
  readonly name: string
  /** Lines of each page, without blanks. */
  readonly measured: readonly (readonly string[])[]
  readonly rendered: readonly (readonly string[])[]
}

const withoutBlanks = (text: string): string => text.replaceAll(/\s/gu, '')

function given(index: number): {
  readonly name: string
  readonly replyCase: ReplyCase
  readonly form: ReplyForm
} {
  const form = REPLY_FORMS[index % REPLY_FORMS.length] ?? 'plain'
  const pages = (index % MOST_PAGES) + 1
  return { name: `${index + 1}-${form}-${pages}`, replyCase: generatedCase(index + 1, pages), form }
}

/** Lines of the last paragraph before the signature. */
const LAST = [8, 12, 16, 20, 30] as const
const FULL = 28
const ORGAN = '澄江市园林绿化管理局'
const seals = [organSeal(ORGAN)]

interface Signed {
  readonly name: string
  readonly replyCase: ReplyCase
  readonly form: ReplyForm
  readonly lines: number
}

/** Replies that end with one paragraph of so many lines and the signature, at several places of a page. */
const signedReplies: readonly Signed[] = LAST.flatMap((lines, place) =>
  (['none', 'seal'] as const).flatMap((stamp) =>
    [true, false].map((hasHeading): Signed => {
      const before = [1, 6, 11][(place + (hasHeading ? 1 : 0)) % 3] ?? 1
      const opening = Array.from({ length: before }, (_, index) => paragraph(`第${index + 1}处断点已打通。`))
      const last = paragraph(`${'绿道沿河逐段贯通'.repeat(lines * 4).slice(0, lines * FULL - 12)}。`)
      const section1 = section({ level: 1, heading: '下一步打算', blocks: [last] })
      return {
        name: `last-${lines}-${stamp}-${hasHeading ? 'heading' : 'text'}-${before}`,
        replyCase: shortCase(
          { ...signedBy([ORGAN], stamp), sections: hasHeading ? [section1] : [] },
          hasHeading ? opening : [...opening, last],
        ),
        form: 'plain',
        lines,
      }
    }),
  ),
)

const all: Compared[] = []
const signed: (Compared & Pick<Signed, 'lines'>)[] = []
beforeAll(async () => {
  const metrics = metricsOf(gbt9704)
  const replies = Array.from({ length: COUNT }, (_, index) => given(index))
  const files: Record<string, Uint8Array> = {}
  for (const { name, replyCase, form } of replies) files[name] = await renderReplyDocx(replyCase, form)
  for (const { name, replyCase, form } of signedReplies) {
    files[name] = await renderReplyDocx(replyCase, form, { seals })
  }
  const rendered = await renderText(files)
  const measurer = createLayoutMeasurer()
  const compared = (name: string, replyCase: ReplyCase, form: ReplyForm): Compared => {
    const { pages } = measurer.measure(composeReply(replyCase, form, { seals }), metrics).measured
    return {
      name,
      measured: pages.map(({ lines }) =>
        lines.map(({ text }) => withoutBlanks(text)).filter((text) => text !== ''),
      ),
      rendered: (rendered.get(name) ?? []).map((lines) => lines.map(({ text }) => withoutBlanks(text))),
    }
  }
  for (const { name, replyCase, form } of replies) all.push(compared(name, replyCase, form))
  for (const { name, replyCase, form, lines } of signedReplies) {
    signed.push({ ...compared(name, replyCase, form), lines })
  }
})

const countsOf = (pages: readonly (readonly string[])[]): string =>
  pages.map((lines) => lines.length).join('/')

/** Lines of the one that the other has too. */
function equalLines({ measured, rendered }: Compared): number {
  const left = new Map<string, number>()
  for (const line of rendered.flat()) left.set(line, (left.get(line) ?? 0) + 1)
  return measured.flat().filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count > 0
  }).length
}

test('30 replies of 1 to 12 pages: page counts as in LibreOffice, at most 2 differ', () => {
  const otherPages = all.filter(({ measured, rendered }) => measured.length !== rendered.length)
  const otherLines = all.filter(({ measured, rendered }) => countsOf(measured) !== countsOf(rendered))
  const lines = all.reduce((sum, { rendered }) => sum + rendered.flat().length, 0)
  const equal = all.reduce((sum, compared) => sum + equalLines(compared), 0)
  process.stdout.write(
    `measured against LibreOffice: ${otherPages.length} of ${all.length} replies differ in pages, ` +
      `${otherLines.length} in lines per page; ${equal} of ${lines} lines equal\n` +
      otherLines
        .map(({ name, measured, rendered }) => `  ${name}: ${countsOf(measured)} for ${countsOf(rendered)}\n`)
        .join(''),
  )
  expect(all).toHaveLength(COUNT)
  expect(Math.max(...all.map(({ rendered }) => rendered.length))).toBeGreaterThanOrEqual(MOST_PAGES)
  expect(Math.min(...all.map(({ rendered }) => rendered.length))).toBeLessThanOrEqual(2)
  expect(otherPages.map(({ name }) => name).length).toBeLessThanOrEqual(2)
  expect(equal / lines).toBeGreaterThan(0.95)
})

test('a last paragraph of any length before the signature: pages and lines as in LibreOffice', () => {
  expect(signed).toHaveLength(LAST.length * 4)
  const other = signed
    .filter(({ measured, rendered }) => countsOf(measured) !== countsOf(rendered))
    .map(({ name, measured, rendered }) => `${name}: ${countsOf(measured)} for ${countsOf(rendered)}`)
  expect(other).toEqual([])
})

test('a long last paragraph leaves no page half empty in LibreOffice', () => {
  for (const { name, lines, rendered } of signed) {
    const counts = rendered.slice(0, -1).map((page) => page.length)
    // Page 1 has a title and empty lines; only what is kept with the signature may leave it early.
    const most = lines > 8 ? 16 : 16 - 8 - 2
    for (const count of counts) expect([name, count >= most]).toEqual([name, true])
  }
})
