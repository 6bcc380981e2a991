/** Requests over HTTP: through the proxies of the environment, bounded in bytes and time, without the words of others. */
export {
  type About,
  addressFrom,
  askPatiently,
  assertAnswered,
  type Patience,
  rangeFrom,
  readBytes,
  readJson,
  sendTo,
} from './ask.ts'
export { type Deadline, startDeadline } from './deadline.ts'
export { missing, refused, silent, unset, unusable } from './other-machine.ts'
export {
  chunksOf,
  type FilePart,
  NoAnswer,
  noAnswerOf,
  readBody,
  send,
  TooManyBytes,
  UnreadableFile,
  type WireRequest,
} from './transport.ts'
