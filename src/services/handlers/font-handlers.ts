// Which official fonts this PC has.
import type { Handlers } from '../../contract/calls'
import { gbt9704 } from '../../core/official-layout/gbt9704'
import type { FontService } from '../fonts/font-service'

type FontHandlers = Pick<Handlers, 'fonts.check'>

export function createFontHandlers(fonts: FontService): FontHandlers {
  return {
    'fonts.check': ({ refresh }) => fonts.check(gbt9704, refresh),
  }
}
