import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProposalId, ReplyId } from '../kernel/ids'
import { emptyProposal, PROPOSER_KINDS } from '../proposals/proposal'
import type { Proposal, Proposer } from '../proposals/proposal'
import {
  addressPronoun,
  contactText,
  documentNumberText,
  generatedOpening,
  generatedSalutation,
  generatedTitle,
  numberPhrase,
  resolveLockedElements,
} from './generated-texts'
import { emptyReply } from './reply-document'
import type { ReplyDocument } from './reply-document'

const who = (name: string, kind: Proposer['kind'] = 'member'): Proposer => ({
  name,
  kind,
  affiliation: '',
  phone: '',
})

const proposal = (changes: Partial<Proposal> = {}): Proposal => ({
  ...emptyProposal(ProposalId.parse('case-1')),
  session: '市政协九届四次会议',
  number: '086',
  title: '关于优化公交线网的建议',
  proposers: [who('沈若溪')],
  ...changes,
})

const reply = (changes: Partial<ReplyDocument> = {}): ReplyDocument => ({
  ...emptyReply(ReplyId.parse('reply-1'), ProposalId.parse('case-1')),
  issuer: '云岚市交通运输局',
  ...changes,
})

describe('title', () => {
  it.each([
    [proposal(), reply(), '关于市政协九届四次会议第086号提案的答复'],
    [
      proposal({ kind: 'suggestion', session: '市十七届人大四次会议' }),
      reply(),
      '关于市十七届人大四次会议第086号建议的答复',
    ],
    [proposal(), reply({ kind: 'co-opinion' }), '关于市政协九届四次会议第086号提案的会办意见'],
    [proposal(), reply({ kind: 'second-reply' }), '关于市政协九届四次会议第086号提案的再次答复'],
    [proposal({ number: '13、53' }), reply(), '关于市政协九届四次会议第13、53号提案的答复'],
    [proposal({ number: '' }), reply(), '关于市政协九届四次会议提案的答复'],
    [proposal({ session: '', number: '' }), reply(), '关于《关于优化公交线网的建议》提案的答复'],
    [
      proposal({ session: '', number: '', title: '关于增设社区书屋的提案' }),
      reply(),
      '关于《关于增设社区书屋的提案》的答复',
    ],
    [
      proposal({ session: '', number: '', title: '关于增设社区书屋的建议', kind: 'suggestion' }),
      reply({ kind: 'co-opinion' }),
      '关于《关于增设社区书屋的建议》的会办意见',
    ],
    [proposal({ session: '', number: '', title: '增设社区书屋' }), reply(), '关于《增设社区书屋》提案的答复'],
    [proposal({ session: '', number: '', title: '' }), reply(), '关于提案的答复'],
  ])('%#', (record, document, title) => {
    expect(generatedTitle(record, document)).toBe(title)
  })

  it.each([
    ['086', '第086号'],
    ['第25号', '第25号'],
    ['第25', '第25号'],
    ['25号', '第25号'],
    ['', ''],
  ])('number %j is printed as %j', (number, phrase) => {
    expect(numberPhrase(number)).toBe(phrase)
  })
})

describe('salutation', () => {
  it.each([
    [[who('沈若溪')], null, '沈若溪委员：'],
    [[who('沈若溪'), who('顾明远')], null, '沈若溪、顾明远委员：'],
    [[who('沈若溪'), who('顾明远')], 2, '沈若溪、顾明远委员：'],
    [[who('沈若溪')], 5, '沈若溪等5位委员：'],
    [[who('许静姝', 'deputy')], null, '许静姝代表：'],
    [[who('民盟云岚市委员会', 'party')], null, '民盟云岚市委员会：'],
    [[who('沈若溪'), who('市工商联', 'organisation')], null, '沈若溪委员，市工商联：'],
    [[], null, ''],
  ])('%#', (proposers, proposerCount, salutation) => {
    expect(generatedSalutation(proposal({ proposers, proposerCount }), reply())).toBe(salutation)
  })

  it('of a co-handling opinion is the lead unit', () => {
    const record = proposal({ leadUnit: '市商务局' })
    expect(generatedSalutation(record, reply({ kind: 'co-opinion' }))).toBe('市商务局：')
    expect(generatedSalutation(proposal(), reply({ kind: 'co-opinion' }))).toBe('')
  })

  it('names everybody, in order', () => {
    const proposers = fc.uniqueArray(
      fc
        .tuple(fc.constantFrom('甲一', '乙二', '丙三', '丁四', '戊五'), fc.constantFrom(...PROPOSER_KINDS))
        .map(([name, kind]) => who(name, kind)),
      { minLength: 1, selector: ({ name }) => name },
    )
    fc.assert(
      fc.property(proposers, (list) => {
        const text = generatedSalutation(proposal({ proposers: list }), reply())
        const places = list.map(({ name }) => text.indexOf(name))
        expect(places.every((place) => place >= 0)).toBe(true)
        expect([...places].sort((one, other) => one - other)).toEqual(places)
        expect(text.endsWith('：')).toBe(true)
      }),
    )
  })
})

