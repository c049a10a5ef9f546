// What the program itself sets text in where an official font is missing: one table for the page drawer
// (preview, PDF, print) and for the report that tells the clerk so. No font is shipped with the program.
import type { FontRole, FontSpec } from './layout-spec'

/**
 * Families of the same kind as the official one, best first: other names of the same design, the systems' own
 * fonts of that kind, then the free ones of Linux. The last ones are of another kind but full-width Chinese.
 */
export const CHINESE_STAND_INS: Readonly<Record<FontRole, readonly string[]>> = {
  fangSong: [
    'FangSong_GB2312',
    'FangSong',
    '仿宋',
    'STFangsong',
    '方正仿宋_GBK',
    '方正仿宋简体',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
    'AR PL UMing CN',
    'Songti SC',
    'SimSun',
    'Noto Sans CJK SC',
    'WenQuanYi Zen Hei',
  ],
  kaiTi: [
    'KaiTi_GB2312',
    'KaiTi',
    '楷体',
    'STKaiti',
    'Kaiti SC',
    '方正楷体_GBK',
    '方正楷体简体',
    'AR PL UKai CN',
    'AR PL KaitiM GB',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
    'SimSun',
    'Noto Sans CJK SC',
    'WenQuanYi Zen Hei',
  ],
  heiTi: [
    'SimHei',
    'STHeiti',
    'Heiti SC',
    '方正黑体_GBK',
    '方正黑体简体',
    'Noto Sans CJK SC',
    'Source Han Sans SC',
    'Microsoft YaHei',
    'PingFang SC',
    'WenQuanYi Zen Hei',
  ],
  xiaoBiaoSong: [
    'FZXiaoBiaoSong-B05S',
    'FZXiaoBiaoSong-B05',
    '方正小标宋_GBK',
    '华文中宋',
    'STZhongsong',
    '宋体',
    'SimSun',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
    'Songti SC',
    'AR PL UMing CN',
    'Noto Sans CJK SC',
    'WenQuanYi Zen Hei',
  ],
  songTi: [
    'SimSun',
    'STSong',
    'Songti SC',
    '方正书宋_GBK',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
    'AR PL UMing CN',
    'Noto Sans CJK SC',
    'WenQuanYi Zen Hei',
  ],
}

/** Twins of Times New Roman in width, then fonts of its kind. */
export const LATIN_STAND_INS: readonly string[] = [
  'Liberation Serif',
  'Tinos',
  'Nimbus Roman',
  'Times',
  'FreeSerif',
  'DejaVu Serif',
]

const withoutDoubles = (families: readonly string[]): readonly string[] => [...new Set(families)]

/** The families Chinese text of a role is set in, best first: the official name, its alternative, the stand-ins. */
export function chineseFamilies(role: FontRole, font: FontSpec): readonly string[] {
  return withoutDoubles([font.name, font.alternative, ...CHINESE_STAND_INS[role]])
}

/** The families Latin letters and digits are set in, best first. */
export function latinFamilies(font: FontSpec): readonly string[] {
  return withoutDoubles([font.latin, ...LATIN_STAND_INS])
}
