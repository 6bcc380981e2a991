import { readWalked, type StepMain, tellAll } from '@mlgate/kit'
import type { report } from './inputs.ts'

/** Gathers what the steps of the job left. */
export const main: StepMain<typeof report.inputs> = async (inputs, deps) => {
  const walked = await readWalked(deps, inputs.results)
  deps.tell(walked)
  return { ...(await tellAll(walked, inputs, deps)), failOn: inputs['fail-on'] }
}
