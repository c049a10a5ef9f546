// The font table says what to take where an official font is not installed (仿宋_GB2312 → 仿宋). Word and
// WPS follow it; the docx library writes a table for embedded fonts only.
import type { FontSpec } from '../../../core/official-layout/layout-spec'

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
/** 134: GB2312; 00: Western. */
const CHARSETS = { chinese: '86', western: '00' } as const

function entry(name: string, alternative: string | null, charset: string): string {
  const other = alternative === null ? '' : `<w:altName w:val="${alternative}"/>`
  return `<w:font w:name="${name}">${other}<w:charset w:val="${charset}"/></w:font>`
}

/** The part word/fontTable.xml. */
export function fontTable(fonts: readonly FontSpec[]): string {
  const chinese = fonts.map((font) => entry(font.name, font.alternative, CHARSETS.chinese))
  const names = new Set(fonts.map((font) => font.name))
  const latin = [...new Set(fonts.map((font) => font.latin))].filter((name) => !names.has(name))
  const entries = [...chinese, ...latin.map((name) => entry(name, null, CHARSETS.western))]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${NAMESPACE}">${entries.join('')}</w:fonts>`
}
