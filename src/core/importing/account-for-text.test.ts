import { expect, it } from 'vitest'
import { missingCharacters } from './account-for-text'

const message = (excerpt: string) => ({ code: 'unplaced', severity: 'unplaced' as const, text: '', excerpt })

it('names every character that is gone, as often as it is gone', () => {
  expect(missingCharacters('甲乙丙甲', '甲丙', [])).toBe('甲乙')
  expect(missingCharacters('甲', '', [])).toBe('甲')
})

it('finds characters in messages and does not count white space', () => {
  expect(missingCharacters('甲 乙\n丙\u200b', '丙', [message('乙'), message('甲')])).toBe('')
  expect(missingCharacters('甲甲', '甲', [{ code: 'text-tidied', severity: 'note', text: '甲' }])).toBe('甲')
})

it('more than there was is no loss', () => {
  expect(missingCharacters('甲', '甲乙丙', [])).toBe('')
})
