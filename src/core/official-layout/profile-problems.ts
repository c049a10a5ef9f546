// What makes a layout profile unusable, as Chinese sentences that name the field: wrong values, and numbers
// that leave no room for a reply on the page.
import { z } from 'zod'
import { LAYOUT_PROFILE_VERSION, LayoutProfile, specOf } from './layout-profile'
import { ROLES } from './layout-spec'
import type { LayoutSpec, Role } from './layout-spec'
import { metricsOf, sizeInPoints } from './metrics'
import { fieldName } from './profile-fields'
import { pt, ptToMm } from './units'

export interface ProfileProblem {
  /** Path of the field: page.top, linePitch … */
  readonly field: string
  /** One Chinese sentence: what is wrong, and what would do. */
  readonly text: string
}

/** Below this a page is no page of text any more; no clause says so. */
const LEAST = { lines: 10, characters: 20 } as const
/** Nearer to the edge of the paper, in millimetres, many printers leave the text out. */
const LEAST_SIDE = 10

/** 37, 34.6: never the rest of a binary fraction. */
export const shownNumber = (value: number): string => String(Math.round(value * 100) / 100)

const CHINESE = /[一-鿿]/
const VersionOnly = z.looseObject({ schemaVersion: z.number() })

/** One refusal of the schema in the clerk's words. */
function sentenceOf(issue: z.core.$ZodIssue, raw: unknown): ProfileProblem {
  const field = issue.path.join('.')
  const say = (text: string): ProfileProblem => ({ field, text: `${fieldName(field)}：${text}。` })
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `“${key}”`).join('、')
    return { field, text: `方案里有不认识的内容${keys}，可能由更新版本的复文台写入。` }
  }
  if (field === '') return { field, text: '内容不是版式方案。' }
  if (CHINESE.test(issue.message)) return say(issue.message)
  if (field === 'schemaVersion') {
    const version = VersionOnly.safeParse(raw).data?.schemaVersion ?? 0
    const isNewer = version > LAYOUT_PROFILE_VERSION
    return say(isNewer ? '由更新版本的复文台写入，请升级程序后再用' : '不是这个程序的版式方案')
  }
  if (issue.code === 'too_big' && issue.origin === 'string') return say(`最多 ${issue.maximum} 个字`)
  if (issue.code === 'invalid_type') return say('没有填写，或写法不对')
  return say('写法不对')
}

/** The highest role whose line is as high as the line pitch, whatever its size. */
function tallestOnGrid({ roles }: LayoutSpec): Role {
  const onGrid = ROLES.filter((role) => roles[role].line === 'grid' && role !== 'masthead')
  return onGrid.reduce((tallest, role) =>
    sizeInPoints(roles[role].size) > sizeInPoints(roles[tallest].size) ? role : tallest,
  )
}

/** What stands on page 1 one below the other, up to the first line of text: 公文首页必须显示正文 (7.3.3). */
const LINES_TO_TEXT = ['documentNumber', 'title', 'salutation', 'body'] as const satisfies readonly Role[]

/** From the top of the text area down to the first line of text of a document (文件格式) with a title of one line. */
function roomOfDocumentHead({ document, grid, roles }: LayoutSpec): number {
  const mark = ptToMm(sizeInPoints(document.mastheadSizes[0] ?? roles.masthead.size))
  const above = document.numberLinesBelow + document.titleLinesAbove + roles.salutation.linesAbove
  const lines = above + LINES_TO_TEXT.length
  return document.mastheadBelowTextTop + mark + document.ruleBelowNumber + ptToMm(pt(lines * grid.linePitch))
}

function widthProblems({ page, grid }: LayoutSpec): readonly ProfileProblem[] {
  if (page.left + page.right >= page.width) {
    const sum = shownNumber(page.left + page.right)
    return [
      {
        field: 'page.left',
        text: `订口：订口与切口合计 ${sum} 毫米，纸宽只有 ${page.width} 毫米，没有排字的地方。`,
      },
    ]
  }
  if (grid.charactersPerLine >= LEAST.characters) return []
  const text = `订口：每行只排得下 ${grid.charactersPerLine} 字，至少要 ${LEAST.characters} 字。请减小订口、切口或字距。`
  return [{ field: 'page.left', text }]
}

function sideProblems({ page: { left, right } }: LayoutSpec): readonly ProfileProblem[] {
  const tooSmall = (field: string, value: number, why: string): readonly ProfileProblem[] =>
    value >= LEAST_SIDE
      ? []
      : [
          {
            field,
            text: `${fieldName(field)}：${shownNumber(value)} 毫米太小，${why}。至少填 ${LEAST_SIDE} 毫米。`,
          },
        ]
  return [
    ...tooSmall('page.left', left, '装订会压住字，打印机也印不到纸边'),
    ...tooSmall('page.right', right, '打印机印不到纸边'),
  ]
}

