import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import type { Client } from './client'

const ClientContext = createContext<Client | null>(null)

/** Gives the page's client to everything below. */
export function ClientProvider({
  client,
  children,
}: {
  readonly client: Client
  readonly children: ReactNode
}) {
  return <ClientContext value={client}>{children}</ClientContext>
}

/** The client of the nearest provider. */
export function useClient(): Client {
  const client = useContext(ClientContext)
  if (!client) throw new Error('useClient outside of ClientProvider')
  return client
}
