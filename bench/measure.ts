// Medians and 95th percentiles, and a ratio against a plain operation of the same run: these machines
// are noisy, so only the ratio can be compared between two runs.

export interface Figure {
  readonly name: string
  /** Milliseconds. */
  readonly median: number
  readonly p95: number
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

async function timesOf({ rounds, run }: Job): Promise<readonly number[]> {
  await run()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now()
    await run()
    times.push(performance.now() - begin)
  }
  return times.sort((a, b) => a - b)
}

/** Runs the baseline and then each job, one warm-up round each; the first figure is the baseline's. */
export async function measure(baseline: Job, jobs: readonly Job[]): Promise<readonly Figure[]> {
  const base = await timesOf(baseline)
  const baseMedian = percentile(base, 0.5)
  const figures: Figure[] = [
    { name: baseline.name, median: baseMedian, p95: percentile(base, 0.95), ratio: 1 },
  ]
  for (const job of jobs) {
    const times = await timesOf(job)
    const median = percentile(times, 0.5)
    figures.push({ name: job.name, median, p95: percentile(times, 0.95), ratio: median / baseMedian })
  }
  return figures
}

/** The most memory this process has ever had, in bytes. */
export const peakMemory = (): number => process.resourceUsage().maxRSS * 1024
