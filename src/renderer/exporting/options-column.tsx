import { Select } from 'antd'
import { useCallback } from 'react'
import { useClient } from '../bridge/client-context'
import { FailureAlert } from '../ui-kit/failure-alert'
import { useLoaded } from '../ui-kit/use-loaded'
import { FormCards } from './form-cards'
import type { FormChoice } from './form-cards'

export interface ExportOptions {
  readonly form: FormChoice
  /** Null: each with its own profile. */
  readonly layoutProfile: string | null
}

interface OptionsColumnProps {
  readonly options: ExportOptions
  /** Where the last batch went to; null before the first one. */
  readonly folder: string | null
  readonly onChange: (options: ExportOptions) => void
}

const OWN = ''

/** 2 选项: form, profile, and where the files go. */
export function OptionsColumn({ options, folder, onChange }: OptionsColumnProps) {
  const client = useClient()
  const { loaded, reload } = useLoaded(useCallback(() => client.call('profiles.list', undefined), [client]))
  const entries = loaded.state === 'ready' ? loaded.value.entries : []
  return (
    <section className="card export-column" aria-labelledby="export-options">
      <header className="export-column-head">
        <h2 id="export-options">
          <span className="export-step">2</span>选项
        </h2>
      </header>
      <div className="export-options">
        <FormCards value={options.form} onChange={(form) => onChange({ ...options, form })} />
        <div>
          <h3 id="export-profile">版式方案</h3>
          {loaded.state === 'failed' && (
            <FailureAlert title="没能读取版式方案" error={loaded.error} onRetry={() => void reload()} />
          )}
          <Select
            aria-labelledby="export-profile"
            className="export-profile"
            value={options.layoutProfile ?? OWN}
            onOpenChange={(isOpen) => isOpen && void reload()}
            options={[
              { value: OWN, label: '按各文稿自己的方案' },
              ...entries.map(({ profile }) => ({ value: profile.id, label: profile.name })),
            ]}
            onChange={(id) => onChange({ ...options, layoutProfile: id === OWN ? null : id })}
          />
        </div>
        <div>
          <h3>存到</h3>
          <p>点“开始导出”后选择文件夹。{folder !== null && '上次存到：'}</p>
          {folder !== null && <p className="export-folder">{folder}</p>}
          <p className="export-hint">文件名是复文的标题。同名文件不覆盖，自动加“（2）”。</p>
        </div>
        <MissingFonts />
      </div>
    </section>
  )
}

/** Which official fonts this PC lacks, once for all files. */
function MissingFonts() {
  const client = useClient()
  const { loaded } = useLoaded(useCallback(() => client.call('fonts.check', { refresh: false }), [client]))
  if (loaded.state !== 'ready') return null
  const { entries, latin } = loaded.value
  const missing = [...entries, latin].filter(({ isInstalled }) => !isInstalled).map(({ name }) => name)
  if (missing.length === 0) return null
  return (
    <div>
      <h3>字体</h3>
      <p className="export-fonts">
        <span aria-hidden="true">▲ </span>
        本机没有{missing.join('、')}。文件里写的是这些字体名，请在有这些字体的电脑上打印。
      </p>
    </div>
  )
}
