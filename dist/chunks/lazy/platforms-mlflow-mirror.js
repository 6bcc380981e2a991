import { MlgateError } from "../core.js";
import { _regex, array, number, number$1, object, optional, string as string$1, string$1 as string, union, unknown } from "../zod.js";
import { NoAnswer } from "../http.js";
import { formatManifest, fullName, manifestName } from "../registry2.js";
import { ensured, explained, find, listArtifacts, mlflowServer, proxiedRoot, putArtifact, search, usualWire, write } from "../wire.js";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";
// packages/platforms/mlflow/model-versions.ts
const versionsAPage = "200";
const mostPages = 100;
const tagsSchema = optional(array(object({
	key: string(),
	value: optional(string())
})));
const versionSchema = object({
	version: string$1().check(_regex(/^\d{1,15}$/)),
	creation_timestamp: optional(number()),
	description: optional(string()),
	run_id: optional(string()),
	source: optional(string()),
	tags: tagsSchema
});
const searchSchema = object({
	model_versions: optional(array(versionSchema)),
	next_page_token: optional(string())
});
const modelSchema = object({ registered_model: object({ aliases: optional(array(object({
	alias: string(),
	version: string$1()
}))) }) });
const aliasSchema = object({ model_version: object({ version: string$1() }) });
/** Aliases of a registered model, each with the number of its version; null when there is no such model. */
async function findModelAliases(server, name) {
	const said = await find(server, {
		route: "registered-models/get",
		parameters: { name },
		schema: modelSchema
	});
	return said === null ? null : said.registered_model.aliases ?? [];
}
/** Makes a registered model where there is none of the name. */
async function ensureModel(server, name, description) {
	const route = "registered-models/create";
	const make = () => write(server, {
		route,
		body: {
			name,
			description
		},
		schema: unknown()
	});
	await ensured(server, route, () => findModelAliases(server, name), make);
}
/** All versions of a model, the oldest first. */
async function listVersions(server, name) {
	const found = [];
	let token;
	for (let page = 0; page < mostPages; page += 1) {
		const parameters = {
			filter: `name=${literal(name)}`,
			max_results: versionsAPage,
			...token === void 0 ? {} : { page_token: token }
		};
		const said = await search(server, {
			route: "model-versions/search",
			parameters,
			schema: searchSchema
		});
		found.push(...(said.model_versions ?? []).map(asVersion));
		token = said.next_page_token;
		if (!token) break;
	}
	return found.toSorted((left, right) => Number(left.version) - Number(right.version));
}
function asVersion(said) {
	return {
		version: said.version,
		createdAt: said.creation_timestamp ?? 0,
		description: said.description ?? "",
		runId: said.run_id ?? "",
		tags: new Map((said.tags ?? []).map(({ key, value = "" }) => [key, value]))
	};
}
/** A text in a filter, which knows no way to write a quote within quotes of its kind. */
function literal(text) {
	if (!text.includes("'")) return `'${text}'`;
	if (!text.includes("\"")) return `"${text}"`;
	throw new MlgateError({
		code: "MG6530",
		message: `MLflow cannot look for ${text}: it has both kinds of quotes in it.`
	});
}
/**
* Makes a version unless there is one that `isIt` knows.
*
* @returns the oldest one: of two that were made at the same moment both sides take it.
*/
async function ensureVersion(server, body, isIt) {
	const route = "model-versions/create";
	const look = async () => (await listVersions(server, body.name)).find(isIt) ?? null;
	const make = () => write(server, {
		route,
		body,
		schema: unknown()
	});
	return (await ensured(server, route, look, make)).found;
}
/** Puts an alias on a version, wherever it was; takes it away where there is none. */
async function moveAlias(server, name, alias, version) {
	const route = "registered-models/alias";
	const isAsWanted = async () => {
		return ((await find(server, {
			route,
			parameters: {
				name,
				alias
			},
			schema: aliasSchema
		}))?.model_version.version ?? null) === version ? true : null;
	};
	const put = {
		method: "POST",
		body: {
			name,
			alias,
			version
		}
	};
	const remove = {
		method: "DELETE",
		body: {
			name,
			alias
		}
	};
	const make = () => write(server, {
		route,
		...version === null ? remove : put,
		schema: unknown()
	});
	return (await ensured(server, route, isAsWanted, make)).outcome;
}
/**
* Why a name cannot be an alias, as the end of a sentence; null where it can. `latest` and `v7` are words of MLflow's own.
*/
function aliasProblem(alias) {
	if (alias.length > 255 || !/^[\w-]+$/.test(alias)) return "has to be letters, digits, \"_\" and \"-\"";
	return /^(?:latest|v\d+)$/i.test(alias) ? "is a word that MLflow keeps for itself" : null;
}
// packages/platforms/mlflow/run-values.ts
const mostValueCharacters = 6e3;
/**
* The numbers of a version as metrics of a run: `evaluation/test/f1_score_average_macro`, with `weather_fog` before the
* name on a slice, and `.low` and `.high` behind it for its interval. Names are made of what the API allows in them, and
* each once.
*/
function metricsOf(manifest) {
	const keys = uniqueKeys();
	return manifest.metrics.flatMap((metric) => {
		const key = keys([
			metric.kind,
			metric.result,
			...legWords(metric),
			...sliceWords(metric),
			metric.name
		]);
		const { interval } = metric;
		return [{
			key,
			value: numberOf(metric.value)
		}, ...interval == null ? [] : [{
			key: `${key}.low`,
			value: numberOf(interval.low)
		}, {
			key: `${key}.high`,
			value: numberOf(interval.high)
		}]];
	});
}
/** The parameters of a version as those of a run: `optimizer.rate` for what is nested, JSON for lists. */
function parametersOf(manifest) {
	const keys = uniqueKeys();
	return leaves(manifest.parameters).map(([path, value]) => {
		const text = typeof value === "string" ? value : JSON.stringify(value) ?? "";
		return {
			key: keys([path]),
			value: text.slice(0, mostValueCharacters)
		};
	});
}
/** Items in the order that they have, in groups of at most so many, and so many bytes of JSON. */
function inBatches(items, most, mostBytes) {
	const batches = [];
	let bytes = 0;
	for (const item of items) {
		const own = Buffer.byteLength(JSON.stringify(item)) + 1;
		const last = batches.at(-1);
		if (last === void 0 || last.length === most || bytes + own > mostBytes) {
			batches.push([item]);
			bytes = own;
		} else {
			last.push(item);
			bytes += own;
		}
	}
	return batches;
}
const legWords = ({ leg }) => leg === void 0 ? [] : [Object.entries(leg).flat().map(String).join("_")];
const sliceWords = ({ slice }) => slice == null ? [] : [Object.entries(slice).flat().map(String).join("_")];
function numberOf(value) {
	return Number.isFinite(value) ? value : String(value);
}
function leaves(value, above = "") {
	return Object.entries(value).flatMap(([name, each]) => typeof each === "object" && each !== null && !Array.isArray(each) ? leaves(each, `${above}${name}.`) : [[above + name, each]]);
}
/** Makes names of words: of those that come out alike, the later ones get a number. */
function uniqueKeys() {
	const known = /* @__PURE__ */ new Map();
	const room = 239;
	return (words) => {
		const key = words.map(allowed).join("/").slice(0, room);
		const count = (known.get(key) ?? 0) + 1;
		known.set(key, count);
		return count === 1 ? key : `${key}.${count}`;
	};
}
/** Letters, digits, `_`, `-` and `.` are allowed everywhere; steps of a path that are dots alone are not. */
function allowed(word) {
	const kept = word.replace(/[^A-Za-z0-9_.-]+/g, "_").replace(/^_+|_+$/g, "");
	return /^\.*$/.test(kept) ? "_" : kept;
}
// packages/platforms/mlflow/runs.ts
/** Limits of `runs/log-batch`: items of a kind, and bytes in all. */
const mostMetrics = 1e3;
const mostParameters = 100;
const mostBatchBytes = 9e5;
const pairs = optional(array(object({
	key: string(),
	value: optional(string())
})));
const runSchema = object({
	info: object({
		run_id: string(),
		artifact_uri: optional(string()),
		status: optional(string())
	}),
	data: optional(object({
		metrics: optional(array(object({
			key: string(),
			value: optional(union([number$1(), string()]))
		}))),
		params: pairs,
		tags: pairs
	}))
});
const experimentSchema = object({ experiment: object({ experiment_id: string() }) });
function asRun({ info, data }) {
	const mapOf = (list) => new Map((list ?? []).map(({ key, value = "" }) => [key, value]));
	return {
		id: info.run_id,
		artifactUri: info.artifact_uri ?? "",
		isFinished: info.status === "FINISHED",
		metrics: new Map((data?.metrics ?? []).map(({ key, value }) => [key, Number(value)])),
		parameters: mapOf(data?.params),
		tags: mapOf(data?.tags)
	};
}
/** A run by its id; null where there is none. */
async function findRun(server, id) {
	const schema = object({ run: runSchema });
	const said = await find(server, {
		route: "runs/get",
		parameters: { run_id: id },
		schema
	});
	return said === null ? null : asRun(said.run);
}
/** The id of an experiment, which is made where there is none of the name. */
async function ensureExperiment(server, name) {
	const question = {
		route: "experiments/get-by-name",
		parameters: { experiment_name: name }
	};
	const look = () => find(server, {
		...question,
		schema: experimentSchema
	});
	const route = "experiments/create";
	const make = () => write(server, {
		route,
		body: { name },
		schema: unknown()
	});
	return (await ensured(server, route, look, make)).found.experiment.experiment_id;
}
/** A run that has these tags of mlgate's; made where there is none. */
async function ensureRun(server, run) {
	const { experiment, name, startedAt, tags } = run;
	const own = [...tags].filter(([key]) => key.startsWith("mlgate."));
	const isIt = (found) => own.every(([key, value]) => found.tags.get(key) === value);
	const filter = ["mlgate.sha256", "mlgate.version"].map((key) => `tags.\`${key}\` = '${tags.get(key)}'`);
	const body = {
		experiment_ids: [experiment],
		filter: filter.join(" and "),
		max_results: 100
	};
	const schema = object({ runs: optional(array(runSchema)) });
	const look = async () => {
		return ((await search(server, {
			route: "runs/search",
			body,
			schema
		})).runs ?? []).map(asRun).findLast(isIt) ?? null;
	};
	const route = "runs/create";
	const asked = {
		experiment_id: experiment,
		run_name: name,
		start_time: startedAt,
		tags: Array.from(tags, ([key, value]) => ({
			key,
			value
		}))
	};
	const make = () => write(server, {
		route,
		body: asked,
		schema: unknown()
	});
	return (await ensured(server, route, look, make)).found;
}
/**
* Logs what a run has not logged yet: the API keeps a number twice when it is sent twice, so that an answer that was lost
* is settled by looking.
*/
async function logMissing(server, id, values) {
	for (let attempt = 1;; attempt += 1) {
		const run = await findRun(server, id);
		if (run === null) throw new NoAnswer("has lost a run that it made", true);
		const parameters = values.parameters.filter(({ key }) => !run.parameters.has(key));
		const metrics = values.metrics.filter(({ key }) => !run.metrics.has(key));
		const bodies = [...inBatches(parameters, mostParameters, mostBatchBytes).map((params) => ({ params })), ...inBatches(metrics, mostMetrics, mostBatchBytes / 2).map((batch) => ({ metrics: batch.map((metric) => ({
			...metric,
			timestamp: values.at,
			step: 0
		})) }))];
		try {
			for (const body of bodies) await write(server, {
				route: "runs/log-batch",
				body: {
					run_id: id,
					...body
				},
				schema: unknown()
			});
			return;
		} catch (error) {
			if (!(error instanceof NoAnswer) || attempt === 3) throw explained(error, server, "runs/log-batch");
		}
	}
}
/** Sends files into a folder of the run's artifacts, but those that lie there with as many bytes. */
async function sendMissing(server, root, files) {
	const there = /* @__PURE__ */ new Map();
	for (const { path, bytes } of await listArtifacts(server, root, "", true)) there.set(path, bytes);
	for (const each of files) {
		if (there.get(each.path) === each.bytes) continue;
		await putArtifact(server, `${root}/${each.path}`, each).catch((error) => {
			if (!(error instanceof NoAnswer)) throw error;
			return putArtifact(server, `${root}/${each.path}`, each);
		});
	}
}
/** Says that a run is over. */
async function finishRun(server, { id, isFinished }, at) {
	if (isFinished) return;
	const route = "runs/update";
	const look = async () => (await findRun(server, id))?.isFinished === true ? true : null;
	const body = {
		run_id: id,
		status: "FINISHED",
		end_time: at
	};
	await ensured(server, route, look, () => write(server, {
		route,
		body,
		schema: unknown()
	}));
}
// packages/platforms/mlflow/mirror.ts
/** Where artifacts of a version lie among those of its run. */
const artifactFolder = "model";
/**
* The MLflow Model Registry at MLFLOW_TRACKING_URI. A version is a run with the numbers and parameters, its files as
* artifacts, and a version of the registered model on top, which is made last and therefore has all of it. A stage is an
* alias. Runs go to the experiment of MLFLOW_EXPERIMENT_NAME, or else to one with the model's name.
*
* @param settings the name of the registered model; the model's own, without slashes and colons, where it is absent.
* @throws MlgateError MG8507 when no server is named.
*/
function mlflowMirror({ name }, environment, wire = usualWire()) {
	const server = mlflowServer(environment, "The MLflow registry", wire);
	const nameOf = (model) => name ?? fullName(model).replace(/[/:]+/g, ".");
	return {
		name: "mlflow",
		publish: (version) => reached(server, async () => {
			const experiment = environment.MLFLOW_EXPERIMENT_NAME || nameOf(version.manifest);
			return publish(version, {
				server,
				model: nameOf(version.manifest),
				experiment
			});
		}),
		alias: (stage, { version, ...model }) => reached(server, () => setAlias(server, nameOf(model), stage, version))
	};
}
async function publish(version, target) {
	const { manifest, url } = version;
	const { server, model } = target;
	const known = (await listVersions(server, model)).find((each) => isVersion(each, manifest.version));
	if (known !== void 0) return mirrored(known, version, target, "unchanged", []);
	const description = `Version ${manifest.version} of ${fullName(manifest)}, released at ${url}`;
	await ensureModel(server, model, `${fullName(manifest)} of ${manifest.lineage.repository ?? url}`);
	const run = await mirrorRun(version, target);
	const root = proxiedRoot(run.artifactUri, server);
	const notes = [];
	if (root === null) notes.push("The server takes no artifacts itself: the release is named there, and files are not.");
	else await withManifest(version, (files) => sendMissing(server, `${root}/${artifactFolder}`, files));
	await finishRun(server, run, Date.parse(manifest.createdAt));
	return mirrored(await ensureVersion(server, {
		name: model,
		source: `${run.artifactUri}/${artifactFolder}`,
		run_id: run.id,
		description,
		tags: Array.from(tagsOf(version), ([key, value]) => ({
			key,
			value
		}))
	}, (each) => isVersion(each, manifest.version)), version, target, "created", notes);
}
function isVersion({ tags }, version) {
	return tags.get("mlgate.version") === version;
}
/** @throws MlgateError MG6530 when the version there is of other files. */
function mirrored(there, { manifest }, { server, model }, outcome, notes) {
	if (there.tags.get("mlgate.sha256") !== manifest.content) throw new MlgateError({
		code: "MG6530",
		message: `Version ${there.version} of ${model} in MLflow says that it is ${manifest.version}, and is of other files.`
	});
	return {
		where: `${server.base}/#/models/${encodeURIComponent(model)}/versions/${there.version}`,
		outcome,
		version: there.version,
		notes
	};
}
/** A run with all that is known of the version. */
async function mirrorRun(version, { server, experiment }) {
	const { manifest, url } = version;
	const at = Date.parse(manifest.createdAt);
	const sources = [
		["mlflow.source.git.commit", manifest.lineage.commit],
		["mlflow.source.type", "JOB"],
		["mlflow.source.name", url]
	];
	const run = await ensureRun(server, {
		experiment: await ensureExperiment(server, experiment),
		name: `${manifest.name} ${manifest.version}`,
		startedAt: at,
		tags: new Map([...tagsOf(version), ...sources])
	});
	const values = {
		metrics: metricsOf(manifest),
		parameters: parametersOf(manifest),
		at
	};
	await logMissing(server, run.id, values);
	return run;
}
function tagsOf({ manifest, tag, url }) {
	const { version, content, lineage } = manifest;
	const run = lineage.run?.id;
	return new Map([
		["mlgate.version", version],
		["mlgate.sha256", content],
		["mlgate.commit", lineage.commit],
		["mlgate.tag", tag],
		["mlgate.release", url],
		...lineage.repository === void 0 ? [] : [["mlgate.repository", lineage.repository]],
		...typeof run === "string" || typeof run === "number" ? [["mlgate.run", String(run)]] : []
	]);
}
/** The files of a version with its manifest, which lies on the disk as long as `use` needs it. */
async function withManifest({ manifest, files }, use) {
	const folder = await mkdtemp(join(tmpdir(), "mlgate-mirror-"));
	try {
		const text = formatManifest(manifest);
		const file = join(folder, manifestName);
		await writeFile(file, text);
		await use([...files, {
			path: manifestName,
			file,
			bytes: Buffer.byteLength(text)
		}]);
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
async function setAlias(server, model, stage, version) {
	const problem = aliasProblem(stage);
	if (problem !== null) throw new MlgateError({
		code: "MG6530",
		message: `${stage} cannot be an alias in MLflow: it ${problem}.`
	});
	if (version === null) return moveAlias(server, model, stage, null);
	const there = (await listVersions(server, model)).find((each) => isVersion(each, version));
	if (there !== void 0) return moveAlias(server, model, stage, there.version);
	throw new MlgateError({
		code: "MG6530",
		message: `MLflow has no version of ${model} that is ${version}.`,
		hint: "Mirror it first: mlgate model mirror."
	});
}
/** @throws MlgateError MG8504 when the server does not answer. */
async function reached({ base }, work) {
	return work().catch((error) => {
		if (!(error instanceof NoAnswer)) throw error;
		throw new MlgateError({
			code: "MG8504",
			message: `MLflow at ${base} cannot be told: it ${error.message}.`,
			hint: "What was done is found again when this is repeated."
		});
	});
}
export { mlflowMirror };
