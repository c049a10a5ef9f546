import { CloseCircleFilled, SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import type { InputRef } from 'antd'
import { useEffect, useRef } from 'react'

interface CaseSearchBoxProps {
  readonly query: string
  /** While another room is shown Ctrl+F belongs to that room. */
  readonly isActive: boolean
  readonly onQueryChange: (query: string) => void
  /** Enter or ↓: on to the list. */
  readonly onLeave: () => void
}

/** The search box of the list; Ctrl+F leads here, Esc empties it. */
export function CaseSearchBox({ query, isActive, onQueryChange, onLeave }: CaseSearchBoxProps) {
  const box = useRef<InputRef>(null)
  useEffect(() => {
    if (!isActive) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.key.toLowerCase() !== 'f') return
      event.preventDefault()
      box.current?.focus({ cursor: 'all' })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isActive])
  return (
    <div className="case-list-filter" role="search" data-region="filter" tabIndex={-1}>
      <label className="visually-hidden" htmlFor="case-search">
        搜索案件
      </label>
      <Input
        id="case-search"
        ref={box}
        className="case-search"
        prefix={<SearchOutlined aria-hidden="true" />}
        placeholder="搜编号、案由、姓名、届次"
        autoComplete="off"
        allowClear={{ clearIcon: <CloseCircleFilled aria-label="清空搜索" /> }}
        value={query}
        onChange={(event) => onQueryChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' || event.key === 'ArrowDown') onLeave()
          if (event.key === 'Escape') onQueryChange('')
        }}
      />
    </div>
  )
}
