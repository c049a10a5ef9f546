import { expect, test } from 'vitest'
import { ProposalId, ReplyId } from '../kernel/ids'
import { emptyReply } from './reply-document'
import type { ReplyDocument } from './reply-document'
import { refusalOfChange, signOffProblem } from './sign-off'

const TODAY = '2026-05-27'

const signed = (given: Partial<ReplyDocument> = {}): ReplyDocument => ({
  ...emptyReply(ReplyId.parse('reply-1'), ProposalId.parse('case-1')),
  signatory: '江一帆',
  documentNumber: { form: 'series', prefix: '云交提复', year: 2026, serial: 18 },
  signature: { organs: [], date: '2026-05-26', stamp: 'seal', signers: [] },
  signOff: { date: '2026-05-27' },
  ...given,
})

test('a complete reply can be registered, one without a number or with a written one too', () => {
  expect(signOffProblem(signed(), TODAY)).toBeNull()
  expect(signOffProblem(signed({ documentNumber: null }), TODAY)).toBeNull()
  expect(signOffProblem(signed({ documentNumber: { form: 'written', text: '云交函3号' } }), TODAY)).toBeNull()
})

test.each<[string, Partial<ReplyDocument>, string]>([
  ['no signatory', { signatory: ' ' }, 'signatory'],
  ['no day', { signOff: null }, 'date'],
  ['a day that does not exist', { signOff: { date: '2026-02-30' } }, 'date'],
  ['tomorrow', { signOff: { date: '2026-05-28' } }, 'date'],
  ['no date of issue', { signature: { organs: [], date: null, stamp: 'none', signers: [] } }, 'issue-date'],
  [
    'no serial yet',
    { documentNumber: { form: 'series', prefix: '云交提复', year: 2026, serial: null } },
    'number',
  ],
])('%s keeps it from being registered', (_name, given, place) => {
  const problem = signOffProblem(signed(given), TODAY)
  expect(problem?.place).toBe(place)
  expect(problem?.text).toMatch(/请.*。$/)
})

test('a registered reply stays as it is; withdrawing is the one change', () => {
  const present = signed()
  expect(refusalOfChange(present, { ...present, revision: 7 }, TODAY)).toBeNull()
  expect(refusalOfChange(present, { ...present, signOff: null }, TODAY)).toBeNull()
  for (const change of [
    { secrecy: '秘密★1年' },
    { signatory: '别人' },
    { signOff: { date: '2026-05-20' } },
    { closing: [{ kind: 'paragraph' as const, id: 'p', text: '加一句。' }] },
  ]) {
    expect(refusalOfChange(present, { ...present, ...change }, TODAY)).toContain('先撤销登记')
  }
})

test('a draft becomes registered only when it is complete', () => {
  const draft = signed({ signOff: null })
  expect(refusalOfChange(draft, signed(), TODAY)).toBeNull()
  expect(refusalOfChange(draft, signed({ signOff: { date: '2027-01-01' } }), TODAY)).toContain('不能晚于今天')
})
