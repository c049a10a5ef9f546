import { describe, expect, it, test } from 'vitest'
import fullTextArea from '../../../resources/layout-profiles/full-text-area.json'
import { BOLD_ROLES, LayoutProfile } from './layout-profile'
import { FONT_ROLES } from './layout-spec'
import { profileBreaches } from './profile-breaches'
import { strictProfile } from './strict-profile'
import { ownProfile, withMargins } from './testing-profiles'

const told = (profile: LayoutProfile): readonly string[] =>
  profileBreaches(profile).map(({ clause, field, text }) => `${clause} ${field} ${text}`)

describe('where a profile departs from the standard', () => {
  it('is nowhere in the strict profile', () => {
    expect(told(strictProfile)).toEqual([])
  })

  it('is 5.2.1 in 撑满版心', () => {
    expect(told(LayoutProfile.parse(fullTextArea))).toEqual([
      '5.2.1 page.top 天头 34.6 毫米，国标为 37 毫米，允许相差 1 毫米。',
      '5.2.1 page.bottom 版心高 229.8 毫米，国标为 225 毫米。',
    ])
  })

  test('margins: one millimetre is allowed while the text area keeps its size', () => {
    expect(told(withMargins({ top: 38, bottom: 34, left: 27, right: 27 }))).toEqual([])
    expect(told(withMargins({ top: 38.1, bottom: 33.9 }))).toEqual([
      '5.2.1 page.top 天头 38.1 毫米，国标为 37 毫米，允许相差 1 毫米。',
    ])
    expect(told(withMargins({ left: 26.5, right: 27.5 }))).toEqual([
      '5.2.1 page.left 订口 26.5 毫米，国标为 28 毫米，允许相差 1 毫米。',
    ])
  })

  test('lines and characters', () => {
    expect(told(ownProfile({ linePitch: 29 }))).toEqual(['5.2.3 linePitch 每面 21 行，国标为 22 行。'])
    expect(told(ownProfile({ linePitch: 28 }))).toEqual([])
    expect(told(ownProfile({ characterSpacing: 0 }))).toEqual([
      '5.2.3 characterSpacing 每行 27 字，国标为 28 字。',
    ])
    expect(told(withMargins({ right: 25 }))).toEqual(['5.2.1 page.right 版心宽 157 毫米，国标为 156 毫米。'])
  })

  test('fonts: other names of the same face are none', () => {
    const named = (name: string) => (role: (typeof FONT_ROLES)[number]) =>
      told(ownProfile({ fonts: { ...strictProfile.fonts, [role]: { ...strictProfile.fonts[role], name } } }))
    expect(FONT_ROLES.map(named('微软雅黑')).flat()).toEqual([
      '5.2.2 fonts.fangSong 正文字体为“微软雅黑”，国标为仿宋体。',
      '7.3.3 fonts.kaiTi 二级标题字体为“微软雅黑”，国标为楷体。',
      '7.3.3 fonts.heiTi 一级标题字体为“微软雅黑”，国标为黑体。',
      '7.3.1 fonts.xiaoBiaoSong 公文标题字体为“微软雅黑”，国标为小标宋体。',
      '7.5 fonts.songTi 页码字体为“微软雅黑”，国标为宋体。',
    ])
    expect(named('方正仿宋_GBK')('fangSong')).toEqual([])
    expect(named('方正小标宋_GBK')('xiaoBiaoSong')).toEqual([])
    expect(named('华文楷体')('kaiTi')).toEqual([])
    expect(named('SimSun')('songTi')).toEqual([])
    expect(named('仿宋')('songTi')).toHaveLength(1)
    expect(named('宋体')('xiaoBiaoSong')).toHaveLength(1)
  })

  test('bold is against practice, not against a clause', () => {
    for (const role of BOLD_ROLES) {
      const [breach, ...more] = profileBreaches(ownProfile({ bold: { ...strictProfile.bold, [role]: true } }))
      expect(breach).toMatchObject({ clause: 'practice', field: `bold.${role}` })
      expect(more).toEqual([])
    }
  })

  test('mark, 签发人 and the rules of a letter', () => {
    expect(told(ownProfile({ mastheadSuffix: '' }))).toEqual([])
    expect(
      told(ownProfile({ mastheadSuffix: '函', printsSignatory: true, letterRulesOnEveryPage: true })),
    ).toEqual([
      '7.2.4 mastheadSuffix 机关名称后为“函”，国标为“文件”二字，或只用机关名称。',
      '7.2.6 printsSignatory 印签发人：国标只要求上行文标注签发人，复文一般不是上行文。',
      '10.1 letterRulesOnEveryPage 红色双线每面都印：国标的双线随发文机关标志，只印在首页。',
    ])
  })

  test('what the standard leaves open is no breach', () => {
    const category = { place: 'first-line', font: 'kaiTi', size: '二号' } as const
    expect(told(ownProfile({ quotationMarks: 'full', category, defaultForm: 'document' }))).toEqual([])
  })
})
