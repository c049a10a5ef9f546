// 签发登记: what a reply needs before it is registered as signed, and what may happen to it afterwards.
import { isIsoDate, toOfficialDate } from '../kernel/iso-date'
import type { IsoDate } from '../kernel/iso-date'
import { ReplyDocument } from './reply-document'

/** What the registration looks at. */
export type Signable = Pick<ReplyDocument, 'signatory' | 'signature' | 'documentNumber' | 'signOff'>

/** Where the clerk puts right what keeps a reply from being registered. */
export const SIGN_OFF_PLACES = ['signatory', 'date', 'issue-date', 'number'] as const
export type SignOffPlace = (typeof SIGN_OFF_PLACES)[number]

export interface SignOffProblem {
  readonly place: SignOffPlace
  /** Chinese: what is missing or wrong, and what to do. */
  readonly text: string
}

/**
 * The first thing that keeps a reply, with `signOff` filled in as wished, from being registered; null when
 * nothing does.
 * @param today the calendar day at the place of the clerk
 */
export function signOffProblem(reply: Signable, today: IsoDate): SignOffProblem | null {
  const { signatory, signature, documentNumber: number, signOff } = reply
  if ((signatory ?? '').trim() === '') return { place: 'signatory', text: '请填写签发人。' }
  if (signOff === null) return { place: 'date', text: '请填写签发日期。' }
  if (!isIsoDate(signOff.date)) return { place: 'date', text: '签发日期不是真实的日期，请改正。' }
  if (signOff.date > today) {
    return { place: 'date', text: `签发日期不能晚于今天（${toOfficialDate(today)}），请改正。` }
  }
  if (signature.date === null) return { place: 'issue-date', text: '请先在落款处填写成文日期，再登记签发。' }
  if (number?.form === 'series' && number.serial === null) {
    return { place: 'number', text: '请先在版头填写文号的序号，再登记签发。' }
  }
  return null
}

/** All of a reply but its revision, as one text; parsed, so that the order of its fields says nothing. */
const contentOf = (reply: ReplyDocument): string =>
  JSON.stringify(ReplyDocument.parse({ ...reply, revision: 0 }))

/**
 * Why `next` may not take the place of `present`, as a Chinese sentence; null when it may. A registered reply
 * stays as it is until its registration is withdrawn; a draft may be registered when nothing is missing.
 */
export function refusalOfChange(present: ReplyDocument, next: ReplyDocument, today: IsoDate): string | null {
  if (next.signOff === null) return null
  if (present.signOff === null) return signOffProblem(next, today)?.text ?? null
  return contentOf(present) === contentOf(next)
    ? null
    : '这份文稿已登记签发，没有保存改动。要改动请先撤销登记。'
}
