// What the library writes into every file and an official one must not have, or lacks: it knows no document
// without numbering, theme, notes and blue headings, and no language of the document.

/** Nothing refers to these: heading numbers are text, fonts and colours are named, there are no notes. */
const UNUSED = ['numbering', 'theme/theme1', 'footnotes', 'endnotes'] as const
const targets: readonly string[] = UNUSED.map((name) => `${name}.xml`)

/** Parts left out of the file, with their own relations. */
export const UNUSED_PARTS: ReadonlySet<string> = new Set(
  targets.flatMap((name) => [`word/${name}`, `word/_rels/${name}.rels`]),
)

const withoutUnused = (text: string, element: string, attribute: string, root: string): string =>
  text.replaceAll(new RegExp(`<${element} [^>]*?/>`, 'g'), (found) =>
    targets.some((name) => found.includes(`${attribute}="${root}${name}"`)) ? '' : found,
  )

/** 避头尾 on, and no grid, whatever section a clerk copies the text into; Chinese for who breaks its lines. */
const PARAGRAPH_DEFAULTS = '<w:pPrDefault><w:pPr><w:kinsoku/><w:snapToGrid w:val="0"/></w:pPr></w:pPrDefault>'
const LANGUAGE = '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'

/** Marks are not pressed together: lines end where they end in LibreOffice and in the preview. */
const CHARACTER_SPACING = '<w:characterSpacingControl w:val="doNotCompress"/>'

/** Ours, and the two every document begins with; the library's own headings and captions are blue and unused. */
const OWN_STYLE = /w:styleId="(?:Normal|TableNormal|Official\w+)"/

const withoutForeignStyles = (text: string): string =>
  text.replaceAll(/<w:style (?:(?!<\/w:style>).)*<\/w:style>/gs, (style) =>
    OWN_STYLE.test(style) ? style : '',
  )

/** True for a list of relations that has none: parts without relations need no list. */
export const isEmptyRelations = (name: string, text: string): boolean =>
  name.endsWith('.rels') && !text.includes('<Relationship ')

/** A part of the file as it is to be packed. */
export function tidyPart(name: string, text: string): string {
  switch (name) {
    case '[Content_Types].xml':
      return withoutUnused(text, 'Override', 'PartName', '/word/')
    case 'word/_rels/document.xml.rels':
      return withoutUnused(text, 'Relationship', 'Target', '')
    case 'word/settings.xml':
      return text
        .replace('<w:compat>', `${CHARACTER_SPACING}<w:compat>`)
        .replace('</w:settings>', `${LANGUAGE}</w:settings>`)
    case 'word/styles.xml':
      return withoutForeignStyles(text.replace('<w:pPrDefault/>', PARAGRAPH_DEFAULTS))
    default:
      return text
  }
}
