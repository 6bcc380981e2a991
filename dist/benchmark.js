import { choiceInput, columnListInput, commandInputs, countInput, defineInputs, durationInput, failOnOf, measuringInputs, numberInput, runStep, textInput, walkAll, yamlInput } from "./chunks/kit.js";
import { parseBenchmarkGates } from "./chunks/config.js";
import { readBenchmarkGates, readBenchmarkTexts, readProject, refuseBesideBenchmark, requestedBenchmark, requestedSteps } from "./chunks/pipeline.js";
import { renderBrief } from "./chunks/report.js";
// actions/benchmark/inputs.ts
/** Times a model, a command or a server, in turns with its base. */
const benchmark = {
	name: "benchmark",
	description: "Time a model, a command or a server in turns with its base, and judge its gates",
	inputs: defineInputs({
		name: textInput({
			description: "A model of mlgate.yml; beside `model`, `command` or `url`, what it is called",
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
		"metrics-from": yamlInput({
			description: "In which form `command` says numbers of its own (`json`, `regex` or a tool), or YAML as under `metrics-from:` of mlgate.yml; `reported(name=…)` gates them",
			example: "{ format: regex, pattern: \"accuracy: (?<accuracy>\\S+)\" }"
		}),
		setup: textInput({
			description: "What builds the base: `command`, or the server of `serve`, is then compared with itself at the base, whose commit is checked out into a folder of its own; a command, or YAML as under `setup:` of mlgate.yml",
			example: "make build"
		}),
		url: textInput({
			description: "In place of a model: what a running server is asked, the URL of a model of the Open Inference Protocol v2 or any other, or YAML as under `url:` of mlgate.yml",
			example: "http://localhost:8080/v2/models/signs"
		}),
		"base-url": textInput({ description: "The server that is asked in turns with `url`" }),
		serve: textInput({
			description: "What starts the server of `url`, anew for each pair, at a free `{port}`: a command, or YAML as under `serve:` of mlgate.yml",
			example: "python serve.py --port {port}"
		}),
		"base-serve": textInput({ description: "What starts the server that is asked in turns with that of `serve`" }),
		concurrency: countInput({
			description: "Requests to `url` that are under way at once",
			otherwise: "1; 64 in scenario server"
		}),
		scenario: choiceInput([
			"single-stream",
			"multi-stream",
			"server",
			"offline"
		], {
			description: "How queries come, as in MLPerf Inference: one after the other, eight rows at once, by chance at a rate, or all at once",
			otherwise: "single-stream"
		}),
		rate: numberInput({
			description: "Queries a second of scenario `server`",
			example: "50"
		}),
		"latency-bound": durationInput({
			description: "Of scenario `server`, in place of `rate`: the latency that 99 % of queries keep; the highest rate for which they do is searched",
			example: "100ms"
		}),
		sweep: yamlInput({
			description: "Sizes at which latency and throughput are looked at after the pairs: YAML as under `benchmark.sweep` of mlgate.yml",
			example: "batch: [1, 8, 32]"
		}),
		soak: durationInput({
			description: "For how long one more process runs after the pairs, to see whether it gets slower or its memory grows; a part of `max-minutes`",
			example: "5min"
		}),
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
		provider: textInput({
			description: "Execution provider that runs the model, as ONNX Runtime calls it; what it cannot run is an error",
			example: "cuda",
			otherwise: "cpu"
		}),
		optimization: choiceInput([
			"all",
			"extended",
			"basic",
			"disabled"
		], {
			description: "How far ONNX Runtime rewrites the graph of the model",
			otherwise: "all"
		}),
		"inter-threads": countInput({
			description: "Operators of the model that may run at once, where its graph has branches",
			otherwise: "1"
		}),
		data: textInput({
			description: "Rows that the model is fed: the first of this file",
			example: "data/test.parquet",
			otherwise: "inputs are made up"
		}),
		features: columnListInput({
			description: "Columns of `data` that the model is fed, in order",
			otherwise: "all of them"
		}),
		price: textInput({
			description: "What an hour of the machine costs, for the metric `cost`: an amount of USD or with its currency, or the label of a GitHub-hosted runner",
			example: "0.48 EUR"
		}),
		pairs: countInput({
			description: "Pairs of fresh processes that are run; fewer than 7 decide nothing",
			otherwise: "as many as the gates need, 11 or more"
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
	return [
		inputs.model,
		inputs.command,
		inputs.url
	].some((said) => said !== void 0) ? timeFiles(inputs, deps) : timeProject(inputs, deps);
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
			...readBenchmarkTexts(saidOf(inputs), (key) => `input ${inputName(key)}`),
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
		metricsFrom: inputs["metrics-from"],
		baseUrl: inputs["base-url"],
		baseServe: inputs["base-serve"],
		maxMinutes: inputs["max-minutes"],
		latencyBound: inputs["latency-bound"],
		interThreads: inputs["inter-threads"]
	};
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
