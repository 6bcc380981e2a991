import { availableParallelism } from 'node:os'
import { openPreparer, type Prepare, type Preprocess, startPreparing } from '@mlgate/images'
import type { WorkContext } from '../work-context.ts'

/** Images from which threads are worth their start, which takes some 0.2 s each. */
const fewestImages = 500
/** More would wait for pixels: Node has four threads that decode. */
const mostThreads = 4
/** A job that may take less than this does without, as each thread reserves memory of its own. */
const fewestBytes = 2 ** 30

export interface ImagePreparer {
  prepare: Prepare
  /** Tells how many images there are, as far as known: threads help from then on where they are worth it. */
  expect(images: number): void
  close(): Promise<void>
}

/**
 * Prepares images on this thread, and on others where there are enough images, more to do with each than to decode
 * it, and cores for more than one: two cores are busy with decoding and this thread.
 */
export async function openImagePreparer(
  preprocess: Preprocess,
  { threadEntry, memoryBytes }: Pick<WorkContext, 'threadEntry' | 'memoryBytes'>,
  cores: number = availableParallelism(),
): Promise<ImagePreparer> {
  const here = await openPreparer(preprocess)
  const count = Math.min(cores - 1, mostThreads)
  const isWork = preprocess.resize !== undefined || preprocess.crop !== undefined
  const entry = isWork && count > 1 && memoryBytes >= fewestBytes ? threadEntry : undefined
  let current = here
  let starting: Promise<() => Promise<void>> | undefined

  async function start(file: string): Promise<() => Promise<void>> {
    const threads = await startPreparing(file, count, preprocess)
    current = threads.prepare
    return threads.close
  }

  return {
    prepare: (bytes, name) => current(bytes, name),
    expect(images) {
      if (entry === undefined || starting !== undefined || images < fewestImages) return
      // Without threads it takes longer, and nothing else.
      starting = start(entry).catch(() => async () => undefined)
    },
    async close() {
      const end = await starting
      await end?.()
    },
  }
}
