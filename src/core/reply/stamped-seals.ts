// Which pictures of seals a reply is stamped with.
import { signingOrgans } from './generated-texts'
import type { ReplyDocument } from './reply-document'
import type { Seal } from './seal'

/** What the stamps depend on. */
export type Stamped = Pick<ReplyDocument, 'signature' | 'issuer' | 'signOff'>

/** Those of `seals` the reply prints, in the order of who signs; none before it is registered as signed. */
export function stampedSeals(reply: Stamped, seals: readonly Seal[]): readonly Seal[] {
  const { stamp, signers } = reply.signature
  if (reply.signOff === null || stamp === 'none') return []
  const [kind, owners] =
    stamp === 'seal'
      ? (['organ', signingOrgans(reply)] as const)
      : (['signer', signers.map(({ name }) => name)] as const)
  return owners.flatMap((owner) => seals.find((seal) => seal.kind === kind && seal.owner === owner) ?? [])
}
