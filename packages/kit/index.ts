/** The kit around steps: everything between a step and the runner. */
export { type Finished, failOnOf, strictestOf, type Walked } from './finished.ts'
export { readWalked } from './read-walked.ts'
export { type Entrance, runStep } from './run-step.ts'
export type { Runner } from './runner.ts'
export type { Deps, StepDefinition, StepMain } from './step.ts'
export { tellAll } from './tell-all.ts'
export { walkAll } from './walk.ts'
