import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { descendantsTime } from '../jobs/process-tree.ts'
import { machineDifferences } from './fingerprint.ts'
import { gpuNotes } from './gpu-telemetry.ts'
import {
  cachesInWords,
  coresOf,
  cpuGroup,
  heldBack,
  physicalCores,
  pressure,
  processorTicks,
} from './linux-facts.ts'
import { sharesBetween } from './load-tracks.ts'
import { disturbances, type Load } from './noise.ts'
import { nvidiaGpus } from './nvidia-gpus.ts'
import { observeMachine } from './observe-machine.ts'
import { trackOf } from './tracks.ts'
import { watchGpus } from './watch-gpus.ts'

describe('what Linux says of a machine', () => {
  it('tells hyperthreads from cores', () => {
    const processor = (id: number, core: number) =>
      `processor\t: ${id}\nphysical id\t: 0\ncore id\t\t: ${core}\ncpu cores\t: 2\n`
    expect(
      physicalCores([processor(0, 0), processor(1, 1), processor(2, 0), processor(3, 1)].join('\n')),
    ).toBe(2)
    expect(physicalCores('processor\t: 0\nBogoMIPS\t: 243.75\n')).toBeNull()
  })

  it('names caches as people do', () => {
    const caches = [
      { level: '1', type: 'Data', size: '32K' },
      { level: '3', type: 'Unified', size: '32768K' },
    ]
    expect(cachesInWords(caches)).toBe('L1d 32K, L3 32768K')
  })

  it('finds the limit of cores of a container, of either version of control groups', () => {
    expect(cpuGroup('0::/system.slice/docker-1.scope\n')).toEqual({
      version: 2,
      folders: [
        '/sys/fs/cgroup/system.slice/docker-1.scope',
        '/sys/fs/cgroup/system.slice',
        '/sys/fs/cgroup',
      ],
    })
    expect(cpuGroup('4:memory:/a\n1:cpu,cpuacct:/job\n0::/\n')).toEqual({
      version: 1,
      folders: ['/sys/fs/cgroup/cpu/job', '/sys/fs/cgroup/cpu'],
    })
    expect([
      coresOf('150000 100000\n'),
      coresOf('max 100000\n'),
      coresOf('-1\n 100000\n'),
      coresOf(' '),
    ]).toEqual([1.5, null, null, null])
  })

  it('reads processor time without counting that of guests twice', () => {
    const stat = 'cpu  100 10 20 800 5 1 4 60 40 0\ncpu0 1 2 3\n'
    expect(processorTicks(stat)).toEqual({ busy: 135, stolen: 60, total: 1000 })
    expect(processorTicks('intr 1')).toBeNull()
  })

  it('reads for how long a limit held back, and the pressure', () => {
    expect(heldBack('nr_throttled 3\nthrottled_usec 250000\n')).toBe(250)
    expect(heldBack('nr_throttled 3\nthrottled_time 250000000\n')).toBe(250)
    expect(pressure('some avg10=99.55 avg60=98.65 avg300=98.37 total=1\nfull avg10=0.00 avg60=0.00\n')).toBe(
      0.9865,
    )
  })
})

describe('what disturbed a measurement', () => {
  const load = (own: Partial<Load>): Load => ({
    at: 0,
    ticks: { busy: 0, stolen: 0, total: 0 },
    own: 0,
    heldBack: 0,
    tooHot: 0,
    loadAverage: 0.1,
    pressure: null,
    ...own,
  })
  // Ten seconds of two cores are 2 000 ticks.
  const after = (ticks: { busy: number; stolen: number }, own: Partial<Load>) =>
    load({ at: 10_000, ticks: { ...ticks, total: 2000 }, ...own })

  it('is nothing when all of the load was its own', () => {
    expect(disturbances(load({}), after({ busy: 1000, stolen: 0 }, { own: 10_000 }), 2)).toEqual([])
  })

  it('is what others used, what the host took, and what a limit and heat held back', () => {
    const told = disturbances(
      load({ loadAverage: 3.24, pressure: 0.9 }),
      after({ busy: 1800, stolen: 140 }, { own: 10_000, heldBack: 1200, tooHot: 4 }),
      2,
    )
    expect(told.map((words) => words.replaceAll('\u00a0', ' '))).toEqual([
      '3.2 processes wanted the 2 cores in the minute before it began, and had to wait for 90 % of it',
      'other processes used 40 % of the processors while it ran',
      "the host took 7.0 % of the processors' time away while it ran",
      "the container's limit of cores held it back for 12 % of the time",
      'processors were slowed down 4 times because they were too hot',
    ])
  })
})

describe('two machines', () => {
  const there = { platform: 'linux', cpu: 'AMD EPYC', cores: 4, gpus: '1 × NVIDIA A100', kernel: '6.8.0-1' }

  it('F37: are not the same with another GPU, or none, and are told side by side', () => {
    expect(machineDifferences({ ...there, gpus: '1 × NVIDIA H200' }, there)).toEqual([
      'GPU: 1 × NVIDIA H200 here, 1 × NVIDIA A100 there',
    ])
    const { gpus: _, ...without } = there
    expect(machineDifferences({ ...without, cores: 2 }, there)).toEqual([
      'cores: 2 here, 4 there',
      'GPU: none here, 1 × NVIDIA A100 there',
    ])
  })

  it('are the same with another kernel', () => {
    expect(machineDifferences({ ...there, kernel: '6.11.0-2' }, there)).toEqual([])
  })
})

