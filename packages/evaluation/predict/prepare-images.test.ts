import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Preprocess } from '@mlgate/images'
import { describe, expect, it } from 'vitest'
import { openImagePreparer } from './prepare-images.ts'

const photo = await readFile(join(import.meta.dirname, '../../../test/fixtures/images/photo.jpg'))
const support = join(import.meta.dirname, '../../images/test-support')
const preprocess: Preprocess = {
  like: 'torchvision',
  resize: 32,
  crop: 24,
  interpolation: 'bilinear',
  color: 'rgb',
  scale: 1,
}

interface Case {
  cores?: number
  images?: number
  memoryBytes?: number
  /** A thread that ends as soon as it is given an image: so it shows who prepares it. */
  entry?: string
  said?: Preprocess
}

async function prepareAfterStart(given: Case): Promise<unknown> {
  const { cores = 4, images = 500, memoryBytes = 2 ** 30, entry = 'broken-thread.ts', said } = given
  const context = { threadEntry: join(support, entry), memoryBytes }
  const preparer = await openImagePreparer(said ?? preprocess, context, cores)
  preparer.expect(images)
  await preparer.close()
  return preparer.prepare(photo, 'photo.jpg')
}

it('many images are prepared on threads', async () => {
  await expect(prepareAfterStart({})).rejects.toThrow('a thread that prepares images ended')
})

describe('images are prepared here', () => {
  it.each<[string, Case]>([
    ['when there are few', { images: 499 }],
    ['when two cores are busy anyway', { cores: 2 }],
    ['when there is little memory', { memoryBytes: 2 ** 29 }],
    [
      'when they are only decoded',
      { said: { like: 'torchvision', interpolation: 'bilinear', color: 'rgb', scale: 1 } },
    ],
    ['when threads cannot start', { entry: 'nowhere.ts' }],
  ])('%s', async (_, given) => {
    await expect(prepareAfterStart(given)).resolves.toMatchObject({ channels: 3 })
  })
})
