import { markdownTable as markdownTable$1 } from "./markdown-table.js";
import { stringWidth } from "./string-width.js";
import { styleText } from "node:util";
// packages/markup/html-holes.ts
const text = { kind: "text" };
const tag = { kind: "tag" };
/** Elements whose content is no HTML, and comments, by how they end. */
const rawEnds = {
	script: "<\/script",
	style: "</style",
	"!--": "-->"
};
/** Attributes that run, style or fetch something, whatever their value was escaped to. */
const harmful = /^(?:on.*|style|src|srcset|srcdoc|data|action|formaction|ping|poster|background|http-equiv)$/i;
const reference = /^(?:xlink:)?href$/i;
/**
* Looks at where the holes of an HTML template are, by its literal parts alone.
*
* @throws TypeError when a hole is neither between tags nor in a double-quoted, harmless attribute. A reference
* may only lead to a place on the same page: `href="#${id}"`.
*/
function checkHoles(literals) {
	let place = text;
	literals.forEach((literal, index) => {
		place = walk(literal, place);
		const isHole = index < literals.length - 1;
		if (isHole && !isHarmless(place)) throw new TypeError(`nothing can be put into HTML after ${JSON.stringify(literal.slice(-40))}`);
		if (place.kind === "attribute" && isHole) place = {
			...place,
			value: `${place.value}\u0000`
		};
	});
	if (place !== text) throw new TypeError("a piece of HTML ends with its tags and comments closed");
}
function isHarmless(place) {
	if (place.kind === "text") return true;
	if (place.kind !== "attribute" || harmful.test(place.name)) return false;
	return !reference.test(place.name) || place.value.startsWith("#");
}
function walk(literal, start) {
	let place = start;
	let rest = literal;
	while (rest !== "") {
		const step = steps[place.kind](rest, place);
		place = step.place;
		rest = step.rest;
	}
	return place;
}
const steps = {
	text: (rest) => {
		const opened = /<(!--|\/?[a-z][a-z0-9-]*|![a-z]+)/i.exec(rest);
		if (opened === null) return {
			place: /<[/!]?$/.test(rest) ? tag : text,
			rest: ""
		};
		const after = rest.slice(opened.index + opened[0].length);
		const ends = rawEnds[opened[1].toLowerCase()];
		return {
			place: ends === void 0 ? tag : {
				kind: "raw",
				ends
			},
			rest: after
		};
	},
	tag: (rest) => {
		const next = /^[^>"]*?(?:>|([^\s"'<>/=]+)=")/.exec(rest);
		if (next === null) return {
			place: tag,
			rest: ""
		};
		const name = next[1];
		return {
			place: name === void 0 ? text : {
				kind: "attribute",
				name,
				value: ""
			},
			rest: rest.slice(next[0].length)
		};
	},
	attribute: (rest, { name, value }) => {
		const end = rest.indexOf("\"");
		if (end < 0) return {
			place: {
				kind: "attribute",
				name,
				value: value + rest
			},
			rest: ""
		};
		return {
			place: tag,
			rest: rest.slice(end + 1)
		};
	},
	raw: (rest, place) => {
		const end = rest.toLowerCase().indexOf(place.ends);
		if (end < 0) return {
			place,
			rest: ""
		};
		const after = rest.slice(end + place.ends.length);
		return {
			place: place.ends === "-->" ? text : tag,
			rest: after
		};
	}
};
// packages/markup/visible.ts
/**
* Code points that a reader can't see or that move what is around them: control characters (ESC and the C1 set
* start terminal sequences), lone surrogates, line and paragraph separators, and every format or default-ignorable
* character (zero-width blanks, bidi controls, tags, fillers). Arabic number signs are format characters that
* show, so they stay.
*/
const hidden = /[[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}]--[\u{600}-\u{605}\u{6DD}\u{890}\u{891}\u{8E2}\u{110BD}\u{110CD}]]/gv;
/** Joiners and variation selectors where writing systems and emoji need them: there they show. */
const needed = new RegExp([
	String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}])\u{200D}(?=\p{Extended_Pictographic})`,
	String.raw`(?<=\p{Emoji})[\u{FE0E}\u{FE0F}]`,
	String.raw`(?<=[[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]])[\u{200C}\u{200D}](?=[\p{L}\p{M}])`
].join("|"), "gv");
const short = {
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
/**
* Text with everything hidden in it written out: a line feed as `\n`, ESC as `\x1b`, a right-to-left override as
* `\u202e`. The result is one line of characters that all show, in the order in which they stand.
*/
function makeVisible(text) {
	if (/^[\x20-\x7e]*$/.test(text)) return text;
	const kept = new Set(Array.from(text.matchAll(needed), (match) => match.index));
	return text.replace(hidden, (character, index) => kept.has(index) ? character : writeOut(character));
}
function writeOut(character) {
	const known = short[character];
	if (known !== void 0) return known;
	const code = character.codePointAt(0);
	const digits = code.toString(16);
	if (code < 256) return `\\x${digits.padStart(2, "0")}`;
	return code < 65536 ? `\\u${digits.padStart(4, "0")}` : `\\u{${digits}}`;
}
// packages/markup/html.ts
/**
* HTML that is safe to show: made by this module only. A plain string is no HTML, to the type checker and at run
* time alike, so text from outside can't pass for it. `String(html)` gives the source.
*/
var SafeHtml = class {
	#source;
	constructor(source) {
		this.#source = source;
	}
	toString() {
		return this.#source;
	}
};
const checked = /* @__PURE__ */ new WeakSet();
/**
* HTML by template: the literal parts are kept as written, everything else is escaped unless it already is HTML.
* Hidden characters of texts are written out. A part stands between tags or in a quoted attribute.
*
* @example html`<p title="${nameFromOutside}">${nameFromOutside}</p>`
* @throws TypeError when a part stands where escaping can't make it harmless: in a script, a style, a tag's name,
* an attribute without quotes, or one that runs or fetches something.
*/
function html(literals, ...parts) {
	if (!checked.has(literals)) {
		checkHoles(literals);
		checked.add(literals);
	}
	return new SafeHtml(parts.reduce((before, part, index) => before + sourceOf$1(part) + (literals[index + 1] ?? ""), literals[0] ?? ""));
}
/** Parts in a row, with the separator between them. Empty ones are left out. */
function joinHtml(parts, separator) {
	return new SafeHtml(parts.map(String).filter((source) => source !== "").join(String(separator)));
}
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;",
	"`": "&#96;"
};
/** Text as HTML that shows exactly this text, between tags and in quoted attributes. */
function escapeHtml(text) {
	return makeVisible(text).replace(/[&<>"'`]/g, (character) => entities[character]);
}
function sourceOf$1(part) {
	if (part instanceof SafeHtml) return String(part);
	if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
	return part.map(safeSource$1).join("");
}
/** The type checker lets only HTML through; a document cast to it doesn't get past this. */
function safeSource$1(part) {
	if (part instanceof SafeHtml) return String(part);
	throw new TypeError("only HTML made by html`…` can be put into HTML as it is");
}
// packages/markup/inert-log.ts
/** A style of terminal text: what may stand in it besides characters that show. */
const style = String.raw`\u001b\[[0-9;]*m`;
/** What a line may hold before a command: blanks, which the runner takes away, and styles, which others do. */
const atStart = new RegExp(String.raw`^((?:[\s\u0085]|${style})*)(?=::)`, "gmu");
/** GitHub's older prefix and Azure's, which count anywhere in a line. */
const anywhere = /##(?=\[|vso\[)/g;
/**
* Log text in which nothing is a command to the runner: `::set-output`, `##[group]` and their like stay readable
* words. The runner takes a line for a command when it starts with `::` after blanks, or has `##[` anywhere
* (ActionCommand.cs of actions/runner).
*
* They are broken by a backslash, which shows. A character of no width would depend on luck: the runner searches by
* the rules of a language, which skip such characters, and finds the command all the same.
*/
function inertLog(text) {
	return text.replace(anywhere, "##\\").replace(atStart, "$1\\");
}
// packages/markup/link-address.ts
const longestAddress = 500;
/**
* An address as it may stand in a link: one of http or https without credentials, everything encoded that means
* something to Markdown. Null for any other text.
*/
function linkAddress(address) {
	if (address.length > longestAddress || !URL.canParse(address)) return null;
	const { protocol, username, password, href } = new URL(address);
	if (!["http:", "https:"].includes(protocol) || username !== "" || password !== "") return null;
	return href.replace(/[^\w.~:/?#@!$&+,;=%-]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`).replaceAll("&", "&amp;");
}
/** What GitHub makes something of, up to the point where a joiner parts it. */
const partings = [
	/@/g,
	/#(?=[0-9a-z]|$)/gi,
	/\bGH-(?=\d|$)/gi,
	/:(?=\/\/|$)/g,
	/www(?=\.|$)/gi,
	/:(?=[\w+-]+(?::|$))/g
];
/** Seven or more hexadecimal digits may be a commit. */
const hexadecimalWord = /(?<![0-9a-z_])[0-9a-f]{7,}(?![0-9a-z_])/gi;
const special = /[&<>\\|`*~[\]$#_]/g;
/** What makes a block (list, underlined heading, table) or the target of a link when a text starts with it. */
const opening = /^(?:[-+](?=[-\s]|$)|:(?=-|$)|[=(])/;
const orderedListOpening = /^(\d{1,9})([.)])(?=\s|$)/;
/**
* Text as Markdown that shows exactly this text on GitHub, whatever it holds: no element, link, mention,
* reference, emoji or formula comes of it, and no line or cell ends. Hidden characters are written out.
*
* Punctuation becomes entities and not backslash escapes, so that the same text holds in paragraphs, table cells
* and inside HTML such as `<summary>`.
*/
function escapeMarkdown(text) {
	return keepEdges(toEntities(part(makeVisible(text))));
}
function part(text) {
	const withoutCommits = text.replace(hexadecimalWord, (word) => word.replace(/.{6}(?=.)/g, `$&⁠`));
	return partings.reduce((whole, pattern) => whole.replace(pattern, `$&⁠`), withoutCommits);
}
function toEntities(text) {
	return text.replace(special, (character, index) => {
		if (character === "_" && isAlphanumeric(text[index - 1]) && isAlphanumeric(text[index + 1])) return "_";
		if (character === "$") return "<span>$</span>";
		return entity(character);
	}).replace(opening, entity).replace(orderedListOpening, (_, digits, delimiter) => `${digits}${entity(delimiter)}`);
}
/** Blanks at either end are kept: there Markdown would drop them, or take them for an indentation or a break. */
function keepEdges(text) {
	const blanksBefore = text.length - text.replace(/^ +/, "").length;
	let end = text.length;
	while (end > blanksBefore && text[end - 1] === " ") end -= 1;
	const blank = entity(" ");
	return blank.repeat(blanksBefore) + text.slice(blanksBefore, end) + blank.repeat(text.length - end);
}
function isAlphanumeric(character) {
	return character !== void 0 && /[0-9a-z]/i.test(character);
}
const named = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;"
};
function entity(character) {
	return named[character] ?? `&#${character.charCodeAt(0)};`;
}
// packages/markup/markdown.ts
/**
* Markdown that is safe to post: made by this module only. A plain string is no Markdown, to the type checker and
* at run time alike, so text from outside can't pass for it. `String(markdown)` gives the source.
*/
var SafeMarkdown = class {
	#source;
	constructor(source) {
		this.#source = source;
	}
	toString() {
		return this.#source;
	}
};
/**
* Markdown by template: the literal parts are kept as written, everything else is escaped unless it already is
* Markdown.
*
* @example md`**${nameFromOutside}** got worse`
*/
function md(literals, ...parts) {
	return new SafeMarkdown(parts.reduce((before, part, index) => {
		const text = isText(part) ? escapeMarkdown(String(part)) : sourceOf(part);
		return before + (index > 0 && literals[index] === "" && isText(part) ? "⁠" : "") + text + (literals[index + 1] ?? "");
	}, literals[0] ?? ""));
}
/** Parts in a row, with the separator between them. Empty ones are left out. */
function joinMarkdown(parts, separator) {
	return new SafeMarkdown(parts.map(String).filter((source) => source !== "").join(String(separator)));
}
/** Blocks (paragraphs, tables, headings) one below the other. */
function markdownBlocks(blocks) {
	return joinMarkdown(blocks, md`\n\n`);
}
/**
* A name or path in a code span, where it can be copied and GitHub sees no references. Text that a code span
* can't hold in every place (backticks, pipes, backslashes, hidden characters) is escaped instead.
*/
function markdownCode(text) {
	return text.trim() === text && text !== "" && !/[`|\\]/.test(text) && makeVisible(text) === text ? new SafeMarkdown(`\`${text}\``) : md`${text}`;
}
/** A link; without a sound address of http or https the words stand alone. */
function markdownLink(words, address) {
	const sound = address === void 0 ? null : linkAddress(address);
	return sound === null ? md`${words}` : md`[${words}](${new SafeMarkdown(sound)})`;
}
/**
* A table of GitHub's kind. Whatever a cell holds, the table has `header.length` columns and `rows.length` rows
* below its header: text is escaped, line ends and pipes of Markdown are replaced, rows are cut or filled.
*/
function markdownTable(header, rows, alignments = []) {
	const width = header.length;
	const cells = [header, ...rows].map((row) => Array.from({ length: width }, (_, column) => cellSource(row[column] ?? "")));
	const align = Array.from({ length: width }, (_, column) => alignments[column] ?? "");
	return new SafeMarkdown(markdownTable$1(cells, {
		align,
		alignDelimiters: false,
		stringLength: stringWidth
	}));
}
/**
* Lines of code as they are, where they can be copied; hidden characters in them are written out. The fence is longer
* than any run of backticks in the text.
*
* @param language a word of ours, such as `sh`.
*/
function markdownFence(text, language) {
	const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	const lines = text.split("\n").map(makeVisible);
	return new SafeMarkdown([
		`${fence}${language}`,
		...lines,
		fence
	].join("\n"));
}
/** A fold that opens on a click. */
function markdownFold(summary, body) {
	return md`<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
/** A list with one item a line. */
function markdownList(items) {
	return joinMarkdown(items.map((item) => md`- ${item}`), md`\n`);
}
function cellSource(cell) {
	return (isText(cell) ? escapeMarkdown(String(cell)) : String(cell)).replace(/[\r\n]+/g, " ").replaceAll("|", "&#124;");
}
function isText(part) {
	return typeof part === "string" || typeof part === "number";
}
function sourceOf(part) {
	if (part instanceof SafeMarkdown) return String(part);
	return part.map(safeSource).join("");
}
/** The type checker lets only Markdown through; a document cast to it doesn't get past this. */
function safeSource(part) {
	if (part instanceof SafeMarkdown) return String(part);
	throw new TypeError("only Markdown made by md`…` can be put into Markdown as it is");
}
// packages/markup/markdown-columns.ts
/** Rows as a table of GitHub's kind; columns that are empty in every row are left out. */
function markdownColumns(columns, rows) {
	const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
	const used = columns.map((_, column) => cells.some((row) => String(row[column]) !== ""));
	const kept = columns.filter((_, column) => used[column]);
	return markdownTable(kept.map(({ title }) => title), cells.map((row) => row.filter((_, column) => used[column])), kept.map(({ alignment }) => alignment));
}
// packages/markup/digits.ts
/** U+202F between groups of three digits, as the International System writes them. */
const thinSpace = " ";
const minus = "−";
/** Digits beyond which a double says nothing about a number that a person wrote. */
const trustedDigits = 12;
/**
* Decimals that an interval supports: the rule of the Particle Data Group (Review of Particle Physics,
* Introduction, 5.3): the error keeps two significant digits when they are 35 or less, else one.
*
* @param halfWidth half the interval's width, in the unit shown; positive.
* @returns number of decimals, negative when even whole digits aren't supported: −2 is hundreds.
*/
function supportedDecimals(halfWidth) {
	const magnitude = Math.floor(Math.log10(halfWidth));
	return halfWidth / 10 ** (magnitude - 1) < 35.5 ? 1 - magnitude : -magnitude;
}
/**
* A number with a fixed count of decimals, a real minus sign and groups of three: `−4 120.5`. With negative
* decimals it is rounded to tens, hundreds, …. What rounds to zero has no sign.
*
* @param value below 10²¹ in size; larger ones come out with an exponent.
* @param decimals at most 100.
*/
function fixedDigits(value, decimals) {
	if (Number.isNaN(value)) return "not a number";
	if (!Number.isFinite(value)) return value < 0 ? `${minus}∞` : "∞";
	const step = 10 ** Math.max(0, -decimals);
	const rounded = decimals < 0 ? Math.round(value / step) * step : value;
	const [whole = "0", fraction] = Math.abs(rounded).toFixed(Math.max(0, decimals)).split(".");
	const digits = group(whole) + (fraction === void 0 ? "" : `.${fraction}`);
	return value < 0 && /[1-9]/.test(digits) ? minus + digits : digits;
}
/** A number with exactly the digits that it was written with: 0.57 · 100 is 57. */
function exactDigits(value) {
	if (!Number.isFinite(value)) return fixedDigits(value, 0);
	const text = Number(value.toPrecision(trustedDigits)).toString();
	if (text.includes("e")) return exponential(value, trustedDigits);
	return fixedDigits(value, text.split(".")[1]?.length ?? 0);
}
/** A number to `digits` significant ones, zeros at the end left out. */
function significantDigits(value, digits) {
	return exactDigits(Number(value.toPrecision(digits)));
}
/** Scientific notation for numbers that fixed decimals would hide: `1.23e−7`, zeros at the end left out. */
function exponential(value, digits) {
	return value.toExponential(digits - 1).replace(/(?<=\d)\.?0+e/, "e").replaceAll("-", minus).replace("e+", "e");
}
function group(whole) {
	return whole.replace(/\B(?=(?:\d{3})+$)/g, thinSpace);
}
// packages/markup/scale.ts
/** Whether values are shares, shown in percent. */
function isShare({ unit, bounded }) {
	return unit === "1" && bounded != null && bounded[0] === 0 && bounded[1] === 1;
}
const mostDecimals = 8;
const mostOfShares = 4;
/** Numbers outside of these are written with an exponent. */
const leastFixed = 1e-4;
const mostFixed = 0x38d7ea4c68000;
/**
* Decimals for numbers that stand side by side and are to be comparable: those that the interval's half-width
* supports; without one, a tenth of a percent (or what tells the values apart), or four significant digits of the largest number.
*
* @param values numbers shown, in the metric's unit.
* @param halfWidth half the width of the interval that they are known by, in the metric's unit.
*/
function precisionOf(scale, values, halfWidth) {
	const share = isShare(scale);
	const known = halfWidth != null && Number.isFinite(halfWidth) && halfWidth > 0;
	if (share) {
		if (!known) return distinctDecimals(values.map((value) => value * 100));
		return halfWidth >= .1 ? 0 : clamp(supportedDecimals(halfWidth * 100), 1, mostDecimals);
	}
	const finite = values.filter(Number.isFinite);
	const largest = Math.max(0, ...finite.map(Math.abs));
	if (largest >= mostFixed || largest > 0 && largest < leastFixed) return "exponent";
	if (known) return clamp(supportedDecimals(halfWidth), -8, mostDecimals);
	return fewestDecimals(finite, clamp(3 - (largest === 0 ? 0 : Math.floor(Math.log10(largest))), 0, mostDecimals));
}
/** Zeros at the end would claim a precision that nobody knows of: 0.25 is not 0.2500. */
function fewestDecimals(values, most) {
	let decimals = most;
	while (decimals > 0 && values.every((value) => Number(value.toFixed(most)) === Number(value.toFixed(decimals - 1)))) decimals -= 1;
	return decimals;
}
/** One decimal, or as many more as values need that differ but would look alike. */
function distinctDecimals(values) {
	const different = new Set(values.filter(Number.isFinite));
	const alike = (decimals) => new Set(Array.from(different, (value) => value.toFixed(decimals))).size;
	let decimals = 1;
	while (decimals < mostOfShares && alike(decimals) < different.size) decimals += 1;
	return decimals;
}
/** A number of the scale without its unit; shares are multiplied by 100. */
function numberOf(value, scale, precision) {
	if (precision === "exponent") return Number.isFinite(value) && value !== 0 ? exponential(value, 3) : fixedDigits(value, 0);
	return fixedDigits(isShare(scale) ? value * 100 : value, precision);
}
/** One more digit than `precision`, or null when there is none to show. */
function finer(precision) {
	return precision === "exponent" || precision >= mostDecimals ? null : precision + 1;
}
function clamp(value, low, high) {
	return Math.min(high, Math.max(low, value));
}
// packages/markup/quantities.ts
/** A count with thin spaces in long ones: `4 120`. */
function formatCount(count) {
	return fixedDigits(count, 0);
}
const byteUnits = [
	"B",
	"kB",
	"MB",
	"GB",
	"TB",
	"PB"
];
/** An amount of bytes to three digits in SI units: `212 kB`, `1.23 MB`. */
function formatBytes(bytes) {
	if (!Number.isFinite(bytes)) return fixedDigits(bytes, 0);
	const shown = Number(bytes.toPrecision(3));
	const power = shown === 0 ? 0 : Math.floor(Math.log10(Math.abs(shown)) / 3);
	const unit = Math.min(Math.max(power, 0), byteUnits.length - 1);
	return `${exactDigits(shown / 1e3 ** unit)} ${byteUnits[unit]}`;
}
const second = 1e3;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
/** A length of time as people say it: `0.42 ms`, `812 ms`, `1.9 s`, `2 min 5 s`, `1 h 4 min`, `2 d 3 h`. */
function formatDuration(milliseconds) {
	if (!Number.isFinite(milliseconds)) return fixedDigits(milliseconds, 0);
	const amount = Math.abs(milliseconds);
	const sign = milliseconds < 0 ? "−" : "";
	if (amount < 999.5) return `${sign}${significantDigits(amount, 3)} ms`;
	if (amount < 59.95 * second) return `${sign}${fixedDigits(amount / second, 1)} s`;
	if (amount < hour - second / 2) return sign + inTwo(amount, [minute, "min"], [second, "s"]);
	if (amount < day - minute / 2) return sign + inTwo(amount, [hour, "h"], [minute, "min"]);
	return sign + inTwo(amount, [day, "d"], [hour, "h"]);
}
/** A time in a larger and a smaller unit, the smaller left out when it is nothing. */
function inTwo(amount, large, small) {
	const smallUnits = Math.round(amount / small[0]);
	const perLarge = large[0] / small[0];
	const rest = smallUnits % perLarge;
	const whole = `${formatCount(Math.floor(smallUnits / perLarge))} ${large[1]}`;
	return rest === 0 ? whole : `${whole} ${rest} ${small[1]}`;
}
// packages/markup/shorten.ts
const segmenter = new Intl.Segmenter("en");
const ellipsis = "…";
/**
* At most `columns` terminal columns of a text, with `…` at its end when it was cut. Hidden characters are written
* out, so that the width is the one seen. Cuts fall between graphemes: no surrogate pair, combining mark or emoji
* sequence is torn.
*
* @param columns at least 1.
*/
function shorten(text, columns) {
	const head = text.length <= columns * 16 ? text : text.slice(0, columns * 16).replace(/[\ud800-\udbff]$/, "");
	const shown = makeVisible(head);
	if (head.length === text.length && stringWidth(shown) <= columns) return shown;
	let kept = "";
	let used = 0;
	for (const { segment } of segmenter.segment(shown)) {
		const width = stringWidth(segment);
		if (used + width > columns - 1) break;
		kept += segment;
		used += width;
	}
	return `${kept.trimEnd()}${ellipsis}`;
}
/** The text in pieces of at most `columns` terminal columns each, cut between graphemes. */
function slicesOfWidth(text, columns) {
	const pieces = [""];
	let used = 0;
	for (const { segment } of segmenter.segment(text)) {
		const width = stringWidth(segment);
		if (used > 0 && used + width > columns) {
			pieces.push("");
			used = 0;
		}
		pieces[pieces.length - 1] += segment;
		used += width;
	}
	return pieces;
}
// packages/markup/terminal.ts
/**
* One or more lines that are safe to print: made by this module only, so that no text from outside brings its own
* control sequences. `String(text)` gives what to write.
*/
var SafeTerminalText = class {
	#text;
	constructor(text) {
		this.#text = text;
	}
	toString() {
		return this.#text;
	}
};
/** Terminal text by template: the literal parts are kept as written, text from outside is made visible. */
function term(literals, ...parts) {
	return new SafeTerminalText(parts.reduce((before, part, index) => before + textOf(part) + (literals[index + 1] ?? ""), literals[0] ?? ""));
}
/** Parts in a row, with the separator between them. */
function joinTerminal(parts, separator) {
	return new SafeTerminalText(parts.map(String).join(String(separator)));
}
/** Styles that only show when `colour` is asked for; the text is the same either way. */
function terminalStyles(colour) {
	const style = (name) => (part) => {
		const text = textOf(part);
		if (!colour || text === "") return new SafeTerminalText(text);
		return new SafeTerminalText(styleText(name, text, { validateStream: false }));
	};
	return {
		bold: style("bold"),
		dim: style("dim"),
		red: style("red"),
		green: style("green"),
		yellow: style("yellow")
	};
}
/** Columns that the text takes in a terminal: wide characters take two, styles none. */
function terminalWidth(text) {
	return stringWidth(textOf(text));
}
/** Width of the widest text; 0 when there is none. */
function widestTerminal(texts) {
	return texts.reduce((widest, text) => Math.max(widest, terminalWidth(text)), 0);
}
/** The text with blanks up to a width; longer text is left as it is. */
function padTerminal(text, width, alignment) {
	const own = textOf(text);
	const blanks = " ".repeat(Math.max(0, width - stringWidth(own)));
	return new SafeTerminalText(alignment === "left" ? own + blanks : blanks + own);
}
/**
* Text in lines of at most `width` columns, broken at blanks but not at those that hold a number and its unit together;
* a longer word is broken between graphemes. There is always at least one line.
*/
function wrapTerminal(text, width) {
	const lines = [];
	let line = "";
	for (const word of makeVisible(text).split(/ +/).map(plain)) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (stringWidth(longer) <= width) {
			line = longer;
			continue;
		}
		if (line !== "") lines.push(line);
		const pieces = slicesOfWidth(word, width);
		lines.push(...pieces.slice(0, -1));
		line = pieces.at(-1) ?? "";
	}
	lines.push(line);
	return lines.map((own) => new SafeTerminalText(own));
}
/** Rows as lines with aligned columns, blanks at the end cut. A column that is empty in every row takes no room. */
function terminalTable(rows, columns) {
	const widths = columns.map((_, column) => widestTerminal(rows.map((row) => row[column] ?? "")));
	return rows.map((row) => {
		return new SafeTerminalText(columns.map(({ alignment, gap }, column) => {
			const width = widths[column] ?? 0;
			if (width === 0) return "";
			return " ".repeat(gap) + String(padTerminal(row[column] ?? "", width, alignment));
		}).join("").trimEnd());
	});
}
function textOf(part) {
	if (part instanceof SafeTerminalText) return String(part);
	if (typeof part === "string" || typeof part === "number") return plain(String(part));
	return part.map(safeText).join("");
}
/** Every kind of blank becomes a plain one: no terminal wraps at it, and people can search for what they see. */
function plain(text) {
	return makeVisible(text).replace(/\p{Zs}/gu, " ");
}
function safeText(part) {
	if (part instanceof SafeTerminalText) return String(part);
	throw new TypeError("only text made by term`…` can be printed as it is");
}
// packages/markup/values.ts
/**
* A value of a metric in words for people: `95.1 %` for a share, `0.312`, `1.84 ms`, `212 kB`; "not a number" for
* NaN. It has as many digits as its interval supports.
*/
function formatValue(value, options) {
	if (Number.isNaN(value)) return "not a number";
	if (isBytes(options)) return bytesOf(value, options);
	return numberOf(value, options, toldApart(value, options, options.precision ?? precisionOf(options, [value], halfWidth(options.interval)))) + unitOf(options);
}
/**
* The parts of a change of a metric, signed: points for shares, else the metric's unit.
*
* @param low @param high ends of the change's interval, where there is one.
* @param precision digits from `precisionOf`; by default those that the interval supports.
*/
function changeParts(value, low, high, scale, precision) {
	const interval = low === void 0 || high === void 0 || Number.isNaN(low) || Number.isNaN(high) ? null : {
		low,
		high
	};
	const inBytes = isBytes(scale);
	const digits = precision ?? precisionOf(scale, [value], halfWidth(interval));
	const signed = (number) => withSign(number, inBytes ? bytesOf(number, scale) : numberOf(number, scale, digits));
	const unit = Number.isNaN(value) || inBytes ? "" : isShare(scale) ? ` pt` : unitOf(scale);
	return {
		value: signed(value) + unit,
		low: interval === null ? null : signed(interval.low),
		high: interval === null ? null : signed(interval.high)
	};
}
/** A change with its interval in one piece: `−6.5 pt (−10.1 … −2.9)`. */
function formatDifference(value, low, high, scale) {
	const parts = changeParts(value, low, high, scale);
	return parts.low === null ? parts.value : `${parts.value} (${parts.low} … ${parts.high})`;
}
/** The interval of a value, without unit: `94.2 … 96.0`. */
function formatInterval(low, high, scale) {
	if (isBytes(scale)) return `${bytesOf(low, scale)} … ${bytesOf(high, scale)}`;
	const precision = precisionOf(scale, [low, high], halfWidth({
		low,
		high
	}));
	return `${numberOf(low, scale, precision)} … ${numberOf(high, scale, precision)}`;
}
/** A bound that a person wrote, with all its digits: `95 %`, `0.25`, `20 ms`. */
function formatBound(bound, scale) {
	if (isBytes(scale)) return bytesOf(bound, scale);
	return exactDigits(isShare(scale) ? bound * 100 : bound) + unitOf(scale);
}
/**
* The size of a change, without sign: `1 pt`, `0.02`, `5 ms`.
*
* @param digits significant ones for a size that was estimated; all of them by default.
*/
function formatChangeSize(size, scale, digits) {
	if (isBytes(scale)) return bytesOf(size, scale);
	const share = isShare(scale);
	const amount = share ? size * 100 : size;
	return (digits === void 0 || !Number.isFinite(amount) ? exactDigits(amount) : significantDigits(amount, digits)) + (share ? ` pt` : unitOf(scale));
}
/** More digits, until the value doesn't look like the bound that it isn't. */
function toldApart(value, options, precision) {
	const { apartFrom } = options;
	if (apartFrom === void 0 || apartFrom === value || !Number.isFinite(value)) return precision;
	for (let current = precision; current !== null; current = finer(current)) if (numberOf(value, options, current) !== numberOf(apartFrom, options, current)) return current;
	return precision;
}
function unitOf(scale) {
	if (isShare(scale)) return ` %`;
	const unit = scale.unit.replace(/^1(?=\/|$)/, "");
	return unit === "" ? "" : "\xA0" + unit;
}
function isBytes({ unit }) {
	return /^bytes(\/|$)/.test(unit);
}
/** Bytes, or bytes by the hour: `212 kB`, `1.2 MB/h`. */
function bytesOf(bytes, { unit }) {
	return formatBytes(bytes) + unit.slice(5);
}
/** Zero, and what rounds to it, has no sign: the direction of nothing is nothing. */
function withSign(value, text) {
	return value > 0 && /[1-9∞]/.test(text) ? `+${text}` : text;
}
function halfWidth(interval) {
	return interval == null ? null : (interval.high - interval.low) / 2;
}
export { changeParts, formatBound, formatBytes, formatChangeSize, formatCount, formatDifference, formatDuration, formatInterval, formatValue, html, inertLog, joinHtml, joinMarkdown, joinTerminal, linkAddress, makeVisible, markdownBlocks, markdownCode, markdownColumns, markdownFence, markdownFold, markdownLink, markdownList, markdownTable, md, padTerminal, precisionOf, shorten, term, terminalStyles, terminalTable, terminalWidth, widestTerminal, wrapTerminal };
