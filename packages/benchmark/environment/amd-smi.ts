import type { Fingerprint } from './fingerprint.ts'
import { countedWords } from './nvidia-smi.ts'

/** What is asked of amd-smi, and of rocm-smi where there is no amd-smi yet. */
export const amdSmiQuery = ['static', '--asic', '--driver', '--limit', '--json']
export const rocmSmiQuery = ['--showproductname', '--showdriverversion', '--showmaxpower', '--json']

interface AmdGpu {
  name: string | undefined
  driver: string | undefined
  powerLimit: number | undefined
}

/**
 * What identifies AMD's GPUs, by what amd-smi says of them: a list, or a mapping that holds one.
 *
 * @param answer JSON, perhaps behind warnings in words.
 * @returns empty for anything else.
 */
export function amdSmiFingerprint(answer: string): Fingerprint {
  const told = jsonIn(answer)
  const gpus = Array.isArray(told) ? told : recordOf(told).gpu_data
  return fingerprintOf(
    (Array.isArray(gpus) ? gpus : []).map((gpu) => {
      const { asic, driver, limit } = recordOf(gpu)
      const { socket_power: current, max_power: most } = recordOf(limit)
      return {
        name: textOf(recordOf(asic).market_name),
        driver: driverInWords(textOf(recordOf(driver).version)),
        powerLimit: numberOf(recordOf(current).value) ?? numberOf(recordOf(most).value),
      }
    }),
  )
}

/** The same by what rocm-smi says: a mapping of cards, with the driver beside them. */
export function rocmSmiFingerprint(answer: string): Fingerprint {
  const told = recordOf(jsonIn(answer))
  const driver = textOf(recordOf(told.system)['Driver version'])
  const cards = Object.entries(told).filter(([name]) => /^card\d+$/.test(name))
  return fingerprintOf(
    cards.map(([, card]) => {
      const facts = recordOf(card)
      return {
        name: textOf(facts['Card Series'] ?? facts['Card series'] ?? facts['Device Name']),
        driver,
        powerLimit: numberOf(facts['Max Graphics Package Power (W)']),
      }
    }),
  )
}

function fingerprintOf(gpus: readonly AmdGpu[]): Fingerprint {
  const named = gpus.filter(({ name }) => name !== undefined)
  const words = {
    gpus: countedWords(
      named.map(({ name }) => name),
      true,
    ),
    gpuDriver: countedWords(named.map(({ driver }) => driver)),
    gpuPowerLimit: countedWords(
      named.map(({ powerLimit }) => (powerLimit === undefined ? undefined : `${powerLimit} W`)),
    ),
  }
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== ''))
}

/** A driver of the kernel's own is told as the whole banner of the kernel, without blanks. */
function driverInWords(version: string | undefined): string | undefined {
  const kernel = /^Linuxversion([\d.]+(?:-\d+)?)/.exec(version ?? '')?.[1]
  return kernel === undefined ? version : `of Linux ${kernel}`
}

/** The JSON in an answer, which warnings may precede; null for none. */
function jsonIn(answer: string): unknown {
  const start = answer.search(/[{[]/)
  if (start < 0) return null
  try {
    return JSON.parse(answer.slice(start))
  } catch {
    return null
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** A text that says something; `N/A` says nothing. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value !== 'N/A' ? value : undefined
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : Number(textOf(value) ?? Number.NaN)
  return Number.isFinite(number) ? number : undefined
}
