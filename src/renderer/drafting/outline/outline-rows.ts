// The rows of the outline: what comes from the record, the sections, and what closes the reply.
import type { Proposal } from '../../../core/proposals/proposal'
import type { ReplyForm } from '../../../core/reply/reply-document'
import type { CharacterCounts } from '../character-count'
import type { ReplyFrame } from '../editor-schema'
import type { LockedPart } from '../paper/locked-part'
import type { SectionRow } from '../section-tree'

export type OutlineRow =
  | { readonly kind: 'locked'; readonly key: LockedPart; readonly label: string }
  | { readonly kind: 'opening'; readonly key: 'opening'; readonly label: string; readonly count: number }
  | { readonly kind: 'section'; readonly key: string; readonly section: SectionRow; readonly count: number }
  | { readonly kind: 'closing'; readonly key: 'closing'; readonly label: string; readonly count: number }

const HEAD_LABELS: Readonly<Record<ReplyForm, string>> = {
  letter: '版头（信函格式）',
  document: '版头（文件格式）',
  plain: '版头（无红头）',
}

function addresseeText({ proposers, proposerCount, role, leadUnit }: Proposal): string {
  if (role === 'co') return leadUnit === '' ? '主送' : `主送：${leadUnit}`
  const count = proposerCount ?? proposers.length
  const [first] = proposers
  if (!first) return '主送'
  return count === 1 ? `主送：${first.name}` : `主送：${first.name}等${count}位`
}

interface OutlineInput {
  readonly frame: ReplyFrame
  readonly proposal: Proposal
  readonly sections: readonly SectionRow[]
  readonly counts: CharacterCounts
  readonly openingCount: number
}

/** All rows in the order of the paper. */
export function outlineRows({
  frame,
  proposal,
  sections,
  counts,
  openingCount,
}: OutlineInput): readonly OutlineRow[] {
  const locked = (key: LockedPart, label: string): OutlineRow => ({ kind: 'locked', key, label })
  const { attachments, copyTo, contact, form, printing } = frame
  return [
    locked('head', HEAD_LABELS[frame.form]),
    locked('title', '标题'),
    locked('salutation', addresseeText(proposal)),
    { kind: 'opening', key: 'opening', label: '开头语', count: openingCount + counts.preamble },
    ...sections.map((section, index): OutlineRow => ({
      kind: 'section',
      key: `section-${section.id}`,
      section,
      count: counts.sections[index] ?? 0,
    })),
    { kind: 'closing', key: 'closing', label: '结束语', count: counts.closing },
    locked('attachments', attachments.length === 0 ? '附件说明：无' : `附件说明：${attachments.length} 件`),
    locked('signature', '落款与成文日期'),
    locked('contact', contact === null ? '附注：无' : '附注：联系人'),
    locked('copies', copyTo.length === 0 ? '抄送：无' : `抄送：${copyTo.length} 个单位`),
    ...(form === 'document' ? [locked('printing', printing === null ? '印发：无' : '印发机关和日期')] : []),
  ]
}

/** What a section is called in the outline: number and heading, or the beginning of its text. */
export function sectionLabel({ number, heading, style }: SectionRow): string {
  if (heading !== '') return number + heading.replace(/。$/, '')
  return style === 'item' ? `${number}（编号段落）` : `${number}（未写标题）`
}
