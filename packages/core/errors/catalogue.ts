import { baselineErrors } from './baselines.ts'
import { commandLineErrors } from './command-line.ts'
import { configurationErrors } from './configuration.ts'
import { dataErrors } from './data.ts'
import { documentErrors } from './documents.ts'
import { gateErrors } from './gates.ts'
import { gitHubErrors } from './github.ts'
import { modelErrors } from './models.ts'
import { otherMachineErrors } from './other-machines.ts'
import { processErrors } from './processes.ts'
import { registryErrors } from './registry.ts'

/**
 * Every error that mlgate raises on purpose, by code. A code is never reused and never changes its meaning:
 * people search for it. docs/reference/errors.md is generated from this table.
 */
export const errorCatalogue = {
  ...documentErrors,
  ...configurationErrors,
  ...processErrors,
  ...dataErrors,
  ...modelErrors,
  ...baselineErrors,
  ...registryErrors,
  ...gateErrors,
  ...gitHubErrors,
  ...otherMachineErrors,
  ...commandLineErrors,
} as const

export type ErrorCode = keyof typeof errorCatalogue
