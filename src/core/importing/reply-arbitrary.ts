// Replies of the usual shape, at random: for tests that read back what was written.
import fc from 'fast-check'
import { ProposalId, ReplyId } from '../kernel/ids'
import { emptyProposal } from '../proposals/proposal'
import type { Proposal, Proposer } from '../proposals/proposal'
import { emptyReply } from '../reply/reply-document'
import type { Paragraph, ReplyDocument, Section, SectionLevel } from '../reply/reply-document'
import type { ReplyCase } from '../reply/reply-file'

const NAMES = ['沈若溪', '顾明远', '叶知秋', '陶然', '骆青川', '白玛央金', '欧阳静姝']
const PARTIES = ['民盟云岚市委员会', '农工党云岚市委员会', '市工商联', '致公党云岚市委员会']
const SUBJECTS = ['公交线网', '湿地保护', '社区养老', '校园周边交通', '“互联网+”政务服务', '5G基站建设']
const PHRASES = [
  '健全工作机制',
  '加大投入力度',
  '强化队伍建设，提升服务水平',
  '优化营商环境',
  '推进“一网通办”',
  '补齐设施短板',
]
const HEADINGS = [
  '工作开展情况',
  '基本情况',
  '存在的困难',
  '下步措施',
  '下一步工作打算',
  '关于您提出的三条建议',
]
const SENTENCES = [
  '我局会同有关部门认真研究，逐条提出了办理意见。',
  '截至5月底，累计完成改造项目36个，惠及居民1.2万户。',
  '早高峰7:00—9:00、晚高峰17：00—19：00增派车辆18台次。',
  '按照《云岚市公共设施管理办法》第三条第（一）项的规定，落实经费2860万元。',
  '办结率达到99.9%，群众满意度明显提高！',
  '具体安排是什么？今年10月底前全部建成，资金来源、责任单位均已明确。',
  '深入推进“1+4+N”平台扩容提质，“小巨人”企业达到56家。',
]
const STATEMENTS = [
  '我局已督促公交公司增加高峰时段的班次，平均每5分钟发出一趟车。',
  '截至目前，全市已建成充电站214座，主城区服务半径小于1.5公里，基本满足了居民出行需要。',
  '今年9月底前，计划完成滨湖步道照明改造4.2公里，并与商户招牌同步亮化。',
]
const CLOSINGS = [
  '感谢您对我们工作的关心和支持。',
  '感谢你们一直以来的支持！欢迎继续提出宝贵意见。',
  '特此答复。',
]
const ORGANS = ['云岚市交通运输局', '望溪县民政局', '云岚市卫生健康委员会', '北屏区人民政府办公室']
const FILES = ['云岚市重点项目清单', '2025年资金安排表', '办理情况一览表']

/** Part ids are given out afterwards, in the order of the document. */
const NO_ID = 'id'

const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', id: NO_ID, text })
const bodyText = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''))
const paragraphs = (minLength: number) =>
  fc.array(bodyText.map(paragraph), { minLength, maxLength: minLength + 2 })

interface Heading {
  readonly level: SectionLevel
  readonly headingStyle: Section['headingStyle']
  readonly heading: string
}

const section = (heading: Heading, blocks: Paragraph[], children: Section[]): Section => ({
  ...heading,
  id: NO_ID,
  numbered: true,
  blocks,
  children,
  answers: [],
  facts: [],
})

const runInSection = (level: SectionLevel) =>
  fc
    .tuple(fc.constantFrom(...PHRASES), paragraphs(1))
    .map(([phrase, blocks]) => section({ level, headingStyle: 'run-in', heading: `${phrase}。` }, blocks, []))
const ownLineSection = (level: SectionLevel) =>
  fc
    .tuple(fc.constantFrom(...PHRASES), paragraphs(1))
    .map(([phrase, blocks]) => section({ level, headingStyle: 'own-line', heading: phrase }, blocks, []))
const itemSection = (level: SectionLevel) =>
  fc
    .constantFrom(...STATEMENTS)
    .map((text) => section({ level, headingStyle: 'item', heading: '' }, [paragraph(text)], []))

