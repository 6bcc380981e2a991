import { MlgateError, suggest } from "../core.js";
import { loadNative } from "../sandbox.js";
import { BinaryWriter, WireType } from "../bufbuild-protobuf.js";
import { describeTable, openDuckDb, physicalFamily, quoteIdentifier, quoteLiteral, relation, tableFormatOf, typedColumn, writeParquetRows } from "../tables.js";
import { computeMetric, confusionMatrix, correctRows, metricFacts, parseMetric, perRowLoss, positiveScores, prepareMetric, sortClasses, stackColumns } from "../metrics.js";
import { delong, delongPaired, differenceByResampling, hierarchicalBootstrap, intervalByResampling, mcnemarMidP, newcombePaired, wilcoxonSignedRank, wilson } from "../stats.js";
import { appendFile, copyFile, lstat, mkdir, mkdtemp, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { availableParallelism } from "node:os";
import { closeSync, fstatSync, openSync, readSync, rmSync, writeSync } from "node:fs";
// packages/onnx/byte-source.ts
const windowBytes = 65536;
/** Opens a plain file for reading; the caller closes it. */
function openByteSource(path) {
	const descriptor = openSync(path, "r");
	const { size } = fstatSync(descriptor);
	const window = Buffer.alloc(windowBytes);
	let windowStart = 0;
	let windowEnd = 0;
	function fill(target, position) {
		let filled = 0;
		while (filled < target.length) {
			const count = readSync(descriptor, target, filled, target.length - filled, position + filled);
			if (count === 0) break;
			filled += count;
		}
		return filled;
	}
	return {
		size,
		byteAt(position) {
			if (position < windowStart || position >= windowEnd) {
				windowStart = position;
				windowEnd = position + fill(window, position);
				if (windowEnd === windowStart) throw new RangeError("the file was changed while it was read");
			}
			return window[position - windowStart];
		},
		read(start, end) {
			const bytes = Buffer.alloc(end - start);
			if (fill(bytes, start) !== bytes.length) throw new RangeError("the file was changed while it was read");
			return bytes;
		},
		close() {
			closeSync(descriptor);
		}
	};
}
// packages/onnx/external-data.ts
/** ONNX Runtime takes a location with this word for an address in its own memory. */
const memoryAddressMark = "_ORT_MEM_ADDR_";
/**
* Checks a file name that a model gives for its weights. The runtime would open it as it is, so it must be a
* plain file inside the model's folder: not absolute, no `..`, no link that leads out, and no hard link, which
* could be any file of the machine under a harmless name.
*
* @param modelPath the model's real path.
* @returns what is wrong with it, or undefined.
*/
async function checkExternalData(location, modelPath, name) {
	const reason = misspelt(location) ?? await misplaced(location, dirname(modelPath));
	if (reason === void 0) return void 0;
	return {
		code: "MG5007",
		message: `${name} keeps weights in ${JSON.stringify(location)}, which ${reason}.`,
		hint: "Weights may only be in plain files in the model’s own folder. Save the model again with its data beside it: onnx.save(model, path, save_as_external_data=True).",
		place: { file: name }
	};
}
function misspelt(location) {
	if (location === "") return "is no file name";
	if (location.includes("\0")) return "holds a NUL character";
	if (location.includes(memoryAddressMark)) return "stands for an address in memory";
	if (/^[/\\]|^[A-Za-z]:/.test(location)) return "is an absolute path";
	if (location.split(/[/\\]/).includes("..")) return "leaves the model’s folder";
}
async function misplaced(location, folder) {
	const path = join(folder, location);
	const found = await realpath(path).catch(() => void 0);
	if (found === void 0) return await isLink(path) ? "is a broken link" : "does not exist";
	const realFolder = await realpath(folder);
	if (!found.startsWith(realFolder.endsWith(sep) ? realFolder : realFolder + sep)) return "is a link that leaves the model’s folder";
	const facts = await stat(found);
	if (!facts.isFile()) return "is not a plain file";
	if (facts.nlink > 1) return `is a hard link (the file has ${facts.nlink} names)`;
}
async function isLink(path) {
	return (await lstat(path).catch(() => void 0))?.isSymbolicLink() ?? false;
}
// packages/onnx/onnx-schema.ts
/**
* The messages of onnx.proto (IR version 13) that can hold an operator or a tensor, each with its fields that
* hold further such messages. Following them reaches every place where a model can name a file or an operator:
* subgraphs of If, Loop and Scan, functions, training graphs, and tensors inside node attributes.
*/
const nestedMessages = {
	model: {
		7: "graph",
		20: "training",
		25: "function"
	},
	training: {
		1: "graph",
		2: "graph"
	},
	graph: {
		1: "node",
		5: "tensor",
		15: "sparseTensor"
	},
	function: {
		7: "node",
		11: "attribute"
	},
	node: { 5: "attribute" },
	attribute: {
		5: "tensor",
		6: "graph",
		10: "tensor",
		11: "graph",
		22: "sparseTensor",
		23: "sparseTensor"
	},
	sparseTensor: {
		1: "tensor",
		2: "tensor"
	},
	tensor: {}
};
/** Numbers of the scalar and leaf fields that are read, by message. */
const fields = {
	model: {
		irVersion: 1,
		producerName: 2,
		producerVersion: 3,
		graph: 7,
		opsetImport: 8,
		metadata: 14
	},
	opset: {
		domain: 1,
		version: 2
	},
	entry: {
		key: 1,
		value: 2
	},
	graph: {
		node: 1,
		initializer: 5,
		input: 11,
		output: 12,
		sparseInitializer: 15
	},
	node: {
		input: 1,
		output: 2,
		operator: 4,
		attribute: 5,
		domain: 7
	},
	attribute: {
		name: 1,
		ints: 8,
		strings: 9
	},
	tensor: {
		dataType: 2,
		int32Data: 5,
		stringData: 6,
		int64Data: 7,
		name: 8,
		rawData: 9,
		externalData: 13
	},
	sparseTensor: { values: 1 },
	function: {
		name: 1,
		domain: 10
	},
	valueInfo: {
		name: 1,
		type: 2
	},
	type: {
		tensor: 1,
		sequence: 4,
		map: 5,
		sparseTensor: 8,
		optional: 9
	},
	tensorType: {
		elementType: 1,
		shape: 2
	},
	containerType: { elementType: 1 },
	mapType: {
		key: 1,
		value: 2
	},
	shape: { dimension: 1 },
	dimension: {
		value: 1,
		parameter: 2
	}
};
/** Names of the tensor element types, by TensorProto.DataType. */
const elementTypes = [
	"undefined",
	"float32",
	"uint8",
	"int8",
	"uint16",
	"int16",
	"int32",
	"int64",
	"string",
	"bool",
	"float16",
	"float64",
	"uint32",
	"uint64",
	"complex64",
	"complex128",
	"bfloat16"
];
/** The name of an element type; newer ones (float8, int4, …) are named by their number. */
function elementTypeName(dataType) {
	return elementTypes[dataType] ?? `type ${dataType}`;
}
// packages/onnx/operator-domains.ts
/** Domains whose operators ONNX Runtime itself brings; '' and 'ai.onnx' are the same. */
const knownDomains = /* @__PURE__ */ new Set([
	"",
	"ai.onnx",
	"ai.onnx.ml",
	"ai.onnx.training",
	"ai.onnx.preview",
	"ai.onnx.preview.training",
	"com.microsoft",
	"com.microsoft.experimental",
	"com.microsoft.nchwc"
]);
/**
* The problem with a model whose operators ONNX Runtime does not bring, or undefined. Such operators live in
* libraries made by somebody, and loading one would run its code: that never happens here.
*
* @param used every operator in the model, its subgraphs and its functions.
* @param defined functions that the model defines itself.
*/
function findUnknownOperators(used, defined, name) {
	const unknown = [...used].flatMap(([domain, operators]) => {
		if (knownDomains.has(domain)) return [];
		const missing = [...operators].filter((operator) => !defined.get(domain)?.has(operator));
		return missing.length === 0 ? [] : [`${domain} (${someOf(missing)})`];
	});
	if (unknown.length === 0) return void 0;
	return {
		code: "MG5008",
		message: `${name} uses operators of the domain${unknown.length > 1 ? "s" : ""} ${someOf(unknown)}, which ONNX Runtime does not bring.`,
		hint: "Custom operator libraries are never loaded. Export the model with standard operators, or hand in a predictions file instead.",
		place: { file: name }
	};
}
function someOf(names) {
	const shown = names.slice(0, 5).join(", ");
	return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
// packages/onnx/protobuf.ts
/** Protobuf wire types that occur in ONNX; groups (3, 4) do not. */
const wire = {
	varint: 0,
	bits64: 1,
	bytes: 2,
	bits32: 5
};
/** The bytes are no protobuf message: `truncated` when the file ends inside a field, else `malformed`. */
var ProtobufError = class extends Error {
	kind;
	position;
	constructor(kind, position, message) {
		super(message);
		this.kind = kind;
		this.position = position;
	}
};
/**
* The reader of one message. Lengths are checked against the message's own end before anything is skipped, so
* a walk never leaves the file, whatever the bytes say.
*
* @throws ProtobufError from `next` on bytes that are no protobuf.
*/
function readFields(source, span) {
	const messageEnd = span.end;
	const isWholeFile = span.start === 0 && span.end === source.size;
	let position = span.start;
	function fail(reason) {
		throw new ProtobufError(isWholeFile ? "truncated" : "malformed", position, reason);
	}
	function varint32() {
		let value = 0;
		for (let shift = 0; shift < 35; shift += 7) {
			if (position >= messageEnd) fail("it ends inside a number");
			const byte = source.byteAt(position++);
			value += (byte & 127) * 2 ** shift;
			if (byte < 128) return value;
		}
		throw new ProtobufError("malformed", position, "a number is too long");
	}
	function skipVarint() {
		for (let count = 0; count < 10; count++) {
			if (position >= messageEnd) fail("it ends inside a number");
			if (source.byteAt(position++) < 128) return;
		}
		throw new ProtobufError("malformed", position, "a number is too long");
	}
	function skip(bytes) {
		if (bytes > messageEnd - position) fail(`${bytes} bytes were announced and ${messageEnd - position} are there`);
		position += bytes;
	}
	const reader = {
		number: 0,
		wireType: 0,
		start: 0,
		end: 0,
		next() {
			if (position >= messageEnd) return false;
			const tag = varint32();
			reader.number = Math.floor(tag / 8);
			reader.wireType = tag & 7;
			if (reader.number === 0) throw new ProtobufError("malformed", position, "a field has the number 0");
			const length = reader.wireType === wire.bytes ? varint32() : 0;
			reader.start = position;
			if (reader.wireType === wire.bytes) skip(length);
			else if (reader.wireType === wire.varint) skipVarint();
			else if (reader.wireType === wire.bits64) skip(8);
			else if (reader.wireType === wire.bits32) skip(4);
			else throw new ProtobufError("malformed", position, `a field has the wire type ${reader.wireType}`);
			reader.end = position;
			return true;
		}
	};
	return reader;
}
/** The signed 64-bit value of a varint whose bytes are in `span`. */
function readInteger(source, span) {
	let value = 0n;
	for (let position = span.start, shift = 0n; position < span.end; position++, shift += 7n) value |= BigInt(source.byteAt(position) & 127) << shift;
	return BigInt.asIntN(64, value);
}
/** The signed values of a packed repeated varint field. */
function readPackedIntegers(source, span) {
	const values = [];
	let start = span.start;
	for (let position = span.start; position < span.end; position++) {
		if (source.byteAt(position) >= 128) continue;
		values.push(readInteger(source, {
			start,
			end: position + 1
		}));
		start = position + 1;
	}
	return values;
}
/**
* The text of a length-delimited field.
*
* @param limit longest allowed, in bytes.
* @throws ProtobufError when it is longer or no UTF-8.
*/
function readText(source, span, limit = 65536) {
	if (span.end - span.start > limit) throw new ProtobufError("malformed", span.start, `a name is ${span.end - span.start} bytes long`);
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(source.read(span.start, span.end));
	} catch {
		throw new ProtobufError("malformed", span.start, "a name is not UTF-8");
	}
}
// packages/onnx/class-labels.ts
/** No classifier that a gate could judge row by row has more; a list longer than this is no list of classes. */
const mostLabels$2 = 1e5;
/**
* Operators that hold the class labels. skl2onnx writes `ArrayFeatureExtractor(classes, argmax)` for the
* classifiers that ONNX has no operator of its own for.
*/
const labelHolders = /* @__PURE__ */ new Set([
	"ZipMap",
	"LinearClassifier",
	"SVMClassifier",
	"TreeEnsembleClassifier",
	"ArrayFeatureExtractor"
]);
const labelAttributes = /* @__PURE__ */ new Set([
	"classlabels_strings",
	"classlabels_ints",
	"classlabels_int64s"
]);
function isLabelHolder(operator) {
	return labelHolders.has(operator);
}
/** Class labels in a node's attributes, as text, or undefined when it has none. */
function readNodeLabels(source, attributes) {
	for (const attribute of attributes) {
		const labels = readAttributeLabels(source, attribute);
		if (labels.length > 0 && labels.length <= mostLabels$2) return labels;
	}
}
function readAttributeLabels(source, attribute) {
	const labels = [];
	let isLabels = false;
	for (const reader = readFields(source, attribute); reader.next();) {
		if (reader.number === fields.attribute.name && reader.wireType === wire.bytes) {
			isLabels = labelAttributes.has(readText(source, reader));
			if (!isLabels) return [];
		}
		if (labels.length > mostLabels$2) return [];
		if (reader.number === fields.attribute.strings && reader.wireType === wire.bytes) labels.push(readText(source, reader));
		else if (reader.number === fields.attribute.ints) labels.push(...readIntegers(source, reader).map(String));
	}
	return isLabels ? labels : [];
}
/** Class labels in a tensor of strings or integers, as text, or undefined when it holds something else. */
function readTensorLabels(source, tensor) {
	if (tensor.end - tensor.start > mostLabels$2 * 16) return void 0;
	let type = "undefined";
	let raw;
	const labels = [];
	for (const reader = readFields(source, tensor); reader.next();) if (reader.number === fields.tensor.dataType && reader.wireType === wire.varint) type = elementTypeName(Number(readInteger(source, reader)));
	else if (reader.number === fields.tensor.stringData && reader.wireType === wire.bytes) labels.push(readText(source, reader));
	else if (reader.number === fields.tensor.int32Data || reader.number === fields.tensor.int64Data) labels.push(...readIntegers(source, reader).map(String));
	else if (reader.number === fields.tensor.rawData && reader.wireType === wire.bytes) raw = source.read(reader.start, reader.end);
	if (type === "string" || (type === "int64" || type === "int32") && labels.length > 0) return labels;
	return raw && readRawIntegers(raw, type);
}
function readRawIntegers(raw, type) {
	const bytes = type === "int64" ? 8 : type === "int32" ? 4 : void 0;
	if (bytes === void 0) return void 0;
	return Array.from({ length: Math.floor(raw.length / bytes) }, (_, index) => String(bytes === 8 ? raw.readBigInt64LE(index * 8) : raw.readInt32LE(index * 4)));
}
function readIntegers(source, field) {
	if (field.wireType === wire.varint) return [readInteger(source, field)];
	return field.wireType === wire.bytes ? readPackedIntegers(source, field) : [];
}
// packages/onnx/read-values.ts
/** Reads a ValueInfoProto: the name, type and shape of an input or output. */
function readValueInfo(source, span) {
	let name = "";
	let type = {
		elementType: "undefined",
		isTensor: false,
		shape: null
	};
	for (const reader = readFields(source, span); reader.next();) {
		if (reader.wireType !== wire.bytes) continue;
		if (reader.number === fields.valueInfo.name) name = readText(source, reader);
		else if (reader.number === fields.valueInfo.type) type = readType(source, reader, 0);
	}
	return {
		name,
		...type
	};
}
const containers = {
	[fields.type.sequence]: "seq",
	[fields.type.optional]: "optional",
	[fields.type.sparseTensor]: "sparse"
};
function readType(source, span, depth) {
	const type = {
		elementType: "undefined",
		isTensor: false,
		shape: null
	};
	if (depth > 8) return type;
	for (const reader = readFields(source, span); reader.next();) {
		if (reader.wireType !== wire.bytes) continue;
		const container = containers[reader.number];
		if (reader.number === fields.type.tensor) return {
			...readTensorType(source, reader),
			isTensor: true
		};
		if (reader.number === fields.type.map) type.elementType = readMapType(source, reader, depth);
		else if (container !== void 0) type.elementType = `${container}(${readContainedType(source, reader, container, depth)})`;
	}
	return type;
}
function readContainedType(source, span, container, depth) {
	if (container === "sparse") return readTensorType(source, span).elementType;
	for (const reader = readFields(source, span); reader.next();) if (reader.number === fields.containerType.elementType && reader.wireType === wire.bytes) return readType(source, reader, depth + 1).elementType;
	return "undefined";
}
function readMapType(source, span, depth) {
	let key = "undefined";
	let value = "undefined";
	for (const reader = readFields(source, span); reader.next();) if (reader.number === fields.mapType.key && reader.wireType === wire.varint) key = elementTypeName(Number(readInteger(source, reader)));
	else if (reader.number === fields.mapType.value && reader.wireType === wire.bytes) value = readType(source, reader, depth + 1).elementType;
	return `map(${key}, ${value})`;
}
function readTensorType(source, span) {
	let elementType = "undefined";
	let shape = null;
	for (const reader = readFields(source, span); reader.next();) if (reader.number === fields.tensorType.elementType && reader.wireType === wire.varint) elementType = elementTypeName(Number(readInteger(source, reader)));
	else if (reader.number === fields.tensorType.shape && reader.wireType === wire.bytes) shape = readShape(source, reader);
	return {
		elementType,
		shape
	};
}
function readShape(source, span) {
	const shape = [];
	for (const reader = readFields(source, span); reader.next();) if (reader.number === fields.shape.dimension && reader.wireType === wire.bytes) shape.push(readDimension(source, reader));
	return shape;
}
function readDimension(source, span) {
	let dimension = null;
	for (const reader = readFields(source, span); reader.next();) if (reader.number === fields.dimension.value && reader.wireType === wire.varint) {
		const length = Number(readInteger(source, reader));
		dimension = length > 0 ? length : null;
	} else if (reader.number === fields.dimension.parameter && reader.wireType === wire.bytes) dimension = readText(source, reader) || null;
	return dimension;
}
// packages/onnx/walk.ts
/** Protobuf's own limit, which the runtime keeps too. */
const deepest = 100;
const mostNames = 1e4;
/**
* Finds every file name and operator in the model, wherever it hides: subgraphs, functions, training graphs,
* dense and sparse tensors, attributes. Weights are skipped, not read.
*
* Where the runtime would merge or overrule repeated fields, all of them count here: this may refuse more than
* the runtime would use, never less.
*
* @throws ProtobufError when the bytes are no ONNX, nest too deep or name too much.
*/
function findReferences(source) {
	const references = {
		locations: /* @__PURE__ */ new Set(),
		used: /* @__PURE__ */ new Map(),
		defined: /* @__PURE__ */ new Map()
	};
	walk("model", {
		start: 0,
		end: source.size
	}, 0);
	return references;
	function walk(message, span, depth) {
		if (depth > deepest) throw new ProtobufError("malformed", span.start, `it nests deeper than ${deepest} messages`);
		noteReferences[message]?.(source, span, references);
		const nested = nestedMessages[message];
		for (const reader = readFields(source, span); reader.next();) {
			const inner = nested[reader.number];
			if (inner !== void 0 && reader.wireType === wire.bytes) walk(inner, {
				start: reader.start,
				end: reader.end
			}, depth + 1);
		}
	}
}
const noteReferences = {
	node(source, span, { used }) {
		const { [fields.node.domain]: domain, [fields.node.operator]: operator } = readTexts(source, span, [fields.node.domain, fields.node.operator]);
		note$1(used, domain ?? "", operator ?? "", span);
	},
	function(source, span, { defined }) {
		const { [fields.function.domain]: domain, [fields.function.name]: name } = readTexts(source, span, [fields.function.domain, fields.function.name]);
		note$1(defined, domain ?? "", name ?? "", span);
	},
	tensor(source, span, { locations }) {
		for (const reader = readFields(source, span); reader.next();) {
			if (reader.number !== fields.tensor.externalData || reader.wireType !== wire.bytes) continue;
			const { key, value } = readEntry(source, reader);
			if (key !== "location") continue;
			locations.add(value);
			if (locations.size > mostNames) throw new ProtobufError("malformed", span.start, `it names more than ${mostNames} data files`);
		}
	}
};
function note$1(names, domain, name, span) {
	const known = names.get(domain) ?? /* @__PURE__ */ new Set();
	names.set(domain, known.add(name));
	if (known.size > mostNames || names.size > mostNames) throw new ProtobufError("malformed", span.start, `it names more than ${mostNames} operators`);
}
/** The key and value of a StringStringEntryProto. */
function readEntry(source, span, limit) {
	const texts = readTexts(source, span, [fields.entry.key, fields.entry.value], limit);
	return {
		key: texts[fields.entry.key] ?? "",
		value: texts[fields.entry.value] ?? ""
	};
}
/** The text fields named by number; of one that occurs twice the last counts, as everywhere in protobuf. */
function readTexts(source, span, wanted, limit) {
	const texts = {};
	for (const reader = readFields(source, span); reader.next();) if (reader.wireType === wire.bytes && wanted.includes(reader.number)) texts[reader.number] = readText(source, reader, limit);
	return texts;
}
// packages/onnx/read-graph.ts
const mostValues = 1e4;
/**
* Reads the main graph, which the file may hold in several pieces (protobuf joins them).
*
* @param pieces every occurrence of the graph, in file order.
*/
function readGraph(source, pieces) {
	const inputs = [];
	const outputs = [];
	const initializers = /* @__PURE__ */ new Map();
	const labelNodes = [];
	const readers = {
		[fields.graph.node]: (span) => {
			const node = readNode(source, span);
			if (isLabelHolder(node.operator)) labelNodes.push(node);
		},
		[fields.graph.initializer]: (span) => {
			const name = readTexts(source, span, [fields.tensor.name])[fields.tensor.name];
			if (name !== void 0) initializers.set(name, span);
		},
		[fields.graph.sparseInitializer]: (span) => {
			const name = readSparseName(source, span);
			if (name !== void 0) initializers.set(name, span);
		},
		[fields.graph.input]: (span) => add(inputs, readValueInfo(source, span), span),
		[fields.graph.output]: (span) => add(outputs, readValueInfo(source, span), span)
	};
	for (const piece of pieces) for (const reader = readFields(source, piece); reader.next();) if (reader.wireType === wire.bytes) readers[reader.number]?.({
		start: reader.start,
		end: reader.end
	});
	return {
		inputs: inputs.filter(({ name }) => !initializers.has(name)),
		outputs,
		...collectLabels(source, labelNodes, initializers)
	};
}
function add(values, value, span) {
	values.push(value);
	if (values.length > mostValues) throw new ProtobufError("malformed", span.start, `it has more than ${mostValues} inputs or outputs`);
}
function collectLabels(source, nodes, initializers) {
	const zipMaps = [];
	const classLabels = [];
	for (const { operator, inputs, outputs, attributes } of nodes) {
		const [input = ""] = inputs;
		const tensor = initializers.get(input);
		const labels = operator === "ArrayFeatureExtractor" ? tensor && readTensorLabels(source, tensor) : readNodeLabels(source, attributes);
		if (labels === void 0 || labels.length === 0) continue;
		if (operator === "ZipMap") zipMaps.push({
			output: outputs[0] ?? "",
			tensor: input,
			labels
		});
		else classLabels.push({
			from: operator,
			labels
		});
	}
	return {
		classLabels,
		zipMaps
	};
}
function readNode(source, span) {
	const node = {
		operator: "",
		inputs: [],
		outputs: [],
		attributes: []
	};
	for (const reader = readFields(source, span); reader.next();) {
		if (reader.wireType !== wire.bytes) continue;
		if (reader.number === fields.node.operator) node.operator = readText(source, reader);
		else if (reader.number === fields.node.input) node.inputs.push(readText(source, reader));
		else if (reader.number === fields.node.output) node.outputs.push(readText(source, reader));
		else if (reader.number === fields.node.attribute) node.attributes.push({
			start: reader.start,
			end: reader.end
		});
	}
	return node;
}
function readSparseName(source, span) {
	for (const reader = readFields(source, span); reader.next();) if (reader.number === fields.sparseTensor.values && reader.wireType === wire.bytes) return readTexts(source, reader, [fields.tensor.name])[fields.tensor.name];
}
// packages/onnx/sniff.ts
const headBytes = 65536;
const exportSklearn = "Export it to ONNX in Python: `from skl2onnx import to_onnx; onnx = to_onnx(model, X_test[:1].astype(\"float32\")); open(\"model.onnx\", \"wb\").write(onnx.SerializeToString())`; or hand in a predictions file instead of the model: `table = pandas.DataFrame({\"target\": y_test, \"prediction\": model.predict(X_test)}); table[[f\"probability:{k}\" for k in model.classes_]] = model.predict_proba(X_test); table.to_parquet(\"predictions.parquet\")`.";
const exportTorch = "Export it to ONNX with torch.onnx.export(model, example_input, \"model.onnx\"), or write a predictions file (columns target, prediction, probability:CLASS) and hand that in instead of the model.";
const exportKeras = "Export it to ONNX with tf2onnx (python -m tf2onnx.convert --keras model.h5 --output model.onnx), or write a predictions file and hand that in instead of the model.";
const exportOther = "Convert it to ONNX, or write a predictions file and hand that in instead of the model.";
function startsWith(...signatures) {
	return ({ text }) => signatures.some((signature) => typeof signature === "string" ? text.startsWith(signature) : signature.test(text));
}
const pickled = startsWith("", "", "", "");
const zipped = startsWith("PK", "PK");
const foreign = "MG5005";
/**
* What a file that is no ONNX model is, by its content; file names prove nothing. The first that matches is
* right, so the special stand before the general.
*/
const recognisers = [
	{
		matches: startsWith("version https://git-lfs.github.com/spec/", "version https://hawser.github.com/spec/"),
		code: "MG5004",
		is: "a Git LFS pointer: the model itself was not downloaded",
		hint: "Run `git lfs pull`, or set `lfs: true` on actions/checkout."
	},
	{
		matches: startsWith(/^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|!--)/i),
		code: "MG5003",
		is: "an HTML page, not a model",
		hint: "A download probably gave an error or a login page. Open the file to read it, and check the URL and its permissions."
	},
	{
		matches: startsWith("\nlüFù j¨P"),
		code: foreign,
		is: "a PyTorch file (.pt, .pth), not an ONNX model",
		hint: exportTorch
	},
	{
		matches: (head) => pickled(head) && head.text.includes("joblib"),
		code: foreign,
		is: "a joblib file (a Python pickle), not an ONNX model; pickles run code when loaded and are never opened",
		hint: exportSklearn
	},
	{
		matches: pickled,
		code: foreign,
		is: "a Python pickle, not an ONNX model; pickles run code when loaded and are never opened",
		hint: exportSklearn
	},
	{
		matches: ({ text, last }) => last === 46 && /^(?:c[A-Za-z_][\w.]*\n[A-Za-z_]\w*\n|\([dlt]?p\d+\n|\([ci][A-Za-z_]|[}\])]q.)/s.test(text),
		code: foreign,
		is: "a Python pickle, not an ONNX model; pickles run code when loaded and are never opened",
		hint: exportSklearn
	},
	{
		matches: (head) => zipped(head) && /data\.pkl|\/version/.test(head.text),
		code: foreign,
		is: "a PyTorch archive (.pt, .pth), not an ONNX model",
		hint: exportTorch
	},
	{
		matches: (head) => zipped(head) && /\.npy/.test(head.text),
		code: foreign,
		is: "a NumPy archive (.npz), not an ONNX model",
		hint: exportOther
	},
	{
		matches: (head) => zipped(head) && /config\.json|model\.weights\.h5/.test(head.text),
		code: foreign,
		is: "a Keras archive (.keras), not an ONNX model",
		hint: exportKeras
	},
	{
		matches: zipped,
		code: foreign,
		is: "a ZIP archive, not an ONNX model",
		hint: "Unpack it first, and name the .onnx file inside."
	},
	{
		matches: startsWith("x", "x^", "x", "xÚ", "", "BZh", "ý7zXZ", "]\0\0", "\"M", "(µ/ý"),
		code: foreign,
		is: "a compressed file (joblib writes such files), not an ONNX model",
		hint: `If it holds an .onnx file, unpack it first. If joblib wrote it: ${exportSklearn}`
	},
	{
		matches: startsWith("HDF\r\n\n"),
		code: foreign,
		is: "an HDF5 file (Keras .h5), not an ONNX model",
		hint: exportKeras
	},
	{
		matches: ({ bytes, text }) => bytes.length > 10 && bytes.readUInt32LE(4) === 0 && /^.{8}\{\s*"/s.test(text),
		code: foreign,
		is: "a safetensors file, which holds weights but no model to run",
		hint: exportTorch
	},
	{
		matches: startsWith(/^.{4}TFL3/s),
		code: foreign,
		is: "a TensorFlow Lite model, not an ONNX model",
		hint: "Convert it with tf2onnx (python -m tf2onnx.convert --tflite model.tflite --output model.onnx)."
	},
	{
		matches: startsWith("GGUF"),
		code: foreign,
		is: "a GGUF file (llama.cpp), not an ONNX model",
		hint: exportOther
	},
	{
		matches: startsWith(/^.{4}ORTM/s),
		code: foreign,
		is: "a model in the ORT format, which cannot be inspected before it is loaded",
		hint: "Use the .onnx file that it was made from."
	}
];
/**
* Says what a file is that cannot be an ONNX model, or undefined when it may be one.
*
* @param name what the file is called in the message.
*/
function recogniseOtherContent(source, name) {
	if (source.size === 0) return {
		code: "MG5001",
		message: `${name} is empty (0 bytes).`,
		hint: "Write it again; an export or a download probably failed half-way.",
		place: { file: name }
	};
	const bytes = source.read(0, Math.min(source.size, headBytes));
	const head = {
		bytes,
		text: bytes.toString("latin1"),
		last: source.byteAt(source.size - 1)
	};
	const found = recognisers.find(({ matches }) => matches(head));
	if (found === void 0) return void 0;
	return {
		code: found.code,
		message: `${name} is ${found.is}.`,
		hint: found.hint,
		place: { file: name }
	};
}
// packages/onnx/inspect.ts
const longestMetadata = 1 << 20;
const mostMetadata = 1e3;
/**
* Reads what a model is from its bytes alone and refuses what must not reach the runtime. Nothing native is
* involved and weights are not read, so the size of the model costs nothing.
*
* @param path real path of the file: external data is looked for in its folder, as the runtime does.
* @param options.name what the file is called in messages; its base name by default.
* @throws MlgateError MG1006 no plain file, MG5001 … MG5008: empty, cut, an HTML page, a Git LFS pointer, another
*   format, weights outside of the model's folder, operators that nobody brings, or no ONNX at all.
*/
async function inspectModel(path, options = {}) {
	const name = options.name ?? basename(path);
	const { facts, references } = await readFile$1(path, name);
	const problems = [];
	for (const location of facts.externalData) {
		const problem = await checkExternalData(location, path, name);
		if (problem !== void 0) problems.push(problem);
	}
	const unknown = findUnknownOperators(references.used, references.defined, name);
	if (unknown !== void 0) problems.push(unknown);
	if (problems.length > 0) throw MlgateError.ofProblems(problems);
	return facts;
}
async function readFile$1(path, name) {
	if (!await isPlainFile(path)) throw new MlgateError({
		code: "MG1006",
		message: `${name} is not there, or not a plain file.`,
		hint: "Check the path of the model.",
		place: { file: name }
	});
	const source = openByteSource(path);
	try {
		const other = recogniseOtherContent(source, name);
		if (other !== void 0) throw new MlgateError(other);
		const references = findReferences(source);
		return {
			facts: readFacts(source, name, references),
			references
		};
	} catch (cause) {
		if (cause instanceof ProtobufError) throw describeDamage(source, name, cause);
		throw cause;
	} finally {
		source.close();
	}
}
async function isPlainFile(path) {
	return (await stat(path).catch(() => void 0))?.isFile() ?? false;
}
function readFacts(source, name, references) {
	const whole = {
		start: 0,
		end: source.size
	};
	const graphs = [];
	const opsets = /* @__PURE__ */ new Map();
	const metadata = /* @__PURE__ */ new Map();
	for (const reader = readFields(source, whole); reader.next();) {
		if (reader.wireType !== wire.bytes) continue;
		const span = {
			start: reader.start,
			end: reader.end
		};
		if (reader.number === fields.model.graph) graphs.push(span);
		else if (reader.number === fields.model.opsetImport) {
			const { domain, version } = readOpset(source, span);
			opsets.set(domain || "ai.onnx", version);
		} else if (reader.number === fields.model.metadata && metadata.size < mostMetadata) {
			const { key, value } = readEntry(source, span, longestMetadata);
			metadata.set(key, value);
		}
	}
	if (graphs.length === 0 || opsets.size === 0) throw incomplete(source, name, graphs.length === 0);
	const graph = readGraph(source, graphs);
	const producer = readTexts(source, whole, [fields.model.producerName, fields.model.producerVersion]);
	return {
		inputs: graph.inputs,
		outputs: graph.outputs,
		opsets: Object.fromEntries(opsets),
		producer: [producer[fields.model.producerName], producer[fields.model.producerVersion]].filter(Boolean).join(" "),
		externalData: [...references.locations].sort(),
		metadata: Object.fromEntries(metadata),
		classLabels: [...labelsOfMetadata(metadata.get("classes")), ...graph.classLabels],
		zipMaps: graph.zipMaps
	};
}
/** Who exports a network without labels can name the classes in metadata: `classes` as a JSON list. */
function labelsOfMetadata(text) {
	if (text === void 0) return [];
	try {
		const labels = JSON.parse(text);
		if (Array.isArray(labels) && labels.every((label) => [
			"string",
			"number",
			"boolean"
		].includes(typeof label))) return [{
			from: "metadata",
			labels: labels.map(String)
		}];
	} catch {}
	return [];
}
function readOpset(source, span) {
	let domain = "";
	let version = 0;
	for (const reader = readFields(source, span); reader.next();) if (reader.number === fields.opset.domain && reader.wireType === wire.bytes) domain = readText(source, reader);
	else if (reader.number === fields.opset.version && reader.wireType === wire.varint) version = Number(readInteger(source, reader));
	return {
		domain,
		version
	};
}
function incomplete(source, name, lacksGraph) {
	if (looksLikeOnnx(source)) {
		const message = `it ends before its ${lacksGraph ? "graph" : "operator versions"}`;
		return describeDamage(source, name, new ProtobufError("truncated", source.size, message));
	}
	return notOnnx(name, "it has no graph");
}
function describeDamage(source, name, error) {
	if (!looksLikeOnnx(source)) return notOnnx(name, `its bytes are no protobuf message (${error.message})`);
	const what = error.kind === "truncated" ? "is truncated" : "is damaged";
	return new MlgateError({
		code: "MG5002",
		message: `${name} ${what}: ${error.message}, at byte ${error.position} of ${source.size}.`,
		hint: "Compare its size with the original and copy, download or export it again.",
		place: { file: name }
	}, { cause: error });
}
function notOnnx(name, reason) {
	return new MlgateError({
		code: "MG5006",
		message: `${name} is not an ONNX model: ${reason}.`,
		hint: "Name the .onnx file. Models of other kinds need an export to ONNX (a TensorFlow SavedModel: tf2onnx), or a predictions file in place of the model.",
		place: { file: name }
	});
}
/** Every exporter writes the IR version first: field 1, a small number. */
function looksLikeOnnx(source) {
	if (source.byteAt(0) !== 8) return false;
	return source.size < 2 || source.byteAt(1) > 0 && source.byteAt(1) < 64;
}
// packages/onnx/model-facts.ts
/** A value as people write it: `input: float32 [N, 13]`. */
function describeValue({ name, elementType, shape }) {
	const lengths = shape?.map((length) => length ?? "?").join(", ");
	return `${name}: ${elementType}${lengths === void 0 ? "" : ` [${lengths}]`}`;
}
// packages/onnx/expose-outputs.ts
/**
* Copies a model and makes further tensors of its graph outputs, because the Node binding cannot hand over
* other values, such as the maps that a ZipMap node makes of the probability tensor before it.
*
* Protobuf joins a message that occurs twice, so a second piece of the graph, appended to the file, adds to the
* first: nothing else is decoded or written again.
*
* @param externalData files of weights that belong to the model, relative to its folder.
* @returns the path of the copy, in a folder of its own under `temporaryFolder`.
*/
async function exposeOutputs(path, tensors, externalData, temporaryFolder) {
	const folder = await mkdtemp(join(temporaryFolder, "model-"));
	const copy = join(folder, "model.onnx");
	await copyFile(path, copy);
	for (const location of externalData) {
		const target = join(folder, location);
		await mkdir(dirname(target), { recursive: true });
		await copyFile(join(dirname(path), location), target);
	}
	await appendFile(copy, graphPiece(tensors));
	return copy;
}
function graphPiece(tensors) {
	const writer = new BinaryWriter().tag(fields.model.graph, WireType.LengthDelimited).fork();
	for (const tensor of tensors) {
		writer.tag(fields.graph.output, WireType.LengthDelimited).fork();
		writer.tag(fields.valueInfo.name, WireType.LengthDelimited).string(tensor).join();
	}
	return writer.join().finish();
}
// packages/onnx/runtime-errors.ts
const longestSentence = 400;
/** How the runtime, its allocator and JavaScript say that memory ran out. */
const outOfMemory = /\bbad_alloc\b|failed to allocate memory|out of memory|cannot allocate memory|array buffer allocation failed/i;
/** Traces of the runtime's own source code in its messages: a file, a line and the C++ signature. */
const sourceTrace = /\/?\S*onnxruntime\S*\.(?:cc|cpp|h|hpp):\d+ [^)]*\)(?: const)?\s*/g;
/**
* Turns whatever the native runtime threw into one sentence for people. Missing memory gets the code that it
* has everywhere, because another remedy helps.
*/
function describeRuntimeError(cause, task) {
	const text = cause instanceof Error ? cause.message : String(cause);
	const code = outOfMemory.test(text) ? "MG3003" : task.code;
	return new MlgateError({
		code,
		message: `${task.what}: ${sentenceOf(text, task)}`,
		hint: task.hint,
		place: { file: task.name }
	}, { cause });
}
function sentenceOf(text, { path, name }) {
	const plain = text.replaceAll(path, name).replace(/^Load model from .*? failed:\s*/s, "").replace(sourceTrace, "").replace(/\s+/g, " ").trim();
	const cut = plain.length > longestSentence ? `${plain.slice(0, longestSentence)}…` : plain;
	return /[.!?…]$/.test(cut) ? cut : `${cut}.`;
}
// packages/onnx/session.ts
/**
* Loads a model on the CPU. Belongs into a child process: native code runs what the file says.
*
* @param facts what `inspectModel` said of this very file: nothing is loaded that was not inspected.
* @throws MlgateError MG5010 when the runtime refuses the model, MG3003 when memory ran out.
*/
async function openSession(path, facts, options) {
	const name = options.name ?? basename(path);
	const runtime = await loadNative("onnxruntime-node");
	runtime.env.logLevel = "fatal";
	const file = options.expose === void 0 || options.expose.length === 0 ? path : await exposeOutputs(path, options.expose, facts.externalData, options.temporaryFolder);
	const session = await runtime.InferenceSession.create(file, sessionOptions(options.threads)).catch((cause) => {
		throw describeRuntimeError(cause, {
			...loading(name),
			path: file
		});
	});
	return {
		async run(feeds, fetches) {
			try {
				const tensors = Object.entries(feeds).map(([input, { type, data, dimensions }]) => [input, new runtime.Tensor(type, data, dimensions)]);
				const outputs = await session.run(Object.fromEntries(tensors), [...fetches]);
				return Object.fromEntries(Object.entries(outputs).map(([output, value]) => [output, toModelTensor(value)]));
			} catch (cause) {
				throw describeRuntimeError(cause, {
					...running(name),
					path: file
				});
			}
		},
		close: () => session.release()
	};
}
function sessionOptions(threads) {
	return {
		executionProviders: ["cpu"],
		intraOpNumThreads: threads,
		interOpNumThreads: 1,
		logSeverityLevel: 4,
		extra: { session: { load_model_format: "ONNX" } }
	};
}
function toModelTensor({ type, dims, data }) {
	return {
		type,
		dimensions: dims,
		data
	};
}
function loading(name) {
	return {
		code: "MG5010",
		what: `ONNX Runtime cannot load ${name}`,
		hint: "Check that it loads elsewhere (onnx.checker.check_model) and that its operator versions are not newer than this runtime; a lower target_opset on export often helps.",
		name
	};
}
function running(name) {
	return {
		code: "MG5011",
		what: `ONNX Runtime cannot run ${name}`,
		hint: "Run the model on the same rows where it was made; compare the shapes and types that the message names.",
		name
	};
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
	const bytes = bytesOf(values);
	for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at, position + at);
}
function readAll(file, values, position) {
	const bytes = bytesOf(values);
	for (let at = 0; at < bytes.length;) {
		const count = readSync(file, bytes, at, bytes.length - at, position + at);
		if (count === 0) throw new RangeError("a file of stored rows is shorter than it was");
		at += count;
	}
}
function bytesOf({ buffer, byteOffset, byteLength }) {
	return new Uint8Array(buffer, byteOffset, byteLength);
}
/** Rows at once when all are looked through. */
const pieceRows = 16384;
/** Ranges that together are all rows, in order. */
function* rangesOf(rows, most = pieceRows) {
	const step = Math.max(1, Math.floor(most));
	for (let from = 0; from < rows; from += step) yield [from, Math.min(from + step, rows)];
}
// packages/evaluation/predict/bind-inputs.ts
const feedable = {
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
* single input, all feature columns to that one tensor. Image-like inputs take their columns row-major.
*
* @param columns of the data, in file order.
* @param canFeed whether what a column stores can be fed to a tensor of a type.
* @throws MlgateError MG5014 when a named column is not there, MG5013 when the two sides do not fit; the
*   message shows both.
*/
function bindInputs(facts, columns, canFeed, roles, names) {
	requireColumns(columns, roles, names);
	const features = featureColumns(columns, roles);
	const clash = (reason, hint) => inputClash(facts.inputs, features, reason, hint, names);
	const [single] = facts.inputs;
	if (single === void 0) throw clash("the model takes no input", "Export the model with its inputs.");
	for (const input of facts.inputs) {
		if (input.isTensor && Object.hasOwn(feedable, input.elementType)) continue;
		throw clash(`the input ${input.name} is of type ${input.elementType}, which no column can be fed to`, "Export the model with inputs of float32, float64, integers, bool or string.");
	}
	const pairs = pairColumns(facts.inputs, single, features);
	if (pairs === void 0) throw clash(...facts.inputs.length > 1 ? unmatchedInputs(facts.inputs, features, names) : wrongCount(single, features, roles, names));
	for (const { input, columns: fed } of pairs) {
		const misfit = fed.find((column) => !canFeed(column, input.elementType));
		if (misfit !== void 0) throw clash(`the column ${misfit.name} holds ${misfit.type}, the input ${input.name} takes ${input.elementType}`, "List the right columns as features, or store the column as the model takes it.");
	}
	return {
		inputs: pairs.map(({ input, columns: fed, rowShape }) => ({
			name: input.name,
			type: input.elementType,
			columns: fed.map(({ name }) => name),
			rowShape
		})),
		fixedRows: fixedRowsOf(facts.inputs, clash),
		description: describeBinding(pairs, roles)
	};
}
/** Which columns go where, or undefined when the two sides do not fit. */
function pairColumns(inputs, single, features) {
	const byName = inputs.flatMap((input) => {
		const column = features.find(({ name }) => name === input.name);
		const rowShape = rowShapeOf(input, 1);
		return column === void 0 || rowShape === void 0 ? [] : [{
			input,
			columns: [column],
			rowShape
		}];
	});
	if ((inputs.length > 1 || features.length === 1 || takesOneColumn(single)) && byName.length === inputs.length) return byName;
	if (inputs.length > 1) return void 0;
	const rowShape = rowShapeOf(single, features.length);
	return rowShape === void 0 ? void 0 : [{
		input: single,
		columns: features,
		rowShape
	}];
}
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
/**
* The lengths behind the row dimension for `count` columns, or undefined when they do not fit. A model that
* declares no shape takes [rows, columns]; one open length is what is left over.
*/
function rowShapeOf({ shape }, count) {
	if (shape === null) return [count];
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
function unmatchedInputs(inputs, features, { data }) {
	const columns = features.map(({ name }) => name);
	const missing = inputs.filter(({ name }) => !columns.includes(name));
	const wide = inputs.find((input) => rowShapeOf(input, 1) === void 0);
	if (missing.length === 0 && wide !== void 0) return [`the input ${wide.name} takes more than one column`, "Of a model with several inputs each takes one column; join them into one tensor on export."];
	const [first] = missing;
	const meant = first && suggest(first.name, columns);
	return [`${data} has no column for the input${missing.length > 1 ? "s" : ""} ${shorten(missing.map(({ name }) => name))}`, meant === void 0 ? "Name the columns of the data as the inputs of the model." : `Did you mean the column ${JSON.stringify(meant)}? Names must be the same.`];
}
function wrongCount(input, features, roles, { data }) {
	const chosen = roles.features === void 0 ? `${data} has` : "the list of features has";
	return [`the input ${describeValue(input)} does not take the ${features.length} column${features.length === 1 ? "" : "s"} that ${chosen}`, roles.features === void 0 ? "All columns but target, id, weight and slices are fed; list the right ones, in order, as features." : "List as many features as the model takes, in the order of its training."];
}
function describeBinding(pairs, { features }) {
	const [pair] = pairs;
	if (pairs.length > 1 || pair === void 0) return `${pairs.length} columns are fed to the model’s ${pairs.length} inputs of the same names`;
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
function shorten(names, most = 12) {
	const shown = names.slice(0, most).join(", ");
	return names.length > most ? `${shown} and ${names.length - most} more` : shown;
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
const scoreTypes = /* @__PURE__ */ new Set(["float32", "float64"]);
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
		hint: "Outputs are read from tensors of float32 or float64 (scores, values) and of texts or integers (labels). Of scikit-learn models, export with zipmap=False.",
		place: { file: model }
	});
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
function labelsOf(texts) {
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
	return respell(truth.kind === "texts" ? labelsOf(truth.texts) : numbered(truth.rows, truth.values), canonicalLabel);
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
	const read = readScores(question, truth);
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
function readScores(question, truth) {
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
				const values = numbersOf$1(target, count);
				for (let row = 0; row < count; row++) if (Number.isNaN(values[row])) untrue.note(rows + row);
				numbers.add(values);
			} else {
				for (let row = 0; row < count; row++) if (target.nulls?.[row] === 1) untrue.note(rows + row);
				texts.add(target.values, count, target.nulls);
			}
			if (id !== void 0) for (const value of id.values.slice(0, count)) ids.push(value);
			if (weight !== void 0) weights.add(numbersOf$1(weight, count));
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
function numbersOf$1({ values, nulls }, rows) {
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
// packages/evaluation/predict/batch-rows.ts
const mostRows = 4096;
/** Cells fed at once, about: 16 images of 256 × 256. */
const mostCells = 2 ** 20;
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
	const cells = binding.inputs.reduce((sum, { columns }) => sum + columns.length, 0);
	return Math.max(1, Math.floor(Math.min(mostRows, mostCells / cells, mostWork / bytes)));
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
				scores.add(numbersOf(tensor, rows * width));
			}
		},
		finish: () => ({
			labels: labels === null ? null : respell(labelsOf(labels.finish()), areBooleans ? booleanLabel : canonicalLabel),
			scores: scores?.finish() ?? null
		})
	};
}
function fetched(outputs, name, model) {
	const tensor = outputs[name];
	if (tensor === void 0) throw unusable(model, `the output ${name} was not computed`);
	return tensor;
}
/** Entries for each row: dimensions are taken as they came, since declared ones are often wrong. */
function widthOf({ dimensions }, name, rows, model, expected) {
	const width = dimensions.reduce((product, length) => product * length, 1) / rows;
	if (dimensions[0] === rows && width >= 1 && (expected === void 0 || width === expected)) return width;
	const wanted = expected === void 0 ? "" : ` of ${expected} value${expected === 1 ? "" : "s"}`;
	throw unusable(model, `for ${rows} rows the output ${name} has the shape [${dimensions.join(", ")}], not one entry${wanted} for each row`);
}
function booleanLabel(byte) {
	return byte === "0" ? "false" : "true";
}
function numbersOf({ data }, count) {
	if (data instanceof Float32Array) return data.subarray(0, count);
	return Float64Array.from({ length: count }, (_, index) => Number(data[index]));
}
function unusable(model, reason) {
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
		data: arrays[input.type](capacity * input.columns.length)
	}));
	let gathered = 0;
	let taken = 0;
	return {
		capacity,
		empty,
		get gathered() {
			return gathered;
		},
		add(columns, from, rows) {
			const count = Math.min(rows - from, capacity - gathered);
			for (const { input, data } of tensors) input.columns.forEach((name, position) => {
				const column = columns.get(name);
				copyColumn(column, from, count, data, gathered * input.columns.length + position, input.columns.length);
				noteEmpty(empty, name, column, from, count, taken + gathered);
			});
			gathered += count;
			return count;
		},
		take(rows) {
			const full = tensors.map(({ input, data }) => {
				const width = input.columns.length;
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
function noteEmpty(empty, name, { nulls }, from, count, firstRow) {
	if (nulls === null) return;
	for (let row = 0; row < count; row++) {
		if (nulls[from + row] !== 1) continue;
		const known = empty.get(name);
		if (known === void 0) empty.set(name, {
			count: 1,
			firstRow: firstRow + row
		});
		else known.count++;
	}
}
// packages/evaluation/predict/row-plan.ts
/**
* Plans how to read roles and features.
*
* @throws MlgateError MG5014 when the name of a used column is not there in every file, or stands there twice;
*   MG5020 when a weight can never be a number.
*/
function planRows(table, binding, roles, names) {
	const features = planFeatures(table, binding);
	requireEverywhere(table, [...features.keys()], roles, names);
	const fileColumn = unusedName(table.columns);
	const from = relation(table, { fileColumn });
	const { slices = [] } = roles;
	return {
		sql: `SELECT ${[
			quoteIdentifier(fileColumn),
			targetSql(table, roles.target),
			...roles.id === void 0 ? [] : [typedColumn(columnOf(table, roles.id), "string", table.source).text],
			...roles.weight === void 0 ? [] : [weightSql(table, roles.weight, names.data)],
			...slices.map((name) => typedColumn(columnOf(table, name), "string", table.source).text),
			...[...features.values()].map(({ value }) => value)
		].map((item, index) => `${item} AS c${index}`).join(", ")} FROM ${from}`,
		features,
		from,
		fileColumn,
		read({ rows, columns }) {
			let next = 0;
			const take = () => columns[next++];
			return {
				rows,
				file: take(),
				target: take(),
				id: roles.id === void 0 ? void 0 : take(),
				weight: roles.weight === void 0 ? void 0 : take(),
				slices: new Map(slices.map((name) => [name, take()])),
				features: new Map([...features.keys()].map((name) => [name, take()]))
			};
		}
	};
}
function planFeatures(table, { inputs }) {
	const planned = inputs.flatMap(({ type, columns }) => columns.flatMap((name) => {
		const cell = cellSql(columnOf(table, name), type, table.source);
		return cell === void 0 ? [] : [[name, {
			name,
			takesEmpty: type === "float32" || type === "float64",
			...cell
		}]];
	}));
	return new Map(planned);
}
function columnOf(table, name) {
	return table.columns.find((column) => column.name === name) ?? {
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
	const column = columnOf(table, target);
	if (table.source.format === "parquet") {
		if (physicalFamily(column.type) === "number") return `CAST(${quoteIdentifier(target)} AS DOUBLE)`;
		if (heldIntegers.has(column.type)) return `CAST(${quoteIdentifier(target)} AS ${column.type})`;
	}
	return typedColumn(column, "string", table.source).text;
}
function weightSql(table, weight, data) {
	const { value, fits } = typedColumn(columnOf(table, weight), "number", table.source);
	if (fits) return `CAST(${value} AS DOUBLE)`;
	throw new MlgateError({
		code: "MG5020",
		message: `The weight column ${JSON.stringify(weight)} of ${data} holds ${columnOf(table, weight).type}, not numbers.`,
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
/**
* Runs the model over all rows, in file order, reading and feeding a batch at a time.
*
* @throws MlgateError of the engine and the runtime, MG5015 when a cell cannot be fed, and those of `planRows`,
*   `collectOutputs` and `collectRoles`.
*/
async function scoreRows(engine, request, context) {
	const { chosen, names, roles, table, binding, store } = request;
	const plan = planRows(table, binding, roles, names);
	context.progress({ stage: "loading the model" });
	const session = await openSession(request.model, request.facts, {
		name: names.model,
		threads: availableParallelism(),
		temporaryFolder: context.temporaryFolder,
		expose: chosen.zipMap === null ? [] : [chosen.zipMap.tensor]
	});
	try {
		const feed = createFeed(binding.inputs, await rowsAtOnce(request.model, request.facts, binding));
		const outputs = collectOutputs(chosen, names.model, store);
		const fetches = fetchesOf(chosen);
		const roleColumns = collectRoles(store);
		const fileRows = table.source.files.map(() => 0);
		let done = 0;
		const canRun = () => [...feed.empty.keys()].every((name) => plan.features.get(name)?.takesEmpty);
		const run = async () => {
			const rows = feed.gathered;
			const size = binding.fixedRows ?? rows;
			outputs.add(await session.run(feed.take(size), fetches), rows, size);
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
		for await (const batch of engine.stream(plan.sql)) {
			const read = plan.read(batch);
			countFileRows(fileRows, read.file, read.rows);
			roleColumns.add(read);
			for (let from = 0; from < read.rows && canRun();) {
				from += feed.add(read.features, from, read.rows);
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
			fileRows,
			roles: collected,
			outputs: outputs.finish(),
			notes
		};
	} finally {
		await session.close();
	}
}
function fetchesOf({ label, scores }) {
	return [...label === null ? [] : [label.name], ...scores === null ? [] : [scores]];
}
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
// packages/evaluation/predictions/prediction-columns.ts
/** Names of the columns of a predictions file. */
const predictionNames = {
	id: "id",
	target: "target",
	prediction: "prediction",
	weight: "weight",
	probability: "probability:",
	slice: "slice:"
};
/**
* Finds the columns of a predictions file.
*
* @throws MlgateError MG5021 with all columns that are missing.
*/
function findPredictionColumns({ columns }, mapping, name) {
	const problems = [];
	const find = (column) => columns.find((known) => known.name === column) ?? null;
	const named = (column, standard) => {
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
	if (target === null || problems.length > 0) throw MlgateError.ofProblems(problems);
	return {
		target,
		prediction,
		id,
		weight,
		probabilities,
		slices
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
function isList(probabilities) {
	return Array.isArray(probabilities);
}
function sliceColumns(columns, { slices }, find) {
	const prefix = predictionNames.slice;
	if (slices === void 0) return columns.filter(({ name }) => name.startsWith(prefix)).map((column) => ({
		name: column.name.slice(prefix.length),
		column
	}));
	return slices.flatMap((name) => {
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
// packages/evaluation/predict/write-predictions.ts
/**
* Writes predictions, one row a data row in the order of the data: its id where a column names it (a row
* number would join rows of other data by chance), truth and outputs, never features.
*/
async function writePredictions(engine, path, rows, meaning, { ids, weights, slices }, onRows) {
	const { id, target, prediction, weight, slice } = predictionNames;
	const columns = [
		...ids === null ? [] : [textColumn(id, {
			rows,
			texts: (from, to) => ids.slice(from, to)
		})],
		...meaning.task === "classification" ? [
			labelColumn(target, meaning.truth, meaning.classes),
			labelColumn(prediction, meaning.predicted, meaning.classes),
			...meaning.probabilities === null ? [] : probabilityColumns(meaning.probabilities)
		] : [valueColumn(target, meaning.truth), valueColumn(prediction, meaning.predicted)],
		...weights === null ? [] : [valueColumn(weight, weights)],
		...Object.entries(slices).map(([name, texts]) => textColumn(slice + name, texts))
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
function textColumn(name, texts) {
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
	const items = [];
	return classes.map((label, column) => ({
		name: predictionNames.probability + label,
		type: precision === "float32" ? "FLOAT" : "DOUBLE",
		read(from, to) {
			const values = matrix(from, to);
			items.length = to - from;
			for (let row = 0; row < items.length; row++) items[row] = values[row * width + column];
			return items;
		}
	}));
}
// packages/evaluation/predict/predict.ts
/**
* Runs a model over a table and writes the predictions file.
*
* @throws MlgateError MG50xx: a file that is no usable model, inputs or outputs that do not fit the data, rows
*   without truth; MG4xxx when the data cannot be read.
*/
async function predict(request, context) {
	const source = {
		...request.data,
		names: [...request.names]
	};
	const names = {
		model: request.modelName ?? basename(request.model),
		data: dataName(source)
	};
	const facts = await inspectModel(request.model, { name: names.model });
	const chosen = chooseOutputs(facts, request.task, names.model);
	const { memoryBytes, temporaryFolder, progress, signal } = context;
	const engine = await openDuckDb({
		sources: [source],
		outputs: [request.output],
		memoryBytes,
		temporaryFolder,
		onProgress: ({ done, total }) => progress({
			stage: "reading the data",
			done,
			total
		}),
		...signal === void 0 ? {} : { signal }
	});
	const store = createRowStore(temporaryFolder);
	try {
		const table = await describeTable(engine, source);
		const binding = bindInputs(facts, table.columns, (column, type) => cellSql(column, type, source) !== void 0, request, names);
		requireReachableFeatures(table, request, names.data);
		const scored = await scoreRows(engine, {
			model: request.model,
			facts,
			chosen,
			table,
			binding,
			roles: request,
			names,
			store
		}, context);
		const meaning = interpret({
			facts,
			chosen,
			collected: scored.outputs,
			truth: scored.roles.truth,
			task: request.task,
			dialect: source.dialect,
			names: {
				...names,
				target: request.target
			}
		});
		await writePredictions(engine, request.output, scored.rows, meaning, scored.roles, (done) => progress({
			stage: "writing predictions",
			done,
			total: scored.rows
		}));
		return {
			rows: scored.rows,
			fileRows: scored.fileRows,
			task: meaning.task,
			classes: meaning.task === "classification" ? meaning.classes : [],
			model: facts,
			binding: `${binding.description}; ${meaning.readAs}`,
			notes: [
				...scored.notes,
				...meaning.notes,
				...unnamedNotes(table, request)
			],
			predictions: {
				path: request.output,
				rows: scored.rows
			}
		};
	} finally {
		store.close();
		engine.close();
	}
}
function dataName({ files, names = [] }) {
	const first = names[0] ?? basename(files[0] ?? "the data");
	return files.length > 1 ? `${first} and ${files.length - 1} more` : first;
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
// packages/evaluation/predictions/predictions.ts
/** The file as a source, for an engine that is to read it. */
function sourceOf({ path, name }) {
	return {
		files: [path],
		format: tableFormatOf(path),
		names: [name ?? basename(path)]
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
* @throws MlgateError MG5021 when columns are missing or unusable, MG5016 when truth is, MG5019 and MG5020 for
*   ids and weights, MG5022 when there are no rows.
*/
async function readPredictions(engine, file, unneeded = {}) {
	const source = sourceOf(file);
	const name = file.name ?? basename(file.path);
	const table = await describeTable(engine, source);
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
	const labels = task === "classification" ? await planLabels(counted, unneeded.probabilities !== true || columns.prediction === null) : planValues(counted);
	const rowFacts = await planRowFacts({
		...counted,
		columns: withoutUnneeded(columns, unneeded)
	});
	await readColumns(engine, reading.from, [...labels.readers, ...rowFacts.readers]);
	return {
		rows,
		task,
		...labels.finish(),
		...rowFacts.finish()
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
async function planLabels({ engine, from, source, columns, name, rows }, withProbabilities) {
	const { target, prediction } = columns;
	const textOf = (column) => typedColumn(column, "string", source).text;
	const expressions = [textOf(target), ...prediction === null ? [] : [textOf(prediction)]];
	const texts = await distinctTexts(engine, from, expressions, "its target and prediction", name);
	const canonical = texts.map(canonicalLabel);
	const probabilities = labelProbabilities(columns.probabilities, canonical, name);
	const { classes, numericClasses } = sortClasses([...canonical, ...probabilities.map(({ label }) => label)]);
	const numberOf = new Map(classes.map((label, index) => [label, index]));
	const numbers = canonical.map((label) => numberOf.get(label));
	const truth = new Int32Array(rows);
	const predicted = new Int32Array(rows);
	const matrix = withProbabilities && probabilities.length > 0 ? new Float64Array(rows * classes.length) : null;
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
async function planRowFacts({ engine, from, source, columns, name, rows }) {
	const { id, weight, slices } = columns;
	const ids = id === null ? null : new Array(rows);
	const weights = weight === null ? null : new Float64Array(rows);
	const readers = [];
	if (id !== null && ids !== null) readers.push(textReader(typedColumn(id, "string", source).text, ids));
	if (weight !== null && weights !== null) readers.push(numberReader(typedColumn(weight, "number", source).value, weights));
	const read = [];
	for (const slice of slices) {
		const { text } = typedColumn(slice.column, "string", source);
		const labels = await distinctTexts(engine, from, [text], `its column ${slice.column.name}`, name);
		const codes = new Int32Array(rows);
		readers.push(labelReader(text, labels, [...labels.keys()], codes));
		read.push([slice.name, {
			labels,
			codes
		}]);
	}
	return {
		readers,
		finish() {
			const checked = ids === null || id === null ? null : checkIds(ids, id.name, name);
			if (weights !== null && weight !== null) checkWeights(rows, (from, to) => weights.subarray(from, to), weight.name, name);
			return {
				ids: checked,
				weights,
				slices: Object.fromEntries(read)
			};
		}
	};
}
// packages/evaluation/predictions/adopt-predictions.ts
/**
* Reads predictions files by the columns that the user names, and writes each as a predictions file of mlgate:
* only ids, truth, outputs, weights and slices, never a feature.
*
* @throws MlgateError MG5021 when columns are missing, and whatever reading them raises.
*/
async function adoptPredictions({ files, outputs }, { memoryBytes, temporaryFolder, progress, signal }) {
	const engine = await openDuckDb({
		sources: files.map(sourceOf),
		outputs,
		memoryBytes,
		temporaryFolder,
		...signal === void 0 ? {} : { signal }
	});
	try {
		const rows = [];
		let task = "classification";
		for (const [index, file] of files.entries()) {
			progress({
				stage: "reading predictions",
				done: index,
				total: files.length
			});
			const predictions = await readPredictions(engine, file);
			refuseStrangers(predictions, file);
			await writePredictions(engine, outputs[index], predictions.rows, meaningOf(predictions), rolesOf(predictions));
			rows.push(predictions.rows);
			task = predictions.task;
		}
		return {
			task,
			rows
		};
	} finally {
		engine.close();
	}
}
/**
* Labels that are written in two ways (1 and true, STOP and stop) never meet, and would score 0 as if nothing were
* right.
*
* @throws MlgateError MG5018 when no label of the truth is ever predicted, and there are several of each.
*/
function refuseStrangers({ task, truth, predicted, classes }, { path, name = path }) {
	if (task === "regression") return;
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
function rolesOf({ rows, ids, weights, slices }) {
	return {
		ids,
		weights: weights === null ? null : rowsOf(weights),
		slices: Object.fromEntries(Object.entries(slices).map(([name, { labels, codes }]) => [name, {
			rows,
			labels,
			codes: rowsOf(codes)
		}]))
	};
}
// packages/evaluation/score/measure-metric.ts
/**
* One metric over all rows, with its interval: Wilson's for an accuracy, DeLong's for the area under the ROC curve of
* two classes, both without weights; resampling of rows for the rest.
*
* @param request null when no interval is wanted.
* @returns the metric, or the sentence that says why it cannot be computed from such predictions.
*/
function measureMetric(spec, columns, request) {
	const facts = metricFacts(spec);
	const missing = whyMissing(spec, columns);
	if (missing !== null) return { missing };
	const correct = countCorrect(spec, columns);
	const { value, error } = correct === null ? computeMetric(spec, columns) : { value: correct / columns.rows };
	return {
		name: spec.canonical,
		value,
		unit: facts.unit,
		direction: facts.direction,
		samples: columns.rows,
		interval: request === null || Number.isNaN(value) ? null : intervalOf(spec, columns, correct, request),
		...error === void 0 ? {} : { error }
	};
}
/** Why such predictions cannot give the metric, as a sentence, or null when they can. */
function whyMissing(spec, columns) {
	const { task, needs } = metricFacts(spec);
	if (task !== columns.task) return `${spec.canonical} is for ${task}; these predictions are of a ${columns.task}`;
	if (needs === "probabilities" && columns.probabilities === null) return `${spec.canonical} needs probabilities; these predictions hold only labels`;
	return null;
}
/** How many rows are right, where that says all of an accuracy; an array of weights 1 would be for nothing. */
function countCorrect({ canonical }, columns) {
	if (canonical !== "accuracy_score" || columns.weights !== null || columns.rows === 0) return null;
	return correctRows(columns).reduce((sum, right) => sum + right, 0);
}
function intervalOf(spec, columns, correct, { level, seed, tick }) {
	if (correct !== null) return {
		level,
		...wilson(correct, columns.rows, level),
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
// packages/evaluation/score/compare-metric.ts
/** Level of every interval of a difference. */
const comparisonLevel = .95;
/**
* Compares one metric on paired rows: McNemar's mid-p with Newcombe's interval for an accuracy, DeLong's test for the
* area under the ROC curve of two classes, both without weights; seeded resampling of rows for the rest.
*
* @param candidate aligned with `base`: same rows in the same order, same classes.
*/
function compareMetric(spec, candidate, base, resampling) {
	const told = compareAccuracy(spec, candidate, base) ?? compareAreas(spec, candidate, base) ?? compareByResampling(spec, candidate, base, resampling);
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
function compareAccuracy(spec, candidate, base) {
	if (spec.canonical !== "accuracy_score" || candidate.weights !== null) return null;
	const { bothRight, rightToWrong, wrongToRight, bothWrong } = countFlips(candidate, base);
	const { rows } = candidate;
	const value = (wrongToRight - rightToWrong) / rows;
	const { low, high } = newcombePaired({
		a: bothRight,
		b: wrongToRight,
		c: rightToWrong,
		d: bothWrong
	}, comparisonLevel);
	return {
		difference: {
			value,
			low,
			high,
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
	const sample = rowValues === null ? wholeSample(spec, candidate, base, tick) : {
		rows,
		rowWeights,
		rowValues
	};
	const { direction } = metricFacts(spec);
	const { value, low, high, p, standardError, method } = differenceByResampling(sample, {
		level: comparisonLevel,
		seed,
		direction
	});
	return {
		difference: {
			value,
			low,
			high,
			method: `paired-${method}`
		},
		p,
		standardError,
		...rowValues === null ? {} : { rowwise: rowwiseOf(rowValues, direction) }
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
// packages/evaluation/score/pair.ts
/**
* Joins candidate and base rows that are the same observation: the same id (or the same position when there are
* no ids) *and* the same truth. A row whose truth was corrected since is another question and is left out.
*
* @param by `position` only when both sides predict the same file: it needs equal counts.
* @returns the pairs, or the sentence that says why there are none.
*/
function pairRows(candidate, base, by) {
	if (candidate.task !== base.task) return { incomparable: `the baseline is a ${base.task} and this a ${candidate.task}` };
	if (by === "position" && candidate.rows !== base.rows) return { incomparable: `the baseline saw other test data (${`${base.rows} rows there, ${candidate.rows} here`}) and there is no id to join by` };
	const baseRowOf = by === "position" ? (row) => row : rowLookUp(candidate, base);
	const sameTruth = truthComparer(candidate, base);
	const candidateRows = new Uint32Array(candidate.rows);
	const baseRows = new Uint32Array(candidate.rows);
	let shared = 0;
	for (let row = 0; row < candidate.rows; row++) {
		const other = baseRowOf(row);
		if (other === void 0 || !sameTruth(row, other)) continue;
		candidateRows[shared] = row;
		baseRows[shared] = other;
		shared++;
	}
	if (by === "position" && shared < candidate.rows) return { incomparable: `the baseline saw other test data (${candidate.rows - shared} of ${candidate.rows} rows have another truth there) and there is no id to join by` };
	if (shared === 0) return { incomparable: "no row of the baseline has the same id and truth as one here" };
	return {
		candidate: candidateRows.subarray(0, shared),
		base: baseRows.subarray(0, shared),
		pairing: {
			rows: candidate.rows,
			shared,
			by
		}
	};
}
function rowLookUp(candidate, base) {
	const rowOf = new Map(base.ids?.map((id, row) => [id, row]));
	return (row) => rowOf.get(candidate.ids?.[row] ?? "");
}
function truthComparer(candidate, base) {
	if (candidate.task === "regression") return (row, other) => candidate.truth[row] === base.truth[other];
	const translate = Int32Array.from(base.classes, (name) => candidate.classes.indexOf(name));
	return (row, other) => candidate.truth[row] === translate[base.truth[other]];
}
// packages/evaluation/score/default-metrics.ts
const shown = {
	classification: [
		"accuracy_score",
		"balanced_accuracy_score",
		"f1_score(average=macro)"
	],
	regression: [
		"root_mean_squared_error",
		"mean_absolute_error",
		"r2_score"
	]
};
/** The metrics shown when nobody names one: what a reader of either task expects to see first. */
function defaultMetrics(task) {
	return shown[task];
}
// packages/evaluation/predictions/load-predictions.ts
/** Reads several predictions files, in order, through one engine. */
async function loadPredictions(files, context, unneeded = {}) {
	const { memoryBytes, temporaryFolder, progress, signal } = context;
	const engine = await openDuckDb({
		sources: files.map(sourceOf),
		memoryBytes,
		temporaryFolder,
		...signal === void 0 ? {} : { signal }
	});
	try {
		const loaded = [];
		for (const file of files) {
			progress({
				stage: "reading predictions",
				done: loaded.length,
				total: files.length
			});
			loaded.push(await readPredictions(engine, file, unneeded));
		}
		return loaded;
	} finally {
		await engine.close();
	}
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
	const weights = side.weights === null ? null : pick(side.weights, rows, new Float64Array(count));
	const ids = side.ids === null ? null : Array.from(rows, (row) => side.ids?.[row]);
	const slices = Object.fromEntries(Object.entries(side.slices).map(([name, { labels, codes }]) => [name, {
		labels,
		codes: Int32Array.from(rows, (row) => codes[row])
	}]));
	if (side.task === "regression") return {
		...side,
		rows: count,
		ids,
		slices,
		weights,
		truth: pick(side.truth, rows, new Float64Array(count)),
		predicted: pick(side.predicted, rows, new Float64Array(count))
	};
	const numberOf = Int32Array.from(side.classes, (name) => order.classes.indexOf(name));
	const renumber = (codes) => Int32Array.from(rows, (row) => numberOf[codes[row]]);
	return {
		...side,
		rows: count,
		ids,
		slices,
		weights,
		classes: order.classes,
		numericClasses: order.numericClasses,
		truth: renumber(side.truth),
		predicted: renumber(side.predicted),
		probabilities: side.probabilities === null ? null : alignProbabilities(side, rows, order.classes.length, numberOf)
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
function pick(values, rows, target) {
	for (let position = 0; position < rows.length; position++) target[position] = values[rows[position]];
	return target;
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
		return sameNumbers(own.predicted, other.predicted) && sameNumbers(own.probabilities, other.probabilities);
	});
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
// packages/evaluation/score/slices.ts
/**
* The slices of some predictions: for each column its values in the order of first occurrence, for each value its
* rows. Rows without a value are in no slice of that column.
*
* @throws MlgateError MG5024 when a column was not kept with the predictions.
*/
function sliceRows(predictions, by) {
	return by.flatMap((column) => {
		const kept = Object.hasOwn(predictions.slices, column) ? predictions.slices[column] : void 0;
		if (kept === void 0) throw notKept(column, Object.keys(predictions.slices));
		const { labels, codes } = kept;
		const rowsOf = /* @__PURE__ */ new Map();
		for (let row = 0; row < predictions.rows; row++) {
			const code = codes[row];
			const own = rowsOf.get(code);
			if (own === void 0) rowsOf.set(code, [row]);
			else own.push(row);
		}
		rowsOf.delete(-1);
		return Array.from(rowsOf, ([code, own]) => ({
			slice: { [column]: labels[code] },
			rows: Uint32Array.from(own)
		}));
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
// packages/evaluation/score/score.ts
/**
* Computes metrics with their intervals from predictions, over all rows and over slices of them.
*
* @throws MlgateError when the predictions cannot be read, belong to different rows, or lack a slice's column.
*/
async function score(request, context) {
	const seeds = await loadSeeds(request.predictions, request.pairBy, context, unneededFor(request));
	return scoreSide(seeds, (request.metrics.length === 0 ? defaultMetrics(seeds[0].task) : request.metrics).map((metric) => parseMetric(metric)), request.slices, context, ({ canonical }, slice) => ({
		level: request.levels[canonical] ?? .95,
		seed: `${request.seed}/${canonical}/${JSON.stringify(slice)}`,
		tick: () => context.progress({ stage: `computing ${canonical}` })
	}));
}
/** A single training is not joined with anything; most metrics look at labels alone. */
function unneededFor({ predictions, pairBy, metrics, slices }) {
	const asked = metrics.length === 0 ? defaultMetrics("classification") : metrics;
	const needsLabels = (metric) => metricFacts(parseMetric(metric)).needs !== "probabilities";
	return {
		probabilities: [...asked, ...slices.metrics].every(needsLabels),
		ids: predictions.length === 1 || pairBy === "position",
		slicesBut: slices.metrics.length === 0 ? [] : slices.by
	};
}
/** Computes the metrics of one side; an interval only where `intervalOf` asks for one. */
function scoreSide(seeds, specs, slices, context, intervalOf) {
	const [first] = seeds;
	const metrics = [];
	const missing = {};
	const measure = (spec, slice, own) => {
		const found = measureSeeds(spec, own, intervalOf(spec, slice));
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
		for (const spec of sliceSpecs) measure(spec, slice, own);
	});
	const confusion = first.task === "classification" ? confusionMatrix(first) : null;
	return {
		task: first.task,
		rows: first.rows,
		trainings: seeds.length,
		metrics,
		missing,
		confusion
	};
}
// packages/evaluation/score/compare.ts
/**
* Compares two sets of predictions row by row.
*
* @throws MlgateError when either cannot be read, or a slice's column was not kept with the candidate's.
*/
async function compare(request, context) {
	const candidate = await loadSeeds(request.candidate, request.pairBy, context);
	const base = await loadSeeds(request.base, request.pairBy, context);
	const specs = request.metrics.map((metric) => parseMetric(metric));
	return {
		base: scoreSide(base, specs, {
			by: [],
			metrics: []
		}, context, () => null),
		comparison: compareSides(candidate, base, specs, request, context)
	};
}
function compareSides(candidate, base, specs, { pairBy, slices, seed }, context) {
	const pairs = pairRows(candidate[0], base[0], pairBy);
	if ("incomparable" in pairs) return {
		kind: "incomparable",
		reason: pairs.incomparable
	};
	const order = sortClasses([...candidate[0].classes, ...base[0].classes]);
	const now = rowsOfSeeds(candidate, pairs.candidate, order);
	const before = rowsOfSeeds(base, pairs.base, order);
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
	const differences = [];
	const compareAll = (own, slice, left, right) => {
		for (const spec of own) {
			if (whyMissing(spec, left[0]) !== null || whyMissing(spec, right[0]) !== null) continue;
			const resampling = {
				seed: `${seed}/${spec.canonical}/${JSON.stringify(slice)}`,
				tick: () => context.progress({
					stage: "comparing with the baseline",
					done: differences.length
				})
			};
			differences.push({
				slice,
				...compareSeeds(spec, left, right, resampling)
			});
			context.progress({
				stage: "comparing with the baseline",
				done: differences.length
			});
		}
	};
	compareAll(specs, null, now, before);
	const sliceSpecs = slices.metrics.map((metric) => parseMetric(metric));
	for (const { slice, rows } of sliceSpecs.length === 0 ? [] : sliceRows(now[0], slices.by)) compareAll(sliceSpecs, slice, rowsOfSeeds(now, rows, order), rowsOfSeeds(before, rows, order));
	return {
		kind: "paired",
		pairing,
		differences
	};
}
function flipsOf(now, before) {
	if (now.task === "regression") return {};
	const { rightToWrong, wrongToRight } = countFlips(now, before);
	return {
		rightToWrong,
		wrongToRight
	};
}
export { adoptPredictions, compare, predict, score };
