// Text areas with one entry a line: what they hold, and what is wrong with it. Nothing typed is cut off.
export interface LineLimits {
  /** 抄送, 署名 …: for the sentence. */
  readonly what: string
  /** 个单位, 件 … */
  readonly unit: string
  readonly most: number
  readonly longest: number
}

export interface TypedLines {
  readonly lines: readonly string[]
  /** Chinese: what is too long or too many; null when nothing is. */
  readonly problem: string | null
}

/** One entry a line; blank lines go. */
export function readLines(text: string, { what, unit, most, longest }: LineLimits): TypedLines {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const tooLong = lines.findIndex((line) => line.length > longest)
  const problem =
    lines.length > most
      ? `${what}最多 ${most} ${unit}，现在有 ${lines.length}。请删减。`
      : tooLong >= 0
        ? `${what}第 ${tooLong + 1} 行超过 ${longest} 字，请改短。`
        : null
  return { lines, problem }
}

export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
