// `npm run dev`: the workstation with the page reloading as its source changes.

import { forgetBuild } from './bootstrap/build.mjs'
import { hasDisplay, startVirtualDisplay } from './bootstrap/display.mjs'
import { runNode } from './bootstrap/run.mjs'
import { runTool, say } from './bootstrap/say.mjs'
import { ensureElectron, launcherSwitches, pointToElectron } from './electron-runtime.mjs'

await runTool(async () => {
  // The development server writes its own main process and preload into out/.
  forgetBuild()
  const environment = pointToElectron(await ensureElectron(), { ...process.env })
  if (launcherSwitches().includes('--no-sandbox')) environment['NO_SANDBOX'] = '1'
  if (!hasDisplay()) {
    const display = await startVirtualDisplay()
    environment['DISPLAY'] = display.name
    say(`no display here: the window opens on a virtual one, DISPLAY=${display.name}`)
  }
  const args = ['dev', ...process.argv.slice(2)]
  const { status } = await runNode('node_modules/electron-vite/bin/electron-vite.js', args, {
    env: environment,
    show: true,
  })
  return status
})
