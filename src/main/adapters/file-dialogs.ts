import { access } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { FileDialogs } from '../../services/ports'
import { ALL_READABLE_FILES, FILE_DIALOGS, FILE_KINDS, OTHER_FILES } from '../texts'

interface Filter {
  name: string
  extensions: string[]
}

/** Electron's dialogs, already bound to the window they belong to. */
export interface SystemDialogs {
  showOpenDialog(options: {
    title: string
    buttonLabel: string
    defaultPath?: string
    filters?: Filter[]
    properties: ('openDirectory' | 'openFile' | 'createDirectory')[]
  }): Promise<{ canceled: boolean; filePaths: string[] }>
  showSaveDialog(options: {
    title: string
    buttonLabel: string
    defaultPath: string
    filters: Filter[]
    properties: ('showOverwriteConfirmation' | 'createDirectory')[]
  }): Promise<{ canceled: boolean; filePath: string }>
  showMessageBox(options: {
    type: 'warning'
    message: string
    detail: string
    buttons: string[]
    defaultId: number
    cancelId: number
    noLink: boolean
  }): Promise<{ response: number }>
}

/** The port's dialogs over the system's; `startIn` is where a save dialog opens. */
export function createFileDialogs(dialogs: SystemDialogs, startIn: string): FileDialogs {
  return {
    chooseFolder: async ({ title, startIn: folder }) => {
      const answer = await dialogs.showOpenDialog({
        title,
        buttonLabel: FILE_DIALOGS.choose,
        ...(folder === undefined ? {} : { defaultPath: folder }),
        properties: ['openDirectory', 'createDirectory'],
      })
      return firstOf(answer)
    },
    chooseFileToRead: async ({ title, extensions }) => {
      const answer = await dialogs.showOpenDialog({
        title,
        buttonLabel: FILE_DIALOGS.choose,
        filters: readFilters(extensions),
        properties: ['openFile'],
      })
      return firstOf(answer)
    },
    chooseFileToWrite: async ({ title, suggestedName, extension }) => {
      let name = suggestedName
      for (;;) {
        const answer = await dialogs.showSaveDialog({
          title,
          buttonLabel: FILE_DIALOGS.save,
          defaultPath: join(startIn, name),
          filters: [{ name: kindOf(extension), extensions: [extension] }],
          properties: ['showOverwriteConfirmation', 'createDirectory'],
        })
        if (answer.canceled || answer.filePath === '') return null
        if (hasExtension(answer.filePath, extension)) return answer.filePath
        // The system asked about the name as typed, not about the one with the extension.
        const path = `${answer.filePath}.${extension}`
        if (!(await exists(path)) || (await mayReplace(dialogs, path))) return path
        name = basename(path)
      }
    },
  }
}

const firstOf = (answer: { canceled: boolean; filePaths: string[] }): string | null =>
  answer.canceled ? null : (answer.filePaths[0] ?? null)

const kindOf = (extension: string): string => FILE_KINDS[extension] ?? OTHER_FILES

const readFilters = (extensions: readonly string[]): Filter[] => {
  const kinds = extensions.map((extension) => ({ name: kindOf(extension), extensions: [extension] }))
  return kinds.length < 2 ? kinds : [{ name: ALL_READABLE_FILES, extensions: [...extensions] }, ...kinds]
}

const hasExtension = (path: string, extension: string): boolean =>
  extname(path).toLowerCase() === `.${extension.toLowerCase()}`

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

const mayReplace = async (dialogs: SystemDialogs, path: string): Promise<boolean> => {
  const { response } = await dialogs.showMessageBox({
    type: 'warning',
    message: FILE_DIALOGS.replaceTitle(basename(path)),
    detail: FILE_DIALOGS.replaceDetail,
    buttons: [FILE_DIALOGS.replace, FILE_DIALOGS.otherName],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}
