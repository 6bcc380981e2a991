import { __toESM } from "./rolldown-runtime.js";
import { MlgateError, documentNumber, isDeeper, metricSchema, resultKinds, stageNameForm, stageNameMeant, stageNamePattern, stringifyDocument, subjectFileSchema, suggest, verdicts } from "./core.js";
import { _enum, _nonnegative, _regex, array, datetime, exactOptional, extend, int, json, literal, looseObject, nullable, record as record$1, refine, safeDecode, string$1 as string, union } from "./zod.js";
import { require_gt, require_inc, require_major, require_prerelease, require_rsort, require_satisfies, require_valid as require_valid$1, require_valid$1 as require_valid } from "./semver.js";
import { compareText, readTag, registeredModels, writeTag } from "./registry.js";
import { makeVisible, markdownCode, markdownLink, markdownTable, shorten } from "./markup.js";
import { assertModest, fileFailure, hashFile, makeFolder, pieceWriter, portableName, readPointer, readTextFile, writeFileAtomically } from "./files.js";
import { copyFile, link, lstat, mkdir, mkdtemp, open, readdir, realpath, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import "node:util";
import { setTimeout } from "node:timers/promises";
import { createReadStream } from "node:fs";
import { createHash, randomBytes } from "node:crypto";
import { extname as extname$1 } from "node:path/posix";
// packages/registry/versions/find-version.ts
var import_satisfies = /* @__PURE__ */ __toESM(require_satisfies(), 1);
var import_valid = /* @__PURE__ */ __toESM(require_valid(), 1);
var import_valid$1 = /* @__PURE__ */ __toESM(require_valid$1(), 1);
/**
* What a reference may mean, as {@link findVersion} takes it: for `latest` and a range all that fit, the newest first;
* for what is named exactly that one.
*
* @throws MlgateError MG6501 when it names none.
*/
function findVersions(reference, models) {
	const [, place = "", sign, wanted = ""] = /^([^@#]*)(?:([@#])(.*))?$/s.exec(reference) ?? [];
	const model = findModel(place, models);
	if (sign === "#") return {
		model,
		versions: [inStage(model, wanted)]
	};
	return {
		model,
		versions: byName(model, sign === "@" ? wanted : "latest", reference)
	};
}
/** @throws MlgateError MG6501. */
function findModel(place, models) {
	const found = models.filter((model) => fullName(model) === place || model.name === place);
	const [model] = found.length > 1 ? found.filter((one) => fullName(one) === place) : found;
	if (model !== void 0) return model;
	if (found.length > 1) throw unknown(`"${place}" is ${found.map(fullName).join(" or ")}.`, "Name one of them.");
	const meant = suggest(place, models.map(fullName));
	throw unknown(`There is no model "${place}".${meant === void 0 ? "" : ` Did you mean "${meant}"?`}`);
}
/** A model as people write it: its name, behind the folder that it lies in. */
function fullName({ folder, name }) {
	return folder === void 0 ? name : `${folder}:${name}`;
}
function byName(model, wanted, reference) {
	const { versions } = model;
	if (wanted === "") throw unknown(`"${reference}" names no version.`, "Write NAME@VERSION or NAME#STAGE.");
	if (wanted === "latest") return within(model, "*") ?? noLatest(model);
	const exact = (0, import_valid.default)(wanted);
	if (exact !== null) return [versions.find(({ version }) => version === exact) ?? absent(model, `${fullName(model)} has no version ${exact}`)];
	if (/^[0-9a-f]{7,64}$/.test(wanted)) return [versions.find(({ commit }) => commit.startsWith(wanted)) ?? absent(model, `Commit ${wanted.slice(0, 7)} is no version of ${fullName(model)}`, false)];
	if ((0, import_valid$1.default)(wanted) === null) {
		const isStage = model.stages.some(({ stage }) => stage === wanted);
		throw unknown(`"${wanted}" is neither a version, a range nor a commit.`, isStage ? `Stages are written as ${fullName(model)}#${wanted}.` : "Such as 1.2.3, ^1.2 or 1a2b3c4.");
	}
	return within(model, wanted) ?? absent(model, `No version of ${fullName(model)} is within ${wanted}`);
}
function within({ versions }, range) {
	const [newest, ...older] = versions.filter(({ version, isDeprecated }) => !isDeprecated && (0, import_satisfies.default)(version, range));
	return newest && [newest, ...older];
}
function noLatest(model) {
	const name = fullName(model);
	const announced = model.versions.find(({ isDeprecated }) => !isDeprecated);
	if (announced === void 0) return absent(model, `${name} has no version`);
	throw unknown(`${name} has pre-releases only, and they are taken by their names alone.`, `Name one, such as ${name}@${announced.version}.`);
}
function inStage(model, wanted) {
	const { stages, versions } = model;
	const stage = stages.find((one) => one.stage === wanted);
	const found = versions.find(({ version }) => version === stage?.versions[0]);
	if (found !== void 0) return found;
	if (stage !== void 0 && stage.commit !== null) throw unknown(`${fullName(model)}#${wanted} is on commit ${stage.commit.slice(0, 7)}, which is no version.`);
	const known = stages.filter(({ commit }) => commit !== null).map((one) => one.stage);
	const others = known.length === 0 ? "It is in no stage" : `Its stages are ${known.join(", ")}`;
	throw unknown(`No version of ${fullName(model)} is in ${wanted}. ${others}.`);
}
function absent(model, words, tellsNewest = true) {
	const [newest] = within(model, "*") ?? [];
	throw unknown(`${words}.${newest === void 0 || !tellsNewest ? "" : ` Its newest is ${newest.version}.`}`);
}
function unknown(message, hint) {
	return new MlgateError({
		code: "MG6501",
		message,
		...hint === void 0 ? {} : { hint }
	});
}
// packages/registry/versions/signature-change.ts
/**
* What in a new signature breaks those who call the model by the old one, in words; empty when nothing does. An
* added output breaks nobody, nor does a dimension that was fixed for inputs and is free now.
*/
function breakingChanges(before, after) {
	if (before === null && after === null) return [];
	if (before === null) return ["it is an ONNX model now"];
	if (after === null) return ["it is no ONNX model any more"];
	return [...valueChanges("input", before.inputs, after.inputs), ...valueChanges("output", before.outputs, after.outputs)];
}
function valueChanges(side, before, after) {
	const removed = before.filter(({ name }) => !after.some((other) => other.name === name));
	const added = after.filter(({ name }) => !before.some((other) => other.name === name));
	const renamed = removed.flatMap((old) => {
		const alike = added.filter((other) => isAlike(old, other));
		const rivals = removed.filter((other) => isAlike(old, other));
		return alike.length === 1 && rivals.length === 1 ? [{
			old,
			now: alike[0]
		}] : [];
	});
	const isRenamed = (value) => renamed.some(({ old, now }) => old === value || now === value);
	return [
		...renamed.map(({ old, now }) => `${side} ${quoted$2(old.name)} is called ${quoted$2(now.name)} now`),
		...removed.filter((value) => !isRenamed(value)).map(({ name }) => `${side} ${quoted$2(name)} is gone`),
		...(side === "output" ? [] : added).filter((value) => !isRenamed(value)).map(({ name }) => `it takes another input, ${quoted$2(name)}`),
		...before.flatMap((old) => {
			const now = after.find(({ name }) => name === old.name);
			return now === void 0 ? [] : changesOf(side, old, now);
		})
	];
}
function changesOf(side, old, now) {
	const subject = `${side} ${quoted$2(old.name)}`;
	if (old.type !== now.type) return [`${subject} is of ${now.type} now, and was of ${old.type}`];
	return old.shape.length === now.shape.length && old.shape.every((dimension, index) => {
		const other = now.shape[index] ?? null;
		return typeof (side === "input" ? other : dimension) !== "number" || dimension === other;
	}) ? [] : [`${subject} has the shape ${shapeWords(now)} now, and had ${shapeWords(old)}`];
}
function isAlike(left, right) {
	return left.type === right.type && JSON.stringify(left.shape) === JSON.stringify(right.shape);
}
function shapeWords({ shape }) {
	return `[${shape.map((dimension) => dimension ?? "?").join(", ")}]`;
}
function quoted$2(name) {
	return JSON.stringify(name);
}
// packages/registry/stages/message.ts
const actions = [
	"promotion",
	"rollback",
	"removal",
	"deprecation"
];
const mostReason = 4e3;
const mostValue = 300;
/**
* The message of a tag: a line that says what happened, the reason as it was written, and facts as trailers of git,
* which `git show` prints and {@link parseStageMessage} reads back.
*
* @param place the model as people write it, and the stage where there is one.
*/
function formatStageMessage(place, message) {
	const { action, version, previous, restores, who, approvedBy = [], attestedBy, run } = message;
	const facts = [
		["Action", action],
		["Version", version],
		["Previous", previous],
		["Restores", restores],
		["By", who],
		...approvedBy.map((name) => ["Approved-by", name]),
		["Attested-by", attestedBy],
		["Run", run === void 0 ? void 0 : `${run.repository} ${run.id} attempt ${run.attempt}`],
		["Run-url", run?.url]
	].flatMap(([key, value]) => value === void 0 ? [] : `${key}: ${oneLine(value)}`);
	const reason = plainText(message.reason);
	return [
		headline(place, message),
		...reason === "" ? [] : [reason],
		facts.join("\n")
	].join("\n\n").concat("\n");
}
function headline({ model, stage = "" }, { action, version }) {
	return oneLine({
		promotion: `${model} ${version} comes into ${stage}`,
		rollback: `${model} ${version} comes back into ${stage}`,
		removal: `${model} ${version} leaves ${stage}`,
		deprecation: `${model} ${version} is deprecated`
	}[action]);
}
/**
* What the message of a tag says; of a tag that mlgate did not make, the whole text as the reason. It is what whoever
* pushed the tag wrote: to be shown, and never to be trusted with more than the tag itself is.
*/
function parseStageMessage(text) {
	const paragraphs = text.replaceAll("\r\n", "\n").trim().split(/\n{2,}/);
	const facts = /* @__PURE__ */ new Map();
	for (const line of (paragraphs.at(-1) ?? "").split("\n")) {
		const [, key, value] = /^([A-Z][a-z-]+): (.+)$/.exec(line) ?? [];
		if (key !== void 0 && value !== void 0) facts.set(key, [...facts.get(key) ?? [], value]);
	}
	const said = (key) => facts.get(key)?.[0];
	const action = actions.find((one) => one === said("Action"));
	if (action === void 0) return { reason: plainText(text) };
	const run = runOf(said("Run"), said("Run-url"));
	const approvedBy = facts.get("Approved-by");
	return {
		action,
		...optional$1("version", said("Version")),
		...optional$1("previous", said("Previous")),
		...optional$1("restores", said("Restores")),
		...optional$1("who", said("By")),
		...approvedBy === void 0 ? {} : { approvedBy },
		...optional$1("attestedBy", said("Attested-by")),
		reason: plainText(paragraphs.slice(1, -1).join("\n\n")),
		...run === void 0 ? {} : { run }
	};
}
function optional$1(key, value) {
	return value === void 0 ? {} : { [key]: value };
}
function runOf(words, url) {
	const [, repository, id, attempt] = /^([\w.-]+\/[\w.-]+) (\d{1,15}) attempt (\d{1,9})$/.exec(words ?? "") ?? [];
	if (repository === void 0 || url === void 0 || !/^https?:\/\/\S+$/.test(url)) return void 0;
	return {
		repository,
		id: Number(id),
		attempt: Number(attempt),
		url
	};
}
function oneLine(text) {
	return makeVisible(text.replace(/\s+/g, " ").trim().slice(0, mostValue));
}
/** Lines of text with nothing hidden in them, and no empty ones at their ends. */
function plainText(text) {
	return text.replaceAll("\r\n", "\n").slice(0, mostReason).trim().split("\n").map((line) => makeVisible(line.replaceAll("	", "  ").trimEnd())).join("\n").replace(/\n{3,}/g, "\n\n");
}
// packages/registry/stages/registered-at.ts
/**
* What is registered at a host. Where a stage is on a commit that is several versions, the message of its tag says
* which one is meant.
*
* @param made a tag that was made just now: a host's list of tags may be a moment old.
* @throws what the host does.
*/
async function registeredAt(host, made) {
	const listed = await host.tags();
	const tags = made === void 0 || listed.some(({ name }) => name === made.name) ? listed : [...listed, made];
	const unsaid = tags.map((tag) => ({
		...tag,
		date: "",
		who: ""
	}));
	const models = registeredModels(unsaid);
	const unclear = models.flatMap(({ stages }) => stages.flatMap(({ versions, history }) => versions.length > 1 ? history[0]?.tag ?? [] : []));
	if (unclear.length === 0) return {
		tags,
		models
	};
	const meant = /* @__PURE__ */ new Map();
	for (const tag of unclear) {
		const { version } = parseStageMessage((await host.describeTag(tag))?.message ?? "");
		if (version !== void 0) meant.set(tag, { version });
	}
	return {
		tags,
		models: registeredModels(unsaid.map((tag) => ({
			...tag,
			...meant.get(tag.name)
		})))
	};
}
// packages/registry/manifest/manifest.ts
const manifestSchemaId = "mlgate/manifest@1";
/** The name of the manifest among the files of a release, and on disk. */
const manifestName = "mlgate.json";
const fileRoles = [
	"model",
	"result",
	"predictions",
	"profile",
	"card",
	"bill-of-materials",
	"page",
	"other"
];
// packages/registry/manifest/content-hash.ts
/**
* SHA-256 over hashes and paths of files, whatever their order: that of the lines `HASH  PATH`, as sha256sum writes
* them, by path in the order of code units.
*
* @returns 64 lower-case hexadecimal digits.
*/
function contentHash(files) {
	const lines = files.toSorted((left, right) => compareText(left.path, right.path)).map(({ path, sha256 }) => `${sha256}  ${path}\n`);
	return createHash("sha256").update(lines.join("")).digest("hex");
}
// packages/registry/manifest/file-paths.ts
const mostCharacters = 1024;
/**
* What is wrong with a path inside a version, as the end of a sentence; null for one that stays inside on every
* system.
*/
function pathProblem(path) {
	if (path === "" || path.length > mostCharacters) return `has ${path.length} characters`;
	if (!path.isWellFormed() || /\p{Cc}/u.test(path)) return "holds hidden characters";
	if (path.includes("\\")) return "holds a backslash";
	if (path.startsWith("/") || /^[a-z]:/i.test(path)) return "is not relative";
	const odd = path.split("/").find((segment) => segment === "" || segment === "." || segment === "..");
	return odd === void 0 ? null : `holds "${odd}" between its slashes`;
}
/** Whether a path leads to where git keeps its own files, by any of the names that some system takes for theirs. */
function isOfGit(path) {
	return path.split("/").some((segment) => {
		const name = foldPath(segment.replace(/\p{Cf}/gu, "")).replace(/[. ]+$/, "");
		return name === ".git" || name === "git~1";
	});
}
/**
* The first two of some paths that cannot both lie in a folder: equal ones, those that differ in case or in how a
* letter is composed alone, or a file where another has a folder. Null when there are none.
*/
function findCollision(paths) {
	const files = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const same = files.get(foldPath(path));
		if (same !== void 0) return [same, path];
		files.set(foldPath(path), path);
	}
	for (const path of paths) {
		const segments = foldPath(path).split("/");
		for (let length = 1; length < segments.length; length += 1) {
			const file = files.get(segments.slice(0, length).join("/"));
			if (file !== void 0) return [file, path];
		}
	}
	return null;
}
/** As file systems compare names that do not tell cases apart. */
function foldPath(path) {
	return path.normalize("NFC").toUpperCase().toLowerCase();
}
// packages/registry/manifest/schema.ts
const optional = exactOptional;
const text = string();
const bytes = int().check(_nonnegative());
const sha256$1 = string().check(_regex(/^[0-9a-f]{64}$/, "is no SHA-256"));
const commit = string().check(_regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "is no commit"));
const record = record$1(text, json());
const kind = _enum(resultKinds);
/** What GitHub stores as it is, and what no system takes for a hidden file or a folder. */
const assetName = string().check(_regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,254}$/, "is no safe name of a file"), refine((name) => name.toLowerCase() !== manifestName, "is the manifest itself"));
const value = looseObject({
	name: text,
	type: text,
	shape: array(nullable(union([documentNumber, text])))
});
const version = string().check(refine((written) => (0, import_valid.default)(written) === written, "is no version"));
/** `mlgate.json` by its form; how its parts belong together is for `parseManifest` to say. */
const manifestSchema = looseObject({
	schema: literal(manifestSchemaId),
	name: text,
	folder: optional(text),
	version,
	createdAt: datetime({ offset: true }),
	content: sha256$1,
	files: array(looseObject({
		path: text,
		role: _enum(fileRoles),
		bytes,
		sha256: sha256$1,
		assets: array(looseObject({
			name: assetName,
			bytes,
			sha256: sha256$1
		}))
	})),
	signature: nullable(looseObject({
		inputs: array(value),
		outputs: array(value)
	})),
	metrics: array(extend(metricSchema, {
		result: text,
		kind,
		leg: optional(record)
	})),
	parameters: record,
	environment: record,
	license: optional(text),
	lineage: looseObject({
		repository: optional(text),
		commit,
		run: optional(record),
		data: array(extend(subjectFileSchema, { name: text })),
		base: nullable(looseObject({
			version,
			commit
		}))
	}),
	results: array(looseObject({
		kind,
		name: text,
		leg: optional(record),
		verdict: _enum(verdicts),
		file: text
	}))
}).check(refine(isNameOfTags, {
	path: ["name"],
	error: "cannot stand in a tag"
}));
function isNameOfTags({ name, folder, version: own }) {
	const place = {
		name,
		...folder === void 0 ? {} : { folder }
	};
	const read = readTag(writeTag({
		kind: "version",
		...place,
		version: own
	}));
	return read?.name === name && read.folder === folder && !/\p{Cc}/u.test(`${name}${folder ?? ""}`);
}
// packages/registry/manifest/read-manifest.ts
/** A thousand files and ten thousand numbers take a tenth of it. */
const mostManifestBytes = 32 * 2 ** 20;
/** Of no bytes: an empty file has no asset, for hosts take none without bytes. */
const emptySha256 = contentHash([]);
/** A manifest has six levels; parameters may have some more. */
const deepest = 100;
/**
* Reads the text of a manifest. What comes back keeps its promises: every path stays inside the version and no two
* collide on any system, names of assets are safe and unique, parts add up to their files, results are among the
* files, and `content` is that of the model files.
*
* @param where for messages, such as `mlgate.json of release signs@v1.2.0`.
* @throws MlgateError MG6518 when the text is no such document, or one of a newer version.
*/
function parseManifest(text, where) {
	const document = readJson(text, where);
	const id = document?.schema;
	const newer = typeof id === "string" ? /^mlgate\/manifest@(\d+)$/.exec(id)?.[1] : void 0;
	if (newer === void 0) throw unreadable$1(where, `its "schema" is ${shorten(JSON.stringify(id) ?? "missing", 80)}, not "${manifestSchemaId}"`);
	if (Number(newer) > 1) throw unreadable$1(where, `it is of version ${shorten(newer, 20)}, and this mlgate reads up to version 1`, "Upgrade mlgate.");
	const parsed = safeDecode(manifestSchema, document);
	if (!parsed.success) throw unreadable$1(where, issueWords(parsed.error.issues[0]));
	const manifest = parsed.data;
	const odd = oddity(manifest);
	if (odd !== null) throw unreadable$1(where, odd);
	return manifest;
}
/** The text of a manifest, as `parseManifest` reads it back: the same for the same manifest. */
function formatManifest(manifest) {
	return `${stringifyDocument(manifest, 2)}\n`;
}
function readJson(text, where) {
	if (text.length > mostManifestBytes) throw unreadable$1(where, `it has ${text.length} characters`);
	let document;
	try {
		document = JSON.parse(text);
	} catch (cause) {
		throw unreadable$1(where, `it is not JSON: ${shorten(cause.message, 200)}`, void 0, cause);
	}
	if (isDeeper(document, deepest)) throw unreadable$1(where, `it is nested more than ${deepest} levels deep`);
	return document;
}
/** What in a manifest does not belong together, in words; null when all does. */
function oddity({ files, results, content }) {
	const paths = files.map(({ path }) => path);
	for (const path of paths) {
		const problem = pathProblem(path);
		if (problem !== null) return `the path ${quoted$1(path)} ${problem}`;
	}
	const collision = findCollision(paths);
	if (collision !== null) return `${collision.map(quoted$1).join(" and ")} cannot both lie in one folder`;
	const names = findCollision(files.flatMap(({ assets }) => assets.map(({ name }) => name)));
	if (names !== null) return `two assets are called ${quoted$1(names[1])}`;
	const torn = files.find(({ assets, bytes }) => assets.reduce((sum, part) => sum + part.bytes, 0) !== bytes);
	if (torn !== void 0) return `the parts of ${quoted$1(torn.path)} do not add up to it`;
	const other = files.find(({ assets: [first, ...more], sha256 }) => more.length === 0 && (first?.sha256 ?? emptySha256) !== sha256);
	if (other !== void 0) return `${quoted$1(other.path)} and its asset have different hashes`;
	const lost = results.find(({ file }) => !paths.includes(file));
	if (lost !== void 0) return `the result ${quoted$1(lost.file)} is not among its files`;
	return contentHash(files.filter(({ role }) => role === "model")) === content ? null : "its \"content\" is not that of its model files";
}
function issueWords(issue) {
	const place = shorten(issue?.path.join(".") || "it", 120);
	if (issue?.code === "invalid_type") return `${place} should be of type ${issue.expected}`;
	if (issue?.code === "invalid_value") return `${place} should be one of ${issue.values.map(String).join(", ")}`;
	if (issue?.code === "invalid_format" || issue?.code === "custom") return `${place} ${issue.message}`;
	return `${place} has an unexpected value`;
}
function quoted$1(path) {
	return JSON.stringify(shorten(path, 120));
}
function unreadable$1(where, why, hint, cause) {
	const message = `${where} cannot be read: ${why}.`;
	return new MlgateError({
		code: "MG6518",
		message,
		...hint === void 0 ? {} : { hint }
	}, { cause });
}
// packages/registry/publish/read-manifest.ts
/**
* Reads the manifest of a release back.
*
* @returns null for a release that has none, such as one made by hand.
* @throws MlgateError MG6518 when it cannot be read, or its bytes are not those that the host has a digest of.
*/
async function readManifest(release, host) {
	const hosted = release.assets.find(({ name, state }) => name === "mlgate.json" && state === "uploaded");
	if (hosted === void 0) return null;
	const where = `${manifestName} of release ${release.tag}`;
	const chunks = [];
	let bytes = 0;
	if (hosted.bytes > mostManifestBytes) throw unreadable(where, `it has ${hosted.bytes} bytes`);
	for await (const chunk of host.download(hosted)) {
		bytes += chunk.length;
		if (bytes > mostManifestBytes) throw unreadable(where, `it has more than ${mostManifestBytes} bytes`);
		chunks.push(chunk);
	}
	const content = Buffer.concat(chunks);
	const sha256 = createHash("sha256").update(content).digest("hex");
	if (hosted.sha256 !== void 0 && hosted.sha256 !== sha256) throw unreadable(where, "its bytes are not those that its host has the digest of");
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(content);
	return {
		manifest: parseManifest(text, where),
		text,
		asset: {
			name: manifestName,
			bytes,
			sha256
		}
	};
}
function unreadable(where, why) {
	return new MlgateError({
		code: "MG6518",
		message: `${where} cannot be read: ${why}.`
	});
}
// packages/registry/fetch/released-version.ts
/** So many versions in a row without a release are none of interrupted runs: the repository registers by tags alone. */
const mostLooks$1 = 20;
/**
* The version that a reference names, as `findVersion` does. A version has its tag before its release, and for good when
* a run was interrupted between the two: of those that `latest` or a range leaves the choice of, it is the newest that
* is published. What is named exactly is not chosen, whether it has a release or not.
*
* @returns with the release where it was looked at.
* @throws MlgateError MG6501 when it names none; what the host throws.
*/
async function findPublished(reference, models, host) {
	const { model, versions } = findVersions(reference, models);
	const [newest] = versions;
	if (versions.length > 1) for (const version of versions.slice(0, mostLooks$1)) {
		const release = await host.releaseOfTag(version.tag);
		if (release !== null) return {
			model,
			version,
			release
		};
	}
	return {
		model,
		version: newest
	};
}
/**
* The release of a version, with its manifest.
*
* @throws MlgateError MG6501 when the version has no release, or one without a manifest; MG6515 when the manifest is
*   that of another version, MG6518 when it cannot be read; what the host throws.
*/
async function releasedVersion(found, host) {
	const { model, version } = found;
	const release = found.release ?? await host.releaseOfTag(version.tag);
	if (release === null) throw new MlgateError({
		code: "MG6501",
		message: `${version.tag} is a tag, and no release of ${host.repository} belongs to it.`,
		hint: "When registering it was interrupted, run that step again at this commit: it publishes the release. GTO registers by tags alone: mlgate model import gto makes releases of them."
	});
	const read = await readManifest(release, host);
	if (read === null) throw new MlgateError({
		code: "MG6501",
		message: `Release ${release.tag} of ${host.repository} holds no ${manifestName}, so nobody knows what its files should be.`,
		hint: "It was made by hand or by another tool. Register the model as a version of its own, or download the files without mlgate."
	});
	const { manifest, text, asset } = read;
	const is = `${fullName(manifest)} ${manifest.version} at commit ${manifest.lineage.commit.slice(0, 7)}`;
	if (!(manifest.name === model.name && manifest.folder === model.folder && manifest.version === version.version && manifest.lineage.commit === version.commit)) throw new MlgateError({
		code: "MG6515",
		message: `The manifest of release ${release.tag} is that of ${is}, and the tag leads to commit ${version.commit.slice(0, 7)}.`,
		hint: "Somebody changed the release, or moved its tag."
	});
	return {
		...found,
		release,
		manifest,
		manifestText: text,
		manifestAsset: asset
	};
}
/**
* The release of a version that still holds what its manifest says, as far as its host tells without a download.
*
* @throws MlgateError MG6515 when it does not; as {@link releasedVersion}.
*/
async function soundVersion(found, host) {
	const released = await releasedVersion(found, host);
	const { problems } = heldFiles(released.manifest.files, released.release);
	if (problems.length > 0) throw notAsManifested(released.release.tag, problems);
	return released;
}
/**
* Where files of a version are in its release.
*
* @returns the files, and what is wrong with their assets as far as the host tells without a download: those that are
*   missing, of another size or with another digest.
*/
function heldFiles(files, release) {
	const hosted = new Map(release.assets.filter(({ state }) => state === "uploaded").map((asset) => [asset.name, asset]));
	const problems = [];
	return {
		held: files.map((file) => {
			return {
				file,
				assets: file.assets.flatMap((wanted) => {
					const asset = hosted.get(wanted.name);
					const problem = assetProblem(wanted, asset);
					if (problem !== null) problems.push(`${wanted.name} ${problem}.`);
					return asset ?? [];
				})
			};
		}),
		problems
	};
}
/** What a host tells of an asset that is not as the manifest has it, in words that follow its name. */
function assetProblem(wanted, asset) {
	if (asset === void 0) return "is not there";
	if (asset.bytes !== wanted.bytes) return `has ${asset.bytes} bytes in place of ${wanted.bytes}`;
	return asset.sha256 !== void 0 && asset.sha256 !== wanted.sha256 ? "has another SHA-256 than the manifest says" : null;
}
/** MG6515, with everything that is wrong; the first problem is the error's own. */
function notAsManifested(tag, problems) {
	return MlgateError.ofProblems(problems.map((problem) => ({
		code: "MG6515",
		message: `Release ${tag} is not what its manifest says: ${problem}`,
		hint: "Nothing was handed on. Fetch again; when it stays, somebody changed the release."
	})));
}
// packages/registry/fetch/read-assets.ts
const usualPatience = {
	attempts: 4,
	pauseMs: 500
};
/** A write that failed: reading again would not help. */
var TakeFailure = class extends Error {};
/**
* Reads assets one after the other, as the one file that they make up, and hashes it. A download that breaks off goes
* on where it was.
*
* @param take is handed each piece, and waited for.
* @throws MlgateError MG6515 when an asset goes on beyond its size or ends before it again and again; what `take` throws;
*   what the host throws at last; the signal's reason when aborted.
*/
async function readAssets(assets, take, means) {
	const hash = createHash("sha256");
	let bytes = 0;
	for (const asset of assets) await readRange(asset, {
		from: 0,
		to: asset.bytes
	}, means, async (part) => {
		hash.update(part);
		bytes += part.length;
		await take(part);
	});
	return {
		bytes,
		sha256: hash.digest("hex")
	};
}
/**
* Reads some bytes of an asset.
*
* @param range `to` is exclusive; both within the asset.
* @throws as {@link readAssets}.
*/
async function readRange(asset, { from, to }, { host, patience = usualPatience, signal }, take) {
	let at = from;
	for (let failures = 0; at < to;) {
		signal?.throwIfAborted();
		const before = at;
		let failure;
		try {
			const isWhole = at === 0 && to === asset.bytes;
			for await (const part of host.download(asset, isWhole ? void 0 : {
				from: at,
				to
			})) {
				signal?.throwIfAborted();
				at += part.length;
				if (at > to) throw new TakeFailure(void 0, { cause: tooLong(asset) });
				await Promise.resolve(take(part)).catch((cause) => {
					throw new TakeFailure(void 0, { cause });
				});
			}
			failure = at < to ? cutShort(asset, at - from, to - from) : void 0;
		} catch (error) {
			signal?.throwIfAborted();
			if (error instanceof TakeFailure) throw error.cause;
			if (error instanceof MlgateError) throw error;
			failure = error;
		}
		if (failure === void 0) return;
		failures = at > before ? 1 : failures + 1;
		if (failures >= patience.attempts) throw failure;
		await setTimeout(patience.pauseMs * 2 ** (failures - 1), void 0, signal === void 0 ? {} : { signal });
	}
}
function tooLong({ name, bytes }) {
	return changed$1(`${name} goes on beyond its ${bytes} bytes.`);
}
function cutShort({ name }, came, of) {
	return changed$1(`${name} ends after ${came} of ${of} bytes.`);
}
function changed$1(message) {
	return new MlgateError({
		code: "MG6515",
		message
	});
}
// packages/registry/fetch/wanted-files.ts
/**
* The files that a choice names, in the order of the manifest.
*
* @throws MlgateError MG6501 when a path or pattern names none, MG1009 for a pattern that is too intricate.
*/
function wantedFiles({ files = [], roles = [] }, manifest) {
	const everyRole = files.length === 0 && roles.length === 0 ? ["model"] : roles;
	const named = new Set(files.flatMap((pattern) => matching(pattern, manifest)));
	return manifest.files.filter((file) => named.has(file) || everyRole.some((role) => role === file.role));
}
function matching(pattern, { name, version, files }) {
	assertModest(pattern, pattern);
	const wanted = pattern.replace(/^\.\/|\/$/g, "");
	const found = files.filter(({ path }) => path === wanted || path.startsWith(`${wanted}/`) || posix.matchesGlob(path, wanted));
	if (found.length > 0) return found;
	const paths = files.map(({ path }) => path);
	const meant = suggest(wanted, paths);
	throw new MlgateError({
		code: "MG6501",
		message: `${name} ${version} holds no file ${JSON.stringify(pattern)}.${meant === void 0 ? "" : ` Did you mean "${meant}"?`}`,
		hint: `It holds ${paths.slice(0, 10).join(", ")}${paths.length > 10 ? ` and ${paths.length - 10} more` : ""}.`
	});
}
// packages/registry/fetch/attested.ts
/**
* How an attestation is asked for, where a workflow may be named.
*
* @throws MlgateError MG6519 when a workflow is named and nothing of it would be looked at.
*/
function attestationMode(mode, { workflow }) {
	if (workflow === void 0) return mode;
	if (mode !== "off") return "require";
	throw new MlgateError({
		code: "MG6519",
		message: `The workflow ${JSON.stringify(workflow)} is named, and attestations are off: nothing would say who made the version.`,
		hint: "Leave the workflow out, or ask for the attestation."
	});
}
/**
* Who made a version, by the attestation of its manifest: that names the hash of every other file, so the one attestation
* covers them all.
*
* @param mode as {@link attestationMode} tells it.
* @returns null with `off`, and with `auto` where there is none.
* @throws MlgateError MG6519 when there is one that cannot be trusted, and with `require` when there is none; with
*   `require` what the verifier throws otherwise.
*/
async function attestationOf({ model, version, manifestAsset }, mode, { verifier, workflow }, { repository }) {
	if (mode === "off" || mode === "auto" && verifier === void 0) return null;
	const named = `${fullName(model)} ${version.version}`;
	if (verifier === void 0) throw new MlgateError({
		code: "MG6519",
		message: `The attestation of ${named} cannot be verified here.`
	});
	const expected = {
		repository,
		...workflow === void 0 ? {} : { workflow }
	};
	const attested = await verifier.verify([manifestAsset], expected);
	if (attested !== null || mode === "auto") return attested;
	throw new MlgateError({
		code: "MG6519",
		message: `${named} has no attestation in ${repository}.`,
		hint: "Register versions in a workflow with id-token: write and attestations: write."
	});
}
// packages/registry/at-once.ts
/**
* Does something with each item, with so many of them at the same time, and gives the answers in the order of the
* items. After the first failure no further item is begun; it is thrown once all that were begun have ended.
*/
async function atOnce(most, items, work) {
	const answers = [];
	const queue = items.entries();
	const failures = [];
	const worker = async () => {
		for (const [index, item] of queue) {
			if (failures.length > 0) return;
			try {
				answers[index] = await work(item, index);
			} catch (error) {
				failures.push(error);
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
	if (failures.length > 0) throw failures[0];
	return answers;
}
// packages/registry/fetch/file-cache.ts
/** What was not used for longer is removed. */
const forgottenMs = 2592e6;
/**
* A cache in a folder, made with the first file. A file is put there as a second name of the one that was fetched, where
* the disk has such, and is always copied out of it: whoever changes what was fetched spoils this one entry at most, and
* that shows by its hash.
*/
function fileCache(folder) {
	const placeOf = (sha256) => join(folder, sha256.slice(0, 2), sha256);
	let swept;
	return {
		async open(sha256) {
			const place = placeOf(sha256);
			const stats = await lstat(place).catch(() => void 0);
			if (stats?.isFile() !== true) return void 0;
			await utimes(place, /* @__PURE__ */ new Date(), stats.mtime).catch(() => void 0);
			return createReadStream(place, { highWaterMark: 2 ** 20 });
		},
		drop: (sha256) => rm(placeOf(sha256), { force: true }).catch(() => void 0),
		async keep(sha256, file) {
			const place = placeOf(sha256);
			const fresh = `${place}.${randomBytes(6).toString("hex")}`;
			try {
				await mkdir(dirname(place), {
					recursive: true,
					mode: 448
				});
				swept ??= sweep(folder);
				await swept;
				await link(file, fresh).catch(() => copyFile(file, fresh));
				await rename(fresh, place);
			} catch {
				return;
			} finally {
				await rm(fresh, { force: true }).catch(() => void 0);
			}
		}
	};
}
/** Removes entries that nobody used for long, and those that were never finished; anything else is not the cache's. */
async function sweep(folder) {
	for (const start of await readdir(folder, { withFileTypes: true })) {
		if (!start.isDirectory() || !/^[0-9a-f]{2}$/.test(start.name)) continue;
		for (const name of await readdir(join(folder, start.name))) {
			const path = join(folder, start.name, name);
			const stats = /^[0-9a-f]{64}(?:\.[0-9a-f]{12})?$/.test(name) && name.startsWith(start.name) ? await lstat(path).catch(() => void 0) : void 0;
			if (stats?.isFile() === true && Math.max(stats.atimeMs, stats.mtimeMs) < Date.now() - forgottenMs) await rm(path, { force: true }).catch(() => void 0);
		}
	}
}
// packages/registry/fetch/bring-files.ts
/**
* Brings files into a folder: those that lie there already are left, others come from the cache or are downloaded. None
* is put into its place before all are here and are what the manifest says.
*
* @throws MlgateError MG6515 with every file that is not; MG1006 and MG1011 when one cannot be written; what the host
*   throws.
*/
async function bringFiles(held, target, means) {
	const cache = means.cache === void 0 ? void 0 : fileCache(means.cache);
	const of = held.reduce((sum, { file }) => sum + file.bytes, 0);
	let done = 0;
	const tell = (more) => {
		done += more;
		means.onProgress?.({
			bytes: done,
			of
		});
	};
	const brought = await atOnce(means.downloads ?? 4, held, async (wanted, index) => {
		const { file } = wanted;
		if (await isInPlace(wanted, target)) {
			tell(file.bytes);
			return {};
		}
		const path = join(target.scratch, String(index));
		if (cache !== void 0 && await takeCached(wanted, path, cache, tell)) return { path };
		if (!isSame(await download(wanted, path, means, tell), file)) return { problem: `${file.path} has another SHA-256.` };
		await cache?.keep(file.sha256, path);
		return { path };
	});
	means.signal?.throwIfAborted();
	const problems = brought.flatMap(({ problem }) => problem ?? []);
	if (problems.length > 0) throw notAsManifested(means.tag, problems);
	for (const [index, { path }] of brought.entries()) if (path !== void 0) await target.place(path, held[index].file.path);
}
/** Whether a file is here from an earlier time. A link is not: it may lead to something else tomorrow. */
async function isInPlace({ file }, target) {
	const path = target.pathOf(file.path);
	const stats = await lstat(path).catch(() => void 0);
	if (stats?.isFile() !== true || stats.size !== file.bytes) return false;
	return isSame(await hashFile(path), file);
}
async function takeCached({ file }, path, cache, tell) {
	const source = await cache.open(file.sha256);
	if (source === void 0) return false;
	const hash = createHash("sha256");
	let bytes = 0;
	await writeNew(path, async (take) => {
		for await (const part of source) {
			hash.update(part);
			bytes += part.length;
			await take(part);
		}
	});
	if (isSame({
		bytes,
		sha256: hash.digest("hex")
	}, file)) {
		tell(bytes);
		return true;
	}
	await cache.drop(file.sha256);
	return false;
}
async function download({ assets }, path, means, tell) {
	let read;
	await writeNew(path, async (take) => {
		read = await readAssets(assets, async (part) => {
			await take(part);
			tell(part.length);
		}, means);
	});
	return read;
}
/** Writes a file of the scratch folder, in place of what an earlier try left. */
async function writeNew(path, write) {
	const failed = (cause) => {
		throw fileFailure("written", path, cause);
	};
	const handle = await open(path, "w").catch(failed);
	try {
		const writer = pieceWriter(handle);
		await write((part) => writer.take(part).catch(failed));
		await writer.end().catch(failed);
	} finally {
		await handle.close();
	}
}
function isSame(left, right) {
	return left.sha256 === right.sha256 && left.bytes === right.bytes;
}
// packages/registry/fetch/target-folder.ts
/**
* Opens a folder for the files of a version, and makes it when it is not there.
*
* @param paths of all the files, sound as in a manifest.
* @throws MlgateError MG1006 when this system cannot store one of the paths, one is git's own or leads through a link, or
*   something cannot be made.
*/
async function openTargetFolder(folder, paths) {
	for (const path of paths) assertStorable(path);
	await makeFolder(folder);
	const root = await realpath(folder);
	for (const path of paths) await assertFree(root, path);
	const scratch = await mkdtemp(join(root, ".mlgate-fetch-")).catch((cause) => {
		throw fileFailure("made", root, cause);
	});
	const pathOf = (path) => join(root, ...path.split("/"));
	return {
		path: root,
		scratch,
		pathOf,
		async place(scratched, path) {
			await makeWay(root, path);
			await rename(scratched, pathOf(path)).catch((cause) => {
				throw fileFailure("written", pathOf(path), cause);
			});
		},
		close: () => rm(scratch, {
			recursive: true,
			force: true
		})
	};
}
/** Names that this system keeps for itself would be written elsewhere, or as something else. */
function assertStorable(path) {
	if (isOfGit(path)) throw new MlgateError({
		code: "MG1006",
		message: `${JSON.stringify(path)} would lie where git keeps its own files.`,
		hint: "Leave that file out."
	});
	const odd = path.split("/").find((segment) => portableName(segment) !== segment);
	if (odd === void 0) return;
	throw new MlgateError({
		code: "MG1006",
		message: `${JSON.stringify(path)} cannot be written here: this system has no files of the name ${JSON.stringify(odd)}.`,
		hint: "Fetch the version on another system, or leave that file out."
	});
}
/**
* What stands in the way to a file of a folder: a link, or a file where a folder should be; null where the way is free,
* though folders may be missing.
*
* @param root real path of the folder. @param path of the file, sound as in a manifest.
*/
async function obstacleOnWay(root, path) {
	let at = root;
	for (const segment of path.split("/").slice(0, -1)) {
		at = join(at, segment);
		const stats = await lstat(at).catch(() => void 0);
		if (stats === void 0) return null;
		if (!stats.isDirectory()) return {
			at,
			is: stats.isSymbolicLink() ? "a link" : "no folder"
		};
	}
	return null;
}
/** Makes the folders that a path leads through and that are missing. */
async function makeWay(root, path) {
	await assertFree(root, path);
	let folder = root;
	for (const segment of path.split("/").slice(0, -1)) {
		folder = join(folder, segment);
		await mkdir(folder).catch((cause) => {
			if (cause.code !== "EEXIST") throw fileFailure("made", folder, cause);
		});
	}
	await assertFree(root, path);
}
async function assertFree(root, path) {
	const obstacle = await obstacleOnWay(root, path);
	if (obstacle === null) return;
	throw new MlgateError({
		code: "MG1006",
		message: `${JSON.stringify(path)} cannot be written: ${obstacle.at} is ${obstacle.is}.`,
		hint: "Fetch into another folder, or remove what lies there."
	});
}
// packages/registry/fetch/former-files.ts
/**
* Takes away what an earlier version left in a folder. A manifest may be anybody's: only a plain file goes that still
* holds the bytes that the manifest gives it, or stands for them as a pointer of Git LFS, and only one that lies in the
* folder itself. Nothing behind a link goes, and nothing of git.
*
* @param root real path of the folder. @param former those files of the earlier version that should go.
* @param now paths of what lies there by right: they stay, in whatever case they are written.
* @returns what there is to know, a sentence each.
* @throws MlgateError MG1006 when one cannot be removed.
*/
async function removeFormer(root, { version, files }, now) {
	const stays = new Set(Array.from(now, foldPath));
	const removed = [];
	const kept = [];
	for (const file of files) {
		const place = join(root, ...file.path.split("/"));
		const isThere = await lstat(place).catch(() => null) !== null;
		if (stays.has(foldPath(file.path)) || !isThere) continue;
		if (!await isOwn(root, place, file)) {
			kept.push(file.path);
			continue;
		}
		await rm(place, { force: true }).catch((cause) => {
			throw fileFailure("removed", place, cause);
		});
		removed.push(file.path);
	}
	return [...told(removed, version, "taken away"), ...told(kept, version, "left: changed since, or behind a link")];
}
/**
* Takes away what an earlier fetch of the same model put into a folder and this version does not have, such as shards of
* another number. What another version has at a path that is not fetched now goes as well: it would lie beside a manifest
* that says otherwise.
*
* @param manifest of what is fetched now, which is not there yet. @param fetched paths of the files that are.
* @returns as {@link removeFormer}.
*/
async function removeOutdated({ path: root }, manifest, fetched) {
	const before = await manifestIn(root);
	if (before === null || fullName(before) !== fullName(manifest)) return [];
	const now = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
	const files = before.files.filter(({ path, sha256 }) => now.get(path) !== sha256);
	return removeFormer(root, {
		version: before.version,
		files
	}, [...fetched, manifestName]);
}
/** What was fetched before; null where the folder does not tell. */
async function manifestIn(root) {
	const place = join(root, manifestName);
	try {
		if (!(await lstat(place)).isFile()) return null;
		return parseManifest(await readTextFile(place, mostManifestBytes), place);
	} catch {
		return null;
	}
}
async function isOwn(root, place, { path, bytes, sha256 }) {
	if (isOfGit(path) || await obstacleOnWay(root, path) !== null) return false;
	const stats = await lstat(place);
	if (!stats.isFile()) return false;
	if (stats.size === bytes && (await hashFile(place)).sha256 === sha256) return true;
	const stands = (await readPointer(place, stats.size))?.stands;
	return stands?.sha256 === sha256 && stands.bytes === bytes;
}
function told(paths, version, what) {
	if (paths.length === 0) return [];
	return [`${paths.length === 1 ? `1 file of ${version} was` : `${paths.length} files of ${version} were`} ${what}.`];
}
// packages/registry/fetch/fetch-version.ts
/**
* Brings files of a version here. Each is hashed while it is written, and put into its place when all of them are what
* the manifest says: nothing is handed on otherwise. A file that lies in its place already is left there; what an
* earlier fetch of the model put there and this version does not have is taken away. Models are not opened.
*
* @throws MlgateError MG6501 when there is no such version, release, manifest or file, MG6515 when something of it is
*   not what the manifest says, MG6518 when the manifest cannot be read, MG6519 for the attestation, MG1006 and MG1011
*   when a file cannot be written; what the host throws; the signal's reason when aborted.
*/
async function fetchVersion(request, host) {
	const attestation = attestationMode(request.attestation, request);
	const { models } = await registeredAt(host);
	const released = await releasedVersion(await findPublished(request.reference, models, host), host);
	const { model, version, release, manifest } = released;
	const origin = await originOf(released, {
		...request,
		attestation
	}, host);
	const { held, problems } = heldFiles(wantedFiles(request, manifest), release);
	const clash = findCollision([...held.map(({ file }) => file.path), manifestName]);
	if (clash !== null) {
		const own = clash.find((path) => path !== "mlgate.json") ?? "mlgate.json";
		problems.push(`${own} lies where the manifest is put.`);
	}
	if (problems.length > 0) throw notAsManifested(release.tag, problems);
	const target = await openTargetFolder(request.to, held.map(({ file }) => file.path));
	try {
		await bringFiles(held, target, {
			...request,
			tag: release.tag,
			host
		});
		const paths = held.map(({ file }) => file.path);
		origin.notes.push(...await removeOutdated(target, manifest, paths));
		await writeFileAtomically(join(target.scratch, manifestName), released.manifestText);
		await target.place(join(target.scratch, manifestName), manifestName);
	} finally {
		await target.close();
	}
	return {
		model: fullName(model),
		version: version.version,
		tag: version.tag,
		commit: version.commit,
		url: release.url,
		isDeprecated: version.isDeprecated,
		manifest,
		manifestPath: target.pathOf(manifestName),
		files: held.map(({ file: { path, role, bytes, sha256 } }) => ({
			path,
			file: target.pathOf(path),
			role,
			bytes,
			sha256
		})),
		...origin
	};
}
async function originOf(released, { attestation, ...means }, host) {
	const { model, version } = released;
	const named = `${fullName(model)} ${version.version}`;
	const notes = version.isDeprecated ? [`${named} is deprecated.`] : [];
	try {
		const attested = await attestationOf(released, attestation, means, host);
		return {
			attested,
			notes: attested === null && attestation === "auto" ? [...notes, `${named} has no attestation.`] : notes
		};
	} catch (error) {
		if (!(attestation === "auto" && error instanceof MlgateError) || error.code === "MG6519") throw error;
		return {
			attested: null,
			notes: [...notes, `The attestation of ${named} was not verified: ${error.message}`]
		};
	}
}
// packages/registry/contents/checksums.ts
/** Among the files of a release, the hashes of all others. */
const checksumsName = "SHA256SUMS";
/** Hashes of the files of a release, as `sha256sum --check SHA256SUMS` reads them beside the files. */
function checksums(assets) {
	return assets.toSorted((left, right) => compareText(left.name, right.name)).map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
}
// packages/registry/fetch/verify-version.ts
/**
* Whether the release of a version still holds what its manifest says, as far as its host tells without a download.
*
* @returns what could not be verified, a sentence each.
* @throws MlgateError MG6515 when it does not, MG6518 when the manifest cannot be read; what the host throws.
*/
async function assertSound(found, host) {
	const { tag } = found.version;
	if (await host.releaseOfTag(tag) === null) return [`${tag} has no release, so nothing of it was verified.`];
	await soundVersion(found, host);
	return [];
}
// packages/registry/manifest/build-manifest.ts
/** Whose parameters and environment are those of the version, the first that there is. */
const speakers = [
	"evaluation",
	"benchmark",
	"metrics",
	"data",
	"drift"
];
/**
* The manifest of a version: numbers, parameters, environment and data are those of its results, the newest of each
* kind, name and leg.
*
* @throws MlgateError MG6517 when there is no model file, or paths would not lie in one folder on every system.
*/
function buildManifest(facts) {
	const { name, folder, version, createdAt, commit, repository, run, license, signature, base } = facts;
	const files = facts.files.toSorted((left, right) => compareText(left.path, right.path));
	refuseOdd(files);
	const filed = newestResults(facts.results);
	const spoken = speakers.flatMap((kind) => filed.filter(({ result }) => result.kind === kind));
	return {
		schema: manifestSchemaId,
		name,
		...folder === void 0 ? {} : { folder },
		version,
		createdAt,
		content: contentHash(modelFiles(files)),
		files,
		signature,
		metrics: filed.flatMap(({ result }) => result.metrics.map((metric) => metricOf(metric, result))),
		parameters: Object.assign({}, ...spoken.toReversed().map(({ result }) => result.parameters)),
		environment: spoken[0]?.result.environment ?? {},
		...license === void 0 ? {} : { license },
		lineage: {
			...repository === void 0 ? {} : { repository },
			commit,
			...run === void 0 ? {} : { run },
			data: dataOf(filed.map(({ result }) => result)),
			base: base === null ? null : {
				version: base.version,
				commit: base.lineage.commit
			}
		},
		results: filed.map(({ result, file }) => {
			const { kind, verdict } = result;
			return {
				kind,
				name: result.name,
				...legOf(result),
				verdict,
				file
			};
		})
	};
}
/** The files that are the model itself. */
function modelFiles(files) {
	return files.filter(({ role }) => role === "model");
}
/** Of each kind, name and leg the result that was begun last, in a fixed order. */
function newestResults(results) {
	const keyOf = ({ kind, name, leg }) => JSON.stringify([
		kind,
		name,
		sortedEntries(leg ?? {})
	]);
	const newest = /* @__PURE__ */ new Map();
	for (const filed of results) {
		const key = keyOf(filed.result);
		const known = newest.get(key);
		if (known === void 0 || Date.parse(known.result.startedAt) <= Date.parse(filed.result.startedAt)) newest.set(key, filed);
	}
	return [...newest].toSorted(([left], [right]) => compareText(left, right)).map(([, filed]) => filed);
}
function refuseOdd(files) {
	if (modelFiles(files).length === 0) throw unregistrable$1("The version has no model file.");
	const odd = files.find(({ path }) => pathProblem(path) !== null);
	if (odd !== void 0) throw unregistrable$1(`The path ${JSON.stringify(odd.path)} ${pathProblem(odd.path)}.`);
	const collision = findCollision(files.map(({ path }) => path));
	if (collision === null) return;
	throw unregistrable$1(`${collision.map((path) => JSON.stringify(path)).join(" and ")} cannot both lie in one folder on every system.`);
}
function metricOf(metric, result) {
	return {
		...metric,
		result: result.name,
		kind: result.kind,
		...legOf(result)
	};
}
function legOf({ leg }) {
	return leg == null || Object.keys(leg).length === 0 ? {} : { leg };
}
/** Files that were measured or held against, each once, under the name of the data set that a check of it gives. */
function dataOf(results) {
	const named = [
		...results.filter(({ kind }) => kind === "data").flatMap(({ name, subject }) => subject.data.map((file) => ({
			...file,
			name
		}))),
		...results.flatMap(({ subject }) => subject.references ?? []),
		...results.flatMap(({ subject }) => subject.data.map((file) => ({
			...file,
			name: file.path
		})))
	];
	const keyOf = ({ path, sha256 }) => `${sha256} ${path}`;
	return [...new Map(named.toReversed().map((file) => [keyOf(file), file])).values()].toSorted((left, right) => compareText(left.name, right.name) || compareText(left.path, right.path));
}
function sortedEntries(leg) {
	return Object.entries(leg).toSorted(([left], [right]) => compareText(left, right));
}
function unregistrable$1(message) {
	return new MlgateError({
		code: "MG6517",
		message
	});
}
// packages/registry/publish/contents.ts
/** Contents of a version as this run would publish it. */
async function ownContents(manifest, files, folder) {
	const text = formatManifest(manifest);
	const file = join(folder, manifestName);
	await writeFile(file, text);
	const pieces = piecesOf(manifest.files, files);
	return withChecksums(manifest, {
		asset: assetOf(manifestName, text),
		file,
		offset: 0
	}, pieces, folder);
}
/**
* Contents as an earlier run settled them in a draft that it did not finish: its numbers and dates hold, for files of
* the model are the same. Null when this run cannot finish it: it is of another commit, lists other files, or has some
* beside the model that differ and never arrived.
*/
async function adoptedContents({ manifest, asset }, draft, own, files, folder) {
	if (identityOf(manifest) !== identityOf(own.manifest)) return null;
	const pieces = piecesOf(manifest.files, files);
	const isThere = (piece) => draft.assets.some((hosted) => isWhole(hosted, piece.asset));
	if (!pieces.every((piece) => piece.file !== null || isThere(piece))) return null;
	return withChecksums(manifest, {
		asset,
		file: null,
		offset: 0
	}, pieces, folder);
}
/** Whether an asset of a release is, by all that its host tells, the one that was meant. */
function isWhole(hosted, { name, bytes, sha256 }) {
	return hosted.name === name && hosted.state === "uploaded" && hosted.bytes === bytes && hosted.sha256 === sha256;
}
/** The checksums that belong to a manifest, as an asset. */
function checksumsAsset(manifest, asset) {
	return assetOf(checksumsName, checksumsText(manifest, asset));
}
function checksumsText({ files }, asset) {
	return checksums([asset, ...files.flatMap(({ assets }) => assets)]);
}
async function withChecksums(manifest, first, pieces, folder) {
	const text = checksumsText(manifest, first.asset);
	const asset = assetOf(checksumsName, text);
	const file = join(folder, `${asset.sha256}.txt`);
	await writeFile(file, text);
	return {
		manifest,
		pieces: [
			first,
			{
				asset,
				file,
				offset: 0
			},
			...pieces
		]
	};
}
function piecesOf(planned, files) {
	const onDisk = new Map(files.map((file) => [file.path, file]));
	return planned.flatMap(({ path, sha256, assets }) => {
		const own = onDisk.get(path);
		let offset = 0;
		return assets.map((asset) => {
			const piece = {
				asset,
				file: own?.sha256 === sha256 ? own.file : null,
				offset
			};
			offset += asset.bytes;
			return piece;
		});
	});
}
/** What two manifests have to agree in for one run to finish what another began. */
function identityOf({ name, folder, version, content, lineage, files }) {
	const listed = files.map(({ path, role }) => `${role} ${path}`).toSorted();
	return JSON.stringify([
		name,
		folder,
		version,
		content,
		lineage.commit,
		listed
	]);
}
function assetOf(name, text) {
	const sha256 = createHash("sha256").update(text).digest("hex");
	return {
		name,
		bytes: Buffer.byteLength(text),
		sha256
	};
}
// packages/registry/publish/marker.ts
/** Hidden in the text of a release, it says of a draft which model of which version it is being filled with. */
function markerOf(tag, content) {
	return `<!-- mlgate version ${tag.replaceAll(">", "%3E")} ${content} -->`;
}
function isMarked({ body }, tag, content) {
	return body.includes(markerOf(tag, content));
}
// packages/registry/publish/asset-names.ts
/** Leave room in the 255 bytes of a name for a hash and the number of a part. */
const mostStem = 120;
const mostEnding = 32;
/** Names that Windows keeps for devices, with any ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/**
* Names for files of a version among the assets of a release, in the order of the files: of letters, digits, `.`, `_`
* and `-` only, so that the host stores them as they are; unlike each other on systems that do not tell cases apart;
* the same for the same files. A file is called as it is in its folder, where others are called so by its whole path,
* and with a hash of its path where that does not tell them apart either.
*
* @param assetsOf names that come of one: itself, or those of the parts that the file is split into.
*/
function assetNames(files, assetsOf) {
	const short = files.map(shortName);
	const counts = Map.groupBy(short, fold);
	const taken = new Set([manifestName, checksumsName].map(fold));
	return files.map((file, index) => {
		const own = short[index];
		const isAlone = counts.get(fold(own))?.length === 1;
		const isFree = (name) => assetsOf(file, name).every((asset) => !taken.has(fold(asset)));
		const name = candidates(file, isAlone ? [own] : []).find(isFree);
		if (name === void 0) throw new RangeError("two files of a version have the same path");
		for (const asset of assetsOf(file, name)) taken.add(fold(asset));
		return name;
	});
}
function candidates({ path, role }, first) {
	const whole = marked(role, safeName(path, path));
	const ending = extname$1(whole);
	const stem = whole.slice(0, whole.length - ending.length);
	const hashed = [
		8,
		16,
		64
	].map((digits) => `${stem}-${sha256(path).slice(0, digits)}${ending}`);
	return [
		...first,
		whole,
		...hashed
	];
}
function shortName({ path, role, sha256: own }) {
	const name = safeName(path.slice(path.lastIndexOf("/") + 1), path);
	const ending = extname$1(name).toLowerCase();
	if (role === "predictions" && ending !== ".parquet") return `${own}${ending}`;
	return marked(role, name);
}
/** Released results are found by their name. */
function marked(role, name) {
	return role !== "result" || name.startsWith("mlgate-result") ? name : `mlgate-result-${name}`;
}
function safeName(words, path) {
	const ending = safeCharacters(extname$1(words)).slice(0, mostEnding);
	const stem = safeCharacters(words.slice(0, words.length - extname$1(words).length)).replace(/^[.-]+/, "").slice(0, mostStem).replace(/[.-]+$/, "").replace(device, "_$&");
	return `${stem === "" ? `file-${sha256(path).slice(0, 8)}` : stem}${ending}`.replace(/[.-]+$/, "");
}
function safeCharacters(words) {
	return words.normalize("NFKD").replace(/\p{M}+/gu, "").replace(/[^A-Za-z0-9._-]+/g, "-").replace(/\.{2,}/g, ".");
}
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
function fold(name) {
	return name.toLowerCase();
}
// packages/registry/publish/plan-assets.ts
/** GitHub takes assets below 2 GiB, and so many. */
const tooManyBytes = 2 ** 31;
const hostsMostAssets = 1e3;
const usualPartBytes = 2e9;
/** The manifest and the checksums. */
const assetsBesideFiles = 2;
/**
* Which assets hold the files of a version. A file of more than `partBytes` is split into parts of one size, its last
* at most smaller; an empty file needs none.
*
* @throws MlgateError MG6513 when a release cannot hold them, MG6517 when a file is not as it was said to be.
*/
async function planAssets(files, limits = {}, signal) {
	const { partBytes = usualPartBytes, mostAssets = hostsMostAssets } = limits;
	if (!Number.isSafeInteger(partBytes) || partBytes < 1 || partBytes >= tooManyBytes) throw tooLarge(`Parts of ${partBytes} bytes were asked for; a release takes up to ${tooManyBytes - 1}.`);
	const counts = files.map(({ bytes }) => Math.ceil(bytes / partBytes));
	const count = counts.reduce((sum, parts) => sum + parts, assetsBesideFiles);
	if (count > mostAssets) throw tooLarge(`The version needs ${count} assets for ${files.length} files, the manifest and the checksums; a release takes ${mostAssets}.`);
	for (const file of files) await refuseChanged(file);
	const split = files.map((file, index) => ({
		...file,
		parts: counts[index]
	}));
	const names = assetNames(split, ({ parts }, name) => partNames(name, parts));
	return Promise.all(split.map(async ({ file, parts, ...facts }, index) => {
		const own = partNames(names[index], parts);
		return {
			...facts,
			assets: await assetsOf({
				...facts,
				file
			}, own, signal)
		};
	}));
}
/** Names of the assets that hold a file. */
function partNames(name, parts) {
	if (parts < 2) return parts === 1 ? [name] : [];
	const digits = Math.max(3, String(parts).length);
	const numbered = (number) => String(number).padStart(digits, "0");
	return Array.from({ length: parts }, (_, index) => `${name}.part-${numbered(index + 1)}-of-${numbered(parts)}`);
}
async function assetsOf({ path, file, bytes, sha256 }, names, signal) {
	if (names.length < 2) return names.map((name) => ({
		name,
		bytes,
		sha256
	}));
	const each = Math.ceil(bytes / names.length);
	const whole = createHash("sha256");
	const assets = [];
	for (const [index, name] of names.entries()) {
		const start = index * each;
		const end = Math.min(start + each, bytes);
		const part = createHash("sha256");
		const options = {
			start,
			end: end - 1,
			highWaterMark: 2 ** 20,
			...signal === void 0 ? {} : { signal }
		};
		for await (const chunk of createReadStream(file, options)) {
			part.update(chunk);
			whole.update(chunk);
		}
		assets.push({
			name,
			bytes: end - start,
			sha256: part.digest("hex")
		});
	}
	if (whole.digest("hex") !== sha256) throw changed(path, "its bytes are others than before");
	return assets;
}
async function refuseChanged({ path, file, bytes }) {
	const { size } = await stat(file).catch((cause) => {
		throw changed(path, "it is not there any more", cause);
	});
	if (size !== bytes) throw changed(path, `it has ${size} bytes and had ${bytes}`);
}
function changed(path, how, cause) {
	const message = `${path} changed while it was being registered: ${how}.`;
	return new MlgateError({
		code: "MG6517",
		message,
		hint: "Register the model when it is complete."
	}, { cause });
}
function tooLarge(message) {
	return new MlgateError({
		code: "MG6513",
		message
	});
}
// packages/registry/publish/verify-release.ts
const mostTold = 5;
/**
* Compares a release with what it is to hold: names, sizes and digests of assets, and that there are no others.
*
* @param hint what to do, whatever differs.
* @throws MlgateError MG6514.
*/
function refuseDifferent(release, expected, hint) {
	const found = differences(release, expected);
	if (found.length === 0) return;
	const told = found.slice(0, mostTold).map(({ words }) => words);
	const more = found.length > mostTold ? `, and ${found.length - mostTold} more` : "";
	const message = `${release.isDraft ? "The draft" : "The release"} of ${release.tag} is not what was sent: ${told.join(", ")}${more}. ${release.url}`;
	const advice = hint ?? found.find((one) => one.hint !== void 0)?.hint;
	throw new MlgateError({
		code: "MG6514",
		message,
		...advice === void 0 ? {} : { hint: advice }
	});
}
function differences({ assets }, expected) {
	const hosted = Map.groupBy(assets, ({ name }) => name);
	const names = new Set(expected.map(({ name }) => name));
	const further = assets.filter(({ name }) => !names.has(name));
	return [...expected.flatMap((asset) => difference(asset, hosted.get(asset.name) ?? [])), ...further.map(({ name }) => ({
		words: `${quoted(name)} does not belong to it`,
		hint: "Delete from the draft what does not belong to it, and run the step again."
	}))];
}
function difference(expected, [hosted, second]) {
	const name = quoted(expected.name);
	if (hosted === void 0) return [{ words: `${name} is missing` }];
	if (second !== void 0) return [{ words: `${name} is there twice` }];
	if (isWhole(hosted, expected)) return [];
	if (hosted.state !== "uploaded") return [{ words: `${name} was not uploaded to its end` }];
	if (hosted.bytes !== expected.bytes) return [{ words: `${name} has ${hosted.bytes} bytes, and not ${expected.bytes}` }];
	if (hosted.sha256 === void 0) return [{
		words: `its host tells no digest of ${name}`,
		hint: "Without digests nobody knows whether all of it arrived; a newer host tells them."
	}];
	const [has, not] = [hosted.sha256.slice(0, 12), expected.sha256.slice(0, 12)];
	return [{ words: `${name} has the digest ${has}… and not ${not}…` }];
}
/** Names of assets that others made may hold anything. */
function quoted(name) {
	return makeVisible(shorten(name, 120));
}
// packages/registry/publish/published-before.ts
/**
* The manifest of a published release that holds this model; the release is whole, as far as its host tells.
*
* @param content hash of the model that it should hold.
* @throws MlgateError MG6510 when it holds another model or was not made by mlgate, MG6514 when something of it is
*   gone, MG6518 when its manifest cannot be read.
*/
async function publishedBefore(release, content, host) {
	const { tag, url, isImmutable } = release;
	const lasting = isImmutable ? "It is immutable" : "Nothing was changed";
	const released = await readManifest(release, host);
	if (released === null) {
		const message = `${tag} is published without a manifest: it was not made by mlgate. ${lasting}: ${url}`;
		throw new MlgateError({
			code: "MG6510",
			message
		});
	}
	const { manifest, asset } = released;
	if (manifest.content !== content) {
		const message = `${tag} is published with another model. ${lasting}: ${url}`;
		throw new MlgateError({
			code: "MG6510",
			message
		});
	}
	const expected = [
		asset,
		checksumsAsset(manifest, asset),
		...manifest.files.flatMap(({ assets }) => assets)
	];
	const names = new Set(expected.map(({ name }) => name));
	refuseDifferent({
		...release,
		assets: release.assets.filter(({ name }) => names.has(name))
	}, expected, "Somebody changed it after it was published: register another version.");
	return manifest;
}
// packages/registry/publish/wait.ts
/** @see PublishLimits.waitMs */
const usualWaitMs = 1e3;
/** Waits about so long: not exactly, so that two that wait for each other do not go on at the same moment. */
async function waitAbout(milliseconds, signal) {
	await setTimeout(milliseconds * (.75 + Math.random() / 2), void 0, signal && { signal });
}
// packages/registry/publish/place-piece.ts
const mostTries$2 = 6;
const looksPerWait = 4;
/** In units of `waitMs`, as the two below. */
const longestPause = 5;
/**
* How long an upload of another run may take. Nobody can tell one that is under way from one whose run has ended, but by
* its age: 4 MiB a second is less than any machine of a workflow sends, and lets a run that resumes wait nine minutes at
* most, for the largest part there is, counted from its beginning, while all else is sent.
*/
const graceWaits = 30;
const bytesPerWait = 4 * 2 ** 20;
/**
* Sees to it that a draft holds an asset: sends it unless it is there, looks again after every answer that leaves open
* what happened, and clears away by its id what began and never ended, what an earlier run left with other bytes, and
* what did not arrive as it was sent. What another run puts there meanwhile is never cleared away.
*
* @throws MlgateError MG6514 when it cannot be brought there; what the host throws.
*/
async function placePiece(placing) {
	const { piece, draft, waitMs, signal } = placing;
	let there = draft.assets.find(({ name }) => name === piece.asset.name);
	let why;
	let isOwn = false;
	for (let tries = 0; tries < mostTries$2; tries += 1) {
		signal.throwIfAborted();
		if (there?.state === "starter") {
			const usual = waitMs * 4 ** tries;
			const ended = await waitForEnd(there, placing, isOwn ? usual : Math.max(usual, timeLeft(there, placing)));
			if (ended?.state === "uploaded") return refuseOthers(ended, piece);
			there = ended;
		}
		if (there !== void 0) {
			if (isAsSent(there, piece)) return;
			await remove(there, placing);
		}
		const sent = await send(placing);
		if (sent.outcome === "uploaded") {
			there = sent.asset;
			if (isAsSent(there, piece)) return;
			continue;
		}
		isOwn = sent.outcome === "unsure";
		why = sent.outcome === "unsure" ? sent.why : void 0;
		there = await look(placing);
		if (there?.state === "uploaded") return refuseOthers(there, piece);
		if (there === void 0) await waitAbout(waitMs, signal);
	}
	throw why ?? refused(piece, `${mostTries$2} times other bytes arrived than its file had when it was hashed`);
}
async function look({ piece, draft, host }) {
	const release = await host.release(draft.id);
	if (release === null) throw refused(piece, `there is no draft ${draft.id} any more`);
	return release.assets.find(({ name }) => name === piece.asset.name);
}
async function send({ piece, draft, host, signal }) {
	const { asset, file, offset } = piece;
	const { name, bytes } = asset;
	if (file === null) throw refused(piece, "it was there, and its bytes are nowhere else");
	const sent = await host.upload(draft, {
		name,
		contentType: contentTypeOf(name),
		file,
		offset,
		bytes,
		signal
	});
	if (sent.outcome !== "uploaded" || sent.asset.name === name) return sent;
	await host.deleteAsset(sent.asset.id);
	throw refused(piece, `its host calls it ${makeVisible(sent.asset.name)}`);
}
function refuseOthers(there, piece) {
	if (isAsSent(there, piece)) return;
	throw refused(piece, "one of that name appeared there meanwhile, with other bytes");
}
/** By name, size and, as far as the host tells it, digest: whether it tells one at all is for the end. */
function isAsSent({ state, bytes, sha256 }, { asset }) {
	return state === "uploaded" && bytes === asset.bytes && (sha256 ?? asset.sha256) === asset.sha256;
}
/** Milliseconds until an upload of another run has had its time; a clock that is ahead of the host's makes it less. */
function timeLeft({ createdAt }, { piece, waitMs }) {
	const whole = waitMs * (graceWaits + piece.asset.bytes / bytesPerWait);
	const age = createdAt === void 0 ? 0 : Date.now() - Date.parse(createdAt);
	return Number.isNaN(age) ? whole : whole - Math.max(0, age);
}
/** What became of an upload that is perhaps under way elsewhere, when it ends or the time is up. */
async function waitForEnd(begun, placing, milliseconds) {
	const between = Math.min(milliseconds / looksPerWait, placing.waitMs * longestPause);
	for (let waited = 0; waited < milliseconds; waited += between) {
		await waitAbout(between, placing.signal);
		const now = await look(placing);
		if (now?.id !== begun.id || now.state !== "starter") return now;
	}
	return begun;
}
async function remove({ id }, placing) {
	try {
		await placing.host.deleteAsset(id);
	} catch (error) {
		if ((await look(placing))?.id === id) throw error;
	}
}
const contentTypes = {
	json: "application/json",
	md: "text/markdown",
	html: "text/html"
};
function contentTypeOf(name) {
	return contentTypes[name.split(".").at(-1)] ?? "application/octet-stream";
}
function refused({ asset }, why) {
	const message = `${asset.name} could not be brought into the draft: ${why}.`;
	return new MlgateError({
		code: "MG6514",
		message
	});
}
// packages/registry/publish/upload-all.ts
const usualUploads = 4;
/**
* Brings into a draft what it lacks, some at the same time, small ones first: with them settled, whoever resumes needs
* nothing but the model. After the first failure nothing further is begun, and what is under way ends.
*
* @throws MlgateError MG6514; what the host throws.
*/
async function uploadAll(draft, pieces, host, { limits: { uploads = usualUploads, waitMs = usualWaitMs } = {}, onProgress, signal }) {
	const failed = new AbortController();
	const stop = AbortSignal.any([failed.signal, ...signal === void 0 ? [] : [signal]]);
	const of = bytesOf(pieces);
	const isThere = (piece) => draft.assets.some((hosted) => hosted.name === piece.asset.name && isAsSent(hosted, piece));
	const missing = pieces.filter((piece) => !isThere(piece));
	let bytes = of - bytesOf(missing);
	onProgress?.({
		bytes,
		of
	});
	const queue = missing.toSorted((left, right) => left.asset.bytes - right.asset.bytes).values();
	const work = async () => {
		for (const piece of queue) {
			stop.throwIfAborted();
			await placePiece({
				piece,
				draft,
				host,
				waitMs,
				signal: stop
			});
			bytes += piece.asset.bytes;
			onProgress?.({
				bytes,
				of
			});
		}
	};
	const end = (error) => failed.abort(error);
	await Promise.all(Array.from({ length: uploads }, () => work().catch(end)));
	signal?.throwIfAborted();
	failed.signal.throwIfAborted();
}
function bytesOf(pieces) {
	return pieces.reduce((sum, { asset }) => sum + asset.bytes, 0);
}
// packages/registry/publish/settle-draft.ts
/** Each lost race is another's success: so many at once are none of people's doing. */
const mostTries$1 = 10;
/**
* Finds the draft of a version that an earlier run left, or one that another run fills at this moment, and makes one
* where there is none. What a draft is to hold is settled by the first manifest that arrives in it, for a name can be
* taken only once, and never changes: so nothing that is whole is ever cleared away, and runs that mean the same may
* fill one draft together. A run that means anything else takes another draft.
*
* @throws MlgateError MG6510 when the version is published meanwhile; what the host throws.
*/
async function settleDraft(settling) {
	const { own, request, host } = settling;
	for (let tries = 1;; tries += 1) {
		const found = await pick(settling) ?? await create(settling);
		const isMade = found.isMade === true;
		if (found.contents !== null) return {
			draft: found.draft,
			contents: found.contents,
			isMade
		};
		const [manifest] = own.pieces;
		const failure = await uploadAll(found.draft, [manifest], host, withoutProgress(request)).then(() => void 0, (error) => error);
		request.signal?.throwIfAborted();
		const draft = await host.release(found.draft.id);
		if (draft?.assets.some((asset) => isWhole(asset, manifest.asset)) === true) return {
			draft: await describe(draft, settling),
			contents: own,
			isMade
		};
		if (failure !== void 0 && draft !== null && !hasManifest(draft)) throw failure;
		if (tries === mostTries$1) {
			const message = `${mostTries$1} drafts of ${settling.tag} were taken by other runs, one after the other.`;
			throw failure ?? new MlgateError({
				code: "MG6514",
				message
			});
		}
	}
}
function withoutProgress({ limits, signal }) {
	return {
		...limits === void 0 ? {} : { limits },
		...signal === void 0 ? {} : { signal }
	};
}
/** Drafts of a version: those that say that they are of this model, the oldest first, and all others. */
async function draftsOf({ tag, own, host }) {
	const drafts = (await host.releases()).filter((release) => release.isDraft && release.tag === tag);
	const isOurs = (release) => isMarked(release, tag, own.manifest.content);
	return {
		marked: drafts.filter(isOurs).toSorted((left, right) => left.id - right.id),
		others: drafts.filter((release) => !isOurs(release))
	};
}
async function pick(settling) {
	const { marked } = await draftsOf(settling);
	const drafts = (await Promise.all(marked.map(({ id }) => settling.host.release(id)))).filter((draft) => draft !== null).filter((draft) => isUsable(draft, settling));
	for (const draft of drafts.filter(hasManifest)) {
		const contents = await adopt(draft, settling);
		if (contents !== null) return {
			draft,
			contents
		};
	}
	const empty = drafts.find(({ assets }) => assets.every(isBegunManifest));
	return empty === void 0 ? null : {
		draft: empty,
		contents: null
	};
}
function isUsable({ isDraft, isPrerelease }, { request }) {
	return isDraft && isPrerelease === request.isPrerelease;
}
/** Makes a draft, and looks whether another run was faster: of two the first is filled. */
async function create(settling) {
	const { tag, own, request, host } = settling;
	const { commit, isPrerelease } = request;
	if (await host.releaseOfTag(tag) !== null) throw new MlgateError({
		code: "MG6510",
		message: `${tag} was published by another run meanwhile.`
	});
	const draft = await host.createDraft({
		tag,
		commit,
		isPrerelease,
		name: nameOf(request),
		body: bodyOf(tag, own, request)
	});
	const found = await pick(settling) ?? {
		draft,
		contents: null
	};
	return {
		...found,
		isMade: found.draft.id === draft.id
	};
}
async function adopt(draft, settling) {
	const { own, request, folder, host } = settling;
	try {
		const released = await readManifest(draft, host);
		return released && await adoptedContents(released, draft, own, request.files, folder);
	} catch (error) {
		if (error instanceof MlgateError && error.code === "MG6518") return null;
		throw error;
	}
}
/** Of two runs that filled it together, the one whose manifest holds says what is written about it. */
async function describe(draft, settling) {
	const { tag, own, request, host } = settling;
	const { commit } = request;
	const [name, body] = [nameOf(request), bodyOf(tag, own, request)];
	if (draft.name === name && draft.body === body && draft.target === commit) return draft;
	return {
		...await host.updateRelease(draft.id, {
			name,
			body,
			commit
		}),
		assets: draft.assets
	};
}
function nameOf({ name, folder, version }) {
	return `${fullName({
		name,
		...folder === void 0 ? {} : { folder }
	})} ${version}`;
}
function bodyOf(tag, { manifest }, { notes }) {
	return `${notes.trimEnd()}\n\n${markerOf(tag, manifest.content)}`;
}
function hasManifest({ assets }) {
	return assets.some(({ name, state }) => name === "mlgate.json" && state === "uploaded");
}
function isBegunManifest({ name, state }) {
	return name === "mlgate.json" && state === "starter";
}
// packages/registry/publish/publish-version.ts
const mostLooks = 3;
/**
* Publishes a version: everything goes into a draft, all of it is compared with what was sent by the digests of the
* host, then the tag is made, and only then the draft is published. A run that ends anywhere leaves a draft, which the
* next one resumes. A version that is published never changes: with the same model again nothing is done.
*
* Runs at the same moment, of the same version, end well when their model is the same, with one release. When it is
* not, one of them wins, and nothing of the other is in the release.
*
* @throws MlgateError MG6510 the version is published with another model, MG6511 its tag is on another commit, MG6512
*   rules block its tag, MG6513 a release cannot hold it, MG6514 what arrived is not what was sent, MG6517 a file
*   changed meanwhile, what `beforePublish` and the host throw, and the reason of the signal.
*/
async function publishVersion(request, host) {
	const { name, folder: place, version, files, limits, signal } = request;
	const tag = writeTag({
		kind: "version",
		name,
		version,
		...place === void 0 ? {} : { folder: place }
	});
	const manifest = request.manifest(await planAssets(files, limits, signal));
	await refuseTagElsewhere(tag, request, host);
	const there = await publishedNow(tag, manifest.content, host);
	if (there !== null) return {
		outcome: "unchanged",
		tag,
		version,
		...there
	};
	const folder = await mkdtemp(join(request.temporaryFolder, "publish-"));
	try {
		return await publishNew({
			tag,
			own: await ownContents(manifest, files, folder),
			request,
			folder,
			host
		});
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
async function publishNew(settling) {
	const { tag, request, host } = settling;
	const progress = {};
	try {
		const settled = await settleDraft(settling);
		progress.settled = settled;
		await fill(settled, settling);
		await makeTag(settled, settling);
		request.signal?.throwIfAborted();
		progress.isSent = true;
		await host.publish(settled.draft.id);
		return await finish(settled, settling);
	} catch (error) {
		request.signal?.throwIfAborted();
		const { settled, isSent = false } = progress;
		const there = await publishedInstead(error, settled, settling);
		if (isSent && settled !== void 0 && there.release.id === settled.draft.id) return finish(settled, settling);
		return withNotes({
			outcome: "unchanged",
			tag,
			version: request.version,
			...there
		}, settling);
	}
}
/** Brings everything into the draft and looks whether it is what was sent. */
async function fill({ draft, contents }, { tag, request, host }) {
	const { pieces } = contents;
	const assets = pieces.map(({ asset }) => asset);
	const has = draft.assets.filter(({ state }) => state === "uploaded").length;
	request.say?.(`Filling the draft of ${tag}, which has ${has} of ${assets.length} assets: ${draft.url}`);
	await uploadAll(draft, pieces, host, request);
	refuseDifferent(await readWithDigests(draft, request, host), assets);
	request.signal?.throwIfAborted();
	await request.beforePublish?.(assets);
}
/** A host may tell digests a moment later than the rest. */
async function readWithDigests(draft, { limits: { waitMs = usualWaitMs } = {}, signal }, host) {
	for (let looks = 1;; looks += 1) {
		const now = await host.release(draft.id);
		if (now === null) throw new MlgateError({
			code: "MG6514",
			message: `The draft of ${draft.tag} is gone: ${draft.url}`
		});
		if (looks === mostLooks || now.assets.every(({ sha256 }) => sha256 !== void 0)) return now;
		await waitAbout(waitMs, signal);
	}
}
/** @throws MlgateError MG6511, MG6512: without a tag the draft is of no use to this run, and removed. */
async function makeTag(settled, settling) {
	const { tag, request, host } = settling;
	const { commit, tagMessage, signal } = request;
	signal?.throwIfAborted();
	const made = await host.createTag({
		name: tag,
		commit,
		message: tagMessage
	}).catch(async (error) => {
		if (!isCode(error, "MG6512")) throw error;
		throw await removeBlocked(settled, settling) ? error : withDraft(error, settled);
	});
	if (made.outcome === "elsewhere") throw elsewhere(tag, made.commit, request);
}
/**
* Removes a draft that this run made and nobody else is known to use: another run, whose tag is not blocked, may fill it
* too. Its words, its commit and its files would show that, and one that looks in between looking and removing is the
* only one left out: it finds its draft gone, publishes nothing, and begins anew when it is run again.
*/
async function removeBlocked({ draft, contents, isMade }, settling) {
	const names = new Set(contents.pieces.map(({ asset }) => asset.name));
	const isUntouched = ({ name, body, target, assets }) => name === draft.name && body === draft.body && target === draft.target && assets.every((asset) => names.has(asset.name) && asset.state === "uploaded");
	return isMade && await removeDraft(draft, isUntouched, settling);
}
/**
* Removes a draft that is still of this model and still as it should be, by a look right before: GitHub has no removing
* on a condition, so what arrives within that one call cannot be excluded. Failing at it hides nothing.
*/
async function removeDraft({ id }, isStill, { tag, own, host }) {
	const now = await host.release(id).catch(() => null);
	if (now === null || !now.isDraft || !isMarked(now, tag, own.manifest.content) || !isStill(now)) return false;
	return host.deleteRelease(id).then(() => true, () => false);
}
/** Reads again what was published, and tidies up. */
async function finish({ draft, contents }, settling) {
	const { tag, request, host } = settling;
	const release = await host.releaseOfTag(tag) ?? await host.release(draft.id);
	if (release === null || release.isDraft || release.id !== draft.id) {
		const what = release?.isDraft === false ? `another release has its tag: ${release.url}` : "it is none now";
		throw new MlgateError({
			code: "MG6514",
			message: `The draft of ${tag} was published, but ${what}.`
		});
	}
	refuseDifferent(release, contents.pieces.map(({ asset }) => asset), "It is published: somebody changed it in that moment. Register another version.");
	const { manifest } = contents;
	return withNotes({
		outcome: "published",
		tag,
		version: request.version,
		release,
		manifest
	}, settling);
}
/**
* Drafts of the version that hold nothing are removed, and those that hold something are told. The version is there
* whatever comes of that: failing at it is a note.
*/
async function withNotes(published, settling) {
	const { tag } = settling;
	const unlisted = [];
	const { marked, others } = await draftsOf(settling).catch((error) => {
		const why = error instanceof Error ? error.message : String(error);
		unlisted.push(`Whether other drafts of ${tag} were left is not known, for they could not be listed: ${why}`);
		return {
			marked: [],
			others: []
		};
	});
	const left = [];
	for (const draft of marked) if (!isEmpty(draft) || !await removeDraft(draft, isEmpty, settling)) left.push(draft);
	const notes = [
		...unlisted,
		...left.map(({ url }) => `A draft of ${tag} with the same model was begun beside it, and left: ${url}`),
		...others.map(({ url }) => `Another draft of ${tag} was left as it is: ${url}`)
	];
	return notes.length === 0 ? published : {
		...published,
		notes
	};
}
/** Another run may have begun to fill it; whatever began is younger than the version, so nobody needs it. */
function isEmpty({ assets }) {
	return assets.every(({ state }) => state === "starter");
}
async function publishedNow(tag, content, host) {
	const release = await host.releaseOfTag(tag);
	return release === null ? null : {
		release,
		manifest: await publishedBefore(release, content, host)
	};
}
/**
* What is published after a failure: another run may have been faster, or the answer to this one was lost.
*
* @throws the failure when that is not so, MG6510 or MG6511 when the other run had another model or commit.
*/
async function publishedInstead(failure, settled, { tag, own, request, host }) {
	if (isCode(failure, "MG6512")) throw failure;
	const look = async () => {
		await refuseTagElsewhere(tag, request, host);
		return publishedNow(tag, own.manifest.content, host);
	};
	const there = await look().catch((error) => {
		throw isCode(error, "MG6510") || isCode(error, "MG6511") ? withDraft(error, settled) : failure;
	});
	if (there === null) throw failure;
	return there;
}
async function refuseTagElsewhere(tag, request, host) {
	const there = (await host.tags()).find(({ name }) => name === tag);
	if (there !== void 0 && there.commit !== request.commit) throw elsewhere(tag, there.commit, request);
}
function elsewhere(tag, commit, request) {
	const [there, here] = [commit.slice(0, 7), request.commit.slice(0, 7)];
	const message = `${tag} is on commit ${there}, and this is ${here}.`;
	return new MlgateError({
		code: "MG6511",
		message
	});
}
function withDraft(error, settled) {
	if (settled === void 0) return error;
	const { code, message, hint } = error;
	const more = `What was sent stays in a draft: ${settled.draft.url}`;
	return new MlgateError({
		code,
		message: `${message} ${more}`,
		...hint === void 0 ? {} : { hint }
	});
}
function isCode(error, code) {
	return error instanceof MlgateError && error.code === code;
}
// packages/registry/stages/place-tag.ts
/**
* Makes a tag, unless one of that name is there.
*
* @returns whether it is there now and ours: the same name, commit and message. Another's stays as it is.
* @throws what the host does, MG6512 where rules of the repository block the tag.
*/
async function placeTag(tag, host) {
	try {
		const { outcome } = await host.createTag(tag);
		return outcome === "created" || outcome === "here" && await isOurs(tag, host);
	} catch (error) {
		if (!isUnsure(error)) throw error;
		if (await host.describeTag(tag.name) === null) throw error;
		return isOurs(tag, host);
	}
}
/** Hosts may end a message with a line feed more, or less. */
async function isOurs({ name, message }, host) {
	return (await host.describeTag(name))?.message.trim() === message.trim();
}
function isUnsure(error) {
	return error instanceof Error && "outcome" in error && error.outcome === "unknown";
}
// packages/registry/stages/change-stage.ts
/** Each lost race is another's success: so many at once are none of people's doing. */
const mostTries = 25;
/**
* Writes down what a stage is on: a new tag with the next count of the model, as GTO counts. A tag that is there is
* never moved; where another run takes the count first, everything is looked at and decided again.
*
* Names of tags tell stages and kinds apart, so two runs may write different tags at the same moment, neither of which
* knows of the other: afterwards the one that does not hold says so.
*
* @param decide what is to be done, given what the stage is on and what is registered: null for nothing.
* @param registered what was seen when the change was asked for.
* @throws MlgateError MG6521 when the stage is on something else afterwards, MG6512 where rules block the tag; what
*   `decide` and the host throw.
*/
async function changeStage(place, decide, host, registered) {
	for (let seen = registered, tries = 1;; seen = await registeredAt(host), tries += 1) {
		const before = stageOf(seen, place);
		const decided = decide(before, seen);
		if (decided === null) return {
			outcome: "unchanged",
			tag: holdingTag(seen, place),
			before,
			after: seen
		};
		const name = writeTag({
			kind: decided.kind,
			...place,
			count: nextCount(seen.tags, place)
		});
		const message = formatStageMessage({
			model: fullName(place),
			stage: place.stage
		}, decided.message);
		const { commit } = decided;
		if (await placeTag({
			name,
			commit,
			message
		}, host)) {
			const after = await registeredAt(host, {
				name,
				commit
			});
			if (holdingTag(after, place) === name) return {
				outcome: "changed",
				tag: name,
				before,
				after
			};
			throw changedMeanwhile(place, after, `${name} was made and holds no more.`);
		}
		if (tries === mostTries) throw changedMeanwhile(place, seen, "Others were first, again and again.");
	}
}
/** A stage of a model as it is; undefined where it was never put on anything. */
function stageOf({ models }, { name, folder, stage }) {
	return modelAt(models, {
		name,
		folder
	})?.stages.find((one) => one.stage === stage);
}
function modelAt(models, { name, folder }) {
	return models.find((model) => model.name === name && model.folder === folder);
}
function holdingTag(registered, place) {
	return stageOf(registered, place)?.history[0]?.tag ?? "";
}
/** One more than any count of the model, whatever its tag says, as GTO has it. */
function nextCount(tags, { name, folder }) {
	return tags.map((tag) => {
		const says = readTag(tag.name);
		return says?.name === name && says.folder === folder && "count" in says ? says.count ?? 0 : 0;
	}).reduce((most, count) => Math.max(most, count), 0) + 1;
}
/** MG6521, with what the stage is on now. */
function changedMeanwhile(place, registered, story) {
	const stage = stageOf(registered, place);
	const isOn = stage?.commit == null ? "on nothing" : `on ${stage.versions[0] ?? stage.commit.slice(0, 7)}`;
	const tag = holdingTag(registered, place);
	const by = tag === "" ? "" : `, by ${tag}`;
	return new MlgateError({
		code: "MG6521",
		message: `${story} ${fullName(place)}#${place.stage} is ${isOn} now${by}.`
	});
}
// packages/registry/stages/order.ts
/** Where a model is: its name, and its folder when it has one. */
function placeOf({ name, folder }) {
	return {
		name,
		...folder === void 0 ? {} : { folder }
	};
}
/** What the message of a tag says of an order. */
function wordsOf({ who, reason, run }) {
	return {
		who,
		reason,
		...run === void 0 ? {} : { run }
	};
}
/** What there is to tell of a change. */
function outcomeOf(model, stage, { outcome, tag, before }, now, notes) {
	return {
		outcome,
		model: fullName(model),
		stage,
		tag,
		notes,
		version: now?.version ?? null,
		commit: now?.commit ?? null,
		previous: outcome === "changed" ? before?.versions[0] ?? null : null
	};
}
/** @throws MlgateError MG6522. */
function assertStageName(stage) {
	if (stageNamePattern.test(stage)) return;
	const meant = stageNameMeant(stage);
	throw new MlgateError({
		code: "MG6522",
		message: `${JSON.stringify(stage)} cannot be the name of a stage.${meant === void 0 ? "" : ` Did you mean ${JSON.stringify(meant)}?`}`,
		hint: `Use ${stageNameForm}.`
	});
}
// packages/registry/stages/history.ts
/** Descriptions that are asked for at the same time. */
const mostAtOnce = 8;
/**
* What became of a model's stages: who did what, when, from which run, and why. Stage by stage, the newest first; a tag
* that GTO or a person made tells less.
*
* @param of the version whose comings and goings are told; every event without it.
* @throws what the host does.
*/
async function stageHistory(model, host, of) {
	const asked = model.stages.flatMap(({ stage, history }) => history.map((entry, index) => ({
		stage,
		entry,
		before: history[index + 1]
	}))).filter(({ entry, before }) => of === void 0 || concerns(of, entry, before));
	return (await atOnce(mostAtOnce, asked, (one) => eventOf(one, host))).filter((event) => event !== null).filter((event) => of === void 0 || tellsOf(of, event));
}
/** Whether a version may have come or gone with an assignment. */
function concerns(version, entry, before) {
	return entry.versions.includes(version) || before?.versions.includes(version) === true;
}
function tellsOf(version, event) {
	return event.version === version || event.previous === version;
}
async function eventOf({ stage, entry, before }, host) {
	const description = await host.describeTag(entry.tag);
	if (description === null) return null;
	const said = parseStageMessage(description.message);
	const isRollback = said.action === "rollback" && !entry.isTaken;
	return {
		stage,
		tag: entry.tag,
		commit: entry.commit,
		action: entry.isTaken ? "removal" : isRollback ? "rollback" : "promotion",
		version: versionOf(entry, said.version),
		previous: before === void 0 || before.isTaken ? null : versionOf(before, said.previous),
		date: description.date,
		who: said.who ?? description.who,
		reason: said.reason,
		...said.approvedBy === void 0 ? {} : { approvedBy: said.approvedBy },
		...said.run === void 0 ? {} : { run: said.run }
	};
}
/** The version of a commit that is meant, where somebody said which. */
function versionOf({ versions }, meant) {
	return versions.find((version) => version === meant) ?? versions[0] ?? null;
}
// packages/registry/stages/meets-rules.ts
/**
* Whether a version meets what a stage asks for. A result counts as passed when its verdict is `pass`: one that is
* inconclusive did not show what the stage asks for.
*
* @returns who vouches for it.
* @throws MlgateError MG6516 with all that is missing, MG6501, MG6515 and MG6518 when the version has no sound release
*   and the rules need one; what the hosts throw.
*/
async function assertMeetsRules(candidate, means, host) {
	const { model, version, stage, rules } = candidate;
	const released = rules.require.length > 0 || rules.attestation ? await soundVersion({
		model,
		version
	}, host) : null;
	const approval = await approvalOf(rules.environment, means, host);
	const attestation = released === null || !rules.attestation ? { findings: [] } : await attested(released, means, host);
	const findings = [
		...version.isDeprecated ? [deprecated] : [],
		...released === null ? [] : rules.require.flatMap((kind) => resultFindings(kind, released.manifest)),
		...approval.findings,
		...attestation.findings
	];
	if (findings.length === 0) return {
		approvedBy: approval.who,
		...attestation.by
	};
	const problems = findings.map((finding) => problemOf(fullName(model), version.version, stage, finding));
	throw MlgateError.ofProblems(problems);
}
/** @throws MlgateError MG6516 when the version was deprecated since it was found. */
function assertNotDeprecated(name, version, stage, model) {
	if ((model?.versions.find((one) => one.version === version))?.isDeprecated === true) throw MlgateError.ofProblems([problemOf(name, version, stage, deprecated)]);
}
const deprecated = {
	lacks: "it is deprecated",
	hint: "Promote a version that is not."
};
function resultFindings(kind, { results }) {
	const own = results.filter((result) => result.kind === kind);
	if (own.length === 0) {
		const hint = `Register a version in a job that has a result of ${kind}; what was published is not changed.`;
		return [{
			lacks: `it holds no result of kind "${kind}"`,
			hint
		}];
	}
	return own.filter(({ verdict }) => verdict !== "pass").map(({ name, leg, verdict }) => ({
		lacks: `its ${kind} "${name}"${leg === void 0 ? "" : ` of ${JSON.stringify(leg)}`} has the verdict ${verdict}`,
		hint: verdict === "inconclusive" ? "A stage asks for results that passed. With more test rows or a wider margin it can be decided." : "Register a version that passes."
	}));
}
/** Why a run cannot be the one that asks, by what its host says; null when it can. The variables of a run are anybody's. */
function oddityOf(known, { attempt }) {
	if (known.hasEnded) return "has ended";
	return known.attempt === attempt ? null : `is in its attempt ${known.attempt}, not in ${attempt}`;
}
/** Whether somebody let the run into an environment that asks for it, and who. */
async function approvalOf(environment, { approvals, run }, host) {
	if (environment === void 0) return {
		who: [],
		findings: []
	};
	const lacking = (lacks, hint) => ({
		who: [],
		findings: [{
			lacks,
			hint
		}]
	});
	const job = `Promote in a job with \`environment: ${environment}\`, whose reviewers then let it in.`;
	if (approvals === void 0 || run === void 0) return lacking(`nobody of the environment "${environment}" approved it, as no workflow promotes it`, job);
	if (run.repository !== host.repository) return lacking(`the run that promotes is one of ${run.repository}, not of ${host.repository}`, job);
	const protection = await approvals.protection(environment);
	if (protection === null || protection.reviewers === 0) return lacking(protection === null ? `there is no environment "${environment}" whose reviewers could approve it` : `the environment "${environment}" lets every job in without a review`, "Give it required reviewers: Settings, Environments.");
	const known = await approvals.run(run.id);
	const oddity = known === null ? "is none of the repository" : oddityOf(known, run);
	if (oddity !== null) return lacking(`run ${run.id}, which promotes, ${oddity}`, job);
	const own = (await approvals.reviews(run.id)).filter(({ isApproved, environments }) => isApproved && environments.includes(environment));
	if (own.length === 0) return lacking(`no reviewer of the environment "${environment}" approved run ${run.id}`, job);
	return {
		who: [...new Set(own.map(({ who }) => who))],
		findings: []
	};
}
/** Whether somebody attested it who may, and who. */
async function attested(released, means, host) {
	try {
		const found = await attestationOf(released, "require", means, host);
		return {
			findings: [],
			by: found === null ? {} : { attestedBy: found.signer.workflow }
		};
	} catch (error) {
		if (!(error instanceof MlgateError) || error.code !== "MG6519") throw error;
		const { message, hint } = error;
		return { findings: [{
			lacks: message.replace(/\.$/, ""),
			hint: hint ?? "Register it with `attest: require`."
		}] };
	}
}
function problemOf(name, version, stage, { lacks, hint }) {
	return {
		code: "MG6516",
		message: `${name} ${version} does not come into ${stage}: ${lacks}.`,
		hint
	};
}
// packages/registry/contents/stage-history.ts
/** Most characters of release notes that GitHub takes. */
const mostNotesCharacters = 125e3;
const start = "<!-- mlgate stages -->";
const end = "<!-- /mlgate stages -->";
/** Longer reasons are in the tag itself. */
const mostOfReason = 300;
/** Where release notes tell of stages, still empty. */
const emptyStageHistory = `${start}\n${end}`;
/**
* Release notes with the history of the version's stages in them, in place of what they said of it before; at their
* end where somebody took the place for it away. When there is no room for all rows, the newest are shown.
*
* @param rows the newest first.
*/
function withStageHistory(body, rows) {
	const [before, after] = around(body);
	const room = mostNotesCharacters - before.length - after.length;
	for (let shown = rows.length; shown >= 0; shown = Math.min(shown - 1, Math.floor(shown / 2))) {
		const block = blockOf(rows.slice(0, shown), rows.length - shown);
		if (block.length <= room) return before + block + after;
	}
	return body;
}
/** What stands before and behind the place for the history: marks on lines of their own, which no name makes. */
function around(body) {
	const place = /^<!-- mlgate stages -->$.*?^<!-- \/mlgate stages -->$/ms.exec(body);
	if (place !== null) return [body.slice(0, place.index), body.slice(place.index + place[0].length)];
	return [body === "" ? "" : `${body.replace(/\n*$/, "")}\n\n`, "\n"];
}
function blockOf(rows, unshown) {
	if (rows.length === 0) return emptyStageHistory;
	const table = markdownTable([
		"when, UTC",
		"stage",
		"",
		"who",
		"why",
		"run"
	], rows.map(cellsOf));
	const more = unshown === 0 ? "" : `\n\nand ${unshown} before; \`mlgate model show\` lists all`;
	return `${start}\n### Stages\n\n${table}${more}\n\n${end}`;
}
function cellsOf({ date, stage, isTaken, who, why, run }) {
	return [
		`${date.slice(0, 10)}\u00a0${date.slice(11, 16)}`,
		markdownCode(shorten(stage, 64)),
		isTaken ? "left" : "came",
		shorten(who, 64),
		shorten(why ?? "", mostOfReason),
		run === void 0 ? "" : markdownLink(shorten(run.id, 20), run.url)
	];
}
// packages/registry/stages/tell-releases.ts
/**
* Writes the history of their stages into the release notes of some versions. The tags are the truth: what cannot be
* written is told, and written with the next change.
*
* @param versions each once or more often; those without a release are passed over.
* @returns what went wrong, a sentence each.
*/
async function tellReleases(model, versions, host) {
	if (model === void 0) return [];
	const notes = [];
	for (const name of new Set(versions)) {
		const version = model.versions.find((one) => one.version === name);
		if (version === void 0) continue;
		try {
			const release = await host.releaseOfTag(version.tag);
			if (release === null) continue;
			const rows = (await stageHistory(model, host, name)).map((event) => rowOf(event, name));
			const body = withStageHistory(release.body, rows.toSorted((left, right) => Date.parse(right.date) - Date.parse(left.date)));
			if (body !== release.body) await host.updateRelease(release.id, { body });
		} catch (error) {
			if (!(error instanceof MlgateError)) throw error;
			notes.push(`The release notes of ${fullName(model)} ${name} do not tell of it: ${error.message}`);
		}
	}
	return notes;
}
function rowOf({ date, stage, action, version, who, reason, run }, of) {
	return {
		date,
		stage,
		who,
		isTaken: action === "removal" || version !== of,
		...reason === "" ? {} : { why: reason },
		...run === void 0 ? {} : { run: {
			id: String(run.id),
			url: run.url
		} }
	};
}
// packages/registry/stages/promote.ts
/**
* Puts a stage on a version that meets what the stage asks for. When the stage is on it already, nothing is asked and
* nothing done.
*
* @returns with the people who let the run into the environment that the stage asks for.
* @throws MlgateError MG6501 when there is no such version, MG6516 with everything that the version lacks, MG6521 when
*   somebody else put the stage elsewhere at the same moment, MG6522 for what is no name of a stage, MG6512 where rules
*   block the tag, MG6515 and MG6518 when its manifest is not sound; what the host throws.
*/
async function promote(request, host) {
	const { reference, stage, rules } = request;
	assertStageName(stage);
	const seen = await registeredAt(host);
	const { model, version } = await findPublished(reference, seen.models, host);
	const place = {
		...placeOf(model),
		stage
	};
	const vouched = stageOf(seen, place)?.versions.includes(version.version) === true ? { approvedBy: [] } : await assertMeetsRules({
		model,
		version,
		stage,
		rules
	}, request, host);
	const change = await changeStage(place, (now, { models }) => {
		if (now?.versions.includes(version.version) === true) return null;
		assertNotDeprecated(fullName(model), version.version, stage, modelAt(models, place));
		const [previous] = now?.versions ?? [];
		const message = {
			action: "promotion",
			version: version.version,
			...vouched,
			...wordsOf(request),
			...previous === void 0 ? {} : { previous }
		};
		return {
			kind: "assignment",
			commit: version.commit,
			message
		};
	}, host, seen);
	return {
		...outcomeOf(model, stage, change, version, await promotionNotes()),
		approvedBy: vouched.approvedBy
	};
	async function promotionNotes() {
		if (change.outcome === "unchanged") return [];
		const now = modelAt(change.after.models, place);
		const own = now?.versions.find((one) => one.version === version.version);
		const words = `${fullName(model)} ${version.version} was deprecated at the same moment.`;
		const concerned = [version.version, ...change.before?.versions ?? []];
		return [...own?.isDeprecated === true ? [words] : [], ...await tellReleases(now, concerned, host)];
	}
}
// packages/registry/stages/named-stage.ts
/** @throws MlgateError MG6501 for a model that is not there, MG6522 for a name that no stage gets here; what the host throws. */
async function namedStage(request, host) {
	const seen = await registeredAt(host);
	const model = findModel(request.model, seen.models);
	const place = {
		...placeOf(model),
		stage: request.stage
	};
	const from = stageOf(seen, place);
	if (from === void 0) assertStageName(request.stage);
	return {
		seen,
		model,
		place,
		from
	};
}
// packages/registry/stages/served-before.ts
/**
* What a stage returns to: the version that it was on last before the present one, and that is not deprecated. What it
* was rolled back from does not count: after a rollback from 1.2.0 to 1.1.0 the next one leads to what was before
* 1.1.0, and not to 1.2.0 again.
*
* @returns null when there is none.
*/
async function servedBefore(model, { versions: [now], history }, host) {
	let at = 0;
	for (let entry = history[at]; entry !== void 0; entry = history[at]) {
		const { tag, commit } = entry;
		const said = entry.isTaken ? void 0 : parseStageMessage((await host.describeTag(tag))?.message ?? "");
		const restored = history.findIndex((earlier) => earlier.tag === said?.restores);
		if (restored > at) {
			at = restored;
			continue;
		}
		if (said !== void 0) {
			const name = entry.versions.find((version) => version === said.version) ?? entry.versions[0];
			const version = model.versions.find((one) => one.version === name && one.commit === commit);
			if (version !== void 0 && name !== now && !version.isDeprecated) return {
				version,
				tag
			};
		}
		at += 1;
	}
	return null;
}
// packages/registry/stages/rollback.ts
/**
* Puts a stage back on what it was on before; see `servedBefore`. The stage's rules are not asked: that version met them
* when it came. Its release still has to hold what its manifest says.
*
* @throws MlgateError MG6501 for a model that is not there, MG6520 when there is nothing to return to, MG6515 and MG6518
*   when its release is not sound any more, MG6521 when somebody else changed the stage at the same moment, MG6512 where
*   rules block the tag; what the host throws.
*/
async function rollback(request, host) {
	const { stage } = request;
	const { seen, model, place, from } = await namedStage(request, host);
	const served = from === void 0 ? null : await servedBefore(model, from, host);
	if (from === void 0 || served === null) throw nothingBefore(`${fullName(model)}#${stage}`, from);
	const { version, tag: restores } = served;
	const unverified = await assertSound({
		model,
		version
	}, host);
	const change = await changeStage(place, (now, registered) => {
		if (now?.history[0]?.tag !== from.history[0]?.tag) throw changedMeanwhile(place, registered, "Nothing was rolled back, for it was changed just now.");
		const [previous] = from.versions;
		const message = {
			action: "rollback",
			version: version.version,
			restores,
			...wordsOf(request),
			...previous === void 0 ? {} : { previous }
		};
		return {
			kind: "assignment",
			commit: version.commit,
			message
		};
	}, host, seen);
	const concerned = [version.version, ...from.versions];
	const told = await tellReleases(modelAt(change.after.models, place), concerned, host);
	return outcomeOf(model, stage, change, version, [...unverified, ...told]);
}
function nothingBefore(name, from) {
	const [now] = from?.versions ?? [];
	const before = now === void 0 ? `was on nothing` : `was on nothing before ${now}`;
	const words = from === void 0 ? "was never on anything" : `${before} that is not deprecated`;
	return new MlgateError({
		code: "MG6520",
		message: `${name} ${words}.`
	});
}
// packages/registry/stages/unassign.ts
/**
* Takes a stage away from what it is on. When it is on nothing, nothing is done.
*
* @throws MlgateError MG6501 for a model that is not there, MG6521 when somebody else changed the stage at the same
*   moment, MG6512 where rules block the tag; what the host throws.
*/
async function unassign(request, host) {
	const { stage } = request;
	const { seen, model, place, from } = await namedStage(request, host);
	const change = await changeStage(place, (now, registered) => {
		if (now?.history[0]?.tag !== from?.history[0]?.tag) throw changedMeanwhile(place, registered, "Nothing was taken away, for it was changed just now.");
		if (now?.commit == null) return null;
		const [version] = now.versions;
		const message = {
			action: "removal",
			...version === void 0 ? {} : {
				version,
				previous: version
			},
			...wordsOf(request)
		};
		return {
			kind: "removal",
			commit: now.commit,
			message
		};
	}, host, seen);
	if (change.outcome === "unchanged") return outcomeOf(model, stage, change, null, []);
	return outcomeOf(model, stage, change, null, await tellReleases(modelAt(change.after.models, place), from?.versions ?? [], host));
}
// packages/registry/versions/gains.ts
var import_inc = /* @__PURE__ */ __toESM(require_inc(), 1);
var import_major = /* @__PURE__ */ __toESM(require_major(), 1);
var import_prerelease = /* @__PURE__ */ __toESM(require_prerelease(), 1);
var import_rsort = /* @__PURE__ */ __toESM(require_rsort(), 1);
var import_gt = /* @__PURE__ */ __toESM(require_gt(), 1);
/**
* Metrics by which the gates of evaluations say that a model is better: a gated one whose change over all rows is
* for the better with its whole interval, or one that improved by as much as `min-improvement` asks. None where an
* evaluation did not pass.
*/
function provenGains(results) {
	const evaluations = results.filter(({ kind }) => kind === "evaluation");
	if (evaluations.some(({ verdict }) => verdict === "fail" || verdict === "error")) return [];
	const metrics = evaluations.flatMap((result) => result.gates.filter((gate) => isGain(gate, result)).map(({ metric }) => metric));
	return [...new Set(metrics)];
}
function isGain(gate, result) {
	if ("min-improvement" in gate.rule) return gate.verdict === "pass" && gate.reasonCode === "improved";
	if (gate.slice !== null) return false;
	const { direction } = result.metrics.find(({ name, slice }) => name === gate.metric && slice == null) ?? {};
	const difference = gate.difference ?? changeOf(gate.metric, result);
	if (difference?.low === void 0 || difference.high === void 0) return false;
	if (direction === "higher") return difference.low > 0;
	return direction === "lower" && difference.high < 0;
}
function changeOf(metric, { baseline }) {
	return baseline?.changes?.find((change) => change.metric === metric && change.slice == null)?.difference;
}
// packages/registry/versions/propose-version.ts
const bumps = [
	"major",
	"minor",
	"patch"
];
/**
* The version that a model should have, by what changed since the last: a signature that breaks callers is a major
* one, what its gates say is better a minor one, all else a patch; the first is 1.0.0. Before 1.0.0 each is one lower,
* and a pre-release leads to what it announced where that is enough.
*
* @throws MlgateError MG6517 when `wanted` is no version, or not above those that exist.
*/
function proposeVersion(next) {
	const { last, existing = [], wanted = "auto", content } = next;
	const [newest] = (0, import_rsort.default)([.../* @__PURE__ */ new Set([...existing, ...last === null ? [] : [last.version]])]);
	if (wanted !== "auto" && !isBump(wanted)) return given(wanted, newest, next);
	if (newest === void 0) return {
		version: "1.0.0",
		bump: "first",
		why: "It is the first version"
	};
	if (last?.content === content && wanted === "auto") return {
		version: last.version,
		bump: "none",
		why: `Its model files are those of ${last.version}`
	};
	if (isBump(wanted)) return raised(newest, wanted, `A ${wanted} version was asked for`);
	if (last === null) return raised(newest, "patch", `Nothing is known of ${newest}, which has no manifest`);
	const breaking = breakingChanges(last.signature, next.signature);
	if (breaking.length > 0) return raised(newest, lowered("major", newest), capitalized(breaking.join("; ")));
	const gains = provenGains(next.results);
	if (gains.length > 0) return raised(newest, lowered("minor", newest), `Its gates say that it is better in ${gains.join(", ")}`);
	return raised(newest, "patch", "It takes and gives the same, and is not shown to be better");
}
function given(wanted, newest, { last, previous = [], content }) {
	const version = (0, import_valid.default)(wanted);
	if (version === null) throw unregistrable(`${JSON.stringify(wanted)} is no version.`, "Write auto, major, minor, patch, or a version such as 1.4.0.");
	if ([last, ...previous].some((one) => one?.version === version && one.content === content)) return {
		version,
		bump: "none",
		why: `Its model files are those of ${version}`
	};
	if (newest !== void 0 && !(0, import_gt.default)(version, newest)) throw unregistrable(version === newest ? `Version ${version} exists.` : `Version ${version} is below ${newest}, which exists.`, `The next are ${bumps.toReversed().map((bump) => (0, import_inc.default)(newest, bump)).join(", ")}.`);
	return {
		version,
		bump: "given",
		why: `Version ${version} was asked for`
	};
}
/** Before 1.0.0 the minor number says what the major one says later. */
function lowered(bump, newest) {
	if ((0, import_major.default)(newest) > 0) return bump;
	return bump === "major" ? "minor" : "patch";
}
function raised(newest, bump, why) {
	const version = (0, import_inc.default)(newest, bump);
	const announced = (0, import_prerelease.default)(newest) === null ? "" : `; ${newest} announced it`;
	return {
		version,
		bump,
		why: `${why}${version === newest.split("-")[0] ? announced : ""}`
	};
}
function isBump(word) {
	return bumps.includes(word);
}
function capitalized(words) {
	return words.slice(0, 1).toUpperCase() + words.slice(1);
}
function unregistrable(message, hint) {
	return new MlgateError({
		code: "MG6517",
		message,
		hint
	});
}
export { buildManifest, contentHash, emptyStageHistory, fetchVersion, fileRoles, formatManifest, fullName, manifestName, modelFiles, mostNotesCharacters, promote, proposeVersion, publishVersion, readManifest, rollback, unassign };
