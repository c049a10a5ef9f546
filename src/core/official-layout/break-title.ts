// Breaks a title into lines: by sense, and so that the lines form a 梯形 or 菱形 (trapezium or rhombus).
// GB/T 9704-2012, 7.3.1.
import { widthInCharacters } from './text-width'
import { STRICTNESS, titleBoundaries } from './title-boundaries'
import type { Boundaries } from './title-boundaries'

export interface TitleBreaking {
  /** 字 a line may hold. */
  readonly charactersPerLine: number
  /** Lines already standing above, such as the organ's name; they take part in the shape. */
  readonly linesAbove?: readonly string[]
  /** Names that must not be broken. */
  readonly names?: readonly string[]
}

const PENALTY = {
  /** Neither 梯形 nor 菱形 (e.g. long, short, long). */
  shapeless: 12,
  /** Two lines, the upper one shorter: allowed, but the opposite is preferred. */
  upperShorter: 3,
  /** Neighbouring lines of equal length. */
  equalLines: 2,
  /** A line of two or three characters. */
  stump: 8,
  /** Whole difference between longest and shortest line. */
  imbalance: 4,
  /** Each line more than necessary. */
  extraLine: 6,
} as const
/** Lines whose widths differ by less look equally long, in 字. */
const NEARLY_EQUAL = 0.75
const STUMP_WIDTH = 4
/** Titles longer than this are filled line by line; trying every shape would take too long. */
const MOST_SHAPED_LINES = 4
/** Breaks to choose from, and how much worse than the best one another may be. */
const MOST_CANDIDATES = 3
const WORSE_BY = 12

/** 梯形 (only growing or only shrinking) or 菱形 (growing, then shrinking). */
function isTrapeziumOrRhombus(widths: readonly number[]): boolean {
  let isShrinking = false
  for (let index = 1; index < widths.length; index += 1) {
    const step = (widths[index] ?? 0) - (widths[index - 1] ?? 0)
    if (step < -NEARLY_EQUAL) isShrinking = true
    else if (step > NEARLY_EQUAL && isShrinking) return false
  }
  return true
}

function shapeCost(widths: readonly number[], ownLines: number): number {
  const longest = Math.max(...widths)
  const shortest = Math.min(...widths)
  const own = widths.slice(-ownLines)
  let cost = ((longest - shortest) / longest) * PENALTY.imbalance
  if (!isTrapeziumOrRhombus(widths)) cost += PENALTY.shapeless
  if (widths.length === 2 && (widths[0] ?? 0) < (widths[1] ?? 0)) cost += PENALTY.upperShorter
  for (let index = 1; index < widths.length; index += 1) {
    const difference = Math.abs((widths[index] ?? 0) - (widths[index - 1] ?? 0))
    if (difference < NEARLY_EQUAL) cost += PENALTY.equalLines
  }
  return cost + own.filter((width) => width < STUMP_WIDTH).length * PENALTY.stump
}

interface Candidate {
  readonly breaks: readonly number[]
  readonly cost: number
}

/** The cheapest ways to set `text` on exactly `lineCount` lines, best first; none where it fits no way. */
function bestShapes(
  text: string,
  lineCount: number,
  boundaries: Boundaries,
  { charactersPerLine, linesAbove = [] }: TitleBreaking,
): readonly Candidate[] {
  const above = linesAbove.map(widthInCharacters)
  const places = [...boundaries.keys()]
  const best: Candidate[] = []
  const consider = (candidate: Candidate): void => {
    const at = best.findIndex(({ cost }) => candidate.cost < cost)
    if (at === -1 && best.length >= MOST_CANDIDATES) return
    best.splice(at === -1 ? best.length : at, 0, candidate)
    best.splice(MOST_CANDIDATES)
  }
  const visit = (start: number, breaks: readonly number[], widths: readonly number[], cost: number): void => {
    const rest = widthInCharacters(text.slice(start))
    const linesLeft = lineCount - breaks.length
    if (rest > linesLeft * charactersPerLine) return
    if (linesLeft === 1) {
      const all = [...above, ...widths, rest]
      consider({ breaks, cost: cost + (all.length > 1 ? shapeCost(all, lineCount) : 0) })
      return
    }
    for (const place of places) {
      if (place <= start) continue
      const width = widthInCharacters(text.slice(start, place))
      if (width > charactersPerLine) break
      visit(place, [...breaks, place], [...widths, width], cost + (boundaries.get(place) ?? 0))
    }
  }
  visit(0, [], [], 0)
  return best
}

