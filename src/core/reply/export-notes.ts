// What the clerk should know about the file just printed: what is open, and what was left out.
import { forbiddenCharactersNote } from './forbidden-characters'
import { resolveLockedElements } from './generated-texts'
import { isEmptyBlock, printedSections } from './printed-sections'
import type { Block, ReplyDocument, Section } from './reply-document'
import type { ReplyCase } from './reply-file'

const count = <Item>(items: readonly Item[], countOne: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + countOne(item), 0)

const emptyBlocks = (blocks: readonly Block[]): number => blocks.filter(isEmptyBlock).length

/** A section without any text counts once with its paragraphs, and once for each section below it. */
function emptyParts(section: Section): number {
  const isPrinted = printedSections([section]).length > 0
  return (isPrinted ? emptyBlocks(section.blocks) : 1) + count(section.children, emptyParts)
}

/** Headings of which only the number is printed, because text follows below them. */
function bareNumbers(section: Section): number {
  const isBare = section.headingStyle === 'own-line' && section.numbered && section.heading.trim() === ''
  return (isBare ? 1 : 0) + count(section.children, bareNumbers)
}

function bodyNotes({ preamble, sections, closing }: ReplyDocument): readonly string[] {
  const empty = emptyBlocks(preamble) + count(sections, emptyParts) + emptyBlocks(closing)
  const bare = count(printedSections(sections), bareNumbers)
  return [
    empty === 0 ? '' : `有 ${empty} 处空的标题或段落，没有印出。`,
    bare === 0 ? '' : `有 ${bare} 处标题没有文字，只印出了序号。`,
  ]
}

/**
 * Chinese sentences on what the printed reply lacks, in the order it stands on the paper; empty when there is
 * nothing to say. Never a reason not to print.
 */
export function exportNotes(replyCase: ReplyCase): readonly string[] {
  const { proposal, reply } = replyCase
  const { salutation, opening, organs, date } = resolveLockedElements(proposal, reply)
  const { documentNumber } = reply
  const hasOpenSerial = documentNumber?.form === 'series' && documentNumber.serial === null
  return [
    hasOpenSerial ? '文号还没有序号。' : '',
    salutation.text.trim() === '' ? '没有称谓。' : '',
    opening.text.trim() === '' ? '没有开头语。' : '',
    ...bodyNotes(reply),
    organs.length === 0 ? '没有发文机关，署名没有印出。' : '',
    date === '' ? '成文日期未填，没有印出。' : '',
    forbiddenCharactersNote(replyCase),
  ].filter((note) => note !== '')
}
