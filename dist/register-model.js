import { choiceInput, defineInputs, flagInput, listInput, measuringInputs, readWalked, runStep, textInput } from "./chunks/kit.js";
import { registryOutputs, trustedRootInput } from "./chunks/registry-outputs.js";
import { MlgateError } from "./chunks/core.js";
import { formatBytes, markdownBlocks, markdownCode, markdownLink, markdownList, md } from "./chunks/markup.js";
// actions/register-model/inputs.ts
/** Makes a version of a model, or moves a stage. */
const registerModel = {
	name: "register-model",
	description: "Register an evaluated model as a version: a release with its files, results, card and bill of materials; promote it to a stage, or roll a stage back",
	inputs: defineInputs({
		name: textInput({
			description: "The model: its name in mlgate.yml, or any; in a monorepo FOLDER:NAME",
			otherwise: "the only model of mlgate.yml",
			example: "signs"
		}),
		model: textInput({
			description: "What is registered: a file of any format, or a folder",
			otherwise: "as `register` or the model itself says in mlgate.yml",
			example: "out/saved_model/"
		}),
		files: listInput({
			description: "Further files of the version: paths, folders and patterns",
			otherwise: "as `register` says in mlgate.yml",
			example: "models/tokenizer.json\nmodels/classes.txt"
		}),
		version: textInput({
			description: "What the version is: `auto` by what changed, `major`, `minor`, `patch`, or the version itself",
			default: "auto",
			example: "2.0.0"
		}),
		prerelease: textInput({
			description: "A word that makes it a pre-release, which no range and no `latest` finds",
			otherwise: "it is a version",
			example: "rc"
		}),
		license: textInput({
			description: "The licence of the model, by its SPDX identifier",
			otherwise: "as `register` says in mlgate.yml",
			example: "apache-2.0"
		}),
		card: textInput({
			description: "A Markdown file that the model card is made of",
			otherwise: "as `register` says in mlgate.yml, else a card of what was measured",
			example: "MODEL_CARD.md"
		}),
		attest: choiceInput([
			"auto",
			"require",
			"off"
		], {
			description: "Whether a build-provenance attestation is made, which needs `id-token: write` and `attestations: write`; `auto`: where the job may",
			default: "auto"
		}),
		"trusted-root": trustedRootInput,
		"allow-failed": flagInput({
			description: "Whether a model is registered whose results failed",
			default: "false"
		}),
		"allow-unevaluated": flagInput({
			description: "Whether a model is registered that no step scored or timed",
			default: "false"
		}),
		results: textInput({
			description: "A folder with results of other jobs, as actions/download-artifact leaves them",
			otherwise: "those of this job, else those that other jobs of the run share",
			example: "results"
		}),
		promote: textInput({
			description: "A stage that the version is promoted to, if it meets what the stage asks for",
			otherwise: "none",
			example: "production"
		}),
		reference: textInput({
			description: "In place of registering: a version that is registered already, to be promoted",
			example: "signs@1.2.0"
		}),
		rollback: textInput({
			description: "In place of registering: a stage that returns to what it was on before",
			example: "production"
		}),
		reason: textInput({
			description: "Why, for the history of the stage",
			example: "more night images"
		}),
		dispatch: textInput({
			description: "A workflow that is started for a new version or a moved stage, with the inputs `reference` and `stage`; needs `actions: write`. What GITHUB_TOKEN releases starts no workflow by itself",
			otherwise: "none",
			example: "deploy.yml"
		}),
		config: measuringInputs.config,
		memory: measuringInputs.memory,
		timeout: measuringInputs.timeout,
		"stall-timeout": measuringInputs["stall-timeout"],
		"native-packages": measuringInputs["native-packages"],
		"working-directory": measuringInputs["working-directory"],
		"github-token": measuringInputs["github-token"],
		leg: measuringInputs.leg,
		strategy: measuringInputs.strategy
	}),
	outputs: {
		...registryOutputs,
		changed: { description: "`true` when a version was made or a stage was moved, `false` when all was so already" },
		stage: { description: "The stage that the version is on now, where one was moved" },
		"release-url": { description: "The address of the release" }
	},
	tells: true
};
// actions/register-model/words.ts
/** What came of registering, in few lines. */
function registeredWords({ outcome, model, proposed, tag, commit, release, manifest, notes }) {
	const isNew = outcome === "published";
	const name = `${model} ${manifest.version}`;
	const answer = isNew ? "is registered" : "is registered already";
	const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
	const holds = `${manifest.files.length} files, ${formatBytes(bytes)}`;
	const where = release?.url;
	const facts = md`${markdownLink("Release", where)} · tag ${markdownCode(tag)} · commit ${markdownCode(commit.slice(0, 7))} · ${holds}`;
	return {
		log: [
			`${name} ${answer}. ${proposed.why}.`,
			...where === void 0 ? [] : [where],
			...notes
		].join("\n"),
		summary: blocks([
			md`### ${isNew ? "✅" : "⚪"} ${markdownCode(name)} ${answer}`,
			md`${proposed.why}.`,
			facts,
			...listed(notes)
		])
	};
}
/** What came of moving a stage, in few lines. */
function promotedWords({ outcome, model, version, stage, tag, previous, approvedBy, notes }) {
	const isNew = outcome === "changed";
	const name = `${model} ${version}`;
	const answer = isNew ? `is in ${stage}` : `was in ${stage} already`;
	const facts = [
		...previous === null ? [] : [md`before: ${previous}`],
		...approvedBy.length === 0 ? [] : [md`approved by ${approvedBy.join(", ")}`],
		md`tag ${markdownCode(tag)}`
	];
	return {
		log: [`${name} ${answer}${previous === null ? "" : `, after ${previous}`}. Tag ${tag}.`, ...notes].join("\n"),
		summary: blocks([
			md`### ${isNew ? "✅" : "⚪"} ${markdownCode(name)} ${answer}`,
			md`${facts.flatMap((fact, index) => index === 0 ? [fact] : [md` · `, fact])}`,
			...listed(notes)
		])
	};
}
function listed(notes) {
	return notes.length === 0 ? [] : [markdownList(notes.map((note) => md`${note}`))];
}
function blocks(parts) {
	return `${markdownBlocks(parts)}\n\n`;
}
// actions/register-model/main.ts
/** Registers a model and promotes it, or moves a stage alone. */
const main = async (inputs, deps) => {
	refuseProposal(deps);
	if (inputs.rollback !== void 0) return rolledBack(inputs.rollback, inputs, deps);
	if (inputs.reference !== void 0) return promoted(inputs.reference, inputs, deps);
	return registered(inputs, deps);
};
/** Other steps share what these load at a start; the registry is no part of it. */
const loadRegistry = () => import("./chunks/lazy/pipeline-registry.js");
/** What is not merged is no version: its commit may be nobody's, and a fork's run may not write anyway. */
function refuseProposal({ runner: { event } }) {
	const proposed = event.measured?.event ?? event.name;
	if (!(/^(?:pull_request|merge_group)/.test(proposed) || event.pullRequest !== void 0)) return;
	throw new MlgateError({
		code: "MG6517",
		message: `Nothing is registered in a run for a pull request (${proposed}): what it measured is not merged.`,
		hint: "Register on pushes to the main branch: on: push: { branches: [main] }."
	});
}
async function registered(inputs, deps) {
	const { folder, inSession, say, fold } = deps;
	const { config, version, prerelease, license, card, attest, model, files } = inputs;
	const { modelHash, modelMeant, projectHere, registerModel: register } = await loadRegistry();
	const project = await projectHere(config, folder);
	const name = modelMeant(inputs.name, project);
	const measured = await measuredBefore(inputs, deps);
	const { place, runUrl, ...access } = await deps.registry();
	const home = project?.folder ?? folder;
	const request = {
		name,
		version,
		prerelease,
		license,
		card,
		attest,
		model,
		files,
		allowFailed: inputs["allow-failed"],
		allowUnevaluated: inputs["allow-unevaluated"]
	};
	const made = await fold(`Register ${name}`, () => inSession({
		folder: home,
		outside: "refuse"
	}, (session) => register(request, {
		project,
		measured,
		session,
		place,
		runUrl,
		say
	})));
	const isNew = made.outcome === "published";
	const told = registeredWords(made);
	say(told.log);
	const reference = `${made.model}@${made.manifest.version}`;
	const outputs = outputsOf(made, modelHash(made.manifest), isNew);
	const done = {
		...finished(told.summary),
		outputs
	};
	const { promote: stage, dispatch: workflow } = inputs;
	if (stage !== void 0) return followedBy(done, async () => {
		const { summary, outputs: moved, mistake } = await promoted(reference, inputs, deps);
		const changed = String(isNew || moved?.changed === "true");
		const whole = {
			summary: `${told.summary}${summary}`,
			outputs: {
				...outputs,
				stage,
				changed
			}
		};
		return {
			...done,
			...whole,
			...mistake === void 0 ? {} : { mistake }
		};
	});
	return followedBy(done, async () => {
		if (isNew && workflow !== void 0) await access.dispatch(workflow, {
			reference,
			stage: ""
		});
		return done;
	});
}
/** What is done stays done when what follows it cannot be: that is told beside it. */
async function followedBy(done, follow) {
	try {
		return await follow();
	} catch (error) {
		if (!(error instanceof MlgateError)) throw error;
		return {
			...done,
			mistake: error
		};
	}
}
async function measuredBefore(inputs, deps) {
	try {
		return await readWalked(deps, inputs.results);
	} catch (error) {
		if (error instanceof MlgateError && error.code === "MG9103") return [];
		throw error;
	}
}
async function promoted(reference, inputs, deps) {
	const { promote: stage, reason, config, dispatch } = inputs;
	if (stage === void 0) throw new MlgateError({
		code: "MG9101",
		message: "The input \"reference\" names a version to promote, and no stage is named.",
		hint: "Name it: promote: production."
	});
	const { promoteModel } = await loadRegistry();
	const { place, order, dispatch: start } = await deps.registry({ trustedRoot: inputs["trusted-root"] });
	const project = {
		config,
		folder: deps.folder
	};
	return stageMoved(await promoteModel({
		reference,
		stage
	}, await order(reason), project, place), dispatch, deps, start);
}
async function rolledBack(stage, inputs, deps) {
	const { config, reason, dispatch } = inputs;
	const { folder } = deps;
	const { modelMeant, projectHere, rollBackModel } = await loadRegistry();
	const model = modelMeant(inputs.name, await projectHere(config, folder));
	const { place, order, dispatch: start } = await deps.registry();
	return stageMoved(await rollBackModel({
		model,
		stage
	}, await order(reason), {
		config,
		folder
	}, place), dispatch, deps, start);
}
async function stageMoved(outcome, workflow, { say }, start) {
	const { model, version, commit, stage, tag } = outcome;
	const told = promotedWords(outcome);
	say(told.log);
	const isChanged = outcome.outcome === "changed";
	const outputs = {
		version: version ?? "",
		tag,
		commit: commit ?? "",
		stage,
		changed: String(isChanged)
	};
	const done = {
		...finished(told.summary),
		outputs
	};
	return followedBy(done, async () => {
		if (isChanged && workflow !== void 0) await start(workflow, {
			reference: `${model}@${version}`,
			stage
		});
		return done;
	});
}
function outputsOf({ manifest, tag, commit, release }, sha256, isChanged) {
	return {
		version: manifest.version,
		tag,
		commit,
		sha256,
		changed: String(isChanged),
		"release-url": release?.url ?? ""
	};
}
function finished(summary) {
	return {
		walked: [],
		failOn: "fail",
		summary
	};
}
// actions/register-model/index.ts
await runStep(registerModel, main, {
	child: new URL("./child.js", import.meta.url),
	bringNative: true
});
export {};
