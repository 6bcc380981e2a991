import { type Session, type Step, walkRoad } from '@mlgate/pipeline'
import type { Walked } from './finished.ts'
import type { FailOn } from './inputs/index.ts'
import type { Deps } from './step.ts'

const verbs: Readonly<Record<string, string>> = { data: 'Check', evaluation: 'Evaluate', metrics: 'Judge' }

/**
 * Walks the road for each step, one after the other, and tells each result when it is there.
 *
 * @param failOn the mildest verdict that turns red what they are steps of: their results say so to whoever tells them.
 */
export async function walkAll(
  steps: readonly Step[],
  { road, step: { locations } }: Session,
  { fold, tell, failOn }: Pick<Deps, 'fold' | 'tell'> & { failOn: FailOn },
): Promise<Walked[]> {
  const walked: Walked[] = []
  for (const step of steps) {
    const title = `${verbs[step.kind] ?? 'Measure'} ${step.name}`
    const { result, path } = await fold(title, () => walkRoad(step, { ...road, failOn }))
    const one = { result, path: path ?? '', folder: locations.folder }
    tell([one])
    walked.push(one)
  }
  return walked
}
