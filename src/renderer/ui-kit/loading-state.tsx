import { Skeleton } from 'antd'
import { useDelayed } from './use-delayed'

/** Nothing for 0.2 s, then a thin bar, from one second on the outline of what comes. (screens §4) */
export function LoadingState({ text }: { readonly text: string }) {
  const showsBar = useDelayed(true, 200)
  const showsSkeleton = useDelayed(true, 1000)
  return (
    <div className="loading-state" role="status" aria-label={text}>
      {showsBar && <div className="loading-bar" aria-hidden="true" />}
      {showsSkeleton && <Skeleton title={false} paragraph={{ rows: 12 }} />}
    </div>
  )
}
