import { loadNative, runProgram, tellingThatItRuns } from "./sandbox.js";
import { MlgateError } from "./core.js";
import { createRandom, holm, medianInterval, medianOf, normalQuantile, signTestGreater } from "./stats.js";
import { describeValue, inspectModel, openSession } from "./onnx.js";
import { execFile, spawn } from "node:child_process";
import { readFile, readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { cpus, release, totalmem } from "node:os";
import { setTimeout } from "node:timers/promises";
import { createInterface } from "node:readline";
// packages/benchmark/decide/pair-effect.ts
/**
* How much more the candidate's process cost than the base's: the median over rounds of ln(candidate / base).
*
* The pair is what is counted, not the round: two processes of the same program differ by about 2 % for as long as
* they live, and no number of rounds shows that.
*
* @returns NaN without rounds, or where one side took no time or an endless one: there is nothing to divide by.
*/
function pairEffect({ rounds }) {
	const ratios = rounds.map(({ base, candidate }) => Math.log(candidate / base));
	return ratios.every(Number.isFinite) ? medianOf(ratios) : NaN;
}
/** A logarithm of a ratio as a share: ln 1.05 is 0.05. */
function shareOf(logarithm) {
	return Math.expm1(logarithm);
}
// packages/benchmark/decide/rule.ts
const standardRule = {
	level: .01,
	tolerance: .02
};
const usualPairs = 10;
/**
* How many process pairs are run: ten, and more where that many gates could not fail with all of them slower, since
* a sign test of F pairs never gives less than 2^−F.
*/
function pairsFor(gates, { level } = standardRule) {
	return Math.max(usualPairs, Math.ceil(Math.log2(Math.max(1, gates) / level)));
}
/** How many of the pairs have to be slower for the sign test to reject at a level; null where all are too few. */
function slowerNeeded(pairs, level) {
	const p = (slower) => signTestGreater(Array.from({ length: pairs }, (_, index) => Number(index < slower)), .5);
	return Array.from({ length: pairs + 1 }, (_, slower) => slower).find((slower) => p(slower) <= level) ?? null;
}
// packages/benchmark/decide/judge-pairs.ts
/** The sign test of process pairs, and how large the effect is. Pairs without an effect (NaN) make all of it NaN. */
function judgePairs(pairs, { tolerance }) {
	const effects = pairs.map(pairEffect);
	if (!effects.every(Number.isFinite)) return {
		effects,
		median: NaN,
		interval: null,
		p: 1
	};
	return {
		effects,
		median: medianOf(effects),
		interval: effects.length < 7 ? null : medianInterval(effects),
		p: signTestGreater(effects, Math.log1p(tolerance))
	};
}
const power = .8;
/** Standard error of a median over that of a mean, for normal values: √(π/2). */
const medianLoss = Math.sqrt(Math.PI / 2);
/**
* The smallest true effect that pairs of this spread would fail in about four of five runs: large enough for so many of them
* to be slower that the sign test rejects, and for their median to reach the margin. Effects of pairs are taken for
* normal with the standard deviation seen.
*
* @param gates how many hypotheses share the level.
* @returns as ln(candidate / base); null with fewer than two pairs, or too few ever to fail.
*/
function detectableEffect(effects, { margin, level, tolerance }, gates) {
	const count = effects.length;
	const needed = slowerNeeded(count, level / Math.max(1, gates));
	if (count < 2 || needed === null || !effects.every(Number.isFinite)) return null;
	const mean = effects.reduce((sum, effect) => sum + effect, 0) / count;
	const spread = Math.sqrt(effects.reduce((sum, effect) => sum + (effect - mean) ** 2, 0) / (count - 1));
	const bySigns = Math.log1p(tolerance) + spread * normalQuantile(chanceNeeded(count, needed));
	const byMedian = Math.log1p(margin) + spread * medianLoss / Math.sqrt(count) * normalQuantile(power);
	return Math.max(bySigns, byMedian);
}
/** The chance of each pair to be slower at which at least `needed` of them are in four of five runs, by bisection. */
function chanceNeeded(count, needed) {
	let [low, high] = [0, 1];
	for (let step = 0; step < 60; step++) {
		const middle = (low + high) / 2;
		if (atLeast(count, needed, middle) < power) low = middle;
		else high = middle;
	}
	return high;
}
/** P(Bin(count, chance) ≥ needed), for the few pairs that there are. */
function atLeast(count, needed, chance) {
	let sum = 0;
	let ways = 1;
	for (let slower = 0; slower <= count; slower++) {
		if (slower >= needed) sum += ways * chance ** slower * (1 - chance) ** (count - slower);
		ways = ways * (count - slower) / (slower + 1);
	}
	return sum;
}
// packages/benchmark/decide/decide.ts
/**
* Whether gated numbers got worse by more than their margins. It **fails** when the sign test over process pairs,
* Holm-adjusted over all that is gated, rejects "not slower by more than the tolerance", the median reaches the
* margin, and a second run with fresh pairs says both again; **passes** when the exact interval of the median lies
* within the margin; else it can't be told. Iterations are no replicates: a rule that counts them finds 5 to 25 % of
* programs slower than themselves.
*/
function decideSpeed(gated, rule) {
	const judged = gated.map(({ pairs }) => judgePairs(pairs, rule));
	const adjusted = holm(judged.map(({ p }) => p));
	return gated.map(({ name, margin, confirming }, index) => {
		const own = judged[index];
		const pAdjusted = adjusted[index];
		const detectable = detectableEffect(own.effects, {
			...rule,
			margin
		}, gated.length);
		const decided = decideOne(own, pAdjusted, confirming === void 0 ? null : judgePairs(confirming, rule), {
			...rule,
			margin
		});
		return {
			name,
			...own,
			pAdjusted,
			detectable,
			...decided
		};
	});
}
function decideOne({ effects, median, interval }, pAdjusted, second, { margin, level }) {
	const limit = Math.log1p(margin);
	if (effects.length === 0 || Number.isNaN(median)) return {
		verdict: "inconclusive",
		reason: "no-baseline"
	};
	if (interval === null) return {
		verdict: "inconclusive",
		reason: "too-few-pairs"
	};
	if (pAdjusted <= level && median >= limit) {
		if (second === null) return {
			verdict: "inconclusive",
			reason: "to-confirm"
		};
		return second.p <= level && second.median >= limit ? {
			verdict: "fail",
			reason: "worse-than-margin"
		} : {
			verdict: "inconclusive",
			reason: "not-confirmed"
		};
	}
	if (interval.high <= limit) return {
		verdict: "pass",
		reason: "within-margin"
	};
	return {
		verdict: "inconclusive",
		reason: "not-shown"
	};
}
/**
* Whether further pairs can change nothing any more: none of the gated numbers can fail even if all pairs to come are
* slower, and all of them pass as it is.
*
* @param planned how many pairs there will be in all.
*/
function isDecided(gated, planned, rule) {
	return gated.every(({ pairs, margin }) => {
		const { effects, interval } = judgePairs(pairs, rule);
		if (effects.length < 7 || interval === null) return false;
		const slower = effects.filter((effect) => effect > Math.log1p(rule.tolerance)).length;
		const needed = slowerNeeded(planned, rule.level / gated.length);
		return !(needed !== null && slower + planned - effects.length >= needed) && interval.high <= Math.log1p(margin);
	});
}
// packages/benchmark/decide/memory.ts
/** Growth below this, in bytes, is what allocators do on their own. */
const leastGrowth = 16 * 2 ** 20;
/**
* Whether memory grew by more than its margin and by more than 16 MiB: it fails when every pair says so, passes when
* none does, and can't be told where they disagree or are too few.
*
* @param margin share by which it may grow.
*/
function decideMemory(pairs, margin, fewest) {
	const grew = pairs.filter(({ base, candidate }) => candidate > base * (1 + margin) && candidate - base > leastGrowth).length;
	if (pairs.length < fewest || grew > 0 && grew < pairs.length) return "inconclusive";
	return grew === 0 ? "pass" : "fail";
}
// packages/benchmark/decide/percentiles.ts
/**
* Fewest times from which a percentile of latency means something: MLPerf Inference's minima for early stopping
* (Load Generator, "Early Stopping Criterion", 99 % confidence). For the median, as many calls as a round has.
*/
const fewestTimes = {
	50: 10,
	90: 64,
	95: 130,
	99: 662,
	99.9: 6636
};
/** Percentiles that are known, in rising order. */
const percentiles = [
	50,
	90,
	95,
	99,
	99.9
];
/**
* A percentile of latencies: the smallest of the times that so many percent do not exceed, so that it is one that
* really occurred.
*
* @param times in any order.
* @param percent one of `percentiles`.
* @returns null where the times are too few for it.
*/
function latencyPercentile(times, percent) {
	const fewest = fewestTimes[percent];
	if (fewest === void 0 || times.length < fewest) return null;
	const sorted = Float64Array.from(times).sort();
	return sorted[Math.ceil(percent / 100 * sorted.length) - 1] ?? null;
}
// packages/benchmark/environment/fingerprint.ts
/** Facts that have to be equal for times of two machines to be comparable, and what people call them. */
const compared = {
	platform: "platform",
	architecture: "architecture",
	cpu: "processor",
	cores: "cores",
	physicalCores: "physical cores",
	caches: "caches",
	governor: "frequency governor",
	cpuLimit: "container's limit of cores",
	memoryLimitBytes: "container's limit of memory",
	gpus: "GPU",
	gpuDriver: "GPU's driver",
	gpuMig: "GPU's MIG mode",
	gpuEcc: "GPU's ECC",
	gpuPowerLimit: "GPU's power limit",
	gpuMaxClocks: "GPU's maximum clocks",
	onnxruntime: "ONNX Runtime"
};
/**
* What differs between two machines, as far as times depend on it: `GPU: none here, 2 × NVIDIA H200 there`; empty when
* nothing does. The kernel, Node and the memory's exact size are told in results and not compared: a runner's image
* changes them every week.
*
* @param here @param there as `environment` of a result has them; what a side does not name, it does not have.
*/
function machineDifferences(here, there) {
	return Object.entries(compared).flatMap(([key, name]) => {
		const [own, other] = [wordOf(here[key]), wordOf(there[key])];
		return own === other ? [] : [`${name}: ${own} here, ${other} there`];
	});
}
function wordOf(value) {
	return typeof value === "string" || typeof value === "number" ? String(value) : "none";
}
// packages/benchmark/jobs/process-tree.ts
const kibibyte = 1024;
const lookMs$1 = 10;
/**
* Watches the memory of a process and all that it starts, from /proc: the most that they held together at a look (pages
* that they share count for each of them), or that one of them ever held.
*
* @returns `stop` gives bytes; null where there is no /proc.
*/
function watchMemory(pid) {
	let most = 0;
	let isOver = false;
	const watching = (async () => {
		while (!isOver) {
			most = Math.max(most, await treeMemory(pid));
			await setTimeout(lookMs$1);
		}
		return most === 0 ? null : most;
	})();
	return { stop() {
		isOver = true;
		return watching;
	} };
}
async function treeMemory(root) {
	let held = 0;
	let mostOfOne = 0;
	const pids = [root];
	for (let pid = pids.pop(); pid !== void 0; pid = pids.pop()) {
		const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
		held += kibibytesOf(status, "VmRSS");
		mostOfOne = Math.max(mostOfOne, kibibytesOf(status, "VmHWM"));
		pids.push(...await childrenOf(pid));
	}
	return Math.max(held, mostOfOne) * kibibyte;
}
function kibibytesOf(status, field) {
	return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, "m").exec(status)?.[1] ?? 0);
}
async function childrenOf(pid) {
	const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
	return (await Promise.all(threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, "utf8").catch(() => "")))).flatMap((list) => list.split(" ").filter(Boolean).map(Number));
}
/** Processor time of all processes that this one started and that have ended, in milliseconds; null without /proc. */
async function childrenTime() {
	const stat = await readFile("/proc/self/stat", "utf8").catch(() => null);
	if (stat === null) return null;
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	const [user, system] = [fields[13], fields[14]].map(Number);
	return ((user ?? 0) + (system ?? 0)) * 10;
}
// packages/benchmark/environment/linux-facts.ts
/** Cores that are no hyperthreads of others, from /proc/cpuinfo; null where it does not tell, as on Arm. */
function physicalCores(cpuinfo) {
	const cores = cpuinfo.split(/\n\s*\n/).flatMap((processor) => {
		const core = fieldOf(processor, "core id");
		return core === null ? [] : [`${fieldOf(processor, "physical id") ?? 0} ${core}`];
	});
	return cores.length === 0 ? null : new Set(cores).size;
}
function fieldOf(processor, field) {
	return new RegExp(`^${field}\\s*:\\s*(.+)$`, "m").exec(processor)?.[1] ?? null;
}
/** Caches of a core as /sys tells them, in one line: `L1d 32K, L1i 32K, L2 1024K, L3 32768K`; empty without any. */
function cachesInWords(caches) {
	const letters = {
		Data: "d",
		Instruction: "i"
	};
	return caches.map(({ level, type, size }) => `L${level}${letters[type] ?? ""} ${size}`).join(", ");
}
/**
* The control group that limits the cores of a process, from /proc/self/cgroup. In a container that text may name a
* path of the host's; the last folder is then the container's own.
*/
function cpuGroup(cgroup) {
	const groups = cgroup.split("\n").map((line) => line.split(":"));
	const first = groups.find(([, controllers]) => controllers?.split(",").includes("cpu"));
	if (first !== void 0) return {
		version: 1,
		folders: upwards("/sys/fs/cgroup/cpu", first[2] ?? "/")
	};
	const unified = groups.find(([id, controllers]) => id === "0" && controllers === "");
	return unified === void 0 ? null : {
		version: 2,
		folders: upwards("/sys/fs/cgroup", unified.slice(2).join(":"))
	};
}
function upwards(root, path) {
	const names = path.split("/").filter((name) => name !== "" && name !== "..");
	return Array.from({ length: names.length + 1 }, (_, up) => [root, ...names.slice(0, names.length - up)].join("/"));
}
/**
* Cores that a group may use: `150000 100000` of `cpu.max`, or the same two numbers of version 1, are 1.5.
*
* @returns null for no limit.
*/
function coresOf(quotaAndPeriod) {
	const [quota = NaN, period = NaN] = quotaAndPeriod.trim().split(/\s+/).map(Number);
	return quota > 0 && period > 0 ? quota / period : null;
}
/** The line of all processors in /proc/stat (proc_stat(5)); null when it is not there. */
function processorTicks(stat) {
	const line = /^cpu +(.+)$/m.exec(stat)?.[1];
	if (line === void 0) return null;
	const [user = 0, nice = 0, system = 0, idle = 0, waiting = 0, irq = 0, softIrq = 0, stolen = 0] = line.split(" ").map(Number);
	const busy = user + nice + system + irq + softIrq;
	return {
		busy,
		stolen,
		total: busy + stolen + idle + waiting
	};
}
/** Milliseconds for which a group's limit of cores held it back, from `cpu.stat` of either version; 0 when not told. */
function heldBack(cpuStat) {
	const microseconds = /^throttled_usec (\d+)$/m.exec(cpuStat)?.[1];
	const nanoseconds = /^throttled_time (\d+)$/m.exec(cpuStat)?.[1];
	return Number(microseconds ?? 0) / 1e3 + Number(nanoseconds ?? 0) / 1e6;
}
/** Share of time in which something waited for a processor, over the last minute, from /proc/pressure/cpu. */
function pressure(text) {
	const percent = /^some .*\bavg60=([\d.]+)/m.exec(text)?.[1];
	return percent === void 0 ? null : Number(percent) / 100;
}
// packages/benchmark/environment/noise.ts
/** From where on a share of the time is worth telling. */
const worthTelling$1 = {
	others: .05,
	stolen: .01,
	heldBack: .01,
	pressure: .2
};
/**
* What disturbed a measurement, in words; empty when nothing did that is worth telling.
*
* @param cores that the machine has.
*/
function disturbances(before, after, cores) {
	const total = after.ticks.total - before.ticks.total;
	if (total <= 0) return [];
	const busy = after.ticks.busy - before.ticks.busy;
	const others = Math.max(0, busy - (after.own - before.own) / 10) / total;
	const stolen = (after.ticks.stolen - before.ticks.stolen) / total;
	const held = (after.heldBack - before.heldBack) / (after.at - before.at);
	const hot = after.tooHot - before.tooHot;
	return [
		...before.loadAverage >= cores / 2 ? [busyBefore(before, cores)] : [],
		...others >= worthTelling$1.others ? [`other processes used ${percent(others)} of the processors while it ran`] : [],
		...stolen >= worthTelling$1.stolen ? [`the host took ${percent(stolen)} of the processors' time away while it ran`] : [],
		...held >= worthTelling$1.heldBack ? [`the container's limit of cores held it back for ${percent(held)} of the time`] : [],
		...hot > 0 ? [`processors were slowed down ${hot} times because they were too hot`] : []
	];
}
function busyBefore({ loadAverage, pressure: waited }, cores) {
	const load = `${loadAverage.toFixed(1)} processes wanted the ${cores} cores in the minute before it began`;
	return waited !== null && waited >= worthTelling$1.pressure ? `${load}, and had to wait for ${percent(waited)} of it` : load;
}
/** Whole percents, or one decimal below ten. */
function percent(share) {
	const value = share * 100;
	return `${value.toFixed(value < 9.95 ? 1 : 0)}\u00a0%`;
}
/** What the machine had done until now; null where there is no /proc. */
async function readLoad() {
	const ticks = processorTicks(await textOf("/proc/stat"));
	const children = await childrenTime();
	if (ticks === null || children === null) return null;
	const { user, system } = process.cpuUsage();
	return {
		at: performance.now(),
		ticks,
		own: (user + system) / 1e3 + children,
		heldBack: await heldBackUntilNow(),
		tooHot: await tooHotUntilNow(),
		loadAverage: Number((await textOf("/proc/loadavg")).split(" ")[0]),
		pressure: pressure(await textOf("/proc/pressure/cpu"))
	};
}
/** Notes what disturbs the machine from now on, until it is asked. */
async function watchLoad() {
	const before = await readLoad();
	return async () => {
		const after = await readLoad();
		return before === null || after === null ? [] : disturbances(before, after, cpus().length);
	};
}
async function heldBackUntilNow() {
	const [own] = cpuGroup(await textOf("/proc/self/cgroup"))?.folders ?? [];
	return own === void 0 ? 0 : heldBack(await textOf(join(own, "cpu.stat")));
}
const processors = "/sys/devices/system/cpu";
async function tooHotUntilNow() {
	const names = (await readdir(processors).catch(() => [])).filter((name) => /^cpu\d+$/.test(name));
	return (await Promise.all(names.map((name) => textOf(join(processors, name, "thermal_throttle/core_throttle_count"))))).reduce((sum, count) => sum + Number(count), 0);
}
/** A small file of the kernel's; empty when there is none. */
function textOf(file) {
	return readFile(file, "utf8").catch(() => "");
}
// packages/benchmark/environment/read-machine.ts
const cpuFolder = "/sys/devices/system/cpu";
/** What a machine is, beyond what Node says of every one; what it does not tell is left out. */
async function readMachine() {
	const read = readers[process.platform];
	const known = {
		kernel: release(),
		memoryLimitBytes: memoryLimit(),
		...await read?.()
	};
	return Object.fromEntries(Object.entries(known).filter((entry) => Boolean(entry[1])));
}
/** What the container may use; null for no limit, which is 0 or more than there is. */
function memoryLimit() {
	const limit = process.constrainedMemory();
	return limit > 0 && limit < totalmem() ? limit : null;
}
const readers = {
	async linux() {
		return {
			physicalCores: physicalCores(await textOf("/proc/cpuinfo")),
			smt: {
				0: "off",
				1: "on"
			}[await factOf("smt/active") || "unknown"] ?? null,
			caches: cachesInWords(await caches()),
			governor: await factOf("cpu0/cpufreq/scaling_governor"),
			cpuLimit: await coreLimit()
		};
	},
	async darwin() {
		const told = async (name) => (await promisify(execFile)("/usr/sbin/sysctl", ["-n", name]).catch(() => ({ stdout: "" }))).stdout.trim();
		const sizes = await Promise.all([
			told("hw.l1dcachesize"),
			told("hw.l1icachesize"),
			told("hw.l2cachesize")
		]);
		const known = [
			{
				level: "1",
				type: "Data"
			},
			{
				level: "1",
				type: "Instruction"
			},
			{
				level: "2",
				type: "Unified"
			}
		].map((kind, index) => ({
			...kind,
			size: `${Number(sizes[index]) / 1024}K`
		}));
		return {
			physicalCores: Number(await told("hw.physicalcpu")),
			caches: cachesInWords(known.filter(({ size }) => size !== "0K" && size !== "NaNK"))
		};
	}
};
async function caches() {
	const read = (await readdir(join(cpuFolder, "cpu0/cache")).catch(() => [])).filter((name) => name.startsWith("index")).toSorted().map(async (name) => ({
		level: await factOf(`cpu0/cache/${name}/level`),
		type: await factOf(`cpu0/cache/${name}/type`),
		size: await factOf(`cpu0/cache/${name}/size`)
	}));
	return (await Promise.all(read)).filter(({ level, size }) => level !== "" && size !== "");
}
async function factOf(file) {
	return (await textOf(join(cpuFolder, file))).trim();
}
/** Cores that the container lets it use: of nested limits, the strictest; null without any. */
async function coreLimit() {
	const group = cpuGroup(await textOf("/proc/self/cgroup"));
	if (group === null) return null;
	const known = (await Promise.all(group.folders.map(async (folder) => coresOf(group.version === 2 ? await textOf(join(folder, "cpu.max")) : `${await textOf(join(folder, "cpu.cfs_quota_us"))} ${await textOf(join(folder, "cpu.cfs_period_us"))}`)))).filter((limit) => limit !== null);
	return known.length === 0 ? null : Math.min(...known);
}
// packages/benchmark/environment/gpu-telemetry.ts
/** What held a GPU's clocks back: the counter that says for how long, or else the bit that says that it does. */
const brakes = [
	{
		counter: "powerCap",
		bit: 4,
		words: "its power limit"
	},
	{
		counter: "heat",
		bit: 32,
		words: "its temperature"
	},
	{
		counter: "hardwareHeat",
		bit: 64,
		words: "its hardware, for the temperature"
	},
	{
		counter: "powerBrake",
		bit: 128,
		words: "its hardware, for the power supply"
	}
];
/** Shares of the time from which on it is worth telling that clocks were held back. */
const worthTelling = .01;
/** Sums up the samples of one GPU, in their order; null for fewer than two with a time. */
function gpuUse(samples) {
	const timed = samples.filter((sample) => sample.time !== void 0);
	const [first, last] = [timed[0], timed.at(-1)];
	if (first === void 0 || last === void 0 || !(last.time > first.time)) return null;
	const seconds = (last.time - first.time) / 1e3;
	const told = (key) => timed.flatMap((sample) => sample[key] ?? []);
	return {
		seconds,
		utilization: known(told("utilization"), medianOf),
		memory: known(told("memory"), greatest),
		temperature: known(told("temperature"), greatest),
		energy: energyOf(timed),
		held: brakes.flatMap(({ counter, bit, words }) => {
			const share = heldShare(timed, counter, bit, seconds);
			return share >= worthTelling ? [{
				words,
				share
			}] : [];
		})
	};
}
function known(values, of) {
	return values.length === 0 ? null : of(values);
}
function greatest(values) {
	return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}
