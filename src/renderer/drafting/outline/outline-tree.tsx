import { useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { CommandId } from '../command-table'
import { useDrafting } from '../drafting-context'
import { renameHeading } from '../section-commands'
import type { LockedPart } from '../paper/locked-part'
import type { SectionRow } from '../section-tree'
import { OutlineRowView } from './outline-row'
import type { OutlineRow } from './outline-rows'

interface OutlineTreeProps {
  readonly rows: readonly OutlineRow[]
  /** Id of the section the caret stands in. */
  readonly current: string | null
  readonly onOpenPart: (part: LockedPart) => void
  /** Tells which section a context menu that opens now is about; null: none. */
  readonly onMenuFor: (section: SectionRow | null) => void
}

const SECTION_KEYS: Readonly<Record<string, CommandId>> = {
  'Alt+Shift+ArrowUp': 'moveUp',
  'Alt+Shift+ArrowDown': 'moveDown',
  'Alt+Shift+ArrowLeft': 'raise',
  'Alt+Shift+ArrowRight': 'lower',
  Delete: 'removeSection',
}

function keyName({ altKey, shiftKey, ctrlKey, metaKey, key }: KeyboardEvent): string {
  return [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+')
}

function useJump(onOpenPart: (part: LockedPart) => void) {
  const { session, run } = useDrafting()
  return (row: OutlineRow, takeFocus: boolean): void => {
    if (row.kind === 'locked' || row.kind === 'opening') return onOpenPart(row.key)
    if (row.kind === 'section') return session.goTo(row.section.start + 1, { takeFocus })
    const { doc } = session.getState()
    if (doc.lastChild?.type.name === 'closing') session.goTo(doc.content.size - 1, { takeFocus })
    else {
      run('addClosing')
      session.focus()
    }
  }
}

/** The tree itself: one row has the tab stop, arrows move it, Enter goes to the text. */
export function OutlineTree({ rows, current, onOpenPart, onMenuFor }: OutlineTreeProps) {
  const { session, isReadOnly, run } = useDrafting()
  const [focused, setFocused] = useState<string | null>(null)
  const [renaming, setRenaming] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const jump = useJump(onOpenPart)
  const stop = rows.find(({ key }) => key === (focused ?? `section-${current}`))?.key ?? rows[0]?.key

  const moveTo = (index: number): void => {
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))]
    if (!row) return
    setFocused(row.key)
    const rowElements = [...(list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])]
    rowElements.find(({ dataset }) => dataset['key'] === row.key)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, row: OutlineRow, index: number): void => {
    const name = keyName(event)
    const command = SECTION_KEYS[name]
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(index + 1),
      ArrowUp: () => moveTo(index - 1),
      Home: () => moveTo(0),
      End: () => moveTo(rows.length - 1),
      Enter: () => jump(row, true),
      ' ': () => jump(row, false),
      ...(row.kind === 'section' && !isReadOnly && row.section.style !== 'item'
        ? { F2: () => setRenaming(row.key) }
        : {}),
      ...(row.kind === 'section' && command
        ? {
            [name]: () => {
              run(command, row.section)
              // The row keeps the focus where it moves; after a removal the next one gets it.
              if (command === 'removeSection') moveTo(Math.max(0, index - 1))
            },
          }
        : {}),
    }
    const step = steps[name]
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    step()
  }
  const finishRename = (row: OutlineRow, heading: string | null): void => {
    setRenaming(null)
    if (row.kind === 'section' && heading !== null) {
      session.change((state) => renameHeading(state, row.section, heading))
    }
    setTimeout(() => moveTo(rows.indexOf(row)))
  }
  return (
    <ul
      ref={list}
      className="outline-tree"
      role="tree"
      aria-label="提纲"
      onContextMenuCapture={(event: MouseEvent) => {
        const key = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset['key']
        const row = rows.find((candidate) => candidate.key === key)
        onMenuFor(row?.kind === 'section' ? row.section : null)
      }}
    >
      {rows.map((row, index) => (
        <OutlineRowView
          key={row.key}
          row={row}
          isCurrent={row.kind === 'section' && row.section.id === current}
          isTabStop={row.key === stop}
          isRenaming={renaming === row.key}
          onFocus={() => setFocused(row.key)}
          onOpen={() => jump(row, true)}
          onKeyDown={(event) => onKeyDown(event, row, index)}
          onRenamed={(heading) => finishRename(row, heading)}
        />
      ))}
    </ul>
  )
}
