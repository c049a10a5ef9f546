import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { gbt9704 } from './gbt9704'
import { LayoutProfile, specOf } from './layout-profile'
import { metricsOf } from './metrics'
import { profileProblems } from './profile-problems'
import { strictProfile } from './strict-profile'
import { ownProfile, withMargins } from './testing-profiles'

const folder = resolve(import.meta.dirname, '..', '..', '..', 'resources', 'layout-profiles')
const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
const shipped = files.map((file): [string, unknown] => [
  file,
  JSON.parse(readFileSync(join(folder, file), 'utf8')),
])
const profileOf = (file: string): LayoutProfile =>
  LayoutProfile.parse(shipped.find(([name]) => name === file)?.[1])

describe('shipped profiles', () => {
  test.each(shipped)('%s can be used and is called like its file', (file, raw) => {
    expect(profileProblems(raw)).toEqual([])
    expect(`${LayoutProfile.parse(raw).id}.json`).toBe(file)
  })

  test('the strict one says what the standard says', () => {
    expect(profileOf('gbt9704-strict.json')).toEqual(strictProfile)
    expect(specOf(strictProfile)).toEqual({ ...gbt9704, name: strictProfile.name })
  })

  test('the strict one gives 22 lines of 28 characters, 579 twips and −5 twips', () => {
    const { linePitch, roles, spec } = metricsOf(specOf(strictProfile))
    expect(linePitch).toBe(579)
    expect(roles.body).toMatchObject({ spacing: -5, line: 579, size: 32 })
    expect(spec.grid).toMatchObject({ linesPerPage: 22, charactersPerLine: 28 })
  })

  test('撑满版心 fills its text area with 22 lines of 29.6 points', () => {
    const { linePitch, textArea, spec } = metricsOf(specOf(profileOf('full-text-area.json')))
    expect(linePitch).toBe(592)
    expect(spec.grid).toMatchObject({ linesPerPage: 22, charactersPerLine: 28 })
    expect(22 * linePitch).toBeLessThanOrEqual(textArea.height)
    expect(textArea.height - 22 * linePitch).toBeLessThan(linePitch / 8)
  })
})

describe('what a profile sets', () => {
  it('lets lines and characters follow from margins, pitch and spacing', () => {
    expect(specOf(ownProfile({ linePitch: 29 })).grid.linesPerPage).toBe(21)
    expect(specOf(withMargins({ left: 27, right: 27 })).grid.charactersPerLine).toBe(28)
    expect(specOf(ownProfile({ characterSpacing: 0 })).grid.charactersPerLine).toBe(27)
  })

  it('never gives up more than half a point of a line, however wide its rest', () => {
    const wide = metricsOf(specOf({ ...withMargins({ right: 20.7 }), characterSpacing: 0 }))
    expect(wide.spec.grid.charactersPerLine).toBe(28)
    expect(wide.lineRest).toBeGreaterThan(180)
    expect(wide.roles.body.right).toBe(10)
  })

  it('sets fonts, bold, category, quotation marks, mark, 签发人 and rules', () => {
    const fangSong = { name: '方正仿宋_GBK', latin: 'Times New Roman', alternative: '仿宋' }
    const spec = specOf(
      ownProfile({
        fonts: { ...strictProfile.fonts, fangSong },
        bold: { ...strictProfile.bold, title: true, heading3: true },
        category: { place: 'first-line', font: 'kaiTi', size: '二号' },
        quotationMarks: 'full',
        mastheadSuffix: '',
        printsSignatory: true,
        letterRulesOnEveryPage: true,
      }),
    )
    expect(metricsOf(spec).roles.body.font).toEqual(fangSong)
    expect([spec.roles.title.bold, spec.roles.heading1.bold, spec.roles.heading3.bold]).toEqual([
      true,
      false,
      true,
    ])
    expect(spec.roles.category).toMatchObject({ font: 'kaiTi', size: '二号' })
    expect(spec).toMatchObject({
      category: { place: 'first-line' },
      quotationMarks: { width: 'full' },
      document: { mastheadSuffix: '', printsSignatory: true },
      letter: { rulesOnEveryPage: true },
    })
  })
})
