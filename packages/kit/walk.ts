import { formatDuration } from '@mlgate/markup'
import { type Session, type Step, walkRoad } from '@mlgate/pipeline'
import type { Walked } from './finished.ts'
import { printLog } from './say.ts'
import type { Deps } from './step.ts'

const verbs: Readonly<Record<string, string>> = { data: 'Check', evaluation: 'Evaluate', metrics: 'Judge' }

/** Walks the road for each step, one after the other, and tells each result when it is there. */
export async function walkAll(
  steps: readonly Step[],
  { road, step: { locations } }: Session,
  { fold, tell }: Pick<Deps, 'fold' | 'tell'>,
): Promise<Walked[]> {
  const walked: Walked[] = []
  for (const step of steps) {
    const { result, path } = await fold(`${verbs[step.kind] ?? 'Measure'} ${step.name}`, async () => {
      const outcome = await walkRoad(step, road)
      printLog(`This took ${formatDuration(outcome.result.durationMs)}.`)
      return outcome
    })
    const one = { result, path: path ?? '', folder: locations.folder }
    tell(one)
    walked.push(one)
  }
  return walked
}
