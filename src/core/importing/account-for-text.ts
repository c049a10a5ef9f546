// The last safeguard of reading: count the characters of the source against the reply and the messages.
import type { ReadingMessage } from '../kernel/result'

/**
 * Characters of the source that are neither in the reply nor in a message, each as often as it is missing.
 * White space and invisible characters do not count. Empty: nothing was lost.
 */
export function missingCharacters(
  source: string,
  replyText: string,
  messages: readonly ReadingMessage[],
): string {
  const counts = new Map<string, number>()
  count(source, counts, 1)
  count(replyText, counts, -1)
  for (const { excerpt } of messages) count(excerpt ?? '', counts, -1)
  let missing = ''
  for (const [character, surplus] of counts) if (surplus > 0) missing += character.repeat(surplus)
  return missing
}

const NOT_COUNTED = /[\s\p{Cc}\p{Cf}]/u

function count(text: string, counts: Map<string, number>, step: 1 | -1): void {
  const local = new Map<string, number>()
  for (const character of text) local.set(character, (local.get(character) ?? 0) + 1)
  for (const [character, times] of local) {
    if (!NOT_COUNTED.test(character)) counts.set(character, (counts.get(character) ?? 0) + times * step)
  }
}
