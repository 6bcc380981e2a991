import {
  type BroughtFile,
  type ProvideSdk,
  parseLocation,
  type RemoteFiles,
  type RemoteLocation,
  sdksFrom,
} from '@mlgate/files'
import { askPatiently, NoAnswer, sendTo, silent } from '@mlgate/http'
import { findInAzure } from './azure-storage.ts'
import { type Limits, usualLimits } from './download.ts'
import { trackedFile } from './dvc.ts'
import { unreadable } from './failure.ts'
import { type GitHost, largeFile } from './git-lfs.ts'
import { findInGoogleStorage } from './google-storage.ts'
import { findInHub } from './hugging-face.ts'
import { findInMlflow } from './mlflow.ts'
import { findInS3 } from './s3.ts'
import type { FindFiles, RemoteFile, SchemeContext } from './scheme.ts'
import type { StorageSdks } from './sdk.ts'
import { fileStore } from './store.ts'

/** What bringing files works with. */
export interface RemoteOptions {
  /** Where what is brought is kept, for this job or for this user. */
  cacheFolder: string
  /** Says where an SDK lies that is not installed; absent where all are. */
  provideSdk?: ProvideSdk<keyof StorageSdks>
  /** The server of git that a token of the run is for. */
  gitHost?: GitHost
  limits?: Partial<Limits>
  signal?: AbortSignal
}

/** Every scheme of other machines, and who finds its files. */
const schemes: Readonly<Record<RemoteLocation['scheme'], FindFiles>> = {
  s3: findInS3,
  gs: findInGoogleStorage,
  az: findInAzure,
  hf: findInHub,
  mlflow: findInMlflow(findElsewhere),
}

/** Files by a location that a server or a configuration names: of an object store, and of nothing else. */
async function findElsewhere(location: string, context: SchemeContext): Promise<RemoteFile[]> {
  const parsed = parseLocation(location)
  if (parsed.scheme !== 's3' && parsed.scheme !== 'gs' && parsed.scheme !== 'az') {
    throw unreadable(location, 's3://, gs:// or az://')
  }
  return schemes[parsed.scheme](parsed.address, location, context)
}

/**
 * Brings files from other machines into a folder. What is found there again, and is still whole, is not brought twice.
 * Credentials stay in this process and go nowhere but to the service they are for.
 */
export function remoteFiles(options: RemoteOptions): RemoteFiles {
  const { cacheFolder, gitHost, signal = new AbortController().signal } = options
  const limits = { ...usualLimits, ...options.limits }
  const store = fileStore({ folder: cacheFolder, limits, signal })
  const context: SchemeContext = {
    // The SDKs read it too: a copy could differ from what they see.
    environment: process.env,
    sdk: sdksFrom<StorageSdks>(options.provideSdk ?? (async () => undefined)),
    ask: (request) => askPatiently(request, { ...limits, answerMs: 2 * limits.stallMs }, signal),
    send: sendTo,
    signal,
  }
  const bring = async (file: RemoteFile): Promise<BroughtFile> => ({
    file: await store.bring(file),
    name: file.name,
    ...(file.version === undefined ? {} : { version: file.version }),
  })
  return {
    bring: ({ scheme, address }, written) =>
      explained(written, async () => {
        const brought: BroughtFile[] = []
        for (const file of await schemes[scheme](address, shown(written), context))
          brought.push(await bring(file))
        return brought
      }),
    bringLarge: (pointer, about) =>
      explained(about.name, async () =>
        bring(await largeFile(pointer, { ...about, host: gitHost }, context)),
      ),
    bringTracked: (path, about) =>
      explained(about.name, async () => {
        const file = await trackedFile(path, about, { find: findElsewhere, bring: store.bring }, context)
        return file === undefined ? undefined : bring(file)
      }),
  }
}

async function explained<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof NoAnswer ? silent(shown(name), error.message) : error
  }
}

/** A location without what may be secret in it: a password, a signature. */
function shown(written: string): string {
  return written
    .replace(/\/\/[^/@\s]*:[^/@\s]*@/, '//…@')
    .replace(/\?(?=[^/]*=)(?!versionId=[\w.-]+$).*$/s, '?…')
}
