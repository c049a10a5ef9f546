// The reference reply and the second-opinion tools, where they lie beside the project: extra tests, no
// condition of being green.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { textToReply } from '../../src/core/importing/text-to-reply'
import fullTextArea from '../../resources/layout-profiles/full-text-area.json'
import { LayoutProfile, specOf } from '../../src/core/official-layout/layout-profile'
import { strictProfile } from '../../src/core/official-layout/strict-profile'
import { renderReplyDocx } from '../../src/services/exporting/export-reply'
import { figure, longCase, table } from '../fixtures/replies'
import { missingPrograms } from './programs'

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))
const isThere = existsSync(SHARED)
if (!isThere) process.stdout.write('../shared is not there: the reference reply is not compared.\n')

const Probed = z.object({
  pageCount: z.int(),
  pages: z.array(
    z.object({
      bodyLines: z.int(),
      charsPerFullLine: z.number().nullable(),
      linePitchPt: z.number().nullable(),
    }),
  ),
  compare: z.object({ equalLines: z.int(), totalLines: z.int() }),
})

function tool(name: string, ...parameters: readonly string[]) {
  return spawnSync(process.execPath, [join(SHARED, 'tools', name), ...parameters], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
}

describe.skipIf(!isThere)('beside ../shared', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fuwen-shared-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const write = async (name: string, bytes: Uint8Array): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, bytes)
    return path
  }

  /** The reference reply without a red head in this profile, as LibreOffice prints it. */
  async function printed(profile: LayoutProfile) {
    let ids = 0
    const text = readFileSync(join(SHARED, 'samples', 'sample-reply.pdf.txt'), 'utf8')
    const { value } = textToReply(text, { nextId: () => `part-${(ids += 1)}` })
    const bytes = await renderReplyDocx(value, 'plain', { spec: specOf(profile) })
    const path = await write(`${profile.id}.docx`, bytes)
    const lines = join(SHARED, 'samples', 'sample-reply.lines.txt')
    const probed = Probed.parse(
      JSON.parse(tool('render-probe.mjs', path, '--json', '--compare', lines).stdout),
    )
    const { equalLines, totalLines } = probed.compare
    process.stdout.write(
      `reference reply, ${profile.name}: ${equalLines} of ${totalLines} lines equal to print\n`,
    )
    return probed
  }

  test.skipIf(missingPrograms().length > 0)(
    'the reference reply has its five pages, its lines and 28 characters a line',
    async () => {
      const { pageCount, pages, compare } = await printed(strictProfile)
      expect(pageCount).toBe(5)
      expect(pages.map(({ bodyLines }) => bodyLines)).toEqual([20, 22, 22, 22, 21])
      for (const { charsPerFullLine } of pages) expect(charsPerFullLine).toBe(28)
      expect(compare.equalLines).toBeGreaterThanOrEqual(75)
    },
  )

  test.skipIf(missingPrograms().length > 0)(
    'with a text width of 161.3 mm and no spacing nearly all its lines are those of print',
    async () => {
      const page = { ...strictProfile.page, left: 28, right: 20.7 }
      const { pageCount, pages, compare } = await printed({
        ...strictProfile,
        name: '161.3 mm',
        page,
        characterSpacing: 0,
      })
      expect(pageCount).toBe(5)
      expect(pages.map(({ bodyLines }) => bodyLines)).toEqual([20, 22, 22, 22, 21])
      expect(compare.equalLines).toBeGreaterThanOrEqual(92)
    },
  )

  test.skipIf(missingPrograms().length > 0)(
    '撑满版心 has 22 lines of 29.6 points on every full page',
    async () => {
      const { pageCount, pages } = await printed(LayoutProfile.parse(fullTextArea))
      expect(pageCount).toBe(5)
      expect(pages.map(({ bodyLines }) => bodyLines)).toEqual([20, 22, 22, 22, 21])
      for (const { linePitchPt } of pages.slice(1, 4)) expect(linePitchPt).toBeCloseTo(29.6, 1)
    },
  )

  test('every kind of exported file is valid OOXML', async () => {
    const given = longCase({
      outcomeCategory: 'B',
      secrecy: '秘密★1年',
      documentNumber: { form: 'series', prefix: '澄园提复', year: 2026, serial: null },
      attachments: [{ id: 'a', title: '断点清单', blocks: [] }],
      copyTo: ['市政协提案委员会', '市政府督查室'],
      preamble: [
        table(),
        table({ caption: '', orientation: 'landscape', columnWidths: [1] }),
        figure(),
        figure({ caption: '' }),
        table({ caption: '' }),
      ],
    })
    const paths = await Promise.all([
      write('letter.docx', await renderReplyDocx(given, 'letter')),
      write('plain.docx', await renderReplyDocx(given, 'plain')),
      write('bare.docx', await renderReplyDocx(longCase(), 'letter')),
    ])
    const { status, stdout, stderr } = tool('validate-ooxml.mjs', ...paths)
    if (status === 3) return process.stdout.write(`not validated: ${stderr.trim()}\n`)
    expect(stdout + stderr).not.toMatch(/problem/)
    return expect(status).toBe(0)
  })
})
