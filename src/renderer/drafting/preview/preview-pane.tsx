import { Button } from 'antd'
import { useCallback, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { EmptyState } from '../../ui-kit/empty-state'
import { FailureAlert } from '../../ui-kit/failure-alert'
import { LoadingState } from '../../ui-kit/loading-state'
import { PaneSplitter } from '../../ui-kit/pane-splitter'
import { useDelayed } from '../../ui-kit/use-delayed'
import { useDrafting } from '../drafting-context'
import { frameOf } from '../editor-schema'
import type { LockedPart } from '../paper/locked-part'
import { AdjustedNotes } from './adjusted-notes'
import { FindingCards } from './finding-cards'
import { measureWords } from './page-lines'
import { pagePlaces } from './page-places'
import type { TextPlace } from './page-places'
import { PageScroller } from './page-scroller'
import type { PageScrollerControl } from './page-scroller'
import { NARROWEST_PANE, USUAL_WIDTHS, WIDEST_PANE } from './pane-memory'
import { PaneNotices } from './pane-notices'
import { BESIDE } from './page-view'
import { PaneHead, ZoomTools } from './pane-tools'
import { lockedPartOf } from './picked-part'
import { usePreviewSource, usePreviewValue } from './preview-context'
import './preview.css'
import type { Pane } from './use-pane'

export interface PreviewPaneProps {
  readonly pane: Pane
  readonly onOpenPart: (part: LockedPart) => void
  readonly onShowFonts?: (() => void) | undefined
}

/** A press on a printed line: the caret goes to its text, or the form of its element opens. */
function usePick({ pane, onOpenPart }: PreviewPaneProps): (place: TextPlace) => void {
  const { session } = useDrafting()
  const { isOver, setOpen, setView } = pane
  const isLarge = pane.view.isLarge
  return useCallback(
    (place) => {
      const { doc } = session.getState()
      const position = pagePlaces(doc).positionOf(place)
      const part = position === null ? lockedPartOf(place.source, frameOf(doc)) : null
      if (position === null && part === null) return
      // What lies over the paper makes way first.
      if (isOver) setOpen(false)
      else if (isLarge) setView(BESIDE)
      setTimeout(() => {
        if (position !== null) session.goTo(position, { takeFocus: true })
        else if (part !== null) onOpenPart(part)
      })
    },
    [session, isOver, isLarge, setOpen, setView, onOpenPart],
  )
}

/** New pages are being made; the old ones stay where they are. */
function UpdatingBar() {
  const isUpdating = usePreviewValue('isUpdating')
  const isSlow = useDelayed(isUpdating, 200)
  return <div className="pane-bar">{isSlow && <div className="loading-bar" />}</div>
}

function Notes({ onShowFonts }: Pick<PreviewPaneProps, 'onShowFonts'>) {
  const preview = usePreviewValue('preview')
  const error = usePreviewValue('error')
  const { refresh } = usePreviewSource()
  if (error === null && preview === null) return null
  return (
    <div className="pane-notes">
      {error !== null && <FailureAlert error={error} title="版面没有更新" onRetry={refresh} />}
      {preview && <PaneNotices preview={preview} onShowFonts={onShowFonts} />}
      {preview && <FindingCards preview={preview} />}
      <AdjustedNotes />
    </div>
  )
}

/** What stands in the pane instead of pages. */
function NoPages() {
  const preview = usePreviewValue('preview')
  const error = usePreviewValue('error')
  const { refresh } = usePreviewSource()
  if (preview === null) return error === null ? <LoadingState text="正在排版" /> : null
  return (
    <EmptyState
      text={preview.problem === null ? '还没有可以排版的内容。' : '改好后自动排版。'}
      actions={<Button onClick={refresh}>再排一次</Button>}
    />
  )
}

function Pages({ pane, onShowFonts, ...props }: PreviewPaneProps) {
  const preview = usePreviewValue('preview')
  const pick = usePick({ pane, ...props })
  const control = useRef<PageScrollerControl>(null)
  const [sight, setSight] = useState({ page: 0, scale: 1 })
  const { view, setView, setOpen } = pane
  const goTo = useCallback((page: number) => control.current?.goToPage(page), [])
  const count = preview?.document.pages.length ?? 0
  return (
    <>
      <PaneHead
        page={Math.min(sight.page, Math.max(0, count - 1))}
        count={count}
        columns={view.columns}
        onGoTo={goTo}
        isLarge={view.isLarge}
        onView={setView}
        onOpen={setOpen}
      />
      {count > 0 && <ZoomTools view={view} scale={sight.scale} onView={setView} />}
      <UpdatingBar />
      <Notes onShowFonts={onShowFonts} />
      {preview && count > 0 ? (
        <>
          <PageScroller
            control={control}
            document={preview.document}
            zoom={view.zoom}
            columns={view.columns}
            hasGrid={view.hasGrid}
            onPick={pick}
            onSight={setSight}
          />
          <footer className="pane-foot">
            <strong>{measureWords(preview.document)}</strong>
            <span>页数和每页行数按导出文件排版；逐行断行以 Word、WPS 为准</span>
          </footer>
        </>
      ) : (
        <NoPages />
      )}
    </>
  )
}

/** 版面: the pages as they will print, beside the paper. */
export function PreviewPane(props: PreviewPaneProps) {
  const { pane } = props
  const { view, width, isOver, setOpen, setView } = pane
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
    if (event.key.toLowerCase() === 'g') setView({ hasGrid: !view.hasGrid })
    else if (event.key === 'Escape' && view.isLarge) setView(BESIDE)
    else if (event.key === 'Escape' && isOver) setOpen(false)
    else return
    event.preventDefault()
  }
  const place = view.isLarge ? 'pane-large' : isOver ? 'pane-over' : 'pane-beside'
  return (
    <>
      {place === 'pane-beside' && (
        <PaneSplitter
          label="版面栏宽度"
          width={width}
          narrowest={NARROWEST_PANE}
          widest={WIDEST_PANE}
          usual={USUAL_WIDTHS[pane.windowClass]}
          onResize={pane.resize}
        />
      )}
      <aside
        className={`preview-pane ${place}`}
        aria-label="版面"
        data-region="版面"
        style={view.isLarge ? {} : { width }}
        onKeyDown={onKeyDown}
      >
        <Pages {...props} />
      </aside>
    </>
  )
}
