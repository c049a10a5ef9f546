import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { fontFolders } from '../../services/fonts/font-folders'
import type { Places } from '../../services/ports'

interface PathHolder {
  readonly commandLine: { getSwitchValue(name: string): string }
  getPath(name: 'appData' | 'documents' | 'userData'): string
  setPath(name: 'userData' | 'sessionData', path: string): void
  getAppPath(): string
}

/** Name of the folder of the program's own data, beside those of other programs. */
const DATA_FOLDER = 'fuwen'

/**
 * Settles where the program keeps its own data: `fuwen` in the system's place for it, or the folder of the
 * switch `--user-data-dir`. Chromium's files go one level deeper. Must run before the single-instance lock,
 * which lives in the same folder.
 * @returns why the folder cannot be used; nothing when it can
 */
export function settleDataFolder(app: PathHolder): unknown {
  const given = app.commandLine.getSwitchValue('user-data-dir')
  const folder = given === '' ? join(app.getPath('appData'), DATA_FOLDER) : resolve(given)
  app.setPath('userData', folder)
  app.setPath('sessionData', join(folder, 'chromium'))
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK)
    return undefined
  } catch (error) {
    return error
  }
}

/** The folders the services may use; call after `settleDataFolder`. */
export function placesOf(app: PathHolder): Places {
  const documents = app.getPath('documents')
  return {
    documents: isAbsolute(documents) ? documents : resolve(documents),
    programData: app.getPath('userData'),
    resources: join(app.getAppPath(), 'resources'),
    fonts: fontFolders({ platform: process.platform, home: homedir(), environment: process.env }),
  }
}
