import type { CSSProperties } from 'react'
import type { LayoutDocument, LayoutHead, LayoutRun } from '../../../core/official-layout/layout-document'
import { widthInCharacters } from '../../../core/official-layout/text-width'
import { documentNumberText } from '../../../core/reply/generated-texts'
import type { ReplyFrame } from '../editor-schema'

interface MarkStyle extends CSSProperties {
  /** Room of one character of the mark, in 字. */
  readonly '--mark': number
}

/** A mark's character is at most this wide, in 字, and the mark never wider than its line. */
const WIDEST_MARK = 1.9
const CHARACTERS_PER_LINE = 28

const markStyle = (characters: number): MarkStyle => ({
  '--mark': Math.min(WIDEST_MARK, CHARACTERS_PER_LINE / Math.max(1, characters)),
})

/** The number with a visible place for the serial that is allocated at signing. */
function NumberText({ frame }: { readonly frame: ReplyFrame }) {
  const { documentNumber: number } = frame
  if (number === null) return null
  if (number.form === 'written' || number.serial !== null) return <>{documentNumberText(number)}</>
  return (
    <>
      {number.prefix}〔{number.year}〕<span className="number-slot">签发时取号</span>号
    </>
  )
}

function Marks({ runs }: { readonly runs: readonly LayoutRun[] }) {
  return (
    <span className="head-left">
      {runs.map(({ text, role }, index) => (
        <span key={index} className={`locked-line head-${role}`}>
          {text}
        </span>
      ))}
    </span>
  )
}

/** Several organs one below the other, equally wide, what follows them beside them. */
function DocumentMark({ organs, suffix }: { readonly organs: readonly string[]; readonly suffix: string }) {
  const widest = Math.max(0, ...organs.map(widthInCharacters))
  return (
    <span className="head-mark head-stack" style={markStyle(widest + widthInCharacters(suffix) + 1)}>
      <span className="head-organs">
        {organs.map((organ, index) => (
          <span key={index} className="locked-line">
            {organ}
          </span>
        ))}
      </span>
      {suffix !== '' && <span>{suffix}</span>}
    </span>
  )
}

type DocumentHead = Extract<LayoutHead, { kind: 'document' }>

/** 文件格式: marks, mark, number in the middle or beside 签发人, red rule. GB/T 9704-2012, 7.2. */
function DocumentHeadLines({ head, frame }: { readonly head: DocumentHead; readonly frame: ReplyFrame }) {
  const { organs, suffix, marks, signatories } = head
  const rows = Array.from({ length: Math.ceil(signatories.length / 2) }, (_, row) =>
    signatories.slice(2 * row, 2 * row + 2),
  )
  return (
    <>
      <Marks runs={marks} />
      {organs.length > 1 ? (
        <DocumentMark organs={organs} suffix={suffix} />
      ) : (
        <span
          className="head-mark"
          style={markStyle(widthInCharacters((organs[0] ?? '（未填发文机关）') + suffix))}
        >
          {organs[0] ?? '（未填发文机关）'}
          {suffix}
        </span>
      )}
      {rows.length === 0 ? (
        <span className="locked-line head-number-alone">
          {frame.documentNumber === null ? (
            <span className="locked-missing">不印文号</span>
          ) : (
            <NumberText frame={frame} />
          )}
        </span>
      ) : (
        <span className="head-line head-signatories">
          <span>
            <NumberText frame={frame} />
          </span>
          <span className="head-signatory">
            <span>签发人：</span>
            <span className="head-signatory-names">
              {rows.map((names, row) => (
                <span key={row} className="locked-line">
                  {names.join('　')}
                </span>
              ))}
            </span>
          </span>
        </span>
      )}
      <span className="head-red-rule" />
    </>
  )
}

/** 信函格式 and 无红头: marks at the left, number and category at the right. */
function LetterLines({ layout, frame }: { readonly layout: LayoutDocument; readonly frame: ReplyFrame }) {
  const lines = layout.blocks.filter((block) => block.kind === 'head-line')
  return (
    <>
      {lines.map(({ left, right }, index) => (
        <span key={index} className="head-line">
          <Marks runs={left} />
          <span className="head-right">
            {right.map(({ text, role }) =>
              role === 'headLine' ? (
                <NumberText key={role} frame={frame} />
              ) : (
                <span key={role} className={`head-${role}`}>
                  {text}
                </span>
              ),
            )}
          </span>
        </span>
      ))}
      {lines.length === 0 && (
        <span className="head-line head-empty">
          <span className="locked-missing">不印文号</span>
        </span>
      )}
    </>
  )
}

/** Everything above the title, in the form the reply is printed in. */
export function HeadLines({
  layout,
  frame,
}: {
  readonly layout: LayoutDocument
  readonly frame: ReplyFrame
}) {
  const { head } = layout
  const inCorner = head.kind === 'plain' ? '' : head.category
  return (
    <>
      {inCorner !== '' && <span className="head-category">{inCorner}</span>}
      {head.kind === 'letter' && (
        <>
          <span
            className="head-mark"
            style={markStyle(widthInCharacters(head.masthead === '' ? '（未填发文机关）' : head.masthead))}
          >
            {head.masthead === '' ? '（未填发文机关）' : head.masthead}
          </span>
          <span className="head-rule" />
        </>
      )}
      {head.kind === 'document' ? (
        <DocumentHeadLines head={head} frame={frame} />
      ) : (
        <LetterLines layout={layout} frame={frame} />
      )}
    </>
  )
}
