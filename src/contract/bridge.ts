import type { CallInput } from './calls'
import type { CallName, EventName } from './channels'
import type { Envelope } from './envelope'
import type { EventPayload } from './events'

/** What the preload exposes as `window.fuwen`: one function a call, one subscription an event. */
export interface Bridge {
  readonly calls: { readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Envelope> }
  readonly on: {
    readonly [Name in EventName]: (listener: (payload: EventPayload<Name>) => void) => () => void
  }
}
