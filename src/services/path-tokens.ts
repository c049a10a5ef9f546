import { AppError } from '../core/kernel/app-error'
import type { Ids } from './ports'

/**
 * Paths stay with the services; the page holds tokens for them. A token works until the program ends and only
 * for a path that the services put in themselves.
 */
export interface PathTokens {
  /** The same path always gets the same token. */
  tokenFor(path: string): string
  /** @throws AppError NOT_FOUND with `message` for a token that was never given out */
  pathOf(token: string): string
}

export function createPathTokens(ids: Ids, message: string): PathTokens {
  const paths = new Map<string, string>()
  return {
    tokenFor(path) {
      for (const [token, known] of paths) if (known === path) return token
      const token = ids.next()
      paths.set(token, path)
      return token
    },
    pathOf(token) {
      const path = paths.get(token)
      if (path === undefined) throw new AppError('NOT_FOUND', message)
      return path
    },
  }
}
