/** Publishes what it is told to, in a process of its own, which can be killed. */
import { type PublishJob, publishSigns } from './publish-signs.ts'

process.on('message', (job: PublishJob) => {
  publishSigns(job).then(
    ({ outcome }) => process.send?.(outcome),
    (error: unknown) => process.send?.(String(error)),
  )
})
process.send?.('ready')
