/** The parts of the paper that are not typed: they come from the case record, the unit, or small forms. */
export const LOCKED_PARTS = [
  'head',
  'title',
  'title-lines',
  'salutation',
  'opening',
  'attachments',
  'signature',
  'contact',
  'copies',
  'printing',
] as const
export type LockedPart = (typeof LOCKED_PARTS)[number]
