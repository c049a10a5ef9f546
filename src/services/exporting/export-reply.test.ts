import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AppError } from '../../core/kernel/app-error'
import { figure, longCase, shortCase, table } from '../../../tests/fixtures/replies'
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

describe('renderReplyDocx', () => {
  test('the same reply gives the same bytes', async () => {
    const given = () => longCase({ copyTo: ['市政协提案委员会'], preamble: [figure(), table()] })
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      for (const form of ['letter', 'plain'] as const) {
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
      code: 'EXPORT_FAILED',
      message: '插图“绿道分段示意图”的图片数据已损坏，没有导出。请在稿纸中删去这张图，重新插入后再导出。',
    })
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
