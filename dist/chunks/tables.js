import { MlgateError, suggest } from "./core.js";
import { loadNative } from "./sandbox.js";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { availableParallelism } from "node:os";
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";
import { isAscii, isUtf8 } from "node:buffer";
import { Readable, pipeline as pipeline$1 } from "node:stream";
// packages/tables/duckdb-errors.ts
const longestMessage = 300;
const translations = [
	{
		pattern: /^INTERRUPT Error|^Query interrupted/i,
		code: "MG4005",
		say: () => ({ message: "The query was interrupted before it ended." })
	},
	{
		pattern: /Out of Memory Error|bad_alloc|failed to (?:offload|allocate)/i,
		code: "MG4004",
		say: (_, { memoryBytes }) => ({
			message: `The data did not fit into the memory limit of ${mebibytes(memoryBytes)}, even with a temporary folder to spill to.`,
			hint: "Raise the memory limit, or check fewer columns for uniqueness."
		})
	},
	{
		pattern: /No magic bytes found at end of file|too small to be a Parquet file|not a Parquet file/i,
		code: "MG4001",
		say: () => ({
			message: "The file is not a whole Parquet file: its end mark is missing.",
			hint: "It was cut, or it is another format under this name. Write it again, or rename it."
		})
	},
	{
		pattern: /Malformed JSON.*?(?:in line (\d+): )(.*)/s,
		code: "MG4001",
		say: (match) => ({
			message: `The JSON is malformed near line ${match[1]}: ${jsonFault(match[2] ?? "")}.`,
			hint: "NDJSON holds one object a line, a .json file one array of objects."
		})
	},
	{
		pattern: /Malformed JSON|Expected top-level JSON|duplicate key/i,
		code: "MG4001",
		say: (match) => ({
			message: `The JSON is malformed: ${jsonFault(match.input)}.`,
			hint: "NDJSON holds one object a line, a .json file one array of objects."
		})
	},
	{
		pattern: /state machine reached an invalid state/i,
		code: "MG4001",
		say: () => ({
			message: "The text file mixes kinds of line ends, or a field is quoted only in part.",
			hint: "Write it with one kind of line end (LF or CRLF) and with quotes around whole fields."
		})
	},
	{
		pattern: /^Invalid Input Error: CSV Error on Line: (\d+).*?\n(?:Original Line: .*?\n)?([^\n]*)/s,
		code: "MG4001",
		say: (match) => ({ message: `Record ${match[1]} does not fit the header: ${firstLine(match[2] ?? "").replace(/\.$/, "")}.` })
	}
];
/**
* An error of DuckDB in words for a person: known ones by their own code, others as MG4007 with the first
* line that DuckDB said, cut.
*/
function translateDuckDbError(error, context) {
	if (error instanceof MlgateError) return error;
	const text = (error instanceof Error ? error.message : String(error)).replace(/^Failed to extract statements: /, "");
	const file = [...context.names].find(([path]) => text.includes(path))?.[1];
	const place = file === void 0 ? {} : { place: { file } };
	for (const { pattern, code, say } of translations) {
		const match = pattern.exec(text);
		if (match === null) continue;
		const problem = say(match, context);
		const message = file === void 0 ? problem.message : `${file}: ${problem.message}`;
		return new MlgateError({
			code,
			...problem,
			message,
			...place
		}, { cause: error });
	}
	return new MlgateError({
		code: "MG4007",
		message: `The SQL engine failed: ${toldOf(withNames(text, context))}`,
		...place
	}, { cause: error });
}
/** What is wrong with JSON, without what stands in it: the engine quotes whole objects. */
function jsonFault(text) {
	if (/duplicate key/i.test(text)) return "an object has the same key twice";
	if (/top-level/i.test(text)) return "it does not hold one array of objects";
	return /[{["']/.test(firstLine(text)) ? "it breaks the rules of JSON" : firstLine(text).replace(/\.$/, "");
}
/**
* What may be told of an engine's message. Errors about values quote the values, and data may be private: of these
* only the kind is told, and the message itself stays in the cause.
*/
function toldOf(text) {
	const kind = /^(Conversion|Invalid Input|Out of Range|Constraint) Error\b/.exec(text)?.[0];
	return kind === void 0 ? firstLine(text) : `${kind}: a value is not what the query takes it for.`;
}
/** The first line of a text, cut to a length that fits into a message. */
function firstLine(text) {
	const line = (text.split("\n", 1)[0] ?? "").trim();
	return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line;
}
function withNames(text, context) {
	let named = text;
	for (const [path, name] of context.names) named = named.replaceAll(path, name);
	return named;
}
function mebibytes(bytes) {
	return `${Math.round(bytes / 2 ** 20)} MiB`;
}
// packages/tables/sql-text.ts
/** A name as an SQL identifier, whatever it holds. */
function quoteIdentifier(name) {
	return `"${name.replaceAll("\"", "\"\"")}"`;
}
/** A text as an SQL literal, whatever it holds. */
function quoteLiteral(text) {
	return `'${text.replaceAll("'", "''")}'`;
}
/**
* A path spelled so that DuckDB, which takes every path for a glob, reads exactly that file: `a[1].csv`
* would read `a1.csv`.
*/
function escapeGlob(path) {
	return path.replace(/[[*?]/g, "[$&]");
}
/** Paths as an SQL list of literals that name exactly these files. */
function pathList(paths) {
	return `[${paths.map((path) => quoteLiteral(escapeGlob(path))).join(", ")}]`;
}
// packages/tables/expression.ts
const longestExpression = 4e3;
/** What SQL lets stand without parentheses though it is a function. */
const functionsWithoutParentheses = /* @__PURE__ */ new Set([
	"current_date",
	"current_time",
	"current_timestamp",
	"localtime",
	"localtimestamp"
]);
const refusedNodes = {
	SUBQUERY: "it holds a query of its own; it may speak of the columns of one row only",
	WINDOW: "it holds a window function; it may speak of the columns of one row only",
	STAR: "it holds a `*`; name the columns",
	PARAMETER: "it holds a parameter; write the value",
	POSITIONAL_REFERENCE: "it refers to a column by position; name it"
};
/** Functions of one value that look at the engine rather than at their arguments. */
const engineFunctions = [
	"current_setting",
	"getvariable",
	"current_query",
	"in_search_path",
	"getenv"
];
/**
* Checks an SQL expression that somebody else wrote, with DuckDB's own parser: it must be one expression over
* the columns of one row, built of functions whose value depends on their arguments alone (or on the date).
*
* @param columns the columns that it may speak of, with DuckDB's types.
* @throws MlgateError MG4006 when it is refused or wrong, saying why.
*/
async function checkExpression(engine, expression, columns) {
	const refuse = (why, hint) => {
		throw new MlgateError({
			code: "MG4006",
			message: `The SQL expression \`${firstLine(expression)}\` was refused: ${why}.`,
			...hint === void 0 ? {} : { hint }
		});
	};
	if (expression.length > longestExpression) refuse(`it is longer than ${longestExpression} characters`);
	const sql = `(\n${expression}\n)`;
	const found = await parse$1(engine, sql, refuse);
	const byName = new Map(columns.map((column) => [column.name.toLowerCase(), column]));
	const used = [...found.columns].flatMap((name) => {
		const column = byName.get(name.toLowerCase());
		if (column !== void 0) return [column];
		if (functionsWithoutParentheses.has(name.toLowerCase())) return [];
		const meant = suggest(name, columns.map((candidate) => candidate.name));
		return refuse(`there is no column ${quoteIdentifier(name)}`, meant === void 0 ? void 0 : `Did you mean ${quoteIdentifier(meant)}?`);
	});
	await checkFunctions(engine, [...found.functions], refuse);
	const row = used.map(({ name, type }) => `CAST(NULL AS ${type}) AS ${quoteIdentifier(name)}`);
	const from = row.length === 0 ? "" : ` FROM (SELECT ${row.join(", ")})`;
	try {
		const [described] = await engine.query(`SELECT column_type AS type FROM (DESCRIBE SELECT ${sql} AS value${from})`);
		return {
			sql,
			columns: used.map(({ name }) => name),
			type: String(described?.type)
		};
	} catch (error) {
		if (!(error instanceof MlgateError) || error.code !== "MG4007") throw error;
		return refuse(firstLine(error.message.replace(/^The SQL engine failed: (\w+ Error: )?/, "")));
	}
}
async function parse$1(engine, sql, refuse) {
	const [row] = await engine.query(`SELECT json_serialize_sql(${quoteLiteral(`SELECT ${sql}`)}) AS tree`);
	const parsed = JSON.parse(String(row?.tree));
	if (parsed.error === true) return refuse(`it is not one SQL expression (${firstLine(String(parsed.error_message))})`);
	const statements = parsed.statements;
	const select = statements[0]?.node;
	const list = select.select_list;
	if (!(statements.length === 1 && list?.length === 1 && select.from_table.type === "EMPTY" && [
		"where_clause",
		"having",
		"qualify",
		"sample"
	].every((clause) => select[clause] === null) && select.group_expressions.length === 0 && select.modifiers.length === 0)) return refuse("it is more than one expression");
	const found = {
		columns: /* @__PURE__ */ new Set(),
		functions: /* @__PURE__ */ new Set()
	};
	visit$1(list[0], /* @__PURE__ */ new Set(), found, refuse);
	return found;
}
function visit$1(node, parameters, found, refuse) {
	if (Array.isArray(node)) {
		for (const part of node) visit$1(part, parameters, found, refuse);
		return;
	}
	if (node === null || typeof node !== "object") return;
	const { class: kind, ...parts } = node;
	const refused = refusedNodes[String(kind)];
	if (refused !== void 0) refuse(refused);
	if (kind === "COLUMN_REF") {
		const name = String(parts.column_names[0]);
		if (!parameters.has(name)) found.columns.add(name);
		return;
	}
	if (kind === "FUNCTION") found.functions.add(String(parts.function_name).toLowerCase());
	if (kind === "LAMBDA") {
		const own = {
			columns: /* @__PURE__ */ new Set(),
			functions: /* @__PURE__ */ new Set()
		};
		visit$1(parts.lhs, /* @__PURE__ */ new Set(), own, refuse);
		visit$1(parts.expr, /* @__PURE__ */ new Set([...parameters, ...own.columns]), found, refuse);
		return;
	}
	for (const part of Object.values(parts)) visit$1(part, parameters, found, refuse);
}
/** Refuses functions that are not there, or whose value depends on more than their arguments. */
async function checkFunctions(engine, names, refuse, { aggregates = false } = {}) {
	if (names.length === 0) return;
	const looking = names.find((name) => engineFunctions.includes(name));
	if (looking !== void 0) refuse(`${looking}() looks at more than its arguments`);
	const rows = await engine.query(`SELECT DISTINCT function_name AS name, function_type AS type, coalesce(stability, '') AS stability FROM duckdb_functions() WHERE function_name IN (${names.map(quoteLiteral).join(", ")})`);
	for (const name of names) {
		const kinds = rows.filter((row) => row.name === name);
		if (kinds.some(({ type, stability }) => type === "macro" || type === "scalar" && stability !== "VOLATILE" || type === "aggregate" && aggregates)) continue;
		if (kinds.some(({ type }) => type === "aggregate")) refuse(`${name}() sums up many rows; it may speak of the columns of one row only`);
		refuse(kinds.length === 0 ? `there is no function ${name}()` : `${name}() is not a function of its arguments alone`);
	}
}
// packages/tables/aggregate.ts
const kinds$1 = {
	sum: "sum",
	avg: "mean",
	mean: "mean",
	count: "count",
	count_star: "count"
};
/**
* Checks an SQL aggregate that somebody else wrote: one of sum, avg and count, perhaps with a FILTER, over an expression
* of one row that `checkExpression` lets pass.
*
* @param columns the columns that it may speak of, with DuckDB's types.
* @throws MlgateError MG4006 when it is refused or wrong, saying why.
*/
async function checkAggregate(engine, expression, columns) {
	const tree = await syntaxOf(engine, `SELECT (\n${expression}\n)`);
	const statements = tree.statements ?? [];
	const select = statements[0]?.node;
	const list = select?.select_list ?? [];
	const call = list[0] ?? {};
	const kind = call.class === "FUNCTION" ? kinds$1[String(call.function_name)] : void 0;
	const isPlain = call.distinct === false && (call.order_bys?.orders)?.length === 0;
	if (kind === void 0 || !isPlain || select === void 0 || statements.length > 1 || list.length > 1) throw refused(expression, "it is not one sum(…), avg(…) or count(…), perhaps with a FILTER");
	const check = async (part) => {
		const only = {
			...tree,
			statements: [{
				...statements[0],
				node: {
					...select,
					select_list: [part]
				}
			}]
		};
		const [row] = await engine.query(`SELECT json_deserialize_sql(${quoteLiteral(JSON.stringify(only))}) AS sql`);
		return checkExpression(engine, String(row?.sql).replace(/^SELECT /, ""), columns);
	};
	const [value, ...others] = call.children;
	if (others.length > 0) throw refused(expression, `${kind} takes one expression`);
	return {
		kind,
		value: value === void 0 ? null : await check(value),
		filter: call.filter === null ? null : await check(call.filter)
	};
}
async function syntaxOf(engine, sql) {
	const [row] = await engine.query(`SELECT json_serialize_sql(${quoteLiteral(sql)}) AS tree`);
	return JSON.parse(String(row?.tree).replaceAll(/"query_location":\d+/g, "\"query_location\":0"));
}
function refused(expression, why) {
	return new MlgateError({
		code: "MG4006",
		message: `The SQL expression \`${expression.slice(0, 200).replaceAll(/\s+/g, " ")}\` was refused: ${why}.`,
		hint: "Such as: sum(amount) FILTER (WHERE truth <> prediction)."
	});
}
// packages/tables/encoding.ts
const byteOrderMarks = [
	{
		bytes: [
			255,
			254,
			0,
			0
		],
		encoding: "UTF-32"
	},
	{
		bytes: [
			0,
			0,
			254,
			255
		],
		encoding: "UTF-32"
	},
	{
		bytes: [255, 254],
		encoding: "UTF-16"
	},
	{
		bytes: [254, 255],
		encoding: "UTF-16 in big-endian order"
	}
];
/**
* Looks at the first bytes of a file that is declared to be UTF-16 for its order of bytes. A table's first line holds
* letters of ASCII, a mark or a line end, each of which has a NUL in its upper half; text without any is no UTF-16.
*/
function faultOfUtf16(bytes) {
	const [first, second] = bytes;
	if (first === 255 && second === 254) return { isBigEndian: false };
	if (first === 254 && second === 255) return { isBigEndian: true };
	const sample = bytes.subarray(0, 512);
	const nuls = [0, 0];
	for (const [index, byte] of sample.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
	const [upperFirst = 0, upperLast = 0] = nuls;
	if (upperFirst + upperLast > 0 || bytes.length === 0) return { isBigEndian: upperFirst > upperLast };
	const looksLike = isUtf8(completePart(sample)) ? "UTF-8" : "Latin-1 (or Windows-1252)";
	return {
		isBigEndian: false,
		fault: {
			looksLike,
			offset: 0,
			declare: looksLike === "UTF-8" ? "utf-8" : "latin-1"
		}
	};
}
/** Looks at the first bytes of a file for an encoding other than the declared one. */
function faultOfStart(bytes, declared) {
	const mark = byteOrderMarks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
	if (mark !== void 0) return {
		looksLike: mark.encoding,
		offset: 0,
		...mark.encoding === "UTF-32" ? {} : { declare: "utf-16" }
	};
	if (declared === "latin-1" && isByteOrderMark(bytes)) return {
		looksLike: "UTF-8 with a byte order mark",
		offset: 0,
		declare: "utf-8"
	};
	return faultOfNul(bytes);
}
/** Looks for NUL bytes, which no text has; in every other place they mean UTF-16. */
function faultOfNul(bytes) {
	const offset = bytes.indexOf(0);
	if (offset < 0) return void 0;
	const sample = bytes.subarray(0, 512);
	const nuls = [0, 0];
	for (const [index, byte] of sample.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
	const half = sample.length / 4;
	if ((nuls[1] ?? 0) > half) return {
		looksLike: "UTF-16 without a byte order mark",
		offset,
		declare: "utf-16"
	};
	if ((nuls[0] ?? 0) > half) return {
		looksLike: "UTF-16 in big-endian order, without a byte order mark",
		offset,
		declare: "utf-16"
	};
	return {
		looksLike: "binary data: it holds NUL bytes",
		offset
	};
}
/** Looks for bytes that UTF-8 doesn't have. */
function faultOfUtf8(bytes) {
	if (isUtf8(bytes)) return void 0;
	let sound = 0;
	let bad = bytes.length;
	while (bad - sound > 1) {
		const middle = sound + bad >> 1;
		if (isUtf8(completePart(bytes.subarray(0, middle)))) sound = middle;
		else bad = middle;
	}
	return bytes.subarray(sound).some((byte) => byte >= 128 && byte <= 159) ? {
		looksLike: "Windows-1252",
		offset: sound,
		declare: "windows-1252"
	} : {
		looksLike: "Latin-1 (or Windows-1252)",
		offset: sound,
		declare: "latin-1"
	};
}
function isByteOrderMark(bytes) {
	return bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191;
}
/** Bytes without a last character that is cut in the middle. */
function completePart(bytes) {
	for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
		const byte = bytes[bytes.length - back];
		if (byte < 128) return bytes;
		if (byte < 192) continue;
		return (byte >= 240 ? 4 : byte >= 224 ? 3 : 2) > back ? bytes.subarray(0, bytes.length - back) : bytes;
	}
	return bytes;
}
/** The error that a fault is reported as. */
function encodingError(fault, name, declared, line) {
	const where = line === void 0 ? "" : ` at line ${line}`;
	return new MlgateError({
		code: "MG4002",
		message: `${name} is not ${declared.toUpperCase()} text${where}: it looks like ${fault.looksLike}.`,
		hint: fault.declare === void 0 ? "Write it as UTF-8." : fault.declare === "utf-8" ? "Leave `encoding` out: UTF-8 is the default." : `Write it as UTF-8, or declare \`format: { encoding: ${fault.declare} }\` in the schema.`,
		place: {
			file: name,
			...line === void 0 ? {} : { line }
		}
	});
}
// packages/tables/text-stream.ts
const chunkBytes = 1 << 20;
const zstdMagic = 4247762216;
/** @throws MlgateError MG4003 when this Node can't unpack it. */
function unpacker(packing, name) {
	if (packing === "gzip") return zlib.createGunzip({ chunkSize: chunkBytes });
	if (typeof zlib.createZstdDecompress === "function") return zlib.createZstdDecompress({ chunkSize: chunkBytes });
	throw new MlgateError({
		code: "MG4003",
		message: `${name} is packed by zstd, which Node ${process.versions.node} cannot unpack.`,
		hint: "Use Node 22.15 or newer, or pack it by gzip.",
		place: { file: name }
	});
}
/** What a file is packed with, by its content and not its name. */
async function packingOf(path) {
	const file = await open(path);
	try {
		const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
		if (buffer[0] === 31 && buffer[1] === 139) return "gzip";
		return buffer.readUInt32LE() === zstdMagic ? "zstd" : "uncompressed";
	} finally {
		await file.close();
	}
}
/**
* The bytes of a text file, unpacked, as they are encoded in it.
*
* @throws MlgateError MG4001 when what it is packed with is damaged, MG4003 when this Node can't unpack it.
*/
async function* rawText(path, name) {
	const file = createReadStream(path, { highWaterMark: chunkBytes });
	const packing = await packingOf(path);
	const stream = packing === "uncompressed" ? file : pipeline$1(file, unpacker(packing, name), () => {});
	try {
		for await (const chunk of stream) yield chunk;
	} catch (cause) {
		throw new MlgateError({
			code: "MG4001",
			message: `${name} cannot be unpacked: its ${packing} stream is damaged or cut.`,
			place: { file: name }
		}, { cause });
	} finally {
		file.destroy();
		stream.destroy();
	}
}
/**
* Shows a text file's raw bytes window by window; much cheaper than `rawText`, as one buffer serves them all.
*
* @param look told the bytes at hand, which it must not keep, and at the end of the file those that are left;
* returns with how many of them it is done. It sees the others, which must be few, again in front of the next
* ones. A negative number ends it.
*/
async function readWindows(path, name, look) {
	const window = Buffer.allocUnsafe(chunkBytes);
	let kept = 0;
	for await (const filled of fillings(path, name, window, () => kept)) {
		const done = look(window.subarray(0, filled), false);
		if (done < 0) return;
		window.copyWithin(0, done, filled);
		kept = filled - done;
	}
	look(window.subarray(0, kept), true);
}
/** A text file's raw bytes window by window: one buffer serves them all, so that each is good until the next is asked for. */
async function* windowsOf(path, name) {
	const window = Buffer.allocUnsafe(chunkBytes);
	for await (const filled of fillings(path, name, window, () => 0)) yield window.subarray(0, filled);
}
/** Fills a window behind what is kept in it, again and again; tells how far it is filled. */
async function* fillings(path, name, window, kept) {
	if (await packingOf(path) !== "uncompressed") {
		for await (const chunk of rawText(path, name)) for (let from = 0; from < chunk.length;) {
			const copied = chunk.copy(window, kept(), from);
			from += copied;
			yield kept() + copied;
		}
		return;
	}
	const file = await open(path);
	try {
		for (;;) {
			const { bytesRead } = await file.read(window, kept(), window.length - kept());
			if (bytesRead === 0) return;
			yield kept() + bytesRead;
		}
	} finally {
		await file.close();
	}
}
/** The bytes of a text file in UTF-8; a byte order mark may lead. Other encodings than Latin-1 are UTF-8 by now. */
async function* utf8Text(path, name, encoding) {
	if (encoding !== "latin-1") return yield* rawText(path, name);
	for await (const chunk of rawText(path, name)) yield Buffer.from(chunk.toString("latin1"));
}
// packages/tables/header.ts
/** A header longer than this is no header: a bound on what is read for it. */
const longestHeaderBytes = 1 << 20;
/**
* The names in the first record of a text file, as they stand there: duplicates, blanks and all. A byte order
* mark isn't part of the first name.
*
* @returns no names for an empty file.
* @throws MlgateError MG4002 when the file starts in another encoding, MG4010 when no record ends within 1 MiB,
* MG4001 when the first line is blank, a quote in it is never closed, or a name holds a line end unlike the records'.
*/
async function readHeader(path, name, { delimiter, quote, encoding }) {
	const start = await firstBytes(rawText(path, name));
	const fault = faultOfStart(start, encoding) ?? (encoding === "utf-8" ? faultOfUtf8(completePart(start)) : void 0);
	if (fault !== void 0) throw encodingError(fault, name, encoding, lineOf(start, fault.offset));
	if (start.length === 0) return [];
	const bytes = encoding === "utf-8" ? start : await firstBytes(utf8Text(path, name, encoding));
	const parsed = parseFirstRecord(completePart(bytes).toString("utf8").replace(/^\uFEFF/, ""), delimiter, quote);
	if (parsed.fields.length === 1 && parsed.fields[0] === "" && parsed.end === "line" && !parsed.quoted) throw unreadable(name, "its first line is blank; the header must stand there");
	if (parsed.end === "text" && bytes.length >= longestHeaderBytes) throw new MlgateError({
		code: "MG4010",
		message: `${name}: line 1 is longer than ${longestHeaderBytes} bytes, too long for a header.`,
		hint: "Check that the file is a table with one record a line.",
		place: {
			file: name,
			line: 1
		}
	});
	if (parsed.open) throw unreadable(name, "a quote in its header is never closed");
	if (hidesRecords(parsed)) throw unreadable(name, "a name in its header holds a line end, and the records would not be told apart");
	return parsed.fields;
}
function unreadable(name, what) {
	return new MlgateError({
		code: "MG4001",
		message: `${name} cannot be read: ${what}.`,
		place: {
			file: name,
			line: 1
		}
	});
}
async function firstBytes(chunks) {
	const parts = [];
	let length = 0;
	for await (const chunk of chunks) {
		parts.push(chunk);
		length += chunk.length;
		if (length >= longestHeaderBytes) break;
	}
	return Buffer.concat(parts).subarray(0, longestHeaderBytes);
}
function lineOf(bytes, offset) {
	let line = 1;
	for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line += 1;
	return line;
}
/** DuckDB takes the first line end for that of all records, also one in a name, and reads no row of a file with others. */
function hidesRecords({ fields, lineEnd }) {
	const within = fields.join(" ").match(/\r\n|\r|\n/g) ?? [];
	return lineEnd !== void 0 && within.some((end) => end !== "\n" || lineEnd !== "\n");
}
/** Fields of the first record: quotes count at the start of a field only, and are doubled within. */
function parseFirstRecord(text, delimiter, quote) {
	const fields = [];
	let field = "";
	let quoted = false;
	let at = 0;
	while (at < text.length) {
		if (field === "" && text.startsWith(quote, at)) {
			quoted = true;
			const closed = closingQuote(text, at + quote.length, quote);
			if (closed === void 0) return {
				fields,
				end: "text",
				open: true,
				quoted
			};
			field = text.slice(at + quote.length, closed).replaceAll(quote + quote, quote);
			at = closed + quote.length;
			continue;
		}
		if (text.startsWith(delimiter, at)) {
			fields.push(field);
			field = "";
			at += delimiter.length;
			continue;
		}
		const letter = text[at];
		if (letter === "\n" || letter === "\r") {
			const lineEnd = text.startsWith("\r\n", at) ? "\r\n" : letter;
			return {
				fields: [...fields, field],
				end: "line",
				open: false,
				quoted,
				lineEnd
			};
		}
		field += letter;
		at += 1;
	}
	return {
		fields: [...fields, field],
		end: "text",
		open: false,
		quoted
	};
}
function closingQuote(text, from, quote) {
	for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + quote.length * 2)) if (!text.startsWith(quote, at + quote.length)) return at;
}
// packages/tables/json-depth.ts
/** Tables hold flat objects or a little structure; what is nested deeper than this is made to break readers. */
const deepest = 500;
const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace, lineFeed$4] = Buffer.from("\"\\[]{}\n");
/**
* Refuses JSON that is nested so deep that reading it can overrun DuckDB's stack and kill the process.
*
* @throws MlgateError MG4001 with the line.
*/
async function refuseDeepJson(path, name) {
	let depth = 0;
	let line = 1;
	let inString = false;
	let escaped = false;
	let tooDeep = false;
	await readWindows(path, name, (bytes) => {
		for (let at = 0; at < bytes.length; at += 1) {
			const byte = bytes[at];
			if (inString) {
				if (escaped) escaped = false;
				else if (byte === backslash) escaped = true;
				else if (byte === quote) inString = false;
				continue;
			}
			if (byte === quote) inString = true;
			else if (byte === lineFeed$4) line += 1;
			else if (byte === closeBracket || byte === closeBrace) depth -= 1;
			else if (byte === openBracket || byte === openBrace) {
				depth += 1;
				if (depth > deepest) {
					tooDeep = true;
					return -1;
				}
			}
		}
		return bytes.length;
	});
	if (!tooDeep) return;
	throw new MlgateError({
		code: "MG4001",
		message: `${name}: the JSON in line ${line} is nested more than ${deepest} deep.`,
		hint: "A table of JSON holds flat objects; nothing real is nested like this.",
		place: {
			file: name,
			line
		}
	});
}
// packages/tables/row-sample.ts
const step$1 = 2654435769;
const range = 2 ** 32;
function threshold({ share }) {
	return Math.max(1, Math.min(range, Math.round(share * range)));
}
/** The share, or as much more of so many rows as it takes to have one of them in the sample. */
function shareWithARow(share, rows) {
	if (rows === 0 || Math.round(share * rows) > 3) return share;
	let least = range;
	for (let row = 1; row <= rows; row += 1) {
		least = Math.min(least, Math.imul(row, step$1) >>> 0);
		if (least < threshold({ share })) return share;
	}
	return (least + 1) / range;
}
/** SQL that tells whether a row is in the sample. @param row SQL of its number over all rows read, from 1. */
function isSampledSql(row, sample) {
	return `(${row} * ${step$1}) % ${range} < ${threshold(sample)}`;
}
/**
* Numbers of rows in the sample, from 1, as numbers over all rows read. It takes time as long as the table.
*
* @param wanted numbers in the sample.
*/
function rowsOfSample(wanted, sample) {
	const numbers = [...new Set(wanted)].sort((left, right) => left - right);
	const found = /* @__PURE__ */ new Map();
	const least = threshold(sample);
	let sampled = 0;
	for (let row = 1, next = 0; next < numbers.length; row += 1) {
		if (Math.imul(row, step$1) >>> 0 >= least) continue;
		sampled += 1;
		if (sampled !== numbers[next]) continue;
		found.set(sampled, row);
		next += 1;
	}
	return found;
}
// packages/tables/source.ts
const formatsByExtension = {
	csv: "csv",
	tsv: "tsv",
	tab: "tsv",
	json: "json",
	ndjson: "ndjson",
	jsonl: "ndjson",
	parquet: "parquet",
	pq: "parquet",
	xlsx: "xlsx"
};
/** Formats that are tables too but not read, and how to come to one that is. */
const otherFormats = {
	xls: "Save it as .xlsx, or as CSV.",
	xlsb: "Save it as .xlsx, or as CSV.",
	xlsm: "Save it as .xlsx, without its macros, or as CSV.",
	ods: "Save it as .xlsx, or as CSV.",
	arrow: "Write it as Parquet: `pyarrow.parquet.write_table(pyarrow.ipc.open_file(path).read_all(), \"data.parquet\")`.",
	feather: "Write it as Parquet: `pandas.read_feather(path).to_parquet(\"data.parquet\")`.",
	ipc: "Write it as Parquet: `polars.read_ipc(path).write_parquet(\"data.parquet\")`.",
	orc: "Write it as Parquet: `pandas.read_orc(path).to_parquet(\"data.parquet\")`.",
	avro: "Write it as Parquet: `polars.read_avro(path).write_parquet(\"data.parquet\")`.",
	pickle: "Write it as Parquet; a pickle is never opened, for loading one runs code.",
	pkl: "Write it as Parquet; a pickle is never opened, for loading one runs code.",
	npy: "Write it as Parquet, with a column for each feature.",
	h5: "Write it as Parquet: `pandas.read_hdf(path).to_parquet(\"data.parquet\")`.",
	zip: "Unpack it; text files may be packed by gzip or zstd."
};
/**
* The format that a file name speaks of: by its extension, a `.gz` or `.zst` after a text format's aside.
*
* @throws MlgateError MG4003 when the extension is none of the known ones.
*/
function tableFormatOf(path) {
	const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
	const unpacked = name.replace(/\.(?:gz|zst)$/i, "");
	const extension = /\.([^.]+)$/.exec(unpacked)?.[1]?.toLowerCase() ?? "";
	const format = Object.hasOwn(formatsByExtension, extension) ? formatsByExtension[extension] : void 0;
	if (format !== void 0 && !(unpacked !== name && (format === "parquet" || format === "xlsx"))) return format;
	const meant = extension === "" ? void 0 : suggest(extension, Object.keys(formatsByExtension));
	const [message, hint] = format !== void 0 ? [`${path} is a packed ${format} file, which packs its own content and is read as it is.`, "Unpack it."] : Object.hasOwn(otherFormats, extension) ? [`${path} is a .${extension} file, which is not read.`, otherFormats[extension]] : [`${path} has no extension that tells its format.`, meant === void 0 ? "Known are .csv, .tsv, .json, .ndjson, .jsonl, .parquet and .xlsx; text files may be packed (.csv.gz, .csv.zst)." : `Did you mean .${meant}?`];
	throw new MlgateError({
		code: "MG4003",
		message,
		...hint === void 0 ? {} : { hint },
		place: { file: path }
	});
}
/** Whether cells are text without a type of their own: in CSV and TSV, but not in JSON and Parquet. */
function isTextFormat(format) {
	return format === "csv" || format === "tsv";
}
/** The dialect with every default filled in. */
function fullDialect(source) {
	return {
		delimiter: source.format === "tsv" ? "	" : ",",
		quote: "\"",
		encoding: "utf-8",
		decimal: ".",
		thousands: "",
		"null-values": [],
		...source.dialect
	};
}
/** What a file of a source is called in messages. */
function nameOf(source, index) {
	return source.names?.[index] ?? source.files[index] ?? "the data";
}
/** How DuckDB's JSON readers call the layout of a JSON source. */
function jsonLayout({ format }) {
	return format === "json" ? "array" : "newline_delimited";
}
/** A reader's setting for what a file is packed with. */
function compressionOf(packing) {
	return `compression = ${quoteLiteral(packing)}`;
}
// packages/tables/relation.ts
const rejectsTable = "mlgate_rejects";
const rejectScansTable = "mlgate_reject_scans";
const longestRecordBytes = 2 * 2 ** 20;
/**
* A source as a relation for FROM: all files one after another, columns by their names; cells of text files are
* VARCHAR (null: an empty unquoted field), of JSON files JSON. Where the description has a sample, its rows alone.
*
* @throws MlgateError MG4008 when a text or JSON file is empty: it has no columns then.
*/
function relation({ source, columns, parts, sample }, options = {}) {
	const rows = `(${parts.map((part) => {
		if (part.columns.length === 0) throw emptyFile(nameOf(source, part.firstFile));
		const byName = /* @__PURE__ */ new Map();
		for (const column of part.columns) if (!byName.has(column.name)) byName.set(column.name, column);
		const items = columns.map(({ name, type }) => {
			const column = byName.get(name);
			return `${column === void 0 ? `CAST(NULL AS ${isPlainType(type) ? type : "VARCHAR"})` : cellOf(column, source.format)} AS ${quoteIdentifier(name)}`;
		});
		if (options.fileColumn !== void 0) items.push(`file_index + ${part.firstFile} AS ${quoteIdentifier(options.fileColumn)}`);
		return `SELECT ${items.length === 0 ? "NULL" : items.join(", ")} FROM ${reader(source, part, options)}`;
	}).join(" UNION ALL ")})`;
	if (sample === void 0) return rows;
	const row = quoteIdentifier(unusedName(columns));
	return `(SELECT * EXCLUDE (${row}) FROM (SELECT *, row_number() OVER () AS ${row} FROM ${rows}) WHERE ${isSampledSql(row, sample)})`;
}
function unusedName(columns) {
	let name = "mlgate_sampled_row";
	while (columns.some((column) => column.name.toLowerCase() === name)) name = `_${name}`;
	return name;
}
function emptyFile(name) {
	return new MlgateError({
		code: "MG4008",
		message: `${name} has no rows: it is empty.`,
		hint: "If that is right, say `rows: { min: 0 }` in the schema.",
		place: { file: name }
	});
}
/** SQL of a file's column over its reader. */
function cellOf({ physical, fields = [], constants }, format) {
	if (constants !== void 0) return `CAST([${constants.map((text) => text === null ? "NULL" : quoteLiteral(text)).join(", ")}][CAST(file_index + 1 AS BIGINT)] AS VARCHAR)`;
	if (fields.length === 0) return quoteIdentifier(physical);
	if (format === "parquet") return [physical, ...fields].map(quoteIdentifier).join(".");
	const path = fields.map((field) => `.${JSON.stringify(field)}`).join("");
	return `(${quoteIdentifier(physical)} -> ${quoteLiteral(`$${path}`)})`;
}
/** Columns that the files themselves hold, one for each of their readers' names. */
function storedColumns({ columns }) {
	return columns.filter(({ fields, constants }) => fields === void 0 && constants === void 0);
}
/** A type name that comes from a file may hold anything, a struct's field names for instance. */
function isPlainType(type) {
	return /^[A-Z][A-Z0-9_ ]*(\([0-9, ]+\))?$/.test(type);
}
function reader(source, part, { rejects = "fail" }) {
	const paths = pathList(part.files);
	if (source.format === "parquet") return `read_parquet(${paths}, hive_partitioning = false)`;
	const compression = compressionOf(part.packing);
	if (!isTextFormat(source.format)) {
		const seen = /* @__PURE__ */ new Set();
		const types = storedColumns(part).filter(({ name }) => name !== "" && !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase())).map(({ physical }) => `${quoteLiteral(physical)}: 'JSON'`).join(", ");
		return `read_json(${paths}, format = ${quoteLiteral(jsonLayout(source))}, records = true, hive_partitioning = false, ${compression}, columns = {${types}})`;
	}
	const dialect = fullDialect(source);
	return `read_csv(${paths}, ${[
		"auto_detect = false",
		"header = true",
		"strict_mode = true",
		"hive_partitioning = false",
		`columns = {${storedColumns(part).map(({ physical, type }) => `${quoteLiteral(physical)}: ${quoteLiteral(type)}`).join(", ")}}`,
		`delim = ${quoteLiteral(dialect.delimiter)}`,
		`quote = ${quoteLiteral(dialect.quote)}`,
		`escape = ${quoteLiteral(dialect.quote)}`,
		`nullstr = [${["", ...dialect["null-values"]].map(quoteLiteral).join(", ")}]`,
		"allow_quoted_nulls = false",
		`encoding = ${quoteLiteral(dialect.encoding)}`,
		`max_line_size = ${longestRecordBytes}`,
		compression,
		...rejectSettings[rejects]
	].join(", ")})`;
}
const rejectSettings = {
	fail: [],
	skip: ["ignore_errors = true"],
	store: [
		"store_rejects = true",
		"rejects_limit = 0",
		`rejects_table = ${quoteLiteral(rejectsTable)}`,
		`rejects_scan = ${quoteLiteral(rejectScansTable)}`
	]
};
// packages/tables/describe-table.ts
/** More distinct keys than this are no columns: the keys themselves are data. */
const mostJsonKeys = 1e4;
/**
* Reads what columns a source has: the headers of text files, the keys of JSON objects (which takes a pass over
* the file), the schemas of Parquet files.
*
* @throws MlgateError MG4001, MG4002, MG4010 when a file cannot be read as what it is said to be.
*/
async function describeTable(engine, asked) {
	const source = engine.prepared(asked);
	const files = await Promise.all(source.files.map((_, index) => describeFile(engine, source, index)));
	const parts = [];
	for (const [index, file] of files.entries()) {
		const last = parts.at(-1);
		if (last !== void 0 && layoutOf(last) === layoutOf(file)) last.files.push(...file.files);
		else parts.push({
			...file,
			files: [...file.files],
			firstFile: index
		});
	}
	const columns = mergeColumns(parts);
	const description = {
		source,
		columns,
		collisions: perFile(files, ({ columns: own }) => collidingNames(own)).map(({ file, found }) => ({
			file,
			names: found
		})),
		unnamed: perFile(files, ({ columns: own }) => own.flatMap(({ name }, position) => name === "" ? [position + 1] : [])).map(({ file, found }) => ({
			file,
			positions: found
		})),
		absent: perFile(files, ({ columns: own }) => {
			const present = new Set(own.map(({ name }) => name));
			return columns.map(({ name }) => name).filter((name) => !present.has(name));
		}).map(({ file, found }) => ({
			file,
			names: found
		})),
		parts
	};
	if (source.format === "parquet" && parts.length > 1) await unifyTypes(engine, description);
	return description;
}
async function describeFile(engine, source, index) {
	const path = source.files[index];
	const part = {
		files: [path],
		firstFile: index,
		packing: "uncompressed"
	};
	if (source.format === "parquet") return {
		...part,
		columns: await parquetColumns(engine, path)
	};
	const header = source.headers?.[index];
	if (header !== void 0) return {
		...part,
		columns: header.map((name, at) => ({
			name,
			physical: `c${at}`,
			type: "JSON"
		}))
	};
	const packing = await packingOf(path);
	if (!isTextFormat(source.format)) return {
		...part,
		packing,
		columns: await jsonColumns(engine, source, index, packing)
	};
	const names = await readHeader(path, nameOf(source, index), fullDialect(source));
	return {
		...part,
		packing,
		columns: names.map((name, at) => ({
			name,
			physical: `c${at}`,
			type: "VARCHAR"
		}))
	};
}
/** DuckDB renames columns that collide; the file's own schema has their names as they are. */
async function parquetColumns(engine, path) {
	const nodes = await engine.query(`SELECT name, num_children::INTEGER AS children FROM parquet_schema(${pathList([path])})`);
	const described = await engine.query(`SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM read_parquet(${pathList([path])}, hive_partitioning = false))`);
	const names = topLevelNames(nodes.map((node) => ({
		name: String(node.name),
		children: Number(node.children ?? 0)
	})));
	return described.map(({ name, type }, index) => ({
		name: names[index] ?? String(name),
		physical: String(name),
		type: String(type)
	}));
}
/** The schema is a tree in depth-first order: each node says how many children follow it. */
function topLevelNames(nodes) {
	const names = [];
	let at = 1;
	const skip = () => {
		const children = nodes[at]?.children ?? 0;
		at += 1;
		for (let child = 0; child < children && at < nodes.length; child += 1) skip();
	};
	while (at < nodes.length) {
		names.push(nodes[at]?.name ?? "");
		skip();
	}
	return names;
}
async function jsonColumns(engine, source, index, packing) {
	await refuseDeepJson(source.files[index], nameOf(source, index));
	const numbered = `(SELECT json, row_number() OVER () AS row FROM ${`read_json_objects(${pathList([source.files[index]])}, format = ${quoteLiteral(jsonLayout(source))}, hive_partitioning = false, ${compressionOf(packing)})`})`;
	const [other] = await engine.query(`SELECT min(row) AS row, arg_min(json_type(json), row) AS kind FROM ${numbered} WHERE json_type(json) <> 'OBJECT'`);
	if (other !== void 0 && other.row !== null) {
		const name = nameOf(source, index);
		throw new MlgateError({
			code: "MG4001",
			message: `${name}: row ${other.row} is no object but of JSON type ${String(other.kind).toLowerCase()}.`,
			hint: "NDJSON holds one object a line, a .json file one array of objects.",
			place: { file: name }
		});
	}
	const keys = await engine.query(`SELECT key, min((row, position)) AS first FROM (SELECT unnest(json_keys(json)) AS key, generate_subscripts(json_keys(json), 1) AS position, row FROM ${numbered}) GROUP BY key ORDER BY first LIMIT 10001`);
	if (keys.length > mostJsonKeys) {
		const name = nameOf(source, index);
		throw new MlgateError({
			code: "MG4001",
			message: `${name}: its objects have more than ${mostJsonKeys} different keys, too many to be columns.`,
			place: { file: name }
		});
	}
	return keys.map(({ key }) => ({
		name: String(key),
		physical: String(key),
		type: "JSON"
	}));
}
function layoutOf({ packing, columns }) {
	return JSON.stringify([packing, columns]);
}
/** Distinct columns; DuckDB's names don't tell case apart, so of `id` and `ID` only the first can be spoken of. */
function mergeColumns(parts) {
	const merged = /* @__PURE__ */ new Map();
	for (const { columns } of parts) for (const { name, type } of columns) {
		const key = name.toLowerCase();
		if (name !== "" && !merged.has(key)) merged.set(key, {
			name,
			type
		});
	}
	return [...merged.values()];
}
function collidingNames(columns) {
	const groups = /* @__PURE__ */ new Map();
	for (const { name } of columns) if (name !== "") groups.set(name.toLowerCase(), [...groups.get(name.toLowerCase()) ?? [], name]);
	return [...groups.values()].filter((names) => names.length > 1).flat();
}
function perFile(files, find) {
	return files.map((file, index) => ({
		file: index,
		found: find(file)
	})).filter(({ found }) => found.length > 0);
}
/** Gives the columns of Parquet files the types that hold the values of all files. */
async function unifyTypes(engine, description) {
	const rows = await engine.query(`SELECT column_type AS type FROM (DESCRIBE SELECT * FROM ${relation(description)})`);
	for (const [index, column] of description.columns.entries()) column.type = String(rows[index]?.type ?? column.type);
}
// packages/tables/batches.ts
const numberTypes = /* @__PURE__ */ new Set([
	"TINYINT",
	"SMALLINT",
	"INTEGER",
	"UTINYINT",
	"USMALLINT",
	"UINTEGER",
	"FLOAT",
	"DOUBLE"
]);
const bigintTypes = /* @__PURE__ */ new Set(["BIGINT", "UBIGINT"]);
const shortStringBytes = 12;
const stringEntryBytes = 16;
/** The rows of a chunk as typed arrays. */
function batchOf(chunk, names, typeNames) {
	const rows = chunk.rowCount;
	return {
		rows,
		columns: names.map((name, index) => columnOf(name, typeNames[index] ?? "", chunk.getColumnVector(index), rows))
	};
}
function columnOf(name, type, vector, rows) {
	const raw = vector;
	const nulls = nullMask(raw, rows);
	if (numberTypes.has(type)) return {
		name,
		kind: "number",
		values: raw.items,
		nulls
	};
	if (bigintTypes.has(type)) return {
		name,
		kind: "bigint",
		values: raw.items,
		nulls
	};
	if (raw.enumType !== void 0 && raw.items !== void 0) return {
		name,
		kind: "code",
		values: raw.items,
		labels: raw.enumType.values,
		nulls
	};
	if (type === "BOOLEAN") return {
		name,
		kind: "boolean",
		values: Uint8Array.from({ length: rows }, (_, row) => vector.getItem(row) === true ? 1 : 0),
		nulls
	};
	if (type === "BLOB") {
		const bytes = (row) => vector.getItem(row)?.bytes ?? null;
		return {
			name,
			kind: "bytes",
			values: Array.from({ length: rows }, (_, row) => bytes(row)),
			nulls
		};
	}
	if (type === "DOUBLE[]") return listColumn(name, vector, nulls, rows);
	if (type === "VARCHAR") return {
		name,
		kind: "text",
		values: textValues(vector, raw, rows, nulls),
		nulls
	};
	return {
		name,
		kind: "text",
		values: Array.from({ length: rows }, (_, row) => {
			const value = vector.getItem(row);
			return value === null ? null : String(value);
		}),
		nulls
	};
}
function listColumn(name, { entryData, childData }, nulls, rows) {
	const { items } = childData;
	const entries = new Uint32Array(entryData.buffer, entryData.byteOffset, rows * 4);
	const startOf = (row) => entries[4 * row];
	const lengthOf = (row) => nulls?.[row] === 1 ? 0 : entries[4 * row + 2];
	const elementNulls = nullMask(childData, items.length);
	let end = 0;
	let areBehindOneAnother = true;
	for (let row = 0; row < rows; row += 1) {
		const length = lengthOf(row);
		if (length > 0 && startOf(row) !== end) areBehindOneAnother = false;
		end += length;
	}
	if (areBehindOneAnother) {
		const missing = elementNulls?.subarray(0, end) ?? null;
		return {
			name,
			kind: "list",
			values: items.subarray(0, end),
			nulls: missing
		};
	}
	const values = new Float64Array(end);
	const missing = elementNulls === null ? null : new Uint8Array(end);
	for (let row = 0, to = 0; row < rows; row += 1) {
		const [start, length] = [startOf(row), lengthOf(row)];
		values.set(items.subarray(start, start + length), to);
		if (elementNulls !== null) missing?.set(elementNulls.subarray(start, start + length), to);
		to += length;
	}
	return {
		name,
		kind: "list",
		values,
		nulls: missing
	};
}
function nullMask({ validity }, rows) {
	if (validity.data === null) return null;
	const bytes = new Uint8Array(validity.data.buffer, validity.data.byteOffset, validity.data.byteLength);
	const mask = new Uint8Array(rows);
	let any = 0;
	for (let row = 0; row < rows; row += 1) {
		const bit = validity.offset + row;
		const missing = 1 - (bytes[bit >> 3] >> (bit & 7) & 1);
		mask[row] = missing;
		any |= missing;
	}
	return any === 0 ? null : mask;
}
/** Short strings lie in the vector itself and are read from there; the binding fetches long ones one by one. */
function textValues(vector, raw, rows, nulls) {
	const view = raw.dataView;
	const bytes = Buffer.from(view.buffer, view.byteOffset, view.byteLength);
	const values = new Array(rows);
	for (let row = 0; row < rows; row += 1) {
		if (nulls?.[row] === 1) {
			values[row] = null;
			continue;
		}
		const start = row * stringEntryBytes;
		const length = view.getUint32(start, true);
		values[row] = length <= shortStringBytes ? bytes.toString("utf8", start + 4, start + 4 + length) : vector.getItem(row);
	}
	return values;
}
// packages/tables/convert-encoding.ts
/** Encodings that the engine reads wrongly or not at all, by the label under which the platform decodes them. */
const labels = {
	"utf-16": "utf-16le",
	"windows-1252": "windows-1252",
	"latin-1": "windows-1252"
};
/** Whether a file is written anew before it is read: the engine reads tables of Latin-1, but JSON in UTF-8 alone. */
function isConverted(encoding, format) {
	return labels[encoding] !== void 0 && !(encoding === "latin-1" && isTextFormat(format));
}
/**
* Writes a text file, unpacked, as UTF-8. The order of bytes in UTF-16 is what its byte order mark says, or else the
* one in which the first characters are letters.
*
* @param onBytes told how many bytes more were read.
* @throws MlgateError MG4002 with the line where the bytes are none of the encoding, MG4001 when they can't be unpacked.
*/
async function convertEncoding(path, target, { name, encoding, onBytes }) {
	let line = 1;
	async function* converted() {
		let label;
		let decoder = new TextDecoder();
		for await (const chunk of rawText(path, name)) {
			onBytes(chunk.length);
			if (label === void 0) {
				const seen = encoding === "utf-16" ? faultOfUtf16(chunk) : void 0;
				if (seen?.fault !== void 0) throw encodingError(seen.fault, name, encoding, 1);
				label = seen?.isBigEndian ? "utf-16be" : labels[encoding];
				decoder = new TextDecoder(label, { fatal: true });
			}
			try {
				const text = decoder.decode(chunk, { stream: true });
				line += lineEnds$1(text);
				yield text;
			} catch (cause) {
				const [sound = ""] = new TextDecoder(label).decode(chunk).split("�", 1);
				throw halfCharacter(name, encoding, line + lineEnds$1(sound), cause);
			}
		}
		try {
			yield decoder.decode();
		} catch (cause) {
			throw halfCharacter(name, encoding, line, cause);
		}
	}
	await pipeline(Readable.from(converted()), createWriteStream(target));
}
function lineEnds$1(text) {
	let count = 0;
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
	return count;
}
function halfCharacter(name, encoding, line, cause) {
	return new MlgateError({
		code: "MG4002",
		message: `${name} is not ${encoding.toUpperCase()} text at line ${line}: it holds half a character.`,
		hint: "It was cut, or joined from files in several encodings. Write it as UTF-8.",
		place: {
			file: name,
			line
		}
	}, { cause });
}
// packages/tables/prepare-source.ts
/**
* A source as the engine reads it: files that it can't read itself are written anew into the job's own folder, text in
* other encodings as UTF-8 (with the same lines), sheets of Excel as NDJSON. Others stay where they are.
*
* @param part tells its files from those of other sources. @param onBytes told how many bytes more were read.
* @throws MlgateError MG4001, MG4002 when a file is not what it is said to be, MG4010 when a sheet is too large.
*/
async function prepareSource(source, { temporaryFolder, part, onBytes = () => {} }) {
	const { encoding } = fullDialect(source);
	const place = (index, extension) => join(temporaryFolder, `prepared-${part}-${index}.${extension}`);
	const named = {
		...source,
		names: source.files.map((_, index) => nameOf(source, index))
	};
	if (source.format === "xlsx") {
		const { readSheetFile } = await import("./lazy/tables-read-sheet-file.js");
		const headers = [];
		for (const [index, path] of source.files.entries()) {
			const about = {
				name: named.names[index],
				sheet: source.dialect?.sheet
			};
			headers.push(await readSheetFile(path, place(index, "ndjson"), about));
		}
		return {
			...named,
			files: source.files.map((_, index) => place(index, "ndjson")),
			format: "ndjson",
			headers
		};
	}
	if (source.format === "parquet" || !isConverted(encoding, source.format)) return source;
	for (const [index, path] of source.files.entries()) await convertEncoding(path, place(index, source.format), {
		name: named.names[index],
		encoding,
		onBytes
	});
	return {
		...named,
		files: source.files.map((_, index) => place(index, source.format)),
		dialect: {
			...source.dialect,
			encoding: "utf-8"
		}
	};
}
// packages/tables/progress.ts
const pollMilliseconds = 250;
/**
* Reports a connection's progress while a query runs, and only when it moved: a query that stands still
* reports nothing, so that whoever listens can tell.
*
* @returns a function that ends the reports.
*/
function reportProgress(connection, report) {
	let last = "";
	const timer = setInterval(() => {
		const { percentage, rows_processed: done, total_rows_to_process: total } = connection.progress;
		const now = `${percentage} ${done}`;
		if (percentage < 0 || now === last) return;
		if (last !== "") report({
			done: Number(done),
			total: Number(total)
		});
		last = now;
	}, pollMilliseconds);
	timer.unref();
	return () => clearInterval(timer);
}
// packages/tables/engine.ts
const engineShare = .8;
/**
* Opens a database in memory and locks it: external access is off but for the given files, extensions are not
* loaded, settings cannot be changed any more.
*
* @throws MlgateError MG4007 when the database cannot be opened; MG4001, MG4002, MG4010 when a file that has to be
* written anew is not what it is said to be.
*/
async function openDuckDb(options) {
	const prepared = await prepareSources(options);
	const { DuckDBInstance, StatementType } = await loadNative("@duckdb/node-api");
	const instance = await DuckDBInstance.create(":memory:");
	const connection = await instance.connect();
	const reading = {
		...options,
		sources: [...prepared.values()]
	};
	const context = queryContext(reading);
	for (const setting of hardening(reading)) await connection.run(setting);
	return engineOver({
		instance,
		connection,
		options,
		prepared,
		context,
		selectStatement: StatementType.SELECT
	});
}
/** The sources as they are read, by the files that they name. */
async function prepareSources({ sources, temporaryFolder, onProgress }) {
	const prepared = /* @__PURE__ */ new Map();
	let done = 0;
	const onBytes = (bytes) => {
		done += bytes;
		onProgress?.({
			done,
			total: 0
		});
	};
	for (const [part, source] of sources.entries()) prepared.set(keyOf(source), await prepareSource(source, {
		temporaryFolder,
		part,
		onBytes
	}));
	return prepared;
}
/** One file may be read in two ways. */
function keyOf({ files, dialect = {} }) {
	return JSON.stringify([files, Object.entries(dialect).sort()]);
}
/** The settings in the order in which they must be made: each but the last is refused after the one below it. */
function hardening({ sources, outputs = [], memoryBytes, temporaryFolder, threads }) {
	const paths = [...sources.flatMap((source) => source.files), ...outputs];
	const allowed = new Set(paths.flatMap((path) => [path, escapeGlob(path)]));
	return [
		`SET temp_directory = ${quoteLiteral(join(temporaryFolder, "duckdb"))}`,
		"SET autoinstall_known_extensions = false",
		"SET autoload_known_extensions = false",
		"SET allow_community_extensions = false",
		`SET allowed_paths = [${[...allowed].map(quoteLiteral).join(", ")}]`,
		"SET TimeZone = 'UTC'",
		"SET enable_progress_bar = true",
		"SET enable_progress_bar_print = false",
		"SET enable_external_access = false",
		`SET memory_limit = '${Math.max(1, Math.floor(memoryBytes * engineShare / 1024))}KiB'`,
		`SET threads = ${Math.max(1, threads ?? availableParallelism())}`,
		"SET lock_configuration = true"
	];
}
function queryContext({ sources, memoryBytes }) {
	const names = /* @__PURE__ */ new Map();
	for (const source of sources) for (const [index, path] of source.files.entries()) {
		names.set(path, nameOf(source, index));
		names.set(escapeGlob(path), nameOf(source, index));
	}
	return {
		memoryBytes,
		names
	};
}
function engineOver({ instance, connection, options, context, selectStatement, prepared }) {
	let interrupted = false;
	const interrupt = () => {
		interrupted = true;
		connection.interrupt();
	};
	options.signal?.addEventListener("abort", interrupt);
	if (options.signal?.aborted) interrupt();
	async function guarded(work, isLong = true) {
		const stopReports = isLong && options.onProgress ? reportProgress(connection, options.onProgress) : void 0;
		try {
			if (interrupted) throw new Error("Query interrupted");
			return await work();
		} catch (error) {
			throw translateDuckDbError(error, context);
		} finally {
			stopReports?.();
		}
	}
	async function prepareSelect(sql) {
		const statements = await connection.extractStatements(sql);
		if (statements.count !== 1) throw refusal(`it holds ${statements.count} statements`);
		if (/^SELECT\s/i.test(sql)) return void 0;
		const statement = await statements.prepare(0);
		if (statement.statementType !== selectStatement) throw refusal("it is not a SELECT");
		return statement;
	}
	return {
		connection,
		prepared: (source) => prepared.get(keyOf(source)) ?? source,
		query: (sql) => guarded(async () => {
			const reader = await ((await prepareSelect(sql))?.runAndReadAll() ?? connection.runAndReadAll(sql));
			const names = reader.deduplicatedColumnNames();
			return reader.getRows().map((row) => Object.fromEntries(row.map((value, at) => [names[at], plainValue(value)])));
		}),
		stream: async function* (sql) {
			const result = await guarded(async () => (await prepareSelect(sql))?.stream() ?? connection.stream(sql));
			const names = result.columnNames();
			const types = result.columnTypes().map(String);
			const fetch = () => {
				const fetched = guarded(async () => {
					const chunk = await result.fetchChunk();
					if (interrupted && (chunk === null || chunk.rowCount === 0)) throw new Error("Query interrupted");
					return chunk;
				}, false);
				fetched.catch(() => {});
				return fetched;
			};
			let ahead = fetch();
			try {
				for (;;) {
					const chunk = await ahead;
					if (chunk === null || chunk.rowCount === 0) return;
					ahead = fetch();
					yield batchOf(chunk, names, types);
				}
			} finally {
				await ahead.catch(() => {});
			}
		},
		run: (sql) => guarded(async () => {
			await connection.run(sql);
		}),
		interrupt,
		close() {
			options.signal?.removeEventListener("abort", interrupt);
			connection.closeSync();
			instance.closeSync();
		}
	};
}
function refusal(what) {
	return new MlgateError({
		code: "MG4006",
		message: `The SQL was refused: ${what}; exactly one SELECT is run.`
	});
}
function plainValue(value) {
	if (value === null || value === void 0) return null;
	if (typeof value !== "object") return value;
	if ("items" in value && Array.isArray(value.items)) return value.items.map(plainValue);
	return String(value);
}
// packages/tables/export-table.ts
const sqlTypes = {
	text: "VARCHAR",
	number: "DOUBLE"
};
/**
* Writes rows as a Parquet file.
*
* @throws MlgateError MG4001 when the rows cannot be read, MG4007 when the file cannot be written.
*/
async function exportTable({ rows, columns, path }, { memoryBytes, temporaryFolder, signal }) {
	const engine = await openDuckDb({
		sources: [{
			files: [rows],
			format: "ndjson"
		}],
		outputs: [path],
		memoryBytes,
		temporaryFolder,
		signal
	});
	try {
		const types = columns.map(({ type }, index) => `c${index}: '${sqlTypes[type]}'`);
		const items = columns.map(({ name }, index) => `c${index} AS ${quoteIdentifier(name)}`);
		const table = `read_json(${quoteLiteral(rows)}, format = 'newline_delimited', columns = {${types.join(", ")}})`;
		await engine.run(`COPY (SELECT ${items.join(", ")} FROM ${table}) TO ${quoteLiteral(path)} (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)`);
	} finally {
		engine.close();
	}
	return null;
}
// packages/tables/line-ends.ts
const [lineFeed$3, carriageReturn$2] = Buffer.from("\n\r");
/**
* Refuses a text file whose records end in different ways, which its reader can't take apart; line ends inside quotes
* may be as they like.
*
* @throws MlgateError MG4001 with the first line that ends differently than those before it.
*/
async function refuseMixedLineEnds(path, name, { delimiter, quote, encoding }) {
	const delimiterByte = Buffer.from(delimiter).at(-1);
	const quoteByte = Buffer.from(quote).at(-1);
	let line = 1;
	let usual;
	let inQuotes = false;
	let fieldStart = true;
	let afterReturn = false;
	const note = (kind, at) => {
		usual ??= kind;
		if (usual !== kind) throw mixed(name, at, kind, usual);
	};
	for await (const chunk of utf8Text(path, name, encoding)) for (const byte of chunk) {
		if (afterReturn) {
			afterReturn = false;
			if (!inQuotes) note(byte === lineFeed$3 ? "CRLF" : "CR", line);
			line += 1;
			if (byte === lineFeed$3) continue;
		}
		if (byte === carriageReturn$2) {
			afterReturn = true;
			fieldStart = true;
		} else if (byte === lineFeed$3) {
			if (!inQuotes) note("LF", line);
			line += 1;
			fieldStart = true;
		} else if (byte === quoteByte && (inQuotes || fieldStart)) {
			fieldStart = inQuotes;
			inQuotes = !inQuotes;
		} else if (!inQuotes) fieldStart = byte === delimiterByte;
	}
}
function mixed(name, line, kind, usual) {
	return new MlgateError({
		code: "MG4001",
		message: `${name} mixes line ends: line ${line} ends with ${kind}, those before it with ${usual}.`,
		hint: "Write it with one kind of line end, LF or CRLF; or look for a quote before that line that is never closed.",
		place: {
			file: name,
			line
		}
	});
}
// packages/tables/cell-shapes.ts
/** Kinds of bytes that the shapes of cells tell apart. */
const byteKinds = [
	"other",
	"zero",
	"digit",
	"plus",
	"minus",
	"point",
	"exponent",
	"colon",
	"T",
	"Z",
	"blank",
	"delimiter",
	"quote",
	"line end"
];
const digits = (state) => ({
	zero: state,
	digit: state
});
const anyDigit = ["zero", "digit"];
/** Of so many digits any number is exact as an integer of 64 bits, and as a double. */
const mostDigits = 15;
/** A sign, and digits. */
const integer = [
	{
		ends: true,
		next: {
			plus: 1,
			minus: 1,
			...digits(2)
		}
	},
	{
		ends: false,
		next: digits(2)
	},
	...Array.from({ length: mostDigits }, (_, index) => ({
		ends: true,
		next: index + 1 < mostDigits ? digits(index + 3) : {}
	}))
];
/** A sign, digits with a point before, among or after them, and an exponent. */
const number = [
	{
		ends: true,
		next: {
			plus: 1,
			minus: 1,
			point: 2,
			...digits(3)
		}
	},
	{
		ends: false,
		next: {
			point: 2,
			...digits(3)
		}
	},
	{
		ends: false,
		next: digits(4)
	},
	{
		ends: true,
		next: {
			point: 4,
			exponent: 5,
			...digits(3)
		}
	},
	{
		ends: true,
		next: {
			exponent: 5,
			...digits(4)
		}
	},
	{
		ends: false,
		next: {
			plus: 6,
			minus: 6,
			...digits(7)
		}
	},
	{
		ends: false,
		next: digits(7)
	},
	{
		ends: true,
		next: digits(7)
	}
];
const dayPlaces = [
	["digit"],
	anyDigit,
	anyDigit,
	anyDigit,
	["minus"],
	anyDigit,
	anyDigit,
	["minus"],
	anyDigit,
	anyDigit
];
const timePlaces = [
	["T", "blank"],
	anyDigit,
	anyDigit,
	["colon"],
	anyDigit,
	anyDigit,
	["colon"],
	anyDigit,
	anyDigit,
	["point"],
	...Array.from({ length: 9 }, () => anyDigit)
];
const dayLength = dayPlaces.length;
/** Of a day with hours and minutes, with seconds, and with one to nine digits of their fraction. */
const timeLengths = [
	16,
	19,
	...Array.from({ length: 9 }, (_, index) => 21 + index)
];
/** Cells of some lengths, each of whose characters is of a kind that its place permits. */
function inPlaces(places, lengths) {
	return Array.from({ length: places.length + 1 }, (_, length) => ({
		ends: lengths.includes(length),
		next: Object.fromEntries((places[length] ?? []).map((kind) => [kind, length + 1]))
	}));
}
function timestamp() {
	const states = inPlaces([...dayPlaces, ...timePlaces], [
		0,
		dayLength,
		...timeLengths
	]);
	for (const length of timeLengths) states[length].next.Z = states.length;
	return [...states, {
		ends: true,
		next: {}
	}];
}
const cellShapes = {
	integer,
	number,
	date: inPlaces(dayPlaces, [0, dayLength]),
	timestamp: timestamp()
};
const written = [
	["0", "zero"],
	["123456789", "digit"],
	["+", "plus"],
	["-", "minus"],
	[".", "point"],
	["eE", "exponent"],
	[":", "colon"],
	["T", "T"],
	["Z", "Z"],
	[" ", "blank"]
];
/** The kind of each byte, as its place among `byteKinds`, in files with such marks. */
function kindsOfBytes({ delimiter, quote }) {
	const kinds = /* @__PURE__ */ new Uint8Array(256);
	const marks = [
		[delimiter, "delimiter"],
		[quote, "quote"],
		["\r\n", "line end"]
	];
	for (const [bytes, kind] of [...written, ...marks]) for (const byte of Buffer.from(bytes)) kinds[byte] = byteKinds.indexOf(kind);
	return kinds;
}
// packages/tables/walk-bytes.ts
/** Fewer bytes are not worth being divided. */
const leastDivided = 4096;
const lineFeed$2 = 10;
/**
* Where an automaton ends that walks through bytes. One step waits for the one before it, so four parts of the bytes are
* walked through at once, each from the start of a record. Where one ends elsewhere, they are walked through in one go.
*
* @param table what follows each state by each byte: 256 numbers of states for every state.
* @param recordStart the state in which a record begins, mostly after a line end.
*/
function walkBytes(table, bytes, from, recordStart) {
	const cuts = bytes.length < leastDivided ? void 0 : cutsOf(bytes);
	if (cuts === void 0) return step(table, bytes, 0, bytes.length, from);
	const [first, second, third] = cuts;
	const length = Math.min(first, second - first, third - second, bytes.length - third);
	let [a, b, c, d] = [
		from,
		recordStart,
		recordStart,
		recordStart
	];
	for (let at = 0; at < length; at += 1) {
		a = table[a << 8 | bytes[at]];
		b = table[b << 8 | bytes[first + at]];
		c = table[c << 8 | bytes[second + at]];
		d = table[d << 8 | bytes[third + at]];
	}
	return [
		step(table, bytes, length, first, a),
		step(table, bytes, first + length, second, b),
		step(table, bytes, second + length, third, c)
	].every((end) => end === recordStart) ? step(table, bytes, third + length, bytes.length, d) : step(table, bytes, 0, bytes.length, from);
}
function step(table, bytes, from, to, start) {
	let state = start;
	for (let at = from; at < to; at += 1) state = table[state << 8 | bytes[at]];
	return state;
}
/** Three places after line ends that divide the bytes into about equal parts; undefined where there are none. */
function cutsOf(bytes) {
	const cuts = [
		1,
		2,
		3
	].map((part) => bytes.indexOf(lineFeed$2, Math.floor(bytes.length * part / 4)) + 1);
	return cuts.includes(0) ? void 0 : cuts;
}
// packages/tables/record-automaton.ts
/** States that the field of any column has, by their places in it; those of its shape follow. */
const start = 0;
const text = 1;
const quoted = 2;
const closed = 3;
const commonStates = 4;
const recordStart = 0;
const mostStates = 2 ** 16;
const lineEnds = Buffer.from("\r\n");
/**
* Quotes count at the start of a field only and are doubled within; blank lines are passed over.
*
* @param shapes of the cells of each column; undefined: any text, and quotes. @param marks each of one byte.
* @returns undefined where there are too many columns.
*/
function recordAutomaton(shapes, marks) {
	const width = shapes.length;
	const blocks = blocksOf(shapes);
	const header = blocks[width];
	const firstDoubt = header + commonStates;
	const irregular = firstDoubt + width;
	if (irregular >= mostStates) return void 0;
	const table = new Uint16Array(irregular + 1 << 8);
	const kinds = kindsOfBytes(marks);
	const doubtful = /* @__PURE__ */ new Set();
	const set = (state, following) => {
		const byKind = byteKinds.map(following);
		for (const [byte, kind] of kinds.entries()) table[state << 8 | byte] = byKind[kind];
	};
	/** What follows the cells of a column by the mark after them. */
	const leaving = (column) => (kind) => {
		const isLast = column + 1 === width;
		if (kind === "line end") return isLast ? recordStart : irregular;
		return isLast ? irregular : blocks[column + 1];
	};
	const setText = (block, leave) => {
		const unquoted = (kind) => isMark(kind) ? leave(kind) : block + text;
		set(block + start, (kind) => kind === "quote" ? block + quoted : unquoted(kind));
		set(block + text, (kind) => kind === "quote" ? irregular : unquoted(kind));
		set(block + quoted, (kind) => block + (kind === "quote" ? closed : quoted));
		set(block + closed, (kind) => isMark(kind) ? leave(kind) : kind === "quote" ? block + quoted : irregular);
	};
	const setShape = (column, shape) => {
		const block = blocks[column];
		const leave = leaving(column);
		const placeOf = (state) => block + (state === 0 ? start : 3 + state);
		for (const [state, { ends, next }] of cellShapes[shape].entries()) set(placeOf(state), (kind) => {
			if (isMark(kind) && ends) return leave(kind);
			const following = next[kind];
			return following === void 0 ? firstDoubt + column : placeOf(following);
		});
	};
	const setColumn = (column, shape) => {
		setText(blocks[column], leaving(column));
		if (shape !== void 0) setShape(column, shape);
		if (column === 0) for (const byte of lineEnds) table[0 | byte] = recordStart;
	};
	for (const [column, shape] of shapes.entries()) setColumn(column, shape);
	setText(header, (kind) => kind === "line end" ? recordStart : header);
	for (let state = firstDoubt; state <= irregular; state += 1) set(state, () => state);
	const walk = (bytes, from) => {
		for (let state = from;;) {
			const end = walkBytes(table, bytes, state, recordStart);
			const column = end - firstDoubt;
			if (column < 0 || column >= width) return end;
			doubtful.add(column);
			setColumn(column, void 0);
			const block = blocks[column];
			if (state > block && state < blocks[column + 1]) state = block + text;
		}
	};
	return {
		start: header,
		irregular,
		walk,
		mayEnd: (state) => walk(lineEnds, state) === recordStart,
		doubtful
	};
}
/** Where the states of each column begin, and of the header after them. */
function blocksOf(shapes) {
	const blocks = [0];
	for (const shape of shapes) {
		const ofShape = shape === void 0 ? 0 : cellShapes[shape].length - 1;
		blocks.push(blocks.at(-1) + commonStates + ofShape);
	}
	return blocks;
}
function isMark(kind) {
	return kind === "delimiter" || kind === "line end";
}
// packages/tables/plain-cells.ts
/**
* Looks through the bytes of a text table for cells that have not a shape; quoted ones have none. A byte takes about a
* nanosecond. What is known is told after each megabyte, and other work of this thread goes on.
*
* @param shapes by name of a column.
*/
async function* watchCells({ source, parts }, shapes) {
	const marks = fullDialect(source);
	const areBytes = Buffer.byteLength(marks.delimiter) === 1 && Buffer.byteLength(marks.quote) === 1;
	const doubtful = /* @__PURE__ */ new Set();
	const report = {
		doubtful,
		isRegular: true,
		bytes: 0,
		firstLines: 0
	};
	const irregular = {
		...report,
		isRegular: false
	};
	if (!isTextFormat(source.format) || !areBytes) return yield irregular;
	for (const part of parts) {
		const columns = part.columns.filter(({ constants }) => constants === void 0);
		const automaton = recordAutomaton(columns.map(({ name }) => shapes.get(name)), marks);
		if (automaton === void 0) return yield irregular;
		for (const [index, path] of part.files.entries()) {
			let state;
			for await (const window of windowsOf(path, nameOf(source, part.firstFile + index))) {
				state = state === void 0 ? automaton.walk(withoutMark(window), automaton.start) : automaton.walk(window, state);
				if (state === automaton.irregular) return yield irregular;
				if (report.bytes === 0) report.firstLines = linesIn(window);
				report.bytes += window.length;
				for (const column of automaton.doubtful) doubtful.add(columns[column]?.name);
				yield report;
			}
			if (state !== void 0 && !automaton.mayEnd(state)) return yield irregular;
		}
		for (const column of automaton.doubtful) doubtful.add(columns[column]?.name);
	}
	yield report;
}
function withoutMark(bytes) {
	return bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? bytes.subarray(3) : bytes;
}
function linesIn(bytes) {
	let lines = 0;
	for (let at = bytes.indexOf("\n"); at >= 0; at = bytes.indexOf("\n", at + 1)) lines += 1;
	return lines;
}
/**
* A text table with some columns as its reader makes values of them, by DuckDB's type: a cell that is none fails the
* query.
*/
function readNatively(description, types) {
	const retyped = (columns) => columns.map((column) => ({
		...column,
		type: types.get(column.name) ?? column.type
	}));
	const parts = description.parts.map((part) => ({
		...part,
		columns: retyped(part.columns)
	}));
	return {
		...description,
		columns: retyped(description.columns),
		parts
	};
}
// packages/tables/reach-columns.ts
/**
* A description with columns that are no columns of the files, where names ask for them: `address.city` is the field
* `city` of the column `address` (a STRUCT in Parquet, an object in JSON), and `year` is what the names of folders
* call so, as in `year=2024/part.parquet`. A column of that very name in the files always comes first, and what no
* name asks for is not looked for.
*/
async function reachColumns(engine, description, names) {
	const known = new Set(description.columns.map(({ name }) => name.toLowerCase()));
	let reached = description;
	for (const name of new Set(names)) {
		if (known.has(name.toLowerCase())) continue;
		reached = withFolderName(reached, name) ?? await withField(engine, reached, description.columns, name) ?? reached;
	}
	if (reached !== description && reached.source.format === "parquet" && reached.parts.length > 1) await unifyTypes(engine, reached);
	return reached;
}
/** The column that all folders of the files name; files in none of them have no value there. */
function withFolderName(description, name) {
	const values = description.source.files.map((_, index) => folderValue(description.source, index, name));
	return values.every((value) => value === void 0) ? void 0 : withConstants(description, name, values);
}
/** A description with a further column that holds the name of each row's file, unless the files have one of that name. */
function withFileNames(description, name) {
	if (description.columns.some((column) => column.name.toLowerCase() === name.toLowerCase())) return description;
	return withConstants(description, name, description.source.files.map((_, index) => nameOf(description.source, index)));
}
/** @param values by file; undefined where it has no such column. */
function withConstants(description, name, values) {
	const column = {
		name,
		type: "VARCHAR",
		isFolderName: true
	};
	const parts = description.parts.map((part) => ({
		...part,
		columns: [...part.columns, {
			...column,
			physical: name,
			constants: part.files.map((_, index) => values[part.firstFile + index] ?? null)
		}]
	}));
	const without = values.flatMap((value, file) => value === void 0 ? [file] : []);
	return {
		...description,
		columns: [...description.columns, column],
		parts,
		absent: alsoAbsent(description, name, without)
	};
}
const noValue = "__HIVE_DEFAULT_PARTITION__";
/** What the folders around a file say of a column, `year=2024`; null where they say that it has no value. */
function folderValue(source, index, name) {
	const folders = nameOf(source, index).split(/[\\/]/).slice(0, -1);
	for (const folder of folders) {
		const [key = "", ...rest] = folder.split("=");
		if (rest.length === 0 || unescaped(key) !== name) continue;
		const value = unescaped(rest.join("="));
		return value === noValue ? null : value;
	}
}
function unescaped(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
/** The field inside a column that a dotted name leads to. */
async function withField(engine, description, stored, name) {
	const outer = stored.filter((column) => name.startsWith(`${column.name}.`) && holdsFields(column, description.source)).sort((left, right) => right.name.length - left.name.length)[0];
	if (outer === void 0) return void 0;
	const fields = name.slice(outer.name.length + 1).split(".");
	const parts = await Promise.all(description.parts.map(async (part) => {
		const found = await fieldOf(engine, part, outer, fields, description.source);
		return found === void 0 ? part : {
			...part,
			columns: [...part.columns, {
				...found,
				name
			}]
		};
	}));
	const first = parts.flatMap(({ columns }) => columns).find((column) => column.name === name);
	if (first === void 0) return void 0;
	const without = parts.flatMap(({ columns, files, firstFile }) => columns.some((column) => column.name === name) ? [] : files.map((_, index) => firstFile + index));
	return {
		...description,
		columns: [...description.columns.map((column) => column.name === outer.name ? {
			...column,
			isReached: true
		} : column), {
			name,
			type: first.type
		}],
		parts,
		absent: alsoAbsent(description, name, without)
	};
}
function holdsFields({ type, isFolderName }, { format }) {
	return isFolderName !== true && (format === "parquet" ? type.startsWith("STRUCT(") : type === "JSON");
}
async function fieldOf(engine, part, outer, fields, { format }) {
	const column = part.columns.find(({ name }) => name === outer.name);
	if (column === void 0) return void 0;
	const { physical } = column;
	if (format !== "parquet") return {
		name: "",
		physical,
		fields,
		type: "JSON"
	};
	const path = [physical, ...fields].map(quoteIdentifier).join(".");
	try {
		const [described] = await engine.query(`SELECT column_type AS type FROM (DESCRIBE SELECT ${path} FROM read_parquet(${pathList(part.files)}, hive_partitioning = false))`);
		return described && {
			name: "",
			physical,
			fields,
			type: String(described.type)
		};
	} catch {
		return;
	}
}
function alsoAbsent({ absent, source }, name, files) {
	return source.files.flatMap((_, file) => {
		const names = absent.find((each) => each.file === file)?.names ?? [];
		const own = files.includes(file) ? [...names, name] : names;
		return own.length === 0 ? [] : [{
			file,
			names: own
		}];
	});
}
// packages/tables/rejects.ts
const kinds = {
	"MISSING COLUMNS": "too few fields",
	"TOO MANY COLUMNS": "too many fields",
	"UNQUOTED VALUE": "broken quotes",
	"LINE SIZE OVER MAXIMUM": "too long",
	"INVALID ENCODING": "not in its encoding"
};
const distinctRejects = `SELECT scans.file_path AS path, rejects.line AS ordinal, min(rejects.error_type)::VARCHAR AS kind, min(rejects.error_message) AS message
  FROM ${rejectsTable} rejects JOIN ${rejectScansTable} scans ON rejects.scan_id = scans.scan_id AND rejects.file_id = scans.file_id
  GROUP BY ALL`;
/** How many records of each file were left out by the one query that ran with `rejects: 'store'`. */
async function countRejects(engine, { source }) {
	const counts = source.files.map(() => 0);
	if (!isTextFormat(source.format)) return counts;
	const rows = await engine.query(`SELECT path, count(*) AS count FROM (${distinctRejects}) GROUP BY path`);
	for (const { path, count } of rows) counts[source.files.indexOf(String(path))] = Number(count);
	return counts;
}
/** The first records that were left out, at most `limit`, in the order of the files. */
async function readRejects(engine, { source }, limit) {
	if (!isTextFormat(source.format)) return [];
	return (await engine.query(`${distinctRejects} ORDER BY path, ordinal LIMIT ${limit}`)).map(({ path, ordinal, kind, message }) => {
		const fields = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(String(message));
		return {
			file: source.files.indexOf(String(path)),
			ordinal: Number(ordinal),
			kind: kinds[String(kind)] ?? "broken quotes",
			...fields === null ? {} : {
				fieldsExpected: Number(fields[1]),
				fieldsFound: Number(fields[2])
			}
		};
	}).sort((left, right) => left.file - right.file || left.ordinal - right.ordinal);
}
// packages/tables/select.ts
const longestSelect = 1e4;
const plainName = /^[a-z_][a-z0-9_]*$/i;
/** Functions that make rows of their arguments alone. */
const rowFunctions = /* @__PURE__ */ new Set([
	"unnest",
	"range",
	"generate_series"
]);
/**
* Checks a query that somebody else wrote, with DuckDB's own parser: it must be one SELECT over the named tables and
* nothing else, built of functions whose value depends on their arguments alone.
*
* @param tables what it may read; names count without case.
* @throws MlgateError MG4006 when it is refused, saying why.
*/
async function checkSelect(engine, query, tables) {
	const refuse = (why) => {
		throw new MlgateError({
			code: "MG4006",
			message: `The SQL query \`${firstLine(query)}\` was refused: ${why}.`,
			hint: `It may be one SELECT over ${tables.map((name) => `\`${name}\``).join(", ")}.`
		});
	};
	if (query.length > longestSelect) refuse(`it is longer than ${longestSelect} characters`);
	const sql = query.replace(/[\s;]+$/, "");
	const [row] = await engine.query(`SELECT json_serialize_sql(${quoteLiteral(sql)}) AS tree`);
	const parsed = JSON.parse(String(row?.tree));
	if (parsed.error === true) refuse(`it is not one SELECT (${firstLine(String(parsed.error_message))})`);
	const statements = parsed.statements;
	if (statements.length !== 1) refuse(`it holds ${statements.length} statements`);
	const found = {
		tables: /* @__PURE__ */ new Set(),
		own: /* @__PURE__ */ new Set(),
		functions: /* @__PURE__ */ new Set()
	};
	const mentions = /* @__PURE__ */ new Set();
	visit(statements[0], {
		...found,
		mentions
	}, refuse);
	for (const name of found.own) if (!plainName.test(name)) refuse(`"${name}" is no plain name of a table`);
	const known = /* @__PURE__ */ new Set([...tables.map((name) => name.toLowerCase()), ...found.own]);
	for (const name of found.tables) if (!known.has(name)) refuse(`there is no table "${name}"`);
	await checkFunctions(engine, [...found.functions], refuse, { aggregates: true });
	return {
		sql,
		mentions,
		tables: found.tables,
		takesAll: mentions.delete("*")
	};
}
function visit(node, found, refuse) {
	if (Array.isArray(node)) {
		for (const part of node) visit(part, found, refuse);
		return;
	}
	if (node === null || typeof node !== "object") return;
	const { class: kind, type } = node;
	const parts = node;
	if (kind === void 0) visitTable(parts, String(type), found, refuse);
	if (kind === "STAR") found.mentions.add("*");
	if (kind === "PARAMETER") refuse("it holds a parameter; write the value");
	if (kind === "POSITIONAL_REFERENCE") refuse("it refers to a column by position; name it");
	if (kind === "COLUMN_REF") for (const name of parts.column_names) found.mentions.add(String(name).toLowerCase());
	if (kind === "FUNCTION") {
		const name = String(parts.function_name).toLowerCase();
		if (!rowFunctions.has(name)) found.functions.add(name);
	}
	for (const part of Object.values(parts)) visit(part, found, refuse);
}
/** What stands in a FROM, and the names that WITH gives. */
function visitTable(node, type, found, refuse) {
	if (type === "BASE_TABLE") {
		if (node.schema_name !== "" || node.catalog_name !== "") refuse("it names a table of another schema");
		found.tables.add(String(node.table_name).toLowerCase());
	}
	if (type === "TABLE_FUNCTION") {
		const name = String(node.function.function_name).toLowerCase();
		if (!rowFunctions.has(name)) refuse(`${name}() is no table of the data`);
	}
	if (type === "SHOW_REF") refuse("it describes a table");
	if (node.sample !== void 0 && node.sample !== null) refuse("it looks at a sample, which is up to chance");
	if (node.ref_type === "NATURAL") found.mentions.add("*");
	for (const name of node.using_columns ?? []) found.mentions.add(name.toLowerCase());
	const common = node.cte_map?.map ?? [];
	for (const { key } of common) found.own.add(key.toLowerCase());
	if (typeof node.cte_name === "string") found.own.add(node.cte_name.toLowerCase());
}
// packages/tables/survey.ts
const lineFeed$1 = 10;
const carriageReturn$1 = 13;
const blankLine = Buffer.from("\n\n");
const blankLinesWithReturns = [Buffer.from("\n\r\n"), Buffer.from("\r\r")];
/** Bytes kept from one chunk to the next: as many as a cut character or line end may have. */
const carriedBytes = 4;
/**
* Looks at the raw bytes of a text file for what a table reader lets pass without a word: NUL bytes, other
* encodings, blank lines. It costs a small part of what reading the table costs.
*
* @param onBytes told how many bytes more were looked at.
* @throws MlgateError MG4002 when the bytes are not what `encoding` says, with the line.
*/
async function surveyText(path, name, encoding, onBytes = () => {}) {
	const isUtf8Declared = encoding !== "latin-1";
	const latin = isUtf8Declared ? void 0 : latinSurvey();
	const lineEnds = /* @__PURE__ */ new Set();
	let position = 0;
	let seen = 0;
	let blankAtEnd = false;
	let mayHaveBlankLines = false;
	let fault;
	await readWindows(path, name, (bytes, isLast) => {
		onBytes(position + bytes.length - seen);
		seen = position + bytes.length;
		const whole = isLast ? bytes : completePart(bytes);
		const found = faultOfNul(whole) ?? (isUtf8Declared ? faultOfUtf8(whole) : void 0);
		if (found !== void 0) {
			fault = {
				...found,
				offset: position + found.offset
			};
			return -1;
		}
		latin?.look(bytes, position);
		if (!mayHaveBlankLines) {
			const blank = blankAtEnd ? 0 : firstBlankLine(bytes);
			mayHaveBlankLines = blank !== void 0 && !onlyLineEnds(bytes, blank);
			blankAtEnd = blank !== void 0;
		}
		const done = isLast ? bytes.length : cutStart(bytes, whole.length);
		noteLineEnds(bytes, done, lineEnds);
		position += done;
		return done;
	});
	fault ??= latin?.fault();
	if (fault !== void 0) throw await faultAt(path, name, encoding, fault);
	return {
		mayHaveBlankLines,
		mayMixLineEnds: lineEnds.size > 1
	};
}
/** Notes which kinds of line ends stand before `to`, until there are two. */
function noteLineEnds(bytes, to, kinds) {
	const text = bytes.subarray(0, to);
	if (!text.includes(carriageReturn$1)) {
		if (text.includes(lineFeed$1)) kinds.add("LF");
		return;
	}
	for (let at = text.indexOf(lineFeed$1); at >= 0 && kinds.size < 2; at = text.indexOf(lineFeed$1, at + 1)) kinds.add(text[at - 1] === carriageReturn$1 ? "CRLF" : "LF");
	for (let at = text.indexOf(carriageReturn$1); at >= 0 && kinds.size < 2;) {
		if (text[at + 1] !== lineFeed$1) kinds.add("CR");
		at = text.indexOf(carriageReturn$1, at + 1);
	}
}
/**
* Every byte is a letter in Latin-1, so that text of other encodings reads as nonsense without a fault. But no such
* text is by chance UTF-8 from end to end, or holds the control characters that Latin-1 has from 0x80 to 0x9f.
*/
function latinSurvey() {
	let firstHigh;
	let firstControl;
	let isAlsoUtf8 = true;
	return {
		look(bytes, position) {
			if (isAscii(bytes)) return;
			firstHigh ??= position + bytes.findIndex((byte) => byte >= 128);
			isAlsoUtf8 &&= isUtf8(completePart(bytes));
			const control = firstControl === void 0 ? bytes.findIndex((byte) => byte >= 128 && byte <= 159) : -1;
			if (control >= 0) firstControl = position + control;
		},
		fault() {
			if (firstHigh !== void 0 && isAlsoUtf8) return {
				looksLike: "UTF-8",
				offset: firstHigh,
				declare: "utf-8"
			};
			if (firstControl === void 0) return void 0;
			return {
				looksLike: "Windows-1252",
				offset: firstControl,
				declare: "windows-1252"
			};
		}
	};
}
/** Where the part to carry begins: before a cut character, and before line ends that may go on. */
function cutStart(bytes, whole) {
	let start = whole;
	while (start > 0 && bytes.length - start < carriedBytes && isLineEnd(bytes[start - 1])) start -= 1;
	return start;
}
function firstBlankLine(bytes) {
	const found = (bytes.includes(carriageReturn$1) ? [blankLine, ...blankLinesWithReturns] : [blankLine]).map((mark) => bytes.indexOf(mark)).filter((at) => at >= 0);
	return found.length === 0 ? void 0 : Math.min(...found);
}
function onlyLineEnds(bytes, from) {
	for (let at = from; at < bytes.length; at += 1) if (!isLineEnd(bytes[at])) return false;
	return true;
}
function isLineEnd(byte) {
	return byte === lineFeed$1 || byte === carriageReturn$1;
}
async function faultAt(path, name, encoding, fault) {
	let line = 1;
	let position = 0;
	for await (const chunk of rawText(path, name)) {
		for (let at = chunk.indexOf(lineFeed$1); at >= 0 && position + at < fault.offset; at = chunk.indexOf(lineFeed$1, at + 1)) line += 1;
		position += chunk.length;
		if (position >= fault.offset) break;
	}
	return encodingError(fault, name, encoding, line);
}
// packages/tables/text-records.ts
const lineFeed = 10;
const carriageReturn = 13;
/**
* Walks through the records of a text file, minding line ends inside quotes. `quote` may be empty where there
* are no quotes, as in NDJSON. Line ends after the last record are not told as blank lines.
*/
async function scanRecords(path, name, { delimiter, quote, encoding }, visit) {
	const delimiterByte = Buffer.from(delimiter).at(-1);
	const quoteByte = Buffer.from(quote).at(-1);
	let ordinal = 0;
	let line = 1;
	let recordLine = 1;
	let inQuotes = false;
	let fieldStart = true;
	let empty = true;
	let afterReturn = false;
	/** Blank lines not told yet, as they may turn out to end the file. */
	const blanks = [];
	const tell = () => {
		while (blanks.length > 0) {
			ordinal += 1;
			if (!visit(ordinal, blanks.shift(), true)) return false;
		}
		ordinal += 1;
		return visit(ordinal, recordLine, false);
	};
	const endRecord = () => {
		if (empty) blanks.push(recordLine);
		else if (!tell()) return false;
		recordLine = line;
		empty = true;
		fieldStart = true;
		return true;
	};
	for await (const chunk of utf8Text(path, name, encoding)) for (let at = 0; at < chunk.length; at += 1) {
		const byte = chunk[at];
		if (byte === lineFeed || byte === carriageReturn) {
			const second = byte === lineFeed && afterReturn;
			afterReturn = byte === carriageReturn;
			if (second) {
				if (!inQuotes) recordLine = line;
				continue;
			}
			line += 1;
			if (!inQuotes && !endRecord()) return;
			continue;
		}
		afterReturn = false;
		empty = false;
		if (byte === quoteByte) {
			if (inQuotes) {
				inQuotes = false;
				fieldStart = true;
			} else if (fieldStart) {
				inQuotes = true;
				fieldStart = false;
			}
		} else if (!inQuotes) fieldStart = byte === delimiterByte;
	}
	if (!empty) tell();
}
// packages/tables/typed-column.ts
/**
* A column as a declared type, by strict rules: what a type's reader in SQL would tolerate (`1_000`, ` 7`,
* `2024-1-5`, digits of other scripts, rounded fractions) is no value here.
*
* - integer: an optional sign and digits, at most 38 of them, exactly;
* - number: digits with an optional sign, decimal mark and exponent, or NaN, Inf, Infinity in any case;
* - boolean: true/false, t/f, yes/no, y/n, 1/0 in any case;
* - date: YYYY-MM-DD, and the day exists;
* - timestamp: a date, alone or with a time after `T` or a blank: HH:MM, :SS and a fraction optional, then `Z`,
*   ±HH or ±HH:MM optional; compared in UTC, without an offset taken as UTC. Texts count to the microsecond; what Parquet
*   stores in nanoseconds keeps them.
*
* Spellings that are declared take the place of those of dates and timestamps, and then also read texts in Parquet.
*
* In JSON a number must be a JSON number and a text a JSON string. In Parquet the stored type decides:
* an integer column is also a number, a string column that holds digits is not an integer.
*/
function typedColumn(column, kind, source, spellings = []) {
	const raw = quoteIdentifier(column.name);
	const dialect = fullDialect(source);
	const read = (text, written) => readSpelled(text, kind, written, spellings);
	if (isTextFormat(source.format)) {
		const native = column.isFolderName !== true && spellings.length === 0 ? nativeReading(raw, kind, dialect) : void 0;
		return {
			raw,
			text: raw,
			dialect,
			...read(raw, dialect),
			...native === void 0 ? {} : { native }
		};
	}
	const plain = {
		raw,
		text: `CAST(${raw} AS VARCHAR)`
	};
	if (column.isFolderName) return {
		raw,
		text: raw,
		...read(raw, {})
	};
	if (source.format === "parquet") {
		const isSpelled = spellings.length > 0 && column.type === "VARCHAR";
		return {
			...plain,
			...isSpelled ? read(raw, {}) : readStored(raw, column.type, kind)
		};
	}
	const text = `(${raw} ->> '$')`;
	if (column.type !== "JSON") return {
		...plain,
		...read(raw, dialect)
	};
	if (kind === "list") return {
		raw,
		text: plain.text,
		value: `CASE WHEN json_type(${raw}) = 'ARRAY' THEN CAST(${raw} AS JSON[]) END`,
		sqlType: "JSON[]",
		fits: true
	};
	return {
		raw,
		text,
		...read(`(${`CASE WHEN json_type(${raw}) IN (${jsonTypes[kind].map(quoteLiteral).join(", ")}) THEN ${text} END`})`, {})
	};
}
const jsonNumbers = [
	"BIGINT",
	"UBIGINT",
	"HUGEINT",
	"UHUGEINT",
	"DOUBLE"
];
const jsonTypes = {
	string: ["VARCHAR"],
	integer: jsonNumbers,
	number: jsonNumbers,
	boolean: ["BOOLEAN"],
	date: ["VARCHAR"],
	timestamp: ["VARCHAR"],
	binary: ["VARCHAR"],
	image: ["VARCHAR"]
};
const day = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
const time = "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?";
function readText(text, kind, dialect) {
	const reading = (sqlType, value) => ({
		sqlType,
		value,
		fits: true
	});
	const matches = (pattern) => `regexp_full_match(${text}, ${quoteLiteral(pattern)})`;
	switch (kind) {
		case "integer": return reading("HUGEINT", integerValue(text, dialect));
		case "number": return reading("DOUBLE", `CASE WHEN ${matches(numberPattern(dialect))} THEN TRY_CAST(${plainDigits(text, dialect)} AS DOUBLE) END`);
		case "boolean": return reading("BOOLEAN", `TRY_CAST(${text} AS BOOLEAN)`);
		case "date": return reading("DATE", `CASE WHEN CAST(TRY_CAST(${text} AS DATE) AS VARCHAR) = ${text} AND length(${text}) = 10 THEN TRY_CAST(${text} AS DATE) END`);
		case "timestamp": return reading("TIMESTAMP", `CASE WHEN ${matches(`${day}([T ]${time})?`)} THEN TRY_CAST(${text} AS TIMESTAMP) WHEN ${matches(`${day}[T ]${time}(Z|[+-][0-9]{2}(:[0-9]{2})?)`)} THEN CAST(TRY_CAST(${text} AS TIMESTAMPTZ) AS TIMESTAMP) END`);
		case "list": return {
			sqlType: "VARCHAR[]",
			value: "CAST(NULL AS VARCHAR[])",
			fits: false
		};
		default: return reading("VARCHAR", text);
	}
}
/** SQL of the value that a text has as a type; null where it is none. */
function textReading(text, kind, dialect = {}, spellings = []) {
	return readSpelled(text, kind, dialect, spellings).value;
}
/** The first declared spelling that fits; a day that doesn't exist fits none. */
function readSpelled(text, kind, dialect, spellings) {
	if (spellings.length === 0 || kind !== "date" && kind !== "timestamp") return readText(text, kind, fullDialect({
		format: "csv",
		dialect
	}));
	const sqlType = kind === "date" ? "DATE" : "TIMESTAMP";
	return {
		sqlType,
		value: `coalesce(${spellings.map(({ pattern, matches }) => `CASE WHEN regexp_full_match(${text}, ${quoteLiteral(matches)}) THEN CAST(try_strptime(${text}, ${quoteLiteral(pattern)}) AS ${sqlType}) END`).join(", ")})`,
		fits: true
	};
}
/** Most integers are spelled as they would be written back; only the others pay for a pattern. */
function integerValue(text, dialect) {
	const pattern = `[+-]?${digitsPattern(dialect)}`;
	const digits = plainDigits(text, {
		...dialect,
		decimal: "."
	});
	return `CASE WHEN CAST(TRY_CAST(${text} AS BIGINT) AS VARCHAR) = ${text} THEN CAST(TRY_CAST(${text} AS BIGINT) AS HUGEINT) WHEN regexp_full_match(${text}, ${quoteLiteral(pattern)}) THEN TRY_CAST(${digits} AS HUGEINT) END`;
}
/** Of numbers with other marks the reader knows none, or not between thousands. */
function nativeReading(raw, kind, { decimal, thousands }) {
	if (kind === "date") return {
		type: "DATE",
		shape: "date",
		value: raw
	};
	if (kind === "timestamp") return {
		type: "TIMESTAMP",
		shape: "timestamp",
		value: raw
	};
	if (thousands !== "") return void 0;
	if (kind === "integer") return {
		type: "BIGINT",
		shape: "integer",
		value: `CAST(${raw} AS HUGEINT)`
	};
	return kind === "number" && decimal === "." ? {
		type: "DOUBLE",
		shape: "number",
		value: raw
	} : void 0;
}
function digitsPattern({ thousands }) {
	return thousands === "" ? "[0-9]+" : `([0-9]{1,3}(${escapePattern(thousands)}[0-9]{3})+|[0-9]+)`;
}
function numberPattern(dialect) {
	const mark = escapePattern(dialect.decimal);
	return `[+-]?((${digitsPattern(dialect)}(${mark}[0-9]*)?|${mark}[0-9]+)([eE][+-]?[0-9]+)?|(?i:nan|inf|infinity))`;
}
/** The text with a point for the decimal mark and without marks between thousands. */
function plainDigits(text, { decimal, thousands }) {
	const ungrouped = thousands === "" ? text : `replace(${text}, ${quoteLiteral(thousands)}, '')`;
	return decimal === "." ? ungrouped : `replace(${ungrouped}, ${quoteLiteral(decimal)}, '.')`;
}
function escapePattern(text) {
	return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
const integerTypes = /* @__PURE__ */ new Set([
	"TINYINT",
	"SMALLINT",
	"INTEGER",
	"BIGINT",
	"HUGEINT",
	"UTINYINT",
	"USMALLINT",
	"UINTEGER",
	"UBIGINT",
	"UHUGEINT"
]);
/** The declared type that a stored type of DuckDB's is at home in; `other` for structs, maps, times and the like. */
function physicalFamily(type) {
	if (integerTypes.has(type) || /^DECIMAL\(\d+,0\)$/.test(type)) return "integer";
	if (type === "FLOAT" || type === "DOUBLE" || type.startsWith("DECIMAL(")) return "number";
	if (type.endsWith("]")) return "list";
	if (type === "VARCHAR" || type === "UUID" || type.startsWith("ENUM(")) return "string";
	if (type === "BOOLEAN") return "boolean";
	if (type === "DATE") return "date";
	if (type === "BLOB") return "binary";
	return type.startsWith("TIMESTAMP") ? "timestamp" : "other";
}
/** Families of stored types that satisfy a declared type. An image is its bytes, a path to it, or both in a struct. */
const familiesOf = {
	string: ["string"],
	integer: ["integer"],
	number: ["integer", "number"],
	boolean: ["boolean"],
	date: ["date"],
	timestamp: ["timestamp", "date"],
	binary: ["binary"],
	image: [
		"binary",
		"string",
		"other"
	],
	list: ["list"]
};
function readStored(raw, type, kind) {
	const family = physicalFamily(type);
	if (!familiesOf[kind].includes(family)) {
		const sqlType = nullTypes[kind];
		return {
			sqlType,
			value: `CAST(NULL AS ${sqlType})`,
			fits: false
		};
	}
	if (kind === "timestamp" && type !== "TIMESTAMP_NS") return {
		sqlType: "TIMESTAMP",
		value: `TRY_CAST(${raw} AS TIMESTAMP)`,
		fits: true
	};
	if (kind === "string" && type !== "VARCHAR") return {
		sqlType: "VARCHAR",
		value: `CAST(${raw} AS VARCHAR)`,
		fits: true
	};
	return {
		sqlType: type,
		value: raw,
		fits: true
	};
}
const nullTypes = {
	string: "VARCHAR",
	integer: "HUGEINT",
	number: "DOUBLE",
	boolean: "BOOLEAN",
	date: "DATE",
	timestamp: "TIMESTAMP",
	binary: "BLOB",
	image: "BLOB",
	list: "VARCHAR[]"
};
// packages/tables/write-parquet.ts
const chunkRows = 2048;
const toldRows = 64 * chunkRows;
const mostLabels = 4096;
/** Cells of a row group, about. */
const mostCells = 2 ** 23;
/**
* Writes columns in memory as a Parquet file. The path must be among the engine's outputs.
*
* @throws RangeError when the columns differ in length; MlgateError MG4007 when the file cannot be written.
*/
async function writeParquet(engine, path, columns) {
	const [rows = 0, ...others] = columns.map(({ values }) => values.length);
	if (others.some((count) => count !== rows)) throw new RangeError("columns differ in length");
	await writeParquetRows(engine, path, rows, columns.map(rowColumnOf));
}
/** So that each table function has a name of its own: a connection keeps every one that it was given. */
let tables = 0;
/**
* Writes columns as a Parquet file, reading all of them range by range, in order: neither side ever holds more than
* the rows of a few row groups. The path must be among the engine's outputs.
*
* @param onRows told now and then how many rows went before.
* @throws MlgateError MG4007 when the file cannot be written; whatever a column's `read` throws.
*/
async function writeParquetRows(engine, path, rows, columns, onRows = () => {}) {
	const native = await loadNative("@duckdb/node-api");
	const loadings = columns.map((column) => loadingOf(column, native));
	const table = `mlgate_rows_${tables++}`;
	let done = 0;
	let thrown;
	engine.connection.registerTableFunction(native.DuckDBTableFunction.create({
		name: table,
		bindFunction(info) {
			for (const [index, { type }] of loadings.entries()) info.addResultColumn(`c${index}`, type);
			info.setCardinality(rows, true);
		},
		initFunction: (info) => info.setMaxThreads(1),
		mainFunction(info, chunk) {
			const from = done;
			done = Math.min(from + chunkRows, rows);
			chunk.rowCount = done - from;
			try {
				if (done === from) return;
				for (const [index, { fill }] of loadings.entries()) fill(chunk, index, from, done);
				if (from % toldRows === 0) onRows(from);
			} catch (error) {
				thrown = { error };
				info.setError("the rows cannot be read");
			}
		}
	}));
	const items = columns.map(({ name }, index) => `c${index} AS ${quoteIdentifier(name)}`);
	try {
		await engine.run(`COPY (SELECT ${items.join(", ")} FROM ${table}()) TO ${quoteLiteral(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rowsOfGroup(columns.length)}, USE_TMP_FILE false)`);
	} catch (error) {
		throw thrown === void 0 ? error : thrown.error;
	}
}
/** A row group is held until it is full: as many rows as DuckDB takes by itself, but fewer of many columns. */
function rowsOfGroup(columns) {
	const chunks = Math.floor(mostCells / columns / chunkRows);
	return Math.max(1, Math.min(60, chunks)) * chunkRows;
}
function loadingOf(column, native) {
	if (column.type !== "VARCHAR") {
		const { read } = column;
		return {
			type: native[column.type],
			fill: (chunk, index, from, to) => setItems(chunk, index, read(from, to))
		};
	}
	if (column.labels === void 0) return textLoading(column.read, native);
	const { labels, read } = column;
	if (canBeEnum(labels)) return codeLoading(labels, read, native);
	return textLoading((from, to) => Array.from(read(from, to), (code) => labels[code] ?? null), native);
}
function textLoading(read, native) {
	return {
		type: native.VARCHAR,
		fill: (chunk, index, from, to) => chunk.setColumnValues(index, read(from, to))
	};
}
function rowColumnOf(column) {
	const { name, type, values } = column;
	if (type === "BIGINT") return {
		name,
		type,
		read: (from, to) => values.subarray(from, to)
	};
	if (type !== "VARCHAR") return {
		name,
		type,
		read: (from, to) => values.subarray(from, to)
	};
	const coded = column.labels === void 0 ? codesOf(column.values) : {
		codes: column.values,
		labels: column.labels
	};
	if (coded === void 0) return {
		name,
		type,
		read: (from, to) => column.values.slice(from, to)
	};
	return {
		name,
		type,
		labels: coded.labels,
		read: (from, to) => coded.codes.subarray(from, to)
	};
}
function codeLoading(labels, read, native) {
	return {
		type: native.ENUM([...labels]),
		fill(chunk, index, from, to) {
			const vector = chunk.getColumnVector(index);
			const codes = read(from, to);
			if (!codes.some(isNone)) {
				setItems(chunk, index, codes);
				return;
			}
			for (const [row, code] of codes.entries()) if (isNone(code)) vector.setItem(row, null);
			setItems(chunk, index, codes.map((code) => Math.max(0, code)));
		}
	};
}
function isNone(code) {
	return code < 0;
}
function canBeEnum(labels) {
	return labels.length > 0 && labels.length <= mostLabels && !labels.some((label) => label.includes("\0"));
}
/** The texts as codes, or undefined when too many differ. */
function codesOf(values) {
	const codeOf = /* @__PURE__ */ new Map();
	const codes = new Int32Array(values.length);
	for (const [row, value] of values.entries()) {
		const code = value === null ? -1 : codeOf.get(value) ?? codeOf.size;
		if (value !== null && code === codeOf.size) codeOf.set(value, code);
		if (codeOf.size > mostLabels) return void 0;
		codes[row] = code;
	}
	return {
		codes,
		labels: [...codeOf.keys()]
	};
}
function setItems(chunk, index, values) {
	const vector = chunk.getColumnVector(index);
	const { items } = vector;
	items.set(values);
	vector.flush();
}
export { checkAggregate, checkExpression, checkSelect, countRejects, describeTable, exportTable, fullDialect, isTextFormat, openDuckDb, packingOf, physicalFamily, quoteIdentifier, quoteLiteral, reachColumns, readHeader, readNatively, readRejects, refuseMixedLineEnds, relation, rowsOfSample, scanRecords, shareWithARow, surveyText, tableFormatOf, textReading, typedColumn, watchCells, withFileNames, writeParquet, writeParquetRows };
