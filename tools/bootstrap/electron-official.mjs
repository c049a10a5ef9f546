import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'

const PROBE_MILLISECONDS = 8_000
const DOWNLOAD_MILLISECONDS = 15 * 60_000
const RELEASES = 'https://github.com/electron/electron/releases/download/'

/** Where @electron/get will download from: its own environment names, in its own order. */
function downloadAddress() {
  const names = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'NPM_CONFIG_ELECTRON_MIRROR']
  return names.map((name) => process.env[name]).find((value) => value) ?? RELEASES
}

/**
 * Is anybody there? Offices often drop packets without a word: a short question first saves
 * minutes of waiting in the download itself.
 * @param {string} address
 * @returns {Promise<boolean>}
 */
async function answers(address) {
  try {
    const signal = AbortSignal.timeout(PROBE_MILLISECONDS)
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal })
    return true
  } catch {
    return false
  }
}

/**
 * Lets the `electron` package download its own binary, checked against its own checksums.
 * @param {string} packageFolder node_modules/electron
 * @returns {Promise<string>} why it did not work; to be read only when there is no binary afterwards
 */
export async function fetchOfficialElectron(packageFolder) {
  const installer = join(packageFolder, 'install.js')
  if (!existsSync(installer)) return 'the electron package is not installed'
  const address = downloadAddress()
  const host = URL.canParse(address) ? new URL(address).host : address
  // fetch knows no proxies, the installer does: with a proxy only the installer can tell.
  const behindProxy = Object.keys(process.env).some((name) => /^https?_proxy$/i.test(name))
  if (!behindProxy && !(await answers(address))) return `${host} does not answer`
  const { status, output } = await run(process.execPath, [installer], {
    cwd: packageFolder,
    timeout: behindProxy ? 3 * 60_000 : DOWNLOAD_MILLISECONDS,
  })
  if (status === 124) return `the download from ${host} took too long`
  const reason = output
    .split('\n')
    .map((line) => line.trim())
    .find((line) => /error/i.test(line))
  return `${host}: ${reason ?? `the installer ended with status ${status}`}`
}
