import { expect, it } from 'vitest'
import { isInGb2312, repertoireOf } from './repertoire'

const has = (character: string): boolean => isInGb2312(character.codePointAt(0)!)

it('counts the characters of GB 2312 as the standard does: 6763 ideographs and 682 other ones', () => {
  let ideographs = 0
  let others = 0
  for (let codePoint = 0x80; codePoint <= 0xffff; codePoint += 1) {
    if (codePoint >= 0xd800 && codePoint < 0xf900) continue
    if (!isInGb2312(codePoint)) continue
    if (codePoint >= 0x4e00 && codePoint <= 0x9fff) ideographs += 1
    else others += 1
  }
  expect([ideographs, others]).toEqual([6763, 682])
})

it('lacks the names that clerks know to be missing', () => {
  expect([...'镕喆堃珺〇𠮷'].filter(has)).toEqual([])
  expect([...'国政协答复，。“”〔〕—…《》①Ⅳ'].filter((character) => !has(character))).toEqual([])
})

it('tells by the name what a font holds, where the name says so', () => {
  const rong = '镕'.codePointAt(0)!
  const holds = (font: string): boolean | null => repertoireOf(font)?.(rong) ?? null
  expect(['仿宋_GB2312', '楷体_GB2312', '方正小标宋简体'].map(holds)).toEqual([false, false, false])
  expect(['方正小标宋_GBK', '黑体'].map(holds)).toEqual([true, true])
  expect(holds('宋体')).toBeNull()
})
