// The contract: every call that may cross the process border, with its input and output schema.
// Types of both sides, the preload and the run-time checks come from this table.
import { z } from 'zod'
import { ProposalId, ReplyId } from '../core/kernel/ids'
import { IsoDate } from '../core/kernel/iso-date'
import { DrawnDocument } from '../core/official-layout/drawn-page'
import { LayoutFinding, Remedy } from '../core/official-layout/layout-finding'
import { LayoutProfile, ProfileBreach } from '../core/official-layout/layout-profile'
import { FontReport } from '../core/official-layout/font-report'
import { Proposal, ProposalKind, HandlingRole } from '../core/proposals/proposal'
import { Unit } from '../core/proposals/unit'
import { ReplyDocument, ReplyForm } from '../core/reply/reply-document'
import { ReplyCase } from '../core/reply/reply-file'
import { Seal } from '../core/reply/seal'
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

/** The pages of a reply as they will print, and what the clerk should know about them. */
export const Preview = z.strictObject({
  document: DrawnDocument,
  findings: z.array(LayoutFinding),
  /** Chinese sentences: which fonts or characters stand in for others on this PC. */
  fontNotes: z.array(z.string()),
  /** Chinese sentence: why this reply cannot be exported as it is; null when it can. */
  problem: z.string().nullable(),
})
export type Preview = z.infer<typeof Preview>

export const ProfileEntry = z.strictObject({
  profile: LayoutProfile,
  isShipped: z.boolean(),
  /** Where the profile departs from the standard. */
  breaches: z.array(ProfileBreach),
})
export type ProfileEntry = z.infer<typeof ProfileEntry>

export const ProfileList = z.strictObject({ entries: z.array(ProfileEntry), defaultId: z.string() })
export type ProfileList = z.infer<typeof ProfileList>

/** A picture the clerk chose for a seal: read and checked, not stored yet. */
export const ChosenPicture = z.strictObject({
  fileName: z.string(),
  mediaType: Seal.shape.mediaType,
  base64: Seal.shape.base64,
  pixelWidth: Seal.shape.pixelWidth,
  pixelHeight: Seal.shape.pixelHeight,
})
export type ChosenPicture = z.infer<typeof ChosenPicture>

export const BATCH_ITEM_STATES = ['waiting', 'running', 'done', 'noted', 'failed', 'cancelled'] as const

/** One reply of a batch. */
export const BatchItem = z.strictObject({
  caseId: ProposalId,
  /** 提案 086 */
  label: z.string(),
  title: z.string(),
  state: z.enum(BATCH_ITEM_STATES),
  /** Of the file that was written; null before. */
  fileName: z.string().nullable(),
  /** For export.reveal; null before. */
  token: z.string().nullable(),
  /** Notes on the file, or the reason why there is none; Chinese sentences. */
  notes: z.array(z.string()),
})
export type BatchItem = z.infer<typeof BatchItem>

/** A batch export (批量导出) and how far it is. */
export const Batch = z.strictObject({
  id: z.string(),
  state: z.enum(['running', 'done', 'cancelled']),
  folder: z.string(),
  items: z.array(BatchItem),
  startedAt: z.string(),
  /** Chinese sentence: why it stopped before its end by itself; null otherwise. */
  problem: z.string().nullable(),
})
export type Batch = z.infer<typeof Batch>

/** How far a batch is, and the items that changed since the last notification. */
export const BatchProgress = z.strictObject({
  id: z.string(),
  state: Batch.shape.state,
  changed: z.array(BatchItem),
  problem: Batch.shape.problem,
})
export type BatchProgress = z.infer<typeof BatchProgress>

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
  /** The same pages as the preview, as a PDF; marked 校样 unless signed off. Null: the clerk cancelled. */
  'export.pdf': { input: z.strictObject({ caseId: ProposalId }), output: ExportedFile.nullable() },
  'export.reveal': { input: z.strictObject({ token: z.string() }), output: Nothing },

  /** Measures a reply as it stands in the page. Null: a newer request has overtaken this one. */
  'preview.pages': { input: z.strictObject({ case: ReplyCase }), output: Preview.nullable() },
  /** The remedies that clear a finding away, each tried out on the measured pages. Null: overtaken. */
  'preview.remedies': {
    input: z.strictObject({ case: ReplyCase, finding: LayoutFinding }),
    output: z.array(Remedy).nullable(),
  },
  /** The same pages as the preview, to the system's print dialog. False: the clerk cancelled. */
  'print.pages': { input: z.strictObject({ caseId: ProposalId }), output: z.boolean() },

  /** Main shows its folder dialog, then exports one after another. Null: the clerk cancelled the dialog. */
  'batch.start': {
    input: z.strictObject({
      caseIds: z.array(ProposalId).min(1).max(5000),
      /** Null: each in its own form, with its own profile. */
      form: ReplyForm.nullable(),
      layoutProfile: z.string().nullable(),
    }),
    output: Batch.nullable(),
  },
  /** The batch that runs or ran last; null before the first one. */
  'batch.current': { input: Nothing, output: Batch.nullable() },
  /** Files that are written stay; the one being written is given up whole. */
  'batch.cancel': { input: z.strictObject({ id: z.string() }), output: Nothing },

  'profiles.list': { input: Nothing, output: ProfileList },
  /** A new profile or a changed one of the vault's own; a wrong one is refused with the reason. */
  'profiles.save': { input: z.strictObject({ profile: LayoutProfile }), output: ProfileList },
  'profiles.remove': { input: z.strictObject({ id: z.string() }), output: ProfileList },
  'profiles.setDefault': { input: z.strictObject({ id: z.string() }), output: ProfileList },
  /** How many replies name the profile, and how many of them are registered as signed. */
  'profiles.usage': {
    input: z.strictObject({ id: z.string() }),
    output: z.strictObject({ replies: z.int(), signedOff: z.int() }),
  },
  /** Main shows its file dialog; the profile in the file becomes one of the vault's own. Null: cancelled. */
  'profiles.importFile': {
    input: Nothing,
    output: z.strictObject({ id: z.string(), list: ProfileList }).nullable(),
  },
  /** Main shows its save dialog and writes the profile. Null: the clerk cancelled. */
  'profiles.exportFile': {
    input: z.strictObject({ id: z.string() }),
    output: z.strictObject({ fileName: z.string(), folder: z.string() }).nullable(),
  },

  'seals.list': { input: Nothing, output: z.array(Seal) },
  /** Main shows its file dialog and reads the picture. Null: the clerk cancelled. */
  'seals.choosePicture': { input: Nothing, output: ChosenPicture.nullable() },
  'seals.save': { input: z.strictObject({ seal: Seal }), output: z.array(Seal) },
  'seals.remove': { input: z.strictObject({ id: z.string() }), output: z.array(Seal) },

  'fonts.check': { input: z.strictObject({ refresh: z.boolean() }), output: FontReport },
} as const satisfies Record<CallName, { input: z.ZodType; output: z.ZodType }>

export type CallInput<Name extends CallName> = z.input<(typeof calls)[Name]['input']>
export type CallOutput<Name extends CallName> = z.output<(typeof calls)[Name]['output']>

/** One handler a call; the type every composition root must fill. */
export type Handlers = {
  readonly [Name in CallName]: (
    input: z.output<(typeof calls)[Name]['input']>,
  ) => Promise<CallOutput<Name>> | CallOutput<Name>
}
