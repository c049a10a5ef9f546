import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { AppError } from '../../core/kernel/app-error'
import { strictProfile } from '../../core/official-layout/strict-profile'
import { createMemoryClient } from '../bridge/testing/memory-client'
import { endPage, findQuestion, renderPage } from '../bridge/testing/render-page'
import { ProfilesPage } from './profiles-page'

afterEach(endPage)

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const isDisabled = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label).disabled

/** The page with a copy of the strict profile chosen. */
async function withCopy() {
  const memory = createMemoryClient()
  renderPage(memory.client, <ProfilesPage isReadOnly={false} />)
  await screen.findByRole('region', { name: strictProfile.name })
  press('复制')
  await screen.findByRole('region', { name: `${strictProfile.name} 副本` })
  return memory
}

it('shows a shipped profile locked, as the default, and compliant', async () => {
  renderPage(createMemoryClient().client, <ProfilesPage isReadOnly={false} />)
  await screen.findByText('28 字 × 22 行，检查通过')
  expect(isDisabled(/^天头/)).toBe(true)
  expect(screen.getByText('默认')).toBeTruthy()
  expect(screen.getByText('自带')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /保/ })).toBeNull()
})

describe('a copy', () => {
  it('names the clause as soon as a margin leaves the standard, and is saved', async () => {
    const memory = await withCopy()
    type(/^天头/, '34')
    await screen.findByText(/可以使用，有 2 处不合国标/)
    expect(screen.getAllByText(/天头 34 毫米，国标为 37 毫米，允许相差 1 毫米。/)).toHaveLength(2)
    expect(screen.getByText('未保存')).toBeTruthy()
    press('保存')
    await screen.findByText('已保存')
    const saved = memory.log.findLast(({ name }) => name === 'profiles.save')?.input
    expect(saved).toMatchObject({ profile: { copiedFrom: strictProfile.id, page: { top: 34 } } })
    expect(screen.queryByText('未保存')).toBeNull()
  })

  it('cannot be saved while a number is wrong or missing', async () => {
    await withCopy()
    type(/^订口/, '-3')
    await screen.findByText('有 1 处要改正，现在不能保存')
    expect(screen.getAllByText('订口：边距不能是负数。')).toHaveLength(2)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '保存' }).disabled).toBe(true)
    type(/^订口/, '')
    await waitFor(() => expect(screen.getAllByText('订口：没有填写，或写法不对。')).toHaveLength(2))
    press('放弃修改')
    await screen.findByText('28 字 × 22 行，检查通过')
  })

  it('is reset to what it was copied from, becomes the default, and is removed after a question', async () => {
    const memory = await withCopy()
    type(/^行距/, '28')
    press('保存')
    await screen.findByText('已保存')
    press('重置为原方案')
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>(/^行距/).value).toBe(String(strictProfile.linePitch)),
    )
    press('放弃修改')
    press('设为默认')
    await screen.findByText(/以后没有另选方案的复文按/)
    memory.override({ 'profiles.usage': () => ({ replies: 3, signedOff: 0 }) })
    press('删除')
    const question = await findQuestion('有 3 份复文选用它，删除后改按默认方案排版。删除后不能恢复。')
    fireEvent.click(within(question).getByRole('button', { name: '删除' }))
    await screen.findByText(`已删除“${strictProfile.name} 副本”`)
    expect(screen.getByRole('region', { name: strictProfile.name })).toBeTruthy()
  })

  it('keeps what is typed when the vault refuses it, and says why', async () => {
    const memory = await withCopy()
    memory.override({
      'profiles.save': () => {
        throw new AppError('BAD_INPUT', '有 1 份已登记签发的复文按它排版。没有保存，请复制一份再改。')
      },
    })
    type(/^行距/, '28')
    press('保存')
    await screen.findByText('没能保存版式方案')
    expect(screen.getByLabelText<HTMLInputElement>(/^行距/).value).toBe('28')
  })

  it('waits with its changes while another profile is looked at', async () => {
    await withCopy()
    type(/^行距/, '28')
    const list = screen.getByRole('list', { name: '版式方案' })
    const [first, second] = within(list).getAllByRole('button')
    if (!first || !second) throw new Error('two profiles expected')
    fireEvent.click(first)
    await screen.findByRole('region', { name: strictProfile.name })
    fireEvent.click(second)
    expect(screen.getByLabelText<HTMLInputElement>(/^行距/).value).toBe('28')
  })
})

it('says what went wrong when the list cannot be read, and tries again', async () => {
  const memory = createMemoryClient()
  memory.override({
    'profiles.list': () => {
      throw new AppError('NOT_FOUND', '还没有打开卷库。请先打开卷库。')
    },
  })
  renderPage(memory.client, <ProfilesPage isReadOnly={false} />)
  await screen.findByText('没能读取版式方案')
})

it('changes nothing in a vault that is read only', async () => {
  renderPage(createMemoryClient().client, <ProfilesPage isReadOnly />)
  await screen.findByText('卷库只读，不能修改')
  expect(screen.queryByRole('button', { name: '复制' })).toBeNull()
})
