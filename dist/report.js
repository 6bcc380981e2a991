import { failOnOf, readWalked, runStep, strictestOf, tellAll, walkAll } from "./chunks/kit.js";
import { report } from "./chunks/inputs.js";
import { isShard, readProject, requestedSteps } from "./chunks/pipeline.js";
// actions/report/main.ts
/** Gathers what the steps of the job left. */
const main = async (inputs, deps) => {
	const { parts = [], whole = [] } = Object.groupBy(await readWalked(deps, inputs.results), ({ result }) => isShard(result) ? "parts" : "whole");
	const found = await Promise.all(whole.map(async (one) => ({
		...one,
		result: await deps.accept(one.result)
	})));
	deps.tell(found);
	const joined = parts.length === 0 ? void 0 : await joinParts(parts, inputs.config, deps);
	const walked = [...found, ...joined?.walked ?? []];
	const failOn = inputs["fail-on"];
	return {
		...await tellAll(walked, inputs, deps, {
			failOn: failOn === "never" ? strictestOf(walked.map(({ result }) => result)) : failOn,
			...joined === void 0 ? {} : { project: joined.project }
		}),
		failOn,
		...joined === void 0 ? {} : { project: joined.project }
	};
};
/** Models that were scored in parts, each as if one job had scored it. */
async function joinParts(parts, config, deps) {
	const project = await readProject(config, deps.folder, await deps.baseFiles());
	const shards = Map.groupBy(parts.map(({ result, path }) => ({
		result,
		file: path
	})), ({ result }) => result.name);
	const request = {
		names: [...shards.keys()],
		only: "models",
		shards
	};
	return {
		walked: await deps.inSession({
			folder: project.folder,
			outside: "refuse"
		}, async (session) => walkAll(await requestedSteps(project, request, session.step), session, {
			...deps,
			failOn: failOnOf({}, project)
		})),
		project
	};
}
// actions/report/index.ts
await runStep(report, main, {
	child: new URL("./child.js", import.meta.url),
	bringNative: true
});
export {};
