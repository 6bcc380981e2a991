import type { Sdks } from '@mlgate/files'
import type { WireRequest } from '@mlgate/http'
import type { StorageSdks } from './sdk.ts'

/** What is known of a file's bytes before they come; whatever is said has to hold. */
export interface Promised {
  bytes?: number
  /** In lower-case hexadecimal. */
  sha256?: string
  md5?: string
  /** The id that git would give it: SHA-1 over a header and the bytes. Needs `bytes`. */
  gitBlob?: string
}

/** A file on another machine. */
export interface RemoteFile {
  /** Its whole location, for documents and messages: without credentials, signatures or queries. */
  name: string
  /** Its base name here, where the last part of `name` is none. */
  fileName?: string
  /** What its origin calls exactly these bytes; undefined where it has no name for them: then nothing is kept. */
  version: string | undefined
  promised: Promised
  /**
   * Its bytes from `start` on, of this version and no other.
   *
   * @throws NoAnswer where asking again may help, MlgateError where it will not.
   */
  open(start: number, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>>
  /** Files that have to lie beside it to be of use: the weights of a model. */
  beside?: readonly RemoteFile[]
}

type Sent = Pick<WireRequest, 'url' | 'headers'> & Partial<Pick<WireRequest, 'method' | 'body'>>

/** What schemes work with. */
export interface SchemeContext {
  environment: NodeJS.ProcessEnv
  sdk: Sdks<StorageSdks>
  /** Asks for something small, again where the host says that it is busy; see `askPatiently`. */
  ask(request: Sent): Promise<Response>
  /** Asks for the bytes of a file, once; see `sendTo`. */
  send(request: Sent, signal: AbortSignal): Promise<Response>
  /** Ends everything. */
  signal: AbortSignal
}

/**
 * Finds the files that a location names, without bringing them.
 *
 * @param address what stands after the scheme's colon.
 * @param written the whole location, for messages.
 * @throws MlgateError MG8501 to MG8507.
 */
export type FindFiles = (address: string, written: string, context: SchemeContext) => Promise<RemoteFile[]>
