import { choiceInput, defineInputs, flagInput, stepInputs, tellingInputs, textInput } from "./kit.js";
// actions/report/inputs.ts
/** What `report` and the whole pipeline say of a job. */
const reportInputs = {
	title: textInput({
		description: "The title of the page",
		otherwise: "the answer in words"
	}),
	page: textInput({
		description: "Where the page is written: one HTML file that needs nothing else",
		otherwise: "`mlgate/report.html` in the temporary folder of the job",
		example: "report.html"
	}),
	summary: flagInput({
		description: "Whether everything is told in the summary of the job",
		default: "true"
	}),
	...tellingInputs
};
/** Gathers the results of a job. */
const report = {
	name: "report",
	description: "Tell the results of all steps of the job in its summary, on a page and in one comment on the pull request",
	tells: true,
	inputs: defineInputs({
		results: textInput({
			description: "A folder with results of other jobs, as actions/download-artifact leaves them",
			otherwise: "only those of this job",
			example: "results"
		}),
		...reportInputs,
		"fail-on": choiceInput([
			"inconclusive",
			"fail",
			"error",
			"never"
		], {
			description: "The mildest verdict that turns this step red; the steps before it were judged by themselves",
			default: "never"
		}),
		...stepInputs
	})
};
export { report, reportInputs };
