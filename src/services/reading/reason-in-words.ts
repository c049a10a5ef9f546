// Why a value of a reply file is refused, as a clerk says it.
import type { z } from 'zod'

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** What is counted, by what the schema calls it. */
const UNITS: Readonly<Record<string, string>> = { array: '项', string: '字', set: '项', map: '项' }

function limit(
  word: '最多' | '至少',
  issue: { readonly origin: string; readonly bound: number | bigint },
): string {
  const unit = UNITS[issue.origin]
  if (unit !== undefined) return `${word} ${issue.bound} ${unit}`
  return word === '最多' ? `不能大于 ${issue.bound}` : `不能小于 ${issue.bound}`
}

/**
 * The reason in a few Chinese words; empty where there are none better than “不合规”.
 * @param issue as the schema reports it
 */
export function reasonInWords(issue: z.core.$ZodIssue): string {
  if (isChinese(issue.message)) return issue.message
  switch (issue.code) {
    case 'too_big':
      return limit('最多', { origin: issue.origin, bound: issue.maximum })
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return '不能是空的'
      return issue.inclusive === false
        ? `必须大于 ${issue.minimum}`
        : limit('至少', { origin: issue.origin, bound: issue.minimum })
    case 'invalid_type':
      return issue.message.includes('undefined') ? '缺少这一项' : '写法不对'
    case 'invalid_value':
    case 'invalid_format':
      return '写法不对'
    case 'unrecognized_keys':
      return '有这个程序不认识的内容'
    default:
      return ''
  }
}
