import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutBlanks } from './characters'
import { cleanText } from './clean-text'

describe('cleanText', () => {
  it.each([
    ['共 36 个项目 ，完成 99.9 % 。', '共36个项目，完成99.9%。'],
    ['2024 年 5 月 27 日', '2024年5月27日'],
    ['第 150 号', '第150号'],
    ['云 岚 市 民 政 局', '云岚市民政局'],
    ['　　首行缩进', '首行缩进'],
    ['不\u00a0间断 \u3000 空格', '不间断空格'],
    ['推进 5G 网络和 AI 平台', '推进5G网络和AI平台'],
    ['used for Word and WPS Office', 'used for Word and WPS Office'],
    ['ISO  9001   quality', 'ISO 9001 quality'],
    ['按照 GB/T 9704-2012 执行', '按照GB/T 9704-2012执行'],
    ['（ 一 ）', '（一）'],
    ['( 5 )', '(5)'],
    ['电话 0535 6612345', '电话0535 6612345'],
    ['市住建局（市人防办）   0539-6612086', '市住建局（市人防办） 0539-6612086'],
    ['联系电话： 0539-6612086', '联系电话：0539-6612086'],
    ['投入 12345678 元', '投入12345678元'],
    ['牢记“不忘初心 牢记使命”的要求', '牢记“不忘初心 牢记使命”的要求'],
    ['“专 精 特 新”', '“专精特新”'],
    ['1 + 4 + N', '1 + 4 + N'],
    ['', ''],
  ])('%j becomes %j', (raw, text) => {
    expect(cleanText(raw).text).toBe(text)
  })

  const raw = fc.string({ unit: fc.constantFrom(...'甲乙丙，。：“”（）()aZ09.%- \t\u3000\u00a0') })

  it('takes out white space and nothing else', () => {
    fc.assert(fc.property(raw, (text) => withoutBlanks(cleanText(text).text) === withoutBlanks(text)))
  })

  it('is finished after one time', () => {
    fc.assert(
      fc.property(raw, (text) => {
        const once = cleanText(text).text
        expect(cleanText(once)).toEqual({ text: once, removed: 0 })
      }),
    )
  })

  it('counts what it took out inside the text', () => {
    fc.assert(
      fc.property(raw, (text) => {
        const { text: cleaned, removed } = cleanText(text)
        expect(removed).toBe(text.trim().length - cleaned.length)
      }),
    )
  })
})
