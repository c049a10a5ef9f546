import { UndoBar } from '../ui-kit/undo-bar'
import { useDrafting, useEditorValue } from './drafting-context'
import type { Removal } from './use-commands'

interface RemovalNoticeProps {
  readonly removal: Removal | null
  readonly onExpire: () => void
}

/** 撤销 after a removal, as long as nothing else was changed: undo takes back the newest change. */
export function RemovalNotice({ removal, onExpire }: RemovalNoticeProps) {
  const { session, run } = useDrafting()
  const isNewest = useEditorValue(session, ({ doc }) => doc === removal?.docAfter)
  if (removal === null || !isNewest) return null
  return <UndoBar text={removal.text} onUndo={() => run('undo')} onExpire={onExpire} />
}
