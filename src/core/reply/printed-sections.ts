// What of a body is printed: a heading or paragraph nobody has written yet is a prompt on the screen, and
// nothing on the paper.
import type { Block, Section } from './reply-document'

/** True for a paragraph with nothing but white space; tables and figures are never empty. */
export function isEmptyBlock(block: Block): boolean {
  return block.kind === 'paragraph' && block.text.trim() === ''
}

/** The blocks that are printed, in their order. */
export function printedBlocks<Part extends Block>(blocks: readonly Part[]): Part[] {
  return blocks.filter((block) => !isEmptyBlock(block))
}

/** The section as it is printed; null when neither heading, blocks nor sub-sections have any text. */
function printedSection(section: Section): Section | null {
  const blocks = printedBlocks(section.blocks)
  const children = printedSections(section.children)
  const hasText = section.heading.trim() !== '' || blocks.length > 0 || children.length > 0
  return hasText ? { ...section, blocks, children } : null
}

/**
 * The sections that are printed, without empty paragraphs and empty sections. Numbers are derived on this
 * tree, so that what is left out leaves no gap.
 */
export function printedSections(sections: readonly Section[]): Section[] {
  return sections.map(printedSection).filter((section) => section !== null)
}
