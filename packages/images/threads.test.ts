import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openPreparer, type PreparingThreads, type Preprocess, startPreparing } from './index.ts'

const photo = await readFile(join(import.meta.dirname, '../../test/fixtures/images/photo.jpg'))
const preprocess: Preprocess = {
  like: 'torchvision',
  resize: 32,
  crop: 24,
  interpolation: 'bilinear',
  color: 'rgb',
  scale: 1,
}

let threads: PreparingThreads | undefined
afterEach(() => threads?.close())

async function start(said: Partial<Preprocess> = {}, entry = 'thread.ts'): Promise<PreparingThreads> {
  const file = join(import.meta.dirname, 'test-support', entry)
  threads = await startPreparing(file, 2, { ...preprocess, ...said })
  return threads
}

it('threads make of images what this one makes', async () => {
  const { prepare } = await start()
  const here = await openPreparer(preprocess)
  const images = await Promise.all(Array.from({ length: 9 }, () => prepare(photo, 'photo.jpg')))
  const expected = await here(photo, 'photo.jpg')
  for (const image of images) expect(image).toEqual(expected)
})

it('an image that is fed as it is comes back, too', async () => {
  const { prepare } = await start({ resize: [40, 48], crop: [40, 48] })
  const image = await readFile(join(import.meta.dirname, '../../test/fixtures/images/transparent.png'))
  expect(await prepare(image, 'transparent.png')).toMatchObject({ width: 48, height: 40, channels: 3 })
})

it('F22: a bad image is told by its name, and the next one is prepared', async () => {
  const { prepare } = await start()
  await expect(prepare(Buffer.from('<html>'), 'bad.jpg')).rejects.toMatchObject({
    code: 'MG5040',
    place: { file: 'bad.jpg' },
  })
  await expect(prepare(photo, 'photo.jpg')).resolves.toMatchObject({ width: 24, height: 24 })
})

it('F22: what a decoder said of a cut image is kept as the cause', async () => {
  const { prepare } = await start()
  const error = await prepare(photo.subarray(0, photo.length / 2), 'cut.jpg').catch((cause: unknown) => cause)
  expect(error).toMatchObject({ code: 'MG5040', cause: { message: expect.stringContaining('VipsJpeg') } })
})

it('F29: when a thread ends, whoever waits for it is told', async () => {
  const { prepare } = await start({}, 'broken-thread.ts')
  await expect(prepare(photo, 'photo.jpg')).rejects.toThrow('a thread that prepares images ended')
})

it('a thread that cannot start is an error', async () => {
  await expect(start({}, 'nowhere.ts')).rejects.toThrow(/nowhere/)
})
