import { MlgateError, stringifyDocument, suggest } from "../core.js";
import { buildManifest, contentHash, emptyStageHistory, fetchVersion, fileRoles, fullName, modelFiles, mostNotesCharacters, promote, proposeVersion, publishVersion, readManifest, rollback, unassign } from "../registry2.js";
import { hashFile, isInside, makeFolder, resolveLocation } from "../files.js";
import { identifyFiles, portablePath, projectAt, readLocation, readParameters, readProject, readSchemaFile, resultFileStem, tableOf as tableOf$1 } from "../pipeline.js";
import { dataOf, projectFileNames, registeredModelOf } from "../config.js";
import { countedTitle, countsWords, machineWords, metricRows, path, plural, rowsWords, scaleOf, sliceWords, sparkline } from "../report.js";
import { formatBytes, formatCount, formatInterval, formatValue, joinMarkdown, markdownBlocks, markdownCode, markdownColumns, markdownFence, markdownFold, markdownLink, markdownList, markdownTable, md, shorten } from "../markup.js";
import { require_dist } from "../yaml.js";
import { registeredModels, writeTag } from "../registry.js";
import "../comment.js";
import { copyFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { existsSync } from "node:fs";
import { createHash } from "node:crypto";
// packages/registry/stages/rules.ts
/** What is asked for where nobody said otherwise: something of `production`, nothing of other stages. */
function usualRules(stage) {
	return stage === "production" ? {
		require: [
			"data",
			"evaluation",
			"benchmark"
		],
		environment: "production",
		attestation: true
	} : {
		require: [],
		attestation: false
	};
}
// packages/pipeline/registry/fetch-model.ts
/**
* Brings files of a version, verified.
*
* @throws MlgateError as `fetchVersion` does.
*/
function fetchModel({ files = [], workflow, ...request }, { host, verifier }) {
	const isRole = (word) => fileRoles.includes(word);
	const roles = files.length === 0 ? ["model", "other"] : files.filter(isRole);
	return fetchVersion({
		...request,
		roles,
		files: files.filter((word) => !isRole(word)),
		...workflow === void 0 ? {} : { workflow },
		...verifier === void 0 ? {} : { verifier }
	}, host);
}
/**
* SHA-256 of a version's model: of its file, or of several over their hashes and paths.
*/
function modelHash({ files, content }) {
	const [only, ...others] = files.filter(({ role }) => role === "model");
	return only !== void 0 && others.length === 0 ? only.sha256 : content;
}
/** @throws MlgateError MG9101 when nothing says which version is meant. */
function requireReference(reference) {
	if (reference !== void 0) return reference;
	throw new MlgateError({
		code: "MG9101",
		message: "The input \"reference\" is missing: it says which version is fetched.",
		hint: "Write it as NAME, NAME@VERSION or NAME#STAGE, such as signs#production."
	});
}
// packages/pipeline/registry/mirrors.ts
/**
* Tells the registries that mirror this one of a version. It is published already: a mirror that does not take it is
* told about, and fails nothing.
*
* @returns what came of each, a sentence each.
*/
async function tellMirrors(version, configured, { mirrors }) {
	const alias = configured?.mlflow?.alias;
	const held = {
		...version,
		files: version.files.filter((file) => isHeld(file, version.manifest))
	};
	return each(configured, mirrors, async (mirror) => {
		const { where, outcome, notes } = await mirror.publish(held);
		if (alias !== void 0) await mirror.alias?.(alias, version.manifest);
		return [outcome === "created" ? `${mirror.name} shows it: ${where}` : `${mirror.name} had it already: ${where}`, ...notes];
	});
}
/** A release that an earlier run began may hold a card or results of that run: what is here beside them is none of it. */
function isHeld({ path, sha256 }, { files }) {
	return files.some((file) => file.path === path && file.sha256 === sha256);
}
/**
* Puts a stage on a version in the registries that mirror this one, as an alias, or takes it away where there is none.
*
* @returns what came of each, a sentence each.
*/
async function tellMirrorsOfStage(stage, version, configured, { mirrors }) {
	return each(configured, mirrors, async (mirror) => {
		if (mirror.alias === void 0) return [];
		return await mirror.alias(stage, version) === "unchanged" ? [] : [`${mirror.name} has ${stage} on ${version.version ?? "nothing"}`];
	});
}
async function each(configured, mirrors, tell) {
	if (configured === void 0 || mirrors === void 0) return [];
	const names = Object.keys(configured).join(", ");
	const found = await mirrors(configured).catch((error) => untold(names, error));
	if (typeof found === "string") return [found];
	const told = found.map((mirror) => tell(mirror).catch((error) => [untold(mirror.name, error)]));
	return (await Promise.all(told)).flat();
}
/** Why somebody was not told; bugs are thrown on. */
function untold(name, error) {
	if (!(error instanceof MlgateError)) throw error;
	return `${name} was not told: ${error.message}`;
}
// packages/pipeline/registry/model-files.ts
/** Formats of Python whose reader runs the code that is in them. */
const pickled = /* @__PURE__ */ new Set([
	".pkl",
	".pickle",
	".joblib",
	".dill",
	".cloudpickle",
	".pt",
	".pth",
	".ckpt"
]);
/**
* Finds and hashes what a version is made of. A file in the folder of the model is called by its path from there, any
* other by that from the folder of the project; a folder keeps its name and its paths.
*
* @param model location of a file, or a folder. @param beside further files: paths, folders and patterns.
* @throws MlgateError MG10xx when something is not there or may not be read, MG50xx when an ONNX model is none.
*/
async function gatherModel({ model, beside = [] }, context) {
	const { locations } = context;
	const own = await findAll(model, context);
	const home = own.isFolder ? dirname(own.folder) : dirname(own.files[0]?.file ?? locations.folder);
	const pathOf = ({ file, name }) => {
		if (name !== void 0) return basename(name);
		const start = isInside(file, home) ? home : locations.folder;
		return isInside(file, start) ? portablePath(relative(start, file)) : basename(file);
	};
	const described = await describeModel(own, context);
	const weights = described.externalData.map((path) => ({
		file: join(home, path),
		name: void 0
	}));
	const others = (await Promise.all(beside.map((location) => findAll(location, context)))).flatMap(({ files }) => files);
	const files = /* @__PURE__ */ new Map();
	const add = async (found, role) => {
		if (files.has(found.file)) return;
		files.set(found.file, {
			path: pathOf(found),
			role,
			file: found.file,
			...await hashFile(found.file)
		});
	};
	for (const found of [...own.files, ...weights]) await add(found, "model");
	for (const found of others) await add(found, "other");
	const all = [...files.values()];
	return {
		files: all,
		signature: described.signature,
		notes: warningsOf(all)
	};
}
/** Hidden files of a folder stay where they are. */
async function findAll(location, { locations }) {
	const folder = resolve(locations.folder, location);
	const isFolder = (await stat(folder).catch(() => null))?.isDirectory() ?? false;
	const pattern = `${location.replace(/[\\/]+$/, "")}/**/*`;
	const found = await resolveLocation(isFolder ? pattern : location, locations);
	return {
		isFolder,
		folder,
		files: found.files.map((file, index) => ({
			file,
			name: originOf(found, index)
		}))
	};
}
function originOf({ origins, scheme, location }, index) {
	return origins?.[index]?.name ?? (scheme === "file" ? void 0 : location);
}
/** What the one ONNX model among some files takes and gives; null where there is none, or there are several. */
async function signatureAmong(files, context) {
	return (await describeModel({ files: files.map(({ path, file }) => ({
		file,
		name: path
	})) }, context)).signature;
}
/** What the one ONNX file among those of the model says of itself. */
async function describeModel({ files }, { runJob }) {
	const [onnx, another] = files.filter(({ file }) => extname(file).toLowerCase() === ".onnx");
	if (onnx === void 0 || another !== void 0) return {
		signature: null,
		externalData: []
	};
	const name = basename(onnx.name ?? onnx.file);
	const { facts } = await runJob("inspect-model", {
		model: onnx.file,
		name
	}, name);
	const isAlone = files.length === 1;
	return {
		signature: signatureOf(facts),
		externalData: isAlone ? facts.externalData : []
	};
}
function signatureOf({ inputs, outputs }) {
	const described = ({ name, elementType, shape }) => ({
		name,
		type: elementType,
		shape: [...shape ?? []]
	});
	return {
		inputs: inputs.map(described),
		outputs: outputs.map(described)
	};
}
function warningsOf(files) {
	const risky = files.filter(({ path }) => pickled.has(extname(path).toLowerCase())).map(({ path }) => path);
	if (risky.length === 0) return [];
	return [`${risky.length > 3 ? `${risky.slice(0, 3).join(", ")} and ${risky.length - 3} more` : risky.join(", ")}: whoever loads a pickle runs the code that is in it. Load it only where its attestation was verified; safetensors and ONNX hold no code.`];
}
/** @throws MlgateError MG6517 when nothing says where the model is. */
function requireModel(model, name) {
	if (model !== void 0) return model;
	throw new MlgateError({
		code: "MG6517",
		message: `It is not known which file is the model ${name}.`,
		hint: `Name it with the input "model" or --model, or in mlgate.yml: models: { ${name}: { register: { model: PATH } } }.`
	});
}
// packages/pipeline/registry/project-here.ts
/**
* The project of a folder; undefined where there is none and nobody names one: then everything is said otherwise.
*
* @throws MlgateError MG20xx and MG21xx when it cannot be read.
*/
async function projectHere(config, folder) {
	const isThere = projectFileNames.some((name) => existsSync(join(folder, name)));
	return config === void 0 && !isThere ? void 0 : readProject(config, folder);
}
/**
* The name of the model that is meant: the only one there is, where nobody names one.
*
* @throws MlgateError MG6517 when that is none, or one of several.
*/
function modelMeant(name, project) {
	const names = Object.keys(project?.models ?? {});
	const [only, ...others] = names;
	if (name !== void 0) return name;
	if (only !== void 0 && others.length === 0) return only;
	throw new MlgateError({
		code: "MG6517",
		message: only === void 0 ? "It is not known which model is meant: no mlgate.yml names one." : `It is not known which model is meant: mlgate.yml has ${names.join(", ")}.`,
		hint: "Name it."
	});
}
// packages/registry/contents/bill-of-materials.ts
const modelReference = "model";
/**
* A version as an ML-BOM, a bill of materials in the JSON of CycloneDX 1.6: the model with its files, the data that
* it was measured on, and its numbers as a model card. The same version gives the same text: the serial number comes
* of what is said.
*
* @param library `@cyclonedx/cyclonedx-library`, which the caller brings.
*/
function billOfMaterials(manifest, library) {
	const { Models, Serialize, Spec } = library;
	const model = modelComponent(manifest, library);
	const data = dataComponents(manifest, library);
	const tool = new Models.Component(library.Enums.ComponentType.Application, "mlgate");
	const bom = new Models.Bom({
		metadata: new Models.Metadata({
			timestamp: new Date(manifest.createdAt),
			component: model,
			tools: new Models.Tools({ components: new Models.ComponentRepository([tool]) })
		}),
		components: new Models.ComponentRepository(data)
	});
	const normal = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6).makeForBom().normalize(bom, { sortLists: true });
	const document = {
		...normal,
		metadata: {
			...normal.metadata,
			component: {
				...normal.metadata?.component,
				modelCard: cardOf(manifest, data)
			}
		},
		components: normal.components?.map((component) => ({
			...component,
			data: [{
				type: "dataset",
				name: component.name
			}]
		}))
	};
	return `${stringifyDocument({
		...document,
		serialNumber: serialNumber(stringifyDocument(document))
	}, 2)}\n`;
}
function modelComponent(manifest, library) {
	const { Models, Enums } = library;
	const { name, folder, version, license, content, lineage } = manifest;
	const files = modelFiles(manifest.files);
	const [only, ...others] = files;
	const properties = {
		"mlgate:content": content,
		"mlgate:commit": lineage.commit,
		...lineage.repository === void 0 ? {} : { "mlgate:repository": lineage.repository },
		...lineage.base === null ? {} : { "mlgate:base": lineage.base.version }
	};
	return new Models.Component(Enums.ComponentType.MachineLearningModel, name, {
		bomRef: modelReference,
		...folder === void 0 ? {} : { group: folder },
		version,
		hashes: hashesOf(only !== void 0 && others.length === 0 ? only.sha256 : void 0, library),
		licenses: new Models.LicenseRepository(license === void 0 ? [] : [licenseOf$1(license, library)]),
		components: new Models.ComponentRepository(files.map(({ path, sha256 }) => new Models.Component(Enums.ComponentType.File, path, {
			bomRef: `file:${path}`,
			hashes: hashesOf(sha256, library)
		}))),
		properties: new Models.PropertyRepository(Object.entries(properties).map(([key, value]) => new Models.Property(key, value)))
	});
}
function dataComponents({ lineage }, library) {
	const { Models, Enums } = library;
	return lineage.data.map(({ name, path, sha256, version }, index) => new Models.Component(Enums.ComponentType.Data, name, {
		bomRef: `data:${index + 1}`,
		...version === void 0 ? {} : { version },
		hashes: hashesOf(sha256, library),
		properties: new Models.PropertyRepository([new Models.Property("mlgate:path", path)])
	}));
}
/** In object stores a version stands in for the hash: then there is none to tell. */
function hashesOf(sha256, { Models, Enums }) {
	const isHash = sha256 !== void 0 && /^[0-9a-f]{64}$/.test(sha256);
	return new Models.HashDictionary(isHash ? [[Enums.HashAlgorithm["SHA-256"], sha256]] : []);
}
function licenseOf$1(license, { Models, SPDX }) {
	const id = SPDX.fixupSpdxId(license);
	return id === void 0 ? new Models.NamedLicense(license) : new Models.SpdxLicense(id);
}
function cardOf({ signature, metrics }, data) {
	const formats = (values) => values.map(({ name, type, shape }) => ({ format: `${name}: ${type}[${shape.map((dimension) => dimension ?? "?").join(", ")}]` }));
	return {
		modelParameters: {
			datasets: data.map(({ bomRef }) => ({ ref: String(bomRef) })),
			...signature === null ? {} : {
				inputs: formats(signature.inputs),
				outputs: formats(signature.outputs)
			}
		},
		quantitativeAnalysis: { performanceMetrics: unique(metrics.map(performanceOf)) }
	};
}
function performanceOf({ name, slice, value, unit, interval }) {
	return {
		type: unit === "1" ? name : `${name} (${unit})`,
		value: String(value),
		...slice == null ? {} : { slice: sliceWords(slice) },
		...interval == null ? {} : { confidenceInterval: {
			lowerBound: String(interval.low),
			upperBound: String(interval.high)
		} }
	};
}
/** The schema wants items of a list to differ; legs may say the same. */
function unique(items) {
	return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
/** A UUID of version 8, made of a hash. */
function serialNumber(text) {
	const digits = createHash("sha256").update(text).digest("hex");
	const variant = (Number.parseInt(digits.slice(16, 17), 16) & 3 | 8).toString(16);
	return `urn:uuid:${[
		digits.slice(0, 8),
		digits.slice(8, 12),
		`8${digits.slice(13, 16)}`,
		`${variant}${digits.slice(17, 20)}`,
		digits.slice(20, 32)
	].join("-")}`;
}
// packages/registry/contents/rest.ts
/** Files, parameters and the like beyond which nobody reads on; all of them are in the manifest. */
const mostRows$1 = 100;
/** Rows of a table as far as anybody reads them, and how many more there are. */
function withRest(rows, table, most = mostRows$1) {
	const more = rows.length - most;
	const shown = table(rows.slice(0, most));
	return more <= 0 ? shown : markdownBlocks([shown, md`and ${formatCount(more)} more, in \`mlgate.json\``]);
}
// packages/registry/contents/metric-tables.ts
const mostRows = 200;
/** Metrics over all rows, each with its interval; empty when there are none. */
function metricTable(result, most = mostRows) {
	return tableOf(result, result.metrics.filter(({ slice }) => slice == null), most);
}
/** Metrics of slices, slice by slice; empty when there are none. */
function sliceTable(result) {
	return tableOf(result, result.metrics.filter(({ slice }) => slice != null), mostRows);
}
function tableOf(result, metrics, most) {
	if (metrics.length === 0) return md``;
	return withRest(metrics, (shown) => markdownColumns(columnsOf$1(result), shown), most);
}
const columnsOf$1 = (result) => [
	{
		title: "slice",
		alignment: "left",
		cell: ({ slice }) => sliceWords(slice)
	},
	{
		title: "metric",
		alignment: "left",
		cell: ({ name }) => markdownCode(shorten(name, 64))
	},
	{
		title: "value",
		alignment: "right",
		cell: valueCell
	},
	{
		title: "95 % interval",
		alignment: "right",
		cell: intervalCell
	},
	{
		title: countedTitle(result).toLowerCase(),
		alignment: "right",
		cell: ({ samples }) => formatCount(samples)
	},
	{
		title: "",
		alignment: "left",
		cell: betterCell
	}
];
/** `95.9 % (95.3 … 96.5)`: a metric in one line. */
function metricWords({ name, unit, value, interval }) {
	const scale = scaleOf(name, unit);
	const written = formatValue(value, {
		...scale,
		interval: interval ?? null
	});
	return interval == null ? written : `${written} (${formatInterval(interval.low, interval.high, scale)})`;
}
function valueCell({ name, unit, value, interval }) {
	return formatValue(value, {
		...scaleOf(name, unit),
		interval: interval ?? null
	});
}
function intervalCell({ name, unit, interval }) {
	if (interval == null) return "";
	const level = interval.level === .95 ? "" : ` (${100 * interval.level} %)`;
	return formatInterval(interval.low, interval.high, scaleOf(name, unit)) + level;
}
/** Told once for each metric: slices have the same. */
function betterCell({ direction, slice }) {
	return direction === "none" || slice != null ? "" : `${direction} is better`;
}
// packages/registry/contents/card-sections.ts
/** The files of the model, and what it takes and gives. */
function whatItIs({ files, signature, license }) {
	const own = modelFiles(files);
	const bytes = own.reduce((sum, file) => sum + file.bytes, 0);
	const kind = signature === null ? "A model" : "An ONNX model";
	const [first] = own;
	const where = own.length === 1 && first !== void 0 ? markdownCode(path(first.path)) : plural(own.length, "file");
	const licensed = license === void 0 ? md`` : md` License: ${shorten(license, 80)}.`;
	const sentence = md`${kind} of ${formatBytes(bytes)}, ${where}.${licensed}`;
	return markdownBlocks([sentence, ...signature === null ? [] : [signatureTable(signature)]]);
}
function signatureTable({ inputs, outputs }) {
	const row = (side) => (value) => [
		side,
		markdownCode(shorten(value.name, 64)),
		shorten(value.type, 64),
		shorten(`[${value.shape.map((dimension) => dimension ?? "?").join(", ")}]`, 64)
	];
	return withRest([...inputs.map(row("takes")), ...outputs.map(row("gives"))], (shown) => markdownTable([
		"",
		"name",
		"type",
		"shape"
	], shown));
}
/** What evaluations say of it: metrics with intervals, slices, and how gates judged it. Empty without any. */
function howGood(results) {
	const evaluations = results.filter(({ kind }) => kind === "evaluation" || kind === "metrics");
	const blocks = evaluations.flatMap((result) => {
		const slices = sliceTable(result);
		return [
			md`${sentenceOf(`${legWords(result, evaluations)}${onWords(result)}`)} ${sentenceOf(countsWords([result]))}`,
			metricTable(result),
			...String(slices) === "" ? [] : [markdownFold("On slices of the rows", slices)]
		];
	});
	return markdownBlocks(blocks);
}
/** What benchmarks say of it, and on which machine. Empty without any. */
function howFast(results) {
	const benchmarks = results.filter(({ kind }) => kind === "benchmark");
	return markdownBlocks(benchmarks.flatMap((result) => [metricTable(result), sentenceOf(`${legWords(result, benchmarks)}Measured on ${machineWords(result) || "a machine that is not known"}`)]));
}
/** The data that it was measured on, and how its checks came out. Empty when there is none. */
function dataTable({ lineage }, results) {
	if (lineage.data.length === 0) return md``;
	const checked = new Map(results.filter(({ kind }) => kind === "data").map((result) => [result.name, countsWords([result])]));
	return withRest(lineage.data.map(({ name, path: path$2, rows: count, sha256 }) => [
		name === path$2 ? "" : markdownCode(shorten(name, 64)),
		markdownCode(path(path$2)),
		count === void 0 ? "" : formatCount(count),
		checked.get(name) ?? "",
		markdownCode(shorten(sha256, 64))
	]), (shown) => markdownTable([
		"data",
		"file",
		"rows",
		"checks",
		"SHA-256"
	], shown, [
		"left",
		"left",
		"right"
	]));
}
/** Commands and a step that bring the version. */
function howToFetch(manifest) {
	const reference = `${fullName(manifest)}@${manifest.version}`;
	return markdownBlocks([
		markdownFence(`npx mlgate model fetch ${shellWord(reference)}`, "sh"),
		md`or in a workflow, where its files are verified as well:`,
		markdownFence(`- uses: mlgate/mlgate/actions/fetch-model@v1\n  with: { reference: ${yamlWord(reference)} }`, "yaml")
	]);
}
/** Commit, run, base version, parameters and environment. */
function whereFrom({ lineage, createdAt, content, parameters, environment }) {
	const { repository, commit, run, base } = lineage;
	const facts = [
		md`registered on ${createdAt.slice(0, 10)}`,
		md`commit ${markdownCode(commit)}${repository === void 0 ? md`` : md` of ${markdownCode(shorten(repository, 140))}`}`,
		...[runWords(run ?? {})].filter(Boolean).map((words) => md`${words}`),
		base === null ? md`the first version` : md`the version before was ${markdownCode(base.version)}`,
		md`content ${markdownCode(content)}`
	];
	return markdownBlocks([
		markdownList(facts),
		...valuesFold("Parameters", parameters),
		...valuesFold("Environment", environment)
	]);
}
function valuesFold(title, values) {
	const rows = Object.entries(values).map(([key, value]) => [markdownCode(shorten(key, 64)), shorten(typeof value === "string" ? value : JSON.stringify(value) ?? "", 300)]);
	if (rows.length === 0) return [];
	return [markdownFold(title, withRest(rows, (shown) => markdownTable(["name", "value"], shown)))];
}
function runWords(run) {
	const { workflow, id, attempt } = run;
	return [workflow, ...id === void 0 ? [] : [`run ${String(id)}, attempt ${String(attempt ?? 1)}`]].filter((part) => typeof part === "string").map((part) => shorten(part, 80)).join(", ");
}
/** `On test, 4 120 rows`: what was scored, by the names that the result tells. */
function onWords({ subject, metrics, task }) {
	const samples = metrics.find(({ slice }) => slice == null)?.samples;
	const paths = subject.data.map(({ path: path$3 }) => path(path$3));
	return `On ${[paths.length > 2 ? `${plural(paths.length, "file")} from ${paths[0]} on` : paths.join(", "), samples === void 0 ? "" : rowsWords(samples, task)].filter(Boolean).join(", ") || "data that is not named"}`;
}
/** The leg of a matrix, where there are several to be told apart. */
function legWords({ name, leg }, all) {
	if (all.length < 2) return "";
	const parts = Object.entries(leg ?? {}).map(([key, value]) => `${key}=${String(value)}`);
	return `${shorten([name, ...parts].join(", "), 120)}: `;
}
function sentenceOf(words) {
	return words === "" ? md`` : md`${words}.`;
}
/** Names are as free as tags; what a shell or YAML would read something into is quoted. */
const plain = /^[\w.:/@+-]+$/;
/** A word of a command line, as any shell takes it. */
function shellWord(text) {
	return plain.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
function yamlWord(text) {
	return plain.test(text) ? text : JSON.stringify(text);
}
// packages/registry/contents/card-template.ts
/** What a template of a card may name in `{{ }}`, and what stands there then. */
const cardPlaceholders = {
	name: ({ manifest }) => md`${manifest.name}`,
	version: ({ manifest }) => md`${manifest.version}`,
	date: ({ manifest }) => md`${manifest.createdAt.slice(0, 10)}`,
	license: ({ manifest }) => md`${manifest.license ?? "not stated"}`,
	commit: ({ manifest }) => markdownCode(manifest.lineage.commit),
	repository: ({ manifest }) => md`${manifest.lineage.repository ?? ""}`,
	model: ({ manifest }) => whatItIs(manifest),
	metrics: ({ results }) => howGood(results),
	speed: ({ results }) => howFast(results),
	data: ({ manifest, results }) => dataTable(manifest, results),
	fetch: ({ manifest }) => howToFetch(manifest),
	lineage: ({ manifest }) => whereFrom(manifest)
};
/**
* A template with its placeholders filled.
*
* @param linesBefore of the file, before the template's first.
* @throws MlgateError MG6517 that names every placeholder which there is not.
*/
function fillTemplate(template, contents, { file, linesBefore }) {
	const placeholder = /\{\{([^{}\n]*)\}\}/g;
	const unknown = Array.from(template.matchAll(placeholder), ({ 1: inside = "", index }) => ({
		name: inside.trim(),
		line: linesBefore + template.slice(0, index).split("\n").length
	})).filter(({ name }) => !Object.hasOwn(cardPlaceholders, name));
	if (unknown.length > 0) throw MlgateError.ofProblems(unknown.map((each) => problemOf(each, file)));
	return template.replace(placeholder, (_, inside) => String(cardPlaceholders[inside.trim()]?.(contents) ?? ""));
}
function problemOf({ name, line }, file) {
	const known = Object.keys(cardPlaceholders);
	const meant = suggest(name, known);
	return {
		code: "MG6517",
		message: `A model card has no "${shorten(name, 64)}" to fill in.`,
		hint: meant === void 0 ? `It has ${known.join(", ")}.` : `Did you mean "{{ ${meant} }}"?`,
		place: {
			file,
			line
		}
	};
}
// packages/registry/contents/front-matter.ts
var import_dist = require_dist();
/**
* Parts the metadata at the top of a Markdown file from the rest.
*
* @throws MlgateError MG6517 when it is no mapping in YAML.
*/
function readFrontMatter(text, file) {
	const normal = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
	const [whole, yaml] = /^---\n(.*?\n|)---[ \t]*(?:\n|$)/s.exec(normal) ?? [];
	if (whole === void 0 || yaml === void 0) return {
		metadata: {},
		body: normal,
		linesBefore: 0
	};
	const parsed = (0, import_dist.parseDocument)(yaml);
	const [problem] = parsed.errors;
	if (problem !== void 0) throw unreadable(file, shorten(problem.message.split("\n")[0] ?? "", 200));
	const metadata = parsed.toJS({ maxAliasCount: 100 }) ?? {};
	if (typeof metadata !== "object" || metadata === null || Array.isArray(metadata)) throw unreadable(file, "it is no mapping of keys to values");
	const linesBefore = whole.split("\n").length - 1;
	return {
		metadata: { ...metadata },
		body: normal.slice(whole.length),
		linesBefore
	};
}
/** Metadata as it stands at the top of a Markdown file, read alike by readers of YAML 1.1 and 1.2. */
function writeFrontMatter(metadata) {
	return `---\n${(0, import_dist.stringify)(metadata, {
		version: "1.1",
		lineWidth: 0
	})}---\n`;
}
function unreadable(file, why) {
	return new MlgateError({
		code: "MG6517",
		message: `The metadata at the top of ${file} cannot be read: ${why.replace(/[.:]$/, "")}.`,
		place: {
			file,
			line: 1
		}
	});
}
// packages/registry/contents/hub-metadata.ts
/**
* What the hub is told of a version: license, tags, library, metrics, and `model-index` with the numbers over all
* rows of each evaluation. Numbers that are none are left out.
*/
function hubMetadata(manifest, results) {
	const { name, signature, license } = manifest;
	const evaluations = results.filter(({ kind }) => kind === "evaluation" || kind === "metrics");
	const entries = evaluations.map((result) => indexEntry(result, manifest)).filter((entry) => entry !== null);
	const metrics = [...new Set(entries.flatMap((entry) => entry.metrics.map(({ type }) => type)))];
	const [task] = evaluations.map((result) => taskOf(result.task, signature));
	return {
		...licenseOf(license),
		...signature === null ? {} : { library_name: "onnx" },
		...task === void 0 || task === otherTask ? {} : { pipeline_tag: task },
		tags: ["mlgate", ...signature === null ? [] : ["onnx"]],
		...metrics.length === 0 ? {} : { metrics },
		...entries.length === 0 ? {} : { "model-index": [{
			name,
			results: entries
		}] }
	};
}
function indexEntry(result, { signature, lineage }) {
	const metrics = result.metrics.filter(({ slice, value }) => slice == null && Number.isFinite(value));
	const [file] = result.subject.data;
	if (metrics.length === 0 || file === void 0) return null;
	const { name } = lineage.data.find(({ sha256 }) => sha256 === file.sha256) ?? { name: file.path };
	return {
		task: { type: taskOf(result.task, signature) },
		dataset: {
			type: name,
			name,
			revision: file.sha256,
			...legArguments(result)
		},
		metrics: metrics.map((metric) => ({
			type: hubMetric(metric),
			value: metric.value,
			name: metric.name
		}))
	};
}
/** Which leg of a matrix it was, where there are several. */
function legArguments({ leg }) {
	const entries = Object.entries(leg ?? {}).map(([key, value]) => [key, String(value)]);
	return entries.length === 0 ? {} : { config: sliceWords(Object.fromEntries(entries)) };
}
/** Names that the hub has for metrics of scikit-learn; others keep theirs. */
const hubMetrics = {
	accuracy_score: "accuracy",
	average_precision_score: "average_precision",
	f1_score: "f1",
	log_loss: "log_loss",
	matthews_corrcoef: "matthews_correlation",
	mean_absolute_error: "mae",
	mean_squared_error: "mse",
	precision_score: "precision",
	r2_score: "r_squared",
	recall_score: "recall",
	roc_auc_score: "roc_auc",
	root_mean_squared_error: "rmse"
};
function hubMetric({ name }) {
	const [base = name] = name.split("(");
	return hubMetrics[base] ?? base;
}
const otherTask = "other";
/** The hub's word for what a model does; images are told from tables by the model's input. */
function taskOf(task, signature) {
	const takesImages = signature?.inputs[0]?.shape.length === 4;
	const known = {
		classification: takesImages ? "image-classification" : "tabular-classification",
		regression: takesImages ? otherTask : "tabular-regression",
		detection: "object-detection",
		segmentation: "image-segmentation"
	};
	return task !== void 0 && Object.hasOwn(known, task) ? known[task] ?? otherTask : otherTask;
}
/** Licenses that the hub knows by a word of its own. */
const hubLicenses = new Set(`apache-2.0 mit openrail bigscience-openrail-m creativeml-openrail-m bigscience-bloom-rail-1.0 bigcode-openrail-m
  afl-3.0 artistic-2.0 bsl-1.0 bsd bsd-2-clause bsd-3-clause bsd-3-clause-clear c-uda cc cc0-1.0 cc-by-2.0 cc-by-2.5
  cc-by-3.0 cc-by-4.0 cc-by-sa-3.0 cc-by-sa-4.0 cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nd-4.0 cc-by-nc-nd-3.0
  cc-by-nc-nd-4.0 cc-by-nc-sa-2.0 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 cdla-sharing-1.0 cdla-permissive-1.0
  cdla-permissive-2.0 wtfpl ecl-2.0 epl-1.0 epl-2.0 etalab-2.0 eupl-1.1 eupl-1.2 agpl-3.0 gfdl gpl gpl-2.0 gpl-3.0
  lgpl lgpl-2.1 lgpl-3.0 isc ms-pl mpl-2.0 odc-by odbl openrail++ osl-3.0 postgresql ofl-1.1 ncsa unlicense zlib pddl
  llama2 llama3 llama3.1 llama3.2 llama3.3 llama4 gemma unknown other`.split(/\s+/));
/** The hub refuses words that it does not know: these are the name of an other license. */
function licenseOf(license) {
	if (license === void 0) return {};
	const word = license.toLowerCase().replace(/-(?:only|or-later)$/, "");
	return hubLicenses.has(word) ? { license: word } : {
		license: "other",
		license_name: license
	};
}
// packages/registry/contents/model-card.ts
/**
* The model card of a version, in Markdown: what it is, how good and how fast, on which data, how to fetch it, and
* where it comes from. At its top stands metadata as Hugging Face's hub reads it.
*
* @param results documents of the version.
* @param template says the text itself, with `{{ }}` where the card's parts are wanted, and may set metadata.
* @throws MlgateError MG6517 when the template names what the card does not have.
*/
function modelCard(manifest, results, template) {
	const metadata = hubMetadata(manifest, results);
	if (template === void 0) return `${writeFrontMatter(metadata)}\n${cardBody(manifest, results)}\n`;
	const { metadata: own, body, linesBefore } = readFrontMatter(template.text, template.file);
	const filled = fillTemplate(body, {
		manifest,
		results
	}, {
		file: template.file,
		linesBefore
	});
	return `${writeFrontMatter({
		...metadata,
		...own
	})}\n${filled.replace(/^\n+|\n*$/g, "")}\n`;
}
/** The card's own text, without metadata. */
function cardBody(manifest, results) {
	const sections = [
		["How good it is", howGood(results)],
		["How fast it is", howFast(results)],
		["The data that it was measured on", dataTable(manifest, results)],
		["How to fetch it", howToFetch(manifest)],
		["Where it comes from", whereFrom(manifest)]
	];
	return markdownBlocks([
		md`# ${manifest.name} ${manifest.version}`,
		whatItIs(manifest),
		...sections.filter(([, section]) => String(section) !== "").map(([title, section]) => md`## ${title}\n\n${section}`)
	]);
}
// packages/registry/contents/change-tables.ts
/** Every sign has its word: for those who can't tell colours apart, in e-mail, and for screen readers. */
const outcomeCells = {
	better: md`✅\u00a0better`,
	worse: md`❌\u00a0worse`,
	unsure: md`❔\u00a0can't\u00a0tell`,
	same: md`same`,
	changed: md``,
	new: md`new`
};
const columnsOf = ({ before, now }) => [
	{
		title: "",
		alignment: "left",
		cell: ({ since }) => outcomeCells[since]
	},
	{
		title: "metric",
		alignment: "left",
		cell: ({ metric, slice }) => nameCell(metric, slice)
	},
	{
		title: before,
		alignment: "right",
		cell: ({ base }) => base ?? ""
	},
	{
		title: now,
		alignment: "right",
		cell: ({ value }) => value ?? ""
	},
	{
		title: "change, 95 % interval",
		alignment: "right",
		cell: changeCell
	},
	{
		title: "history",
		alignment: "left",
		cell: ({ history }) => sparkline(history)
	},
	{
		title: "",
		alignment: "left",
		cell: ({ because }) => because
	}
];
/** Changes as a table. */
function changeTable(rows, versions, most) {
	return withRest(rows, (shown) => markdownColumns(columnsOf(versions), shown), most);
}
/** Numbers of which little is to be said, folded. Empty without any. */
function restFold(rows, versions, most) {
	if (rows.length === 0) return md``;
	return markdownFold(`${plural(rows.length, "more number")}`, changeTable(rows, versions, most));
}
/** Changes on slices, folded under how many are better and worse. Empty without any. */
function sliceFold(rows, versions, most) {
	if (rows.length === 0) return md``;
	const count = (outcome) => rows.filter(({ since }) => since === outcome).length;
	const told = [...count("worse") > 0 ? [`${count("worse")} worse`] : [], ...count("better") > 0 ? [`${count("better")} better`] : []];
	const order = [
		"worse",
		"better",
		"unsure",
		"new",
		"changed",
		"same"
	];
	const sorted = rows.toSorted((left, right) => order.indexOf(left.since) - order.indexOf(right.since));
	const title = `On slices of the rows: ${[...told, `${plural(rows.length, "number")} in all`].join(", ")}`;
	return markdownFold(title, changeTable(sorted, versions, most));
}
/** `✅ better in accuracy_score (+0.8 pt) and worse in log_loss (+0.02)`: what is beyond doubt, over all rows. */
function changeWords(rows) {
	const better = rows.filter(({ since }) => since === "better");
	const worse = rows.filter(({ since }) => since === "worse");
	const named = (some) => {
		const shown = some.slice(0, mostNamed).map(({ metric, change }) => md`${markdownCode(metric)} (${change?.value ?? ""})`);
		const more = some.length - shown.length;
		return joinMarkdown([...shown, ...more > 0 ? [md`${more} more`] : []], md`, `);
	};
	const parts = [...better.length > 0 ? [md`better in ${named(better)}`] : [], ...worse.length > 0 ? [md`worse in ${named(worse)}`] : []];
	if (parts.length > 0) return {
		sign: worse.length > 0 ? "⚠️" : "✅",
		words: joinMarkdown(parts, md` and `)
	};
	if (rows.length > 0 && rows.every(({ since }) => since === "same")) return {
		sign: "➖",
		words: md`the same`
	};
	return {
		sign: "❔",
		words: md`not shown to be better or worse`
	};
}
/** Metrics that a first line names. */
const mostNamed = 3;
function nameCell(metric, slice) {
	const name = markdownCode(metric);
	return slice === "" ? name : md`${name}, ${slice.replaceAll("=", " = ")}`;
}
function changeCell({ change }) {
	if (change === null) return "";
	return change.low === null ? change.value : `${change.value} (${change.low}\u00a0…\u00a0${change.high})`;
}
// packages/registry/contents/metric-changes.ts
/**
* The numbers of a version's results beside those of the version before. Where the result was compared with that very
* version, its differences and their intervals are told; else two numbers, which decide only where their intervals lie
* apart, on the same data.
*
* @param previous manifests of the versions before, the newest first.
*/
function metricChanges(results, previous) {
	return results.flatMap((result) => changesOf(result, previous));
}
function changesOf(result, previous) {
	const [last] = previous;
	const isPaired = last !== void 0 && isComparedWith(result, last);
	const bases = isPaired ? result.baseline?.metrics ?? [] : metricsLike(result, last);
	const past = wholeMetrics(result).map(({ name }) => ({
		metric: name,
		values: pastOf(name, result, previous)
	}));
	const beside = {
		...result,
		gates: isPaired ? result.gates : [],
		baseline: isPaired ? result.baseline : {
			how: "release",
			metrics: bases.map((base) => ({ ...base })),
			passedOver: []
		},
		benchmark: { history: past }
	};
	const byKey = new Map(bases.map((base) => [metricKey(base), base]).toReversed());
	const isOnSameData = last !== void 0 && isSameData(result, last);
	const gated = new Set(result.gates.map(({ metric }) => metric));
	return metricRows(beside, () => true).map((row, index) => {
		const metric = result.metrics[index];
		const base = byKey.get(metricKey(metric));
		return {
			...row,
			kind: result.kind,
			...outcomeOf(row, metric, base, {
				kind: result.kind,
				isPaired,
				isOnSameData
			})
		};
	}).toSorted((left, right) => rank(left, gated) - rank(right, gated));
}
/** What gates judge comes first. */
function rank({ numbers }, gated) {
	return gated.has(numbers.metric) ? 0 : 1;
}
function outcomeOf({ numbers }, metric, base, { kind, isPaired, isOnSameData }) {
	if (base === void 0) return {
		since: "new",
		because: ""
	};
	const { difference } = numbers;
	if (difference?.low !== void 0 && difference.high !== void 0) return {
		since: signOf([difference.low, difference.high], metric),
		because: ""
	};
	const change = metric.value - base.value;
	if (change === 0) return {
		since: "same",
		because: ""
	};
	if (metric.direction === "none") return {
		since: "changed",
		because: ""
	};
	if (kind === "benchmark" && metric.name !== "size") return {
		since: "unsure",
		because: isPaired ? "no interval is known" : "measured in another run"
	};
	if (kind === "evaluation" && !isOnSameData) return {
		since: "unsure",
		because: "other test data"
	};
	if (metric.interval == null || base.interval == null) {
		const because = kind === "benchmark" ? "" : "two numbers without intervals";
		return {
			since: signOf([change, change], metric),
			because
		};
	}
	const since = signOf([metric.interval.low - base.interval.high, metric.interval.high - base.interval.low], metric);
	return {
		since,
		because: since === "unsure" ? "their intervals overlap" : "their intervals lie apart"
	};
}
/** What an interval of a change says. */
function signOf([low, high], { direction }) {
	if (low === 0 && high === 0) return "same";
	if (direction === "none") return "changed";
	const sign = direction === "higher" ? 1 : -1;
	if (Math.min(sign * low, sign * high) > 0) return "better";
	return Math.max(sign * low, sign * high) < 0 ? "worse" : "unsure";
}
/** Whether a result was compared with that version: its model, or what was measured at its commit. */
function isComparedWith({ baseline }, { files, lineage }) {
	if (baseline === null || baseline.metrics.length === 0) return false;
	const models = modelFiles(files);
	return baseline.commit === lineage.commit || models.length === 1 && baseline.sha256 !== void 0 && baseline.sha256 === models[0]?.sha256;
}
function isSameData({ subject }, { lineage }) {
	const known = new Set(lineage.data.map(({ sha256 }) => sha256));
	return subject.data.length > 0 && subject.data.every(({ sha256 }) => known.has(sha256));
}
/** The metrics that a version tells of the same kind, name and leg. */
function metricsLike({ kind, name, leg }, manifest) {
	const key = legKey(leg);
	return manifest?.metrics.filter((metric) => metric.kind === kind && metric.result === name && legKey(metric.leg) === key) ?? [];
}
/** A metric over all rows through the versions, the oldest first, this one last. */
function pastOf(name, result, previous) {
	return [...previous.toReversed().flatMap((manifest) => metricsLike(result, manifest).filter((metric) => metric.slice == null && metric.name === name)), ...wholeMetrics(result).filter((metric) => metric.name === name)].map(({ value }) => value);
}
function wholeMetrics({ metrics }) {
	return metrics.filter(({ slice }) => slice == null);
}
/** What says which number is meant: its metric and its slice, whatever the order of the slice's columns. */
function metricKey({ name, slice }) {
	return `${name} ${legKey(slice)}`;
}
function legKey(leg) {
	return JSON.stringify(Object.entries(leg ?? {}).sort(([left], [right]) => left < right ? -1 : 1));
}
// packages/registry/contents/release-notes.ts
/** Kept free for the history of stages, and for what publishing adds. */
const spare = 12e3;
/** From everything to the bare minimum. */
const cuts = [
	{
		rows: 200,
		card: true,
		lineage: true
	},
	{
		rows: 50,
		card: true,
		lineage: true
	},
	{
		rows: 50,
		card: false,
		lineage: true
	},
	{
		rows: 10,
		card: false,
		lineage: false
	}
];
const least = {
	rows: 1,
	card: false,
	lineage: false
};
/** Results whose numbers a first version shows at its top, and notes that are told. */
const most = {
	results: 5,
	notes: 20
};
/**
* The text of a version's release: what it is in one line, how its numbers changed since the last version, how to
* fetch and verify it, and folded below that the card, the files and the lineage. What does not fit is left out between
* rows. A marked place waits for the history of stages.
*
* @returns at most 113 000 characters of Markdown.
*/
function releaseNotes(request) {
	const limit = mostNotesCharacters - spare;
	const changes = metricChanges(request.results, request.previous);
	for (const cut of cuts) {
		const text = notesWithin(request, changes, cut);
		if (text.length <= limit) return text;
	}
	return notesWithin(request, [], least);
}
function notesWithin(request, changes, { rows, card, lineage }) {
	const { manifest, results, previous, notes = [] } = request;
	const [last] = previous;
	const versions = {
		before: last?.version ?? "",
		now: manifest.version
	};
	const whole = changes.filter(({ slice }) => slice === "");
	const sliced = changes.filter(({ slice, since }) => slice !== "" && since !== "new");
	const [told, rest] = [whole.filter(isTold), whole.filter((change) => !isTold(change))];
	const top = [
		headingOf(request, whole),
		secondLine(request),
		markdownList(notes.slice(0, most.notes).map((words) => md`${shorten(words, 500)}`)),
		...last === void 0 ? firstNumbers(results, rows) : [],
		...last === void 0 || told.length === 0 ? [] : [changeTable(told, versions, rows)],
		sliceFold(sliced, versions, rows),
		...last === void 0 ? [] : [restFold(rest, versions, rows)]
	];
	const folds = [
		...card ? [cardFold(request)] : [],
		String(filesFold(manifest, rows)),
		...lineage ? [String(markdownFold("Where it comes from", whereFrom(manifest)))] : []
	];
	const fetching = String(md`### How to fetch it\n\n${howToVerify(manifest)}`);
	return `${[
		String(markdownBlocks(top)),
		emptyStageHistory,
		fetching,
		...folds
	].join("\n\n")}\n`;
}
function firstNumbers(results, rows) {
	return results.filter(({ kind }) => kind === "evaluation").slice(0, most.results).map((result) => metricTable(result, rows));
}
/** Of a benchmark's many numbers, those that say something. */
function isTold({ kind, since }) {
	return kind !== "benchmark" || since === "better" || since === "worse";
}
function headingOf({ manifest, results, previous: [last] }, whole) {
	const name = md`${markdownCode(shorten(fullName(manifest), 80))} ${manifest.version}`;
	if (last === void 0) {
		const first = results.filter(({ kind }) => kind === "evaluation").flatMap(({ metrics }) => metrics.filter(({ slice }) => slice == null))[0];
		const number = first === void 0 ? md`` : md`: ${markdownCode(shorten(first.name, 64))} ${metricWords(first)}`;
		return md`### ${name}, the first version${number}`;
	}
	const scored = whole.filter(({ kind }) => kind === "evaluation" || kind === "metrics");
	const { sign, words } = changeWords(scored.length > 0 ? scored : whole);
	return md`### ${sign} ${name}, beside ${last.version}: ${words}`;
}
/** `A minor version: its gates say …. 12 gates passed. From commit 1a2b3c4 by run 812.` */
function secondLine({ manifest, results, proposed, runUrl }) {
	const { commit, run } = manifest.lineage;
	const counts = countsWords(results);
	const isRaised = proposed !== void 0 && [
		"major",
		"minor",
		"patch"
	].includes(proposed.bump);
	const why = proposed === void 0 || proposed.bump === "first" ? "" : shorten(proposed.why, 500);
	const id = run?.id === void 0 ? "a run" : `run ${String(run.id)}`;
	const by = runUrl === void 0 && run === void 0 ? md`` : md` by ${markdownLink(id, runUrl)}`;
	return md`${[...why === "" ? [] : [isRaised ? md`A ${proposed.bump} version. ${why}. ` : md`${why}. `], ...counts === "" ? [] : [md`${counts}. `]]}Made from commit ${markdownCode(commit.slice(0, 7))}${by}.`;
}
function howToVerify(manifest) {
	const { name, folder, version } = manifest;
	const reference = shellWord(`${fullName(manifest)}@${version}`);
	const tag = shellWord(writeTag({
		kind: "version",
		name,
		...folder === void 0 ? {} : { folder },
		version
	}));
	return markdownFence([
		`npx mlgate model fetch ${reference}     # verified, with its files at their paths`,
		`npx mlgate model verify ${reference}    # everything that it holds`,
		`gh release download ${tag} && sha256sum --check SHA256SUMS    # without mlgate`
	].join("\n"), "sh");
}
function cardFold({ manifest, results, card }) {
	if (card !== void 0) {
		const { body } = readFrontMatter(card, "the model card");
		return `<details><summary>Model card</summary>\n\n${lowerHeadings(body).trim()}\n\n</details>`;
	}
	const told = [
		["What it is", whatItIs(manifest)],
		["How good it is", howGood(results)],
		["How fast it is", howFast(results)],
		["The data that it was measured on", dataTable(manifest, results)]
	].filter(([, section]) => String(section) !== "");
	return String(markdownFold("Model card", markdownBlocks(told.map(([title, section]) => md`#### ${title}\n\n${section}`))));
}
/** A card's headings below those of the notes; what is fenced is code. */
function lowerHeadings(body) {
	let fence = "";
	return body.split("\n").map((line) => {
		const [, mark = ""] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
		if (fence === "") fence = mark;
		else if (mark.startsWith(fence)) fence = "";
		return fence === "" && /^#{1,6}\s/.test(line) ? `${"#".repeat(Math.min(3, 6 - line.search(/[^#]/)))}${line}` : line;
	}).join("\n");
}
const roleWords = {
	model: "model",
	result: "result",
	predictions: "predictions",
	profile: "profile of the data",
	card: "model card",
	"bill-of-materials": "bill of materials",
	page: "evaluation page",
	other: ""
};
function filesFold({ files }, most) {
	const order = Object.keys(roleWords);
	const sorted = files.toSorted((left, right) => order.indexOf(left.role) - order.indexOf(right.role));
	const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
	const rows = sorted.map(({ path: path$1, role, bytes: size, sha256, assets }) => [
		markdownCode(path(path$1)),
		assets.length > 1 ? `${roleWords[role]}, in ${assets.length} parts` : roleWords[role],
		formatBytes(size),
		markdownCode(sha256)
	]);
	return markdownFold(`${plural(files.length, "file")}, ${formatBytes(bytes)}`, withRest(rows, (shown) => markdownTable([
		"file",
		"what",
		"size",
		"SHA-256"
	], shown, [
		"left",
		"left",
		"right",
		"left"
	]), most));
}
// packages/pipeline/registry/text-file.ts
/** Writes a text as a file of a version. */
async function textFile(text, { path, role, folder }) {
	const file = join(folder, path);
	await writeFile(file, text);
	return {
		path,
		role,
		file,
		...await hashFile(file)
	};
}
// packages/pipeline/registry/describe-version.ts
/**
* Writes what people and programs read about a version: its card, the page of its results, its bill of materials.
*
* @param manifest with all that was measured; of files, those that are measured.
* @returns the files, and the text of the card where it is the user's own.
* @throws MlgateError MG6517 when the template of the card names what there is not, MG10xx when it cannot be read.
*/
async function describeVersion(manifest, results, { card, folder, step, cycloneDx }) {
	const template = card === void 0 ? void 0 : await readLocation(card, step.locations);
	const text = modelCard(manifest, results, template);
	const files = [await textFile(text, {
		path: "README.md",
		role: "card",
		folder
	})];
	if (results.length > 0) {
		const { renderHtml } = await import("./report-page.js");
		const title = `${manifest.name} ${manifest.version}`;
		const page = renderHtml([...results], { title });
		files.push(await textFile(page, {
			path: "evaluation.html",
			role: "page",
			folder
		}));
	}
	if (cycloneDx !== void 0) {
		const bill = billOfMaterials(manifest, cycloneDx);
		files.push(await textFile(bill, {
			path: "bom.cdx.json",
			role: "bill-of-materials",
			folder
		}));
	}
	return {
		files,
		ownCard: template === void 0 ? void 0 : text
	};
}
// packages/pipeline/registry/profile-data.ts
/**
* Profiles the data that a model was scored on, and what else its results checked, for later versions of the data to be
* held against. Only what is the very data that was measured is profiled.
*
* @param folder where profiles are written.
*/
async function profileMeasuredData(measured, { project, model, folder }, step) {
	const files = [];
	const notes = [];
	if (project === void 0) return {
		files,
		notes
	};
	const hashes = new Set(measured.flatMap(({ result }) => result.subject.data.map(({ sha256 }) => sha256)));
	const scored = project.models[model]?.evaluate.data;
	const checked = measured.flatMap(({ result: { kind, name } }) => kind === "data" ? name : []);
	for (const name of /* @__PURE__ */ new Set([...scored === void 0 ? [] : [scored], ...checked])) {
		const data = dataOf(project, name);
		if (data.path.length === 0 || !Object.hasOwn(project.data, name) && name !== scored) continue;
		try {
			const profile = await profileOf(name, data, hashes, step);
			if (profile === void 0) notes.push(`The data ${name} is not what was measured, so it has no profile.`);
			else files.push(await textFile(profile, {
				path: `profile-${resultFileStem({
					kind: "data",
					name
				})}.json`,
				role: "profile",
				folder
			}));
		} catch (error) {
			if (!(error instanceof MlgateError)) throw error;
			notes.push(`The data ${name} has no profile: ${error.message}`);
		}
	}
	return {
		files,
		notes
	};
}
/** The document, as text; undefined where the data is not what was measured. */
async function profileOf(name, data, measured, step) {
	const identified = await identifyFiles(data.path, step.locations);
	if (!identified.subject.every(({ sha256 }) => measured.has(sha256))) return void 0;
	const schema = await schemaOf(data, step);
	const request = {
		name,
		source: tableOf$1(identified, data.format),
		names: identified.subject.map(({ path }) => path),
		hidden: data.id === void 0 ? [] : [data.id],
		...schema === void 0 ? {} : { schema }
	};
	return `${stringifyDocument(await step.runJob("profile-data", request, name), 2)}\n`;
}
async function schemaOf({ schema }, step) {
	return typeof schema === "string" ? (await readSchemaFile(schema, step)).schema : schema;
}
// packages/pipeline/registry/results.ts
/**
* The results that speak of a model: those of its own name, and those of data sets that are not another model's alone.
*
* @param project undefined where there is none: then all results of data count.
*/
function resultsOf(name, project, measured) {
	const own = project?.models[name]?.evaluate.data;
	const ofOthers = Object.entries(project?.models ?? {}).filter(([other]) => other !== name).flatMap(([, { evaluate }]) => evaluate.data ?? []);
	return measured.filter(({ result }) => result.kind === "data" ? result.name === own || !ofOthers.includes(result.name) : result.name === name && result.kind !== "drift");
}
/**
* Refuses a model that nothing measured, or that did not pass, and results of other bytes than those at hand.
*
* @returns what whoever takes the model should know.
* @throws MlgateError MG6517 with every reason.
*/
function refuseUnfit(name, measured, files, { allowFailed, allowUnevaluated }) {
	const refusals = [];
	const notes = [];
	const isScored = measured.some(({ result }) => result.kind !== "data");
	if (!isScored && !allowUnevaluated) refusals.push({
		message: `No result says how good ${name} is: no step of this job scored or timed it, and no other job shared what it measured.`,
		hint: "Let evaluate-model come before this step, in the same job; or register it as it is: allow-unevaluated."
	});
	if (!isScored && allowUnevaluated) notes.push("Nobody measured this model before it was registered.");
	const hashes = new Set(files.filter(({ role }) => role === "model").map(({ sha256 }) => sha256));
	for (const { result } of measured) {
		const { kind, verdict, subject } = result;
		const { model } = subject;
		if (kind !== "data" && model !== void 0 && !hashes.has(model.sha256)) refusals.push({
			message: `The ${kind} of ${name} is of other bytes: of ${model.path}, SHA-256 ${model.sha256.slice(0, 12)}…`,
			hint: "Register the very file that was measured, or measure this one."
		});
		if (verdict !== "fail" && verdict !== "error") continue;
		const what = kind === "data" ? `the data ${result.name}` : `the ${kind} of ${name}`;
		if (allowFailed) notes.push(`Registered although ${what} came to ${verdict}.`);
		else refusals.push({
			message: `${name} is not registered: ${what} came to ${verdict}.`,
			hint: "Mend it, have it accepted or waived, or register it as it is: allow-failed."
		});
	}
	if (refusals.length === 0) return notes;
	throw MlgateError.ofProblems(refusals.map((refusal) => ({
		code: "MG6517",
		...refusal
	})));
}
/** What every release calls its results, so that a comparison with one finds them. */
const prefix = "mlgate-result-";
/**
* The documents of results, copied under the names that they have in a release, and the predictions beside them under
* the names that the documents say. Predictions that stayed on another machine are left out.
*
* @param folder for the copies.
*/
async function fileResults(measured, folder) {
	const files = /* @__PURE__ */ new Map();
	const results = [];
	for (const { result, path } of measured) {
		if (path === "") continue;
		const name = freeName(resultFileStem(result), files);
		const file = join(folder, name);
		await copyFile(path, file);
		files.set(name, {
			path: name,
			role: "result",
			file,
			...await hashFile(file)
		});
		results.push({
			result,
			file: name
		});
		for (const sidecar of sidecarsOf(result)) {
			const at = join(dirname(path), basename(sidecar.path));
			const found = await hashFile(at).catch(() => null);
			if (found?.sha256 !== sidecar.sha256) continue;
			files.set(basename(at), {
				path: basename(at),
				role: "predictions",
				file: at,
				...found
			});
		}
	}
	return {
		files: [...files.values()],
		results
	};
}
/** Legs of a matrix leave results of one name. */
function freeName(stem, files) {
	for (let number = 1;; number++) {
		const name = `${prefix}${stem}${number === 1 ? "" : `-${number}`}.json`;
		if (!files.has(name)) return name;
	}
}
function sidecarsOf({ subject: { predictions } }) {
	return predictions === void 0 ? [] : [predictions, ...predictions.further ?? []];
}
// packages/pipeline/registry/compose-version.ts
/**
* Writes all that a version holds beside its model: results, profiles of the data, card, page, bill of materials, and
* the notes of its release. What a reader should know is added to the notes that were gathered.
*
* @throws MlgateError MG6517 when paths collide or the card names what there is not.
*/
async function composeVersion(parts) {
	const { model, entry, project, settings, gathered, measured, registry, proposed, session } = parts;
	const { runUrl, isDraft, place } = parts;
	const { step } = session;
	const { notes } = gathered;
	const folder = join(step.temporaryFolder, "version");
	await makeFolder(folder);
	const filed = await fileResults(measured, folder);
	const profiled = await profileMeasuredData(measured, {
		project,
		model: model.name,
		folder
	}, step);
	notes.push(...profiled.notes);
	const facts = factsOf(parts, filed.results);
	const results = measured.map(({ result }) => result);
	const manifestOf = async (files) => withParameters(buildManifest({
		...facts,
		files: files.map(unplanned)
	}), entry?.parameters, step);
	const own = [
		...gathered.files,
		...filed.files,
		...profiled.files
	];
	const cycloneDx = isDraft ? void 0 : await place.cycloneDx();
	const describing = {
		card: settings.card,
		folder,
		step,
		cycloneDx
	};
	const written = await describeVersion(await manifestOf(own), results, describing);
	const files = [...own, ...written.files];
	const manifest = await manifestOf(files);
	return {
		files,
		manifest,
		body: releaseNotes({
			manifest,
			results,
			previous: registry.previous,
			proposed,
			notes,
			...written.ownCard === void 0 ? {} : { card: written.ownCard },
			...runUrl === void 0 ? {} : { runUrl }
		})
	};
}
function factsOf({ model, commit, settings, gathered, registry, proposed, session: { road }, place }, results) {
	return {
		...model,
		version: proposed.version,
		createdAt: road.now().toISOString(),
		commit,
		repository: place.host.repository,
		...road.run === void 0 ? {} : { run: road.run },
		...settings.license === void 0 ? {} : { license: settings.license },
		results,
		signature: gathered.signature,
		base: registry.last?.manifest ?? null
	};
}
/** A file whose assets are not planned yet. */
function unplanned({ path, role, bytes, sha256 }) {
	return {
		path,
		role,
		bytes,
		sha256,
		assets: []
	};
}
/** Parameters that no result told, as of a model that nobody measured. */
async function withParameters(manifest, location, step) {
	if (location === void 0 || Object.keys(manifest.parameters).length > 0) return manifest;
	return {
		...manifest,
		parameters: await readParameters(location, step)
	};
}
// packages/pipeline/registry/next-version.ts
/** All versions of a model by their tags, the newest first. */
async function versionsOf(model, host) {
	const tags = await host.tags();
	return (registeredModels(tags.map((tag) => ({
		...tag,
		date: "",
		who: ""
	}))).find(({ name, folder }) => name === model.name && folder === model.folder)?.versions ?? []).map(({ version, commit }) => ({
		version,
		tag: tagOf(model, version),
		commit
	}));
}
/** How many of the newest versions are looked at: older ones say nothing of what comes next. */
const mostRead = 8;
/**
* Reads what is registered of a model.
*
* @param commit that a version is to be made of.
* @throws MlgateError MG6518 when the newest manifest cannot be read.
*/
async function readRegistry(model, commit, host) {
	const versions = await versionsOf(model, host);
	const read = await Promise.all(versions.slice(0, mostRead).map(async (version, index) => ({
		...version,
		...await readReleased(version.tag, host, index === 0 ? "strict" : "lenient")
	})));
	const unfinished = new Set(read.filter((each) => !each.isReleased && each.commit === commit).map(({ version }) => version));
	const known = read.flatMap(({ tag, commit: made, manifest }) => manifest === null ? [] : [{
		tag,
		commit: made,
		manifest
	}]);
	return {
		last: known[0] ?? null,
		previous: known.map(({ manifest }) => manifest),
		existing: versions.map(({ version }) => version).filter((version) => !unfinished.has(version))
	};
}
async function readReleased(tag, host, manner) {
	const release = await host.releaseOfTag(tag);
	if (release === null) return {
		isReleased: false,
		manifest: null
	};
	try {
		return {
			isReleased: true,
			manifest: (await readManifest(release, host))?.manifest ?? null
		};
	} catch (error) {
		if (manner === "strict" || !(error instanceof MlgateError) || error.code !== "MG6518") throw error;
		return {
			isReleased: true,
			manifest: null
		};
	}
}
/**
* The version that a model becomes; of a pre-release the next of its word, as `1.2.0-rc.2` after `1.2.0-rc.1`.
*
* @throws MlgateError MG6517 when the version that is wanted cannot be.
*/
function nextVersion({ last, previous, existing }, wanted) {
	const { version, prerelease, ...facts } = wanted;
	const base = {
		last: last?.manifest ?? null,
		previous,
		...facts,
		wanted: version
	};
	if (prerelease === void 0) return proposeVersion({
		...base,
		existing
	});
	const released = existing.filter((each) => !each.includes("-"));
	const lastReleased = last !== null && released.includes(last.manifest.version) ? last.manifest : null;
	const proposed = proposeVersion({
		...base,
		last: lastReleased ?? base.last,
		existing: released
	});
	if (proposed.bump === "none") return proposed;
	const announced = `${proposed.version}-${prerelease}.`;
	const counts = existing.flatMap((each) => each.startsWith(announced) ? Number(each.slice(announced.length)) || 0 : []);
	return {
		...proposed,
		version: `${announced}${Math.max(0, ...counts) + 1}`
	};
}
/** The tag of a version. */
function tagOf(model, version) {
	return writeTag({
		kind: "version",
		...model,
		version
	});
}
// packages/pipeline/registry/register-model.ts
/**
* Registers a model: gathers its files and what was measured of them, finds the version that it becomes, writes card,
* page and bill of materials, publishes all of it once, and tells the registries that mirror it.
*
* @throws MlgateError MG6517 when the model cannot be registered as it is, MG6510 to MG6514 when it cannot be
*   published, MG6519 without an attestation that is required, and what reading its files raises.
*/
async function registerModel(request, surroundings) {
	const { project, measured, session, place, runUrl, say } = surroundings;
	const { step } = session;
	const model = modelNamed(request.name);
	const told = { model: fullName(model) };
	const entry = project?.models[model.name];
	const settings = {
		...entry?.register,
		...said(request)
	};
	const commit = requireCommit(step.commit);
	const { files, signature, notes } = await gatherModel({
		model: requireModel(settings.model ?? (entry === void 0 ? void 0 : registeredModelOf(entry)), model.name),
		beside: settings.files
	}, step);
	const own = resultsOf(model.name, project, measured);
	notes.push(...refuseUnfit(model.name, own, files, request));
	const results = own.map(({ result }) => result);
	const content = contentHash(modelFiles(files));
	const registry = await readRegistry(model, commit, place.host);
	const { version: wanted, prerelease } = request;
	const proposed = nextVersion(registry, {
		version: wanted,
		prerelease,
		signature,
		results,
		content
	});
	const tag = tagOf(model, proposed.version);
	const same = registry.previous.find((manifest) => manifest.version === proposed.version);
	if (proposed.bump === "none" && same !== void 0) {
		const release = await place.host.releaseOfTag(tag);
		const known = {
			commit: same.lineage.commit,
			manifest: same,
			...release === null ? {} : { release }
		};
		return {
			outcome: "unchanged",
			...told,
			proposed,
			tag,
			notes,
			...known
		};
	}
	const composed = await composeVersion({
		model,
		entry,
		settings,
		commit,
		runUrl,
		registry,
		proposed,
		gathered: {
			files,
			signature,
			notes
		},
		measured: own,
		isDraft: request.isDryRun === true,
		project,
		session,
		place
	});
	if (request.isDryRun === true) return {
		outcome: "planned",
		...told,
		proposed,
		tag,
		commit,
		manifest: composed.manifest,
		notes
	};
	const published = await publishVersion({
		...model,
		version: proposed.version,
		commit,
		files: composed.files,
		manifest: (assets) => ({
			...composed.manifest,
			files: [...assets]
		}),
		notes: composed.body,
		isPrerelease: proposed.version.includes("-"),
		tagMessage: `${request.name} ${proposed.version}\n\n${proposed.why}.\n`,
		beforePublish: (assets) => attest(assets, request.attest, place, notes),
		temporaryFolder: step.temporaryFolder,
		...step.signal === void 0 ? {} : { signal: step.signal },
		onProgress: ({ bytes, of }) => step.onProgress?.({
			stage: "Publishing",
			done: bytes,
			total: of
		}),
		say
	}, place.host);
	const { outcome, release, manifest } = published;
	notes.push(...published.notes ?? []);
	const mirrored = {
		manifest,
		files: composed.files,
		url: release.url,
		tag
	};
	notes.push(...await tellMirrors(mirrored, entry?.register?.mirrors, place));
	return {
		outcome,
		...told,
		proposed,
		tag,
		commit,
		manifest,
		release,
		notes
	};
}
/** @throws MlgateError MG6517 when tags cannot have the name. */
function modelNamed(name) {
	const [, folder, own = ""] = /^(?:([^:]*):)?(.*)$/s.exec(name) ?? [];
	const isSound = (word) => /^[\p{L}\p{N}](?:[\p{L}\p{N}._/-]*[\p{L}\p{N}_-])?$/u.test(word);
	if (isSound(own) && (folder === void 0 || isSound(folder)) && !/\.\.|\/\/|\/\./.test(name)) return {
		name: own,
		...folder === void 0 ? {} : { folder }
	};
	throw new MlgateError({
		code: "MG6517",
		message: `${JSON.stringify(name)} is no name that tags can have.`,
		hint: "Write NAME, or FOLDER:NAME in a monorepo, of letters, digits, \".\", \"_\", \"-\" and \"/\"."
	});
}
function said({ model, files, license, card }) {
	return Object.fromEntries(Object.entries({
		model,
		files,
		license,
		card
	}).filter(([, value]) => value !== void 0));
}
function requireCommit(commit) {
	if (commit !== void 0) return commit;
	throw new MlgateError({
		code: "MG6517",
		message: "It is not known of which commit the version would be: this is no clone of a repository.",
		hint: "Let actions/checkout come before this step."
	});
}
/** Nothing that is published by a run which may not attest is worth less than it was before there were attestations. */
async function attest(assets, wanted, place, notes) {
	if (wanted === "off") return;
	try {
		if (place.attest !== void 0) return await place.attest(assets);
		throw new MlgateError({
			code: "MG6519",
			message: "There is no attestation: it says which workflow made a version, and this is no run of one.",
			hint: "Register the model in a workflow with id-token: write and attestations: write."
		});
	} catch (error) {
		if (!(error instanceof MlgateError) || wanted === "require") throw error;
		notes.push([error.message, error.hint].filter(Boolean).join(" "));
	}
}
// packages/pipeline/registry/stage-rules.ts
/**
* What a stage asks of a version: the defaults, and what `register.stages` in mlgate.yml of the default branch says
* otherwise, key by key. A branch cannot loosen it, and nothing has to be checked out.
*
* @param model its name in mlgate.yml.
* @returns the rules, who else is told of stages, and what is to be known of it.
* @throws MlgateError MG6013 when the default branch could not be asked.
*/
async function stageRules({ model, stage }, { config, folder }, defaultBranch) {
	const notes = [];
	const file = join(folder, config ?? projectFileNames[0]);
	const project = await projectAt({
		file,
		folder: join(file, "..")
	}, defaultBranch, notes);
	const { stages, mirrors } = project?.models[model]?.register ?? {};
	const told = project === null ? [`${stage} asks for what it does by default: ${notes.join("; ")}`] : [];
	return {
		rules: withSaid(usualRules(stage), stages?.[stage]),
		mirrors,
		notes: told
	};
}
function withSaid({ environment: usual, ...rules }, { environment = usual, ...said } = {}) {
	return {
		...rules,
		...said,
		...environment === void 0 || environment === "none" ? {} : { environment }
	};
}
// packages/pipeline/registry/promote-model.ts
/**
* Puts a stage on a version that meets what mlgate.yml of the default branch asks for, and tells the registries that
* mirror this one.
*
* @throws MlgateError MG6516 with all that the version lacks, and what `promote` throws otherwise.
*/
async function promoteModel({ reference, stage }, order, project, place) {
	const { host, approvals, verifier } = place;
	const model = modelNamed(reference.replace(/[@#].*$/s, ""));
	const { rules, mirrors, notes } = await stageRules({
		model: model.name,
		stage
	}, project, await place.defaultBranch());
	const promoted = await promote({
		reference,
		stage,
		rules,
		...order,
		...approvals === void 0 ? {} : { approvals },
		...verifier === void 0 ? {} : { verifier }
	}, host);
	const told = await tellMirrorsOfStage(stage, {
		...model,
		version: promoted.version ?? ""
	}, mirrors, place);
	return {
		...promoted,
		notes: [
			...notes,
			...promoted.notes,
			...told
		]
	};
}
/**
* Returns a stage to what it was on before, and tells the registries that mirror this one.
*
* @throws MlgateError MG6520 when there is nothing to return to, and what `rollback` throws otherwise.
*/
const rollBackModel = (...given) => moveStage(rollback, ...given);
/**
* Takes a stage away from what it is on, and tells the registries that mirror this one.
*
* @throws MlgateError what `unassign` throws.
*/
const unassignModel = (...given) => moveStage(unassign, ...given);
async function moveStage(move, ...[{ model, stage }, order, project, place]) {
	const named = modelNamed(model);
	const outcome = await move({
		model,
		stage,
		...order
	}, place.host);
	const { mirrors } = await stageRules({
		model: named.name,
		stage
	}, project, await place.defaultBranch());
	const told = await tellMirrorsOfStage(stage, {
		...named,
		version: outcome.version
	}, mirrors, place);
	return {
		...outcome,
		approvedBy: [],
		notes: [...outcome.notes, ...told]
	};
}
export { fetchModel, modelHash, modelMeant, modelNamed, projectHere, promoteModel, registerModel, requireReference, rollBackModel, signatureAmong, tellMirrorsOfStage, unassignModel };
