// One open reply in the editor: the ProseMirror view, and a state that the rest of the page may read.
// While an input method composes, the page is told nothing: no indicator moves, no command runs.
import { history } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { EditorState, TextSelection } from 'prosemirror-state'
import type { Command, Transaction } from 'prosemirror-state'
import { deleteSelection, selectAll } from 'prosemirror-commands'
import { EditorView } from 'prosemirror-view'
import type { ReplyDocument } from '../../core/reply/reply-document'
import { cleanPatch, leftOutNote } from './clean-frame'
import { countLeftOut, dropText, pasteInto, textWithNumbers } from './clipboard'
import { COMMAND_IDS, draftingCommands } from './command-table'
import { replyToDocument } from './document-mapping'
import { frameOf } from './editor-schema'
import type { ReplyFrame } from './editor-schema'
import { currentLinePlugin, outlineNumbersPlugin, REDRAW } from './outline-numbers'
import { pasteRefusal } from './paste-limit'
import { isSignedOff, signedOffGuard, signOffTransaction } from './signed-off-guard'
import type { SignOffChange } from './signed-off-guard'
import { readSections, sectionAt } from './section-tree'
import type { Plan } from './section-commands'
import { runInTypingPlugin, tidy, tidyPlugin } from './tidy'
import { joinBackward, joinForward, lowerAtStart, raiseAtStart, splitLine } from './typing-commands'

export interface EditorSessionInput {
  readonly reply: ReplyDocument
  readonly isReadOnly: boolean
  readonly nextPartId: () => string
  /** Told why a paste or drop was not taken, or what was left out of it; null when all of one was taken. */
  readonly onPasteNote: (note: string | null) => void
}

export interface EditorSession {
  /** The state as of the last completed change; stands still during composition. */
  readonly getState: () => EditorState
  readonly subscribe: (listener: () => void) => () => void
  /** True between the beginning and the end of a composition. */
  readonly isComposing: () => boolean
  /** Ends a running composition with what it holds, so that it can be saved; resolves when it is settled. */
  readonly endComposition: () => Promise<void>
  /** Shows the editor inside this element; returns the removal. */
  readonly mount: (place: HTMLElement) => () => void
  /** Makes a planned change. Returns why not, or null when it was made. */
  readonly change: (plan: (state: EditorState) => Plan) => string | null
  /** Changes what stands around the text; part of the same undo history. */
  readonly changeFrame: (patch: Partial<ReplyFrame>) => void
  /** 签发登记 or its withdrawal, outside the undo history; from then on nothing can be changed, or all again. */
  readonly changeSignOff: (change: Partial<SignOffChange>) => string | null
  readonly newPartId: () => string
  readonly focus: () => void
  /** Puts the caret at a position and brings it to a third of the canvas' height. */
  readonly goTo: (position: number, options: { readonly takeFocus: boolean }) => void
  /** Upper edge of the line a position stands on, in pixels of the window; null before the text is shown. */
  readonly lineTop: (position: number) => number | null
}

/** How long after its end a composition is settled; ProseMirror reads the page until then. */
const AFTER_COMPOSITION = 40

function commandKeys(): Record<string, Command> {
  const bindings: Record<string, Command> = {}
  for (const id of COMMAND_IDS) {
    const { keys, plan } = draftingCommands[id]
    for (const key of keys) {
      bindings[key] = (state, dispatch) => {
        const row = sectionAt(readSections(state.doc), state.selection.head)
        const planned = plan(state, row)
        // The key belongs to the command even when it cannot be carried out.
        if (typeof planned !== 'string') dispatch?.(planned.scrollIntoView())
        return true
      }
    }
  }
  return bindings
}

const selectAllText: Command = (state, dispatch) => {
  const { doc } = state
  const selection = TextSelection.between(doc.resolve(0), doc.resolve(doc.content.size))
  if (!(selection instanceof TextSelection)) return selectAll(state, dispatch)
  dispatch?.(state.tr.setSelection(selection))
  return true
}

function firstCommand(...commands: readonly Command[]): Command {
  return (state, dispatch, view) => commands.some((command) => command(state, dispatch, view))
}

const typingKeys: Record<string, Command> = {
  Enter: splitLine,
  'Shift-Enter': splitLine,
  Backspace: firstCommand(deleteSelection, joinBackward),
  'Shift-Backspace': firstCommand(deleteSelection, joinBackward),
  'Mod-Backspace': firstCommand(deleteSelection, joinBackward),
  Delete: firstCommand(deleteSelection, joinForward),
  'Mod-Delete': firstCommand(deleteSelection, joinForward),
  Tab: lowerAtStart,
  'Shift-Tab': raiseAtStart,
  'Mod-a': selectAllText,
}

function copySelection(view: EditorView, event: ClipboardEvent): boolean {
  const { from, to, empty } = view.state.selection
  if (empty || !event.clipboardData) return false
  event.preventDefault()
  event.clipboardData.setData('text/plain', textWithNumbers(view.state.doc, from, to))
  return true
}

/** What the system's menu calls our commands. */
const SYSTEM_COMMANDS = { historyUndo: 'undo', historyRedo: 'redo' } as const

