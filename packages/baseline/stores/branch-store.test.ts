import { branchStoreBehaviour } from '../test-support/branch-store-behaviour.ts'
import { memoryRefHost } from '../test-support/memory-hosts.ts'

branchStoreBehaviour('a host in memory', async () => memoryRefHost())
