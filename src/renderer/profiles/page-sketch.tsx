import type { LayoutProfile } from '../../core/official-layout/layout-profile'
import { specOf } from '../../core/official-layout/layout-profile'
import { placeLetterhead } from '../../core/official-layout/letterhead-place'
import { metricsOf, sizeInPoints } from '../../core/official-layout/metrics'
import type { Metrics } from '../../core/official-layout/metrics'
import { emuToMm, ptToMm, twipToMm, halfPointToPt } from '../../core/official-layout/units'

/** A mark of ordinary length, for the size of its type. */
const SAMPLE_MARK = '云岚市交通运输局'

interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The red head of page 1 in millimetres, and where text may begin below it. */
function headOf(metrics: Metrics, form: LayoutProfile['defaultForm']) {
  const { spec, textArea } = metrics
  const { page, document } = spec
  const centred = (width: number, y: number, height: number): Bar => ({
    x: page.left + (textArea.widthMm - width) / 2,
    y,
    width,
    height,
  })
  if (form === 'plain') return { bars: [], textFrom: page.top }
  if (form === 'letter') {
    const { rules, size } = placeLetterhead(SAMPLE_MARK, metrics)
    const em = ptToMm(halfPointToPt(size))
    const lines = rules.map(({ x, y, length, weight }) => ({
      x: emuToMm(x),
      y: emuToMm(y),
      width: emuToMm(length),
      height: ptToMm(weight),
    }))
    const below = Math.min(...lines.map(({ y }) => y))
    return {
      bars: [centred(em * SAMPLE_MARK.length, spec.letter.mastheadTop, em), ...lines],
      textFrom: below + ptToMm(spec.grid.linePitch),
    }
  }
  const em = ptToMm(sizeInPoints(document.mastheadSizes[0] ?? spec.roles.masthead.size))
  const top = page.top + document.mastheadBelowTextTop
  const rule =
    top + em + ptToMm(spec.grid.linePitch) * (document.numberLinesBelow + 1) + document.ruleBelowNumber
  return {
    bars: [centred(em * SAMPLE_MARK.length, top, em), centred(textArea.widthMm, rule, ptToMm(document.rule))],
    textFrom: rule,
  }
}

/** Page 1 drawn to scale: text area, its lines, the red head and the page number. Millimetres are its units. */
export function PageSketch({ profile }: { readonly profile: LayoutProfile }) {
  const metrics = metricsOf(specOf(profile))
  const { spec, textArea, linePitch, characterPitch } = metrics
  const { page, grid } = spec
  const pitch = twipToMm(linePitch)
  const em = ptToMm(sizeInPoints(grid.size))
  const { bars, textFrom } = headOf(metrics, profile.defaultForm)
  const lines = Array.from({ length: grid.linesPerPage }, (_, index) => page.top + index * pitch)
  const label = `版心 ${Math.round(textArea.widthMm * 10) / 10} × ${Math.round(textArea.heightMm * 10) / 10} 毫米`
  return (
    <figure className="page-sketch">
      <svg viewBox={`0 0 ${page.width} ${page.height}`} role="img" aria-label={`首页示意，${label}`}>
        <rect className="sketch-paper" width={page.width} height={page.height} />
        <rect
          className="sketch-area"
          x={page.left}
          y={page.top}
          width={textArea.widthMm}
          height={textArea.heightMm}
        />
        {lines.map((y) => (
          <rect
            key={y}
            className={y < textFrom ? 'sketch-line sketch-line-under' : 'sketch-line'}
            x={page.left}
            y={y + (pitch - em) / 2}
            width={twipToMm(characterPitch) * grid.charactersPerLine}
            height={em}
          />
        ))}
        {bars.map((bar) => (
          <rect key={`${bar.x} ${bar.y}`} className="sketch-red" {...bar} />
        ))}
        {profile.defaultForm !== 'letter' && (
          <rect
            className="sketch-number"
            x={page.width - page.right - em * 4}
            y={page.height - page.bottom + spec.pageNumber.belowTextArea}
            width={em * 3}
            height={em / 4}
          />
        )}
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  )
}
