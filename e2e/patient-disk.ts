// A folder on a disk that takes only as many new files as it was told: what happens while a long job is under
// way can then be looked at for as long as a test likes, on a fast machine as on a slow one.
import type { ElectronApplication } from '@playwright/test'

interface Gate {
  /** How many files may still be made. */
  room: number
  waiting: (() => void)[]
}

/** Where the gate stands in the main process of the program under test. */
type World = typeof globalThis & { gate?: Gate }

/** From now on no new file is begun in this folder before `letFilesIn` gives it room. */
export const holdFilesIn = (app: ElectronApplication, folder: string): Promise<void> =>
  app.evaluate((_electron, held) => {
    const files = process.getBuiltinModule('node:fs/promises')
    const gate: Gate = { room: 0, waiting: [] }
    const world: World = globalThis
    world.gate = gate
    const { open } = files
    files.open = async (path, flags, mode) => {
      if (flags === 'wx' && String(path).startsWith(held)) {
        if (gate.room <= 0) await new Promise<void>((resolve) => gate.waiting.push(resolve))
        gate.room -= 1
      }
      return open(path, flags, mode)
    }
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  }, folder)

/** Gives room for so many more files. */
export const letFilesIn = (app: ElectronApplication, count: number): Promise<void> =>
  app.evaluate((_electron, more) => {
    const { gate }: World = globalThis
    if (!gate) return
    gate.room += more
    gate.waiting.splice(0).forEach((resolve) => resolve())
  }, count)
