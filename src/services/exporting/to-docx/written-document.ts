// What the writer has written, child by child: how measured lines find their way back to the reply.
import type { Document, FileChild } from 'docx'
import type { Role } from '../../../core/official-layout/layout-spec'
import type { WrittenChild } from '../../../core/official-layout/measured-pages'

/** A child together with what the library writes. */
export interface Written extends WrittenChild {
  readonly child: FileChild
}

export interface WrittenDocument {
  readonly document: Document
  /** Over all sections of the file. */
  readonly children: readonly WrittenChild[]
}

/** A child that belongs to no block. */
export const unplaced = (child: FileChild, role: Role | null = null): Written => ({
  child,
  block: null,
  source: null,
  prefix: 0,
  role,
  runs: [],
})
