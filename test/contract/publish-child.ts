/** Publishes what it is told to, in a process of its own, which can be killed. */
import { type PublishJob, publishSigns } from './publish-signs.ts'

const tell = (word: string) => process.send?.(word, undefined, undefined, () => {})
process.on('disconnect', () => process.exit())
process.on('message', (job: PublishJob) => {
  publishSigns(job).then(
    ({ outcome }) => tell(outcome),
    (error: unknown) => tell(String(error)),
  )
})
tell('ready')
