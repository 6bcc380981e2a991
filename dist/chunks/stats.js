// packages/stats/normal.ts
/** Terms of the continued fraction: enough for all digits from |x| = 2 on. */
const fractionTerms = 120;
/**
* The standard normal distribution function Φ(x), right to about 14 digits also where it is tiny. Marsaglia (2004),
* "Evaluating the normal distribution", Journal of Statistical Software 11(4): a series near 0; Laplace's continued
* fraction (Abramowitz & Stegun 26.2.14) in the tails.
*/
function normalCdf(x) {
	if (Math.abs(x) < 2) return .5 + density(x) * seriesOf(x);
	const tail = density(x) / fractionOf(Math.abs(x));
	return x < 0 ? tail : 1 - tail;
}
/**
* The standard normal quantile function Φ⁻¹(p); −∞ for 0, ∞ for 1, NaN outside 0 … 1. Hastings' rational function
* (Abramowitz & Stegun 26.2.23), good to 4.5 · 10⁻⁴, sharpened by two of Halley's steps, each of which triples the
* right digits.
*/
function normalQuantile(p) {
	if (p > .5) return -normalQuantile(1 - p);
	if (p === .5) return 0;
	if (p === 0) return Number.NEGATIVE_INFINITY;
	const t = Math.sqrt(-2 * Math.log(p));
	let x = (2.515517 + t * (.802853 + t * .010328)) / (1 + t * (1.432788 + t * (.189269 + t * .001308))) - t;
	for (let step = 0; step < 2; step++) {
		const off = (normalCdf(x) - p) / density(x);
		x -= off / (1 + x * off / 2);
	}
	return x;
}
function density(x) {
	return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
}
/** (Φ(x) − ½) / density(x) = x + x³/3 + x⁵/(3·5) + … */
function seriesOf(x) {
	let term = x;
	let sum = x;
	for (let odd = 3, before = NaN; sum !== before; odd += 2) {
		before = sum;
		term *= x * x / odd;
		sum += term;
	}
	return sum;
}
/** density(x) / (1 − Φ(x)) = x + 1/(x + 2/(x + 3/(x + …))) */
function fractionOf(x) {
	let value = x;
	for (let term = fractionTerms; term > 0; term--) value = x + term / value;
	return value;
}
// packages/stats/bca.ts
/**
* @param value the statistic of the rows as they are.
* @param acceleration from the jackknife.
* @returns null when no such map exists: all resamples are equal or on one side of the value, or the value or the
*   acceleration is unknown.
*/
function bcaMap({ values }, value, acceleration) {
	if (values[0] === values.at(-1)) return null;
	let below = 0;
	let equal = 0;
	for (const resampledValue of values) if (resampledValue < value) below++;
	else if (resampledValue === value) equal++;
	const bias = normalQuantile((below + equal / 2) / values.length);
	if (!Number.isFinite(bias) || !Number.isFinite(acceleration)) return null;
	return {
		shareAt: (confidence) => normalCdf(bias + accelerated(bias + normalQuantile(confidence), acceleration)),
		confidenceAt: (share) => normalCdf(accelerated(normalQuantile(share) - bias, -acceleration) - bias)
	};
}
/** Beyond the pole, which only absurd confidences reach, all is at the end. */
function accelerated(shifted, acceleration) {
	const scale = 1 - acceleration * shifted;
	return scale > 0 ? shifted / scale : shifted * Number.POSITIVE_INFINITY;
}
// packages/stats/random.ts
const two32 = 2 ** 32;
/** Rows are drawn in blocks of 2¹⁴, whose weights, 128 kB, fit a processor's second-level cache. */
const blockBits = 14;
/**
* The generator xoshiro128** of Blackman & Vigna (2021), "Scrambled linear pseudorandom number generators", ACM
* TOMS 47:36, with a state made from the seed's text by FNV-1a and SplitMix64 (Steele, Lea & Flood 2014). Whole
* numbers in a range are drawn without bias as by Lemire (2019), ACM TOMACS 29:3. Not for secrets.
*
* @param seed any number or text; 7 and "7" are the same seed.
*/
function createRandom(seed) {
	return xoshiro128StarStar(stateOf(String(seed)));
}
/** The generator from a given state of four words, not all 0. */
function xoshiro128StarStar(state) {
	let [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = state;
	function uint32() {
		const product = Math.imul(s1, 5);
		const shifted = s1 << 9;
		s2 ^= s0;
		s3 ^= s1;
		s1 ^= s2;
		s0 ^= s3;
		s2 ^= shifted;
		s3 = s3 << 11 | s3 >>> 21;
		return Math.imul(product << 7 | product >>> 25, 9) >>> 0;
	}
	function float() {
		return ((uint32() >>> 5) * 2 ** 26 + (uint32() >>> 6)) / 2 ** 53;
	}
	function below(n) {
		const rejected = two32 % n;
		for (;;) {
			const bits = uint32();
			if (Math.imul(bits, n) >>> 0 >= rejected) return bits * n * 2 ** -32 | 0;
		}
	}
	function resample(multiplicities) {
		const rows = multiplicities.length;
		multiplicities.fill(0);
		if (rows > 16384) countInBlocks(multiplicities);
		else countDraws(multiplicities, 0, rows, 0, rows);
	}
	/** Drawing the block first and then the row in it keeps what is written in the processor's cache. */
	function countInBlocks(multiplicities) {
		const rows = multiplicities.length;
		const blocks = new Float64Array(Math.ceil(rows / 16384));
		countDraws(blocks, 0, rows, blockBits, rows);
		blocks.forEach((draws, block) => {
			const first = block << blockBits;
			countDraws(multiplicities, first, Math.min(16384, rows - first), 0, draws);
		});
	}
	/** Draws from 0 … n − 1, shifts each number right, and counts it from place `first` on. */
	function countDraws(counts, first, n, shift, draws) {
		let [a, b, c, d] = [
			s0,
			s1,
			s2,
			s3
		];
		const scale = n / two32;
		for (let drawn = 0; drawn < draws; drawn++) {
			const product = Math.imul(b, 5);
			const shifted = b << 9;
			c ^= a;
			d ^= b;
			b ^= c;
			a ^= d;
			c ^= shifted;
			d = d << 11 | d >>> 21;
			const place = first + (((Math.imul(product << 7 | product >>> 25, 9) >>> 0) * scale | 0) >>> shift);
			counts[place] = counts[place] + 1;
		}
		[s0, s1, s2, s3] = [
			a,
			b,
			c,
			d
		];
	}
	function resampledSum(values) {
		let [a, b, c, d] = [
			s0,
			s1,
			s2,
			s3
		];
		const scale = values.length / two32;
		let sum = 0;
		for (let drawn = 0; drawn < values.length; drawn++) {
			const product = Math.imul(b, 5);
			const shifted = b << 9;
			c ^= a;
			d ^= b;
			b ^= c;
			a ^= d;
			c ^= shifted;
			d = d << 11 | d >>> 21;
			const bits = Math.imul(product << 7 | product >>> 25, 9) >>> 0;
			sum += values[bits * scale | 0];
		}
		[s0, s1, s2, s3] = [
			a,
			b,
			c,
			d
		];
		return sum;
	}
	function resampledRatio(numerators, denominators) {
		let [a, b, c, d] = [
			s0,
			s1,
			s2,
			s3
		];
		const scale = numerators.length / two32;
		let above = 0;
		let below = 0;
		for (let drawn = 0; drawn < numerators.length; drawn++) {
			const product = Math.imul(b, 5);
			const shifted = b << 9;
			c ^= a;
			d ^= b;
			b ^= c;
			a ^= d;
			c ^= shifted;
			d = d << 11 | d >>> 21;
			const place = (Math.imul(product << 7 | product >>> 25, 9) >>> 0) * scale | 0;
			above += numerators[place];
			below += denominators[place];
		}
		[s0, s1, s2, s3] = [
			a,
			b,
			c,
			d
		];
		return above / below;
	}
	function signedSum(values) {
		let sum = 0;
		for (let first = 0; first < values.length; first += 32) {
			const last = Math.min(first + 32, values.length);
			let bits = uint32();
			for (let place = first; place < last; place++) {
				const value = values[place];
				sum += bits & 1 ? value : -value;
				bits >>>= 1;
			}
		}
		return sum;
	}
	function coins(marks) {
		let bits = 0;
		for (let place = 0; place < marks.length; place++) {
			if (place % 32 === 0) bits = uint32();
			marks[place] = bits & 1;
			bits >>>= 1;
		}
	}
	return {
		uint32,
		float,
		below,
		resample,
		resampledSum,
		resampledRatio,
		signedSum,
		coins
	};
}
/** SplitMix64: the next 64 bits of a stream that starts at `start`, which is passed on by `state`. */
function* splitMix64(start) {
	let state = start;
	for (;;) {
		state = BigInt.asUintN(64, state + 11400714819323198485n);
		let bits = state;
		bits = BigInt.asUintN(64, (bits ^ bits >> 30n) * 13787848793156543929n);
		bits = BigInt.asUintN(64, (bits ^ bits >> 27n) * 10723151780598845931n);
		yield bits ^ bits >> 31n;
	}
}
function stateOf(seed) {
	let hash = 14695981039346656037n;
	for (const byte of new TextEncoder().encode(seed)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 1099511628211n);
	const stream = splitMix64(hash);
	const halves = [stream.next().value, stream.next().value].flatMap((bits) => [bits, bits >> 32n]);
	return Int32Array.from(halves, (half) => Number(BigInt.asIntN(32, half)));
}
// packages/stats/lot.ts
/** The row numbers 0 … rows − 1 in random order (Fisher & Yates). */
function rowsByLot(rows, seed) {
	const random = createRandom(seed);
	const order = new Uint32Array(rows).map((_, row) => row);
	for (let last = rows - 1; last > 0; last--) {
		const other = random.below(last + 1);
		const moved = order[last];
		order[last] = order[other];
		order[other] = moved;
	}
	return order;
}
// packages/stats/mean-parts.ts
const mostRowsApart = 1e4;
const groups$1 = 5e3;
/** How many parts a mean of so many rows is taken into. */
function meanPartsFor(rows) {
	return rows > mostRowsApart ? groups$1 : rows;
}
/**
* What a mean is resampled by: its rows, or beyond 10,000 rows 5,000 groups to which rows belong by chance. Sums of
* independent rows add their cumulants, so that groups of any size give the mean's variance and skewness as rows do,
* in a time that no longer grows with the rows.
*
* @param weights one per row; null when all are 1.
*/
function meanParts(values, weights, seed) {
	const rows = values.length;
	if (rows <= mostRowsApart) {
		if (weights === null) return {
			numerators: values,
			denominators: null
		};
		return {
			numerators: values.map((value, row) => value * weights[row]),
			denominators: weights
		};
	}
	const numerators = new Float64Array(groups$1);
	const denominators = new Float64Array(groups$1);
	rowsByLot(rows, `${seed}/groups`).forEach((row, place) => {
		const group = place % groups$1;
		const weight = weights === null ? 1 : weights[row];
		numerators[group] = numerators[group] + weight * values[row];
		denominators[group] = denominators[group] + weight;
	});
	return {
		numerators,
		denominators
	};
}
// packages/stats/resampling.ts
/** The weighted mean of values; NaN when the weights add up to 0. */
function weightedMean(values, weights) {
	let sum = 0;
	let total = 0;
	for (let row = 0; row < values.length; row++) {
		const weight = weights[row];
		sum += weight * values[row];
		total += weight;
	}
	return sum / total;
}
/** The sample's statistic as a function of weights. */
function statisticOf({ statistic, rowValues }) {
	return rowValues ? (weights) => weightedMean(rowValues, weights) : statistic;
}
/** The weights of the rows as they are. */
function ownWeights({ rows, rowWeights }) {
	return rowWeights ?? new Float64Array(rows).fill(1);
}
/** The statistic on resamples of the rows: each draws as many rows as there are, with replacement. */
function resampled(sample, resamples, seed) {
	const random = createRandom(seed);
	const { rows, rowWeights = null, rowValues } = sample;
	if (rowValues) {
		const { numerators, denominators } = meanParts(rowValues, rowWeights, seed);
		return distributionOf(resamples, () => denominators === null ? random.resampledSum(numerators) / rows : random.resampledRatio(numerators, denominators));
	}
	const { statistic } = sample;
	const weights = new Float64Array(rows);
	return distributionOf(resamples, () => {
		random.resample(weights);
		if (rowWeights) multiplyInto(weights, rowWeights);
		return statistic(weights);
	});
}
/** Draws a value as often as asked, sets aside those that are undefined, sorts the rest. */
function distributionOf(resamples, draw) {
	const values = new Float64Array(resamples);
	let defined = 0;
	for (let resample = 0; resample < resamples; resample++) {
		const value = draw();
		if (Number.isFinite(value)) values[defined++] = value;
	}
	return {
		values: values.subarray(0, defined).sort(),
		undefinedShare: (resamples - defined) / resamples
	};
}
/** Whether enough resamples had a value to say anything. */
function isKnown({ values, undefinedShare }) {
	return values.length > 0 && undefinedShare <= .5;
}
function multiplyInto(weights, factors) {
	for (let row = 0; row < weights.length; row++) weights[row] = weights[row] * factors[row];
}
/** The value below which a share of the values lies, interpolated linearly (Hyndman & Fan 1996, type 7). */
function quantile(ascending, share) {
	const position = (ascending.length - 1) * share;
	const below = ascending[Math.floor(position)];
	return below + (ascending[Math.ceil(position)] - below) * (position - Math.floor(position));
}
/** The standard deviation of a sample, with n − 1; NaN for fewer than two values. */
function standardDeviation(values) {
	if (values.length < 2) return NaN;
	const origin = values[0];
	let sum = 0;
	for (const value of values) sum += value - origin;
	const mean = sum / values.length;
	let squares = 0;
	for (const value of values) squares += (value - origin - mean) ** 2;
	return Math.sqrt(squares / (values.length - 1));
}
// packages/stats/jackknife.ts
/** Up to here every row is left out in its turn. */
const rowsLeftOutSingly = 2e3;
/**
* The acceleration of a BCa interval: how fast the statistic's standard error changes with its value, a sixth of the
* skewness of the jackknife's deviations. Efron (1987), "Better bootstrap confidence intervals", JASA 82:171–185,
* equation 6.6; over all jackknife values as in Efron & Tibshirani (1993), An Introduction to the Bootstrap, 14.15.
*
* Up to 2,000 rows each row is left out once. Beyond that 200 to 1,000 groups are, to which rows belong by chance:
* sums of independent parts keep variance and third moment, so that groups of any size estimate the same number,
* only less exactly (its error is about 0.6 / groups).
*
* @returns NaN when the statistic is undefined without some row or group, or the same without each.
*/
function accelerationOf(sample, seed) {
	const { rowValues } = sample;
	return skewnessSixth(rowValues ? meansWithoutEach(rowValues, ownWeights(sample)) : valuesWithoutEach(sample, groupsFor(sample), seed));
}
/** The weighted mean less each row, in closed form. */
function meansWithoutEach(values, weights) {
	let sum = 0;
	let total = 0;
	for (let row = 0; row < values.length; row++) {
		const weight = weights[row];
		sum += weight * values[row];
		total += weight;
	}
	return values.map((value, row) => {
		const weight = weights[row];
		return (sum - weight * value) / (total - weight);
	});
}
/** The statistic without each group of rows in its turn; rows belong to groups by chance, or each is its own. */
function valuesWithoutEach(sample, groups, seed) {
	const { rows } = sample;
	const statistic = statisticOf(sample);
	const own = ownWeights(sample);
	const weights = own.slice();
	const order = groups === rows ? null : rowsByLot(rows, `${seed}/jackknife`);
	return new Float64Array(groups).map((_, group) => {
		const first = Math.floor(group * rows / groups);
		const last = Math.floor((group + 1) * rows / groups);
		for (let place = first; place < last; place++) weights[order ? order[place] : place] = 0;
		const value = statistic(weights);
		for (let place = first; place < last; place++) {
			const row = order ? order[place] : place;
			weights[row] = own[row];
		}
		return value;
	});
}
function groupsFor({ rows, cells = rows }) {
	if (rows * cells <= rowsLeftOutSingly ** 2) return rows;
	return Math.min(rows, Math.max(200, Math.min(1e3, Math.floor(5e6 / cells))));
}
function skewnessSixth(values) {
	let sum = 0;
	for (const value of values) sum += value;
	const mean = sum / values.length;
	let squares = 0;
	let cubes = 0;
	for (const value of values) {
		const deviation = mean - value;
		squares += deviation ** 2;
		cubes += deviation ** 3;
	}
	return cubes / (6 * squares ** 1.5);
}
// packages/stats/bootstrap.ts
/**
* How many resamples are worth their time: 9,999 up to 5,000 rows, then fewer, so that the time stays at some
* tenths of a second; never below 999, which is enough for a p of .001.
*/
function resamplesFor(rows) {
	return Math.max(999, Math.min(9999, Math.floor(5e7 / Math.max(1, rows))));
}
/** How many resamples are worth their time for such a sample: a mean is resampled by groups, whatever its rows. */
function resamplesOf({ rows, rowValues, cells = rows }) {
	return resamplesFor(rowValues ? meanPartsFor(rows) : cells);
}
/**
* Bootstrap interval of one statistic: rows are drawn with replacement, the statistic is taken of each resample, and
* the interval spans the middle `level` of these. After Efron (1979), "Bootstrap methods: another look at the
* jackknife", Annals of Statistics 7:1–26; quantiles are interpolated linearly (Hyndman & Fan 1996, type 7). A
* resample is handed over as weights: how often each row was drawn, times the row's own weight.
*
* With the method 'bca' the shares at which the interval ends are corrected for bias and for an error that changes
* with the value (Efron 1987, "Better bootstrap confidence intervals", JASA 82:171–185). Where that correction does
* not exist, because all resamples are equal or leaving a row out makes the statistic undefined, the interval is the
* percentile one and `method` says so.
*/
function bootstrapInterval(options) {
	return summarise(options).result;
}
/**
* Bootstrap of the difference candidate − base, both on the same resampled rows, with the one-sided p of "not worse":
* (1 + resamples that are not worse) / (1 + resamples). The 1 counts the sample itself, so that p is never 0 (Davison
* & Hinkley 1997, Bootstrap Methods and their Application, section 4.2). A difference of exactly 0 is not worse:
* identical predictions give p = 1 and an interval of no width. With the method 'bca' p is corrected as the interval
* is, so that both say the same: p < .025 when a 95 % interval lies on the worse side of 0.
*
* p is never below 2^−rows, the smallest that any test by exchanging the two models row by row can give (Fisher
* 1935, The Design of Experiments, section 21): resampling a handful of rows that all point one way can't know
* that it was luck.
*/
function pairedBootstrap(options) {
	const { result, distribution, map } = summarise(options);
	if (!isKnown(distribution)) return {
		...result,
		p: NaN,
		notWorse: 0
	};
	const sign = options.direction === "higher" ? 1 : -1;
	let notWorse = 0;
	for (const difference of distribution.values) if (sign * difference >= 0) notWorse++;
	const smallest = 1 / (1 + distribution.values.length);
	const share = (1 + notWorse) / (1 + distribution.values.length);
	const p = map === null ? share : correctedTail(map, share, options.direction);
	return {
		...result,
		p: Math.max(p, smallest, 2 ** -options.rows),
		notWorse
	};
}
/** The p that belongs to the share of resamples that are not worse. */
function correctedTail(map, share, direction) {
	if (share === 1) return 1;
	return direction === "lower" ? map.confidenceAt(share) : 1 - map.confidenceAt(1 - share);
}
function summarise(options) {
	const { level = .95, seed, method = "percentile" } = options;
	const distribution = resampled(options, options.resamples ?? resamplesOf(options), seed);
	const value = statisticOf(options)(ownWeights(options));
	const isUsable = isKnown(distribution);
	const map = method === "bca" && isUsable ? bcaMap(distribution, value, accelerationOf(options, seed)) : null;
	const limitAt = (confidence) => isUsable ? quantile(distribution.values, map?.shareAt(confidence) ?? confidence) : NaN;
	return {
		distribution,
		map,
		result: {
			value,
			low: limitAt((1 - level) / 2),
			high: limitAt((1 + level) / 2),
			level,
			standardError: isUsable ? standardDeviation(distribution.values) : NaN,
			undefinedShare: distribution.undefinedShare,
			method: map === null ? "bootstrap-percentile" : "bootstrap-bca"
		}
	};
}
// packages/stats/exchange.ts
/** So many draws as bad as what was seen settle that p is not small. */
const enoughHits = 500;
/** Sums of the same numbers in another order differ in their last digits: two that are nearer than this are one. */
const sameTo = 1e-11;
/**
* Permutation test of two models on paired rows: on each row it is drawn by lot which of the two answers is taken for
* the candidate's, and p is the share of such draws in which the candidate is worse than it was, with half of those in
* which it is just as bad (Fisher 1935, The Design of Experiments, section 21; the 1 that is added counts what was
* seen, Phipson & Smyth 2010, Statistical Applications in Genetics and Molecular Biology 9:39). Without ties p < α in
* at most a share α of samples of models that are equally good row by row, however few the rows and however heavy the
* tails of a loss, which no bootstrap promises.
*
* Rows that differ by few, even steps tie, and the more so the fewer differ. Counting ties in full makes p larger than
* it need be; half of them is Lancaster's mid-p (1961, "Significance tests in discrete distributions", JASA
* 56:223–234), whose mean over samples is ½ as that of any p should be. For rows that are right or wrong it is
* McNemar's mid-p. p is never below 2^−rows, the smallest that an exchange of the rows can give.
*
* Where p is not small the drawing ends early (Besag & Clifford 1991, Biometrika 78:301–304). Draws on which the
* metric is undefined count as worse.
*/
function exchangeTest(sample) {
	const { observed, scale, draw } = drawing(sample);
	const sign = sample.direction === "higher" ? 1 : -1;
	const draws = new Float64Array(sample.resamples);
	let drawn = 0;
	let hits = 0;
	while (drawn < draws.length && hits < enoughHits) {
		const difference = draw();
		draws[drawn++] = difference;
		const better = sign * (difference - observed);
		if (Math.abs(better) <= sameTo * scale) hits += .5;
		else if (!(better > 0)) hits++;
	}
	return {
		p: Math.max((1 + hits) / (1 + drawn), 2 ** -sample.rows),
		hits,
		standardDeviation: standardDeviation(draws.subarray(0, drawn))
	};
}
/** `scale`: how large the numbers are from whose rounding the difference has its error. */
function drawing(sample) {
	const random = createRandom(`${sample.seed}/exchange`);
	if (sample.rowValues) {
		const { numerators, denominators } = meanParts(sample.rowValues, sample.rowWeights ?? null, sample.seed);
		const total = denominators === null ? sample.rows : sumOf(denominators);
		return {
			observed: sumOf(numerators) / total,
			scale: sumOf(numerators.map(Math.abs)) / total,
			draw: () => random.signedSum(numerators) / total
		};
	}
	const { value, exchanged } = sample;
	const marks = new Uint8Array(sample.rows);
	return {
		observed: value,
		scale: Math.abs(value),
		draw: () => {
			random.coins(marks);
			return exchanged(marks);
		}
	};
}
function sumOf(values) {
	let sum = 0;
	for (const value of values) sum += value;
	return sum;
}
// packages/stats/student.ts
/** From here on Student's t and the normal distribution are the same to four digits of any p that matters. */
const manyDegrees = 1e4;
/**
* Student's t distribution function for whole degrees of freedom, by the finite sums of Abramowitz & Stegun 26.7.3
* and 26.7.4; right to about 10⁻¹⁵, absolute.
*
* @param degrees at least 1; a fraction is dropped, which errs to the careful side.
*/
function studentCdf(t, degrees) {
	const whole = Math.floor(degrees);
	if (whole >= manyDegrees) return normalCdf(t);
	return Math.min(1, Math.max(0, (1 + centralShare(Math.atan(t / Math.sqrt(whole)), whole)) / 2));
}
/** The t below which a share p, ½ … 1, of Student's t distribution lies. */
function studentQuantile(p, degrees) {
	const whole = Math.floor(degrees);
	if (whole >= manyDegrees) return normalQuantile(p);
	let [low, high] = [0, Math.PI / 2];
	for (let halving = 0; halving < 60; halving++) {
		const middle = (low + high) / 2;
		if (centralShare(middle, whole) < 2 * p - 1) low = middle;
		else high = middle;
	}
	return Math.sqrt(whole) * Math.tan(low);
}
/** P(−t < T < t), negative for a negative t, as a function of the angle arctan(t / √degrees). */
function centralShare(angle, degrees) {
	const isOdd = degrees % 2 === 1;
	const cosine = Math.cos(angle);
	let term = isOdd ? cosine : 1;
	let sum = degrees === 1 ? 0 : term;
	for (let power = isOdd ? 3 : 2; power <= degrees - 2; power += 2) {
		term *= cosine * cosine * (power - 1) / power;
		sum += term;
	}
	const share = Math.sin(angle) * sum;
	return isOdd ? 2 * (angle + share) / Math.PI : share;
}
// packages/stats/jackknife-interval.ts
const groups = 200;
/**
* Delete-a-group jackknife for many rows: the statistic without each of 200 groups, to which rows belong by chance,
* tells its standard error; the interval is Student's with 199 degrees of freedom. Shao & Tu (1995), The Jackknife and
* Bootstrap, section 2.3. It takes 200 evaluations where a bootstrap takes thousands, and has no smallest p. With so
* many rows that the groups hold a hundred or more, statistics that are no smooth functions, such as a median, are
* covered too.
*/
function jackknifeInterval({ level, seed, ...sample }) {
	const value = sample.statistic(ownWeights(sample));
	const without = valuesWithoutEach(sample, groups, seed);
	let sum = 0;
	for (const one of without) sum += one;
	const mean = sum / groups;
	let squares = 0;
	for (const one of without) squares += (one - mean) ** 2;
	const standardError = Math.sqrt(squares * 199 / groups);
	const reach = studentQuantile((1 + level) / 2, 199) * standardError;
	return {
		value,
		low: value - reach,
		high: value + reach,
		standardError,
		below: standardError === 0 ? shareBelow$1(value) : studentCdf(value / standardError, 199)
	};
}
/** Without any scatter a difference of 0 is as good as any, and another one is certain. */
function shareBelow$1(value) {
	if (Number.isNaN(value)) return NaN;
	return value < 0 ? 0 : 1;
}
// packages/stats/by-resampling.ts
/** From here on a statistic that is no mean of rows is told by a jackknife: thousands of resamples take too long. */
const manyRows = 2e4;
/** A p above this leaves every gate open, whatever another test says. */
const openAnyway = .05;
/** The interval of any statistic: BCa bootstrap, or from 20,000 rows on, unless it is a mean, a jackknife. */
function intervalByResampling(sample, { level, seed }) {
	if (!sample.rowValues && sample.rows >= manyRows) {
		const { value, low, high, standardError } = jackknifeInterval({
			...sample,
			level,
			seed
		});
		return {
			value,
			low,
			high,
			standardError,
			method: "jackknife"
		};
	}
	const { value, low, high, standardError, method } = bootstrapInterval({
		...sample,
		level,
		seed,
		method: "bca"
	});
	return {
		value,
		low,
		high,
		standardError,
		method
	};
}
/**
* The interval of a difference, and p of "the candidate is not worse".
*
* p is the larger of two: the bootstrap's, which holds for models that are equally good on average but not row by row,
* yet only with many rows; and that of an exchange of the models row by row, which holds with few rows and heavy tails
* too. Worse is what both say. Where the first leaves every gate open the second is not asked.
*
* Counting draws can't tell a p below one in their number, and with many slices that would never be small enough. Where
* no draw came near, p is the larger of the two tails of Student's t.
*/
function differenceByResampling(sample, { level, seed, direction }) {
	const { rows } = sample;
	if (!sample.rowValues && rows >= manyRows) {
		const { below, ...told } = jackknifeInterval({
			...sample,
			level,
			seed
		});
		return {
			...told,
			p: direction === "higher" ? below : 1 - below,
			method: "jackknife"
		};
	}
	const paired = pairedBootstrap({
		...sample,
		level,
		seed,
		direction,
		method: "bca"
	});
	const { value, low, high, standardError, method } = paired;
	return {
		value,
		low,
		high,
		standardError,
		method,
		p: paired.p < openAnyway ? worseByBoth(sample, paired, {
			seed,
			direction
		}) : paired.p
	};
}
function worseByBoth(sample, { value, standardError, p, notWorse }, { seed, direction }) {
	const { rows } = sample;
	const resamples = resamplesOf(sample);
	const exchange = exchangeTest(sample.rowValues ? {
		...sample,
		direction,
		seed,
		resamples
	} : {
		rows,
		value,
		exchanged: sample.exchanged,
		direction,
		seed,
		resamples
	});
	const counted = Math.max(p, exchange.p);
	if (notWorse + exchange.hits > 0) return counted;
	const scatter = Math.max(standardError, exchange.standardDeviation);
	return Math.min(counted, Math.max(studentCdf(-Math.abs(value) / scatter, rows - 1), 2 ** -rows));
}
// packages/stats/corrected-resampled-t.ts
/**
* The corrected resampled t test of Nadeau & Bengio (2003), "Inference for the generalization error", Machine Learning
* 52:239–281. Trainings of different folds share most of their rows, so that their differences vary less than those of
* trainings on new data would: the variance of their mean is taken as (1/J + n₂/n₁) s² and not s²/J, with J folds and
* n₂ rows tested to n₁ trained on. Student's t with J − 1 degrees of freedom.
*
* @throws RangeError with fewer than two folds.
*/
function correctedResampledT({ differences, testToTrain, level, direction }) {
	const folds = differences.length;
	if (folds < 2) throw new RangeError("one fold says nothing of how much folds differ");
	const value = differences.reduce((sum, own) => sum + own, 0) / folds;
	const squares = differences.reduce((sum, own) => sum + (own - value) ** 2, 0);
	const standardError = Math.sqrt((1 / folds + testToTrain) * (squares / (folds - 1)));
	const halfWidth = standardError === 0 ? 0 : standardError * studentQuantile((1 + level) / 2, folds - 1);
	const gain = direction === "lower" ? 0 - value : value;
	return {
		value,
		low: value - halfWidth,
		high: value + halfWidth,
		p: standardError === 0 ? Number(gain >= 0) : studentCdf(gain / standardError, folds - 1),
		standardError
	};
}
// packages/stats/placements.ts
/**
* The structural components of DeLong's method, by sorting each class's scores and searching in the other's: the same
* numbers that Sun & Xu (2014) take from midranks.
*/
function placementsOf(scores, positives) {
	const all = Float64Array.from(scores);
	if (all.some(Number.isNaN)) all.fill(NaN);
	const positive = all.filter((_, row) => positives[row] !== 0);
	const negative = all.filter((_, row) => positives[row] === 0);
	const sortedPositive = positive.slice().sort();
	const sortedNegative = negative.slice().sort();
	const ofPositives = positive.map((score) => shareBelow(sortedNegative, score));
	const ofNegatives = negative.map((score) => 1 - shareBelow(sortedPositive, score));
	return {
		auc: mean$1(ofPositives),
		ofPositives,
		ofNegatives
	};
}
/** Covariance of two areas on the same rows, each the mean of its placements; NaN with a single row of a class. */
function placementCovariance(left, right) {
	return covarianceOfMeans(left.ofPositives, right.ofPositives) + covarianceOfMeans(left.ofNegatives, right.ofNegatives);
}
function covarianceOfMeans(left, right) {
	const [meanOfLeft, meanOfRight] = [mean$1(left), mean$1(right)];
	let sum = 0;
	for (let row = 0; row < left.length; row++) sum += (left[row] - meanOfLeft) * (right[row] - meanOfRight);
	return sum / (left.length - 1) / left.length;
}
/** Measured from the first value on, so that the mean of a constant is exactly that. */
function mean$1(values) {
	const origin = values[0];
	let sum = 0;
	for (const value of values) sum += value - origin;
	return origin + sum / values.length;
}
/** The share of values that are below, plus half the share of those that are equal. */
function shareBelow(ascending, score) {
	if (Number.isNaN(score)) return NaN;
	return (countUntil(ascending, (value) => value < score) + countUntil(ascending, (value) => value <= score)) / 2 / ascending.length;
}
function countUntil(ascending, belongs) {
	let [low, high] = [0, ascending.length];
	while (low < high) {
		const middle = low + high >>> 1;
		if (belongs(ascending[middle])) low = middle + 1;
		else high = middle;
	}
	return low;
}
// packages/stats/delong.ts
/**
* The area under the ROC curve with an interval that stays within 0 … 1. DeLong, DeLong & Clarke-Pearson (1988),
* "Comparing the areas under two or more correlated receiver operating characteristic curves", Biometrics
* 44:837–845, in time n log n as Sun & Xu (2014), IEEE Signal Processing Letters 21:1389–1393. The interval is
* symmetric on the scale ln(auc / (1 − auc)) (Pepe 2003, The Statistical Evaluation of Medical Tests, 5.2.5), which
* covers better than the plain one where the area is near 1.
*
* Where DeLong's variance knows nothing, at an area of exactly 0 or 1 or with a single row of a class, the limits are
* Newcombe's (see `scoreLimits`).
*
* @param scores one per row; higher should mean positive.
* @param positives one per row; 0 is negative, anything else positive.
* @param level share of samples whose interval covers the true area; 0.95 when absent.
* @returns all NaN when there is only one class or a score is NaN.
*/
function delong({ scores, positives }, level = .95) {
	const placements = placementsOf(scores, positives);
	const standardError = Math.sqrt(placementCovariance(placements, placements));
	return {
		auc: placements.auc,
		standardError,
		...limitsOf(placements, standardError, level)
	};
}
/**
* DeLong's test and interval for the difference of two areas under ROC curves on the same rows (sources as `delong`):
* difference ± z · standard error, within −1 … 1, p = Φ(difference / standard error), never below 2^−rows, as for the
* paired bootstrap.
*
* The same scores on both sides differ by exactly 0, with p = 1 and an interval of no width. Other scores that both
* order the rows perfectly, which leaves DeLong's variance at 0, get an interval joined from Newcombe's limits of both
* areas (Zou & Donner 2008, Statistics in Medicine 27:1693–1702, without correlation): ten rows can't show that two
* models are alike.
*
* @returns all NaN when there is only one class or a score is NaN; no interval and no p (NaN) when a class has but one
*   row and the scores are not the same.
*/
function delongPaired(rows, level = .95) {
	const candidate = placementsOf(rows.candidate, rows.positives);
	const base = placementsOf(rows.base, rows.positives);
	const difference = candidate.auc - base.auc;
	const areas = {
		candidate: candidate.auc,
		base: base.auc,
		difference
	};
	if (difference === 0 && areEqual(rows.candidate, rows.base)) return {
		...areas,
		low: 0,
		high: 0,
		standardError: 0,
		p: 1
	};
	const variance = placementCovariance(candidate, candidate) + placementCovariance(base, base) - 2 * placementCovariance(candidate, base);
	const standardError = Math.sqrt(Math.max(0, variance));
	const interval = standardError === 0 ? joinedLimits(candidate, base, level) : symmetricLimits(difference, normalQuantile((1 + level) / 2) * standardError);
	const p = standardError === 0 ? Number(difference >= 0) : normalCdf(difference / standardError);
	return {
		...areas,
		...interval,
		standardError,
		p: Math.max(p, 2 ** -rows.positives.length)
	};
}
function limitsOf(placements, standardError, level) {
	const { auc } = placements;
	const z = normalQuantile((1 + level) / 2);
	if (Number.isNaN(auc)) return {
		low: NaN,
		high: NaN
	};
	if (auc === 0 || auc === 1 || Number.isNaN(standardError)) return scoreLimits(placements, z);
	if (standardError === 0) return {
		low: auc,
		high: auc
	};
	const centre = Math.log(auc / (1 - auc));
	const reach = z * standardError / (auc * (1 - auc));
	return {
		low: logistic(centre - reach),
		high: logistic(centre + reach)
	};
}
function logistic(x) {
	return 1 / (1 + Math.exp(-x));
}
/**
* The areas that the observed one does not contradict, with the variance that an area would have for exponential
* scores (Hanley & McNeil 1982). Method 5 of Newcombe (2006), "Confidence intervals for an effect size measure based
* on the Mann–Whitney statistic. Part 2", Statistics in Medicine 25:559–573.
*/
function scoreLimits({ auc, ofPositives, ofNegatives }, z) {
	const [m, n] = [ofPositives.length, ofNegatives.length];
	const others = (m + n) / 2 - 1;
	const variance = (area) => area * (1 - area) * (1 + others * (1 - area) / (2 - area) + others * area / (1 + area)) / (m * n);
	const lowest = (observed) => {
		let [low, high] = [0, observed];
		for (let halving = 0; halving < 60; halving++) {
			const middle = (low + high) / 2;
			if ((observed - middle) ** 2 > z * z * variance(middle)) low = middle;
			else high = middle;
		}
		return low;
	};
	return {
		low: lowest(auc),
		high: 1 - lowest(1 - auc)
	};
}
function symmetricLimits(difference, reach) {
	return {
		low: Math.max(-1, difference - reach),
		high: Math.min(1, difference + reach)
	};
}
/** Limits of a difference whose standard error is 0. */
function joinedLimits(candidate, base, level) {
	const difference = candidate.auc - base.auc;
	const ofCandidate = limitsOf(candidate, 0, level);
	const ofBase = limitsOf(base, 0, level);
	return {
		low: difference - Math.hypot(candidate.auc - ofCandidate.low, ofBase.high - base.auc),
		high: difference + Math.hypot(ofCandidate.high - candidate.auc, base.auc - ofBase.low)
	};
}
function areEqual(left, right) {
	for (let row = 0; row < left.length; row++) if (left[row] !== right[row]) return false;
	return true;
}
// packages/stats/hierarchical.ts
/**
* How two ways of training differ when each was trained several times and all were tried on the same rows: the
* difference of the means over seeds, with an error that counts both the choice of rows and the choice of seeds.
*
* Rows are drawn with replacement, the same for every seed. Drawing seeds as well needs no random numbers: what it adds
* to the variance is s²/k for each side of k ≥ 2 seeds with variance s² (k − 1 of k drawn, since drawing k would make
* it too small by 1/k: Rao & Wu 1988, JASA 83:231–241). Rows and seeds are crossed, and what a seed does to a single
* row is in both parts; it is what the seeds' spread gains on resampled rows, and is taken off once, as for two-way
* clusters (Cameron, Gelbach & Miller 2011, Journal of Business & Economic Statistics 29:238–249). The variance is
* never below either part.
*
* A few seeds know their own spread badly. So the interval is value ± t · standard error, and p = P(T < value /
* standard error) with the sign such that worse is negative, with Satterthwaite's degrees of freedom (1946, Biometrics
* Bulletin 2:110–114). p is never below 2^−rows; a standard error of 0 gives p = 1 unless the candidate is worse.
*/
function hierarchicalBootstrap(options) {
	const { rows, cells = rows, candidate, base, rowWeights, level = .95, seed, direction } = options;
	if (candidate.length === 0 || base.length === 0) throw new RangeError("each side needs at least one seed");
	const resamples = options.resamples ?? resamplesFor(cells * (candidate.length + base.length) / 2);
	const random = createRandom(seed);
	const weights = new Float64Array(rows);
	let [spreadOfCandidate, spreadOfBase] = [0, 0];
	const distribution = distributionOf(resamples, () => {
		random.resample(weights);
		if (rowWeights) multiplyInto(weights, rowWeights);
		const sides = bothSides(candidate, base, weights);
		if (Number.isFinite(sides.difference)) {
			spreadOfCandidate += sides.candidate;
			spreadOfBase += sides.base;
		}
		return sides.difference;
	});
	const asTheyAre = bothSides(candidate, base, rowWeights ?? new Float64Array(rows).fill(1));
	const defined = distribution.values.length;
	const parts = {
		rows: isKnown(distribution) ? standardDeviation(distribution.values) ** 2 : NaN,
		candidate: asTheyAre.candidate,
		base: asTheyAre.base,
		both: Math.max(0, spreadOfCandidate / defined - asTheyAre.candidate) + Math.max(0, spreadOfBase / defined - asTheyAre.base)
	};
	const standardError = Math.sqrt(totalOf(parts));
	const degreesOfFreedom = degreesOf(parts, {
		rows,
		candidate: candidate.length,
		base: base.length
	});
	const value = asTheyAre.difference;
	const reach = standardError === 0 ? 0 : studentQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
	return {
		value,
		low: value - reach,
		high: value + reach,
		level,
		p: Math.max(tailOf(direction === "higher" ? value : -value, standardError, degreesOfFreedom), 2 ** -rows),
		standardError,
		degreesOfFreedom,
		undefinedShare: distribution.undefinedShare,
		covers: Math.min(candidate.length, base.length) > 1 ? "rows-and-seeds" : "rows",
		method: "hierarchical-bootstrap"
	};
}
/** The difference of the means over seeds, and the variance of each mean by its seeds' spread. */
function bothSides(candidate, base, weights) {
	const ofCandidate = candidate.map((statistic) => statistic(weights));
	const ofBase = base.map((statistic) => statistic(weights));
	return {
		difference: mean(ofCandidate) - mean(ofBase),
		candidate: varianceOfMean(ofCandidate),
		base: varianceOfMean(ofBase)
	};
}
function totalOf({ rows, candidate, base, both }) {
	return Math.max(rows + candidate + base - both, rows, candidate + base);
}
function degreesOf(parts, counts) {
	const total = totalOf(parts);
	const share = (part, degrees) => part === 0 ? 0 : (part / total) ** 2 / degrees;
	const inverse = share(parts.rows, counts.rows - 1) + share(parts.candidate, counts.candidate - 1) + share(parts.base, counts.base - 1);
	return Math.max(1, inverse === 0 ? counts.rows - 1 : Math.floor(1 / inverse + 1e-9));
}
function tailOf(difference, standardError, degrees) {
	if (standardError === 0) return Number(difference >= 0);
	return studentCdf(difference / standardError, degrees);
}
function varianceOfMean(values) {
	if (values.length === 1) return 0;
	return standardDeviation(Float64Array.from(values)) ** 2 / values.length;
}
/** Measured from the first value on, so that the mean of equal values is exactly that. */
function mean(values) {
	const origin = values[0];
	return origin + values.reduce((sum, value) => sum + (value - origin), 0) / values.length;
}
// packages/stats/holm.ts
/**
* p values adjusted for looking at several at once, so that calling those below α significant is wrong about any
* of them in at most α of all cases. After Holm (1979), "A simple sequentially rejective multiple test procedure",
* Scandinavian Journal of Statistics 6:65–70.
*
* @param pValues in any order. NaN (a test that could not be made) stays NaN and does not count as a member.
* @returns adjusted values in the same order, each at least the raw one and at most 1.
*/
function holm(pValues) {
	const adjusted = pValues.map(() => NaN);
	const ascending = pValues.map((p, index) => ({
		p,
		index
	})).filter(({ p }) => !Number.isNaN(p)).sort((left, right) => left.p - right.p);
	let largest = 0;
	ascending.forEach(({ p, index }, rank) => {
		largest = Math.max(largest, Math.min(1, p * (ascending.length - rank)));
		adjusted[index] = largest;
	});
	return adjusted;
}
// packages/stats/binomial.ts
/**
* P(X ≤ k) for X ~ Bin(n, ½), to about 13 digits, relative, in the lower tail too: the largest term after Loader
* (2000), "Fast and accurate computation of binomial probabilities", the others by the ratio of neighbours until
* they no longer count, some √n of them.
*
* @param k any whole number.
* @param n a whole number of at least 0.
*/
function fairCoinCdf(k, n) {
	if (k < 0) return 0;
	if (k >= n) return 1;
	if (2 * k >= n) return 1 - fairCoinCdf(n - k - 1, n);
	let term = 1;
	let sum = 1;
	for (let heads = k; heads > 0 && term > sum * 1e-17; heads--) {
		term *= heads / (n - heads + 1);
		sum += term;
	}
	return sum * fairCoinChance(k, n);
}
/** P(X = k) by Loader's saddle point expansion, which never subtracts numbers of nearly the same size. */
function fairCoinChance(k, n) {
	if (k === 0 || k === n) return 2 ** -n;
	const exponent = stirlingError(n) - stirlingError(k) - stirlingError(n - k) - deviance(k, n / 2) - deviance(n - k, n / 2);
	return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}
/** ln n! less Stirling's ½ ln(2πn) + n ln n − n. */
function stirlingError(n) {
	if (n < 16) {
		let factorial = 1;
		for (let factor = 2; factor <= n; factor++) factorial *= factor;
		return Math.log(factorial) - Math.log(2 * Math.PI * n) / 2 - n * Math.log(n) + n;
	}
	const inverseSquare = 1 / (n * n);
	return [
		1 / 12,
		-1 / 360,
		1 / 1260,
		-1 / 1680,
		1 / 1188,
		-691 / 360360,
		1 / 156
	].reduceRight((sum, term) => sum * inverseSquare + term, 0) / n;
}
/** x ln(x/m) + m − x, by a series where x is so near m that the terms would cancel. */
function deviance(x, m) {
	const ratio = (x - m) / (x + m);
	if (Math.abs(ratio) > .1) return x * Math.log(x / m) + m - x;
	let sum = (x - m) * ratio;
	let power = 2 * x * ratio;
	for (let odd = 3, before = NaN; sum !== before; odd += 2) {
		before = sum;
		power *= ratio * ratio;
		sum += power / odd;
	}
	return sum;
}
// packages/stats/mcnemar.ts
/**
* McNemar's test with mid-p: was it luck that more rows went from right to wrong than back?
*
* Under "equally good" the number of rows that went wrong is X ~ Bin(b + c, ½). `worse` is the one-sided mid-p of
* "the candidate is not worse", P(X > b) + ½ P(X = b): small when it is worse. `twoSided` is twice the smaller
* one-sided mid-p, and 1 − ½ P(X = b) when b = c. Without any discordant row both are 1: nothing was seen.
* After Fagerland, Lydersen & Laake (2013), "The McNemar test for binary matched-pairs data: mid-p and asymptotic
* are better than exact conditional", BMC Medical Research Methodology 13:91.
*/
function mcnemarMidP({ b, c }) {
	const pairs = countPairs(b, c);
	if (pairs === 0) return {
		twoSided: 1,
		worse: 1
	};
	const smaller = Math.min(b, c);
	const worse = (fairCoinCdf(c - 1, pairs) + fairCoinCdf(c, pairs)) / 2;
	const twoSided = b === c ? .5 + fairCoinCdf(b - 1, pairs) : fairCoinCdf(smaller - 1, pairs) + fairCoinCdf(smaller, pairs);
	return {
		twoSided: Math.min(1, twoSided),
		worse: Math.min(1, worse)
	};
}
function countPairs(b, c) {
	if (!Number.isSafeInteger(b) || !Number.isSafeInteger(c) || b < 0 || c < 0) throw new RangeError(`counts of rows are whole numbers of at least 0, not ${b} and ${c}`);
	return b + c;
}
// packages/stats/wilson.ts
/**
* Wilson's score interval for a proportion; NaN for both ends when n is 0. After Wilson (1927), "Probable
* inference, the law of succession, and statistical inference", JASA 22:209–212.
*
* @param successes 0 … n.
* @param level share of samples whose interval covers the true proportion, such as 0.95.
*/
function wilson(successes, n, level) {
	if (n === 0) return {
		low: NaN,
		high: NaN
	};
	const z = normalQuantile((1 + level) / 2);
	const share = successes / n;
	const spread = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
	const scale = 1 + z * z / n;
	const centre = share + z * z / (2 * n);
	return {
		low: Math.max(0, (centre - spread) / scale),
		high: Math.min(1, (centre + spread) / scale)
	};
}
// packages/stats/newcombe.ts
/**
* Newcombe's interval for the difference of two paired proportions, **A − B** = (b − c) / n. For "candidate −
* base" the candidate is A: then `b` are the rows that went from wrong to right and `c` those that went from right
* to wrong. All NaN when there are no rows.
*
* Method 10 of Newcombe (1998), "Improved confidence intervals for the difference between binomial proportions
* based on paired data", Statistics in Medicine 17:2635–2650: Wilson limits of both proportions, joined with the
* correlation φ corrected for continuity.
*
* @param level share of samples whose interval covers the true difference, such as 0.95.
*/
function newcombePaired({ a, b, c, d }, level) {
	const n = a + b + c + d;
	if (n === 0) return {
		difference: NaN,
		low: NaN,
		high: NaN
	};
	const shareA = (a + b) / n;
	const shareB = (a + c) / n;
	const limitsA = wilson(a + b, n, level);
	const limitsB = wilson(a + c, n, level);
	const phi = correlation(a, b, c, d);
	const reach = (ofA, ofB) => Math.sqrt(Math.max(0, ofA * ofA - 2 * phi * ofA * ofB + ofB * ofB));
	const difference = (b - c) / n;
	return {
		difference,
		low: difference - reach(shareA - limitsA.low, limitsB.high - shareB),
		high: difference + reach(limitsA.high - shareA, shareB - limitsB.low)
	};
}
/** φ of the table with Newcombe's correction for continuity; 0 when a margin is empty. */
function correlation(a, b, c, d) {
	const margins = (a + b) * (c + d) * (a + c) * (b + d);
	if (margins === 0) return 0;
	const association = a * d - b * c;
	const n = a + b + c + d;
	return (association > 0 ? Math.max(association - n / 2, 0) : association) / Math.sqrt(margins);
}
// packages/stats/power.ts
/**
* The smallest true change for the worse that a sample would probably have shown: the difference at which a
* one-sided test at `alpha` rejects with probability `power`, (z₁₋α + z_power) · SE. After Cohen (1988),
* Statistical Power Analysis for the Behavioral Sciences, chapter 2.
*
* @param standardError of the difference, in the metric's unit; the answer is in that unit too.
*/
function detectableDifference({ standardError, alpha = .01, power = .8 }) {
	return (normalQuantile(1 - alpha) + normalQuantile(power)) * standardError;
}
/** How probably a sample of the size that `rowsToDecide` names decides. */
const powerToDecide = .8;
/**
* About how many rows in all would decide four times out of five, were the true difference and the spread per row what
* they are here; standard errors shrink with √rows. Within the margin a sample decides when its 95 % interval's worst
* bound lies within, for which the room to the margin has to be (z.₉₇₅ + z.₈) standard errors. Beyond it a sample
* decides when its one-sided test at .01 rejects, (z.₉₉ + z.₈) standard errors from 0, and when its own difference is
* beyond the margin too, z.₈ standard errors from there. After Cohen (1988), as above.
*
* @param rows that were seen.
* @param difference observed, signed so that negative is worse.
* @param margin by which the metric may get worse, at least 0.
* @returns rows in all (not more of them), rounded up, or null when no number of rows would decide: the difference
*   is exactly the margin, or the spread is not known.
*/
function rowsToDecide({ rows, difference, standardError, margin }) {
	const room = margin + difference;
	const toPower = normalQuantile(powerToDecide) * standardError;
	const errorsApart = room > 0 ? (normalQuantile(.975) * standardError + toPower) / room : Math.max((normalQuantile(.99) * standardError + toPower) / Math.abs(difference), toPower / Math.abs(room));
	const needed = Math.ceil(rows * errorsApart ** 2);
	return room !== 0 && Number.isSafeInteger(needed) ? needed : null;
}
// packages/stats/sign-test.ts
/**
* One-sided p of the sign test that the median of independent values lies above a threshold: P(Bin(n, ½) ≥ how many
* do). A value on the threshold counts as one that does not. Dixon & Mood (1946), "The statistical sign test".
*
* @returns 1 without values.
*/
function signTestGreater(values, threshold) {
	const above = values.filter((value) => value > threshold).length;
	return fairCoinCdf(values.length - above, values.length);
}
/**
* The narrowest interval of the median between a value and the one as far from the other end, exact for values of any
* distribution. Thompson (1936), "On confidence ranges for the median".
*
* @param level 0 … 1.
* @returns null where the values are too few for the level: 5 give no 95 %.
*/
function medianInterval(values, level = .95) {
	const sorted = values.toSorted((left, right) => left - right);
	const count = sorted.length;
	let rank = 0;
	while (rank + 1 <= count / 2 && 1 - 2 * fairCoinCdf(rank, count) >= level) rank++;
	if (rank === 0) return null;
	const reached = 1 - 2 * fairCoinCdf(rank - 1, count);
	return {
		low: sorted[rank - 1],
		high: sorted[count - rank],
		level: reached
	};
}
/** The middle value, or the mean of the two in the middle; NaN without values, and where one of them is NaN. */
function medianOf(values) {
	const sorted = Float64Array.from(values).sort();
	if (Number.isNaN(sorted.at(-1))) return NaN;
	const middle = sorted.length / 2;
	const [left, right] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
	return left === void 0 || right === void 0 ? NaN : (left + right) / 2;
}
// packages/stats/theil-sen.ts
/**
* The slope of a line through points that a few wild ones do not move: the median of the slopes of all pairs of points
* at different places. Theil (1950), "A rank-invariant method of linear and polynomial regression analysis"; the
* interval is that of Sen (1968), JASA 63:1379, by the normal approximation of Kendall's rank correlation with ties.
* Errors are taken for independent. Takes time and memory by the square of the points.
*
* @param x places, y values there; as many of one as of the other.
* @param level of the interval, above 0.5 and below 1.
* @returns in y's unit per x's; NaN where no two points are at different places.
*/
function theilSen(x, y, level = .95) {
	const slopes = [];
	for (const [index, place] of x.entries()) for (let other = 0; other < index; other++) {
		const run = place - x[other];
		if (run !== 0) slopes.push((y[index] - y[other]) / run);
	}
	if (slopes.length === 0) return {
		slope: NaN,
		low: NaN,
		high: NaN
	};
	slopes.sort((left, right) => left - right);
	const reach = -normalQuantile((1 - level) / 2) * Math.sqrt(scoreVariance(x, y));
	const lowest = Math.max(roundHalfToEven((slopes.length - reach) / 2) - 1, 0);
	const highest = Math.min(roundHalfToEven((slopes.length + reach) / 2), slopes.length - 1);
	return {
		slope: medianOf(slopes),
		low: slopes[lowest],
		high: slopes[highest]
	};
}
/** Variance of Kendall's score where nothing is related, with ties on both sides. */
function scoreVariance(x, y) {
	const tied = (values) => [...Map.groupBy(values, (value) => value).values()].reduce((sum, { length }) => sum + varianceTerm(length), 0);
	return (varianceTerm(x.length) - tied(x) - tied(y)) / 18;
}
function varianceTerm(count) {
	return count * (count - 1) * (2 * count + 5);
}
function roundHalfToEven(value) {
	const rounded = Math.round(value);
	return rounded - value === .5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
// packages/stats/welch.ts
/**
* Welch's t test for two samples of unequal spread: the one-sided p of "the mean of the first is not greater". Welch
* (1947), "The generalization of Student's problem when several different population variances are involved",
* Biometrika 34:28–35. Degrees of freedom are rounded down, which errs to the careful side.
*
* @returns 1 where either sample has fewer than two values, or neither varies.
*/
function welchGreater(first, second) {
	const [left, right] = [momentsOf(first), momentsOf(second)];
	const [a, b] = [left.variance / left.count, right.variance / right.count];
	if (!(a + b > 0)) return 1;
	const degrees = (a + b) ** 2 / (a ** 2 / (left.count - 1) + b ** 2 / (right.count - 1));
	return studentCdf((right.mean - left.mean) / Math.sqrt(a + b), Math.max(1, degrees));
}
/**
* Student's t test of one sample: the one-sided p of "its mean is not greater than 0".
*
* @returns 1 where there are fewer than two values, or they do not vary.
*/
function meanGreater(values) {
	const { count, mean, variance } = momentsOf(values);
	if (!(variance > 0)) return 1;
	return studentCdf(-mean / Math.sqrt(variance / count), count - 1);
}
/** The variance is NaN of fewer than two values. */
function momentsOf(values) {
	const count = values.length;
	let sum = 0;
	for (let index = 0; index < count; index++) sum += values[index];
	const mean = sum / count;
	let squares = 0;
	for (let index = 0; index < count; index++) squares += (values[index] - mean) ** 2;
	return {
		count,
		mean,
		variance: squares / (count - 1)
	};
}
// packages/stats/wilcoxon.ts
/**
* Wilcoxon's signed-rank test of paired differences, such as candidate's loss − base's loss of each row. It asks
* whether differences are symmetric about 0, not whether their mean is 0. After Wilcoxon (1945), "Individual
* comparisons by ranking methods", Biometrics Bulletin 1:80–83.
*
* As scipy.stats.wilcoxon with its defaults (`method='auto'`, `zero_method='wilcox'`, no continuity correction):
* differences of 0 are left out; all patterns of signs are counted for up to 50 differences without ties or zeros,
* and for up to 13 with them; else the normal approximation with its variance corrected for ties. Where all are 0 it
* is 1, also for more than 13, where scipy has NaN.
*
* @returns NaN for each p when there are no differences or one of them is NaN.
*/
function wilcoxonSignedRank(differences) {
	const n = differences.length;
	const positive = Float64Array.from(differences).filter((difference) => difference > 0).sort();
	const negative = Float64Array.from(differences).filter((difference) => difference < 0).map((difference) => -difference).sort();
	const zeros = count(differences, (difference) => difference === 0);
	const pairs = positive.length + negative.length;
	if (n === 0 || pairs + zeros < n) return {
		positiveRanks: NaN,
		pairs,
		twoSided: NaN,
		less: NaN,
		greater: NaN,
		method: "asymptotic"
	};
	const { positiveRanks, groups } = rank(positive, negative);
	const common = {
		positiveRanks,
		pairs
	};
	if (pairs === 0) return {
		...common,
		twoSided: 1,
		less: 1,
		greater: 1,
		method: "exact"
	};
	if (n <= (groups.length === n ? 50 : 13)) return {
		...common,
		...countedChances(positiveRanks, groups),
		method: "exact"
	};
	return {
		...common,
		...normalChances(positiveRanks, pairs, groups),
		method: "asymptotic"
	};
}
/** Ranks the sizes of all differences, those of one size by their mean rank. Both lists are ascending. */
function rank(positive, negative) {
	const groups = [];
	let positiveRanks = 0;
	let [p, n] = [0, 0];
	while (p < positive.length || n < negative.length) {
		const size = Math.min(positive[p] ?? Number.POSITIVE_INFINITY, negative[n] ?? Number.POSITIVE_INFINITY);
		const [firstPositive, first] = [p, p + n];
		while (positive[p] === size) p++;
		while (negative[n] === size) n++;
		const meanRank = (first + 1 + p + n) / 2;
		groups.push({
			size: p + n - first,
			rank: meanRank
		});
		positiveRanks += meanRank * (p - firstPositive);
	}
	return {
		positiveRanks,
		groups
	};
}
/** Counts the patterns of signs that give each sum of ranks; sums are doubled, since ranks of ties may be halves. */
function countedChances(positiveRanks, groups) {
	const doubledRanks = groups.flatMap(({ size, rank }) => Array(size).fill(2 * rank));
	const patterns = new Float64Array(doubledRanks.reduce((sum, doubled) => sum + doubled, 0) + 1);
	patterns[0] = 1;
	for (const doubled of doubledRanks) for (let sum = patterns.length - 1; sum >= doubled; sum--) patterns[sum] = patterns[sum] + patterns[sum - doubled];
	const all = 2 ** doubledRanks.length;
	const seen = 2 * positiveRanks;
	const less = patterns.subarray(0, seen + 1).reduce((sum, number) => sum + number, 0) / all;
	const greater = patterns.subarray(seen).reduce((sum, number) => sum + number, 0) / all;
	return {
		less,
		greater,
		twoSided: Math.min(1, 2 * Math.min(less, greater))
	};
}
function normalChances(positiveRanks, pairs, groups) {
	const ties = groups.reduce((sum, { size }) => sum + (size ** 3 - size), 0);
	const variance = (pairs * (pairs + 1) * (2 * pairs + 1) - ties / 2) / 24;
	const z = (positiveRanks - pairs * (pairs + 1) / 4) / Math.sqrt(variance);
	return {
		less: normalCdf(z),
		greater: normalCdf(-z),
		twoSided: 2 * normalCdf(-Math.abs(z))
	};
}
function count(values, accepts) {
	let accepted = 0;
	for (let at = 0; at < values.length; at++) if (accepts(values[at])) accepted++;
	return accepted;
}
export { correctedResampledT, createRandom, delong, delongPaired, detectableDifference, differenceByResampling, hierarchicalBootstrap, holm, intervalByResampling, mcnemarMidP, meanGreater, medianInterval, medianOf, newcombePaired, normalQuantile, rowsToDecide, signTestGreater, theilSen, welchGreater, wilcoxonSignedRank, wilson };
