import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { LayoutProfile } from './layout-profile'
import { metricsOf } from './metrics'
import { specOf } from './layout-profile'
import { profileProblems } from './profile-problems'
import { strictProfile } from './strict-profile'
import { ownProfile, withMargins } from './testing-profiles'

const texts = (raw: unknown): readonly string[] => profileProblems(raw).map(({ text }) => text)
/** The profile with one field replaced by what the schema does not allow. */
const changed = (field: string, value: unknown): unknown => ({ ...ownProfile(), [field]: value })

it('finds nothing wrong with the strict profile and with compliant copies', () => {
  expect(texts(strictProfile)).toEqual([])
  expect(texts(withMargins({ top: 38, bottom: 34 }))).toEqual([])
})

describe('a value that cannot be is refused, naming the field', () => {
  test.each<[string, unknown, string, string]>([
    [
      'a negative margin',
      { ...ownProfile(), page: { ...strictProfile.page, top: -1 } },
      'page.top',
      '天头：边距不能是负数。',
    ],
    [
      'an empty margin',
      { ...ownProfile(), page: { ...strictProfile.page, left: null } },
      'page.left',
      '订口：没有填写，或写法不对。',
    ],
    [
      'a margin wider than half the page',
      { ...ownProfile(), page: { ...strictProfile.page, right: 101 } },
      'page.right',
      '切口：边距不能超过 100 毫米。',
    ],
    ['no name', changed('name', '  '), 'name', '方案名称：请填写方案名称。'],
    ['a name of 41 characters', changed('name', '案'.repeat(41)), 'name', '方案名称：最多 40 个字。'],
    [
      'an empty font name',
      changed('fonts', { ...strictProfile.fonts, kaiTi: { ...strictProfile.fonts.kaiTi, name: ' ' } }),
      'fonts.kaiTi.name',
      '二级标题字体：字体名不能为空。',
    ],
    [
      'a font name with markup',
      changed('fonts', { ...strictProfile.fonts, kaiTi: { ...strictProfile.fonts.kaiTi, name: '<w:b/>' } }),
      'fonts.kaiTi.name',
      '二级标题字体：字体名里有不能用的符号。',
    ],
    [
      'a missing font',
      changed('fonts', { fangSong: strictProfile.fonts.fangSong }),
      'fonts.kaiTi',
      '二级标题字体：没有填写，或写法不对。',
    ],
    ['a pitch below 20 points', changed('linePitch', 12), 'linePitch', '行距：行距不能小于 20 磅。'],
    ['an unknown form', changed('defaultForm', 'poster'), 'defaultForm', '默认公文格式：写法不对。'],
    [
      'a field of the future',
      changed('watermark', true),
      '',
      '方案里有不认识的内容“watermark”，可能由更新版本的复文台写入。',
    ],
    [
      'a newer version',
      changed('schemaVersion', 2),
      'schemaVersion',
      '方案版本：由更新版本的复文台写入，请升级程序后再用。',
    ],
    ['another file', ['something'], '', '内容不是版式方案。'],
  ])('%s', (_name, raw, field, text) => {
    expect(profileProblems(raw)).toContainEqual({ field, text })
  })
})

