// Electron security checklist 20: the page gets named functions, one a call and one an event, and no way to
// name a channel of its own.
import { contextBridge, ipcRenderer } from 'electron'
import { BRIDGE_KEY, CALLS, EVENTS, callChannel, eventChannel } from '../contract/channels'
import type { CallName, EventName } from '../contract/channels'

const call = (name: CallName) => (input: unknown) => ipcRenderer.invoke(callChannel(name), input)

const subscribe = (name: EventName) => (listener: (payload: unknown) => void) => {
  const forward = (_event: unknown, payload: unknown) => listener(payload)
  ipcRenderer.on(eventChannel(name), forward)
  return () => {
    ipcRenderer.off(eventChannel(name), forward)
  }
}

const calls = Object.freeze(Object.fromEntries(CALLS.map((name) => [name, call(name)])))
const on = Object.freeze(Object.fromEntries(EVENTS.map((name) => [name, subscribe(name)])))
contextBridge.exposeInMainWorld(BRIDGE_KEY, Object.freeze({ calls, on }))
