// Whatever is pressed, the document stays a reply, nothing but the pressed thing changes, and undo takes
// it back.
import fc from 'fast-check'
import { undo } from 'prosemirror-history'
import { EditorState, Selection } from 'prosemirror-state'
import type { Command } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { ReplyDocument } from '../../core/reply/reply-document'
import { pasteInto } from './clipboard'
import { COMMAND_IDS, draftingCommands } from './command-table'
import { documentToReply, replyToDocument } from './document-mapping'
import { chooseLevel } from './paragraph-level'
import { readSections, sectionAt } from './section-tree'
import { replies } from './testing/arbitrary-reply'
import { testPlugins } from './testing/editor-lines'
import { tidy } from './tidy'
import { joinBackward, joinForward, lowerAtStart, raiseAtStart, splitLine } from './typing-commands'

const typing: Readonly<Record<string, Command>> = {
  splitLine,
  joinBackward,
  joinForward,
  lowerAtStart,
  raiseAtStart,
}

type Press = (state: EditorState) => EditorState

function pressKey(command: Command): Press {
  return (state) => {
    let after = state
    command(state, (transaction) => {
      after = state.apply(transaction)
    })
    return after
  }
}

const presses: Readonly<Record<string, Press>> = {
  ...Object.fromEntries(Object.entries(typing).map(([name, command]) => [name, pressKey(command)])),
  ...Object.fromEntries(
    COMMAND_IDS.filter((id) => id !== 'undo' && id !== 'redo').map((id): [string, Press] => [
      id,
      (state) => {
        const plan = draftingCommands[id].plan(
          state,
          sectionAt(readSections(state.doc), state.selection.head),
        )
        return typeof plan === 'string' ? state : state.apply(plan)
      },
    ]),
  ),
  ...Object.fromEntries(
    [0, 1, 2, 3, 4].map((level): [string, Press] => [
      `level ${level}`,
      (state) => {
        const plan = chooseLevel(state, level)
        return typeof plan === 'string' ? state : state.apply(plan)
      },
    ]),
  ),
  type: (state) => state.apply(state.tr.insertText('字')),
  deleteSelection: (state) => state.apply(state.tr.deleteSelection()),
  paste: (state) => {
    const tr = state.tr
    return pasteInto(tr, '一段\n　　二段\r\n\n三段') ? state.apply(tr) : state
  },
  'paste with numbers': (state) => {
    const tr = state.tr
    return pasteInto(tr, '（一）一段\n　　二、二段') ? state.apply(tr) : state
  },
  'paste a long line': (state) => {
    const tr = state.tr
    return pasteInto(tr, LONG_LINE) ? state.apply(tr) : state
  },
}

/** More than a heading or paragraph could once hold. */
const LONG_LINE = '长'.repeat(55_000)

const starts = fc.record({ reply: replies, anchor: fc.nat(), head: fc.nat(), isCaret: fc.boolean() })

function startState({
  reply,
  anchor,
  head,
  isCaret,
}: {
  reply: ReplyDocument
  anchor: number
  head: number
  isCaret: boolean
}): EditorState {
  const doc = replyToDocument(reply)
  const at = (place: number) => doc.resolve(place % (doc.content.size + 1))
  const near = Selection.near(at(anchor))
  const other = Selection.near(at(head))
  const state = EditorState.create({ doc, selection: near, plugins: testPlugins() })
  if (isCaret || near.$head.depth === 0 || other.$head.depth === 0) return state
  const selection = { anchor: near.anchor, head: other.head, type: 'text' }
  return state.apply(state.tr.setSelection(Selection.fromJSON(doc, selection)))
}

describe('every press', () => {
  it.each(Object.keys(presses))('%s leaves a tidy, valid reply and can be undone', (name) => {
    const press = presses[name] ?? ((state: EditorState) => state)
    fc.assert(
      fc.property(starts, (start) => {
        const before = startState(start)
        const after = press(before)
        after.doc.check()
        let given = 0
        expect(tidy(after, () => `late-${(given += 1)}`)).toBeNull()
        expect(ReplyDocument.safeParse(documentToReply(after.doc)).error).toBeUndefined()
        if (after.doc.eq(before.doc)) return
        let back = after
        undo(after, (transaction) => {
          back = after.apply(transaction)
        })
        expect(back.doc.eq(before.doc)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('moves and level changes keep every character', () => {
    const letters = (state: EditorState): string => [...state.doc.textContent].sort().join('')
    fc.assert(
      fc.property(
        starts,
        fc.constantFrom('moveUp', 'moveDown', 'raise', 'lower', 'toggleNumber'),
        (start, id) => {
          const before = startState({ ...start, isCaret: true })
          expect(letters(presses[id]?.(before) ?? before)).toBe(letters(before))
        },
      ),
    )
  })
})
