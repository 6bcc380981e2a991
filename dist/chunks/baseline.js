import { MlgateError, formatResult, parseResult, resultSchemaId, stringifyDocument } from "./core.js";
import { _regex, boolean, looseObject, nullable, optional as optional$1, safeParse, string$1 as string } from "./zod.js";
import { hashFile, placeFile, readResultFile, resolveLocation, writeFileAtomically } from "./files.js";
import { readTag, registeredModels } from "./registry.js";
import { lstat, mkdir, mkdtemp, open, readFile, readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, posix } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
// packages/baseline/concerned/concerned.ts
/**
* Whether a path is what a pattern names, or lies in a folder that it names. Hidden files count: what a retraining
* depends on may well start with a dot.
*/
function matches(path, pattern) {
	if (!isModest(pattern)) return true;
	const wanted = posix.normalize(pattern.replaceAll("\\", "/")).replace(/^\.\/|\/$/g, "");
	return [path, path.replace(/(^|\/)\.+(?=[^/])/g, "$1")].some((name) => name === wanted || name.startsWith(`${wanted}/`) || posix.matchesGlob(name, wanted) || posix.matchesGlob(name, `${wanted}/**`));
}
/** Matching takes time exponential in what a pattern piles up; such a pattern is taken for one that matches. */
const mostWildcards = 12;
function isModest(pattern) {
	return (pattern.match(/\*+|[?[{(]/g)?.length ?? 0) <= mostWildcards && !/\{[^}]*\.\.[^}]*\}/.test(pattern);
}
// packages/baseline/find.ts
/** Asks the strategies in order; the first that finds something wins. */
async function findBaseline(strategies, need) {
	const passedOver = [];
	let isFirst = false;
	for (const strategy of strategies) {
		const found = await strategy.find(need);
		if (!("passedOver" in found)) return {
			found,
			passedOver
		};
		passedOver.push({
			how: strategy.how,
			reason: found.passedOver
		});
		isFirst ||= found.isNew === true;
	}
	return {
		found: null,
		passedOver,
		...isFirst ? { isFirst } : {}
	};
}
// packages/baseline/named-location.ts
const readRows = async (file) => ({ predictions: { files: [file] } });
/** What a single baseline file holds, by its extension. */
const readers = {
	".onnx": readModel,
	".parquet": readTable,
	".pq": readRows,
	".csv": readRows,
	".tsv": readRows,
	".tab": readRows,
	".jsonl": readRows,
	".ndjson": readRows,
	".xlsx": readRows,
	".json": async (file, need) => await holdsRows(file) ? { predictions: { files: [file] } } : readStoredResult(file, need)
};
const predictionFiles = new Set(Object.keys(readers).filter((ending) => ![".onnx", ".json"].includes(ending)));
/**
* The baseline at a place that the user names: a model, predictions (a file for each training), or a result
* document. A name that leads nowhere is the user's mistake and an error, never "no baseline".
*
* @param readNumbers reads a file of plain numbers, where the step knows such; null when the file is none.
* @param location `PATH`, a pattern, `file:PATH` or `git:REF:PATH`.
* @param modelEnding of files that are models, too, such as `.pkl`: the step knows what to do with them.
* @throws MlgateError MG6001 when the files are of no known kind, MG6002 when the result is of another subject.
*/
function namedLocation(location, context, readNumbers, modelEnding) {
	return {
		how: "named",
		async find(need) {
			const { files, scheme, commit } = await resolveLocation(location, context);
			const found = {
				how: scheme,
				location,
				...commit === void 0 ? {} : { commit }
			};
			const [file, ...others] = files;
			if (others.length > 0) return {
				...found,
				...await severalTrainings(location, files)
			};
			const known = {
				...modelEnding === void 0 ? {} : { [modelEnding]: readModel },
				...readers
			};
			const read = file === void 0 ? void 0 : known[extensionOf(file)];
			if (file === void 0 || read === void 0) throw new MlgateError({
				code: "MG6001",
				message: `The baseline ${location} is neither a model, predictions nor a result.`,
				hint: `Name a file that ends in ${Object.keys(known).join(", ")}.`
			});
			const { sha256, bytes } = await hashFile(file);
			const metrics = readNumbers === void 0 ? null : await readNumbers(file, location);
			if (metrics !== null) return {
				...found,
				sha256,
				metrics
			};
			return {
				...found,
				sha256,
				...await read(file, need, bytes)
			};
		}
	};
}
const keptEnding = ".predictions.parquet";
/** Predictions that lie beside their own result are that result's: it alone says how their ids are hashed. */
async function readTable(file, need) {
	const rows = { predictions: { files: [file] } };
	if (!file.endsWith(keptEnding)) return rows;
	const document = `${file.slice(0, -20)}.json`;
	try {
		if (!(await lstat(document)).isFile()) return rows;
		const result = await readResultFile(document);
		if (result.kind !== need.kind || result.name !== need.name) return rows;
		return (await storedPredictions(document, result))?.length === 1 ? {
			result,
			...rows
		} : rows;
	} catch {
		return rows;
	}
}
async function readModel(file, _, bytes) {
	return { model: {
		file,
		bytes
	} };
}
async function severalTrainings(location, files) {
	if (!files.every((file) => predictionFiles.has(extensionOf(file)))) throw new MlgateError({
		code: "MG6001",
		message: `The baseline ${location} names ${files.length} files that are not all predictions.`,
		hint: "Several files stand for several trainings; a model or a result has to be one file."
	});
	const list = (await Promise.all(files.map(hashFile))).map(({ sha256 }) => sha256).join();
	return {
		sha256: createHash("sha256").update(list).digest("hex"),
		predictions: { files }
	};
}
/** The extension that tells what a file holds: of packed text that of the text. */
function extensionOf(file) {
	return (/(\.(?:csv|tsv|tab|jsonl|ndjson))\.(?:gz|zst)$/i.exec(file)?.[1] ?? extname(file)).toLowerCase();
}
/** Whether a JSON file begins as a list, which predictions are, or as promptfoo's results: ours is another object. */
async function holdsRows(file) {
	const handle = await open(file);
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
		return /^\uFEFF?\s*(?:\[|\{\s*"evalId")/.test(buffer.toString("utf8", 0, bytesRead));
	} finally {
		await handle.close();
	}
}
async function readStoredResult(file, need) {
	const result = await readResultFile(file);
	if (result.kind !== need.kind || result.name !== need.name) throw new MlgateError({
		code: "MG6002",
		message: `${file} is the result of ${result.kind} "${result.name}", not of ${need.kind} "${need.name}".`,
		hint: "Compare like with like: name the result that the same step wrote."
	});
	const files = await storedPredictions(file, result);
	return files === null ? { result } : {
		result,
		predictions: { files }
	};
}
/**
* The predictions files beside a stored result, or null when there are none any more.
*
* @throws MlgateError MG6003 when a file is there that is not the one the result speaks of: paired rows that never
*   belonged to these numbers would look like proof, and numbers alone would judge less strictly than rows.
*/
async function storedPredictions(file, { subject }) {
	if (subject.predictions === void 0) return null;
	const { further = [], ...first } = subject.predictions;
	const files = [];
	for (const { path, sha256 } of [first, ...further]) {
		const sidecar = join(dirname(file), basename(path));
		const found = await lstat(sidecar).catch(() => null);
		if (found === null) return null;
		if (!found.isFile() || (await hashFile(sidecar)).sha256 !== sha256) throw notItsOwn$1(sidecar, file);
		files.push(sidecar);
	}
	return files;
}
function notItsOwn$1(sidecar, file) {
	return new MlgateError({
		code: "MG6003",
		message: `${sidecar} is not the predictions file that ${file} speaks of.`,
		hint: "Make the result again, or remove the file to compare numbers alone.",
		place: { file: sidecar }
	});
}
// packages/baseline/stores/store.ts
/** Whether a result can be compared with: a run that could not be decided measured nothing to rely on. */
function isUsable({ problems = [], notJudged }) {
	return problems.length === 0 && notJudged === void 0;
}
function isPassedOver(answer) {
	return "passedOver" in answer;
}
/** A commit as people write it. */
function shortCommit(sha) {
	return sha.slice(0, 7);
}
/** Commits that were asked for, in words. */
function commitsInWords(commits) {
	const [nearest, ...others] = commits;
	if (nearest === void 0) return "no commit";
	const first = shortCommit(nearest.sha);
	return others.length === 0 ? first : `${first} and ${others.length} commits before it`;
}
/** Whether a host says that the token may not do this. */
function isRefusal(error) {
	return error instanceof MlgateError && error.code === "MG6006";
}
/** A refusal as a reason: what may not be done, and the permission to add. */
function whyRefused({ message, hint }) {
	return [message, hint].filter((text) => text !== void 0).join(" ").replace(/\.$/, "");
}
// packages/baseline/stores/series.ts
/** The leg in words that two legs share exactly when they are the same; the order of their keys does not count. */
function legId(leg) {
	return leg == null || Object.keys(leg).length === 0 ? "" : stringifyDocument(ordered(leg));
}
/** Whether a result belongs to a series. */
function isOfSeries(result, series) {
	return result.kind === series.kind && result.name === series.name && legId(result.leg) === legId(series.leg);
}
/** Text that two series share exactly when they are the same. */
function seriesId({ kind, name, leg }) {
	return JSON.stringify([
		kind,
		name,
		legId(leg)
	]);
}
const longestName = 40;
/**
* A name for a series that is safe in keys, artifact and file names: readable as far as its characters allow, with a
* hash that tells apart what then looks alike.
*/
function seriesSlug(series) {
	const safe = series.name.replace(/[^A-Za-z0-9_-]+/g, "-").slice(0, longestName);
	const hash = createHash("sha256").update(seriesId(series)).digest("hex").slice(0, 12);
	return `${series.kind}-${safe}-${hash}`;
}
function ordered(value) {
	if (Array.isArray(value)) return value.map(ordered);
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).sort(([left], [right]) => left < right ? -1 : left > right ? 1 : 0);
	return Object.fromEntries(entries.map(([key, item]) => [key, ordered(item)]));
}
// packages/baseline/stores/lines.ts
/**
* A history is NDJSON: a result document a line, the newest last. Lines that mlgate writes start with schema, kind and
* name in this order, so that most lines need not be parsed to know that they are of another series. Lines that start
* otherwise are read all the same, only more slowly.
*/
const head = `{"schema":"${resultSchemaId}","kind":"`;
const newline = 10;
const backslash = 92;
const closingBrace = 125;
/** A result as one line of a history, with its line end. What only its own run needs is left out. */
function formatLine({ schema, kind, name, leg, baseline, checks, curves: _, benchmark: __, ...rest }) {
	const kept = {
		schema,
		kind,
		name,
		...leg == null ? {} : { leg },
		...rest,
		checks: checks.map(({ samples: __, ...check }) => check),
		baseline: baseline === null ? null : {
			how: baseline.how,
			...commitOf(baseline),
			metrics: [],
			passedOver: []
		}
	};
	return `${stringifyDocument(kept)}\n`;
}
const commitOf = ({ commit }) => commit === void 0 ? {} : { commit };
/** SHA-256 of a line without its end: what the same line has in every store. */
function lineHash(line) {
	return createHash("sha256").update(line.trimEnd()).digest("hex");
}
/**
* The lines of a history, in its order, that may be of a series: all that are, and few others.
*
* @param file name for messages.
* @throws MlgateError MG6004 when a line cannot be read, MG1002 when a newer version wrote it.
*/
function scanLines(bytes, file, series) {
	const text = viewOf(bytes);
	const wanted = series === void 0 ? void 0 : Buffer.from(headOf(series));
	const lines = [];
	let number = 1;
	for (let start = 0; start < text.length; number++) {
		const end = text.indexOf(newline, start);
		if (end < 0) throw unreadable$1(file, number, "the file ends in the middle of a line");
		if (end > start && mayStartWith(text, start, end, wanted, () => readLine(text, {
			start,
			end,
			number
		}, file))) lines.push({
			start,
			end,
			number
		});
		start = end + 1;
	}
	return lines;
}
/** The result of a line. @throws MlgateError as `scanLines`. */
function readLine(bytes, { start, end, number }, file) {
	const text = lineText(bytes, {
		start,
		end,
		number
	});
	try {
		return parseResult(text, `${file}, line ${number}`);
	} catch (error) {
		if (!(error instanceof MlgateError) || error.code === "MG1002") throw error;
		throw unreadable$1(file, number, error.message, error);
	}
}
function lineText(bytes, { start, end }) {
	return viewOf(bytes).toString("utf8", start, end);
}
/**
* The results of a series in a history, the newest first; all results when no series is named.
*
* @param mentions texts of which a line has to hold one to be read at all, such as commits.
*/
function* readNewestFirst(bytes, file, series, mentions) {
	const lines = scanLines(bytes, file, series);
	const text = viewOf(bytes);
	for (const line of lines.reverse()) {
		const content = text.subarray(line.start, line.end);
		if (mentions !== void 0 && !mentions.some((mention) => content.includes(mention))) continue;
		const result = readLine(bytes, line, file);
		if (series === void 0 || isOfSeries(result, series)) yield {
			result,
			line
		};
	}
}
/**
* Makes sure that a history may be added to: that it is one, whole, and of no newer version.
*
* @throws MlgateError as `scanLines`.
*/
function assertHistory(bytes, file) {
	const text = viewOf(bytes);
	const start = Buffer.from(head);
	for (const line of scanLines(bytes, file)) if (!text.subarray(line.start, line.start + start.length).equals(start) || text[line.end - 1] !== closingBrace) readLine(bytes, line, file);
}
function headOf({ kind, name }) {
	return `${head}${kind}","name":${JSON.stringify(name)},`;
}
/**
* Whether a line may start with the wanted bytes. No parsing where two lines part at a plain character: strings that
* are equal up to a character that neither side escapes are different strings.
*/
function mayStartWith(text, start, end, wanted, read) {
	if (wanted === void 0) return true;
	let at = 0;
	while (at < wanted.length && text[start + at] === wanted[at]) at++;
	if (at === wanted.length) return true;
	if (at < head.length) {
		read();
		return true;
	}
	return text[start + at] === backslash || wanted.subarray(head.length, at + 1).includes(backslash) || start + at >= end;
}
function viewOf(bytes) {
	return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function unreadable$1(file, line, reason, cause) {
	return new MlgateError({
		code: "MG6004",
		message: `Line ${line} of the history ${file} cannot be read: ${reason.replace(/\.$/, "")}.`,
		hint: "It was left as it is, and nothing was added. Mend or remove that line, or name another store.",
		place: {
			file,
			line
		}
	}, { cause });
}
// packages/baseline/stores/retention.ts
const defaultRetention = {
	days: 400,
	results: 2e3,
	predictions: 20
};
const dayMs = 864e5;
/**
* What a policy keeps of each result.
*
* @param results in any order.
* @returns in the same order.
*/
function retain(results, policy) {
	const rank = ranks(results);
	const oldest = policy.now.getTime() - policy.days * dayMs;
	return results.map((result, index) => {
		if (policy.names !== void 0 && !policy.names.has(result.name)) return {
			result: true,
			predictions: true
		};
		const place = rank[index];
		const protects = policy.releases?.has(result.subject.commit ?? "") ?? false;
		const isNewest = place === 0;
		const inTime = !(Date.parse(result.startedAt) < oldest);
		const kept = protects || isNewest || inTime && place < policy.results;
		return {
			result: kept,
			predictions: kept && (protects || isNewest || place < policy.predictions)
		};
	});
}
/** How many results of the same series are newer. Of two from the same moment the later in the list is newer. */
function ranks(results) {
	const series = /* @__PURE__ */ new Map();
	for (const [index, result] of results.entries()) {
		const id = seriesId(result);
		const members = series.get(id);
		if (members === void 0) series.set(id, [index]);
		else members.push(index);
	}
	const rank = new Array(results.length).fill(0);
	const time = (index) => Date.parse(results[index]?.startedAt ?? "") || 0;
	for (const members of series.values()) {
		members.sort((left, right) => time(right) - time(left) || right - left);
		for (const [place, index] of members.entries()) rank[index] = place;
	}
	return rank;
}
/** The hashes of the predictions files that a result speaks of, in its order. */
function predictionHashes({ subject }) {
	if (subject.predictions === void 0) return [];
	const { further = [], sha256 } = subject.predictions;
	return [sha256, ...further.map((file) => file.sha256)];
}
// packages/baseline/stores/predictions.ts
const hashPattern = /^[0-9a-f]{64}$/;
const endingPattern = /^\.[a-z0-9]{1,10}$/;
/**
* The predictions of entries, by their hashes; a set of files that is too large for a store is left out as a whole,
* with a note.
*
* @param mostBytes largest file that the store takes.
* @throws MlgateError MG6003 when a file is not the one that its result speaks of.
*/
async function sidecarsOf(entries, mostBytes) {
	const sidecars = /* @__PURE__ */ new Map();
	const notes = [];
	for (const { result, predictions } of entries) {
		const sizes = await Promise.all(predictions.map(async (file) => (await stat(file)).size));
		const largest = Math.max(0, ...sizes);
		if (largest > mostBytes) {
			notes.push(`The predictions of ${result.name} are not stored: ${largest} bytes, and this store takes ${mostBytes} a file.`);
			continue;
		}
		for (const sidecar of await hashed(result, predictions)) sidecars.set(sidecar.sha256, sidecar);
	}
	return {
		sidecars: [...sidecars.values()],
		notes
	};
}
async function hashed(result, files) {
	const spokenOf = predictionHashes(result);
	return Promise.all(files.map(async (file, index) => {
		const { sha256, bytes } = await hashFile(file);
		if (spokenOf[index] !== sha256) throw notItsOwn(file, result);
		return {
			file,
			sha256,
			bytes,
			name: sidecarName(sha256, file)
		};
	}));
}
/** The name of a predictions file in a store. */
function sidecarName(sha256, path) {
	const ending = extname(path).toLowerCase();
	return `${sha256}${endingPattern.test(ending) ? ending : ".parquet"}`;
}
/** The names under which a store keeps a result's predictions, or null when it speaks of none that could be kept. */
function sidecarNames({ subject }) {
	if (subject.predictions === void 0) return null;
	const { further = [], ...first } = subject.predictions;
	const files = [first, ...further].map(({ path, sha256 }) => ({
		name: sidecarName(sha256, path),
		sha256
	}));
	return files.every(({ sha256 }) => hashPattern.test(sha256)) ? files : null;
}
/**
* Brings the predictions of a stored result into a folder.
*
* @param read the bytes of a file of the store, null when it is not there.
* @returns null when the store does not have all of them.
* @throws MlgateError MG6003 when bytes are not those that the result speaks of.
*/
async function bringPredictions(result, folder, read) {
	const files = sidecarNames(result);
	if (files === null) return null;
	const placed = [];
	for (const { name, sha256 } of files) {
		const bytes = await read(name);
		if (bytes === null) return null;
		if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw notItsOwn(name, result);
		const file = join(folder, name);
		await writeFileAtomically(file, bytes);
		placed.push(file);
	}
	return placed;
}
function notItsOwn(file, { name }) {
	return new MlgateError({
		code: "MG6003",
		message: `${file} is not the predictions file that the result of "${name}" speaks of.`,
		hint: "Measure again; rows that never belonged to these numbers would look like proof.",
		place: { file }
	});
}
// packages/baseline/releases/read-release.ts
/** A release carries the results of its models as files of such names, and their predictions under any. */
const resultName = /^mlgate-result.*\.json$/;
const mostResults = 10;
const mostResultBytes = 16 * 2 ** 20;
const mostPredictionsBytes = 512 * 2 ** 20;
function carriesResult({ assets }) {
	return assets.some(({ name }) => resultName.test(name));
}
/** @param folder where predictions are put. */
function releaseReader(host, folder) {
	const documents = /* @__PURE__ */ new Map();
	const documentOf = (release, file) => {
		const known = documents.get(file.id) ?? readDocument(host, release, file);
		documents.set(file.id, known);
		return known;
	};
	return { async read(release, need) {
		const { tag, assets, publishedAt } = release;
		if (!carriesResult(release)) return { passedOver: `release ${tag} carries no result of mlgate` };
		for (const file of assets.filter(({ name }) => resultName.test(name)).slice(0, mostResults)) {
			const { text, result } = await documentOf(release, file);
			if (!isOfSeries(result, need)) continue;
			if (!isUsable(result)) return { passedOver: `${file.name} of release ${tag} could not be decided` };
			const bring = async (name) => {
				const sidecar = assets.find((asset) => asset.name === name || `${asset.sha256}.parquet` === name);
				return sidecar === void 0 ? null : host.download(sidecar, mostPredictionsBytes);
			};
			const predictions = await bringPredictions(result, folder, bring);
			const { commit } = result.subject;
			return {
				how: "release",
				location: `release:${tag}`,
				...commit === void 0 ? {} : { commit },
				sha256: lineHash(text),
				result,
				...predictions === null ? {} : { predictions: { files: predictions } },
				origin: {
					how: "release",
					commit: commit ?? tag,
					branch: tag,
					date: publishedAt
				}
			};
		}
		return { passedOver: `release ${tag} carries no result of ${need.kind} "${need.name}"` };
	} };
}
async function readDocument(host, { tag }, file) {
	const where = `${file.name} of release ${tag}`;
	const text = new TextDecoder().decode(await host.download(file, mostResultBytes));
	try {
		return {
			text,
			result: parseResult(text, where)
		};
	} catch (error) {
		if (!(error instanceof MlgateError) || error.code === "MG1002") throw error;
		throw new MlgateError({
			code: "MG6004",
			message: `${where} cannot be read: ${error.message.replace(/\.$/, "")}.`,
			hint: "Attach the document as mlgate wrote it, or name what to compare with."
		}, { cause: error });
	}
}
// packages/baseline/releases/tags.ts
/** The model that a version's tag names; undefined for any other tag. */
function modelOfTag(tag) {
	const says = readTag(tag);
	return says?.kind === "version" ? says.name : void 0;
}
/** Tags of the versions of a model that a stage is on, by its newest assignment; none when it is on no version. */
function versionsOfStage(tags, name, stage) {
	const dated = tags.map((tag) => ({
		...tag,
		date: "",
		who: ""
	}));
	return registeredModels(dated).filter((model) => model.name === name).flatMap(({ versions }) => versions.filter(({ stages }) => stages.includes(stage)).map(({ tag }) => tag));
}
// packages/baseline/releases/find-release.ts
/** Releases among which the last is looked for, one page of them, and of how many the results are read. */
const most = {
	listed: 100,
	read: 10
};
const scheme = "release:";
function isReleaseLocation(location) {
	return location.startsWith(scheme);
}
/** @param folder where predictions are put. */
function releaseBaselines(host, folder) {
	const reader = releaseReader(host, folder);
	let newest;
	let tags;
	async function last(need) {
		newest ??= host.newest(most.listed);
		const releases = await newest;
		if (releases.length === 0) return { passedOver: "there is no release" };
		const mayTell = ({ tag, isPrerelease }) => !isPrerelease && (modelOfTag(tag) ?? need.name) === need.name;
		return await firstWith(releases.filter((release) => mayTell(release) && carriesResult(release)).slice(0, most.read), need, reader) ?? { passedOver: `no release carries a result of ${need.kind} "${need.name}"` };
	}
	async function stage(name, need) {
		tags ??= host.tags();
		const versions = versionsOfStage(await tags, need.name, name);
		if (versions.length === 0) return { passedOver: `no version of ${need.name} is in ${name}` };
		const releases = (await Promise.all(versions.map((tag) => host.ofTag(tag)))).filter((release) => release !== null);
		const [release] = releases;
		if (release === void 0) return { passedOver: `${versions.join(", ")} in ${name} is no release` };
		return await firstWith(releases, need, reader) ?? reader.read(release, need);
	}
	return {
		last,
		stage,
		async named(location, need) {
			const found = await named$1(location.slice(8), need, {
				host,
				reader,
				stage
			});
			if (!isPassedOver(found)) return {
				...found,
				location
			};
			throw new MlgateError({
				code: "MG6001",
				message: `The baseline ${location} leads nowhere: ${found.passedOver}.`,
				hint: "Name a release that carries a file mlgate-result*.json: release:TAG, release:NAME@VERSION or release:NAME#STAGE."
			});
		}
	};
}
async function named$1(reference, need, { host, reader, stage }) {
	const [, name, wanted] = /^([^#]+)#([^#]+)$/.exec(reference) ?? [];
	if (name !== void 0 && wanted !== void 0) {
		if (name !== need.name) return { passedOver: `it is of "${name}", and this is "${need.name}"` };
		return stage(wanted, need);
	}
	const release = await host.ofTag(reference);
	return release === null ? { passedOver: `there is no release ${reference}` } : reader.read(release, need);
}
/** What the first of the releases that has something carries. */
async function firstWith(releases, need, reader) {
	for (const release of releases) {
		const found = await reader.read(release, need);
		if (!isPassedOver(found)) return found;
	}
	return null;
}
// packages/baseline/resolve/ancestors.ts
/**
* The ancestors of a commit, nearest first: those that its branch pointed to (first parents) before those that were
* merged into it, since mostly the former were measured.
*
* @param history the commit and its ancestors, newest first.
*/
function nearestAncestors(sha, history, most) {
	const bySha = new Map(history.map((commit) => [commit.sha, commit]));
	const line = [];
	const seen = /* @__PURE__ */ new Set([sha]);
	let at = bySha.get(sha)?.parents[0];
	while (at !== void 0 && !seen.has(at)) {
		const commit = bySha.get(at);
		if (commit === void 0) break;
		seen.add(at);
		line.push(commit);
		at = commit.parents[0];
	}
	return [...line, ...history.filter((commit) => !seen.has(commit.sha))].slice(0, most);
}
// packages/baseline/resolve/base-commit.ts
/**
* Walks the ways to a base commit, one call each, until one arrives.
*
* @param measured the commit that is measured; it is never its own base.
* @throws what the host throws: "could not ask" is not "there is none".
*/
async function findBaseCommit(plan, measured, host) {
	const passedOver = [];
	for (const question of plan.questions) {
		const answer = await ask(question, measured, host);
		if ("sha" in answer) {
			const branch = plan.branch === void 0 ? {} : { branch: plan.branch };
			return {
				base: {
					...answer,
					how: question.how,
					...branch
				},
				passedOver
			};
		}
		passedOver.push({
			how: question.how,
			reason: answer.reason
		});
	}
	if (plan.reason !== void 0) passedOver.push({
		how: "event",
		reason: plan.reason
	});
	return {
		base: null,
		passedOver
	};
}
async function ask(question, measured, host) {
	if ("commit" in question) return namedCommit(question.commit, measured, host);
	return "with" in question ? mergeBase(question, measured, host) : firstParent(question, host);
}
async function namedCommit(sha, measured, host) {
	if (sha === measured) return { reason: `${shortCommit(sha)} is what is measured` };
	const facts = await host.commit(sha);
	return facts === null ? { reason: `${shortCommit(sha)} is gone` } : {
		sha,
		date: facts.date
	};
}
async function firstParent({ of, merging }, host) {
	const facts = await host.commit(of);
	if (facts === null) return { reason: `${shortCommit(of)} is gone` };
	const [parent, second] = facts.parents;
	if (parent === void 0) return { reason: `${shortCommit(of)} is the first commit` };
	if (merging !== void 0 && second !== merging) return { reason: `${shortCommit(of)} is not the merge of ${shortCommit(merging)}` };
	return { sha: parent };
}
async function mergeBase({ of, with: other }, measured, host) {
	const facts = await host.mergeBase(other, of);
	const name = /^[0-9a-f]{40,64}$/.test(other) ? shortCommit(other) : other;
	if (facts === null) return { reason: `${shortCommit(of)} and ${name} have no commit in common` };
	if (facts.sha === of || facts.sha === measured) return { reason: `${shortCommit(of)} is part of ${name} by now` };
	return {
		sha: facts.sha,
		date: facts.date
	};
}
// packages/baseline/resolve/run-event.ts
const commitId = string().check(_regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/));
const optional = optional$1;
const payloadSchema = looseObject({
	repository: optional(looseObject({ default_branch: optional(string()) })),
	pull_request: optional(looseObject({
		base: looseObject({
			ref: string(),
			sha: commitId
		}),
		head: looseObject({ sha: commitId })
	})),
	merge_group: optional(looseObject({
		base_sha: commitId,
		base_ref: string(),
		head_sha: optional(commitId)
	})),
	workflow_run: optional(nullable(looseObject({
		head_sha: commitId,
		head_branch: optional(nullable(string())),
		event: optional(string())
	}))),
	before: optional(nullable(string())),
	after: optional(nullable(string())),
	forced: optional(nullable(boolean())),
	deleted: optional(nullable(boolean()))
});
/**
* The parts of an event's payload that a baseline hangs on.
*
* @throws MlgateError MG6009 when it is not what GitHub sends.
*/
function readPayload({ name, payload }) {
	const parsed = safeParse(payloadSchema, payload ?? {});
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new MlgateError({
		code: "MG6009",
		message: `The event "${name}" cannot be understood: ${issue?.path.join(".") || "its payload"} is not what GitHub sends.`,
		hint: "Check that GITHUB_EVENT_PATH is the file that GitHub wrote for this run."
	});
}
/** The branch whose results are the baseline: the one the user names, else the default branch by its name of today. */
function mainBranch({ branch }, { repository }) {
	return branch ?? repository?.default_branch;
}
/** What GitHub writes for "no commit". */
function isNoCommit(sha) {
	return /^0+$/.test(sha);
}
const branchPrefix = "refs/heads/";
/** The branch of a ref, undefined for tags and pull requests. */
function branchOf(ref) {
	return ref.startsWith(branchPrefix) ? ref.slice(11) : void 0;
}
// packages/baseline/resolve/base-plan.ts
/** Each kind of event and its ways; the first planner that knows the event counts. */
const planners = [
	planPullRequest,
	planMergeGroup,
	planPush,
	planWorkflowRun$1,
	planOther
];
/**
* The ways to the commit that a run is compared with.
*
* A pull request is compared with what its measured tree was merged onto: for a merge made by GitHub its first parent,
* for the head itself the merge base. The clone is never asked, for it is shallow.
*
* @throws MlgateError MG6009 when the payload is not what GitHub sends.
*/
function planBase(event) {
	const payload = readPayload(event);
	for (const planner of planners) {
		const plan = planner(event, payload);
		if (plan !== null) return plan;
	}
	return {
		questions: [],
		reason: `nothing is known of the event "${event.name}"`
	};
}
function planPullRequest({ name, sha, measured }, { pull_request }) {
	if (pull_request === void 0) return null;
	const { base, head } = pull_request;
	const branch = base.ref;
	if (measured === base.sha || name === "pull_request_target" && measured === sha) return {
		branch,
		questions: [],
		reason: `${branch} itself was checked out, not the pull request`
	};
	const mergeBases = (of) => [{
		how: "merge-base",
		of,
		with: branch
	}, {
		how: "merge-base",
		of,
		with: base.sha
	}];
	if (measured === head.sha) return {
		branch,
		questions: mergeBases(measured)
	};
	return {
		branch,
		questions: [
			{
				how: "first-parent",
				of: measured,
				merging: head.sha
			},
			...mergeBases(measured),
			...mergeBases(head.sha)
		]
	};
}
function planMergeGroup({ measured }, { merge_group }) {
	if (merge_group === void 0) return null;
	return {
		...named(branchOf(merge_group.base_ref) ?? merge_group.base_ref),
		questions: [{
			how: "merge-queue",
			commit: merge_group.base_sha
		}, {
			how: "first-parent",
			of: measured
		}]
	};
}
function planPush(event, payload) {
	if (event.name !== "push") return null;
	const { measured, sha } = event;
	const branch = mainBranch(event, payload);
	const pushed = branchOf(event.ref);
	if (pushed === void 0 || pushed !== branch || measured !== sha) return null;
	const before = payload.before ?? "";
	const firstParent = {
		how: "first-parent",
		of: measured
	};
	if (before === "" || isNoCommit(before)) return {
		branch,
		questions: [firstParent]
	};
	return {
		branch,
		questions: [payload.forced === true ? {
			how: "merge-base",
			of: measured,
			with: before
		} : {
			how: "previous",
			commit: before
		}, firstParent]
	};
}
function planWorkflowRun$1(event, payload) {
	const run = payload.workflow_run;
	if (run == null || event.measured === event.sha) return null;
	const branch = mainBranch(event, payload);
	const byBranch = branch === void 0 ? [] : [{
		how: "merge-base",
		of: event.measured,
		with: branch
	}];
	return {
		...named(branch),
		questions: [
			{
				how: "first-parent",
				of: event.measured,
				merging: run.head_sha
			},
			...byBranch,
			{
				how: "first-parent",
				of: event.measured
			}
		]
	};
}
/** A push to another branch, a tag, a schedule, a run by hand: where it left the main branch, or the commit before. */
function planOther(event, payload) {
	const branch = mainBranch(event, payload);
	const { measured } = event;
	const isMain = branch !== void 0 && branchOf(event.ref) === branch && measured === event.sha;
	const byBranch = branch === void 0 || isMain ? [] : [{
		how: "merge-base",
		of: measured,
		with: branch
	}];
	return {
		...named(branch),
		questions: [...byBranch, {
			how: "first-parent",
			of: measured
		}]
	};
}
const named = (branch) => branch === void 0 ? {} : { branch };
// packages/baseline/resolve/describe.ts
/** How a baseline was come by, in words that go after the commit. */
const ways = {
	"first-parent": "what this branch merges into",
	"merge-base": "where this branch left it",
	"merge-queue": "what the queue merges onto",
	previous: "the push before this one",
	release: "the last release"
};
/**
* What a search for a baseline came to, in words. Names of branches and locations are as they came: escape them where
* they are shown.
*/
function baselineWords(search, context) {
	const { found } = search;
	if (found === null) return {
		against: null,
		facts: [whyNone(search)]
	};
	return {
		against: against(found),
		facts: [
			way(found),
			age(found, context),
			data(found, context),
			runner(found, context)
		].flat()
	};
}
function whyNone({ isFirst, passedOver }) {
	if (isFirst) return "no baseline yet: merge once, and the next change is compared";
	const last = passedOver.at(-1);
	return last === void 0 ? "no baseline" : `no baseline: ${last.reason}`;
}
function against({ origin, location, commit }) {
	if (origin === void 0) return commit === void 0 ? location : `${location} at ${shortCommit(commit)}`;
	const sha = shortCommit(origin.commit);
	return origin.branch === void 0 ? sha : `${origin.branch} at ${sha}`;
}
function way({ origin }) {
	if (origin?.before !== void 0) {
		const { commits, sha } = origin.before;
		return [`the nearest commit that was measured, ${commits === 1 ? "one commit" : `${commits} commits`} before ${shortCommit(sha)}`];
	}
	const words = origin === void 0 ? void 0 : ways[origin.how];
	return words === void 0 ? [] : [words];
}
function age({ origin, result }, { now }) {
	const then = Date.parse(result?.startedAt ?? origin?.date ?? "");
	return Number.isNaN(then) ? [] : [ageInWords(now.getTime() - then)];
}
const minute = 6e4;
const hour = 60 * minute;
const day = 24 * hour;
/** Below each bound the unit before it is too fine to matter. */
const units = [
	[
		hour,
		minute,
		"minute"
	],
	[
		2 * day,
		hour,
		"hour"
	],
	[
		60 * day,
		day,
		"day"
	],
	[
		730 * day,
		30.44 * day,
		"month"
	],
	[
		Number.POSITIVE_INFINITY,
		365.25 * day,
		"year"
	]
];
/** How old something is, as people say it: `2 days old`. */
function ageInWords(milliseconds) {
	if (milliseconds < minute) return "just made";
	const [, unit, name] = units.find(([below]) => milliseconds < below);
	const count = Math.floor(milliseconds / unit);
	return `${count} ${name}${count === 1 ? "" : "s"} old`;
}
function data({ result }, context) {
	const then = result?.subject.data ?? [];
	if (context.data === void 0 || context.data.length === 0 || then.length === 0) return [];
	const hashes = (files) => files.map(({ sha256 }) => sha256).join();
	return [hashes(then) === hashes(context.data) ? "same test data" : "other test data"];
}
/** What makes two runners of a type: numbers of speed and memory hang on these. */
const typeKeys = [
	"platform",
	"architecture",
	"cpu",
	"cores"
];
function runner({ result }, { environment }) {
	const then = result?.environment ?? {};
	const known = typeKeys.filter((key) => then[key] !== void 0 && environment[key] !== void 0);
	if (known.length === 0) return [];
	return [known.every((key) => then[key] === environment[key]) ? "same runner type" : "another runner type"];
}
// packages/baseline/resolve/may-write.ts
/**
* Only a push to the main branch adds to the baselines, and only what it pushed: a pull request would move the mark
* that it is measured by.
*
* @throws MlgateError MG6009 when the payload is not what GitHub sends.
*/
function mayWrite(event) {
	const payload = readPayload(event);
	const branch = mainBranch(event, payload);
	const found = [
		[event.name !== "push", `this run answers "${event.name}", not a push`],
		[branch === void 0, "the name of the default branch is not known"],
		[branchOf(event.ref) !== branch, `this push is to ${event.ref}, not to ${branch}`],
		[payload.deleted === true, "this push deletes the branch"],
		[event.measured !== event.sha, "another commit was measured than the one that was pushed"]
	].find(([wrong]) => wrong);
	return found === void 0 ? { may: true } : {
		may: false,
		reason: `only pushes to the main branch write: ${found[1]}`
	};
}
// packages/baseline/resolve/rules-plan.ts
/**
* The ways to the commit whose rules decide about a change: what it is to be merged onto, as GitHub names it. Unlike
* what a change is compared with, this is never where its branch was cut: that is the change's own choice.
*
* @returns undefined where nothing is to be merged, or where what is checked out is itself what decides.
* @throws MlgateError MG6009 when the payload is not what GitHub sends.
*/
function planRules(event) {
	const payload = readPayload(event);
	if (payload.pull_request !== void 0) return planPull(event, payload.pull_request);
	if (payload.merge_group !== void 0) return planBase(event);
	return event.name === "workflow_run" ? planWorkflowRun(event, payload) : void 0;
}
function planPull({ name, sha, measured }, { base, head }) {
	if (measured === base.sha || name === "pull_request_target" && measured === sha) return void 0;
	const named = {
		how: "event",
		commit: base.sha
	};
	const isOwn = measured === sha && measured !== head.sha;
	return {
		branch: base.ref,
		questions: isOwn ? [{
			how: "first-parent",
			of: measured,
			merging: head.sha
		}, named] : [named]
	};
}
/** Such a run stands at the tip of the default branch, whatever it checks out. */
function planWorkflowRun(event, payload) {
	const { sha, measured, ref } = event;
	const branch = mainBranch(event, payload);
	const { head_sha: pushed, head_branch: pushedTo, event: cause } = payload.workflow_run ?? {};
	if (measured === sha && branchOf(ref) === branch || cause === "push" && measured === pushed && pushedTo === branch) return void 0;
	return {
		...branch === void 0 ? {} : { branch },
		questions: [{
			how: "event",
			commit: sha
		}]
	};
}
// packages/baseline/resolve/strategies.ts
/** Commits that a look-up asks for: as many as the cache answers for at once. */
const mostAncestors = 10;
/** Commits of one page, among which the ancestors are looked for. */
const historyLength = 100;
/** The ways to a baseline, the sharpest comparison first; each says why it was passed over. */
const table = [
	{
		how: "base-model",
		find: (need, resolver) => resolver.modelAtBase(need)
	},
	{
		how: "base-predictions",
		find: (need, resolver) => resolver.storedAtBase(need, "predictions")
	},
	{
		how: "base-metrics",
		find: (need, resolver) => resolver.storedAtBase(need, "metrics")
	},
	{
		how: "ancestor",
		find: (need, resolver) => resolver.nearestAncestor(need)
	},
	{
		how: "release",
		find: (need, resolver) => resolver.lastRelease(need)
	}
];
/**
* The strategies of `auto`: a base model, predictions stored at the base, numbers stored at the base, the nearest
* measured ancestor, the last release; where the base commit is not known, the last release alone. What one of them
* asks is not asked again by the next.
*/
function autoStrategies(context) {
	const resolver = new Resolver(context);
	const strategies = (context.base.base === null ? table.filter(({ how }) => how === "release") : table).map(({ how, find }) => ({
		how,
		find: (need) => find(need, resolver)
	}));
	return [...context.base.passedOver.map(alreadyPassedOver), ...strategies];
}
/** The ways to the base commit that led nowhere are part of the trace. */
function alreadyPassedOver({ how, reason }) {
	return {
		how,
		find: async () => ({ passedOver: reason })
	};
}
const noBase = { passedOver: "the base commit is not known" };
/** Remembers answers, so that strategies that need the same one share it. */
var Resolver = class {
	#context;
	#atBase = /* @__PURE__ */ new Map();
	#ancestors;
	constructor(context) {
		this.#context = context;
	}
	async modelAtBase(need) {
		const { base, modelAt } = this.#context;
		if (modelAt === void 0) return { passedOver: "what is measured is no model file" };
		if (base.base === null) return noBase;
		const found = await modelAt(base.base, need);
		return isPassedOver(found) ? found : {
			...found,
			how: base.base.how,
			origin: originOf(base.base)
		};
	}
	async storedAtBase(need, wanted) {
		const { base, read, folder } = this.#context;
		if (base.base === null) return noBase;
		const { sha, date } = base.base;
		const key = JSON.stringify(need);
		const commits = [{
			sha,
			...date === void 0 ? {} : { date }
		}];
		const asked = this.#atBase.get(key) ?? read({
			series: seriesOf(need),
			commits,
			folder
		});
		this.#atBase.set(key, asked);
		const stored = await asked;
		if (isPassedOver(stored)) return stored;
		if (wanted === "predictions" && stored.predictions === null) return { passedOver: `the result at ${shortCommit(sha)} is stored without its predictions` };
		return foundFrom(stored, originOf(base.base));
	}
	async nearestAncestor(need) {
		const { base, read, folder, commits } = this.#context;
		if (base.base === null) return noBase;
		const { sha, branch, date } = base.base;
		const known = await this.#atBase.get(JSON.stringify(need));
		if (known !== void 0 && isPassedOver(known) && known.isNew) return known;
		this.#ancestors ??= commits.history(sha, historyLength);
		const history = await this.#ancestors;
		const itself = date === void 0 ? history.filter((commit) => commit.sha === sha) : [];
		const ancestors = [...itself, ...nearestAncestors(sha, history, mostAncestors)].slice(0, mostAncestors);
		if (ancestors.length === itself.length) return { passedOver: `${shortCommit(sha)} has no ancestors` };
		const stored = await read({
			series: seriesOf(need),
			commits: ancestors,
			folder
		});
		if (isPassedOver(stored)) return stored;
		const place = ancestors.findIndex((commit) => commit.sha === stored.commit) - itself.length;
		if (place < 0) return foundFrom(stored, originOf(base.base));
		return foundFrom(stored, {
			how: "ancestor",
			commit: stored.commit,
			before: {
				sha,
				commits: place + 1
			},
			...branch === void 0 ? {} : { branch }
		});
	}
	async lastRelease(need) {
		const { lastRelease } = this.#context;
		return lastRelease === void 0 ? { passedOver: "no releases are looked at" } : lastRelease(need);
	}
};
function seriesOf({ kind, name, leg }) {
	return {
		kind,
		name,
		...leg == null ? {} : { leg }
	};
}
function originOf({ sha, how, branch, date }) {
	return {
		how,
		commit: sha,
		...branch === void 0 ? {} : { branch },
		...date === void 0 ? {} : { date }
	};
}
function foundFrom(stored, origin) {
	const { result, predictions, location, sha256, commit } = stored;
	return {
		how: origin.how,
		location,
		commit,
		sha256,
		result,
		...predictions === null ? {} : { predictions: { files: predictions } },
		origin
	};
}
// packages/baseline/stores/bundle.ts
/** A bundle is a result with its predictions as files of one folder: an artifact, or an entry of the cache. */
const bundleResult = "result.json";
/** Writes an entry's bundle into a folder; returns what was left out and why. */
async function writeBundle(folder, entry, mostBytes) {
	await mkdir(folder, { recursive: true });
	const { sidecars, notes } = await sidecarsOf([entry], mostBytes);
	for (const { file, name } of sidecars) await placeFile(file, join(folder, name));
	await writeFileAtomically(join(folder, bundleResult), formatResult(entry.result));
	return notes;
}
/**
* The result of a bundle, if it is what it should be: of this series, of this commit, and decided.
*
* @param where the bundle in words.
* @param folder where predictions are put.
* @throws MlgateError MG6004 when the document cannot be read, MG1002 when it is of a newer version, MG6003 when
*   predictions are not its own.
*/
async function readBundle(where, series, { sha }, folder, read) {
	const bytes = await read(bundleResult);
	if (bytes === null) throw unreadable(where, `it has no ${bundleResult}`);
	const text = new TextDecoder().decode(bytes);
	const result = parse$1(text, where);
	if (!isOfSeries(result, series)) return { passedOver: `${where} is the result of something else` };
	if (result.subject.commit !== sha) return { passedOver: `${where} was measured at another commit` };
	if (!isUsable(result)) return { passedOver: `${where} tells of a run that could not be decided` };
	return {
		result,
		commit: sha,
		predictions: await bringPredictions(result, folder, read),
		location: where,
		sha256: lineHash(text)
	};
}
function parse$1(text, where) {
	try {
		return parseResult(text, `${bundleResult} of ${where}`);
	} catch (error) {
		if (!(error instanceof MlgateError) || error.code === "MG1002") throw error;
		throw unreadable(where, error.message, error);
	}
}
function unreadable(where, reason, cause) {
	return new MlgateError({
		code: "MG6004",
		message: `${where} cannot be read: ${reason.replace(/\.$/, "")}.`,
		hint: "It was left as it is. Delete it if it is not what mlgate wrote."
	}, { cause });
}
// packages/baseline/stores/zip.ts
const endOfDirectory = 101010256;
const directoryEntry = 33639248;
const localEntry = 67324752;
const endLength = 22;
const longestComment = 65535;
const entryLength = 46;
const localLength = 30;
/** A field of this value refers to a Zip64 record: archives of 4 GiB and more, which nobody has to read here. */
const inZip64 = 4294967295;
const encryptedFlag = 1;
const modes = {
	fileType: 61440,
	link: 40960
};
/**
* The files of a zip, by name. Only plain files directly in the archive or in its folders; nothing is written
* anywhere, and nothing is unpacked before the whole archive is known to keep the limits. What an entry says of its
* size is not believed: unpacking stops there.
*
* @param archive name for messages.
* @throws MlgateError MG6008 when a name would leave the folder, an entry is a link or encrypted, or it holds too much;
*   MG6004 when the bytes are no zip or are damaged.
*/
function readZip(bytes, archive, limits) {
	const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries = readDirectory(zip, archive, limits);
	const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
	if (total > limits.mostBytes) throw refused(archive, `it unpacks to ${total} bytes; at most ${limits.mostBytes} are taken`);
	const files = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		if (files.has(entry.name)) throw refused(archive, `${JSON.stringify(entry.name)} is in it twice`);
		files.set(entry.name, unpack(zip, entry, archive));
	}
	return files;
}
function readDirectory(zip, archive, { mostFiles }) {
	const end = findEnd(zip, archive);
	const count = zip.readUInt16LE(end + 10);
	let at = zip.readUInt32LE(end + 16);
	if (count > mostFiles) throw refused(archive, `it holds ${count} files; at most ${mostFiles} are taken`);
	const entries = [];
	for (let index = 0; index < count; index++) {
		if (at + entryLength > end || zip.readUInt32LE(at) !== directoryEntry) throw damaged(archive, "its list of files is cut");
		const nameLength = zip.readUInt16LE(at + 28);
		const next = at + entryLength + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
		const name = zip.toString("utf8", at + entryLength, at + entryLength + nameLength);
		assertPlain(zip, at, name, archive);
		if (!name.endsWith("/")) entries.push({
			name,
			method: zip.readUInt16LE(at + 10),
			checksum: zip.readUInt32LE(at + 16),
			packedBytes: zip.readUInt32LE(at + 20),
			bytes: zip.readUInt32LE(at + 24),
			offset: zip.readUInt32LE(at + 42)
		});
		at = next;
	}
	return entries;
}
/** The record at the end may be followed by a comment of any content. */
function findEnd(zip, archive) {
	const first = Math.max(0, zip.length - endLength - longestComment);
	for (let at = zip.length - endLength; at >= first; at--) if (zip.readUInt32LE(at) === endOfDirectory && at + endLength + zip.readUInt16LE(at + 20) === zip.length) return at;
	throw damaged(archive, "it is not a zip, or was cut");
}
function assertPlain(zip, at, name, archive) {
	if (name.split(/[/\\]/).includes("..") || /^([/\\]|[A-Za-z]:)/.test(name) || /[\0\uFFFD]/.test(name) || name === "") throw refused(archive, `the name ${JSON.stringify(name)} would leave its folder`);
	if ((zip.readUInt32LE(at + 38) >>> 16 & modes.fileType) === modes.link) throw refused(archive, `${JSON.stringify(name)} is a link`);
	if ((zip.readUInt16LE(at + 8) & encryptedFlag) !== 0) throw refused(archive, `${JSON.stringify(name)} is encrypted`);
	if ([
		20,
		24,
		42
	].map((offset) => zip.readUInt32LE(at + offset)).includes(inZip64)) throw refused(archive, `${JSON.stringify(name)} is of 4 GiB or more`);
}
const methods = {
	0: (packed) => packed,
	8: (packed, bytes) => inflateRawSync(packed, { maxOutputLength: bytes + 1 })
};
function unpack(zip, entry, archive) {
	const { offset, packedBytes, method, name, bytes } = entry;
	const read = methods[method];
	if (read === void 0) throw damaged(archive, `${JSON.stringify(name)} is packed by an unknown method`);
	if (offset + localLength > zip.length || zip.readUInt32LE(offset) !== localEntry) throw damaged(archive, `${JSON.stringify(name)} is not where it should be`);
	const start = offset + localLength + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
	const packed = zip.subarray(start, start + packedBytes);
	let content;
	try {
		content = read(packed, bytes);
	} catch (cause) {
		const explodes = cause instanceof RangeError;
		const reason = `${JSON.stringify(name)} ${explodes ? "unpacks to more than it says" : "is damaged"}`;
		throw explodes ? refused(archive, reason) : damaged(archive, reason, cause);
	}
	if (content.length !== bytes || crc32(content) !== entry.checksum) throw damaged(archive, `${JSON.stringify(name)} is damaged`);
	return content;
}
function refused(archive, reason) {
	return new MlgateError({
		code: "MG6008",
		message: `${archive} is refused: ${reason}.`,
		hint: "Nothing of it was unpacked. Delete the artifact, and look at who could have uploaded it."
	});
}
function damaged(archive, reason, cause) {
	return new MlgateError({
		code: "MG6004",
		message: `${archive} cannot be read: ${reason}.`,
		hint: "Run the job again in case it was cut on its way; delete the artifact if it stays so."
	}, { cause });
}
/** The checksum of zip archives (ISO 3309). Node has one of its own from 22.2 on; 22.0 is promised. */
function crc32(bytes) {
	let rest = 4294967295;
	for (const byte of bytes) {
		rest ^= byte;
		for (let bit = 0; bit < 8; bit++) rest = rest >>> 1 ^ (rest & 1 ? 3988292384 : 0);
	}
	return (rest ^ 4294967295) >>> 0;
}
// packages/baseline/stores/artifact-store.ts
/** Pages that are listed: others may have left artifacts of the same name in between. */
const mostPages = 10;
/** Artifacts of the main branch that are enough to look among. */
const enough = 100;
/** Artifacts that one look-up opens. */
const mostOpened = 3;
/** Results that a history of artifacts holds at most: each is a download. */
const longestHistory = 20;
const mostFiles = 100;
/** The name of the artifacts that hold a series' results of the main branch. */
function baselineArtifactName(series) {
	return `mlgate-baseline-${seriesSlug(series)}`;
}
/**
* The artifacts of the main branch's runs as a store: an artifact for each result, found by its name in one call. What
* a run of a fork uploads is never taken, whatever it calls its branch.
*/
function artifactStore(options) {
	const { host, branches, temporaryFolder, mostBytes = 256 * 2 ** 20 } = options;
	const limits = {
		mostBytes: 2 * mostBytes,
		mostFiles
	};
	const listed = /* @__PURE__ */ new Map();
	const list = (series) => {
		const name = baselineArtifactName(series);
		const known = listed.get(name) ?? listPages(host, name, branches);
		listed.set(name, known);
		return known;
	};
	async function open(artifact, series, folder) {
		const where = `artifact of run ${artifact.run.id}`;
		if (artifact.bytes > mostBytes) return { passedOver: `the ${where} has ${artifact.bytes} bytes` };
		const zip = artifact.expired ? "gone" : await host.download(artifact.id, mostBytes);
		if (zip === "gone") return { passedOver: `the artifact of ${shortCommit(artifact.run.headSha)} has expired` };
		const files = readZip(zip, `The ${where}`, limits);
		return readBundle(where, series, { sha: artifact.run.headSha }, folder, async (name) => files.get(name) ?? null);
	}
	return {
		how: "artifact",
		async read({ series, commits, folder }) {
			const { own, others, isComplete } = await list(series);
			const reasons = /* @__PURE__ */ new Set();
			let opened = 0;
			for (const { sha } of commits) for (const artifact of own.filter(({ run }) => run.headSha === sha)) {
				if (opened >= mostOpened) break;
				opened += artifact.expired ? 0 : 1;
				const answer = await open(artifact, series, folder);
				if (!isPassedOver(answer)) return answer;
				reasons.add(answer.passedOver);
			}
			for (const artifact of others.filter(({ run }) => commits.some(({ sha }) => sha === run.headSha))) {
				const reason = whyIgnored(artifact, branches);
				if (reason !== null) reasons.add(reason);
			}
			if (!isComplete) reasons.add(`${others.length} of the newest artifacts of this name are not of main`);
			const isNew = own.length === 0 && isComplete;
			const none = isNew ? "no run of the main branch has left an artifact" : `no artifact of ${commitsInWords(commits)}`;
			return {
				passedOver: reasons.size > 0 ? [...reasons].join("; ") : none,
				...isNew ? { isNew } : {}
			};
		},
		async write(entries) {
			const notes = [];
			try {
				for (const entry of entries) {
					const folder = await mkdtemp(join(temporaryFolder, "artifact-"));
					notes.push(...await writeBundle(folder, entry, mostBytes));
					await host.upload(baselineArtifactName(entry.result), folder);
					await rm(folder, {
						recursive: true,
						force: true
					});
				}
			} catch (error) {
				if (isRefusal(error)) return { passedOver: whyRefused(error) };
				throw error;
			}
			return {
				stored: entries.length,
				location: "artifacts of this run",
				notes
			};
		},
		async *history({ series, last = longestHistory, since }) {
			if (series === void 0) return;
			const folder = await mkdtemp(join(temporaryFolder, "artifacts-"));
			const { own } = await list(series);
			for (const artifact of own.slice(0, Math.min(last, longestHistory))) {
				if (since !== void 0 && artifact.createdAt < since) break;
				const answer = await open(artifact, series, folder);
				if (!isPassedOver(answer)) yield answer.result;
			}
			await rm(folder, {
				recursive: true,
				force: true
			});
		}
	};
}
async function listPages(host, name, branches) {
	const [own, others] = [[], []];
	for (let page = 1; page <= mostPages; page += 1) {
		const { artifacts, isLast } = await host.find(name, page);
		for (const artifact of artifacts) (whyIgnored(artifact, branches) === null ? own : others).push(artifact);
		if (isLast || own.length >= enough) return {
			own,
			others,
			isComplete: true
		};
	}
	return {
		own,
		others,
		isComplete: false
	};
}
/** Why what a run uploaded does not count as measured on the main branch; null when it does. */
function whyIgnored({ run }, branches) {
	const commit = shortCommit(run.headSha);
	if (!run.isOwn) return `the artifact of ${commit} comes from a fork`;
	if (run.headBranch === null || !branches.includes(run.headBranch)) return `the run of ${commit} was not of ${branches.join(" or ")}`;
	return null;
}
// packages/baseline/stores/months.ts
/** A history is a file a month, by the month (UTC) in which a result was measured. */
const filePattern = /^results\/(\d{4}-\d{2})(?:-\d{2})?\.ndjson$/;
/** `2026-11` */
function monthOf(date) {
	const time = new Date(date);
	return Number.isNaN(time.getTime()) ? "1970-01" : time.toISOString().slice(0, 7);
}
/** The file of a month. */
function monthFile(month) {
	return `results/${month}.ndjson`;
}
/** The file of a single day, for a month whose own file is full. */
function dayFile(date) {
	const time = new Date(date);
	return `results/${Number.isNaN(time.getTime()) ? "1970-01-01" : time.toISOString().slice(0, 10)}.ndjson`;
}
/** The month of a history's file, undefined when it is another file. */
function monthOfFile(path) {
	return filePattern.exec(path)?.[1];
}
/** Months from the first to the last, both included, at most `most` of them: the first ones. */
function monthsBetween(first, last, most) {
	const months = [];
	let [year = 0, month = 0] = first.split("-").map(Number);
	while (months.length < most) {
		const name = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
		if (name > last) break;
		months.push(name);
		month++;
		if (month > 12) {
			month = 1;
			year++;
		}
	}
	return months;
}
/** The month and those before it, at most `most` of them. */
function monthsBefore(last, most) {
	const [year = 0, month = 0] = last.split("-").map(Number);
	return Array.from({ length: most }, (_, back) => {
		const count = year * 12 + (month - 1) - back;
		return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String(count % 12 + 1).padStart(2, "0")}`;
	});
}
// packages/baseline/stores/branch-compaction.ts
/**
* The changes that leave on a branch what a policy keeps. Files with a line that cannot be read stay as they are, and
* with them all predictions: nobody can tell which are theirs. Lines that stay are kept byte for byte.
*/
async function changesToCompact(tip, policy) {
	const paths = (await tip.files()).map(({ path }) => path);
	const notes = [];
	const files = [];
	for (const path of paths.filter((path) => monthOfFile(path) !== void 0).sort()) {
		const bytes = await tip.read(path);
		if (bytes === null) continue;
		try {
			files.push({
				path,
				lines: readAll(bytes, path)
			});
		} catch (error) {
			if (!(error instanceof MlgateError)) throw error;
			notes.push(`${path} stays as it is, and so do all predictions: ${error.message}`);
		}
	}
	const everyFileRead = notes.length === 0;
	const keeping = retain(files.flatMap(({ lines }) => lines.map(({ result }) => result)), policy);
	const kept = /* @__PURE__ */ new Set();
	const changes = [];
	let next = 0;
	let dropped = 0;
	for (const { path, lines } of files) {
		const stay = lines.filter(({ result }) => {
			const { result: stays, predictions } = keeping[next++] ?? {
				result: true,
				predictions: true
			};
			if (predictions) for (const { name } of sidecarNames(result) ?? []) kept.add(`predictions/${name}`);
			return stays;
		});
		if (stay.length === lines.length) continue;
		dropped += lines.length - stay.length;
		const text = stay.map((line) => `${line.text}\n`).join("");
		changes.push(stay.length === 0 ? {
			path,
			remove: true
		} : {
			path,
			text
		});
	}
	if (dropped > 0) notes.push(`${dropped} results dropped.`);
	const orphans = everyFileRead ? paths.filter((path) => path.startsWith("predictions/") && !kept.has(path)) : [];
	if (orphans.length > 0) notes.push(`${orphans.length} predictions files dropped.`);
	return {
		changes: [...changes, ...orphans.map((path) => ({
			path,
			remove: true
		}))],
		notes
	};
}
function readAll(bytes, path) {
	return scanLines(bytes, path).map((line) => ({
		text: lineText(bytes, line),
		result: readLine(bytes, line, path)
	}));
}
// packages/baseline/stores/branch-snapshot.ts
/** GitHub hands out files of up to 100 MB. */
const mostFileBytes = 100 * 10 ** 6;
/** A branch as it was at one moment; what was read once is not read again. */
var BranchSnapshot = class BranchSnapshot {
	head;
	#host;
	#contents = /* @__PURE__ */ new Map();
	#files;
	constructor(host, head) {
		this.#host = host;
		this.head = head;
	}
	static async take(host, branch) {
		return new BranchSnapshot(host, await host.readRef(branch));
	}
	/** The bytes of a file, null when there is none. */
	read(path, mostBytes = mostFileBytes) {
		const { head } = this;
		if (head === null) return Promise.resolve(null);
		const known = this.#contents.get(path);
		if (known !== void 0) return known;
		const content = this.#host.readFile(head.commit, path, mostBytes);
		this.#contents.set(path, content);
		return content;
	}
	/** All files of the branch. */
	files() {
		this.#files ??= this.head === null ? Promise.resolve([]) : this.#host.listFiles(this.head.tree);
		return this.#files;
	}
	/**
	* The files of a month that there are: its own, and those of its days when that one is so large that it was
	* continued there.
	*
	* @param fullBytes size from which a month is continued.
	*/
	async *history(month, fullBytes) {
		const file = monthFile(month);
		const bytes = await this.read(file);
		if (bytes === null) return;
		if (bytes.length >= fullBytes) {
			const days = (await this.files()).map(({ path }) => path).filter((path) => path !== file && monthOfFile(path) === month).sort();
			for (const day of days.reverse()) {
				const more = await this.read(day);
				if (more !== null) yield {
					file: day,
					bytes: more
				};
			}
		}
		yield {
			file,
			bytes
		};
	}
};
// packages/baseline/stores/nearest.ts
/**
* The usable result at the nearest of the commits; of several at one commit (a run again) the newest. Reads file after
* file and stops as soon as nothing nearer can follow.
*
* @param commits nearest first.
*/
async function nearestResult(commits, series, files) {
	const places = new Map(commits.map(({ sha }, place) => [sha, place]));
	let best;
	for await (const { file, bytes } of files) for (const { result, line } of readNewestFirst(bytes, file, series, [...places.keys()])) {
		const commit = result.subject.commit;
		const place = commit === void 0 ? void 0 : places.get(commit);
		if (commit === void 0 || place === void 0 || !isUsable(result)) continue;
		if (best === void 0 || place < best.place || place === best.place && result.startedAt > best.found.result.startedAt) best = {
			place,
			found: {
				result,
				commit,
				file,
				sha256: lineHash(lineText(bytes, line))
			}
		};
		if (best?.place === 0) return best.found;
	}
	return best?.found ?? null;
}
// packages/baseline/stores/branch-store.ts
/** Twenty legs that end at once each get their turn. */
const mostAttempts = 24;
/** Answers that may have been lost on their way back. */
const mostFailures = 3;
const firstWaitMs = 200;
const longestWaitMs = 5e3;
/** Months that one look-up reads: each is a call. Without dates this one and the last have to do. */
const mostMonths = {
	dated: 4,
	undated: 2
};
const readme = `This branch is written by mlgate: the results of the main branch over time.

- \`results/YYYY-MM.ndjson\`: a result document a line, the newest last
- \`predictions/SHA256.parquet\`: the rows that results were computed from

Nothing here is needed to build the project. Delete the branch to forget the history.
`;
/**
* A branch of the repository as a store, through the API and without a clone. A write is a commit on top of the tip it
* has read (compare and swap), tried again when another was faster, never forced. Adding results takes five calls, and
* one more for each file of predictions.
*/
function branchStore(options) {
	const { host, branch = "mlgate", mostPredictionsBytes = 4 * 2 ** 20, fullBytes = 20 * 2 ** 20 } = options;
	const { now = () => /* @__PURE__ */ new Date(), wait = (milliseconds) => setTimeout(milliseconds), random = Math.random } = options;
	const backOff = (attempt) => wait(Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempt, 10)) * (.5 + random() / 2));
	let latest;
	const snapshot = async () => {
		latest ??= await BranchSnapshot.take(host, branch);
		return latest;
	};
	async function read({ series, commits, folder }) {
		const tip = await snapshot();
		if (tip.head === null) return {
			passedOver: `there is no branch ${branch} yet`,
			isNew: true
		};
		const found = await nearestResult(commits, series, filesFor(tip, commits, monthOf(now()), fullBytes));
		if (found === null) return { passedOver: `branch ${branch} has no result of ${commitsInWords(commits)}` };
		const { file, ...stored } = found;
		return {
			...stored,
			location: `branch ${branch}, ${file}`,
			predictions: await bringPredictions(stored.result, folder, (name) => tip.read(`predictions/${name}`, mostPredictionsBytes))
		};
	}
	/** Makes a change on top of the tip and moves the branch to it, until nobody came in between. */
	async function change(message, changesOn) {
		let failures = 0;
		for (let attempt = 0; attempt < mostAttempts; attempt++) {
			const tip = await snapshot();
			latest = void 0;
			const changes = await changesOn(tip);
			if (changes.length === 0) return;
			const { head } = tip;
			const tree = await host.createTree(head?.tree ?? null, changes);
			const commit = await host.createCommit({
				tree,
				message,
				parents: head === null ? [] : [head.commit]
			});
			try {
				if (head === null ? await host.createRef(branch, commit) : await host.updateRef(branch, {
					from: head.commit,
					to: commit
				})) return;
			} catch (error) {
				failures++;
				if (isRefusal(error) || failures >= mostFailures) throw error;
			}
			await backOff(attempt);
		}
		throw new MlgateError({
			code: "MG6005",
			message: `Branch ${branch} was changed by others ${mostAttempts} times while this run tried to add to it.`,
			hint: "Run the job again. Nothing of the others was overwritten."
		});
	}
	return {
		how: "branch",
		read,
		async write(entries) {
			const { sidecars, notes } = await sidecarsOf(entries, mostPredictionsBytes);
			const blobs = blobsOf(host, sidecars);
			let startsMonth = false;
			try {
				await change(messageFor(entries), async (tip) => {
					startsMonth = tip.head !== null && await tip.read(monthFile(monthOf(now()))) === null;
					const texts = await appended(tip, entries, { fullBytes });
					if (texts.length === 0) return [];
					return [
						...tip.head === null ? [{
							path: "README.md",
							text: readme
						}] : [],
						...texts,
						...await blobs()
					];
				});
			} catch (error) {
				if (isRefusal(error)) return { passedOver: whyRefused(error) };
				throw error;
			}
			return {
				stored: entries.length,
				location: `branch ${branch}`,
				notes,
				startsMonth
			};
		},
		async *history(query) {
			const tip = await snapshot();
			if (tip.head === null) return;
			const since = query.since === void 0 ? "" : monthOf(query.since);
			yield* newestFirst$1(tip, (await tip.files()).flatMap(({ path }) => {
				const month = monthOfFile(path);
				return month !== void 0 && month >= since ? [path] : [];
			}).sort(byDateDescending), query);
		},
		async compact(policy) {
			let told = [];
			await change("Drop old results", async (tip) => {
				const { changes, notes } = await changesToCompact(tip, policy);
				told = notes;
				return changes;
			});
			return told;
		}
	};
}
/**
* The files that a look-up reads, one at a time: from the month of the oldest commit on, where the commits' dates are
* known, since nothing is measured before it is committed; else from this month backwards.
*/
async function* filesFor(tip, commits, thisMonth, fullBytes) {
	const dates = commits.flatMap(({ date }) => date === void 0 ? [] : [date]);
	const oldest = dates.length < commits.length ? void 0 : dates.sort()[0];
	const months = oldest === void 0 ? monthsBefore(thisMonth, mostMonths.undated) : monthsBetween(monthOf(oldest), thisMonth, mostMonths.dated);
	for (const month of months) yield* tip.history(month, fullBytes);
}
/** The changes that add results to the files of their months; none when all are there. */
async function appended(tip, entries, { fullBytes }) {
	const files = /* @__PURE__ */ new Map();
	for (const { result } of entries) {
		const path = await fileFor(tip, result, fullBytes);
		const file = files.get(path) ?? {
			before: await tip.read(path) ?? /* @__PURE__ */ new Uint8Array(),
			lines: []
		};
		const line = formatLine(result);
		if (!(Buffer.from(file.before).includes(line) || file.lines.includes(line))) file.lines.push(line);
		files.set(path, file);
	}
	return [...files].flatMap(([path, { before, lines }]) => {
		if (lines.length === 0) return [];
		assertHistory(before, path);
		return [{
			path,
			text: `${new TextDecoder("utf-8", { fatal: true }).decode(before)}${lines.join("")}`
		}];
	});
}
async function fileFor(tip, { startedAt }, fullBytes) {
	const path = monthFile(monthOf(startedAt));
	const before = await tip.read(path);
	return before === null || before.length < fullBytes ? path : dayFile(startedAt);
}
/** Stores predictions once, however often the branch has to be tried. */
function blobsOf(host, sidecars) {
	let stored;
	const store = async () => {
		const changes = [];
		for (const { file, name } of sidecars) changes.push({
			path: `predictions/${name}`,
			blob: await host.createBlob(await readFile(file))
		});
		return changes;
	};
	return () => {
		stored ??= store();
		return stored;
	};
}
function messageFor(entries) {
	const [first, ...others] = entries.map(({ result }) => result);
	const commit = first?.subject.commit?.slice(0, 7) ?? "an unknown commit";
	return others.length === 0 ? `Add a result of ${commit}` : `Add ${entries.length} results of ${commit}`;
}
/** Of files of the same month, those of days hold the newer results. */
const byDateDescending = (left, right) => orderOf(right) - orderOf(left);
function orderOf(path) {
	return (/(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(path)?.slice(1) ?? []).reduce((sum, part) => sum * 100 + Number(part ?? 0), 0);
}
async function* newestFirst$1(tip, files, { series, last = Number.POSITIVE_INFINITY, since }) {
	let count = 0;
	for (const file of files) {
		const bytes = await tip.read(file);
		if (bytes === null) continue;
		for (const { result } of readNewestFirst(bytes, file, series)) {
			if (count >= last) return;
			if (since !== void 0 && result.startedAt < since) continue;
			count++;
			yield result;
		}
		if (count >= last) return;
	}
}
// packages/baseline/stores/cache-store.ts
/** The cache answers for at most this many keys at once. */
const mostKeys = 10;
const commitPattern = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
/** The key of a series' result at a commit. No key is the beginning of another. */
function cacheKey(series, commit) {
	return `mlgate-1-${seriesSlug(series)}-${commit}`;
}
/**
* The Actions cache as a store: an entry for each result, under a key that names its commit, so that an entry is never
* out of date and never replaced. Needs no permission, and forgets after seven days without use.
*/
function cacheStore({ host, folder, mostPredictionsBytes = 256 * 2 ** 20 }) {
	const emptied = () => rm(folder, {
		recursive: true,
		force: true
	});
	async function read({ series, commits, folder: target }) {
		const asked = commits.filter(({ sha }) => commitPattern.test(sha)).slice(0, mostKeys);
		const keys = new Map(asked.map((commit) => [cacheKey(series, commit.sha), commit]));
		if (keys.size === 0) return { passedOver: "no commit to look for in the Actions cache" };
		await emptied();
		const key = await host.restore([...keys.keys()], folder);
		const commit = key === null ? void 0 : keys.get(key);
		if (commit === void 0) return { passedOver: `the Actions cache has no result of ${commitsInWords(asked)}` };
		const found = await readBundle("entry of the Actions cache", series, commit, target, async (name) => readFile(join(folder, name)).catch(() => null));
		await emptied();
		return found;
	}
	return {
		how: "cache",
		read,
		async write(entries) {
			const notes = [];
			let stored = 0;
			for (const entry of entries) {
				const { commit } = entry.result.subject;
				if (commit === void 0 || !commitPattern.test(commit)) {
					notes.push(`The result of ${entry.result.name} is not stored: its commit is not known.`);
					continue;
				}
				await emptied();
				notes.push(...await writeBundle(folder, entry, mostPredictionsBytes));
				const answer = await save(host, cacheKey(entry.result, commit), folder);
				await emptied();
				if (typeof answer !== "string") return { passedOver: `the Actions cache took nothing: ${answer.refused}` };
				stored++;
			}
			return {
				stored,
				location: "the Actions cache",
				notes
			};
		},
		async *history() {}
	};
}
/** A cache that fails is a cache that took nothing: there are other stores, and the run itself is not at stake. */
async function save(host, key, folder) {
	try {
		return await host.save(key, folder);
	} catch (error) {
		if (error instanceof MlgateError) return { refused: error.message };
		throw error;
	}
}
// packages/baseline/stores/chain.ts
/**
* Asks stores in order. One that the token may not read is passed over like one that has nothing, yet never taken for
* new; every other failure is thrown: "nothing there" and "could not look" are different answers.
*
* @param warn hears of refusals.
*/
function readFromStores(stores, warn) {
	const refused = /* @__PURE__ */ new Set();
	return async (query) => {
		const reasons = [];
		let isNew = stores.length > 0;
		for (const store of stores) {
			const answer = await store.read(query).catch((error) => {
				if (!isRefusal(error)) throw error;
				const reason = whyRefused(error);
				if (!refused.has(reason)) warn(`${reason}.`);
				refused.add(reason);
				return { passedOver: reason };
			});
			if (!isPassedOver(answer)) return answer;
			reasons.push(answer.passedOver);
			isNew &&= answer.isNew === true || store.how === "cache";
		}
		return {
			passedOver: reasons.length === 0 ? "no store can be used" : reasons.join("; "),
			...isNew ? { isNew } : {}
		};
	};
}
/** Reading an artifact or an entry of the cache for each result would take longer than measuring. */
const keepsHistory = /* @__PURE__ */ new Set(["branch", "folder"]);
/**
* Reads the history of the first store that keeps all of it in one place; empty where none does, or the token may not
* read it.
*/
function historyFromStores(stores) {
	return async (query) => {
		for (const store of stores.filter(({ how }) => keepsHistory.has(how))) {
			const results = [];
			try {
				for await (const result of store.history(query)) if (isUsable(result)) results.push(result);
			} catch (error) {
				if (isRefusal(error)) continue;
				throw error;
			}
			if (results.length > 0) return results;
		}
		return [];
	};
}
/** What is stored cannot be read, or what is handed over is not what it says: going on elsewhere would hide that. */
const damage = /* @__PURE__ */ new Set([
	"MG1002",
	"MG6003",
	"MG6004"
]);
/** Whether an error says that a history is there and cannot be relied on, which is never taken for "nothing there". */
function isDamage(error) {
	return error instanceof MlgateError && damage.has(error.code);
}
function nothingTaken(error) {
	if (!(error instanceof MlgateError) || isDamage(error)) throw error;
	return { passedOver: error.message.replace(/\.$/, "") };
}
/**
* Hands results to the first store that takes them. One that takes nothing, or cannot be reached, costs a warning and
* not the run; one whose history is damaged is an error.
*
* @returns where they went, null when no store took them.
*/
async function writeToStores(stores, entries, warn) {
	for (const store of stores) {
		const answer = await store.write(entries).catch(nothingTaken);
		if (!isPassedOver(answer)) {
			for (const note of answer.notes) warn(note);
			return {
				...answer,
				how: store.how
			};
		}
		warn(`The result was not stored in the ${store.how}: ${answer.passedOver}.`);
	}
	return null;
}
// packages/baseline/stores/choose-store.ts
/** What each store asks of the job: null when it has it, else what is missing. */
const demands = {
	folder: ({ folder }) => folder ? null : "no folder is named",
	branch: ({ contents }, purpose) => may(contents, purpose, "contents"),
	artifact: ({ actions, uploads }, purpose) => purpose === "write" && !uploads ? "only an action inside of a run can upload artifacts" : may(actions, "read", "actions"),
	cache: ({ cache }, purpose) => cache === "none" ? "there is no Actions cache here" : cache === "read" && purpose === "write" ? "this event may only read the Actions cache" : null
};
/** A folder is named on purpose; the branch remembers longest, the cache least. */
const order = [
	"folder",
	"branch",
	"artifact",
	"cache"
];
const reasons = {
	folder: "a folder is named",
	branch: "it keeps results as long as the repository",
	artifact: "it keeps results for 90 days",
	cache: "it needs no permission, and forgets after 7 days without use"
};
/**
* The stores that a job uses. Reading tries all that may be read, since nobody knows which one main could write;
* writing takes the first that takes something.
*
* @param wanted `auto`, or the one that the user names, which is then used whatever the permissions say.
*/
function chooseStores(wanted, permissions, purpose) {
	if (wanted !== "auto") return {
		stores: [wanted],
		passedOver: [],
		told: `Baselines: ${wanted}, as asked for.`
	};
	const stores = [];
	const passedOver = [];
	for (const how of order) {
		const missing = demands[how](permissions, purpose);
		if (missing === null) stores.push(how);
		else passedOver.push({
			how,
			reason: missing
		});
	}
	return {
		stores,
		passedOver,
		told: inWords(stores, passedOver)
	};
}
const levels = {
	none: 0,
	read: 1,
	write: 2,
	unknown: 2
};
function may(access, needed, part) {
	return levels[access] >= levels[needed] ? null : `the token lacks permissions: { ${part}: ${needed} }`;
}
function inWords([first], passedOver) {
	const others = passedOver.filter(({ how }) => how !== "folder").map(({ how, reason }) => `${how}: ${reason}`);
	const tail = others.length === 0 ? "" : ` Not used: ${others.join("; ")}.`;
	if (first === void 0) return `Baselines: no store can be used.${tail}`;
	return `Baselines: ${first}, because ${reasons[first]}.${tail}`;
}
// packages/baseline/stores/folder-files.ts
const monthPattern = /^\d{4}-\d{2}$/;
const ownPattern = /^[0-9a-f]{64}\.ndjson$/;
const wholePattern = /^(\d{4}-\d{2})(?:-\d{2})?\.ndjson$/;
/** A file can vanish between listing and reading when another joins files; then its lines are elsewhere by now. */
const mostListings = 50;
/** Whether mlgate named the file, by its content: only such files are ever joined or removed. */
function isPiece(path) {
	return ownPattern.test(path.slice(path.lastIndexOf("/") + 1));
}
/**
* The files of a folder's history, by their paths: pieces (`results/2026-11/<hash>.ndjson`), and files of whole months
* as a checkout of the branch store has them.
*
* @param months only these; all when left out.
* @throws MlgateError MG1006 when a file cannot be read.
*/
async function readFolder(folder, months) {
	for (let attempt = 0; attempt < mostListings; attempt++) {
		const files = await readThem(folder, await listFolder(folder, months));
		if (files !== "changed") return files;
	}
	throw new MlgateError({
		code: "MG6005",
		message: `The history in ${folder} was changed again and again while it was read.`,
		hint: "Try again when nothing else writes to it."
	});
}
/** The months that a folder's history has files of, the newest first. */
async function monthsOf(folder) {
	const months = (await listFolder(folder)).map(({ month }) => month);
	return [...new Set(months)].sort().reverse();
}
async function listFolder(folder, months) {
	const found = [];
	for (const entry of await entriesOf(join(folder, "results"))) {
		const whole = entry.isFile() ? wholePattern.exec(entry.name)?.[1] : void 0;
		if (whole !== void 0) found.push({
			path: `results/${entry.name}`,
			month: whole
		});
		if (!entry.isDirectory() || !monthPattern.test(entry.name)) continue;
		if (months !== void 0 && !months.includes(entry.name)) continue;
		for (const piece of await entriesOf(join(folder, "results", entry.name))) if (piece.isFile() && ownPattern.test(piece.name)) found.push({
			path: `results/${entry.name}/${piece.name}`,
			month: entry.name
		});
	}
	return found.filter(({ month }) => months === void 0 || months.includes(month)).sort((left, right) => left.path < right.path ? -1 : 1);
}
async function readThem(folder, paths) {
	const files = [];
	for (const { path, month } of paths) try {
		files.push({
			path,
			month,
			bytes: await readFile(join(folder, path))
		});
	} catch (error) {
		if (error.code === "ENOENT") return "changed";
		throw new MlgateError({
			code: "MG1006",
			message: `${join(folder, path)} cannot be read.`
		}, { cause: error });
	}
	return files;
}
async function entriesOf(folder) {
	return readdir(folder, { withFileTypes: true }).catch((error) => {
		if (error.code === "ENOENT") return [];
		throw new MlgateError({
			code: "MG1006",
			message: `${folder} cannot be read.`
		}, { cause: error });
	});
}
/** The lines of a file, with what they say; every one is read. @throws MlgateError MG6004, MG1002. */
function linesOf({ path, bytes }) {
	return scanLines(bytes, path).map((line) => {
		const result = readLine(bytes, line, path);
		return {
			text: lineText(bytes, line),
			result,
			hashes: predictionHashes(result)
		};
	});
}
// packages/baseline/stores/folder-compaction.ts
/** What a killed writer left half-written is removed once nobody can still be at it. */
const leftoverAgeMs = 864e5;
/**
* Joins the pieces of each month and drops what a policy does not keep. A file that cannot be read stays as it is, and
* with it all predictions: nobody can tell which are its own. Files that mlgate did not name stay as well.
*
* @returns what was done, in sentences.
*/
async function compactFolder(folder, policy) {
	const notes = [];
	const read = [];
	for (const file of await readFolder(folder)) try {
		read.push({
			file,
			lines: linesOf(file)
		});
	} catch (error) {
		if (!(error instanceof MlgateError)) throw error;
		notes.push(`${file.path} stays as it is, and so do all predictions: ${error.message}`);
	}
	const everyFileRead = notes.length === 0;
	const { kept, predictions } = choose(read.flatMap(({ lines }) => lines), policy);
	const own = read.filter(({ file }) => isPiece(file.path)).flatMap(({ lines }) => lines);
	const dropped = new Set(own.map(({ text }) => lineHash(text)).filter((hash) => !kept.has(hash))).size;
	for (const month of new Set(read.map(({ file }) => file.month))) await joinPieces(folder, month, read.filter(({ file }) => file.month === month && isPiece(file.path)), kept);
	if (dropped > 0) notes.push(`${dropped} results dropped.`);
	if (everyFileRead) await dropPredictions(folder, predictions, policy, notes);
	await dropLeftovers(folder, policy);
	return notes;
}
/** Lines to keep, each once, by their hash; and the predictions that go with them. */
function choose(lines, policy) {
	const once = [...new Map(lines.map((line) => [lineHash(line.text), line]))];
	const keeping = retain(once.map(([, { result }]) => result), policy);
	const kept = /* @__PURE__ */ new Set();
	const predictions = /* @__PURE__ */ new Set();
	for (const [index, [hash, { result }]] of once.entries()) {
		if (keeping[index]?.result) kept.add(hash);
		if (keeping[index]?.predictions) for (const { name } of sidecarNames(result) ?? []) predictions.add(name);
	}
	return {
		kept,
		predictions
	};
}
async function joinPieces(folder, month, pieces, kept) {
	const lines = /* @__PURE__ */ new Map();
	for (const piece of pieces) for (const line of piece.lines) if (kept.has(lineHash(line.text))) lines.set(lineHash(line.text), line);
	const text = [...lines.values()].sort((left, right) => left.result.startedAt < right.result.startedAt ? -1 : 1).map((line) => `${line.text}\n`).join("");
	const path = `results/${month}/${createHash("sha256").update(text).digest("hex")}.ndjson`;
	if (pieces.length === 0 || pieces.length === 1 && pieces[0]?.file.path === path) return;
	if (text !== "") await writeFileAtomically(join(folder, path), text);
	for (const { file } of pieces) if (file.path !== path) await rm(join(folder, file.path), { force: true });
}
/** Predictions are written before the result that speaks of them: young ones may belong to one that is to come. */
async function dropPredictions(folder, kept, policy, notes) {
	const names = await readdir(join(folder, "predictions")).catch(() => []);
	let dropped = 0;
	for (const name of names) {
		if (kept.has(name) || !/^[0-9a-f]{64}\./.test(name)) continue;
		if (!await isOld(join(folder, "predictions", name), policy)) continue;
		await rm(join(folder, "predictions", name), { force: true });
		dropped++;
	}
	if (dropped > 0) notes.push(`${dropped} predictions files dropped.`);
}
async function dropLeftovers(folder, policy) {
	const folders = ["predictions", ...(await readdir(join(folder, "results")).catch(() => [])).map((month) => `results/${month}`)];
	for (const sub of folders) for (const name of await readdir(join(folder, sub)).catch(() => [])) {
		const path = join(folder, sub, name);
		if (/^\..*\.tmp$/.test(name) && await isOld(path, policy)) await rm(path, { force: true });
	}
}
async function isOld(path, { now }) {
	const stats = await stat(path).catch(() => null);
	return stats !== null && now.getTime() - stats.mtimeMs > leftoverAgeMs;
}
// packages/baseline/stores/folder-store.ts
/**
* A folder as a store. Each result is written whole as a file of its own, under a name made of its content: writers
* never wait for each other, and one that is killed at any moment leaves either its result or nothing. `compact` joins
* the pieces: what it joins is written before the pieces are removed, so that at worst a line is there twice, and
* readers count lines, not files.
*/
function folderStore(folder) {
	async function read({ series, commits, folder: target }) {
		const months = await monthsOf(folder);
		if (months.length === 0) return {
			passedOver: `${folder} holds no results yet`,
			isNew: true
		};
		const found = await nearestResult(commits, series, allFiles(folder, months));
		if (found === null) return { passedOver: `${folder} has no result of ${commitsInWords(commits)}` };
		const { file, ...stored } = found;
		const predictions = await bringPredictions(stored.result, target, (name) => readFile(join(folder, "predictions", name)).catch(() => null));
		return {
			...stored,
			location: join(folder, file),
			predictions
		};
	}
	return {
		how: "folder",
		read,
		async write(entries) {
			const { sidecars, notes } = await sidecarsOf(entries, Number.POSITIVE_INFINITY);
			const months = await monthsOf(folder);
			const startsMonth = months.length > 0 && !months.includes(monthOf(/* @__PURE__ */ new Date()));
			await mkdir(join(folder, "predictions"), { recursive: true });
			for (const { file, name } of sidecars) await placeFile(file, join(folder, "predictions", name));
			for (const { result } of entries) {
				const line = formatLine(result);
				const name = `${createHash("sha256").update(line).digest("hex")}.ndjson`;
				await writeFileAtomically(join(folder, "results", monthOf(result.startedAt), name), line);
			}
			return {
				stored: entries.length,
				location: folder,
				notes,
				startsMonth
			};
		},
		history: (query) => newestFirst(folder, query),
		compact: (policy) => compactFolder(folder, policy)
	};
}
async function* allFiles(folder, months) {
	for (const month of months) for (const { path, bytes } of await readFolder(folder, [month])) yield {
		file: path,
		bytes
	};
}
async function* newestFirst(folder, { series, last = Number.POSITIVE_INFINITY, since }) {
	let count = 0;
	for (const month of await monthsOf(folder)) {
		if (since !== void 0 && month < monthOf(since)) return;
		const results = /* @__PURE__ */ new Map();
		for (const { path, bytes } of await readFolder(folder, [month])) for (const { result, line } of readNewestFirst(bytes, path, series)) results.set(lineHash(lineText(bytes, line)), result);
		const ordered = [...results.values()].sort((left, right) => left.startedAt < right.startedAt ? 1 : -1);
		for (const result of ordered) {
			if (count >= last) return;
			if (since !== void 0 && result.startedAt < since) return;
			count++;
			yield result;
		}
	}
}
export { artifactStore, autoStrategies, baselineWords, branchStore, cacheStore, chooseStores, defaultRetention, findBaseCommit, findBaseline, folderStore, historyFromStores, isDamage, isReleaseLocation, isUsable, matches, mayWrite, namedLocation, planBase, planRules, readFromStores, readNewestFirst, readZip, releaseBaselines, storedPredictions, writeToStores };
