import { expect, it } from 'vitest'
import { findTitle } from './title'

const find = (...texts: readonly string[]) => {
  const lines = texts.map((text, index) => ({ raw: text, text, line: index + 1, isTableRow: false }))
  const title = findTitle(lines, new Set())
  return title === null ? null : [title.organAbove, title.text, title.isCertain]
}

it.each([
  [['关于市政协九届四次会议第086号提案的答复'], [null, '关于市政协九届四次会议第086号提案的答复', true]],
  [
    ['关于市政协九届四次会议第086号', '提案的答复'],
    [null, '关于市政协九届四次会议第086号提案的答复', true],
  ],
  [
    ['云岚市民政局', '关于第086号提案的答复'],
    ['云岚市民政局', '关于第086号提案的答复', true],
  ],
  [
    ['云岚市民政局关于', '第086号提案', '答复的函'],
    [null, '云岚市民政局关于第086号提案答复的函', true],
  ],
  [
    ['云岚市民政局', '对市政协八届二次会议', '第112号提案的答复'],
    ['云岚市民政局', '对市政协八届二次会议第112号提案的答复', true],
  ],
  [['市政协九届四次会议第086号提案答复'], [null, '市政协九届四次会议第086号提案答复', false]],
  [
    ['关于第086号提案的答复', '（民政局）'],
    [null, '关于第086号提案的答复（民政局）', true],
  ],
  [
    ['来源：办公室', '关于第086号提案的答复'],
    [null, '关于第086号提案的答复', true],
  ],
  [['关于加强公交建设'], [null, '关于加强公交建设', false]],
  [['云岚市民政局'], null],
  [['随便一行字'], null],
  [[], null],
])('%j', (texts, title) => {
  expect(find(...texts)).toEqual(title)
})
