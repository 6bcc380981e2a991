import { parseDuration, parseSampleSize, sampleSizeWords } from "./core-units.js";
import { _default, _enum, _gte, _lte, _minLength, _nonnegative, _null, _positive, _regex, array, boolean, catchall, exactOptional, extend, int, literal, meta, number$1 as number$2, object, omit, pipe, record, refine, safeParse, strictObject, string$1 as string, transform, tuple, union, unknown } from "./zod.js";
import { benchmarkMetrics, benchmarkScenarios, formatWaivedGate, isBenchmarkMetric, isReportedMetric, isSoakMetric, isSpeedMetric, parseLimit, parseWaivedGate, problemsOfRules, ruleKinds, scenarioLacks } from "./gates.js";
import { MlgateError, stageNameForm, stageNamePattern, stringifyDocument, suggest } from "./core.js";
import { require_dist } from "./yaml.js";
import { parseMetric } from "./metrics.js";
import { columnTypes, keysOfType, orders, outlierMethods, patternParts, specifiers, stringFormats, textEncodings } from "./config-data-schema.js";
import { interpolations, interpolationsOf, libraries } from "./images.js";
import { stat } from "node:fs/promises";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import { isDeepStrictEqual } from "node:util";
// packages/config/benchmark-load-faults.ts
const usualMinutes = 10;
const minuteMs = 6e4;
/**
* What in a load contradicts itself, or has no meaning.
*
* @param name how a key is called where it was said: `"rate"`, or `--rate`.
*/
function loadFaults(said, name) {
	return [
		...scenarioFaults(said, name),
		...besideFaults(said, name),
		...gateFaults(said, name)
	];
}
const ofScenario = [
	"scenario",
	"rate",
	"latency-bound"
];
function scenarioFaults(said, name) {
	const { of, scenario } = said;
	const given = ofScenario.filter((key) => said[key] !== void 0);
	const fault = (key, message) => ({
		message,
		key: [key]
	});
	if (of === "command") return given.map((key) => fault(key, `${name(key)} has no meaning for a command: it is run one time after the other.`));
	const [rate, bound] = [name("rate"), name("latency-bound")];
	if (scenario !== "server") return [...given.filter((key) => key !== "scenario").map((key) => fault(key, `${name(key)} is of scenario server alone.`)), ...scenario === "multi-stream" ? multiStreamFaults(said, fault, name) : []];
	if (given.length === 1) return [fault("scenario", `Scenario server needs a rate: say ${rate}, or ${bound} to search it.`)];
	return given.length === 3 ? [fault("rate", `${bound} searches the rate that ${rate} says: keep one of them.`)] : [];
}
function multiStreamFaults({ of, batch }, fault, name) {
	if (of === "url") return [fault("scenario", `Scenario multi-stream is for a model in ONNX; of a server, ${`say ${name("batch")}: 8 instead`}.`)];
	return batch === void 0 ? [] : [fault("batch", "A query of scenario multi-stream has 8 rows.")];
}
function besideFaults(said, name) {
	const { of, sweep, soak, "max-minutes": minutes = usualMinutes } = said;
	const swept = typeof sweep === "object" && sweep !== null ? Object.keys(sweep) : [];
	const soakMs = typeof soak === "string" ? parseDuration(soak) : typeof soak === "number" ? soak : null;
	return [
		...sweep !== void 0 && of === "command" ? [{
			message: `${name("sweep")} has no meaning for a command.`,
			key: ["sweep"]
		}] : [],
		...of === "model" && swept.includes("concurrency") ? [{
			message: "A sweep by concurrency is for a server.",
			key: ["sweep", "concurrency"]
		}] : [],
		...soakMs !== null && typeof minutes === "number" && soakMs >= minutes * minuteMs ? [{
			message: `${name("soak")} is a part of ${name("max-minutes")} (${minutes}), and leaves nothing of it: make it shorter, or the other longer.`,
			key: ["soak"]
		}] : []
	];
}
function gateFaults(said, name) {
	const scenario = benchmarkScenarios.find((own) => own === (said.scenario ?? "single-stream"));
	return Object.entries(said.gates).flatMap(([metric, rules]) => {
		const message = isSoakMetric(metric) ? soakFault(metric, rules, said, name) : lackFault(metric, scenario, said);
		return message === void 0 ? [] : [{
			message,
			key: ["gates", metric]
		}];
	});
}
function lackFault(metric, scenario, { "latency-bound": bound }) {
	const why = scenario && scenarioLacks(scenario, bound !== void 0)[metric];
	return why && `There is no ${metric}: ${why}.`;
}
function soakFault(metric, rules, { soak, of }, name) {
	if (soak === void 0) return `${metric} is what a soak tells: say ${name("soak")}, and for how long.`;
	if (of === "command" && metric === "memory_growth") return "A command has no memory_growth: each run of it is a process of its own.";
	const others = Object.keys(Object(rules)).filter((rule) => !["max", "severity"].includes(rule));
	return others.length === 0 ? void 0 : `${metric} is of the candidate alone: of its rules, max has a meaning, and ${others.join(", ")} has none.`;
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
	return number$2(expected).check(int(expected), _nonnegative(expected));
}
const namePattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u;
const expectedName = "a name of letters, digits, \".\", \"_\" and \"-\" that starts with a letter or digit (100 characters at most)";
/** The name of a data set or model; it goes into file names and messages. */
function name() {
	return string(expectedName).check(_regex(namePattern, expectedName));
}
// packages/config/endpoint-keys.ts
const datatypes = [
	"BOOL",
	"UINT8",
	"UINT16",
	"UINT32",
	"UINT64",
	"INT8",
	"INT16",
	"INT32",
	"INT64",
	"FP16",
	"FP32",
	"FP64",
	"BYTES"
];
/** A length of time, as text. */
const duration$1 = (description) => {
	const expected = "a duration such as 500ms, 30s or 5min";
	return optional(described(string(expected).check(refine((said) => parseDuration(said) !== null, expected)), description));
};
const datatypeKeys = () => _enum(datatypes, "a datatype such as FP32");
const headerKeys = () => described(record(string(), text("text"), "a mapping of header names to values"), "Headers of every request. `env:NAME` in a value stands for the environment variable of that name.", { examples: [{ Authorization: "Bearer env:SIGNS_TOKEN" }] });
const positive = (description) => optional(described(count().check(_gte(1)), description));
const url$1 = () => text("the URL of a model, such as http://localhost:8080/v2/models/signs");
const endpointMapping = mapping({
	url: described(url$1(), "Where the model answers: `https://HOST/v2/models/NAME`, with `/versions/VERSION` behind it for one version.", { examples: ["http://localhost:8080/v2/models/signs"] }),
	headers: optional(headerKeys()),
	inputs: optional(described(record(string(), datatypeKeys(), "a mapping of inputs to datatypes"), "The inputs of the model by datatype, in order. Default: what the server says of them; where it says nothing, one input `input-0` of FP64.", { examples: [{ "input-0": "FP32" }] })),
	outputs: optional(described(list(text("the name of an output"), "a list of output names"), "Outputs to ask for. Default: what the server gives unasked.", { examples: [["predict", "predict_proba"]] })),
	encoding: optional(described(_enum(["json", "binary"]), "How tensors are sent. Default: binary where the server says that it knows the extension `binary_tensor_data`, else json.")),
	"batch-rows": positive("Rows of one request. Default: 100, or as many as the inputs fix."),
	concurrency: positive("Requests under way at once. Default: 4."),
	timeout: duration$1("The longest time for one request. Default: 60s."),
	wait: duration$1("How long to wait for the endpoint to be ready. Default: 30s.")
});
/** An endpoint as it is written: its URL, or more of it. */
const endpointKeys = union([url$1(), endpointMapping], "the URL of a model, or a mapping with \"url\"");
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
const mostListed = 12;
/** `a, b, c`, cut where it gets long. */
function listOf(words) {
	const rest = words.length - mostListed;
	return words.slice(0, mostListed).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
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
/** The branch of a union that the writer meant: the one whose outermost form fits, but for the names of its keys. */
function meantBranch(issue) {
	return issue.errors.find((branch) => branch.every(({ path, code }) => path.length > 0 || code === "unrecognized_keys"));
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
	if (typeof seen === "number" && /^a (duration|length of time)\b/.test(expectedOf(issue))) return `Add its unit, such as ${seen}s, ${seen}min or ${seen}h.`;
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
// packages/config/hide-secrets.ts
var import_dist = require_dist();
/** Texts that look like nothing but a credential: by the prefixes of those who hand them out, else by their make-up. */
const secrets = new RegExp([String.raw`\b(?:gh[opusr]_|github_pat_|glpat-|npm_|hf_|pypi-|xox[abps]-|sk-|AKIA|ASIA|eyJ)[\w.+/=-]{12,}`, String.raw`(?<![\w+/=-])(?=[\w+/=-]*[a-z])(?=[\w+/=-]*[A-Z])(?=[\w+/=-]*\d)[A-Za-z0-9+/=]{32,}(?![\w-])`].join("|"), "g");
/**
* Text with what looks like a credential cut to its first four characters: a file that was named by mistake is quoted
* where others read it.
*/
function hideSecrets(text) {
	return text.replace(secrets, (secret) => `${secret.slice(0, 4)}…`);
}
// packages/config/yaml-compose.ts
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
			message: sentence(hideSecrets(message)),
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
		if (path.length > 0) place.path = hideSecrets(formatPath(path));
		const told = {
			code,
			message: hideSecrets(message),
			place
		};
		return hint === void 0 ? told : {
			...told,
			hint: hideSecrets(hint)
		};
	});
}
/**
* Where things stand in a document that was read before.
*
* @returns line and column, from 1, of the key that a path leads to, or of the item of a list; undefined where it leads
*   nowhere.
*/
function placesIn({ document, lines }, targets) {
	return (path) => {
		const entry = path.reduce((own, step) => own && child(own.value, step, targets), {
			key: null,
			value: document.contents
		});
		const offset = entry && (start(entry.key) ?? start(entry.value));
		if (offset === void 0) return void 0;
		const { line, col } = lines.linePos(offset);
		return {
			line,
			column: col
		};
	};
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
// packages/config/benchmark-load-keys.ts
const sizesTo = (most) => {
	const expected = `a whole number from 1 to ${most}`;
	return list(count().check(_gte(1, expected), _lte(most, expected)), "a list of sizes such as [1, 8, 32]");
};
const expectedRate = "a number above 0";
/** What is run at other sizes, too. */
const sweepKeys = mapping({
	batch: optional(described(sizesTo(65536), "Rows of a call.")),
	concurrency: optional(described(sizesTo(1024), "Requests to `url` that are under way at once."))
}).check(refine((sweep) => Object.keys(sweep).length > 0, "batch or concurrency"), meta({ minProperties: 1 }));
/** Keys of a benchmark that say how calls come, and what is run beside the pairs. */
const loadKeys = {
	scenario: optional(described(_enum(benchmarkScenarios), "How queries come, as in MLPerf Inference: one after the other (`single-stream`, the default), eight rows at once (`multi-stream`), by chance at a rate (`server`), or all at once (`offline`).")),
	rate: optional(described(number$2(expectedRate).check(_positive(expectedRate)), "Queries a second of scenario `server`, which come by chance; their latencies count from when they come.", { examples: [50] })),
	"latency-bound": duration$1("Of scenario `server`, in place of `rate`: the latency that 99 % of queries keep. The highest rate for which they do is searched: `max_rate`."),
	sweep: optional(described(sweepKeys, "Sizes at which latency and throughput are looked at after the pairs, as far as the time allows; shown and judged by nothing.", { examples: [{ batch: [
		1,
		8,
		32
	] }] })),
	soak: duration$1("After the pairs, for how long one more process of the candidate runs to see whether it gets slower or its memory grows: `latency_drift` and `memory_growth`. A part of `max-minutes`.")
};
/** Lengths of time as milliseconds; the rest as it is. */
function loadOf(written) {
	const { "latency-bound": bound, soak, ...rest } = written;
	return {
		...rest,
		...bound === void 0 ? {} : { "latency-bound": parseDuration(bound) },
		...soak === void 0 ? {} : { soak: parseDuration(soak) }
	};
}
/**
* Reads the text of a sweep: `batch: [1, 8, 32]`.
*
* @param file name for messages.
* @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
*/
function parseSweep(text, file) {
	return readDocument(text, file, {
		keys: sweepKeys,
		check: () => []
	});
}
// packages/config/benchmark-runtime-keys.ts
const expectedCount$1 = "a whole number, 1 or more";
const expectedPrice = "a price an hour such as 0.48, 0.48 EUR, or the label of a runner";
/** Keys of a benchmark that say what runs a model, on what rows, and what the machine costs. */
const runtimeKeys = {
	provider: optional(described(text("the name of an execution provider, such as cuda"), "Execution provider that runs the model, as ONNX Runtime calls it: `cpu`, `cuda`, `tensorrt`, `dml`, `coreml`, `webgpu`, `qnn`. Whatever it cannot run is an error, not left to the CPU. Default: cpu.", { examples: ["cuda"] })),
	optimization: optional(described(_enum([
		"all",
		"extended",
		"basic",
		"disabled"
	]), "How far ONNX Runtime rewrites the graph before it runs it. Default: all.")),
	"inter-threads": optional(described(count().check(_gte(1, expectedCount$1)), "Operators of the model that may run at once, where its graph has branches. Default: 1.")),
	data: optional(described(text("the name of an entry of \"data\", or a path"), "Rows that the model is fed, the name of an entry of `data` or a path: the first of them, bound to its inputs as `evaluate` does. Default: inputs are made up.", { examples: ["test"] })),
	price: optional(described(union([number$2(expectedPrice).check(_positive(expectedPrice)), text(expectedPrice)], expectedPrice), "What an hour of the machine costs, for the metric `cost`: a number of USD, an amount with its currency, or the label of a GitHub-hosted runner.", { examples: [
		.48,
		"0.48 EUR",
		"ubuntu-latest"
	] }))
};
// packages/config/command-keys.ts
/** A command as text or words. */
const commandWordKeys = [text("a command"), list(string("text"), "a list of words")];
/** A command and what belongs to it. */
const commandMapping = mapping({
	run: described(union([...commandWordKeys], "a command, or a list of its words"), "The program and its arguments. No shell reads them: text is split at blanks, and quotes hold a word together. `{data}`, `{predictions}` and `{model}` stand for paths.", { examples: ["python predict.py --in {data} --out {predictions}"] }),
	model: optional(described(text("a path or location"), "The file that `{model}` stands for; of a base model, the base’s.", { examples: ["models/signs.pkl"] })),
	env: optional(described(list(text("the name of an environment variable"), "a list of names of environment variables"), "Environment variables that the command gets beside PATH, VIRTUAL_ENV, LD_LIBRARY_PATH and those that start with CUDA_.", { examples: [["HF_HOME"]] }))
});
/** A command as it is written: its words, or more of it. */
const commandKeys = union([...commandWordKeys, commandMapping], "a command, a list of its words, or a mapping with \"run\"");
// packages/config/benchmark-url-keys.ts
const url = () => text("a URL, such as http://localhost:8080/v2/models/signs");
const shape = array(number$2("a whole number").check(int("a whole number"), _gte(-1)), "a list of lengths").check(_minLength(1, "at least one length"));
const timedInput = union([datatypeKeys(), mapping({
	datatype: datatypeKeys(),
	shape
})], "a datatype such as FP32, or a mapping with \"datatype\" and \"shape\"");
const urlMapping = mapping({
	url: described(url(), "A model of the Open Inference Protocol v2, `http://HOST/v2/models/NAME`; or any other URL, which is asked as it is. `{port}` stands for the port that `serve` is given.", { examples: ["http://localhost:8080/v2/models/signs", "http://127.0.0.1:{port}/predict"] }),
	headers: optional(headerKeys()),
	inputs: optional(described(record(string(), timedInput, "a mapping of inputs"), "Of a model that the server says too little of: its inputs by datatype, with the shape where it is not said either; −1 is an open length.", { examples: [{ "input-0": {
		datatype: "FP32",
		shape: [-1, 4]
	} }] })),
	encoding: optional(described(_enum(["json", "binary"]), "How tensors are sent. Default: binary where the server says that it knows the extension `binary_tensor_data`, else json.")),
	method: optional(described(_enum([
		"GET",
		"POST",
		"PUT",
		"PATCH",
		"DELETE",
		"HEAD"
	], "a method such as POST"), "Of a request that you write yourself. Default: POST where it has a body, else GET.")),
	body: optional(described(string("text"), "The body of a request that you write yourself.")),
	"body-file": optional(described(text("a path or location"), "A file that holds the body.", { examples: ["bench/request.json"] })),
	timeout: duration$1("The longest time for one request, to the end of its answer. Default: 60s."),
	wait: duration$1("How long to wait for a server that `serve` does not start. Default: 30s.")
});
/** What is asked of a running server: a URL, or more of it. */
const timedUrlKeys = union([url(), urlMapping], "a URL, or a mapping with \"url\"");
/** A path of the same host: behind `//` or `/\` another one is named, and URLs skip tabs and ends of lines. */
const ownPath = /^\/(?![/\\])\S*$/;
const serveMapping = extend(commandMapping, {
	run: described(union([...commandWordKeys], "a command, or a list of its words"), "The program and its arguments, as it would be typed; no shell reads them. `{port}` stands for a free port, `{model}` for the path of the file that `model` names.", { examples: ["python serve.py --port {port} --model {model}"] }),
	ready: optional(described(text("a path such as /health").check(_regex(ownPath, "a path that begins with one /")), "Path that answers with a status of 2xx once the server is ready. Default: that of the model; of a URL of another kind, the server is ready when it takes connections.", { examples: ["/health"] })),
	wait: duration$1("How long it may take until it is ready. Default: 60s.")
});
/** A command that starts a server. */
const serveKeys = union([...commandWordKeys, serveMapping], "a command, a list of its words, or a mapping with \"run\"");
// packages/config/metrics-from-keys.ts
/** In what form a command says its numbers. */
const printedFormats = [
	"json",
	"regex",
	"pytest-benchmark",
	"hyperfine",
	"google-benchmark",
	"github-action-benchmark"
];
const format = _enum(printedFormats, `one of ${printedFormats.join(", ")}`);
/** Where the numbers are that a command says itself. */
const metricsFromKeys = union([format, mapping({
	format: described(format, "Form of the numbers: those of the tools, `json` for any of these or an object of names and numbers, `regex` for text."),
	file: optional(described(text("a path"), "The file that the command writes them into, from the folder that it runs in. Default: its standard output.", { examples: ["results.json"] })),
	pattern: optional(described(text("a regular expression"), "Of `regex`, as JavaScript has them: groups `name`, `value` and perhaps `unit`, or a group for each metric by its name. The last match counts.", { examples: ["loss=(?<loss>\\S+) accuracy=(?<accuracy>\\S+)"] })),
	reach: optional(described(mapping({
		metric: described(text("the name of a metric"), "A metric that `pattern` finds."),
		"at-least": optional(described(number$2("a number"), "What it has to come up to.")),
		"at-most": optional(described(number$2("a number"), "What it has to come down to."))
	}), "A metric that is printed more than once, as a training does, and the value that it should reach: the time from the start of the command until it first does is told as `time_to_METRIC`, in ms.", { examples: [{
		metric: "accuracy",
		"at-least": .95
	}] }))
})], "a format, or a mapping with \"format\"");
/** What is written; findings have let it through. */
function metricsFromOf(written) {
	return typeof written === "string" ? { format: written } : written;
}
/**
* Reads `metrics-from` alone: a format, or a mapping in YAML.
*
* @param file name for messages.
* @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
*/
function parseMetricsFrom(text, file) {
	return metricsFromOf(readDocument(text, file, {
		keys: metricsFromKeys,
		check: (each) => metricsFromFindings(each, [])
	}));
}
/**
* What in it has no meaning.
*
* @param name how a key is called where it was said: `"command"`, or `--command`.
*/
function printedFaults({ metricsFrom, command, gates }, name) {
	if (metricsFrom === void 0) return Object.keys(gates).filter(isReportedMetric).map((metric) => ({
		message: `Nothing says where ${metric} comes from: a command prints it, and ${name("metrics-from")} tells how.`,
		key: ["gates", metric]
	}));
	if (command !== void 0) return [];
	return [{
		message: `${name("metrics-from")} reads what ${name("command")} says, and there is none.`,
		key: ["metrics-from"]
	}];
}
/** What is wrong with `metrics-from` beyond the form of its keys. */
function metricsFromFindings(written, path) {
	const said = isMapping(written) ? valueAt(written, "format") : written;
	const pattern = valueAt(written, "pattern");
	const reach = valueAt(written, "reach");
	return [...patternFindings$1(said, pattern, path), ...reach === void 0 ? [] : reachFindings(written, reach, [...path, "reach"])];
}
function reachFindings(written, reach, path) {
	const found = (message) => [{
		code: "MG2107",
		message,
		path,
		at: "key"
	}];
	if (valueAt(written, "format") !== "regex" || valueAt(written, "file") !== void 0) return found("\"reach\" is for format regex on the standard output: only there is it seen when a number comes.");
	return ["at-least", "at-most"].filter((bound) => valueAt(reach, bound) !== void 0).length === 1 ? [] : found("\"reach\" takes \"at-least\" or \"at-most\", one of them.");
}
function patternFindings$1(said, pattern, path) {
	if (said !== "regex") {
		if (pattern === void 0) return [];
		return [{
			code: "MG2107",
			message: "\"pattern\" is for format regex: the other formats know where their numbers are.",
			path: [...path, "pattern"],
			at: "key"
		}];
	}
	if (pattern === void 0) return [{
		code: "MG2107",
		message: "Nothing says how the numbers are found: format regex needs \"pattern\".",
		hint: patternHint,
		path,
		at: "value"
	}];
	const wrong = typeof pattern === "string" ? patternFault(pattern) : null;
	if (wrong === null) return [];
	return [{
		code: "MG2107",
		message: wrong,
		hint: patternHint,
		path: [...path, "pattern"],
		at: "value"
	}];
}
const patternHint = "As in: loss=(?<loss>\\S+), or for several metrics: (?<name>\\w+): (?<value>\\S+) ?(?<unit>ms|s)?";
function patternFault(pattern) {
	try {
		new RegExp(pattern, "gm");
	} catch (error) {
		return `The pattern is no regular expression: ${error.message}.`;
	}
	const groups = Object.keys(new RegExp(`|${pattern}`).exec("")?.groups ?? {});
	if (groups.length === 0) return "The pattern names no group, and so no metric.";
	if (groups.includes("value") !== groups.includes("name")) return "The pattern has one of the groups \"name\" and \"value\" alone: they belong together.";
	return null;
}
// packages/config/setup-keys.ts
const setupMapping = extend(omit(commandMapping, { model: true }), {
	run: described(union([...commandWordKeys], "a command, or a list of its words"), "The program and its arguments, as it would be typed; no shell reads them.", { examples: ["make build"] }),
	timeout: duration$1("How long it may take. Default: 15min.")
});
/** A command that builds a checkout. */
const setupKeys = union([...commandWordKeys, setupMapping], "a command, a list of its words, or a mapping with \"run\"");
// packages/config/benchmark-keys.ts
const share$1 = /^\s*(\d+(\.\d+)?|\.\d+)\s*%\s*$/;
const expectedLimit$1 = "a share of the base (5%) or a number in the metric's unit";
const bound$1 = (description) => optional(described(number$2("a number"), description));
const expectedCount = "a whole number, 1 or more";
const atLeastOne = () => count().check(_gte(1, expectedCount));
/** What may be demanded of one metric of a benchmark. */
const speedRules = mapping({
	min: bound$1("Least value that passes, in the metric's unit."),
	max: bound$1("Greatest value that passes, in the metric's unit."),
	"max-regression": optional(described(union([number$2().check(_nonnegative(expectedLimit$1)), string().check(refine((text) => share$1.test(text), expectedLimit$1), meta({ pattern: share$1.source }))], expectedLimit$1), "How much worse than the base it may get: 5% is relative to the base, a bare number is in the metric's unit. Process pairs find changes from about 5% on.", { examples: ["5%"] })),
	severity: optional(described(_enum(["error", "warn"]), "Whether a breach fails the gate (error, the default) or is only shown (warn)."))
}).check(refine((rules) => Object.keys(rules).some((key) => key !== "severity"), "min, max or max-regression"), meta({ minProperties: 1 }));
const gatedName = string().check(refine(isSpeedMetric, `one of ${benchmarkMetrics.join(", ")}, or reported(name=…)`), meta({ anyOf: [{ enum: [...benchmarkMetrics] }, { pattern: "^\\s*reported\\s*\\(" }] }));
/** Rules by metric of a benchmark. */
const benchmarkGatesKeys = described(record(gatedName, speedRules).check(refine((gates) => Object.keys(gates).length > 0, "at least one metric"), meta({ minProperties: 1 })), `Rules on ${benchmarkMetrics.map((name) => `\`${name}\``).join(", ")}, and on what a command says itself: \`reported(name=…)\`.`, { examples: [{
	latency_p50: { "max-regression": "5%" },
	size: { max: 5e6 }
}] });
/** `benchmark` of a model in mlgate.yml. */
const benchmarkKeys = mapping({
	command: optional(described(commandKeys, "In place of the model in ONNX: a command whose whole runs are timed, as it would be typed; no shell reads it. `{model}` stands for the file that it names as `model`, and for the base’s in turns.", { examples: ["python infer.py --batch 32"] })),
	"base-command": optional(described(commandKeys, "What `command` is compared with, in turns; else the file of the base model is.")),
	"metrics-from": optional(described(metricsFromKeys, "Where `command` says numbers of its own, and in which form: those of each run are told beside its time, and `reported(name=…)` gates them.", { examples: ["json", {
		format: "regex",
		pattern: "accuracy: (?<accuracy>\\S+)"
	}] })),
	setup: optional(described(setupKeys, "What builds the base: `command`, or the server that `serve` starts, is then compared with itself at the base, whose commit is checked out into a folder of its own and built there by this, once.", { examples: ["make build"] })),
	url: optional(described(timedUrlKeys, "In place of the model in ONNX: what a running server is asked, a model of the Open Inference Protocol v2 or any request over HTTP.", { examples: ["http://localhost:8080/v2/models/signs"] })),
	"base-url": optional(described(timedUrlKeys, "What `url` is compared with, in turns: a server that runs already.")),
	serve: optional(described(serveKeys, "A command that starts the server of `url`, anew for each pair; it is ended with all that it started. `{port}` stands for a free port in both, `{model}` for the file that it names as `model`, and for the base’s in turns.", { examples: ["python serve.py --port {port}"] })),
	"base-serve": optional(described(serveKeys, "What `serve` is compared with, in turns; else the file of the base model is.")),
	concurrency: optional(described(atLeastOne(), "Requests to `url` that are under way at once, each over a connection of its own, 1024 at most. Default: 1; 64 in scenario `server`.")),
	...loadKeys,
	...runtimeKeys,
	threads: optional(described(atLeastOne(), "Threads of one operator of the model. Default: as many as there are cores.")),
	batch: optional(described(atLeastOne(), "Rows of a call, where the model leaves that open. Default: 1.")),
	pairs: optional(described(atLeastOne(), "Pairs of fresh processes that are run, base and candidate in turns; fewer than 7 decide nothing. Default: as many as the gates need, 11 or more.")),
	"max-minutes": optional(described(atLeastOne(), "How long all of it may take, in minutes; a second run that confirms a failure included. Default: 10.")),
	gates: optional(benchmarkGatesKeys),
	seed: optional(described(count(), "Seed of the made-up inputs and of the order of turns. Default: 0."))
});
// packages/config/benchmark-runtime-faults.ts
const ofModel$1 = [
	"provider",
	"optimization",
	"inter-threads",
	"data"
];
/**
* What has no meaning for what is timed, and what is gated without being known.
*
* @param name how a key is called where it was said: `"provider"`, or `--provider`.
*/
function runtimeFaults(said, name) {
	const { of, price, gates } = said;
	return [...(of === "model" ? [] : ofModel$1.filter((key) => said[key] !== void 0)).map((key) => ({
		message: `${name(key)} has no meaning beside ${name(of)}: it is for a model in ONNX.`,
		key: [key]
	})), ...Object.hasOwn(gates, "cost") && price === void 0 ? [{
		message: `What it costs hangs on what the machine costs: say ${name("price")}.`,
		key: ["gates", "cost"]
	}] : []];
}
// packages/config/command-words.ts
/**
* Splits a command into words as a POSIX shell does, and does nothing else that a shell does: `|`, `>`, `;`, `$` and `*`
* are characters like any other. Outside of quotes a backslash holds only for a blank, a quote or another backslash
* behind it, so that the paths of Windows stay whole.
*
* @returns undefined when a quote is not closed.
*/
function commandWords(text) {
	const words = [];
	let word;
	let quote;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		const next = text[at + 1] ?? "";
		if (quote !== void 0 && character === quote) quote = void 0;
		else if (quote === void 0 && (character === "\"" || character === "'")) {
			quote = character;
			word ??= "";
		} else if (character === "\\" && next !== "" && escapable(quote).includes(next)) {
			word = (word ?? "") + next;
			at++;
		} else if (quote === void 0 && /\s/.test(character)) {
			if (word !== void 0) words.push(word);
			word = void 0;
		} else word = (word ?? "") + character;
	}
	if (quote !== void 0) return void 0;
	return word === void 0 ? words : [...words, word];
}
function escapable(quote) {
	if (quote === "'") return "";
	return quote === "\"" ? "\"\\$`" : " 	\n\"'\\";
}
// packages/config/command-reader.ts
/**
* Reads a command alone: as it would be typed, or a list or mapping in YAML.
*
* @param file name for messages.
* @param use what it is for.
* @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
*/
function parseCommand(text, file, use = "predicts") {
	return commandOf(readDocument(/^\s*[[{]|\n/.test(text.trim()) ? text : JSON.stringify(text), file, {
		keys: commandKeys,
		check: (each) => commandFindings(each, [], use)
	}));
}
/** What is written, with the defaults; findings have let it through. */
function commandOf(written) {
	const { run, env = [], ...rest } = typeof written === "string" || Array.isArray(written) ? { run: written } : written;
	return {
		words: (typeof run === "string" ? commandWords(run) : run) ?? [],
		env,
		...rest
	};
}
/** `{predictions}`, or with the ending that says its format. */
const predictionsPlace = /\{predictions(\.(?:csv|tsv|ndjson|jsonl|parquet))?\}/;
/** Variables that are the runner's own: tokens, and files that later steps obey. */
const ofRunner = /^(?:ACTIONS_|GITHUB_|INPUT_|RUNNER_|MLGATE_)/i;
/**
* What is wrong with a command beyond the form of its keys.
*
* @param use a command that is timed is given no data and writes no predictions that anybody reads.
*/
function commandFindings(written, path, use = "predicts") {
	const [run, at] = isMapping(written) ? [valueAt(written, "run"), [...path, "run"]] : [written, path];
	return [...wordFindings(run, valueAt(written, "model"), at, use), ...environmentFindings(valueAt(written, "env"), [...path, "env"])];
}
function wordFindings(run, model, path, use) {
	const words = typeof run === "string" ? commandWords(run) : run;
	const find = (message, hint) => [{
		code: "MG2102",
		message,
		hint,
		path,
		at: "value"
	}];
	if (typeof run === "string" && words === void 0) return find("A quote of the command is not closed.", "Close it, or write the command as a list of words.");
	if (!Array.isArray(words) || !words.every((word) => typeof word === "string")) return [];
	if (words[0]?.trim() === "" || words.length === 0) return find("The command names no program.", "Begin with it, as in: python predict.py …");
	const has = (place) => words.slice(1).some((word) => place.test(word));
	if (use === "timed" && (has(/\{data\}/) || has(predictionsPlace))) return find("A command that is timed is given no {data} and no {predictions}.", "Write paths of your own.");
	const missing = [
		...has(/\{data\}/) || use === "timed" ? [] : ["{data}"],
		...has(predictionsPlace) || use === "timed" ? [] : ["{predictions}"],
		...model === void 0 || has(/\{model\}/) ? [] : ["{model}"]
	];
	if (missing.length > 0) return find(`The command does not say where ${missing.join(" and ")} go${missing.length === 1 ? "es" : ""}.`, "As in: python predict.py --in {data} --out {predictions}");
	if (model !== void 0 || !has(/\{model\}/)) return [];
	return find("{model} stands for no file.", "Name it: { run: …, model: models/signs.pkl }.");
}
function environmentFindings(env, path) {
	if (!Array.isArray(env)) return [];
	return env.flatMap((name, index) => {
		if (typeof name !== "string" || /^\w+$/.test(name) && !ofRunner.test(name)) return [];
		return [{
			code: "MG2102",
			message: `${JSON.stringify(name)} is no environment variable that a command can be given.`,
			hint: "Those of the runner hold its tokens. Give the step a variable of your own with `env:`.",
			path: [...path, index],
			at: "value"
		}];
	});
}
// packages/config/endpoint-reader.ts
/** A variable that stands in the value of a header: the name is in the second group. */
const environmentReference = /(^|\s)env:(\w+)/g;
/**
* Reads an endpoint alone: a URL, or a mapping in YAML.
*
* @param file name for messages.
* @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
*/
function parseEndpoint(text, file) {
	return endpointOf(readDocument(/^\s*\{|\n/.test(text) ? text : JSON.stringify(text.trim()), file, {
		keys: endpointKeys,
		check: (each) => endpointFindings(each, [])
	}));
}
/** What is written, with the defaults; findings have let it through. */
function endpointOf(written) {
	const said = typeof written === "string" ? { url: written } : written;
	const parts = addressOf(said.url);
	if (parts === void 0) throw new TypeError("an endpoint without an address was let through");
	const { headers = {}, inputs = {}, outputs = [], encoding, concurrency = 4 } = said;
	return {
		...parts,
		headers,
		inputs,
		outputs,
		...encoding === void 0 ? {} : { encoding },
		batchRows: said["batch-rows"] ?? 100,
		concurrency,
		timeoutMs: parseDuration(said.timeout ?? "60s"),
		waitMs: parseDuration(said.wait ?? "30s")
	};
}
function addressOf(text) {
	const url = URL.parse(text);
	if (url === null || !/^https?:$/.test(url.protocol)) return void 0;
	const found = /^(.*\/v2)\/models\/([^/]+)(?:\/versions\/([^/]+))?\/?$/.exec(url.pathname);
	if (found === null || url.search !== "" || url.hash !== "") return void 0;
	const [, prefix = "", model = "", version] = found;
	return {
		url: `${url.origin}${url.pathname.replace(/\/$/, "")}`,
		server: `${url.origin}${prefix}`,
		model: decodeURIComponent(model),
		...version === void 0 ? {} : { version: decodeURIComponent(version) }
	};
}
/** What is wrong with an endpoint beyond the form of its keys. */
function endpointFindings(written, path) {
	const [text, at] = isMapping(written) ? [valueAt(written, "url"), [...path, "url"]] : [written, path];
	if (typeof text !== "string") return [];
	return [...addressFindings(text, at), ...headerFindings(valueAt(written, "headers"), [...path, "headers"])];
}
function addressFindings(text, path) {
	const credentials = credentialFindings(text, path);
	if (credentials.length > 0 || isModelAddress(text)) return credentials;
	return [{
		code: "MG2102",
		message: "This is not the URL of a model of the Open Inference Protocol v2.",
		hint: "Write https://HOST/v2/models/NAME, or …/v2/models/NAME/versions/VERSION.",
		path,
		at: "value"
	}];
}
/** A URL with a user or password in it. */
function credentialFindings(text, path) {
	const url = URL.parse(text);
	if (url === null || url.username === "" && url.password === "") return [];
	return [{
		code: "MG2102",
		message: "The URL of the endpoint has a user or password in it.",
		hint: "Results show the URL. Say headers: { Authorization: Basic env:NAME } instead.",
		path,
		at: "value"
	}];
}
/** Whether a URL is that of a model, or of a version of it. */
function isModelAddress(text) {
	try {
		return addressOf(text) !== void 0;
	} catch {
		return false;
	}
}
/** Headers that are the request's own. */
const ownHeaders = /^(?:host|content-length|content-type|transfer-encoding|connection|accept|inference-header-content-length)$/i;
/** Names of headers, and of parameters, whose values are secrets. */
const secretHeaders = /auth|token|key|secret|cookie|password/i;
/**
* What is wrong with headers that are said of a request.
*
* @param own names of those that the request makes itself.
*/
function headerFindings(headers, path, own = ownHeaders) {
	if (!isMapping(headers)) return [];
	return Object.entries(headers).flatMap(([name, value]) => {
		const find = (message, hint) => [{
			code: "MG2102",
			message,
			...hint === void 0 ? {} : { hint },
			path: [...path, name],
			at: "value"
		}];
		if (!/^[!#$%&'*+.^`|~\w-]+$/.test(name) || own.test(name)) return find("No header of this name can be said here.");
		if (typeof value !== "string") return [];
		if (!/^[\t\x20-\x7e]*$/.test(value)) return find("A header is one line of ASCII.");
		if (!secretHeaders.test(name) || /(?:^|\s)env:\w+/.test(value)) return [];
		return find("The value of this header looks like a secret, and this file is read by everybody.", `Put it into an environment variable, and write ${name}: env:NAME.`);
	});
}
// packages/config/benchmark-url-reader.ts
/** What a port stands for in a URL and in the words of a command. */
const portPlace = "{port}";
/**
* Reads what is asked of a server alone: a URL, or a mapping in YAML.
*
* @param file name for messages.
* @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
*/
function parseTimedUrl(text, file) {
	return timedUrlOf(readDocument(/^\s*\{|\n/.test(text) ? text : JSON.stringify(text.trim()), file, {
		keys: timedUrlKeys,
		check: (each) => timedUrlFindings(each, [])
	}));
}
/**
* Reads a command that starts a server alone.
*
* @param file name for messages.
* @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
*/
function parseServe(text, file) {
	return serveOf(readDocument(/^\s*[[{]|\n/.test(text.trim()) ? text : JSON.stringify(text), file, {
		keys: serveKeys,
		check: (each) => serveFindings(each, [])
	}));
}
/** What is written, with the defaults; findings have let it through. */
function timedUrlOf(written) {
	const said = typeof written === "string" ? { url: written } : written;
	const { url, headers = {}, inputs = {}, encoding, method, body, "body-file": bodyFile } = said;
	const asked = {
		url: url.replace(/\/$/, ""),
		headers,
		timeoutMs: parseDuration(said.timeout ?? "60s"),
		waitMs: parseDuration(said.wait ?? "30s")
	};
	if (isOfModel(said)) {
		const declared = Object.entries(inputs).map(([name, input]) => [name, typeof input === "string" ? {
			datatype: input,
			shape: null
		} : input]);
		return {
			...asked,
			kind: "model",
			inputs: Object.fromEntries(declared),
			...encoding === void 0 ? {} : { encoding }
		};
	}
	return {
		...asked,
		url,
		kind: "request",
		method: method ?? (body === void 0 && bodyFile === void 0 ? "GET" : "POST"),
		...body === void 0 ? {} : { body },
		...bodyFile === void 0 ? {} : { bodyFile }
	};
}
/** What is written, with the defaults; findings have let it through. */
function serveOf(written) {
	const { ready, wait = "60s", ...command } = typeof written === "string" || Array.isArray(written) ? { run: written } : written;
	return {
		...commandOf(command),
		...ready === void 0 ? {} : { ready },
		waitMs: parseDuration(wait)
	};
}
/** The same model in the terms of an endpoint that is asked for predictions. */
function endpointAt(timed, url) {
	const { headers, encoding, timeoutMs, waitMs } = timed;
	return {
		...endpointOf(url),
		headers,
		...encoding === void 0 ? {} : { encoding },
		timeoutMs,
		waitMs
	};
}
function isOfModel({ url, method, body, "body-file": file }) {
	if (typeof url !== "string") return false;
	return method === void 0 && body === void 0 && file === void 0 && isModelAddress(withPort(url));
}
/** A URL as it will be: any port will do to see whether it is one. */
function withPort(url) {
	return url.replace(portPlace, "1");
}
function secretNames(url) {
	return [...new URL(url).searchParams.keys()].filter((name) => secretHeaders.test(name));
}
/** Headers of requests that users write: those that say where they end are ours. */
const framingHeaders = /^(?:host|content-length|transfer-encoding|connection|keep-alive|te|trailer|upgrade|expect)$/i;
/** What is wrong with what is asked of a server, beyond the form of its keys. */
function timedUrlFindings(written, path) {
	const said = isMapping(written) ? written : { url: written };
	const at = (key) => isMapping(written) ? [...path, key] : path;
	const { url } = said;
	if (typeof url !== "string") return [];
	const find = (message, key, hint) => ({
		code: "MG2102",
		message,
		...hint === void 0 ? {} : { hint },
		path: at(key),
		at: "value"
	});
	const protocol = URL.parse(withPort(url))?.protocol;
	if (protocol === void 0 || !/^https?:$/.test(protocol)) return [find("This is not a URL of http or https.", "url", "Write http://HOST/v2/models/NAME for a model, or any other URL.")];
	const ofModel = isOfModel(said);
	const idle = ofModel ? [] : ["inputs", "encoding"].filter((key) => said[key] !== void 0);
	const isBodiless = said.method === "GET" || said.method === "HEAD";
	const bodies = ["body", "body-file"].filter((key) => said[key] !== void 0);
	return [
		...credentialFindings(withPort(url), at("url")),
		...secretNames(withPort(url)).map((name) => find(`The URL has what looks like a secret in it: ${name}.`, "url", "Results show the URL. Say it in headers, as env:NAME, where the server takes it so.")),
		...idle.map((key) => find(`"${key}" is for a model of the Open Inference Protocol v2, at …/v2/models/NAME.`, key)),
		...bodies.length > 1 ? [find("There are two bodies: \"body\" and \"body-file\".", "body-file")] : [],
		...isBodiless ? bodies.map((key) => find(`A request of ${said.method} has no body.`, key)) : [],
		...headerFindings(said.headers, at("headers"), ofModel ? void 0 : framingHeaders)
	];
}
/** What is wrong with a command that starts a server, beyond the form of its keys. */
function serveFindings(written, path) {
	const run = isMapping(written) ? valueAt(written, "run") : written;
	const words = typeof run === "string" ? commandWords(run) : run;
	const findings = commandFindings(written, path, "timed");
	if (findings.length > 0 || !Array.isArray(words)) return findings;
	if (words.slice(1).some((word) => typeof word === "string" && word.includes("{port}"))) return [];
	return [{
		code: "MG2102",
		message: "The command does not say where {port} goes: both sides are started, each on a port of its own.",
		hint: "As in: python serve.py --port {port}; or env PORT={port} python serve.py.",
		path: isMapping(written) ? [...path, "run"] : path,
		at: "value"
	}];
}
// packages/config/benchmark-url-faults.ts
/** Connections that one process holds open. */
const mostConnections = 1024;
/** Keys that belong to `url`. */
const ofUrl = [
	"base-url",
	"serve",
	"base-serve",
	"concurrency"
];
/** Keys that only a model in ONNX or a command knows. */
const ofOthers = [
	"command",
	"base-command",
	"threads"
];
/** Metrics that no server has. */
const ofNone = ["size"];
/** Metrics of a server that is started. */
const ofStarted = [
	"load_time",
	"peak_memory",
	"gpu_memory",
	"memory_growth"
];
/**
* What in a benchmark of a server contradicts itself, or has no meaning; of any other benchmark, what is only for servers.
*
* @param name how a key is called where it was said: `"serve"`, or `--serve`.
*/
function serverFaults(said, name) {
	const fault = (key, message) => ({
		message,
		key: [key]
	});
	if (said.url === void 0) return ofUrl.filter((key) => said[key] !== void 0).map((key) => fault(key, `${name(key)} has no meaning without ${name("url")}.`));
	return [
		...ofOthers.filter((key) => said[key] !== void 0).map((key) => fault(key, `${name(key)} has no meaning beside ${name("url")}.`)),
		...said.batch !== void 0 && isWrittenOut(said) ? [fault("batch", `${name("batch")} has no meaning for a request that is written out.`)] : [],
		...Object.hasOwn(Object(said.sweep), "batch") && isWrittenOut(said) ? [fault("sweep", "A request that is written out has no other batches: sweep concurrency alone.")] : [],
		...typeof said.concurrency === "number" && said.concurrency > mostConnections ? [fault("concurrency", `${name("concurrency")} is ${mostConnections} at most.`)] : [],
		...setupFaults(said, name),
		...portFaults(said, name),
		...Object.keys(said.gates).flatMap((metric) => {
			const key = ["gates", metric];
			if (ofNone.includes(metric)) return [{
				message: `A server has no ${metric}.`,
				key
			}];
			if (said.serve !== void 0 || !ofStarted.includes(metric)) return [];
			return [{
				message: `${metric} is that of a server which ${name("serve")} starts.`,
				key
			}];
		})
	];
}
function isWrittenOut(said) {
	return [said.url, said["base-url"]].some((url) => url?.kind === "request");
}
/** A checkout of the base is where `serve` starts the other side. */
function setupFaults(said, name) {
	if (said.setup === void 0) return [];
	const other = ["base-url", "base-serve"].find((key) => said[key] !== void 0);
	const message = said.serve === void 0 ? `${name("setup")} builds the base in which ${name("serve")} starts a server, and there is none.` : other && `${name(other)} and ${name("setup")} both say what the base is: keep one.`;
	return message === void 0 ? [] : [{
		message,
		key: ["setup"]
	}];
}
/** Whoever is started listens where it is told to, and is asked there. */
function portFaults(said, name) {
	const fault = (key, message) => ({
		message,
		key: [key]
	});
	const { url, serve } = said;
	const [baseUrl, baseServe] = [said["base-url"], said["base-serve"]];
	const place = (asked) => asked?.url.includes(portPlace);
	const unasked = (server, asked) => fault(asked, `${name(server)} starts a server at a free port: say ${portPlace} in ${name(asked)}.`);
	const unserved = (server, asked) => fault(asked, `${name(asked)} has a ${portPlace}, and no ${name(server)} starts a server there.`);
	return [
		...serve === void 0 && place(url) ? [unserved("serve", "url")] : [],
		...serve !== void 0 && !place(url) ? [unasked("serve", "url")] : [],
		...baseServe === void 0 && place(baseUrl) ? [unserved("base-serve", "base-url")] : [],
		...baseServe !== void 0 && place(baseUrl) === false ? [unasked("base-serve", "base-url")] : [],
		...baseServe !== void 0 && serve === void 0 ? [fault("base-serve", `${name("base-serve")} is what ${name("serve")} is compared with, and there is none.`)] : []
	];
}
// packages/config/benchmark-url-findings.ts
/** What is wrong with what a benchmark says of a server, beyond the form of its keys. */
function serverFindings(benchmark, path) {
	const { url, "base-url": baseUrl, serve, "base-serve": baseServe, setup } = benchmark;
	const gates = Object.fromEntries(entriesOf(valueAt(benchmark, "gates")));
	const said = {
		...benchmark,
		url: parsed(url),
		"base-url": parsed(baseUrl),
		gates
	};
	return [
		...url === void 0 ? [] : timedUrlFindings(url, [...path, "url"]),
		...baseUrl === void 0 ? [] : timedUrlFindings(baseUrl, [...path, "base-url"]),
		...serve === void 0 ? [] : serveFindings(serve, [...path, "serve"]),
		...baseServe === void 0 ? [] : serveFindings(baseServe, [...path, "base-serve"]),
		...url === void 0 || setup === void 0 ? [] : commandFindings(setup, [...path, "setup"], "timed"),
		...serverFaults(said, (key) => `"${key}"`).map(({ message, key }) => ({
			code: "MG2107",
			message,
			path: [...path, ...key],
			at: "key"
		}))
	];
}
function parsed(written) {
	const read = timedUrlKeys.safeParse(written);
	return read.success ? timedUrlOf(read.data) : void 0;
}
// packages/config/gates-keys.ts
const number$1 = (expected) => number$2(expected);
const limit = (description) => described(union([number$2().check(meta({ minimum: 0 })), string().check(meta({ pattern: "^\\s*(\\d+(\\.\\d+)?|\\.\\d+)\\s*(pt|%)?\\s*$" }))], "points (1pt), a share of the baseline (5%) or a number"), description, { examples: [
	"1pt",
	"5%",
	.01
] });
/** What may be demanded of one metric. */
const ruleSetKeys = mapping({
	min: optional(described(number$1("a number in the metric's unit"), "Least value that passes.")),
	max: optional(described(number$1("a number in the metric's unit"), "Greatest value that passes.")),
	"max-regression": optional(limit("How much worse than the baseline it may get: 1pt is 0.01 absolute, 5% is relative to |baseline|, a bare number is in the metric's unit.")),
	"min-improvement": optional(limit("How much better than the baseline it must get, written as `max-regression` is.")),
	confidence: optional(described(number$1("a number between 0.5 and 1, such as 0.95").check(meta({
		exclusiveMinimum: .5,
		exclusiveMaximum: 1
	})), "Judge `min` and `max` by the bound of the metric's interval at this level instead of its value.")),
	severity: optional(described(_enum(["error", "warn"]), "Whether a breach fails the gate (error, the default) or is only shown (warn). A metric that is missing is an error either way."))
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
		findings.push(...ruleFindings$1(name, rules, gatePath));
	}
	return findings;
}
/** What is wrong with gates on numbers that a program says itself, among gates of a benchmark. */
function reportedFindings(gates, path) {
	const reported = entriesOf(gates).filter(([name]) => isReportedMetric(name));
	return gatesFindings(Object.fromEntries(reported), path);
}
function ruleFindings$1(metric, rules, path) {
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
	return typeof written.metric === "string" && !Object.values(written).some(Array.isArray);
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
// packages/config/setup-reader.ts
/** What is written, with the defaults; findings have let it through. */
function setupOf(written) {
	const { timeout = "15min", ...command } = typeof written === "string" || Array.isArray(written) ? { run: written } : written;
	return {
		...commandOf(command),
		timeoutMs: parseDuration(timeout)
	};
}
/**
* Reads `setup` alone: as it would be typed, or a list or mapping in YAML.
*
* @param file name for messages.
* @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
*/
function parseSetup(text, file) {
	return setupOf(readDocument(/^\s*[[{]|\n/.test(text.trim()) ? text : JSON.stringify(text), file, {
		keys: setupKeys,
		check: (each) => commandFindings(each, [], "timed")
	}));
}
// packages/config/benchmark-reader.ts
/** What is written, with the defaults; findings have let it through. */
function benchmarkOf(written) {
	const { command, "base-command": base, gates = {}, ...others } = written;
	const { setup, url, "base-url": baseUrl, serve, "base-serve": baseServe, ...further } = others;
	const { "metrics-from": metricsFrom, ...rest } = further;
	return {
		...loadOf(rest),
		...url === void 0 ? {} : { url: timedUrlOf(url) },
		...baseUrl === void 0 ? {} : { "base-url": timedUrlOf(baseUrl) },
		...serve === void 0 ? {} : { serve: serveOf(serve) },
		...baseServe === void 0 ? {} : { "base-serve": serveOf(baseServe) },
		...command === void 0 ? {} : { command: commandOf(command) },
		...base === void 0 ? {} : { "base-command": commandOf(base) },
		...metricsFrom === void 0 ? {} : { "metrics-from": metricsFromOf(metricsFrom) },
		...setup === void 0 ? {} : { setup: setupOf(setup) },
		gates: canonicalSpeedGates(gates)
	};
}
/**
* Reads the text of `gates:` of a benchmark alone.
*
* @param file name for messages; the file itself is not touched.
* @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
*/
function parseBenchmarkGates(text, file) {
	return canonicalSpeedGates(readDocument(text, file, {
		keys: benchmarkGatesKeys,
		check: (gates) => reportedFindings(gates, [])
	}));
}
/** The same rules, those of what a command says itself by the canonical name of their metric. */
function canonicalSpeedGates(gates) {
	return Object.assign({}, ...Object.entries(gates).map(([metric, rules]) => isReportedMetric(metric) ? canonicalGates({ [metric]: rules }) : { [metric]: rules }));
}
/** Keys and gates that only a model in ONNX knows. */
const ofModel = ["threads", "batch"];
const gatesOfModel = [
	"throughput",
	"load_time",
	"size"
];
/** What is wrong with `benchmark` of a model beyond the form of its keys. */
function benchmarkFindings(model, path) {
	const benchmark = valueAt(model, "benchmark");
	if (!isMapping(benchmark)) return [];
	const at = [...path, "benchmark"];
	return [
		...serverFindings(benchmark, at),
		...sourceFindings$1(model, benchmark, at),
		...reportedFindings(benchmark.gates, [...at, "gates"]),
		...printedFindings(benchmark, at),
		...loadFindings(benchmark, at)
	];
}
/** What is wrong with how calls come, and with what is run beside. */
function loadFindings(benchmark, path) {
	const of = benchmark.url !== void 0 ? "url" : benchmark.command !== void 0 ? "command" : "model";
	const gates = Object.fromEntries(entriesOf(benchmark.gates));
	const said = {
		...benchmark,
		of,
		gates
	};
	const name = (key) => `"${key}"`;
	return [...loadFaults(said, name), ...runtimeFaults(said, name)].map(({ message, key }) => ({
		code: "MG2107",
		message,
		path: [...path, ...key],
		at: "key"
	}));
}
/** What is wrong with numbers of a command's own. */
function printedFindings(benchmark, at) {
	const { "metrics-from": written, command, gates } = benchmark;
	const name = (key) => `"${key}"`;
	const faults = printedFaults({
		metricsFrom: written,
		command,
		gates: Object.fromEntries(entriesOf(gates))
	}, name);
	return [...written === void 0 ? [] : metricsFromFindings(written, [...at, "metrics-from"]), ...faults.map(({ message, key }) => ({
		code: "MG2107",
		message,
		path: [...at, ...key],
		at: "key"
	}))];
}
function sourceFindings$1(model, benchmark, at) {
	if (valueAt(benchmark, "url") !== void 0) return [];
	const found = (message, key) => ({
		code: "MG2107",
		message,
		path: key,
		at: "key"
	});
	const command = valueAt(benchmark, "command");
	const base = valueAt(benchmark, "base-command");
	const setup = valueAt(benchmark, "setup");
	if (command === void 0) return [
		...valueAt(model, "onnx") === void 0 ? [found("A benchmark times a model in ONNX (\"onnx\"), a command or a server: name a command or a url under \"benchmark\".", at)] : [],
		...base === void 0 ? [] : [found("\"base-command\" is what \"command\" is compared with, and there is none.", [...at, "base-command"])],
		...setup === void 0 ? [] : [found("\"setup\" builds the base of a \"command\", and there is none.", [...at, "setup"])]
	];
	return [
		...commandFindings(command, [...at, "command"], "timed"),
		...base === void 0 ? [] : commandFindings(base, [...at, "base-command"], "timed"),
		...setup === void 0 ? [] : commandFindings(setup, [...at, "setup"], "timed"),
		...setup === void 0 || base === void 0 ? [] : [found("\"base-command\" and \"setup\" both say what the base is: keep one.", [...at, "setup"])],
		...ofModel.filter((key) => valueAt(benchmark, key) !== void 0).map((key) => found(`"${key}" has no meaning beside "command".`, [...at, key])),
		...entriesOf(valueAt(benchmark, "gates")).flatMap(([metric]) => gatesOfModel.some((own) => own === metric) ? [found(`A command has no ${metric}; its latency is that of whole runs.`, [
			...at,
			"gates",
			metric
		])] : [])
	];
}
// packages/config/contradictions.ts
/** Two parts of a document that cannot both be meant. */
function contradiction(message, path) {
	return {
		code: "MG2107",
		message,
		path,
		at: "value"
	};
}
/** A least and a greatest value the wrong way round. Numbers, shares and lengths of time compare by size, other texts
* as ISO dates do. */
function orderFindings(limits, low, high, path) {
	const [least, greatest] = [valueAt(limits, low), valueAt(limits, high)];
	const [small, large] = [sizeOf(least), sizeOf(greatest)];
	if (small === void 0 || large === void 0 || small.unit !== large.unit || small.size <= large.size) return [];
	return [contradiction(`"${low}" is greater than "${high}" (${String(least)} > ${String(greatest)}): nothing could pass.`, [...path, low])];
}
function sizeOf(value) {
	if (isWholeNumber(value)) return {
		unit: "number",
		size: BigInt(value)
	};
	if (typeof value === "number") return {
		unit: "number",
		size: value
	};
	if (typeof value !== "string") return void 0;
	if (/%\s*$/.test(value)) return {
		unit: "share",
		size: Number.parseFloat(value)
	};
	const duration = /[a-z]\s*$/.test(value) ? parseDuration(value) : null;
	return duration === null ? {
		unit: "text",
		size: value
	} : {
		unit: "time",
		size: duration
	};
}
/** A whole number, or the digits of one that is beyond ±2^53. */
function isWholeNumber(value) {
	return typeof value === "string" ? /^-?\d{16,40}$/.test(value) : Number.isInteger(value);
}
// packages/config/data-schema-table-checks.ts
/** What is wrong with what a data schema says of the table as a whole, and of its columns together. */
function tableFindings(schema, path) {
	const columns = valueAt(schema, "columns");
	return [
		...limitFindings(schema, path, schema),
		...limitFindings(valueAt(schema, "warn"), [...path, "warn"], schema),
		...columnOrderFindings(schema, columns, path),
		...entriesOf(valueAt(schema, "environments")).flatMap(([name, environment]) => nameFindings$1(valueAt(environment, "absent"), columns, [
			...path,
			"environments",
			name,
			"absent"
		])),
		...itemsOf$1(valueAt(schema, "rules")).flatMap((rule, index) => ruleFindings(rule, [
			...path,
			"rules",
			index
		]))
	];
}
/** Limits that nothing could keep, and compound keys over columns that cannot be there. */
function limitFindings(limits, path, schema) {
	const isOpen = ["warn", "ignore"].includes(String(valueAt(schema, "extra-columns")));
	return [...orderFindings(valueAt(limits, "rows"), "min", "max", [...path, "rows"]), ...(isOpen ? [] : itemsOf$1(valueAt(limits, "unique"))).flatMap((group, index) => nameFindings$1(group, valueAt(schema, "columns"), [
		...path,
		"unique",
		index
	]))];
}
/** Names in a list that none of the columns bears. */
function nameFindings$1(names, columns, path) {
	if (!isMapping(columns)) return [];
	const known = Object.keys(columns);
	return itemsOf$1(names).flatMap((name, position) => {
		if (typeof name !== "string" || Object.hasOwn(columns, name)) return [];
		const meant = suggest(name, known);
		return [{
			code: "MG2104",
			message: `No column is called ${describeSeen(name)}.`,
			hint: meant === void 0 ? `The columns: ${listOf(known)}.` : `Did you mean "${meant}"?`,
			path: [...path, position],
			at: "value"
		}];
	});
}
/** Mappings lose the order of keys that are whole numbers, so nothing could be said of theirs. */
function columnOrderFindings(schema, columns, path) {
	const policy = valueAt(schema, "column-order");
	const number = entriesOf(columns).find(([name]) => /^(0|[1-9]\d{0,8})$/.test(name));
	if (number === void 0 || policy !== "fail" && policy !== "warn") return [];
	return [contradiction(`The place of the column "${number[0]}" is not known: names that are whole numbers have none.`, [...path, "column-order"])];
}
function ruleFindings(rule, path) {
	if (!isMapping(rule)) return [];
	const [hasSql, hasQuery] = [valueAt(rule, "sql") !== void 0, valueAt(rule, "query") !== void 0];
	if (hasSql && hasQuery) return [contradiction("A rule has \"sql\" or \"query\", not both.", [...path, "query"])];
	if (hasQuery && valueAt(rule, "on-null") !== void 0) return [contradiction("\"on-null\" says nothing about a query: it returns a row, or it does not.", [...path, "on-null"])];
	if (hasSql || hasQuery) return [];
	return [{
		code: "MG2103",
		message: "The key \"sql\" is missing.",
		hint: "Expected a condition in SQL, or \"query\" in its place.",
		path: [...path, "sql"],
		at: "key"
	}];
}
function itemsOf$1(value) {
	return Array.isArray(value) ? value : [];
}
// packages/config/value-format.ts
const timeSpecifiers = /%-?[HIMSfpz]/;
const valueFormatKey = described(union([text(), list(text(), "a list of patterns")], "a name, a pattern, or a list of patterns"), `How the values are written. For date and timestamp columns a pattern of strptime, or a list of them, in place of ISO 8601: ${Object.keys(specifiers).join(" ")}. For string columns one of ${stringFormats.join(", ")}.`, { examples: [
	"%d/%m/%Y",
	["%d.%m.%Y", "%Y-%m-%d"],
	"email"
] });
/** What is wrong with a column's `format` beyond its form. */
function valueFormatFindings(type, column, path) {
	const format = valueAt(column, "format");
	const at = [...path, "format"];
	if (type === "string") return stringFormatFindings(format, at);
	if (type !== "date" && type !== "timestamp") return [];
	if (typeof format === "string") return patternFindings(type, format, at);
	if (!Array.isArray(format)) return [];
	return format.flatMap((pattern, index) => typeof pattern === "string" ? patternFindings(type, pattern, [...at, index]) : []);
}
function stringFormatFindings(format, path) {
	if (format === void 0 || stringFormats.includes(format)) return [];
	const meant = typeof format === "string" ? suggest(format, stringFormats) : void 0;
	return [{
		code: "MG2102",
		message: `Expected a format of text, but saw ${describeSeen(format)}.`,
		hint: meant === void 0 ? `Known are ${stringFormats.join(", ")}; for others use \`pattern\`.` : `Did you mean "${meant}"?`,
		path,
		at: "value"
	}];
}
function patternFindings(type, pattern, path) {
	const finding = (message, hint) => [{
		code: "MG2102",
		message,
		hint,
		path,
		at: "value"
	}];
	const unknown = (pattern.match(patternParts) ?? []).find((part) => part.startsWith("%") && specifiers[part] === void 0);
	if (unknown !== void 0) return finding(`The pattern ${describeSeen(pattern)} has the unknown specifier "${unknown}".`, `Known are ${Object.keys(specifiers).join(" ")}; a day without a leading zero is %-d.`);
	if (!/%[Yy]/.test(pattern)) return finding(`The pattern ${describeSeen(pattern)} reads no year, so it names no ${type}.`, "Write it as strptime takes it, such as \"%d/%m/%Y\".");
	if (type === "date" && timeSpecifiers.test(pattern)) return finding(`The pattern ${describeSeen(pattern)} reads a time of day, which a date has not.`, "Declare the column as `type: timestamp`.");
	return [];
}
// packages/config/data-schema-checks.ts
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
		...formatFindings(valueAt(schema, "format"), [...path, "format"]),
		...tableFindings(schema, path),
		...entriesOf(columns).flatMap(([name, column]) => {
			const columnPath = [
				...path,
				"columns",
				name
			];
			const type = valueAt(column, "type");
			if (!columnTypes.includes(type)) return [];
			return [
				...columnFindings$1(type, column, columnPath),
				...valueFormatFindings(type, column, columnPath),
				...columnFindings$1(type, valueAt(column, "warn"), [...columnPath, "warn"]),
				...enumShareFindings(column, columnPath)
			];
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
	const usual = { decimal: "." };
	return marks.flatMap((mark, index) => {
		const character = valueAt(format, mark);
		const other = marks.slice(0, index).find((earlier) => (valueAt(format, earlier) ?? usual[earlier]) === character);
		if (character === void 0 || other === void 0) return [];
		return [contradiction(`${describeSeen(character)} is the ${other} already.`, [...path, mark])];
	});
}
function columnFindings$1(type, limits, path) {
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
		...orderFindings(limits, "min-length", "max-length", path),
		...boundsFindings(limits, path)
	];
}
/** Bounds below a key of their own, such as those of statistics, the wrong way round. */
function boundsFindings(limits, path) {
	const statistics = valueAt(limits, "statistics");
	const quantiles = valueAt(statistics, "quantiles");
	return [...[
		...["distinct", "history"].map((key) => [valueAt(limits, key), [...path, key]]),
		...entriesOf(statistics).map(([key, bounds]) => [bounds, [
			...path,
			"statistics",
			key
		]]),
		...entriesOf(quantiles).map(([level, bounds]) => [bounds, [
			...path,
			"statistics",
			"quantiles",
			level
		]])
	].flatMap(([bounds, at]) => orderFindings(bounds, "min", "max", at)), ...orderFindings(valueAt(limits, "classes"), "min-share", "max-share", [...path, "classes"])];
}
/** A share of the values in `enum` where there is no such list. */
function enumShareFindings(column, path) {
	return [path, [...path, "warn"]].flatMap((at) => {
		const limits = at === path ? column : valueAt(column, "warn");
		const lists = [valueAt(column, "enum"), valueAt(limits, "enum")];
		if (valueAt(limits, "min-enum-share") === void 0 || lists.some((list) => list !== void 0)) return [];
		return [{
			...contradiction("\"min-enum-share\" goes with \"enum\", which is missing.", [...at, "min-enum-share"]),
			at: "key"
		}];
	});
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
function isSimple(value) {
	return typeof value === "string" || typeof value === "number";
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
// packages/config/quantity-keys.ts
const percentPattern = /^(?:\d+(?:\.\d+)?|\.\d+)\s*%$/;
const expectedShare = "a share such as 5% or 0.05";
/**
* A share of a whole, as `5%` or `0.05`.
*
* @param most the greatest that there may be; more than 1 where the whole is that of something else.
*/
function share(expected = expectedShare, most = 1) {
	return pipe(union([number$2().check(_gte(0, expected), _lte(most, expected)), percentText(expected, most)], expected), transform(shareOf));
}
/** A share in percent; `shareOf` makes a number of it. */
function percentText(expected, most = 1) {
	return string().check(_regex(percentPattern, expected), refine((written) => shareOf(written) <= most, expected));
}
/** A share as a number. */
function shareOf(written) {
	return typeof written === "number" ? written : Number((Number.parseFloat(written) / 100).toPrecision(15));
}
const expectedLimit = (whole) => `none, any, or the greatest share of the ${whole}, such as 2% or 0.02`;
/** How many of something are let through. */
function shareLimit(whole) {
	const expected = expectedLimit(whole);
	return pipe(union([
		_enum(["none", "any"]),
		number$2().check(_gte(0, expected), _lte(1, expected)),
		percentText(expected)
	], expected), transform((written) => written === "none" || written === "any" ? written : shareOf(written)));
}
/** Inclusive bounds, at least one of them. */
function bounds(limit, description, examples) {
	return described(mapping({
		min: optional(described(limit, "The least that is let through.")),
		max: optional(described(limit, "The greatest that is let through."))
	}).check(refine((both) => Object.keys(both).length > 0, "\"min\", \"max\" or both"), meta({ minProperties: 1 })), description, { examples });
}
const expectedDuration = "a length of time such as 90min, 36h or 7d";
/** A length of time with its unit, in milliseconds. */
const duration = pipe(string(expectedDuration).check(refine((said) => /[a-z]\s*$/i.test(said) && parseDuration(said) !== null, expectedDuration), meta({ pattern: "^\\s*\\d+(\\.\\d+)?\\s*(ms|s|m|min|h|d)\\s*$" })), transform((said) => parseDuration(said) ?? 0));
const expectedAmount = "a whole number, or a share of the values such as 5%";
/** A number of values, or a share of them. */
const amount = pipe(union([number$2().check(int(expectedAmount), _nonnegative(expectedAmount)), percentText(expectedAmount)], expectedAmount), transform((written) => typeof written === "number" ? written : { share: shareOf(written) }));
// packages/config/data-schema-limits.ts
const number = number$2("a number");
const expectedSum = "a number";
const sum = union([number$2(), string().check(_regex(/^-?\d{16,40}$/, expectedSum))], expectedSum);
const meaningOfNulls = "How many nulls are let through: none, any, or at most this share of the rows.";
const nulls = described(shareLimit("rows"), meaningOfNulls);
const levelPattern = /^(?:0|0?\.\d+|1(?:\.0+)?|(?:\d{1,2}(?:\.\d+)?|100)\s*%)$/;
const expectedLevel = "a level such as 0.99 or 99%";
const statistics = described(mapping({
	mean: optional(bounds(number, "Of the arithmetic mean.", [{
		min: 20,
		max: 60
	}])),
	median: optional(bounds(number, "Of the 0.5 quantile.", [{ max: 40 }])),
	"standard-deviation": optional(bounds(number, "Of the standard deviation of a sample: divided by one less than the number of values.", [{ min: .5 }])),
	sum: optional(bounds(sum, "Of the sum; exact for whole numbers.", [{ min: 0 }])),
	quantiles: optional(described(record(string(expectedLevel).check(_regex(levelPattern, expectedLevel)), bounds(number, "Of the quantile of this level.", [{ max: 250 }]), "a mapping of levels, such as 0.99 or 99%").check(refine((levels) => Object.keys(levels).length > 0, "at least one level"), meta({ minProperties: 1 })), "Quantiles by level, linearly interpolated between neighbouring values, as numpy does.", { examples: [{
		"1%": { min: 0 },
		"99%": { max: 250 }
	}] }))
}), "Statistics of the values that must lie within bounds, for integer and number columns. Values that are NaN or infinite fail them.");
const outliers = described(pipe(union([
	_enum(["none"]),
	number$2().check(_gte(0, expectedShare), _lte(1, expectedShare)),
	percentText(expectedShare),
	mapping({
		"max-share": described(share(), "The greatest share of the values that may be outliers."),
		method: optional(described(_enum(Object.keys(outlierMethods)), "tukey (default): further beyond the quartiles than `factor` times the distance between them. z-score: further from the mean than `factor` standard deviations.")),
		factor: optional(described(number$2("a number above 0").check(_positive("a number above 0")), "How far is too far. Default: 1.5 for tukey, 3 for z-score."))
	})
], "none, a share such as 1%, or a mapping with \"max-share\""), transform((written) => {
	const said = typeof written === "object" ? written : { "max-share": written === "none" ? 0 : shareOf(written) };
	const { method = "tukey" } = said;
	return {
		method,
		factor: outlierMethods[method],
		...said
	};
})), "At most this share of the values lies far from the others, for integer and number columns; or a mapping of it as `max-share`, a `method` (tukey or z-score) and a `factor`.", { examples: ["1%", {
	"max-share": "0.1%",
	method: "z-score",
	factor: 4
}] });
const textLimits = mapping({
	variants: optional(described(_enum(["none", "any"]), "Whether there may be values that differ only by case, surrounding or repeated blanks, Unicode normal form, width (`Ａ`) or typography (`’`).")),
	blanks: optional(described(shareLimit("values"), "How many values may begin or end with a blank: none, any, or a share.")),
	special: optional(described(shareLimit("values"), "How many values may hold control characters, characters without width or direction marks, or U+FFFD, the mark of a failed decoding.")),
	placeholders: optional(described(shareLimit("values"), "How many values may be a text that stands for a missing value, such as `N/A`, `-`, `null` or `?`, unless `enum` lists it."))
});
const bound = union([number$2(), string()], "a number, or a date as text such as 2024-02-29");
/** Limits on the values of a column; the same keys stand under its `warn`. */
const valueLimitKeys = {
	min: optional(described(bound, "Least value that is let through, for integer, number, date and timestamp columns.")),
	max: optional(described(bound, "Greatest value that is let through, for integer, number, date and timestamp columns.")),
	enum: optional(described(list(union([string(), number$2()], "text or a number"), "a list of values"), "The values that are let through.")),
	"min-enum-share": optional(described(share(), "Least share of the values that `enum` must have. Default: all. Under `warn` it goes with the `enum` of the column.", { examples: ["99%"] })),
	pattern: optional(described(text("a regular expression"), "Regular expression (RE2) that each text must match somewhere; `^` and `$` make it match the whole.")),
	"min-length": optional(described(count(), "Least number of characters of a string, bytes of a binary, items of a list.")),
	"max-length": optional(described(count(), "Greatest number of characters of a string, bytes of a binary, items of a list.")),
	unique: optional(described(boolean("true or false"), "No value may occur twice. Nulls do not count.")),
	distinct: optional(bounds(amount, "How many different values there are, as a number or as a share of all values. `{ min: 2 }` refuses a column that says the same in every row.", [{ min: 2 }, { max: "5%" }])),
	classes: optional(described(mapping({
		"min-share": optional(described(share(), "Least share of the values that the rarest has; of `enum`, also those that are not there.")),
		"max-share": optional(described(share(), "Greatest share of the values that the commonest has."))
	}).check(refine((both) => Object.keys(both).length > 0, "\"min-share\", \"max-share\" or both"), meta({ minProperties: 1 })), "How even the classes are, for string, integer and boolean columns of few different values.", { examples: [{
		"min-share": "5%",
		"max-share": "80%"
	}] })),
	statistics: optional(statistics),
	outliers: optional(outliers),
	freshness: optional(described(duration, "How old the newest value may be, for date and timestamp columns. Times without an offset are in UTC; dates are counted in days of UTC.", { examples: ["36h", "7d"] })),
	history: optional(bounds(duration, "How old the oldest value is, for date and timestamp columns.", [{
		min: "365d",
		max: "730d"
	}])),
	future: optional(described(shareLimit("values"), "How many values may be later than now: none, any, or a share of the values; for date and timestamp columns.")),
	order: optional(described(_enum(orders), "How values follow each other, row by row, for integer, number, date and timestamp columns. Nulls are passed over.")),
	text: optional(described(textLimits, "What string columns may have of what is mostly a slip. Counts more than what the schema says of all."))
};
/** Keys of a column that say how many nulls it may have, and their default. */
const nullsKey = described(_default(nulls, "none"), meaningOfNulls, { default: "none" });
/** `warn` of a column. */
const softerValueKeys = mapping({
	nulls: optional(nulls),
	...valueLimitKeys
});
/** Limits on a table as a whole; the same keys stand under the `warn` of a schema. */
const tableLimitKeys = {
	rows: optional(described(mapping({
		min: optional(described(count(), "Least number of rows.")),
		max: optional(described(count(), "Greatest number of rows."))
	}), "How many rows there may be. Rows that cannot be read count too.")),
	unique: optional(described(list(list(text("the name of a column"), "a list of column names"), "a list of groups of columns, such as [[site, taken_at]]"), "Groups of columns that are unique taken together. A single column says `unique: true` itself.")),
	"duplicate-rows": optional(described(shareLimit("rows"), "How many rows may be in every column what an earlier one is: none, any, or at most this share of the rows.")),
	text: optional(described(textLimits, "What string columns may have of what is mostly a slip; a column may say otherwise."))
};
// packages/config/data-schema-keys.ts
const oneCharacter = (expected) => string(expected).check(_regex(/^[^\r\n]$/u, expected));
const textFormatKeys = described(mapping({
	delimiter: optional(described(oneCharacter("one character (a tab is \"\\t\", in double quotes)"), "The character between fields. Default: a comma, in .tsv files a tab.")),
	quote: optional(described(oneCharacter("one character"), "The character around fields. Default: `\"`.")),
	encoding: optional(described(_enum(textEncodings), "How characters are encoded. Default: utf-8.")),
	decimal: optional(described(_enum([".", ","]), "The decimal mark of numbers. Default: a point.")),
	thousands: optional(described(oneCharacter("one character"), "The mark between groups of digits. Default: none.")),
	"null-values": optional(described(list(string("text"), "a list of texts"), "Texts that mean \"no value\", besides the empty field.", { examples: [["NA", "n/a"]] })),
	sheet: optional(described(text("the name of a sheet"), "Which sheet of an .xlsx file is the table. It need not be said where there is only one.", { examples: ["Measurements"] }))
}), "How the text file is written, where that differs from the default. Nothing is guessed.");
const columnKeys$2 = mapping({
	type: described(_enum(columnTypes), "The type of the values."),
	format: optional(valueFormatKey),
	nulls: nullsKey,
	...valueLimitKeys,
	required: _default(described(boolean("true or false"), "Whether the column must be there."), true),
	private: optional(described(boolean("true or false"), "Whether the values of the column are shown nowhere, whatever samples are asked for. Default: false.")),
	description: optional(described(string("text"), "What the column means, for people.")),
	warn: optional(described(softerValueKeys, "Softer limits: a value beyond them is shown as a warning and fails nothing."))
});
const ruleKeys = mapping({
	name: described(text(), "What the rule says, in words; it names the rule in reports."),
	sql: optional(described(text("a condition in SQL"), "The condition that each row must meet, as in a CHECK of SQL.", { examples: ["starts_at <= ends_at"] })),
	query: optional(described(text("a SELECT over \"data\""), "In place of `sql`: one SELECT over the table `data` that returns the offending rows, none if all is well. Its column `row_number` counts the rows that could be read, from 1; where the query returns it, the rows are named.", { examples: ["SELECT site FROM data GROUP BY site HAVING count(*) < 20"] })),
	"on-null": _default(described(_enum(["pass", "fail"]), "What a row comes to for which the condition is null."), "pass"),
	severity: _default(described(_enum(["error", "warn"]), "Whether a breach fails the check or is only shown."), "error")
});
const columnsKeys = record(string(), described(columnKeys$2, "What a column of this name must hold.", { allOf: keysOfType.map(({ key, types }) => ({
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
	...tableLimitKeys,
	"extra-columns": _default(described(_enum([
		"fail",
		"warn",
		"ignore"
	]), "What happens when the data has columns not named here."), "fail"),
	"column-order": optional(described(_enum([
		"fail",
		"warn",
		"ignore"
	]), "What happens when the columns come in another order than here. Default: ignore.")),
	columns: described(columnsKeys, "The columns, by name."),
	rules: optional(described(list(ruleKeys, "a list of rules"), "Conditions of your own, each with `sql` or `query`.")),
	environments: optional(described(record(string(), mapping({ absent: described(list(text("the name of a column"), "a list of column names"), "Columns that the data has not there.") }), "a mapping of environments"), "Places where the data has not all of these columns, by a name that the data set gives as its `environment`.", { examples: [{ serving: { absent: ["label"] } }] })),
	warn: optional(described(mapping(tableLimitKeys), "Softer limits on the table: what is beyond them is shown as a warning and fails nothing."))
});
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
// packages/config/environments.ts
/**
* A schema as it holds in one of its environments: without the columns that are absent there, and without the compound
* keys that they are part of.
*
* @param environment undefined for the schema as it is.
* @param whose what the schema is called in messages.
* @throws MlgateError MG2104 when the schema has no such environment.
*/
function schemaIn(schema, environment, whose = "The schema") {
	if (environment === void 0) return schema;
	const { environments = {} } = schema;
	const own = Object.hasOwn(environments, environment) ? environments[environment] : void 0;
	if (own === void 0) throw unknownEnvironment(whose, environment, Object.keys(environments));
	const isAbsent = (name) => own.absent.includes(name);
	const columns = Object.entries(schema.columns);
	const { warn } = schema;
	const needsAbsent = (group) => group.some(isAbsent);
	const needsNone = (group) => !needsAbsent(group);
	return {
		...schema,
		...keysThat(needsNone, schema),
		...warn === void 0 ? {} : { warn: {
			...warn,
			...keysThat(needsNone, warn)
		} },
		columns: Object.fromEntries(columns.filter(([name]) => !isAbsent(name))),
		absent: {
			environment,
			columns: Object.fromEntries(columns.filter(([name]) => isAbsent(name))),
			...keysThat(needsAbsent, schema),
			...warn === void 0 ? {} : { warn: keysThat(needsAbsent, warn) }
		}
	};
}
function keysThat(fit, { unique }) {
	return unique === void 0 ? {} : { unique: unique.filter(fit) };
}
function unknownEnvironment(whose, environment, known) {
	const meant = suggest(environment, known);
	return new MlgateError({
		code: "MG2104",
		message: `${whose} has no environment "${environment}".`,
		hint: known.length === 0 ? "It names none; they stand under `environments`." : meant === void 0 ? `It has: ${listOf(known)}.` : `Did you mean "${meant}"?`
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
	for (const holder of holdersOf(metric, sliced)) {
		const path = [
			"models",
			model,
			...holder,
			"gates"
		];
		const found = entry(path.reduce((node, key) => entry(node, (own) => own === key)?.value ?? null, document.contents), (written) => isMetric(written, metric));
		const offset = found?.key.range?.[0];
		if (found === void 0 || offset === void 0) continue;
		const { line, col } = lines.linePos(offset);
		return {
			file,
			line,
			column: col,
			path: formatPath([...path, String(found.key.toJSON())])
		};
	}
}
/** Where a gate on such a metric may stand: what is reported, is by a file of metrics or by a command that is timed. */
function holdersOf(metric, sliced) {
	if (isBenchmarkMetric(metric)) return [["benchmark"]];
	if (sliced) return [["evaluate", "slices"]];
	return isReportedMetric(metric) ? [["evaluate"], ["benchmark"]] : [["evaluate"]];
}
function entry(node, isWanted) {
	if (!(0, import_dist.isMap)(node)) return void 0;
	const pair = node.items.find(({ key }) => (0, import_dist.isScalar)(key) && isWanted(String(key.value)));
	return pair && {
		key: pair.key,
		value: pair.value
	};
}
/** Whether a key of gates names a metric, in whatever spelling. @param metric its canonical name. */
function isMetric(written, metric) {
	if (isBenchmarkMetric(metric)) return written === metric;
	try {
		return parseMetric(written).canonical === metric;
	} catch {
		return false;
	}
}
// packages/config/judging-keys.ts
const columnName = () => text("the name of a column");
/** A column of numbers that are made into slices. */
const binsKeys = mapping({
	column: described(columnName(), "The column, which holds numbers."),
	quantiles: optional(described(count(), "As many slices with about as many rows each, 2 or more; the same number is never in two. They are found in the data of this change and hold for both sides, named by the least and the greatest number in them.")),
	bins: optional(described(list(number$2("a number"), "a list of rising numbers"), "In place of `quantiles`: where one slice ends and the next begins, a bound belonging to the next."))
});
/** `evaluate.slices` of mlgate.yml. */
const slicesKeys = mapping({
	by: described(list(union([columnName(), binsKeys], "the name of a column, or a mapping with \"column\" and \"quantiles\""), "a list of column names"), "Columns whose values are slices: each value is looked at by itself. Of a column of numbers, a mapping makes slices of its quantiles, `{ column: age, quantiles: 4 }`, or of what lies between bounds, `{ column: age, bins: [18, 65] }`.", { examples: [["weather", {
		column: "age",
		quantiles: 4
	}], [{
		column: "age",
		bins: [18, 65]
	}]] }),
	"min-samples": _default(described(count(), "Slices of fewer rows are shown, without effect. Default: 0."), 0),
	gates: optional(gatesKeys)
});
/** `evaluate.segments` of mlgate.yml. */
const segmentsKeys = mapping({
	columns: optional(described(list(columnName(), "a list of column names"), "Columns to search; they are kept with the predictions. Default: those of slices.", { examples: [["weather", "size_band"]] })),
	depth: _default(described(count(), "How many columns may say together which rows are meant: 1, 2 or 3; 0 searches nothing. Default: 2."), 2),
	"min-samples": _default(described(count(), "Rows that a part needs in each half of the rows. Default: 30."), 30)
});
const change = union([
	number$2("a number"),
	string().check(meta({ pattern: "^\\s*[+-]?\\d+(\\.\\d+)?\\s*%\\s*$" })),
	mapping({ to: union([
		string(),
		number$2(),
		boolean()
	], "a text, a number, true or false") })
], "a number that is added, a share such as +10%, or a mapping with \"to\"");
const expectationKeys = mapping({
	change: described(record(columnName(), change, "a mapping of columns").check(refine((changes) => Object.keys(changes).length > 0, "at least one column"), meta({ minProperties: 1 })), "What is done to which features, all at once: a number is added, `+10%` multiplies, `{ to: VALUE }` replaces.", { examples: [
		{ income: 1e3 },
		{ income: "+10%" },
		{ region: { to: "north" } }
	] }),
	score: described(_enum([
		"may-not-fall",
		"may-not-rise",
		"may-not-move"
	]), "What the score of a row may not do then: the probability of a class, or the value of a regression."),
	class: optional(described(union([
		string(),
		number$2(),
		boolean()
	], "a class"), "The class whose probability is the score. Default: the later of two.")),
	tolerance: optional(described(number$2("a number, 0 or more").check(_nonnegative("a number, 0 or more")), "How far a score may go the wrong way. Default: a millionth of it, or of 1 where it is smaller.")),
	exceptions: optional(described(union([number$2().check(_gte(0, "a share from 0 to 1"), _lte(1, "a share from 0 to 1")), string().check(meta({ pattern: "^\\s*\\d+(\\.\\d+)?\\s*%\\s*$" }))], "a share of the rows, such as 1%"), "Share of the rows that need not keep to it. Default: 0.", { examples: ["1%"] }))
});
/** `evaluate.checks` of mlgate.yml. */
const modelChecksKeys = mapping({
	"better-than-trivial": optional(described(record(string(), union([number$2().check(meta({ minimum: 0 })), string().check(meta({ pattern: "^\\s*(\\d+(\\.\\d+)?|\\.\\d+)\\s*(pt|%)?\\s*$" }))], "points (1pt), a share (5%) or a number"), "a mapping of metrics"), "By metric, how much better it has to be than with a model that always says the most frequent class (with the share of each as its probability), or the mean.", { examples: [{
		accuracy: "5pt",
		log_loss: "10%"
	}] })),
	finite: optional(described(boolean("true or false"), "No output is NaN or infinite.")),
	deterministic: optional(described(boolean("true or false"), "With `onnx`: two runs over the first 8,192 rows say the same, to the last bit.")),
	"batch-of-one": optional(described(boolean("true or false"), "With `onnx`: each of the first 1,024 rows, fed alone, gets the scores that it gets among others, as far as float32 goes.")),
	expectations: optional(described(list(expectationKeys, "a list of expectations"), "With `onnx`: the first 8,192 rows are scored again with features changed, and their scores held against those of the rows as they are.", { examples: [[{
		change: { income: 1e3 },
		score: "may-not-fall",
		class: "paid"
	}]] })),
	severity: optional(described(_enum(["error", "warn"]), "Whether a check that fails fails the run (error, the default) or is only shown (warn)."))
}).check(refine((checks) => Object.keys(checks).some((key) => key !== "severity"), "at least one check"), meta({ minProperties: 1 }));
// packages/config/judging-reader.ts
/**
* Reads the text of a `checks:` mapping alone.
*
* @param file name for messages; the file itself is not touched.
* @throws MlgateError MG20xx, MG21xx, or of metrics and limits MG7xxx, with every problem at its line and column.
*/
function parseChecks(text, file) {
	const check = (written) => checksFindings(written, []);
	return modelChecksConfig(readDocument(text, file, {
		keys: modelChecksKeys,
		check
	}));
}
function slicesConfig({ by, gates, ...rest }) {
	const bins = by.flatMap((written) => {
		if (typeof written === "string") return [];
		const { column, quantiles, bins: bounds = [] } = written;
		return [[column, quantiles === void 0 ? { bounds } : { quantiles }]];
	});
	return {
		...rest,
		by: by.map((written) => typeof written === "string" ? written : written.column),
		...bins.length === 0 ? {} : { bins: Object.fromEntries(bins) },
		gates: canonicalGates(gates ?? {})
	};
}
function modelChecksConfig(written) {
	const { severity = "error", finite = false, deterministic = false, expectations = [] } = written;
	return {
		severity,
		trivial: Object.entries(written["better-than-trivial"] ?? {}).map(([metric, margin]) => ({
			metric: parseMetric(metric).canonical,
			...parseLimit(margin)
		})),
		finite,
		deterministic,
		batchOfOne: written["batch-of-one"] ?? false,
		expectations: expectations.map(({ change, class: label, exceptions = 0, ...rest }) => ({
			...rest,
			change: Object.fromEntries(Object.entries(change).map(([name, own]) => [name, changeOf(own)])),
			...label === void 0 ? {} : { class: String(label) },
			exceptions: typeof exceptions === "number" ? exceptions : Number.parseFloat(exceptions) / 100
		}))
	};
}
function changeOf(written) {
	if (typeof written === "object") return written;
	return typeof written === "number" ? { by: written } : { times: 1 + Number.parseFloat(written) / 100 };
}
/** What is wrong with how an evaluation judges beyond the form of its keys. */
function judgingFindings(evaluate, path) {
	return [
		...binsFindings(valueAt(valueAt(evaluate, "slices"), "by"), [
			...path,
			"slices",
			"by"
		]),
		...depthFindings(valueAt(evaluate, "segments"), [...path, "segments"]),
		...checksFindings(valueAt(evaluate, "checks"), [...path, "checks"])
	];
}
function binsFindings(by, path) {
	if (!Array.isArray(by)) return [];
	const seen = /* @__PURE__ */ new Set();
	return by.flatMap((written, index) => {
		const own = [...path, index];
		const column = isMapping(written) ? written.column : written;
		const found = [];
		if (seen.has(column)) found.push({
			...wrong("This column is named above already.", own),
			code: "MG2107"
		});
		seen.add(column);
		if (!isMapping(written)) return found;
		const [quantiles, bins] = [valueAt(written, "quantiles"), valueAt(written, "bins")];
		if (quantiles === void 0 === (bins === void 0)) found.push(wrong("A column of numbers is sliced by exactly one of \"quantiles\" and \"bins\".", own));
		if (typeof quantiles === "number" && quantiles < 2) found.push(wrong("One quantile is the whole: name 2 or more.", [...own, "quantiles"]));
		const isRising = Array.isArray(bins) && bins.every((bound, place) => place === 0 || bound > bins[place - 1]);
		if (Array.isArray(bins) && !isRising) found.push(wrong("Each bound has to be greater than the one before.", [...own, "bins"]));
		return found;
	});
}
function depthFindings(segments, path) {
	const depth = valueAt(segments, "depth");
	if (typeof depth !== "number" || depth <= 3) return [];
	return [wrong("More than three columns together name parts that nobody could act on.", [...path, "depth"])];
}
function checksFindings(checks, path) {
	const trivial = entriesOf(valueAt(checks, "better-than-trivial")).flatMap(([metric, margin]) => [...explained(() => parseMetric(metric), [
		...path,
		"better-than-trivial",
		metric
	], "key"), ...typeof margin === "number" || typeof margin === "string" ? explained(() => parseLimit(margin), [
		...path,
		"better-than-trivial",
		metric
	], "value") : []]);
	const expectations = valueAt(checks, "expectations");
	const shares = (Array.isArray(expectations) ? expectations : []).flatMap((expectation, index) => [...entriesOf(valueAt(expectation, "change")).flatMap(([column, own]) => shareFindings(own, [
		...path,
		"expectations",
		index,
		"change",
		column
	], -1)), ...shareFindings(valueAt(expectation, "exceptions"), [
		...path,
		"expectations",
		index,
		"exceptions"
	], 0)]);
	return [...trivial, ...shares];
}
/** A text stands for a share: `+10%`. */
function shareFindings(written, path, sign) {
	if (typeof written !== "string") return [];
	if ((sign === 0 ? /^\s*\d+(\.\d+)?\s*%\s*$/ : /^\s*[+-]?\d+(\.\d+)?\s*%\s*$/).test(written) && (sign !== 0 || Number.parseFloat(written) <= 100)) return [];
	return [wrong(`"${written}" is not what is expected here: ${sign === 0 ? "a share of the rows, such as 1%" : "a number, a share such as +10%, or { to: TEXT }"}.`, path)];
}
function wrong(message, path) {
	return {
		code: "MG2102",
		message,
		path,
		at: "value"
	};
}
function explained(parse, path, at) {
	try {
		parse();
		return [];
	} catch (error) {
		if (!(error instanceof MlgateError)) throw error;
		return error.problems.map(({ code, message, hint }) => ({
			code,
			message,
			...hint === void 0 ? {} : { hint },
			path,
			at
		}));
	}
}
// packages/config/preprocess-keys.ts
const pixels = (expected) => number$2(expected).check(int(expected), _positive(expected));
const size = (description) => described(union([pixels("a whole number of pixels"), tuple([pixels("a height"), pixels("a width")])], "a number of pixels, or [height, width]"), description, { examples: [224, [224, 224]] });
const perChannel = (description, example) => described(union([number$2(), list(number$2("a number"), "a list of numbers")], "a number, or a list with one for each channel"), description, { examples: [example] });
const scale = "a number above 0, or a fraction such as 1/255";
/** What is done to an image before a model sees it, as mlgate.yml says it. */
const preprocessKeys = mapping({
	like: optional(described(_enum(libraries), "Whose resize and crop the training used: torchvision (and Pillow), keras (its data sets, tf.image.resize), opencv. Default: torchvision.")),
	resize: optional(size("The length of the shorter side, the other in proportion; or height and width. Default: none.")),
	interpolation: optional(described(_enum(interpolations), "How pixels between pixels are made. Default: bilinear.")),
	crop: optional(size("After the resize, the middle of this size: a square, or height and width.")),
	color: optional(described(_enum([
		"rgb",
		"bgr",
		"gray"
	]), "The order of the channels, or one of brightness. Default: rgb.")),
	layout: optional(described(_enum(["nchw", "nhwc"]), "Where the channels are: nchw as PyTorch has it, nhwc as Keras. Default: what the input of the model says.")),
	scale: optional(described(union([number$2(scale).check(_positive(scale)), string(scale).check(_regex(/^\s*\d+(\.\d+)?\s*\/\s*\d*[1-9]\d*\s*$/, scale))], scale), "What each sample, from 0 to 255, is multiplied by. Default: 1.", { examples: ["1/255"] })),
	mean: optional(perChannel("Taken off after that. Default: 0.", [
		.485,
		.456,
		.406
	])),
	std: optional(perChannel("Divided by after that. Default: 1.", [
		.229,
		.224,
		.225
	]))
});
// packages/config/preprocess-reader.ts
/**
* Reads the text of a `preprocess:` mapping alone.
*
* @param file name for messages; the file itself is not touched.
* @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
*/
function parsePreprocess(text, file) {
	const check = (written) => preprocessFindings(written, []);
	return preprocessOf(readDocument(text, file, {
		keys: preprocessKeys,
		check
	}));
}
/** What is written, with the defaults. */
function preprocessOf(written = {}) {
	const { like = "torchvision", interpolation = "bilinear", color = "rgb", scale = 1, ...rest } = written;
	return {
		like,
		interpolation,
		color,
		scale: typeof scale === "number" ? scale : quotientOf(scale),
		...rest
	};
}
function quotientOf(text) {
	const [over = 1, under = 1] = text.split("/").map(Number);
	return over / under;
}
/** What is wrong beyond the form of the keys. */
function preprocessFindings(written, path) {
	if (!isMapping(written)) return [];
	return [...interpolationFindings(written, path), ...channelFindings(written, path)];
}
function interpolationFindings(written, path) {
	const { like = "torchvision", interpolation = "bilinear" } = written;
	const library = libraries.find((known) => known === like);
	if (library === void 0) return [];
	const known = interpolationsOf(library);
	if (known.includes(interpolation) || typeof interpolation !== "string") return [];
	return [{
		code: "MG2107",
		message: `"${interpolation}" is no interpolation of ${library} here.`,
		hint: `It has ${known.join(", ")}.`,
		path: [...path, "interpolation"],
		at: "value"
	}];
}
function channelFindings(written, path) {
	const channels = valueAt(written, "color") === "gray" ? 1 : 3;
	return ["mean", "std"].flatMap((key) => {
		const values = valueAt(written, key);
		const zero = key === "std" && [values].flat().includes(0);
		if (!zero && (!Array.isArray(values) || values.length === channels)) return [];
		return [{
			code: "MG2107",
			message: zero ? "A standard deviation of 0 would divide by zero." : `"${key}" has ${values.length} numbers, the image ${channels} channel${channels === 1 ? "" : "s"}.`,
			path: [...path, key],
			at: "value"
		}];
	});
}
// packages/config/register-reader.ts
/** What is written, with the defaults; findings have let it through. */
function registerOf({ train, ...rest }) {
	return {
		...rest,
		...train === void 0 ? {} : { train: trainOf(train) }
	};
}
function trainOf(written) {
	const { timeout = "6h", ...command } = typeof written === "string" || Array.isArray(written) ? { run: written } : written;
	return {
		...commandOf(command),
		timeoutMs: parseDuration(timeout)
	};
}
/** What is wrong with how a model is registered beyond the form of its keys. */
function registerFindings(model, path) {
	const train = valueAt(valueAt(model, "register"), "train");
	return train === void 0 ? [] : commandFindings(train, [
		...path,
		"register",
		"train"
	], "timed");
}
/** The location of what is registered as the model; undefined where nothing says it. */
function registeredModelOf(model) {
	return model.register?.model ?? model.onnx ?? model.command?.model;
}
// packages/config/relations-reader.ts
/** What is looked for where nothing is said, at least as a warning; of row order nothing. */
const suspicionDefaults = {
	"conflicting-labels": {
		limit: 0,
		isOn: true
	},
	"unseen-labels": {
		limit: 0,
		isOn: true
	},
	"new-categories": {
		limit: 0,
		isOn: true
	},
	"matching-columns": {
		limit: 0,
		isOn: true
	},
	"feature-leakage": {
		limit: .95,
		isOn: true
	},
	"identifier-leakage": {
		limit: .5,
		isOn: true
	},
	"row-order": {
		limit: .5,
		isOn: false
	}
};
/** The relations of a data set; undefined where it says nothing that could be checked. */
function relationsOf({ id, target, "disjoint-from": disjoint, after, references = [], rows, tables = [], checks = {} }) {
	const others = [disjoint ?? []].flat().map((one) => typeof one === "string" ? { data: one } : one);
	if ([
		target,
		after,
		rows
	].every((said) => said === void 0) && others.length + references.length + tables.length === 0) return void 0;
	return {
		...id === void 0 ? {} : { id },
		...target === void 0 ? {} : { target },
		"disjoint-from": others.map((one) => ({
			...strict,
			...one
		})),
		...after === void 0 ? {} : { after: {
			...strict,
			...after
		} },
		references: references.map(({ columns, to, ...rest }) => ({
			...strict,
			...rest,
			columns: [columns].flat(),
			to: [to ?? columns].flat()
		})),
		...rows === void 0 ? {} : { rows: {
			severity: "error",
			...rows
		} },
		tables,
		checks: suspicionsOf(checks)
	};
}
const strict = {
	"max-share": 0,
	severity: "error"
};
/** The schema of a data set that has none: any columns, of which nothing is known but what the files say. */
const anyColumns = {
	version: 1,
	"extra-columns": "ignore",
	columns: {}
};
/** Names of the other data sets that relations speak of, each once. */
function othersOf({ "disjoint-from": disjoint, after, references, rows, tables }) {
	const named = [
		...disjoint,
		...references,
		...after === void 0 ? [] : [after]
	].map(({ data }) => data);
	return [.../* @__PURE__ */ new Set([
		...named,
		...rows === void 0 ? [] : [rows.of],
		...tables
	])];
}
function suspicionsOf(checks) {
	const names = Object.keys(suspicionDefaults);
	return Object.fromEntries(names.flatMap((name) => {
		const { limit, isOn } = suspicionDefaults[name];
		const said = checks[name];
		if (said === void 0 ? !isOn : said === "ignore") return [];
		if (said === void 0 || typeof said === "string") return [[name, {
			limit,
			severity: said === "fail" ? "error" : "warn"
		}]];
		return [[name, {
			limit: ("max-power" in said ? said["max-power"] : "max-share" in said ? said["max-share"] : void 0) ?? limit,
			severity: said.severity ?? "warn"
		}]];
	}));
}
/** What a check of `data.*.checks` has nothing to look at without. */
const needs = {
	"conflicting-labels": ["target"],
	"unseen-labels": ["target", "disjoint-from"],
	"new-categories": ["disjoint-from"],
	"matching-columns": ["disjoint-from"],
	"feature-leakage": ["target"],
	"identifier-leakage": ["target", "id"],
	"row-order": ["target"]
};
/** What is wrong with the relations of a data set beyond the form of their keys. */
function relationFindings(entry, name, data, path) {
	return [
		...namesIn(entry, path).flatMap((reference) => nameFindings(reference, name, data)),
		...referenceFindings(valueAt(entry, "references"), [...path, "references"]),
		...rowsFindings(valueAt(entry, "rows"), [...path, "rows"]),
		...targetFindings$1(entry, path),
		...entriesOf(valueAt(entry, "checks")).flatMap(([check, said]) => {
			const missing = (needs[check] ?? []).filter((key) => valueAt(entry, key) === void 0);
			if (missing.length === 0 || said === "ignore") return [];
			return [{
				code: "MG2107",
				message: `"${check}" has nothing to look at without ${missing.map((key) => `"${key}"`).join(" and ")}.`,
				path: [
					...path,
					"checks",
					check
				],
				at: "key"
			}];
		})
	];
}
/** Every place that names another data set. */
function namesIn(entry, path) {
	const place = (holder, key, at) => isMapping(holder) ? [{
		other: valueAt(holder, key),
		path: [...at, key]
	}] : [];
	const one = (value, at) => typeof value === "string" ? [{
		other: value,
		path: at
	}] : place(value, "data", at);
	const list = (value) => Array.isArray(value) ? value : [];
	const disjoint = valueAt(entry, "disjoint-from");
	const at = [...path, "disjoint-from"];
	return [
		...one(disjoint, at),
		...list(disjoint).flatMap((item, index) => one(item, [...at, index])),
		...place(valueAt(entry, "after"), "data", [...path, "after"]),
		...list(valueAt(entry, "references")).flatMap((item, index) => place(item, "data", [
			...path,
			"references",
			index
		])),
		...place(valueAt(entry, "rows"), "of", [...path, "rows"]),
		...list(valueAt(entry, "tables")).map((other, index) => ({
			other,
			path: [
				...path,
				"tables",
				index
			]
		}))
	];
}
function nameFindings({ other, path }, own, data) {
	if (typeof other !== "string" || other === "") return [];
	const told = (message, hint) => [{
		code: "MG2104",
		message,
		...hint === void 0 ? {} : { hint },
		path,
		at: "value"
	}];
	if (other === own) return told(`"${other}" is this data set itself.`, "Name another one.");
	const named = valueAt(data, other);
	if (named === void 0) {
		const names = Object.keys(isMapping(data) ? data : {}).filter((name) => name !== own);
		const meant = suggest(other, names);
		const choice = names.length === 0 ? "There is no other." : `The others: ${names.map((name) => `"${name}"`).join(", ")}.`;
		return told(`No entry of "data" is called "${other}".`, meant === void 0 ? choice : `Did you mean "${meant}"?`);
	}
	if (valueAt(named, "images") === void 0) return [];
	return told(`"${other}" is a folder of images; rows are compared with those of files.`);
}
function referenceFindings(references, path) {
	if (!Array.isArray(references)) return [];
	return references.flatMap((reference, index) => {
		const [columns, to] = ["columns", "to"].map((key) => [valueAt(reference, key) ?? []].flat());
		if (columns === void 0 || to === void 0 || to.length === 0 || to.length === columns.length) return [];
		return [{
			code: "MG2107",
			message: `${columns.length} of these columns refer to ${to.length} of the others.`,
			hint: "Name as many on both sides, in the same order.",
			path: [
				...path,
				index,
				"to"
			],
			at: "value"
		}];
	});
}
function rowsFindings(rows, path) {
	if (!isMapping(rows)) return [];
	const [min, max] = ["min", "max"].map((key) => valueAt(rows, key));
	if (min !== void 0 || max !== void 0) return [];
	return [{
		code: "MG2103",
		message: "Neither \"min\" nor \"max\" says how many rows there may be.",
		hint: "Write one of them, such as `min: 10%`.",
		path,
		at: "key"
	}];
}
function targetFindings$1(entry, path) {
	const target = valueAt(entry, "target");
	if (target === void 0 || target !== valueAt(entry, "id")) return [];
	return [{
		code: "MG2107",
		message: "The label is not what names the rows: \"target\" and \"id\" are the same column.",
		path: [...path, "target"],
		at: "value"
	}];
}
// packages/config/task-keys.ts
/** What predictions can be of, where the user says it or the columns show it. */
const tasks = [
	"classification",
	"regression",
	"multilabel",
	"ranking",
	"detection",
	"segmentation",
	"scores"
];
/** Tasks that a model in ONNX is scored on. */
const modelTasks = ["classification", "regression"];
const columnKeys$1 = [
	"target",
	"prediction",
	"probabilities",
	"threshold",
	"group",
	"truth",
	"id",
	"sample-weight",
	"score"
];
const oneTruth = {
	needs: [],
	takes: [
		"target",
		"prediction",
		"probabilities",
		"id",
		"sample-weight",
		"score"
	]
};
const keysOf = {
	classification: oneTruth,
	regression: oneTruth,
	multilabel: {
		needs: ["target"],
		takes: [
			"target",
			"prediction",
			"probabilities",
			"threshold",
			"id",
			"sample-weight"
		]
	},
	ranking: {
		needs: ["group"],
		takes: [
			"target",
			"prediction",
			"group",
			"sample-weight"
		]
	},
	detection: {
		needs: ["truth"],
		takes: ["truth"]
	},
	segmentation: {
		needs: ["group"],
		takes: ["group", "sample-weight"]
	},
	scores: {
		needs: [],
		takes: [
			"score",
			"id",
			"sample-weight"
		]
	}
};
const meanings = {
	target: "Of several labels a row, the truth is a list of columns, one for each label, or one column that holds lists of labels.",
	group: "It is the column that says which rows belong to one query, or to one image.",
	truth: "It is the JSON file of images, annotations and categories in which the true boxes are."
};
/** The task that is named, or that the keys say. */
function taskSaid({ task, target, prediction, group, truth, score }) {
	const named = tasks.find((known) => known === task);
	if (named !== void 0) return named;
	if (Array.isArray(target)) return "multilabel";
	if (truth !== void 0) return "detection";
	if (group !== void 0) return "ranking";
	return score !== void 0 && target === void 0 && prediction === void 0 ? "scores" : void 0;
}
/**
* What is missing of the columns of predictions, and what would have no effect.
*
* @param nameOf how a key is called where it was said.
*/
function taskProblems(said, nameOf = (key) => `"${key}"`) {
	const task = taskSaid(said);
	const { needs, takes } = task === void 0 ? oneTruth : keysOf[task];
	const missing = needs.filter((key) => said[key] === void 0).map((key) => {
		return {
			key,
			kind: "missing",
			message: `A ${task} needs ${nameOf(key)}.`,
			...hintOf(key)
		};
	});
	const idle = columnKeys$1.filter((key) => said[key] !== void 0 && !takes.includes(key)).map((key) => {
		return {
			key,
			kind: "idle",
			message: `${nameOf(key)} has no meaning for a ${task ?? "single truth of each row"}.`
		};
	});
	return [
		...missing,
		...idle,
		...formProblems(said, task, nameOf)
	];
}
/** Only several labels a row may have several columns, and then of truth and predictions alike. */
function formProblems(said, task, nameOf) {
	const { target, prediction } = said;
	const isSeveral = (value) => typeof value === "object";
	if (task === "multilabel") {
		if (target === void 0 || prediction === void 0 || isSeveral(target) === isSeveral(prediction)) return [];
		const [words, others] = ["one column, of lists of labels", "a column for each label"];
		const [own, ofTarget] = isSeveral(prediction) ? [others, words] : [words, others];
		return [{
			key: "prediction",
			kind: "form",
			message: `${nameOf("prediction")} names ${own}, and ${nameOf("target")} ${ofTarget}.`,
			...hintOf("target")
		}];
	}
	return ["target", "prediction"].filter((key) => isSeveral(said[key])).map((key) => {
		return {
			key,
			kind: "form",
			message: `${nameOf(key)} names several columns, and a ${task ?? "single truth of each row"} has one.`,
			...hintOf(key)
		};
	});
}
function hintOf(key) {
	const hint = meanings[key];
	return hint === void 0 ? {} : { hint };
}
// packages/config/task-findings.ts
const codes = {
	missing: "MG2103",
	idle: "MG2107",
	form: "MG2102"
};
/** What is wrong with the columns of predictions, by the task that they are of. */
function columnFindings(evaluate, path) {
	return taskProblems(evaluate).map(({ key, kind, message, hint }) => ({
		code: codes[kind],
		message,
		path: [...path, key],
		at: kind === "form" ? "value" : "key",
		...hint === void 0 ? {} : { hint }
	}));
}
/** What a model in ONNX is not scored on. */
function modelTaskFindings(evaluate, path) {
	const task = taskSaid(evaluate);
	if (task === void 0 || modelTasks.some((known) => known === task)) return [];
	const key = valueAt(evaluate, "task") === void 0 ? "target" : "task";
	return [{
		code: "MG2107",
		message: `A model in ONNX is scored on one truth of each row, and this is a ${task}.`,
		hint: "Let a program write its predictions, and name them in place of the model.",
		path: [...path, key],
		at: "value"
	}];
}
// packages/config/project-findings.ts
/** What is wrong with a project beyond the form of its keys: names that refer to nothing, metrics, limits. */
function projectFindings(written) {
	const data = valueAt(written, "data");
	const models = valueAt(written, "models");
	return [
		...emptyFindings(written, data, models),
		...againstFindings(written, []),
		...entriesOf(data).flatMap(([name, entry]) => [
			...dataSourceFindings(entry, ["data", name]),
			...dataSchemaFindings(valueAt(entry, "schema"), [
				"data",
				name,
				"schema"
			]),
			...formatFindings(valueAt(entry, "format"), [
				"data",
				name,
				"format"
			]),
			...relationFindings(entry, name, data, ["data", name])
		]),
		...entriesOf(models).flatMap(([name, model]) => [
			...sourceFindings(model, data, ["models", name]),
			...endpointFindings(valueAt(model, "endpoint"), [
				"models",
				name,
				"endpoint"
			]),
			...commandFindings(valueAt(model, "command"), [
				"models",
				name,
				"command"
			]),
			...againstFindings(model, ["models", name]),
			...benchmarkFindings(model, ["models", name]),
			...registerFindings(model, ["models", name]),
			...evaluateFindings(valueAt(model, "evaluate"), data, [
				"models",
				name,
				"evaluate"
			])
		])
	];
}
function evaluateFindings(evaluate, data, path) {
	return [
		...dataReferenceFindings(valueAt(evaluate, "data"), data, [...path, "data"]),
		...targetFindings(evaluate, path),
		...preprocessFindings(valueAt(evaluate, "preprocess"), [...path, "preprocess"]),
		...metricListFindings(valueAt(evaluate, "metrics"), [...path, "metrics"]),
		...gatesFindings(valueAt(evaluate, "gates"), [...path, "gates"]),
		...gatesFindings(valueAt(valueAt(evaluate, "slices"), "gates"), [
			...path,
			"slices",
			"gates"
		]),
		...judgingFindings(evaluate, path)
	];
}
/** Gates are judged by one baseline, and one more is shown. */
function againstFindings(holder, path) {
	const against = valueAt(holder, "against");
	if (!Array.isArray(against)) return [];
	const at = {
		path: [...path, "against"],
		at: "key"
	};
	if (valueAt(holder, "baseline") !== void 0) return [{
		code: "MG2107",
		message: "\"against\" and \"baseline\" both say what to compare with.",
		hint: "Keep one of them.",
		...at
	}];
	if (against.length > 0 && against.length <= 2 && new Set(against).size === against.length) return [];
	return [{
		code: "MG2102",
		message: `"against" names what decides and at most one more to show; here are ${against.length}.`,
		hint: "Write one or two different ones, such as [main, production].",
		...at
	}];
}
const sources = [
	"onnx",
	"predictions",
	"metrics",
	"endpoint",
	"command"
];
/** Keys by which columns of predictions are said. */
const columnKeys = [
	"prediction",
	"probabilities",
	"sample-weight",
	"threshold",
	"group",
	"truth",
	"folds",
	"score"
];
/** Keys of `evaluate` that only one kind of source knows. */
const ownKeys = {
	onnx: {
		needs: ["data", "target"],
		takes: [
			"data",
			"features",
			"preprocess"
		]
	},
	predictions: {
		needs: [],
		takes: columnKeys
	},
	metrics: {
		needs: [],
		takes: []
	},
	endpoint: {
		needs: ["data", "target"],
		takes: ["data", "features"]
	},
	command: {
		needs: ["data"],
		takes: ["data", ...columnKeys]
	}
};
/** What has no meaning for a folder of images, whose columns are `path` and `label`. */
const fileKeys = [
	"schema",
	"format",
	"image",
	"id",
	"target",
	"disjoint-from",
	"after",
	"references",
	"rows",
	"tables",
	"checks"
];
/** A data set is files or a folder of images. */
function dataSourceFindings(entry, path) {
	if (!isMapping(entry)) return [];
	const [file, folder] = ["path", "images"].map((key) => valueAt(entry, key) !== void 0);
	if (file === folder) return [{
		code: file ? "MG2107" : "MG2103",
		message: file ? "A data set is files (\"path\") or a folder of images (\"images\"), not both." : "The key \"path\" is missing.",
		path: file ? path : [...path, "path"],
		at: "key"
	}];
	if (!folder) return [];
	return fileKeys.filter((key) => valueAt(entry, key) !== void 0).map((key) => {
		return {
			code: "MG2107",
			message: `"${key}" has no meaning beside "images".`,
			path: [...path, key],
			at: "key"
		};
	});
}
/** A model comes from exactly one source, and its evaluation has that source's keys. */
function sourceFindings(model, data, path) {
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
	const isFolder = valueAt(valueAt(data, String(valueAt(evaluate, "data"))), "images") !== void 0;
	const missing = ownKeys[source].needs.filter((key) => valueAt(evaluate, key) === void 0 && !(isFolder && key === "target"));
	const unrun = (source === "onnx" ? [] : [
		"deterministic",
		"batch-of-one",
		"expectations"
	]).filter((key) => valueAt(valueAt(evaluate, "checks"), key) !== void 0);
	const ofRows = source === "metrics" ? [
		"segments",
		"samples",
		"checks"
	] : [];
	const foreign = [...new Set(sources.flatMap((other) => ownKeys[other].takes)), ...ofRows].filter((key) => !ownKeys[source].takes.includes(key)).filter((key) => valueAt(evaluate, key) !== void 0);
	return [
		...missing.map((key) => ({
			code: "MG2103",
			message: `The key "${key}" is missing.`,
			hint: "A model is run over rows, and scored by the truth in them.",
			path: [
				...path,
				"evaluate",
				key
			],
			at: "key"
		})),
		...isFolder && (source === "endpoint" || source === "command") ? [{
			code: "MG2107",
			message: `A folder of images is for models in ONNX; "${source}" is given tables.`,
			hint: "Name a table of paths or vectors, or write predictions and name those.",
			path: [
				...path,
				"evaluate",
				"data"
			],
			at: "value"
		}] : [],
		...unrun.map((key) => {
			return {
				code: "MG2107",
				message: `"${key}" runs a model in ONNX, and here is "${source}".`,
				path: [
					...path,
					"evaluate",
					"checks",
					key
				],
				at: "key"
			};
		}),
		...foreign.map((key) => {
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
		}),
		...source === "predictions" || source === "command" ? columnFindings(evaluate, [...path, "evaluate"]) : [],
		...source === "onnx" || source === "endpoint" ? modelTaskFindings(evaluate, [...path, "evaluate"]) : []
	];
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
	if (typeof target !== "string") return [];
	const message = `${describeSeen(target)} is the target: given as a feature, it tells the model the answer.`;
	return (isMapping(features) ? entriesOf(features).map(([input, columns]) => [[
		...path,
		"features",
		input
	], columns]) : [[[...path, "features"], features]]).flatMap(([place, columns]) => Array.isArray(columns) && columns.includes(target) ? [{
		code: "MG2107",
		message,
		path: [...place, columns.indexOf(target)],
		at: "value"
	}] : []);
}
function emptyFindings(written, data, models) {
	if (!isMapping(written)) return [];
	const isEmpty = (part) => part === void 0 || isMapping(part) && Object.keys(part).length === 0;
	if (!isEmpty(data) || !isEmpty(models) || valueAt(written, "include") !== void 0) return [];
	return [{
		code: "MG2103",
		message: "There is neither an entry under \"data\" nor one under \"models\": nothing would be checked.",
		hint: "Name at least one of them.",
		path: [],
		at: "value"
	}];
}
// packages/config/relations-keys.ts
const otherName = () => text("the name of an entry of \"data\"");
const column$1 = () => text("the name of a column");
const columns = (expected) => union([column$1(), list(column$1(), expected)], expected);
const maxShare = optional(described(share("a share of the rows, such as 5% or 0.05", 1), "The greatest share of the rows that may break it. Default: 0.", { examples: ["5%"] }));
const severityOf = (fallback) => optional(described(_enum(["error", "warn"]), `Whether a breach fails the check or is only shown. Default: ${fallback}.`));
const severity = severityOf("error");
const disjointForm = mapping({
	data: described(otherName(), "The other data set."),
	"max-share": maxShare,
	columns: optional(described(list(column$1(), "a list of column names"), "Columns that make two rows the same. Default: all that both have, but the id.")),
	severity
});
const disjointOne = union([otherName(), disjointForm], "the name of a data set, or a mapping with \"data\"");
const disjointKeys = union([
	otherName(),
	disjointForm,
	array(disjointOne).check(_minLength(1))
], "the name of a data set, a mapping with \"data\", or a list of them");
const afterForm = mapping({
	data: described(otherName(), "The other data set."),
	column: described(column$1(), "The column of dates or timestamps, which both have."),
	"max-share": maxShare,
	severity
});
const referenceKeys = mapping({
	columns: described(columns("the name of a column, or a list of them"), "The column here, or several that refer together."),
	data: described(otherName(), "The data set that must have the values."),
	to: optional(described(columns("the name of a column, or a list of them"), "Its columns, in the same order. Default: those of the same names.")),
	"max-share": maxShare,
	severity
});
const relativeRowsKeys = mapping({
	of: described(otherName(), "The other data set."),
	min: optional(described(share("a share of its rows, such as 10% or 0.1", Number.MAX_VALUE), "At least this share of the rows of the other.", { examples: ["10%"] })),
	max: optional(described(share("a share of its rows, such as 10% or 0.1", Number.MAX_VALUE), "At most this share of the rows of the other; may be above 100%.")),
	severity
});
const reaction = _enum([
	"fail",
	"warn",
	"ignore"
]);
const choice = "fail, warn, ignore";
const ofRows = (description) => optional(described(union([reaction, mapping({
	severity: severityOf("warn"),
	"max-share": maxShare
})], `${choice}, or a mapping with "max-share"`), description));
const power = optional(described(number$2("a number from 0 to 1").check(_gte(0, "a number from 0 to 1"), _lte(1, "a number from 0 to 1")), "The greatest predictive power that is let through: the share of the error of always saying the commonest label (or the median) that a model of one column takes away, on rows that it has not seen."));
const ofPower = (description) => optional(described(union([reaction, mapping({
	severity: severityOf("warn"),
	"max-power": power
})], `${choice}, or a mapping with "max-power"`), description));
/** `data.*.checks` of mlgate.yml. */
const suspicionKeys = mapping({
	"conflicting-labels": ofRows("With `target`: rows with the same features have the same label, in this data set and in those of `disjoint-from`."),
	"unseen-labels": ofRows("With `target` and `disjoint-from`: no label that the other data set does not have."),
	"new-categories": ofRows("With `disjoint-from`: no value that the other data set does not have, in columns of text of which it has at most 100 different ones."),
	"matching-columns": optional(described(reaction, "With `disjoint-from`: both have the same columns of the same types.")),
	"feature-leakage": ofPower("With `target`: no column alone predicts the label. Default: above 0.95 it warns."),
	"identifier-leakage": ofPower("With `target` and `id`: the id, or its order, does not predict the label. Default: above 0.5 it warns."),
	"row-order": ofPower("With `target`: where a row stands does not predict the label. Many files are sorted by their label, so nothing looks for it unless it is named here; then above 0.5.")
});
/** What `data.*` of mlgate.yml says beside the schema: what relates its rows to their label and to other data sets. */
const relationsKeys = {
	target: optional(described(column$1(), "The column that holds the label: turns on the checks for conflicting labels and for leakage.")),
	"disjoint-from": optional(described(disjointKeys, "Data sets that share no row with this one, by `id` where it is said and by what the rows hold: a name, a list, or `{ data: train, max-share: 5% }`.", { examples: ["train", ["train", {
		data: "valid",
		"max-share": "1%"
	}]] })),
	after: optional(described(afterForm, "For splits by time: every row is later than the last of the other data set, by a column of dates or timestamps.", { examples: [{
		data: "train",
		column: "taken_at"
	}] })),
	references: optional(described(list(referenceKeys, "a list of references"), "Columns whose values must be in another data set (foreign keys). A null refers to nothing and breaks nothing.", { examples: [[{
		columns: "customer_id",
		data: "customers"
	}]] })),
	rows: optional(described(relativeRowsKeys, "How many rows there are, relative to another data set.", { examples: [{
		of: "train",
		min: "10%"
	}] })),
	tables: optional(described(list(otherName(), "a list of names of entries of \"data\""), "Further data sets that queries of the schema may read, by their names.", { examples: [["customers"]] })),
	checks: optional(described(suspicionKeys, "Checks that `target` and `disjoint-from` turn on as warnings: fail, warn or ignore, or how much is let through.", { examples: [{
		"conflicting-labels": "fail",
		"new-categories": { "max-share": "1%" }
	}] }))
};
mapping(relationsKeys);
// packages/config/data-set-keys.ts
const expectedSamples = `a whole number from 0 to 100`;
const samplesKey = number$2(expectedSamples).check(int(expectedSamples), _gte(0, expectedSamples), _lte(100, expectedSamples));
const sampleKey = pipe(union([number$2(), string()], sampleSizeWords).check(refine((written) => parseSampleSize(String(written)) !== null, sampleSizeWords)), transform((written) => parseSampleSize(String(written))));
/** A data set of mlgate.yml. */
const dataSetKeys = mapping({
	path: optional(described(union([text(), list(text("a path"), "a list of paths")], "a path or a list of paths"), "The file, or several: a path or pattern from the folder of this file, `git:REF:PATH`, or a [location](../guide/locations.md) on another machine.", { examples: ["data/test.parquet", ["data/2024-*.csv", "data/2025-*.csv"]] })),
	images: optional(described(text("the path of a folder"), "In place of `path`: a folder with a folder of images for each class. Its rows have the columns `path` and `label`.", { examples: ["data/test/"] })),
	image: optional(described(text("the name of a column"), "The column that holds images, or their paths from the folder of the file or of the workspace. Default: the one that holds images, as Hugging Face stores them.")),
	id: optional(described(text("the name of a column"), "The column that names each row; rows of two versions meet by it.")),
	schema: optional(described(union([text(), dataSchemaKeys], "the path of a data schema, or the schema itself"), "What the data must look like: the path of a data schema, or the schema itself.")),
	format: optional(textFormatKeys),
	environment: optional(described(text("the name of an environment of the schema"), "Which of the `environments` of its schema the data is from: columns that are absent there need not be in it.", { examples: ["serving"] })),
	sample: optional(described(sampleKey, "Checks a part of the rows in place of all: a number of rows, or a share of them. Every report says so. The number of rows is still that of all.", { examples: ["5%", 1e4] })),
	samples: optional(described(samplesKey, "How many offending values each check shows, with the number of their row. Columns that the schema calls `private` never show any. Default: 0, for data may be private, and logs of public repositories are public.")),
	...relationsKeys
}).check(meta({ oneOf: [{ required: ["path"] }, { required: ["images"] }] }));
// packages/config/register-keys.ts
const expectedStage = `the name of a stage: ${stageNameForm}`;
/** Results that a stage may ask for. */
const requirableKinds = [
	"data",
	"evaluation",
	"benchmark",
	"metrics"
];
const stageKeys = mapping({
	require: optional(described(array(_enum(requirableKinds, `one of ${requirableKinds.join(", ")}`), "a list of kinds of results; it may be empty"), "Kinds of results that a version has to hold, all of them passed. Default: data, evaluation and benchmark in `production`, nothing elsewhere.", { examples: [["evaluation", "benchmark"]] })),
	environment: optional(described(text("the name of an environment, or none"), "The protected environment whose reviewers have to approve the run that promotes; `none` for none. Default: `production` in `production`, none elsewhere.", { examples: ["production"] })),
	attestation: optional(described(boolean("true or false"), "Whether the version needs an attestation that says which workflow made it. Default: true in `production`, false elsewhere."))
});
/** What makes a model again: a command as it is written. */
const trainKeys = described(setupKeys, "The command that trains the model, for `mlgate model reproduce --train`. It runs in a checkout of the commit and writes the model where it is read. Its timeout is 6h when it names none.", { examples: ["python train.py"] });
/** `register` of a model in mlgate.yml. */
const registerKeys = mapping({
	model: optional(described(text("a path or location"), "What is registered as the model: a file of any format, or a folder. Default: the file of `onnx`, or `model` of `command`.", { examples: ["models/signs.safetensors", "out/saved_model/"] })),
	files: optional(described(list(text("a path or pattern"), "a list of paths and patterns"), "Further files of a version, such as tokenizers and class names: paths, folders and patterns from the folder of this file.", { examples: [["models/tokenizer.json", "models/classes.txt"]] })),
	card: optional(described(text("a path"), "A Markdown file that the model card is made of; see [the registry](../guide/registry.md#the-model-card). Default: a card of what was measured.", { examples: ["MODEL_CARD.md"] })),
	license: optional(described(text("an SPDX identifier"), "The licence of the model, by its SPDX identifier.", { examples: ["apache-2.0"] })),
	stages: optional(described(record(string().check(_regex(stageNamePattern, expectedStage)), stageKeys, "a mapping of stages to what they ask for"), "What a version has to meet before it is promoted to a stage. In a workflow the file of the default branch says it.", { examples: [{ production: {
		require: ["evaluation"],
		environment: "none"
	} }] })),
	train: optional(trainKeys),
	mirrors: optional(described(mapping({ mlflow: optional(described(mapping({
		name: optional(described(name(), "Name of the model there. Default: its name here.")),
		alias: optional(described(text("an alias"), "An alias that each new version gets there.", { examples: ["candidate"] }))
	}), "The MLflow Model Registry at `MLFLOW_TRACKING_URI`.")) }), "Registries elsewhere that are told of each version, once it is published here.", { examples: [{ mlflow: { name: "signs" } }] }))
});
// packages/config/project-keys.ts
const location = (description, examples) => described(text("a path or location"), description, { examples });
const metric = union([text(), catchall(object({ metric: described(text("the name of a metric"), "A name of docs/reference/metrics.md.") }), union([
	string(),
	number$2(),
	boolean(),
	_null(),
	record(string(), record(string(), number$2()))
], "the value of a parameter: text, a number, true, false, null, or numbers by true and predicted class"))], "the name of a metric, or a mapping with \"metric\" and its parameters");
const column = (description) => optional(described(text("the name of a column"), description));
const columnsByLabel = [list(text("the name of a column"), "a list of column names"), record(string(), text("the name of a column"), "a mapping of classes to column names")];
const evaluateKeys = mapping({
	data: optional(described(text("the name of an entry of \"data\", or a path"), "What the model is scored on: the name of an entry of `data`, or a path. With `onnx`, `endpoint` and `command`.")),
	target: optional(described(union([text(), list(text("the name of a column"), "a list of column names")], "the name of a column, or a list of them"), "The column that holds the truth; of several labels a row, a list of columns of 1 and 0, one for each label, or, with `task: multilabel`, the column that holds lists of labels. With `predictions`, default: `target`.", { examples: ["label", [
		"outdoor",
		"person",
		"night"
	]] })),
	prediction: optional(described(union([text(), ...columnsByLabel], "the name of a column, a list of them, or a mapping of labels to column names"), "With `predictions`: the column of the predicted label or value, of a ranking that of the score; of several labels a row, columns of 1 and 0 by label or in the order of `target`, or one of lists as `target` is. Default: `prediction`.")),
	threshold: optional(described(number$2("a number"), "With several labels a row: from which score on a label is predicted, where no column says it. Default: 0.5.")),
	group: column("With `predictions`: the column that says which rows belong together: to a query, of a ranking, or to an image, of a segmentation. These are what is drawn and paired."),
	truth: optional(location("With `predictions` of boxes as COCO stores them: the JSON file of the true boxes.", ["data/instances.json"])),
	probabilities: optional(described(union([...columnsByLabel], "a list of column names, or a mapping of classes to column names"), "With `predictions`: the columns of probabilities, by class or in the order of the sorted classes. Default: all called `probability:CLASS`.", { examples: [["p_cat", "p_dog"], {
		cat: "p_cat",
		dog: "p_dog"
	}] })),
	"sample-weight": column("With `predictions`: the column of row weights."),
	score: optional(described(union([text(), list(text("the name of a column"), "a list of column names")], "the name of a column, or a list of them"), "With `predictions`: a column of numbers that rows were given, or several; without a `target` nothing else is looked at. The metric `mean(column=NAME)` is their mean. Default: all called `score:NAME`, and every verdict in the files of lm-evaluation-harness and promptfoo.", { examples: ["exact_match", ["helpful", "toxic"]] })),
	features: optional(described(union([list(text("the name of a column"), "a list of column names"), record(string(), list(text("the name of a column"), "a list of column names"))], "a list of column names, or a mapping of inputs to lists of column names"), "The columns that the model is given, in its order; of a model with several inputs, the columns of each. A list column gives all its elements. Default: one column for each of its inputs, or all but target, id and slices.", { examples: [["age", "income"], {
		dense: ["age", "income"],
		text: ["embedding"]
	}] })),
	preprocess: optional(described(preprocessKeys, "With images: what is done to each before the model sees it.")),
	id: column("The column that names each row. Default: the `id` of the data; with predictions, a column called `id`."),
	task: optional(described(_enum(tasks), "What the model does. Default: what its outputs, the target and the other keys say. A model in ONNX does one of the first two.")),
	metrics: optional(described(list(metric, "a list of metrics"), "Metrics to show, spelled as scikit-learn spells them. Those with gates need no listing.", { examples: [["f1_macro", "log_loss"], [{
		metric: "fbeta_score",
		beta: 2,
		average: "macro"
	}]] })),
	gates: optional(gatesKeys),
	slices: optional(described(slicesKeys, "Parts of the rows to look at by themselves.")),
	segments: optional(described(segmentsKeys, "Where the weakest parts of the rows, and those that got worse, are searched for. They are shown, without effect. Default: in the columns of slices.")),
	samples: optional(described(count(), "How many of the rows that changed from right to wrong, and of those that changed back, the result names by number and id. Default: 0, for ids may be private.")),
	folds: column("With `predictions`: the column that says in which fold of a cross-validation each row was predicted; or `files`, where each file holds a fold and no column is called so. Metrics of all rows are then means over folds, and differences are tested by the corrected resampled t test."),
	checks: optional(described(modelChecksKeys, "What has to hold of the model beside its gates.")),
	seed: optional(described(count(), "Seed of everything drawn at random, such as bootstrap samples. Default: 0."))
});
const againstKeys = described(list(text("main or the name of a stage"), "a list of one or two of main and the names of stages"), "In place of `baseline`: `main`, or a stage such as `production`, for the version that was released into it. Gates on a change are judged by the first; what comes second is shown beside it, without effect.", { examples: [["main", "production"]] });
const modelKeys = mapping({
	onnx: optional(location("The model: a path from the folder of this file, `git:REF:PATH`, or a [location](../guide/locations.md) on another machine.", ["models/signs.onnx"])),
	predictions: optional(described(union([text(), list(text("a path"), "a list of paths")], "a path or a list of paths"), "In place of `onnx`: predictions of any framework; each file is a training of its own.", { examples: ["out/predictions.parquet", "out/seed-*.parquet"] })),
	metrics: optional(location("In place of `onnx`: a JSON file of numbers that were computed elsewhere.", ["metrics.json"])),
	endpoint: optional(described(endpointKeys, "In place of `onnx`: a server that speaks the Open Inference Protocol v2, by the URL of its model.", { examples: ["http://localhost:8080/v2/models/signs"] })),
	command: optional(described(commandKeys, "In place of `onnx`: a command that reads the data and writes predictions, as it would be typed; no shell reads it.", { examples: ["python predict.py --in {data} --out {predictions}"] })),
	baseline: optional(location("What it is compared with: the location of another model, of predictions or of a result; `none` for nothing, `auto` for what main was measured at, as when nothing is said.", ["git:origin/main:models/signs.onnx", "file:out/main.json"])),
	against: optional(againstKeys),
	parameters: optional(described(text("a path"), "A file of parameters that is recorded with the result.", { examples: ["params.yaml"] })),
	"changed-by": optional(described(list(text("a path or pattern"), "a list of paths and patterns"), "What a retraining depends on: paths and patterns from the folder of this file. A comparison with a result whose inputs were the same never fails, and `mlgate list --changed` goes by them; there, the default is everything in that folder.", { examples: [[
		"src/**",
		"params.yaml",
		"data/**"
	]] })),
	evaluate: described(evaluateKeys, "How the model is scored."),
	benchmark: optional(described(benchmarkKeys, "How the model is timed, in turns with its base: see [benchmark](../guide/benchmark.md).")),
	register: optional(described(registerKeys, "How the model is registered: see [the registry](../guide/registry.md)."))
}).check(meta({
	oneOf: [
		"onnx",
		"predictions",
		"metrics",
		"endpoint",
		"command"
	].map((source) => ({ required: [source] })),
	if: { required: ["onnx"] },
	then: { properties: { evaluate: { required: ["data"] } } }
}));
const named = (values, what) => record(name(), values, `a mapping of ${what}`);
/** mlgate.yml as it is written; reading it fills in the defaults. */
const projectKeys = described(mapping({
	version: described(literal(1, "1, the only version so far"), "Version of this format: 1."),
	mode: _default(described(_enum(["report", "enforce"]), "enforce: a failing gate fails the run. report: everything is shown and nothing turns red."), "enforce"),
	"on-inconclusive": _default(described(_enum(["pass", "fail"]), "What a gate comes to that the data cannot decide."), "pass"),
	"on-missing-benchmark": _default(described(_enum(["warn", "fail"]), "What a pull request comes to that takes away a benchmark of its base: it is shown (warn), or fails. The base says it."), "warn"),
	include: optional(described(list(text("a path or pattern"), "a list of paths and patterns"), "Further project files, from the folder of this one: their data sets and models are looked at as if they stood here. Their paths start at their own folders, and no name may be in two files.", { examples: [["models/*/mlgate.yml"]] })),
	against: optional(againstKeys),
	keep: optional(described(_enum([
		"predictions",
		"losses",
		"none"
	]), "What is kept of each row beside the numbers, its id hashed. predictions: truth, outputs, weights and slices, by which later changes are paired. losses: in place of truth and outputs, what each row costs by the gated metrics, which pairs those that are means over rows. none: the numbers alone. Default: predictions.")),
	retention: optional(described(mapping({
		days: optional(described(count(), "Results older than this are dropped. Default: 400.")),
		results: optional(described(count(), "Newest results kept of each model or data set. Default: 2000.")),
		predictions: optional(described(count(), "Newest results of each whose predictions are kept. Default: 20."))
	}), "What the history keeps, in a branch or a folder; whatever the numbers say, the newest result of each and those of tagged commits stay. Looked after with the first result of each month, and by `mlgate history compact`.")),
	data: _default(described(named(dataSetKeys, "data sets"), "Data sets, by the name that others use."), {}),
	models: _default(described(named(modelKeys, "models"), "Models, by name."), {})
}), "What mlgate checks in this repository, and when it says no.", { anyOf: [
	{ required: ["data"] },
	{ required: ["models"] },
	{ required: ["include"] }
] });
/** Keys that are no mistakes but belong to steps that this version does not have. */
const laterKeys = {
	"models.*.deploy": "serving models",
	"models.*.monitor": "watching served models"
};
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
			path: path === void 0 ? [] : [path].flat()
		})),
		models: mapValues(models, ({ predictions, endpoint, command, benchmark, register, ...model }) => ({
			...heldAgainst(model, rest.against),
			...model,
			...predictions === void 0 ? {} : { predictions: [predictions].flat() },
			...endpoint === void 0 ? {} : { endpoint: endpointOf(endpoint) },
			...command === void 0 ? {} : { command: commandOf(command) },
			...benchmark === void 0 ? {} : { benchmark: benchmarkOf(benchmark) },
			...register === void 0 ? {} : { register: registerOf(register) },
			evaluate: evaluateConfig(model.evaluate)
		}))
	};
}
/** What a model is held against by what is said for all of them; what it says itself counts more. */
function heldAgainst({ baseline, against }, all) {
	return all === void 0 || baseline !== void 0 || against !== void 0 ? {} : { against: all };
}
function evaluateConfig(written) {
	const { metrics = [], gates = {}, seed = 0, slices, preprocess, checks, ...rest } = written;
	const names = new Set(metrics.map((metric) => parseMetric(metric).canonical));
	return {
		...rest,
		...preprocess === void 0 ? {} : { preprocess: preprocessOf(preprocess) },
		metrics: [...names],
		gates: canonicalGates(gates),
		...slices === void 0 ? {} : { slices: slicesConfig(slices) },
		...checks === void 0 ? {} : { checks: modelChecksConfig(checks) },
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
// packages/config/include.ts
/** Keys whose values are locations, which start at the folder of the file that says them. */
const locations = {
	data: [
		"path",
		"images",
		"schema"
	],
	model: [
		"onnx",
		"predictions",
		"metrics",
		"baseline",
		"parameters",
		"changed-by"
	],
	evaluate: ["data", "truth"],
	register: [
		"model",
		"files",
		"card"
	]
};
/**
* A project with the data sets and models of those that it includes; their paths then start at its own folder. What
* the including file says of everything holds for all of them.
*
* @throws MlgateError MG2107 when a name is in two of the files, when an included one includes others, or says what is
*   said for all of them otherwise.
*/
function withIncluded(project, included) {
	const data = { ...project.data };
	const models = { ...project.models };
	const files = {};
	const owner = new Map([...Object.keys(data), ...Object.keys(models)].map((name) => [name, project.file]));
	for (const other of included) {
		refuseOwnWays(project, other);
		for (const name of [...Object.keys(other.data), ...Object.keys(other.models)]) {
			const former = owner.get(name);
			if (former !== void 0 && former !== other.file) throw sameName(name, former, other);
			owner.set(name, other.file);
		}
		const from = relative(project.folder, other.folder).replaceAll(sep, "/");
		for (const [name, entry] of Object.entries(other.data)) {
			data[name] = movedData(entry, from);
			files[name] = other.file;
		}
		for (const [name, model] of Object.entries(other.models)) {
			models[name] = {
				...movedModel(model, from, other),
				...heldAgainst(model, project.against)
			};
			files[name] = other.file;
		}
	}
	return {
		...project,
		data,
		models,
		...included.length === 0 ? {} : { files }
	};
}
function movedData(entry, from) {
	return moved(entry, locations.data, from);
}
function movedModel(model, from, { data }) {
	const { evaluate } = model;
	const isNamed = evaluate.data !== void 0 && Object.hasOwn(data, evaluate.data);
	const own = moved(evaluate, locations.evaluate, from);
	return {
		...moved(model, locations.model, from),
		...model.command === void 0 ? {} : { command: movedCommand(model.command, from) },
		...model.benchmark === void 0 ? {} : { benchmark: movedBenchmark(model.benchmark, from, data) },
		...model.register === void 0 ? {} : { register: movedRegister(model.register, from) },
		evaluate: isNamed ? {
			...own,
			data: evaluate.data
		} : own
	};
}
function movedBenchmark(benchmark, from, named) {
	const { command, "base-command": base, url, "base-url": baseUrl } = benchmark;
	const { serve, "base-serve": baseServe, setup, data } = benchmark;
	return {
		...data !== void 0 && !Object.hasOwn(named, data) ? moved(benchmark, ["data"], from) : benchmark,
		...url === void 0 ? {} : { url: movedUrl(url, from) },
		...baseUrl === void 0 ? {} : { "base-url": movedUrl(baseUrl, from) },
		...serve === void 0 ? {} : { serve: movedCommand(serve, from) },
		...baseServe === void 0 ? {} : { "base-serve": movedCommand(baseServe, from) },
		...command === void 0 ? {} : { command: movedCommand(command, from) },
		...base === void 0 ? {} : { "base-command": movedCommand(base, from) },
		...setup === void 0 ? {} : { setup: movedCommand(setup, from) }
	};
}
function movedRegister(register, from) {
	const { train } = register;
	return {
		...moved(register, locations.register, from),
		...train === void 0 ? {} : { train: movedCommand(train, from) }
	};
}
function movedUrl(url, from) {
	return url.kind === "request" ? moved(url, ["bodyFile"], from) : url;
}
/** A command runs in the folder of the file that says it. */
function movedCommand(command, from) {
	return {
		...moved(command, ["model"], from),
		folder: posix.join(from, command.folder ?? ".")
	};
}
function moved(holder, keys, from) {
	const changed = keys.flatMap((key) => {
		const value = holder[key];
		if (typeof value === "string") return [[key, movedLocation(value, from)]];
		return Array.isArray(value) ? [[key, value.map((one) => movedLocation(String(one), from))]] : [];
	});
	return {
		...holder,
		...Object.fromEntries(changed)
	};
}
const words = /* @__PURE__ */ new Set(["auto", "none"]);
/** A location said in a folder below, as it is said from here; what no path of the working tree is stays as it is. */
function movedLocation(location, from) {
	if (words.has(location)) return location;
	const [, ref, inGit] = /^git:([^:]+):(\.\.?\/.*)$/s.exec(location) ?? [];
	if (ref !== void 0 && inGit !== void 0) return `git:${ref}:./${posix.join(from, inGit)}`;
	const [, scheme, rest = location] = /^([a-z][a-z0-9+.-]+):(.*)$/is.exec(location) ?? [];
	if (scheme !== void 0 && scheme.toLowerCase() !== "file") return location;
	if (/^([/\\]|[a-z]:)/i.test(rest)) return location;
	const path = posix.join(from, rest);
	return scheme === void 0 ? path : `${scheme}:${path}`;
}
/** What is said once for all files. */
const forAll = [
	"mode",
	"on-inconclusive",
	"on-missing-benchmark",
	"keep",
	"retention",
	"include"
];
/** What a file that says nothing of it has all the same. */
const defaults = {
	mode: "enforce",
	"on-inconclusive": "pass",
	"on-missing-benchmark": "warn"
};
function refuseOwnWays(project, other) {
	const own = forAll.find((key) => {
		return !isDeepStrictEqual(other[key], defaults[key]) && (key === "include" || !isDeepStrictEqual(other[key], project[key]));
	});
	if (own === void 0) return;
	throw new MlgateError({
		code: "MG2107",
		message: `${other.file} says "${own}" in its own way; it is included by ${project.file}.`,
		hint: own === "include" ? "An included file includes no others." : `Say it there, for all of them.`,
		place: { file: other.file }
	});
}
function sameName(name, former, { file }) {
	return new MlgateError({
		code: "MG2107",
		message: `"${name}" is a name in both ${former} and ${file}.`,
		hint: "Give each model and data set a name of its own: results are kept by their names.",
		place: { file }
	});
}
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
// packages/config/schema-places.ts
/** Where the keys of checks stand whose id is not their key. */
const keysOfCheck = {
	range: [["min"], ["max"]],
	length: [["min-length"], ["max-length"]],
	"missing-column": [["required"]],
	"row-count": [["rows"]],
	"extra-column": [["extra-columns"]],
	"text-variants": [["text", "variants"]],
	"text-blanks": [["text", "blanks"]],
	"text-special": [["text", "special"]],
	"text-placeholders": [["text", "placeholders"]],
	mean: [["statistics", "mean"]],
	median: [["statistics", "median"]],
	"standard-deviation": [["statistics", "standard-deviation"]],
	sum: [["statistics", "sum"]],
	quantile: [["statistics", "quantiles"]]
};
/** What in a data set of mlgate.yml asks for a check, where nothing under its `checks` does. */
const keysOfRelation = {
	disjoint: ["disjoint-from"],
	after: ["after"],
	references: ["references"],
	"row-order": ["target"],
	"relative-row-count": ["rows"],
	"matching-columns": ["disjoint-from"],
	"new-categories": ["disjoint-from"],
	"unseen-labels": ["disjoint-from"],
	"conflicting-labels": ["target"],
	"feature-leakage": ["target"],
	"identifier-leakage": ["target"]
};
/**
* Where a data schema says what its checks demand: the key's own place, else that of its column.
*
* @param text of a schema that was read before, so that nothing in it is a mistake.
* @param path where the schema stands in the document: `data.test.schema` of mlgate.yml.
* @returns undefined for what no line of the schema asks for, such as records that fit their header.
*/
function schemaPlaces(text, file, path = []) {
	const { value, firstPlace } = readPlaces(text, file);
	const schema = path.reduce((inside, step) => valueAt(inside, String(step)), value);
	return (check) => firstPlace(declarations(check, schema).map((own) => [...path, ...own]));
}
/**
* Where mlgate.yml asks for a check of a data set that no schema asks for.
*
* @param text of a project that was read before, so that nothing in it is a mistake.
*/
function relationPlaces(text, file, data) {
	const { firstPlace } = readPlaces(text, file);
	return ({ id }) => {
		const key = keysOfRelation[id];
		return firstPlace((key === void 0 ? [] : [["checks", id], key]).map((own) => [
			"data",
			data,
			...own
		]));
	};
}
function readPlaces(text, file) {
	const composed = composeYaml(text.replace(/^\uFEFF/, ""), file);
	const { value, targets } = yamlValue(composed, file);
	const placeOf = placesIn(composed, targets);
	const firstPlace = (paths) => {
		const path = paths.find((one) => placeOf(one) !== void 0);
		const place = path && placeOf(path);
		return place && {
			file,
			...place,
			path: formatPath(path)
		};
	};
	return {
		value,
		firstPlace
	};
}
/** Paths of what may ask for a check, the most exact first. */
function declarations({ id, column, severity, title }, schema) {
	const keys = keysOfCheck[id] ?? [[id]];
	const levels = severity === "warn" ? [["warn"], []] : [[]];
	const under = (start) => levels.flatMap((level) => keys.map((key) => [
		...start,
		...level,
		...key
	]));
	const groups = levels.flatMap((level) => {
		const index = itemsOf([...level, id].reduce((inside, step) => valueAt(inside, String(step)), schema)).findIndex((item) => Array.isArray(item) && item.join(", ") === column);
		return index === -1 ? [] : [[
			...level,
			id,
			index
		]];
	});
	const rule = itemsOf(valueAt(schema, "rules")).findIndex((item) => valueAt(item, "name") === title);
	return [
		...rule === -1 ? [] : ["sql", "query"].map((key) => [
			"rules",
			rule,
			key
		]),
		...groups,
		...column === void 0 ? [] : under(["columns", column]),
		...under([]),
		...column === void 0 ? [] : [["columns", column]]
	];
}
function itemsOf(list) {
	return Array.isArray(list) ? list : [];
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
export { anyColumns, dataOf, endpointAt, environmentReference, findProjectConfig, gatePlace, loadFaults, modelTasks, othersOf, parseBenchmarkGates, parseChecks, parseCommand, parseDataSchema, parseEndpoint, parseGates, parseMetricsFrom, parseParameters, parsePreprocess, parseProjectConfig, parseServe, parseSetup, parseSweep, parseTimedUrl, parseWaivers, portPlace, predictionsPlace, preprocessOf, printedFaults, projectFileNames, registeredModelOf, relationPlaces, relationsOf, runtimeFaults, schemaIn, schemaPlaces, serverFaults, taskProblems, waiversFileName, withIncluded };
