import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { energyOfUsed, gpuTracks, memoryGrowth } from './gpu-recording.ts'
import { gpuNotes, gpuUse } from './gpu-telemetry.ts'
import { type Columns, gpuFingerprint, knownColumns, queryOf, readLine, readSample } from './nvidia-smi.ts'

interface Capture {
  capture: string
  help: string[]
  fields: string[]
  idle: string[]
  load: string[]
}
const file = new URL('../../../test/fixtures/nvidia-smi/captures.json', import.meta.url)
const { captures } = JSON.parse(readFileSync(file, 'utf8')) as { captures: Capture[] }

/** The capture's answer to a query of columns. */
function answer({ fields }: Capture, line: string, columns: Columns): string {
  const cells = line.split(', ')
  return columns.map(({ field }) => cells[fields.indexOf(field)]).join(', ')
}

function captured(part: string): Capture & ReturnType<typeof knownColumns> {
  const found = captures.find(({ capture }) => capture.includes(part))
  if (found === undefined) throw new TypeError(`no capture of ${part}`)
  return { ...found, ...knownColumns(found.help.join('\n')) }
}

function samplesOf(part: string) {
  const { sampled, ...capture } = captured(part)
  return [...capture.idle, ...capture.load].flatMap(
    (line) => readSample(answer(capture, line, sampled), sampled) ?? [],
  )
}

describe('what is asked of nvidia-smi', () => {
  it.each(captures.map(({ capture }) => capture))('is known to the driver of %s, all of it', (name) => {
    const { once, sampled } = captured(name)
    expect([once.length, sampled.length]).toEqual([7, 12])
    expect(queryOf(once)).toEqual([
      '--query-gpu=name,driver_version,mig.mode.current,ecc.mode.current,power.limit,clocks.max.graphics,clocks.max.memory',
      '--format=csv,noheader,nounits',
    ])
  })

  it('is asked by the names of an older driver, and without what it does not know', () => {
    const help =
      '"name"\n"timestamp"\n"power.draw"\n"clocks_throttle_reasons.active"\nSection about fan.speed'
    const { once, sampled } = knownColumns(help)
    expect(once.map(({ field }) => field)).toEqual(['name'])
    expect(sampled.map(({ field }) => field)).toEqual([
      'timestamp',
      'power.draw',
      'clocks_throttle_reasons.active',
    ])
  })

  it('is nothing where there is no driver to speak to', () => {
    expect(
      knownColumns("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver."),
    ).toEqual({
      once: [],
      sampled: [],
    })
  })
})

describe('the fingerprint of GPUs', () => {
  it.each([
    [
      'nvidia-h200__590',
      { gpus: '1 × NVIDIA H200', gpuMig: 'Disabled', gpuEcc: 'Enabled', gpuPowerLimit: '700 W' },
    ],
    [
      'nvidia-h100-mig',
      { gpus: '1 × NVIDIA H100 80GB HBM3', gpuMig: 'Enabled', gpuMaxClocks: '1980 and 2619 MHz' },
    ],
    ['nvidia-l40s', { gpus: '1 × NVIDIA L40S', gpuDriver: '595.80', gpuEcc: 'Enabled' }],
    ['rtx-4080', { gpus: '1 × NVIDIA GeForce RTX 4080 SUPER', gpuPowerLimit: '320 W' }],
    ['windows-x86_64__nvidia-geforce-rtx-2080-super__610', { gpuDriver: '610.62', gpuPowerLimit: '250 W' }],
  ])('of %s is read from what was captured of it', (name, facts) => {
    const { once, ...capture } = captured(name)
    const told = gpuFingerprint(answer(capture, capture.idle[0] ?? '', once), once)
    expect(told).toMatchObject(facts)
  })

  it('leaves out what a card does not tell, and counts those that are alike', () => {
    const { once, ...capture } = captured('rtx-2080-super__595')
    const line = answer(capture, capture.idle[0] ?? '', once)
    expect(gpuFingerprint(`${line}\n${line}\n`, once)).toEqual({
      gpus: '2 × NVIDIA GeForce RTX 2080 SUPER',
      gpuDriver: '595.71.05',
      gpuPowerLimit: '250 W',
      gpuMaxClocks: '2145 and 7751 MHz',
    })
  })
})

describe('a cell of nvidia-smi', () => {
  it.each([
    '[N/A]',
    'N/A',
    '[Not Supported]',
    '[Unknown Error]',
    '[Function Not Found]',
    '[Insufficient Permissions]',
    '[Requested functionality has been deprecated]',
    '',
  ])('that says %j is nothing, and no zero', (cell) => {
    const columns = [{ key: 'power' as const, field: 'power.draw' }]
    expect(readLine(cell, columns)).toEqual({})
    expect(readSample(cell, columns)).toEqual({})
  })

  it('is not looked for in a message among the lines', () => {
    const { sampled } = captured('h200__590')
    expect(
      readSample('Unable to determine the device handle for GPU0000:02:00.0: Unknown Error', sampled),
    ).toBeNull()
  })
})

