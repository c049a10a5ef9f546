import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ReadCase } from '../../contract/calls'
import { createMemoryClient, testCase } from '../bridge/testing/memory-client'
import type { MemoryClient } from '../bridge/testing/memory-client'
import { endPage, findQuestion, renderPage } from '../bridge/testing/render-page'
import { ImportDialog } from './import-dialog'

afterEach(endPage)

const { proposal, reply } = testCase('case-9', { title: '关于修缮码头的提案', session: '市政协九届四次会议' })
const read: ReadCase = {
  sourceName: null,
  value: { proposal, reply },
  messages: [
    { code: 'number-missing', severity: 'doubt', text: '没有认出提案编号。', line: 2 },
    { code: 'unplaced', severity: 'unplaced', text: '这一行没有归入文稿。', excerpt: '打印：三份' },
  ],
}

function renderDialog(memory: MemoryClient = createMemoryClient()) {
  const onAccept = vi.fn<(accepted: ReadCase) => Promise<void>>(async () => {})
  const onClose = vi.fn()
  renderPage(memory.client, <ImportDialog onAccept={onAccept} onClose={onClose} />)
  return { memory, onAccept, onClose }
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const paste = (text: string) =>
  fireEvent.change(screen.getByLabelText('答复全文'), { target: { value: text } })

describe('ImportDialog', () => {
  it('shows what was recognised and what was not, and makes the case only when told', async () => {
    const memory = createMemoryClient()
    memory.override({ 'reading.fromText': () => read })
    const { onAccept } = renderDialog(memory)
    paste('关于市政协九届四次会议提案的答复')
    press('识别')
    await screen.findByText('关于修缮码头的提案')
    expect(screen.getByText('需要核对 2 处')).toBeTruthy()
    expect(screen.getByText('打印：三份')).toBeTruthy()
    expect(screen.getAllByText('没有认出').length).toBeGreaterThan(0)
    expect(onAccept).not.toHaveBeenCalled()
    expect(memory.log.map(({ name }) => name)).toEqual(['reading.fromText'])
    press('建立案件')
    await waitFor(() => expect(onAccept).toHaveBeenCalledExactlyOnceWith(read))
  })

  it('keeps the text when it cannot be read and says why', async () => {
    renderDialog()
    paste('……')
    press('识别')
    await screen.findByText('这段文字里没有可以识别的内容。')
    expect(screen.getByLabelText<HTMLTextAreaElement>('答复全文').value).toBe('……')
  })

  it('stays where it is when no file is chosen', async () => {
    const { memory } = renderDialog()
    press('选择文件')
    await waitFor(() => expect(memory.log.map(({ name }) => name)).toEqual(['reading.fromFile']))
    expect(screen.getByLabelText('答复全文')).toBeTruthy()
  })

  it('goes back to the pasted text', async () => {
    const memory = createMemoryClient()
    memory.override({ 'reading.fromText': () => read })
    renderDialog(memory)
    paste('全文')
    press('识别')
    await screen.findByText('关于修缮码头的提案')
    press('上一步')
    expect(screen.getByLabelText<HTMLTextAreaElement>('答复全文').value).toBe('全文')
  })

  it('refuses more text than can be read, before sending it', () => {
    renderDialog()
    paste('长'.repeat(2_000_001))
    expect(screen.getByText('文字超过 200 万字，无法识别。请只粘贴一件答复的全文。')).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '识别' }).disabled).toBe(true)
  })

  it('closes at once when there is nothing to lose, asks otherwise', async () => {
    const { onClose } = renderDialog()
    press('取消')
    expect(onClose).toHaveBeenCalledOnce()
    paste('全文')
    press('取消')
    await findQuestion('放弃导入的内容？')
    expect(onClose).toHaveBeenCalledOnce()
  })
})
