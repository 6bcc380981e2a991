import { dataOf, findProjectConfig, parseDataSchema, parseGates, parseParameters, parseProjectConfig, parseWaivers, projectFileNames, waiversFileName } from "./config.js";
import { MlgateError, resultSchemaId, suggest, worstVerdict } from "./core.js";
import { folderInRepository, hashFile, listCommitted, placeFile, readCommit, readTextFile, repositoryRoot, resolveLocation, writeFileAtomically, writeResultFile } from "./files.js";
import { applyWaivers, countsToVerdict, formatWaivedGate, judgeGates, marginNotes, parseLimit } from "./gates.js";
import { autoStrategies, baselineWords as baselineWords$1, findBaseCommit, findBaseline, isDamage, matches, namedLocation, planBase } from "./baseline.js";
import { defaultMemoryBytes, nativeEnvironment, nativeVersions, runJob } from "./sandbox.js";
import { nativePackages } from "./pipeline-jobs.js";
import { tableFormatOf } from "./tables.js";
import { metricFacts, parseMetric, splitMetricList } from "./metrics.js";
import { lstat, mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { basename, dirname, extname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { existsSync } from "node:fs";
import { createHash } from "node:crypto";
// packages/pipeline/base-gates-changes.ts
/**
* The model of the base whose rules decide about a model: the one of its name, or under another name the one made
* of the same files, for renaming a model is no way out. Undefined for a model that is new, and for one that the
* base has no rules for.
*/
function baseModelOf(name, model, own, base) {
	const found = (Object.hasOwn(base.models, name) ? base.models[name] : void 0) ?? renamedFrom(model, own, base)?.[1];
	return found === void 0 || hasNoRules(found.evaluate) ? void 0 : found;
}
function renamedFrom(model, own, base) {
	return Object.entries(base.models).find(([name, other]) => !Object.hasOwn(own.models, name) && isDeepStrictEqual(sourceOf(model), sourceOf(other)));
}
function sourceOf({ onnx, predictions, metrics }) {
	return [
		onnx,
		predictions,
		metrics
	];
}
function hasNoRules({ gates, slices }) {
	return Object.keys(gates).length + Object.keys(slices?.gates ?? {}).length === 0;
}
/** The gates of a model that a pull request adds, changes or removes, by name. */
function changedGates(name, own, base) {
	const changed = (left, right, all = false) => [.../* @__PURE__ */ new Set([...Object.keys(right), ...Object.keys(left)])].filter((metric) => all || !sameRules(left[metric], right[metric]));
	const isOtherwiseSliced = own.slices?.["min-samples"] !== base.slices?.["min-samples"] || !isDeepStrictEqual(own.slices?.by, base.slices?.by);
	return [...changed(own.gates, base.gates).map((metric) => `${name}/${metric}`), ...changed(own.slices?.gates ?? {}, base.slices?.gates ?? {}, isOtherwiseSliced).map((metric) => `${name}/${metric} on slices`)];
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
/** Gates on a change mean what they are held against: a reader has to know when that is changed too. */
function baselineWords(name, own, base) {
	const [now, before] = [own, base].map(({ baseline = "auto" }) => baseline);
	return now === before ? [] : [`the baseline of ${name} is changed from ${before} to ${now} here, which gates on a change rest on`];
}
/** What a pull request takes out of the project, with its rules: nothing judges it any more. */
function removedWords(own, base) {
	const taken = new Set(Object.entries(own.models).flatMap(([name, model]) => Object.hasOwn(base.models, name) ? [] : [renamedFrom(model, own, base)?.[0]]));
	const models = Object.entries(base.models).filter(([name, { evaluate }]) => !Object.hasOwn(own.models, name) && !taken.has(name) && !hasNoRules(evaluate)).map(([name]) => `the model ${name} is removed here, and its gates with it: nothing judges it any more`);
	const data = Object.entries(base.data).filter(([name, { schema }]) => !Object.hasOwn(own.data, name) && schema !== void 0).map(([name]) => `the data set ${name} is removed here, and its schema with it: nothing checks it any more`);
	return [...models, ...data];
}
// packages/pipeline/base-gates.ts
/** Most that a file of rules may hold. */
const mostBytes$3 = 4 * 2 ** 20;
/**
* Finds out what a project is judged by: its own rules, or on a pull request those of its base. What the base does
* not have is new and judged by its own rules; a base that cannot be read leaves nothing but those, which a note
* says. Waivers only ever loosen: on a pull request none counts that is not in the base.
*
* @param base undefined where nothing is to be merged.
* @throws MlgateError of the project's own waivers.yml, with every problem at its place.
*/
async function judgedProject(project, base) {
	const ownWaivers = await readOwnWaivers(project);
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
	const waivers = await readBaseWaivers(project, base, notes);
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
	notes.push(...settingWords(project, told), ...removedWords(project, told));
	const { mode, "on-inconclusive": onInconclusive } = told;
	return {
		...project,
		mode,
		"on-inconclusive": onInconclusive,
		judging: {
			...judging,
			base: {
				project: told,
				files: base
			}
		}
	};
}
async function readOwnWaivers({ file, folder }) {
	const path = join(folder, waiversFileName);
	const text = await readTextFile(path, mostBytes$3).catch((error) => {
		if (error instanceof MlgateError && error.code === "MG1003") return null;
		throw error;
	});
	return text === null ? [] : parseWaivers(text, join(dirname(file), waiversFileName));
}
async function readBaseProject(project, base, notes) {
	const name = basename(project.file);
	const others = projectFileNames.filter((other) => other !== name);
	const names = others.length < projectFileNames.length ? [name, ...others] : [name];
	try {
		for (const candidate of names) {
			const path = repositoryPath$1(join(project.folder, candidate), base);
			const text = await base.read(path);
			if (text !== null) return parseProjectConfig(text, `${path} at ${base.name}`);
		}
	} catch (error) {
		notes.push(`the gates of this pull request count, not those of its base: ${whyUnread(error)}`);
		return null;
	}
	notes.push(`the base (${base.name}) has no ${name} yet: the gates of this pull request count`);
	return null;
}
async function readBaseWaivers({ folder }, base, notes) {
	try {
		const path = repositoryPath$1(join(folder, waiversFileName), base);
		const text = await base.read(path);
		return text === null ? [] : parseWaivers(text, `${path} at ${base.name}`);
	} catch (error) {
		notes.push(`no waiver counts: ${whyUnread(error)}`);
		return [];
	}
}
/** A data set's schema as the base has it; undefined when it has none that could decide. */
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
	return ["mode", "on-inconclusive"].filter((key) => own[key] !== base[key]).map((key) => `${key} is changed from ${base[key]} to ${own[key]} here; that of the base holds`);
}
/** The reason in a line, for what can be explained; bugs are thrown on. */
function whyUnread(error) {
	if (!(error instanceof MlgateError)) throw error;
	const { message, hint, place: { file, line } = {} } = error;
	return [`${file === void 0 || line === void 0 ? "" : `${file}:${line}: `}${message}`, ...hint === void 0 ? [] : [hint]].join(" ").replace(/\.$/, "");
}
// packages/pipeline/job-runner.ts
/** The runner that gives every job a child process of its own. */
function childJobRunner(options) {
	const { entry, limits, signal, onProgress, provideNative } = options;
	return async (job, request, about) => {
		const folders = await provideNative?.(nativePackages[job]);
		return runJob({
			entry,
			job,
			request,
			about,
			limits,
			...folders === void 0 ? {} : { environment: nativeEnvironment(folders) },
			...signal === void 0 ? {} : { signal },
			...onProgress === void 0 ? {} : { onProgress }
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
	const own = keepFormer ? await firstWithout(file, folder) : folder;
	const path = join(own, file);
	await writeResultFile(path, result);
	for (const sidecar of sidecars) await placeFile(sidecar, join(own, basename(sidecar)));
	return path;
}
/** The folder, or the first of `2`, `3`, … below it, that has no such file yet. */
async function firstWithout(file, folder) {
	for (let number = 1;; number++) {
		const candidate = number === 1 ? folder : join(folder, String(number));
		if (await lstat(join(candidate, file)).catch(() => null) !== null) continue;
		await mkdir(candidate, { recursive: true });
		return candidate;
	}
}
const longestName = 80;
/**
* File name without its ending for everything that belongs to one result; safe on every platform. A name that had to
* be changed gets a hash of itself, so that no two names share a file.
*/
function resultFileStem({ kind, name }) {
	const safe = name.replace(/[^\p{L}\p{N}._-]+/gu, "-").slice(0, longestName);
	return `${kind}-${safe}${safe === name && safe === safe.toLowerCase() ? "" : `-${createHash("sha256").update(name).digest("hex").slice(0, 8)}`}`;
}
// packages/pipeline/session.ts
/** How long a job may take where nobody says: long enough for any that makes progress. */
const longestMs = 216e5;
/**
* Does work with child processes, folders and signals set up, and cleans up after it, however it ends: SIGINT and
* SIGTERM kill the running job first.
*/
async function withSession(options, work) {
	const { folder, outside, resultsFolder, keepFormer = false, limits, onProgress, provideNative } = options;
	const cancelled = new AbortController();
	const cancel = () => cancelled.abort();
	process.once("SIGINT", cancel).once("SIGTERM", cancel);
	const temporaryFolder = await mkdtemp(join(tmpdir(), "mlgate-"));
	try {
		const runJob = childJobRunner({
			entry: options.childEntry,
			limits: {
				timeoutMs: limits.timeoutMs ?? longestMs,
				stallTimeoutMs: limits.stallTimeoutMs ?? 6e4,
				memoryBytes: limits.memoryBytes ?? defaultMemoryBytes()
			},
			signal: cancelled.signal,
			...onProgress === void 0 ? {} : { onProgress },
			...provideNative === void 0 ? {} : { provideNative }
		});
		const locations = {
			folder,
			workspace: options.workspace ?? findWorkspace(folder),
			outside,
			temporaryFolder
		};
		const commit = await readCommit(folder);
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
				...baselines === void 0 ? {} : { baselines }
			},
			road: {
				environment: describeEnvironment(),
				run: options.run,
				head: options.head,
				leg: options.leg,
				write: (result, sidecars) => writeResult(resultsFolder, result, sidecars, { keepFormer }),
				now: () => /* @__PURE__ */ new Date()
			}
		});
	} finally {
		process.off("SIGINT", cancel).off("SIGTERM", cancel);
		await rm(temporaryFolder, {
			recursive: true,
			force: true
		});
	}
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
		for (const file of resolved.files) {
			files.push(file);
			const path = resolved.scheme === "file" ? portablePath(relative(context.folder, file)) : location;
			subject.push({
				path,
				...await hashFile(file)
			});
		}
	}
	return {
		files,
		subject
	};
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
	if (format === void 0 || others.length > 0) throw new MlgateError({
		code: "MG4090",
		message: `One data set in several formats (${formats.join(", ")}): ${names.join(", ")}.`,
		hint: "Make it files of one format, or data sets of their own."
	});
	return {
		files,
		names,
		format,
		...dialect === void 0 ? {} : { dialect }
	};
}
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
	const { files, scheme } = await resolveLocation(model, locations);
	const [file] = files;
	if (scheme !== "file" || file === void 0) return null;
	const path = relative(await realpath(findWorkspace(locations.folder)), file);
	return path.startsWith("..") || isAbsolute(path) ? null : portablePath(path);
}
// packages/pipeline/baselines/automatic.ts
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
	const { event, commits, read, folder, leg, models } = options;
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
	async function find(need, model) {
		base ??= searchBase();
		const search = base;
		const known = await asked(() => search);
		if ("reason" in known) return {
			found: null,
			passedOver: [{
				how: "base-commit",
				reason: known.reason
			}]
		};
		if (known.value.base === null) return {
			found: null,
			passedOver: known.value.passedOver
		};
		const context = {
			base: known.value,
			commits: shared,
			read,
			folder,
			...model === void 0 ? {} : { modelAt: (at) => modelAtBase(model, at, models) }
		};
		const strategies = autoStrategies(context).filter(({ how }) => how !== "release" && (how !== "base-model" || model !== void 0)).map(forgiving);
		return dated(await findBaseline(strategies, {
			...need,
			...leg == null ? {} : { leg }
		}));
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
	function dateOf(sha) {
		const known = dates.get(sha) ?? asked(() => commits.commit(sha)).then((answer) => "value" in answer ? answer.value?.date : void 0);
		dates.set(sha, known);
		return known;
	}
	return { find };
}
// packages/pipeline/read-location.ts
/** Most that a text that people write (schema, gates, parameters) may hold. */
const mostBytes$2 = 4 * 2 ** 20;
/**
* The text at a location that names one file.
*
* @returns the text, and the file's name for messages.
* @throws MlgateError MG1003 when the location names several files, and whatever finding and reading them raises.
*/
async function readLocation(location, context) {
	const { files, scheme } = await resolveLocation(location, context);
	const [file, ...others] = files;
	if (file === void 0 || others.length > 0) throw new MlgateError({
		code: "MG1003",
		message: `${location} names ${files.length} files; it has to be one.`
	});
	const name = scheme === "file" ? portablePath(relative(context.folder, file)) : location;
	return {
		text: await readTextFile(file, mostBytes$2),
		file: name
	};
}
/** What a model was made with, from a YAML or JSON file. */
async function readParameters(location, { locations }) {
	const { text, file } = await readLocation(location, locations);
	return parseParameters(text, file);
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
			const commit = context.commit === void 0 ? {} : { commit: context.commit };
			return {
				files,
				parameters: {},
				subject: {
					data: files.subject,
					...commit
				}
			};
		},
		async measure({ subject, files }) {
			const names = subject.data.map(({ path }) => path);
			const check = (schema) => context.runJob("check-data", {
				source: tableOf(files, schema.format),
				schema,
				samples: options.samples,
				names
			}, names.join(", "));
			const { checks, files: counted } = await check(options.schema);
			const own = options.secondOpinion;
			const ownChecks = own && (own.schema === void 0 ? [] : (await check(own.schema)).checks);
			const data = subject.data.map((file, index) => ({
				...file,
				rows: counted[index]?.rows ?? 0
			}));
			return {
				subject: {
					...subject,
					data
				},
				metrics: [],
				checks,
				...ownChecks === void 0 ? {} : { ownChecks },
				notes: []
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
	if (namedBaseline(baseline) !== void 0) return findBaseline(named, need);
	return await baselines?.find(need, model) ?? nothingSought;
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
	const { facts } = baselineWords$1(search, {
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
	const { metrics, changes, confusion, pairing } = compared;
	return {
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
			...pairing === void 0 ? {} : { pairing },
			passedOver
		}
	};
}
/** The evidence of every gated metric when there is nothing to compare with. */
function evidenceWithoutBaseline(planned, numbers, none) {
	return evidenceFor(planned, numbers, () => ({
		kind: "none",
		...none
	}));
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
		return comparePredictions(base, measured, planned, context);
	}
	const stored = found.result;
	const apart = stored === void 0 ? null : whyApart(found, stored.subject, measured.subject);
	if (stored !== void 0 && apart !== null) return nothingComparable(apart, stored.metrics);
	if (found.predictions !== void 0 && predictions !== null) {
		const own = found.result !== void 0 || source === null;
		const { files } = found.predictions;
		return comparePredictions(own ? files.map((path) => ({ path })) : source.readBase(files), measured, planned, context);
	}
	return compareNumbers(found.metrics ?? found.result?.metrics ?? []);
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
	const hashes = ({ data }) => data.map(({ sha256 }) => sha256).join();
	const storedId = stored.predictions?.id;
	const joined = predictions !== void 0 && storedId !== void 0 && storedId === now.predictions?.id;
	return hashes(stored) === hashes(now) || joined ? null : "the baseline was measured on other test data, and no rows are at hand to join by id";
}
async function comparePredictions(base, { predictions, numbers }, { question, slices }, context) {
	const whole = numbers.metrics.filter(({ slice }) => slice == null).map(({ name }) => name);
	const request = {
		candidate: predictions,
		base,
		pairBy: question.id === void 0 ? "position" : "id",
		metrics: whole,
		slices,
		seed: question.seed
	};
	const about = question.baseline ?? question.name;
	const { base: side, comparison } = await context.runJob("compare", request, about);
	if (comparison.kind === "incomparable") return nothingComparable(comparison.reason, side.metrics);
	return {
		metrics: side.metrics,
		confusion: side.confusion,
		pairing: comparison.pairing,
		...comparison.kind === "identical" ? {} : { changes: comparison.differences.map(changeOf) },
		of: (metric, slice) => pairedComparison(metric, slice, comparison, side, numbers)
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
		reason: slice === null ? side.missing[metric] ?? "the baseline does not have this metric" : "none of its rows are shared with the baseline"
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
	return {
		metric,
		slice,
		direction,
		bounded,
		unit,
		candidate: measured ?? { missing },
		comparison
	};
}
function metricValue(metrics, metric, slice) {
	return findMetric(metrics, metric, slice)?.value ?? NaN;
}
function findMetric(metrics, metric, slice) {
	return metrics.find((found) => found.name === metric && isSameSlice(found.slice ?? null, slice));
}
function isSameSlice(left, right) {
	return JSON.stringify(left) === JSON.stringify(right);
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
	const location = namedBaseline(baseline);
	const strategies = location === void 0 ? [] : [namedLocation(location, locations)];
	return {
		question,
		gates,
		judged: [...new Map(judging.map((gate) => [`${gate.on} ${gate.metric}`, gate])).values()],
		metrics: asked,
		slices: {
			by,
			metrics: by.length === 0 ? [] : sliced.length > 0 ? [...new Set(sliced)] : asked
		},
		strategies
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
/** Level of the interval of each metric whose gate asks for one. */
function levelsOf({ gates }) {
	return Object.fromEntries(gates.flatMap(({ metric, rules: { confidence } }) => confidence === void 0 ? [] : [[metric, confidence]]));
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
		compare: (measured, search) => withStoredAfterModel(search, request, context, (found) => compareWithBaseline(measured, found, source, planned, context)),
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
	const { subject, predictions, notes } = await source.predict(identified, join(context.temporaryFolder, stem));
	const request = {
		predictions,
		pairBy: pairByOf(question),
		metrics: planned.metrics,
		slices: planned.slices,
		levels: levelsOf(planned),
		seed: question.seed
	};
	const scored = await context.runJob("score", request, question.name);
	return {
		identified,
		predictions,
		numbers: scored,
		subject,
		metrics: scored.metrics,
		checks: [],
		...scored.confusion === null ? {} : { confusion: scored.confusion },
		notes,
		sidecars: predictions.map(({ path }) => path)
	};
}
/** Rows meet by their id where one is named, else by their position in the file. */
function pairByOf({ id }) {
	return id === void 0 ? "position" : "id";
}
// packages/pipeline/inputs-hash.ts
/**
* SHA-256 over what a project says that a model is made from, and over path and content of those files; where two measurements have
* the same, training had no reason to come to something else. Files that git does not know are the job's own and
* do not count.
*
* @returns undefined when nobody can tell: outside of a repository, or when no file is what `changedBy` names.
* @throws MlgateError MG1006 when a file cannot be read.
*/
async function inputsHash({ changedBy, sources }, { commit, locations }) {
	if (commit === void 0) return void 0;
	const [root, prefix, files] = await knownToGit(commit, {
		location: "What the model depends on",
		folder: locations.folder
	});
	const within = (patterns) => patterns.map((pattern) => posix.join(prefix, pattern));
	const [inputs, own] = [within(changedBy), within(sources)];
	const isOne = (path, patterns) => patterns.some((pattern) => matches(path, pattern));
	if (!files.some((path) => isOne(path, inputs))) return void 0;
	const hash = createHash("sha256").update(JSON.stringify([inputs.toSorted(), own.toSorted()]));
	for (const path of files.filter((file) => isOne(file, inputs) || isOne(file, own)).sort()) {
		const file = join(root, path);
		const isFile = (await lstat(file).catch(() => null))?.isFile() === true;
		hash.update(`${path}\0${isFile ? (await hashFile(file)).sha256 : "none"}\0`);
	}
	return hash.digest("hex");
}
async function knownToGit(commit, place) {
	try {
		const files = await listCommitted(place, commit);
		return [
			await repositoryRoot(place),
			await folderInRepository(place),
			files.map(({ path }) => path)
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
/** What a document says of the predictions files beside it, one for each training. */
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
// packages/pipeline/steps/metrics-step.ts
/** Most that a file of numbers may hold. */
const mostBytes$1 = 16 * 2 ** 20;
/**
* The step for numbers that were computed elsewhere: no rows, no intervals; gates on a change are judged by the two
* numbers alone and say so.
*
* @param location of one JSON file.
*/
function metricsStep(location, question, context) {
	const planned = planEvaluation(question, context);
	const { baseline } = question;
	const at = namedBaseline(baseline);
	const named = at === void 0 ? [] : [namedLocation(at, context.locations, readForeignNumbers)];
	return {
		kind: "metrics",
		name: question.name,
		gates: planned.gates,
		async identify() {
			const files = await identifyFiles(location, context.locations);
			const metrics = files.subject[0];
			return {
				files,
				...await identifiedWith({
					data: [],
					metrics
				}, question, context)
			};
		},
		async measure(identified) {
			const [file] = identified.files.files;
			const name = identified.files.subject[0]?.path ?? location;
			const metrics = readNumbers(await readTextFile(file, mostBytes$1), name);
			return {
				identified,
				subject: identified.subject,
				metrics,
				checks: [],
				notes: [],
				predictions: null,
				numbers: {
					metrics,
					missing: missingFrom(planned.metrics, metrics, name)
				}
			};
		},
		findBaseline: () => searchBaseline({
			need: {
				kind: "metrics",
				name: question.name
			},
			baseline,
			named
		}, context),
		compare: (measured, search) => compareWithBaseline(measured, search, null, planned, context),
		compareWithNothing: ({ numbers }, reason) => ({
			baseline: null,
			evidence: evidenceWithoutBaseline(planned, numbers, {
				reasonCode: "no-baseline",
				reason
			})
		})
	};
}
/** The numbers of a file that is no result document; null when it is one. */
async function readForeignNumbers(file, name) {
	const text = await readTextFile(file, mostBytes$1);
	return /"schema"\s*:\s*"mlgate\/result@/.test(text) ? null : readNumbers(text, name);
}
/**
* The numbers of a JSON object, nested ones by their dotted path, in the order of the file. Names of scikit-learn's
* metrics become canonical; others stay as they are, without a better side.
*
* @param file name for messages.
* @throws MlgateError MG1001 when the text is no JSON object, MG5026 when it holds no number.
*/
function readNumbers(text, file) {
	let document;
	try {
		document = JSON.parse(text);
	} catch (cause) {
		throw new MlgateError({
			code: "MG1001",
			message: `${file} is not JSON.`,
			place: { file }
		}, { cause });
	}
	const metrics = numbersIn(isObject(document) && isObject(document.metrics) ? document.metrics : document, []).map(([path, value]) => metricOf(path.join("."), value, file));
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
const deepest = 16;
const tagged = {
	NaN: NaN,
	Infinity: Number.POSITIVE_INFINITY,
	"-Infinity": Number.NEGATIVE_INFINITY
};
function numbersIn(value, path) {
	if (path.length > deepest || !isObject(value)) return [];
	return Object.entries(value).flatMap(([key, entry]) => {
		const own = [...path, key];
		if (typeof entry === "number") return [[own, entry]];
		const number = typeof entry === "string" && Object.hasOwn(tagged, entry) ? tagged[entry] : void 0;
		return number === void 0 ? numbersIn(entry, own) : [[own, number]];
	});
}
function metricOf(name, value, file) {
	const spec = knownMetric(name);
	if (spec === null) return {
		name,
		value,
		unit: "1",
		direction: "none",
		samples: 1
	};
	const { unit, direction, bounded } = metricFacts(spec);
	const own = name.startsWith("neg_") ? -value : value;
	if (bounded !== null && (own < bounded[0] || own > bounded[1])) throw new MlgateError({
		code: "MG5026",
		message: `${file} says that ${name} is ${value}; it lies between ${bounded.join(" and ")}.`,
		hint: own > 1 && own <= 100 ? `Did you mean ${own / 100}?` : "Check what wrote the file.",
		place: { file }
	});
	return {
		name: spec.canonical,
		value: own,
		unit,
		direction,
		samples: 1
	};
}
function knownMetric(name) {
	try {
		return parseMetric(name);
	} catch (error) {
		if (!(error instanceof MlgateError)) throw error;
		return null;
	}
}
function missingFrom(asked, metrics, file) {
	const known = new Set(metrics.map(({ name }) => name));
	const absent = asked.filter((name) => !known.has(name));
	return Object.fromEntries(absent.map((name) => [name, `${file} does not have it`]));
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// packages/pipeline/steps/model-source.ts
/** Predictions made by running a model in a child process. */
function modelSource(options, question, context) {
	const predictWith = (model, { data, subject }, output) => {
		const { target, features, task, format } = options;
		const { id, slices } = question;
		return context.runJob("predict", {
			model: model.file,
			modelName: model.name,
			data: tableOf(data, format),
			target,
			...features === void 0 ? {} : { features },
			...id === void 0 ? {} : { id },
			...slices === void 0 ? {} : { slices: slices.by },
			...task === void 0 ? {} : { task },
			output,
			names: subject.data.map(({ path }) => path)
		}, model.name);
	};
	return {
		model: options.model,
		async identify() {
			const model = await identifyFiles(options.model, context.locations);
			const data = await identifyFiles(options.data, context.locations);
			const { target } = options;
			if (options.features?.includes(target)) throw targetAsFeature(target);
			return {
				model,
				data,
				...await identifiedWith({
					model: model.subject[0],
					data: data.subject,
					target
				}, question, context)
			};
		},
		async predict(identified, stem) {
			const path = `${stem}.parquet`;
			const [file] = identified.model.files;
			const named = {
				file,
				name: identified.model.subject[0]?.path ?? options.model
			};
			const predicted = await predictWith(named, identified, path);
			return {
				subject: await measuredSubject(identified, predicted, question),
				predictions: [{ path }],
				notes: predicted.notes
			};
		},
		async predictWithBase(identified, model, stem) {
			const path = `${stem}.parquet`;
			await predictWith(model, identified, path);
			return [{ path }];
		},
		readBase: (files) => files.map((path) => ({ path }))
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
/** The subject with what the model's run told: rows, binding, the predictions, and files of weights. */
async function measuredSubject({ subject, model }, { rows, fileRows, binding, model: facts, predictions }, question) {
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
		data: subject.data.map((file, index) => ({
			...file,
			rows: fileRows[index] ?? 0
		})),
		binding,
		predictions: await predictionsSubject([predictions.path], rows, question)
	};
}
// packages/pipeline/steps/predictions-source.ts
/** Predictions read from files, kept in mlgate's own form: the truth, the outputs, no feature. */
function predictionsSource(options, question, context) {
	const { target, prediction, probabilities, weight, task } = options;
	const { id, slices } = question;
	const columns = {
		...target === void 0 ? {} : { target },
		...prediction === void 0 ? {} : { prediction },
		...probabilities === void 0 ? {} : { probabilities },
		...weight === void 0 ? {} : { weight },
		...id === void 0 ? {} : { id }
	};
	const readAs = (path, name, sliced) => ({
		path,
		name,
		columns: {
			...columns,
			slices: sliced
		},
		...task === void 0 ? {} : { task }
	});
	return {
		async identify() {
			const files = await identifyFiles(options.predictions, context.locations);
			return {
				files,
				...await identifiedWith({
					data: files.subject,
					target: target ?? "target"
				}, question, context)
			};
		},
		async predict({ files, subject }, stem) {
			const outputs = files.files.map((_, index) => `${stem}${index === 0 ? "" : `-${index + 1}`}.parquet`);
			const read = files.files.map((path, index) => readAs(path, files.subject[index]?.path ?? path, slices?.by ?? []));
			const { rows } = await context.runJob("adopt-predictions", {
				files: read,
				outputs
			}, question.name);
			const [first, ...further] = outputs.map((path) => ({ path }));
			return {
				subject: {
					...subject,
					data: subject.data.map((file, index) => ({
						...file,
						rows: rows[index] ?? 0
					})),
					predictions: await predictionsSubject(outputs, rows[0] ?? 0, question)
				},
				predictions: [first, ...further],
				notes: []
			};
		},
		predictWithBase: () => null,
		readBase: (files) => files.map((path) => readAs(path, path, []))
	};
}
// packages/pipeline/project-steps.ts
/**
* The steps that a project asks for, in order: the data that has a schema first, for what is wrong with it
* explains what is wrong with a model.
*
* @param samples whether data checks show offending values.
* @throws MlgateError with the problems of all schemas at once.
*/
async function projectSteps(project, { samples }, context) {
	const judging = project.judging ?? {
		waivers: [],
		ownWaivers: [],
		notes: []
	};
	const problems = [];
	const steps = [];
	const formats = /* @__PURE__ */ new Map();
	for (const [name, data] of Object.entries(project.data)) {
		const schema = await readSchema(data, context, problems);
		if (schema?.format !== void 0) formats.set(name, schema.format);
		const notes = [];
		const base = await baseSchema(name, judging, notes);
		const deciding = base && {
			...withoutFormat(base),
			...formatOf(schema, data)
		};
		const isChanged = deciding !== void 0 && !isDeepStrictEqual(deciding, schema);
		const options = {
			name,
			data: data.path,
			samples,
			...isChanged ? { secondOpinion: { schema } } : {}
		};
		const used = deciding ?? schema;
		if (used === void 0) continue;
		const own = isChanged ? { own: {
			changed: [`schema of ${name}`],
			gates: [],
			waivers: []
		} } : {};
		steps.push({
			...dataStep({
				...options,
				schema: used
			}, context),
			judging: {
				waivers: [],
				notes,
				...own
			}
		});
	}
	if (problems.length > 0) throw MlgateError.ofProblems(problems);
	for (const [name, model] of Object.entries(project.models)) steps.push(judgedModelStep(name, model, {
		project,
		formats,
		judging
	}, context));
	return steps;
}
/** The step of a model by the rules of the base where it has some, with the model's own as second opinion. */
function judgedModelStep(name, model, surroundings, context) {
	const { project, judging } = surroundings;
	const { waivers, ownWaivers } = judging;
	const own = rulesOf(model);
	const base = judging.base && baseModelOf(name, model, project, judging.base.project);
	const changed = base === void 0 ? [] : changedGates(name, model.evaluate, base.evaluate);
	const notes = base === void 0 ? [] : baselineWords(name, model, base);
	if (base === void 0 || changed.length === 0) return {
		...modelStep(name, model, own, surroundings, context),
		judging: {
			waivers,
			notes
		}
	};
	const step = modelStep(name, model, {
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
			own: opinion
		}
	};
}
function rulesOf({ evaluate: { gates, slices } }) {
	if (slices === void 0) return { gates };
	return {
		gates,
		slices: {
			by: slices.by,
			minSamples: slices["min-samples"],
			gates: slices.gates
		}
	};
}
function withoutFormat({ format: _, ...schema }) {
	return schema;
}
function formatOf(schema, data) {
	const format = schema?.format ?? data.format;
	return format === void 0 ? {} : { format };
}
function modelStep(name, model, rules, { project, formats }, context) {
	const { onnx, predictions, metrics: numbers, baseline, parameters, evaluate } = model;
	const { metrics, seed, target, prediction, probabilities, features, task } = evaluate;
	const data = evaluate.data === void 0 ? void 0 : dataOf(project, evaluate.data);
	const question = {
		name,
		metrics,
		seed,
		...rules,
		...defined({
			baseline,
			parameters,
			inputs: inputsOf(model),
			id: evaluate.id ?? data?.id
		})
	};
	if (numbers !== void 0) return metricsStep(numbers, question, context);
	if (predictions !== void 0) return evaluationStep(predictionsSource({
		predictions,
		...defined({
			target,
			prediction,
			probabilities,
			task,
			weight: evaluate["sample-weight"]
		})
	}, question, context), question, context);
	if (onnx === void 0 || data === void 0 || target === void 0) throw new TypeError(`the project's reader let a model without its source through: ${name}`);
	return evaluationStep(modelSource({
		model: onnx,
		data: data.path,
		target,
		...defined({
			features,
			task,
			format: data.format ?? formats.get(evaluate.data ?? "")
		})
	}, question, context), question, context);
}
function inputsOf({ "changed-by": changedBy, onnx, predictions = [], metrics }) {
	if (changedBy === void 0) return void 0;
	return {
		changedBy,
		sources: [
			onnx,
			metrics,
			...predictions
		].filter((source) => source !== void 0)
	};
}
async function readSchema({ schema, format }, context, problems) {
	if (schema === void 0) return void 0;
	try {
		const read = typeof schema === "string" ? await readSchemaFile(schema, context) : schema;
		return format === void 0 ? read : {
			...read,
			format
		};
	} catch (error) {
		if (!(error instanceof MlgateError)) throw error;
		problems.push(...error.problems);
		return;
	}
}
/** Reads the data schema at a location. */
async function readSchemaFile(location, context) {
	const { text, file } = await readLocation(location, context.locations);
	return parseDataSchema(text, file);
}
/** Without the keys that are undefined, which stand for "not said". */
function defined(record) {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== void 0));
}
// packages/pipeline/requests/data-request.ts
/** The step that a request asks for. */
async function requestedDataCheck({ data, schema: location, name, samples }, context) {
	const schema = await readSchemaFile(location, context);
	return dataStep({
		name: name ?? basename(data[0]),
		data: [...data],
		schema,
		samples
	}, context);
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
	const { model, data, target, predictions, metricsFile, sampleWeight } = request;
	if (metricsFile !== void 0) return metricsStep(metricsFile, question, context);
	if (predictions !== void 0) {
		const columns = only(request, [
			"target",
			"prediction",
			"probabilities",
			"task"
		]);
		const weight = sampleWeight === void 0 ? {} : { weight: sampleWeight };
		return evaluationStep(predictionsSource({
			predictions,
			...columns,
			...weight
		}, question, context), question, context);
	}
	return evaluationStep(modelSource({
		model,
		data,
		target,
		...only(request, ["features", "task"])
	}, question, context), question, context);
}
/** Everything that mlgate.yml says of a model; beside its name it would be ignored in silence. */
const saidByProject = [
	"model",
	"data",
	"features",
	"predictions",
	"prediction",
	"probabilities",
	"sampleWeight",
	"metricsFile",
	"target",
	"id",
	"task",
	"slices",
	"minSamples",
	"sliceGates",
	"metrics",
	"baseModel",
	"basePredictions",
	"baseline",
	"gates",
	"parameters",
	"seed"
];
/** @throws MlgateError MG9003 when options stand beside a name of mlgate.yml that says the same. */
function refuseBesideName(name, request, optionName) {
	const given = saidByProject.filter((key) => request[key] !== void 0);
	if (given.length === 0) return;
	throw new MlgateError({
		code: "MG9003",
		message: `mlgate.yml says how "${name}" is scored; ${given.map(optionName).join(", ")} beside its name would have no effect.`,
		hint: "Leave the name out to say everything here, or change mlgate.yml."
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
		...only(request, ["id", "parameters"])
	};
}
/** What has no meaning beside a source: it would be ignored in silence, and the number be another one. */
const idleBeside = {
	model: [
		"prediction",
		"probabilities",
		"sampleWeight"
	],
	predictions: [
		"data",
		"features",
		"baseModel"
	],
	metricsFile: [
		"data",
		"features",
		"prediction",
		"probabilities",
		"sampleWeight",
		"target",
		"id",
		"task",
		"slices",
		"baseModel",
		"basePredictions"
	]
};
function refuseIdle(request, optionName) {
	for (const source of [
		"model",
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
/** Three ways to say what to score; each needs to be said whole, and only one of them. */
function requireSource({ model, data, target, predictions, metricsFile }, optionName) {
	const named = Object.entries({
		model,
		predictions,
		metricsFile
	}).filter(([, value]) => value !== void 0).map(([key]) => optionName(key));
	if (named.length > 1) throw new MlgateError({
		code: "MG9003",
		message: `${named.join(" and ")} both say what to score.`,
		hint: "Keep one of them."
	});
	if (predictions !== void 0 || metricsFile !== void 0) return;
	const missing = Object.entries({
		model,
		data,
		target
	}).flatMap(([key, value]) => value === void 0 ? [optionName(key)] : []);
	if (missing.length === 0) return;
	const [ofModel, ofPredictions, ofNumbers] = [
		"model",
		"predictions",
		"metricsFile"
	].map(optionName);
	const together = [ofModel, optionName("data")].join(", ");
	throw new MlgateError({
		code: "MG9002",
		message: `Nothing says what to score: ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing.`,
		hint: `Name a model of mlgate.yml, or give ${together} and ${optionName("target")}; or ${ofPredictions}; or ${ofNumbers}.`
	});
}
function nameOf({ model, predictions, metricsFile }) {
	const file = model ?? predictions?.[0] ?? metricsFile ?? "";
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
	return judgedProject({
		...parseProjectConfig(text, relative(process.cwd(), file) || file),
		folder: dirname(file)
	}, base);
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
async function requestedSteps(project, { names, only, samples }, context) {
	const steps = (await projectSteps(project, { samples }, context)).filter(({ kind }) => only === void 0 || kind === "data" === (only === "data"));
	if (steps.length === 0) throw nothingToDo(only);
	if (names.length === 0) return withNotes(steps, project);
	const known = steps.map(({ name }) => name);
	for (const name of names) if (!known.includes(name)) throw unknownName(name, known, only);
	return withNotes(steps.filter(({ name }) => names.includes(name)), project);
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
	data: "no data set with a schema",
	models: "no model",
	both: "no data set with a schema and no model"
};
function nothingToDo(only) {
	return new MlgateError({
		code: "MG9004",
		message: `mlgate.yml asks for nothing to be checked: it has ${sought[only ?? "both"]}.`,
		hint: "Give a data set a \"schema\", or name a model."
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
	const { baseline, evidence } = (measured && search && await explained(problems, () => step.compare(measured, search))) ?? emptyHanded(step, measured, problems);
	const today = startedAt.toISOString().slice(0, 10);
	const subject = measured?.subject ?? identified?.subject ?? { data: [] };
	const judge = (requests, waivers) => {
		const gates = measured === void 0 ? [] : judgeGates(step.name, requests, evidence);
		return applyWaivers({
			name: step.name,
			subject,
			gates
		}, waivers, today);
	};
	const { judging } = step;
	const { gates, notes: waiverNotes } = judge(step.gates, judging?.waivers ?? []);
	const own = judging?.own;
	const changedGates = own && {
		gates: [...own.changed],
		verdict: verdictOf(measured?.ownChecks ?? measured?.checks ?? [], judge(own.gates, own.waivers).gates, problems)
	};
	const notes = [
		...judging?.notes ?? [],
		...waiverNotes,
		...measured?.notes ?? [],
		...marginNotes(step.gates, evidence, gates)
	];
	const result = {
		schema: resultSchemaId,
		kind: step.kind,
		name: step.name,
		...context.leg === void 0 ? {} : { leg: context.leg },
		subject: context.head === void 0 ? subject : {
			...subject,
			head: context.head
		},
		...context.run === void 0 ? {} : { run: context.run },
		environment: context.environment,
		parameters: identified?.parameters ?? {},
		metrics: measured?.metrics ?? [],
		...measured?.confusion === void 0 ? {} : { confusion: measured.confusion },
		checks: measured?.checks ?? [],
		gates,
		baseline,
		verdict: verdictOf(measured?.checks ?? [], gates, problems),
		...changedGates === void 0 ? {} : { changedGates },
		...problems.length === 0 ? {} : { problems: problems.map(asDocument) },
		...notes.length === 0 ? {} : { notes },
		startedAt: startedAt.toISOString(),
		durationMs: context.now().getTime() - startedAt.getTime()
	};
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
function verdictOf(checks, gates, problems) {
	return worstVerdict([
		...checks.filter(({ severity }) => severity !== "warn").map(({ status }) => status === "fail" || status === "error" ? status : "pass"),
		...gates.filter(countsToVerdict).map(({ verdict }) => verdict),
		...problems.map(() => "error")
	]);
}
function asDocument({ code, message, hint, place }) {
	return {
		code,
		message,
		...hint === void 0 ? {} : { hint },
		...place === void 0 ? {} : { place: { ...place } }
	};
}
export { automaticBaselines, describeEnvironment, findWorkspace, readGates, readProject, refuseBesideName, requestedDataCheck, requestedEvaluation, requestedSteps, walkRoad, withSession, writeResult };
