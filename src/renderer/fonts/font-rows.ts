// The report on fonts as the rows of a table.
import type { FontReport } from '../../core/official-layout/font-report'
import type { FontRole } from '../../core/official-layout/layout-spec'

export interface FontRow {
  /** 用途: what is set in it. */
  readonly use: string
  readonly name: string
  readonly isInstalled: boolean
  readonly standIn: string
}

const USES: Readonly<Record<FontRole, string>> = {
  xiaoBiaoSong: '发文机关标志、标题',
  fangSong: '正文、主送、署名和版记',
  heiTi: '一级标题、密级和表头',
  kaiTi: '二级标题、签发人',
  songTi: '页码',
}
const LATIN_USE = '数字和西文'

/** One row a font, in the order they matter on the paper; Latin letters and digits last. */
export function fontRows({ entries, latin }: FontReport): readonly FontRow[] {
  const uses = Object.keys(USES)
  const inOrder = entries.toSorted((a, b) => uses.indexOf(a.role) - uses.indexOf(b.role))
  return [...inOrder.map(({ role, ...row }) => ({ use: USES[role], ...row })), { use: LATIN_USE, ...latin }]
}
