// Whether the pane is open and how wide, remembered per size of window on this PC.
import { z } from 'zod'

/** Narrower windows lay the pane over the paper. */
const NARROW_WINDOW = 1180
const WIDE_WINDOW = 1600

export const WINDOW_CLASSES = ['narrow', 'usual', 'wide'] as const
/** Size of the window as far as the pane is concerned. */
export type WindowClass = (typeof WINDOW_CLASSES)[number]

export const NARROWEST_PANE = 320
export const WIDEST_PANE = 520
export const USUAL_WIDTHS: Readonly<Record<WindowClass, number>> = { narrow: 360, usual: 360, wide: 384 }

export const windowClass = (width: number): WindowClass =>
  width < NARROW_WINDOW ? 'narrow' : width < WIDE_WINDOW ? 'usual' : 'wide'

const Width = z.number().min(NARROWEST_PANE).max(WIDEST_PANE)
const PaneMemory = z.object({
  isOpen: z.boolean(),
  widths: z.object({ narrow: Width, usual: Width, wide: Width }),
})
export type PaneMemory = z.infer<typeof PaneMemory>

const KEY = 'fuwen.preview-pane'
const FRESH: PaneMemory = { isOpen: true, widths: { ...USUAL_WIDTHS } }

/** What was remembered; the usual where nothing is or it cannot be read. */
export function readPaneMemory(): PaneMemory {
  try {
    return PaneMemory.parse(JSON.parse(localStorage.getItem(KEY) ?? ''))
  } catch {
    return FRESH
  }
}

/** Remembers it; where the window may keep nothing the pane is merely usual next time. */
export function keepPaneMemory(memory: PaneMemory): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(memory))
  } catch {
    // Nothing is lost but a width.
  }
}
