// How large the organ's mark (发文机关标志) is set: the first of the organ's sizes at which it fits on its line.
import { sizeInPoints } from './metrics'
import type { TypeSize } from './layout-spec'
import { pt } from './units'
import type { Pt } from './units'

export interface MastheadFit {
  readonly size: Pt
  /** Width of the characters in percent; below 100 only where no size fits. */
  readonly scale: number
}

/** What a mark needs: width and, for several organs, height, both in its own size. */
export interface MastheadNeed {
  readonly sizes: readonly TypeSize[]
  readonly characters: number
  readonly room: Pt
  /** Lines one below the other, in sizes of the mark, and the height they may take. */
  readonly height?: { readonly lines: number; readonly room: Pt }
}

/** The largest size at which the mark fits; a longer one is narrowed at the smallest size. */
export function fitMasthead({ sizes, characters, room, height }: MastheadNeed): MastheadFit {
  const wide = Math.max(1, characters)
  const tallest = height === undefined ? Infinity : height.room / height.lines
  const points = sizes.map(sizeInPoints)
  const fitting = points.find((size) => size * wide <= room && size <= tallest)
  if (fitting !== undefined) return { size: fitting, scale: 100 }
  const smallest = pt(Math.min(...points, Math.floor(tallest * 2) / 2))
  return { size: smallest, scale: Math.max(1, Math.min(100, Math.floor((room / (smallest * wide)) * 100))) }
}
