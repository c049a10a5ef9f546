import type { CSSProperties } from 'react'
import { widthInCharacters } from '../../../core/official-layout/text-width'

const LABEL = '附件：'

interface AttachmentStyle extends CSSProperties {
  /** Where later lines begin, and how far the first line stands out, in 字. */
  readonly '--left': number
  readonly '--hanging': number
}

/** 附件说明 as the file sets it: later lines of a name stand under its first character. */
export function AttachmentLines({ titles }: { readonly titles: readonly string[] }) {
  if (titles.length === 0) return <span className="locked-missing">附件说明：无</span>
  return (
    <>
      {titles.map((title, index) => {
        const label = index === 0 ? LABEL : ''
        const number = titles.length === 1 ? '' : `${index + 1}.`
        const numberWidth = widthInCharacters(number)
        const style: AttachmentStyle = {
          '--left': widthInCharacters(LABEL) + numberWidth,
          '--hanging': widthInCharacters(label) + numberWidth,
        }
        return (
          <span key={`${index}-${title}`} className="locked-line attachment-line" style={style}>
            {label}
            {number}
            {title}
          </span>
        )
      })}
    </>
  )
}
