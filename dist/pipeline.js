import { commandInputs, defineInputs, failOnOf, listInput, measuringInputs, predictionInputs, runStep, samplesInput, tellAll, walkAll } from "./chunks/kit.js";
import { reportInputs } from "./chunks/inputs.js";
import { readProject, requestedSteps } from "./chunks/pipeline.js";
// actions/pipeline/inputs.ts
/** Everything that mlgate.yml asks for, in one step. */
const pipeline = {
	name: "pipeline",
	description: "Check the data, score the models and judge the gates that mlgate.yml names, and tell what came of it",
	inputs: defineInputs({
		name: listInput({
			description: "Data sets and models of mlgate.yml to look at, one a line",
			otherwise: "all",
			example: "signs"
		}),
		samples: samplesInput({
			description: "How many offending values each check of data shows, not only where they are: logs of public repositories are public",
			otherwise: "what mlgate.yml says, else none",
			example: "5"
		}),
		...reportInputs,
		...commandInputs,
		...predictionInputs,
		...measuringInputs
	})
};
// actions/pipeline/main.ts
/** Runs the steps of mlgate.yml and tells their results. */
const main = async (inputs, deps) => {
	const project = await readProject(inputs.config, deps.folder, await deps.baseFiles());
	const judged = {
		failOn: failOnOf(inputs, project),
		project
	};
	const request = {
		names: inputs.name ?? [],
		samples: inputs.samples
	};
	const walked = await deps.inSession({
		folder: project.folder,
		outside: "refuse"
	}, async (session) => walkAll(await requestedSteps(project, request, session.step), session, {
		...deps,
		...judged
	}));
	return {
		...await tellAll(walked, inputs, deps, judged),
		...judged
	};
};
// actions/pipeline/index.ts
await runStep(pipeline, main, {
	child: new URL("./child.js", import.meta.url),
	bringNative: true
});
export {};