function energyOf(samples) {
	const drawn = samples.flatMap(({ time, power }) => power === void 0 ? [] : [{
		time,
		power
	}]);
	if (drawn.length < 2) return null;
	return drawn.slice(1).reduce((sum, { time, power }, index) => {
		const before = drawn[index];
		return sum + (power + before.power) / 2 * ((time - before.time) / 1e3);
	}, 0);
}
/** Counters miss nothing between samples; drivers that lack them, or say nothing, have the bits alone. */
function heldShare(samples, counter, bit, seconds) {
	const counts = samples.flatMap((sample) => sample[counter] ?? []);
	if (counts.length > 1) return (counts.at(-1) - counts[0]) / 1e6 / seconds;
	const masks = samples.flatMap(({ reasons }) => reasons ?? []);
	return masks.length === 0 ? 0 : masks.filter((mask) => (mask & bit) !== 0).length / masks.length;
}
/** What the GPUs of a machine did meanwhile, in words, one for each that did anything. */
function gpuNotes(samples) {
	const gpus = Map.groupBy(samples, ({ index }) => index ?? 0);
	return Array.from(gpus, ([index, own]) => {
		const use = gpuUse(own);
		return use === null || !wasUsed(own) ? "" : `GPU ${index}: ${useInWords(use)}`;
	}).filter(Boolean);
}
/** One that is cut into instances (MIG) says nothing of its utilization; its memory then tells. */
function wasUsed(samples) {
	const memory = samples.flatMap((sample) => sample.memory ?? []);
	return samples.some(({ utilization = 0 }) => utilization > 0) || memory.length > 1 && greatest(memory) > memory[0];
}
function useInWords({ seconds, utilization, memory, temperature, energy, held }) {
	const blank = "\xA0";
	return [
		...utilization === null ? [] : [`busy for ${percent(utilization)} of the time`],
		...memory === null ? [] : [`${memory}${blank}MiB in use at most`],
		...energy === null ? [] : [`${short(energy / seconds)}${blank}W on average, ${short(energy / 1e3)}${blank}kJ in all`],
		...temperature === null ? [] : [`up to ${temperature}${blank}°C`],
		...held.map(({ words, share }) => `held back by ${words} for ${percent(share)} of the time`)
	].join(", ");
}
function short(value) {
	return String(Number(value.toPrecision(3)));
}
// packages/benchmark/environment/nvidia-smi.ts
/**
* What is asked of nvidia-smi, each by the names that it has had: a driver knows some of them, and refuses a whole query
* for one that it does not know.
*/
const staticFields = {
	name: ["name"],
	driver: ["driver_version"],
	mig: ["mig.mode.current"],
	ecc: ["ecc.mode.current"],
	powerLimit: ["power.limit"],
	graphicsClock: ["clocks.max.graphics"],
	memoryClock: ["clocks.max.memory"]
};
const sampledFields = {
	time: ["timestamp"],
	index: ["index"],
	utilization: ["utilization.gpu"],
	memory: ["memory.used"],
	temperature: ["temperature.gpu"],
	clock: ["clocks.current.sm"],
	/** Before driver 530 there is but one, which is an average over a second from Ampere on. */
	power: ["power.draw.instant", "power.draw"],
	reasons: ["clocks_event_reasons.active", "clocks_throttle_reasons.active"],
	powerCap: ["clocks_event_reasons_counters.sw_power_cap"],
	heat: ["clocks_event_reasons_counters.sw_thermal_slowdown"],
	hardwareHeat: ["clocks_event_reasons_counters.hw_thermal_slowdown"],
	powerBrake: ["clocks_event_reasons_counters.hw_power_brake_slowdown"]
};
/**
* The columns that a driver knows.
*
* @param help what `nvidia-smi --help-query-gpu` prints: each name in quotes.
*/
function knownColumns(help) {
	const known = new Set(Array.from(help.matchAll(/"([\w.]+)"/g), ([, name]) => name));
	const among = (fields) => Object.entries(fields).flatMap(([key, names]) => {
		const field = names.find((name) => known.has(name));
		return field === void 0 ? [] : [{
			key,
			field
		}];
	});
	return {
		once: among(staticFields),
		sampled: among(sampledFields)
	};
}
/** Arguments of a query of columns, as CSV without units. */
function queryOf(columns) {
	return [`--query-gpu=${columns.map(({ field }) => field).join(",")}`, "--format=csv,noheader,nounits"];
}
/** A line of a query's answer, by column; null for what is no answer, such as a message. */
function readLine(line, columns) {
	const cells = line.split(",").map((cell) => cell.trim());
	if (cells.length !== columns.length) return null;
	return Object.fromEntries(columns.flatMap(({ key }, index) => isValue(cells[index]) ? [[key, cells[index]]] : []));
}
/**
* Whether a cell says anything: `[N/A]`, `N/A`, `[Not Supported]`, `[Unknown Error]`, `[Function Not Found]`,
* `[Requested functionality has been deprecated]` and the like do not, and are no zero.
*/
function isValue(cell) {
	return cell !== void 0 && cell !== "" && cell !== "N/A" && !/^\[.*\]$/.test(cell);
}
/** A sample from a line of output; null for what is none. */
function readSample(line, columns) {
	const cells = readLine(line, columns);
	if (cells === null) return null;
	const { time, utilization, ...others } = cells;
	const entries = [
		["time", time === void 0 ? NaN : timeOf(time)],
		["utilization", Number(utilization) / 100],
		...Object.entries(others).map(([key, cell]) => [key, Number(cell)])
	];
	return Object.fromEntries(entries.filter(([, value]) => Number.isFinite(value)));
}
/** `2026/03/01 12:00:00.123` of an unknown zone: only differences mean anything. */
function timeOf(text) {
	const parts = /^(\d{4})\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)$/.exec(text);
	return parts === null ? NaN : Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}Z`);
}
/** What identifies the GPUs of a machine, from the answer to the query of what does not change; empty without any. */
function gpuFingerprint(answer, columns) {
	const gpus = answer.split("\n").flatMap((line) => {
		const facts = readLine(line, columns);
		return facts?.name === void 0 ? [] : [facts];
	});
	if (gpus.length === 0) return {};
	const all = (of) => countedWords(gpus.map(of));
	return Object.fromEntries(Object.entries({
		gpus: countedWords(gpus.map(({ name }) => name), true),
		gpuDriver: all(({ driver }) => driver),
		gpuMig: all(({ mig }) => mig),
		gpuEcc: all(({ ecc }) => ecc),
		gpuPowerLimit: all(({ powerLimit }) => powerLimit && `${Number(powerLimit)} W`),
		gpuMaxClocks: all(({ graphicsClock, memoryClock }) => graphicsClock && memoryClock ? `${graphicsClock} and ${memoryClock} MHz` : void 0)
	}).filter(([, words]) => words !== ""));
}
/** Each word once, with how often it is there where that is to be told: `2 × NVIDIA H200`. */
function countedWords(words, isCounted = false) {
	const groups = Map.groupBy(words.filter((word) => word !== void 0), (word) => word);
	return Array.from(groups, ([word, { length }]) => isCounted ? `${length} × ${word}` : word).join(", ");
}
// packages/benchmark/environment/watch-gpus.ts
/** Time between two samples, in milliseconds. */
const intervalMs = 100;
/** Samples that are kept: an hour of eight GPUs. Those after them are not. */
const mostSamples = 3e5;
const answerMs = 1e4;
const nothing = {
	fingerprint: {},
	stop: async () => []
};
/**
* Watches the GPUs of a machine by one long-lived nvidia-smi; where there is none, or no GPU that it can speak to,
* nothing is started.
*
* @param words what is run, with its first arguments.
*/
async function watchGpus([program, ...words] = ["nvidia-smi"]) {
	const ask = (more) => answerOf(program, [...words, ...more]);
	const { once, sampled } = knownColumns(await ask(["--help-query-gpu"]));
	if (once.length === 0) return nothing;
	const fingerprint = gpuFingerprint(await ask(queryOf(once)), once);
	if (fingerprint.gpus === void 0) return nothing;
	const samples = [];
	const child = spawn(program, [
		...words,
		...queryOf(sampled),
		"-lms",
		String(intervalMs)
	], {
		env: environment(),
		stdio: [
			"ignore",
			"pipe",
			"ignore"
		],
		windowsHide: true
	});
	const ended = endOf(child);
	createInterface({ input: child.stdout }).on("line", (line) => {
		const sample = readSample(line, sampled);
		if (sample !== null && samples.length < mostSamples) samples.push(sample);
	});
	return {
		fingerprint,
		async stop() {
			child.kill("SIGKILL");
			await ended;
			return gpuNotes(samples);
		}
	};
}
/** A program that is not there, or fails, answers nothing. */
async function answerOf(program, words) {
	const options = {
		timeout: answerMs,
		killSignal: "SIGKILL",
		env: environment(),
		windowsHide: true
	};
	const { stdout } = await promisify(execFile)(program, words, options).catch(() => ({ stdout: "" }));
	return stdout;
}
/** What it takes to be found and to load its library; no token is any business of it. */
function environment() {
	const { PATH, LD_LIBRARY_PATH, SystemRoot } = process.env;
	return {
		...PATH === void 0 ? {} : { PATH },
		...LD_LIBRARY_PATH === void 0 ? {} : { LD_LIBRARY_PATH },
		...SystemRoot === void 0 ? {} : { SystemRoot },
		LC_ALL: "C"
	};
}
function endOf(child) {
	return new Promise((resolve) => {
		child.on("error", () => resolve());
		child.on("close", () => resolve());
	});
}
// packages/benchmark/environment/observe-machine.ts
/** Looks what a machine is, and watches it until it is told to stop, which it must be. */
async function observeMachine() {
	const [machine, gpus] = [await readMachine(), await watchGpus()];
	const load = await watchLoad();
	return {
		fingerprint: {
			...machine,
			...gpus.fingerprint
		},
		async stop() {
			const used = await gpus.stop();
			return [...await load(), ...used];
		}
	};
}
// packages/benchmark/jobs/calls.ts
/** Times that are kept of a process for its percentiles: 8 MB. */
const mostKept = 2 ** 20;
function callTimes() {
	const kept = [];
	let calls = 0;
	return {
		add(times) {
			calls += times.length;
			for (const time of times.subarray(0, mostKept - kept.length)) kept.push(time);
			return {
				median: medianOf([...times]),
				mean: times.reduce((sum, time) => sum + time, 0) / times.length
			};
		},
		summary() {
			const known = percentiles.flatMap((percent) => {
				const time = latencyPercentile(kept, percent);
				return time === null ? [] : [[String(percent), time]];
			});
			return {
				calls,
				latencies: Object.fromEntries(known)
			};
		}
	};
}
/** The number of calls that the parent asks for, or null when it has had enough. */
function askedCalls(word) {
	return typeof word === "number" && word >= 1 ? Math.floor(word) : null;
}
/**
* Times calls one after the other. The clock is read once a call and marks are subtracted afterwards, so that next to
* nothing but the call is in its time; this clock costs a third of `process.hrtime.bigint`, which makes an object.
*
* @returns milliseconds.
*/
async function timeCalls(call, count) {
	const marks = new Float64Array(count + 1);
	marks[0] = performance.now();
	for (let index = 1; index <= count; index++) {
		await call();
		marks[index] = performance.now();
	}
	return marks.subarray(1).map((mark, index) => mark - marks[index]);
}
// packages/benchmark/jobs/time-command.ts
/**
* Runs a command once, and then whenever the parent says how often, until it says null; a call is a whole run of it,
* from its start to its end. Memory is looked at in the first run alone, which is not counted: looking would cost the
* timed ones time.
*
* @throws MlgateError MG5035 when it cannot be started, MG5036 when it fails.
*/
async function timeCommand(program, { ask, progress, temporaryFolder }) {
	const run = (isWatched) => tellingThatItRuns(progress, () => runOnce(program, temporaryFolder, isWatched));
	const { wallTime: first, memory: peakMemory } = await run(true);
	const before = await childrenTime();
	const times = callTimes();
	const started = {
		load: null,
		first
	};
	for (let calls = askedCalls(await ask(started)); calls !== null;) {
		const walls = new Float64Array(calls);
		for (let call = 0; call < calls; call++) walls[call] = (await run(false)).wallTime;
		calls = askedCalls(await ask(times.add(walls)));
	}
	const spent = await childrenTime();
	const summary = times.summary();
	return {
		peakMemory,
		processorTime: spent !== null && before !== null && summary.calls > 0 ? (spent - before) / summary.calls : null,
		...summary
	};
}
async function runOnce(program, temporaryFolder, isWatched) {
	let watch;
	try {
		const { wallTime } = await runProgram(program, temporaryFolder, (pid) => {
			if (isWatched) watch = watchMemory(pid);
		});
		return {
			wallTime,
			memory: await watch?.stop() ?? null
		};
	} finally {
		await watch?.stop();
	}
}
// packages/benchmark/jobs/synthetic-inputs.ts
/** How a tensor of each type is filled: decimals in [−1, 1), whole numbers of 0 and 1, which any embedding knows. */
const fillings = {
	float16: (length, random) => Float32Array.from({ length }, () => decimal(random)),
	float32: (length, random) => Float32Array.from({ length }, () => decimal(random)),
	float64: (length, random) => Float64Array.from({ length }, () => decimal(random)),
	int8: (length, random) => Int8Array.from({ length }, () => random.below(2)),
	uint8: (length, random) => Uint8Array.from({ length }, () => random.below(2)),
	int16: (length, random) => Int16Array.from({ length }, () => random.below(2)),
	uint16: (length, random) => Uint16Array.from({ length }, () => random.below(2)),
	int32: (length, random) => Int32Array.from({ length }, () => random.below(2)),
	uint32: (length, random) => Uint32Array.from({ length }, () => random.below(2)),
	int64: (length, random) => BigInt64Array.from({ length }, () => BigInt(random.below(2))),
	uint64: (length, random) => BigUint64Array.from({ length }, () => BigInt(random.below(2))),
	bool: (length, random) => Uint8Array.from({ length }, () => random.below(2)),
	string: (length, random) => Array.from({ length }, () => random.below(2) === 0 ? "a" : "b")
};
/**
* A tensor for each input of a model, of the shape that it declares: an open first length is the batch, any other open
* one is 1. The same seed gives the same numbers.
*
* @param name of the model, for messages.
* @throws MlgateError MG5050 for an input that is no tensor, or declares no shape.
*/
function syntheticInputs({ inputs }, { batch, seed, name }) {
	return Object.fromEntries(inputs.map((input) => {
		const { elementType, shape } = input;
		if (!input.isTensor || shape === null || !isKnown(elementType)) throw new MlgateError({
			code: "MG5050",
			message: `No input can be made up for ${name}: ${describeValue(input)}.`,
			hint: "Export the model with tensors of declared shapes, or time a program of your own with command."
		});
		const dimensions = shape.map((length, place) => typeof length === "number" ? length : place === 0 ? batch : 1);
		const size = dimensions.reduce((product, length) => product * length, 1);
		const random = createRandom(`${seed} ${input.name}`);
		const tensor = {
			type: elementType,
			dimensions,
			data: fillings[elementType](size, random)
		};
		return [input.name, tensor];
	}));
}
/** Rows that a call takes in: the first length of its first input. */
function rowsOfCall(feeds) {
	return Object.values(feeds)[0]?.dimensions[0] ?? 1;
}
function isKnown(elementType) {
	return Object.hasOwn(fillings, elementType);
}
function decimal(random) {
	return 2 * random.float() - 1;
}
// packages/benchmark/jobs/time-model.ts
/**
* Loads a model and runs it whenever the parent says how many calls it wants, until it says null. A round begins with
* a tenth of its calls untimed: caches and threads have rested while the other side ran.
*
* @throws MlgateError of a model that cannot be inspected, loaded or run; MG5050 for inputs that cannot be made up.
*/
async function timeModel({ model, name, threads, batch, seed }, { ask, progress, temporaryFolder }) {
	progress({ stage: `loading ${name}` });
	const facts = await inspectModel(model, { name });
	const feeds = syntheticInputs(facts, {
		batch,
		seed,
		name
	});
	await loadNative("onnxruntime-node");
	const startedAt = performance.now();
	const session = await openSession(model, facts, {
		name,
		threads,
		temporaryFolder
	});
	const load = performance.now() - startedAt;
	const { call, explain } = session.prepare(feeds, facts.outputs.map((output) => output.name));
	const timed = (count) => timeCalls(call, count).catch((cause) => {
		throw explain(cause);
	});
	progress({ stage: `running ${name}` });
	const [first = null] = await timed(1);
	const times = callTimes();
	const { externalData } = facts;
	const bytes = await sizeOf([model, ...externalData.map((path) => join(dirname(model), path))]);
	const started = {
		load,
		first,
		rows: rowsOfCall(feeds),
		bytes,
		externalData
	};
	for (let calls = askedCalls(await ask(started)); calls !== null;) {
		await timed(Math.floor(calls / 10));
		const round = times.add(await timed(calls));
		await rest();
		calls = askedCalls(await ask(round));
	}
	return {
		peakMemory: process.resourceUsage().maxRSS * 1024,
		processorTime: null,
		...times.summary()
	};
}
async function sizeOf(files) {
	return (await Promise.all(files.map(async (file) => (await stat(file)).size))).reduce((sum, size) => sum + size, 0);
}
const lookMs = 5;
/** Threads that have not come to rest by then never will. */
const longestRestMs = 250;
/** Waits until threads of the runtime have stopped spinning for the next call: they would slow the other side down. */
async function rest() {
	for (let waited = 0; waited < longestRestMs; waited += lookMs) {
		const before = process.cpuUsage();
		await setTimeout(lookMs);
		const { user, system } = process.cpuUsage(before);
		if (user + system < lookMs * 1e3 / 4) return;
	}
}
// packages/benchmark/measure/collect.ts
/**
* Measures one after the other: as many as planned, fewer where these decide it already, or where the next one would
* probably pass the deadline. The first is always measured.
*/
async function collect(measure, { planned, deadline, isEnough, onProgress, now = Date.now }) {
	const items = [];
	const startedAt = now();
	while (items.length < planned) {
		const perItem = items.length === 0 ? 0 : (now() - startedAt) / items.length;
		if (items.length > 0 && now() + perItem > deadline) break;
		onProgress?.(items);
		items.push(await measure());
		if (isEnough(items)) break;
	}
	return items;
}
// packages/benchmark/measure/warm-up.ts
const mostWindows = 60;
/** A warm-up that has taken so long, in milliseconds, ends: what changes that slowly is the machine. */
const longestWarmUp = 2e4;
/** Calls that take as long as this together, in milliseconds, are enough for a round, however few they are. */
const enoughTime = 1e3;
/**
* Runs windows of calls until so many after one another agree within 5 %, and finds out how many calls a round needs:
* long enough for the clock and for a median.
*
* @param now a clock in milliseconds.
*/
async function warmUp(process, { leastTime, leastCalls, windows }, now = performance.now.bind(performance)) {
	if (windows === 0) return {
		process,
		calls: leastCalls,
		roundTime: (process.started.first ?? 0) * leastCalls,
		isSettled: true
	};
	const startedAt = now();
	const medians = [];
	let calls = 1;
	let roundTime = 0;
	for (let window = 0; window < mostWindows; window++) {
		const { median, mean } = await process.round(calls);
		roundTime = mean * calls;
		const wanted = callsFor(mean, leastTime, leastCalls);
		if (wanted > calls * 1.1) {
			calls = wanted;
			medians.length = 0;
			continue;
		}
		medians.push(median);
		if (medians.length >= windows && doAgree(medians.slice(-windows))) return {
			process,
			calls,
			roundTime,
			isSettled: true
		};
		if (now() - startedAt > longestWarmUp) break;
	}
	return {
		process,
		calls,
		roundTime,
		isSettled: false
	};
}
function callsFor(mean, leastTime, leastCalls) {
	const long = Math.ceil(leastTime / Math.max(mean, 1e-4));
	const few = Math.min(leastCalls, Math.ceil(enoughTime / mean));
	return Math.max(long, few, 1);
}
function doAgree(medians) {
	return Math.max(...medians) <= Math.min(...medians) * 1.05;
}
// packages/benchmark/measure/measure-pair.ts
/**
* Measures a fresh process of each side. One side runs at a time, and which one starts is drawn: in half of the rounds
* the base, in the other half the candidate, so that neither gains from what the machine does meanwhile.
*/
async function measurePair(start, { plan, time, random }) {
	const started = [];
	const warmSide = async (side) => {
		const process = await start[side]();
		started.push(process);
		return warmUp(process, plan);
	};
	try {
		const order = random.below(2) === 0 ? sides : reversed;
		const warm = {};
		for (const side of order) warm[side] = await warmSide(side);
		return await runRounds(warm, {
			plan,
			time,
			random
		});
	} catch (error) {
		await Promise.allSettled(started.map((process) => process.end()));
		throw error;
	}
}
async function runRounds(warm, { plan, time, random }) {
	const rounds = {
		base: [],
		candidate: []
	};
	const count = roundsWithin(time, warm.base.roundTime + warm.candidate.roundTime, plan);
	for (const isSwapped of balanced(count, random)) for (const side of isSwapped ? reversed : sides) rounds[side].push(await warm[side].process.round(warm[side].calls));
	return {
		base: await ended(warm.base, rounds.base),
		candidate: await ended(warm.candidate, rounds.candidate)
	};
}
/** Measures a fresh process alone, in the same way. */
async function measureAlone(start, { plan, time }) {
	const warm = await warmUp(await start(), plan);
	const rounds = [];
	const count = roundsWithin(time, warm.roundTime, plan);
	for (let round = 0; round < count; round++) rounds.push(await warm.process.round(warm.calls));
	return ended(warm, rounds);
}
const sides = ["base", "candidate"];
const reversed = ["candidate", "base"];
async function ended({ process, isSettled }, rounds) {
	return {
		...process.started,
		rounds,
		isSettled,
		...await process.end()
	};
}
function roundsWithin(time, roundTime, { rounds, fewestRounds }) {
	const fitting = Math.floor(time / Math.max(roundTime, .001));
	return Math.min(rounds, Math.max(fewestRounds, fitting));
}
/** As many of one order as of the other (one more where they are odd), in an order that is drawn (Fisher and Yates). */
function balanced(count, random) {
	const orders = Array.from({ length: count }, (_, index) => index % 2 === 1);
	for (let last = count - 1; last > 0; last--) {
		const other = random.below(last + 1);
		[orders[last], orders[other]] = [orders[other], orders[last]];
	}
	return orders;
}
// packages/benchmark/measure/timed-process.ts
/** The plan for calls within a process. */
const callPlan = {
	rounds: 40,
	fewestRounds: 10,
	leastTime: 20,
	leastCalls: 10,
	windows: 3
};
/** The plan for commands, each call of which is a process of its own. */
const commandPlan = {
	rounds: 5,
	fewestRounds: 1,
	leastTime: 0,
	leastCalls: 1,
	windows: 0
};
export { callPlan, collect, commandPlan, decideMemory, decideSpeed, detectableEffect, isDecided, judgePairs, machineDifferences, measureAlone, measurePair, observeMachine, pairEffect, pairsFor, percentiles, shareOf, standardRule, timeCommand, timeModel };
