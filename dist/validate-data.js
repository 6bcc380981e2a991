import { defineInputs, failOnOf, flagInput, listInput, measuringInputs, runStep, textInput, walkAll } from "./chunks/kit.js";
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
			description: "In place of a name: files, patterns or locations, one a line; CSV, TSV, JSON, NDJSON, Parquet, also gzipped text; all are one table",
			example: "data/*.csv"
		}),
		schema: textInput({
			description: "The data schema for `data`",
			example: "signs.schema.yml"
		}),
		samples: flagInput({
			description: "Whether offending values are shown, not only where they are: logs of public repositories are public",
			default: "false"
		}),
		...measuringInputs
	})
};
// actions/validate-data/main.ts
/** Checks the files that the inputs name, or the data sets of mlgate.yml. */
const main = (inputs, deps) => inputs.data === void 0 ? checkProject(inputs, deps) : checkFiles(inputs, deps);
const checkProject = async (inputs, deps) => {
	if (inputs.schema !== void 0) throw new MlgateError({
		code: "MG9003",
		message: "mlgate.yml says which schema a data set has; the input \"schema\" would have no effect.",
		hint: "Give \"data\" as well, or leave \"schema\" out."
	});
	const project = await readProject(inputs.config, deps.folder, await deps.baseFiles());
	const failOn = failOnOf(inputs, project);
	const request = {
		names: inputs.name ?? [],
		only: "data",
		samples: inputs.samples
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
	const { data = [], schema, name = [], samples } = inputs;
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
		name: name[0],
		samples
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
