import { MlgateError, parseResult, stringifyDocument, verdicts, worstVerdict } from "./core.js";
import { _enum, array, boolean, int, looseObject, nullable, nullish, object, optional, pipe, record, safeParse, string, transform, unknown } from "./zod.js";
import { NoAnswer, TooManyBytes, chunksOf, readBody, send, startDeadline } from "./http.js";
import { endpoint } from "./octokit-endpoint.js";
import { formatValue, joinMarkdown, makeVisible, markdownBlocks, markdownCode, markdownFold, markdownList, md, shorten } from "./markup.js";
import { acceptanceMarkdown, changedGatesMarkdown, checkOutcome, checkRows, checkTable, comparedSentence, comparedWith, countsOf, detailFold, foldAlike, gateOutcome, gateRows, gateTable, headingOf, headlineOf, insideFold, isOpen as isOpen$1, machineKeys, measuredFold, name, notJudgedWords, outcomes, pairsFold, passedChecksFold, passedGatesFold, plural, problemsMarkdown, readSentence, scaleOf, segmentsFold, sentence, shortHash, shownMetricsFold, sparkline, speedFold, subjectMarkdown, sumOf, sumOfChecks, tellOf, verdictSigns, wordsOfCounts, worstChecksFirst } from "./report.js";
import { formatWaivedGate, sliceName } from "./gates.js";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createHash } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync, constants as constants$1 } from "node:zlib";
// packages/github/client/connection.ts
const systemClock = {
	now: () => Date.now(),
	wait: async (milliseconds, signal) => {
		await setTimeout(milliseconds, void 0, signal === void 0 ? {} : { signal });
	}
};
/**
* Fills in what a connection leaves open.
*
* @throws MlgateError MG8013 when the token is empty, the repository is not `owner/name`, or an address is none.
*/
function settle(connection) {
	const { repository, token } = connection;
	if (!/^[\x21-\x7e]+$/.test(token)) throw settingError(token === "" ? "There is no token for GitHub." : "The token holds characters that no token has.");
	const apiUrl = addressOf(connection.apiUrl || "https://api.github.com");
	return {
		token,
		...partsOf(repository),
		apiUrl,
		serverUrl: addressOf(connection.serverUrl || "https://github.com"),
		graphqlUrl: addressOf(connection.graphqlUrl || `${apiUrl.replace(/\/v3$/, "")}/graphql`),
		deadlineMs: connection.deadlineMs ?? 3e4,
		budgetMs: connection.budgetMs ?? 6e5,
		longestWaitMs: connection.longestWaitMs ?? 6e4,
		signal: connection.signal,
		clock: connection.clock ?? systemClock,
		log: connection.log ?? (() => void 0)
	};
}
/** @throws MlgateError MG8013 when the repository is not `owner/name`. */
function limited(settings, { repository, ...limits }) {
	return {
		...settings,
		...limits,
		...repository === void 0 ? {} : partsOf(repository)
	};
}
function partsOf(repository) {
	const [, owner = "", repo = ""] = /^([\w.-]+)\/([\w.-]+)$/.exec(repository) ?? [];
	if (owner === "") throw settingError(`"${repository.slice(0, 100)}" is not a repository: owner/name.`);
	return {
		owner,
		repo
	};
}
function addressOf(text) {
	const url = URL.canParse(text) ? new URL(text) : null;
	if (!(url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.search === "")) throw settingError("An address of GitHub is not an http or https address.");
	return url.href.replace(/\/+$/, "");
}
function settingError(message) {
	return new MlgateError({
		code: "MG8013",
		message,
		hint: "GITHUB_REPOSITORY, GITHUB_API_URL and GITHUB_SERVER_URL are set by the runner; the input github-token has the token of the run by default."
	});
}
// packages/github/client/failure.ts
/** A call to GitHub that failed, with what a caller may want to tell apart. */
var GitHubFailure = class extends MlgateError {
	/** Of the answer; undefined when there was none. */
	status;
	/** What GitHub said, on one line and bounded; empty when it said nothing that can be read. */
	said;
	/** `unknown` after a write that may have been carried out. */
	outcome;
	constructor(facts) {
		const { code, message, hint, cause } = facts;
		super({
			code,
			message,
			...hint === void 0 ? {} : { hint }
		}, { cause });
		this.name = "GitHubFailure";
		this.status = facts.status;
		this.said = facts.said ?? "";
		this.outcome = facts.outcome ?? "refused";
	}
};
const details = looseObject({
	message: optional(string()),
	errors: optional(array(unknown()))
});
const detail = looseObject({
	message: optional(string()),
	resource: optional(string()),
	field: optional(string()),
	code: optional(string())
});
/** The message of an error's body and its details, as one bounded line; empty when it is not GitHub's JSON. */
function readRefusal(body) {
	const parsed = safeParse(details, parseOrUndefined(body));
	if (!parsed.success) return "";
	const further = (parsed.data.errors ?? []).slice(0, 3).map((error) => {
		if (typeof error === "string") return error;
		const { message, resource, field, code } = safeParse(detail, error).data ?? {};
		return message ?? [
			resource,
			field,
			code
		].filter((word) => word !== void 0).join(" ");
	});
	return oneLine([parsed.data.message ?? "", ...further].filter((text) => text !== "").join("; "));
}
/** Text of others on one bounded line. */
function oneLine(text) {
	return shorten(makeVisible(text.slice(0, 2e3)).replaceAll(/\s+/g, " ").trim(), 300);
}
function parseOrUndefined(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
const forkHint = "A token in a run of a pull request from a fork, or of Dependabot, can only read, whatever the workflow says.";
/** What a refusal means, by its status. */
const meanings = {
	401: ({ does }) => ({
		code: "MG8002",
		message: `GitHub does not accept the token to ${does}`
	}),
	403: ({ does, permission }) => ({
		code: "MG8001",
		message: `GitHub refuses to ${does}`,
		...permission === void 0 ? {} : { hint: `The workflow or job needs "permissions: ${permission}". ${forkHint}` }
	}),
	404: ({ does, path, permission }) => ({
		code: "MG8003",
		message: `GitHub has nothing there to ${does}: ${path}`,
		hint: `Check that it exists.${permission === void 0 ? "" : ` In a private repository GitHub says the same when the token lacks "permissions: ${permission}".`}`
	}),
	409: ({ does }) => ({
		code: "MG8009",
		message: `GitHub cannot ${does} as things stand`
	}),
	410: ({ does, path }) => ({
		code: "MG8004",
		message: `What GitHub had to ${does} is gone: ${path}`
	})
};
/** The error for an answer that refuses. */
function refused(doing, { status, said }) {
	const { code, message, hint } = meanings[status]?.(doing) ?? {
		code: "MG8008",
		message: `GitHub refuses the request to ${doing.does}`
	};
	return new GitHubFailure({
		code,
		message: `${message} (${status}${said === "" ? "" : `: ${said}`}).`,
		...hint === void 0 ? {} : { hint },
		status,
		said
	});
}
/** The error for a call that got no usable answer, however often it was sent. */
function unanswered(doing, what, options) {
	const times = options.sent > 1 ? `, asked ${options.sent} times` : "";
	return new GitHubFailure(options.mayBeDone ? {
		code: "MG8010",
		message: `It is unknown whether GitHub did what it was asked (${doing.does}): it ${what}.`,
		outcome: "unknown"
	} : {
		code: "MG8006",
		message: `GitHub cannot be asked to ${doing.does}: it ${what}${times}.`
	});
}
/** The error for a write that a rate limit held back until what it was made from may have changed. */
function outdated({ does }) {
	return new GitHubFailure({
		code: "MG8010",
		message: `A rate limit of GitHub held up the request to ${does}; what it was made from may have changed since.`,
		outcome: "unknown"
	});
}
/** The error for an answer with a good status that is not what the call answers with. */
function unreadable(doing, what, isWrite) {
	return new GitHubFailure({
		code: "MG8007",
		message: `GitHub's answer to the request to ${doing.does} cannot be used: ${what}.`,
		outcome: isWrite ? "unknown" : "refused"
	});
}
/** The error for an answer with more bytes than allowed. */
function tooLarge({ does, path }, mostBytes) {
	return new GitHubFailure({
		code: "MG1009",
		message: `GitHub was asked to ${does} and has more than ${mostBytes} bytes: ${path}.`
	});
}
/** The error for a list that is longer than anybody reads. */
function tooMany({ does, path }, limit) {
	return new GitHubFailure({
		code: "MG8011",
		message: `GitHub was asked to ${does} and has more than ${limit}: ${path}.`
	});
}
// packages/github/client/rate-limit.ts
/** GitHub asks for at least a minute when a secondary limit names no time. */
const unnamedWaitMs = 6e4;
/**
* Whether a refusal is about a rate limit, and how long to wait. Times are counted from the answer's own Date,
* because the clock of a runner may be wrong.
*
* @param now milliseconds since the epoch, for answers without a Date.
*/
function readRateLimit(status, headers, said, now) {
	if (status !== 403 && status !== 429) return void 0;
	const present = Date.parse(headers.get("date") ?? "") || now;
	const retryAfter = readRetryAfter(headers.get("retry-after"), present);
	const exhausted = headers.get("x-ratelimit-remaining") === "0";
	const secondary = /secondary rate limit|abuse detection/i.test(said);
	if (retryAfter !== void 0) return {
		kind: exhausted ? "primary" : "secondary",
		waitMs: retryAfter
	};
	if (exhausted && !secondary) {
		const reset = Number(headers.get("x-ratelimit-reset")) * 1e3;
		return {
			kind: "primary",
			waitMs: Number.isFinite(reset) && reset > 0 ? Math.max(0, reset - present) + 1e3 : unnamedWaitMs
		};
	}
	return secondary || status === 429 ? {
		kind: "secondary",
		waitMs: unnamedWaitMs
	} : void 0;
}
/** Retry-After is a number of seconds or a date (RFC 9110, section 10.2.3); what is neither says nothing. */
function readRetryAfter(text, present) {
	if (text === null) return void 0;
	if (/^\s*\d+\s*$/.test(text)) return Number(text) * 1e3;
	const date = Date.parse(text);
	return Number.isNaN(date) ? void 0 : Math.max(0, date - present);
}
// packages/github/client/perform.ts
const mostAttempts = 4;
const mostWaits = 3;
const errorBodyBytes = 2 ** 16;
/**
* Sends a request until it is answered: again after a failure of the network or of GitHub, where repeating is safe,
* and after the wait that a rate limit asks for, which means that nothing was done.
*
* @throws GitHubFailure when the answer is a refusal, or there is none within the limits of the connection.
*/
async function perform(task, settings, account) {
	for (let failures = 0, waits = 0;;) {
		const result = await attempt(task, settings, account);
		if ("value" in result) return result.value;
		if ("limit" in result) {
			waits += 1;
			await waitFor(result.limit, waits, task.doing, settings, account);
			if (task.effect === "replaces") throw outdated(task.doing);
			continue;
		}
		failures += 1;
		if (!(task.effect === "none" || task.effect === "repeatable" || task.effect === "once" && !result.failure.mayBeDone) || failures === mostAttempts) {
			const mayBeDone = result.failure.mayBeDone && task.effect !== "none";
			throw unanswered(task.doing, result.failure.message, {
				sent: failures,
				mayBeDone
			});
		}
		const delay = 1e3 * 2 ** (failures - 1);
		settings.log(`GitHub ${result.failure.message}; asking again in ${delay / 1e3} s`);
		await spend(delay, task.doing, settings, account);
	}
}
async function attempt(task, settings, account) {
	settings.signal?.throwIfAborted();
	const left = account.ends - settings.clock.now();
	if (left <= 0) throw outOfTime(task.doing, settings);
	const deadline = startDeadline(settings.deadlineMs, left, settings.signal);
	account.calls += 1;
	try {
		const response = await send(task.request, deadline.signal);
		if (response.status < 400) return { value: await task.read(response, deadline.progress) };
		if (response.status >= 500) {
			await response.body?.cancel();
			return { failure: new NoAnswer(`answered with status ${response.status}`, true) };
		}
		const said = readRefusal((await readBody(response, errorBodyBytes).catch(() => Buffer.alloc(0))).toString("utf8"));
		const limit = readRateLimit(response.status, response.headers, said, settings.clock.now());
		if (limit !== void 0) return { limit };
		throw refused(task.doing, {
			status: response.status,
			said: said.replaceAll(settings.token, "***")
		});
	} catch (error) {
		settings.signal?.throwIfAborted();
		if (error instanceof TooManyBytes) throw tooLarge(task.doing, task.mostBytes);
		if (error instanceof NoAnswer) return { failure: error };
		throw error;
	} finally {
		deadline.stop();
	}
}
async function waitFor(limit, waits, doing, settings, account) {
	const left = account.ends - settings.clock.now();
	if (waits > mostWaits || limit.waitMs > settings.longestWaitMs || limit.waitMs > left) {
		const again = new Date(settings.clock.now() + limit.waitMs).toISOString().replace(/\.\d+/, "");
		throw new GitHubFailure({
			code: "MG8005",
			message: `GitHub's ${limit.kind} rate limit stops the request to ${doing.does}: it may be sent again at ${again}, in ${inWords(limit.waitMs)}.`
		});
	}
	settings.log(`GitHub's ${limit.kind} rate limit is reached; waiting ${inWords(limit.waitMs)}`);
	await spend(limit.waitMs, doing, settings, account);
}
async function spend(milliseconds, doing, settings, account) {
	if (settings.clock.now() + milliseconds > account.ends) throw outOfTime(doing, settings);
	await settings.clock.wait(milliseconds, settings.signal);
	account.waitedMs += milliseconds;
}
function outOfTime({ does }, { budgetMs }) {
	return new GitHubFailure({
		code: "MG8006",
		message: `There is no time left to ask GitHub to ${does}: ${inWords(budgetMs)} for all its answers are over.`
	});
}
function inWords(milliseconds) {
	const seconds = Math.ceil(milliseconds / 1e3);
	return seconds <= 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`;
}
// packages/github/client/routes.ts
/**
* Every call that is ever made, and no other. What is not repeatable is sent once: after a failure that leaves open
* whether it was carried out, whoever asked has to look.
*/
const routes = {
	"GET /repos/{owner}/{repo}": {
		does: "read the repository",
		permission: "contents: read"
	},
	"GET /repos/{owner}/{repo}/issues/{issue_number}/comments": {
		does: "list the comments of the pull request",
		permission: "pull-requests: read"
	},
	"POST /repos/{owner}/{repo}/issues/{issue_number}/comments": {
		does: "comment on the pull request",
		permission: "pull-requests: write",
		replaces: true
	},
	"PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}": {
		does: "change a comment",
		permission: "pull-requests: write",
		replaces: true
	},
	"DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}": {
		does: "delete a comment",
		permission: "pull-requests: write",
		repeatable: true
	},
	"GET /repos/{owner}/{repo}/issues/{issue_number}/labels": {
		does: "list the labels of the pull request",
		permission: "pull-requests: read"
	},
	"GET /repos/{owner}/{repo}/issues/{issue_number}/events": {
		does: "read who set the labels of the pull request",
		permission: "pull-requests: read"
	},
	"GET /repos/{owner}/{repo}/activity": {
		does: "read when a branch was pushed to",
		permission: "contents: read"
	},
	"GET /repos/{owner}/{repo}/collaborators/{username}/permission": {
		does: "read what someone may do in the repository",
		permission: "contents: read"
	},
	"GET /repos/{owner}/{repo}/branches/{branch}": {
		does: "read a branch",
		permission: "contents: read"
	},
	"GET /repos/{owner}/{repo}/git/trees/{tree_sha}": {
		does: "list files",
		permission: "contents: read"
	},
	"GET /repos/{owner}/{repo}/contents/{path}": {
		does: "read a file",
		permission: "contents: read"
	},
	"POST /repos/{owner}/{repo}/git/blobs": {
		does: "store a file",
		permission: "contents: write",
		repeatable: true
	},
	"POST /repos/{owner}/{repo}/git/trees": {
		does: "store a folder",
		permission: "contents: write",
		repeatable: true
	},
	"POST /repos/{owner}/{repo}/git/commits": {
		does: "store a commit",
		permission: "contents: write",
		repeatable: true
	},
	"POST /repos/{owner}/{repo}/git/refs": {
		does: "create a branch",
		permission: "contents: write"
	},
	"PATCH /repos/{owner}/{repo}/git/refs/{ref}": {
		does: "move a branch",
		permission: "contents: write"
	},
	"GET /repos/{owner}/{repo}/git/commits/{commit_sha}": {
		does: "read a commit",
		permission: "contents: read"
	},
	"GET /repos/{owner}/{repo}/commits": {
		does: "list commits",
		permission: "contents: read"
	},
	"GET /repos/{owner}/{repo}/compare/{basehead}": {
		does: "compare commits",
		permission: "contents: read"
	},
	"GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls": {
		does: "find the pull requests of a commit",
		permission: "pull-requests: read"
	},
	"GET /repos/{owner}/{repo}/pulls": {
		does: "list pull requests",
		permission: "pull-requests: read"
	},
	"GET /repos/{owner}/{repo}/pulls/{pull_number}": {
		does: "read the pull request",
		permission: "pull-requests: read"
	},
	"GET /repos/{owner}/{repo}/actions/runs": {
		does: "list workflow runs",
		permission: "actions: read"
	},
	"GET /repos/{owner}/{repo}/actions/runs/{run_id}": {
		does: "read a workflow run",
		permission: "actions: read"
	},
	"GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts": {
		does: "list the artifacts of a workflow run",
		permission: "actions: read"
	},
	"GET /repos/{owner}/{repo}/actions/artifacts": {
		does: "list artifacts",
		permission: "actions: read"
	},
	"GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}": {
		does: "download an artifact",
		permission: "actions: read"
	},
	"POST /repos/{owner}/{repo}/check-runs": {
		does: "create a check run",
		permission: "checks: write"
	},
	"PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}": {
		does: "update a check run",
		permission: "checks: write"
	},
	"GET /repos/{owner}/{repo}/commits/{ref}/check-runs": {
		does: "list check runs",
		permission: "checks: write"
	},
	"GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations": {
		does: "list the annotations of a check run",
		permission: "checks: write"
	},
	"POST /repos/{owner}/{repo}/statuses/{sha}": {
		does: "set a commit status",
		permission: "statuses: write",
		repeatable: true
	},
	"GET /repos/{owner}/{repo}/commits/{ref}/statuses": {
		does: "list the statuses of a commit",
		permission: "statuses: write"
	},
	"GET /repos/{owner}/{repo}/tags": {
		does: "list tags",
		permission: "contents: read"
	},
	"GET /repos/{owner}/{repo}/releases": {
		does: "list releases",
		permission: "contents: read"
	},
	"GET /repos/{owner}/{repo}/releases/tags/{tag}": {
		does: "read a release",
		permission: "contents: read"
	},
	"GET /repos/{owner}/{repo}/releases/assets/{asset_id}": {
		does: "download a file of a release",
		permission: "contents: read"
	}
};
function effectOf(route) {
	const facts = routes[route];
	if (route.startsWith("GET ")) return "none";
	if (facts.replaces === true) return "replaces";
	return facts.repeatable === true ? "repeatable" : "once";
}
// packages/github/client/client.ts
/** How an answer that is read whole is bounded. */
const maximumAnswerBytes = 2 ** 25;
const pageSize$1 = 100;
/**
* Opens a way to a repository. Nothing is sent yet.
*
* @throws MlgateError MG8013 when the connection cannot be used.
*/
function connect(connection) {
	return open$1(settle(connection), {
		accounts: [],
		byRoute: {}
	});
}
function open$1(settings, ledger) {
	const account = {
		calls: 0,
		waitedMs: 0,
		ends: settings.clock.now() + settings.budgetMs
	};
	const { accounts, byRoute } = ledger;
	accounts.push(account);
	const prepare = (route, parameters, accept = "application/vnd.github+json") => {
		const { owner, repo, apiUrl, token } = settings;
		const { method, url, headers, body } = endpoint(route, {
			...parameters,
			owner,
			repo,
			baseUrl: apiUrl,
			headers: {
				accept,
				authorization: `token ${token}`,
				"user-agent": "mlgate",
				"x-github-api-version": "2022-11-28"
			}
		});
		return {
			method,
			url,
			headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
			...body === void 0 ? {} : { body: JSON.stringify(body) },
			redirect: "follow"
		};
	};
	const performTask = async (name, task) => {
		const before = account.calls;
		try {
			return await perform(task, settings, account);
		} finally {
			byRoute[name] = (byRoute[name] ?? 0) + account.calls - before;
		}
	};
	const fetchRoute = async (route, parameters, read, options = {}) => {
		const request = prepare(route, parameters, options.accept);
		const doing = doingOf(route, request);
		return performTask(route, {
			doing,
			request,
			effect: effectOf(route),
			mostBytes: options.mostBytes ?? maximumAnswerBytes,
			read: (response) => read(response, doing)
		});
	};
	return {
		settings,
		prepare,
		perform: performTask,
		within: (limits) => open$1(limited(settings, limits), ledger),
		usage: () => ({
			calls: accounts.reduce((sum, { calls }) => sum + calls, 0),
			byRoute: { ...byRoute },
			waitedMs: accounts.reduce((sum, { waitedMs }) => sum + waitedMs, 0)
		}),
		call: (route, parameters, answer) => fetchRoute(route, parameters, (response, doing) => readJson(response, doing, answer, effectOf(route))),
		command: (route, parameters) => fetchRoute(route, parameters, async (response, doing) => {
			await readBody(response, maximumAnswerBytes);
			if (response.status !== 204) throw unreadable(doing, `it has status ${response.status} in place of 204`, true);
		}),
		bytes: (route, parameters, { accept, mostBytes }) => fetchRoute(route, parameters, async (response, doing) => {
			refuseWebPage(response, doing);
			return readBody(response, mostBytes);
		}, {
			accept,
			mostBytes
		}),
		async *list(route, parameters, { page: schema, most }) {
			let found = 0;
			for (let page = 1;; page += 1) {
				const asked = {
					...parameters,
					per_page: pageSize$1,
					page
				};
				const { items, doing, more } = await fetchRoute(route, asked, async (response, doing) => ({
					items: await readJson(response, doing, schema, "none"),
					doing,
					more: /<[^>]*>;[^,]*rel="?next"?/.test(response.headers.get("link") ?? "")
				}));
				found += items.length;
				if (found > most) throw tooMany(doing, `${most} entries`);
				yield* items;
				if (!more) return;
				if (items.length === 0) throw unreadable(doing, "a page without entries promises another", false);
			}
		}
	};
}
function doingOf(route, request) {
	const { does, permission } = routes[route];
	return {
		does,
		path: oneLine(decodeURIComponent(new URL(request.url).pathname)),
		...permission === void 0 ? {} : { permission }
	};
}
/** The JSON of an answer, checked. A web page with status 200, a cut document and another schema are errors. */
async function readJson(response, doing, schema, effect) {
	const isWrite = effect !== "none";
	refuseWebPage(response, doing, isWrite);
	const text = (await readBody(response, maximumAnswerBytes)).toString("utf8");
	let json;
	try {
		json = JSON.parse(text);
	} catch {
		throw unreadable(doing, text === "" ? "it is empty" : "it is not JSON, or was cut", isWrite);
	}
	const parsed = safeParse(schema, json);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw unreadable(doing, `it has another form than expected${issue === void 0 || issue.path.length === 0 ? "" : ` at ${issue.path.join(".")}`}`, isWrite);
}
/** A proxy or a sign-in page between here and GitHub answers with HTML and says that all is well. */
function refuseWebPage(response, doing, isWrite = false) {
	const type = response.headers.get("content-type") ?? "";
	if (/^text\/html\b/i.test(type)) throw unreadable(doing, "it is a web page", isWrite);
}
/** Turns "there is no such thing" into undefined, and nothing else: 403 and 5xx say nothing about what is there. */
async function orUndefined(promise, isAbsent = ({ status }) => status === 404) {
	try {
		return await promise;
	} catch (error) {
		if (error instanceof GitHubFailure && isAbsent(error)) return void 0;
		throw error;
	}
}
// packages/github/download.ts
/**
* A file that GitHub hands out itself or through a signed address of its storage. The token goes to GitHub only; the
* redirect is followed once, without it. Time is bounded by progress: a large file may take its time.
*
* @throws MlgateError MG1009 when it is larger than `mostBytes`.
*/
async function download(client, route, parameters, { mostBytes, accept }) {
	const request = client.prepare(route, parameters, accept);
	const { does, permission } = routes[route];
	const doing = {
		does,
		path: new URL(request.url).pathname,
		...permission === void 0 ? {} : { permission }
	};
	const first = await client.perform(route, {
		doing,
		request: {
			...request,
			redirect: "manual"
		},
		effect: "none",
		mostBytes,
		read: async (response, progress) => {
			if (response.status < 300) return readFile$2(response, doing, mostBytes, progress);
			await response.body?.cancel();
			return targetOf(response, request.url, doing);
		}
	});
	if (Buffer.isBuffer(first)) return first;
	return fetchStored(client, {
		url: first,
		headers: {}
	}, doing, mostBytes);
}
/** A file behind a signed address, which takes no token: nobody's permissions matter there. */
async function fetchStored(client, { url, headers }, doing, mostBytes) {
	return client.perform("GET storage", {
		doing,
		request: {
			method: "GET",
			url,
			headers: {
				...headers,
				"user-agent": "mlgate"
			},
			redirect: "follow"
		},
		effect: "none",
		mostBytes,
		read: (response, progress) => readFile$2(response, doing, mostBytes, progress)
	}).catch((error) => {
		throw error instanceof GitHubFailure && error.code === "MG8001" ? unreadable(doing, "the storage refuses the address that GitHub gave", false) : error;
	});
}
function targetOf(response, from, doing) {
	const target = URL.parse(response.headers.get("location") ?? "", from);
	if (target === null || !/^https?:$/.test(target.protocol)) throw unreadable(doing, "it redirects to nowhere", false);
	return target.href;
}
async function readFile$2(response, doing, mostBytes, progress) {
	refuseWebPage(response, doing);
	const parts = [];
	for await (const part of chunksOf(response, mostBytes)) {
		progress();
		parts.push(part);
	}
	return Buffer.concat(parts);
}
// packages/github/store-failure.ts
/** Says a refusal in the words of the stores: MG6006 for what the token may not do; all else stays what it is. */
async function forStores(work) {
	try {
		return await work;
	} catch (error) {
		if (!(error instanceof GitHubFailure) || error.code !== "MG8001") throw error;
		const { message, hint } = error;
		throw new MlgateError({
			code: "MG6006",
			message,
			...hint === void 0 ? {} : { hint }
		}, { cause: error });
	}
}
// packages/github/artifacts.ts
const artifact = object({
	id: int(),
	name: string(),
	size_in_bytes: int(),
	expired: boolean(),
	created_at: nullable(string()),
	workflow_run: nullish(object({
		id: optional(int()),
		repository_id: optional(int()),
		head_repository_id: optional(int()),
		head_branch: nullish(string()),
		head_sha: optional(string())
	}))
});
const page$2 = object({ artifacts: array(artifact) });
const artifactList = pipe(page$2, transform(({ artifacts }) => artifacts.map(plain$2)));
const mostOfOneRun = 2e3;
const pageSize = 100;
function plain$2({ id, name, size_in_bytes, expired, created_at }) {
	return {
		id,
		name,
		bytes: size_in_bytes,
		expired,
		createdAt: created_at ?? ""
	};
}
/** Undefined when GitHub does not tell the run: nobody can say then whose it is. */
function foundOf(raw) {
	const { id, head_sha, head_branch, repository_id, head_repository_id } = raw.workflow_run ?? {};
	if (id === void 0 || head_sha === void 0) return void 0;
	return {
		...plain$2(raw),
		run: {
			id,
			headSha: head_sha,
			headBranch: head_branch ?? null,
			isOwn: repository_id !== void 0 && repository_id === head_repository_id
		}
	};
}
/** The artifacts of a run, newest attempt's included. */
async function artifactsOfRun(client, runId) {
	const found = [];
	for await (const each of client.list("GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts", { run_id: runId }, {
		page: artifactList,
		most: mostOfOneRun
	})) found.push(each);
	return found;
}
/** Artifacts over the API; uploading works only inside of a run, which has a token of its own for it. */
function artifactHost(client) {
	return {
		find: async (name, number) => {
			const { artifacts } = await forStores(client.call("GET /repos/{owner}/{repo}/actions/artifacts", {
				name,
				per_page: pageSize,
				page: number
			}, page$2));
			return {
				artifacts: artifacts.flatMap((raw) => foundOf(raw) ?? []),
				isLast: artifacts.length < pageSize
			};
		},
		download: async (id, mostBytes) => {
			const zip = download(client, "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}", {
				artifact_id: id,
				archive_format: "zip"
			}, { mostBytes });
			const isGone = ({ status }) => status === 404 || status === 410;
			return await forStores(orUndefined(zip, isGone)) ?? "gone";
		},
		upload: async (name, folder) => {
			await uploadArtifact(client, name, folder, await filesIn(folder));
		}
	};
}
/**
* Uploads files of a folder as an artifact of this run, in place of one of that name.
*
* @returns the artifact's id.
* @throws MlgateError MG8013 where a run lends no way to upload, MG8006 when it does not work.
*/
async function uploadArtifact({ settings }, name, folder, files) {
	if (!process.env.ACTIONS_RUNTIME_TOKEN || !process.env.ACTIONS_RESULTS_URL) throw new MlgateError({
		code: "MG8013",
		message: `The artifact ${name} cannot be uploaded: that works only from an action inside of a workflow run.`
	});
	const { DefaultArtifactClient, ArtifactNotFoundError } = await import("./lazy/actions-artifact.js");
	const artifacts = new DefaultArtifactClient();
	const work = async () => {
		await artifacts.deleteArtifact(name).catch((error) => {
			if (!(error instanceof ArtifactNotFoundError)) throw error;
		});
		const { id } = await artifacts.uploadArtifact(name, [...files], folder);
		return id;
	};
	const deadline = startDeadline(settings.budgetMs, settings.budgetMs, settings.signal);
	try {
		return await Promise.race([work(), aborted(deadline.signal)]);
	} catch (cause) {
		settings.signal?.throwIfAborted();
		const message = `The artifact ${name} could not be uploaded: ${oneLine(cause instanceof Error ? cause.message : String(cause))}.`;
		throw new MlgateError({
			code: "MG8006",
			message
		}, { cause });
	} finally {
		deadline.stop();
	}
}
async function filesIn(folder) {
	return (await readdir(folder, {
		recursive: true,
		withFileTypes: true
	})).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
/** The client takes no signal: what it does after the deadline is waited for by nobody. */
function aborted(signal) {
	return new Promise((_, reject) => {
		signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	});
}
// packages/github/check-runs.ts
const perRequest = 50;
const mostFailures$1 = 5;
const mostKept = 5e3;
const found = object({
	id: int(),
	external_id: nullish(string()),
	output: object({ annotations_count: int() })
});
const page$1 = pipe(object({ check_runs: array(found) }), transform(({ check_runs }) => check_runs));
const keptAnnotation = object({
	path: string(),
	start_line: int(),
	end_line: int(),
	annotation_level: nullable(string()),
	title: nullable(string()),
	message: nullable(string())
});
/**
* Writes the one check run that a commit has of a name, and creates it where there is none. Annotations come 50 a
* request. GitHub adds them to those that it has and takes none away, so only what is missing is ever sent: after
* a failure that leaves open what happened the check run is read first, and those of a former run stay.
*
* Jobs that write the same name at the same moment are not kept apart.
*
* @throws GitHubFailure when GitHub does not let it, or it is not known to be there.
*/
async function writeCheckRun(client, run) {
	const wanted = distinct(run.annotations.map(onTheWire));
	const former = await find(client, run);
	if (former !== void 0 && isLater(former, run)) return {
		id: former.id,
		outcome: "newer"
	};
	let id = former?.id;
	let kept = await keptBy(client, former);
	let isSaid = false;
	for (let failures = 0;;) {
		const missing = wanted.filter((annotation) => !kept.has(keyOf$1(annotation)));
		if (id !== void 0 && isSaid && missing.length === 0) break;
		const batch = missing.slice(0, perRequest);
		try {
			id = (await (id === void 0 ? create(client, run, batch) : update(client, run, id, batch))).id;
			isSaid = true;
			for (const annotation of batch) kept.add(keyOf$1(annotation));
		} catch (error) {
			failures += 1;
			if (!(error instanceof GitHubFailure) || error.outcome !== "unknown" || failures > mostFailures$1) throw error;
			const seen = await find(client, run);
			if (seen === void 0) throw error;
			id = seen.id;
			isSaid = seen.external_id === externalId(run);
			kept = await keptBy(client, seen);
		}
	}
	return {
		id,
		outcome: former === void 0 ? "created" : "updated"
	};
}
function externalId({ run: { id, attempt } }) {
	return `mlgate ${id}.${attempt}`;
}
function originOf(id) {
	const [, run, attempt] = /^mlgate (\d+)\.(\d+)$/.exec(id ?? "") ?? [];
	return run === void 0 ? void 0 : {
		run: Number(run),
		attempt: Number(attempt)
	};
}
function isLater({ external_id }, { run: { id, attempt } }) {
	const origin = originOf(external_id);
	return origin !== void 0 && (origin.run > id || origin.run === id && origin.attempt > attempt);
}
/** The check run that we wrote: a job of a workflow may have one of the same name. */
async function find(client, { name, headSha }) {
	for await (const each of client.list("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
		ref: headSha,
		check_name: name,
		filter: "all"
	}, {
		page: page$1,
		most: 1e3
	})) if (originOf(each.external_id) !== void 0) return each;
}
/** Keys of the annotations that a check run has. */
async function keptBy(client, seen) {
	const kept = /* @__PURE__ */ new Set();
	if (seen === void 0 || seen.output.annotations_count === 0) return kept;
	for await (const annotation of client.list("GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations", { check_run_id: seen.id }, {
		page: array(keptAnnotation),
		most: mostKept
	})) kept.add(keyOf$1(annotation));
	return kept;
}
function create(client, run, annotations) {
	return client.call("POST /repos/{owner}/{repo}/check-runs", {
		head_sha: run.headSha,
		...statedBy(run, annotations)
	}, found);
}
function update(client, run, id, annotations) {
	return client.call("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
		check_run_id: id,
		...statedBy(run, annotations)
	}, found);
}
function statedBy(run, annotations) {
	const { name, conclusion, title, summary, text, detailsUrl } = run;
	return {
		name,
		external_id: externalId(run),
		status: "completed",
		conclusion,
		output: {
			title,
			summary,
			...text === void 0 ? {} : { text },
			annotations: [...annotations]
		},
		...detailsUrl === void 0 ? {} : { details_url: detailsUrl }
	};
}
function onTheWire({ path, startLine, endLine, level, title, message }) {
	return {
		path,
		start_line: startLine,
		end_line: endLine,
		annotation_level: level,
		title,
		message
	};
}
function distinct(annotations) {
	return [...new Map(annotations.map((annotation) => [keyOf$1(annotation), annotation])).values()];
}
function keyOf$1({ path, start_line, end_line, annotation_level, title, message }) {
	return JSON.stringify([
		path,
		start_line,
		end_line,
		annotation_level,
		title,
		message
	]);
}
// packages/report/comment/charts.ts
/**
* Values as a chart of mermaid, which GitHub draws; where nobody draws it, its text still names the numbers. It is
* meant for a fenced block: nothing of the title can end one, or be syntax.
*
* @returns the chart's source; empty when fewer than two values are numbers.
*/
function xyChart(title, values, unit) {
	const shown = values.filter((value) => Math.abs(value) < largest).slice(-30);
	if (shown.length < 2) return "";
	const low = Math.min(...shown);
	const high = Math.max(...shown);
	const margin = high > low ? (high - low) * .1 : Math.max(Math.abs(high) * .1, 1e-9);
	return [
		"xychart-beta",
		`  title "${plain$1(title)}"`,
		`  x-axis "runs, the newest last" 1 --> ${shown.length}`,
		`  y-axis "${plain$1(unit)}" ${digits(low - margin)} --> ${digits(high + margin)}`,
		`  line [${shown.map(digits).join(", ")}]`
	].join("\n");
}
/** Letters, digits and what names of metrics are made of; the rest could be syntax of mermaid or of Markdown. */
function plain$1(text) {
	return shorten(text.replace(/[^\p{L}\p{N} ._,()=+%/-]/gu, "?"), 80);
}
/** Beyond it numbers have no plain digits. */
const largest = 0x38d7ea4c68000;
/** Without an exponent, which mermaid does not read. */
function digits(value) {
	return Number(value.toPrecision(6)).toFixed(12).replace(/\.?0+$/, "");
}
// packages/report/comment/asides.ts
const mostNamed = 3;
/** `This pull request changes 2 gates: …. Those of its base decide.`; nothing when it changes none. */
function changedGatesSentence(sections) {
	return changedGatesMarkdown(sections.map(({ changedGates }) => changedGates));
}
/** Who accepted failures by a label, and when, or why a label has no effect; nothing where there is none. */
function acceptanceSentence(sections) {
	return acceptanceMarkdown(sections.map(({ acceptance }) => acceptance));
}
/** `1 failure is waived: …`; nothing when none is. */
function waiversSentence(sections) {
	const all = sections.flatMap(({ waivers = [] }) => waivers);
	const waivers = [...new Map(all.map((waiver) => [JSON.stringify(waiver), waiver])).values()];
	if (waivers.length === 0) return [];
	const told = waivers.slice(0, mostNamed).map(waiverWords);
	const more = waivers.length - told.length;
	const rest = more === 0 ? [] : [md`${more} more`];
	const verb = waivers.length === 1 ? "is" : "are";
	return [md`**${plural(waivers.length, "failure")} ${verb} waived**: ${joinMarkdown([...told, ...rest], md`; `)}.`];
}
function waiverWords({ gate, reason, approver, until }) {
	const end = until === void 0 ? md`` : md` until ${name(until)}`;
	return md`${markdownCode(name(gate))} by ${markdownCode(name(approver))}${end} (${sentence(reason)})`;
}
// packages/report/comment/links.ts
/**
* A link that we make, as Markdown source: the words are ours or a code span, the address is one of http or https
* with everything encoded that means something to Markdown. Without a sound address the words stand alone.
*/
function linkSource(words, address) {
	const sound = address === void 0 ? null : soundAddress(address);
	return sound === null ? words : `[${words}](${sound})`;
}
const longestAddress = 500;
function soundAddress(address) {
	if (address.length > longestAddress || !URL.canParse(address)) return null;
	const { protocol, username, password, href } = new URL(address);
	if (!["http:", "https:"].includes(protocol) || username !== "" || password !== "") return null;
	return href.replace(/[^\w.~:/?#@!$&+,;=%-]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`).replaceAll("&", "&amp;");
}
// packages/report/comment/footer.ts
const mostHistories = 2;
const mostRuns = 3;
/** The last line, as Markdown source: history, report, commit, runs, and how to get it here. */
function footerSource(sections, pullRequest) {
	const pages = unique(sections.flatMap(({ links }) => links?.page === void 0 ? [] : [links.page]));
	const heads = unique(sections.map(({ origin }) => origin.head).filter(Boolean));
	return [
		...historiesOf(sections).map(historySource),
		...pages.slice(0, mostRuns).map((page, index) => linkSource(index === 0 ? "full report" : `another ${index}`, page)),
		...heads.slice(0, 1).map((head) => String(md`commit ${markdownCode(shortHash(head))}`)),
		...runSources(sections),
		...pullRequest === void 0 ? [] : [`here: \`npx mlgate pull --pr ${pullRequest} && npx mlgate compare\``]
	].join(" · ");
}
/** Histories as charts in a fold, as Markdown source; empty when there are none. */
function chartsSource(sections) {
	const drawn = historiesOf(sections).map(({ metric, branch, values, unit }) => xyChart(`${metric} on ${branch}`, values, unit === "1" ? metric : unit)).filter((chart) => chart !== "").map((chart) => `\`\`\`mermaid\n${chart}\n\`\`\``);
	if (drawn.length === 0) return "";
	return `<details><summary>History</summary>\n\n${drawn.join("\n\n")}\n\n</details>`;
}
function historiesOf(sections) {
	const all = sections.flatMap(({ history = [] }) => history).filter(({ values }) => values.length > 1);
	return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].slice(0, mostHistories);
}
/** `history of accuracy_score on main ▃▄▅ 95.1 % → 95.9 %`. */
function historySource({ metric, branch, values, unit }) {
	const scale = scaleOf(metric, unit);
	const [first, last] = [values[0] ?? NaN, values.at(-1) ?? NaN];
	const ends = `${formatValue(first, scale)} → ${formatValue(last, scale)}`;
	return String(md`history of ${name(metric)} on ${name(branch)} ${sparkline(values)} ${ends}`);
}
/** `run 812, attempt 1`, for each run that a section is of. */
function runSources(sections) {
	const ofRuns = sections.filter(({ origin }) => origin.run > 0);
	return [...Map.groupBy(ofRuns, ({ origin }) => `run ${origin.run}, attempt ${origin.attempt}`)].slice(0, mostRuns).map(([words, group]) => {
		const address = group.find(({ links }) => links?.run !== void 0)?.links?.run;
		return linkSource(words, address);
	});
}
function unique(values) {
	return [...new Set(values)];
}
// packages/report/comment/labels.ts
const widest = 88;
/**
* What each section is called, by its id: the name of its result, with job and workflow where two sections would
* be called the same.
*/
function labelsOf$1(sections) {
	const ways = [
		nameAlone,
		withJob,
		withWorkflow
	];
	const labels = new Map(sections.map((section) => [section.id, nameAlone(section)]));
	for (const way of ways) {
		const groups = Map.groupBy(sections, ({ id }) => labels.get(id));
		for (const group of groups.values()) if (group.length > 1) for (const section of group) labels.set(section.id, way(section));
	}
	return labels;
}
function nameAlone({ told }) {
	return shorten(told.kind === "benchmark" ? `${told.name} (speed)` : told.name, widest);
}
function withJob(section) {
	return section.job === "" ? nameAlone(section) : `${nameAlone(section)} (${name(section.job)})`;
}
function withWorkflow(section) {
	const place = [section.workflow, section.job].filter(Boolean).map(name).join(" / ");
	return place === "" ? nameAlone(section) : `${nameAlone(section)} (${place})`;
}
// packages/report/comment/overview.ts
/** Rows that a reader takes in at a glance. */
const mostRows = 12;
/**
* Deals the rows of the sections out: above the folds the worst of all, then what got better; the rest below, in
* its section.
*
* @param sections in the order in which they are told.
*/
function layOut(sections, labels) {
	const allWell = sections.every(({ result }) => result.verdict === "pass");
	const rows = sections.map((section) => {
		const label = labels.get(section.id) ?? "";
		const labelled = sections.length > 1 ? { result: label } : {};
		return {
			section,
			label,
			gates: gateRows(section.result).map((row) => ({
				...row,
				...labelled,
				better: isBetter(row)
			})),
			checks: checkRows(section.result).map((row) => ({
				...row,
				...labelled
			}))
		};
	});
	const worth = ({ outcome, better }) => outcome !== "pass" || better === true && !allWell;
	const gatesAbove = firstOf(rows.flatMap(({ gates }) => gates).filter(worth));
	const checksAbove = firstOf(rows.flatMap(({ checks }) => checks).filter(isOpen$1));
	return rows.map(({ section, label, gates, checks }) => ({
		section,
		label,
		above: {
			gates: gates.filter((row) => gatesAbove.has(row)),
			checks: checks.filter((row) => checksAbove.has(row))
		},
		below: {
			gates: gates.filter((row) => row.outcome !== "pass" && !gatesAbove.has(row)),
			passedGates: gates.filter((row) => row.outcome === "pass" && !gatesAbove.has(row)),
			checks: checks.filter((row) => isOpen$1(row) && !checksAbove.has(row)),
			passedChecks: checks.filter((row) => !isOpen$1(row))
		}
	}));
}
/** What stands above the folds: mistakes, gates, checks, notes. */
function overviewBlocks(laidOut) {
	const gates = worstFirst(laidOut.flatMap(({ above }) => above.gates));
	const checks = worstFirst(laidOut.flatMap(({ above }) => above.checks));
	const [only, ...others] = laidOut;
	const notes = only !== void 0 && others.length === 0 ? only.section.result.notes ?? [] : [];
	return [
		...laidOut.flatMap((one) => problemBlocks(one, others.length > 0)),
		...gates.length === 0 ? [] : [gateTable(gates)],
		...checks.length === 0 ? [] : [checkTable(checks)],
		...notes.length === 0 ? [] : [notesList(notes)]
	];
}
function problemBlocks({ section, label }, named) {
	const { problems = [] } = section.result;
	if (problems.length === 0) return [];
	const list = problemsMarkdown(problems);
	return named ? [md`${markdownCode(label)} could not be judged:`, list] : [list];
}
function notesList(notes) {
	return markdownList(notes.map((note) => md`${sentence(note)}`));
}
/** Whether a row improved beyond doubt, over all rows: a slice's luck is no news. */
function isBetter({ outcome, slice, numbers: { difference, direction } }) {
	if (outcome !== "pass" || slice !== "" || difference?.low === void 0 || difference.high === void 0) return false;
	return direction === "higher" ? difference.low > 0 : direction === "lower" ? difference.high < 0 : false;
}
function firstOf(rows) {
	return new Set(worstFirst(rows).slice(0, mostRows));
}
function worstFirst(rows) {
	return rows.toSorted((left, right) => outcomes.indexOf(left.outcome) - outcomes.indexOf(right.outcome));
}
// packages/report/comment/condense-benchmark.ts
const most = {
	bins: 64,
	tracks: 16,
	points: 300,
	operators: 10,
	sizes: 40,
	metrics: 16,
	processes: 60
};
/** What a comment shows of a benchmark beside its metrics and gates. */
function condensedBenchmark(result) {
	return {
		...condensedMachine(result),
		...condensedTimings(result),
		...condensedDetail(result)
	};
}
/**
* What a comment shows of what a benchmark saw, in a few kilobytes: numbers have the digits that it tells, bins
* are coarser, and rounds are on the page. Condensing it again changes nothing.
*/
function condensedDetail({ benchmark }) {
	if (benchmark === void 0) return {};
	const { latencies, telemetry, operators, sweep, soak, history } = benchmark;
	return { benchmark: {
		...latencies === void 0 ? {} : { latencies: ofSides(latencies, coarser) },
		...telemetry === void 0 ? {} : { telemetry: telemetry.slice(0, most.tracks).map(({ name, unit, seconds, values }) => ({
			name,
			unit,
			seconds: short(seconds, most.points, 4),
			values: short(values, most.points, 3)
		})) },
		...operators === void 0 ? {} : { operators: ofSides(operators, (side) => side.slice(0, most.operators)) },
		...sweep === void 0 ? {} : { sweep: sweep.slice(0, most.sizes) },
		...soak === void 0 ? {} : { soak: {
			seconds: short(soak.seconds, most.points, 4),
			latencyP50: short(soak.latencyP50, most.points, 4),
			memory: short(soak.memory, most.points, 3)
		} },
		...history === void 0 ? {} : { history: history.slice(0, most.metrics).map(({ metric, values }) => ({
			metric,
			values: short(values.slice(-30), 30, 4)
		})) }
	} };
}
/** What each process saw, to four digits. */
function condensedTimings({ timings }) {
	if (timings === void 0) return {};
	return { timings: timings.slice(0, most.metrics).map(({ metric, candidate, base, effects, firstRun }) => ({
		metric,
		candidate: short(candidate, most.processes, 4),
		...base === void 0 ? {} : { base: short(base, most.processes, 4) },
		...effects === void 0 ? {} : { effects: short(effects, most.processes, 4) },
		firstRun
	})) };
}
/** What a line says of the machine that a benchmark ran on. */
function condensedMachine({ environment, parameters }) {
	const told = (values) => Object.fromEntries(Object.entries(values).filter(([key]) => machineKeys.includes(key)));
	return {
		environment: told(environment),
		parameters: told(parameters)
	};
}
/** The first numbers, with so many digits. */
function short(values, count, digits) {
	return values.slice(0, count).map((value) => Number(value.toPrecision(digits)));
}
function ofSides(sides, change) {
	const { candidate, base } = sides;
	return {
		candidate: change(candidate),
		...base === void 0 ? {} : { base: change(base) }
	};
}
/** Bins two by two, until they are few. */
function coarser({ first, growth, counts }) {
	if (counts.length <= most.bins) return {
		first,
		growth,
		counts
	};
	const pairs = Array.from({ length: Math.ceil(counts.length / 2) }, (_, index) => (counts[2 * index] ?? 0) + (counts[2 * index + 1] ?? 0));
	return coarser({
		first,
		growth: growth ** 2,
		counts: pairs
	});
}
// packages/report/comment/condense.ts
/** From everything that a comment shows to the bare verdict. */
const levels = [
	{
		openRows: 60,
		details: true
	},
	{
		openRows: 60,
		details: false
	},
	{
		openRows: 20,
		details: false
	},
	{
		openRows: 8,
		details: false
	},
	{
		openRows: 3,
		details: false
	},
	{
		openRows: 0,
		details: false
	}
];
const lastLevel = levels.length - 1;
const mostPassed = 60;
const mostFiles = 3;
const mostNotes = 5;
const mostParts = 12;
const mostClasses = 12;
/** Longer texts are cut where they are shown. */
const longestText = 500;
/**
* What a comment can show of a result at a level. Rows go from the end, texts are cut; the result stays a sound
* document. Condensing what was condensed changes nothing but for going further.
*/
function condense(result, level) {
	const { openRows, details } = levels[level] ?? levels.at(-1);
	const openGates = result.gates.filter((gate) => gateOutcome(gate) !== "pass");
	const passedGates = result.gates.filter((gate) => gateOutcome(gate) === "pass");
	const checks = foldAlike(worstChecksFirst(result.checks));
	const openChecks = checks.filter(isOpen);
	const otherChecks = checks.filter((check) => !isOpen(check));
	const gates = [...openGates.slice(0, openRows), ...details ? passedGates.slice(0, mostPassed) : []];
	const judged = new Set(gates.map(keyOf));
	const metrics = details ? [...result.metrics.filter((metric) => judged.has(keyOf(metric))), ...ungated(result).slice(0, mostPassed)] : result.metrics.filter((metric) => judged.has(keyOf(metric)));
	return cutTexts({
		...picked(result, [
			"schema",
			"kind",
			"name",
			"verdict",
			"startedAt",
			"durationMs"
		]),
		...result.leg == null ? {} : { leg: result.leg },
		subject: details ? subjectOf(result) : {
			data: [],
			...picked(result.subject, ["sampledRows"])
		},
		environment: {},
		parameters: {},
		...details && result.kind === "benchmark" ? condensedBenchmark(result) : {},
		...picked(result, ["task"]),
		metrics,
		...details && fits(result.confusion) ? picked(result, ["confusion"]) : {},
		...details ? picked(result, ["segments"]) : {},
		checks: [...openChecks.slice(0, openRows), ...details ? otherChecks.slice(0, mostPassed).map(plainCheck) : []],
		gates,
		baseline: result.baseline === null ? null : baselineOf(result.baseline, metrics, details),
		...result.problems === void 0 ? {} : { problems: result.problems.slice(0, Math.max(1, Math.min(openRows, 5))) },
		...picked(result, ["notJudged"]),
		...details && result.notes !== void 0 ? { notes: result.notes.slice(0, mostNotes) } : {}
	});
}
/** Whether a check is told above the folds. */
function isOpen(check) {
	return !["pass", "shown"].includes(checkOutcome(check));
}
function ungated({ gates, metrics }) {
	const judged = new Set(gates.map(keyOf));
	return metrics.filter((metric) => !judged.has(keyOf(metric)));
}
function keyOf(numbered) {
	const { slice } = numbered;
	return JSON.stringify(["name" in numbered ? numbered.name : numbered.metric, slice ?? null]);
}
function subjectOf({ subject }) {
	const { model, data, commit, predictions, command, endpoint } = subject;
	return {
		...model === void 0 ? {} : { model: picked(model, [
			"path",
			"sha256",
			"bytes"
		]) },
		data: data.slice(0, mostFiles).map((file) => picked(file, [
			"path",
			"sha256",
			"bytes",
			"rows",
			"rejectedRows"
		])),
		...unlistedOf(subject),
		...picked(subject, ["sampledRows"]),
		...commit === void 0 ? {} : { commit },
		...command === void 0 ? {} : { command },
		...endpoint === void 0 ? {} : { endpoint },
		...predictions === void 0 ? {} : { predictions: {
			path: "",
			sha256: "",
			rows: predictions.rows
		} }
	};
}
function unlistedOf({ data, unlisted }) {
	const rest = data.slice(mostFiles);
	if (unlisted !== void 0 || rest.length === 0) return unlisted === void 0 ? {} : { unlisted };
	const sum = (key) => rest.reduce((total, file) => total + (file[key] ?? 0), 0);
	return { unlisted: {
		files: rest.length,
		bytes: sum("bytes"),
		...rest.every(({ rows }) => rows === void 0) ? {} : { rows: sum("rows") },
		rejectedRows: sum("rejectedRows")
	} };
}
function plainCheck(check) {
	const told = picked(check, [
		"id",
		"column",
		"status",
		"severity",
		"title",
		"alike"
	]);
	return check.status === "skipped" ? {
		...told,
		...picked(check, ["observed"])
	} : told;
}
function baselineOf(baseline, metrics, details) {
	const kept = new Set(metrics.map(keyOf));
	const { changes, confusion } = baseline;
	return {
		...picked(baseline, [
			"how",
			"location",
			"commit",
			"branch",
			"date",
			"facts",
			"isFirst",
			"pairing"
		]),
		metrics: baseline.metrics.filter((metric) => kept.has(keyOf(metric))),
		...changes === void 0 ? {} : { changes: changes.filter(({ metric, slice = null }) => kept.has(JSON.stringify([metric, slice]))) },
		...details && fits(confusion) ? picked(baseline, ["confusion"]) : {},
		...details ? {
			...picked(baseline, ["segments"]),
			...flipsOf(baseline)
		} : {},
		passedOver: baseline.passedOver.slice(0, mostFiles)
	};
}
/** Parts that a comment can show; single rows are not for it. */
function flipsOf({ flips }) {
	if (flips === void 0) return {};
	const loss = ({ rightToWrong, wrongToRight }) => rightToWrong - wrongToRight;
	return { flips: { parts: flips.parts.toSorted((left, right) => loss(right) - loss(left)).slice(0, mostParts) } };
}
function fits(confusion) {
	return confusion !== void 0 && confusion.labels.length <= mostClasses;
}
function picked(value, keys) {
	return Object.fromEntries(keys.filter((key) => value[key] !== void 0).map((key) => [key, value[key]]));
}
function cutTexts(value) {
	if (typeof value === "string") return value.length <= longestText ? value : shorten(value, longestText);
	if (Array.isArray(value)) return value.map(cutTexts);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cutTexts(item)]));
}
// packages/report/comment/section.ts
/**
* The section of a result. Its identity is workflow, job, leg, kind and name; matrix legs and re-runs of one job
* meet in the same comment, each in its own place.
*
* @param sparse whether its job writes only on change.
*/
function storedSection({ teller, ...section }, sparse = false) {
	const { result } = section;
	const run = result.run ?? {};
	const workflow = textOf$1(run.workflow);
	const job = textOf$1(run.job);
	const leg = Object.entries(result.leg ?? {}).toSorted(([left], [right]) => left < right ? -1 : 1);
	return {
		...toldByResult(result),
		...section,
		id: fingerprint([
			workflow,
			job,
			leg,
			result.kind,
			result.name
		]),
		workflow,
		job,
		origin: {
			run: countOf$1(run.id),
			attempt: countOf$1(run.attempt),
			head: result.subject.head ?? result.subject.commit ?? "",
			at: result.startedAt,
			...teller === void 0 ? {} : { teller }
		},
		sparse,
		judged: judgedOf(result),
		counts: countsOf([result]),
		told: tellOf(result),
		result: condense(result, 0),
		level: 0
	};
}
/** What a comment says of changed gates and of failures that were let through; condensing the result takes nothing of it away. */
function toldByResult({ name, gates, changedGates, acceptance }) {
	const waivers = gates.flatMap(({ metric, slice, waived }) => {
		if (waived === void 0) return [];
		const { reason, approver, expires } = waived;
		return [{
			gate: formatWaivedGate({
				model: name,
				metric,
				slice: sliceName(slice)
			}),
			reason,
			approver,
			until: expires
		}];
	});
	return {
		...changedGates === void 0 ? {} : { changedGates },
		...waivers.length === 0 ? {} : { waivers },
		...acceptance === void 0 ? {} : { acceptance }
	};
}
/**
* Negative when the left content is the older: by run, then attempt, then the start of the measurement, then by who
* told it. Run ids rise with time whatever happens to the branch; the order of commits says nothing after a
* force-push.
*/
function compareOrigins(left, right) {
	return compareRuns(left, right) || (left.at === right.at ? 0 : left.at < right.at ? -1 : 1) || compareRuns(left.teller ?? nobody, right.teller ?? nobody);
}
const nobody = {
	run: 0,
	attempt: 0
};
function compareRuns(left, right) {
	return left.run - right.run || left.attempt - right.attempt;
}
/**
* Whether the comment holds less of a section than a reader has to see: rows that are not a pass. Of what passed folds
* count what they do not list.
*/
function isShortened({ counts, result, level }) {
	const kept = countsOf([result]);
	return level > 0 || outcomes.filter((outcome) => outcome !== "pass" && outcome !== "shown").some((outcome) => counts[outcome].gates > kept[outcome].gates || counts[outcome].checks > kept[outcome].checks);
}
function judgedOf({ verdict, gates, checks, problems = [], acceptance }) {
	return fingerprint([
		verdict,
		gates.map((gate) => [
			gate.metric,
			gate.slice,
			gate.rule,
			gate.verdict
		]),
		checks.map((check) => [
			check.id,
			check.column,
			check.status
		]),
		problems.map(({ code }) => code),
		acceptance
	]);
}
/** 72 bits are plenty for the few hundred sections of one comment, and cost it little. */
function fingerprint(value) {
	return createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 12);
}
function textOf$1(value) {
	return typeof value === "string" ? value : "";
}
function countOf$1(value) {
	const count = Number(value);
	return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
// packages/report/comment/section-blocks.ts
/** Whether anything stands behind the verdict of a section. */
function isJudged({ result: { verdict, notJudged }, counts }) {
	return notJudged === void 0 && (verdict !== "pass" || wordsOfCounts(counts) !== "");
}
/** What follows the overview: the folds of a lone section, or one fold for each of several. */
function sectionBlocks(laidOut, mostShown) {
	const [only, ...others] = laidOut;
	if (only === void 0) return [];
	if (others.length === 0) return [...restTables(only), ...folds(only)];
	const unchanged = laidOut.filter(({ section }) => isUnchanged(section));
	const told = laidOut.filter((one) => !unchanged.includes(one));
	const shown = told.slice(0, mostShown);
	const more = told.length - shown.length;
	return [
		...foldsAndLines(shown),
		...more === 0 ? [] : [md`and ${plural(more, "more result")}`],
		...unchangedFold(unchanged.slice(0, mostShown), unchanged.length)
	];
}
/** Sections of the commit before: shown, so that nobody misses them, and not counted. */
function outdatedFold(sections, labels, mostShown) {
	if (sections.length === 0) return [];
	const items = sections.slice(0, mostShown).map((section) => md`${isJudged(section) ? verdictSigns[section.result.verdict] : "➖"} ${markdownCode(labels.get(section.id) ?? "")} at ${markdownCode(shortHash(section.origin.head))}: ${countedWords(section)}`);
	const own = sections.length === 1 ? "its job has" : "their jobs have";
	const summary = `⏳ outdated, not counted: ${plural(sections.length, "result")} of an earlier commit; ${own} not run again`;
	return [markdownFold(summary, markdownList(items))];
}
/** Whether nothing about a section's model could differ from the base: its line says all. */
function isUnchanged({ result: { verdict, gates }, level }) {
	const compared = gates.filter(({ rule }) => "max-regression" in rule || "min-improvement" in rule);
	return verdict === "pass" && level === 0 && compared.length > 0 && compared.every(({ reasonCode }) => sameCodes.includes(reasonCode));
}
const sameCodes = [
	"same-model",
	"identical-predictions",
	"unchanged-inputs"
];
function unchangedFold(unchanged, count) {
	if (unchanged.length === 0) return [];
	const items = unchanged.map(({ section, label }) => md`${markdownCode(label)}: ${countedWords(section)}`);
	return [markdownFold(`✅ ${plural(count, "result")} unchanged`, markdownList(items))];
}
/** Each section as a fold; those with nothing to unfold as lines of a list. */
function foldsAndLines(shown) {
	const blocks = [];
	let lines = [];
	const endList = () => {
		if (lines.length > 0) blocks.push(markdownList(lines));
		lines = [];
	};
	for (const one of shown) {
		const body = sectionBody(one);
		const { verdict } = one.section.result;
		const words = countedWords(one.section);
		const sign = isJudged(one.section) ? verdictSigns[verdict] : "➖";
		if (body.length === 0) {
			lines.push(md`${sign} ${markdownCode(one.label)}: ${words}`);
			continue;
		}
		endList();
		blocks.push(markdownFold(`${sign} ${one.label}: ${words}`, markdownBlocks(body)));
	}
	endList();
	return blocks;
}
function sectionBody(one) {
	const { result, level } = one.section;
	const { notes = [] } = result;
	return [
		...level > 0 ? [] : [joinMarkdown([subjectMarkdown(result), comparedSentence(result)], md` · `)],
		...restTables(one),
		...notes.length === 0 ? [] : [notesList(notes)],
		...folds(one)
	].filter((block) => String(block) !== "");
}
/** Rows that found no place above. */
function restTables({ below }) {
	return [...below.gates.length === 0 ? [] : [markdownFold(`${plural(sumOfGates(below.gates), "more gate")} that did not pass`, gateTable(unlabelled(below.gates)))], ...below.checks.length === 0 ? [] : [markdownFold(`${plural(sumOfChecks(below.checks), "more check")} that did not pass`, checkTable(unlabelled(below.checks)))]];
}
function sumOfGates(rows) {
	return rows.reduce((sum, { gates }) => sum + gates, 0);
}
function folds({ section: { result, level, counts }, below, above }) {
	if (level > 0) return [];
	if (result.kind === "benchmark") return [
		...speedFold(result),
		...pairsFold(result),
		...detailFold(result),
		...measuredFold(result)
	];
	const shownAbove = above.gates.filter(({ outcome }) => outcome === "pass").reduce((sum, { gates }) => sum + gates, 0);
	return [
		...passedGatesFold(unlabelled(below.passedGates), counts.pass.gates - shownAbove),
		...insideFold(result),
		...segmentsFold(result),
		...passedChecksFold(unlabelled(below.passedChecks), {
			passed: counts.pass.checks,
			skipped: counts.shown.checks
		}, result.kind),
		...shownMetricsFold(result),
		...measuredFold(result)
	];
}
/** Inside its own fold a row needs no label. */
function unlabelled(rows) {
	return rows.map((row) => ({
		...row,
		result: void 0
	}));
}
function countedWords({ counts, result }) {
	if (result.notJudged !== void 0) return notJudgedWords(result.notJudged);
	const words = wordsOfCounts(counts);
	if (words !== "") return words;
	return result.verdict === "error" ? "could not be judged" : "nothing was judged";
}
// packages/report/comment/state.ts
const emptyState = {
	write: "",
	heads: [],
	sections: []
};
/** How many commits are remembered, and sections kept: beyond that a comment helps nobody. */
const mostHeads = 5;
function stateOf(sections) {
	return joinStates(emptyState, {
		...emptyState,
		sections
	});
}
/**
* Two states as one: of each section the newer content, of the commits the newest, without what is gone. The order
* of joining doesn't matter and joining again changes nothing, so that runs which meet late come to the same end.
*/
function joinStates(left, right) {
	const sections = /* @__PURE__ */ new Map();
	const all = [...left.sections, ...right.sections];
	for (const section of all) {
		const known = sections.get(section.id);
		if (known === void 0 || compareSections(known, section) < 0) sections.set(section.id, section);
	}
	const heads = joinHeads([
		...left.heads,
		...right.heads,
		...all.map(headOf)
	]);
	const kept = [...sections.values()].filter((section) => standingOf(section, heads) !== "gone");
	return {
		write: left.write,
		heads,
		sections: kept.toSorted((one, other) => -compareNewness(one, other)).slice(0, 500)
	};
}
/** Whether a joined state is one of those it was joined from: joining takes sections over as they are. */
function isSameState(joined, former) {
	return joined.sections.length === former.sections.length && joined.sections.every((section, index) => section === former.sections[index]) && JSON.stringify(joined.heads) === JSON.stringify(former.heads);
}
/** Whether a state has all that another has, at least as new. */
function covers(state, other) {
	const sections = new Map(state.sections.map((section) => [section.id, section]));
	return other.sections.every(({ id, origin, judged }) => {
		const own = sections.get(id);
		if (own === void 0) return false;
		const order = compareOrigins(own.origin, origin);
		return order > 0 || order === 0 && own.judged >= judged;
	});
}
/**
* How a section stands to the newest commit, by the number of other commits that newer runs measured. Each push
* makes the sections of jobs that did not run again outdated, the next removes them. A sparse section has one push
* more, because its job was silent for a good reason. What is gone stays gone, whatever is learned later.
*/
function standingOf({ origin, sparse }, heads) {
	if (origin.head === "") return "current";
	const behind = heads.filter((seen) => seen.head !== origin.head && compareTimes(seen, origin) > 0).length - (sparse ? 1 : 0);
	if (behind <= 0) return "current";
	return behind === 1 ? "outdated" : "gone";
}
/** What the comment comes to over its current sections. */
function verdictsOf({ sections, heads }) {
	return sections.filter((section) => standingOf(section, heads) === "current").map(({ result }) => result.verdict);
}
/**
* Whether sections say what the comment says of them, at the newest commit that it speaks of. Once another job
* wrote for a newer commit there is no silence to keep.
*/
function changesNothing({ sections, heads }, mine) {
	const newest = heads[0]?.head ?? "";
	return mine.sections.every(({ id, judged }) => sections.some((one) => one.id === id && one.judged === judged && (one.origin.head === newest || one.origin.head === "")));
}
/** The newer content is greater; of the same, that which says more. */
function compareSections(left, right) {
	return compareOrigins(left.origin, right.origin) || compareTexts(left.judged, right.judged) || right.level - left.level || compareTexts(JSON.stringify(left), JSON.stringify(right));
}
function compareNewness(left, right) {
	return compareOrigins(left.origin, right.origin) || compareTexts(left.id, right.id);
}
function headOf({ origin: { head, run, at } }) {
	return {
		head,
		run,
		at
	};
}
function joinHeads(all) {
	const heads = /* @__PURE__ */ new Map();
	for (const seen of all) {
		const known = heads.get(seen.head);
		if (seen.head !== "" && (known === void 0 || compareHeads(known, seen) < 0)) heads.set(seen.head, seen);
	}
	return [...heads.values()].toSorted((left, right) => compareHeads(right, left)).slice(0, mostHeads);
}
function compareHeads(left, right) {
	return compareTimes(left, right) || compareTexts(left.head, right.head);
}
function compareTimes(left, right) {
	return left.run - right.run || compareTexts(left.at, right.at);
}
function compareTexts(left, right) {
	return left === right ? 0 : left < right ? -1 : 1;
}
// packages/report/comment/body.ts
const tellingOrder = [
	"fail",
	"error",
	"inconclusive",
	"pass"
];
/**
* What a reader sees of a comment: the answer over all sections that count, counts and baseline, then what isn't
* right and what got better, then each section folded. It is made of the state alone: the same state gives the
* same text, whoever writes it, and nothing that was in the comment before gets into it.
*/
function visibleBody(state, { pullRequest, mostShown, shortened }) {
	const labels = labelsOf$1(state.sections);
	const sections = state.sections.toSorted((left, right) => compareTelling(left, right, labels));
	const current = sections.filter((section) => standingOf(section, state.heads) === "current");
	const outdated = sections.filter((section) => standingOf(section, state.heads) === "outdated");
	const told = current.map((section) => ({
		...section.told,
		name: labels.get(section.id) ?? "",
		counts: section.counts
	}));
	const verdict = current.length === 0 ? "inconclusive" : worstVerdict(current.map(({ result }) => result.verdict));
	const hasVerdict = current.length === 0 || current.some(isJudged);
	const laidOut = layOut(current, labels);
	const blocks = markdownBlocks([
		headingOf(hasVerdict ? verdictSigns[verdict] : "➖", headlineOf(told)),
		secondLine(current),
		...overviewBlocks(laidOut),
		...sectionBlocks(laidOut, mostShown),
		...outdatedFold(outdated, labels, mostShown)
	]);
	const wasCut = shortened || current.some(isShortened);
	return [
		String(blocks),
		shortened ? "" : chartsSource(current),
		wasCut ? shortenedSource(current) : "",
		footerSource(current, pullRequest)
	].filter(Boolean).join("\n\n");
}
/** Counts, what was compared with what, and what a reviewer has to know before trusting both. */
function secondLine(current) {
	const counts = wordsOfCounts(sumOf(current.map((section) => section.counts)));
	return joinMarkdown([
		...counts === "" ? [] : [md`${counts}.`],
		...commonBaseline(current),
		...changedGatesSentence(current),
		...waiversSentence(current),
		...acceptanceSentence(current)
	], md` `);
}
/** What all that was compared was compared with; nothing when that differs, which each section then says. */
function commonBaseline(current) {
	const [first, ...others] = current;
	if (first === void 0) return [];
	if (others.length === 0) return [readSentence(first.result), comparedSentence(first.result)];
	const compared = current.map(({ result }) => comparedWith(result)).filter((one) => one !== null);
	const [one] = compared;
	const same = compared.every(({ location, commit }) => location === one?.location && commit === one.commit);
	const own = current.find(({ result }) => comparedWith(result) !== null);
	return same && own !== void 0 ? [comparedSentence(withoutPairing(own))] : [];
}
function withoutPairing({ result }) {
	if (result.baseline === null) return result;
	const { pairing: _, ...baseline } = result.baseline;
	return {
		...result,
		baseline
	};
}
function shortenedSource(current) {
	const page = current.find(({ links }) => links?.page !== void 0)?.links?.page;
	const run = current.find(({ links }) => links?.run !== void 0)?.links?.run;
	return `_Shortened to fit into a comment: the whole report is in the ${linkSource("summary of the run", run)} and on the ${linkSource("report page", page)}._`;
}
const byName = new Intl.Collator("en", { numeric: true });
/** Failed first, then undecided, then passed; by name within, by id last, so that the order is always the same. */
function compareTelling(left, right, labels) {
	const label = ({ id }) => labels.get(id) ?? "";
	return tellingOrder.indexOf(left.result.verdict) - tellingOrder.indexOf(right.result.verdict) || byName.compare(label(left), label(right)) || (left.id < right.id ? -1 : 1);
}
// packages/report/comment/marker.ts
const longestKey = 64;
/** The first line of the comment that a key names. A key is any text; it can't end the HTML comment that it is in. */
function markerOf(key) {
	const plain = key.length <= longestKey ? encodeURIComponent(key.toWellFormed()).replaceAll("-", "%2D") : "";
	return `<!-- mlgate:comment ${plain === "" ? createHash("sha256").update(key).digest("hex") : plain} -->`;
}
/**
* Whether a comment is ours: written by us, with the marker as its very first line. Anyone can quote a marker, and
* data can hold one, but neither comes first in a comment that we wrote.
*
* @param author who we write as; without it only bots count, whose names nobody can choose.
*/
function isOurs(comment, key, author) {
	const [first] = comment.body.split(/\r?\n/, 1);
	if (first !== markerOf(key)) return false;
	const writer = comment.author.toLowerCase();
	return author === void 0 ? writer.endsWith("[bot]") : writer === author.toLowerCase();
}
// packages/report/comment/state-codec.ts
const version = 1;
/** A comment has 65,536 characters; nothing honest unpacks to this many bytes. */
const mostBytes = 4 * 2 ** 20;
const mostItems = 50;
const longest = 500;
const mostWords = 12;
/**
* A state as an HTML comment, which nobody sees. Its text is base64 alone: nothing in it ends the comment, and
* nothing in it is a mention or a reference.
*/
function encodeState(state) {
	const wire = {
		...state,
		sections: state.sections.map((section) => ({
			...section,
			told: [section.told.name, ...section.told.words],
			counts: outcomes.map((outcome) => [section.counts[outcome].gates, section.counts[outcome].checks])
		}))
	};
	const packed = brotliCompressSync(stringifyDocument(wire), { params: {
		[constants$1.BROTLI_PARAM_QUALITY]: 9,
		[constants$1.BROTLI_PARAM_MODE]: constants$1.BROTLI_MODE_TEXT
	} });
	return `<!-- mlgate:state ${version} ${packed.toString("base64")} -->`;
}
/**
* The state at the very end of a comment. It may have been edited by anyone who may edit comments: whatever is
* not sound in it is left out.
*/
function decodeState(body) {
	const [, written, packed] = /<!-- mlgate:state (\d{1,9}) ([A-Za-z0-9+/=]*) -->$/.exec(body.trimEnd()) ?? [];
	if (written === void 0 || packed === void 0) return null;
	if (Number(written) > version) return "newer";
	try {
		const unpacked = brotliDecompressSync(Buffer.from(packed, "base64"), { maxOutputLength: mostBytes });
		return readState(JSON.parse(unpacked.toString("utf8")));
	} catch {
		return null;
	}
}
function readState(value) {
	const { write, heads, sections } = fieldsOf(value);
	const read = {
		write: textOf(write),
		heads: listOf(heads).map(readHead),
		sections: listOf(sections, 500).flatMap(readSection)
	};
	return joinStates(read, read);
}
function readHead(value) {
	const { head, run, at } = fieldsOf(value);
	return {
		head: textOf(head),
		run: countOf(run),
		at: textOf(at)
	};
}
function readSection(value) {
	const fields = fieldsOf(value);
	const { run, attempt, head, at, teller } = fieldsOf(fields.origin);
	const changed = readChangedGates(fields.changedGates);
	try {
		const level = Math.min(countOf(fields.level), lastLevel);
		const result = condense(parseResult(JSON.stringify(fields.result), "comment"), level);
		const [name, ...words] = listOf(fields.told, mostWords);
		return [{
			id: textOf(fields.id),
			workflow: textOf(fields.workflow),
			job: textOf(fields.job),
			origin: {
				run: countOf(run),
				attempt: countOf(attempt),
				head: textOf(head),
				at: textOf(at),
				...teller === void 0 ? {} : { teller: readTeller(teller) }
			},
			sparse: fields.sparse === true,
			judged: textOf(fields.judged),
			counts: readCounts(fields.counts),
			level,
			told: {
				verdict: result.verdict,
				kind: result.kind,
				name: textOf(name),
				words: readPhrase(words)
			},
			result,
			...fields.links === void 0 ? {} : { links: readLinks(fields.links) },
			...fields.history === void 0 ? {} : { history: listOf(fields.history).map(readHistory) },
			...changed === null ? {} : { changedGates: changed },
			...fields.acceptance === void 0 ? {} : { acceptance: readAcceptance(fields.acceptance) },
			...fields.waivers === void 0 ? {} : { waivers: listOf(fields.waivers).map(readWaiver) }
		}];
	} catch {
		return [];
	}
}
function readTeller(value) {
	const { run, attempt } = fieldsOf(value);
	return {
		run: countOf(run),
		attempt: countOf(attempt)
	};
}
function readPhrase(words) {
	return words.map((word) => typeof word === "string" ? textOf(word) : { name: textOf(fieldsOf(word).name) });
}
function readCounts(value) {
	const pairs = listOf(value).map((pair) => listOf(pair));
	return Object.fromEntries(outcomes.map((outcome, index) => {
		const [gates, checks] = pairs[index] ?? [];
		return [outcome, {
			gates: countOf(gates),
			checks: countOf(checks)
		}];
	}));
}
function readLinks(value) {
	const { run, page } = fieldsOf(value);
	return {
		...typeof run === "string" ? { run: textOf(run) } : {},
		...typeof page === "string" ? { page: textOf(page) } : {}
	};
}
function readHistory(value) {
	const { metric, unit, branch, values } = fieldsOf(value);
	return {
		metric: textOf(metric),
		unit: textOf(unit),
		branch: textOf(branch),
		values: listOf(values).filter((item) => typeof item === "number")
	};
}
function readChangedGates(value) {
	if (value === void 0) return null;
	const { gates, judgedOn, verdict } = fieldsOf(value);
	const known = verdicts.find((one) => one === verdict);
	return {
		gates: listOf(gates).map(textOf),
		...judgedOn === void 0 ? {} : { judgedOn: listOf(judgedOn).map(textOf) },
		...known === void 0 ? {} : { verdict: known }
	};
}
function readWaiver(value) {
	const { gate, reason, approver, until } = fieldsOf(value);
	const day = textOf(until);
	return {
		gate: textOf(gate),
		reason: textOf(reason),
		approver: textOf(approver),
		...day === "" ? {} : { until: day }
	};
}
function readAcceptance(value) {
	const { label, by, at, refused } = fieldsOf(value);
	return {
		label: textOf(label),
		...typeof by === "string" ? { by: textOf(by) } : {},
		...typeof at === "string" ? { at: textOf(at) } : {},
		...typeof refused === "string" ? { refused: textOf(refused) } : {}
	};
}
function fieldsOf(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function listOf(value, most = mostItems) {
	return Array.isArray(value) ? value.slice(0, most) : [];
}
function textOf(value) {
	return typeof value === "string" ? value.slice(0, longest) : "";
}
function countOf(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : 0;
}
// packages/report/comment/fit.ts
/** What GitHub takes as the text of a comment, in characters. */
const mostCharacters$1 = 65536;
/**
* From nothing left out to the bare minimum, in the order in which a reader misses it least: what passed sections
* fold, what the others fold, then rows, then sections.
*/
const cuts = [
	{
		passed: 0,
		others: 0,
		shown: 500,
		kept: 500
	},
	{
		passed: 1,
		others: 0,
		shown: 500,
		kept: 500
	},
	{
		passed: 1,
		others: 1,
		shown: 500,
		kept: 500
	},
	{
		passed: 5,
		others: 2,
		shown: 500,
		kept: 500
	},
	{
		passed: 5,
		others: 3,
		shown: 200,
		kept: 500
	},
	{
		passed: 5,
		others: 4,
		shown: 100,
		kept: 500
	},
	{
		passed: 5,
		others: 5,
		shown: 100,
		kept: 500
	},
	{
		passed: 5,
		others: 5,
		shown: 20,
		kept: 500
	},
	{
		passed: 5,
		others: 5,
		shown: 20,
		kept: 200
	},
	{
		passed: 5,
		others: 5,
		shown: 20,
		kept: 50
	},
	{
		passed: 5,
		others: 5,
		shown: 5,
		kept: 5
	}
];
/**
* The text of a comment: marker, what people read, state. What doesn't fit is left out between rows and between
* sections, never within a text.
*
* @param limit characters (UTF-16 units, of which there are at least as many).
* @throws RangeError when not even a few sections fit.
*/
function fitComment(state, { key, pullRequest, limit = mostCharacters$1 }) {
	for (const cut of cuts) {
		const fitted = {
			...state,
			sections: cutSections(state, cut)
		};
		const shortened = fitted.sections.length < state.sections.length || state.sections.length > cut.shown;
		const visible = visibleBody(fitted, {
			mostShown: cut.shown,
			shortened,
			...pullRequest === void 0 ? {} : { pullRequest }
		});
		const body = `${markerOf(key)}\n\n${visible}\n\n${encodeState(fitted)}`;
		if (body.length <= limit) return {
			body,
			state: fitted
		};
	}
	throw new RangeError(`no comment of ${limit} characters can hold these results`);
}
function cutSections(state, { passed, others, kept }) {
	const sections = state.sections.map((section) => {
		const { verdict } = section.result;
		return condensed(section, verdict === "pass" || standingOf(section, state.heads) !== "current" ? passed : others);
	});
	if (sections.length <= kept) return sections;
	const failed = sections.filter(({ result }) => result.verdict !== "pass");
	const stays = new Set([...failed, ...sections.filter(({ result }) => result.verdict === "pass")].slice(0, kept));
	return sections.filter((section) => stays.has(section));
}
function condensed(section, level) {
	if (level <= section.level) return section;
	const { history: _, ...rest } = section;
	return {
		...rest,
		level,
		result: condense(section.result, level)
	};
}
// packages/report/comment/host.ts
/** A call that a host refused, or whose end nobody knows. */
var CommentHostError = class extends Error {
	failure;
	/** @param message what was refused and, where a permission is missing, the line that grants it. */
	constructor(failure, message, options = {}) {
		super(message, options);
		this.name = "CommentHostError";
		this.failure = failure;
	}
};
// packages/report/comment/look.ts
/** Looks for our comments. Only a look to the last page says that there is none, or no other. */
async function lookFor(host, { key, author, foreign, everyPage, now }) {
	const started = now();
	const ours = [];
	for await (const comment of host.list()) {
		if (foreign.has(comment.id) || !isOurs(comment, key, author)) continue;
		ours.push({
			comment,
			state: decodeState(comment.body)
		});
		if (!everyPage) break;
	}
	return {
		ours: ours.toSorted((left, right) => left.comment.id - right.comment.id),
		started,
		ended: now()
	};
}
// packages/report/comment/upsert.ts
/**
* Brings sections into the one comment that a key has on a pull request, beside those of other jobs, and creates
* it where there is none.
*
* GitHub can't write a comment on the condition that nobody else did. So each write has a name, and counts only
* when the comment still has it, or another that holds our sections, after a time in which every writer that had
* read before has written: whoever reads later reads ours. What was lost is written again after a random while.
*
* @throws CommentHostError `not-found` when there is no such pull request, `uncertain` when the host can't be
* reached at all.
*/
async function upsertComment(host, sections, options) {
	const { mode } = options;
	if (mode === "never") return {
		outcome: "skipped",
		reason: "never"
	};
	if (sections.length === 0) return {
		outcome: "skipped",
		reason: "nothing-to-say"
	};
	const mine = stateOf(sections.map((section) => storedSection(section, mode === "on-change")));
	try {
		return await new Upsert(host, mine, options, await host.author()).converge();
	} catch (error) {
		if (!(error instanceof CommentHostError) || error.failure !== "not-allowed") throw error;
		return {
			outcome: "not-allowed",
			message: error.message
		};
	}
}
const defaultSettleMs = 2e3;
const defaultPatienceMs = 12e4;
const mostFailures = 5;
const mostSlowLooks = 3;
const mostMisses = 2;
/** One upsert on its way: what it knows, and which write it last saw stand. */
var Upsert = class {
	#host;
	#options;
	#author;
	#mine;
	/** All that was ever seen, so that a write brings back what another lost. */
	#known;
	#fitted = null;
	/** How long every writer takes at most, as far as we can tell from ourselves. */
	#settleMs;
	#steady = null;
	#everyPage = true;
	#created = /* @__PURE__ */ new Set();
	#foreign = /* @__PURE__ */ new Set();
	#firstSeen = /* @__PURE__ */ new Map();
	#writes = 0;
	#failures = 0;
	#slowLooks = 0;
	#misses = 0;
	#rested = false;
	constructor(host, mine, options, author) {
		this.#host = host;
		this.#mine = mine;
		this.#known = mine;
		this.#options = options;
		this.#author = author;
		this.#settleMs = options.settleMs ?? defaultSettleMs;
	}
	async converge() {
		const end = this.#now() + (this.#options.patienceMs ?? defaultPatienceMs);
		for (;;) {
			const look = await this.#look();
			if (look === null) continue;
			const [survivor, ...duplicates] = look.ours;
			if (survivor?.state === "newer") return {
				outcome: "newer-version",
				comment: survivor.comment
			};
			const held = stateIn(survivor);
			for (const found of look.ours) this.#learn(stateIn(found));
			const skipped = this.#writes === 0 ? this.#isSpared(survivor, held) : null;
			if (skipped !== null) return skipped;
			const isLate = this.#now() >= end;
			if (survivor !== void 0 && this.#isCovered(held)) {
				await this.#removeDuplicates(duplicates, look);
				if (this.#writes === 0) return {
					outcome: "unchanged",
					comment: survivor.comment
				};
				const wait = this.#untilSettled(survivor, held, look);
				if (wait <= 0 && duplicates.length === 0 || isLate) return this.#done(survivor, wait <= 0);
				await this.#sleep(Math.max(wait, this.#settleMs / 4));
			} else if (isLate) return {
				outcome: "given-up",
				message: "others kept writing the comment; ours could not be kept in it"
			};
			else if (this.#mustRest(survivor, look)) await this.#rest();
			else await this.#write(survivor, duplicates.length > 0);
		}
	}
	/** What is there; null when nobody could say, which may end by itself. */
	async #look() {
		try {
			const look = await lookFor(this.#host, {
				key: this.#options.key,
				author: this.#author,
				foreign: this.#foreign,
				everyPage: this.#everyPage,
				now: () => this.#now()
			});
			for (const { comment } of look.ours) if (!this.#firstSeen.has(comment.id)) this.#firstSeen.set(comment.id, look.started);
			this.#heedPace(look);
			return look;
		} catch (error) {
			await this.#afterFailure(error);
			return null;
		}
	}
	/** One slow look is an accident and what it saw too old to build on; several say how slow this host is. */
	#heedPace({ started, ended }) {
		this.#slowLooks = this.#isStale(started) ? this.#slowLooks + 1 : 0;
		if (this.#slowLooks >= mostSlowLooks) this.#settleMs = Math.max(this.#settleMs, 4 * (ended - started));
	}
	#isStale(started) {
		return this.#now() - started > this.#settleMs / 4;
	}
	/** Why nothing is to be written, before anything was; null when something is. */
	#isSpared(survivor, held) {
		const { mode } = this.#options;
		if (survivor === void 0) return mode === "on-failure" && verdictsOf(this.#mine).every((verdict) => verdict === "pass") ? {
			outcome: "skipped",
			reason: "passed"
		} : null;
		return mode === "on-change" && changesNothing(held, this.#mine) ? {
			outcome: "unchanged",
			comment: survivor.comment
		} : null;
	}
	/** Takes in what was seen; what is known already changes nothing, and need not be laid out again. */
	#learn(state) {
		const joined = joinStates(this.#known, state);
		if (!isSameState(joined, this.#known)) this.#known = joined;
	}
	/** Whether a comment holds all we know, or as much of it as fits. */
	#isCovered(held) {
		return covers(held, this.#known) || covers(held, this.#whatFits());
	}
	/** How long the comment has still to stand until nobody can undo what it holds. */
	#untilSettled({ comment }, { write }, { started, ended }) {
		if (this.#steady?.id !== comment.id || this.#steady.write !== write) this.#steady = {
			id: comment.id,
			write,
			since: ended
		};
		return this.#settleMs - (started - this.#steady.since);
	}
	/**
	* Before a comment is created, because each creation sends mail and the other legs of a matrix end at the same
	* time; after a loss; when what was read is too old to build on; and while a list may lag behind what we created.
	*/
	#mustRest(survivor, { started }) {
		if (survivor === void 0 && this.#created.size > 0 && this.#misses < mostMisses) {
			this.#misses += 1;
			return true;
		}
		return this.#isStale(started) || !this.#rested && (survivor === void 0 || this.#writes > 0);
	}
	async #rest() {
		const longest = Math.min(this.#settleMs * 2, this.#settleMs / 2 * 2 ** this.#writes);
		await this.#sleep(this.#random() * longest);
		this.#rested = true;
	}
	async #write(survivor, hasDuplicates) {
		this.#writes += 1;
		this.#rested = false;
		const write = Math.floor(this.#random() * 2 ** 48).toString(36);
		const { body } = this.#layOut({
			...this.#known,
			write
		});
		this.#everyPage = true;
		try {
			if (survivor === void 0) {
				const comment = await this.#host.create(body);
				this.#created.add(comment.id);
				this.#steady = {
					id: comment.id,
					write,
					since: this.#now()
				};
			} else {
				const comment = await this.#host.update(survivor.comment.id, body);
				this.#steady = {
					id: comment.id,
					write,
					since: this.#now()
				};
				this.#everyPage = hasDuplicates || this.#created.size > 0;
			}
		} catch (error) {
			await this.#afterFailedWrite(error, survivor);
			return;
		}
		await this.#sleep(this.#settleMs);
	}
	async #afterFailedWrite(error, survivor) {
		const failure = error instanceof CommentHostError ? error.failure : void 0;
		if (failure === "not-found" && survivor !== void 0) return;
		if (failure === "not-allowed" && survivor !== void 0 && this.#author === void 0) {
			this.#foreign.add(survivor.comment.id);
			return;
		}
		await this.#afterFailure(error);
	}
	/** A failure that may have been none: the next look shows it. */
	async #afterFailure(error) {
		this.#failures += 1;
		if (!(error instanceof CommentHostError && error.failure === "uncertain") || this.#failures > mostFailures) throw error;
		await this.#sleep(this.#settleMs / 4 * (1 + this.#random()) * this.#failures);
	}
	/**
	* Removes comments beside the one that stays, which holds what they held. Whoever created one removes it; one
	* that nobody removed for a while has lost its creator.
	*/
	async #removeDuplicates(duplicates, { started }) {
		for (const { comment } of duplicates) {
			const age = started - (this.#firstSeen.get(comment.id) ?? started);
			if (this.#writes > 0 && !this.#created.has(comment.id) && age < this.#settleMs) continue;
			try {
				await this.#host.remove(comment.id);
			} catch (error) {
				if (!(error instanceof CommentHostError)) throw error;
				if (error.failure === "not-allowed") this.#foreign.add(comment.id);
			}
		}
		if (duplicates.length > 0) this.#everyPage = true;
	}
	#done({ comment }, settled) {
		return {
			outcome: this.#created.has(comment.id) ? "created" : "updated",
			comment,
			settled
		};
	}
	/** As much of what is known as fits into a comment; found out once until more is known. */
	#whatFits() {
		if (this.#fitted?.known !== this.#known) this.#fitted = {
			known: this.#known,
			state: this.#layOut(this.#known).state
		};
		return this.#fitted.state;
	}
	#layOut(state) {
		const { key, pullRequest } = this.#options;
		return fitComment(state, pullRequest === void 0 ? { key } : {
			key,
			pullRequest
		});
	}
	#now() {
		return (this.#options.now ?? Date.now)();
	}
	#random() {
		return (this.#options.random ?? Math.random)();
	}
	async #sleep(milliseconds) {
		await (this.#options.sleep ?? setTimeout)(milliseconds);
	}
};
/** A comment that nobody can read any more holds nothing: its sections come back as their jobs run. */
function stateIn(found) {
	return found === void 0 || found.state === null || found.state === "newer" ? emptyState : found.state;
}
// packages/github/viewer.ts
const answer = object({ data: object({ viewer: object({ login: string() }) }) });
const known = /* @__PURE__ */ new WeakMap();
/**
* The login that a client writes as, asked for once. The token of a workflow may not use `GET /user`, but this query
* is open to every token.
*
* @returns undefined when GitHub does not say.
*/
function viewer(client) {
	const login = known.get(client) ?? askForViewer(client);
	known.set(client, login);
	return login;
}
async function askForViewer(client) {
	const { graphqlUrl, token } = client.settings;
	const doing = {
		does: "say whose token this is",
		path: "/graphql"
	};
	try {
		const { data } = await client.perform("POST /graphql", {
			doing,
			request: {
				method: "POST",
				url: graphqlUrl,
				headers: {
					authorization: `token ${token}`,
					"content-type": "application/json",
					"user-agent": "mlgate"
				},
				body: JSON.stringify({ query: "{ viewer { login } }" }),
				redirect: "follow"
			},
			effect: "none",
			mostBytes: 2 ** 16,
			read: (response) => readJson(response, doing, answer, "none")
		});
		return data.viewer.login;
	} catch (error) {
		if (error instanceof GitHubFailure) return void 0;
		throw error;
	}
}
// packages/github/comments.ts
const comment = pipe(object({
	id: int(),
	body: optional(string()),
	user: nullable(object({ login: string() })),
	created_at: string(),
	updated_at: string(),
	html_url: string()
}), transform(({ id, body, user, created_at, updated_at, html_url }) => ({
	id,
	body: body ?? "",
	author: user?.login ?? "ghost",
	createdAt: created_at,
	updatedAt: updated_at,
	url: html_url
})));
const mostComments = 1e4;
/**
* The comments of a pull request. Creating and changing one is never repeated here, nor done after a wait: after a
* failure that is `uncertain` whoever asked has to list.
*/
function commentHost(client, pullNumber) {
	const issue = { issue_number: pullNumber };
	return {
		async *list() {
			const listed = client.list("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", issue, {
				page: array(comment),
				most: mostComments
			});
			try {
				yield* listed;
			} catch (error) {
				throw inWordsOfComments(error);
			}
		},
		create: (body) => client.call("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
			...issue,
			body
		}, comment).catch(rethrow),
		update: (id, body) => client.call("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
			comment_id: id,
			body
		}, comment).catch(rethrow),
		remove: (id) => client.command("DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: id }).catch(rethrow),
		author: () => viewer(client)
	};
}
function rethrow(error) {
	throw inWordsOfComments(error);
}
/** Refusals that are neither stay what they are: a rate limit, a body that GitHub does not take. */
function inWordsOfComments(error) {
	if (!(error instanceof GitHubFailure)) return error;
	const failure = error.code === "MG8001" || error.code === "MG8002" ? "not-allowed" : error.status === 404 || error.status === 410 ? "not-found" : error.code === "MG8006" || error.outcome === "unknown" ? "uncertain" : void 0;
	if (failure === void 0) return error;
	return new CommentHostError(failure, error.hint === void 0 ? error.message : `${error.message} ${error.hint}`, { cause: error });
}
// packages/github/commits.ts
const named$1 = object({ sha: string() });
const dated = object({ date: string() });
const plain = pipe(object({
	sha: string(),
	parents: array(named$1),
	committer: dated
}), transform(({ sha, parents, committer }) => factsOf(sha, parents, committer.date)));
const listed$1 = pipe(object({
	sha: string(),
	parents: array(named$1),
	commit: object({ committer: dated })
}), transform(({ sha, parents, commit }) => factsOf(sha, parents, commit.committer.date)));
const comparison$1 = object({ merge_base_commit: listed$1 });
function factsOf(sha, parents, date) {
	return {
		sha,
		parents: parents.map((parent) => parent.sha),
		date
	};
}
/** 404, also for commits without a common ancestor; 409 for a repository without any commit. */
const isAbsent = ({ status, said }) => status === 404 || status === 409 && /repository is empty/i.test(said) || status === 422 && /no commit found/i.test(said);
/** What is known of a commit never changes, so that whoever asks for one again in this process need not call. */
const seen = /* @__PURE__ */ new Map();
/** Commits as GitHub knows them; nothing depends on what a clone holds. */
function commitHost(client) {
	const { apiUrl, owner, repo } = client.settings;
	const quiet = async (work) => forStores(orUndefined(work, isAbsent));
	return {
		commit: async (sha) => {
			const route = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
			const key = `${apiUrl} ${owner}/${repo} ${sha}`;
			const found = seen.get(key) ?? await quiet(client.call(route, { commit_sha: sha }, plain)) ?? null;
			if (found !== null) seen.set(key, found);
			return found;
		},
		mergeBase: async (base, head) => {
			const compared = client.call("GET /repos/{owner}/{repo}/compare/{basehead}", {
				basehead: `${base}...${head}`,
				per_page: 1
			}, comparison$1);
			return (await quiet(compared))?.merge_base_commit ?? null;
		},
		history: async (sha, most) => {
			const found = [];
			for (let page = 1; found.length < most; page += 1) {
				const size = Math.min(100, most);
				const asked = {
					sha,
					per_page: size,
					page
				};
				const commits = await quiet(client.call("GET /repos/{owner}/{repo}/commits", asked, array(listed$1)));
				found.push(...commits ?? []);
				if (commits === void 0 || commits.length < size) break;
			}
			return found.slice(0, most);
		}
	};
}
// packages/github/labels.ts
const label = object({ name: string() });
const event = object({
	event: string(),
	actor: nullish(object({ login: string() })),
	created_at: string(),
	label: optional(label)
});
const mostEvents = 5e3;
/** The labels of a pull request. */
async function labelsOf(client, pullNumber) {
	const found = [];
	for await (const { name } of client.list("GET /repos/{owner}/{repo}/issues/{issue_number}/labels", { issue_number: pullNumber }, {
		page: array(label),
		most: 100
	})) found.push(name);
	return found;
}
/** Who set a label that a pull request has now, and when it was set last; undefined when it does not have it. */
async function labelSetting(client, pullNumber, name) {
	let found;
	for await (const each of client.list("GET /repos/{owner}/{repo}/issues/{issue_number}/events", { issue_number: pullNumber }, {
		page: array(event),
		most: mostEvents
	})) {
		if (each.label?.name !== name) continue;
		if (each.event === "labeled") found = {
			label: name,
			by: each.actor?.login ?? "ghost",
			at: each.created_at
		};
		else if (each.event === "unlabeled") found = void 0;
	}
	return found;
}
/** What someone may do in the repository, from least to most. */
const permissionLevels = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
const permission = object({
	permission: string(),
	role_name: string()
});
/** What a user may do; `none` also for a user who does not exist. A role of one's own counts as what it builds on. */
async function permissionOf(client, username) {
	const found = await orUndefined(client.call("GET /repos/{owner}/{repo}/collaborators/{username}/permission", { username }, permission));
	const words = [found?.role_name, found?.permission];
	return permissionLevels.findLast((level) => words[0] === level) ?? permissionLevels.findLast((level) => words[1] === level) ?? "none";
}
// packages/github/settle.ts
const mostTries = 3;
/**
* Sends a write; after a failure that leaves open what happened, it looks first, and sends again only what was not
* done.
*
* @returns whether the write is there; false when somebody else was first.
*/
async function settleByLooking({ write, isRefusal, look }) {
	for (let tries = 1;; tries += 1) try {
		await write();
		return true;
	} catch (error) {
		if (!(error instanceof GitHubFailure)) throw error;
		if (isRefusal(error)) return tries > 1 && await look() === true;
		if (error.outcome !== "unknown") throw error;
		const found = await look();
		if (found !== void 0) return found;
		if (tries === mostTries) throw error;
	}
}
// packages/github/refs.ts
const named = object({ sha: string() });
const branch = object({ commit: object({
	sha: string(),
	commit: object({ tree: named })
}) });
const reference = object({ object: named });
const tree$1 = object({
	truncated: boolean(),
	tree: array(object({
		path: string(),
		type: string(),
		size: optional(int())
	}))
});
const comparison = object({ status: _enum([
	"diverged",
	"ahead",
	"behind",
	"identical"
]) });
/** Branches and files of the repository over the git data API: no clone, and no update by force. */
function refHost(client) {
	const tip = async (name) => {
		const found = await orUndefined(client.call("GET /repos/{owner}/{repo}/branches/{branch}", { branch: name }, branch));
		return found === void 0 ? null : {
			commit: found.commit.sha,
			tree: found.commit.commit.tree.sha
		};
	};
	const isBelow = async (commit, top) => {
		const basehead = `${commit}...${top}`;
		const { status } = await client.call("GET /repos/{owner}/{repo}/compare/{basehead}", {
			basehead,
			per_page: 1
		}, comparison);
		return status === "ahead" || status === "identical";
	};
	return {
		readRef: (name) => forStores(tip(name)),
		readFile: (commit, path, mostBytes) => forStores(readFile$1(client, commit, path, mostBytes)),
		listFiles: async (sha) => {
			const found = await forStores(client.call("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
				tree_sha: sha,
				recursive: "1"
			}, tree$1));
			if (found.truncated) throw tooMany({
				does: "list files",
				path: sha
			}, "fits into one list");
			return found.tree.filter(({ type }) => type === "blob").map(({ path, size }) => ({
				path,
				bytes: size ?? 0
			}));
		},
		createBlob: async (bytes) => {
			const content = Buffer.from(bytes).toString("base64");
			return (await forStores(client.call("POST /repos/{owner}/{repo}/git/blobs", {
				content,
				encoding: "base64"
			}, named))).sha;
		},
		createTree: async (base, changes) => {
			const entries = changes.map((change) => ({
				path: change.path,
				mode: "100644",
				type: "blob",
				..."text" in change ? { content: change.text } : { sha: "blob" in change ? change.blob : null }
			}));
			return (await forStores(client.call("POST /repos/{owner}/{repo}/git/trees", {
				tree: entries,
				...base === null ? {} : { base_tree: base }
			}, named))).sha;
		},
		createCommit: async ({ tree: treeSha, parents, message }) => {
			const commit = {
				message,
				tree: treeSha,
				parents: [...parents]
			};
			return (await forStores(client.call("POST /repos/{owner}/{repo}/git/commits", commit, named))).sha;
		},
		createRef: (name, commit) => settleByLooking({
			write: () => forStores(client.call("POST /repos/{owner}/{repo}/git/refs", {
				ref: `refs/heads/${name}`,
				sha: commit
			}, reference)),
			isRefusal: ({ status, said }) => status === 422 && /already exists/i.test(said),
			look: async () => {
				const now = await tip(name);
				return now === null ? void 0 : now.commit === commit;
			}
		}),
		updateRef: (name, { from, to }) => settleByLooking({
			write: () => forStores(client.call("PATCH /repos/{owner}/{repo}/git/refs/{ref}", {
				ref: `heads/${name}`,
				sha: to,
				force: false
			}, reference)),
			isRefusal: ({ status, said }) => status === 409 || status === 422 && /fast.forward|does not exist/i.test(said),
			look: async () => {
				const now = await tip(name);
				if (now?.commit === from) return void 0;
				return now !== null && (now.commit === to || await isBelow(to, now.commit));
			}
		})
	};
}
/** A file at a commit, raw: GitHub hands out up to 100 MB this way. Null when it is not there. */
async function readFile$1(client, commit, path, mostBytes) {
	return await orUndefined(client.bytes("GET /repos/{owner}/{repo}/contents/{path}", {
		path,
		ref: commit
	}, {
		accept: "application/vnd.github.raw+json",
		mostBytes
	})) ?? null;
}
// packages/github/lfs.ts
const mostPointerBytes = 1024;
/** Reads a pointer of Git LFS; undefined when the bytes are something else. */
function readPointer(content) {
	if (content.length > mostPointerBytes) return void 0;
	const text = Buffer.from(content).toString("utf8");
	if (!text.startsWith("version https://git-lfs.github.com/spec/v1\n")) return void 0;
	const [, sha256] = /^oid sha256:([0-9a-f]{64})$/m.exec(text) ?? [];
	const [, size] = /^size (\d{1,15})$/m.exec(text) ?? [];
	return sha256 === void 0 || size === void 0 ? void 0 : {
		sha256,
		bytes: Number(size)
	};
}
/**
* A file at a commit, brought from Git LFS when git holds a pointer in its place. Null when it is not there.
*
* @throws MlgateError MG1009 when it is larger than `mostBytes`, MG8012 when LFS does not have it.
*/
async function readFileAt(client, commit, path, mostBytes) {
	const content = await readFile$1(client, commit, path, mostBytes);
	const pointer = content === null ? void 0 : readPointer(content);
	return pointer === void 0 ? content : fetchLargeFile(client, pointer, path, mostBytes);
}
const batch = object({ objects: array(object({
	oid: string(),
	error: optional(object({
		code: int(),
		message: string()
	})),
	actions: optional(object({ download: optional(object({
		href: string(),
		header: optional(record(string(), string()))
	})) }))
})) });
/** Brings one object through the batch call: git-lfs/docs/api/batch.md. */
async function fetchLargeFile(client, { sha256, bytes }, path, mostBytes) {
	if (bytes > mostBytes) throw new MlgateError({
		code: "MG1009",
		message: `${path} has ${bytes} bytes in Git LFS; at most ${mostBytes} are read.`
	});
	const { serverUrl, owner, repo, token } = client.settings;
	const doing = {
		does: "read a file from Git LFS",
		path,
		permission: "contents: read"
	};
	const object = (await client.perform("POST /lfs/batch", {
		doing,
		request: {
			method: "POST",
			url: `${serverUrl}/${owner}/${repo}.git/info/lfs/objects/batch`,
			headers: {
				authorization: `Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`,
				accept: "application/vnd.git-lfs+json",
				"content-type": "application/vnd.git-lfs+json",
				"user-agent": "mlgate"
			},
			body: JSON.stringify({
				operation: "download",
				transfers: ["basic"],
				objects: [{
					oid: sha256,
					size: bytes
				}],
				hash_algo: "sha256"
			}),
			redirect: "follow"
		},
		effect: "none",
		mostBytes: 2 ** 16,
		read: (response) => readJson(response, doing, batch, "none")
	})).objects.find(({ oid }) => oid === sha256);
	const action = object?.actions?.download;
	if (action === void 0) throw lfsFailure(path, `GitHub says: ${oneLine(object?.error?.message ?? "nothing")}`);
	if (!/^https?:/.test(action.href)) throw lfsFailure(path, "its address is none");
	const content = await fetchStored(client, {
		url: action.href,
		headers: action.header ?? {}
	}, doing, bytes);
	if (createHash("sha256").update(content).digest("hex") !== sha256) throw lfsFailure(path, "what came is not what the pointer names");
	return content;
}
function lfsFailure(path, reason) {
	return new MlgateError({
		code: "MG8012",
		message: `${path} is in Git LFS and cannot be brought: ${reason}.`
	});
}
// packages/github/pulls.ts
const pull = pipe(object({
	number: int(),
	state: _enum(["open", "closed"]),
	head: object({
		sha: string(),
		ref: string(),
		repo: nullish(object({ full_name: string() }))
	}),
	base: object({
		sha: string(),
		ref: string()
	}),
	user: nullable(object({ login: string() })),
	labels: array(object({ name: string() })),
	html_url: string()
}), transform(({ number, state, head, base, user, labels, html_url }) => ({
	number,
	state,
	head: {
		sha: head.sha,
		branch: head.ref,
		repository: head.repo?.full_name
	},
	base: {
		sha: base.sha,
		branch: base.ref
	},
	author: user?.login ?? "ghost",
	labels: labels.map(({ name }) => name),
	url: html_url
})));
const mostPulls = 2e3;
/** A pull request by its number; undefined when there is none. */
function readPull(client, number) {
	return orUndefined(client.call("GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number }, pull));
}
/**
* The open pull requests whose head is exactly this commit of exactly this repository. This is how a run of
* `workflow_run` learns which pull request it speaks of: what an artifact says of it may be forged.
*
* GitHub does not list the pull requests of a fork's commit, so they are asked for by the fork's branch, or, when the
* run does not tell one, looked for among all that are open.
*/
async function pullsOfHead(client, head) {
	const { repository, branch, sha } = head;
	const filter = repository !== void 0 && branch !== void 0 ? { head: `${repository.split("/")[0]}:${branch}` } : {};
	const listed = client.list("GET /repos/{owner}/{repo}/pulls", {
		state: "open",
		...filter
	}, {
		page: array(pull),
		most: mostPulls
	});
	const found = [];
	for await (const each of listed) {
		const fits = repository === void 0 || each.head.repository === repository;
		if (each.head.sha === sha && fits) found.push(each);
	}
	return found;
}
/** The pull requests that a commit of this repository belongs to, merged ones too. */
async function pullsOfCommit(client, sha) {
	const route = "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls";
	const found = [];
	for await (const each of client.list(route, { commit_sha: sha }, {
		page: array(pull),
		most: mostPulls
	})) found.push(each);
	return found;
}
// packages/github/pushes.ts
const activities = array(object({
	ref: string(),
	after: string(),
	timestamp: string()
}));
/**
* When a branch of the client's repository was pushed to last, and what; undefined when GitHub does not tell. This is
* not when the commit was first seen: a commit that was there before, and is pushed again, came with that push.
*/
async function lastPush(client, branch) {
	const ref = `refs/heads/${branch}`;
	const newest = (await client.call("GET /repos/{owner}/{repo}/activity", {
		ref,
		direction: "desc",
		per_page: 1
	}, activities)).find((each) => each.ref === ref);
	return newest && {
		commit: newest.after,
		at: newest.timestamp
	};
}
// packages/github/releases.ts
const release = pipe(object({
	id: int(),
	tag_name: string(),
	name: nullable(string()),
	draft: boolean(),
	prerelease: boolean(),
	published_at: nullable(string()),
	assets: array(object({
		id: int(),
		name: string(),
		size: int(),
		state: string(),
		digest: nullish(string())
	}))
}), transform((raw) => ({
	id: raw.id,
	tag: raw.tag_name,
	name: raw.name ?? raw.tag_name,
	isDraft: raw.draft,
	isPrerelease: raw.prerelease,
	publishedAt: raw.published_at,
	assets: raw.assets.filter(({ state }) => state === "uploaded").map(({ id, name, size, digest }) => ({
		id,
		name,
		bytes: size,
		sha256: /^sha256:([0-9a-f]{64})$/.exec(digest ?? "")?.[1]
	}))
})));
const mostReleases = 1e3;
/** All releases, newest first. */
function listReleases(client) {
	return client.list("GET /repos/{owner}/{repo}/releases", {}, {
		page: array(release),
		most: mostReleases
	});
}
/** The published release of a tag; undefined when there is none. */
function releaseOfTag(client, tag) {
	return orUndefined(client.call("GET /repos/{owner}/{repo}/releases/tags/{tag}", { tag }, release));
}
/**
* The bytes of a release's file, held against the digest that GitHub keeps of it.
*
* @throws MlgateError MG1009 when it is larger than `mostBytes`, MG8007 when the bytes are others.
*/
async function downloadAsset(client, asset, mostBytes) {
	const bytes = await download(client, "GET /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: asset.id }, {
		mostBytes,
		accept: "application/octet-stream"
	});
	const digest = createHash("sha256").update(bytes).digest("hex");
	if (asset.sha256 !== void 0 && asset.sha256 !== digest) throw unreadable({
		does: "download a file of a release",
		path: asset.name
	}, `its SHA-256 is ${digest} in place of ${asset.sha256}`, false);
	return bytes;
}
const tagPage = array(object({
	name: string(),
	commit: object({ sha: string() })
}));
const mostTags = 2e3;
/** The releases of the repository as baselines are found in them. */
function releaseHost(client) {
	return {
		newest: (most) => forStores((async () => {
			const found = [];
			for await (const each of listReleases(client)) {
				if (found.length === most) break;
				found.push(...publishedOnly(each));
			}
			return found.sort((left, right) => right.publishedAt.localeCompare(left.publishedAt));
		})()),
		ofTag: async (tag) => {
			const found = await forStores(releaseOfTag(client, tag));
			return found === void 0 ? null : publishedOnly(found)[0] ?? null;
		},
		tags: () => forStores((async () => {
			const list = client.list("GET /repos/{owner}/{repo}/tags", {}, {
				page: tagPage,
				most: mostTags
			});
			return (await Array.fromAsync(list)).map(({ name, commit }) => ({
				name,
				commit: commit.sha
			}));
		})()),
		download: ({ sha256, ...file }, mostBytes) => forStores(downloadAsset(client, {
			...file,
			sha256
		}, mostBytes))
	};
}
function publishedOnly({ tag, isDraft, isPrerelease, publishedAt, assets }) {
	return isDraft || publishedAt === null ? [] : [{
		tag,
		isPrerelease,
		publishedAt,
		assets
	}];
}
// packages/github/repository.ts
const repository = object({
	id: int(),
	default_branch: string(),
	private: boolean()
});
/** What the repository is now. */
async function readRepository(client) {
	const found = await client.call("GET /repos/{owner}/{repo}", {}, repository);
	return {
		id: found.id,
		defaultBranch: found.default_branch,
		isPrivate: found.private
	};
}
// packages/github/runs.ts
const run = object({
	id: int(),
	run_attempt: optional(int()),
	name: nullish(string()),
	path: string(),
	event: string(),
	status: nullable(string()),
	conclusion: nullable(string()),
	head_sha: string(),
	head_branch: nullable(string()),
	head_repository: nullable(object({
		id: int(),
		full_name: string()
	})),
	repository: object({ id: int() }),
	created_at: string()
});
const page = object({
	total_count: int(),
	workflow_runs: array(run)
});
function runOf(raw) {
	return {
		id: raw.id,
		attempt: raw.run_attempt ?? 1,
		name: raw.name ?? "",
		path: raw.path,
		event: raw.event,
		status: raw.status,
		conclusion: raw.conclusion,
		headSha: raw.head_sha,
		headBranch: raw.head_branch,
		headRepository: raw.head_repository?.full_name,
		isOwn: raw.head_repository?.id === raw.repository.id,
		createdAt: raw.created_at
	};
}
/** The newest runs that fit, those of forks too: see `isOwn`. */
async function listRuns(client, query = {}) {
	const { branch, headSha, event, most = 100 } = query;
	const found = [];
	for (let number = 1; found.length < most; number += 1) {
		const size = Math.min(100, most);
		const { workflow_runs: runs } = await client.call("GET /repos/{owner}/{repo}/actions/runs", {
			per_page: size,
			page: number,
			...branch === void 0 ? {} : { branch },
			...headSha === void 0 ? {} : { head_sha: headSha },
			...event === void 0 ? {} : { event }
		}, page);
		found.push(...runs.map(runOf));
		if (runs.length < size) break;
	}
	return found.slice(0, most);
}
/** A run by its id; undefined when there is none. */
async function readRun(client, id) {
	const found = await orUndefined(client.call("GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: id }, run));
	return found && runOf(found);
}
// packages/github/statuses.ts
const mostCharacters = 140;
/** A commit has 1,000 of a context at most. */
const mostListed = 1e3;
const listed = object({
	context: string(),
	target_url: nullable(string())
});
/**
* Sets a status, unless a later run has. Setting it twice is the same as once.
*
* @throws GitHubFailure when GitHub does not let it.
*/
async function setCommitStatus(client, sha, { state, context, description, targetUrl, run }) {
	if (await runThatSet(client, sha, context) > run) return "newer";
	const characters = [...description];
	const cut = characters.length <= mostCharacters ? description : `${characters.slice(0, 139).join("")}…`;
	await client.call("POST /repos/{owner}/{repo}/statuses/{sha}", {
		sha,
		state,
		context,
		description: cut,
		...targetUrl === void 0 ? {} : { target_url: targetUrl }
	}, object({ id: int() }));
	return "set";
}
/** The run whose page the newest status of a context leads to; 0 where there is none, or it leads elsewhere. */
async function runThatSet(client, sha, context) {
	const { serverUrl, owner, repo } = client.settings;
	const ours = `${serverUrl}/${owner}/${repo}/actions/runs/`;
	for await (const status of client.list("GET /repos/{owner}/{repo}/commits/{ref}/statuses", { ref: sha }, {
		page: array(listed),
		most: mostListed
	})) {
		if (status.context !== context) continue;
		const address = status.target_url ?? "";
		return address.startsWith(ours) ? Number.parseInt(address.slice(ours.length), 10) || 0 : 0;
	}
	return 0;
}
// packages/github/trees.ts
const tree = object({
	truncated: boolean(),
	tree: array(object({
		path: string(),
		type: string(),
		sha: string()
	}))
});
/** Trees that one question asks for: GitHub lists 100,000 entries at once, so that hardly anybody needs more than one. */
const mostTrees = 300;
/**
* The paths of the files in a folder at a commit, those of its folders included; none where there is no such folder.
* A repository that is too large for one list is listed folder by folder.
*
* @param folder empty for the root. @param depth as far down as this, at least.
* @throws MlgateError MG8011 when that takes too many lists.
*/
async function pathsBelow(client, commit, folder, depth) {
	let asked = 0;
	const list = async (sha, isDeep) => {
		asked += 1;
		if (asked > mostTrees) throw tooMany({
			does: "list files",
			path: sha
		}, `fits into ${mostTrees} lists`);
		const way = isDeep ? {
			tree_sha: sha,
			recursive: "1"
		} : { tree_sha: sha };
		return client.call("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", way, tree);
	};
	const filesOf = async (sha, prefix, left) => {
		const all = await list(sha, left > 1);
		if (!all.truncated) return pathsOf(all.tree, "blob", prefix);
		const here = await list(sha, false);
		const files = pathsOf(here.tree, "blob", prefix);
		if (left === 1) return files;
		for (const { path, sha: inner } of here.tree.filter(({ type }) => type === "tree")) files.push(...await filesOf(inner, `${prefix}${path}/`, left - 1));
		return files;
	};
	const all = await list(commit, true);
	const prefix = folder === "" ? "" : `${folder}/`;
	if (!all.truncated) return pathsOf(all.tree, "blob", "").filter((path) => path.startsWith(prefix));
	let at = commit;
	for (const name of folder.split("/").filter(Boolean)) {
		const found = (await list(at, false)).tree.find(({ path, type }) => path === name && type === "tree");
		if (found === void 0) return [];
		at = found.sha;
	}
	return filesOf(at, prefix, depth);
}
function pathsOf(entries, wanted, prefix) {
	return entries.filter(({ type }) => type === wanted).map(({ path }) => `${prefix}${path}`);
}
export { GitHubFailure, artifactHost, artifactsOfRun, commentHost, commitHost, connect, downloadAsset, labelSetting, labelsOf, lastPush, listReleases, listRuns, pathsBelow, permissionLevels, permissionOf, pullsOfCommit, pullsOfHead, readFileAt, readPointer, readPull, readRepository, readRun, refHost, releaseHost, releaseOfTag, routes, setCommitStatus, uploadArtifact, upsertComment, viewer, writeCheckRun };
