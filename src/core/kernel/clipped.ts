// Texts of the clerk's own as they are quoted in sentences: a whole paragraph would hide what the sentence says.

/** Characters of a text that are quoted. */
const MOST_QUOTED = 20

/** The text, or its beginning with …… behind it. */
export function clipped(text: string): string {
  const characters = [...text]
  return characters.length <= MOST_QUOTED ? text : `${characters.slice(0, MOST_QUOTED).join('')}……`
}
