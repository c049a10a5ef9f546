import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { paragraph, shortCase } from '../../tests/fixtures/replies'
import { REPLY_FILE_FORMAT } from '../core/reply/reply-file'
import { countingIds, temporaryFolder, tickingClock } from '../services/testing-ports'
import type { TemporaryFolder } from '../services/testing-ports'
import { run } from './run'

const sample = resolve(import.meta.dirname, '..', '..', 'resources', 'sample', 'sample-reply.txt')

let temporary: TemporaryFolder
beforeEach(() => {
  temporary = temporaryFolder()
})
afterEach(() => temporary.remove())

interface Outcome {
  readonly status: number
  readonly out: string
  readonly complaints: readonly string[]
}

async function outcome(...args: readonly string[]): Promise<Outcome> {
  let out = ''
  const complaints: string[] = []
  const status = await run(args, {
    clock: tickingClock(),
    ids: countingIds(),
    print: (text) => {
      out += text
      return Promise.resolve()
    },
    complain: (line) => {
      complaints.push(line)
      return Promise.resolve()
    },
  })
  return { status, out, complaints }
}

describe('help', () => {
  it('of the program names every command, and each command has its own', async () => {
    const general = await outcome('--help')
    expect(general).toMatchObject({ status: 0, complaints: [] })
    for (const name of ['inspect', 'import', 'export', 'check-vault']) {
      expect(general.out).toContain(name)
      const own = await outcome(name, '--help')
      expect(own).toMatchObject({ status: 0, complaints: [] })
      expect(own.out).toMatch(new RegExp(`^用法：${name} [^]+--help[^]+退出状态：`))
      expect(await outcome('help', name)).toEqual(own)
    }
  })

  it('comes before everything else that may be wrong', async () => {
    expect(await outcome('export', '--nonsense', '-h')).toMatchObject({ status: 0, complaints: [] })
  })
})

describe('export', () => {
  it('says on standard error what the paper lacks, and is done all the same', async () => {
    const unfinished = shortCase({
      signature: { organs: [], date: null, stamp: 'none', signers: [] },
      closing: [paragraph('')],
    })
    const source = join(temporary.path, 'reply.json')
    await writeFile(source, JSON.stringify({ format: REPLY_FILE_FORMAT, formatVersion: 1, ...unfinished }))
    expect(await outcome('export', source, '-o', join(temporary.path, 'a.docx'))).toEqual({
      status: 0,
      out: '已导出“a.docx”。\n',
      complaints: ['说明：有 1 处空的标题或段落，没有印出。', '说明：成文日期未填，没有印出。'],
    })
  })
})

describe('wrong use is answered in one line, and nothing is written', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['no command', [], '没有写命令'],
    ['an unknown command', ['print', 'a'], '没有“print”这个命令'],
    ['an unknown option', ['inspect', 'a', '--jsn'], '不认识选项“--jsn”'],
    ['an unknown short option', ['inspect', 'a', '-x'], '不认识选项“-x”'],
    ['a switch with a value', ['inspect', 'a', '--json=yes'], '不带内容'],
    ['no file', ['inspect'], '缺少文件'],
    ['an empty file name', ['inspect', ''], '缺少文件'],
    ['two files', ['inspect', 'a', 'b'], '多出了“b”'],
    ['no -o', ['import', sample], '缺少选项“-o”和输出文件名'],
    ['-o without a name', ['import', sample, '-o'], '后面缺少输出文件名'],
    ['-o with an empty name', ['import', sample, '-o', ''], '后面缺少输出文件名'],
    ['-o before another option', ['export', sample, '-o', '--form', 'plain'], '后面缺少输出文件名'],
    ['-o twice', ['export', sample, '-o', '@a', '-o', '@b'], '写了两次'],
    ['an unknown form', ['export', sample, '-o', '@a.docx', '--form', 'red'], '没有“red”这种格式'],
    ['a .pdf', ['export', sample, '-o', '@a.pdf'], '只能写成 .docx 文件'],
    ['a .docx without extension', ['export', sample, '-o', '@a'], '只能写成 .docx 文件'],
    ['a reply file that is no .json', ['import', sample, '-o', '@a.docx'], '只能写成 .json 文件'],
    ['no vault', ['check-vault', '@nowhere'], '找不到文件夹'],
    ['a file as vault', ['check-vault', sample], '是一个文件'],
    ['a folder without a vault', ['check-vault', '@'], '没有卷库'],
    ['a missing file', ['inspect', '@none.txt'], '找不到这个文件'],
    ['a name with a line break', ['inspect', '@no\nne.txt'], '找不到这个文件'],
    ['a folder as file', ['inspect', '@'], '这是一个文件夹'],
    ['an output in a missing folder', ['import', sample, '-o', '@no/reply.json'], '文件夹不存在'],
    ['a folder as output', ['export', sample, '-o', '@'], '这是一个文件夹'],
  ])('%s', async (_what, args, words) => {
    const placed = args.map((arg) => (arg.startsWith('@') ? join(temporary.path, arg.slice(1)) : arg))
    const { status, out, complaints } = await outcome(...placed)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(complaints).toEqual([expect.stringMatching(/^[^\n]+$/)])
    expect(complaints[0]).toContain(words)
    expect(complaints[0]).not.toContain('内部出错')
    expect(await readdir(temporary.path)).toEqual([])
  })

  it('the input as output', async () => {
    // A copy: a mistake here must not cost the project its sample.
    const copy = join(temporary.path, 'copy.txt')
    await writeFile(copy, await readFile(sample))
    const { status, complaints } = await outcome('export', copy, '-o', copy)
    expect(status).toBe(2)
    expect(complaints[0]).toContain('就是要读的文件')
    expect(await readFile(copy)).toEqual(await readFile(sample))
  })

  it('after a bare -- a name may begin with a hyphen', async () => {
    await writeFile(join(temporary.path, '--json'), await readFile(sample))
    const before = process.cwd()
    process.chdir(temporary.path)
    try {
      expect(await outcome('inspect', '--', '--json')).toMatchObject({ status: 0, complaints: [] })
    } finally {
      process.chdir(before)
    }
  })
})
