import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { catchUnexpectedErrors } from './unexpected-errors'

function caught() {
  const source = new EventEmitter()
  const logged: [string, unknown][] = []
  const dialogs: (() => void)[] = []
  catchUnexpectedErrors(source, {
    log: { error: (text, cause) => logged.push([text, cause]) },
    show: () => new Promise<void>((resolve) => dialogs.push(resolve)),
  })
  return { source, logged, dialogs }
}

it('logs every error and shows one dialog at a time', async () => {
  const { source, logged, dialogs } = caught()
  const first = new Error('first')
  source.emit('uncaughtException', first)
  source.emit('unhandledRejection', 'second')
  expect(logged).toEqual([
    ['uncaught exception', first],
    ['unhandled rejection', 'second'],
  ])
  expect(dialogs).toHaveLength(1)

  dialogs[0]?.()
  await new Promise(setImmediate)
  source.emit('uncaughtException', new Error('third'))
  expect(dialogs).toHaveLength(2)
})

it('survives a dialog that fails', async () => {
  const source = new EventEmitter()
  const logged: string[] = []
  catchUnexpectedErrors(source, {
    log: { error: (text) => logged.push(text) },
    show: () => Promise.reject(new Error('no display')),
  })
  source.emit('uncaughtException', new Error('first'))
  await new Promise(setImmediate)
  expect(logged).toEqual(['uncaught exception', 'the dialog about an error failed'])
})
