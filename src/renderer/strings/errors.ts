// What the page says about each error code. The sentence itself comes from where the facts are known;
// this table gives the heading and what the clerk can do next.
import type { ErrorCode } from '../../core/kernel/app-error'
import { CallFailure } from '../bridge/client'

export interface ErrorText {
  /** Heading of the message. */
  readonly title: string
  /** Said when the failure brings no sentence of its own. */
  readonly sentence: string
  /** Label of the button that tries again; null where trying again cannot help. */
  readonly retry: string | null
}

/** Exhaustive by code: a new code without Chinese text does not compile. (screens §20) */
export const errorTexts: Record<ErrorCode, ErrorText> = {
  BAD_INPUT: { title: '填写的内容不对', sentence: '有内容填写不对。请改正后再试。', retry: null },
  NOT_FOUND: {
    title: '没有找到',
    sentence: '这件案件已移走或删除。请回到台账，或在回收站里找。',
    retry: null,
  },
  STALE_REVISION: {
    title: '内容在别处改过',
    sentence: '这件案件在别处改过，没有保存。请重新打开后再改。',
    retry: null,
  },
  VAULT_TOO_NEW: {
    title: '卷库由更新的版本写入',
    sentence: '卷库由更新的版本写入，本机的程序不能修改。请升级程序后再试。',
    retry: null,
  },
  VAULT_DAMAGED: { title: '有文件损坏', sentence: '有文件损坏，已另存，其余内容正常。', retry: '重试' },
  VAULT_LOCKED: {
    title: '卷库正在使用',
    sentence: '卷库正由另一个程序使用。请关闭那一个后再试。',
    retry: '重试',
  },
  VAULT_UNWRITABLE: {
    title: '没能写入卷库',
    sentence: '没能写入卷库。请检查磁盘空间和文件夹权限后再试。',
    retry: '重试',
  },
  EXPORT_FAILED: { title: '没能导出', sentence: '没能写入文件。请换个文件夹再试。', retry: '重试' },
  CANCELLED: { title: '已取消', sentence: '已取消，没有改动。', retry: null },
  INTERNAL: { title: '出了点问题', sentence: '出了点问题，文字没有丢。已记入日志，请重试。', retry: '重试' },
}

/** A failure as the page shows it. */
export interface DescribedFailure {
  readonly code: ErrorCode
  readonly title: string
  readonly text: string
  readonly retry: string | null
}

/** Puts any thrown value into Chinese words; what is not a CallFailure counts as INTERNAL. */
export function describeFailure(error: unknown): DescribedFailure {
  const code = error instanceof CallFailure ? error.code : 'INTERNAL'
  const { title, sentence, retry } = errorTexts[code]
  const text = error instanceof CallFailure && error.message !== '' ? error.message : sentence
  return { code, title, text, retry }
}
