// A drawn page as SVG: what the preview inserts, the printer prints and the PDF holds. One unit is one
// millimetre. Presentation attributes only: the page's policy forbids style text.
import { escapedText } from '../kernel/xml-characters'
import type { DrawnImage, DrawnPage, DrawnRule, DrawnRun, DrawnShape, DrawnText } from './drawn-page'
import type { DrawnDocument } from './drawn-page'
import { pt, ptToMm } from './units'

/** To the thousandth: a micrometre on paper. */
const number = (value: number): string => String(Math.round(value * 1000) / 1000)

type Values = Readonly<Record<string, string | number | null | undefined>>

/** Attributes in their order; those without a value are left out. */
function attributes(values: Values): string {
  return Object.entries(values)
    .flatMap(([name, value]) =>
      value === null || value === undefined
        ? []
        : [` ${name}="${typeof value === 'number' ? number(value) : escapedText(value)}"`],
    )
    .join('')
}

/** Names of families, quoted: many are Chinese or have spaces. */
const familyList = (families: readonly string[]): string =>
  [...families.map((family) => `'${family.replaceAll(/['\\]/g, '')}'`), 'serif'].join(', ')

const voiceOf = ({ families, size, colour, bold, spacing }: DrawnRun): Values => ({
  'font-family': familyList(families),
  'font-size': ptToMm(pt(size)),
  'font-weight': bold ? 'bold' : 'normal',
  'letter-spacing': ptToMm(pt(spacing ?? 0)),
  fill: `#${colour}`,
})

/** A run says only what its line does not say already: pages of many runs stay small. */
function runElement(run: DrawnRun, line: Values): string {
  const text = escapedText(run.text)
  const different = Object.entries(voiceOf(run)).filter(([name, value]) => line[name] !== value)
  const own = attributes({ dx: run.gapBefore, ...Object.fromEntries(different) })
  return own === '' || text === '' ? text : `<tspan${own}>${text}</tspan>`
}

function textElement({ x, y, width, turn, anchor, narrows, runs }: DrawnText): string {
  const [first] = runs
  const characters = runs.reduce((sum, { text }) => sum + [...text].length, 0)
  if (!first || characters === 0) return ''
  const voice = voiceOf(first)
  // One character has no room to its sides; it would be spread to nowhere.
  const isSpread = width !== null && characters > 1
  const own = attributes({
    x,
    y,
    ...voice,
    'text-anchor': anchor,
    textLength: isSpread ? width : undefined,
    lengthAdjust: isSpread ? (narrows === true ? 'spacingAndGlyphs' : 'spacing') : undefined,
    transform: turn === 0 ? undefined : `rotate(${number(turn)} ${number(x)} ${number(y)})`,
    'xml:space': 'preserve',
  })
  return `<text${own}>${runs.map((run) => runElement(run, voice)).join('')}</text>`
}

const ruleElement = ({ x1, y1, x2, y2, weight, colour }: DrawnRule): string =>
  `<line${attributes({ x1, y1, x2, y2, stroke: `#${colour}`, 'stroke-width': weight })}/>`

function imageElement({ image, x, y, width, height, label }: DrawnImage, images: Images): string {
  const picture = images[image]
  if (!picture) return ''
  const href = `data:${picture.mediaType};base64,${picture.base64}`
  const own = attributes({ href, x, y, width, height, preserveAspectRatio: 'none', role: 'img' })
  return `<image${own}${attributes({ 'aria-label': label === '' ? undefined : label })}/>`
}

type Images = DrawnDocument['images']

function shapeElement(shape: DrawnShape, images: Images): string {
  switch (shape.kind) {
    case 'text':
      return textElement(shape)
    case 'rule':
      return ruleElement(shape)
    case 'image':
      return imageElement(shape, images)
  }
}

/** How a page is shown. */
export interface Showing {
  /** A quarter turn to the left, so that a landscape page stands on portrait paper with its top at the left. */
  readonly isTurned?: boolean
}

/**
 * One page as an SVG document, in its true size.
 * @param images the pictures of the drawn document the page belongs to
 */
export function pageToSvg(page: DrawnPage, images: Images, { isTurned = false }: Showing = {}): string {
  const [width, height] = isTurned ? [page.height, page.width] : [page.width, page.height]
  const own = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width: `${number(width)}mm`,
    height: `${number(height)}mm`,
    viewBox: `0 0 ${number(width)} ${number(height)}`,
    'xml:lang': 'zh-CN',
    class: 'drawn-page',
  })
  const shapes = page.shapes.map((shape) => shapeElement(shape, images)).join('')
  const turned = `<g transform="translate(0 ${number(height)}) rotate(-90)">${shapes}</g>`
  return `<svg${own}>${isTurned ? turned : shapes}</svg>`
}
