// The fonts of this PC: every face of every font file in the system's folders, by all its names.
import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { characterMap } from './character-map'
import type { CharacterMap } from './character-map'
import { familyNames } from './family-names'
import { withFontFile } from './font-tables'

export interface FontFace {
  readonly path: string
  /** Which face of a collection. */
  readonly offset: number
}

export interface InstalledFonts {
  has(family: string): boolean
  /** The characters of a family; null where it is not installed or its map cannot be read. */
  characters(family: string): Promise<CharacterMap | null>
}

const EXTENSIONS = new Set(['.ttf', '.ttc', '.otf', '.otc'])
const DEEPEST = 8
const MOST_FILES = 20_000
/** Files open at a time: waiting for disks overlaps, and no step holds the process up. */
const AT_A_TIME = 8

/** Font files in and under a folder; what cannot be looked into is left out. */
async function fontFiles(folder: string, seen: Set<string>, depth = 0): Promise<readonly string[]> {
  const real = await realpath(folder).catch(() => null)
  if (real === null || seen.has(real) || depth > DEEPEST) return []
  seen.add(real)
  const files: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    if (files.length >= MOST_FILES) break
    const path = join(folder, entry.name)
    const found = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry
    if (found?.isDirectory()) files.push(...(await fontFiles(path, seen, depth + 1)))
    else if (found?.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase())) files.push(path)
  }
  return files
}

interface NamedFace extends FontFace {
  readonly names: readonly string[]
}

/** A broken or unreadable file has no faces. */
async function facesOf(path: string): Promise<readonly NamedFace[]> {
  try {
    return await withFontFile(path, async (face) => {
      const table = await face.table('name')
      return { path, offset: face.offset, names: table === null ? [] : familyNames(table) }
    })
  } catch {
    return []
  }
}

/** Null where the file has gone or its map is damaged. */
async function charactersOf({ path, offset }: FontFace): Promise<CharacterMap | null> {
  try {
    const maps = await withFontFile(path, async (face) => {
      const table = face.offset === offset ? await face.table('cmap') : null
      return table === null ? null : characterMap(table)
    })
    return maps.find((map) => map !== null) ?? null
  } catch {
    return null
  }
}

const keyOf = (family: string): string => family.trim().toLowerCase()

/** Looks at every font file once, in small steps. Never fails: what cannot be read is as if it were not there. */
export async function readInstalledFonts(folders: readonly string[]): Promise<InstalledFonts> {
  const seen = new Set<string>()
  const files: string[] = []
  for (const folder of folders) files.push(...(await fontFiles(folder, seen)))
  const faces = new Map<string, FontFace>()
  for (let from = 0; from < files.length; from += AT_A_TIME) {
    const named = await Promise.all(files.slice(from, from + AT_A_TIME).map(facesOf))
    for (const { names, ...face } of named.flat()) {
      for (const name of names) if (!faces.has(keyOf(name))) faces.set(keyOf(name), face)
    }
  }
  const maps = new Map<FontFace, Promise<CharacterMap | null>>()
  return {
    has: (family) => faces.has(keyOf(family)),
    characters(family) {
      const face = faces.get(keyOf(family))
      if (face === undefined) return Promise.resolve(null)
      const known = maps.get(face) ?? charactersOf(face)
      maps.set(face, known)
      return known
    },
  }
}
