import { printLog, readWalked, type StepMain, tellAll } from '@mlgate/kit'
import { renderTerminal } from '@mlgate/report'
import type { report } from './inputs.ts'

/** Gathers what the steps of the job left. */
export const main: StepMain<typeof report.inputs> = async (inputs, deps) => {
  const walked = await readWalked(deps.runner)
  printLog(
    renderTerminal(
      walked.map(({ result }) => result),
      { colour: true, all: false },
    ),
  )
  return { ...(await tellAll(walked, inputs, deps)), failOn: inputs['fail-on'], annotated: false }
}