/** The cheapest ways to set `text` on the fewest lines or one more, best first. */
function shapesOf(text: string, boundaries: Boundaries, breaking: TitleBreaking): readonly Candidate[] {
  const fewest = Math.max(1, Math.ceil(widthInCharacters(text) / breaking.charactersPerLine))
  if (fewest > MOST_SHAPED_LINES) return []
  return [fewest, fewest + 1]
    .flatMap((lineCount, extra) =>
      bestShapes(text, lineCount, boundaries, breaking).map(({ breaks, cost }) => ({
        breaks,
        cost: cost + extra * PENALTY.extraLine,
      })),
    )
    .sort((a, b) => a.cost - b.cost)
}

/** Fills line after line as far as the boundaries allow; an unbreakable run is left as long as it is. */
function fillLines(text: string, boundaries: Boundaries, charactersPerLine: number): readonly number[] {
  const breaks: number[] = []
  let start = 0
  let candidate = 0
  for (const place of [...boundaries.keys(), text.length]) {
    if (widthInCharacters(text.slice(start, place)) > charactersPerLine && candidate > start) {
      breaks.push(candidate)
      start = candidate
    }
    candidate = place
  }
  return breaks
}

function cut(text: string, breaks: readonly number[]): readonly string[] {
  return [...breaks, text.length].map((end, index) => text.slice(index === 0 ? 0 : breaks[index - 1], end))
}

/** The lines somebody broke by hand; one for a title without line breaks. */
const linesByHand = (title: string): readonly string[] =>
  title
    .split(/\r\n|[\n\r\v\u2028]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/**
 * The lines of a title. A line break in `title` was made by hand and wins; otherwise the title is broken
 * only where it is too long for one line: by sense, never inside a number, a name or 《》 that fits on a line.
 * Joined again the lines are the title (without hand-made line breaks and white space around them).
 */
export function breakTitle(title: string, breaking: TitleBreaking): readonly string[] {
  const byHand = linesByHand(title)
  if (byHand.length !== 1) return byHand
  const text = byHand[0] ?? ''
  const { charactersPerLine } = breaking
  if (widthInCharacters(text) <= charactersPerLine) return [text]

  let filled: readonly string[] = [text]
  for (const strictness of STRICTNESS) {
    const boundaries = titleBoundaries(text, breaking.names ?? [], strictness)
    const [best] = shapesOf(text, boundaries, breaking)
    if (best) return cut(text, best.breaks)
    filled = cut(text, fillLines(text, boundaries, charactersPerLine))
    if (filled.every((line) => widthInCharacters(line) <= charactersPerLine)) break
  }
  return filled
}

/**
 * Up to three different good ways to break a title, best first; the first is the one `breakTitle` takes. Only
 * breaks by sense are offered beside it; none for an empty title.
 */
export function titleCandidates(title: string, breaking: TitleBreaking): readonly (readonly string[])[] {
  const automatic = breakTitle(title, breaking)
  if (automatic.length === 0) return []
  const text = linesByHand(title).join('')
  const boundaries = titleBoundaries(text, breaking.names ?? [], 'sense')
  const shapes = shapesOf(text, boundaries, breaking)
  const worst = (shapes[0]?.cost ?? 0) + WORSE_BY
  const others = shapes
    .filter(({ cost }) => cost <= worst)
    .map(({ breaks }) => cut(text, breaks))
    .filter((lines) => lines.join('\n') !== automatic.join('\n'))
  return [automatic, ...others].slice(0, MOST_CANDIDATES)
}
