// Version 1 → 2: the elements of the official format that version 1 could not hold. Frozen: the old shape
// stands here, not in the schema, and nothing of this file changes with the program.

/** What is changed of a reply of version 1; everything else is carried over as it is. */
interface ReplyV1 {
  readonly schemaVersion: 1
  readonly attachments: readonly { readonly id: string; readonly title: string }[]
  readonly signature: {
    readonly organs: readonly string[]
    readonly date: string | null
    readonly sealed: boolean
  }
}

/** 盖章 becomes one of three stamps, attachments may hold text, and the new elements begin empty. */
export function up(old: ReplyV1) {
  const { organs, date, sealed } = old.signature
  return {
    ...old,
    schemaVersion: 2 as const,
    copyNumber: null,
    titleLines: null,
    attachments: old.attachments.map((attachment) => ({ ...attachment, blocks: [] })),
    signature: { organs, date, stamp: sealed ? ('seal' as const) : ('none' as const), signers: [] },
    layoutProfile: null,
    adjustments: [],
    signOff: null,
  }
}
