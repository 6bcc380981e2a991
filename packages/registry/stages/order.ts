import { MlgateError, stageNameForm, stageNameMeant, stageNamePattern } from '@mlgate/core'
import type { RegisteredModel } from '../tags/registered-models.ts'
import { fullName } from '../versions/find-version.ts'
import type { StageChange } from './change-stage.ts'
import type { StageMessage, TaggingRun } from './message.ts'

/** Who changes a stage or a version, and why. */
export interface StageOrder {
  /** Login or name of the person. */
  who: string
  reason: string
  /** The run that does it; absent outside of workflows. */
  run?: TaggingRun
}

/** What became of a stage. */
export interface StageOutcome {
  /** `unchanged`: it was so before. */
  outcome: StageChange['outcome']
  /** As people write it. */
  model: string
  stage: string
  /** What the stage is on now; null for nothing. */
  version: string | null
  commit: string | null
  /** The tag that says so. */
  tag: string
  /** What it was on before the change; null for nothing, and where nothing was changed. */
  previous: string | null
  /** Things to know that changed nothing, such as release notes that could not be written. */
  notes: readonly string[]
}

/** Where a model is: its name, and its folder when it has one. */
export function placeOf({ name, folder }: RegisteredModel): { name: string; folder?: string } {
  return { name, ...(folder === undefined ? {} : { folder }) }
}

/** What the message of a tag says of an order. */
export function wordsOf({ who, reason, run }: StageOrder): Pick<StageMessage, 'who' | 'reason' | 'run'> {
  return { who, reason, ...(run === undefined ? {} : { run }) }
}

/** What there is to tell of a change. */
export function outcomeOf(
  model: RegisteredModel,
  stage: string,
  { outcome, tag, before }: StageChange,
  now: { version: string; commit: string } | null,
  notes: readonly string[],
): StageOutcome {
  return {
    ...{ outcome, model: fullName(model), stage, tag, notes },
    ...{ version: now?.version ?? null, commit: now?.commit ?? null },
    previous: outcome === 'changed' ? (before?.versions[0] ?? null) : null,
  }
}

/** @throws MlgateError MG6522. */
export function assertStageName(stage: string): void {
  if (stageNamePattern.test(stage)) return
  const meant = stageNameMeant(stage)
  throw new MlgateError({
    code: 'MG6522',
    message: `${JSON.stringify(stage)} cannot be the name of a stage.${meant === undefined ? '' : ` Did you mean ${JSON.stringify(meant)}?`}`,
    hint: `Use ${stageNameForm}.`,
  })
}
