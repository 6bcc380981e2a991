import { Command } from 'commander'
import type { Entrance } from '../options.ts'
import { addFetching } from './model/fetch.ts'
import { addMirrors } from './model/mirrors.ts'
import { addPublishing } from './model/publish.ts'
import { addReading } from './model/read.ts'
import { addReproducing } from './model/reproduce.ts'
import { addStages } from './model/stages.ts'

/** `mlgate model`: the model registry. */
export function modelCommand(entrance: Entrance): Command {
  const model = new Command('model').description(
    'the model registry: register models as releases, promote and fetch them',
  )
  addReading(model, entrance)
  addPublishing(model, entrance)
  addStages(model, entrance)
  addFetching(model, entrance)
  addReproducing(model, entrance)
  addMirrors(model, entrance)
  return model
}
