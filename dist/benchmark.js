import { commandInputs, countInput, defineInputs, failOnOf, measuringInputs, runStep, textInput, walkAll, yamlInput } from "./chunks/kit.js";
import { parseBenchmarkGates, parseCommand } from "./chunks/config.js";
import { readBenchmarkGates, readProject, refuseBesideBenchmark, requestedBenchmark, requestedSteps } from "./chunks/pipeline.js";
import { renderBrief } from "./chunks/report.js";
// actions/benchmark/inputs.ts
/** Times a model or a command, in turns with its base. */
const benchmark = {
	name: "benchmark",
	description: "Time a model or a command in turns with its base, and judge its gates",
	inputs: defineInputs({
		name: textInput({
			description: "A model of mlgate.yml; beside `model` or `command`, what it is called",
			otherwise: "every model of mlgate.yml that has `benchmark`",
			example: "signs"
		}),
		model: textInput({
			description: "The ONNX model: a path, file:PATH or git:REF:PATH",
			example: "models/signs.onnx"
		}),
		command: textInput({
			description: "In place of a model: a command whose whole runs are timed, or YAML as under `command:` of mlgate.yml; no shell reads it",
			example: "python infer.py --batch 32"
		}),
		"base-model": textInput({
			description: "The model, or the file of the command, that is run in turns with it; `none` for no comparison",
			otherwise: "the base's own, found by itself",
			example: "git:origin/main:models/signs.onnx"
		}),
		"base-command": textInput({ description: "The command that is run in turns with `command`" }),
		gates: yamlInput({
			description: "The gates: YAML as under `benchmark.gates` of mlgate.yml, or the path of a file that holds it",
			example: "latency_p50: { max-regression: 5% }"
		}),
		threads: countInput({
			description: "Threads of one operator of the model",
			otherwise: "as many as there are cores"
		}),
		batch: countInput({
			description: "Rows of a call, where the model leaves that open",
			otherwise: "1"
		}),
		pairs: countInput({
			description: "Pairs of fresh processes that are run; fewer than 7 decide nothing",
			otherwise: "as many as the gates need, 10 or more"
		}),
		"max-minutes": countInput({
			description: "How long each benchmark may take",
			otherwise: "10"
		}),
		parameters: textInput({
			description: "A file of what the model was made with, recorded with the result",
			example: "params.yaml"
		}),
		seed: countInput({
			description: "Seed of the made-up inputs and of the order of turns",
			otherwise: "0"
		}),
		...commandInputs,
		...measuringInputs
	})
};
// actions/benchmark/main.ts
/** Times what the inputs name, or models of mlgate.yml. */
const main = (inputs, deps) => {
	return inputs.model !== void 0 || inputs.command !== void 0 ? timeFiles(inputs, deps) : timeProject(inputs, deps);
};
const timeProject = async (inputs, deps) => {
	refuseBesideBenchmark(inputs.name ?? "every model", saidOf(inputs), inputName);
	const project = await readProject(inputs.config, deps.folder, await deps.baseFiles());
	const failOn = failOnOf(inputs, project);
	const names = inputs.name === void 0 ? [] : [inputs.name];
	const walked = await deps.inSession({
		folder: project.folder,
		outside: "refuse"
	}, async (session) => walkAll(await requestedSteps(project, {
		names,
		only: "benchmarks"
	}, session.step), session, {
		...deps,
		failOn
	}));
	return {
		walked,
		failOn,
		summary: renderBrief(walked.map(({ result }) => result)),
		project
	};
};
const timeFiles = async (inputs, deps) => {
	const failOn = failOnOf(inputs);
	const walked = await deps.inSession({
		folder: deps.folder,
		outside: "named"
	}, async (session) => {
		const request = {
			...saidOf(inputs),
			command: commandOf(inputs.command, "command"),
			baseCommand: commandOf(inputs["base-command"], "base-command"),
			gates: await gatesOf(inputs.gates, session.step)
		};
		return walkAll([requestedBenchmark(request, session.step, inputName)], session, {
			...deps,
			failOn
		});
	});
	return {
		walked,
		failOn,
		summary: renderBrief(walked.map(({ result }) => result))
	};
};
function saidOf(inputs) {
	return {
		...inputs,
		baseModel: inputs["base-model"],
		baseCommand: inputs["base-command"],
		maxMinutes: inputs["max-minutes"]
	};
}
function commandOf(text, input) {
	return text === void 0 ? void 0 : parseCommand(text, `input ${input}`, "timed");
}
/** A mapping in YAML, or in a single word the file that holds it. */
async function gatesOf(text, context) {
	if (text === void 0) return void 0;
	return /[:{\n]\s/.test(text) || text.includes("{") ? parseBenchmarkGates(text, "input gates") : readBenchmarkGates(text, context);
}
function inputName(key) {
	return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
// actions/benchmark/index.ts
await runStep(benchmark, main, {
	child: new URL("./child.js", import.meta.url),
	bringNative: true
});
export {};
