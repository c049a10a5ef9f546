import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'

interface UndoBarProps {
  /** What was done: “已将 提案 086 移入回收站”. */
  readonly text: string
  readonly onUndo: () => void
  readonly onExpire: () => void
}

const LIFETIME_IN_MILLISECONDS = 10_000

/** 撤销 for ten seconds instead of a question before. It waits while pointer or focus is on it. */
export function UndoBar({ text, onUndo, onExpire }: UndoBarProps) {
  const [isHeld, setIsHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(onExpire, LIFETIME_IN_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [isHeld, onExpire])
  return (
    <div
      className="undo-bar"
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <span>{text}</span>
      <Button size="small" type="primary" onClick={onUndo}>
        撤销
      </Button>
      <Button
        className="undo-bar-close"
        size="small"
        type="text"
        icon={<CloseOutlined aria-hidden="true" />}
        aria-label="关闭提示"
        title="关闭提示"
        onClick={onExpire}
      />
    </div>
  )
}
