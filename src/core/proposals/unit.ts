import { z } from 'zod'

/** 本单位: what every reply of this vault takes from the bureau itself. */
export const Unit = z.strictObject({
  /** 单位全称 */
  name: z.string().min(1, '请填写单位全称').max(100),
  /** 规范化简称 */
  shortName: z.string().max(60),
  /** 发文代字, e.g. 云交提复; empty: replies start without a number */
  numberPrefix: z.string().max(40),
  contactName: z.string().max(60),
  contactPhone: z.string().max(60),
  /** 默认抄送 */
  copyTo: z.array(z.string().min(1).max(300)).max(50),
})
export type Unit = z.infer<typeof Unit>
