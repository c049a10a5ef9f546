// 印章图样 of one vault: one picture an organ or signer. What a reply that is registered as signed is stamped with
// stays as it is: its prints must not change behind the clerk's back.
import { AppError } from '../../core/kernel/app-error'
import type { Seal } from '../../core/reply/seal'
import { stampedSeals } from '../../core/reply/stamped-seals'
import { checkPicture } from '../pictures/check-picture'
import type { Log } from '../ports'
import { everyReply } from '../vault/every-reply'
import { readable } from '../vault/readable'
import type { Vault } from '../vault/vault'
import { checkedSeal, MOST_SEAL_PIXELS } from './read-seal-picture'

/** Where seals are kept, and the replies that are stamped with them. */
export type SealVault = Pick<Vault, 'seals' | 'replies' | 'bin'>

/** Organs before persons, then by name as a dictionary has them. */
const inOrder = (one: Seal, other: Seal): number =>
  one.kind === other.kind ? one.owner.localeCompare(other.owner, 'zh') : one.kind === 'organ' ? -1 : 1

/** Every seal that can be read; one that is damaged or of a newer program is left out. */
export async function listSeals({ seals }: Pick<Vault, 'seals'>, log: Pick<Log, 'error'>): Promise<Seal[]> {
  return (await readable(seals, log)).toSorted(inOrder)
}

/** Replies registered as signed that print this seal. */
async function stampedReplies(vault: SealVault, seal: Seal): Promise<number> {
  // A damaged picture is printed by none: another one may take its place.
  const { fault } = await checkPicture(Buffer.from(seal.base64, 'base64'), MOST_SEAL_PIXELS)
  if (fault !== null) return 0
  let count = 0
  for await (const reply of everyReply(vault)) count += stampedSeals(reply, [seal]).length > 0 ? 1 : 0
  return count
}

async function requireUnstamped(vault: SealVault, seal: Seal, outcome: string): Promise<void> {
  const count = await stampedReplies(vault, seal)
  if (count === 0) return
  throw new AppError(
    'BAD_INPUT',
    `有 ${count} 份已登记签发的复文（含回收站里的）盖着“${seal.owner}”的印章，印出来的样子不能再变，${outcome}。要改动请先撤销这些复文的登记。`,
  )
}

const printOf = ({ kind, owner, base64, widthMm }: Seal): string =>
  JSON.stringify([kind, owner, base64, widthMm])

/**
 * Adds a seal or changes the one of its id. A seal may be added for an owner whose signed replies lack it.
 * @throws AppError BAD_INPUT where the picture is damaged, the owner has another one, or signed replies are stamped
 *   with the one that would change; as the vault's writing
 */
export async function saveSeal(vault: SealVault, given: Seal, log: Pick<Log, 'error'>): Promise<Seal[]> {
  const seal = await checkedSeal(given)
  const others = (await listSeals(vault, log)).filter(({ id }) => id !== seal.id)
  if (others.some(({ kind, owner }) => kind === seal.kind && owner === seal.owner)) {
    throw new AppError('BAD_INPUT', `“${seal.owner}”已有印章图样，没有保存。请改原来的那一个，或先删除它。`)
  }
  const before = (await vault.seals.read(seal.id))?.document ?? null
  if (before !== null && printOf(before) !== printOf(seal)) await requireUnstamped(vault, before, '没有保存')
  await vault.seals.write(seal.id, seal)
  return [...others, seal].toSorted(inOrder)
}

/**
 * Takes a seal away; nothing happens when it is gone already.
 * @throws AppError BAD_INPUT where signed replies are stamped with it
 */
export async function removeSeal(vault: SealVault, id: string, log: Pick<Log, 'error'>): Promise<Seal[]> {
  const before = (await vault.seals.read(id))?.document ?? null
  if (before !== null) await requireUnstamped(vault, before, '没有删除')
  await vault.seals.remove(id)
  return listSeals(vault, log)
}
