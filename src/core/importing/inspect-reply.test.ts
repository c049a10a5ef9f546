import { describe, expect, it } from 'vitest'
import { inspectReply } from './inspect-reply'
import { textToReply } from './text-to-reply'

function inspect(...lines: readonly string[]) {
  let count = 0
  const { value, messages } = textToReply(lines.join('\n'), { nextId: () => `part-${(count += 1)}` })
  return inspectReply(value, messages)
}

describe('inspectReply', () => {
  it('does not report what the reply would only generate', () => {
    expect(inspect('只有一段话。')).toMatchObject({
      title: null,
      session: null,
      number: null,
      salutation: null,
      opening: null,
      caseTitle: null,
      caseTopic: null,
      organization: null,
      date: null,
      bodyParagraphs: 1,
      sections: [],
    })
  })

  it('counts who is addressed', () => {
    expect(inspect('沈若溪等5位委员：', '正文。')).toMatchObject({
      recipients: ['沈若溪'],
      recipientCount: 5,
    })
    expect(inspect('沈若溪、顾明远委员：', '正文。').recipientCount).toBe(2)
    expect(inspect('沈若溪等委员：', '正文。').recipientCount).toBeNull()
  })

  it('reports the lead unit and the proposers of a co-handling opinion', () => {
    expect(
      inspect(
        '关于市政协九届四次会议第1号提案的会办意见',
        '市商务局：',
        '现就沈若溪委员提出的《甲》，提出会办意见如下：',
      ),
    ).toMatchObject({ role: 'co', recipients: ['市商务局'], proposers: ['沈若溪'] })
  })

  it('reports an organ above the title as letterhead, or as part of the title where there is another', () => {
    const lines = ['云岚市民政局', '关于市政协九届四次会议第1号提案的答复', '沈若溪委员：', '正文。']
    expect(inspect(...lines)).toMatchObject({
      letterhead: '云岚市民政局',
      title: '关于市政协九届四次会议第1号提案的答复',
    })
    expect(inspect('云岚市民政局文件', ...lines)).toMatchObject({
      letterhead: '云岚市民政局文件',
      title: '云岚市民政局关于市政协九届四次会议第1号提案的答复',
    })
  })

  it('numbers sections again and shows the beginning of items', () => {
    const { sections, inlineMarkers } = inspect(
      '一、甲情况',
      '一是抓落实。二是抓协调。',
      '（一）我局已完成任务，效果良好。',
      '二、乙情况',
      '正文。',
    )
    expect(sections).toMatchObject([
      { heading: '一、甲情况', paragraphs: 1, children: [{ heading: '（一）我局已完成任务', item: true }] },
      { heading: '二、乙情况', paragraphs: 1, children: [] },
    ])
    expect(inlineMarkers).toEqual(['一是', '二是'])
  })

  it('has 份号 and 印发 of a reply that has them', () => {
    let count = 0
    const { value } = textToReply('只有一段话。', { nextId: () => `part-${(count += 1)}` })
    const reply = {
      ...value.reply,
      copyNumber: '000012',
      printing: { organ: '云岚市民政局办公室', date: '2026-05-08' },
    }
    expect(inspectReply({ ...value, reply })).toMatchObject({
      copyNumber: '000012',
      printing: '云岚市民政局办公室　2026年5月8日印发',
    })
    expect(inspectReply(value)).toMatchObject({ copyNumber: null, printing: null })
  })

  it('strips the label of a contact', () => {
    expect(inspect('沈若溪委员：', '正文。', '联系人及电话：周敏，6612086').contact).toBe('周敏，6612086')
    expect(inspect('沈若溪委员：', '正文。', '（联系人：周敏，联系电话：6612086）').contact).toBe(
      '周敏，6612086',
    )
  })
})
