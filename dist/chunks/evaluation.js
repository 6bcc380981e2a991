import { MlgateError, suggest } from "./core.js";
import { calibrationCurve, cellsOf, classPosition, computeMetric, confusionMatrix, correctRows, entryTexts, expressionScores, groupColumnOf, haveRightRows, metricFacts, nothingPerRow, parseMetric, perRowLoss, pickEntries, positiveScores, precisionRecallCurve, prepareMetric, residualBins, rocCurve, scoreOf, searchThreshold, sortClasses, stackColumns } from "./metrics.js";
import { describeValue, fromHalves, inspectModel, openSession, toHalves } from "./onnx.js";
import { describeSize, letGo, mostBytes as mostBytes$2, notReadable, openPreparer, sizeAfter, startPreparing, tensorWriter } from "./images.js";
import { checkAggregate, describeTable, openDuckDb, physicalFamily, quoteIdentifier, quoteLiteral, relation, tableFormatOf, typedColumn, withFileNames, writeParquet, writeParquetRows } from "./tables.js";
import { programFailed, runProgram, tellingThatItRuns } from "./sandbox.js";
import { correctedResampledT, createRandom, delong, delongPaired, differenceByResampling, hierarchicalBootstrap, holm, intervalByResampling, mcnemarMidP, meanGreater, newcombePaired, welchGreater, wilcoxonSignedRank, wilson } from "./stats.js";
import { copyFile, link, open, readFile, realpath, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, isAbsolute, join, sep } from "node:path";
import { availableParallelism } from "node:os";
import { closeSync, constants as constants$2, createReadStream, fstatSync, openSync, readFileSync, readSync, realpathSync, rmSync, writeSync } from "node:fs";
import { createHash, hash } from "node:crypto";
import { createInterface } from "node:readline";
import { serialize } from "node:v8";
// packages/evaluation/predict/bind-images.ts
/** Element types that a grey level can be. */
const imageTypes = /* @__PURE__ */ new Set([
	"float16",
	"float32",
	"float64",
	"uint8",
	"int8",
	"uint16",
	"int16",
	"uint32",
	"int32"
]);
/**
* Finds the input that takes images, of four dimensions, and the column that holds them.
*
* @throws MlgateError MG5042 when there is no such column, MG5041 when model and preprocessing do not fit.
*/
function bindImages(facts, columns, { column: named, preprocess }, names) {
	const { column, stored } = imageColumn(columns, named, names);
	const input = imageInput(facts, column, names);
	const layout = preprocess.layout ?? layoutOf(input) ?? fail(unknownLayout(input, names));
	const [, a, b, c] = input.shape ?? [];
	const [channels, height, width] = layout === "nchw" ? [
		a,
		b,
		c
	] : [
		c,
		a,
		b
	];
	const given = preprocess.color === "gray" ? 1 : 3;
	if (typeof channels === "number" && channels !== given) throw misfit(`its input ${describeValue(input)} takes ${channels} channel${channels === 1 ? "" : "s"} as ${layout}, color: ${preprocess.color} gives ${given}`, channels === 1 ? "Say color: gray." : "Say color: rgb or bgr, or the other layout.", names);
	const size = sizeOf(input, {
		height,
		width
	}, preprocess, names);
	const rowShape = layout === "nchw" ? [
		given,
		size.height,
		size.width
	] : [
		size.height,
		size.width,
		given
	];
	return {
		bound: {
			name: input.name,
			type: input.elementType,
			columns: [],
			rowShape
		},
		column,
		stored,
		layout,
		size,
		description: `images of ${column}, as ${preprocess.like} makes them ${describeSize(size)} ${preprocess.color}, are fed to the input ${describeValue(input)} as ${layout}`
	};
}
function imageColumn(columns, named, { data }) {
	const able = columns.flatMap(({ name, type }) => {
		const stored = storedAs(type);
		return stored === void 0 ? [] : [{
			column: name,
			stored
		}];
	});
	const [only, second] = named === void 0 ? able.filter(({ stored }) => stored !== "path") : able.filter(({ column }) => column === named);
	if (only !== void 0 && second === void 0) return only;
	const known = columns.map(({ name, type }) => `${name}: ${type}`).join(", ");
	throw new MlgateError({
		code: "MG5042",
		message: named === void 0 ? `${data} has ${second === void 0 ? "no column" : "several columns"} of images; it has ${known}.` : `The image column ${JSON.stringify(named)} is not in ${data}, or holds neither images nor their paths; it has ${known}.`,
		hint: "Name the column that holds image files or their paths as \"image\" of the data.",
		place: { file: data }
	});
}
/** Whether a column holds images themselves, not their paths. */
function holdsImages({ type }) {
	const stored = storedAs(type);
	return stored === "struct" || stored === "bytes";
}
function storedAs(type) {
	if (/^STRUCT\(/.test(type)) return /\b"?bytes"? BLOB/.test(type) ? "struct" : void 0;
	const family = physicalFamily(type);
	if (family === "binary") return "bytes";
	return family === "string" || type === "JSON" ? "path" : void 0;
}
function imageInput({ inputs }, column, names) {
	const able = inputs.filter(({ isTensor, elementType, shape }) => isTensor && imageTypes.has(elementType) && (shape === null || shape.length === 4));
	const [only, second] = able;
	const chosen = second === void 0 ? only : able.find(({ name }) => name === column);
	if (chosen !== void 0) return chosen;
	throw misfit(`it takes ${inputs.map(describeValue).join(", ")}, of which ${second === void 0 ? "none is a batch of images" : "several could be a batch of images and none is called as the column"}`, "Images go to an input of four dimensions: [N, channels, height, width] or [N, height, width, channels].", names);
}
/** The side of the channels, where the shape says it. */
function layoutOf({ shape }) {
	const isChannels = (length) => length === 1 || length === 3;
	const [, first, , last] = shape ?? [];
	if (isChannels(first) === isChannels(last)) return void 0;
	return isChannels(first) ? "nchw" : "nhwc";
}
/** What the model fixes and the preprocessing makes must be the same, and at least one of them must say it. */
function sizeOf(input, { height, width }, preprocess, names) {
	const fixed = typeof height === "number" && typeof width === "number" ? {
		height,
		width
	} : void 0;
	const made = preprocess.crop !== void 0 || Array.isArray(preprocess.resize) ? sizeAfter({
		width: 1,
		height: 1
	}, preprocess) : void 0;
	if (fixed !== void 0 && made !== void 0 && describeSize(fixed) !== describeSize(made)) throw misfit(`its input ${describeValue(input)} takes images of ${describeSize(fixed)}, the preprocessing makes them ${describeSize(made)}`, "Say the resize and crop of the training.", names);
	return fixed ?? made ?? fail(misfit(`its input ${describeValue(input)} leaves open how large images are, and so does the preprocessing`, "Say preprocess: { resize: [HEIGHT, WIDTH] }, or resize: SHORTER_SIDE and crop.", names));
}
function unknownLayout(input, names) {
	return misfit(`the shape of its input ${describeValue(input)} does not tell where the channels are`, "Say preprocess: { layout: nchw } or { layout: nhwc }.", names);
}
function misfit(reason, hint, { model }) {
	return new MlgateError({
		code: "MG5041",
		message: `Images cannot be fed to ${model}: ${reason}.`,
		hint,
		place: { file: model }
	});
}
function fail(error) {
	throw error;
}
// packages/evaluation/predict/feature-columns.ts
/** @throws MlgateError MG5014 with every column that plays a part and is not there. */
function requireColumns(columns, roles, { data }) {
	const known = columns.map(({ name }) => name);
	const problems = [
		["target", roles.target],
		["id", roles.id],
		["weight", roles.weight],
		...(roles.features ?? []).map((name) => ["feature", name]),
		...(roles.slices ?? []).map((name) => ["slice", name])
	].flatMap(([role, name]) => {
		if (name === void 0 || known.includes(name)) return [];
		const meant = suggest(name, known);
		return [{
			code: "MG5014",
			message: `The ${role} column ${JSON.stringify(name)} is not in ${data}.`,
			hint: meant === void 0 ? `It has the columns ${shorten(known)}.` : `Did you mean ${JSON.stringify(meant)}?`,
			place: { file: data }
		}];
	});
	if (problems.length > 0) throw MlgateError.ofProblems(problems);
}
/** The feature columns: as listed, or all that play no other part, in file order. */
function featureColumns(columns, roles) {
	const { target, id, weight, features, slices = [] } = roles;
	if (features !== void 0) return features.map((name) => columns.find((column) => column.name === name));
	const taken = /* @__PURE__ */ new Set([
		target,
		id,
		weight,
		...slices
	]);
	return columns.filter(({ name }) => !taken.has(name));
}
/** Names between commas, the first of them when there are many. */
function shorten(names, most = 12) {
	const shown = names.slice(0, most).join(", ");
	return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
// packages/evaluation/predict/bind-inputs.ts
/** Values that an input takes for each row. */
function widthOf$1({ rowShape }) {
	return rowShape.reduce((product, length) => product * length, 1);
}
const feedable = {
	float16: true,
	float32: true,
	float64: true,
	int8: true,
	uint8: true,
	int16: true,
	uint16: true,
	int32: true,
	uint32: true,
	int64: true,
	uint64: true,
	bool: true,
	string: true
};
/**
* Binds columns to inputs by name: one column an input where the names are the same, else, for a model with a
* single input, all feature columns to that one tensor; `groups` says it for inputs of several columns. Inputs of
* more than one dimension take their columns row-major.
*
* @param columns of the data, in file order.
* @param images the input that takes images, and the column that they come from: both are spoken for.
* @param canFeed whether what a column stores can be fed to a tensor of a type.
* @throws MlgateError MG5014 when a named column is not there, MG5013 when the two sides do not fit; the
*   message shows both.
*/
function bindInputs(facts, columns, canFeed, roles, names, images) {
	requireColumns(columns, roles, names);
	const features = featureColumns(columns, roles).filter(({ name }) => name !== images?.column);
	const clash = (reason, hint) => inputClash(facts.inputs, features, reason, hint, names);
	const fixedRows = fixedRowsOf(facts.inputs, clash);
	const wanted = facts.inputs.filter(({ name }) => name !== images?.bound.name);
	const [single] = wanted;
	if (images !== void 0 && single === void 0) return {
		inputs: [images.bound],
		fixedRows,
		description: images.description
	};
	if (single === void 0) throw clash("the model takes no input", "Export the model with its inputs.");
	for (const input of wanted) {
		if (input.isTensor && Object.hasOwn(feedable, input.elementType)) continue;
		throw clash(`the input ${input.name} is of type ${input.elementType}, which no column can be fed to`, "Export the model with inputs of floats, integers, bool or string.");
	}
	const pairs = pairColumns(wanted, single, features, roles.groups ?? {});
	if (pairs === void 0) throw clash(...wanted.length > 1 ? unmatchedInputs(wanted, features, roles.groups ?? {}, names) : wrongCount(single, features, roles, names));
	for (const { input, columns: fed } of pairs) {
		const misfit = fed.find((column) => !canFeed(column, input.elementType));
		if (misfit !== void 0) throw clash(`the column ${misfit.name} holds ${misfit.type}, the input ${input.name} takes ${input.elementType}`, "List the right columns as features, or store the column as the model takes it.");
	}
	const inputs = pairs.map(({ input, columns: fed, rowShape }) => ({
		name: input.name,
		type: input.elementType,
		columns: fed.map(({ name }) => name),
		rowShape
	}));
	const description = describeBinding(pairs, roles);
	if (images === void 0) return {
		inputs,
		fixedRows,
		description
	};
	return {
		inputs: [images.bound, ...inputs],
		fixedRows,
		description: `${images.description}; ${description}`
	};
}
/** Which columns go where, or undefined when the two sides do not fit. */
function pairColumns(inputs, single, features, groups) {
	const byName = inputs.flatMap((input) => {
		const columns = columnsFor(input, features, groups);
		const rowShape = rowShapeOf(input, columns.length);
		return rowShape === void 0 ? [] : [{
			input,
			columns,
			rowShape
		}];
	});
	if ((inputs.length > 1 || features.length === 1 || takesOneColumn(single) || Object.hasOwn(groups, single.name)) && byName.length === inputs.length) return byName;
	if (inputs.length > 1) return void 0;
	const rowShape = rowShapeOf(single, features.length);
	return rowShape === void 0 ? void 0 : [{
		input: single,
		columns: features,
		rowShape
	}];
}
/** The columns grouped for an input, else the one of its name. */
function columnsFor({ name }, features, groups) {
	return (Object.hasOwn(groups, name) ? groups[name] : [name]).flatMap((each) => features.find((column) => column.name === each) ?? []);
}
/**
* The lengths behind the row dimension for `count` columns, or undefined when they do not fit. A model that
* declares no shape takes [rows, columns]; one open length is what is left over.
*/
function rowShapeOf({ shape }, count) {
	if (shape === null) return count === 0 ? void 0 : [count];
	if (shape.length === 0) return void 0;
	const lengths = shape.slice(1);
	const known = lengths.reduce((product, length) => product * (typeof length === "number" ? length : 1), 1);
	const open = lengths.filter((length) => typeof length !== "number").length;
	if (count === 0 || open > 1) return open > 1 && count === 1 && known === 1 ? lengths.map(() => 1) : void 0;
	if (open === 0) return known === count ? lengths : void 0;
	return count % known === 0 ? lengths.map((length) => typeof length === "number" ? length : count / known) : void 0;
}
/** Whether the declared shape leaves room for one value a row only. */
function takesOneColumn({ shape }) {
	return shape?.slice(1).every((length) => length === 1) ?? false;
}
function fixedRowsOf(inputs, clash) {
	const fixed = new Set(inputs.map(({ shape }) => shape?.[0]).filter((length) => typeof length === "number"));
	if (fixed.size > 1) throw clash("the inputs fix different numbers of rows", "Export the model with an open first dimension.");
	return [...fixed][0] ?? null;
}
function unmatchedInputs(inputs, features, groups, { data }) {
	const columns = features.map(({ name }) => name);
	const missing = inputs.filter((input) => columnsFor(input, features, groups).length === 0);
	const wide = inputs.find((input) => rowShapeOf(input, columnsFor(input, features, groups).length) === void 0);
	if (missing.length === 0 && wide !== void 0) {
		const given = columnsFor(wide, features, groups).length;
		return [`the input ${describeValue(wide)} does not take ${given === 1 ? "one column" : `${given} columns`}`, "Say which columns each input takes: features: { INPUT: [COLUMN, …] }, or store them as one list column."];
	}
	const [first] = missing;
	const meant = first && suggest(first.name, columns);
	return [`${data} has no column for the input${missing.length > 1 ? "s" : ""} ${shorten(missing.map(({ name }) => name))}`, meant === void 0 ? "Name the columns of the data as the inputs of the model." : `Did you mean the column ${JSON.stringify(meant)}? Names must be the same.`];
}
function wrongCount(input, features, roles, { data }) {
	const chosen = roles.features === void 0 ? `${data} has` : "the list of features has";
	return [`the input ${describeValue(input)} does not take the ${features.length} column${features.length === 1 ? "" : "s"} that ${chosen}`, features.some(holdsImages) ? "Columns of images are fed once preprocess says what the training did to them." : roles.features === void 0 ? "All columns but target, id, weight and slices are fed; list the right ones, in order, as features." : "List as many features as the model takes, in the order of its training."];
}
function describeBinding(pairs, { features }) {
	const [pair] = pairs;
	if (pairs.length > 1 || pair === void 0) {
		const count = pairs.reduce((sum, { columns }) => sum + columns.length, 0);
		return count === pairs.length ? `${count} columns are fed to the model’s ${pairs.length} inputs of the same names` : `${count} columns are fed to the model’s ${pairs.length} inputs: ${pairs.map(({ input, columns }) => `${columns.length} to ${describeValue(input)}`).join(", ")}`;
	}
	const { input, columns, rowShape } = pair;
	const order = features === void 0 ? "in file order" : "as listed";
	const count = columns.length === 1 ? `the column ${columns[0]?.name} is` : `${columns.length} columns, ${order}, are`;
	const shape = rowShape.length > 1 ? `, shaped [${rowShape.join(", ")}] row-major` : "";
	return `${count} fed to the input ${describeValue(input)}${shape}`;
}
function inputClash(inputs, features, reason, hint, { model, data }) {
	const wanted = shorten(inputs.map(describeValue));
	const given = shorten(features.map(({ name, type }) => `${name}: ${type}`));
	return new MlgateError({
		code: "MG5013",
		message: `Model and data do not fit: ${reason}. ${model} takes ${wanted || "nothing"}; ${data} gives ${given || "no feature columns"}.`,
		hint,
		place: { file: model }
	});
}
// packages/evaluation/predict/cell-sql.ts
/** Whole numbers up to here are exact as float64. */
const largestExact = 2 ** 53;
const integerTypes = {
	int8: "TINYINT",
	uint8: "UTINYINT",
	int16: "SMALLINT",
	uint16: "USMALLINT",
	int32: "INTEGER",
	uint32: "UINTEGER",
	int64: "BIGINT",
	uint64: "UBIGINT"
};
/**
* How a column is fed to a tensor, or undefined when what is stored can never be: a number takes numbers and
* booleans (as 0 and 1), an integer takes whole numbers exactly, a bool takes booleans, 0 and 1, a text anything
* that can be written.
*/
function cellSql(column, type, source) {
	const read = (kind) => typedColumn(column, kind, source);
	const { text } = read("number");
	const isStored = source.format === "parquet";
	const cell = (value, neverUnusable = false) => ({
		value,
		unusable: neverUnusable ? void 0 : `${text} IS NOT NULL AND (${value}) IS NULL`
	});
	const stored = isStored ? physicalFamily(column.type) : void 0;
	if (stored === "list" || stored === "binary" || stored === "other") return void 0;
	if (type === "string") return cell(text, true);
	if (type === "bool") {
		const from = stored === "integer" || stored === "number" ? read("number") : read("boolean");
		if (!from.fits) return void 0;
		return cell(from.sqlType === "BOOLEAN" ? `CAST(${from.value} AS UTINYINT)` : `CASE WHEN ${from.value} IN (0, 1) THEN CAST(${from.value} AS UTINYINT) END`, stored === "boolean");
	}
	if (stored === "boolean") return cell(`CAST(CAST(${read("boolean").value} AS UTINYINT) AS ${integerTypes[type] ?? "DOUBLE"})`, true);
	const asNumber = read("number");
	if (!asNumber.fits) return void 0;
	const integerType = integerTypes[type];
	if (integerType === void 0) return cell(`CAST(${asNumber.value} AS DOUBLE)`, isStored);
	const number = asNumber.value;
	const whole = `CASE WHEN abs(${number}) <= ${largestExact} AND trunc(${number}) = ${number} THEN TRY_CAST(${number} AS ${integerType}) END`;
	const asInteger = read("integer");
	if (!asInteger.fits) return cell(whole);
	const exact = `TRY_CAST(${asInteger.value} AS ${integerType})`;
	return cell(isStored ? exact : `COALESCE(${exact}, ${whole})`);
}
// packages/evaluation/predict/choose-outputs.ts
const labelTypes = /* @__PURE__ */ new Set([
	"string",
	"bool",
	"int64",
	"int32",
	"int16",
	"int8",
	"uint8",
	"uint16",
	"uint32",
	"uint64"
]);
const scoreTypes = /* @__PURE__ */ new Set([
	"float16",
	"float32",
	"float64"
]);
/**
* Chooses the outputs that hold labels and scores, so that nothing else is computed or copied: the first of
* texts or integers is the label, and of the floats one called like a probability goes before the others.
*
* @throws MlgateError MG5017 when there is neither.
*/
function chooseOutputs(facts, task, model) {
	const tensors = facts.outputs.filter(({ isTensor }) => isTensor);
	const floats = tensors.filter(({ elementType }) => scoreTypes.has(elementType));
	const labels = tensors.filter(({ elementType }) => labelTypes.has(elementType));
	const zipMap = facts.zipMaps.find(({ output }) => facts.outputs.some(({ name }) => name === output)) ?? null;
	if (task === "regression") {
		const values = floats[0] ?? labels.find(({ elementType }) => !["string", "bool"].includes(elementType));
		if (values !== void 0) return {
			label: null,
			scores: values.name,
			zipMap: null
		};
	} else {
		const scores = zipMap?.tensor ?? (floats.find(({ name }) => /prob/i.test(name)) ?? floats[0])?.name ?? null;
		const [label = null] = labels;
		if (scores !== null || label !== null) return {
			label,
			scores,
			zipMap
		};
	}
	throw new MlgateError({
		code: "MG5017",
		message: `${model} has no output that could be ${task === "regression" ? "a value" : "a label, a probability or a value"}: it gives ${facts.outputs.map(describeValue).join(", ") || "nothing"}.`,
		hint: "Outputs are read from tensors of floats (scores, values) and of texts or integers (labels). Of scikit-learn models, export with zipmap=False.",
		place: { file: model }
	});
}
// packages/evaluation/predict/list-columns.ts
/** More elements than this are an image or a text, which are not kept as lists of cells. */
const mostElements = 16384;
/**
* Spreads the list columns of a Parquet file that a model is fed, nested lists row-major.
*
* @param inputs of the model that take columns: one takes all features, several those of their names.
* @throws MlgateError MG5015 when the lists of a column are not all of one length, MG5014 when they are too long.
*/
async function spreadLists(engine, table, inputs, roles, names) {
	const others = /* @__PURE__ */ new Set([
		roles.target,
		roles.id,
		roles.weight,
		...roles.slices ?? []
	]);
	const mayFeed = (name) => !others.has(name) && (inputs.length === 1 || inputs.some((input) => input.name === name));
	const lists = table.columns.filter(({ name, type }) => table.source.format === "parquet" && type.endsWith("]") && (roles.features?.includes(name) ?? mayFeed(name)));
	const items = [];
	const spreads = /* @__PURE__ */ new Map();
	for (const list of lists) {
		const { elements, type } = flatten(list);
		const length = await lengthOf(engine, table, list, elements, names);
		const columns = Array.from({ length }, (_, index) => ({
			name: `${list.name}[${index + 1}]`,
			type
		}));
		columns.forEach(({ name }, index) => {
			items.push(`${elements}[${index + 1}] AS ${quoteIdentifier(name)}`);
		});
		spreads.set(list.name, columns);
	}
	const spread = (name) => spreads.get(name)?.map((column) => column.name) ?? [name];
	const groups = {
		...Object.fromEntries([...spreads.keys()].map((name) => [name, spread(name)])),
		...Object.fromEntries(Object.entries(roles.groups ?? {}).map(([input, columns]) => [input, columns.flatMap(spread)]))
	};
	return {
		columns: table.columns.flatMap((column) => spreads.get(column.name) ?? [column]),
		roles: {
			...roles,
			features: roles.features?.flatMap(spread),
			groups
		},
		spread: (from) => items.length === 0 ? from : `(SELECT *, ${items.join(", ")} FROM ${from})`
	};
}
/** A list of lists as one list: `FLOAT[3][2]` has its last dimension outside. */
function flatten({ name, type }) {
	const dimensions = type.match(/(?:\[\d*\])+$/)?.[0].match(/\[/g)?.length ?? 0;
	const element = type.replace(/(?:\[\d*\])+$/, "");
	let elements = `CAST(${quoteIdentifier(name)} AS ${element}${"[]".repeat(dimensions)})`;
	for (let depth = 1; depth < dimensions; depth++) elements = `flatten(${elements})`;
	return {
		elements,
		type: element
	};
}
async function lengthOf(engine, table, { name }, elements, { data }) {
	const [found] = await engine.query(`SELECT min(n) AS least, max(n) AS most, arg_min(r, n) AS row_of_least FROM (SELECT coalesce(len(${elements}), 0) AS n, row_number() OVER () AS r FROM ${relation(table)})`);
	const least = Number(found?.least ?? 0);
	const most = Number(found?.most ?? 0);
	const column = `The list column ${JSON.stringify(name)} of ${data}`;
	if (least !== most) throw new MlgateError({
		code: "MG5015",
		message: `${column} holds lists of ${least} to ${most} elements, the shortest first in row ${Number(found?.row_of_least)}; a model takes equally many of each row.`,
		hint: "Pad the lists to one length, or leave the column out of the features.",
		place: { file: data }
	});
	if (most <= mostElements) return most;
	throw new MlgateError({
		code: "MG5014",
		message: `${column} holds lists of ${most} elements; at most ${mostElements} are fed to a model.`,
		hint: "Store images as images, and name their column.",
		place: { file: data }
	});
}
// packages/evaluation/predictions/row-store.ts
const blockBytes = 2 ** 18;
/** What a million rows of two classes take: so few never meet the disk. */
const mostInMemory = 2 ** 24;
let stores = 0;
/**
* @param folder where files may be made; none are, as long as all fits into `memoryBytes`.
* @param memoryBytes of all columns together, beside one block for each.
*/
function createRowStore(folder, memoryBytes = mostInMemory) {
	const store = stores++;
	const files = [];
	let memoryLeft = memoryBytes;
	function openFile() {
		const path = join(folder, `rows-${store}-${files.length}`);
		const file = openSync(path, "wx+", 384);
		files.push({
			path,
			file
		});
		return file;
	}
	return {
		column(type) {
			const perBlock = blockBytes / type.BYTES_PER_ELEMENT;
			const blocks = [];
			let last;
			let length = 0;
			let file;
			/** The block that was read from the file last. */
			let found;
			/** Byte of the file that the block of an index starts at. */
			const startOf = (block) => (block - blocks.length) * blockBytes;
			function keep(full) {
				if (file === void 0 && memoryLeft >= blockBytes) {
					memoryLeft -= blockBytes;
					blocks.push(full);
					last = void 0;
					return;
				}
				file ??= openFile();
				writeAll(file, full, startOf(length / perBlock - 1));
			}
			function blockOf(block) {
				const held = block < Math.floor(length / perBlock) ? blocks[block] : last;
				if (held !== void 0) return held;
				if (found?.block !== block) {
					found = {
						block,
						values: new type(perBlock)
					};
					readAll(file, found.values, startOf(block));
				}
				return found.values;
			}
			return {
				get length() {
					return length;
				},
				add(values) {
					for (let at = 0; at < values.length;) {
						const filled = length % perBlock;
						const count = Math.min(values.length - at, perBlock - filled);
						last ??= new type(perBlock);
						last.set(values.subarray(at, at + count), filled);
						at += count;
						length += count;
						if (length % perBlock === 0) keep(last);
					}
				},
				read(from, to) {
					if (to === from) return new type(0);
					const first = Math.floor(from / perBlock);
					if (to <= (first + 1) * perBlock) return blockOf(first).subarray(from - first * perBlock, to - first * perBlock);
					const joined = new type(to - from);
					for (let at = from; at < to;) {
						const block = Math.floor(at / perBlock);
						const start = at - block * perBlock;
						const count = Math.min(to - at, perBlock - start);
						joined.set(blockOf(block).subarray(start, start + count), at - from);
						at += count;
					}
					return joined;
				}
			};
		},
		close() {
			for (const { path, file } of files.splice(0)) {
				closeSync(file);
				rmSync(path, { force: true });
			}
		}
	};
}
function writeAll(file, values, position) {
	const bytes = bytesOf$1(values);
	for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at, position + at);
}
function readAll(file, values, position) {
	const bytes = bytesOf$1(values);
	for (let at = 0; at < bytes.length;) {
		const count = readSync(file, bytes, at, bytes.length - at, position + at);
		if (count === 0) throw new RangeError("a file of stored rows is shorter than it was");
		at += count;
	}
}
function bytesOf$1({ buffer, byteOffset, byteLength }) {
	return new Uint8Array(buffer, byteOffset, byteLength);
}
/** Rows at once when all are looked through. */
const pieceRows = 16384;
/** Ranges that together are all rows, in order. */
function* rangesOf(rows, most = pieceRows) {
	const step = Math.max(1, Math.floor(most));
	for (let from = 0; from < rows; from += step) yield [from, Math.min(from + step, rows)];
}
// packages/evaluation/with-engine.ts
/** Does some work with an engine within the limits of the job, and closes it however the work ends. */
async function withEngine({ stage, ...files }, { memoryBytes, temporaryFolder, progress, signal }, work) {
	const engine = await openDuckDb({
		...files,
		memoryBytes,
		temporaryFolder,
		...stage === void 0 ? {} : { onProgress: ({ done, total }) => progress({
			stage,
			done,
			total
		}) },
		...signal === void 0 ? {} : { signal }
	});
	try {
		return await work(engine);
	} finally {
		engine.close();
	}
}
// packages/evaluation/predict/scores.ts
function collectScores(width, precision, stored) {
	const facts = {
		areProbabilities: true,
		firstOutside: null,
		firstNaN: null
	};
	let rows = 0;
	return {
		width,
		add(values) {
			note(facts, values, width, rows);
			stored.add(values);
			rows += values.length / width;
		},
		finish: () => ({
			rows,
			width,
			precision,
			facts,
			read: (from, to) => stored.read(from * width, to * width)
		})
	};
}
/** @param before rows that came before. */
function note(facts, values, width, before) {
	for (let start = 0; start < values.length; start += width) {
		const row = before + start / width;
		let sum = 0;
		for (let column = 0; column < width; column++) {
			const value = values[start + column];
			sum += value;
			if (value >= 0 && value <= 1) continue;
			if (Number.isNaN(value)) facts.firstNaN ??= row;
			else facts.firstOutside ??= {
				row,
				value
			};
			if (value < -1e-6 || value > 1 + 1e-6) facts.areProbabilities = false;
		}
		if (Math.abs(sum - 1) > .001) facts.areProbabilities = false;
	}
}
/** Column of the largest score of the row that starts there, the first of equal ones; −1 when it holds a NaN. */
function largestOf(values, start, width) {
	let best = 0;
	for (let column = 0; column < width; column++) {
		const value = values[start + column];
		if (Number.isNaN(value)) return -1;
		if (value > values[start + best]) best = column;
	}
	return best;
}
// packages/evaluation/predictions/labels.ts
const wholeNumber = /^([+-]?\d+)\.0*$/;
/**
* The one spelling of a class label. A label that was an integer in training may come back as 3, 3.0 or "3",
* depending on who stored it; all are "3".
*/
function canonicalLabel(text) {
	return wholeNumber.exec(text)?.[1] ?? text;
}
/** The column with its labels spelled by `spell`; labels that become the same are joined. */
function respell(column, spell) {
	const codeOf = /* @__PURE__ */ new Map();
	const newCodes = Int32Array.from(column.labels, (label) => {
		const spelled = spell(label);
		const code = codeOf.get(spelled) ?? codeOf.size;
		codeOf.set(spelled, code);
		return code;
	});
	return {
		rows: column.rows,
		labels: [...codeOf.keys()],
		codes: translated(column, newCodes)
	};
}
/** The column's codes counted in `classes`, which must hold every label. */
function codesIn(column, classes) {
	const positions = new Map(classes.map((label, index) => [label, index]));
	return translated(column, Int32Array.from(column.labels, (label) => positions.get(label)));
}
function translated({ codes }, newCodes) {
	if (newCodes.every((code, index) => code === index)) return codes;
	return (from, to) => codes(from, to).map((code) => code < 0 ? -1 : newCodes[code]);
}
/** Labels for a message: the first few, quoted where that helps. */
function listOf(labels, most = 8) {
	const shown = labels.slice(0, most).map((label) => JSON.stringify(label));
	return labels.length > most ? `${shown.join(", ")} and ${labels.length - most} more` : shown.join(", ");
}
// packages/evaluation/predictions/class-order.ts
/** Share of rows in which a guessed order must agree with the model's own labels; ties and rounding take some. */
const leastAgreement = .99;
const cellsAtOnce = 2 ** 20;
/**
* Finds the class of each column: as the model's ZipMap or classifier says it; else, when the target holds
* integers below the number of columns, as those count the columns; else the sorted labels, when there are as
* many as columns. A guess must agree with the labels that the model gives.
*
* @throws MlgateError MG5018 when nothing tells.
*/
function findClassOrder(question) {
	const { scores, predicted, names } = question;
	const { said, guessed } = candidates(question);
	const [only] = said;
	if (said.length === 1 && only !== void 0) return only;
	for (const order of [...said, ...guessed]) if (predicted === null || agreement(scores, predicted, order.classes) >= leastAgreement) return order;
	const width = `The output ${names.output} of ${names.model} has ${scores.width} columns`;
	const found = `the target ${names.target} has ${question.truth.length} labels (${listOf(question.truth)})`;
	const disagrees = guessed.length > 0 ? ", and the largest score does not fall on the label that the model gives" : "";
	throw new MlgateError({
		code: "MG5018",
		message: `${width}, ${found}${disagrees}: which column is which class cannot be told.`,
		hint: "Keep the class names in the model: export with zipmap, or put a JSON list into its metadata: onnx.helper.set_model_props(model, {\"classes\": json.dumps(class_names)}).",
		place: { file: names.model }
	});
}
function candidates({ scores, zipMap, classLabels, predicted, truth }) {
	const { width } = scores;
	const lists = [...zipMap === null ? [] : [{
		from: "ZipMap",
		labels: zipMap.labels
	}], ...classLabels].filter(({ labels }) => labels.length === width).map(({ from, labels }) => ({
		how: `in the order of the model’s ${from}`,
		classes: labels.map(canonicalLabel)
	}));
	const said = zipMap === null ? lists.filter((list, index) => lists.findIndex((other) => sameOrder(other, list)) === index) : lists.slice(0, 1);
	const integers = Array.from({ length: width }, (_, index) => String(index));
	const seen = sortClasses([...truth, ...predicted?.labels ?? []]).classes;
	const guessed = [];
	if (seen.every((label) => integers.includes(label))) guessed.push({
		classes: integers,
		how: "numbered from 0 as the target numbers them"
	});
	if (seen.length === width) guessed.push({
		classes: seen,
		how: "in the sorted order of the target’s labels"
	});
	return {
		said,
		guessed
	};
}
function sameOrder(a, b) {
	return a.classes.every((label, index) => label === b.classes[index]);
}
function agreement(scores, predicted, classes) {
	const { rows, width } = scores;
	let agreeing = 0;
	for (const [from, to] of rangesOf(rows, cellsAtOnce / width)) {
		const values = scores.read(from, to);
		predicted.codes(from, to).forEach((code, row) => {
			if (classes[largestOf(values, row * width, width)] === predicted.labels[code]) agreeing++;
		});
	}
	return rows === 0 ? 1 : agreeing / rows;
}
// packages/evaluation/predict/match-booleans.ts
/** How no and yes are written. */
const spellings = [
	["0", "1"],
	["false", "true"],
	["False", "True"],
	["FALSE", "TRUE"]
];
/**
* Spells a truth of yes and no as the model does: True, true and 1 are one label, as are False, false and 0,
* when both sides have no others.
*/
function matchBooleans(truth, modelLabels) {
	const own = spellingOf(modelLabels);
	const theirs = spellingOf(truth.labels);
	if (own === void 0 || theirs === void 0) return truth;
	return respell(truth, (label) => own[theirs.indexOf(label)]);
}
function spellingOf(labels) {
	return labels.length === 0 ? void 0 : spellings.find((pair) => labels.every((label) => pair.includes(label)));
}
// packages/evaluation/predict/single-probability.ts
/** The two labels of a target in order, or undefined when it has another number of them. */
function twoClassesOf(truth) {
	const found = /* @__PURE__ */ new Set();
	for (const values of truth.kind === "numbers" ? piecesOf(truth) : textPieces(truth.texts)) for (const value of values) {
		found.add(canonicalLabel(String(value)));
		if (found.size > 2) return void 0;
	}
	return pairOf([...found]);
}
function* piecesOf({ rows, values }) {
	for (const [from, to] of rangesOf(rows)) yield values(from, to);
}
/** Every text that occurs, once or more often. */
function* textPieces(texts) {
	if ("codes" in texts) yield texts.labels;
	else for (const [from, to] of rangesOf(texts.rows)) yield texts.texts(from, to);
}
/**
* Reads one number for each row as the probability of the larger of two classes, as the sigmoid at the end of a
* network means it: the second of the model's own labels, else of the target's in sorted order.
*
* @throws MlgateError MG5017 when a number is outside of 0 … 1, MG5018 when there are not two classes.
*/
function readSingleProbability(question) {
	const { scores, truth, classLabels, names } = question;
	const own = classLabels.find(({ labels }) => labels.length === 2)?.labels.map(canonicalLabel);
	const isZeroOrOne = truth.labels.every((label) => label === "0" || label === "1");
	const classes = pairOf(own ?? (isZeroOrOne ? ["0", "1"] : sortClasses(truth.labels).classes), own !== void 0);
	if (classes === void 0) throw new MlgateError({
		code: "MG5018",
		message: `The output ${names.output} of ${names.model} is one number for each row, which can tell two classes apart; the target ${names.target} has ${truth.labels.length} (${listOf(truth.labels)}).`,
		hint: "Export a probability for each class, or say task: regression if the number is a value.",
		place: { file: names.model }
	});
	const { firstOutside } = scores.facts;
	if (firstOutside !== null) throw notProbability(firstOutside.value, firstOutside.row, names);
	return {
		scores: {
			...scores,
			width: 2,
			read: (from, to) => bothOf(scores.read(from, to))
		},
		classes,
		readAs: `the output ${names.output} is read as the probability of the class ${JSON.stringify(classes[1])}`
	};
}
/** The rest up to 1 beside each probability. */
function bothOf(values) {
	const length = values.length * 2;
	const both = values instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);
	values.forEach((probability, row) => {
		both[row * 2] = 1 - probability;
		both[row * 2 + 1] = probability;
	});
	return both;
}
function pairOf(labels, isOrdered = false) {
	const [first, second, third] = isOrdered ? labels : sortClasses(labels).classes;
	return first === void 0 || second === void 0 || third !== void 0 ? void 0 : [first, second];
}
function notProbability(score, row, names) {
	return new MlgateError({
		code: "MG5017",
		message: `The output ${names.output} of ${names.model} is ${score} for row ${row + 1}; one number for each row of a two-class target must be a probability between 0 and 1.`,
		hint: "End the model with Sigmoid, or export a label or a score for each class.",
		place: { file: names.model }
	});
}
// packages/evaluation/predictions/texts.ts
/** More different values than this are no classes and no slices: ids, or the values of a regression. */
const mostLabels$1 = 2 ** 16;
/** @param store keeps the rows. */
function collectTexts(store) {
	const codeOf = /* @__PURE__ */ new Map();
	const labels = [];
	const codes = store.column(Int32Array);
	let written;
	let rows = 0;
	function code(key) {
		const known = codeOf.get(key);
		if (known !== void 0) return known;
		codeOf.set(key, labels.length);
		return labels.push(String(key)) - 1;
	}
	return {
		add(values, count, nulls = null) {
			rows += count;
			if (written !== void 0) {
				written.add(Array.from({ length: count }, (_, row) => {
					const value = nulls?.[row] === 1 ? null : values[row];
					return value === null ? null : String(value);
				}));
				return;
			}
			const added = new Int32Array(count);
			const keyOf = values instanceof BigInt64Array ? smallKeys(values) : (row) => values[row];
			for (let row = 0; row < count; row++) added[row] = nulls?.[row] === 1 ? -1 : code(keyOf(row));
			codes.add(added);
			if (labels.length <= mostLabels$1) return;
			written = storeTexts(store);
			codeOf.clear();
		},
		finish() {
			const read = {
				rows,
				labels,
				codes: (from, to) => codes.read(from, to)
			};
			return written === void 0 ? read : {
				rows,
				texts: laterTexts(read, codes.length, written)
			};
		}
	};
}
function laterTexts(coded, codedRows, written) {
	return (from, to) => [...textsOf(coded, Math.min(from, codedRows), Math.min(to, codedRows)), ...written.read(Math.max(from - codedRows, 0), Math.max(to - codedRows, 0))];
}
/** Texts as bytes behind one another, and where each ends: as −1 − end where a row has none. */
function storeTexts(store) {
	const bytes = store.column(Uint8Array);
	const ends = store.column(Float64Array);
	const endOf = (mark) => mark < 0 ? -1 - mark : mark;
	return {
		add(texts) {
			const joined = texts.join("");
			const added = Buffer.from(joined, "utf8");
			const isAscii = added.length === joined.length;
			let end = bytes.length;
			const marks = Float64Array.from(texts, (text) => {
				if (text === null) return -1 - end;
				end += isAscii ? text.length : Buffer.byteLength(text, "utf8");
				return end;
			});
			bytes.add(added);
			ends.add(marks);
		},
		read(from, to) {
			if (to === from) return [];
			const marks = ends.read(from, to);
			const first = from === 0 ? 0 : endOf(ends.read(from - 1, from)[0]);
			const { buffer, byteOffset, byteLength } = bytes.read(first, endOf(marks.at(-1)));
			const all = Buffer.from(buffer, byteOffset, byteLength);
			const joined = all.toString("utf8");
			const isAscii = joined.length === all.length;
			let start = 0;
			return Array.from(marks, (mark) => {
				const begin = start;
				start = endOf(mark) - first;
				if (mark < 0) return null;
				return isAscii ? joined.slice(begin, start) : all.toString("utf8", begin, start);
			});
		}
	};
}
/** The same whole numbers, those of 32 bits as plain numbers: a bigint for each row is several times slower. */
function smallKeys(values) {
	const words = new Int32Array(values.buffer, values.byteOffset, values.length * 2);
	return (row) => {
		const low = words[2 * row];
		return words[2 * row + 1] === low >> 31 ? low : values[row];
	};
}
/** The texts of a range of rows. */
function textsOf(texts, from, to) {
	if ("texts" in texts) return texts.texts(from, to);
	return Array.from(texts.codes(from, to), (code) => texts.labels[code] ?? null);
}
/** The texts as labels, however many differ. */
function labelsOf$1(texts) {
	return "codes" in texts ? texts : numbered(texts.rows, texts.texts);
}
/** Values of any kind as labels, numbered in the order of first appearance; null is none. */
function numbered(rows, read) {
	const codeOf = /* @__PURE__ */ new Map();
	for (const [from, to] of rangesOf(rows)) for (const value of read(from, to)) if (value !== null && !codeOf.has(value)) codeOf.set(value, codeOf.size);
	return {
		rows,
		labels: Array.from(codeOf.keys(), String),
		codes: (from, to) => Int32Array.from(read(from, to), (value) => value === null ? -1 : codeOf.get(value))
	};
}
// packages/evaluation/predict/truth.ts
const plainNumber = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
/** The target as class labels, each spelled the one way. */
function truthLabels(truth) {
	return respell(truth.kind === "texts" ? labelsOf$1(truth.texts) : numbered(truth.rows, truth.values), canonicalLabel);
}
/** The target as numbers, or undefined when some of it is none. */
function truthValues(truth, dialect = {}) {
	if (truth.kind === "numbers") return truth.values;
	const { texts } = truth;
	const numberOf = numberReader$1(dialect);
	if ("codes" in texts) {
		const numbers = texts.labels.map(numberOf);
		if (numbers.includes(void 0)) return void 0;
		return (from, to) => Float64Array.from(texts.codes(from, to), (code) => numbers[code]);
	}
	for (const [from, to] of rangesOf(texts.rows)) if (texts.texts(from, to).some((text) => numberOf(text) === void 0)) return void 0;
	return (from, to) => Float64Array.from(texts.texts(from, to), (text) => numberOf(text));
}
function numberReader$1({ decimal = ".", thousands = "" }) {
	const isPlain = decimal === "." && thousands === "";
	return (text) => {
		if (text === null) return void 0;
		const plain = isPlain ? text : text.replaceAll(thousands, "").replace(decimal, ".");
		return plainNumber.test(plain) ? Number(plain) : void 0;
	};
}
// packages/evaluation/predict/interpret.ts
/**
* Reads raw outputs as labels with probabilities, or as values.
*
* @throws MlgateError MG5016, MG5017, MG5018, MG5023 when they have no such meaning beside this target.
*/
function interpret(question) {
	let found;
	const values = () => {
		found ??= { values: truthValues(question.truth, question.dialect) };
		return found.values;
	};
	return decideTask(question, values) === "regression" ? readValues(question, values()) : readClasses(question);
}
/**
* A label or several columns speak of classes. One number for each row is a value, unless the target has two
* classes that are texts, or two integers while all numbers are between 0 and 1: then it is the probability of
* the larger class.
*/
function decideTask({ task, chosen, collected: { scores }, truth }, values) {
	if (task !== void 0) return task;
	if (chosen.label !== null || scores === null || scores.width > 1) return "classification";
	if (values() === void 0) return "classification";
	const isBinary = twoClassesOf(truth)?.every((label) => /^-?\d+$/.test(label)) ?? false;
	const { firstOutside, firstNaN } = scores.facts;
	return isBinary && firstOutside === null && firstNaN === null ? "classification" : "regression";
}
function readValues({ chosen, collected, names }, values) {
	const { scores } = collected;
	if (scores === null || scores.width !== 1) throw new MlgateError({
		code: "MG5017",
		message: `A regression needs one value for each row; ${names.model} gives ${scores?.width ?? 0}.`,
		hint: "Export the model with one output value, or evaluate each target with a model of its own.",
		place: { file: names.model }
	});
	if (values === void 0) throw new MlgateError({
		code: "MG5016",
		message: `${names.model} gives one number for each row, and the target ${JSON.stringify(names.target)} of ${names.data} holds texts that are no numbers.`,
		hint: "Check the target; for a classifier, export labels or a probability for each class.",
		place: { file: names.data }
	});
	return {
		task: "regression",
		truth: values,
		predicted: (from, to) => Float64Array.from(scores.read(from, to)),
		readAs: `the output ${chosen.scores} is read as values`,
		notes: []
	};
}
function readClasses(question) {
	const { facts, chosen, collected, names } = question;
	const own = [...collected.labels?.labels ?? [], ...chosen.zipMap?.labels ?? []];
	const truth = matchBooleans(truthLabels(question.truth), own.length > 0 ? own : declaredLabels(facts));
	const read = readScores$1(question, truth);
	const predicted = collected.labels ?? argmaxLabels(read, names.model);
	const modelLabels = [...predicted.labels, ...read.classes];
	if (!truth.labels.some((label) => modelLabels.includes(label))) throw new MlgateError({
		code: "MG5018",
		message: `No label of the target ${JSON.stringify(names.target)} is one that ${names.model} knows: the data has ${listOf(sortClasses(truth.labels).classes)}, the model has ${listOf(sortClasses(modelLabels).classes)}.`,
		hint: "Test with the labels that the model was trained on. If the model gives numbers, not classes, say task: regression.",
		place: { file: names.data }
	});
	const classes = sortClasses([...truth.labels, ...modelLabels]).classes;
	return {
		task: "classification",
		classes,
		truth: codesIn(truth, classes),
		predicted: codesIn(predicted, classes),
		probabilities: read.probabilities,
		readAs: [collected.labels === null ? void 0 : `labels from the output ${chosen.label?.name}`, read.readAs].filter((part) => part !== void 0).join("; "),
		notes: read.notes
	};
}
function declaredLabels({ classLabels }) {
	return classLabels.length === 1 ? classLabels[0]?.labels ?? [] : [];
}
function readScores$1(question, truth) {
	const { facts, chosen, collected, names } = question;
	const { scores, labels } = collected;
	if (scores === null) return {
		scores,
		classes: [],
		probabilities: null,
		readAs: void 0,
		notes: []
	};
	const output = chosen.zipMap?.output ?? chosen.scores ?? "";
	if (scores.width === 1) {
		const single = readSingleProbability({
			scores,
			truth,
			classLabels: facts.classLabels,
			names: {
				...names,
				output
			}
		});
		return {
			scores: single.scores,
			classes: single.classes,
			probabilities: probabilitiesOf(single.classes, single.scores),
			readAs: single.readAs,
			notes: []
		};
	}
	const { classes, how } = findClassOrder({
		scores,
		zipMap: chosen.zipMap,
		classLabels: facts.classLabels,
		predicted: labels,
		truth: truth.labels,
		names: {
			...names,
			output
		}
	});
	if (!scores.facts.areProbabilities) {
		const note = `The output ${output} holds scores that are no probabilities (not between 0 and 1, or a row does not sum to 1): log_loss cannot be computed. End the model with Softmax to have it.`;
		return {
			scores,
			classes,
			probabilities: null,
			readAs: `scores of ${scores.width} classes from ${output}, ${how}`,
			notes: [note]
		};
	}
	return {
		scores,
		classes,
		probabilities: probabilitiesOf(classes, scores),
		readAs: `probabilities of ${scores.width} classes from ${output}, ${how}`,
		notes: []
	};
}
function probabilitiesOf(classes, { precision, read }) {
	return {
		classes,
		precision,
		read
	};
}
function argmaxLabels({ scores, classes }, model) {
	const { rows, width, read, facts } = scores;
	if (facts.firstNaN !== null) throw new MlgateError({
		code: "MG5023",
		message: `${model} gave NaN for row ${facts.firstNaN + 1}: no class is the most probable one.`,
		hint: "Look at that row; missing features and overflows are the usual causes.",
		place: { file: model }
	});
	const codes = (from, to) => {
		const values = read(from, to);
		const found = new Int32Array(to - from);
		for (let row = 0; row < found.length; row++) found[row] = largestOf(values, row * width, width);
		return found;
	};
	return respell({
		rows,
		codes,
		labels: classes
	}, (label) => label);
}
// packages/evaluation/predictions/prediction-columns.ts
/** Names of the columns of a predictions file. */
const predictionNames = {
	id: "id",
	target: "target",
	prediction: "prediction",
	weight: "weight",
	probability: "probability:",
	slice: "slice:",
	score: "score:",
	loss: "loss:",
	/** What a row is, where several rows make up one prediction. */
	entry: "mlgate:entry"
};
/**
* Finds the columns of a predictions file.
*
* @throws MlgateError MG5021 with all columns that are missing, MG5022 when the file has no columns at all.
*/
function findPredictionColumns({ columns }, mapping, name) {
	if (columns.length === 0) throw emptyFile(name);
	const problems = [];
	const find = (column) => columns.find((known) => known.name === column) ?? null;
	const named = (column, standard) => {
		if (column !== void 0 && typeof column !== "string") {
			problems.push(severalColumns(name));
			return null;
		}
		const found = find(column ?? standard);
		if (found === null && column !== void 0) problems.push(missing(column, columns, name));
		return found;
	};
	const target = named(mapping.target, predictionNames.target);
	if (target === null && mapping.target === void 0) problems.push(missing(predictionNames.target, columns, name));
	const prediction = named(mapping.prediction, predictionNames.prediction);
	const probabilities = probabilityColumns$1(columns, mapping, (column) => named(column, ""));
	if (prediction === null && mapping.prediction === void 0 && probabilities.length === 0) problems.push(missing(predictionNames.prediction, columns, name));
	const id = named(mapping.id, predictionNames.id);
	const weight = named(mapping.weight, predictionNames.weight);
	const slices = sliceColumns(columns, mapping, (column) => named(column, ""));
	const scores = scoreColumns(columns, mapping, (column) => named(column, ""));
	if (target === null || problems.length > 0) throw MlgateError.ofProblems(problems);
	return {
		target,
		prediction,
		id,
		weight,
		probabilities,
		slices,
		scores
	};
}
function probabilityColumns$1(columns, { probabilities }, find) {
	const prefix = predictionNames.probability;
	if (probabilities === void 0) return columns.filter(({ name }) => name.startsWith(prefix)).map((column) => ({
		label: canonicalLabel(column.name.slice(prefix.length)),
		column
	}));
	return (isList(probabilities) ? probabilities.map((name) => [null, name]) : Object.entries(probabilities)).flatMap(([label, name]) => {
		const column = find(name);
		return column === null ? [] : [{
			label: label === null ? null : canonicalLabel(label),
			column
		}];
	});
}
function isList(columns) {
	return Array.isArray(columns);
}
function severalColumns(name) {
	return {
		code: "MG5021",
		message: `Several columns are named for the prediction of ${name}, and one for its truth.`,
		hint: "Of several labels a row, name a column of the truth for each; of one, a single column of each.",
		place: { file: name }
	};
}
function sliceColumns(columns, { slices }, find) {
	return namedOrPrefixed(columns, slices, predictionNames.slice, find);
}
function scoreColumns(columns, { scores }, find) {
	return namedOrPrefixed(columns, scores, predictionNames.score, find);
}
/** The columns that are named, or where none is, those whose names begin as mlgate writes them. */
function namedOrPrefixed(columns, named, prefix, find) {
	if (named === void 0) return columns.filter(({ name }) => name.startsWith(prefix)).map((column) => ({
		name: column.name.slice(prefix.length),
		column
	}));
	return named.flatMap((name) => {
		const column = find(name);
		return column === null ? [] : [{
			name,
			column
		}];
	});
}
function missing(column, columns, name) {
	const known = columns.map((other) => other.name);
	const meant = suggest(column, known);
	const has = known.slice(0, 12).join(", ") + (known.length > 12 ? `, … (${known.length} columns)` : "");
	return {
		code: "MG5021",
		message: `The predictions file ${name} has no column ${JSON.stringify(column)}; it has ${has || "none"}.`,
		hint: meant === void 0 ? "A predictions file has the columns target and prediction, and probability:CLASS for each class." : `Did you mean ${JSON.stringify(meant)}?`,
		place: { file: name }
	};
}
function emptyFile(name) {
	return new MlgateError({
		code: "MG5022",
		message: `The predictions file ${name} is empty: it has not even a header.`,
		hint: "Write the predictions again: one row for each row of the test data, with its truth and its prediction.",
		place: { file: name }
	});
}
// packages/evaluation/predict/write-predictions.ts
/**
* Writes predictions, one row a data row in the order of the data: its id where a column names it (a row
* number would join rows of other data by chance), truth and outputs, never features.
*/
async function writePredictions(engine, path, rows, meaning, { ids, weights, slices, scores = {} }, onRows) {
	const { id, target, prediction, weight, slice, score } = predictionNames;
	const columns = [
		...ids === null ? [] : [textColumn$1(id, {
			rows,
			texts: (from, to) => ids.slice(from, to)
		})],
		...meaning.task === "classification" ? [
			labelColumn(target, meaning.truth, meaning.classes),
			labelColumn(prediction, meaning.predicted, meaning.classes),
			...meaning.probabilities === null ? [] : probabilityColumns(meaning.probabilities)
		] : [valueColumn(target, meaning.truth), valueColumn(prediction, meaning.predicted)],
		...weights === null ? [] : [valueColumn(weight, weights)],
		...Object.entries(scores).map(([name, values]) => valueColumn(score + name, values)),
		...Object.entries(slices).map(([name, texts]) => textColumn$1(slice + name, texts))
	];
	await writeParquetRows(engine, path, rows, columns, onRows);
}
function labelColumn(name, read, labels) {
	return {
		name,
		type: "VARCHAR",
		labels,
		read
	};
}
function textColumn$1(name, texts) {
	return "codes" in texts ? labelColumn(name, texts.codes, texts.labels) : {
		name,
		type: "VARCHAR",
		read: (from, to) => textsOf(texts, from, to)
	};
}
function valueColumn(name, read) {
	return {
		name,
		type: "DOUBLE",
		read
	};
}
function probabilityColumns({ classes, precision, read }) {
	const width = classes.length;
	let last;
	const matrix = (from, to) => {
		if (last?.from !== from || last.to !== to) last = {
			from,
			to,
			values: read(from, to)
		};
		return last.values;
	};
	return classes.map((label, column) => ({
		name: predictionNames.probability + label,
		type: precision === "float32" ? "FLOAT" : "DOUBLE",
		read(from, to) {
			const values = matrix(from, to);
			const items = precision === "float32" ? new Float32Array(to - from) : new Float64Array(to - from);
			for (let row = 0; row < items.length; row++) items[row] = values[row * width + column];
			return items;
		}
	}));
}
// packages/evaluation/predict/predict-with.ts
/**
* Writes the predictions file of a model, wherever it runs.
*
* @param model what the model is called in messages.
* @param score has the model say something of each row, in the order of the data.
* @returns what was said, and what it means beside the truth; of rows only their number may still be asked for.
* @throws MlgateError of `score` and `interpret`, MG4xxx when the data cannot be read.
*/
async function predictWith(request, model, context, score) {
	const { output, target, task } = request;
	const source = sourceIn(request);
	const names = {
		model,
		data: dataName(source)
	};
	return withEngine({
		sources: [source],
		outputs: [output],
		stage: "reading the data"
	}, context, async (engine) => {
		const store = createRowStore(context.temporaryFolder);
		try {
			const said = await score({
				engine,
				table: await describeTable(engine, source),
				store,
				names
			});
			const { rows, facts, chosen, outputs: collected, roles } = said;
			const { truth } = roles;
			const { dialect } = source;
			const meaning = interpret({
				facts,
				chosen,
				collected,
				truth,
				task,
				dialect,
				names: {
					...names,
					target
				}
			});
			await writePredictions(engine, output, rows, meaning, roles, (done) => context.progress({
				stage: "writing predictions",
				done,
				total: rows
			}));
			return {
				said,
				meaning
			};
		} finally {
			store.close();
		}
	});
}
/** The data as a source whose files are called as the user calls them. */
function sourceIn({ data, names }) {
	return {
		...data,
		names: [...names]
	};
}
/** The data as messages call it: its first file, and how many more there are. */
function dataName({ files, names = [] }) {
	const first = names[0] ?? basename(files[0] ?? "the data");
	return files.length > 1 ? `${first} and ${files.length - 1} more` : first;
}
// packages/evaluation/predictions/role-columns.ts
/** @param store keeps the rows; ids, which must be looked up, are held in memory. */
function collectRoles(store) {
	const numbers = store.column(Float64Array);
	const texts = collectTexts(store);
	const ids = [];
	const weights = store.column(Float64Array);
	const slices = /* @__PURE__ */ new Map();
	const untrue = new Faults();
	let rows = 0;
	return {
		add({ rows: count, target, id, weight, slices: sliceColumns }) {
			if (target.values instanceof Float64Array) {
				const values = numbersOf$3(target, count);
				for (let row = 0; row < count; row++) if (Number.isNaN(values[row])) untrue.note(rows + row);
				numbers.add(values);
			} else {
				for (let row = 0; row < count; row++) if (target.nulls?.[row] === 1) untrue.note(rows + row);
				texts.add(target.values, count, target.nulls);
			}
			if (id !== void 0) for (const value of id.values.slice(0, count)) ids.push(value);
			if (weight !== void 0) weights.add(numbersOf$3(weight, count));
			for (const [name, { values, nulls }] of sliceColumns) {
				const known = slices.get(name) ?? collectTexts(store);
				slices.set(name, known);
				known.add(values, count, nulls);
			}
			rows += count;
		},
		finish(names) {
			if (rows === 0) throw problem$2("MG5022", `${names.data} has no rows.`, "Check that it is the right file.", names.data);
			if (untrue.count > 0) throw missingTruth(untrue, rows, names);
			return {
				truth: numbers.length > 0 ? {
					kind: "numbers",
					rows,
					values: (from, to) => numbers.read(from, to)
				} : {
					kind: "texts",
					texts: texts.finish()
				},
				ids: names.id === void 0 ? null : checkIds(ids, names.id, names.data),
				weights: names.weight === void 0 ? null : checkedWeights(names.weight, names.data),
				slices: Object.fromEntries([...slices].map(([name, collector]) => [name, collector.finish()]))
			};
		}
	};
	function checkedWeights(column, data) {
		checkWeights(rows, (from, to) => weights.read(from, to), column, data);
		return (from, to) => weights.read(from, to);
	}
}
/** The batch's numbers, NaN where there is none. */
function numbersOf$3({ values, nulls }, rows) {
	const numbers = values.subarray(0, rows);
	for (let row = 0; nulls !== null && row < rows; row++) if (nulls[row] === 1) numbers[row] = NaN;
	return numbers;
}
/** Counts rows with a fault and keeps the first few, numbered from 1. */
var Faults = class {
	count = 0;
	first = [];
	note(row) {
		if (this.count++ < 5) this.first.push(row + 1);
	}
	/** `3 rows (the first: 4, 9, 11)`. */
	toString() {
		return `${this.count} row${this.count === 1 ? "" : "s"} (the first: ${this.first.join(", ")})`;
	}
};
function missingTruth(untrue, rows, { data, target }) {
	return problem$2("MG5016", `The target ${JSON.stringify(target)} of ${data} is empty or NaN in ${untrue} of ${rows}.`, "Fill or remove these rows: without a truth they are neither right nor wrong.", data);
}
/** @throws MlgateError MG5019 unless every row has an id of its own. */
function checkIds(ids, column, data) {
	const missing = new Faults();
	const repeated = new Faults();
	const seen = /* @__PURE__ */ new Set();
	for (const [row, id] of ids.entries()) {
		if (id === null) {
			missing.note(row);
			continue;
		}
		if (seen.has(id)) repeated.note(row);
		seen.add(id);
	}
	if (missing.count === 0 && repeated.count === 0) return ids;
	const faults = [...missing.count > 0 ? [`is empty in ${missing}`] : [], ...repeated.count > 0 ? [`repeats an id of a row before in ${repeated}`] : []];
	throw problem$2("MG5019", `The id column ${JSON.stringify(column)} of ${data} ${faults.join(" and ")}.`, "An id must name one row; leave it out to join rows by their position.", data);
}
/** @throws MlgateError MG5020 unless every weight is finite and not negative, and one is above zero. */
function checkWeights(rows, weights, column, data) {
	const wrong = new Faults();
	let sum = 0;
	for (const [from, to] of rangesOf(rows)) weights(from, to).forEach((weight, row) => {
		if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) wrong.note(from + row);
		sum += weight;
	});
	if (wrong.count === 0 && sum > 0) return;
	const fault = wrong.count > 0 ? `is empty, negative or not finite in ${wrong}` : "is zero in all rows";
	throw problem$2("MG5020", `The weight column ${JSON.stringify(column)} of ${data} ${fault}.`, "Weights are finite numbers from zero on, one for each row.", data);
}
function problem$2(code, message, hint, file) {
	return new MlgateError({
		code,
		message,
		hint,
		place: { file }
	});
}
// packages/evaluation/shards/shard.ts
/**
* The rows of a SELECT that are dealt to one part, in their order.
*
* @param sql a SELECT whose columns are called c0, c1, …
*/
function rowsOfShard(sql, { index, count, blockRows }) {
	return `SELECT * EXCLUDE (mlgate_position) FROM (${`SELECT *, row_number() OVER () - 1 AS mlgate_position FROM (${sql})`}) WHERE (mlgate_position // ${blockRows}) % ${count} = ${index - 1}`;
}
/** How many of all rows are dealt to a part. */
function rowsDealt(rows, { index, count, blockRows }) {
	const blocks = Math.ceil(rows / blockRows);
	const own = Math.max(0, Math.ceil((blocks - (index - 1)) / count));
	const hasLast = blocks > 0 && (blocks - 1) % count === index - 1;
	return own * blockRows - (hasLast ? blocks * blockRows - rows : 0);
}
/** @throws MlgateError MG5045 when a part has no rows: there are fewer blocks than parts. */
function refuseEmptyShard(rows, deal, name) {
	const { index, count, blockRows } = deal;
	if (rows === 0 || rowsDealt(rows, deal) > 0) return;
	throw new MlgateError({
		code: "MG5045",
		message: `Part ${index} of ${count} would score nothing: the ${rows} rows of ${name} are fed ${blockRows} at once.`,
		hint: `Split it into at most ${Math.ceil(rows / blockRows)}; what a model scores in a second needs no splitting.`
	});
}
// packages/evaluation/predict/batch-rows.ts
const mostRows$4 = 4096;
/** Cells fed at once, about: 16 images of 256 × 256. */
const mostCells$1 = 2 ** 20;
/** Rows times bytes of weights: a model of 100 MB runs some 80 rows at once. */
const mostWork = 2 ** 33;
/**
* Rows to run at once: enough to keep the runtime busy, few enough that a heavy model still tells of progress
* every few seconds. It hangs on nothing but model and data, because the last bits of a result hang on it.
*/
async function rowsAtOnce(path, facts, binding) {
	if (binding.fixedRows !== null) return binding.fixedRows;
	const files = [path, ...facts.externalData.map((location) => join(dirname(path), location))];
	const bytes = (await Promise.all(files.map(async (file) => (await stat(file)).size))).reduce((sum, size) => sum + size, 0);
	const cells = binding.inputs.reduce((sum, input) => sum + widthOf$1(input), 0);
	return Math.max(1, Math.floor(Math.min(mostRows$4, mostCells$1 / cells, mostWork / bytes)));
}
// packages/evaluation/predict/collect-outputs.ts
/** @param store keeps the rows. */
function collectOutputs(chosen, model, store) {
	const labels = chosen.label === null ? null : collectTexts(store);
	let areBooleans = false;
	let scores;
	return {
		add(outputs, rows, batchRows) {
			if (labels !== null && chosen.label !== null) {
				const tensor = fetched(outputs, chosen.label.name, model);
				widthOf(tensor, chosen.label.name, batchRows, model, 1);
				areBooleans = tensor.type === "bool";
				labels.add(tensor.data, rows);
			}
			if (chosen.scores !== null) {
				const tensor = fetched(outputs, chosen.scores, model);
				const width = widthOf(tensor, chosen.scores, batchRows, model, scores?.width);
				scores ??= tensor.data instanceof Float32Array ? collectScores(width, "float32", store.column(Float32Array)) : collectScores(width, "float64", store.column(Float64Array));
				scores.add(numbersOf$2(tensor, rows * width));
			}
		},
		finish: () => ({
			labels: labels === null ? null : respell(labelsOf$1(labels.finish()), areBooleans ? booleanLabel : canonicalLabel),
			scores: scores?.finish() ?? null
		})
	};
}
function fetched(outputs, name, model) {
	const tensor = outputs[name];
	if (tensor === void 0) throw unusable$1(model, `the output ${name} was not computed`);
	return tensor;
}
/** Entries for each row: dimensions are taken as they came, since declared ones are often wrong. */
function widthOf({ dimensions }, name, rows, model, expected) {
	const width = dimensions.reduce((product, length) => product * length, 1) / rows;
	if ((dimensions[0] === rows || rows === 1) && width >= 1 && (expected === void 0 || width === expected)) return width;
	const wanted = expected === void 0 ? "" : ` of ${expected} value${expected === 1 ? "" : "s"}`;
	throw unusable$1(model, `for ${rows} rows the output ${name} has the shape [${dimensions.join(", ")}], not one entry${wanted} for each row`);
}
function booleanLabel(byte) {
	return byte === "0" ? "false" : "true";
}
function numbersOf$2({ data }, count) {
	if (data instanceof Float32Array) return data.subarray(0, count);
	return Float64Array.from({ length: count }, (_, index) => Number(data[index]));
}
function unusable$1(model, reason) {
	return new MlgateError({
		code: "MG5017",
		message: `The outputs of ${model} cannot be used: ${reason}.`,
		hint: "Export the model so that each output has one entry for each row of the input.",
		place: { file: model }
	});
}
// packages/evaluation/predict/empty-cells.ts
/**
* Says what the cells were that came without a value: empty ones of float inputs were fed as NaN, which is
* worth a note; any others are an error, and so are cells that hold something else than the input takes.
*
* @returns notes for the reader of a result.
* @throws MlgateError MG5015 with the column, the number of cells and the first row.
*/
async function explainEmptyCells(engine, plan, empty, names) {
	if (empty.size === 0) return [];
	const suspects = [...empty].map(([name, cells]) => ({
		...plan.features.get(name),
		cells
	}));
	const problems = [];
	const unusable = await countUnusable(engine, plan, suspects);
	for (const { name, takesEmpty, cells } of suspects) {
		const found = unusable.get(name);
		const what = `The column ${JSON.stringify(name)} of ${names.data}`;
		if (found !== void 0) problems.push(problem$1(`${what} cannot be fed to the model in ${found.count} of its cells, first in row ${found.firstRow}: what they hold is not of the input’s type.`, names));
		else if (!takesEmpty) problems.push(problem$1(`${what} is empty in row ${cells.firstRow + 1}; only inputs of floats can take an empty cell (as NaN).`, names));
	}
	if (problems.length > 0) throw MlgateError.ofProblems(problems);
	const count = suspects.reduce((sum, { cells }) => sum + cells.count, 0);
	const columns = suspects.length === 1 ? `the column ${suspects[0]?.name}` : `${suspects.length} columns`;
	return [`${count} empty cell${count === 1 ? "" : "s"} in ${columns} ${count === 1 ? "was" : "were"} fed to the model as NaN.`];
}
async function countUnusable(engine, plan, suspects) {
	const doubtful = suspects.flatMap(({ name, unusable }) => unusable === void 0 ? [] : [{
		name,
		unusable
	}]);
	if (doubtful.length === 0) return /* @__PURE__ */ new Map();
	const items = doubtful.flatMap(({ unusable }, index) => [`count(*) FILTER (WHERE ${unusable}) AS count${index}`, `min(mlgate_row) FILTER (WHERE ${unusable}) AS first${index}`]);
	const [found = {}] = await engine.query(`SELECT ${items.join(", ")} FROM (SELECT *, row_number() OVER () AS mlgate_row FROM ${plan.from})`);
	return new Map(doubtful.flatMap(({ name }, index) => {
		const count = Number(found[`count${index}`]);
		return count === 0 ? [] : [[name, {
			count,
			firstRow: Number(found[`first${index}`])
		}]];
	}));
}
function problem$1(message, { data }) {
	return {
		code: "MG5015",
		message,
		hint: "Mend the cells, or leave the column out of the features.",
		place: { file: data }
	};
}
// packages/evaluation/predict/feed.ts
const arrays = {
	float16: (length) => new Float32Array(length),
	float32: (length) => new Float32Array(length),
	float64: (length) => new Float64Array(length),
	int8: (length) => new Int8Array(length),
	uint8: (length) => new Uint8Array(length),
	int16: (length) => new Int16Array(length),
	uint16: (length) => new Uint16Array(length),
	int32: (length) => new Int32Array(length),
	uint32: (length) => new Uint32Array(length),
	int64: (length) => new BigInt64Array(length),
	uint64: (length) => new BigUint64Array(length),
	bool: (length) => new Uint8Array(length),
	string: (length) => new Array(length).fill("")
};
/** @param capacity rows of a full tensor. */
function createFeed(inputs, capacity) {
	const empty = /* @__PURE__ */ new Map();
	const tensors = inputs.map((input) => ({
		input,
		data: arrays[input.type](capacity * widthOf$1(input))
	}));
	let gathered = 0;
	let taken = 0;
	return {
		capacity,
		empty,
		get gathered() {
			return gathered;
		},
		add({ columns, rows: lists }, from, rows) {
			const count = Math.min(rows - from, capacity - gathered);
			for (const { input, data } of tensors) {
				const list = lists.get(input.name);
				if (list !== void 0) {
					const place = {
						from,
						count,
						to: gathered,
						firstRow: taken + gathered
					};
					copyRows(list, data, input.columns, place, empty);
					continue;
				}
				input.columns.forEach((name, position) => {
					const column = columns.get(name);
					copyColumn(column, from, count, data, gathered * input.columns.length + position, input.columns.length);
					noteEmpty(empty, name, column, from, count, taken + gathered);
				});
			}
			gathered += count;
			return count;
		},
		room(name, row) {
			const { input, data } = tensors.find((tensor) => tensor.input.name === name);
			return {
				data,
				start: row * widthOf$1(input)
			};
		},
		take(rows) {
			const full = tensors.map(({ input, data }) => {
				const width = widthOf$1(input);
				clear(data, gathered * width, rows * width);
				const part = rows === capacity ? data : data.slice(0, rows * width);
				return [input.name, {
					type: input.type,
					dimensions: [rows, ...input.rowShape],
					data: part
				}];
			});
			taken += gathered;
			gathered = 0;
			return Object.fromEntries(full);
		}
	};
}
/** Padding is zeros and empty texts. */
function clear(data, from, to) {
	if (Array.isArray(data)) data.fill("", from, to);
	else if (data instanceof BigInt64Array || data instanceof BigUint64Array) data.fill(0n, from, to);
	else data.fill(0, from, to);
}
/** Copies one column into every `stride`th place; an empty cell becomes NaN where the array can hold one. */
function copyColumn({ values, nulls }, from, count, target, start, stride) {
	const source = values;
	const places = target;
	for (let row = 0; row < count; row++) places[start + row * stride] = source[from + row];
	if (nulls === null || !(target instanceof Float32Array || target instanceof Float64Array)) return;
	for (let row = 0; row < count; row++) if (nulls[from + row] === 1) target[start + row * stride] = NaN;
}
/** Copies rows of lists, an element for each column; an empty cell becomes NaN and is noted. */
function copyRows({ values, nulls }, target, columns, { from, count, to, firstRow }, empty) {
	const width = columns.length;
	target.set(values.subarray(from * width, (from + count) * width), to * width);
	if (nulls === null) return;
	for (let cell = 0; cell < count * width; cell++) {
		if (nulls[from * width + cell] !== 1) continue;
		target[to * width + cell] = NaN;
		noteCell(empty, columns[cell % width], firstRow + Math.floor(cell / width));
	}
}
function noteEmpty(empty, name, { nulls }, from, count, firstRow) {
	if (nulls === null) return;
	for (let row = 0; row < count; row++) if (nulls[from + row] === 1) noteCell(empty, name, firstRow + row);
}
function noteCell(empty, name, row) {
	const known = empty.get(name);
	if (known === void 0) empty.set(name, {
		count: 1,
		firstRow: row
	});
	else known.count++;
}
// packages/evaluation/predict/prepare-images.ts
/** Images from which threads are worth their start, which takes some 0.2 s each. */
const fewestImages = 500;
/** More would wait for pixels: Node has four threads that decode. */
const mostThreads = 4;
/** A job that may take less than this does without, as each thread reserves memory of its own. */
const fewestBytes = 2 ** 30;
/**
* Prepares images on this thread, and on others where there are enough images, more to do with each than to decode
* it, and cores for more than one: two cores are busy with decoding and this thread.
*/
async function openImagePreparer(preprocess, { threadEntry, memoryBytes }, cores = availableParallelism()) {
	const here = await openPreparer(preprocess);
	const count = Math.min(cores - 1, mostThreads);
	const entry = (preprocess.resize !== void 0 || preprocess.crop !== void 0) && count > 1 && memoryBytes >= fewestBytes ? threadEntry : void 0;
	let current = here;
	let starting;
	async function start(file) {
		const threads = await startPreparing(file, count, preprocess);
		current = threads.prepare;
		return threads.close;
	}
	return {
		prepare: (bytes, name) => current(bytes, name),
		expect(images) {
			if (entry === void 0 || starting !== void 0 || images < fewestImages) return;
			starting = start(entry).catch(() => async () => void 0);
		},
		async close() {
			await (await starting)?.();
		}
	};
}
// packages/evaluation/predict/read-images.ts
/** @param data what the table is called in messages. */
async function openImages(images, request, data, context) {
	const preparer = await openImagePreparer(request.preprocess, context);
	const write = tensorWriter(request.preprocess, images.layout);
	const readFile = await fileReader(request);
	const read = /* @__PURE__ */ new Map();
	function bytesOf({ paths, bytes }, row, name) {
		const stored = bytes.values[row];
		if (stored !== null) return stored;
		const path = paths.values[row];
		if (path === null || path === "") throw notReadable(name, "has no image");
		const content = readFile(path, name);
		const hash = createHash("sha256").update(content).digest("hex");
		read.set(path, {
			hash,
			bytes: content.length
		});
		return content;
	}
	async function imageOf(columns, row, number) {
		const name = `${columns.paths.values[row] ?? `the image in ${images.column}`} (row ${number} of ${data})`;
		const image = await preparer.prepare(bytesOf(columns, row, name), name);
		const { width, height } = images.size;
		if (image.width === width && image.height === height) return image;
		throw notReadable(name, `is ${describeSize(image)} after preprocessing, where the model takes ${describeSize(images.size)}; say preprocess: { resize: [${height}, ${width}] } or what the training did`);
	}
	return {
		begin(columns, rows, before) {
			preparer.expect(before + rows);
			const next = readAhead(rows, availableParallelism() * 2, (row) => imageOf(columns, row, before + row + 1));
			return async (target, start) => {
				const image = await next();
				write(image, target, start);
				letGo(image);
			};
		},
		files() {
			if (read.size === 0) return null;
			const files = [...read].sort(([a], [b]) => a < b ? -1 : 1);
			const text = files.map(([path, { hash }]) => `${path}\0${hash}\n`).join("");
			return {
				bytes: files.reduce((sum, [, { bytes }]) => sum + bytes, 0),
				sha256: createHash("sha256").update(text).digest("hex")
			};
		},
		close: preparer.close
	};
}
/** The results of `read` in order; up to `most` are begun before they are asked for. */
function readAhead(count, most, read) {
	const begun = [];
	let next = 0;
	const begin = () => {
		while (next < count && begun.length < most) {
			const reading = read(next++);
			reading.catch(() => void 0);
			begun.push(reading);
		}
	};
	return async () => {
		begin();
		const first = begun.shift();
		begin();
		return first;
	};
}
/**
* Reads files that lie inside the roots, and nothing else: paths come from data of others. It does so at once, while
* other threads decode: to have each step of it done on a thread takes longer than a small image does.
*/
async function fileReader({ folders, roots }) {
	const insides = (await Promise.all(roots.map((root) => realpath(root)))).map((root) => root.endsWith(sep) ? root : root + sep);
	return (path, name) => {
		if (path.includes("\0")) throw notReadable(name, "has a NUL character in its path");
		const place = firstReal(isAbsolute(path) ? [path] : folders.map((folder) => join(folder, path)));
		if (place === void 0) throw notReadable(name, "was not found");
		if (!insides.some((inside) => place.startsWith(inside)) || place.split(/[/\\]/).includes(".git")) throw notReadable(name, "lies outside of the workspace, where nothing is read");
		const file = openSync(place, constants$2.O_RDONLY | constants$2.O_NONBLOCK);
		try {
			const facts = fstatSync(file);
			if (!facts.isFile()) throw notReadable(name, "is not a plain file");
			if (facts.size > mostBytes$2) throw notReadable(name, `holds ${facts.size} bytes; an image may have ${mostBytes$2}`);
			return readFileSync(file);
		} finally {
			closeSync(file);
		}
	};
}
/** The real path of the first that is there. */
function firstReal(places) {
	for (const place of places) try {
		return realpathSync.native(place);
	} catch {}
}
// packages/evaluation/predict/changed-cell.ts
/**
* The cell of a feature, changed. Empty cells stay empty unless they are set to something; what the tensor cannot hold
* becomes unusable.
*
* @returns undefined when such a change of such a cell means nothing, as a text that is added to.
*/
function changedCell(cell, type, change) {
	const isNumber = type !== "string" && type !== "bool";
	if ("to" in change) {
		const { to } = change;
		if (type === "string") return {
			value: quoteLiteral(String(to)),
			unusable: void 0
		};
		const number = typeof to === "boolean" ? Number(to) : to;
		if (typeof number !== "number" || type === "bool" && number !== 0 && number !== 1) return void 0;
		return {
			value: castTo(type, String(number)),
			unusable: void 0
		};
	}
	if (!isNumber) return void 0;
	const number = `CAST(${cell.value} AS DOUBLE)`;
	const value = castTo(type, "by" in change ? `${number} + (${change.by})` : `${number} * (${change.times})`);
	const isLost = `(${cell.value}) IS NOT NULL AND (${value}) IS NULL`;
	return {
		value,
		unusable: cell.unusable === void 0 ? isLost : `(${cell.unusable}) OR (${isLost})`
	};
}
function castTo(type, sql) {
	if (type === "bool") return `CAST(${sql} AS UTINYINT)`;
	const integerType = integerTypes[type];
	return integerType === void 0 ? `CAST(${sql} AS DOUBLE)` : `TRY_CAST(round(${sql}) AS ${integerType})`;
}
// packages/evaluation/predict/row-plan.ts
/** Above, the lists of one batch are too large. */
const mostInList = 512;
/**
* Plans how to read roles, images and features.
*
* @param lists brings the roles, with the elements of lists in place of lists.
* @throws MlgateError MG5014 when the name of a used column is not there in every file, or stands there twice;
*   MG5020 when a weight can never be a number.
*/
function planRows(table, binding, lists, images, names, changes = {}) {
	const { roles } = lists;
	const features = planFeatures(table, lists.columns, binding, changes);
	requireEverywhere(table, [...features.keys(), ...images === void 0 ? [] : [images.column]], roles, names);
	const byRow = binding.inputs.filter(isReadByRow);
	const others = binding.inputs.filter((input) => !isReadByRow(input));
	const columns = [...new Set(others.flatMap((input) => input.columns))];
	const cell = (name) => features.get(name).value;
	const fileColumn = unusedName(table.columns);
	const from = lists.spread(relation(table, { fileColumn }));
	const { slices = [] } = roles;
	return {
		sql: `SELECT ${[
			quoteIdentifier(fileColumn),
			targetSql(table, roles.target),
			...roles.id === void 0 ? [] : [typedColumn(columnOf(table.columns, roles.id), "string", table.source).text],
			...roles.weight === void 0 ? [] : [weightSql(table, roles.weight, names.data)],
			...slices.map((name) => typedColumn(columnOf(table.columns, name), "string", table.source).text),
			...images === void 0 ? [] : imageSql(table, images),
			...columns.map(cell),
			...byRow.map((input) => `CAST([${input.columns.map(cell).join(", ")}] AS DOUBLE[])`)
		].map((item, index) => `${item} AS c${index}`).join(", ")} FROM ${from}`,
		features,
		from,
		fileColumn,
		read({ rows, columns: taken }) {
			let next = 0;
			const take = () => taken[next++];
			return {
				rows,
				file: take(),
				target: take(),
				id: roles.id === void 0 ? void 0 : take(),
				weight: roles.weight === void 0 ? void 0 : take(),
				slices: new Map(slices.map((name) => [name, take()])),
				images: images === void 0 ? void 0 : {
					paths: take(),
					bytes: take()
				},
				features: {
					columns: new Map(columns.map((name) => [name, take()])),
					rows: new Map(byRow.map(({ name }) => [name, take()]))
				}
			};
		}
	};
}
function isReadByRow({ type, columns }) {
	return takesEmpty(type) && columns.length > 1 && columns.length <= mostInList;
}
/** Floats have a NaN for an empty cell. */
function takesEmpty(type) {
	return type === "float16" || type === "float32" || type === "float64";
}
/** Path and bytes of the image of a row. */
function imageSql(table, { column, stored }) {
	const name = quoteIdentifier(column);
	return {
		path: [typedColumn(columnOf(table.columns, column), "string", table.source).text, "CAST(NULL AS BLOB)"],
		bytes: ["CAST(NULL AS VARCHAR)", name],
		struct: [/\b"?path"? VARCHAR/.test(columnOf(table.columns, column).type) ? `struct_extract(${name}, 'path')` : "CAST(NULL AS VARCHAR)", `struct_extract(${name}, 'bytes')`]
	}[stored];
}
function planFeatures(table, known, { inputs }, changes) {
	const planned = inputs.flatMap(({ type, columns }) => columns.flatMap((name) => {
		const stored = cellSql(columnOf(known, name), type, table.source);
		const change = Object.hasOwn(changes, name) ? changes[name] : void 0;
		const cell = stored === void 0 || change === void 0 ? stored : changed(name, stored, type, change);
		return cell === void 0 ? [] : [[name, {
			name,
			takesEmpty: takesEmpty(type),
			...cell
		}]];
	}));
	return new Map(planned);
}
function changed(name, cell, type, change) {
	const found = changedCell(cell, type, change);
	if (found !== void 0) return found;
	throw new MlgateError({
		code: "MG5014",
		message: `The column ${JSON.stringify(name)} is fed to the model as ${type}, and cannot be changed so.`,
		hint: "Numbers can be added to or multiplied; a text can be set to another, and a boolean to true or false."
	});
}
function columnOf(columns, name) {
	return columns.find((column) => column.name === name) ?? {
		name,
		type: "VARCHAR"
	};
}
/** Whole numbers that a batch holds as such. */
const heldIntegers = /* @__PURE__ */ new Set([
	"TINYINT",
	"SMALLINT",
	"INTEGER",
	"BIGINT",
	"UTINYINT",
	"USMALLINT",
	"UINTEGER"
]);
/** Fractions and integers stay numbers; all else comes as text, which keeps labels exactly as they are. */
function targetSql(table, target) {
	const column = columnOf(table.columns, target);
	if (table.source.format === "parquet") {
		if (physicalFamily(column.type) === "number") return `CAST(${quoteIdentifier(target)} AS DOUBLE)`;
		if (heldIntegers.has(column.type)) return `CAST(${quoteIdentifier(target)} AS ${column.type})`;
	}
	return typedColumn(column, "string", table.source).text;
}
function weightSql(table, weight, data) {
	const { value, fits } = typedColumn(columnOf(table.columns, weight), "number", table.source);
	if (fits) return `CAST(${value} AS DOUBLE)`;
	throw new MlgateError({
		code: "MG5020",
		message: `The weight column ${JSON.stringify(weight)} of ${data} holds ${columnOf(table.columns, weight).type}, not numbers.`,
		hint: "Weights are finite numbers from zero on, one for each row.",
		place: { file: data }
	});
}
/** A name that means another thing, or nothing, in one of the files would give numbers about other rows. */
function requireEverywhere(table, features, { target, id, weight, slices = [] }, names) {
	const used = /* @__PURE__ */ new Set([
		target,
		...id ? [id] : [],
		...weight ? [weight] : [],
		...slices,
		...features
	]);
	const nameOf = (file) => table.source.names?.[file] ?? names.data;
	const absent = table.absent.flatMap(({ file, names: missing }) => missing.filter((name) => used.has(name)).map((name) => ({
		file,
		name,
		what: "is not in"
	})));
	const twice = table.collisions.flatMap(({ file, names: colliding }) => colliding.filter((name) => used.has(name)).map((name) => ({
		file,
		name,
		what: "stands twice, or in two spellings, in"
	})));
	const problems = [...absent, ...twice].map(({ file, name, what }) => ({
		code: "MG5014",
		message: `The column ${JSON.stringify(name)} ${what} ${nameOf(file)}.`,
		hint: "Every file of the data needs each column that is used, once.",
		place: { file: nameOf(file) }
	}));
	if (problems.length > 0) throw MlgateError.ofProblems(problems);
}
function unusedName(columns) {
	let name = "mlgate_file";
	while (columns.some((column) => column.name.toLowerCase() === name)) name += "_";
	return name;
}
// packages/evaluation/predict/score-rows.ts
/** A batch of large photos takes longer than a child may be silent. */
const imagesPerWord = 8;
/**
* Runs the model over all rows, in file order, reading and feeding a batch at a time.
*
* @throws MlgateError of the engine and the runtime, MG5015 when a cell cannot be fed, MG5040 when an image cannot
*   be read, and those of `planRows`, `collectOutputs` and `collectRoles`.
*/
async function scoreRows(engine, request, context) {
	const { chosen, names, lists, images, table, binding, store, trial = {}, shard } = request;
	const { roles } = lists;
	const plan = planRows(table, binding, lists, images?.bound, names, trial.changes);
	context.progress({ stage: "loading the model" });
	const session = await openSession(request.model, request.facts, {
		name: names.model,
		threads: availableParallelism(),
		sharesCores: true,
		temporaryFolder: context.temporaryFolder,
		expose: chosen.zipMap === null ? [] : [chosen.zipMap.tensor]
	});
	let reader;
	try {
		const usual = await rowsAtOnce(request.model, request.facts, binding);
		const capacity = binding.fixedRows ?? trial.rowsAtOnce ?? usual;
		const feed = createFeed(binding.inputs, capacity);
		reader = images && await openImages(images.bound, images.request, names.data, context);
		const outputs = collectOutputs(chosen, names.model, store);
		const fetches = fetchesOf(chosen);
		const roleColumns = collectRoles(store);
		const fileRows = table.source.files.map(() => 0);
		let done = 0;
		const canRun = () => [...feed.empty.keys()].every((name) => plan.features.get(name)?.takesEmpty);
		const run = async () => {
			const rows = feed.gathered;
			const size = binding.fixedRows ?? rows;
			if (images !== void 0) context.progress({
				stage: "scoring rows",
				done
			});
			const tensors = feed.take(size);
			if (trial.again === true) await session.run(tensors, fetches);
			outputs.add(await session.run(tensors, fetches), rows, size);
			done += rows;
			context.progress({
				stage: "scoring rows",
				done
			});
		};
		context.progress({
			stage: "scoring rows",
			done
		});
		const limit = trial.rows === void 0 ? "" : ` LIMIT ${trial.rows}`;
		const sql = shard === void 0 ? plan.sql + limit : await dealt(engine, plan, {
			...shard,
			blockRows: capacity
		}, names);
		for await (const batch of engine.stream(sql)) {
			const read = plan.read(batch);
			countFileRows(fileRows, read.file, read.rows);
			roleColumns.add(read);
			const nextImage = read.images && reader?.begin(read.images, read.rows, done + feed.gathered);
			for (let from = 0; from < read.rows && canRun();) {
				const count = feed.add(read.features, from, read.rows);
				from += count;
				if (nextImage !== void 0 && images !== void 0) for (let row = feed.gathered - count; row < feed.gathered; row++) {
					const { data, start } = feed.room(images.bound.bound.name, row);
					await nextImage(data, start);
					if (row % imagesPerWord === 0) context.progress({
						stage: "reading images",
						done: done + row
					});
				}
				if (feed.gathered === feed.capacity && canRun()) await run();
			}
			if (!canRun()) break;
		}
		if (feed.gathered > 0 && canRun()) await run();
		const notes = await explainEmptyCells(engine, plan, feed.empty, names);
		const collected = roleColumns.finish({
			data: names.data,
			target: roles.target,
			id: roles.id,
			weight: roles.weight
		});
		return {
			rows: done,
			blockRows: capacity,
			fileRows,
			roles: collected,
			outputs: outputs.finish(),
			imageFiles: reader?.files() ?? null,
			notes
		};
	} finally {
		await reader?.close();
		await session.close();
	}
}
/** The rows of one part alone. */
async function dealt(engine, { sql, from }, deal, { data }) {
	const [counted] = await engine.query(`SELECT count(*) AS rows FROM ${from}`);
	refuseEmptyShard(Number(counted?.rows), deal, data);
	return rowsOfShard(sql, deal);
}
function fetchesOf({ label, scores }) {
	return [...label === null ? [] : [label.name], ...scores === null ? [] : [scores]];
}
/** Adds the rows of a batch to those of the files that they are from. */
function countFileRows(fileRows, file, rows) {
	if (fileRows.length === 1) {
		fileRows[0] = (fileRows[0] ?? 0) + rows;
		return;
	}
	for (let row = 0; row < rows; row++) {
		const index = Number(file.values[row]);
		fileRows[index] = (fileRows[index] ?? 0) + 1;
	}
}
// packages/evaluation/predict/predict.ts
/**
* Runs a model over a table and writes the predictions file.
*
* @throws MlgateError MG50xx: a file that is no usable model, inputs or outputs that do not fit the data, rows
*   without truth; MG4xxx when the data cannot be read.
*/
async function predict(request, context) {
	const name = request.modelName ?? basename(request.model);
	const facts = await inspectModel(request.model, { name });
	const chosen = chooseOutputs(facts, request.task, name);
	const { said, meaning } = await predictWith(request, name, context, async (rows) => {
		const { engine, table, store, names } = rows;
		const { source } = table;
		const images = request.images && {
			request: request.images,
			bound: bindImages(facts, table.columns, request.images, names)
		};
		const lists = await spreadLists(engine, table, facts.inputs.filter(({ name }) => name !== images?.bound.bound.name), request, names);
		const binding = bindInputs(facts, lists.columns, (column, type) => cellSql(column, type, source) !== void 0, lists.roles, names, images?.bound);
		if (feedsColumns(binding)) requireReachableFeatures(table, request, names.data);
		const { model, trial, shard } = request;
		return {
			...await scoreRows(engine, {
				model,
				facts,
				chosen,
				table,
				binding,
				lists,
				images,
				names,
				store,
				trial,
				shard
			}, context),
			facts,
			chosen,
			table,
			binding
		};
	});
	const { rows, fileRows, imageFiles, blockRows, table, binding } = said;
	return {
		rows,
		fileRows,
		task: meaning.task,
		classes: meaning.task === "classification" ? meaning.classes : [],
		model: facts,
		imageFiles,
		binding: `${binding.description}; ${meaning.readAs}`,
		features: binding.inputs.flatMap(({ columns }) => columns),
		fixedRows: binding.fixedRows,
		blockRows,
		notes: [
			...said.notes,
			...meaning.notes,
			...feedsColumns(binding) ? unnamedNotes(table, request) : []
		],
		predictions: {
			path: request.output,
			rows
		}
	};
}
function feedsColumns({ inputs }) {
	return inputs.some(({ columns }) => columns.length > 0);
}
/** "All other columns" must mean what stands in the file: a column that SQL cannot reach would be left out. */
function requireReachableFeatures(table, { features }, data) {
	const [collision] = table.collisions;
	if (features !== void 0 || collision === void 0) return;
	throw new MlgateError({
		code: "MG5014",
		message: `${data} has columns of the same name, or that differ in case only: ${collision.names.join(", ")}.`,
		hint: "Rename them, or list the features to use.",
		place: { file: data }
	});
}
function unnamedNotes(table, { features }) {
	if (features !== void 0 || table.unnamed.length === 0) return [];
	return ["A column without a name (often a stored row index) was not fed to the model."];
}
// packages/evaluation/predictions/hash-ids.ts
/** 16 bytes: no two rows of any table meet by chance. */
const hexDigits = 32;
/**
* The SQL of hashed ids: `sha256-128`, the first 16 bytes of the SHA-256 of salt, line feed and id.
*
* @param id SQL of the id's text; a missing id stays missing.
* @param salt public: it keeps ids of different models from being joined, and no id that can be guessed secret.
*/
function hashedIdSql(id, salt) {
	return `left(sha256(${quoteLiteral(salt)} || chr(10) || ${id}), ${hexDigits})`;
}
/** A hashed id and the row's truth as one mark: where truth is not kept, rows meet only if it is the same. */
function markOfRow(hashedId, truth) {
	return hash("sha256", `${hashedId}\n${truth}`).slice(0, hexDigits);
}
/** An id hashed in the same way outside of the engine. */
function hashedId(id, salt) {
	return hash("sha256", `${salt}\n${id}`).slice(0, hexDigits);
}
// packages/evaluation/predictions/column-readers.ts
/** More different texts than this are no classes and no slices. */
const mostLabels = 1e4;
/** Numbers into every `stride`th place from `start` on; what is no number becomes NaN. */
function numberReader(sql, target, start = 0, stride = 1) {
	return {
		sql: `CAST(${sql} AS DOUBLE)`,
		take({ values, nulls }, rows, offset) {
			for (let row = 0; row < rows; row++) target[start + (offset + row) * stride] = nulls?.[row] === 1 ? NaN : values[row];
		}
	};
}
function textReader(sql, target) {
	return {
		sql: `CAST(${sql} AS VARCHAR)`,
		take({ values }, rows, offset) {
			for (let row = 0; row < rows; row++) target[offset + row] = values[row];
		}
	};
}
/**
* Texts of which there are few different ones, as numbers: the engine hands them over as codes, which spares a
* string for each row.
*
* @param texts every text that occurs.
* @param numbers what to store for each of them; −1 is stored where there is none.
*/
function labelReader(sql, texts, numbers, target) {
	const numberOf = Int32Array.from(numbers);
	return {
		sql: texts.length === 0 ? "NULL" : `CAST(${sql} AS ENUM(${texts.map(quoteLiteral).join(", ")}))`,
		take({ values, nulls }, rows, offset) {
			for (let row = 0; row < rows; row++) target[offset + row] = nulls?.[row] === 1 ? -1 : numberOf[values[row]] ?? -1;
		}
	};
}
/** Runs one SELECT of all readers. */
async function readColumns(engine, from, readers) {
	const items = readers.map(({ sql }, index) => `${sql} AS c${index}`);
	let offset = 0;
	for await (const { rows, columns } of engine.stream(`SELECT ${items.join(", ")} FROM ${from}`)) {
		readers.forEach((reader, index) => {
			reader.take(columns[index], rows, offset);
		});
		offset += rows;
	}
}
/**
* The different texts of some expressions together, sorted.
*
* @throws MlgateError MG5021 when there are more than ten thousand.
*/
async function distinctTexts(engine, from, expressions, what, name) {
	const selects = expressions.map((sql) => `SELECT DISTINCT CAST(${sql} AS VARCHAR) AS label FROM ${from}`);
	const texts = (await engine.query(`${selects.join(" UNION ")} LIMIT 10002`)).flatMap(({ label }) => label === null || label === void 0 ? [] : [String(label)]);
	if (texts.length <= mostLabels) return texts.sort();
	throw new MlgateError({
		code: "MG5021",
		message: `The predictions file ${name} has more than ${mostLabels} different values in ${what}: these are no labels.`,
		hint: "Check the columns; if they are values of a regression, say task: regression.",
		place: { file: name }
	});
}
// packages/evaluation/predictions/row-expressions.ts
/** The files, with the SQL of metrics to be computed as they are read. */
function withExpressions(files, specs) {
	const expressions = specs.flatMap(({ name, parameters }) => name === "sql" ? [String(parameters.expression)] : []);
	return expressions.length === 0 ? [...files] : files.map((file) => ({
		...file,
		expressions: [...new Set(expressions)]
	}));
}
/**
* What aggregates give for each row: its value, 0 where it takes no part, and of a mean whether it does.
*
* @returns by the names of `expressionScores`; null where there are none.
* @throws MlgateError MG4006 when an expression is refused or wrong.
*/
async function computeExpressions({ engine, from, source, columns }, { expressions = [], skipsExpressions = false }, rows) {
	if (expressions.length === 0) return null;
	const known = spokenOf(columns, source);
	const view = `(SELECT ${known.map(({ name, sql }) => `${sql} AS ${quoteIdentifier(name)}`).join(", ")} FROM ${from})`;
	const types = known.map(({ name, type }) => ({
		name,
		type
	}));
	const computed = {};
	const readers = [];
	for (const expression of expressions) {
		const checked = await checkAggregate(engine, expression, types).catch((error) => {
			if (skipsExpressions && error instanceof MlgateError && error.code === "MG4006") return null;
			throw error;
		});
		if (checked === null) continue;
		const { kind, value, filter } = checked;
		const condition = [...filter === null ? [] : [filter.sql], ...value === null ? [] : [`${value.sql} IS NOT NULL`]];
		const part = (own) => condition.length === 0 ? own : `CASE WHEN ${condition.join(" AND ")} THEN ${own} ELSE 0 END`;
		const names = expressionScores(expression);
		const add = (name, sql) => {
			const values = new Float64Array(rows);
			computed[name] = values;
			readers.push(numberReader(sql, values));
		};
		add(names.value, part(kind === "count" || value === null ? "1" : value.sql));
		if (kind === "mean") add(names.counted, part("1"));
	}
	if (readers.length > 0) await readColumns(engine, view, readers);
	return computed;
}
function spokenOf({ target, prediction, weight, probabilities, slices, scores }, source) {
	const text = (name, column) => column === null ? [] : [{
		name,
		sql: typedColumn(column, "string", source).text,
		type: "VARCHAR"
	}];
	const number = (name, column) => column === null ? [] : [{
		name,
		sql: `CAST(${typedColumn(column, "number", source).value} AS DOUBLE)`,
		type: "DOUBLE"
	}];
	const all = [
		...text("truth", target),
		...text("prediction", prediction),
		...number("weight", weight),
		...probabilities.flatMap(({ label, column }) => number(label === null ? column.name : `probability:${canonicalLabel(label)}`, column)),
		...scores.flatMap(({ name, column }) => number(name, column)),
		...slices.flatMap(({ name, column }) => text(name, column))
	];
	const seen = /* @__PURE__ */ new Set();
	return all.filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}
