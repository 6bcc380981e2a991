/** Entry file of a child that evaluates models, as the real one does, and of one whose runtime crashes. */
import { serveJob } from '@mlgate/sandbox'
import { type PredictRequest, predict } from '../index.ts'

await serveJob({
  predict: async () => predict,
  'hang while scoring': async () => (request: PredictRequest, context) =>
    predict(request, {
      ...context,
      progress(message) {
        context.progress(message)
        if (message.stage === 'scoring rows') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
      },
    }),
  'crash while scoring': async () => (request: PredictRequest, context) =>
    predict(request, {
      ...context,
      progress(message) {
        context.progress(message)
        if (message.stage !== 'scoring rows') return
        process.kill(process.pid, 'SIGSEGV')
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
      },
    }),
})
