import { expect, it } from 'vitest'
import type { DrawnDocument, DrawnPage } from '../../core/official-layout/drawn-page'
import { printPage } from './print-page'

const page = (number: number, width: number, height: number): DrawnPage => ({
  width,
  height,
  number,
  shapes: [],
  lines: [],
  textArea: { x: 28, y: 37, width: 156, height: 225 },
  grid: { lines: 22, characters: 28, linePitch: 10.2, characterPitch: 5.56 },
  usedLines: 0,
})
const mixed: DrawnDocument = {
  pages: [page(1, 210.01, 297.01), page(2, 297.01, 210.01), page(3, 210, 297)],
  images: {},
  isProof: false,
  isCutShort: false,
}
const sizes = (css: string): readonly string[] => css.match(/size:[^;]+/g) ?? []
const options = { title: '答复', styleSheet: 'pages.css' }

it('a PDF keeps landscape pages as they are, each size of paper named once', () => {
  const { html, css } = printPage(mixed, { ...options, turnsLandscape: false })
  expect(sizes(css)).toEqual(['size:210mm 297mm', 'size:297mm 210mm'])
  expect(html.match(/class="sheet paper\d"/g)).toEqual([
    'class="sheet paper0"',
    'class="sheet paper1"',
    'class="sheet paper0"',
  ])
})

it('a printer gets landscape pages turned on the paper it has', () => {
  const { html, css } = printPage(mixed, { ...options, turnsLandscape: true })
  expect(sizes(css)).toEqual(['size:210mm 297mm'])
  expect(html).toContain('translate(0 297.01) rotate(-90)')
})

it('holds no script and no style text, whatever the title is', () => {
  const { html } = printPage(mixed, { ...options, title: '</title><script>', turnsLandscape: false })
  expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>')
  expect(html).not.toMatch(/<script|<style|style=/)
})
