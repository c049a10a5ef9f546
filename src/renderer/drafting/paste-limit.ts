// How much a reply may hold before nothing more is pasted. The reply's schema allows twice as much, so
// that a reply which is full can still be typed in and saved.
import type { Node as EditorNode } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'

/** Characters of the whole text, above which no paste is taken. */
const MOST_CHARACTERS = 500_000
/** Lines of the whole text, above which no paste is taken. */
const MOST_LINES = 10_000

function isTooLarge({ content, childCount }: EditorNode): boolean {
  // Every line counts two places besides its characters.
  return content.size - 2 * childCount > MOST_CHARACTERS || childCount > MOST_LINES
}

/** Why a paste is not taken (Chinese: what happened, what to do); null: it fits. */
export function pasteRefusal({ doc, before }: Transaction): string | null {
  if (!isTooLarge(doc) || doc.content.size <= before.content.size) return null
  return '粘贴的内容太多，没有粘贴。一份文稿最多 50 万字、1 万段，请只复制需要的部分再粘贴。'
}
