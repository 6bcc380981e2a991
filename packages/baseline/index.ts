/** What a result is compared with, and how it is found. */
export {
  type BaselineNeed,
  type BaselineSearch,
  type BaselineStrategy,
  type FoundBaseline,
  findBaseline,
} from './find.ts'
export { namedLocation, storedPredictions } from './named-location.ts'
