import { MlgateError, suggest } from "./core.js";
// packages/metrics/aliases.ts
const averaged$3 = (scorer, metric) => ({
	[scorer]: metric,
	...Object.fromEntries([
		"micro",
		"macro",
		"weighted",
		"samples"
	].map((average) => [`${scorer}_${average}`, `${metric}(average=${average})`]))
});
/**
* scikit-learn's scorer names (`sklearn.metrics.get_scorer_names`), each with the metric that it means. A `neg_`
* scorer means the metric itself: here directions are told, signs aren't turned.
*/
const scorerAliases = {
	accuracy: "accuracy_score",
	balanced_accuracy: "balanced_accuracy_score",
	...averaged$3("f1", "f1_score"),
	...averaged$3("precision", "precision_score"),
	...averaged$3("recall", "recall_score"),
	...averaged$3("jaccard", "jaccard_score"),
	average_precision: "average_precision_score",
	d2_absolute_error_score: "d2_absolute_error_score",
	d2_brier_score: "d2_brier_score",
	d2_log_loss_score: "d2_log_loss_score",
	explained_variance: "explained_variance_score",
	matthews_corrcoef: "matthews_corrcoef",
	neg_brier_score: "brier_score_loss",
	neg_log_loss: "log_loss",
	neg_max_error: "max_error",
	neg_mean_absolute_error: "mean_absolute_error",
	neg_mean_absolute_percentage_error: "mean_absolute_percentage_error",
	neg_mean_gamma_deviance: "mean_gamma_deviance",
	neg_mean_poisson_deviance: "mean_poisson_deviance",
	neg_mean_squared_error: "mean_squared_error",
	neg_mean_squared_log_error: "mean_squared_log_error",
	neg_median_absolute_error: "median_absolute_error",
	neg_root_mean_squared_error: "root_mean_squared_error",
	neg_root_mean_squared_log_error: "root_mean_squared_log_error",
	r2: "r2_score",
	roc_auc: "roc_auc_score",
	roc_auc_ovo: "roc_auc_score(multi_class=ovo)",
	roc_auc_ovo_weighted: "roc_auc_score(average=weighted, multi_class=ovo)",
	roc_auc_ovr: "roc_auc_score(multi_class=ovr)",
	roc_auc_ovr_weighted: "roc_auc_score(average=weighted, multi_class=ovr)",
	top_k_accuracy: "top_k_accuracy_score"
};
/** Abbreviations that people know and scikit-learn doesn't: not taken, but understood when one asks. */
const abbreviations = {
	acc: "accuracy_score",
	ap: "average_precision_score",
	auc: "roc_auc_score",
	auroc: "roc_auc_score",
	brier: "brier_score_loss",
	ece: "expected_calibration_error",
	f1score: "f1_score",
	kappa: "cohen_kappa_score",
	mae: "mean_absolute_error",
	mape: "mean_absolute_percentage_error",
	mase: "mean_absolute_scaled_error",
	mcc: "matthews_corrcoef",
	medae: "median_absolute_error",
	mse: "mean_squared_error",
	msle: "mean_squared_log_error",
	rmse: "root_mean_squared_error",
	rmsle: "root_mean_squared_log_error",
	smape: "symmetric_mean_absolute_percentage_error"
};
// packages/metrics/entries.ts
/** One kind of number of all entries. */
function valuesOf({ values }, kind) {
	const found = values[kind];
	if (found === void 0) throw new RangeError(`entries without ${kind}`);
	return found;
}
/**
* The entries of the given rows, in their order.
*
* @param numberOf the new number of each class.
*/
function pickEntries(entries, rows, numberOf) {
	const { offsets, classOf } = entries;
	const picked = new Int32Array(rows.length + 1);
	for (const [place, row] of rows.entries()) picked[place + 1] = picked[place] + offsets[row + 1] - offsets[row];
	const count = picked[rows.length];
	const sources = new Uint32Array(count);
	for (const [place, row] of rows.entries()) {
		const first = offsets[row];
		const start = picked[place];
		const end = picked[place + 1];
		for (let entry = start; entry < end; entry++) sources[entry] = first + entry - start;
	}
	return {
		offsets: picked,
		classOf: Int32Array.from(sources, (source) => numberOf[classOf[source]] ?? 0),
		values: mapValues(entries.values, (values) => Float64Array.from(sources, (source) => values[source]))
	};
}
/** The rows of one after those of the other, which has the same classes and kinds of numbers. */
function stackEntries(first, second) {
	const before = first.classOf.length;
	return {
		offsets: Int32Array.from([...first.offsets, ...second.offsets.subarray(1).map((at) => at + before)]),
		classOf: Int32Array.from([...first.classOf, ...second.classOf]),
		values: mapValues(first.values, (values, kind) => {
			const both = new Float64Array(before + second.classOf.length);
			both.set(values);
			both.set(valuesOf(second, kind), before);
			return both;
		})
	};
}
/**
* A text for each row that is the same for the same entries, in whatever order they stand.
*
* @param classes names of the classes, so that rows of two sides can be held against each other.
*/
function entryTexts(entries, classes) {
	const kinds = Object.keys(entries.values).sort();
	const textOf = (entry) => JSON.stringify([classes[entries.classOf[entry]] ?? "", ...kinds.map((kind) => String(entries.values[kind]?.[entry]))]);
	return Array.from({ length: entries.offsets.length - 1 }, (_, row) => {
		const [from, to] = [entries.offsets[row], entries.offsets[row + 1]];
		return Array.from({ length: to - from }, (_, index) => textOf(from + index)).sort().join();
	});
}
function mapValues(values, change) {
	return Object.fromEntries(Object.entries(values).map(([kind, numbers]) => [kind, change(numbers, kind)]));
}
// packages/metrics/number-text.ts
/** Whether text is a number as data and Python write it: `7`, `-0.5`, `1e-3`, but neither `0x7` nor ``. */
function isNumber(text) {
	return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text);
}
// packages/metrics/columns.ts
/** What stays empty in columns whose rows have no single class or value: their `entries` say it all. */
const nothingPerRow = {
	numericClasses: false,
	truth: /* @__PURE__ */ new Int32Array(0),
	predicted: /* @__PURE__ */ new Int32Array(0),
	probabilities: null,
	probabilityPrecision: "float64"
};
/**
* Classes without repetition in scikit-learn's order, which decides the order of probabilities and confusion
* matrices: by size when all are numbers, else by code point.
*/
function sortClasses(labels) {
	const classes = [...new Set(labels)];
	const numericClasses = classes.length > 0 && classes.every(isNumber);
	const bySize = (left, right) => Number(left) - Number(right) || byCodePoint(left, right);
	return {
		classes: classes.sort(numericClasses ? bySize : byCodePoint),
		numericClasses
	};
}
/** The rows of one after those of the other, which has the same task and classes. Weights are left out. */
function stackColumns(first, second) {
	const stack = (left, right) => {
		const length = left.length + right.length;
		const both = left instanceof Int32Array ? new Int32Array(length) : new Float64Array(length);
		both.set(left);
		both.set(right, left.length);
		return both;
	};
	const { probabilities } = first;
	return {
		...first,
		rows: first.rows + second.rows,
		truth: stack(first.truth, second.truth),
		predicted: stack(first.predicted, second.predicted),
		probabilities: probabilities === null || second.probabilities === null ? null : stack(probabilities, second.probabilities),
		probabilityPrecision: first.probabilityPrecision === "float32" ? "float32" : second.probabilityPrecision,
		weights: null,
		slices: stackSlices(first.slices ?? {}, second.slices ?? {}),
		scores: Object.fromEntries(Object.entries(first.scores ?? {}).flatMap(([name, own]) => {
			const other = scoreOf(second, name);
			return other === void 0 ? [] : [[name, stack(own, other)]];
		})),
		...first.entries === void 0 || second.entries === void 0 ? {} : { entries: {
			truth: stackEntries(first.entries.truth, second.entries.truth),
			predicted: stackEntries(first.entries.predicted, second.entries.predicted)
		} }
	};
}
/** The columns that both have. */
function stackSlices(first, second) {
	return Object.fromEntries(Object.entries(first).flatMap(([name, own]) => {
		const other = Object.hasOwn(second, name) ? second[name] : void 0;
		if (other === void 0) return [];
		const labels = [.../* @__PURE__ */ new Set([...own.labels, ...other.labels])];
		const positions = new Map(labels.map((label, position) => [label, position]));
		const codes = new Int32Array(own.codes.length + other.codes.length);
		codes.set(own.codes);
		for (const [row, code] of other.codes.entries()) codes[own.codes.length + row] = code < 0 ? -1 : positions.get(other.labels[code]);
		return [[name, {
			labels,
			codes
		}]];
	}));
}
/** JavaScript compares UTF-16 units, in which an emoji comes before U+FFFD; Python compares code points. */
function byCodePoint(left, right) {
	const rightPoints = right[Symbol.iterator]();
	for (const point of left) {
		const other = rightPoints.next();
		if (other.done) return 1;
		if (point !== other.value) return (point.codePointAt(0) ?? 0) - (other.value.codePointAt(0) ?? 0);
	}
	return rightPoints.next().done ? 0 : -1;
}
/**
* Per row 1 where the predicted class is the true one, or all labels of a multilabel row are, else 0.
*
* @throws RangeError for every other task, of which no row is right or wrong.
*/
function correctRows({ rows, task, truth, predicted, classes }) {
	if (!haveRightRows(task)) throw new RangeError(`rows of a ${task} are neither right nor wrong`);
	const width = task === "multilabel" ? classes.length : 1;
	const correct = new Uint8Array(rows).fill(1);
	for (let cell = 0; cell < rows * width; cell++) if (truth[cell] !== predicted[cell]) correct[Math.floor(cell / width)] = 0;
	return correct;
}
/** The scores of a name, or undefined when rows were given none. */
function scoreOf({ scores = {} }, name) {
	return Object.hasOwn(scores, name) ? scores[name] : void 0;
}
/** How many cells a metric walks through when it is computed once: at least as many as there are rows. */
function cellsOf({ rows, task, classes, entries }) {
	if (entries !== void 0) return rows + entries.truth.classOf.length + entries.predicted.classOf.length;
	return task === "multilabel" ? rows * classes.length : rows;
}
/** Whether each row of such a task is right or wrong as a whole. */
function haveRightRows(task) {
	return task === "classification" || task === "multilabel";
}
const words = {
	"0": "false",
	"1": "true"
};
/**
* Position of a class by its label, or −1. Labels are compared as text, numbers also by value, and as in Python 1
* and true are the same label.
*/
function classPosition({ classes }, label) {
	const text = String(label);
	const exact = classes.indexOf(text);
	if (exact !== -1) return exact;
	if (typeof label === "number") {
		const equal = classes.findIndex((name) => isNumber(name) && Number(name) === label);
		if (equal !== -1) return equal;
	}
	const word = words[text] ?? text.toLowerCase();
	if (word !== "true" && word !== "false") return -1;
	return classes.findIndex((name) => (words[name] ?? name.toLowerCase()) === word);
}
// packages/metrics/class-names.ts
/** The classes for a message, which has room for five. */
function nameClasses({ classes }) {
	return classes.slice(0, 5).join(", ") + (classes.length > 5 ? ", …" : "");
}
/** Says that there is no such class. */
function unknownClass(columns, label) {
	return { why: `pos_label=${label} is none of the classes ${nameClasses(columns)}: name the one to score` };
}
// packages/metrics/parameters.ts
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
const averages = [
	"binary",
	"micro",
	"macro",
	"weighted",
	"samples"
];
const averageRule = {
	default: "binary",
	expected: `one of ${averages.join(", ")}`,
	read: (value) => averages.find((average) => average === value),
	hint: "A gate needs one number: average=macro is the mean over classes, average=binary that of one class."
};
const posLabelRule = {
	default: 1,
	expected: "the label of a class",
	read: (value) => {
		if (value === null || isMapping(value) || Number.isNaN(value)) return void 0;
		return typeof value === "string" && String(Number(value)) === value ? Number(value) : value;
	}
};
/** As `posLabelRule`, but the class needs no naming: without a name it is the later one of two. */
const optionalPosLabelRule = {
	...posLabelRule,
	default: null,
	read: (value) => value === null ? null : posLabelRule.read(value)
};
/** Averages over classes, where there are more than two; `samples` is over rows of several labels. */
const classAverages = [
	"micro",
	"macro",
	"weighted",
	"samples"
];
const classAverageRule = {
	default: "macro",
	expected: `one of ${classAverages.join(", ")}`,
	read: (value) => classAverages.find((average) => average === value),
	hint: "A gate needs one number: average=macro is the mean over classes, and of two classes none is taken."
};
const multiClasses = [
	"raise",
	"ovr",
	"ovo"
];
const multiClassRule = {
	default: "raise",
	expected: "ovr, ovo or raise",
	read: (value) => multiClasses.find((name) => name === value),
	hint: "ovr compares each class with the rest, ovo each with each."
};
const maxFprRule = {
	default: null,
	expected: "a number above 0 and up to 1",
	read: (value) => {
		if (value === null || value === 1) return null;
		return typeof value === "number" && value > 0 && value < 1 ? value : void 0;
	}
};
const scaleByHalfRule = {
	default: "auto",
	expected: "True, False or auto",
	read: (value) => typeof value === "boolean" || value === "auto" ? value : void 0
};
const topRule$1 = {
	default: 2,
	expected: "a whole number of at least 1",
	read: (value) => Number.isSafeInteger(value) && value >= 1 ? value : void 0
};
const zeroDivisionRule = {
	default: 0,
	expected: "0, 1 or nan",
	read: (value) => {
		if (value === "warn") return 0;
		return value === 0 || value === 1 || Number.isNaN(value) ? value : void 0;
	}
};
/** As `zeroDivisionRule`, without NaN. */
const zeroOrOneDivisionRule = {
	default: 0,
	expected: "0 or 1",
	read: (value) => value === "warn" ? 0 : value === 0 || value === 1 ? value : void 0
};
const replaceUndefinedRule = {
	default: NaN,
	expected: "a number from -1 to 1, or nan",
	read: (value) => typeof value === "number" && (Number.isNaN(value) || Math.abs(value) <= 1) ? value : void 0
};
const kappaWeightsRule = {
	default: null,
	expected: "linear, quadratic or None",
	read: (value) => value === null || value === "linear" || value === "quadratic" ? value : void 0,
	hint: "Weights of rows come from a column of the data; these say how much worse a far class is than a near one."
};
const binsRule = {
	default: 15,
	expected: "a whole number from 1 to 1000",
	read: (value) => Number.isSafeInteger(value) && value >= 1 && value <= 1e3 ? value : void 0
};
const calibratedRule = {
	default: "top_label",
	expected: "top_label or positive",
	read: (value) => value === "top_label" || value === "positive" ? value : void 0
};
const alphaRule = {
	default: .5,
	expected: "a number from 0 to 1",
	read: (value) => typeof value === "number" && value >= 0 && value <= 1 ? value : void 0,
	hint: "alpha=0.9 judges a prediction of the value that 90 % lie below."
};
const powerRule = {
	default: 0,
	expected: "a number that is not between 0 and 1",
	read: (value) => typeof value === "number" && Number.isFinite(value) && (value <= 0 || value >= 1) ? value : void 0,
	hint: "0 is normal, 1 Poisson, 2 gamma, 3 inverse Gaussian."
};
const naiveErrorRule = {
	default: void 0,
	expected: "a number above 0",
	read: (value) => typeof value === "number" && value > 0 && Number.isFinite(value) ? value : void 0,
	hint: "It is the mean absolute error of the naive forecast over the training series, in the unit of the target."
};
const sensitiveFeatureRule = {
	default: void 0,
	expected: "the name of a column",
	read: (value) => typeof value === "string" && value !== "" || typeof value === "number" ? String(value) : void 0,
	hint: "Its values are the groups: { metric: demographic_parity_difference, sensitive_feature: sex }."
};
const groupMethodRule = {
	default: "between_groups",
	expected: "between_groups or to_overall",
	read: (value) => value === "between_groups" || value === "to_overall" ? value : void 0
};
const aggregateRule = {
	default: "worst_case",
	expected: "worst_case or mean",
	read: (value) => value === "worst_case" || value === "mean" ? value : void 0
};
const scoreColumnRule = {
	default: void 0,
	expected: "the name of a column of scores",
	read: (value) => typeof value === "string" && value !== "" ? value : void 0
};
const metricNameRule = {
	default: void 0,
	expected: "a name of up to 80 characters",
	read: (value) => typeof value === "string" && /^\S.{0,79}$/u.test(value) ? value : void 0
};
const expressionRule = {
	default: void 0,
	expected: "an SQL expression",
	read: (value) => typeof value === "string" && value.trim() !== "" ? value.trim() : void 0,
	hint: "sum(amount) FILTER (WHERE truth <> prediction)"
};
const directionRule = {
	default: "higher",
	expected: "higher or lower, whichever is better",
	read: (value) => value === "higher" || value === "lower" ? value : void 0
};
const betaRule = {
	default: void 0,
	expected: "a number of at least 0",
	read: (value) => typeof value === "number" && value >= 0 ? value : void 0,
	hint: "beta=2 weighs recall more than precision, beta=0.5 less."
};
function booleanRule(standard) {
	return {
		default: standard,
		expected: "True or False",
		read: (value) => typeof value === "boolean" ? value : void 0
	};
}
const normalizeRule = {
	default: true,
	expected: "True only",
	read: (value) => value === true ? true : void 0,
	hint: "A count of rows cannot be compared between test sets of different size."
};
const ofClassOrAverage = ({ average, pos_label }) => average === "binary" || pos_label === posLabelRule.default ? null : {
	said: `is given pos_label, which average=${average} does not look at.`,
	hint: "Leave one of them out: pos_label names the one class that average=binary, the default, scores."
};
const microIsForRest = ({ average, multi_class }) => average === "micro" && multi_class === "ovo" ? {
	said: "takes macro or weighted as average with multi_class=ovo, not micro.",
	hint: "average=micro goes with multi_class=ovr."
} : null;
const ofPositiveOnly = ({ of, pos_label }) => of === "positive" || pos_label === null ? null : {
	said: "is given pos_label, which of=top_label does not look at.",
	hint: "Add of=positive to judge the probability of that class alone."
};
// packages/metrics/outcome.ts
const noRows = { why: "there are no rows" };
/** A metric that is the weighted mean of one value per row. */
const prepareMean = (perRow) => prepareSum(perRow, (sum, total) => sum / total);
/** A metric that is the weighted sum of one value per row. */
const prepareTotal = (perRow) => prepareSum(perRow, (sum) => sum);
function prepareSum(perRow, finish) {
	return (columns, parameters) => {
		const found = perRow(columns, parameters);
		if (!("values" in found)) return () => found;
		const { values, unsound } = found;
		return unlessPresent(unsound, (weights) => {
			let sum = 0;
			let total = 0;
			for (let row = 0; row < weights.length; row++) {
				const weight = weights[row];
				sum += weight * values[row];
				total += weight;
			}
			return total === 0 ? noRows : finish(sum, total);
		});
	};
}
/** Names the rows that lack something: "3 of 20 rows have …". */
function unsoundRows(found, rows, have) {
	return {
		rows: found,
		why: `${found.length} of ${rows} rows have ${have}`
	};
}
/** Undefined as soon as one of the unsound rows takes part. */
function unlessPresent(unsound, evaluate) {
	if (unsound === void 0 || unsound.rows.length === 0) return evaluate;
	return (weights) => isAnyPresent(unsound, weights) ? unsound : evaluate(weights);
}
/** Whether one of the unsound rows counts; null is 1 for every row. */
function isAnyPresent({ rows }, weights) {
	return weights === null ? rows.length > 0 : rows.some((row) => weights[row] > 0);
}
// packages/metrics/ranking.ts
/**
* Sorts once what every resample then walks through in order.
*
* @param scores those that are no finite numbers take the place of 0: whoever walks gives their rows no weight.
* @param positives per score whether it is one of a positive row: 1 or 0.
* @param scoresPerRow how many scores in a row belong to the same row: each of them takes a place of its own.
*/
function rank(scores, positives, scoresPerRow = 1) {
	const finite = scores.map((score) => Number.isFinite(score) ? score : 0);
	const order = Int32Array.from(finite.keys()).sort((left, right) => finite[right] - finite[left] || positives[right] - positives[left]);
	return {
		rows: order.map((index) => Math.floor(index / scoresPerRow)),
		positive: Uint8Array.from(order, (index) => positives[index]),
		last: Uint8Array.from(order, (index, place) => place + 1 < order.length && finite[index] === finite[order[place + 1]] ? 0 : 1)
	};
}
// packages/metrics/probabilities.ts
/** Distance from 1 to the next number: the least by which a probability can be told apart from 0 and 1. */
const epsilons = {
	float32: 2 ** -23,
	float64: 2 ** -52
};
/** Whether a number is no probability. A sum of rounded terms may pass 1 by a few epsilons, not by more. */
function isOutside(value, epsilon) {
	return value < -8 * epsilon || value > 1 + 8 * epsilon;
}
/** The probabilities of a metric that needs them: it isn't prepared over columns that have none. */
function probabilitiesOf({ probabilities }) {
	return probabilities;
}
/** The model's score of one class, per row. */
function scoresOf(columns, label) {
	const probabilities = probabilitiesOf(columns);
	const width = columns.classes.length;
	const scores = new Float64Array(columns.rows);
	for (let row = 0; row < scores.length; row++) scores[row] = probabilities[row * width + label];
	return scores;
}
/** Per row 1 where the truth is this class, else 0. */
function positivesOf({ rows, truth }, label) {
	const positives = new Uint8Array(rows);
	for (let row = 0; row < rows; row++) if (truth[row] === label) positives[row] = 1;
	return positives;
}
/** Rows by the score of one class, whose rows are the positive ones. */
function rankByClass(columns, label) {
	return rank(scoresOf(columns, label), positivesOf(columns, label));
}
/** All scores of all classes in one order; those of a row's true class are the positive ones. */
function rankAllScores(columns) {
	const width = columns.classes.length;
	const positives = new Uint8Array(columns.rows * width);
	for (let row = 0; row < columns.rows; row++) positives[row * width + columns.truth[row]] = 1;
	return rank(probabilitiesOf(columns), positives, width);
}
/** Rows with a score that is no finite number. */
function rowsWithoutScores(columns) {
	return unsoundRows(rowsWhere(columns, (scores) => !scores.every(Number.isFinite)), columns.rows, "a score that is not a finite number");
}
/** Rows with scores that do not add up to 1, as NumPy's `allclose(1, sum)` sees it. */
function rowsNotWhole(columns) {
	return unsoundRows(rowsWhere(columns, (scores) => {
		const sum = scores.reduce((before, score) => before + score, 0);
		return !(Math.abs(1 - sum) <= 1e-8 + 1e-5 * Math.abs(sum));
	}), columns.rows, "probabilities that do not sum to 1");
}
function rowsWhere(columns, condition) {
	const probabilities = probabilitiesOf(columns);
	const width = columns.classes.length;
	const found = [];
	for (let row = 0; row < columns.rows; row++) if (condition(probabilities.subarray(row * width, (row + 1) * width))) found.push(row);
	return found;
}
/** Weight of the rows whose truth is each class, for any weights, in an array that is reused from call to call. */
function prepareClassWeights({ truth, classes }) {
	const labels = Int32Array.from(truth);
	const sums = new Float64Array(classes.length);
	return (weights) => {
		sums.fill(0);
		for (let row = 0; row < weights.length; row++) {
			const label = labels[row];
			sums[label] = sums[label] + weights[row];
		}
		return sums;
	};
}
// packages/metrics/money.ts
/** What each true class (outer key) taken for each other (inner key) is worth. */
function amountsRule(noun) {
	return {
		default: void 0,
		expected: `a mapping from true class to predicted class to ${noun}`,
		read: readAmounts,
		hint: `{fraud: {ok: 500}, ok: {fraud: 5}}: a ${noun} of 500 where the truth is fraud and ok was predicted.`
	};
}
const unitRule = {
	default: "1",
	expected: "a currency or another unit, of up to 16 characters",
	read: (value) => typeof value === "string" && /^\S.{0,15}$/u.test(value) ? value : void 0
};
const thresholdRule = {
	default: null,
	expected: "a number from 0 to 1",
	read: (value) => value === null || typeof value === "number" && value >= 0 && value <= 1 ? value : void 0
};
const ofThresholdOnly = ({ threshold, pos_label }) => threshold !== null || pos_label === null ? null : {
	said: "is given pos_label, which counts only with a threshold.",
	hint: "Add the threshold, or leave pos_label out: the predicted class counts then."
};
/**
* What each row costs or brings, by its true and its predicted class; with `threshold` the positive class is predicted
* from that probability on.
*
* @param parameter the parameter that holds the amounts.
*/
function amountsOf(parameter) {
	return (columns, parameters) => {
		const table = tableOf(columns, parameters[parameter], parameter);
		if ("why" in table) return table;
		const decided = decide(columns, parameters);
		if ("why" in decided) return decided;
		const width = columns.classes.length;
		const values = new Float64Array(columns.rows);
		for (let row = 0; row < values.length; row++) values[row] = table[columns.truth[row] * width + decided[row]];
		return parameters.threshold !== null ? {
			values,
			unsound: rowsWithoutScores(columns)
		} : { values };
	};
}
/** Amounts by true and predicted class, row-major; a class that is none is said, not ignored. */
function tableOf(columns, amounts, parameter) {
	const width = columns.classes.length;
	const table = new Float64Array(width * width);
	for (const [truth, predictions] of Object.entries(amounts)) for (const [predicted, amount] of Object.entries(predictions)) {
		const [row, column] = [positionOf(columns, truth), positionOf(columns, predicted)];
		const unknown = row === -1 ? truth : column === -1 ? predicted : void 0;
		if (unknown !== void 0) return { why: `${parameter} names ${unknown}, which is none of the classes ${nameClasses(columns)}` };
		table[row * width + column] = amount;
	}
	return table;
}
/** Keys are texts, also those that are numbers; "1.0" is the class 1. */
function positionOf(columns, key) {
	return classPosition(columns, isNumber(key) ? Number(key) : key);
}
/** The class that each row is taken for. */
function decide(columns, { threshold, pos_label }) {
	if (threshold === null) return columns.predicted;
	if (columns.classes.length !== 2) return { why: `a threshold is for two classes, and here are ${columns.classes.length}` };
	const label = pos_label;
	const positive = label === null ? 1 : classPosition(columns, label);
	if (positive === -1) return unknownClass(columns, label);
	const probabilities = probabilitiesOf(columns);
	return Int32Array.from({ length: columns.rows }, (_, row) => probabilities[2 * row + positive] >= threshold ? positive : 1 - positive);
}
function readAmounts(value) {
	if (!isMapping(value)) return void 0;
	const pairs = Object.values(value);
	const isAmounts = (amounts) => isMapping(amounts) && Object.values(amounts).every((amount) => Number.isFinite(amount));
	return pairs.length > 0 && pairs.every(isAmounts) ? value : void 0;
}
// packages/metrics/column-metrics.ts
/** The score of each row, as somebody else gave it. */
const scores = (columns, { column, bounded }) => {
	const values = scoreOf(columns, column);
	if (values === void 0) return { why: `the rows have no score "${column}"` };
	const unsound = [];
	for (let row = 0; row < values.length; row++) {
		const value = values[row];
		if (!(bounded === true ? value >= 0 && value <= 1 : Number.isFinite(value))) unsound.push(row);
	}
	const have = bounded === true ? "a score that is not between 0 and 1" : "a score that is not a finite number";
	return {
		values,
		unsound: unsoundRows(unsound, columns.rows, have)
	};
};
/** Names under which what an expression gives for each row stands among the scores: its value, and whether it counts. */
function expressionScores(expression) {
	return {
		value: `sql:value:${expression}`,
		counted: `sql:counted:${expression}`
	};
}
/** A sum, a mean or a count over the rows that take part; NaN marks a row that has no value. */
const aggregate = (columns, { expression }) => {
	const names = expressionScores(expression);
	const values = scoreOf(columns, names.value);
	const counted = scoreOf(columns, names.counted);
	if (values === void 0) return () => ({ why: "the expression was not computed for these rows" });
	return (weights) => {
		let sum = 0;
		let total = 0;
		let present = 0;
		for (let row = 0; row < weights.length; row++) {
			present += weights[row];
			const weight = weights[row] * (counted === void 0 ? 1 : counted[row]);
			if (weight === 0) continue;
			sum += weight * values[row];
			total += weight;
		}
		if (present === 0) return noRows;
		if (counted === void 0) return sum;
		return total === 0 ? { why: "no row takes part" } : sum / total;
	};
};
/** What somebody else gave: a score of each row, or the number itself. */
const columnMetrics = {
	mean: {
		direction: ({ direction }) => direction === "lower" ? "lower" : "higher",
		bounded: ({ bounded }) => bounded === true ? [0, 1] : null,
		range: "−∞ … ∞; bounded: 0 … 1",
		needs: "scores",
		unit: ({ unit }) => String(unit),
		description: "mean of a score that each row was given, such as that of a language model’s answer",
		formula: "mean of the column; direction says which way is better, bounded that it lies between 0 and 1",
		source: "the arithmetic mean; the score is the user’s",
		example: {
			column: "exact_match",
			bounded: true
		},
		parameters: {
			column: scoreColumnRule,
			direction: directionRule,
			bounded: booleanRule(false),
			unit: unitRule
		},
		prepare: prepareMean(scores),
		perRow: scores
	},
	sql: {
		direction: ({ direction }) => direction === "lower" ? "lower" : "higher",
		bounded: null,
		range: "−∞ … ∞",
		needs: "scores",
		unit: ({ unit }) => String(unit),
		description: "a sum, mean or count of your own, as an SQL expression over the predictions",
		formula: "sum(…), avg(…) or count(…), perhaps with FILTER (WHERE …), of an expression of one row: truth, prediction, probability:CLASS, weight, and the slices and scores that were kept, by their names. Of rows with weights, weighted",
		source: "DuckDB’s SQL; the expression is the user’s",
		example: {
			name: "revenue_at_risk",
			expression: "sum(amount) filter (where truth <> prediction)",
			unit: "EUR",
			direction: "lower"
		},
		parameters: {
			name: metricNameRule,
			expression: expressionRule,
			direction: directionRule,
			unit: unitRule
		},
		prepare: aggregate
	},
	reported: {
		direction: ({ direction }) => direction === "lower" ? "lower" : "higher",
		bounded: ({ bounded }) => bounded === true ? [0, 1] : null,
		range: "−∞ … ∞; bounded: 0 … 1",
		needs: "numbers",
		unit: ({ unit }) => String(unit),
		description: "a number of another name in a file of metrics, such as `bleu`",
		formula: "the number as the file has it, nested ones by their dotted path; direction says which way is better",
		source: "the number is the user’s",
		example: {
			name: "val.bleu",
			bounded: true
		},
		parameters: {
			name: metricNameRule,
			direction: directionRule,
			bounded: booleanRule(false),
			unit: unitRule
		},
		prepare: () => () => ({ why: "it stands in a file of metrics, and these are predictions" })
	}
};
// packages/metrics/roc-auc.ts
const oneClass$1 = { why: "the truth is of one class only" };
const severalLabelsOnly$1 = { why: "average=samples is for several labels a row, and these rows have one" };
/**
* Area under the receiver operating characteristic: how probably a row of one class has a higher score than one of
* another, ties counting half (Hanley & McNeil 1982, Radiology 143:29–36). Of two classes the later one in order is
* the positive one. Of more, each against the rest (`ovr`) or against each other one (`ovo`, Hand & Till 2001,
* Machine Learning 45:171–186).
*/
const rocAuc = (columns, parameters) => {
	const evaluate = columns.classes.length > 2 ? ofMany$1(columns, parameters) : ofTwo(columns, parameters);
	return unlessPresent(rowsWithoutScores(columns), evaluate);
};
/**
* The scores that a two-class area is made of, for a test that needs more than the area: per row the score of the
* positive class, and 1 where the row is of it. Null when there are other than two classes, when all rows are of
* one, when a score isn't finite, or when rows have weights.
*/
function twoClassScores(columns) {
	if (columns.classes.length !== 2 || columns.weights !== null) return null;
	if (rowsWithoutScores(columns).rows.length > 0) return null;
	const positives = positivesOf(columns, 1);
	const count = positives.reduce((sum, positive) => sum + positive, 0);
	return count === 0 || count === columns.rows ? null : {
		scores: scoresOf(columns, 1),
		positives
	};
}
function ofTwo(columns, { max_fpr }) {
	if (columns.classes.length < 2) return () => oneClass$1;
	const ranking = rankByClass(columns, 1);
	const evaluate = areaOf(max_fpr);
	return (weights) => evaluate(ranking, weights);
}
/** The area of one ranking, up to a false positive rate where there is one. */
function areaOf(limit) {
	return limit === null ? area : (ranking, weights) => partialArea(ranking, weights, limit);
}
function ofMany$1(columns, { multi_class, average, max_fpr }) {
	if (multi_class === "raise") {
		const why = `it is for two classes unless multi_class is named, and here are more (${nameClasses(columns)}): use roc_auc_ovr or roc_auc_ovo`;
		return () => ({ why });
	}
	if (average === "samples") return () => severalLabelsOnly$1;
	if (max_fpr !== null) return () => ({ why: "max_fpr is for two classes" });
	if (multi_class === "ovo" && columns.weights !== null) return () => ({ why: "multi_class=ovo takes no weights of rows: use multi_class=ovr" });
	const evaluate = multi_class === "ovo" ? oneVersusOne : oneVersusRest;
	return unlessPresent(rowsNotWhole(columns), evaluate(columns, average));
}
/** Share, by weight, of pairs of a positive and a negative row in which the positive one is higher; ties count half. */
function area({ rows, positive, last }, weights) {
	let above = 0;
	let tied = 0;
	let negatives = 0;
	let ordered = 0;
	for (let place = 0; place < rows.length; place++) {
		const weight = weights[rows[place]];
		const positiveWeight = weight * positive[place];
		const negativeWeight = weight - positiveWeight;
		tied += positiveWeight;
		negatives += negativeWeight;
		ordered += negativeWeight * (above + tied / 2);
		if (last[place] === 1) {
			above += tied;
			tied = 0;
		}
	}
	return above === 0 || negatives === 0 ? oneClassOf(above + negatives) : ordered / (above * negatives);
}
/**
* The area left of a false positive rate, scaled so that guessing gives 0.5 and perfection 1. After McClish (1989),
* "Analyzing a portion of the ROC curve", Medical Decision Making 9:190–195.
*/
function partialArea({ rows, positive, last }, weights, limit) {
	let positives = 0;
	let negatives = 0;
	for (let place = 0; place < rows.length; place++) {
		const weight = weights[rows[place]];
		positives += weight * positive[place];
		negatives += weight * (1 - positive[place]);
	}
	if (positives === 0 || negatives === 0) return oneClassOf(positives + negatives);
	const end = limit * negatives;
	let left = 0;
	let below = 0;
	let right = 0;
	let top = 0;
	let sum = 0;
	for (let place = 0; place < rows.length && left <= end; place++) {
		const weight = weights[rows[place]];
		if (positive[place] === 1) top += weight;
		else right += weight;
		if (last[place] !== 1) continue;
		const reached = right > end ? (end - left) / (right - left) : 1;
		sum += (right - left) * reached * (below + (top - below) * reached / 2);
		left = right;
		below = top;
	}
	const least = limit ** 2 / 2;
	return .5 * (1 + (sum / (positives * negatives) - least) / (limit - least));
}
function oneClassOf(total) {
	return total === 0 ? noRows : oneClass$1;
}
function oneVersusRest(columns, average) {
	if (average === "micro") {
		const ranking = rankAllScores(columns);
		return (weights) => area(ranking, weights);
	}
	const { classes } = columns;
	const rankings = classes.map((_, label) => rankByClass(columns, label));
	const weigh = prepareClassWeights(columns);
	return (weights) => {
		const present = weigh(weights);
		const absent = average === "macro" ? present.indexOf(0) : -1;
		if (present.every((own) => own === 0)) return noRows;
		if (absent !== -1) return { why: `it needs rows of every class, and no row is truly ${classes[absent]}` };
		let sum = 0;
		let total = 0;
		for (const [label, ranking] of rankings.entries()) {
			const share = present[label];
			if (share === 0) continue;
			const own = area(ranking, weights);
			if (typeof own !== "number") return own;
			const counted = average === "weighted" ? share : 1;
			sum += counted * own;
			total += counted;
		}
		return sum / total;
	};
}
function oneVersusOne(columns, average) {
	const width = columns.classes.length;
	const truth = Int32Array.from(columns.truth);
	const rankings = columns.classes.map((_, label) => rankByClass(columns, label));
	const weigh = prepareClassWeights(columns);
	const ordered = new Float64Array(width);
	const areas = new Float64Array(width * width);
	return (weights) => {
		const present = weigh(weights);
		for (const [label, ranking] of rankings.entries()) {
			orderAgainstEach(ranking, truth, weights, ordered);
			areas.set(ordered, label * width);
		}
		let sum = 0;
		let total = 0;
		for (let one = 0; one < width; one++) for (let other = one + 1; other < width; other++) {
			const pairs = present[one] * present[other];
			if (pairs === 0) continue;
			const both = areas[one * width + other] + areas[other * width + one];
			const counted = average === "weighted" ? present[one] + present[other] : 1;
			sum += counted * both / (2 * pairs);
			total += counted;
		}
		return total === 0 ? oneClassOf(present.reduce((all, own) => all + own, 0)) : sum / total;
	};
}
/** For each other class the weight of the pairs in order, as in `area`, from one walk. */
function orderAgainstEach({ rows, positive, last }, truth, weights, ordered) {
	let above = 0;
	let tied = 0;
	ordered.fill(0);
	for (let place = 0; place < rows.length; place++) {
		const row = rows[place];
		const weight = weights[row];
		if (positive[place] === 1) tied += weight;
		else {
			const label = truth[row];
			ordered[label] = ordered[label] + weight * (above + tied / 2);
		}
		if (last[place] === 1) {
			above += tied;
			tied = 0;
		}
	}
}
// packages/metrics/average-precision.ts
/**
* Mean precision over the positive rows, each taken at the threshold that just finds it: the area under the curve
* of precision over recall, in steps and not interpolated. 0 when no row is positive. Of two classes `pos_label` is
* the positive one; of more, each against the rest.
*/
const averagePrecision$1 = (columns, parameters) => {
	const evaluate = columns.classes.length > 2 ? ofMany(columns, parameters) : ofOne(columns, parameters);
	return unlessPresent(rowsWithoutScores(columns), evaluate);
};
function ofOne(columns, { pos_label }) {
	const label = pos_label;
	const position = classPosition(columns, label);
	if (position === -1) return () => unknownClass(columns, label);
	const ranking = rankByClass(columns, position);
	return (weights) => precisionOf(ranking, weights);
}
function ofMany(columns, { average, pos_label }) {
	if (pos_label !== 1) return () => ({ why: "pos_label is for two classes, and here are more: leave it out, or name an average" });
	if (average === "samples") return () => severalLabelsOnly$1;
	const { classes } = columns;
	const rankings = average === "micro" ? [rankAllScores(columns)] : classes.map((_, label) => rankByClass(columns, label));
	const weigh = prepareClassWeights(columns);
	return (weights) => {
		const present = weigh(weights);
		const absent = present.indexOf(0);
		if (absent !== -1) return present.every((own) => own === 0) ? noRows : needsEvery(classes[absent]);
		let sum = 0;
		let total = 0;
		for (const [label, ranking] of rankings.entries()) {
			const own = precisionOf(ranking, weights);
			if (typeof own !== "number") return own;
			const counted = average === "weighted" ? present[label] : 1;
			sum += counted * own;
			total += counted;
		}
		return sum / total;
	};
}
function needsEvery(absent) {
	return { why: `it needs rows of every class, and no row is truly ${absent}` };
}
/** Mean precision over the positive places of one ranking; 0 without any. */
function precisionOf({ rows, positive, last }, weights) {
	let found = 0;
	let tied = 0;
	let looked = 0;
	let sum = 0;
	for (let place = 0; place < rows.length; place++) {
		const weight = weights[rows[place]];
		looked += weight;
		tied += weight * positive[place];
		if (last[place] === 1 && tied > 0) {
			found += tied;
			sum += tied * found / looked;
			tied = 0;
		}
	}
	if (looked === 0) return noRows;
	return found === 0 ? 0 : sum / found;
}
// packages/metrics/brier.ts
/**
* Squared distance of the probabilities from what happened (Brier 1950, Monthly Weather Review 78:1–3): over two
* classes (1 − p)² of the true one, from 0 to 1; over more the sum over classes, from 0 to 2. `scale_by_half` asks
* for either range whatever the number of classes.
*/
const brierLosses = (columns, { pos_label, scale_by_half }) => {
	const { rows, classes, truth, probabilityPrecision } = columns;
	const probabilities = probabilitiesOf(columns);
	const width = classes.length;
	if (width < 2) return { why: "a Brier score needs at least two classes" };
	const positive = pos_label === null ? 1 : classPosition(columns, pos_label);
	if (width === 2 && positive === -1) return unknownClass(columns, pos_label);
	const epsilon = epsilons[probabilityPrecision];
	const [from, to] = width === 2 ? [positive, positive + 1] : [0, width];
	const factor = (width === 2 ? 2 : 1) * ((scale_by_half === "auto" ? width === 2 : scale_by_half === true) ? .5 : 1);
	const values = new Float64Array(rows);
	const unsound = [];
	for (let row = 0; row < rows; row++) {
		let sum = 0;
		let isSound = true;
		for (let label = from; label < to; label++) {
			const probability = probabilities[row * width + label];
			if (Number.isNaN(probability) || isOutside(probability, epsilon)) isSound = false;
			sum += ((truth[row] === label ? 1 : 0) - probability) ** 2;
		}
		if (isSound) values[row] = factor * sum;
		else unsound.push(row);
	}
	return {
		values,
		unsound: unsoundRows(unsound, rows, "a probability that is not between 0 and 1")
	};
};
// packages/metrics/calibration-error.ts
/**
* Mean over bins of how far the share of rows that came true is from the mean probability there (Guo et al. 2017,
* "On calibration of modern neural networks", ICML). A bin holds its upper edge; the first one 0 too.
*/
const calibrationError = (columns, { bins, of, pos_label }) => {
	const forecasts = of === "positive" ? ofClass(columns, pos_label) : ofTopLabel(columns);
	if ("why" in forecasts) return () => forecasts;
	const { probabilities, cameTrue } = forecasts;
	const unsound = [];
	const epsilon = epsilons[columns.probabilityPrecision];
	for (const [row, value] of probabilities.entries()) if (!Number.isFinite(value) || isOutside(value, epsilon)) unsound.push(row);
	const binOf = binsOf(probabilities, bins);
	const gaps = new Float64Array(bins);
	return unlessPresent(unsoundRows(unsound, columns.rows, "a probability that is not between 0 and 1"), (weights) => {
		gaps.fill(0);
		let total = 0;
		for (let row = 0; row < weights.length; row++) {
			const weight = weights[row];
			if (weight === 0) continue;
			const bin = binOf[row];
			total += weight;
			const gap = cameTrue[row] - probabilities[row];
			gaps[bin] = gaps[bin] + weight * gap;
		}
		return total === 0 ? noRows : gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total;
	});
};
/** Per row the bin of equal width that a probability lies in. */
function binsOf(probabilities, bins) {
	return Int32Array.from(probabilities, (value) => {
		let bin = Math.min(bins - 1, Math.max(0, Math.ceil(value * bins) - 1)) || 0;
		while (bin > 0 && value <= bin / bins) bin--;
		while (bin < bins - 1 && value > (bin + 1) / bins) bin++;
		return bin;
	});
}
/** Of one class, by default the later one of two. */
function ofClass(columns, label) {
	const { classes, truth } = columns;
	if (label === null && classes.length !== 2) return { why: `of=positive is for two classes, and here are ${classes.length}: name one as pos_label` };
	const positive = label === null ? 1 : classPosition(columns, label);
	if (positive === -1) return unknownClass(columns, label);
	const scores = probabilitiesOf(columns);
	return {
		probabilities: Float64Array.from(truth, (_, row) => scores[row * classes.length + positive]),
		cameTrue: Uint8Array.from(truth, (actual) => actual === positive ? 1 : 0)
	};
}
/** Of the most probable class, the first of several. */
function ofTopLabel(columns) {
	const scores = probabilitiesOf(columns);
	const width = columns.classes.length;
	const probabilities = new Float64Array(columns.rows);
	const cameTrue = new Uint8Array(columns.rows);
	for (let row = 0; row < columns.rows; row++) {
		let top = 0;
		for (let label = 1; label < width; label++) if (scores[row * width + label] > scores[row * width + top]) top = label;
		probabilities[row] = scores[row * width + top];
		cameTrue[row] = columns.truth[row] === top ? 1 : 0;
	}
	return {
		probabilities,
		cameTrue
	};
}
// packages/metrics/log-loss.ts
/**
* Mean of −ln of the probability that the model gave to the true class (Good 1952, "Rational decisions", JRSS B
* 14:107–114); with `normalize=False` their sum.
*/
const logLoss = (columns, parameters) => (parameters.normalize === false ? prepareTotal : prepareMean)(logLosses)(columns, parameters);
/** The losses of which `logLoss` is the mean; none when it is their sum. */
const meanLogLosses = (columns, { normalize }) => normalize === false ? { why: "a sum is no mean over rows" } : logLosses(columns);
/**
* Probabilities are clipped by the machine epsilon of the type that the model computed in, as scikit-learn does: a
* certain and wrong answer of a float32 model costs 15.9, of a float64 model 36.0. Rows need not add up to 1 and are
* not made to.
*
* The classes are the model's own, as if scikit-learn's `labels` were given: rows that lack a class are no trouble.
*/
function logLosses(columns) {
	const { rows, classes, truth, probabilityPrecision } = columns;
	const probabilities = probabilitiesOf(columns);
	if (classes.length < 2) return { why: "a logarithmic loss needs at least two classes" };
	const epsilon = epsilons[probabilityPrecision];
	const values = new Float64Array(rows);
	const unsound = [];
	for (let row = 0; row < rows; row++) {
		const own = probabilities.subarray(row * classes.length, (row + 1) * classes.length);
		const given = own[truth[row]];
		if (Number.isNaN(given) || own.some((value) => isOutside(value, epsilon))) unsound.push(row);
		else values[row] = -Math.log(Math.min(Math.max(given, epsilon), 1 - epsilon));
	}
	return {
		values,
		unsound: unsoundRows(unsound, rows, "no probability between 0 and 1 for their true class, or others outside that range")
	};
}
// packages/metrics/d2-probabilities.ts
/** 1 − log loss / that of the frequencies of the classes, which are clipped as probabilities are. */
const d2LogLoss = (columns, parameters) => {
	const epsilon = epsilons[columns.probabilityPrecision];
	return comparedWithFrequencies((own) => logLosses(own), (shares) => {
		let loss = 0;
		for (const share of shares) if (share > 0) loss -= share * Math.log(Math.min(Math.max(share, epsilon), 1 - epsilon));
		return loss;
	})(columns, parameters);
};
/** 1 − Brier score / that of the frequencies of the classes. */
const d2Brier = (columns, { pos_label = null }) => comparedWithFrequencies((own) => brierLosses(own, {
	pos_label,
	scale_by_half: false
}), (shares) => 1 - shares.reduce((sum, share) => sum + share * share, 0))(columns, {});
function comparedWithFrequencies(losses, lossOf) {
	return (columns, parameters) => {
		const found = losses(columns, parameters);
		if (!("values" in found)) return () => found;
		const { values, unsound } = found;
		const weigh = prepareClassWeights(columns);
		return unlessPresent(unsound, (weights) => {
			let sum = 0;
			let total = 0;
			let present = 0;
			for (let row = 0; row < weights.length; row++) {
				const weight = weights[row];
				if (weight === 0) continue;
				sum += weight * values[row];
				total += weight;
				present++;
			}
			if (present === 0) return noRows;
			if (present < 2) return { why: "D² needs at least two rows" };
			const ofFrequencies = lossOf(weigh(weights).map((weight) => weight / total));
			if (ofFrequencies === 0 && sum === 0) return { why: "the truth is of one class and met exactly" };
			return 1 - sum / total / ofFrequencies;
		});
	};
}
// packages/metrics/tallies.ts
/**
* Counts rows per class, for any weights, into arrays that are reused from call to call. Rows are put in order of truth
* and prediction once, so that each call only adds up the weights of one group after the other.
*/
function prepareTallies(columns) {
	const { order, groups } = groupRows(columns);
	const truth = new Float64Array(columns.classes.length);
	const predicted = new Float64Array(columns.classes.length);
	const right = new Float64Array(columns.classes.length);
	return (weights) => {
		predicted.fill(0);
		right.fill(0);
		truth.fill(0);
		let total = 0;
		for (const group of groups) {
			let sum = 0;
			for (let place = group.first; place < group.last; place++) sum += weights[order[place]];
			truth[group.truth] = truth[group.truth] + sum;
			predicted[group.predicted] = predicted[group.predicted] + sum;
			if (group.truth === group.predicted) right[group.truth] = sum;
			total += sum;
		}
		return {
			total,
			truth,
			predicted,
			right
		};
	};
}
/**
* Weighted numbers of rows by true and predicted class, row-major, for any weights, in an array that is reused from
* call to call.
*/
function prepareCells(columns) {
	const { order, groups } = groupRows(columns);
	const width = columns.classes.length;
	const cells = new Float64Array(width * width);
	return (weights) => {
		for (const group of groups) {
			let sum = 0;
			for (let place = group.first; place < group.last; place++) sum += weights[order[place]];
			cells[group.truth * width + group.predicted] = sum;
		}
		return cells;
	};
}
function groupRows({ rows, truth, predicted, classes }) {
	const positions = /* @__PURE__ */ new Map();
	const sizes = [];
	const groupOf = new Uint32Array(rows);
	for (let row = 0; row < rows; row++) {
		const key = truth[row] * classes.length + predicted[row];
		let position = positions.get(key);
		if (position === void 0) {
			position = sizes.push(0) - 1;
			positions.set(key, position);
		}
		sizes[position] = sizes[position] + 1;
		groupOf[row] = position;
	}
	let first = 0;
	const groups = Array.from(positions, ([key, position]) => {
		const last = first + sizes[position];
		const group = {
			truth: Math.floor(key / classes.length),
			predicted: key % classes.length,
			first,
			last
		};
		first = last;
		return group;
	});
	const next = groups.map((group) => group.first);
	const order = new Uint32Array(rows);
	for (let row = 0; row < rows; row++) {
		const group = groupOf[row];
		order[next[group]] = row;
		next[group] = next[group] + 1;
	}
	return {
		order,
		groups
	};
}
// packages/metrics/kappa.ts
const oneClass = { why: "truth and prediction are all of one class" };
/**
* Agreement of truth and prediction beyond chance: 1 − disagreement / disagreement by chance (Cohen 1960,
* Educational and Psychological Measurement 20:37–46; with weights Cohen 1968, Psychological Bulletin 70:213–220).
* Classes that do not occur have no place among the others, as in scikit-learn.
*/
const cohenKappa = (columns, { weights: kind, replace_undefined_by }) => {
	const ofOneClass = Number.isNaN(replace_undefined_by) ? oneClass : replace_undefined_by;
	const weigh = kind === null ? prepareEqual(columns) : prepareByDistance(columns, kind === "linear" ? 1 : 2);
	return (weights) => {
		const outcome = weigh(weights);
		return outcome === oneClass ? ofOneClass : outcome;
	};
};
/** Every disagreement counts alike. */
function prepareEqual(columns) {
	const count = prepareTallies(columns);
	return (weights) => {
		const { total, truth, predicted, right } = count(weights);
		if (total === 0) return noRows;
		let agreed = 0;
		let byChance = 0;
		for (let label = 0; label < truth.length; label++) {
			agreed += right[label];
			byChance += truth[label] * predicted[label] / total;
		}
		if (presentOf(truth, predicted).length < 2) return oneClass;
		return 1 - (total - agreed) / (total - byChance);
	};
}
/** A disagreement counts by how many classes lie between, to a power. */
function prepareByDistance(columns, power) {
	const width = columns.classes.length;
	const count = prepareTallies(columns);
	const countCells = prepareCells(columns);
	return (weights) => {
		const { total, truth, predicted } = count(weights);
		if (total === 0) return noRows;
		const present = presentOf(truth, predicted);
		if (present.length < 2) return oneClass;
		const cells = countCells(weights);
		let seen = 0;
		let byChance = 0;
		for (const [place, row] of present.entries()) for (const [other, column] of present.entries()) {
			const cost = Math.abs(place - other) ** power;
			seen += cost * cells[row * width + column];
			byChance += cost * truth[row] * predicted[column] / total;
		}
		return 1 - seen / byChance;
	};
}
/** Positions of the classes that occur. */
function presentOf(truth, predicted) {
	const present = [];
	for (let label = 0; label < truth.length; label++) if (truth[label] + predicted[label] > 0) present.push(label);
	return present;
}
// packages/metrics/label-metrics.ts
/** 1 where the predicted class is the true one, else 0. */
const hits = (columns) => ({ values: Float64Array.from(correctRows(columns)) });
/** 0 where the predicted class is the true one, else 1. */
const misses = (columns) => ({ values: Float64Array.from(correctRows(columns), (right) => 1 - right) });
/**
* Mean over the classes of the truth of the share of their rows that are right; `adjusted`: scaled so that
* guessing gives 0. After Brodersen et al. (2010), "The balanced accuracy and its posterior distribution", ICPR.
*/
const balancedAccuracy = (columns, { adjusted }) => {
	const count = prepareTallies(columns);
	return (weights) => {
		const { truth, right } = count(weights);
		let sum = 0;
		let present = 0;
		for (let label = 0; label < truth.length; label++) {
			if (truth[label] === 0) continue;
			sum += right[label] / truth[label];
			present++;
		}
		if (present === 0) return noRows;
		const mean = sum / present;
		if (adjusted !== true) return mean;
		if (present === 1 && mean === 1) return { why: "adjusted=True needs two classes in the truth" };
		return (mean - 1 / present) / (1 - 1 / present);
	};
};
/**
* Correlation of truth and prediction: 1 is perfect, 0 is no better than guessing; 0 too when truth or predictions
* are all of one class. After Matthews (1975), BBA 405:442–451, for more than two classes Gorodkin (2004),
* "Comparing two K-category assignments by a K-category correlation coefficient".
*/
const matthewsCorrelation = (columns) => {
	const count = prepareTallies(columns);
	return (weights) => {
		const { total, truth, predicted, right } = count(weights);
		if (total === 0) return noRows;
		let correct = 0;
		let both = 0;
		let truthSquared = 0;
		let predictedSquared = 0;
		let truthClasses = 0;
		let predictedClasses = 0;
		for (let label = 0; label < truth.length; label++) {
			const actual = truth[label] / total;
			const guessed = predicted[label] / total;
			correct += right[label] / total;
			both += actual * guessed;
			truthSquared += actual * actual;
			predictedSquared += guessed * guessed;
			if (actual > 0) truthClasses++;
			if (guessed > 0) predictedClasses++;
		}
		if (truthClasses < 2 || predictedClasses < 2) return 0;
		return (correct - both) / Math.sqrt((1 - predictedSquared) * (1 - truthSquared));
	};
};
// packages/metrics/set-metrics.ts
/** Share of the rows predicted to be of a class that are. */
const precision = (columns, parameters) => {
	const divide = dividerOf(parameters);
	return averaged$2(columns, parameters, (right, predicted) => divide(right, predicted));
};
/** Share of the rows of a class that are predicted so. */
const recall = (columns, parameters) => {
	const divide = dividerOf(parameters);
	return averaged$2(columns, parameters, (right, _, truth) => divide(right, truth));
};
/**
* Weighted harmonic mean of precision and recall, taken from the counts themselves: `zero_division` counts only
* where a class is neither true nor predicted. `beta` says how much more recall weighs. After van Rijsbergen
* (1979), Information Retrieval, chapter 7.
*/
const fBeta = (columns, parameters) => {
	const beta = parameters.beta;
	if (beta === 0) return precision(columns, parameters);
	if (beta === Number.POSITIVE_INFINITY) return recall(columns, parameters);
	const divide = dividerOf(parameters);
	const squared = beta * beta;
	return averaged$2(columns, parameters, (right, predicted, truth) => divide((1 + squared) * right, squared * truth + predicted));
};
/** Rows of a class that are found, relative to all that are of it or predicted so (Jaccard 1901). */
const jaccard = (columns, parameters) => {
	const divide = dividerOf(parameters);
	return averaged$2(columns, parameters, (right, predicted, truth) => divide(right, predicted + truth - right));
};
const f1 = (columns, parameters) => fBeta(columns, {
	...parameters,
	beta: 1
});
function dividerOf({ zero_division }) {
	const ofNothing = zero_division;
	return (numerator, denominator) => denominator === 0 ? ofNothing : numerator / denominator;
}
const severalLabelsOnly = { why: "average=samples is for several labels a row, and these rows have one: use average=macro, micro or weighted" };
function averaged$2(columns, parameters, score) {
	const count = prepareTallies(columns);
	const average = averagers[parameters.average](columns, parameters.pos_label);
	return (weights) => {
		const tallies = count(weights);
		if (tallies.total === 0) return noRows;
		const outcome = average(tallies, score);
		return Number.isNaN(outcome) ? undefinedByChoice : outcome;
	};
}
const undefinedByChoice = { why: "no class has the rows that it needs, and zero_division is nan" };
const averagers = {
	binary: ofOneClass,
	samples: () => () => severalLabelsOnly,
	micro: () => ofAllTogether,
	macro: () => (tallies, score) => meanOverClasses(tallies, score, () => 1),
	weighted: () => (tallies, score) => meanOverClasses(tallies, score, (label) => tallies.truth[label])
};
function ofOneClass(columns, positive) {
	const label = positive;
	const position = classPosition(columns, label);
	const tooMany = { why: `average=binary is for two classes, and these rows have more (${nameClasses(columns)}): use average=macro, micro or weighted` };
	const unknown = unknownClass(columns, label);
	return ({ truth, predicted, right }, score) => {
		let present = 0;
		for (let other = 0; other < truth.length; other++) if (isPresent(truth, predicted, other)) present++;
		if (present > 2) return tooMany;
		if (position !== -1 && isPresent(truth, predicted, position)) return score(right[position], predicted[position], truth[position]);
		return present === 2 ? unknown : score(0, 0, 0);
	};
}
function ofAllTogether({ total, right }, score) {
	let sum = 0;
	for (const count of right) sum += count;
	return score(sum, total, total);
}
/** The mean over the classes that are present, those without a score left out; a plain one if all weights are 0. */
function meanOverClasses({ truth, predicted, right }, score, weightOf) {
	let weighted = 0;
	let weights = 0;
	let plain = 0;
	let scored = 0;
	for (let label = 0; label < truth.length; label++) {
		if (!isPresent(truth, predicted, label)) continue;
		const value = score(right[label], predicted[label], truth[label]);
		if (Number.isNaN(value)) continue;
		weighted += value * weightOf(label);
		weights += weightOf(label);
		plain += value;
		scored++;
	}
	return weights > 0 ? weighted / weights : plain / scored;
}
function isPresent(truth, predicted, label) {
	return truth[label] > 0 || predicted[label] > 0;
}
// packages/metrics/top-k.ts
/**
* 1 where the true class is among the k with the highest scores, else 0; of classes with equal scores the later ones
* in order come first. With k of at least the number of classes every row is right. Of two classes and k = 1 the
* second one is predicted when its score is above 0.5, or above 0 when the scores are no probabilities.
*/
const topKHits = (columns, { k }) => {
	const width = columns.classes.length;
	if (width < 2) return { why: "the top k classes need at least two to choose from" };
	const hit = width === 2 ? hitOfTwo(columns, k) : hitOfMany(columns, k);
	return {
		values: Float64Array.from({ length: columns.rows }, (_, row) => hit(row) ? 1 : 0),
		unsound: rowsWithoutScores(columns)
	};
};
function hitOfTwo(columns, k) {
	if (k > 1) return () => true;
	const probabilities = probabilitiesOf(columns);
	const { truth } = columns;
	const second = (row) => probabilities[2 * row + 1];
	let isProbability = true;
	for (let row = 0; row < truth.length; row++) if (second(row) < 0 || second(row) > 1) isProbability = false;
	const threshold = isProbability ? .5 : 0;
	return (row) => second(row) > threshold === (truth[row] === 1);
}
function hitOfMany(columns, k) {
	const probabilities = probabilitiesOf(columns);
	const { truth, classes } = columns;
	return (row) => {
		const start = row * classes.length;
		const actual = truth[row];
		const own = probabilities[start + actual];
		let ahead = 0;
		for (let label = 0; label < classes.length; label++) {
			const score = probabilities[start + label];
			if (score > own || score === own && label > actual) ahead++;
		}
		return ahead < k;
	};
}
// packages/metrics/classification-metrics.ts
const share$1 = {
	direction: "higher",
	bounded: [0, 1],
	range: "0 … 1",
	needs: "labels"
};
const error = {
	direction: "lower",
	bounded: [0, 1],
	range: "0 … 1",
	needs: "labels"
};
const scored = {
	direction: "higher",
	bounded: [0, 1],
	range: "0 … 1",
	needs: "probabilities"
};
const ofSets = {
	...share$1,
	conflict: ofClassOrAverage
};
const setParameters = {
	average: averageRule,
	pos_label: posLabelRule,
	zero_division: zeroDivisionRule
};
const meanOf$4 = (perRow) => ({
	prepare: prepareMean(perRow),
	perRow
});
/** Metrics of one class per row, from labels and from probabilities. */
const classificationMetrics = {
	accuracy_score: {
		...share$1,
		description: "share of rows whose predicted class is the true one",
		formula: "right rows / rows",
		parameters: { normalize: normalizeRule },
		...meanOf$4(hits)
	},
	balanced_accuracy_score: {
		...share$1,
		description: "mean of the recall of each class: every class counts alike, however rare",
		formula: "mean of recall over the classes of the truth; adjusted: (that − 1/classes) / (1 − 1/classes)",
		range: "0 … 1; adjusted −1 … 1",
		bounded: ({ adjusted }) => adjusted === true ? null : [0, 1],
		parameters: { adjusted: booleanRule(false) },
		prepare: balancedAccuracy
	},
	f1_score: {
		...ofSets,
		description: "harmonic mean of precision and recall",
		formula: "2 · right / (predicted + true), of the rows of a class",
		parameters: setParameters,
		prepare: f1
	},
	fbeta_score: {
		...ofSets,
		description: "mean of precision and recall in which recall weighs beta times as much",
		formula: "(1 + β²) · right / (β² · true + predicted), of the rows of a class",
		example: {
			beta: 2,
			average: "macro"
		},
		parameters: {
			...setParameters,
			beta: betaRule
		},
		prepare: fBeta
	},
	jaccard_score: {
		...ofSets,
		description: "rows of a class that are found, relative to all that are of it or predicted to be",
		formula: "right / (predicted + true − right), of the rows of a class",
		parameters: {
			...setParameters,
			zero_division: zeroOrOneDivisionRule
		},
		prepare: jaccard
	},
	precision_score: {
		...ofSets,
		description: "share of the rows predicted to be of a class that are",
		formula: "right / predicted, of the rows of a class",
		parameters: setParameters,
		prepare: precision
	},
	recall_score: {
		...ofSets,
		description: "share of the rows of a class that are found",
		formula: "right / true, of the rows of a class",
		parameters: setParameters,
		prepare: recall
	},
	hamming_loss: {
		...error,
		description: "share of labels that are wrong; with one label a row the same as zero_one_loss",
		formula: "wrong rows / rows",
		parameters: {},
		...meanOf$4(misses)
	},
	zero_one_loss: {
		...error,
		description: "share of rows whose predicted class is not the true one",
		formula: "1 − accuracy_score",
		parameters: { normalize: normalizeRule },
		...meanOf$4(misses)
	},
	matthews_corrcoef: {
		direction: "higher",
		bounded: null,
		range: "−1 … 1",
		needs: "labels",
		description: "correlation of true and predicted class, −1 to 1; 0 is guessing",
		formula: "covariance of truth and prediction, as indicators of classes, / root of the product of their variances",
		parameters: {},
		prepare: matthewsCorrelation
	},
	cohen_kappa_score: {
		direction: "higher",
		bounded: null,
		range: "−1 … 1",
		needs: "labels",
		description: "agreement of truth and prediction beyond chance; 0 is chance",
		formula: "1 − disagreement / disagreement by chance; weights: every error counts alike (None), by its distance in classes (linear), by its square (quadratic)",
		parameters: {
			weights: kappaWeightsRule,
			replace_undefined_by: replaceUndefinedRule
		},
		prepare: cohenKappa
	},
	log_loss: {
		direction: "lower",
		bounded: null,
		range: "0 … 36.04, of float32 models 0 … 15.94",
		needs: "probabilities",
		description: "how surprised the probabilities are by the true class",
		formula: "mean of −ln p(true class), p clipped by the epsilon of its type; normalize=False: their sum",
		parameters: { normalize: booleanRule(true) },
		prepare: logLoss,
		perRow: meanLogLosses
	},
	brier_score_loss: {
		direction: "lower",
		bounded: ({ scale_by_half }) => scale_by_half === true ? [0, 1] : null,
		range: "0 … 1 of two classes, 0 … 2 of more",
		needs: "probabilities",
		description: "squared distance of the probabilities from what happened",
		formula: "mean of Σ over classes (p − 1 or 0)², of two classes halved",
		parameters: {
			pos_label: optionalPosLabelRule,
			scale_by_half: scaleByHalfRule
		},
		...meanOf$4(brierLosses)
	},
	d2_log_loss_score: {
		direction: "higher",
		bounded: null,
		range: "−∞ … 1",
		needs: "probabilities",
		description: "share of the log loss of constant class frequencies that is saved; 0 is knowing only these",
		formula: "1 − log_loss / log_loss of the frequencies of the classes",
		parameters: {},
		prepare: d2LogLoss
	},
	d2_brier_score: {
		direction: "higher",
		bounded: null,
		range: "−∞ … 1",
		needs: "probabilities",
		description: "share of the Brier score of constant class frequencies that is saved; 0 is knowing only these",
		formula: "1 − brier_score_loss / brier_score_loss of the frequencies of the classes",
		parameters: { pos_label: optionalPosLabelRule },
		prepare: d2Brier
	},
	expected_calibration_error: {
		direction: "lower",
		bounded: [0, 1],
		range: "0 … 1",
		needs: "probabilities",
		description: "how far probabilities are from the shares that come true, on average over bins",
		formula: "Σ over bins of equal width (share of the rows · |share that came true − mean p|); p is that of the most probable class (of=top_label) or of the positive class (of=positive)",
		source: "Guo et al. 2017, ICML, equation 3; a bin holds its upper edge, the first one 0 too",
		parameters: {
			bins: binsRule,
			of: calibratedRule,
			pos_label: optionalPosLabelRule
		},
		conflict: ofPositiveOnly,
		prepare: calibrationError
	},
	roc_auc_score: {
		...scored,
		description: "how probably a row of one class has a higher score than one of another; ½ is guessing",
		formula: "share of pairs of a positive and a negative row in which the positive one has the higher score, ties ½",
		parameters: {
			average: classAverageRule,
			max_fpr: maxFprRule,
			multi_class: multiClassRule
		},
		conflict: microIsForRest,
		prepare: rocAuc
	},
	average_precision_score: {
		...scored,
		description: "mean precision over the rows of a class, each at the threshold that just finds it",
		formula: "Σ over thresholds (gain of recall · precision)",
		parameters: {
			average: classAverageRule,
			pos_label: posLabelRule
		},
		prepare: averagePrecision$1
	},
	top_k_accuracy_score: {
		...scored,
		description: "share of rows whose true class is among the k with the highest scores",
		formula: "rows whose true class is among the first k / rows",
		parameters: {
			k: topRule$1,
			normalize: normalizeRule
		},
		...meanOf$4(topKHits)
	}
};
/**
* Matches the detections of each image with its true boxes, class by class, as COCO's evaluation does (pycocotools,
* `COCOeval.evaluateImg` with bounding boxes): in the order of falling score each takes the true box that it overlaps
* most and that no other took before. A crowd can be taken again and again, and counts for nothing.
*
* @param classes how many there are.
*/
function matchDetections({ truth, predicted }, classes, matching) {
	const rows = truth.offsets.length - 1;
	const collected = Array.from({ length: classes }, () => collector(rows, matching.thresholds.length));
	const facts = {
		truth: boxesOf(truth),
		predicted: boxesOf(predicted),
		areas: valuesOf(truth, "area"),
		crowds: valuesOf(truth, "crowd"),
		scores: valuesOf(predicted, "score")
	};
	for (let row = 0; row < rows; row++) {
		const trueByClass = byClass(truth, row);
		const detectedByClass = byClass(predicted, row);
		for (const label of /* @__PURE__ */ new Set([...trueByClass.keys(), ...detectedByClass.keys()])) {
			const boxes = trueByClass.get(label) ?? [];
			const detections = detectedByClass.get(label) ?? [];
			matchImage(facts, matching, {
				row,
				boxes,
				detections
			}, collected[label]);
		}
	}
	return collected.map(inOrder);
}
/** Matches what one image has of one class. */
function matchImage(facts, { thresholds, range: [least, greatest] }, { row, boxes, detections: all }, collected) {
	const { areas, crowds, scores, predicted } = facts;
	const isOf = (area) => area >= least && area <= greatest;
	const isWanted = (box) => crowds[box] !== 1 && isOf(areas[box]);
	const wanted = boxes.filter(isWanted);
	const ordered = [...wanted, ...boxes.filter((box) => !isWanted(box))];
	const detections = all.sort((left, right) => scores[right] - scores[left]).slice(0, 100);
	collected.boxes[row] = wanted.length;
	for (const [place, detection] of detections.entries()) {
		collected.image.push(row);
		collected.place.push(place);
		collected.score.push(scores[detection]);
	}
	const withoutBox = detections.map((detection) => isOf(predicted.width[detection] * predicted.height[detection]) ? 0 : 2);
	if (ordered.length === 0) {
		for (const outcomes of collected.outcomes) outcomes.push(...withoutBox);
		return;
	}
	const overlaps = detections.map((detection) => ordered.map((box) => overlapOf(facts, detection, box, crowds[box] === 1)));
	const isCrowd = ordered.map((box) => crowds[box] === 1);
	for (const [index, threshold] of thresholds.entries()) {
		const taken = takenBoxes(overlaps, wanted.length, isCrowd, threshold);
		for (const [detection, box] of taken.entries()) {
			const outcome = box < wanted.length ? 1 : 2;
			collected.outcomes[index]?.push(box === -1 ? withoutBox[detection] : outcome);
		}
	}
}
/** The box that each detection takes, or −1; boxes from `wanted` on are ignored ones, second to those before. */
function takenBoxes(overlaps, wanted, isCrowd, threshold) {
	const isTaken = new Uint8Array(isCrowd.length);
	const limit = Math.min(threshold, 1 - 1e-10);
	return Int32Array.from(overlaps, (own) => {
		let best = -1;
		let most = limit;
		for (let box = 0; box < own.length; box++) {
			if (isTaken[box] === 1 && !isCrowd[box]) continue;
			if (best !== -1 && best < wanted && box >= wanted) break;
			const overlap = own[box];
			if (overlap < most) continue;
			most = overlap;
			best = box;
		}
		if (best !== -1) isTaken[best] = 1;
		return best;
	});
}
/** Intersection over union; over the detection alone where the true box is a crowd. */
function overlapOf({ truth, predicted }, detection, box, isCrowd) {
	const at = (values, index) => values[index];
	const reach = (start, size) => Math.min(at(predicted[size], detection) + at(predicted[start], detection), at(truth[size], box) + at(truth[start], box)) - Math.max(at(predicted[start], detection), at(truth[start], box));
	const width = reach("x", "width");
	if (width <= 0) return 0;
	const height = reach("y", "height");
	if (height <= 0) return 0;
	const both = width * height;
	const detected = at(predicted.width, detection) * at(predicted.height, detection);
	return both / (isCrowd ? detected : detected + at(truth.width, box) * at(truth.height, box) - both);
}
function collector(rows, thresholds) {
	return {
		image: [],
		place: [],
		score: [],
		outcomes: Array.from({ length: thresholds }, () => []),
		boxes: new Float64Array(rows)
	};
}
/** By falling score; equal ones in the order of their images, as a stable sort leaves them. */
function inOrder({ image, place, score, outcomes, boxes }) {
	const order = Array.from(score.keys()).sort((left, right) => score[right] - score[left]);
	const pick = (values) => (index) => values[index];
	return {
		image: Int32Array.from(order, pick(image)),
		place: Int32Array.from(order, pick(place)),
		outcomes: outcomes.map((own) => Uint8Array.from(order, pick(own))),
		boxes
	};
}
function boxesOf(entries) {
	return {
		x: valuesOf(entries, "x"),
		y: valuesOf(entries, "y"),
		width: valuesOf(entries, "width"),
		height: valuesOf(entries, "height")
	};
}
/** The entries of a row by their class, in the order of the file. */
function byClass({ offsets, classOf }, row) {
	const groups = /* @__PURE__ */ new Map();
	for (let entry = offsets[row]; entry < offsets[row + 1]; entry++) {
		const label = classOf[entry];
		const group = groups.get(label);
		if (group === void 0) groups.set(label, [entry]);
		else group.push(entry);
	}
	return groups;
}
// packages/metrics/detection-metrics.ts
/** COCO's ten thresholds, .5 to .95, with the rounding that `numpy.linspace` gives them. */
const cocoThresholds = Array.from({ length: 10 }, (_, step) => step === 9 ? .95 : .5 + step * ((.95 - .5) / 9));
/** The 101 recalls at which precision is read. */
const recalls = Array.from({ length: 101 }, (_, step) => step === 100 ? 1 : step * (1 / 100));
/** Areas in pixels, as COCO bounds them. */
const areaRanges = {
	all: [0, 1e5 ** 2],
	small: [0, 1024],
	medium: [1024, 9216],
	large: [9216, 1e5 ** 2]
};
const overlapRule = {
	default: null,
	expected: "a number above 0 and up to 1",
	read: (value) => value === null || typeof value === "number" && value > 0 && value <= 1 ? value : void 0,
	hint: "iou=0.5 is AP50; without it the mean over 0.5, 0.55, … 0.95 is taken."
};
const areaRule = {
	default: "all",
	expected: `one of ${Object.keys(areaRanges).join(", ")}`,
	read: (value) => Object.keys(areaRanges).find((area) => area === value)
};
const classRule = {
	default: null,
	expected: "the name of a class",
	read: (value) => value === null ? null : String(value)
};
const detectionsRule = {
	default: 100,
	expected: `a whole number from 1 to 100`,
	read: (value) => Number.isSafeInteger(value) && value >= 1 && value <= 100 ? value : void 0
};
const ofBoxes = {
	needs: "entries",
	task: "detection",
	direction: "higher",
	bounded: [0, 1],
	range: "0 … 1",
	source: "pycocotools, COCOeval with bounding boxes"
};
const boxParameters = {
	iou: overlapRule,
	area: areaRule,
	class: classRule
};
/** Metrics of boxes in images, as COCO's evaluation defines them; a row is an image. */
const detectionMetrics = {
	coco_average_precision: {
		...ofBoxes,
		description: "mean average precision of detected boxes (mAP): over classes and overlaps from .5 to .95",
		formula: "mean over classes that have boxes, and over IoU thresholds .5, .55, … .95, of the mean over recalls 0, .01, … 1 of the best precision from that recall on",
		parameters: boxParameters,
		prepare: averagePrecision
	},
	coco_average_recall: {
		...ofBoxes,
		description: "share of true boxes that the best detections of each image find, over overlaps from .5 to .95",
		formula: "mean over classes that have boxes, and over IoU thresholds .5, .55, … .95, of found boxes / boxes",
		parameters: {
			...boxParameters,
			max_detections: detectionsRule
		},
		prepare: averageRecall
	}
};
/** Matching is the greatest part of the work, and several metrics share it. */
const matched = /* @__PURE__ */ new WeakMap();
function matchesOf({ entries, classes }, { iou, area }) {
	const known = matched.get(entries) ?? /* @__PURE__ */ new Map();
	matched.set(entries, known);
	const key = `${area} ${iou}`;
	const matches = known.get(key) ?? matchDetections(entries, classes.length, {
		thresholds: typeof iou === "number" ? [iou] : cocoThresholds,
		range: areaRanges[area]
	});
	known.set(key, matches);
	return matches;
}
function averageOver(columns, parameters, scoreOf) {
	const own = parameters.class === null ? -1 : columns.classes.indexOf(parameters.class);
	if (parameters.class !== null && own === -1) {
		const why = `there is no class ${JSON.stringify(parameters.class)}`;
		return () => ({ why });
	}
	const scores = matchesOf(columns, parameters).filter((_, label) => own === -1 || label === own).map(scoreOf);
	return (weights) => {
		let sum = 0;
		let classes = 0;
		for (const { boxes, score } of scores) {
			const count = boxes(weights);
			if (count === 0) continue;
			sum += score(weights, count);
			classes++;
		}
		if (classes > 0) return sum / classes;
		return weights.some((weight) => weight > 0) ? noBoxes : noRows;
	};
}
const noBoxes = { why: "there is no true box of such a class and size" };
function averagePrecision(columns, parameters) {
	return averageOver(columns, parameters, ({ image, outcomes, boxes }) => ({
		boxes: boxCounter(boxes),
		score: precisionWalk(image, outcomes)
	}));
}
/**
* Average precision of one class over its overlaps. What was looked at up to each detection is summed once for all of
* them, less what an overlap ignores. Detections after the last that finds a box change nothing and are left out.
*/
function precisionWalk(images, outcomes) {
	const end = Math.max(...outcomes.map((own) => own.lastIndexOf(1))) + 1;
	const counted = Int32Array.from(images.keys()).filter((place) => place < end && outcomes.some((own) => own[place] !== 2));
	const image = counted.map((place) => images[place]);
	const walks = outcomes.map((own) => {
		const outcomeAt = (place) => own[counted[place]];
		const places = Int32Array.from(counted.keys()).filter((place) => outcomeAt(place) !== 0);
		return {
			places,
			isFound: Uint8Array.from(places, (place) => Number(outcomeAt(place) === 1))
		};
	});
	const most = Math.max(0, ...walks.map(({ places }) => places.length));
	const lookedAt = new Float64Array(image.length);
	const rightAt = new Float64Array(most);
	const precisionAt = new Float64Array(most);
	return (weights, boxes) => {
		let looked = 0;
		for (let place = 0; place < image.length; place++) {
			looked += weights[image[place]];
			lookedAt[place] = looked;
		}
		return meanOf$3(walks, ({ places, isFound }) => {
			let right = 0;
			let left = 0;
			let steps = 0;
			for (let event = 0; event < places.length; event++) {
				const place = places[event];
				const weight = weights[image[place]];
				if (weight === 0) continue;
				if (isFound[event] === 0) {
					left += weight;
					continue;
				}
				right += weight;
				rightAt[steps] = right;
				precisionAt[steps++] = right / (lookedAt[place] - left + Number.EPSILON);
			}
			return readAtRecalls(rightAt, precisionAt, steps, boxes);
		});
	};
}
/** The mean over COCO's recalls of the best precision from each on; 0 beyond the greatest recall that was reached. */
function readAtRecalls(rightAt, precisionAt, steps, boxes) {
	let sum = 0;
	let best = 0;
	let step = steps - 1;
	for (let place = recalls.length - 1; place >= 0; place--) {
		const recall = recalls[place];
		for (; step >= 0 && rightAt[step] / boxes >= recall; step--) best = Math.max(best, precisionAt[step]);
		sum += best;
	}
	return sum / recalls.length;
}
function averageRecall(columns, parameters) {
	const most = parameters.max_detections;
	return averageOver(columns, parameters, ({ image, place, outcomes, boxes }) => {
		const finds = outcomes.map((own) => image.filter((_, index) => own[index] === 1 && place[index] < most));
		return {
			boxes: boxCounter(boxes),
			score: (weights, count) => meanOf$3(finds, (images) => weightOf$1(images, weights) / count)
		};
	});
}
/** Weight of the boxes that are to be found; images without any are left out once and for all. */
function boxCounter(boxes) {
	const images = Int32Array.from(boxes.keys()).filter((image) => boxes[image] !== 0);
	return (weights) => {
		let sum = 0;
		for (const image of images) sum += weights[image] * boxes[image];
		return sum;
	};
}
function weightOf$1(images, weights) {
	let sum = 0;
	for (const image of images) sum += weights[image];
	return sum;
}
function meanOf$3(items, numberOf) {
	let sum = 0;
	for (const item of items) sum += numberOf(item);
	return sum / items.length;
}
// packages/metrics/fairness.ts
const noRatio = { why: "the rate is 0 in every group, and 0 is no share of 0" };
/**
* One rate of each group of the sensitive feature, compared as fairlearn's `MetricFrame` does. A group without rows
* that a rate is a share of has the rate 0, as there. Rows without a group are left out.
*/
function compareRates(comparing, rate) {
	return prepareGroups(comparing, [rate], ([only]) => only);
}
/** True and false positive rate compared; the worse of both counts, or with `agg=mean` their mean. */
function equalizedOdds(comparing) {
	return prepareGroups(comparing, ["recall", "fallOut"], ([recall, fallOut], { agg }) => {
		const both = [recall, fallOut];
		if (agg === "mean") {
			const known = both.filter((value) => !Number.isNaN(value));
			return known.reduce((sum, value) => sum + value, 0) / known.length;
		}
		return (comparing === "difference" ? both[1] > both[0] : both[1] < both[0]) ? both[1] : both[0];
	});
}
function prepareGroups(comparing, rates, join) {
	return (columns, parameters) => {
		const kept = columns.slices?.[parameters.sensitive_feature];
		if (kept === void 0) return () => ({ why: `the predictions have no column "${parameters.sensitive_feature}"` });
		const positive = positiveClass(columns, parameters, rates);
		if (typeof positive !== "number") return () => positive;
		const count = prepareCounts(columns, kept, positive);
		const compare = comparing === "difference" ? differenceOf : ratioOf;
		return (weights) => {
			const { groups, overall } = count(weights);
			const present = groups.filter(({ rows }) => rows > 0);
			if (present.length === 0) return noRows;
			const value = join(rates.map((rate) => compare(present.map((group) => rateOf[rate](group)), parameters.method === "to_overall" ? rateOf[rate](overall) : null)), parameters);
			return Number.isNaN(value) ? noRatio : value;
		};
	};
}
/** The position of the positive class; −1 when only the other class occurs, so that no row is positive. */
function positiveClass(columns, { pos_label }, rates) {
	const label = pos_label;
	const position = classPosition(columns, label);
	if (position === -1 && columns.classes.length > 1) return unknownClass(columns, label);
	if (columns.classes.length > 2 && !rates.includes("selection")) return { why: `it is for two classes, and here are ${columns.classes.length}` };
	return position;
}
const share = (part, whole) => whole === 0 ? 0 : part / whole;
const rateOf = {
	selection: ({ selected, rows }) => share(selected, rows),
	recall: ({ found, positive }) => share(found, positive),
	fallOut: ({ selected, found, rows, positive }) => share(selected - found, rows - positive)
};
function differenceOf(rates, overall) {
	if (overall === null) return Math.max(...rates) - Math.min(...rates);
	return Math.max(...rates.map((rate) => Math.abs(rate - overall)));
}
function ratioOf(rates, overall) {
	if (overall === null) return Math.min(...rates) / Math.max(...rates);
	const ratios = rates.map((rate) => rate / overall).filter((ratio) => !Number.isNaN(ratio));
	if (ratios.length === 0) return NaN;
	return Math.min(...ratios.map((ratio) => ratio > 1 ? 1 / ratio : ratio));
}
function prepareCounts({ rows, truth, predicted }, { labels, codes }, positive) {
	const cellOf = Int32Array.from({ length: rows }, (_, row) => {
		const code = codes[row];
		if (code < 0) return -1;
		return code * 4 + (truth[row] === positive ? 2 : 0) + (predicted[row] === positive ? 1 : 0);
	});
	const cells = new Float64Array(labels.length * 4);
	return (weights) => {
		cells.fill(0);
		for (let row = 0; row < rows; row++) {
			const cell = cellOf[row];
			if (cell >= 0) cells[cell] = cells[cell] + weights[row];
		}
		const cellAt = (group, cell) => cells[4 * group + cell];
		const groups = labels.map((_, group) => {
			const found = cellAt(group, 3);
			const positive = cellAt(group, 2) + found;
			const selected = cellAt(group, 1) + found;
			return {
				rows: cellAt(group, 0) + cellAt(group, 1) + positive,
				positive,
				selected,
				found
			};
		});
		return {
			groups,
			overall: groups.reduce(sumOf$1, {
				rows: 0,
				positive: 0,
				selected: 0,
				found: 0
			})
		};
	};
}
function sumOf$1(left, right) {
	return {
		rows: left.rows + right.rows,
		positive: left.positive + right.positive,
		selected: left.selected + right.selected,
		found: left.found + right.found
	};
}
// packages/metrics/fairness-metrics.ts
const parameters = {
	sensitive_feature: sensitiveFeatureRule,
	method: groupMethodRule,
	pos_label: posLabelRule
};
const difference = (name, rate) => ({
	...ofGroups(name),
	direction: "lower",
	prepare: rate === null ? equalizedOdds("difference") : compareRates("difference", rate)
});
const ratio = (name, rate) => ({
	...ofGroups(name),
	direction: "higher",
	prepare: rate === null ? equalizedOdds("ratio") : compareRates("ratio", rate)
});
/** How unlike a classifier treats the groups of a sensitive feature. */
const fairnessMetrics = {
	demographic_parity_difference: {
		...difference("demographic_parity_difference", "selection"),
		description: "how much more often one group is predicted positive than another; 0 is fair",
		formula: "largest − smallest share of predicted positives of a group; to_overall: largest distance from that of all"
	},
	demographic_parity_ratio: {
		...ratio("demographic_parity_ratio", "selection"),
		description: "how often the least favoured group is predicted positive, relative to the most; 1 is fair",
		formula: "smallest / largest share of predicted positives of a group"
	},
	equal_opportunity_difference: {
		...difference("equal_opportunity_difference", "recall"),
		description: "how much more of the truly positive are found in one group than in another; 0 is fair",
		formula: "largest − smallest true positive rate of a group"
	},
	equal_opportunity_ratio: {
		...ratio("equal_opportunity_ratio", "recall"),
		description: "how many of the truly positive are found in the worst group, relative to the best; 1 is fair",
		formula: "smallest / largest true positive rate of a group"
	},
	equalized_odds_difference: {
		...difference("equalized_odds_difference", null),
		parameters: {
			...parameters,
			agg: aggregateRule
		},
		description: "how unlike groups are in true and in false positive rate; 0 is fair",
		formula: "the larger (agg=mean: the mean) of the differences of true and of false positive rate"
	},
	equalized_odds_ratio: {
		...ratio("equalized_odds_ratio", null),
		parameters: {
			...parameters,
			agg: aggregateRule
		},
		description: "how like groups are in true and in false positive rate; 1 is fair",
		formula: "the smaller (agg=mean: the mean) of the ratios of true and of false positive rate"
	}
};
function ofGroups(name) {
	return {
		bounded: [0, 1],
		range: "0 … 1",
		needs: "labels",
		parameters,
		source: `fairlearn.metrics.${name}`,
		example: { sensitive_feature: "sex" }
	};
}
// packages/metrics/money-metrics.ts
const inMoney = {
	bounded: null,
	range: "−∞ … ∞",
	needs: ({ threshold }) => threshold === null ? "labels" : "probabilities",
	unit: ({ unit }) => String(unit),
	conflict: ofThresholdOnly
};
const decided = {
	unit: unitRule,
	threshold: thresholdRule,
	pos_label: optionalPosLabelRule
};
const costs = amountsOf("costs");
const profits = amountsOf("profits");
/** What predictions cost or bring, by what each pair of true and predicted class is worth. */
const moneyMetrics = {
	mean_cost: {
		...inMoney,
		direction: "lower",
		description: "what a row costs on average, by the price of each pair of true and predicted class",
		formula: "mean of costs[true][predicted], 0 for pairs without a price; threshold: positive from that probability on, instead of the predicted class",
		source: "Elkan 2001, \"The foundations of cost-sensitive learning\", IJCAI",
		example: {
			costs: {
				fraud: { ok: 500 },
				ok: { fraud: 5 }
			},
			unit: "EUR"
		},
		parameters: {
			costs: amountsRule("cost"),
			...decided
		},
		prepare: prepareMean(costs),
		perRow: costs
	},
	expected_profit: {
		...inMoney,
		direction: "higher",
		description: "what a row brings on average, by the worth of each pair of true and predicted class",
		formula: "mean of profits[true][predicted], 0 for pairs without a worth; threshold: positive from that probability on, instead of the predicted class",
		source: "Verbraken, Verbeke & Baesens 2013, IEEE Transactions on Knowledge and Data Engineering 25:961",
		example: {
			profits: {
				buyer: { buyer: 20 },
				other: { buyer: -1 }
			},
			unit: "EUR"
		},
		parameters: {
			profits: amountsRule("profit"),
			...decided
		},
		prepare: prepareMean(profits),
		perRow: profits
	}
};
// packages/metrics/multi-label-areas.ts
/** Areas under curves of several labels a row: of each label, of each row, or of all cells in one order. */
const multilabelAreas = {
	roc_auc_score: averaged$1(({ max_fpr }) => areaOf(max_fpr)),
	average_precision_score: averaged$1(() => precisionOf)
};
function averaged$1(scoreOf) {
	const perRow = (columns, parameters) => parameters.average === "samples" ? rowScores$1(columns, scoreOf(parameters)) : { why: "it is no mean over rows" };
	return {
		perRow,
		prepare(columns, parameters) {
			const average = parameters.average;
			if (average === "samples") return prepareMean(perRow)(columns, parameters);
			return unlessPresent(rowsWithoutScores(columns), overLabels$1(columns, scoreOf(parameters), average));
		}
	};
}
function rowScores$1(columns, score) {
	const width = columns.classes.length;
	const weights = new Float64Array(width).fill(1);
	const values = new Float64Array(columns.rows);
	const without = [];
	for (let row = 0; row < columns.rows; row++) {
		const [from, to] = [row * width, (row + 1) * width];
		const truth = Uint8Array.from(columns.truth.subarray(from, to));
		const own = columns.probabilities.subarray(from, to);
		const outcome = own.every(Number.isFinite) ? score(rank(own, truth), weights) : null;
		if (typeof outcome === "number") values[row] = outcome;
		else without.push(row);
	}
	return {
		values,
		unsound: {
			rows: without,
			why: `${without.length} of ${columns.rows} rows have no value, because all of their labels are true, or none is, or a score is not a finite number`
		}
	};
}
function overLabels$1(columns, score, average) {
	const { rows, classes, truth } = columns;
	const width = classes.length;
	if (average === "micro") {
		const ranking = rank(columns.probabilities, Uint8Array.from(truth), width);
		return (weights) => score(ranking, weights);
	}
	const positives = classes.map((_, label) => Uint8Array.from({ length: rows }, (_, row) => truth[row * width + label]));
	const rankings = positives.map((own, label) => rank(scoresOf(columns, label), own));
	return (weights) => {
		let sum = 0;
		let total = 0;
		for (const [label, ranking] of rankings.entries()) {
			const counted = average === "macro" ? 1 : weightOf(positives[label], weights);
			if (counted === 0) continue;
			const own = score(ranking, weights);
			if (own === noRows) return noRows;
			if (typeof own !== "number") return { why: `of the label ${classes[label]}, ${own.why}` };
			sum += counted * own;
			total += counted;
		}
		return total === 0 ? 0 : sum / total;
	};
}
function weightOf(positives, weights) {
	let sum = 0;
	for (let row = 0; row < weights.length; row++) sum += positives[row] * weights[row];
	return sum;
}
// packages/metrics/multi-label-sets.ts
const divider = ({ zero_division }) => (numerator, denominator) => denominator === 0 ? zero_division : numerator / denominator;
const ofPrecision = (parameters) => {
	const divide = divider(parameters);
	return (right, predicted) => divide(right, predicted);
};
const ofRecall = (parameters) => {
	const divide = divider(parameters);
	return (right, _, truth) => divide(right, truth);
};
const ofFBeta = (parameters) => {
	const beta = parameters.beta;
	if (beta === 0) return ofPrecision(parameters);
	if (beta === Number.POSITIVE_INFINITY) return ofRecall(parameters);
	const divide = divider(parameters);
	const squared = beta * beta;
	return (right, predicted, truth) => divide((1 + squared) * right, squared * truth + predicted);
};
const ofJaccard = (parameters) => {
	const divide = divider(parameters);
	return (right, predicted, truth) => divide(right, predicted + truth - right);
};
/** Precision, recall, F and Jaccard of several labels a row: `samples` is the mean over rows, the rest over labels. */
const multilabelSets = {
	precision_score: averaged(ofPrecision),
	recall_score: averaged(ofRecall),
	f1_score: averaged((parameters) => ofFBeta({
		...parameters,
		beta: 1
	})),
	fbeta_score: averaged(ofFBeta),
	jaccard_score: averaged(ofJaccard)
};
const oneLabelOnly = { why: "average=binary is for one label a row, and these rows have several: use average=macro, micro, weighted or samples" };
const allLeftOut = { why: "no label or row has what it needs, and zero_division is nan" };
function averaged(scoreOf) {
	return {
		prepare(columns, parameters) {
			const average = parameters.average;
			const score = scoreOf(parameters);
			if (average === "binary") return () => oneLabelOnly;
			return average === "samples" ? meanOfRows(rowScores(columns, score)) : overLabels(columns, score, average);
		},
		perRow(columns, parameters) {
			if (parameters.average !== "samples") return { why: "it is no mean over rows" };
			const values = rowScores(columns, scoreOf(parameters));
			return values.some(Number.isNaN) ? allLeftOut : { values };
		}
	};
}
/** The score of each row's labels. */
function rowScores({ rows, classes, truth, predicted }, score) {
	const width = classes.length;
	return new Float64Array(rows).map((_, row) => {
		const counts = {
			right: 0,
			predicted: 0,
			truth: 0
		};
		for (let cell = row * width; cell < (row + 1) * width; cell++) {
			counts.truth += truth[cell];
			counts.predicted += predicted[cell];
			counts.right += truth[cell] * predicted[cell];
		}
		return score(counts.right, counts.predicted, counts.truth);
	});
}
/** The weighted mean of those that are numbers. */
function meanOfRows(values) {
	return (weights) => {
		let sum = 0;
		let total = 0;
		let all = 0;
		for (let row = 0; row < values.length; row++) {
			const weight = weights[row];
			all += weight;
			if (Number.isNaN(values[row])) continue;
			sum += weight * values[row];
			total += weight;
		}
		if (all === 0) return noRows;
		return total === 0 ? allLeftOut : sum / total;
	};
}
function overLabels(columns, score, average) {
	const count = prepareLabelCounts(columns);
	return (weights) => {
		const { total, right, predicted, truth } = count(weights);
		if (total === 0) return noRows;
		const outcome = average === "micro" ? score(sumOf(right), sumOf(predicted), sumOf(truth)) : meanOfLabels(right.map((own, label) => score(own, predicted[label], truth[label])), average === "weighted" ? truth : null);
		return Number.isNaN(outcome) ? allLeftOut : outcome;
	};
}
/** The mean of those that are numbers, weighted unless all their weights are 0. */
function meanOfLabels(scores, weights) {
	const defined = [...scores.keys()].filter((label) => !Number.isNaN(scores[label]));
	const weightOf = (label) => weights === null ? 1 : weights[label];
	const mean = (weigh) => {
		const total = defined.reduce((sum, label) => sum + weigh(label), 0);
		return defined.reduce((sum, label) => sum + weigh(label) * scores[label], 0) / total;
	};
	const weighted = mean(weightOf);
	return Number.isNaN(weighted) ? mean(() => 1) : weighted;
}
/** Counts rows per label for any weights: only cells that are 1 somewhere are walked through. */
function prepareLabelCounts({ rows, classes, truth, predicted }) {
	const width = classes.length;
	const cellsWhere = (isCounted) => {
		const found = new Uint32Array(rows * width);
		let count = 0;
		for (let cell = 0; cell < found.length; cell++) if (isCounted(cell)) found[count++] = cell;
		return found.slice(0, count);
	};
	const parts = {
		right: cellsWhere((cell) => truth[cell] === 1 && predicted[cell] === 1),
		predicted: cellsWhere((cell) => predicted[cell] === 1),
		truth: cellsWhere((cell) => truth[cell] === 1)
	};
	const sums = {
		right: new Float64Array(width),
		predicted: new Float64Array(width),
		truth: new Float64Array(width)
	};
	return (weights) => {
		for (const part of [
			"right",
			"predicted",
			"truth"
		]) {
			const own = sums[part].fill(0);
			for (const cell of parts[part]) {
				const label = cell % width;
				own[label] = own[label] + weights[(cell - label) / width];
			}
		}
		return {
			total: sumOf(weights),
			...sums
		};
	};
}
function sumOf(values) {
	let sum = 0;
	for (const value of values) sum += value;
	return sum;
}
// packages/metrics/multi-label-metrics.ts
const meanOf$2 = (perRow) => ({
	prepare: prepareMean(perRow),
	perRow
});
const areRight = (columns) => ({ values: Float64Array.from(correctRows(columns)) });
const areWrong = (columns) => ({ values: Float64Array.from(correctRows(columns), (right) => 1 - right) });
/** Share of the labels of each row that are told wrong. */
const wrongLabels = ({ rows, classes, truth, predicted }) => {
	const width = classes.length;
	return { values: new Float64Array(rows).map((_, row) => {
		let wrong = 0;
		for (let cell = row * width; cell < (row + 1) * width; cell++) if (truth[cell] !== predicted[cell]) wrong++;
		return wrong / width;
	}) };
};
/**
* Metrics of one class a row as they are of several labels a row, with the same names and parameters. A row is right
* when all of its labels are.
*/
const multilabelMetrics = {
	accuracy_score: meanOf$2(areRight),
	zero_one_loss: meanOf$2(areWrong),
	hamming_loss: meanOf$2(wrongLabels),
	...multilabelSets,
	...multilabelAreas
};
const byLabelRanks = {
	needs: "probabilities",
	task: "multilabel",
	parameters: {}
};
/** Metrics of how the labels of each row are ranked by their scores. */
const labelRankingMetrics = {
	label_ranking_average_precision_score: {
		...byLabelRanks,
		description: "how many of the labels ranked at least as high as a true one are true, on average",
		formula: "mean over rows of the mean over true labels of (true labels with a score at least as high) / (labels with one); 1 where all or none are true",
		range: "0 … 1",
		direction: "higher",
		bounded: [0, 1],
		...meanOf$2((columns) => eachRow(columns, averagePrecisionOf))
	},
	label_ranking_loss: {
		...byLabelRanks,
		description: "share of pairs of a true and a false label that are ranked the wrong way round",
		formula: "mean over rows of (pairs whose false label has a score at least as high as the true one) / pairs; 0 where all or none are true",
		range: "0 … 1",
		direction: "lower",
		bounded: [0, 1],
		...meanOf$2((columns) => eachRow(columns, misrankedShare))
	},
	coverage_error: {
		...byLabelRanks,
		description: "how far down the ranked labels one has to go to meet all true ones",
		formula: "mean over rows of the number of labels with a score at least as high as the lowest of a true one; 0 where none is true",
		range: "0 … number of labels",
		direction: "lower",
		bounded: null,
		...meanOf$2((columns) => eachRow(columns, depthOfLast))
	}
};
function eachRow(columns, numberOf) {
	const width = columns.classes.length;
	const scores = columns.probabilities;
	return {
		values: new Float64Array(columns.rows).map((_, row) => {
			const [from, to] = [row * width, (row + 1) * width];
			return numberOf(columns.truth.subarray(from, to), scores.subarray(from, to));
		}),
		unsound: rowsWithoutScores(columns)
	};
}
function averagePrecisionOf(truth, scores) {
	const relevant = scores.filter((_, label) => truth[label] === 1);
	if (relevant.length === 0 || relevant.length === scores.length) return 1;
	let sum = 0;
	for (const score of relevant) sum += countFrom(relevant, score) / countFrom(scores, score);
	return sum / relevant.length;
}
function misrankedShare(truth, scores) {
	const relevant = scores.filter((_, label) => truth[label] === 1);
	const others = scores.filter((_, label) => truth[label] !== 1);
	if (relevant.length === 0 || others.length === 0) return 0;
	let wrong = 0;
	for (const score of relevant) wrong += countFrom(others, score);
	return wrong / (relevant.length * others.length);
}
function depthOfLast(truth, scores) {
	const relevant = scores.filter((_, label) => truth[label] === 1);
	return relevant.length === 0 ? 0 : countFrom(scores, Math.min(...relevant));
}
/** How many are at least as high. */
function countFrom(scores, least) {
	let count = 0;
	for (const score of scores) if (score >= least) count++;
	return count;
}
// packages/metrics/ranking-metrics.ts
const topRule = {
	default: null,
	expected: "a whole number of at least 1",
	read: (value) => value === null || Number.isSafeInteger(value) && value >= 1 ? value : void 0,
	hint: "k=10 looks at the ten items with the highest scores, and no k at all of them."
};
const logBaseRule = {
	default: 2,
	expected: "a number above 1",
	read: (value) => typeof value === "number" && value > 1 && Number.isFinite(value) ? value : void 0
};
const meanOf$1 = (perRow) => ({
	prepare: prepareMean(perRow),
	perRow
});
const ofItems = {
	needs: "entries",
	task: "ranking",
	direction: "higher"
};
const gainParameters = {
	k: topRule,
	ignore_ties: booleanRule(false)
};
/** Metrics of ranked items; a row is a query with all of its items. */
const rankingMetrics = {
	dcg_score: {
		...ofItems,
		description: "relevance of the items of a query, worth less the further down they are ranked",
		formula: "mean over queries of Σ relevance / log(1 + rank); items of equal score share the discounts of their ranks, unless ignore_ties",
		range: "0 … ∞",
		bounded: null,
		parameters: {
			...gainParameters,
			log_base: logBaseRule
		},
		...meanOf$1((columns, parameters) => eachQuery(columns, (query) => gainOf(query, parameters)))
	},
	ndcg_score: {
		...ofItems,
		description: "relevance found from the top, relative to the best order of the same items",
		formula: "mean over queries of DCG / DCG of the items by falling relevance; 0 where no item is relevant",
		range: "0 … 1",
		bounded: [0, 1],
		parameters: gainParameters,
		...meanOf$1(normalizedGains)
	},
	mean_reciprocal_rank: {
		...ofItems,
		description: "how far up the first relevant item is ranked",
		formula: "mean over queries of 1 / rank of the first item with a relevance above 0, other items of equal score before it; 0 where none is among the first k",
		range: "0 … 1",
		source: "Voorhees (1999), The TREC-8 Question Answering Track Report",
		bounded: [0, 1],
		parameters: { k: topRule },
		...meanOf$1((columns, parameters) => eachQuery(columns, (query) => reciprocalRank(query, parameters)))
	}
};
/** Normalized gains, after Järvelin & Kekäläinen (2002), ACM Transactions on Information Systems 20:422–446. */
function normalizedGains(columns, parameters) {
	const { truth } = columns.entries;
	if (valuesOf(truth, "relevance").some((relevance) => relevance < 0)) return { why: "a relevance is below 0, which no share of the best order can be made of" };
	const hasSeveral = (row) => truth.offsets[row + 1] - truth.offsets[row] > 1;
	if (!truth.offsets.subarray(1).some((_, row) => hasSeveral(row))) return singleItems;
	return eachQuery(columns, (query) => {
		const best = gainOf({
			...query,
			scores: query.relevance
		}, {
			...parameters,
			ignore_ties: true
		});
		return best === 0 ? 0 : gainOf(query, parameters) / best;
	});
}
const singleItems = { why: "no query has more than one item, so that nothing is ranked" };
function eachQuery(columns, numberOf) {
	const { truth, predicted } = columns.entries;
	const relevance = valuesOf(truth, "relevance");
	const scores = valuesOf(predicted, "score");
	const unsound = [];
	const values = new Float64Array(columns.rows);
	for (let row = 0; row < columns.rows; row++) {
		const [from, to] = [truth.offsets[row], truth.offsets[row + 1]];
		const query = {
			relevance: relevance.subarray(from, to),
			scores: scores.subarray(from, to)
		};
		if (query.scores.every(Number.isFinite)) values[row] = numberOf(query);
		else unsound.push(row);
	}
	return {
		values,
		unsound: unsoundRows(unsound, columns.rows, "a score that is not a finite number")
	};
}
/**
* Discounted cumulative gain of one query. Items of equal score are averaged over all of their orders (McSherry &
* Najork 2008, ECIR), or with `ignore_ties` the later one comes first. There scikit-learn leaves the order to NumPy's
* sort, which does it in one way or another depending on the processor.
*/
function gainOf({ relevance, scores }, { k, ignore_ties, log_base = 2 }) {
	const order = Array.from(scores.keys()).sort((left, right) => scores[right] - scores[left] || right - left);
	const counted = typeof k === "number" ? Math.min(k, order.length) : order.length;
	const discountAt = (place) => place < counted ? Math.log(log_base) / Math.log(place + 2) : 0;
	let sum = 0;
	for (let place = 0; place < order.length;) {
		const first = place;
		const score = scores[order[first]];
		let gain = 0;
		let discount = 0;
		do {
			gain += relevance[order[place]];
			discount += discountAt(place);
			place++;
		} while (!ignore_ties && place < order.length && scores[order[place]] === score);
		sum += gain * discount / (place - first);
	}
	return sum;
}
function reciprocalRank({ relevance, scores }, { k }) {
	let best = Number.NEGATIVE_INFINITY;
	for (const [item, score] of scores.entries()) if (relevance[item] > 0) best = Math.max(best, score);
	if (best === Number.NEGATIVE_INFINITY) return 0;
	let rank = 1;
	for (const [item, score] of scores.entries()) if (!(relevance[item] > 0) && score >= best) rank++;
	return typeof k === "number" && rank > k ? 0 : 1 / rank;
}
// packages/metrics/quantile.ts
/**
* The value below which lies a share of the weight, the mean of two where that falls between them: the averaged
* inverted distribution function of Hyndman & Fan (1996), "Sample quantiles in statistical packages", The American
* Statistician 50:361–365, definition 2. Sorts once; null where no row has weight.
*
* @param share from 0 to 1.
*/
function prepareQuantile(values, share) {
	const ascending = Int32Array.from(values.keys()).sort((left, right) => values[left] - values[right]);
	return (weights) => {
		let total = 0;
		for (const row of ascending) total += weights[row];
		if (total === 0) return null;
		const wanted = Math.max(share * 100 / 100 * total, Number.MIN_VALUE);
		let sum = 0;
		let lower = NaN;
		for (const row of ascending) {
			const weight = weights[row];
			if (weight === 0) continue;
			const value = values[row];
			if (!Number.isNaN(lower)) return (lower + value) / 2;
			sum += weight;
			if (sum - wanted > Number.EPSILON) return value;
			if (sum >= wanted) lower = value;
		}
		return Number.isNaN(lower) ? lastOf(values, ascending, weights) : lower;
	};
}
function lastOf(values, ascending, weights) {
	return values[ascending.findLast((row) => weights[row] > 0)];
}
// packages/metrics/row-losses.ts
/**
* The loss of each row of a regression. A row with a number that is not finite, or that the loss is not defined for,
* has none.
*
* @param isDefined whether finite numbers have a loss; all have by default.
* @param have what rows without a loss have, for the message.
*/
function lossesOf({ rows, truth, predicted }, loss, isDefined = () => true, have = "a truth or prediction that is not a finite number") {
	const values = new Float64Array(rows);
	const unsound = [];
	for (let row = 0; row < rows; row++) {
		const actual = truth[row];
		const guess = predicted[row];
		if (Number.isFinite(actual) && Number.isFinite(guess) && isDefined(actual, guess)) values[row] = loss(actual, guess);
		else unsound.push(row);
	}
	return {
		values,
		unsound: unsoundRows(unsound, rows, have)
	};
}
/** The loss of each row, and a guard that makes a metric undefined where a row without one takes part. */
function errorsOf(columns, loss) {
	const { values, unsound } = lossesOf(columns, loss);
	return {
		errors: values,
		guard: (evaluate) => unlessPresent(unsound, evaluate)
	};
}
// packages/metrics/value-metrics.ts
const squaredErrors = (columns) => lossesOf(columns, (truth, predicted) => (truth - predicted) ** 2);
const absoluteErrors = (columns) => lossesOf(columns, (truth, predicted) => Math.abs(truth - predicted));
/** |error| / |truth|, as a share and not in percent; a truth of 0 counts as float64's epsilon. */
const absolutePercentageErrors = (columns) => lossesOf(columns, (truth, predicted) => Math.abs(truth - predicted) / Math.max(Math.abs(truth), Number.EPSILON));
/** Twice |error| / (|truth| + |prediction|), 0 where both are 0. */
const symmetricPercentageErrors = (columns) => lossesOf(columns, (truth, predicted) => {
	const size = Math.abs(truth) + Math.abs(predicted);
	return size === 0 ? 0 : 2 * Math.abs(truth - predicted) / size;
});
/** |error| in units of the error of a naive forecast. */
const scaledErrors = (columns, { naive_error }) => lossesOf(columns, (truth, predicted) => Math.abs(truth - predicted) / naive_error);
/** Squared errors of ln(1 + value). */
const squaredLogErrors = (columns) => lossesOf(columns, (truth, predicted) => (Math.log1p(truth) - Math.log1p(predicted)) ** 2, (truth, predicted) => truth > -1 && predicted > -1, "a truth or prediction that is not above −1");
/** The root of a mean of losses. */
function rootOf(losses) {
	return (columns, parameters) => {
		const evaluate = prepareMean(losses)(columns, parameters);
		return (weights) => {
			const mean = evaluate(weights);
			return typeof mean === "number" ? Math.sqrt(mean) : mean;
		};
	};
}
const maxError = (columns) => {
	const { errors, guard } = errorsOf(columns, (truth, predicted) => Math.abs(truth - predicted));
	return guard((weights) => {
		let largest = Number.NEGATIVE_INFINITY;
		for (let row = 0; row < weights.length; row++) if (weights[row] > 0 && errors[row] > largest) largest = errors[row];
		return largest < 0 ? noRows : largest;
	});
};
/** Median of absolute errors: the value below and above which lies half of the weight. */
const medianAbsoluteError = (columns) => {
	const { errors, guard } = errorsOf(columns, (truth, predicted) => Math.abs(truth - predicted));
	const quantileOf = prepareQuantile(errors, .5);
	return guard((weights) => quantileOf(weights) ?? noRows);
};
/**
* Coefficient of determination: 1 − squared errors / squared distances of the truth from its mean. A constant truth
* gives 1 when it is met and 0 when not, or with `force_finite=False` NaN and −∞. Needs two rows of some weight.
*/
const r2 = (columns, { force_finite }) => {
	const { errors, guard } = errorsOf(columns, (truth, predicted) => (truth - predicted) ** 2);
	const { truth } = columns;
	return guard((weights) => {
		const { sum: whole, present, constant } = spreadOf(truth, weights);
		if (present === 0) return noRows;
		if (present === 1) return { why: "R² needs at least two rows" };
		let unexplained = 0;
		for (let row = 0; row < weights.length; row++) unexplained += weights[row] * errors[row];
		return explainedShare(unexplained, constant ? 0 : whole, force_finite !== false);
	});
};
/** As R², but a constant error counts for nothing: 1 − variance of the errors / variance of the truth. */
const explainedVariance = (columns, { force_finite }) => {
	const { errors, guard } = errorsOf(columns, (truth, predicted) => truth - predicted);
	return guard((weights) => {
		const left = spreadOf(errors, weights);
		const whole = spreadOf(columns.truth, weights);
		if (whole.present === 0) return noRows;
		return explainedShare(left.constant ? 0 : left.sum, whole.constant ? 0 : whole.sum, force_finite !== false);
	});
};
/** 1 − unexplained / whole; where the whole is 0: 1 when nothing is unexplained, else 0, or what dividing gives. */
function explainedShare(unexplained, whole, isForcedFinite) {
	if (whole !== 0) return 1 - unexplained / whole;
	if (isForcedFinite) return unexplained === 0 ? 1 : 0;
	return unexplained === 0 ? { why: "the truth is constant and met exactly" } : Number.NEGATIVE_INFINITY;
}
/** Weighted sum of squared distances from the mean. */
function spreadOf(values, weights) {
	let total = 0;
	let weighted = 0;
	let present = 0;
	let least = Number.POSITIVE_INFINITY;
	let most = Number.NEGATIVE_INFINITY;
	for (let row = 0; row < weights.length; row++) {
		const weight = weights[row];
		if (weight === 0) continue;
		const value = values[row];
		weighted += weight * value;
		total += weight;
		present++;
		if (value < least) least = value;
		if (value > most) most = value;
	}
	const mean = weighted / total;
	let sum = 0;
	for (let row = 0; row < weights.length; row++) sum += weights[row] * (values[row] - mean) ** 2;
	return {
		sum,
		present,
		constant: least === most
	};
}
// packages/metrics/pinball.ts
/**
* alpha · error where the prediction is too low, (1 − alpha) · error where it is too high: least for the alpha
* quantile (Koenker & Bassett 1978, "Regression quantiles", Econometrica 46:33–50).
*/
const pinballLosses = (columns, { alpha }) => lossesOf(columns, (truth, predicted) => pinball(truth - predicted, alpha));
/** 1 − pinball loss / that of the alpha quantile of the truth. Needs two rows of some weight. */
const d2Pinball = (columns, { alpha }) => {
	const share = alpha;
	const { errors, guard } = errorsOf(columns, (truth, predicted) => pinball(truth - predicted, share));
	const truth = Float64Array.from(columns.truth);
	const quantileOf = prepareQuantile(truth, share);
	return guard((weights) => {
		const quantile = quantileOf(weights);
		if (quantile === null) return noRows;
		let present = 0;
		let unexplained = 0;
		let whole = 0;
		for (let row = 0; row < weights.length; row++) {
			const weight = weights[row];
			if (weight === 0) continue;
			present++;
			unexplained += weight * errors[row];
			whole += weight * pinball(truth[row] - quantile, share);
		}
		return present < 2 ? { why: "D² needs at least two rows" } : explainedShare(unexplained, whole, true);
	});
};
function pinball(error, alpha) {
	return error >= 0 ? alpha * error : (alpha - 1) * error;
}
// packages/metrics/tweedie.ts
/**
* Twice how much less likely the truth is under the prediction than under itself, for a Tweedie distribution whose
* variance grows with the mean to the power (Jørgensen 1987, "Exponential dispersion models", JRSS B 49:127–162).
*/
const tweedieDeviances = (columns, parameters) => {
	const power = parameters.power;
	const { isDefined, have } = domainOf(power);
	const parts = partsOf(power);
	return lossesOf(columns, (truth, predicted) => power === 0 ? (truth - predicted) ** 2 : deviance(parts, truth, predicted), isDefined, have);
};
/** 1 − deviance / that of the mean of the truth. Needs two rows of some weight, and a truth that varies. */
const d2Tweedie = (columns, parameters) => {
	const power = parameters.power;
	const found = tweedieDeviances(columns, parameters);
	if (!("values" in found)) return () => found;
	const { values, unsound } = found;
	const { truth } = columns;
	const { ofTruth, at } = partsOf(power);
	const own = Float64Array.from(truth, ofTruth);
	const evaluate = (weights) => {
		let total = 0;
		let sum = 0;
		let present = 0;
		for (let row = 0; row < weights.length; row++) {
			const weight = weights[row];
			if (weight === 0) continue;
			total += weight;
			sum += weight * truth[row];
			present++;
		}
		if (present === 0) return noRows;
		if (present < 2) return { why: "D² needs at least two rows" };
		const mean = sum / total;
		const [slope, constant] = at(mean);
		let unexplained = 0;
		let whole = 0;
		for (let row = 0; row < weights.length; row++) {
			const weight = weights[row];
			if (weight === 0) continue;
			const actual = truth[row];
			unexplained += weight * values[row];
			whole += weight * (power === 0 ? (actual - mean) ** 2 : 2 * (own[row] + slope * actual + constant));
		}
		const share = 1 - unexplained / whole;
		return Number.isFinite(share) ? share : { why: "the truth is constant" };
	};
	return unlessPresent(unsound, evaluate);
};
function partsOf(power) {
	if (power === 1) return {
		ofTruth: (truth) => (truth === 0 ? 0 : truth * Math.log(truth)) - truth,
		at: (predicted) => [-Math.log(predicted), predicted]
	};
	if (power === 2) return {
		ofTruth: (truth) => -Math.log(truth) - 1,
		at: (predicted) => [1 / predicted, Math.log(predicted)]
	};
	const [one, two] = [1 - power, 2 - power];
	return {
		ofTruth: (truth) => Math.max(truth, power < 0 ? 0 : truth) ** two / (one * two),
		at: (predicted) => [-(predicted ** one) / one, predicted ** two / two]
	};
}
function deviance({ ofTruth, at }, truth, predicted) {
	const [slope, constant] = at(predicted);
	return 2 * (ofTruth(truth) + slope * truth + constant);
}
function domainOf(power) {
	if (power === 0) return {};
	return {
		have: `${`a number that a Tweedie distribution of power ${power} does not have`}: predictions must be above 0${power < 1 ? "" : power < 2 ? " and truths not below" : ", truths too"}`,
		isDefined: (truth, predicted) => predicted > 0 && (power < 1 || (power < 2 ? truth >= 0 : truth > 0))
	};
}
// packages/metrics/regression-metrics.ts
const loss = {
	direction: "lower",
	bounded: null,
	range: "0 … ∞",
	needs: "values",
	parameters: {}
};
const score = {
	direction: "higher",
	bounded: null,
	range: "−∞ … 1",
	needs: "values",
	parameters: {}
};
const meanOf = (perRow) => ({
	prepare: prepareMean(perRow),
	perRow
});
/** Metrics of one number per row. */
const regressionMetrics = {
	mean_squared_error: {
		...loss,
		description: "mean of squared errors",
		formula: "mean of (truth − prediction)²",
		...meanOf(squaredErrors)
	},
	root_mean_squared_error: {
		...loss,
		description: "root of the mean of squared errors, in the unit of the target",
		formula: "√ mean_squared_error",
		prepare: rootOf(squaredErrors)
	},
	mean_absolute_error: {
		...loss,
		description: "mean of absolute errors, in the unit of the target",
		formula: "mean of |truth − prediction|",
		...meanOf(absoluteErrors)
	},
	median_absolute_error: {
		...loss,
		description: "median of absolute errors: a few wild ones change nothing",
		formula: "median of |truth − prediction|",
		prepare: medianAbsoluteError
	},
	mean_absolute_percentage_error: {
		...loss,
		description: "mean of absolute errors relative to the truth, as a share",
		formula: "mean of |truth − prediction| / max(|truth|, 2.2e-16)",
		...meanOf(absolutePercentageErrors)
	},
	symmetric_mean_absolute_percentage_error: {
		...loss,
		range: "0 … 2",
		description: "mean of absolute errors relative to the mean of truth and prediction, as a share up to 2",
		formula: "mean of 2 · |truth − prediction| / (|truth| + |prediction|); 0 where both are 0",
		source: "Makridakis & Hibon 2000, International Journal of Forecasting 16:451, as a share, not in percent",
		...meanOf(symmetricPercentageErrors)
	},
	mean_absolute_scaled_error: {
		...loss,
		description: "mean of absolute errors relative to those of the naive forecast of the training series",
		formula: "mean_absolute_error / naive_error; naive_error is the mean of |y(t) − y(t − season)| over the training series, which held-out rows cannot tell",
		source: "Hyndman & Koehler 2006, International Journal of Forecasting 22:679",
		example: { naive_error: 12.5 },
		parameters: { naive_error: naiveErrorRule },
		...meanOf(scaledErrors)
	},
	max_error: {
		...loss,
		description: "largest absolute error",
		formula: "max of |truth − prediction|",
		prepare: maxError
	},
	mean_squared_log_error: {
		...loss,
		description: "mean of squared errors of ln(1 + value), for values that grow by factors",
		formula: "mean of (ln(1 + truth) − ln(1 + prediction))²; all values must be above −1",
		...meanOf(squaredLogErrors)
	},
	root_mean_squared_log_error: {
		...loss,
		description: "root of the mean of squared errors of ln(1 + value)",
		formula: "√ mean_squared_log_error",
		prepare: rootOf(squaredLogErrors)
	},
	mean_pinball_loss: {
		...loss,
		description: "loss of a predicted quantile: alpha says which one",
		formula: "mean of alpha · (truth − prediction) where that is positive, else (1 − alpha) · (prediction − truth)",
		parameters: { alpha: alphaRule },
		...meanOf(pinballLosses)
	},
	mean_tweedie_deviance: {
		...loss,
		description: "deviance of a Tweedie distribution: power 0 normal, 1 Poisson, 2 gamma, 3 inverse Gaussian",
		formula: "mean of the unit deviance of the power",
		parameters: { power: powerRule },
		...meanOf(tweedieDeviances)
	},
	mean_poisson_deviance: {
		...loss,
		description: "deviance of a Poisson distribution, for counts",
		formula: "mean of 2 · (truth · ln(truth / prediction) − truth + prediction)",
		...meanOf((columns) => tweedieDeviances(columns, { power: 1 }))
	},
	mean_gamma_deviance: {
		...loss,
		description: "deviance of a gamma distribution, for positive values whose error grows with them",
		formula: "mean of 2 · (ln(prediction / truth) + truth / prediction − 1)",
		...meanOf((columns) => tweedieDeviances(columns, { power: 2 }))
	},
	r2_score: {
		...score,
		description: "share of the spread of the truth that is explained; 1 is perfect, 0 is the mean",
		formula: "1 − Σ (truth − prediction)² / Σ (truth − mean truth)²",
		parameters: { force_finite: booleanRule(true) },
		prepare: r2
	},
	explained_variance_score: {
		...score,
		description: "share of the spread of the truth that is explained, a constant error left aside",
		formula: "1 − variance of (truth − prediction) / variance of truth",
		parameters: { force_finite: booleanRule(true) },
		prepare: explainedVariance
	},
	d2_absolute_error_score: {
		...score,
		description: "share of the absolute error of the median that is saved; 0 is knowing only the median",
		formula: "1 − mean_absolute_error / mean_absolute_error of the median of the truth",
		prepare: (columns) => d2Pinball(columns, { alpha: .5 })
	},
	d2_pinball_score: {
		...score,
		description: "share of the pinball loss of a constant quantile that is saved; 0 is knowing only the quantile",
		formula: "1 − mean_pinball_loss / mean_pinball_loss of the alpha quantile of the truth",
		parameters: { alpha: alphaRule },
		prepare: d2Pinball
	},
	d2_tweedie_score: {
		...score,
		description: "share of the Tweedie deviance of the mean that is saved; 0 is knowing only the mean",
		formula: "1 − mean_tweedie_deviance / mean_tweedie_deviance of the mean of the truth",
		parameters: { power: powerRule },
		prepare: d2Tweedie
	}
};
// packages/metrics/segmentation-metrics.ts
const ofPixels = {
	needs: "entries",
	task: "segmentation",
	direction: "higher",
	bounded: [0, 1],
	range: "0 … 1",
	parameters: { class: classRule }
};
/** Metrics of the classes of pixels; a row is an image, and pixels of all images are counted together. */
const segmentationMetrics = {
	mean_iou: {
		...ofPixels,
		description: "intersection over union (Jaccard) of the pixels of a class, averaged over classes",
		formula: "mean over classes of Σ true positives / Σ (true positives + false positives + false negatives), sums over images; classes without any pixel are left out",
		source: "Everingham et al. (2010), The PASCAL Visual Object Classes Challenge, IJCV 88:303–338",
		prepare: overClasses((right, truth, predicted) => right / (truth + predicted - right))
	},
	dice_score: {
		...ofPixels,
		description: "overlap of true and predicted pixels of a class (Dice, F1), averaged over classes",
		formula: "mean over classes of 2 Σ true positives / Σ (2 true positives + false positives + false negatives), sums over images; classes without any pixel are left out",
		source: "Dice (1945), Ecology 26:297–302",
		prepare: overClasses((right, truth, predicted) => 2 * right / (truth + predicted))
	}
};
function overClasses(scoreOf) {
	return (columns, parameters) => {
		const { classes } = columns;
		const asked = parameters.class;
		if (asked !== null && !classes.includes(asked)) return () => ({ why: `there is no class ${JSON.stringify(asked)}` });
		const count = preparePixelCounts(columns);
		return (weights) => {
			const { right, truth, predicted } = count(weights);
			let sum = 0;
			let scored = 0;
			for (const [label, name] of classes.entries()) {
				if (truth[label] + predicted[label] === 0 || asked !== null && name !== asked) continue;
				sum += scoreOf(right[label], truth[label], predicted[label]);
				scored++;
			}
			if (scored > 0) return sum / scored;
			return weights.some((weight) => weight > 0) ? { why: "there is no pixel of such a class" } : noRows;
		};
	};
}
/** Sums the pixels of each class over images, for any weights, into arrays that are reused from call to call. */
function preparePixelCounts({ rows, classes, entries }) {
	const { truth, predicted } = entries;
	const sums = {
		truth: new Float64Array(classes.length),
		predicted: new Float64Array(classes.length),
		right: new Float64Array(classes.length)
	};
	const parts = [
		{
			entries: truth,
			pixels: valuesOf(truth, "pixels"),
			sum: sums.truth
		},
		{
			entries: predicted,
			pixels: valuesOf(predicted, "pixels"),
			sum: sums.predicted
		},
		{
			entries: predicted,
			pixels: valuesOf(predicted, "right"),
			sum: sums.right
		}
	];
	return (weights) => {
		for (const { entries, pixels, sum } of parts) {
			sum.fill(0);
			for (let row = 0; row < rows; row++) {
				const weight = weights[row];
				for (let at = entries.offsets[row]; at < entries.offsets[row + 1]; at++) {
					const label = entries.classOf[at];
					sum[label] = sum[label] + weight * pixels[at];
				}
			}
		}
		return sums;
	};
}
// packages/metrics/catalogue.ts
/** All metrics by name. A further one is an entry in one of these tables and a function that prepares it. */
const catalogue = {
	...classificationMetrics,
	...regressionMetrics,
	...fairnessMetrics,
	...moneyMetrics,
	...labelRankingMetrics,
	...rankingMetrics,
	...detectionMetrics,
	...segmentationMetrics,
	...columnMetrics
};
// packages/metrics/compute.ts
function metricFacts(spec) {
	const { direction, bounded, unit } = catalogue[spec.name];
	return {
		direction: typeof direction === "function" ? direction(spec.parameters) : direction,
		unit: unit?.(spec.parameters) ?? "1",
		bounded: typeof bounded === "function" ? bounded(spec.parameters) : bounded,
		tasks: tasksOf(spec),
		needs: needsOf(spec)
	};
}
/** The column whose values are the groups that a metric compares; null for a metric of all rows alike. */
function groupColumnOf({ parameters }) {
	return parameters.sensitive_feature ?? null;
}
/**
* Does a metric's work per row once and gives a function of the weights, one per row, that is a loop over typed
* arrays: resample with it. The weights it is called with are all that counts, `columns.weights` isn't looked at;
* null is 1 for every row. A row of weight 0 counts as absent, so that whole multiplicities give what the metric is
* on the rows repeated that often. NaN where the metric is undefined; never throws.
*/
function prepareMetric(spec, columns) {
	const evaluate = prepare(spec, columns);
	const ones = new Float64Array(columns.rows).fill(1);
	return (weights) => {
		const outcome = evaluate(weights ?? ones);
		return typeof outcome === "number" ? outcome : NaN;
	};
}
/**
* A metric over the columns with their own weights, equal to scikit-learn's within rounding. Where scikit-learn
* raises, or warns and gives NaN, the value is NaN and `error` says why: a clause without a full stop.
*/
function computeMetric(spec, columns) {
	const outcome = prepare(spec, columns)(columns.weights ?? new Float64Array(columns.rows).fill(1));
	if (typeof outcome !== "number") return {
		value: NaN,
		error: outcome.why
	};
	if (Number.isNaN(outcome)) return {
		value: outcome,
		error: "the numbers are too large or too small to compute with"
	};
	return { value: outcome };
}
/**
* The loss or gain of each row, for a metric that is the weighted mean of these over rows, such as accuracy_score,
* log_loss or mean_absolute_error: what a test of paired rows works on. Null for every other metric, and where a
* row that counts has none because its numbers are unsound.
*/
function perRowLoss(spec, columns) {
	const { perRow } = implementationOf(spec, columns);
	if (perRow === void 0 || mismatchOf(spec, columns) !== null) return null;
	const found = perRow(columns, spec.parameters);
	if (!("values" in found)) return null;
	const { values, unsound } = found;
	return unsound !== void 0 && isAnyPresent(unsound, columns.weights) ? null : values;
}
/**
* What a whole roc_auc_score of two classes is made of, for a test that needs more than its value, such as
* DeLong's: per row the score of the positive class, and 1 where the row is of it, else 0. Null for every other
* metric, where that area has no value, and for rows with weights.
*/
function positiveScores(spec, columns) {
	if (spec.name !== "roc_auc_score" || spec.parameters.max_fpr !== null) return null;
	if (columns.task !== "classification") return null;
	return mismatchOf(spec, columns) === null ? twoClassScores(columns) : null;
}
function prepare(spec, columns) {
	const mismatch = mismatchOf(spec, columns);
	if (mismatch !== null) return () => mismatch;
	return implementationOf(spec, columns).prepare(columns, spec.parameters);
}
/** How a metric is computed: of several labels a row otherwise than of one. */
function implementationOf({ name }, { task }) {
	return task === "multilabel" && multilabelMetrics[name] || catalogue[name];
}
function mismatchOf(spec, { rows, task, probabilities }) {
	const { canonical } = spec;
	const tasks = tasksOf(spec);
	if (tasks.length > 0 && !tasks.includes(task)) return { why: `${canonical} is for a ${tasks.join(" or ")}, and this is a ${task}` };
	if (needsOf(spec) === "probabilities" && probabilities === null) return { why: `${canonical} needs probabilities, and the model gives only labels` };
	return rows === 0 ? noRows : null;
}
function needsOf({ name, parameters }) {
	const { needs } = catalogue[name];
	return typeof needs === "function" ? needs(parameters) : needs;
}
function tasksOf(spec) {
	if (needsOf(spec) === "scores") return [
		"scores",
		"classification",
		"regression"
	];
	if (needsOf(spec) === "numbers") return [];
	const { task } = catalogue[spec.name];
	const own = task ?? (needsOf(spec) === "values" ? "regression" : "classification");
	return Object.hasOwn(multilabelMetrics, spec.name) ? [own, "multilabel"] : [own];
}
// packages/metrics/confusion.ts
/**
* How often each class was taken for each other, over the classes that occur in truth or predictions: truth by row,
* prediction by column. Where rows have weights these are summed.
*
* @throws RangeError for a regression.
*/
function confusionMatrix({ rows, task, classes, truth, predicted, weights }) {
	if (task === "regression") throw new RangeError("a regression has no confusion matrix");
	const size = classes.length;
	const cells = new Float64Array(size * size);
	const present = /* @__PURE__ */ new Set();
	for (let row = 0; row < rows; row++) {
		const weight = weights?.[row] ?? 1;
		if (weight === 0) continue;
		const actual = truth[row];
		const guess = predicted[row];
		cells[actual * size + guess] = cells[actual * size + guess] + weight;
		present.add(actual).add(guess);
	}
	const shown = [...present].sort((left, right) => left - right);
	return {
		labels: shown.map((label) => classes[label]),
		counts: shown.map((actual) => shown.map((guess) => cells[actual * size + guess]))
	};
}
// packages/metrics/curves.ts
/** Points that a drawing has room for. Of more, real ones are chosen; none is made up. */
const mostPoints = 100;
/**
* The receiver operating characteristic of one class against the rest, from no row taken to all. Points are about
* 1/50 apart, false and true positive rate added up, where there were more of them.
*
* @param label position in `classes`.
* @returns null without scores, with one that is not finite, or when all rows are of one side.
*/
function rocCurve(columns, label) {
	const cuts = cutsOf(columns, label);
	const last = cuts?.at(-1);
	if (cuts === null || last === void 0 || last.found === 0 || last.mistaken === 0) return null;
	return thinned(cuts.map(({ threshold, found, mistaken }) => ({
		threshold,
		falsePositiveRate: mistaken / last.mistaken,
		truePositiveRate: found / last.found
	})), (point) => (point.falsePositiveRate + point.truePositiveRate) / 2);
}
/**
* Precision and recall of one class against the rest, by falling threshold, without the point (0, 1) that scikit-learn
* adds. Of many points the first that reaches each percent of recall are taken.
*
* @param label position in `classes`.
* @returns null without scores, with one that is not finite, or when no row is of the class.
*/
function precisionRecallCurve(columns, label) {
	const cuts = cutsOf(columns, label);
	const last = cuts?.at(-1);
	if (cuts === null || last === void 0 || last.found === 0) return null;
	return thinned(cuts.slice(1).map(({ threshold, found, mistaken }) => ({
		threshold,
		precision: found / (found + mistaken),
		recall: found / last.found
	})), ({ recall }) => recall);
}
/**
* What probabilities said and what came true, by bins of equal width as `expected_calibration_error` has them; empty
* bins are left out.
*
* @param label position in `classes`; null for the most probable class of each row.
* @returns null without probabilities.
*/
function calibrationCurve(columns, label, bins = 15) {
	if (columns.probabilities === null) return null;
	const { probabilities, cameTrue } = label === null ? ofTopLabel(columns) : ofClass(columns, columns.classes[label]);
	const binOf = binsOf(probabilities, bins);
	const sums = Array.from({ length: bins }, () => ({
		rows: 0,
		said: 0,
		true: 0
	}));
	for (let row = 0; row < columns.rows; row++) {
		const weight = columns.weights?.[row] ?? 1;
		const bin = sums[binOf[row]];
		if (bin === void 0 || !Number.isFinite(probabilities[row])) continue;
		bin.rows += weight;
		bin.said += weight * probabilities[row];
		bin.true += weight * cameTrue[row];
	}
	return sums.flatMap(({ rows, said, true: came }) => rows === 0 ? [] : [{
		rows,
		meanProbability: said / rows,
		share: came / rows
	}]);
}
/**
* Residuals of a regression by bins of equally many rows, in the order of their predictions. Rows with a number that is
* not finite, and without weight, are left out.
*/
function residualBins({ truth, predicted, weights, rows }, bins = 20) {
	const order = Array.from({ length: rows }, (_, row) => row).filter((row) => Number.isFinite(truth[row]) && Number.isFinite(predicted[row]) && weights?.[row] !== 0).sort((left, right) => predicted[left] - predicted[right]);
	const count = Math.min(bins, order.length);
	return Array.from({ length: count }, (_, bin) => {
		const own = order.slice(Math.floor(bin * order.length / count), Math.floor((bin + 1) * order.length / count));
		const residuals = Float64Array.from(own, (row) => truth[row] - predicted[row]);
		const weight = Float64Array.from(own, (row) => weights?.[row] ?? 1);
		const total = weight.reduce((sum, one) => sum + one, 0);
		const at = (share) => prepareQuantile(residuals, share)(weight);
		return {
			rows: total,
			meanPrediction: own.reduce((sum, row, place) => sum + predicted[row] * weight[place], 0) / total,
			quantiles: [
				at(.05),
				at(.25),
				at(.5),
				at(.75),
				at(.95)
			]
		};
	});
}
/**
* What each threshold costs or brings on average per row, for two classes: the curve of expected profit, and the
* threshold that would have been best.
*
* @param amounts by true and predicted class, as `mean_cost` and `expected_profit` take them.
* @param direction `lower` where amounts are costs.
* @param label position of the positive class.
* @returns the clause that says why there is none, where classes or scores are not such.
*/
function searchThreshold(columns, amounts, direction, label = 1) {
	if (columns.classes.length !== 2) return { why: `it is for two classes, and here are ${columns.classes.length}` };
	const table = tableOf(columns, amounts, "amounts");
	if ("why" in table) return table;
	const cuts = cutsOf(columns, label);
	const all = cuts?.at(-1);
	if (cuts === null || all === void 0) return { why: "not every row has a finite score" };
	const amount = (truth, predicted) => table[2 * truth + predicted];
	const other = 1 - label;
	const total = all.found + all.mistaken;
	const points = cuts.map(({ threshold, found, mistaken }) => ({
		threshold,
		value: (found * amount(label, label) + (all.found - found) * amount(label, other) + mistaken * amount(other, label) + (all.mistaken - mistaken) * amount(other, other)) / total
	}));
	const isBetter = (left, right) => direction === "higher" ? left > right : left < right;
	const best = points.reduce((found, point) => isBetter(point.value, found.value) ? point : found);
	let asPredicted = 0;
	for (let row = 0; row < columns.rows; row++) {
		const weight = columns.weights?.[row] ?? 1;
		asPredicted += weight * amount(columns.truth[row], columns.predicted[row]);
	}
	const shares = cuts.map(({ found, mistaken }) => (found + mistaken) / total);
	const places = new Map(points.map((point, place) => [point, shares[place]]));
	return {
		points: thinned(points, (point) => places.get(point)),
		best,
		asPredicted: asPredicted / total
	};
}
/** Every threshold by falling score, after one that takes no row. */
function cutsOf(columns, label) {
	const { probabilities, classes, weights } = columns;
	if (probabilities === null || rowsWithoutScores(columns).rows.length > 0) return null;
	const { rows, positive, last } = rankByClass(columns, label);
	const cuts = [{
		threshold: Number.POSITIVE_INFINITY,
		found: 0,
		mistaken: 0
	}];
	let found = 0;
	let mistaken = 0;
	for (const [place, row] of rows.entries()) {
		const weight = weights?.[row] ?? 1;
		if (positive[place] === 1) found += weight;
		else mistaken += weight;
		if (last[place] !== 1) continue;
		const before = cuts.at(-1);
		if (before.found === found && before.mistaken === mistaken) continue;
		cuts.push({
			threshold: probabilities[row * classes.length + label],
			found,
			mistaken
		});
	}
	return cuts;
}
/** The first point in each of equal parts of a way from 0 to 1, and the last of all. */
function thinned(points, wayOf) {
	if (points.length <= mostPoints) return points;
	let reached = -1;
	return points.filter((point, place) => {
		const part = Math.floor(wayOf(point) * 99);
		if (part === reached && place < points.length - 1) return false;
		reached = part;
		return true;
	});
}
// packages/metrics/grammar.ts
/** Room for the prices of some hundred pairs of classes. */
const longest = 8e3;
/** Mappings within each other: true class, predicted class. */
const mostLevels = 2;
const callPattern = /^\s*([\p{L}_][\p{L}\p{N}_.-]*)\s*(?:\((.*)\))?\s*$/su;
const argumentPattern = /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*=\s*(.*?)\s*$/su;
const quotedPattern = /^(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")$/su;
const barePattern = /^[^\s,(){}='"]+$/u;
const bareName = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;
const constants = /* @__PURE__ */ new Map([
	["true", true],
	["false", false],
	["none", null],
	["null", null],
	["nan", NaN],
	["np.nan", NaN],
	["inf", Number.POSITIVE_INFINITY],
	["np.inf", Number.POSITIVE_INFINITY]
]);
/**
* Reads `name` or `name(parameter=value, …)`. Values are numbers, True, False, None, nan, inf, quoted text, bare
* words, or mappings of such: `{fraud: {ok: 500}}`.
*
* @throws MlgateError MG7002 when it is neither.
*/
function readCall(text, place) {
	if (text.length > longest) throw unreadable(`A metric of ${text.length} characters is none.`, void 0, place);
	refuseOpenBracket(text, place);
	const [, name, list = ""] = callPattern.exec(text) ?? [];
	if (name === void 0) throw unreadable(`${show(text)} is not a metric.`, "Write a metric as in scikit-learn: accuracy_score or \"f1_score(average=macro)\".", place);
	return {
		name,
		arguments: splitMetricList(list).map((argument) => readArgument(argument, name, place))
	};
}
/**
* The parts of a list separated by commas, without blanks around and without empty ones. Commas inside brackets
* and quotes separate nothing: `"accuracy_score, f1_score(average=macro, zero_division=0)"` has two parts.
*/
function splitMetricList(text) {
	const parts = [];
	let start = 0;
	for (const { position, character, depth } of unquoted(text)) {
		if (character !== "," || depth > 0) continue;
		parts.push(text.slice(start, position));
		start = position + 1;
	}
	parts.push(text.slice(start));
	return parts.map((part) => part.trim()).filter((part) => part !== "");
}
/** The characters outside quotes, each with the number of brackets open after it. */
function* unquoted(text) {
	let depth = 0;
	let quote = "";
	for (let position = 0; position < text.length; position++) {
		const character = text[position];
		if (quote !== "") {
			if (character === "\\") position++;
			else if (character === quote) quote = "";
			continue;
		}
		if (character === "\"" || character === "'") quote = character;
		if (character === "(" || character === "{") depth++;
		if (character === ")" || character === "}") depth--;
		yield {
			position,
			character,
			depth
		};
	}
}
/** A value as `readCall` reads it back. */
function writeValue(value) {
	if (value === null) return "None";
	if (typeof value === "boolean") return value ? "True" : "False";
	if (typeof value === "number") return Number.isFinite(value) ? String(value) : value > 0 ? "inf" : "nan";
	if (isMapping(value)) return `{${Object.entries(value).map(([key, own]) => `${writeKey(key)}: ${writeValue(own)}`).sort().join(", ")}}`;
	return bareName.test(value) && !constants.has(value.toLowerCase()) ? value : quoted(value);
}
function writeKey(key) {
	return bareName.test(key) || isNumber(key) ? key : quoted(key);
}
function quoted(text) {
	return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
/** Text from outside in quotes, cut to what a message has room for. */
function show(text) {
	return `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`;
}
function readArgument(text, metric, place) {
	const [, name, written] = argumentPattern.exec(text) ?? [];
	const value = written === void 0 ? void 0 : readValue(written);
	if (name !== void 0 && value !== void 0) return [name, value];
	const example = `Write "${metric}(name=value)"`;
	throw unreadable(`${show(text)} in ${metric}(…) is not a parameter with its value.`, name === void 0 ? `${example}.` : `${example}, and put text with blanks or signs in single quotes.`, place);
}
function readValue(text, levels = mostLevels) {
	if (text.startsWith("{") && text.endsWith("}")) return levels === 0 ? void 0 : readMapping(text.slice(1, -1), levels - 1);
	const unquotedText = readQuoted(text);
	if (unquotedText !== void 0) return unquotedText;
	if (!barePattern.test(text)) return void 0;
	if (isNumber(text)) return Number(text);
	const constant = constants.get(text.toLowerCase());
	return constant === void 0 ? text : constant;
}
function readQuoted(text) {
	const found = quotedPattern.exec(text);
	return found ? (found[1] ?? found[2] ?? "").replace(/\\(.)/gsu, "$1") : void 0;
}
/** `key: value, …`; undefined when it is none, is too deep, or has a key twice. */
function readMapping(inside, levels) {
	const entries = /* @__PURE__ */ new Map();
	for (const entry of splitMetricList(inside)) {
		const colon = [...unquoted(entry)].find(({ character, depth }) => character === ":" && depth === 0)?.position;
		if (colon === void 0) return void 0;
		const written = entry.slice(0, colon).trim();
		const key = readQuoted(written) ?? (barePattern.test(written) ? written : void 0);
		const value = readValue(entry.slice(colon + 1).trim(), levels);
		if (key === void 0 || value === void 0 || entries.has(key)) return void 0;
		entries.set(key, value);
	}
	return Object.fromEntries(entries);
}
function refuseOpenBracket(text, place) {
	let opened = 0;
	for (const { depth } of unquoted(text)) opened = depth;
	if (opened === 0) return;
	const [whole, hidden] = opened > 0 ? [`${text.trim()}, …)`, "closing bracket"] : [`…, ${text.trim()}`, "opening bracket"];
	throw unreadable(`${show(text)} lacks its ${hidden}.`, `A YAML list in [ ] is split at every comma: put the metric in quotes, ${show(whole)}.`, place);
}
function unreadable(message, hint, place) {
	return new MlgateError({
		code: "MG7002",
		message,
		...hint === void 0 ? {} : { hint },
		...place === void 0 ? {} : { place }
	});
}
// packages/metrics/specification.ts
/**
* Understands a metric: `accuracy_score`, `f1_score(average='macro')`, the scorer name `f1_macro`, or
* `{metric: fbeta_score, beta: 2, average: macro}`. What `canonical` says is understood as the same metric again.
*
* @param place where it was written, for messages.
* @throws MlgateError MG7001 when there is no such metric, MG7002 when it can't be read, MG7003 when parameters are
*   unknown, missing, or have values that aren't taken: all of them at once.
*/
function parseMetric(written, place) {
	const call = expandAlias(callOf(written, place));
	if (!Object.hasOwn(catalogue, call.name)) throw unknownMetric(call.name, place);
	const name = call.name;
	const { parameters, problems } = readParameters(call, catalogue[name]);
	if (problems.length > 0) throw MlgateError.ofProblems(problems.map((problem) => place ? {
		...problem,
		place
	} : problem));
	return {
		name,
		parameters,
		canonical: canonicalOf(name, parameters)
	};
}
function callOf(written, place) {
	if (typeof written === "string") return readCall(written, place);
	const { metric, ...further } = written;
	if (typeof metric !== "string") throw new MlgateError({
		code: "MG7002",
		message: "A metric is given as a mapping without the key \"metric\".",
		hint: "Write { metric: fbeta_score, beta: 2 }, or \"fbeta_score(beta=2)\".",
		...place === void 0 ? {} : { place }
	});
	const call = readCall(metric, place);
	return {
		name: call.name,
		arguments: [...call.arguments, ...Object.entries(further)]
	};
}
function expandAlias(call) {
	const meant = Object.hasOwn(scorerAliases, call.name) ? scorerAliases[call.name] : void 0;
	if (meant === void 0) return call;
	const { name, arguments: given } = readCall(meant);
	return {
		name,
		arguments: [...given, ...call.arguments]
	};
}
function reportedAs(name) {
	return `reported(name=${writeValue(name)})`;
}
function unknownMetric(name, place) {
	const known = [...Object.keys(catalogue), ...Object.keys(scorerAliases)];
	const meant = (Object.hasOwn(abbreviations, name.toLowerCase()) ? abbreviations[name.toLowerCase()] : void 0) ?? suggest(name, known);
	return new MlgateError({
		code: "MG7001",
		message: `There is no metric ${show(name)}.`,
		hint: meant === void 0 ? `A number of a metrics file is named ${reportedAs(name)}. Metrics: ${Object.keys(catalogue).join(", ")}.` : `Did you mean "${meant}"?`,
		...place === void 0 ? {} : { place }
	});
}
function readParameters(call, { parameters: rules, conflict }) {
	const given = /* @__PURE__ */ new Map();
	const problems = [];
	const refuse = (message, hint) => problems.push({
		code: "MG7003",
		message,
		...hint === void 0 ? {} : { hint }
	});
	for (const [name, value] of call.arguments) {
		const rule = Object.hasOwn(rules, name) ? rules[name] : void 0;
		if (rule === void 0) refuse(`${call.name} has no parameter ${show(name)}.`, hintForUnknown(name, rules));
		else if (given.has(name)) refuse(`${call.name} is given ${name} twice.`);
		else given.set(name, readParameter(call.name, name, value, rule, refuse));
	}
	for (const [name, rule] of Object.entries(rules)) {
		if (given.has(name)) continue;
		if (rule.default === void 0) refuse(`${call.name} needs ${name}, ${rule.expected}.`, rule.hint);
		else given.set(name, rule.default);
	}
	const parameters = Object.fromEntries(given);
	const found = conflict?.(parameters);
	if (found) refuse(`${call.name} ${found.said}`, found.hint);
	return {
		parameters,
		problems
	};
}
function readParameter(metric, name, value, rule, refuse) {
	const isPlain = value === null || [
		"string",
		"number",
		"boolean"
	].includes(typeof value);
	const read = isPlain || isMapping(value) ? rule.read(value) : void 0;
	if (read !== void 0) return read;
	const seen = isPlain ? writeValue(value) : "a list or mapping";
	refuse(`${metric} takes ${rule.expected} as ${name}, not ${seen}.`, rule.hint);
	return rule.default ?? null;
}
function hintForUnknown(name, rules) {
	if (name === "sample_weight") return "Weights come from a column of the data: name it as the weight.";
	if (name === "labels") return "The classes are all that truth, predictions and model have.";
	const meant = suggest(name, Object.keys(rules));
	if (meant !== void 0) return `Did you mean "${meant}"?`;
	const known = Object.keys(rules);
	return known.length === 0 ? "It has none." : `Its parameters: ${known.join(", ")}.`;
}
function canonicalOf(name, parameters) {
	const rules = catalogue[name].parameters;
	const written = Object.entries(parameters).filter(([parameter, value]) => !Object.is(value, rules[parameter]?.default)).map(([parameter, value]) => `${parameter}=${writeValue(value)}`).sort();
	return written.length === 0 ? name : `${name}(${written.join(", ")})`;
}
// packages/metrics/row-noun.ts
/** What a row of predictions stands for, where that is something that people have another word for: one, and several. */
const nouns = {
	ranking: ["query", "queries"],
	detection: ["image", "images"],
	segmentation: ["image", "images"]
};
/**
* What that many rows of a task's predictions are called: `row`, `queries`.
*
* @param task of a result document, where it tells one; of those that mlgate doesn't know rows are rows.
*/
function rowNoun(task, count) {
	const [one, many] = (task !== void 0 && Object.hasOwn(nouns, task) ? nouns[task] : void 0) ?? ["row", "rows"];
	return count === 1 ? one : many;
}
export { calibrationCurve, cellsOf, classPosition, computeMetric, confusionMatrix, correctRows, entryTexts, expressionScores, groupColumnOf, haveRightRows, metricFacts, nothingPerRow, parseMetric, perRowLoss, pickEntries, positiveScores, precisionRecallCurve, prepareMetric, residualBins, rocCurve, rowNoun, scoreOf, searchThreshold, sortClasses, splitMetricList, stackColumns };
