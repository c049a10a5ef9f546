import { useCallback, useEffect, useRef, useState } from 'react'
import type { FontReport } from '../../core/official-layout/font-report'
import { useClient } from '../bridge/client-context'

/** The report on the fonts of this PC; `checkAgain` looks at the disk once more and keeps the old one meanwhile. */
export function useFontReport() {
  const client = useClient()
  const [report, setReport] = useState<FontReport | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [isChecking, setIsChecking] = useState(false)
  const newest = useRef(0)

  const check = useCallback(
    async (refresh: boolean) => {
      const own = (newest.current += 1)
      const isNewest = () => own === newest.current
      setIsChecking(refresh)
      setFailure(null)
      try {
        const found = await client.call('fonts.check', { refresh })
        if (isNewest()) setReport(found)
      } catch (error) {
        if (isNewest()) setFailure(error)
      }
      if (isNewest()) setIsChecking(false)
    },
    [client],
  )
  useEffect(() => {
    void check(false)
  }, [check])
  return { report, failure, isChecking, checkAgain: () => void check(true) }
}
