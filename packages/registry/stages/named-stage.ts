import type { RegistryHost } from '../host.ts'
import type { RegisteredModel, RegisteredStage } from '../tags/registered-models.ts'
import { findModel } from '../versions/find-version.ts'
import { type StagePlace, stageOf } from './change-stage.ts'
import { assertStageName, placeOf, type StageOrder } from './order.ts'
import { type Registered, registeredAt } from './registered-at.ts'

export interface StageRequest extends StageOrder {
  /** `signs`, or `folder:signs` in a monorepo. */
  model: string
  stage: string
}

/** A stage that somebody names, as it stands now; `from` is undefined where it was never put on anything. */
export interface NamedStage {
  seen: Registered
  model: RegisteredModel
  place: StagePlace
  from: RegisteredStage | undefined
}

/** @throws MlgateError MG6501 for a model that is not there, MG6522 for a name that no stage gets here; what the host throws. */
export async function namedStage(request: StageRequest, host: RegistryHost): Promise<NamedStage> {
  const seen = await registeredAt(host)
  const model = findModel(request.model, seen.models)
  const place = { ...placeOf(model), stage: request.stage }
  const from = stageOf(seen, place)
  // One that is there may be of another tool, with a name that none gets here.
  if (from === undefined) assertStageName(request.stage)
  return { seen, model, place, from }
}
