// What a font has by its kind, for a PC that does not have the font itself: the print shop's PC does.
import iconv from 'iconv-lite'

/** The two bytes of a character in GBK; null where GBK does not have it. */
function gbkBytes(codePoint: number): readonly [number, number] | null {
  const [lead, trail, ...more] = iconv.encode(String.fromCodePoint(codePoint), 'gbk')
  return lead === undefined || trail === undefined || more.length > 0 ? null : [lead, trail]
}

/**
 * Whether GB/T 2312-1980 has a character. Its characters keep their two bytes in GBK; what GBK added stands
 * elsewhere but for three short stretches between the symbols.
 */
export function isInGb2312(codePoint: number): boolean {
  const bytes = gbkBytes(codePoint)
  if (bytes === null) return false
  const [lead, trail] = bytes
  if (trail < 0xa1) return false
  if (lead >= 0xb0 && lead <= 0xf7) return true
  const isAddition =
    (lead === 0xa2 && trail <= 0xaa) ||
    (lead === 0xa6 && trail >= 0xe0 && trail <= 0xf5) ||
    (lead === 0xa8 && trail >= 0xbb && trail <= 0xc0)
  return lead >= 0xa1 && lead <= 0xa9 && !isAddition
}

const isInGbk = (codePoint: number): boolean => gbkBytes(codePoint) !== null

/**
 * What a font of this name has: 仿宋_GB2312 and 方正…简体 hold GB2312 by their names, …_GBK and 黑体 hold GBK.
 * Null where the name does not say.
 */
export function repertoireOf(font: string): ((codePoint: number) => boolean) | null {
  if (/_GB2312$/i.test(font) || /^方正.*简体$/.test(font)) return isInGb2312
  if (/_GBK$/i.test(font) || font === '黑体' || font === 'SimHei') return isInGbk
  return null
}
