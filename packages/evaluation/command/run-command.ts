import { stat } from 'node:fs/promises'
import { type Program, programFailed, runProgram, tellingThatItRuns } from '@mlgate/sandbox'
import type { WorkContext } from '../work-context.ts'

/** A command that writes predictions. */
export interface CommandRequest extends Program {
  /** The file that it has to write. */
  output: string
}

export interface CommandResponse {
  bytes: number
}

/**
 * Runs a command that writes predictions, as `runProgram` does.
 *
 * @throws MlgateError MG5035 when it cannot be started, MG5036 when it fails or writes no predictions.
 */
export async function runCommand(
  { output, ...program }: CommandRequest,
  { progress, temporaryFolder }: Pick<WorkContext, 'progress' | 'temporaryFolder'>,
): Promise<CommandResponse> {
  const { said } = await tellingThatItRuns(progress, () => runProgram(program, temporaryFolder))
  const bytes = await stat(output).then(
    (file) => (file.isFile() ? file.size : 0),
    () => 0,
  )
  if (bytes === 0)
    throw programFailed(
      `The command ${program.words[0]} ended well and wrote no predictions`,
      said,
      'It has to write them to the path that stands for {predictions}.',
    )
  return { bytes }
}
