import { parseDuration } from '@mlgate/core/units'
import { type CommandConfig, commandFindings, commandOf } from './command-reader.ts'
import { type Finding, type Path, valueAt } from './finding.ts'
import type { requirableKinds, WrittenRegister } from './register-keys.ts'
import type { SetupConfig } from './setup-reader.ts'

/** What a version has to meet before it is promoted to a stage; what is left out has a default. */
export interface StageConfig {
  require?: (typeof requirableKinds)[number][]
  /** `none` for none. */
  environment?: string
  attestation?: boolean
}

/** How a model is registered. Paths are as written: relative ones start at the folder of the project. */
export interface RegisterConfig {
  model?: string
  files?: string[]
  card?: string
  license?: string
  stages?: Record<string, StageConfig>
  train?: SetupConfig
  mirrors?: { mlflow?: { name?: string; alias?: string } }
}

/** What is written, with the defaults; findings have let it through. */
export function registerOf({ train, ...rest }: WrittenRegister): RegisterConfig {
  return { ...rest, ...(train === undefined ? {} : { train: trainOf(train) }) }
}

function trainOf(written: NonNullable<WrittenRegister['train']>): SetupConfig {
  const said = typeof written === 'string' || Array.isArray(written) ? { run: written } : written
  const { timeout = '6h', ...command } = said
  const read: CommandConfig = commandOf(command)
  return { ...read, timeoutMs: parseDuration(timeout) as number }
}

/** What is wrong with how a model is registered beyond the form of its keys. */
export function registerFindings(model: unknown, path: Path): Finding[] {
  const register = valueAt(model, 'register')
  const train = valueAt(register, 'train')
  return train === undefined ? [] : commandFindings(train, [...path, 'register', 'train'], 'timed')
}

/** The location of what is registered as the model; undefined where nothing says it. */
export function registeredModelOf(model: {
  register?: RegisterConfig
  onnx?: string
  command?: CommandConfig
}): string | undefined {
  return model.register?.model ?? model.onnx ?? model.command?.model
}
