// Ports for tests: a clock that moves a second a look, counted ids, dialogs that answer what the test says.
// The only fakes; disk, vault and handlers are always the real ones.
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { DrawnDocument } from '../core/official-layout/drawn-page'
import type { Clock, Ids, Ports } from './ports'
import { ownThread } from './testing-layout-threads'

/** A clock that starts on 27 May 2026 and is one second later each time. */
export function tickingClock(): Clock {
  let seconds = 0
  return { now: () => new Date(Date.UTC(2026, 4, 27, 2, 0, seconds++)) }
}

export function countingIds(): Ids {
  let count = 0
  return { next: () => `id-${String(++count).padStart(6, '0')}` }
}

export interface TestingPorts extends Ports {
  /** What the next dialogs answer; a dialog without an answer counts as cancelled. */
  readonly answers: { folder: string | null; fileToRead: string | null; fileToWrite: string | null }
  /** What was shown in the file manager. */
  readonly revealed: string[]
  /** What went to the log as an error. */
  readonly errors: string[]
  readonly suggestedNames: string[]
  /** What went to the printer or into a PDF. */
  readonly printed: { readonly document: DrawnDocument; readonly title: string }[]
}

export function testingPorts(folder: string): TestingPorts {
  const answers: TestingPorts['answers'] = { folder: null, fileToRead: null, fileToWrite: null }
  const revealed: string[] = []
  const errors: string[] = []
  const suggestedNames: string[] = []
  const printed: { document: DrawnDocument; title: string }[] = []
  return {
    answers,
    revealed,
    errors,
    suggestedNames,
    printed,
    clock: tickingClock(),
    ids: countingIds(),
    log: {
      info: () => undefined,
      error: (text, cause) => {
        errors.push(`${text}: ${String(cause)}`)
      },
    },
    dialogs: {
      chooseFolder: () => Promise.resolve(answers.folder),
      chooseFileToRead: () => Promise.resolve(answers.fileToRead),
      chooseFileToWrite: ({ suggestedName }) => {
        suggestedNames.push(suggestedName)
        return Promise.resolve(answers.fileToWrite)
      },
    },
    reveal: {
      file: (path) => {
        revealed.push(path)
      },
      folder: (path) => {
        revealed.push(path)
        return Promise.resolve()
      },
    },
    places: {
      documents: join(folder, 'documents'),
      programData: join(folder, 'program-data'),
      resources: resolve(import.meta.dirname, '..', '..', 'resources'),
      fonts: [],
    },
    shell: {
      version: '0.0.0',
      electronVersion: '',
      platform: 'test',
      readyToClose: () => undefined,
      stayOpen: () => undefined,
    },
    printer: {
      toPdf: (document, title) => {
        printed.push({ document, title })
        return Promise.resolve(new TextEncoder().encode('%PDF-1.7'))
      },
      print: (document, title) => {
        printed.push({ document, title })
        return Promise.resolve(true)
      },
    },
    layoutThreads: ownThread(),
  }
}

/** A folder of the test's own under the system's temporary folder. */
export interface TemporaryFolder {
  readonly path: string
  remove(): Promise<void>
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'fuwen-test-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
