import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  PlusOutlined,
  RedoOutlined,
  SubnodeOutlined,
  UndoOutlined,
} from '@ant-design/icons'
import { Button, Select, Tooltip } from 'antd'
import { useDeferredValue } from 'react'
import type { ReactNode } from 'react'
import type { HeadingStyle } from '../../core/reply/reply-document'
import { draftingCommands } from './command-table'
import type { CommandId } from './command-table'
import { useDrafting, useEditorState } from './drafting-context'
import { BODY_LEVEL, chooseLevel, levelAt, LEVEL_NAMES } from './paragraph-level'
import { readSections, sectionAt } from './section-tree'
import { isSectionStart } from './editor-schema'
import { ZoomSelect } from './zoom-select'
import type { Zoom } from './zoom-select'

interface CommandButtonProps {
  readonly id: CommandId
  readonly icon: ReactNode
  readonly hasLabel?: boolean
}

function CommandButton({ id, icon, hasLabel = false }: CommandButtonProps) {
  const { session, isReadOnly, run } = useDrafting()
  // Which commands can be carried out may follow a moment after the letter is on the paper.
  const state = useDeferredValue(useEditorState(session))
  const { label, shortcut, plan } = draftingCommands[id]
  const planned = plan(state, sectionAt(readSections(state.doc), state.selection.head))
  const reason = isReadOnly ? '只读打开，不能修改' : typeof planned === 'string' ? planned : null
  const hint = shortcut === null ? label : `${label}（${shortcut}）`
  return (
    <Tooltip title={reason === null ? hint : `${hint}：${reason}`}>
      <Button
        type="text"
        size="small"
        icon={icon}
        aria-label={label}
        aria-disabled={reason !== null}
        className={reason === null ? 'tool' : 'tool tool-off'}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (reason !== null) return
          run(id)
          session.focus()
        }}
      >
        {hasLabel ? <span className="tool-label">{label}</span> : null}
      </Button>
    </Tooltip>
  )
}

const STYLE_OPTIONS: readonly { readonly value: HeadingStyle; readonly label: string }[] = [
  { value: 'own-line', label: '单独成行' },
  { value: 'run-in', label: '接排正文' },
  { value: 'item', label: '只编号' },
]

const STYLE_COMMANDS: Readonly<Record<HeadingStyle, CommandId>> = {
  'own-line': 'ownLine',
  'run-in': 'runIn',
  item: 'item',
}

function LevelSelect() {
  const { session, isReadOnly } = useDrafting()
  const state = useEditorState(session)
  const level = levelAt(state)
  return (
    <Select
      aria-label="段落级别"
      className="tool-level"
      size="small"
      disabled={isReadOnly || level === null}
      value={level ?? BODY_LEVEL}
      options={LEVEL_NAMES.map(({ value, label }) => ({ value, label }))}
      onChange={(value) => {
        session.change((current) => chooseLevel(current, value))
        session.focus()
      }}
    />
  )
}

function HeadingStyleSelect() {
  const { session, isReadOnly, run } = useDrafting()
  const { doc, selection } = useEditorState(session)
  const line = selection.$head.depth > 0 ? selection.$head.node(1) : null
  const row = line && isSectionStart(line) ? sectionAt(readSections(doc), selection.head) : null
  if (row === null) return null
  return (
    <Select<HeadingStyle>
      aria-label="标题样式"
      className="tool-style"
      size="small"
      disabled={isReadOnly}
      value={row.style}
      options={[...STYLE_OPTIONS]}
      onChange={(style) => {
        run(STYLE_COMMANDS[style], row)
        session.focus()
      }}
    />
  )
}

interface ToolbarProps {
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
}

/** Commands of the text. There is no font, size or colour: the form belongs to the layout. */
export function Toolbar({ zoom, onZoom }: ToolbarProps) {
  return (
    <div className="desk-toolbar" role="toolbar" aria-label="起草工具" data-region="工具">
      <CommandButton id="undo" icon={<UndoOutlined />} />
      <CommandButton id="redo" icon={<RedoOutlined />} />
      <span className="tool-separator" />
      <LevelSelect />
      <HeadingStyleSelect />
      <span className="tool-separator" />
      <CommandButton id="addSectionAfter" icon={<PlusOutlined />} hasLabel />
      <CommandButton id="addSubsection" icon={<SubnodeOutlined />} hasLabel />
      <CommandButton id="raise" icon={<MenuFoldOutlined />} hasLabel />
      <CommandButton id="lower" icon={<MenuUnfoldOutlined />} hasLabel />
      <CommandButton id="moveUp" icon={<ArrowUpOutlined />} hasLabel />
      <CommandButton id="moveDown" icon={<ArrowDownOutlined />} hasLabel />
      <CommandButton id="removeSection" icon={<DeleteOutlined />} hasLabel />
      <span className="tool-end">
        <ZoomSelect zoom={zoom} onZoom={onZoom} />
      </span>
    </div>
  )
}
