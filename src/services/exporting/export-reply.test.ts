import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AppError } from '../../core/kernel/app-error'
import { figure, longCase, paragraph, shortCase, table } from '../../../tests/fixtures/replies'
import { renderReplyDocx, writeFileWhole } from './export-reply'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'))
})
afterEach(async () => {
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true, force: true })
})

/** Fails unless writing fails as a clerk should see it. */
async function expectChineseFailure(path: string, bytes: Uint8Array): Promise<void> {
  const failure: unknown = await writeFileWhole(path, bytes).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(AppError)
  if (!(failure instanceof AppError)) return
  expect(failure.code).toBe('EXPORT_FAILED')
  expect(failure.message).toMatch(/^没能写入“.*”：.+。$/u)
}

const titled = (text: string) => shortCase({ title: { source: 'override', text } })

/** A table of so many columns. */
const wide = (columns: number) =>
  table({
    columnWidths: Array.from({ length: columns }, () => 1),
    rows: [
      Array.from({ length: columns }, () => ({
        text: '数',
        columnSpan: 1,
        rowSpan: 1,
        align: 'left' as const,
      })),
    ],
  })

describe('renderReplyDocx', () => {
  test('the same reply gives the same bytes', async () => {
    const given = () => longCase({ copyTo: ['市政协提案委员会'], preamble: [figure(), table()] })
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      for (const form of ['letter', 'document', 'plain'] as const) {
        vi.setSystemTime('2026-05-08T08:00:00Z')
        const first = await renderReplyDocx(given(), form)
        vi.setSystemTime('2027-01-01T12:30:00Z')
        expect(Buffer.compare(await renderReplyDocx(given(), form), first)).toBe(0)
      }
    } finally {
      vi.useRealTimers()
    }
  })

  test('a damaged picture is named, in Chinese, and nothing is exported', async () => {
    const damaged = shortCase({}, [figure({ base64: 'AAAA', caption: '绿道分段示意图' })])
    await expect(renderReplyDocx(damaged, 'letter')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: '插图“绿道分段示意图”的图片数据已损坏，不能印出。请在稿纸中删去这张图，重新插入。',
    })
  })
})

test('a picture that is cut short is named, too: its head is whole', async () => {
  const { base64 } = figure()
  const bytes = Buffer.from(base64, 'base64')
  const given = shortCase({}, [figure({ base64: bytes.subarray(0, bytes.length - 9).toString('base64') })])
  await expect(renderReplyDocx(given, 'letter')).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: '插图“绿道分段示意图”的图片数据已损坏，不能印出。请在稿纸中删去这张图，重新插入。',
  })
})

describe('what cannot become a file is refused, naming the field', () => {
  test.each([
    ['an empty title', shortCase({ title: { source: 'override', text: ' \n' } }), /^“标题”是空的/],
    ['a title of 300 characters', titled('字'.repeat(300)), /^“标题”有 300 字，最多 100 字/],
    [
      'ten thousand paragraphs',
      shortCase({ preamble: Array.from({ length: 10_000 }, () => paragraph('踏勘。')) }),
      /^“正文”有 10,002 段，最多 5,000 段/,
    ],
    [
      'a table of 50 columns',
      shortCase({}, [wide(50)]),
      /^表格“口袋公园建设进度”有 50 列，一页最多排得下 29 列/,
    ],
  ])('%s', async (_what, given, sentence) => {
    for (const form of ['letter', 'document', 'plain'] as const) {
      const failure: unknown = await renderReplyDocx(given, form).catch((error: unknown) => error)
      if (!(failure instanceof AppError)) throw new Error('not refused')
      expect(failure.code).toBe('BAD_INPUT')
      expect(failure.message).toMatch(sentence)
    }
  })
})

describe('writeFileWhole', () => {
  const bytes = new TextEncoder().encode('新的内容')

  test('writes the file and leaves nothing else', async () => {
    await writeFileWhole(join(folder, '答复.docx'), bytes)
    expect(await readFile(join(folder, '答复.docx'), 'utf8')).toBe('新的内容')
    expect(await readdir(folder)).toEqual(['答复.docx'])
  })

  test('replaces an older file without keeping a copy beside it', async () => {
    await writeFile(join(folder, '答复.docx'), '旧的内容')
    await writeFileWhole(join(folder, '答复.docx'), bytes)
    expect(await readdir(folder)).toEqual(['答复.docx'])
  })

  test.each([
    ['a folder that is not there', ['没有', '答复.docx']],
    ['a folder of that name', ['.']],
    ['a name the system refuses', [`${'长'.repeat(200)}.docx`]],
  ])('%s: a Chinese sentence, no temporary file', async (_name, parts) => {
    await expectChineseFailure(join(folder, ...parts), bytes)
    expect(await readdir(folder)).toEqual([])
  })

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'no permission: a Chinese sentence, the old file untouched',
    async () => {
      await writeFile(join(folder, '答复.docx'), '旧的内容')
      await chmod(folder, 0o500)
      await expectChineseFailure(join(folder, '答复.docx'), bytes)
      expect(await readFile(join(folder, '答复.docx'), 'utf8')).toBe('旧的内容')
    },
  )
})
