import { describe, expect, it } from 'vitest'
import { ProposalId, ReplyId } from '../kernel/ids'
import { emptyProposal } from '../proposals/proposal'
import type { ReplyCase } from './reply-file'
import { emptyReply } from './reply-document'
import type { Paragraph, ReplyDocument, Section } from './reply-document'
import { attachmentLines, replyToText } from './reply-text'

const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', id: 'p', text })
const section = (changes: Partial<Section>): Section => ({
  id: 's',
  level: 1,
  headingStyle: 'own-line',
  numbered: true,
  heading: '',
  blocks: [],
  children: [],
  answers: [],
  facts: [],
  ...changes,
})

function letter(changes: Partial<ReplyDocument> = {}): ReplyCase {
  const id = ProposalId.parse('case-1')
  return {
    proposal: {
      ...emptyProposal(id),
      session: '市政协九届四次会议',
      number: '086',
      title: '关于公交的建议',
      proposers: [{ name: '沈若溪', kind: 'member', affiliation: '', phone: '' }],
    },
    reply: { ...emptyReply(ReplyId.parse('reply-1'), id), issuer: '云岚市交通运输局', ...changes },
  }
}

describe('replyToText', () => {
  it('numbers sections as they are printed, without those that nobody has written', () => {
    const sections = [
      section({ heading: '情况', blocks: [paragraph('正文。')] }),
      section({ blocks: [paragraph('')] }),
      section({ heading: '打算', blocks: [paragraph('再写。'), paragraph(' ')] }),
    ]
    expect(replyToText(letter({ sections }))).toContain('\n一、情况\n正文。\n二、打算\n再写。\n')
  })

  it('has 份号 first and the text of an attachment behind the contact line', () => {
    const lines = replyToText(
      letter({
        copyNumber: '000012',
        contact: { form: 'written', text: '（联系人：周敏）' },
        attachments: [
          { id: 'a', title: '清单', blocks: [paragraph('第一项。')] },
          { id: 'b', title: '图纸', blocks: [] },
        ],
        copyTo: ['市政府督查室'],
      }),
    ).split('\n')
    expect(lines[0]).toBe('000012')
    expect(lines.slice(lines.indexOf('（联系人：周敏）'))).toEqual([
      '（联系人：周敏）',
      '附件1',
      '清单',
      '第一项。',
      '抄送：市政府督查室。',
      '',
    ])
  })

  it('prints everything a letter can have, top to bottom', () => {
    const text = replyToText(
      letter({
        secrecy: '秘密★1年',
        urgency: '特急',
        outcomeCategory: 'B',
        masthead: { source: 'override', text: '云岚市交通运输局文件' },
        documentNumber: { form: 'series', prefix: '云交提复', year: 2026, serial: 18 },
        signatory: '贺明川',
        organAboveTitle: true,
        title: { source: 'override', text: '关于第086号\n提案的答复' },
        preamble: [paragraph('引言。')],
        sections: [
          section({
            heading: '情况',
            blocks: [paragraph('正文。')],
            children: [
              section({
                level: 2,
                headingStyle: 'run-in',
                heading: '抓落实。',
                blocks: [paragraph('已完成。'), paragraph('再一段。')],
              }),
              section({ level: 2, headingStyle: 'item', blocks: [paragraph('一项工作。')] }),
            ],
          }),
          section({ heading: '无编号', numbered: false, blocks: [paragraph('正文。')] }),
        ],
        closing: [paragraph('感谢支持。')],
        attachments: [
          { id: 'a', title: '清单', blocks: [] },
          { id: 'b', title: '图纸', blocks: [] },
        ],
        signature: { organs: ['甲局', '乙局'], date: '2026-05-07', stamp: 'none', signers: [] },
        contact: { form: 'person', name: '周敏', phone: '6612086' },
        copyTo: ['市政府督查室'],
        printing: { organ: '市交通局办公室', date: '2026-05-08' },
      }),
    )
    expect(text.split('\n')).toEqual([
      '秘密★1年',
      '特急',
      '类别：B',
      '云岚市交通运输局文件',
      '云交提复〔2026〕18号',
      '签发人：贺明川',
      '云岚市交通运输局',
      '关于第086号',
      '提案的答复',
      '沈若溪委员：',
      '您提出的《关于公交的建议》收悉，现答复如下：',
      '引言。',
      '一、情况',
      '正文。',
      '（一）抓落实。已完成。',
      '再一段。',
      '（二）一项工作。',
      '无编号',
      '正文。',
      '感谢支持。',
      '附件：1.清单',
      '2.图纸',
      '甲局',
      '乙局',
      '2026年5月7日',
      '（联系人：周敏，联系电话：6612086）',
      '抄送：市政府督查室。',
      '市交通局办公室\u30002026年5月8日印发',
      '',
    ])
  })

  it('prints the organ once where it is only the line above the title', () => {
    const text = replyToText(
      letter({
        organAboveTitle: true,
        signature: { organs: ['甲局'], date: null, stamp: 'none', signers: [] },
      }),
    )
    expect(text.split('\n').filter((line) => line === '云岚市交通运输局')).toHaveLength(1)
  })

  it('keeps a heading whose first block is a table on its own line', () => {
    const table = {
      kind: 'table' as const,
      id: 't',
      caption: '表1',
      orientation: 'portrait' as const,
      headerRows: 1,
      columnWidths: [1, 1],
      rows: [['甲', '乙'].map((text) => ({ text, columnSpan: 1, rowSpan: 1, align: 'left' as const }))],
    }
    const sections = [section({ headingStyle: 'run-in', heading: '情况。', blocks: [table] })]
    expect(replyToText(letter({ sections }))).toContain('一、情况。\n表1\n甲\t乙\n')
  })

  it('is empty for an empty case but for what the record says', () => {
    const id = ProposalId.parse('case-1')
    const empty: ReplyCase = {
      proposal: emptyProposal(id),
      reply: {
        ...emptyReply(ReplyId.parse('reply-1'), id),
        title: { source: 'override', text: '' },
        opening: { source: 'override', text: '' },
      },
    }
    expect(replyToText(empty)).toBe('')
  })
})

describe('attachmentLines', () => {
  it('numbers several attachments and not a single one', () => {
    expect(attachmentLines([])).toEqual([])
    expect(attachmentLines([{ id: 'a', title: '清单', blocks: [] }])).toEqual(['附件：清单'])
  })
})
