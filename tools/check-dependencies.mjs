// `npm run deps`: who may import whom. A run that did not see every source file is a failure too:
// with a compiler it does not know, dependency-cruiser passes after looking at nothing.

import { projectFolder } from './bootstrap/project.mjs'
import { runTool, SetUpProblem } from './bootstrap/say.mjs'
import { checkFences, sourceFiles } from './dependency-fences.mjs'

await runTool(async () => {
  const { cruised, violations } = await checkFences(projectFolder)
  const unseen = sourceFiles(projectFolder).filter((file) => !cruised.includes(file))
  if (cruised.length === 0 || unseen.length > 0) {
    throw new SetUpProblem(
      `the fences saw ${cruised.length} files but not these ${unseen.length}: ${unseen.slice(0, 5).join(', ')}`,
    )
  }
  for (const { rule, from, to, advice } of violations) {
    process.stderr.write(`${rule}: ${from} → ${to}\n  ${advice}\n`)
  }
  process.stdout.write(`${cruised.length} source files, ${violations.length} broken rules\n`)
  return violations.length === 0 ? 0 : 1
})
