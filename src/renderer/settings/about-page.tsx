import { useCallback } from 'react'
import { useClient } from '../bridge/client-context'
import { FailureAlert } from '../ui-kit/failure-alert'
import { useLoaded } from '../ui-kit/use-loaded'

/** 设置 › 关于: version and the promise about the network. */
export function AboutPage() {
  const client = useClient()
  const { loaded, reload } = useLoaded(useCallback(() => client.call('app.info', undefined), [client]))
  return (
    <div className="about-page">
      {loaded.state === 'failed' && <FailureAlert error={loaded.error} onRetry={() => void reload()} />}
      <dl>
        <dt>名称</dt>
        <dd>复文台</dd>
        {loaded.state === 'ready' && (
          <>
            <dt>版本</dt>
            <dd>{loaded.value.version}</dd>
            <dt>运行环境</dt>
            <dd>{loaded.value.electron}</dd>
          </>
        )}
      </dl>
      <p>本软件不联网。案件和文稿只保存在本机的卷库文件夹里，不上传，不自动更新。</p>
    </div>
  )
}
