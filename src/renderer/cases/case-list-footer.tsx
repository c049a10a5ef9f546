import type { CaseSummary } from '../../contract/calls'
import { useNow } from '../ui-kit/clock'
import { StatusLight } from '../ui-kit/status-light'
import type { LightTone } from '../ui-kit/status-light'
import { deadlineWords } from './deadline-words'

interface CaseListFooterProps {
  readonly cases: readonly CaseSummary[]
  readonly isReadOnly: boolean
}

const LEGEND: readonly { readonly tone: LightTone; readonly name: string }[] = [
  { tone: 'red', name: '逾期或 3 天内' },
  { tone: 'amber', name: '15 天内' },
  { tone: 'green', name: '15 天以上' },
  { tone: 'grey', name: '未定期限' },
]

/** Under the list: how many cases stand under which light, and the keys. */
export function CaseListFooter({ cases, isReadOnly }: CaseListFooterProps) {
  const now = useNow()
  const counts = new Map<LightTone, number>()
  for (const { dueOn } of cases) {
    const tone = dueOn === null ? 'grey' : deadlineWords(dueOn, now).tone
    counts.set(tone, (counts.get(tone) ?? 0) + 1)
  }
  return (
    <footer className="case-list-footer">
      {LEGEND.map(({ tone, name }) => (
        <StatusLight key={tone} tone={tone} words={`${name} ${counts.get(tone) ?? 0}`} />
      ))}
      <span className="case-list-keys">
        <span>回车 打开</span>
        <span>空格 选中</span>
        {!isReadOnly && <span>F2 修改案件信息</span>}
        {!isReadOnly && <span>Delete 移入回收站</span>}
        <span>Ctrl+F 搜索</span>
      </span>
    </footer>
  )
}
