import { Button, Checkbox } from 'antd'
import type { CaseSummary } from '../../contract/calls'
import type { ProposalId } from '../../core/kernel/ids'
import { caseLabel } from '../strings/case-names'

interface ManuscriptColumnProps {
  readonly cases: readonly CaseSummary[]
  readonly left: ReadonlySet<ProposalId>
  /** Leaves one out, or takes it in again. */
  readonly onToggle: (id: ProposalId) => void
  readonly onAll: (isChosen: boolean) => void
}

/** 1 文稿: what came from the register, with a box each. */
export function ManuscriptColumn({ cases, left, onToggle, onAll }: ManuscriptColumnProps) {
  const chosen = cases.length - left.size
  return (
    <section className="card export-column" aria-labelledby="export-manuscripts">
      <header className="export-column-head">
        <h2 id="export-manuscripts">
          <span className="export-step">1</span>文稿
        </h2>
        <span className="export-column-note">
          已选 {chosen} / {cases.length} 件
        </span>
        <Button size="small" type="link" onClick={() => onAll(left.size > 0)}>
          {left.size > 0 ? '全选' : '全不选'}
        </Button>
      </header>
      <ul className="export-manuscripts">
        {cases.map((summary) => (
          <li key={summary.id}>
            <Checkbox checked={!left.has(summary.id)} onChange={() => onToggle(summary.id)}>
              <span className="export-label">{caseLabel(summary)}</span>
              <span className="export-title" title={summary.title}>
                {summary.title === '' ? '（未填案由）' : summary.title}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <p className="export-column-foot">导出的是已存的文稿；未签发的文稿照原样导出，供核稿用。</p>
    </section>
  )
}
