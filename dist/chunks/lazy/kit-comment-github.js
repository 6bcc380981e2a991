import { commentHost, connect, pullsOfHead, upsertComment } from "../github.js";
import { setTimeout } from "node:timers/promises";
// packages/kit/comment-github.ts
/** A job waits so long for its comment, in milliseconds: it has its verdict already. */
const longestMs = 6e4;
const longestWaitMs = 2e4;
/**
* Brings results into the comment of the pull request.
*
* @throws Error when GitHub does not let it, or is not there.
*/
async function writeComment(task) {
	const { results, mode, key, event, environment, token, signal, timing } = task;
	const { budgetMs = longestMs, settleMs } = timing;
	const client = connect({
		token,
		repository: environment.GITHUB_REPOSITORY ?? "",
		apiUrl: environment.GITHUB_API_URL ?? "",
		serverUrl: environment.GITHUB_SERVER_URL ?? "",
		graphqlUrl: environment.GITHUB_GRAPHQL_URL ?? "",
		budgetMs,
		longestWaitMs,
		signal
	});
	const pullRequest = event.pullRequest ?? await pullOfMeasuredRun(client, event);
	if (typeof pullRequest === "string") return { said: pullRequest };
	const sections = results.map((result) => sectionOf(result, event, client));
	return answerOf(await upsertComment(commentHost(client, pullRequest), sections, {
		key,
		mode,
		pullRequest,
		patienceMs: budgetMs,
		...settleMs === void 0 ? {} : { settleMs },
		sleep: (milliseconds) => setTimeout(milliseconds, void 0, { signal })
	}));
}
/**
* The pull request of a run that ended, by the commit that GitHub says it ran on. What the run itself left says
* nothing about it: a fork could name any.
*
* @returns the reason, in words, when there is not exactly one.
*/
async function pullOfMeasuredRun(client, { measured }) {
	if (measured === void 0) return "There is no pull request to comment on.";
	const pulls = await pullsOfHead(client, measured.head);
	const [only, ...others] = pulls;
	const commit = measured.head.sha.slice(0, 7);
	if (only === void 0) return `There is no pull request to comment on: no open one has the commit ${commit} of run ${measured.id} as its newest.`;
	if (others.length > 0) return `There is no comment: the commit ${commit} is the newest of several pull requests (${pulls.map(({ number }) => number).join(", ")}).`;
	return only.number;
}
/** A result with what the run knows: its address, and the commit of the branch where the result does not say it. */
function sectionOf(result, { head, measured }, { settings }) {
	const { serverUrl, owner, repo } = settings;
	const { id, attempt = 1 } = result.run ?? {};
	const branchHead = measured?.head.sha ?? result.subject.head ?? head;
	const subject = branchHead === void 0 ? result.subject : {
		...result.subject,
		head: branchHead
	};
	return {
		result: {
			...result,
			subject
		},
		...id === void 0 ? {} : { links: { run: `${serverUrl}/${owner}/${repo}/actions/runs/${id}/attempts/${attempt}` } }
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
