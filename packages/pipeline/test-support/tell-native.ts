import { serveJob } from '@mlgate/sandbox'

/** A child whose only job tells what it was told about native packages. */
await serveJob({ predict: async () => async () => process.env.MLGATE_NATIVE ?? 'nothing' })
