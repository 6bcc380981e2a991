import { type Mirror, type MirroredVersion, manifestSchemaId } from '@mlgate/registry'
import { describe, expect, it } from 'vitest'
import { mlflowMirror } from './mirror.ts'
import type { Wire } from './server.ts'

const environment = { MLFLOW_TRACKING_URI: 'https://ann:secret@mlflow.example/base/' }

/** A server that gives the same answer to whatever it is asked. */
function answering(answer: () => Response): { mirror: Mirror; asked: Parameters<Wire['ask']>[0][] } {
  const asked: Parameters<Wire['ask']>[0][] = []
  const reply = async (request: Parameters<Wire['ask']>[0]) => {
    asked.push(request)
    return answer()
  }
  const wire: Wire = { ask: reply, send: reply, signal: new AbortController().signal }
  return { mirror: mlflowMirror({}, environment, wire), asked }
}

const version: MirroredVersion = {
  manifest: {
    ...{ schema: manifestSchemaId, name: 'signs', folder: 'vision/models', version: '1.0.0' },
    ...{ createdAt: '2026-01-02T03:04:05Z', content: 'c'.repeat(64), files: [], signature: null },
    ...{ metrics: [], parameters: {}, environment: {}, results: [] },
    lineage: { commit: 'a'.repeat(40), data: [], base: null },
  },
  files: [],
  tag: 'vision/models=signs@v1.0.0',
  url: 'https://github.com/octo/signs/releases/1',
}

describe('an MLflow server', () => {
  it.each([
    [401, 'You are not authenticated.'],
    [403, 'Invalid Host header - possible DNS rebinding attack detected'],
    [403, '{"error_code":"PERMISSION_DENIED"}'],
  ])('that answers %d with %s refuses, and what to do is said', async (status, text) => {
    const { mirror } = answering(() => new Response(text, { status }))
    await expect(mirror.publish(version)).rejects.toMatchObject({
      code: 'MG8503',
      message: `The MLflow registry is refused: status ${status}.`,
      hint: expect.stringContaining('MLFLOW_TRACKING_TOKEN'),
    })
  })

  it('is asked below the path of its address, with credentials in the header alone', async () => {
    const { mirror, asked } = answering(() => new Response('', { status: 401 }))
    await expect(mirror.publish(version)).rejects.toThrow()
    expect(asked).toEqual([
      {
        url: `https://mlflow.example/base/api/2.0/mlflow/model-versions/search?${new URLSearchParams({
          filter: "name='vision.models.signs'",
          max_results: '200',
        })}`,
        headers: { authorization: `Basic ${Buffer.from('ann:secret').toString('base64')}` },
      },
    ])
  })

  it('whose answer is a sign-in page is not believed', async () => {
    const page = { status: 200, headers: { 'content-type': 'text/html' } }
    const { mirror } = answering(() => new Response('<html>Sign in</html>', page))
    await expect(mirror.publish(version)).rejects.toMatchObject({ code: 'MG8505' })
  })

  it('that has the version with other files is left as it is', async () => {
    const tags = [
      { key: 'mlgate.version', value: '1.0.0' },
      { key: 'mlgate.sha256', value: 'd'.repeat(64) },
    ]
    const found = { model_versions: [{ version: '4', tags }] }
    const { mirror, asked } = answering(() => Response.json(found))
    await expect(mirror.publish(version)).rejects.toMatchObject({
      code: 'MG6530',
      message: 'Version 4 of vision.models.signs in MLflow says that it is 1.0.0, and is of other files.',
    })
    expect(asked.map(({ method = 'GET' }) => method)).toEqual(['GET'])
  })

  it('that nobody has named is asked for nothing', () => {
    expect(() => mlflowMirror({}, {})).toThrow(expect.objectContaining({ code: 'MG8507' }))
  })
})
