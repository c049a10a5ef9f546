import type { PageZoom } from './page-slots'

/** How the pages are shown. */
export interface PageView {
  readonly zoom: PageZoom
  readonly columns: 1 | 2
  readonly hasGrid: boolean
  /** True while the pages take the whole room of the paper. */
  readonly isLarge: boolean
}

/** Windows from this height on show whole pages large enough to be read. */
const TALL_WINDOW = 900

/** The pages beside the paper. */
export const BESIDE = { isLarge: false, columns: 1, zoom: 'fit' } as const satisfies Partial<PageView>

/** 放大看: two pages in the whole room. */
export const largeView = (): Partial<PageView> => ({
  isLarge: true,
  columns: 2,
  zoom: window.innerHeight >= TALL_WINDOW ? 'whole' : 'fit',
})
