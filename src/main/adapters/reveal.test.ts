import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createReveal } from './reveal'

const folder = mkdtempSync(join(tmpdir(), 'fuwen-reveal-'))
const program = join(folder, 'program.sh')
writeFileSync(program, '')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function revealWith(answer: string) {
  const opened: string[] = []
  const reveal = createReveal({
    showItemInFolder: (path) => opened.push(`show ${path}`),
    openPath: async (path) => {
      opened.push(`open ${path}`)
      return answer
    },
  })
  return { reveal, opened }
}

it('shows a file in its folder and opens a folder', async () => {
  const { reveal, opened } = revealWith('')
  reveal.file(program)
  await reveal.folder(folder)
  expect(opened).toEqual([`show ${program}`, `open ${folder}`])
})

it.each([program, join(folder, 'gone')])('never opens what is not a folder: %s', async (path) => {
  const { reveal, opened } = revealWith('')
  await expect(reveal.folder(path)).rejects.toMatchObject({ name: 'AppError', code: 'NOT_FOUND' })
  expect(opened).toEqual([])
})

it('says so in Chinese when the system cannot open it', async () => {
  await expect(revealWith('no application found').reveal.folder(folder)).rejects.toThrow(/没能打开文件夹/)
})
