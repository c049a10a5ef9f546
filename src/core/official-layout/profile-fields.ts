// The fields of a layout profile as clerks call them, and the clause of GB/T 9704-2012 each belongs to.
import { FONT_ROLES } from './layout-spec'
import type { FontRole } from './layout-spec'
import { BOLD_ROLES } from './layout-profile'
import type { BoldRole } from './layout-profile'

/** What the fonts are for. */
export const FONT_USES = {
  fangSong: '正文字体',
  kaiTi: '二级标题字体',
  heiTi: '一级标题字体',
  xiaoBiaoSong: '公文标题字体',
  songTi: '页码字体',
} as const satisfies Record<FontRole, string>

export const BOLD_NAMES = {
  title: '公文标题',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
} as const satisfies Record<BoldRole, string>

export interface ProfileField {
  readonly name: string
  /** Empty where the standard leaves the field open. */
  readonly clause: string
}

const FONT_CLAUSES = {
  fangSong: '5.2.2',
  kaiTi: '7.3.3',
  heiTi: '7.3.3',
  xiaoBiaoSong: '7.3.1',
  songTi: '7.5',
} as const satisfies Record<FontRole, string>

const fontFields = FONT_ROLES.flatMap((role) => {
  const [use, clause] = [FONT_USES[role], FONT_CLAUSES[role]]
  return [
    [`fonts.${role}`, { name: use, clause }],
    [`fonts.${role}.name`, { name: use, clause }],
    [`fonts.${role}.latin`, { name: `${use}（西文）`, clause: '' }],
    [`fonts.${role}.alternative`, { name: `${use}（替代）`, clause: '' }],
  ] as const
})
const boldFields = BOLD_ROLES.map(
  (role) => [`bold.${role}`, { name: `${BOLD_NAMES[role]}加粗`, clause: '' }] as const,
)

/** By path, as in `page.top`. */
export const PROFILE_FIELDS: ReadonlyMap<string, ProfileField> = new Map<string, ProfileField>([
  ['id', { name: '方案标识', clause: '' }],
  ['schemaVersion', { name: '方案版本', clause: '' }],
  ['name', { name: '方案名称', clause: '' }],
  ['copiedFrom', { name: '来源方案', clause: '' }],
  ['page', { name: '页边距', clause: '5.2.1' }],
  ['page.top', { name: '天头', clause: '5.2.1' }],
  ['page.bottom', { name: '地脚', clause: '5.2.1' }],
  ['page.left', { name: '订口', clause: '5.2.1' }],
  ['page.right', { name: '切口', clause: '5.2.1' }],
  ['linePitch', { name: '行距', clause: '5.2.3' }],
  ['characterSpacing', { name: '字距', clause: '5.2.3' }],
  ['fonts', { name: '字体', clause: '5.2.2' }],
  ...fontFields,
  ['quotationMarks', { name: '引号', clause: '' }],
  ['bold', { name: '加粗', clause: '' }],
  ...boldFields,
  ['category', { name: '办理结果类别', clause: '' }],
  ['category.place', { name: '办理结果类别的位置', clause: '' }],
  ['category.font', { name: '办理结果类别的字体', clause: '' }],
  ['category.size', { name: '办理结果类别的字号', clause: '' }],
  ['mastheadSuffix', { name: '发文机关标志的后缀', clause: '7.2.4' }],
  ['printsSignatory', { name: '签发人', clause: '7.2.6' }],
  ['letterRulesOnEveryPage', { name: '红色双线', clause: '10.1' }],
  ['defaultForm', { name: '默认公文格式', clause: '' }],
])

/** What a clerk calls the field. */
export const fieldName = (path: string): string => PROFILE_FIELDS.get(path)?.name ?? '方案'

export const fieldClause = (path: string): string => PROFILE_FIELDS.get(path)?.clause ?? ''
