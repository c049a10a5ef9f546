import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { ReplyFile } from '../../src/core/reply/reply-file'

export const SAMPLE_FOLDER = fileURLToPath(new URL('../../resources/sample/', import.meta.url))
export const MAIN_SAMPLE = '01-transit.json'

/** File names of the sample cases, in the order of the list. */
export function sampleNames(): readonly string[] {
  return readdirSync(SAMPLE_FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
}

export function readSample(name: string): ReplyFile {
  return ReplyFile.parse(JSON.parse(readFileSync(join(SAMPLE_FOLDER, name), 'utf8')))
}
