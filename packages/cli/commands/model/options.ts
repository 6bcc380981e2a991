import { type Command, Option } from 'commander'
import { formats } from '../../options.ts'

export const referenceHelp = 'NAME, NAME@VERSION, NAME@RANGE, NAME@COMMIT or NAME#STAGE'

/** Options of every command of the registry. */
function withModelOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'text, JSON or Markdown').choices([...formats]).default('text'),
    )
    .option('--no-color', 'no colours, also by NO_COLOR')
    .option('--debug', 'show what lies behind an error', false)
}

/** Options of commands that ask GitHub. */
export function withRepository(command: Command, otherwise = 'GITHUB_REPOSITORY, else the remote origin') {
  return withModelOptions(
    command.option('--repository <owner/name>', `the repository that registers it (default: ${otherwise})`),
  )
}

/** Options of commands that look at attestations. */
export function withAttestation(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--attestation <how>',
        'whether its attestation is verified: auto where there is one, require, off',
      )
        .choices(['auto', 'require', 'off'])
        .default('auto'),
    )
    .option(
      '--workflow <path>',
      'the workflow that has to have made it, such as .github/workflows/release.yml; requires an attestation',
    )
    .addOption(trustedRoot())
}

/** An option of commands that may verify attestations. */
export function trustedRoot(): Option {
  return new Option('--trusted-root <file>', 'whom to trust, as gh attestation trusted-root writes it')
}

/** Several values of one option. */
export function collected(value: string, former: string[] = []): string[] {
  return [...former, value]
}
