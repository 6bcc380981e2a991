import { choiceInput, defineInputs, flagInput, measuringInputs, stepInputs, tellingInputs, textInput } from "./kit.js";
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
	"upload-page": flagInput({
		description: "Whether the page is uploaded as an artifact of the run, so that the comment can link it",
		default: "true"
	}),
	"check-run": textInput({
		description: "The name of a check run with the verdict and remarks at lines of files; needs `checks: write`",
		otherwise: "none is written",
		example: "mlgate"
	}),
	"commit-status": textInput({
		description: "The name of a commit status with the verdict; needs `statuses: write`",
		otherwise: "none is written",
		example: "mlgate"
	}),
	summary: flagInput({
		description: "Whether everything is told in the summary of the job",
		default: "true"
	}),
	...tellingInputs
};
/** What joins models that were scored in parts. */
const joiningInputs = {
	config: measuringInputs.config,
	memory: measuringInputs.memory,
	timeout: measuringInputs.timeout,
	"stall-timeout": measuringInputs["stall-timeout"],
	store: measuringInputs.store,
	"native-packages": measuringInputs["native-packages"]
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
		...joiningInputs,
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
