import { expect, it } from 'vitest'
import { applicationMenuTemplate } from './application-menu'
import { editMenuTemplate } from './edit-context-menu'

const nothing = { canCut: false, canCopy: false, canPaste: false, canSelectAll: false }
const everything = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true }
const labels = (template: { label?: string }[]) => template.flatMap(({ label }) => label ?? [])

it('offers 剪切 复制 粘贴 全选 in a field, each only when it can do something', () => {
  const full = editMenuTemplate({ isEditable: true, selectionText: '字', editFlags: everything })
  expect(labels(full)).toEqual(['剪切', '复制', '粘贴', '全选'])
  expect(full.filter((item) => item.enabled === false)).toEqual([])
  const empty = editMenuTemplate({ isEditable: true, selectionText: '', editFlags: nothing })
  expect(empty.filter((item) => item.enabled === false)).toHaveLength(4)
})

it('offers 复制 on selected text elsewhere, and nothing on nothing', () => {
  expect(labels(editMenuTemplate({ isEditable: false, selectionText: '字', editFlags: everything }))).toEqual(
    ['复制'],
  )
  expect(editMenuTemplate({ isEditable: false, selectionText: ' ', editFlags: nothing })).toEqual([])
})

it('has no application menu but on macOS, and there a Chinese one', () => {
  expect(applicationMenuTemplate('win32')).toBeNull()
  expect(applicationMenuTemplate('linux')).toBeNull()
  const menu = applicationMenuTemplate('darwin') ?? []
  const items = menu.flatMap((top) => (Array.isArray(top.submenu) ? [top, ...top.submenu] : [top]))
  expect(labels(items).length).toBeGreaterThan(8)
  for (const label of labels(items)) expect(label).not.toMatch(/[a-z]/i)
})
