import { changeParts, formatBound, formatBytes, formatChangeSize, formatCount, formatDuration, formatInterval, formatValue, joinMarkdown, joinTerminal, makeVisible, markdownBlocks, markdownCode, markdownColumns, markdownFold, markdownList, markdownTable, md, padTerminal, precisionOf, shorten, term, terminalStyles, terminalTable, terminalWidth, widestTerminal, wrapTerminal } from "./markup.js";
import { metricFacts, parseMetric, rowNoun } from "./metrics.js";
import { MlgateError, verdicts, worstVerdict } from "./core.js";
import { limitInUnits, parseLimit } from "./gates.js";
// packages/report/words.ts
/** How something came out, in the order in which a reader wants to hear of it. */
const outcomes = [
	"fail",
	"error",
	"inconclusive",
	"waived",
	"accepted",
	"warning",
	"pass",
	"shown"
];
/** A count with its noun: `1 row`, `4 120 rows`. */
function plural(count, noun) {
	return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
/** A share in percent; what is not all or nothing is never shown as if it were: `29 %`, `1.2 %`, `< 0.1 %`. */
function percent(share) {
	const value = share * 100;
	if (value > 0 && value < .05) return "< 0.1\xA0%";
	if (value < 100 && value >= 99.95) return "> 99.9\xA0%";
	return `${value.toFixed(value < 9.95 || value > 99 ? 1 : 0).replace(/\.0$/, "")}\u00a0%`;
}
/** The size of a change in percent, which may be more than all: `9 %`, `0.4 %`, `217 %`. */
function changeSize(share) {
	const size = Math.abs(share);
	return size < .99 ? percent(size) : `${formatCount(Math.round(100 * size))}\u00a0%`;
}
/** What the numbers of a result are made of: `rows`, `queries`, `calls`, for the title of a column. */
function countedTitle({ kind, task, subject }) {
	const noun = kind === "benchmark" ? subject.command === void 0 ? "calls" : "runs" : rowNoun(task, 0);
	return noun.slice(0, 1).toUpperCase() + noun.slice(1);
}
/** A number of rows of a result, by what they stand for: `4 120 rows`, `120 queries`. */
function rowsWords(rows, task) {
	return `${formatCount(rows)} ${rowNoun(task, rows)}`;
}
/** The slice by its columns, empty for the whole: `weather=fog, size=(empty)`. */
function sliceWords(slice) {
	return Object.entries(slice ?? {}).map(([column, value]) => `${name(column)}=${value === null ? "(empty)" : name(value)}`).join(", ");
}
/** A name from a document, bounded: nobody reads more of one. */
function name(text) {
	return shorten(text, 64);
}
/** A path from a document, bounded at its start, because its end says more. */
function path(text) {
	return text.length <= 80 ? text : `…${text.slice(-80).toWellFormed().replace(/^\ufffd/, "")}`;
}
/** A sentence from a document, bounded. */
function sentence(text) {
	return shorten(text, 500);
}
/** The first seven digits of a hash, as git shows them. */
function shortHash(hash) {
	return shorten(hash.slice(0, 7), 16);
}
// packages/report/alike-checks.ts
/** How a check came out: one with severity `warn` never fails a run, nor one that is accepted; a skipped one is only shown. */
function checkOutcome({ status, severity, accepted }) {
	if (accepted === true) return "accepted";
	if (status === "skipped") return "shown";
	if (status === "fail" && severity === "warn") return "warning";
	return status;
}
/** How many checks a document's check stands for. */
function checksIn({ alike }) {
	return alike?.checks ?? 1;
}
/**
* The checks in the order in which a reader wants to hear of them: by how they came out, then those that concern more of
* the rows, then as the schema has them.
*/
function worstChecksFirst(checks) {
	return checks.toSorted((left, right) => outcomes.indexOf(checkOutcome(left)) - outcomes.indexOf(checkOutcome(right)) || concerned(right) - concerned(left));
}
/** What failed without offending rows, such as a missing column, is about all of them. */
function concerned(check) {
	const { status, share } = check;
	return status === "fail" || status === "error" ? share ?? 1 : 0;
}
/** So many columns of which the same is said are told one by one. */
const fewAlike = 4;
/** Checks whose title is the user's own name for them: two of them never say the same. */
const named = ["rule", "query"];
/** Columns that are named of those that are told as one. */
const mostNamed$3 = 3;
/**
* Checks of which the same is said of many columns as one, in place of the first of them: nobody reads a thousand lines
* that differ in a name. What was folded before stays as it is.
*
* @param checks in the order in which they are told.
*/
function foldAlike(checks) {
	return [...Map.groupBy(checks, (check) => check.column === void 0 || check.alike !== void 0 || named.includes(check.id) ? check : JSON.stringify([
		check.id,
		checkOutcome(check),
		titleOfAny(check)
	])).values()].flatMap((group) => group.length <= fewAlike ? group : [asOne(group)]);
}
/** The title without the column's name, which stands before it already. */
function titleWithoutColumn({ title, column }) {
	return column !== void 0 && title.startsWith(`${column} `) ? title.slice(column.length + 1) : title;
}
/** The title as it stands for any column: `every column occurs in "train"`. */
function titleOfAny(check) {
	const { title, column } = check;
	const rest = titleWithoutColumn(check);
	if (rest !== title || column === void 0) return rest;
	return ` ${title} `.replaceAll(` ${column} `, " column ").replaceAll(`"${column}"`, "column").trim();
}
function asOne(group) {
	const [first] = group;
	const { id, column, status, severity, accepted, declared } = first;
	const columns = group.slice(0, mostNamed$3).map((check) => check.column ?? "");
	const shares = group.flatMap(({ share }) => share ?? []);
	return {
		id,
		...column === void 0 ? {} : { column },
		status,
		severity,
		title: titleOfAny(first),
		...common(group, "expected"),
		...common(group, "observed"),
		...common(group, "hint"),
		...shares.length < group.length ? {} : { share: Math.max(...shares) },
		...declared === void 0 ? {} : { declared },
		...accepted === void 0 ? {} : { accepted },
		alike: {
			checks: group.length,
			columns
		}
	};
}
/** What all of them say. */
function common([first, ...others], key) {
	const value = first?.[key];
	if (value === void 0 || others.some((check) => check[key] !== value)) return {};
	return { [key]: value };
}
// packages/report/check-rows.ts
/**
* Rows of all checks, the worst first.
*
* @param each whether every check has a row of its own, where many say the same.
*/
function checkRows({ checks }, { each = false } = {}) {
	const sorted = worstChecksFirst(checks);
	return (each ? sorted : foldAlike(sorted)).map(rowOf$1);
}
/** `expected 0 … 120; 1 204 values lie outside (29 % of rows)`. */
function seenWords({ expected, found }) {
	return [expected === "" ? "" : `expected ${expected}`, found].filter(Boolean).join("; ");
}
/** Whether a row is told above the folds: it did not simply hold. */
function isOpen({ outcome }) {
	return outcome !== "pass" && outcome !== "shown";
}
/** How many checks stand behind rows. */
function sumOfChecks(rows) {
	return rows.reduce((sum, { checks }) => sum + checks, 0);
}
/** How many checks stand behind the rows that came out in a way. */
function countChecks(rows, outcome) {
	return sumOfChecks(rows.filter((row) => row.outcome === outcome));
}
/** Checks in a few words: `13 checks passed, 1 warning, 2 skipped`. */
function checksInWords(rows) {
	return checkCountsInWords({
		passed: countChecks(rows, "pass"),
		warned: countChecks(rows, "warning"),
		skipped: countChecks(rows, "shown")
	});
}
/** The same words, of counts. */
function checkCountsInWords({ passed, warned = 0, skipped }) {
	return [
		`${plural(passed, "check")} passed`,
		...warned === 0 ? [] : [plural(warned, "warning")],
		...skipped === 0 ? [] : [`${formatCount(skipped)} skipped`]
	].join(", ");
}
function rowOf$1(check) {
	const { alike, column, declared, hint } = check;
	return {
		outcome: checkOutcome(check),
		checks: checksIn(check),
		columns: (alike?.columns ?? (column === void 0 ? [] : [column])).map(name),
		title: sentence(titleWithoutColumn(check)),
		goesOn: alike === void 0 && titleWithoutColumn(check) !== check.title,
		where: whereOf(check),
		expected: expectedOf(check),
		found: foundOf(check),
		declared: declared === void 0 ? "" : `${path(declared.file)}:${declared.line}`,
		samples: samplesOf(check),
		hint: hint === void 0 ? "" : sentence(hint)
	};
}
/** How many of the columns of several checks are not named. */
function unnamedColumns({ checks, columns }) {
	return checks > 1 ? Math.max(0, checks - columns.length) : 0;
}
/** The columns by name: `lux, age, size and 297 more`. */
function columnWords(row) {
	const more = unnamedColumns(row);
	return row.columns.join(", ") + (more === 0 ? "" : ` and ${formatCount(more)} more`);
}
/** What was expected, where the title does not say it and nothing else was there to be found. */
function expectedOf({ status, title, expected, observed }) {
	if (expected === void 0) return "";
	return status === "pass" && (title.includes(expected) || expected === observed) ? "" : sentence(expected);
}
function foundOf(check) {
	const { status, expected, observed, share = 0, alike } = check;
	const words = observed === void 0 || status === "pass" && observed === expected ? "" : sentence(observed);
	if (status === "pass" || status === "skipped" || share === 0 || words.includes("%")) return words;
	const rows = `${percent(share)} of rows`;
	if (alike !== void 0) return [words, `up to ${rows}`].filter(Boolean).join("; ");
	return words === "" ? rows : `${words} (${rows})`;
}
const mostPlaces = 5;
function whereOf(check) {
	const { status, count, rows = [], line, observed, file } = check;
	if (status === "pass" || status === "skipped") return "";
	const first = samplesNameRows(check) ? [] : rows.slice(0, mostPlaces).map(formatCount);
	const all = first.length === (count ?? rows.length);
	const lineWords = [...line === void 0 ? [] : [`line ${formatCount(line)}`], ...file === void 0 ? [] : [`of ${path(file)}`]].join(" ");
	if (first.length === 0) {
		const start = rows.length > 1 && lineWords !== "" ? `first on ${lineWords}` : lineWords;
		return [count === void 0 || observed !== void 0 ? "" : `${formatCount(count)} found`, start].filter(Boolean).join(": ");
	}
	const total = all || count === void 0 || observed !== void 0 ? "" : `${formatCount(count)} found: `;
	const noun = first.length === 1 ? "row" : "rows";
	const inFile = lineWords === "" ? "" : ` (${first.length > 1 ? "first on " : ""}${lineWords})`;
	return `${total}${noun} ${first.join(", ")}${all ? "" : ", …"}${inFile}`;
}
/** Whether the samples say which rows they are from, so that nothing else has to. */
function samplesNameRows({ samples = [], rows = [] }) {
	return samples.length > 0 && rows.length > 1;
}
/** `row 17: "200", row 203: "-5"`. */
function samplesOf(check) {
	const { samples = [], rows = [] } = check;
	return samples.map((sample, index) => {
		const row = samplesNameRows(check) ? rows[index] : void 0;
		return `${row === void 0 ? "" : `row ${formatCount(row)}: `}"${name(sample)}"`;
	}).join(", ");
}
// packages/report/scale.ts
/** How a metric of a document is written. One that mlgate doesn't know has only its unit. */
function scaleOf(metric, unitOfMetric) {
	const unit = shorten(unitOfMetric, 16);
	const facts = factsOf(metric);
	return facts === null ? { unit } : {
		unit,
		bounded: facts.bounded
	};
}
/** Which way a metric is better, for a document that has a gate on it but not the metric itself. */
function directionOf(metric) {
	return factsOf(metric)?.direction ?? "none";
}
function factsOf(metric) {
	try {
		return metricFacts(parseMetric(metric));
	} catch (error) {
		if (error instanceof MlgateError) return null;
		throw error;
	}
}
// packages/report/sparkline.ts
const blocks = [
	"▁",
	"▂",
	"▃",
	"▄",
	"▅",
	"▆",
	"▇",
	"█"
];
/**
* Values as a line of blocks, the lowest `▁`, the highest `█`: `▃▄▄▅▅▆▆▇`. Values that are no numbers are `·`.
* Values that are all the same lie in the middle.
*/
function sparkline(values) {
	const shown = values.slice(-30);
	const finite = shown.filter(Number.isFinite);
	const low = Math.min(...finite);
	const span = Math.max(...finite) - low;
	return shown.map((value) => {
		if (!Number.isFinite(value)) return "·";
		const share = span > 0 && Number.isFinite(span) ? (value - low) / span : .5;
		return blocks[Math.min(blocks.length - 1, Math.floor(share * blocks.length))];
	}).join("");
}
// packages/report/gate-rows.ts
/** Rows of all gates, the worst first; `together` when gates on the same numbers may share one. */
function gateRows(result, { together = true } = {}) {
	const metrics = byNumber(result.metrics, metricKey);
	const changes = changesOf(result);
	const groups = Map.groupBy(result.gates, (gate) => together ? `${gateOutcome(gate)} ${gate.value ?? ""} ${gateKey(gate)}` : gate);
	return Array.from(groups.values(), (gates) => {
		const [first] = gates;
		const key = gateKey(first);
		const row = rowOfGates(gates, metrics.get(key), changes.get(key));
		return withSamples(withHistory(withShare({
			...row,
			reason: row.reason + acceptedWords(row.outcome, result.acceptance)
		}, result), result), result);
	}).toSorted((left, right) => outcomes.indexOf(left.outcome) - outcomes.indexOf(right.outcome));
}
/** Rows of the metrics that no gate judges. */
function shownRows(result) {
	const judged = new Set(result.gates.map(gateKey));
	return metricRows(result, (metric) => !judged.has(metricKey(metric)));
}
/** Rows of the metrics for which `wanted` holds. */
function metricRows(result, wanted) {
	const bases = byNumber(result.baseline?.metrics ?? [], metricKey);
	const changes = changesOf(result);
	const { rows, shared } = result.baseline?.pairing ?? {};
	return result.metrics.filter(wanted).map((metric) => ({
		metric,
		key: metricKey(metric)
	})).map(({ metric, key }) => rowOfMetric(metric, bases.get(key)?.value, changes.get(key), rows !== shared)).map((row) => withSamples(withHistory(withShare(row, result), result), result));
}
/** Numbers that were computed elsewhere tell nothing of rows. */
function withSamples(row, { kind }) {
	return kind === "metrics" ? {
		...row,
		numbers: {
			...row.numbers,
			samples: null
		}
	} : row;
}
function withHistory(row, { benchmark }) {
	const values = (benchmark?.history?.find(({ metric }) => metric === row.numbers.metric))?.values.filter((value) => Math.abs(value) <= largest).slice(-30) ?? [];
	return row.slice !== "" || values.length < 2 ? row : {
		...row,
		history: values
	};
}
/** Larger numbers leave no room for a difference of two. */
const largest = 1e300;
/** The changes of a benchmark in percent of the base: how much a microsecond is depends on what it is more of. */
function withShare(row, { kind }) {
	const { base, value, difference } = row.numbers;
	if (kind !== "benchmark" || row.change === null || base === null || value === null || !(base > 0)) return row;
	const { value: change, low, high } = difference ?? { value: value - base };
	const interval = low === void 0 || high === void 0 ? {} : {
		low: low / base,
		high: high / base
	};
	const precision = precisionOf({
		unit: "1",
		bounded: [0, 1]
	}, [change / base], halfWidthOf(interval));
	const inPercent = {
		value: 100 * change / base,
		...interval.low === void 0 ? {} : {
			low: 100 * interval.low,
			high: 100 * interval.high
		}
	};
	return {
		...row,
		change: changeInWords(inPercent, { unit: "%" }, precision),
		numbers: {
			...row.numbers,
			inPercent: true
		}
	};
}
/**
* The change of each number, where it is known. It is the same for all rules on a metric, but only rules on the
* change carry it; the baseline has those of metrics that no rule is about.
*/
function changesOf({ gates, baseline }) {
	const known = [...gates.flatMap((gate) => gate.difference == null ? [] : [[gateKey(gate), gate.difference]]), ...(baseline?.changes ?? []).map((change) => [gateKey(change), change.difference])];
	return new Map(known.toReversed());
}
/** How a gate came out; without effect on the run it is no more than a warning, or a failure that was let through. */
function gateOutcome({ verdict, severity, waived, accepted }) {
	if (accepted === true) return "accepted";
	if (waived !== void 0) return "waived";
	return severity === "warn" && verdict !== "pass" && verdict !== "error" ? "warning" : verdict;
}
/** What says which number is meant: its metric and its slice, whatever the order of the slice's columns. */
function metricKey({ name, slice }) {
	const columns = Object.entries(slice ?? {}).sort(([left], [right]) => left < right ? -1 : 1);
	return JSON.stringify([name, columns]);
}
function gateKey({ metric, slice }) {
	return metricKey({
		name: metric,
		slice: slice ?? null
	});
}
/** The first entry of each number. */
function byNumber(entries, key) {
	return new Map(entries.map((entry) => [key(entry), entry]).toReversed());
}
function rowOfGates(gates, metric, change) {
	const [first] = gates;
	const scale = scaleOf(first.metric, metric?.unit ?? "1");
	const value = first.value ?? null;
	const base = gates.find((gate) => gate.base != null)?.base ?? null;
	const difference = base === null ? void 0 : change;
	const halfWidth = halfWidthOf(difference ?? metric?.interval);
	const precision = precisionOf(scale, numbers(base, value), halfWidth);
	const bound = gates.flatMap(({ rule }) => [rule.min, rule.max]).find((limit) => typeof limit === "number");
	return {
		outcome: gateOutcome(first),
		metric: name(first.metric),
		slice: sliceWords(first.slice),
		base: base === null ? null : formatValue(base, {
			...scale,
			precision
		}),
		value: value === null ? null : formatValue(value, {
			...scale,
			precision,
			...typeof bound === "number" ? { apartFrom: bound } : {}
		}),
		change: difference === void 0 ? null : changeInWords(difference, scale, precision),
		reason: [...new Set(gates.flatMap(({ reason, waived }) => [sentence(reason), ...waivedWords(waived)]))].join("; "),
		gates: gates.length,
		history: [],
		numbers: {
			gate: gates.length === 1 ? first : null,
			metric: first.metric,
			base,
			value,
			difference: difference ?? null,
			interval: metric?.interval ?? null,
			direction: metric?.direction ?? directionOf(first.metric),
			samples: metric?.samples ?? null,
			scale,
			precision
		}
	};
}
/** @param isPartial whether the change is on some of the rows that the value is of. */
function rowOfMetric(metric, base, change, isPartial) {
	const scale = scaleOf(metric.name, metric.unit);
	const { interval } = metric;
	const halfWidth = halfWidthOf(change ?? interval);
	const precision = precisionOf(scale, numbers(base ?? null, metric.value), halfWidth);
	const known = interval == null || Number.isNaN(metric.value) ? [] : [`${formatInterval(interval.low, interval.high, scale)} at ${formatLevel(interval.level)}`];
	const facts = [
		...metric.error === void 0 ? [] : [sentence(metric.error)],
		...known,
		...isPartial && change !== void 0 ? ["change on the shared rows alone"] : [],
		...metric.direction === "lower" ? ["lower is better"] : []
	];
	return {
		outcome: "shown",
		metric: name(metric.name),
		slice: sliceWords(metric.slice),
		base: base === void 0 ? null : formatValue(base, {
			...scale,
			precision
		}),
		value: formatValue(metric.value, {
			...scale,
			precision
		}),
		change: base === void 0 ? null : changeInWords(change ?? { value: metric.value - base }, scale, precision),
		reason: facts.join("; "),
		gates: 0,
		history: [],
		numbers: {
			gate: null,
			metric: metric.name,
			base: base ?? null,
			value: metric.value,
			difference: change ?? null,
			interval: interval ?? null,
			direction: metric.direction,
			samples: metric.samples,
			scale,
			precision
		}
	};
}
/** `; accepted by maria`, for a failure that was. */
function acceptedWords(outcome, acceptance) {
	const { by, refused } = acceptance ?? {};
	return outcome === "accepted" && by !== void 0 && refused === void 0 ? `; accepted by ${name(by)}` : "";
}
/** `waived by maria until 2026-12-31: a camera was replaced`. */
function waivedWords(waived) {
	if (waived === void 0) return [];
	const { approver, expires, reason } = waived;
	return [`waived by ${name(approver)} until ${name(expires)}: ${sentence(reason)}`];
}
function changeInWords({ value, low, high }, scale, precision) {
	if (value === 0 && low === 0 && high === 0) return {
		value: "no change",
		low: null,
		high: null
	};
	if (low === value && high === value) return changeParts(value, void 0, void 0, scale, precision);
	return changeParts(value, low, high, scale, precision);
}
/** The level of an interval: `95 %`. */
function formatLevel(level) {
	return formatBound(level, {
		unit: "1",
		bounded: [0, 1]
	});
}
function halfWidthOf(interval) {
	return interval?.low === void 0 || interval.high === void 0 ? null : (interval.high - interval.low) / 2;
}
function numbers(...values) {
	return values.filter((value) => value !== null);
}
// packages/report/segment-words.ts
/** The found parts, those that got worse and the weakest ones. */
function segmentRows({ segments = [], baseline }) {
	return {
		worse: (baseline?.segments ?? []).map((segment) => rowOf(segment, segment.base)),
		weakest: segments.map((segment) => rowOf(segment, segment.elsewhere))
	};
}
function rowOf({ slice, metric, unit, value, rows }, against = NaN) {
	const scale = scaleOf(metric, unit);
	const precision = precisionOf(scale, [value, against]);
	return {
		where: sliceWords(slice),
		metric: name(metric),
		against: formatValue(against, {
			...scale,
			precision
		}),
		value: formatValue(value, {
			...scale,
			precision
		}),
		rows: formatCount(rows)
	};
}
/**
* The worst of what was found: `found by searching: worse where weather=fog (91.2 % → 84.7 %)`; empty when nothing was.
*
* @param most parts of each kind that are named.
*/
function segmentWords(result, most = 1) {
	const { worse, weakest } = segmentRows(result);
	const parts = [...worse.slice(0, most).map(({ where, against, value }) => `worse where ${where} (${against} → ${value})`), ...weakest.slice(0, most).map(({ where, against, value }) => `weakest where ${where} (${value}, elsewhere ${against})`)];
	return parts.length === 0 ? "" : `found by searching: ${parts.join("; ")}`;
}
/** A class, a slice, or a class within a slice: `class "yield" where weather=fog`. */
function partWords({ class: label, slice }) {
	const where = sliceWords(slice);
	return [label === void 0 ? "" : `class "${name(label)}"`, where === "" ? "" : `where ${where}`].filter(Boolean).join(" ");
}
/** Fewer rows than this are lost anywhere. */
const fewRows = 5;
/**
* Where most rows were lost: `most of the loss is class "yield" where weather=fog`. Empty when no part has more than half
* of them, and half as many again as its size would give it.
*/
function lossWords({ baseline }) {
	const { rightToWrong: lost = 0, shared = 0 } = baseline?.pairing ?? {};
	if (lost < fewRows) return "";
	const parts = (baseline?.flips?.parts ?? []).filter(({ rows, rightToWrong, wrongToRight }) => rightToWrong > wrongToRight && rightToWrong * 2 > lost && rightToWrong * shared > 1.5 * rows * lost);
	const narrow = ({ class: label, slice }) => Number(label !== void 0) + Number(slice != null);
	const [part] = parts.toSorted((left, right) => narrow(right) - narrow(left) || right.rightToWrong - left.rightToWrong);
	if (part === void 0) return "";
	return `most of the loss is ${partWords(part)}`;
}
/** The parts in which rows changed between right and wrong, what lost most first. */
function flipRows({ baseline }, most) {
	return (baseline?.flips?.parts ?? []).toSorted((left, right) => loss(right) - loss(left)).slice(0, most).map((part) => ({
		part: partWords(part),
		rows: formatCount(part.rows),
		rightToWrong: formatCount(part.rightToWrong),
		wrongToRight: formatCount(part.wrongToRight)
	}));
}
function loss({ rightToWrong, wrongToRight }) {
	return rightToWrong - wrongToRight;
}
/** Single rows that changed, where the result names them: `from right to wrong: rows 3, 17 (img2, img16)`. */
function flippedRowWords({ baseline }) {
	const { rightToWrong, wrongToRight } = baseline?.flips ?? {};
	return [["from right to wrong", rightToWrong], ["from wrong to right", wrongToRight]].flatMap(([what, named]) => {
		if (named === void 0 || named.rows.length === 0) return [];
		const rows = named.rows.slice(0, mostNamed$2).map(formatCount);
		const ids = (named.ids ?? []).slice(0, mostNamed$2).map(name);
		const more = named.rows.length - rows.length;
		return [`${what}: ${`${rows.length === 1 ? "row" : "rows"} ${rows.join(", ")}${more > 0 ? ` and ${formatCount(more)} more` : ""}`}${ids.length === 0 ? "" : ` (${ids.join(", ")})`}`];
	});
}
/** Single rows that a reader is told of. */
const mostNamed$2 = 50;
// packages/report/subject-words.ts
/** Name of a result, with its matrix leg: `signs [os=ubuntu-24.04]`. */
function nameOf({ name: own, leg }) {
	const parts = Object.entries(leg ?? {}).map(([key, value]) => `${name(key)}=${name(typeof value === "string" ? value : JSON.stringify(value))}`);
	return parts.length === 0 ? name(own) : shorten(`${name(own)} [${parts.join(", ")}]`, 88);
}
/** Name of a result where it stands beside others: a model and its benchmark have the same. */
function titleOfResult(result) {
	return result.kind === "benchmark" ? `${nameOf(result)} (speed)` : nameOf(result);
}
/** What was measured, in parts: the model with size and hash, the data with its rows. */
function subjectParts(result) {
	if (result.kind === "data") return [readWords(result)].filter(Boolean);
	if (result.kind === "benchmark") return [modelPart(result.subject), timedWords(result)].filter(Boolean);
	const what = filesWords(result.subject);
	const rows = rowsOf(result);
	const task = rows === result.subject.predictions?.rows ? result.task : void 0;
	const facts = [what, rows === null ? "" : rowsWords(rows, task)].filter(Boolean).join(", ");
	return [modelPart(result.subject), facts === "" ? "" : `on ${facts}`].filter(Boolean);
}
/** What was read of data: `data/test.csv (1.2 MB), 4 120 rows, 3 of them rejected, SAMPLED: 412 rows checked`. */
function readWords({ subject }) {
	const { data, unlisted, sampledRows } = subject;
	const total = (key) => [...data, ...unlisted === void 0 ? [] : [unlisted]].reduce((sum, { [key]: own }) => own === void 0 ? sum : (sum ?? 0) + own, void 0);
	const [bytes, rows, rejected = 0] = [
		total("bytes"),
		total("rows"),
		total("rejectedRows")
	];
	const files = filesWords(subject);
	return [
		bytes === void 0 ? files : `${files} (${formatBytes(bytes)})`,
		...rows === void 0 ? [] : [plural(rows, "row")],
		...rejected === 0 ? [] : [`${formatCount(rejected)} of them rejected`],
		...sampledRows === void 0 ? [] : [`SAMPLED: ${plural(sampledRows, "row")} checked`]
	].filter(Boolean).join(", ");
}
/** How it was timed: `in 10 pairs of processes, 359 381 calls`, or `in 3 processes, 30 runs`, of a command. */
function timedWords({ subject, metrics, timings: [first] = [] }) {
	if (first === void 0) return "";
	const count = first.candidate.length;
	const processes = first.base === void 0 ? `${formatCount(count)} ${count === 1 ? "process" : "processes"}` : `${plural(count, "pair")} of processes`;
	const calls = metrics.find(({ name: own }) => own === first.metric)?.samples;
	const noun = subject.command === void 0 ? "call" : "run";
	return `in ${processes}${calls === void 0 ? "" : `, ${plural(calls, noun)}`}`;
}
function filesWords({ data, unlisted }) {
	const files = data.map(({ path: file }) => path(file));
	const count = files.length + (unlisted?.files ?? 0);
	return count > 2 ? `${plural(count, "file")} from ${files[0]} on` : files.join(", ");
}
/** What said the predictions: a model, with the command that ran it, or a server. */
function modelPart({ model, endpoint, command }) {
	const served = endpoint === void 0 ? void 0 : `${path(endpoint.url)}${endpoint.version === void 0 ? "" : ` (version ${name(endpoint.version)})`}`;
	const run = command === void 0 ? void 0 : `by ${shorten(name(command.join(" ")), 60)}`;
	return [
		model === void 0 ? void 0 : modelWords(model),
		served,
		run
	].filter(Boolean).join(" ");
}
function modelWords({ path: file, bytes, sha256 }) {
	const facts = [...bytes === void 0 ? [] : [formatBytes(bytes)], `sha ${shortHash(sha256)}…`];
	return `${path(file)} (${facts.join(", ")})`;
}
function rowsOf({ kind, subject, metrics }) {
	if (kind === "metrics") return null;
	const counted = subject.data.map(({ rows }) => rows).filter((rows) => rows !== void 0);
	if (counted.length > 0) return counted.reduce((sum, rows) => sum + rows, 0);
	return subject.predictions?.rows ?? metrics.find(({ slice }) => slice == null)?.samples ?? null;
}
/** What a result was compared with; null when there was nothing. */
function comparedWith({ baseline, task }) {
	if (baseline === null || baseline.how === "none") return null;
	const commit = baseline.commit === void 0 ? "" : shortHash(baseline.commit);
	const location = locationWords(baseline, commit);
	const facts = (baseline.facts ?? []).slice(0, mostFacts).map(sentence);
	return {
		location,
		commit: commit === "" || location.includes(commit) ? "" : commit,
		facts,
		rows: sharedRows(baseline, task)
	};
}
/** Facts that are told of one baseline at most. */
const mostFacts = 6;
/** Where nobody named a location, the branch and the commit say more than where the bytes were found. */
function locationWords({ how, location, branch, facts }, commit) {
	if (facts === void 0 || commit === "") return path(location ?? how);
	return branch === void 0 ? commit : `${path(branch)} at ${commit}`;
}
function sharedRows({ pairing }, task) {
	if (pairing === void 0) return "";
	const { rows, shared, truthChanged = 0, trainings } = pairing;
	const corrected = truthChanged === 0 ? "" : `, ${formatCount(truthChanged)} with another truth there`;
	const which = rows === shared ? `same ${rowsWords(rows, task)}` : `${formatCount(shared)} of ${rowsWords(rows, task)} shared${corrected}`;
	if (trainings === void 0) return which;
	const { candidate, base } = trainings;
	if (Math.min(candidate, base) < 2) return `${which}; covers test ${rowNoun(task, 0)}, not retraining`;
	return `${which}; ${plural(candidate, "training")} against ${formatCount(base)}`;
}
/** Why there is nothing to compare with, when ways of finding it were tried; empty otherwise. */
function passedOverWords({ baseline }) {
	if (baseline === null || baseline.how !== "none") return "";
	if (baseline.isFirst === true) return "no baseline yet: merge once, and the next change is compared";
	const tried = reasonsOf(baseline).map(([reason, ways]) => `${ways.map(name).join(", ")}: ${sentence(reason)}`);
	return ["no baseline", ...tried.length === 0 ? [] : [tried.join("; ")]].join(": ");
}
/** Each reason once, with the ways of finding that it stopped. */
function reasonsOf({ passedOver }) {
	const ways = Map.groupBy(passedOver, ({ reason }) => reason);
	return Array.from(ways, ([reason, each]) => [reason, each.map(({ how }) => how)]);
}
/**
* Rows whose prediction flipped: `61 rows from right to wrong, 104 from wrong to right; most of the loss is class
* "yield" where weather=fog`; empty when unknown.
*/
function flipWords(result) {
	const { rightToWrong, wrongToRight } = result.baseline?.pairing ?? {};
	if (rightToWrong === void 0 || wrongToRight === void 0) return "";
	if (rightToWrong === 0 && wrongToRight === 0) return "no row changed between right and wrong";
	return [`${plural(rightToWrong, "row")} from right to wrong, ${formatCount(wrongToRight)} from wrong to right`, lossWords(result)].filter(Boolean).join("; ");
}
// packages/report/annotations.ts
/** How many of one level a runner shows of a step; more than that nobody reads anyhow. */
const mostShown = 10;
const levels = {
	fail: "error",
	error: "error",
	inconclusive: "notice",
	waived: "notice",
	accepted: "notice",
	warning: "warning"
};
const order = [
	"error",
	"warning",
	"notice"
];
/**
* What is to be said of a result at the files that it is about: problems at their place, failed checks at the data's
* line, gates where they are written.
*
* @param placeOfGate where a gate is written, if anywhere.
*/
function annotationsOf(result, placeOfGate = () => void 0) {
	return [
		...problemRemarks(result),
		...checkRemarks(result),
		...gateRemarks(result, placeOfGate)
	];
}
/** The worst first, those that concern more before others, and at most ten, of which the last one counts the rest. */
function fewAnnotations(all) {
	const sorted = all.toSorted((left, right) => order.indexOf(left.level) - order.indexOf(right.level) || (right.share ?? 1) - (left.share ?? 1));
	if (sorted.length <= mostShown) return sorted;
	const shown = sorted.slice(0, 9);
	const [first] = sorted.slice(9);
	const more = plural(sorted.length - shown.length, "more remark");
	return [...shown, {
		level: first.level,
		title: more,
		message: `There are ${more}: the log has them all.`
	}];
}
function problemRemarks(result) {
	return (result.problems ?? []).map(({ code, message, hint, place }) => ({
		level: "error",
		title: titleOf$2(result, code),
		message: lines([message, hint ?? ""]),
		...place === void 0 ? {} : { place }
	}));
}
function checkRemarks(result) {
	return foldAlike(worstChecksFirst(result.checks)).flatMap((check) => {
		const level = levels[checkOutcome(check)];
		if (level === void 0) return [];
		const [row] = checkRows({
			...result,
			checks: [check]
		});
		const place = placeOfCheck(check, result);
		return [{
			level,
			title: titleOf$2(result, row.title),
			message: lines([
				[columnWords(row), row.title].filter(Boolean).join(": "),
				seenWords(row),
				row.where,
				row.samples,
				row.hint
			]),
			...place === void 0 ? {} : { place },
			...check.share === void 0 ? {} : { share: check.share }
		}];
	});
}
/** The line that a reader has to look at: of the data where one line is at fault, else of the schema that is broken. */
function placeOfCheck({ line, count, file, declared }, { subject }) {
	const data = file ?? subject.data[0]?.path;
	if (declared !== void 0 && (line === void 0 || count !== 1)) return { ...declared };
	return data === void 0 ? void 0 : {
		file: data,
		...line === void 0 ? {} : { line }
	};
}
function gateRemarks(result, placeOfGate) {
	return result.gates.flatMap((gate) => {
		const level = levels[gateOutcome(gate)];
		if (level === void 0) return [];
		const [row] = gateRows({
			...result,
			gates: [gate]
		});
		if (row === void 0) return [];
		const { metric, slice, base, value, change, reason } = row;
		const numbers = [base, value].filter((text) => text !== null).join(" → ");
		const ends = change === null || change.low === null || change.high === null ? "" : ` (${change.low} … ${change.high})`;
		const moved = change === null ? "" : `${change.value}${ends}`;
		const place = placeOfGate(gate);
		return [{
			level,
			title: titleOf$2(result, [metric, slice].filter(Boolean).join(", ")),
			message: lines([[numbers, moved].filter(Boolean).join("   "), reason]),
			...place === void 0 ? {} : { place }
		}];
	});
}
function titleOf$2(result, what) {
	return makeVisible(`${nameOf(result)}: ${what}`);
}
function lines(texts) {
	return texts.filter(Boolean).map(makeVisible).join("\n");
}
// packages/report/benchmark/cost-words.ts
/** What it means that a metric of a benchmark got worse, and better. Several may mean the same: the first is told. */
const meanings = {
	latency_p50: ["slower", "faster"],
	throughput: ["slower", "faster"],
	latency_p90: ["slower at times", "faster at worst"],
	latency_p95: ["slower at times", "faster at worst"],
	latency_p99: ["slower at times", "faster at worst"],
	"latency_p99.9": ["slower at times", "faster at worst"],
	max_rate: ["slower under load", "faster under load"],
	load_time: ["slower to load", "faster to load"],
	peak_memory: ["larger in memory", "smaller in memory"],
	gpu_memory: ["larger in memory of the GPU", "smaller in memory of the GPU"],
	size: ["larger on disk", "smaller on disk"],
	cost: ["more expensive", "cheaper"]
};
/** `10 % slower and larger on disk`, of gates that failed: what it costs more, the first of it with its number. */
function costWords(gates) {
	const order = Object.keys(meanings);
	const known = gates.filter(({ metric }) => order.includes(metric)).toSorted((left, right) => order.indexOf(left.metric) - order.indexOf(right.metric));
	const words = [...new Set(known.map(({ metric }) => meanings[metric]?.[0] ?? ""))];
	const [first] = known;
	if (first === void 0) return "worse";
	const { base, difference } = first;
	const share = difference == null || base == null ? NaN : Math.abs(difference.value / base);
	return `${share > 0 && Number.isFinite(share) ? `${changeSize(share)} ` : ""}${words.join(" and ")}`;
}
/** What an improvement of a metric means; its name where there is no word for that. */
function meaningOf(metric) {
	return meanings[metric]?.[1] ?? metric;
}
/** `25 % faster`; of a metric that has no such word, `samples_per_second 25 % better`. */
function gainOf(metric, share) {
	const size = changeSize(share);
	const [, better] = meanings[metric] ?? [];
	return better === void 0 ? [{ name: name(metric) }, ` ${size} better`] : [`${size} ${better}`];
}
// packages/report/phrase.ts
/** Phrases in a row, with the separator between them. Empty ones are left out. */
function joinPhrases(phrases, separator) {
	return phrases.filter((phrase) => phrase.length > 0).flatMap((phrase, index) => index === 0 ? phrase : [separator, ...phrase]);
}
/** The words alone. */
function phraseText(phrase) {
	return phrase.map((part) => typeof part === "string" ? part : part.name).join("");
}
// packages/report/verdict-words.ts
/** How many gates and checks of some results came out in a way. */
function countOutcomes(results, outcome) {
	return {
		gates: results.flatMap(({ gates }) => gates).filter((gate) => gateOutcome(gate) === outcome).length,
		checks: results.flatMap(({ checks }) => checks).reduce((sum, check) => checkOutcome(check) === outcome ? sum + checksIn(check) : sum, 0)
	};
}
/** The worst verdict of the results. */
function overallVerdict(results) {
	return worstVerdict(results.map(({ verdict }) => verdict));
}
/** `1 gate, 2 checks`; empty when there are none. */
function gatesAndChecks({ gates, checks }) {
	return [...gates > 0 ? [plural(gates, "gate")] : [], ...checks > 0 ? [plural(checks, "check")] : []].join(", ");
}
const counted = [
	["fail", "failed"],
	["error", "could not be judged"],
	["inconclusive", "can't be told"],
	["pass", "passed"]
];
/** Counts over some results. */
function countsOf(results) {
	return Object.fromEntries(outcomes.map((outcome) => [outcome, countOutcomes(results, outcome)]));
}
/** Counts of several as one. */
function sumOf(all) {
	const sum = (outcome, of) => all.reduce((total, counts) => total + counts[outcome][of], 0);
	return Object.fromEntries(outcomes.map((outcome) => [outcome, {
		gates: sum(outcome, "gates"),
		checks: sum(outcome, "checks")
	}]));
}
/** `1 gate failed · 1 can't be told · 11 passed · 1 warning`; empty when there was nothing to judge. */
function countsWords(results) {
	return wordsOfCounts(countsOf(results));
}
/** The same words, of counts. */
function wordsOfCounts(counts) {
	const oneKind = Object.values(counts).every(({ checks }) => checks === 0);
	const parts = counted.map(([outcome, verb]) => ({
		count: counts[outcome],
		verb
	})).filter(({ count }) => count.gates + count.checks > 0).map(({ count, verb }, index) => `${oneKind && index > 0 ? formatCount(count.gates) : gatesAndChecks(count)} ${verb}`);
	const warned = counts.warning.gates + counts.warning.checks;
	return [
		...parts,
		...letThroughWords(counts),
		...warned === 0 ? [] : [plural(warned, "warning")]
	].join(" · ");
}
/** `1 failure waived`, `2 failures accepted`: what failed and does not count. */
function letThroughWords(counts) {
	return ["waived", "accepted"].map((outcome) => ({
		outcome,
		count: counts[outcome].gates + counts[outcome].checks
	})).filter(({ count }) => count > 0).map(({ outcome, count }) => `${plural(count, "failure")} ${outcome}`);
}
/**
* Whether no gate, no check and no problem says anything about a result: its numbers stand for themselves. Gates on
* slices that are all too small judge nothing either.
*/
function isUnjudged({ gates, checks, problems = [] }) {
	return gates.filter(({ reasonCode }) => reasonCode !== "below-min-samples").length + checks.length + problems.length === 0;
}
/** A reason within a line that says more. */
const mostOfReason = 160;
/** `not judged here: DATA_KEY is not available to this run`: what a run had no means to judge. */
function notJudgedWords(reason) {
	return `not judged here: ${shorten(reason, mostOfReason)}`;
}
/** Why nothing was judged, of a result that `isUnjudged`. */
function whyUnjudged({ gates }) {
	return gates.length === 0 ? "no gates" : "every slice is too small";
}
/** The last line of a run: the verdict over everything, in words. */
function verdictLine(results) {
	if (results.length === 0) return "nothing was judged";
	const [lacking] = results.flatMap(({ notJudged }) => notJudged ?? []);
	if (results.every(isUnjudged)) {
		if (lacking !== void 0) return notJudgedWords(lacking);
		return `nothing was judged: ${results.every(({ gates }) => gates.length === 0) ? "there is no gate and no check" : "every slice is too small"}`;
	}
	const failed = gatesAndChecks(countOutcomes(results, "fail"));
	const { gates: undecided } = countOutcomes(results, "inconclusive");
	const warnings = countOutcomes(results, "warning");
	const warned = warnings.gates + warnings.checks;
	const asides = [
		...letThroughWords(countsOf(results)),
		...undecided > 0 ? [`${undecided} can't be told`] : [],
		...warned > 0 ? [plural(warned, "warning")] : []
	];
	return {
		pass: () => ["passed", ...asides],
		inconclusive: () => [
			...undecided > 0 ? [`can't tell: ${plural(undecided, "gate")}`] : [],
			...lacking === void 0 ? [] : [notJudgedWords(lacking)],
			...warned > 0 ? [plural(warned, "warning")] : []
		],
		fail: () => [failed === "" ? "failed" : `failed: ${failed}`, ...asides],
		error: () => [`${undecidedWords(results)}${failed === "" ? "" : `; failed: ${failed}`}`]
	}[overallVerdict(results)]().join(", ");
}
function undecidedWords(results) {
	const broken = results.filter(({ verdict }) => verdict === "error");
	const [first] = broken;
	const more = broken.length > 1 ? `, and ${formatCount(broken.length - 1)} more` : "";
	return `could not be decided: ${nameOf(first)} (${whyUndecided(first)})${more}`;
}
/** Why a result could not be decided: one sentence without its full stop. */
function whyUndecided(result) {
	const gate = result.gates.find(({ verdict }) => verdict === "error");
	const check = result.checks.find(({ status }) => status === "error");
	const [first = ""] = (result.problems?.[0]?.message ?? (gate === void 0 ? void 0 : `${gate.metric}: ${gate.reason}`) ?? check?.observed ?? check?.title ?? "no reason was given").split(/(?<=[.!?])\s/, 1);
	return shorten(first, mostOfReason).replace(/\.$/, "");
}
// packages/report/headline.ts
/** How many results a headline speaks of. */
const mostNamed$1 = 2;
/** The answer in one line: `signs got worse in fog`. Whatever isn't a pass is spoken of alone. */
function headline(results) {
	return headlineOf(results.map((result) => ({
		...tellOf(result),
		counts: countsOf([result])
	})));
}
/** What a headline says of a result, for when the result itself is no longer at hand. */
function tellOf(result) {
	const { verdict, kind } = result;
	return {
		verdict,
		kind,
		name: nameOf(result),
		words: sentences$1[verdict](result)
	};
}
/** The answer in one line over several results. */
function headlineOf(told) {
	if (told.length === 0) return ["nothing was judged"];
	const verdict = worstVerdict(told.map((one) => one.verdict));
	const worst = told.filter((one) => one.verdict === verdict);
	const models = worst.filter(({ kind, counts }) => kind !== "data" || letThroughWords(counts).length > 0);
	const spoken = verdict === "pass" && models.length > 0 ? models : worst;
	const phrases = spoken.slice(0, mostNamed$1).map(({ name, words }) => [{ name }, ...words]);
	const more = spoken.length - phrases.length;
	const rest = more > 0 ? [[`${more} more ${rests[verdict]}`]] : [];
	return joinPhrases([...phrases, ...rest], "; ");
}
const sentences$1 = {
	pass: (result) => [" ", ...praise(result)],
	inconclusive: (result) => {
		if (result.notJudged !== void 0) return [`: ${notJudgedWords(result.notJudged)}`];
		if (hasNoBaseline(result)) return [": nothing to compare with yet"];
		return [result.kind === "benchmark" ? ": can't tell yet whether it costs more" : ": can't tell yet"];
	},
	fail: (result) => [
		" ",
		...joinPhrases(complaints(result), " and "),
		...consolation(result)
	],
	error: (result) => [` could not be judged: ${whyUndecided(result)}`]
};
const rests = {
	pass: "passed",
	inconclusive: "can't be told",
	fail: "failed",
	error: "could not be judged"
};
function hasNoBaseline({ gates }) {
	const undecided = gates.filter((gate) => gateOutcome(gate) === "inconclusive");
	return undecided.length > 0 && undecided.every(({ reasonCode }) => reasonCode === "no-baseline");
}
/** Ways of failing, by the reasons that gates give, in the order in which they are told. */
const kinds = [
	{
		holds: ({ reasonCode, rule }) => reasonCode === "worse-than-margin" || reasonCode === "point-estimates" && "max-regression" in rule,
		words: (gates, { kind }) => [kind === "benchmark" ? `got ${costWords(gates)}` : `got worse${whereWords(gates)}`]
	},
	{
		holds: ({ reasonCode }) => reasonCode === "out-of-bound",
		words: (gates) => [`is out of bounds${whereWords(gates)}: `, ...metricsWords(gates)]
	},
	{
		holds: ({ reasonCode }) => reasonCode === "metric-nan",
		words: (gates) => ["gave no number for ", ...metricsWords(gates)]
	},
	{
		holds: () => true,
		words: (gates) => [`did not get better enough${whereWords(gates)}`]
	}
];
function complaints(result) {
	const failed = result.gates.filter((gate) => gateOutcome(gate) === "fail");
	const byKind = Map.groupBy(failed, (gate) => kinds.find(({ holds }) => holds(gate)));
	const { checks } = countOutcomes([result], "fail");
	const all = [...kinds.flatMap((kind) => {
		const gates = byKind.get(kind);
		return gates === void 0 ? [] : [kind.words(gates, result)];
	}), ...checks === 0 ? [] : [[`failed ${plural(checks, "check")}`]]];
	return all.length === 0 ? [["failed"]] : all;
}
/** ` in fog` when only some slices are concerned; empty when the whole is. */
function whereWords(gates) {
	if (gates.some(({ slice }) => slice === null)) return "";
	return ` in ${listWords([...new Set(gates.map(({ slice }) => Object.entries(slice ?? {}).map(([column, value]) => value === null ? `rows without ${name(column)}` : name(value)).join(" ")))])}`;
}
function metricsWords(gates) {
	const metrics = [...new Set(gates.map(({ metric }) => name(metric)))];
	const told = metrics.slice(0, mostNamed$1).map((metric) => [{ name: metric }]);
	const more = metrics.length - told.length;
	return joinPhrases([...told, ...more > 0 ? [[`${more} more`]] : []], ", ");
}
function listWords(words) {
	const told = words.slice(0, mostNamed$1);
	const more = words.length - told.length;
	return [...told, ...more > 0 ? [`${more} more`] : []].join(" and ");
}
function praise(result) {
	const letThrough = letThroughWords(countsOf([result]));
	if (letThrough.length > 0) return [`passed with ${letThrough.join(" and ")}`];
	if (isUnjudged(result)) return [`was measured, nothing was judged: ${whyUnjudged(result)}`];
	if (result.kind === "data") return [`passed ${plural(result.checks.length, "check")}`];
	const judged = result.gates.filter(({ rule }) => "max-regression" in rule || "min-improvement" in rule).filter((gate) => gateOutcome(gate) === "pass");
	if (judged.length === 0) return ["passed"];
	if (judged.every(({ reasonCode }) => reasonCode === "same-model")) return ["is the same model as base"];
	const alike = Map.groupBy(judged, ({ metric }) => meaningOf(metric));
	const gains = Array.from(alike.values(), (gates) => gates.flatMap((gate) => gainWords(gate, result)).slice(0, 1)).flat().slice(0, mostNamed$1);
	return joinPhrases([[result.kind === "benchmark" ? "costs no more than base" : "is as good as base"], ...gains], ", ");
}
/** `, overall accuracy_score 0.8 pt better`, where the failures are of slices alone: a reviewer weighs the two. */
function consolation(result) {
	const failed = result.gates.filter((gate) => gateOutcome(gate) === "fail");
	if (failed.length === 0 || failed.some(({ slice }) => slice === null)) return [];
	const [gain] = result.gates.filter((gate) => gateOutcome(gate) === "pass").flatMap((gate) => gainWords(gate, result));
	return gain === void 0 ? [] : [", overall ", ...gain];
}
/** What is better beyond doubt over all rows: `accuracy_score 0.8 pt better`. */
function gainWords(gate, result) {
	const { difference, slice, metric } = gate;
	if (slice !== null || difference?.low === void 0 || difference.high === void 0) return [];
	const { direction, unit } = result.metrics.find((own) => own.name === metric && own.slice == null) ?? {};
	if (!(direction === "higher" ? difference.low > 0 : direction === "lower" ? difference.high < 0 : false)) return [];
	const { base } = gate;
	if (result.kind === "benchmark" && base != null && base > 0) return [gainOf(metric, difference.value / base)];
	const size = formatChangeSize(Math.abs(difference.value), scaleOf(metric, unit ?? "1"), 2);
	return [[{ name: name(metric) }, ` ${size} better`]];
}
// packages/report/acceptance.ts
/** How many acceptances are told; of one pull request there is one. */
const mostTold = 2;
/**
* `Accepted by maria, who set the label mlgate-accept on 2026-11-21 at 12:03 UTC; this holds until the next push.`, or
* why a label has no effect; nothing where there is none.
*
* @param acceptances those of the results told.
*/
function acceptanceMarkdown(acceptances) {
	const known = acceptances.filter((one) => one !== void 0);
	return [...new Map(known.map((one) => [JSON.stringify(one), one])).values()].slice(0, mostTold).map(sentenceOf$1);
}
function sentenceOf$1({ label, by = "somebody", at = "", refused }) {
	const named = markdownCode(name(label));
	if (refused !== void 0) return md`**The label ${named} has no effect**: ${sentence(refused)}.`;
	return md`**Accepted by ${markdownCode(name(by))}**, who set the label ${named}${whenWords(at)}; this holds until the next push.`;
}
/** ` on 2026-11-21 at 12:03 UTC`; empty when the time is none. */
function whenWords(at) {
	const time = Date.parse(at);
	if (Number.isNaN(time)) return md``;
	const [day = "", hours = "", minutes = ""] = new Date(time).toISOString().split(/[T:]/);
	return md` on ${day} at ${hours}:${minutes} UTC`;
}
// packages/report/benchmark/calls.ts
/** Bins that anybody draws; more are in no document but one that somebody made up. */
const mostBins = 2500;
const widest$2 = 1e300;
/** How many calls of each side took how long; null where a result does not tell. */
function callSides({ benchmark }) {
	const { candidate, base } = benchmark?.latencies ?? {};
	const now = binsOf(candidate);
	if (now.length === 0) return null;
	const other = binsOf(base);
	return {
		now,
		base: other.length === 0 ? null : other
	};
}
/** A histogram's bins; none where its numbers make none. */
function binsOf(histogram) {
	if (histogram === void 0) return [];
	const { first, growth, counts } = histogram;
	const own = counts.slice(0, mostBins);
	const isSound = first > 0 && growth > 1 && growth <= 10 && own.every((count) => count >= 0 && count <= widest$2);
	const bins = own.map((calls, index) => ({
		from: first * growth ** index,
		to: first * growth ** (index + 1),
		calls
	}));
	return isSound && callsIn(bins) > 0 && bins.every(({ from, to }) => from > 0 && to <= widest$2) ? bins : [];
}
function callsIn(bins) {
	return bins.reduce((sum, { calls }) => sum + calls, 0);
}
/** The time that so large a share of the calls did not exceed, read between the edges of its bin. */
function quantile(bins, share) {
	const wanted = callsIn(bins) * share;
	let before = 0;
	for (const { from, to, calls } of bins) {
		if (calls > 0 && before + calls >= wanted) return from * (to / from) ** ((wanted - before) / calls);
		before += calls;
	}
	return bins.at(-1)?.to ?? NaN;
}
/**
* From where to where calls of either side are shown: to the 99th percentile, unless that is so far off that the rest
* would be a line. What lies beyond is told in words.
*/
function shownTimes({ now, base }) {
	const sides = base === null ? [now] : [now, base];
	return [.98 * Math.min(...sides.map((bins) => quantile(bins, .001))), Math.max(...sides.map((bins) => Math.min(quantile(bins, .99), farthest * quantile(bins, .9))))];
}
const farthest = 4;
/** What share of the calls was done within a time. */
function shareWithin(bins, time) {
	return bins.reduce((sum, { from, to, calls }) => {
		return sum + calls * Math.min(1, Math.max(0, Math.log(time / from) / Math.log(to / from)));
	}, 0) / callsIn(bins);
}
/** The edges of so many columns, each by the same factor wider than the one before: a tenth more is as far everywhere. */
function columnEdges([from, to], columns) {
	return Array.from({ length: columns + 1 }, (_, index) => from * (to / from) ** (index / columns));
}
/** What share of the calls lies between each edge and the next. */
function sharesBetween(bins, edges) {
	const within = edges.map((edge) => shareWithin(bins, edge));
	return within.slice(1).map((share, index) => share - (within[index] ?? 0));
}
// packages/report/benchmark/operators.ts
/** Operators of either side that anybody looks at. */
const mostOperators$1 = 50;
const widest$1 = 1e300;
/** The operators of both sides by name, those first that take the most time on either. */
function operatorPairs({ benchmark }) {
	const { candidate = [], base = [] } = benchmark?.operators ?? {};
	const [own, other] = [candidate, base].map((side) => byName(side.slice(0, mostOperators$1)));
	return [.../* @__PURE__ */ new Set([...own?.keys() ?? [], ...other?.keys() ?? []])].flatMap((key) => {
		const [now, before] = [own?.get(key) ?? null, other?.get(key) ?? null];
		const known = now ?? before;
		if (known === null) return [];
		const { name, type, provider } = known;
		return [{
			name,
			type,
			provider,
			now,
			base: before
		}];
	}).toSorted((left, right) => longest(right) - longest(left));
}
function byName(operators) {
	const sound = operators.filter(({ milliseconds, share }) => milliseconds >= 0 && milliseconds <= widest$1 && share >= 0 && share <= 1);
	return new Map(sound.map((operator) => [operator.name, operator]));
}
function longest({ now, base }) {
	return Math.max(now?.milliseconds ?? 0, base?.milliseconds ?? 0);
}
// packages/report/benchmark/tracks.ts
/** Tracks that anybody looks at, and points of one. */
const mostTracks = 16;
const mostPoints = 400;
const widest = 1e300;
/** What was looked at of the machine while a benchmark ran; a track without two numbers is left out. */
function telemetryTracks({ benchmark }) {
	return (benchmark?.telemetry ?? []).slice(0, mostTracks).flatMap(({ name: title, unit, seconds, values }) => {
		const points = pointsOf(seconds, values);
		return points.values.length < 2 ? [] : [{
			title: name(title),
			...points,
			...writtenIn(unit)
		}];
	});
}
/** Latency and memory over minutes, each with the seconds of its own points; null when nothing is known. */
function soakOf({ benchmark }) {
	if (benchmark?.soak === void 0) return null;
	const { seconds, latencyP50, memory } = benchmark.soak;
	const latency = pointsOf(seconds, latencyP50);
	if (latency.values.length < 2) return null;
	const held = pointsOf(seconds, memory);
	const hasMemory = held.values.length >= 2;
	return {
		seconds: latency.seconds,
		latencyP50: latency.values,
		memorySeconds: hasMemory ? held.seconds : [],
		memory: hasMemory ? held.values : []
	};
}
/** How values of a unit are written: bytes as such, others to three digits. */
function writtenIn(unit) {
	const shown = shorten(unit, 16);
	return {
		unit: shown === "1" ? "" : shown,
		write: (value) => shown === "bytes" ? formatBytes(value) : formatValue(Number(value.toPrecision(3)), { unit: shown })
	};
}
/** As many values as a line of blocks has room for, each the mean of those that it stands for. */
function thinned(values, most = 30) {
	const count = Math.min(most, values.length);
	return Array.from({ length: count }, (_, index) => {
		const own = values.slice(Math.floor(index * values.length / count), Math.floor((index + 1) * values.length / count));
		return own.reduce((sum, value) => sum + value, 0) / own.length;
	});
}
/** A length of time: `5 min`. */
function minutes(seconds) {
	return formatDuration(seconds * 1e3);
}
function pointsOf(seconds, values) {
	const points = seconds.slice(0, mostPoints).map((second, index) => [second, values[index] ?? NaN]).filter((point) => point.every((own) => Math.abs(own) <= widest)).toSorted(([left], [right]) => left - right);
	return {
		seconds: points.map(([second]) => second),
		values: points.map(([, value]) => value)
	};
}
// packages/report/benchmark/detail-tables.ts
/** Everything that a benchmark saw beyond its metrics, as far as its document tells. */
function detailTables(result) {
	return [
		callsTable(result),
		operatorsTable(result),
		...sweepTables(result),
		soakTable(result),
		telemetryTable(result)
	].filter((table) => table !== null);
}
const densityColumns = 24;
const quantiles = [
	.1,
	.5,
	.9,
	.99
];
/** A time in milliseconds to three digits. */
function milliseconds(time) {
	return formatValue(Number(time.toPrecision(3)), { unit: "ms" });
}
function callsTable(result) {
	const sides = callSides(result);
	if (sides === null) return null;
	const shown = shownTimes(sides);
	const row = (side, bins) => [
		side,
		formatCount(callsIn(bins)),
		...quantiles.map((share) => milliseconds(quantile(bins, share))),
		sparkline(sharesBetween(bins, columnEdges(shown, densityColumns)))
	];
	return {
		title: "How long calls took",
		label: "calls",
		header: [
			"",
			"calls",
			...quantiles.map((share) => `p${100 * share}`),
			"spread"
		],
		text: [0, 6],
		rows: [...sides.base === null ? [] : [row("base", sides.base)], row("now", sides.now)],
		note: `Of all processes together. Each line of blocks reaches from ${milliseconds(shown[0])} to ${milliseconds(shown[1])}, block by block by the same factor.`
	};
}
const mostOperators = 10;
function operatorsTable(result) {
	const pairs = operatorPairs(result).slice(0, mostOperators);
	if (pairs.length === 0) return null;
	return {
		title: "Where the time goes: operators that take the most",
		label: "operators",
		header: [
			"operator",
			"type",
			"base",
			"now",
			"change",
			"of all time"
		],
		text: [0, 1],
		rows: pairs.map((pair) => [
			name(pair.name),
			name(pair.type),
			pair.base === null ? "" : milliseconds(pair.base.milliseconds),
			pair.now === null ? "" : milliseconds(pair.now.milliseconds),
			operatorChange(pair),
			pair.now === null ? "" : percent(pair.now.share)
		]),
		note: "By a profile of the runtime, of processes of their own."
	};
}
/** By what share an operator takes longer. */
function operatorChange({ now, base }) {
	return now === null || base === null ? "" : changeOf(now.milliseconds, base.milliseconds);
}
/** `+10 %`; empty where there is nothing to compare with. */
function changeOf(now, base) {
	if (base === void 0 || !(base > 0) || !Number.isFinite(now)) return "";
	const share = now / base - 1;
	if (!Number.isFinite(share)) return "";
	return share === 0 ? "no change" : `${share < 0 ? "−" : "+"}${changeSize(share)}`;
}
const mostSizes = 20;
function sweepTables({ benchmark }) {
	return ["batch", "concurrency"].flatMap((by) => {
		const points = (benchmark?.sweep ?? []).filter((point) => point.by === by).slice(0, mostSizes);
		if (points.length === 0) return [];
		return [{
			title: by === "batch" ? "Other batch sizes" : "More requests at once",
			label: by === "batch" ? "batch sizes" : "concurrency",
			header: [
				by,
				"base",
				"now",
				"change",
				"base, /s",
				"now, /s",
				"change"
			],
			text: [],
			rows: points.map(({ size, base, candidate }) => [
				formatCount(size),
				base === void 0 ? "" : milliseconds(base.latencyP50),
				milliseconds(candidate.latencyP50),
				changeOf(candidate.latencyP50, base?.latencyP50),
				base === void 0 ? "" : rate(base.throughput),
				rate(candidate.throughput),
				changeOf(candidate.throughput, base?.throughput)
			]),
			note: "Median time of a call, then throughput. Shown and not judged."
		}];
	});
}
/** How metrics have come along on the default branch. */
function historyTable(result) {
	const rows = [...gateRows(result), ...shownRows(result)].filter(({ history }) => history.length > 0);
	if (rows.length === 0) return null;
	return {
		title: "On the default branch so far",
		label: "history",
		header: [
			"",
			"at first",
			"at last",
			"over time"
		],
		text: [0, 3],
		rows: rows.map(({ metric, history, numbers: { scale } }) => {
			const write = (value) => formatValue(Number(value.toPrecision(3)), scale);
			return [
				metric,
				write(history[0] ?? NaN),
				write(history.at(-1) ?? NaN),
				sparkline(history)
			];
		}),
		note: ""
	};
}
function rate(throughput) {
	return formatValue(Number(throughput.toPrecision(3)), { unit: "1" });
}
function soakTable(result) {
	const soak = soakOf(result);
	if (soak === null) return null;
	const row = (what, values, write) => values.length === 0 ? [] : [[
		what,
		write(values[0] ?? NaN),
		write(values.at(-1) ?? NaN),
		sparkline(thinned(values))
	]];
	return {
		title: `The same process for ${minutes(soak.seconds.at(-1) ?? 0)}`,
		label: "soak",
		header: [
			"",
			"at first",
			"at last",
			"over time"
		],
		text: [0, 3],
		rows: [...row("median time of a call", soak.latencyP50, milliseconds), ...row("memory", soak.memory, formatBytes)],
		note: ""
	};
}
function telemetryTable(result) {
	const tracks = telemetryTracks(result);
	if (tracks.length === 0) return null;
	return {
		title: "The machine meanwhile",
		label: "the machine",
		header: [
			"",
			"least",
			"on average",
			"most",
			"over time"
		],
		text: [0, 4],
		rows: tracks.map(({ title, values, write }) => [
			title,
			write(Math.min(...values)),
			write(values.reduce((sum, value) => sum + value, 0) / values.length),
			write(Math.max(...values)),
			sparkline(thinned(values))
		]),
		note: ""
	};
}
// packages/report/machine-words.ts
/** What is told of a machine, in this order. */
const told = {
	cpu: (model) => model,
	cores: (cores) => plural(Number(cores), "core"),
	physicalCores: (cores) => `${cores} physical ones`,
	cpuLimit: (cores) => `${cores} of them allowed`,
	caches: (caches) => caches,
	governor: (governor) => `governor ${governor}`,
	memoryBytes: (bytes) => `${formatBytes(Number(bytes))} of memory`,
	memoryLimitBytes: (bytes) => `${formatBytes(Number(bytes))} of it allowed`,
	gpus: (gpus) => gpus,
	gpuDriver: (driver) => `driver ${driver}`,
	gpuPowerLimit: (limit) => `power limit ${limit}`,
	platform: (platform) => platform,
	kernel: (kernel) => kernel,
	onnxruntime: (version) => `ONNX Runtime ${version}`,
	provider: (provider) => `provider ${provider}`,
	threads: (threads) => plural(Number(threads), "thread"),
	batch: (batch) => `batch ${batch}`
};
const machineKeys = Object.keys(told);
/** What a benchmark ran on, in one line: numbers of another machine say nothing of this one. */
function machineWords({ environment, parameters }) {
	return Object.entries(told).flatMap(([key, write]) => {
		if (key === "physicalCores" && environment.physicalCores === environment.cores) return [];
		const value = environment[key] ?? parameters[key];
		return typeof value === "string" || typeof value === "number" ? [write(name(String(value)))] : [];
	}).join(", ");
}
// packages/report/markdown-segments.ts
/** Parts that a fold lists. */
const mostParts = 8;
/** Found parts of the rows, folded under the worst of them; nothing when none was found. */
function segmentsFold(result) {
	const { worse, weakest } = segmentRows(result);
	const words = segmentWords(result);
	if (words === "") return [];
	const note = md`Searched for on one half of the rows over the kept columns, and confirmed on the other half, whose numbers these are. Shown, without effect.`;
	const tables = [...worse.length === 0 ? [] : [segmentTable("got worse", "base", worse)], ...weakest.length === 0 ? [] : [segmentTable("weakest", "elsewhere", weakest)]];
	return [markdownFold(words.slice(0, 1).toUpperCase() + words.slice(1), markdownBlocks([...tables, note]))];
}
function segmentTable(title, against, rows) {
	return markdownTable([
		title,
		"metric",
		against,
		"now",
		"rows"
	], rows.slice(0, mostParts).map((row) => [
		spaced(row.where),
		markdownCode(row.metric),
		row.against,
		row.value,
		row.rows
	]), [
		"left",
		"left",
		"right",
		"right",
		"right"
	]);
}
/** Where rows changed between right and wrong; null when the document does not say it. */
function flipTable(result) {
	const rows = flipRows(result, mostParts);
	if (rows.length === 0) return null;
	return markdownTable([
		"changed most",
		"right to wrong",
		"wrong to right",
		"of rows"
	], rows.map(({ part, rightToWrong, wrongToRight, rows: all }) => [
		spaced(part),
		rightToWrong,
		wrongToRight,
		all
	]), [
		"left",
		"right",
		"right",
		"right"
	]);
}
function spaced(slice) {
	return slice.replaceAll("=", " = ");
}
// packages/report/markdown-tables.ts
/** Every sign has its word: for those who can't tell colours apart, in e-mail, and for screen readers. No line parts them. */
const outcomeCells = {
	fail: md`❌\u00a0failed`,
	error: md`⚠️\u00a0not\u00a0judged`,
	inconclusive: md`❔\u00a0can't\u00a0tell`,
	waived: md`☑️\u00a0waived`,
	accepted: md`☑️\u00a0accepted`,
	warning: md`⚠️\u00a0warning`,
	pass: md`✅\u00a0passed`,
	shown: md`shown`
};
const resultColumn = {
	title: "result",
	alignment: "left",
	cell: ({ result }) => result === void 0 ? "" : markdownCode(result)
};
const gateColumns = [
	{
		title: "",
		alignment: "left",
		cell: outcomeCell
	},
	resultColumn,
	{
		title: "metric",
		alignment: "left",
		cell: ({ metric, slice }) => metricCell(metric, slice)
	},
	{
		title: "base",
		alignment: "right",
		cell: ({ base }) => base ?? ""
	},
	{
		title: "now",
		alignment: "right",
		cell: ({ value }) => value ?? ""
	}
];
/** Gates or metrics as a table; columns that are empty in every row are left out. */
function gateTable(rows) {
	const judged = rows.some(({ outcome }) => outcome !== "shown");
	return markdownColumns(judged ? [
		...gateColumns,
		changeColumn("change, 95 % interval"),
		historyColumn,
		reasonColumn("rule")
	] : [
		...gateColumns,
		changeColumn("change"),
		historyColumn,
		reasonColumn("")
	], rows);
}
const historyColumn = {
	title: "history",
	alignment: "left",
	cell: ({ history }) => sparkline(history)
};
function outcomeCell({ outcome, better = false }) {
	if (outcome === "shown") return "";
	return better && outcome === "pass" ? md`✅\u00a0better` : outcomeCells[outcome];
}
function changeColumn(title) {
	return {
		title,
		alignment: "right",
		cell: ({ change }) => changeCell(change)
	};
}
function reasonColumn(title) {
	return {
		title,
		alignment: "left",
		cell: ({ reason }) => reason
	};
}
const checkColumns = [
	{
		title: "",
		alignment: "left",
		cell: ({ outcome }) => outcome === "shown" ? md`skipped` : outcomeCells[outcome]
	},
	resultColumn,
	{
		title: "check",
		alignment: "left",
		cell: titleCell
	},
	{
		title: "expected",
		alignment: "left",
		cell: ({ expected }) => expected
	},
	{
		title: "found",
		alignment: "left",
		cell: ({ found, samples }) => [found, samples].filter(Boolean).join(": ")
	},
	{
		title: "where",
		alignment: "left",
		cell: ({ where }) => where
	},
	{
		title: "what to do",
		alignment: "left",
		cell: ({ hint }) => hint
	}
];
/** The columns and what holds of them; a title that says its column already is left as it is. */
function titleCell(row) {
	const { columns, title, checks, goesOn } = row;
	const [first] = columns;
	if (first === void 0 || checks === 1 && !goesOn && title.includes(first)) return title;
	const names = joinMarkdown(columns.map(markdownCode), md`, `);
	if (goesOn) return md`${names} ${title}`;
	const more = unnamedColumns(row);
	return md`${names}${more === 0 ? md`` : md` and ${formatCount(more)} more`}: ${title}`;
}
/** Checks as a table; columns that are empty in every row are left out. */
function checkTable(rows) {
	return markdownColumns(checkColumns, rows);
}
/** Classes up to which the whole matrix is shown: more columns than this no page holds. */
const mostClasses = 12;
/** Truth by row, prediction by column, nothing where nothing was mistaken; null for too many classes. */
function confusionTable({ labels, counts }) {
	if (labels.length > mostClasses || labels.length === 0) return null;
	const names = labels.map((label) => markdownCode(name(label)));
	const rows = names.map((label, row) => [label, ...labels.map((_, column) => countCell(counts[row]?.[column] ?? 0, row === column))]);
	return markdownTable(["truth ↓ predicted →", ...names], rows, ["left", ...labels.map(() => "right")]);
}
function metricCell(metric, slice) {
	const parts = [markdownCode(metric), ...slice === "" ? [] : [md`${slice.replaceAll("=", " = ")}`]];
	return joinMarkdown(parts, md`, `);
}
function changeCell(change) {
	if (change === null) return "";
	return change.low === null ? change.value : `${change.value} (${change.low}\u00a0…\u00a0${change.high})`;
}
function countCell(count, diagonal) {
	if (diagonal) return md`**${formatCount(count)}**`;
	return count === 0 ? "" : formatCount(count);
}
// packages/report/confusion-cells.ts
/**
* The cells of a result's confusion matrix in which anything is now or was before, classes that only the baseline
* knows included. It takes time in proportion to the matrix as written, whatever number of labels it claims.
*/
function confusionCells({ confusion, baseline }) {
	if (confusion === void 0) return [];
	const before = baseline?.confusion;
	const bases = new Map(before === void 0 ? [] : entriesOf(before).map((entry) => [keyOf(entry), entry]));
	const now = entriesOf(confusion);
	const known = new Set(now.map(keyOf));
	const gone = Array.from(bases.values()).filter((entry) => !known.has(keyOf(entry)));
	return [...now.map((entry) => ({
		...entry,
		base: before === void 0 ? null : bases.get(keyOf(entry))?.count ?? 0
	})), ...gone.map((entry) => ({
		...entry,
		count: 0,
		base: entry.count
	}))];
}
function entriesOf({ labels, counts }) {
	return counts.flatMap((row, index) => {
		const truth = labels[index];
		if (truth === void 0) return [];
		return row.flatMap((count, column) => {
			const predicted = labels[column];
			return predicted === void 0 || !(count > 0) ? [] : [{
				truth,
				predicted,
				count
			}];
		});
	});
}
function keyOf({ truth, predicted }) {
	return JSON.stringify([truth, predicted]);
}
// packages/report/mistakes.ts
const most = 5;
/** The most frequent mistakes of a classifier, the most frequent first. */
function commonMistakes(result) {
	return confusionCells(result).filter(({ truth, predicted, count }) => truth !== predicted && count > 0).toSorted((left, right) => right.count - left.count).slice(0, most);
}
/** `most often: yield taken for stop 31× (base 12), …`; empty when nothing was or nothing is known. */
function mistakeWords(result) {
	const mistakes = commonMistakes(result).map(({ truth, predicted, count, base }) => {
		const before = base === null ? "" : ` (base ${formatCount(base)})`;
		return `${name(truth)} taken for ${name(predicted)} ${formatCount(count)}×${before}`;
	});
	return mistakes.length === 0 ? "" : `most often: ${mistakes.join(", ")}`;
}
// packages/report/margin.ts
/** A gate's margin in the metric's unit; null when the document's rule is none that anyone could have written. */
function marginOf(written, base) {
	try {
		return limitInUnits(parseLimit(written), base);
	} catch (error) {
		if (error instanceof MlgateError) return null;
		throw error;
	}
}
// packages/report/pair-effects.ts
/** Pairs beyond which nobody looks at each. */
const mostPairs = 200;
/** The pairs of each metric that has some, of those that gates judge first. */
function pairEffects(result) {
	const { timings = [], gates } = result;
	const judged = new Set(gates.map(({ metric }) => metric));
	return timings.flatMap(({ metric, effects = [], firstRun }) => {
		const shares = effects.slice(0, mostPairs).map((effect) => -Math.expm1(effect));
		if (shares.length === 0 || !shares.every(Number.isFinite)) return [];
		const margin = marginShare(metric, result);
		return [{
			metric: name(metric),
			first: shares.slice(0, firstRun),
			confirming: shares.slice(firstRun),
			margin,
			reach: reachOf([...shares, margin ?? 0])
		}];
	}).toSorted((left, right) => Number(judged.has(right.metric)) - Number(judged.has(left.metric)));
}
/** The farthest of them, up to a whole percent: 1 % at least, and at most what three digits hold. */
function reachOf(shares) {
	return Math.min(999, Math.max(1, Math.ceil(100 * Math.max(...shares.map(Math.abs))))) / 100;
}
/** The strictest margin of a metric's gates, as a share of the base. */
function marginShare(metric, { gates }) {
	const known = gates.flatMap(({ metric: own, rule, base }) => {
		const written = rule["max-regression"];
		if (own !== metric || written === void 0 || base == null) return [];
		const margin = marginOf(written, base);
		return margin === null ? [] : [margin / Math.abs(base)];
	}).filter(Number.isFinite);
	return known.length === 0 ? null : Math.min(...known);
}
const columns$1 = 29;
/**
* The pairs of a metric as lines of text, better to the right: `−12 % ··¦·●●··│··· +12 %`; those that were run to
* confirm have a line of their own.
*
* @returns each with what it is of.
*/
function pairLines(effects) {
	const { metric, first, confirming } = effects;
	return [{
		title: metric,
		line: lineOf(first, effects)
	}, ...confirming.length === 0 ? [] : [{
		title: `${metric}, again`,
		line: lineOf(confirming, effects)
	}]];
}
function lineOf(shares, { margin, reach }) {
	const place = (share) => Math.round((Math.min(1, Math.max(-1, share / reach)) + 1) / 2 * 28);
	const marks = new Map([
		[place(0), "│"],
		...margin === null ? [] : [[place(-margin), "¦"]],
		...shares.map((share) => [place(share), "●"])
	]);
	const strip = Array.from({ length: columns$1 }, (_, column) => marks.get(column) ?? "·").join("");
	return `−${percent(reach)} ${strip} +${percent(reach)}`;
}
/** What the marks of lines mean. */
const pairLegend = "Each dot is a pair of processes, better to the right; │ is no change, ¦ the margin. Pairs that were run to confirm stand by themselves.";
// packages/report/markdown-parts.ts
/** Every verdict's sign; words stand beside it wherever it is used. */
const verdictSigns = {
	pass: "✅",
	inconclusive: "❔",
	fail: "❌",
	error: "⚠️"
};
/** `### ❌ signs got worse in fog`. */
function headingOf(sign, words) {
	return md`### ${sign} ${phraseMarkdown(words)}`;
}
/** The sign over some results. */
function signOf(results) {
	if (results.length === 0) return verdictSigns.inconclusive;
	return results.every(isUnjudged) ? "➖" : verdictSigns[overallVerdict(results)];
}
/** A phrase with its names in code spans. */
function phraseMarkdown(phrase) {
	return phrase.map((part) => typeof part === "string" ? ownWords(part) : markdownCode(part.name));
}
const edges = {
	" ": md` `,
	": ": md`: `
};
/** Words between names: blanks and colons at their edges are meant as such. */
function ownWords(words) {
	const [, before = "", middle = "", after = ""] = /^( ?)(.*?)((?:: | )?)$/su.exec(words) ?? [];
	return md`${edges[before] ?? md``}${[md`${middle}`]}${edges[after] ?? md``}`;
}
/** What a result was compared with, or why with nothing; empty when nothing was looked for. */
function comparedSentence(result) {
	const compared = comparedWith(result);
	if (compared === null) return sentenceOf(passedOverWords(result));
	const parts = [
		md`Compared with ${markdownCode(compared.location)}`,
		...compared.commit === "" ? [] : [markdownCode(compared.commit)],
		...compared.facts.map((fact) => md`${fact}`),
		...compared.rows === "" ? [] : [md`${compared.rows}`]
	];
	return md`${joinMarkdown(parts, md`, `)}.`;
}
/** `Read data/test.csv (1.2 MB), 4 120 rows.`, of data; empty for anything else, which says elsewhere what it is on. */
function readSentence(result) {
	const words = subjectMarkdown(result);
	return result.kind !== "data" || String(words) === "" ? md`` : md`Read ${words}.`;
}
/** Rows that a fold lists before it counts: nobody reads two hundred that say the same. */
const mostListed = 12;
/** `8 gates passed` with the first of them; nothing when none did. */
function passedGatesFold(rows, gates) {
	if (rows.length === 0) return [];
	const shown = rows.slice(0, mostListed);
	const more = gates - shown.reduce((sum, row) => sum + row.gates, 0);
	return [markdownFold(`${plural(gates, "gate")} passed`, andMore(gateTable(shown), more))];
}
/** `Data: 13 checks passed`, or those of a model, with the first of them; nothing when there are none. */
function passedChecksFold(rows, { passed, skipped }, kind = "data") {
	if (rows.length === 0) return [];
	const lists = [listedChecks(rows, "pass", passed), listedChecks(rows, "shown", skipped)].flat();
	const title = `${kind === "data" ? "Data" : "Model"}: ${checkCountsInWords({
		passed,
		skipped
	})}`;
	return [markdownFold(title, markdownBlocks(lists))];
}
/** The first rows that came out in a way, of so many checks. */
function listedChecks(rows, outcome, checks) {
	const shown = rows.filter((row) => row.outcome === outcome).slice(0, mostListed);
	if (shown.length === 0) return [];
	return [andMore(checkTable(shown), checks - countChecks(shown, outcome))];
}
/** Metrics that no gate judges, the first of them; nothing when there are none. */
function shownMetricsFold(result) {
	const rows = shownRows(result);
	if (rows.length === 0) return [];
	const table = andMore(gateTable(rows.slice(0, mostListed)), rows.length - mostListed);
	return [markdownFold(`${plural(rows.length, "metric")} without a gate`, table)];
}
function andMore(table, more) {
	return more <= 0 ? table : markdownBlocks([table, md`and ${formatCount(more)} more`]);
}
/** What changed inside the model: flips, frequent mistakes and the confusion matrix. */
function insideFold(result) {
	const flips = flipWords(result);
	const mistakes = mistakeWords(result);
	const matrix = result.confusion === void 0 ? null : confusionTable(result.confusion);
	if (flips === "" && mistakes === "" && matrix === null) return [];
	const summary = ["What changed inside", flips].filter(Boolean).join(": ");
	const parts = flipTable(result);
	const body = [
		...mistakes === "" ? [] : [sentenceOf(mistakes)],
		...parts === null ? [] : [parts],
		...matrix === null ? [] : [matrix]
	];
	const fold = flips === "" ? "What is mistaken for what" : summary;
	return body.length === 0 ? [md`${summary}`] : [markdownFold(fold, markdownBlocks(body))];
}
/** Rows of a benchmark that did not fail, and that its table lists before it counts. */
const mostNumbers = 24;
/**
* All gates and metrics of a benchmark in one table, the worst first: they are few as a rule, and belong together;
* nothing where there is none.
*/
function speedTable(result) {
	const rows = [...gateRows(result), ...shownRows(result)];
	const open = rows.filter(({ outcome }) => outcome !== "pass" && outcome !== "shown");
	const shown = rows.slice(0, open.length + mostNumbers);
	return rows.length === 0 ? [] : [andMore(gateTable(shown), rows.length - shown.length)];
}
/** The same folded, under the one number that everybody looks for; nothing where there is none. */
function speedFold(result) {
	const [first] = [...gateRows(result), ...shownRows(result)].toSorted((left, right) => rank(left) - rank(right));
	if (first === void 0) return [];
	const { base, value, change } = first;
	const interval = change?.low == null ? "" : `, ${change.low}\u00a0…\u00a0${change.high}`;
	const values = [...base === null ? [] : [base], value ?? "nothing"].join(" → ");
	const told = `${first.metric} ${values}${change === null ? "" : ` (${change.value}${interval})`}`;
	return [markdownFold(`All numbers: ${told}`, markdownBlocks(speedTable(result)))];
}
const sought = ["latency_p50", "throughput"];
function rank({ metric }) {
	const place = sought.indexOf(metric);
	return place < 0 ? sought.length : place;
}
/** What a benchmark saw beyond its metrics; nothing where it does not tell. */
function detailFold(result) {
	const tables = detailTables(result);
	if (tables.length === 0) return [];
	const blocks = tables.flatMap(({ title, header, text, rows, note }) => [
		md`**${title}**`,
		markdownTable(header, rows, header.map((_, column) => text.includes(column) ? "left" : "right")),
		...note === "" ? [] : [md`${note}`]
	]);
	const labels = tables.map(({ label }) => label).join(", ");
	return [markdownFold(`What else was seen: ${labels}`, markdownBlocks(blocks))];
}
/** What each pair of processes of a benchmark says. */
function pairsFold(result) {
	const pairs = pairEffects(result).flatMap(pairLines);
	if (pairs.length === 0) return [];
	const rows = pairs.map(({ title, line }) => [markdownCode(title), markdownCode(line)]);
	const table = markdownTable(["metric", "worse … better"], rows, ["left", "center"]);
	return [markdownFold("What each pair of processes says", markdownBlocks([table, md`${pairLegend}`]))];
}
/** The exact bytes measured. */
function measuredFold(result) {
	const { model, data, commit } = result.subject;
	const files = [...model === void 0 ? [] : [model], ...data];
	const machine = machineWords(result);
	const items = [
		...files.map(fileMarkdown),
		...commit === void 0 ? [] : [md`commit ${markdownCode(name(commit))}`],
		...result.kind === "benchmark" && machine !== "" ? [md`on ${machine}`] : []
	];
	if (items.length === 0) return [];
	const body = markdownBlocks([subjectMarkdown(result), markdownList(items)]);
	return [markdownFold(`Measured in ${formatDuration(result.durationMs)}`, body)];
}
function fileMarkdown({ path: file, sha256, rows, rejectedRows = 0 }) {
	const parts = [
		markdownCode(path(file)),
		...rows === void 0 ? [] : [md`${plural(rows, "row")}`],
		...rejectedRows === 0 ? [] : [md`${formatCount(rejectedRows)} of them rejected`],
		md`SHA-256 ${markdownCode(name(sha256))}`
	];
	return joinMarkdown(parts, md`, `);
}
/** What was measured, in one line. */
function subjectMarkdown(result) {
	return joinMarkdown(subjectParts(result).map((part) => md`${part}`), md` `);
}
/** Words as a sentence: a capital first, a full stop last. */
function sentenceOf(words) {
	if (words === "") return md``;
	const sentence = words.slice(0, 1).toUpperCase() + words.slice(1);
	return md`${sentence}.`;
}
// packages/report/changed-gates.ts
/** How many of the changed gates are named. */
const mostNamed = 3;
const verdictWords = {
	pass: "passed",
	inconclusive: "can't tell",
	fail: "failed",
	error: "could not be judged"
};
function sentences(changes) {
	const known = changes.filter((change) => change !== void 0);
	const gates = [...new Set(known.flatMap((change) => change.gates))];
	const judgedOn = [...new Set(known.flatMap((change) => change.judgedOn ?? []))];
	const verdicts = known.flatMap(({ verdict }) => verdict === void 0 ? [] : [verdict]);
	return [{
		lead: `This pull request changes ${plural(gates.length, "gate")}`,
		all: gates,
		counts: "Those of its base decide",
		own: verdicts.length === 0 ? null : worstVerdict(verdicts)
	}, {
		lead: "This pull request changes what models are judged on",
		all: judgedOn,
		counts: "That counts as it is here",
		own: null
	}].filter(({ all }) => all.length > 0).map(({ all, ...rest }) => ({
		...rest,
		named: all.slice(0, mostNamed).map(name),
		more: Math.max(0, all.length - mostNamed)
	}));
}
/** `This pull request changes 2 gates: …. Those of its base decide (by its own: passed).`; empty when it changes none. */
function changedGatesWords(changes) {
	return sentences(changes).map(({ lead, named, more, counts, own }) => {
		return `${lead}: ${[...named, ...more > 0 ? [`${more} more`] : []].join(", ")}. ${counts}${own === null ? "" : ` (by its own: ${verdictWords[own]})`}.`;
	}).join(" ");
}
/** The same as Markdown, a sentence each; nothing when it changes none. */
function changedGatesMarkdown(changes) {
	return sentences(changes).map(({ lead, named, more, counts, own }) => {
		const list = joinMarkdown([...named.map((one) => markdownCode(one)), ...more > 0 ? [md`${more} more`] : []], md`, `);
		const judged = own === null ? md`` : md` (by its own: ${`${verdictSigns[own]} ${verdictWords[own]}`})`;
		return md`**${lead}**: ${list}. ${counts}${judged}.`;
	});
}
// packages/report/problems.ts
/**
* Mistakes for the person who can mend them: the place, what happened, what to do, and the code with the page
* that explains it. The words are the same in every format.
*
* @returns text that ends with a line end; empty when there are no problems.
*/
function renderProblems(problems, options) {
	if (problems.length === 0) return "";
	if (options.format === "markdown") return `${problemsMarkdown(problems)}\n`;
	return `${problemsTerminal(problems, {
		colour: options.colour ?? false,
		width: options.width ?? 100
	})}\n`;
}
/** Problems as blocks of lines with a blank line between. */
function problemsTerminal(problems, options) {
	return joinTerminal(problems.map((problem) => problemTerminal(problem, options)), term`\n\n`);
}
/** Problems as a list. */
function problemsMarkdown(problems) {
	return markdownList(problems.map(problemMarkdown));
}
const indent = 2;
function problemTerminal({ code, message, hint, place }, { colour, width }) {
	const styles = terminalStyles(colour);
	const { at, key } = placeWords(place);
	const heading = [...at === "" ? [] : [styles.bold(at)], ...key === "" ? [] : [term`${key}`]];
	const room = Math.max(20, width - indent);
	const words = [message, ...hint === void 0 ? [] : [hint]].flatMap((text) => wrapTerminal(sentence(text), room));
	const reference = referenceOf(code);
	const last = words.at(-1) ?? term``;
	const gap = room - terminalWidth(last) - terminalWidth(reference);
	const ending = gap >= 2 ? [term`${last}${padTerminal("", gap, "left")}${styles.dim(reference)}`] : [last, padTerminal(styles.dim(reference), room, "right")];
	const lines = [...words.slice(0, -1), ...ending].map((line) => term`  ${line}`);
	return joinTerminal([...headingLines(heading, width), ...lines], term`\n`);
}
/** The place in one line, or in two when it is too long for one; without a place, who is speaking. */
function headingLines(parts, width) {
	if (parts.length === 0) return [term`mlgate`];
	const one = joinTerminal(parts, term`  `);
	return terminalWidth(one) <= width ? [one] : parts.map((part, index) => index === 0 ? part : term`  ${part}`);
}
function problemMarkdown({ code, message, hint, place }) {
	const { at, key } = placeWords(place);
	const [first, second] = [at, key].filter(Boolean).map(markdownCode);
	const start = first === void 0 ? md`` : second === void 0 ? md`${first}: ` : md`${first}, ${second}: `;
	const then = hint === void 0 ? md`` : md` ${sentence(hint)}`;
	return md`${start}${[md`${sentence(message)}`]}${then} (${markdownCode(referenceOf(code))})`;
}
function placeWords(place) {
	if (place === void 0) return {
		at: "",
		key: ""
	};
	const position = [place.line, place.column].filter((number) => number !== void 0).join(":");
	return {
		at: position === "" ? path(place.file) : `${path(place.file)}:${position}`,
		key: place.path === void 0 ? "" : name(place.path)
	};
}
function referenceOf(code) {
	return /^MG\d{4}$/.test(code) ? `${code}  docs/reference/errors.md#${code.toLowerCase()}` : name(code);
}
// packages/report/markdown.ts
/**
* Results as Markdown for a summary: the answer in words, then counts and what was compared with, then what isn't
* right; everything else is folded.
*
* @returns Markdown that ends with a line end.
*/
function renderMarkdown(results) {
	return render(results, {
		gates: gateBlocks,
		folds
	});
}
function render(given, telling) {
	const results = given.toSorted(worstFirst);
	const [only, ...others] = results;
	const alone = only !== void 0 && others.length === 0;
	const compared = alone ? joinMarkdown([readSentence(only), comparedSentence(only)], md` `) : md``;
	const blocks = [
		headingOf(signOf(results), headline(results)),
		joinMarkdown([
			countsSentence(results),
			compared,
			...changedGatesMarkdown(results.map(({ changedGates }) => changedGates)),
			...acceptanceMarkdown(results.map(({ acceptance }) => acceptance))
		], md` `),
		...results.flatMap((result) => resultBlocks(result, alone, telling))
	];
	return `${markdownBlocks(blocks)}\n`;
}
/** Of the same verdict in the order given. */
function worstFirst(left, right) {
	return verdicts.indexOf(right.verdict) - verdicts.indexOf(left.verdict);
}
/**
* Results as Markdown for the step that made them: the answer, counts, and what isn't right. Where they are told in
* full, in the report of the job, is not its matter.
*
* @returns Markdown that ends with a line end.
*/
function renderBrief(results) {
	return render(results, {
		gates: openGates,
		folds: () => []
	});
}
/** `1 gate failed · 1 can't be told · 11 passed · 1 warning.` */
function countsSentence(results) {
	const words = countsWords(results);
	return words === "" ? md`` : md`${words}.`;
}
/** A benchmark has few numbers, which belong together; of all else, gates that did not pass. */
function gateBlocks(result) {
	return result.kind === "benchmark" ? speedTable(result) : openGates(result);
}
function openGates(result) {
	const rows = gateRows(result).filter(({ outcome }) => outcome !== "pass");
	return rows.length === 0 ? [] : [gateTable(rows)];
}
function resultBlocks(result, alone, { gates, folds }) {
	const openChecks = checkRows(result).filter(isOpen);
	const { problems = [], notes = [] } = result;
	const blocks = [
		...alone || result.notJudged === void 0 ? [] : [md`${sentence(notJudgedWords(result.notJudged))}`],
		...problems.length === 0 ? [] : [problemsMarkdown(problems)],
		...gates(result),
		...openChecks.length === 0 ? [] : [checkTable(openChecks)],
		...notes.length === 0 ? [] : [markdownList(notes.map((note) => md`${sentence(note)}`))],
		...folds(result)
	];
	return alone ? blocks : [resultHeading(result), ...blocks];
}
function resultHeading(result) {
	const title = joinMarkdown([md`**${markdownCode(titleOfResult(result))}**`, subjectMarkdown(result)], md` `);
	const compared = comparedSentence(result);
	return String(compared) === "" ? title : md`${title}. ${compared}`;
}
function folds(result) {
	if (result.kind === "benchmark") return [
		...pairsFold(result),
		...detailFold(result),
		...measuredFold(result)
	];
	const passed = gateRows(result).filter(({ outcome }) => outcome === "pass");
	const passedGates = passed.reduce((sum, { gates }) => sum + gates, 0);
	const checks = checkRows(result).filter((row) => !isOpen(row));
	return [
		...passedGatesFold(passed, passedGates),
		...insideFold(result),
		...segmentsFold(result),
		...passedChecksFold(checks, {
			passed: countChecks(checks, "pass"),
			skipped: countChecks(checks, "shown")
		}, result.kind),
		...shownMetricsFold(result),
		...measuredFold(result)
	];
}
// packages/report/concluded.ts
/** What a list of checks shows beside a name. */
const mostOfTitle = 200;
/** The answer in one line of plain text: `signs got worse in fog`. What can't be told says so in these words. */
function titleOf$1(results) {
	const words = makeVisible(phraseText(headline(results)));
	const isOpen = results.length === 0 || overallVerdict(results) === "inconclusive";
	return shorten(isOpen && !words.includes("can't tell") ? `can't tell: ${words}` : words, mostOfTitle);
}
/**
* Results as Markdown of a bounded length: everything where that fits, else without what is folded, else cut at a
* line.
*/
function markdownWithin(results, mostCharacters) {
	const whole = [renderMarkdown, renderBrief].map((render) => render(results));
	const fitting = whole.find((text) => text.length <= mostCharacters);
	if (fitting !== void 0) return fitting;
	const cut = (whole.at(-1) ?? "").slice(0, mostCharacters);
	return cut.slice(0, cut.lastIndexOf("\n") + 1);
}
// packages/report/terminal-signs.ts
const signs = {
	fail: {
		sign: term`✗`,
		style: "red"
	},
	error: {
		sign: term`!`,
		style: "yellow"
	},
	inconclusive: {
		sign: term`?`,
		style: "yellow"
	},
	waived: {
		sign: term`~`,
		style: "yellow"
	},
	accepted: {
		sign: term`~`,
		style: "yellow"
	},
	warning: {
		sign: term`!`,
		style: "yellow"
	},
	pass: {
		sign: term`✓`,
		style: "green"
	},
	shown: {
		sign: term`·`,
		style: "dim"
	}
};
/** The sign at the start of a line; it differs without colour too. */
function terminalSign(outcome, styles) {
	const { sign, style } = signs[outcome];
	return styles[style](sign);
}
// packages/report/terminal-checks.ts
/** Checks as lines: what doesn't hold and where, and below it what was expected and seen, and what to do. */
function checkLines(checks, styles, width) {
	const rows = checks.map((row) => {
		const where = row.checks === 1 ? row.where : columnWords(row);
		const seen = seenWords(row);
		return row.outcome === "pass" ? {
			...row,
			where: where || seen,
			seen: ""
		} : {
			...row,
			where,
			seen
		};
	});
	const heads = terminalTable(rows.map((row) => [terminalSign(row.outcome, styles), term`${shorten(headOf(row), Math.max(8, Math.floor(width / 4)))}`]), [{
		alignment: "left",
		gap: 2
	}, {
		alignment: "left",
		gap: 1
	}]);
	const start = widestTerminal(heads) + 2;
	const titles = widestTerminal(rows.map(titleOf));
	return rows.flatMap((row, index) => {
		const [title, details] = start + titles + gap + terminalWidth(row.where) <= width ? [[titleAndWhere(row, titles)], [
			row.seen,
			row.samples,
			row.hint
		]] : [wrapTerminal(titleOf(row), Math.max(16, width - start)), [
			row.where,
			row.seen,
			row.samples,
			row.hint
		]];
		const lines = [...title, ...details.filter(Boolean).flatMap((text) => wrapTerminal(text, Math.max(16, width - start)).map((line) => styles.dim(line)))];
		const head = heads[index];
		return withDeclared(lines, styles.dim(row.declared), width - start).map((line, part) => term`${padTerminal(part === 0 ? head : term``, start, "left")}${line}`);
	});
}
function headOf({ checks, columns: [first = ""] }) {
	return checks === 1 ? first : plural(checks, "column");
}
/** Where the schema says it, at the end of the last line or, where that is too long, of one more. */
function withDeclared(lines, declared, width) {
	const last = lines.at(-1) ?? term``;
	if (String(declared) === "") return [...lines];
	const room = width - terminalWidth(last) - terminalWidth(declared);
	if (room < gap) return [...lines, padTerminal(declared, width, "right")];
	return [...lines.slice(0, -1), term`${last}${padTerminal("", room, "left")}${declared}`];
}
const gap = 3;
function titleAndWhere(row, titles) {
	if (row.where === "") return term`${titleOf(row)}`;
	return term`${padTerminal(titleOf(row), titles + gap, "left")}${row.where}`;
}
function titleOf({ outcome, title }) {
	if (outcome === "warning") return `warning: ${title}`;
	if (outcome === "error") return `could not be checked: ${title}`;
	return outcome === "shown" ? `${title} (skipped)` : title;
}
// packages/report/terminal-details.ts
/** Narrowest column of names beside numbers. */
const leastName$2 = 12;
/**
* A table of what a benchmark saw, with aligned columns. Where they do not fit its names are cut, and then its last
* columns left out.
*/
function detailLines({ title, header, text, rows, note }, { styles, width }) {
	const columns = header.map((_, index) => ({
		alignment: text.includes(index) ? "left" : "right",
		gap: 2
	}));
	const linesOf = (count, names) => {
		const cut = (cells) => cells.slice(0, count).map((cell, index) => index === 0 ? shorten(cell, names) : cell);
		const head = cut(header).map((cell) => styles.dim(cell));
		return terminalTable([head, ...rows.map((row) => cut(row).map((cell) => term`${cell}`))], columns);
	};
	const longest = widestTerminal(rows.map(([first = ""]) => first));
	const fitting = (count) => {
		const excess = Math.max(0, widestTerminal(linesOf(count, longest)) - width);
		const lines = linesOf(count, Math.max(leastName$2, longest - excess));
		return count <= 2 || widestTerminal(lines) <= width ? lines : fitting(count - 1);
	};
	return [
		...wrapTerminal(title, width),
		...fitting(header.length),
		...note === "" ? [] : wrapTerminal(note, width - 2).map((line) => term`  ${styles.dim(line)}`)
	];
}
// packages/report/terminal-gates.ts
/** Narrowest column in which a sentence still reads well. */
const leastReason = 24;
const leastName$1 = 12;
const margin = 2;
const reasonGap = 3;
const reasonIndent = 4;
const columns = [
	{
		alignment: "left",
		gap: margin
	},
	{
		alignment: "left",
		gap: 1
	},
	{
		alignment: "left",
		gap: 2
	},
	{
		alignment: "right",
		gap: 3
	},
	{
		alignment: "left",
		gap: 1
	},
	{
		alignment: "right",
		gap: 1
	},
	{
		alignment: "right",
		gap: 3
	},
	{
		alignment: "left",
		gap: 1
	}
];
/** Without a base there is no arrow either, and the value starts its part of the line. */
const columnsWithoutBase = columns.map((column, index) => index === 5 ? {
	...column,
	gap: 3
} : column);
/**
* Gates or shown metrics as lines with aligned columns. A reason stands beside its line where it fits (in two
* lines if need be), else below it, unless `brief` asks for no more than a line for what passed; names are cut when
* the numbers don't fit `width`.
*/
function gateLines(rows, { styles, width, brief }) {
	const longest = widestTerminal(rows.flatMap(({ metric, slice }) => [metric, slice]));
	const full = tableLines(rows, styles, longest);
	const excess = widestTerminal(full) - width;
	const lines = excess <= 0 ? full : tableLines(rows, styles, Math.max(leastName$1, longest - excess));
	const start = widestTerminal(lines) + reasonGap;
	return lines.flatMap((line, index) => {
		const row = rows[index];
		return withReason(line, reasonOf(row), {
			start,
			width,
			styles,
			brief: brief && row.outcome === "pass"
		});
	});
}
function tableLines(rows, styles, names) {
	const lows = widestTerminal(rows.map(({ change }) => change?.low ?? ""));
	const highs = widestTerminal(rows.map(({ change }) => change?.high ?? ""));
	const cells = rows.map(({ outcome, metric, slice, base, value, change }) => [
		terminalSign(outcome, styles),
		term`${shorten(metric, names)}`,
		term`${shorten(slice, names)}`,
		term`${base ?? ""}`,
		base !== null && value !== null ? term`→` : term``,
		term`${value ?? ""}`,
		term`${change?.value ?? ""}`,
		change?.low == null || change.high == null ? term`` : term`(${padTerminal(change.low, lows, "right")} … ${padTerminal(change.high, highs, "right")})`
	]);
	return terminalTable(cells, rows.some(({ base }) => base !== null) ? columns : columnsWithoutBase);
}
function withReason(line, reason, { start, width, styles, brief }) {
	if (reason === "") return [line];
	const beside = wrapTerminal(reason, Math.max(1, width - start));
	if (beside.length === 1 || beside.length === 2 && width - start >= leastReason) return beside.map((part, index) => {
		return term`${padTerminal(index === 0 ? line : term``, start, "left")}${styles.dim(part)}`;
	});
	if (brief) return [line];
	return [line, ...wrapTerminal(reason, Math.max(leastName$1, width - reasonIndent)).map((part) => term`${padTerminal("", reasonIndent, "left")}${styles.dim(part)}`)];
}
function reasonOf({ outcome, reason }) {
	if (outcome === "warning") return reason === "" ? "only a warning" : `${reason}; only a warning`;
	return reason;
}
// packages/report/terminal.ts
/** Rows of passed gates, and of metrics that are only shown, that need no --all. */
const fewPassed = 3;
const fewShown = 6;
/** Narrowest column of names beside strips. */
const leastName = 12;
/** Checks that did not pass and need no --all. */
const mostChecks = 20;
/**
* Results for a terminal: each with what was measured, what it was compared with, then what is wrong, undecided
* and right, in that order; the last line is the verdict over all.
*
* @returns lines, each with its line end.
*/
function renderTerminal(results, { colour, all, width = 100, more = "--all to list" }) {
	const page = {
		styles: terminalStyles(colour),
		all,
		width,
		colour,
		more
	};
	const blocks = results.map((result) => joinTerminal(resultLines(result, page), term`\n`));
	const verdict = verdictStyle(overallVerdict(results), page.styles)(verdictLine(results));
	return `${joinTerminal([...blocks, verdict], term`\n\n`)}\n`;
}
function resultLines(result, page) {
	const body = [
		gateSection(result, page),
		metricSection(result, page),
		pairSection(result, page),
		...detailSections(result, page),
		checkSection(result, page),
		(result.notes ?? []).flatMap((note) => dimLines(`note: ${sentence(note)}`, page)),
		problemSection(result, page)
	].filter((lines) => lines.length > 0);
	return [
		...headLines(result, page),
		...contextLines(result, page),
		...body.flatMap((lines) => [term``, ...lines])
	];
}
/** `signs  models/signs.onnx (212 kB, sha 9f1c2ab…)  on data/test.csv, 4 120 rows       1.9 s` */
function headLines(result, { styles, width }) {
	const title = styles.bold(titleOfResult(result));
	const subject = subjectParts(result);
	const duration = term`${formatDuration(result.durationMs)}`;
	const one = joinTerminal([title, ...subject.map((part) => term`${part}`)], term`  `);
	if (terminalWidth(one) + 2 + terminalWidth(duration) <= width) return [atEnd(one, duration, width)];
	return [atEnd(title, duration, width), ...subject.flatMap((part) => wrapTerminal(part, width - 2).map((line) => term`  ${line}`))];
}
function contextLines(result, page) {
	const compared = comparedWith(result);
	const flips = flipWords(result);
	const against = compared === null ? passedOverWords(result) : `compared with ${[
		compared.location,
		compared.commit,
		...compared.facts,
		compared.rows
	].filter(Boolean).join(", ")}`;
	const mistakes = page.all ? mistakeWords(result) : "";
	const segments = segmentWords(result, page.all ? 5 : 1);
	return [
		changedGatesWords([result.changedGates]),
		against,
		flips,
		segments,
		mistakes
	].filter(Boolean).flatMap((text) => dimLines(text, page, ""));
}
function gateSection(result, page) {
	const { rows, more } = foldPassed(gateRows(result), page);
	const lines = gateLines(rows, {
		...page,
		brief: !page.all
	});
	return more === 0 ? lines : [...lines, moreLine("pass", `${formatCount(more)} more`, page)];
}
function metricSection(result, page) {
	const { rows, more } = foldShown(shownRows(result), page);
	const lines = gateLines(rows, {
		...page,
		brief: !page.all
	});
	return more === 0 ? lines : [...lines, moreLine("shown", `${formatCount(more)} more`, page)];
}
/** What each pair of processes of a benchmark says, and on what machine. */
function pairSection(result, page) {
	const pairs = page.all ? pairEffects(result).flatMap(pairLines) : [];
	if (pairs.length === 0) return [];
	const strips = pairs.map(({ line }) => term`${line}`);
	const names = Math.max(leastName, page.width - widestTerminal(strips) - 4);
	const lines = pairs.map(({ title }, index) => [term`${shorten(title, names)}`, strips[index] ?? term``]);
	return [
		...terminalTable(lines, [{
			alignment: "left",
			gap: 2
		}, {
			alignment: "right",
			gap: 2
		}]),
		...dimLines(pairLegend, page),
		...dimLines(`on ${machineWords(result)}`, page)
	];
}
/** What else a benchmark saw, each table with an empty line before it. */
function detailSections(result, { all, styles, width }) {
	if (!all) return [];
	return [historyTable(result), ...detailTables(result)].filter((table) => table !== null).map((table) => detailLines(table, {
		styles,
		width: width - 2
	}).map((line) => term`  ${line}`));
}
function foldPassed(rows, { all }) {
	const passed = rows.filter(({ outcome }) => outcome === "pass");
	const others = rows.filter(({ outcome }) => outcome !== "pass");
	if (all || passed.length <= 4) return {
		rows: [...others, ...passed],
		more: 0
	};
	const shown = passed.filter(({ slice }) => slice === "").slice(0, fewPassed);
	const folded = passed.filter((row) => !shown.includes(row));
	return {
		rows: [...others, ...shown],
		more: folded.reduce((sum, { gates }) => sum + gates, 0)
	};
}
function foldShown(rows, { all }) {
	if (all || rows.length <= 7) return {
		rows: [...rows],
		more: 0
	};
	const shown = rows.filter(({ slice }) => slice === "").slice(0, fewShown);
	return {
		rows: shown,
		more: rows.length - shown.length
	};
}
function checkSection(result, page) {
	const rows = checkRows(result, { each: page.all });
	if (page.all) return checkLines(rows, page.styles, page.width);
	const open = rows.filter(isOpen);
	const listed = open.slice(0, mostChecks);
	const untold = open.slice(mostChecks);
	const lines = checkLines(listed, page.styles, page.width);
	const [worst] = untold;
	const more = sumOfChecks(untold);
	const hasPassed = rows.some(({ outcome }) => outcome === "pass");
	return [
		...lines,
		...worst === void 0 ? [] : [moreLine(worst.outcome, `${plural(more, "check")} more that did not pass`, page)],
		...rows.every(isOpen) ? [] : [moreLine(hasPassed ? "pass" : "shown", checksInWords(rows), page)]
	];
}
function problemSection(result, { colour, width }) {
	const problems = result.problems ?? [];
	return problems.length === 0 ? [] : [problemsTerminal(problems, {
		colour,
		width
	})];
}
/** A fold: how much more there is, and at the end of the line how to see it. */
function moreLine(outcome, words, { styles, width, more }) {
	return atEnd(term`  ${terminalSign(outcome, styles)} ${words}`, styles.dim(more), width);
}
function dimLines(text, { styles, width }, indent = "  ") {
	return wrapTerminal(text, width - indent.length).map((line) => term`${indent}${styles.dim(line)}`);
}
function atEnd(left, right, width) {
	const gap = Math.max(2, width - terminalWidth(left) - terminalWidth(right));
	return term`${left}${padTerminal("", gap, "left")}${right}`;
}
function verdictStyle(verdict, styles) {
	const colours = {
		pass: styles.green,
		inconclusive: styles.yellow,
		fail: styles.red,
		error: styles.yellow
	};
	return (text) => styles.bold(colours[verdict](text));
}
export { acceptanceMarkdown, annotationsOf, callSides, callsIn, changeOf, changedGatesMarkdown, changedGatesWords, checkOutcome, checkRows, checkTable, checksInWords, columnEdges, comparedSentence, comparedWith, confusionCells, countChecks, countedTitle, countsOf, countsWords, detailFold, fewAnnotations, flipRows, flippedRowWords, foldAlike, gateOutcome, gateRows, gateTable, headingOf, headline, headlineOf, insideFold, isOpen, isUnjudged, joinPhrases, machineKeys, machineWords, marginOf, markdownWithin, measuredFold, metricRows, milliseconds, minutes, name, notJudgedWords, operatorChange, operatorPairs, outcomes, overallVerdict, pairEffects, pairsFold, passedChecksFold, passedGatesFold, passedOverWords, path, percent, phraseText, placeWords, plural, problemsMarkdown, quantile, readSentence, referenceOf, renderBrief, renderMarkdown, renderProblems, renderTerminal, rowsWords, scaleOf, segmentRows, segmentsFold, sentence, shareWithin, sharesBetween, shortHash, shownMetricsFold, shownRows, shownTimes, sliceWords, soakOf, sparkline, speedFold, subjectMarkdown, subjectParts, sumOf, sumOfChecks, telemetryTracks, tellOf, titleOf$1 as titleOf, titleOfResult, titleWithoutColumn, unnamedColumns, verdictSigns, wordsOfCounts, worstChecksFirst, writtenIn };
