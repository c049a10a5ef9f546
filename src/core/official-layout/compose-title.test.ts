import { expect, test } from 'vitest'
import { shortCase } from '../../../tests/fixtures/replies'
import { titleLines } from './compose-title'
import { gbt9704 } from './gbt9704'
import type { LayoutSpec } from './layout-spec'
import { fullQuotationGain, widthInCharacters } from './text-width'

const TITLE = '关于“十大”“百园”“千街”行动建议的答复'
const titled = (given: object = {}) => shortCase({ title: { source: 'override', text: TITLE }, ...given })
const FULL: LayoutSpec = { ...gbt9704, quotationMarks: { ...gbt9704.quotationMarks, width: 'full' } }

test('breaks made by hand win while their lines are the title', () => {
  const byHand = ['关于“十大”“百园”“千街”', '行动建议的答复']
  expect(titleLines(titled({ titleLines: byHand }), 'letter', gbt9704)).toEqual(byHand)
  expect(titleLines(titled({ titleLines: ['关于别的', '答复'] }), 'letter', gbt9704)).toEqual(
    titleLines(titled(), 'letter', gbt9704),
  )
})

test('no line is wider than the text area where quotation marks are full-width', () => {
  // 156 mm hold 20.1 characters of 22 pt.
  for (const line of titleLines(titled(), 'letter', FULL)) {
    expect(widthInCharacters(line) + fullQuotationGain(line)).toBeLessThan(20)
  }
  expect(fullQuotationGain('“一”段‘二’')).toBeCloseTo(2 * (1 - 0.444) + 2 * (1 - 0.333), 5)
})

test('the organ stands above the title only where there is no mark', () => {
  const given = titled({ organAboveTitle: true })
  expect(titleLines(given, 'plain', gbt9704)[0]).toBe('澄江市园林绿化管理局')
  expect(titleLines(given, 'document', gbt9704).join('')).toBe(TITLE)
})
