import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../core/kernel/app-error'
import { REPLY_SCHEMA_VERSION } from '../../core/reply/reply-document'
import { REPLY_FILE_FORMAT } from '../../core/reply/reply-file'
import { countingIds, temporaryFolder } from '../testing-ports'
import type { TemporaryFolder } from '../testing-ports'
import { testingCase } from '../testing-cases'
import { refusal } from '../testing-refusal'
import { LONGEST_TEXT, readCaseFromFile, readCaseFromText } from './read-case'
import { LARGEST_FILE_BYTES } from './read-bytes'

const ids = countingIds()
let temporary: TemporaryFolder
const path = (name: string): string => join(temporary.path, name)

beforeEach(() => {
  temporary = temporaryFolder()
})
afterEach(() => temporary.remove())

const file = { format: REPLY_FILE_FORMAT, formatVersion: 1, ...testingCase('086', '一段') }

const CELL = { text: '数', columnSpan: 1, rowSpan: 1, align: 'left' }
const TABLE = {
  kind: 'table',
  id: 'table-1',
  caption: '',
  orientation: 'portrait',
  headerRows: 0,
  columnWidths: [1],
  rows: [[CELL]],
}
/** The text of the file with other content in its reply. */
const withReply = (given: object): string => JSON.stringify({ ...file, reply: { ...file.reply, ...given } })

describe('a reply file', () => {
  it('is read as it was written', async () => {
    await writeFile(path('a.JSON'), `\ufeff${JSON.stringify(file)}`)
    const read = await readCaseFromFile(path('a.JSON'), ids)
    expect(read).toEqual({ sourceName: 'a.JSON', value: testingCase('086', '一段'), messages: [] })
  })

  it.each<readonly [string, string, ErrorCode, string]>([
    ['cut short', JSON.stringify(file).slice(0, -20), 'BAD_INPUT', '已损坏'],
    [
      'with a bad field',
      JSON.stringify({ ...file, proposal: { ...file.proposal, number: 86 } }),
      'BAD_INPUT',
      '（案件 › 编号：写法不对）',
    ],
    [
      'with a table of 60 columns',
      withReply({ preamble: [{ ...TABLE, columnWidths: Array.from({ length: 60 }, () => 1) }] }),
      'BAD_INPUT',
      '（答复 › 开头部分第 1 项 › 表格 › 列宽：最多 50 项）',
    ],
    [
      'with rows of 60 cells',
      withReply({ preamble: [{ ...TABLE, rows: [Array.from({ length: 60 }, () => CELL)] }] }),
      'BAD_INPUT',
      '（答复 › 开头部分第 1 项 › 表格 › 第 1 行：最多 50 项）',
    ],
    [
      'with a date that does not exist',
      withReply({ signature: { organs: [], date: '2026-02-30', stamp: 'none', signers: [] } }),
      'BAD_INPUT',
      '（答复 › 署名和日期 › 日期：日期应写成 2026-05-27 这样的真实日期）',
    ],
    [
      'with a negative number',
      withReply({ documentNumber: { form: 'series', prefix: '云交提复', year: 2026, serial: -3 } }),
      'BAD_INPUT',
      '（答复 › 文号 › 序号：不能小于 1）',
    ],
    [
      'with a width below nothing',
      withReply({ preamble: [{ ...TABLE, columnWidths: [-1] }] }),
      'BAD_INPUT',
      '（答复 › 开头部分第 1 项 › 表格 › 列宽第 1 项：必须大于 0）',
    ],
    [
      'with a 份号 of letters',
      withReply({ copyNumber: 'ABCDEF' }),
      'BAD_INPUT',
      '（答复 › 份号：份号是 6 位数字）',
    ],
    [
      'with something missing',
      withReply({ closing: undefined }),
      'BAD_INPUT',
      '（答复 › 结束语：缺少这一项）',
    ],
    ['something else', '{"name":"fuwen"}', 'BAD_INPUT', '不是复文台的文稿文件'],
    ['a list', '[]', 'BAD_INPUT', '不是复文台的文稿文件'],
    ['of a newer format', JSON.stringify({ ...file, formatVersion: 2, more: 1 }), 'VAULT_TOO_NEW', '升级'],
    [
      'with a newer reply',
      JSON.stringify({ ...file, reply: { ...file.reply, schemaVersion: REPLY_SCHEMA_VERSION + 1 } }),
      'VAULT_TOO_NEW',
      '升级',
    ],
  ])('%s is refused', async (_what, content, code, words) => {
    await writeFile(path('a.json'), content)
    expect(await refusal(() => readCaseFromFile(path('a.json'), ids), code)).toContain(words)
  })
})

describe('a text', () => {
  it('of the sample is read', async () => {
    const sample = join(import.meta.dirname, '..', '..', '..', 'resources', 'sample', 'sample-reply.txt')
    const { value } = await readCaseFromFile(sample, ids)
    expect(value.proposal.number).toBe('086')
    expect(readCaseFromText(await readFile(sample, 'utf8'), ids).value.reply.sections).toHaveLength(
      value.reply.sections.length,
    )
  })

  it('that is empty or endless is refused', async () => {
    expect(await refusal(() => readCaseFromText(' \n', ids), 'BAD_INPUT')).toContain('空')
    expect(await refusal(() => readCaseFromText('字'.repeat(LONGEST_TEXT + 1), ids), 'BAD_INPUT')).toContain(
      '太长',
    )
  })
})

describe('a file', () => {
  it('of 50 MB is refused before it is read', async () => {
    await writeFile(path('big.txt'), '')
    await truncate(path('big.txt'), 50 * 1024 * 1024)
    const before = process.memoryUsage().rss
    const message = await refusal(() => readCaseFromFile(path('big.txt'), ids), 'BAD_INPUT')
    expect(message).toContain('太大（50.0 MB），超过 10 MB')
    expect(process.memoryUsage().rss - before).toBeLessThan(LARGEST_FILE_BYTES)
  })

  it('that is a folder, or not there, or has a folder missing, is refused', async () => {
    await mkdir(path('sub'))
    expect(await refusal(() => readCaseFromFile(path('sub'), ids), 'BAD_INPUT')).toContain('文件夹')
    expect(await refusal(() => readCaseFromFile(path('none.txt'), ids), 'NOT_FOUND')).toContain('找不到')
    expect(await refusal(() => readCaseFromFile(path('no/none.txt'), ids), 'NOT_FOUND')).toContain('找不到')
  })

  it.runIf(process.platform === 'linux')('without a size of its own is read up to the limit', async () => {
    expect(await refusal(() => readCaseFromFile('/dev/zero', ids), 'BAD_INPUT')).toContain('太大')
  })
})
