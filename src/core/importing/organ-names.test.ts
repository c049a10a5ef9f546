import { expect, it } from 'vitest'
import { isOrganName, isOrganisationName } from './organ-names'

it.each([
  '云岚市民政局',
  '云岚市住房和城乡建设局（市人民防空办公室）',
  '北屏区人民政府',
  '柳岸街道办事处',
  '云岚市城市建设投资集团',
])('%s can sign', (text) => {
  expect(isOrganName(text)).toBe(true)
})

it.each([
  '关于民政局',
  '民政局、财政局',
  '由市民政局',
  '工作开展情况',
  '局',
  '我局将进一步推进，配合市民政局',
  '答复如下',
  '公开范围:面向社会',
])('%s cannot', (text) => {
  expect(isOrganName(text)).toBe(false)
})

it('parties and sectors can be addressed but do not sign', () => {
  expect([isOrganisationName('市政协工商联界别'), isOrganName('市政协工商联界别')]).toEqual([true, false])
})
