import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { composeReply } from '../../core/official-layout/compose-reply'
import { gbt9704 } from '../../core/official-layout/gbt9704'
import type { LayoutDocument } from '../../core/official-layout/layout-document'
import { layoutTexts } from '../../core/official-layout/layout-texts'
import { createServices } from '../create-services'
import { testingCase, testingUnit } from '../testing-cases'
import { temporaryFolder, testingPorts } from '../testing-ports'
import type { TemporaryFolder } from '../testing-ports'
import { createFontService } from './font-service'
import { cmapFormat4, fontFile, nameTable, windowsName } from './testing-font'

let temporary: TemporaryFolder
beforeEach(() => {
  temporary = temporaryFolder()
})
afterEach(() => temporary.remove())

/** Installs a font with these characters. */
const install = (family: string, characters = ''): Promise<void> => {
  const codePoints = [...characters].map((character) => character.codePointAt(0)!)
  const tables = { name: nameTable([windowsName(family, 0x0804)]), cmap: cmapFormat4(codePoints) }
  return writeFile(join(temporary.path, `${family}.ttf`), fontFile(tables))
}
const service = () => createFontService([temporary.path])
const saying = (text: string): LayoutDocument => composeReply(testingCase('086', text), 'plain')

it('reports the installed fonts and the first stand-in of those that are missing', async () => {
  await install('黑体')
  await install('FangSong')
  await install('Noto Serif CJK SC')
  await install('Liberation Serif')
  const { entries, latin } = await service().check(gbt9704)
  const shown = entries.map(({ name, isInstalled, standIn }) => [name, isInstalled, standIn])
  expect(shown).toEqual([
    ['仿宋_GB2312', false, 'FangSong'],
    ['楷体_GB2312', false, 'Noto Serif CJK SC'],
    ['黑体', true, '黑体'],
    ['方正小标宋简体', false, 'Noto Serif CJK SC'],
    ['宋体', false, 'Noto Serif CJK SC'],
  ])
  expect(latin).toEqual({ name: 'Times New Roman', isInstalled: false, standIn: 'Liberation Serif' })
})

it('looks at the disk once, and again when asked to', async () => {
  const fonts = service()
  expect((await fonts.check(gbt9704)).entries[2]).toMatchObject({
    isInstalled: false,
    standIn: '系统默认字体',
  })
  await install('黑体')
  expect((await fonts.check(gbt9704)).entries[2]?.isInstalled).toBe(false)
  expect((await fonts.check(gbt9704, true)).entries[2]?.isInstalled).toBe(true)
  expect((await fonts.check(gbt9704)).entries[2]?.isInstalled).toBe(true)
})

it('says of a document which of its fonts are missing, and only of those it uses', async () => {
  await install('仿宋_GB2312', '按提供的内容已知悉。')
  await install('Times New Roman')
  const missing = (await service().notes(saying('已知悉。'), gbt9704)).at(-1)
  expect(missing).toBe(
    '本机缺 1 种公文字体，版面按替代字体估算：方正小标宋简体（用“系统默认字体”代替）。公文文件里写的仍是原来的字体名。',
  )
})

it('asks the installed font itself which characters it has', async () => {
  const layout = saying('镕已知悉')
  const all = layoutTexts(layout)
    .map(({ text }) => text)
    .join('')
  await install('仿宋_GB2312', all)
  expect((await service().rareNotes(layout, gbt9704)).filter((note) => note.includes('镕'))).toEqual([])
  await install('仿宋_GB2312', all.replaceAll('镕', ''))
  expect((await service().rareNotes(layout, gbt9704)).filter((note) => note.includes('镕'))).toEqual([
    '“镕”（正文）不在仿宋_GB2312里，打印时会用别的字体代替，请在打印稿上核对。',
  ])
})

it('goes by GB 2312 where the font is not installed', async () => {
  const notes = await service().rareNotes(saying('陈镕委员的建议已收悉，现答复如下。'), gbt9704)
  expect(notes).toEqual(['“镕”（正文）不在仿宋_GB2312里，打印时会用别的字体代替，请在打印稿上核对。'])
})

it('answers the call of the settings page', async () => {
  await install('黑体')
  const ports = testingPorts(temporary.path)
  const services = createServices({ ...ports, places: { ...ports.places, fonts: [temporary.path] } })
  const report = await services.handlers['fonts.check']({ refresh: false })
  expect(report.entries.filter(({ isInstalled }) => isInstalled).map(({ name }) => name)).toEqual(['黑体'])
})

it('says after an export which fonts and characters the file may lack on paper', async () => {
  const ports = testingPorts(temporary.path)
  const { handlers, close } = createServices(ports)
  const { defaultFolder } = await handlers['vaults.overview'](undefined)
  await handlers['vaults.create']({ folderToken: defaultFolder.token, name: '卷库', unit: testingUnit })
  const { proposal, reply } = testingCase('086', '陈镕委员的建议已收悉。')
  const { id: _id, revision: _revision, schemaVersion: _version, ...record } = proposal
  const made = await handlers['cases.create']({ proposal: record, reply })
  ports.answers.fileToWrite = join(temporary.path, '答复.docx')
  const exported = await handlers['export.docx']({ caseId: made.proposal.id, form: 'letter' })
  expect(exported?.notes.slice(-2)).toEqual([
    '“镕”（正文）不在仿宋_GB2312里，打印时会用别的字体代替，请在打印稿上核对。',
    expect.stringMatching(/^本机缺 \d 种公文字体，版面按替代字体估算：仿宋_GB2312（用“系统默认字体”代替）/),
  ])
  await close()
})
