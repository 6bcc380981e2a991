import { MlgateError, stringifyDocument, suggest } from "./core.js";
import { _default, _enum, _gte, _lte, _minLength, _nonnegative, _null, _regex, array, boolean, catchall, exactOptional, int, literal, meta, number as number$1, object, pipe, record, refine, safeParse, strictObject, string, transform, union, unknown } from "./zod.js";
import { columnTypes, textEncodings } from "./config-data-schema.js";
import { require_dist } from "./yaml.js";
import { parseMetric } from "./metrics.js";
import { formatWaivedGate, parseWaivedGate, problemsOfRules, ruleKinds } from "./gates.js";
import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
// packages/config/finding.ts
/** `models.signs.evaluate.metrics[0]`; a key that would be ambiguous is quoted. */
function formatPath(path) {
	let text = "";
	for (const step of path) if (typeof step === "number") text += `[${step}]`;
	else {
		const key = /^[^\s."'[\]]+$/.test(step) ? step : JSON.stringify(step);
		text += text === "" ? key : `.${key}`;
	}
	return text;
}
/** A value as its writer would recognise it, cut to a length that fits into a sentence. */
function describeSeen(value) {
	if (value === void 0 || value === null) return "nothing";
	if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
	if (typeof value === "object") return Object.keys(value).length === 0 ? "an empty mapping" : "a mapping";
	return quoted(String(value), typeof value === "string");
}
const longest = 60;
function quoted(text, isText) {
	const characters = [...text];
	const cut = characters.length > longest ? `${characters.slice(0, longest).join("")}…` : text;
	return isText ? JSON.stringify(cut) : cut;
}
/** Whether a value of a document is a mapping. */
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The entries of a mapping, or none when the value is something else. */
function entriesOf(value) {
	return isMapping(value) ? Object.entries(value) : [];
}
/** The value of a mapping's own key, or undefined. */
function valueAt(value, key) {
	return isMapping(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}
// packages/config/data-schema-checks.ts
const ordered = [
	"integer",
	"number",
	"date",
	"timestamp"
];
const measured = [
	"string",
	"binary",
	"list"
];
/** Keys of a column that only make sense for some types. */
const keysOfType = [
	{
		key: "min",
		types: ordered
	},
	{
		key: "max",
		types: ordered
	},
	{
		key: "enum",
		types: ["string", ...ordered]
	},
	{
		key: "pattern",
		types: ["string"]
	},
	{
		key: "min-length",
		types: measured
	},
	{
		key: "max-length",
		types: measured
	}
];
/** What the values of `min`, `max` and `enum` must be, by type of the column. */
const valuesOfType = {
	string: {
		expected: "text",
		fits: (value) => typeof value === "string"
	},
	integer: {
		expected: "a whole number",
		fits: isWholeNumber
	},
	number: {
		expected: "a number",
		fits: (value) => typeof value === "number" || isWholeNumber(value)
	},
	date: {
		expected: "a date such as 2024-02-29",
		fits: (value) => isIsoText(value, datePattern)
	},
	timestamp: {
		expected: "a point in time such as 2024-02-29T12:00:00Z",
		fits: (value) => isIsoText(value, timestampPattern)
	}
};
const datePattern = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/;
const timestampPattern = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?)?$/;
/**
* What is wrong with a data schema beyond the form of its keys: limits that contradict each other or the type.
*
* @param schema the written schema; whatever has not the right form is passed over, others report that.
* @param path where the schema stands in its document.
*/
function dataSchemaFindings(schema, path) {
	const columns = valueAt(schema, "columns");
	return [
		...orderFindings(valueAt(schema, "rows"), "min", "max", [...path, "rows"]),
		...formatFindings(valueAt(schema, "format"), [...path, "format"]),
		...keyFindings(schema, columns, path),
		...entriesOf(columns).flatMap(([name, column]) => {
			const columnPath = [
				...path,
				"columns",
				name
			];
			const type = valueAt(column, "type");
			if (!columnTypes.includes(type)) return [];
			return [...columnFindings(type, column, columnPath), ...columnFindings(type, valueAt(column, "warn"), [...columnPath, "warn"])];
		})
	];
}
/** What is wrong with a text format beyond the form of its keys: one character with two meanings. */
function formatFindings(format, path) {
	const marks = [
		"delimiter",
		"quote",
		"decimal",
		"thousands"
	];
	return marks.flatMap((mark, index) => {
		const character = valueAt(format, mark);
		const other = marks.slice(0, index).find((earlier) => valueAt(format, earlier) === character);
		if (character === void 0 || other === void 0) return [];
		return [contradiction(`${describeSeen(character)} is the ${other} already.`, [...path, mark])];
	});
}
function columnFindings(type, limits, path) {
	const findings = [];
	const misplaced = /* @__PURE__ */ new Set();
	for (const { key, types } of keysOfType) {
		if (valueAt(limits, key) === void 0 || types.includes(type)) continue;
		misplaced.add(key);
		findings.push({
			...contradiction(`"${key}" says nothing about a column of type ${type}.`, [...path, key]),
			hint: `It goes with ${listOf(types)}.`,
			at: "key"
		});
	}
	const values = valuesOfType[type];
	if (values !== void 0) for (const [key, value] of entriesOf(limits)) {
		if (misplaced.has(key)) continue;
		if ((key === "min" || key === "max") && isSimple(value) && !values.fits(value)) findings.push(mistyped(type, values.expected, value, [...path, key]));
		if (key === "enum" && Array.isArray(value)) {
			for (const [index, item] of value.entries()) if (isSimple(item) && !values.fits(item)) findings.push(mistyped(type, values.expected, item, [
				...path,
				key,
				index
			]));
		}
	}
	return [
		...findings,
		...orderFindings(limits, "min", "max", path),
		...orderFindings(limits, "min-length", "max-length", path)
	];
}
function mistyped(type, expected, value, path) {
	const seen = describeSeen(value);
	const hint = type === "string" ? { hint: `Put it in quotes: "${String(value)}".` } : {};
	return {
		code: "MG2102",
		message: `Expected ${expected}, because the column is of type ${type}, but saw ${seen}.`,
		...hint,
		path,
		at: "value"
	};
}
/** `min` and `max` the wrong way round; texts compare as ISO dates do. */
function orderFindings(limits, low, high, path) {
	const [least, greatest] = [valueAt(limits, low), valueAt(limits, high)];
	if (!(typeof least === typeof greatest && isSimple(least)) || !(least > greatest)) return [];
	if (isWholeNumber(least) && isWholeNumber(greatest)) {
		if (BigInt(least) <= BigInt(greatest)) return [];
	}
	return [contradiction(`"${low}" is greater than "${high}" (${String(least)} > ${String(greatest)}): nothing could pass.`, [...path, low])];
}
/** Compound keys over columns that cannot be there. */
function keyFindings(schema, columns, path) {
	const groups = valueAt(schema, "unique");
	if (valueAt(schema, "extra-columns") === "warn" || valueAt(schema, "extra-columns") === "ignore" || !isMapping(columns) || !Array.isArray(groups)) return [];
	const names = Object.keys(columns);
	return groups.flatMap((group, index) => (Array.isArray(group) ? group : []).flatMap((column, position) => {
		if (typeof column !== "string" || Object.hasOwn(columns, column)) return [];
		const meant = suggest(column, names);
		return [{
			code: "MG2104",
			message: `No column is called ${describeSeen(column)}.`,
			hint: meant === void 0 ? `The columns: ${listOf(names)}.` : `Did you mean "${meant}"?`,
			path: [
				...path,
				"unique",
				index,
				position
			],
			at: "value"
		}];
	}));
}
function contradiction(message, path) {
	return {
		code: "MG2107",
		message,
		path,
		at: "value"
	};
}
function isSimple(value) {
	return typeof value === "string" || typeof value === "number";
}
function isWholeNumber(value) {
	return typeof value === "string" ? /^-?\d{16,40}$/.test(value) : Number.isInteger(value);
}
function isIsoText(value, pattern) {
	const date = typeof value === "string" ? pattern.exec(value)?.groups : void 0;
	if (date === void 0) return false;
	const [year, month, day] = [
		Number(date.year),
		Number(date.month),
		Number(date.day)
	];
	const real = new Date(Date.UTC(2e3, month - 1, day));
	real.setUTCFullYear(year, month - 1, day);
	return real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
}
const mostListed = 12;
/** `a, b, c`, cut where it gets long. */
function listOf(words) {
	const rest = words.length - mostListed;
	return words.slice(0, mostListed).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
// packages/config/keys.ts
/**
* Building blocks of the schemas. Two conventions carry everything that a person reads:
* - the error text of a schema is a noun phrase saying what was expected ("a share such as 2%");
* - `described` attaches what the key means, for editors and for the reference.
*/
/** A schema with its meaning, examples and whatever else belongs into the JSON Schema alone. */
function described(schema, description, more = {}) {
	return schema.check(meta({
		...more,
		description
	}));
}
/** A mapping with these keys and no others. */
function mapping(shape) {
	return strictObject(shape, "a mapping");
}
const optional = exactOptional;
/** Text of at least one character. */
function text(expected = "text") {
	return string(expected).check(_minLength(1, expected));
}
function list(item, expected) {
	return array(item, expected).check(_minLength(1, expected));
}
/** A whole number, zero or more. */
function count() {
	const expected = "a whole number, 0 or more";
	return number$1(expected).check(int(expected), _nonnegative(expected));
}
const namePattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u;
const expectedName = "a name of letters, digits, \".\", \"_\" and \"-\" that starts with a letter or digit (100 characters at most)";
/** The name of a data set or model; it goes into file names and messages. */
function name() {
	return string(expectedName).check(_regex(namePattern, expectedName));
}
// packages/config/data-schema-keys.ts
const oneCharacter = (expected) => string(expected).check(_regex(/^[^\r\n]$/u, expected));
const textFormatKeys = described(mapping({
	delimiter: optional(described(oneCharacter("one character (a tab is \"\\t\", in double quotes)"), "The character between fields. Default: a comma, in .tsv files a tab.")),
	quote: optional(described(oneCharacter("one character"), "The character around fields. Default: `\"`.")),
	encoding: optional(described(_enum(textEncodings), "How characters are encoded. Default: utf-8.")),
	decimal: optional(described(_enum([".", ","]), "The decimal mark of numbers. Default: a point.")),
	thousands: optional(described(oneCharacter("one character"), "The mark between groups of digits. Default: none.")),
	"null-values": optional(described(list(string("text"), "a list of texts"), "Texts that mean \"no value\", besides the empty field.", { examples: [["NA", "n/a"]] }))
}), "How the text file is written, where that differs from the default. Nothing is guessed.");
const expectedNulls = "none, any, or the greatest share of the rows, such as 2% or 0.02";
const nullLimit = pipe(union([
	_enum(["none", "any"]),
	number$1().check(_gte(0, expectedNulls), _lte(1, expectedNulls)),
	string().check(_regex(/^(?:\d+(?:\.\d+)?|\.\d+)\s*%$/, expectedNulls), refine((written) => Number.parseFloat(written) <= 100, expectedNulls))
], expectedNulls), transform((written) => {
	if (written === "none" || written === "any" || typeof written === "number") return written;
	return Number.parseFloat(written) / 100;
}));
const meaningOfNulls = "How many nulls are let through: none, any, or at most this share of the rows.";
const nulls = described(nullLimit, meaningOfNulls);
const bound = union([number$1(), string()], "a number, or a date as text such as 2024-02-29");
const valueLimits = {
	min: optional(described(bound, "Least value that is let through, for integer, number, date and timestamp columns.")),
	max: optional(described(bound, "Greatest value that is let through, for integer, number, date and timestamp columns.")),
	enum: optional(described(list(union([string(), number$1()], "text or a number"), "a list of values"), "The values that are let through.")),
	pattern: optional(described(text("a regular expression"), "Regular expression (RE2) that each text must match somewhere; `^` and `$` make it match the whole.")),
	"min-length": optional(described(count(), "Least number of characters of a string, bytes of a binary, items of a list.")),
	"max-length": optional(described(count(), "Greatest number of characters of a string, bytes of a binary, items of a list.")),
	unique: optional(described(boolean("true or false"), "No value may occur twice. Nulls do not count."))
};
const columnKeys = mapping({
	type: described(_enum(columnTypes), "The type of the values."),
	nulls: described(_default(nulls, "none"), meaningOfNulls, { default: "none" }),
	...valueLimits,
	required: _default(described(boolean("true or false"), "Whether the column must be there."), true),
	description: optional(described(string("text"), "What the column means, for people.")),
	warn: optional(described(mapping({
		nulls: optional(nulls),
		...valueLimits
	}), "Softer limits: a value beyond them is shown as a warning and fails nothing."))
});
const ruleKeys = mapping({
	name: described(text(), "What the rule says, in words; it names the rule in reports."),
	sql: described(text("a condition in SQL"), "The condition that each row must meet, as in a CHECK of SQL.", { examples: ["starts_at <= ends_at"] }),
	"on-null": _default(described(_enum(["pass", "fail"]), "What a row comes to for which the condition is null."), "pass"),
	severity: _default(described(_enum(["error", "warn"]), "Whether a breach fails the check or is only shown."), "error")
});
const columnsKeys = record(string(), described(columnKeys, "What a column of this name must hold.", { allOf: keysOfType.map(({ key, types }) => ({
	if: {
		properties: { type: { not: { enum: types } } },
		required: ["type"]
	},
	then: { properties: {
		[key]: false,
		warn: { properties: { [key]: false } }
	} }
})) }), "a mapping of column names").check(refine((columns) => Object.keys(columns).length > 0, "at least one column"), meta({ minProperties: 1 }));
/** The data schema as it is written; reading it fills in the defaults. */
const dataSchemaKeys = mapping({
	version: described(literal(1, "1, the only version so far"), "Version of this format: 1."),
	format: optional(textFormatKeys),
	rows: optional(described(mapping({
		min: optional(described(count(), "Least number of rows.")),
		max: optional(described(count(), "Greatest number of rows."))
	}), "How many rows there may be. Rows that cannot be read count too.")),
	"extra-columns": _default(described(_enum([
		"fail",
		"warn",
		"ignore"
	]), "What happens when the data has columns not named here."), "fail"),
	unique: optional(described(list(list(text("the name of a column"), "a list of column names"), "a list of groups of columns, such as [[site, taken_at]]"), "Groups of columns that are unique taken together. A single column says `unique: true` itself.")),
	columns: described(columnsKeys, "The columns, by name."),
	rules: optional(described(list(ruleKeys, "a list of rules"), "Conditions that whole rows must meet."))
});
// packages/config/known-keys.ts
/**
* The keys that a schema knows at a place inside the values it describes; empty where it describes no mapping
* with fixed keys.
*/
function knownKeys(schema, path) {
	return below(schema, path).flatMap((inner) => {
		const { def } = inner._zod;
		return def.type === "object" ? Object.keys(def.shape) : [];
	});
}
/** The schemas that may describe what stands at a path; a union has several. */
function below(schema, path) {
	const { def } = schema._zod;
	if (def.type === "optional" || def.type === "default") return below(def.innerType, path);
	if (def.type === "pipe") return below(def.in, path);
	if (def.type === "union") return def.options.flatMap((option) => below(option, path));
	const [step, ...rest] = path;
	if (step === void 0) return [schema];
	if (def.type === "object" && Object.hasOwn(def.shape, step)) return below(def.shape[step], rest);
	if (def.type === "record") return below(def.valueType, rest);
	if (def.type === "array") return below(def.element, rest);
	return [];
}
// packages/config/issues.ts
/**
* Says in words what a schema found wrong with a value.
*
* @param issues of a failed parse of `value` by `schema`.
* @param later keys that are no mistake but not read by this version.
*/
function issueFindings(issues, schema, value, later = {}) {
	return issues.flatMap((issue) => {
		const path = issue.path;
		const seen = at(value, path);
		if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, path, knownKeys(schema, path), later));
		if (issue.code === "invalid_key") return [wrongName(issue, path)];
		if (issue.code === "invalid_union") {
			const below = meantBranch(issue)?.map((nested) => ({
				...nested,
				path: [...path, ...nested.path]
			}));
			if (below !== void 0) return issueFindings(below, schema, value, later);
		}
		if (seen === void 0) return [missing(issue, path)];
		return [wrongValue(issue, path, seen)];
	});
}
/** The branch of a union that the writer meant: the one whose outermost form fits. */
function meantBranch(issue) {
	return issue.errors.find((branch) => branch.every(({ path }) => path.length > 0));
}
function unknownKey(key, path, known, later) {
	const whole = [...path, key];
	const purpose = later[wildcardPath(whole, later)];
	if (purpose !== void 0) return {
		code: "MG2105",
		message: `"${key}" is not supported yet by this version of mlgate (${purpose}).`,
		hint: "Remove it, or upgrade mlgate when a version that reads it is out.",
		path: whole,
		at: "key"
	};
	const meant = suggest(key, known);
	return {
		code: "MG2101",
		message: `The key ${describeSeen(key)} is unknown here.`,
		hint: meant === void 0 ? `Known keys: ${known.join(", ")}.` : `Did you mean "${meant}"?`,
		path: whole,
		at: "key"
	};
}
function wildcardPath(path, later) {
	const matches = (pattern) => {
		const steps = pattern.split(".");
		return steps.length === path.length && steps.every((step, index) => step === "*" || step === path[index]);
	};
	return Object.keys(later).find(matches) ?? "";
}
function wrongName(issue, path) {
	return {
		code: "MG2102",
		message: `Expected ${issue.issues[0]?.message ?? "another name"}, but saw ${describeSeen(path.at(-1))}.`,
		path,
		at: "key"
	};
}
function missing(issue, path) {
	const hint = `Expected ${expectedOf(issue)}.`;
	return {
		code: "MG2103",
		message: `The key "${String(path.at(-1))}" is missing.`,
		hint,
		path,
		at: "key"
	};
}
function wrongValue(issue, path, seen) {
	const finding = {
		code: "MG2102",
		message: `Expected ${expectedOf(issue)}, but saw ${describeSeen(seen)}.`,
		path,
		at: "value"
	};
	const hint = hintFor(issue, seen);
	return hint === void 0 ? finding : {
		...finding,
		hint
	};
}
function hintFor(issue, seen) {
	if (issue.code === "invalid_value" && typeof seen === "string") {
		const meant = suggest(seen, issue.values.map(String));
		return meant === void 0 ? void 0 : `Did you mean "${meant}"?`;
	}
	if (takesText(issue) && (typeof seen === "number" || typeof seen === "boolean")) return `Put it in quotes: "${String(seen)}".`;
	const isNumberWanted = issue.code === "invalid_type" && issue.expected === "number";
	const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(isNumberWanted ? String(seen) : "");
	if (percent !== null) return `Did you mean ${Number((Number(percent[1]) / 100).toPrecision(12))}?`;
}
function takesText(issue) {
	if (issue.code === "invalid_union") return issue.errors.some((branch) => branch.some(takesText));
	return issue.code === "invalid_type" && issue.expected === "string";
}
/** What was expected, as a noun phrase: the schema's own, or one made of the permitted values. */
function expectedOf(issue) {
	if (issue.message !== "" && issue.message !== "Invalid input") return issue.message;
	if (issue.code === "invalid_value") return alternatives(issue.values.map(String));
	return issue.code === "invalid_type" ? issue.expected : "another value";
}
function alternatives(words) {
	const all = words.map((word) => `"${word}"`);
	return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
}
function at(value, path) {
	let inside = value;
	for (const step of path) if (typeof step === "number") inside = Array.isArray(inside) ? inside[step] : void 0;
	else inside = isMapping(inside) && Object.hasOwn(inside, step) ? inside[step] : void 0;
	return inside;
}
// packages/config/yaml-compose.ts
var import_dist = require_dist();
/**
* How large a document may be. A person's file stays far below; a file that was made to exhaust the reader is
* refused before the tree is built, because the library builds it by recursion and keeps every token.
*/
const yamlLimits = {
	characters: 1048576,
	/** Keys of one mapping, or items of one list. */
	entries: 1e4,
	/** Collections within collections. */
	depth: 32,
	/** Lexical tokens: keys, values, brackets, spaces, line ends. */
	tokens: 15e4,
	/** Values after every alias was replaced by what it stands for. */
	values: 1e5,
	/** Syntax errors that are told; a file that isn't YAML at all has one per line. */
	errors: 20
};
/** An error for a document that exceeds a limit; `offset` is the character where it does, if it is one place. */
function tooLarge(file, what, lines, offset) {
	const { line, col } = lines.linePos(offset);
	return new MlgateError({
		code: "MG2002",
		message: `${file} was refused: ${what}.`,
		hint: "Such a document exhausts whoever reads it. Split it, or write it out plainly.",
		place: {
			file,
			line,
			column: col
		}
	});
}
/**
* Parses one YAML 1.2 document (core schema) within `yamlLimits`.
*
* @throws MlgateError MG2001 with every syntax error, MG2002 when a limit is exceeded, MG2005 when there are
*   several documents.
*/
function composeYaml(text, file) {
	const lines = new import_dist.LineCounter();
	lines.addNewLine(0);
	if (text.length > yamlLimits.characters) throw tooLarge(file, `it has ${text.length} characters, the limit is ${yamlLimits.characters}`, lines, 0);
	const [document, second] = new import_dist.Composer({
		version: "1.2",
		schema: "core",
		merge: false,
		uniqueKeys: false,
		prettyErrors: false,
		resolveKnownTags: false,
		keepSourceTokens: false
	}).compose(boundedTokens(text, file, lines), true, text.length);
	if (second !== void 0) {
		const { line, col } = lines.linePos(second.range[0]);
		throw new MlgateError({
			code: "MG2005",
			message: `${file} holds several documents; a second one starts here.`,
			hint: "Keep one document a file: remove what follows the line \"---\".",
			place: {
				file,
				line,
				column: col
			}
		});
	}
	const mistakes = [...document.errors, ...document.warnings].slice(0, yamlLimits.errors);
	if (mistakes.length > 0) throw MlgateError.ofProblems(mistakes.map(({ message, pos }) => {
		const { line, col } = lines.linePos(pos[0]);
		return {
			code: "MG2001",
			message: sentence(message),
			place: {
				file,
				line,
				column: col
			}
		};
	}));
	return {
		document,
		lines
	};
}
function* boundedTokens(text, file, lines) {
	const parser = new import_dist.Parser(lines.addNewLine);
	const refuse = (what) => tooLarge(file, what, lines, parser.offset);
	let tokens = 0;
	let errors = 0;
	for (const lexeme of new import_dist.Lexer().lex(text)) {
		tokens += 1;
		if (tokens > yamlLimits.tokens) throw refuse(`it has more than ${yamlLimits.tokens} tokens`);
		for (const token of parser.next(lexeme)) {
			yield token;
			if (token.type === "error") errors += 1;
			if (errors > yamlLimits.errors) return;
		}
		const innermost = parser.stack.at(-1);
		if (innermost !== void 0 && "items" in innermost && innermost.items.length > yamlLimits.entries) throw refuse(`one of its mappings or lists has more than ${yamlLimits.entries} entries`);
		if (parser.stack.length > yamlLimits.depth + 2) throw refuse(`it is nested more than ${yamlLimits.depth} levels deep`);
	}
	yield* parser.end();
}
function sentence(message) {
	return /[.!?]$/.test(message) ? message : `${message}.`;
}
// packages/config/yaml-value.ts
/** Keys that no document of ours has, and why. */
const refusedKeys = /* @__PURE__ */ new Map([["__proto__", "It would reach into the workings of JavaScript objects."], ["<<", "YAML 1.2 has no merge keys: write the keys out."]]);
/**
* Turns a document into plain values: mappings, lists, texts, finite and infinite numbers, booleans, null.
* Whole numbers beyond ±2^53 come as their digits, so that nothing is rounded.
*
* @throws MlgateError MG2002 when aliases make it larger or deeper than `yamlLimits`.
*/
function yamlValue({ document, lines }, file) {
	const { targets, findings } = resolveAliases(document.contents);
	const refuse = (what, node) => tooLarge(file, what, lines, node?.range?.[0] ?? 0);
	let values = 0;
	function convert(node, path) {
		values += 1;
		if (values > yamlLimits.values) throw refuse(`its aliases make it more than ${yamlLimits.values} values large`, node);
		if (path.length > yamlLimits.depth) throw refuse(`its aliases nest it more than ${yamlLimits.depth} levels deep`, node);
		if ((0, import_dist.isAlias)(node)) return convert(targets.get(node) ?? null, path);
		if ((0, import_dist.isSeq)(node)) return node.items.map((item, index) => convert(item, [...path, index]));
		if ((0, import_dist.isMap)(node)) return convertMap(node.items, path);
		return (0, import_dist.isScalar)(node) ? scalarValue(node) : null;
	}
	function convertMap(pairs, path) {
		const mapping = {};
		for (const { key, value } of pairs) {
			const name = keyText(key);
			if (name === void 0) findings.push({
				code: "MG2004",
				message: "This mapping has a key that is not text.",
				hint: "Keys are names: put the key in quotes if it is meant as one.",
				path,
				at: "value",
				...offsetOf$1(key)
			});
			else if (refusedKeys.has(name)) findings.push({
				code: "MG2004",
				message: `The key "${name}" is not allowed. ${refusedKeys.get(name)}`,
				path: [...path, name],
				at: "key",
				...offsetOf$1(key)
			});
			else if (Object.hasOwn(mapping, name)) findings.push({
				code: "MG2003",
				message: `The key ${JSON.stringify(name)} stands here twice.`,
				hint: "Only one of them can count: remove the other.",
				path: [...path, name],
				at: "key",
				...offsetOf$1(key)
			});
			else mapping[name] = convert(value, [...path, name]);
		}
		return mapping;
	}
	return {
		value: convert(document.contents, []),
		findings,
		targets
	};
}
/** The name that a mapping's key spells, or undefined when it spells none. */
function keyText(key) {
	if (!(0, import_dist.isScalar)(key) || key.value === null) return void 0;
	return typeof key.value === "string" ? key.value : key.source ?? String(key.value);
}
function offsetOf$1(node) {
	return node?.range ? { offset: node.range[0] } : void 0;
}
function scalarValue({ value, source }) {
	return typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value) && source !== void 0 && /^[-+]?\d+$/.test(source) ? source.replace(/^\+/, "") : value;
}
/** Each alias belongs to the last anchor of its name above it; one pass, where the library walks per alias. */
function resolveAliases(contents) {
	const anchors = /* @__PURE__ */ new Map();
	const targets = /* @__PURE__ */ new Map();
	const findings = [];
	(0, import_dist.visit)(contents, { Node(_, node) {
		if ((0, import_dist.isAlias)(node)) {
			const target = anchors.get(node.source);
			if (target !== void 0) targets.set(node, target);
			else findings.push({
				code: "MG2001",
				message: `The alias *${node.source} has no anchor &${node.source} above it.`,
				path: [],
				at: "value",
				...offsetOf$1(node)
			});
		} else if (node.anchor !== void 0) anchors.set(node.anchor, node);
	} });
	return {
		targets,
		findings
	};
}
// packages/config/yaml-place.ts
/**
* Puts findings at their lines and columns, in the order of the text. What is missing, and so has no place of
* its own, stands at the key that should hold it.
*/
function toProblems(findings, { document, lines }, targets, file) {
	return findings.map((finding) => ({
		finding,
		offset: finding.offset ?? offsetOf(finding, document.contents, targets)
	})).sort((a, b) => a.offset - b.offset).map(({ finding: { code, message, hint, path }, offset }) => {
		const { line, col } = lines.linePos(offset);
		const place = {
			file,
			line,
			column: col
		};
		if (path.length > 0) place.path = formatPath(path);
		return {
			code,
			message,
			...hint === void 0 ? {} : { hint },
			place
		};
	});
}
function offsetOf({ path, at }, contents, targets) {
	let entry = {
		key: null,
		value: contents
	};
	for (const step of path) {
		const next = child(entry.value, step, targets);
		if (next === void 0) return start(entry.key) ?? start(entry.value) ?? 0;
		entry = next;
	}
	const [wanted, other] = at === "key" || isEmpty(entry.value) ? [entry.key, entry.value] : [entry.value, entry.key];
	return start(wanted) ?? start(other) ?? 0;
}
function start(node) {
	return node?.range?.[0];
}
function isEmpty(node) {
	return node === null || (0, import_dist.isScalar)(node) && node.source === "" && node.value === null;
}
function child(parent, step, targets) {
	const node = (0, import_dist.isAlias)(parent) ? targets.get(parent) ?? null : parent;
	if ((0, import_dist.isSeq)(node) && typeof step === "number") {
		const value = node.items[step];
		return value === void 0 ? void 0 : {
			key: null,
			value
		};
	}
	if (!(0, import_dist.isMap)(node)) return void 0;
	const pair = node.items.find((item) => keyText(item.key) === step);
	return pair && {
		key: pair.key,
		value: pair.value
	};
}
// packages/config/read-document.ts
/**
* Reads one YAML document of a kind.
*
* @param file name for messages; the file itself is not touched.
* @throws MlgateError MG20xx when it is no sound YAML, else with every problem found, in the order of the text.
*/
function readDocument(text, file, { keys, check, later }) {
	const composed = composeYaml(text.replace(/^\uFEFF/, ""), file);
	const { value, findings, targets } = yamlValue(composed, file);
	const parsed = safeParse(keys, value);
	const issues = parsed.success ? [] : issueFindings(parsed.error.issues, keys, value, later);
	const all = withoutEchoes([
		...findings,
		...issues,
		...check(value)
	]);
	if (parsed.success && all.length === 0) return parsed.data;
	throw MlgateError.ofProblems(toProblems(all, composed, targets, file));
}
/** A name that was split at its comma is told once, not again for what each piece lacks. */
function withoutEchoes(findings) {
	const placeOf = ({ path }) => JSON.stringify(path);
	const split = new Set(findings.filter(({ code }) => code === "MG2106").map(placeOf));
	return findings.filter((finding) => finding.code === "MG2106" || !split.has(placeOf(finding)));
}
// packages/config/data-schema-reader.ts
/**
* Reads the text of a data schema and fills in its defaults.
*
* @param file name for messages; the file itself is not touched.
* @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
*/
function parseDataSchema(text, file) {
	return readDocument(text, file, {
		keys: dataSchemaKeys,
		check: (written) => dataSchemaFindings(written, [])
	});
}
// packages/config/gate-place.ts
/**
* Where mlgate.yml says a gate, whatever spelling of the metric it has there.
*
* @param text of a project that was read before, so that nothing in it is a mistake.
* @returns undefined where the gate is not found, for instance behind a YAML alias.
*/
function gatePlace(text, file, { model, metric, sliced }) {
	const { document, lines } = composeYaml(text.replace(/^\uFEFF/, ""), file);
	const path = [
		"models",
		model,
		"evaluate",
		...sliced ? ["slices"] : [],
		"gates"
	];
	const found = entry(path.reduce((node, key) => entry(node, (own) => own === key)?.value ?? null, document.contents), (written) => isMetric(written, metric));
	const offset = found?.key.range?.[0];
	if (found === void 0 || offset === void 0) return void 0;
	const { line, col } = lines.linePos(offset);
	return {
		file,
		line,
		column: col,
		path: formatPath([...path, String(found.key.toJSON())])
	};
}
function entry(node, isWanted) {
	if (!(0, import_dist.isMap)(node)) return void 0;
	const pair = node.items.find(({ key }) => (0, import_dist.isScalar)(key) && isWanted(String(key.value)));
	return pair && {
		key: pair.key,
		value: pair.value
	};
}
function isMetric(written, metric) {
	try {
		return parseMetric(written).canonical === metric;
	} catch {
		return false;
	}
}
// packages/config/gates-keys.ts
const number = (expected) => number$1(expected);
const limit = (description) => described(union([number$1().check(meta({ minimum: 0 })), string().check(meta({ pattern: "^\\s*(\\d+(\\.\\d+)?|\\.\\d+)\\s*(pt|%)?\\s*$" }))], "points (1pt), a share of the baseline (5%) or a number"), description, { examples: [
	"1pt",
	"5%",
	.01
] });
/** What may be demanded of one metric. */
const ruleSetKeys = mapping({
	min: optional(described(number("a number in the metric's unit"), "Least value that passes.")),
	max: optional(described(number("a number in the metric's unit"), "Greatest value that passes.")),
	"max-regression": optional(limit("How much worse than the baseline it may get: 1pt is 0.01 absolute, 5% is relative to |baseline|, a bare number is in the metric's unit.")),
	"min-improvement": optional(limit("How much better than the baseline it must get, written as `max-regression` is.")),
	confidence: optional(described(number("a number between 0.5 and 1, such as 0.95").check(meta({
		exclusiveMinimum: .5,
		exclusiveMaximum: 1
	})), "Judge `min` and `max` by the bound of the metric's interval at this level instead of its value.")),
	severity: optional(described(_enum(["error", "warn"]), "Whether a breach fails the gate (error, the default) or is only shown."))
}).check(meta({ anyOf: ruleKinds.map((kind) => ({ required: [kind] })) }));
/** Rules by metric. An empty mapping is refused: it would pass everything. */
const gatesKeys = described(record(string(), ruleSetKeys, "a mapping of metrics").check(refine((gates) => Object.keys(gates).length > 0, "at least one metric"), meta({ minProperties: 1 })), "Rules on metrics, by the metric's name as scikit-learn spells it.", { examples: [{ accuracy: {
	min: .95,
	"max-regression": "1pt"
} }] });
// packages/config/metric-findings.ts
/** What is wrong with a list of metrics: names that are none, and names that YAML split at a comma. */
function metricListFindings(list, path) {
	if (!Array.isArray(list)) return [];
	const { findings, whole } = splitNames(list, (index) => [...path, index], "value");
	return [...findings, ...whole.flatMap((index) => {
		const written = list[index];
		return hasFormOfMetric(written) ? metricFindings(written, [...path, index], "value") : [];
	})];
}
/** What is wrong with gates beyond the form of their keys: their metrics and limits. */
function gatesFindings(gates, path) {
	const entries = entriesOf(gates);
	const names = entries.map(([name]) => name);
	const { findings, whole } = splitNames(names, (index) => [...path, names[index]], "key");
	const canonical = /* @__PURE__ */ new Map();
	for (const index of whole) {
		const [name, rules] = entries[index];
		const gatePath = [...path, name];
		const wrong = metricFindings(name, gatePath, "key");
		findings.push(...wrong);
		if (wrong.length > 0) continue;
		const same = canonical.get(parseMetric(name).canonical);
		if (same !== void 0) findings.push({
			code: "MG2107",
			message: `"${name}" is the same metric as "${same}" above.`,
			hint: "Put the rules of both under one of them.",
			path: gatePath,
			at: "key"
		});
		canonical.set(parseMetric(name).canonical, name);
		findings.push(...ruleFindings(name, rules, gatePath));
	}
	return findings;
}
function ruleFindings(metric, rules, path) {
	const parsed = safeParse(ruleSetKeys, rules);
	if (!parsed.success) return [];
	return problemsOfRules(metric, parsed.data).map(({ key, problem }) => ({
		...withoutPlace(problem),
		path: key === null ? path : [...path, key],
		at: key === null ? "key" : "value"
	}));
}
function hasFormOfMetric(written) {
	if (!isMapping(written)) return typeof written === "string";
	const isPlain = (value) => value === null || typeof value !== "object";
	return typeof written.metric === "string" && Object.values(written).every(isPlain);
}
function metricFindings(written, path, at) {
	try {
		parseMetric(written);
		return [];
	} catch (error) {
		if (!(error instanceof MlgateError)) throw error;
		return error.problems.map((problem) => ({
			...withoutPlace(problem),
			path,
			at
		}));
	}
}
function withoutPlace({ code, message, hint }) {
	return {
		code,
		message,
		...hint === void 0 ? {} : { hint }
	};
}
/**
* In `[f1_score(average=macro, beta=2)]` and in a mapping in braces YAML ends a name at the comma. Finds the
* pieces that make up one name by their brackets.
*
* @returns what to tell about the split ones, and the positions of the names that are whole.
*/
function splitNames(names, pathOf, at) {
	const findings = [];
	const whole = [];
	for (let first = 0; first < names.length; first += 1) {
		const last = isWhole(names[first]) ? first : endOfName(names, first);
		if (last === first) {
			whole.push(first);
			continue;
		}
		const meant = names.slice(first, last + 1).join(", ");
		findings.push({
			code: "MG2106",
			message: `YAML split ${describeSeen(meant)} at its comma.`,
			hint: `Put it in quotes: "${meant}".`,
			path: pathOf(first),
			at
		});
		first = last;
	}
	return {
		findings,
		whole
	};
}
/** A bracket inside quotes closes nothing: what can be read as a metric is no piece of one. */
function isWhole(name) {
	return typeof name === "string" && metricFindings(name, [], "value").length === 0;
}
/** Position of the piece that closes the bracket opened at `first`, or `first` when it needs no further one. */
function endOfName(names, first) {
	let open = openBrackets(names[first]);
	for (let last = first; open > 0 && last + 1 < names.length;) {
		last += 1;
		open += openBrackets(names[last]);
		if (open <= 0) return last;
	}
	return first;
}
function openBrackets(name) {
	if (typeof name === "object") return 0;
	const text = String(name);
	return text.split("(").length - text.split(")").length;
}
// packages/config/gates-reader.ts
/**
* Reads the text of a gates file: the `gates:` mapping of mlgate.yml alone.
*
* @param file name for messages; the file itself is not touched.
* @returns rules by the canonical name of their metric.
* @throws MlgateError MG20xx, MG21xx, or of metrics and gates MG7xxx, with every problem at its line and column.
*/
function parseGates(text, file) {
	return canonicalGates(readDocument(text, file, {
		keys: gatesKeys,
		check: (written) => gatesFindings(written, [])
	}));
}
/** The same rules by the canonical name of their metric: `accuracy` becomes `accuracy_score`. */
function canonicalGates(gates) {
	return Object.fromEntries(Object.entries(gates).map(([metric, rules]) => [parseMetric(metric).canonical, rules]));
}
// packages/config/project-keys.ts
const location = (description, examples) => described(text("a path or location"), description, { examples });
const dataKeys = mapping({
	path: described(union([text(), list(text("a path"), "a list of paths")], "a path or a list of paths"), "The file, or several: a path or pattern from the folder of this file, `file:PATH` or `git:REF:PATH`.", { examples: ["data/test.parquet", ["data/2024-*.csv", "data/2025-*.csv"]] }),
	id: optional(described(text("the name of a column"), "The column that names each row; rows of two versions meet by it.")),
	schema: optional(described(union([text(), dataSchemaKeys], "the path of a data schema, or the schema itself"), "What the data must look like: the path of a data schema, or the schema itself.")),
	format: optional(textFormatKeys)
});
const metric = union([text(), catchall(object({ metric: described(text("the name of a metric"), "The function of scikit-learn.") }), union([
	string(),
	number$1(),
	boolean(),
	_null()
], "the value of a parameter: text, a number, true, false or null"))], "the name of a metric, or a mapping with \"metric\" and its parameters");
const column = (description) => optional(described(text("the name of a column"), description));
const slicesKeys = mapping({
	by: described(list(text("the name of a column"), "a list of column names"), "Columns whose values are slices: each value is looked at by itself."),
	"min-samples": _default(described(count(), "Slices of fewer rows are shown, without effect. Default: 0."), 0),
	gates: optional(gatesKeys)
});
const evaluateKeys = mapping({
	data: optional(described(text("the name of an entry of \"data\", or a path"), "What the model is scored on: the name of an entry of `data`, or a path. With `onnx` only.")),
	target: column("The column that holds the truth. With `predictions`, default: `target`."),
	prediction: column("With `predictions`: the column of the predicted label or value. Default: `prediction`."),
	probabilities: optional(described(union([list(text("the name of a column"), "a list of column names"), record(string(), text("the name of a column"), "a mapping of classes to column names")], "a list of column names, or a mapping of classes to column names"), "With `predictions`: the columns of probabilities, by class or in the order of the sorted classes. Default: all called `probability:CLASS`.", { examples: [["p_cat", "p_dog"], {
		cat: "p_cat",
		dog: "p_dog"
	}] })),
	"sample-weight": column("With `predictions`: the column of row weights."),
	features: optional(described(list(text("the name of a column"), "a list of column names"), "The columns that the model is given, in its order. Default: one column for each of its inputs, or all but target, id and slices.")),
	id: column("The column that names each row. Default: the `id` of the data."),
	task: optional(described(_enum(["classification", "regression"]), "What the model does. Default: what its outputs and the target say.")),
	metrics: optional(described(list(metric, "a list of metrics"), "Metrics to show, spelled as scikit-learn spells them. Those with gates need no listing.", { examples: [["f1_macro", "log_loss"], [{
		metric: "fbeta_score",
		beta: 2,
		average: "macro"
	}]] })),
	gates: optional(gatesKeys),
	slices: optional(described(slicesKeys, "Parts of the rows to look at by themselves.")),
	seed: optional(described(count(), "Seed of everything drawn at random, such as bootstrap samples. Default: 0."))
});
const modelKeys = mapping({
	onnx: optional(location("The model: a path from the folder of this file, `file:PATH` or `git:REF:PATH`.", ["models/signs.onnx"])),
	predictions: optional(described(union([text(), list(text("a path"), "a list of paths")], "a path or a list of paths"), "In place of `onnx`: predictions of any framework; each file is a training of its own.", { examples: ["out/predictions.parquet", "out/seed-*.parquet"] })),
	metrics: optional(location("In place of `onnx`: a JSON file of numbers that were computed elsewhere.", ["metrics.json"])),
	baseline: optional(location("What it is compared with: the location of another model, of predictions or of a result; `none` for nothing, `auto` for what main was measured at, as when nothing is said.", ["git:origin/main:models/signs.onnx", "file:out/main.json"])),
	parameters: optional(described(text("a path"), "A file of parameters that is recorded with the result.", { examples: ["params.yaml"] })),
	"changed-by": optional(described(list(text("a path or pattern"), "a list of paths and patterns"), "What a retraining depends on: paths and patterns from the folder of this file. A comparison with a result whose inputs were the same never fails, and `mlgate list --changed` goes by them; there, the default is everything in that folder.", { examples: [[
		"src/**",
		"params.yaml",
		"data/**"
	]] })),
	evaluate: described(evaluateKeys, "How the model is scored.")
}).check(meta({
	oneOf: [
		"onnx",
		"predictions",
		"metrics"
	].map((source) => ({ required: [source] })),
	if: { required: ["onnx"] },
	then: { properties: { evaluate: { required: ["data", "target"] } } }
}));
const named = (values, what) => record(name(), values, `a mapping of ${what}`);
/** mlgate.yml as it is written; reading it fills in the defaults. */
const projectKeys = described(mapping({
	version: described(literal(1, "1, the only version so far"), "Version of this format: 1."),
	mode: _default(described(_enum(["report", "enforce"]), "enforce: a failing gate fails the run. report: everything is shown and nothing turns red."), "enforce"),
	"on-inconclusive": _default(described(_enum(["pass", "fail"]), "What a gate comes to that the data cannot decide."), "pass"),
	data: _default(described(named(dataKeys, "data sets"), "Data sets, by the name that others use."), {}),
	models: _default(described(named(modelKeys, "models"), "Models, by name."), {})
}), "What mlgate checks in this repository, and when it says no.", { anyOf: [{ required: ["data"] }, { required: ["models"] }] });
/** Keys that are no mistakes but belong to steps that this version does not have. */
const laterKeys = {
	"data.*.disjoint-from": "leakage between data sets",
	"models.*.benchmark": "speed",
	"models.*.against": "comparison with a second baseline",
	against: "comparison with a second baseline"
};
// packages/config/waivers-keys.ts
const day = "a day such as 2026-12-31";
/** waivers.yml as it is written: a list. */
const waiversKeys = described(array(mapping({
	gate: described(text("a gate as model/metric, or model/metric/column=value for one slice").check(meta({ pattern: "^[^/]+/[^/]" })), "The gate: `model/metric`, or `model/metric/column=value` for a gate on one slice. All its rules are covered.", { examples: ["signs/accuracy", "signs/accuracy/weather=fog"] }),
	subject: optional(described(text("the SHA-256 or the path of a measured file"), "Only for this model or data: its SHA-256 (seven digits or more) or its path. Default: whatever is measured.", { examples: ["9f1c2ab", "models/signs.onnx"] })),
	reason: described(text("a sentence that says why"), "Why the failure is let through; it is shown."),
	approver: described(text("the name of a person"), "Who says so; it is shown."),
	expires: described(string(day).check(_regex(/^\d{4}-\d{2}-\d{2}$/, day)), "The last day on which the waiver holds, in UTC.", { examples: ["2026-12-31"] })
}), "a list of waivers"), "Failing gates that are let through for a while.");
// packages/config/parameters-reader.ts
/**
* Reads the parameters that a model was made with, from YAML or from JSON, which is YAML too. Any keys may be
* there and may nest; numbers that JSON lacks become the texts `NaN`, `Infinity`, `-Infinity`, and whole numbers
* beyond ±2^53 their digits.
*
* @param file name for messages; the file itself is not touched.
* @throws MlgateError MG20xx, or MG2102 when it is no mapping, with line and column.
*/
function parseParameters(text, file) {
	const parameters = readDocument(text, file, {
		keys: record(string(), unknown(), "a mapping of parameters"),
		check: () => []
	});
	return JSON.parse(stringifyDocument(parameters));
}
// packages/config/project-findings.ts
/** What is wrong with a project beyond the form of its keys: names that refer to nothing, metrics, limits. */
function projectFindings(written) {
	const data = valueAt(written, "data");
	const models = valueAt(written, "models");
	return [
		...emptyFindings(written, data, models),
		...entriesOf(data).flatMap(([name, entry]) => [...dataSchemaFindings(valueAt(entry, "schema"), [
			"data",
			name,
			"schema"
		]), ...formatFindings(valueAt(entry, "format"), [
			"data",
			name,
			"format"
		])]),
		...entriesOf(models).flatMap(([name, model]) => [...sourceFindings(model, ["models", name]), ...evaluateFindings(valueAt(model, "evaluate"), data, [
			"models",
			name,
			"evaluate"
		])])
	];
}
function evaluateFindings(evaluate, data, path) {
	return [
		...dataReferenceFindings(valueAt(evaluate, "data"), data, [...path, "data"]),
		...targetFindings(evaluate, path),
		...metricListFindings(valueAt(evaluate, "metrics"), [...path, "metrics"]),
		...gatesFindings(valueAt(evaluate, "gates"), [...path, "gates"]),
		...gatesFindings(valueAt(valueAt(evaluate, "slices"), "gates"), [
			...path,
			"slices",
			"gates"
		])
	];
}
const sources = [
	"onnx",
	"predictions",
	"metrics"
];
/** Keys of `evaluate` that only one kind of source knows. */
const ownKeys = {
	onnx: {
		needs: ["data", "target"],
		takes: ["data", "features"]
	},
	predictions: {
		needs: [],
		takes: [
			"prediction",
			"probabilities",
			"sample-weight"
		]
	},
	metrics: {
		needs: [],
		takes: []
	}
};
/** A model comes from exactly one source, and its evaluation has that source's keys. */
function sourceFindings(model, path) {
	if (!isMapping(model)) return [];
	const named = sources.filter((source) => valueAt(model, source) !== void 0);
	const [source, ...others] = named;
	if (source === void 0 || others.length > 0) {
		const seen = source === void 0 ? "none of them" : named.join(" and ");
		const message = `A model is named by exactly one of ${sources.join(", ")}; here is ${seen}.`;
		return [{
			code: source === void 0 ? "MG2103" : "MG2107",
			message,
			path,
			at: "key"
		}];
	}
	const evaluate = valueAt(model, "evaluate");
	if (!isMapping(evaluate)) return [];
	const missing = ownKeys[source].needs.filter((key) => valueAt(evaluate, key) === void 0);
	const foreign = sources.filter((other) => other !== source).flatMap((other) => ownKeys[other].takes).filter((key) => valueAt(evaluate, key) !== void 0);
	return [...missing.map((key) => ({
		code: "MG2103",
		message: `The key "${key}" is missing.`,
		hint: "A model in ONNX is scored on data with a truth.",
		path: [
			...path,
			"evaluate",
			key
		],
		at: "key"
	})), ...foreign.map((key) => {
		return {
			code: "MG2107",
			message: `"${key}" has no meaning beside "${source}".`,
			path: [
				...path,
				"evaluate",
				key
			],
			at: "key"
		};
	})];
}
/** Whether a word can only be a path: a name has no separator, pattern, scheme or file extension. */
function looksLikePath(word) {
	return /[/\\*?:]|\.(?:csv|tsv|json|ndjson|jsonl|parquet)(?:\.gz)?$/i.test(word);
}
function dataReferenceFindings(reference, data, path) {
	if (typeof reference !== "string" || reference === "" || looksLikePath(reference)) return [];
	if (valueAt(data, reference) !== void 0) return [];
	const names = Object.keys(isMapping(data) ? data : {});
	const meant = suggest(reference, names);
	const choice = names.length === 0 ? "There are none yet." : `The entries: ${listOf(names)}.`;
	return [{
		code: "MG2104",
		message: `No entry of "data" is called ${describeSeen(reference)}.`,
		hint: meant === void 0 ? choice : `Did you mean "${meant}"?`,
		path,
		at: "value"
	}];
}
/** A model that is given the truth scores perfectly and means nothing. */
function targetFindings(evaluate, path) {
	const target = valueAt(evaluate, "target");
	const features = valueAt(evaluate, "features");
	if (!Array.isArray(features) || typeof target !== "string" || !features.includes(target)) return [];
	const index = features.indexOf(target);
	return [{
		code: "MG2107",
		message: `${describeSeen(target)} is the target: given as a feature, it tells the model the answer.`,
		path: [
			...path,
			"features",
			index
		],
		at: "value"
	}];
}
function emptyFindings(written, data, models) {
	if (!isMapping(written)) return [];
	const isEmpty = (part) => part === void 0 || isMapping(part) && Object.keys(part).length === 0;
	if (!isEmpty(data) || !isEmpty(models)) return [];
	return [{
		code: "MG2103",
		message: "There is neither an entry under \"data\" nor one under \"models\": nothing would be checked.",
		hint: "Name at least one of them.",
		path: [],
		at: "value"
	}];
}
// packages/config/project.ts
/** Names under which a project is found, in no order: there may be only one of them. */
const projectFileNames = ["mlgate.yml", "mlgate.yaml"];
/**
* Reads the text of mlgate.yml.
*
* @param file its path, for messages and as the start of relative paths; the file itself is not touched.
* @throws MlgateError MG20xx, MG21xx, or of metrics and gates MG7xxx, with every problem at its line and column.
*/
function parseProjectConfig(text, file) {
	const { data, models, ...rest } = readDocument(text, file, {
		keys: projectKeys,
		check: projectFindings,
		later: laterKeys
	});
	return {
		file,
		folder: dirname(resolve(file)),
		...rest,
		data: mapValues(data, ({ path, ...entry }) => ({
			...entry,
			path: typeof path === "string" ? [path] : path
		})),
		models: mapValues(models, ({ predictions, ...model }) => ({
			...model,
			...predictions === void 0 ? {} : { predictions: [predictions].flat() },
			evaluate: evaluateConfig(model.evaluate)
		}))
	};
}
function evaluateConfig(written) {
	const { metrics = [], gates = {}, seed = 0, slices, ...rest } = written;
	const names = new Set(metrics.map((metric) => parseMetric(metric).canonical));
	return {
		...rest,
		metrics: [...names],
		gates: canonicalGates(gates),
		...slices === void 0 ? {} : { slices: {
			...slices,
			gates: canonicalGates(slices.gates ?? {})
		} },
		seed
	};
}
/** The data set that `evaluate.data` names: an entry of the project, or one made of the path. */
function dataOf(project, data) {
	return (Object.hasOwn(project.data, data) ? project.data[data] : void 0) ?? { path: [data] };
}
/**
* The project file of a folder. Folders above are not searched: whether a gate applies should not hang on
* where the checkout happens to lie.
*
* @throws MlgateError MG2006 when there is none, or both names are there.
*/
async function findProjectConfig(folder) {
	const [file, second] = (await Promise.all(projectFileNames.map(async (name) => await isThere(join(folder, name)) ? join(folder, name) : []))).flat();
	if (file === void 0) throw new MlgateError({
		code: "MG2006",
		message: `There is no ${projectFileNames.join(" or ")} in ${folder}.`,
		hint: "Write one there; docs/reference/configuration.md lists its keys.",
		place: { file: join(folder, projectFileNames[0]) }
	});
	if (second !== void 0) throw new MlgateError({
		code: "MG2006",
		message: `There are both ${projectFileNames.join(" and ")} in ${folder}.`,
		hint: "Keep one of them: nobody could tell which one counts.",
		place: { file: second }
	});
	return file;
}
async function isThere(file) {
	return await stat(file).catch(() => null) !== null;
}
function mapValues(record, change) {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
// packages/config/waivers-reader.ts
/** The file of waivers, beside mlgate.yml. */
const waiversFileName = "waivers.yml";
/**
* Reads the text of waivers.yml. Whether a waiver still holds is not asked here: an expired one is no mistake.
*
* @param file name for messages; the file itself is not touched.
* @throws MlgateError MG20xx, MG21xx, or of metrics MG70xx, with every problem at its line and column.
*/
function parseWaivers(text, file) {
	return readDocument(text, file, {
		keys: waiversKeys,
		check: waiversFindings
	}).map(({ gate, ...waiver }) => {
		const named = parseWaivedGate(gate);
		if (named === null) throw new TypeError(`the reader of waivers let a gate through: ${gate}`);
		return {
			...waiver,
			gate: named
		};
	});
}
function waiversFindings(written) {
	if (!Array.isArray(written)) return [];
	const seen = /* @__PURE__ */ new Set();
	return written.flatMap((waiver, index) => [...gateFindings(waiver, [index], seen), ...dayFindings(valueAt(waiver, "expires"), [index, "expires"])]);
}
function gateFindings(waiver, path, seen) {
	const gate = valueAt(waiver, "gate");
	if (typeof gate !== "string" || gate === "") return [];
	const at = {
		path: [...path, "gate"],
		at: "value"
	};
	try {
		const named = parseWaivedGate(gate);
		if (named === null) return [{
			code: "MG2102",
			message: `${describeSeen(gate)} names no gate.`,
			hint: "Write model/metric, or model/metric/column=value for a gate on one slice.",
			...at
		}];
		const key = JSON.stringify([formatWaivedGate(named), valueAt(waiver, "subject")]);
		if (!seen.has(key)) {
			seen.add(key);
			return [];
		}
		return [{
			code: "MG2107",
			message: `${describeSeen(gate)} is waived above already.`,
			hint: "Keep one of them: nobody could tell which day counts.",
			...at
		}];
	} catch (error) {
		if (!(error instanceof MlgateError)) throw error;
		const { code, message, hint } = error;
		return [{
			code,
			message,
			...hint === void 0 ? {} : { hint },
			...at
		}];
	}
}
/** A day that no calendar has would expire at a moment that nobody meant. */
function dayFindings(day, path) {
	if (typeof day !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return [];
	const date = /* @__PURE__ */ new Date(`${day}T00:00:00Z`);
	if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)) return [];
	return [{
		code: "MG2102",
		message: `There is no day ${day}.`,
		path,
		at: "value"
	}];
}
export { dataOf, findProjectConfig, gatePlace, parseDataSchema, parseGates, parseParameters, parseProjectConfig, parseWaivers, projectFileNames, waiversFileName };
