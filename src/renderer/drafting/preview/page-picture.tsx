import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import type { DrawnDocument, DrawnPage } from '../../../core/official-layout/drawn-page'
import { pageToSvg } from '../../../core/official-layout/page-svg'

interface PagePictureProps {
  readonly page: DrawnPage
  readonly images: DrawnDocument['images']
}

/** Takes over what has changed and leaves the rest as it stands: laying out text costs most. */
function update(shown: Element, wanted: Element): void {
  const fresh = [...wanted.children]
  fresh.forEach((element, index) => {
    const old = shown.children[index]
    if (!old) shown.append(element)
    else if (!old.isEqualNode(element)) old.replaceWith(element)
  })
  while (shown.children.length > fresh.length) shown.lastElementChild?.remove()
}

/** The drawing of one page. A page that comes out the same as before is left as it stands. */
export const PagePicture = memo(function PagePicture({ page, images }: PagePictureProps) {
  const place = useRef<HTMLDivElement>(null)
  const svg = useMemo(() => pageToSvg(page, images), [page, images])
  const shown = useRef('')
  useLayoutEffect(() => {
    if (!place.current || shown.current === svg) return
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
    const wanted = document.adoptNode(documentElement)
    const drawing = place.current.firstElementChild
    const isSameSheet = drawing?.getAttribute('viewBox') === wanted.getAttribute('viewBox')
    if (drawing && isSameSheet) update(drawing, wanted)
    else place.current.replaceChildren(wanted)
    shown.current = svg
  }, [svg])
  return <div ref={place} className="page-picture" aria-hidden="true" />
})
