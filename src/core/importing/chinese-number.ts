// Numbers written in Chinese characters: counting numbers (二十一) and years digit by digit (二〇二四).

const VALUES: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** The value of a counting number from 1 to 999 (十二, 一百零五), or null when it is none. */
export function readChineseNumeral(text: string): number | null {
  const match =
    /^(?:([一二两三四五六七八九])百)?(零)?(?:([一二两三四五六七八九])?(十))?([一二两三四五六七八九])?$/.exec(
      text,
    )
  if (!match || text === '') return null
  const [, hundreds, , tens, ten, units] = match
  const value =
    (hundreds === undefined ? 0 : digitValue(hundreds) * 100) +
    (ten === undefined ? 0 : (tens === undefined ? 1 : digitValue(tens)) * 10) +
    (units === undefined ? 0 : digitValue(units))
  return value >= 1 ? value : null
}

/** Digits written one by one, 二〇二四 or 二○二四 → 2024; null for anything else. */
export function readChineseDigits(text: string): number | null {
  let value = 0
  for (const character of text) {
    const digit = VALUES[character] ?? (/[0Oo]/.test(character) ? 0 : undefined)
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return text === '' ? null : value
}

/** A count in either script: 4, １０, 十, 十三; null when it is none. */
export function readCount(text: string): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : readChineseNumeral(text)
}

function digitValue(character: string): number {
  return VALUES[character] ?? 0
}
