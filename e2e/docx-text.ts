import JSZip from 'jszip'
import { readFile } from 'node:fs/promises'

/** The text of a .docx, one entry a paragraph, read from the file itself. */
export async function docxParagraphs(path: string): Promise<readonly string[]> {
  const archive = await JSZip.loadAsync(await readFile(path))
  const xml = await archive.file('word/document.xml')?.async('string')
  if (xml === undefined) throw new Error(`${path} has no word/document.xml`)
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? '').join(''),
  )
}

/** Names of the pictures in a .docx, as its archive has them. */
export async function docxPictures(path: string): Promise<readonly string[]> {
  const archive = await JSZip.loadAsync(await readFile(path))
  return Object.values(archive.files).flatMap(({ name, dir }) =>
    !dir && name.startsWith('word/media/') ? [name] : [],
  )
}
