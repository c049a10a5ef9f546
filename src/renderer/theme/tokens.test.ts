import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { color } from './tokens'

const cssName = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/(\D)(\d)$/, '$1-$2')}`

/** Relative luminance by WCAG 2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(left: string, right: string): number {
  const [light = 0, dark = 0] = [luminance(left), luminance(right)].sort((first, second) => second - first)
  return (light + 0.05) / (dark + 0.05)
}

describe('design tokens', () => {
  it('are the same in the theme and in the stylesheet', async () => {
    const css = await readFile(join(import.meta.dirname, 'tokens.css'), 'utf8')
    for (const [name, value] of Object.entries(color)) expect(css).toContain(`${cssName(name)}: ${value};`)
  })

  it('keep text readable on its ground (screens 2.1)', () => {
    const texts: readonly (readonly [string, string])[] = [
      [color.text1, color.background],
      [color.text2, color.background],
      [color.text3, color.background],
      [color.text3, color.surfaceSub],
      [color.frameText, color.frame],
      [color.surface, color.frameActive],
      [color.surface, color.primary],
      [color.primaryHover, color.primaryBackground],
      [color.red, color.redBackground],
      [color.amber, color.amberBackground],
      [color.green, color.greenBackground],
      [color.grey, color.greyBackground],
    ]
    for (const [text, ground] of texts) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('keep edges and lights visible', () => {
    for (const shape of [color.control, color.shapeRed, color.shapeAmber, color.shapeGreen, color.shapeGrey])
      expect(contrast(shape, color.surface)).toBeGreaterThanOrEqual(3)
  })
})
