import type { CSSProperties } from 'react'
import { gbt9704 } from '../../../core/official-layout/gbt9704'
import { placeSignature } from '../../../core/official-layout/signature-place'
import type { SignatureRow, SignatureText } from '../../../core/official-layout/signature-rows'
import { resolveLockedElements } from '../../../core/reply/generated-texts'
import { useDrafting, useFrame } from '../drafting-context'
import { replyOfFrame } from '../editor-schema'

interface RowStyle extends CSSProperties {
  readonly '--lines-above': number
}

interface PlacedStyle extends CSSProperties {
  readonly '--shift': number
}

interface StretchStyle extends CSSProperties {
  /** Room added after each character, in 字. */
  readonly '--stretch': number
}

/** A name spread to the width of the longest; nothing is added after its last character. */
function Stretched({ text, stretch }: Pick<SignatureText, 'text' | 'stretch'>) {
  if (stretch === 0) return <>{text}</>
  const characters = [...text]
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

interface RowProps {
  readonly row: SignatureRow
  readonly isDateOpen: boolean
  /** Whose signet is put beside this row; null: none is. */
  readonly signet: string | null
  /** True when each organ of this row puts its seal on its name. */
  readonly isSealed: boolean
}

function Row({ row, isDateOpen, signet, isSealed }: RowProps) {
  const isOpen = row.kind === 'date' && isDateOpen
  const style: RowStyle = { '--lines-above': row.linesAbove }
  // Texts placed by their middle, and several on a line, are taken out of the line's flow.
  const isSideBySide = signet !== null || row.texts.length > 1 || row.texts[0]?.from === 'middle'
  const slot: PlacedStyle = { '--shift': gbt9704.signet.right }
  return (
    <span className={`locked-line signature-row signature-${row.kind}`} style={style}>
      <span className={isSideBySide ? 'signature-line side-by-side' : 'signature-line'}>
        {row.texts.map(({ from, characters, text, stretch }, index) => {
          // Longer than a date: it would not fit where the date begins.
          const place: PlacedStyle = { '--shift': isOpen ? gbt9704.unsealed.right : characters }
          return (
            <span key={index} className={`placed-${isOpen ? 'right' : from}`} style={place}>
              {isOpen ? (
                <span className="locked-missing">（成文日期未填，导出时不印）</span>
              ) : (
                <span className="signature-name">
                  {isSealed && <span className="seal-place">加盖印章处</span>}
                  <Stretched text={text} stretch={stretch} />
                </span>
              )}
            </span>
          )
        })}
        {signet !== null && (
          <span className="placed-right" style={slot}>
            <span className="signet-slot">{signet} 签名章</span>
          </span>
        )}
      </span>
    </span>
  )
}

/** 署名 and 成文日期 where the file puts them; what is stamped there is named, not pictured. */
export function SignatureLines() {
  const { proposal } = useDrafting()
  const frame = useFrame()
  const { organs, date } = resolveLockedElements(proposal, replyOfFrame(frame))
  const { stamp, signers } = frame.signature
  const content = { organs, stamp, signers: stamp === 'signet' ? signers : [], seals: [] }
  const { rows } = placeSignature({ ...content, date: date === '' ? OPEN_DATE : date }, gbt9704)
  const firstPost = rows.findIndex(({ kind }) => kind === 'post')
  return (
    <span className="locked-line signature-lines">
      {rows.map((row, index) => (
        <Row
          key={index}
          row={row}
          isDateOpen={date === ''}
          isSealed={stamp === 'seal' && row.kind === 'organs'}
          signet={row.kind === 'post' ? (signers[index - firstPost]?.name ?? null) : null}
        />
      ))}
    </span>
  )
}
