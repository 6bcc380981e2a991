import { formatValue, joinMarkdown, linkAddress, markdownBlocks, markdownCode, markdownFold, markdownList, md, shorten } from "./markup.js";
import { acceptanceMarkdown, changedGatesMarkdown, checkOutcome, checkRows, checkTable, comparedSentence, comparedWith, countsOf, detailFold, foldAlike, gateOutcome, gateRows, gateTable, headingOf, headlineOf, insideFold, isOpen as isOpen$1, machineKeys, measuredFold, name, notJudgedWords, outcomes, pairsFold, passedChecksFold, passedGatesFold, plural, problemsMarkdown, readSentence, scaleOf, segmentsFold, sentence, shortHash, shownMetricsFold, sparkline, speedFold, subjectMarkdown, sumOf, sumOfChecks, tellOf, verdictSigns, wordsOfCounts, worstChecksFirst } from "./report.js";
import { parseResult, stringifyDocument, verdicts, worstVerdict } from "./core.js";
import { formatWaivedGate, sliceName } from "./gates.js";
import { setTimeout } from "node:timers/promises";
import { createHash } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
// packages/report/comment/charts.ts
/**
* Values as a chart of mermaid, which GitHub draws; where nobody draws it, its text still names the numbers. It is
* meant for a fenced block: nothing of the title can end one, or be syntax.
*
* @returns the chart's source; empty when fewer than two values are numbers.
*/
function xyChart(title, values, unit) {
	const shown = values.filter((value) => Math.abs(value) < largest).slice(-30);
	if (shown.length < 2) return "";
	const low = Math.min(...shown);
	const high = Math.max(...shown);
	const margin = high > low ? (high - low) * .1 : Math.max(Math.abs(high) * .1, 1e-9);
	return [
		"xychart-beta",
		`  title "${plain(title)}"`,
		`  x-axis "runs, the newest last" 1 --> ${shown.length}`,
		`  y-axis "${plain(unit)}" ${digits(low - margin)} --> ${digits(high + margin)}`,
		`  line [${shown.map(digits).join(", ")}]`
	].join("\n");
}
/** Letters, digits and what names of metrics are made of; the rest could be syntax of mermaid or of Markdown. */
function plain(text) {
	return shorten(text.replace(/[^\p{L}\p{N} ._,()=+%/-]/gu, "?"), 80);
}
/** Beyond it numbers have no plain digits. */
const largest = 0x38d7ea4c68000;
/** Without an exponent, which mermaid does not read. */
function digits(value) {
	return Number(value.toPrecision(6)).toFixed(12).replace(/\.?0+$/, "");
}
// packages/report/comment/asides.ts
const mostNamed = 3;
/** `This pull request changes 2 gates: …. Those of its base decide.`; nothing when it changes none. */
function changedGatesSentence(sections) {
	return changedGatesMarkdown(sections.map(({ changedGates }) => changedGates));
}
/** Who accepted failures by a label, and when, or why a label has no effect; nothing where there is none. */
function acceptanceSentence(sections) {
	return acceptanceMarkdown(sections.map(({ acceptance }) => acceptance));
}
/** `1 failure is waived: …`; nothing when none is. */
function waiversSentence(sections) {
	const all = sections.flatMap(({ waivers = [] }) => waivers);
	const waivers = [...new Map(all.map((waiver) => [JSON.stringify(waiver), waiver])).values()];
	if (waivers.length === 0) return [];
	const told = waivers.slice(0, mostNamed).map(waiverWords);
	const more = waivers.length - told.length;
	const rest = more === 0 ? [] : [md`${more} more`];
	const verb = waivers.length === 1 ? "is" : "are";
	return [md`**${plural(waivers.length, "failure")} ${verb} waived**: ${joinMarkdown([...told, ...rest], md`; `)}.`];
}
function waiverWords({ gate, reason, approver, until }) {
	const end = until === void 0 ? md`` : md` until ${name(until)}`;
	return md`${markdownCode(name(gate))} by ${markdownCode(name(approver))}${end} (${sentence(reason)})`;
}
// packages/report/comment/links.ts
/**
* A link that we make, as Markdown source: the words are ours or a code span. Without a sound address the words stand
* alone.
*/
function linkSource(words, address) {
	const sound = address === void 0 ? null : linkAddress(address);
	return sound === null ? words : `[${words}](${sound})`;
}
// packages/report/comment/footer.ts
const mostHistories = 2;
const mostRuns = 3;
/** The last line, as Markdown source: history, report, commit, runs, and how to get it here. */
function footerSource(sections, pullRequest) {
	const pages = unique(sections.flatMap(({ links }) => links?.page === void 0 ? [] : [links.page]));
	const heads = unique(sections.map(({ origin }) => origin.head).filter(Boolean));
	return [
		...historiesOf(sections).map(historySource),
		...pages.slice(0, mostRuns).map((page, index) => linkSource(index === 0 ? "full report" : `another ${index}`, page)),
		...heads.slice(0, 1).map((head) => String(md`commit ${markdownCode(shortHash(head))}`)),
		...runSources(sections),
		...pullRequest === void 0 ? [] : [`here: \`npx mlgate pull --pr ${pullRequest} && npx mlgate compare\``]
	].join(" · ");
}
/** Histories as charts in a fold, as Markdown source; empty when there are none. */
function chartsSource(sections) {
	const drawn = historiesOf(sections).map(({ metric, branch, values, unit }) => xyChart(`${metric} on ${branch}`, values, unit === "1" ? metric : unit)).filter((chart) => chart !== "").map((chart) => `\`\`\`mermaid\n${chart}\n\`\`\``);
	if (drawn.length === 0) return "";
	return `<details><summary>History</summary>\n\n${drawn.join("\n\n")}\n\n</details>`;
}
function historiesOf(sections) {
	const all = sections.flatMap(({ history = [] }) => history).filter(({ values }) => values.length > 1);
	return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].slice(0, mostHistories);
}
/** `history of accuracy_score on main ▃▄▅ 95.1 % → 95.9 %`. */
function historySource({ metric, branch, values, unit }) {
	const scale = scaleOf(metric, unit);
	const [first, last] = [values[0] ?? NaN, values.at(-1) ?? NaN];
	const ends = `${formatValue(first, scale)} → ${formatValue(last, scale)}`;
	return String(md`history of ${name(metric)} on ${name(branch)} ${sparkline(values)} ${ends}`);
}
/** `run 812, attempt 1`, for each run that a section is of. */
function runSources(sections) {
	const ofRuns = sections.filter(({ origin }) => origin.run > 0);
	return [...Map.groupBy(ofRuns, ({ origin }) => `run ${origin.run}, attempt ${origin.attempt}`)].slice(0, mostRuns).map(([words, group]) => {
		const address = group.find(({ links }) => links?.run !== void 0)?.links?.run;
		return linkSource(words, address);
	});
}
function unique(values) {
	return [...new Set(values)];
}
// packages/report/comment/labels.ts
const widest = 88;
/**
* What each section is called, by its id: the name of its result, with job and workflow where two sections would
* be called the same.
*/
function labelsOf(sections) {
	const ways = [
		nameAlone,
		withJob,
		withWorkflow
	];
	const labels = new Map(sections.map((section) => [section.id, nameAlone(section)]));
	for (const way of ways) {
		const groups = Map.groupBy(sections, ({ id }) => labels.get(id));
		for (const group of groups.values()) if (group.length > 1) for (const section of group) labels.set(section.id, way(section));
	}
	return labels;
}
function nameAlone({ told }) {
	return shorten(told.kind === "benchmark" ? `${told.name} (speed)` : told.name, widest);
}
function withJob(section) {
	return section.job === "" ? nameAlone(section) : `${nameAlone(section)} (${name(section.job)})`;
}
function withWorkflow(section) {
	const place = [section.workflow, section.job].filter(Boolean).map(name).join(" / ");
	return place === "" ? nameAlone(section) : `${nameAlone(section)} (${place})`;
}
// packages/report/comment/overview.ts
/** Rows that a reader takes in at a glance. */
const mostRows = 12;
/**
* Deals the rows of the sections out: above the folds the worst of all, then what got better; the rest below, in
* its section.
*
* @param sections in the order in which they are told.
*/
function layOut(sections, labels) {
	const allWell = sections.every(({ result }) => result.verdict === "pass");
	const rows = sections.map((section) => {
		const label = labels.get(section.id) ?? "";
		const labelled = sections.length > 1 ? { result: label } : {};
		return {
			section,
			label,
			gates: gateRows(section.result).map((row) => ({
				...row,
				...labelled,
				better: isBetter(row)
			})),
			checks: checkRows(section.result).map((row) => ({
				...row,
				...labelled
			}))
		};
	});
	const worth = ({ outcome, better }) => outcome !== "pass" || better === true && !allWell;
	const gatesAbove = firstOf(rows.flatMap(({ gates }) => gates).filter(worth));
	const checksAbove = firstOf(rows.flatMap(({ checks }) => checks).filter(isOpen$1));
	return rows.map(({ section, label, gates, checks }) => ({
		section,
		label,
		above: {
			gates: gates.filter((row) => gatesAbove.has(row)),
			checks: checks.filter((row) => checksAbove.has(row))
		},
		below: {
			gates: gates.filter((row) => row.outcome !== "pass" && !gatesAbove.has(row)),
			passedGates: gates.filter((row) => row.outcome === "pass" && !gatesAbove.has(row)),
			checks: checks.filter((row) => isOpen$1(row) && !checksAbove.has(row)),
			passedChecks: checks.filter((row) => !isOpen$1(row))
		}
	}));
}
/** What stands above the folds: mistakes, gates, checks, notes. */
function overviewBlocks(laidOut) {
	const gates = worstFirst(laidOut.flatMap(({ above }) => above.gates));
	const checks = worstFirst(laidOut.flatMap(({ above }) => above.checks));
	const [only, ...others] = laidOut;
	const notes = only !== void 0 && others.length === 0 ? only.section.result.notes ?? [] : [];
	return [
		...laidOut.flatMap((one) => problemBlocks(one, others.length > 0)),
		...gates.length === 0 ? [] : [gateTable(gates)],
		...checks.length === 0 ? [] : [checkTable(checks)],
		...notes.length === 0 ? [] : [notesList(notes)]
	];
}
function problemBlocks({ section, label }, named) {
	const { problems = [] } = section.result;
	if (problems.length === 0) return [];
	const list = problemsMarkdown(problems);
	return named ? [md`${markdownCode(label)} could not be judged:`, list] : [list];
}
function notesList(notes) {
	return markdownList(notes.map((note) => md`${sentence(note)}`));
}
/** Whether a row improved beyond doubt, over all rows: a slice's luck is no news. */
function isBetter({ outcome, slice, numbers: { difference, direction } }) {
	if (outcome !== "pass" || slice !== "" || difference?.low === void 0 || difference.high === void 0) return false;
	return direction === "higher" ? difference.low > 0 : direction === "lower" ? difference.high < 0 : false;
}
function firstOf(rows) {
	return new Set(worstFirst(rows).slice(0, mostRows));
}
function worstFirst(rows) {
	return rows.toSorted((left, right) => outcomes.indexOf(left.outcome) - outcomes.indexOf(right.outcome));
}
// packages/report/comment/condense-benchmark.ts
const most = {
	bins: 64,
	tracks: 16,
	points: 300,
	operators: 10,
	sizes: 40,
	metrics: 16,
	processes: 60
};
/** What a comment shows of a benchmark beside its metrics and gates. */
function condensedBenchmark(result) {
	return {
		...condensedMachine(result),
		...condensedTimings(result),
		...condensedDetail(result)
	};
}
/**
* What a comment shows of what a benchmark saw, in a few kilobytes: numbers have the digits that it tells, bins
* are coarser, and rounds are on the page. Condensing it again changes nothing.
*/
function condensedDetail({ benchmark }) {
	if (benchmark === void 0) return {};
	const { latencies, telemetry, operators, sweep, soak, history } = benchmark;
	return { benchmark: {
		...latencies === void 0 ? {} : { latencies: ofSides(latencies, coarser) },
		...telemetry === void 0 ? {} : { telemetry: telemetry.slice(0, most.tracks).map(({ name, unit, seconds, values }) => ({
			name,
			unit,
			seconds: short(seconds, most.points, 4),
			values: short(values, most.points, 3)
		})) },
		...operators === void 0 ? {} : { operators: ofSides(operators, (side) => side.slice(0, most.operators)) },
		...sweep === void 0 ? {} : { sweep: sweep.slice(0, most.sizes) },
		...soak === void 0 ? {} : { soak: {
			seconds: short(soak.seconds, most.points, 4),
			latencyP50: short(soak.latencyP50, most.points, 4),
			memory: short(soak.memory, most.points, 3)
		} },
		...history === void 0 ? {} : { history: history.slice(0, most.metrics).map(({ metric, values }) => ({
			metric,
			values: short(values.slice(-30), 30, 4)
		})) }
	} };
}
/** What each process saw, to four digits. */
function condensedTimings({ timings }) {
	if (timings === void 0) return {};
	return { timings: timings.slice(0, most.metrics).map(({ metric, candidate, base, effects, firstRun }) => ({
		metric,
		candidate: short(candidate, most.processes, 4),
		...base === void 0 ? {} : { base: short(base, most.processes, 4) },
		...effects === void 0 ? {} : { effects: short(effects, most.processes, 4) },
		firstRun
	})) };
}
/** What a line says of the machine that a benchmark ran on. */
function condensedMachine({ environment, parameters }) {
	const told = (values) => Object.fromEntries(Object.entries(values).filter(([key]) => machineKeys.includes(key)));
	return {
		environment: told(environment),
		parameters: told(parameters)
	};
}
/** The first numbers, with so many digits. */
function short(values, count, digits) {
	return values.slice(0, count).map((value) => Number(value.toPrecision(digits)));
}
function ofSides(sides, change) {
	const { candidate, base } = sides;
	return {
		candidate: change(candidate),
		...base === void 0 ? {} : { base: change(base) }
	};
}
/** Bins two by two, until they are few. */
function coarser({ first, growth, counts }) {
	if (counts.length <= most.bins) return {
		first,
		growth,
		counts
	};
	const pairs = Array.from({ length: Math.ceil(counts.length / 2) }, (_, index) => (counts[2 * index] ?? 0) + (counts[2 * index + 1] ?? 0));
	return coarser({
		first,
		growth: growth ** 2,
		counts: pairs
	});
}
// packages/report/comment/condense.ts
/** From everything that a comment shows to the bare verdict. */
const levels = [
	{
		openRows: 60,
		details: true
	},
	{
		openRows: 60,
		details: false
	},
	{
		openRows: 20,
		details: false
	},
	{
		openRows: 8,
		details: false
	},
	{
		openRows: 3,
		details: false
	},
	{
		openRows: 0,
		details: false
	}
];
const lastLevel = levels.length - 1;
const mostPassed = 60;
const mostFiles = 3;
const mostNotes = 5;
const mostParts = 12;
const mostClasses = 12;
/** Longer texts are cut where they are shown. */
const longestText = 500;
/**
* What a comment can show of a result at a level. Rows go from the end, texts are cut; the result stays a sound
* document. Condensing what was condensed changes nothing but for going further.
*/
function condense(result, level) {
	const { openRows, details } = levels[level] ?? levels.at(-1);
	const openGates = result.gates.filter((gate) => gateOutcome(gate) !== "pass");
	const passedGates = result.gates.filter((gate) => gateOutcome(gate) === "pass");
	const checks = foldAlike(worstChecksFirst(result.checks));
	const openChecks = checks.filter(isOpen);
	const otherChecks = checks.filter((check) => !isOpen(check));
	const gates = [...openGates.slice(0, openRows), ...details ? passedGates.slice(0, mostPassed) : []];
	const judged = new Set(gates.map(keyOf));
	const metrics = details ? [...result.metrics.filter((metric) => judged.has(keyOf(metric))), ...ungated(result).slice(0, mostPassed)] : result.metrics.filter((metric) => judged.has(keyOf(metric)));
	return cutTexts({
		...picked(result, [
			"schema",
			"kind",
			"name",
			"verdict",
			"startedAt",
			"durationMs"
		]),
		...result.leg == null ? {} : { leg: result.leg },
		subject: details ? subjectOf(result) : {
			data: [],
			...picked(result.subject, ["sampledRows"])
		},
		environment: {},
		parameters: {},
		...details && result.kind === "benchmark" ? condensedBenchmark(result) : {},
		...picked(result, ["task"]),
		metrics,
		...details && fits(result.confusion) ? picked(result, ["confusion"]) : {},
		...details ? picked(result, ["segments"]) : {},
		checks: [...openChecks.slice(0, openRows), ...details ? otherChecks.slice(0, mostPassed).map(plainCheck) : []],
		gates,
		baseline: result.baseline === null ? null : baselineOf(result.baseline, metrics, details),
		...result.problems === void 0 ? {} : { problems: result.problems.slice(0, Math.max(1, Math.min(openRows, 5))) },
		...picked(result, ["notJudged"]),
		...details && result.notes !== void 0 ? { notes: result.notes.slice(0, mostNotes) } : {}
	});
}
/** Whether a check is told above the folds. */
function isOpen(check) {
	return !["pass", "shown"].includes(checkOutcome(check));
}
function ungated({ gates, metrics }) {
	const judged = new Set(gates.map(keyOf));
	return metrics.filter((metric) => !judged.has(keyOf(metric)));
}
function keyOf(numbered) {
	const { slice } = numbered;
	return JSON.stringify(["name" in numbered ? numbered.name : numbered.metric, slice ?? null]);
}
function subjectOf({ subject }) {
	const { model, data, commit, predictions, command, endpoint } = subject;
	return {
		...model === void 0 ? {} : { model: picked(model, [
			"path",
			"sha256",
			"bytes"
		]) },
		data: data.slice(0, mostFiles).map((file) => picked(file, [
			"path",
			"sha256",
			"bytes",
			"rows",
			"rejectedRows"
		])),
		...unlistedOf(subject),
		...picked(subject, ["sampledRows"]),
		...commit === void 0 ? {} : { commit },
		...command === void 0 ? {} : { command },
		...endpoint === void 0 ? {} : { endpoint },
		...predictions === void 0 ? {} : { predictions: {
			path: "",
			sha256: "",
			rows: predictions.rows
		} }
	};
}
function unlistedOf({ data, unlisted }) {
	const rest = data.slice(mostFiles);
	if (unlisted !== void 0 || rest.length === 0) return unlisted === void 0 ? {} : { unlisted };
	const sum = (key) => rest.reduce((total, file) => total + (file[key] ?? 0), 0);
	return { unlisted: {
		files: rest.length,
		bytes: sum("bytes"),
		...rest.every(({ rows }) => rows === void 0) ? {} : { rows: sum("rows") },
		rejectedRows: sum("rejectedRows")
	} };
}
function plainCheck(check) {
	const told = picked(check, [
		"id",
		"column",
		"status",
		"severity",
		"title",
		"alike"
	]);
	return check.status === "skipped" ? {
		...told,
		...picked(check, ["observed"])
	} : told;
}
function baselineOf(baseline, metrics, details) {
	const kept = new Set(metrics.map(keyOf));
	const { changes, confusion } = baseline;
	return {
		...picked(baseline, [
			"how",
			"location",
			"commit",
			"branch",
			"date",
			"facts",
			"isFirst",
			"pairing"
		]),
		metrics: baseline.metrics.filter((metric) => kept.has(keyOf(metric))),
		...changes === void 0 ? {} : { changes: changes.filter(({ metric, slice = null }) => kept.has(JSON.stringify([metric, slice]))) },
		...details && fits(confusion) ? picked(baseline, ["confusion"]) : {},
		...details ? {
			...picked(baseline, ["segments"]),
			...flipsOf(baseline)
		} : {},
		passedOver: baseline.passedOver.slice(0, mostFiles)
	};
}
/** Parts that a comment can show; single rows are not for it. */
function flipsOf({ flips }) {
	if (flips === void 0) return {};
	const loss = ({ rightToWrong, wrongToRight }) => rightToWrong - wrongToRight;
	return { flips: { parts: flips.parts.toSorted((left, right) => loss(right) - loss(left)).slice(0, mostParts) } };
}
function fits(confusion) {
	return confusion !== void 0 && confusion.labels.length <= mostClasses;
}
function picked(value, keys) {
	return Object.fromEntries(keys.filter((key) => value[key] !== void 0).map((key) => [key, value[key]]));
}
function cutTexts(value) {
	if (typeof value === "string") return value.length <= longestText ? value : shorten(value, longestText);
	if (Array.isArray(value)) return value.map(cutTexts);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cutTexts(item)]));
}
// packages/report/comment/section.ts
/**
* The section of a result. Its identity is workflow, job, leg, kind and name; matrix legs and re-runs of one job
* meet in the same comment, each in its own place.
*
* @param sparse whether its job writes only on change.
*/
function storedSection({ teller, ...section }, sparse = false) {
	const { result } = section;
	const run = result.run ?? {};
	const workflow = textOf$1(run.workflow);
	const job = textOf$1(run.job);
	const leg = Object.entries(result.leg ?? {}).toSorted(([left], [right]) => left < right ? -1 : 1);
	return {
		...toldByResult(result),
		...section,
		id: fingerprint([
			workflow,
			job,
			leg,
			result.kind,
			result.name
		]),
		workflow,
		job,
		origin: {
			run: countOf$1(run.id),
			attempt: countOf$1(run.attempt),
			head: result.subject.head ?? result.subject.commit ?? "",
			at: result.startedAt,
			...teller === void 0 ? {} : { teller }
		},
		sparse,
		judged: judgedOf(result),
		counts: countsOf([result]),
		told: tellOf(result),
		result: condense(result, 0),
		level: 0
	};
}
/** What a comment says of changed gates and of failures that were let through; condensing the result takes nothing of it away. */
function toldByResult({ name, gates, changedGates, acceptance }) {
	const waivers = gates.flatMap(({ metric, slice, waived }) => {
		if (waived === void 0) return [];
		const { reason, approver, expires } = waived;
		return [{
			gate: formatWaivedGate({
				model: name,
				metric,
				slice: sliceName(slice)
			}),
			reason,
			approver,
			until: expires
		}];
	});
	return {
		...changedGates === void 0 ? {} : { changedGates },
		...waivers.length === 0 ? {} : { waivers },
		...acceptance === void 0 ? {} : { acceptance }
	};
}
/**
* Negative when the left content is the older: by run, then attempt, then the start of the measurement, then by who
* told it. Run ids rise with time whatever happens to the branch; the order of commits says nothing after a
* force-push.
*/
function compareOrigins(left, right) {
	return compareRuns(left, right) || (left.at === right.at ? 0 : left.at < right.at ? -1 : 1) || compareRuns(left.teller ?? nobody, right.teller ?? nobody);
}
const nobody = {
	run: 0,
	attempt: 0
};
function compareRuns(left, right) {
	return left.run - right.run || left.attempt - right.attempt;
}
/**
* Whether the comment holds less of a section than a reader has to see: rows that are not a pass. Of what passed folds
* count what they do not list.
*/
function isShortened({ counts, result, level }) {
	const kept = countsOf([result]);
	return level > 0 || outcomes.filter((outcome) => outcome !== "pass" && outcome !== "shown").some((outcome) => counts[outcome].gates > kept[outcome].gates || counts[outcome].checks > kept[outcome].checks);
}
function judgedOf({ verdict, gates, checks, problems = [], acceptance }) {
	return fingerprint([
		verdict,
		gates.map((gate) => [
			gate.metric,
			gate.slice,
			gate.rule,
			gate.verdict
		]),
		checks.map((check) => [
			check.id,
			check.column,
			check.status
		]),
		problems.map(({ code }) => code),
		acceptance
	]);
}
/** 72 bits are plenty for the few hundred sections of one comment, and cost it little. */
function fingerprint(value) {
	return createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 12);
}
function textOf$1(value) {
	return typeof value === "string" ? value : "";
}
function countOf$1(value) {
	const count = Number(value);
	return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
// packages/report/comment/section-blocks.ts
/** Whether anything stands behind the verdict of a section. */
function isJudged({ result: { verdict, notJudged }, counts }) {
	return notJudged === void 0 && (verdict !== "pass" || wordsOfCounts(counts) !== "");
}
/** What follows the overview: the folds of a lone section, or one fold for each of several. */
function sectionBlocks(laidOut, mostShown) {
	const [only, ...others] = laidOut;
	if (only === void 0) return [];
	if (others.length === 0) return [...restTables(only), ...folds(only)];
	const unchanged = laidOut.filter(({ section }) => isUnchanged(section));
	const told = laidOut.filter((one) => !unchanged.includes(one));
	const shown = told.slice(0, mostShown);
	const more = told.length - shown.length;
	return [
		...foldsAndLines(shown),
		...more === 0 ? [] : [md`and ${plural(more, "more result")}`],
		...unchangedFold(unchanged.slice(0, mostShown), unchanged.length)
	];
}
/** Sections of the commit before: shown, so that nobody misses them, and not counted. */
function outdatedFold(sections, labels, mostShown) {
	if (sections.length === 0) return [];
	const items = sections.slice(0, mostShown).map((section) => md`${isJudged(section) ? verdictSigns[section.result.verdict] : "➖"} ${markdownCode(labels.get(section.id) ?? "")} at ${markdownCode(shortHash(section.origin.head))}: ${countedWords(section)}`);
	const own = sections.length === 1 ? "its job has" : "their jobs have";
	const summary = `⏳ outdated, not counted: ${plural(sections.length, "result")} of an earlier commit; ${own} not run again`;
	return [markdownFold(summary, markdownList(items))];
}
/** Whether nothing about a section's model could differ from the base: its line says all. */
function isUnchanged({ result: { verdict, gates }, level }) {
	const compared = gates.filter(({ rule }) => "max-regression" in rule || "min-improvement" in rule);
	return verdict === "pass" && level === 0 && compared.length > 0 && compared.every(({ reasonCode }) => sameCodes.includes(reasonCode));
}
const sameCodes = [
	"same-model",
	"identical-predictions",
	"unchanged-inputs"
];
function unchangedFold(unchanged, count) {
	if (unchanged.length === 0) return [];
	const items = unchanged.map(({ section, label }) => md`${markdownCode(label)}: ${countedWords(section)}`);
	return [markdownFold(`✅ ${plural(count, "result")} unchanged`, markdownList(items))];
}
/** Each section as a fold; those with nothing to unfold as lines of a list. */
function foldsAndLines(shown) {
	const blocks = [];
	let lines = [];
	const endList = () => {
		if (lines.length > 0) blocks.push(markdownList(lines));
		lines = [];
	};
	for (const one of shown) {
		const body = sectionBody(one);
		const { verdict } = one.section.result;
		const words = countedWords(one.section);
		const sign = isJudged(one.section) ? verdictSigns[verdict] : "➖";
		if (body.length === 0) {
			lines.push(md`${sign} ${markdownCode(one.label)}: ${words}`);
			continue;
		}
		endList();
		blocks.push(markdownFold(`${sign} ${one.label}: ${words}`, markdownBlocks(body)));
	}
	endList();
	return blocks;
}
function sectionBody(one) {
	const { result, level } = one.section;
	const { notes = [] } = result;
	return [
		...level > 0 ? [] : [joinMarkdown([subjectMarkdown(result), comparedSentence(result)], md` · `)],
		...restTables(one),
		...notes.length === 0 ? [] : [notesList(notes)],
		...folds(one)
	].filter((block) => String(block) !== "");
}
/** Rows that found no place above. */
function restTables({ below }) {
	return [...below.gates.length === 0 ? [] : [markdownFold(`${plural(sumOfGates(below.gates), "more gate")} that did not pass`, gateTable(unlabelled(below.gates)))], ...below.checks.length === 0 ? [] : [markdownFold(`${plural(sumOfChecks(below.checks), "more check")} that did not pass`, checkTable(unlabelled(below.checks)))]];
}
function sumOfGates(rows) {
	return rows.reduce((sum, { gates }) => sum + gates, 0);
}
function folds({ section: { result, level, counts }, below, above }) {
	if (level > 0) return [];
	if (result.kind === "benchmark") return [
		...speedFold(result),
		...pairsFold(result),
		...detailFold(result),
		...measuredFold(result)
	];
	const shownAbove = above.gates.filter(({ outcome }) => outcome === "pass").reduce((sum, { gates }) => sum + gates, 0);
	return [
		...passedGatesFold(unlabelled(below.passedGates), counts.pass.gates - shownAbove),
		...insideFold(result),
		...segmentsFold(result),
		...passedChecksFold(unlabelled(below.passedChecks), {
			passed: counts.pass.checks,
			skipped: counts.shown.checks
		}, result.kind),
		...shownMetricsFold(result),
		...measuredFold(result)
	];
}
/** Inside its own fold a row needs no label. */
function unlabelled(rows) {
	return rows.map((row) => ({
		...row,
		result: void 0
	}));
}
function countedWords({ counts, result }) {
	if (result.notJudged !== void 0) return notJudgedWords(result.notJudged);
	const words = wordsOfCounts(counts);
	if (words !== "") return words;
	return result.verdict === "error" ? "could not be judged" : "nothing was judged";
}
// packages/report/comment/state.ts
const emptyState = {
	write: "",
	heads: [],
	sections: []
};
/** How many commits are remembered, and sections kept: beyond that a comment helps nobody. */
const mostHeads = 5;
function stateOf(sections) {
	return joinStates(emptyState, {
		...emptyState,
		sections
	});
}
/**
* Two states as one: of each section the newer content, of the commits the newest, without what is gone. The order
* of joining doesn't matter and joining again changes nothing, so that runs which meet late come to the same end.
*/
function joinStates(left, right) {
	const sections = /* @__PURE__ */ new Map();
	const all = [...left.sections, ...right.sections];
	for (const section of all) {
		const known = sections.get(section.id);
		if (known === void 0 || compareSections(known, section) < 0) sections.set(section.id, section);
	}
	const heads = joinHeads([
		...left.heads,
		...right.heads,
		...all.map(headOf)
	]);
	const kept = [...sections.values()].filter((section) => standingOf(section, heads) !== "gone");
	return {
		write: left.write,
		heads,
		sections: kept.toSorted((one, other) => -compareNewness(one, other)).slice(0, 500)
	};
}
/** Whether a joined state is one of those it was joined from: joining takes sections over as they are. */
function isSameState(joined, former) {
	return joined.sections.length === former.sections.length && joined.sections.every((section, index) => section === former.sections[index]) && JSON.stringify(joined.heads) === JSON.stringify(former.heads);
}
/** Whether a state has all that another has, at least as new. */
function covers(state, other) {
	const sections = new Map(state.sections.map((section) => [section.id, section]));
	return other.sections.every(({ id, origin, judged }) => {
		const own = sections.get(id);
		if (own === void 0) return false;
		const order = compareOrigins(own.origin, origin);
		return order > 0 || order === 0 && own.judged >= judged;
	});
}
/**
* How a section stands to the newest commit, by the number of other commits that newer runs measured. Each push
* makes the sections of jobs that did not run again outdated, the next removes them. A sparse section has one push
* more, because its job was silent for a good reason. What is gone stays gone, whatever is learned later.
*/
function standingOf({ origin, sparse }, heads) {
	if (origin.head === "") return "current";
	const behind = heads.filter((seen) => seen.head !== origin.head && compareTimes(seen, origin) > 0).length - (sparse ? 1 : 0);
	if (behind <= 0) return "current";
	return behind === 1 ? "outdated" : "gone";
}
/** What the comment comes to over its current sections. */
function verdictsOf({ sections, heads }) {
	return sections.filter((section) => standingOf(section, heads) === "current").map(({ result }) => result.verdict);
}
/**
* Whether sections say what the comment says of them, at the newest commit that it speaks of. Once another job
* wrote for a newer commit there is no silence to keep.
*/
function changesNothing({ sections, heads }, mine) {
	const newest = heads[0]?.head ?? "";
	return mine.sections.every(({ id, judged }) => sections.some((one) => one.id === id && one.judged === judged && (one.origin.head === newest || one.origin.head === "")));
}
/** The newer content is greater; of the same, that which says more. */
function compareSections(left, right) {
	return compareOrigins(left.origin, right.origin) || compareTexts(left.judged, right.judged) || right.level - left.level || compareTexts(JSON.stringify(left), JSON.stringify(right));
}
function compareNewness(left, right) {
	return compareOrigins(left.origin, right.origin) || compareTexts(left.id, right.id);
}
function headOf({ origin: { head, run, at } }) {
	return {
		head,
		run,
		at
	};
}
function joinHeads(all) {
	const heads = /* @__PURE__ */ new Map();
	for (const seen of all) {
		const known = heads.get(seen.head);
		if (seen.head !== "" && (known === void 0 || compareHeads(known, seen) < 0)) heads.set(seen.head, seen);
	}
	return [...heads.values()].toSorted((left, right) => compareHeads(right, left)).slice(0, mostHeads);
}
function compareHeads(left, right) {
	return compareTimes(left, right) || compareTexts(left.head, right.head);
}
function compareTimes(left, right) {
	return left.run - right.run || compareTexts(left.at, right.at);
}
function compareTexts(left, right) {
	return left === right ? 0 : left < right ? -1 : 1;
}
// packages/report/comment/body.ts
const tellingOrder = [
	"fail",
	"error",
	"inconclusive",
	"pass"
];
/**
* What a reader sees of a comment: the answer over all sections that count, counts and baseline, then what isn't
* right and what got better, then each section folded. It is made of the state alone: the same state gives the
* same text, whoever writes it, and nothing that was in the comment before gets into it.
*/
function visibleBody(state, { pullRequest, mostShown, shortened }) {
	const labels = labelsOf(state.sections);
	const sections = state.sections.toSorted((left, right) => compareTelling(left, right, labels));
	const current = sections.filter((section) => standingOf(section, state.heads) === "current");
	const outdated = sections.filter((section) => standingOf(section, state.heads) === "outdated");
	const told = current.map((section) => ({
		...section.told,
		name: labels.get(section.id) ?? "",
		counts: section.counts
	}));
	const verdict = current.length === 0 ? "inconclusive" : worstVerdict(current.map(({ result }) => result.verdict));
	const hasVerdict = current.length === 0 || current.some(isJudged);
	const laidOut = layOut(current, labels);
	const blocks = markdownBlocks([
		headingOf(hasVerdict ? verdictSigns[verdict] : "➖", headlineOf(told)),
		secondLine(current),
		...overviewBlocks(laidOut),
		...sectionBlocks(laidOut, mostShown),
		...outdatedFold(outdated, labels, mostShown)
	]);
	const wasCut = shortened || current.some(isShortened);
	return [
		String(blocks),
		shortened ? "" : chartsSource(current),
		wasCut ? shortenedSource(current) : "",
		footerSource(current, pullRequest)
	].filter(Boolean).join("\n\n");
}
/** Counts, what was compared with what, and what a reviewer has to know before trusting both. */
function secondLine(current) {
	const counts = wordsOfCounts(sumOf(current.map((section) => section.counts)));
	return joinMarkdown([
		...counts === "" ? [] : [md`${counts}.`],
		...commonBaseline(current),
		...changedGatesSentence(current),
		...waiversSentence(current),
		...acceptanceSentence(current)
	], md` `);
}
/** What all that was compared was compared with; nothing when that differs, which each section then says. */
function commonBaseline(current) {
	const [first, ...others] = current;
	if (first === void 0) return [];
	if (others.length === 0) return [readSentence(first.result), comparedSentence(first.result)];
	const compared = current.map(({ result }) => comparedWith(result)).filter((one) => one !== null);
	const [one] = compared;
	const same = compared.every(({ location, commit }) => location === one?.location && commit === one.commit);
	const own = current.find(({ result }) => comparedWith(result) !== null);
	return same && own !== void 0 ? [comparedSentence(withoutPairing(own))] : [];
}
function withoutPairing({ result }) {
	if (result.baseline === null) return result;
	const { pairing: _, ...baseline } = result.baseline;
	return {
		...result,
		baseline
	};
}
function shortenedSource(current) {
	const page = current.find(({ links }) => links?.page !== void 0)?.links?.page;
	const run = current.find(({ links }) => links?.run !== void 0)?.links?.run;
	return `_Shortened to fit into a comment: the whole report is in the ${linkSource("summary of the run", run)} and on the ${linkSource("report page", page)}._`;
}
const byName = new Intl.Collator("en", { numeric: true });
/** Failed first, then undecided, then passed; by name within, by id last, so that the order is always the same. */
function compareTelling(left, right, labels) {
	const label = ({ id }) => labels.get(id) ?? "";
	return tellingOrder.indexOf(left.result.verdict) - tellingOrder.indexOf(right.result.verdict) || byName.compare(label(left), label(right)) || (left.id < right.id ? -1 : 1);
}
// packages/report/comment/marker.ts
const longestKey = 64;
/** The first line of the comment that a key names. A key is any text; it can't end the HTML comment that it is in. */
function markerOf(key) {
	const plain = key.length <= longestKey ? encodeURIComponent(key.toWellFormed()).replaceAll("-", "%2D") : "";
	return `<!-- mlgate:comment ${plain === "" ? createHash("sha256").update(key).digest("hex") : plain} -->`;
}
/**
* Whether a comment is ours: written by us, with the marker as its very first line. Anyone can quote a marker, and
* data can hold one, but neither comes first in a comment that we wrote.
*
* @param author who we write as; without it only bots count, whose names nobody can choose.
*/
function isOurs(comment, key, author) {
	const [first] = comment.body.split(/\r?\n/, 1);
	if (first !== markerOf(key)) return false;
	const writer = comment.author.toLowerCase();
	return author === void 0 ? writer.endsWith("[bot]") : writer === author.toLowerCase();
}
// packages/report/comment/state-codec.ts
const version = 1;
/** A comment has 65,536 characters; nothing honest unpacks to this many bytes. */
const mostBytes = 4 * 2 ** 20;
const mostItems = 50;
const longest = 500;
const mostWords = 12;
/**
* A state as an HTML comment, which nobody sees. Its text is base64 alone: nothing in it ends the comment, and
* nothing in it is a mention or a reference.
*/
function encodeState(state) {
	const wire = {
		...state,
		sections: state.sections.map((section) => ({
			...section,
			told: [section.told.name, ...section.told.words],
			counts: outcomes.map((outcome) => [section.counts[outcome].gates, section.counts[outcome].checks])
		}))
	};
	const packed = brotliCompressSync(stringifyDocument(wire), { params: {
		[constants.BROTLI_PARAM_QUALITY]: 9,
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT
	} });
	return `<!-- mlgate:state ${version} ${packed.toString("base64")} -->`;
}
/**
* The state at the very end of a comment. It may have been edited by anyone who may edit comments: whatever is
* not sound in it is left out.
*/
function decodeState(body) {
	const [, written, packed] = /<!-- mlgate:state (\d{1,9}) ([A-Za-z0-9+/=]*) -->$/.exec(body.trimEnd()) ?? [];
	if (written === void 0 || packed === void 0) return null;
	if (Number(written) > version) return "newer";
	try {
		const unpacked = brotliDecompressSync(Buffer.from(packed, "base64"), { maxOutputLength: mostBytes });
		return readState(JSON.parse(unpacked.toString("utf8")));
	} catch {
		return null;
	}
}
function readState(value) {
	const { write, heads, sections } = fieldsOf(value);
	const read = {
		write: textOf(write),
		heads: listOf(heads).map(readHead),
		sections: listOf(sections, 500).flatMap(readSection)
	};
	return joinStates(read, read);
}
function readHead(value) {
	const { head, run, at } = fieldsOf(value);
	return {
		head: textOf(head),
		run: countOf(run),
		at: textOf(at)
	};
}
function readSection(value) {
	const fields = fieldsOf(value);
	const { run, attempt, head, at, teller } = fieldsOf(fields.origin);
	const changed = readChangedGates(fields.changedGates);
	try {
		const level = Math.min(countOf(fields.level), lastLevel);
		const result = condense(parseResult(JSON.stringify(fields.result), "comment"), level);
		const [name, ...words] = listOf(fields.told, mostWords);
		return [{
			id: textOf(fields.id),
			workflow: textOf(fields.workflow),
			job: textOf(fields.job),
			origin: {
				run: countOf(run),
				attempt: countOf(attempt),
				head: textOf(head),
				at: textOf(at),
				...teller === void 0 ? {} : { teller: readTeller(teller) }
			},
			sparse: fields.sparse === true,
			judged: textOf(fields.judged),
			counts: readCounts(fields.counts),
			level,
			told: {
				verdict: result.verdict,
				kind: result.kind,
				name: textOf(name),
				words: readPhrase(words)
			},
			result,
			...fields.links === void 0 ? {} : { links: readLinks(fields.links) },
			...fields.history === void 0 ? {} : { history: listOf(fields.history).map(readHistory) },
			...changed === null ? {} : { changedGates: changed },
			...fields.acceptance === void 0 ? {} : { acceptance: readAcceptance(fields.acceptance) },
			...fields.waivers === void 0 ? {} : { waivers: listOf(fields.waivers).map(readWaiver) }
		}];
	} catch {
		return [];
	}
}
function readTeller(value) {
	const { run, attempt } = fieldsOf(value);
	return {
		run: countOf(run),
		attempt: countOf(attempt)
	};
}
function readPhrase(words) {
	return words.map((word) => typeof word === "string" ? textOf(word) : { name: textOf(fieldsOf(word).name) });
}
function readCounts(value) {
	const pairs = listOf(value).map((pair) => listOf(pair));
	return Object.fromEntries(outcomes.map((outcome, index) => {
		const [gates, checks] = pairs[index] ?? [];
		return [outcome, {
			gates: countOf(gates),
			checks: countOf(checks)
		}];
	}));
}
function readLinks(value) {
	const { run, page } = fieldsOf(value);
	return {
		...typeof run === "string" ? { run: textOf(run) } : {},
		...typeof page === "string" ? { page: textOf(page) } : {}
	};
}
function readHistory(value) {
	const { metric, unit, branch, values } = fieldsOf(value);
	return {
		metric: textOf(metric),
		unit: textOf(unit),
		branch: textOf(branch),
		values: listOf(values).filter((item) => typeof item === "number")
	};
}
function readChangedGates(value) {
	if (value === void 0) return null;
	const { gates, judgedOn, verdict } = fieldsOf(value);
	const known = verdicts.find((one) => one === verdict);
	return {
		gates: listOf(gates).map(textOf),
		...judgedOn === void 0 ? {} : { judgedOn: listOf(judgedOn).map(textOf) },
		...known === void 0 ? {} : { verdict: known }
	};
}
function readWaiver(value) {
	const { gate, reason, approver, until } = fieldsOf(value);
	const day = textOf(until);
	return {
		gate: textOf(gate),
		reason: textOf(reason),
		approver: textOf(approver),
		...day === "" ? {} : { until: day }
	};
}
function readAcceptance(value) {
	const { label, by, at, refused } = fieldsOf(value);
	return {
		label: textOf(label),
		...typeof by === "string" ? { by: textOf(by) } : {},
		...typeof at === "string" ? { at: textOf(at) } : {},
		...typeof refused === "string" ? { refused: textOf(refused) } : {}
	};
}
function fieldsOf(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function listOf(value, most = mostItems) {
	return Array.isArray(value) ? value.slice(0, most) : [];
}
function textOf(value) {
	return typeof value === "string" ? value.slice(0, longest) : "";
}
function countOf(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : 0;
}
// packages/report/comment/fit.ts
/** What GitHub takes as the text of a comment, in characters. */
const mostCharacters = 65536;
/**
* From nothing left out to the bare minimum, in the order in which a reader misses it least: what passed sections
* fold, what the others fold, then rows, then sections.
*/
const cuts = [
	{
		passed: 0,
		others: 0,
		shown: 500,
		kept: 500
	},
	{
		passed: 1,
		others: 0,
		shown: 500,
		kept: 500
	},
	{
		passed: 1,
		others: 1,
		shown: 500,
		kept: 500
	},
	{
		passed: 5,
		others: 2,
		shown: 500,
		kept: 500
	},
	{
		passed: 5,
		others: 3,
		shown: 200,
		kept: 500
	},
	{
		passed: 5,
		others: 4,
		shown: 100,
		kept: 500
	},
	{
		passed: 5,
		others: 5,
		shown: 100,
		kept: 500
	},
	{
		passed: 5,
		others: 5,
		shown: 20,
		kept: 500
	},
	{
		passed: 5,
		others: 5,
		shown: 20,
		kept: 200
	},
	{
		passed: 5,
		others: 5,
		shown: 20,
		kept: 50
	},
	{
		passed: 5,
		others: 5,
		shown: 5,
		kept: 5
	}
];
/**
* The text of a comment: marker, what people read, state. What doesn't fit is left out between rows and between
* sections, never within a text.
*
* @param limit characters (UTF-16 units, of which there are at least as many).
* @throws RangeError when not even a few sections fit.
*/
function fitComment(state, { key, pullRequest, limit = mostCharacters }) {
	for (const cut of cuts) {
		const fitted = {
			...state,
			sections: cutSections(state, cut)
		};
		const shortened = fitted.sections.length < state.sections.length || state.sections.length > cut.shown;
		const visible = visibleBody(fitted, {
			mostShown: cut.shown,
			shortened,
			...pullRequest === void 0 ? {} : { pullRequest }
		});
		const body = `${markerOf(key)}\n\n${visible}\n\n${encodeState(fitted)}`;
		if (body.length <= limit) return {
			body,
			state: fitted
		};
	}
	throw new RangeError(`no comment of ${limit} characters can hold these results`);
}
function cutSections(state, { passed, others, kept }) {
	const sections = state.sections.map((section) => {
		const { verdict } = section.result;
		return condensed(section, verdict === "pass" || standingOf(section, state.heads) !== "current" ? passed : others);
	});
	if (sections.length <= kept) return sections;
	const failed = sections.filter(({ result }) => result.verdict !== "pass");
	const stays = new Set([...failed, ...sections.filter(({ result }) => result.verdict === "pass")].slice(0, kept));
	return sections.filter((section) => stays.has(section));
}
function condensed(section, level) {
	if (level <= section.level) return section;
	const { history: _, ...rest } = section;
	return {
		...rest,
		level,
		result: condense(section.result, level)
	};
}
// packages/report/comment/host.ts
/** A call that a host refused, or whose end nobody knows. */
var CommentHostError = class extends Error {
	failure;
	/** @param message what was refused and, where a permission is missing, the line that grants it. */
	constructor(failure, message, options = {}) {
		super(message, options);
		this.name = "CommentHostError";
		this.failure = failure;
	}
};
// packages/report/comment/look.ts
/** Looks for our comments. Only a look to the last page says that there is none, or no other. */
async function lookFor(host, { key, author, foreign, everyPage, now }) {
	const started = now();
	const ours = [];
	for await (const comment of host.list()) {
		if (foreign.has(comment.id) || !isOurs(comment, key, author)) continue;
		ours.push({
			comment,
			state: decodeState(comment.body)
		});
		if (!everyPage) break;
	}
	return {
		ours: ours.toSorted((left, right) => left.comment.id - right.comment.id),
		started,
		ended: now()
	};
}
// packages/report/comment/upsert.ts
/**
* Brings sections into the one comment that a key has on a pull request, beside those of other jobs, and creates
* it where there is none.
*
* GitHub can't write a comment on the condition that nobody else did. So each write has a name, and counts only
* when the comment still has it, or another that holds our sections, after a time in which every writer that had
* read before has written: whoever reads later reads ours. What was lost is written again after a random while.
*
* @throws CommentHostError `not-found` when there is no such pull request, `uncertain` when the host can't be
* reached at all.
*/
async function upsertComment(host, sections, options) {
	const { mode } = options;
	if (mode === "never") return {
		outcome: "skipped",
		reason: "never"
	};
	if (sections.length === 0) return {
		outcome: "skipped",
		reason: "nothing-to-say"
	};
	const mine = stateOf(sections.map((section) => storedSection(section, mode === "on-change")));
	try {
		return await new Upsert(host, mine, options, await host.author()).converge();
	} catch (error) {
		if (!(error instanceof CommentHostError) || error.failure !== "not-allowed") throw error;
		return {
			outcome: "not-allowed",
			message: error.message
		};
	}
}
const defaultSettleMs = 2e3;
const defaultPatienceMs = 12e4;
const mostFailures = 5;
const mostSlowLooks = 3;
const mostMisses = 2;
/** One upsert on its way: what it knows, and which write it last saw stand. */
var Upsert = class {
	#host;
	#options;
	#author;
	#mine;
	/** All that was ever seen, so that a write brings back what another lost. */
	#known;
	#fitted = null;
	/** How long every writer takes at most, as far as we can tell from ourselves. */
	#settleMs;
	#steady = null;
	#everyPage = true;
	#created = /* @__PURE__ */ new Set();
	#foreign = /* @__PURE__ */ new Set();
	#firstSeen = /* @__PURE__ */ new Map();
	#writes = 0;
	#failures = 0;
	#slowLooks = 0;
	#misses = 0;
	#rested = false;
	constructor(host, mine, options, author) {
		this.#host = host;
		this.#mine = mine;
		this.#known = mine;
		this.#options = options;
		this.#author = author;
		this.#settleMs = options.settleMs ?? defaultSettleMs;
	}
	async converge() {
		const end = this.#now() + (this.#options.patienceMs ?? defaultPatienceMs);
		for (;;) {
			const look = await this.#look();
			if (look === null) continue;
			const [survivor, ...duplicates] = look.ours;
			if (survivor?.state === "newer") return {
				outcome: "newer-version",
				comment: survivor.comment
			};
			const held = stateIn(survivor);
			for (const found of look.ours) this.#learn(stateIn(found));
			const skipped = this.#writes === 0 ? this.#isSpared(survivor, held) : null;
			if (skipped !== null) return skipped;
			const isLate = this.#now() >= end;
			if (survivor !== void 0 && this.#isCovered(held)) {
				await this.#removeDuplicates(duplicates, look);
				if (this.#writes === 0) return {
					outcome: "unchanged",
					comment: survivor.comment
				};
				const wait = this.#untilSettled(survivor, held, look);
				if (wait <= 0 && duplicates.length === 0 || isLate) return this.#done(survivor, wait <= 0);
				await this.#sleep(Math.max(wait, this.#settleMs / 4));
			} else if (isLate) return {
				outcome: "given-up",
				message: "others kept writing the comment; ours could not be kept in it"
			};
			else if (this.#mustRest(survivor, look)) await this.#rest();
			else await this.#write(survivor, duplicates.length > 0);
		}
	}
	/** What is there; null when nobody could say, which may end by itself. */
	async #look() {
		try {
			const look = await lookFor(this.#host, {
				key: this.#options.key,
				author: this.#author,
				foreign: this.#foreign,
				everyPage: this.#everyPage,
				now: () => this.#now()
			});
			for (const { comment } of look.ours) if (!this.#firstSeen.has(comment.id)) this.#firstSeen.set(comment.id, look.started);
			this.#heedPace(look);
			return look;
		} catch (error) {
			await this.#afterFailure(error);
			return null;
		}
	}
	/** One slow look is an accident and what it saw too old to build on; several say how slow this host is. */
	#heedPace({ started, ended }) {
		this.#slowLooks = this.#isStale(started) ? this.#slowLooks + 1 : 0;
		if (this.#slowLooks >= mostSlowLooks) this.#settleMs = Math.max(this.#settleMs, 4 * (ended - started));
	}
	#isStale(started) {
		return this.#now() - started > this.#settleMs / 4;
	}
	/** Why nothing is to be written, before anything was; null when something is. */
	#isSpared(survivor, held) {
		const { mode } = this.#options;
		if (survivor === void 0) return mode === "on-failure" && verdictsOf(this.#mine).every((verdict) => verdict === "pass") ? {
			outcome: "skipped",
			reason: "passed"
		} : null;
		return mode === "on-change" && changesNothing(held, this.#mine) ? {
			outcome: "unchanged",
			comment: survivor.comment
		} : null;
	}
	/** Takes in what was seen; what is known already changes nothing, and need not be laid out again. */
	#learn(state) {
		const joined = joinStates(this.#known, state);
		if (!isSameState(joined, this.#known)) this.#known = joined;
	}
	/** Whether a comment holds all we know, or as much of it as fits. */
	#isCovered(held) {
		return covers(held, this.#known) || covers(held, this.#whatFits());
	}
	/** How long the comment has still to stand until nobody can undo what it holds. */
	#untilSettled({ comment }, { write }, { started, ended }) {
		if (this.#steady?.id !== comment.id || this.#steady.write !== write) this.#steady = {
			id: comment.id,
			write,
			since: ended
		};
		return this.#settleMs - (started - this.#steady.since);
	}
	/**
	* Before a comment is created, because each creation sends mail and the other legs of a matrix end at the same
	* time; after a loss; when what was read is too old to build on; and while a list may lag behind what we created.
	*/
	#mustRest(survivor, { started }) {
		if (survivor === void 0 && this.#created.size > 0 && this.#misses < mostMisses) {
			this.#misses += 1;
			return true;
		}
		return this.#isStale(started) || !this.#rested && (survivor === void 0 || this.#writes > 0);
	}
	async #rest() {
		const longest = Math.min(this.#settleMs * 2, this.#settleMs / 2 * 2 ** this.#writes);
		await this.#sleep(this.#random() * longest);
		this.#rested = true;
	}
	async #write(survivor, hasDuplicates) {
		this.#writes += 1;
		this.#rested = false;
		const write = Math.floor(this.#random() * 2 ** 48).toString(36);
		const { body } = this.#layOut({
			...this.#known,
			write
		});
		this.#everyPage = true;
		try {
			if (survivor === void 0) {
				const comment = await this.#host.create(body);
				this.#created.add(comment.id);
				this.#steady = {
					id: comment.id,
					write,
					since: this.#now()
				};
			} else {
				const comment = await this.#host.update(survivor.comment.id, body);
				this.#steady = {
					id: comment.id,
					write,
					since: this.#now()
				};
				this.#everyPage = hasDuplicates || this.#created.size > 0;
			}
		} catch (error) {
			await this.#afterFailedWrite(error, survivor);
			return;
		}
		await this.#sleep(this.#settleMs);
	}
	async #afterFailedWrite(error, survivor) {
		const failure = error instanceof CommentHostError ? error.failure : void 0;
		if (failure === "not-found" && survivor !== void 0) return;
		if (failure === "not-allowed" && survivor !== void 0 && this.#author === void 0) {
			this.#foreign.add(survivor.comment.id);
			return;
		}
		await this.#afterFailure(error);
	}
	/** A failure that may have been none: the next look shows it. */
	async #afterFailure(error) {
		this.#failures += 1;
		if (!(error instanceof CommentHostError && error.failure === "uncertain") || this.#failures > mostFailures) throw error;
		await this.#sleep(this.#settleMs / 4 * (1 + this.#random()) * this.#failures);
	}
	/**
	* Removes comments beside the one that stays, which holds what they held. Whoever created one removes it; one
	* that nobody removed for a while has lost its creator.
	*/
	async #removeDuplicates(duplicates, { started }) {
		for (const { comment } of duplicates) {
			const age = started - (this.#firstSeen.get(comment.id) ?? started);
			if (this.#writes > 0 && !this.#created.has(comment.id) && age < this.#settleMs) continue;
			try {
				await this.#host.remove(comment.id);
			} catch (error) {
				if (!(error instanceof CommentHostError)) throw error;
				if (error.failure === "not-allowed") this.#foreign.add(comment.id);
			}
		}
		if (duplicates.length > 0) this.#everyPage = true;
	}
	#done({ comment }, settled) {
		return {
			outcome: this.#created.has(comment.id) ? "created" : "updated",
			comment,
			settled
		};
	}
	/** As much of what is known as fits into a comment; found out once until more is known. */
	#whatFits() {
		if (this.#fitted?.known !== this.#known) this.#fitted = {
			known: this.#known,
			state: this.#layOut(this.#known).state
		};
		return this.#fitted.state;
	}
	#layOut(state) {
		const { key, pullRequest } = this.#options;
		return fitComment(state, pullRequest === void 0 ? { key } : {
			key,
			pullRequest
		});
	}
	#now() {
		return (this.#options.now ?? Date.now)();
	}
	#random() {
		return (this.#options.random ?? Math.random)();
	}
	async #sleep(milliseconds) {
		await (this.#options.sleep ?? setTimeout)(milliseconds);
	}
};
/** A comment that nobody can read any more holds nothing: its sections come back as their jobs run. */
function stateIn(found) {
	return found === void 0 || found.state === null || found.state === "newer" ? emptyState : found.state;
}
export { CommentHostError, upsertComment };
