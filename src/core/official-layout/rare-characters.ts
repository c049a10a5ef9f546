// Characters the official fonts lack, often in names: a word processor sets them in some other font without a
// word, and a character made by hand (造字) is a blank on the next PC.
import { withoutForbidden } from '../kernel/xml-characters'
import { layoutTexts } from './layout-texts'
import type { LayoutDocument } from './layout-document'
import type { LayoutSpec } from './layout-spec'

export const RARE_KINDS = ['missing', 'private', 'unassigned'] as const
export type RareKind = (typeof RARE_KINDS)[number]

export interface RareCharacter {
  readonly character: string
  /** missing: the font lacks it; private: from the area of hand-made characters; unassigned: no character. */
  readonly kind: RareKind
  /** The official fonts it should be set in. */
  readonly fonts: readonly string[]
  /** Where it stands: 标题, 正文 … */
  readonly places: readonly string[]
}

/** Whether a font has a character; true where nobody can know. */
export type HasCharacter = (font: string, codePoint: number) => boolean

/** From here on a character is set in the Chinese font whatever stands beside it. */
const FIRST_CHINESE = 0x2e80
const PRIVATE = /\p{Co}/u
const UNASSIGNED = /\p{Cn}/u
/** Marks, format characters and white space have no glyph of their own to miss. */
const WITHOUT_GLYPH = /[\p{M}\p{Cf}\p{Cc}\p{Cs}\p{Z}]/u

function kindOf(character: string, font: string, has: HasCharacter): RareKind | null {
  const codePoint = character.codePointAt(0) ?? 0
  if (PRIVATE.test(character)) return 'private'
  if (UNASSIGNED.test(character)) return 'unassigned'
  if (codePoint < FIRST_CHINESE || WITHOUT_GLYPH.test(character)) return null
  return has(font, codePoint) ? null : 'missing'
}

interface Found {
  readonly kind: RareKind
  readonly fonts: Set<string>
  readonly places: Set<string>
}

/** The rare characters of a document in the order they first stand on the paper, each once. */
export function findRareCharacters(
  layout: LayoutDocument,
  spec: LayoutSpec,
  has: HasCharacter,
): readonly RareCharacter[] {
  const found = new Map<string, Found>()
  for (const { text, role, place } of layoutTexts(layout)) {
    const font = spec.fonts[spec.roles[role].font].name
    for (const character of new Set(withoutForbidden(text))) {
      const kind = kindOf(character, font, has)
      if (kind === null) continue
      const entry = found.get(character) ?? { kind, fonts: new Set(), places: new Set() }
      entry.fonts.add(font)
      entry.places.add(place)
      found.set(character, entry)
    }
  }
  return [...found].map(([character, { kind, fonts, places }]) => ({
    character,
    kind,
    fonts: [...fonts],
    places: [...places],
  }))
}

const codeOf = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase()

function sentenceOf({ character, kind, fonts, places }: RareCharacter): string {
  const where = places.join('、')
  switch (kind) {
    case 'missing':
      return `“${character}”（${where}）不在${fonts.join('、')}里，打印时会用别的字体代替，请在打印稿上核对。`
    case 'private':
      return `${where}里有本机自造的字（编码 ${codeOf(character)}），别的电脑上会显示成空白或别的字。请改用标准字。`
    case 'unassigned':
      return `${where}里有一个没有字形的编码（${codeOf(character)}），打印时会是空白或方框。请删去后重新录入。`
  }
}

/** So many characters get a sentence of their own; a text in another script would else fill the page. */
const MOST_SENTENCES = 6
const MOST_NAMED = 30

/** Chinese sentences on the rare characters; empty when there are none. */
export function rareCharacterNotes(rare: readonly RareCharacter[]): readonly string[] {
  const sentences = rare.slice(0, MOST_SENTENCES).map(sentenceOf)
  const rest = rare.slice(MOST_SENTENCES)
  if (rest.length === 0) return sentences
  const named = rest
    .filter(({ kind }) => kind === 'missing')
    .slice(0, MOST_NAMED)
    .map(({ character }) => character)
  const listed = named.length === 0 ? '' : `：${named.join('')}${rest.length > named.length ? '……' : ''}`
  return [...sentences, `另有 ${rest.length} 个字也不在所用的字体里${listed}。`]
}
