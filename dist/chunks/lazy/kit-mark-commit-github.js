import { MlgateError, failOnChoices, worstVerdict } from "../core.js";
import { setCommitStatus, writeCheckRun } from "../github.js";
import { annotationsOf, markdownWithin, titleOf } from "../report.js";
import { gatePlaces, placeInWorkspace } from "../kit.js";
import { connectTo } from "../github-run.js";
// packages/kit/mark-commit-github.ts
/** Everything that is written is over by then, in milliseconds. */
const limits = {
	budgetMs: 6e4,
	longestWaitMs: 2e4
};
/** Ten requests of them; nobody reads more. */
const mostAnnotations = 500;
const mostCharacters = 65535;
/**
* Writes what is asked for, one after the other; what GitHub does not take is a warning.
*
* @param head the commit that they are of.
* @throws MlgateError when GitHub cannot be asked at all.
*/
async function writeMarks(walked, marks, head, context) {
	const { checkRun, commitStatus, failOn, page } = marks;
	const client = connectTo(context, limits);
	const results = walked.map(({ result }) => result);
	const verdict = worstOf(results);
	const worst = worstOf(results.filter(({ notJudged }) => notJudged === void 0));
	const address = page ?? runAddress(client, context.environment);
	if (checkRun !== void 0) await told(`The check run ${checkRun} was not written.`, context, async () => {
		const run = {
			name: checkRun,
			headSha: head,
			conclusion: isRed(worst, failOn) ? "failure" : verdict === "pass" ? "success" : "neutral",
			run: runOf(context.environment),
			title: titleOf(results),
			summary: markdownWithin(results, mostCharacters),
			annotations: await annotationsIn(walked, marks, context),
			...address === void 0 ? {} : { detailsUrl: address }
		};
		const { outcome } = await writeCheckRun(client, run);
		if (outcome === "newer") context.say(`The check run ${checkRun} stays as a later run left it.`);
	});
	if (commitStatus !== void 0) await told(`The commit status ${commitStatus} was not written.`, context, async () => {
		if (await setCommitStatus(client, head, {
			state: stateOf(worst, failOn),
			context: commitStatus,
			description: titleOf(results),
			run: runOf(context.environment).id,
			...address === void 0 ? {} : { targetUrl: address }
		}) === "newer") context.say(`The commit status ${commitStatus} stays as a later run left it.`);
	});
}
async function told(failed, { signal, warn }, write) {
	try {
		await write();
	} catch (error) {
		signal.throwIfAborted();
		if (!(error instanceof MlgateError)) throw error;
		warn([
			failed,
			error.message,
			error.hint,
			"The verdict is the same."
		].filter(Boolean).join(" "));
	}
}
function worstOf(results) {
	return worstVerdict(results.map((result) => result.verdict));
}
const severity = ["pass", ...failOnChoices];
function isRed(verdict, failOn) {
	return severity.indexOf(verdict) >= severity.indexOf(failOn);
}
/** A status has no word for what can't be told: its description says so. */
function stateOf(verdict, failOn) {
	if (!isRed(verdict, failOn)) return "success";
	return verdict === "error" ? "error" : "failure";
}
const levels = {
	error: "failure",
	warning: "warning",
	notice: "notice"
};
const order = Object.keys(levels);
/** Remarks at lines of the repository, the worst first. Those without a place are in the summary. */
async function annotationsIn(walked, { project }, { workspace }) {
	const placeOfGate = await gatePlaces(project);
	return walked.flatMap(({ result, folder }) => remarksOf(result, placeOfGate).flatMap(({ level, title, message, place }) => {
		const at = place && placeInWorkspace(place, folder, workspace);
		if (at === void 0) return [];
		const { file, startLine = 1 } = at;
		return [{
			path: file,
			startLine,
			endLine: startLine,
			level,
			title,
			message
		}];
	})).toSorted((left, right) => order.indexOf(left.level) - order.indexOf(right.level)).slice(0, mostAnnotations).map((annotation) => ({
		...annotation,
		level: levels[annotation.level]
	}));
}
function remarksOf(result, placeOfGate) {
	return annotationsOf(result, (gate) => placeOfGate(result.name, gate));
}
function runOf({ GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT }) {
	return {
		id: Number(GITHUB_RUN_ID) || 0,
		attempt: Number(GITHUB_RUN_ATTEMPT) || 1
	};
}
function runAddress({ settings: { serverUrl, owner, repo } }, environment) {
	const { id, attempt } = runOf(environment);
	return id === 0 ? void 0 : `${serverUrl}/${owner}/${repo}/actions/runs/${id}/attempts/${attempt}`;
}
export { writeMarks };
