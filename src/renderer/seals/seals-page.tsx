import { Button } from 'antd'
import { useState } from 'react'
import type { Seal } from '../../core/reply/seal'
import { EmptyState } from '../ui-kit/empty-state'
import { FailureAlert } from '../ui-kit/failure-alert'
import { LoadingState } from '../ui-kit/loading-state'
import { UndoBar } from '../ui-kit/undo-bar'
import { SealDialog } from './seal-dialog'
import { newSealForm, sealToForm } from './seal-form'
import type { SealForm } from './seal-form'
import { SealPicture } from './seal-picture'
import './seals.css'
import { useSeals } from './use-seals'

const KINDS: Readonly<Record<Seal['kind'], string>> = { organ: '单位印章', signer: '签名章' }

interface SealsPageProps {
  /** Whose seal a new picture most likely is. */
  readonly unitName: string
  readonly isReadOnly: boolean
}

/** 设置 › 印章图样: the pictures of seals and signets this vault keeps. */
export function SealsPage({ unitName, isReadOnly }: SealsPageProps) {
  const seals = useSeals()
  const { loaded, failure, removed } = seals
  const [form, setForm] = useState<SealForm | null>(null)
  const list = loaded.state === 'ready' ? loaded.value : []
  const add = async (): Promise<void> => {
    const picture = await seals.choosePicture()
    if (picture === null) return
    const hasUnit = list.some(({ kind, owner }) => kind === 'organ' && owner === unitName)
    setForm(newSealForm(picture, hasUnit ? '' : unitName))
  }
  return (
    <div className="seals-page">
      <p className="seals-about">
        只在已签发登记的文稿上印出，印在落款的单位名称和成文日期上；图样只存在本卷库里。已登记的文稿盖着的图样不能改、不能删。
      </p>
      {failure !== null && form === null && <FailureAlert {...failure} onDismiss={seals.forgetFailure} />}
      {loaded.state === 'failed' && (
        <FailureAlert error={loaded.error} title="没能读取印章图样" onRetry={() => void seals.reload()} />
      )}
      {loaded.state === 'loading' && <LoadingState text="正在读取印章图样" />}
      {loaded.state === 'ready' && list.length === 0 && (
        <EmptyState text="还没有印章图样。没有图样也能导出，落款处留出盖章的位置。" />
      )}
      {list.length > 0 && (
        <ul className="seals-list">
          {list.map((seal) => (
            <li key={seal.id}>
              <SealPicture picture={seal} name={`${seal.owner}的${KINDS[seal.kind]}`} />
              <div className="seals-owner">
                <strong>{seal.owner}</strong>
                <span>
                  {KINDS[seal.kind]}，印出宽 {seal.widthMm} 毫米
                </span>
              </div>
              {!isReadOnly && (
                <>
                  <Button
                    size="small"
                    aria-label={`修改 ${seal.owner}`}
                    onClick={() => setForm(sealToForm(seal))}
                  >
                    修改
                  </Button>
                  <Button
                    size="small"
                    aria-label={`删除 ${seal.owner}`}
                    onClick={() => void seals.remove(seal)}
                  >
                    删除
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="seals-actions">
        {isReadOnly ? (
          <span className="seals-note">卷库只读，不能修改</span>
        ) : (
          <>
            <Button type="primary" disabled={loaded.state !== 'ready'} onClick={() => void add()}>
              添加印章图样
            </Button>
            <span className="seals-note">PNG 或 JPEG，背景透明的最好；不超过 3 MB、25 百万像素。</span>
          </>
        )}
      </div>
      {removed !== null && (
        <UndoBar
          key={removed.id}
          text={`已删除“${removed.owner}”的印章图样`}
          onUndo={() => {
            seals.forgetRemoved()
            void seals.save(removed)
          }}
          onExpire={seals.forgetRemoved}
        />
      )}
      {form !== null && (
        <SealDialog
          start={form}
          seals={seals}
          onClose={() => {
            seals.forgetFailure()
            setForm(null)
          }}
        />
      )}
    </div>
  )
}