/** Sub-sections of one level look alike, as in real letters. */
const children = fc
  .constantFrom<readonly [SectionLevel, Section['headingStyle']]>(
    [2, 'run-in'],
    [2, 'own-line'],
    [2, 'item'],
    [3, 'run-in'],
    [3, 'item'],
  )
  .chain(([level, style]) => {
    const one =
      style === 'run-in'
        ? runInSection(level)
        : style === 'own-line'
          ? ownLineSection(level)
          : itemSection(level)
    return fc.array(one, { minLength: 2, maxLength: 4 })
  })

const topSection = fc
  .tuple(fc.constantFrom(...HEADINGS), paragraphs(0), fc.option(children, { nil: [] }))
  .map(([heading, blocks, below]) =>
    section(
      { level: 1, headingStyle: 'own-line', heading },
      blocks.length + below.length === 0 ? [paragraph(SENTENCES[0] ?? '')] : blocks,
      below,
    ),
  )

const proposal: fc.Arbitrary<Proposal> = fc
  .record({
    isProposal: fc.boolean(),
    number: fc.oneof(
      fc.integer({ min: 1, max: 999 }).map((value) => String(value).padStart(3, '0')),
      fc.constantFrom('0038', 'DH0271', '20250158', '23、63'),
    ),
    subject: fc.constantFrom(...SUBJECTS),
    names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }),
    party: fc.option(fc.constantFrom(...PARTIES)),
    more: fc.boolean(),
    titleInBookMarks: fc.boolean(),
  })
  .map(({ isProposal, number, subject, names, party, more, titleInBookMarks }): Proposal => {
    const person = (name: string): Proposer => ({
      name,
      kind: isProposal ? 'member' : 'deputy',
      affiliation: '',
      phone: '',
    })
    const isParty = isProposal && party !== null
    return {
      ...emptyProposal(ProposalId.parse('case-1')),
      kind: isProposal ? 'proposal' : 'suggestion',
      session: isProposal ? '市政协九届四次会议' : '市十七届人大四次会议',
      number,
      title: `关于加强${subject}工作的${isProposal ? '提案' : '建议'}`,
      titleInBookMarks,
      proposers: isParty
        ? [{ name: party, kind: party === '市工商联' ? 'organisation' : 'party', affiliation: '', phone: '' }]
        : names.map(person),
      proposerCount: !isParty && more ? names.length + 3 : null,
    }
  })

const reply: fc.Arbitrary<ReplyDocument> = fc
  .record({
    issuer: fc.constantFrom(...ORGANS),
    serial: fc.option(fc.integer({ min: 1, max: 999 })),
    category: fc.option(fc.constantFrom('A', 'B', 'C', '甲')),
    signatory: fc.option(fc.constantFrom('贺明川', '段启文')),
    preamble: paragraphs(0),
    sections: fc.array(topSection, { maxLength: 3 }),
    closing: fc.array(fc.constantFrom(...CLOSINGS), { maxLength: 2 }),
    files: fc.array(fc.constantFrom(...FILES), { maxLength: 3 }),
    date: fc.constantFrom('2025-05-09', '2026-12-31', '2024-02-29'),
    contact: fc.option(fc.constantFrom('0539-8812345', '6612086', '13900001234')),
    copyTo: fc.array(fc.constantFrom('市政协提案委员会', '市政府督查室', '市委统战部'), { maxLength: 3 }),
  })
  .map(
    ({ issuer, serial, category, signatory, preamble, sections, closing, files, date, contact, copyTo }) => ({
      ...emptyReply(ReplyId.parse('reply-1'), ProposalId.parse('case-1')),
      issuer,
      documentNumber:
        serial === null ? null : { form: 'series' as const, prefix: '云交提复', year: 2025, serial },
      // Without a number above it the organ at the top reads as the title's first line.
      organAboveTitle: serial === null,
      outcomeCategory: category,
      signatory: serial === null ? null : signatory,
      preamble: sections.length === 0 && preamble.length === 0 ? [paragraph(SENTENCES[0] ?? '')] : preamble,
      sections,
      closing: closing.map(paragraph),
      attachments: files.map((title) => ({ id: NO_ID, title, blocks: [] })),
      signature: { organs: [], date, stamp: 'none' as const, signers: [] },
      contact: contact === null ? null : { form: 'person' as const, name: '周敏', phone: contact },
      copyTo,
    }),
  )

/** A case with a reply of the usual shape; all part ids are the same. */
export const usualReply: fc.Arbitrary<ReplyCase> = fc.record({ proposal, reply })
