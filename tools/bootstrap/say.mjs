// What a step of the set-up tells the person in front of the terminal: one line, nothing else.

/**
 * Prints one line for one step.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`[fuwen] ${line}\n`)
}

/** A problem the reader can solve: its message is the whole text shown, without a stack trace. */
export class SetUpProblem extends Error {}

/**
 * Runs a tool's main function; a SetUpProblem ends the process with its sentence and status 1.
 * @param {() => Promise<number | void>} main
 * @returns {Promise<void>}
 */
export async function runTool(main) {
  try {
    const status = await main()
    if (typeof status === 'number') process.exitCode = status
  } catch (error) {
    if (!(error instanceof SetUpProblem)) throw error
    process.stderr.write(`[fuwen] ${error.message}\n`)
    process.exitCode = 1
  }
}

/**
 * Seconds for people: "0.4 s", "12 s", "3 min 5 s".
 * @param {number} milliseconds
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 60) return `${Math.round(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}
