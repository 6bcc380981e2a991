/** What is said of how a model runs, wherever it is said; values may still be wrong. */
export interface SaidRuntime {
  /** What is timed. */
  of: 'model' | 'command' | 'url'
  provider?: unknown
  optimization?: unknown
  'inter-threads'?: unknown
  data?: unknown
  price?: unknown
  /** Rules by metric. */
  gates: Readonly<Record<string, unknown>>
}

/** A contradiction: what is wrong, and the key at which it is, `gates` with the metric. */
export interface RuntimeFault {
  message: string
  key: readonly [string, ...string[]]
}

const ofModel = ['provider', 'optimization', 'inter-threads', 'data'] as const

/**
 * What has no meaning for what is timed, and what is gated without being known.
 *
 * @param name how a key is called where it was said: `"provider"`, or `--provider`.
 */
export function runtimeFaults(said: SaidRuntime, name: (key: string) => string): RuntimeFault[] {
  const { of, price, gates } = said
  const idle = of === 'model' ? [] : ofModel.filter((key) => said[key] !== undefined)
  return [
    ...idle.map(
      (key): RuntimeFault => ({
        message: `${name(key)} has no meaning beside ${name(of)}: it is for a model in ONNX.`,
        key: [key],
      }),
    ),
    ...(Object.hasOwn(gates, 'cost') && price === undefined
      ? [
          {
            message: `What it costs hangs on what the machine costs: say ${name('price')}.`,
            key: ['gates', 'cost'],
          } satisfies RuntimeFault,
        ]
      : []),
  ]
}
