import { type RuleSet, ruleKinds } from '@mlgate/gates'
import * as z from 'zod/mini'
import { described, mapping, optional } from './keys.ts'

const number = (expected: string) => z.number(expected)

const limit = (description: string) =>
  described(
    z.union(
      [
        z.number().check(z.meta({ minimum: 0 })),
        z.string().check(z.meta({ pattern: '^\\s*(\\d+(\\.\\d+)?|\\.\\d+)\\s*(pt|%)?\\s*$' })),
      ],
      'points (1pt), a share of the baseline (5%) or a number',
    ),
    description,
    { examples: ['1pt', '5%', 0.01] },
  )

/** What may be demanded of one metric. */
export const ruleSetKeys: z.ZodMiniType<RuleSet, unknown> = mapping({
  min: optional(described(number("a number in the metric's unit"), 'Least value that passes.')),
  max: optional(described(number("a number in the metric's unit"), 'Greatest value that passes.')),
  'max-regression': optional(
    limit(
      "How much worse than the baseline it may get: 1pt is 0.01 absolute, 5% is relative to |baseline|, a bare number is in the metric's unit.",
    ),
  ),
  'min-improvement': optional(
    limit('How much better than the baseline it must get, written as `max-regression` is.'),
  ),
  confidence: optional(
    described(
      number('a number between 0.5 and 1, such as 0.95').check(
        z.meta({ exclusiveMinimum: 0.5, exclusiveMaximum: 1 }),
      ),
      "Judge `min` and `max` by the bound of the metric's interval at this level instead of its value.",
    ),
  ),
  severity: optional(
    described(
      z.enum(['error', 'warn']),
      'Whether a breach fails the gate (error, the default) or is only shown (warn). A metric that is missing is an error either way.',
    ),
  ),
}).check(z.meta({ anyOf: ruleKinds.map((kind) => ({ required: [kind] })) }))

/** Rules by metric. An empty mapping is refused: it would pass everything. */
export const gatesKeys: z.ZodMiniType<Record<string, RuleSet>, unknown> = described(
  z.record(z.string(), ruleSetKeys, 'a mapping of metrics').check(
    z.refine((gates) => Object.keys(gates).length > 0, 'at least one metric'),
    z.meta({ minProperties: 1 }),
  ),
  "Rules on metrics, by the metric's name as scikit-learn spells it.",
  { examples: [{ accuracy: { min: 0.95, 'max-regression': '1pt' } }] },
)
