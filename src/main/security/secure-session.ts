// Every defence that belongs to the session, in one place, so that none is forgotten.
import { serveAppProtocol } from './app-protocol'
import type { HeldFiles } from './app-protocol'
import { allowDevelopmentPolicy } from './content-security-policy'
import { blockRequests } from './network-block'
import { denyPermissions } from './permission-policy'

type Session = Parameters<typeof denyPermissions>[0] &
  Parameters<typeof blockRequests>[0] &
  Parameters<typeof allowDevelopmentPolicy>[0] & { readonly protocol: Parameters<typeof serveAppProtocol>[0] }

export interface PageSources {
  /** Absolute; holds the files of the page. */
  readonly folder: string
  /** What is served from memory. */
  readonly held: HeldFiles
}

/** Puts the session behind its walls. */
export function secureSession(session: Session, { folder, held }: PageSources, devServer?: URL): void {
  serveAppProtocol(session.protocol, folder, held)
  denyPermissions(session)
  blockRequests(session, devServer)
  if (devServer) allowDevelopmentPolicy(session, devServer)
}
