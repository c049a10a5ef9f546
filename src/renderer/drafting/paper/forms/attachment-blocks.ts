// An attachment's own text in a text area: one paragraph a line; tables and figures, which are not typed, as
// lines of their own that must stay.
import type { Block } from '../../../../core/reply/reply-document'

/** The line that stands for a table or figure; numbered where several would look the same. */
export function standIns(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const lines = new Map<Block, string>()
  const used = new Set<string>()
  for (const block of blocks) {
    if (block.kind === 'paragraph') continue
    const name = `［${block.kind === 'table' ? '表格' : '图片'}］${block.caption.trim().replace(/\s+/g, ' ')}`
    let line = name
    for (let count = 2; used.has(line); count += 1) line = `${name}（${count}）`
    used.add(line)
    lines.set(block, line)
  }
  return lines
}

/** The blocks as they stand in the text area. */
export function blocksToText(blocks: readonly Block[]): string {
  const lines = standIns(blocks)
  return blocks
    .map((block) => (block.kind === 'paragraph' ? block.text : (lines.get(block) ?? '')))
    .join('\n')
}

export interface TypedBlocks {
  readonly blocks: readonly Block[]
  /** The first table or figure whose line is gone or changed; null: all are there. */
  readonly lost: string | null
}

/**
 * The blocks that a text stands for. A paragraph that is still there, or on the same line of as many, keeps its
 * id; a table or figure keeps everything.
 */
export function textToBlocks(text: string, before: readonly Block[], newId: () => string): TypedBlocks {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const drawn = standIns(before)
  const byLine = new Map([...drawn].map(([block, line]) => [line, block]))
  const paragraphs = before.filter((block) => block.kind === 'paragraph')
  const idsByText = new Map<string, string[]>()
  for (const { id, text: known } of paragraphs) {
    idsByText.set(known.trim(), [...(idsByText.get(known.trim()) ?? []), id])
  }
  const isSameCount = lines.length === before.length
  const wanted = new Set(lines)
  const taken = new Set<string>()
  const take = (id: string | undefined): string | null => {
    if (id === undefined || taken.has(id)) return null
    taken.add(id)
    return id
  }
  const blocks = lines.map((line, index): Block => {
    const kept = byLine.get(line)
    if (kept !== undefined && take(kept.id) !== null) return kept
    const same = idsByText.get(line)?.shift()
    const there = before[index]
    // A changed line keeps the id of the one it was, unless that one has only moved.
    const changed =
      isSameCount && there?.kind === 'paragraph' && !wanted.has(there.text.trim()) ? there.id : undefined
    return { kind: 'paragraph', id: take(same) ?? take(changed) ?? newId(), text: line }
  })
  const lost = [...drawn].find(([block]) => !taken.has(block.id))
  return { blocks, lost: lost?.[1] ?? null }
}
