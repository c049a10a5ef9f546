// The contract: every call that may cross the process border, with its input and output schema.
// Types of both sides, the preload and the run-time checks come from this table.
import { z } from 'zod'
import { ProposalId, ReplyId } from '../core/kernel/ids'
import { IsoDate } from '../core/kernel/iso-date'
import { Proposal, ProposalKind, HandlingRole } from '../core/proposals/proposal'
import { Unit } from '../core/proposals/unit'
import { ReplyDocument, ReplyForm } from '../core/reply/reply-document'
import { ReplyCase } from '../core/reply/reply-file'
import type { CallName } from './channels'

const Nothing = z.undefined()

/** Something about the vault's files the clerk must know (a damaged file set aside, …). */
export const VaultNotice = z.strictObject({
  severity: z.enum(['info', 'warning', 'error']),
  /** Chinese: what happened, what was recovered from where, what to do. */
  text: z.string(),
})
export type VaultNotice = z.infer<typeof VaultNotice>

export const OpenVault = z.strictObject({
  name: z.string(),
  /** Folder as the clerk knows it; for display only. */
  folder: z.string(),
  isSample: z.boolean(),
  isReadOnly: z.boolean(),
  unit: Unit,
  notices: z.array(VaultNotice),
})
export type OpenVault = z.infer<typeof OpenVault>

export const RecentVault = z.strictObject({
  id: z.string(),
  name: z.string(),
  folder: z.string(),
  lastOpenedAt: z.string(),
})
export type RecentVault = z.infer<typeof RecentVault>

export const VaultsOverview = z.strictObject({
  open: OpenVault.nullable(),
  recent: z.array(RecentVault),
  /** Where a new vault would be made by default, as a token for vaults.create. */
  defaultFolder: z.strictObject({ token: z.string(), path: z.string() }),
})
export type VaultsOverview = z.infer<typeof VaultsOverview>

/** A folder the clerk chose in main's own dialog. The page only ever holds the token. */
export const ChosenFolder = z.strictObject({
  token: z.string(),
  path: z.string(),
  /** Null when a vault can be made there; else a Chinese sentence saying why not and what to do. */
  problem: z.string().nullable(),
})
export type ChosenFolder = z.infer<typeof ChosenFolder>

/** One row of the list of cases. */
export const CaseSummary = z.strictObject({
  id: ProposalId,
  replyId: ReplyId,
  kind: ProposalKind,
  role: HandlingRole,
  session: z.string(),
  number: z.string(),
  title: z.string(),
  /** 沈若溪 等3人 */
  proposers: z.string(),
  dueOn: IsoDate.nullable(),
  /** Characters of the reply's body, white space not counted. */
  characters: z.int(),
  /** ISO date and time of the last save of record or reply. */
  savedAt: z.string(),
})
export type CaseSummary = z.infer<typeof CaseSummary>

export const RemovedCase = z.strictObject({
  id: ProposalId,
  number: z.string(),
  kind: ProposalKind,
  title: z.string(),
  removedAt: z.string(),
})
export type RemovedCase = z.infer<typeof RemovedCase>

export const CaseList = z.strictObject({
  cases: z.array(CaseSummary),
  removedCount: z.int(),
  notices: z.array(VaultNotice),
})
export type CaseList = z.infer<typeof CaseList>

/** An open case with the time its reply was last on the disk. */
export const OpenCase = z.strictObject({ proposal: Proposal, reply: ReplyDocument, savedAt: z.string() })
export type OpenCase = z.infer<typeof OpenCase>

export const ReadingMessageSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['note', 'doubt', 'unplaced']),
  text: z.string(),
  excerpt: z.string().exactOptional(),
  line: z.int().exactOptional(),
})

export const ReadCase = z.strictObject({
  /** Name of the file that was read, or null for pasted text. */
  sourceName: z.string().nullable(),
  value: ReplyCase,
  messages: z.array(ReadingMessageSchema),
})
export type ReadCase = z.infer<typeof ReadCase>

export const Saved = z.strictObject({ revision: z.int(), savedAt: z.string() })
export type Saved = z.infer<typeof Saved>

export const ExportedFile = z.strictObject({
  /** For export.reveal; valid until the program ends. */
  token: z.string(),
  fileName: z.string(),
  folder: z.string(),
  /** Chinese sentences: what the file lacks, what was left out of it; empty when there is nothing to say. */
  notes: z.array(z.string()),
})
export type ExportedFile = z.infer<typeof ExportedFile>

