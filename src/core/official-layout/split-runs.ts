// Cuts a text into runs that an engine must set differently. Latin letters and digits need no run of
// their own: the file format gives them the Latin font inside the same run.

/** A piece of text set in one way. */
export interface TextPiece {
  /** `quotation`: quotation marks, which must be named a font of their own to be half-width everywhere. */
  readonly kind: 'text' | 'quotation'
  readonly text: string
}

const QUOTATION_MARKS = /([“”‘’]+)/

/**
 * Splits quotation marks from the rest. Joined again the pieces are the text.
 *
 * Word sends “ ” to the Chinese font (full-width) or to the Latin one (half-width) depending on the run's
 * hint, LibreOffice depending on the neighbours; a run of their own with one font in all slots settles it.
 */
export function splitRuns(text: string): readonly TextPiece[] {
  return text
    .split(QUOTATION_MARKS)
    .filter((piece) => piece !== '')
    .map((piece) => ({ kind: QUOTATION_MARKS.test(piece) ? 'quotation' : 'text', text: piece }))
}
