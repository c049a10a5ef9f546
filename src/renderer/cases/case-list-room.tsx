import { DeleteOutlined, PlusOutlined, SnippetsOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { CaseSummary, VaultNotice } from '../../contract/calls'
import type { ProposalId } from '../../core/kernel/ids'
import { EmptyState } from '../ui-kit/empty-state'
import { FailureAlert } from '../ui-kit/failure-alert'
import { LoadingState } from '../ui-kit/loading-state'
import { PageHeader } from '../ui-kit/page-header'
import { UndoBar } from '../ui-kit/undo-bar'
import { BatchBar } from './batch-bar'
import { CaseGrid } from './case-grid'
import { CaseListFooter } from './case-list-footer'
import { CaseSearchBox } from './case-search-box'
import { RecycleBin } from './recycle-bin'
import { useCaseList } from './use-case-list'

interface CaseListRoomProps {
  readonly isReadOnly: boolean
  /** False while another room is shown; then the room leaves the keyboard alone. */
  readonly isActive: boolean
  /** Changes whenever cases changed elsewhere. */
  readonly version: number
  readonly onOpen: (id: ProposalId) => void
  readonly onEditRecord: (id: ProposalId) => void
  readonly onNewCase: () => void
  readonly onImport: () => void
  /** Called before a case goes into the bin; a rejection keeps it. */
  readonly onBeforeRemove: (id: ProposalId) => Promise<void>
  readonly onNotices: (notices: readonly VaultNotice[]) => void
  /** Leads to the room in which these cases are exported together. */
  readonly onExport: (cases: readonly CaseSummary[]) => void
}

/** 台账: every case of the vault, with search, order, keys and the way into the recycle bin. */
export function CaseListRoom(props: CaseListRoomProps) {
  const { isReadOnly, isActive, onOpen, onEditRecord, onNotices, onExport } = props
  const list = useCaseList(props)
  const { summaries, shown, undo, checked } = list
  const exportChecked = () => checked.cases.length > 0 && onExport(checked.cases)
  const grid = useRef<HTMLDivElement>(null)
  const isGridShown = shown.length > 0
  useEffect(() => {
    // Arrow keys work at once: the list takes the focus that nobody has.
    const focused = document.activeElement
    if (isActive && isGridShown && (focused === document.body || focused?.tagName === 'MAIN'))
      grid.current?.focus({ preventScroll: true })
  }, [isActive, isGridShown])
  useEffect(() => onNotices(list.notices), [list.notices, onNotices])
  const makers = <CaseMakers {...props} />

  const content = () => {
    if (summaries === null) return list.error === null && <LoadingState text="正在读取台账" />
    if (summaries.length === 0) {
      const text = isReadOnly ? '卷库里没有案件。' : '还没有案件。从提案答复的文本导入，或新建一件。'
      return <EmptyState text={text} actions={isReadOnly ? undefined : makers} />
    }
    if (shown.length === 0) {
      const clear = <Button onClick={() => list.setQuery('')}>清空条件</Button>
      return <EmptyState text={`没有符合“${list.query.trim()}”的案件。`} actions={clear} />
    }
    return (
      <CaseGrid
        gridRef={grid}
        cases={shown}
        terms={list.terms}
        order={list.order}
        selectedId={list.selectedId}
        checked={checked}
        isReadOnly={isReadOnly}
        commands={{
          open: onOpen,
          editRecord: onEditRecord,
          remove: list.remove,
          copyLabel: list.copyLabel,
          exportChecked,
          exportCases: (id) =>
            checked.has(id) ? exportChecked() : onExport(shown.filter((summary) => summary.id === id)),
        }}
        onOrderChange={list.setOrder}
        onSelect={list.setSelectedId}
      />
    )
  }

  return (
    <div className="case-list-room">
      <PageHeader
        title="台账"
        note={list.countText}
        actions={
          <>
            <Button icon={<DeleteOutlined aria-hidden="true" />} onClick={() => list.setBinOpen(true)}>
              {list.removedCount === 0 ? '回收站' : `回收站 ${list.removedCount}`}
            </Button>
            {makers}
          </>
        }
      />
      <CaseSearchBox
        query={list.query}
        isActive={isActive}
        onQueryChange={list.setQuery}
        onLeave={() => grid.current?.focus()}
      />
      {list.error !== null && (
        <div className="case-list-failure">
          <FailureAlert {...list.error} onDismiss={list.dismissError} />
        </div>
      )}
      <section
        className="card case-list-card"
        aria-label="案件"
        data-region="list"
        tabIndex={-1}
        hidden={summaries === null && list.error !== null}
      >
        {content()}
        <div role="status">
          {undo && <UndoBar key={undo.id} text={undo.text} onUndo={undo.run} onExpire={list.dismissUndo} />}
        </div>
        <div role="status">
          {checked.cases.length > 0 && (
            <BatchBar count={checked.cases.length} onExport={exportChecked} onClear={checked.clear} />
          )}
        </div>
        {summaries !== null && summaries.length > 0 && (
          <CaseListFooter cases={shown} isReadOnly={isReadOnly} />
        )}
      </section>
      {list.isBinOpen && (
        <RecycleBin isReadOnly={isReadOnly} onClose={() => list.setBinOpen(false)} onChanged={list.reload} />
      )}
    </div>
  )
}

/** The two ways to a new case. */
function CaseMakers({ isReadOnly, onNewCase, onImport }: CaseListRoomProps) {
  const reason = isReadOnly ? '卷库只读，不能修改' : undefined
  return (
    <>
      <Button
        icon={<SnippetsOutlined aria-hidden="true" />}
        disabled={isReadOnly}
        title={reason}
        onClick={onImport}
      >
        从文本导入
      </Button>
      <Button
        type="primary"
        icon={<PlusOutlined aria-hidden="true" />}
        disabled={isReadOnly}
        title={reason ?? '新建案件 Ctrl+N'}
        onClick={onNewCase}
      >
        新建案件
      </Button>
    </>
  )
}
