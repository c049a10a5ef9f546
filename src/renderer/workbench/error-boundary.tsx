import { Component } from 'react'
import type { ReactNode } from 'react'

interface ErrorBoundaryState {
  readonly hasFailed: boolean
}

/**
 * Last stop for a failure while drawing: a Chinese sentence instead of an empty window. A class because
 * React offers no other way. Without antd, which may be what failed.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { hasFailed: false }

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <main className="page-failure" role="alert">
        <h1>这一页没能显示</h1>
        <p>已保存的文字没有丢。请点“重新载入”；如果仍然这样，请关闭程序后再打开。</p>
        <button type="button" onClick={() => window.location.reload()}>
          重新载入
        </button>
      </main>
    )
  }
}
