/** Helps tests of others: a registry in memory. */
export { type MemoryHost, memoryRegistryHost } from './memory-host.ts'
