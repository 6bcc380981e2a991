import { describe, expect, it } from 'vitest'
import { hideSecrets } from './hide-secrets.ts'
import { parseGates } from './index.ts'
import { toldProblems } from './told-problems.test-helper.ts'

const token = 'ghp_abcdefghijklmnopqrstuvwxyz0123456789'

describe('a file that holds a token, named by mistake', () => {
  it.each([
    token,
    `${token}: 1`,
    `accuracy: ${token}`,
    `accuracy: { min: ${token} }`,
    `a: !${token} 1`,
    `a: *${token}`,
    `%${token}\n---\na: 1`,
    `a: |${token}\n b`,
  ])('is told without it: %j', (text) => {
    const told = toldProblems(() => parseGates(text, 'gates.yml'))
    expect(told.length).toBeGreaterThan(0)
    expect(told.join('\n')).not.toContain('abcdefgh')
  })
})

describe('what looks like a credential', () => {
  it.each([
    'github_pat_11ABCDEFG0123456789',
    'AKIAIOSFODNN7EXAMPLE',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc',
    'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY9',
    'hf_AbCdEfGhIjKlMnOpQrStUv',
  ])('is cut: %s', (secret) => {
    expect(hideSecrets(`saw "${secret}", so`)).toBe(`saw "${secret.slice(0, 4)}…", so`)
  })

  it.each([
    'quarterly_results_2024_v2.parquet',
    'f1_score(average=macro)',
    '3f2504e04f8911d39a0c0305e82c3301e3b0c44298fc1c149afbf4c8996fb924',
    'docs/reference/configuration.md',
    'models/ResNet50-Imagenet-Version2-Final-Candidate.onnx',
    'task-sk-learn',
  ])('is no name or hash: %s', (name) => {
    expect(hideSecrets(`saw "${name}", so`)).toBe(`saw "${name}", so`)
  })
})
