// One row of the list of cases, from record and reply.
import type { CaseSummary } from '../../contract/calls'
import type { Proposal } from '../../core/proposals/proposal'
import type { Block, ReplyDocument, Section } from '../../core/reply/reply-document'
import type { CaseRecord } from '../vault/document-kinds'
import type { Stored } from '../vault/stored-document'

/** Characters without white space; a character outside the basic plane counts once. */
function countCharacters(text: string): number {
  return [...text.replaceAll(/\s/gu, '')].length
}

function blockCharacters(block: Block): number {
  switch (block.kind) {
    case 'paragraph':
      return countCharacters(block.text)
    case 'table':
      return block.rows.flat().reduce((sum, cell) => sum + countCharacters(cell.text), 0)
    case 'figure':
      return countCharacters(block.caption)
  }
}

const blocksCharacters = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + blockCharacters(block), 0)

function sectionCharacters(section: Section): number {
  return (
    countCharacters(section.heading) +
    blocksCharacters(section.blocks) +
    section.children.reduce((sum, child) => sum + sectionCharacters(child), 0)
  )
}

/** Characters of the reply's body: everything the clerk writes, without locked elements and derived numbers. */
export function bodyCharacters(reply: ReplyDocument): number {
  return (
    blocksCharacters(reply.preamble) +
    reply.sections.reduce((sum, section) => sum + sectionCharacters(section), 0) +
    blocksCharacters(reply.closing)
  )
}

/** 沈若溪 等3人; the name alone when there is one; empty when nobody is named. */
export function proposersText({ proposers, proposerCount }: Proposal): string {
  const first = proposers[0]
  if (first === undefined) return ''
  const count = Math.max(proposers.length, proposerCount ?? 0)
  if (count === 1) return first.name
  const arePeople = first.kind === 'member' || first.kind === 'deputy'
  return `${first.name} 等${count}${arePeople ? '人' : '家'}`
}

/** The later of two ISO moments. */
const later = (one: string, other: string): string => (one > other ? one : other)

/** @param reply null when it could not be read: the row is still there, its characters count 0 */
export function summarise(record: Stored<CaseRecord>, reply: Stored<ReplyDocument> | null): CaseSummary {
  const { proposal, replyId } = record.document
  const { id, kind, role, session, number, title, dueOn } = proposal
  return {
    id,
    replyId,
    kind,
    role,
    session,
    number,
    title,
    proposers: proposersText(proposal),
    dueOn,
    characters: reply === null ? 0 : bodyCharacters(reply.document),
    savedAt: reply === null ? record.savedAt : later(record.savedAt, reply.savedAt),
  }
}
