import { describe, expect, it } from 'vitest'
import { styleSiblings } from './heading-style'

const one = (rest: string, hasContent = true) => styleSiblings([{ rest, hasContent }])[0]
const styles = (...rests: readonly string[]) =>
  styleSiblings(rests.map((rest) => ({ rest, hasContent: false }))).map(({ style }) => style)

describe('a heading run in with its text', () => {
  it.each([
    ['优服务，强保障，提质效。各单位同向发力，成效明显。', '优服务，强保障，提质效。'],
    ['关于扩大信用贷款规模。二季度新增12.6亿元。', '关于扩大信用贷款规模。'],
    ['推进“1+4+N”平台建设。已经完成。', '推进“1+4+N”平台建设。'],
    ['坚持“快。准”并重。逐项推进。', '坚持“快。准”并重。'],
    ['强化组织领导：我局成立了工作专班，逐项推进。', '强化组织领导：'],
  ])('%s', (rest, heading) => {
    expect(one(rest)).toMatchObject({ style: 'run-in', heading, text: rest.slice(heading.length) })
  })
})

describe('a numbered paragraph that is no heading', () => {
  it.each([
    '在每日6:40—8:20的早高峰时段，护学岗引导车辆通行。确保秩序。',
    '我局已督促公交公司增加班次。效果良好。',
    '为解决学生乘车的问题，公司已开通了专线车。',
    '截至目前，全市已建成214座。还将继续。',
    '年内完成46个小区的改造任务，2026年底前基本消除。',
    '完成投资3亿元。进度良好。',
    '一是抓落实；',
    '时间安排，包括以下几项：第一，',
  ])('%s', (rest) => {
    expect(one(rest, false)).toEqual({ style: 'item', heading: '', text: rest, isDoubtful: false })
  })
})

describe('a heading on its own line', () => {
  it.each([
    '工作开展情况',
    '关于在湿地公园核心保护区外围划定科普活动区并适度延长开放时间的建议',
    '加强组织领导。',
    '具体做法：',
  ])('%s', (rest) => {
    expect(one(rest)).toEqual({ style: 'own-line', heading: rest, text: '', isDoubtful: false })
  })

  it('needs something below it, or beside it', () => {
    expect(one('完善制度', false)?.style).toBe('item')
    const siblings = styleSiblings([
      { rest: '工作开展情况', hasContent: true },
      { rest: '下步措施', hasContent: false },
    ])
    expect(siblings.map(({ style }) => style)).toEqual(['own-line', 'own-line'])
  })
})

describe('siblings settle what words leave open', () => {
  const possible = '坚持生态优先保护第一，守住湿地面积不减少和功能不退化的底线。严格审批。'
  const sure = '加强保护。严格审批。'
  const statement = '我局已完成审批。效果良好。'

  it('among headings it is one', () => {
    expect(styles(sure, possible, sure)).toEqual(['run-in', 'run-in', 'run-in'])
  })

  it('among statements it is none', () => {
    expect(styles(statement, possible, statement)).toEqual(['item', 'item', 'item'])
  })

  it('says that it was doubtful', () => {
    expect(styleSiblings([{ rest: possible, hasContent: false }])[0]?.isDoubtful).toBe(true)
  })
})
