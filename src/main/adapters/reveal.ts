// The only place that uses Electron's shell. Electron security checklist 15: nothing the page names is ever
// opened; the services hand in paths they wrote or opened themselves.
import { stat } from 'node:fs/promises'
import { AppError } from '../../core/kernel/app-error'
import type { Reveal } from '../../services/ports'
import { FOLDER_NOT_OPENED } from '../texts'

interface Shell {
  showItemInFolder(path: string): void
  /** Resolves to an account of what went wrong, empty when nothing did. */
  openPath(path: string): Promise<string>
}

/** Shows files and folders in the file manager. Opens folders only: a file would be started by its program. */
export function createReveal(shell: Shell): Reveal {
  return {
    file: (path) => shell.showItemInFolder(path),
    folder: async (path) => {
      if (!(await isFolder(path))) throw new AppError('NOT_FOUND', FOLDER_NOT_OPENED(path))
      const failure = await shell.openPath(path)
      if (failure !== '') throw new AppError('NOT_FOUND', FOLDER_NOT_OPENED(path), { cause: failure })
    },
  }
}

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}