describe('numbers that leave no room are refused', () => {
  test('margins wider than the page', () => {
    expect(texts(withMargins({ left: 100, right: 100 }))).toEqual([
      '订口：每行只排得下 1 字，至少要 20 字。请减小订口、切口或字距。',
    ])
  })
  test('less than twenty characters a line: 订口 100 beside the usual 切口', () => {
    expect(texts(withMargins({ left: 100 }))).toEqual([
      '订口：每行只排得下 15 字，至少要 20 字。请减小订口、切口或字距。',
    ])
    expect(texts(withMargins({ left: 70 }))).toEqual([])
  })
  test('margins that no printer reaches', () => {
    expect(profileProblems(withMargins({ left: 0, right: 9.9 }))).toEqual([
      { field: 'page.left', text: '订口：0 毫米太小，装订会压住字，打印机也印不到纸边。至少填 10 毫米。' },
      { field: 'page.right', text: '切口：9.9 毫米太小，打印机印不到纸边。至少填 10 毫米。' },
    ])
    expect(texts(withMargins({ left: 10, right: 10 }))).toEqual([])
  })
  test('a text area lower than the head of a document', () => {
    expect(texts(withMargins({ top: 90, bottom: 100 }))).toEqual([
      '天头：版心高 107 毫米，文件格式的版头、标题和正文首行要 144 毫米，放不下。请减小天头、地脚或行距。',
    ])
  })
  test('fewer than ten lines', () => {
    expect(
      texts(ownProfile({ linePitch: 60, page: { ...strictProfile.page, top: 80, bottom: 80 } })),
    ).toEqual(['天头：每面只排得下 6 行，至少要 10 行。请减小天头、地脚或行距。'])
  })
  test('a pitch smaller than the title', () => {
    expect(texts(ownProfile({ linePitch: 21 }))).toEqual([
      '行距：21 磅比二号字（22 磅）还小，字会被切掉。至少填 22 磅。',
    ])
    expect(texts(ownProfile({ category: { ...strictProfile.category, size: '小初' } }))).toEqual([
      '行距：28.95 磅比小初字（36 磅）还小，字会被切掉。至少填 36 磅。',
    ])
  })
  test('no room for the head above, for rules and page number below', () => {
    expect(texts(withMargins({ top: 10 }))).toEqual([
      '天头：10 毫米太小，版头从距页顶 15 毫米处开始，要占一行。至少填 26 毫米。',
    ])
    expect(texts(withMargins({ bottom: 20 }))).toEqual([
      '地脚：20 毫米太小，正文会压住信函格式的下方双线（距页底 20 毫米）。至少填 22 毫米。',
    ])
  })
})

it('refuses a name that another profile has, not its own', () => {
  const other = { id: 'other', name: '本单位 ' }
  expect(profileProblems(ownProfile(), [other])).toEqual([
    { field: 'name', text: '方案名称：已有叫“本单位”的方案。请换一个名称。' },
  ])
  expect(profileProblems(ownProfile(), [{ id: 'own-profile', name: '本单位' }])).toEqual([])
})

const tenths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10)
const anyProfile: fc.Arbitrary<LayoutProfile> = fc
  .record({
    top: tenths(10, 60),
    bottom: tenths(15, 60),
    left: tenths(0, 60),
    right: tenths(0, 60),
    linePitch: fc.integer({ min: 2000, max: 4000 }).map((value) => value / 100),
    characterSpacing: fc.integer({ min: -200, max: 500 }).map((value) => value / 100),
  })
  .map(({ linePitch, characterSpacing, ...page }) => ownProfile({ page, linePitch, characterSpacing }))

it('lets nothing pass of which no page can be made', () => {
  fc.assert(
    fc.property(anyProfile, (profile) => {
      fc.pre(profileProblems(profile).length === 0)
      const { page, textArea, lineRest, linePitch, characterPitch, spec } = metricsOf(specOf(profile))
      expect(page.footer).toBeGreaterThanOrEqual(0)
      expect(page.footer).toBeLessThan(page.bottom)
      // As many lines and characters as are promised fit, and not one more.
      expect(spec.grid.linesPerPage * linePitch).toBeLessThanOrEqual(textArea.height)
      expect((spec.grid.linesPerPage + 1) * linePitch).toBeGreaterThan(textArea.height)
      expect(lineRest).toBeGreaterThanOrEqual(0)
      expect(lineRest).toBeLessThan(characterPitch)
    }),
  )
})

it('answers to anything at all with Chinese sentences', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.record({ page: fc.jsonValue(), name: fc.jsonValue() })),
      (raw) => {
        const problems = profileProblems(raw)
        expect(problems.length).toBeGreaterThan(0)
        for (const { text } of problems) expect(text).toMatch(/^[一-鿿].*。$/)
      },
    ),
  )
})
