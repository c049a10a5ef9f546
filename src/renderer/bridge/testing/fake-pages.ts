// Pages of a reply without a layout engine, for component tests: 28 characters a line, 22 lines a page.
import type { Preview } from '../../../contract/calls'
import { composeReply } from '../../../core/official-layout/compose-reply'
import type { LayoutBlock } from '../../../core/official-layout/layout-document'
import type { DrawnPage, DrawnShape, PageLine } from '../../../core/official-layout/drawn-page'
import type { ReplyCase } from '../../../core/reply/reply-file'

const [CHARACTERS, LINES, PITCH, CHARACTER] = [28, 22, 10.2, 5.57] as const
const [LEFT, TOP] = [28, 37] as const

interface FakeLine {
  readonly source: string
  readonly offset: number
  readonly text: string
  readonly length: number
}

function linesOf(block: LayoutBlock): readonly FakeLine[] {
  if (block.kind === 'signature') {
    return [...block.organs, block.date]
      .filter((text) => text !== '')
      .map((text) => ({ source: block.source, offset: 0, text, length: text.length }))
  }
  if (block.kind !== 'paragraph') return [{ source: block.source, offset: 0, text: block.kind, length: 0 }]
  const { source, prefix } = block
  const text = block.lines
    .flat()
    .map((run) => run.text)
    .join('')
  const lines: FakeLine[] = []
  for (let from = 0; from < text.length; from += CHARACTERS) {
    const piece = text.slice(from, from + CHARACTERS)
    const offset = Math.max(0, from - prefix)
    lines.push({ source, offset, text: piece, length: Math.max(0, from + piece.length - prefix - offset) })
  }
  return lines
}

function pageOf(lines: readonly FakeLine[], number: number): DrawnPage {
  return {
    number,
    width: 210,
    height: 297,
    textArea: { x: LEFT, y: TOP, width: 156, height: LINES * PITCH },
    grid: { lines: LINES, characters: CHARACTERS, linePitch: PITCH, characterPitch: CHARACTER },
    usedLines: lines.length,
    lines: lines.map(({ source, offset, length, text }, index): PageLine => ({
      source,
      offset,
      length,
      x: LEFT,
      y: TOP + index * PITCH,
      width: Math.max(1, text.length) * CHARACTER,
      height: PITCH,
    })),
    shapes: lines.map(({ text }, index): DrawnShape => ({
      kind: 'text',
      x: LEFT,
      y: TOP + index * PITCH + 8,
      width: null,
      turn: 0,
      runs: [{ text, families: ['仿宋_GB2312'], size: 16, colour: '000000', bold: false }],
    })),
  }
}

/** The preview of a reply; what is lonely, missing or wrong is given by the test. */
export function fakePreview(replyCase: ReplyCase, changes: Partial<Preview> = {}): Preview {
  const lines = composeReply(replyCase, replyCase.reply.form).blocks.flatMap(linesOf)
  const pages = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, index) =>
    pageOf(lines.slice(index * LINES, (index + 1) * LINES), index + 1),
  )
  return {
    document: { pages, images: {}, isProof: replyCase.reply.signOff === null, isCutShort: false },
    findings: [],
    fontNotes: [],
    problem: null,
    ...changes,
  }
}
