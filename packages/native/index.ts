/** Native packages on demand: the exact files that package-lock.json pins, for this machine, without install scripts. */
export { type ActionsCache, loadActionsCache } from './actions-cache.ts'
export {
  type NativeManifest,
  type NativeName,
  nativeManifest,
  nativeNames,
  type SdkName,
} from './manifest.ts'
export {
  type NativeParts,
  type NativeProvider,
  type NativeSources,
  nativeProvider,
  provideNative,
} from './provide.ts'
