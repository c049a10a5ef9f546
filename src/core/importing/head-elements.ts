// Elements that stand alone on a line round a letter: 发文字号, 签发人, 办理类别, 密级, 紧急程度, 公开属性.
import { documentNumberText } from '../reply/generated-texts'
import type { DocumentNumber, Openness } from '../reply/reply-document'
import { halfWidthDigits } from './characters'

/** One recognised element. `exact` is false when the reply will print it in other words. */
export type HeadElement =
  | { readonly kind: 'document-number'; readonly value: DocumentNumber; readonly exact: boolean }
  | { readonly kind: 'signatory'; readonly value: string; readonly exact: boolean }
  | { readonly kind: 'category'; readonly value: string; readonly exact: boolean }
  | { readonly kind: 'secrecy'; readonly value: string; readonly exact: true }
  | { readonly kind: 'urgency'; readonly value: string; readonly exact: true }
  | { readonly kind: 'openness'; readonly value: Openness; readonly exact: false }
  | { readonly kind: 'case-number'; readonly value: string; readonly exact: false }

const NUMBER =
  /^(?:发文字号[：:]|文\s?号[：:])?([\p{Script=Han}A-Za-z()（）·-]{1,30}?)([〔［[【﹝（(])([0-9０-９]{4})年?([〕］\]】﹞）)])(第?)([0-9０-９]{1,6})号$/u
const PLAIN_NUMBER = /^(?:发文字号[：:]|文\s?号[：:])?([\p{Script=Han}]{1,15}字第[0-9０-９]{1,6}号)$/u
const SIGNATORY = /^[（(]?(?:领导)?签\s?发\s?人?[：:]\s?([\p{Script=Han}·、\s]{2,60}?)[)）]?$/u
const CATEGORY_LABEL =
  '(?:(?:办理结果|办理|答复|复函|复文|处理|结果|提案|建议)?(?:类别标识|类别|类型|分类|等级|标识|标记|结果)[：:]?|(?:办理|答复|复函|复文)[：:])'
const CATEGORY = new RegExp(
  `^[（(〔[【]?(?:${CATEGORY_LABEL})?[（(〔[【]?\\s?([A-Ea-eＡＢＣＤＥ甲乙丙丁])\\s?(?:类|级)?[)）〕\\]】]*$`,
)
const CATEGORY_WORDS = /^(?:办理结果|办理类别|答复类别|类别)[：:]([\p{Script=Han}]{2,20})$/u
const SECRECY = /^(?:绝密|机密|秘密)(?:★.{0,12})?$/
const URGENCY = /^(?:特急|加急|特提|平急|急件)$/
const OPENNESS =
  /^[（(]?(?:(?:信息)?公开(?:属性|方式|类别|形式|选项|类型|程度)?[：:]|此件|此文|本件|答复)?(主动公开|公开发布|依申请公开|不予公开|不公开|全文公开|同意公开)[)）]?$/
const OPENNESS_ASKED = /^是否(?:同意|可以|主动)?公开[：:](是|否|同意|不同意)$/
const CASE_NUMBER = /^(?:提案|建议|议案)?(?:编号|案号)[：:]\s?(?:第)?([^：:，。；]{1,40}?)号?$/

/** Reads one element from the tidied text of a line; null when the line is something else. */
export function readHeadElement(text: string): HeadElement | null {
  if (text.length > 100) return null
  return (
    readDocumentNumber(text) ??
    readSignatory(text) ??
    readCategory(text) ??
    readMark(text) ??
    readOpenness(text) ??
    readCaseNumber(text)
  )
}

function readDocumentNumber(text: string): HeadElement | null {
  const match = NUMBER.exec(text)
  if (!match) {
    const plain = PLAIN_NUMBER.exec(text)?.[1]
    if (plain === undefined) return null
    return { kind: 'document-number', value: { form: 'written', text: plain }, exact: plain === text }
  }
  const [, prefix = '', open = '', year = '', close = '', ordinalMark = '', serial = ''] = match
  const written = `${prefix}${open}${year}${close}${ordinalMark}${serial}号`
  const series: DocumentNumber = {
    form: 'series',
    prefix,
    year: Number(halfWidthDigits(year)),
    serial: Number(halfWidthDigits(serial)),
  }
  const isRegular = series.serial !== 0 && series.year >= 1949 && documentNumberText(series) === written
  return {
    kind: 'document-number',
    value: isRegular ? series : { form: 'written', text: written },
    exact: written === text,
  }
}

function readSignatory(text: string): HeadElement | null {
  const name = SIGNATORY.exec(text)?.[1]
  return name === undefined ? null : { kind: 'signatory', value: name, exact: text === `签发人：${name}` }
}

function readCategory(text: string): HeadElement | null {
  const letter = CATEGORY.exec(text)?.[1]
  if (letter !== undefined) {
    const value = letter
      .replace(/[Ａ-Ｅ]/, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .toUpperCase()
    return { kind: 'category', value, exact: text === `类别：${value}` }
  }
  const words = CATEGORY_WORDS.exec(text)?.[1]
  return words === undefined ? null : { kind: 'category', value: words, exact: text === `类别：${words}` }
}

function readMark(text: string): HeadElement | null {
  if (SECRECY.test(text)) return { kind: 'secrecy', value: text, exact: true }
  return URGENCY.test(text) ? { kind: 'urgency', value: text, exact: true } : null
}

function readOpenness(text: string): HeadElement | null {
  const asked = OPENNESS_ASKED.exec(text)?.[1]
  const words = asked === undefined ? OPENNESS.exec(text)?.[1] : /^[是同]/.test(asked) ? '公开' : '不公开'
  if (words === undefined) return null
  const kind = words === '依申请公开' ? 'on-request' : words.startsWith('不') ? 'withheld' : 'public'
  return { kind: 'openness', value: { kind, reason: '' }, exact: false }
}

function readCaseNumber(text: string): HeadElement | null {
  const number = CASE_NUMBER.exec(text)?.[1]
  return number === undefined || !/\d/.test(number)
    ? null
    : { kind: 'case-number', value: number, exact: false }
}
