import { textInput } from '@mlgate/kit/inputs'

/** An input of the steps that verify attestations. */
export const trustedRootInput = textInput({
  description:
    'A file that says whom to trust for attestations, as `gh attestation trusted-root` writes it: for runners that reach GitHub alone, and for a GitHub Enterprise Server with a Sigstore of its own',
  otherwise: 'what the instances of Sigstore that GitHub uses publish',
  example: '.github/trusted_root.jsonl',
})
