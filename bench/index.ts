// `npm run bench`: how long the program's work takes on this machine, without a window.
import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gbt9704 } from '../src/core/official-layout/gbt9704'
import { textToReply } from '../src/core/importing/text-to-reply'
import { renderReplyDocx } from '../src/services/exporting/export-reply'
import { createLayoutJobs } from '../src/services/exporting/layout-jobs'
import { temporaryFolder, testingPorts } from '../src/services/testing-ports'
import { testingUnit } from '../src/services/testing-cases'
import { measure } from './measure'
import { benchServices, fivePageCase, recordOf, samplePath, variantOf } from './prepared'
import { zipAgain } from './zip'

const CASES = 300
const DOCX = 'five pages from data to the bytes of a .docx'
const ZIP = '  of these the zip itself'

const temporary = temporaryFolder()
const ports = testingPorts(temporary.path)
const services = benchServices(ports)
const { call } = services

const replyText = await readFile(samplePath('sample-reply.pdf.txt'), 'utf8')
const sample = await fivePageCase()
const { reply } = sample
const sentence = '我局按照分类指导的原则，累计完成改造项目36个，惠及居民1.2万户，办结率达到99.9%。\n'
const longText = (length: number): string => sentence.repeat(Math.ceil(length / sentence.length))
let count = 0
const nextId = (): string => `part-${(count += 1)}`

const { defaultFolder } = await call('vaults.overview', undefined)
await call('vaults.create', { folderToken: defaultFolder.token, name: '测速卷库', unit: testingUnit })
const record = recordOf(sample)
const opened = await call('cases.create', { proposal: record, reply })
for (let made = 1; made < CASES; made += 1) await call('cases.create', { proposal: record, reply })

let revision = opened.reply.revision
const saveDraft = async (): Promise<void> => {
  const saved = await call('drafts.save', { reply: { ...opened.reply, revision }, baseRevision: revision })
  revision = saved.revision
}

// A preview measures what it has not seen yet: a reply seen for the first time, one in which a paragraph was
// changed, and the same one again.
const pagesOf = async (
  replyCase: typeof sample,
  jobs: ReturnType<typeof createLayoutJobs>,
): Promise<void> => {
  const input = { replyCase, form: 'letter', spec: gbt9704, seals: [] } as const
  const outcome = await jobs({ kind: 'pages', input })
  if (!outcome.ok) throw new Error(outcome.message)
}
const warmJobs = createLayoutJobs()
let variant = 0
const typedInto = (number: number): typeof sample => ({
  ...sample,
  reply: {
    ...reply,
    preamble: [{ kind: 'paragraph', id: 'typed', text: sentence.repeat((number % 4) + 1) }],
  },
})
const zipOnly = await zipAgain(await renderReplyDocx(sample, 'letter'))

const figures = await measure(
  {
    name: 'baseline: the five-page reply as JSON, written plainly',
    rounds: 100,
    run: () => writeFile(join(temporary.path, 'plain.json'), JSON.stringify(reply)),
  },
  [
    { name: 'read five torn pages of text', rounds: 20, run: () => textToReply(replyText, { nextId }) },
    { name: 'read 200 KB of text', rounds: 5, run: () => textToReply(longText(200_000), { nextId }) },
    {
      name: 'read 2 MB of text (ten times that)',
      rounds: 3,
      run: () => textToReply(longText(2_000_000), { nextId }),
    },
    { name: DOCX, rounds: 30, run: () => renderReplyDocx(sample, 'letter') },
    { name: ZIP, rounds: 30, run: zipOnly },
    {
      name: 'pages for the preview, first time (cold)',
      rounds: 10,
      run: () => pagesOf(variantOf(sample, (variant += 1)), createLayoutJobs()),
    },
    {
      name: 'pages for the preview, one paragraph changed',
      rounds: 10,
      run: () => pagesOf(typedInto((variant += 1)), warmJobs),
    },
    { name: 'pages for the preview, unchanged (warm)', rounds: 10, run: () => pagesOf(sample, warmJobs) },
    { name: 'save the draft, on the disk', rounds: 100, run: saveDraft },
    { name: 'open a case', rounds: 50, run: () => call('cases.open', { id: opened.proposal.id }) },
    { name: `list ${CASES} cases again`, rounds: 50, run: () => call('cases.list', undefined) },
  ],
)

console.log(
  `${''.padEnd(52)}${['median ms', 'p95 ms', 'cpu ms', '× base'].map((cell) => cell.padStart(9)).join('')}`,
)
for (const { name, median, p95, processor, ratio } of figures) {
  const cells = [median.toFixed(2), p95.toFixed(2), processor.toFixed(2), ratio.toFixed(1)].map((cell) =>
    cell.padStart(9),
  )
  console.log(`${name.padEnd(52)}${cells.join('')}`)
}
const workOf = (wanted: string): number =>
  figures.find(({ name }) => name === wanted)?.processor ?? Number.NaN
console.log(`share of the zip in a .docx: ${Math.round((workOf(ZIP) / workOf(DOCX)) * 100)} %`)
console.log(`memory of the process: ${Math.round(process.memoryUsage().rss / 1e6)} MB`)

await services.close()
await temporary.remove()

// A process of its own: what was measured above would count into its peak of memory.
const batch = spawnSync(process.execPath, [...process.execArgv, join(import.meta.dirname, 'batch.ts')], {
  stdio: 'inherit',
})
process.exitCode = batch.status ?? 1
