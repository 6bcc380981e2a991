import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { inspectModel } from './inspect.ts'
import { describeValue, type ModelFacts } from './model-facts.ts'
import { openSession } from './session.ts'

/** A model to be looked at. */
export interface InspectionRequest {
  /** Real path of the file. */
  model: string
  /** What it is called in messages. */
  name: string
}

/** What a model says of itself, and what whoever wants to score it should know. */
export interface Inspection {
  bytes: number
  /** Size of each file of weights beside it. */
  externalBytes: Record<string, number>
  facts: ModelFacts
  warnings: string[]
}

/**
 * Inspects a model and tries whether the runtime loads it. Belongs into a child process.
 *
 * @throws MlgateError those of `inspectModel`; that the runtime refuses it is a warning.
 */
export async function inspectWhole(
  { model, name }: InspectionRequest,
  { temporaryFolder }: { temporaryFolder: string },
): Promise<Inspection> {
  const facts = await inspectModel(model, { name })
  const sizeOf = async (path: string) => (await stat(path)).size
  const external = facts.externalData.map(
    async (location) => [location, await sizeOf(join(dirname(model), location))] as const,
  )
  return {
    bytes: await sizeOf(model),
    externalBytes: Object.fromEntries(await Promise.all(external)),
    facts,
    warnings: [...warningsOf(facts), ...(await loadingWarnings(model, facts, name, temporaryFolder))],
  }
}

function warningsOf({ inputs, zipMaps }: ModelFacts): string[] {
  const fixed = [
    ...new Set(inputs.flatMap(({ shape }) => (typeof shape?.[0] === 'number' ? [shape[0]] : []))),
  ]
  const strange = inputs.filter(({ isTensor }) => !isTensor)
  return [
    ...fixed.map(
      (rows) =>
        `It takes ${rows} row${rows === 1 ? '' : 's'} at a time${rows === 1 ? ', which is slow' : '; the last are filled up'}. Export it with an open first dimension.`,
    ),
    ...strange.map((input) => `No column can be fed to the input ${describeValue(input)}.`),
    ...zipMaps.map(
      ({ output }) =>
        `The output ${output} is a list of maps; its probabilities are read from the tensor before.`,
    ),
  ]
}

async function loadingWarnings(
  model: string,
  facts: ModelFacts,
  name: string,
  temporaryFolder: string,
): Promise<string[]> {
  try {
    const session = await openSession(model, facts, {
      name,
      threads: availableParallelism(),
      temporaryFolder,
    })
    await session.close()
    return []
  } catch (error) {
    if (!(error instanceof MlgateError) || error.code !== 'MG5010') throw error
    return [error.message]
  }
}
