// Which official fonts this PC has.
import type { Handlers } from '../../contract/calls'
import { specOf } from '../../core/official-layout/layout-profile'
import { strictProfile } from '../../core/official-layout/strict-profile'
import type { Ports } from '../ports'
import { readProfiles } from '../profiles/profile-store'
import type { Session } from '../session'
import type { HandlerParts } from './handler-parts'

type FontHandlers = Pick<Handlers, 'fonts.check'>

export function createFontHandlers(ports: Ports, session: Session, { fonts }: HandlerParts): FontHandlers {
  return {
    /** The fonts of the vault's default profile. */
    'fonts.check': async ({ refresh }) => {
      const vault = session.current()?.vault
      const profile = vault === undefined ? strictProfile : (await readProfiles(vault, ports)).standard
      return fonts.check(specOf(profile), refresh)
    },
  }
}
