// Figures: a picture in the line, never wider or taller than the text area, its caption below it.
import { ImageRun } from 'docx'
import { AppError } from '../../../core/kernel/app-error'
import { placeFigure } from '../../../core/official-layout/figure-place'
import type { LayoutFigure } from '../../../core/official-layout/layout-document'
import type { Metrics } from '../../../core/official-layout/metrics'
import { emuToPixel } from '../../../core/official-layout/units'
import { clipped } from '../../../core/kernel/clipped'
import { pictureFacts } from '../../../core/kernel/picture-facts'
import type { DrawingIds } from './drawing-ids'
import { roleParagraph } from './paragraphs'
import { textRuns } from './runs'
import type { Written } from './written-document'
import { xmlText } from './xml-text'

export interface FigureContext {
  readonly metrics: Metrics
  readonly ids: DrawingIds
  readonly keepLastWithNext: boolean
}

/**
 * The picture and its caption.
 * @throws AppError EXPORT_FAILED where the picture's bytes are damaged
 */
export function figureParagraphs(
  block: LayoutFigure,
  { metrics, ids, keepLastWithNext }: FigureContext,
): readonly Written[] {
  const { figure, source } = block
  const caption = figure.caption.trim()
  const bytes = Uint8Array.from(Buffer.from(figure.base64, 'base64'))
  const facts = pictureFacts(bytes)
  if (facts === null) {
    const which = caption === '' ? '文稿里的一张插图' : `插图“${clipped(caption)}”`
    throw new AppError(
      'EXPORT_FAILED',
      `${which}的图片数据已损坏，没有导出。请在稿纸中删去这张图，重新插入后再导出。`,
    )
  }
  const { width, height } = placeFigure(figure.widthMm, facts, caption !== '', metrics)
  const picture = roleParagraph(
    metrics.roles.figure,
    [
      new ImageRun({
        type: facts.type,
        data: bytes,
        transformation: { width: emuToPixel(width), height: emuToPixel(height) },
        altText: {
          id: ids(),
          name: caption === '' ? '插图' : xmlText(caption),
          description: xmlText(figure.alternativeText),
        },
      }),
    ],
    { keepNext: caption !== '' || keepLastWithNext },
  )
  const role = metrics.roles.figureCaption
  const about = { block, source, prefix: 0 }
  const drawn: Written = { ...about, role: 'figure', runs: [], child: picture }
  if (caption === '') return [drawn]
  return [
    drawn,
    {
      ...about,
      role: 'figureCaption',
      runs: [{ text: caption, role: 'figureCaption' }],
      child: roleParagraph(role, textRuns(caption, role), { keepNext: keepLastWithNext }),
    },
  ]
}
