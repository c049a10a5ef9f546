// Medians and 95th percentiles, and a ratio against a plain operation of the same run: these machines
// are noisy, so only the ratio and the processor's time can be compared between two runs.

export interface Figure {
  readonly name: string
  /** Milliseconds. */
  readonly median: number
  readonly p95: number
  /** Median of the processor's time, in milliseconds: what others do on the machine is not in it. */
  readonly processor: number
  /** Median against the baseline's median. */
  readonly ratio: number
}

export interface Job {
  readonly name: string
  readonly rounds: number
  readonly run: () => unknown
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

interface Times {
  readonly clock: readonly number[]
  readonly processor: readonly number[]
}

/** Milliseconds of processor time of this process so far, its helper threads included. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function timesOf({ rounds, run }: Job): Promise<Times> {
  await run()
  const clock: number[] = []
  const processor: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now()
    const used = processorTime()
    await run()
    clock.push(performance.now() - begin)
    processor.push(processorTime() - used)
  }
  const inOrder = (times: number[]): number[] => times.sort((a, b) => a - b)
  return { clock: inOrder(clock), processor: inOrder(processor) }
}

/** Runs the baseline and then each job, one warm-up round each; the first figure is the baseline's. */
export async function measure(baseline: Job, jobs: readonly Job[]): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const job of [baseline, ...jobs]) {
    const { clock, processor } = await timesOf(job)
    const median = percentile(clock, 0.5)
    figures.push({
      name: job.name,
      median,
      p95: percentile(clock, 0.95),
      processor: percentile(processor, 0.5),
      ratio: median / (figures[0]?.median ?? median),
    })
  }
  return figures
}

/** The most memory this process has ever had, in bytes. */
export const peakMemory = (): number => process.resourceUsage().maxRSS * 1024
