import { expect, it } from 'vitest'
import { createPageFailures } from './page-failures'

function pageFailures(answer: 'reload' | 'quit') {
  const happened: string[] = []
  let time = 0
  const fail = createPageFailures({
    ask: async (again) => {
      happened.push(again ? 'ask again' : 'ask')
      return answer
    },
    reload: () => happened.push('reload'),
    quit: () => happened.push('quit'),
    now: () => new Date(time),
  })
  return { happened, failAt: (seconds: number) => ((time = seconds * 1000), fail()) }
}

it('tells the clerk and loads the page again', async () => {
  const { happened, failAt } = pageFailures('reload')
  await failAt(0)
  expect(happened).toEqual(['ask', 'reload'])
})

it('quits when the clerk prefers that', async () => {
  const { happened, failAt } = pageFailures('quit')
  await failAt(0)
  expect(happened).toEqual(['ask', 'quit'])
})

it('says so when it has happened three times within a minute', async () => {
  const { happened, failAt } = pageFailures('reload')
  for (const second of [0, 20, 40, 200]) await failAt(second)
  expect(happened.filter((step) => step.startsWith('ask'))).toEqual(['ask', 'ask', 'ask again', 'ask'])
})
