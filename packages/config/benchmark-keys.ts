import { benchmarkMetrics, isSpeedMetric } from '@mlgate/gates'
import * as z from 'zod/mini'
import { loadKeys } from './benchmark-load-keys.ts'
import { runtimeKeys } from './benchmark-runtime-keys.ts'
import { serveKeys, timedUrlKeys } from './benchmark-url-keys.ts'
import { commandKeys } from './command-keys.ts'
import { count, described, mapping, optional } from './keys.ts'
import { metricsFromKeys } from './metrics-from-keys.ts'
import { setupKeys } from './setup-keys.ts'

const share = /^\s*(\d+(\.\d+)?|\.\d+)\s*%\s*$/
const expectedLimit = "a share of the base (5%) or a number in the metric's unit"

const bound = (description: string) => optional(described(z.number('a number'), description))

const expectedCount = 'a whole number, 1 or more'
const atLeastOne = () => count().check(z.minimum(1, expectedCount))

/** What may be demanded of one metric of a benchmark. */
const speedRules = mapping({
  min: bound("Least value that passes, in the metric's unit."),
  max: bound("Greatest value that passes, in the metric's unit."),
  'max-regression': optional(
    described(
      z.union(
        [
          z.number().check(z.nonnegative(expectedLimit)),
          z.string().check(
            z.refine((text) => share.test(text), expectedLimit),
            z.meta({ pattern: share.source }),
          ),
        ],
        expectedLimit,
      ),
      "How much worse than the base it may get: 5% is relative to the base, a bare number is in the metric's unit. Process pairs find changes from about 5% on.",
      { examples: ['5%'] },
    ),
  ),
  severity: optional(
    described(
      z.enum(['error', 'warn']),
      'Whether a breach fails the gate (error, the default) or is only shown (warn).',
    ),
  ),
}).check(
  z.refine((rules) => Object.keys(rules).some((key) => key !== 'severity'), 'min, max or max-regression'),
  z.meta({ minProperties: 1 }),
)

const gatedName = z
  .string()
  .check(
    z.refine(isSpeedMetric, `one of ${benchmarkMetrics.join(', ')}, or reported(name=…)`),
    z.meta({ anyOf: [{ enum: [...benchmarkMetrics] }, { pattern: '^\\s*reported\\s*\\(' }] }),
  )

/** Rules by metric of a benchmark. */
export const benchmarkGatesKeys = described(
  z.record(gatedName, speedRules).check(
    z.refine((gates) => Object.keys(gates).length > 0, 'at least one metric'),
    z.meta({ minProperties: 1 }),
  ),
  `Rules on ${benchmarkMetrics.map((name) => `\`${name}\``).join(', ')}, and on what a command says itself: \`reported(name=…)\`.`,
  { examples: [{ latency_p50: { 'max-regression': '5%' }, size: { max: 5_000_000 } }] },
)

/** `benchmark` of a model in mlgate.yml. */
export const benchmarkKeys = mapping({
  command: optional(
    described(
      commandKeys,
      'In place of the model in ONNX: a command whose whole runs are timed, as it would be typed; no shell reads it. `{model}` stands for the file that it names as `model`, and for the base’s in turns.',
      { examples: ['python infer.py --batch 32'] },
    ),
  ),
  'base-command': optional(
    described(commandKeys, 'What `command` is compared with, in turns; else the file of the base model is.'),
  ),
  'metrics-from': optional(
    described(
      metricsFromKeys,
      'Where `command` says numbers of its own, and in which form: those of each run are told beside its time, and `reported(name=…)` gates them.',
      { examples: ['json', { format: 'regex', pattern: 'accuracy: (?<accuracy>\\S+)' }] },
    ),
  ),
  setup: optional(
    described(
      setupKeys,
      'What builds the base: `command`, or the server that `serve` starts, is then compared with itself at the base, whose commit is checked out into a folder of its own and built there by this, once.',
      { examples: ['make build'] },
    ),
  ),
  url: optional(
    described(
      timedUrlKeys,
      'In place of the model in ONNX: what a running server is asked, a model of the Open Inference Protocol v2 or any request over HTTP.',
      { examples: ['http://localhost:8080/v2/models/signs'] },
    ),
  ),
  'base-url': optional(
    described(timedUrlKeys, 'What `url` is compared with, in turns: a server that runs already.'),
  ),
  serve: optional(
    described(
      serveKeys,
      'A command that starts the server of `url`, anew for each pair; it is ended with all that it started. `{port}` stands for a free port in both, `{model}` for the file that it names as `model`, and for the base’s in turns.',
      { examples: ['python serve.py --port {port}'] },
    ),
  ),
  'base-serve': optional(
    described(serveKeys, 'What `serve` is compared with, in turns; else the file of the base model is.'),
  ),
  concurrency: optional(
    described(
      atLeastOne(),
      'Requests to `url` that are under way at once, each over a connection of its own, 1024 at most. Default: 1; 64 in scenario `server`.',
    ),
  ),
  ...loadKeys,
  ...runtimeKeys,
  threads: optional(
    described(atLeastOne(), 'Threads of one operator of the model. Default: as many as there are cores.'),
  ),
  batch: optional(described(atLeastOne(), 'Rows of a call, where the model leaves that open. Default: 1.')),
  pairs: optional(
    described(
      atLeastOne(),
      'Pairs of fresh processes that are run, base and candidate in turns; fewer than 7 decide nothing. Default: as many as the gates need, 11 or more.',
    ),
  ),
  'max-minutes': optional(
    described(
      atLeastOne(),
      'How long all of it may take, in minutes; a second run that confirms a failure included. Default: 10.',
    ),
  ),
  gates: optional(benchmarkGatesKeys),
  seed: optional(described(count(), 'Seed of the made-up inputs and of the order of turns. Default: 0.')),
})
export type WrittenBenchmark = z.output<typeof benchmarkKeys>
