import type { RefHost } from '@mlgate/baseline/stores'
import { branchStoreBehaviour, type Fault as StoreFault } from '@mlgate/baseline/test-support'
import { refHost } from '@mlgate/github'
import { afterEach } from 'vitest'
import { type Signs, startSigns } from './hosts.ts'
import type { Fault } from './start-fake-github.ts'

const routes: Readonly<Record<keyof RefHost, string>> = {
  readRef: 'GET /repos/{owner}/{repo}/branches/{branch}',
  readFile: 'GET /repos/{owner}/{repo}/contents/{path}',
  listFiles: 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
  createBlob: 'POST /repos/{owner}/{repo}/git/blobs',
  createTree: 'POST /repos/{owner}/{repo}/git/trees',
  createCommit: 'POST /repos/{owner}/{repo}/git/commits',
  updateRef: 'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
  createRef: 'POST /repos/{owner}/{repo}/git/refs',
}
const faults: Readonly<Record<StoreFault, { fault: Fault; times: number }>> = {
  refused: {
    fault: { kind: 'status', status: 403, body: { message: 'Resource not accessible by integration' } },
    times: 1,
  },
  // As often as the client asks.
  failed: { fault: { kind: 'status', status: 502 }, times: 4 },
  'answer-lost': { fault: { kind: 'status-after', status: 502 }, times: 1 },
}

const started: Signs[] = []
afterEach(async () => {
  for (const signs of started.splice(0)) await signs.github.close()
})

/** The calls of a host by name, as they are made. */
function recorded(host: RefHost, names: string[]): RefHost {
  return new Proxy(host, {
    get: (target, name: keyof RefHost) => {
      const method = target[name] as (...given: unknown[]) => unknown
      return (...given: unknown[]) => {
        names.push(name)
        return method(...given)
      }
    },
  })
}

branchStoreBehaviour('GitHub', async () => {
  const signs = await startSigns()
  started.push(signs)
  const names: string[] = []
  return {
    host: recorded(refHost(signs.connect()), names),
    faults: {
      calls: names,
      strike: (method, ...struck) => {
        for (const each of struck) {
          const { fault, times } = faults[each]
          signs.github.fault(routes[method], fault, { times })
        }
      },
    },
  }
})
