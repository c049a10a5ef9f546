import { memo } from 'react'
import type { CSSProperties, MouseEvent } from 'react'
import type { DrawnDocument, DrawnPage, PageLine } from '../../../core/official-layout/drawn-page'
import { characterAt } from './drawn-characters'
import { lineAt } from './page-lines'
import type { TextPlace } from './page-places'
import { PagePicture } from './page-picture'
import type { PageSlot } from './page-slots'

/** 22 lines, 28 characters: the grid the text stands on. */
function PageGrid({ page: { textArea, grid } }: { readonly page: DrawnPage }) {
  const { x, y, width, height } = textArea
  const rows = Array.from({ length: grid.lines + 1 }, (_, index) => y + index * grid.linePitch)
  const columns = Array.from({ length: grid.characters + 1 }, (_, index) => x + index * grid.characterPitch)
  return (
    <g className="page-grid">
      <rect x={x} y={y} width={width} height={height} />
      {rows.map((row) => (
        <line key={`r${row}`} x1={x} x2={x + width} y1={row} y2={row} />
      ))}
      {columns.map((column) => (
        <line key={`c${column}`} x1={column} x2={column} y1={y} y2={y + height} />
      ))}
    </g>
  )
}

interface PageSheetProps {
  readonly page: DrawnPage
  readonly count: number
  readonly images: DrawnDocument['images']
  readonly slot: PageSlot
  /** The line of the caret, when it is on this page. */
  readonly caretLine: PageLine | null
  readonly hasGrid: boolean
  readonly onPick: (place: TextPlace) => void
}

/** One page as it will print; a press on a line leads to its text. */
export const PageSheet = memo(function PageSheet(props: PageSheetProps) {
  const { page, count, images, slot, caretLine, hasGrid, onPick } = props
  const pick = ({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): void => {
    const sheet = currentTarget.getBoundingClientRect()
    const scale = page.width / (sheet.width || 1)
    const [x, y] = [(clientX - sheet.left) * scale, (clientY - sheet.top) * scale]
    const line = lineAt(page, { x, y })
    if (line) return onPick(characterAt(currentTarget.querySelector('.page-picture'), line, x))
    // The red mark is no line of the text; above the first line of the first page there is nothing else.
    const firstLine = Math.min(...page.lines.map((own) => own.y))
    if (page.number === 1 && y < firstLine) onPick({ source: 'head', offset: 0 })
  }
  const style: CSSProperties = { left: slot.left, top: slot.top, width: slot.width }
  return (
    <div
      className={caretLine ? 'page-slot page-current' : 'page-slot'}
      role="group"
      aria-label={`第 ${page.number} 页，共 ${count} 页`}
      data-page={page.number}
      style={style}
    >
      {/* For the mouse; who uses keys has the caret in the text itself. */}
      <div className="page-sheet" style={{ height: slot.height }} onClick={pick}>
        <svg className="page-ground" viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true">
          {caretLine && (
            <rect
              className="page-caret"
              x={page.textArea.x - 2}
              y={caretLine.y}
              width={page.textArea.width + 4}
              height={caretLine.height}
            />
          )}
          {hasGrid && <PageGrid page={page} />}
        </svg>
        <PagePicture page={page} images={images} />
      </div>
      <div className="page-caption" aria-hidden="true">
        — 第 {page.number} 页 —
      </div>
    </div>
  )
})
