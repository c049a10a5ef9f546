import { verify } from '../verify.mjs'
import { runTool } from './say.mjs'
import { setUp } from './set-up.mjs'

await runTool(async () => {
  await setUp({ forTests: true })
  return verify()
})
