import { gridLine } from './page-lines'
import { usePreviewValue } from './preview-context'

/** 约 5 页，末页 21 行 · 第 1 页 第 16 行: what the pages say, for the status bar. */
export function PreviewFigures({ onShowPages }: { readonly onShowPages: () => void }) {
  const preview = usePreviewValue('preview')
  const caret = usePreviewValue('caret')
  const pages = preview?.document.pages ?? []
  const last = pages.at(-1)
  if (!last) return null
  const page = caret && pages[caret.page]
  const line = page ? gridLine(page, caret.line) : null
  return (
    <>
      <button type="button" className="status-button" title="看版面" onClick={onShowPages}>
        约 {pages.length} 页，末页 {last.usedLines} 行
      </button>
      {page && line !== null && (
        <span className="status-item status-place">
          第 {page.number} 页 第 {line} 行
        </span>
      )}
    </>
  )
}
