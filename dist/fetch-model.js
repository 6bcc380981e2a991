import { choiceInput, defineInputs, listInput, runStep, stepInputs, textInput } from "./chunks/kit.js";
import { registryOutputs, trustedRootInput } from "./chunks/registry-outputs.js";
import { MlgateError } from "./chunks/core.js";
import { formatBytes, makeVisible, markdownBlocks, markdownCode, markdownLink, markdownList, md } from "./chunks/markup.js";
import { relative, resolve } from "node:path";
// actions/fetch-model/inputs.ts
/** Brings the files of a version. */
const fetchModel = {
	name: "fetch-model",
	description: "Fetch a registered model by version, range, stage or commit, and verify every byte",
	inputs: defineInputs({
		reference: textInput({
			description: "Which version: NAME, NAME@VERSION, NAME@RANGE, NAME@COMMIT or NAME#STAGE",
			otherwise: "it has to be said",
			example: "signs#production"
		}),
		repository: textInput({
			description: "The repository that it is registered in",
			otherwise: "this one",
			example: "octo/signs"
		}),
		to: textInput({
			description: "The folder that its files are written to",
			default: "model",
			example: "models"
		}),
		files: listInput({
			description: "Which files: patterns of their paths, or roles: `model`, `result`, `predictions`, `profile`, `card`, `bill-of-materials`, `page`, `other`",
			otherwise: "the model and the files beside it",
			example: "model\ncard"
		}),
		attestation: choiceInput([
			"auto",
			"require",
			"off"
		], {
			description: "Whether its attestation is verified; `auto`: where there is one",
			default: "auto"
		}),
		workflow: textInput({
			description: "The workflow that has to have made it, by its path; who names one requires an attestation",
			otherwise: "any of the repository",
			example: ".github/workflows/release.yml"
		}),
		"trusted-root": trustedRootInput,
		"native-packages": textInput({
			description: "A folder whose node_modules holds the libraries that verify attestations",
			otherwise: "the runner's tool cache, the Actions cache, then the package registry"
		}),
		...stepInputs
	}),
	outputs: {
		...registryOutputs,
		paths: { description: "The paths of the files, one a line; the model first" },
		path: { description: "The path of the first of them" },
		"manifest-path": { description: "The path of the manifest, `mlgate.json`" },
		"release-url": { description: "The address of the release" }
	},
	tells: true
};
// actions/fetch-model/main.ts
/** Brings the files of a version and hands their paths on. */
const main = async (inputs, deps) => {
	const { fetchModel: fetch, modelHash, requireReference } = await import("./chunks/lazy/pipeline-registry.js");
	const { repository, attestation, workflow, files, "trusted-root": trustedRoot } = inputs;
	const reference = requireReference(inputs.reference);
	const { place, cache } = await deps.registry({
		repository,
		trustedRoot
	});
	const to = insideWorkspace(inputs.to, deps);
	const fetched = await deps.fold(`Fetch ${reference}`, () => fetch({
		reference,
		to,
		files,
		attestation,
		workflow,
		cache
	}, place));
	deps.say(logOf(fetched));
	const { version, tag, commit, manifest, manifestPath, url } = fetched;
	const paths = inOrder(fetched).map(({ file }) => file);
	const outputs = {
		version,
		tag,
		commit,
		sha256: modelHash(manifest),
		paths: paths.filter((path) => makeVisible(path) === path).join("\n"),
		path: paths[0] ?? "",
		"manifest-path": manifestPath,
		"release-url": url
	};
	return {
		walked: [],
		failOn: "fail",
		summary: summaryOf(fetched, deps),
		outputs
	};
};
/** @throws MlgateError MG1004 when the folder is not in the workspace or the temporary folder of the job. */
function insideWorkspace(to, { folder, runner: { workspace, temporaryFolder } }) {
	const path = resolve(folder, to);
	if ([workspace, temporaryFolder].some((home) => !relative(home, path).startsWith(".."))) return path;
	throw new MlgateError({
		code: "MG1004",
		message: `The folder ${to} is neither in the workspace nor in the temporary folder of the job.`,
		hint: "Name one that is."
	});
}
function inOrder({ files }) {
	return files.toSorted((left, right) => Number(right.role === "model") - Number(left.role === "model"));
}
function logOf({ model, version, files, attested, notes }) {
	const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
	const signed = attested === null ? [] : [`Made by ${attested.signer.workflow}, ${attested.signer.runUrl}`];
	return [
		`${model} ${version} is here: ${`${files.length} ${files.length === 1 ? "file" : "files"}, ${formatBytes(bytes)}`}, each as the manifest has it.`,
		...signed,
		...notes
	].join("\n");
}
function summaryOf(fetched, { runner: { workspace } }) {
	const { model, version, url, tag, commit, attested, notes } = fetched;
	const blocks = [
		md`### ✅ ${markdownCode(`${model} ${version}`)} fetched`,
		md`${markdownLink("Release", url)} · tag ${markdownCode(tag)} · commit ${markdownCode(commit.slice(0, 7))}${attested === null ? md`` : md` · made by ${markdownLink(attested.signer.workflow, attested.signer.runUrl)}`}`,
		markdownList([...inOrder(fetched).map(({ file, bytes, sha256 }) => md`${markdownCode(relative(workspace, file))} ${formatBytes(bytes)}, SHA-256 ${markdownCode(sha256.slice(0, 12))}`), ...notes.map((note) => md`${note}`)])
	];
	return `${markdownBlocks(blocks)}\n\n`;
}
// actions/fetch-model/index.ts
await runStep(fetchModel, main, {
	child: new URL("./child.js", import.meta.url),
	bringNative: true
});
export {};
