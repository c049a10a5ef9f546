import { describe, expect, it } from 'vitest'
import type { ProfileEntry } from '../../contract/calls'
import { strictProfile } from '../../core/official-layout/strict-profile'
import { ownProfile } from '../../core/official-layout/testing-profiles'
import { checkDraft, checkWords, copyOf, isChanged, originOf, resetTo } from './profile-draft'
import type { ProfileDraft } from './profile-draft'

const entry = (profile: ProfileEntry['profile'], isShipped: boolean): ProfileEntry => ({
  profile,
  isShipped,
  breaches: [],
})
const own = ownProfile({ linePitch: 28 })
const entries = [entry(strictProfile, true), entry(own, false)]
const words = (draft: ProfileDraft) => checkWords(checkDraft(draft, []))

describe('a draft is checked as it is typed', () => {
  it('passes, passes with breaches, or is refused', () => {
    expect(words(own)).toEqual({ tone: 'green', text: '28 字 × 22 行，检查通过' })
    expect(words({ ...own, linePitch: 29 })).toEqual({
      tone: 'amber',
      text: '28 字 × 21 行，可以使用，有 1 处不合国标',
    })
    expect(words({ ...own, page: { ...own.page, top: -1, left: null } })).toEqual({
      tone: 'red',
      text: '有 2 处要改正，现在不能保存',
    })
  })

  it('has a profile to save only while nothing is wrong', () => {
    expect(checkDraft(own, [own]).profile).toEqual(own)
    expect(checkDraft({ ...own, name: strictProfile.name }, [strictProfile]).profile).toBeNull()
  })
})

describe('copying and resetting', () => {
  it('gives a copy a free name and remembers the shipped profile', () => {
    const first = copyOf(strictProfile, entries, 'copy-1')
    expect(first).toEqual({
      ...strictProfile,
      id: 'copy-1',
      name: `${strictProfile.name} 副本`,
      copiedFrom: strictProfile.id,
    })
    expect(copyOf(strictProfile, [...entries, entry(first, false)], 'copy-2').name).toMatch(/ 副本2$/)
    expect(copyOf({ ...own, name: '案'.repeat(40) }, entries, 'copy-3').name).toHaveLength(40)
    expect(copyOf(own, entries, 'copy-4')).toMatchObject({ copiedFrom: strictProfile.id, linePitch: 28 })
  })

  it('takes every number from the origin and keeps the name', () => {
    const reset = resetTo(originOf(own, entries), { ...own, name: '新名' })
    expect(reset).toEqual({ ...strictProfile, id: own.id, name: '新名', copiedFrom: strictProfile.id })
    expect(isChanged(reset, own)).toBe(true)
    expect(isChanged({ ...own }, own)).toBe(false)
    expect(originOf(ownProfile({ copiedFrom: 'gone' }), entries)).toBe(strictProfile)
  })
})
