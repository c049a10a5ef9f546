import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { SMALLEST, choosePlacement, readPlacement, writePlacement } from './window-placement'

const small = { x: 0, y: 0, width: 1366, height: 728 }
const large = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: 0, width: 1366, height: 728 }

describe('the first start', () => {
  it('fills a 1366 × 768 screen without its task bar', () => {
    expect(choosePlacement(undefined, [small])).toEqual({ ...small, isMaximised: false })
  })

  it('is comfortable and centred on a 1920 × 1080 screen', () => {
    expect(choosePlacement(undefined, [large])).toEqual({
      x: 240,
      y: 70,
      width: 1440,
      height: 900,
      isMaximised: false,
    })
  })
})

describe('a remembered place', () => {
  it('is kept, on the second screen too', () => {
    const place = { x: 2000, y: 50, width: 1200, height: 600, isMaximised: true }
    expect(choosePlacement(place, [large, right])).toEqual(place)
  })

  it('whose screen is gone is given up, its size too; being maximised stays', () => {
    const place = { x: 2000, y: 50, width: 1200, height: 600, isMaximised: true }
    expect(choosePlacement(place, [small])).toEqual({ ...small, isMaximised: true })
  })

  it('hanging over an edge is pulled back', () => {
    const place = { x: -300, y: 500, width: 1200, height: 700, isMaximised: false }
    expect(choosePlacement(place, [large])).toMatchObject({ x: 0, y: 340 })
  })

  it('is always reachable and never too small, whatever was remembered', () => {
    const coordinate = fc.integer({ min: -5000, max: 5000 })
    const length = fc.integer({ min: 1, max: 5000 })
    const placement = fc.record({
      x: coordinate,
      y: coordinate,
      width: length,
      height: length,
      isMaximised: fc.boolean(),
    })
    fc.assert(
      fc.property(placement, (remembered) => {
        const { x, y, width, height } = choosePlacement(remembered, [large, right])
        expect(width).toBeGreaterThanOrEqual(SMALLEST.width)
        expect(height).toBeGreaterThanOrEqual(SMALLEST.height)
        const isInside = [large, right].some(
          (area) =>
            x >= area.x &&
            y >= area.y &&
            x + width <= area.x + area.width &&
            y + height <= area.y + area.height,
        )
        expect(isInside).toBe(true)
      }),
    )
  })
})

describe('the file of the place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuwen-place-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('gives back what was written, making its folder', () => {
    const path = join(folder, 'new', 'window.json')
    const place = { x: -10, y: 20, width: 1100, height: 600, isMaximised: true }
    writePlacement(path, place)
    expect(readPlacement(path)).toEqual(place)
  })

  it.each(['', '{', '[]', '{"x":1,"y":1,"width":0,"height":5,"isMaximised":false}', '{"x":"a"}'])(
    'that cannot be understood (%s) counts as none',
    (text) => {
      const path = join(folder, 'window.json')
      writeFileSync(path, text)
      expect(readPlacement(path)).toBeUndefined()
    },
  )

  it('that is missing counts as none', () => {
    expect(readPlacement(join(folder, 'missing.json'))).toBeUndefined()
  })
})
