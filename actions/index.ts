/** The steps that a workflow can name: what each is called, does and is told. */
export { benchmark } from './benchmark/inputs.ts'
export { evaluateModel } from './evaluate-model/inputs.ts'
export { pipeline } from './pipeline/inputs.ts'
export { report } from './report/inputs.ts'
export { validateData } from './validate-data/inputs.ts'