describe('telemetry of a GPU', () => {
  it('reads a sample with its hex mask and its counters', () => {
    expect(samplesOf('nvidia-l40s')[1]).toEqual({
      time: expect.any(Number),
      index: 0,
      utilization: 0.09,
      memory: 1235,
      temperature: 54,
      clock: 2520,
      power: 112.38,
      reasons: 0,
      powerCap: 204_642_816,
      heat: 0,
      hardwareHeat: 0,
      powerBrake: 0,
    })
    expect(samplesOf('rtx-2080-super__595')[0]?.reasons).toBe(4)
  })

  it('integrates power over time, and takes the difference of counters', () => {
    const [first, last] = samplesOf('rtx-2080-super__595')
    const seconds = ((last?.time ?? 0) - (first?.time ?? 0)) / 1000
    expect(seconds).toBeCloseTo(14.811, 3)
    const use = gpuUse(samplesOf('rtx-2080-super__595'))
    expect(use?.energy).toBeCloseTo(((39.32 + 111.5) / 2) * seconds, 6)
    // 221 310 321 − 212 553 937 µs of power capping.
    expect(use?.held).toEqual([{ words: 'its power limit', share: expect.closeTo(8.756384 / seconds, 9) }])
  })

  it('counts masks where a driver has no counters', () => {
    const masks = [0x1, 0x4, 0x4, 0x24].map((reasons, second) => ({ time: second * 1000, reasons }))
    expect(gpuUse(masks)?.held).toEqual([
      { words: 'its power limit', share: 0.75 },
      { words: 'its temperature', share: 0.25 },
    ])
  })

  it('says in words what a GPU did, and nothing of one that did nothing', () => {
    expect(gpuNotes(samplesOf('nvidia-h200__590'))).toEqual([
      expect.stringMatching(
        /^GPU 0: busy for 50\s% of the time, 32362\sMiB in use at most, 352\sW on average, 8\.33\skJ in all, up to 52\s°C$/u,
      ),
    ])
    expect(
      gpuNotes(samplesOf('nvidia-h200__590').map((sample) => ({ ...sample, utilization: 0, memory: 0 }))),
    ).toEqual([])
  })

  it('has no utilization of a GPU that is cut into instances, and tells the rest', () => {
    expect(gpuNotes(samplesOf('nvidia-h100-mig'))).toEqual([
      expect.stringMatching(/^GPU 0: 11125\sMiB in use at most/u),
    ])
  })
})

describe('what GPUs did while something ran', () => {
  const sample = (index: number, memory: number) => ({ index, memory, time: 0 })

  it('is how much their memory grew at most, all together', () => {
    const before = [sample(0, 100), sample(1, 50)]
    const samples = [sample(0, 600), sample(1, 50), sample(0, 300), sample(1, 250)]
    expect(memoryGrowth({ before, samples })).toBe(500 * 2 ** 20)
    expect(memoryGrowth({ before, samples: [sample(0, 20)] })).toBe(0)
  })

  it('is unknown where they were not seen before, or do not tell their memory', () => {
    expect(memoryGrowth({ before: [], samples: [sample(0, 600)] })).toBeNull()
    expect(memoryGrowth({ before: [{ index: 0, time: 0 }], samples: [sample(0, 600)] })).toBeNull()
  })

  it('is the energy of those that did something', () => {
    const power = (index: number, time: number, utilization: number) => ({
      index,
      time,
      utilization,
      power: 100,
    })
    const samples = [power(0, 0, 0), power(1, 0, 0), power(0, 2000, 0.9), power(1, 2000, 0)]
    expect(energyOfUsed({ samples })).toBe(200)
    expect(energyOfUsed({ samples: samples.filter(({ index }) => index === 1) })).toBeNull()
  })

  it('is drawn over time, of those that did something', () => {
    const tracks = gpuTracks(samplesOf('nvidia-h200__590'))
    expect(tracks.map(({ name, unit }) => `${name} ${unit}`)).toEqual([
      'GPU 0 utilization %',
      'GPU 0 memory bytes',
      'GPU 0 power W',
      'GPU 0 clock MHz',
      'GPU 0 temperature °C',
    ])
    expect(tracks[0]?.seconds[0]).toBe(0)
    expect(Math.max(...(tracks[4]?.values ?? []))).toBe(52)
    const idle = samplesOf('nvidia-h200__590').map((own) => ({ ...own, utilization: 0, memory: 0 }))
    expect(gpuTracks(idle)).toEqual([])
  })
})