describe('opening', () => {
  it('names the case and addresses one, several and organisations differently', () => {
    const openingFor = (changes: Partial<Proposal>) => generatedOpening(proposal(changes), reply())
    expect(openingFor({})).toBe('您提出的《关于优化公交线网的建议》收悉，现答复如下：')
    expect(openingFor({ proposers: [who('甲一'), who('乙二')] })).toMatch(/^你们提出的/)
    expect(openingFor({ proposers: [who('民盟', 'party')] })).toMatch(/^贵单位提出的/)
    expect(openingFor({ titleInBookMarks: false })).toBe('您提出的关于优化公交线网的建议收悉，现答复如下：')
  })

  it('of a co-handling opinion names the proposers with one honorific', () => {
    const record = proposal({ proposers: [who('甲一'), who('乙二')], proposerCount: 4 })
    expect(generatedOpening(record, reply({ kind: 'co-opinion' }))).toBe(
      '现就甲一、乙二等4位委员提出的《关于优化公交线网的建议》，提出会办意见如下：',
    )
  })

  it('still reads well where the record is not filled in', () => {
    expect(generatedOpening(proposal({ title: '' }), reply())).toBe('您提出的提案收悉，现答复如下：')
    const record = proposal({ proposers: [], title: '' })
    expect(generatedOpening(record, reply({ kind: 'co-opinion' }))).toBe('现就有关提案，提出会办意见如下：')
  })

  it('counts unnamed proposers', () => {
    expect(addressPronoun(proposal({ proposerCount: 3 }))).toBe('你们')
    expect(addressPronoun(proposal({ proposerCount: 1 }))).toBe('您')
  })
})

describe('number, contact, copies', () => {
  it('keeps the place of a serial that is still open', () => {
    const series = { form: 'series', prefix: '云交提复', year: 2026 } as const
    expect(documentNumberText({ ...series, serial: 18 })).toBe('云交提复〔2026〕18号')
    expect(documentNumberText({ ...series, serial: null })).toBe('云交提复〔2026〕　号')
    expect(documentNumberText({ form: 'written', text: '云交提字第7号' })).toBe('云交提字第7号')
  })

  it('leaves out what a contact lacks', () => {
    expect(contactText({ form: 'person', name: '周敏', phone: '6612086' })).toBe(
      '（联系人：周敏，联系电话：6612086）',
    )
    expect(contactText({ form: 'person', name: '周敏', phone: '' })).toBe('（联系人：周敏）')
    expect(contactText({ form: 'person', name: '', phone: '' })).toBe('')
    expect(contactText({ form: 'written', text: '电话：1' })).toBe('电话：1')
  })
})

describe('resolveLockedElements', () => {
  it('lets an override win and keeps the generated text beside it', () => {
    const elements = resolveLockedElements(
      proposal(),
      reply({ title: { source: 'override', text: '另一个标题' } }),
    )
    expect(elements.title).toEqual({
      text: '另一个标题',
      generated: '关于市政协九届四次会议第086号提案的答复',
      overridden: true,
    })
    expect(elements.salutation.overridden).toBe(false)
  })

  it('lets the issuer sign where nobody else does, and nobody where there is no issuer', () => {
    expect(resolveLockedElements(proposal(), reply()).organs).toEqual(['云岚市交通运输局'])
    expect(resolveLockedElements(proposal(), reply({ issuer: '' })).organs).toEqual([])
    const signature = { organs: ['甲局', '乙局'], date: '2026-05-07', stamp: 'seal' as const, signers: [] }
    const elements = resolveLockedElements(proposal(), reply({ signature }))
    expect([elements.organs, elements.date]).toEqual([['甲局', '乙局'], '2026年5月7日'])
  })

  it('ends the copies with a full stop', () => {
    expect(resolveLockedElements(proposal(), reply({ copyTo: ['甲委', '乙办'] })).copyTo).toBe(
      '抄送：甲委，乙办。',
    )
    expect(resolveLockedElements(proposal(), reply()).copyTo).toBe('')
  })
})
