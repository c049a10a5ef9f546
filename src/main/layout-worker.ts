// The thread in which replies are laid out: a file of its own beside the program, started by
// adapters/layout-threads.ts.
import { parentPort } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { createLayoutJobs } from '../services/exporting/layout-jobs'
import type { LayoutJob } from '../services/exporting/layout-jobs'

function serve(port: MessagePort): void {
  const run = createLayoutJobs()
  port.on('message', (job: LayoutJob) => {
    void run(job).then((outcome) => {
      port.postMessage(outcome)
    })
  })
}

if (parentPort !== null) serve(parentPort)
