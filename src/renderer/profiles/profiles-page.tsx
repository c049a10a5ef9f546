import { Button } from 'antd'
import { useState } from 'react'
import type { ProfileList as Listed } from '../../contract/calls'
import { FailureAlert } from '../ui-kit/failure-alert'
import { LoadingState } from '../ui-kit/loading-state'
import { ProfileActions } from './profile-actions'
import { checkDraft, copyOf, isChanged, originOf, resetTo } from './profile-draft'
import type { ProfileDraft } from './profile-draft'
import { ProfileEditor } from './profile-editor'
import { ProfileList } from './profile-list'
import './profiles.css'
import { useProfiles } from './use-profiles'
import type { Profiles } from './use-profiles'

const ABOUT =
  '版式方案规定页边距、行距、字体和版头。没有另选方案的复文都按默认方案排版；起草时可以给一份复文另选方案。'

/** 设置 › 版式方案: the shipped profiles and the vault's own, with an editor for the chosen one. */
export function ProfilesPage({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const profiles = useProfiles()
  const { loaded, failure } = profiles
  return (
    <div className="profiles-page">
      <p className="profiles-about">{ABOUT}</p>
      {failure !== null && <FailureAlert {...failure} onDismiss={profiles.forgetFailure} />}
      {loaded.state === 'failed' && (
        <FailureAlert error={loaded.error} title="没能读取版式方案" onRetry={() => void profiles.reload()} />
      )}
      {loaded.state === 'loading' && <LoadingState text="正在读取版式方案" />}
      {loaded.state === 'ready' && (
        <ProfilesBody listed={loaded.value} profiles={profiles} isReadOnly={isReadOnly} />
      )}
    </div>
  )
}

interface ProfilesBodyProps {
  readonly listed: Listed
  readonly profiles: Profiles
  readonly isReadOnly: boolean
}

function ProfilesBody({ listed, profiles, isReadOnly }: ProfilesBodyProps) {
  const { entries, defaultId } = listed
  const [chosenId, setChosenId] = useState(defaultId)
  // Changes wait beside the profile they belong to: looking at another one loses nothing.
  const [drafts, setDrafts] = useState<Readonly<Record<string, ProfileDraft>>>({})
  const chosen = entries.find(({ profile }) => profile.id === chosenId) ?? entries[0]
  if (!chosen) return null
  const { profile, isShipped } = chosen
  const draft = drafts[profile.id] ?? profile
  const setDraft = (next: ProfileDraft) => setDrafts((all) => ({ ...all, [profile.id]: next }))
  const discard = () => setDrafts(({ [profile.id]: _discarded, ...others }) => others)
  const check = checkDraft(
    draft,
    entries.map((entry) => entry.profile),
  )
  const changed = entries.filter((entry) => {
    const own = drafts[entry.profile.id]
    return own !== undefined && isChanged(own, entry.profile)
  })
  const copy = async () => {
    const made = copyOf(check.profile ?? profile, entries, `profile-${crypto.randomUUID()}`)
    if (await profiles.save(made, `已复制为“${made.name}”`)) setChosenId(made.id)
  }
  const importFile = async () => {
    const id = await profiles.importFile()
    if (id !== null) setChosenId(id)
  }
  return (
    <div className="profiles-body">
      <div className="profiles-side">
        <ProfileList
          entries={entries}
          chosenId={profile.id}
          defaultId={defaultId}
          changedIds={new Set(changed.map((entry) => entry.profile.id))}
          onChoose={setChosenId}
        />
        {!isReadOnly && (
          <Button block disabled={profiles.isBusy} onClick={() => void importFile()}>
            导入方案文件
          </Button>
        )}
      </div>
      <section className="profiles-chosen" aria-label={profile.name}>
        {isShipped && (
          <p className="profiles-locked">随程序提供的方案不能修改。复制一份，再改复制出来的方案。</p>
        )}
        <ProfileEditor
          key={profile.id}
          editing={{
            draft,
            check,
            isReadOnly: isReadOnly || isShipped,
            onChange: (changes) => setDraft({ ...draft, ...changes }),
          }}
        />
        {isReadOnly ? (
          <p className="profiles-locked">卷库只读，不能修改</p>
        ) : (
          <ProfileActions
            profile={profile}
            checked={check.profile}
            isShipped={isShipped}
            isDefault={profile.id === defaultId}
            isChanged={isChanged(draft, profile)}
            profiles={profiles}
            onCopy={() => void copy()}
            onReset={() => setDraft(resetTo(originOf(profile, entries), draft))}
            onDiscard={discard}
            onSaved={discard}
          />
        )}
      </section>
    </div>
  )
}
