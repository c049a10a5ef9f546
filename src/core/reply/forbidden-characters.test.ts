import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figure, longCase, paragraph, section, shortCase, table } from '../../../tests/fixtures/replies'
import { countForbidden, withoutForbidden } from '../kernel/xml-characters'
import { exportNotes } from './export-notes'
import { forbiddenCharacters, forbiddenCharactersNote } from './forbidden-characters'

test('a clean reply has none, and nothing is said', () => {
  expect(forbiddenCharacters(longCase({ preamble: [table(), figure()] }))).toEqual([])
  expect(forbiddenCharactersNote(longCase())).toBe('')
})

test('each part is named and counted, in the order of the paper', () => {
  const given = shortCase({
    title: { source: 'override', text: '关于\u0002绿道\u0003的答复' },
    preamble: [
      paragraph('踏勘。'),
      paragraph(''),
      paragraph('甲\ud800乙\udc00'),
      table({
        caption: '进度\u0001',
        rows: [[{ text: '\u0007', columnSpan: 1, rowSpan: 1, align: 'left' }]],
      }),
    ],
    sections: [section({ level: 1, heading: '办理\u0008情况', blocks: [paragraph('\uffff完成。')] })],
    attachments: [{ id: 'a', title: '清单', blocks: [paragraph('断点\u0004。')] }],
    copyTo: ['市水务局\u0005'],
  })
  expect(forbiddenCharacters(given)).toEqual([
    { part: '标题', count: 2 },
    { part: '正文第 2 段', count: 2 },
    { part: '表格“进度”', count: 2 },
    { part: '层次标题“办理情况”', count: 1 },
    { part: '正文第 3 段', count: 1 },
    { part: '附件“清单”', count: 1 },
    { part: '抄送机关', count: 1 },
  ])
  const note =
    '有 10 个不能写入文件的字符（控制符或残缺的字），已去掉：标题 2 个，正文第 2 段 2 个，表格“进度” 2 个，' +
    '层次标题“办理情况” 1 个，正文第 3 段 1 个，等 7 处。'
  expect(forbiddenCharactersNote(given)).toBe(note)
  expect(exportNotes(given)).toContain(note)
})

test('a heading as long as a paragraph is named by its beginning', () => {
  const heading = `${'扎实推进绿道贯通工程。'.repeat(20)}\u0001`
  const given = shortCase({ sections: [section({ level: 1, heading, blocks: [paragraph('完成。')] })] })
  expect(forbiddenCharacters(given)).toEqual([
    { part: '层次标题“扎实推进绿道贯通工程。扎实推进绿道贯通工……”', count: 1 },
  ])
})

test('tabs, line ends and characters beyond the first plane are no harm', () => {
  expect(countForbidden('\t\r\n\u{20bb7}😀')).toBe(0)
  expect(withoutForbidden('\u{20bb7}\ud842')).toBe('\u{20bb7}')
})

test('what is left has none, and counts what is gone', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\ud800', '\udfff', '\u0000', '\uffff'),
  )
  fc.assert(
    fc.property(fc.array(unit), (parts) => {
      const text = parts.join('')
      const clean = withoutForbidden(text)
      expect(countForbidden(clean)).toBe(0)
      expect(text.length - clean.length).toBe(countForbidden(text))
    }),
  )
})
