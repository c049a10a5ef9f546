// Which official fonts a PC has, and what stands in where one is missing.
import { z } from 'zod'
import { FONT_ROLES } from './layout-spec'

/** One font the layout asks for. */
export const FontEntry = z.strictObject({
  role: z.enum(FONT_ROLES),
  /** The official name: 仿宋_GB2312 */
  name: z.string(),
  isInstalled: z.boolean(),
  /** What preview and PDF use on this PC; the name itself where it is installed. */
  standIn: z.string(),
})
export type FontEntry = z.infer<typeof FontEntry>

export const FontReport = z.strictObject({
  entries: z.array(FontEntry),
  /** The Latin font: Times New Roman, and what stands in for it. */
  latin: z.strictObject({ name: z.string(), isInstalled: z.boolean(), standIn: z.string() }),
})
export type FontReport = z.infer<typeof FontReport>
