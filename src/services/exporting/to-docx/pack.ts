// Document → bytes, the same for the same document: the library writes the present time into the core
// properties and into every entry of the archive.
import { Packer } from 'docx'
import type { Document } from 'docx'
import JSZip from 'jszip'
import type { FontSpec } from '../../../core/official-layout/layout-spec'
import { fontTable } from './font-table'
import { isEmptyRelations, tidyPart, UNUSED_PARTS } from './tidy-parts'
import { xmlText } from './xml-text'

/** The earliest time a zip entry can hold. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1))
const CONTENT_TYPES = '[Content_Types].xml'

export interface PackFacts {
  readonly title: string
  readonly author: string
  /** 案号, such as 提案 086. */
  readonly subject: string
  readonly fonts: readonly FontSpec[]
}

const escapeXml = (text: string): string =>
  xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Core properties without times: what counts is 成文日期, in the text. */
function coreProperties({ title, author, subject }: PackFacts): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>` +
    `<dc:creator>${escapeXml(author)}</dc:creator><dc:language>zh-CN</dc:language>` +
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy></cp:coreProperties>`
  )
}

/** The content types come first, as every reader expects; then one order on every machine. */
const byName = (a: string, b: string): number =>
  a === b ? 0 : a === CONTENT_TYPES ? -1 : b === CONTENT_TYPES ? 1 : a < b ? -1 : 1

/** Packs a document as the bytes of a .docx file. */
export async function packDocx(document: Document, facts: PackFacts): Promise<Uint8Array> {
  const packed = await JSZip.loadAsync(
    await Packer.toBuffer(document, false, [
      { path: 'docProps/core.xml', data: coreProperties(facts) },
      { path: 'word/fontTable.xml', data: fontTable(facts.fonts) },
    ]),
  )
  const archive = new JSZip()
  const names = Object.keys(packed.files).filter(
    (name) => packed.files[name]?.dir === false && !UNUSED_PARTS.has(name),
  )
  for (const name of names.sort(byName)) {
    const part = packed.file(name)
    if (part === null) continue
    const text = /\.(?:xml|rels)$/.test(name) ? tidyPart(name, await part.async('string')) : null
    if (text !== null && isEmptyRelations(name, text)) continue
    const content = text ?? (await part.async('uint8array'))
    archive.file(name, content, { date: NO_TIME, createFolders: false })
  }
  return archive.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'DOS',
  })
}
