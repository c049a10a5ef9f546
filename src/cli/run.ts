// One command from its arguments to its exit status. Every failure becomes one line on standard error.
import { AppError } from '../core/kernel/app-error'
import type { Command, CommandContext } from './command'
import { checkVaultCommand } from './commands/check-vault'
import { exportCommand } from './commands/export-docx'
import { importCommand } from './commands/import-reply'
import { inspectCommand } from './commands/inspect'

const COMMANDS: readonly Command[] = [inspectCommand, importCommand, exportCommand, checkVaultCommand]
const NAMES = COMMANDS.map(({ name }) => name).join('、')
const HELP_FLAGS = new Set(['--help', '-h'])

const GENERAL_HELP = `复文台的命令行：不开窗口，读、排、检查复文。

用法：npm run -s cli -- 命令 [选项]

命令：
${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(13)}${summary}`).join('\n')}

每条命令加 --help 可看说明，例如：npm run -s cli -- export --help
`

/** Asked for help before a bare `--`, which ends the options. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end === -1 ? args : args.slice(0, end)).some((argument) => HELP_FLAGS.has(argument))
}

async function carryOut(args: readonly string[], context: CommandContext): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined) {
    throw new AppError('BAD_INPUT', `没有写命令。命令有：${NAMES}；加 --help 看说明。`)
  }
  if (HELP_FLAGS.has(name) || name === 'help') {
    const command = COMMANDS.find((candidate) => candidate.name === rest[0])
    await context.print(command?.help ?? GENERAL_HELP)
    return 0
  }
  const command = COMMANDS.find((candidate) => candidate.name === name)
  if (command === undefined) {
    throw new AppError('BAD_INPUT', `没有“${name}”这个命令。命令有：${NAMES}；加 --help 看说明。`)
  }
  if (asksForHelp(rest)) {
    await context.print(command.help)
    return 0
  }
  return command.run(rest, context)
}

function sentenceOf(error: unknown): string {
  if (error instanceof AppError) return error.message
  const detail = error instanceof Error ? `${error.name}：${error.message}` : String(error)
  return `程序内部出错，没有完成（${detail}）。请把这条命令和所用的文件交给维护人员。`
}

/**
 * Runs the command line.
 * @param args without the program's own name
 * @returns the exit status: 0 done, 1 problems found by check-vault, 2 anything wrong
 */
export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  try {
    return await carryOut(args, context)
  } catch (error) {
    await context.complain(sentenceOf(error).replaceAll(/\s*[\r\n]+\s*/g, ' '))
    return 2
  }
}
