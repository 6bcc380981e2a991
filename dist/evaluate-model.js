import { choiceInput, columnListInput, columnsInput, countInput, defineInputs, failOnOf, listInput, measuringInputs, predictionInputs, runStep, textInput, walkAll, yamlInput } from "./chunks/kit.js";
import { parseGates } from "./chunks/config.js";
import { readGates, readProject, refuseBesideName, requestedEvaluation, requestedSteps } from "./chunks/pipeline.js";
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
		features: columnListInput({
			description: "Columns that the model is fed, in order",
			otherwise: "all but target, id and slices"
		}),
		predictions: listInput({
			description: "In place of a model: predictions of any framework, a file for each training",
			example: "out/seed-*.parquet"
		}),
		prediction: textInput({
			description: "The column of the predicted label or value",
			otherwise: "`prediction`"
		}),
		probabilities: columnsInput({
			description: "Columns of probabilities by sorted class, or as CLASS=column",
			example: "stop=p_stop, yield=p_yield"
		}),
		"sample-weight": textInput({ description: "The column of row weights" }),
		"metrics-file": textInput({
			description: "In place of both: a JSON file of numbers",
			example: "metrics.json"
		}),
		target: textInput({
			description: "The column that holds the truth",
			example: "label"
		}),
		id: textInput({
			description: "The column that names each row",
			example: "image_id"
		}),
		task: choiceInput(["classification", "regression"], { description: "What the model does, where that is not plain" }),
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
		seed: countInput({
			description: "Seed of every resampling",
			otherwise: "0"
		}),
		...predictionInputs,
		...measuringInputs
	})
};
// actions/evaluate-model/main.ts
/** Scores what the inputs name, or models of mlgate.yml. */
const main = (inputs, deps) => {
	const { model, predictions } = inputs;
	return [
		model,
		predictions,
		inputs["metrics-file"]
	].some((source) => source !== void 0) ? evaluateFiles(inputs, deps) : evaluateProject(inputs, deps);
};
const evaluateProject = async (inputs, deps) => {
	refuseBesideName(inputs.name ?? "every model", requestOf(inputs), inputName);
	const project = await readProject(inputs.config, deps.folder, await deps.baseFiles());
	const names = inputs.name === void 0 ? [] : [inputs.name];
	const walked = await deps.inSession({
		folder: project.folder,
		outside: "refuse"
	}, async (session) => walkAll(await requestedSteps(project, {
		names,
		only: "models",
		samples: false
	}, session.step), session, deps));
	const summary = renderBrief(walked.map(({ result }) => result));
	return {
		walked,
		failOn: failOnOf(inputs, project),
		summary,
		project
	};
};
const evaluateFiles = async (inputs, deps) => {
	const walked = await deps.inSession({
		folder: deps.folder,
		outside: "named"
	}, async (session) => {
		const request = {
			...requestOf(inputs),
			gates: await gatesOf(inputs.gates, "gates", session.step),
			sliceGates: await gatesOf(inputs["slice-gates"], "slice-gates", session.step)
		};
		return walkAll([requestedEvaluation(request, session.step, inputName)], session, deps);
	});
	return {
		walked,
		failOn: failOnOf(inputs),
		summary: renderBrief(walked.map(({ result }) => result))
	};
};
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
