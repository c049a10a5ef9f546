import { describe, expect, it } from 'vitest'
import { loadPage } from './page-loading'

const failure = (code: string): Error => Object.assign(new Error(code), { code })

/** Loads a page whose attempts end as listed; null is success. */
async function outcome(...attempts: readonly (string | null)[]): Promise<readonly string[]> {
  const told: string[] = []
  const codeOf = (reason: unknown): string => (reason instanceof Error ? reason.message : 'unknown')
  let made = 0
  await loadPage({
    load: () => {
      const code = attempts[made] ?? null
      made += 1
      told.push('load')
      return code === null ? Promise.resolve() : Promise.reject(failure(code))
    },
    noteRetry: (reason) => told.push(`again after ${codeOf(reason)}`),
    giveUp: (reason) => told.push(`given up: ${codeOf(reason)}`),
  })
  return told
}

describe('loading the start page', () => {
  it('says nothing when it works', async () => {
    expect(await outcome(null)).toEqual(['load'])
  })

  it('tries once more after a failure', async () => {
    expect(await outcome('ERR_UNEXPECTED', null)).toEqual(['load', 'again after ERR_UNEXPECTED', 'load'])
  })

  it('gives up after the second one', async () => {
    expect(await outcome('ERR_UNEXPECTED', 'ERR_FILE_NOT_FOUND')).toEqual([
      'load',
      'again after ERR_UNEXPECTED',
      'load',
      'given up: ERR_FILE_NOT_FOUND',
    ])
  })

  it.each(['ERR_ABORTED', 'ERR_FAILED'])('takes %s for an interruption, on either attempt', async (code) => {
    expect(await outcome(code)).toEqual(['load'])
    expect(await outcome('ERR_UNEXPECTED', code)).toEqual(['load', 'again after ERR_UNEXPECTED', 'load'])
  })
})
