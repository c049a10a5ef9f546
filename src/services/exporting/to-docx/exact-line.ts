// The spacing of a paragraph whose lines have one height, whatever stands in them.
import { LineRuleType } from 'docx'
import type { Twip } from '../../../core/official-layout/units'

/** Lines of this height, both in twips; nothing below the paragraph. */
export const exactLine = (line: Twip, before = 0) => ({
  before,
  after: 0,
  line,
  lineRule: LineRuleType.EXACT,
})
