// The contact line (附注): （联系人：×××，联系电话：×××） and everything clerks write instead.
import { contactText } from '../reply/generated-texts'
import type { Contact } from '../reply/reply-document'

const BEGINNING =
  /^[（(]?(?:[\p{Script=Han}]{0,8}联系(?:人|电话|方式|单位|科室|地址)|经办人|承办人|具体承办人|承办科室|承办单位|咨询电话|电\s?话|手机|邮编|邮政编码|传真|办公电话)[\p{Script=Han}、及和]{0,10}[：:]/u
const PERSON =
  /^[（(]?联系人[：:]\s?([\p{Script=Han}·]{1,20}?)[，,、；;\s\u3000]*(?:联系)?(?:电话|方式)[：:]\s?([\d\-—－–()（）、\s转]{5,40}?)[)）]?$/u
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

/** Reads the lines of a contact, in order; null when they are too long to be one. */
export function readContact(lines: readonly string[]): ReadContact | null {
  const text = lines.join('，')
  if (lines.length === 0 || text.length > LONGEST) return null
  const person = PERSON.exec(text)
  if (person) {
    const contact: Contact = { form: 'person', name: person[1] ?? '', phone: (person[2] ?? '').trim() }
    return { contact, isExact: contactText(contact) === text }
  }
  return { contact: { form: 'written', text: lines.join('\u3000') }, isExact: true }
}