/** Opens a reply for editing. Nothing is drawn until `mount`. */
export function openEditorSession(input: EditorSessionInput): EditorSession {
  const { reply, isReadOnly, nextPartId, onPasteNote } = input
  let view: EditorView | null = null
  const isComposing = (): boolean => view?.composing ?? false
  let current = EditorState.create({
    doc: replyToDocument(reply),
    plugins: [
      keymap(commandKeys()),
      keymap(typingKeys),
      history(),
      signedOffGuard(),
      tidyPlugin(nextPartId, isComposing),
      runInTypingPlugin(isComposing),
      outlineNumbersPlugin(isComposing),
      currentLinePlugin(),
    ],
  })
  let settled = current
  const mayChange = (): boolean => !isReadOnly && !isSignedOff(current)
  const listeners = new Set<() => void>()

  const settle = (): void => {
    if (settled === current || isComposing()) return
    settled = current
    for (const listener of [...listeners]) listener()
  }
  const dispatch = (transaction: Transaction): void => {
    current = current.apply(transaction)
    view?.updateState(current)
    settle()
  }
  const dispatchPaste = (transaction: Transaction, text: string): void => {
    const why = pasteRefusal(transaction)
    onPasteNote(why ?? leftOutNote('粘贴的文字', countLeftOut(text)))
    if (why === null) dispatch(transaction)
  }
  const afterComposition = (): void => {
    if (isComposing()) return
    dispatch((tidy(current, nextPartId) ?? current.tr).setMeta(REDRAW, true))
  }

  const mount = (place: HTMLElement): (() => void) => {
    const made = new EditorView(place, {
      state: current,
      editable: mayChange,
      dispatchTransaction: dispatch,
      attributes: () => ({
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': '复文正文',
        'aria-readonly': String(!mayChange()),
        spellcheck: 'false',
        autocorrect: 'off',
        class: 'paper-text',
      }),
      scrollThreshold: 60,
      scrollMargin: 90,
      handlePaste: (target, event) => {
        const tr = target.state.tr
        const text = event.clipboardData?.getData('text/plain') ?? ''
        if (pasteInto(tr, text, nextPartId)) dispatchPaste(tr, text)
        return true
      },
      handleDrop: (target, event, _slice, isMove) => {
        const found = target.posAtCoords({ left: event.clientX, top: event.clientY })
        const text = event.dataTransfer?.getData('text/plain') ?? ''
        event.preventDefault()
        const tr = found && dropText(target.state, { text, position: found.pos, isMove })
        if (tr) dispatchPaste(tr, text)
        return true
      },
      handleDOMEvents: {
        copy: copySelection,
        cut: (target, event) => {
          if (!copySelection(target, event)) return false
          if (mayChange()) target.dispatch(target.state.tr.deleteSelection().scrollIntoView())
          return true
        },
        // Undo from the system's menu is our undo, not the browser's.
        beforeinput: (_target, event) => {
          const known = Object.entries(SYSTEM_COMMANDS).find(([type]) => type === event.inputType)
          if (!known) return false
          event.preventDefault()
          change((state) => draftingCommands[known[1]].plan(state, null))
          return true
        },
        compositionend: () => {
          setTimeout(afterComposition, AFTER_COMPOSITION)
          return false
        },
      },
    })
    view = made
    return () => {
      view = null
      made.destroy()
    }
  }

  const change: EditorSession['change'] = (plan) => {
    if (isReadOnly) return '只读打开，不能修改'
    if (isSignedOff(current)) return '已登记签发，要改动请先撤销登记'
    if (isComposing()) return '正在输入，先完成这个词'
    const planned = plan(current)
    if (typeof planned === 'string') return planned
    dispatch(planned)
    return null
  }

  return {
    getState: () => settled,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    isComposing,
    endComposition: () => {
      if (!isComposing()) return Promise.resolve()
      view?.dom.blur()
      return new Promise((resolve) => setTimeout(resolve, 2 * AFTER_COMPOSITION))
    },
    mount,
    change,
    changeFrame: (wish) => {
      const { patch, leftOut } = cleanPatch(wish)
      if (leftOut > 0) onPasteNote(leftOutNote('填写的内容', leftOut))
      change((state) => state.tr.setDocAttribute('frame', { ...frameOf(state.doc), ...patch }))
    },
    changeSignOff: (wish) => {
      if (isReadOnly) return '只读打开，不能修改'
      if (isComposing()) return '正在输入，先完成这个词'
      dispatch(signOffTransaction(current, wish))
      return null
    },
    newPartId: nextPartId,
    focus: () => view?.focus(),
    lineTop: (position) => {
      if (!view) return null
      const { top, bottom } = view.coordsAtPos(Math.min(position, current.doc.content.size), 1)
      const lineHeight = parseFloat(getComputedStyle(view.dom).lineHeight)
      return Number.isFinite(lineHeight) ? Math.max(top - lineHeight, (top + bottom - lineHeight) / 2) : top
    },
    goTo: (position, { takeFocus }) => {
      const target = TextSelection.near(current.doc.resolve(Math.min(position, current.doc.content.size)), 1)
      dispatch(current.tr.setSelection(target))
      if (takeFocus) view?.focus()
      const element = view?.domAtPos(target.from).node
      const line = element instanceof HTMLElement ? element : element?.parentElement
      const canvas = line?.closest('.paper-canvas')
      if (!line || !canvas) return
      const offset = line.getBoundingClientRect().top - canvas.getBoundingClientRect().top
      canvas.scrollTop += offset - canvas.clientHeight / 3
    },
  }
}
