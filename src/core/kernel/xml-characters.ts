// What may not stand in an XML file at all: one pasted control character, or half a surrogate pair, would make
// the .docx unreadable.

// eslint's no-control-regex does not see characters given by escapes built at run time.
const FORBIDDEN = new RegExp(
  '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]',
  'g',
)

/** The text without the characters that XML forbids. */
export const withoutForbidden = (text: string): string => text.replaceAll(FORBIDDEN, '')

/** How many of them a text has. */
export const countForbidden = (text: string): number => text.match(FORBIDDEN)?.length ?? 0

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** The text as it is written into SVG or HTML, between tags or in double quotation marks. */
export const escapedText = (text: string): string =>
  withoutForbidden(text).replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
