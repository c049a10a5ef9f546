// Renders exported files with LibreOffice and measures the pages: text lines from the PDF's own boxes,
// ink and rules from its pixels. All lengths are millimetres from the left and top edge of the page.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { run } from './programs'
import { DOTS_PER_INCH, blackRules, inkIn, readPixels, redIn, redRules, sizeOf } from './raster'
import type { Box, Rule } from './raster'
import { problemsOf } from './validator'

/** 37/35/28/26 mm on A4. */
export const TEXT_AREA: Box = { left: 28, right: 184, top: 37, bottom: 262 }
const MM_PER_POINT = 25.4 / 72
const FONTS = fileURLToPath(new URL('./fonts.conf', import.meta.url))

export interface TextLine extends Box {
  readonly text: string
  readonly isInTextArea: boolean
}

export interface RenderedPage {
  readonly lines: readonly TextLine[]
  /** Lines of the text area. */
  readonly textLines: readonly TextLine[]
  /** Red ones. */
  readonly rules: readonly Rule[]
  readonly blackRules: readonly Rule[]
  readonly width: number
  readonly height: number
  readonly inkIn: (box: Box) => Box | null
  readonly redIn: (box: Box) => Box | null
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decoded = (text: string): string =>
  text.replaceAll(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)

interface Word extends Box {
  readonly text: string
}

function readWords(page: string): readonly Word[] {
  const pattern = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gs
  return [...page.matchAll(pattern)].map(([, left, top, right, bottom, text = '']) => ({
    left: Number(left) * MM_PER_POINT,
    top: Number(top) * MM_PER_POINT,
    right: Number(right) * MM_PER_POINT,
    bottom: Number(bottom) * MM_PER_POINT,
    text: decoded(text),
  }))
}

const middle = ({ top, bottom }: Box): number => (top + bottom) / 2

/** Words whose middles are at one height are one line. */
function readLines(words: readonly Word[]): readonly TextLine[] {
  const rows: Word[][] = []
  for (const word of words) {
    const row = rows.find(([first]) => first && Math.abs(middle(first) - middle(word)) < 2.5)
    if (row) row.push(word)
    else rows.push([word])
  }
  return rows
    .map((row) => {
      const ordered = row.toSorted((a, b) => a.left - b.left)
      // Latin words have lower boxes: a line's own height is that of its Chinese ones.
      const chinese = ordered.filter(({ text }) => /\p{Script=Han}/u.test(text))
      const heights = chinese.length > 0 ? chinese : ordered
      const box: Box = {
        left: Math.min(...ordered.map(({ left }) => left)),
        right: Math.max(...ordered.map(({ right }) => right)),
        top: Math.min(...heights.map(({ top }) => top)),
        bottom: Math.max(...heights.map(({ bottom }) => bottom)),
      }
      const isInTextArea = middle(box) > TEXT_AREA.top && middle(box) < TEXT_AREA.bottom
      return { ...box, text: ordered.map(({ text }) => text).join(''), isInTextArea }
    })
    .toSorted((a, b) => a.top - b.top)
}

async function measure(pdf: string, folder: string): Promise<readonly RenderedPage[]> {
  await mkdir(folder)
  await run('pdftoppm', ['-r', String(DOTS_PER_INCH), pdf, join(folder, 'page')])
  const pictures = (await readdir(folder)).sort()
  const texts = (await run('pdftotext', ['-bbox', pdf, '-'])).split('<page ').slice(1)
  return Promise.all(
    texts.map(async (text, index) => {
      const pixels = await readPixels(join(folder, pictures[index] ?? ''))
      const lines = readLines(readWords(text))
      return {
        lines,
        textLines: lines.filter(({ isInTextArea }) => isInTextArea),
        rules: redRules(pixels),
        blackRules: blackRules(pixels),
        ...sizeOf(pixels),
        inkIn: (box: Box) => inkIn(pixels, box),
        redIn: (box: Box) => redIn(pixels, box),
      }
    }),
  )
}

/**
 * Converts several files to PDF in one run of LibreOffice, in a profile of its own, and reads each. Whatever is
 * rendered is valid: LibreOffice opens a good deal that Word does not.
 * @throws when a file is no valid OOXML, with what is wrong
 */
async function convert<Name extends string, Read>(
  files: Readonly<Record<Name, Uint8Array>>,
  read: (pdf: string, folder: string) => Promise<Read>,
): Promise<ReadonlyMap<string, Read>> {
  const problems = await problemsOf(files)
  if (problems !== '') throw new Error(problems)
  const folder = await mkdtemp(join(tmpdir(), 'fuwen-rendered-'))
  try {
    const names = Object.keys(files)
    for (const [name, bytes] of Object.entries<Uint8Array>(files)) {
      await writeFile(join(folder, `${name}.docx`), bytes)
    }
    await run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...names.map((name) => join(folder, `${name}.docx`)),
      ],
      { FONTCONFIG_FILE: FONTS, TMPDIR: folder },
    )
    const pages = new Map<string, Read>()
    for (const name of names) {
      pages.set(name, await read(join(folder, `${name}.pdf`), join(folder, `${name}-pages`)))
    }
    return pages
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Renders several files: lines, red rules and ink of their pages. */
export const render = <Name extends string>(
  files: Readonly<Record<Name, Uint8Array>>,
): Promise<ReadonlyMap<string, readonly RenderedPage[]>> => convert(files, measure)

/** The lines of the text area of each page, without a look at the pixels. */
export const renderText = <Name extends string>(
  files: Readonly<Record<Name, Uint8Array>>,
): Promise<ReadonlyMap<string, readonly (readonly TextLine[])[]>> =>
  convert(files, async (pdf) =>
    (await run('pdftotext', ['-bbox', pdf, '-']))
      .split('<page ')
      .slice(1)
      .map((text) => readLines(readWords(text)).filter(({ isInTextArea }) => isInTextArea)),
  )
