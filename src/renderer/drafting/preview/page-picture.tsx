import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import type { DrawnDocument, DrawnPage } from '../../../core/official-layout/drawn-page'
import { pageToSvg } from '../../../core/official-layout/page-svg'

interface PagePictureProps {
  readonly page: DrawnPage
  readonly images: DrawnDocument['images']
}

/** The drawing of one page. A page that comes out the same as before is left as it stands. */
export const PagePicture = memo(function PagePicture({ page, images }: PagePictureProps) {
  const place = useRef<HTMLDivElement>(null)
  const svg = useMemo(() => pageToSvg(page, images), [page, images])
  const shown = useRef('')
  useLayoutEffect(() => {
    if (!place.current || shown.current === svg) return
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
    place.current.replaceChildren(document.adoptNode(documentElement))
    shown.current = svg
  }, [svg])
  return <div ref={place} className="page-picture" aria-hidden="true" />
})
