import type { ReadingMessage } from '../core/kernel/result'

const HEADS: Readonly<Record<ReadingMessage['severity'], string>> = {
  unplaced: '没有归位的文字',
  doubt: '需要核对',
  note: '说明',
}

/** Longest piece of the source shown for a message that is only a hint; unplaced text is shown whole. */
const LONGEST_EXCERPT = 40

function excerptOf({ excerpt, severity }: ReadingMessage): string {
  if (excerpt === undefined || excerpt === '') return ''
  const text = excerpt.replaceAll(/\s+/g, ' ')
  return severity === 'unplaced' || text.length <= LONGEST_EXCERPT
    ? `“${text}”`
    : `“${text.slice(0, LONGEST_EXCERPT)}…”`
}

/** What the reader was not sure of, the most serious first, as lines of text. Empty when there is nothing. */
export function messageLines(messages: readonly ReadingMessage[]): readonly string[] {
  return (['unplaced', 'doubt', 'note'] as const).flatMap((severity) => {
    const group = messages.filter((message) => message.severity === severity)
    if (group.length === 0) return []
    const lines = group.map((message, index) => {
      const where = message.line === undefined ? '' : `第 ${message.line} 行：`
      return `  ${index + 1}. ${where}${message.text}${excerptOf(message)}`
    })
    return ['', `${HEADS[severity]}（${group.length} 处）`, ...lines]
  })
}
