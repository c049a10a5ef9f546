// The papers point at things that exist: links, paths in backticks, npm scripts.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const PROJECT = fileURLToPath(new URL('..', import.meta.url))
const ROOM_NAMES = ['src', 'tests', 'e2e', 'docs', 'tools', 'resources']

function papersIn(folder: string): readonly string[] {
  return readdirSync(join(PROJECT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(PROJECT, join(entry.parentPath, entry.name)))
}

const papers = [
  ...readdirSync(PROJECT).filter((name) => name.endsWith('.md')),
  ...['docs', 'src', 'resources'].flatMap(papersIn),
]
const read = (paper: string): string => readFileSync(join(PROJECT, paper), 'utf8')
const inBackticks = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\n]+)`/gu)].map(([, inside = '']) => inside)

/** The heading's name in an address, as web sites make it. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s+/gu, '-')

function leadsSomewhere(paper: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? paper : join(dirname(paper), path)
  if (!existsSync(join(PROJECT, target))) return false
  if (anchor === undefined) return true
  return [...read(target).matchAll(/^#+ (.+)$/gmu)].some(([, heading = '']) => anchorOf(heading) === anchor)
}

/** `src/core/reply/` or `tests/fences.test.ts`; not a pattern, not a command. */
const isPath = (text: string): boolean =>
  ROOM_NAMES.includes(text.split('/')[0] ?? '') && /^[\w.-]+(\/[\w.-]+)+\/?$/u.test(text)

describe.each(papers)('%s', (paper) => {
  const text = read(paper)

  it('has links that lead somewhere', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link = '']) => link)
    expect(links.filter((link) => !/^https?:/u.test(link) && !leadsSomewhere(paper, link))).toEqual([])
  })

  it('names files that exist', () => {
    const paths = inBackticks(text).filter(isPath)
    expect(paths.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([])
  })

  it('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Record<string, string> }
    const used = [...text.matchAll(/npm run (?:-s )?([\w:]+)/gu)].map(([, name = '']) => name)
    expect(used.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })
})
