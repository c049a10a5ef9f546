// The programs the rendered tests measure with, and running one of them.
import { spawn, spawnSync } from 'node:child_process'

const PROGRAMS = { soffice: '--version', pdftotext: '-v', pdftoppm: '-v' } as const
export type Program = keyof typeof PROGRAMS

const INSTALL: Readonly<Record<Program, string>> = {
  soffice: 'LibreOffice Writer (Debian: libreoffice-writer)',
  pdftotext: 'poppler (Debian: poppler-utils)',
  pdftoppm: 'poppler (Debian: poppler-utils)',
}

/** What is not installed, in words; empty when everything is there. */
export function missingPrograms(): readonly string[] {
  const missing = Object.entries(PROGRAMS)
    .filter(([name, question]) => spawnSync(name, [question]).error !== undefined)
    .map(([name]) => name)
  const names = Object.entries(INSTALL).filter(([name]) => missing.includes(name))
  return [...new Set(names.map(([, words]) => words))]
}

/** Runs a program to its end; rejects with what it said where it fails. */
export function run(
  program: Program,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
      timeout: 170_000,
    })
    const said: Buffer[] = []
    const complained: Buffer[] = []
    child.stdout.on('data', (piece: Buffer) => said.push(piece))
    child.stderr.on('data', (piece: Buffer) => complained.push(piece))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(said).toString('utf8'))
      else reject(new Error(`${program} ended with ${code}: ${Buffer.concat(complained).toString('utf8')}`))
    })
  })
}
