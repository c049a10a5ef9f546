// `npm run bench`: how long the program's work takes on this machine, without a window.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { textToReply } from '../src/core/importing/text-to-reply'
import { ReplyFile } from '../src/core/reply/reply-file'
import type { CallInput, CallOutput } from '../src/contract/calls'
import type { CallName } from '../src/contract/channels'
import { dispatch } from '../src/contract/dispatch'
import { createServices } from '../src/services/create-services'
import { renderReplyDocx } from '../src/services/exporting/export-reply'
import { temporaryFolder, testingPorts } from '../src/services/testing-ports'
import { testingUnit } from '../src/services/testing-cases'
import { measure } from './measure'

const CASES = 300
const sample = (name: string): string => join(import.meta.dirname, '..', 'resources', 'sample', name)

const temporary = temporaryFolder()
const ports = testingPorts(temporary.path)
const services = createServices(ports)

async function call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const answer = await dispatch(services.handlers, name, input, ports.log)
  if (!answer.ok) throw new Error(`${name}: ${answer.message}`)
  return answer.value as CallOutput<Name>
}

const replyText = await readFile(sample('sample-reply.pdf.txt'), 'utf8')
const { proposal, reply } = ReplyFile.parse(JSON.parse(await readFile(sample('01-transit.json'), 'utf8')))
const sentence = '我局按照分类指导的原则，累计完成改造项目36个，惠及居民1.2万户，办结率达到99.9%。\n'
const longText = (length: number): string => sentence.repeat(Math.ceil(length / sentence.length))
let count = 0
const nextId = (): string => `part-${(count += 1)}`

const { defaultFolder } = await call('vaults.overview', undefined)
await call('vaults.create', { folderToken: defaultFolder.token, name: '测速卷库', unit: testingUnit })
const { id: _id, revision: _revision, schemaVersion: _version, ...record } = proposal
const opened = await call('cases.create', { proposal: record, reply })
for (let made = 1; made < CASES; made += 1) await call('cases.create', { proposal: record, reply })

let revision = opened.reply.revision
const saveDraft = async (): Promise<void> => {
  const saved = await call('drafts.save', { reply: { ...opened.reply, revision }, baseRevision: revision })
  revision = saved.revision
}

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
    {
      name: 'write the .docx, letter form',
      rounds: 20,
      run: () => renderReplyDocx({ proposal, reply }, 'letter'),
    },
    { name: 'save the draft, on the disk', rounds: 100, run: saveDraft },
    { name: 'open a case', rounds: 50, run: () => call('cases.open', { id: opened.proposal.id }) },
    { name: `list ${CASES} cases again`, rounds: 50, run: () => call('cases.list', undefined) },
  ],
)

console.log(`${''.padEnd(52)}${['median ms', 'p95 ms', '× base'].map((cell) => cell.padStart(9)).join('')}`)
for (const { name, median, p95, ratio } of figures) {
  const cells = [median.toFixed(2), p95.toFixed(2), ratio.toFixed(1)].map((cell) => cell.padStart(9))
  console.log(`${name.padEnd(52)}${cells.join('')}`)
}
console.log(`memory of the process: ${Math.round(process.memoryUsage().rss / 1e6)} MB`)

await services.close()
await temporary.remove()
