import { MlgateError, worstVerdict } from "./core.js";
import { metricFacts, parseMetric, rowNoun } from "./metrics.js";
import { formatBound, formatChangeSize, formatCount } from "./markup.js";
import { detectableDifference, holm, normalQuantile, rowsToDecide } from "./stats.js";
// packages/gates/benchmark-metrics.ts
/** What a benchmark can be gated on; no metric of predictions has such a name. */
const benchmarkMetrics = [
	"latency_p50",
	"throughput",
	"cost",
	"max_rate",
	"load_time",
	"peak_memory",
	"gpu_memory",
	"size",
	"latency_drift",
	"memory_growth"
];
function isBenchmarkMetric(metric) {
	return benchmarkMetrics.some((own) => own === metric);
}
/** Whether it is a number that a program says itself, by the name that gates give it. */
function isReportedMetric(metric) {
	return /^\s*reported\s*\(/.test(metric);
}
/** Whether a benchmark can be gated on it: its own metrics, and what a program says itself. */
function isSpeedMetric(metric) {
	return isBenchmarkMetric(metric) || isReportedMetric(metric);
}
/** What a soak tells, of one process of the candidate alone. */
const soakMetrics = ["latency_drift", "memory_growth"];
function isSoakMetric(metric) {
	return soakMetrics.some((own) => own === metric);
}
/** Patterns of load, as MLPerf Inference calls them. */
const benchmarkScenarios = [
	"single-stream",
	"multi-stream",
	"server",
	"offline"
];
const none = (metrics, why) => Object.fromEntries(metrics.map((metric) => [metric, why]));
const latencies = [
	50,
	90,
	95,
	99,
	99.9
].map((percent) => `latency_p${percent}`);
const ofThroughput = ["throughput", "cost"];
const withoutBound = none(["max_rate"], "it is what scenario server finds for a latency bound");
const lacks = {
	"single-stream": withoutBound,
	"multi-stream": withoutBound,
	offline: {
		...withoutBound,
		...none(latencies, "scenario offline has all rows at once: only how many a second counts")
	},
	server: {
		...withoutBound,
		...none(ofThroughput, "scenario server asks at a rate that is given")
	},
	search: {
		...none(latencies, "scenario server searches the rate: latencies at two rates say nothing of each other"),
		...none(ofThroughput, "scenario server asks at a rate: max_rate is what it can do")
	}
};
/** Why a scenario has nothing of a metric, by metric. */
function scenarioLacks(scenario, hasBound) {
	return lacks[scenario === "server" && hasBound ? "search" : scenario];
}
// packages/gates/waivers.ts
/** The slice as a waiver names it: `weather=fog`, `weather=` for rows without a value; columns in alphabetical order. */
function sliceName(slice) {
	if (slice === null) return null;
	return Object.entries(slice).toSorted(([left], [right]) => left < right ? -1 : 1).map(([column, value]) => `${column}=${value ?? ""}`).join(", ");
}
/** A gate as a waiver names it: `signs/accuracy_score/weather=fog`. */
function formatWaivedGate({ model, metric, slice }) {
	return [
		model,
		metric,
		...slice === null ? [] : [slice]
	].join("/");
}
/**
* Reads the name of a gate: model, metric in any of its spellings, and a slice where one is meant.
*
* @returns null when it has not this form.
* @throws MlgateError MG70xx when there is no such metric.
*/
function parseWaivedGate(written) {
	const [, model, rest] = /^([^/]+)\/(.+)$/s.exec(written) ?? [];
	if (model === void 0 || rest === void 0) return null;
	const end = endOfMetric(rest);
	const slice = end === rest.length ? null : rest.slice(end + 1);
	if (slice !== null && !/^[^=]+=/.test(slice)) return null;
	const metric = rest.slice(0, end);
	return {
		model,
		metric: isBenchmarkMetric(metric) ? metric : parseMetric(metric).canonical,
		slice
	};
}
/** Where the metric ends: at the first slash that is not inside of its brackets, which may hold any text. */
function endOfMetric(text) {
	const [metric = ""] = /^[^/(]*(?:\((?:'[^']*'|"[^"]*"|[^)'"])*\))?/s.exec(text) ?? [];
	const slash = text.indexOf("/", metric.length);
	return slash === -1 ? text.length : slash;
}
/**
* Lets failing gates through that a valid waiver names. A waived gate keeps its verdict and everything that was
* measured, and says who waived it until when. Only failures are waived: what could not be judged, and what passes,
* stays as it is.
*
* @param today the day in UTC, as `2026-12-31`.
* @returns the gates in their order, and a sentence for each waiver that is void.
*/
function applyWaivers({ name, subject, gates }, waivers, today) {
	const own = waivers.filter(({ gate }) => gate.model === name);
	const valid = own.filter((waiver) => isDue(waiver, today) && isAbout(waiver, subject));
	return {
		gates: gates.map((gate) => {
			const waiver = isFailure(gate) ? valid.find((one) => names(one, gate)) : void 0;
			if (waiver === void 0) return gate;
			const { reason, approver, expires } = waiver;
			return {
				...gate,
				waived: {
					reason,
					approver,
					expires
				}
			};
		}),
		notes: own.flatMap((waiver) => voidWords(waiver, {
			name,
			subject,
			gates
		}, today))
	};
}
/**
* Whether a gate counts to the verdict: one that only warns does not, nor a failure that is waived or accepted. What
* could not be judged counts whatever the severity: a warning that nobody can give any more is a mistake in the rules.
*/
function countsToVerdict({ verdict, severity, waived, accepted }) {
	return (severity !== "warn" || verdict === "error") && waived === void 0 && accepted !== true;
}
function isFailure({ verdict, severity }) {
	return verdict === "fail" && severity !== "warn";
}
function names({ gate }, { metric, slice }) {
	return gate.metric === metric && gate.slice === sliceName(slice);
}
function isDue({ expires }, today) {
	return today <= expires;
}
const leastDigits = 7;
function isAbout({ subject }, { model, data, metrics, predictions }) {
	if (subject === void 0) return true;
	const files = [
		model,
		...data,
		metrics,
		predictions
	].filter((file) => file !== void 0);
	const isHash = subject.length >= leastDigits && /^[0-9a-f]+$/i.test(subject);
	return files.some(({ path, sha256 }) => path === subject || isHash && sha256.startsWith(subject.toLowerCase()));
}
/** Why a waiver has no effect; nothing when it has, or when nothing fails that it could be for. */
function voidWords(waiver, { subject, gates }, today) {
	const what = `the waiver of ${formatWaivedGate(waiver.gate)} by ${waiver.approver}`;
	const named = gates.filter((gate) => names(waiver, gate));
	if (!isDue(waiver, today)) return [`${what} expired on ${waiver.expires}: it has no effect`];
	if (gates.length > 0 && named.length === 0) return [`${what} has no effect: there is no such gate`];
	if (named.some(isFailure) && !isAbout(waiver, subject)) return [`${what} has no effect: it is for ${waiver.subject}, which is not what was measured`];
	return [];
}
// packages/gates/verdict-of.ts
/** The worst of what counts: neither what only warns, nor failures that were let through. */
function verdictOf({ checks, gates, problems = [] }) {
	return worstVerdict([
		...checks.filter(({ severity, accepted }) => severity !== "warn" && accepted !== true).map(({ status }) => status === "fail" || status === "error" ? status : "pass"),
		...gates.filter(countsToVerdict).map(({ verdict }) => verdict),
		...problems.map(() => "error")
	]);
}
// packages/gates/acceptance.ts
/** Whether a result has a failure that counts: only then is it worth asking whether somebody accepts it. */
function hasFailure({ gates, checks }) {
	return gates.some(isFailedGate) || checks.some(isFailedCheck);
}
/**
* Lets the failed gates and checks of a result through. They keep their verdict and everything that was measured, and
* are marked; what could not be judged, and what can't be told, stays as it is. A refused acceptance is kept with the
* result and lets nothing through.
*/
function applyAcceptance(result, acceptance) {
	if (!hasFailure(result)) return result;
	if (acceptance.refused !== void 0) return {
		...result,
		acceptance
	};
	const accepted = {
		...result,
		gates: result.gates.map((gate) => isFailedGate(gate) ? {
			...gate,
			accepted: true
		} : gate),
		checks: result.checks.map((check) => isFailedCheck(check) ? {
			...check,
			accepted: true
		} : check),
		acceptance
	};
	return {
		...accepted,
		verdict: result.verdict === "error" ? "error" : verdictOf(accepted)
	};
}
/** A result as it was before anybody accepted anything: what a document says of that need not be true. */
function withoutAcceptance(result) {
	const { acceptance, ...rest } = result;
	if (![...result.gates, ...result.checks].some(({ accepted }) => accepted === true)) return acceptance === void 0 ? result : rest;
	const plain = {
		...rest,
		gates: result.gates.map(unmarked),
		checks: result.checks.map(unmarked)
	};
	return {
		...plain,
		verdict: worstVerdict([result.verdict, verdictOf(plain)])
	};
}
function unmarked({ accepted: _, ...one }) {
	return one;
}
function isFailedGate(gate) {
	return gate.verdict === "fail" && countsToVerdict(gate);
}
function isFailedCheck({ status, severity, accepted }) {
	return status === "fail" && severity !== "warn" && accepted !== true;
}
// packages/gates/words.ts
/** A bound in the metric's own words: `95 %`, `0.25`. */
function boundInWords(bound, evidence) {
	return formatBound(bound, evidence);
}
/** A margin as a person wrote it: `1 pt`, `0.02`, `5 % of the baseline`. */
function limitInWords(limit, evidence) {
	return limit.kind === "relative" ? `${formatBound(limit.value, {
		unit: "1",
		bounded: [0, 1]
	})} of the baseline` : formatChangeSize(limit.value, evidence);
}
/** An estimated change: two digits are all that an estimate of this kind supports. */
function estimateInWords(size, evidence) {
	return formatChangeSize(size, evidence, 2);
}
/** A number of rows, by what they stand for: `4 120 rows`, `1 query`. */
function rowsInWords(rows, { task }) {
	return `${formatCount(rows)} ${rowNoun(task, rows)}`;
}
// packages/gates/judge-bound.ts
const sides = {
	min: {
		holds: (value, bound) => value >= bound,
		end: "low",
		word: "at least",
		other: "below"
	},
	max: {
		holds: (value, bound) => value <= bound,
		end: "high",
		word: "at most",
		other: "above"
	}
};
/**
* Judges a bound on the value itself. Bounds are inclusive. The point estimate decides, unless a confidence is
* asked for: then the whole interval must lie on the right side to pass and on the wrong side to fail.
*
* @param evidence its candidate holds a number (not NaN) from at least one row.
*/
function judgeBound(kind, bound, evidence, confidence) {
	const { holds, end, word, other } = sides[kind];
	const { candidate } = evidence;
	if ("missing" in candidate) throw new TypeError("a missing metric has no value to bound");
	const limit = boundInWords(bound, evidence);
	if (confidence === void 0) return holds(candidate.value, bound) ? {
		verdict: "pass",
		reasonCode: "within-bound",
		reason: `${word} ${limit}`
	} : {
		verdict: "fail",
		reasonCode: "out-of-bound",
		reason: `must be ${word} ${limit}`
	};
	const { interval } = candidate;
	const level = `${Math.round(confidence * 1e3) / 10} %`;
	if (interval == null || Number.isNaN(interval[end])) return {
		verdict: "inconclusive",
		reasonCode: "not-shown",
		reason: `no ${level} interval can be had from ${rowsInWords(candidate.samples, evidence)}`
	};
	if (holds(interval.low, bound) && holds(interval.high, bound)) return {
		verdict: "pass",
		reasonCode: "within-bound",
		reason: `${word} ${limit} with ${level} confidence`
	};
	if (!holds(interval.low, bound) && !holds(interval.high, bound)) return {
		verdict: "fail",
		reasonCode: "out-of-bound",
		reason: `must be ${word} ${limit}, and is ${other} it with ${level} confidence`
	};
	return {
		verdict: "inconclusive",
		reasonCode: "not-shown",
		reason: `must be ${word} ${limit}; its ${level} interval reaches both sides`
	};
}
// packages/gates/limit.ts
const limitPattern = /^\s*(?<amount>\d+(?:\.\d+)?|\.\d+)\s*(?<unit>pt|%)?\s*$/;
const units = {
	pt: {
		kind: "absolute",
		scale: 100
	},
	"%": {
		kind: "relative",
		scale: 100
	},
	"": {
		kind: "absolute",
		scale: 1
	}
};
/**
* Reads how much a metric may move: `1pt` (0.01 absolute), `5%` (of |baseline|) or a bare number in the
* metric's unit.
*
* @throws MlgateError MG7201 when it is none of these, or negative.
*/
function parseLimit(written) {
	const match = limitPattern.exec(String(written));
	if (match?.groups === void 0) throw new MlgateError({
		code: "MG7201",
		message: `"${written}" is not a limit: expected points (1pt), a share of the baseline (5%) or a number that is not negative.`
	});
	const { amount, unit = "" } = match.groups;
	const { kind, scale } = units[unit];
	return {
		kind,
		value: Number(amount) / scale
	};
}
/**
* The limit in the metric's unit, or null when a relative one has no baseline to be relative to (0 or NaN).
*/
function limitInUnits(limit, base) {
	if (limit.kind === "absolute") return limit.value;
	return base === 0 || Number.isNaN(base) ? null : limit.value * Math.abs(base);
}
// packages/gates/judge-change.ts
/** Chance of calling an equally good candidate worse that a failing verdict may take. */
const significance = .01;
/**
* Judges how much a metric may get worse. Paired rows: fail when worse by more than the margin and the adjusted
* one-sided p of "not worse" is below .01; pass when the worst bound of the 95 % interval is within the margin;
* else inconclusive, with the smallest difference that these rows could have shown.
*
* @param pAdjusted Holm-adjusted p of the paired comparison, null when there is none.
*/
function judgeRegression(written, evidence, pAdjusted) {
	const limit = parseLimit(written);
	const { comparison } = evidence;
	if (comparison.kind === "timed") return judgeTimed(limit, comparison, evidence);
	const unpaired = judgeWithoutPairs(limit, evidence, (gain, margin) => gain >= -margin, "regression");
	if (unpaired !== null) return unpaired;
	const paired = comparison;
	const margin = limitInUnits(limit, paired.base);
	if (margin === null || Number.isNaN(paired.base)) return withoutBase(paired.base);
	const { difference, p, standardError, rows } = paired;
	const { gain, worst } = oriented(difference, evidence);
	const moved = rowwiseInWords(gain, paired.rowwise, evidence);
	const allowed = `may get worse by ${limitInWords(limit, evidence)}${sharedInWords(rows, evidence)}${moved}`;
	const known = {
		difference,
		p,
		pAdjusted,
		...paired.rowwise === void 0 ? {} : { rowwise: paired.rowwise }
	};
	if (Number.isNaN(gain)) return {
		verdict: "fail",
		reasonCode: "metric-nan",
		reason: "the difference is not a number",
		...known
	};
	const isShown = pAdjusted !== null && pAdjusted < significance;
	if (gain === Number.NEGATIVE_INFINITY || gain < -margin && isShown) return {
		verdict: "fail",
		reasonCode: "worse-than-margin",
		reason: allowed,
		...known
	};
	if (worst >= -margin) return {
		verdict: "pass",
		reasonCode: "within-margin",
		reason: allowed,
		...known
	};
	const shown = standardError === 0 ? (difference.high - difference.low) / 2 : detectableDifference({ standardError });
	const detectable = Math.max(margin, shown);
	const needed = rowsToDecide({
		rows,
		difference: gain,
		standardError,
		margin
	});
	const rowsNeeded = needed === null ? null : Math.max(0, needed - rows);
	const undecided = {
		...known,
		detectable,
		rowsNeeded,
		verdict: "inconclusive"
	};
	if (gain < -margin && p < significance) {
		const reason = `${allowed}; worse by itself, but not after allowing for the number of slices looked at`;
		return {
			...undecided,
			reasonCode: "held-by-holm",
			reason
		};
	}
	if (Number.isNaN(detectable)) return {
		...known,
		verdict: "inconclusive",
		reasonCode: "not-shown",
		reason: `${allowed}; these ${rowNoun(evidence.task, 2)} show no spread`
	};
	const shows = `${rowsInWords(rows, evidence)} show ${estimateInWords(detectable, evidence)} at best`;
	const more = rowsNeeded === null || rowsNeeded === 0 ? "" : `; about ${formatCount(roughly(rowsNeeded))} more would probably decide`;
	return {
		...undecided,
		reasonCode: "not-shown",
		reason: `${allowed}; ${shows}${more}`
	};
}
/**
* Judges how much a metric must get better: pass when the whole 95 % interval is at least that much better,
* fail when none of it is, else inconclusive.
*/
function judgeImprovement(written, evidence) {
	const limit = parseLimit(written);
	const { comparison } = evidence;
	const unpaired = judgeWithoutPairs(limit, evidence, (gain, margin) => gain >= margin, "improvement");
	if (unpaired !== null) return unpaired;
	const paired = comparison;
	const margin = limitInUnits(limit, paired.base);
	if (margin === null) return withoutBase(paired.base);
	const { difference, p, standardError, rows } = paired;
	const { gain, worst, best } = oriented(difference, evidence);
	const demanded = `must get better by ${limitInWords(limit, evidence)}${sharedInWords(rows, evidence)}`;
	if (Number.isNaN(gain)) return {
		verdict: "fail",
		reasonCode: "metric-nan",
		reason: "the difference is not a number",
		difference
	};
	if (worst >= margin) return {
		verdict: "pass",
		reasonCode: "improved",
		reason: demanded,
		difference,
		p
	};
	if (best < margin) return {
		verdict: "fail",
		reasonCode: "not-improved",
		reason: demanded,
		difference,
		p
	};
	const detectable = detectableDifference({ standardError });
	return {
		verdict: "inconclusive",
		reasonCode: "not-shown",
		reason: `${demanded}; ${rowsInWords(rows, evidence)} show ${estimateInWords(detectable, evidence)} at best`,
		difference,
		p,
		detectable
	};
}
/** Two digits are all that an estimate of this kind supports. */
function roughly(count) {
	return Number(count.toPrecision(2));
}
/** Where the change is seen on some of the rows that the value is of. */
function sharedInWords(rows, evidence) {
	const { candidate } = evidence;
	if ("missing" in candidate || candidate.samples === rows) return "";
	return `; on the ${formatCount(rows)} of ${rowsInWords(candidate.samples, evidence)} that both sides have`;
}
/** Where most rows went the other way than their mean: a few rows outweigh them, and a reviewer should know. */
function rowwiseInWords(gain, rowwise, evidence) {
	if (rowwise === void 0) return "";
	const { better, worse, pBetter, pWorse } = rowwise;
	const told = (more, less, [first, second]) => `; ${rowsInWords(more, evidence)} got ${first} and only ${formatCount(less)} ${second}`;
	if (gain < 0 && pBetter < significance && better > worse) return told(better, worse, ["better", "worse"]);
	if (gain > 0 && pWorse < significance && worse > better) return told(worse, better, ["worse", "better"]);
	return "";
}
/** What was measured in turns is decided by its own rule; a base of 0 leaves nothing to be a share of. */
function judgeTimed(limit, { base, difference, judge }, evidence) {
	const margin = limitInUnits(limit, base);
	if (margin === null || !(Math.abs(base) > 0)) return withoutBase(base);
	const { why, ...judged } = judge(margin / Math.abs(base));
	return {
		...judged,
		difference,
		reason: `may get worse by ${limitInWords(limit, evidence)}; ${why}`
	};
}
/** The cases that need no statistics; null when rows are paired and statistics decide. */
function judgeWithoutPairs(limit, evidence, holds, asked) {
	const { comparison, candidate } = evidence;
	if ("missing" in candidate) throw new TypeError("a missing metric has no value to compare");
	if (comparison.kind === "paired") return null;
	if (comparison.kind === "none") return {
		verdict: "inconclusive",
		reasonCode: comparison.reasonCode,
		reason: comparison.reason
	};
	const margin = limitInUnits(limit, comparison.base);
	if (comparison.kind === "same") {
		const difference = {
			value: 0,
			low: 0,
			high: 0,
			method: comparison.reasonCode
		};
		const passes = holds(0, margin ?? 0);
		const reason = sameReasons[comparison.reasonCode];
		return {
			verdict: passes ? "pass" : "fail",
			reasonCode: passes ? comparison.reasonCode : "not-improved",
			reason,
			difference
		};
	}
	if (margin === null || Number.isNaN(comparison.base)) return withoutBase(comparison.base);
	const change = candidate.value - comparison.base;
	const { gain } = oriented({
		value: change,
		low: change,
		high: change
	}, evidence);
	const verb = asked === "regression" ? "may get worse by" : "must get better by";
	return {
		verdict: holds(gain, margin) ? "pass" : "fail",
		reasonCode: "point-estimates",
		reason: `${verb} ${limitInWords(limit, evidence)}; two numbers alone, no interval`,
		difference: {
			value: change,
			method: "point-estimates"
		}
	};
}
const sameReasons = {
	"same-model": "the model is the same, byte for byte",
	"identical-predictions": "every prediction is the same",
	"unchanged-inputs": "nothing that the model depends on has changed"
};
function withoutBase(base) {
	return {
		verdict: "inconclusive",
		reasonCode: "no-baseline",
		reason: `the baseline is ${Number.isNaN(base) ? "not a number" : "0"}, so there is nothing to be relative to`
	};
}
/** The change turned so that more is better: `worst` and `best` are the interval's ends in that sense. */
function oriented(difference, { direction, metric }) {
	if (direction === "none") throw new TypeError(`${metric} has no better side, so no change of it can be judged`);
	return direction === "higher" ? {
		gain: difference.value,
		worst: difference.low,
		best: difference.high
	} : {
		gain: -difference.value,
		worst: -difference.high,
		best: -difference.low
	};
}
// packages/gates/rules.ts
/** The rules that a gate can hold, each judged by itself. */
const ruleKinds = [
	"min",
	"max",
	"max-regression",
	"min-improvement"
];
/**
* What is wrong with the rules of one metric, in the user's own words, or an empty list. The metric's name is
* not looked at: `parseMetric` does that.
*
* @param metric a metric that `parseMetric` takes.
* @returns each problem with the key it belongs to.
*/
function problemsOfRules(metric, rules) {
	const { bounded } = metricFacts(parseMetric(metric));
	const problems = [];
	if (!ruleKinds.some((kind) => rules[kind] !== void 0)) {
		const message = `The gate on ${metric} demands nothing.`;
		const hint = `Give it at least one of ${ruleKinds.join(", ")}.`;
		problems.push({
			key: null,
			problem: {
				code: "MG7202",
				message,
				hint
			}
		});
	}
	for (const key of ["max-regression", "min-improvement"]) {
		const written = rules[key];
		if (written === void 0) continue;
		try {
			const limit = parseLimit(written);
			if (limit.kind === "relative" && bounded !== null) {
				const amount = String(written).replace(/\s*%\s*$/, "");
				const message = `"${written}" of a metric between 0 and 1 is ambiguous: ${amount} % of the baseline, or ${amount} points?`;
				problems.push({
					key,
					problem: {
						code: "MG7203",
						message,
						hint: `Did you mean ${amount}pt (absolute)?`
					}
				});
			}
			if (limit.kind === "absolute" && bounded !== null && limit.value >= bounded[1] - bounded[0]) {
				const message = `${key} ${written} of a metric between ${bounded.join(" and ")} can never be passed by.`;
				const hint = `A bare number is in the unit of the metric. Did you mean ${String(written).replace(/\s*pt$/, "")}pt?`;
				problems.push({
					key,
					problem: {
						code: "MG7205",
						message,
						hint
					}
				});
			}
		} catch (error) {
			if (!(error instanceof MlgateError)) throw error;
			problems.push({
				key,
				problem: error.problems[0]
			});
		}
	}
	problems.push(...problemsOfBounds(metric, rules, bounded));
	if (rules.confidence !== void 0 && rules.min === void 0 && rules.max === void 0) problems.push({
		key: "confidence",
		problem: {
			code: "MG7204",
			message: "A confidence has no effect without min or max."
		}
	});
	if (rules.confidence !== void 0 && !(rules.confidence > .5 && rules.confidence < 1)) {
		const message = `A confidence of ${rules.confidence} is out of range: it lies between 0.5 and 1, such as 0.95.`;
		problems.push({
			key: "confidence",
			problem: {
				code: "MG7204",
				message
			}
		});
	}
	return problems;
}
/** Bounds that say nothing: on a scorer whose sign scikit-learn turns, and beyond where the metric can go. */
function problemsOfBounds(metric, rules, bounded) {
	const problems = [];
	for (const key of ["min", "max"]) {
		const bound = rules[key];
		if (bound === void 0) continue;
		const own = metric.startsWith("neg_") ? parseMetric(metric).canonical : null;
		if (own !== null) {
			const message = `${metric} means ${own} here, and no sign is turned: a ${key} of ${bound} would be about the loss itself.`;
			const turned = key === "min" ? "max" : "min";
			problems.push({
				key,
				problem: {
					code: "MG7205",
					message,
					hint: `Write ${own}: { ${turned}: ${Math.abs(bound)} }.`
				}
			});
		} else if (bounded !== null && (key === "min" ? bound > bounded[1] : bound < bounded[0])) {
			const message = `A ${key} of ${bound} can never be held: ${metric} lies between ${bounded.join(" and ")}.`;
			const hint = bound > 1 && bound <= 100 ? `Did you mean ${bound / 100}?` : void 0;
			problems.push({
				key,
				problem: {
					code: "MG7205",
					message,
					...hint === void 0 ? {} : { hint }
				}
			});
		}
	}
	return problems;
}
// packages/gates/judge.ts
const judges = {
	min: (written, evidence, { rules }) => judgeBound("min", Number(written), evidence, rules.confidence),
	max: (written, evidence, { rules }) => judgeBound("max", Number(written), evidence, rules.confidence),
	"max-regression": (written, evidence, { pAdjusted }) => judgeRegression(written, evidence, pAdjusted),
	"min-improvement": (written, evidence) => judgeImprovement(written, evidence)
};
/**
* Judges every rule of every gate: one entry per rule and slice, in the order of the requests.
*
* @param subject name of what is judged, the first half of the family's name.
* @param evidence at most one entry per metric and slice; a metric without any is judged as missing.
*/
function judgeGates(subject, requests, evidence) {
	return requests.flatMap(({ metric, rules, on, by, minSamples = 0 }) => {
		const about = evidence.filter((entry) => entry.metric === metric);
		const fitting = about.filter(({ slice }) => isMeant(slice, on, by));
		const own = fitting.length > 0 ? fitting : [nothingMeasured(metric, about)];
		const isSmall = (entry) => samplesOf(entry) < minSamples;
		const adjusted = adjustWithinFamily(own, isSmall);
		return own.flatMap((entry, index) => {
			const context = {
				rules,
				pAdjusted: adjusted[index] ?? null
			};
			return ruleKinds.flatMap((kind) => {
				const written = rules[kind];
				if (written === void 0) return [];
				return [{
					metric,
					slice: entry.slice,
					rule: { [kind]: written },
					...rules.severity === void 0 ? {} : { severity: rules.severity },
					...rules.confidence === void 0 ? {} : { confidence: rules.confidence },
					...on === "slices" ? { minSamples } : {},
					value: judgedValue(kind, entry),
					base: baseOf(kind, entry),
					family: `${subject}/${familyOf(metric, entry.slice)}`,
					...isSmall(entry) ? tooSmall(entry, minSamples) : judgeOne(kind, written, entry, context)
				}];
			});
		});
	});
}
function isMeant(slice, on, by) {
	if (slice === null || on === "whole") return slice === null && on === "whole";
	return by === void 0 || Object.keys(slice).every((column) => by.includes(column));
}
function nothingMeasured(metric, about) {
	const told = about.find(({ candidate }) => "missing" in candidate)?.candidate;
	const missing = told !== void 0 && "missing" in told ? told.missing : "nothing was measured for it";
	return {
		metric,
		slice: null,
		direction: "none",
		bounded: null,
		unit: "1",
		candidate: { missing },
		comparison: {
			kind: "none",
			reasonCode: "no-baseline",
			reason: missing
		}
	};
}
function judgeOne(kind, written, evidence, context) {
	const { candidate } = evidence;
	if ("missing" in candidate) return {
		verdict: "error",
		reasonCode: "metric-missing",
		reason: candidate.missing
	};
	if (candidate.samples === 0) return {
		verdict: "error",
		reasonCode: "no-samples",
		reason: `it was computed from no ${rowNoun(evidence.task, 0)} at all`
	};
	if (Number.isNaN(candidate.value)) return {
		verdict: "fail",
		reasonCode: "metric-nan",
		reason: candidate.error ?? "it is not a number"
	};
	return judges[kind](written, evidence, context);
}
/**
* Holm's adjustment over a family: the slices of one metric, or the whole, which is asked about whatever the
* slices say and stands alone. What is too small to count asks no question and does not dilute the others.
*/
function adjustWithinFamily(evidence, isSmall) {
	const members = evidence.flatMap((entry, index) => entry.comparison.kind === "paired" && !Number.isNaN(entry.comparison.p) && !isSmall(entry) ? [{
		index,
		p: entry.comparison.p
	}] : []);
	const values = holm(members.map(({ p }) => p));
	const adjusted = evidence.map(() => null);
	members.forEach(({ index }, position) => {
		adjusted[index] = values[position] ?? null;
	});
	return adjusted;
}
/** Of a slice with too few rows nothing is held against anyone; that it was looked at is told. */
function tooSmall(entry, minSamples) {
	return {
		verdict: "inconclusive",
		severity: "warn",
		reasonCode: "below-min-samples",
		reason: `${rowsInWords(samplesOf(entry), entry)}; slices count from ${formatCount(minSamples)} on`
	};
}
/** Rows that a verdict would rest on: those shared with the baseline where there is one to pair with. */
function samplesOf({ candidate, comparison }) {
	if (comparison.kind === "paired") return comparison.rows;
	return "missing" in candidate ? Number.POSITIVE_INFINITY : candidate.samples;
}
function familyOf(metric, slice) {
	return slice === null ? metric : `${metric}/slices`;
}
/** What a rule is about: a change is judged on the rows that both sides share, a bound on all of them. */
function judgedValue(kind, { candidate, comparison }) {
	if ("missing" in candidate) return null;
	return isChange(kind) && comparison.kind === "paired" && comparison.rows !== candidate.samples ? comparison.base + comparison.difference.value : candidate.value;
}
/** The base's value on the rows that the rule is about, where it is known there. */
function baseOf(kind, { candidate, comparison }) {
	if (comparison.kind === "none") return null;
	if ("missing" in candidate && Number.isNaN(comparison.base)) return null;
	return comparison.kind === "paired" && !("missing" in candidate) && comparison.rows !== candidate.samples && !isChange(kind) ? null : comparison.base;
}
function isChange(kind) {
	return kind === "max-regression" || kind === "min-improvement";
}
// packages/gates/margin-notes.ts
/**
* What margins are worth with this many rows: a sentence for each `max-regression` on the whole that an equally good
* model would pass less often than every second time, so that nobody is surprised by a row of "can't tell". It passes
* when the 95 % interval's worst bound lies within: half of the time with a margin of z.₉₇₅ standard errors. A gate
* that failed, or whose own reason says it already, gets none.
*/
function marginNotes(requests, evidence, gates) {
	return requests.flatMap(({ metric, rules, on }) => {
		const written = rules["max-regression"];
		if (written === void 0 || on !== "whole") return [];
		const entry = evidence.find((found) => found.metric === metric && found.slice === null);
		const told = gates.some(({ metric: judged, slice, verdict, reasonCode }) => judged === metric && slice === null && (verdict === "fail" || reasonCode === "not-shown"));
		const known = entry === void 0 || told ? null : spreadOf(entry);
		if (entry === void 0 || known === null) return [];
		const limit = parseLimit(written);
		const margin = limitInUnits(limit, known.base);
		if (margin === null || !(normalQuantile(.975) * known.standardError > margin)) return [];
		const detectable = estimateInWords(detectableDifference(known), entry);
		return [`${`${metric}: ${rowsInWords(known.rows, entry)} can show a loss of about ${detectable}`}; ${`with a margin of ${limitInWords(limit, entry)}`} most comparisons of equally good models can't be told.`];
	});
}
/**
* How far a difference on these rows would scatter: as seen where there is a paired comparison; without one, for an
* accuracy, as if two equally good models disagreed about as many rows as one of them gets wrong.
*/
function spreadOf({ candidate, comparison, metric }) {
	if (comparison.kind === "paired") return comparison;
	if (comparison.kind !== "none" || metric !== "accuracy_score" || "missing" in candidate) return null;
	const { value, samples } = candidate;
	if (Number.isNaN(value) || samples === 0) return null;
	return {
		rows: samples,
		standardError: Math.sqrt((1 - value) / samples),
		base: value
	};
}
export { applyAcceptance, applyWaivers, benchmarkMetrics, benchmarkScenarios, countsToVerdict, formatWaivedGate, hasFailure, isBenchmarkMetric, isReportedMetric, isSoakMetric, isSpeedMetric, judgeGates, limitInUnits, marginNotes, parseLimit, parseWaivedGate, problemsOfRules, ruleKinds, scenarioLacks, sliceName, verdictOf, withoutAcceptance };
