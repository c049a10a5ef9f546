import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { AppError } from '../../core/kernel/app-error'
import { createMemoryClient, testCase, testVault } from '../bridge/testing/memory-client'
import { endPage, findQuestion, renderPage } from '../bridge/testing/render-page'
import { Workbench } from './workbench'

afterEach(endPage)

const rail = () => within(screen.getByRole('navigation', { name: '功能' }))
const inRail = (name: string) => fireEvent.click(rail().getByText(name))
const isShown = (room: string) =>
  !document.querySelector(`main[aria-label="${room}"]`)?.hasAttribute('hidden')

/** The first case on the desk, changed, while the disk is full; back in the list. */
async function leaveUnsaved() {
  const cases = [testCase('case-1', { number: '086' }), testCase('case-2', { number: '087' })]
  const memory = createMemoryClient({ vault: testVault(), cases })
  const disk = { isFull: true }
  memory.override({
    'drafts.save': ({ baseRevision }) => {
      if (disk.isFull) throw new AppError('VAULT_UNWRITABLE', '磁盘已满。请释放空间。')
      return { revision: baseRevision + 1, savedAt: '2026-05-13T02:42:07.000Z' }
    },
  })
  renderPage(memory.client, <Workbench />)
  const grid = await screen.findByRole('grid')
  fireEvent.keyDown(grid, { key: 'ArrowDown' })
  fireEvent.keyDown(grid, { key: 'Enter' })
  const toolbar = await screen.findByRole('toolbar')
  fireEvent.click(within(toolbar).getByRole('button', { name: '在后面加一节' }))
  inRail('台账')
  await screen.findByRole('button', { name: '回到起草' })
  return { memory, disk, grid: () => screen.getByRole('grid') }
}

describe('text that could not be written', () => {
  it('is mentioned outside 起草 and on the rail until it is written', async () => {
    const { disk } = await leaveUnsaved()
    expect(rail().getByText(/文稿未存到磁盘/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '回到起草' }))
    expect(isShown('起草')).toBe(true)
    expect(screen.queryByRole('button', { name: '回到起草' })).toBeNull()
    disk.isFull = false
    inRail('台账')
    await waitFor(() => expect(rail().queryByText(/文稿未存到磁盘/)).toBeNull())
    expect(screen.queryByRole('button', { name: '回到起草' })).toBeNull()
  })

  it('takes back what a failure said once it works again, or the room is left', async () => {
    const { disk, grid } = await leaveUnsaved()
    const openOther = async () => {
      fireEvent.keyDown(grid(), { key: 'ArrowDown' })
      fireEvent.keyDown(grid(), { key: 'Enter' })
      await screen.findByText('没能打开文稿')
    }
    await openOther()
    inRail('设置')
    expect(screen.queryByText('没能打开文稿')).toBeNull()
    inRail('台账')
    await openOther()
    disk.isFull = false
    inRail('台账')
    await waitFor(() => expect(screen.queryByText('没能打开文稿')).toBeNull())
  })

  it('is what 继续编辑 leads to when the window could not be closed', async () => {
    const { memory } = await leaveUnsaved()
    memory.emit('app.closing', undefined)
    const question = await findQuestion('最近的改动还没有写入卷库')
    fireEvent.click(within(question).getByRole('button', { name: '继续编辑' }))
    expect(isShown('起草')).toBe(true)
  })
})
