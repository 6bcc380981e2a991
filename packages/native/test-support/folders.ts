import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MlgateError } from '@mlgate/core'
import { onTestFinished } from 'vitest'

/** A fresh folder, by its real path, that lasts as long as the test. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mlgate-native-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The error of a promise that must fail. */
export async function failureOf(promise: Promise<unknown>): Promise<MlgateError> {
  return promise.then(
    (value) => {
      throw new Error(`it gave ${JSON.stringify(value)}`)
    },
    (error: MlgateError) => error,
  )
}
