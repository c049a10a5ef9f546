// Text as it may stand in the parts of a file.
import { withoutForbidden } from '../../../core/kernel/xml-characters'

/** The text as one line of XML character data: forbidden characters gone, tabs and line ends spaces. */
export const xmlText = (text: string): string => withoutForbidden(text).replaceAll(/[\t\r\n]+/g, ' ')
