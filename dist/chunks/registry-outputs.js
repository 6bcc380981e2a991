import { textInput } from "./kit.js";
// actions/registry-inputs.ts
/** An input of the steps that verify attestations. */
const trustedRootInput = textInput({
	description: "A file that says whom to trust for attestations, as `gh attestation trusted-root` writes it: for runners that reach GitHub alone, and for a GitHub Enterprise Server with a Sigstore of its own",
	otherwise: "what the instances of Sigstore that GitHub uses publish",
	example: ".github/trusted_root.jsonl"
});
// actions/registry-outputs.ts
/** Outputs of the steps that work with versions. */
const registryOutputs = {
	version: { description: "The version, such as `1.2.0`" },
	tag: { description: "Its tag, such as `signs@v1.2.0`" },
	commit: { description: "The commit that it was made of" },
	sha256: { description: "SHA-256 of the model file; of several, over their hashes and paths, as the manifest has it" }
};
export { registryOutputs, trustedRootInput };
