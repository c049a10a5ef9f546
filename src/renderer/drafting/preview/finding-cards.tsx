import { Button } from 'antd'
import { useState } from 'react'
import type { Preview } from '../../../contract/calls'
import type { LayoutFinding, Remedy } from '../../../core/official-layout/layout-finding'
import { useClient } from '../../bridge/client-context'
import { FailureAlert } from '../../ui-kit/failure-alert'
import { documentToReply } from '../document-mapping'
import { useDrafting } from '../drafting-context'

/** What came of the question; it belongs to the pages it was asked of. */
type Asked = { readonly of: Preview | null } & Answer

type Answer =
  | { readonly state: 'closed' | 'asking' | 'overtaken' }
  | { readonly state: 'known'; readonly remedies: readonly Remedy[] }
  | { readonly state: 'failed'; readonly error: unknown }

const NONE_OFFERED =
  '在国标允许的范围内（字距至多紧缩 0.3 磅，行距不小于 26 磅）没有试出办法。可以增减几个字，或另起一段。'

interface FindingCardProps {
  readonly preview: Preview
  readonly finding: LayoutFinding
}

function FindingCard({ preview, finding }: FindingCardProps) {
  const { session, proposal, isReadOnly } = useDrafting()
  const client = useClient()
  const [newest, setNewest] = useState<Asked>({ of: null, state: 'closed' })
  const asked: Answer = newest.of === preview ? newest : { state: 'closed' }
  const setAsked = (answer: Answer): void => setNewest({ of: preview, ...answer })
  const ask = async (): Promise<void> => {
    setAsked({ state: 'asking' })
    try {
      const reply = documentToReply(session.getState().doc)
      const remedies = await client.call('preview.remedies', { case: { proposal, reply }, finding })
      setAsked(remedies ? { state: 'known', remedies } : { state: 'overtaken' })
    } catch (error) {
      setAsked({ state: 'failed', error })
    }
  }
  const remedies = asked.state === 'known' ? asked.remedies : []
  return (
    <li className="finding">
      <p>{finding.text}</p>
      {(asked.state === 'closed' || asked.state === 'asking' || asked.state === 'overtaken') && (
        <div className="finding-actions">
          {asked.state === 'overtaken' && <span>文稿刚改过，请再看一次。</span>}
          {!isReadOnly && (
            <Button size="small" loading={asked.state === 'asking'} onClick={() => void ask()}>
              看办法
            </Button>
          )}
        </div>
      )}
      {asked.state === 'known' && (
        <div className="finding-actions" role="status">
          {remedies.length === 0 && <span>{NONE_OFFERED}</span>}
          {remedies.map(({ label, adjustments }) => (
            <Button
              key={label}
              size="small"
              type="primary"
              ghost
              onClick={() => session.changeFrame({ adjustments })}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      {asked.state === 'failed' && (
        <FailureAlert error={asked.error} title="没能算出办法" onRetry={() => void ask()} />
      )}
    </li>
  )
}

const keyOf = ({ kind, source, page }: LayoutFinding): string => `${kind} ${source} ${page}`

/** What looks lonely on the pages; a remedy is carried out only when the clerk asks for it. */
export function FindingCards({ preview }: { readonly preview: Preview }) {
  const { findings } = preview
  if (findings.length === 0) return null
  return (
    <ul className="findings" aria-label="版面提醒">
      {findings.map((finding) => (
        <FindingCard key={keyOf(finding)} preview={preview} finding={finding} />
      ))}
    </ul>
  )
}
