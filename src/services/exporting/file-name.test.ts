import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shortCase } from '../../../tests/fixtures/replies'
import { officialFileName, pdfFileName, safeFileName } from './file-name'

test('the official name is the title', () => {
  expect(officialFileName(shortCase())).toBe('关于市政协六届二次会议第0137号提案的答复.docx')
})

test('a title broken by hand is one name', () => {
  const given = shortCase({ title: { source: 'override', text: '关于绿道建设 \n 有关建议的答复' } })
  expect(officialFileName(given)).toBe('关于绿道建设有关建议的答复.docx')
})

test('a PDF is called a proof until the reply is signed off', () => {
  expect(pdfFileName(shortCase())).toBe('校样 关于市政协六届二次会议第0137号提案的答复.pdf')
  expect(pdfFileName(shortCase({ signOff: { date: '2026-05-08' } }))).toBe(
    '关于市政协六届二次会议第0137号提案的答复.pdf',
  )
  const long = shortCase({ title: { source: 'override', text: '绿道'.repeat(200) } })
  expect(pdfFileName(long)).toMatch(/^校样 (?:绿道)+绿?\.pdf$/)
})

describe('safe on every system', () => {
  test.each([
    ['', '复文.docx'],
    [' . .. ', '复文.docx'],
    ['CON', '复文 CON.docx'],
    ['nul', '复文 nul.docx'],
    ['COM1.备份', '复文 COM1.备份.docx'],
    ['CONTENT', 'CONTENT.docx'],
    ['甲/乙\\丙:丁*戊?己"庚<辛>壬|癸', '甲／乙＼丙：丁＊戊？己”庚〈辛〉壬｜癸.docx'],
    ['答复 . . ', '答复.docx'],
    ['.隐藏', '隐藏.docx'],
    ['甲\u202e乙\u0000丙\u200b丁', '甲乙丙丁.docx'],
  ])('%j → %s', (text, name) => {
    expect(safeFileName(text)).toBe(name)
  })

  test('for any text: no forbidden character, not too long, no broken character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = safeFileName(text)
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cs}]+\.docx$/u)
        expect(name.length).toBeLessThanOrEqual(120)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240)
        expect(name).not.toMatch(/^[ .]|[ .]\.docx$/u)
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i)
      }),
    )
    expect(safeFileName('绿'.repeat(500)).length).toBeGreaterThan(70)
  })
})
