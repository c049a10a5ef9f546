// The form of one seal: what is typed, and the seal it stands for.
import type { ChosenPicture } from '../../contract/calls'
import type { Seal } from '../../core/reply/seal'
import { Seal as SealSchema } from '../../core/reply/seal'

type Picture = Pick<Seal, 'mediaType' | 'base64' | 'pixelWidth' | 'pixelHeight'>

export interface SealForm {
  /** Null: a new one. */
  readonly id: string | null
  readonly picture: Picture
  readonly kind: Seal['kind']
  readonly owner: string
  /** As typed, in millimetres. */
  readonly width: string
}

/**
 * Widths as county and city bureaus have them: round seals of 42 mm, signets as wide as four characters. Each
 * vault changes them where its seals are larger or smaller.
 */
export const USUAL_WIDTH: Readonly<Record<Seal['kind'], string>> = { organ: '42', signer: '22' }

export function newSealForm(picture: ChosenPicture, owner: string): SealForm {
  return { id: null, picture, kind: 'organ', owner, width: USUAL_WIDTH.organ }
}

export function sealToForm(seal: Seal): SealForm {
  return { id: seal.id, picture: seal, kind: seal.kind, owner: seal.owner, width: String(seal.widthMm) }
}

/** Another kind brings its usual width, unless a width of one's own was typed. */
export function withKind(form: SealForm, kind: Seal['kind']): SealForm {
  const isUsual = form.width === USUAL_WIDTH[form.kind]
  return { ...form, kind, width: isUsual ? USUAL_WIDTH[kind] : form.width }
}

/** Height that follows from the picture, in millimetres; null while the width is no number. */
export function printedHeight({ picture, width }: SealForm): number | null {
  const number = Number(width)
  if (!Number.isFinite(number) || number <= 0) return null
  return Math.round((number * picture.pixelHeight * 10) / picture.pixelWidth) / 10
}

/** The seal, or a sentence on what is missing or wrong. */
export function readSealForm(form: SealForm, newId: () => string): Seal | string {
  const { picture, kind, owner, width } = form
  if (owner.trim() === '') return kind === 'organ' ? '请填写单位名称。' : '请填写姓名。'
  if (!/^\d{1,3}(\.\d)?$/.test(width.trim())) return '印出宽度写毫米数，如 42 或 42.5。'
  const seal = SealSchema.safeParse({
    id: form.id ?? newId(),
    schemaVersion: 1,
    kind,
    owner: owner.trim(),
    mediaType: picture.mediaType,
    base64: picture.base64,
    pixelWidth: picture.pixelWidth,
    pixelHeight: picture.pixelHeight,
    widthMm: Number(width),
  })
  return seal.success ? seal.data : `${seal.error.issues[0]?.message ?? '有内容填写不对'}。`
}
