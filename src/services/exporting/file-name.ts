// The official name of an exported file: the reply's title, made safe for Windows, Linux and USB sticks.
import { resolveLockedElements } from '../../core/reply/generated-texts'
import type { ReplyCase } from '../../core/reply/reply-file'

const EXTENSION = '.docx'
/** Characters of the whole name; longer paths break older programs. */
const MOST_CHARACTERS = 120
/** Linux disks count bytes: 255 at most, and a temporary or numbered copy wants some too. */
const MOST_BYTES = 240
/** What a file is called whose reply has no title. */
const UNTITLED = '复文'

/** Forbidden on Windows → the full-width character a reader takes for the same. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  '<': '〈',
  '>': '〉',
  ':': '：',
  '"': '”',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
}
/** Control, format (zero width, direction), private and unassigned characters, and lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu
/** Device names of Windows, with or without something after a full stop. */
const RESERVED = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])(?:\.|$)/iu

const byteLength = (text: string): number => new TextEncoder().encode(text).length

/** As many whole characters from the front as the limits allow. */
function shortened(text: string, extension: string): string {
  let kept = ''
  for (const character of text) {
    const longer = kept + character
    if (longer.length + extension.length > MOST_CHARACTERS) break
    if (byteLength(longer) + extension.length > MOST_BYTES) break
    kept = longer
  }
  return kept
}

/** A name any system takes, for any text: never empty, never a device, never too long. The extension has its full stop. */
export function safeFileName(text: string, extension = EXTENSION): string {
  const clean = text
    .replaceAll(/[\s\u2028\u2029]+/gu, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[<>:"/\\|?*]/g, (character) => REPLACEMENTS[character] ?? '')
    .replace(/^[ .]+/u, '')
  const named = RESERVED.test(clean) ? `${UNTITLED} ${clean}` : clean
  const stem = shortened(named, extension).replace(/[ .]+$/u, '')
  return `${stem === '' ? UNTITLED : stem}${extension}`
}

/** 关于市政协九届四次会议第086号提案的答复.docx: the title without hand-made line breaks. */
export function officialFileName({ proposal, reply }: ReplyCase): string {
  const { title } = resolveLockedElements(proposal, reply)
  return safeFileName(title.text.replaceAll(/\s*[\r\n]+\s*/g, ''))
}

/** 校样 关于市政协九届四次会议第086号提案的答复.pdf; without 校样 once the reply is signed off. */
export function pdfFileName({ proposal, reply }: ReplyCase): string {
  const { title } = resolveLockedElements(proposal, reply)
  const name = `${reply.signOff === null ? '校样 ' : ''}${title.text.replaceAll(/\s*[\r\n]+\s*/g, '')}`
  return safeFileName(name, '.pdf')
}

/** The same name with a number, for a folder that has one of this name already: 答复.docx → 答复（2）.docx */
export function numberedFileName(fileName: string, number: number): string {
  return `${fileName.slice(0, -EXTENSION.length)}（${number}）${EXTENSION}`
}
