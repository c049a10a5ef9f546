import { describe, expect, it } from 'vitest'
import {
  isCoOpinion,
  isGreeting,
  isOpening,
  namesSeveralCases,
  openingLength,
  readCaseName,
  readNamedProposers,
} from './opening'

describe('isOpening', () => {
  it.each([
    '您提出的《甲》收悉，现答复如下：',
    '你提出的“乙”，已转我局办理，现答复如下：',
    '贵委提出的提案收悉。现将办理情况答复如下。',
    '收到您提出的建议后，我局高度重视。',
    '现就甲一委员提出的丙提案，现提出协办意见如下：',
    '贵界别提出的《丁》，我局已书面答复。现将有关情况进一步答复如下：',
  ])('%s', (text) => {
    expect(isOpening(text)).toBe(true)
  })

  it.each(['我局高度重视提案办理工作，成立了专班。', '一、工作开展情况', '具体安排如下：', '您好！'])(
    '%s is none',
    (text) => {
      expect(isOpening(text)).toBe(false)
    },
  )

  it('a greeting is known', () => {
    expect(isGreeting('您好！')).toBe(true)
    expect(isGreeting('您好，您提出的提案收悉，现答复如下：')).toBe(false)
  })
})

describe('readCaseName', () => {
  it.each([
    ['您提出的《关于甲的建议》收悉，现答复如下：', '关于甲的建议', true],
    ['您提出的《关于贯彻〈乙办法〉的提案》收悉。', '关于贯彻〈乙办法〉的提案', true],
    ['你提出的“关于甲的建议”，已转我局办理', '关于甲的建议', false],
    ['您提出的第4号“关于甲的建议”，已转交我局办理', '关于甲的建议', false],
    ['现将您提出的关于甲的提案办理情况答复如下：', '关于甲的提案', false],
    ['您提出的关于甲的提案收悉。现答复如下：', '关于甲的提案', false],
    ['您提出的关于解决甲问题的建议（第3号）已收悉', '关于解决甲问题的建议', false],
    ['您提出的关于引导业委会履职，提高物业水平的提案收悉', '关于引导业委会履职，提高物业水平的提案', false],
    ['现就甲一委员提出的关于以“乙”为代表的提案，现提出协办意见如下：', '关于以“乙”为代表的提案', false],
    ['您提出的《关于甲的建议（“乙《丙》”部分）》收悉', '关于甲的建议（“乙《丙》”部分）', true],
    ['您依据《丙法》提出的关于甲的建议收悉', '关于甲的建议', false],
    ['提出的关于推广“5G”应用的建议收悉', '关于推广“5G”应用的建议', false],
  ])('%s', (opening, title, isInBookMarks) => {
    expect(readCaseName(opening)).toEqual({ title, isInBookMarks })
  })

  it('is null where the case has no name', () => {
    expect(readCaseName('您的来信收悉。')).toBeNull()
  })

  it('sees that several cases are named', () => {
    expect(namesSeveralCases('你们提出的《关于甲的提案》《关于乙的提案》收悉')).toBe(true)
    expect(namesSeveralCases('你们提出的《关于甲的提案》收悉，依据《丙》')).toBe(false)
  })
})

describe('openingLength', () => {
  it.each([
    ['您提出的提案收悉，现答复如下：', '近年来，我市加快建设。'],
    ['您提出的提案收悉。现将办理情况答复如下。', '近年来，我市加快建设。'],
    ['您提出的提案收悉，现答复如下：', ''],
  ])('%s ends before the body', (opening, body) => {
    expect(openingLength(opening + body)).toBe(opening.length)
  })

  it('a long paragraph is parted after the receipt', () => {
    const receipt = '您提出的提案收悉。'
    expect(openingLength(receipt + '我局认真研究。'.repeat(30))).toBe(receipt.length)
  })
})

describe('co-handling opinions', () => {
  it('are known by title or opening', () => {
    expect(isCoOpinion('关于第1号提案的会办意见', '')).toBe(true)
    expect(isCoOpinion('', '现提出协办意见如下：')).toBe(true)
    expect(isCoOpinion('关于第1号提案的答复', '经与协办单位研究，现答复如下：')).toBe(false)
  })

  it.each([
    ['现就甲一委员提出的提案，提出会办意见如下：', ['甲一']],
    ['现将我局对甲一、乙二代表提出的建议的会办意见函告如下：', ['甲一', '乙二']],
    ['现就民盟云岚市委员会提出的提案，提出会办意见如下：', ['民盟云岚市委员会']],
    ['会办意见如下：', []],
  ])('%s', (opening, names) => {
    expect(readNamedProposers(opening).map(({ name }) => name)).toEqual(names)
  })
})
