import { App, Button } from 'antd'
import type { LayoutProfile } from '../../core/official-layout/layout-profile'
import type { Profiles } from './use-profiles'

interface ProfileActionsProps {
  /** As it is stored. */
  readonly profile: LayoutProfile
  /** The draft when it can be saved; null while it has problems. */
  readonly checked: LayoutProfile | null
  readonly isShipped: boolean
  readonly isDefault: boolean
  readonly isChanged: boolean
  readonly profiles: Profiles
  readonly onCopy: () => void
  readonly onReset: () => void
  readonly onDiscard: () => void
  readonly onSaved: () => void
}

function useRemoval(profiles: Profiles, profile: LayoutProfile): () => Promise<void> {
  const { modal } = App.useApp()
  return async () => {
    const usage = await profiles.usage(profile.id)
    if (usage === null) return
    modal.confirm({
      title: `删除版式方案“${profile.name}”？`,
      content:
        usage.replies === 0
          ? '没有复文选用它。删除后不能恢复。'
          : `有 ${usage.replies} 份复文选用它，删除后改按默认方案排版。删除后不能恢复。`,
      okText: '删除',
      okButtonProps: { danger: true },
      focusable: { autoFocusButton: 'cancel' },
      cancelText: '取消',
      onOk: () => profiles.remove(profile),
    })
  }
}

/** What can be done with the chosen profile. */
export function ProfileActions(props: ProfileActionsProps) {
  const { profile, checked, isShipped, isDefault, isChanged, profiles } = props
  const remove = useRemoval(profiles, profile)
  const save = async () => {
    if (checked && (await profiles.save(checked, '已保存'))) props.onSaved()
  }
  return (
    <div className="profile-actions">
      <p className="profiles-done" role="status">
        {profiles.done}
      </p>
      {!isShipped && (
        <>
          <Button
            type="primary"
            // No spinner: it would stay when the room is hidden before it has faded.
            disabled={!isChanged || checked === null || profiles.isBusy}
            onClick={() => void save()}
          >
            保存
          </Button>
          <Button disabled={!isChanged} onClick={props.onDiscard}>
            放弃修改
          </Button>
          <Button onClick={props.onReset}>重置为原方案</Button>
        </>
      )}
      <Button type={isShipped ? 'primary' : 'default'} disabled={profiles.isBusy} onClick={props.onCopy}>
        复制
      </Button>
      <Button disabled={isDefault || profiles.isBusy} onClick={() => void profiles.setDefault(profile)}>
        设为默认
      </Button>
      <Button disabled={profiles.isBusy} onClick={() => void profiles.exportFile(profile.id)}>
        导出方案文件
      </Button>
      {!isShipped && (
        <Button danger disabled={profiles.isBusy} onClick={() => void remove()}>
          删除
        </Button>
      )}
    </div>
  )
}
