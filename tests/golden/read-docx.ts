// A .docx read back part by part, in the words of the file format.
import JSZip from 'jszip'
import { renderReplyDocx } from '../../src/services/exporting/export-reply'
import type { Composing } from '../../src/core/official-layout/compose-reply'
import type { ReplyCase } from '../../src/core/reply/reply-file'
import type { ReplyForm } from '../../src/core/reply/reply-document'
import { child, childOrNull, findAll, readXml, valueOf } from './xml-tree'
import type { XmlElement } from './xml-tree'

export interface ReadRun {
  readonly text: string
  readonly eastAsia: string | null
  readonly ascii: string | null
  readonly halfPoints: string | null
  readonly spacing: string | null
  readonly colour: string | null
  readonly language: string | null
}

export interface ReadParagraph {
  readonly style: string
  readonly text: string
  readonly runs: readonly ReadRun[]
  readonly align: string | null
  readonly spacing: Readonly<Record<string, string>>
  readonly indent: Readonly<Record<string, string>>
  readonly breaks: number
  readonly element: XmlElement
}

export interface ReadDocx {
  readonly names: readonly string[]
  readonly part: (name: string) => Promise<XmlElement>
  readonly source: (name: string) => Promise<string>
  readonly document: XmlElement
  /** Paragraphs of the text, those in tables left out. */
  readonly paragraphs: readonly ReadParagraph[]
  readonly section: XmlElement
}

function readRun(run: XmlElement): ReadRun {
  const fonts = childOrNull(run, 'w:rPr', 'w:rFonts')?.attributes ?? {}
  return {
    text: findAll(run, 'w:t')
      .map((text) => text.text)
      .join(''),
    eastAsia: fonts['w:eastAsia'] ?? null,
    ascii: fonts['w:ascii'] ?? null,
    halfPoints: valueOf(run, 'w:rPr', 'w:sz'),
    spacing: valueOf(run, 'w:rPr', 'w:spacing'),
    colour: valueOf(run, 'w:rPr', 'w:color'),
    language: childOrNull(run, 'w:rPr', 'w:lang')?.attributes['w:eastAsia'] ?? null,
  }
}

export function readParagraph(element: XmlElement): ReadParagraph {
  const runs = element.children.filter(({ name }) => name === 'w:r')
  return {
    style: valueOf(element, 'w:pPr', 'w:pStyle') ?? '',
    text: runs.map((run) => readRun(run).text).join(''),
    runs: runs.map(readRun).filter(({ text }) => text !== ''),
    align: valueOf(element, 'w:pPr', 'w:jc'),
    spacing: childOrNull(element, 'w:pPr', 'w:spacing')?.attributes ?? {},
    indent: childOrNull(element, 'w:pPr', 'w:ind')?.attributes ?? {},
    breaks: runs.flatMap((run) => findAll(run, 'w:br')).length,
    element,
  }
}

/** Exports a case and reads the file back. */
export async function exported(
  given: ReplyCase,
  form: ReplyForm,
  composing: Composing = {},
): Promise<ReadDocx> {
  const zip = await JSZip.loadAsync(await renderReplyDocx(given, form, composing))
  const source = async (name: string): Promise<string> => {
    const text = await zip.file(name)?.async('string')
    if (text === undefined) throw new Error(`no part ${name}`)
    return text
  }
  const part = async (name: string): Promise<XmlElement> => readXml(await source(name))
  const document = await part('word/document.xml')
  const body = child(document, 'w:body')
  return {
    names: Object.keys(zip.files),
    part,
    source,
    document,
    paragraphs: body.children.filter(({ name }) => name === 'w:p').map(readParagraph),
    section: child(body, 'w:sectPr'),
  }
}
