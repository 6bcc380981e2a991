import { commentHost, refHost } from "../github.js";
import { array, looseObject, nullable, number$1 as number, optional, record, string$1 as string } from "../zod.js";
import { upsertComment } from "../comment.js";
import { connectTo } from "../github-run.js";
import { isUsable, readNewestFirst } from "../baseline.js";
import { MlgateError } from "../core.js";
import { pullOfMeasuredRun } from "../measured-pull.js";
import { setTimeout } from "node:timers/promises";
import "node:crypto";
// packages/baseline/history/import-benchmarks.ts
const suiteSchema = array(looseObject({
	commit: looseObject({ id: string() }),
	/** Milliseconds since 1970. */
	date: number(),
	tool: string(),
	benches: array(looseObject({
		name: string(),
		value: nullable(number()),
		unit: optional(string())
	}))
}));
looseObject({ entries: record(string(), suiteSchema) });
// packages/kit/history-github.ts
const historyBranch = "mlgate";
/** A month of more than this is not worth a line of blocks. */
const mostBytes = 16 * 2 ** 20;
/** As many as a line of blocks shows well; with fewer of this month than the second number, the month before is read. */
const points = {
	most: Math.min(20, 30),
	fewest: 8
};
/**
* How the first gated metric of each result went on the branch that it was compared with, as the history has it. That
* is one call for all of them, two where this month tells little, and none where the baseline came from elsewhere: a
* comment is no reason to look for a history. What cannot be read is left out.
*
* @returns histories in the order of the results; empty for a result that has none.
*/
async function historiesOf(results, client, now = /* @__PURE__ */ new Date()) {
	const courses = results.map(courseOf);
	const isShort = (least) => courses.some((course) => course && course.values.length < least);
	for (const back of [0, 1]) {
		if (!isShort(back === 0 ? points.most : points.fewest)) break;
		const bytes = await monthBefore(client, now, back);
		if (bytes === void 0) break;
		for (const course of courses) if (course && bytes) addTo(course, bytes);
	}
	return courses.map((course) => {
		if (course === void 0 || course.values.length < 2) return [];
		const { metric, unit, branch, values } = course;
		return [{
			metric,
			unit,
			branch,
			values: values.toReversed()
		}];
	});
}
/** A month of results; null where there is none, undefined where nobody can tell. */
async function monthBefore(client, now, back) {
	const file = `results/${new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back)).toISOString().slice(0, 7)}.ndjson`;
	try {
		const bytes = await refHost(client).readFile(historyBranch, file, mostBytes);
		return bytes && {
			file,
			bytes
		};
	} catch (error) {
		client.settings.signal?.throwIfAborted();
		if (!(error instanceof MlgateError)) throw error;
		return;
	}
}
function courseOf(result) {
	const { branch } = result.baseline ?? {};
	const metric = firstGated(result);
	const own = result.metrics.find(({ name, slice }) => name === metric && slice == null);
	if (branch === void 0 || own === void 0 || !mayHaveHistory(result)) return void 0;
	return {
		result,
		metric: own.name,
		unit: own.unit,
		branch,
		values: []
	};
}
/** Adds the values of a month; a damaged one adds what could be read of it. */
function addTo({ result, metric, values }, { file, bytes }) {
	try {
		for (const { result: former } of readNewestFirst(bytes, file, result)) {
			if (values.length === points.most) return;
			const value = former.metrics.find(({ name, slice }) => name === metric && slice == null)?.value;
			if (value !== void 0 && isUsable(former)) values.push(value);
		}
	} catch (error) {
		if (!(error instanceof MlgateError)) throw error;
	}
}
/** Whether the baseline was found in the branch, or in git, where nobody asked the branch. */
function mayHaveHistory(result) {
	const { location = "", branch } = result.baseline ?? {};
	return (location.startsWith(`branch ${historyBranch},`) || location.startsWith("git:")) && branch !== void 0 && firstGated(result) !== void 0;
}
function firstGated({ gates }) {
	return gates.find(({ slice, severity }) => slice === null && severity !== "warn")?.metric;
}
// packages/kit/comment-github.ts
/** A job waits so long for its comment, in milliseconds: it has its verdict already. */
const longestMs = 6e4;
const longestWaitMs = 2e4;
/**
* Brings results into the comment of the pull request.
*
* @throws Error when GitHub does not let it, or is not there.
*/
async function writeComment(results, { mode, key, page }, context) {
	const { event, signal, timing = {} } = context;
	const { budgetMs = longestMs, settleMs } = timing;
	const client = connectTo(context, {
		budgetMs,
		longestWaitMs
	});
	const pullRequest = event.pullRequest ?? await pullOfMeasuredRun(client, event);
	if (typeof pullRequest === "string") return { said: pullRequest };
	const histories = await historiesOf(results, client);
	const sections = results.map((result, index) => {
		const history = histories[index] ?? [];
		const { GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT } = context.environment;
		const teller = {
			run: Number(GITHUB_RUN_ID) || 0,
			attempt: Number(GITHUB_RUN_ATTEMPT) || 1
		};
		return {
			...sectionOf(result, page, event, client),
			teller,
			...history.length === 0 ? {} : { history }
		};
	});
	return answerOf(await upsertComment(commentHost(client, pullRequest), sections, {
		key,
		mode,
		pullRequest,
		patienceMs: budgetMs,
		...settleMs === void 0 ? {} : { settleMs },
		sleep: (milliseconds) => setTimeout(milliseconds, void 0, { signal })
	}));
}
/** A result with what the run knows: its address, and the commit of the branch where the result does not say it. */
function sectionOf(result, page, { head, measured }, { settings }) {
	const { serverUrl, owner, repo } = settings;
	const { id, attempt = 1 } = result.run ?? {};
	const branchHead = measured?.head.sha ?? result.subject.head ?? head;
	const subject = branchHead === void 0 ? result.subject : {
		...result.subject,
		head: branchHead
	};
	const links = {
		...id === void 0 ? {} : { run: `${serverUrl}/${owner}/${repo}/actions/runs/${id}/attempts/${attempt}` },
		...page === void 0 ? {} : { page }
	};
	return {
		result: {
			...result,
			subject
		},
		...Object.keys(links).length === 0 ? {} : { links }
	};
}
const permission = "permissions: pull-requests: write";
const afterRefusal = "The verdict is the same, and the summary has everything; docs/guide/pull-request.md shows how forks get their comment.";
/** What was refused may have been the reading alone; who adds only that is refused again at the writing. */
function namingPermission(message) {
	return message.includes(permission) ? message : `${message} A comment needs "${permission}".`;
}
/** What to say of each way in which an upsert may end. */
function answerOf(outcome) {
	switch (outcome.outcome) {
		case "created":
		case "updated": {
			const { url } = outcome.comment;
			return {
				url,
				said: `The comment: ${url}${outcome.settled ? "" : " Others were still writing it: theirs may lack what is ours."}`
			};
		}
		case "unchanged": return {
			url: outcome.comment.url,
			said: `The comment says all this already: ${outcome.comment.url}`
		};
		case "newer-version": return {
			url: outcome.comment.url,
			warning: `A later version of mlgate wrote ${outcome.comment.url}: use one version in all jobs, or a comment-key of your own.`
		};
		case "skipped": return outcome.reason === "passed" ? { said: "All passed: no comment, as on-failure asks." } : {};
		case "not-allowed": return { warning: `${namingPermission(outcome.message)} ${afterRefusal}` };
		case "given-up": return { warning: outcome.message };
	}
}
export { writeComment };
