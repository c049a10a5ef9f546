// A layout profile (版式方案): what a house may set of the official layout, as a data file. The strict profile
// is the standard; a profile of one's own is a copy with other numbers.
import { z } from 'zod'
import { ReplyForm } from '../reply/reply-document'
import { gbt9704 } from './gbt9704'
import { CATEGORY_PLACES, FONT_ROLES, ROLES, TYPE_SIZES } from './layout-spec'
import type { FontRole, LayoutSpec, Role, RoleSpec, TypeSize } from './layout-spec'
import { mm, mmToTwip, pt, ptToTwip } from './units'

export const LAYOUT_PROFILE_VERSION = 1

const FontName = z
  .string()
  .trim()
  .min(1, '字体名不能为空')
  .max(60)
  .regex(/^[^"'<>&;{}\\]+$/, '字体名里有不能用的符号')

export const ProfileFont = z.strictObject({
  /** The customary name, written for Chinese characters. */
  name: FontName,
  /** The name written for Latin letters and digits. */
  latin: FontName,
  /** What a reader may use where the font is not installed. */
  alternative: FontName,
})
export type ProfileFont = z.infer<typeof ProfileFont>

/** Roles that a house may print bold. */
export const BOLD_ROLES = ['title', 'heading1', 'heading2', 'heading3', 'heading4'] as const
export const BoldRole = z.enum(BOLD_ROLES)
export type BoldRole = z.infer<typeof BoldRole>

/** Sizes a house may give the category; each fits on a line of its own. */
export const PROFILE_TYPE_SIZES = [
  '小初',
  '一号',
  '小一',
  '二号',
  '三号',
  '四号',
  '小四',
] as const satisfies readonly TypeSize[]
export const ProfileTypeSize = z.enum(PROFILE_TYPE_SIZES)
export const ProfileFontRole = z.enum(FONT_ROLES)

const Margin = z.number().min(0, '边距不能是负数').max(100, '边距不能超过 100 毫米')

export const LayoutProfile = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{2,63}$/),
  schemaVersion: z.literal(LAYOUT_PROFILE_VERSION),
  name: z.string().trim().min(1, '请填写方案名称').max(40),
  /** The shipped profile it was copied from and can be reset to; null for a shipped one. */
  copiedFrom: z.string().max(64).nullable(),
  /** 天头, 地脚, 订口, 切口 in millimetres */
  page: z.strictObject({ top: Margin, bottom: Margin, left: Margin, right: Margin }),
  /** 行距, an exact line, in points */
  linePitch: z.number().min(20, '行距不能小于 20 磅').max(60, '行距不能超过 60 磅'),
  /** 字距 added between characters of the text, in points; negative condenses */
  characterSpacing: z.number().min(-2, '字距不能小于 -2 磅').max(5, '字距不能超过 5 磅'),
  fonts: z.record(ProfileFontRole, ProfileFont),
  quotationMarks: z.enum(['half', 'full']),
  bold: z.record(BoldRole, z.boolean()),
  category: z.strictObject({
    place: z.enum(CATEGORY_PLACES),
    font: ProfileFontRole,
    size: ProfileTypeSize,
  }),
  /** What follows the organ's name in the mark of the document form; empty: the name alone. */
  mastheadSuffix: z.string().max(10),
  printsSignatory: z.boolean(),
  letterRulesOnEveryPage: z.boolean(),
  /** Which form a new reply begins with. */
  defaultForm: ReplyForm,
})
export type LayoutProfile = z.infer<typeof LayoutProfile>

/** One place where a profile departs from the standard. */
export const ProfileBreach = z.strictObject({
  /** Clause of GB/T 9704-2012; `practice` where no clause is departed from, only what is usual. */
  clause: z.string(),
  /** Path of the field: page.top, linePitch … */
  field: z.string(),
  /** Chinese: what it is, what the clause demands. */
  text: z.string(),
})
export type ProfileBreach = z.infer<typeof ProfileBreach>

/** The roles with the profile's wishes in them. */
function rolesOf(profile: LayoutProfile): LayoutSpec['roles'] {
  const roles: Record<Role, RoleSpec> = { ...gbt9704.roles }
  for (const role of ROLES) {
    const bold = BoldRole.safeParse(role)
    if (bold.success) roles[role] = { ...roles[role], bold: profile.bold[bold.data] }
  }
  const { font, size } = profile.category
  return { ...roles, category: { ...roles.category, font, size } }
}

/**
 * The layout specification of a profile: the standard with the profile's numbers in place of its own. Lines a
 * page and characters a line follow from margins, pitch and spacing.
 */
export function specOf(profile: LayoutProfile): LayoutSpec {
  const { top, bottom, left, right } = profile.page
  const { page, grid } = gbt9704
  // In whole twips, as the file will have them: half a twip more on each of 22 lines costs the last one.
  const width = mmToTwip(page.width) - mmToTwip(mm(left)) - mmToTwip(mm(right))
  const height = mmToTwip(page.height) - mmToTwip(mm(top)) - mmToTwip(mm(bottom))
  const character = ptToTwip(pt(TYPE_SIZES[grid.size])) + ptToTwip(pt(profile.characterSpacing))
  const fonts: Record<FontRole, ProfileFont> = profile.fonts
  return {
    ...gbt9704,
    name: profile.name,
    page: { ...page, top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right) },
    grid: {
      ...grid,
      linePitch: pt(profile.linePitch),
      characterSpacing: pt(profile.characterSpacing),
      linesPerPage: Math.floor(height / ptToTwip(pt(profile.linePitch))),
      charactersPerLine: Math.floor(width / character),
    },
    fonts,
    roles: rolesOf(profile),
    quotationMarks: { ...gbt9704.quotationMarks, width: profile.quotationMarks },
    category: { ...gbt9704.category, place: profile.category.place },
    letter: { ...gbt9704.letter, rulesOnEveryPage: profile.letterRulesOnEveryPage },
    document: {
      ...gbt9704.document,
      mastheadSuffix: profile.mastheadSuffix,
      printsSignatory: profile.printsSignatory,
    },
  }
}