/** What the clerk fills in for a new case; the rest of the record starts empty. */
export const NewCase = z.strictObject({
  proposal: Proposal.omit({ id: true, revision: true, schemaVersion: true }),
})
export type NewCase = z.infer<typeof NewCase>

export const calls = {
  'app.info': {
    input: Nothing,
    output: z.strictObject({ version: z.string(), electron: z.string(), platform: z.string() }),
  },
  /** The page holds nothing unwritten, or the clerk gave it up: the window closes. */
  'app.readyToClose': { input: Nothing, output: Nothing },
  /** The page could not write what it holds and asks the clerk itself: the window stays. */
  'app.stayOpen': { input: Nothing, output: Nothing },

  'vaults.overview': { input: Nothing, output: VaultsOverview },
  /** Main shows its folder dialog. Null: the clerk cancelled. */
  'vaults.chooseFolder': { input: Nothing, output: ChosenFolder.nullable() },
  'vaults.create': {
    input: z.strictObject({ folderToken: z.string(), name: z.string().trim().min(1).max(60), unit: Unit }),
    output: OpenVault,
  },
  /** Main shows its folder dialog and opens the vault in it. Null: the clerk cancelled. */
  'vaults.openFolder': { input: Nothing, output: OpenVault.nullable() },
  'vaults.openRecent': { input: z.strictObject({ id: z.string() }), output: OpenVault },
  'vaults.forgetRecent': { input: z.strictObject({ id: z.string() }), output: Nothing },
  /** Opens the sample vault, making it first if it is not there. */
  'vaults.openSample': { input: Nothing, output: OpenVault },
  'vaults.close': { input: Nothing, output: Nothing },
  'vaults.reveal': { input: Nothing, output: Nothing },
  'vaults.saveUnit': { input: z.strictObject({ unit: Unit }), output: OpenVault },

  'cases.list': { input: Nothing, output: CaseList },
  /** A new case with the skeleton of its reply, or one that was read from text (`reply` given). */
  'cases.create': {
    input: z.strictObject({ proposal: NewCase.shape.proposal, reply: ReplyDocument.nullable() }),
    output: OpenCase,
  },
  'cases.open': { input: z.strictObject({ id: ProposalId }), output: OpenCase },
  'cases.saveRecord': {
    input: z.strictObject({ proposal: Proposal, baseRevision: z.int().min(0) }),
    output: OpenCase,
  },
  /** Into the recycle bin (回收站); cases.restore takes it back. */
  'cases.remove': { input: z.strictObject({ id: ProposalId }), output: Nothing },
  'cases.removed': { input: Nothing, output: z.array(RemovedCase) },
  'cases.restore': { input: z.strictObject({ id: ProposalId }), output: Nothing },
  'cases.emptyBin': { input: Nothing, output: z.strictObject({ removed: z.int() }) },

  /** Saves the reply; resolved only after the disk has it. */
  'drafts.save': {
    input: z.strictObject({ reply: ReplyDocument, baseRevision: z.int().min(0) }),
    output: Saved,
  },

  'reading.fromText': { input: z.strictObject({ text: z.string().max(2_000_000) }), output: ReadCase },
  /** Main shows its file dialog (.txt, reply .json). Null: the clerk cancelled. */
  'reading.fromFile': { input: Nothing, output: ReadCase.nullable() },

  /** Main shows its save dialog and writes the file. Null: the clerk cancelled. */
  'export.docx': {
    input: z.strictObject({ caseId: ProposalId, form: ReplyForm }),
    output: ExportedFile.nullable(),
  },
  'export.reveal': { input: z.strictObject({ token: z.string() }), output: Nothing },
} as const satisfies Record<CallName, { input: z.ZodType; output: z.ZodType }>

export type CallInput<Name extends CallName> = z.input<(typeof calls)[Name]['input']>
export type CallOutput<Name extends CallName> = z.output<(typeof calls)[Name]['output']>

/** One handler a call; the type every composition root must fill. */
export type Handlers = {
  readonly [Name in CallName]: (
    input: z.output<(typeof calls)[Name]['input']>,
  ) => Promise<CallOutput<Name>> | CallOutput<Name>
}
