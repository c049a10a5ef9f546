// The part of Electron's own default_app that `electron <folder>` needs, for a runtime that comes
// without it. It is awaited before `ready`, so the program's schemes are registered in time.

import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { Module } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Electron's command line: switches, `-r module` any number of times, then the program's folder.
 * @param {readonly string[]} args
 */
function readCommandLine(args) {
  const modules = []
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index]
    if (arg === '-r' || arg === '--require') {
      index += 1
      modules.push(args[index])
    } else if (!arg.startsWith('-')) {
      return { modules, folder: resolve(arg) }
    }
  }
  return { modules, folder: undefined }
}

const { modules, folder } = readCommandLine(process.argv.slice(1))
if (process.argv.includes('--version') || process.argv.includes('-v')) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
}
if (folder === undefined) {
  console.error('Usage: electron [switches] FOLDER, the folder holding the program’s package.json')
  process.exit(2)
}

// The same door Electron itself uses for -r; Playwright's loader comes in through it.
if (modules.length > 0) Module._preloadModules(modules)

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })

const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setVersion(manifest.version ?? process.versions.electron)
app.name = manifest.productName ?? manifest.name ?? app.name
app.setDesktopName(`${app.name}.desktop`)
app.setAppPath(folder)
await import(pathToFileURL(join(folder, manifest.main ?? 'index.js')).href)
