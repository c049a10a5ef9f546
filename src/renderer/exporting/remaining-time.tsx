import { useEffect, useState } from 'react'
import type { Batch } from '../../contract/calls'
import { remainingText } from './batch-words'

/** 约剩 8 秒, told anew every second. */
export function RemainingTime({ batch }: { readonly batch: Batch }) {
  const [now, setNow] = useState(() => Date.now())
  const isRunning = batch.state === 'running'
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [isRunning])
  return <span className="export-remaining">{remainingText(batch, now)}</span>
}
