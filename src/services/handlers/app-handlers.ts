import type { Handlers } from '../../contract/calls'
import type { Shell } from '../ports'

type AppHandlers = Pick<Handlers, 'app.info' | 'app.readyToClose' | 'app.stayOpen'>

/** What the program says about itself, and the page's word whether it may close. */
export function createAppHandlers(shell: Shell): AppHandlers {
  return {
    'app.info': () => ({
      version: shell.version,
      electron: shell.electronVersion,
      platform: shell.platform,
    }),
    'app.readyToClose': () => {
      shell.readyToClose()
      return undefined
    },
    'app.stayOpen': () => {
      shell.stayOpen()
      return undefined
    },
  }
}
