// The strict profile (国标): the standard itself in the shape of a profile. The shipped file says the same; this
// one is there when the file is not.
import { gbt9704 } from './gbt9704'
import { LAYOUT_PROFILE_VERSION } from './layout-profile'
import type { LayoutProfile } from './layout-profile'

const { page, grid, fonts, roles } = gbt9704

export const strictProfile: LayoutProfile = {
  id: 'gbt9704-strict',
  schemaVersion: LAYOUT_PROFILE_VERSION,
  name: `国标 ${page.top}/${page.bottom} · ${grid.linePitch} 磅`,
  copiedFrom: null,
  page: { top: page.top, bottom: page.bottom, left: page.left, right: page.right },
  linePitch: grid.linePitch,
  characterSpacing: grid.characterSpacing,
  fonts: {
    fangSong: { ...fonts.fangSong },
    kaiTi: { ...fonts.kaiTi },
    heiTi: { ...fonts.heiTi },
    xiaoBiaoSong: { ...fonts.xiaoBiaoSong },
    songTi: { ...fonts.songTi },
  },
  quotationMarks: gbt9704.quotationMarks.width,
  bold: {
    title: roles.title.bold,
    heading1: roles.heading1.bold,
    heading2: roles.heading2.bold,
    heading3: roles.heading3.bold,
    heading4: roles.heading4.bold,
  },
  category: { place: gbt9704.category.place, font: roles.category.font, size: roles.category.size },
  mastheadSuffix: gbt9704.document.mastheadSuffix,
  printsSignatory: gbt9704.document.printsSignatory,
  letterRulesOnEveryPage: gbt9704.letter.rulesOnEveryPage,
  defaultForm: 'letter',
}

/** Id of the profile that is always there. */
export const STRICT_PROFILE_ID = strictProfile.id
