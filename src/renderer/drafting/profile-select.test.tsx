import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { strictProfile } from '../../core/official-layout/strict-profile'
import { ownProfile } from '../../core/official-layout/testing-profiles'
import { createMemoryClient, TEST_UNIT, testCase } from '../bridge/testing/memory-client'
import type { MemoryClient } from '../bridge/testing/memory-client'
import { endPage, renderPage } from '../bridge/testing/render-page'
import { DraftingDesk } from './drafting-desk'

afterEach(endPage)

const own = ownProfile({ linePitch: 29 })

/** A desk in a vault with a profile of its own whose pages have 21 lines. */
async function renderDesk(layoutProfile: string | null = null): Promise<MemoryClient> {
  const memory = createMemoryClient()
  await memory.client.call('profiles.save', { profile: own })
  const open = testCase('086', { title: '关于试验的建议' })
  renderPage(
    memory.client,
    <DraftingDesk
      openCase={{ ...open, reply: { ...open.reply, layoutProfile } }}
      unit={TEST_UNIT}
      isReadOnly={false}
      saveDraft={(reply, baseRevision) => memory.client.call('drafts.save', { reply, baseRevision })}
      exportDocx={() => Promise.resolve(null)}
      reveal={() => Promise.resolve()}
      onEditRecord={() => undefined}
      onLeave={() => undefined}
      registerFlush={() => () => undefined}
    />,
  )
  return memory
}

const button = (name: RegExp) => screen.findByRole('button', { name })
const choose = async (name: RegExp) => fireEvent.click(await screen.findByRole('menuitem', { name }))
/** The layout profile of the reply as it was last saved. */
const saved = ({ log }: MemoryClient): unknown => log.findLast(({ name }) => name === 'drafts.save')?.input

it('lays one reply out by another profile, and back by the default', async () => {
  const memory = await renderDesk()
  fireEvent.click(await button(/^版式方案：国标.*28 字 × 22 行$/))
  await choose(/^本单位，1 处不合国标$/)
  fireEvent.click(await button(/^版式方案：本单位，28 字 × 21 行$/))
  await waitFor(() => expect(saved(memory)).toMatchObject({ reply: { layoutProfile: own.id } }))
  await choose(/^默认方案（国标/)
  await button(/28 字 × 22 行$/)
  await waitFor(() => expect(saved(memory)).toMatchObject({ reply: { layoutProfile: null } }))
})

it('says so when the profile of the reply is gone', async () => {
  await renderDesk('own-gone')
  await button(new RegExp(`^版式方案：${strictProfile.name}，原方案已删除，按默认方案排版$`))
})

it('shows at once what the settings have changed', async () => {
  const memory = await renderDesk(own.id)
  await button(/28 字 × 21 行$/)
  await memory.client.call('profiles.save', { profile: { ...own, linePitch: 28 } })
  memory.emit('vaults.changed', await memory.client.call('vaults.overview', undefined))
  await button(/^版式方案：本单位，28 字 × 22 行$/)
})
