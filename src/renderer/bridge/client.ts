// The page's only way out: the contract's calls as functions that return values or throw CallFailure.
import type { Bridge } from '../../contract/bridge'
import type { CallInput, CallOutput } from '../../contract/calls'
import { CALLS, EVENTS } from '../../contract/channels'
import type { CallName, EventName } from '../../contract/channels'
import type { EventPayload } from '../../contract/events'
import type { ErrorCode } from '../../core/kernel/app-error'

/** A call the main process refused or could not carry out; `message` is a Chinese sentence. */
export class CallFailure extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string) {
    super(message)
    this.name = 'CallFailure'
    this.code = code
  }
}

export interface Client {
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>
  /** Returns the unsubscribe. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void
}

/** Wraps the preload's bridge. Types are trusted here because `dispatch` checked the value. */
export function createClient(bridge: Bridge): Client {
  return {
    async call(name, input) {
      const envelope = await bridge.calls[name](input)
      if (!envelope.ok) throw new CallFailure(envelope.code, envelope.message)
      return envelope.value as CallOutput<typeof name>
    },
    on: (name, listener) => bridge.on[name](listener),
  }
}

/** True when the page runs behind our preload and every call of the contract is there. */
export function isBridge(candidate: unknown): candidate is Bridge {
  if (typeof candidate !== 'object' || candidate === null) return false
  const { calls, on } = candidate as { calls?: Record<string, unknown>; on?: Record<string, unknown> }
  return (
    CALLS.every((name) => typeof calls?.[name] === 'function') &&
    EVENTS.every((name) => typeof on?.[name] === 'function')
  )
}
