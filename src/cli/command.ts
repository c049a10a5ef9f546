import type { Clock, Ids } from '../services/ports'

/** What a command may use from outside. */
export interface CommandContext {
  readonly clock: Clock
  readonly ids: Ids
  /** Writes to standard output; resolves when it is out. */
  print(text: string): Promise<void>
  /** Writes one line to standard error. */
  complain(line: string): Promise<void>
}

/** Status of a command that did what was asked; 2 is for errors. */
export type CommandStatus = 0 | 1

export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** The whole help text, ending with a line end. */
  readonly help: string
  /**
   * Carries the command out.
   * @throws AppError with the sentence for standard error
   */
  run(args: readonly string[], context: CommandContext): Promise<CommandStatus>
}
