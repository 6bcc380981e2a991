import duckdb from '@duckdb/node-api/package.json' with { type: 'json' }
import onnxruntime from 'onnxruntime-node/package.json' with { type: 'json' }
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { describeEnvironment } from './surroundings.ts'

it('tells the machine and the versions of what computes', () => {
  expect(describeEnvironment()).toMatchObject({
    platform: process.platform,
    node: process.versions.node,
    duckdb: duckdb.version,
    onnxruntime: onnxruntime.version,
    sharp: sharp.versions.sharp,
  })
})
