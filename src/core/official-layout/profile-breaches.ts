// Where a layout profile departs from GB/T 9704-2012, with the clause. A house may depart; it is told where.
import { BOLD_ROLES, specOf } from './layout-profile'
import type { LayoutProfile, ProfileBreach } from './layout-profile'
import { FONT_ROLES } from './layout-spec'
import type { FontRole } from './layout-spec'
import { gbt9704 } from './gbt9704'
import { BOLD_NAMES, FONT_USES, fieldClause } from './profile-fields'
import { shownNumber } from './profile-problems'

/** Stands in place of a clause where only practice is departed from. */
export const PRACTICE = 'practice'

/** What the standard calls each face, and the names fonts of that face go by. */
const FACES = {
  fangSong: { face: '仿宋体', named: /仿宋|fang ?song/i },
  kaiTi: { face: '楷体', named: /楷|kai ?ti/i },
  heiTi: { face: '黑体', named: /黑体|sim ?hei|hei ?ti/i },
  xiaoBiaoSong: { face: '小标宋体', named: /小标宋/ },
  songTi: { face: '宋体', named: /^(?!.*(仿宋|标宋)).*(宋|sim ?sun)/i },
} as const satisfies Record<FontRole, { readonly face: string; readonly named: RegExp }>

/** Lengths that agree to a twentieth of a millimetre are the same. */
const differs = (one: number, other: number): boolean => Math.abs(one - other) > 0.05

function pageBreaches({ page }: LayoutProfile): readonly ProfileBreach[] {
  const standard = gbt9704.page
  const { clause, tolerance } = standard
  const breaches: ProfileBreach[] = []
  for (const [field, name] of [
    ['top', '天头'],
    ['left', '订口'],
  ] as const) {
    if (Math.abs(page[field] - standard[field]) <= tolerance + 1e-9) continue
    const text = `${name} ${shownNumber(page[field])} 毫米，国标为 ${standard[field]} 毫米，允许相差 ${tolerance} 毫米。`
    breaches.push({ clause, field: `page.${field}`, text })
  }
  const width = standard.width - page.left - page.right
  const height = standard.height - page.top - page.bottom
  const asked = {
    width: standard.width - standard.left - standard.right,
    height: standard.height - standard.top - standard.bottom,
  }
  if (differs(width, asked.width)) {
    const text = `版心宽 ${shownNumber(width)} 毫米，国标为 ${asked.width} 毫米。`
    breaches.push({ clause, field: 'page.right', text })
  }
  if (differs(height, asked.height)) {
    const text = `版心高 ${shownNumber(height)} 毫米，国标为 ${asked.height} 毫米。`
    breaches.push({ clause, field: 'page.bottom', text })
  }
  return breaches
}

function gridBreaches(profile: LayoutProfile): readonly ProfileBreach[] {
  const { linesPerPage, charactersPerLine } = specOf(profile).grid
  const { clause, linesPerPage: lines, charactersPerLine: characters } = gbt9704.grid
  const breaches: ProfileBreach[] = []
  if (linesPerPage !== lines) {
    breaches.push({ clause, field: 'linePitch', text: `每面 ${linesPerPage} 行，国标为 ${lines} 行。` })
  }
  if (charactersPerLine !== characters) {
    const text = `每行 ${charactersPerLine} 字，国标为 ${characters} 字。`
    breaches.push({ clause, field: 'characterSpacing', text })
  }
  return breaches
}

function fontBreaches({ fonts }: LayoutProfile): readonly ProfileBreach[] {
  return FONT_ROLES.flatMap((role) => {
    const { face, named } = FACES[role]
    const { name } = fonts[role]
    if (named.test(name)) return []
    const field = `fonts.${role}`
    return [{ clause: fieldClause(field), field, text: `${FONT_USES[role]}为“${name}”，国标为${face}。` }]
  })
}

function boldBreaches({ bold }: LayoutProfile): readonly ProfileBreach[] {
  return BOLD_ROLES.filter((role) => bold[role]).map((role) => ({
    clause: PRACTICE,
    field: `bold.${role}`,
    text: `${BOLD_NAMES[role]}加粗：国标只规定字体，没有加粗，通行做法也不加粗。`,
  }))
}

function headBreaches(profile: LayoutProfile): readonly ProfileBreach[] {
  const { mastheadSuffix, printsSignatory, letterRulesOnEveryPage } = profile
  const breaches: ProfileBreach[] = []
  const breach = (field: string, text: string): void => {
    breaches.push({ clause: fieldClause(field), field, text })
  }
  const suffix = gbt9704.document.mastheadSuffix
  if (mastheadSuffix !== '' && mastheadSuffix !== suffix) {
    breach('mastheadSuffix', `机关名称后为“${mastheadSuffix}”，国标为“${suffix}”二字，或只用机关名称。`)
  }
  if (printsSignatory) breach('printsSignatory', '印签发人：国标只要求上行文标注签发人，复文一般不是上行文。')
  if (letterRulesOnEveryPage) {
    breach('letterRulesOnEveryPage', '红色双线每面都印：国标的双线随发文机关标志，只印在首页。')
  }
  return breaches
}

/** Where a valid profile departs from the standard; empty for the strict one. */
export function profileBreaches(profile: LayoutProfile): readonly ProfileBreach[] {
  return [
    ...pageBreaches(profile),
    ...gridBreaches(profile),
    ...fontBreaches(profile),
    ...boldBreaches(profile),
    ...headBreaches(profile),
  ]
}
