import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type MemoryHost, memoryRegistryHost } from '../test-support/memory-host.ts'
import { publishRequest, type SamplePublish } from '../test-support/publish-request.ts'
import { temporaryFolder } from '../test-support/temporary-folder.ts'
import { publishVersion } from './publish-version.ts'

/** So many calls of one run come before the other begins. */
const leads = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20]

/** Two runs, the second some calls behind the first. */
async function bothRuns(memory: MemoryHost, lead: number, first: SamplePublish, second: SamplePublish) {
  memory.before(() => turn())
  const publish = async (own: SamplePublish) =>
    publishVersion(
      await publishRequest(temporaryFolder(), { ...own, limits: { partBytes: 4, waitMs: 25 } }),
      memory.host,
    )
  const leading = publish(first)
  const follow = async () => {
    let isOver = false
    const over = () => {
      isOver = true
    }
    leading.then(over, over)
    while (memory.calls.length < lead && !isOver) await turn()
    return publish(second)
  }
  return Promise.allSettled([leading, follow()])
}

describe('two runs at once, of the same version', () => {
  it.each(leads)(
    'with the same files end well, with one release, the second %d calls behind',
    async (lead) => {
      const memory = memoryRegistryHost()
      const files = { 'signs.onnx': '0123456789', 'README.md': 'card' }
      const ended = await bothRuns(
        memory,
        lead,
        { files, createdAt: '2026-01-01T00:00:00Z' },
        { files, createdAt: '2026-01-02T00:00:00Z' },
      )
      expect(ended.map(({ status }) => status)).toStrictEqual(['fulfilled', 'fulfilled'])
      const manifests = ended.flatMap((one) => (one.status === 'fulfilled' ? one.value.manifest : []))
      expect(manifests[1]).toStrictEqual(manifests[0])
      expect(memory.releases.filter(({ isDraft }) => !isDraft)).toHaveLength(1)
    },
  )

  it.each(leads)(
    'with other results of the same model end well, the second %d calls behind',
    async (lead) => {
      const memory = memoryRegistryHost()
      const filesOf = (ms: number) => ({ 'signs.onnx': '0123456789', 'evaluation.json': `{"ms":${ms}}` })
      const ended = await bothRuns(memory, lead, { files: filesOf(812) }, { files: filesOf(815) })
      expect(ended.map(({ status }) => status)).toStrictEqual(['fulfilled', 'fulfilled'])
      expect(memory.releases.filter(({ isDraft }) => !isDraft)).toHaveLength(1)
    },
  )

  it.each(leads)(
    'with other models: one wins, and the other is told, the second %d calls behind',
    async (lead) => {
      const memory = memoryRegistryHost()
      const ended = await bothRuns(
        memory,
        lead,
        { files: { 'signs.onnx': 'the one model' } },
        { files: { 'signs.onnx': 'another model' } },
      )
      expect(ended.map(({ status }) => status).toSorted()).toStrictEqual(['fulfilled', 'rejected'])
      expect(ended.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'MG6510' } })
      expect(memory.releases.filter(({ isDraft }) => !isDraft)).toHaveLength(1)
    },
  )

  it.each(leads)(
    'on other commits: one wins, and the other is told, the second %d calls behind',
    async (lead) => {
      const memory = memoryRegistryHost()
      const ended = await bothRuns(memory, lead, { commit: 'a'.repeat(40) }, { commit: 'b'.repeat(40) })
      expect(ended.map(({ status }) => status).toSorted()).toStrictEqual(['fulfilled', 'rejected'])
      expect(ended.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'MG6511' } })
      expect(memory.releases.filter(({ isDraft }) => !isDraft)).toHaveLength(1)
    },
  )
})
