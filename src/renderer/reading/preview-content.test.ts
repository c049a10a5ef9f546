import { describe, expect, it } from 'vitest'
import { ProposalId, ReplyId } from '../../core/kernel/ids'
import { emptyProposal } from '../../core/proposals/proposal'
import { emptyReply } from '../../core/reply/reply-document'
import type { ReplyDocument, Section } from '../../core/reply/reply-document'
import { orderMessages, previewElements, previewOutline } from './preview-content'

const proposal = {
  ...emptyProposal(ProposalId.parse('case-1')),
  title: '关于增设站点的提案',
  session: '市政协九届四次会议',
}

const section = (id: string, changes: Partial<Section>): Section => ({
  id,
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

const reply: ReplyDocument = {
  ...emptyReply(ReplyId.parse('reply-1'), proposal.id),
  issuer: '云岚市交通运输局',
  preamble: [{ kind: 'paragraph', id: 'p0', text: '我局 高度重视。' }],
  sections: [
    section('s1', {
      heading: '工作开展情况',
      children: [
        section('s2', {
          level: 2,
          headingStyle: 'item',
          blocks: [
            { kind: 'paragraph', id: 'p1', text: '新增站点十二处，覆盖三个街道和两个开发区，方便居民出行。' },
          ],
        }),
      ],
    }),
  ],
  closing: [{ kind: 'paragraph', id: 'p2', text: '感谢支持。' }],
}

describe('previewElements', () => {
  const elements = new Map(previewElements({ proposal, reply }).map(({ name, value }) => [name, value]))

  it('shows what a reply normally has even when it was not found', () => {
    expect(elements.get('编号')).toBe('')
    expect(elements.get('成文日期')).toBe('')
    expect(elements.get('案由')).toBe('关于增设站点的提案')
    expect(elements.get('发文机关')).toBe('云岚市交通运输局')
  })

  it('leaves out what a reply need not have', () => {
    expect(elements.has('抄送')).toBe(false)
    expect(elements.has('签发人')).toBe(false)
  })
})

describe('previewOutline', () => {
  it('numbers the sections, names a bare item by its first words and counts characters', () => {
    const [preamble, first, closing] = previewOutline(reply)
    expect(preamble).toMatchObject({ text: '开头语之后的段落', paragraphs: 1, characters: 7 })
    expect(first).toMatchObject({ text: '一、工作开展情况', paragraphs: 0 })
    expect(first?.children[0]?.text).toBe('（一）新增站点十二处，覆盖三个街道和两个开发区，方便居…')
    expect(closing).toMatchObject({ text: '结束语' })
  })

  it('calls the blocks of a reply without sections its body', () => {
    expect(previewOutline({ ...reply, sections: [], closing: [] }).map(({ text }) => text)).toEqual(['正文'])
  })
})

describe('orderMessages', () => {
  it('puts what was not placed first, keeps the order otherwise', () => {
    const messages = [
      { code: 'a', severity: 'note', text: '一' },
      { code: 'b', severity: 'doubt', text: '二' },
      { code: 'c', severity: 'unplaced', text: '三' },
      { code: 'd', severity: 'doubt', text: '四' },
    ] as const
    expect(orderMessages(messages).map(({ code }) => code)).toEqual(['c', 'b', 'd', 'a'])
  })
})
