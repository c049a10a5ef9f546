import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProposalId } from '../../core/kernel/ids'
import { emptyProposal, HANDLING_ROLES, PROPOSAL_KINDS, PROPOSER_KINDS } from '../../core/proposals/proposal'
import type { Proposal } from '../../core/proposals/proposal'
import {
  EMPTY_CASE_FORM,
  findSameNumber,
  formToRecord,
  readProposerCount,
  recordToForm,
  splitNames,
  withoutBookMarks,
} from './case-form'

const id = ProposalId.parse('case-1')
const before = { asks: [] }

/** A text as the form leaves it: no white space at the ends, none but single blanks inside. */
const tidy = (maximum: number) =>
  fc
    .string({ unit: 'grapheme', maxLength: maximum })
    .map((text) => text.replace(/\s+/g, ' ').trim().slice(0, maximum).trim())
const day = fc.option(fc.constantFrom('2026-02-27', '2026-05-27', '2027-01-01'))
const record = fc.record({
  kind: fc.constantFrom(...PROPOSAL_KINDS),
  role: fc.constantFrom(...HANDLING_ROLES),
  session: tidy(30),
  number: tidy(20),
  title: tidy(60).filter((title) => !/[《》]/.test(title)),
  titleInBookMarks: fc.boolean(),
  proposers: fc.array(
    fc.record({
      name: tidy(20).filter((name) => splitNames(name).length === 1 && splitNames(name)[0] === name),
      kind: fc.constantFrom(...PROPOSER_KINDS),
      affiliation: tidy(20),
      phone: tidy(20),
    }),
    { maxLength: 4 },
  ),
  leadUnit: tidy(20),
  assignedOn: day,
  dueOn: day,
  asks: fc.array(fc.record({ id: fc.constant('ask-1'), text: fc.constant('增设站点') }), { maxLength: 1 }),
})

describe('formToRecord', () => {
  it('gives back the record the form was filled from', () => {
    fc.assert(
      fc.property(record, fc.option(fc.integer({ min: 5, max: 99 })), (texts, proposerCount) => {
        const leadUnit = texts.role === 'co' ? texts.leadUnit : ''
        const proposal: Proposal = { ...emptyProposal(id), ...texts, leadUnit, proposerCount }
        const { id: _id, schemaVersion: _schemaVersion, revision: _revision, ...expected } = proposal
        expect(formToRecord(recordToForm(proposal), proposal)).toEqual(expected)
      }),
    )
  })

  it('drops proposers without a name and tidies what was typed', () => {
    const made = formToRecord(
      {
        ...EMPTY_CASE_FORM,
        number: ' 086 ',
        title: '《关于完善城区慢行系统的提案》\n',
        proposers: [
          { name: ' 沈若溪 ', kind: 'member', affiliation: '市第一中学', phone: '' },
          { name: ' ', kind: 'member', affiliation: '', phone: '' },
        ],
      },
      before,
    )
    expect(made.number).toBe('086')
    expect(made.title).toBe('关于完善城区慢行系统的提案')
    expect(made.proposers.map(({ name }) => name)).toEqual(['沈若溪'])
  })

  it('makes one proposer of each name typed into a field', () => {
    const proposers = [{ name: '甲某、乙某', kind: 'member', affiliation: '市第一中学', phone: '' } as const]
    expect(formToRecord({ ...EMPTY_CASE_FORM, proposers }, before).proposers).toEqual([
      { name: '甲某', kind: 'member', affiliation: '市第一中学', phone: '' },
      { name: '乙某', kind: 'member', affiliation: '市第一中学', phone: '' },
    ])
  })

  it('keeps the number of proposers only where it says more than the list', () => {
    const proposers = [{ name: '沈若溪', kind: 'member', affiliation: '', phone: '' } as const]
    expect(formToRecord({ ...EMPTY_CASE_FORM, proposers, proposerCount: ' ３ ' }, before).proposerCount).toBe(
      3,
    )
    expect(
      formToRecord({ ...EMPTY_CASE_FORM, proposers, proposerCount: '1' }, before).proposerCount,
    ).toBeNull()
  })

  it('has a lead unit only when the case is co-handled', () => {
    const values = { ...EMPTY_CASE_FORM, leadUnit: '市公安局' }
    expect(formToRecord(values, before).leadUnit).toBe('')
    expect(formToRecord({ ...values, role: 'co' }, before).leadUnit).toBe('市公安局')
  })
})

describe('readProposerCount', () => {
  it('tells a number, nothing and a mistake apart', () => {
    expect(readProposerCount(' 12 ')).toBe(12)
    expect(readProposerCount(' ')).toBeNull()
    for (const typed of ['-5', '0', '3.5', '十二', '10001', '1e3']) {
      expect(readProposerCount(typed)).toBe('invalid')
    }
  })
})

describe('withoutBookMarks', () => {
  it('takes off one enclosing pair and leaves marks inside alone', () => {
    expect(withoutBookMarks('《关于停车的提案》')).toBe('关于停车的提案')
    expect(withoutBookMarks('关于落实《条例》的提案')).toBe('关于落实《条例》的提案')
    expect(withoutBookMarks('《条例》和《办法》')).toBe('《条例》和《办法》')
  })
})

describe('splitNames', () => {
  it('splits pasted names, not the blanks inside a name', () => {
    expect(splitNames('沈若溪、顾明远，陆晚舟；\n第五代表团')).toEqual([
      '沈若溪',
      '顾明远',
      '陆晚舟',
      '第五代表团',
    ])
    expect(splitNames('阿依古丽 买买提')).toEqual(['阿依古丽 买买提'])
  })

  it('splits at blanks where each side is a full name', () => {
    expect(splitNames('沈若溪 顾明远　陆舟')).toEqual(['沈若溪', '顾明远', '陆舟'])
    expect(splitNames('沈 舟')).toEqual(['沈 舟'])
  })

  it('leaves parentheses and organisations whole', () => {
    expect(splitNames('农工党市委（沈若溪、顾明远）')).toEqual(['农工党市委（沈若溪、顾明远）'])
    expect(splitNames('第五代表团（沈若溪，顾明远）、陆晚舟')).toEqual([
      '第五代表团（沈若溪，顾明远）',
      '陆晚舟',
    ])
    expect(splitNames('市政协人口资源环境委员会')).toEqual(['市政协人口资源环境委员会'])
  })
})

describe('findSameNumber', () => {
  const summary = {
    id,
    replyId: 'reply-1',
    kind: 'proposal',
    role: 'sole',
    session: '市政协九届四次会议',
    number: '086',
    title: '',
    proposers: '',
    dueOn: null,
    characters: 0,
    savedAt: '',
  } as unknown as Parameters<typeof findSameNumber>[0][number]
  const values = { kind: 'proposal', session: '市政协九届四次会议', number: ' 086' } as const

  it('finds the case with the same number of the same session, but not itself', () => {
    expect(findSameNumber([summary], values, null)).toBe(summary)
    expect(findSameNumber([summary], values, 'case-1')).toBeNull()
    expect(findSameNumber([summary], { ...values, kind: 'suggestion' }, null)).toBeNull()
    expect(findSameNumber([summary], { ...values, number: '' }, null)).toBeNull()
  })
})
