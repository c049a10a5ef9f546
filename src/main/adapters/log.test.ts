import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLogFile } from './log'

const clock = { now: () => new Date('2026-05-27T02:03:04Z') }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuwen-log-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

it('writes a line with the time, and for an error its cause', () => {
  const log = createLogFile(join(folder, 'log'), clock)
  log.info('started')
  log.error('could not save', new Error('disk full', { cause: 'ENOSPC' }))
  const text = readFileSync(log.path, 'utf8')
  expect(text).toMatch(/^2026-05-27T02:03:04\.000Z info started\n/)
  expect(text).toContain('error could not save\nError: disk full')
  expect(text).toContain('ENOSPC')
})

it('never grows past its limit for long: the old part is kept once', () => {
  const log = createLogFile(folder, clock, 500)
  for (let line = 0; line < 100; line += 1) log.info(`line ${line}`)
  expect(statSync(log.path).size).toBeLessThan(600)
  expect(statSync(join(folder, 'fuwen.previous.log')).size).toBeLessThan(600)
  expect(readFileSync(log.path, 'utf8')).toContain('line 99')
})

it('keeps the account of one error short', () => {
  const log = createLogFile(folder, clock)
  log.error('huge', {
    text: '字'.repeat(100_000),
    list: Array.from({ length: 10_000 }, () => 'x'.repeat(400)),
  })
  expect(statSync(log.path).size).toBeLessThan(30_000)
})

it('does not stop the program when it cannot be written', () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  writeFileSync(join(folder, 'file'), '')
  expect(() => createLogFile(join(folder, 'file', 'log'), clock).info('lost')).not.toThrow()
  expect(complain).toHaveBeenCalledOnce()
  complain.mockRestore()
})
