// Lengths with their unit in the type, and the only conversions between units in the program.
import { brand } from '../kernel/brand'
import type { Brand } from '../kernel/brand'

/** Millimetres: the unit of the standard for everything on the page. */
export type Mm = Brand<number, 'Mm'>
/** Points, 72 to the inch: the unit of type sizes. */
export type Pt = Brand<number, 'Pt'>
/** Twentieths of a point: the unit of positions in WordprocessingML. */
export type Twip = Brand<number, 'Twip'>
/** Half points: the unit of type sizes in WordprocessingML. */
export type HalfPoint = Brand<number, 'HalfPoint'>
/** Eighths of a point: the unit of border widths in WordprocessingML. */
export type EighthPoint = Brand<number, 'EighthPoint'>
/** English metric units, 360,000 to the centimetre: the unit of drawings in OOXML. */
export type Emu = Brand<number, 'Emu'>
/** 1/96 inch: how the docx library takes the size of drawings. */
export type Pixel = Brand<number, 'Pixel'>

const POINTS_PER_INCH = 72
const PIXELS_PER_INCH = 96
const MM_PER_INCH = 25.4
const TWIPS_PER_POINT = 20
const EMU_PER_MM = 36_000
const EMU_PER_POINT = 12_700
const EMU_PER_PIXEL = 9_525

export const mm = (value: number): Mm => brand<Mm>(value)
export const pt = (value: number): Pt => brand<Pt>(value)
export const twip = (value: number): Twip => brand<Twip>(value)
export const pixel = (value: number): Pixel => brand<Pixel>(value)

export const mmToPt = (value: Mm): Pt => pt((value * POINTS_PER_INCH) / MM_PER_INCH)
export const ptToMm = (value: Pt): Mm => mm((value * MM_PER_INCH) / POINTS_PER_INCH)
/** Rounded to the whole twip, as the file format demands. */
export const mmToTwip = (value: Mm): Twip => ptToTwip(mmToPt(value))
/** Rounded to the whole twip, as the file format demands. */
export const ptToTwip = (value: Pt): Twip => twip(Math.round(value * TWIPS_PER_POINT))
export const twipToPt = (value: Twip): Pt => pt(value / TWIPS_PER_POINT)
export const twipToMm = (value: Twip): Mm => ptToMm(twipToPt(value))
export const ptToHalfPoint = (value: Pt): HalfPoint => brand<HalfPoint>(Math.round(value * 2))
export const ptToEighthPoint = (value: Pt): EighthPoint => brand<EighthPoint>(Math.round(value * 8))
export const eighthPointToPt = (value: EighthPoint): Pt => pt(value / 8)
export const eighthPointToMm = (value: EighthPoint): Mm => ptToMm(eighthPointToPt(value))
/** Rounded to the whole twip, as the file format demands. */
export const eighthPointToTwip = (value: EighthPoint): Twip => ptToTwip(eighthPointToPt(value))
export const halfPointToTwip = (value: HalfPoint): Twip => twip((value / 2) * TWIPS_PER_POINT)
export const mmToEmu = (value: Mm): Emu => brand<Emu>(Math.round(value * EMU_PER_MM))
export const ptToEmu = (value: Pt): Emu => brand<Emu>(Math.round(value * EMU_PER_POINT))
export const emuToMm = (value: Emu): Mm => mm(value / EMU_PER_MM)
export const halfPointToPt = (value: HalfPoint): Pt => pt(value / 2)
/** Not rounded: the docx library turns pixels back into whole EMU. */
export const emuToPixel = (value: Emu): Pixel => brand<Pixel>(value / EMU_PER_PIXEL)
export const pixelToMm = (value: Pixel): Mm => mm((value * MM_PER_INCH) / PIXELS_PER_INCH)
export const twipToPixel = (value: Twip): Pixel =>
  brand<Pixel>((value * PIXELS_PER_INCH) / (POINTS_PER_INCH * TWIPS_PER_POINT))
