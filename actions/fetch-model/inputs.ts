import { choiceInput, defineInputs, listInput, stepInputs, textInput } from '@mlgate/kit/inputs'
import { trustedRootInput } from '../registry-inputs.ts'
import { registryOutputs } from '../registry-outputs.ts'

/** Brings the files of a version. */
export const fetchModel = {
  name: 'fetch-model',
  description: 'Fetch a registered model by version, range, stage or commit, and verify every byte',
  inputs: defineInputs({
    reference: textInput({
      description: 'Which version: NAME, NAME@VERSION, NAME@RANGE, NAME@COMMIT or NAME#STAGE',
      otherwise: 'it has to be said',
      example: 'signs#production',
    }),
    repository: textInput({
      description: 'The repository that it is registered in',
      otherwise: 'this one',
      example: 'octo/signs',
    }),
    to: textInput({
      description: 'The folder that its files are written to',
      default: 'model',
      example: 'models',
    }),
    files: listInput({
      description:
        'Which files: patterns of their paths, or roles: `model`, `result`, `predictions`, `profile`, `card`, `bill-of-materials`, `page`, `other`',
      otherwise: 'the model and the files beside it',
      example: 'model\ncard',
    }),
    attestation: choiceInput(['auto', 'require', 'off'], {
      description: 'Whether its attestation is verified; `auto`: where there is one',
      default: 'auto',
    }),
    workflow: textInput({
      description:
        'The workflow that has to have made it, by its path; who names one requires an attestation',
      otherwise: 'any of the repository',
      example: '.github/workflows/release.yml',
    }),
    'trusted-root': trustedRootInput,
    'native-packages': textInput({
      description: 'A folder whose node_modules holds the libraries that verify attestations',
      otherwise: "the runner's tool cache, the Actions cache, then the package registry",
    }),
    ...stepInputs,
  }),
  outputs: {
    ...registryOutputs,
    paths: { description: 'The paths of the files, one a line; the model first' },
    path: { description: 'The path of the first of them' },
    'manifest-path': { description: 'The path of the manifest, `mlgate.json`' },
    'release-url': { description: 'The address of the release' },
  },
  tells: true,
}
