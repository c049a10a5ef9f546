import { describe, expect, it } from 'vitest'
import { caseKind, readCaseReference, splitNumbers } from './case-reference'

describe('readCaseReference', () => {
  it.each([
    ['关于市政协九届四次会议第086号提案的答复', '市政协九届四次会议', '086'],
    ['关于对县政协十一届二次会议第37号提案的答复', '县政协十一届二次会议', '37'],
    ['对市政协八届二次会议第112号提案的答复', '市政协八届二次会议', '112'],
    ['云岚市民政局关于市十七届人大四次会议第0127号建议办理情况的答复函', '市十七届人大四次会议', '0127'],
    ['关于市六届人大三次会议第23、63号建议的复函', '市六届人大三次会议', '23、63'],
    ['关于市政协九届四次会议第12号和第15号提案的答复', '市政协九届四次会议', '12、15'],
    ['关于省××届人大×次会议“0007号”建议的答复', '', '0007'],
    [
      '关于政协第十四届全国委员会第二次会议第02403号（医疗卫生类173号）提案答复的函',
      '政协第十四届全国委员会第二次会议',
      '02403',
    ],
    ['关于市十七届人大四次会议第DH0271号代表建议的答复', '市十七届人大四次会议', 'DH0271'],
    ['关于对增设社区菜店的提案答复的函（编号：B〔2018〕047号）', '', 'B〔2018〕047'],
    ['您提出的《》（市六届人大四次会议第0038号建议）收悉', '市六届人大四次会议', '0038'],
    ['你们在望溪县十七届人大二次会议上提出的《》的第145号建议', '望溪县十七届人大二次会议', '145'],
    ['关于云岚市第九届人民代表大会第三次会议第31号建议的答复', '云岚市第九届人民代表大会第三次会议', '31'],
    ['关于区政协五届四次全会第3号提案的答复', '区政协五届四次全会', '3'],
    ['关于县政协三届一次会议第二十三号提案的答复', '县政协三届一次会议', '二十三'],
    ['关于贯彻国务院第524号令的答复', '', ''],
    ['关于依据云政办〔2024〕5号文件的说明', '', ''],
    ['', '', ''],
  ])('%s', (text, session, number) => {
    expect(readCaseReference(text)).toEqual({ session, number })
  })
})

it('numbers are counted one by one, without the series of a year', () => {
  expect(splitNumbers('23、63')).toEqual(['23', '63'])
  expect(splitNumbers('B〔2018〕047')).toEqual(['047'])
  expect(splitNumbers('')).toEqual([])
})

describe('caseKind', () => {
  const kind = (changes: Partial<Parameters<typeof caseKind>[0]>) =>
    caseKind({ session: '', title: '', salutation: '', opening: '', ...changes })

  it('believes the session first, then the title, then who is addressed', () => {
    expect(kind({ session: '市十七届人大四次会议', salutation: '甲乙委员：' })).toBe('suggestion')
    expect(kind({ title: '关于政协提案的答复', salutation: '甲乙代表：' })).toBe('proposal')
    expect(kind({ salutation: '甲乙代表：' })).toBe('suggestion')
    expect(kind({ salutation: '甲乙委员：', opening: '您提出的建议' })).toBe('proposal')
    expect(kind({ opening: '您提出的议案收悉' })).toBe('suggestion')
    expect(kind({ opening: '您提出的提案收悉' })).toBe('proposal')
  })
})
