import { choiceInput, columnListInput, columnsInput, commandInputs, countInput, defineInputs, failOnOf, listInput, measuringInputs, numberInput, predictionInputs, runStep, textInput, walkAll, yamlInput } from "./chunks/kit.js";
import { parseChecks, parseCommand, parseEndpoint, parseGates, parsePreprocess } from "./chunks/config.js";
import { MlgateError } from "./chunks/core.js";
import { parseShard, readGates, readProject, refuseBesideName, requestedEvaluation, requestedSteps } from "./chunks/pipeline.js";
import { renderBrief } from "./chunks/report.js";
// actions/evaluate-model/inputs.ts
/** Scores a model and compares it with its base. */
const evaluateModel = {
	name: "evaluate-model",
	description: "Score a model on held-out rows, or its predictions, compare it with its base and judge its gates",
	inputs: defineInputs({
		name: textInput({
			description: "A model of mlgate.yml; beside `model`, `predictions` or `metrics-file`, what it is called",
			otherwise: "every model of mlgate.yml",
			example: "signs"
		}),
		model: textInput({
			description: "The ONNX model: a path, file:PATH or git:REF:PATH",
			example: "models/signs.onnx"
		}),
		data: listInput({
			description: "Held-out rows for the model: files, patterns or locations, one a line",
			example: "data/test.parquet"
		}),
		images: textInput({
			description: "In place of `data`: a folder with a folder of images for each class",
			example: "data/test/"
		}),
		image: textInput({
			description: "The column of `data` that holds images, or their paths",
			otherwise: "the one that holds images, as Hugging Face stores them"
		}),
		preprocess: yamlInput({
			description: "What is done to images before the model sees them: YAML as under `preprocess:` of mlgate.yml",
			example: "{ resize: 256, crop: 224, scale: 1/255 }"
		}),
		features: columnListInput({
			description: "Columns that the model is fed, in order",
			otherwise: "all but target, id and slices"
		}),
		endpoint: textInput({
			description: "In place of a model: a server that speaks the Open Inference Protocol v2, by the URL of its model, or YAML as under `endpoint:` of mlgate.yml",
			example: "http://localhost:8080/v2/models/signs"
		}),
		command: textInput({
			description: "In place of a model: a command that reads the data and writes predictions, or YAML as under `command:` of mlgate.yml; no shell reads it",
			example: "python predict.py --in {data} --out {predictions}"
		}),
		predictions: listInput({
			description: "In place of a model: predictions of any framework, a file for each training",
			example: "out/seed-*.parquet"
		}),
		prediction: textInput({
			description: "The column of the predicted label or value; with `task: multilabel` a list, LABEL=column for each, or the column of lists",
			otherwise: "`prediction`"
		}),
		probabilities: columnsInput({
			description: "Columns of probabilities by sorted class, or as CLASS=column",
			example: "stop=p_stop, yield=p_yield"
		}),
		"sample-weight": textInput({ description: "The column of row weights" }),
		score: columnListInput({
			description: "With predictions: columns of numbers that rows were given; without `target`, all there is",
			otherwise: "every verdict in files of lm-evaluation-harness and promptfoo",
			example: "exact_match"
		}),
		"metrics-file": textInput({
			description: "In place of both: a JSON file of numbers",
			example: "metrics.json"
		}),
		threshold: numberInput({
			description: "With several labels a row: the score from which on a label is predicted",
			otherwise: "0.5"
		}),
		group: textInput({
			description: "With predictions: the column of the query or image that rows belong to",
			example: "query_id"
		}),
		truth: textInput({
			description: "With predictions of boxes as COCO stores them: the JSON file of the true boxes",
			example: "data/instances.json"
		}),
		target: textInput({
			description: "The column that holds the truth; with `task: multilabel` a list of them, or the one that holds lists of labels",
			example: "label"
		}),
		id: textInput({
			description: "The column that names each row",
			otherwise: "one called `id`, where files of predictions have it",
			example: "image_id"
		}),
		task: choiceInput([
			"classification",
			"regression",
			"multilabel",
			"ranking",
			"detection",
			"segmentation",
			"scores"
		], { description: "What the model does, where that is not plain" }),
		slices: columnListInput({
			description: "Columns whose values are looked at by themselves",
			example: "weather, size_band"
		}),
		"min-samples": countInput({
			description: "Slices of fewer rows have no effect",
			otherwise: "0"
		}),
		"slice-gates": yamlInput({
			description: "Gates on each slice, as `gates`",
			example: "accuracy: { max-regression: 3pt }"
		}),
		checks: yamlInput({
			description: "What has to hold beside the gates: YAML as under `checks:` of mlgate.yml",
			example: "better-than-trivial: { accuracy: 5pt }"
		}),
		folds: textInput({
			description: "With predictions: the column that says in which fold of a cross-validation each row was predicted; or `files`, where each file is a fold",
			example: "fold"
		}),
		metrics: textInput({
			description: "Metrics to show, by the names of scikit-learn; gated ones need no listing",
			example: "accuracy_score, f1_score(average=macro)"
		}),
		"base-model": textInput({
			description: "The model to compare with",
			example: "git:origin/main:models/signs.onnx"
		}),
		"base-predictions": textInput({ description: "The predictions to compare with" }),
		baseline: textInput({
			description: "A model, predictions or a result document to compare with; `none` for no comparison",
			otherwise: "what main was measured at last, found by itself"
		}),
		gates: yamlInput({
			description: "The gates: YAML as under `gates:` of mlgate.yml, or the path of a file that holds it",
			example: "accuracy: { min: 0.95, max-regression: 1pt }"
		}),
		parameters: textInput({
			description: "A file of what the model was made with, recorded with the result",
			example: "params.yaml"
		}),
		shard: textInput({
			description: "The part of the rows that this job scores, of a model of mlgate.yml; `report` joins all parts and judges them",
			otherwise: "all rows are scored",
			example: "3/16"
		}),
		seed: countInput({
			description: "Seed of every resampling",
			otherwise: "0"
		}),
		...commandInputs,
		...predictionInputs,
		...measuringInputs
	})
};
// actions/evaluate-model/main.ts
/** Scores what the inputs name, or models of mlgate.yml. */
const main = (inputs, deps) => {
	const { model, endpoint, command, predictions } = inputs;
	return [
		model,
		endpoint,
		command,
		predictions,
		inputs["metrics-file"]
	].some((source) => source !== void 0) ? evaluateFiles(inputs, deps) : evaluateProject(inputs, deps);
};
const evaluateProject = async (inputs, deps) => {
	refuseBesideName(inputs.name ?? "every model", requestOf(inputs), inputName);
	const project = await readProject(inputs.config, deps.folder, await deps.baseFiles());
	const failOn = failOnOf(inputs, project);
	const names = inputs.name === void 0 ? [] : [inputs.name];
	const part = inputs.shard === void 0 ? {} : { shard: parseShard(inputs.shard, "shard") };
	const walked = await deps.inSession({
		folder: project.folder,
		outside: "refuse"
	}, async (session) => walkAll(await requestedSteps(project, {
		names,
		only: "models",
		...part
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
const evaluateFiles = async (inputs, deps) => {
	if (inputs.shard !== void 0) throw shardWithoutName();
	const failOn = failOnOf(inputs);
	const walked = await deps.inSession({
		folder: deps.folder,
		outside: "named"
	}, async (session) => {
		const request = {
			...requestOf(inputs),
			preprocess: preprocessOf(inputs.preprocess),
			endpoint: inputs.endpoint === void 0 ? void 0 : parseEndpoint(inputs.endpoint, "input endpoint"),
			command: inputs.command === void 0 ? void 0 : parseCommand(inputs.command, "input command"),
			checks: inputs.checks === void 0 ? void 0 : parseChecks(inputs.checks, "input checks"),
			gates: await gatesOf(inputs.gates, "gates", session.step),
			sliceGates: await gatesOf(inputs["slice-gates"], "slice-gates", session.step)
		};
		return walkAll([requestedEvaluation(request, session.step, inputName)], session, {
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
function shardWithoutName() {
	return new MlgateError({
		code: "MG9007",
		message: "shard splits the scoring of a model of mlgate.yml, and here the inputs say what to score.",
		hint: "Name the model in mlgate.yml: `report` judges all parts by what stands there."
	});
}
function requestOf(inputs) {
	return {
		...inputs,
		sampleWeight: inputs["sample-weight"],
		metricsFile: inputs["metrics-file"],
		minSamples: inputs["min-samples"],
		sliceGates: inputs["slice-gates"],
		baseModel: inputs["base-model"],
		basePredictions: inputs["base-predictions"]
	};
}
function preprocessOf(text) {
	return text === void 0 ? void 0 : parsePreprocess(text, "input preprocess");
}
/** A mapping in YAML, or in a single word the file that holds it. */
async function gatesOf(text, input, context) {
	if (text === void 0) return void 0;
	return /[:{\n]\s/.test(text) || text.includes("{") ? parseGates(text, `input ${input}`) : readGates(text, context);
}
function inputName(key) {
	return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
// actions/evaluate-model/index.ts
await runStep(evaluateModel, main, {
	child: new URL("./child.js", import.meta.url),
	bringNative: true
});
export {};
