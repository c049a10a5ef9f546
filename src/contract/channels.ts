// Names only, free of zod, so that the sandboxed preload can import it.

/** Calls from the page to the main process: one name, one handler. */
export const CALLS = [
  'app.info',
  'app.readyToClose',
  'app.stayOpen',
  'vaults.overview',
  'vaults.chooseFolder',
  'vaults.create',
  'vaults.openFolder',
  'vaults.openRecent',
  'vaults.forgetRecent',
  'vaults.openSample',
  'vaults.close',
  'vaults.reveal',
  'vaults.saveUnit',
  'cases.list',
  'cases.create',
  'cases.open',
  'cases.saveRecord',
  'cases.remove',
  'cases.removed',
  'cases.restore',
  'cases.emptyBin',
  'drafts.save',
  'reading.fromText',
  'reading.fromFile',
  'export.docx',
  'export.pdf',
  'export.reveal',
  'preview.pages',
  'preview.remedies',
  'print.pages',
  'batch.start',
  'batch.current',
  'batch.cancel',
  'profiles.list',
  'profiles.save',
  'profiles.remove',
  'profiles.setDefault',
  'profiles.usage',
  'profiles.importFile',
  'profiles.exportFile',
  'seals.list',
  'seals.choosePicture',
  'seals.save',
  'seals.remove',
  'fonts.check',
] as const
export type CallName = (typeof CALLS)[number]

/** Notifications from the main process to the page. */
export const EVENTS = ['app.closing', 'vaults.changed', 'batch.changed'] as const
export type EventName = (typeof EVENTS)[number]

/** The one key under which the preload exposes the bridge: `window.fuwen`. */
export const BRIDGE_KEY = 'fuwen'

/** Channel names on the wire. */
export const callChannel = (name: CallName): string => `call:${name}`
export const eventChannel = (name: EventName): string => `event:${name}`
