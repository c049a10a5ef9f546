// The single steps a durable write is made of, as a small port: tests fail, stop or kill at each one.
import { copyFile, link, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemCode } from './write-failure'

/** A file that was created for writing and is not yet closed. */
export interface FileBeingWritten {
  write(bytes: Uint8Array): Promise<void>
  /** Resolves when the disk has the bytes. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** What stands at a path before it is written. */
export interface Standing {
  readonly kind: 'file' | 'folder' | 'device'
  /** Permission bits. */
  readonly mode: number
}

export interface FileSteps {
  /** The path with links followed; the path itself when nothing is there yet. */
  resolveLinks(path: string): Promise<string>
  /** Null when nothing is there. */
  standing(path: string): Promise<Standing | null>
  /** Fails when the file exists. */
  create(path: string, mode: number): Promise<FileBeingWritten>
  /** Opens what is there, without creating or truncating; for devices and pipes. */
  openDevice(path: string): Promise<FileBeingWritten>
  link(from: string, to: string): Promise<void>
  /** Copies, and resolves when the disk has the copy. */
  copy(from: string, to: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Flushes the folder's own entry, where the system can. */
  syncFolder(path: string): Promise<void>
  pause(milliseconds: number): Promise<void>
}

async function openForWriting(path: string, flags: string, mode?: number): Promise<FileBeingWritten> {
  const handle = await open(path, flags, mode)
  return {
    write: (bytes) => handle.writeFile(bytes),
    sync: () => handle.sync(),
    close: () => handle.close(),
  }
}

/** Codes with which systems say that a folder cannot be flushed (Windows, network and FUSE folders). */
const NO_FOLDER_SYNC = new Set(['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EBADF', 'ENOSYS'])

/** The real file system. */
export const nodeFileSteps: FileSteps = {
  async resolveLinks(path) {
    try {
      return await realpath(path)
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return path
      throw error
    }
  },
  async standing(path) {
    try {
      const found = await stat(path)
      const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'device'
      return { kind, mode: found.mode & 0o777 }
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null
      throw error
    }
  },
  create: (path, mode) => openForWriting(path, 'wx', mode),
  openDevice: (path) => openForWriting(path, 'r+').catch(() => openForWriting(path, 'a')),
  link,
  async copy(from, to) {
    await copyFile(from, to)
    const handle = await open(to, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  rename,
  remove: unlink,
  async syncFolder(path) {
    try {
      const handle = await open(path, 'r')
      try {
        await handle.sync()
      } finally {
        await handle.close()
      }
    } catch (error) {
      if (!NO_FOLDER_SYNC.has(systemCode(error))) throw error
    }
  },
  pause: async (milliseconds) => {
    await sleep(milliseconds)
  },
}
