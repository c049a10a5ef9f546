import {
  CheckOutlined,
  CloseOutlined,
  LoadingOutlined,
  MinusOutlined,
  WarningOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import { memo } from 'react'
import type { ReactNode } from 'react'
import type { BatchItem } from '../../contract/calls'
import { stateWords } from './batch-words'

const ICONS: Readonly<Record<BatchItem['state'], ReactNode>> = {
  waiting: <span className="result-waiting" />,
  running: <LoadingOutlined />,
  done: <CheckOutlined />,
  noted: <WarningOutlined />,
  failed: <CloseOutlined />,
  cancelled: <MinusOutlined />,
}

interface ResultRowProps {
  readonly item: BatchItem
  readonly onReveal: (token: string) => void
}

/** One reply of the batch: how it stands, what it is called, what to know of it. Unchanged ones are not drawn again. */
export const ResultRow = memo(function ResultRow({ item, onReveal }: ResultRowProps) {
  const { state, label, title, fileName, token, notes } = item
  const name = fileName ?? `${label} ${title}`
  const notesText = notes.join('')
  return (
    <li className="result-row" data-state={state}>
      <span className="result-icon" aria-hidden="true">
        {ICONS[state]}
      </span>
      <span className="result-texts">
        <span className="result-name" title={name}>
          {name}
        </span>
        <span className="result-note">
          {fileName !== null && `${label} · `}
          {notesText === '' ? stateWords(item) : `${state === 'failed' ? '没有导出：' : ''}${notesText}`}
        </span>
      </span>
      {token !== null && (
        <Button size="small" type="link" aria-label={`定位 ${name}`} onClick={() => onReveal(token)}>
          定位
        </Button>
      )}
    </li>
  )
})
