import { execFileSync } from 'node:child_process'
import { mkdtemp, mkdir, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../core/kernel/app-error'
import { backupPath, isTemporaryName, writeDurably } from './durable-file'
import { nodeFileSteps } from './file-steps'
import type { FileSteps } from './file-steps'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuwen-durable-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const failure = (code: string): Error => Object.assign(new Error(code), { code })
const keep = { keepPrevious: true }
const text = (path: string): Promise<string> => readFile(path, 'utf8')

async function failureOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof AppError)) throw new Error(`expected an AppError, got ${String(error)}`)
  return error
}

describe('writeDurably', () => {
  it('writes, replaces, keeps the previous content and leaves nothing else behind', async () => {
    const path = join(folder, 'a.json')
    await writeDurably(path, '一', keep)
    await writeDurably(path, '二', keep)
    await writeDurably(path, '三', keep)
    expect(await text(path)).toBe('三')
    expect(await text(backupPath(path))).toBe('二')
    expect((await readdir(folder)).toSorted()).toEqual(['a.json', 'a.json.bak'])
  })

  it('keeps no previous content when it is not asked to', async () => {
    const path = join(folder, 'a.docx')
    await writeDurably(path, '一', { keepPrevious: false })
    await writeDurably(path, '二', { keepPrevious: false })
    expect(await readdir(folder)).toEqual(['a.docx'])
  })

  it('finishes in the order of the calls', async () => {
    const path = join(folder, 'a.json')
    await Promise.all(Array.from({ length: 30 }, (_, index) => writeDurably(path, `${index}`, keep)))
    expect(await text(path)).toBe('29')
    expect(await text(backupPath(path))).toBe('28')
  })

  it('writes through a link and keeps the permissions of what it replaces', async () => {
    await mkdir(join(folder, 'real'))
    await writeFile(join(folder, 'real', 'a.txt'), 'old', { mode: 0o600 })
    await symlink(join(folder, 'real', 'a.txt'), join(folder, 'link.txt'))
    await writeDurably(join(folder, 'link.txt'), 'new', { keepPrevious: false })
    expect(await text(join(folder, 'real', 'a.txt'))).toBe('new')
    expect((await stat(join(folder, 'real', 'a.txt'))).mode & 0o777).toBe(0o600)
  })

  it('takes a name as long as the file system allows', async () => {
    const path = join(folder, `${'关'.repeat(80)}.docx`)
    await writeDurably(path, 'x', { keepPrevious: false })
    expect(await text(path)).toBe('x')
  })

  it('copies the previous content where the disk has no links', async () => {
    const path = join(folder, 'a.json')
    const steps = { ...nodeFileSteps, link: () => Promise.reject(failure('EPERM')) }
    await writeDurably(path, '一', { ...keep, steps })
    await writeDurably(path, '二', { ...keep, steps })
    expect(await text(backupPath(path))).toBe('一')
    expect((await readdir(folder)).toSorted()).toEqual(['a.json', 'a.json.bak'])
  })

  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'tries again while another program holds the file (%s)',
    async (code) => {
      const path = join(folder, 'a.json')
      let refusals = 5
      const pauses: number[] = []
      const steps: FileSteps = {
        ...nodeFileSteps,
        rename: (from, to) =>
          refusals-- > 0 ? Promise.reject(failure(code)) : nodeFileSteps.rename(from, to),
        pause: (milliseconds) => {
          pauses.push(milliseconds)
          return Promise.resolve()
        },
      }
      await writeDurably(path, 'x', { ...keep, steps })
      expect(await text(path)).toBe('x')
      expect(pauses).toEqual([10, 20, 50, 100, 200])
    },
  )

  it('gives up in the end, with a sentence', async () => {
    const steps: FileSteps = {
      ...nodeFileSteps,
      rename: () => Promise.reject(failure('EBUSY')),
      pause: () => Promise.resolve(),
    }
    const error = await failureOf(writeDurably(join(folder, 'a.json'), 'x', { ...keep, steps }))
    expect(error.code).toBe('VAULT_UNWRITABLE')
    expect(error.message).toBe('没能写入“a.json”：文件正被别的程序占用。请关闭占用它的程序后重试。')
    expect(await readdir(folder)).toEqual([])
  })
})

