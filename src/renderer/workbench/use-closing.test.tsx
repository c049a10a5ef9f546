import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CallFailure } from '../bridge/client'
import { ClientProvider } from '../bridge/client-context'
import { createMemoryClient } from '../bridge/testing/memory-client'
import { useClosing } from './use-closing'

afterEach(cleanup)

function startClosing(flush: () => Promise<void>) {
  const memory = createMemoryClient()
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ClientProvider client={memory.client}>{children}</ClientProvider>
  )
  const { result } = renderHook(() => useClosing(flush), { wrapper })
  act(() => memory.emit('app.closing', undefined))
  return { memory, result, called: () => memory.log.map(({ name }) => name) }
}

describe('useClosing', () => {
  it('writes first, then lets the window go', async () => {
    const order: string[] = []
    const { memory } = startClosing(async () => void order.push('written'))
    await waitFor(() => expect(memory.log).toHaveLength(1))
    expect(order).toEqual(['written'])
    expect(memory.log[0]?.name).toBe('app.readyToClose')
  })

  it('keeps the window open and says why when the text cannot be written', async () => {
    const failure = new CallFailure('VAULT_UNWRITABLE', '磁盘已满。')
    const flush = vi.fn(() => Promise.reject(failure))
    const { result, called } = startClosing(flush)
    await waitFor(() => expect(result.current.error).toBe(failure))
    expect(called()).toEqual(['app.stayOpen'])
    flush.mockResolvedValueOnce(undefined as never)
    act(() => result.current.retry())
    await waitFor(() => expect(called()).toContain('app.readyToClose'))
    expect(result.current.error).toBeNull()
  })

  it('closes without writing only when the clerk says so', async () => {
    const { result, called } = startClosing(() => Promise.reject(new Error('disk')))
    await waitFor(() => expect(result.current.error).not.toBeNull())
    act(() => result.current.closeAnyway())
    await waitFor(() => expect(called()).toEqual(['app.stayOpen', 'app.readyToClose']))
  })
})
