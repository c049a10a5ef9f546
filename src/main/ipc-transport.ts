// Electron's way between page and services: one channel a call of the contract, every message checked for
// its sender, everything else done by the contract's own door.
import { CALLS, callChannel, eventChannel } from '../contract/channels'
import type { CallName, EventName } from '../contract/channels'
import type { Envelope } from '../contract/envelope'
import type { EventPayload } from '../contract/events'
import { reasonToRefuse } from './security/trusted-sender'
import type { Message } from './security/trusted-sender'

interface CallReceiver {
  handle(channel: string, listener: (message: Message, input: unknown) => Promise<Envelope>): void
}

interface Page {
  isDestroyed(): boolean
  send(channel: string, payload: unknown): void
}

interface TransportOptions {
  /** Runs one call: `dispatch` with the handlers of the services. */
  readonly run: (name: CallName, input: unknown) => Promise<Envelope>
  /** The page that may call, or nothing while there is no window. */
  readonly ownContents: () => unknown
  readonly log: { error(text: string, cause: unknown): void }
  readonly devServer?: URL | undefined
}

/** Answers the calls of the page; one from elsewhere is refused, with the reason in the log. */
export function receiveCalls(receiver: CallReceiver, options: TransportOptions): void {
  for (const name of CALLS) {
    receiver.handle(callChannel(name), async (message, input) => {
      const reason = reasonToRefuse(message, options.ownContents(), options.devServer)
      if (reason === undefined) return options.run(name, input)
      options.log.error(`refused ${name}: ${reason}`, undefined)
      return { ok: false, code: 'BAD_INPUT', message: '这项操作不是由复文台的窗口发出的，没有执行。' }
    })
  }
}

/** Tells the page that something happened; a page that is gone is not told. */
export function sendEvent<Name extends EventName>(
  page: Page | undefined,
  name: Name,
  payload: EventPayload<Name>,
): void {
  if (page !== undefined && !page.isDestroyed()) page.send(eventChannel(name), payload)
}
