import { expect, it } from 'vitest'
import { isContactLine, readContact } from './contact'

it.each([
  '（联系人：周敏，联系电话：6612086）',
  '联系人及电话：祝小满，13900001234',
  '联系单位及电话：市水务局 0539-6612086',
  '联系电话：6612086',
  '承办人：洪亮',
  '咨询电话：12345',
])('%s is a contact line', (text) => {
  expect(isContactLine(text)).toBe(true)
})

it.each(['联系群众机制不断完善。', '电话预约服务：全面推行。', '正文里提到联系人：周敏'])(
  '%s is none',
  (text) => {
    expect(isContactLine(text)).toBe(false)
  },
)

it.each([
  [['（联系人：周敏，联系电话：6612086）'], { form: 'person', name: '周敏', phone: '6612086' }, true],
  [
    ['联系人：周　敏　联系电话：0539-6612086'],
    { form: 'person', name: '周敏', phone: '0539-6612086' },
    false,
  ],
  [['联系人：周敏', '联系电话：6612086'], { form: 'person', name: '周敏', phone: '6612086' }, false],
  [['联系电话：6612086　联系人：周敏'], { form: 'person', name: '周敏', phone: '6612086' }, false],
  [
    ['联系人及电话：祝小满，13900001234'],
    { form: 'written', text: '联系人及电话：祝小满，13900001234' },
    true,
  ],
  [
    ['承办人：秩序科 洪亮 联系电话：13900001234'],
    { form: 'written', text: '承办人：秩序科 洪亮 联系电话：13900001234' },
    true,
  ],
])('%j', (lines, contact, isExact) => {
  expect(readContact(lines)).toEqual({ contact, isExact })
})

it('is null without lines or with far too many', () => {
  expect(readContact([])).toBeNull()
  expect(readContact(['联系人：'.repeat(300)])).toBeNull()
})
