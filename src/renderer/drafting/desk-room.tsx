import { Outline } from './outline/outline'
import type { LockedPart } from './paper/locked-part'
import { Paper } from './paper/paper'
import { FoldedPane } from './preview/folded-pane'
import { PreviewPane } from './preview/preview-pane'
import type { Pane } from './preview/use-pane'
import type { Zoom } from './zoom-select'

interface DeskRoomProps {
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
  readonly openPart: LockedPart | null
  readonly onOpenPart: (part: LockedPart | null) => void
  readonly pane: Pane
  readonly onShowFonts: (() => void) | undefined
}

/** Outline, paper, pages: side by side. Pages that fill the whole room shut off what lies behind them. */
export function DeskRoom({ zoom, onZoom, openPart, onOpenPart, pane, onShowFonts }: DeskRoomProps) {
  return (
    <div className="drafting-room">
      <div className="drafting-work" inert={pane.isOpen && pane.view.isLarge}>
        <Outline onOpenPart={onOpenPart} />
        <Paper zoom={zoom} onZoom={onZoom} openPart={openPart} onOpenPart={onOpenPart} />
      </div>
      {pane.isOpen ? (
        <PreviewPane pane={pane} onOpenPart={onOpenPart} onShowFonts={onShowFonts} />
      ) : (
        <FoldedPane onOpen={() => pane.setOpen(true)} />
      )}
    </div>
  )
}
