// Electron security checklist 17: validate the sender of every message. Only the main frame of our own
// window, showing our own page, may call.
import { APP_ORIGIN } from './app-protocol'

interface Frame {
  readonly origin: string
  readonly parent: unknown
}

export interface Message {
  readonly sender: unknown
  readonly senderFrame: Frame | null
}

/** Why a message is refused (for the log), or nothing when it may pass. */
export function reasonToRefuse(message: Message, ownContents: unknown, devServer?: URL): string | undefined {
  if (message.sender !== ownContents) return 'the sender is not the window of the program'
  const frame = message.senderFrame
  if (frame === null) return 'the frame of the sender is gone'
  if (frame.parent !== null) return 'the sender is a frame inside the page'
  const trusted = devServer?.origin ?? APP_ORIGIN
  if (frame.origin !== trusted) return `the origin of the sender is ${frame.origin}`
  return undefined
}
