/** Outputs of the steps that work with versions. */
export const registryOutputs = {
  version: { description: 'The version, such as `1.2.0`' },
  tag: { description: 'Its tag, such as `signs@v1.2.0`' },
  commit: { description: 'The commit that it was made of' },
  sha256: {
    description: 'SHA-256 of the model file; of several, over their hashes and paths, as the manifest has it',
  },
} as const
