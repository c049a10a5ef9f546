import { MenuFoldOutlined, MenuUnfoldOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown, Tooltip } from 'antd'
import type { MenuProps } from 'antd'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { resolveLockedElements } from '../../../core/reply/generated-texts'
import { countCharacters, countDocument } from '../character-count'
import { draftingCommands } from '../command-table'
import type { CommandId } from '../command-table'
import { useDrafting, useEditorState } from '../drafting-context'
import { frameOf, replyOfFrame } from '../editor-schema'
import type { LockedPart } from '../paper/locked-part'
import { readSections, sectionAt } from '../section-tree'
import type { SectionRow } from '../section-tree'
import { OutlineTree } from './outline-tree'
import { outlineRows } from './outline-rows'

const MENU_COMMANDS: readonly (readonly CommandId[])[] = [
  ['addSectionBefore', 'addSectionAfter', 'addSubsection'],
  ['raise', 'lower', 'moveUp', 'moveDown'],
  ['ownLine', 'runIn', 'item', 'toggleNumber', 'headingToBody'],
  ['removeSection'],
]

function useOutline() {
  const { session, proposal } = useDrafting()
  const state = useEditorState(session)
  const doc = useDeferredValue(state.doc)
  const rows = useMemo(() => {
    const frame = frameOf(doc)
    const { opening } = resolveLockedElements(proposal, replyOfFrame(frame))
    return outlineRows({
      frame,
      proposal,
      sections: readSections(doc),
      counts: countDocument(doc),
      openingCount: countCharacters(opening.text),
    })
  }, [doc, proposal])
  const { head } = state.selection
  const current = useMemo(() => sectionAt(readSections(doc), head)?.id ?? null, [doc, head])
  return { rows, current }
}

/** Menu of a section: the same commands as the toolbar and the keys, with the reason where one is off. */
function useSectionMenu(section: SectionRow | null): MenuProps {
  const { session, isReadOnly, run } = useDrafting()
  const state = session.getState()
  if (section === null || isReadOnly) return { items: [] }
  return {
    items: MENU_COMMANDS.flatMap((group, index) => [
      ...(index === 0 ? [] : [{ type: 'divider' as const }]),
      ...group.map((id) => {
        const { label, shortcut, plan } = draftingCommands[id]
        const planned = plan(state, section)
        const reason = typeof planned === 'string' ? planned : null
        return {
          key: id,
          label,
          ...(shortcut === null ? {} : { extra: shortcut }),
          disabled: reason !== null,
          ...(reason === null ? {} : { title: reason }),
          danger: id === 'removeSection',
          onClick: () => run(id, section),
        }
      }),
    ]),
  }
}

/** Narrower windows keep the outline folded to its strip. */
const NARROW = 1280

/** Folded in a narrow window, open in a wide one, unless the clerk wants it otherwise in such a window. */
function useFolded() {
  const [isNarrow, setIsNarrow] = useState(() => window.innerWidth < NARROW)
  const [wished, setWished] = useState<{ readonly narrow?: boolean; readonly wide?: boolean }>({})
  useEffect(() => {
    const onResize = (): void => setIsNarrow(window.innerWidth < NARROW)
    window.addEventListener('resize', onResize)
    return () => window.removeEventListener('resize', onResize)
  }, [])
  const size = isNarrow ? 'narrow' : 'wide'
  const fold = (folds: boolean): void => setWished({ ...wished, [size]: folds })
  return [wished[size] ?? isNarrow, fold] as const
}

interface OutlineProps {
  readonly onOpenPart: (part: LockedPart) => void
}

/** 提纲: everything the reply consists of, in its order; click jumps, keys and menu move sections. */
export function Outline({ onOpenPart }: OutlineProps) {
  const { isReadOnly, run, session } = useDrafting()
  const { rows, current } = useOutline()
  const [isFolded, setIsFolded] = useFolded()
  const [menuSection, setMenuSection] = useState<SectionRow | null>(null)
  const menu = useSectionMenu(menuSection)
  if (isFolded) {
    return (
      <aside className="outline outline-folded" aria-label="提纲" data-region="提纲">
        <Tooltip title="展开提纲" placement="right">
          <Button
            type="text"
            size="small"
            icon={<MenuUnfoldOutlined />}
            aria-label="展开提纲"
            onClick={() => setIsFolded(false)}
          />
        </Tooltip>
      </aside>
    )
  }
  return (
    <aside className="outline" aria-label="提纲" data-region="提纲">
      <div className="outline-head">
        <h2>提纲</h2>
        {!isReadOnly && (
          <Tooltip title={draftingCommands.addSectionAfter.label}>
            <Button
              type="text"
              size="small"
              icon={<PlusOutlined />}
              aria-label={draftingCommands.addSectionAfter.label}
              onClick={() => {
                run('addSectionAfter')
                session.focus()
              }}
            />
          </Tooltip>
        )}
        <Tooltip title="折叠提纲">
          <Button
            type="text"
            size="small"
            icon={<MenuFoldOutlined />}
            aria-label="折叠提纲"
            onClick={() => setIsFolded(true)}
          />
        </Tooltip>
      </div>
      <Dropdown menu={menu} trigger={['contextMenu']}>
        <div className="outline-scroll">
          <OutlineTree rows={rows} current={current} onOpenPart={onOpenPart} onMenuFor={setMenuSection} />
        </div>
      </Dropdown>
    </aside>
  )
}
