import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../../core/kernel/app-error'
import { CallFailure } from '../bridge/client'
import { describeFailure, errorTexts } from './errors'

describe('errorTexts', () => {
  it('says what happened and what to do, without the words the interface avoids', () => {
    for (const code of ERROR_CODES) {
      const { title, sentence } = errorTexts[code]
      expect(`${title}${sentence}`).not.toMatch(/您|！|[A-Za-z]/)
      expect(sentence).toMatch(/。$/)
    }
  })
})

describe('describeFailure', () => {
  it('keeps the sentence the services wrote', () => {
    const failure = new CallFailure('VAULT_UNWRITABLE', '没能写入：磁盘已满。释放空间后点重试。')
    expect(describeFailure(failure)).toEqual({
      code: 'VAULT_UNWRITABLE',
      title: '没能写入卷库',
      text: '没能写入：磁盘已满。释放空间后点重试。',
      retry: '重试',
    })
  })

  it('never shows the text of an unknown error', () => {
    expect(describeFailure(new TypeError('x is undefined')).text).toBe(errorTexts.INTERNAL.sentence)
  })
})
