// What was typed, taken apart and checked: wrong use is answered with a sentence, never with a guess.
import { parseArgs } from 'node:util'
import { AppError } from '../core/kernel/app-error'

/** An option of a command; with `takes` it wants a value. */
export interface OptionSpec {
  readonly long: string
  readonly short?: string
  /** What the value is, in Chinese; absent for a switch. */
  readonly takes?: string
}

export interface CommandLineSpec {
  /** Name of the command, for the sentences. */
  readonly command: string
  /** The one thing the command works on, in Chinese: 文件, 卷库文件夹. */
  readonly operand: string
  readonly options: readonly OptionSpec[]
}

export interface CommandLine {
  readonly operand: string
  /** Values by long name. */
  readonly values: ReadonlyMap<string, string>
  readonly switches: ReadonlySet<string>
}

/** A command line that cannot be carried out. */
function wrongUse(command: string, what: string): AppError {
  return new AppError('BAD_INPUT', `${what}。用法见：${command} --help`)
}

/**
 * Reads the arguments of one command.
 * @throws AppError BAD_INPUT for unknown, repeated or incomplete options and for a missing or second operand
 */
export function readCommandLine(args: readonly string[], spec: CommandLineSpec): CommandLine {
  const { command, operand: operandName, options } = spec
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      options.map(({ long, short, takes }) => [
        long,
        {
          type: takes === undefined ? 'boolean' : 'string',
          ...(short === undefined ? {} : { short }),
        } as const,
      ]),
    ),
  })

  const operands: string[] = []
  const values = new Map<string, string>()
  const switches = new Set<string>()
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    const option = options.find(({ long }) => long === name)
    if (option === undefined) throw wrongUse(command, `不认识选项“${rawName}”`)
    if (values.has(name) || switches.has(name)) throw wrongUse(command, `选项“${rawName}”写了两次`)
    if (option.takes === undefined) {
      if (value !== undefined) throw wrongUse(command, `选项“${rawName}”后面不带内容`)
      switches.add(name)
    } else {
      const looksLikeOption = inlineValue !== true && value?.startsWith('-') === true && value !== '-'
      if (value === undefined || value === '' || looksLikeOption) {
        throw wrongUse(command, `选项“${rawName}”后面缺少${option.takes}`)
      }
      values.set(name, value)
    }
  }
  const [operand, second] = operands
  if (operand === undefined || operand === '') throw wrongUse(command, `缺少${operandName}`)
  if (second !== undefined) throw wrongUse(command, `一次只能处理一个${operandName}，多出了“${second}”`)
  return { operand, values, switches }
}

/** @throws AppError BAD_INPUT when the option was not given */
export function requireValue(line: CommandLine, spec: CommandLineSpec, long: string): string {
  const value = line.values.get(long)
  if (value !== undefined) return value
  const option = spec.options.find((candidate) => candidate.long === long)
  const name = option?.short === undefined ? `--${long}` : `-${option.short}`
  throw wrongUse(spec.command, `缺少选项“${name}”和${option?.takes ?? '它的内容'}`)
}
