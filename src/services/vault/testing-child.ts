// A second program on a vault, for tests that kill it: `testing-child.ts MODE FOLDER [NUMBER]`.
//   kill N   opens the vault, saves once, and is gone when the N-th step of the write begins
//   save     opens the vault and saves without end; prints the revision of each save the disk has
//   hold     opens the vault, prints who won, and waits until standard input ends
// A vault opened elsewhere is answered with "locked" and status 3.
import { AppError } from '../../core/kernel/app-error'
import { withText } from '../testing-cases'
import { nodeFileSteps } from './file-steps'
import type { FileSteps } from './file-steps'
import { openVault } from './vault'

const [mode, folder = '', number = '0'] = process.argv.slice(2)
const clock = { now: () => new Date() }
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** The real steps; this process dies when the `fatal`-th of them begins, or half-way through a write. */
function stepsUntil(fatal: number): FileSteps {
  let count = 0
  const step = (): void => {
    if (count++ === fatal) process.kill(process.pid, 'SIGKILL')
  }
  const counted = { ...nodeFileSteps }
  return {
    ...counted,
    async create(path, filePermissions) {
      step()
      const file = await nodeFileSteps.create(path, filePermissions)
      return {
        async write(bytes) {
          step()
          await file.write(bytes.subarray(0, bytes.length / 2))
          step()
          await file.write(bytes.subarray(bytes.length / 2))
        },
        sync: () => {
          step()
          return file.sync()
        },
        close: () => {
          step()
          return file.close()
        },
      }
    },
    link: (from, to) => {
      step()
      return nodeFileSteps.link(from, to)
    },
    rename: (from, to) => {
      step()
      return nodeFileSteps.rename(from, to)
    },
    remove: (path) => {
      step()
      return nodeFileSteps.remove(path)
    },
    syncFolder: (path) => {
      step()
      return nodeFileSteps.syncFolder(path)
    },
  }
}

async function main(): Promise<void> {
  const steps = mode === 'kill' ? stepsUntil(Number(number)) : undefined
  const vault = await openVault(folder, { clock, steps })
  say('opened')
  if (mode === 'hold') {
    await new Promise((resolve) => process.stdin.once('end', resolve).resume())
    return vault.close()
  }
  do {
    const saved = await vault.replies.update('reply-086', (present) => {
      if (present === null) throw new Error('the reply is missing')
      const revision = present.document.revision + 1
      return withText({ ...present.document, revision }, `第${revision}稿`.repeat(2000))
    })
    say(`saved ${saved.document.revision}`)
  } while (mode === 'save')
  await vault.close()
}

try {
  await main()
} catch (error) {
  if (!(error instanceof AppError && error.code === 'VAULT_LOCKED')) throw error
  say(`locked ${error.message}`)
  process.exitCode = 3
}
