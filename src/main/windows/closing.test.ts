import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PATIENCE_MILLISECONDS, createClosing } from './closing'
import type { ClosingSteps } from './closing'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A closing whose steps write down what happened. */
function started(changes: Partial<ClosingSteps> = {}) {
  const happened: string[] = []
  const closing = createClosing({
    pageCanAnswer: () => true,
    askPage: () => happened.push('ask page'),
    askWhetherToWait: async () => {
      happened.push('ask clerk')
      return 'wait'
    },
    closeServices: async () => {
      happened.push('close services')
    },
    leave: () => happened.push('leave'),
    reportError: (text) => happened.push(`error: ${text}`),
    ...changes,
  })
  return { closing, happened }
}

const settle = () => vi.advanceTimersByTimeAsync(0)

describe('closing', () => {
  it('asks the page, waits for it, closes the services and only then leaves', async () => {
    const { closing, happened } = started()
    closing.begin()
    await vi.advanceTimersByTimeAsync(PATIENCE_MILLISECONDS - 1)
    expect(happened).toEqual(['ask page'])
    closing.pageIsDone()
    await settle()
    expect(happened).toEqual(['ask page', 'close services', 'leave'])
  })

  it('happens once, however often it is asked for or answered', async () => {
    const { closing, happened } = started()
    closing.begin()
    closing.begin()
    closing.pageIsDone()
    closing.pageIsDone()
    closing.begin()
    await settle()
    expect(happened).toEqual(['ask page', 'close services', 'leave'])
  })

  it('also happens when the page says so by itself: the clerk gave up what could not be written', async () => {
    const { closing, happened } = started()
    closing.pageIsDone()
    await settle()
    expect(happened).toEqual(['close services', 'leave'])
  })

  it('does not wait for a page that is not there', async () => {
    const { closing, happened } = started({ pageCanAnswer: () => false })
    closing.begin()
    await settle()
    expect(happened).toEqual(['close services', 'leave'])
  })
})

describe('a page that could not write what it holds', () => {
  it('keeps the window open, and nobody asks a second time', async () => {
    const { closing, happened } = started()
    closing.begin()
    closing.pageStays()
    await vi.advanceTimersByTimeAsync(3 * PATIENCE_MILLISECONDS)
    expect(happened).toEqual(['ask page'])
    expect(closing.isUnderWay()).toBe(false)
  })

  it('is asked again at the next wish to close', async () => {
    const { closing, happened } = started()
    closing.begin()
    closing.pageStays()
    closing.begin()
    await vi.advanceTimersByTimeAsync(PATIENCE_MILLISECONDS)
    closing.pageIsDone()
    await settle()
    expect(happened).toEqual(['ask page', 'ask page', 'ask clerk', 'ask page', 'close services', 'leave'])
  })

  it('takes away a question that is already being asked', async () => {
    const { closing, happened } = started({
      askWhetherToWait: (signal) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve('leave'))),
    })
    closing.begin()
    await vi.advanceTimersByTimeAsync(PATIENCE_MILLISECONDS)
    closing.pageStays()
    await settle()
    expect(happened).toEqual(['ask page'])
  })
})

describe('a page that stays silent', () => {
  it('is asked again as long as the clerk wants to wait', async () => {
    const { closing, happened } = started()
    closing.begin()
    await vi.advanceTimersByTimeAsync(2 * PATIENCE_MILLISECONDS)
    expect(happened).toEqual(['ask page', 'ask clerk', 'ask page', 'ask clerk', 'ask page'])
    closing.pageIsDone()
    await settle()
    expect(happened.at(-1)).toBe('leave')
  })

  it('is left when the clerk says so', async () => {
    const { closing, happened } = started({ askWhetherToWait: async () => 'leave' })
    closing.begin()
    await vi.advanceTimersByTimeAsync(PATIENCE_MILLISECONDS)
    expect(happened).toEqual(['ask page', 'close services', 'leave'])
  })

  it('may still answer while the clerk is being asked: the question goes away', async () => {
    let signal: AbortSignal | undefined
    const { closing, happened } = started({
      askWhetherToWait: (given) => {
        signal = given
        return new Promise((resolve) => given.addEventListener('abort', () => resolve('leave')))
      },
    })
    closing.begin()
    await vi.advanceTimersByTimeAsync(PATIENCE_MILLISECONDS)
    closing.pageIsDone()
    await settle()
    expect(signal?.aborted).toBe(true)
    expect(happened).toEqual(['ask page', 'close services', 'leave'])
  })
})

it('leaves once when the question fails because the page has answered', async () => {
  const { closing, happened } = started({
    askWhetherToWait: (signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
  })
  closing.begin()
  await vi.advanceTimersByTimeAsync(PATIENCE_MILLISECONDS)
  closing.pageIsDone()
  await settle()
  expect(happened.filter((step) => step === 'leave')).toHaveLength(1)
})

describe('services that do not close', () => {
  it('are reported and left: failing', async () => {
    const { closing, happened } = started({ closeServices: () => Promise.reject(new Error('disk gone')) })
    closing.begin()
    closing.pageIsDone()
    await settle()
    expect(happened).toEqual(['ask page', 'error: the services did not close', 'leave'])
  })

  it('are reported and left: hanging', async () => {
    const { closing, happened } = started({ closeServices: () => new Promise(() => undefined) })
    closing.begin()
    closing.pageIsDone()
    await vi.advanceTimersByTimeAsync(PATIENCE_MILLISECONDS)
    expect(happened).toEqual(['ask page', 'error: the services did not close', 'leave'])
  })
})
