// What stands alone on pages that were really measured, and what is offered against it.
import { describe, expect, it } from 'vitest'
import { ATTACHMENTS, IMPRINT, attachment, landscapeTable } from '../../../tests/fixtures/foot-replies'
import { longCase, paragraph, section, shortCase } from '../../../tests/fixtures/replies'
import { composeReply } from '../../core/official-layout/compose-reply'
import { findLonely } from '../../core/official-layout/find-lonely'
import { gbt9704 } from '../../core/official-layout/gbt9704'
import { Remedy } from '../../core/official-layout/layout-finding'
import type { LayoutFinding } from '../../core/official-layout/layout-finding'
import { metricsOf } from '../../core/official-layout/metrics'
import type { ReplyForm } from '../../core/reply/reply-document'
import type { ReplyCase } from '../../core/reply/reply-file'
import { createLayoutMeasurer } from './measured-layout'
import { findRemedies } from './remedies'

const metrics = metricsOf(gbt9704)
const measurer = createLayoutMeasurer()
const findings = (given: ReplyCase, form: ReplyForm): readonly LayoutFinding[] =>
  findLonely(measurer.measure(composeReply(given, form), metrics))
const remedies = (given: ReplyCase, form: ReplyForm, finding: LayoutFinding): readonly Remedy[] =>
  findRemedies({ layout: composeReply(given, form), metrics, finding, measurer })
const adjusted = ({ proposal, reply }: ReplyCase, { adjustments }: Remedy): ReplyCase => ({
  proposal,
  reply: { ...reply, adjustments: [...adjustments] },
})

/** The first reply of a row that has a finding of this kind. */
function found(
  kind: LayoutFinding['kind'],
  form: ReplyForm,
  replies: readonly (() => ReplyCase)[],
): { readonly given: ReplyCase; readonly finding: LayoutFinding } {
  for (const make of replies) {
    const given = make()
    const finding = findings(given, form).find((one) => one.kind === kind)
    if (finding !== undefined) return { given, finding }
  }
  throw new Error(`no reply has ${kind}`)
}

const counted = (count: number, make: (number: number) => ReplyCase): readonly (() => ReplyCase)[] =>
  Array.from({ length: count }, (_, index) => () => make(index))

const FIGURES =
  '全年投入维护资金1860万元，补植乔木4300余株，更换破损铺装2.6万平方米，夜间照明完好率保持在98.5%以上，居民满意。'
/** Searched once: every try is measured. */
const once = <Value>(make: () => Value): (() => Value) => {
  let made: Value | undefined
  return () => (made ??= make())
}
const oneCharacterLeft = once(() =>
  found(
    'single-character-line',
    'plain',
    counted(27, (number) => shortCase({}, [paragraph(`${FIGURES}${'绿'.repeat(number)}。`)])),
  ),
)
const imprintLeft = once(() =>
  found(
    'imprint-alone',
    'letter',
    counted(9, (number) =>
      shortCase(
        { copyTo: ['市政协提案委员会'] },
        Array.from({ length: number }, () => paragraph('已办结。')),
      ),
    ),
  ),
)

it('a reply without anything lonely has no findings', () => {
  expect(findings(longCase(), 'letter')).toEqual([])
})

describe('a last line of one character', () => {
  it('is found with its paragraph, its page and its words', () => {
    const { given, finding } = oneCharacterLeft()
    expect(finding).toMatchObject({ page: 1, source: given.reply.preamble[0]?.id })
    expect(finding.text).toBe('第 1 页有一段的末行只有一个字：“绿。”。')
  })

  it('goes when its paragraph is condensed as little as does it; nothing else changes', () => {
    const { given, finding } = oneCharacterLeft()
    const [remedy, ...others] = remedies(given, 'plain', finding)
    expect(others).toEqual([])
    expect(remedy?.label).toMatch(/^本段压缩 0\.\d+ 磅$/u)
    if (remedy === undefined) return
    expect(Remedy.parse(remedy)).toEqual(remedy)
    const [adjustment] = remedy.adjustments
    expect(adjustment).toMatchObject({ part: finding.source, pitch: null })
    expect(findings(adjusted(given, remedy), 'plain')).toEqual([])
    const smaller = { ...remedy, adjustments: [{ ...adjustment!, spacing: adjustment!.spacing + 0.05 }] }
    expect(findings(adjusted(given, smaller), 'plain')).toEqual([finding])
  })

  it('stays where condensing by 0.3 pt does not help: nothing is offered', () => {
    const { given, finding } = found(
      'single-character-line',
      'plain',
      counted(1, () => shortCase({}, [paragraph('绿'.repeat(26 + 28 + 1))])),
    )
    expect(remedies(given, 'plain', finding)).toEqual([])
  })
})

