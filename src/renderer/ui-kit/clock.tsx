import { createContext, useContext, useEffect, useState } from 'react'
import type { ReactNode } from 'react'

type ReadClock = () => Date

const ClockContext = createContext<ReadClock>(() => new Date())

/** Replaces the system clock below it; tests give a fixed one. */
export function ClockProvider({ now, children }: { readonly now: ReadClock; readonly children: ReactNode }) {
  return <ClockContext value={now}>{children}</ClockContext>
}

/** The present moment, read again every minute, so that “剩 14 天” changes at midnight by itself. */
export function useNow(): Date {
  const readClock = useContext(ClockContext)
  const [now, setNow] = useState(readClock)
  useEffect(() => {
    const timer = setInterval(() => setNow(readClock()), 60_000)
    return () => clearInterval(timer)
  }, [readClock])
  return now
}
