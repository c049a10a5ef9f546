// The command line as a script meets it: the real process, real files.
import { execFileSync, spawn } from 'node:child_process'
import { readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import JSZip from 'jszip'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { REPLY_FILE_FORMAT, ReplyFile } from '../core/reply/reply-file'
import { temporaryFolder, tickingClock } from '../services/testing-ports'
import type { TemporaryFolder } from '../services/testing-ports'
import { testingCase, testingSettings } from '../services/testing-cases'
import { containing, matching } from '../services/testing-matchers'
import { createCaseStore } from '../services/cases/case-store'
import { createVault } from '../services/vault/vault'

const project = resolve(import.meta.dirname, '..', '..')
const tsx = pathToFileURL(join(project, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs')).href
const program = [process.execPath, '--import', tsx, join(project, 'src', 'cli', 'index.ts')] as const
const sampleText = join(project, 'resources', 'sample', 'sample-reply.txt')

// Processes on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 })

let temporary: TemporaryFolder
beforeEach(() => {
  temporary = temporaryFolder()
})
afterEach(() => temporary.remove())

interface Outcome {
  readonly status: number | null
  readonly out: string
  readonly complaint: string
}

function runProgram(command: string, args: readonly string[], cwd: string): Promise<Outcome> {
  return new Promise((resolveRun, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let complaint = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    child.on('error', reject)
    child.on('close', (status) => resolveRun({ status, out, complaint }))
  })
}

/** Runs the command line in the test's folder. */
function cli(...args: readonly string[]): Promise<Outcome> {
  const [command, ...start] = program
  return runProgram(command, [...start, ...args], temporary.path)
}

/** Nothing on standard output, one Chinese line on standard error, status 2. */
async function refusal(...args: readonly string[]): Promise<string> {
  const { status, out, complaint } = await cli(...args)
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(complaint).toMatch(/^[^\n]*[一-鿿][^\n]*\n$/)
  expect(complaint).not.toMatch(/\bat .+:\d+|node:internal|内部出错/)
  return complaint.trimEnd()
}

const inFolder = (name: string): string => join(temporary.path, name)
const written = (): Promise<string[]> => readdir(temporary.path)

/** What inspect --json says about the reply itself. */
function fieldsOf({ out }: Outcome): Record<string, unknown> {
  const { messages: _messages, ...fields } = JSON.parse(out) as Record<string, unknown>
  return fields
}

async function documentText(name: string): Promise<string> {
  const zip = await JSZip.loadAsync(await readFile(inFolder(name)))
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
}

it('--help goes to standard output', async () => {
  const { status, out, complaint } = await cli('export', '--help')
  expect({ status, complaint }).toEqual({ status: 0, complaint: '' })
  expect(out).toMatch(/^用法：export /)
})

describe('inspect', () => {
  it('shows what was recognised', async () => {
    const { status, out, complaint } = await cli('inspect', sampleText)
    expect({ status, complaint }).toEqual({ status: 0, complaint: '' })
    expect(out).toContain('标题　　  关于市政协九届四次会议第086号提案的答复')
    expect(out).toContain('  一、工作开展情况')
  })

  it('gives the fields to a script', async () => {
    const { out } = await cli('inspect', '--json', sampleText)
    expect(JSON.parse(out)).toMatchObject({
      kind: 'proposal',
      session: '市政协九届四次会议',
      number: '086',
      recipients: ['沈若溪'],
      sections: [
        { heading: '一、工作开展情况', level: 1 },
        { heading: '二、下步措施', level: 1 },
      ],
    })
  })

  it('is quiet when its reader goes away', async () => {
    const quoted = [...program, 'inspect', sampleText].map((part) => `'${part}'`).join(' ')
    const script = `${quoted} | true; echo "\${PIPESTATUS[0]}"`
    expect(await runProgram('bash', ['-c', script], temporary.path)).toEqual({
      status: 0,
      out: '0\n',
      complaint: '',
    })
  })

  it.runIf(process.platform === 'linux')('says so when its output cannot be written', async () => {
    const quoted = [...program, 'inspect', sampleText].map((part) => `'${part}'`).join(' ')
    const { status, complaint } = await runProgram('bash', ['-c', `${quoted} > /dev/full`], temporary.path)
    expect(status).toBe(2)
    expect(complaint).toBe('没能写出结果：磁盘已满。请释放空间后重试。\n')
  })
})

describe('import', () => {
  it('writes a reply file that is read again', async () => {
    expect(await cli('import', sampleText, '-o', 'reply.json')).toMatchObject({
      status: 0,
      complaint: '',
      out: containing('已写入“reply.json”。'),
    })
    const file = ReplyFile.parse(JSON.parse(await readFile(inFolder('reply.json'), 'utf8')))
    expect(file.proposal.number).toBe('086')
    const [fromText, fromFile] = [
      await cli('inspect', sampleText, '--json'),
      await cli('inspect', 'reply.json', '--json'),
    ]
    expect(fieldsOf(fromFile)).toEqual(fieldsOf(fromText))
    expect(await written()).toEqual(['reply.json'])
  })
})

describe('export', () => {
  it('writes the .docx from text and from the reply file alike', async () => {
    await cli('import', sampleText, '-o', 'reply.json')
    expect(await cli('export', 'reply.json', '--output=a.docx')).toMatchObject({ status: 0, complaint: '' })
    expect(await cli('export', sampleText, '-o', 'b.docx', '--form', 'letter')).toMatchObject({ status: 0 })
    expect(await cli('export', sampleText, '-o', 'c.docx', '--form', 'plain')).toMatchObject({ status: 0 })
    expect(await readFile(inFolder('a.docx'))).toEqual(await readFile(inFolder('b.docx')))
    expect(await readFile(inFolder('c.docx'))).not.toEqual(await readFile(inFolder('b.docx')))
    expect(await documentText('a.docx')).toContain('沈若溪委员：')
    expect((await written()).toSorted()).toEqual(['a.docx', 'b.docx', 'c.docx', 'reply.json'])
  })

  it('lays the reply out by a layout profile, shipped or from a file', async () => {
    const shipped = join(project, 'resources', 'layout-profiles', 'full-text-area.json')
    expect(await cli('export', sampleText, '-o', 'a.docx', '--profile', 'full-text-area')).toMatchObject({
      status: 0,
    })
    expect(await cli('export', sampleText, '-o', 'b.docx', '--profile', shipped)).toMatchObject({ status: 0 })
    expect(await readFile(inFolder('a.docx'))).toEqual(await readFile(inFolder('b.docx')))
    await cli('export', sampleText, '-o', 'c.docx', '--profile', 'gbt9704-strict')
    await cli('export', sampleText, '-o', 'd.docx')
    expect(await readFile(inFolder('c.docx'))).toEqual(await readFile(inFolder('d.docx')))
    expect(await readFile(inFolder('c.docx'))).not.toEqual(await readFile(inFolder('a.docx')))
  })

  it('refuses a profile that is not there or wrong, and writes nothing', async () => {
    const profile: unknown = JSON.parse(
      await readFile(join(project, 'resources', 'layout-profiles', 'full-text-area.json'), 'utf8'),
    )
    await writeFile(inFolder('wrong.json'), JSON.stringify(profile).replace('"top":34.6', '"top":-34.6'))
    const wish = (given: string) => refusal('export', sampleText, '-o', 'a.docx', '--profile', given)
    expect(await wish('wrong.json')).toContain('天头：边距不能是负数')
    expect(await wish('wide')).toContain('没有“wide”这个版式方案')
    await wish('missing.json')
    expect(await written()).toEqual(['wrong.json'])
  })

  it('replaces an existing file whole, or not at all', async () => {
    await writeFile(inFolder('a.docx'), 'old')
    await refusal('export', 'missing.txt', '-o', 'a.docx')
    expect(await readFile(inFolder('a.docx'), 'utf8')).toBe('old')
    await cli('export', sampleText, '-o', 'a.docx')
    expect(await documentText('a.docx')).toContain('沈若溪委员：')
    expect(await written()).toEqual(['a.docx'])
  })
})

describe('wrong use is answered in one line', () => {
  // Every way of wrong use is in run.test.ts; here only that the process passes the answer on.
  it('and status 2', async () => {
    expect(await refusal()).toContain('没有写命令')
    expect(await refusal('import', sampleText, '-o', 'no/reply.json')).toContain('文件夹不存在')
    expect(await refusal('export', '.', '-o', 'a.docx')).toContain('这是一个文件夹')
    expect(await written()).toEqual([])
  })
})

describe('bad input is answered in one line, and nothing is written', () => {
  const reply = { format: REPLY_FILE_FORMAT, formatVersion: 1, ...testingCase('086', '一段') }
  it.each<readonly [string, string, string | Uint8Array, string]>([
    ['an empty file', 'a.txt', '', '是空的'],
    ['a binary file', 'a.txt', new Uint8Array(3000), '不是文字文件'],
    ['a damaged reply file', 'a.json', JSON.stringify(reply).slice(0, 500), '已损坏'],
    [
      'a reply file of a newer program',
      'a.json',
      JSON.stringify({ ...reply, formatVersion: 2 }),
      '请先升级程序',
    ],
    ['another .json', 'a.json', '{}', '不是复文台的文稿文件'],
  ])('%s', async (_what, name, content, words) => {
    await writeFile(inFolder(name), content)
    expect(await refusal('export', name, '-o', 'out.docx')).toContain(words)
    expect(await written()).toEqual([name])
  })

  it('a text file of 50 MB', async () => {
    await writeFile(inFolder('a.txt'), '')
    await truncate(inFolder('a.txt'), 50 * 1024 * 1024)
    expect(await refusal('import', 'a.txt', '-o', 'out.json')).toContain('超过 10 MB')
    expect(await written()).toEqual(['a.txt'])
  })

  it.runIf(process.platform === 'linux')('a full disk', async () => {
    // A device of our own where root can make one: a mistake here must not cost the machine its /dev/full.
    const isRoot = process.getuid?.() === 0
    const full = isRoot ? inFolder('full') : '/dev/full'
    if (isRoot) execFileSync('mknod', [full, 'c', '1', '7'])
    expect(await refusal('export', sampleText, '-o', full)).toContain('磁盘已满。请释放空间后重试')
    expect((await stat(full)).isCharacterDevice()).toBe(true)
  })
})

describe('check-vault', () => {
  const clock = tickingClock()
  beforeEach(async () => {
    const vault = await createVault(inFolder('vault'), testingSettings, { clock })
    const store = createCaseStore(vault, clock)
    for (const number of ['001', '002', '003']) await store.add(testingCase(number, '文字'))
    await store.remove(testingCase('003', '').proposal.id)
    await vault.close()
  })
  const inVault = (...names: string[]): string => join(inFolder('vault'), ...names)

  it('finds a whole vault whole', async () => {
    expect(await cli('check-vault', 'vault')).toEqual({
      status: 0,
      out: '卷库“试验卷库”：案件 2 件，文稿 2 份，回收站 1 件。\n检查完毕，卷库完好。\n',
      complaint: '',
    })
  })

  it('names every problem and changes nothing', async () => {
    await truncate(inVault('cases', 'case-001.json'), 40)
    await rm(inVault('replies', 'reply-002.json'))
    const bin = inVault('bin', 'case-003.json')
    await writeFile(bin, (await readFile(bin, 'utf8')).replace('"version": 2', '"version": 3'))
    await writeFile(inVault('cases', 'copy of x.json'), '{}')
    const before = await readdir(inFolder('vault'), { recursive: true })
    const { status, out, complaint } = await cli('check-vault', 'vault')
    expect({ status, complaint }).toEqual({ status: 1, complaint: '' })
    expect(out.split('\n')).toEqual([
      '卷库“试验卷库”：案件 1 件，文稿 1 份，回收站 0 件。',
      '问题  cases/case-001.json：文件已损坏：内容残缺。请用备份中的同名文件替换它。',
      '问题  bin/case-003.json：由更新版本的复文台写入，这里的版本打不开。请升级程序后再看。',
      '问题  replies/reply-002.json：提案 002 的文稿找不到。请从备份中找回这个文件。',
      matching(/^问题 {2}replies\/reply-001\.json：这份文稿没有对应的案件记录。/),
      '说明  cases/copy of x.json：不是卷库的文件。',
      '检查完毕，发现 4 个问题。',
      '',
    ])
    expect(await readdir(inFolder('vault'), { recursive: true })).toEqual(before)
  })

  it('finds damaged settings, also of a newer program', async () => {
    await truncate(inVault('vault.json'), 10)
    expect(await cli('check-vault', 'vault')).toMatchObject({
      status: 1,
      out: containing('vault.json'),
    })
    await writeFile(inVault('vault.json'), '{"format":"fuwen-vault","version":3}')
    expect(await cli('check-vault', 'vault')).toMatchObject({
      status: 1,
      out: containing('更新版本'),
    })
  })
})

it('works the way it is meant to be called', async () => {
  const args = ['run', '-s', 'cli', '--', 'inspect', sampleText, '--json']
  const { status, out } = await runProgram('npm', args, project)
  expect(status).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ number: '086' })
})
