// The command line: the same services as the window, in plain Node. Used as `npm run -s cli -- …`.
import { terminalContext } from './adapters'
import { run } from './run'

process.exitCode = await run(process.argv.slice(2), terminalContext(process.stdout, process.stderr))
