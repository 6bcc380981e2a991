/** The registry of models at GitHub, joined to what an entrance has: loaded by steps and commands that ask for it. */
export { type RegistryMeans, registryPlace, stageOrder } from './place.ts'
