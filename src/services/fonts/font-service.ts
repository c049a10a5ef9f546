// What the program knows about the fonts of this PC: the report of the settings page, and the sentences shown
// beside the preview and after an export.
import type { FontReport } from '../../core/official-layout/font-report'
import { chineseFamilies, latinFamilies } from '../../core/official-layout/font-stand-ins'
import type { LayoutDocument } from '../../core/official-layout/layout-document'
import { FONT_ROLES } from '../../core/official-layout/layout-spec'
import type { LayoutSpec } from '../../core/official-layout/layout-spec'
import { layoutTexts } from '../../core/official-layout/layout-texts'
import { findRareCharacters, rareCharacterNotes } from '../../core/official-layout/rare-characters'
import { readInstalledFonts } from './installed-fonts'
import type { InstalledFonts } from './installed-fonts'
import { repertoireOf } from './repertoire'

export interface FontService {
  /** Which of a layout's fonts this PC has; `refresh` looks at the disk again. */
  check(spec: LayoutSpec, refresh?: boolean): Promise<FontReport>
  /** Everything to say about the fonts of a document: missing fonts, then rare characters. */
  notes(layout: LayoutDocument, spec: LayoutSpec): Promise<readonly string[]>
  /** The rare characters alone: what differs from document to document. */
  rareNotes(layout: LayoutDocument, spec: LayoutSpec): Promise<readonly string[]>
}

/** What the system takes where not even a stand-in is installed. */
const SYSTEM_DEFAULT = '系统默认字体'

function standIn(families: readonly string[], installed: InstalledFonts): string {
  return families.find((family) => installed.has(family)) ?? SYSTEM_DEFAULT
}

function reportOf(spec: LayoutSpec, installed: InstalledFonts): FontReport {
  const { fonts } = spec
  const latin = fonts.fangSong.latin
  return {
    entries: FONT_ROLES.map((role) => ({
      role,
      name: fonts[role].name,
      isInstalled: installed.has(fonts[role].name),
      standIn: standIn(chineseFamilies(role, fonts[role]), installed),
    })),
    latin: {
      name: latin,
      isInstalled: installed.has(latin),
      standIn: standIn(latinFamilies(fonts.fangSong), installed),
    },
  }
}

/** One sentence on the fonts a document is set in and this PC lacks; empty when it has them all. */
function missingNote(layout: LayoutDocument, spec: LayoutSpec, report: FontReport): string {
  const used = new Set(layoutTexts(layout).map(({ role }) => spec.roles[role].font))
  const missing = report.entries.filter(({ role, isInstalled }) => !isInstalled && used.has(role))
  const all = report.latin.isInstalled ? missing : [...missing, report.latin]
  if (all.length === 0) return ''
  const named = all.map(({ name, standIn: shown }) => `${name}（用“${shown}”代替）`).join('、')
  return `本机缺 ${all.length} 种公文字体，版面按替代字体估算：${named}。公文文件里写的仍是原来的字体名。`
}

/** @param folders where the system keeps its fonts; they are read at the first question, once */
export function createFontService(folders: readonly string[]): FontService {
  let reading: Promise<InstalledFonts> | null = null
  const installed = (refresh = false): Promise<InstalledFonts> => {
    if (reading === null || refresh) reading = readInstalledFonts(folders)
    return reading
  }

  const rareNotes: FontService['rareNotes'] = async (layout, spec) => {
    const fonts = await installed()
    const names = new Set(FONT_ROLES.map((role) => spec.fonts[role].name))
    const known = new Map<string, (codePoint: number) => boolean>()
    for (const name of names) {
      const has = (await fonts.characters(name)) ?? repertoireOf(name)
      if (has !== null) known.set(name, has)
    }
    return rareCharacterNotes(
      findRareCharacters(layout, spec, (font, codePoint) => known.get(font)?.(codePoint) ?? true),
    )
  }
  return {
    check: async (spec, refresh) => reportOf(spec, await installed(refresh)),
    rareNotes,
    async notes(layout, spec) {
      const missing = missingNote(layout, spec, reportOf(spec, await installed()))
      const rare = await rareNotes(layout, spec)
      // What cannot be printed right comes first; missing fonts are the same every day.
      return missing === '' ? rare : [...rare, missing]
    },
  }
}
