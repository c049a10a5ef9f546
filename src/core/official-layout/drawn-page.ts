// Pages as they will print, as plain data: what the page drawer makes and preview, PDF and printer show.
// Lengths are millimetres from the page's left and top edge; sizes of type are points.
import { z } from 'zod'

/** Text of one font. */
export const DrawnRun = z.strictObject({
  text: z.string(),
  /** Families in order of preference, the official name first. */
  families: z.array(z.string()),
  size: z.number(),
  colour: z.string(),
  bold: z.boolean(),
  /** Added between characters, in points; none: nothing. */
  spacing: z.number().exactOptional(),
  /** Left free before the first character, in millimetres: between ideographs and Latin letters. */
  gapBefore: z.number().exactOptional(),
})
export type DrawnRun = z.infer<typeof DrawnRun>

/** One line of text, or a piece of one. */
export const DrawnText = z.strictObject({
  kind: z.literal('text'),
  x: z.number(),
  /** The baseline. */
  y: z.number(),
  /** The width it fills, spread between its characters; null: as wide as it comes out. */
  width: z.number().nullable(),
  /** Turned about its beginning, in degrees clockwise; page numbers of landscape pages. */
  turn: z.number(),
  /** Which end of the text `x` is; none: its beginning. */
  anchor: z.enum(['middle', 'end']).exactOptional(),
  /** True where the width is reached by narrower characters instead of room between them. */
  narrows: z.boolean().exactOptional(),
  runs: z.array(DrawnRun),
})
export type DrawnText = z.infer<typeof DrawnText>

export const DrawnRule = z.strictObject({
  kind: z.literal('rule'),
  x1: z.number(),
  y1: z.number(),
  x2: z.number(),
  y2: z.number(),
  weight: z.number(),
  colour: z.string(),
})
export type DrawnRule = z.infer<typeof DrawnRule>

export const DrawnImage = z.strictObject({
  kind: z.literal('image'),
  /** Key into the images of the drawn document. */
  image: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  label: z.string(),
})
export type DrawnImage = z.infer<typeof DrawnImage>

export const DrawnShape = z.discriminatedUnion('kind', [DrawnText, DrawnRule, DrawnImage])
export type DrawnShape = z.infer<typeof DrawnShape>

/** A line of the text as it was measured: what a click or the caret finds. */
export const PageLine = z.strictObject({
  /** Where it comes from: a part of the reply or an element around the text. */
  source: z.string(),
  /** Characters of the source's own text before this line, and on it; a derived number counts as none. */
  offset: z.int(),
  length: z.int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})
export type PageLine = z.infer<typeof PageLine>

export const DrawnPage = z.strictObject({
  width: z.number(),
  height: z.number(),
  /** From 1. */
  number: z.int(),
  /** Back to front. */
  shapes: z.array(DrawnShape),
  lines: z.array(PageLine),
  /** The text area and its grid, to be shown on request. */
  textArea: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  grid: z.strictObject({
    lines: z.int(),
    characters: z.int(),
    linePitch: z.number(),
    characterPitch: z.number(),
  }),
  /** Lines of the grid taken up from the top of the text area, empty ones included. */
  usedLines: z.int(),
})
export type DrawnPage = z.infer<typeof DrawnPage>

export const DrawnPicture = z.strictObject({
  mediaType: z.enum(['image/png', 'image/jpeg']),
  base64: z.string(),
})

/** All pages of one reply. */
export const DrawnDocument = z.strictObject({
  pages: z.array(DrawnPage),
  images: z.record(z.string(), DrawnPicture),
  isProof: z.boolean(),
  /** True where the measuring had to stop; the pages are those up to there. */
  isCutShort: z.boolean(),
})
export type DrawnDocument = z.infer<typeof DrawnDocument>
