/** What a reader was not sure of: never a failure, always shown to the clerk. */
export interface ReadingMessage {
  /** A closed name of the kind of doubt, for tests and for grouping on the screen. */
  readonly code: string
  /** `doubt`: recognised, please look; `unplaced`: kept here because it fits nowhere in the reply. */
  readonly severity: 'note' | 'doubt' | 'unplaced'
  /** One Chinese sentence: what it is about and what to do. */
  readonly text: string
  /** The source text the message is about, unshortened when `severity` is `unplaced`. */
  readonly excerpt?: string
  /** 1-based line of the source, when it is known. */
  readonly line?: number
}

/** A value together with everything the reader wants to say about it. */
export interface Reading<Value> {
  readonly value: Value
  readonly messages: readonly ReadingMessage[]
}
