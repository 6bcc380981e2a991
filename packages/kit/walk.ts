import { type Session, type Step, walkRoad } from '@mlgate/pipeline'
import type { Walked } from './finished.ts'
import type { Deps } from './step.ts'

/** Walks the road for each step, one after the other, and tells each result when it is there. */
export async function walkAll(
  steps: readonly Step[],
  { road, step: { locations } }: Session,
  { tell }: Pick<Deps, 'tell'>,
): Promise<Walked[]> {
  const walked: Walked[] = []
  for (const step of steps) {
    const { result, path } = await walkRoad(step, road)
    const one = { result, path: path ?? '', folder: locations.folder }
    tell(one)
    walked.push(one)
  }
  return walked
}
