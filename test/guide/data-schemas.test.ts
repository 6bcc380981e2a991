import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDataSchema, schemaIn } from '@mlgate/config'
import { expect, it } from 'vitest'
import { root } from '../support/run-mlgate.ts'

const page = 'docs/guide/data.md'

it('every data schema of the guide can be read', async () => {
  const text = await readFile(join(root, page), 'utf8')
  const schemas = Array.from(text.matchAll(/```yaml\n(.*?)```/gs), ({ 1: yaml = '' }) => yaml).filter(
    (yaml) => /^columns:$/m.test(yaml),
  )
  expect(schemas.length).toBeGreaterThan(1)
  for (const yaml of schemas) {
    const schema = parseDataSchema(/^version:/m.test(yaml) ? yaml : `version: 1\n${yaml}`, page)
    for (const environment of Object.keys(schema.environments ?? {})) schemaIn(schema, environment)
  }
})