// packages/evaluation/predictions/row-facts.ts
/**
* Plans the reading of ids, weights and slices.
*
* @param salt what ids are hashed with, where they are to be.
*/
async function planRowFacts({ engine, from, source, columns, name, rows }, salt) {
	const { id, weight, slices, scores = [] } = columns;
	const ids = id === null ? null : new Array(rows);
	const weights = weight === null ? null : new Float64Array(rows);
	const readers = [];
	if (id !== null && ids !== null) {
		const { text } = typedColumn(id, "string", source);
		readers.push(textReader(salt === void 0 ? text : hashedIdSql(text, salt), ids));
	}
	if (weight !== null && weights !== null) readers.push(numberReader(typedColumn(weight, "number", source).value, weights));
	const scored = scores.map(({ name: score, column }) => {
		const values = new Float64Array(rows);
		readers.push(numberReader(typedColumn(column, "number", source).value, values));
		return [score, values];
	});
	const read = [];
	for (const slice of slices) {
		const { text } = typedColumn(slice.column, "string", source);
		const what = `its column ${slice.column.name}`;
		const labels = await distinctTexts(engine, from, [text], what, name).catch(async (error) => {
			if (await areNumbers(engine, from, text)) return null;
			throw error;
		});
		if (labels === null) {
			const numbers = new Float64Array(rows);
			readers.push(numberReader(`TRY_CAST(${text} AS DOUBLE)`, numbers));
			read.push([slice.name, () => labelNumbers(numbers)]);
			continue;
		}
		const codes = new Int32Array(rows);
		readers.push(labelReader(text, labels, [...labels.keys()], codes));
		read.push([slice.name, () => ({
			labels,
			codes
		})]);
	}
	return {
		readers,
		finish() {
			const checked = ids === null || id === null ? null : checkIds(ids, id.name, name);
			if (weights !== null && weight !== null) checkWeights(rows, (from, to) => weights.subarray(from, to), weight.name, name);
			return {
				ids: checked,
				weights,
				slices: Object.fromEntries(read.map(([column, finish]) => [column, finish()])),
				...scored.length === 0 ? {} : { scores: Object.fromEntries(scored) }
			};
		}
	};
}
/** Numbers may have as many different values as there are rows: only their quantiles are slices. */
async function areNumbers(engine, from, text) {
	const isOther = `${text} IS NOT NULL AND CAST(${text} AS VARCHAR) <> '' AND TRY_CAST(${text} AS DOUBLE) IS NULL`;
	const [counted] = await engine.query(`SELECT count(*) FILTER (${isOther}) AS others FROM ${from}`);
	return Number(counted?.others) === 0;
}
/** Each number that occurs as a label, as short as it can be written; none where there is no number. */
function labelNumbers(numbers) {
	const codeOf = /* @__PURE__ */ new Map();
	const codes = Int32Array.from(numbers, (number) => {
		if (Number.isNaN(number)) return -1;
		const known = codeOf.get(number) ?? codeOf.size;
		codeOf.set(number, known);
		return known;
	});
	return {
		labels: Array.from(codeOf.keys(), String),
		codes
	};
}
// packages/evaluation/predictions/unusable.ts
/** What is wrong with predictions of several truths a row, at its place. */
function unusable(code, message, hint, name) {
	return new MlgateError({
		code,
		message,
		hint,
		place: { file: name }
	});
}
// packages/evaluation/predictions/table-facts.ts
/**
* The table as SQL names it, and how many rows it has.
*
* @throws MlgateError MG5022 when it has none.
*/
async function countRows$2(engine, table, name) {
	const from = relation(table);
	const [counts = {}] = await engine.query(`SELECT count(*) AS rows FROM ${from}`);
	const rows = Number(counts.rows);
	if (rows > 0) return {
		from,
		rows
	};
	throw unusable("MG5022", `The predictions file ${name} has no rows.`, "Check that it is the right file.", name);
}
/**
* The columns of a file that are about its rows.
*
* @throws MlgateError MG5021 with those that are named and missing.
*/
function findRowFacts({ columns }, { columns: mapping = {} }, name) {
	const problems = [];
	const find = (column, standard) => {
		const found = columns.find((known) => known.name === (column ?? standard)) ?? null;
		if (found === null && column !== void 0) problems.push(missing(column, columns, name));
		return found;
	};
	const found = {
		id: find(mapping.id, predictionNames.id),
		weight: find(mapping.weight, predictionNames.weight),
		slices: sliceColumns(columns, mapping, (column) => find(column, "")),
		scores: scoreColumns(columns, mapping, (column) => find(column, ""))
	};
	if (problems.length > 0) throw MlgateError.ofProblems(problems);
	return found;
}
// packages/evaluation/predictions/score-predictions.ts
/**
* Reads a table of scores: each row was given one or more numbers, and nothing says what would have been true.
*
* @throws MlgateError MG5021 when columns are missing, or a score is no number; MG5019 and MG5020 for ids and weights,
*   MG5022 without rows.
*/
async function readScores(engine, file, table) {
	const name = file.name ?? basename(file.path);
	const columns = findRowFacts(table, file, name);
	if (columns.scores.length === 0) throw withoutScores(name);
	const { from, rows } = await countRows$2(engine, table, name);
	const reading = {
		engine,
		from,
		source: table.source,
		columns,
		name,
		rows
	};
	const facts = await planRowFacts(reading, file.hashIdsWith);
	await readColumns(engine, from, facts.readers);
	const found = facts.finish();
	requireScores(found.scores ?? {}, rows, name);
	const nothing = {
		target: null,
		prediction: null,
		probabilities: []
	};
	const computed = await computeExpressions({
		...reading,
		columns: {
			...columns,
			...nothing
		}
	}, file, rows);
	return scorePredictions(rows, computed === null ? found : {
		...found,
		scores: {
			...found.scores,
			...computed
		}
	});
}
/** Scores of rows as predictions: without a truth, and so nothing to be right or wrong about. */
function scorePredictions(rows, facts) {
	return {
		rows,
		task: "scores",
		classes: [],
		numericClasses: false,
		truth: new Float64Array(rows),
		predicted: new Float64Array(rows),
		probabilities: null,
		probabilityPrecision: "float64",
		...facts
	};
}
/** @throws MlgateError MG5021 when a row has no number: a mean without it would be of other rows. */
function requireScores(scores, rows, name) {
	for (const [score, values] of Object.entries(scores)) {
		const empty = values.reduce((count, value) => count + Number(Number.isNaN(value)), 0);
		if (empty === 0) continue;
		throw unusable("MG5021", `The score ${JSON.stringify(score)} of ${name} is no number in ${empty} of ${rows} rows.`, "Give each row a score: an answer that could not be scored is 0, or whatever it is worth.", name);
	}
}
function withoutScores(name) {
	return unusable("MG5021", `Nothing says which column of ${name} is the score.`, "Name it as the score, or call it score:NAME.", name);
}
// packages/evaluation/readers/scored-rows.ts
/** Rows as columns: the scores that are named, or every verdict that some row has, and the slices. */
function collectScored(rows, { scores: named, slices = [] }, name) {
	const known = new Set(rows.flatMap(({ scores }) => Object.keys(scores)));
	const further = new Set(rows.flatMap(({ numbers = {} }) => Object.keys(numbers)));
	const absent = (named ?? []).filter((score) => !known.has(score) && !further.has(score));
	if (absent.length > 0 || known.size === 0) throw unusable("MG5021", absent.length === 0 ? `No row of ${name} has a score that is a number.` : `${name} has no score ${listOf(absent)}; it has ${listOf([...known, ...further])}.`, "Name scores as the tool calls them.", name);
	const scoreFor = ({ scores, numbers = {} }, score) => ownValue(scores, score) ?? ownValue(numbers, score) ?? NaN;
	return {
		ids: repeatsNumbered(rows.map(({ id }) => id)),
		scores: Object.fromEntries((named ?? [...known]).map((score) => [score, Float64Array.from(rows, (row) => scoreFor(row, score))])),
		slices: Object.fromEntries(slices.map((column) => [column, sliceOf$1(rows, column, name)]))
	};
}
/** The same question asked again is another row: its second answer meets the other side's second. */
function repeatsNumbered(ids) {
	const seen = /* @__PURE__ */ new Map();
	return ids.map((id) => {
		const count = (seen.get(id) ?? 0) + 1;
		seen.set(id, count);
		return count === 1 ? id : `${id}#${count}`;
	});
}
function sliceOf$1(rows, column, name) {
	const texts = rows.map(({ facts }) => textOf(ownValue(facts, column)));
	const labels = sortClasses(texts.filter((text) => text !== null)).classes;
	if (labels.length === 0) {
		const known = [...new Set(rows.slice(0, 100).flatMap(({ facts }) => Object.keys(facts)))];
		throw unusable("MG5021", `No row of ${name} has ${JSON.stringify(column)} to slice by; they have ${listOf(known)}.`, "Name a field of the questions.", name);
	}
	const codeOf = new Map(labels.map((label, code) => [label, code]));
	return {
		labels,
		codes: Int32Array.from(texts, (text) => text === null ? -1 : codeOf.get(text))
	};
}
function textOf(value) {
	return [
		"string",
		"number",
		"boolean"
	].includes(typeof value) ? String(value) : null;
}
function ownValue(record, key) {
	return Object.hasOwn(record, key) ? record[key] : void 0;
}
/** A number, or true and false as 1 and 0; null for whatever is no score of a row. */
function scoreIn(value) {
	if (typeof value === "boolean") return Number(value);
	return typeof value === "number" ? value : null;
}
function isRecord$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// packages/evaluation/readers/harness-samples.ts
/** Fields of a sample that are no metrics; versions before 0.4.5 do not list those that are. */
const otherFields = /* @__PURE__ */ new Set([
	"doc_id",
	"doc",
	"target",
	"arguments",
	"resps",
	"filtered_resps",
	"filter",
	"metrics",
	"doc_hash",
	"prompt_hash",
	"target_hash"
]);
/**
* Reads `samples_TASK_*.jsonl` of lm-evaluation-harness: a line for each document and each filter of its answers. A
* document is one row; a metric is called as in the harness's table of results, `exact_match,strict-match`, and by its
* name alone where nothing filters. A metric that is no number per document (a perplexity) is left out, as it is no
* mean of rows.
*
* @returns null when the first line is no such sample.
* @throws MlgateError MG5021 when a later line is none.
*/
async function readHarnessSamples(path, name) {
	const rows = /* @__PURE__ */ new Map();
	const lines = createInterface({
		input: createReadStream(path),
		crlfDelay: Number.POSITIVE_INFINITY
	});
	let line = 0;
	try {
		for await (const text of lines) {
			line++;
			if (text.trim() === "") continue;
			const sample = parseLine(text);
			if (!isSample(sample)) {
				if (rows.size === 0) return null;
				throw unusable("MG5021", `Line ${line} of ${name} is no sample of lm-evaluation-harness, as those before it are.`, "Write the samples again, with --log_samples.", name);
			}
			const hash = typeof sample.doc_hash === "string" ? `/${sample.doc_hash.slice(0, 16)}` : "";
			const id = `${sample.doc_id}${hash}`;
			const known = rows.get(id);
			const row = known ?? {
				id,
				scores: {},
				facts: isRecord$1(sample.doc) ? sample.doc : {}
			};
			if (known === void 0) rows.set(id, row);
			Object.assign(row.scores, scoresOf$1(sample));
		}
	} finally {
		lines.close();
	}
	return rows.size === 0 ? null : {
		tool: "samples of lm-evaluation-harness",
		rows: [...rows.values()]
	};
}
function isSample(value) {
	return isRecord$1(value) && ["number", "string"].includes(typeof value.doc_id) && ("filtered_resps" in value || "resps" in value);
}
function scoresOf$1(sample) {
	const names = Array.isArray(sample.metrics) ? sample.metrics.filter((metric) => typeof metric === "string") : Object.keys(sample).filter((field) => !otherFields.has(field));
	const { filter } = sample;
	const suffix = typeof filter === "string" && filter !== "none" ? `,${filter}` : "";
	return Object.fromEntries(names.flatMap((metric) => {
		const score = scoreIn(sample[metric]);
		return score === null ? [] : [[metric + suffix, score]];
	}));
}
function parseLine(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// packages/evaluation/readers/promptfoo-results.ts
/** A JavaScript string holds no more than 512 MB. */
const mostBytes$1 = 400 * 2 ** 20;
/**
* Reads the JSON that `promptfoo eval -o results.json` writes (version 3 of its results). A row is one test with one
* prompt and one provider: `success` is 1 where all its assertions hold, `score` their weighted mean, and each named
* metric is a score of its own. Rows meet by what the test asks, its variables, and where several prompts or providers
* are tried also by which of them it is: a changed text of a prompt is the same row.
*
* @returns null when the file is no such document.
*/
async function readPromptfooResults(path) {
	if (!await beginsAsObject(path) || (await stat(path)).size > mostBytes$1) return null;
	const table = tableIn(await readFile(path, "utf8"));
	if (table === null) return null;
	const prompts = new Set(table.map(({ promptIdx }) => promptIdx));
	return {
		tool: "results of promptfoo",
		rows: table.map((result) => rowOf(result, prompts.size > 1))
	};
}
/** A table in JSON is a list; spares reading it as a whole. */
async function beginsAsObject(path) {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read({
			buffer: Buffer.alloc(64),
			length: 64
		});
		return buffer.toString("utf8", 0, bytesRead).trimStart().startsWith("{");
	} finally {
		await file.close();
	}
}
function tableIn(text) {
	let document;
	try {
		document = JSON.parse(text);
	} catch {
		return null;
	}
	const outer = isRecord$1(document) ? document.results : void 0;
	const results = isRecord$1(outer) ? outer.results : void 0;
	if (!Array.isArray(results)) return null;
	return results.every((result) => isRecord$1(result) && "testIdx" in result && "promptIdx" in result) ? results : null;
}
function rowOf(result, areSeveral) {
	const { vars, promptIdx, testCase, namedScores, provider, prompt } = result;
	const asked = isRecord$1(vars) ? vars : {};
	const test = isRecord$1(testCase) ? testCase : {};
	const sorted = Object.entries(asked).sort(([left], [right]) => left < right ? -1 : 1);
	const hash = createHash("sha256").update(JSON.stringify(sorted)).digest("hex").slice(0, 16);
	return {
		id: areSeveral ? `${hash}/${promptIdx}` : hash,
		scores: numbersOf$1({
			success: result.success,
			score: result.score,
			...isRecord$1(namedScores) ? namedScores : {}
		}),
		numbers: numbersOf$1({
			latencyMs: result.latencyMs,
			cost: result.cost
		}),
		facts: {
			...isRecord$1(test.metadata) ? test.metadata : {},
			...asked,
			provider: isRecord$1(provider) ? provider.label || provider.id : provider,
			prompt: isRecord$1(prompt) ? prompt.label : void 0
		}
	};
}
function numbersOf$1(values) {
	return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => {
		const number = scoreIn(value);
		return number === null ? [] : [[name, number]];
	}));
}
// packages/evaluation/readers/foreign-scores.ts
const readers$1 = {
	".jsonl": readHarnessSamples,
	".json": readPromptfooResults
};
/**
* Reads what a tool that scores language models has written, recognised by its content: samples of lm-evaluation-harness
* or results of promptfoo. Without named scores all of the tool's own verdicts are kept.
*
* @returns null when the file is none of these, or when columns are named that only a table has.
* @throws MlgateError MG5021 when a named score or slice is not there, or a score is no number; MG5022 without rows.
*/
async function readForeignScores(file) {
	const { path, columns = {}, task = "scores", hashIdsWith: salt } = file;
	const { target, prediction, probabilities, group } = columns;
	const read = readers$1[extname(path).toLowerCase()];
	const isTable = [
		target,
		prediction,
		probabilities,
		group
	].some((said) => said !== void 0);
	if (read === void 0 || isTable || task !== "scores") return null;
	const name = file.name ?? basename(path);
	const found = await read(path, name);
	if (found === null) return null;
	const { tool, rows } = found;
	if (rows.length === 0) throw unusable("MG5022", `${name} has no rows.`, "Check that it is the right file.", name);
	const { ids, scores, slices } = collectScored(rows, columns, name);
	requireScores(scores, rows.length, name);
	const known = salt === void 0 ? ids : ids.map((id) => hashedId(id, salt));
	return {
		...scorePredictions(rows.length, {
			ids: known,
			weights: null,
			slices,
			scores
		}),
		readAs: tool
	};
}
// packages/evaluation/predictions/coco.ts
/** A JavaScript string holds no more than 512 MB. */
const mostBytes = 400 * 2 ** 20;
/**
* Reads detections of boxes as COCO stores them: a list of `{image_id, category_id, bbox: [x, y, width, height],
* score}`, and a file of `images`, `annotations` and `categories` with the true boxes. As in pycocotools, detections of
* categories that the truth doesn't have are left out. Images are in the order of their ids, boxes in that of the file.
*
* @throws MlgateError MG5021 when a file is no such JSON, MG5018 when no detection is of a category of the truth.
*/
async function readCoco(file, truth) {
	const name = file.name ?? basename(file.path);
	const truthName = truth.name ?? basename(truth.path);
	const { images, annotations, categories } = await readTruth(truth.path, truthName);
	const labelOf = labelsOf(categories, truthName);
	const ids = sortClasses(images.map((image, index) => keyOf(image.id, `images[${index}].id`, truthName))).classes;
	if (ids.length < images.length) throw invalid(truthName, "images", "have an id that repeats");
	const rowOf = new Map(ids.map((id, row) => [id, row]));
	const trueBoxes = ids.map(() => []);
	for (const [index, annotation] of annotations.entries()) {
		const place = `annotations[${index}]`;
		const { row, label, box } = placed(annotation, place, truthName);
		const { width, height } = box;
		if (width < 0 || height < 0) throw invalid(truthName, `${place}.bbox`, "has a negative width or height");
		if (label === void 0) throw invalid(truthName, `${place}.category_id`, "is not among the categories");
		const area = annotation.area === void 0 ? width * height : numberAt(annotation.area, `${place}.area`, truthName);
		const crowd = Number(annotation.iscrowd === 1 || annotation.iscrowd === true);
		trueBoxes[row]?.push({
			label,
			numbers: {
				...box,
				area,
				crowd
			}
		});
	}
	const detections = ids.map(() => []);
	const found = await readDetections$1(file.path, name);
	let known = 0;
	for (const [index, detection] of found.entries()) {
		const place = `[${index}]`;
		const { row, label, box } = placed(detection, place, name);
		const score = numberAt(detection.score, `${place}.score`, name);
		if (label === void 0) continue;
		known++;
		detections[row]?.push({
			label,
			numbers: {
				...box,
				score
			}
		});
	}
	if (found.length > 0 && known === 0) throw strangers(found, labelOf, name);
	const { classes, numericClasses } = sortClasses([...trueBoxes, ...detections].flat().map(({ label }) => label));
	return {
		...nothingPerRow,
		rows: ids.length,
		task: "detection",
		classes,
		numericClasses,
		weights: null,
		ids: file.hashIdsWith === void 0 ? ids : ids.map((id) => hashedId(id, file.hashIdsWith)),
		slices: slicesOf$1(images, rowOf, file.columns?.slices ?? [], truthName),
		entries: {
			truth: entriesOf(trueBoxes, classes, [
				"x",
				"y",
				"width",
				"height",
				"area",
				"crowd"
			]),
			predicted: entriesOf(detections, classes, [
				"x",
				"y",
				"width",
				"height",
				"score"
			])
		}
	};
	function placed(entry, place, fileName) {
		const id = keyOf(entry.image_id, `${place}.image_id`, fileName);
		const row = rowOf.get(id);
		if (row === void 0) throw invalid(fileName, `${place}.image_id`, `is ${listOf([id])}, and no image has that id`);
		return {
			row,
			label: labelOf.get(keyOf(entry.category_id, `${place}.category_id`, fileName)),
			box: boxAt(entry.bbox, `${place}.bbox`, fileName)
		};
	}
}
async function readTruth(path, name) {
	const document = await readJson(path, name);
	if (!isRecord(document)) throw invalid(name, "the document", "is no object with images, annotations and categories");
	return {
		images: records(document.images, "images", name),
		annotations: records(document.annotations, "annotations", name),
		categories: records(document.categories, "categories", name)
	};
}
async function readDetections$1(path, name) {
	return records(await readJson(path, name), "the document", name);
}
async function readJson(path, name) {
	const { size } = await stat(path);
	if (size > mostBytes) throw invalid(name, "the file", `has ${size} bytes, and at most ${mostBytes} are read`);
	try {
		const text = await readFile(path, "utf8");
		return JSON.parse(text.startsWith("﻿") ? text.slice(1) : text);
	} catch (error) {
		if (error instanceof SyntaxError) throw invalid(name, "the file", "is no JSON");
		throw error;
	}
}
/** Names of categories by id; where two have the same name, the id tells them apart. */
function labelsOf(categories, name) {
	const entries = categories.map(({ id, name: label }, index) => {
		const key = keyOf(id, `categories[${index}].id`, name);
		return [key, typeof label === "string" && label !== "" ? label : key];
	});
	const counts = Map.groupBy(entries, ([, label]) => label);
	return new Map(entries.map(([key, label]) => [key, (counts.get(label)?.length ?? 0) > 1 ? `${label} ${key}` : label]));
}
/** Facts of images by which rows can be sliced. */
function slicesOf$1(images, rowOf, columns, name) {
	return Object.fromEntries(columns.map((column) => {
		const labels = /* @__PURE__ */ new Map();
		const codes = new Int32Array(rowOf.size).fill(-1);
		for (const image of images) {
			const value = Object.hasOwn(image, column) ? image[column] : void 0;
			if (![
				"string",
				"number",
				"boolean"
			].includes(typeof value)) continue;
			const label = String(value);
			const code = labels.get(label) ?? labels.size;
			labels.set(label, code);
			codes[rowOf.get(String(image.id))] = code;
		}
		if (labels.size === 0) throw invalid(name, "images", `have no text or number ${JSON.stringify(column)} to slice by`);
		return [column, {
			labels: [...labels.keys()],
			codes
		}];
	}));
}
function entriesOf(boxes, classes, kinds) {
	const numberOf = new Map(classes.map((label, index) => [label, index]));
	const offsets = new Int32Array(boxes.length + 1);
	for (const [row, own] of boxes.entries()) offsets[row + 1] = offsets[row] + own.length;
	const all = boxes.flat();
	return {
		offsets,
		classOf: Int32Array.from(all, ({ label }) => numberOf.get(label)),
		values: Object.fromEntries(kinds.map((kind) => [kind, Float64Array.from(all, ({ numbers }) => numbers[kind])]))
	};
}
function boxAt(value, place, name) {
	if (!Array.isArray(value) || value.length !== 4) throw invalid(name, place, "is no list of x, y, width and height");
	const [x, y, width, height] = value.map((number) => numberAt(number, place, name));
	return {
		x,
		y,
		width,
		height
	};
}
function numberAt(value, place, name) {
	if (typeof value === "number" && Number.isFinite(value)) return value;
	throw invalid(name, place, "is no number");
}
function keyOf(value, place, name) {
	if (typeof value === "number" || typeof value === "string") return String(value);
	throw invalid(name, place, "is no number and no text");
}
function records(value, place, name) {
	if (Array.isArray(value) && value.every(isRecord)) return value;
	throw invalid(name, place, "is no list of objects");
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function strangers(found, labelOf, name) {
	return unusable("MG5018", `No detection in ${name} is of a category of the truth: it has the category_id ${listOf([...new Set(found.slice(0, 1e3).map((entry) => String(entry.category_id)))])}, the truth ${listOf([...labelOf.keys()])}.`, "Number the categories in both files alike.", name);
}
function invalid(name, place, wrong) {
	return unusable("MG5021", `${name} is not as COCO stores boxes: ${place} ${wrong}.`, "The truth is a JSON object of images, annotations and categories; detections are a list of {image_id, category_id, bbox, score}.", name);
}
// packages/evaluation/predictions/prediction-survey.ts
/**
* Counts the rows of a predictions file and decides what it is of. Probabilities make it a classification; in
* Parquet, a prediction that is stored as a fraction makes it a regression; in text, where nothing has a type,
* it is one when all targets and predictions are numbers and some have a fraction.
*
* @throws MlgateError MG5022 when there are no rows, MG5016 when truth is missing, MG5021 when a prediction or a
*   number is.
*/
async function surveyPredictions(reading, asked) {
	const { columns, source, name } = reading;
	const { target, prediction } = columns;
	const truth = await surveyColumn(reading, target);
	const predicted = prediction === null ? null : await surveyColumn(reading, prediction);
	const { rows } = truth;
	if (rows === 0) throw problem("MG5022", `The predictions file ${name} has no rows.`, name);
	requireFilled("MG5016", `target column ${JSON.stringify(target.name)}`, truth.empty, rows, name);
	requireFilled("MG5021", `prediction column ${JSON.stringify(prediction?.name)}`, predicted?.empty ?? 0, rows, name);
	const task = asked ?? taskOf();
	if (task === "regression") requireNumbers();
	return {
		rows,
		task
	};
	function taskOf() {
		if (columns.probabilities.length > 0 || prediction === null || predicted === null) return "classification";
		if (truth.numbers < rows || predicted.numbers < rows) return "classification";
		return (source.format === "parquet" ? physicalFamily(prediction.type) === "number" : truth.fractions + predicted.fractions > 0) ? "regression" : "classification";
	}
	function requireNumbers() {
		if (prediction === null || predicted === null) throw problem("MG5021", `A regression needs a prediction column; ${name} has none.`, name);
		if (truth.numbers === rows && predicted.numbers === rows) {
			requireFilled("MG5016", `target column ${JSON.stringify(target.name)}`, truth.nans, rows, name);
			return;
		}
		const column = truth.numbers < rows ? target : prediction;
		throw problem("MG5021", `The column ${JSON.stringify(column.name)} of ${name} holds texts that are no numbers; a regression needs numbers.`, name);
	}
}
async function surveyColumn({ engine, from, source }, column) {
	const { value, text } = typedColumn(column, "number", source);
	const number = `CAST(${value} AS DOUBLE)`;
	const [counts = {}] = await engine.query(`SELECT count(*) AS rows, count(*) - count(${text}) AS empty, count(${number}) AS numbers,
      count(*) FILTER (WHERE isfinite(${number}) AND ${number} <> trunc(${number})) AS fractions,
      count(*) FILTER (WHERE isnan(${number})) AS nans FROM ${from}`);
	const count = (key) => Number(counts[key]);
	return {
		rows: count("rows"),
		empty: count("empty"),
		numbers: count("numbers"),
		fractions: count("fractions"),
		nans: count("nans")
	};
}
function requireFilled(code, what, empty, rows, name) {
	if (empty > 0) throw problem(code, `The ${what} of ${name} is empty in ${empty} of ${rows} rows.`, name);
}
function problem(code, message, name) {
	return new MlgateError({
		code,
		message,
		hint: "Write the predictions again: one row for each row of the test data, with its truth and its prediction.",
		place: { file: name }
	});
}
// packages/evaluation/predictions/grouped-table.ts
/**
* Reads a table and puts its rows to their groups.
*
* @param wanted columns of numbers and of texts.
* @throws MlgateError MG5021 when columns are missing or differ within a group, MG5019 when a group is, MG5020 for
*   weights, MG5022 without rows.
*/
async function readGrouped(engine, file, table, wanted) {
	const name = file.name ?? basename(file.path);
	const { source } = table;
	const { from, rows: count } = await countRows$2(engine, table, name);
	const { id: _, scores: __, ...rowColumns } = findRowFacts(table, {
		...file,
		columns: withoutId(file.columns)
	}, name);
	const reading = {
		engine,
		from,
		source,
		name,
		rows: count,
		columns: {
			...rowColumns,
			id: null
		}
	};
	const [group, ...columns] = findAll(table, [
		groupColumn(file, name),
		...wanted.numbers,
		...wanted.texts
	], name);
	const facts = await planRowFacts(reading, void 0);
	const groups = new Array(count);
	const numbers = wanted.numbers.map(() => new Float64Array(count));
	const texts = wanted.texts.map(() => new Array(count));
	const { text } = typedColumn(group, "string", source);
	const salt = file.hashIdsWith;
	await readColumns(engine, from, [...[
		textReader(salt === void 0 ? text : hashedIdSql(text, salt), groups),
		...numbers.map((cells, index) => numberReader(typedColumn(columns[index], "number", source).value, cells)),
		...texts.map((cells, index) => {
			const column = columns[wanted.numbers.length + index];
			return textReader(typedColumn(column, "string", source).text, cells);
		})
	], ...facts.readers]);
	const { ids, offsets, order } = groupRows(groups, group.name, name);
	return {
		name,
		rows: ids.length,
		offsets,
		numbers: numbers.map((cells) => Float64Array.from(order, (row) => cells[row])),
		texts: texts.map((cells) => Array.from(order, (row) => cells[row])),
		facts: factsOfGroups(facts.finish(), ids, offsets, order, name)
	};
}
function withoutId({ id: _, ...mapping } = {}) {
	return mapping;
}
function groupColumn({ columns = {}, task }, name) {
	if (columns.group !== void 0) return columns.group;
	if (task === void 0) return predictionNames.id;
	const whole = task === "segmentation" ? "image" : "query";
	throw unusable("MG5021", `Nothing says which rows of ${name} belong to one ${whole}.`, `Name the column of the ${whole} as the group.`, name);
}
function findAll({ columns }, names, name) {
	const found = names.flatMap((wanted) => columns.find((known) => known.name === wanted) ?? []);
	if (found.length === names.length) return found;
	const lacking = names.filter((wanted) => columns.every((known) => known.name !== wanted));
	throw MlgateError.ofProblems(lacking.map((wanted) => missing(wanted, columns, name)));
}
/** Rows by group, groups in the order of their first rows, rows in the order of the file. */
function groupRows(groups, column, name) {
	const numberOf = /* @__PURE__ */ new Map();
	const sizes = [];
	let empty = 0;
	const groupOf = Int32Array.from(groups, (group) => {
		if (group === null) {
			empty++;
			return 0;
		}
		const number = numberOf.get(group) ?? numberOf.size;
		numberOf.set(group, number);
		sizes[number] = (sizes[number] ?? 0) + 1;
		return number;
	});
	if (empty > 0) throw unusable("MG5019", `The group column ${JSON.stringify(column)} of ${name} is empty in ${empty} of ${groups.length} rows.`, "Each row has to say what it belongs to.", name);
	const offsets = new Int32Array(sizes.length + 1);
	for (const [number, size] of sizes.entries()) offsets[number + 1] = offsets[number] + size;
	const next = offsets.slice();
	const order = new Int32Array(groups.length);
	for (let row = 0; row < groupOf.length; row++) {
		const number = groupOf[row];
		order[next[number]] = row;
		next[number] = next[number] + 1;
	}
	return {
		ids: [...numberOf.keys()],
		offsets,
		order
	};
}
/** Weights and slices are of groups: what the rows of one say has to be the same. */
function factsOfGroups({ weights, slices }, ids, offsets, order, name) {
	const ofGroups = (values, what, code) => {
		const own = values.slice(0, ids.length);
		for (let group = 0; group < ids.length; group++) {
			const [from, to] = [offsets[group], offsets[group + 1]];
			own[group] = values[order[from]];
			for (let place = from; place < to; place++) if (values[order[place]] !== own[group]) throw differing(what, ids[group], code, name);
		}
		return own;
	};
	return {
		ids,
		weights: weights === null ? null : ofGroups(weights, "weight", "MG5020"),
		slices: Object.fromEntries(Object.entries(slices).map(([column, { labels, codes }]) => [column, {
			labels,
			codes: ofGroups(codes, `slice ${JSON.stringify(column)}`, "MG5021")
		}]))
	};
}
function differing(what, group, code, name) {
	return unusable(code, `The ${what} differs between the rows of ${JSON.stringify(group)} in ${name}.`, "Rows that belong together count together: give all of them the same.", name);
}
// packages/evaluation/predictions/grouped-predictions.ts
/** Reads ranked items: a row for each, with its query, its relevance and its score. */
async function readRankedItems(engine, file, table) {
	const { target, prediction } = file.columns ?? {};
	const relevanceColumn = typeof target === "string" ? target : predictionNames.target;
	const grouped = await readGrouped(engine, file, table, {
		numbers: [relevanceColumn, typeof prediction === "string" ? prediction : predictionNames.prediction],
		texts: []
	});
	const [relevance, score] = grouped.numbers;
	requireNumbers("MG5016", relevance, relevanceColumn, grouped);
	const { offsets, rows } = grouped;
	const classOf = new Int32Array(relevance.length);
	return {
		...nothingPerRow,
		...grouped.facts,
		rows,
		task: "ranking",
		classes: [],
		entries: {
			truth: {
				offsets,
				classOf,
				values: { relevance }
			},
			predicted: {
				offsets,
				classOf,
				values: { score }
			}
		}
	};
}
/** Columns of a segmentation's pixel counts. */
const pixelNames = [
	"true_positives",
	"false_positives",
	"false_negatives"
];
/** Reads counts of pixels: a row for each class of each image. */
async function readPixelCounts(engine, file, table) {
	const grouped = await readGrouped(engine, file, table, {
		numbers: [...pixelNames],
		texts: ["class"]
	});
	for (const [index, counts] of grouped.numbers.entries()) requireNumbers("MG5021", counts, pixelNames[index], grouped, isCount$1);
	const [right, wrong, missed] = grouped.numbers;
	const { classes, classOf } = classesOf(grouped.texts[0], grouped.name);
	const { rows, offsets } = grouped;
	const truth = right.map((pixels, entry) => pixels + missed[entry]);
	const predicted = right.map((pixels, entry) => pixels + wrong[entry]);
	return {
		...nothingPerRow,
		...grouped.facts,
		rows,
		task: "segmentation",
		classes,
		entries: {
			truth: byClass(entriesWhere((entry) => truth[entry] !== 0, {
				offsets,
				classOf,
				values: { pixels: truth }
			})),
			predicted: byClass(entriesWhere((entry) => predicted[entry] !== 0, {
				offsets,
				classOf,
				values: {
					pixels: predicted,
					right
				}
			}))
		}
	};
}
const truthNames = [
	"x",
	"y",
	"width",
	"height",
	"area",
	"crowd"
];
const detectionNames = [
	"x",
	"y",
	"width",
	"height",
	"score"
];
/** Columns of a detection's boxes. */
const boxNames = [...truthNames, "score"];
/** Reads boxes as mlgate keeps them: a row for each image, each true box and each detection. */
async function readDetections(engine, file, table) {
	const grouped = await readGrouped(engine, file, table, {
		numbers: [...boxNames],
		texts: ["class", predictionNames.entry]
	});
	const [labels, kinds] = grouped.texts;
	const { classes } = sortClasses(labels.filter((label) => label !== null));
	const numberOf = new Map(classes.map((label, index) => [label, index]));
	const all = {
		offsets: grouped.offsets,
		classOf: Int32Array.from(labels, (label) => numberOf.get(label ?? "") ?? 0),
		values: Object.fromEntries(boxNames.map((name, index) => [name, grouped.numbers[index]]))
	};
	const part = (kind, names) => entriesWhere((entry) => kinds[entry] === kind, {
		...all,
		values: Object.fromEntries(names.map((name) => [name, all.values[name]]))
	});
	return {
		...nothingPerRow,
		...grouped.facts,
		rows: grouped.rows,
		task: "detection",
		classes,
		entries: {
			truth: part("truth", truthNames),
			predicted: part("detection", detectionNames)
		}
	};
}
function classesOf(labels, name) {
	const empty = labels.filter((label) => label === null).length;
	if (empty > 0) throw unusable("MG5021", `The column "class" of ${name} is empty in ${empty} of ${labels.length} rows.`, "Each row is of one class of one image.", name);
	const { classes } = sortClasses(labels);
	const numberOf = new Map(classes.map((label, index) => [label, index]));
	return {
		classes,
		classOf: Int32Array.from(labels, (label) => numberOf.get(label))
	};
}
function requireNumbers(code, numbers, column, { name }, isUsable = Number.isFinite) {
	const empty = numbers.reduce((count, number) => count + Number(!isUsable(number)), 0);
	if (empty === 0) return;
	throw unusable(code, `The column ${JSON.stringify(column)} of ${name} holds no ${isUsable === isCount$1 ? "count" : "finite number"} in ${empty} of ${numbers.length} rows.`, "Fill these rows, or leave their groups out.", name);
}
const isCount$1 = (number) => Number.isFinite(number) && number >= 0;
/** The entries of each row in the order of their classes: in which order a file lists them says nothing. */
function byClass({ offsets, classOf, values }) {
	const order = Int32Array.from(classOf.keys());
	for (let row = 0; row + 1 < offsets.length; row++) order.subarray(offsets[row], offsets[row + 1]).sort((left, right) => classOf[left] - classOf[right]);
	return {
		offsets,
		classOf: order.map((entry) => classOf[entry]),
		values: Object.fromEntries(Object.entries(values).map(([kind, numbers]) => [kind, Float64Array.from(order, (entry) => numbers[entry])]))
	};
}
function entriesWhere(isKept, { offsets, classOf, values }) {
	const kept = Int32Array.from(classOf.keys()).filter(isKept);
	const own = new Int32Array(offsets.length);
	for (let row = 0, place = 0; row + 1 < offsets.length; row++) {
		while (place < kept.length && kept[place] < offsets[row + 1]) place++;
		own[row + 1] = place;
	}
	return {
		offsets: own,
		classOf: Int32Array.from(kept, (entry) => classOf[entry]),
		values: Object.fromEntries(Object.entries(values).map(([kind, numbers]) => [kind, Float64Array.from(kept, (entry) => numbers[entry])]))
	};
}
// packages/evaluation/predictions/label-lists.ts
const standardThreshold$1 = .5;
/** A list as Python writes one of texts. */
const pythonList = String.raw`\[\s*('[^'\\]*'(\s*,\s*'[^'\\]*')*)?\s*\]`;
/**
* Reads predictions of several labels a row that stand in lists: one column of the labels that apply, one of those that
* were predicted, or scores of each. The labels are those of both columns and of the scores, in scikit-learn's order.
*
* A list is one in Parquet or NDJSON; in text it is written as JSON or as Python writes a list of texts.
*
* @throws MlgateError MG5021 when columns are missing or hold no lists, MG5016 when a list of the truth is missing.
*/
async function readLabelLists(engine, file, table) {
	const name = file.name ?? basename(file.path);
	const { target, prediction, scores: columnOfLabel } = findLists(table, file, name);
	const { from, rows } = await countRows$2(engine, table, name);
	const { source } = table;
	const lists = [target, ...prediction === null ? [] : [prediction]].map((column) => ({
		column,
		sql: listSql(column, source)
	}));
	for (const list of lists) await refuseOthers(engine, from, list, list.column === target, name);
	const texts = await distinctTexts(engine, from, lists.map(({ sql }) => `unnest(${sql})`), "its lists of labels", name);
	const canonical = texts.map(canonicalLabel);
	const { classes } = sortClasses([...canonical, ...columnOfLabel.keys()]);
	if (classes.length < 2) throw unusable("MG5021", `The lists of ${name} hold ${classes.length === 0 ? "no label" : `one label, ${listOf(classes)}`}.`, "Of a single label, predict whether it applies: task: classification.", name);
	const places = canonical.map((label) => classes.indexOf(label));
	const width = classes.length;
	const readers = [];
	const flags = lists.map(({ sql }) => {
		const written = [];
		const known = `[${texts.map(quoteLiteral).join(", ")}]`;
		readers.push(textReader(texts.length === 0 ? "''" : `array_to_string(list_transform(${sql}, lambda x: list_position(${known}, x)), ',')`, written));
		return () => flagsOf(written, places, width);
	});
	const hasScores = classes.every((label) => columnOfLabel.has(label));
	const scores = hasScores ? new Float64Array(rows * width) : null;
	for (const [label, column] of columnOfLabel) {
		if (scores === null) continue;
		readers.push(numberReader(typedColumn(column, "number", source).value, scores, classes.indexOf(label), width));
	}
	if (prediction === null && scores === null) throw withoutPrediction(classes, columnOfLabel, name);
	const facts = await planRowFacts({
		engine,
		from,
		source,
		name,
		rows,
		columns: findRowFacts(table, file, name)
	}, file.hashIdsWith);
	await readColumns(engine, from, [...readers, ...facts.readers]);
	const threshold = file.columns?.threshold ?? standardThreshold$1;
	const [truth, predicted = () => Int32Array.from(scores ?? [], (score) => Number(score >= threshold))] = flags;
	const isSingle = [...columnOfLabel.values()].every(({ type }) => type === "FLOAT");
	return {
		rows,
		task: "multilabel",
		classes,
		numericClasses: false,
		truth: truth(),
		predicted: predicted(),
		probabilities: scores,
		probabilityPrecision: hasScores && isSingle ? "float32" : "float64",
		...facts.finish()
	};
}
/** @throws MlgateError MG5021 with all columns that are missing. */
function findLists({ columns }, file, name) {
	const { target, prediction, probabilities = {} } = file.columns ?? {};
	const find = (column) => columns.find((known) => known.name === column);
	const [said, told] = [target ?? predictionNames.target, prediction ?? predictionNames.prediction];
	const prefix = predictionNames.probability;
	const named = isList(probabilities) ? [] : Object.entries(Object.keys(probabilities).length > 0 ? probabilities : Object.fromEntries(columns.flatMap((column) => column.name.startsWith(prefix) ? [[column.name.slice(prefix.length), column.name]] : [])));
	if (isList(probabilities) || typeof told !== "string" || typeof said !== "string") throw unusable("MG5021", `${name} holds its labels as lists, and columns of ${isList(probabilities) ? "scores" : "predictions"} are named without their labels.`, "Name one column of lists for the truth and one for the predictions, and scores by label, as LABEL=COLUMN.", name);
	const problems = [
		...find(said) === void 0 ? [missing(said, columns, name)] : [],
		...prediction !== void 0 && find(told) === void 0 ? [missing(told, columns, name)] : [],
		...named.flatMap(([, column]) => find(column) === void 0 ? [missing(column, columns, name)] : [])
	];
	if (problems.length > 0) throw MlgateError.ofProblems(problems);
	return {
		target: find(said),
		prediction: find(told) ?? null,
		scores: new Map(named.map(([label, column]) => [canonicalLabel(label), find(column)]))
	};
}
/** SQL of the labels of a row as texts; null where the cell is no list. */
function listSql(column, source) {
	const { raw, text, fits } = typedColumn(column, "list", source);
	const written = `CASE WHEN regexp_full_match(${text}, ${quoteLiteral(pythonList)}) THEN TRY_CAST(${text} AS VARCHAR[]) ELSE TRY_CAST(TRY_CAST(${text} AS JSON) AS VARCHAR[]) END`;
	if (column.type === "JSON") return `CASE WHEN json_type(${raw}) = 'ARRAY' THEN TRY_CAST(${raw} AS VARCHAR[]) ELSE ${written} END`;
	if (fits) return `CAST(${raw} AS VARCHAR[])`;
	if (physicalFamily(column.type) === "string") return written;
	return `CASE WHEN ${raw} IS NULL THEN CAST(NULL AS VARCHAR[]) END`;
}
/** @throws MlgateError MG5016 or MG5021 for cells that are empty, or no lists of labels. */
async function refuseOthers(engine, from, { column, sql }, isTruth, name) {
	const raw = quoteIdentifier(column.name);
	const [seen = {}] = await engine.query(`SELECT count_if(${raw} IS NULL) AS empty, count_if(${raw} IS NOT NULL AND (${sql} IS NULL OR len(list_filter(${sql}, lambda x: x IS NULL)) > 0)) AS others FROM ${from}`);
	const [empty, others] = [Number(seen.empty), Number(seen.others)];
	if (empty > 0) throw unusable(isTruth ? "MG5016" : "MG5021", `The column ${JSON.stringify(column.name)} of ${name} is empty in ${empty} row${empty === 1 ? "" : "s"}.`, "Where no label applies, write an empty list.", name);
	if (others > 0) throw unusable("MG5021", `The column ${JSON.stringify(column.name)} of ${name} holds no list of labels in ${others} row${others === 1 ? "" : "s"}.`, "In text a list is written as JSON: [\"cat\", \"dog\"]. Of a column for each label, name them all.", name);
}
function withoutPrediction(classes, scores, name) {
	return unusable("MG5021", `${name} has no column of predicted labels, and no score of ${listOf(classes.filter((label) => !scores.has(label)))}.`, "Name the column of predicted lists as the prediction, or a column of scores for each label.", name);
}
/** Rows of 1 and 0, label by label, of the places that each row lists. */
function flagsOf(written, places, width) {
	const flags = new Int32Array(written.length * width);
	for (const [row, list] of written.entries()) {
		if (list === null || list === "") continue;
		for (const place of list.split(",")) flags[row * width + places[Number(place) - 1]] = 1;
	}
	return flags;
}
// packages/evaluation/predictions/multi-label-predictions.ts
const standardThreshold = .5;
/**
* Reads predictions of several labels a row: for each label a column of 1 and 0 (or true and false) that holds the
* truth, and a column of its score, of its prediction, or both. Without predictions a label is predicted from a score
* of .5 on, or from the threshold that is named. Where one column is the truth, it holds lists of labels; see
* `readLabelLists`.
*/
async function readMultilabel(engine, file, table) {
	if (holdsLists(table, file)) return readLabelLists(engine, file, table);
	const name = file.name ?? basename(file.path);
	const labels = findLabels(table, file, name);
	const { from, rows } = await countRows$2(engine, table, name);
	const source = table.source;
	const width = labels.length;
	const facts = await planRowFacts({
		engine,
		from,
		source,
		name,
		rows,
		columns: findRowFacts(table, file, name)
	}, file.hashIdsWith);
	const readers = [];
	const flags = async (column) => {
		const { text } = typedColumn(column, "string", source);
		const texts = await distinctTexts(engine, from, [text], `its column ${column.name}`, name);
		const own = new Int32Array(rows);
		readers.push(labelReader(text, texts, texts.map((cell) => flagOf(cell, column, name)), own));
		return own;
	};
	const truth = [];
	const predicted = [];
	for (const { target, prediction } of labels) {
		truth.push(await flags(target));
		predicted.push(prediction === null ? null : await flags(prediction));
	}
	const scores = labels.every(({ probability }) => probability !== null) ? new Float64Array(rows * width) : null;
	for (const [label, { probability }] of labels.entries()) {
		if (scores === null || probability === null) continue;
		readers.push(numberReader(typedColumn(probability, "number", source).value, scores, label, width));
	}
	await readColumns(engine, from, [...readers, ...facts.readers]);
	for (const [label, { target, prediction }] of labels.entries()) {
		requireFlags("MG5016", target, truth[label], name);
		if (prediction !== null) requireFlags("MG5021", prediction, predicted[label], name);
	}
	const threshold = file.columns?.threshold ?? standardThreshold;
	const matrix = (cellOf) => new Int32Array(rows * width).map((_, cell) => cellOf(Math.floor(cell / width), cell % width));
	return {
		rows,
		task: "multilabel",
		classes: labels.map(({ label }) => label),
		numericClasses: false,
		truth: matrix((row, label) => truth[label]?.[row]),
		predicted: matrix((row, label) => predicted[label]?.[row] ?? Number(scores?.[row * width + label] >= threshold)),
		probabilities: scores,
		probabilityPrecision: labels.every(({ probability }) => probability?.type === "FLOAT") ? "float32" : "float64",
		...facts.finish()
	};
}
/** Whether one column is the truth of all labels: the one that is named, or else one of its standard name. */
function holdsLists({ columns }, { columns: { target } = {} }) {
	if (target !== void 0) return typeof target === "string";
	const has = (name) => columns.some((column) => column.name === name);
	return has(predictionNames.target) && !columns.some(({ name }) => name.startsWith(`${predictionNames.target}:`));
}
/**
* Finds the columns of each label.
*
* @throws MlgateError MG5021 with all that are missing.
*/
function findLabels({ columns }, { columns: mapping = {} }, name) {
	const { target, prediction, probabilities } = mapping;
	const problems = [];
	const find = (column) => columns.find((known) => known.name === column) ?? null;
	const named = (column) => {
		const found = find(column);
		if (found === null) problems.push(missing(column, columns, name));
		return found;
	};
	const ownPrefix = `${predictionNames.target}:`;
	const labels = typeof target === "object" ? target.map((column) => [column, column]) : columns.filter((column) => column.name.startsWith(ownPrefix)).map((column) => [column.name.slice(ownPrefix.length), column.name]);
	if (labels.length < 2) throw unusable("MG5021", `${name} is said to hold several labels a row, and ${labels.length === 0 ? "no" : "one"} column of its truth is named.`, "Name a column of 1 and 0 for each label as the target.", name);
	const places = labels.map(([label]) => label);
	const own = (what, columnsOfLabels) => {
		if (columnsOfLabels === void 0) return places.map((label) => find(`${what}:${label}`));
		if (typeof columnsOfLabels === "string") {
			problems.push(problemOf(what, `is a single column, ${JSON.stringify(columnsOfLabels)}`, places, name));
			return places.map(() => null);
		}
		const found = columnByLabel(columnsOfLabels, places);
		if (found.wrong !== null) problems.push(problemOf(what, found.wrong, places, name));
		return found.columns.map((column) => column === null ? null : named(column));
	};
	const found = labels.map(([label, column]) => ({
		label,
		target: named(column)
	}));
	const predictions = own("prediction", prediction);
	const scores = own("probability", probabilities);
	if (problems.length > 0) throw MlgateError.ofProblems(problems);
	const complete = found.map(({ label, target: column }, index) => {
		const [predicted = null, probability = null] = [predictions[index], scores[index]];
		return {
			label,
			target: column,
			prediction: predicted,
			probability
		};
	});
	const without = complete.filter(({ prediction: said, probability }) => said === null && probability === null);
	if (without.length > 0) throw unusable("MG5021", `${name} has neither a prediction nor a score of ${listOf(without.map(({ label }) => label))}.`, "Name a column of scores, or of 1 and 0, for each label.", name);
	return complete;
}
function columnByLabel(columns, labels) {
	if (isList(columns)) {
		const wrong = columns.length === labels.length ? null : `names ${columns.length} columns`;
		return {
			columns: wrong === null ? [...columns] : labels.map(() => null),
			wrong
		};
	}
	const unknown = Object.keys(columns).filter((label) => !labels.includes(label));
	const wrong = unknown.length === 0 ? null : `names the labels ${listOf(unknown)}`;
	return {
		columns: labels.map((label) => Object.hasOwn(columns, label) ? columns[label] : null),
		wrong
	};
}
function problemOf(what, wrong, labels, name) {
	return {
		code: "MG5021",
		message: `The ${what} of ${name} ${wrong}; its labels are ${listOf(labels)}.`,
		hint: "Name a column for each label: by label, or in the order of the targets.",
		place: { file: name }
	};
}
/** 1 or 0, however it was written. */
function flagOf(cell, { name: column }, name) {
	const said = canonicalLabel(cell).toLowerCase();
	if (said === "1" || said === "true") return 1;
	if (said === "0" || said === "false") return 0;
	throw unusable("MG5021", `The column ${JSON.stringify(column)} of ${name} holds ${listOf([cell])}, which is neither 1 nor 0.`, "A column of a label holds 1 (or true) where it applies and 0 (or false) where not.", name);
}
function requireFlags(code, { name: column }, flags, name) {
	const empty = flags.reduce((count, flag) => count + Number(flag < 0), 0);
	if (empty === 0) return;
	throw unusable(code, `The column ${JSON.stringify(column)} of ${name} is empty in ${empty} of ${flags.length} rows.`, "A label that does not apply is a 0.", name);
}
// packages/evaluation/predictions/several-truths.ts
const readers = {
	multilabel: readMultilabel,
	ranking: readRankedItems,
	detection: readDetections,
	segmentation: readPixelCounts,
	scores: readScores
};
/**
* Reads a table of several labels a row, of which several rows belong to one query or image, or of scores alone.
*
* @throws MlgateError MG5021 when columns are missing or unusable, MG5016 when truth is, MG5019 and MG5020 for ids and
*   weights, MG5022 when there are no rows.
*/
async function readSeveralTruths(task, engine, file, table) {
	return readers[task](engine, file, table);
}
/** What of the kind a file holds: as it is told, or as the files that mlgate writes show by their columns. */
function severalTruthsIn({ task, columns = {} }, { columns: known }) {
	if (task !== void 0 && task in readers) return task;
	const has = (name) => known.some((column) => column.name === name);
	if (has(predictionNames.entry)) {
		if (has("true_positives")) return "segmentation";
		return has("score") ? "detection" : "ranking";
	}
	if (typeof columns.target === "object") return "multilabel";
	if (columns.group !== void 0) return "ranking";
	const isSaid = columns.target !== void 0 || columns.prediction !== void 0;
	if ((columns.scores !== void 0 || known.some(({ name }) => name.startsWith(predictionNames.score))) && !isSaid && !has(predictionNames.target)) return "scores";
	return known.some(({ name }) => name.startsWith(`${predictionNames.target}:`)) && columns.target === void 0 && !has(predictionNames.target) ? "multilabel" : null;
}
// packages/evaluation/predictions/predictions.ts
/** The files that an engine reads; those in COCO's JSON are read without one. */
function tablesAmong(files) {
	return files.filter(({ truth }) => truth === void 0).map(sourceOf);
}
/** The file as a source, for an engine that is to read it. */
function sourceOf({ path, name = basename(path), further = [] }) {
	const files = [{
		path,
		name
	}, ...further];
	return {
		files: files.map((file) => file.path),
		format: tableFormatOf(path),
		names: files.map((file) => file.name)
	};
}
/**
* Reads a predictions file into typed arrays.
*
* Labels are canonical ("3.0" is "3") and numbered in scikit-learn's order; probabilities stand in the same
* order, with 0 for a class that has no column. Without a prediction column the most probable class counts. A
* file with probabilities is of a classification; of others see `surveyPredictions`.
*
* @param engine opened over `sourceOf(file)`.
* @param unneeded what to leave out, as if the file did not have it.
* @throws MlgateError MG5021 when columns are missing or unusable, MG5016 when truth is, MG5018 when probabilities are
*   of other classes, MG5019 and MG5020 for ids and weights, MG5022 when there are no rows.
*/
async function readPredictions(engine, file, unneeded = {}) {
	if (file.truth !== void 0) return readCoco(file, file.truth);
	const foreign = await readForeignScores(file);
	if (foreign !== null) return foreign;
	const source = engine.prepared(sourceOf(file));
	const name = file.name ?? basename(file.path);
	const described = await describeTable(engine, source);
	const table = file.fileColumn === void 0 ? described : withFileNames(described, file.fileColumn);
	const several = severalTruthsIn(file, table);
	if (several !== null) return readSeveralTruths(several, engine, file, table);
	const columns = findPredictionColumns(table, file.columns ?? {}, name);
	const reading = {
		engine,
		from: relation(table),
		source,
		columns,
		name,
		rows: 0
	};
	const { rows, task } = await surveyPredictions(reading, file.task);
	const counted = {
		...reading,
		rows
	};
	const labels = task === "classification" ? await planLabels(counted, unneeded) : planValues(counted);
	const rowFacts = await planRowFacts({
		...counted,
		columns: withoutUnneeded(columns, unneeded)
	}, file.hashIdsWith);
	await readColumns(engine, reading.from, [...labels.readers, ...rowFacts.readers]);
	const facts = rowFacts.finish();
	const computed = await computeExpressions(reading, file, rows);
	requireScores(facts.scores ?? {}, rows, name);
	const outcome = {
		rows,
		task,
		...labels.finish(),
		...facts
	};
	return computed === null ? outcome : {
		...outcome,
		scores: {
			...facts.scores,
			...computed
		}
	};
}
function withoutUnneeded({ id, slices, ...columns }, { ids, slicesBut }) {
	const needed = slices.filter(({ name }) => slicesBut?.includes(name) !== false);
	const areAllThere = slicesBut?.every((wanted) => slices.some(({ name }) => name === wanted)) ?? true;
	return {
		...columns,
		id: ids === true ? null : id,
		slices: areAllThere ? needed : slices
	};
}
function needsProbabilities({ probabilities }, classes, rows) {
	if (typeof probabilities !== "object") return probabilities !== true;
	const { drawnUpTo } = probabilities;
	return rows <= drawnUpTo.rows && rows * classes.length <= drawnUpTo.probabilities;
}
async function planLabels({ engine, from, source, columns, name, rows }, unneeded) {
	const { target, prediction } = columns;
	const textOf = (column) => typedColumn(column, "string", source).text;
	const expressions = [textOf(target), ...prediction === null ? [] : [textOf(prediction)]];
	const texts = await distinctTexts(engine, from, expressions, "its target and prediction", name);
	const canonical = texts.map(canonicalLabel);
	const probabilities = labelProbabilities(columns.probabilities, canonical, name);
	refuseForeignProbabilities(probabilities, canonical, name);
	const { classes, numericClasses } = sortClasses([...canonical, ...probabilities.map(({ label }) => label)]);
	const numberOf = new Map(classes.map((label, index) => [label, index]));
	const numbers = canonical.map((label) => numberOf.get(label));
	const truth = new Int32Array(rows);
	const predicted = new Int32Array(rows);
	const matrix = (columns.prediction === null || needsProbabilities(unneeded, classes, rows)) && probabilities.length > 0 ? new Float64Array(rows * classes.length) : null;
	const readers = expressions.map((sql, index) => labelReader(sql, texts, numbers, index === 0 ? truth : predicted));
	for (const { label, column } of matrix === null ? [] : probabilities) {
		const { value } = typedColumn(column, "number", source);
		readers.push(numberReader(value, matrix, numberOf.get(label), classes.length));
	}
	const isSecondOnly = columns.probabilities.length === 1 && columns.probabilities[0]?.label === null;
	const isSingle = probabilities.length > 0 && probabilities.every(({ column }) => column.type === "FLOAT");
	return {
		readers,
		finish() {
			if (isSecondOnly && matrix !== null) fillFirstOfTwo(matrix);
			const probabilityPrecision = isSingle ? "float32" : "float64";
			if (prediction === null && matrix !== null) {
				const width = classes.length;
				for (let row = 0; row < rows; row++) predicted[row] = Math.max(0, largestOf(matrix, row * width, width));
			}
			return {
				classes,
				numericClasses,
				truth,
				predicted,
				probabilities: matrix,
				probabilityPrecision
			};
		}
	};
}
/**
* Names the class of each probability column.
*
* @throws MlgateError MG5021 when columns without labels are not as many as there are classes.
*/
function labelProbabilities(probabilities, labels, name) {
	const { classes } = sortClasses(labels);
	const isSecondOnly = probabilities.length === 1 && classes.length === 2;
	return probabilities.map(({ label, column }, index) => {
		if (label !== null) return {
			label,
			column
		};
		const counted = isSecondOnly ? classes[1] : classes[index];
		if (counted !== void 0 && (isSecondOnly || probabilities.length === classes.length)) return {
			label: counted,
			column
		};
		throw new MlgateError({
			code: "MG5021",
			message: `${probabilities.length} columns of probabilities for the ${classes.length} classes in ${name}: ${classes.slice(0, 12).join(", ")}.`,
			hint: "Name the class of each column, as CLASS=COLUMN.",
			place: { file: name }
		});
	});
}
/**
* Classes written in another way in the names of the columns than in the cells would all count as probability 0.
*
* @throws MlgateError MG5018 when no label of target and prediction has a column.
*/
function refuseForeignProbabilities(probabilities, labels, name) {
	if (probabilities.length === 0 || probabilities.some(({ label }) => labels.includes(label))) return;
	const columns = listOf(probabilities.map(({ label }) => label));
	throw new MlgateError({
		code: "MG5018",
		message: `No label of the target (${listOf(labels)}) in ${name} has a column of probabilities; there are columns for ${columns}.`,
		hint: "Write labels and the names of the columns in the same way: probability:CLASS, or say which column is of which class.",
		place: { file: name }
	});
}
/** With the probability of the second of two classes, the first has the rest. */
function fillFirstOfTwo(matrix) {
	for (let cell = 0; cell < matrix.length; cell += 2) matrix[cell] = 1 - matrix[cell + 1];
}
function planValues({ source, columns: { target, prediction }, rows }) {
	const truth = new Float64Array(rows);
	const predicted = new Float64Array(rows);
	const numberOf = (column) => typedColumn(column, "number", source).value;
	return {
		readers: [numberReader(numberOf(target), truth), numberReader(numberOf(prediction ?? target), predicted)],
		finish: () => ({
			classes: [],
			numericClasses: false,
			truth,
			predicted,
			probabilities: null,
			probabilityPrecision: "float64"
		})
	};
}
// packages/evaluation/predictions/load-predictions.ts
/** Reads several predictions files, in order, through one engine. */
async function loadPredictions(files, context, unneeded = {}) {
	return withEngine({ sources: tablesAmong(files) }, context, async (engine) => {
		const loaded = [];
		for (const file of files) {
			context.progress({
				stage: "reading predictions",
				done: loaded.length,
				total: files.length
			});
			loaded.push(await readPredictions(engine, file, unneeded));
		}
		return loaded;
	});
}
// packages/evaluation/score/aligned.ts
/**
* The given rows of some predictions, with classes numbered as in the given order, so that two sides speak of the
* same classes. Classes that a side never knew have probability 0 there.
*
* @param order a superset of the side's own classes.
*/
function alignRows(side, rows, order) {
	const count = rows.length;
	const weights = side.weights === null ? null : pick$1(side.weights, rows, new Float64Array(count));
	const ids = side.ids === null ? null : Array.from(rows, (row) => side.ids?.[row]);
	const slices = Object.fromEntries(Object.entries(side.slices).map(([name, { labels, codes }]) => [name, {
		labels,
		codes: Int32Array.from(rows, (row) => codes[row])
	}]));
	const scores = Object.fromEntries(Object.entries(side.scores ?? {}).map(([name, values]) => [name, pick$1(values, rows, new Float64Array(count))]));
	if (side.task === "regression" || side.task === "scores") return {
		...side,
		scores,
		rows: count,
		ids,
		slices,
		weights,
		truth: pick$1(side.truth, rows, new Float64Array(count)),
		predicted: pick$1(side.predicted, rows, new Float64Array(count))
	};
	const numberOf = Int32Array.from(side.classes, (name) => order.classes.indexOf(name));
	if (side.task !== "classification") {
		const { classes, numericClasses } = order;
		const aligned = alignSeveral(side, rows, order, numberOf);
		return {
			...side,
			classes,
			numericClasses,
			rows: count,
			ids,
			slices,
			weights,
			...aligned
		};
	}
	const renumber = (codes) => Int32Array.from(rows, (row) => numberOf[codes[row]]);
	return {
		...side,
		rows: count,
		ids,
		slices,
		scores,
		weights,
		classes: order.classes,
		numericClasses: order.numericClasses,
		truth: renumber(side.truth),
		predicted: renumber(side.predicted),
		probabilities: side.probabilities === null ? null : alignProbabilities(side, rows, order.classes.length, numberOf)
	};
}
/** Of several labels a row both sides know the same ones: their columns change places with those of `order`. */
function alignSeveral({ classes, truth, predicted, probabilities, entries }, rows, order, numberOf) {
	if (entries !== void 0) return {
		truth,
		predicted,
		probabilities,
		entries: {
			truth: pickEntries(entries.truth, rows, numberOf),
			predicted: pickEntries(entries.predicted, rows, numberOf)
		}
	};
	const width = order.classes.length;
	const align = (values, target) => {
		for (let cell = 0; cell < rows.length * classes.length; cell++) {
			const label = cell % classes.length;
			const row = Math.floor(cell / classes.length);
			const from = rows[row] * classes.length + label;
			target[row * width + numberOf[label]] = values[from];
		}
		return target;
	};
	const cells = rows.length * width;
	return {
		truth: align(truth, new Int32Array(cells)),
		predicted: align(predicted, new Int32Array(cells)),
		probabilities: probabilities === null ? null : align(probabilities, new Float64Array(cells))
	};
}
function alignProbabilities(side, rows, width, numberOf) {
	const own = side.classes.length;
	const aligned = new Float64Array(rows.length * width);
	for (let position = 0; position < rows.length; position++) {
		const from = rows[position] * own;
		for (let label = 0; label < own; label++) aligned[position * width + numberOf[label]] = side.probabilities?.[from + label];
	}
	return aligned;
}
function pick$1(values, rows, target) {
	for (let position = 0; position < rows.length; position++) target[position] = values[rows[position]];
	return target;
}
// packages/evaluation/checks/check-words.ts
/** A number in as many digits as somebody reads. */
function shortNumber(value) {
	return String(Number(value.toPrecision(4)));
}
// packages/evaluation/checks/expectations.ts
const breaks = {
	"may-not-fall": (moved) => -moved,
	"may-not-rise": (moved) => moved,
	"may-not-move": Math.abs
};
const words = {
	"may-not-fall": "does not fall",
	"may-not-rise": "does not rise",
	"may-not-move": "does not move"
};
/** `with income +1000, the score of "paid" does not fall`. */
function expectationTitle({ change, score, class: label }) {
	return `with ${Object.entries(change).map(([feature, own]) => `${feature} ${changeWords(own)}`).join(" and ")}, the score${label === void 0 ? "" : ` of "${label}"`} ${words[score]}`;
}
function changeWords(change) {
	if ("to" in change) return `set to ${JSON.stringify(change.to)}`;
	return "by" in change ? `${change.by < 0 ? "−" : "+"}${Math.abs(change.by)}` : `× ${change.times}`;
}
/** Rows that are named of those that offend. */
const mostRows$3 = 5;
/**
* Holds the scores of rows as they are against those of the same rows with features changed.
*
* @param before and `after` are of the same rows, in step; `after` may be fewer, the first ones.
*/
function checkExpectation(expectation, before, after) {
	const title = expectationTitle(expectation);
	const [old, changed] = [scoresOf(before, expectation.class), scoresOf(after, expectation.class)];
	if (typeof old === "string" || typeof changed === "string") return {
		status: "error",
		title,
		observed: typeof old === "string" ? old : String(changed)
	};
	const { score, tolerance, exceptions } = expectation;
	const offending = [];
	let worst = 0;
	changed.forEach((own, row) => {
		const start = old[row];
		const wrong = breaks[score](own - start);
		if (wrong <= (tolerance ?? 1e-6 * Math.max(1, Math.abs(start)))) return;
		offending.push(row);
		worst = Math.max(worst, wrong);
	});
	const allowed = Math.floor(exceptions * changed.length);
	return {
		status: offending.length <= allowed ? "pass" : "fail",
		title,
		...exceptions === 0 ? {} : { expected: `of at most ${allowed} of ${changed.length} rows it may` },
		...offending.length === 0 ? { observed: `of none of ${changed.length} rows` } : {
			observed: `of ${offending.length} of ${changed.length} rows it does, by up to ${shortNumber(worst)}`,
			count: offending.length,
			rows: offending.slice(0, mostRows$3).map((row) => row + 1)
		}
	};
}
/** The score of each row, or why there is none. */
function scoresOf(predictions, label) {
	const { task, rows, classes, predicted, probabilities } = predictions;
	if (task === "regression") return label === void 0 ? Float64Array.from(predicted) : "a regression has no classes";
	if (task !== "classification") return `a ${task} has no score of a row`;
	if (label === void 0 && classes.length !== 2) return `of ${classes.length} classes, one has to be named`;
	const place = label === void 0 ? 1 : classPosition(predictions, label);
	if (place === -1) {
		const meant = suggest(String(label), classes);
		return `there is no class "${label}"${meant === void 0 ? "" : `: is "${meant}" meant?`}`;
	}
	return Float64Array.from({ length: rows }, (_, row) => probabilities === null ? Number(predicted[row] === place) : probabilities[row * classes.length + place]);
}
/**
* Makes sure that a change reaches the model.
*
* @throws MlgateError MG5014 when a feature is none of those that it is fed.
*/
function requireFeatures(change, features, data) {
	for (const name of Object.keys(change)) {
		if (features.includes(name)) continue;
		const meant = suggest(name, features);
		throw new MlgateError({
			code: "MG5014",
			message: `The model is not fed the column ${JSON.stringify(name)} of ${data}, which an expectation changes.`,
			...meant === void 0 ? {} : { hint: `Did you mean ${JSON.stringify(meant)}?` }
		});
	}
}
// packages/evaluation/checks/check-model.ts
/** Rows, from the first on, that are run again: what holds of so many holds of the rest. */
const mostRows$2 = 8192;
/** Rows that are fed one by one, which takes a while. */
const mostAlone = 1024;
/** What float32 leaves open when sums are taken in another order. */
const tolerance$1 = {
	absolute: 1e-5,
	relative: 1e-4
};
/**
* Runs a model again, in other ways, over the first rows of its data, and checks that it behaves.
*
* @throws MlgateError of `predict`.
*/
async function checkModel({ predict: request, checks }, context) {
	const { severity, deterministic, batchOfOne, expectations } = checks;
	let count = 0;
	const run = async (trial) => {
		const output = join(context.temporaryFolder, `trial-${count++}.parquet`);
		const { features, fixedRows } = await predict({
			...request,
			output,
			trial
		}, context);
		const [predictions] = await loadPredictions([{ path: output }], context);
		return {
			predictions,
			features,
			fixedRows
		};
	};
	const usual = await run({ rows: mostRows$2 });
	const told = [];
	if (deterministic) {
		const { predictions } = await run({
			rows: mostRows$2,
			again: true
		});
		told.push({
			id: "deterministic",
			severity,
			...checkSame(usual.predictions, predictions, "deterministic")
		});
	}
	if (batchOfOne) {
		const own = {
			id: "batch-of-one",
			severity
		};
		if (usual.fixedRows !== null) {
			const observed = `the model takes ${usual.fixedRows} rows at once and no others`;
			told.push({
				...own,
				status: "skipped",
				title: titles["batch-of-one"],
				observed
			});
		} else {
			const { predictions } = await run({
				rows: mostAlone,
				rowsAtOnce: 1
			});
			told.push({
				...own,
				...checkSame(usual.predictions, predictions, "batch-of-one")
			});
		}
	}
	for (const expectation of expectations) {
		const own = {
			id: "expectation",
			severity
		};
		const checked = await explained(expectation, async () => {
			requireFeatures(expectation.change, usual.features, request.names[0] ?? basename(request.model));
			const { predictions } = await run({
				rows: mostRows$2,
				changes: expectation.change
			});
			return checkExpectation(expectation, usual.predictions, predictions);
		});
		told.push({
			...own,
			...checked
		});
	}
	return { checks: told };
}
/** An expectation that cannot be tried is told as such, beside those that can. */
async function explained(expectation, check) {
	try {
		return await check();
	} catch (error) {
		if (!(error instanceof MlgateError)) throw error;
		const [problem] = error.problems;
		return {
			status: "error",
			title: expectationTitle(expectation),
			...problem === void 0 ? {} : { observed: problem.message },
			...problem?.hint === void 0 ? {} : { hint: problem.hint }
		};
	}
}
const titles = {
	deterministic: "two runs say the same of every row",
	"batch-of-one": "a row fed alone gets the scores that it gets among others"
};
/** Rows that are named of those that offend. */
const mostNamed = 5;
function checkSame(left, right, id) {
	const allows = id === "deterministic" ? null : tolerance$1;
	const order = sortClasses([...left.classes, ...right.classes]);
	const every = Uint32Array.from({ length: right.rows }, (_, row) => row);
	const [own, other] = [alignRows(left, every, order), alignRows(right, every, order)];
	const [before, after] = [outputsOf(own), outputsOf(other)];
	const width = before.length / right.rows;
	const offending = /* @__PURE__ */ new Set();
	let most = 0;
	for (let cell = 0; cell < before.length; cell++) {
		const [first, second] = [before[cell], after[cell]];
		if (Object.is(first, second)) continue;
		const apart = Math.abs(first - second);
		if (allows !== null && apart <= allows.absolute + allows.relative * Math.abs(first)) continue;
		offending.add(Math.floor(cell / width));
		most = Math.max(most, apart);
	}
	const title = titles[id];
	if (offending.size === 0) return {
		status: "pass",
		title,
		observed: `of all ${right.rows} rows`
	};
	return {
		status: "fail",
		title,
		observed: `${offending.size} of ${right.rows} rows differ, by up to ${shortNumber(most)}`,
		count: offending.size,
		rows: [...offending].slice(0, mostNamed).map((row) => row + 1)
	};
}
/** What a model says of each row: its scores, or where there are none its labels or values. */
function outputsOf({ probabilities, predicted }) {
	return probabilities ?? predicted;
}
// packages/evaluation/command/run-command.ts
/**
* Runs a command that writes predictions, as `runProgram` does.
*
* @throws MlgateError MG5035 when it cannot be started, MG5036 when it fails or writes no predictions.
*/
async function runCommand({ output, ...program }, { progress, temporaryFolder }) {
	const { said } = await tellingThatItRuns(progress, () => runProgram(program, temporaryFolder));
	const bytes = await stat(output).then((file) => file.isFile() ? file.size : 0, () => 0);
	if (bytes === 0) throw programFailed(`The command ${program.words[0]} ended well and wrote no predictions`, said, "It has to write them to the path that stands for {predictions}.");
	return { bytes };
}
// packages/evaluation/endpoint/datatypes.ts
/** Element types by the names that the Open Inference Protocol v2 gives them. */
const typesByName = {
	BOOL: "bool",
	UINT8: "uint8",
	UINT16: "uint16",
	UINT32: "uint32",
	UINT64: "uint64",
	INT8: "int8",
	INT16: "int16",
	INT32: "int32",
	INT64: "int64",
	FP16: "float16",
	FP32: "float32",
	FP64: "float64",
	BYTES: "string"
};
const namesByType = new Map(Object.entries(typesByName).map(([name, type]) => [type, name]));
/** The element type of a datatype; undefined for one that the protocol does not have. */
function typeOfDatatype(name) {
	return Object.hasOwn(typesByName, name) ? typesByName[name] : void 0;
}
function datatypeOf(type) {
	return namesByType.get(type);
}
/** Bytes of one element in binary; texts have none that is the same for all. */
const elementBytes = {
	bool: 1,
	uint8: 1,
	uint16: 2,
	uint32: 4,
	uint64: 8,
	int8: 1,
	int16: 2,
	int32: 4,
	int64: 8,
	float16: 2,
	float32: 4,
	float64: 8
};
/** An array of the elements that lie in an own copy of bytes, little-endian as every processor that Node runs on. */
const arraysOfBytes = {
	bool: (bytes) => new Uint8Array(bytes),
	uint8: (bytes) => new Uint8Array(bytes),
	uint16: (bytes) => new Uint16Array(bytes),
	uint32: (bytes) => new Uint32Array(bytes),
	uint64: (bytes) => new BigUint64Array(bytes),
	int8: (bytes) => new Int8Array(bytes),
	int16: (bytes) => new Int16Array(bytes),
	int32: (bytes) => new Int32Array(bytes),
	int64: (bytes) => new BigInt64Array(bytes),
	float32: (bytes) => new Float32Array(bytes),
	float64: (bytes) => new Float64Array(bytes)
};
// packages/evaluation/endpoint/declared-model.ts
/** What a server takes that says nothing: the first input of most, in the precision that loses nothing. */
const undeclaredInput = {
	name: "input-0",
	datatype: "FP64",
	shape: null
};
/** What an endpoint takes, in the terms of a model. */
function factsOfInputs(inputs) {
	return {
		...noFacts,
		inputs: (inputs.length === 0 ? [undeclaredInput] : inputs).map(modelValue)
	};
}
/** What an endpoint gives, by what it gave: what a server declares is often nothing, or wrong. */
function factsOfOutputs(outputs) {
	return {
		...noFacts,
		outputs: outputs.map(([name, { type, dimensions }]) => ({
			name,
			elementType: type,
			isTensor: true,
			shape: [null, ...dimensions.slice(1)]
		}))
	};
}
const noFacts = {
	inputs: [],
	outputs: [],
	opsets: {},
	operators: [],
	producer: "",
	externalData: [],
	metadata: {},
	classLabels: [],
	zipMaps: []
};
function modelValue({ name, datatype, shape }) {
	const type = typeOfDatatype(datatype);
	return {
		name,
		elementType: type ?? datatype,
		isTensor: type !== void 0,
		shape: shape === null || shape.length === 0 ? null : shape.map((length) => length < 0 ? null : length)
	};
}
// packages/evaluation/endpoint/inference-request.ts
/**
* A request of the Open Inference Protocol v2, with tensors in JSON or by its binary extension. JSON has no NaN: there,
* it is `null`.
*
* @throws RangeError for infinities in JSON, and for half precision, which the protocol has in binary alone.
*/
function encodeRequest(request, encoding) {
	return encoding === "json" ? encodeJson(request) : encodeBinary(request);
}
function encodeJson({ id, inputs, outputs }) {
	const tensors = Object.entries(inputs).map(([name, tensor]) => {
		return `${JSON.stringify(describe(name, tensor)).slice(0, -1)},"data":[${jsonElements(tensor)}]}`;
	});
	const asked = outputs.length === 0 ? "" : `,"outputs":${JSON.stringify(outputs.map((name) => ({ name })))}`;
	return {
		body: Buffer.from(`{"id":${JSON.stringify(id)},"inputs":[${tensors.join(",")}]${asked}}`),
		headerBytes: null
	};
}
function describe(name, { type, dimensions }) {
	return {
		name,
		shape: dimensions,
		datatype: datatypeOf(type)
	};
}
function jsonElements({ type, data }) {
	switch (type) {
		case "string": return data.map((text) => JSON.stringify(text)).join(",");
		case "bool": return Array.from(data, (value) => value === 0 ? "false" : "true").join(",");
		case "float16": throw new RangeError("half precision cannot be written in JSON");
		case "float32":
		case "float64": return Array.from(data, jsonNumber).join(",");
		default: return data.join(",");
	}
}
function jsonNumber(value) {
	if (Number.isFinite(value)) return Object.is(value, -0) ? "-0.0" : String(value);
	if (Number.isNaN(value)) return "null";
	throw new RangeError("an infinite number cannot be written in JSON");
}
function encodeBinary({ id, inputs, outputs }) {
	const parts = Object.entries(inputs).map(([name, tensor]) => ({
		name,
		tensor,
		bytes: bytesOf(tensor)
	}));
	const header = Buffer.from(JSON.stringify({
		id,
		parameters: { binary_data_output: true },
		inputs: parts.map(({ name, tensor, bytes }) => ({
			...describe(name, tensor),
			parameters: { binary_data_size: bytes.length }
		})),
		...outputs.length === 0 ? {} : { outputs: outputs.map((name) => ({
			name,
			parameters: { binary_data: true }
		})) }
	}));
	return {
		body: Buffer.concat([header, ...parts.map(({ bytes }) => bytes)]),
		headerBytes: header.length
	};
}
function bytesOf(tensor) {
	if (tensor.type === "string") return Buffer.concat(tensor.data.flatMap(lengthAndText));
	const data = tensor.type === "float16" ? toHalves(tensor.data) : tensor.data;
	return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
}
function lengthAndText(text) {
	const bytes = Buffer.from(text);
	const length = Buffer.alloc(4);
	length.writeUInt32LE(bytes.length);
	return [length, bytes];
}
// packages/evaluation/endpoint/inference-response.ts
const most = {
	outputs: 1e3,
	dimensions: 16
};
/**
* Reads an answer of the Open Inference Protocol v2. Data may be flat or nested; `null` among floats is NaN.
*
* @param headerBytes of the JSON that stands before binary tensors, as the answer's header says; null where all is JSON.
* @param endpoint as messages call it.
* @throws MlgateError MG5032 when it is none, or its tensors have other sizes or values than they say.
*/
function decodeResponse(bytes, headerBytes, endpoint) {
	const fail = (reason) => unusableAnswer(endpoint, reason);
	if (headerBytes !== null && headerBytes > bytes.length) throw fail("it is shorter than its header says");
	const written = parseJson(bytes.subarray(0, headerBytes ?? bytes.length), fail);
	const { model_version: version, outputs: listed } = isMapping(written) ? written : {};
	if (!Array.isArray(listed) || listed.length === 0 || listed.length > most.outputs) throw fail("it has no outputs");
	if (!listed.every(isOutput)) throw fail("an output is without name, datatype or shape");
	let rest = bytes.subarray(headerBytes ?? bytes.length);
	const outputs = listed.map((output) => {
		const read = reading(output, fail);
		const size = output.parameters?.binary_data_size;
		if (size === void 0) return [output.name, read.fromJson()];
		if (!isCount(size) || size > rest.length) throw fail(`the output ${JSON.stringify(output.name)} has fewer bytes than it says`);
		const own = rest.subarray(0, size);
		rest = rest.subarray(size);
		return [output.name, read.fromBytes(own)];
	});
	return {
		modelVersion: typeof version === "string" ? version : void 0,
		outputs
	};
}
/** The error for an answer that nothing can be read from. */
function unusableAnswer(endpoint, reason) {
	return new MlgateError({
		code: "MG5032",
		message: `The answer of ${endpoint} cannot be used: ${reason}.`,
		hint: "The endpoint has to speak the Open Inference Protocol v2: POST …/v2/models/NAME/infer."
	});
}
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isCount(value) {
	return Number.isSafeInteger(value) && value >= 0;
}
function isOutput(value) {
	if (!isMapping(value) || typeof value.name !== "string" || typeof value.datatype !== "string") return false;
	const { shape, parameters = null } = value;
	return Array.isArray(shape) && shape.length <= most.dimensions && shape.every(isCount) && (parameters === null || isMapping(parameters));
}
function parseJson(bytes, fail) {
	try {
		return JSON.parse(bytes.toString("utf8"));
	} catch {
		throw fail("it is no JSON");
	}
}
function reading({ name, datatype, shape, data }, fail) {
	const called = `the output ${JSON.stringify(name)}`;
	const type = typeOfDatatype(datatype);
	if (type === void 0) throw fail(`${called} is of the unknown datatype ${JSON.stringify(datatype)}`);
	const length = shape.reduce((product, each) => product * each, 1);
	const whole = (elements) => {
		if (elements.length === length) return {
			type,
			dimensions: shape,
			data: elements
		};
		throw fail(`${called} has ${elements.length} values, and its shape is [${shape.join(", ")}]`);
	};
	return {
		fromJson() {
			if (!Array.isArray(data)) throw fail(`${called} has no data`);
			const flat = data.flat(most.dimensions);
			const wrong = flat.findIndex((element) => !fits(type, element));
			if (wrong >= 0) throw fail(`${called} has a value that is no ${datatype} at position ${wrong + 1}`);
			return whole(fromElements(type, flat));
		},
		fromBytes(bytes) {
			if (type === "string") return whole(textsIn(bytes, () => fail(`${called} is cut off`)));
			if (bytes.length !== length * elementBytes[type]) throw fail(`${called} has ${bytes.length} bytes, and its shape is [${shape.join(", ")}]`);
			const own = Uint8Array.from(bytes).buffer;
			return whole(type === "float16" ? fromHalves(new Uint16Array(own)) : arraysOfBytes[type](own));
		}
	};
}
/** What JSON can hold exactly. */
function fits(type, element) {
	switch (type) {
		case "string": return typeof element === "string";
		case "bool": return typeof element === "boolean" || element === 0 || element === 1;
		case "float16":
		case "float32":
		case "float64": return typeof element === "number" || element === null;
		default: return Number.isSafeInteger(element);
	}
}
function fromElements(type, elements) {
	switch (type) {
		case "string": return elements;
		case "int64": return BigInt64Array.from(elements, BigInt);
		case "uint64": return BigUint64Array.from(elements, BigInt);
		case "float16":
		case "float32": return Float32Array.from(elements, (each) => each ?? NaN);
		case "float64": return Float64Array.from(elements, (each) => each ?? NaN);
		case "bool": return Uint8Array.from(elements, Number);
		default: return narrow[type].from(elements);
	}
}
const narrow = {
	uint8: Uint8Array,
	uint16: Uint16Array,
	uint32: Uint32Array,
	int8: Int8Array,
	int16: Int16Array,
	int32: Int32Array
};
function textsIn(bytes, cutOff) {
	const texts = [];
	for (let at = 0; at < bytes.length;) {
		if (at + 4 > bytes.length) throw cutOff();
		const end = at + 4 + bytes.readUInt32LE(at);
		if (end > bytes.length) throw cutOff();
		texts.push(bytes.toString("utf8", at + 4, end));
		at = end;
	}
	return texts;
}
// packages/evaluation/endpoint/read-responses.ts
/**
* Reads what an endpoint answered and writes the predictions file, as those of a model that was run here.
*
* @throws MlgateError MG5032 for an answer that is none or comes from two versions of a model, MG50xx where outputs and
*   truth do not fit, MG4xxx when the data cannot be read.
*/
async function readResponses(request, context) {
	const { said, meaning } = await predictWith(request, request.endpoint, context, async (open) => {
		const { fileRows, roles } = await readRoles(request, open);
		return {
			...await collectAnswers(request, open, (done) => context.progress({
				stage: "reading answers",
				done
			})),
			fileRows,
			roles
		};
	});
	return {
		rows: said.rows,
		fileRows: said.fileRows,
		task: meaning.task,
		...said.version === void 0 ? {} : { modelVersion: said.version },
		readAs: meaning.readAs,
		notes: meaning.notes
	};
}
const nothingFed = {
	inputs: [],
	fixedRows: null,
	description: ""
};
/** What the rows say of themselves: the answers have the rest. */
async function readRoles(request, { engine, table, store, names }) {
	const lists = await spreadLists(engine, table, [], request, names);
	const plan = planRows(table, nothingFed, lists, void 0, names);
	const roles = collectRoles(store);
	const fileRows = table.source.files.map(() => 0);
	for await (const batch of engine.stream(plan.sql)) {
		const read = plan.read(batch);
		countFileRows(fileRows, read.file, read.rows);
		roles.add(read);
	}
	const { target, id, weight } = request;
	return {
		fileRows,
		roles: roles.finish({
			data: names.data,
			target,
			id,
			weight
		})
	};
}
/** The outputs of all answers; what there is to choose from, the first of them says. */
async function collectAnswers({ batches, task, endpoint: name }, { store }, onRows) {
	const decoded = async ({ body, headerBytes }) => decodeResponse(await readFile(body), headerBytes, name);
	const [first] = batches;
	if (first === void 0) throw unusableAnswer(name, "there is none");
	const { outputs, modelVersion: version } = await decoded(first);
	const facts = factsOfOutputs(outputs);
	const chosen = chooseOutputs(facts, task, name);
	const collector = collectOutputs(chosen, name, store);
	let rows = 0;
	for (const batch of batches) {
		const response = await decoded(batch);
		requireSameVersion(version, response, name);
		requireSameTypes(outputs, response, name);
		collector.add(Object.fromEntries(response.outputs), batch.rows, batch.size);
		rows += batch.rows;
		onRows(rows);
	}
	return {
		rows,
		facts,
		chosen,
		version,
		outputs: collector.finish()
	};
}
/** What was begun as labels, or as numbers of one precision, goes on so. */
function requireSameTypes(first, { outputs }, name) {
	const now = new Map(outputs);
	const changed = first.find(([output, { type }]) => (now.get(output)?.type ?? type) !== type);
	if (changed === void 0) return;
	throw unusableAnswer(name, `the output ${JSON.stringify(changed[0])} is not of one datatype in all answers`);
}
/** Numbers of two models would be those of none. */
function requireSameVersion(first, { modelVersion }, name) {
	if (modelVersion === first) return;
	throw unusableAnswer(name, `the version ${modelVersion ?? "of no name"} answered after ${first ?? "one of no name"}; ask for one: …/v2/models/NAME/versions/VERSION`);
}
// packages/evaluation/endpoint/write-requests.ts
/** Values of one request at most, whatever its rows: servers refuse bodies of many megabytes. */
const mostCells = 2 ** 18;
/**
* Reads rows in file order and writes each batch as the body of a request.
*
* @throws MlgateError MG5013, MG5014, MG5015 when data and inputs do not fit, MG4xxx when the data cannot be read.
*/
async function writeRequests(request, context) {
	const source = sourceIn(request);
	const names = {
		model: request.endpoint,
		data: dataName(source)
	};
	const facts = factsOfInputs(request.inputs);
	return withEngine({
		sources: [source],
		stage: "reading the data"
	}, context, async (engine) => {
		const table = await describeTable(engine, source);
		const lists = await spreadLists(engine, table, facts.inputs, request, names);
		const canFeed = (column, type) => cellSql(column, type, table.source) !== void 0;
		const binding = bindInputs(facts, lists.columns, canFeed, lists.roles, names);
		requireReachableFeatures(table, request, names.data);
		const plan = planRows(table, binding, lists, void 0, names);
		const cells = binding.inputs.reduce((sum, input) => sum + widthOf$1(input), 0);
		const capacity = binding.fixedRows ?? Math.max(1, Math.min(request.batchRows, Math.floor(mostCells / cells)));
		const feed = createFeed(binding.inputs, capacity);
		const batches = [];
		let rows = 0;
		const canSend = () => [...feed.empty.keys()].every((name) => plan.features.get(name)?.takesEmpty);
		const write = async () => {
			const gathered = feed.gathered;
			const size = binding.fixedRows ?? gathered;
			const { body, headerBytes } = encoded(request, String(batches.length + 1), feed.take(size));
			const path = join(request.folder, `${batches.length + 1}.request`);
			await writeFile(path, body);
			batches.push({
				body: path,
				headerBytes,
				rows: gathered,
				size
			});
			rows += gathered;
			context.progress({
				stage: "writing requests",
				done: rows
			});
		};
		for await (const batch of engine.stream(plan.sql)) {
			const read = plan.read(batch);
			for (let from = 0; from < read.rows && canSend();) {
				from += feed.add(read.features, from, read.rows);
				if (feed.gathered === feed.capacity && canSend()) await write();
			}
			if (!canSend()) break;
		}
		if (feed.gathered > 0 && canSend()) await write();
		const notes = await explainEmptyCells(engine, plan, feed.empty, names);
		return {
			batches,
			rows,
			binding: binding.description,
			notes
		};
	});
}
function encoded({ outputs, encoding, endpoint, names }, id, inputs) {
	try {
		return encodeRequest({
			id,
			inputs,
			outputs
		}, encoding);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw new MlgateError({
			code: "MG5013",
			message: `${names[0]} cannot be sent to ${endpoint} as JSON: ${error.message}.`,
			hint: "Say encoding: binary, where the server knows the binary extension."
		});
	}
}
// packages/evaluation/predict/write-inputs.ts
/** Calls and values at most that are kept in memory by whoever makes them: 64 MiB in single precision. */
const mostCalls = 256;
const mostValues$1 = 2 ** 24;
/**
* Reads the first rows of a table, in file order, as the tensors of calls, and writes them as `v8.serialize` does: a
* list of mappings from input to tensor. Rows that do not fill a call are left out.
*
* @throws MlgateError MG5013, MG5014, MG5015 when data and model do not fit, MG5057 when the rows do not fill one call,
*   MG4xxx when the data cannot be read, MG504x of images.
*/
async function writeInputs(request, context) {
	const source = sourceIn(request);
	const names = {
		model: request.modelName,
		data: dataName(source)
	};
	const facts = await inspectModel(request.model, { name: names.model });
	return withEngine({
		sources: [source],
		stage: "reading the data"
	}, context, async (engine) => {
		const table = await describeTable(engine, source);
		const images = request.images && bindImages(facts, table.columns, request.images, names);
		const lists = await spreadLists(engine, table, facts.inputs.filter(({ name }) => name !== images?.bound.name), rolesOf$1(request, table), names);
		const canFeed = (column, type) => cellSql(column, type, source) !== void 0;
		const binding = bindInputs(facts, lists.columns, canFeed, lists.roles, names, images);
		if (binding.inputs.some(({ columns }) => columns.length > 0)) requireReachableFeatures(table, lists.roles, names.data);
		const plan = planRows(table, binding, lists, images, names);
		const rows = binding.fixedRows ?? request.batch;
		const values = binding.inputs.reduce((sum, input) => sum + widthOf$1(input), 0) * rows;
		const calls = Math.max(1, Math.min(mostCalls, Math.floor(mostValues$1 / values)));
		const feed = createFeed(binding.inputs, rows);
		const feeds = await readCalls(engine, {
			plan,
			feed,
			calls,
			images,
			request,
			names
		}, context);
		const notes = await explainEmptyCells(engine, plan, feed.empty, names);
		if (feeds.length === 0) throw tooFew(feed.gathered, rows, names);
		await writeFile(request.output, serialize(feeds));
		return {
			calls: feeds.length,
			rows,
			binding: binding.description,
			notes
		};
	});
}
/** A plan reads a target beside the features: where there is none, any column will do, and all of them are features. */
function rolesOf$1({ target, features, ...roles }, { columns }) {
	if (target !== void 0) return {
		...roles,
		target,
		features
	};
	const names = columns.map(({ name }) => name);
	const others = names.filter((name) => name !== roles.id && !roles.slices?.includes(name));
	return {
		...roles,
		target: names[0] ?? "",
		features: features ?? others
	};
}
/** The tensors of so many calls, or of fewer where the rows end. */
async function readCalls(engine, { plan, feed, calls, images, request, names }, context) {
	const feeds = [];
	const reader = images && request.images && await openImages(images, request.images, names.data, context);
	try {
		const canFeed = () => [...feed.empty.keys()].every((name) => plan.features.get(name)?.takesEmpty);
		for await (const batch of engine.stream(`${plan.sql} LIMIT ${calls * feed.capacity}`)) {
			const read = plan.read(batch);
			const nextImage = read.images && reader?.begin(read.images, read.rows, feeds.length * feed.capacity + feed.gathered);
			for (let from = 0; from < read.rows && canFeed();) {
				const count = feed.add(read.features, from, read.rows);
				from += count;
				for (let row = feed.gathered - count; row < feed.gathered && nextImage !== void 0; row++) {
					const { data, start } = feed.room(images.bound.name, row);
					await nextImage(data, start);
					context.progress({
						stage: "reading images",
						done: feeds.length * feed.capacity + row
					});
				}
				if (feed.gathered === feed.capacity && canFeed()) feeds.push(copied(feed.take(feed.capacity)));
			}
			if (!canFeed()) break;
		}
	} finally {
		await reader?.close();
	}
	return feeds;
}
/** What a feed hands out stands only until the next row. */
function copied(tensors) {
	return Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, {
		...tensor,
		data: tensor.data.slice()
	}]));
}
function tooFew(found, rows, { model, data }) {
	return new MlgateError({
		code: "MG5057",
		message: `${data} has ${found} row${found === 1 ? "" : "s"}; a call of ${model} takes ${rows}.`,
		hint: "Name data with more rows, or a smaller batch.",
		place: { file: data }
	});
}
// packages/evaluation/predictions/task-notes.ts
/** Whole numbers of which there are as few are more often classes than values, and the other way round. */
const fewClasses = 20;
/**
* Says how numbers were read that could be classes as well as values, where nobody said which; empty where that is
* plain. The wrong reading would only show in metrics that are missing, or that look odd.
*/
function taskNotes({ task, truth, classes, numericClasses, probabilities }, { path, name = path, task: said }) {
	if (said !== void 0 || probabilities !== null) return [];
	if (task === "classification") {
		if (!numericClasses || classes.length <= fewClasses) return [];
		return [`The whole numbers of ${name} are read as ${classes.length} classes; if they are values, say task: regression.`];
	}
	if (task !== "regression") return [];
	const different = /* @__PURE__ */ new Set();
	for (const value of truth) {
		if (!Number.isInteger(value)) return [];
		different.add(value);
		if (different.size > fewClasses) return [];
	}
	return [`The target of ${name} holds ${different.size} different whole numbers and is read as values; if they are classes, say task: classification.`];
}
// packages/evaluation/predictions/write-several-truths.ts
/**
* Writes predictions of several truths a row, or of none, as mlgate keeps them: of several labels a row a column of truth, of
* prediction and of score for each, of everything else a row for each entry with the id of what it belongs to.
*/
async function writeSeveralTruths(engine, path, predictions) {
	await writeParquet(engine, path, tables[predictions.task](predictions));
}
const tables = {
	multilabel: labelTable,
	ranking: itemTable,
	segmentation: pixelTable,
	detection: boxTable,
	scores: scoreTable
};
const textColumn = (name, values) => ({
	name,
	type: "VARCHAR",
	values
});
const numberColumn = (name, values) => ({
	name,
	type: "DOUBLE",
	values
});
function labelTable(predictions) {
	const { rows, classes, ids, truth, predicted, probabilities, probabilityPrecision } = predictions;
	const width = classes.length;
	const column = (values, label) => Float64Array.from({ length: rows }, (_, row) => values[row * width + label]);
	const every = Int32Array.from({ length: rows }, (_, row) => row);
	return [
		...ids === null ? [] : [textColumn(predictionNames.id, ids)],
		...classes.flatMap((label, index) => [
			{
				name: `target:${label}`,
				type: "INTEGER",
				values: Int32Array.from(column(truth, index))
			},
			{
				name: `prediction:${label}`,
				type: "INTEGER",
				values: Int32Array.from(column(predicted, index))
			},
			...probabilities === null ? [] : [scoreColumn(label, column(probabilities, index), probabilityPrecision)]
		]),
		...factColumns(predictions, every)
	];
}
function scoreColumn(label, values, precision) {
	const name = predictionNames.probability + label;
	return precision === "float32" ? {
		name,
		type: "FLOAT",
		values: Float32Array.from(values)
	} : {
		name,
		type: "DOUBLE",
		values
	};
}
function itemTable(predictions) {
	const { truth, predicted } = predictions.entries;
	const groups = rowsOfEntries(truth);
	return [
		...entryColumns(predictions, groups, () => "item"),
		numberColumn(predictionNames.target, truth.values.relevance),
		numberColumn(predictionNames.prediction, predicted.values.score),
		...factColumns(predictions, groups)
	];
}
function pixelTable(predictions) {
	const { classes, entries, rows } = predictions;
	const { truth, predicted } = entries;
	const width = classes.length;
	const counts = pixelNames.map(() => new Float64Array(rows * width));
	const [right, wrong, missed] = counts;
	const cellsOf = (own) => {
		return rowsOfEntries(own).map((row, entry) => row * width + own.classOf[entry]);
	};
	cellsOf(truth).forEach((cell, entry) => {
		missed[cell] = missed[cell] + truth.values.pixels?.[entry];
	});
	cellsOf(predicted).forEach((cell, entry) => {
		const both = predicted.values.right?.[entry];
		right[cell] = right[cell] + both;
		missed[cell] = missed[cell] - both;
		wrong[cell] = wrong[cell] + predicted.values.pixels?.[entry] - both;
	});
	const groups = Int32Array.from(right, (_, cell) => Math.floor(cell / width));
	return [
		...entryColumns(predictions, groups, () => "class"),
		textColumn("class", Array.from(groups, (_, cell) => classes[cell % width])),
		...pixelNames.map((name, index) => numberColumn(name, counts[index])),
		...factColumns(predictions, groups)
	];
}
function boxTable(predictions) {
	const { rows, classes, entries } = predictions;
	const { truth, predicted } = entries;
	const all = [
		{
			kind: "image",
			groups: Int32Array.from({ length: rows }, (_, row) => row),
			entries: null
		},
		{
			kind: "truth",
			groups: rowsOfEntries(truth),
			entries: truth
		},
		{
			kind: "detection",
			groups: rowsOfEntries(predicted),
			entries: predicted
		}
	].flatMap(({ kind, groups, entries: own }) => Array.from(groups, (group, entry) => ({
		kind,
		group,
		own,
		entry
	})));
	const groups = Int32Array.from(all, ({ group }) => group);
	return [
		...entryColumns(predictions, groups, (row) => all[row]?.kind),
		textColumn("class", all.map(({ own, entry }) => own === null ? null : classes[own.classOf[entry]])),
		...boxNames.map((name) => numberColumn(name, Float64Array.from(all, ({ own, entry }) => own?.values[name]?.[entry] ?? NaN))),
		...factColumns(predictions, groups)
	];
}
function scoreTable(predictions) {
	const { rows, ids, scores = {} } = predictions;
	const every = Int32Array.from({ length: rows }, (_, row) => row);
	return [
		...ids === null ? [] : [textColumn(predictionNames.id, ids)],
		...Object.entries(scores).map(([name, values]) => numberColumn(predictionNames.score + name, values)),
		...factColumns(predictions, every)
	];
}
/** Of each entry the row that it belongs to. */
function rowsOfEntries({ offsets, classOf }) {
	const rows = new Int32Array(classOf.length);
	for (let row = 0; row + 1 < offsets.length; row++) rows.fill(row, offsets[row], offsets[row + 1]);
	return rows;
}
function entryColumns({ ids }, groups, kindOf) {
	return [textColumn(predictionNames.id, Array.from(groups, (group) => ids[group])), textColumn(predictionNames.entry, Array.from(groups, (_, row) => kindOf(row)))];
}
/** Weights and slices, of each table row those of its group. */
function factColumns({ weights, slices }, groups) {
	const ofSlices = Object.entries(slices).map(([name, { labels, codes }]) => ({
		name: predictionNames.slice + name,
		type: "VARCHAR",
		labels,
		values: groups.map((group) => codes[group])
	}));
	if (weights === null) return ofSlices;
	const own = Float64Array.from(groups, (group) => weights[group]);
	return [numberColumn(predictionNames.weight, own), ...ofSlices];
}
// packages/evaluation/predictions/adopt-predictions.ts
/**
* Reads predictions files by the columns that the user names, and writes each as a predictions file of mlgate:
* only ids, truth, outputs, weights and slices, never a feature.
*
* @throws MlgateError MG5021 when columns are missing, and whatever reading them raises.
*/
async function adoptPredictions({ files, outputs }, context) {
	return withEngine({
		sources: tablesAmong(files),
		outputs
	}, context, async (engine) => {
		const rows = [];
		let task = "classification";
		let hasIds = true;
		const notes = /* @__PURE__ */ new Set();
		for (const [index, file] of files.entries()) {
			context.progress({
				stage: "reading predictions",
				done: index,
				total: files.length
			});
			const predictions = await readPredictions(engine, file);
			refuseStrangers(predictions, file);
			await writeAdopted(engine, outputs[index], predictions);
			rows.push(predictions.rows);
			hasIds &&= predictions.ids !== null;
			for (const note of taskNotes(predictions, file)) notes.add(note);
			if (predictions.readAs !== void 0) notes.add(`${file.name ?? file.path} is read as ${predictions.readAs}.`);
			task = predictions.task;
		}
		return {
			task,
			rows,
			hasIds,
			notes: [...notes]
		};
	});
}
/**
* Labels that are written in two ways (1 and true, STOP and stop) never meet, and would score 0 as if nothing were
* right.
*
* @throws MlgateError MG5018 when no label of the truth is ever predicted, and there are several of each.
*/
function refuseStrangers({ task, truth, predicted, classes }, { path, name = path }) {
	if (task !== "classification") return;
	const [actual, said] = [new Set(truth), new Set(predicted)];
	if (actual.size < 2 || said.size < 2 || !actual.isDisjointFrom(said)) return;
	const names = (codes) => listOf([...codes].map((code) => classes[code]));
	throw new MlgateError({
		code: "MG5018",
		message: `No label of the truth (${names(actual)}) is ever predicted in ${name} (${names(said)}).`,
		hint: "Write truth and predictions in the same way: the same letters, case and blanks.",
		place: { file: path }
	});
}
async function writeAdopted(engine, path, predictions) {
	if (predictions.task === "classification" || predictions.task === "regression") await writePredictions(engine, path, predictions.rows, meaningOf(predictions), rolesOf(predictions));
	else await writeSeveralTruths(engine, path, predictions);
}
function meaningOf(predictions) {
	if (predictions.task === "regression") {
		const { truth, predicted } = predictions;
		return {
			task: "regression",
			truth: rowsOf(truth),
			predicted: rowsOf(predicted)
		};
	}
	const { truth, predicted } = predictions;
	const { classes, probabilities, probabilityPrecision: precision } = predictions;
	const width = classes.length;
	return {
		task: "classification",
		classes,
		truth: rowsOf(truth),
		predicted: rowsOf(predicted),
		probabilities: probabilities === null ? null : {
			classes,
			precision,
			read(from, to) {
				const values = probabilities.subarray(from * width, to * width);
				return precision === "float64" ? values : Float32Array.from(values);
			}
		}
	};
}
function rowsOf(values) {
	return (from, to) => values.subarray(from, to);
}
function rolesOf({ rows, ids, weights, slices, scores = {} }) {
	return {
		ids,
		weights: weights === null ? null : rowsOf(weights),
		scores: Object.fromEntries(Object.entries(scores).map(([name, values]) => [name, rowsOf(values)])),
		slices: Object.fromEntries(Object.entries(slices).map(([name, { labels, codes }]) => [name, {
			rows,
			labels,
			codes: rowsOf(codes)
		}]))
	};
}
// packages/evaluation/predictions/losses.ts
/**
* The losses of predictions whose ids are hashed.
*
* @param metrics in any spelling; those that are no mean over rows have no losses.
*/
function lossesOfPredictions({ ids, ...predictions }, metrics) {
	const { rows } = predictions;
	const truth = truthText(predictions);
	const losses = metrics.flatMap((metric) => {
		const spec = parseMetric(metric);
		const values = perRowLoss(spec, predictions);
		return values === null ? [] : [[spec.canonical, values]];
	});
	return {
		rows,
		marks: ids?.map((id, row) => markOfRow(id, truth(row))) ?? null,
		weights: predictions.weights,
		losses: new Map(losses)
	};
}
function truthText({ task, truth, classes, entries }) {
	if (entries !== void 0) {
		const texts = entryTexts(entries.truth, classes);
		return (row) => texts[row];
	}
	if (task === "multilabel") {
		const width = classes.length;
		return (row) => classes.filter((_, label) => truth[row * width + label] === 1).join();
	}
	return task === "classification" ? (row) => classes[truth[row]] : (row) => String(truth[row]);
}
/** Writes the losses of predictions files, with their weights and slices, as files of their own. */
async function keepLosses(request, context) {
	const { files, outputs, salt, losses: metrics, areHashed = false } = request;
	const loaded = await loadPredictions(areHashed ? files : files.map((file) => ({
		...file,
		hashIdsWith: salt
	})), context);
	await withEngine({
		sources: [],
		outputs
	}, context, async (engine) => {
		for (const [index, predictions] of loaded.entries()) {
			const columns = columnsOf$1(lossesOfPredictions(predictions, metrics), predictions);
			await writeParquetRows(engine, outputs[index], predictions.rows, columns);
		}
	});
}
function columnsOf$1({ marks, weights, losses }, { slices }) {
	const { id, weight, slice, loss } = predictionNames;
	const numbers = (name, values) => ({
		name,
		type: "DOUBLE",
		read: (from, to) => values.subarray(from, to)
	});
	return [
		...marks === null ? [] : [{
			name: id,
			type: "VARCHAR",
			read: (from, to) => marks.slice(from, to)
		}],
		...[...losses].map(([metric, values]) => numbers(loss + metric, values)),
		...weights === null ? [] : [numbers(weight, weights)],
		...Object.entries(slices).map(([name, { labels, codes }]) => ({
			name: slice + name,
			type: "VARCHAR",
			labels,
			read: (from, to) => codes.subarray(from, to)
		}))
	];
}
/**
* Reads a file of losses.
*
* @throws MlgateError MG5021 when it holds none.
*/
async function readLosses(file, context) {
	return withEngine({ sources: [sourceOf(file)] }, context, (engine) => readFrom(engine, file));
}
async function readFrom(engine, file) {
	const source = sourceOf(file);
	const table = await describeTable(engine, source);
	const from = relation(table);
	const [counted] = await engine.query(`SELECT count(*) AS rows FROM ${from}`);
	const rows = Number(counted?.rows);
	const readers = [];
	let marks = null;
	let weights = null;
	const losses = /* @__PURE__ */ new Map();
	for (const column of table.columns) {
		const { id, weight, loss } = predictionNames;
		if (column.name === id) {
			marks = new Array(rows);
			readers.push(textReader(typedColumn(column, "string", source).text, marks));
		} else if (column.name === weight || column.name.startsWith(loss)) {
			const values = new Float64Array(rows);
			readers.push(numberReader(typedColumn(column, "number", source).value, values));
			if (column.name === weight) weights = values;
			else losses.set(column.name.slice(loss.length), values);
		}
	}
	if (losses.size === 0) {
		const name = file.name ?? basename(file.path);
		const message = `${name} should hold losses of rows, and has no column that starts with "loss:".`;
		throw new MlgateError({
			code: "MG5021",
			message,
			place: { file: name }
		});
	}
	await readColumns(engine, from, readers);
	return {
		rows,
		marks,
		weights,
		losses
	};
}
// packages/evaluation/predictions/keep-predictions.ts
/**
* Writes predictions as they leave the job: the same rows in the same order, their ids hashed. Rows still meet by
* them, and what an id says of a person stays behind.
*/
async function keepPredictions(request, context) {
	if (request.losses !== void 0) return keepLosses({
		...request,
		losses: request.losses
	}, context);
	const { files, outputs, salt, areHashed = false } = request;
	const sources = files.map(sourceOf);
	await withEngine({
		sources,
		outputs
	}, context, async (engine) => {
		for (const [index, source] of sources.entries()) {
			context.progress({
				stage: "keeping predictions",
				done: index,
				total: files.length
			});
			const [path = "", output = ""] = [files[index]?.path, outputs[index]];
			const table = await describeTable(engine, source);
			const id = table.columns.find(({ name }) => name === predictionNames.id);
			if (id === void 0 || areHashed) {
				await link(path, output).catch(() => copyFile(path, output));
				continue;
			}
			const name = quoteIdentifier(id.name);
			const hashed = hashedIdSql(`CAST(${name} AS VARCHAR)`, salt);
			await engine.run(`COPY (SELECT * REPLACE (${hashed} AS ${name}) FROM ${relation(table)}) TO ${quoteLiteral(output)} (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)`);
		}
	});
}
// packages/evaluation/score/binned-slices.ts
/**
* Finds the slices of columns of numbers. Quantiles hang on the rows: find them once, and put the rows of both sides
* into the same ones. They are named by the least and the greatest number in them, `18 … 34`.
*
* @throws MlgateError MG5024 when a column holds something that is no number.
*/
function findBins({ slices }, columns) {
	return Object.fromEntries(Object.entries(columns).flatMap(([name, bins]) => {
		const kept = Object.hasOwn(slices, name) ? slices[name] : void 0;
		if (kept === void 0) return [];
		return [[name, "bounds" in bins ? between(bins.bounds) : quantilesOf(name, kept, bins.quantiles)]];
	}));
}
/**
* The predictions with the numbers of some columns replaced by the slices that they lie in.
*
* @throws MlgateError MG5024 when a column holds something that is no number.
*/
function putIntoBins(kept, bins) {
	const binned = Object.entries(kept.slices).map(([name, column]) => {
		const own = Object.hasOwn(bins, name) ? bins[name] : void 0;
		if (own === void 0) return [name, column];
		const binOf = numbersOf(name, column).map((number) => binAt(own, number));
		return [name, {
			labels: own.map(({ label }) => label),
			codes: column.codes.map((code) => code < 0 ? -1 : binOf[code])
		}];
	});
	return {
		...kept,
		slices: Object.fromEntries(binned)
	};
}
/** Where all labels of a column are numbers, or stand for none. */
function holdsNumbers({ labels }) {
	return labels.every((label) => !isOther(label));
}
function binAt(bins, number) {
	if (Number.isNaN(number)) return -1;
	const place = bins.findIndex(({ end, withEnd }) => withEnd ? number <= end : number < end);
	return place === -1 ? bins.length - 1 : place;
}
function between(bounds) {
	const [first, last] = [bounds[0], bounds.at(-1)];
	return [
		{
			label: `< ${first}`,
			end: first,
			withEnd: false
		},
		...bounds.slice(1).map((end, index) => ({
			label: `${bounds[index]} … < ${end}`,
			end,
			withEnd: false
		})),
		{
			label: `≥ ${last}`,
			end: Number.POSITIVE_INFINITY,
			withEnd: true
		}
	];
}
/** Rows with the same number stay together, so that there may be fewer slices than were asked for. */
function quantilesOf(name, column, wanted) {
	const numbers = numbersOf(name, column);
	const rows = Float64Array.from(column.codes, (code) => code < 0 ? NaN : numbers[code]).filter((number) => !Number.isNaN(number)).sort();
	const ranks = Array.from({ length: wanted }, (_, part) => Math.ceil((part + 1) * rows.length / wanted) - 1);
	const ends = [...new Set(ranks.map((rank) => rows[rank]))].filter((end) => end !== void 0);
	const starts = ends.map((_, index) => index === 0 ? rows[0] : rows.find((number) => number > ends[index - 1]));
	const written = writeNumbers(ends.flatMap((end, index) => [starts[index], end]));
	return ends.map((end, index) => {
		const [from, to] = [written[2 * index], written[2 * index + 1]];
		return {
			label: starts[index] === end ? to : `${from} … ${to}`,
			end,
			withEnd: true
		};
	});
}
/** Rising numbers with as few digits as tell different ones apart; whole ones are written out. */
function writeNumbers(numbers) {
	for (let digits = 3; digits < 17; digits++) {
		const texts = numbers.map((number) => Number.isInteger(number) || !Number.isFinite(number) ? String(number) : String(Number(number.toPrecision(digits))));
		if (numbers.every((number, index) => index === 0 || number === numbers[index - 1] || Number(texts[index]) > Number(texts[index - 1]))) return texts;
	}
	return numbers.map(String);
}
const infinities = {
	inf: Number.POSITIVE_INFINITY,
	"+inf": Number.POSITIVE_INFINITY,
	"-inf": Number.NEGATIVE_INFINITY
};
/** NaN for a text that stands for no number. */
function numbersOf(name, column) {
	const other = column.labels.find(isOther);
	if (other === void 0) return column.labels.map(numberOf);
	throw new MlgateError({
		code: "MG5024",
		message: `The predictions cannot be sliced by the numbers of "${name}": ${JSON.stringify(other.slice(0, 60))} is none.`,
		hint: "Name the column without quantiles and bins: each of its values is then a slice."
	});
}
function numberOf(label) {
	const text = label.trim().toLowerCase();
	return text === "" ? NaN : infinities[text] ?? Number(text);
}
function isOther(label) {
	const text = label.trim().toLowerCase();
	return text !== "" && text !== "nan" && Number.isNaN(numberOf(label));
}
// packages/evaluation/score/measure-metric.ts
/**
* One metric over all rows, with its interval: Wilson's for an accuracy or its complement, DeLong's for the area under the ROC curve of
* two classes, both without weights; resampling of rows for the rest.
*
* @param request null when no interval is wanted.
* @returns the metric, or the sentence that says why it cannot be computed from such predictions.
*/
function measureMetric(spec, columns, request) {
	const facts = metricFacts(spec);
	const missing = whyMissing(spec, columns);
	if (missing !== null) return { missing };
	const counted = countRows$1(spec, columns);
	const { value, error } = counted === null ? computeMetric(spec, columns) : { value: counted / columns.rows };
	return {
		name: spec.canonical,
		value,
		unit: facts.unit,
		direction: facts.direction,
		samples: columns.rows,
		interval: request === null || Number.isNaN(value) ? null : intervalOf$1(spec, columns, counted, request),
		...error === void 0 ? {} : { error }
	};
}
/** Why such predictions cannot give the metric, as a sentence, or null when they can. */
function whyMissing(spec, columns) {
	const { tasks, needs } = metricFacts(spec);
	if (needs === "numbers") return `${spec.canonical} stands in a file of metrics, and these are predictions`;
	if (!tasks.includes(columns.task)) return `${spec.canonical} is for ${tasks.join(" or ")}; these predictions are of a ${columns.task}`;
	if (needs === "probabilities" && columns.probabilities === null) return `${spec.canonical} needs probabilities; these predictions hold only labels`;
	const { column, expression } = spec.parameters;
	if (column !== void 0 && needs === "scores" && scoreOf(columns, String(column)) === void 0) return `${spec.canonical} needs the score "${column}", which these predictions do not have`;
	if (expression !== void 0 && scoreOf(columns, expressionScores(String(expression)).value) === void 0) return `${spec.canonical} speaks of columns that these predictions were not kept with`;
	const group = groupColumnOf(spec);
	if (group !== null && !Object.hasOwn(columns.slices ?? {}, group)) return `${spec.canonical} needs the column "${group}", which these predictions were not kept with`;
	return null;
}
/** Whether a metric would compare the groups of a slice that is one of them: with nothing, it would look fair. */
function isOneGroup(spec, slice) {
	const group = groupColumnOf(spec);
	return group !== null && slice !== null && Object.hasOwn(slice, group);
}
/** Which rows a metric is the plain share of; null when it is another thing than such a share. */
function sharedRows({ canonical }, { task, weights, rows }) {
	if (weights !== null || rows === 0 || !haveRightRows(task)) return null;
	if (canonical === "accuracy_score") return "right";
	return canonical === "zero_one_loss" || canonical === "hamming_loss" && task === "classification" ? "wrong" : null;
}
/** How many rows count, where that says all of a metric; an array of weights 1 would be for nothing. */
function countRows$1(spec, columns) {
	const shared = sharedRows(spec, columns);
	if (shared === null) return null;
	const right = correctRows(columns).reduce((sum, own) => sum + own, 0);
	return shared === "right" ? right : columns.rows - right;
}
function intervalOf$1(spec, columns, counted, { level, seed, tick }) {
	if (counted !== null) return {
		level,
		...wilson(counted, columns.rows, level),
		method: "wilson"
	};
	const scores = positiveScores(spec, columns);
	if (scores !== null) {
		const { low, high } = delong(scores, level);
		return {
			level,
			low,
			high,
			method: "delong"
		};
	}
	const { rows, weights: rowWeights } = columns;
	const rowValues = perRowLoss(spec, columns);
	const sample = rowValues === null ? {
		rows,
		rowWeights,
		cells: cellsOf(columns),
		statistic: ticking(prepareMetric(spec, columns), tick)
	} : {
		rows,
		rowWeights,
		rowValues
	};
	const { low, high, method } = intervalByResampling(sample, {
		level,
		seed
	});
	const [least, greatest] = metricFacts(spec).bounded ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
	return {
		level,
		low: Math.max(least, low),
		high: Math.min(greatest, high),
		method
	};
}
/** The same function, telling at each call that work goes on. */
function ticking(evaluate, tick) {
	return (argument) => {
		tick();
		return evaluate(argument);
	};
}
// packages/evaluation/score/class-differences.ts
/** Which classes only one of the sides knows: `only here: "bird"`; null when both know the same. */
function classDifferences(candidate, base) {
	const lacking = (left, right) => left.filter((label) => !right.includes(label));
	const here = lacking(candidate.classes, base.classes);
	const there = lacking(base.classes, candidate.classes);
	const parts = [...here.length === 0 ? [] : [`only here: ${listOf(here)}`], ...there.length === 0 ? [] : [`only in the baseline: ${listOf(there)}`]];
	return parts.length === 0 ? null : parts.join("; ");
}
/** Rounding of sums that were added up in another order. */
const tolerance = 1e-9;
/**
* Whether the other side's classes change what a metric says of this one, as they do with areas under curves and with
* Brier scores: the numbers of both sides would then be answers to different questions.
*/
function isChangedByClasses(spec, { own, joint }) {
	return own.some((columns, training) => {
		if (whyMissing(spec, columns) !== null) return false;
		const { value } = computeMetric(spec, columns);
		const among = computeMetric(spec, joint[training]).value;
		return !Object.is(value, among) && !(Math.abs(value - among) <= tolerance * Math.max(1, Math.abs(value)));
	});
}
/** Says which classes of the truth have no probability in any row; empty when each has, or when there are none. */
function absentProbabilities({ task, rows, classes, truth, probabilities }) {
	if (task !== "classification" || probabilities === null) return [];
	const width = classes.length;
	const counts = new Uint32Array(width);
	const isGiven = new Uint8Array(width);
	for (let row = 0; row < rows; row++) {
		const label = truth[row];
		counts[label] = counts[label] + 1;
		for (let column = 0; column < width; column++) if (probabilities[row * width + column] !== 0) isGiven[column] = 1;
	}
	const absent = classes.filter((_, label) => isGiven[label] === 0 && counts[label] > 0);
	if (absent.length === 0) return [];
	const without = absent.reduce((sum, label) => sum + counts[classes.indexOf(label)], 0);
	const verb = absent.length === 1 ? "it counts" : "they count";
	return [`No row has a probability for ${listOf(absent)}, the truth of ${without} row${without === 1 ? "" : "s"}: ${verb} as 0.`];
}
// packages/evaluation/score/compare-metric.ts
/** Level of every interval of a difference. */
const comparisonLevel = .95;
/**
* Compares one metric on paired rows: McNemar's mid-p with Newcombe's interval for an accuracy or its complement, DeLong's test for the
* area under the ROC curve of two classes, both without weights; seeded resampling of rows for the rest.
*
* @param candidate aligned with `base`: same rows in the same order, same classes.
*/
function compareMetric(spec, candidate, base, resampling) {
	const told = compareShares(spec, candidate, base) ?? compareAreas(spec, candidate, base) ?? compareByResampling(spec, candidate, base, resampling);
	return {
		metric: spec.canonical,
		base: computeMetric(spec, base).value,
		rows: candidate.rows,
		...told
	};
}
/** How the rows moved: right to wrong and back, right on both sides, wrong on both. */
function countFlips(candidate, base) {
	const now = correctRows(candidate);
	const before = correctRows(base);
	const flips = {
		bothRight: 0,
		rightToWrong: 0,
		wrongToRight: 0,
		bothWrong: 0
	};
	for (let row = 0; row < now.length; row++) if (before[row]) flips[now[row] ? "bothRight" : "rightToWrong"]++;
	else flips[now[row] ? "wrongToRight" : "bothWrong"]++;
	return flips;
}
function compareShares(spec, candidate, base) {
	const shared = sharedRows(spec, candidate);
	if (shared === null) return null;
	return flipsTold(countFlips(candidate, base), candidate.rows, shared);
}
/**
* The difference of two shares from how the rows moved.
*
* @param shared which rows the metric is a share of.
*/
function flipsTold({ bothRight, rightToWrong, wrongToRight, bothWrong }, rows, shared) {
	const value = (wrongToRight - rightToWrong) / rows;
	const { low, high } = newcombePaired({
		a: bothRight,
		b: wrongToRight,
		c: rightToWrong,
		d: bothWrong
	}, comparisonLevel);
	const [least, greatest] = shared === "right" ? [low, high] : [0 - high, 0 - low];
	return {
		difference: {
			value: shared === "right" ? value : 0 - value,
			low: least,
			high: greatest,
			method: "newcombe-paired"
		},
		p: mcnemarMidP({
			b: rightToWrong,
			c: wrongToRight
		}).worse,
		standardError: Math.sqrt((rightToWrong + wrongToRight) / rows - value * value) / Math.sqrt(rows)
	};
}
function compareAreas(spec, candidate, base) {
	const ofCandidate = positiveScores(spec, candidate);
	const ofBase = positiveScores(spec, base);
	if (ofCandidate === null || ofBase === null) return null;
	const rows = {
		candidate: ofCandidate.scores,
		base: ofBase.scores,
		positives: ofCandidate.positives
	};
	const { difference, low, high, p, standardError } = delongPaired(rows, comparisonLevel);
	if (Number.isNaN(p)) return null;
	return {
		difference: {
			value: difference,
			low,
			high,
			method: "delong-paired"
		},
		p,
		standardError
	};
}
function compareByResampling(spec, candidate, base, { seed, tick }) {
	const { rows, weights: rowWeights } = candidate;
	const rowValues = rowDifferences(perRowLoss(spec, candidate), perRowLoss(spec, base));
	if (rowValues !== null) return meansTold(spec, {
		rows,
		rowWeights,
		rowValues
	}, seed);
	return resampledTold(spec, wholeSample(spec, candidate, base, tick), seed);
}
/** The difference of two means over rows, from the differences of the rows. */
function meansTold(spec, sample, seed) {
	const rowwise = rowwiseOf(sample.rowValues, metricFacts(spec).direction);
	return {
		...resampledTold(spec, sample, seed),
		rowwise
	};
}
function resampledTold(spec, sample, seed) {
	const { value, low, high, p, standardError, method } = differenceByResampling(sample, {
		level: comparisonLevel,
		seed,
		direction: metricFacts(spec).direction
	});
	return {
		difference: {
			value,
			low,
			high,
			method: `paired-${method}`
		},
		p,
		standardError
	};
}
function rowwiseOf(differences, direction) {
	const { less, greater } = wilcoxonSignedRank(differences);
	let up = 0;
	let down = 0;
	for (const difference of differences) if (difference > 0) up++;
	else if (difference < 0) down++;
	return direction === "higher" ? {
		better: up,
		worse: down,
		pBetter: greater,
		pWorse: less
	} : {
		better: down,
		worse: up,
		pBetter: less,
		pWorse: greater
	};
}
/** A metric that is no mean over rows: it is computed anew from all rows each time. */
function wholeSample(spec, candidate, base, tick) {
	const { rows, weights: rowWeights } = candidate;
	const ofCandidate = prepareMetric(spec, candidate);
	const ofBase = prepareMetric(spec, base);
	const ofEither = ticking(prepareMetric(spec, stackColumns(candidate, base)), tick);
	const taken = new Float64Array(2 * rows);
	const left = new Float64Array(2 * rows);
	return {
		rows,
		rowWeights,
		cells: (cellsOf(candidate) + cellsOf(base)) / 2,
		statistic: ticking((weights) => ofCandidate(weights) - ofBase(weights), tick),
		exchanged(marks) {
			for (let row = 0; row < rows; row++) {
				const weight = rowWeights === null ? 1 : rowWeights[row];
				const moved = marks[row] === 1 ? weight : 0;
				taken[row] = left[rows + row] = weight - moved;
				left[row] = taken[rows + row] = moved;
			}
			return ofEither(taken) - ofEither(left);
		}
	};
}
function rowDifferences(left, right) {
	if (left === null || right === null) return null;
	return left.map((value, row) => value - right[row]);
}
// packages/evaluation/score/slices.ts
/** More different values than this are no slices. */
const mostSlices = 1e4;
/**
* The slices of some predictions: for each column its values in the order of first occurrence, for each value its
* rows. Rows without a value, or with an empty text, are a slice too: emptied cells must not hide rows.
*
* @throws MlgateError MG5024 when a column was not kept with the predictions, or has more than ten thousand values.
*/
function sliceRows(predictions, by) {
	return by.flatMap((column) => {
		const kept = Object.hasOwn(predictions.slices, column) ? predictions.slices[column] : void 0;
		if (kept === void 0) throw notKept(column, Object.keys(predictions.slices));
		const { labels, codes } = kept;
		if (labels.length > mostSlices) throw tooMany(column, labels.length);
		const none = labels.indexOf("");
		const rowsOf = /* @__PURE__ */ new Map();
		for (let row = 0; row < predictions.rows; row++) {
			const code = codes[row] === none ? -1 : codes[row];
			const own = rowsOf.get(code);
			if (own === void 0) rowsOf.set(code, [row]);
			else own.push(row);
		}
		return Array.from(rowsOf, ([code, own]) => ({
			slice: { [column]: labels[code] ?? null },
			rows: Uint32Array.from(own)
		}));
	});
}
function tooMany(column, values) {
	return new MlgateError({
		code: "MG5024",
		message: `The predictions cannot be sliced by "${column}": it has ${values} different values.`,
		hint: `Slice numbers by their quantiles: { column: ${column}, quantiles: 4 }.`
	});
}
function notKept(column, known) {
	const meant = suggest(column, known);
	const has = known.length === 0 ? "They were kept with none." : `They were kept with ${known.join(", ")}.`;
	return new MlgateError({
		code: "MG5024",
		message: `The predictions cannot be sliced by "${column}". ${has}`,
		hint: meant === void 0 ? "Name the column among the slices when the predictions are made." : `Did you mean "${meant}"?`
	});
}
// packages/evaluation/score/compare-losses.ts
/**
* Compares two sides of which one was kept as losses: metrics that are means over rows, by a paired test of the rows'
* own. Rows meet by a mark of id and truth, or by position where there are no ids; the caller knows then that both
* predict the same data.
*/
async function compareLosses(request, context) {
	const [candidate, base] = [request.candidate, request.base];
	const respond = (comparison, metrics = []) => ({
		base: {
			task: "classification",
			rows: 0,
			trainings: base.length,
			metrics,
			missing: {},
			confusion: null,
			notes: []
		},
		comparison,
		notes: []
	});
	if (candidate.length > 1 || base.length > 1) return respond({
		kind: "incomparable",
		reason: "losses of several trainings are not compared; keep predictions for that"
	});
	const [now, before] = await Promise.all([candidate, base].map((files) => sideOf(files[0], request, context)));
	const [own, other] = [now, before];
	const pairs = pairMarks(own.losses, other.losses);
	if (typeof pairs === "string") return respond({
		kind: "incomparable",
		reason: pairs
	});
	const { rows, by } = pairs;
	const differences = [...parts(own, request)].flatMap(({ slice, metrics, has }) => metrics.flatMap((metric) => {
		const spec = parseMetric(metric);
		const shared = rows.filter(([row]) => has(row));
		const told = differenceOf(spec, own.losses, other.losses, shared, `${request.seed}/${spec.canonical}`);
		return told === null ? [] : [{
			slice,
			...told
		}];
	}));
	return respond({
		kind: "paired",
		pairing: {
			rows: own.losses.rows,
			shared: rows.length,
			by,
			trainings: {
				candidate: 1,
				base: 1
			}
		},
		differences,
		flips: null,
		segments: [],
		incomparable: {}
	});
}
async function sideOf(file, request, context) {
	if (file.holdsLosses === true) return {
		losses: await readLosses(file, context),
		predictions: null
	};
	const [predictions] = await loadPredictions([file], context);
	if (predictions === void 0) throw new RangeError("there are no predictions to read");
	const metrics = [...request.metrics, ...request.slices.metrics];
	const binned = putIntoBins(predictions, findBins(predictions, request.slices.bins ?? {}));
	return {
		losses: lossesOfPredictions(predictions, metrics),
		predictions: binned
	};
}
function pairMarks(now, before) {
	if (now.marks === null || before.marks === null) {
		if (now.rows !== before.rows) return `the baseline has ${before.rows} rows, this has ${now.rows}, and there is no id to join by`;
		return {
			rows: Array.from({ length: now.rows }, (_, row) => [row, row]),
			by: "position"
		};
	}
	const rowOf = new Map(before.marks.map((mark, row) => [mark, row]));
	const rows = now.marks.flatMap((mark, row) => {
		const other = rowOf.get(mark);
		return other === void 0 ? [] : [[row, other]];
	});
	return rows.length === 0 ? "no row of the baseline has the same id and truth as one here" : {
		rows,
		by: "id"
	};
}
/** The whole and its slices, each with its metrics. */
function* parts({ predictions }, { metrics, slices }) {
	yield {
		slice: null,
		metrics,
		has: (_) => true
	};
	if (predictions === null || slices.metrics.length === 0) return;
	for (const { slice, rows } of sliceRows(predictions, slices.by)) {
		const own = new Set(rows);
		yield {
			slice,
			metrics: slices.metrics,
			has: (row) => own.has(row)
		};
	}
}
function differenceOf(spec, now, before, pairs, seed) {
	const [left, right] = [now.losses.get(spec.canonical), before.losses.get(spec.canonical)];
	if (left === void 0 || right === void 0 || pairs.length === 0) return null;
	const after = Float64Array.from(pairs, ([row]) => left[row]);
	const earlier = Float64Array.from(pairs, ([, row]) => right[row]);
	const { weights } = now;
	const rowWeights = weights && Float64Array.from(pairs, ([row]) => weights[row]);
	return {
		metric: spec.canonical,
		base: meanOf$1(earlier, rowWeights),
		rows: pairs.length,
		...told(spec, after, earlier, rowWeights, seed)
	};
}
function told(spec, after, before, rowWeights, seed) {
	const rowValues = after.map((value, row) => value - before[row]);
	if (rowValues.every((value) => value === 0)) return {
		difference: {
			value: 0,
			low: 0,
			high: 0,
			method: "identical-losses"
		},
		p: 1,
		standardError: 0
	};
	if (spec.canonical === "accuracy_score" && rowWeights === null) return flipsTold(flipsOf$1(after, before), after.length, "right");
	return meansTold(spec, {
		rows: after.length,
		rowWeights,
		rowValues
	}, seed);
}
/** @param after 1 where a row is right, else 0. */
function flipsOf$1(after, before) {
	const flips = {
		bothRight: 0,
		rightToWrong: 0,
		wrongToRight: 0,
		bothWrong: 0
	};
	after.forEach((right, row) => {
		if (before[row] === 1) flips[right === 1 ? "bothRight" : "rightToWrong"]++;
		else flips[right === 1 ? "wrongToRight" : "bothWrong"]++;
	});
	return flips;
}
function meanOf$1(values, weights) {
	let [sum, total] = [0, 0];
	values.forEach((value, row) => {
		const weight = weights === null ? 1 : weights[row];
		sum += weight * value;
		total += weight;
	});
	return sum / total;
}
// packages/evaluation/score/flips.ts
/** Classes, slices, and pairs of both that are told, of each so many. */
const mostParts = 12;
/**
* Where rows changed between right and wrong: classes of the truth, slices, and classes within slices, those that lost
* most first. Parts in which nothing changed are left out.
*
* @param before of the same rows, in step, with classes in the same order.
* @returns null of a task whose rows are neither right nor wrong.
*/
function tellFlips(now, before, request) {
	if (!haveRightRows(now.task)) return null;
	const [own, other] = [correctRows(now), correctRows(before)];
	const moves = own.map((right, row) => right === other[row] ? 0 : right === 1 ? 1 : 2);
	return {
		parts: [now.task === "classification" ? partsOf(now.truth, moves).map(({ key, ...counts }) => ({
			class: now.classes[key],
			...counts
		})) : [], ...request.by.flatMap((column) => slicesOf(column, now, moves))].flatMap((parts) => parts.toSorted(lossFirst).slice(0, mostParts)),
		...request.samples === 0 ? {} : {
			rightToWrong: rowsThat(moves, 2, now, request),
			wrongToRight: rowsThat(moves, 1, now, request)
		}
	};
}
/** The slices of a column, and of a classification the classes within them. */
function slicesOf(column, { task, slices, truth, classes }, moves) {
	const kept = Object.hasOwn(slices, column) ? slices[column] : void 0;
	if (kept === void 0) return [];
	const sliceOf = (code) => ({ [column]: kept.labels[code] || null });
	const whole = partsOf(kept.codes, moves).map(({ key, ...counts }) => ({
		slice: sliceOf(key),
		...counts
	}));
	if (task !== "classification") return [whole];
	const width = classes.length;
	return [whole, partsOf(kept.codes.map((code, row) => (code + 1) * width + truth[row]), moves).map(({ key, ...counts }) => ({
		class: classes[key % width],
		slice: sliceOf(Math.floor(key / width) - 1),
		...counts
	}))];
}
function partsOf(keys, moves) {
	const found = /* @__PURE__ */ new Map();
	moves.forEach((move, row) => {
		const key = keys[row];
		const counts = found.get(key) ?? {
			key,
			rows: 0,
			rightToWrong: 0,
			wrongToRight: 0
		};
		found.set(key, counts);
		counts.rows++;
		if (move === 1) counts.wrongToRight++;
		if (move === 2) counts.rightToWrong++;
	});
	return [...found.values()].filter(({ rightToWrong, wrongToRight }) => rightToWrong + wrongToRight > 0);
}
/** By rows lost less rows won, the most first. */
function lossFirst(left, right) {
	const loss = ({ rightToWrong, wrongToRight }) => rightToWrong - wrongToRight;
	return loss(right) - loss(left) || right.rightToWrong - left.rightToWrong;
}
function rowsThat(moves, move, { ids }, { samples, rowOf, hashed }) {
	const found = [];
	for (let row = 0; row < moves.length && found.length < samples; row++) if (moves[row] === move) found.push(row);
	return {
		rows: found.map((row) => rowOf[row] + 1),
		...ids === null || hashed ? {} : { ids: found.map((row) => ids[row]) }
	};
}
// packages/evaluation/score/pair.ts
/**
* Joins candidate and base rows that are the same observation: the same id (or the same position when there are
* no ids) *and* the same truth. A row whose truth was corrected since is another question and is left out.
*
* @param asked `id` when rows must meet by it; `position` when nobody named an id: ids are used where both sides have
*   them, and else counts have to be equal.
* @returns the pairs, or the sentence that says why there are none.
*/
function pairRows(candidate, base, asked) {
	if (candidate.task !== base.task) return { incomparable: `the baseline is a ${base.task} and this a ${candidate.task}` };
	const labels = otherLabels(candidate, base);
	if (labels !== null) return { incomparable: labels };
	const haveIds = candidate.ids !== null && base.ids !== null;
	if (asked === "id" && !haveIds) return { incomparable: `${base.ids === null ? "the baseline was" : "these predictions were"} kept without ids` };
	const by = haveIds ? "id" : "position";
	if (by === "position" && candidate.rows !== base.rows) return { incomparable: `the baseline saw other test data (${`${base.rows} rows there, ${candidate.rows} here`}) and there is no id to join by` };
	const baseRowOf = by === "position" ? (row) => row : rowLookUp(candidate, base);
	const sameTruth = truthComparer(candidate, base);
	const candidateRows = new Uint32Array(candidate.rows);
	const baseRows = new Uint32Array(candidate.rows);
	let shared = 0;
	let truthChanged = 0;
	for (let row = 0; row < candidate.rows; row++) {
		const other = baseRowOf(row);
		if (other === void 0) continue;
		if (!sameTruth(row, other)) {
			truthChanged++;
			continue;
		}
		candidateRows[shared] = row;
		baseRows[shared] = other;
		shared++;
	}
	if (by === "position" && truthChanged > 0) return { incomparable: `the baseline saw other test data (${truthChanged} of ${candidate.rows} rows have another truth there) and there is no id to join by` };
	if (shared === 0) return { incomparable: truthChanged === 0 ? `no id is in both: ${base.rows} rows there, ${candidate.rows} here` : `all ${truthChanged} shared ids have another truth there` };
	return {
		candidate: candidateRows.subarray(0, shared),
		base: baseRows.subarray(0, shared),
		pairing: {
			rows: candidate.rows,
			shared,
			by,
			...truthChanged === 0 ? {} : { truthChanged }
		}
	};
}
/**
* Which labels of several a row apply somewhere and are known to one of the sides alone; null when there are none. What
* one side merely predicted is no other question.
*/
function otherLabels(candidate, base) {
	if (candidate.task !== "multilabel") return null;
	const strangeTo = (other, { classes, truth }) => classes.filter((label, place) => !other.classes.includes(label) && truth.some((flag, cell) => flag === 1 && cell % classes.length === place));
	const labels = /* @__PURE__ */ new Set([...strangeTo(base, candidate), ...strangeTo(candidate, base)]);
	return labels.size === 0 ? null : `only one side knows the labels ${listOf([...labels])}`;
}
function sameLabels(candidate, base) {
	const width = candidate.classes.length;
	const placeOf = candidate.classes.map((label) => base.classes.indexOf(label));
	return (row, other) => placeOf.every((place, label) => candidate.truth[row * width + label] === (place < 0 ? 0 : base.truth[other * base.classes.length + place]));
}
function rowLookUp(candidate, base) {
	const rowOf = new Map(base.ids?.map((id, row) => [id, row]));
	return (row) => rowOf.get(candidate.ids?.[row] ?? "");
}
function truthComparer(candidate, base) {
	if (candidate.task === "scores") return () => true;
	if (candidate.task === "regression") return (row, other) => candidate.truth[row] === base.truth[other];
	if (candidate.task === "multilabel") return sameLabels(candidate, base);
	if (candidate.entries !== void 0 && base.entries !== void 0) {
		const here = entryTexts(candidate.entries.truth, candidate.classes);
		const there = entryTexts(base.entries.truth, base.classes);
		return (row, other) => here[row] === there[other];
	}
	const translate = Int32Array.from(base.classes, (name) => candidate.classes.indexOf(name));
	return (row, other) => candidate.truth[row] === translate[base.truth[other]];
}
// packages/evaluation/score/seeds.ts
/**
* Reads the predictions of several trainings and lines their rows up with the first.
*
* @throws MlgateError MG5025 when they do not predict the same rows with the same truth.
*/
async function loadSeeds(files, pairBy, context, unneeded = {}) {
	const [first, ...others] = await loadPredictions(files, context, unneeded);
	if (first === void 0) throw new RangeError("there are no predictions to read");
	if (others.length === 0) return [first];
	const order = sortClasses([first, ...others].flatMap(({ classes }) => classes));
	const every = Uint32Array.from({ length: first.rows }, (_, row) => row);
	const aligned = others.map((other, index) => {
		const pairs = pairRows(first, other, pairBy);
		if ("incomparable" in pairs || pairs.pairing.shared < first.rows || other.rows !== first.rows) {
			const names = [files[0], files[index + 1]].map((file) => file?.name ?? file?.path);
			throw new MlgateError({
				code: "MG5025",
				message: `${names.join(" and ")} are not predictions of the same rows with the same truth.`,
				hint: "Several files stand for several trainings of one model, scored on the same rows."
			});
		}
		return alignRows(other, pairs.base, order);
	});
	return [alignRows(first, every, order), ...aligned];
}
/** The given rows of every training. */
function rowsOfSeeds(seeds, rows, order) {
	const [first, ...others] = seeds;
	return [alignRows(first, rows, order), ...others.map((other) => alignRows(other, rows, order))];
}
/** Whether both sides say exactly the same of every row. */
function samePredictions(left, right) {
	return left.length === right.length && left.every((own, index) => {
		const other = right[index];
		return sameNumbers(own.predicted, other.predicted) && sameNumbers(own.probabilities, other.probabilities) && sameScores(own.scores, other.scores) && sameEntries(own.entries?.predicted, other.entries?.predicted);
	});
}
function sameScores(left = {}, right = {}) {
	const names = Object.keys(left);
	return names.length === Object.keys(right).length && names.every((name) => sameNumbers(left[name] ?? null, right[name] ?? null));
}
function sameEntries(left, right) {
	if (left === void 0 || right === void 0) return left === right;
	return sameNumbers(left.offsets, right.offsets) && sameNumbers(left.classOf, right.classOf) && Object.entries(left.values).every(([kind, values]) => sameNumbers(values, right.values[kind] ?? null));
}
function sameNumbers(left, right) {
	if (left === null || right === null) return left === right;
	if (left.length !== right.length) return false;
	for (let position = 0; position < left.length; position++) if (!Object.is(left[position], right[position])) return false;
	return true;
}
// packages/evaluation/score/several-trainings.ts
/**
* One metric as the mean over trainings. With several, the interval resamples rows and trainings, so that it covers
* what training again would change; with one it covers the rows alone.
*/
function measureSeeds(spec, seeds, request) {
	if (seeds.length === 1) return measureMetric(spec, seeds[0], request);
	const each = seeds.map((columns) => measureMetric(spec, columns, null));
	const [first] = each;
	if ("missing" in first) return first;
	const measured = each.filter((metric) => !("missing" in metric));
	const value = measured.reduce((sum, metric) => sum + metric.value, 0) / measured.length;
	const error = measured.find((metric) => metric.error !== void 0)?.error;
	return {
		...first,
		value,
		interval: request === null || Number.isNaN(value) ? null : intervalOfSeeds(spec, seeds, request),
		...error === void 0 ? {} : { error }
	};
}
/** Compares one metric on paired rows, over one or several trainings of each side. */
function compareSeeds(spec, candidate, base, resampling) {
	if (samePredictions(candidate, base)) return noDifference(spec, base);
	if (candidate.length === 1 && base.length === 1) return compareMetric(spec, candidate[0], base[0], resampling);
	const [first] = candidate;
	const { value, low, high, p, standardError, method } = hierarchicalBootstrap({
		rows: first.rows,
		cells: (cellsOf(first) + cellsOf(base[0])) / 2,
		candidate: statisticsOf(spec, candidate, resampling.tick),
		base: statisticsOf(spec, base, resampling.tick),
		rowWeights: first.weights,
		level: comparisonLevel,
		seed: resampling.seed,
		direction: metricFacts(spec).direction
	});
	const ofBase = measureSeeds(spec, base, null);
	return {
		metric: spec.canonical,
		base: "missing" in ofBase ? NaN : ofBase.value,
		difference: {
			value,
			low,
			high,
			method
		},
		p,
		standardError,
		rows: first.rows
	};
}
/** Where every prediction is the same, on a slice for instance, nothing differs and nothing is left to chance. */
function noDifference(spec, base) {
	const measured = measureSeeds(spec, base, null);
	return {
		metric: spec.canonical,
		base: "missing" in measured ? NaN : measured.value,
		difference: {
			value: 0,
			low: 0,
			high: 0,
			method: "identical-predictions"
		},
		p: 1,
		standardError: 0,
		rows: base[0].rows
	};
}
function intervalOfSeeds(spec, seeds, { level, seed, tick }) {
	const { low, high, method } = hierarchicalBootstrap({
		rows: seeds[0].rows,
		cells: cellsOf(seeds[0]),
		candidate: statisticsOf(spec, seeds, tick),
		base: [() => 0],
		rowWeights: seeds[0].weights,
		level,
		seed,
		direction: metricFacts(spec).direction
	});
	const [least, greatest] = metricFacts(spec).bounded ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
	return {
		level,
		low: Math.max(least, low),
		high: Math.min(greatest, high),
		method
	};
}
function statisticsOf(spec, seeds, tick) {
	return seeds.map((columns) => ticking(prepareMetric(spec, columns), tick));
}
// packages/evaluation/score/folds.ts
const method = "corrected-resampled-t";
/**
* The folds that a column kept with the predictions tells.
*
* @throws MlgateError MG5024 when the column was not kept, MG5027 when it is empty in a row, or tells fewer than two folds.
*/
function foldsOf({ slices, rows }, column) {
	const kept = Object.hasOwn(slices, column) ? slices[column] : void 0;
	if (kept === void 0) throw new MlgateError({
		code: "MG5024",
		message: `The predictions were kept without the column of folds "${column}".`,
		hint: "Name it when the predictions are made."
	});
	const every = Uint32Array.from({ length: rows }, (_, row) => row);
	const folds = Map.groupBy(every, (row) => kept.labels[kept.codes[row]] ?? "");
	const without = folds.get("")?.[0];
	if (without === void 0 && folds.size >= 2) return Array.from(folds.values(), (own) => Uint32Array.from(own));
	const seen = without === void 0 ? `names one fold, "${[...folds.keys()][0]}"` : `is empty in row ${without + 1}`;
	throw new MlgateError({
		code: "MG5027",
		message: `The column of folds "${column}" ${seen}.`,
		hint: "It has to say of each row in which fold of a cross-validation it was predicted."
	});
}
/**
* One metric as the mean over folds, as scikit-learn's cross_val_score gives it, with the interval of Nadeau & Bengio's
* corrected t test.
*/
function measureFolds(spec, seeds, folds, request) {
	const each = folds.map((rows) => measureSeeds(spec, rowsOfSeeds(seeds, rows, seeds[0]), null));
	const [first] = each;
	if ("missing" in first) return first;
	const measured = each.filter((metric) => !("missing" in metric));
	const told = testOf(spec, measured.map(({ value }) => value), request?.level ?? .95);
	const error = measured.find((metric) => metric.error !== void 0)?.error;
	return {
		...first,
		value: told.value,
		samples: seeds[0].rows,
		interval: request === null || Number.isNaN(told.value) ? null : intervalOf(spec, told, request.level),
		...error === void 0 ? {} : { error }
	};
}
/** Compares one metric fold by fold: what is tested is the way of training, not the one model that is shipped. */
function compareFolds(spec, candidate, base, folds) {
	const valuesOf = (seeds) => folds.map((rows) => {
		const found = measureSeeds(spec, rowsOfSeeds(seeds, rows, seeds[0]), null);
		return "missing" in found ? NaN : found.value;
	});
	const [now, before] = [valuesOf(candidate), valuesOf(base)];
	const { value, low, high, p, standardError } = testOf(spec, now.map((value, fold) => value - before[fold]), comparisonLevel);
	return {
		metric: spec.canonical,
		base: before.reduce((sum, own) => sum + own, 0) / before.length,
		difference: {
			value,
			low,
			high,
			method
		},
		p,
		standardError,
		rows: candidate[0].rows
	};
}
/** With k folds each is tested by a model that was trained on the k − 1 others. */
function testOf(spec, differences, level) {
	const testToTrain = 1 / (differences.length - 1);
	return correctedResampledT({
		differences,
		testToTrain,
		level,
		direction: metricFacts(spec).direction
	});
}
function intervalOf(spec, { low, high }, level) {
	const [least, greatest] = metricFacts(spec).bounded ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
	return {
		level,
		low: Math.max(least, low),
		high: Math.min(greatest, high),
		method
	};
}
// packages/evaluation/score/model-curves.ts
/** Up to which anything is drawn: sorting more rows takes longer than a picture is worth, and scores take memory. */
const mostDrawn = {
	rows: 2e5,
	probabilities: 4e6
};
/** Classes that have curves of their own, where there are more than two. */
const mostClasses = 12;
/** Digits that a picture shows of a share, and of an amount, which may lie far from 0 with all its like. */
const digits = {
	share: 4,
	amount: 7
};
/**
* All that is drawn of predictions, with a bounded number of points: of two classes with probabilities the curves of
* the later one, and for each metric of money the search for its threshold; of more classes the curves of each against
* the rest; of a regression its residuals.
*
* @returns null where there is nothing to draw.
*/
function modelCurves(predictions, specs) {
	const { task, classes, probabilities, rows, weights } = predictions;
	if (rows > mostDrawn.rows) return null;
	const drawnFrom = {
		rows,
		weighted: weights !== null
	};
	if (task === "regression") return {
		...drawnFrom,
		residuals: residualsOf(predictions)
	};
	if (task !== "classification" || probabilities === null || classes.length < 2) return null;
	if (rows * classes.length > mostDrawn.probabilities) return null;
	if (classes.length > 2) {
		const drawn = largestClasses(predictions);
		return {
			...drawnFrom,
			...calibrationOf(predictions, null),
			classes: drawn.map((label) => ({
				label: classes[label],
				...areasOf(predictions, label)
			}))
		};
	}
	const thresholds = specs.flatMap((spec) => thresholdsOf(spec, predictions));
	return {
		...drawnFrom,
		label: classes[1],
		...areasOf(predictions, 1),
		...calibrationOf(predictions, 1),
		...thresholds.length === 0 ? {} : { thresholds }
	};
}
/** The classes with the most rows, in the order of the classes. */
function largestClasses({ classes, truth }) {
	const rows = new Array(classes.length).fill(0);
	for (const label of truth) rows[label] = rows[label] + 1;
	return [...rows.keys()].toSorted((left, right) => rows[right] - rows[left]).slice(0, mostClasses).toSorted((left, right) => left - right);
}
function areasOf(predictions, label) {
	const roc = rocCurve(predictions, label);
	const precisionRecall = precisionRecallCurve(predictions, label);
	return {
		...roc && { roc: columnsOf(roc, ["falsePositiveRate", "truePositiveRate"]) },
		...precisionRecall && { precisionRecall: columnsOf(precisionRecall, [
			"threshold",
			"precision",
			"recall"
		]) }
	};
}
function calibrationOf(predictions, label) {
	const calibration = calibrationCurve(predictions, label);
	return calibration === null ? {} : { calibration: {
		...columnsOf(calibration, ["meanProbability", "share"]),
		...columnsOf(calibration, ["rows"], digits.amount)
	} };
}
function residualsOf(predictions) {
	const bins = residualBins(predictions);
	return {
		...columnsOf(bins, ["rows", "meanPrediction"], digits.amount),
		quantiles: bins.map(({ quantiles }) => quantiles.map((at) => rounded(at, digits.amount)))
	};
}
function thresholdsOf(spec, predictions) {
	const { profits, costs = profits, pos_label } = spec.parameters;
	if (costs === void 0) return [];
	const label = pos_label === null ? 1 : classPosition(predictions, pos_label);
	if (label === -1) return [];
	const found = searchThreshold(predictions, costs, metricFacts(spec).direction, label);
	if ("why" in found) return [];
	const { points, best, asPredicted } = found;
	return [{
		metric: spec.canonical,
		label: predictions.classes[label],
		...columnsOf(points, ["threshold"]),
		...columnsOf(points, ["value"], digits.amount),
		best,
		asPredicted
	}];
}
/** Points as lists of their numbers, one for each name. */
function columnsOf(points, names, precision = digits.share) {
	const columns = names.map((name) => [name, points.map((point) => rounded(point[name], precision))]);
	return Object.fromEntries(columns);
}
function rounded(value, precision) {
	return Number(value.toPrecision(precision));
}
// packages/evaluation/checks/prediction-checks.ts
/** Checks predictions; each training by itself, but for the mean that is held against the trivial model. */
function predictionChecks(seeds, { severity, trivial, finite }) {
	return [...trivial.map((margin) => ({
		id: "better-than-trivial",
		severity,
		...betterThanTrivial(seeds, margin)
	})), ...finite ? [{
		id: "finite",
		severity,
		...allFinite(seeds)
	}] : []];
}
function betterThanTrivial(seeds, { metric, kind, value: margin }) {
	const spec = parseMetric(metric);
	const trivial = trivialModel(seeds[0]);
	const missing = trivial === null ? "there is no trivial model of such a task" : whyMissing(spec, seeds[0]);
	const title = `${spec.canonical} is better than that of a model that looks at nothing`;
	if (trivial === null || missing !== null) return {
		status: "error",
		title,
		observed: missing ?? ""
	};
	const values = seeds.map((own) => computeMetric(spec, own).value);
	const value = values.reduce((sum, own) => sum + own, 0) / values.length;
	const other = computeMetric(spec, trivial.predictions).value;
	const demanded = kind === "relative" ? margin * Math.abs(other) : margin;
	const isHigher = metricFacts(spec).direction === "higher";
	const bound = isHigher ? other + demanded : other - demanded;
	return {
		status: (isHigher ? value >= bound && value > other : value <= bound && value < other) ? "pass" : "fail",
		title,
		expected: `at ${isHigher ? "least" : "most"} ${shortNumber(bound)}: ${trivial.words} has ${shortNumber(other)}`,
		observed: `it has ${shortNumber(value)}`
	};
}
/**
* The model that says the same of every row: the most frequent class with each class's share as its probability, or the
* mean. It knows the truth of these very rows, which makes it as good as such a model can be; so do scikit-learn's
* DummyClassifier(strategy="prior") and DummyRegressor of the rows that they are fitted to.
*/
function trivialModel(predictions) {
	const { task, rows, truth, weights, classes } = predictions;
	const weightOf = (row) => weights === null ? 1 : weights[row];
	if (task === "regression") {
		let [sum, total] = [0, 0];
		for (let row = 0; row < rows; row++) {
			sum += weightOf(row) * truth[row];
			total += weightOf(row);
		}
		const predicted = new Float64Array(rows).fill(sum / total);
		return {
			predictions: {
				...predictions,
				predicted
			},
			words: `the mean, ${shortNumber(sum / total)},`
		};
	}
	if (task !== "classification") return null;
	const shares = new Float64Array(classes.length);
	let total = 0;
	for (let row = 0; row < rows; row++) {
		shares[truth[row]] = shares[truth[row]] + weightOf(row);
		total += weightOf(row);
	}
	const most = shares.indexOf(Math.max(...shares));
	const width = classes.length;
	const probabilities = Float64Array.from({ length: rows * width }, (_, cell) => shares[cell % width] / total);
	return {
		predictions: {
			...predictions,
			predicted: new Int32Array(rows).fill(most),
			probabilities: predictions.probabilities === null ? null : probabilities
		},
		words: `always "${classes[most]}"`
	};
}
/** Rows that are named of those that offend. */
const mostRows$1 = 5;
function allFinite(seeds) {
	const offending = seeds.flatMap(unfiniteRows);
	const rows = [...new Set(offending)].sort((left, right) => left - right);
	const title = "every output is a finite number";
	if (rows.length === 0) return {
		status: "pass",
		title
	};
	return {
		status: "fail",
		title,
		observed: `of ${rows.length} ${rows.length === 1 ? "row" : "rows"} an output is NaN or infinite`,
		count: rows.length,
		rows: rows.slice(0, mostRows$1).map((row) => row + 1)
	};
}
function unfiniteRows({ rows, task, predicted, probabilities, entries }) {
	const width = probabilities === null ? 0 : probabilities.length / rows;
	const offsets = entries?.predicted.offsets;
	const ofEntries = Object.values(entries?.predicted.values ?? {});
	const areFinite = (values, from, to) => {
		for (let place = from; place < to; place++) if (!Number.isFinite(values[place])) return false;
		return true;
	};
	const found = [];
	for (let row = 0; row < rows; row++) if (!((task !== "regression" || Number.isFinite(predicted[row])) && (probabilities === null || areFinite(probabilities, row * width, (row + 1) * width)) && (offsets === void 0 || ofEntries.every((values) => areFinite(values, offsets[row], offsets[row + 1]))))) found.push(row);
	return found;
}
// packages/evaluation/score/default-metrics.ts
const shown = {
	classification: [
		"accuracy_score",
		"balanced_accuracy_score",
		"f1_score(average=macro)"
	],
	multilabel: [
		"f1_score(average=micro)",
		"f1_score(average=macro)",
		"accuracy_score"
	],
	ranking: [
		"ndcg_score",
		"ndcg_score(k=10)",
		"mean_reciprocal_rank"
	],
	detection: [
		"coco_average_precision",
		"coco_average_precision(iou=0.5)",
		"coco_average_recall"
	],
	segmentation: ["mean_iou", "dice_score"],
	regression: [
		"root_mean_squared_error",
		"mean_absolute_error",
		"r2_score"
	]
};
/** The metrics shown when nobody names one: what a reader of such a task expects to see first. */
function defaultMetrics({ task, scores = {} }) {
	if (task !== "scores") return shown[task];
	return Object.keys(scores).map((column) => parseMetric({
		metric: "mean",
		column
	}).canonical);
}
// packages/evaluation/score/segment-tree.ts
/**
* Grows a shallow tree over columns of groups: each knot is split by the column whose groups differ most in their mean
* loss, into one branch a value. What a column explains by having many values is taken off: ε² of Kelley (1935), "An
* unbiased correlation ratio measure", PNAS 21:554–559.
*
* @param losses by row.
* @param rows those to look at.
* @returns all branches of at least `minSamples` rows, knots and leaves.
*/
function growParts(columns, losses, rows, { depth, minSamples }) {
	const grow = (own, conditions) => {
		if (conditions.length >= depth) return [];
		const column = bestColumn(columns, losses, own, conditions);
		if (column === null) return [];
		return Array.from(groupsOf(columns[column], own)).flatMap(([code, group]) => {
			if (group.length < minSamples || group.length === own.length) return [];
			const part = { conditions: [...conditions, {
				column,
				code
			}] };
			return [part, ...grow(Uint32Array.from(group), part.conditions)];
		});
	};
	return grow(rows, []);
}
function bestColumn(columns, losses, rows, conditions) {
	let [best, most] = [null, 0];
	columns.forEach((column, index) => {
		if (conditions.some((condition) => condition.column === index)) return;
		const explained = explainedShare(groupsOf(column, rows), losses);
		if (explained > most) [best, most] = [index, explained];
	});
	return best;
}
function groupsOf({ codes }, rows) {
	return Map.groupBy(rows, (row) => codes[row]);
}
/** ε²: the share of the variance that the groups explain, less what as many random groups would. */
function explainedShare(groups, losses) {
	const sumOf = (rows) => {
		let sum = 0;
		for (const row of rows) sum += losses[row];
		return sum;
	};
	const all = [...groups.values()].flat();
	const mean = sumOf(all) / all.length;
	const total = all.reduce((sum, row) => sum + (losses[row] - mean) ** 2, 0);
	const between = [...groups.values()].reduce((sum, rows) => sum + rows.length * (sumOf(rows) / rows.length - mean) ** 2, 0);
	const free = all.length - groups.size;
	if (free <= 0 || total === 0 || groups.size < 2) return 0;
	return (between - (groups.size - 1) * (total - between) / free) / total;
}
// packages/evaluation/score/segments.ts
/** Parts that are told at most, and tried at most on the other half. */
const mostSegments = 5;
/** As careful as a gate that fails. */
const alpha = .01;
/** Values of a column beyond which they are no groups: ids, or free text. */
const mostValues = 50;
/** Different numbers from which on a column is looked at by its quarters. */
const manyNumbers = 12;
/** Parts that stand out less than this on the half that is searched are not tried on the other. */
const leastSearched = 1.5;
/** Rows that are looked at; of more, every second, third, … */
const mostRows = 2e5;
/**
* The parts on which a model is weakest: of a classification by its share of wrong rows, of a regression by its absolute
* errors. A shallow tree over the kept columns finds them on one half of the rows, and each has to be weaker than all
* other rows on the half that the tree never saw (Welch's t test, one-sided p, Holm-adjusted for all parts tried, below
* .01). Numbers are of that half alone, so that the searching does not make them look worse than they are. Rows of
* weight 0 are left out; other weights are not looked at.
*
* @param seed decides the halves.
* @returns the weakest first; none of a task whose rows have no such loss.
*/
function weakestSegments(predictions, request, seed) {
	const losses = rowLosses(predictions);
	if (losses === null) return [];
	const metric = metricOf(predictions);
	return confirmed(predictions, losses.values, request, seed, {
		stands: ({ within, without }) => (meanOf(within) - meanOf(without)) / errorOf(within, without),
		test: (own, others) => welchGreater(pick(losses.values, own), pick(losses.values, others)),
		tell: (own, others) => ({
			...metric,
			value: losses.shown(meanOf(pick(losses.values, own))),
			elsewhere: losses.shown(meanOf(pick(losses.values, others)))
		})
	});
}
/**
* The parts that got worse, found and confirmed in the same way: by the differences of rows, and on the other half by
* McNemar's mid-p where rows are right or wrong, else by Student's t test, that the part itself got worse.
*
* @param before of the same rows, in step.
*/
function worsenedSegments(now, before, request, seed) {
	const [own, other] = [rowLosses(now), rowLosses(before)];
	if (own === null || other === null) return [];
	const differences = own.values.map((loss, row) => loss - other.values[row]);
	const metric = metricOf(now);
	return confirmed(now, differences, request, seed, {
		stands: ({ within }) => meanOf(within) / errorOf(within, null),
		test: (rows) => worseP(pick(differences, rows), haveRightRows(now.task)),
		tell: (rows) => ({
			...metric,
			value: own.shown(meanOf(pick(own.values, rows))),
			base: own.shown(meanOf(pick(other.values, rows)))
		})
	});
}
function confirmed(predictions, losses, { columns, depth, minSamples }, seed, { stands, test, tell }) {
	const grouped = groupingColumns(predictions, columns);
	const [searched, kept] = halves(predictions, seed);
	const tried = growParts(grouped, losses, searched, {
		depth,
		minSamples
	}).map((part) => ({
		part,
		rows: rowsWhere(part, grouped, kept)
	})).filter(({ rows }) => rows.own.length >= minSamples && rows.others.length > 0).map(({ part, rows }) => {
		const { own, others } = rowsWhere(part, grouped, searched);
		return {
			part,
			rows,
			stands: stands({
				within: pick(losses, own),
				without: pick(losses, others)
			})
		};
	}).filter((one) => one.stands > leastSearched).toSorted((left, right) => right.stands - left.stands).slice(0, mostSegments);
	const adjusted = holm(tried.map(({ rows }) => test(rows.own, rows.others)));
	const found = tried.map((one, index) => ({
		...one,
		pAdjusted: adjusted[index]
	})).filter(({ pAdjusted }) => pAdjusted < alpha);
	return found.filter((one) => !found.some((whole) => isPartOf(one.part, whole.part) && !standsOut(one.rows.own, whole.rows.own))).map(({ part, rows, pAdjusted }) => ({
		weight: meanOf(pick(losses, rows.own)),
		segment: {
			slice: sliceOf(part, grouped),
			...tell(rows.own, rows.others),
			rows: rows.own.length,
			pAdjusted
		}
	})).toSorted((left, right) => right.weight - left.weight).map(({ segment }) => segment);
	/** A part of a part that was found is only told when it is weaker than the rest of that. */
	function standsOut(part, whole) {
		const inside = new Set(part);
		const rest = whole.filter((row) => !inside.has(row));
		return welchGreater(pick(losses, part), pick(losses, rest)) < alpha;
	}
}
/** The columns that can say which rows are meant; those of many numbers by their quarters. */
function groupingColumns(predictions, columns) {
	const names = Object.keys(predictions.slices).filter((name) => columns?.includes(name) ?? true);
	const ofNumbers = names.filter((name) => {
		const column = predictions.slices[name];
		return column !== void 0 && column.labels.length > manyNumbers && holdsNumbers(column);
	});
	const { slices } = putIntoBins(predictions, findBins(predictions, Object.fromEntries(ofNumbers.map((name) => [name, { quantiles: 4 }]))));
	return names.flatMap((name) => {
		const column = slices[name];
		return column === void 0 || column.labels.length > mostValues ? [] : [{
			name,
			...column
		}];
	});
}
function sliceOf({ conditions }, columns) {
	return Object.fromEntries(conditions.map(({ column, code }) => {
		const { name, labels } = columns[column];
		return [name, labels[code] || null];
	}));
}
function isPartOf(part, whole) {
	return whole.conditions.length < part.conditions.length && whole.conditions.every(({ column, code }) => part.conditions.some((own) => own.column === column && own.code === code));
}
function rowsWhere({ conditions }, columns, rows) {
	const isOwn = (row) => conditions.every(({ column, code }) => columns[column]?.codes[row] === code);
	return {
		own: rows.filter(isOwn),
		others: rows.filter((row) => !isOwn(row))
	};
}
/** The rows that count, each in one half by the toss of a coin. */
function halves({ rows, weights }, seed) {
	const marks = new Uint8Array(rows);
	createRandom(`${seed}/halves`).coins(marks);
	const step = Math.ceil(rows / mostRows);
	const counting = Uint32Array.from({ length: Math.ceil(rows / step) }, (_, index) => index * step).filter((row) => weights?.[row] !== 0);
	return [counting.filter((row) => marks[row] === 0), counting.filter((row) => marks[row] === 1)];
}
/** What each row loses, and how the mean of that is shown as a metric; null of tasks whose rows lose nothing by themselves. */
function rowLosses(predictions) {
	if (haveRightRows(predictions.task)) return {
		values: Float64Array.from(correctRows(predictions), (right) => 1 - right),
		shown: (mean) => 1 - mean
	};
	if (predictions.task !== "regression") return null;
	const { truth, predicted } = predictions;
	const values = Float64Array.from(truth, (value, row) => Math.abs(value - predicted[row]));
	return values.every(Number.isFinite) ? {
		values,
		shown: (mean) => mean
	} : null;
}
function metricOf({ task }) {
	const spec = parseMetric(haveRightRows(task) ? "accuracy_score" : "mean_absolute_error");
	return {
		metric: spec.canonical,
		unit: metricFacts(spec).unit
	};
}
function worseP(differences, areRight) {
	if (!areRight) return meanGreater(differences);
	const count = (wanted) => differences.filter((difference) => difference === wanted).length;
	return mcnemarMidP({
		b: count(1),
		c: count(-1)
	}).worse;
}
function pick(values, rows) {
	return Float64Array.from(rows, (row) => values[row]);
}
function meanOf(values) {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
/** Standard error of a mean, or of the difference of two; never 0, so that what varies nowhere stands out. */
function errorOf(within, without) {
	const own = (values) => {
		const mean = meanOf(values);
		return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1) / values.length;
	};
	return Math.sqrt(own(within) + (without === null ? 0 : own(without))) || Number.MIN_VALUE;
}
// packages/evaluation/score/score.ts
/**
* Computes metrics with their intervals from predictions, over all rows and over slices of them.
*
* @throws MlgateError when the predictions cannot be read, belong to different rows, or lack a slice's column.
*/
async function score(request, context) {
	if (request.keep !== void 0) await keepPredictions(request.keep, context);
	const loaded = await loadSeeds(withExpressions(request.predictions, specsIn(request)), request.pairBy, context, unneededFor(request));
	const bins = findBins(loaded[0], request.slices.bins ?? {});
	const [first, ...others] = loaded;
	const seeds = [putIntoBins(first, bins), ...others.map((other) => putIntoBins(other, bins))];
	const folds = request.folds === void 0 ? null : foldsOf(seeds[0], request.folds);
	const specs = (request.metrics.length === 0 ? defaultMetrics(seeds[0]) : request.metrics).map((metric) => parseMetric(metric));
	const side = scoreSide(seeds, specs, request.slices, context, ({ canonical }, slice) => ({
		level: request.levels[canonical] ?? .95,
		seed: `${request.seed}/${canonical}/${JSON.stringify(slice)}`,
		tick: () => context.progress({ stage: `computing ${canonical}` })
	}), folds);
	const { segments, checks, seed } = request;
	const curves = request.curves === true ? modelCurves(seeds[0], specs) : null;
	return {
		...side,
		...curves === null ? {} : { curves },
		...segments === void 0 ? {} : { segments: weakestSegments(seeds[0], segments, String(seed)) },
		...checks === void 0 ? {} : { checks: checks.map((own) => predictionChecks(seeds, own)) }
	};
}
/** Every metric that is asked for by name. */
function specsIn({ metrics, slices }) {
	return [...metrics, ...slices.metrics].map((metric) => parseMetric(metric));
}
/** A single training is not joined with anything; most metrics look at labels alone. */
function unneededFor(request) {
	const { predictions, pairBy, metrics, slices, curves, checks = [], folds, segments } = request;
	const specs = [...metrics.length === 0 ? defaultMetrics({ task: "classification" }) : metrics, ...slices.metrics].map((metric) => parseMetric(metric));
	return {
		probabilities: !(checks.some(({ trivial, finite }) => trivial.length > 0 || finite) || specs.some((spec) => metricFacts(spec).needs === "probabilities")) && (curves === true ? { drawnUpTo: mostDrawn } : true),
		ids: predictions.length === 1 || pairBy === "position",
		slicesBut: [
			...slices.metrics.length === 0 ? [] : slices.by,
			...specs.flatMap((spec) => groupColumnOf(spec) ?? []),
			...folds === void 0 ? [] : [folds],
			...segments?.columns ?? []
		]
	};
}
/** Computes the metrics of one side; an interval only where `intervalOf` asks for one. */
function scoreSide(seeds, specs, slices, context, intervalOf, folds = null) {
	const [first] = seeds;
	const metrics = [];
	const missing = {};
	const measure = (spec, slice, own) => {
		const wanted = intervalOf(spec, slice);
		const found = folds !== null && slice === null ? measureFolds(spec, own, folds, wanted) : measureSeeds(spec, own, wanted);
		if ("missing" in found) missing[spec.canonical] = found.missing;
		else metrics.push(slice === null ? found : {
			...found,
			slice
		});
	};
	specs.forEach((spec, done) => {
		context.progress({
			stage: "computing metrics",
			done,
			total: specs.length
		});
		measure(spec, null, seeds);
	});
	const sliceSpecs = slices.metrics.map((metric) => parseMetric(metric));
	const parts = sliceSpecs.length === 0 ? [] : sliceRows(first, slices.by);
	parts.forEach(({ slice, rows }, done) => {
		context.progress({
			stage: "computing metrics of slices",
			done,
			total: parts.length
		});
		const own = rowsOfSeeds(seeds, rows, first);
		for (const spec of sliceSpecs) if (!isOneGroup(spec, slice)) measure(spec, slice, own);
	});
	const confusion = first.task === "classification" ? confusionMatrix(countingRows(first)) : null;
	const notes = absentProbabilities(first);
	return {
		task: first.task,
		rows: first.rows,
		trainings: seeds.length,
		metrics,
		missing,
		confusion,
		notes
	};
}
/** Each row that counts at all counts once: sums of weights are no numbers of rows. */
function countingRows(predictions) {
	const { weights } = predictions;
	return weights === null ? predictions : {
		...predictions,
		weights: weights.map((weight) => Math.sign(weight))
	};
}
// packages/evaluation/score/compare.ts
/**
* Compares two sets of predictions row by row.
*
* @throws MlgateError when either cannot be read, or a slice's column was not kept with the candidate's.
*/
async function compare(request, context) {
	if ([...request.candidate, ...request.base].some((file) => file.holdsLosses === true)) return compareLosses(request, context);
	const computing = (files) => withExpressions(files, [...request.metrics, ...request.slices.metrics].map((metric) => parseMetric(metric)));
	const loaded = await loadSeeds(computing(request.candidate), request.pairBy, context);
	const bins = findBins(loaded[0], request.slices.bins ?? {});
	const binned = ([first, ...others]) => [putIntoBins(first, bins), ...others.map((other) => putIntoBins(other, bins))];
	const candidate = binned(loaded);
	const base = binned(await loadSeeds(computing(request.base).map((file) => ({
		...file,
		skipsExpressions: true
	})), request.pairBy, context));
	const specs = request.metrics.map((metric) => parseMetric(metric));
	const differing = classDifferences(candidate[0], base[0]);
	const comparison = compareSides(candidate, base, specs, request, differing, context);
	const curves = request.curves === true && comparison.kind === "paired" ? modelCurves(base[0], specs) : null;
	const ofBase = {
		...scoreSide(base, specs, {
			by: [],
			metrics: []
		}, context, () => null),
		...curves === null ? {} : { curves }
	};
	return {
		base: request.folds === void 0 ? ofBase : withFoldMeans(ofBase, comparison),
		comparison,
		notes: differing === null || comparison.kind !== "paired" ? [] : [classesNote(differing, comparison)]
	};
}
/** The base's numbers over the candidate's folds: it may have been kept without its own. */
function withFoldMeans(side, comparison) {
	const differences = comparison.kind === "paired" ? comparison.differences : [];
	const metrics = side.metrics.map((metric) => {
		const found = differences.find(({ metric: name, slice }) => name === metric.name && slice === null);
		return found === void 0 ? metric : {
			...metric,
			value: found.base
		};
	});
	return {
		...side,
		metrics
	};
}
function classesNote(differing, { incomparable }) {
	const left = Object.keys(incomparable);
	return `The classes are not those of the baseline (${differing})${left.length === 0 ? "" : `; not compared: ${left.join(", ")}`}.`;
}
function compareSides(candidate, base, specs, request, differing, context) {
	const { pairBy, slices, seed } = request;
	const pairs = pairRows(candidate[0], base[0], pairBy);
	if ("incomparable" in pairs) return {
		kind: "incomparable",
		reason: pairs.incomparable
	};
	const order = sortClasses([...candidate[0].classes, ...base[0].classes]);
	const now = rowsOfSeeds(candidate, pairs.candidate, order);
	const before = withSlicesOf(now[0], rowsOfSeeds(base, pairs.base, order));
	const pairing = {
		...pairs.pairing,
		trainings: {
			candidate: now.length,
			base: before.length
		},
		...flipsOf(now[0], before[0])
	};
	if (pairing.shared === candidate[0].rows && samePredictions(now, before)) return {
		kind: "identical",
		pairing
	};
	const folds = request.folds === void 0 ? null : foldsOf(now[0], request.folds);
	const differences = [];
	const sliceSpecs = slices.metrics.map((metric) => parseMetric(metric));
	const incomparable = differing === null ? {} : changedByClasses([...specs, ...sliceSpecs], differing, [{
		own: rowsOfSeeds(candidate, pairs.candidate, candidate[0]),
		joint: now
	}, {
		own: withSlicesOf(now[0], rowsOfSeeds(base, pairs.base, base[0])),
		joint: before
	}]);
	const compareAll = (own, slice, left, right) => {
		for (const spec of own) {
			if (whyMissing(spec, left[0]) !== null || whyMissing(spec, right[0]) !== null) continue;
			if (Object.hasOwn(incomparable, spec.canonical) || isOneGroup(spec, slice)) continue;
			const resampling = {
				seed: `${seed}/${spec.canonical}/${JSON.stringify(slice)}`,
				tick: () => context.progress({
					stage: "comparing with the baseline",
					done: differences.length
				})
			};
			const told = folds !== null && slice === null ? compareFolds(spec, left, right, folds) : compareSeeds(spec, left, right, resampling);
			differences.push({
				slice,
				...told
			});
			context.progress({
				stage: "comparing with the baseline",
				done: differences.length
			});
		}
	};
	compareAll(specs, null, now, before);
	for (const { slice, rows } of sliceSpecs.length === 0 ? [] : sliceRows(now[0], slices.by)) compareAll(sliceSpecs, slice, rowsOfSeeds(now, rows, order), rowsOfSeeds(before, rows, order));
	const flips = tellFlips(now[0], before[0], {
		by: slices.by,
		samples: request.samples ?? 0,
		rowOf: pairs.candidate,
		hashed: request.candidate.some(({ hashIdsWith }) => hashIdsWith !== void 0)
	});
	const { segments: wanted } = request;
	return {
		kind: "paired",
		pairing,
		differences,
		flips,
		segments: wanted === void 0 ? [] : worsenedSegments(now[0], before[0], wanted, String(seed)),
		incomparable
	};
}
/** A row belongs to the slices and groups that this change's data says, on both sides. */
function withSlicesOf({ slices }, [first, ...others]) {
	return [{
		...first,
		slices
	}, ...others.map((other) => ({
		...other,
		slices
	}))];
}
function changedByClasses(specs, differing, sides) {
	const reason = `the classes are not those of the baseline (${differing}), which changes this metric`;
	const changed = specs.filter((spec) => sides.some((side) => isChangedByClasses(spec, side)));
	return Object.fromEntries(changed.map(({ canonical }) => [canonical, reason]));
}
function flipsOf(now, before) {
	if (!haveRightRows(now.task)) return {};
	const { rightToWrong, wrongToRight } = countFlips(now, before);
	return {
		rightToWrong,
		wrongToRight
	};
}
// packages/evaluation/shards/merge-shards.ts
/**
* Puts the rows of all parts back to where one scoring has them.
*
* @throws MlgateError MG5046 when parts have other columns, or other rows than were dealt to them.
*/
async function mergeShards({ files, blockRows, output }, context) {
	const sources = files.map(sourceOf);
	return withEngine({
		sources,
		outputs: [output]
	}, context, async (engine) => {
		context.progress({
			stage: "joining parts",
			done: 0,
			total: files.length
		});
		const tables = await Promise.all(sources.map((source) => describeTable(engine, source)));
		const [first] = tables;
		const columnsOf = ({ columns }) => columns.map(({ name, type }) => `${name} ${type}`);
		tables.forEach((table, index) => {
			if (columnsOf(table).join("\n") === columnsOf(first).join("\n")) return;
			throw unmergeable(`Part ${index + 1} of ${files.length} has other columns than part 1`, [first, table]);
		});
		const rows = await countRows(engine, files, blockRows);
		const names = first.columns.map(({ name }) => quoteIdentifier(name)).join(", ");
		const count = files.length;
		const selects = files.map(({ path }, index) => {
			const position = `(${`(file_row_number // ${blockRows}) * ${count} + ${index}`}) * ${blockRows} + file_row_number % ${blockRows}`;
			return `SELECT ${names}, ${position} AS mlgate_position FROM read_parquet(${quoteLiteral(path)}, file_row_number = true)`;
		});
		await engine.run(`COPY (SELECT ${names} FROM (${selects.join(" UNION ALL ")}) ORDER BY mlgate_position) TO ${quoteLiteral(output)} (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)`);
		return { rows };
	});
}
async function countRows(engine, files, blockRows) {
	const counts = await Promise.all(files.map(async ({ path }) => {
		const [counted] = await engine.query(`SELECT count(*) AS rows FROM read_parquet(${quoteLiteral(path)})`);
		return Number(counted?.rows);
	}));
	const rows = counts.reduce((sum, count) => sum + count, 0);
	counts.forEach((count, index) => {
		const dealt = rowsDealt(rows, {
			index: index + 1,
			count: files.length,
			blockRows
		});
		if (count === dealt) return;
		throw unmergeable(`Part ${index + 1} of ${files.length} has ${count} rows, and ${dealt} of all ${rows} belong to it`, []);
	});
	return rows;
}
function unmergeable(what, tables) {
	const seen = tables.map(({ columns }) => columns.map(({ name }) => name).join(", ")).join("; there: ");
	return new MlgateError({
		code: "MG5046",
		message: `${what}${seen === "" ? "" : ` (${seen})`}: they are not of one scoring.`,
		hint: "Score all parts with the same model, data and version of mlgate. Where a part cannot tell classes that it has no row of, keep the class names in the model."
	});
}
export { adoptPredictions, checkModel, compare, compareSeeds, encodeRequest, factsOfInputs, keepPredictions, measureSeeds, mergeShards, predict, readPredictions, readResponses, runCommand, score, sourceOf, writeInputs, writeRequests };
