/** Tests, intervals and resampling for paired rows: pure functions of numbers and typed arrays. */
export {
  type BootstrapOptions,
  type BootstrapResult,
  bootstrapInterval,
  type PairedBootstrapOptions,
  type PairedBootstrapResult,
  pairedBootstrap,
  resamplesFor,
} from './bootstrap.ts'
export {
  differenceByResampling,
  intervalByResampling,
  type PairedSample,
  type ResampledDifference,
  type ResampledInterval,
  type ResamplingRequest,
} from './by-resampling.ts'
export {
  correctedResampledT,
  type FoldDifferences,
  type FoldsDifference,
} from './corrected-resampled-t.ts'
export { type AucDifference, type AucInterval, delong, delongPaired } from './delong.ts'
export {
  type HierarchicalBootstrapOptions,
  type HierarchicalBootstrapResult,
  hierarchicalBootstrap,
} from './hierarchical.ts'
export { holm } from './holm.ts'
export { type DiscordantPairs, mcnemarExact, mcnemarMidP } from './mcnemar.ts'
export { newcombePaired, type PairedTable } from './newcombe.ts'
export { normalQuantile } from './normal.ts'
export { detectableDifference, rowsToDecide } from './power.ts'
export { createRandom, type Random } from './random.ts'
export type { Statistic } from './resampling.ts'
export { type MedianInterval, medianInterval, medianOf, signTestGreater } from './sign-test.ts'
export { type TheilSenSlope, theilSen } from './theil-sen.ts'
export { meanGreater, welchGreater } from './welch.ts'
export { type SignedRankResult, wilcoxonSignedRank } from './wilcoxon.ts'
export { wilson } from './wilson.ts'
