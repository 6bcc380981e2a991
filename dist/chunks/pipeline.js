import { anyColumns, dataOf, endpointAt, environmentReference, findProjectConfig, loadFaults, modelTasks, othersOf, parseBenchmarkGates, parseCommand, parseDataSchema, parseGates, parseMetricsFrom, parseParameters, parseProjectConfig, parseServe, parseSetup, parseSweep, parseTimedUrl, parseWaivers, portPlace, predictionsPlace, preprocessOf, printedFaults, projectFileNames, relationPlaces, relationsOf, runtimeFaults, schemaIn, schemaPlaces, serverFaults, taskProblems, waiversFileName, withIncluded } from "./config.js";
import { MlgateError, resultSchemaId, suggest } from "./core.js";
import { addWorktree, cutToBytes, fileFailure, findCommit, folderInRepository, hashFile, listEntries, makeFolder, parseGlob, parseLocation, placeFile, readCommit, readTextFile, removeWorktree, repositoryRoot, resolveLocation, writeFileAtomically, writeNewResultFile, writeResultFile } from "./files.js";
import { applyWaivers, formatWaivedGate, isBenchmarkMetric, isReportedMetric, isSoakMetric, isSpeedMetric, judgeGates, limitInUnits, marginNotes, parseLimit, scenarioLacks, verdictOf } from "./gates.js";
import { autoStrategies, baselineWords as baselineWords$2, findBaseCommit, findBaseline, isDamage, isReleaseLocation, matches, mayWrite, namedLocation, planBase, storedPredictions } from "./baseline.js";
import { chooseContainment, defaultMemoryBytes, killMarked, nativeEnvironment, nativeVersions, runJob } from "./sandbox.js";
import { nativePackages } from "./pipeline-jobs.js";
import { tableFormatOf } from "./tables.js";
import { alikeRuns, callPlan, collect, commandPlan, costOf as costOf$1, decideMemory, decideSpeed, decideStored, detectableEffect, energyOfUsed, findChanges, heldMemory, histogramOf, isDecided, judgePairs, judgeStored, machineDifferences, measureAlone, measurePair, memoryGrowth, observeMachine, pairEffect, pairsFor, percentiles, playOf, readPrice, seriesChanges, shareOf, standardRule, storedToFail, untimedCalls, warmUp, withProcess } from "./benchmark.js";
import { groupColumnOf, metricFacts, parseMetric, splitMetricList } from "./metrics.js";
import { createRandom, medianOf, theilSen } from "./stats.js";
import { formatBound, formatCount, formatDifference, formatValue } from "./markup.js";
import { NoAnswer, TooManyBytes, noAnswerOf, readBody, send, startDeadline } from "./http.js";
import { lstat, mkdir, mkdtemp, readFile, readdir, realpath, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { existsSync } from "node:fs";
import { createHash, randomUUID } from "node:crypto";
import { BlockList, connect, createServer, isIP } from "node:net";
import * as tls from "node:tls";
import { runInNewContext } from "node:vm";
import { lookup } from "node:dns/promises";
// packages/pipeline/base-gates-changes.ts
/**
* The model of the base whose rules decide about a model: the one of its name, or under another name the one made
* of the same files, for neither renaming a model is a way out nor giving its files to another one. Undefined for a
* model that is new, and for one that the base has no rules for.
*/
function baseModelOf(name, model, own, base) {
	const same = sameNamed(name, base);
	if (same !== void 0 && !hasNoRules(same.evaluate)) return same;
	const found = renamedFrom(model, own, base)?.[1];
	return found === void 0 || hasNoRules(found.evaluate) ? void 0 : found;
}
/**
* The model of the base whose benchmark decides about a model, found as its rules for an evaluation are. Undefined where
* the base has no gates for it.
*/
function baseBenchmarkOf(name, model, own, base) {
	const same = sameNamed(name, base);
	const found = isGated(same) ? same : renamedFrom(model, own, base)?.[1];
	return isGated(found) ? found : void 0;
}
function isGated(model) {
	return Object.keys(model?.benchmark?.gates ?? {}).length > 0;
}
function sameNamed(name, { models }) {
	return Object.hasOwn(models, name) ? models[name] : void 0;
}
function renamedFrom(model, own, base) {
	return Object.entries(base.models).find(([name, other]) => !Object.hasOwn(own.models, name) && isDeepStrictEqual(sourceOf(model, own), sourceOf(other, base)));
}
function sourceOf({ onnx, predictions, metrics, endpoint, command }, project) {
	const place = (location) => location && placeOf(location, project);
	return [
		place(onnx),
		predictions?.map((location) => placeOf(location, project)),
		place(metrics),
		endpoint?.url,
		command?.words,
		place(command?.model)
	];
}
/** A location as it is, however it is written. */
function placeOf(location, { folder }) {
	const path = location.replace(/^file:/i, "");
	return /^[a-z][a-z0-9+.-]+:/i.test(path) ? location : resolve(folder, path);
}
function hasNoRules({ gates, slices, checks }) {
	return checks === void 0 && Object.keys(gates).length + Object.keys(slices?.gates ?? {}).length === 0;
}
/** The gates of a model that a pull request adds, changes or removes, by name. */
function changedGates(name, own, base) {
	const isOtherwiseSliced = own.slices?.["min-samples"] !== base.slices?.["min-samples"] || !isDeepStrictEqual(own.slices?.by, base.slices?.by) || !isDeepStrictEqual(own.slices?.bins, base.slices?.bins);
	return [
		...changedRules(name, own.gates, base.gates),
		...changedMetrics(own.slices?.gates ?? {}, base.slices?.gates ?? {}, isOtherwiseSliced).map((metric) => `${name}/${metric} on slices`),
		...isDeepStrictEqual(own.checks, base.checks) ? [] : [`checks of ${name}`]
	];
}
/** The gates that are added, changed or removed, by name. */
function changedRules(name, own, base) {
	return changedMetrics(own, base).map((metric) => `${name}/${metric}`);
}
function changedMetrics(own, base, all = false) {
	return [.../* @__PURE__ */ new Set([...Object.keys(base), ...Object.keys(own)])].filter((metric) => all || !sameRules(own[metric], base[metric]));
}
/** Whether two sets of rules ask the same, however their limits are written. */
function sameRules(left, right) {
	return isDeepStrictEqual(left && withLimits(left), right && withLimits(right));
}
function withLimits({ "max-regression": regression, "min-improvement": improvement, ...rest }) {
	const limit = (written) => written === void 0 ? void 0 : parseLimit(written);
	return {
		...rest,
		regression: limit(regression),
		improvement: limit(improvement)
	};
}
/** Keys of `evaluate` that say what the numbers are of. */
const judgedKeys = [
	"task",
	"target",
	"prediction",
	"probabilities",
	"threshold",
	"group",
	"sample-weight",
	"score"
];
const sourceKeys = [
	"onnx",
	"predictions",
	"metrics",
	"endpoint",
	"command"
];
/** What a pull request changes of that which the gates of a model are about; its gates may still read the same. */
function changedSubject(name, [own, ownProject], [base, baseProject]) {
	const kind = (model) => sourceKeys.find((key) => model[key] !== void 0);
	const rows = ({ evaluate: { data, truth } }, project) => {
		const { path, images } = data === void 0 ? {} : dataOf(project, data);
		return [
			path ?? [],
			images ?? [],
			truth ?? []
		].map((places) => [places].flat().map((location) => placeOf(location, project)));
	};
	return [
		...kind(own) === kind(base) ? [] : ["source"],
		...isDeepStrictEqual(rows(own, ownProject), rows(base, baseProject)) ? [] : ["data"],
		...judgedKeys.filter((key) => !isDeepStrictEqual(own.evaluate[key], base.evaluate[key]))
	].map((part) => `${part} of ${name}`);
}
/** Gates on a change mean what they are held against: a reader has to know when that is changed too. */
function baselineWords$1(name, own, base) {
	const [now, before] = [own, base].map(({ baseline = "auto", against = [baseline] }) => against.join(", "));
	return now === before ? [] : [`the baseline of ${name} is changed from ${before} to ${now} here; that of the base holds`];
}
/** The models of the base that are timed there and, under that name or the one they have now, no longer here. */
function vanishedBenchmarks(own, base) {
	const isTimed = (name) => own.models[name]?.benchmark !== void 0;
	const renamed = new Set(Object.entries(own.models).flatMap(([name, model]) => isTimed(name) ? [renamedFrom(model, own, base)?.[0]] : []));
	return Object.entries(base.models).filter(([name, { benchmark }]) => benchmark !== void 0 && !isTimed(name) && !renamed.has(name)).map(([name]) => name);
}
/** What a pull request takes out of the project, with its rules: nothing judges it any more. */
function removedWords(own, base) {
	const taken = new Set(Object.entries(own.models).flatMap(([name, model]) => {
		const same = sameNamed(name, base);
		return same !== void 0 && !hasNoRules(same.evaluate) ? [] : [renamedFrom(model, own, base)?.[0]];
	}));
	const models = Object.entries(base.models).filter(([name, { evaluate }]) => !Object.hasOwn(own.models, name) && !taken.has(name) && !hasNoRules(evaluate)).map(([name]) => `the model ${name} is removed here, and its gates with it: nothing judges it any more`);
	const data = Object.entries(base.data).filter(([name]) => !Object.hasOwn(own.data, name)).filter(([, data]) => data.schema !== void 0 || relationsOf(data) !== void 0).map(([name, { schema }]) => {
		return `the data set ${name} is removed here, and its ${schema === void 0 ? "checks" : "schema"} with it: nothing checks it any more`;
	});
	return [...models, ...data];
}
// packages/pipeline/base-gates.ts
/** Most that a file of rules may hold. */
const mostBytes$2 = 4 * 2 ** 20;
/**
* Finds out what a project is judged by: its own rules, or on a pull request those of its base. What the base does
* not have is new and judged by its own rules, and so is what the base has in a form that cannot be understood, which
* a note says. A base that could not be asked for leaves the verdict open. Waivers only ever loosen: on a pull request
* none counts that is not in the base.
*
* @param included the projects that it includes, each as it is written.
* @param base undefined where nothing is to be merged.
* @throws MlgateError of the project's own waivers.yml, with every problem at its place.
*/
async function judgedProject(written, included, base) {
	const project = withIncluded(written, included);
	const parts = [written, ...included];
	const ownWaivers = (await Promise.all(parts.map(readOwnWaivers))).flat();
	if (base === void 0) return {
		...project,
		judging: {
			waivers: ownWaivers,
			ownWaivers,
			notes: []
		}
	};
	const notes = [];
	const told = await readBaseProject(project, base, notes);
	if (told !== null && "fault" in told) return {
		...project,
		judging: {
			waivers: [],
			ownWaivers,
			notes,
			fault: told.fault
		}
	};
	const waivers = await readBaseWaivers(told?.folders ?? [project.folder], base, notes);
	if (JSON.stringify(waivers) !== JSON.stringify(ownWaivers)) notes.push(`${waiversFileName} is changed here; only waivers that are in the base (${base.name}) count`);
	const judging = {
		waivers,
		ownWaivers,
		notes
	};
	if (told === null) return {
		...project,
		judging
	};
	notes.push(...settingWords(project, told.project), ...removedWords(project, told.project));
	const { mode, "on-inconclusive": onInconclusive, "on-missing-benchmark": onMissing } = told.project;
	return {
		...project,
		mode,
		"on-inconclusive": onInconclusive,
		"on-missing-benchmark": onMissing,
		judging: {
			...judging,
			base: {
				project: told.project,
				files: base
			}
		}
	};
}
async function readOwnWaivers({ file, folder }) {
	const path = join(folder, waiversFileName);
	const text = await readTextFile(path, mostBytes$2).catch((error) => {
		if (error instanceof MlgateError && error.code === "MG1003") return null;
		throw error;
	});
	return text === null ? [] : parseWaivers(text, join(dirname(file), waiversFileName));
}
/** The projects that a project of the base includes there. */
async function baseIncluded({ include = [], folder, file }, base, notes) {
	const found = await Promise.all(include.map(async (location) => {
		const paths = await includedPaths(location, folder, base);
		if (paths.length === 0) notes.push(`${file} includes ${location}, which leads to no file there`);
		return paths;
	}));
	return (await Promise.all([...new Set(found.flat())].sort().map(async (path) => {
		const text = await base.read(path);
		if (text === null) return [];
		return [{
			...parseProjectConfig(text, `${path} at ${base.name}`),
			folder: dirname(resolve(base.root, path))
		}];
	}))).flat();
}
/** The files that a location names at the base, by the rules of the working tree: a path first, then a pattern. */
async function includedPaths(location, folder, base) {
	const parsed = parseLocation(location);
	if (parsed.scheme !== "file") return [];
	const glob = parseGlob(parsed.path, folder);
	const path = repositoryPath$1(resolve(folder, parsed.path), base);
	if (glob === void 0) return await base.read(path) === null ? [] : [path];
	const below = repositoryPath$1(glob.base, base);
	const all = await base.list(below, depthOf(glob.pattern));
	if (all.includes(path)) return [path];
	return all.filter((one) => {
		const rest = posix.relative(below, one);
		return !rest.split("/").includes("node_modules") && posix.matchesGlob(rest, glob.pattern);
	});
}
/** How far down a pattern looks. */
function depthOf(pattern) {
	return /\*\*|[{(]/.test(pattern) ? Number.POSITIVE_INFINITY : pattern.split("/").length;
}
/**
* The project as another commit has it, whatever is checked out here; null where it has none that can be understood,
* which the notes explain.
*
* @param place where it lies here, or would.
* @throws MlgateError MG6013 when the commit could not be asked.
*/
async function projectAt(place, base, notes) {
	const told = await readBaseProject(place, base, notes);
	if (told === null) return null;
	if ("fault" in told) throw MlgateError.ofProblems([told.fault]);
	return told.project;
}
async function readBaseProject(project, base, notes) {
	const name = basename(project.file);
	const others = projectFileNames.filter((other) => other !== name);
	const names = others.length < projectFileNames.length ? [name, ...others] : [name];
	try {
		for (const candidate of names) {
			const path = repositoryPath$1(join(project.folder, candidate), base);
			const text = await base.read(path);
			if (text === null) continue;
			const found = {
				...parseProjectConfig(text, `${path} at ${base.name}`),
				folder: project.folder
			};
			const included = await baseIncluded(found, base, notes);
			const folders = [found, ...included].map(({ folder }) => folder);
			return {
				project: withIncluded(found, included),
				folders
			};
		}
	} catch (error) {
		const fault = faultOf(error, "gates of the base decide");
		if (fault !== void 0) return { fault };
		notes.push(`the gates of this pull request count, not those of its base: ${whyUnread(error)}`);
		return null;
	}
	notes.push(`the base (${base.name}) has no ${name} yet: the gates of this pull request count`);
	return null;
}
async function readBaseWaivers(folders, base, notes) {
	const readIn = async (folder) => {
		const path = repositoryPath$1(join(folder, waiversFileName), base);
		const text = await base.read(path);
		return text === null ? [] : parseWaivers(text, `${path} at ${base.name}`);
	};
	try {
		return (await Promise.all(folders.map(readIn))).flat();
	} catch (error) {
		notes.push(`no waiver counts: ${whyUnread(error)}`);
		return [];
	}
}
/**
* A data set's schema as the base has it; undefined when it has none that could decide.
*
* @returns the fault where it could not be asked for.
*/
async function baseSchema(name, { base }, notes) {
	const data = base?.project.data[name];
	if (base === void 0 || data?.schema === void 0) return void 0;
	if (typeof data.schema !== "string") return data.schema;
	try {
		const path = repositoryPath$1(resolve(base.project.folder, data.schema.replace(/^file:/, "")), base.files);
		const text = await base.files.read(path);
		if (text !== null) return parseDataSchema(text, `${path} at ${base.files.name}`);
		notes.push(`the schema of this pull request counts: the base (${base.files.name}) has no ${path}`);
	} catch (error) {
		const fault = faultOf(error, "schema of the base decides");
		if (fault !== void 0) return { fault };
		notes.push(`the schema of this pull request counts, not that of its base: ${whyUnread(error)}`);
	}
}
function repositoryPath$1(file, { root, name }) {
	const path = relative(root, file).replaceAll("\\", "/");
	if (path !== ".." && !path.startsWith("../") && !isAbsolute(path)) return path;
	throw new MlgateError({
		code: "MG1004",
		message: `${file} is no file of the repository of ${name}.`
	});
}
function settingWords(own, base) {
	return [
		"mode",
		"on-inconclusive",
		"on-missing-benchmark"
	].filter((key) => own[key] !== base[key]).map((key) => `${key} is changed from ${base[key]} to ${own[key]} here; that of the base holds`);
}
/** GitHub refused, failed or did not answer, or the base was not found; without a token nobody was asked. */
function isFault({ code }) {
	return [
		"MG6006",
		"MG6009",
		"MG6012"
	].includes(code) || code.startsWith("MG80") && code !== "MG8013";
}
/** The problem of rules that could not be asked for: that says nothing about what they are. */
function faultOf(error, what) {
	if (!(error instanceof MlgateError) || !isFault(error)) return void 0;
	const { message, hint } = error;
	return {
		code: "MG6013",
		message: `The ${what}, and could not be asked for: ${message}`,
		...hint === void 0 ? {} : { hint }
	};
}
/** The reason in a line, for what can be explained; bugs are thrown on. */
function whyUnread(error) {
	if (!(error instanceof MlgateError)) throw error;
	const { message, hint, place: { file, line } = {} } = error;
	return [`${file === void 0 || line === void 0 ? "" : `${file}:${line}: `}${message}`, ...hint === void 0 ? [] : [hint]].join(" ").replace(/\.$/, "");
}
// packages/pipeline/commands/leave.ts
/** Events whose runs hold the secrets of the repository while they may have code of others checked out. */
const privileged = {
	pull_request_target: "a run of pull_request_target holds secrets, and may have the code of a fork checked out",
	workflow_run: "a run of workflow_run holds secrets, and may have the code of a fork checked out",
	issue_comment: "anybody may comment, and a run of issue_comment holds secrets"
};
/**
* Whether commands that a checkout names may be run, and endpoints be asked. A command has the trust of a `run:` step: it
* could read what this process holds. An endpoint is given rows and secrets, and what it answers is told.
*
* @param isAllowed as the workflow says, which a pull request of a fork cannot change.
*/
function leavesIn(environment, isAllowed) {
	const { GITHUB_EVENT_NAME: event = "", ACTIONS_ID_TOKEN_REQUEST_URL: identity } = environment;
	const reason = Object.hasOwn(privileged, event) ? privileged[event] : void 0;
	if (isAllowed) return {
		commands: { may: true },
		endpoints: { may: true }
	};
	if (reason !== void 0) return {
		commands: {
			may: false,
			reason
		},
		endpoints: {
			may: false,
			reason
		}
	};
	return {
		commands: identity ? {
			may: false,
			reason: "the job may sign in elsewhere (id-token: write), and a command could do so too"
		} : { may: true },
		endpoints: { may: true }
	};
}
/** @throws MlgateError MG5037 where it may not be done. */
function requireLeave(leave, what) {
	if (leave.may) return;
	throw new MlgateError({
		code: "MG5037",
		message: `${what}: ${leave.reason}.`,
		hint: "Let a job of pull_request make the predictions, which holds no secrets, and name those here; or give allow-commands: true if you know who wrote what is checked out."
	});
}
// packages/pipeline/accelerators.ts
/** Building an engine for a device is one call of the runtime, which says nothing for minutes. */
const stallTimeoutMs = 9e5;
/** Where the system looks for libraries, which providers bring: drivers of CUDA, cuDNN, TensorRT. */
const libraryPaths = {
	linux: "LD_LIBRARY_PATH",
	win32: "PATH"
};
/** Variables by which drivers are told which devices there are. */
const deviceChoices = [
	"CUDA_VISIBLE_DEVICES",
	"CUDA_DEVICE_ORDER",
	"HIP_VISIBLE_DEVICES",
	"ROCR_VISIBLE_DEVICES",
	"VK_DRIVER_FILES"
];
/**
* What a job needs beside its limits where it asks for another execution provider than the CPU: libraries found where
* the runner says, its choice of devices, and time. Its memory is watched and not capped by the kernel: drivers reserve
* more than a machine has, and would not start under a cap.
*
* @param request of any job. @param parent the environment of this process.
* @returns null for all others.
*/
function acceleratorNeeds(request, parent, platform = process.platform) {
	if (!("provider" in request) || request.provider === "cpu") return null;
	const variable = libraryPaths[platform];
	const folders = variable === void 0 ? "" : absolute(parent[variable] ?? "", platform);
	const chosen = deviceChoices.flatMap((name) => {
		const value = parent[name];
		return value === void 0 ? [] : [[name, value]];
	});
	return {
		containment: (host) => chooseContainment({
			...host,
			tools: null
		}),
		environment: {
			...Object.fromEntries(chosen),
			...variable === void 0 || folders === "" ? {} : { [variable]: folders }
		},
		stallTimeoutMs
	};
}
/** Of a list of folders, those that mean the same wherever a process starts. */
function absolute(list, platform) {
	const separator = platform === "win32" ? ";" : ":";
	return list.split(separator).filter((folder) => platform === "win32" ? /^[A-Za-z]:[\\/]/.test(folder) : isAbsolute(folder)).join(separator);
}
// packages/pipeline/job-runner.ts
/** The runner that gives every job a child process of its own. */
function childJobRunner(options) {
	const { entry, limits, signal, temporaryParent, onProgress, provideNative } = options;
	return async (job, request, about, onQuestion) => {
		const folders = await provideNative?.(nativePackages[job]);
		const needs = acceleratorNeeds(request, process.env);
		const variables = {
			...folders && nativeEnvironment(folders),
			...needs?.environment
		};
		return runJob({
			entry,
			job,
			request,
			about,
			limits: needs === null ? limits : {
				...limits,
				stallTimeoutMs: needs.stallTimeoutMs
			},
			environment: variables,
			...needs?.containment && { containment: needs.containment },
			...signal === void 0 ? {} : { signal },
			...temporaryParent === void 0 ? {} : { temporaryParent },
			...onProgress === void 0 ? {} : { onProgress },
			...onQuestion === void 0 ? {} : { onQuestion }
		});
	};
}
// packages/pipeline/surroundings.ts
/** The fingerprint of the machine, as far as a number may depend on it. */
function describeEnvironment() {
	return {
		platform: process.platform,
		architecture: process.arch,
		cpu: cpus()[0]?.model.trim() ?? "unknown",
		cores: availableParallelism(),
		memoryBytes: totalmem(),
		node: process.versions.node,
		...nativeVersions
	};
}
// packages/pipeline/write-result.ts
/**
* Writes a result into a folder under a name made of its kind and name, and the files that belong beside it.
*
* @param keepFormer whether a document of this name stays, and a folder below takes the new one.
* @returns the path of the document.
* @throws MlgateError when a file is there that must not be replaced, or the folder cannot be written to.
*/
async function writeResult(folder, result, sidecars, { keepFormer = false } = {}) {
	const file = `${resultFileStem(result)}.json`;
	const path = keepFormer ? await writeBesideFormer(folder, file, result) : join(folder, file);
	if (!keepFormer) await writeResultFile(path, result);
	for (const sidecar of sidecars) await placeFile(sidecar, join(dirname(path), basename(sidecar)));
	return path;
}
/**
* Writes the document into the folder, or the first of `2`, `3`, … below it, that has none of its name: steps that run
* at the same moment each get a folder of their own.
*/
async function writeBesideFormer(folder, file, result) {
	for (let number = 1;; number++) {
		const candidate = number === 1 ? folder : join(folder, String(number));
		await makeFolder(candidate);
		const path = join(candidate, file);
		if (await writeNewResultFile(path, result)) return path;
	}
}
const longestName$1 = 80;
/** Leaves room in the 255 bytes of a name for the kind, the mark and the longest ending. */
const mostNameBytes = 180;
/**
* File name without its ending for everything that belongs to one result; safe on every platform. A name that had to
* be changed gets a hash of itself, so that no two names share a file.
*/
function resultFileStem({ kind, name, subject }) {
	const cut = [...name.replace(/[^\p{L}\p{N}._-]+/gu, "-")].slice(0, longestName$1).join("");
	const safe = cutToBytes(cut, mostNameBytes);
	const mark = safe === name && safe === safe.toLowerCase() ? "" : `-${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
	const shard = subject?.predictions?.shard;
	return `${kind}-${safe}${mark}${shard === void 0 ? "" : `.part-${shard.index}-of-${shard.count}`}`;
}
// packages/pipeline/session.ts
/** How long a job may take where nobody says: long enough for any that makes progress. */
const longestMs = 216e5;
/**
* Does work with child processes, folders and signals set up, and cleans up after it, however it ends: SIGINT and
* SIGTERM kill the running job first.
*
* @throws MlgateError MG1006 where no temporary folder can be made, MG1011 when the disk is full.
*/
async function withSession(options, work) {
	const { folder, outside, resultsFolder, keepFormer = false, limits, onProgress, provideNative } = options;
	const temporaryParent = options.temporaryParent ?? tmpdir();
	const temporaryFolder = await makeTemporary(temporaryParent);
	const cancelled = new AbortController();
	const cancel = () => cancelled.abort();
	process.once("SIGINT", cancel).once("SIGTERM", cancel);
	try {
		const runJob = childJobRunner({
			entry: options.childEntry,
			limits: {
				timeoutMs: limits.timeoutMs ?? longestMs,
				stallTimeoutMs: limits.stallTimeoutMs ?? 6e4,
				memoryBytes: limits.memoryBytes ?? defaultMemoryBytes()
			},
			signal: cancelled.signal,
			temporaryParent,
			...onProgress === void 0 ? {} : { onProgress },
			...provideNative === void 0 ? {} : { provideNative }
		});
		const workspace = options.workspace ?? findWorkspace(folder);
		const locations = {
			folder,
			workspace,
			outside,
			temporaryFolder,
			...options.remote === void 0 ? {} : { remote: remoteWhenNeeded({
				...options.remote,
				signal: cancelled.signal
			}) }
		};
		const commit = await readCommit(folder, workspace);
		const baselines = options.baselines?.({
			locations,
			commit
		});
		return await work({
			step: {
				runJob,
				locations,
				temporaryFolder,
				commit,
				leaves: leavesIn(process.env, options.allowCommands ?? false),
				signal: cancelled.signal,
				...onProgress === void 0 ? {} : { onProgress },
				keeping: {
					rows: options.keep,
					repository: options.run?.repository
				},
				...baselines === void 0 ? {} : { baselines }
			},
			road: {
				environment: describeEnvironment(),
				run: options.run,
				head: options.head,
				leg: options.leg,
				accept: options.accept,
				write: (result, sidecars) => writeResult(resultsFolder, result, sidecars, { keepFormer }),
				now: () => /* @__PURE__ */ new Date()
			}
		});
	} finally {
		process.off("SIGINT", cancel).off("SIGTERM", cancel);
		cancel();
		await rm(temporaryFolder, {
			recursive: true,
			force: true,
			maxRetries: 5
		}).catch(() => void 0);
	}
}
/** Most steps name no file of another machine: what brings them is loaded by the first that does. */
function remoteWhenNeeded(options) {
	let loaded;
	const remote = () => {
		loaded ??= import("./lazy/locations.js").then(({ remoteFiles }) => remoteFiles(options));
		return loaded;
	};
	return {
		bring: async (...asked) => (await remote()).bring(...asked),
		bringLarge: async (...asked) => (await remote()).bringLarge(...asked),
		bringTracked: async (...asked) => (await remote()).bringTracked(...asked)
	};
}
/** @throws MlgateError MG1006 where no folder can be made, MG1011 when the disk is full. */
async function makeTemporary(parent) {
	return mkdtemp(join(parent, "mlgate-")).catch((cause) => {
		throw fileFailure("made", join(parent, "mlgate-…"), cause);
	});
}
/** The folder that nothing is read from outside of: the repository's, else the one given. */
function findWorkspace(folder) {
	for (let candidate = folder;; candidate = dirname(candidate)) {
		if (existsSync(join(candidate, ".git"))) return candidate;
		if (candidate === dirname(candidate)) return folder;
	}
}
// packages/pipeline/subject-files.ts
/** Finds the files of one or more locations and hashes each. */
async function identifyFiles(locations, context) {
	const files = [];
	const subject = [];
	for (const location of [locations].flat()) {
		const resolved = await resolveLocation(location, context);
		for (const [index, file] of resolved.files.entries()) {
			files.push(file);
			const path = documentName(resolved, index, context);
			const { version } = resolved.origins?.[index] ?? {};
			subject.push({
				path,
				...await hashFile(file),
				...version === void 0 ? {} : { version }
			});
		}
	}
	return {
		files,
		subject
	};
}
/** What documents call a file of a location: as it was named, wherever it was brought from. */
function documentName({ location, scheme, files, origins }, index, { folder }) {
	const name = origins?.[index]?.name;
	if (scheme !== "file") return name ?? location;
	return portablePath(name ?? relative(folder, files[index]));
}
/**
* The identified files as one table.
*
* @throws MlgateError MG4090 when their formats differ.
*/
function tableOf({ files, subject }, dialect) {
	const names = subject.map(({ path }) => path);
	const formats = [...new Set(names.map(tableFormatOf))];
	const [format, ...others] = formats;
	const example = (each) => `${each} (${names.find((name) => tableFormatOf(name) === each)})`;
	if (format === void 0 || others.length > 0) throw new MlgateError({
		code: "MG4090",
		message: `One data set in several formats: ${formats.map(example).join(", ")}.`,
		hint: "Make it files of one format, or data sets of their own."
	});
	return {
		files,
		names,
		format,
		...dialect === void 0 ? {} : { dialect }
	};
}
/** File names for a message: three at most, and how many more there are. */
function namesInWords(names) {
	const rest = names.length - mostNamed;
	return names.slice(0, mostNamed).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
const mostNamed = 3;
/** Forward slashes on every platform, so that documents from different machines compare. */
function portablePath(path) {
	return path.replaceAll("\\", "/");
}
// packages/pipeline/baselines/model-at-base.ts
/** The model of this path as it was at the base commit. */
async function modelAtBase(model, { sha, how }, { locations, fileAt }) {
	const path = await repositoryPath(model, locations);
	if (path === null) return { passedOver: `${model} is no file of the repository` };
	const bytes = await fileAt(sha, path);
	if (bytes === null) return { passedOver: `${path} is not in git at ${sha.slice(0, 7)}` };
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	const file = join(locations.temporaryFolder, `base-${sha256}.onnx`);
	await writeFileAtomically(file, bytes);
	return {
		how,
		location: `git:${sha}:${path}`,
		commit: sha,
		sha256,
		model: {
			file,
			bytes: bytes.length
		}
	};
}
/** Path of a model from the root of its repository, as git writes it; null when it is no file there. */
async function repositoryPath(model, locations) {
	const { files, scheme, origins } = await resolveLocation(model, locations);
	const file = origins?.[0] === void 0 ? files[0] : resolve(await realpath(locations.folder), origins[0].name);
	if (scheme !== "file" || file === void 0) return null;
	const path = relative(await realpath(findWorkspace(locations.folder)), file);
	return path.startsWith("..") || isAbsolute(path) ? null : portablePath(path);
}
// packages/pipeline/baselines/automatic.ts
/** How far back a history is read: more runs than decide anything, and of half a year. */
const mostRuns = 250;
const longestPastMs = 158112e5;
/** Nobody answers, or only in an hour, or not to this token: asking for something else would come to the same. */
const silence = /* @__PURE__ */ new Set([
	"MG8002",
	"MG8005",
	"MG8006"
]);
/**
* Finds what a run of a workflow is compared with, by its event. Who cannot be asked is a reason for no baseline and
* never an error of the step; only a history that is damaged is.
*/
function automaticBaselines(options) {
	const { event, commits, read, history, folder, leg, models, releases } = options;
	const histories = /* @__PURE__ */ new Map();
	const dates = /* @__PURE__ */ new Map();
	let base;
	let silent;
	/** What is asked, or why it could not be; after a silence nothing is asked any more. */
	async function asked(ask) {
		if (silent !== void 0) return { reason: silent };
		try {
			return { value: await ask() };
		} catch (error) {
			if (!(error instanceof MlgateError) || isDamage(error) || error.code === "MG3006") throw error;
			const reason = error.message.replace(/\.$/, "");
			if (silence.has(error.code)) silent = "GitHub could not be asked";
			return { reason };
		}
	}
	const forgiving = (strategy) => ({
		how: strategy.how,
		async find(need) {
			const answer = await asked(() => strategy.find(need));
			return "value" in answer ? answer.value : { passedOver: answer.reason };
		}
	});
	const shared = {
		...commits,
		history(sha, most) {
			const known = histories.get(sha) ?? commits.history(sha, most);
			histories.set(sha, known);
			return known;
		}
	};
	const searchBase = async () => findBaseCommit(planBase(event), event.measured, commits);
	function askBase() {
		base ??= searchBase();
		const search = base;
		return asked(() => search);
	}
	async function commit() {
		const known = await askBase();
		if ("value" in known) return known.value;
		return {
			base: null,
			passedOver: [{
				how: "base-commit",
				reason: known.reason
			}]
		};
	}
	async function past(need) {
		const since = (/* @__PURE__ */ new Date(Date.now() - longestPastMs)).toISOString();
		const answer = await asked(() => history({
			series: ofThisLeg(need),
			last: mostRuns,
			since
		}));
		return "value" in answer ? {
			results: answer.value,
			isOwn: mayWrite(event).may
		} : answer;
	}
	async function find(need, model) {
		const known = await askBase();
		if ("reason" in known) return {
			found: null,
			passedOver: [{
				how: "base-commit",
				reason: known.reason
			}]
		};
		const context = {
			base: known.value,
			commits: shared,
			read,
			folder,
			...model === void 0 ? {} : { modelAt: (at) => modelAtBase(model, at, models) },
			lastRelease: releases.last
		};
		const strategies = autoStrategies(context).filter(({ how }) => how !== "base-model" || model !== void 0).map(forgiving);
		return dated(await findBaseline(strategies, ofThisLeg(need)));
	}
	/** With the commit's date, where nothing else tells how old the baseline is. */
	async function dated(search) {
		const { found } = search;
		if (found?.origin === void 0 || found.origin.date !== void 0 || found.result !== void 0) return search;
		const { origin } = found;
		const date = await dateOf(origin.commit);
		return date === void 0 ? search : {
			...search,
			found: {
				...found,
				origin: {
					...origin,
					date
				}
			}
		};
	}
	async function released(location, need) {
		return releases.named(location, ofThisLeg(need));
	}
	const ofThisLeg = (need) => ({
		...need,
		...leg == null ? {} : { leg }
	});
	function dateOf(sha) {
		const known = dates.get(sha) ?? asked(() => commits.commit(sha)).then((answer) => "value" in answer ? answer.value?.date : void 0);
		dates.set(sha, known);
		return known;
	}
	return {
		find,
		released,
		commit,
		past
	};
}
// packages/pipeline/metrics-files/formats.ts
/** Half of a 95 % interval in standard errors. */
const normalQuantile = 1.959963984540054;
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
const isListOf = (isEntry) => (value) => Array.isArray(value) && value.length > 0 && value.every((entry) => isMapping(entry) && isEntry(entry));
const isNumber = (value) => typeof value === "number";
/** Times of one benchmark, of which less is better. */
function times(name, unit, samples, values, kinds) {
	return kinds.flatMap((kind) => {
		const value = values[kind];
		return isNumber(value) ? [{
			name: `${name}.${kind}`,
			value,
			facts: {
				unit,
				direction: "lower",
				samples
			}
		}] : [];
	});
}
const arePytestBenchmarks = isListOf(({ name, stats }) => typeof name === "string" && isMapping(stats) && isNumber(stats.mean) && isNumber(stats.rounds));
const areHyperfineRuns = isListOf(({ command, mean, user, system }) => typeof command === "string" && [
	mean,
	user,
	system
].every((value) => isNumber(value)));
const areGoogleBenchmarks = isListOf(({ name, time_unit, real_time, cpu_time }) => [name, time_unit].every((text) => typeof text === "string") && [real_time, cpu_time].every(isNumber));
const areActionBenchmarks = isListOf(({ name, unit, value }) => typeof name === "string" && typeof unit === "string" && isNumber(value));
const areMlflowMetrics = isListOf(({ key, value }) => typeof key === "string" && isNumber(value));
/** `acc_stderr,none` of lm-evaluation-harness is the standard error of `acc,none`. */
function harnessNumbers(task, numbers, directions, counts) {
	return Object.entries(numbers).flatMap(([key, value]) => {
		const [metric = "", filter] = key.split(",");
		if (filter === void 0 || metric.endsWith("_stderr") || !isNumber(value)) return [];
		const isHigher = isMapping(directions) ? directions[metric] : void 0;
		const direction = isHigher === true ? "higher" : isHigher === false ? "lower" : "none";
		const effective = isMapping(counts) ? counts.effective : void 0;
		const error = numbers[`${metric}_stderr,${filter}`];
		const half = isNumber(error) ? normalQuantile * error : void 0;
		const interval = half === void 0 ? null : {
			level: .95,
			low: value - half,
			high: value + half,
			method: "standard-error"
		};
		return [{
			name: `${task}.${filter === "none" ? metric : key}`,
			value,
			facts: {
				unit: "1",
				direction,
				samples: isNumber(effective) ? effective : 1,
				interval
			}
		}];
	});
}
/**
* Formats of other tools, each with a shape that no other has. Whatever has none of these is a mapping of names to
* numbers, nested or not, as DVC and CML write it.
*/
const foreignFormats = [
	{
		tool: "pytest-benchmark",
		read(document) {
			if (!isMapping(document) || !arePytestBenchmarks(document.benchmarks)) return null;
			return document.benchmarks.flatMap(({ name, stats }) => times(name, "s", stats.rounds, stats, [
				"mean",
				"median",
				"min"
			]));
		}
	},
	{
		tool: "Google Benchmark",
		read(document) {
			if (!isMapping(document) || !areGoogleBenchmarks(document.benchmarks)) return null;
			return document.benchmarks.flatMap((own) => {
				const iterations = isNumber(own.iterations) ? own.iterations : 1;
				return times(own.name, own.time_unit, iterations, own, ["real_time", "cpu_time"]);
			});
		}
	},
	{
		tool: "hyperfine",
		read(document) {
			if (!isMapping(document) || !areHyperfineRuns(document.results)) return null;
			return document.results.flatMap((own) => {
				const samples = Array.isArray(own.times) ? own.times.length : 1;
				return times(own.command, "s", samples, own, [
					"mean",
					"median",
					"min"
				]);
			});
		}
	},
	{
		tool: "lm-evaluation-harness",
		read(document) {
			if (!isMapping(document) || !isMapping(document.results) || !("n-shot" in document)) return null;
			const { higher_is_better: directions, "n-samples": counts } = document;
			const of = (table, task) => isMapping(table) ? table[task] : void 0;
			return Object.entries(document.results).flatMap(([task, numbers]) => isMapping(numbers) ? harnessNumbers(task, numbers, of(directions, task), of(counts, task)) : []);
		}
	},
	{
		tool: "MLflow",
		read(document) {
			const run = isMapping(document) ? document.run : void 0;
			const data = isMapping(run) ? run.data : void 0;
			if (!isMapping(data) || !areMlflowMetrics(data.metrics)) return null;
			return data.metrics.map(({ key, value }) => ({
				name: key,
				value
			}));
		}
	},
	{
		tool: "github-action-benchmark",
		read: (document) => areActionBenchmarks(document) ? document.map(({ name, value, unit }) => ({
			name,
			value,
			facts: {
				unit,
				direction: "none",
				samples: 1
			}
		})) : null
	}
];
// packages/pipeline/metrics-files/read-numbers.ts
/**
* The numbers of a JSON document in one of the formats of `foreignFormats`, or else of a JSON object, nested ones by
* their dotted path; in the order of the file. Names of scikit-learn's metrics become canonical; others stay as they
* are, without a better side but where their format knows one. Python's json writes NaN and infinities bare, which is
* no JSON; they are read as what they are.
*
* @param file name for messages.
* @throws MlgateError MG1001 when the text is no JSON, MG5026 when it holds no number, or one twice.
*/
function recogniseNumbers(text, file) {
	let document;
	try {
		document = JSON.parse(withNumbersQuoted(text));
	} catch (cause) {
		throw new MlgateError({
			code: "MG1001",
			message: `${file} is not JSON.`,
			place: { file }
		}, { cause });
	}
	for (const { tool, read } of foreignFormats) {
		const numbers = read(document);
		if (numbers !== null) return {
			tool,
			metrics: metricsOf$1(numbers, file)
		};
	}
	return {
		tool: null,
		metrics: metricsOf$1(numbersIn(isMapping(document) && isMapping(document.metrics) ? document.metrics : document, []).map(([path, value]) => ({
			name: path.join("."),
			value
		})), file)
	};
}
/** The numbers alone. */
function readNumbers(text, file) {
	return recogniseNumbers(text, file).metrics;
}
const mlflowLines = /^(?:\d+ \S+(?: -?\d+)?\r?\n)+$/;
/**
* The numbers of an MLflow run from the files of its folder `metrics`: one for each metric, a line for each step, of
* which the last counts.
*
* @returns null when one of the files is none of these.
*/
function readMlflowFiles(files, name) {
	if (!files.every(({ path, text }) => path.includes("/metrics/") && mlflowLines.test(text))) return null;
	return {
		tool: "MLflow",
		metrics: metricsOf$1(files.map(({ path, text }) => {
			const [, value = NaN] = text.trimEnd().split("\n").map((line) => line.split(" ").map((part) => tagged[part] ?? Number(part))).reduce((last, own) => (own[2] ?? 0) >= (last[2] ?? 0) ? own : last);
			return {
				name: path.slice(path.lastIndexOf("/metrics/") + 9),
				value
			};
		}), name)
	};
}
function metricsOf$1(numbers, file) {
	const metrics = numbers.map((number) => metricOf$1(number, file));
	const twice = metrics.find(({ name }, index) => metrics.findIndex((other) => other.name === name) !== index);
	if (twice !== void 0) throw new MlgateError({
		code: "MG5026",
		message: `${file} says ${twice.name} twice, by two of its names.`,
		hint: "Keep one of them: nobody could tell which one counts.",
		place: { file }
	});
	if (metrics.length > 0) return metrics;
	throw new MlgateError({
		code: "MG5026",
		message: `${file} holds no number.`,
		hint: "It should be a JSON object such as {\"accuracy\": 0.95, \"log_loss\": 0.12}.",
		place: { file }
	});
}
/** A string, closed or not, or a number that JSON does not have and Python writes nevertheless. */
const stringOrToken = /"(?:[^"\\]+|\\[\s\S])*(?:"|\\?$)|-?\b(?:NaN|Infinity)\b/g;
/** The text with bare NaN, Infinity and -Infinity as strings, as mlgate itself writes them. */
function withNumbersQuoted(text) {
	if (!/NaN|Infinity/.test(text)) return text;
	return text.replace(stringOrToken, (found) => found.startsWith("\"") ? found : `"${found}"`);
}
const deepest = 16;
const tagged = {
	NaN: NaN,
	Infinity: Number.POSITIVE_INFINITY,
	"-Infinity": Number.NEGATIVE_INFINITY
};
function numbersIn(value, path) {
	if (path.length > deepest || !isMapping(value)) return [];
	return Object.entries(value).flatMap(([key, entry]) => {
		const own = [...path, key];
		if (typeof entry === "number") return [[own, entry]];
		const number = typeof entry === "string" && Object.hasOwn(tagged, entry) ? tagged[entry] : void 0;
		return number === void 0 ? numbersIn(entry, own) : [[own, number]];
	});
}
function metricOf$1({ name, value, facts }, file) {
	const spec = facts === void 0 ? knownMetric(name) : null;
	if (spec === null) return {
		name,
		value,
		unit: "1",
		direction: "none",
		samples: 1,
		...facts
	};
	const { unit, direction, bounded } = metricFacts(spec);
	const own = name.startsWith("neg_") ? -value : value;
	refuseOutside({
		name,
		value: own
	}, bounded, file);
	return {
		name: spec.canonical,
		value: own,
		unit,
		direction,
		samples: 1
	};
}
/** @throws MlgateError MG5026 when the number is out of the range of its metric. */
function refuseOutside({ name, value }, bounded, file) {
	if (bounded === null || !(value < bounded[0] || value > bounded[1])) return;
	throw new MlgateError({
		code: "MG5026",
		message: `${file} says that ${name} is ${value}; it lies between ${bounded.join(" and ")}.`,
		hint: value > 1 && value <= 100 ? `Did you mean ${value / 100}?` : "Check what wrote the file.",
		place: { file }
	});
}
function knownMetric(name) {
	try {
		return parseMetric(name);
	} catch (error) {
		if (!(error instanceof MlgateError)) throw error;
		return null;
	}
}
/** The tool of each format that is one's own. */
const tools = {
	"pytest-benchmark": "pytest-benchmark",
	hyperfine: "hyperfine",
	"google-benchmark": "Google Benchmark",
	"github-action-benchmark": "github-action-benchmark"
};
/**
* The numbers in what a command has said, in the order in which they stand there. Times become milliseconds, whatever
* they were told in; other units stay as they are, `1` where none is told.
*
* @param name of the file or of the output, for messages.
* @param timeAt milliseconds from the start of the command until the text up to a place was there, where that is known.
* @throws MlgateError MG1001 when it should be JSON and is none, MG5026 when it holds no number, or one twice, MG5059
*   when it has another form or the pattern takes too long.
*/
function printedNumbers(text, { format, pattern, reach }, name, timeAt) {
	const numbers = pattern === void 0 ? numbersOfDocument(text, format, name) : numbersByPattern(text, {
		pattern,
		reach,
		timeAt
	}, name);
	if (numbers.length > 200) throw unreadable(`${name} has ${numbers.length} numbers, each by another name.`, `Up to 200 are taken: print fewer, and let a group "name" match nothing that changes.`);
	const long = numbers.find((number) => number.name.length > 80 || number.name.trim() === "");
	if (long !== void 0) {
		const shown = JSON.stringify(long.name.slice(0, 80));
		throw unreadable(`${name} has a number by a name of ${long.name.length} characters: ${shown}.`, `Names have 1 to 80.`);
	}
	const ofLongUnit = numbers.find(({ unit }) => unit.length > 40);
	if (ofLongUnit !== void 0) throw unreadable(`${name} says ${JSON.stringify(ofLongUnit.name)} in a unit of ${ofLongUnit.unit.length} characters.`, `Units have up to 40.`);
	return numbers.map(inMilliseconds);
}
/** An error of what a command says and nobody can read. */
function unreadable(message, hint) {
	return new MlgateError({
		code: "MG5059",
		message,
		hint
	});
}
function numbersOfDocument(text, format, name) {
	const { tool, metrics } = recogniseNumbers(text, name);
	const expected = tools[format];
	if (expected !== void 0 && expected !== tool) throw unreadable(`${name} is not what ${expected} writes.`, tool === null ? "Has the command the option that makes it write JSON?" : `It is what ${tool} writes.`);
	return metrics.map(({ name: own, value, unit, direction }) => ({
		name: own,
		value,
		unit,
		direction
	}));
}
/** Milliseconds that a pattern may take over all that was said: one that tries too many ways takes for ever. */
const patternTimeMs = 2e3;
/** In a context of its own, as only there a search can be ended; it gives text, and no object of that context. */
const search = `JSON.stringify(
  Array.from(text.matchAll(new RegExp(pattern, 'gm')), ({ 0: { length }, index, groups }) => ({ end: index + length, groups })),
)`;
function searched(text, pattern) {
	try {
		return JSON.parse(runInNewContext(search, {
			text,
			pattern
		}, { timeout: patternTimeMs }));
	} catch (cause) {
		if (cause.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw cause;
		throw unreadable(`The pattern takes more than ${patternTimeMs / 1e3} s over what the command said: it tries too many ways to match.`, "Avoid a repetition within a repetition, such as (a+)+, and say what stands between two groups.");
	}
}
/** What a pattern finds, of each metric the last, and when one of them was reached. */
function numbersByPattern(text, { pattern, reach, timeAt }, name) {
	const found = searched(text, pattern).flatMap((match) => numbersOf(match, name));
	const last = lastOf(found, name);
	const reached = reach && found.find((number) => number.name === reach.metric && isReached(number.value, reach));
	if (reached === void 0 || timeAt === void 0) return last;
	const time = timeAt(reached.end);
	return [...last, {
		name: `time_to_${reached.name}`,
		value: time,
		unit: "ms",
		direction: "lower"
	}];
}
function numbersOf({ end, groups }, name) {
	const { name: own, value, unit } = groups;
	return (own !== void 0 && value !== void 0 ? [[own, value]] : Object.entries(groups)).map(([metric, written]) => ({
		name: metric,
		value: numberIn(written, metric, name),
		unit: unit ?? "1",
		direction: "none",
		end
	}));
}
function lastOf(found, name) {
	const last = new Map(found.map(({ end: _, ...number }) => [number.name, number]));
	if (last.size > 0) return [...last.values()];
	throw unreadable(`The pattern finds nothing in ${name}.`, "It is looked for in whole lines and over their ends; ^ and $ are those of a line.");
}
function isReached(value, { "at-least": least, "at-most": most }) {
	return least === void 0 ? most !== void 0 && value <= most : value >= least;
}
/** Numbers that are none, as programs write them. */
const special = {
	nan: NaN,
	inf: Number.POSITIVE_INFINITY,
	infinity: Number.POSITIVE_INFINITY,
	"-inf": Number.NEGATIVE_INFINITY,
	"-infinity": Number.NEGATIVE_INFINITY
};
function numberIn(written, metric, name) {
	const text = written.trim();
	const lower = text.toLowerCase();
	const read = text === "" ? NaN : Number(text);
	const value = Object.hasOwn(special, lower) ? special[lower] : read;
	if (!Number.isNaN(value) || lower === "nan") return value;
	throw unreadable(`${name} says that ${metric} is ${JSON.stringify(text.slice(0, 80))}, which is no number.`, "Let the group match the number alone, without its unit: (?<value>[\\d.]+).");
}
const milliseconds = {
	ns: 1e-6,
	us: .001,
	µs: .001,
	μs: .001,
	ms: 1,
	s: 1e3,
	sec: 1e3
};
function inMilliseconds(number) {
	const factor = Object.hasOwn(milliseconds, number.unit) ? milliseconds[number.unit] : void 0;
	return factor === void 0 ? number : {
		...number,
		value: number.value * factor,
		unit: "ms"
	};
}
// packages/pipeline/benchmark/printed-metrics.ts
/** The numbers of a command that gates ask for, by the name that the command gives them. */
function askedNumbers(...gates) {
	const specs = gates.flatMap((rules) => Object.keys(rules).filter(isReportedMetric)).map((name) => parseMetric(name));
	return new Map(specs.map((spec) => {
		const { unit, direction } = metricFacts(spec);
		return [String(spec.parameters.name), {
			canonical: spec.canonical,
			unit,
			direction
		}];
	}));
}
/**
* What a job says of the numbers of a command, as metrics: by the name and with the better side of the gate that asks
* for them, or as they are. It is the word of code that may be hostile: only what has the form of a number counts.
*
* @param isTaken whether the benchmark itself has a metric of that name.
* @throws MlgateError MG5059 when a gate takes for better what the command's format knows to be worse.
*/
function printedOf(said, asked, isTaken) {
	if (!Array.isArray(said)) return {};
	return { printed: said.slice(0, 200).flatMap((one) => {
		if (!isPrinted(one)) return [];
		const { name, value, unit, direction } = one;
		const gate = asked.get(name);
		if (gate === void 0) return [{
			name: isTaken(name) ? parseMetric({
				metric: "reported",
				name
			}).canonical : name,
			value,
			unit,
			direction
		}];
		if (direction !== "none" && direction !== gate.direction) throw otherSide(name, direction);
		const known = unit === "1" ? gate.unit : unit;
		return [{
			name: gate.canonical,
			value,
			unit: known,
			direction: gate.direction
		}];
	}) };
}
const directions = /* @__PURE__ */ new Set([
	"higher",
	"lower",
	"none"
]);
function isPrinted(one) {
	if (typeof one !== "object" || one === null) return false;
	const { name, value, unit, direction } = one;
	const isText = (text, most) => typeof text === "string" && text.trim() !== "" && text.length <= most;
	return isText(name, 80) && typeof value === "number" && isText(unit, 40) && directions.has(direction);
}
function otherSide(name, direction) {
	const [is, said] = direction === "lower" ? ["less", "more"] : ["more", "less"];
	const shown = JSON.stringify(name);
	return new MlgateError({
		code: "MG5059",
		message: `Of ${shown} ${is} is better, as its format says, and its gate takes ${said} for better.`,
		hint: `Gate it as reported(name=${shown}, direction=${direction}).`
	});
}
/** What processes said themselves, by metric. */
function printedMetrics(processes) {
	const all = processes.flatMap(({ rounds }) => rounds.flatMap(({ printed = [] }) => printed));
	return Object.fromEntries(all.map((number) => [number.name, printedMetric(number)]));
}
function printedMetric({ name, unit, direction }) {
	const values = ({ rounds }) => rounds.map(({ printed }) => printed?.find((number) => number.name === name)?.value ?? null);
	return {
		unit,
		direction,
		of(process) {
			const known = values(process).filter((value) => value !== null);
			return known.length === 0 || known.length < process.rounds.length ? null : medianOf(known);
		},
		rounds: (process) => values(process).map((value) => costOf(value, direction))
	};
}
/** A number below 0 costs as much as 0 does: nothing, or no end where more is better. */
function costOf(value, direction) {
	if (value === null) return null;
	const known = Math.max(value, 0);
	return direction === "higher" ? 1 / known : known;
}
// packages/pipeline/benchmark/benchmark-metrics.ts
const lower = { direction: "lower" };
const usualCurrency = "USD";
/** Inferences whose cost is told; of a command it is that of one run. */
const million = 1e6;
/** Stands for a rate of 0, whose queries would cost no number. */
const leastRate = 1e-9;
const timed = {
	latency_p50: {
		...lower,
		unit: "ms",
		of: ({ rounds }) => medianOf(rounds.map(({ median }) => median)),
		rounds: ({ rounds }) => rounds.map(({ median }) => median)
	},
	...Object.fromEntries(percentiles.filter((percent) => percent > 50).map((percent) => [`latency_p${percent}`, {
		...lower,
		unit: "ms",
		of: ({ latencies }) => latencies[String(percent)] ?? null
	}])),
	throughput: {
		direction: "higher",
		unit: "1/s",
		of: ({ rounds }, { rows }) => rows === null ? null : 1e3 * rows / medianOf(rounds.map(({ mean }) => mean)),
		rounds: (process, { rows }) => timesOfRows(process, rows)
	},
	cost: {
		...lower,
		unit: ({ price }) => price?.currency ?? usualCurrency,
		of(process, { rows, price }) {
			if (price === void 0) return null;
			const cost = costOf$1(price, medianOf(timesOfRows(process, rows)));
			return rows === null ? cost : cost * million;
		},
		rounds: (process, { rows }) => timesOfRows(process, rows)
	},
	max_rate: {
		direction: "higher",
		unit: "1/s",
		of: ({ highestRate }) => highestRate ?? null,
		rounds: ({ highestRate }) => [highestRate === void 0 ? null : 1 / Math.max(highestRate, leastRate)]
	},
	load_time: {
		...lower,
		unit: "ms",
		of: ({ load }) => load,
		rounds: ({ load }) => [load]
	},
	first_inference: {
		...lower,
		unit: "ms",
		of: ({ first }, { rows }) => rows === null ? null : first
	},
	cpu_time: {
		...lower,
		unit: "ms",
		of: ({ processorTime }) => processorTime
	},
	read_bytes: {
		...lower,
		unit: "bytes",
		of: ({ storage }) => storage?.read ?? null
	},
	written_bytes: {
		...lower,
		unit: "bytes",
		of: ({ storage }) => storage?.written ?? null
	},
	peak_memory: {
		...lower,
		unit: "bytes",
		of: ({ peakMemory }) => peakMemory
	},
	gpu_memory: {
		...lower,
		unit: "bytes",
		of: ({ gpuMemory }) => gpuMemory ?? null
	}
};
/** What a benchmark itself tells; a number that a command prints by such a name is another one. */
function isTimedMetric(name) {
	return Object.hasOwn(timed, name) || Object.hasOwn(unitsOfOneSide, name) || name === "size" || name === "energy";
}
/** All that these processes may have a number of. */
function metricsIn(processes) {
	return Object.entries({
		...timed,
		...printedMetrics(processes)
	});
}
/** What each round took for a row, or for a run of what has no rows, in milliseconds. */
function timesOfRows({ rounds }, rows) {
	return rounds.map(({ mean }) => mean / (rows ?? 1));
}
/** Units of metrics that no process of a pair has, where these are no bytes. */
const unitsOfOneSide = {
	latency_drift: "1/h",
	memory_growth: "bytes/h"
};
/** Which way a metric of a benchmark is better, and its unit. */
function benchmarkMetricFacts(name) {
	if (isReportedMetric(name)) return metricFacts(parseMetric(name));
	const { unit, direction } = timed[name] ?? {
		unit: unitsOfOneSide[name] ?? "bytes",
		direction: "lower"
	};
	return {
		unit: typeof unit === "string" ? unit : usualCurrency,
		direction
	};
}
/** The numbers of one side: of each metric the median over its processes, and the size, which has no spread. */
function metricsOf(processes, facts) {
	const samples = processes.reduce((sum, { calls }) => sum + calls, 0);
	const ofProcesses = metricsIn(processes).flatMap(([name, { unit, direction, of }]) => {
		const seen = processes.flatMap((process) => of(process, facts) ?? []);
		if (seen.length === 0 || seen.length < processes.length) return [];
		const unitHere = typeof unit === "string" ? unit : unit(facts);
		return [{
			name,
			value: medianOf(seen),
			unit: unitHere,
			direction,
			samples
		}];
	});
	const { bytes } = facts;
	if (bytes === null) return ofProcesses;
	return [...ofProcesses, {
		name: "size",
		value: bytes,
		unit: "bytes",
		direction: "lower",
		samples: 1
	}];
}
/** Metrics of memory, which are decided by how it grew in each pair. */
const memoryMetrics = /* @__PURE__ */ new Set(["peak_memory", "gpu_memory"]);
/** What each process saw of the metrics that are compared. */
function timingsOf(candidate, base, facts, firstRun) {
	return metricsIn([...candidate, ...base]).flatMap(([metric, { of, rounds }]) => {
		if (rounds === void 0 && !memoryMetrics.has(metric)) return [];
		const seen = (processes, side) => processes.map((process) => of(process, side) ?? NaN);
		const own = seen(candidate, facts.candidate);
		if (own.every(Number.isNaN)) return [];
		if (base.length === 0 || facts.base === null) return [{
			metric,
			candidate: own,
			firstRun
		}];
		const both = {
			candidate: facts.candidate,
			base: facts.base
		};
		const other = seen(base, facts.base);
		return [{
			metric,
			candidate: own,
			base: other,
			effects: base.map((process, index) => {
				const pair = {
					base: process,
					candidate: candidate[index]
				};
				const whole = {
					base: other[index],
					candidate: own[index]
				};
				return pairEffect({ rounds: roundsOf(metric, pair, both) ?? [whole] });
			}),
			firstRun
		}];
	});
}
/** What both processes of a pair cost, round by round; null for a metric that is not compared so. */
function roundsOf(metric, { base, candidate }, facts) {
	const isTimed = Object.hasOwn(timed, metric);
	const { rounds } = (isTimed ? timed[metric] : printedMetrics([base, candidate])[metric]) ?? {};
	if (rounds === void 0) return null;
	const costs = rounds(candidate, facts.candidate);
	return rounds(base, facts.base).map((told, index) => {
		const cost = told ?? NaN;
		const own = costs[index] ?? NaN;
		return {
			base: cost,
			candidate: isTimed ? own : withinRatios(own, cost)
		};
	});
}
/** A change by more than this factor counts as one by it. */
const largestRatio = 1e9;
/** What a command says to cost nothing, or no end, is as far from its base as can be: it is no way around a gate. */
function withinRatios(cost, base) {
	return Math.min(Math.max(cost, base / largestRatio), base * largestRatio);
}
// packages/pipeline/benchmark/gated-pairs.ts
/** Metrics whose changes pairs of processes decide, beside those that a command prints. */
const byPairs = [
	"latency_p50",
	"throughput",
	"cost",
	"max_rate",
	"load_time"
];
/**
* What gates demand of changes, as far as pairs of processes decide it.
*
* @param secondOpinion gates without effect.
*/
function gatedSpeed(requests, secondOpinion) {
	const margins = /* @__PURE__ */ new Map();
	for (const { metric, rules } of requests) {
		const limit = rules["max-regression"];
		if (limit === void 0 || !(byPairs.includes(metric) || isReportedMetric(metric))) continue;
		margins.set(metric, [...margins.get(metric) ?? [], limit]);
	}
	return {
		margins,
		...secondOpinion && { secondOpinion: gatedSpeed(secondOpinion) }
	};
}
/** Pairs to plan where nobody says how many: those that the gates need, or else as many as say anything. */
function plannedPairs({ margins, secondOpinion }) {
	const own = margins.size === 0 ? 7 : pairsFor(margins.size);
	return secondOpinion === void 0 ? own : Math.max(own, plannedPairs(secondOpinion));
}
/** Whether further pairs can change nothing any more. */
function isEnough(pairs, planned, gated, facts) {
	if (pairs.length < 7) return false;
	const { secondOpinion } = gated;
	return isDecided(everyGated(pairs, [], gated, facts), planned, standardRule) && (secondOpinion === void 0 || isEnough(pairs, planned, secondOpinion, facts));
}
const fewestToForesee = 3;
/**
* The smallest change for the worse that the planned pairs will probably show of each gated metric, as a share, when
* they are spread as those so far; nothing where these are too few to tell, or the planned ones too few ever to fail.
*/
function foreseen(pairs, planned, gated, facts) {
	if (pairs.length < fewestToForesee) return [];
	return everyGated(pairs, [], gated, facts).flatMap(({ name, pairs: own, margin }) => {
		const { effects } = judgePairs(own, standardRule);
		const asPlanned = Array.from({ length: planned }, (_, index) => effects[index % effects.length]);
		const least = detectableEffect(asPlanned, {
			...standardRule,
			margin
		}, gated.margins.size);
		return least === null ? [] : [{
			metric: name,
			share: shareOf(least)
		}];
	});
}
/** Whether some gate would fail if a second run said the same. */
function isToConfirm(pairs, gated, facts) {
	const { margins: ofMetrics, secondOpinion } = gated;
	return [...ofMetrics].some(([metric, margins]) => margins.some((written) => {
		const margin = marginOf(written, metric, pairs, facts);
		if (margin === null) return false;
		return decide(metric, margin, {
			pairs,
			confirming: []
		}, gated, facts)?.reason === "to-confirm";
	})) || secondOpinion !== void 0 && isToConfirm(pairs, secondOpinion, facts);
}
/**
* What pairs come to for one gated metric and one margin, among all that is gated.
*
* @param margin a share of the base.
* @returns undefined for a metric that pairs do not decide.
*/
function decide(metric, margin, taken, gated, facts) {
	const own = everyGated(taken.pairs, taken.confirming, gated, facts).map((each) => each.name === metric ? {
		...each,
		margin
	} : each);
	return decideSpeed(own, standardRule).find(({ name }) => name === metric);
}
/** Each gated metric with its strictest margin. */
function everyGated(pairs, confirming, { margins }, facts) {
	const ofMetric = (metric, measured) => measured.map((pair) => ({ rounds: roundsOf(metric, pair, facts) ?? [] }));
	return [...margins].map(([name, written]) => {
		const known = written.flatMap((limit) => marginOf(limit, name, pairs, facts) ?? []);
		return {
			name,
			pairs: ofMetric(name, pairs),
			margin: Math.min(...known, Number.MAX_VALUE),
			...confirming.length === 0 ? {} : { confirming: ofMetric(name, confirming) }
		};
	});
}
/** A limit as a share of the base; null where the base gives none. */
function marginOf(written, metric, pairs, facts) {
	const limit = parseLimit(written);
	if (limit.kind === "relative") return limit.value;
	const base = metricsOf(pairs.map((pair) => pair.base), facts.base).find(({ name }) => name === metric);
	const units = base === void 0 ? null : limitInUnits(limit, base.value);
	return units === null || base === void 0 || !(base.value > 0) ? null : units / base.value;
}
// packages/pipeline/baselines/search.ts
/** What a user may say in place of a location. */
const auto = "auto";
const none = "none";
/** The location that a user names, if it is one. */
function namedBaseline(baseline) {
	return baseline === auto || baseline === none ? void 0 : baseline;
}
const nothingSought = {
	found: null,
	passedOver: []
};
/** A name wins, `none` looks for nothing, and else the finder of the surroundings is asked, where there is one. */
async function searchBaseline({ need, baseline, named, model }, { baselines }) {
	if (baseline === none) return nothingSought;
	const location = namedBaseline(baseline);
	if (location !== void 0 && isReleaseLocation(location)) return {
		found: await released(location, need, baselines),
		passedOver: []
	};
	if (location !== void 0) return findBaseline(named, need);
	return await baselines?.find(need, model) ?? nothingSought;
}
function released(location, need, baselines) {
	if (baselines?.released !== void 0) return baselines.released(location, need);
	throw new MlgateError({
		code: "MG6001",
		message: `The baseline ${location} can only be asked for in a run of a workflow that has a token.`,
		hint: "Download the release and name its file, or name another baseline."
	});
}
/**
* Does a comparison; where a base model that nobody named cannot be scored, what is stored is compared with instead: a
* model that cannot be had whole, or takes other inputs, is no mistake of this change.
*/
async function withStoredAfterModel(search, request, context, compare) {
	try {
		return await compare(search);
	} catch (error) {
		if (!(search.found?.model !== void 0 && search.found.origin !== void 0) || !(error instanceof MlgateError) || error.code === "MG3006") throw error;
		const { model: _, ...stored } = request;
		const next = await searchBaseline(stored, context);
		const reason = `it cannot be scored here: ${error.message.replace(/\.$/, "")}`;
		const further = next.passedOver.filter(({ how }) => how !== "base-model");
		const passedOver = [
			...search.passedOver,
			{
				how: "base-model",
				reason
			},
			...further
		];
		return compare({
			...next,
			passedOver
		});
	}
}
/** How a baseline was found, as a result tells it. */
function howFound(search, data) {
	const { found, isFirst } = search;
	if (found === null) return isFirst ? { isFirst } : {};
	if (found.origin === void 0) return {};
	const { branch, date, before } = found.origin;
	const { facts } = baselineWords$2(search, {
		now: /* @__PURE__ */ new Date(),
		environment: describeEnvironment(),
		data
	});
	return {
		...branch === void 0 ? {} : { branch },
		...date === void 0 ? {} : { date },
		...before === void 0 ? {} : { before },
		facts
	};
}
/** Why there is nothing to compare with, as a gate's reason. */
function whyNothing({ isFirst }) {
	return isFirst ? "there is nothing to compare with yet: merge once, and the next change is compared" : "there is no baseline to compare with";
}
// packages/pipeline/benchmark/benchmark-detail.ts
/** Numbers of rounds that a document holds of both sides together: 21 kB of it. */
const mostRounds = 3e3;
/**
* What processes saw beyond their metrics, as far as they tell: how often calls took how long, and the median of each
* round, to five digits, of as many processes as a document holds.
*
* @param base those of the other side, place by place with the candidate's; empty without one.
*/
function latencyDetail(candidate, base) {
	const [own, other] = [candidate, base].map((side) => histogramOf(side.map(({ counts }) => counts)));
	const longest = Math.max(1, ...[...candidate, ...base].map(({ rounds }) => rounds.length));
	const told = Math.floor(mostRounds / longest / (base.length > 0 ? 2 : 1));
	const rounds = (side) => side.slice(0, told).map((process) => process.rounds.map(({ median }) => Number(median.toPrecision(5))));
	return {
		...own == null ? {} : { latencies: {
			candidate: own,
			...other == null ? {} : { base: other }
		} },
		...candidate.length === 0 ? {} : { rounds: {
			candidate: rounds(candidate),
			...base.length === 0 ? {} : { base: rounds(base) }
		} }
	};
}
// packages/pipeline/benchmark/soak.ts
/** Slopes are told from so many windows on. */
const fewestWindows = 30;
const mostWindows = 60;
/** Longest round in milliseconds, and most calls: their times are held until it is over. */
const longestRound = 1e3;
const mostCalls = 5e4;
/** The level at which a slope counts, and with it how often a steady process would be found to drift. */
const soakLevel = .99;
const hourSeconds = 3600;
/** Share of the windows for which memory settles, and is not looked at. */
const settling = .1;
/**
* Runs a fresh process for so long, as fast as it answers, and tells how its latency and its memory went: their slopes
* by Theil and Sen over windows, each the median of its calls and the least memory that it came down to.
*
* A process that fails meanwhile is told, and so is one too slow for windows enough; neither is a mistake of the rest.
*/
async function soakProcess(start, limits) {
	const { name, plan } = limits;
	const rounds = [];
	let failure;
	try {
		await withProcess(start, async (process) => {
			await warmUp(process, plan);
			await runRounds(process, rounds, limits);
			await process.end();
		});
	} catch (error) {
		if (!(error instanceof MlgateError) || error.code === "MG3006") throw error;
		failure = error;
	}
	return soakedOf(name, rounds, failure);
}
/** Runs rounds until the time is over, and adds them as they come. */
async function runRounds(process, rounds, limits) {
	const { duration, now = () => performance.now(), onProgress } = limits;
	const run = (process.warm ?? process.round).bind(process);
	const startedAt = now();
	const length = Math.min(longestRound, duration / 240);
	let calls = 1;
	while (now() - startedAt < duration) {
		const round = await run(calls);
		if (!Number.isFinite(round.mean + round.median)) throw noTimes(limits.name);
		const seconds = (now() - startedAt) / 1e3;
		rounds.push({
			...round,
			calls,
			seconds
		});
		calls = Math.min(mostCalls, Math.max(1, Math.floor(length / round.mean)));
		onProgress?.(Math.round(seconds));
	}
}
/** What a child says is not always a number. */
function noTimes(name) {
	return new MlgateError({
		code: "MG3005",
		message: `${name} said no time of a round.`
	});
}
/** What rounds come to. */
function soakedOf(name, rounds, failure) {
	const soak = windowsOf(rounds);
	const calls = rounds.reduce((sum, round) => sum + round.calls, 0);
	const count = soak.seconds.length;
	const why = failure !== void 0 ? `the soak failed: ${failure.message.replace(/\.$/, "")}` : count < fewestWindows ? `the soak had ${count} windows, and it takes ${fewestWindows}: let it run longer` : void 0;
	if (why !== void 0) {
		const missing = {
			latency_drift: why,
			memory_growth: why
		};
		return {
			soak: count === 0 ? null : rounded(soak),
			metrics: [],
			missing,
			notes: [`${name}: ${why}`]
		};
	}
	const drift = slopeOf(soak.seconds, soak.latencyP50);
	const usual = medianOf(soak.latencyP50);
	const relative = {
		value: drift.value / usual,
		low: drift.low / usual,
		high: drift.high / usual
	};
	const settled = Math.ceil(settling * count);
	const knowsMemory = soak.memory.length > 0;
	return {
		soak: rounded(soak),
		metrics: [metricOf("latency_drift", "1/h", calls, relative), ...knowsMemory ? [metricOf("memory_growth", "bytes/h", calls, slopeOf(soak.seconds.slice(settled), soak.memory.slice(settled)))] : []],
		missing: knowsMemory ? {} : { memory_growth: "nothing tells how much memory it held" },
		notes: []
	};
}
function windowsOf(rounds) {
	const count = Math.min(mostWindows, rounds.length);
	const from = (window) => Math.floor(window * rounds.length / count);
	const windows = Array.from({ length: count }, (_, window) => rounds.slice(from(window), from(window + 1)));
	const memory = windows.map((own) => Math.min(...own.map((round) => round.memory ?? NaN)));
	return {
		seconds: windows.map((own) => own.at(-1)?.seconds ?? NaN),
		latencyP50: windows.map((own) => medianOf(own.map(({ median }) => median))),
		memory: memory.every(Number.isFinite) ? memory : []
	};
}
/** To what a picture shows. */
function rounded({ seconds, latencyP50, memory }) {
	const digits = (values) => values.map((value) => Number(value.toPrecision(5)));
	return {
		seconds: digits(seconds),
		latencyP50: digits(latencyP50),
		memory
	};
}
/** By the hour. */
function slopeOf(seconds, values) {
	const { slope, low, high } = theilSen(seconds, values, soakLevel);
	return {
		value: slope * hourSeconds,
		low: low * hourSeconds,
		high: high * hourSeconds
	};
}
function metricOf(name, unit, samples, { value, low, high }) {
	return {
		name,
		value,
		unit,
		direction: "lower",
		samples,
		interval: {
			level: soakLevel,
			low,
			high,
			method: "theil-sen"
		}
	};
}
// packages/pipeline/benchmark/sweep.ts
/** Calls enough for a 99th percentile, where they are quick. */
const callsPlan = {
	...callPlan,
	leastCalls: 17
};
/** Milliseconds for the rounds of one size, of both sides together. */
const timeOfSize = 5e3;
/**
* Runs each size once, base and candidate in turns: to look at, not to judge by. A size that fails, or for which there
* is no time any more, is told in a note; what there is counts.
*/
async function sweepSizes(sizes, { name, deadline, seed, now = Date.now, onProgress }) {
	const points = [];
	const notes = [];
	const fixed = /* @__PURE__ */ new Set();
	let longest = 0;
	for (const [index, swept] of sizes.entries()) {
		const { by, size } = swept;
		if (fixed.has(by)) continue;
		const startedAt = now();
		if (startedAt + longest > deadline) {
			const left = sizes.slice(index).map((each) => `${each.by} ${each.size}`);
			notes.push(`${name}: the time was over before ${left.join(", ")} of the sweep`);
			break;
		}
		onProgress?.(index);
		try {
			const sides = await measureSize(swept, seed);
			const rows = swept.own.facts().rows;
			if (by === "batch" && rows !== null && rows !== size) {
				fixed.add(by);
				notes.push(`${name}: a call takes ${rows} rows whatever the batch, so there is no sweep of it`);
				continue;
			}
			points.push({
				by,
				size,
				...sides
			});
		} catch (error) {
			if (!(error instanceof MlgateError) || error.code === "MG3006") throw error;
			notes.push(`${name}: no ${by} ${size} in the sweep: ${error.message}`);
		}
		longest = Math.max(longest, now() - startedAt);
	}
	return {
		points,
		notes
	};
}
async function measureSize({ by, size, own, base }, seed) {
	const plan = by === "concurrency" ? {
		...callsPlan,
		leastCalls: callsPlan.leastCalls * size
	} : callsPlan;
	if (base === null) return { candidate: sideOf(await measureAlone(own.start, {
		plan,
		time: timeOfSize
	}), own.facts()) };
	const start = {
		candidate: own.start,
		base: base.start
	};
	const pair = await measurePair(start, {
		plan,
		time: timeOfSize,
		random: createRandom(`sweep ${seed}`)
	});
	return {
		candidate: sideOf(pair.candidate, own.facts()),
		base: sideOf(pair.base, base.facts())
	};
}
function sideOf(process, facts) {
	const metrics = metricsOf([process], facts);
	const ofMetric = (metric) => {
		const value = metrics.find(({ name }) => name === metric)?.value;
		return value === void 0 ? void 0 : Number(value.toPrecision(5));
	};
	const latencyP99 = ofMetric("latency_p99");
	return {
		latencyP50: ofMetric("latency_p50") ?? NaN,
		...latencyP99 === void 0 ? {} : { latencyP99 },
		throughput: ofMetric("throughput") ?? NaN
	};
}
// packages/pipeline/benchmark/benchmark-evidence.ts
/** What is known about each gated metric. */
function benchmarkEvidence(metrics, measured, comparisonOf) {
	return metrics.map((metric) => {
		const candidate = measured.metrics.find(({ name }) => name === metric);
		const unknown = isReportedMetric(metric) ? "the command did not say it in every run" : "it could not be measured here";
		const missing = measured.missing[metric] ?? unknown;
		return {
			metric,
			slice: null,
			...benchmarkMetricFacts(metric),
			...candidate && { unit: candidate.unit },
			bounded: null,
			candidate: candidate ?? { missing },
			comparison: comparisonOf(metric)
		};
	});
}
/** How a metric compares with the base that ran in turns with it. */
function timedComparison(metric, measured, facts, gated) {
	const base = measured.base.find(({ name }) => name === metric);
	const own = measured.metrics.find(({ name }) => name === metric);
	if (base === void 0 || own === void 0) return {
		kind: "none",
		reasonCode: "incomparable",
		reason: "the base does not have this metric"
	};
	if (metric === "size") return sizes(own, base);
	if (memoryMetrics.has(metric)) return memory(metric, base, measured);
	const { taken, planned } = measured;
	const of = (margin) => decide(metric, margin, taken, gated, facts);
	const known = of(0);
	if (known === void 0) return {
		kind: "none",
		reasonCode: "incomparable",
		reason: "changes of it are shown and not judged"
	};
	return {
		kind: "timed",
		base: base.value,
		difference: differenceOf(known, base),
		judge(margin) {
			const decision = of(margin);
			if (decision === void 0) throw new TypeError(`${metric} is not decided by pairs`);
			return judgementOf(decision, measured, planned, base);
		}
	};
}
/** The effect of pairs, in the metric's unit; what costs more of a throughput is less of it. */
function differenceOf({ median, interval }, { value, direction }) {
	const inUnits = (effect) => value * shareOf(direction === "higher" ? -effect : effect);
	const ends = interval === null ? [] : [inUnits(interval.low), inUnits(interval.high)];
	return {
		value: inUnits(median),
		...ends.length === 0 ? {} : {
			low: Math.min(...ends),
			high: Math.max(...ends)
		},
		method: "median of process pairs"
	};
}
function judgementOf({ verdict, reason, p, pAdjusted, detectable }, { taken: { pairs, confirming } }, planned, base) {
	const seen = `${pairs.length} pairs of processes`;
	const smallest = detectable === null ? null : shareOf(detectable);
	const shows = smallest === null ? "" : `, which show ${shareInWords(smallest)} at best`;
	const short = pairs.length < planned ? `; ${planned} were planned, and the time was over` : "";
	const unconfirmed = confirming.length < 7 ? `there was time for ${confirming.length} fresh ones, and it takes 7 to confirm it` : `${confirming.length} fresh ones do not confirm it`;
	const [reasonCode, why] = {
		"within-margin": ["within-margin", seen],
		"worse-than-margin": ["worse-than-margin", `${seen}, and ${confirming.length} fresh ones agree`],
		"to-confirm": ["not-shown", `${seen} say that it did, and there was no time to confirm it`],
		"not-confirmed": ["not-shown", `${seen} say that it did, and ${unconfirmed}`],
		"not-shown": ["not-shown", `${seen}${shows}${short}`],
		"too-few-pairs": ["not-shown", `${seen}, and it takes 7${short}`],
		"no-baseline": ["no-baseline", isReportedMetric(base.name) ? "the base said no number above 0" : "a side took no time that could be measured"]
	}[reason];
	return {
		verdict,
		reasonCode,
		why,
		p,
		pAdjusted,
		detectable: smallest === null ? null : smallest * Math.abs(base.value)
	};
}
/** A change of speed to two digits: `6.2 %`. */
function shareInWords(share) {
	return formatBound(Number(share.toPrecision(2)), {
		unit: "1",
		bounded: [0, 1]
	});
}
/** Bytes on disk have no spread. */
function sizes(own, base) {
	const value = own.value - base.value;
	return {
		kind: "timed",
		base: base.value,
		difference: {
			value,
			low: value,
			high: value,
			method: "exact"
		},
		judge: (margin) => value <= base.value * margin ? {
			verdict: "pass",
			reasonCode: "within-margin",
			why: "the bytes of both are known"
		} : {
			verdict: "fail",
			reasonCode: "worse-than-margin",
			why: "the bytes of both are known"
		}
	};
}
const memoryWords = {
	pass: ["within-margin", "no pair of processes grew by more than that and 16 MiB"],
	fail: ["worse-than-margin", "every pair of processes grew by more than that and 16 MiB"],
	inconclusive: ["not-shown", "pairs of processes disagree, or are too few"]
};
function memory(metric, base, { taken: { pairs } }) {
	const held = ({ peakMemory, gpuMemory }) => (metric === "gpu_memory" ? gpuMemory : peakMemory) ?? NaN;
	const peaks = pairs.map((pair) => ({
		base: held(pair.base),
		candidate: held(pair.candidate)
	}));
	const growth = peaks.map(({ base: before, candidate }) => candidate - before);
	return {
		kind: "timed",
		base: base.value,
		difference: {
			value: medianOf(growth),
			method: "median of process pairs"
		},
		judge(margin) {
			const verdict = decideMemory(peaks, margin, 7);
			const [reasonCode, why] = memoryWords[verdict];
			return {
				verdict,
				reasonCode,
				why
			};
		}
	};
}
// packages/pipeline/benchmark/take-timings.ts
/** Processes that are measured where there is nothing to compare with. */
const alone = 3;
const usualMinutes = 10;
const minuteMs$1 = 6e4;
/** Milliseconds that everything but the soak may take. */
function timeForPairs({ maxMinutes = usualMinutes, soak = 0 }) {
	return maxMinutes * minuteMs$1 - soak;
}
/** Milliseconds that a search of a rate may take: those of both sides of one pair have to fit into all that there is. */
function timeForSearch(question) {
	return timeForPairs(question) / 2;
}
/** What stands in the way of measuring the base, where it does. */
var BaseFailure = class extends Error {
	failure;
	constructor(failure) {
		super(failure.message);
		this.failure = failure;
	}
};
/**
* Measures the candidate, and the base in turns with it where there is one. Half of the time is for the first run;
* what is left is for a second one with fresh processes, where something seems to be slower.
*
* @param startedAt when the time began to run, in milliseconds since 1970.
* @throws BaseFailure when the base cannot be started; MlgateError of the candidate.
*/
async function takeTimings({ plan }, own, base, { planned, gated, startedAt }, question, { onProgress }) {
	const { name, seed = 0 } = question;
	const whole = timeForPairs(question);
	const tell = (stage, total) => (items) => onProgress?.({
		stage,
		done: items.length,
		total
	});
	if (base === null) {
		const count = Math.min(alone, planned);
		const time = Math.max(0, startedAt + whole - Date.now()) / count;
		const candidate = await collect(() => measureAlone(own.start, {
			plan,
			time
		}), {
			planned: count,
			deadline: startedAt + whole,
			isEnough: () => false,
			onProgress: tell(`timing ${name}`, count)
		});
		return {
			candidate,
			pairs: [],
			confirming: [],
			isCut: candidate.length < count
		};
	}
	const random = createRandom(`turns ${seed}`);
	const start = {
		candidate: own.start,
		base: startOfBase(base)
	};
	const measure = () => measurePair(start, {
		plan,
		time: whole / 2 / planned,
		random
	});
	const facts = () => ({
		candidate: own.facts(),
		base: base.facts()
	});
	const pairs = await collect(measure, {
		planned,
		deadline: startedAt + whole / 2,
		isEnough: (items) => isEnough(items, planned, gated, facts()),
		onProgress(items, fitting) {
			const shown = foreseen(items, fitting, gated, facts()).map(({ metric, share }) => `${metric} from ${shareInWords(share)} on`);
			const fits = fitting < planned ? `: ${fitting} of ${planned} pairs fit into the time` : "";
			const shows = shown.length === 0 ? "" : `, which will show a change of ${shown.join(", ")}`;
			tell(`timing ${name} and its base in turns${fits}${shows}`, fitting)(items);
		}
	});
	const confirming = isToConfirm(pairs, gated, facts()) ? await collect(measure, {
		planned: pairs.length,
		deadline: startedAt + whole,
		isEnough: () => false,
		onProgress: tell(`timing ${name} and its base again, for it seems to be slower`, pairs.length)
	}) : [];
	const isDecided = isEnough(pairs, planned, gated, facts());
	return {
		candidate: [...pairs, ...confirming].map(({ candidate }) => candidate),
		pairs,
		confirming,
		isCut: pairs.length < planned && !isDecided
	};
}
/**
* A base that cannot be run is told apart from a candidate that cannot. One that could is tried once more: a port that
* somebody took meanwhile, or a moment without memory, is not worth the pairs that there are.
*/
function startOfBase({ start }) {
	let hasStarted = false;
	const attempt = async (isAgain) => {
		try {
			const process = await start();
			hasStarted = true;
			return process;
		} catch (error) {
			if (!(error instanceof MlgateError) || error.code === "MG3006") throw error;
			if (!hasStarted || isAgain) throw new BaseFailure(error);
			return attempt(true);
		}
	};
	return () => attempt(false);
}
// packages/pipeline/benchmark/beside-pairs.ts
/** Runs the sizes of a sweep as far as the time allows, and the soak, whose time was kept for it. */
async function runBeside({ source, swept, identified, base, startedAt }, question, { onProgress }) {
	const { name, soak: duration, seed = 0 } = question;
	const sizes = swept.map(({ by, size, source: each }) => {
		const other = each.base?.starter ?? (base?.model && each.starter(identified, base.model));
		return {
			by,
			size,
			own: each.starter(identified),
			base: base === null ? null : other ?? null
		};
	});
	const { points, notes } = await sweepSizes(sizes, {
		name,
		seed,
		deadline: startedAt + timeForPairs(question),
		onProgress: (done) => onProgress?.({
			stage: `timing ${name} at other sizes`,
			done,
			total: sizes.length
		})
	});
	const sweep = points.length === 0 ? {} : { sweep: points };
	if (duration === void 0) return {
		detail: sweep,
		metrics: [],
		missing: {},
		notes
	};
	const total = Math.round(duration / 1e3);
	const soaked = await soakProcess(source.starter(identified).start, {
		name,
		plan: source.plan,
		duration,
		onProgress: (done) => onProgress?.({
			stage: `letting ${name} run for ${total} s`,
			done,
			total
		})
	});
	return {
		detail: {
			...sweep,
			...soaked.soak === null ? {} : { soak: soaked.soak }
		},
		metrics: soaked.metrics,
		missing: soaked.missing,
		notes: [...notes, ...soaked.notes]
	};
}
// packages/pipeline/benchmark/live-process.ts
/**
* A job of timing as a process that is told what to do: it waits after its start and after each round. What a child
* says is the word of code that may be hostile: of it, numbers are taken, and what is none becomes NaN.
*
* @returns once it has started; rejects where it fails before. A failure in between rejects the round that was asked.
*/
async function liveProcess(run, startedOf, printedOf = () => ({})) {
	let heard = Promise.withResolvers();
	let word = Promise.withResolvers();
	const facts = run((said) => {
		heard.resolve(said);
		return word.promise;
	});
	const next = () => Promise.race([heard.promise, facts.then(unasked)]);
	const tell = (said) => {
		heard = Promise.withResolvers();
		const { resolve } = word;
		word = Promise.withResolvers();
		resolve(said);
	};
	facts.catch(() => void 0);
	const started = startedOf(recordOf(await next()));
	const told = async (word) => {
		tell(word);
		const { median, mean, memory, printed } = recordOf(await next());
		return {
			median: numberOf(median),
			mean: numberOf(mean),
			...memory === void 0 ? {} : { memory: numberOf(memory) },
			...printedOf(printed)
		};
	};
	return {
		started,
		round: told,
		warm: (calls) => told({ warm: calls }),
		async end() {
			tell(null);
			return factsOf(await facts);
		}
	};
}
/** The numbers of what a process tells when it has ended; whoever adds up its counts looks at each of them. */
function factsOf(said) {
	const { peakMemory, processorTime, storage, gpuMemory, latencies, calls, counts, highestRate } = recordOf(said);
	const known = recordOf(latencies);
	const told = (value) => value === void 0 || value === null ? null : numberOf(value);
	const times = percentiles.map(String).filter((percent) => Object.hasOwn(known, percent));
	const bytes = recordOf(storage);
	return {
		peakMemory: told(peakMemory),
		processorTime: told(processorTime),
		...storage === void 0 ? {} : { storage: {
			read: numberOf(bytes.read),
			written: numberOf(bytes.written)
		} },
		...gpuMemory === void 0 ? {} : { gpuMemory: numberOf(gpuMemory) },
		latencies: Object.fromEntries(times.map((percent) => [percent, numberOf(known[percent])])),
		calls: Number.isSafeInteger(calls) && calls >= 0 ? calls : 0,
		...counts === void 0 ? {} : { counts },
		...highestRate === void 0 ? {} : { highestRate: numberOf(highestRate) }
	};
}
/** Starts processes by a job; what the first of them tells of the model holds for all. */
function starterOf(run, printedOf) {
	let facts = {
		rows: null,
		bytes: null,
		externalData: []
	};
	return {
		async start() {
			const startedOf = (said) => {
				const { rows, bytes, externalData, precision } = said;
				if (rows !== void 0) {
					const files = Array.isArray(externalData) ? externalData.filter((file) => typeof file === "string") : [];
					facts = {
						rows: numberOf(rows),
						bytes: numberOf(bytes),
						externalData: files,
						...typeof precision === "string" ? { precision } : {}
					};
				}
				return startTimesOf(said);
			};
			return liveProcess(run, startedOf, printedOf);
		},
		facts: () => facts
	};
}
/** The numbers that every process tells when it has started. */
function startTimesOf({ load, first, pid }) {
	return {
		load: load === null ? null : numberOf(load),
		first: first === null ? null : numberOf(first),
		...typeof pid === "number" ? { pid } : {}
	};
}
function unasked() {
	throw new TypeError("a job of timing ended before it was told to");
}
function recordOf(said) {
	return typeof said === "object" && said !== null ? said : {};
}
function numberOf(said) {
	return typeof said === "number" ? said : NaN;
}
// packages/pipeline/benchmark/both-operators.ts
/**
* What takes how long inside both sides, by one more process of each. That it cannot be told is worth a note; that
* another provider ran some of the model is an error: all its times would be those of a mixture.
*
* @param base the model that ran in turns, where there is one.
* @throws MlgateError MG5056.
*/
async function operatorsOfBoth({ operators }, identified, base) {
	if (operators === void 0) return {
		detail: {},
		notes: []
	};
	try {
		const candidate = toldOperators(await operators(identified));
		if (candidate.length === 0) return {
			detail: {},
			notes: []
		};
		const other = base === void 0 ? [] : toldOperators(await operators(identified, base));
		return {
			detail: { operators: {
				candidate,
				...other.length === 0 ? {} : { base: other }
			} },
			notes: []
		};
	} catch (error) {
		if (!(error instanceof MlgateError) || error.code === "MG5056" || error.code === "MG3006") throw error;
		return {
			detail: {},
			notes: [`its operators could not be told: ${error.message.replace(/\.$/, "")}`]
		};
	}
}
/** A profile is worth four digits. */
function short(said) {
	return Number(numberOf(said).toPrecision(4));
}
const mostTold = 15;
const longestText = 200;
/** What a child says is the word of code that may be hostile: of it, numbers and texts are taken. */
function toldOperators(said) {
	const textOf = (value) => String(value).slice(0, longestText);
	return (Array.isArray(said) ? said : []).slice(0, mostTold).map((each) => {
		const { name, type, provider, milliseconds, share } = Object(each);
		return {
			name: textOf(name),
			type: textOf(type),
			provider: textOf(provider),
			milliseconds: short(milliseconds),
			share: short(share)
		};
	});
}
// packages/pipeline/benchmark/energy.ts
/** Power is looked at ten times a second: so many milliseconds of it are worth a number. */
const enoughMs = 3e3;
const inferences = 1e3;
/** @param base the side that ran in turns, where there is one. @throws MlgateError MG3006 */
async function energyOfBoth(source, own, base, machine) {
	try {
		return {
			candidate: await energyOf(source, own, machine),
			base: base === null ? [] : await energyOf(source, base, machine),
			notes: []
		};
	} catch (error) {
		if (!(error instanceof MlgateError) || error.code === "MG3006") throw error;
		return {
			candidate: [],
			base: [],
			notes: [`its energy could not be told: ${error.message.replace(/\.$/, "")}`]
		};
	}
}
/**
* What a thousand inferences take of the GPUs' energy, by a fresh process that runs alone: in turns, it could not be
* told whose the power was. What the GPUs draw without any work is in it. Queries that come at a rate do so here; where
* a rate is searched, which would take minutes, they come as fast as they are answered.
*
* @returns nothing where no GPU was used meanwhile, or its power is not told.
*/
async function energyOf({ plan }, { start, facts }, { gpus }) {
	return withProcess(start, async (process) => {
		const { calls, roundTime } = await warmUp(process, plan);
		const run = (plan.interval === void 0 ? process.warm : void 0) ?? process.round;
		const asked = calls * Math.max(1, Math.ceil(enoughMs / Math.max(roundTime, 1)));
		const recorded = gpus.record();
		await run(asked);
		const energy = energyOfUsed(await recorded());
		await process.end();
		if (energy === null) return [];
		const samples = (asked + (plan.windows === 0 ? 0 : untimedCalls(asked))) * (facts().rows ?? 1);
		return [{
			name: "energy",
			value: energy / samples * inferences,
			unit: "J",
			direction: "lower",
			samples
		}];
	});
}
// packages/pipeline/benchmark/level-changes.ts
/** A change of level in words: `latency_p50 went from 2.1 ms to 2.4 ms at abc1234`. */
function changeInWords({ name, unit, before, after, commit, time }) {
	const [from, to] = [before, after].map((value) => formatValue(value, {
		unit,
		bounded: null
	}));
	return `${name} went from ${from} to ${to} at ${commit === "" ? time : commit.slice(0, 7)}`;
}
// packages/pipeline/benchmark/stored-runs.ts
/** The stored runs of a benchmark; null where there is no history, or nobody who could read it. */
async function pastOf(name, { baselines }) {
	try {
		const past = await baselines?.past?.({
			kind: "benchmark",
			name
		});
		return past === void 0 || "reason" in past || past.results.length === 0 ? null : past;
	} catch (error) {
		if (error instanceof MlgateError && error.code !== "MG3006") return null;
		throw error;
	}
}
/** What stored runs say of this one. */
function storedPast({ results, isOwn }, own) {
	const others = results.filter(({ subject }) => subject.commit === void 0 || subject.commit !== own.commit);
	const series = alikeRuns(others, own, isSpeedMetric);
	return {
		history: series.map(({ name, values, commits }) => ({
			metric: name,
			values: values.slice(-30),
			commits: commits.slice(-30)
		})),
		notes: isOwn ? changeNotes(series, own) : [],
		comparable: alikeRuns(others.filter((run) => processesOf(run) === own.processes), own, isSpeedMetric).map(sinceLastChange)
	};
}
function changeNotes(series, { name, commit = "", metrics }) {
	const withOwn = series.map((each) => {
		const own = metrics.find((metric) => metric.name === each.name);
		if (own === void 0 || !Number.isFinite(own.value)) return each;
		const { values, commits, times } = each;
		return {
			...each,
			values: [...values, own.value],
			commits: [...commits, commit],
			times: [...times, "now"]
		};
	});
	const first = series[0]?.times.at(-30) ?? "";
	return seriesChanges(withOwn).filter(({ time }) => time >= first).map((change) => `${name}: ${changeInWords(change)}`);
}
function processesOf({ timings = [] }) {
	return timings[0]?.candidate.length ?? 0;
}
function sinceLastChange(series) {
	const from = findChanges(series.values).at(-1)?.index ?? 0;
	const { values, commits, times } = series;
	return {
		...series,
		values: values.slice(from),
		commits: commits.slice(from),
		times: times.slice(from)
	};
}
/** How gated metrics of this run compare with stored ones; of those that have enough. */
function storedComparisons({ comparable }, metrics, { margins }) {
	const gated = comparable.flatMap(({ name, direction, values }) => {
		const value = metrics.find((metric) => metric.name === name)?.value;
		const isComparable = values.length >= 30 && [value, ...values].every((each) => each !== void 0 && each > 0);
		if (!margins.has(name) || value === void 0 || !isComparable || direction === "none") return [];
		return [{
			name,
			direction,
			value,
			stored: values
		}];
	});
	const judged = judgeStored(gated, standardRule);
	return new Map(gated.map((one, index) => [one.name, comparison(one, judged[index], gated.length)]));
}
function comparison({ direction, value, stored }, { base, effect, interval, p, pAdjusted }, gates) {
	const inUnits = (size) => value - value * Math.exp(direction === "higher" ? size : -size);
	const ends = [inUnits(interval.low), inUnits(interval.high)];
	const count = stored.length;
	const runs = `${formatCount(count)} stored runs of an equal machine`;
	const needed = storedToFail(gates, standardRule.level);
	return {
		kind: "timed",
		base,
		difference: {
			value: value - base,
			low: Math.min(...ends),
			high: Math.max(...ends),
			method: "ranks among stored runs"
		},
		judge(margin) {
			const verdict = decideStored({
				effect,
				interval,
				pAdjusted
			}, {
				margin,
				level: standardRule.level
			});
			const isTooFew = verdict === "inconclusive" && effect >= Math.log1p(margin) && count < needed;
			const few = `; it takes ${formatCount(needed)} of them to show that at ${shareInWords(standardRule.level)}`;
			return {
				verdict,
				...words[verdict],
				why: `${runs}${isTooFew ? few : ""}`,
				p,
				pAdjusted
			};
		}
	};
}
const words = {
	pass: { reasonCode: "within-margin" },
	fail: { reasonCode: "worse-than-margin" },
	inconclusive: { reasonCode: "not-shown" }
};
/** What stored runs are as a baseline: of each metric their median. */
function storedBaseline({ comparable }) {
	const counts = comparable.map(({ values }) => values.length);
	const commit = comparable[0]?.commits.at(-1) ?? "";
	return {
		how: "history",
		location: `${formatCount(Math.max(0, ...counts))} stored runs of an equal machine`,
		...commit === "" ? {} : { commit },
		metrics: comparable.map(({ name, unit, direction, values }) => ({
			name,
			value: medianOf(values),
			unit,
			direction,
			samples: values.length
		}))
	};
}
/** Why stored runs decide nothing, in words. */
function whyNotStored(past) {
	const most = Math.max(0, ...(past?.comparable ?? []).map(({ values }) => values.length));
	if (most === 0) return "only what runs in turns here is compared";
	const runs = most === 1 ? "run is" : "runs are";
	return `${formatCount(most)} ${runs} stored of an equal machine since the last change, and it takes 30`;
}
// packages/pipeline/benchmark/watched-starter.ts
/**
* Processes whose use of GPUs is watched: the memory that the driver says a process holds before it ends, or else what
* the GPUs held more while it started and ran the first time. The other side rests meanwhile, so that what grows is its
* own, unless somebody else uses them.
*
* @param price of the machine, where it is known: a side costs what its calls take of it.
*/
function watchedStarter({ start, facts }, { gpus }, price) {
	return {
		start: gpus.hasGpus ? () => startWatched(start, gpus) : start,
		facts: () => ({
			...facts(),
			...price === void 0 ? {} : { price }
		})
	};
}
async function startWatched(start, gpus) {
	const recorded = gpus.record();
	const process = await start();
	const growth = memoryGrowth(await recorded());
	return {
		...process,
		async end() {
			const { pid } = process.started;
			const held = (pid === void 0 ? null : await gpus.memoryOf(pid)) ?? growth;
			return {
				...await process.end(),
				...held === null || held === 0 ? {} : { gpuMemory: held }
			};
		}
	};
}
// packages/pipeline/benchmark/measure-both.ts
/** What an hour of the machine costs, where it is said. @throws MlgateError MG5058 */
function priceOf({ price }) {
	return price === void 0 ? void 0 : readPrice(price);
}
const notLooked = {
	candidate: [],
	base: [],
	notes: []
};
/**
* Times what is asked, in turns with its base where there is one, and watches the machine meanwhile.
*
* @param found what to compare with, and what was made of it. @param swept what is run beside, at other sizes.
*/
async function measureBoth(source, identified, search, question, { gated, swept, context }) {
	const startedAt = Date.now();
	const planned = question.pairs ?? plannedPairs(gated);
	const machine = await observeMachine();
	const sides = sidesOf(source, identified, search, (starter) => watchedStarter(starter, machine, priceOf(question)));
	const { taken, energy, seen, failed } = await timeSides(source, sides, {
		machine,
		planned,
		gated,
		startedAt
	}, question, context);
	const facts = {
		candidate: sides.own.facts(),
		base: sides.base === null || taken.pairs.length === 0 ? null : sides.base.facts()
	};
	const beside = await runBeside({
		source,
		swept,
		identified,
		base: facts.base === null ? null : { model: sides.baseModel },
		startedAt
	}, question, context);
	const isTold = ({ name }) => !Object.hasOwn(source.lacks, name);
	const both = [...taken.pairs, ...taken.confirming].map((pair) => pair.base);
	const metrics = [
		...metricsOf(taken.candidate, facts.candidate).filter(isTold),
		...energy.candidate,
		...beside.metrics
	];
	const inside = await operatorsOfBoth(source, identified, facts.base === null ? void 0 : sides.baseModel);
	const stored = source.isElsewhere === true ? null : await pastOf(question.name, context);
	const past = stored && storedPast(stored, {
		name: question.name,
		commit: context.commit,
		environment: {
			...describeEnvironment(),
			...machine.fingerprint
		},
		parameters: identified.parameters,
		metrics,
		processes: taken.candidate.length
	});
	return {
		subject: await withWeights(identified, facts.candidate),
		metrics,
		base: facts.base === null ? [] : [...metricsOf(both, facts.base).filter(isTold), ...energy.base],
		timings: timingsOf(taken.candidate, both, facts, taken.pairs.length || taken.candidate.length).filter(({ metric }) => isTold({ name: metric })),
		benchmark: {
			...latencyDetail(taken.candidate, both),
			...inside.detail,
			...beside.detail,
			...seen.telemetry.length === 0 ? {} : { telemetry: seen.telemetry },
			...past === null || past.history.length === 0 ? {} : { history: past.history }
		},
		taken,
		facts,
		planned,
		missing: {
			...question.price === void 0 ? { cost: "nothing says what the machine costs: `price`" } : {},
			gpu_memory: "no GPU was used, or nothing tells its memory",
			...source.lacks,
			...beside.missing
		},
		...facts.candidate.precision === void 0 ? {} : { parameters: { precision: facts.candidate.precision } },
		checks: [],
		environment: machine.fingerprint,
		notes: [
			...(source.notes ?? []).map((words) => `${question.name}: ${words}`),
			...notesOf$1(question.name, {
				taken,
				planned,
				facts
			}),
			...[
				...seen.notes,
				...energy.notes,
				...inside.notes
			].map((words) => `${question.name}: ${words}`),
			...beside.notes,
			...past?.notes ?? []
		],
		...past === null ? {} : { past },
		...sides.made === void 0 ? {} : { prepared: sides.made.told },
		...apartOf(sides.isSame, facts.candidate.externalData, failed, search.prepared)
	};
}
function sidesOf(source, identified, { found, prepared }, watched) {
	const model = found?.model;
	const made = prepared !== void 0 && "starter" in prepared ? prepared : void 0;
	const isAlike = found?.sha256 === identified.model?.subject.sha256;
	const isSame = model !== void 0 && prepared === void 0 && isAlike;
	const baseModel = model === void 0 || isSame || prepared !== void 0 ? void 0 : {
		file: model.file,
		name: found?.location ?? "the base model"
	};
	const base = made?.starter ?? source.base?.starter ?? (baseModel && source.starter(identified, baseModel));
	return {
		own: watched(source.starter(identified)),
		base: base === void 0 ? null : watched(base),
		made,
		baseModel,
		isSame
	};
}
/** Runs the pairs while the machine is watched, which ends with them. */
async function timeSides(source, { own, base }, run, question, context) {
	const { machine, ...plan } = run;
	const take = (other) => takeTimings(source, own, other, plan, question, context);
	let failed;
	let seen = {
		notes: [],
		telemetry: []
	};
	const measure = async () => {
		const taken = await take(base).catch((error) => {
			if (!(error instanceof BaseFailure)) throw error;
			if (namedBaseline(question.baseline) !== void 0 || source.base !== void 0) throw error.failure;
			failed = error.failure;
			return take(null);
		});
		const usesGpus = taken.candidate.some(({ gpuMemory }) => gpuMemory !== void 0);
		const inTurns = taken.pairs.length > 0 ? base : null;
		return {
			taken,
			energy: usesGpus ? await energyOfBoth(source, own, inTurns, machine) : notLooked
		};
	};
	return {
		...await measure().finally(async () => {
			seen = await machine.stop();
		}),
		seen,
		failed
	};
}
function apartOf(isSame, externalData, failed, prepared) {
	if (prepared !== void 0 && "reason" in prepared) return { apart: {
		kind: "incomparable",
		reason: prepared.reason
	} };
	if (failed !== void 0) return { apart: {
		kind: "incomparable",
		reason: `the base cannot be run here: ${failed.message.replace(/\.$/, "")}`
	} };
	if (!isSame) return {};
	return { apart: externalData.length > 0 ? {
		kind: "incomparable",
		reason: "the file of the model is the same, and its weights lie in files beside it"
	} : { kind: "same" } };
}
async function withWeights({ subject: identified, model }, { externalData, binding }) {
	const subject = binding === void 0 ? identified : {
		...identified,
		binding
	};
	if (model === null || subject.model === void 0 || externalData.length === 0) return subject;
	const folder = dirname(model.file);
	const files = await Promise.all(externalData.map(async (path) => ({
		path,
		...await hashFile(join(folder, path))
	})));
	return {
		...subject,
		model: {
			...subject.model,
			externalData: files
		}
	};
}
function notesOf$1(name, { taken, planned, facts }) {
	const { pairs, confirming, isCut } = taken;
	const processes = [...taken.candidate, ...[...pairs, ...confirming].map(({ base }) => base)];
	const restless = processes.filter(({ isSettled }) => !isSettled).length;
	const rows = [facts.candidate.rows, facts.base?.rows ?? facts.candidate.rows];
	return [
		...isCut ? [`${name}: the time was over after ${pairs.length} of ${planned} pairs of processes`] : [],
		...restless === 0 ? [] : [`${name}: ${restless} of ${processes.length} processes did not settle before they were timed`],
		...rows[0] === rows[1] ? [] : [`${name}: a call takes ${rows[0]} rows here, and ${rows[1]} at the base`]
	];
}
// packages/pipeline/commands/command-environment.ts
/** What a command needs to find its programs and libraries, and how text and times look. */
const kept = [
	"PATH",
	"VIRTUAL_ENV",
	"LD_LIBRARY_PATH",
	"LANG",
	"LC_ALL",
	"TZ"
];
/** By this, a runner finds what a job has left behind. */
const ofRunner$1 = ["RUNNER_TRACKING_ID"];
/** Without these, Windows finds neither programs nor its own libraries. */
const onWindows = [
	"SystemRoot",
	"windir",
	"PATHEXT",
	"ComSpec"
];
/**
* The environment of a command: no token, no secret, nothing that is not named here or by the user.
*
* @param named variables that the user names; those that are not set stay so.
*/
function commandEnvironment(parent, named, platform) {
	const wanted = [
		...kept,
		...ofRunner$1,
		...platform === "win32" ? onWindows : [],
		...named
	];
	const spelled = (name) => platform === "win32" ? name.toUpperCase() : name;
	const names = new Set(wanted.map(spelled));
	return Object.fromEntries(Object.entries(parent).filter((entry) => entry[1] !== void 0 && (names.has(spelled(entry[0])) || /^CUDA_/.test(spelled(entry[0])))));
}
// packages/pipeline/commands/command-mark.ts
/** The variable by which what a command leaves behind is found. */
const commandMark = "MLGATE_COMMAND";
// packages/pipeline/commands/fill-words.ts
/** The ending of the predictions file, by the place that the command has for it: CSV where it says nothing. */
function predictionsEnding(words) {
	for (const word of words) {
		const found = predictionsPlace.exec(word);
		if (found !== null) return found[1] ?? ".csv";
	}
	return ".csv";
}
/**
* The words of a command with paths in their places: each stays one argument, whatever is in the path. A word that is
* `{data}` alone becomes one for each file.
*
* @throws MlgateError MG5035 when several files would have to go into one word.
*/
function fillWords(words, paths) {
	const [program = "", ...rest] = words;
	return [program, ...rest.flatMap((word) => {
		if (word === "{data}") return paths.data;
		if (word.includes("{data}") && paths.data.length > 1) throw severalFiles(word, paths.data.length);
		return word.replaceAll(portPlace, (place) => String(paths.port ?? place)).replaceAll("{data}", () => paths.data[0] ?? "").replace(predictionsPlace, () => paths.predictions).replaceAll("{model}", (place) => paths.model ?? place);
	})];
}
function severalFiles(word, count) {
	return new MlgateError({
		code: "MG5035",
		message: `The data is ${count} files, and the command has one place for it in ${JSON.stringify(word)}.`,
		hint: "Write {data} as a word of its own: it becomes one argument for each file."
	});
}
// packages/pipeline/steps/plan-evaluation.ts
/** Turns what the user wrote into the terms of gates and metrics. */
function planEvaluation(question, { locations }) {
	const { metrics, baseline, secondOpinion } = question;
	const gates = gateRequests(question);
	const judging = [...gates, ...secondOpinion === void 0 ? [] : gateRequests(secondOpinion)];
	const listed = metrics.map((metric) => parseMetric(metric).canonical);
	const asked = [...new Set(judging.map(({ metric }) => metric).concat(listed))];
	const sliced = judging.filter(({ on }) => on === "slices").map(({ metric }) => metric);
	const by = [...new Set([question, secondOpinion].flatMap((rules) => rules?.slices?.by ?? []))];
	const bins = {
		...binsOf(secondOpinion, question.slices?.by ?? []),
		...question.slices?.bins
	};
	const segments = segmentsOf(question, by);
	const location = namedBaseline(baseline);
	const strategies = location === void 0 ? [] : [namedLocation(location, locations, void 0, question.modelEnding)];
	return {
		question,
		gates,
		judged: [...new Map(judging.map((gate) => [`${gate.on} ${gate.metric}`, gate])).values()],
		metrics: asked,
		slices: {
			by,
			metrics: by.length === 0 ? [] : sliced.length > 0 ? [...new Set(sliced)] : asked,
			...Object.keys(bins).length === 0 ? {} : { bins }
		},
		...segments === void 0 ? {} : { segments },
		strategies
	};
}
/** Of the columns that only a second opinion slices by: what decides says how its own are sliced. */
function binsOf(opinion, decided) {
	return Object.fromEntries(Object.entries(opinion?.slices?.bins ?? {}).filter(([column]) => !decided.includes(column)));
}
function segmentsOf({ segments, folds }, by) {
	const { columns = by, depth = 2, "min-samples": minSamples = 30 } = segments ?? {};
	const searched = columns.filter((column) => column !== folds);
	return depth === 0 || searched.length === 0 ? void 0 : {
		columns: searched,
		depth,
		minSamples
	};
}
/** The gates of an evaluation: on the whole, and on its slices. */
function gateRequests({ gates, slices }) {
	const whole = ruleSets(gates).map((gate) => ({
		...gate,
		on: "whole"
	}));
	if (slices === void 0) return whole;
	const { by, minSamples } = slices;
	const sliced = ruleSets(slices.gates).map((gate) => ({
		...gate,
		on: "slices",
		by,
		minSamples
	}));
	return [...whole, ...sliced];
}
function ruleSets(gates) {
	return Object.entries(gates).map(([metric, rules]) => ({
		metric: parseMetric(metric).canonical,
		rules
	}));
}
/** Columns that have to stay with the predictions: those of slices, segments and folds, and the groups that metrics compare. */
function keptColumns(question) {
	const rules = [question, ...question.secondOpinion === void 0 ? [] : [question.secondOpinion]];
	const gated = rules.flatMap(({ gates, slices }) => [gates, slices?.gates ?? {}].flatMap(Object.keys));
	const groups = [...question.metrics, ...gated].flatMap((metric) => groupColumnOf(parseMetric(metric)) ?? []);
	const searched = question.segments?.columns ?? [];
	const folds = question.folds === void 0 ? [] : [question.folds];
	return [.../* @__PURE__ */ new Set([
		...rules.flatMap(({ slices }) => slices?.by ?? []),
		...groups,
		...searched,
		...folds
	])];
}
/** Level of the interval of each metric whose gate asks for one. */
function levelsOf({ gates }) {
	return Object.fromEntries(gates.flatMap(({ metric, rules: { confidence } }) => confidence === void 0 ? [] : [[metric, confidence]]));
}
/** Rows meet by their id where one is named; else by an id that all files have, or by their position in the file. */
function pairByOf({ id }) {
	return id === void 0 ? "position" : "id";
}
/** What both the job that scores and the one that compares are told of how to look at rows. */
function judgingRequest({ segments, question: { folds } }) {
	return {
		...segments === void 0 ? {} : { segments },
		...folds === void 0 ? {} : { folds }
	};
}
// packages/pipeline/inputs-hash.ts
/**
* SHA-256 over what a project says that a model is made from, and over path, mode and content of those files; of links
* and submodules where they lead counts. Where two measurements have the same, training had no reason to come to
* something else. Files that git does not know are the job's own and do not count.
*
* @returns undefined when nobody can tell: outside of a repository, or when no file is what `changedBy` names.
* @throws MlgateError MG1006 when a file cannot be read.
*/
async function inputsHash({ changedBy, sources, said }, { commit, locations }) {
	if (commit === void 0) return void 0;
	const [root, prefix, entries] = await knownToGit(commit, {
		location: "What the model depends on",
		folder: locations.folder
	});
	const within = (patterns) => patterns.map((pattern) => posix.join(prefix, pattern));
	const [inputs, own] = [within(changedBy), within(sources)];
	const isOne = (entry, patterns) => patterns.some((pattern) => concerns(pattern, entry));
	if (!entries.some((entry) => isOne(entry, inputs))) return void 0;
	const hash = createHash("sha256").update(JSON.stringify([
		inputs.toSorted(),
		own.toSorted(),
		said
	]));
	const counted = entries.filter((entry) => isOne(entry, inputs) || isOne(entry, own));
	for (const entry of counted.sort((left, right) => left.path < right.path ? -1 : 1)) hash.update(`${entry.path}\0${entry.mode} ${await contentOf(entry, root)}\0`);
	return hash.digest("hex");
}
const isFile = ({ mode }) => mode.startsWith("100");
/** Whether a pattern names an entry, or what lies behind it: of a link or a submodule git lists no more than itself. */
function concerns(pattern, entry) {
	if (matches(entry.path, pattern)) return true;
	if (isFile(entry)) return false;
	const [steps, way] = [pattern.split("/"), entry.path.split("/")];
	const deep = steps.indexOf("**");
	const shared = deep < 0 ? way.length : Math.min(deep, way.length);
	return steps.length > shared && way.slice(0, shared).every((name, index) => matches(name, steps[index] ?? ""));
}
/** A file as it lies there, for it may not be committed yet; what else there is by what git says of it. */
async function contentOf(entry, root) {
	if (!isFile(entry)) return entry.id;
	const file = join(root, entry.path);
	return (await lstat(file).catch(() => null))?.isFile() === true ? (await hashFile(file)).sha256 : "none";
}
async function knownToGit(commit, place) {
	try {
		const entries = await listEntries(place, commit);
		return [
			await repositoryRoot(place),
			await folderInRepository(place),
			entries
		];
	} catch (error) {
		if (error instanceof MlgateError && error.code === "MG1007") return [
			"",
			"",
			[]
		];
		throw error;
	}
}
// packages/pipeline/read-location.ts
/** Most that a text that people write (schema, gates, parameters) may hold. */
const mostTextBytes = 4 * 2 ** 20;
/**
* The text at a location that names one file.
*
* @returns the text, and the file's name for messages.
* @throws MlgateError MG1003 when the location names several files, and whatever finding and reading them raises.
*/
async function readLocation(location, context) {
	const resolved = await resolveLocation(location, context);
	const { files } = resolved;
	const [file, ...others] = files;
	if (file === void 0 || others.length > 0) throw new MlgateError({
		code: "MG1003",
		message: `${location} names ${files.length} files; it has to be one.`
	});
	return {
		text: await readTextFile(file, mostTextBytes),
		file: documentName(resolved, 0, context)
	};
}
/** What a model was made with, from a YAML or JSON file. */
async function readParameters(location, { locations }) {
	const { text, file } = await readLocation(location, locations);
	return parseParameters(text, file);
}
// packages/pipeline/steps/predictions-subject.ts
/** A subject with the commit that it is measured at, and what it was made with and from. */
async function identifiedWith(subject, { parameters, inputs: made }, context) {
	const inputs = made === void 0 ? void 0 : await inputsHash(made, context);
	return {
		subject: {
			...subject,
			...context.commit === void 0 ? {} : { commit: context.commit },
			...inputs === void 0 ? {} : { inputs }
		},
		parameters: parameters === void 0 ? {} : await readParameters(parameters, context)
	};
}
/**
* What a document says of the predictions files beside it, one for each training.
*
* @param about the column that names a row, where one does.
*/
async function predictionsSubject(paths, rows, { id }) {
	const [first, ...further] = await Promise.all(paths.map(async (path) => ({
		path: basename(path),
		sha256: (await hashFile(path)).sha256
	})));
	if (first === void 0) throw new RangeError("there are no predictions");
	return {
		...first,
		rows,
		...id === void 0 ? {} : { id },
		...further.length === 0 ? {} : { further }
	};
}
// packages/pipeline/steps/predictions-source.ts
/** What a document says is predicted, where a column says it. */
function targetOf({ target, prediction, truth, task, score }) {
	if (truth !== void 0 || task === "segmentation" || task === "scores") return {};
	if (score !== void 0 && target === void 0 && prediction === void 0) return {};
	return { target: [target ?? "target"].flat().join(", ") };
}
/** Scores may be found in a file of which nobody said so. */
function withoutTarget({ target: _, ...subject }) {
	return subject;
}
/** What `folds` says where each file of the predictions is a fold of a cross-validation. */
const foldsOfFiles = "files";
/** Predictions read from files, kept in mlgate's own form: the truth, the outputs, no feature. */
function predictionsSource(options, question, context) {
	const { target, prediction, probabilities, threshold, group, weight, task, score } = options;
	const { id } = question;
	const columns = {
		...target === void 0 ? {} : { target },
		...prediction === void 0 ? {} : { prediction },
		...probabilities === void 0 ? {} : { probabilities },
		...threshold === void 0 ? {} : { threshold },
		...group === void 0 ? {} : { group },
		...weight === void 0 ? {} : { weight },
		...score === void 0 ? {} : { scores: [score].flat() },
		...id === void 0 ? {} : { id }
	};
	const readAs = (path, name, sliced, truth) => ({
		path,
		name,
		columns: {
			...columns,
			slices: sliced
		},
		...task === void 0 ? {} : { task },
		...truth === null ? {} : { truth }
	});
	/** Files of several trainings on the same rows; of folds all are one table. */
	const together = (files) => {
		const [first, ...others] = files;
		if (question.folds !== foldsOfFiles || first === void 0 || others.length === 0) return [...files];
		const further = others.map(({ path, name = path }) => ({
			path,
			name
		}));
		return [{
			...first,
			further,
			fileColumn: foldsOfFiles
		}];
	};
	return {
		async identify() {
			const files = await identifyFiles(options.predictions, context.locations);
			const ofTruth = options.truth === void 0 ? null : await identifyFiles(options.truth, context.locations);
			const data = [...files.subject, ...ofTruth?.subject ?? []];
			const [path, name] = [ofTruth?.files[0], ofTruth?.subject[0]?.path];
			return {
				files,
				truth: path === void 0 || name === void 0 ? null : {
					path,
					name
				},
				...await identifiedWith({
					data,
					...targetOf(options)
				}, question, context)
			};
		},
		async predict({ files, truth, subject }, stem) {
			const named = files.files.map((path, index) => readAs(path, files.subject[index]?.path ?? path, keptColumns(question), truth));
			const read = together(named);
			const outputs = read.map((_, index) => `${stem}${index === 0 ? "" : `-${index + 1}`}.parquet`);
			const { rows, task: found, hasIds, notes } = await context.runJob("adopt-predictions", {
				files: read,
				outputs
			}, question.name);
			const [first, ...further] = outputs.map((path, index) => {
				const { name } = read[index];
				return name === void 0 ? { path } : {
					path,
					name
				};
			});
			return {
				subject: {
					...found === "scores" ? withoutTarget(subject) : subject,
					data: subject.data.map((file, index) => index < rows.length && read.length === named.length ? {
						...file,
						rows: rows[index] ?? 0
					} : file),
					predictions: await predictionsSubject(outputs, rows[0] ?? 0, { id: id ?? (hasIds ? "id" : void 0) })
				},
				predictions: [first, ...further],
				notes
			};
		},
		predictWithBase: () => null,
		readBase: (files, { truth }) => together(files.map((path) => readAs(path, path, [], truth)))
	};
}
// packages/pipeline/steps/command-source.ts
/** How the files end that `{model}` stands for; undefined where there are none. */
function modelEndingOf(command) {
	const ending = extname(command?.model ?? "").toLowerCase();
	return ending === "" ? void 0 : ending;
}
/**
* Predictions that a command writes, adopted as those of any program. What it is compared with is what main's own command
* wrote: a base model that is run by the command of this change, code and all, is one only where the user names it.
*/
function commandSource(options, question, context) {
	const { command, data: locations, ...columns } = options;
	const written = predictionsSource({
		...columns,
		predictions: []
	}, question, context);
	async function run({ data, truth, subject, parameters }, model, stem) {
		const name = `predictions${predictionsEnding(command.words)}`;
		const output = `${stem}.${name}`;
		const words = fillWords(command.words, {
			data: data.files,
			predictions: output,
			model
		});
		const token = randomUUID();
		const environment = commandEnvironment(process.env, command.env, process.platform);
		try {
			await context.runJob("run-command", {
				words,
				folder: join(context.locations.folder, command.folder ?? "."),
				environment: {
					...environment,
					[commandMark]: token
				},
				output
			}, question.name);
		} finally {
			await killMarked(commandMark, token);
		}
		const files = {
			files: [output],
			subject: [{
				path: name,
				...await hashFile(output)
			}]
		};
		const without = {
			...subject,
			data: []
		};
		return written.predict({
			files,
			truth,
			subject: without,
			parameters
		}, stem);
	}
	return {
		async identify() {
			if (context.leaves !== void 0) requireLeave(context.leaves.commands, "The command is not run here");
			const { truth, subject, parameters } = await written.identify();
			const data = await identifyFiles(locations, context.locations);
			const model = command.model === void 0 ? null : await identifyFiles(command.model, context.locations);
			const [file] = model?.subject ?? [];
			return {
				data,
				model,
				truth,
				parameters,
				subject: {
					...subject,
					command: command.words,
					...file === void 0 ? {} : { model: file },
					data: [...data.subject, ...subject.data]
				}
			};
		},
		async predict(identified, stem) {
			const predicted = await run(identified, identified.model?.files[0], stem);
			return {
				...predicted,
				subject: {
					...predicted.subject,
					data: identified.subject.data
				}
			};
		},
		predictWithBase(identified, { file }, stem) {
			return identified.model === null ? null : run(identified, file, stem).then(({ predictions }) => predictions);
		},
		readBase: (files, { truth, subject, parameters }) => written.readBase(files, {
			truth,
			subject,
			parameters,
			files: {
				files: [],
				subject: []
			}
		})
	};
}
// packages/pipeline/checkout.ts
/**
* Checks a commit out, in the run's temporary folder. Whoever is given it removes it.
*
* @param what it is, for messages.
* @returns null when the clone does not have the commit.
* @throws MlgateError MG1007.
*/
async function checkOut(sha, what, { locations: { folder, workspace }, temporaryFolder, signal }) {
	const place = {
		location: `${what} ${sha.slice(0, 7)}`,
		folder,
		workspace
	};
	const path = join(temporaryFolder, `tree-${randomUUID()}`);
	const remove = async () => {
		await removeWorktree(place, path).catch((error) => {
			if (!(error instanceof MlgateError)) throw error;
		});
	};
	if (await findCommit(place, [sha]) === void 0) return null;
	try {
		await addWorktree({
			...place,
			...signal === void 0 ? {} : { signal }
		}, sha, path);
		const root = await realpath(path);
		return {
			root,
			folder: join(root, await folderInRepository(place)),
			remove
		};
	} catch (error) {
		await remove();
		throw error;
	}
}
// packages/pipeline/commands/build-checkout.ts
/**
* Runs a command that makes something in a checkout: builds it, or trains its model. What it leaves running is ended.
*
* @param project the folder of the project in that checkout.
* @param key of mlgate.yml that says the command.
* @param name of the model that it is about.
* @throws MlgateError MG5035 when it cannot be started, MG5036 when it fails or takes too long.
*/
async function buildCheckout({ words, env, folder = ".", timeoutMs }, { project, key, name }, { runJob }) {
	const token = randomUUID();
	const environment = commandEnvironment(process.env, env, process.platform);
	try {
		const [program = "", ...rest] = words;
		await runJob("build-checkout", {
			folder: join(project, folder),
			environment: {
				...environment,
				[commandMark]: token
			},
			words: [program, ...rest],
			key,
			timeoutMs
		}, name);
	} finally {
		await killMarked(commandMark, token);
	}
}
// packages/pipeline/benchmark/worktree.ts
/**
* Checks the base's commit out into a work tree of its own and runs a command there that builds it. Whoever is given it
* removes it.
*
* @returns why there is none: the commit is not known, not in this clone, or cannot be built. None of that is a mistake
*   of what is measured.
*/
async function checkOutBase(setup, name, context) {
	const { base, passedOver } = await context.baselines?.commit?.() ?? nobody;
	if (base === null) return { reason: `the base is not known: ${passedOver.at(-1)?.reason ?? "nothing names it"}` };
	const { sha, how, branch, date } = base;
	const short = sha.slice(0, 7);
	let checkout = null;
	try {
		checkout = await checkOut(sha, "The base", context);
		if (checkout === null) return { reason: `${short} ${notInClone}` };
		await buildCheckout(setup, {
			project: checkout.folder,
			key: "setup",
			name
		}, context);
		const found = {
			...branch === void 0 ? {} : { branch },
			...date === void 0 ? {} : { date }
		};
		return {
			...checkout,
			told: {
				how,
				location: `git:${sha}`,
				commit: sha,
				...found
			}
		};
	} catch (error) {
		await checkout?.remove();
		if (error instanceof MlgateError && error.code === "MG1007") return { reason: reasonOf(error) };
		return { reason: `the base (${short}) cannot be built here: ${reasonOf(error)}` };
	}
}
const nobody = {
	base: null,
	passedOver: [{
		how: "base-commit",
		reason: "nobody says which commit it is"
	}]
};
const notInClone = "is not in this clone: give actions/checkout fetch-depth: 0 (2 is enough for a pull request), or fetch it";
/** What can be explained, without its end; the run's being cancelled is no reason. */
function reasonOf(error) {
	if (!(error instanceof MlgateError) || error.code === "MG3006") throw error;
	return error.message.replace(/\.$/, "");
}
// packages/pipeline/benchmark/sources/baseline-request.ts
/**
* How the base model of a benchmark is looked for.
*
* @param ending of a file that a command reads, such as `.pkl`.
*/
function baselineRequest({ name, baseline }, { locations }, model, ending) {
	const location = namedBaseline(baseline);
	return {
		need: {
			kind: "benchmark",
			name
		},
		baseline,
		named: location === void 0 ? [] : [namedLocation(location, locations, void 0, ending)],
		model
	};
}
// packages/pipeline/benchmark/sources/timed-command.ts
/** A command: each call is a whole run of it. */
function timedCommand({ command, baseCommand, setup, metricsFrom }, question, context) {
	const fileOf = async ({ model }) => model === void 0 ? null : await identifyFiles(model, context.locations);
	const asked = askedNumbers(question.secondOpinion ?? {}, question.gates);
	const printed = (said) => printedOf(said, asked, isTimedMetric);
	const runOf = (config) => ({
		...config,
		metricsFrom
	});
	const starterWith = (config, model) => starterOf(async (onQuestion) => {
		const file = model ?? (await fileOf(config))?.files[0];
		return runMarked(runOf(config), file, question.name, onQuestion, context);
	}, printed);
	/** The same command in another tree, with the file that lies there where the user names no other. */
	const starterAt = ({ root, folder }, found) => {
		const named = namedBaseline(question.baseline) === void 0 ? void 0 : found?.model?.file;
		const there = {
			...context,
			locations: {
				...context.locations,
				folder,
				workspace: root
			}
		};
		return starterOf(async (onQuestion) => {
			const own = command.model === void 0 ? null : await identifyFiles(command.model, there.locations);
			return runMarked(runOf(command), named ?? own?.files[0], question.name, onQuestion, there);
		}, printed);
	};
	const isAboutModel = command.model !== void 0;
	const nothing = {
		found: null,
		passedOver: []
	};
	return {
		plan: commandPlan,
		lacks: {
			throughput: "a command is run one time after the other: its latency says all",
			load_time: "a command loads what it loads within its time",
			size: "of a command there is no size"
		},
		async identify() {
			if (context.leaves !== void 0) requireLeave(context.leaves.commands, "The command is not run here");
			const found = await fileOf(command);
			const [file] = found?.files ?? [];
			const [subject] = found?.subject ?? [];
			const model = file === void 0 || subject === void 0 ? null : {
				file,
				subject
			};
			return {
				...await identifiedWith({
					command: command.words,
					data: [],
					...model && { model: model.subject }
				}, question, context),
				model
			};
		},
		starter: ({ model: own }, model) => starterWith(command, model?.file ?? own?.file),
		...baseCommand && { base: {
			location: baseCommand.words.join(" "),
			starter: starterWith(baseCommand)
		} },
		...setup && { async prepareBase(found) {
			const checkout = await checkOutBase(setup, question.name, context);
			if ("reason" in checkout) return checkout;
			const { told, remove } = checkout;
			return {
				told,
				remove,
				starter: starterAt(checkout, found)
			};
		} },
		findBaseline: async () => isAboutModel ? searchBaseline(baselineRequest(question, context, command.model, modelEndingOf(command)), context) : nothing
	};
}
/** Runs a command's job, and ends whatever the command has left behind. */
async function runMarked({ words, env, folder = ".", metricsFrom }, model, name, onQuestion, context) {
	const token = randomUUID();
	const environment = commandEnvironment(process.env, env, process.platform);
	try {
		return await context.runJob("time-command", {
			words: fillWords(words, {
				data: [],
				predictions: "",
				model
			}),
			folder: join(context.locations.folder, folder),
			environment: {
				...environment,
				[commandMark]: token
			},
			...metricsFrom && { metricsFrom }
		}, name, onQuestion);
	} finally {
		await killMarked(commandMark, token);
	}
}
// packages/pipeline/benchmark/scenario-of.ts
/** The scenario that keys say, where they do; those that contradict each other have been refused. */
function scenarioOf({ scenario: name, rate, "latency-bound": latencyBound }) {
	if (name === void 0) return void 0;
	if (name !== "server") return { name };
	if (latencyBound !== void 0) return {
		name,
		latencyBound
	};
	if (rate === void 0) throw new TypeError("a rate of scenario server is neither given nor searched");
	return {
		name,
		rate
	};
}
/** One query after the other, where nothing else is said. */
const singleStream = { name: "single-stream" };
/** What a result says of a scenario among the parameters of a benchmark: nothing of the usual one. */
function scenarioParameters(scenario) {
	const { name } = scenario;
	if ("rate" in scenario) return {
		scenario: name,
		rate: scenario.rate
	};
	if ("latencyBound" in scenario) return {
		scenario: name,
		"latency-bound": `${scenario.latencyBound}ms`
	};
	return name === singleStream.name ? {} : { scenario: name };
}
/** Why a scenario has nothing of a metric, by metric. */
function lacksOf(scenario) {
	return scenarioLacks(scenario.name, "latencyBound" in scenario);
}
// packages/pipeline/endpoint/endpoint-headers.ts
/** Variables that are the runner's own, whatever names them: they open more than an endpoint. */
const ofRunner = /^(?:ACTIONS_|GITHUB_|INPUT_|RUNNER_|MLGATE_)/i;
/**
* Fills in the variables that headers name.
*
* @throws MlgateError MG9002 when a variable is not set, or holds what no header can.
*/
function filledHeaders({ headers, model }, environment) {
	const secrets = [];
	const secretOf = (name) => {
		const value = ofRunner.test(name) ? void 0 : environment[name]?.trim();
		if (value === void 0 || value === "" || !/^[\x20-\x7e]+$/.test(value)) throw new MlgateError({
			code: "MG9002",
			message: ofRunner.test(name) ? `The headers of ${model} name ${name}, which is the runner's own.` : `The headers of ${model} name the environment variable ${name}, which is not set, or no single line of ASCII.`,
			hint: "Give it to the step, under a name of your own: env: { SIGNS_TOKEN: ${{ secrets.SIGNS_TOKEN }} }."
		});
		secrets.push(value);
		return value;
	};
	const filled = Object.entries(headers).map(([name, text]) => [name, text.replace(environmentReference, (_, before, variable) => before + secretOf(variable))]);
	return {
		headers: Object.fromEntries(filled),
		secrets
	};
}
// packages/pipeline/endpoint/refusal.ts
const mostCharacters = 200;
/**
* What a server says of a request that it refuses, to stand behind a status: the words of its JSON, else the last line of
* its text, which of a traceback is the one that tells. On one line, cut short, and without secrets that it repeats.
*/
function refusalWords(body, secrets) {
	const text = body.subarray(0, 65536).toString("utf8");
	const said = wordsOfJson(text) ?? lastLine(text);
	const plain = secrets.reduce((words, secret) => words.replaceAll(secret, "***"), said).replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, " ").trim();
	const cut = plain.length > mostCharacters ? `${plain.slice(0, mostCharacters).toWellFormed()}…` : plain;
	return cut === "" ? "" : `: ${cut.replace(/\.$/, "")}`;
}
/** MLServer and KServe say `error`, FastAPI `detail`, others `message`. */
function wordsOfJson(text) {
	try {
		const { error, detail, message } = JSON.parse(text);
		const said = [
			error,
			detail,
			message
		].find((each) => each !== void 0 && each !== null);
		if (said === void 0) return void 0;
		return typeof said === "string" ? lastLine(said) : JSON.stringify(said);
	} catch {
		return;
	}
}
function lastLine(text) {
	return text.trimEnd().split(/\r?\n/).at(-1) ?? "";
}
// packages/pipeline/endpoint/problems.ts
/** What goes wrong with an endpoint, in the same words wherever it is asked. */
function problem(code, message, hint) {
	return new MlgateError({
		code,
		message,
		...hint === void 0 ? {} : { hint }
	});
}
/** @param words that follow the name, such as "refuses the connection". */
function unreachable(name, words) {
	return problem("MG5030", `The endpoint ${name} ${words}.`, "Is the server started, and the URL right?");
}
/** @param why in words that follow its name, as `untilReady` gives them. */
function notReady(name, why) {
	return problem("MG5030", `The endpoint ${name} ${why}.`, "Is the server started, and does it have a model of this name? Models that take long to load need a longer wait.");
}
/**
* @param secrets that are taken out of what it said.
* @param isBinary whether tensors were sent in binary, which may be why.
*/
function refused(name, status, body, { secrets, isBinary = false }) {
	return problem("MG5031", `The endpoint ${name} answers with status ${status}${refusalWords(body, secrets)}.`, status === 401 || status === 403 ? "Say in headers what lets you in: { Authorization: Bearer env:NAME }." : isBinary ? "Tensors were sent in binary, which not every server knows: say encoding: json." : void 0);
}
function cancelled(name) {
	return new MlgateError({
		code: "MG3006",
		message: `Asking the endpoint ${name} was cancelled.`
	});
}
// packages/pipeline/endpoint/addresses.ts
/**
* A model may be served on this machine or in a private network. At the addresses of one link alone, clouds hand out
* credentials of the machine: no model is there.
*/
const linkLocal = new BlockList();
linkLocal.addSubnet("169.254.0.0", 16, "ipv4");
linkLocal.addSubnet("fe80::", 10, "ipv6");
linkLocal.addAddress("fd00:ec2::254", "ipv6");
/**
* The addresses of a URL's host; none where its name is unknown.
*
* @param name what the endpoint is called in messages.
* @throws MlgateError MG5030 when one of them is link-local.
*/
async function addressesOf(url, name) {
	const host = new URL(url).hostname.replace(/^\[|\]$/g, "");
	const found = isIP(host) === 0 ? await lookup(host, { all: true }).catch(() => []) : [{
		address: host,
		family: isIP(host)
	}];
	if (!found.some(({ address, family }) => linkLocal.check(address, family === 6 ? "ipv6" : "ipv4"))) return found;
	throw problem("MG5030", `The endpoint ${name} is at a link-local address, where clouds hand out credentials and no model is served.`, "Name the host that serves the model.");
}
// packages/pipeline/endpoint/ask.ts
/** Bytes of an answer that says what a server or a model is. */
const mostFactBytes = 2 ** 20;
/**
* One request to an endpoint, which is not followed elsewhere.
*
* @param most bytes of its answer.
* @throws NoAnswer when nothing comes back; MlgateError MG5032 when too much does, MG3006 when it is cancelled.
*/
async function askEndpoint(url, most, { name, headers, timeoutMs, signal }, post) {
	const deadline = startDeadline(timeoutMs, timeoutMs, signal);
	try {
		const answer = await send({
			method: post === void 0 ? "GET" : "POST",
			url,
			headers: {
				accept: "application/json, application/octet-stream",
				...headers,
				...post?.headers
			},
			...post === void 0 ? {} : { body: post.body },
			redirect: "manual"
		}, deadline.signal);
		return {
			answer,
			body: await readBody(answer, most)
		};
	} catch (error) {
		if (error instanceof TooManyBytes) throw problem("MG5032", `${name} answers with more than ${most / 2 ** 20} MiB.`, "Ask for fewer outputs, or send fewer rows at once with batch-rows.");
		if (signal?.aborted) throw cancelled(name);
		throw error;
	} finally {
		deadline.stop();
	}
}
// packages/pipeline/endpoint/inference-headers.ts
/**
* Headers of a request for inference.
*
* @param headerBytes of the JSON before binary tensors; null where all is JSON.
*/
function inferenceHeaders(headerBytes) {
	return headerBytes === null ? { "content-type": "application/json" } : {
		"content-type": "application/octet-stream",
		"inference-header-content-length": String(headerBytes)
	};
}
// packages/pipeline/endpoint/ready.ts
/**
* Asks until an endpoint says that it is ready.
*
* @returns null once it is, and in words that follow its name why it was not in time.
* @throws MlgateError MG5031 when it lets nobody in, MG3006 when it is cancelled.
*/
async function untilReady(ask, { name, asked, waitMs, pollMs, secrets, signal }) {
	const until = Date.now() + waitMs;
	for (;;) {
		const seen = await readiness(ask);
		if (seen === "ready") return null;
		if (seen.isFinal || Date.now() + pollMs > until) {
			const waited = waitMs < 500 ? "" : ` within ${waitMs / 1e3} s`;
			const { status, body, words } = seen;
			if (status === 401 || status === 403) throw refused(name, status, body, { secrets });
			const told = words === null ? `${asked} says that it is not` : words;
			return `was not ready${waited}: ${status === void 0 ? told : `${asked} answers ${status}${refusalWords(body, secrets)}`}`;
		}
		await pauseFor(pollMs, name, signal);
	}
}
/** @throws MlgateError MG3006 when it is cancelled. */
async function pauseFor(milliseconds, name, signal) {
	await setTimeout$1(milliseconds, void 0, signal === void 0 ? {} : { signal }).catch(() => {
		throw cancelled(name);
	});
}
/** Empty answers and `{"ready": true}` both say so. */
async function readiness(ask) {
	try {
		const { answer, body } = await ask();
		const { status } = answer;
		if (!answer.ok) return {
			isFinal: status === 401 || status === 403 || status >= 300 && status < 400,
			words: "",
			status,
			body
		};
		if (!/"ready"\s*:\s*false/.test(body.subarray(0, 1e3).toString("utf8"))) return "ready";
		return {
			isFinal: false,
			words: null,
			body
		};
	} catch (error) {
		if (!(error instanceof NoAnswer)) throw error;
		return {
			isFinal: false,
			words: `it ${error.message}`,
			body: Buffer.alloc(0)
		};
	}
}
// packages/pipeline/endpoint/endpoint-client.ts
const mostAnswerBytes = 256 * 2 ** 20;
const pollMs = 500;
const longestRetryAfterMs = 3e4;
const attempts = 4;
/** A server that is overloaded or being replaced; 500 is what MLServer says of a request that it cannot take. */
const passing = /* @__PURE__ */ new Set([
	429,
	502,
	503,
	504
]);
function endpointClient({ url, server, timeoutMs, waitMs }, { name, headers, secrets, signal }) {
	const asking = {
		name,
		headers,
		timeoutMs,
		signal
	};
	/** JSON of a resource; null for one that the server does not have. */
	const read = async (path) => {
		try {
			const { answer, body } = await askEndpoint(path, mostFactBytes, asking);
			if (answer.status === 401 || answer.status === 403) throw refused(name, answer.status, body, { secrets });
			return answer.ok ? JSON.parse(body.toString("utf8")) : null;
		} catch (error) {
			if (error instanceof NoAnswer) throw unreachable(name, error.message);
			if (error instanceof SyntaxError) return null;
			throw error;
		}
	};
	return {
		async waitUntilReady() {
			await addressesOf(url, name);
			const ask = () => askEndpoint(`${url}/ready`, mostFactBytes, asking);
			const why = await untilReady(ask, {
				name,
				asked: "its model",
				waitMs,
				pollMs,
				secrets,
				signal
			});
			if (why !== null) throw notReady(name, why);
		},
		async describe() {
			const [model, host] = [await read(url), await read(server)];
			return {
				inputs: declaredInputs(model),
				knowsBinary: extensionsOf(host).includes("binary_tensor_data")
			};
		},
		async infer(body, headerBytes) {
			const post = {
				body,
				headers: inferenceHeaders(headerBytes)
			};
			for (let attempt = 1;; attempt++) {
				const isLast = attempt === attempts;
				try {
					const { answer, body: said } = await askEndpoint(`${url}/infer`, mostAnswerBytes, asking, post);
					if (answer.ok) return {
						body: said,
						headerBytes: headerLength(answer.headers)
					};
					if (isLast || !passing.has(answer.status)) throw refused(name, answer.status, said, {
						secrets,
						isBinary: headerBytes !== null && !isLast
					});
					await pauseFor(pauseMs(attempt, answer.headers.get("retry-after")), name, signal);
				} catch (error) {
					if (!(error instanceof NoAnswer)) throw error;
					if (isLast) throw unreachable(name, `${error.message}, ${attempts} times`);
					await pauseFor(pauseMs(attempt, null), name, signal);
				}
			}
		}
	};
}
function headerLength(headers) {
	const text = headers.get("inference-header-content-length");
	return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
function pauseMs(attempt, retryAfter) {
	const asked = retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1e3 : 0;
	return Math.min(longestRetryAfterMs, Math.max(asked, 250 * 2 ** attempt));
}
/** What a server says of a model's inputs; some say nothing of them. */
function declaredInputs(model) {
	const inputs = model?.inputs;
	if (!Array.isArray(inputs) || inputs.length > 1e3) return [];
	return inputs.flatMap((input) => {
		const { name, datatype, shape } = input ?? {};
		if (typeof name !== "string" || typeof datatype !== "string") return [];
		const lengths = Array.isArray(shape) && shape.length <= 16 ? shape.map(Number) : null;
		return [{
			name,
			datatype,
			shape: lengths?.every(Number.isSafeInteger) === true ? lengths : null
		}];
	});
}
function extensionsOf(server) {
	const extensions = server?.extensions;
	return Array.isArray(extensions) ? extensions : [];
}
// packages/pipeline/benchmark/sources/endpoint-requests.ts
/**
* Gets the requests ready: what is asked of a model is made up by what the server says that it takes, in a process that
* knows no secret.
*
* @throws MlgateError MG5030, MG5031 of a server that does not say it, MG5050 where nothing can be made up.
*/
async function endpointRequests(url, options, context) {
	return url.kind === "model" ? madeRequests(url, options, context) : writtenRequests(url, context);
}
async function madeRequests(url, { name, batch, seed, headers, secrets }, context) {
	const facts = await endpointClient(endpointAt(url, url.url), {
		name,
		headers,
		secrets,
		signal: context.signal
	}).describe();
	const inputs = inputsOf$1(url, facts.inputs);
	const needsBinary = inputs.some(({ datatype }) => datatype === "FP16");
	const encoding = url.encoding ?? (facts.knowsBinary || needsBinary ? "binary" : "json");
	const output = bodyFile(context);
	const written = await context.runJob("write-made-request", {
		name,
		inputs,
		encoding,
		batch,
		seed,
		output
	}, name);
	return {
		method: "POST",
		suffix: "/infer",
		requests: [{
			headers: inferenceHeaders(written.headerBytes),
			body: output
		}],
		holds: "\"outputs\"",
		rows: written.rows
	};
}
/** What the user says of inputs wins; a shape that is not said is the server's. */
function inputsOf$1({ inputs }, declared) {
	const said = Object.entries(inputs);
	if (said.length === 0) return declared;
	return said.map(([name, { datatype, shape }]) => ({
		name,
		datatype,
		shape: shape ?? declared.find((input) => input.name === name)?.shape ?? null
	}));
}
async function writtenRequests({ method, body, bodyFile: location, headers }, context) {
	const isTyped = Object.keys(headers).some((name) => name.toLowerCase() === "content-type");
	const [file] = location === void 0 ? [] : (await identifyFiles(location, context.locations)).files;
	const path = file ?? (body === void 0 ? null : bodyFile(context));
	if (path !== null && body !== void 0) await writeFile(path, body);
	const type = { "content-type": typeOf(location) };
	return {
		method,
		suffix: "",
		requests: [{
			headers: path === null || isTyped ? {} : type,
			body: path
		}],
		rows: 1
	};
}
/** Text that is written beside a URL is nearly always JSON. */
function typeOf(location) {
	return location === void 0 || location.endsWith(".json") ? "application/json" : "application/octet-stream";
}
function bodyFile({ temporaryFolder }) {
	return join(temporaryFolder, `${randomUUID()}.request`);
}
// packages/pipeline/benchmark/sources/ready-endpoint.ts
/** How often a server is looked at that was just started: its time to be ready is told, and gated. */
const startedPollMs = 10;
const runningPollMs = 500;
const connectMs = 5e3;
/**
* Waits for a server that somebody else has started.
*
* @throws MlgateError MG5030 when it is not ready in time, or at an address that is never asked.
*/
async function waitForRunning(url, { name, headers, secrets, signal }) {
	if (url.kind === "model") {
		await endpointClient(endpointAt(url, url.url), {
			name,
			headers,
			secrets,
			signal
		}).waitUntilReady();
		return;
	}
	const why = await untilReady(connecting(url, await knownAddresses(url, name)), {
		name,
		asked: "it",
		waitMs: url.waitMs,
		pollMs: runningPollMs,
		secrets,
		signal
	});
	if (why !== null) throw notReady(name, why);
}
/**
* Waits for a server that was just started: until the path that says so answers well, until its model is ready, or of
* any other until it takes connections.
*
* @returns null, or in words that follow its name why it was not ready in time.
* @throws MlgateError MG5030 at an address that is never asked, MG5031 when it lets nobody in.
*/
async function untilServes(url, { ready, waitMs }, { name, headers, secrets, signal }) {
	const addresses = await knownAddresses(url, name);
	const address = ready === void 0 ? url.kind === "model" ? `${url.url}/ready` : null : new URL(ready, url.url).href;
	const asking = {
		name,
		headers,
		timeoutMs: url.timeoutMs,
		signal
	};
	return untilReady(address === null ? connecting(url, addresses) : () => askEndpoint(address, mostFactBytes, asking), {
		name,
		asked: ready ?? (url.kind === "model" ? "its model" : "it"),
		waitMs,
		pollMs: startedPollMs,
		secrets,
		signal
	});
}
/**
* The addresses of a server's host.
*
* @throws MlgateError MG5030 when it has none, or one that is never asked.
*/
async function knownAddresses({ url }, name) {
	const found = await addressesOf(url, name);
	if (found.length === 0) throw unreachable(name, "has an unknown host name");
	return found;
}
/** Asks for no more than a connection: whoever takes it is there. */
function connecting({ url }, addresses) {
	const { protocol, port } = new URL(url);
	const number = Number(port || (protocol === "https:" ? 443 : 80));
	return async () => {
		const tried = await Promise.allSettled(addresses.map(({ address }) => connectOnce(address, number)));
		const failed = tried.find(({ status }) => status === "rejected");
		if (failed?.status === "rejected" && tried.every(({ status }) => status === "rejected")) throw noAnswerOf(failed.reason);
		return {
			answer: new Response(null),
			body: Buffer.alloc(0)
		};
	};
}
async function connectOnce(host, port) {
	const { promise, resolve, reject } = Promise.withResolvers();
	const socket = connect({
		host,
		port
	});
	const late = () => reject(new DOMException("no connection in time", "TimeoutError"));
	socket.setTimeout(connectMs, late).once("connect", resolve).once("error", reject);
	await promise.finally(() => socket.destroy());
}
// packages/pipeline/benchmark/sources/serve-endpoint.ts
/** A port of this machine that nobody listens at. */
async function freePort() {
	const server = createServer();
	await new Promise((resolve, reject) => {
		server.once("error", reject).listen(0, "127.0.0.1", resolve);
	});
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	if (address === null || typeof address === "string") throw new TypeError("a port was expected");
	return address.port;
}
/** A URL with the port that a server was given. */
function atPort(url, port) {
	return url.replaceAll(portPlace, String(port));
}
/**
* Starts a server in a job of its own and waits until it is ready.
*
* @param model the file that `{model}` stands for.
* @param untilReady resolves to null when it is, else to why it was not in time, in words that follow its name. It is
*   aborted when the server has died before.
* @throws MlgateError MG5035 when it cannot be started, MG5036 with its last words when it dies or is not ready in time.
*/
async function startServer({ words, env, folder = "." }, { port, model, name }, untilReady, context) {
	const token = randomUUID();
	const environment = commandEnvironment(process.env, env, process.platform);
	const begun = Promise.withResolvers();
	const word = Promise.withResolvers();
	let pid = NaN;
	const facts = context.runJob("serve-command", {
		words: fillWords(words, {
			data: [],
			predictions: "",
			model,
			port
		}),
		folder: join(context.locations.folder, folder),
		environment: {
			...environment,
			[commandMark]: token
		}
	}, name, async (said) => {
		if (said !== "ready to start") {
			pid = numberOf(Object(said).pid);
			return word.promise;
		}
		begun.resolve(performance.now());
		return null;
	}).finally(() => killMarked(commandMark, token));
	const died = new AbortController();
	const death = facts.then(() => new Promise(() => void 0), (error) => {
		died.abort();
		throw error;
	});
	death.catch(() => void 0);
	const end = () => {
		word.resolve(null);
		return facts;
	};
	try {
		const startedAt = await Promise.race([begun.promise, death]);
		const failed = await Promise.race([untilReady(died.signal), death]);
		const load = performance.now() - startedAt;
		if (failed === null) return {
			load,
			during: (work) => orDeath(work, death),
			memory: () => heldMemory(pid),
			end
		};
		word.resolve({ failed });
		await facts;
		throw new TypeError("a server that was not ready in time ended well");
	} catch (error) {
		await end().catch(() => void 0);
		throw error;
	}
}
/** How long a server's own last words are waited for, when what asked it has failed. */
const graceMs = 1e3;
async function orDeath(work, death) {
	try {
		return await Promise.race([work(), death]);
	} catch (error) {
		const { promise, resolve } = Promise.withResolvers();
		const timer = setTimeout(resolve, graceMs);
		try {
			await Promise.race([promise, death]);
		} finally {
			clearTimeout(timer);
		}
		throw error;
	}
}
// packages/pipeline/benchmark/sources/endpoint-starter.ts
/** Starts a server, where it has to be started, and a fresh process with fresh connections that asks it. */
function endpointStarter({ url, serve, model, locations }, load, context) {
	const place = locations === void 0 ? context : {
		...context,
		locations
	};
	const { batch, ...asking } = load;
	const { name, seed } = asking;
	let made;
	async function ask(at, filled) {
		const addresses = await knownAddresses(at, name);
		made ??= await endpointRequests(at, {
			name,
			batch,
			seed,
			...filled
		}, context);
		const { method, suffix, requests, holds } = made;
		const request = {
			...filled,
			...asking,
			method,
			url: `${at.url}${suffix}`,
			addresses,
			authorities: at.url.startsWith("https:") ? tls.getCACertificates("extra") : [],
			requests,
			...holds === void 0 ? {} : { holds },
			timeoutMs: at.timeoutMs
		};
		const run = (onQuestion) => context.runJob("time-endpoint", request, name, onQuestion);
		return liveProcess(run, startTimesOf);
	}
	async function askRunning(filled) {
		await waitForRunning(url, {
			name,
			...filled,
			signal: context.signal
		});
		return {
			...await ask(url, filled),
			started: {
				load: null,
				first: null
			}
		};
	}
	async function askStarted(command, filled) {
		const port = await freePort();
		const at = {
			...url,
			url: atPort(url.url, port)
		};
		const server = await startServer(command, {
			port,
			model: model ?? await modelOf(command, place),
			name
		}, (signal) => untilServes(at, command, {
			name,
			...filled,
			signal
		}), place);
		try {
			const process = await server.during(() => ask(at, filled));
			const { round, warm = round } = process;
			return {
				started: {
					...process.started,
					load: server.load
				},
				round: (calls) => server.during(() => withMemory(round(calls), server)),
				warm: (calls) => server.during(() => withMemory(warm(calls), server)),
				async end() {
					const told = await server.during(() => process.end()).catch((error) => ({ error }));
					const served = await server.end();
					if ("error" in told) throw told.error;
					return {
						...told,
						...served
					};
				}
			};
		} catch (error) {
			await server.end().catch(() => void 0);
			throw error;
		}
	}
	return {
		facts: () => ({
			rows: made?.rows ?? null,
			bytes: null,
			externalData: []
		}),
		async start() {
			const filled = filledHeaders({
				headers: url.headers,
				model: name
			}, process.env);
			return serve === void 0 ? askRunning(filled) : askStarted(serve, filled);
		}
	};
}
async function withMemory(round, server) {
	const times = await round;
	const memory = await server.memory();
	return {
		...times,
		...memory === null ? {} : { memory }
	};
}
async function modelOf({ model }, { locations }) {
	return model === void 0 ? void 0 : (await identifyFiles(model, locations)).files[0];
}
// packages/pipeline/benchmark/sources/timed-endpoint.ts
/** Requests that are under way at once at most where they come by chance: whoever comes then waits. */
const usualConnections = 64;
const nothing = {
	found: null,
	passedOver: []
};
const notFresh = "the server runs already, and all processes ask the same one: what differs from start to start is not seen";
/** A server: what it takes to answer, over connections of fresh processes, and anew for each where it is started. */
function timedEndpoint(options, question, context) {
	const { url, serve, setup, scenario = singleStream, batch = 1 } = options;
	const { concurrency = scenario.name === "server" ? usualConnections : 1 } = options;
	const { arrivals, plan } = playOf(scenario, {
		concurrency,
		longest: timeForSearch(question)
	});
	const isClosed = arrivals.kind === "closed";
	const { name, seed = 0 } = question;
	const load = {
		name,
		arrivals,
		connections: concurrency,
		batch,
		seed
	};
	const starterOf = (side) => endpointStarter(side, load, context);
	const base = baseSideOf(options);
	const isFresh = serve !== void 0 && (base === void 0 || base.serve !== void 0);
	return {
		plan: isClosed ? {
			...plan,
			leastCalls: plan.leastCalls * concurrency
		} : plan,
		isElsewhere: serve === void 0,
		notes: isFresh ? [] : [notFresh],
		lacks: {
			...lacksOf(scenario),
			size: "of a server there is no size",
			...serve === void 0 && {
				load_time: "the server runs already, and only \"serve\" starts one",
				gpu_memory: "the processes of a server are known where \"serve\" starts it",
				peak_memory: "the processes of a server are known where \"serve\" starts it"
			}
		},
		async identify() {
			const { leaves } = context;
			if (leaves !== void 0) {
				requireLeave(leaves.endpoints, "The server is not asked here");
				if (serve !== void 0) requireLeave(leaves.commands, "The server is not started here");
			}
			const model = await fileOf(serve?.model, context);
			const about = await subjectOf(options, context);
			const identified = await identifiedWith(model === null ? about : {
				...about,
				model: model.subject
			}, question, context);
			const settings = {
				...url.kind === "model" ? { batch } : { method: url.method },
				concurrency,
				...scenarioParameters(scenario)
			};
			return {
				...identified,
				parameters: {
					...identified.parameters,
					...settings
				},
				model
			};
		},
		starter: ({ model: own }, model) => starterOf({
			url,
			serve,
			model: model?.file ?? own?.file
		}),
		...base && { base: {
			location: locationOf(base),
			starter: starterOf(base)
		} },
		...setup && { async prepareBase(found) {
			const checkout = await checkOutBase(setup, name, context);
			if ("reason" in checkout) return checkout;
			const { told, remove, root, folder } = checkout;
			const locations = {
				...context.locations,
				folder,
				workspace: root
			};
			const model = namedBaseline(question.baseline) === void 0 ? void 0 : found?.model?.file;
			return {
				told,
				remove,
				starter: starterOf({
					url,
					serve,
					model,
					locations
				})
			};
		} },
		findBaseline: async () => serve?.model === void 0 || base !== void 0 ? nothing : searchBaseline(baselineRequest(question, context, serve.model, modelEndingOf(serve)), context)
	};
}
/** The other side, where the user names one: a server that runs, or one that is started. */
function baseSideOf({ url, baseUrl, baseServe }) {
	const asked = baseUrl ?? (baseServe === void 0 ? void 0 : url);
	if (asked === void 0) return void 0;
	return {
		url: asked,
		serve: asked.url.includes("{port}") ? baseServe : void 0
	};
}
function locationOf({ url, serve }) {
	return serve === void 0 ? url.url : serve.words.join(" ");
}
async function subjectOf({ url, serve }, context) {
	const body = url?.kind === "request" ? await fileOf(url.bodyFile, context) : null;
	return {
		data: body === null ? [] : [body.subject],
		...url && { endpoint: { url: url.url } },
		...serve && { command: serve.words }
	};
}
async function fileOf(location, { locations }) {
	if (location === void 0) return null;
	const { files, subject } = await identifyFiles(location, locations);
	const [file, about] = [files[0], subject[0]];
	return file === void 0 || about === void 0 ? null : {
		file,
		subject: about
	};
}
// packages/pipeline/image-folder.ts
/** Endings of files that are taken for images; others lie beside them as notes and thumbnails do. */
const endings = /\.(?:jpe?g|png|webp|gif|tiff?|avif|bmp)$/i;
const mostFiles = 2e6;
const hashedAtOnce = 8;
/**
* Finds the images of a folder and hashes them: over the sorted lines `PATH NUL SHA-256`. A class is a folder
* directly below; deeper ones belong to it, as torchvision's `ImageFolder` and Keras have it.
*
* @throws MlgateError MG5042 when it is no folder or holds no class with images, MG1004 when something leaves the
*   workspace, MG1009 when there are too many.
*/
async function findImageFolder(location, options) {
	const folder = await realpath(resolve(options.folder, location)).catch(() => void 0);
	if (folder === void 0 || !(await stat(folder)).isDirectory()) throw noImages(location, "is no folder");
	const workspace = await realpath(options.workspace);
	const roots = [workspace, folder];
	const mayLie = (path) => roots.some((root) => isBelow(path, root));
	if (options.outside === "refuse" && !isBelow(folder, workspace)) throw outside(location);
	const found = [];
	async function walk(path, within) {
		for (const entry of await readdir(path, { withFileTypes: true })) {
			if (entry.name.startsWith(".")) continue;
			const place = join(path, entry.name);
			const real = entry.isSymbolicLink() ? await realpath(place).catch(() => void 0) : place;
			const name = portablePath(relative(folder, place));
			if (real === void 0) throw noImages(`${location}: ${name}`, "is a broken link");
			if (!mayLie(real)) throw outside(`${location}: ${name}`);
			const isFolder = entry.isSymbolicLink() ? (await stat(real)).isDirectory() : entry.isDirectory();
			if (isFolder && !within.includes(real)) await walk(place, [...within, real]);
			else if (!isFolder && within.length > 1 && endings.test(entry.name)) found.push(name);
			if (found.length > mostFiles) throw new MlgateError({
				code: "MG1009",
				message: `${location} has more than ${mostFiles} images.`
			});
		}
	}
	await walk(folder, [folder]);
	if (found.length === 0) throw noImages(location, "has no folder with images in it");
	const paths = found.sort();
	const hashes = await hashAll(paths.map((path) => join(folder, path)));
	const whole = createHash("sha256");
	paths.forEach((path, index) => {
		whole.update(`${path}\0${hashes[index]?.sha256}\n`);
	});
	return {
		folder,
		roots,
		subject: {
			path: `${portablePath(relative(options.folder, folder)) || "."}/`,
			sha256: whole.digest("hex"),
			bytes: hashes.reduce((sum, { bytes }) => sum + bytes, 0)
		},
		rows: paths.map((path) => ({
			path,
			label: path.slice(0, path.indexOf("/"))
		}))
	};
}
async function hashAll(paths) {
	const hashes = new Array(paths.length);
	let next = 0;
	const work = async () => {
		for (let index = next++; index < paths.length; index = next++) hashes[index] = await hashFile(paths[index]);
	};
	await Promise.all(Array.from({ length: hashedAtOnce }, work));
	return hashes;
}
function isBelow(path, folder) {
	return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
function noImages(location, what) {
	return new MlgateError({
		code: "MG5042",
		message: `${location} ${what}.`,
		hint: "Name a folder that has a folder of images for each class: test/cat/1.jpg, test/dog/2.jpg.",
		place: { file: location }
	});
}
function outside(location) {
	return new MlgateError({
		code: "MG1004",
		message: `${location} leads outside the workspace.`,
		hint: "Files are read from inside the workspace only; copy them into it.",
		place: { file: location }
	});
}
// packages/pipeline/steps/model-source.ts
/** Columns of the rows that an image folder stands for. */
const imageFolderColumns = {
	id: "path",
	target: "label"
};
/** Predictions made by running a model in a child process. */
function modelSource(options, question, context) {
	const runWith = async (model, { data, subject }) => {
		const { target, features, task } = options;
		const { id } = question;
		const kept = keptColumns(question);
		const images = imagesOf(options, data, context);
		return {
			hasImages: images !== void 0,
			request: {
				model: model.file,
				modelName: model.name,
				data: await rowsOf$1(data, options, context),
				...images === void 0 ? {} : { images },
				target,
				...featuresOf(features),
				...id === void 0 ? {} : { id },
				...kept.length === 0 ? {} : { slices: kept },
				...task === void 0 ? {} : { task },
				names: subject.data.map(({ path }) => path)
			}
		};
	};
	const predictWith = async (model, identified, output) => {
		const { hasImages, request } = await runWith(model, identified);
		const { shard } = options;
		const whole = {
			...request,
			output,
			...shard === void 0 ? {} : { shard }
		};
		return context.runJob(hasImages ? "predict-images" : "predict", whole, model.name);
	};
	const ownModel = ({ model }) => {
		const [file] = model.files;
		return {
			file,
			name: model.subject[0]?.path ?? options.model
		};
	};
	return {
		model: options.model,
		async identify() {
			const model = await identifyFiles(options.model, context.locations);
			const data = options.images === void 0 ? await identifyFiles(options.data, context.locations) : await findImageFolder(options.images, context.locations);
			const { target } = options;
			if (featuresOf(options.features).features?.includes(target)) throw targetAsFeature(target);
			return {
				model,
				data,
				...await identifiedWith({
					model: model.subject[0],
					data: [data.subject].flat(),
					target
				}, question, context)
			};
		},
		async predict(identified, stem) {
			const path = `${stem}.parquet`;
			const predicted = await predictWith(ownModel(identified), identified, path);
			return {
				subject: ofShard(await measuredSubject(identified, predicted, question, options.image), options.shard, predicted),
				predictions: [{ path }],
				notes: predicted.notes
			};
		},
		async predictWithBase(identified, model, stem) {
			const path = `${stem}.parquet`;
			await predictWith(model, identified, path);
			return [{ path }];
		},
		async checkModel(identified, checks) {
			const own = ownModel(identified);
			const { hasImages, request } = await runWith(own, identified);
			const job = hasImages ? "check-image-model" : "check-model";
			return (await context.runJob(job, {
				predict: request,
				checks
			}, own.name)).checks;
		},
		readBase: (files) => files.map((path) => ({ path }))
	};
}
/** A mapping says which columns each input takes; all of them are features. */
function featuresOf(features) {
	if (features === void 0) return {};
	if (Array.isArray(features)) return { features };
	return {
		features: [...new Set(Object.values(features).flat())],
		groups: features
	};
}
/** The rows as a table; those of an image folder are written down first. */
async function rowsOf$1(data, { format }, { temporaryFolder }) {
	if (!("rows" in data)) return tableOf(data, format);
	const list = join(temporaryFolder, "images.ndjson");
	await writeFile(list, data.rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
	return {
		files: [list],
		names: [data.subject.path],
		format: "ndjson"
	};
}
/** Where the images are; paths in a table start at its folder, else at the workspace. */
function imagesOf({ image, preprocess }, data, { locations: { workspace, outside } }) {
	if ("rows" in data) {
		const { roots } = data;
		return {
			column: imageFolderColumns.id,
			preprocess: preprocess ?? preprocessOf(),
			folders: [data.folder],
			roots
		};
	}
	if (image === void 0 && preprocess === void 0) return void 0;
	const own = [...new Set(data.files.map((file) => dirname(file)))];
	return {
		...image === void 0 ? {} : { column: image },
		preprocess: preprocess ?? preprocessOf(),
		folders: [...own, workspace],
		roots: outside === "named" ? [workspace, ...own] : [workspace]
	};
}
/** A model that is given the truth scores perfectly and means nothing. */
function targetAsFeature(target) {
	return new MlgateError({
		code: "MG2107",
		message: `"${target}" is the target: given as a feature, it tells the model the answer.`,
		hint: "Leave it out of the features."
	});
}
/** The subject of a part says which one it is. */
function ofShard(subject, shard, { blockRows }) {
	const { predictions } = subject;
	if (shard === void 0 || predictions === void 0) return subject;
	return {
		...subject,
		predictions: {
			...predictions,
			shard: {
				...shard,
				blockRows
			}
		}
	};
}
/** The subject with what the model's run told: rows, binding, the predictions, and files of weights. */
async function measuredSubject({ subject, model, data }, { rows, fileRows, imageFiles, binding, model: facts, predictions }, question, image) {
	const folder = dirname(model.files[0]);
	const externalData = await Promise.all(facts.externalData.map(async (path) => ({
		path,
		...await hashFile(join(folder, path))
	})));
	return {
		...subject,
		model: {
			...subject.model,
			...externalData.length === 0 ? {} : { externalData }
		},
		data: [...subject.data.map((file, index) => ({
			...file,
			rows: fileRows[index] ?? 0
		})), ..."rows" in data ? [] : imageSubject(subject, imageFiles, image)],
		binding,
		predictions: await predictionsSubject([predictions.path], rows, question)
	};
}
/** Images that rows name by path are data as much as the rows are. */
function imageSubject({ data }, files, column = "images") {
	if (files === null) return [];
	return [{
		path: `${basename(data[0]?.path ?? "")}#${column}`,
		sha256: files.sha256,
		bytes: files.bytes
	}];
}
// packages/pipeline/benchmark/sources/row-inputs.ts
async function identifyRows({ data, images }, { locations }) {
	const found = images === void 0 ? await identifyFiles(data, locations) : await findImageFolder(images, locations);
	return {
		data: found,
		subject: [found.subject].flat()
	};
}
/**
* Writes the tensors of a model's calls from rows, by a child of its own: the one that is timed reads no data.
*
* @returns where they lie, and how they were bound.
*/
async function writeRowInputs(options, { data, subject }, model, batch, context) {
	const { features, target, id, slices } = options;
	const images = imagesOf(options, data, context);
	const path = join(context.temporaryFolder, `${randomUUID()}.inputs`);
	const request = {
		model: model.file,
		modelName: model.name,
		data: await rowsOf$1(data, options, context),
		names: subject.map((file) => file.path),
		batch,
		output: path,
		...images === void 0 ? {} : { images },
		...featuresOf(features),
		...target === void 0 ? {} : { target },
		...id === void 0 ? {} : { id },
		...slices === void 0 ? {} : { slices }
	};
	const job = images === void 0 ? "write-inputs" : "write-image-inputs";
	return {
		path,
		...await context.runJob(job, request, model.name)
	};
}
// packages/pipeline/benchmark/sources/timed-model.ts
/** Rows of a call where all there are come at once, unless they are said. */
const offlineBatch = 32;
/** A model in ONNX: its calls within fresh processes of our own. */
function timedModel({ model: location, ...options }, question, context) {
	const { seed = 0 } = question;
	const { threads = availableParallelism(), rows, scenario = singleStream } = options;
	const { arrivals, plan, samples } = playOf(scenario, { longest: timeForSearch(question) });
	const { batch = samples ?? (scenario.name === "offline" ? offlineBatch : 1) } = options;
	const { provider = "cpu", optimization = "all", interThreads = 1 } = options;
	const settings = {
		provider,
		threads,
		interThreads,
		optimization,
		batch
	};
	const modelOf = ({ model }) => ({
		file: model?.file ?? "",
		name: model?.subject.path ?? location
	});
	const runOf = (model, inputs) => ({
		model: model.file,
		name: model.name,
		...settings,
		seed,
		...inputs === void 0 ? {} : { inputs }
	});
	/** Inputs of a model, which both its processes and its profile are fed; none where they are made up. */
	const inputsFor = async (model, { rows: found }) => rows === void 0 || found === void 0 ? void 0 : writeRowInputs(rows, found, model, batch, context);
	return {
		plan,
		lacks: lacksOf(scenario),
		async identify() {
			const { files, subject } = await identifyFiles(location, context.locations);
			const model = {
				file: files[0],
				subject: subject[0]
			};
			const found = rows === void 0 ? void 0 : await identifyRows(rows, context);
			const identified = await identifiedWith({
				model: model.subject,
				data: found?.subject ?? []
			}, question, context);
			const parameters = {
				...identified.parameters,
				...settings,
				...scenarioParameters(scenario),
				...rows === void 0 ? {} : { data: rows.name }
			};
			return {
				...identified,
				parameters,
				model,
				...found === void 0 ? {} : { rows: found }
			};
		},
		starter(identified, model = modelOf(identified)) {
			let inputs;
			let binding;
			const starter = starterOf(async (onQuestion) => {
				inputs ??= inputsFor(model, identified);
				const written = await inputs;
				binding = written?.binding;
				const run = {
					...runOf(model, written?.path),
					arrivals,
					...samples === void 0 ? {} : { samples }
				};
				return context.runJob("time-model", run, model.name, onQuestion);
			});
			return {
				...starter,
				facts: () => ({
					...starter.facts(),
					...binding === void 0 ? {} : { binding }
				})
			};
		},
		async operators(identified, model = modelOf(identified)) {
			const inputs = await inputsFor(model, identified);
			return (await context.runJob("profile-model", runOf(model, inputs?.path), model.name)).operators;
		},
		findBaseline: () => searchBaseline(baselineRequest(question, context, location), context)
	};
}
// packages/pipeline/benchmark/timed-source.ts
/** What is timed, as its options say. */
function timedSource(options, question, context) {
	const { model, command, url } = options;
	if (url !== void 0) return timedEndpoint({
		...options,
		url
	}, question, context);
	if (command !== void 0) return timedCommand({
		...options,
		command
	}, question, context);
	if (model !== void 0) return timedModel({
		...options,
		model
	}, question, context);
	throw new TypeError(`nothing says what ${question.name} times`);
}
/** What is timed at each size of its sweep, one query after the other. */
function sweptSources({ sweep = {}, scenario: _, ...options }, question, context) {
	return ["batch", "concurrency"].flatMap((by) => (sweep[by] ?? []).map((size) => ({
		by,
		size,
		source: timedSource({
			...options,
			[by]: size
		}, question, context)
	})));
}
// packages/pipeline/benchmark/benchmark-step.ts
/** The gates of a benchmark. */
function benchmarkGates(gates) {
	return Object.entries(gates).map(([metric, rules]) => ({
		metric,
		rules: isSoakMetric(metric) ? {
			...rules,
			confidence: soakLevel
		} : rules,
		on: "whole"
	}));
}
/**
* The step that times a model, a command or a server, its base in turns with it, and judges the difference by pairs of processes.
* The base is looked for before anything is measured: both have to run in the same minutes.
*/
function benchmarkStep(options, question, context) {
	const source = timedSource(options, question, context);
	const swept = sweptSources(options, question, context);
	const gates = benchmarkGates(question.gates);
	const own = question.secondOpinion && benchmarkGates(question.secondOpinion);
	const gated = gatedSpeed(gates, own);
	const judged = [...new Set([...gates, ...own ?? []].map(({ metric }) => metric))];
	const search = once(() => source.findBaseline());
	return {
		kind: "benchmark",
		name: question.name,
		gates,
		async identify() {
			const price = priceOf(question);
			const identified = await source.identify();
			if (price === void 0) return identified;
			const written = `${price.perHour} ${price.currency}`;
			return {
				...identified,
				parameters: {
					...identified.parameters,
					price: written
				}
			};
		},
		async measure(identified) {
			const found = await search().catch((error) => {
				if (error instanceof MlgateError) return nothingFound;
				throw error;
			});
			const prepared = await source.prepareBase?.(found.found);
			try {
				return await measureBoth(source, identified, {
					...found,
					prepared
				}, question, {
					gated,
					swept,
					context
				});
			} finally {
				if (prepared !== void 0 && "remove" in prepared) await prepared.remove();
			}
		},
		findBaseline: search,
		async compare(measured, found) {
			const compareBy = (rules) => compareTimings(measured, ofModels(found, measured), source, judged, rules);
			const { secondOpinion } = gated;
			return {
				...compareBy(gated),
				...secondOpinion && { ownEvidence: compareBy(secondOpinion).evidence }
			};
		},
		compareWithNothing: (measured, reason) => ({
			baseline: null,
			evidence: benchmarkEvidence(judged, measured, () => ({
				kind: "none",
				reasonCode: "no-baseline",
				reason
			}))
		})
	};
}
const nothingFound = {
	found: null,
	passedOver: []
};
/** What is stored cannot run in turns with this: it counts as far as a history says how much such jobs differ. */
function ofModels(search, { past, environment }) {
	const { found, passedOver } = search;
	if (found === null || found.model !== void 0) return search;
	const here = {
		...describeEnvironment(),
		...environment
	};
	const differences = found.result === void 0 ? [] : machineDifferences(here, found.result.environment);
	const reason = differences.length === 0 ? `its times were taken in another job; ${whyNotStored(past)}` : `its times were taken on another machine (${differences.join("; ")}); only what runs in turns here is compared`;
	return {
		found: null,
		passedOver: [...passedOver, {
			how: found.how,
			reason
		}]
	};
}
function compareTimings(measured, search, source, judged, gated) {
	const { passedOver, found } = search;
	const evidence = (comparisonOf) => benchmarkEvidence(judged, measured, comparisonOf);
	const { apart } = measured;
	const { base: side, candidate } = measured.facts;
	const none = apart?.kind === "incomparable" ? {
		kind: "none",
		reasonCode: "incomparable",
		reason: apart.reason
	} : {
		kind: "none",
		reasonCode: "no-baseline",
		reason: whyNothing(search)
	};
	if (side === null && apart?.kind !== "same" && measured.past !== void 0) {
		const stored = storedComparisons(measured.past, measured.metrics, gated);
		if (stored.size > 0) return {
			baseline: {
				...storedBaseline(measured.past),
				passedOver
			},
			evidence: evidence((metric) => stored.get(metric) ?? none)
		};
	}
	if (found === null && source.base === void 0 && measured.prepared === void 0) return {
		baseline: passedOver.length === 0 ? null : {
			how: "none",
			...howFound(search, []),
			metrics: [],
			passedOver
		},
		evidence: evidence(() => none)
	};
	const told = measured.prepared ?? (found === null ? toldOfCommand(source) : toldOf(found, search));
	const metrics = apart?.kind === "same" ? measured.metrics : measured.base;
	return {
		baseline: {
			...told,
			metrics,
			passedOver
		},
		evidence: evidence((metric) => {
			if (apart?.kind === "same") return {
				kind: "same",
				reasonCode: "same-model",
				base: measured.metrics.find(({ name }) => name === metric)?.value ?? NaN
			};
			if (apart?.kind === "incomparable" || side === null) return {
				kind: "none",
				reasonCode: "incomparable",
				reason: apart?.kind === "incomparable" ? apart.reason : "the base was not run"
			};
			return timedComparison(metric, measured, {
				candidate,
				base: side
			}, gated);
		})
	};
}
function toldOfCommand({ base }) {
	return {
		how: "command",
		...base === void 0 ? {} : { location: base.location }
	};
}
function toldOf(found, search) {
	const { how, location, commit, sha256 } = found;
	return {
		how,
		location,
		...commit === void 0 ? {} : { commit },
		...howFound(search, []),
		sha256
	};
}
function once(work) {
	let done;
	return () => {
		done ??= work();
		return done;
	};
}
// packages/pipeline/benchmark/measured-as-base.ts
const minuteMs = 6e4;
/**
* A model as its benchmark is measured where gates of the base decide. What gates on a change are held against and the
* pairs that decide are the base's; the time for pairs and the soak are no shorter than there. With less, a gate that
* fails could not be told.
*
* @returns the model, and in notes what of its own does not hold.
*/
function measuredAsBase(name, { baseline, benchmark, ...model }, base) {
	const { pairs, soak = 0, ...own } = benchmark;
	const { soak: baseSoak = 0 } = base.benchmark;
	const [whole, baseWhole] = [wholeOf(benchmark), wholeOf(base.benchmark)];
	const time = Math.max(whole - soak, baseWhole - baseSoak);
	const longest = Math.max(soak, baseSoak);
	const words = (key, isOthers) => isOthers ? [`${key} of ${name}'s benchmark is changed here; that of the base holds`] : [];
	return {
		model: {
			...model,
			...base.baseline === void 0 ? {} : { baseline: base.baseline },
			benchmark: {
				...own,
				...base.benchmark.pairs === void 0 ? {} : { pairs: base.benchmark.pairs },
				...longest === 0 ? {} : { soak: longest },
				"max-minutes": (time + longest) / minuteMs
			}
		},
		notes: [
			...baselineWords$1(name, baselineOf(baseline), baselineOf(base.baseline)),
			...words("pairs", pairs !== base.benchmark.pairs),
			...words("max-minutes", whole < baseWhole),
			...words("soak", soak < longest)
		]
	};
}
/** Of what a model is compared with, a benchmark knows the baseline alone. */
function baselineOf(baseline) {
	return baseline === void 0 ? {} : { baseline };
}
/** The time for all of it, in milliseconds. */
function wholeOf({ "max-minutes": maxMinutes }) {
	return timeForPairs(maxMinutes === void 0 ? {} : { maxMinutes });
}
// packages/pipeline/benchmark/project-rows.ts
/**
* The rows that a model of mlgate.yml is fed while it is timed: bound as its evaluation binds them.
*
* @param formats of data sets, by name, where a schema says them.
* @returns undefined where they are made up.
*/
function rowsOfProject({ benchmark, evaluate }, project, formats) {
	const name = benchmark?.data;
	if (name === void 0) return void 0;
	const { path, images, image, id: idOfData, format = formats.get(name) } = dataOf(project, name);
	const { features, preprocess, metrics, gates, slices, segments, folds } = evaluate;
	const folder = images === void 0 ? void 0 : imageFolderColumns;
	const target = evaluate.target ?? folder?.target;
	const id = evaluate.id ?? idOfData ?? folder?.id;
	const kept = keptColumns({
		metrics,
		gates,
		slices,
		...segments && { segments },
		...folds && { folds }
	});
	return {
		name,
		data: path,
		...images === void 0 ? {} : { images },
		...image === void 0 ? {} : { image },
		...preprocess === void 0 ? {} : { preprocess },
		...format === void 0 ? {} : { format },
		...features === void 0 ? {} : { features },
		...typeof target === "string" ? { target } : {},
		...id === void 0 ? {} : { id },
		...kept.length === 0 ? {} : { slices: kept }
	};
}
// packages/pipeline/benchmark/waived-speed.ts
/**
* Whether a waiver is of a gate of a benchmark. What is reported may be gated by an evaluation too: it is the
* benchmark's where that of the model has such a gate, in one of these projects.
*/
function waivesSpeed({ gate: { model, metric } }, projects) {
	if (isBenchmarkMetric(metric)) return true;
	return isReportedMetric(metric) && projects.some(({ models }) => Object.hasOwn(models[model]?.benchmark?.gates ?? {}, metric));
}
// packages/pipeline/benchmark/project-benchmark.ts
/** The benchmark of a model of mlgate.yml, by the gates of the base where it has some; null where it has none. */
function projectBenchmark(name, model, project, judging, formats, context) {
	const { benchmark: own } = model;
	if (own === void 0) return null;
	const base = judging.base && baseBenchmarkOf(name, model, project, judging.base.project);
	const options = optionsOf(own, model.onnx, rowsOfProject(model, project, formats));
	const { fault } = judging;
	const projects = [project, ...judging.base === void 0 ? [] : [judging.base.project]];
	const ofSpeed = (waiver) => waivesSpeed(waiver, projects);
	const [waivers, ownWaivers] = [judging.waivers.filter(ofSpeed), judging.ownWaivers.filter(ofSpeed)];
	if (base === void 0) return {
		...benchmarkStep(options, questionOf$1(name, own, model), context),
		judging: {
			waivers,
			notes: [],
			...fault === void 0 ? {} : { fault }
		}
	};
	const { benchmark } = base;
	const changed = changedRules(name, own.gates, benchmark.gates);
	const judgedOn = timedKeys.filter((key) => !isDeepStrictEqual(own[key], benchmark[key])).map((key) => `${key} of ${name}'s benchmark`);
	const { model: judgedModel, notes } = measuredAsBase(name, {
		...model,
		benchmark: own
	}, base);
	const question = questionOf$1(name, judgedModel.benchmark, judgedModel);
	if (changed.length === 0) return {
		...benchmarkStep(options, question, context),
		judging: {
			waivers,
			notes,
			judgedOn
		}
	};
	const judged = {
		...question,
		gates: benchmark.gates,
		secondOpinion: own.gates
	};
	const opinion = {
		changed,
		gates: benchmarkGates(own.gates),
		waivers: ownWaivers
	};
	return {
		...benchmarkStep(options, judged, context),
		judging: {
			waivers,
			notes,
			judgedOn,
			own: opinion
		}
	};
}
/** Keys that say what is timed. */
const timedKeys = [
	"url",
	"base-url",
	"serve",
	"base-serve",
	"concurrency",
	"scenario",
	"rate",
	"latency-bound",
	"sweep",
	"command",
	"base-command",
	"metrics-from",
	"setup",
	"threads",
	"batch",
	"provider",
	"optimization",
	"inter-threads",
	"data",
	"price",
	"seed"
];
function optionsOf({ command, "base-command": baseCommand, setup, threads, batch, ...rest }, onnx, rows) {
	const isModel = command === void 0 && rest.url === void 0;
	return {
		...command && { command },
		...isModel && onnx !== void 0 && { model: onnx },
		...serverOptions(rest),
		...loadOptions(rest),
		...runtimeOptions(rest, rows),
		...baseCommand === void 0 ? {} : { baseCommand },
		...setup === void 0 ? {} : { setup },
		...rest["metrics-from"] && { metricsFrom: rest["metrics-from"] },
		...threads === void 0 ? {} : { threads },
		...batch === void 0 ? {} : { batch }
	};
}
function runtimeOptions({ provider, optimization, "inter-threads": interThreads }, rows) {
	return {
		...provider === void 0 ? {} : { provider },
		...optimization === void 0 ? {} : { optimization },
		...interThreads === void 0 ? {} : { interThreads },
		...rows === void 0 ? {} : { rows }
	};
}
function loadOptions(load) {
	const scenario = scenarioOf(load);
	const { sweep } = load;
	return {
		...scenario && { scenario },
		...sweep && { sweep }
	};
}
function serverOptions(server) {
	const { url, "base-url": baseUrl, serve, "base-serve": baseServe, concurrency } = server;
	return {
		...url && { url },
		...baseUrl && { baseUrl },
		...serve && { serve },
		...baseServe && { baseServe },
		...concurrency === void 0 ? {} : { concurrency }
	};
}
function questionOf$1(name, { gates, pairs, "max-minutes": maxMinutes, soak, seed, price }, { baseline, parameters }) {
	return {
		name,
		gates,
		...pairs === void 0 ? {} : { pairs },
		...maxMinutes === void 0 ? {} : { maxMinutes },
		...soak === void 0 ? {} : { soak },
		...seed === void 0 ? {} : { seed },
		...price === void 0 ? {} : { price },
		...baseline === void 0 ? {} : { baseline },
		...parameters === void 0 ? {} : { parameters }
	};
}
// packages/pipeline/benchmark/vanished.ts
/** A step for each benchmark that the base has and the change lacks: nothing is timed, and that is told. */
function vanishedSteps(project) {
	const { base } = project.judging ?? {};
	if (base === void 0) return [];
	const severity = project["on-missing-benchmark"] === "fail" ? "error" : "warn";
	return vanishedBenchmarks(project, base.project).map((name) => {
		return vanishedStep(name, {
			id: "benchmark-there",
			status: "fail",
			severity,
			title: "The benchmark is still there",
			observed: "removed here, and its gates with it: nothing times it any more",
			expected: `as in ${base.files.name}`
		});
	});
}
function vanishedStep(name, check) {
	const identified = {
		subject: { data: [] },
		parameters: {}
	};
	const nothing = {
		baseline: null,
		evidence: []
	};
	return {
		kind: "benchmark",
		name,
		gates: [],
		identify: async () => identified,
		measure: async ({ subject }) => ({
			subject,
			metrics: [],
			checks: [check],
			notes: []
		}),
		findBaseline: async () => ({
			found: null,
			passedOver: []
		}),
		compare: async () => nothing,
		compareWithNothing: () => nothing
	};
}
// packages/pipeline/read-schema.ts
/** Reads the data schema at a location, and where it says what its checks demand. */
async function readSchemaFile(location, context) {
	const { text, file } = await readLocation(location, context.locations);
	return {
		schema: parseDataSchema(text, file),
		lines: async () => schemaPlaces(text, file)
	};
}
/**
* Where a project says what the checks of a data set demand: in its schema, else in mlgate.yml itself or in what it
* includes.
*
* @param ofSchema of a schema that is a file of its own.
*/
function linesInProject(name, { file: own, files = {}, folder }, ofSchema) {
	const path = resolve(Object.hasOwn(files, name) ? files[name] : own);
	return async () => {
		const text = await readTextFile(path, mostTextBytes).catch(() => void 0);
		if (text === void 0) return await ofSchema?.() ?? (() => void 0);
		const file = portablePath(relative(folder, path));
		const bySchema = await ofSchema?.() ?? schemaPlaces(text, file, [
			"data",
			name,
			"schema"
		]);
		const byRelation = relationPlaces(text, file, name);
		return (check) => byRelation(check) ?? bySchema(check);
	};
}
/** Checks with the lines of the schema that those which do not hold come from. */
async function declaredChecks(checks, lines) {
	const isBroken = ({ status }) => status === "fail" || status === "error";
	if (lines === void 0 || !checks.some(isBroken)) return [...checks];
	const placeOf = await lines();
	return checks.map((check) => {
		const { file, line, column } = (isBroken(check) ? placeOf(check) : void 0) ?? {};
		if (file === void 0 || line === void 0 || column === void 0) return check;
		return {
			...check,
			declared: {
				file,
				line,
				column
			}
		};
	});
}
// packages/pipeline/steps/data-step.ts
/** The step that checks a data set. It has no baseline: a schema asks nothing of the past. */
function dataStep(options, context) {
	return {
		kind: "data",
		name: options.name,
		gates: [],
		async identify() {
			const files = await identifyFiles(options.data, context.locations);
			const others = await Promise.all((options.others ?? []).map((other) => identifyOther(other, options, context)));
			const references = others.flatMap(({ other: { name }, files: { subject } }) => subject.map((file) => ({
				name,
				...file
			})));
			return {
				files,
				others,
				parameters: {},
				subject: {
					data: files.subject,
					...references.length === 0 ? {} : { references },
					...context.commit === void 0 ? {} : { commit: context.commit }
				}
			};
		},
		async measure({ subject, files, others }) {
			const names = subject.data.map(({ path }) => path);
			const check = (schema, relations, schemaOf) => context.runJob("check-data", {
				source: tableOf(files, schema.format),
				schema,
				samples: options.samples,
				...options.sample === void 0 ? {} : { sample: options.sample },
				names,
				...relations === void 0 ? {} : {
					relations,
					others: tablesFor(relations, others, schemaOf)
				}
			}, namesInWords(names));
			const { checks, files: counted, sampled } = await check(options.schema, options.relations, ({ schema }) => schema);
			const own = options.secondOpinion;
			const hasOwn = own?.schema !== void 0 || own?.relations !== void 0;
			const ownSchema = own?.schema ?? {
				...anyColumns,
				...formatOf$1(options.schema)
			};
			const ownChecks = own && (hasOwn ? (await check(ownSchema, own.relations, (other) => other.ownSchema)).checks : []);
			const data = subject.data.map((file, index) => {
				const { rows = 0, rejectedRows = 0 } = counted[index] ?? {};
				return {
					...file,
					rows,
					rejectedRows
				};
			});
			return {
				subject: {
					...subject,
					data,
					...sampled === void 0 ? {} : { sampledRows: sampled.rows }
				},
				metrics: [],
				checks: await declaredChecks(checks, options.lines),
				...ownChecks === void 0 ? {} : { ownChecks },
				notes: sampled === void 0 ? [] : [sampleNote(sampled)]
			};
		},
		async findBaseline() {
			return {
				found: null,
				passedOver: []
			};
		},
		async compare() {
			return {
				baseline: null,
				evidence: []
			};
		},
		compareWithNothing() {
			return {
				baseline: null,
				evidence: []
			};
		}
	};
}
function sampleNote({ rows, of }) {
	const share = of === 0 ? 0 : 100 * rows / of;
	return `Sampled: the checks looked at ${formatCount(rows)} of ${formatCount(of)} rows (${share.toPrecision(2)} %), the same ones in every run. Counts and shares are of these; what passes here, or is unique, need not be so in all rows.`;
}
async function identifyOther(other, { name }, { locations }) {
	if (other.data.length === 0) throw new MlgateError({
		code: "MG2104",
		message: `"${name}" is held against the data set "${other.name}", and there is none of that name.`,
		hint: `Keep "${other.name}" in mlgate.yml while the rules of the base speak of it.`
	});
	return {
		other,
		files: await identifyFiles([...other.data], locations)
	};
}
/** The tables that relations name, as they are read. */
function tablesFor(relations, others, schemaOf) {
	const named = othersOf(relations);
	return others.filter(({ other: { name } }) => named.includes(name)).map(({ other, files }) => {
		const schema = schemaOf(other);
		return {
			name: other.name,
			source: tableOf(files, schema?.format ?? other.format),
			...schema === void 0 ? {} : { schema }
		};
	});
}
function formatOf$1({ format }) {
	return format === void 0 ? {} : { format };
}
// packages/pipeline/data-steps.ts
/**
* The steps of the data sets that have a schema, or say what relates them to a label or to others. By the base of a pull
* request they are judged by its schema and by its relations, each where the base has one.
*
* @param samples how many offending values each check shows; as the data set says when absent.
* @param sample the part of the rows that checks look at; as the data set says when absent.
* @throws MlgateError with the problems of all schemas at once.
*/
async function projectDataSteps(project, { samples, sample }, context) {
	const judging = project.judging ?? {
		waivers: [],
		ownWaivers: [],
		notes: []
	};
	const read = await readSchemas(project, context);
	const schemas = await schemasAtBase(project, judging, read);
	const steps = [];
	for (const [name, data] of Object.entries(project.data)) {
		const { schema, lines: ofSchema } = read.get(name) ?? {};
		const relations = relationsOf(data);
		const decidingRelations = baseRelations(name, judging);
		const used = {
			schema: schemas.get(name)?.deciding ?? schema,
			relations: decidingRelations ?? relations
		};
		if (used.schema === void 0 && used.relations === void 0) continue;
		const related = [name, ...used.relations === void 0 ? [] : othersOf(used.relations)];
		const known = [...new Set(related)].flatMap((one) => schemas.get(one) ?? []);
		const changed = [...known.flatMap(({ changed: words }) => words ?? []), ...decidingRelations !== void 0 && !isDeepStrictEqual(decidingRelations, relations) ? [`relations of ${name}`] : []];
		const notes = known.flatMap((one) => one.notes);
		const fault = known.find((one) => one.fault !== void 0)?.fault;
		const others = othersIn([used.relations, relations], project, read, schemas);
		const sampled = sample ?? sampleOf(name, data, judging);
		const options = {
			name,
			data: data.path,
			schema: used.schema ?? {
				...anyColumns,
				...formatOf(void 0, data)
			},
			samples: samples ?? data.samples ?? 0,
			...sampled === void 0 ? {} : { sample: sampled },
			others,
			...used.relations === void 0 ? {} : { relations: used.relations },
			...changed.length > 0 ? { secondOpinion: {
				schema,
				...relations === void 0 ? {} : { relations }
			} } : { lines: linesInProject(name, project, ofSchema) }
		};
		steps.push({
			...dataStep(options, context),
			judging: {
				waivers: [],
				notes,
				...fault === void 0 ? {} : { fault },
				...changed.length > 0 ? { own: {
					changed,
					gates: [],
					waivers: []
				} } : {}
			}
		});
	}
	const formats = [...read].flatMap(([name, { schema }]) => schema.format === void 0 ? [] : [[name, schema.format]]);
	return {
		steps,
		formats: new Map(formats)
	};
}
/** What the base says of a data set beside its schema, where it says anything. */
function baseRelations(name, { base }) {
	const data = base?.project.data;
	return data !== void 0 && Object.hasOwn(data, name) ? relationsOf(data[name]) : void 0;
}
/** How much of a data set is looked at decides what is found: that is as the base says, where it has the data set. */
function sampleOf(name, data, { base }) {
	const known = base?.project.data;
	return known !== void 0 && Object.hasOwn(known, name) ? known[name]?.sample : data.sample;
}
/** Where the data is from decides what it must hold: that is as the base says, where it has the data set. */
function environmentOf(name, data, { base }) {
	const known = base?.project.data;
	return known !== void 0 && Object.hasOwn(known, name) ? known[name]?.environment : data.environment;
}
/** The schemas of all data sets of a project as the base has them, for those too that others are held against. */
async function schemasAtBase(project, judging, read) {
	const schemas = /* @__PURE__ */ new Map();
	for (const [name, data] of Object.entries(project.data)) {
		const own = read.get(name)?.schema;
		const notes = [];
		const found = await baseSchema(name, judging, notes);
		if (found !== void 0 && "fault" in found) {
			schemas.set(name, {
				fault: found.fault,
				notes
			});
			continue;
		}
		const base = found && schemaIn(found, environmentOf(name, data, judging), `The schema of "${name}" at the base`);
		const format = own?.format ?? data.format;
		const known = judging.base?.project.data;
		if (known !== void 0 && Object.hasOwn(known, name)) {
			if (!isDeepStrictEqual(format, known[name]?.format ?? base?.format)) notes.push(`the format of ${name} is changed here, and its files are read by that`);
		}
		const deciding = base && {
			...withoutFormat(base),
			...format === void 0 ? {} : { format }
		};
		schemas.set(name, {
			notes,
			...judging.fault === void 0 ? {} : { fault: judging.fault },
			...deciding === void 0 ? {} : { deciding },
			...deciding !== void 0 && !isDeepStrictEqual(deciding, own) ? { changed: `schema of ${name}` } : {}
		});
	}
	return schemas;
}
/**
* The data sets that relations name, as the project has them; those of the base may name one that it has no more. Each
* has the schema of the base, which may make values of texts and so decides what is the same.
*/
function othersIn(relations, project, own, atBase) {
	return [...new Set(relations.flatMap((one) => one === void 0 ? [] : othersOf(one)))].map((name) => {
		const entry = Object.hasOwn(project.data, name) ? project.data[name] : void 0;
		const ownSchema = own.get(name)?.schema;
		const schema = atBase.get(name)?.deciding ?? ownSchema;
		const format = entry?.format;
		return {
			name,
			data: entry?.path ?? [],
			...schema === void 0 ? {} : { schema },
			...ownSchema === void 0 ? {} : { ownSchema },
			...format === void 0 ? {} : { format }
		};
	});
}
/** The schemas of a project by the names of their data sets, each with the format that counts. */
async function readSchemas(project, context) {
	const schemas = /* @__PURE__ */ new Map();
	const problems = [];
	for (const [name, { schema, format, environment }] of Object.entries(project.data)) {
		if (schema === void 0) continue;
		try {
			const written = typeof schema === "string" ? await readSchemaFile(schema, context) : { schema };
			const read = {
				...written,
				schema: schemaIn(written.schema, environment, `The schema of "${name}"`)
			};
			schemas.set(name, format === void 0 ? read : {
				...read,
				schema: {
					...read.schema,
					format
				}
			});
		} catch (error) {
			if (!(error instanceof MlgateError)) throw error;
			problems.push(...error.problems);
		}
	}
	if (problems.length > 0) throw MlgateError.ofProblems(problems);
	return schemas;
}
function withoutFormat({ format: _, ...schema }) {
	return schema;
}
function formatOf(schema, data) {
	const format = schema?.format ?? data.format;
	return format === void 0 ? {} : { format };
}
// packages/pipeline/endpoint/send-batches.ts
/**
* Sends requests from files, so many at once, and keeps each answer in a file beside its request, which is removed. The
* first that fails ends it: nothing new is sent.
*
* @param onRows told how many rows have been answered.
* @returns the answers in the order of the requests.
*/
async function sendBatches(batches, client, concurrency, onRows) {
	const answers = [];
	let next = 0;
	let rows = 0;
	const work = async () => {
		for (let index = next++; index < batches.length; index = next++) {
			const batch = batches[index];
			try {
				const answer = await client.infer(await readFile(batch.body), batch.headerBytes);
				const path = `${batch.body}.answer`;
				await writeFile(path, answer.body);
				await rm(batch.body);
				answers[index] = {
					body: path,
					headerBytes: answer.headerBytes,
					rows: batch.rows,
					size: batch.size
				};
				rows += batch.rows;
				onRows(rows);
			} catch (error) {
				next = batches.length;
				throw error;
			}
		}
	};
	const failed = (await Promise.allSettled(Array.from({ length: Math.min(concurrency, batches.length) }, work))).find(({ status }) => status === "rejected");
	if (failed?.status === "rejected") throw failed.reason;
	return answers;
}
// packages/pipeline/steps/endpoint-source.ts
/**
* Predictions of a model that a server runs. A child reads the rows and writes requests; this process, which holds the
* token, sends them and keeps the bytes that come back; a child reads those.
*/
function endpointSource(options, question, context) {
	const { endpoint, target, task, format } = options;
	const name = endpoint.version === void 0 ? endpoint.model : `${endpoint.model} version ${endpoint.version}`;
	return {
		async identify() {
			if (context.leaves !== void 0) requireLeave(context.leaves.endpoints, "The endpoint is not asked here");
			if (featuresOf(options.features).features?.includes(target)) throw targetAsFeature(target);
			const data = await identifyFiles(options.data, context.locations);
			return {
				data,
				...await identifiedWith({
					endpoint: {
						url: endpoint.url,
						...endpoint.version === void 0 ? {} : { version: endpoint.version }
					},
					data: data.subject,
					target
				}, question, context)
			};
		},
		async predict({ data, subject }, stem) {
			const { headers, secrets } = filledHeaders(endpoint, process.env);
			const client = endpointClient(endpoint, {
				name,
				headers,
				secrets,
				signal: context.signal
			});
			const tell = (stage, done, total) => context.onProgress?.({
				stage,
				...done === void 0 ? {} : { done },
				...total === void 0 ? {} : { total }
			});
			tell("waiting for the endpoint");
			await client.waitUntilReady();
			const facts = await client.describe();
			const said = Object.entries(endpoint.inputs).map(([input, datatype]) => ({
				name: input,
				datatype,
				shape: null
			}));
			const inputs = said.length > 0 ? said : facts.inputs;
			const needsBinary = inputs.some(({ datatype }) => datatype === "FP16");
			const rows = {
				data: tableOf(data, format),
				names: data.subject.map(({ path }) => path),
				endpoint: name,
				target,
				...question.id === void 0 ? {} : { id: question.id },
				slices: keptColumns(question)
			};
			const folder = `${stem}.requests`;
			await mkdir(folder);
			const written = await context.runJob("write-endpoint-requests", {
				...rows,
				...featuresOf(options.features),
				inputs,
				outputs: endpoint.outputs,
				encoding: endpoint.encoding ?? (facts.knowsBinary || needsBinary ? "binary" : "json"),
				batchRows: endpoint.batchRows,
				folder
			}, name);
			const batches = await sendBatches(written.batches, client, endpoint.concurrency, (done) => tell("asking the endpoint", done, written.rows));
			const output = `${stem}.parquet`;
			const read = await context.runJob("read-endpoint-answers", {
				...rows,
				batches,
				output,
				...task === void 0 ? {} : { task }
			}, name);
			await rm(folder, {
				recursive: true,
				force: true
			});
			const version = read.modelVersion ?? endpoint.version;
			return {
				subject: {
					...subject,
					endpoint: {
						url: endpoint.url,
						...version === void 0 ? {} : { version }
					},
					data: subject.data.map((file, index) => ({
						...file,
						rows: read.fileRows[index] ?? 0
					})),
					binding: `${written.binding}; ${read.readAs}`,
					predictions: await predictionsSubject([output], read.rows, question)
				},
				predictions: [{ path: output }],
				notes: [...written.notes, ...read.notes]
			};
		},
		predictWithBase: () => null,
		readBase: (files) => files.map((path) => ({ path }))
	};
}
// packages/pipeline/baselines/beside.ts
/**
* A comparison, and beside it what else the question asks to be shown. That has no effect: where it cannot be had, a
* note says why.
*/
async function withBeside(compared, { question: { beside }, judged, metrics }, request, compareWith, context) {
	if (beside === void 0) return compared;
	const { name, baseline: location } = beside;
	const noting = (note) => ({
		...compared,
		notes: [...compared.notes ?? [], note]
	});
	try {
		const search = await searchBaseline({
			...request,
			baseline: location
		}, context);
		const { baseline } = await compareWith(search);
		if (baseline === null || search.found === null) return noting(`not compared with ${name}: ${search.passedOver.at(-1)?.reason ?? "nobody can be asked for it here"}`);
		const whole = judged.filter(({ on }) => on === "whole").map(({ metric }) => metric);
		const told = baselineWords(baseline, whole.length === 0 ? metrics : whole);
		const noted = noting(`beside ${name} (${baseline.location ?? location}): ${told}`);
		const { curves: _, ...shown } = baseline;
		return {
			...noted,
			beside: [{
				name,
				...shown
			}]
		};
	} catch (error) {
		if (!(error instanceof MlgateError) || error.code === "MG3006") throw error;
		return noting(`not compared with ${name}: ${error.message.replace(/\.$/, "")}`);
	}
}
/** The value of each metric there, and how this differs from it: `accuracy_score 95.1 %, here +0.4 pt (…)`. */
function baselineWords({ metrics, changes = [] }, wanted) {
	const told = wanted.flatMap((metric) => {
		const there = metrics.find(({ name, slice }) => name === metric && slice == null);
		if (there === void 0) return [];
		const { unit, bounded } = metricFacts(parseMetric(metric));
		const scale = {
			unit,
			bounded
		};
		const change = changes.find((one) => one.metric === metric && one.slice == null);
		const value = `${metric} ${formatValue(there.value, scale)}`;
		if (change === void 0) return [value];
		const { value: difference, low, high } = change.difference;
		return [`${value}, here ${formatDifference(difference, low, high, scale)}`];
	});
	return told.length === 0 ? "none of the metrics that are judged" : told.join("; ");
}
// packages/pipeline/steps/evaluation-evidence.ts
/** The evidence of every gated metric when there is nothing to compare with. */
function evidenceWithoutBaseline(planned, numbers, none) {
	return evidenceFor(planned, numbers, () => ({
		kind: "none",
		...none
	}));
}
/** Evidence for each gate: on the whole for each of its metrics, on slices for each slice that was measured. */
function evidenceFor({ judged }, numbers, comparisonOf) {
	return judged.flatMap(({ metric, on }) => {
		const measured = numbers.metrics.filter(({ name, slice }) => name === metric && slice == null === (on === "whole"));
		return (measured.length === 0 ? [null] : measured.map(({ slice }) => slice ?? null)).map((slice) => evidenceOf(metric, slice, numbers, comparisonOf(metric, slice)));
	});
}
function evidenceOf(metric, slice, numbers, comparison) {
	const { direction, bounded, unit } = metricFacts(parseMetric(metric));
	const measured = findMetric(numbers.metrics, metric, slice);
	const missing = numbers.missing[metric] ?? "it was not computed";
	const { task } = numbers;
	return {
		metric,
		slice,
		direction,
		bounded,
		unit,
		candidate: measured ?? { missing },
		comparison,
		...task === void 0 ? {} : { task }
	};
}
/** The number of a metric on a slice; NaN where there is none. */
function metricValue(metrics, metric, slice) {
	return findMetric(metrics, metric, slice)?.value ?? NaN;
}
function findMetric(metrics, metric, slice) {
	return metrics.find((found) => found.name === metric && isSameSlice(found.slice ?? null, slice));
}
function isSameSlice(left, right) {
	return JSON.stringify(left) === JSON.stringify(right);
}
// packages/pipeline/steps/comparison-ways.ts
/** Predictions of both sides, joined row by row. */
async function comparePredictions(base, { predictions, numbers }, planned, context) {
	const { question, slices } = planned;
	const whole = numbers.metrics.filter(({ slice }) => slice == null).map(({ name }) => name);
	const request = {
		candidate: predictions,
		base,
		pairBy: pairByOf(question),
		metrics: whole,
		slices,
		seed: question.seed,
		...judgingRequest(planned),
		curves: true,
		...question.samples === void 0 ? {} : { samples: question.samples }
	};
	const about = question.baseline ?? question.name;
	const { base: side, comparison, notes } = await context.runJob("compare", request, about);
	if (comparison.kind === "incomparable") return nothingComparable(comparison.reason, side.metrics);
	return {
		notes: [...side.notes.map((note) => `baseline: ${note}`), ...notes],
		metrics: side.metrics,
		confusion: side.confusion,
		...side.curves === void 0 ? {} : { curves: side.curves },
		pairing: comparison.pairing,
		...comparison.kind === "identical" ? {} : insideOf(comparison),
		of: (metric, slice) => pairedComparison(metric, slice, comparison, side, numbers)
	};
}
/** What is told of a comparison beside its gates. */
function insideOf({ differences, flips, segments }) {
	return {
		changes: differences.map(changeOf),
		...flips === null ? {} : { flips },
		...segments.length === 0 ? {} : { segments }
	};
}
function pairedComparison(metric, slice, comparison, side, numbers) {
	if (comparison.kind === "identical") return {
		kind: "same",
		reasonCode: "identical-predictions",
		base: metricValue(numbers.metrics, metric, slice)
	};
	const paired = comparison.differences.find((found) => found.metric === metric && isSameSlice(found.slice, slice));
	if (paired !== void 0) return {
		kind: "paired",
		...paired
	};
	return {
		kind: "none",
		reasonCode: "incomparable",
		reason: comparison.incomparable[metric] ?? (slice === null ? side.missing[metric] ?? "the baseline does not have this metric" : "none of its rows are shared with the baseline")
	};
}
function changeOf({ metric, slice, difference, p }) {
	return {
		metric,
		...slice === null ? {} : { slice },
		difference,
		p
	};
}
/** A model that is the base's own, byte for byte: its numbers are those of the base too. */
function sameModel({ numbers, subject }) {
	const { metrics, confusion = null } = numbers;
	const rows = subject.predictions?.rows ?? 0;
	return {
		metrics: metrics.filter(({ slice }) => slice == null),
		confusion,
		pairing: {
			rows,
			shared: rows,
			by: "position",
			rightToWrong: 0,
			wrongToRight: 0
		},
		of: (metric, slice) => ({
			kind: "same",
			reasonCode: "same-model",
			base: metricValue(metrics, metric, slice)
		})
	};
}
/** Two numbers side by side, where rows are not at hand. */
function compareNumbers(metrics) {
	return {
		metrics,
		of(metric, slice) {
			const base = findMetric(metrics, metric, slice);
			return base === void 0 ? {
				kind: "none",
				reasonCode: "no-baseline",
				reason: "the baseline does not have this metric"
			} : {
				kind: "points",
				base: base.value
			};
		}
	};
}
/** A baseline whose numbers are shown, and that nothing is judged against. */
function nothingComparable(reason, metrics = []) {
	return {
		metrics: metrics.filter(({ slice }) => slice == null),
		of: () => ({
			kind: "none",
			reasonCode: "incomparable",
			reason
		})
	};
}
// packages/pipeline/steps/kept-predictions.ts
/**
* What to keep of predictions, as the job that scores them is told; nothing where nothing is to be kept.
*
* @param idsHashedWith the salt of ids that are hashed already.
*/
async function planKeeping(files, idsHashedWith, { question, judged, metrics }, { temporaryFolder, keeping = {} }) {
	const { name, keep = "predictions" } = question;
	const { rows = keep, repository } = keeping;
	if (rows === "none") return {};
	const folder = join(temporaryFolder, "kept");
	await mkdir(folder, { recursive: true });
	const outputs = files.map(({ path }) => join(folder, basename(path)));
	const salt = idsHashedWith ?? (typeof repository === "string" ? `${repository}/${name}` : name);
	const gated = [...new Set(judged.map(({ metric }) => metric))];
	const losses = gated.length === 0 ? metrics : gated;
	return { keep: {
		files: [...files],
		outputs,
		salt,
		...idsHashedWith === void 0 ? {} : { areHashed: true },
		...rows === "losses" ? { losses } : {}
	} };
}
/** The subject with the predictions as they are kept. */
async function keptSubject(subject, { keep }) {
	const { predictions } = subject;
	if (keep === void 0 || predictions === void 0) return subject;
	const { further: _, ...facts } = predictions;
	const [first, ...further] = await Promise.all(keep.outputs.map(async (file) => ({
		path: basename(file),
		sha256: (await hashFile(file)).sha256
	})));
	const ids = {
		hash: "sha256-128",
		salt: keep.salt
	};
	return {
		...subject,
		predictions: {
			...facts,
			...first,
			...facts.id === void 0 ? {} : { ids },
			...keep.losses === void 0 ? {} : { kept: "losses" },
			...further.length === 0 ? {} : { further }
		}
	};
}
/** The files beside a stored result as a side of a comparison. */
function storedSide(files, subject) {
	const { ids, kept } = subject?.predictions ?? {};
	const holdsLosses = kept === "losses" ? { holdsLosses: true } : {};
	return {
		predictions: files.map((path) => ({
			path,
			...holdsLosses
		})),
		...ids === void 0 ? {} : { idsHashedWith: ids.salt }
	};
}
/**
* Two sides whose ids can meet: where one has them hashed, the other's are hashed in the same way as they are read.
*
* @returns the reason why they cannot.
*/
function meetingSides(candidate, base) {
	const [left, right] = [candidate.idsHashedWith, base.idsHashedWith];
	if (left !== void 0 && right !== void 0 && left !== right) return { incomparable: `the ids of the baseline are hashed for "${right}", and these for "${left}"` };
	return {
		candidate: left === void 0 ? hashingAs(candidate.predictions, right) : candidate.predictions,
		base: right === void 0 ? hashingAs(base.predictions, left) : base.predictions
	};
}
/** Files whose ids are hashed as they are read, where there is a salt. */
function hashingAs(files, salt) {
	return salt === void 0 ? files : files.map((file) => ({
		...file,
		hashIdsWith: salt
	}));
}
// packages/pipeline/steps/evaluation-comparison.ts
/**
* Sets measured predictions beside what was found: a base model is scored on this change's data, stored
* predictions are joined row by row, and a stored result gives two numbers to hold side by side.
*/
async function compareWithBaseline(measured, search, source, planned, context) {
	const { numbers } = measured;
	const { found, passedOver } = search;
	if (found === null) {
		const reason = whyNothing(search);
		const none = {
			how: "none",
			...howFound(search, []),
			metrics: [],
			passedOver
		};
		return {
			baseline: passedOver.length === 0 ? null : none,
			evidence: evidenceWithoutBaseline(planned, numbers, {
				reasonCode: "no-baseline",
				reason
			})
		};
	}
	const compared = withUnchangedInputs(await compareWith(found, measured, source, planned, context), found, measured);
	const { how, location, commit, sha256 } = found;
	const { metrics, changes, confusion, curves, pairing, flips, segments, notes = [] } = compared;
	return {
		notes,
		evidence: evidenceFor(planned, numbers, compared.of),
		baseline: {
			how,
			location,
			...commit === void 0 ? {} : { commit },
			...howFound(search, pairing === void 0 ? measured.subject.data : []),
			sha256,
			metrics,
			...changes === void 0 ? {} : { changes },
			...confusion == null ? {} : { confusion },
			...curves === void 0 ? {} : { curves },
			...pairing === void 0 ? {} : { pairing },
			...flips === void 0 ? {} : { flips },
			...segments === void 0 ? {} : { segments },
			passedOver
		}
	};
}
async function compareWith(found, measured, source, planned, context) {
	const { identified, predictions } = measured;
	if (found.model !== void 0) {
		if (isSameModel(found, measured)) return sameModel(measured);
		const stem = join(context.temporaryFolder, "base.predictions");
		const named = {
			file: found.model.file,
			name: found.location
		};
		const base = await source?.predictWithBase(identified, named, stem);
		if (base == null) return nothingComparable("a base model needs data to be scored on, and there are only predictions");
		return comparePredictions(hashingAs(base, measured.idsHashedWith), measured, planned, context);
	}
	const stored = found.result;
	const apart = stored === void 0 ? null : whyApart(found, stored.subject, measured.subject);
	if (stored !== void 0 && apart !== null) return nothingComparable(apart, stored.metrics);
	if (found.predictions !== void 0 && predictions !== null) {
		const own = found.result !== void 0 || source === null;
		const { files } = found.predictions;
		const base = own ? storedSide(files, stored?.subject) : { predictions: source.readBase(files, identified) };
		const sides = meetingSides({
			...measured,
			predictions
		}, base);
		if ("incomparable" in sides) return nothingComparable(sides.incomparable, stored?.metrics);
		const met = {
			...measured,
			predictions: sides.candidate
		};
		const compared = await comparePredictions(sides.base, met, planned, context);
		return stored !== void 0 && sides.base.some(({ holdsLosses }) => holdsLosses === true) ? withStoredNumbers(compared, stored, measured.subject) : compared;
	}
	return compareNumbers(found.metrics ?? found.result?.metrics ?? []);
}
/** Losses pair means over rows alone: what else was measured, on the same data, is held side by side as numbers. */
function withStoredNumbers(compared, { metrics, subject }, now) {
	const numbers = compareNumbers(metrics);
	const isSameData = dataHashes(subject) === dataHashes(now);
	return {
		...compared,
		metrics: metrics.filter(({ slice }) => slice == null),
		of(metric, slice) {
			const comparison = compared.of(metric, slice);
			return comparison.kind === "none" && isSameData ? numbers.of(metric, slice) : comparison;
		}
	};
}
/**
* A model whose inputs are those of the base could only differ by chance: nothing of it is held against the change.
* What cannot be compared stays so.
*/
function withUnchangedInputs(compared, { result }, { subject: { inputs } }) {
	if (inputs === void 0 || result?.subject.inputs !== inputs) return compared;
	return {
		...compared,
		of(metric, slice) {
			const comparison = compared.of(metric, slice);
			if (comparison.kind === "none" || comparison.kind === "same") return comparison;
			return {
				kind: "same",
				reasonCode: "unchanged-inputs",
				base: comparison.base
			};
		}
	};
}
/** A model with weights in further files is not known by its own hash alone: its predictions have to tell. */
function isSameModel({ sha256 }, { subject }) {
	return subject.model?.sha256 === sha256 && subject.model.externalData === void 0;
}
/**
* Why stored numbers say nothing of this change, or null when they do: they have to be of the same target, and of the
* same rows or of rows that can be joined by id.
*/
function whyApart({ predictions }, stored, now) {
	if (stored.target !== void 0 && now.target !== void 0 && stored.target !== now.target) return `the baseline predicts "${stored.target}", and this "${now.target}"`;
	const storedId = stored.predictions?.id;
	const joined = predictions !== void 0 && storedId !== void 0 && storedId === now.predictions?.id;
	return dataHashes(stored) === dataHashes(now) || joined ? null : "the baseline was measured on other test data, and no rows are at hand to join by id";
}
function dataHashes({ data }) {
	return data.map(({ sha256 }) => sha256).join();
}
// packages/pipeline/steps/evaluation-step.ts
/** The step that scores predictions, compares them with their base on the same rows, and judges the difference. */
function evaluationStep(source, question, context) {
	const planned = planEvaluation(question, context);
	const request = {
		need: {
			kind: "evaluation",
			name: question.name
		},
		baseline: question.baseline,
		named: planned.strategies,
		model: source.model
	};
	return {
		kind: "evaluation",
		name: question.name,
		gates: planned.gates,
		identify: () => source.identify(),
		measure: (identified) => measurePredictions(identified, source, planned, context),
		findBaseline: () => searchBaseline(request, context),
		async compare(measured, search) {
			const compareWith = (found) => compareWithBaseline(measured, found, source, planned, context);
			return withBeside(await withStoredAfterModel(search, request, context, compareWith), planned, request, compareWith, context);
		},
		compareWithNothing: ({ numbers }, reason) => ({
			baseline: null,
			evidence: evidenceWithoutBaseline(planned, numbers, {
				reasonCode: "no-baseline",
				reason
			})
		})
	};
}
async function measurePredictions(identified, source, planned, context) {
	const { question } = planned;
	const stem = `${resultFileStem({
		kind: "evaluation",
		name: question.name
	})}.predictions`;
	const { subject, predictions, notes, idsHashedWith } = await source.predict(identified, join(context.temporaryFolder, stem));
	const request = {
		predictions,
		pairBy: pairByOf(question),
		metrics: planned.metrics,
		slices: planned.slices,
		levels: levelsOf(planned),
		seed: question.seed,
		...judgingRequest(planned),
		curves: true,
		checks: checksToTry(question)
	};
	const kept = await planKeeping(predictions, idsHashedWith, planned, context);
	const scored = await context.runJob("score", {
		...request,
		...kept
	}, question.name);
	return {
		identified,
		predictions,
		...idsHashedWith === void 0 ? {} : { idsHashedWith },
		numbers: scored,
		subject: withJudging(await keptSubject(subject, kept), planned),
		task: scored.task,
		metrics: scored.metrics,
		...await checksOf(identified, source, question, scored.checks ?? []),
		...scored.segments === void 0 ? {} : { segments: scored.segments },
		...scored.confusion === null ? {} : { confusion: scored.confusion },
		...scored.curves === void 0 ? {} : { curves: scored.curves },
		notes: [...notes, ...scored.notes],
		sidecars: kept.keep?.outputs ?? []
	};
}
/** How rows were looked at is told with the predictions: a later comparison looks at them in the same way. */
function withJudging(subject, { slices: { bins }, question: { folds } }) {
	const { predictions } = subject;
	if (predictions === void 0 || bins === void 0 && folds === void 0) return subject;
	const told = {
		...bins === void 0 ? {} : { bins: { ...bins } },
		...folds === void 0 ? {} : { folds }
	};
	return {
		...subject,
		predictions: {
			...predictions,
			...told
		}
	};
}
/** Checks that decide, and those of a second opinion where they are others. */
function checksToTry({ checks, secondOpinion }) {
	const own = secondOpinion?.checks;
	const isOther = secondOpinion !== void 0 && !isDeepStrictEqual(own, checks);
	return [checks ?? noChecks, ...isOther ? [own ?? noChecks] : []];
}
const noChecks = {
	severity: "error",
	trivial: [],
	finite: false,
	deterministic: false,
	batchOfOne: false,
	expectations: []
};
async function checksOf(identified, source, question, ofPredictions) {
	const told = [];
	for (const [index, checks] of checksToTry(question).entries()) {
		const { deterministic, batchOfOne, expectations } = checks;
		const ofModel = deterministic || batchOfOne || expectations.length > 0 ? await source.checkModel?.(identified, checks) : [];
		told.push([...ofPredictions[index] ?? [], ...ofModel ?? []]);
	}
	const [checks = [], ownChecks] = told;
	return {
		checks,
		...ownChecks === void 0 ? {} : { ownChecks }
	};
}
// packages/pipeline/steps/merged-source.ts
/** Whether a result is of a part of the rows. */
function isShard({ subject }) {
	return subject.predictions?.shard !== void 0;
}
/**
* Predictions that were made in parts, put together to those of one scoring, row for row.
*
* @param found the results of all parts, in any order.
* @param whole what scores all rows at once: a base model is scored by it.
*/
function mergedSource(name, found, whole, context) {
	return {
		...whole.model === void 0 ? {} : { model: whole.model },
		async identify() {
			const shards = completeShards(name, found);
			const [first] = shards;
			for (const shard of shards) requireSame(name, first, shard);
			const { predictions: _, ...subject } = first.result.subject;
			const data = subject.data.map((_, index) => joinedFile$1(shards.map(({ result }) => result.subject.data[index])));
			return {
				shards,
				subject: {
					...subject,
					data
				},
				parameters: first.result.parameters
			};
		},
		async predict({ shards, subject }, stem) {
			const output = `${stem}.parquet`;
			const files = await Promise.all(shards.map(predictionsOf));
			const [first] = shards;
			const { shard, id, ids } = first.result.subject.predictions;
			const request = {
				files,
				blockRows: shard?.blockRows ?? 0,
				output
			};
			const { rows } = await context.runJob("merge-shards", request, name);
			return {
				subject: {
					...subject,
					predictions: await predictionsSubject([output], rows, { id })
				},
				predictions: [{ path: output }],
				notes: [...new Set(shards.flatMap(({ result }) => notesOf(result)))],
				...ids === void 0 ? {} : { idsHashedWith: ids.salt }
			};
		},
		async predictWithBase({ subject }, model, stem) {
			const identified = await whole.identify();
			if (!identified.subject.data.every(({ sha256 }, index) => sha256 === subject.data[index]?.sha256)) throw unmergeable(`The data of ${name} are not those that its parts scored.`);
			const predictions = await whole.predictWithBase(identified, model, stem);
			if (predictions === null) throw new TypeError(`no rows to score a base model of ${name} on`);
			return predictions;
		},
		checkModel: async ({ shards }) => [...shards[0]?.result.checks ?? []],
		readBase: (files) => files.map((path) => ({ path }))
	};
}
/**
* The parts of one scoring in their order.
*
* @throws MlgateError MG5046 when one is missing, is there twice, or could not be scored.
*/
function completeShards(name, found) {
	const shardOf = ({ result }) => result.subject.predictions?.shard;
	const counts = new Set(found.map((one) => shardOf(one)?.count));
	if (counts.size > 1) throw unmergeable(`${name} was split into ${[...counts].join(" and into ")} parts.`);
	const count = shardOf(found[0])?.count ?? 0;
	const at = Array.from({ length: count }, (_, part) => found.filter((one) => shardOf(one)?.index === part + 1));
	const numbersOf = (isWrong) => at.flatMap((parts, part) => isWrong(parts) ? [part + 1] : []);
	const missing = numbersOf((parts) => parts.length === 0);
	if (missing.length > 0) throw unmergeable(`${partsOf$1(missing)} of ${count} of ${name} is missing.`);
	const twice = numbersOf((parts) => parts.length > 1);
	if (twice.length > 0) throw unmergeable(`${partsOf$1(twice)} of ${count} of ${name} is there more than once.`);
	return at.flat();
}
/** A table is the same one for all parts; of images that rows name, each part has read its own. */
function joinedFile$1(files) {
	const [first] = files;
	const sum = (of) => files.reduce((total, file) => total + (file[of] ?? 0), 0);
	if (first.rows !== void 0) return {
		...first,
		rows: sum("rows")
	};
	const sha256 = createHash("sha256").update(files.map((file) => file.sha256).join()).digest("hex");
	return {
		...first,
		sha256,
		...first.bytes === void 0 ? {} : { bytes: sum("bytes") }
	};
}
function partsOf$1(numbers) {
	return `Part ${numbers.join(" and part ")}`;
}
/** @throws MlgateError MG5046 when a part is of another model, other data or another commit, or was read otherwise. */
function requireSame(name, first, other) {
	const factsOf = ({ result: { subject } }) => ({
		model: subject.model?.sha256,
		data: subject.data.flatMap(({ sha256, rows }) => rows === void 0 ? [] : [sha256]).join(),
		commit: subject.commit,
		target: subject.target,
		"way of reading the model": subject.binding,
		"batch size": subject.predictions?.shard?.blockRows,
		"hashing of ids": JSON.stringify(subject.predictions?.ids)
	});
	const [own, its] = [factsOf(first), factsOf(other)];
	const differing = Object.keys(own).filter((fact) => !isDeepStrictEqual(own[fact], its[fact]));
	if (differing.length === 0) return;
	const index = other.result.subject.predictions?.shard?.index;
	throw unmergeable(`Part ${index} of ${name} differs from part 1 in its ${differing.map((fact) => `${fact} (${its[fact]} for ${own[fact]})`).join(", ")}.`);
}
async function predictionsOf({ file, result }) {
	const [path] = await storedPredictions(file, result) ?? [];
	const { index, count } = result.subject.predictions?.shard ?? {};
	const name = `part ${index} of ${count}`;
	if (path !== void 0) return {
		path,
		name
	};
	throw unmergeable(`The predictions of ${name} of ${result.name} do not lie beside ${file}.`);
}
/** A part's own word on being one is no news of the whole. */
function notesOf({ notes = [] }) {
	return notes.filter((note) => !/^This is part \d+ of \d+, /.test(note));
}
function unmergeable(message) {
	return new MlgateError({
		code: "MG5046",
		message,
		hint: "Score every part once, of the same commit, and bring all of their results here: documents and predictions."
	});
}
// packages/pipeline/metrics-files/reported.ts
/**
* Numbers of a file with those that a `reported` metric asks for under its name, and with the unit and better side
* that it says; the others as they are.
*
* @param asked canonical names of metrics.
* @param file name for messages.
* @throws MlgateError MG5026 when one that is said to be bounded is not between 0 and 1.
*/
function withReported(metrics, asked, file) {
	const meant = new Map(asked.map((name) => parseMetric(name)).filter(({ name }) => name === "reported").map((spec) => [spec.parameters.name, spec]));
	return metrics.map((metric) => {
		const spec = meant.get(metric.name);
		if (spec === void 0) return metric;
		const { unit, direction, bounded } = metricFacts(spec);
		refuseOutside(metric, bounded, file);
		return {
			...metric,
			name: spec.canonical,
			unit,
			direction
		};
	});
}
/** The same of what was found to compare with, whether it was stored before anybody asked for the number or after. */
function foundWithReported(search, asked) {
	const { found } = search;
	if (found === null) return search;
	const { metrics, result } = found;
	return {
		...search,
		found: {
			...found,
			...metrics === void 0 ? {} : { metrics: withReported(metrics, asked, found.location) },
			...result === void 0 ? {} : { result: {
				...result,
				metrics: withReported(result.metrics, asked, found.location)
			} }
		}
	};
}
// packages/pipeline/steps/metrics-step.ts
/** Most that a file of numbers may hold. */
const mostBytes$1 = 16 * 2 ** 20;
/**
* The step for numbers that were computed elsewhere: no rows, no intervals; gates on a change are judged by the two
* numbers alone and say so.
*
* @param location of one JSON file, or of the files of an MLflow run: `mlruns/1/RUN/metrics/**`.
*/
function metricsStep(location, question, context) {
	const planned = planEvaluation(question, context);
	const { baseline } = question;
	const at = namedBaseline(baseline);
	const named = at === void 0 ? [] : [namedLocation(at, context.locations, readForeignNumbers)];
	const request = {
		need: {
			kind: "metrics",
			name: question.name
		},
		baseline,
		named
	};
	return {
		kind: "metrics",
		name: question.name,
		gates: planned.gates,
		async identify() {
			const files = await identifyFiles(location, context.locations);
			return {
				files,
				...await identifiedWith({
					data: [],
					metrics: joinedFile(files.subject, location)
				}, question, context)
			};
		},
		async measure(identified) {
			const { files, subject: known } = identified.files;
			const name = known.length === 1 ? known[0]?.path ?? location : location;
			const { metrics: read, tool } = await readFiles(files, name);
			const metrics = withReported(read, planned.metrics, name);
			return {
				identified,
				subject: identified.subject,
				metrics,
				checks: [],
				notes: tool === null ? [] : [`${name} is read as numbers of ${tool}.`],
				predictions: null,
				numbers: {
					metrics,
					missing: missingFrom(planned.metrics, metrics, name)
				}
			};
		},
		findBaseline: () => searchBaseline(request, context),
		async compare(measured, search) {
			const compareWith = (found) => compareWithBaseline(measured, foundWithReported(found, planned.metrics), null, planned, context);
			return withBeside(await compareWith(search), planned, request, compareWith, context);
		},
		compareWithNothing: ({ numbers }, reason) => ({
			baseline: null,
			evidence: evidenceWithoutBaseline(planned, numbers, {
				reasonCode: "no-baseline",
				reason
			})
		})
	};
}
/** Several files are one subject. */
function joinedFile(files, location) {
	const [first, ...others] = files;
	if (first !== void 0 && others.length === 0) return first;
	const list = files.map(({ path, sha256 }) => `${path} ${sha256}\n`).join("");
	const bytes = files.reduce((sum, file) => sum + (file.bytes ?? 0), 0);
	return {
		path: location,
		sha256: createHash("sha256").update(list).digest("hex"),
		bytes
	};
}
/** @throws MlgateError MG1003 when there are several files that are not of one MLflow run. */
async function readFiles(files, name) {
	const texts = await Promise.all(files.map(async (path) => ({
		path,
		text: await readTextFile(path, mostBytes$1)
	})));
	const ofRun = readMlflowFiles(texts, name);
	if (ofRun !== null) return ofRun;
	const [first, ...others] = texts;
	if (first !== void 0 && others.length === 0) return recogniseNumbers(first.text, name);
	throw new MlgateError({
		code: "MG1003",
		message: `${name} names ${files.length} files of numbers; it has to be one.`,
		hint: "Only the files of an MLflow run are read together: mlruns/EXPERIMENT/RUN/metrics/**."
	});
}
/** The numbers of a file that is no result document; null when it is one. */
async function readForeignNumbers(file, name) {
	const text = await readTextFile(file, mostBytes$1);
	return /"schema"\s*:\s*"mlgate\/result@/.test(text) ? null : readNumbers(text, name);
}
function missingFrom(asked, metrics, file) {
	const known = new Set(metrics.map(({ name }) => name));
	const absent = asked.filter((name) => !known.has(name));
	return Object.fromEntries(absent.map((name) => [name, `${file} does not have it`]));
}
// packages/pipeline/steps/shard-step.ts
/**
* The step that scores one part of the rows and leaves its predictions, for `mergedSource` to join: it measures and
* judges nothing, but for what has to hold of the model as such, which the first part looks at.
*
* @param source scores the rows of this part alone.
*/
function shardStep(source, { index, count }, question, context) {
	const planned = planEvaluation(question, context);
	const rowsKept = context.keeping?.rows ?? question.keep ?? "predictions";
	return {
		kind: "evaluation",
		name: question.name,
		gates: [],
		async identify() {
			if (rowsKept !== "predictions") throw nothingToJoin(rowsKept);
			return source.identify();
		},
		async measure(identified) {
			const stem = `${resultFileStem({
				kind: "evaluation",
				name: question.name
			})}.part-${index}-of-${count}`;
			const path = join(context.temporaryFolder, `${stem}.predictions`);
			const { subject, predictions, notes } = await source.predict(identified, path);
			const kept = await planKeeping(predictions, void 0, planned, context);
			if (kept.keep !== void 0) await context.runJob("keep-predictions", kept.keep, question.name);
			const rows = subject.predictions?.rows;
			const checks = index === 1 ? await checksOf(identified, source, question, []) : { checks: [] };
			return {
				subject: await keptSubject(subject, kept),
				metrics: [],
				...checks,
				notes: [...notes, `This is part ${index} of ${count}, ${rows} rows; report joins all parts and judges them.`],
				sidecars: kept.keep?.outputs ?? []
			};
		},
		findBaseline: async () => ({
			found: null,
			passedOver: []
		}),
		compare: async () => ({
			baseline: null,
			evidence: []
		}),
		compareWithNothing: () => ({
			baseline: null,
			evidence: []
		})
	};
}
function nothingToJoin(kept) {
	return new MlgateError({
		code: "MG9007",
		message: `A part of a scoring hands on its predictions, and keep: ${kept} says that none are kept.`,
		hint: "Score without parts, or keep predictions; their ids are hashed."
	});
}
// packages/pipeline/project-steps.ts
/**
* The steps that a project asks for, in order: the data first, for what is wrong with it
* explains what is wrong with a model.
*
* @param samples how many offending values each check of data shows; as the data set says when absent.
* @param sample the part of the rows that checks of data look at; as the data set says when absent.
* @param shard the part of the rows that models score. @param shards the parts to be joined in place of scoring.
* @param names the models that this holds for; all when empty.
* @throws MlgateError with the problems of all schemas at once.
*/
async function projectSteps(project, { samples, sample, names = [], ...split }, context) {
	const judging = project.judging ?? {
		waivers: [],
		ownWaivers: [],
		notes: []
	};
	const { steps: dataSteps, formats } = await projectDataSteps(project, {
		samples,
		sample
	}, context);
	const steps = [...dataSteps];
	for (const [name, model] of Object.entries(project.models)) {
		const parts = names.length === 0 || names.includes(name) ? split : {};
		steps.push(judgedModelStep(name, model, {
			project,
			formats,
			judging,
			parts
		}, context));
		const benchmark = projectBenchmark(name, model, project, judging, formats, context);
		if (benchmark !== null) steps.push(benchmark);
	}
	return [...steps, ...vanishedSteps(project)];
}
/** The step of a model by the rules of the base where it has some, with the model's own as second opinion. */
function judgedModelStep(name, model, surroundings, context) {
	const { project, judging, parts } = surroundings;
	const projects = [project, ...judging.base === void 0 ? [] : [judging.base.project]];
	const ofRows = (waiver) => !waivesSpeed(waiver, projects);
	const [waivers, ownWaivers] = [judging.waivers.filter(ofRows), judging.ownWaivers.filter(ofRows)];
	const own = rulesOf(model);
	const base = judging.base && baseModelOf(name, model, project, judging.base.project);
	const changed = base === void 0 ? [] : changedGates(name, model.evaluate, base.evaluate);
	const notes = base === void 0 ? [] : baselineWords$1(name, model, base);
	const judgedOn = base === void 0 || judging.base === void 0 ? [] : changedSubject(name, [model, project], [base, judging.base.project]);
	const judged = base === void 0 ? model : heldAgainstAs(base, model);
	if (parts.shard !== void 0) return modelStep(name, judged, base === void 0 ? own : {
		...rulesOf(base),
		secondOpinion: own
	}, surroundings, context);
	if (base === void 0 || changed.length === 0) return {
		...modelStep(name, judged, own, surroundings, context),
		judging: {
			waivers,
			notes,
			judgedOn,
			...defined$1({ fault: judging.fault })
		}
	};
	const step = modelStep(name, judged, {
		...rulesOf(base),
		secondOpinion: own
	}, surroundings, context);
	const opinion = {
		changed,
		gates: gateRequests(own),
		waivers: ownWaivers
	};
	return {
		...step,
		judging: {
			waivers,
			notes,
			judgedOn,
			own: opinion
		}
	};
}
function heldAgainstAs({ baseline, against }, own) {
	const { baseline: _, against: __, ...model } = own;
	return {
		...model,
		...defined$1({
			baseline,
			against
		})
	};
}
/** What a model is compared with: of `against` the first decides, and the second is shown. */
function heldAgainst(name, { baseline, against: [first, second] = [] }) {
	const locationOf = (place) => place === "main" ? "auto" : `release:${name}#${place}`;
	return {
		...defined$1({ baseline: first === void 0 ? baseline : locationOf(first) }),
		...second === void 0 ? {} : { beside: {
			name: second,
			baseline: locationOf(second)
		} }
	};
}
function rulesOf({ evaluate: { gates, slices, checks } }) {
	const rules = {
		gates,
		...defined$1({ checks })
	};
	if (slices === void 0) return rules;
	const { by, bins, "min-samples": minSamples } = slices;
	return {
		...rules,
		slices: {
			by,
			minSamples,
			gates: slices.gates,
			...defined$1({ bins })
		}
	};
}
function modelStep(name, model, rules, { project, formats, parts: { shard, shards } }, context) {
	const { onnx, predictions, metrics: numbers, endpoint, command, parameters, evaluate } = model;
	const { metrics, seed, prediction, probabilities, features, task, preprocess } = evaluate;
	const data = evaluate.data === void 0 ? void 0 : dataOf(project, evaluate.data);
	const folder = data?.images === void 0 ? void 0 : imageFolderColumns;
	const target = evaluate.target ?? folder?.target;
	const question = {
		name,
		metrics,
		seed,
		...rules,
		...heldAgainst(name, model),
		...defined$1({
			keep: project.keep,
			modelEnding: modelEndingOf(command),
			parameters,
			inputs: inputsOf(model),
			id: evaluate.id ?? data?.id ?? folder?.id,
			segments: evaluate.segments,
			samples: evaluate.samples,
			folds: evaluate.folds
		})
	};
	const found = shards?.get(name);
	if ((shard !== void 0 || found !== void 0) && onnx === void 0) throw notInParts(name);
	if (numbers !== void 0) return metricsStep(numbers, question, context);
	const { threshold, group, truth, "sample-weight": weight, score } = evaluate;
	const columns = defined$1({
		target,
		prediction,
		probabilities,
		threshold,
		group,
		truth,
		task,
		weight,
		score
	});
	if (predictions !== void 0) return evaluationStep(predictionsSource({
		predictions,
		...columns
	}, question, context), question, context);
	if (command !== void 0 && data !== void 0) return evaluationStep(commandSource({
		command,
		data: data.path,
		...columns
	}, question, context), question, context);
	if (!(onnx !== void 0 || endpoint !== void 0) || data === void 0 || typeof target !== "string" || !(task === void 0 || task === "classification" || task === "regression")) throw new TypeError(`the project's reader let a model without its source through: ${name}`);
	const rows = {
		data: data.path,
		target,
		...defined$1({
			features,
			task,
			format: data.format ?? formats.get(evaluate.data ?? "")
		})
	};
	if (onnx === void 0) return evaluationStep(endpointSource({
		endpoint,
		...rows
	}, question, context), question, context);
	const options = {
		model: onnx,
		...rows,
		...defined$1({
			images: data.images,
			image: data.image,
			preprocess
		})
	};
	if (found !== void 0) return evaluationStep(mergedSource(name, found, modelSource(options, question, context), context), question, context);
	if (shard !== void 0) return shardStep(modelSource({
		...options,
		shard
	}, question, context), shard, question, context);
	return evaluationStep(modelSource(options, question, context), question, context);
}
function notInParts(name) {
	return new MlgateError({
		code: "MG9007",
		message: `Only a model in ONNX is scored in parts, and "${name}" is none.`,
		hint: "Let the program that makes its predictions split the work, and name all of its files."
	});
}
function inputsOf({ "changed-by": changedBy, onnx, predictions = [], metrics, endpoint, command }) {
	if (changedBy === void 0 || endpoint !== void 0) return void 0;
	return {
		changedBy,
		sources: [
			onnx,
			metrics,
			command?.model,
			...predictions
		].filter((source) => source !== void 0),
		said: command?.words
	};
}
/** Without the keys that are undefined, which stand for "not said". */
function defined$1(record) {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== void 0));
}
// packages/pipeline/requests/beside-name.ts
/**
* Refuses options that stand beside a name of mlgate.yml, which says the same.
*
* @param done what is done to the named: `scored`.
* @param said keys of the request that mlgate.yml says.
* @throws MlgateError MG9003 when one of them is given.
*/
function refuseSaidTwice(name, done, said, request, optionName) {
	const given = said.filter((key) => request[key] !== void 0);
	if (given.length === 0) return;
	throw new MlgateError({
		code: "MG9003",
		message: `mlgate.yml says how "${name}" is ${done}; ${given.map(optionName).join(", ")} beside its name would have no effect.`,
		hint: "Leave the name out to say everything here, or change mlgate.yml."
	});
}
// packages/pipeline/requests/load-request.ts
/** What mlgate.yml says of a load. */
const loadKeys = [
	"scenario",
	"rate",
	"latencyBound",
	"sweep",
	"soak"
];
/** @throws MlgateError MG9007 when what is said of a load contradicts itself, or has no meaning. */
function refuseLoadFaults(request, optionName) {
	const { url, command, latencyBound, maxMinutes, gates = {} } = request;
	const of = url !== void 0 ? "url" : command !== void 0 ? "command" : "model";
	const said = {
		...request,
		"latency-bound": latencyBound,
		"max-minutes": maxMinutes,
		of,
		gates
	};
	const [fault] = loadFaults(said, (key) => optionName(key.replace(/-(.)/g, (_, letter) => letter.toUpperCase())));
	if (fault === void 0) return;
	throw new MlgateError({
		code: "MG9007",
		message: fault.message,
		hint: "Say one, or leave it out."
	});
}
// packages/pipeline/requests/server-request.ts
/** What mlgate.yml says of a server. */
const serverKeys = [
	"url",
	"baseUrl",
	"serve",
	"baseServe",
	"concurrency"
];
/** @throws MlgateError MG9003 when what is said of a server contradicts itself, or has no effect. */
function refuseServerFaults(request, optionName) {
	const { url, baseUrl, serve, baseServe, baseCommand, gates = {}, model, baseModel } = request;
	const said = {
		...request,
		"base-url": baseUrl,
		"base-serve": baseServe,
		"base-command": baseCommand,
		gates
	};
	const [first] = serverFaults(said, optionName);
	const idle = first === void 0 && url !== void 0 ? idleBeside$1({
		serve,
		baseUrl,
		baseServe
	}, model, baseModel) : [];
	const message = first?.message ?? (idle.length === 0 ? void 0 : `${idle.map(optionName).join(", ")} would have no effect beside ${optionName("url")}.`);
	if (message === void 0) return;
	throw new MlgateError({
		code: "MG9003",
		message,
		hint: "Leave out what has no meaning here."
	});
}
/** A base model is for a command that names the file of its own. */
function idleBeside$1({ serve, baseUrl, baseServe }, model, baseModel) {
	const takesModel = serve?.model !== void 0 && baseUrl === void 0 && baseServe === void 0;
	return [...model === void 0 ? [] : ["model"], ...baseModel === void 0 || takesModel || baseModel === "none" ? [] : ["baseModel"]];
}
// packages/pipeline/requests/benchmark-request.ts
/** What mlgate.yml says of a benchmark; beside its name it would be ignored in silence. */
const saidByProject$1 = [
	"model",
	"command",
	"baseModel",
	"baseCommand",
	"metricsFrom",
	"setup",
	...serverKeys,
	...loadKeys,
	"gates",
	"threads",
	"batch",
	"provider",
	"optimization",
	"interThreads",
	"data",
	"features",
	"price",
	"pairs",
	"maxMinutes",
	"parameters",
	"seed"
];
/** @throws MlgateError MG9003 when options stand beside a name of mlgate.yml that says the same. */
function refuseBesideBenchmark(name, request, optionName) {
	refuseSaidTwice(name, "timed", saidByProject$1, request, optionName);
}
/**
* The step that a request asks for.
*
* @throws MlgateError MG9002 when nothing says what to time, MG9003 when two things do or something has no effect.
*/
function requestedBenchmark(request, context, optionName) {
	const { options, question } = askedBenchmark(request, optionName);
	return benchmarkStep(options, question, context);
}
/** What a request asks to be timed. @throws MlgateError as `requestedBenchmark` does. */
function askedBenchmark(request, optionName) {
	const { model, command, url, baseModel, baseCommand, gates = {}, name } = request;
	if (model === void 0 && command === void 0 && url === void 0) throw new MlgateError({
		code: "MG9002",
		message: `Nothing says what to time: ${optionName("model")}, ${optionName("command")} or ${optionName("url")} is missing.`,
		hint: "Name a model of mlgate.yml that has \"benchmark\", or give one of them."
	});
	refuseServerFaults(request, optionName);
	if (url === void 0) refuseIdle$1(request, optionName);
	refuseRuntimeFaults(request, optionName);
	refusePrintedFaults(request, optionName);
	refuseLoadFaults(request, optionName);
	refuseNone(request, optionName);
	const options = defined({
		model,
		command,
		baseCommand,
		metricsFrom: request.metricsFrom,
		setup: request.setup,
		url,
		baseUrl: request.baseUrl,
		serve: request.serve,
		baseServe: request.baseServe,
		concurrency: request.concurrency,
		scenario: scenarioOf({
			...request,
			"latency-bound": request.latencyBound
		}),
		sweep: request.sweep,
		threads: request.threads,
		batch: request.batch,
		provider: request.provider,
		optimization: request.optimization,
		interThreads: request.interThreads,
		rows: rowsOf(request)
	});
	const { pairs, maxMinutes, soak, parameters, seed, price } = request;
	return {
		options,
		question: {
			name: name ?? nameOf$1(request),
			gates,
			...defined({
				pairs,
				maxMinutes,
				soak,
				parameters,
				seed,
				price,
				baseline: baseModel
			})
		}
	};
}
function refuseIdle$1(request, optionName) {
	const { model, command } = request;
	const given = (command === void 0 ? ["baseCommand", "setup"] : [
		...request.baseCommand === void 0 ? [] : ["setup"],
		"model",
		"threads",
		"batch",
		...command.model === void 0 || request.baseCommand !== void 0 ? ["baseModel"] : []
	]).filter((key) => request[key] !== void 0);
	if (given.length === 0) return;
	throw new MlgateError({
		code: "MG9003",
		message: `${given.map(optionName).join(", ")} would have no effect beside ${optionName(model === void 0 ? "command" : "model")}.`,
		hint: "Leave it out."
	});
}
/** Without a project nobody says what a column is: those that are listed are fed, or all there are. */
function rowsOf({ data, features }) {
	return data === void 0 ? void 0 : {
		name: data,
		data,
		...defined({ features })
	};
}
/** @throws MlgateError MG9003 when something has no meaning for what is timed. */
function refuseRuntimeFaults(request, optionName) {
	const { url, command, interThreads, gates = {}, features, data } = request;
	const of = url !== void 0 ? "url" : command !== void 0 ? "command" : "model";
	const said = {
		...request,
		"inter-threads": interThreads,
		of,
		gates
	};
	const [fault] = runtimeFaults(said, optionName);
	const message = features !== void 0 && data === void 0 ? `${optionName("features")} are columns of ${optionName("data")}, and there is none.` : fault?.message;
	if (message === void 0) return;
	throw new MlgateError({
		code: "MG9003",
		message,
		hint: "Leave out what has no meaning here."
	});
}
/** @throws MlgateError MG9003 when nothing says the numbers that are asked for, or nobody hears them. */
function refusePrintedFaults(request, optionName) {
	const { metricsFrom, command, gates = {} } = request;
	const [fault] = printedFaults({
		metricsFrom,
		command,
		gates
	}, optionName);
	if (fault === void 0) return;
	throw new MlgateError({
		code: "MG9003",
		message: fault.message,
		hint: "Say both, or neither."
	});
}
function refuseNone(request, optionName) {
	const none = [
		"threads",
		"batch",
		"interThreads",
		"concurrency",
		"pairs",
		"maxMinutes"
	].filter((key) => request[key] === 0);
	if (none.length === 0) return;
	throw new MlgateError({
		code: "MG9007",
		message: `${none.map(optionName).join(", ")} of 0 would time nothing.`,
		hint: "Give 1 or more."
	});
}
/** The gates of a benchmark in a file. */
async function readBenchmarkGates(location, { locations }) {
	const { text, file } = await readLocation(location, locations);
	return parseBenchmarkGates(text, file);
}
function nameOf$1({ model, command, url, serve }) {
	const file = (url && (/\/models\/([^/]+)/.exec(url.url)?.[1] ?? serve?.model ?? "server")) ?? model ?? command?.model ?? command?.words[0] ?? "command";
	return basename(file, extname(file));
}
function defined(record) {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== void 0));
}
// packages/pipeline/requests/benchmark-texts.ts
/** How each key of a benchmark is read that a person writes as text, or as YAML in one; `said` names it in messages. */
const readers = {
	command: (text, said) => parseCommand(text, said, "timed"),
	baseCommand: (text, said) => parseCommand(text, said, "timed"),
	metricsFrom: parseMetricsFrom,
	setup: parseSetup,
	url: parseTimedUrl,
	baseUrl: parseTimedUrl,
	serve: parseServe,
	baseServe: parseServe,
	sweep: parseSweep
};
/**
* Reads what is said as text.
*
* @param nameOf an input or option by its key, as messages call it.
* @throws MlgateError of the first that cannot be read.
*/
function readBenchmarkTexts(texts, nameOf) {
	const entries = Object.entries(readers).map(([key, read]) => {
		const text = texts[key];
		return [key, text === void 0 ? void 0 : read(text, nameOf(key))];
	});
	return Object.fromEntries(entries);
}
// packages/pipeline/requests/data-request.ts
/** The step that a request asks for. */
async function requestedDataCheck({ data, schema: location, environment, name, samples, sample, id, target, disjointFrom = [] }, context) {
	const { schema: written, lines } = await readSchemaFile(location, context);
	const schema = schemaIn(written, environment);
	const relations = relationsOf({
		...id === void 0 ? {} : { id },
		...target === void 0 ? {} : { target },
		"disjoint-from": [...disjointFrom]
	});
	return dataStep({
		name: name ?? basename(data[0]),
		data: [...data],
		schema,
		lines,
		samples,
		...sample === void 0 ? {} : { sample },
		...relations === void 0 ? {} : {
			relations,
			others: disjointFrom.map((other) => ({
				name: other,
				data: [other],
				schema
			}))
		}
	}, context);
}
// packages/pipeline/requests/evaluation-refusals.ts
const aboutImages = [
	"images",
	"image",
	"preprocess"
];
const aboutColumns = [
	"prediction",
	"probabilities",
	"threshold",
	"group",
	"truth",
	"sampleWeight",
	"score"
];
/** Everything that mlgate.yml says of a model; beside its name it would be ignored in silence. */
const saidByProject = [
	"model",
	"data",
	...aboutImages,
	"features",
	"endpoint",
	"command",
	"predictions",
	...aboutColumns,
	"metricsFile",
	"target",
	"id",
	"task",
	"slices",
	"minSamples",
	"sliceGates",
	"checks",
	"folds",
	"metrics",
	"baseModel",
	"basePredictions",
	"baseline",
	"gates",
	"parameters",
	"seed"
];
/** What has no meaning beside a source: it would be ignored in silence, and the number be another one. */
const idleBeside = {
	model: [...aboutColumns, "folds"],
	endpoint: [
		...aboutColumns,
		"folds",
		...aboutImages,
		"baseModel"
	],
	command: [...aboutImages, "features"],
	predictions: [
		"data",
		...aboutImages,
		"features",
		"baseModel"
	],
	metricsFile: [
		"data",
		...aboutImages,
		"features",
		...aboutColumns,
		"target",
		"id",
		"task",
		"slices",
		"checks",
		"folds",
		"baseModel",
		"basePredictions"
	]
};
/** @throws MlgateError MG9003 when options stand beside a name of mlgate.yml that says the same. */
function refuseBesideName(name, request, optionName) {
	refuseSaidTwice(name, "scored", saidByProject, request, optionName);
}
/** @throws MlgateError MG9003 for what would have no effect. */
function refuseIdle(request, optionName) {
	const { deterministic, batchOfOne, expectations = [] } = request.checks ?? {};
	if (request.model === void 0 && (deterministic || batchOfOne || expectations.length > 0)) throw new MlgateError({
		code: "MG9003",
		message: `${optionName("checks")} would run a model in ONNX, and none is named.`,
		hint: "Of deterministic, batch-of-one and expectations none holds or fails without a model."
	});
	for (const source of [
		"model",
		"endpoint",
		"command",
		"predictions",
		"metricsFile"
	]) {
		if (request[source] === void 0) continue;
		const idle = idleBeside[source].filter((key) => request[key] !== void 0);
		if (idle.length === 0) continue;
		throw new MlgateError({
			code: "MG9003",
			message: `${idle.map(optionName).join(", ")} would have no effect beside ${optionName(source)}.`,
			hint: "Leave it out."
		});
	}
	const sliced = ["sliceGates", "minSamples"].filter((key) => request[key] !== void 0);
	if (request.slices === void 0 && sliced.length > 0) throw new MlgateError({
		code: "MG9003",
		message: `${sliced.map(optionName).join(" and ")} would have no effect without ${optionName("slices")}.`,
		hint: `Name the columns with ${optionName("slices")}.`
	});
}
/**
* Five ways to say what to score; each needs to be said whole, and only one of them.
*
* @throws MlgateError MG9002 when nothing says what to score, MG9003 when two things do.
*/
function requireSource({ model, data, images, target, endpoint, command, predictions, metricsFile }, optionName) {
	const named = Object.entries({
		model,
		endpoint,
		command,
		predictions,
		metricsFile
	}).filter(([, value]) => value !== void 0).map(([key]) => optionName(key));
	if (named.length > 1) throw new MlgateError({
		code: "MG9003",
		message: `${named.join(" and ")} both say what to score.`,
		hint: "Keep one of them."
	});
	if (predictions !== void 0 || metricsFile !== void 0) return;
	if (data !== void 0 && images !== void 0) throw new MlgateError({
		code: "MG9003",
		message: `${optionName("data")} and ${optionName("images")} both say what the model is scored on.`,
		hint: "Keep one of them."
	});
	const ofTable = command === void 0 ? {
		data,
		target
	} : { data };
	const needed = {
		...endpoint === void 0 && command === void 0 ? { model } : {},
		...images === void 0 ? ofTable : {}
	};
	const missing = Object.entries(needed).flatMap(([key, value]) => value === void 0 ? [optionName(key)] : []);
	if (missing.length === 0) return;
	const [ofModel, ...others] = [
		"model",
		"endpoint",
		"command",
		"predictions",
		"metricsFile"
	].map(optionName);
	const together = [ofModel, optionName("data")].join(", ");
	throw new MlgateError({
		code: "MG9002",
		message: `Nothing says what to score: ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing.`,
		hint: `Name a model of mlgate.yml, or give ${together} and ${optionName("target")}; or, in place of the model, ${others.join(", ")}.`
	});
}
// packages/pipeline/requests/said-columns.ts
const requestKeys = { "sample-weight": "sampleWeight" };
/**
* The columns of predictions as they are said. Only with `task: multilabel` does a comma separate columns of the truth:
* else it may be part of a name. One column without a comma holds lists of labels then.
*
* @throws MlgateError MG9003 for what would have no effect, MG9002 for what is missing.
*/
function saidColumns(request, optionName) {
	const { prediction, probabilities, threshold, group, truth, sampleWeight, score, id, task } = request;
	const isSeveral = task === "multilabel";
	const said = {
		target: isSeveral && request.target !== void 0 ? oneOrSeveral(request.target) : request.target,
		prediction: isSeveral && prediction !== void 0 ? columnsIn(prediction) : prediction,
		probabilities,
		threshold,
		group,
		truth,
		score,
		task
	};
	const columns = {
		...said,
		id,
		"sample-weight": sampleWeight
	};
	const [problem] = taskProblems(columns, (key) => optionName(requestKeys[key] ?? key));
	if (problem !== void 0) {
		const { kind, message, hint } = problem;
		throw new MlgateError({
			code: kind === "missing" ? "MG9002" : "MG9003",
			message,
			...hint === void 0 ? {} : { hint }
		});
	}
	return Object.fromEntries(Object.entries({
		...said,
		weight: sampleWeight
	}).filter(([, value]) => value !== void 0));
}
function partsOf(list) {
	return list.split(",").map((part) => part.trim()).filter((part) => part !== "");
}
function oneOrSeveral(text) {
	const parts = partsOf(text);
	return parts.length === 1 ? parts[0] : parts;
}
/** `a, b` is a list, `cat=a, dog=b` names the label of each column. */
function columnsIn(text) {
	const parts = partsOf(text);
	if (!parts.every((part) => part.includes("="))) return oneOrSeveral(text);
	return Object.fromEntries(parts.map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]));
}
// packages/pipeline/requests/evaluation-request.ts
/**
* The step that a request asks for.
*
* @throws MlgateError MG9002 when nothing says what to score, MG9003 when two things do.
*/
function requestedEvaluation(request, context, optionName) {
	requireSource(request, optionName);
	refuseIdle(request, optionName);
	const question = questionOf(request);
	const { predictions, metricsFile, endpoint, command, data = [], target = "" } = request;
	if (metricsFile !== void 0) return metricsStep(metricsFile, question, context);
	if (predictions !== void 0) return evaluationStep(predictionsSource({
		predictions,
		...saidColumns(request, optionName)
	}, question, context), question, context);
	if (command !== void 0) return evaluationStep(commandSource({
		command,
		data,
		...saidColumns(request, optionName)
	}, question, context), question, context);
	if (endpoint !== void 0) return evaluationStep(endpointSource({
		endpoint,
		data,
		target,
		...only(request, ["features"]),
		...taskOfModel(request, optionName)
	}, question, context), question, context);
	const known = {
		data: [],
		...request.images === void 0 ? {} : imageFolderColumns,
		...only(request, [
			"model",
			"data",
			"target"
		])
	};
	const said = only(request, [
		"features",
		"images",
		"image",
		"preprocess"
	]);
	return evaluationStep(modelSource({
		...known,
		...said,
		...taskOfModel(request, optionName)
	}, question, context), question, context);
}
function taskOfModel({ task }, optionName) {
	if (task === void 0) return {};
	const known = modelTasks.find((own) => own === task);
	if (known !== void 0) return { task: known };
	throw new MlgateError({
		code: "MG9003",
		message: `A model in ONNX is scored on one truth of each row, and this is a ${task}.`,
		hint: `Let a program write its predictions, and name them with ${optionName("predictions")}.`
	});
}
function questionOf(request) {
	const { metrics, gates = {}, slices, minSamples = 0, sliceGates = {}, seed = 0 } = request;
	const baseline = request.baseModel ?? request.basePredictions ?? request.baseline;
	return {
		name: request.name ?? nameOf(request),
		metrics: metrics === void 0 ? [] : splitMetricList(metrics),
		gates,
		seed,
		...baseline === void 0 ? {} : { baseline },
		...slices === void 0 ? {} : { slices: {
			by: slices,
			minSamples,
			gates: sliceGates
		} },
		...request.images === void 0 ? {} : { id: imageFolderColumns.id },
		...only({
			...request,
			modelEnding: modelEndingOf(request.command)
		}, [
			"id",
			"parameters",
			"modelEnding",
			"checks",
			"folds"
		])
	};
}
function nameOf({ model, endpoint, command, predictions, metricsFile }) {
	if (endpoint !== void 0) return endpoint.model;
	const file = model ?? command?.model ?? predictions?.[0] ?? metricsFile ?? "command";
	return basename(file, extname(file));
}
/** The rules of a gates file. */
async function readGates(location, { locations }) {
	const { text, file } = await readLocation(location, locations);
	return parseGates(text, file);
}
function only(source, keys) {
	const said = keys.filter((key) => source[key] !== void 0).map((key) => [key, source[key]]);
	return Object.fromEntries(said);
}
// packages/pipeline/requests/project-request.ts
/** Most that a project file may hold. */
const mostBytes = 4 * 2 ** 20;
/**
* Reads the project that steps refer to.
*
* @param config path of the file, relative to `folder`; found there when absent.
* @param base the files of what a pull request is merged onto: its rules decide, and its mode.
* @throws MlgateError MG20xx and MG21xx with every problem at its place, or that there is no such file.
*/
async function readProject(config, folder, base) {
	const file = config === void 0 ? await findProjectConfig(folder) : resolve(folder, config);
	await refuseLinkOut(file, folder);
	const text = await readTextFile(file, mostBytes);
	const project = {
		...parseProjectConfig(text, relative(process.cwd(), file) || file),
		folder: dirname(file)
	};
	return judgedProject(project, await includedProjects(project, folder), base);
}
/**
* The projects that a project includes, in the order of their paths, each as it is written.
*
* @param folder where the work tree is looked for.
* @throws MlgateError of any of them; MG1003 when a path or pattern leads to none.
*/
async function includedProjects({ include = [], folder: home }, folder) {
	const place = {
		folder: home,
		workspace: await realpath(findWorkspace(folder)).catch(() => folder),
		outside: "refuse",
		temporaryFolder: home
	};
	const found = await Promise.all(include.map((pattern) => resolveLocation(pattern, place)));
	const files = [...new Set(found.flatMap((one) => one.files))].sort();
	return Promise.all(files.map(async (file) => {
		const text = await readTextFile(file, mostBytes);
		return {
			...parseProjectConfig(text, relative(process.cwd(), file) || file),
			folder: dirname(file)
		};
	}));
}
/** A checkout may have been made by somebody else: its mlgate.yml must not be a file that lies elsewhere. */
async function refuseLinkOut(file, folder) {
	const real = await realpath(file).catch(() => void 0);
	if (real === void 0) return;
	const home = await realpath(dirname(file)).catch(() => dirname(file));
	const workspace = await realpath(findWorkspace(folder)).catch(() => folder);
	if (!(real !== join(home, basename(file))) || real.startsWith(`${workspace}${sep}`)) return;
	throw new MlgateError({
		code: "MG1004",
		message: `${relative(process.cwd(), file) || file} is a link that leaves the workspace.`,
		hint: "Put the file itself there.",
		place: { file }
	});
}
/**
* The steps of a project that were asked for.
*
* @throws MlgateError MG9001 when the project has no step of such a name, MG9004 when there is nothing to do.
*/
async function requestedSteps(project, { names, only, ...options }, context) {
	const steps = (await projectSteps(project, {
		...options,
		names
	}, context)).filter(({ kind }) => only === void 0 || only === partOf(kind));
	if (steps.length === 0) throw nothingToDo(only);
	if (names.length === 0) return withNotes(steps, project);
	const known = steps.map(({ name }) => name);
	for (const name of names) if (!known.includes(name)) throw unknownName(name, known, only);
	return withNotes(steps.filter(({ name }) => names.includes(name)), project);
}
function partOf(kind) {
	if (kind === "data") return "data";
	return kind === "benchmark" ? "benchmarks" : "models";
}
/** What there is to know about the rules of the whole project is told once, with the first step. */
function withNotes([first, ...others], { judging, models }) {
	if (first === void 0 || judging === void 0) return first === void 0 ? [] : [first, ...others];
	const strangers = judging.waivers.filter(({ gate }) => !Object.hasOwn(models, gate.model)).map(({ gate }) => `the waiver of ${formatWaivedGate(gate)} has no effect: there is no such model`);
	const { waivers = [], notes = [], ...own } = first.judging ?? {};
	return [{
		...first,
		judging: {
			waivers,
			notes: [
				...judging.notes,
				...strangers,
				...notes
			],
			...own
		}
	}, ...others];
}
const sought = {
	data: "no data set with anything to check",
	models: "no model",
	benchmarks: "no model with \"benchmark\"",
	both: "no data set with anything to check and no model"
};
function nothingToDo(only) {
	return new MlgateError({
		code: "MG9004",
		message: `mlgate.yml asks for nothing to be checked: it has ${sought[only ?? "both"]}.`,
		hint: "Give a data set a \"schema\" or a \"target\", or name a model."
	});
}
function unknownName(name, known, only) {
	const meant = suggest(name, known);
	return new MlgateError({
		code: "MG9001",
		message: `mlgate.yml has ${sought[only ?? "both"]} called "${name}". It has: ${known.join(", ")}.`,
		...meant === void 0 ? {} : { hint: `Did you mean "${meant}"?` }
	});
}
// packages/pipeline/requests/shard-request.ts
/** More jobs than a matrix of GitHub may have. */
const mostShards = 256;
/**
* Which part of the rows is to be scored, as it is written: `3/16`.
*
* @param name how it is called where it was said.
* @throws MlgateError MG9007 when it is written otherwise.
*/
function parseShard(text, name) {
	const [, index = 0, count = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text.trim()) ?? []).map(Number);
	if (index >= 1 && index <= count && count <= mostShards) return {
		index,
		count
	};
	throw new MlgateError({
		code: "MG9007",
		message: `${name} is ${JSON.stringify(text.slice(0, 40))}, and no part of a whole.`,
		hint: `Write it as 1/4: the first of four parts, of at most ${mostShards}.`
	});
}
// packages/pipeline/road.ts
/**
* The road that every step goes, once, in this order: subject, measure, baseline, comparison, verdict, result.
*
* Nothing is written before the verdict: what a run is compared with may lie where its own files go.
*
* It always ends in a result. What mlgate can explain (a file that isn't there, a model that crashes) makes the
* verdict `error` and is told in the result beside whatever was found before it; only bugs are thrown.
*/
async function walkRoad(step, context) {
	const startedAt = context.now();
	const problems = [];
	const identified = await explained(problems, () => step.identify());
	const measured = identified && await explained(problems, () => step.measure(identified));
	const search = measured && await explained(problems, () => step.findBaseline());
	const compared = measured && search && await explained(problems, () => step.compare(measured, search));
	const { baseline, evidence } = compared ?? emptyHanded(step, measured, problems);
	const today = startedAt.toISOString().slice(0, 10);
	const subject = measured?.subject ?? identified?.subject ?? { data: [] };
	const judge = (requests, waivers, known = evidence) => {
		const gates = measured === void 0 ? [] : judgeGates(step.name, requests, known);
		return applyWaivers({
			name: step.name,
			subject,
			gates
		}, waivers, today);
	};
	const { judging } = step;
	if (judging?.fault !== void 0) problems.push(judging.fault);
	const { gates, notes: waiverNotes } = judge(step.gates, judging?.waivers ?? []);
	const own = judging?.own;
	const { judgedOn = [] } = judging ?? {};
	const changedGates = (own !== void 0 || judgedOn.length > 0) && {
		gates: [...own?.changed ?? []],
		...judgedOn.length === 0 ? {} : { judgedOn: [...judgedOn] },
		...own && { verdict: verdictOf({
			checks: measured?.ownChecks ?? measured?.checks ?? [],
			gates: judge(own.gates, own.waivers, compared?.ownEvidence).gates,
			problems
		}) }
	};
	const notes = [
		...judging?.notes ?? [],
		...waiverNotes,
		...measured?.notes ?? [],
		...compared?.notes ?? [],
		...marginNotes(step.gates, evidence, gates)
	];
	const judged = {
		schema: resultSchemaId,
		kind: step.kind,
		name: step.name,
		...context.leg === void 0 ? {} : { leg: context.leg },
		subject: context.head === void 0 ? subject : {
			...subject,
			head: context.head
		},
		...context.run === void 0 ? {} : { run: context.run },
		environment: {
			...context.environment,
			...measured?.environment
		},
		parameters: {
			...identified?.parameters,
			...measured?.parameters
		},
		...measured?.task === void 0 ? {} : { task: measured.task },
		metrics: measured?.metrics ?? [],
		...measured?.confusion === void 0 ? {} : { confusion: measured.confusion },
		...measured?.curves === void 0 ? {} : { curves: measured.curves },
		...measured?.timings === void 0 ? {} : { timings: measured.timings },
		...measured?.benchmark === void 0 ? {} : { benchmark: measured.benchmark },
		...measured?.segments === void 0 ? {} : { segments: measured.segments },
		checks: measured?.checks ?? [],
		gates,
		baseline,
		...compared?.beside === void 0 ? {} : { against: [...compared.beside] },
		verdict: verdictOf({
			checks: measured?.checks ?? [],
			gates,
			problems
		}),
		...context.failOn === void 0 ? {} : { failOn: context.failOn },
		...changedGates === false ? {} : { changedGates },
		...problems.length === 0 ? {} : { problems: problems.map(asDocument) },
		...notes.length === 0 ? {} : { notes },
		startedAt: startedAt.toISOString(),
		durationMs: context.now().getTime() - startedAt.getTime()
	};
	const result = await context.accept?.(judged) ?? judged;
	const unwritten = [];
	const path = await explained(unwritten, () => context.write(result, measured?.sidecars ?? []));
	if (unwritten.length === 0) return {
		result,
		path
	};
	const told = [...result.problems ?? [], ...unwritten.map(asDocument)];
	return {
		result: {
			...result,
			problems: told,
			verdict: "error"
		},
		path
	};
}
/** Runs a stage; an error that mlgate can explain is collected, and the stage then yields nothing. */
async function explained(problems, stage) {
	try {
		return await stage();
	} catch (error) {
		if (!(error instanceof MlgateError)) throw error;
		problems.push(...error.problems);
		return;
	}
}
function emptyHanded(step, measured, problems) {
	if (measured === void 0) return {
		baseline: null,
		evidence: []
	};
	return step.compareWithNothing(measured, problems[0]?.message ?? "there is no baseline");
}
function asDocument({ code, message, hint, place }) {
	return {
		code,
		message,
		...hint === void 0 ? {} : { hint },
		...place === void 0 ? {} : { place: { ...place } }
	};
}
export { automaticBaselines, describeEnvironment, findWorkspace, identifyFiles, isShard, parseShard, portablePath, printedNumbers, problem, projectAt, readBenchmarkGates, readBenchmarkTexts, readGates, readLocation, readParameters, readProject, readSchemaFile, refusalWords, refuseBesideBenchmark, refuseBesideName, refused, requestedBenchmark, requestedDataCheck, requestedEvaluation, requestedSteps, resultFileStem, tableOf, unreachable, unreadable, walkRoad, withSession, writeResult };
