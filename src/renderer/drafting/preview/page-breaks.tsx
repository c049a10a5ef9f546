import { useCallback, useEffect, useRef, useState } from 'react'
import type { DrawnPage } from '../../../core/official-layout/drawn-page'
import { useDrafting } from '../drafting-context'
import type { EditorSession } from '../editor-session'
import { pagePlaces } from './page-places'
import { elementPartOf } from './picked-part'
import { usePreviewValue } from './preview-context'

interface PageBreak {
  readonly number: number
  /** From the paper's upper edge, in pixels. */
  readonly top: number
}

/** Where the measured pages begin on the paper; pages that begin elsewhere (attachments) have no place there. */
function measureBreaks(
  paper: HTMLElement,
  session: EditorSession,
  pages: readonly DrawnPage[],
): readonly PageBreak[] {
  const { doc } = session.getState()
  const { positionOf } = pagePlaces(doc)
  const edge = paper.getBoundingClientRect().top
  return pages.slice(1).flatMap(({ number, lines }) => {
    const [first] = lines
    if (!first) return []
    const position = positionOf(first)
    const part = position === null ? elementPartOf(first.source) : null
    const element = part === null ? null : paper.querySelector(`[data-part="${part}"]`)
    const top =
      position === null ? element?.getBoundingClientRect().top : (session.lineTop(position) ?? undefined)
    return top === undefined ? [] : [{ number, top: Math.round(top - edge) }]
  })
}

/**
 * Thin dashed rules on the paper where the measured pages begin. They lie over the text, not in it: the
 * editor knows nothing of them, and they stand still while an input method composes.
 */
export function PageBreaks() {
  const { session } = useDrafting()
  const preview = usePreviewValue('preview')
  const layer = useRef<HTMLDivElement>(null)
  const [breaks, setBreaks] = useState<readonly PageBreak[]>([])
  const isMissed = useRef(false)
  const pages = preview?.document.pages
  const measure = useCallback(() => {
    const paper = layer.current?.parentElement
    if (!paper || !pages || paper.getClientRects().length === 0) return
    isMissed.current = session.isComposing()
    if (isMissed.current) return
    const measured = measureBreaks(paper, session, pages)
    setBreaks((shown) => (JSON.stringify(shown) === JSON.stringify(measured) ? shown : measured))
  }, [session, pages])
  useEffect(() => {
    const frame = requestAnimationFrame(measure)
    return () => cancelAnimationFrame(frame)
  }, [measure])
  useEffect(() => {
    const body = layer.current?.parentElement?.querySelector('.paper-body')
    if (!body || typeof ResizeObserver === 'undefined') return
    // Told after the layout and before the paint: reading places costs nothing and nothing lags behind.
    const observer = new ResizeObserver(measure)
    observer.observe(body)
    const leave = session.subscribe(() => isMissed.current && requestAnimationFrame(measure))
    return () => {
      observer.disconnect()
      leave()
    }
  }, [measure, session])
  return (
    <div ref={layer} className="page-breaks" aria-hidden="true">
      {breaks.map(({ number, top }) => (
        <div key={number} className="page-break" style={{ top }}>
          <span>— 第 {number} 页 —</span>
        </div>
      ))}
    </div>
  )
}
