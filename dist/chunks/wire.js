import { _regex, array, boolean, number$1 as number, object, optional, safeParse, string$1 as string, union } from "./zod.js";
import { NoAnswer, addressFrom, askPatiently, assertAnswered, rangeFrom, readBody, readBytes, readJson, refused, sendTo, unset, unusable } from "./http.js";
// packages/platforms/mlflow/artifacts.ts
const mostFolders = 200;
const marker = "/api/2.0/mlflow-artifacts/artifacts";
const listSchema = object({ files: optional(array(object({
	path: string(),
	is_dir: optional(boolean()),
	file_size: optional(union([number(), string()]))
}))) });
/**
* The path of artifacts on the server: `mlflow-artifacts:/1/RUN/artifacts` is `1/RUN/artifacts`. Null for artifacts that
* clients bring from, and take to, another place themselves.
*/
function proxiedRoot(uri, { base }) {
	const url = URL.parse(uri);
	const path = url?.protocol === "mlflow-artifacts:" ? url.pathname : url?.href.startsWith(`${base}${marker}/`) ? url.pathname.slice(url.pathname.indexOf(marker) + 35) : null;
	return path === null ? null : decodeURIComponent(path).replace(/^\/+|\/+$/g, "");
}
/**
* The artifacts below a folder.
*
* @param root as `proxiedRoot` gives it; @param start a folder below it, or nothing; @param isDeep whether those of its
*   folders are listed too. @throws MlgateError MG8502 when there is no such place.
*/
async function listArtifacts(server, root, start, isDeep) {
	const { base, headers, about, wire } = server;
	const found = [];
	const folders = [start];
	for (let asked = 0; asked < folders.length; asked += 1) {
		if (asked === mostFolders) throw unusable(about.name, `it has more than ${mostFolders} folders`);
		const folder = folders[asked];
		const query = new URLSearchParams({ path: [root, folder].filter(Boolean).join("/") });
		const response = await wire.ask({
			url: `${base}${marker}?${query}`,
			headers: { ...headers }
		});
		const { files = [] } = await readJson(response, listSchema, {
			...about,
			absent: "there are no artifacts"
		});
		for (const { path, is_dir: isFolder = false, file_size: size } of files) {
			if (path === "" || path === "." || path === ".." || /[/\\]/.test(path)) throw unusable(about.name, "its listing has a name that is none");
			const whole = [folder, path].filter(Boolean).join("/");
			if (!isFolder) found.push({
				path: whole,
				bytes: size === void 0 ? void 0 : Number(size)
			});
			else if (isDeep) folders.push(whole);
		}
	}
	return found;
}
/** The bytes of an artifact from `start` on. @throws NoAnswer where asking again may help. */
async function openArtifact({ base, headers, about, wire }, path, { start, signal, name }) {
	const url = `${base}${marker}/${encodePath(path)}`;
	const response = await wire.send({
		url,
		headers: {
			...headers,
			...rangeFrom(start)
		}
	}, signal);
	return readBytes(response, start, {
		...about,
		name
	});
}
/** Sends a file, streamed from the disk. What lay at the path is replaced. */
async function putArtifact({ base, headers, about, wire }, path, { file, bytes }) {
	const url = `${base}${marker}/${encodePath(path)}`;
	const longestMs = 6e4 + Math.ceil(bytes / slowestBytesPerMs);
	const until = AbortSignal.any([wire.signal, AbortSignal.timeout(longestMs)]);
	const type = { "content-type": "application/octet-stream" };
	const body = bytes === 0 ? "" : {
		file,
		offset: 0,
		bytes
	};
	const response = await wire.send({
		url,
		method: "PUT",
		headers: {
			...headers,
			...type
		},
		body
	}, until);
	await assertAnswered(response, about);
	await response.body?.cancel();
}
const slowestBytesPerMs = 200;
function encodePath(path) {
	return path.split("/").map(encodeURIComponent).join("/");
}
// packages/platforms/mlflow/call.ts
const mostRefusalBytes = 2 ** 16;
const refusalSchema = object({ error_code: string().check(_regex(/^[A-Z_]{1,60}$/)) });
/** Words by which the API says that something is not there. */
const absentWords = /* @__PURE__ */ new Set([
	"RESOURCE_DOES_NOT_EXIST",
	"NOT_FOUND",
	"ENDPOINT_NOT_FOUND"
]);
/** The server said no, in a word of the API such as `RESOURCE_ALREADY_EXISTS`. */
var Refusal = class extends Error {
	word;
	constructor(word) {
		super(word);
		this.word = word;
	}
};
/**
* Asks for something that may not be there. An alias that is missing is answered with 400, anything else with 404.
*
* @returns null when it is not there.
* @throws MlgateError MG8503 when the server refuses, MG8505 for an answer of another kind; NoAnswer when none comes.
*/
async function find(server, question) {
	const said = await answerTo(server, question);
	if (said instanceof Response) return readJson(said, question.schema, server.about);
	if (said === "INVALID_PARAMETER_VALUE" || absentWords.has(said)) return null;
	throw unusable(server.about.name, `${question.route} is refused with ${said}`);
}
/** Asks for a list, which is there even where it is empty. @throws as {@link find} does. */
async function search(server, question) {
	const said = await answerTo(server, question);
	if (said instanceof Response) return readJson(said, question.schema, server.about);
	throw unusable(server.about.name, `${question.route} is refused with ${said}`);
}
/** The answer, or the word of the API with which it says no. */
async function answerTo(server, question) {
	const response = await server.wire.ask(requestOf(server, question));
	if (response.status === 400) return wordOf(response);
	if (response.status !== 404) return response;
	await response.body?.cancel();
	return "NOT_FOUND";
}
/**
* Sends a write, once.
*
* @throws Refusal when the server does not do it, for a reason of the API; MlgateError MG8503 when credentials are missing
*   or not enough; NoAnswer when it may or may not be done.
*/
async function write(server, question) {
	const { about, wire } = server;
	const request = {
		...requestOf(server, question),
		method: question.method ?? "POST"
	};
	const until = AbortSignal.any([wire.signal, AbortSignal.timeout(longestWriteMs)]);
	const response = await wire.send(request, until);
	const { status } = response;
	if (status === 400 || status === 404 || status === 409) throw new Refusal(await wordOf(response));
	return readJson(response, question.schema, about);
}
const longestWriteMs = 6e4;
function requestOf({ base, headers }, { route, parameters, body }) {
	const url = `${base}/api/2.0/mlflow/${route}${parameters === void 0 ? "" : `?${new URLSearchParams(parameters)}`}`;
	if (body === void 0) return {
		url,
		headers: { ...headers }
	};
	return {
		url,
		method: "POST",
		headers: {
			...headers,
			"content-type": "application/json"
		},
		body: JSON.stringify(body)
	};
}
/** The API's own word for why not. What it says beyond that may quote what it was sent, and is left out. */
async function wordOf(response) {
	try {
		return safeParse(refusalSchema, JSON.parse((await readBody(response, mostRefusalBytes)).toString("utf8"))).data?.error_code ?? `status ${response.status}`;
	} catch (error) {
		if (error instanceof NoAnswer) throw error;
		return `status ${response.status}`;
	}
}
/** A refusal in words, for whoever cannot go on. */
function explained(error, server, route) {
	if (!(error instanceof Refusal)) return error;
	const { name, hint } = server.about;
	return error.word === "PERMISSION_DENIED" ? refused(name, `${route} is answered with ${error.word}`, hint) : unusable(name, `${route} is refused with ${error.word}`);
}
/**
* Makes what is not there yet. A write whose answer is lost, or that somebody else was faster with, is settled by looking
* again, so that nothing is made twice.
*
* @throws what `make` throws when looking does not settle it.
*/
async function ensured(server, route, look, make) {
	const before = await look();
	if (before !== null) return {
		found: before,
		outcome: "unchanged"
	};
	let failure;
	await make().catch((error) => {
		if (!(error instanceof NoAnswer || error instanceof Refusal)) throw error;
		failure = error;
	});
	const after = await look();
	if (after === null) throw explained(failure ?? new Refusal("no trace of it"), server, route);
	return {
		found: after,
		outcome: "created"
	};
}
// packages/platforms/mlflow/server.ts
const hint = "Set MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, to somebody who may do this.";
/**
* The server of MLFLOW_TRACKING_URI, with the credentials that MLflow's own clients read. The same API is served below
* other paths, by GitLab at `/api/v4/projects/ID/ml/mlflow`.
*
* @param name what is asked for, for messages.
* @throws MlgateError MG8507 when no server is named.
*/
function mlflowServer(environment, name, wire) {
	const uri = environment.MLFLOW_TRACKING_URI;
	if (!uri) throw unset(`${name} is on a server that nobody has named.`, "Set MLFLOW_TRACKING_URI to the address of the tracking server.");
	const url = addressFrom("MLFLOW_TRACKING_URI", uri);
	const { MLFLOW_TRACKING_TOKEN: token, MLFLOW_TRACKING_USERNAME: userName, MLFLOW_TRACKING_PASSWORD: password } = environment;
	const user = userName || decodeURIComponent(url.username);
	const secret = password || decodeURIComponent(url.password);
	const authorization = token ? `Bearer ${token}` : user === "" ? void 0 : `Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}`;
	url.username = "";
	url.password = "";
	return {
		base: url.href.replace(/\/$/, ""),
		headers: authorization === void 0 ? {} : { authorization },
		about: {
			name,
			hint
		},
		wire
	};
}
// packages/platforms/mlflow/wire.ts
/** Four attempts, a second and then twice as long between them, two minutes for an answer. */
const usualPatience = {
	attempts: 4,
	backoffMs: 1e3,
	answerMs: 12e4
};
/** Requests that are sent from here, through the proxies of the environment. */
function usualWire(signal = new AbortController().signal, patience = usualPatience) {
	return {
		ask: (request) => askPatiently(request, patience, signal),
		send: sendTo,
		signal
	};
}
export { ensured, explained, find, listArtifacts, mlflowServer, openArtifact, proxiedRoot, putArtifact, search, usualWire, write };
