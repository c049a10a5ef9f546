import { LockOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { CSSProperties } from 'react'
import { useElementSize } from '../../ui-kit/use-element-size'
import { useDrafting, useEditorValue } from '../drafting-context'
import { PageBreaks } from '../preview/page-breaks'
import { addSectionAfter } from '../section-commands'
import { nextZoom } from '../zoom-select'
import type { Zoom } from '../zoom-select'
import type { LockedPart } from './locked-part'
import { PaperFoot } from './paper-foot'
import { PaperHead } from './paper-head'
import { fittingZoom } from './paper-size'
import './paper.css'
import './paper-elements.css'

interface PaperProps {
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
  readonly openPart: LockedPart | null
  readonly onOpenPart: (part: LockedPart | null) => void
}

interface PaperStyle extends CSSProperties {
  readonly '--zoom': number
}

/** Ctrl+wheel over the paper changes its size, not the page's. */
function useWheelZoom(canvas: RefObject<HTMLElement | null>, zoom: Zoom, onZoom: (zoom: Zoom) => void): void {
  useEffect(() => {
    const element = canvas.current
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey || event.deltaY === 0) return
      event.preventDefault()
      onZoom(nextZoom(zoom, event.deltaY < 0 ? 1 : -1))
    }
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [canvas, zoom, onZoom])
}

function PaperText() {
  const { session, isReadOnly } = useDrafting()
  const place = useRef<HTMLDivElement>(null)
  const isEmpty = useEditorValue(session, ({ doc }) => doc.childCount === 0)
  useEffect(() => (place.current ? session.mount(place.current) : undefined), [session])
  return (
    <>
      <div ref={place} className="paper-body" />
      {isEmpty && !isReadOnly && (
        <div className="paper-empty">
          <Button
            onClick={() => {
              session.change((state) => addSectionAfter(state, null))
              session.focus()
            }}
          >
            写第一节
          </Button>
        </div>
      )}
    </>
  )
}

/** 稿纸: 28 characters a line as in the file; what comes from the record stands on a tint. */
export function Paper({ zoom, onZoom, openPart, onOpenPart }: PaperProps) {
  const canvas = useRef<HTMLDivElement>(null)
  const { width } = useElementSize(canvas)
  useWheelZoom(canvas, zoom, onZoom)
  const style: PaperStyle = { '--zoom': zoom === 'fit' ? fittingZoom(width) : zoom }
  return (
    <div ref={canvas} className="paper-canvas" data-region="稿纸">
      <article className="paper" aria-label="稿纸" style={style}>
        <span className="paper-lock">
          <LockOutlined /> 由案件生成
        </span>
        <PaperHead openPart={openPart} onOpenPart={onOpenPart} />
        <PaperText />
        <PaperFoot openPart={openPart} onOpenPart={onOpenPart} />
        <PageBreaks />
      </article>
    </div>
  )
}
