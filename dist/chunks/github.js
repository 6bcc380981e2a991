import { MlgateError } from "./core.js";
import { _enum, array, boolean, int, looseObject, nullable, nullish, object, optional, pipe, record, safeParse, string$1 as string, transform, unknown } from "./zod.js";
import { NoAnswer, TooManyBytes, UnreadableFile, chunksOf, readBody, send, startDeadline } from "./http.js";
import { endpoint } from "./octokit-endpoint.js";
import { makeVisible, shorten } from "./markup.js";
import { CommentHostError } from "./comment.js";
import { fileFailure } from "./files.js";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createHash } from "node:crypto";
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
function limited(settings, { repository, signal, ...limits }) {
	const signals = [settings.signal, signal].filter((each) => each !== void 0);
	return {
		...settings,
		...limits,
		...repository === void 0 ? {} : partsOf(repository),
		signal: signals.length > 1 ? AbortSignal.any(signals) : signals[0]
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
	let isOpen = false;
	try {
		const response = await send(task.request, deadline.signal, deadline.progress);
		if (response.status < 400) {
			const value = await task.read(response, deadline);
			isOpen = task.staysOpen === true;
			return { value };
		}
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
		if (!isOpen) deadline.stop();
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
		does: "create a branch or tag",
		permission: "contents: write"
	},
	"GET /repos/{owner}/{repo}/git/ref/{ref}": {
		does: "read a tag",
		permission: "contents: read"
	},
	"GET /repos/{owner}/{repo}/git/tags/{tag_sha}": {
		does: "read a tag",
		permission: "contents: read"
	},
	"POST /repos/{owner}/{repo}/git/tags": {
		does: "store the message of a tag",
		permission: "contents: write",
		repeatable: true
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
	"POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches": {
		does: "start a workflow",
		permission: "actions: write"
	},
	"GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals": {
		does: "read who approved a workflow run",
		permission: "actions: read"
	},
	"GET /repos/{owner}/{repo}/environments/{environment_name}": {
		does: "read how an environment is protected",
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
	"POST /repos/{owner}/{repo}/releases": {
		does: "create a draft of a release",
		permission: "contents: write"
	},
	"GET /repos/{owner}/{repo}/releases/{release_id}": {
		does: "read a release",
		permission: "contents: read"
	},
	"PATCH /repos/{owner}/{repo}/releases/{release_id}": {
		does: "change a release",
		permission: "contents: write"
	},
	"DELETE /repos/{owner}/{repo}/releases/{release_id}": {
		does: "delete a release",
		permission: "contents: write"
	},
	"GET /repos/{owner}/{repo}/releases/{release_id}/assets": {
		does: "list the files of a release",
		permission: "contents: read"
	},
	"POST /repos/{owner}/{repo}/releases/{release_id}/assets": {
		does: "add a file to a release",
		permission: "contents: write"
	},
	"DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}": {
		does: "delete a file of a release",
		permission: "contents: write"
	},
	"GET /repos/{owner}/{repo}/attestations/{subject_digest}": {
		does: "read the attestations of a file",
		permission: "attestations: read"
	},
	"POST /repos/{owner}/{repo}/attestations": {
		does: "keep an attestation",
		permission: "attestations: write",
		repeatable: true
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
		const doing = doingOf$1(route, request);
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
		async *list(route, parameters, { page: schema, most, perPage = pageSize$1 }) {
			let found = 0;
			for (let page = 1;; page += 1) {
				const asked = {
					...parameters,
					per_page: perPage,
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
function doingOf$1(route, request) {
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
/** The longest time that one file may be on its way, however steadily it comes. */
const longestTransferMs = 216e5;
/** How often a download that broke off is taken up again without a new byte between. */
const mostBreaks = 4;
/**
* A file that GitHub hands out itself or through a signed address of its storage. The token goes to GitHub only; the
* redirect is followed once, without it. Time is bounded by progress: a large file may take its time.
*
* @throws MlgateError MG1009 when it is larger than `mostBytes`.
*/
async function download(client, route, parameters, { mostBytes, accept }) {
	const open = opener(client, route, parameters, {
		mostBytes,
		...accept === void 0 ? {} : { accept }
	});
	return Buffer.concat(await Array.fromAsync(resumed(client, open, { mostBytes })));
}
/**
* The same, streamed, or a part of it.
*
* @throws GitHubFailure MG8007 when it has more bytes than it should.
*/
async function* streamPart(client, route, parameters, { part, accept }) {
	if (part.from >= part.to) return;
	const patient = client.within({ budgetMs: longestTransferMs });
	yield* resumed(patient, opener(patient, route, parameters, {
		mostBytes: part.of,
		accept
	}), {
		mostBytes: part.of,
		part
	});
}
/** A file behind a signed address, which takes no token: nobody's permissions matter there. */
async function fetchStored(client, request, doing, mostBytes) {
	const open = {
		doing,
		at: (range) => openStored(client, withRange(request, range), doing, mostBytes)
	};
	return Buffer.concat(await Array.fromAsync(resumed(client, open, { mostBytes })));
}
function opener(client, route, parameters, { mostBytes, accept }) {
	const request = client.prepare(route, parameters, accept);
	const { does, permission } = routes[route];
	const doing = {
		does,
		path: new URL(request.url).pathname,
		...permission === void 0 ? {} : { permission }
	};
	const at = async (range) => {
		const first = await client.perform(route, {
			doing,
			request: {
				...withRange(request, range),
				redirect: "manual",
				isLarge: true
			},
			effect: "none",
			mostBytes,
			staysOpen: true,
			read: async (response, deadline) => {
				if (response.status < 300) return opened(response, deadline, doing);
				deadline.stop();
				await response.body?.cancel();
				return targetOf$1(response, request.url, doing);
			}
		});
		if (typeof first !== "string") return first;
		return openStored(client, withRange({
			url: first,
			headers: {}
		}, range), doing, mostBytes);
	};
	return {
		doing,
		at
	};
}
async function openStored(client, { url, headers }, doing, mostBytes) {
	return client.perform("GET storage", {
		doing,
		request: {
			method: "GET",
			url,
			headers: {
				...headers,
				"user-agent": "mlgate"
			},
			redirect: "manual",
			isLarge: true
		},
		effect: "none",
		mostBytes,
		staysOpen: true,
		read: async (response, deadline) => {
			if (response.status >= 300) throw unreadable(doing, "the storage redirects to elsewhere", false);
			return opened(response, deadline, doing);
		}
	}).catch((error) => {
		throw error instanceof GitHubFailure && error.code === "MG8001" ? unreadable(doing, "the storage refuses the address that GitHub gave", false) : error;
	});
}
function opened(response, deadline, doing) {
	refuseWebPage(response, doing);
	return {
		response,
		deadline
	};
}
/** Bytes as they are, so that a part of them is that part. */
function withRange(request, { from, to }) {
	const headers = {
		...request.headers,
		"accept-encoding": "identity"
	};
	if (from === 0 && to === void 0) return {
		...request,
		headers
	};
	return {
		...request,
		headers: {
			...headers,
			range: `bytes=${from}-${to === void 0 ? "" : to - 1}`
		}
	};
}
function targetOf$1(response, from, doing) {
	const target = URL.parse(response.headers.get("location") ?? "", from);
	if (target === null || !/^https?:$/.test(target.protocol)) throw unreadable(doing, "it redirects to nowhere", false);
	return target.href;
}
/**
* The bytes of a file, taken up again where they broke off: what lies behind one address never changes, so the beginning
* is still right.
*/
async function* resumed({ settings }, { doing, at: openAt }, { part, mostBytes }) {
	const to = part !== void 0 && part.to < part.of ? part.to : void 0;
	let at = part?.from ?? 0;
	for (let breaks = 0;;) {
		const before = at;
		let broken = new NoAnswer("broke off its answer", true);
		try {
			for await (const piece of bodyFrom(await openAt({
				from: at,
				...to === void 0 ? {} : { to }
			}), at, doing)) {
				const left = (part?.to ?? mostBytes) - at;
				if (piece.length > left && to === void 0) throw part === void 0 ? tooLarge(doing, mostBytes) : unreadable(doing, `it has more than ${part.of} bytes`, false);
				at += Math.min(piece.length, left);
				yield piece.length > left ? piece.subarray(0, left) : piece;
				if (at === to) return;
			}
			if (part === void 0 || at === part.to) return;
		} catch (error) {
			settings.signal?.throwIfAborted();
			if (!(error instanceof NoAnswer)) throw error;
			broken = error;
		}
		breaks = at > before ? 1 : breaks + 1;
		if (breaks === mostBreaks) throw unanswered(doing, broken.message, {
			sent: breaks,
			mayBeDone: false
		});
		settings.log(`GitHub ${broken.message}; going on at byte ${at}`);
		await settings.clock.wait(1e3 * 2 ** (breaks - 1), settings.signal);
	}
}
/** The bytes of an answer from a place on, whether or not it was asked for no others. */
async function* bodyFrom({ response, deadline }, at, doing) {
	try {
		const starts = response.headers.get("content-range") ?? `bytes ${at}-`;
		if (response.status === 206 && !starts.startsWith(`bytes ${at}-`)) {
			await response.body?.cancel();
			throw unreadable(doing, "it is another part than was asked for", false);
		}
		let ahead = response.status === 206 ? 0 : at;
		for await (const piece of chunksOf(response, Number.POSITIVE_INFINITY)) {
			deadline.progress();
			if (piece.length > ahead) yield ahead === 0 ? piece : piece.subarray(ahead);
			ahead = Math.max(0, ahead - piece.length);
		}
	} finally {
		deadline.stop();
	}
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
const artifactList = pipe(page$2, transform(({ artifacts }) => artifacts.map(plain$1)));
const mostOfOneRun = 2e3;
const pageSize = 100;
function plain$1({ id, name, size_in_bytes, expired, created_at }) {
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
		...plain$1(raw),
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
const mostFailures = 5;
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
		const missing = wanted.filter((annotation) => !kept.has(keyOf(annotation)));
		if (id !== void 0 && isSaid && missing.length === 0) break;
		const batch = missing.slice(0, perRequest);
		try {
			id = (await (id === void 0 ? create(client, run, batch) : update(client, run, id, batch))).id;
			isSaid = true;
			for (const annotation of batch) kept.add(keyOf(annotation));
		} catch (error) {
			failures += 1;
			if (!(error instanceof GitHubFailure) || error.outcome !== "unknown" || failures > mostFailures) throw error;
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
	})) kept.add(keyOf(annotation));
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
	return [...new Map(annotations.map((annotation) => [keyOf(annotation), annotation])).values()];
}
function keyOf({ path, start_line, end_line, annotation_level, title, message }) {
	return JSON.stringify([
		path,
		start_line,
		end_line,
		annotation_level,
		title,
		message
	]);
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
	const words = error.hint === void 0 ? error.message : `${error.message} ${error.hint}`;
	return new CommentHostError(failure, words, { cause: error });
}
// packages/github/commits.ts
const named$1 = object({ sha: string() });
const dated = object({ date: string() });
const plain = pipe(object({
	sha: string(),
	parents: array(named$1),
	committer: dated
}), transform(({ sha, parents, committer }) => factsOf(sha, parents, committer.date)));
const listed$2 = pipe(object({
	sha: string(),
	parents: array(named$1),
	commit: object({ committer: dated })
}), transform(({ sha, parents, commit }) => factsOf(sha, parents, commit.committer.date)));
const comparison$1 = object({ merge_base_commit: listed$2 });
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
				const commits = await quiet(client.call("GET /repos/{owner}/{repo}/commits", asked, array(listed$2)));
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
const reference$1 = object({ object: named });
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
			}, reference$1)),
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
			}, reference$1)),
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
// packages/github/registry/approvals.ts
const environment = object({ protection_rules: optional(array(object({
	type: string(),
	reviewers: optional(array(unknown()))
}))) });
const review = object({
	state: string(),
	user: nullish(object({ login: string() })),
	environments: array(object({ name: string() }))
});
/** How environments of a repository are protected, and who let a run into them. */
function approvalHost(client) {
	return {
		protection: async (name) => {
			const found = await orUndefined(client.call("GET /repos/{owner}/{repo}/environments/{environment_name}", { environment_name: name }, environment));
			if (found === void 0) return null;
			return { reviewers: (found.protection_rules?.find(({ type }) => type === "required_reviewers"))?.reviewers?.length ?? 0 };
		},
		run: async (runId) => {
			const found = await readRun(client, runId);
			return found === void 0 ? null : {
				attempt: found.attempt,
				hasEnded: found.status === "completed"
			};
		},
		reviews: async (runId) => {
			return (await client.call("GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals", { run_id: runId }, array(review))).map(({ state, user, environments }) => ({
				isApproved: state === "approved",
				who: user?.login ?? "ghost",
				environments: environments.map(({ name }) => name)
			}));
		}
	};
}
// packages/github/registry/snappy.ts
/**
* The bytes of a Snappy block, in which GitHub's storage keeps bundles of attestations:
* https://github.com/google/snappy/blob/main/format_description.txt
*
* @returns null when it is no whole block, or one of more than `mostBytes`.
*/
function unpackSnappy(block, mostBytes) {
	let at = 0;
	/** A number of so many bytes, the lowest first. */
	const take = (count) => {
		let number = 0;
		for (let index = 0; index < count; index += 1) number += (block[at + index] ?? 0) * 2 ** (8 * index);
		at += count;
		return number;
	};
	let length = 0;
	for (let shift = 0, more = true; more; shift += 7) {
		if (at >= block.length || shift > 28) return null;
		const byte = take(1);
		length += (byte & 127) * 2 ** shift;
		more = byte >= 128;
	}
	if (length > mostBytes) return null;
	const whole = new Uint8Array(length);
	let end = 0;
	while (at < block.length) {
		const tag = take(1);
		const upper = tag >> 2;
		const kind = tag & 3;
		if (kind === 0) {
			const count = (upper < 60 ? upper : take(upper - 59)) + 1;
			if (at + count > block.length || end + count > length) return null;
			whole.set(block.subarray(at, at + count), end);
			at += count;
			end += count;
			continue;
		}
		const count = kind === 1 ? (upper & 7) + 4 : upper + 1;
		const back = kind === 1 ? (tag >> 5 << 8) + take(1) : take(kind === 2 ? 2 : 4);
		if (back === 0 || back > end || end + count > length) return null;
		for (let index = 0; index < count; index += 1, end += 1) whole[end] = whole[end - back];
	}
	return at === block.length && end === length ? whole : null;
}
// packages/github/registry/attestations.ts
const attestation = object({
	bundle: nullish(unknown()),
	bundle_url: nullish(string())
});
const kept = object({ attestations: optional(array(attestation)) });
const created = object({ id: optional(int()) });
const most = 100;
/** Bundles that GitHub hands out by an address have some hundred kilobytes. */
const mostBundleBytes = 16 * 2 ** 20;
function attestationHost(client) {
	const { owner, repo, serverUrl } = client.settings;
	return {
		repository: `${owner}/${repo}`,
		serverUrl,
		attestationsOf: async (sha256) => {
			const query = {
				subject_digest: `sha256:${sha256}`,
				predicate_type: "provenance",
				per_page: most
			};
			const route = "GET /repos/{owner}/{repo}/attestations/{subject_digest}";
			const found = await orUndefined(client.call(route, query, kept));
			const doing = {
				does: routes[route].does,
				path: `attestations of ${sha256}`
			};
			const bundles = [];
			for (const { bundle, bundle_url: url } of found?.attestations ?? []) bundles.push(bundle ?? await storedBundle(client, url ?? "", doing));
			return bundles;
		},
		keepAttestation: async (bundle) => {
			await client.call("POST /repos/{owner}/{repo}/attestations", { bundle }, created);
		}
	};
}
/** A bundle that is too large for the answer: GitHub keeps it behind a signed address, which takes no token. */
async function storedBundle(client, url, doing) {
	if (!/^https?:$/.test(URL.parse(url)?.protocol ?? "")) throw unreadable(doing, "it has neither a bundle nor the address of one", false);
	const stored = await fetchStored(client, {
		url,
		headers: {}
	}, doing, mostBundleBytes);
	const text = unpackSnappy(stored, mostBundleBytes);
	try {
		return JSON.parse(new TextDecoder().decode(text ?? stored));
	} catch {
		throw unreadable(doing, "its bundle is neither JSON nor a block of Snappy", false);
	}
}
// packages/github/registry/release-answer.ts
/** A file of a release as GitHub answers with it. */
const assetAnswer = pipe(object({
	id: int(),
	name: string(),
	size: int(),
	state: string(),
	digest: nullish(string()),
	created_at: optional(string())
}), transform(({ id, name, size, state, digest, created_at: createdAt }) => ({
	id,
	name,
	bytes: size,
	state: state === "uploaded" ? "uploaded" : "starter",
	sha256: /^sha256:([0-9a-f]{64})$/.exec(digest ?? "")?.[1],
	...createdAt === void 0 ? {} : { createdAt }
})));
/** A release as GitHub answers with it. */
const releaseAnswer = pipe(object({
	id: int(),
	tag_name: string(),
	target_commitish: string(),
	name: nullable(string()),
	body: nullish(string()),
	draft: boolean(),
	prerelease: boolean(),
	immutable: optional(boolean()),
	created_at: string(),
	published_at: nullable(string()),
	html_url: string(),
	upload_url: string(),
	assets: array(assetAnswer)
}), transform((raw) => ({
	id: raw.id,
	tag: raw.tag_name,
	name: raw.name ?? raw.tag_name,
	body: raw.body ?? "",
	isDraft: raw.draft,
	isPrerelease: raw.prerelease,
	isImmutable: raw.immutable ?? false,
	target: raw.target_commitish,
	createdAt: raw.created_at,
	publishedAt: raw.published_at,
	url: raw.html_url,
	uploadUrl: raw.upload_url.replace(/\{[^}]*\}$/, ""),
	assets: raw.assets
})));
// packages/github/registry/rules.ts
const words = /rule violations|creations being restricted|protected tag|tag is protected|used by an immutable release/i;
/**
* Says what rules of a repository refuse in the words of the registry.
*
* @throws MlgateError MG6512 for it; any other failure stays what it is.
*/
async function withinRules(tag, work) {
	try {
		return await work;
	} catch (error) {
		if (!(error instanceof GitHubFailure && (error.status === 403 || error.status === 422)) || !words.test(error.said)) throw error;
		const locked = /immutable/i.test(error.said);
		throw new MlgateError({
			code: "MG6512",
			message: `GitHub refuses the tag ${tag}: ${error.said}.`,
			...locked ? { hint: "An immutable release had this tag and was deleted: nobody can use it again. Register another version." } : {}
		}, { cause: error });
	}
}
// packages/github/registry/releases.ts
/** As many as GitHub lists. */
const mostReleases$1 = 1e4;
/** As many as a release may have. */
const mostAssets = 1e3;
/** GitHub's usual page: an answer with fewer files has them all. */
const surelyWhole = 30;
/** A release comes with text of up to 125 kB and 1.4 kB for each of up to 1000 files: so many fit into one answer. */
const releasesPerPage = 15;
/** All releases, those made last first: GitHub's own order follows the dates of commits. */
async function listHosted(client) {
	const list = client.list("GET /repos/{owner}/{repo}/releases", {}, {
		page: array(releaseAnswer),
		most: mostReleases$1,
		perPage: releasesPerPage
	});
	return (await Array.fromAsync(list)).sort((left, right) => right.id - left.id);
}
/** A release with all its files; null when there is none. */
async function readHosted(client, id) {
	return withAllAssets(client, await orUndefined(client.call("GET /repos/{owner}/{repo}/releases/{release_id}", { release_id: id }, releaseAnswer)));
}
/** The published release of a tag, with all its files; null when there is none. */
async function readHostedOfTag(client, tag) {
	return withAllAssets(client, await orUndefined(client.call("GET /repos/{owner}/{repo}/releases/tags/{tag}", { tag }, releaseAnswer)));
}
async function withAllAssets(client, release) {
	if (release === void 0) return null;
	if (release.assets.length < surelyWhole) return release;
	const assets = await Array.fromAsync(client.list("GET /repos/{owner}/{repo}/releases/{release_id}/assets", { release_id: release.id }, {
		page: array(assetAnswer),
		most: mostAssets
	}));
	return {
		...release,
		assets
	};
}
/** Makes a draft; one that is the same in everything counts as it, when the answer was lost. */
async function createDraft(client, draft) {
	const { tag, commit, name, body, isPrerelease } = draft;
	let made;
	await settleByLooking({
		write: async () => {
			made = await client.call("POST /repos/{owner}/{repo}/releases", {
				tag_name: tag,
				target_commitish: commit,
				name,
				body,
				draft: true,
				prerelease: isPrerelease
			}, releaseAnswer);
		},
		isRefusal: () => false,
		look: async () => {
			made = (await listHosted(client)).find((each) => each.isDraft && each.tag === tag && each.target === commit && isText(each, {
				name,
				body
			}));
			return made !== void 0 || void 0;
		}
	});
	return made;
}
/** Changes what is named. */
function updateHosted(client, id, { commit, ...text }) {
	return changed(client, id, {
		...text,
		...commit === void 0 ? {} : { target_commitish: commit }
	}, (now) => isText(now, text) && (commit === void 0 || now.target === commit));
}
/**
* Publishes a draft. It never becomes the repository's latest release: addresses that lead there belong to the software
* that is released beside its models, and of several models none is the latest.
*
* @throws MlgateError MG6512 when rules of the repository block its tag.
*/
async function publishHosted(client, id) {
	const work = changed(client, id, {
		draft: false,
		make_latest: "false"
	}, ({ isDraft }) => !isDraft);
	return withinRules(`of release ${id}`, work);
}
/** Sends a change; when its answer was lost, what is there now decides. */
async function changed(client, id, change, isDone) {
	let now = null;
	await settleByLooking({
		write: async () => {
			now = await client.call("PATCH /repos/{owner}/{repo}/releases/{release_id}", {
				release_id: id,
				...change
			}, releaseAnswer);
		},
		isRefusal: () => false,
		look: async () => {
			now = await readHosted(client, id);
			return now !== null && isDone(now) || void 0;
		}
	});
	return now;
}
/** GitHub may change the ends of lines, and of the text. */
function isText(release, text) {
	const plain = (value) => value.replaceAll("\r\n", "\n").trimEnd();
	return ["name", "body"].every((key) => {
		const wanted = text[key];
		return wanted === void 0 || plain(wanted) === plain(release[key]);
	});
}
/** What is gone already is no error: gone is what was asked for. */
async function deleteHosted(client, id) {
	await deleted(() => client.command("DELETE /repos/{owner}/{repo}/releases/{release_id}", { release_id: id }), async () => await readHosted(client, id) === null);
}
async function deleteHostedAsset(client, id) {
	await deleted(() => client.command("DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: id }), async () => {
		return await orUndefined(client.call("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: id }, assetAnswer)) === void 0;
	});
}
async function deleted(write, isGone) {
	await settleByLooking({
		write,
		isRefusal: ({ status }) => status === 404,
		look: async () => await isGone() || void 0
	});
}
// packages/github/registry/tags.ts
const listed$1 = array(object({
	name: string(),
	commit: object({ sha: string() })
}));
const target = object({
	type: string(),
	sha: string()
});
const reference = object({ object: target });
const person = object({
	name: string(),
	date: string()
});
const annotated = object({
	sha: string(),
	message: string(),
	tagger: nullish(person),
	object: target
});
const commitAnswer = object({ committer: person });
/** All tags with their commits, in no order. */
async function listTags(client, most) {
	const list = client.list("GET /repos/{owner}/{repo}/tags", {}, {
		page: listed$1,
		most
	});
	return (await Array.fromAsync(list)).map(({ name, commit }) => ({
		name,
		commit: commit.sha
	}));
}
/** Of an annotated tag what it says itself, of another one what its commit says; null when it is not there. */
async function describeTag(client, name) {
	const found = await targetOf(client, name);
	if (found === null) return null;
	if (found.type === "tag") {
		const { tagger, message, object } = await readAnnotated(client, found.sha);
		const said = { message: message.trimEnd() };
		if (tagger) return {
			who: tagger.name,
			date: tagger.date,
			...said
		};
		return {
			...await committerOf(client, await peel(client, object)),
			...said
		};
	}
	return {
		...await committerOf(client, found.sha),
		message: ""
	};
}
/**
* Makes an annotated tag, in the name of whoever the token belongs to. One that is there stays where it is.
*
* @throws MlgateError MG6512 when rules of the repository block it.
*/
async function createTag(client, { name, commit, message }) {
	const { sha } = await client.call("POST /repos/{owner}/{repo}/git/tags", {
		tag: name,
		message,
		object: commit,
		type: "commit"
	}, object({ sha: string() }));
	if (await withinRules(name, settleByLooking({
		write: () => client.call("POST /repos/{owner}/{repo}/git/refs", {
			ref: `refs/tags/${name}`,
			sha
		}, reference),
		isRefusal: ({ status, said }) => status === 422 && /already exists/i.test(said),
		look: async () => {
			const now = await targetOf(client, name);
			return now === null ? void 0 : now.sha === sha;
		}
	}))) return { outcome: "created" };
	const there = await targetOf(client, name);
	if (there === null) throw refused({
		does: "create a tag",
		path: name
	}, {
		status: 409,
		said: "it was there, and was deleted since"
	});
	const leadsTo = await peel(client, there);
	return leadsTo === commit ? { outcome: "here" } : {
		outcome: "elsewhere",
		commit: leadsTo
	};
}
/** What a tag's reference holds: a commit, or what is said about one. */
async function targetOf(client, name) {
	return (await orUndefined(client.call("GET /repos/{owner}/{repo}/git/ref/{ref}", { ref: `tags/${name}` }, reference)))?.object ?? null;
}
function readAnnotated(client, sha) {
	return client.call("GET /repos/{owner}/{repo}/git/tags/{tag_sha}", { tag_sha: sha }, annotated);
}
/** The commit at the end: a tag may be about a tag. */
async function peel(client, { type, sha }) {
	return type === "tag" ? peel(client, (await readAnnotated(client, sha)).object) : sha;
}
async function committerOf(client, sha) {
	const { committer } = await client.call("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: sha }, commitAnswer);
	return {
		who: committer.name,
		date: committer.date
	};
}
// packages/github/registry/upload.ts
const route = "POST /repos/{owner}/{repo}/releases/{release_id}/assets";
/** How much longer than for any other answer is waited: GitHub hashes a file before it answers. */
const patience = 4;
/**
* Sends a part of a file to a release, once: what came of it when the answer is lost, whoever asked has to see.
*
* @throws GitHubFailure when GitHub refuses it; MlgateError MG1003 or MG1006 when the file cannot be read.
*/
async function uploadHosted(client, release, { name, contentType, signal, ...part }) {
	const { settings } = client;
	const url = uploadAddress(release, name, settings);
	const patient = client.within({
		budgetMs: longestTransferMs,
		deadlineMs: settings.deadlineMs * patience,
		...signal === void 0 ? {} : { signal }
	});
	const doing = doingOf(name);
	const { method, headers } = client.prepare(route, { release_id: release.id });
	try {
		return {
			outcome: "uploaded",
			asset: await patient.perform(route, {
				doing,
				request: {
					method,
					url,
					headers: {
						...headers,
						"content-type": contentType
					},
					body: part,
					redirect: "manual"
				},
				effect: "once",
				mostBytes: 0,
				read: (response) => readJson(response, doing, assetAnswer, "once")
			})
		};
	} catch (error) {
		if (error instanceof UnreadableFile) throw fileFailure("read", part.file, error.cause ?? error);
		if (!(error instanceof GitHubFailure)) throw error;
		if (error.status === 422 && /already_exists/.test(error.said)) return { outcome: "exists" };
		if (error.outcome === "unknown") return {
			outcome: "unsure",
			why: error
		};
		throw error;
	}
}
function doingOf(name) {
	const { does, permission } = routes[route];
	return {
		does,
		permission,
		path: name
	};
}
/**
* Where GitHub wants a file. The token goes there, so it has to be GitHub's own: the host of the API or of the site, or
* the one for uploads beside them. Whatever the port: a certificate vouches for a host.
*/
function uploadAddress({ uploadUrl }, name, settings) {
	const [api, site] = [new URL(settings.apiUrl), new URL(settings.serverUrl)];
	const own = [api, site].flatMap(({ hostname }) => [hostname, `uploads.${hostname.replace(/^api\./, "")}`]);
	const url = URL.parse(uploadUrl);
	if (url === null || url.protocol !== api.protocol || url.username !== "" || !own.includes(url.hostname)) throw unreadable(doingOf(name), "it names a place for uploads that is not its own", false);
	url.search = new URLSearchParams({ name }).toString();
	return url.href;
}
// packages/github/registry/registry-host.ts
const mostTags$1 = 2e4;
/**
* A repository on GitHub as a registry: `client.within({ repository })` for another one, which is only read where the
* token may no more. A write whose answer is lost is settled by looking; only of an upload that stays with the caller.
*/
function registryHost(client) {
	const { owner, repo } = client.settings;
	return {
		repository: `${owner}/${repo}`,
		tags: () => listTags(client, mostTags$1),
		describeTag: (name) => describeTag(client, name),
		createTag: (tag) => createTag(client, tag),
		releases: () => listHosted(client),
		release: (id) => readHosted(client, id),
		releaseOfTag: (tag) => readHostedOfTag(client, tag),
		createDraft: (draft) => createDraft(client, draft),
		updateRelease: (id, change) => updateHosted(client, id, change),
		publish: (id) => publishHosted(client, id),
		deleteRelease: (id) => deleteHosted(client, id),
		upload: (release, asset) => uploadHosted(client, release, asset),
		deleteAsset: (id) => deleteHostedAsset(client, id),
		download: ({ id, bytes }, range = {
			from: 0,
			to: bytes
		}) => streamPart(client, "GET /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: id }, {
			part: {
				from: range.from,
				to: Math.min(range.to, bytes),
				of: bytes
			},
			accept: "application/octet-stream"
		})
	};
}
// packages/github/releases.ts
const mostReleases = 1e3;
/** All releases, in GitHub's order, which is newest first. */
function listReleases(client) {
	return client.list("GET /repos/{owner}/{repo}/releases", {}, {
		page: array(releaseAnswer),
		most: mostReleases
	});
}
/** The published release of a tag; undefined when there is none. */
function releaseOfTag(client, tag) {
	return orUndefined(client.call("GET /repos/{owner}/{repo}/releases/tags/{tag}", { tag }, releaseAnswer));
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
		tags: () => forStores(listTags(client, mostTags)),
		download: ({ sha256, ...file }, mostBytes) => forStores(downloadAsset(client, {
			...file,
			sha256
		}, mostBytes))
	};
}
function publishedOnly({ tag, isDraft, isPrerelease, publishedAt, assets }) {
	if (isDraft || publishedAt === null) return [];
	return [{
		tag,
		isPrerelease,
		publishedAt,
		assets: assets.filter(({ state }) => state === "uploaded")
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
// packages/github/workflow-dispatch.ts
/**
* Starts a workflow. What `GITHUB_TOKEN` writes starts none by itself; this one does.
*
* @throws GitHubFailure when there is no such workflow, or it has no such inputs.
*/
async function startWorkflow(client, { workflow, ref, inputs }) {
	await client.command("POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
		workflow_id: workflow,
		ref,
		inputs
	});
}
export { GitHubFailure, approvalHost, artifactHost, artifactsOfRun, attestationHost, commentHost, commitHost, connect, downloadAsset, labelSetting, labelsOf, lastPush, listReleases, listRuns, pathsBelow, permissionLevels, permissionOf, pullsOfCommit, pullsOfHead, readFileAt, readPointer, readPull, readRepository, readRun, refHost, registryHost, releaseHost, releaseOfTag, routes, setCommitStatus, startWorkflow, uploadArtifact, viewer, writeCheckRun };
