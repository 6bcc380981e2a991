import { MlgateError } from "./core.js";
import { loadNative } from "./sandbox.js";
import { BinaryWriter, WireType } from "./bufbuild-protobuf.js";
import { appendFile, copyFile, lstat, mkdir, mkdtemp, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { availableParallelism } from "node:os";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
// packages/onnx/float16.ts
/** Half precision (IEEE 754 binary16) as bits: not every Node has `Float16Array`. */
const floats = /* @__PURE__ */ new Float32Array(1);
const bits = new Uint32Array(floats.buffer);
/** The nearest half of each number, a tie to the even one; beyond 65,504 infinity. */
function toHalves(values) {
	const halves = new Uint16Array(values.length);
	for (let i = 0; i < values.length; i++) halves[i] = toHalf(values[i]);
	return halves;
}
function toHalf(value) {
	floats[0] = value;
	const word = bits[0];
	const sign = word >>> 16 & 32768;
	const size = word & 2147483647;
	if (size > 2139095040) return sign | 32256;
	if (size >= 1199566848) return sign | 31744;
	if (size >= 947912704) {
		const odd = size >>> 13 & 1;
		return sign | size - 939524096 + 4095 + odd >>> 13;
	}
	const steps = Math.abs(value) * 2 ** 24;
	const whole = Math.floor(steps);
	const rest = steps - whole;
	return sign | (rest > .5 || rest === .5 && whole % 2 === 1 ? whole + 1 : whole);
}
/** Each half as a single, which holds it exactly. */
function fromHalves(halves) {
	const values = new Float32Array(halves.length);
	for (let i = 0; i < halves.length; i++) values[i] = fromHalf(halves[i]);
	return values;
}
function fromHalf(half) {
	const sign = half & 32768 ? -1 : 1;
	const exponent = half >> 10 & 31;
	const fraction = half & 1023;
	if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : NaN;
	return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
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
		dimensions: 1,
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
const mostLabels = 1e5;
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
		if (labels.length > 0 && labels.length <= mostLabels) return labels;
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
		if (labels.length > mostLabels) return [];
		if (reader.number === fields.attribute.strings && reader.wireType === wire.bytes) labels.push(readText(source, reader));
		else if (reader.number === fields.attribute.ints) labels.push(...readIntegers(source, reader).map(String));
	}
	return isLabels ? labels : [];
}
/** Class labels in a tensor of strings or integers, as text, or undefined when it holds something else. */
function readTensorLabels(source, tensor) {
	if (tensor.end - tensor.start > mostLabels * 16) return void 0;
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
		defined: /* @__PURE__ */ new Map(),
		numbers: /* @__PURE__ */ new Map()
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
		note(used, domain ?? "", operator ?? "", span);
	},
	function(source, span, { defined }) {
		const { [fields.function.domain]: domain, [fields.function.name]: name } = readTexts(source, span, [fields.function.domain, fields.function.name]);
		note(defined, domain ?? "", name ?? "", span);
	},
	tensor(source, span, { locations, numbers }) {
		let type = "";
		let count = 1;
		for (const reader = readFields(source, span); reader.next();) {
			if (reader.number === fields.tensor.dataType && reader.wireType === wire.varint) type = elementTypeName(Number(readInteger(source, reader)));
			else if (reader.number === fields.tensor.dimensions) count *= product(source, reader);
			if (reader.number !== fields.tensor.externalData || reader.wireType !== wire.bytes) continue;
			const { key, value } = readEntry(source, reader);
			if (key !== "location") continue;
			locations.add(value);
			if (locations.size > mostNames) throw new ProtobufError("malformed", span.start, `it names more than ${mostNames} data files`);
		}
		numbers.set(type, (numbers.get(type) ?? 0) + count);
	}
};
/** Lengths of a tensor take no more bytes than this. */
const longestLengths = 1024;
/** The product of the lengths in one field: each has its own, or all are packed into one. */
function product(source, field) {
	if (field.end - field.start > longestLengths) return 1;
	return (field.wireType === wire.varint ? [readInteger(source, field)] : readPackedIntegers(source, field)).reduce((total, length) => total * Number(length), 1);
}
function note(names, domain, name, span) {
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
		operators: [...references.used].flatMap(([domain, names]) => [...names].map((operator) => spelled(domain, operator))).sort(),
		...precisionOf(references),
		externalData: [...references.locations].sort(),
		metadata: Object.fromEntries(metadata),
		classLabels: [...labelsOfMetadata(metadata.get("classes")), ...graph.classLabels],
		zipMaps: graph.zipMaps
	};
}
/** Types of indices, shapes and labels: they say nothing of how weights are kept. */
const neverWeights = /* @__PURE__ */ new Set([
	"",
	"int32",
	"int64",
	"uint32",
	"uint64",
	"bool",
	"string"
]);
function precisionOf({ numbers }) {
	const [most] = [...numbers].filter(([type, count]) => count > 0 && !neverWeights.has(type)).sort(([, a], [, b]) => b - a);
	return most === void 0 ? {} : { precision: most[0] };
}
function spelled(domain, operator) {
	return domain === "" || domain === "ai.onnx" ? operator : `${domain}:${operator}`;
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
// packages/onnx/providers.ts
/**
* Insists that the runtime here knows a provider. Others would be left out with a warning, and the model would run on
* the CPU.
*
* @throws MlgateError MG5055 with those that there are.
*/
function requireProvider(provider, supported) {
	if (supported.some(({ name }) => name === provider)) return;
	throw new MlgateError({
		code: "MG5055",
		message: `ONNX Runtime has no execution provider ${JSON.stringify(provider)} on ${process.platform} ${process.arch}. It has ${supported.map(({ name }) => name).join(", ")}.`,
		hint: "Name one of these, or run the benchmark where the provider exists."
	});
}
const fallback = /fallback to CPU EP has been explicitly disabled/i;
/** How the runtime and its providers say that a library, a driver or a device of theirs is missing. */
const absent = /failed to load (shared )?library|OrtSessionOptionsAppendExecutionProvider|failed to get a WebGPU adapter|no CUDA-capable device|CUDA driver version is insufficient|cannot open shared object|LoadLibrary failed/i;
const longestCause = 300;
/**
* What it means that the runtime did not make a session with a provider, where that is the provider's affair.
*
* @returns undefined for anything else, such as a damaged model.
*/
function describeRefusal(cause, provider, name) {
	if (provider === void 0 || provider === "cpu") return void 0;
	const text = cause instanceof Error ? cause.message : String(cause);
	if (fallback.test(text)) return fellBack(provider, name, []);
	if (!absent.test(text)) return void 0;
	const said = text.replace(/^\S*onnxruntime\S*\.(?:cc|cpp|h):\d+ .*?was false\.\s*/s, "").replace(/\s+/g, " ").trim().slice(0, longestCause);
	return new MlgateError({
		code: "MG5055",
		message: `The execution provider ${provider} does not start here: ${said.replace(/[.!]$/, "")}.`,
		hint: `Install what it needs: driver, libraries, and the provider's own part beside ONNX Runtime. Or run the benchmark where they are.`,
		place: { file: name }
	}, { cause });
}
/**
* The error of a model that would not run on its provider alone.
*
* @param operators that fell back to the CPU, by type; none where they are not known.
*/
function fellBack(provider, name, operators) {
	const most = 12;
	const told = operators.length > most ? `${operators.slice(0, most).join(", ")} and ${operators.length - most} more` : operators.join(", ");
	return new MlgateError({
		code: "MG5056",
		message: `${provider} does not run all of ${name}: ${told === "" ? "some operators" : told} would run on the CPU.`,
		hint: `Times of a mixture say little about ${provider}. Export the model with fixed shapes, which removes operators that only compute shapes, or with operators that the provider has; or time it as a command.`,
		place: { file: name }
	});
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
* Loads a model. Belongs into a child process: native code runs what the file says.
*
* @param facts what `inspectModel` said of this very file: nothing is loaded that was not inspected.
* @throws MlgateError MG5010 when the runtime refuses the model, MG3003 when memory ran out; MG5055 when the provider
*   is not there or does not start, MG5056 when it would leave operators to the CPU.
*/
async function openSession(path, facts, options) {
	const name = options.name ?? basename(path);
	const runtime = await loadNative("onnxruntime-node");
	runtime.env.logLevel = "fatal";
	const { provider } = options;
	if (provider !== void 0) requireProvider(provider, runtime.listSupportedBackends());
	const file = options.expose === void 0 || options.expose.length === 0 ? path : await exposeOutputs(path, options.expose, facts.externalData, options.temporaryFolder);
	const session = await runtime.InferenceSession.create(file, sessionOptions(options)).catch((cause) => {
		throw describeRefusal(cause, provider, name) ?? describeRuntimeError(cause, {
			...loading(name),
			path: file
		});
	});
	return {
		async run(feeds, fetches) {
			try {
				const tensors = Object.entries(feeds).map(([input, tensor]) => [input, toTensor(runtime, tensor)]);
				const outputs = await session.run(Object.fromEntries(tensors), [...fetches]);
				return Object.fromEntries(Object.entries(outputs).map(([output, value]) => [output, toModelTensor(value)]));
			} catch (cause) {
				throw describeRuntimeError(cause, {
					...running(name),
					path: file
				});
			}
		},
		prepare(feeds, fetches) {
			const tensors = Object.fromEntries(Object.entries(feeds).map(([input, tensor]) => [input, toTensor(runtime, tensor)]));
			const names = [...fetches];
			return {
				call: () => session.run(tensors, names),
				explain: (cause) => describeRuntimeError(cause, {
					...running(name),
					path: file
				})
			};
		},
		async close() {
			if (options.profile !== void 0) session.endProfiling();
			await session.release();
		}
	};
}
function sessionOptions({ threads, interThreads = 1, optimization = "all", provider = "cpu", allowsFallback = false, profile, sharesCores }) {
	return {
		executionProviders: [provider],
		intraOpNumThreads: threads,
		interOpNumThreads: interThreads,
		executionMode: interThreads > 1 ? "parallel" : "sequential",
		graphOptimizationLevel: optimization,
		logSeverityLevel: 4,
		...profile === void 0 ? {} : {
			enableProfiling: true,
			profileFilePrefix: profile
		},
		extra: { session: {
			load_model_format: "ONNX",
			...provider === "cpu" || allowsFallback ? {} : { disable_cpu_ep_fallback: "1" },
			...sharesCores === true ? { intra_op: { allow_spinning: "0" } } : {}
		} }
	};
}
function toTensor(runtime, { type, data, dimensions }) {
	if (type !== "float16") return new runtime.Tensor(type, data, dimensions);
	const halves = toHalves(data);
	return Object.assign(new runtime.Tensor(type, halves, dimensions), { cpuData: halves });
}
function toModelTensor({ type, dims, data }) {
	if (type !== "float16") return {
		type,
		dimensions: dims,
		data
	};
	const { buffer, byteOffset, length } = data;
	return {
		type,
		dimensions: dims,
		data: fromHalves(new Uint16Array(buffer, byteOffset, length))
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
// packages/onnx/inspection.ts
/**
* Inspects a model and tries whether the runtime loads it. Belongs into a child process.
*
* @throws MlgateError those of `inspectModel`; that the runtime refuses it is a warning.
*/
async function inspectWhole({ model, name }, { temporaryFolder }) {
	const facts = await inspectModel(model, { name });
	const sizeOf = async (path) => (await stat(path)).size;
	const external = facts.externalData.map(async (location) => [location, await sizeOf(join(dirname(model), location))]);
	return {
		bytes: await sizeOf(model),
		externalBytes: Object.fromEntries(await Promise.all(external)),
		facts,
		warnings: [...warningsOf(facts), ...await loadingWarnings(model, facts, name, temporaryFolder)]
	};
}
function warningsOf({ inputs, zipMaps }) {
	const fixed = [...new Set(inputs.flatMap(({ shape }) => typeof shape?.[0] === "number" ? [shape[0]] : []))];
	const strange = inputs.filter(({ isTensor }) => !isTensor);
	return [
		...fixed.map((rows) => `It takes ${rows} row${rows === 1 ? "" : "s"} at a time${rows === 1 ? ", which is slow" : "; the last are filled up"}. Export it with an open first dimension.`),
		...strange.map((input) => `No column can be fed to the input ${describeValue(input)}.`),
		...zipMaps.map(({ output }) => `The output ${output} is a list of maps; its probabilities are read from the tensor before.`)
	];
}
async function loadingWarnings(model, facts, name, temporaryFolder) {
	try {
		await (await openSession(model, facts, {
			name,
			threads: availableParallelism(),
			temporaryFolder
		})).close();
		return [];
	} catch (error) {
		if (!(error instanceof MlgateError) || error.code !== "MG5010") throw error;
		return [error.message];
	}
}
export { describeValue, fellBack, fromHalves, inspectModel, inspectWhole, openSession, toHalves };