describe('this machine', () => {
  it('is told, and watched until it is asked', async () => {
    const observed = await observeMachine()
    expect(observed.fingerprint.kernel).toBe(release())
    const { notes, telemetry } = await observed.stop()
    expect([notes, telemetry]).toEqual([expect.any(Array), expect.any(Array)])
  })
})

describe('processors over time', () => {
  const use = (at: number, busy: number, own: number) => ({
    at,
    ticks: { busy, stolen: 0, total: at / 5 },
    own,
  })

  it('are told apart into what was its own and what others used', () => {
    // A second of two cores is 200 ticks of 10 ms; 150 of them busy, 100 of these its own.
    expect(sharesBetween(use(0, 0, 0), use(1000, 150, 1000))).toEqual({ own: 50, others: 25 })
    // Clocks of kernel and process differ by a tick: never more than was busy.
    expect(sharesBetween(use(0, 0, 0), use(1000, 100, 1010))).toEqual({ own: 50, others: 0 })
    expect(sharesBetween(use(0, 0, 0), use(0, 0, 0))).toBeNull()
  })

  it.runIf(process.platform === 'linux')('count a child that works as its own', async () => {
    const child = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' })
    onTestFinished(() => {
      child.kill('SIGKILL')
    })
    const before = await descendantsTime(process.pid)
    let used = 0
    while (used < 50) {
      await delay(20)
      used = (await descendantsTime(process.pid)) - before
    }
    expect(used).toBeGreaterThanOrEqual(50)
  })

  it('are told in 300 points at most', () => {
    const points = Array.from({ length: 1000 }, (_, second) => ({ second, value: second % 2 }))
    const [track] = trackOf('processors', '%', points)
    expect(track?.seconds).toHaveLength(250)
    expect(track?.values.every((value) => value === 0.5)).toBe(true)
    expect(trackOf('processors', '%', points.slice(0, 1))).toEqual([])
  })
})

describe('a watch of GPUs', () => {
  const fixture = new URL('../../../test/fixtures/nvidia-smi/captures.json', import.meta.url)

  /** A program that answers as nvidia-smi did on a machine, idle first and then under load, and notes who it is. */
  function replaying(capture: string): { words: [string, string]; pidFile: string } {
    const folder = mkdtempSync(join(tmpdir(), 'nvidia-smi-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const program = join(folder, 'program.mjs')
    const pidFile = join(folder, 'pid')
    writeFileSync(
      program,
      `import { readFileSync, writeFileSync } from 'node:fs'
const { captures } = JSON.parse(readFileSync(${JSON.stringify(fileURLToPath(fixture))}, 'utf8'))
const { help, fields, idle, load } = captures.find((own) => own.capture.includes(${JSON.stringify(capture)}))
if (process.argv[2] === '--help-query-gpu') console.log(help.join('\\n'))
else if (process.argv[2].startsWith('--query-compute-apps')) console.log('4711, 512\\n4712, [N/A]\\n4711, 256')
else {
  const asked = process.argv[2].replace('--query-gpu=', '').split(',')
  const say = (lines) => lines.forEach((line) => {
    const cells = line.split(', ')
    console.log(asked.map((field) => cells[fields.indexOf(field)]).join(', '))
  })
  say(idle)
  if (process.argv.includes('-lms')) {
    say(load)
    writeFileSync(${JSON.stringify(pidFile)}, String(process.pid))
    setInterval(() => {}, 1000)
  }
}
`,
    )
    return { words: [process.execPath, program], pidFile }
  }

  it('tells which there are and what they did, and leaves no process behind', async () => {
    const { words, pidFile } = replaying('nvidia-h100-80gb')
    const watch = await watchGpus(await nvidiaGpus(words))
    expect(watch.fingerprint).toMatchObject({ gpus: '1 × NVIDIA H100 80GB HBM3', gpuDriver: '590.48.01' })
    let pid = 0
    while (pid === 0) {
      await delay(20)
      try {
        pid = Number(readFileSync(pidFile, 'utf8'))
      } catch {}
    }
    expect([await watch.memoryOf(4711), await watch.memoryOf(4712), await watch.memoryOf(1)]).toEqual([
      768 * 2 ** 20,
      null,
      null,
    ])
    expect(gpuNotes(await watch.stop())).toEqual([expect.stringMatching(/^GPU 0: busy for 50/)])
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })

  it('starts nothing where there is no such program', async () => {
    const watch = await watchGpus(await nvidiaGpus([join(tmpdir(), 'no-such-program')]))
    expect([watch.hasGpus, watch.fingerprint]).toEqual([false, {}])
    const recorded = watch.record()
    expect(await recorded()).toEqual({ before: [], samples: [] })
    expect(await watch.memoryOf(1)).toBeNull()
    expect(await watch.stop()).toEqual([])
  })
})
