// A paragraph longer than the reply can hold is cut after a sentence.
import { partOfLine } from './text-line'
import type { TextLine } from './text-line'

const LONGEST = 50_000

export interface CutLines {
  readonly lines: readonly TextLine[]
  /** Source lines of the paragraphs that were cut. */
  readonly cutAt: readonly number[]
}

/** Cuts every paragraph of more than 50,000 characters. */
export function cutLongLines(source: readonly TextLine[]): CutLines {
  const cutAt: number[] = []
  const lines = source.flatMap((line): readonly TextLine[] => {
    if (line.text.length <= LONGEST) return [line]
    cutAt.push(line.line)
    return pieces(line.text).map((text) => partOfLine(line, text))
  })
  return { lines, cutAt }
}

function pieces(text: string): readonly string[] {
  const found: string[] = []
  let start = 0
  while (text.length - start > LONGEST) {
    const sentence = text.lastIndexOf('。', start + LONGEST - 1)
    const end = sentence >= start ? sentence + 1 : wholeCharacterEnd(text, start + LONGEST)
    found.push(text.slice(start, end))
    start = end
  }
  return [...found, text.slice(start)]
}

/** Never between the two halves of one character. */
function wholeCharacterEnd(text: string, end: number): number {
  const code = text.charCodeAt(end - 1)
  return code >= 0xd800 && code <= 0xdbff ? end - 1 : end
}
