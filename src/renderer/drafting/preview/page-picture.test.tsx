import { afterEach, describe, expect, it } from 'vitest'
import { cleanup, render } from '@testing-library/react'
import { ProposalId, ReplyId } from '../../../core/kernel/ids'
import type { DrawnPage } from '../../../core/official-layout/drawn-page'
import { pageToSvg } from '../../../core/official-layout/page-svg'
import { emptyProposal } from '../../../core/proposals/proposal'
import { emptyReply } from '../../../core/reply/reply-document'
import { fakePreview } from '../../bridge/testing/fake-pages'
import { PagePicture } from './page-picture'

afterEach(cleanup)

const proposal = emptyProposal(ProposalId.parse('case-1'))

function pageOf(texts: readonly string[]): DrawnPage {
  const preamble = texts.map((text, index) => ({ kind: 'paragraph' as const, id: `p-${index}`, text }))
  const reply = { ...emptyReply(ReplyId.parse('reply-1'), proposal.id), preamble }
  const [page] = fakePreview({ proposal, reply }).document.pages
  if (!page) throw new Error('no page')
  return page
}

const drawn = (): Element => document.querySelector('.page-picture > svg')!

describe('the drawing of a page', () => {
  it('becomes that of the new page, whatever the old one was, and keeps what is the same', () => {
    const before = pageOf(['路灯', '座椅', '雨棚'])
    const { rerender } = render(<PagePicture page={before} images={{}} />)
    const first = drawn().children[0]
    for (const texts of [
      ['路灯', '座椅二', '雨棚'],
      ['路灯'],
      ['甲', '乙', '丙', '丁'],
      ['路灯', '座椅', '雨棚'],
    ]) {
      const page = pageOf(texts)
      rerender(<PagePicture page={page} images={{}} />)
      const wanted = new DOMParser().parseFromString(pageToSvg(page, {}), 'image/svg+xml').documentElement
      expect(drawn().isEqualNode(wanted)).toBe(true)
    }
    expect(drawn().children[0]).toBe(first)
  })

  it('is made anew for a sheet of another size', () => {
    const page = pageOf(['路灯'])
    const { rerender } = render(<PagePicture page={page} images={{}} />)
    const before = drawn()
    rerender(<PagePicture page={{ ...page, width: 297, height: 210 }} images={{}} />)
    expect(drawn()).not.toBe(before)
    expect(drawn().getAttribute('viewBox')).toBe('0 0 297 210')
  })
})
