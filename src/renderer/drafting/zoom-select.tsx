import { Select } from 'antd'

/** 1 is 100 %; `fit` makes the paper as wide as the room. */
export type Zoom = number | 'fit'

const STEPS = [0.5, 0.75, 0.9, 1, 1.25, 1.5, 2] as const

/** The next step up (1) or down (−1) from a zoom. */
export function nextZoom(zoom: Zoom, direction: 1 | -1): Zoom {
  const current = zoom === 'fit' ? 1 : zoom
  if (direction === 1) return STEPS.find((step) => step > current) ?? current
  return STEPS.findLast((step) => step < current) ?? current
}

interface ZoomSelectProps {
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
}

/** How large the paper is on the screen; never how large it prints. */
export function ZoomSelect({ zoom, onZoom }: ZoomSelectProps) {
  return (
    <Select<Zoom>
      aria-label="稿纸缩放"
      className="tool-zoom"
      size="small"
      value={zoom}
      popupMatchSelectWidth={false}
      options={[
        ...STEPS.map((step): { value: Zoom; label: string } => ({
          value: step,
          label: `${Math.round(step * 100)}%`,
        })),
        { value: 'fit', label: '适应宽度' },
      ]}
      onChange={onZoom}
    />
  )
}
