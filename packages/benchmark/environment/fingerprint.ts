/** What is known of a machine, by name; a number may depend on any of it. */
export type Fingerprint = Readonly<Record<string, string | number>>

/** Facts that have to be equal for times of two machines to be comparable, and what people call them. */
const compared: Readonly<Record<string, string>> = {
  platform: 'platform',
  architecture: 'architecture',
  cpu: 'processor',
  cores: 'cores',
  physicalCores: 'physical cores',
  caches: 'caches',
  governor: 'frequency governor',
  cpuLimit: "container's limit of cores",
  memoryLimitBytes: "container's limit of memory",
  gpus: 'GPU',
  gpuDriver: "GPU's driver",
  gpuMig: "GPU's MIG mode",
  gpuEcc: "GPU's ECC",
  gpuPowerLimit: "GPU's power limit",
  gpuMaxClocks: "GPU's maximum clocks",
  onnxruntime: 'ONNX Runtime',
}

/**
 * What differs between two machines, as far as times depend on it: `GPU: none here, 2 × NVIDIA H200 there`; empty when
 * nothing does. The kernel, Node and the memory's exact size are told in results and not compared: a runner's image
 * changes them every week.
 *
 * @param here @param there as `environment` of a result has them; what a side does not name, it does not have.
 */
export function machineDifferences(
  here: Readonly<Record<string, unknown>>,
  there: Readonly<Record<string, unknown>>,
): string[] {
  return Object.entries(compared).flatMap(([key, name]) => {
    const [own, other] = [wordOf(here[key]), wordOf(there[key])]
    return own === other ? [] : [`${name}: ${own} here, ${other} there`]
  })
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'none'
}
