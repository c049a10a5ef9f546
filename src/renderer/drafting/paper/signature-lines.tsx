import type { CSSProperties, ReactNode } from 'react'
import { gbt9704 } from '../../../core/official-layout/gbt9704'
import { placeSignature } from '../../../core/official-layout/signature-place'
import type { SidePlace } from '../../../core/official-layout/signature-place'
import { resolveLockedElements } from '../../../core/reply/generated-texts'
import { useDrafting, useFrame } from '../drafting-context'
import { replyOfFrame } from '../editor-schema'

interface SignatureStyle extends CSSProperties {
  readonly '--lines-above': number
}

interface PlacedStyle extends CSSProperties {
  readonly '--shift': number
}

interface StretchStyle extends CSSProperties {
  /** Room added after each character, in 字. */
  readonly '--stretch': number
}

function Placed({ place, children }: { readonly place: SidePlace; readonly children: ReactNode }) {
  const style: PlacedStyle = { '--shift': place.characters }
  return (
    <span className={`locked-line placed-${place.from}`} style={style}>
      {children}
    </span>
  )
}

/** A name spread to the width of the longest; nothing is added after its last character. */
function Organ({ name, stretch }: { readonly name: string; readonly stretch: number }) {
  if (stretch === 0) return <>{name}</>
  const characters = [...name]
  const style: StretchStyle = { '--stretch': stretch }
  return (
    <>
      <span className="stretched" style={style}>
        {characters.slice(0, -1).join('')}
      </span>
      {characters.at(-1)}
    </>
  )
}

/** Stands for a date that is not known yet where its width matters. */
const OPEN_DATE = '2026年10月10日'

/** 署名 and 成文日期 where the file puts them. */
export function SignatureLines() {
  const { proposal } = useDrafting()
  const frame = useFrame()
  const { organs, date } = resolveLockedElements(proposal, replyOfFrame(frame))
  const place = placeSignature(
    organs,
    date === '' ? OPEN_DATE : date,
    frame.signature.stamp === 'seal',
    gbt9704,
  )
  const style: SignatureStyle = { '--lines-above': place.linesAbove }
  return (
    <span className="locked-line signature-lines" style={style}>
      {organs.map((name, index) => {
        const organ = place.organs[index]
        return (
          organ && (
            <Placed key={`${index}-${name}`} place={organ}>
              <Organ name={name} stretch={organ.stretch} />
            </Placed>
          )
        )
      })}
      {date === '' ? (
        // Longer than a date: it would not fit where the date begins.
        <Placed place={{ from: 'right', characters: gbt9704.unsealed.right }}>
          <span className="locked-missing">（成文日期未填，导出时不印）</span>
        </Placed>
      ) : (
        <Placed place={place.date}>{date}</Placed>
      )}
    </span>
  )
}
