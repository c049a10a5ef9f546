import { AppError } from '../../core/kernel/app-error'
import type { Log } from '../ports'
import type { Collection } from './collection'

/**
 * All documents of a collection that this program can read, by id. One that is damaged or was written by a newer
 * program is left out: it must not keep the others from being used.
 */
export async function readable<Document>(
  collection: Collection<Document>,
  log: Pick<Log, 'error'>,
): Promise<readonly Document[]> {
  const found: Document[] = []
  for (const id of (await collection.ids()).toSorted()) {
    try {
      const stored = await collection.read(id)
      if (stored !== null) found.push(stored.document)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      log.error(`the document ${id} is left out`, error)
    }
  }
  return found
}
