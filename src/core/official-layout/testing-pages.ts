// Reading drawn pages in tests.
import type { DrawnDocument, DrawnPage, DrawnText } from './drawn-page'

/** The texts of a page, in the order they are drawn. */
export const textsOf = (page: DrawnPage | undefined): readonly DrawnText[] =>
  (page?.shapes ?? []).filter((shape) => shape.kind === 'text')

export const wordsOf = ({ runs }: DrawnText): string => runs.map((run) => run.text).join('')

/** All text of a document, line by line. */
export const drawnText = (document: DrawnDocument | undefined): string =>
  (document?.pages ?? []).flatMap((page) => textsOf(page).map(wordsOf)).join('\n')
