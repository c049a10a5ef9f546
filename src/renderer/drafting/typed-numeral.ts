// Numbers of headings are derived. One that was typed or pasted along would show twice.

const CHINESE = '〇零一二三四五六七八九十百'

/** 一、 （一） 1. （1） at the beginning; not 三、四级河道, 2.5 or 1、2号线, where the number is text. */
const TYPED_NUMERAL = new RegExp(
  `^[\\s　]*(?:[${CHINESE}]{1,4}、(?![${CHINESE}]+[级类号批期季月、])|[（(][${CHINESE}]{1,4}[）)]|[（(]\\d{1,3}[）)]|\\d{1,3}[.．、](?!\\d))[\\s　]*`,
  'u',
)

const LIST_NUMERAL = /^\s*\d{1,3}[.．、](?!\d)\s*/

/** Length of the number of any of the four levels that stands at the beginning of a text; 0: none. */
export function typedNumeralLength(text: string): number {
  return TYPED_NUMERAL.exec(text)?.[0].length ?? 0
}

/** A name of a numbered list without the “1.” typed before it; a name that is only a number stays. */
export function withoutListNumeral(name: string): string {
  return name.replace(LIST_NUMERAL, '') || name
}