describe('版记 alone on its page', () => {
  it('is found, and goes back when the lines of the page before stand closer', () => {
    const { given, finding } = imprintLeft()
    expect(finding).toMatchObject({ page: 2, source: 'imprint', text: '第 2 页只有版记。' })
    const [remedy] = remedies(given, 'letter', finding)
    expect(remedy?.label).toMatch(/^第 1 页行距改为 (?:2[678](?:\.5)?) 磅$/u)
    if (remedy === undefined) return
    expect(findings(adjusted(given, remedy), 'letter')).toEqual([])
    expect(
      measurer.measure(composeReply(adjusted(given, remedy), 'letter'), metrics).measured.pages,
    ).toHaveLength(1)
    for (const { pitch, spacing } of remedy.adjustments) {
      expect(spacing).toBe(0)
      expect(pitch).toBeGreaterThanOrEqual(26)
      expect(pitch).toBeLessThanOrEqual(28.95)
    }
  })

  it('what was adjusted before stays adjusted', () => {
    const { given, finding } = imprintLeft()
    const before = { part: 'title', spacing: -0.1, pitch: null }
    const again = { ...given, reply: { ...given.reply, adjustments: [before] } }
    for (const { adjustments } of remedies(again, 'letter', finding)) {
      expect(adjustments.find(({ part }) => part === 'title')?.spacing).toBe(-0.1)
    }
  })
})

describe('other findings', () => {
  it('a heading and a signature that a landscape table has parted from their text', () => {
    const given = shortCase({
      sections: [section({ level: 1, heading: '办理情况', blocks: [landscapeTable(3, { caption: '' })] })],
    })
    expect(findings(given, 'plain')).toEqual([
      {
        kind: 'heading-at-foot',
        page: 1,
        source: given.reply.sections[0]?.id,
        text: '标题“一、办理情况”落在第 1 页末行。',
      },
      {
        kind: 'signature-alone',
        page: 3,
        source: 'signature',
        text: '第 3 页的落款上方没有正文。前一页是横排表格，调整行距、字距没有用，可以把表格移入附件，或者在表格后面补写正文。',
      },
    ])
  })

  it('a first page without text', () => {
    const names = Array.from({ length: 170 }, (_, index) => `苏念${index}`).join('、')
    const given = shortCase({ salutation: { source: 'override', text: `${names}委员：` } })
    expect(findings(given, 'plain')[0]).toEqual({
      kind: 'no-text-on-first-page',
      page: 1,
      source: 'title',
      text: '首页没有正文。',
    })
  })

  it('a finding of a reply that has changed since has no remedies', () => {
    const { finding } = imprintLeft()
    expect(remedies(longCase(), 'letter', finding)).toEqual([])
  })
})

describe('behind a landscape table, where no adjustment of lines helps', () => {
  const behindTable = (given: Parameters<typeof shortCase>[0] = {}): ReplyCase =>
    shortCase({ sections: [], ...given }, [paragraph('前文。'), landscapeTable(3)])

  it('a signature alone is found, and the sentence says what else can be done', () => {
    for (const form of ['plain', 'letter', 'document'] as const) {
      const [finding, ...others] = findings(behindTable(), form)
      if (finding === undefined) throw new Error('nothing found')
      expect(others).toEqual([])
      expect(finding).toMatchObject({ kind: 'signature-alone', page: 3 })
      expect(finding.text).toBe(
        '第 3 页的落款上方没有正文。前一页是横排表格，调整行距、字距没有用，可以把表格移入附件，或者在表格后面补写正文。',
      )
      expect(remedies(behindTable(), form, finding)).toEqual([])
    }
  })

  it('附件说明 alone above it is no text', () => {
    const found = findings(behindTable({ attachments: ATTACHMENTS }), 'plain')
    expect(found.map(({ kind, page }) => [kind, page])).toEqual([['signature-alone', 3]])
  })

  it('版记 alone is found, and the sentence says what else can be done', () => {
    const attachments = [attachment('attachment-wide', '分段建设计划', [landscapeTable(3)])]
    const [finding] = findings(shortCase({ ...IMPRINT, attachments }), 'document')
    expect(finding).toMatchObject({ kind: 'imprint-alone' })
    expect(finding?.text).toMatch(
      /^第 \d 页只有版记。前一页是横排表格，调整行距、字距没有用，可以把表格改为竖排、调到前面，/,
    )
  })
})
