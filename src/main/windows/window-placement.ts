// Where the window was: remembered between starts, checked against the screens that are there now.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

/** Screens.md 3.1: the smallest window everything still fits in, in pixels. */
export const SMALLEST = { width: 1024, height: 560 } as const

/** The size on a screen that has room for it; a smaller screen is filled. */
const COMFORTABLE = { width: 1440, height: 900 } as const

/** How much of a remembered window must lie on a screen for its title bar to be reachable, in pixels. */
const REACHABLE = { width: 160, height: 40 } as const

const Rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })
export type Rectangle = z.infer<typeof Rectangle>

export const WindowPlacement = Rectangle.extend({ isMaximised: z.boolean() })
export type WindowPlacement = z.infer<typeof WindowPlacement>

/**
 * Where to open the window.
 * @param remembered the last placement, or nothing on the first start
 * @param workAreas the usable part of each screen, the main one first; at least one
 */
export function choosePlacement(
  remembered: WindowPlacement | undefined,
  workAreas: readonly [Rectangle, ...Rectangle[]],
): WindowPlacement {
  const home = remembered && workAreas.find((area) => isReachable(remembered, area))
  if (remembered && home) {
    const size = fitted(remembered, home)
    return {
      x: clamp(remembered.x, home.x, home.x + home.width - size.width),
      y: clamp(remembered.y, home.y, home.y + home.height - size.height),
      ...size,
      isMaximised: remembered.isMaximised,
    }
  }
  const [main] = workAreas
  const size = fitted(COMFORTABLE, main)
  return {
    x: main.x + Math.round((main.width - size.width) / 2),
    y: main.y + Math.round((main.height - size.height) / 2),
    ...size,
    isMaximised: remembered?.isMaximised ?? false,
  }
}

/** The last placement, or nothing when there is none that can be understood. */
export function readPlacement(path: string): WindowPlacement | undefined {
  try {
    const parsed = WindowPlacement.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** Remembers a placement. May throw: forgetting it is harmless, so the caller only logs that. */
export function writePlacement(path: string, placement: WindowPlacement): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(placement)}\n`)
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high))

/** A size within the screen; a screen below the smallest window gets that all the same. */
const fitted = (
  wanted: { readonly width: number; readonly height: number },
  area: Rectangle,
): { width: number; height: number } => ({
  width: Math.max(SMALLEST.width, Math.min(wanted.width, area.width)),
  height: Math.max(SMALLEST.height, Math.min(wanted.height, area.height)),
})

/** True when enough of the window's upper edge lies on the screen to get hold of it. */
function isReachable(window: Rectangle, area: Rectangle): boolean {
  const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const isEdgeOnScreen = window.y >= area.y && window.y + REACHABLE.height <= area.y + area.height
  return width >= REACHABLE.width && isEdgeOnScreen
}
