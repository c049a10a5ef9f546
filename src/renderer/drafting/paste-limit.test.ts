import { describe, expect, it } from 'vitest'
import { ReplyDocument } from '../../core/reply/reply-document'
import { pasteInto } from './clipboard'
import { documentToReply } from './document-mapping'
import { pasteRefusal } from './paste-limit'
import { stateOf } from './testing/editor-lines'

function paste(text: string, ...lines: readonly string[]) {
  const state = stateOf(...lines)
  const tr = state.tr
  let given = 0
  pasteInto(tr, text, () => `pasted-${(given += 1)}`)
  return {
    why: pasteRefusal(tr),
    parsed: () => ReplyDocument.safeParse(documentToReply(state.apply(tr).doc)),
  }
}

describe('a large paste', () => {
  it.each([
    ['a heading of 100,000 characters', '长'.repeat(100_000), ['#1 题|', '- 文']],
    ['a heading of 19,000 characters', '长'.repeat(19_000), ['~2 [题|。]文']],
    ['3,000 closing paragraphs', '谢\n'.repeat(3000), ['! 谢|']],
    ['9,000 paragraphs', '段\n'.repeat(9000), ['- 段|']],
    ['490,000 characters', `${'字'.repeat(4900)}\n`.repeat(100), ['- 段|']],
  ])('of %s can be saved', (_what, text, lines) => {
    const { why, parsed } = paste(text, ...lines)
    expect(why).toBeNull()
    expect(parsed().error).toBeUndefined()
  })

  it.each([
    ['500,000 characters', '字'.repeat(500_000)],
    ['10,000 paragraphs', '段\n'.repeat(10_001)],
  ])('of %s is refused', (_what, text) => {
    expect(paste(text, '- 段|').why).toContain('没有粘贴')
  })

  it('is taken where it makes a full reply shorter', () => {
    const full = stateOf(`- |${'字'.repeat(500_100)}|`)
    const tr = full.tr
    pasteInto(tr, '短')
    expect(pasteRefusal(tr)).toBeNull()
  })
})

describe('a full reply', () => {
  it('takes what commands make of it: many sections, one very long paragraph', () => {
    const sections = stateOf(...Array.from({ length: 1500 }, () => '#1 题'))
    const long = stateOf(`- ${'字'.repeat(600_000)}`)
    const heading = stateOf(`#1 ${'字'.repeat(600_000)}`)
    for (const { doc } of [sections, long, heading])
      expect(ReplyDocument.safeParse(documentToReply(doc)).error).toBeUndefined()
  })
})
