import { expect, it } from 'vitest'
import { CALLS, callChannel } from '../contract/channels'
import type { Envelope } from '../contract/envelope'
import { receiveCalls, sendEvent } from './ipc-transport'
import type { Message } from './security/trusted-sender'

const page = { name: 'the page' }
const fromPage: Message = { sender: page, senderFrame: { origin: 'app://workstation', parent: null } }
const fromElsewhere: Message = { sender: page, senderFrame: { origin: 'https://example.org', parent: null } }

function receiver() {
  const listeners = new Map<string, (message: Message, input: unknown) => Promise<Envelope>>()
  const ran: [string, unknown][] = []
  const logged: string[] = []
  receiveCalls(
    { handle: (channel, listener) => listeners.set(channel, listener) },
    {
      run: async (name, input) => {
        ran.push([name, input])
        return { ok: true, value: name }
      },
      ownContents: () => page,
      log: { error: (text) => logged.push(text) },
    },
  )
  return { listeners, ran, logged }
}

it('answers exactly the calls of the contract', () => {
  expect([...receiver().listeners.keys()]).toEqual(CALLS.map(callChannel))
})

it('hands a call of the page to the contract’s door', async () => {
  const { listeners, ran } = receiver()
  const envelope = await listeners.get(callChannel('cases.open'))?.(fromPage, { id: 'case-1' })
  expect(envelope).toEqual({ ok: true, value: 'cases.open' })
  expect(ran).toEqual([['cases.open', { id: 'case-1' }]])
})

it('refuses a call from elsewhere, does not run it and logs the reason', async () => {
  const { listeners, ran, logged } = receiver()
  const envelope = await listeners.get(callChannel('cases.emptyBin'))?.(fromElsewhere, undefined)
  expect(envelope).toMatchObject({ ok: false, code: 'BAD_INPUT' })
  expect(ran).toEqual([])
  expect(logged).toEqual(['refused cases.emptyBin: the origin of the sender is https://example.org'])
})

it('tells a living page of an event, and a gone one nothing', () => {
  const sent: unknown[] = []
  const contents = (isDestroyed: boolean) => ({
    isDestroyed: () => isDestroyed,
    send: (channel: string, payload: unknown) => sent.push([channel, payload]),
  })
  sendEvent(contents(false), 'app.closing', undefined)
  sendEvent(contents(true), 'app.closing', undefined)
  sendEvent(undefined, 'app.closing', undefined)
  expect(sent).toEqual([['event:app.closing', undefined]])
})
