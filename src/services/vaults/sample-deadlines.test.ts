import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ProposalId, ReplyId } from '../../core/kernel/ids'
import { daysBetween } from '../../core/proposals/deadline'
import { Proposal, emptyProposal } from '../../core/proposals/proposal'
import { emptyReply } from '../../core/reply/reply-document'
import { withDeadlinesNear } from './sample-deadlines'

const proposalId = ProposalId.parse('sample-case')
const reply = emptyReply(ReplyId.parse('sample-reply'), proposalId)
const sample = (assignedOn: string | null, dueOn: string | null) => ({
  proposal: { ...emptyProposal(proposalId), assignedOn, dueOn },
  reply,
})

it('leaves the deadlines as they are on the day of the sample', () => {
  const onThatDay = withDeadlinesNear(sample('2026-02-27', '2026-05-27'), new Date(2026, 4, 13, 23, 59))
  expect(onThatDay.proposal).toMatchObject({ assignedOn: '2026-02-27', dueOn: '2026-05-27' })
})

it('moves them with the day the sample is opened on, over months and leap years', () => {
  const later = withDeadlinesNear(sample('2026-02-27', '2026-05-27'), new Date(2028, 1, 28))
  expect(later.proposal).toMatchObject({ assignedOn: '2027-12-15', dueOn: '2028-03-13' })
})

it('leaves open deadlines open and everything else alone', () => {
  const open = sample(null, null)
  expect(withDeadlinesNear(open, new Date(2030, 0, 1))).toEqual(open)
})

it('keeps real days, fourteen days away, whatever the day', () => {
  const day = fc.date({ min: new Date(2020, 0, 1), max: new Date(2099, 11, 31), noInvalidDate: true })
  fc.assert(
    fc.property(day, (now) => {
      const { dueOn } = Proposal.parse(withDeadlinesNear(sample(null, '2026-05-27'), now).proposal)
      const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
      expect(daysBetween(today, dueOn ?? '')).toBe(14)
    }),
  )
})
