import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { figure } from '../../../tests/fixtures/replies'
import type { ChosenPicture } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import type { Seal } from '../../core/reply/seal'
import { createMemoryClient, TEST_UNIT } from '../bridge/testing/memory-client'
import { endPage, findQuestion, renderPage } from '../bridge/testing/render-page'
import { newSealForm, readSealForm, withKind } from './seal-form'
import { SealsPage } from './seals-page'

afterEach(endPage)

const picture: ChosenPicture = {
  fileName: '公章.png',
  mediaType: 'image/png',
  base64: figure().base64,
  pixelWidth: 200,
  pixelHeight: 100,
}
const seal = (given: Partial<Seal> = {}): Seal => {
  const { fileName: _name, ...rest } = picture
  return {
    id: 'seal-1',
    schemaVersion: 1,
    kind: 'organ',
    owner: '云岚市公安局',
    ...rest,
    widthMm: 42,
    ...given,
  }
}

function render(seals: Seal[] = [], isReadOnly = false) {
  const memory = createMemoryClient({ seals })
  memory.override({ 'seals.choosePicture': () => picture })
  renderPage(memory.client, <SealsPage unitName={TEST_UNIT.name} isReadOnly={isReadOnly} />)
  return memory
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const shown = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent)

describe('印章图样', () => {
  it('adds one: picture, owner, width', async () => {
    const { world } = render()
    expect(await screen.findByText(/还没有印章图样/)).toBeTruthy()
    press('添加印章图样')
    const dialog = await findQuestion('换一张图片')
    expect(within(dialog).getByRole('img', { name: '选中的图片' }).getAttribute('src')).toBe(
      `data:image/png;base64,${picture.base64}`,
    )
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '单位' }).value).toBe(TEST_UNIT.name)
    expect(within(dialog).getByText(/印出来高 21 毫米/)).toBeTruthy()
    type('印出宽度（毫米）', '9')
    expect(screen.getByText('印章宽度不能小于 10 毫米。')).toBeTruthy()
    type('印出宽度（毫米）', '45.5')
    press('保存')
    await waitFor(() => expect(shown()).toEqual([expect.stringContaining('单位印章，印出宽 45.5 毫米')]))
    expect(world.seals[0]).toMatchObject({ owner: TEST_UNIT.name, widthMm: 45.5, pixelWidth: 200 })
  })

  it('changes one, keeping it the same one', async () => {
    const { world } = render([seal()])
    fireEvent.click(await screen.findByRole('button', { name: '修改 云岚市公安局' }))
    await findQuestion('换一张图片')
    fireEvent.click(screen.getByRole('radio', { name: '签发人签名章' }))
    type('姓名', '江一帆')
    press('保存')
    await waitFor(() => expect(shown()).toEqual(['江一帆签名章，印出宽 22 毫米修改删除']))
    expect(world.seals.map(({ id }) => id)).toEqual(['seal-1'])
  })

  it('takes one away with a way back', async () => {
    render([seal()])
    fireEvent.click(await screen.findByRole('button', { name: '删除 云岚市公安局' }))
    await waitFor(() => expect(shown()).toEqual([]))
    press('撤销')
    await waitFor(() => expect(shown()).toHaveLength(1))
    expect(screen.queryByText(/已删除/)).toBeNull()
  })

  it('keeps one that registered replies carry, and says so', async () => {
    const memory = render([seal()])
    const why = '有 1 份已登记签发的复文盖着“云岚市公安局”的印章，没有删除。要改动请先撤销这些复文的登记。'
    memory.override({
      'seals.remove': () => {
        throw new AppError('BAD_INPUT', why)
      },
    })
    fireEvent.click(await screen.findByRole('button', { name: '删除 云岚市公安局' }))
    expect((await screen.findByRole('alert')).textContent).toContain(why)
    expect(shown()).toHaveLength(1)
    expect(screen.queryByText(/^已删除/)).toBeNull()
  })

  it('says why a picture or a seal is not taken, and keeps what was typed', async () => {
    const memory = render()
    await screen.findByText(/还没有印章图样/)
    memory.override({
      'seals.choosePicture': () => {
        throw new AppError(
          'BAD_INPUT',
          '印章图样“坏.png”的图片数据不完整，没有采用。请重新扫描或另存后再选。',
        )
      },
    })
    press('添加印章图样')
    expect((await screen.findByRole('alert')).textContent).toContain('印章图样“坏.png”的图片数据不完整')

    memory.override({
      'seals.choosePicture': () => picture,
      'seals.save': () => {
        throw new AppError('BAD_INPUT', '“云岚市公安局”已有印章图样，没有保存。请改原来的那一个。')
      },
    })
    press('添加印章图样')
    const dialog = await findQuestion('换一张图片')
    type('单位', '云岚市公安局')
    press('保存')
    expect(await within(dialog).findByText(/“云岚市公安局”已有印章图样/)).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '单位' }).value).toBe('云岚市公安局')
  })

  it('is only shown where the vault is read only', async () => {
    render([seal()], true)
    expect(await screen.findByText('云岚市公安局')).toBeTruthy()
    expect(screen.queryAllByRole('button')).toEqual([])
    expect(screen.getByText('卷库只读，不能修改')).toBeTruthy()
  })
})

describe('the form', () => {
  it('keeps a width of one’s own when the kind changes', () => {
    const form = newSealForm(picture, '甲局')
    expect(withKind(form, 'signer').width).toBe('22')
    expect(withKind({ ...form, width: '40' }, 'signer').width).toBe('40')
  })

  it.each([
    ['', '42', '请填写单位名称。'],
    ['甲局', 'abc', '印出宽度写毫米数，如 42 或 42.5。'],
    ['甲局', '81', '印章宽度不能超过 80 毫米。'],
  ])('owner %j and width %j are refused', (owner, width, problem) => {
    expect(readSealForm({ ...newSealForm(picture, owner), width }, () => 'seal-x')).toBe(problem)
  })
})
