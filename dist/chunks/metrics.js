import { MlgateError, suggest } from "./core.js";
// packages/metrics/aliases.ts
const averaged$1 = (scorer, metric) => ({
	[scorer]: metric,
	...Object.fromEntries([
		"micro",
		"macro",
		"weighted"
	].map((average) => [`${scorer}_${average}`, `${metric}(average=${average})`]))
});
/**
* scikit-learn's scorer names (`sklearn.metrics.get_scorer_names`), each with the metric that it means. A `neg_`
* scorer means the metric itself: here directions are told, signs aren't turned.
*/
const scorerAliases = {
	accuracy: "accuracy_score",
	balanced_accuracy: "balanced_accuracy_score",
	...averaged$1("f1", "f1_score"),
	...averaged$1("precision", "precision_score"),
	...averaged$1("recall", "recall_score"),
	average_precision: "average_precision_score",
	matthews_corrcoef: "matthews_corrcoef",
	neg_brier_score: "brier_score_loss",
	neg_log_loss: "log_loss",
	neg_max_error: "max_error",
	neg_mean_absolute_error: "mean_absolute_error",
	neg_mean_absolute_percentage_error: "mean_absolute_percentage_error",
	neg_mean_squared_error: "mean_squared_error",
	neg_median_absolute_error: "median_absolute_error",
	neg_root_mean_squared_error: "root_mean_squared_error",
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
	f1score: "f1_score",
	mae: "mean_absolute_error",
	mape: "mean_absolute_percentage_error",
	mcc: "matthews_corrcoef",
	mse: "mean_squared_error",
	rmse: "root_mean_squared_error"
};
// packages/metrics/number-text.ts
/** Whether text is a number as data and Python write it: `7`, `-0.5`, `1e-3`, but neither `0x7` nor ``. */
function isNumber(text) {
	return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text);
}
// packages/metrics/columns.ts
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
		weights: null
	};
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
* Per row 1 where the predicted class is the true one, else 0.
*
* @throws RangeError for a regression, of which no row is right or wrong.
*/
function correctRows({ rows, task, truth, predicted }) {
	if (task === "regression") throw new RangeError("rows of a regression are neither right nor wrong");
	const correct = new Uint8Array(rows);
	for (let row = 0; row < rows; row++) correct[row] = truth[row] === predicted[row] ? 1 : 0;
	return correct;
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
// packages/metrics/average-precision.ts
/**
* Mean precision over the positive rows, each taken at the threshold that just finds it: the area under the curve
* of precision over recall, in steps and not interpolated. 0 when no row is positive. Of two classes `pos_label` is
* the positive one; of more, each against the rest.
*/
const averagePrecision = (columns, parameters) => {
	const evaluate = columns.classes.length > 2 ? ofMany$1(columns, parameters) : ofOne(columns, parameters);
	return unlessPresent(rowsWithoutScores(columns), evaluate);
};
function ofOne(columns, { pos_label }) {
	const label = pos_label;
	const position = classPosition(columns, label);
	if (position === -1) return () => unknownClass(columns, label);
	const ranking = rankByClass(columns, position);
	return (weights) => precisionOf(ranking, weights);
}
function ofMany$1(columns, { average, pos_label }) {
	if (pos_label !== 1) return () => ({ why: "pos_label is for two classes, and here are more: leave it out, or name an average" });
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
// packages/metrics/label-metrics.ts
/** 1 where the predicted class is the true one, else 0. */
const hits = (columns) => ({ values: Float64Array.from(correctRows(columns)) });
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
// packages/metrics/parameters.ts
const averages = [
	"binary",
	"micro",
	"macro",
	"weighted"
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
		if (value === null || Number.isNaN(value)) return void 0;
		return typeof value === "string" && String(Number(value)) === value ? Number(value) : value;
	}
};
/** As `posLabelRule`, but the class needs no naming: without a name it is the later one of two. */
const optionalPosLabelRule = {
	...posLabelRule,
	default: null,
	read: (value) => value === null ? null : posLabelRule.read(value)
};
/** Averages over classes, where there are more than two. */
const classAverages = [
	"micro",
	"macro",
	"weighted"
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
const topRule = {
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
// packages/metrics/roc-auc.ts
const oneClass = { why: "the truth is of one class only" };
/**
* Area under the receiver operating characteristic: how probably a row of one class has a higher score than one of
* another, ties counting half (Hanley & McNeil 1982, Radiology 143:29–36). Of two classes the later one in order is
* the positive one. Of more, each against the rest (`ovr`) or against each other one (`ovo`, Hand & Till 2001,
* Machine Learning 45:171–186).
*/
const rocAuc = (columns, parameters) => {
	const evaluate = columns.classes.length > 2 ? ofMany(columns, parameters) : ofTwo(columns, parameters);
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
	if (columns.classes.length < 2) return () => oneClass;
	const ranking = rankByClass(columns, 1);
	return typeof max_fpr === "number" ? (weights) => partialArea(ranking, weights, max_fpr) : (weights) => area(ranking, weights);
}
function ofMany(columns, { multi_class, average, max_fpr }) {
	if (multi_class === "raise") {
		const why = `it is for two classes unless multi_class is named, and here are more (${nameClasses(columns)}): use roc_auc_ovr or roc_auc_ovo`;
		return () => ({ why });
	}
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
	return total === 0 ? noRows : oneClass;
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
// packages/metrics/set-metrics.ts
/** Share of the rows predicted to be of a class that are. */
const precision = (columns, parameters) => {
	const divide = dividerOf(parameters);
	return averaged(columns, parameters, (right, predicted) => divide(right, predicted));
};
/** Share of the rows of a class that are predicted so. */
const recall = (columns, parameters) => {
	const divide = dividerOf(parameters);
	return averaged(columns, parameters, (right, _, truth) => divide(right, truth));
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
	return averaged(columns, parameters, (right, predicted, truth) => divide((1 + squared) * right, squared * truth + predicted));
};
const f1 = (columns, parameters) => fBeta(columns, {
	...parameters,
	beta: 1
});
function dividerOf({ zero_division }) {
	const ofNothing = zero_division;
	return (numerator, denominator) => denominator === 0 ? ofNothing : numerator / denominator;
}
function averaged(columns, parameters, score) {
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
// packages/metrics/value-metrics.ts
const squaredErrors = (columns) => lossesOf(columns, (truth, predicted) => (truth - predicted) ** 2);
const absoluteErrors = (columns) => lossesOf(columns, (truth, predicted) => Math.abs(truth - predicted));
/** |error| / |truth|, as a share and not in percent; a truth of 0 counts as float64's epsilon. */
const absolutePercentageErrors = (columns) => lossesOf(columns, (truth, predicted) => Math.abs(truth - predicted) / Math.max(Math.abs(truth), Number.EPSILON));
const rootMeanSquaredError = (columns, parameters) => {
	const evaluate = prepareMean(squaredErrors)(columns, parameters);
	return (weights) => {
		const mean = evaluate(weights);
		return typeof mean === "number" ? Math.sqrt(mean) : mean;
	};
};
const maxError = (columns) => {
	const { errors, guard } = errorsOf(columns, (truth, predicted) => Math.abs(truth - predicted));
	return guard((weights) => {
		let largest = Number.NEGATIVE_INFINITY;
		for (let row = 0; row < weights.length; row++) if (weights[row] > 0 && errors[row] > largest) largest = errors[row];
		return largest < 0 ? noRows : largest;
	});
};
/**
* Median of absolute errors: the value below and above which lies half of the weight, the mean of two where that
* falls between them. The averaged inverted distribution function of Hyndman & Fan (1996), "Sample quantiles in
* statistical packages", The American Statistician 50:361–365, definition 2.
*/
const medianAbsoluteError = (columns) => {
	const { errors, guard } = errorsOf(columns, (truth, predicted) => Math.abs(truth - predicted));
	const ascending = Int32Array.from(errors.keys()).sort((left, right) => errors[left] - errors[right]);
	return guard((weights) => {
		let total = 0;
		for (const row of ascending) total += weights[row];
		if (total === 0) return noRows;
		let sum = 0;
		let lower = NaN;
		for (const row of ascending) {
			const weight = weights[row];
			if (weight === 0) continue;
			if (!Number.isNaN(lower)) return (lower + errors[row]) / 2;
			sum += weight;
			if (sum - total / 2 > Number.EPSILON) return errors[row];
			if (sum >= total / 2) lower = errors[row];
		}
		return lower;
	});
};
/**
* Coefficient of determination: 1 − squared errors / squared distances of the truth from its mean. A constant truth
* gives 1 when it is met and 0 when not, or with `force_finite=False` NaN and −∞. Needs two rows of some weight.
*/
const r2 = (columns, { force_finite }) => {
	const { errors, guard } = errorsOf(columns, (truth, predicted) => (truth - predicted) ** 2);
	const { truth } = columns;
	return guard((weights) => {
		const { mean, present, constant } = spreadOf(truth, weights);
		if (present === 0) return noRows;
		if (present === 1) return { why: "R² needs at least two rows" };
		let unexplained = 0;
		let whole = 0;
		for (let row = 0; row < weights.length; row++) {
			const weight = weights[row];
			unexplained += weight * errors[row];
			whole += weight * (truth[row] - mean) ** 2;
		}
		if (!constant) return 1 - unexplained / whole;
		if (force_finite !== false) return unexplained === 0 ? 1 : 0;
		return unexplained === 0 ? { why: "the truth is constant and met exactly" } : Number.NEGATIVE_INFINITY;
	});
};
function spreadOf(values, weights) {
	let sum = 0;
	let total = 0;
	let present = 0;
	let least = Number.POSITIVE_INFINITY;
	let most = Number.NEGATIVE_INFINITY;
	for (let row = 0; row < weights.length; row++) {
		const weight = weights[row];
		if (weight === 0) continue;
		const value = values[row];
		sum += weight * value;
		total += weight;
		present++;
		if (value < least) least = value;
		if (value > most) most = value;
	}
	return {
		mean: sum / total,
		present,
		constant: least === most
	};
}
/** The loss of each row, and a guard that makes a metric undefined where a row with NaN or infinity takes part. */
function errorsOf(columns, loss) {
	const { values, unsound } = lossesOf(columns, loss);
	return {
		errors: values,
		guard: (evaluate) => unlessPresent(unsound, evaluate)
	};
}
function lossesOf({ rows, truth, predicted }, loss) {
	const values = new Float64Array(rows);
	const unsound = [];
	for (let row = 0; row < rows; row++) {
		const actual = truth[row];
		const guess = predicted[row];
		if (Number.isFinite(actual) && Number.isFinite(guess)) values[row] = loss(actual, guess);
		else unsound.push(row);
	}
	return {
		values,
		unsound: unsoundRows(unsound, rows, "a truth or prediction that is not a finite number")
	};
}
// packages/metrics/catalogue.ts
const share = {
	direction: "higher",
	bounded: [0, 1],
	needs: "labels"
};
const loss = {
	direction: "lower",
	bounded: null,
	needs: "values",
	parameters: {}
};
const scored = {
	direction: "higher",
	bounded: [0, 1],
	needs: "probabilities"
};
const ofSets = {
	...share,
	conflict: ofClassOrAverage
};
const setParameters = {
	average: averageRule,
	pos_label: posLabelRule,
	zero_division: zeroDivisionRule
};
const meanOf = (perRow) => ({
	prepare: prepareMean(perRow),
	perRow
});
/** All metrics, by scikit-learn's name. A further one is a line here and a function that prepares it. */
const catalogue = {
	accuracy_score: {
		...share,
		description: "share of rows whose predicted class is the true one",
		parameters: { normalize: normalizeRule },
		...meanOf(hits)
	},
	balanced_accuracy_score: {
		...share,
		description: "mean of the recall of each class: every class counts alike, however rare",
		bounded: ({ adjusted }) => adjusted === true ? null : [0, 1],
		parameters: { adjusted: booleanRule(false) },
		prepare: balancedAccuracy
	},
	f1_score: {
		...ofSets,
		description: "harmonic mean of precision and recall",
		parameters: setParameters,
		prepare: f1
	},
	fbeta_score: {
		...ofSets,
		description: "mean of precision and recall in which recall weighs beta times as much",
		parameters: {
			...setParameters,
			beta: betaRule
		},
		prepare: fBeta
	},
	precision_score: {
		...ofSets,
		description: "share of the rows predicted to be of a class that are",
		parameters: setParameters,
		prepare: precision
	},
	recall_score: {
		...ofSets,
		description: "share of the rows of a class that are found",
		parameters: setParameters,
		prepare: recall
	},
	matthews_corrcoef: {
		direction: "higher",
		bounded: null,
		needs: "labels",
		description: "correlation of true and predicted class, −1 to 1; 0 is guessing",
		parameters: {},
		prepare: matthewsCorrelation
	},
	log_loss: {
		direction: "lower",
		bounded: null,
		needs: "probabilities",
		description: "how surprised the probabilities are by the true class",
		parameters: { normalize: booleanRule(true) },
		prepare: logLoss,
		perRow: meanLogLosses
	},
	brier_score_loss: {
		direction: "lower",
		bounded: ({ scale_by_half }) => scale_by_half === true ? [0, 1] : null,
		needs: "probabilities",
		description: "squared distance of the probabilities from what happened",
		parameters: {
			pos_label: optionalPosLabelRule,
			scale_by_half: scaleByHalfRule
		},
		...meanOf(brierLosses)
	},
	roc_auc_score: {
		...scored,
		description: "how probably a row of one class has a higher score than one of another; ½ is guessing",
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
		parameters: {
			average: classAverageRule,
			pos_label: posLabelRule
		},
		prepare: averagePrecision
	},
	top_k_accuracy_score: {
		...scored,
		description: "share of rows whose true class is among the k with the highest scores",
		parameters: {
			k: topRule,
			normalize: normalizeRule
		},
		...meanOf(topKHits)
	},
	mean_squared_error: {
		...loss,
		description: "mean of squared errors",
		...meanOf(squaredErrors)
	},
	root_mean_squared_error: {
		...loss,
		description: "root of the mean of squared errors, in the unit of the target",
		prepare: rootMeanSquaredError
	},
	mean_absolute_error: {
		...loss,
		description: "mean of absolute errors, in the unit of the target",
		...meanOf(absoluteErrors)
	},
	median_absolute_error: {
		...loss,
		description: "median of absolute errors: a few wild ones change nothing",
		prepare: medianAbsoluteError
	},
	mean_absolute_percentage_error: {
		...loss,
		description: "mean of absolute errors relative to the truth, as a share",
		...meanOf(absolutePercentageErrors)
	},
	max_error: {
		...loss,
		description: "largest absolute error",
		prepare: maxError
	},
	r2_score: {
		direction: "higher",
		bounded: null,
		needs: "values",
		description: "share of the spread of the truth that is explained; 1 is perfect, 0 is the mean",
		parameters: { force_finite: booleanRule(true) },
		prepare: r2
	}
};
// packages/metrics/compute.ts
function metricFacts(spec) {
	const { direction, bounded, needs } = catalogue[spec.name];
	return {
		direction,
		unit: "1",
		bounded: typeof bounded === "function" ? bounded(spec.parameters) : bounded,
		task: taskOf(needs),
		needs
	};
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
	const { needs, perRow } = catalogue[spec.name];
	if (perRow === void 0 || mismatchOf(spec, needs, columns) !== null) return null;
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
	return mismatchOf(spec, "probabilities", columns) === null ? twoClassScores(columns) : null;
}
function prepare(spec, columns) {
	const { needs, prepare: prepareIt } = catalogue[spec.name];
	const mismatch = mismatchOf(spec, needs, columns);
	return mismatch === null ? prepareIt(columns, spec.parameters) : () => mismatch;
}
function mismatchOf({ canonical }, needs, { rows, task, probabilities }) {
	if (task !== taskOf(needs)) return { why: `${canonical} is for a ${taskOf(needs)}, and this is a ${task}` };
	if (needs === "probabilities" && probabilities === null) return { why: `${canonical} needs probabilities, and the model gives only labels` };
	return rows === 0 ? noRows : null;
}
function taskOf(needs) {
	return needs === "values" ? "regression" : "classification";
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
// packages/metrics/grammar.ts
const longest = 500;
const callPattern = /^\s*([\p{L}_][\p{L}\p{N}_.-]*)\s*(?:\((.*)\))?\s*$/su;
const argumentPattern = /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*=\s*(.*?)\s*$/su;
const quotedPattern = /^(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")$/su;
const barePattern = /^[^\s,()='"]+$/u;
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
* Reads `name` or `name(parameter=value, …)`. Values are numbers, True, False, None, nan, inf, quoted text, or
* bare words.
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
		if (character === "(") depth++;
		if (character === ")") depth--;
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
	return /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(value) && !constants.has(value.toLowerCase()) ? value : `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
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
function readValue(text) {
	const quoted = quotedPattern.exec(text);
	if (quoted) return (quoted[1] ?? quoted[2] ?? "").replace(/\\(.)/gsu, "$1");
	if (!barePattern.test(text)) return void 0;
	if (isNumber(text)) return Number(text);
	const constant = constants.get(text.toLowerCase());
	return constant === void 0 ? text : constant;
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
function unknownMetric(name, place) {
	const known = [...Object.keys(catalogue), ...Object.keys(scorerAliases)];
	const meant = (Object.hasOwn(abbreviations, name.toLowerCase()) ? abbreviations[name.toLowerCase()] : void 0) ?? suggest(name, known);
	return new MlgateError({
		code: "MG7001",
		message: `There is no metric ${show(name)}.`,
		hint: meant === void 0 ? `Metrics: ${Object.keys(catalogue).join(", ")}.` : `Did you mean "${meant}"?`,
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
	const read = isPlain ? rule.read(value) : void 0;
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
export { computeMetric, confusionMatrix, correctRows, metricFacts, parseMetric, perRowLoss, positiveScores, prepareMetric, sortClasses, splitMetricList, stackColumns };
