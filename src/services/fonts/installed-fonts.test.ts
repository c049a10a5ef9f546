import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../testing-ports'
import type { TemporaryFolder } from '../testing-ports'
import { characterMap } from './character-map'
import { fontFolders } from './font-folders'
import { readInstalledFonts } from './installed-fonts'
import { cmapFormat12, cmapFormat4, fontCollection, fontFile, nameTable, windowsName } from './testing-font'

const CHINESE = 0x0804
const ENGLISH = 0x0409

let temporary: TemporaryFolder
beforeEach(() => {
  temporary = temporaryFolder()
})
afterEach(() => temporary.remove())

const put = async (name: string, bytes: Uint8Array): Promise<string> => {
  const path = join(temporary.path, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, bytes)
  return path
}
const codeOf = (character: string): number => character.codePointAt(0)!
const viewOf = (bytes: readonly number[]): DataView => new DataView(new Uint8Array(bytes).buffer)

it('finds a font by its Chinese and its English name, in folders below and in any case', async () => {
  const name = nameTable([windowsName('仿宋_GB2312', CHINESE), windowsName('FangSong_GB2312', ENGLISH)])
  await put('truetype/official/SIMFANG.TTF', fontFile({ name }))
  const fonts = await readInstalledFonts([join(temporary.path, 'nowhere'), temporary.path])
  expect(['仿宋_GB2312', 'fangsong_gb2312', ' FangSong_GB2312 '].map(fonts.has)).toEqual([true, true, true])
  expect(fonts.has('仿宋')).toBe(false)
})

it('reads the typographic family, the full name and every face of a collection', async () => {
  const bytes = fontCollection([
    { name: nameTable([windowsName('示例宋体 Heavy', ENGLISH), windowsName('示例宋体', ENGLISH, 16)]) },
    { name: nameTable([windowsName('示例黑体', ENGLISH), windowsName('Example-B05S', ENGLISH, 4)]) },
  ])
  await put('many.ttc', bytes)
  const fonts = await readInstalledFonts([temporary.path])
  expect(['示例宋体 Heavy', '示例宋体', '示例黑体', 'Example-B05S'].map(fonts.has)).toEqual([
    true,
    true,
    true,
    true,
  ])
})

it('reads names that old fonts wrote in GBK', async () => {
  const bytes = new Uint8Array([0xb7, 0xc2, 0xcb, 0xce]) // 仿宋
  const mac = { platform: 1, encoding: 25, language: 33, nameId: 1, bytes }
  await put('old.ttf', fontFile({ name: nameTable([mac]) }))
  expect((await readInstalledFonts([temporary.path])).has('仿宋')).toBe(true)
})

it.each([
  ['no font at all', new TextEncoder().encode('这不是字体')],
  ['an empty file', new Uint8Array()],
  [
    'a directory that is cut off',
    fontFile({ name: nameTable([windowsName('坏', CHINESE)]) }).subarray(0, 20),
  ],
  ['a name table of two bytes', fontFile({ name: [0, 0] })],
  ['a table beyond the end', fontFile({ name: nameTable([windowsName('坏', CHINESE)]) }).subarray(0, 36)],
])('passes over %s and reads the others', async (_what, bytes) => {
  await put('broken.ttf', bytes)
  await put('sound.ttf', fontFile({ name: nameTable([windowsName('好字体', CHINESE)]) }))
  const fonts = await readInstalledFonts([temporary.path])
  expect([fonts.has('好字体'), fonts.has('坏')]).toEqual([true, false])
})

it('passes over a file it may not read and a folder that leads back to itself', async () => {
  const path = await put('locked.ttf', fontFile({ name: nameTable([windowsName('锁住', CHINESE)]) }))
  await chmod(path, 0)
  await symlink(temporary.path, join(temporary.path, 'again'))
  await put('sound.ttf', fontFile({ name: nameTable([windowsName('好字体', CHINESE)]) }))
  expect((await readInstalledFonts([temporary.path])).has('好字体')).toBe(true)
})

it('never fails, whatever the bytes of a font are', async () => {
  const sound = [
    ...fontFile({ name: nameTable([windowsName('甲', CHINESE)]), cmap: cmapFormat12([codeOf('甲')]) }),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat({ max: sound.length - 1 }), fc.nat({ max: 255 })), { maxLength: 8 }),
      async (changes) => {
        const bytes = Uint8Array.from(sound)
        for (const [at, value] of changes) bytes[at] = value
        await put('changed.ttf', bytes)
        const map = await (await readInstalledFonts([temporary.path])).characters('甲')
        expect(map?.(codeOf('乙')) ?? false).toBeTypeOf('boolean')
      },
    ),
    { numRuns: 60 },
  )
})

it.each([
  ['format 4', cmapFormat4],
  ['format 12', cmapFormat12],
])('knows the characters of a map in %s', (_format, cmap) => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0x21, max: 0xfffd }), { minLength: 1 }), (codePoints) => {
      const map = characterMap(viewOf(cmap(codePoints)))!
      const wanted = new Set(codePoints)
      for (const codePoint of codePoints) {
        expect(map(codePoint)).toBe(true)
        expect(map(codePoint + 1)).toBe(wanted.has(codePoint + 1))
      }
    }),
    { numRuns: 50 },
  )
})

it('knows characters beyond the basic plane', () => {
  const map = characterMap(viewOf(cmapFormat12([codeOf('𠮷'), codeOf('吉')])))!
  expect(['𠮷', '吉', '喆'].map((character) => map(codeOf(character)))).toEqual([true, true, false])
})

it('looks for fonts where Windows, Linux and macOS keep them', () => {
  const windows = { WINDIR: 'D:\\Windows', LOCALAPPDATA: 'C:\\Users\\周敏\\AppData\\Local' }
  expect(fontFolders({ platform: 'win32', home: 'C:\\Users\\周敏', environment: windows })).toEqual([
    'D:\\Windows\\Fonts',
    'C:\\Users\\周敏\\AppData\\Local\\Microsoft\\Windows\\Fonts',
  ])
  expect(fontFolders({ platform: 'linux', home: '/home/zhou', environment: {} })).toEqual([
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    '/home/zhou/.local/share/fonts',
    '/home/zhou/.fonts',
  ])
  expect(fontFolders({ platform: 'darwin', home: '/Users/zhou', environment: {} })).toContain(
    '/Users/zhou/Library/Fonts',
  )
})

it('reads the fonts of this machine and finds Chinese characters in them, where it has any', async ({
  skip,
}) => {
  const folders = fontFolders({ platform: process.platform, home: '/', environment: process.env })
  const fonts = await readInstalledFonts(folders)
  const family = ['Noto Serif CJK SC', '思源宋体', '宋体', 'Songti SC'].find(fonts.has)
  if (family === undefined) return skip('no Chinese font on this machine')
  const map = (await fonts.characters(family))!
  expect(['国', '镕', '𠮷'].map((character) => map(codeOf(character)))).toEqual([true, true, true])
  expect(map(0xe863)).toBe(false)
})
