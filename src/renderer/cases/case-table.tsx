import { Table } from 'antd'
import type { TableProps } from 'antd'
import { useEffect, useRef } from 'react'
import type { CaseSummary } from '../../contract/calls'
import type { ProposalId } from '../../core/kernel/ids'
import { useNow } from '../ui-kit/clock'
import { useElementSize } from '../ui-kit/use-element-size'
import { caseColumns, tableWidth } from './case-columns'
import { SORT_KEYS } from './case-order'
import type { CaseOrder } from './case-order'
import type { CheckedCases } from './use-checked-cases'

interface CaseTableProps {
  /** Filtered and in order. */
  readonly cases: readonly CaseSummary[]
  readonly terms: readonly string[]
  readonly order: CaseOrder
  readonly selectedId: ProposalId | null
  readonly checked: CheckedCases
  readonly onOrderChange: (order: CaseOrder) => void
  readonly onSelect: (id: ProposalId) => void
  readonly onOpen: (id: ProposalId) => void
}

const HEADER_HEIGHT = 36

/** Id of a row's element, for `aria-activedescendant` and for placing the row's menu. */
export const caseRowId = (id: ProposalId): string => `case-row-${id}`

// The table's frame would call itself a live region and read every row again; the grid must not.
const NEVER_BUSY = { spinning: false, 'aria-busy': undefined, 'aria-live': undefined }

// antd draws head and body as two separate tables; the grid around them gives both their roles.
const components: NonNullable<TableProps<CaseSummary>['components']> = {
  header: {
    table: (props: React.TableHTMLAttributes<HTMLTableElement>) => <table {...props} role="presentation" />,
    wrapper: (props: React.HTMLAttributes<HTMLTableSectionElement>) => <thead {...props} role="rowgroup" />,
    row: (props: React.HTMLAttributes<HTMLTableRowElement>) => <tr {...props} role="row" />,
  },
}

/** The register itself: virtual rows, sortable head. Keys are handled by the grid around it. */
export function CaseTable(props: CaseTableProps) {
  const { cases, terms, order, selectedId, checked, onOrderChange, onSelect, onOpen } = props
  const now = useNow()
  const frame = useRef<HTMLDivElement>(null)
  const table = useRef<React.ComponentRef<typeof Table>>(null)
  const { width, height } = useElementSize(frame)
  const columns = caseColumns({ terms, order, now, width, checked, count: cases.length })

  useEffect(() => {
    if (selectedId !== null) table.current?.scrollTo({ key: selectedId })
  }, [selectedId])

  return (
    <div className="case-table" ref={frame}>
      {height > 0 && (
        <Table<CaseSummary>
          ref={table}
          virtual
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={cases}
          components={components}
          pagination={false}
          loading={NEVER_BUSY}
          showSorterTooltip={false}
          sortDirections={['ascend', 'descend', 'ascend']}
          scroll={{ x: tableWidth(width), y: height - HEADER_HEIGHT }}
          onChange={(_pagination, _filters, sorter) => {
            const { columnKey, order: direction } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter
            const key = SORT_KEYS.find((candidate) => candidate === columnKey)
            if (key) onOrderChange({ key, direction: direction === 'descend' ? 'descending' : 'ascending' })
          }}
          onRow={({ id }, index) => ({
            id: caseRowId(id),
            role: 'row',
            'aria-selected': id === selectedId,
            'aria-rowindex': (index ?? 0) + 2,
            className: id === selectedId ? 'case-row-selected' : '',
            onClick: () => onSelect(id),
            onContextMenu: () => onSelect(id),
            onDoubleClick: () => onOpen(id),
          })}
        />
      )}
    </div>
  )
}
