// A thousand different replies exported in one batch, in one process: how fast, and whether memory stays flat.
// The vault is made by another process (`batch.ts prepare FOLDER`), so that only the batch is measured.
//   tsx bench/batch.ts [COUNT]
import { execFile } from 'node:child_process'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { renderReplyDocx } from '../src/services/exporting/export-reply'
import { temporaryFolder, testingPorts } from '../src/services/testing-ports'
import { testingUnit } from '../src/services/testing-cases'
import { measure, peakMemory } from './measure'
import { benchServices, fivePageCase, recordOf, variantOf } from './prepared'
import { zipAgain } from './zip'

const FIRST = 100
const MOST_GROWTH = 1.3

async function prepare(folder: string, count: number): Promise<void> {
  const ports = testingPorts(folder)
  const services = benchServices(ports)
  const { defaultFolder } = await services.call('vaults.overview', undefined)
  await services.call('vaults.create', {
    folderToken: defaultFolder.token,
    name: '测速卷库',
    unit: testingUnit,
  })
  const sample = await fivePageCase()
  for (let number = 1; number <= count; number += 1) {
    const variant = variantOf(sample, number)
    await services.call('cases.create', { proposal: recordOf(variant), reply: variant.reply })
  }
  await services.close()
}

interface BatchFigures {
  readonly seconds: number
  /** Bytes: the highest the process ever had, after the first hundred and at the end. */
  readonly peakAtFirst: number
  readonly peakAtEnd: number
  readonly files: number
}

async function exportAll(folder: string): Promise<BatchFigures> {
  const ports = testingPorts(folder)
  const services = benchServices(ports)
  const exports = join(folder, '导出')
  await mkdir(exports)
  const { recent } = await services.call('vaults.overview', undefined)
  await services.call('vaults.openRecent', { id: recent[0]?.id ?? '' })
  const { cases } = await services.call('cases.list', undefined)
  ports.answers.folder = exports

  let finished = 0
  let peakAtFirst = Number.NaN
  const begin = performance.now()
  const over = new Promise<void>((resolve) => {
    services.onBatchChanged(({ state, changed }) => {
      finished += changed.filter(({ state: itemState }) => itemState !== 'running').length
      if (Number.isNaN(peakAtFirst) && finished >= Math.min(FIRST, cases.length)) peakAtFirst = peakMemory()
      if (state !== 'running') resolve()
    })
  })
  await services.call('batch.start', { caseIds: cases.map(({ id }) => id), form: null, layoutProfile: null })
  await over
  const seconds = (performance.now() - begin) / 1000
  const figures = { seconds, peakAtFirst, peakAtEnd: peakMemory(), files: (await readdir(exports)).length }
  await services.close()
  return figures
}

/** The zip's part of one reply, measured after the batch so that it does not count into the memory. */
async function zipShare(): Promise<number> {
  const sample = await fivePageCase()
  const whole = { name: 'whole', rounds: 15, run: () => renderReplyDocx(sample, 'letter') }
  const zip = { name: 'zip', rounds: 15, run: await zipAgain(await renderReplyDocx(sample, 'letter')) }
  const [wholeFigure, zipFigure] = await measure(whole, [zip])
  return (zipFigure?.processor ?? Number.NaN) / (wholeFigure?.processor ?? Number.NaN)
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`

const [first = '', second = ''] = process.argv.slice(2)
if (first === 'prepare') {
  const [folder = '', count = ''] = process.argv.slice(3)
  await prepare(folder, Number(count))
} else {
  const count = Number(first || second || '1000')
  const temporary = temporaryFolder()
  const self = join(import.meta.dirname, 'batch.ts')
  await promisify(execFile)(process.execPath, [
    ...process.execArgv,
    self,
    'prepare',
    temporary.path,
    String(count),
  ])
  const { seconds, peakAtFirst, peakAtEnd, files } = await exportAll(temporary.path)
  const growth = peakAtEnd / peakAtFirst
  console.log(`\nbatch of ${count} different five-page replies, one process: ${files} files`)
  console.log(`  ${(count / seconds).toFixed(1)} replies a second, ${seconds.toFixed(1)} s in all`)
  console.log(
    `  memory: peak ${megabytes(peakAtFirst)} at ${Math.min(FIRST, count)}, ${megabytes(peakAtEnd)} at ${count}: ` +
      `× ${growth.toFixed(2)} (at most × ${MOST_GROWTH}: ${growth <= MOST_GROWTH ? 'kept' : 'MISSED'})`,
  )
  console.log(`  the zip itself: ${Math.round((await zipShare()) * 100)} % of one reply from data to bytes`)
  await temporary.remove()
}
