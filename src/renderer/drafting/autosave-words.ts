// What the status bar says about saving. It never says more than is true.
import type { AutosaveState } from './autosave-machine'
import { isUnsaved } from './autosave-machine'

export interface SaveWords {
  readonly tone: 'saved' | 'waiting' | 'failed'
  readonly text: string
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** 10:42:07, local time; an unreadable moment gives an empty text. */
export function clockText(moment: string): string {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return ''
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':')
}

/** The words for a state of the autosave. */
export function saveWords(state: AutosaveState, isReadOnly: boolean): SaveWords {
  if (isReadOnly) return { tone: 'waiting', text: '只读，不保存' }
  if (state.failure && isUnsaved(state)) {
    if (state.saving !== null && state.isSlow) return { tone: 'failed', text: '正在重试保存' }
    return {
      tone: 'failed',
      text: state.failure.stale ? '文稿在别处改过，没有保存' : '没能保存，文字还在窗口里',
    }
  }
  if (isUnsaved(state)) return { tone: 'waiting', text: state.isSlow ? '正在保存' : '未保存' }
  // Nothing was changed yet: the time of the last save says which text this is.
  if (state.edits === 0) return { tone: 'saved', text: '已保存，没有改动' }
  return { tone: 'saved', text: `${clockText(state.savedAt)} 已自动保存` }
}
