const OVERLAY_ROOT_ID = 'overlays'

/**
 * The element dialogs, drawers and menus open in. Not body: antd locks body's scrolling with a style
 * element, which the content policy forbids. Made on the spot when the page has none.
 */
export function overlayRoot(): HTMLElement {
  const existing = document.getElementById(OVERLAY_ROOT_ID)
  if (existing) return existing
  const made = document.createElement('div')
  made.id = OVERLAY_ROOT_ID
  document.body.append(made)
  return made
}
