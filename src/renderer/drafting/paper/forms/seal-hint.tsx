import { useCallback } from 'react'
import type { Seal } from '../../../../core/reply/seal'
import { useClient } from '../../../bridge/client-context'
import { useLoaded } from '../../../ui-kit/use-loaded'

interface SealHintProps {
  readonly kind: Seal['kind']
  /** Whose pictures are looked for, in the order they sign. */
  readonly owners: readonly string[]
}

/** Which pictures of seals the vault has for those who sign, and when they are printed. */
export function SealHint({ kind, owners }: SealHintProps) {
  const client = useClient()
  const { loaded } = useLoaded(useCallback(() => client.call('seals.list', undefined), [client]))
  if (loaded.state === 'loading') return null
  if (loaded.state === 'failed') return <p className="seal-hint">没能读取卷库里的印章图样，稍后再看。</p>
  const has = (owner: string): boolean =>
    loaded.value.some((seal) => seal.kind === kind && seal.owner === owner)
  const [present, missing] = [owners.filter(has), owners.filter((owner) => !has(owner))]
  return (
    <div className="seal-hint">
      {present.length > 0 && <p>卷库里有图样：{present.join('、')}。签发登记后才印出。</p>}
      {missing.length > 0 && (
        <p>没有图样：{missing.join('、')}。留出盖章的位置；要印出，先在“设置 › 印章图样”里添加。</p>
      )}
    </div>
  )
}
