import { __toESM } from "./rolldown-runtime.js";
import { MlgateError, suggest } from "./core.js";
import { safeParse } from "./zod.js";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
// packages/http/other-machine.ts
/** MG8502; the names are what there is instead, for the hint. */
function missing(name, why, names = []) {
	const meant = suggest(name, [...names]);
	return new MlgateError({
		code: "MG8502",
		message: `${name} is not there: ${why}.`,
		...meant === void 0 ? {} : { hint: `Did you mean ${meant}?` }
	});
}
/** MG8503; the hint says where credentials are taken from. */
function refused(name, said, hint) {
	return new MlgateError({
		code: "MG8503",
		message: `${name} is refused: ${said}.`,
		hint
	});
}
/** MG8504. */
function silent(name, what) {
	return new MlgateError({
		code: "MG8504",
		message: `${name} cannot be brought: its host ${what}.`
	});
}
/** MG8505. */
function unusable(name, why) {
	return new MlgateError({
		code: "MG8505",
		message: `The answer for ${name} cannot be used: ${why}.`
	});
}
/** MG8507. */
function unset(message, hint) {
	return new MlgateError({
		code: "MG8507",
		message,
		hint
	});
}
// packages/http/pieces.ts
/** What answers over `node:http` bring, by the answer: a stream of the web around it costs a tenth of the time. */
const known = /* @__PURE__ */ new WeakMap();
/** Says how the body of an answer is read at less cost. */
function remember(response, pieces) {
	known.set(response, pieces);
}
/** The body of an answer, to be read once; null where it has none. */
function piecesOf(response) {
	return known.get(response) ?? response.body;
}
// packages/http/transport.ts
/** Nothing usable came back. */
var NoAnswer = class extends Error {
	/** Whether the request can have reached anybody. */
	mayBeDone;
	constructor(message, mayBeDone) {
		super(message);
		this.mayBeDone = mayBeDone;
	}
};
/** A file that was to be sent cannot be read, or is shorter than its part; the error of the system is the cause, where it is one. */
var UnreadableFile = class extends Error {};
/** More came back than allowed. */
var TooManyBytes = class extends Error {};
/**
* Sends a request, through the proxy that the environment names for its host (`http_proxy`, `https_proxy`,
* `no_proxy`, as runners and `@actions/http-client` read them).
*
* @param progress is told when a piece of a file has been sent.
* @returns the answer with its body unread.
* @throws NoAnswer when none comes, UnreadableFile when what is to be sent cannot be read.
*/
async function send(request, signal, progress = () => {}) {
	const { url, method, headers, body, redirect, isLarge = false } = request;
	if (typeof body === "object" && "file" in body || isLarge && body === void 0) {
		const { sendStreamed } = await import("./lazy/http-send-streamed.js");
		const way = {
			agent: await proxyAgent(url),
			signal,
			progress
		};
		return sendStreamed({
			url,
			method,
			headers,
			...body === void 0 ? {} : { body }
		}, way);
	}
	const init = {
		method,
		headers,
		redirect,
		signal,
		...body === void 0 ? {} : { body }
	};
	try {
		return await (await fetchThroughProxy(url) ?? fetch)(url, init);
	} catch (cause) {
		throw noAnswerOf(cause);
	}
}
/** The whole body of an answer. */
async function readBody(response, maximumBytes) {
	const parts = [];
	for await (const part of chunksOf(response, maximumBytes)) parts.push(part);
	return Buffer.concat(parts);
}
/**
* The body of an answer, piece by piece.
*
* @throws NoAnswer when it breaks off, TooManyBytes when it is longer than allowed.
*/
async function* chunksOf(response, maximumBytes) {
	const pieces = piecesOf(response);
	if (pieces === null) return;
	let bytes = 0;
	try {
		for await (const part of pieces) {
			bytes += part.length;
			if (bytes > maximumBytes) throw new TooManyBytes();
			yield part;
		}
	} catch (cause) {
		throw cause instanceof TooManyBytes ? cause : noAnswerOf(cause);
	}
}
const proxyVariables = [
	"http_proxy",
	"https_proxy",
	"HTTP_PROXY",
	"HTTPS_PROXY"
];
/** Where none is set, the clients for them, which are large, are not even loaded. */
function namesProxy() {
	return proxyVariables.some((name) => process.env[name]);
}
/** The way through the proxy for `node:http`; undefined where none is set. */
async function proxyAgent(url) {
	if (!namesProxy()) return void 0;
	const { HttpClient } = await import("./lazy/actions-http-client.js");
	return new HttpClient().getAgent(url);
}
async function fetchThroughProxy(url) {
	if (!namesProxy()) return void 0;
	const [{ HttpClient }, undici] = await Promise.all([import("./lazy/actions-http-client.js"), import("./lazy/undici.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1))]);
	const dispatcher = new HttpClient().getAgentDispatcher(url);
	if (dispatcher === void 0) return void 0;
	return ((address, init) => undici.fetch(address, {
		...init,
		dispatcher
	}));
}
/** What a network error means, in words that follow "it", and whether the request can have arrived. */
const meanings = {
	ECONNREFUSED: {
		words: "refuses the connection",
		mayBeDone: false
	},
	ENOTFOUND: {
		words: "has an unknown host name",
		mayBeDone: false
	},
	EAI_AGAIN: {
		words: "has a host name that cannot be resolved now",
		mayBeDone: false
	},
	EHOSTUNREACH: {
		words: "cannot be reached",
		mayBeDone: false
	},
	ENETUNREACH: {
		words: "cannot be reached",
		mayBeDone: false
	},
	UND_ERR_CONNECT_TIMEOUT: {
		words: "cannot be reached",
		mayBeDone: false
	},
	ECONNRESET: {
		words: "broke the connection",
		mayBeDone: true
	},
	UND_ERR_SOCKET: {
		words: "broke the connection",
		mayBeDone: true
	},
	UND_ERR_RES_CONTENT_LENGTH_MISMATCH: {
		words: "broke off its answer",
		mayBeDone: true
	},
	DEPTH_ZERO_SELF_SIGNED_CERT: {
		words: "has a certificate that nobody trusted has signed",
		mayBeDone: false
	},
	SELF_SIGNED_CERT_IN_CHAIN: {
		words: "has a certificate that nobody trusted has signed",
		mayBeDone: false
	},
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
		words: "has a certificate that nobody trusted has signed",
		mayBeDone: false
	},
	CERT_HAS_EXPIRED: {
		words: "has a certificate that has expired",
		mayBeDone: false
	}
};
/** What an error of the network means. Never in its own words: they may quote a header. */
function noAnswerOf(cause) {
	for (let error = cause; error instanceof Error; error = error.cause) {
		if (error.name === "TimeoutError") return new NoAnswer("did not answer in time", true);
		const code = "code" in error ? String(error.code) : "";
		const meaning = meanings[code];
		if (meaning !== void 0) return new NoAnswer(meaning.words, meaning.mayBeDone);
	}
	return new NoAnswer("broke the connection", true);
}
// packages/http/ask.ts
const mostRedirects = 5;
const mostJsonBytes = 2 ** 25;
/**
* Sends a request and follows redirects. Credentials go to the host that they are for: whoever it redirects to on another
* host, port or protocol gets none of its headers but those that say what is asked for.
*
* @returns an answer that is no redirect, its body unread.
* @throws NoAnswer when none comes.
*/
async function sendTo({ url, headers, method = "GET", body }, signal) {
	let [address, sent] = [url, {
		...headers,
		...always
	}];
	for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
		const request = {
			method,
			url: address,
			headers: sent,
			redirect: "manual"
		};
		const response = await send(body === void 0 ? request : {
			...request,
			body
		}, signal);
		if (![
			301,
			302,
			303,
			307,
			308
		].includes(response.status)) return response;
		await response.body?.cancel();
		const next = URL.parse(response.headers.get("location") ?? "", address);
		if (next === null || !/^https?:$/.test(next.protocol)) throw new NoAnswer("redirects to nowhere", false);
		if (next.origin !== new URL(address).origin) sent = withoutCredentials(sent);
		address = next.href;
	}
	throw new NoAnswer(`redirects more than ${mostRedirects} times`, false);
}
/** Bytes as they are, so that half of them are half of them. */
const always = {
	"user-agent": "mlgate",
	"accept-encoding": "identity"
};
/** The longest wait that a host may ask for. */
const longestWaitMs = 6e4;
/**
* Sends a request that changes nothing, again after what may pass: no answer, a server that fails, a rate limit whose
* wait is at most a minute.
*
* @returns the last answer, whatever its status. @throws NoAnswer when none comes.
*/
async function askPatiently(request, { attempts, backoffMs, answerMs }, signal) {
	for (let attempt = 1;; attempt += 1) {
		const last = attempt >= attempts;
		const response = await sendTo(request, AbortSignal.any([signal, AbortSignal.timeout(answerMs)])).catch((error) => {
			signal.throwIfAborted();
			if (last || !(error instanceof NoAnswer)) throw error;
		});
		const waitMs = waitOf(response, backoffMs * 2 ** (attempt - 1));
		if (response !== void 0 && (last || waitMs === void 0)) return response;
		await response?.body?.cancel();
		await setTimeout$1(waitMs ?? backoffMs, void 0, { signal });
	}
}
/** How long to wait before asking again; undefined where that would not help, or not soon. */
function waitOf(response, usualMs) {
	if (response === void 0) return usualMs;
	const { status, headers } = response;
	if (status !== 408 && status !== 429 && status < 500) return void 0;
	const said = headers.get("retry-after");
	if (said === null) return usualMs;
	const waitMs = /^\d+$/.test(said) ? Number(said) * 1e3 : Date.parse(said) - Date.now();
	return waitMs <= longestWaitMs ? Math.max(usualMs, waitMs) : void 0;
}
const harmless = /* @__PURE__ */ new Set([
	"accept",
	"range",
	...Object.keys(always)
]);
function withoutCredentials(headers) {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => harmless.has(name.toLowerCase())));
}
/**
* Ends a request that was not answered with what was asked for.
*
* @throws MlgateError MG8502 for 404, MG8503 for 401 and 403, MG8505 for other refusals and web pages; NoAnswer for what
*   may pass.
*/
async function assertAnswered(response, { name, hint, absent }) {
	const { status } = response;
	if (status < 300 && !/^text\/html\b/i.test(response.headers.get("content-type") ?? "")) return;
	await response.body?.cancel();
	if (status < 300) throw unusable(name, "it is a web page");
	if (status === 404 || status === 410) throw missing(name, absent ?? "its host does not have it");
	if (status === 401 || status === 403 || status === 407) throw refused(name, `status ${status}`, hint);
	if (status === 408 || status === 425 || status === 429 || status >= 500) throw new NoAnswer(`answers with status ${status}`, true);
	throw unusable(name, `it has status ${status}`);
}
/** The JSON of an answer, checked. @throws MlgateError MG8505 when it is none or of another form. */
async function readJson(response, schema, about) {
	await assertAnswered(response, about);
	const text = await readBody(response, mostJsonBytes).catch((error) => {
		throw error instanceof TooManyBytes ? unusable(about.name, "it is larger than a list can be") : error;
	});
	let json;
	try {
		json = JSON.parse(text.toString("utf8"));
	} catch {
		throw unusable(about.name, "it is not JSON, or was cut");
	}
	const parsed = safeParse(schema, json);
	if (parsed.success) return parsed.data;
	const place = parsed.error.issues[0]?.path.join(".") ?? "";
	throw unusable(about.name, `it has another form than expected${place === "" ? "" : ` at ${place}`}`);
}
/**
* The bytes of a file from `start` on, bounded by whoever takes them. Of a host that only sends files whole, the beginning
* is left out here.
*/
async function readBytes(response, start, about) {
	await assertAnswered(response, about);
	const parts = chunksOf(response, Number.POSITIVE_INFINITY);
	return response.status === 206 ? parts : withoutStart(parts, start);
}
async function* withoutStart(parts, start) {
	let left = start;
	for await (const part of parts) {
		if (left < part.length) yield part.subarray(left);
		left = Math.max(0, left - part.length);
	}
}
/** The header that asks for the rest of a file; none for all of it. */
function rangeFrom(start) {
	return start === 0 ? {} : { range: `bytes=${start}-` };
}
/** An address as a variable of the environment gives it, without a slash at its end. @throws MlgateError MG8507. */
function addressFrom(variable, value) {
	const url = URL.parse(value.replace(/\/+$/, ""));
	if (url !== null && /^https?:$/.test(url.protocol) && url.search === "") return url;
	throw unset(`${variable} is not an http or https address.`, `Set ${variable} to one, such as https://host.example.`);
}
// packages/http/deadline.ts
/** Aborts after `stallMs` without progress, after `totalMs` in any case, and with `outer`. */
function startDeadline(stallMs, totalMs, outer) {
	const controller = new AbortController();
	const expire = () => controller.abort(new DOMException("no answer in time", "TimeoutError"));
	const stall = setTimeout(expire, Math.max(1, Math.ceil(Math.min(stallMs, totalMs))));
	const total = setTimeout(expire, Math.max(1, Math.ceil(totalMs)));
	return {
		signal: outer === void 0 ? controller.signal : AbortSignal.any([controller.signal, outer]),
		progress: () => void stall.refresh(),
		stop: () => {
			clearTimeout(stall);
			clearTimeout(total);
		}
	};
}
export { NoAnswer, TooManyBytes, UnreadableFile, addressFrom, askPatiently, assertAnswered, chunksOf, missing, noAnswerOf, rangeFrom, readBody, readBytes, readJson, refused, remember, send, sendTo, silent, startDeadline, unset, unusable };
