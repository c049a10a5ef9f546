// 印章图样 of one vault: one picture an organ or signer.
import { AppError } from '../../core/kernel/app-error'
import type { Seal } from '../../core/reply/seal'
import type { Vault } from '../vault/vault'
import { checkedSeal } from './read-seal-picture'

/** Organs before persons, then by name as a dictionary has them. */
const inOrder = (one: Seal, other: Seal): number =>
  one.kind === other.kind ? one.owner.localeCompare(other.owner, 'zh') : one.kind === 'organ' ? -1 : 1

/** Every seal that can be read; a damaged one is set aside and reported by the vault. */
export async function listSeals({ seals }: Pick<Vault, 'seals'>): Promise<Seal[]> {
  const found: Seal[] = []
  for (const id of await seals.ids()) {
    const stored = await seals.read(id)
    if (stored !== null) found.push(stored.document)
  }
  return found.sort(inOrder)
}

/**
 * Adds a seal or changes the one of its id.
 * @throws AppError BAD_INPUT where the picture is damaged or the owner has another one; as the vault's writing
 */
export async function saveSeal(vault: Pick<Vault, 'seals'>, given: Seal): Promise<Seal[]> {
  const seal = await checkedSeal(given)
  const others = (await listSeals(vault)).filter(({ id }) => id !== seal.id)
  if (others.some(({ kind, owner }) => kind === seal.kind && owner === seal.owner)) {
    throw new AppError('BAD_INPUT', `“${seal.owner}”已有印章图样，没有保存。请改原来的那一个，或先删除它。`)
  }
  await vault.seals.write(seal.id, seal)
  return [...others, seal].sort(inOrder)
}

/** Takes a seal away; nothing happens when it is gone already. */
export async function removeSeal(vault: Pick<Vault, 'seals'>, id: string): Promise<Seal[]> {
  await vault.seals.remove(id)
  return listSeals(vault)
}
