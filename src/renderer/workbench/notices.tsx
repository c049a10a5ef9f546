import { Alert } from 'antd'
import { useState } from 'react'
import type { VaultNotice } from '../../contract/calls'

/** What happened to the vault's files, above the rooms until it is closed. */
export function Notices({ notices }: { readonly notices: readonly VaultNotice[] }) {
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  const texts = new Set<string>()
  const shown = notices.filter(({ text }) => {
    const isNew = !texts.has(text) && !dismissed.has(text)
    texts.add(text)
    return isNew
  })
  if (shown.length === 0) return null
  return (
    <section className="notices" aria-label="卷库提示" data-region="notices" tabIndex={-1}>
      {shown.map(({ severity, text }) => (
        <Alert
          key={text}
          type={severity}
          showIcon
          role={severity === 'error' ? 'alert' : 'status'}
          title={text}
          closable={{
            'aria-label': '关闭提示',
            onClose: () => setDismissed((earlier) => new Set([...earlier, text])),
          }}
        />
      ))}
    </section>
  )
}
