import { describe, expect, it } from 'vitest'
import { closingCount, isClosing } from './closing'

it.each([
  '感谢您对我们工作的支持！',
  '最后，再次感谢您对供水工作的理解。',
  '您的建议对我们的工作很有帮助，感谢您的关心。',
  '希望今后多给我们出主意。',
  '对贵界别的理解和支持，我们表示衷心感谢。',
  '诚恳希望您继续关心交通工作。',
  '特此答复。',
  '专此函复',
])('%s closes a reply', (text) => {
  expect(isClosing(text)).toBe(true)
})

it.each([
  '下一步，我局将继续推进。',
  '希望小学新建校舍3栋。',
  '群众对此表示感谢。',
  '首先感谢您对交通工作的关心。',
  `感谢您。${'很长的一段话。'.repeat(80)}`,
])('%s does not', (text) => {
  expect(isClosing(text)).toBe(false)
})

describe('closingCount', () => {
  it('takes everything from the thanks on', () => {
    expect(closingCount(['正文。', '感谢您的支持！', '今后我局将继续努力。'])).toBe(2)
    expect(closingCount(['正文。', '感谢您的支持！', '特此答复。'])).toBe(2)
    expect(closingCount(['正文。', '特此答复。'])).toBe(1)
  })

  it('leaves text alone that does not end a sentence', () => {
    expect(closingCount(['感谢您的支持！', '打印本页'])).toBe(0)
    expect(closingCount(['正文。'])).toBe(0)
    expect(closingCount([])).toBe(0)
  })
})
