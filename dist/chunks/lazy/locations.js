import { assertModest, fileFailure, parseLocation, portableName, readTextFile, remoteAddress, sdksFrom, writeFileAtomically } from "../files.js";
import { _nonnegative, _regex, array, int, number$1 as number, object, optional, record, safeParse, string$1 as string } from "../zod.js";
import { NoAnswer, addressFrom, askPatiently, missing, rangeFrom, readBytes, readJson, refused, sendTo, silent, startDeadline, unset, unusable } from "../http.js";
import { MlgateError } from "../core.js";
import { parseParameters } from "../config.js";
import { require_ini } from "../ini.js";
import { find, listArtifacts, mlflowServer, openArtifact, proxiedRoot } from "../wire.js";
import { mkdir, open, readFile, readdir, realpath, rename, rm, stat, utimes } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { homedir } from "node:os";
import { setTimeout } from "node:timers/promises";
import { createReadStream } from "node:fs";
import { createHash, randomBytes } from "node:crypto";
import { matchesGlob } from "node:path/posix";
// packages/locations/failure.ts
/** MG8501: a location that is not written as its scheme wants it. */
function unreadable(written, form) {
	return new MlgateError({
		code: "MG8501",
		message: `${written} is not a location of its scheme.`,
		hint: `Write ${form}.`
	});
}
/** A word by which a service names its error. Anything else that it says may quote a signature, and is left out. */
function errorWord(error) {
	const [code, name] = [property(error, "code"), property(error, "name")];
	const word = typeof code === "string" ? code : name;
	return typeof word === "string" && /^[A-Za-z][\w.]{0,60}$/.test(word) ? word : "no reason is given";
}
/** A property of something thrown. */
function property(error, name) {
	return typeof error === "object" && error !== null ? error[name] : void 0;
}
// packages/locations/keys.ts
/** More files than this are a slip of the pattern. */
const mostFiles = 1e4;
/** Listings are read to their end up to here. */
const mostListed = 1e5;
const magic = /[*?[{]/;
/** The part of a pattern before its first wildcard, which a listing can start from; undefined when it has none. */
function prefixOf(pattern) {
	const first = pattern.search(magic);
	return first < 0 ? void 0 : pattern.slice(0, first);
}
/**
* The keys of a listing that match a pattern, sorted by their code units. Keys are names and never paths: one that climbs,
* such as `a/../b`, matches no pattern.
*
* @throws MlgateError MG1009 when too many match, or the pattern is too intricate.
*/
async function matchingKeys(pattern, written, listing) {
	assertModest(pattern, written);
	const found = [];
	let listed = 0;
	for await (const item of listing) {
		listed += 1;
		if (listed > mostListed) throw tooMuch(written, `starts like more than ${mostListed} files there`);
		if (!item.key.endsWith("/") && matchesGlob(item.key, pattern)) found.push(item);
		if (found.length > mostFiles) throw tooMuch(written, `matches more than ${mostFiles} files`);
	}
	return found.sort((a, b) => a.key < b.key ? -1 : 1);
}
function tooMuch(written, what) {
	return new MlgateError({
		code: "MG1009",
		message: `${written} ${what}.`,
		hint: "Narrow the pattern."
	});
}
/** Whether a file holds weights of a model, by its name: ONNX keeps them beside it, in files named after it. */
function isWeightsOf(model, key) {
	return /\.onnx$/i.test(model) && key !== model && /^[._][\w.-]*$/.test(key.slice(model.length)) && key.startsWith(model);
}
/** Whether a path has a step that climbs or stays: an address would lose it on the way to its host. */
function climbs(path) {
	return path.split("/").some((step) => step === "." || step === "..");
}
// packages/locations/object-stores.ts
/**
* The objects that a key or a pattern names: a key literally first, as with files. Weights beside a model come with it.
*
* @throws MlgateError MG8502 when there are none.
*/
async function findObjects(bucket, key, written) {
	const literal = await bucket.head(key);
	if (literal !== void 0) return [await withWeights(bucket, key, literal)];
	const start = prefixOf(key);
	if (start === void 0) throw missing(written, "there is no object of this name");
	const matches = await matchingKeys(key, written, bucket.list(start));
	if (matches.length === 0) throw missing(written, "no object matches");
	const found = [];
	for (const match of matches) {
		const object = await bucket.head(match.key);
		if (object === void 0) throw missing(bucket.prefix + match.key, "it was removed just now");
		found.push(asFile(bucket, match.key, object));
	}
	return found;
}
/** Most files of weights that a model has. */
const mostWeights = 100;
async function withWeights(bucket, key, object) {
	const file = asFile(bucket, key, object);
	if (!/\.onnx$/i.test(key)) return file;
	const beside = [];
	try {
		for await (const { key: other } of bucket.list(key)) {
			if (!isWeightsOf(key, other) || beside.length >= mostWeights) continue;
			const weights = await bucket.head(other);
			if (weights !== void 0) beside.push(asFile(bucket, other, weights));
		}
	} catch {
		return file;
	}
	return beside.length === 0 ? file : {
		...file,
		beside
	};
}
function asFile({ prefix }, key, { version, promised, open }) {
	return {
		name: prefix + key,
		version,
		promised,
		open
	};
}
/** `//BUCKET/KEY` in two. @throws MlgateError MG8501. */
function bucketAndKey(address, written, form) {
	const [, bucket, key] = /^\/\/([^/@?#\s]+)\/(.+)$/s.exec(address) ?? [];
	if (bucket === void 0 || key === void 0 || key.endsWith("/")) throw unreadable(written, form);
	return [bucket, key];
}
// packages/locations/azure-storage.ts
const form$2 = "az://CONTAINER/PATH, or az://ACCOUNT.blob.core.windows.net/CONTAINER/PATH";
const hint$3 = "Credentials are taken from AZURE_STORAGE_CONNECTION_STRING, AZURE_STORAGE_KEY or AZURE_STORAGE_SAS_TOKEN, else as the Azure SDK takes them: a workload identity (azure/login sets it up), the environment, or the machine. They need the role Storage Blob Data Reader.";
/** Tokens are sent there, so that no location may name another host. */
const hosts = /^[a-z0-9]{3,24}\.blob\.(?:core\.windows\.net|core\.usgovcloudapi\.net|core\.chinacloudapi\.cn)$/;
/** `az://CONTAINER/PATH` in the account of the environment, or `az://ACCOUNT.blob.core.windows.net/CONTAINER/PATH`. */
const findInAzure = async (address, written, context) => {
	const [first, rest] = bucketAndKey(address, written, form$2);
	const isHost = first.includes(".");
	if (isHost && !hosts.test(first)) throw unreadable(written, form$2);
	const [container, key] = isHost ? bucketAndKey(`//${rest}`, written, form$2) : [first, rest];
	return findObjects(bucketOf$2(await containerClient(container, isHost ? first : void 0, written, context), `az://${isHost ? `${first}/` : ""}${container}/`, context), key, written);
};
/** The first that is given, from the narrowest to the widest: a connection string, a key, a signature, an identity. */
async function containerClient(container, host, written, context) {
	const { environment: variables, sdk } = context;
	const blobs = await sdk("@azure/storage-blob");
	const account = variables.AZURE_STORAGE_ACCOUNT || variables.AZURE_STORAGE_ACCOUNT_NAME;
	const own = host === void 0 || host.startsWith(`${account}.`);
	const connection = variables.AZURE_STORAGE_CONNECTION_STRING;
	const options = { retryOptions: {
		maxTries: 4,
		tryTimeoutInMs: 6e4
	} };
	if (host === void 0 && connection) try {
		return blobs.BlobServiceClient.fromConnectionString(connection, options).getContainerClient(container);
	} catch {
		throw unset("AZURE_STORAGE_CONNECTION_STRING is no connection string.", "Copy it from the account anew.");
	}
	if (host === void 0 && !account) throw unset(`${written} is in an account that nobody has named.`, `Set AZURE_STORAGE_ACCOUNT, or write ${form$2.split("or ")[1]}.`);
	const url = `https://${host ?? `${account}.blob.core.windows.net`}`;
	const client = (credential, address = url) => new blobs.BlobServiceClient(address, credential, options).getContainerClient(container);
	const { AZURE_STORAGE_KEY: key, AZURE_STORAGE_SAS_TOKEN: signature } = variables;
	if (own && account && key) return client(new blobs.StorageSharedKeyCredential(account, key));
	if (own && signature) return client(new blobs.AnonymousCredential(), `${url}?${signature.replace(/^\?/, "")}`);
	const { DefaultAzureCredential: Chain } = await sdk("@azure/identity");
	const identity = new Chain();
	try {
		await identity.getToken("https://storage.azure.com/.default");
		return client(identity);
	} catch {
		context.signal.throwIfAborted();
		return client(new blobs.AnonymousCredential());
	}
}
function bucketOf$2(client, prefix, { signal }) {
	return {
		prefix,
		async head(key) {
			const blob = client.getBlobClient(key);
			const said = await blob.getProperties({ abortSignal: signal }).catch((error) => {
				signal.throwIfAborted();
				if (property(error, "statusCode") === 404) return void 0;
				throw explain$2(error, prefix + key);
			});
			return said === void 0 ? void 0 : describe$2(blob, said, prefix + key);
		},
		async *list(start) {
			try {
				for await (const { name } of client.listBlobsFlat({
					prefix: start,
					abortSignal: signal
				})) yield { key: name };
			} catch (error) {
				signal.throwIfAborted();
				throw explain$2(error, prefix + start);
			}
		}
	};
}
function describe$2(blob, { etag, contentLength, contentMD5, versionId }, name) {
	if (etag === void 0 || contentLength === void 0) throw unusable(name, "it has no ETag or no length");
	return {
		version: versionId ?? etag.replaceAll("\"", ""),
		promised: {
			bytes: contentLength,
			...contentMD5 === void 0 ? {} : { md5: Buffer.from(contentMD5).toString("hex") }
		},
		async open(start, signal) {
			const answer = await blob.download(start, void 0, {
				abortSignal: signal,
				conditions: { ifMatch: etag }
			}).catch((error) => {
				throw explain$2(error, name);
			});
			if (answer.readableStreamBody === void 0) throw unusable(name, "it has no bytes");
			return bodyOf$2(answer.readableStreamBody);
		}
	};
}
async function* bodyOf$2(stream) {
	try {
		for await (const part of stream) yield part;
	} catch {
		throw new NoAnswer("broke the connection", true);
	}
}
/** What an error of the SDK means. Its own message quotes the request, so that only its code is shown. */
function explain$2(error, name) {
	const [status, word] = [property(error, "statusCode"), errorWord(error)];
	if (status === 412) return unusable(name, "the blob was replaced while it was read; run the job again");
	if (status === 401 || status === 403) return refused(name, `the store says ${word}`, hint$3);
	if (status === 404 || status === 409) return refused(name, `there is no such container or blob, or it is not public (${word})`, hint$3);
	if (status === 429 || typeof status === "number" && status >= 500) return new NoAnswer(`answers with status ${status}`, true);
	if (typeof status === "number") return unusable(name, `it has status ${status}`);
	return silent(name, `cannot be reached (${word})`);
}
// packages/locations/digest.ts
/** A digest for bytes of which this was promised. */
function digestOf(promised) {
	const sha256 = createHash("sha256");
	const others = otherHashes(promised);
	let bytes = 0;
	return {
		update(part) {
			bytes += part.length;
			for (const { hash } of [{ hash: sha256 }, ...others]) hash.update(part);
		},
		finish() {
			const found = sha256.digest("hex");
			const wrong = [{
				name: "SHA-256",
				expected: promised.sha256,
				seen: found
			}, ...others.map(({ name, expected, hash }) => ({
				name,
				expected,
				seen: hash.digest("hex")
			}))].find(({ expected, seen }) => expected !== void 0 && expected !== seen);
			return {
				sha256: found,
				bytes,
				fault: faultOf(promised.bytes, bytes, wrong?.name)
			};
		}
	};
}
function faultOf(expected, bytes, wrong) {
	if (expected !== void 0 && expected !== bytes) return `has ${bytes} bytes in place of ${expected}`;
	return wrong === void 0 ? void 0 : `has another ${wrong} than was promised`;
}
function otherHashes({ bytes, md5, gitBlob }) {
	return [...md5 === void 0 ? [] : [{
		name: "MD5",
		expected: md5,
		hash: createHash("md5")
	}], ...gitBlob === void 0 || bytes === void 0 ? [] : [{
		name: "id in git",
		expected: gitBlob,
		hash: createHash("sha1").update(`blob ${bytes}\0`)
	}]];
}
/** Hashes a file in every way that was promised. @throws the system's error when it cannot be read. */
async function digestFile(path, promised) {
	const digest = digestOf(promised);
	for await (const part of createReadStream(path, { highWaterMark: 2 ** 20 })) digest.update(part);
	return digest.finish();
}
// packages/locations/download.ts
/** A file of 64 GiB, half a minute of silence, six hours in all. */
const usualLimits = {
	mostBytes: 2 ** 36,
	stallMs: 3e4,
	totalMs: 216e5,
	attempts: 4,
	backoffMs: 1e3
};
/**
* Writes a remote file to a new file at `path`, hashing it on the way. A download that breaks off goes on where it
* was: the version is pinned, so its beginning is still right.
*
* @throws MlgateError MG1009 when it is larger than allowed, MG8504 when it breaks off again and again, MG8506 when
*   it is not what was promised, MG1006 or MG1011 when it cannot be written; the signal's reason when aborted.
*/
async function download(file, path, limits, signal) {
	const { name, promised } = file;
	if (promised.bytes !== void 0 && promised.bytes > limits.mostBytes) throw tooLarge(name, `has ${promised.bytes} bytes`, limits);
	const digest = digestOf(promised);
	const ends = performance.now() + limits.totalMs;
	const handle = await open(path, "wx").catch((cause) => {
		throw fileFailure("written", path, cause);
	});
	try {
		let bytes = 0;
		for (let failures = 0;;) {
			const before = bytes;
			const failure = await attempt(file, bytes, {
				limits,
				ends,
				signal
			}, async (part) => {
				bytes += part.length;
				if (bytes > (promised.bytes ?? limits.mostBytes)) throw endless(file, limits);
				digest.update(part);
				await handle.writeFile(part).catch((cause) => {
					throw fileFailure("written", path, cause);
				});
			});
			const cut = promised.bytes !== void 0 && bytes < promised.bytes;
			if (failure === void 0 && !cut) break;
			failures = bytes > before ? 1 : failures + 1;
			if (failures >= limits.attempts || performance.now() >= ends) throw silent(name, failure?.message ?? `broke off after ${bytes} bytes`);
			await setTimeout(limits.backoffMs * 2 ** (failures - 1), void 0, { signal });
		}
	} finally {
		await handle.close();
	}
	const { fault, ...facts } = digest.finish();
	if (fault !== void 0) throw notAsPromised(name, fault);
	return facts;
}
/** One connection; what it breaks off with, or undefined when it comes to an end. */
async function attempt(file, start, { limits, ends, signal }, take) {
	const deadline = startDeadline(limits.stallMs, ends - performance.now(), signal);
	try {
		for await (const part of abortable(await file.open(start, deadline.signal), deadline.signal)) {
			deadline.progress();
			await take(part);
		}
		return;
	} catch (error) {
		signal.throwIfAborted();
		if (deadline.signal.aborted) return new NoAnswer("did not answer in time", true);
		if (error instanceof MlgateError) throw error;
		if (error instanceof NoAnswer) return error;
		throw error;
	} finally {
		deadline.stop();
	}
}
/** Gives up waiting for the next part when the signal says so, whatever the source makes of it. */
async function* abortable(source, signal) {
	const parts = source[Symbol.asyncIterator]();
	const { promise: aborted, reject } = Promise.withResolvers();
	aborted.catch(() => void 0);
	const abort = () => reject(signal.reason);
	if (signal.aborted) abort();
	signal.addEventListener("abort", abort, { once: true });
	try {
		for (;;) {
			const next = await Promise.race([parts.next(), aborted]);
			if (next.done) return;
			yield next.value;
		}
	} finally {
		signal.removeEventListener("abort", abort);
		parts.return?.()?.catch(() => void 0);
	}
}
function endless({ name, promised }, limits) {
	return promised.bytes === void 0 ? tooLarge(name, "goes on and on", limits) : notAsPromised(name, `has more than its ${promised.bytes} bytes`);
}
function tooLarge(name, what, { mostBytes }) {
	return new MlgateError({
		code: "MG1009",
		message: `${name} ${what}; at most ${mostBytes} are brought from another machine.`
	});
}
/** MG8506, with what is wrong in words that follow "it". */
function notAsPromised(name, fault) {
	return new MlgateError({
		code: "MG8506",
		message: `${name} was brought and is not what its host said it would be: it ${fault}.`,
		hint: "Nothing of it was kept. It may have been changed just now: run the job again."
	});
}
// packages/locations/dvc.ts
var import_ini = require_ini();
const mostBytes = 2 ** 20;
const mostListBytes = 64 * 2 ** 20;
const outSchema = object({
	md5: string().check(_regex(/^[0-9a-f]{32}(\.dir)?$/)),
	path: string(),
	size: optional(number()),
	/** Absent before DVC 3, whose hashes of text files forget about carriage returns. */
	hash: optional(string()),
	remote: optional(string())
});
const listSchema = array(object({
	md5: string().check(_regex(/^[0-9a-f]{32}$/)),
	relpath: string()
}));
/**
* A file that is not there but tracked by DVC, by a `.dvc` file or a `dvc.lock`. Its bytes come from DVC's cache, or else
* from its remote; they are those whose MD5 is tracked.
*
* @param find finds files by a location of another scheme; @param bring brings one, verified, and says where it lies.
* @returns undefined when DVC does not track it.
* @throws MlgateError MG8502 when neither cache nor remote has it, MG8507 when the remote is of another kind.
*/
async function trackedFile(path, { name, workspace }, { find, bring }, context) {
	const tracked = await findTracked(path, workspace);
	if (tracked === void 0) return void 0;
	const root = await dvcRoot(path, workspace);
	if (root === void 0) throw unset(`${name} is tracked by DVC, but there is no .dvc/config above it.`, "Run dvc init.");
	const keeping = {
		root,
		name,
		find
	};
	if (!tracked.md5.endsWith(".dir")) return objectOf(tracked, keeping, context);
	const list = await objectOf(tracked, keeping, context);
	const entries = safeParse(listSchema, jsonOf(await readTextFile(await bring(list), mostListBytes)));
	if (!entries.success) throw unusable(name, "DVC's list of its folder is of another form than expected");
	const entry = entries.data.find(({ relpath }) => relpath === tracked.inside);
	if (entry === void 0) throw missing(name, "it is not in the folder that DVC tracks");
	const { size: _, ...rest } = tracked;
	return objectOf({
		...rest,
		md5: entry.md5
	}, keeping, context);
}
function jsonOf(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** The output that names this file, nearest first: its own `.dvc`, then those of folders and every `dvc.lock` above it. */
async function findTracked(path, workspace) {
	for (let place = path; place !== workspace && isBelow(place, workspace); place = dirname(place)) {
		const inside = relative(place, path).split(sep).join("/");
		const own = (await outsOf(`${place}.dvc`)).find((out) => out.path === basename(place));
		if (own !== void 0 && own.md5.endsWith(".dir") === (inside !== "")) return {
			...own,
			inside
		};
		const folder = dirname(place);
		for (const out of await outsOf(join(folder, "dvc.lock"))) {
			const within = relative(resolve(folder, out.path), path).split(sep).join("/");
			if (out.md5.endsWith(".dir") ? within !== "" && !within.startsWith("..") && !isAbsolute(within) : within === "") return {
				...out,
				inside: within
			};
		}
	}
}
/** The outputs that a `.dvc` file or a `dvc.lock` tracks; none where there is no such file. */
async function outsOf(file) {
	const found = await stat(file).catch(() => void 0);
	if (found === void 0 || !found.isFile()) return [];
	const { outs, stages } = parseParameters(await readTextFile(file, mostBytes), file);
	const ofStages = typeof stages === "object" && stages !== null ? Object.values(stages) : [];
	return [{ outs }, ...ofStages].map((each) => each?.outs).flatMap((list) => Array.isArray(list) ? list : []).flatMap((out) => {
		const parsed = safeParse(outSchema, out);
		return parsed.success ? [parsed.data] : [];
	});
}
async function dvcRoot(path, workspace) {
	for (let folder = dirname(path); isBelow(folder, workspace); folder = dirname(folder)) {
		if ((await stat(join(folder, ".dvc")).catch(() => void 0))?.isDirectory()) return folder;
		if (folder === workspace) break;
	}
}
function isBelow(path, folder) {
	const way = relative(folder, path);
	return !way.startsWith("..") && !isAbsolute(way);
}
/** The object of this hash: from the cache of DVC, else from the remote. */
async function objectOf(out, { root, name, find }, context) {
	const { md5, size, hash } = out;
	const isNew = hash === "md5";
	const key = `${isNew ? "files/md5/" : ""}${md5.slice(0, 2)}/${md5.slice(2)}`;
	const promised = {
		...size === void 0 || md5.endsWith(".dir") ? {} : { bytes: size },
		...isNew || md5.endsWith(".dir") ? { md5: md5.replace(".dir", "") } : {}
	};
	const facts = {
		name,
		fileName: basename(name),
		version: `md5:${md5}`
	};
	const local = async (file) => (await stat(file).catch(() => void 0))?.isFile() ? {
		...facts,
		promised,
		open: async (start) => createReadStream(file, { start })
	} : void 0;
	const cached = await local(join(root, ".dvc", "cache", ...key.split("/")));
	if (cached !== void 0) return cached;
	const remote = await remoteOf$1(root, out.remote, name);
	if (!remote.includes("://")) {
		const found = await local(join(resolve(join(root, ".dvc"), remote), ...key.split("/")));
		if (found !== void 0) return found;
		throw missing(name, `DVC tracks it as ${md5}, which its remote does not have; was it pushed with dvc push?`);
	}
	const location = `${remote.replace(/^azure:/, "az:").replace(/\/+$/, "")}/${key}`;
	const [stored] = await find(location, context).catch((error) => {
		if (!(error instanceof MlgateError) || error.code !== "MG8502") throw error;
		throw missing(name, `DVC tracks it as ${md5}, and there is no ${location}; was it pushed with dvc push?`);
	});
	if (stored === void 0) throw missing(name, `DVC tracks it as ${md5}, which its remote does not have`);
	return {
		...facts,
		promised: {
			...stored.promised,
			...promised
		},
		open: stored.open
	};
}
/** The address of a remote: what `.dvc/config` says, and `.dvc/config.local`, which is not in git, over it. */
async function remoteOf$1(root, named, name) {
	const settings = await Promise.all(["config", "config.local"].map(async (file) => (0, import_ini.parse)(await readTextFile(join(root, ".dvc", file), mostBytes).catch(() => ""))));
	const steps = (section, key) => [...section.split("."), key];
	const read = (section, key) => settings.map((each) => steps(section, key).reduce(property, each)).findLast((value) => typeof value === "string");
	const remote = named ?? read("core", "remote");
	if (remote === void 0) throw unset(`${name} is tracked by DVC and not here, and DVC has no remote.`, "Run dvc pull, or name one with dvc remote add --default.");
	const url = read(`remote "${remote}"`, "url");
	const scheme = /^([a-z][a-z0-9+]*):\/\//i.exec(url ?? "")?.[1];
	if (url !== void 0 && (scheme === void 0 || /^(s3|gs|azure|az)$/.test(scheme))) return url;
	const what = url === void 0 ? "has no address" : `is at ${scheme}://`;
	throw unset(`${name} is tracked by DVC, and its remote ${remote} ${what}.`, "Followed are remotes at s3://, gs://, azure:// and in folders. For others, run dvc pull before this step.");
}
// packages/locations/git-lfs.ts
const batchSchema = object({ objects: array(object({
	oid: string(),
	error: optional(object({ code: int() })),
	actions: optional(object({ download: optional(object({
		href: string(),
		header: optional(record(string(), string()))
	})) }))
})) });
const mediaType = "application/vnd.git-lfs+json";
const hint$2 = "Run git lfs pull, or set lfs: true at actions/checkout. The object has to be pushed, and the repository needs LFS bandwidth left.";
/**
* A large file by its pointer, from the LFS server of the repository's `origin`: git-lfs/docs/api/batch.md. A token goes
* to the host that it is for; `.lfsconfig` is not followed, because a pull request could send the token away by it.
*
* @throws MlgateError MG1008 when there is no server to ask.
*/
async function largeFile({ sha256, bytes }, { name, fileName, folder, workspace, host }, context) {
	const origin = await remoteAddress({
		location: name,
		folder,
		workspace
	}, "origin").catch(() => void 0);
	const server = origin === void 0 ? void 0 : lfsServer(origin);
	if (server === void 0) throw new MlgateError({
		code: "MG1008",
		message: `${name} is a Git LFS pointer: the file itself was not fetched, and the repository has no origin to fetch it from.`,
		hint: hint$2,
		place: { file: name }
	});
	const about = {
		name: `${name} in Git LFS`,
		hint: hint$2,
		absent: "the server does not have the object"
	};
	return {
		name,
		fileName,
		version: `sha256:${sha256}`,
		promised: {
			sha256,
			bytes
		},
		async open(start, signal) {
			const { href, header = {} } = await askForObject(server, {
				sha256,
				bytes
			}, {
				about,
				host,
				signal
			});
			return readBytes(await context.send({
				url: href,
				headers: {
					...header,
					...rangeFrom(start)
				}
			}, signal), start, about);
		}
	};
}
/** The LFS server that belongs to a remote, as git-lfs finds it: `<remote>.git/info/lfs`. */
function lfsServer(origin) {
	const [, sshHost, sshPath] = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)(?::\d+\/|[:/])(.+)$/.exec(origin) ?? [];
	const url = URL.parse(sshHost === void 0 ? origin : `https://${sshHost}/${sshPath}`);
	if (url === null || !/^https?:$/.test(url.protocol)) return void 0;
	const path = url.pathname.replace(/\/+$/, "").replace(/\.git$/, "");
	return new URL(`${url.origin}${path}.git/info/lfs/objects/batch`);
}
async function askForObject(server, { sha256, bytes }, { about, host, signal }) {
	const isIts = host !== void 0 && URL.parse(host.url)?.origin === server.origin;
	const response = await sendTo({
		method: "POST",
		url: server.href,
		headers: {
			accept: mediaType,
			"content-type": mediaType,
			...isIts ? { authorization: `Basic ${Buffer.from(`x-access-token:${host.token}`).toString("base64")}` } : {}
		},
		body: JSON.stringify({
			operation: "download",
			transfers: ["basic"],
			objects: [{
				oid: sha256,
				size: bytes
			}],
			hash_algo: "sha256"
		})
	}, signal);
	const object = (await readJson(response, batchSchema, about)).objects.find(({ oid }) => oid === sha256);
	const action = object?.actions?.download;
	if (action !== void 0 && /^https?:\/\//.test(action.href)) return action;
	if ((object?.error?.code ?? 0) >= 500) throw new NoAnswer("cannot hand the object out now", true);
	throw new MlgateError({
		code: "MG8502",
		message: `${about.name} is not there: the server does not have the object${object?.error === void 0 ? "" : ` (it says ${object.error.code})`}.`,
		hint: hint$2
	});
}
// packages/locations/google-storage.ts
const hint$1 = "Credentials are taken as Google’s libraries take them: from GOOGLE_APPLICATION_CREDENTIALS (google-github-actions/auth sets it), gcloud auth application-default login, or the machine. They need storage.objects.get, and storage.objects.list for patterns.";
/** `gs://BUCKET/KEY`, a pattern of keys, or one generation of an object: `gs://BUCKET/KEY#GENERATION`. */
const findInGoogleStorage = async (address, written, context) => {
	const [, plain = address, generation] = /^(.*?)(?:#(\d+))?$/s.exec(address) ?? [];
	const [bucket, key] = bucketAndKey(plain, written, "gs://BUCKET/KEY, such as gs://models/signs/model.onnx");
	const { Storage } = await context.sdk("@google-cloud/storage");
	return findObjects(bucketOf$1(await storageWith(Storage, context), bucket, generation, context), key, written);
};
/** Where nobody gives credentials, requests go without: many buckets of data are public. */
async function storageWith(Storage, { environment, signal }) {
	const options = {
		retryOptions: {
			maxRetries: 3,
			totalTimeout: 60
		},
		timeout: 6e4
	};
	const storage = new Storage(options);
	if (environment.STORAGE_EMULATOR_HOST) return storage;
	try {
		await storage.authClient.getAccessToken();
		return storage;
	} catch (error) {
		signal.throwIfAborted();
		if (!/Could not load the default credentials/i.test(String(property(error, "message")))) throw refused("gs://", `no token could be had (${errorWord(error)})`, hint$1);
		return new Storage({
			...options,
			apiEndpoint: "https://storage.googleapis.com",
			useAuthWithCustomEndpoint: false
		});
	}
}
function bucketOf$1(storage, bucket, generation, { signal }) {
	const prefix = `gs://${bucket}/`;
	const place = storage.bucket(bucket);
	return {
		prefix,
		async head(key) {
			const found = await place.file(key, generation === void 0 ? {} : { generation }).getMetadata().catch((error) => {
				signal.throwIfAborted();
				if (statusOf$1(error) === 404) return void 0;
				throw explain$1(error, prefix + key);
			});
			return found === void 0 ? void 0 : describe$1(place.file.bind(place), key, found[0], prefix);
		},
		async *list(start) {
			let query = {
				prefix: start,
				maxResults: 1e3,
				autoPaginate: false
			};
			while (query !== null) {
				signal.throwIfAborted();
				const page = await place.getFiles(query).catch((error) => {
					signal.throwIfAborted();
					throw explain$1(error, prefix + start);
				});
				for (const { name } of page[0]) yield { key: name };
				query = page[1];
			}
		}
	};
}
function describe$1(fileOf, key, { generation, size, md5Hash }, prefix) {
	if (generation === void 0 || size === void 0) throw unusable(prefix + key, "it has no generation or no size");
	return {
		version: String(generation),
		promised: {
			bytes: Number(size),
			...md5Hash === void 0 ? {} : { md5: Buffer.from(md5Hash, "base64").toString("hex") }
		},
		async open(start, signal) {
			const stream = fileOf(key, { generation: String(generation) }).createReadStream({
				start,
				validation: false,
				decompress: false
			});
			signal.addEventListener("abort", () => stream.destroy(), { once: true });
			return bodyOf$1(stream, prefix + key);
		}
	};
}
async function* bodyOf$1(stream, name) {
	try {
		for await (const part of stream) yield part;
	} catch (error) {
		const status = statusOf$1(error);
		throw status !== void 0 && status >= 400 && status < 500 ? explain$1(error, name) : new NoAnswer("broke the connection", true);
	}
}
function statusOf$1(error) {
	const status = Number(property(error, "code") ?? property(error, "status"));
	return Number.isInteger(status) && status >= 100 && status < 600 ? status : void 0;
}
/** What an error of the SDK means. Its own message may quote a request, so that it is not shown. */
function explain$1(error, name) {
	const status = statusOf$1(error);
	if (status === 401 || status === 403) return refused(name, `the store answers with status ${status}`, hint$1);
	if (status === 404) return missing(name, "there is no such bucket or object");
	if (status === 429 || status !== void 0 && status >= 500) return new NoAnswer(`answers with status ${status}`, true);
	if (status !== void 0) return unusable(name, `it has status ${status}`);
	return silent(name, `cannot be reached (${errorWord(error)})`);
}
// packages/locations/hugging-face.ts
const form$1 = "hf://ORG/REPO@REVISION/PATH, or hf://datasets/ORG/REPO@REVISION/PATH, such as hf://acme/signs@v3/model.onnx";
const hint = "Set HF_TOKEN to a token that may read this repository; a gated one has to be asked for on its page first.";
const entrySchema$1 = object({
	type: string(),
	path: string(),
	oid: string(),
	size: int().check(_nonnegative()),
	lfs: optional(object({
		oid: string(),
		size: int()
	}))
});
const revisionSchema = object({ sha: string().check(_regex(/^[0-9a-f]{40}$/)) });
/** What a page of a listing holds: the hub's default. */
const mostPages = 200;
/**
* `hf://[datasets/|spaces/]ORG/REPO[@REVISION]/PATH`, as the hub's own tools write it. The revision, `main` when absent, is
* pinned to its commit first, and every file is checked against the hash that the commit has.
*/
const findInHub = async (address, written, context) => {
	const hub = parseHubPath(address, written);
	const endpoint = addressFrom("HF_ENDPOINT", context.environment.HF_ENDPOINT || "https://huggingface.co");
	const token = await tokenFrom(context.environment);
	const headers = token === void 0 ? {} : { authorization: `Bearer ${token}` };
	const about = {
		name: written,
		hint
	};
	const api = `${endpoint.href.replace(/\/$/, "")}/api/${hub.kind}/${hub.repository}`;
	const pinned = await context.ask({
		url: `${api}/revision/${encodeURIComponent(hub.revision)}`,
		headers
	});
	const absent = `there is no repository ${hub.repository} with a revision ${hub.revision}, or it is not open to this token`;
	const { sha } = await readJson(pinned, revisionSchema, {
		...about,
		absent
	});
	const place = `hf://${hub.kind === "models" ? "" : `${hub.kind}/`}${hub.repository}@${hub.revision}/`;
	const folder = (prefixOf(hub.path) ?? hub.path).split("/").slice(0, -1).join("/");
	const listing = {
		url: `${api}/tree/${sha}${folder === "" ? "" : `/${encodePath(folder)}`}`,
		headers
	};
	const isPattern = prefixOf(hub.path) !== void 0;
	const entries = [];
	for await (const entry of listFiles(listing, isPattern, {
		...about,
		absent: "there is no such folder"
	}, context)) entries.push(entry);
	const asFile = (entry) => {
		const name = place + entry.path;
		const prefix = hub.kind === "models" ? "" : `${hub.kind}/`;
		const url = `${endpoint.href.replace(/\/$/, "")}/${prefix}${hub.repository}/resolve/${sha}/${encodePath(entry.path)}`;
		return {
			name,
			version: sha,
			promised: entry.lfs === void 0 ? {
				bytes: entry.size,
				gitBlob: entry.oid
			} : {
				bytes: entry.lfs.size,
				sha256: entry.lfs.oid.replace(/^sha256:/, "")
			},
			open: async (start, signal) => readBytes(await context.send({
				url,
				headers: {
					...headers,
					...rangeFrom(start)
				}
			}, signal), start, {
				...about,
				name
			})
		};
	};
	const literal = entries.find(({ path }) => path === hub.path);
	if (literal !== void 0) {
		const beside = entries.filter(({ path }) => isWeightsOf(hub.path, path)).map(asFile);
		return [beside.length === 0 ? asFile(literal) : {
			...asFile(literal),
			beside
		}];
	}
	const keyed = entries.map((entry) => ({
		key: entry.path,
		entry
	}));
	const matches = isPattern ? await matchingKeys(hub.path, written, asyncOf(keyed)) : [];
	if (matches.length > 0) return matches.map(({ entry }) => asFile(entry));
	throw missing(written, isPattern ? "no file matches" : "the repository has no such file", entries.map(({ path }) => place + path));
};
/** Branches of the hub's own have slashes in their names; elsewhere a slash is written `%2F`. */
function parseHubPath(address, written) {
	const [, kind = "models", repository, special, plain, path] = /^\/\/(?:(models|datasets|spaces)\/)?([\w.-]+\/[\w.-]+)(?:@(?:(refs\/(?:convert|pr)\/[\w.-]+)|([^/]+)))?\/(.+)$/s.exec(address) ?? [];
	if (repository === void 0 || path === void 0 || path.endsWith("/") || climbs(path)) throw unreadable(written, form$1);
	try {
		return {
			kind,
			repository,
			revision: special ?? decodeURIComponent(plain ?? "main"),
			path
		};
	} catch {
		throw unreadable(written, form$1);
	}
}
function encodePath(path) {
	return path.split("/").map(encodeURIComponent).join("/");
}
/** Files of a folder, page by page; of those below it too when asked. */
async function* listFiles({ url, headers }, recursive, about, { ask }) {
	let next = recursive ? `${url}?recursive=true` : url;
	for (let pages = 0; next !== void 0; pages += 1) {
		if (pages === mostPages) throw unusable(about.name, `its listing has more than ${mostPages} pages`);
		const response = await ask({
			url: next,
			headers
		});
		yield* (await readJson(response, array(entrySchema$1), about)).filter(({ type }) => type === "file");
		next = nextPage(response, next, about);
	}
}
/** Where the next page is; a listing that leads to another host would take the token there. */
function nextPage(response, from, { name }) {
	const [, target] = /<([^>]*)>;[^,]*rel="?next"?/.exec(response.headers.get("link") ?? "") ?? [];
	if (target === void 0) return void 0;
	const url = URL.parse(target, from);
	if (url === null || url.origin !== new URL(from).origin) throw unusable(name, "its listing goes on at another host");
	return url.href;
}
async function* asyncOf(items) {
	yield* items;
}
/** As the hub's own tools look for it: the environment, then the file that `hf auth login` writes. */
async function tokenFrom(environment) {
	const given = environment.HF_TOKEN || environment.HUGGING_FACE_HUB_TOKEN;
	const home = environment.HF_HOME || join(environment.HOME || homedir(), ".cache", "huggingface");
	const token = (given ?? await readFile(environment.HF_TOKEN_PATH || join(home, "token"), "utf8").catch(() => "")).trim();
	return /^[\x21-\x7e]+$/.test(token) ? token : void 0;
}
// packages/locations/mlflow.ts
const form = "mlflow:NAME@ALIAS, mlflow:NAME/VERSION or mlflow:runs/RUN-ID/PATH, with the path of a file behind it where there are several";
const versionSchema = object({ version: string() });
const aliasSchema = object({ model_version: versionSchema });
const uriSchema = object({ artifact_uri: string() });
const runSchema = object({ run: object({ info: object({ artifact_uri: string() }) }) });
/**
* `mlflow:NAME@ALIAS[/PATH]`, `mlflow:NAME/VERSION[/PATH]` and `mlflow:runs/ID/PATH` on the server of
* MLFLOW_TRACKING_URI. Artifacts that the server keeps elsewhere are brought from there.
*
* @param elsewhere finds files by a location of another scheme.
*/
function findInMlflow(elsewhere) {
	return async (address, written, context) => {
		const server = mlflowServer(context.environment, written, context);
		const asked = await resolveAsked(address, written, server);
		const remote = remoteOf(asked, written);
		if (remote !== void 0) return elsewhere(remote, context);
		return findProxied(asked, written, server);
	};
}
async function resolveAsked(address, written, server) {
	const [, run, runPath] = /^(?:\/\/)?runs:?\/([0-9A-Za-z_-]+)\/(.+)$/s.exec(address) ?? [];
	if (run !== void 0 && runPath !== void 0 && !climbs(runPath)) {
		const absent = `the server has no run ${run}`;
		return {
			uri: (await ask(server, {
				route: "runs/get",
				parameters: { run_id: run },
				schema: runSchema
			}, absent)).run.info.artifact_uri,
			name: `mlflow:runs/${run}`,
			path: runPath
		};
	}
	const [, model, alias, number, path = ""] = /^(?:\/\/)?([^/:@]+)(?:@([^/]+)|\/(\d+))(?:\/(.+))?$/s.exec(address) ?? [];
	if (model === void 0 || climbs(path)) throw unreadable(written, form);
	const version = number ?? await versionOf(model, alias, server);
	const absent = `the server has no version ${version} of ${model}`;
	return {
		uri: (await ask(server, {
			route: "model-versions/get-download-uri",
			parameters: {
				name: model,
				version
			},
			schema: uriSchema
		}, absent)).artifact_uri,
		name: `mlflow:${model}/${version}`,
		path
	};
}
async function versionOf(model, alias, server) {
	const absent = `the server has no model ${model} with the alias ${alias}`;
	return (await ask(server, {
		route: "registered-models/alias",
		parameters: {
			name: model,
			alias
		},
		schema: aliasSchema
	}, absent)).model_version.version;
}
/** @throws MlgateError MG8502 with the words of `absent` when it is not there. */
async function ask(server, question, absent) {
	const said = await find(server, question);
	if (said === null) throw missing(server.about.name, absent);
	return said;
}
/** Schemes of artifact stores that clients ask themselves. */
const stores = {
	"s3:": ({ host, pathname }) => `s3://${host}${decodeURIComponent(pathname)}`,
	"gs:": ({ host, pathname }) => `gs://${host}${decodeURIComponent(pathname)}`,
	"wasbs:": ({ host, username, pathname }) => `az://${host}/${username}${decodeURIComponent(pathname)}`
};
/** Where artifacts lie that the server does not hand out itself; undefined where it does. */
function remoteOf({ uri, path }, written) {
	const url = URL.parse(uri);
	if (url !== null && /^(?:mlflow-artifacts|https?):$/.test(url.protocol)) return void 0;
	const store = url === null ? void 0 : stores[url.protocol];
	if (url === null || store === void 0) {
		const what = url === null ? "a path of its own machine" : `${url.protocol}//`;
		throw unusable(written, `the server keeps artifacts at ${what}, which it does not hand out`);
	}
	return `${store(url).replace(/\/$/, "")}/${path === "" ? "*.onnx" : path}`;
}
/** Files that the server hands out itself. */
async function findProxied(asked, written, server) {
	const root = proxiedRoot(asked.uri, server);
	if (root === null) throw unusable(written, "the server keeps artifacts on another host");
	const folder = asked.path.split("/").slice(0, -1).join("/");
	const all = await listArtifacts(server, root, folder, asked.path === "");
	const wanted = asked.path === "" ? onlyModel(all, written) : all.find(({ path }) => path === asked.path);
	if (wanted === void 0) {
		const place = asked.path === "" ? "" : `${asked.name}/`;
		throw missing(asked.path === "" ? written : place + asked.path, "there is no such artifact", all.map(({ path }) => place + path));
	}
	const asFile = ({ path, bytes }) => ({
		name: `${asked.name}/${path}`,
		version: void 0,
		promised: bytes === void 0 ? {} : { bytes },
		open: (start, signal) => openArtifact(server, `${root}/${path}`, {
			start,
			signal,
			name: `${asked.name}/${path}`
		})
	});
	const beside = all.filter(({ path }) => isWeights(wanted.path, path)).map(asFile);
	return [/\.onnx$/i.test(wanted.path) && beside.length > 0 ? {
		...asFile(wanted),
		beside
	} : asFile(wanted)];
}
/** MLflow's own way to save ONNX puts large weights into a file with a made-up name that ends in `.data`. */
function isWeights(model, path) {
	const folder = (of) => of.slice(0, of.lastIndexOf("/") + 1);
	return path !== model && folder(path) === folder(model) && (path.startsWith(`${model}.`) || path.startsWith(`${model}_`) || path.endsWith(".data"));
}
function onlyModel(all, written) {
	const models = all.filter(({ path }) => /\.onnx$/i.test(path));
	const [model, ...others] = models;
	if (model !== void 0 && others.length === 0) return model;
	const names = (models.length === 0 ? all : models).slice(0, 5).map(({ path }) => path);
	throw missing(written, `it has ${models.length} files that end in .onnx, so the one that is meant has to be named, as in ${written}/PATH; there ${names.length === 0 ? "is nothing" : `are ${names.join(", ")}`}`);
}
// packages/locations/s3.ts
const credentialsHint = "Credentials are taken as the AWS SDK takes them: from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a web identity (aws-actions/configure-aws-credentials sets it up), the shared config, or the machine. They need s3:GetObject, and s3:ListBucket for patterns.";
/** `s3://BUCKET/KEY`, a pattern of keys, or one version of an object: `s3://BUCKET/KEY?versionId=ID`. */
const findInS3 = async (address, written, context) => {
	const [, plain = address, versionId] = /^(.*?)(?:\?versionId=([\w.-]+))?$/s.exec(address) ?? [];
	const [bucket, key] = bucketAndKey(plain, written, "s3://BUCKET/KEY, such as s3://models/signs/model.onnx");
	const sdk = await context.sdk("@aws-sdk/client-s3");
	return findObjects(bucketOf(sdk, await clientFor(sdk, context), {
		Bucket: bucket,
		...versionId === void 0 ? {} : { VersionId: versionId }
	}, context), key, written);
};
/** Where nobody gives credentials, requests are not signed: many buckets of data are public. */
async function clientFor(sdk, { environment, signal }) {
	const endpoint = environment.AWS_ENDPOINT_URL_S3 || environment.AWS_ENDPOINT_URL;
	const region = environment.AWS_REGION || environment.AWS_DEFAULT_REGION;
	const agents = await proxyAgents(environment);
	const config = {
		...region === void 0 ? {} : { region },
		...endpoint === void 0 ? {} : {
			endpoint,
			forcePathStyle: true
		},
		followRegionRedirects: true,
		maxAttempts: 4,
		requestHandler: {
			connectionTimeout: 1e4,
			requestTimeout: 6e4,
			throwOnRequestTimeout: true,
			...agents
		}
	};
	const client = new sdk.S3Client(config);
	const known = await client.config.region().catch(() => void 0);
	const placed = known === void 0 ? {
		...config,
		region: "us-east-1"
	} : config;
	try {
		await client.config.credentials();
		return known === void 0 ? new sdk.S3Client(placed) : client;
	} catch (error) {
		signal.throwIfAborted();
		if (errorWord(error) !== "CredentialsProviderError") throw explain(error, "s3://", "no credentials could be had");
		return new sdk.S3Client({
			...placed,
			credentials: {
				accessKeyId: "",
				secretAccessKey: ""
			},
			signer: { sign: async (request) => request }
		});
	}
}
/** The SDK asks for no proxy by itself. */
async function proxyAgents(environment) {
	if (![
		"http_proxy",
		"https_proxy",
		"HTTP_PROXY",
		"HTTPS_PROXY"
	].some((name) => environment[name])) return {};
	const [{ Agent: HttpAgent }, { Agent: HttpsAgent }] = await Promise.all([import("node:http"), import("node:https")]);
	return {
		httpAgent: new HttpAgent({
			keepAlive: true,
			proxyEnv: environment
		}),
		httpsAgent: new HttpsAgent({
			keepAlive: true,
			proxyEnv: environment
		})
	};
}
function bucketOf(sdk, client, asked, { signal, environment }) {
	const prefix = `s3://${asked.Bucket}/`;
	const ownEndpoint = (environment.AWS_ENDPOINT_URL_S3 || environment.AWS_ENDPOINT_URL) !== void 0;
	return {
		prefix,
		async head(key) {
			const command = new sdk.HeadObjectCommand({
				...asked,
				Key: key
			});
			const said = await client.send(command, { abortSignal: signal }).catch((error) => {
				signal.throwIfAborted();
				if (statusOf(error) === 404) return void 0;
				throw explain(error, prefix + key);
			});
			return said === void 0 ? void 0 : describe(sdk, client, {
				...asked,
				Key: key
			}, said, {
				prefix,
				ownEndpoint
			});
		},
		async *list(start) {
			const pages = sdk.paginateListObjectsV2({
				client,
				pageSize: 1e3
			}, {
				Bucket: asked.Bucket,
				Prefix: start
			});
			try {
				for await (const { Contents = [] } of pages) {
					signal.throwIfAborted();
					for (const { Key } of Contents) if (Key !== void 0) yield { key: Key };
				}
			} catch (error) {
				signal.throwIfAborted();
				throw explain(error, prefix + start);
			}
		}
	};
}
function describe(sdk, client, asked, said, { prefix, ownEndpoint }) {
	const name = prefix + asked.Key;
	const { ETag: etag, ContentLength: bytes, VersionId: version } = said;
	if (etag === void 0 || bytes === void 0) throw unusable(name, "it has no ETag or no length");
	return {
		version: version === void 0 || version === "null" ? etag.replaceAll("\"", "") : version,
		promised: {
			bytes,
			...md5Of(said, asked.Bucket ?? "", ownEndpoint)
		},
		async open(start, signal) {
			const range = start === 0 ? {} : { Range: `bytes=${start}-` };
			const command = new sdk.GetObjectCommand({
				...asked,
				...range,
				IfMatch: etag
			});
			const { Body, ContentRange } = await client.send(command, { abortSignal: signal }).catch((error) => {
				throw explain(error, name);
			});
			if (start > 0 && ContentRange?.startsWith(`bytes ${start}-`) !== true) throw unusable(name, "its rest was asked for, and it comes from the start");
			return bodyOf(Body, name);
		}
	};
}
/** The SDK checks what the store keeps as a checksum, and says so in words of its own. */
async function* bodyOf(body, name) {
	try {
		for await (const part of body) yield part;
	} catch (error) {
		if (/checksum/i.test(String(property(error, "message")))) throw unusable(name, "its bytes do not have the checksum that the store keeps");
		throw new NoAnswer("broke the connection", true);
	}
}
/**
* An ETag is the MD5 of an object that was uploaded in one piece and not encrypted with a key of its own; stores other
* than Amazon's may encrypt with whatever they like.
*/
function md5Of({ ETag = "", ServerSideEncryption: encryption }, bucket, ownEndpoint) {
	const [, md5] = /^"?([0-9a-f]{32})"?$/.exec(ETag) ?? [];
	return md5 === void 0 || !(encryption === void 0 || encryption === "AES256" && !ownEndpoint) || bucket.endsWith("--x-s3") ? {} : { md5 };
}
function statusOf(error) {
	const status = property(property(error, "$metadata"), "httpStatusCode");
	return typeof status === "number" ? status : void 0;
}
/** What an error of the SDK means. Its own message may quote a request, so that only its name is shown. */
function explain(error, name, otherwise) {
	if (error instanceof NoAnswer) return error;
	const [status, word] = [statusOf(error), errorWord(error)];
	if (status === 412) return unusable(name, "the object was replaced while it was read; run the job again");
	if (status === 404) return missing(name, `there is no such bucket or object (${word})`);
	if (status === 401 || status === 403 || status === 400) return refused(name, `the store says ${word === "403" ? "Forbidden" : word}`, credentialsHint);
	if (status !== void 0 && status >= 500) return new NoAnswer(`answers with status ${status}`, true);
	if (otherwise !== void 0) return refused(name, `${otherwise} (${word})`, credentialsHint);
	if (/^(ECONN|ENOTFOUND|EAI_AGAIN|EHOST|ENET|EPIPE|ETIMEDOUT|TimeoutError|AbortError)/.test(word)) return new NoAnswer(`cannot be reached (${word})`, true);
	return /deserialization|parse|xml|syntax/i.test(`${word} ${String(property(error, "message"))}`) ? unusable(name, "it is not of the form that S3 answers in") : silent(name, `fails (${word})`);
}
// packages/locations/store.ts
const entrySchema = object({ files: array(object({
	name: string(),
	sha256: string().check(_regex(/^[0-9a-f]{64}$/))
})) });
/** What nobody has asked for in a month is removed. */
const forgottenMs = 2592e6;
const mostIndexBytes = 2 ** 20;
/**
* A store in a folder: `files/<hash>/<name>` holds the bytes, `index/<hash of a version>.json` says which they are. Both
* come into being by a rename, so that two jobs may share it; every file is hashed again before it is used.
*/
function fileStore({ folder, limits, signal }) {
	const places = {
		files: join(folder, "files"),
		index: join(folder, "index"),
		partial: join(folder, "partial")
	};
	let prepared;
	async function prepare() {
		try {
			for (const place of Object.values(places)) await mkdir(place, {
				recursive: true,
				mode: 448
			});
		} catch (cause) {
			throw fileFailure("made", folder, cause);
		}
		for (const place of Object.values(places)) await removeForgotten(place);
	}
	/** The files of an entry as they lie here; undefined when one is missing or changed. */
	async function find({ files }, wanted) {
		if (files.length !== wanted.length) return void 0;
		const place = placeOf(files);
		for (const [index, { name, sha256 }] of files.entries()) {
			const { promised } = wanted[index];
			const found = await digestFile(join(place, name), promised).catch(() => void 0);
			if (found?.fault !== void 0 || found?.sha256 !== sha256) return void 0;
		}
		const now = /* @__PURE__ */ new Date();
		await utimes(place, now, now).catch(() => void 0);
		return join(place, files[0].name);
	}
	const placeOf = (files) => {
		const list = files.map(({ name, sha256 }) => `${sha256} ${name}\n`).join("");
		return join(places.files, createHash("sha256").update(list).digest("hex").slice(0, 32));
	};
	async function fetchAll(wanted) {
		const fresh = join(places.partial, randomBytes(8).toString("hex"));
		try {
			await mkdir(fresh, { mode: 448 });
			const files = [];
			for (const file of wanted) {
				const name = baseName(file.fileName ?? file.name);
				if (files.some((other) => other.name === name)) throw notAsPromised(file.name, "comes twice");
				const { sha256 } = await download(file, join(fresh, name), limits, signal);
				files.push({
					name,
					sha256
				});
			}
			const place = placeOf(files);
			const entry = { files };
			await rename(fresh, place).catch(async (cause) => {
				if (await find(entry, wanted) !== void 0) return;
				await rename(place, `${fresh}-old`).catch(() => void 0);
				await rename(fresh, place).catch(() => {
					throw fileFailure("written", place, cause);
				});
			});
			return {
				entry,
				path: join(place, files[0].name)
			};
		} finally {
			for (const left of [fresh, `${fresh}-old`]) await rm(left, {
				recursive: true,
				force: true
			});
		}
	}
	return { async bring(file) {
		prepared ??= prepare();
		await prepared;
		const wanted = [file, ...file.beside ?? []];
		const index = indexOf(wanted);
		const known = index === void 0 ? void 0 : await readEntry(join(places.index, index));
		const kept = known === void 0 ? void 0 : await find(known, wanted);
		if (kept !== void 0) return realpath(kept);
		const { entry, path } = await fetchAll(wanted);
		if (index !== void 0) await writeFileAtomically(join(places.index, index), JSON.stringify(entry));
		return realpath(path);
	} };
}
/** The name of the index entry for these versions; undefined when one of them has no name for its bytes. */
function indexOf(files) {
	if (files.some(({ version }) => version === void 0)) return void 0;
	const list = files.map(({ name, fileName = "", version }) => `${name}\0${fileName}\0${version}\n`).join("");
	return `${createHash("sha256").update(list).digest("hex")}.json`;
}
/** What an index entry says; one that cannot be read is none, and is written anew. */
async function readEntry(path) {
	const text = await readTextFile(path, mostIndexBytes).catch(() => void 0);
	if (text === void 0) return void 0;
	try {
		const entry = safeParse(entrySchema, JSON.parse(text));
		return entry.data?.files.every(({ name }) => name === baseName(name)) && entry.data.files.length > 0 ? entry.data : void 0;
	} catch {
		return;
	}
}
/** The last part of a name, as a name that can be nothing but a file's in this very folder. */
function baseName(name) {
	const last = portableName(name.slice(name.lastIndexOf("/") + 1).replaceAll("\0", ""));
	return last === "" || last === "." || last === ".." ? "_" : last;
}
async function removeForgotten(place) {
	const names = await readdir(place).catch(() => []);
	for (const name of names) {
		const path = join(place, name);
		const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
		if (mtimeMs < Date.now() - forgottenMs) await rm(path, {
			recursive: true,
			force: true
		}).catch(() => void 0);
	}
}
// packages/locations/remote-files.ts
/** Every scheme of other machines, and who finds its files. */
const schemes = {
	s3: findInS3,
	gs: findInGoogleStorage,
	az: findInAzure,
	hf: findInHub,
	mlflow: findInMlflow(findElsewhere)
};
/** Files by a location that a server or a configuration names: of an object store, and of nothing else. */
async function findElsewhere(location, context) {
	const parsed = parseLocation(location);
	if (parsed.scheme !== "s3" && parsed.scheme !== "gs" && parsed.scheme !== "az") throw unreadable(location, "s3://, gs:// or az://");
	return schemes[parsed.scheme](parsed.address, location, context);
}
/**
* Brings files from other machines into a folder. What is found there again, and is still whole, is not brought twice.
* Credentials stay in this process and go nowhere but to the service they are for.
*/
function remoteFiles(options) {
	const { cacheFolder, gitHost, signal = new AbortController().signal } = options;
	const limits = {
		...usualLimits,
		...options.limits
	};
	const store = fileStore({
		folder: cacheFolder,
		limits,
		signal
	});
	const context = {
		environment: process.env,
		sdk: sdksFrom(options.provideSdk ?? (async () => void 0)),
		ask: (request) => askPatiently(request, {
			...limits,
			answerMs: 2 * limits.stallMs
		}, signal),
		send: sendTo,
		signal
	};
	const bring = async (file) => ({
		file: await store.bring(file),
		name: file.name,
		...file.version === void 0 ? {} : { version: file.version }
	});
	return {
		bring: ({ scheme, address }, written) => explained(written, async () => {
			const brought = [];
			for (const file of await schemes[scheme](address, shown(written), context)) brought.push(await bring(file));
			return brought;
		}),
		bringLarge: (pointer, about) => explained(about.name, async () => bring(await largeFile(pointer, {
			...about,
			host: gitHost
		}, context))),
		bringTracked: (path, about) => explained(about.name, async () => {
			const file = await trackedFile(path, about, {
				find: findElsewhere,
				bring: store.bring
			}, context);
			return file === void 0 ? void 0 : bring(file);
		})
	};
}
async function explained(name, work) {
	try {
		return await work();
	} catch (error) {
		throw error instanceof NoAnswer ? silent(shown(name), error.message) : error;
	}
}
/** A location without what may be secret in it: a password, a signature. */
function shown(written) {
	return written.replace(/\/\/[^/@\s]*:[^/@\s]*@/, "//…@").replace(/\?(?=[^/]*=)(?!versionId=[\w.-]+$).*$/s, "?…");
}
export { remoteFiles };
