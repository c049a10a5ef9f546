// Files that exist in memory only: pages on their way to the printer. Each is served once, under an address
// that nobody can guess, and is gone afterwards.
import { randomUUID } from 'node:crypto'

/** The folder in the addresses; the page itself has none of this name. */
const FOLDER = '/print/'

export interface OfferedFiles {
  /** Path of one of the files, as it stands in an address. */
  pathOf(name: string): string
  /** Removes what has not been fetched. */
  withdraw(): void
}

export interface MemoryFiles {
  /** Offers files by their names. */
  offer(files: Readonly<Record<string, string>>): OfferedFiles
  /** The text of a file, which is gone with it; undefined where there is none. */
  take(path: string): string | undefined
}

export function createMemoryFiles(): MemoryFiles {
  const held = new Map<string, string>()
  return {
    offer(files) {
      const pathOf = (name: string): string => `${FOLDER}${token}/${name}`
      const token = randomUUID()
      for (const [name, text] of Object.entries(files)) held.set(pathOf(name), text)
      return {
        pathOf,
        withdraw: () => {
          for (const name of Object.keys(files)) held.delete(pathOf(name))
        },
      }
    },
    take(path) {
      const text = held.get(path)
      held.delete(path)
      return text
    },
  }
}
