/**
 * Prices of GitHub-hosted runners a minute, in USD, by billing SKU, as docs.github.com/en/billing/reference/
 * actions-runner-pricing listed them for 2026-01-01 onward. Standard runners are free in public repositories.
 */
export const pricesAsOf = '2026-01-01'

const perMinute: Readonly<Record<string, number>> = {
  linux_slim: 0.002,
  linux: 0.006,
  windows: 0.01,
  macos: 0.062,
  linux_2_core_advanced: 0.006,
  linux_4_core: 0.012,
  linux_8_core: 0.022,
  linux_16_core: 0.042,
  linux_32_core: 0.082,
  linux_64_core: 0.162,
  linux_96_core: 0.252,
  windows_4_core: 0.022,
  windows_8_core: 0.042,
  windows_16_core: 0.082,
  windows_32_core: 0.162,
  windows_64_core: 0.322,
  windows_96_core: 0.552,
  macos_l: 0.077,
  linux_2_core_arm: 0.005,
  linux_4_core_arm: 0.008,
  linux_8_core_arm: 0.014,
  linux_16_core_arm: 0.026,
  linux_32_core_arm: 0.05,
  linux_64_core_arm: 0.098,
  windows_2_core_arm: 0.008,
  windows_4_core_arm: 0.014,
  windows_8_core_arm: 0.026,
  windows_16_core_arm: 0.05,
  windows_32_core_arm: 0.098,
  windows_64_core_arm: 0.194,
  macos_xl: 0.102,
  linux_4_core_gpu: 0.052,
  windows_4_core_gpu: 0.102,
}

/** Labels that GitHub gives its own runners, and what they are billed as; larger runners have labels of their owners'. */
const labels: readonly (readonly [label: RegExp, sku: string])[] = [
  [/^ubuntu-slim$/, 'linux_slim'],
  [/^ubuntu-(latest|\d\d\.\d\d)$/, 'linux'],
  [/^ubuntu-\d\d\.\d\d-arm$/, 'linux_2_core_arm'],
  [/^windows-(latest|20\d\d)$/, 'windows'],
  [/^windows-\d\d-arm$/, 'windows_2_core_arm'],
  [/^macos-(latest|\d\d)(-intel)?$/, 'macos'],
  [/^macos-(latest|\d\d)-large$/, 'macos_l'],
  [/^macos-(latest|\d\d)-xlarge$/, 'macos_xl'],
]

/** USD an hour of a GitHub-hosted runner, by its label or its billing SKU; null for one that is not listed. */
export function runnerPrice(runner: string): number | null {
  const sku = labels.find(([label]) => label.test(runner))?.[1] ?? runner
  const price = Object.hasOwn(perMinute, sku) ? perMinute[sku] : undefined
  return price === undefined ? null : Number((price * 60).toPrecision(6))
}

export const billedRunners: readonly string[] = Object.keys(perMinute)
