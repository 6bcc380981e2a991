/** The steps that a workflow can name: what each is called, does and is told. */
export { benchmark } from './benchmark/inputs.ts'
export { evaluateModel } from './evaluate-model/inputs.ts'
export { fetchModel } from './fetch-model/inputs.ts'
export { pipeline } from './pipeline/inputs.ts'
export { registerModel } from './register-model/inputs.ts'
export { report } from './report/inputs.ts'
export { validateData } from './validate-data/inputs.ts'
