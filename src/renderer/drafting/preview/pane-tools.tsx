import {
  BorderInnerOutlined,
  CompressOutlined,
  ExpandOutlined,
  LeftOutlined,
  MenuUnfoldOutlined,
  RightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons'
import { Button, Segmented, Select, Tooltip } from 'antd'
import { memo } from 'react'
import type { ReactNode } from 'react'
import { nextPageZoom, turnedPage } from './page-slots'
import type { PageZoom } from './page-slots'
import { BESIDE, largeView } from './page-view'
import type { PageView } from './page-view'

interface IconButtonProps {
  readonly label: string
  readonly icon: ReactNode
  readonly onClick: () => void
  readonly isOff?: boolean
  readonly isPressed?: boolean
}

function IconButton({ label, icon, onClick, isOff = false, isPressed }: IconButtonProps) {
  return (
    <Tooltip title={label}>
      <Button
        type="text"
        size="small"
        className={isPressed === true ? 'pane-tool pane-tool-on' : 'pane-tool'}
        icon={icon}
        aria-label={label}
        disabled={isOff}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        onClick={onClick}
      />
    </Tooltip>
  )
}

interface PaneHeadProps {
  /** From 0. */
  readonly page: number
  readonly count: number
  /** How many pages stand side by side: turned are whole rows. */
  readonly columns: 1 | 2
  readonly onGoTo: (page: number) => void
  readonly isLarge: boolean
  readonly onView: (change: Partial<PageView>) => void
  readonly onOpen: (isOpen: boolean) => void
}

/** Which page is seen, and how much room the pages have. */
export const PaneHead = memo(function PaneHead(props: PaneHeadProps) {
  const { page, count, columns, onGoTo, isLarge, onView, onOpen } = props
  const before = turnedPage({ page, count, columns }, -1)
  const after = turnedPage({ page, count, columns }, 1)
  const last = Math.min(page + columns, count)
  return (
    <div className="pane-head">
      <h2>版面</h2>
      {count > 0 && (
        <span className="pane-pages">
          <IconButton
            label="上一页"
            icon={<LeftOutlined />}
            isOff={before === null}
            onClick={() => before !== null && onGoTo(before)}
          />
          <span className="pane-page">
            第 {last > page + 1 ? `${page + 1}–${last}` : page + 1} / {count} 页
          </span>
          <IconButton
            label="下一页"
            icon={<RightOutlined />}
            isOff={after === null}
            onClick={() => after !== null && onGoTo(after)}
          />
        </span>
      )}
      <span className="pane-end">
        <Button
          type="text"
          size="small"
          className="pane-tool"
          icon={isLarge ? <CompressOutlined aria-hidden /> : <ExpandOutlined aria-hidden />}
          onClick={() => onView(isLarge ? BESIDE : largeView())}
        >
          {isLarge ? '回到稿纸' : '放大看'}
        </Button>
        <IconButton label="收起版面（Alt+3）" icon={<MenuUnfoldOutlined />} onClick={() => onOpen(false)} />
      </span>
    </div>
  )
})

const SIZES = [0.35, 0.5, 0.8, 1, 1.5, 2] as const
const percent = (scale: number): string => `${Math.round(scale * 100)}%`

interface ZoomToolsProps {
  readonly view: PageView
  /** The scale in force; 1 is the sheet's own size. */
  readonly scale: number
  readonly onView: (change: Partial<PageView>) => void
}

/** How large, how many side by side, with or without the grid. */
export const ZoomTools = memo(function ZoomTools({ view, scale, onView }: ZoomToolsProps) {
  const { zoom, columns, hasGrid } = view
  const isUsual = typeof zoom === 'string' || SIZES.some((size) => size === zoom)
  const sizes = isUsual ? SIZES : [...SIZES, zoom].sort((left, right) => left - right)
  return (
    <div className="pane-tools" role="toolbar" aria-label="版面显示">
      <IconButton
        label="缩小"
        icon={<ZoomOutOutlined />}
        onClick={() => onView({ zoom: nextPageZoom(scale, -1) })}
      />
      <Select<PageZoom>
        aria-label="版面缩放"
        size="small"
        className="pane-zoom"
        value={zoom}
        popupMatchSelectWidth={false}
        options={[
          { value: 'fit', label: '适应宽度' },
          { value: 'whole', label: '整页' },
          ...sizes.map((size) => ({ value: size, label: percent(size) })),
        ]}
        onChange={(chosen) => onView({ zoom: chosen })}
      />
      <IconButton
        label="放大"
        icon={<ZoomInOutlined />}
        onClick={() => onView({ zoom: nextPageZoom(scale, 1) })}
      />
      <Segmented<1 | 2>
        size="small"
        className="pane-columns"
        aria-label="并排页数"
        value={columns}
        options={[
          { value: 1, label: '单页' },
          { value: 2, label: '双页' },
        ]}
        onChange={(chosen) => onView({ columns: chosen })}
      />
      <Tooltip title="每页 22 行、每行 28 字的格子（G）">
        <Button
          type="text"
          size="small"
          className={hasGrid ? 'pane-tool pane-tool-on' : 'pane-tool'}
          icon={<BorderInnerOutlined aria-hidden />}
          aria-pressed={hasGrid}
          onClick={() => onView({ hasGrid: !hasGrid })}
        >
          网格
        </Button>
      </Tooltip>
    </div>
  )
})
