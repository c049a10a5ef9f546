// One clerk's program: started, closed, killed, started again over the same folders.
import { _electron } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { once } from 'node:events'
import { electronExecutable, launcherSwitches } from '../tools/electron-runtime.mjs'
import { projectFolder } from '../tools/bootstrap/project.mjs'
import { answerSystemDialogs, askedQuestions, nextAnswers } from './system-dialogs'
import type { Answers } from './system-dialogs'

/** The folders of one test. */
export interface World {
  readonly programData: string
  readonly home: string
  readonly vault: string
  readonly exports: string
}

export interface Workbench {
  /** Starts the program and resolves to its page when that is loaded. */
  start(switches?: readonly string[]): Promise<Page>
  readonly app: ElectronApplication
  readonly page: Page
  /** What the clerk answers in the system's dialogs from now on; without it every dialog is cancelled. */
  answers(answers: Answers): Promise<void>
  /** The messages of the program's own dialogs so far. */
  questions(): Promise<readonly string[]>
  /** Closes the window as its close button does; resolves when the program has ended. */
  close(): Promise<void>
  /** Presses the window's close button and does not wait. */
  wishToClose(): Promise<void>
  /** Does something that must end the program, and waits for that. */
  ends(act: () => Promise<unknown>): Promise<void>
  /** Ends the program as the system does when it shuts down. */
  stop(): Promise<void>
  /** Ends the program as a power cut does. */
  kill(): Promise<void>
  /** A picture of the page for the report of a failed test. */
  pictureIfOpen(): Promise<Buffer | undefined>
  /** After the test: nothing may be left running. */
  end(): Promise<void>
}

/** What every start of the program in this world has on its command line; also for a second process. */
export const commandLine = (world: World): readonly string[] => [
  ...launcherSwitches(),
  `--user-data-dir=${world.programData}`,
  projectFolder,
]

/** The environment of the program: this one, with a home of the test's own, in the offices' time zone. */
export function environment(world: World): Record<string, string> {
  electronExecutable()
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name.startsWith('XDG_') ? [] : [[name, value] as const],
  )
  return {
    ...Object.fromEntries(inherited),
    HOME: world.home,
    USERPROFILE: world.home,
    TZ: 'Asia/Shanghai',
  }
}

const pressClose = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    // Not within the call, whose answer would be cut off.
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 0)
  })

export function createWorkbench(world: World): Workbench {
  let running: { app: ElectronApplication; page: Page } | undefined
  const current = () => {
    if (!running) throw new Error('the program is not running: start() it first')
    return running
  }
  const ended = async (end: (app: ElectronApplication) => unknown): Promise<void> => {
    const { app } = current()
    const child = app.process()
    const exit = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
    await end(app)
    await exit
    running = undefined
  }
  return {
    async start(switches = []) {
      const env = environment(world)
      const args = [...switches, ...commandLine(world)]
      // Playwright would switch the sandbox off by itself; only the launcher may, and only for root.
      const launch = () => _electron.launch({ args, env, chromiumSandbox: !args.includes('--no-sandbox') })
      // The runtime itself now and then dies before it has run a line of the program; that is tried once more.
      const app = await launch().catch(launch)
      await answerSystemDialogs(app)
      const page = await app.firstWindow()
      running = { app, page }
      await page.waitForLoadState()
      return page
    },
    get app() {
      return current().app
    },
    get page() {
      return current().page
    },
    answers: (answers) => nextAnswers(current().app, answers),
    questions: () => askedQuestions(current().app),
    close: () => ended(pressClose),
    wishToClose: () => pressClose(current().app),
    ends: (act) => ended(act),
    stop: () => ended((app) => app.process().kill('SIGTERM')),
    kill: () => ended((app) => app.process().kill('SIGKILL')),
    async pictureIfOpen() {
      return running?.page.screenshot({ timeout: 5_000 }).catch(() => undefined)
    },
    async end() {
      if (running) await ended((app) => app.process().kill('SIGKILL'))
    },
  }
}
