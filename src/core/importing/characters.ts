// What kind of character this is: the one place where code points are looked at.

/** How a character behaves next to a space: `wide` ones never want one beside them. */
export type CharacterKind = 'wide' | 'latin' | 'digit' | 'mark' | 'blank'

const BLANK = /^\s$/
const DIGIT = /^[0-9]$/
const LATIN = /^\p{L}$/u

/**
 * Full-width characters of Chinese text: ideographs, their punctuation and forms, and the marks that
 * Chinese type sets full width (“ ” ‘ ’ — … · and circled numbers). Halves of surrogate pairs count too.
 */
export function isWide(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code >= 0x2e80 && code <= 0xdfff) return code !== 0x3000
  if (code >= 0xf900 && code <= 0xfaff) return true
  if (code >= 0xfe30 && code <= 0xfe4f) return true
  if (code >= 0xff01 && code <= 0xffe6) return true
  if (code >= 0x2460 && code <= 0x24ff) return true
  return isQuote(character) || '—…·×※★☆●○■□◆'.includes(character)
}

/** An ideograph (not punctuation). */
export function isIdeograph(character: string): boolean {
  const code = character.charCodeAt(0)
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    code === 0x3007 ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfaff)
  )
}

/** Curly quotation marks, which PDF texts measure anywhere from half to full width. */
export function isQuote(character: string): boolean {
  return character === '“' || character === '”' || character === '‘' || character === '’'
}

/** Sorts one character (one UTF-16 unit). */
export function characterKind(character: string): CharacterKind {
  if (isWide(character)) return 'wide'
  if (DIGIT.test(character)) return 'digit'
  if (BLANK.test(character)) return 'blank'
  return LATIN.test(character) ? 'latin' : 'mark'
}

/**
 * Width of a text in full-width characters (em), as a line of official text is measured: ideographs 1,
 * digits, Latin and quotation marks one half, a space inside the line one quarter.
 */
export function displayWidth(text: string): number {
  let width = 0
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (character === '\u3000') width += 1
    else if (isQuote(character)) width += 0.5
    else if (isWide(character)) width += isSurrogate(character) ? 0.5 : 1
    else if (character === '\t') width += 2
    else width += BLANK.test(character) ? 0.25 : 0.5
  }
  return width
}

function isSurrogate(character: string): boolean {
  const code = character.charCodeAt(0)
  return code >= 0xd800 && code <= 0xdfff
}

/** Width of the white space a line begins with, in em; a typed space counts one half. */
export function indentWidth(raw: string): number {
  let width = 0
  for (let index = 0; index < raw.length; index += 1) {
    const character = raw.charAt(index)
    if (!BLANK.test(character)) break
    if (character === '\u3000') width += 1
    else width += character === '\t' ? 2 : 0.5
  }
  return width
}

/** Full-width digits as ordinary ones: １５０ → 150. */
export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

/** The text without any white space. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '')
}

/** True when a text ends a sentence (a closing quote or bracket may follow the mark). */
export function endsSentence(text: string): boolean {
  return /[。！？；：…!?;:][”’）》」』)]*$/.test(text.slice(-6))
}
