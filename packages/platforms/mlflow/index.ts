/** MLflow's server: who asks it, and the artifacts that it hands out. Its registry is in faces of its own. */
export { type Artifact, listArtifacts, openArtifact, proxiedRoot } from './artifacts.ts'
export { find, type Question } from './call.ts'
export { type MlflowServer, mlflowServer, type Wire } from './server.ts'
export { usualWire } from './wire.ts'
