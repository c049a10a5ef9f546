import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { figure, paragraph, shortCase, table } from '../../tests/fixtures/replies'
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

describe('bad content is refused by the name of its field, and an older file stays as it was', () => {
  const wide = { ...table(), columnWidths: Array.from({ length: 60 }, () => 1) }
  const png = (width: number, height: number): string => {
    const bytes = Buffer.alloc(33)
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    bytes.writeUInt32BE(width, 16)
    bytes.writeUInt32BE(height, 20)
    return bytes.toString('base64')
  }
  const titled = (text: string) => shortCase({ title: { source: 'override', text } })

  it.each([
    ['no title', titled(''), '“标题”是空的'],
    ['a title of 300 characters', titled('字'.repeat(300)), '“标题”有 300 字'],
    [
      'ten thousand paragraphs',
      shortCase({ preamble: Array.from({ length: 10_000 }, () => paragraph('踏勘。')) }),
      '“正文”有 10,002 段',
    ],
    ['a table of 60 columns', shortCase({}, [wide]), '表格 › 列宽：最多 50 项'],
    [
      'a picture of 100 megapixels',
      shortCase({}, [figure({ base64: png(10_000, 10_000) })]),
      '10,000 × 10,000 像素',
    ],
    [
      'a day that does not exist',
      shortCase({ signature: { organs: [], date: '2026-02-30', stamp: 'none', signers: [] } }),
      '署名和日期 › 日期：日期应写成',
    ],
  ])('%s', async (_what, given, words) => {
    const source = join(temporary.path, 'reply.json')
    const output = join(temporary.path, 'a.docx')
    await writeFile(source, JSON.stringify({ format: REPLY_FILE_FORMAT, formatVersion: 1, ...given }))
    await writeFile(output, '旧的内容')
    const { status, out, complaints } = await outcome('export', source, '-o', output)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toContain(words)
    expect(await readFile(output, 'utf8')).toBe('旧的内容')
    expect((await readdir(temporary.path)).toSorted()).toEqual(['a.docx', 'reply.json'])
  })

  it('unpaired surrogates and control characters are left out, and it is said where', async () => {
    const source = join(temporary.path, 'reply.json')
    const given = shortCase({ preamble: [paragraph('甲\ud800乙\u0001')] })
    await writeFile(source, JSON.stringify({ format: REPLY_FILE_FORMAT, formatVersion: 1, ...given }))
    const { status, complaints } = await outcome('export', source, '-o', join(temporary.path, 'a.docx'))
    expect(status).toBe(0)
    expect(complaints).toEqual([
      '说明：有 2 个不能写入文件的字符（控制符或残缺的字），已去掉：正文第 1 段 2 个。',
    ])
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
