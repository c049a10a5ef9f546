// Which form on the paper is open, and the question before one is closed with something typed in it.
import { App } from 'antd'
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { LockedPart } from './locked-part'

/** The open form tells whether something was changed in it; returns how to stop telling. */
type WatchForm = (isChanged: () => boolean) => () => void

const WatchFormContext = createContext<WatchForm>(() => () => undefined)

/** Around the desk, so that its forms can tell. */
export const WatchFormProvider = WatchFormContext.Provider

/** Tells the desk, as long as the form is there, whether closing it loses anything. */
export function useWatchedForm(isChanged: () => boolean): void {
  const watch = useContext(WatchFormContext)
  useEffect(() => watch(isChanged), [watch, isChanged])
}

export interface OpenPart {
  readonly part: LockedPart | null
  /** Opens a form in place of the one that is open; null closes it. Asks first where something was typed. */
  readonly open: (part: LockedPart | null) => void
  /** Does what takes the form away, after the same question. */
  readonly leaveFormFor: (act: () => void) => void
  readonly watchForm: WatchForm
}

const NO_FORM = (): boolean => false

/** The form open on the paper. Escape, a press beside it and other rows all come through `open`. */
export function useOpenPart(): OpenPart {
  const { modal } = App.useApp()
  const [part, setPart] = useState<LockedPart | null>(null)
  const isChanged = useRef(NO_FORM)
  const isAsking = useRef(false)
  const leaveFormFor = useCallback(
    (act: () => void) => {
      // One press may be told of twice, and the answer is itself a press beside the form.
      if (isAsking.current) return
      if (!isChanged.current()) return act()
      isAsking.current = true
      const settle = (): void => {
        setTimeout(() => (isAsking.current = false))
      }
      modal.confirm({
        title: '放弃填写的内容？',
        okText: '放弃',
        okButtonProps: { danger: true },
        cancelText: '继续填写',
        focusable: { autoFocusButton: 'cancel' },
        // Above the form it asks about.
        zIndex: 1100,
        onOk: () => {
          isChanged.current = NO_FORM
          settle()
          act()
        },
        onCancel: settle,
      })
    },
    [modal],
  )
  const open = useCallback((next: LockedPart | null) => leaveFormFor(() => setPart(next)), [leaveFormFor])
  const watchForm = useCallback<WatchForm>((given) => {
    isChanged.current = given
    return () => {
      if (isChanged.current === given) isChanged.current = NO_FORM
    }
  }, [])
  return useMemo(() => ({ part, open, leaveFormFor, watchForm }), [part, open, leaveFormFor, watchForm])
}
