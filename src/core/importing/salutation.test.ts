import { describe, expect, it } from 'vitest'
import { cleanText } from './clean-text'
import { readSalutation } from './salutation'

const read = (raw: string, allowBareOrganisation = false) =>
  readSalutation({ raw, text: cleanText(raw).text, line: 1, isTableRow: false }, { allowBareOrganisation })

const names = (raw: string) => read(raw)?.proposers.map(({ name }) => name)

describe('people', () => {
  it.each([
    ['沈若溪委员：', ['沈若溪'], null],
    ['尊敬的沈若溪委员：', ['沈若溪'], null],
    ['沈若溪、顾明远代表：', ['沈若溪', '顾明远'], null],
    ['沈若溪，顾明远委员：', ['沈若溪', '顾明远'], null],
    ['沈若溪等5位委员：', ['沈若溪'], 5],
    ['沈若溪（等4位）代表：', ['沈若溪'], 4],
    ['沈若溪、顾明远等十代表：', ['沈若溪', '顾明远'], 10],
    ['沈若溪、顾明远等委员：', ['沈若溪', '顾明远'], null],
    ['沈若溪等３名市政协委员：', ['沈若溪'], 3],
    ['沈若溪 顾明远 叶知秋委员：', ['沈若溪', '顾明远', '叶知秋'], null],
    ['王　磊、沈若溪委员：', ['王磊', '沈若溪'], null],
    ['王 磊委员：', ['王磊'], null],
    ['阿卜杜拉·买买提委员：', ['阿卜杜拉·买买提'], null],
    ['沈若溪代表', ['沈若溪'], null],
    ['沈若溪委员:', ['沈若溪'], null],
  ])('%s', (raw, expected, count) => {
    expect(names(raw)).toEqual(expected)
    expect(read(raw)?.count).toBe(count)
  })

  it('members and deputies are told apart', () => {
    expect(read('甲一委员：')?.proposers[0]?.kind).toBe('member')
    expect(read('甲一代表：')?.proposers[0]?.kind).toBe('deputy')
  })

  it('everybody at once is a salutation without names', () => {
    expect(read('各位代表：')).toMatchObject({ proposers: [], hasColon: true })
  })
})

describe('organisations', () => {
  it.each([
    ['民盟云岚市委员会：', 'party'],
    ['致公党云岚市委会：', 'party'],
    ['市政协工商联界别：', 'sector'],
    ['汀洲区代表团：', 'delegation'],
    ['市政协人口资源环境委员会：', 'committee'],
    ['市工商联：', 'organisation'],
    ['省人力资源社会保障厅：', 'organisation'],
  ])('%s is a %s', (raw, kind) => {
    expect(read(raw)).toMatchObject({ isOrganisation: true, proposers: [{ name: raw.slice(0, -1), kind }] })
  })

  it('several, and people among them', () => {
    expect(names('市教育局、市财政局：')).toEqual(['市教育局', '市财政局'])
    expect(names('沈拾光、白玛央金委员，农工党云岚市委员会：')).toEqual([
      '沈拾光',
      '白玛央金',
      '农工党云岚市委员会',
    ])
    expect(names('沈若溪委员、民盟云岚市委员会、顾明远委员：')).toEqual([
      '沈若溪',
      '民盟云岚市委员会',
      '顾明远',
    ])
  })

  it('without a colon only where it is asked for', () => {
    expect(read('民建云岚市委会')).toBeNull()
    expect(read('民建云岚市委会', true)?.isOrganisation).toBe(true)
  })
})

it.each([
  '现将有关情况答复如下：',
  '一、工作开展情况：',
  '云岚市民政局文件',
  '关于市政协九届四次会议第086号提案的答复',
  '您提出的《甲》收悉，现答复如下：',
  '市人大代表',
  '联系人：周敏',
  '正文提到了沈若溪委员。',
  '：',
  '',
])('%j is no salutation', (raw) => {
  expect(read(raw)).toBeNull()
})
