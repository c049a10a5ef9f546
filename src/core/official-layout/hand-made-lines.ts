// Texts as runs, and the lines somebody broke by hand.
import type { LayoutRun } from './layout-document'
import type { Role } from './layout-spec'

export const run = (text: string, role: Role): LayoutRun => ({ text, role })

/** The lines of a text that somebody broke by hand, without the white space round them. */
export const handMadeLines = (text: string): readonly string[] =>
  text
    .split(/[\r\n\v\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
