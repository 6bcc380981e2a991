/** Requests over HTTP: through the proxies of the environment, bounded in bytes and time, without the words of others. */
export { type Deadline, startDeadline } from './deadline.ts'
export {
  chunksOf,
  NoAnswer,
  noAnswerOf,
  readBody,
  send,
  TooManyBytes,
  type WireRequest,
} from './transport.ts'
