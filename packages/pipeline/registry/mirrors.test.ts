import { MlgateError } from '@mlgate/core'
import type { Manifest, Mirror, MirroredVersion } from '@mlgate/registry'
import { describe, expect, it } from 'vitest'
import { tellMirrors } from './mirrors.ts'

const file = (path: string, sha256: string) => ({ path, sha256, file: `/tmp/${path}`, bytes: 1 })
const version: MirroredVersion = {
  manifest: {
    name: 'signs',
    version: '1.0.0',
    files: [file('m.onnx', 'a'), file('README.md', 'b')],
  } as never as Manifest,
  files: [file('m.onnx', 'a'), file('README.md', 'of a later run')],
  tag: 'signs@v1.0.0',
  url: 'https://github.com/octo/signs/releases/1',
}
const configured = { mlflow: { alias: 'newest' } }

/** A mirror that remembers what it was shown. */
function mirror(more: Partial<Mirror> = {}) {
  const shown: MirroredVersion[] = []
  const aliases: string[] = []
  const place: Mirror = {
    name: 'MLflow',
    publish: async (one) => {
      shown.push(one)
      return { where: 'models:/signs/1', outcome: 'created', notes: ['in full'] }
    },
    alias: async (stage) => {
      aliases.push(stage)
      return 'created'
    },
    ...more,
  }
  return { shown, aliases, mirrors: async () => [place] }
}

describe('registries that mirror this one', () => {
  it('are shown a version, with those files alone that its release holds', async () => {
    const { shown, aliases, mirrors } = mirror()
    const words = await tellMirrors(version, configured, { mirrors })
    expect(words).toEqual(['MLflow shows it: models:/signs/1', 'in full'])
    expect(shown.map(({ files }) => files.map(({ path }) => path))).toEqual([['m.onnx']])
    expect(aliases).toEqual(['newest'])
  })

  it('fail nothing when they do not take it', async () => {
    const publish = () => Promise.reject(new MlgateError({ code: 'MG6530', message: 'It is full.' }))
    const { mirrors } = mirror({ publish })
    expect(await tellMirrors(version, configured, { mirrors })).toEqual(['MLflow was not told: It is full.'])
  })

  it('are not asked for where mlgate.yml names none', async () => {
    const { shown, mirrors } = mirror()
    expect(await tellMirrors(version, undefined, { mirrors })).toEqual([])
    expect(shown).toEqual([])
  })
})
