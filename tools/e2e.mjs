// The end-to-end specs against the built program in real Electron:
//   node tools/e2e.mjs [arguments of playwright test]

import { ensureBuilt } from './bootstrap/build.mjs'
import { hasDisplay, startVirtualDisplay } from './bootstrap/display.mjs'
import { runNode } from './bootstrap/run.mjs'
import { runTool, say } from './bootstrap/say.mjs'
import { ensureElectron, pointToElectron } from './electron-runtime.mjs'

await runTool(async () => {
  await ensureBuilt()
  const environment = pointToElectron(await ensureElectron(), { ...process.env })
  if (!hasDisplay()) {
    const display = await startVirtualDisplay()
    environment['DISPLAY'] = display.name
    say(`no display here: the windows open on a virtual one, DISPLAY=${display.name}`)
  }
  const args = ['test', ...process.argv.slice(2)]
  const { status } = await runNode('node_modules/@playwright/test/cli.js', args, {
    env: environment,
    show: true,
  })
  return status
})
