import { expect, test } from 'vitest'
import { usualMirrors } from './trust.ts'
import { organizationOf } from './verify-bundle.ts'

test('the authorities that GitHub uses are told from what their certificates are named', () => {
  expect(organizationOf('O=GitHub\\, Inc.\nCN=Fulcio Intermediate l2')).toBe('GitHub, Inc.')
  expect(organizationOf('O=sigstore.dev\nCN=sigstore-intermediate')).toBe('sigstore.dev')
  expect(Object.keys(usualMirrors).sort()).toEqual(['GitHub, Inc.', 'sigstore.dev'])
  expect(organizationOf('CN=somebody')).toBe('nobody')
})
