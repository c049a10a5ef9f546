import { describe, expect, test } from 'vitest'
import { gbt9704 } from './gbt9704'
import { ROLES } from './layout-spec'
import { metricsOf } from './metrics'
import { mmToTwip, mm, twipToMm } from './units'

const metrics = metricsOf(gbt9704)

describe('the grid: 22 lines of 28 characters (5.2.3)', () => {
  test('the line pitch is the largest at which 22 lines fit on 225 mm', () => {
    const height = mmToTwip(mm(225))
    expect(metrics.linePitch).toBe(579)
    expect(22 * metrics.linePitch).toBeLessThanOrEqual(height)
    expect(23 * metrics.linePitch).toBeGreaterThan(height)
    expect(22 * (metrics.linePitch + 1)).toBeGreaterThan(height)
  })

  test('the spacing is the smallest condensing at which 28 characters fit on 156 mm', () => {
    const { size, spacing } = metrics.roles.body
    const width = mmToTwip(mm(156))
    const character = size * 10 + spacing
    expect(spacing).toBe(-5)
    expect(28 * character).toBeLessThanOrEqual(width)
    expect(28 * (character + 1)).toBeGreaterThan(width)
    expect(metrics.characterPitch).toBe(character)
  })

  test('the text area is 156 × 225 mm (5.2.1)', () => {
    expect(twipToMm(metrics.textArea.width)).toBeCloseTo(156, 1)
    expect(twipToMm(metrics.textArea.height)).toBeCloseTo(225, 1)
  })

  test('justified text keeps room for all 28 characters', () => {
    const { body, salutation } = metrics.roles
    for (const role of [body, salutation]) {
      expect(metrics.textArea.width - role.left - role.right).toBeGreaterThan(28 * metrics.characterPitch)
    }
  })
})

describe('roles', () => {
  test('text stands on the grid; only 三号 is condensed', () => {
    for (const name of ROLES) {
      const role = metrics.roles[name]
      expect(role.role).toBe(name)
      expect(role.spacing).toBe(role.size === 32 ? -5 : 0)
    }
    expect(metrics.roles.title).toMatchObject({ size: 44, line: 579, spacing: 0 })
  })

  test('首行左空二字 is two characters of the grid', () => {
    expect(metrics.roles.body).toMatchObject({ firstLine: 630, firstLineHundredths: 200, left: 0 })
    expect(metrics.roles.salutation.firstLine).toBe(0)
  })

  test('the title stands two lines below the head of a letter, one below the top without a head', () => {
    expect(metrics.aboveTitle).toEqual({ letter: 2 * 579, document: 2 * 579, plain: 579 })
  })

  test('the page number is 四号, one of its characters from the edge', () => {
    expect(metrics.roles.pageNumber).toMatchObject({ size: 28, left: 280, right: 280 })
  })
})
