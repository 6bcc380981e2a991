import { MlgateError, stringifyDocument, suggest } from "./core.js";
import { _default, _enum, _gte, _lte, _minLength, _nonnegative, _null, _positive, _regex, array, boolean, catchall, exactOptional, int, literal, meta, number as number$1, object, pipe, record, refine, safeParse, strictObject, string, transform, tuple, union, unknown } from "./zod.js";
import { require_dist } from "./yaml.js";
import { columnTypes, textEncodings } from "./config-data-schema.js";
import { parseDuration } from "./core-units.js";
import { parseMetric } from "./metrics.js";
import { formatWaivedGate, parseLimit, parseWaivedGate, problemsOfRules, ruleKinds } from "./gates.js";
import { interpolations, interpolationsOf, libraries } from "./images.js";
import { stat } from "node:fs/promises";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import { isDeepStrictEqual } from "node:util";
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
// packages/config/command-keys.ts
const words$1 = [text("a command"), list(string("text"), "a list of words")];
const commandMapping = mapping({
	run: described(union([...words$1], "a command, or a list of its words"), "The program and its arguments. No shell reads them: text is split at blanks, and quotes hold a word together. `{data}`, `{predictions}` and `{model}` stand for paths.", { examples: ["python predict.py --in {data} --out {predictions}"] }),
	model: optional(described(text("a path or location"), "The file that `{model}` stands for; of a base model, the base’s.", { examples: ["models/signs.pkl"] })),
	env: optional(described(list(text("the name of an environment variable"), "a list of names of environment variables"), "Environment variables that the command gets beside PATH, VIRTUAL_ENV, LD_LIBRARY_PATH and those that start with CUDA_.", { examples: [["HF_HOME"]] }))
});
/** A command as it is written: its words, or more of it. */
const commandKeys = union([...words$1, commandMapping], "a command, a list of its words, or a mapping with \"run\"");
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
// packages/config/command-reader.ts
/**
* Reads a command alone: as it would be typed, or a list or mapping in YAML.
*
* @param file name for messages.
* @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
*/
function parseCommand(text, file) {
	return commandOf(readDocument(/^\s*[[{]|\n/.test(text.trim()) ? text : JSON.stringify(text), file, {
		keys: commandKeys,
		check: (each) => commandFindings(each, [])
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
/** What is wrong with a command beyond the form of its keys. */
function commandFindings(written, path) {
	const [run, at] = isMapping(written) ? [valueAt(written, "run"), [...path, "run"]] : [written, path];
	return [...wordFindings(run, valueAt(written, "model"), at), ...environmentFindings(valueAt(written, "env"), [...path, "env"])];
}
function wordFindings(run, model, path) {
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
	const missing = [
		...has(/\{data\}/) ? [] : ["{data}"],
		...has(predictionsPlace) ? [] : ["{predictions}"],
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
			return [...columnFindings$1(type, column, columnPath), ...columnFindings$1(type, valueAt(column, "warn"), [...columnPath, "warn"])];
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
const columnKeys$2 = mapping({
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
const duration = (description) => {
	const expected = "a duration such as 500ms, 30s or 5min";
	return optional(described(string(expected).check(refine((said) => parseDuration(said) !== null, expected)), description));
};
const positive = (description) => optional(described(count().check(_gte(1)), description));
const url = () => text("the URL of a model, such as http://localhost:8080/v2/models/signs");
const endpointMapping = mapping({
	url: described(url(), "Where the model answers: `https://HOST/v2/models/NAME`, with `/versions/VERSION` behind it for one version.", { examples: ["http://localhost:8080/v2/models/signs"] }),
	headers: optional(described(record(string(), text("text"), "a mapping of header names to values"), "Headers of every request. `env:NAME` in a value stands for the environment variable of that name.", { examples: [{ Authorization: "Bearer env:SIGNS_TOKEN" }] })),
	inputs: optional(described(record(string(), _enum(datatypes, "a datatype such as FP32"), "a mapping of inputs to datatypes"), "The inputs of the model by datatype, in order. Default: what the server says of them; where it says nothing, one input `input-0` of FP64.", { examples: [{ "input-0": "FP32" }] })),
	outputs: optional(described(list(text("the name of an output"), "a list of output names"), "Outputs to ask for. Default: what the server gives unasked.", { examples: [["predict", "predict_proba"]] })),
	encoding: optional(described(_enum(["json", "binary"]), "How tensors are sent. Default: binary where the server says that it knows the extension `binary_tensor_data`, else json.")),
	"batch-rows": positive("Rows of one request. Default: 100, or as many as the inputs fix."),
	concurrency: positive("Requests under way at once. Default: 4."),
	timeout: duration("The longest time for one request. Default: 60s."),
	wait: duration("How long to wait for the endpoint to be ready. Default: 30s.")
});
/** An endpoint as it is written: its URL, or more of it. */
const endpointKeys = union([url(), endpointMapping], "the URL of a model, or a mapping with \"url\"");
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
	const url = URL.parse(text);
	if (url !== null && (url.username !== "" || url.password !== "")) return [{
		code: "MG2102",
		message: "The URL of the endpoint has a user or password in it.",
		hint: "Results show the URL. Say headers: { Authorization: Basic env:NAME } instead.",
		path,
		at: "value"
	}];
	if (isAddress(text)) return [];
	return [{
		code: "MG2102",
		message: "This is not the URL of a model of the Open Inference Protocol v2.",
		hint: "Write https://HOST/v2/models/NAME, or …/v2/models/NAME/versions/VERSION.",
		path,
		at: "value"
	}];
}
function isAddress(text) {
	try {
		return addressOf(text) !== void 0;
	} catch {
		return false;
	}
}
/** Headers that are the request's own, and those whose values are secrets. */
const ownHeaders = /^(?:host|content-length|content-type|transfer-encoding|connection|accept|inference-header-content-length)$/i;
const secretHeaders = /auth|token|key|secret|cookie|password/i;
function headerFindings(headers, path) {
	if (!isMapping(headers)) return [];
	return Object.entries(headers).flatMap(([name, value]) => {
		const find = (message, hint) => [{
			code: "MG2102",
			message,
			...hint === void 0 ? {} : { hint },
			path: [...path, name],
			at: "value"
		}];
		if (!/^[!#$%&'*+.^`|~\w-]+$/.test(name) || ownHeaders.test(name)) return find("No header of this name can be said here.");
		if (typeof value !== "string") return [];
		if (!/^[\t\x20-\x7e]*$/.test(value)) return find("A header is one line of ASCII.");
		if (!secretHeaders.test(name) || /(?:^|\s)env:\w+/.test(value)) return [];
		return find("The value of this header looks like a secret, and this file is read by everybody.", `Put it into an environment variable, and write ${name}: env:NAME.`);
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
// packages/config/judging-keys.ts
const columnName = () => text("the name of a column");
/** A column of numbers that are made into slices. */
const binsKeys = mapping({
	column: described(columnName(), "The column, which holds numbers."),
	quantiles: optional(described(count(), "As many slices with about as many rows each, 2 or more; the same number is never in two. They are found in the data of this change and hold for both sides, named by the least and the greatest number in them.")),
	bins: optional(described(list(number$1("a number"), "a list of rising numbers"), "In place of `quantiles`: where one slice ends and the next begins, a bound belonging to the next."))
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
	number$1("a number"),
	string().check(meta({ pattern: "^\\s*[+-]?\\d+(\\.\\d+)?\\s*%\\s*$" })),
	mapping({ to: union([
		string(),
		number$1(),
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
		number$1(),
		boolean()
	], "a class"), "The class whose probability is the score. Default: the later of two.")),
	tolerance: optional(described(number$1("a number, 0 or more").check(_nonnegative("a number, 0 or more")), "How far a score may go the wrong way. Default: a millionth of it, or of 1 where it is smaller.")),
	exceptions: optional(described(union([number$1().check(_gte(0, "a share from 0 to 1"), _lte(1, "a share from 0 to 1")), string().check(meta({ pattern: "^\\s*\\d+(\\.\\d+)?\\s*%\\s*$" }))], "a share of the rows, such as 1%"), "Share of the rows that need not keep to it. Default: 0.", { examples: ["1%"] }))
});
/** `evaluate.checks` of mlgate.yml. */
const modelChecksKeys = mapping({
	"better-than-trivial": optional(described(record(string(), union([number$1().check(meta({ minimum: 0 })), string().check(meta({ pattern: "^\\s*(\\d+(\\.\\d+)?|\\.\\d+)\\s*(pt|%)?\\s*$" }))], "points (1pt), a share (5%) or a number"), "a mapping of metrics"), "By metric, how much better it has to be than with a model that always says the most frequent class (with the share of each as its probability), or the mean.", { examples: [{
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
const pixels = (expected) => number$1(expected).check(int(expected), _positive(expected));
const size = (description) => described(union([pixels("a whole number of pixels"), tuple([pixels("a height"), pixels("a width")])], "a number of pixels, or [height, width]"), description, { examples: [224, [224, 224]] });
const perChannel = (description, example) => described(union([number$1(), list(number$1("a number"), "a list of numbers")], "a number, or a list with one for each channel"), description, { examples: [example] });
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
	scale: optional(described(union([number$1(scale).check(_positive(scale)), string(scale).check(_regex(/^\s*\d+(\.\d+)?\s*\/\s*\d*[1-9]\d*\s*$/, scale))], scale), "What each sample, from 0 to 255, is multiplied by. Default: 1.", { examples: ["1/255"] })),
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
	target: "Of several labels a row, the truth is a list of columns, one for each label.",
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
/** Only several labels a row have several columns of truth and of predictions. */
function formProblems(said, task, nameOf) {
	const isSeveral = task === "multilabel";
	return ["target", "prediction"].filter((key) => {
		const value = said[key];
		return value !== void 0 && typeof value === "object" !== isSeveral;
	}).map((key) => {
		return {
			key,
			kind: "form",
			message: isSeveral ? `${nameOf(key)} names one column, and a multilabel task has one for each label.` : `${nameOf(key)} names several columns, and a ${task ?? "single truth of each row"} has one.`,
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
			])
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
	"id"
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
// packages/config/project-keys.ts
const location = (description, examples) => described(text("a path or location"), description, { examples });
const dataKeys = mapping({
	path: optional(described(union([text(), list(text("a path"), "a list of paths")], "a path or a list of paths"), "The file, or several: a path or pattern from the folder of this file, `git:REF:PATH`, or a [location](../guide/locations.md) on another machine.", { examples: ["data/test.parquet", ["data/2024-*.csv", "data/2025-*.csv"]] })),
	images: optional(described(text("the path of a folder"), "In place of `path`: a folder with a folder of images for each class. Its rows have the columns `path` and `label`.", { examples: ["data/test/"] })),
	image: optional(described(text("the name of a column"), "The column that holds images, or their paths from the folder of the file or of the workspace. Default: the one that holds images, as Hugging Face stores them.")),
	id: optional(described(text("the name of a column"), "The column that names each row; rows of two versions meet by it.")),
	schema: optional(described(union([text(), dataSchemaKeys], "the path of a data schema, or the schema itself"), "What the data must look like: the path of a data schema, or the schema itself.")),
	format: optional(textFormatKeys)
}).check(meta({ oneOf: [{ required: ["path"] }, { required: ["images"] }] }));
const metric = union([text(), catchall(object({ metric: described(text("the name of a metric"), "A name of docs/reference/metrics.md.") }), union([
	string(),
	number$1(),
	boolean(),
	_null(),
	record(string(), record(string(), number$1()))
], "the value of a parameter: text, a number, true, false, null, or numbers by true and predicted class"))], "the name of a metric, or a mapping with \"metric\" and its parameters");
const column = (description) => optional(described(text("the name of a column"), description));
const columnsByLabel = [list(text("the name of a column"), "a list of column names"), record(string(), text("the name of a column"), "a mapping of classes to column names")];
const evaluateKeys = mapping({
	data: optional(described(text("the name of an entry of \"data\", or a path"), "What the model is scored on: the name of an entry of `data`, or a path. With `onnx`, `endpoint` and `command`.")),
	target: optional(described(union([text(), list(text("the name of a column"), "a list of column names")], "the name of a column, or a list of them"), "The column that holds the truth; of several labels a row, a list of columns of 1 and 0, one for each label. With `predictions`, default: `target`.", { examples: ["label", [
		"outdoor",
		"person",
		"night"
	]] })),
	prediction: optional(described(union([text(), ...columnsByLabel], "the name of a column, a list of them, or a mapping of labels to column names"), "With `predictions`: the column of the predicted label or value, of a ranking that of the score; of several labels a row, columns of 1 and 0 by label or in the order of `target`. Default: `prediction`.")),
	threshold: optional(described(number$1("a number"), "With several labels a row: from which score on a label is predicted, where no column says it. Default: 0.5.")),
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
	folds: column("With `predictions`: the column that says in which fold of a cross-validation each row was predicted. Metrics of all rows are then means over folds, and differences are tested by the corrected resampled t test."),
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
	evaluate: described(evaluateKeys, "How the model is scored.")
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
	data: _default(described(named(dataKeys, "data sets"), "Data sets, by the name that others use."), {}),
	models: _default(described(named(modelKeys, "models"), "Models, by name."), {})
}), "What mlgate checks in this repository, and when it says no.", { anyOf: [
	{ required: ["data"] },
	{ required: ["models"] },
	{ required: ["include"] }
] });
/** Keys that are no mistakes but belong to steps that this version does not have. */
const laterKeys = {
	"data.*.disjoint-from": "leakage between data sets",
	"models.*.benchmark": "speed"
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
		models: mapValues(models, ({ predictions, endpoint, command, ...model }) => ({
			...heldAgainst(model, rest.against),
			...model,
			...predictions === void 0 ? {} : { predictions: [predictions].flat() },
			...endpoint === void 0 ? {} : { endpoint: endpointOf(endpoint) },
			...command === void 0 ? {} : { command: commandOf(command) },
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
	evaluate: ["data", "truth"]
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
		evaluate: isNamed ? {
			...own,
			data: evaluate.data
		} : own
	};
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
	"keep",
	"retention",
	"include"
];
/** What a file that says nothing of it has all the same. */
const defaults = {
	mode: "enforce",
	"on-inconclusive": "pass"
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
export { dataOf, environmentReference, findProjectConfig, gatePlace, modelTasks, parseChecks, parseCommand, parseDataSchema, parseEndpoint, parseGates, parseParameters, parsePreprocess, parseProjectConfig, parseWaivers, predictionsPlace, preprocessOf, projectFileNames, taskProblems, waiversFileName, withIncluded };
