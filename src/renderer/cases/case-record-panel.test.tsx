import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Proposal } from '../../core/proposals/proposal'
import { createMemoryClient, testCase } from '../bridge/testing/memory-client'
import { endPage, findQuestion, renderPage } from '../bridge/testing/render-page'
import { CallFailure } from '../bridge/client'
import type { CaseRecord } from './case-form'
import { CaseRecordPanel } from './case-record-panel'

afterEach(endPage)

function renderPanel(record: Proposal | null = null) {
  const memory = createMemoryClient({
    cases: [
      testCase('case-1', { number: '086', session: '市政协九届四次会议', title: '关于慢行系统的提案' }),
    ],
  })
  const onSubmit = vi.fn<(record: CaseRecord, next: 'draft' | 'stay') => Promise<void>>(async () => {})
  const onClose = vi.fn()
  renderPage(memory.client, <CaseRecordPanel record={record} onSubmit={onSubmit} onClose={onClose} />)
  return { onSubmit, onClose }
}

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('the record of a registered reply', () => {
  it.each([true, false])('is said to be fixed before anything is typed: %s', (isSignedOff) => {
    const { proposal } = testCase('case-1', { number: '086' })
    const nothing = () => undefined
    renderPage(
      createMemoryClient().client,
      <CaseRecordPanel
        record={proposal}
        isSignedOff={isSignedOff}
        onSubmit={() => Promise.resolve()}
        onClose={nothing}
      />,
    )
    expect(screen.queryAllByText(/请先在起草里撤销登记/)).toHaveLength(isSignedOff ? 1 : 0)
    expect(screen.queryAllByText(/^改动会同时更新/)).toHaveLength(isSignedOff ? 0 : 1)
  })
})

describe('CaseRecordPanel', () => {
  it('refuses a case without a name and says so under the field', async () => {
    const { onSubmit } = renderPanel()
    press('建立并起草')
    await screen.findByText('请填写案由')
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('hands over the record as typed', async () => {
    const { onSubmit } = renderPanel()
    type('届次会议', '市政协九届四次会议')
    type('编号', ' 0112 ')
    type(/^案由/, '《关于增设公交站的提案》')
    type('第 1 位姓名或名称', '程亦安')
    press('只建立案件')
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce())
    const [record, next] = onSubmit.mock.calls[0] ?? []
    expect(next).toBe('stay')
    expect(record).toMatchObject({
      kind: 'proposal',
      number: '0112',
      title: '关于增设公交站的提案',
      proposers: [{ name: '程亦安', kind: 'member' }],
      asks: [],
    })
  })

  it('turns several pasted names into several rows', async () => {
    renderPanel()
    fireEvent.paste(screen.getByLabelText('第 1 位姓名或名称'), {
      clipboardData: { getData: () => '沈若溪、顾明远、陆晚舟' },
    })
    expect((await screen.findByLabelText<HTMLInputElement>('第 3 位姓名或名称')).value).toBe('陆晚舟')
  })

  it('turns several typed names into several rows when the field is left', async () => {
    renderPanel()
    type('第 1 位姓名或名称', '甲某、乙某')
    fireEvent.blur(screen.getByLabelText('第 1 位姓名或名称'))
    expect((await screen.findByLabelText<HTMLInputElement>('第 2 位姓名或名称')).value).toBe('乙某')
    expect(screen.getByLabelText<HTMLInputElement>('第 1 位姓名或名称').value).toBe('甲某')
  })

  it('asks for the lead unit of a co-handled case', async () => {
    const { onSubmit } = renderPanel()
    type(/^案由/, '关于治理拥堵的提案')
    fireEvent.click(screen.getByLabelText('会办'))
    await screen.findByLabelText(/^主办单位/)
    press('建立并起草')
    await screen.findByText('会办件请填写主办单位')
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('does not save what is no date or no number, and says so', async () => {
    const { onSubmit } = renderPanel()
    type(/^案由/, '关于治理拥堵的提案')
    type('交办日期', '2026-13-45')
    fireEvent.blur(screen.getByLabelText('交办日期'))
    type(/^总人数/, '-5')
    press('只建立案件')
    await screen.findByText('总人数应是 1 到 10000 的整数')
    expect(screen.getAllByText('没有 2026-13-45 这一天，请改成真实的日期。')).toHaveLength(1)
    expect(onSubmit).not.toHaveBeenCalled()
    type(/^总人数/, '12')
    type('交办日期', '5月27日')
    fireEvent.blur(screen.getByLabelText('交办日期'))
    press('只建立案件')
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce())
    expect(onSubmit.mock.calls[0]?.[0]).toMatchObject({ assignedOn: '2026-05-27', proposerCount: 12 })
  })

  it('points at a case that has the same number', async () => {
    renderPanel()
    type('届次会议', '市政协九届四次会议')
    type('编号', '086')
    expect(await screen.findByText(/^台账中已有 提案 086/)).toBeTruthy()
  })

  it('keeps what was typed when saving fails', async () => {
    const { onSubmit } = renderPanel()
    onSubmit.mockRejectedValueOnce(new CallFailure('VAULT_UNWRITABLE', '磁盘已满。释放空间后再试。'))
    type(/^案由/, '关于治理拥堵的提案')
    press('建立并起草')
    await screen.findByText('磁盘已满。释放空间后再试。')
    expect(screen.getByLabelText<HTMLInputElement>(/^案由/).value).toBe('关于治理拥堵的提案')
  })

  it('asks before throwing typed text away, and only then', async () => {
    const { onClose } = renderPanel()
    press('取消')
    expect(onClose).toHaveBeenCalledOnce()
    type('编号', '9')
    press('取消')
    await findQuestion('放弃填写的内容？')
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('shows a record for changing and keeps its asks', async () => {
    const record = testCase('case-1', {
      title: '关于慢行系统的提案',
      asks: [{ id: 'ask-1', text: '增设绿道' }],
    }).proposal
    const { onSubmit } = renderPanel(record)
    type(/^案由/, '关于完善慢行系统的提案')
    press('保存')
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce())
    expect(onSubmit.mock.calls[0]?.[0]).toMatchObject({
      title: '关于完善慢行系统的提案',
      asks: [{ id: 'ask-1', text: '增设绿道' }],
    })
  })
})
