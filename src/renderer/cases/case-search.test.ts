import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseSummary } from '../../contract/calls'
import { ProposalId, ReplyId } from '../../core/kernel/ids'
import { markMatches, searchCases, searchTerms } from './case-search'

function summary(number: string, changes: Partial<CaseSummary> = {}): CaseSummary {
  return {
    id: ProposalId.parse(`case-${number.toLowerCase().replace(/[^a-z0-9]/g, '')}`),
    replyId: ReplyId.parse('reply-1'),
    kind: 'proposal',
    role: 'sole',
    session: '市政协九届四次会议',
    number,
    title: '关于完善城区慢行系统的提案',
    proposers: '沈若溪 等3人',
    dueOn: null,
    characters: 0,
    savedAt: '2026-05-13T02:42:00.000Z',
    ...changes,
  }
}

const cases = [
  summary('086'),
  summary('186', { title: '关于增设环湖路公交首末站的提案', proposers: '程亦安' }),
  summary('DH0271', { session: '区政协二届一次会议' }),
  summary('0026', { kind: 'suggestion' }),
]
const found = (query: string) => searchCases(cases, query).map(({ number }) => number)

describe('searchCases', () => {
  it('gives everything for an empty query', () => {
    expect(found('')).toHaveLength(4)
    expect(found(' 　 ')).toHaveLength(4)
  })

  it('finds a number with and without the zeros in front', () => {
    expect(found('086')).toContain('086')
    expect(found('86')).toEqual(['086', '186'])
    expect(found('0086')).toContain('086')
    expect(found('dh271')).toEqual(['DH0271'])
    expect(found('26')).toEqual(['0026'])
  })

  it('finds case names, proposers, sessions and the way a case is called', () => {
    expect(found('环湖路')).toEqual(['186'])
    expect(found('沈若溪')).toEqual(['086', 'DH0271', '0026'])
    expect(found('二届一次')).toEqual(['DH0271'])
    expect(found('建议 0026')).toEqual(['0026'])
  })

  it('wants every word, in any order, full-width digits as half-width ones', () => {
    expect(found('公交 程亦安')).toEqual(['186'])
    expect(found('程亦安　公交')).toEqual(['186'])
    expect(found('公交 沈若溪')).toEqual([])
    expect(found('１８６')).toEqual(['186'])
  })
})

describe('markMatches', () => {
  it('marks every place a word is found', () => {
    expect(markMatches('公交线路和公交站', searchTerms('公交'))).toEqual([
      { text: '公交', isMatch: true },
      { text: '线路和', isMatch: false },
      { text: '公交', isMatch: true },
      { text: '站', isMatch: false },
    ])
  })

  it('never loses or changes a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
        const pieces = markMatches(text, searchTerms(query))
        return pieces.map((piece) => piece.text).join('') === text
      }),
    )
  })
})
