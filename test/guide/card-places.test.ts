import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cardPlaceholders } from '@mlgate/registry/contents'
import { expect, it } from 'vitest'
import { root } from '../support/run-mlgate.ts'

it('the guide lists the places of a model card that a template may name, and no others', async () => {
  const text = await readFile(join(root, 'docs/guide/registry.md'), 'utf8')
  const [, section = ''] = /^### The model card$(.*?)^##/ms.exec(text) ?? []
  const listed = Array.from(section.matchAll(/`\{\{ (\w+) \}\}`/g), ({ 1: name }) => name)
  expect(listed.toSorted()).toEqual(Object.keys(cardPlaceholders).toSorted())
})
