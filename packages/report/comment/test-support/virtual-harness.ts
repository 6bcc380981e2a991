import { type Call, type Fault, SimulatedPullRequest } from './simulated-pull-request.ts'
import type { CommentHarness } from './upsert-behaviour.ts'
import { seededRandom, VirtualTime } from './virtual-time.ts'

/** A pull request in memory, in virtual time. */
export async function openVirtualHarness(): Promise<CommentHarness> {
  const time = new VirtualTime()
  const faults = new Map<Call, Fault>()
  const happenings = new Map<Call, () => Promise<void>>()
  const pullRequest = new SimulatedPullRequest({
    now: time.now,
    sleep: time.sleep,
  })
  const host = pullRequest.host({
    delays: () => ({ before: 10, after: 10 }),
    fault: (call) => {
      const fault = faults.get(call) ?? null
      faults.delete(call)
      return fault
    },
  })
  const arriving = async (call: Call) => {
    const happening = happenings.get(call)
    happenings.delete(call)
    await happening?.()
  }
  return {
    host: {
      author: host.author,
      list: async function* () {
        await arriving('list')
        yield* host.list()
      },
      create: async (body) => {
        await arriving('create')
        return host.create(body)
      },
      update: async (id, body) => {
        await arriving('update')
        return host.update(id, body)
      },
      remove: host.remove,
    },
    comments: async () => pullRequest.comments,
    post: async (author, body) => pullRequest.post(author, body),
    failNext: (call, fault) => faults.set(call, fault),
    beforeNext: (call, happening) => happenings.set(call, happening),
    calls: () => pullRequest.calls,
    timing: { now: time.now, sleep: time.sleep, random: seededRandom(1) },
    run: (work) => time.run(work),
    close: async () => {},
  }
}
