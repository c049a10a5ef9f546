// The glossary is true and complete: every name in it exists where it says, and every closed list of values
// and every schema of core and contract is in it.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url))
const GLOSSARY = readFileSync(new URL('../docs/glossary.md', import.meta.url), 'utf8')

interface Entry {
  readonly term: string
  readonly names: readonly string[]
  readonly files: readonly string[]
}

const inBackticks = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name)

const entries: readonly Entry[] = GLOSSARY.split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| Chinese'))
  .map((line) => {
    const [, term = '', names = '', files = ''] = line.split('|')
    return { term: term.trim(), names: inBackticks(names), files: inBackticks(files) }
  })
const namesInGlossary = new Set(entries.flatMap(({ names }) => names))

function wordsOf(text: string): ReadonlySet<string> {
  return new Set([...(text.match(/[\w\p{Script=Han}-]+/gu) ?? []), ...(text.match(/\w+\/\w+/gu) ?? [])])
}

/** Every enum value and every literal text a schema accepts, however deep. */
function closedValues(schema: unknown, seen = new Set<unknown>()): readonly string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return []
  seen.add(schema)
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  if (schema instanceof z.ZodLiteral) return [...schema.values].filter((value) => typeof value === 'string')
  if (schema instanceof z.ZodLazy) return closedValues(schema.def.getter(), seen)
  const parts: unknown = schema instanceof z.ZodType ? Object.values(schema.def) : Object.values(schema)
  return Array.isArray(parts) ? parts.flatMap((part) => closedValues(part, seen)) : []
}

async function schemasIn(
  folder: string,
): Promise<readonly { name: string; file: string; schema: z.ZodType }[]> {
  const files = readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
    .map((file) => join(SOURCE, folder, file))
  const found = []
  for (const file of files) {
    const module: unknown = await import(pathToFileURL(file).href)
    if (typeof module !== 'object' || module === null) continue
    for (const [name, schema] of Object.entries<unknown>({ ...module })) {
      if (schema instanceof z.ZodType)
        found.push({ name, file: relative(SOURCE, file).split(sep).join('/'), schema })
    }
  }
  return found
}

describe('the glossary', () => {
  it('has entries', () => {
    expect(entries.length).toBeGreaterThan(80)
  })

  it.each(entries)('$term: its names stand in the file it gives', ({ names, files }) => {
    expect(names).not.toEqual([])
    const words = wordsOf(files.map((file) => readFileSync(join(SOURCE, file), 'utf8')).join('\n'))
    expect(names.filter((name) => !words.has(name))).toEqual([])
  })

  it.each(['core', 'contract'])('names every schema of %s', async (folder) => {
    const schemas = await schemasIn(folder)
    expect(schemas.length).toBeGreaterThan(0)
    expect(
      schemas.filter(({ name }) => !namesInGlossary.has(name)).map(({ name, file }) => `${name} in ${file}`),
    ).toEqual([])
  })

  it.each(['core', 'contract'])('names every value of every closed list of %s', async (folder) => {
    const values = new Set((await schemasIn(folder)).flatMap(({ schema }) => closedValues(schema)))
    expect(values.size).toBeGreaterThan(0)
    expect([...values].filter((value) => !namesInGlossary.has(value))).toEqual([])
  })
})
