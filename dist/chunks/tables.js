import { MlgateError, suggest } from "./core.js";
import { loadNative } from "./sandbox.js";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { availableParallelism } from "node:os";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { isUtf8 } from "node:buffer";
import { pipeline } from "node:stream";
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
	visit(list[0], /* @__PURE__ */ new Set(), found, refuse);
	return found;
}
function visit(node, parameters, found, refuse) {
	if (Array.isArray(node)) {
		for (const part of node) visit(part, parameters, found, refuse);
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
		visit(parts.lhs, /* @__PURE__ */ new Set(), own, refuse);
		visit(parts.expr, /* @__PURE__ */ new Set([...parameters, ...own.columns]), found, refuse);
		return;
	}
	for (const part of Object.values(parts)) visit(part, parameters, found, refuse);
}
async function checkFunctions(engine, names, refuse) {
	if (names.length === 0) return;
	const rows = await engine.query(`SELECT DISTINCT function_name AS name, function_type AS type, coalesce(stability, '') AS stability FROM duckdb_functions() WHERE function_name IN (${names.map(quoteLiteral).join(", ")})`);
	for (const name of names) {
		const kinds = rows.filter((row) => row.name === name);
		if (kinds.some(({ type, stability }) => type === "macro" || type === "scalar" && stability !== "VOLATILE")) continue;
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
/** Looks at the first bytes of a file for an encoding other than the declared one. */
function faultOfStart(bytes, declared) {
	const mark = byteOrderMarks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
	if (mark !== void 0) {
		if (declared === "utf-16" && mark.encoding === "UTF-16") return void 0;
		return {
			looksLike: mark.encoding,
			offset: 0,
			...mark.encoding === "UTF-16" ? { declare: "utf-16" } : {}
		};
	}
	return declared === "utf-16" ? void 0 : faultOfNul(bytes);
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
		looksLike: "UTF-16 in big-endian order",
		offset
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
	return {
		looksLike: "Latin-1 (or Windows-1252)",
		offset: sound,
		declare: "latin-1"
	};
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
		hint: fault.declare === void 0 ? "Write it as UTF-8." : `Write it as UTF-8, or declare \`format: { encoding: ${fault.declare} }\` in the schema.`,
		place: {
			file: name,
			...line === void 0 ? {} : { line }
		}
	});
}
// packages/tables/text-stream.ts
const chunkBytes = 1 << 20;
/** Whether a file's content (not its name) is gzipped. */
async function isGzipped(path) {
	const file = await open(path);
	try {
		const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
		return bytesRead === 2 && buffer[0] === 31 && buffer[1] === 139;
	} finally {
		await file.close();
	}
}
/**
* The bytes of a text file, unpacked if it is gzipped, as they are encoded in it.
*
* @throws MlgateError MG4001 when the gzip stream is damaged.
*/
async function* rawText(path, name) {
	const file = createReadStream(path, { highWaterMark: chunkBytes });
	const stream = await isGzipped(path) ? pipeline(file, createGunzip({ chunkSize: chunkBytes }), () => {}) : file;
	try {
		for await (const chunk of stream) yield chunk;
	} catch (cause) {
		throw new MlgateError({
			code: "MG4001",
			message: `${name} cannot be unpacked: its gzip stream is damaged or cut.`,
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
/** Fills a window behind what is kept in it, again and again; tells how far it is filled. */
async function* fillings(path, name, window, kept) {
	if (await isGzipped(path)) {
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
/** The bytes of a text file in UTF-8, whatever encoding it is declared to have; a byte order mark may lead. */
async function* utf8Text(path, name, encoding) {
	if (encoding === "utf-8") return yield* rawText(path, name);
	if (encoding === "latin-1") {
		for await (const chunk of rawText(path, name)) yield Buffer.from(chunk.toString("latin1"));
		return;
	}
	const decoder = new TextDecoder("utf-16le");
	for await (const chunk of rawText(path, name)) yield Buffer.from(decoder.decode(chunk, { stream: true }));
	yield Buffer.from(decoder.decode());
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
* MG4001 when the first line is blank or a quote in it is never closed.
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
		if (letter === "\n" || letter === "\r") return {
			fields: [...fields, field],
			end: "line",
			open: false,
			quoted
		};
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
const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace, lineFeed$2] = Buffer.from("\"\\[]{}\n");
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
			else if (byte === lineFeed$2) line += 1;
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
// packages/tables/source.ts
const formatsByExtension = {
	csv: "csv",
	tsv: "tsv",
	tab: "tsv",
	json: "json",
	ndjson: "ndjson",
	jsonl: "ndjson",
	parquet: "parquet",
	pq: "parquet"
};
/**
* The format that a file name speaks of: by its extension, a `.gz` after a text format's aside.
*
* @throws MlgateError MG4003 when the extension is none of the known ones.
*/
function tableFormatOf(path) {
	const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
	const gzipped = /\.gz$/i.test(name);
	const extension = /\.([^.]+)$/.exec(gzipped ? name.slice(0, -3) : name)?.[1]?.toLowerCase();
	const format = extension === void 0 ? void 0 : formatsByExtension[extension];
	if (format !== void 0 && !(gzipped && format === "parquet")) return format;
	const meant = extension === void 0 ? void 0 : suggest(extension, Object.keys(formatsByExtension));
	throw new MlgateError({
		code: "MG4003",
		message: gzipped && format === "parquet" ? `${path} is a gzipped Parquet file; Parquet compresses its own pages and is read as it is.` : `${path} has no extension that tells its format.`,
		hint: meant === void 0 ? "Known are .csv, .tsv, .json, .ndjson, .jsonl and .parquet; text files may be gzipped (.csv.gz)." : `Did you mean .${meant}?`,
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
/** How DuckDB's text readers call what a file is packed with. */
function compressionOf({ gzipped }) {
	return gzipped ? "'gzip'" : "'uncompressed'";
}
// packages/tables/relation.ts
const rejectsTable = "mlgate_rejects";
const rejectScansTable = "mlgate_reject_scans";
const longestRecordBytes = 2 * 2 ** 20;
/**
* A source as a relation for FROM: all files one after another, columns by their names; cells of text files are
* VARCHAR (null: an empty unquoted field), of JSON files JSON.
*
* @throws MlgateError MG4008 when a text or JSON file is empty: it has no columns then.
*/
function relation({ source, columns, parts }, options = {}) {
	return `(${parts.map((part) => {
		if (part.columns.length === 0) throw emptyFile(nameOf(source, part.firstFile));
		const byName = /* @__PURE__ */ new Map();
		for (const { name, physical } of part.columns) if (!byName.has(name)) byName.set(name, physical);
		const items = columns.map(({ name, type }) => {
			const physical = byName.get(name);
			return `${physical === void 0 ? `CAST(NULL AS ${isPlainType(type) ? type : "VARCHAR"})` : quoteIdentifier(physical)} AS ${quoteIdentifier(name)}`;
		});
		if (options.fileColumn !== void 0) items.push(`file_index + ${part.firstFile} AS ${quoteIdentifier(options.fileColumn)}`);
		return `SELECT ${items.length === 0 ? "NULL" : items.join(", ")} FROM ${reader(source, part, options)}`;
	}).join(" UNION ALL ")})`;
}
function emptyFile(name) {
	return new MlgateError({
		code: "MG4008",
		message: `${name} has no rows: it is empty.`,
		hint: "If that is right, say `rows: { min: 0 }` in the schema.",
		place: { file: name }
	});
}
/** A type name that comes from a file may hold anything, a struct's field names for instance. */
function isPlainType(type) {
	return /^[A-Z][A-Z0-9_ ]*(\([0-9, ]+\))?$/.test(type);
}
function reader(source, part, { rejects = "fail" }) {
	const paths = pathList(part.files);
	if (source.format === "parquet") return `read_parquet(${paths}, hive_partitioning = false)`;
	const compression = `compression = ${compressionOf(part)}`;
	if (!isTextFormat(source.format)) {
		const seen = /* @__PURE__ */ new Set();
		const types = part.columns.filter(({ name }) => name !== "" && !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase())).map(({ physical }) => `${quoteLiteral(physical)}: 'JSON'`).join(", ");
		return `read_json(${paths}, format = ${quoteLiteral(jsonLayout(source))}, records = true, hive_partitioning = false, ${compression}, columns = {${types}})`;
	}
	const dialect = fullDialect(source);
	return `read_csv(${paths}, ${[
		"auto_detect = false",
		"header = true",
		"strict_mode = true",
		"hive_partitioning = false",
		`columns = {${part.columns.map(({ physical }) => `${quoteLiteral(physical)}: 'VARCHAR'`).join(", ")}}`,
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
async function describeTable(engine, source) {
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
		gzipped: false
	};
	if (source.format === "parquet") return {
		...part,
		columns: await parquetColumns(engine, path)
	};
	const gzipped = await isGzipped(path);
	if (!isTextFormat(source.format)) return {
		...part,
		gzipped,
		columns: await jsonColumns(engine, source, index, gzipped)
	};
	const header = await readHeader(path, nameOf(source, index), fullDialect(source));
	return {
		...part,
		gzipped,
		columns: header.map((name, at) => ({
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
async function jsonColumns(engine, source, index, gzipped) {
	await refuseDeepJson(source.files[index], nameOf(source, index));
	const numbered = `(SELECT json, row_number() OVER () AS row FROM ${`read_json_objects(${pathList([source.files[index]])}, format = ${quoteLiteral(jsonLayout(source))}, hive_partitioning = false, compression = ${compressionOf({ gzipped })})`})`;
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
function layoutOf({ gzipped, columns }) {
	return JSON.stringify([gzipped, columns]);
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
		values: raw.items.slice(),
		nulls
	};
	if (bigintTypes.has(type)) return {
		name,
		kind: "bigint",
		values: raw.items.slice(),
		nulls
	};
	if (raw.enumType !== void 0 && raw.items !== void 0) return {
		name,
		kind: "code",
		values: raw.items.slice(),
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
* @throws MlgateError MG4007 when the database cannot be opened.
*/
async function openDuckDb(options) {
	const { DuckDBInstance, StatementType } = await loadNative("@duckdb/node-api");
	const instance = await DuckDBInstance.create(":memory:");
	const connection = await instance.connect();
	const context = queryContext(options);
	for (const setting of hardening(options)) await connection.run(setting);
	return engineOver({
		instance,
		connection,
		options,
		context,
		selectStatement: StatementType.SELECT
	});
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
function engineOver({ instance, connection, options, context, selectStatement }) {
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
		const statement = await statements.prepare(0);
		if (statement.statementType !== selectStatement) throw refusal("it is not a SELECT");
		return statement;
	}
	return {
		connection,
		query: (sql) => guarded(async () => {
			const reader = await (await prepareSelect(sql)).runAndReadAll();
			const names = reader.deduplicatedColumnNames();
			return reader.getRows().map((row) => Object.fromEntries(row.map((value, at) => [names[at], plainValue(value)])));
		}),
		stream: async function* (sql) {
			const result = await guarded(async () => (await prepareSelect(sql)).stream());
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
	if (encoding === "utf-16") return { mayHaveBlankLines: true };
	const isUtf8Declared = encoding === "utf-8";
	let position = 0;
	let seen = 0;
	let blankAtEnd = false;
	let mayHaveBlankLines = false;
	let fault;
	await readWindows(path, name, (bytes, isLast) => {
		onBytes(position + bytes.length - seen);
		seen = position + bytes.length;
		const whole = isUtf8Declared && !isLast ? completePart(bytes) : bytes;
		const found = faultOfNul(whole) ?? (isUtf8Declared ? faultOfUtf8(whole) : void 0);
		if (found !== void 0) {
			fault = {
				...found,
				offset: position + found.offset
			};
			return -1;
		}
		if (!mayHaveBlankLines) {
			const blank = blankAtEnd ? 0 : firstBlankLine(bytes);
			mayHaveBlankLines = blank !== void 0 && !onlyLineEnds(bytes, blank);
			blankAtEnd = blank !== void 0;
		}
		const done = cutStart(bytes, whole.length);
		position += done;
		return done;
	});
	if (fault !== void 0) throw await faultAt(path, name, encoding, fault);
	return { mayHaveBlankLines };
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
*   ±HH or ±HH:MM optional; compared in UTC, without an offset taken as UTC.
*
* In JSON a number must be a JSON number and a text a JSON string. In Parquet the stored type decides:
* an integer column is also a number, a string column that holds digits is not an integer.
*/
function typedColumn(column, kind, source) {
	const raw = quoteIdentifier(column.name);
	if (isTextFormat(source.format)) return {
		raw,
		text: raw,
		...readText(raw, kind, fullDialect(source))
	};
	const plain = {
		raw,
		text: `CAST(${raw} AS VARCHAR)`
	};
	if (source.format === "parquet") return {
		...plain,
		...readStored(raw, column.type, kind)
	};
	const text = `(${raw} ->> '$')`;
	if (column.type !== "JSON") return {
		...plain,
		...readText(raw, kind, fullDialect(source))
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
		...readText(`(${`CASE WHEN json_type(${raw}) IN (${jsonTypes[kind].map(quoteLiteral).join(", ")}) THEN ${text} END`})`, kind, fullDialect({ format: source.format }))
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
/** Most integers are spelled as they would be written back; only the others pay for a pattern. */
function integerValue(text, dialect) {
	const pattern = `[+-]?${digitsPattern(dialect)}`;
	const digits = plainDigits(text, {
		...dialect,
		decimal: "."
	});
	return `CASE WHEN CAST(TRY_CAST(${text} AS BIGINT) AS VARCHAR) = ${text} THEN CAST(TRY_CAST(${text} AS BIGINT) AS HUGEINT) WHEN regexp_full_match(${text}, ${quoteLiteral(pattern)}) THEN TRY_CAST(${digits} AS HUGEINT) END`;
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
	if (kind === "timestamp") return {
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
export { checkAggregate, checkExpression, countRejects, describeTable, exportTable, isTextFormat, openDuckDb, physicalFamily, quoteIdentifier, quoteLiteral, readHeader, readRejects, relation, scanRecords, surveyText, tableFormatOf, typedColumn, writeParquet, writeParquetRows };
