// The one table of drafting commands: toolbar, outline menu and shortcuts take label, key and action
// from here.
import { redo, undo } from 'prosemirror-history'
import { TextSelection } from 'prosemirror-state'
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import { editorSchema } from './editor-schema'
import { setHeadingStyle } from './heading-style'
import {
  addSectionAfter,
  addSectionBefore,
  addSubsection,
  headingToBody,
  moveDown,
  moveUp,
  removeSection,
  shiftLevel,
  toggleNumber,
} from './section-commands'
import type { Plan } from './section-commands'
import type { SectionRow } from './section-tree'

export const COMMAND_IDS = [
  'undo',
  'redo',
  'addSectionBefore',
  'addSectionAfter',
  'addSubsection',
  'moveUp',
  'moveDown',
  'raise',
  'lower',
  'ownLine',
  'runIn',
  'item',
  'toggleNumber',
  'headingToBody',
  'addClosing',
  'removeSection',
] as const
export type CommandId = (typeof COMMAND_IDS)[number]

export interface DraftingCommand {
  readonly label: string
  /** As the clerk reads it; null: no shortcut. */
  readonly shortcut: string | null
  /** The same for the editor's key map. */
  readonly keys: readonly string[]
  /** True when the command removes something and 撤销 is offered afterwards. */
  readonly offersUndo: boolean
  /** `row` is the section the command is about; null: the caret stands in none. */
  readonly plan: (state: EditorState, row: SectionRow | null) => Plan
}

function planOf(command: Command, reason: string): DraftingCommand['plan'] {
  return (state) => {
    const made: Transaction[] = []
    command(state, (transaction) => made.push(transaction))
    return made[0] ?? reason
  }
}

function onSection(plan: (state: EditorState, row: SectionRow) => Plan): DraftingCommand['plan'] {
  return (state, row) => (row === null ? '光标不在任何一节里' : plan(state, row))
}

function addClosing(state: EditorState): Plan {
  const { closing } = editorSchema.nodes
  if (state.doc.lastChild?.type === closing) return '已有结束语'
  const end = state.doc.content.size
  const tr = state.tr.insert(end, closing.create())
  return tr.setSelection(TextSelection.create(tr.doc, end + 1))
}

function command(
  label: string,
  plan: DraftingCommand['plan'],
  rest: Partial<Omit<DraftingCommand, 'label' | 'plan'>> = {},
): DraftingCommand {
  return { shortcut: null, keys: [], offersUndo: false, ...rest, label, plan }
}

export const draftingCommands: Readonly<Record<CommandId, DraftingCommand>> = {
  undo: command('撤销', planOf(undo, '没有可撤销的改动'), { shortcut: 'Ctrl+Z', keys: ['Mod-z'] }),
  redo: command('重做', planOf(redo, '没有可重做的改动'), {
    shortcut: 'Ctrl+Y',
    keys: ['Mod-y', 'Mod-Shift-z'],
  }),
  addSectionBefore: command('在前面加一节', onSection(addSectionBefore)),
  addSectionAfter: command('在后面加一节', addSectionAfter),
  addSubsection: command('加小节', onSection(addSubsection)),
  moveUp: command('上移', onSection(moveUp), { shortcut: 'Alt+Shift+↑', keys: ['Alt-Shift-ArrowUp'] }),
  moveDown: command('下移', onSection(moveDown), { shortcut: 'Alt+Shift+↓', keys: ['Alt-Shift-ArrowDown'] }),
  raise: command(
    '升级',
    onSection((state, row) => shiftLevel(state, row, -1)),
    {
      shortcut: 'Alt+Shift+←',
      keys: ['Alt-Shift-ArrowLeft'],
    },
  ),
  lower: command(
    '降级',
    onSection((state, row) => shiftLevel(state, row, 1)),
    {
      shortcut: 'Alt+Shift+→',
      keys: ['Alt-Shift-ArrowRight'],
    },
  ),
  ownLine: command(
    '标题单独成行',
    onSection((state, row) => setHeadingStyle(state, row, 'own-line')),
  ),
  runIn: command(
    '标题接排正文',
    onSection((state, row) => setHeadingStyle(state, row, 'run-in')),
  ),
  item: command(
    '只编号，不设标题',
    onSection((state, row) => setHeadingStyle(state, row, 'item')),
  ),
  toggleNumber: command('编号或不编号', onSection(toggleNumber)),
  headingToBody: command('标题改为正文', onSection(headingToBody)),
  addClosing: command('加结束语', addClosing),
  removeSection: command('删除这一节', onSection(removeSection), { offersUndo: true }),
}
