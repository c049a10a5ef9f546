// How far a batch is, in words.
import type { Batch, BatchItem } from '../../contract/calls'

export interface BatchCounts {
  readonly all: number
  readonly done: number
  readonly noted: number
  readonly failed: number
  readonly cancelled: number
  /** Done, noted and failed together. */
  readonly finished: number
}

export function countItems(items: readonly BatchItem[]): BatchCounts {
  const count = (state: BatchItem['state']) => items.filter((item) => item.state === state).length
  const [done, noted, failed] = [count('done'), count('noted'), count('failed')]
  const finished = done + noted + failed
  return { all: items.length, done, noted, failed, cancelled: count('cancelled'), finished }
}

/** 正在导出第 7 件，共 11 件 / 导出完成，共 11 件 / 已取消，10 个文件已完成 */
export function headingOf({ state, items, problem }: Batch): string {
  const { all, done, noted, finished } = countItems(items)
  if (state === 'running') return `正在导出第 ${Math.min(finished + 1, all)} 件，共 ${all} 件`
  if (state === 'done') return `导出完成，共 ${all} 件`
  return `${problem === null ? '已取消' : '已停止'}，${done + noted} 个文件已完成`
}

/** 成功 10　需留意 1　失败 0 */
export function summaryOf({ items }: Batch): string {
  const { done, noted, failed, cancelled } = countItems(items)
  const rest = cancelled === 0 ? '' : `　没有导出 ${cancelled}`
  return `成功 ${done}　需留意 ${noted}　失败 ${failed}${rest}`
}

/** So many items must be finished before the rest can be estimated. */
const ENOUGH = 3

/** 约剩 8 秒; empty while nobody can tell. */
export function remainingText({ state, items, startedAt }: Batch, now: number): string {
  const { all, finished } = countItems(items)
  if (state !== 'running' || finished < ENOUGH) return ''
  const seconds = ((now - Date.parse(startedAt)) / 1000 / finished) * (all - finished)
  if (!Number.isFinite(seconds) || seconds < 0) return ''
  return seconds < 60 ? `约剩 ${Math.max(1, Math.round(seconds))} 秒` : `约剩 ${Math.ceil(seconds / 60)} 分钟`
}

const STATE_WORDS = {
  waiting: '等待',
  running: '正在排版和写入',
  done: '已写入',
  noted: '已写入，需留意',
  failed: '没有导出',
  cancelled: '没有导出，已取消',
} as const satisfies Record<BatchItem['state'], string>

export const stateWords = (item: BatchItem): string => STATE_WORDS[item.state]

/** What a screen reader hears of a batch: its beginning, every tenth of it, its end. */
export function spokenProgress(batch: Batch): string {
  if (batch.state !== 'running') return `${headingOf(batch)}。${summaryOf(batch)}`
  const { all, finished } = countItems(batch.items)
  return `正在导出 ${all} 件，已完成百分之 ${Math.floor((finished / all) * 10) * 10}`
}
