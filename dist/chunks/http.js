import { __toESM } from "./rolldown-runtime.js";
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
/** More came back than allowed. */
var TooManyBytes = class extends Error {};
/**
* Sends a request, through the proxy that the environment names for its host (`http_proxy`, `https_proxy`,
* `no_proxy`, as runners and `@actions/http-client` read them).
*
* @returns the answer with its body unread.
* @throws NoAnswer when none comes.
*/
async function send(request, signal) {
	const { url, method, headers, body, redirect } = request;
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
	if (response.body === null) return;
	let bytes = 0;
	try {
		for await (const chunk of response.body) {
			const part = chunk;
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
/** Undefined where no proxy is set: then its client, which is large, is not even loaded. */
async function fetchThroughProxy(url) {
	if (!proxyVariables.some((name) => process.env[name])) return void 0;
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
export { NoAnswer, TooManyBytes, chunksOf, noAnswerOf, readBody, send, startDeadline };