function heightProblems(spec: LayoutSpec): readonly ProfileProblem[] {
  const { page, grid } = spec
  const height = page.height - page.top - page.bottom
  if (height <= 0) {
    const sum = shownNumber(page.top + page.bottom)
    return [
      {
        field: 'page.top',
        text: `天头：天头与地脚合计 ${sum} 毫米，纸高只有 ${page.height} 毫米，没有排字的地方。`,
      },
    ]
  }
  if (grid.linesPerPage < LEAST.lines) {
    const text = `天头：每面只排得下 ${grid.linesPerPage} 行，至少要 ${LEAST.lines} 行。请减小天头、地脚或行距。`
    return [{ field: 'page.top', text }]
  }
  const head = roomOfDocumentHead(spec)
  if (head <= height) return []
  const text =
    `天头：版心高 ${shownNumber(height)} 毫米，文件格式的版头、标题和正文首行要 ${shownNumber(Math.ceil(head))} 毫米，` +
    '放不下。请减小天头、地脚或行距。'
  return [{ field: 'page.top', text }]
}

/** What stands above and below the text area needs its room too. */
function edgeProblems(spec: LayoutSpec): readonly ProfileProblem[] {
  const { page, grid, letter, pageNumber } = spec
  const problems: ProfileProblem[] = []
  // The header of the pages after the first is a line of its own: a smaller 天头 would push the text down.
  const leastTop = Math.ceil(letter.headTop + ptToMm(grid.linePitch))
  if (page.top < leastTop) {
    const text =
      `天头：${shownNumber(page.top)} 毫米太小，版头从距页顶 ${letter.headTop} 毫米处开始，要占一行。` +
      `至少填 ${leastTop} 毫米。`
    problems.push({ field: 'page.top', text })
  }
  const rules = ptToMm(pt(letter.thickRule + letter.ruleGap + letter.thinRule))
  const least = Math.ceil(letter.lowerRuleFromPageBottom + rules)
  if (page.bottom < least) {
    const text =
      `地脚：${shownNumber(page.bottom)} 毫米太小，正文会压住信函格式的下方双线（距页底 ` +
      `${letter.lowerRuleFromPageBottom} 毫米）。至少填 ${least} 毫米。`
    problems.push({ field: 'page.bottom', text })
  } else if (metricsOf(spec).page.footer < 0) {
    const text = `地脚：${shownNumber(page.bottom)} 毫米放不下页码（版心下 ${pageNumber.belowTextArea} 毫米）。请加大地脚。`
    problems.push({ field: 'page.bottom', text })
  }
  return problems
}

function pitchProblems(spec: LayoutSpec): readonly ProfileProblem[] {
  const role = spec.roles[tallestOnGrid(spec)]
  const points = sizeInPoints(role.size)
  if (spec.grid.linePitch >= points) return []
  const text = `行距：${shownNumber(spec.grid.linePitch)} 磅比${role.size}字（${points} 磅）还小，字会被切掉。至少填 ${points} 磅。`
  return [{ field: 'linePitch', text }]
}

/** What else must not have the same name. */
export type NamedProfile = Pick<LayoutProfile, 'id' | 'name'>

function nameProblems(
  { id, name }: LayoutProfile,
  others: readonly NamedProfile[],
): readonly ProfileProblem[] {
  if (!others.some((other) => other.id !== id && other.name.trim() === name.trim())) return []
  return [{ field: 'name', text: `方案名称：已有叫“${name}”的方案。请换一个名称。` }]
}

/**
 * Why a profile cannot be used; empty when it can.
 * @param raw what a file or a form holds
 * @param others the profiles beside it; the one with the same id is the one it replaces
 */
export function profileProblems(
  raw: unknown,
  others: readonly NamedProfile[] = [],
): readonly ProfileProblem[] {
  const parsed = LayoutProfile.safeParse(raw)
  if (!parsed.success) return parsed.error.issues.map((issue) => sentenceOf(issue, raw))
  const spec = specOf(parsed.data)
  const room = [...widthProblems(spec), ...sideProblems(spec), ...heightProblems(spec)]
  return [
    ...nameProblems(parsed.data, others),
    ...room,
    ...(room.length > 0 ? [] : edgeProblems(spec)),
    ...pitchProblems(spec),
  ]
}
