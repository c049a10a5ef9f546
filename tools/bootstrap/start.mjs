import { runElectron } from '../run-electron.mjs'
import { ensureBuilt } from './build.mjs'
import { runTool } from './say.mjs'
import { setUp } from './set-up.mjs'

await runTool(async () => {
  await setUp({ forTests: false })
  await ensureBuilt()
  process.exit(await runElectron(process.argv.slice(2)))
})
