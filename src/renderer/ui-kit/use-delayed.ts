import { useEffect, useState } from 'react'

/** True once `milliseconds` have passed with `isWaiting` true; short waits show nothing. */
export function useDelayed(isWaiting: boolean, milliseconds: number): boolean {
  const [hasPassed, setHasPassed] = useState(false)
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => setHasPassed(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setHasPassed(false)
    }
  }, [isWaiting, milliseconds])
  return isWaiting && hasPassed
}
