// `npm run -s cli -- …`: the command line over the same services, in plain Node. Standard output
// belongs to the command alone, and its status passes through.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './bootstrap/project.mjs'
import { run } from './bootstrap/run.mjs'

const tsx = join(projectFolder, 'node_modules', 'tsx', 'dist', 'cli.mjs')

if (existsSync(tsx)) {
  // npm starts scripts in the project's folder; the files a clerk names are seen from their own.
  const cwd = process.env['INIT_CWD'] ?? process.cwd()
  const args = [tsx, join(projectFolder, 'src', 'cli', 'index.ts'), ...process.argv.slice(2)]
  const { status } = await run(process.execPath, args, { cwd, show: true })
  process.exitCode = status
} else {
  process.stderr.write('还没有安装依赖，命令行无法运行：请先在项目文件夹里运行 npm ci，再重试。\n')
  process.exitCode = 2
}
