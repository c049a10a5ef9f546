// What the name of an organ or organisation looks like, and which kind of proposer it is.
import type { Proposer } from '../proposals/proposal'

const ORGAN_ENDING =
  /(?:局|厅|部|委|委员会|办|办公室|政府|人民政府|法院|检察院|中心|公司|集团|街道|办事处|镇|乡|学校|中学|小学|大学|学院|医院|研究院|研究所|分局|总队|支队|大队|队|站|所|处|社|联社|银行|行|馆|台|署|会|管委会|指挥部|专班|联合会|团市委|妇联|工会|公安处)$/
const GROUP_ENDING =
  /(?:党|民革|民盟|民建|民进|台盟|致公党|农工党|九三学社|总支|支部|小组|组|界|界别|联|团|代表团|学社|商会|协会|促进会|工委|科协|侨联|工商联|联络组|活动组|室)$/
const NOT_A_NAME = /[，。；：！？、“”《》,;:/]|关于|提出|如下|答复|收悉|建议|提案|^[对就将由为]/

function withoutBracket(text: string): string {
  return text.replace(/[（(][^（()）]{1,30}[)）]$/, '')
}

/** A line that is nothing but the name of an organ that could sign: 云岚市民政局, …局（…办公室）. */
export function isOrganName(text: string): boolean {
  const name = withoutBracket(text)
  return name.length >= 3 && text.length <= 50 && !NOT_A_NAME.test(text) && ORGAN_ENDING.test(name)
}

/** The name of anything a letter can be addressed to: organs, parties, sectors, delegations. */
export function isOrganisationName(text: string): boolean {
  const name = withoutBracket(text)
  if (name.length < 2 || text.length > 50 || NOT_A_NAME.test(text)) return false
  return ORGAN_ENDING.test(name) || GROUP_ENDING.test(name)
}

/** Which kind of proposer an organisation is (党派、界别、专委会、代表团、其他单位). */
export function organisationKind(name: string): Proposer['kind'] {
  if (/代表团$/.test(name)) return 'delegation'
  if (/界别?$/.test(name)) return 'sector'
  if (
    /民革|民盟|民建|民进|农工|致公|九三|台盟|国民党革命|民主同盟|民主建国|民主促进|党.{0,12}(?:委员会|委|支部|总支)$|党$/.test(
      name,
    )
  )
    return 'party'
  if (/(?:政协|人大).*委员会$/.test(name) || /专委会$/.test(name)) return 'committee'
  return 'organisation'
}
