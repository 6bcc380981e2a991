import { readWalked, runStep, tellAll } from "./chunks/kit.js";
import { report } from "./chunks/inputs.js";
// actions/report/main.ts
/** Gathers what the steps of the job left. */
const main = async (inputs, deps) => {
	const walked = await readWalked(deps, inputs.results);
	deps.tell(walked);
	return {
		...await tellAll(walked, inputs, deps),
		failOn: inputs["fail-on"]
	};
};
// actions/report/index.ts
await runStep(report, main, {
	child: new URL("./child.js", import.meta.url),
	bringNative: true
});
export {};
