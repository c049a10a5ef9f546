import { AppError } from '../../core/kernel/app-error'

export interface RevisionGuard {
  /**
   * Runs a save that builds on `base`. `save` gets a check to call with the revision that is on the disk
   * (null when there is none); the check throws STALE_REVISION when somebody else has saved since.
   */
  save<Value>(
    id: string,
    base: number,
    save: (check: (present: number | null) => void) => Promise<Value>,
  ): Promise<Value>
}

/**
 * Refuses a save that builds on an old revision.
 * A save that failed late may have reached the disk all the same: trying it again, with more text by now,
 * is then not a conflict. A file that was lost or put back from an older copy is none either: the window
 * holds the newer text.
 * @param what the thing that is saved, for the sentence
 */
export function createRevisionGuard(what: string): RevisionGuard {
  const uncertain = new Map<string, number>()
  return {
    async save(id, base, save) {
      const check = (present: number | null): void => {
        if (present === null || present <= base) return
        if (present === base + 1 && uncertain.get(id) === present) return
        throw new AppError(
          'STALE_REVISION',
          `${what}在别处改过，这次没有保存。请重新打开这件案件，再把改动补上。`,
        )
      }
      try {
        const saved = await save(check)
        uncertain.delete(id)
        return saved
      } catch (error) {
        const isRefused = error instanceof AppError && ['STALE_REVISION', 'BAD_INPUT'].includes(error.code)
        if (!isRefused) uncertain.set(id, base + 1)
        throw error
      }
    },
  }
}
