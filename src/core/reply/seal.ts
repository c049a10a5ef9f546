// Pictures of seals (印章) and signets (签名章): kept with the vault, printed only on replies that are signed off.
import { z } from 'zod'

export const SEAL_KINDS = ['organ', 'signer'] as const

export const Seal = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{2,63}$/),
  schemaVersion: z.literal(1),
  /** The seal of an organ, or the signet of a person. */
  kind: z.enum(SEAL_KINDS),
  /** Whose it is, exactly as it stands in 署名 or as the signer's name. */
  owner: z.string().trim().min(1, '请填写印章属于谁').max(200),
  mediaType: z.enum(['image/png', 'image/jpeg']),
  /** The picture itself, base64, at most 4 MB of text. */
  base64: z
    .string()
    .min(1)
    .max(4_000_000)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, '图片数据不完整'),
  /** Pixels of the picture, as its own bytes say. */
  pixelWidth: z.int().positive(),
  pixelHeight: z.int().positive(),
  /** Printed width in millimetres; the height follows from the picture. */
  widthMm: z.number().min(10, '印章宽度不能小于 10 毫米').max(80, '印章宽度不能超过 80 毫米'),
})
export type Seal = z.infer<typeof Seal>
