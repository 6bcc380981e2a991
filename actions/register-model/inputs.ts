import {
  choiceInput,
  defineInputs,
  flagInput,
  listInput,
  measuringInputs,
  textInput,
} from '@mlgate/kit/inputs'
import { trustedRootInput } from '../registry-inputs.ts'
import { registryOutputs } from '../registry-outputs.ts'

/** Makes a version of a model, or moves a stage. */
export const registerModel = {
  name: 'register-model',
  description:
    'Register an evaluated model as a version: a release with its files, results, card and bill of materials; promote it to a stage, or roll a stage back',
  inputs: defineInputs({
    name: textInput({
      description: 'The model: its name in mlgate.yml, or any; in a monorepo FOLDER:NAME',
      otherwise: 'the only model of mlgate.yml',
      example: 'signs',
    }),
    model: textInput({
      description: 'What is registered: a file of any format, or a folder',
      otherwise: 'as `register` or the model itself says in mlgate.yml',
      example: 'out/saved_model/',
    }),
    files: listInput({
      description: 'Further files of the version: paths, folders and patterns',
      otherwise: 'as `register` says in mlgate.yml',
      example: 'models/tokenizer.json\nmodels/classes.txt',
    }),
    version: textInput({
      description:
        'What the version is: `auto` by what changed, `major`, `minor`, `patch`, or the version itself',
      default: 'auto',
      example: '2.0.0',
    }),
    prerelease: textInput({
      description: 'A word that makes it a pre-release, which no range and no `latest` finds',
      otherwise: 'it is a version',
      example: 'rc',
    }),
    license: textInput({
      description: 'The licence of the model, by its SPDX identifier',
      otherwise: 'as `register` says in mlgate.yml',
      example: 'apache-2.0',
    }),
    card: textInput({
      description: 'A Markdown file that the model card is made of',
      otherwise: 'as `register` says in mlgate.yml, else a card of what was measured',
      example: 'MODEL_CARD.md',
    }),
    attest: choiceInput(['auto', 'require', 'off'], {
      description:
        'Whether a build-provenance attestation is made, which needs `id-token: write` and `attestations: write`; `auto`: where the job may',
      default: 'auto',
    }),
    'trusted-root': trustedRootInput,
    'allow-failed': flagInput({
      description: 'Whether a model is registered whose results failed',
      default: 'false',
    }),
    'allow-unevaluated': flagInput({
      description: 'Whether a model is registered that no step scored or timed',
      default: 'false',
    }),
    results: textInput({
      description: 'A folder with results of other jobs, as actions/download-artifact leaves them',
      otherwise: 'those of this job, else those that other jobs of the run share',
      example: 'results',
    }),
    promote: textInput({
      description: 'A stage that the version is promoted to, if it meets what the stage asks for',
      otherwise: 'none',
      example: 'production',
    }),
    reference: textInput({
      description: 'In place of registering: a version that is registered already, to be promoted',
      example: 'signs@1.2.0',
    }),
    rollback: textInput({
      description: 'In place of registering: a stage that returns to what it was on before',
      example: 'production',
    }),
    reason: textInput({
      description: 'Why, for the history of the stage',
      example: 'more night images',
    }),
    dispatch: textInput({
      description:
        'A workflow that is started for a new version or a moved stage, with the inputs `reference` and `stage`; needs `actions: write`. What GITHUB_TOKEN releases starts no workflow by itself',
      otherwise: 'none',
      example: 'deploy.yml',
    }),
    config: measuringInputs.config,
    memory: measuringInputs.memory,
    timeout: measuringInputs.timeout,
    'stall-timeout': measuringInputs['stall-timeout'],
    'native-packages': measuringInputs['native-packages'],
    'working-directory': measuringInputs['working-directory'],
    'github-token': measuringInputs['github-token'],
    leg: measuringInputs.leg,
    strategy: measuringInputs.strategy,
  }),
  outputs: {
    ...registryOutputs,
    changed: {
      description: '`true` when a version was made or a stage was moved, `false` when all was so already',
    },
    stage: { description: 'The stage that the version is on now, where one was moved' },
    'release-url': { description: 'The address of the release' },
  },
  tells: true,
}
