import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { amdGpus } from './amd-gpus.ts'
import { amdSmiFingerprint, rocmSmiFingerprint } from './amd-smi.ts'
import { appleFingerprint, appleGpus, appleSample } from './apple-gpus.ts'
import type { GpuSample } from './nvidia-smi.ts'
import { processMemory } from './nvidia-smi.ts'

const file = new URL('../../../test/fixtures/gpu-tools/outputs.json', import.meta.url)
const outputs = JSON.parse(readFileSync(file, 'utf8'))
const said = (name: string) => JSON.stringify(outputs[name].output)

/** A folder of cards as the kernel shows them. */
function cardsOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'drm-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

describe('the fingerprint of AMD’s GPUs', () => {
  it('is what amd-smi says of them, behind warnings or in a bare list too', () => {
    const mi210 = { gpus: '1 × AMD Instinct MI210', gpuDriver: 'of Linux 6.14.0-24', gpuPowerLimit: '300 W' }
    expect(amdSmiFingerprint(said('amdSmiStatic'))).toEqual(mi210)
    expect(amdSmiFingerprint(`Permission needed to access /dev/kfd\n${said('amdSmiStatic')}`)).toEqual(mi210)
    const list = JSON.stringify(outputs.amdSmiStatic.output.gpu_data)
    expect(amdSmiFingerprint(list)).toEqual(mi210)
    // An answer to another question names no GPU.
    expect(amdSmiFingerprint(said('amdSmiList'))).toEqual({})
  })

  it('is what rocm-smi says of them, of any age', () => {
    expect(rocmSmiFingerprint(said('rocmSmi'))).toEqual({ gpus: '1 × Radeon RX 7900 XT' })
    expect(rocmSmiFingerprint(said('rocmSmiOlder'))).toEqual({
      gpus: '1 × Radeon RX 7900 XT',
      gpuPowerLimit: '265 W',
    })
  })

  it('is nothing of what is no answer', () => {
    for (const text of ['', 'ERROR', '{', '[1, null]', '{"gpu_data": 1}', '{"card0": null}']) {
      expect([amdSmiFingerprint(text), rocmSmiFingerprint(text)]).toEqual([{}, {}])
    }
  })
})

describe('AMD’s GPUs on Linux', () => {
  const card = {
    'card1/device/vendor': '0x1002\n',
    'card1/device/device': '0x744c\n',
    'card1/device/gpu_busy_percent': '42\n',
    'card1/device/mem_info_vram_used': `${512 * 2 ** 20}\n`,
    'card1/device/hwmon/hwmon3/temp1_input': '38000\n',
    'card1/device/hwmon/hwmon3/power1_average': '55000000\n',
    'card1/device/hwmon/hwmon3/freq1_input': '43000000\n',
  }

  it('are looked at in the files of their driver, and found by them without any tool', async () => {
    const source = await amdGpus(cardsOf({ ...card, 'card0/device/vendor': '0x8086\n' }), async () => '')
    expect(source?.fingerprint).toEqual({ gpus: '1 × AMD 0x744c' })
    const samples: GpuSample[] = []
    const looking = source?.begin((sample) => samples.push(sample))
    await vi.waitFor(() => expect(samples.length).toBeGreaterThan(1), 5000)
    await looking?.stop()
    const { length } = samples
    expect(samples[0]).toEqual({
      time: expect.any(Number),
      index: 0,
      utilization: 0.42,
      memory: 512,
      temperature: 38,
      power: expect.closeTo(55, 6),
      clock: expect.closeTo(43, 6),
    })
    expect(samples).toHaveLength(length)
  })

  it('tell what they have, where a card lacks a sensor', async () => {
    const source = await amdGpus(cardsOf({ 'card0/device/vendor': '0x1002\n' }), async (program) =>
      program === 'rocm-smi' ? said('rocmSmi') : '',
    )
    expect(source?.fingerprint).toEqual({ gpus: '1 × Radeon RX 7900 XT' })
    const first = Promise.withResolvers<GpuSample>()
    const looking = source?.begin(first.resolve)
    expect(await first.promise).toEqual({ time: expect.any(Number), index: 0 })
    await looking?.stop()
  })

  it('are none where no card is AMD’s, or there is no such folder, and no tool is asked', async () => {
    const ask = () => Promise.reject(new Error('asked'))
    expect(await amdGpus(cardsOf({ 'card0/device/vendor': '0x10de\n' }), ask)).toBeNull()
    expect(await amdGpus(join(tmpdir(), 'no-such-folder'), ask)).toBeNull()
  })
})

describe('Apple’s GPUs', () => {
  it('are told with their cores, and how busy they are', () => {
    expect(appleFingerprint(said('systemProfiler'))).toBe('1 × Apple M4, 10 cores')
    const { utilization, memory } = appleSample(outputs.ioreg.text) ?? {}
    expect([utilization, (memory ?? 0) * 2 ** 20]).toEqual([0.16, 2_363_801_600])
  })

  it('are none where nothing says so', async () => {
    for (const text of ['', '{}', '{"SPDisplaysDataType": [{"sppci_model": "AMD Radeon Pro"}]}']) {
      expect(appleFingerprint(text)).toBe('')
    }
    expect(appleSample('')).toBeNull()
    expect(await appleGpus(async () => '')).toBeNull()
  })
})

it('a process’s memory of NVIDIA’s GPUs is what its lines say', () => {
  const { text } = outputs.computeApps
  expect([processMemory(text, 1427385), processMemory(text, 1427), processMemory('', 1)]).toEqual([
    3472 * 2 ** 20,
    null,
    null,
  ])
})
