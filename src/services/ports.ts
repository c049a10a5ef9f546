// What the services need from outside. main/adapters implements it with Electron, cli/adapters with
// Node, tests with small fakes. Clock and ids are ports too, so that tests are deterministic.
import type { DrawnDocument } from '../core/official-layout/drawn-page'
import type { LayoutJob, LayoutOutcome } from './exporting/layout-jobs'

export interface Clock {
  now(): Date
}

export interface Ids {
  /** A fresh id: lower-case letters, digits, hyphens; safe as a file name. */
  next(): string
}

export interface Log {
  info(text: string): void
  error(text: string, cause: unknown): void
}

/** Dialogs of the operating system; null when the clerk cancels. Paths never reach the page. */
export interface FileDialogs {
  chooseFolder(options: { readonly title: string; readonly startIn?: string }): Promise<string | null>
  chooseFileToRead(options: {
    readonly title: string
    readonly extensions: readonly string[]
  }): Promise<string | null>
  /** Has asked before replacing an existing file. */
  chooseFileToWrite(options: {
    readonly title: string
    readonly suggestedName: string
    readonly extension: string
  }): Promise<string | null>
}

/** Shows a file or folder in the system's file manager. */
export interface Reveal {
  file(path: string): void
  folder(path: string): Promise<void>
}

/** Folders the program may use; all absolute. */
export interface Places {
  /** The clerk's documents folder: default home of vaults. */
  readonly documents: string
  /** The program's own data: list of recent vaults, log, the sample vault. */
  readonly programData: string
  /** The program's shipped resources (read only). */
  readonly resources: string
  /** Where the system keeps its fonts; a folder that does not exist is an empty one. */
  readonly fonts: readonly string[]
}

/** The program around the services. */
export interface Shell {
  readonly version: string
  readonly electronVersion: string
  readonly platform: string
  /** The page holds nothing unwritten: the program may end. */
  readyToClose(): void
  /** The page could not write what it holds: the program goes on. */
  stayOpen(): void
}

/** Pages on paper or as a PDF, with the system's own means. */
export interface PagePrinter {
  /** The bytes of a PDF with these pages; pages of different sizes stay what they are. */
  toPdf(document: DrawnDocument, title: string): Promise<Uint8Array>
  /** Shows the system's print dialog; false when the clerk cancels it. */
  print(document: DrawnDocument, title: string): Promise<boolean>
}

/** A thread of its own that lays replies out, one at a time. */
export interface LayoutThread {
  /** Rejects only where the thread itself fails; it is of no use any more then. */
  run(job: LayoutJob): Promise<LayoutOutcome>
  /** True once it has gone, by itself or by `end`; no job can be given to it any more. */
  isEnded(): boolean
  /** Stops it at once, whatever it does. */
  end(): Promise<void>
}

export interface LayoutThreads {
  start(): LayoutThread
}

export interface Ports {
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly dialogs: FileDialogs
  readonly reveal: Reveal
  readonly places: Places
  readonly shell: Shell
  readonly printer: PagePrinter
  readonly layoutThreads: LayoutThreads
}
