import { defineInputs, failOnOf, listInput, measuringInputs, runStep, sampleSizeInput, samplesInput, textInput, walkAll } from "./chunks/kit.js";
import { MlgateError } from "./chunks/core.js";
import { readProject, requestedDataCheck, requestedSteps } from "./chunks/pipeline.js";
import { renderBrief } from "./chunks/report.js";
// actions/validate-data/inputs.ts
/** Checks data against a schema. */
const validateData = {
	name: "validate-data",
	description: "Check data against its schema",
	inputs: defineInputs({
		name: listInput({
			description: "Data sets of mlgate.yml to check, one a line; beside `data`, what the data is called",
			otherwise: "every data set that has a schema",
			example: "test"
		}),
		data: listInput({
			description: "In place of a name: files, patterns or locations, one a line; CSV, TSV, JSON, NDJSON, Parquet, Excel, text also packed by gzip or zstd; all are one table",
			example: "data/*.csv"
		}),
		schema: textInput({
			description: "The data schema for `data`",
			example: "signs.schema.yml"
		}),
		environment: textInput({
			description: "Beside `data`: which of the environments of the schema it is from",
			example: "serving"
		}),
		"disjoint-from": listInput({
			description: "Beside `data`: files, patterns or locations, one a line, of data that shares no row with it, by `id` where it is given and by what the rows hold",
			example: "data/train.csv"
		}),
		id: textInput({
			description: "Beside `data`: the column that names each row",
			example: "image_id"
		}),
		target: textInput({
			description: "Beside `data`: the column that holds the label; turns on the checks for conflicting labels and leakage",
			example: "label"
		}),
		samples: samplesInput({
			description: "How many offending values each check shows, not only where they are: logs of public repositories are public",
			otherwise: "what mlgate.yml says, else none",
			example: "5"
		}),
		sample: sampleSizeInput({
			description: "Checks a part of the rows in place of all, and says so: a number of rows, or a share of them; the number of rows is still that of all",
			otherwise: "what mlgate.yml says, else all rows",
			example: "5%"
		}),
		...measuringInputs
	})
};
// actions/validate-data/main.ts
/** Checks the files that the inputs name, or the data sets of mlgate.yml. */
const main = (inputs, deps) => inputs.data === void 0 ? checkProject(inputs, deps) : checkFiles(inputs, deps);
const checkProject = async (inputs, deps) => {
	const idle = [
		"schema",
		"disjoint-from",
		"id",
		"target"
	].find((key) => inputs[key] !== void 0);
	if (idle !== void 0) throw new MlgateError({
		code: "MG9003",
		message: `mlgate.yml says what a data set is held to; the input "${idle}" would have no effect.`,
		hint: `Give "data" as well, or leave "${idle}" out.`
	});
	const project = await readProject(inputs.config, deps.folder, await deps.baseFiles());
	const failOn = failOnOf(inputs, project);
	const request = {
		names: inputs.name ?? [],
		only: "data",
		samples: inputs.samples,
		sample: inputs.sample
	};
	const walked = await deps.inSession({
		folder: project.folder,
		outside: "refuse"
	}, async (session) => walkAll(await requestedSteps(project, request, session.step), session, {
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
const checkFiles = async (inputs, deps) => {
	const { data = [], schema, environment, name = [], id, target, "disjoint-from": disjointFrom, samples = 0, sample } = inputs;
	const [first, ...others] = data;
	if (first === void 0 || schema === void 0) throw new MlgateError({
		code: "MG9002",
		message: "The input \"schema\" is missing: nothing says what the data should be.",
		hint: "Give \"schema\", or name a data set of mlgate.yml that has one."
	});
	if (name.length > 1) throw new MlgateError({
		code: "MG9101",
		message: `The input "name" has to be one line beside "data", whose name it is; it has ${name.length} lines.`,
		hint: "Keep one line, or leave \"data\" out to check data sets of mlgate.yml."
	});
	const request = {
		data: [first, ...others],
		schema,
		environment,
		name: name[0],
		id,
		target,
		disjointFrom,
		samples,
		sample
	};
	const failOn = failOnOf(inputs);
	const walked = await deps.inSession({
		folder: deps.folder,
		outside: "named"
	}, async (session) => walkAll([await requestedDataCheck(request, session.step)], session, {
		...deps,
		failOn
	}));
	return {
		walked,
		failOn,
		summary: renderBrief(walked.map(({ result }) => result))
	};
};
// actions/validate-data/index.ts
await runStep(validateData, main, {
	child: new URL("./child.js", import.meta.url),
	bringNative: true
});
export {};
