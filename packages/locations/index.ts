/** Files on other machines: object stores, model hubs, Git LFS, DVC. Brought here whole, verified, and kept by what they are. */
export { type RemoteOptions, remoteFiles } from './remote-files.ts'
export type { StorageSdks } from './sdk.ts'
