// A last line of one character in LibreOffice, before and after the remedy that was offered.
import { expect, test } from 'vitest'
import { composeReply } from '../../src/core/official-layout/compose-reply'
import { findLonely } from '../../src/core/official-layout/find-lonely'
import { gbt9704 } from '../../src/core/official-layout/gbt9704'
import { metricsOf } from '../../src/core/official-layout/metrics'
import type { ReplyCase } from '../../src/core/reply/reply-file'
import { renderReplyDocx } from '../../src/services/exporting/export-reply'
import { createLayoutMeasurer } from '../../src/services/exporting/measured-layout'
import { findRemedies } from '../../src/services/exporting/remedies'
import { paragraph, shortCase } from '../fixtures/replies'
import { renderText } from './probe'

const FIGURES =
  '全年投入维护资金1860万元，补植乔木4300余株，更换破损铺装2.6万平方米，夜间照明完好率保持在98.5%以上，居民满意。'

test('the remedy takes the lonely character back, on paper too', async () => {
  const metrics = metricsOf(gbt9704)
  const measurer = createLayoutMeasurer()
  const lonely = (given: ReplyCase) => findLonely(measurer.measure(composeReply(given, 'plain'), metrics))
  const given = Array.from({ length: 30 }, (_, count) =>
    shortCase({}, [paragraph(`${FIGURES}${'绿'.repeat(count)}。`)]),
  ).find((one) => lonely(one).length > 0)
  const [finding] = given === undefined ? [] : lonely(given)
  if (given === undefined || finding === undefined) throw new Error('no length leaves one character')
  const [remedy] = findRemedies({ layout: composeReply(given, 'plain'), metrics, finding, measurer })
  const after = { ...given, reply: { ...given.reply, adjustments: [...(remedy?.adjustments ?? [])] } }

  const rendered = await renderText({
    before: await renderReplyDocx(given, 'plain'),
    after: await renderReplyDocx(after, 'plain'),
  })
  const textOf = (name: string): readonly string[] =>
    (rendered.get(name) ?? []).flatMap((lines) => lines.map(({ text }) => text))
  expect(textOf('before')).toContain('绿。')
  expect(textOf('after')).not.toContain('绿。')
  expect(textOf('after').join('')).toBe(textOf('before').join(''))
  expect(textOf('after')).toHaveLength(textOf('before').length - 1)
})
