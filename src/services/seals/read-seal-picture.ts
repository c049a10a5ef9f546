// The picture of a seal, from a file the clerk chose or from the page: looked at to its last byte before it is
// kept, since it will stand on official paper.
import { basename } from 'node:path'
import type { ChosenPicture } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import type { Seal } from '../../core/reply/seal'
import { checkPicture } from '../pictures/check-picture'
import type { CheckedPicture } from '../pictures/check-picture'
import { readLimitedBytes } from '../reading/read-bytes'

/** Largest file: as base64 it still fits the limit of `Seal`. */
const LARGEST_PICTURE_BYTES = 3_000_000

/** Most pixels of a seal; told from its header, before anything is decoded. */
export const MOST_SEAL_PIXELS = 25_000_000

/** How many times as long as wide a picture may be: a signet of four characters in a row is some four times. */
const MOST_TIMES_AS_LONG = 5

const inMegapixels = (pixels: number): string => `${Math.round(pixels / 1_000_000)}`

/** What is wrong with it and what to do; `name` is the file's, in quotation marks, or empty. */
function refusal(picture: Exclude<CheckedPicture, { fault: null }>, name: string): AppError {
  const { fault, facts } = picture
  const which = `印章图样${name}`
  switch (fault) {
    case 'not-a-picture':
      return new AppError('BAD_INPUT', `${which}不是 PNG 或 JPEG 图片，没有采用。请另选一张图片。`)
    case 'damaged':
      return new AppError('BAD_INPUT', `${which}的图片数据不完整，没有采用。请重新扫描或另存后再选。`)
    case 'too-many-pixels': {
      const size = facts === null ? '' : `（${facts.width}×${facts.height}）`
      const most = inMegapixels(MOST_SEAL_PIXELS)
      return new AppError(
        'BAD_INPUT',
        `${which}太大${size}，超过 ${most} 百万像素，没有采用。请把图片裁到印章边缘，或缩小后再选。`,
      )
    }
  }
}

function requireSealShape(
  { width, height }: { readonly width: number; readonly height: number },
  name: string,
): void {
  if (Math.max(width, height) <= MOST_TIMES_AS_LONG * Math.min(width, height)) return
  throw new AppError(
    'BAD_INPUT',
    `印章图样${name}的长宽相差太多（${width}×${height}），不像印章，没有采用。请把图片裁到印章边缘，或另选一张图片。`,
  )
}

/**
 * Reads a picture for a seal.
 * @throws AppError NOT_FOUND or BAD_INPUT: no such file, unreadable, too large, no picture, damaged
 */
export async function readSealPicture(path: string): Promise<ChosenPicture> {
  const fileName = basename(path)
  const bytes = await readLimitedBytes(path, {
    bytes: LARGEST_PICTURE_BYTES,
    refusal: (name, size) =>
      `印章图样“${name}”太大${size}，超过 3 MB，没有采用。请把图片裁到印章边缘，或缩小后再选。`,
  })
  const picture = await checkPicture(bytes, MOST_SEAL_PIXELS)
  if (picture.fault !== null) throw refusal(picture, `“${fileName}”`)
  const { facts, mediaType } = picture
  requireSealShape(facts, `“${fileName}”`)
  return {
    fileName,
    mediaType,
    base64: Buffer.from(bytes).toString('base64'),
    pixelWidth: facts.width,
    pixelHeight: facts.height,
  }
}

/**
 * The seal as its own bytes say it is.
 * @throws AppError BAD_INPUT where the picture is none, damaged or too large
 */
export async function checkedSeal(seal: Seal): Promise<Seal> {
  const picture = await checkPicture(Buffer.from(seal.base64, 'base64'), MOST_SEAL_PIXELS)
  if (picture.fault !== null) throw refusal(picture, '')
  const { facts, mediaType } = picture
  requireSealShape(facts, '')
  return { ...seal, mediaType, pixelWidth: facts.width, pixelHeight: facts.height }
}
