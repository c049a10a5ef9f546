import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createFileDialogs } from './file-dialogs'
import type { SystemDialogs } from './file-dialogs'

const folder = mkdtempSync(join(tmpdir(), 'fuwen-dialogs-'))
writeFileSync(join(folder, '答复.docx'), 'old')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const save = { title: '导出', suggestedName: '答复.docx', extension: 'docx' }

/** Dialogs in which the clerk gives the prepared answers, one after another. */
function answering(answers: { open?: string[]; save?: string[]; buttons?: number[] }) {
  const asked: { open: unknown[]; save: { defaultPath: string }[]; box: unknown[] } = {
    open: [],
    save: [],
    box: [],
  }
  const system: SystemDialogs = {
    showOpenDialog: async (options) => {
      asked.open.push(options)
      const path = answers.open?.shift()
      return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] }
    },
    showSaveDialog: async (options) => {
      asked.save.push(options)
      const filePath = answers.save?.shift() ?? ''
      return { canceled: filePath === '', filePath }
    },
    showMessageBox: async (options) => {
      asked.box.push(options)
      return { response: answers.buttons?.shift() ?? 1 }
    },
  }
  return { dialogs: createFileDialogs(system, folder), asked }
}

describe('choosing to read', () => {
  it('gives the chosen folder, or null when the clerk cancels', async () => {
    const { dialogs, asked } = answering({ open: ['/vault'] })
    expect(await dialogs.chooseFolder({ title: '选择位置', startIn: folder })).toBe('/vault')
    expect(await dialogs.chooseFolder({ title: '选择位置' })).toBeNull()
    expect(asked.open[0]).toMatchObject({
      defaultPath: folder,
      properties: ['openDirectory', 'createDirectory'],
    })
  })

  it('names the kinds of files in Chinese, all of them first', async () => {
    const { dialogs, asked } = answering({ open: ['/a.txt'] })
    expect(await dialogs.chooseFileToRead({ title: '读取', extensions: ['txt', 'json'] })).toBe('/a.txt')
    expect(asked.open[0]).toMatchObject({
      filters: [
        { name: '可以读取的文件', extensions: ['txt', 'json'] },
        { name: '文本文件', extensions: ['txt'] },
        { name: '答复文件', extensions: ['json'] },
      ],
    })
  })
})

describe('choosing to write', () => {
  it('takes a name with the extension as it is: the system has asked about replacing', async () => {
    const { dialogs, asked } = answering({ save: [join(folder, '答复.DOCX')] })
    expect(await dialogs.chooseFileToWrite(save)).toBe(join(folder, '答复.DOCX'))
    expect(asked.save[0]?.defaultPath).toBe(join(folder, '答复.docx'))
    expect(asked.box).toEqual([])
  })

  it('adds a missing extension', async () => {
    const { dialogs, asked } = answering({ save: [join(folder, '第150号.答复')] })
    expect(await dialogs.chooseFileToWrite(save)).toBe(join(folder, '第150号.答复.docx'))
    expect(asked.box).toEqual([])
  })

  it('asks before a name with the added extension replaces a file', async () => {
    const { dialogs, asked } = answering({ save: [join(folder, '答复')], buttons: [0] })
    expect(await dialogs.chooseFileToWrite(save)).toBe(join(folder, '答复.docx'))
    expect(asked.box).toHaveLength(1)
  })

  it('opens again when the clerk does not want to replace it', async () => {
    const { dialogs, asked } = answering({
      save: [join(folder, '答复'), join(folder, '另存.docx')],
      buttons: [1],
    })
    expect(await dialogs.chooseFileToWrite(save)).toBe(join(folder, '另存.docx'))
    expect(asked.save).toHaveLength(2)
  })

  it('gives null when the clerk cancels', async () => {
    expect(await answering({}).dialogs.chooseFileToWrite(save)).toBeNull()
  })
})
