import { useEffect, useRef } from 'react'

interface InPlaceFieldProps {
  readonly className: string
  readonly label: string
  readonly text: string
  /** True: Enter breaks the line and Ctrl+Enter finishes. False: Enter finishes. */
  readonly hasLines: boolean
  /** Null: Esc, nothing changed. `byKey`: ended by a key, so that the focus goes nowhere by itself. */
  readonly onDone: (text: string | null, byKey: boolean) => void
}

/** Overriding a locked text where it stands on the paper. Leaving the field keeps what was typed. */
export function InPlaceField({ className, label, text, hasLines, onDone }: InPlaceFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const byKey = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  return (
    <div className={`locked in-place ${className}`}>
      <textarea
        ref={field}
        aria-label={label}
        defaultValue={text}
        maxLength={2000}
        rows={1}
        onBlur={(event) => {
          const typed = event.target.value.trim()
          onDone(typed.replace(/\s*\n\s*/g, hasLines ? '\n' : ''), byKey.current)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') onDone(null, true)
          if (event.key === 'Enter' && (!hasLines || event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            byKey.current = true
            event.currentTarget.blur()
          }
        }}
      />
      <span className="in-place-hint">
        {hasLines ? '回车断行，Ctrl+回车完成，Esc 不改' : '回车完成，Esc 不改'}
      </span>
    </div>
  )
}
