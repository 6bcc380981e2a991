import { MlgateError } from "../core.js";
import { rt } from "../tar.js";
import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import { constants as constants$2, createGunzip } from "node:zlib";
import { Agent, get } from "node:http";
import { Agent as Agent$1, get as get$1 } from "node:https";
// packages/native/request.ts
const maximumRedirects = 5;
/** A failure that may pass when the same is asked again. The message follows the address that was asked. */
var PassingFailure = class extends Error {};
/**
* Asks for an address, through the proxy that npm would use, and follows redirects. Credentials go to the
* address itself; whoever it redirects to on another host, port or protocol gets none.
*
* @returns the answer with any status but a redirect, its body unread.
* @throws PassingFailure when nothing answers, or redirects never end.
*/
async function request$2(address, options) {
	let url = address;
	let authorization = options.authorization;
	for (let redirects = 0; redirects <= maximumRedirects; redirects += 1) {
		const response = await send(url, {
			...options,
			authorization
		});
		const { statusCode = 0, headers } = response;
		if (![
			301,
			302,
			303,
			307,
			308
		].includes(statusCode)) return response;
		response.destroy();
		const next = headers.location === void 0 ? null : URL.parse(headers.location, url.href);
		if (next === null || !/^https?:$/.test(next.protocol)) throw new PassingFailure("redirects to nowhere");
		if (next.origin !== url.origin) authorization = void 0;
		url = next;
	}
	throw new PassingFailure(`redirects more than ${maximumRedirects} times`);
}
async function send(url, { settings, authorization, signal }) {
	const secure = url.protocol === "https:";
	const proxy = settings.proxyFor(url);
	const common = proxy === void 0 ? {} : { proxyEnv: {
		HTTP_PROXY: proxy,
		HTTPS_PROXY: proxy
	} };
	const trust = {
		rejectUnauthorized: settings.strictSsl,
		...settings.ca === void 0 ? {} : { ca: [...settings.ca] }
	};
	const agent = secure ? new Agent$1({
		...common,
		...trust
	}) : new Agent(common);
	const headers = {
		accept: "*/*",
		"user-agent": "mlgate",
		...authorization === void 0 ? {} : { authorization }
	};
	return new Promise((resolve, reject) => {
		const fail = (cause) => reject(new PassingFailure(describeFailure(cause, proxy), { cause }));
		try {
			(secure ? get$1 : get)(url, {
				agent,
				headers,
				signal
			}, resolve).on("error", fail);
		} catch (cause) {
			fail(cause);
		}
	});
}
const meanings = {
	ECONNREFUSED: "refuses the connection",
	ECONNRESET: "broke the connection",
	EPIPE: "broke the connection",
	ENOTFOUND: "has an unknown host name",
	EAI_AGAIN: "has a host name that cannot be resolved now",
	ETIMEDOUT: "does not answer",
	EHOSTUNREACH: "is on a host that cannot be reached",
	ENETUNREACH: "is in a network that cannot be reached",
	CERT_HAS_EXPIRED: "has a certificate that has expired",
	DEPTH_ZERO_SELF_SIGNED_CERT: "has a certificate that nobody trusted has signed",
	SELF_SIGNED_CERT_IN_CHAIN: "has a certificate that nobody trusted has signed",
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: "has a certificate that nobody trusted has signed",
	ERR_TLS_CERT_ALTNAME_INVALID: "has a certificate for another host",
	ERR_PROXY_TUNNEL: "cannot be reached",
	ERR_INVALID_CHAR: "cannot be asked with these credentials: they hold a character that no header may have"
};
/** What a network error means, in words that follow an address. Never the error's own: it may quote a header. */
function describeFailure(error, proxy) {
	if (error instanceof PassingFailure) return error.message;
	const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
	const through = proxy === void 0 ? "" : `, asked through the proxy ${(URL.canParse(proxy) ? new URL(proxy) : null)?.host ?? ""}`;
	return `${meanings[code] ?? `cannot be asked (${code})`}${through}`;
}
// packages/native/deadline.ts
/** Aborts after `stallMs` without progress, after `totalMs` in any case, and with `outer`. */
function startDeadline(stallMs, totalMs, outer) {
	const controller = new AbortController();
	const expire = (message) => controller.abort(new PassingFailure(message));
	const seconds = (milliseconds) => `${Number((milliseconds / 1e3).toPrecision(2))} s`;
	const stall = setTimeout(() => expire(`sent nothing for ${seconds(stallMs)}`), stallMs);
	const total = setTimeout(() => expire(`was not done after ${seconds(totalMs)}`), totalMs);
	return {
		signal: AbortSignal.any([controller.signal, ...outer === void 0 ? [] : [outer]]),
		progress: () => void stall.refresh(),
		reason: () => controller.signal.aborted ? controller.signal.reason : void 0,
		stop: () => {
			clearTimeout(stall);
			clearTimeout(total);
		}
	};
}
// packages/native/unpack.ts
/** A tarball ended early. The message follows its address. */
var TruncatedTarball = class extends PassingFailure {};
/** The bytes of a tarball are not those that were published. The message follows the package's name. */
var DamagedTarball = class extends Error {};
/**
* Unpacks the wanted files of a tarball while it arrives, hashing the tarball and every file on the way. Nothing
* but wanted files is written: names in the archive only select, they never make a path.
*
* @param source the tarball's bytes; what it throws is thrown on.
* @param folder a fresh folder; what lies there after an error is to be thrown away.
* @throws TruncatedTarball when it ends early, DamagedTarball when anything else is not as the manifest says; the
*   system's error when a file cannot be written.
*/
async function unpackTarball(source, { published, files }, folder) {
	const hash = createHash("sha512");
	const writer = fileWriter(new Map(Object.entries(files)), folder);
	const parser = new rt({
		strict: true,
		onReadEntry: writer.take
	});
	try {
		await pipeline(source, (chunks) => hashed(chunks, hash, published.tarballBytes, () => writer.missing() === void 0), createGunzip({
			chunkSize: 2 ** 20,
			finishFlush: constants$2.Z_SYNC_FLUSH
		}), async (chunks) => {
			let bytes = 0;
			for await (const chunk of chunks) {
				bytes += chunk.length;
				if (bytes > published.unpackedBytes) throw new DamagedTarball("unpacks to more than it should");
				parse$1(parser, chunk);
			}
		});
	} catch (error) {
		if (error instanceof Error && "code" in error && /^Z_/.test(String(error.code))) throw new DamagedTarball("cannot be unzipped", { cause: error });
		throw error;
	} finally {
		writer.close();
	}
	if (`sha512-${hash.digest("base64")}` !== published.integrity) throw new DamagedTarball("has another SHA-512 than package-lock.json pins");
	const missing = writer.missing();
	if (missing !== void 0) throw new DamagedTarball(`lacks ${missing}`);
}
/** Passes bytes on until all wanted files are there, and hashes them to the end. */
async function* hashed(chunks, hash, expectedBytes, isComplete) {
	let bytes = 0;
	for await (const chunk of chunks) {
		bytes += chunk.length;
		if (bytes > expectedBytes) throw new DamagedTarball(`is larger than its ${expectedBytes} bytes`);
		hash.update(chunk);
		if (!isComplete()) yield chunk;
	}
	if (bytes < expectedBytes) throw new TruncatedTarball(`sent ${bytes} of ${expectedBytes} bytes`);
}
function parse$1(parser, chunk) {
	try {
		parser.write(chunk);
	} catch (error) {
		const system = error instanceof Error && "syscall" in error;
		if (error instanceof DamagedTarball || system) throw error;
		throw new DamagedTarball("is not a tar archive", { cause: error });
	}
}
/** Writes wanted files as they come. At once: it takes less time than a trip to the thread pool for each piece. */
function fileWriter(wanted, folder) {
	let open;
	const close = () => {
		if (open !== void 0) closeSync(open.file);
		open = void 0;
	};
	return {
		close,
		/** A file that has not come yet. */
		missing: () => wanted.keys().next().value,
		take: (entry) => {
			const path = entry.path.replace(/^[^/]*\//, "");
			const facts = wanted.get(path);
			if (entry.type !== "File" || facts === void 0) {
				entry.resume();
				return;
			}
			const target = join(folder, path);
			mkdirSync(dirname(target), { recursive: true });
			const current = {
				file: openSync(target, "wx", 420),
				hash: createHash("sha256"),
				bytes: 0
			};
			open = current;
			entry.on("data", (chunk) => {
				current.bytes += chunk.length;
				if (current.bytes > facts.bytes) throw new DamagedTarball(`has a larger ${path}`);
				current.hash.update(chunk);
				for (let done = 0; done < chunk.length;) done += writeSync(current.file, chunk, done);
			});
			entry.on("end", () => {
				close();
				if (current.bytes !== facts.bytes || current.hash.digest("hex") !== facts.sha256) throw new DamagedTarball(`has a changed file, ${path}`);
				wanted.delete(path);
			});
		}
	};
}
// packages/native/registry.ts
/**
* Downloads a package from the registry that npm is configured for and unpacks its wanted files into
* `<folder>/node_modules/<path>`, where none of its files may lie yet.
*
* @throws MlgateError MG3102 when the registry does not have it, MG3103 when it refuses, MG3104 when the bytes are
*   not the published ones, MG3105 when it cannot be reached; the system's error when files cannot be written;
*   the signal's reason when aborted.
*/
async function downloadPackage(wanted, folder, options) {
	const { patience, signal, log } = options;
	const target = join(folder, "node_modules", wanted.path);
	for (let attempt = 1;; attempt += 1) try {
		await mkdir(target, { recursive: true });
		return await attemptDownload(wanted, target, options);
	} catch (error) {
		signal?.throwIfAborted();
		if (!(error instanceof PassingFailure)) throw error;
		if (attempt >= patience.attempts) throw unreachable(wanted, addressOf(wanted, options), error, attempt);
		const waitMs = patience.backoffMs * 2 ** (attempt - 1);
		log(`${shown(addressOf(wanted, options))} ${error.message}; asked again in ${waitMs} ms.`);
		await Promise.all(Object.keys(wanted.files).map((path) => rm(join(target, path), { force: true })));
		await setTimeout$1(waitMs, void 0, signal === void 0 ? {} : { signal }).catch(() => void 0);
		signal?.throwIfAborted();
	}
}
async function attemptDownload(wanted, target, { settings, patience, signal }) {
	const address = addressOf(wanted, { settings });
	const authorization = settings.authorizationFor(settings.registryOf(wanted.name));
	const deadline = startDeadline(patience.stallMs, patience.totalMs, signal);
	try {
		const response = await request$2(address, {
			settings,
			authorization,
			signal: deadline.signal
		});
		deadline.progress();
		checkStatus(response, wanted, address);
		await unpackTarball(watched(response, deadline.progress), wanted, target);
	} catch (error) {
		throw explain(deadline.reason() ?? error, wanted, address);
	} finally {
		deadline.stop();
	}
}
/** A registry keeps tarballs at `<registry>/<name>/-/<name without scope>-<version>.tgz`. */
function addressOf({ name, published }, { settings }) {
	return new URL(`${name}/-/${name.split("/").at(-1)}-${published.version}.tgz`, settings.registryOf(name));
}
async function* watched(response, onChunk) {
	try {
		for await (const chunk of response) {
			onChunk();
			yield chunk;
		}
	} catch (cause) {
		throw new PassingFailure(describeFailure(cause), { cause });
	}
}
/** Statuses that another attempt may change. */
const passing = [
	408,
	425,
	429
];
function checkStatus(response, wanted, address) {
	const { statusCode: status = 0, headers } = response;
	if (status === 200) {
		const announced = headers["content-length"];
		if (announced === void 0 || Number(announced) === wanted.published.tarballBytes) return;
		response.destroy();
		throw new DamagedTarball(`has ${announced} bytes in place of ${wanted.published.tarballBytes}`);
	}
	response.destroy();
	if (status >= 500 || passing.includes(status)) throw new PassingFailure(`answers with status ${status}`);
	throw refusal(status, wanted, address);
}
/** What went wrong for people; failures that may pass stay what they are. */
function explain(error, wanted, address) {
	if (!(error instanceof DamagedTarball)) return error;
	return new MlgateError({
		code: "MG3104",
		message: `${titleOf(wanted)} from ${shown(address)} ${error.message}.`,
		hint: "Nothing of it was kept. Find out what changes packages between the publisher and here, or unpack the right ones elsewhere and name the folder in native-packages."
	}, { cause: error });
}
function refusal(status, wanted, address) {
	const title = titleOf(wanted);
	if (status === 401 || status === 403 || status === 407) return new MlgateError({
		code: "MG3103",
		message: `${shown(address)} refuses to hand out ${title}: status ${status}.`,
		hint: `Give npm a token for ${address.host}, as actions/setup-node does with registry-url and NODE_AUTH_TOKEN, or name a folder in native-packages.`
	});
	return new MlgateError({
		code: "MG3102",
		message: `${shown(address)} does not have ${title}: status ${status}.`,
		hint: "Let this registry mirror it, set another with npm_config_registry or the user's .npmrc, or name a folder in native-packages."
	});
}
function unreachable(wanted, address, cause, attempts) {
	return new MlgateError({
		code: cause instanceof TruncatedTarball ? "MG3104" : "MG3105",
		message: `${titleOf(wanted)} could not be downloaded in ${attempts} attempts: ${shown(address)} ${cause.message}.`,
		hint: "Check npm's registry, proxy and cafile settings and the network of the runner, or name a folder in native-packages."
	}, { cause });
}
function titleOf({ name, published }) {
	return `${name} ${published.version}`;
}
/** An address without what may be secret in it. */
function shown({ origin, pathname }) {
	return `${origin}${pathname}`;
}
export { downloadPackage };
