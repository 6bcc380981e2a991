import type { NativeName } from '@mlgate/sandbox'

/**
 * Every job that runs in a child process, by name: what touches data or models of others is here and nowhere
 * else. Each is loaded when it is asked for, so that a child pays only for what it does.
 */
export const jobs = {
  'check-data': async () => (await import('@mlgate/data')).checkData,
  'profile-data': async () => (await import('@mlgate/data')).profileData,
  predict: async () => (await import('@mlgate/evaluation')).predict,
  'predict-images': async () => (await import('@mlgate/evaluation')).predict,
  'check-model': async () => (await import('@mlgate/evaluation')).checkModel,
  'check-image-model': async () => (await import('@mlgate/evaluation')).checkModel,
  'inspect-model': async () => (await import('@mlgate/onnx')).inspectWhole,
  'adopt-predictions': async () => (await import('@mlgate/evaluation')).adoptPredictions,
  'write-endpoint-requests': async () => (await import('@mlgate/evaluation')).writeRequests,
  'read-endpoint-answers': async () => (await import('@mlgate/evaluation')).readResponses,
  'run-command': async () => (await import('@mlgate/evaluation')).runCommand,
  score: async () => (await import('@mlgate/evaluation')).score,
  compare: async () => (await import('@mlgate/evaluation')).compare,
  'keep-predictions': async () => (await import('@mlgate/evaluation')).keepPredictions,
  'merge-shards': async () => (await import('@mlgate/evaluation')).mergeShards,
  'export-table': async () => (await import('@mlgate/tables')).exportTable,
  'time-model': async () => (await import('@mlgate/benchmark')).timeModel,
  'time-command': async () => (await import('./benchmark/printed-job.ts')).timePrintingCommand,
  'time-endpoint': async () => (await import('./benchmark/endpoint-jobs/time-endpoint.ts')).timeNamedEndpoint,
  'write-made-request': async () =>
    (await import('./benchmark/endpoint-jobs/write-request.ts')).writeMadeRequest,
  'serve-command': async () => (await import('@mlgate/benchmark')).serveCommand,
  'build-checkout': async () => (await import('@mlgate/benchmark')).buildCheckout,
  'write-inputs': async () => (await import('@mlgate/evaluation')).writeInputs,
  'write-image-inputs': async () => (await import('@mlgate/evaluation')).writeInputs,
  'profile-model': async () => (await import('@mlgate/benchmark')).profileModel,
} as const

/** What threads do that a job starts in its child: they prepare images. */
export async function serveThread(): Promise<void> {
  const { servePreparing } = await import('@mlgate/images')
  await servePreparing()
}

export type JobName = keyof typeof jobs

/** Native packages that each job loads: they have to be there before its child starts. */
export const nativePackages: Readonly<Record<JobName, readonly NativeName[]>> = {
  'check-data': ['@duckdb/node-api'],
  'profile-data': ['@duckdb/node-api'],
  predict: ['@duckdb/node-api', 'onnxruntime-node'],
  'predict-images': ['@duckdb/node-api', 'onnxruntime-node', 'sharp'],
  'check-model': ['@duckdb/node-api', 'onnxruntime-node'],
  'check-image-model': ['@duckdb/node-api', 'onnxruntime-node', 'sharp'],
  'inspect-model': ['onnxruntime-node'],
  'adopt-predictions': ['@duckdb/node-api'],
  'write-endpoint-requests': ['@duckdb/node-api'],
  'read-endpoint-answers': ['@duckdb/node-api'],
  'run-command': [],
  score: ['@duckdb/node-api'],
  compare: ['@duckdb/node-api'],
  'keep-predictions': ['@duckdb/node-api'],
  'merge-shards': ['@duckdb/node-api'],
  'export-table': ['@duckdb/node-api'],
  'time-model': ['onnxruntime-node'],
  'time-command': [],
  'time-endpoint': [],
  'write-made-request': [],
  'serve-command': [],
  'build-checkout': [],
  'write-inputs': ['@duckdb/node-api'],
  'write-image-inputs': ['@duckdb/node-api', 'sharp'],
  'profile-model': ['onnxruntime-node'],
}
type JobFunctionOf<Name extends JobName> = Awaited<ReturnType<(typeof jobs)[Name]>>
export type RequestOf<Name extends JobName> = Parameters<JobFunctionOf<Name>>[0]
export type ResponseOf<Name extends JobName> = Awaited<ReturnType<JobFunctionOf<Name>>>

/**
 * Runs a registered job in a child and waits for its answer.
 *
 * @param about what it works on, as the user named it: errors of the child say it.
 * @param onQuestion hears what a job says while it works, and replies when it should go on; never rejects.
 */
export type JobRunner = <Name extends JobName>(
  job: Name,
  request: RequestOf<Name>,
  about: string,
  onQuestion?: (said: unknown) => Promise<unknown>,
) => Promise<ResponseOf<Name>>
