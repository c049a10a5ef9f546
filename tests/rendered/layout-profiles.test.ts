// What a layout profile promises is what LibreOffice prints: lines a page, characters a line, pitch.
import { beforeAll, describe, expect, test } from 'vitest'
import { specOf } from '../../src/core/official-layout/layout-profile'
import type { LayoutProfile } from '../../src/core/official-layout/layout-profile'
import { profileProblems } from '../../src/core/official-layout/profile-problems'
import { ownProfile, withMargins } from '../../src/core/official-layout/testing-profiles'
import type { ReplyForm } from '../../src/core/reply/reply-document'
import { renderReplyDocx } from '../../src/services/exporting/export-reply'
import { longCase, paragraph } from '../fixtures/replies'
import { missingPrograms } from './programs'
import { render } from './probe'
import type { RenderedPage } from './probe'

/** The outermost that is let through: least margins, narrow and wide grids, and a house's usual numbers. */
const PROFILES: Readonly<Record<string, LayoutProfile>> = {
  tall: { ...withMargins({ top: 26, bottom: 22 }), letterRulesOnEveryPage: true },
  narrow: withMargins({ top: 50, bottom: 50, left: 48, right: 44 }),
  loose: ownProfile({ linePitch: 40, characterSpacing: 3 }),
  house: { ...withMargins({ top: 34, bottom: 31 }), linePitch: 29.5 },
}
const FORMS: readonly ReplyForm[] = ['letter', 'document', 'plain']
const NAMES = Object.keys(PROFILES).flatMap((name) => FORMS.map((form) => `${name}-${form}`))
const TEXT = '水'.repeat(400)

describe.skipIf(missingPrograms().length > 0)('the pages of a layout profile', () => {
  let pages: ReadonlyMap<string, readonly RenderedPage[]> = new Map()
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {}
    for (const [name, profile] of Object.entries(PROFILES)) {
      const preamble = Array.from({ length: 8 }, () => paragraph(TEXT))
      for (const form of FORMS) {
        files[`${name}-${form}`] = await renderReplyDocx(longCase({ preamble }), form, {
          spec: specOf(profile),
        })
      }
    }
    pages = await render(files)
  })

  test.each(NAMES)('%s: a full page has the lines and characters that were promised', (key) => {
    const profile = PROFILES[key.split('-')[0] ?? '']
    if (!profile) throw new Error(`no profile for ${key}`)
    expect(profileProblems(profile)).toEqual([])
    const { linesPerPage, charactersPerLine } = specOf(profile).grid
    const lines = (pages.get(key)?.[1]?.lines ?? []).filter(({ text }) => !text.includes('—'))
    expect(lines).toHaveLength(linesPerPage)
    expect(lines.filter(({ text }) => [...text].length === charactersPerLine).length).toBeGreaterThan(
      linesPerPage / 2,
    )
    const { top, bottom } = profile.page
    for (const line of lines) {
      expect(line.top).toBeGreaterThan(top - 1)
      expect(line.bottom).toBeLessThan(297 - bottom + 1)
    }
  })
})
