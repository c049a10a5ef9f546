// What the operating system must bring, how to see that it is there, and Debian's names for it.

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { hasDisplay } from './display.mjs'
import { run } from './run.mjs'

/**
 * @typedef {object} Need
 * @property {string} what for people
 * @property {readonly string[]} packages Debian's names
 * @property {boolean} needed nothing works without it; otherwise one can go on
 * @property {() => boolean | Promise<boolean>} isThere
 */

/** @param {string} program */
export function isOnPath(program) {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.some((folder) => folder !== '' && existsSync(join(folder, program)))
}

/**
 * @param {string} executable
 * @returns {Promise<boolean>}
 */
async function hasItsLibraries(executable) {
  const { output } = await run('ldd', [executable])
  return !output.includes('not found')
}

/**
 * The font list of the system; empty when fontconfig's tools are missing.
 * @param {string} pattern
 */
async function fonts(pattern) {
  const { status, output } = await run('fc-list', [pattern, 'family'])
  return status === 0 ? output : ''
}

/**
 * What the window needs.
 * @param {string} electron the executable
 * @returns {readonly Need[]}
 */
export function needsOfTheWindow(electron) {
  if (process.platform !== 'linux') return []
  return [
    {
      what: 'the libraries of Electron',
      packages: [
        'libgtk-3-0',
        'libnss3',
        'libasound2',
        'libgbm1',
        'libxss1',
        'libxtst6',
        'libatk-bridge2.0-0',
        'libdrm2',
        'libnotify4',
        'libsecret-1-0',
        'libx11-xcb1',
        'ca-certificates',
      ],
      needed: true,
      isThere: () => hasItsLibraries(electron),
    },
    {
      what: 'a virtual display (there is no other)',
      packages: ['xvfb'],
      needed: true,
      isThere: () => hasDisplay() || isOnPath('Xvfb'),
    },
    {
      what: 'a font with Chinese characters',
      packages: ['fonts-noto-cjk'],
      needed: false,
      isThere: async () => (await fonts(':lang=zh')).trim() !== '',
    },
  ]
}

/**
 * What the rendered tests measure with.
 * @returns {readonly Need[]}
 */
export function needsOfTheTests() {
  if (process.platform !== 'linux') {
    const what = 'Linux, whose fonts the rendered tests measure with'
    return [{ what, packages: [], needed: false, isThere: () => false }]
  }
  return [
    {
      what: 'LibreOffice Writer',
      packages: ['libreoffice-writer'],
      needed: false,
      // soffice alone may come from another part of LibreOffice.
      isThere: () =>
        isOnPath('soffice') &&
        (!existsSync('/usr/lib/libreoffice/program') ||
          existsSync('/usr/lib/libreoffice/program/libswlo.so')),
    },
    {
      what: 'the PDF tools of poppler',
      packages: ['poppler-utils'],
      needed: false,
      isThere: () => ['pdftotext', 'pdftoppm', 'pdftocairo'].every(isOnPath),
    },
    { what: 'xmllint', packages: ['libxml2-utils'], needed: false, isThere: () => isOnPath('xmllint') },
    {
      what: 'the fonts the pages are measured with',
      packages: ['fonts-noto-cjk', 'fonts-liberation'],
      needed: false,
      isThere: async () => {
        const families = await fonts(':')
        return families.includes('Noto Serif CJK SC') && families.includes('Liberation Serif')
      },
    },
  ]
}
