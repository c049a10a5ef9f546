// The contact line (附注): （联系人：×××，联系电话：×××） and everything clerks write instead.
import { contactText } from '../reply/generated-texts'
import type { Contact } from '../reply/reply-document'
import { cleanText } from './clean-text'

const BEGINNING =
  /^[（(]?(?:(?:[\p{Script=Han}]{0,4}联系(?:人|电话|方式|单位|科室|地址)|具体承办人|经办人|承办(?:人|科室|单位)|咨询电话|办公电话)[\p{Script=Han}、及和]{0,10}|电\s?话|手机|邮编|邮政编码|传真)[：:]/u
const PERSON =
  /^[（(]?联系人[：:]\s?([\p{Script=Han}·]{1,20}?)[，,、；;\s\u3000]*(?:联系)?(?:电话|方式)[：:]\s?([\d\-—－–()（）、\s转]{5,40}?)[)）]?$/u
const PERSON_LAST =
  /^[（(]?(?:联系)?电话[：:]\s?([\d\-—－–()（）、\s转]{5,40}?)[，,、；;\s\u3000]*联系人[：:]\s?([\p{Script=Han}·]{1,20}?)[)）]?$/u
const LONGEST = 500

export interface ReadContact {
  readonly contact: Contact
  /** False when the reply will print it in other words. */
  readonly isExact: boolean
}

/** True for a line that gives a person, a telephone or an office to ask. */
export function isContactLine(text: string): boolean {
  return text.length <= 200 && BEGINNING.test(text)
}

/** Reads the untidied lines of a contact, in order; null when they are too long to be one. */
export function readContact(rawLines: readonly string[]): ReadContact | null {
  const lines = rawLines.map(tidyContactLine)
  const text = lines.join('，')
  if (lines.length === 0 || text.length > LONGEST) return null
  const person = PERSON.exec(text)
  const [, phone, name] = PERSON_LAST.exec(text) ?? [undefined, person?.[2], person?.[1]]
  if (name !== undefined && phone !== undefined) {
    const contact: Contact = { form: 'person', name, phone: phone.trim() }
    return { contact, isExact: contactText(contact) === text }
  }
  return { contact: { form: 'written', text: lines.join('\u3000') }, isExact: true }
}

/**
 * White space of a contact line parts office, name and number; it stays as one space unless a single
 * character stands beside it (张　三, 联 系 人) or punctuation does.
 */
function tidyContactLine(raw: string): string {
  if (raw.length > LONGEST * 2) return cleanText(raw).text
  return raw
    .trim()
    .split(/\s+/)
    .reduce((left, right) => {
      const isLoneLeft = /(?:^|[^\p{Script=Han}])\p{Script=Han}$/u.test(left)
      const isLoneRight = /^\p{Script=Han}(?:$|[^\p{Script=Han}])/u.test(right)
      const isPunctuated = /[，。、；：:（(,;]$/.test(left) || /^[，。、；：:）),;]/.test(right)
      return `${left}${isLoneLeft || isLoneRight || isPunctuated ? '' : ' '}${right}`
    })
}
