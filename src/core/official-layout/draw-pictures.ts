// Pictures on the pages: figures in the text, and the bytes of figures and seals.
import { sealKey } from './draw-signature'
import type { DrawnDocument, DrawnImage } from './drawn-page'
import type { LayoutFigure } from './layout-document'
import type { MeasuredLine, WrittenChild } from './measured-pages'

const figureKey = (source: string): string => `figure-${source}`

/** A figure, centred on its line, as large as it was measured. */
export function drawFigure(
  { x, y, width, height, textWidth }: MeasuredLine,
  { figure, source }: LayoutFigure,
): readonly DrawnImage[] {
  return [
    {
      kind: 'image',
      image: figureKey(source),
      x: x + (width - textWidth) / 2,
      y,
      width: textWidth,
      height,
      label: figure.alternativeText === '' ? figure.caption : figure.alternativeText,
    },
  ]
}

/** All pictures of a document, each once. */
export function imagesOf(children: readonly WrittenChild[]): DrawnDocument['images'] {
  const images: DrawnDocument['images'] = {}
  for (const { block } of children) {
    if (block?.kind === 'figure') {
      const { mediaType, base64 } = block.figure
      images[figureKey(block.source)] = { mediaType, base64 }
    }
    if (block?.kind !== 'signature') continue
    for (const seal of block.seals) {
      images[sealKey(seal)] = { mediaType: seal.mediaType, base64: seal.base64 }
    }
  }
  return images
}
