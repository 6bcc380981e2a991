import { MlgateError } from '@mlgate/core'

/** An execution provider that this build of the runtime knows, as it says itself. */
export interface SupportedProvider {
  name: string
  /** Whether all that it needs comes with the package; else its libraries have to be installed beside it. */
  bundled: boolean
}

/**
 * Insists that the runtime here knows a provider. Others would be left out with a warning, and the model would run on
 * the CPU.
 *
 * @throws MlgateError MG5055 with those that there are.
 */
export function requireProvider(provider: string, supported: readonly SupportedProvider[]): void {
  if (supported.some(({ name }) => name === provider)) return
  throw new MlgateError({
    code: 'MG5055',
    message: `ONNX Runtime has no execution provider ${JSON.stringify(provider)} on ${process.platform} ${process.arch}. It has ${supported.map(({ name }) => name).join(', ')}.`,
    hint: 'Name one of these, or run the benchmark where the provider exists.',
  })
}

const fallback = /fallback to CPU EP has been explicitly disabled/i
/** How the runtime and its providers say that a library, a driver or a device of theirs is missing. */
const absent =
  /failed to load (shared )?library|OrtSessionOptionsAppendExecutionProvider|failed to get a WebGPU adapter|no CUDA-capable device|CUDA driver version is insufficient|cannot open shared object|LoadLibrary failed/i
const longestCause = 300

/**
 * What it means that the runtime did not make a session with a provider, where that is the provider's affair.
 *
 * @returns undefined for anything else, such as a damaged model.
 */
export function describeRefusal(
  cause: unknown,
  provider: string | undefined,
  name: string,
): MlgateError | undefined {
  if (provider === undefined || provider === 'cpu') return undefined
  const text = cause instanceof Error ? cause.message : String(cause)
  if (fallback.test(text)) return fellBack(provider, name, [])
  if (!absent.test(text)) return undefined
  const said = text
    .replace(/^\S*onnxruntime\S*\.(?:cc|cpp|h):\d+ .*?was false\.\s*/s, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestCause)
  return new MlgateError(
    {
      code: 'MG5055',
      message: `The execution provider ${provider} does not start here: ${said.replace(/[.!]$/, '')}.`,
      hint: `Install what it needs: driver, libraries, and the provider's own part beside ONNX Runtime. Or run the benchmark where they are.`,
      place: { file: name },
    },
    { cause },
  )
}

/**
 * The error of a model that would not run on its provider alone.
 *
 * @param operators that fell back to the CPU, by type; none where they are not known.
 */
export function fellBack(provider: string, name: string, operators: readonly string[]): MlgateError {
  const most = 12
  const told =
    operators.length > most
      ? `${operators.slice(0, most).join(', ')} and ${operators.length - most} more`
      : operators.join(', ')
  return new MlgateError({
    code: 'MG5056',
    message: `${provider} does not run all of ${name}: ${told === '' ? 'some operators' : told} would run on the CPU.`,
    hint: `Times of a mixture say little about ${provider}. Export the model with fixed shapes, which removes operators that only compute shapes, or with operators that the provider has; or time it as a command.`,
    place: { file: name },
  })
}
