// Clause, field and test stay in step: docs/gbt9704-clauses.md is true and complete.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { gbt9704 } from '../../src/core/official-layout/gbt9704'

const ROOT = new URL('../../', import.meta.url)
const TABLES = readFileSync(new URL('docs/gbt9704-clauses.md', ROOT), 'utf8')

interface Row {
  readonly clause: string
  readonly field: string
  readonly file: string
  readonly title: string
}

const rows: readonly Row[] = TABLES.split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:clause|-)/.test(line))
  .map((line) => {
    const [, clause = '', , field = '', proof = ''] = line.split('|').map((cell) => cell.trim())
    const [file = '', title = ''] = proof.split(' › ')
    return { clause, field: field.replaceAll('`', ''), file, title }
  })

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The part of the specification down a path; undefined where there is none. */
const partAt = (path: string): unknown =>
  path.split('.').reduce<unknown>((part, key) => (isGroup(part) ? part[key] : undefined), gbt9704)

/** Paths of all groups that name a clause. */
function groups(part: object, path: readonly string[] = []): readonly string[] {
  return Object.entries(part).flatMap(([key, value]) => {
    if (!isGroup(value)) return []
    const here = [...path, key]
    return [...('clause' in value ? [here.join('.')] : []), ...groups(value, here)]
  })
}

test('every group of the specification has its row', () => {
  const listed = new Set(rows.map(({ field }) => field))
  expect(groups(gbt9704).filter((path) => !listed.has(path))).toEqual([])
  expect(rows.length).toBeGreaterThan(25)
})

/** The standard's own numbering, from the page to the letter form. */
const CLAUSES = [
  ...['5.1', '5.2.1', '5.2.2', '5.2.3', '5.2.4', '6.1', '6.2', '6.3', '7.1'],
  ...['7.2.1', '7.2.2', '7.2.3', '7.2.4', '7.2.5', '7.2.6', '7.2.7'],
  ...[
    '7.3.1',
    '7.3.2',
    '7.3.3',
    '7.3.4',
    '7.3.5.1',
    '7.3.5.2',
    '7.3.5.3',
    '7.3.5.4',
    '7.3.5.5',
    '7.3.6',
    '7.3.7',
  ],
  ...['7.4.1', '7.4.2', '7.4.3', '7.5', '8', '9', '10.1'],
]

test('every clause from 5 to 10.1 is listed', () => {
  const list = TABLES.slice(TABLES.indexOf('## Every clause'))
  const inList = new Set(list.match(/\b\d+(?:\.\d+)*\b/g) ?? [])
  expect(
    CLAUSES.filter((clause) => !inList.has(clause) && !rows.some((row) => row.clause === clause)),
  ).toEqual([])
})

describe.each(rows)('$clause `$field`', ({ clause, field, file, title }) => {
  test('is in the specification, under this clause', () => {
    const part = partAt(field)
    expect(part).toBeDefined()
    if (isGroup(part) && 'clause' in part) expect(part['clause']).toBe(clause)
  })

  test('has its test', () => {
    const path = fileURLToPath(new URL(file, ROOT))
    expect(existsSync(path)).toBe(true)
    expect(readFileSync(path, 'utf8')).toContain(title)
  })
})
