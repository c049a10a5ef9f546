// What the set-up decides from: the Node version, the installed packages, the counts of a test run.

import { expect, test } from 'vitest'
import { isInstalled } from '../tools/bootstrap/packages.mjs'
import { isNodeNewEnough } from '../tools/bootstrap/require-node.mjs'
import { npmReason } from '../tools/bootstrap/run.mjs'
import { duration } from '../tools/bootstrap/say.mjs'
import { settle, StepFailed } from '../tools/verify.mjs'

test.each([
  ['20.19.0', true],
  ['20.20.2', true],
  ['22.12.0', true],
  ['24.0.0', true],
  ['20.18.3', false],
  ['21.7.0', false],
  ['22.11.0', false],
  ['18.20.8', false],
])('Node %s is new enough: %s', (version, answer) => {
  expect(isNodeNewEnough(version)).toBe(answer)
})

const lock = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.0.0' },
  'node_modules/for-another-system': { version: '1.0.0', optional: true },
}

test.each([
  ['all there', { 'node_modules/zod': { version: '4.0.0' } }, true],
  ['one missing', {}, false],
  ['one of another version', { 'node_modules/zod': { version: '3.9.0' } }, false],
  [
    'an optional one of another version',
    { 'node_modules/zod': { version: '4.0.0' }, 'node_modules/for-another-system': { version: '0.9.0' } },
    false,
  ],
])('installed packages: %s', (_case, installed, answer) => {
  expect(isInstalled(lock, installed)).toBe(answer)
})

test('a green run without a single test is a failure', () => {
  const counts = { passed: 0, failed: 0, skipped: 3 }
  expect(() => settle(true, counts)).toThrow(StepFailed)
})

test('a red run counts at least one failure', () => {
  const counts = { passed: 5, failed: 0, skipped: 0 }
  try {
    settle(false, counts)
    expect.unreachable()
  } catch (error) {
    expect(error).toHaveProperty('counts', { passed: 5, failed: 1, skipped: 0 })
  }
})

test('a green run keeps its counts', () => {
  const counts = { passed: 5, failed: 0, skipped: 1 }
  expect(settle(true, counts)).toBe(counts)
})

test('npm’s reason is quoted without its prefix', () => {
  expect(npmReason('npm warn old\nnpm error code E404\nnpm error 404 Not Found\n')).toBe(
    'code E404; 404 Not Found',
  )
})

test.each([
  [420, '0.4 s'],
  [12_400, '12 s'],
  [185_000, '3 min 5 s'],
])('%d ms is %s', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words)
})
