// Which marks may stand out at the end of a full line (标点悬挂), as LibreOffice lets them.
const HANGING = '、。！，．：；？!,.:;?'
/** What may not begin a line: a mark before one of these does not hang, it takes both along. */
const NEVER_FIRST = '、。！，．：；？!,.:;?”’）》〉」』】〕％%…—～)]}'

/** True where the character at a place of a text may hang at the end of a line. */
export function mayHang(text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  return HANGING.includes(text.charAt(at)) && (next === '' || !NEVER_FIRST.includes(next))
}
