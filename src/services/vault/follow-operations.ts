// Every operation of an open vault is followed: closing waits for it, and a failure because the whole folder
// has vanished (a USB disk pulled out) is called by its name.
import { AppError } from '../../core/kernel/app-error'
import type { Collection } from './collection'
import { requireFolderPresent } from './vault-folder'

export interface FollowedOperations {
  follow<Value>(work: () => Promise<Value>): Promise<Value>
  /** The same collection, every operation of it followed. */
  followed<Document>(collection: Collection<Document>): Collection<Document>
  /** Resolves when nothing is under way. Never rejects. */
  settled(): Promise<void>
}

/** @param folder the vault's */
export function followOperations(folder: string): FollowedOperations {
  const underWay = new Set<Promise<unknown>>()

  const follow = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    const run = work()
    underWay.add(run)
    try {
      return await run
    } catch (error) {
      if (error instanceof AppError && error.code === 'VAULT_UNWRITABLE') await requireFolderPresent(folder)
      throw error
    } finally {
      underWay.delete(run)
    }
  }

  return {
    follow,
    followed: (collection) => ({
      ids: () => follow(() => collection.ids()),
      read: (id, label) =>
        follow(async () => {
          const stored = await collection.read(id, label)
          // Nothing there: is it the document that is missing, or the whole vault?
          if (stored === null) await requireFolderPresent(folder)
          return stored
        }),
      write: (id, document) => follow(() => collection.write(id, document)),
      update: (id, change) => follow(() => collection.update(id, change)),
      remove: (id) => follow(() => collection.remove(id)),
    }),
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
  }
}
