// The vault on disks that are full or read only: real ones, mounted for the test, where that is allowed.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { chmod, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tickingClock, temporaryFolder } from '../testing-ports'
import type { TemporaryFolder } from '../testing-ports'
import { testingCase, testingSettings, textOf, withText } from '../testing-cases'
import { containing, matching } from '../testing-matchers'
import { refusal } from '../testing-refusal'
import { createVault, openVault } from './vault'

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'fuwen-test', folder.path], { stdio: 'ignore' })
    execFileSync('umount', [folder.path], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    void folder.remove()
  }
}

const mayMount = canMount()
if (!mayMount) {
  process.stderr.write(
    'SKIPPED: the vault on a full and on a read-only disk; mounting a test disk needs root on Linux\n',
  )
}

const clock = tickingClock()
let temporary: TemporaryFolder
let disk: string

const mount = (...options: readonly string[]): void => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options.join(','), 'fuwen-test', disk])
}

beforeEach(() => {
  temporary = temporaryFolder()
  disk = join(temporary.path, 'disk')
  mkdirSync(disk)
})
afterEach(async () => {
  if (mayMount) execFileSync('umount', [disk])
  await temporary.remove()
})

describe.runIf(mayMount)('a full disk', () => {
  it('costs no saved word, is named, and saving goes on when there is room again', async () => {
    mount('size=256k')
    const vault = await createVault(join(disk, 'vault'), testingSettings, { clock })
    const { reply } = testingCase('086', '')
    await vault.replies.write(reply.id, withText(reply, '写好的文字'))
    const filler = join(disk, 'filler')
    await writeFile(filler, new Uint8Array(180_000))

    const longer = withText(reply, '更长的文字'.repeat(5000))
    await expect(vault.replies.write(reply.id, longer)).rejects.toMatchObject({
      code: 'VAULT_UNWRITABLE',
      message: matching(/^没能写入“.+”：磁盘已满。请释放空间后重试。$/),
    })
    const kept = await vault.replies.read(reply.id)
    expect(kept && textOf(kept.document)).toBe('写好的文字')
    expect((await readdir(join(disk, 'vault', 'replies'))).filter((name) => name.endsWith('.tmp'))).toEqual(
      [],
    )

    await writeFile(filler, '')
    await vault.replies.write(reply.id, longer)
    await vault.close()
    const again = await openVault(join(disk, 'vault'), { clock })
    expect((await again.replies.read(reply.id))?.document).toEqual(longer)
    expect(again.notices()).toEqual([])
    await again.close()
  })

  it('lets no half vault stand', async () => {
    mount('size=16k')
    await writeFile(join(disk, 'filler'), new Uint8Array(16_000)).catch(() => undefined)
    await expect(createVault(join(disk, 'vault'), testingSettings, { clock })).rejects.toMatchObject({
      code: 'VAULT_UNWRITABLE',
      message: containing('磁盘已满'),
    })
    expect(await readdir(disk)).toEqual(['filler'])
  })
})

describe.runIf(mayMount)('a read-only disk', () => {
  it('is named when a vault is opened, made, or saved to', async () => {
    mount('size=1m')
    const folder = join(disk, 'vault')
    const vault = await createVault(folder, testingSettings, { clock })
    const { reply } = testingCase('086', '写好的文字')
    await vault.replies.write(reply.id, reply)
    const before = await readFile(join(folder, 'replies', 'reply-086.json'), 'utf8')
    execFileSync('mount', ['-o', 'remount,ro', disk])

    const readOnly = { code: 'VAULT_UNWRITABLE', message: matching(/只读的。请.+。$/) }
    await expect(vault.replies.write(reply.id, withText(reply, '别的'))).rejects.toMatchObject(readOnly)
    expect(await readFile(join(folder, 'replies', 'reply-086.json'), 'utf8')).toBe(before)
    await vault.close()
    // The lock could not be removed; the same program may open the vault again all the same.
    execFileSync('mount', ['-o', 'remount,rw', disk])
    await (await openVault(folder, { clock })).close()
    execFileSync('mount', ['-o', 'remount,ro', disk])
    await expect(openVault(folder, { clock })).rejects.toMatchObject(readOnly)
    await expect(createVault(join(disk, 'other'), testingSettings, { clock })).rejects.toMatchObject({
      code: matching(/^(?:BAD_INPUT|VAULT_UNWRITABLE)$/),
      message: matching(/请.+。$/),
    })
  })
})

describe.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a folder of somebody else', () => {
  it('is named when a vault is opened or made in it', async () => {
    const folder = join(disk, 'vault')
    await (await createVault(folder, testingSettings, { clock })).close()
    await chmod(folder, 0o555)
    await chmod(disk, 0o555)
    try {
      expect(await refusal(() => openVault(folder, { clock }), 'VAULT_UNWRITABLE')).toContain('没有写入权限')
      const other = join(disk, 'other')
      expect(await refusal(() => createVault(other, testingSettings, { clock }), 'BAD_INPUT')).toContain(
        '不能写入',
      )
    } finally {
      await chmod(disk, 0o755)
      await chmod(folder, 0o755)
    }
  })
})
