import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { FontReport } from '../../core/official-layout/font-report'
import { AppError } from '../../core/kernel/app-error'
import { createMemoryClient } from '../bridge/testing/memory-client'
import { endPage, renderPage } from '../bridge/testing/render-page'
import { FontCheckPage } from './font-check-page'

afterEach(endPage)

const reportWith = (isInstalled: boolean): FontReport => ({
  entries: [
    { role: 'fangSong', name: '仿宋_GB2312', isInstalled, standIn: isInstalled ? '仿宋_GB2312' : '思源宋体' },
    { role: 'heiTi', name: '黑体', isInstalled: true, standIn: '黑体' },
    { role: 'xiaoBiaoSong', name: '方正小标宋简体', isInstalled: true, standIn: '方正小标宋简体' },
  ],
  latin: { name: 'Times New Roman', isInstalled: true, standIn: 'Times New Roman' },
})

it('shows what is installed and what stands in, and looks again on request', async () => {
  const memory = createMemoryClient()
  memory.override({ 'fonts.check': ({ refresh }) => reportWith(refresh) })
  renderPage(memory.client, <FontCheckPage />)

  const row = await screen.findByRole('row', { name: /仿宋_GB2312/ })
  expect(within(row).getByText('未安装')).toBeTruthy()
  expect(within(row).getByText('预览、打印和 PDF 用“思源宋体”代替')).toBeTruthy()
  expect(screen.getByRole('status').textContent).toContain('本机缺 1 种')
  const uses = screen.getAllByRole('row').map((line) => line.firstElementChild?.textContent)
  expect(uses).toEqual([
    '用途',
    '发文机关标志、标题',
    '正文、主送、署名和版记',
    '一级标题、密级和表头',
    '数字和西文',
  ])

  fireEvent.click(screen.getByRole('button', { name: '重新检查' }))
  await screen.findByText('公文用的字体本机都有。')
  expect(screen.queryByText('未安装')).toBeNull()
})

it('says when the check fails and tries again', async () => {
  const memory = createMemoryClient()
  memory.override({
    'fonts.check': () => {
      throw new AppError('INTERNAL', '没能读取字体文件夹。请重试。')
    },
  })
  renderPage(memory.client, <FontCheckPage />)
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('没能检查字体')
  memory.override({ 'fonts.check': () => reportWith(true) })
  fireEvent.click(screen.getByRole('button', { name: '重新检查' }))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  expect(screen.getAllByRole('row')).toHaveLength(5)
})
