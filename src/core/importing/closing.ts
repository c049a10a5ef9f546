// The closing (结束语): thanks, a wish, 特此答复. It stands last and carries no number.
import { endsSentence } from './characters'

const THANKS =
  /^(?:最后|在此|同时|总之)?，?(?:再次|衷心|诚挚|非常|十分|真诚|特别)?(?:地)?(?:感谢|谢谢|致谢|致以)|^.{0,60}感谢(?:您|你|贵|各位|委员|代表)|^对(?:您|你|贵|各位|委员|代表).{0,60}(?:表示|致以).{0,6}(?:感谢|谢意)/
const WISH =
  /^(?:最后|同时|今后)?，?(?:也|真诚|衷心|诚恳|诚挚|恳请|热忱|敬请|殷切)?(?:地)?(?:希望|欢迎|恳请|敬请|期待|期盼|盼望|盼)(?:您|你|贵|各位|今后|以后|继续|一如既往|多|委员|代表|对|能)/
const FORMULA =
  /^(?:此复|特此(?:答复|函复|复函|函告|回复|报告)|专此(?:答复|函复|回复)?|以上(?:答复|意见|回复)|如有不妥|不妥之处|顺致|祝您|祝工作|敬礼)/
const LONGEST = 400
const MOST_PARAGRAPHS = 4

/** True for a paragraph that can close a reply. */
export function isClosing(text: string): boolean {
  if (text.length > LONGEST || text.startsWith('首先')) return false
  return THANKS.test(text) || WISH.test(text) || FORMULA.test(text)
}

/**
 * How many of the last paragraphs form the closing. From a paragraph of thanks on everything belongs to it.
 * @param texts unnumbered paragraphs at the end of the body, in order
 */
export function closingCount(texts: readonly string[]): number {
  const first = Math.max(0, texts.length - MOST_PARAGRAPHS)
  for (let index = first; index < texts.length; index += 1) {
    const text = texts[index] ?? ''
    const rest = texts.slice(index)
    const isThanks = isClosing(text) && THANKS.test(text)
    if (rest.every(isClosing) || (isThanks && rest.length <= 3 && rest.every(finishes))) {
      return rest.length
    }
  }
  return 0
}

/** A finished sentence, short enough to belong to a closing. */
function finishes(text: string): boolean {
  return text.length <= LONGEST && endsSentence(text)
}