/** The real steps, the one called `name` failing with `code`. */
function failingAt(name: keyof FileSteps | 'write' | 'sync' | 'close', code: string): FileSteps {
  const fail = (): Promise<never> => Promise.reject(failure(code))
  const steps: FileSteps = {
    ...nodeFileSteps,
    pause: () => Promise.resolve(),
    async create(path, mode) {
      const file = await nodeFileSteps.create(path, mode)
      return {
        write: async (bytes) => {
          if (name !== 'write') return file.write(bytes)
          await file.write(bytes.subarray(0, bytes.length / 2))
          return fail()
        },
        sync: () => (name === 'sync' ? fail() : file.sync()),
        close: async () => {
          await file.close()
          if (name === 'close') return fail()
        },
      }
    },
  }
  return name === 'write' || name === 'sync' || name === 'close' ? steps : { ...steps, [name]: fail }
}

describe('a write that fails', () => {
  const points = ['resolveLinks', 'standing', 'create', 'write', 'sync', 'close', 'rename'] as const
  it.each(points)('at %s leaves the old file whole and no rubbish', async (point) => {
    const path = join(folder, 'a.json')
    await writeDurably(path, '旧', keep)
    const error = await failureOf(
      writeDurably(path, '新'.repeat(1000), { ...keep, steps: failingAt(point, 'ENOSPC') }),
    )
    expect(error).toMatchObject({
      code: 'VAULT_UNWRITABLE',
      message: '没能写入“a.json”：磁盘已满。请释放空间后重试。',
    })
    expect(await text(path)).toBe('旧')
    expect((await readdir(folder)).filter(isTemporaryName)).toEqual([])
    await writeDurably(path, '再', keep)
    expect(await text(path)).toBe('再')
  })

  it('while keeping the previous content leaves that content in place', async () => {
    const path = join(folder, 'a.json')
    await writeDurably(path, '旧', keep)
    const steps = { ...failingAt('link', 'EPERM'), copy: () => Promise.reject(failure('ENOSPC')) }
    const error = await failureOf(writeDurably(path, '新', { ...keep, steps }))
    expect(error.message).toContain('磁盘已满')
    expect(await readdir(folder)).toEqual(['a.json'])
    expect(await text(path)).toBe('旧')
  })

  it('does not stop the writes queued behind it', async () => {
    const path = join(folder, 'a.json')
    const first = writeDurably(path, '一', { ...keep, steps: failingAt('sync', 'EIO') })
    const second = writeDurably(path, '二', keep)
    await expect(first).rejects.toThrow('磁盘读写出错')
    await second
    expect(await text(path)).toBe('二')
  })

  it.each([
    ['EROFS', '只读'],
    ['EACCES', '没有写入权限'],
    ['ENOENT', '移动盘已拔出'],
    ['EIO', '磁盘读写出错'],
    ['EWHATEVER', 'EWHATEVER'],
  ])('says what to do about %s', async (code, words) => {
    const steps = failingAt('create', code)
    const error = await failureOf(
      writeDurably(join(folder, 'a.docx'), 'x', {
        ...keep,
        steps,
        failureCode: 'EXPORT_FAILED',
        displayName: '答复.docx',
      }),
    )
    expect(error.code).toBe('EXPORT_FAILED')
    expect(error.message).toMatch(/^没能写入“答复\.docx”：.+请.+。$/)
    expect(error.message).toContain(words)
  })

  it('when the target is a folder, or its folder is missing, says so', async () => {
    await mkdir(join(folder, 'sub'))
    expect((await failureOf(writeDurably(join(folder, 'sub'), 'x', keep))).message).toContain(
      '这是一个文件夹',
    )
    const gone = await failureOf(writeDurably(join(folder, 'gone', 'a.json'), 'x', keep))
    expect(gone.message).toContain('文件夹不存在')
  })
})

describe.runIf(process.platform === 'linux')('a device as target', () => {
  it('is written, never replaced', async () => {
    // A device of our own where root can make one: a mistake here must not cost the machine its /dev/full.
    const isRoot = process.getuid?.() === 0
    const device = isRoot ? join(folder, 'full') : '/dev/full'
    if (isRoot) execFileSync('mknod', [device, 'c', '1', '7'])
    const error = await failureOf(writeDurably(device, 'x', { keepPrevious: true }))
    expect(error.message).toContain('磁盘已满')
    expect((await stat(device)).isCharacterDevice()).toBe(true)
    expect((await readdir(folder)).filter(isTemporaryName)).toEqual([])
  })
})
