/** One comment on a pull request, whatever the number of jobs that write to it. */
export { mostCharted, sparkline, xyChart } from './charts.ts'
export { mostCharacters } from './fit.ts'
export { type CommentHost, CommentHostError, type CommentHostFailure, type HostComment } from './host.ts'
export { isOurs, markerOf } from './marker.ts'
export { type CommentOptions, renderComment } from './render.ts'
export type { CommentSection, MetricHistory, SectionLinks, ShownWaiver } from './section.ts'
export { upsertComment } from './upsert.ts'
export type { CommentMode, UpsertOptions, UpsertOutcome } from './upsert-options.ts'
