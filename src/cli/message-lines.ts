import type { ReadingMessage } from '../core/kernel/result'

const HEADS: Readonly<Record<ReadingMessage['severity'], string>> = {
  unplaced: '没有归位的文字',
  doubt: '需要核对',
  note: '说明',
}

/**
 * Longest piece of the source shown, in characters: of a hint only the beginning, of unplaced text as much as
 * anybody reads in a terminal.
 */
const LONGEST_EXCERPT: Readonly<Record<ReadingMessage['severity'], number>> = {
  unplaced: 2000,
  doubt: 40,
  note: 40,
}

function excerptOf({ excerpt, severity }: ReadingMessage): string {
  if (excerpt === undefined || excerpt === '') return ''
  const text = excerpt.replaceAll(/\s+/g, ' ')
  const longest = LONGEST_EXCERPT[severity]
  if (text.length <= longest) return `“${text}”`
  const rest = severity === 'unplaced' ? `（共 ${text.length} 字，全文见 inspect --json）` : ''
  return `“${text.slice(0, longest)}…”${rest}`
}

/** Characters of unplaced text, white space not counted. */
function unplacedCharacters(messages: readonly ReadingMessage[]): number {
  const texts = messages.filter(({ severity }) => severity === 'unplaced').map(({ excerpt }) => excerpt ?? '')
  return [...texts.join('').replaceAll(/\s/g, '')].length
}

/** How much there is to look at, in one sentence; empty when there is nothing. */
export function messagesHint(messages: readonly ReadingMessage[]): string {
  const count = (severity: ReadingMessage['severity']): number =>
    messages.filter((message) => message.severity === severity).length
  const parts = [
    count('unplaced') === 0
      ? null
      : `${count('unplaced')} 处文字没有归位（共 ${unplacedCharacters(messages)} 字）`,
    count('doubt') === 0 ? null : `${count('doubt')} 处需要核对`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? '' : `有 ${parts.join('、')}，可用 inspect 查看。`
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
