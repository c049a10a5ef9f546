import { expect, test } from 'vitest'
import { organSeal, signedBy } from '../../../tests/fixtures/foot-replies'
import { shortCase } from '../../../tests/fixtures/replies'
import { composeReply } from '../../core/official-layout/compose-reply'
import { findLonely } from '../../core/official-layout/find-lonely'
import { gbt9704 } from '../../core/official-layout/gbt9704'
import { metricsOf } from '../../core/official-layout/metrics'
import { createLayoutMeasurer } from './measured-layout'

const findingsWith = (count: number): readonly string[] => {
  const organs = Array.from({ length: count }, (_, index) => `澄江市第${index + 1}管理局`)
  const given = shortCase(signedBy(organs, 'seal'))
  const layout = composeReply(given, 'plain', { spec: gbt9704, seals: organs.map(organSeal) })
  return findLonely(createLayoutMeasurer().measure(layout, metricsOf(gbt9704))).map(({ text }) => text)
}

test('a signature that begins below text and runs over the page is said to be too long, not to be alone', () => {
  expect(findingsWith(2)).toEqual([])
  expect(findingsWith(20)).toEqual([
    '第 2 页接着排前一页放不下的落款，上方没有正文。调整行距、字距没有用，可以减少署名的机关。',
    '第 3 页接着排前一页放不下的落款，上方没有正文。调整行距、字距没有用，可以减少署名的机关。',
  ])
})
