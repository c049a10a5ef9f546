import { expect, it } from 'vitest'
import { gbt9704 } from './gbt9704'
import type { LayoutDocument } from './layout-document'
import { findRareCharacters, rareCharacterNotes } from './rare-characters'
import type { HasCharacter } from './rare-characters'

const paragraph = (
  text: string,
  role: 'title' | 'body' | 'salutation',
): LayoutDocument['blocks'][number] => ({
  kind: 'paragraph',
  source: 'part',
  prefix: 0,
  role,
  lines: [[{ text, role }]],
})

const layoutOf = (blocks: LayoutDocument['blocks'], more: Partial<LayoutDocument> = {}): LayoutDocument => ({
  form: 'plain',
  about: { title: '', author: '', subject: '', custom: [] },
  head: { kind: 'plain' },
  blocks,
  attachments: [],
  imprint: null,
  adjustments: [],
  isProof: true,
  ...more,
})

/** Fonts that lack 镕 and 喆, but for 楷体. */
const has: HasCharacter = (font, codePoint) =>
  font === '楷体_GB2312' || !['镕', '喆'].includes(String.fromCodePoint(codePoint))

const rareIn = (layout: LayoutDocument) => findRareCharacters(layout, gbt9704, has)

it('says nothing of characters that are left out of the file anyway', () => {
  expect(rareIn(layoutOf([paragraph('踏\ufffe勘\uffff完\ud800成。', 'body')]))).toEqual([])
})

it('names each character once, with its fonts and where it stands', () => {
  const layout = layoutOf([
    paragraph('答复陈镕委员', 'title'),
    paragraph('陈镕委员：', 'salutation'),
    paragraph('陈镕、林喆委员提出的建议收悉。', 'body'),
  ])
  expect(rareIn(layout)).toEqual([
    {
      character: '镕',
      kind: 'missing',
      fonts: ['方正小标宋简体', '仿宋_GB2312'],
      places: ['标题', '主送', '正文'],
    },
    { character: '喆', kind: 'missing', fonts: ['仿宋_GB2312'], places: ['正文'] },
  ])
  expect(rareCharacterNotes(rareIn(layout))[0]).toBe(
    '“镕”（标题、主送、正文）不在方正小标宋简体、仿宋_GB2312里，打印时会用别的字体代替，请在打印稿上核对。',
  )
})

it('finds them in signatures, attachments, tables and 抄送 too', () => {
  const signature: LayoutDocument['blocks'][number] = {
    kind: 'signature',
    source: 'signature',
    organs: ['云川市镕江区城市管理局'],
    date: '2026年5月27日',
    stamp: 'none',
    signers: [],
    seals: [],
  }
  const layout = layoutOf([signature], {
    attachments: [{ source: 'a', label: '附件2', title: '镕江治理清单', blocks: [paragraph('喆', 'body')] }],
    imprint: { copies: '抄送：镕江区政协。', printing: null, hasRules: false },
  })
  expect(rareIn(layout).map(({ character, places }) => [character, places])).toEqual([
    ['镕', ['署名', '附件2', '抄送']],
    ['喆', ['附件2']],
  ])
})

it('finds hand-made and unassigned characters whatever the font has, and nothing in ordinary text', () => {
  const layout = layoutOf([paragraph('王\uE863、李\u{10FFFE}，ABC 123 “引号”——……①\u200B\uFE0F', 'body')])
  expect(findRareCharacters(layout, gbt9704, () => true).map(({ kind }) => kind)).toEqual([
    'private',
    'unassigned',
  ])
  expect(rareCharacterNotes(findRareCharacters(layout, gbt9704, () => true))[0]).toBe(
    '正文里有本机自造的字（编码 E863），别的电脑上会显示成空白或别的字。请改用标准字。',
  )
})

it('does not ask the Chinese font for Latin letters, digits and spaces', () => {
  const layout = layoutOf([paragraph('第 3 条 GB/T 9704\u3000', 'body')])
  const asked: string[] = []
  findRareCharacters(layout, gbt9704, (_font, codePoint) => asked.push(String.fromCodePoint(codePoint)) > 0)
  expect(asked).toEqual(['第', '条'])
})

it('lists many characters in one sentence', () => {
  const layout = layoutOf([paragraph('甲乙丙丁戊己庚辛壬癸', 'body')])
  const notes = rareCharacterNotes(findRareCharacters(layout, gbt9704, () => false))
  expect(notes).toHaveLength(7)
  expect(notes.at(-1)).toBe('另有 4 个字也不在所用的字体里：庚辛壬癸。')
})
