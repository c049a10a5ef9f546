// The operating system's dialogs belong to the outside world of a test: a prepared clerk answers them. The
// program calls the same functions of Electron as always and gets what the clerk would have chosen.
import type { ElectronApplication } from '@playwright/test'

export interface Answers {
  /** The folder or file chosen in an open dialog; null cancels. */
  readonly open?: string | null
  /** The file chosen in a save dialog; null cancels. */
  readonly save?: string | null
  /** The place of the button pressed in a message box. */
  readonly button?: number
}

interface Prepared {
  answers: Answers
  questions: string[]
  revealed: string[]
}

/** Where the prepared answers stand in the main process of the program under test. */
type World = typeof globalThis & { prepared?: Prepared }

/** Puts the prepared clerk in front of the dialogs; until told otherwise it cancels everything. */
export async function answerSystemDialogs(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog, shell }) => {
    const prepared: Prepared = { answers: {}, questions: [], revealed: [] }
    const world: World = globalThis
    world.prepared = prepared
    const chosen = (path: string | null | undefined) => ({
      canceled: path === null || path === undefined,
      filePath: path ?? '',
      filePaths: path === null || path === undefined ? [] : [path],
    })
    dialog.showOpenDialog = () => Promise.resolve(chosen(prepared.answers.open))
    dialog.showSaveDialog = () => Promise.resolve(chosen(prepared.answers.save))
    dialog.showMessageBox = (...given: readonly unknown[]) => {
      const options = given.at(-1)
      if (typeof options === 'object' && options !== null && 'message' in options) {
        prepared.questions.push(String(options.message))
      }
      return Promise.resolve({ response: prepared.answers.button ?? 0, checkboxChecked: false })
    }
    dialog.showErrorBox = (title) => void prepared.questions.push(title)
    shell.showItemInFolder = (path) => void prepared.revealed.push(path)
    shell.openPath = (path) => {
      prepared.revealed.push(path)
      return Promise.resolve('')
    }
  })
}

/** What the prepared clerk answers from now on. */
export const nextAnswers = (app: ElectronApplication, answers: Answers): Promise<void> =>
  app.evaluate((_electron, given) => {
    const { prepared }: World = globalThis
    if (prepared) prepared.answers = { ...prepared.answers, ...given }
  }, answers)

/** The messages of all message boxes since the start. */
export const askedQuestions = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(() => {
    const { prepared }: World = globalThis
    return prepared?.questions ?? []
  })

/** The files and folders the file manager was asked to show since the start. */
export const revealedPaths = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(() => {
    const { prepared }: World = globalThis
    return prepared?.revealed ?? []
  })
