import { DeleteOutlined, PlusOutlined, SearchOutlined, SnippetsOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { InputRef } from 'antd'
import { useEffect, useRef } from 'react'
import type { VaultNotice } from '../../contract/calls'
import type { ProposalId } from '../../core/kernel/ids'
import { EmptyState } from '../ui-kit/empty-state'
import { FailureAlert } from '../ui-kit/failure-alert'
import { LoadingState } from '../ui-kit/loading-state'
import { PageHeader } from '../ui-kit/page-header'
import { UndoBar } from '../ui-kit/undo-bar'
import { CaseGrid } from './case-grid'
import { CaseListFooter } from './case-list-footer'
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
}

/** 台账: every case of the vault, with search, order, keys and the way into the recycle bin. */
export function CaseListRoom(props: CaseListRoomProps) {
  const { isReadOnly, isActive, onOpen, onEditRecord, onNewCase, onImport, onNotices } = props
  const list = useCaseList(props)
  const searchBox = useRef<InputRef>(null)
  const grid = useRef<HTMLDivElement>(null)

  useEffect(() => onNotices(list.notices), [list.notices, onNotices])
  useEffect(() => {
    if (!isActive) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.key.toLowerCase() !== 'f') return
      event.preventDefault()
      searchBox.current?.focus({ cursor: 'all' })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isActive])

  const reason = isReadOnly ? '卷库只读，不能修改' : undefined
  const newCaseButton = (
    <Button
      type="primary"
      icon={<PlusOutlined aria-hidden="true" />}
      disabled={isReadOnly}
      title={reason ?? '新建案件 Ctrl+N'}
      onClick={onNewCase}
    >
      新建案件
    </Button>
  )
  const importButton = (
    <Button
      icon={<SnippetsOutlined aria-hidden="true" />}
      disabled={isReadOnly}
      title={reason}
      onClick={onImport}
    >
      从文本导入
    </Button>
  )

  return (
    <div className="case-list-room">
      <PageHeader
        title="台账"
        note={
          list.summaries &&
          (list.isFiltered
            ? `${list.shown.length} 件符合条件，共 ${list.summaries.length} 件`
            : `共 ${list.summaries.length} 件`)
        }
        actions={
          <>
            <Button icon={<DeleteOutlined aria-hidden="true" />} onClick={() => list.setBinOpen(true)}>
              {list.removedCount === 0 ? '回收站' : `回收站 ${list.removedCount}`}
            </Button>
            {importButton}
            {newCaseButton}
          </>
        }
      />
      <div className="case-list-filter" role="search" data-region="filter" tabIndex={-1}>
        <label className="visually-hidden" htmlFor="case-search">
          搜索案件
        </label>
        <Input
          id="case-search"
          ref={searchBox}
          className="case-search"
          prefix={<SearchOutlined aria-hidden="true" />}
          placeholder="搜编号、案由、姓名、届次"
          autoComplete="off"
          allowClear
          value={list.query}
          onChange={(event) => list.setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'ArrowDown') grid.current?.focus()
            if (event.key === 'Escape') list.setQuery('')
          }}
        />
      </div>
      {list.error !== null && (
        <div className="case-list-failure">
          <FailureAlert {...list.error} onDismiss={list.dismissError} />
        </div>
      )}
      <section className="card case-list-card" aria-label="案件" data-region="list" tabIndex={-1}>
        {list.summaries === null ? (
          list.error === null && <LoadingState text="正在读取台账" />
        ) : list.summaries.length === 0 ? (
          <EmptyState
            text={isReadOnly ? '卷库里没有案件。' : '还没有案件。从提案答复的文本导入，或新建一件。'}
            actions={
              isReadOnly ? undefined : (
                <>
                  {importButton}
                  {newCaseButton}
                </>
              )
            }
          />
        ) : list.shown.length === 0 ? (
          <EmptyState
            text={`没有符合“${list.query.trim()}”的案件。`}
            actions={<Button onClick={() => list.setQuery('')}>清空条件</Button>}
          />
        ) : (
          <CaseGrid
            gridRef={grid}
            cases={list.shown}
            terms={list.terms}
            order={list.order}
            selectedId={list.selectedId}
            isReadOnly={isReadOnly}
            commands={{
              open: onOpen,
              editRecord: onEditRecord,
              remove: list.remove,
              copyLabel: list.copyLabel,
            }}
            onOrderChange={list.setOrder}
            onSelect={list.setSelectedId}
          />
        )}
        <div role="status">
          {list.undo && (
            <UndoBar
              key={list.undo.id}
              text={list.undo.text}
              onUndo={list.undo.run}
              onExpire={list.dismissUndo}
            />
          )}
        </div>
        {list.summaries !== null && list.summaries.length > 0 && (
          <CaseListFooter cases={list.shown} isReadOnly={isReadOnly} />
        )}
      </section>
      {list.isBinOpen && (
        <RecycleBin isReadOnly={isReadOnly} onClose={() => list.setBinOpen(false)} onChanged={list.reload} />
      )}
    </div>
  )
}
