import { loadNative, programFailed, runProgram, tellingThatItRuns } from "./sandbox.js";
import { MlgateError } from "./core.js";
import { createRandom, holm, medianInterval, medianOf, normalQuantile, signTestGreater } from "./stats.js";
import { describeValue, fellBack, inspectModel, openSession } from "./onnx.js";
import { execFile, spawn } from "node:child_process";
import { readFile, readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { cpus, release, totalmem } from "node:os";
import { setImmediate, setTimeout as setTimeout$1 } from "node:timers/promises";
import { createInterface } from "node:readline";
import { connect, isIP } from "node:net";
import * as tls from "node:tls";
import { deserialize } from "node:v8";
import { performance as performance$1 } from "node:perf_hooks";
// packages/benchmark/cost/runner-prices.ts
/**
* Prices of GitHub-hosted runners a minute, in USD, by billing SKU, as docs.github.com/en/billing/reference/
* actions-runner-pricing listed them for 2026-01-01 onward. Standard runners are free in public repositories.
*/
const pricesAsOf = "2026-01-01";
const perMinute = {
	linux_slim: .002,
	linux: .006,
	windows: .01,
	macos: .062,
	linux_2_core_advanced: .006,
	linux_4_core: .012,
	linux_8_core: .022,
	linux_16_core: .042,
	linux_32_core: .082,
	linux_64_core: .162,
	linux_96_core: .252,
	windows_4_core: .022,
	windows_8_core: .042,
	windows_16_core: .082,
	windows_32_core: .162,
	windows_64_core: .322,
	windows_96_core: .552,
	macos_l: .077,
	linux_2_core_arm: .005,
	linux_4_core_arm: .008,
	linux_8_core_arm: .014,
	linux_16_core_arm: .026,
	linux_32_core_arm: .05,
	linux_64_core_arm: .098,
	windows_2_core_arm: .008,
	windows_4_core_arm: .014,
	windows_8_core_arm: .026,
	windows_16_core_arm: .05,
	windows_32_core_arm: .098,
	windows_64_core_arm: .194,
	macos_xl: .102,
	linux_4_core_gpu: .052,
	windows_4_core_gpu: .102
};
/** Labels that GitHub gives its own runners, and what they are billed as; larger runners have labels of their owners'. */
const labels = [
	[/^ubuntu-slim$/, "linux_slim"],
	[/^ubuntu-(latest|\d\d\.\d\d)$/, "linux"],
	[/^ubuntu-\d\d\.\d\d-arm$/, "linux_2_core_arm"],
	[/^windows-(latest|20\d\d)$/, "windows"],
	[/^windows-\d\d-arm$/, "windows_2_core_arm"],
	[/^macos-(latest|\d\d)(-intel)?$/, "macos"],
	[/^macos-(latest|\d\d)-large$/, "macos_l"],
	[/^macos-(latest|\d\d)-xlarge$/, "macos_xl"]
];
/** USD an hour of a GitHub-hosted runner, by its label or its billing SKU; null for one that is not listed. */
function runnerPrice(runner) {
	const sku = labels.find(([label]) => label.test(runner))?.[1] ?? runner;
	const price = Object.hasOwn(perMinute, sku) ? perMinute[sku] : void 0;
	return price === void 0 ? null : Number((price * 60).toPrecision(6));
}
const billedRunners = Object.keys(perMinute);
// packages/benchmark/cost/price.ts
const amount = /^(\d+(?:\.\d+)?|\.\d+)\s*([A-Z]{3})?$/;
const listed$1 = 6;
/**
* What a written price means: a number of USD an hour, `0.48 EUR`, or the label or billing SKU of a GitHub-hosted
* runner, whose price is looked up.
*
* @throws MlgateError MG5058 for a runner that no price is known of, and for a price of nothing.
*/
function readPrice(written) {
	const text = String(written).trim();
	const [, number, currency = "USD"] = amount.exec(text) ?? [];
	const perHour = number === void 0 ? runnerPrice(text) : Number(number);
	if (perHour !== null && perHour > 0) return {
		perHour,
		currency
	};
	throw new MlgateError({
		code: "MG5058",
		message: `No price is known by ${JSON.stringify(text)}.`,
		hint: `Write what an hour of the machine costs: 0.48, or 0.48 EUR. Of GitHub-hosted runners, labels such as ubuntu-latest are known, and the billing names of larger ones as of ${pricesAsOf}: ${billedRunners.slice(0, listed$1).join(", ")}, …`
	});
}
const hourMs = 36e5;
/** What so much time of the machine costs, in the currency of its price. */
function costOf({ perHour }, milliseconds) {
	return milliseconds / hourMs * perHour;
}
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
/**
* How many process pairs are run: as few as let a gate fail although one of them was not slower, for one pair in some
* twenty is disturbed for as long as it runs. A sign test of F pairs, all but one of them slower, gives
* (F + 1) · 2^−F: eleven for one gate, and more where Holm shares the level among many.
*/
function pairsFor(gates, { level } = standardRule) {
	const shared = level / Math.max(1, gates);
	let pairs = 7;
	while ((pairs + 1) / 2 ** pairs > shared) pairs += 1;
	return pairs;
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
* @param gates how many hypotheses share the level. @param planned how many pairs decide; as many as are given when absent.
* @returns as ln(candidate / base); null with fewer than two pairs, or too few ever to fail.
*/
function detectableEffect(effects, { margin, level, tolerance }, gates, planned = effects.length) {
	const count = effects.length;
	const needed = slowerNeeded(planned, level / Math.max(1, gates));
	if (count < 2 || needed === null || !effects.every(Number.isFinite)) return null;
	const mean = effects.reduce((sum, effect) => sum + effect, 0) / count;
	const spread = Math.sqrt(effects.reduce((sum, effect) => sum + (effect - mean) ** 2, 0) / (count - 1));
	const bySigns = Math.log1p(tolerance) + spread * normalQuantile(chanceNeeded(planned, needed));
	const byMedian = Math.log1p(margin) + spread * medianLoss / Math.sqrt(planned) * normalQuantile(power);
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
const shortLookMs = 10;
/**
* Watches the memory of a process and all that it starts, from /proc: the most that they held together at a look (pages
* that they share count for each of them), or that one of them ever held.
*
* @param lookMs milliseconds between two looks.
* @returns `stop` gives bytes; null where there is no /proc.
*/
function watchMemory(pid, lookMs = shortLookMs) {
	let most = 0;
	let isOver = false;
	const watching = (async () => {
		while (!isOver) {
			most = Math.max(most, await treeMemory(pid));
			await setTimeout$1(lookMs);
		}
		most = Math.max(most, await treeMemory(pid));
		return most === 0 ? null : most;
	})();
	return { stop() {
		isOver = true;
		return watching;
	} };
}
/** Bytes that a process and all that it started hold at this moment; null where there is no /proc. */
async function heldMemory(pid) {
	const { held } = await lookAtTree(pid);
	return held === 0 ? null : held * kibibyte;
}
async function treeMemory(root) {
	const { held, mostOfOne } = await lookAtTree(root);
	return Math.max(held, mostOfOne) * kibibyte;
}
/** Kibibytes that a tree of processes holds, and the most that one of them ever held. */
async function lookAtTree(root) {
	let held = 0;
	let mostOfOne = 0;
	const pids = [root];
	for (let pid = pids.pop(); pid !== void 0; pid = pids.pop()) {
		const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
		held += kibibytesOf(status, "VmRSS");
		mostOfOne = Math.max(mostOfOne, kibibytesOf(status, "VmHWM"));
		pids.push(...await childrenOf(pid));
	}
	return {
		held,
		mostOfOne
	};
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
	return (await processorTime("self"))?.ended ?? null;
}
/**
* What all processes that this one started and that have ended have read from storage and written to it, with its own;
* what the system's cache of files holds is not read. Null without /proc.
*/
async function storageUse() {
	const account = await readFile("/proc/self/io", "utf8").catch(() => null);
	if (account === null) return null;
	const bytesOf = (field) => Number(new RegExp(`^${field}: (\\d+)$`, "m").exec(account)?.[1] ?? 0);
	return {
		read: bytesOf("read_bytes"),
		written: bytesOf("write_bytes")
	};
}
/** Processor time of all processes under one that still run, with that of those that these started, in milliseconds. */
async function descendantsTime(root) {
	let sum = 0;
	const pids = await childrenOf(root);
	for (let pid = pids.pop(); pid !== void 0; pid = pids.pop()) {
		const { own = 0, ended = 0 } = await processorTime(String(pid)) ?? {};
		sum += own + ended;
		pids.push(...await childrenOf(pid));
	}
	return sum;
}
/** Processor time of a process, and of those that it started and that have ended, in milliseconds; null without it. */
async function processorTime(process) {
	const stat = await readFile(`/proc/${process}/stat`, "utf8").catch(() => null);
	if (stat === null) return null;
	const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = stat.slice(stat.lastIndexOf(")") + 2).split(" ").slice(11, 15).map(Number);
	return {
		own: (user + system) * 10,
		ended: (endedUser + endedSystem) * 10
	};
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
		...others >= worthTelling$1.others ? [`other processes used ${percent$1(others)} of the processors while it ran`] : [],
		...stolen >= worthTelling$1.stolen ? [`the host took ${percent$1(stolen)} of the processors' time away while it ran`] : [],
		...held >= worthTelling$1.heldBack ? [`the container's limit of cores held it back for ${percent$1(held)} of the time`] : [],
		...hot > 0 ? [`processors were slowed down ${hot} times because they were too hot`] : []
	];
}
function busyBefore({ loadAverage, pressure: waited }, cores) {
	const load = `${loadAverage.toFixed(1)} processes wanted the ${cores} cores in the minute before it began`;
	return waited !== null && waited >= worthTelling$1.pressure ? `${load}, and had to wait for ${percent$1(waited)} of it` : load;
}
/** Whole percents, or one decimal below ten. */
function percent$1(share) {
	const value = share * 100;
	return `${value.toFixed(value < 9.95 ? 1 : 0)}\u00a0%`;
}
/** What the machine had done until now; null where there is no /proc. */
async function readLoad() {
	const ticks = processorTicks(await textOf$1("/proc/stat"));
	const children = await childrenTime();
	if (ticks === null || children === null) return null;
	const { user, system } = process.cpuUsage();
	return {
		at: performance.now(),
		ticks,
		own: (user + system) / 1e3 + children,
		heldBack: await heldBackUntilNow(),
		tooHot: await tooHotUntilNow(),
		loadAverage: Number((await textOf$1("/proc/loadavg")).split(" ")[0]),
		pressure: pressure(await textOf$1("/proc/pressure/cpu"))
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
	const [own] = cpuGroup(await textOf$1("/proc/self/cgroup"))?.folders ?? [];
	return own === void 0 ? 0 : heldBack(await textOf$1(join(own, "cpu.stat")));
}
const processors = "/sys/devices/system/cpu";
async function tooHotUntilNow() {
	const names = (await readdir(processors).catch(() => [])).filter((name) => /^cpu\d+$/.test(name));
	return (await Promise.all(names.map((name) => textOf$1(join(processors, name, "thermal_throttle/core_throttle_count"))))).reduce((sum, count) => sum + Number(count), 0);
}
/** A small file of the kernel's; empty when there is none. */
function textOf$1(file) {
	return readFile(file, "utf8").catch(() => "");
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
/** Energy from samples of power, in J, by the trapezoidal rule; null for fewer than two. */
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
		...utilization === null ? [] : [`busy for ${percent$1(utilization)} of the time`],
		...memory === null ? [] : [`${memory}${blank}MiB in use at most`],
		...energy === null ? [] : [`${short$1(energy / seconds)}${blank}W on average, ${short$1(energy / 1e3)}${blank}kJ in all`],
		...temperature === null ? [] : [`up to ${temperature}${blank}°C`],
		...held.map(({ words, share }) => `held back by ${words} for ${percent$1(share)} of the time`)
	].join(", ");
}
function short$1(value) {
	return String(Number(value.toPrecision(3)));
}
// packages/benchmark/environment/tracks.ts
/** Points that a document holds of one track. */
const mostPoints = 300;
/**
* What was looked at again and again, as a result keeps it: of more than 300 points, means of as many neighbours as it
* takes.
*
* @returns nothing for fewer than two points, which are no track.
*/
function trackOf(name, unit, points) {
	if (points.length < 2) return [];
	const size = Math.ceil(points.length / mostPoints);
	const groups = Array.from({ length: Math.ceil(points.length / size) }, (_, group) => points.slice(group * size, (group + 1) * size));
	const mean = (key) => groups.map((group) => short(group.reduce((sum, point) => sum + point[key], 0) / group.length));
	return [{
		name,
		unit,
		seconds: mean("second"),
		values: mean("value")
	}];
}
/** Four digits are more than any of it is worth, and a document holds thousands of them. */
function short(value) {
	return Number(value.toPrecision(4));
}
// packages/benchmark/environment/gpu-recording.ts
const mebibyte$2 = 2 ** 20;
/**
* The most memory that all GPUs together held beyond what they held before, in bytes; null where they do not tell, or
* nothing was seen before.
*/
function memoryGrowth({ before, samples }) {
	const held = memoryByGpu(before);
	if (held.size === 0) return null;
	const start = sumOf(held);
	let most = start;
	for (const { index = 0, memory } of samples) {
		if (memory === void 0 || !held.has(index)) continue;
		held.set(index, memory);
		most = Math.max(most, sumOf(held));
	}
	return (most - start) * mebibyte$2;
}
function memoryByGpu(samples) {
	return new Map(samples.flatMap(({ index = 0, memory }) => memory === void 0 ? [] : [[index, memory]]));
}
function sumOf(values) {
	return [...values.values()].reduce((sum, value) => sum + value, 0);
}
/** Energy of the GPUs that did something meanwhile, in J; null where none did, or its power is not told. */
function energyOfUsed({ samples }) {
	const energies = [...byGpu(samples).values()].flatMap((own) => wasUsed(own) ? energyOf(own.filter(isTimed)) ?? [] : []);
	return energies.length === 0 ? null : energies.reduce((sum, energy) => sum + energy, 0);
}
/** What of each GPU is drawn over time, and the number of a sample that says it. */
const drawn = [
	{
		name: "utilization",
		unit: "%",
		of: ({ utilization }) => scaled$1(utilization, 100)
	},
	{
		name: "memory",
		unit: "bytes",
		of: ({ memory }) => scaled$1(memory, mebibyte$2)
	},
	{
		name: "power",
		unit: "W",
		of: ({ power }) => power
	},
	{
		name: "clock",
		unit: "MHz",
		of: ({ clock }) => clock
	},
	{
		name: "temperature",
		unit: "°C",
		of: ({ temperature }) => temperature
	}
];
/** Tracks of the GPUs that were used; what a GPU does not tell has none. */
function gpuTracks(samples) {
	return [...byGpu(samples)].flatMap(([index, own]) => {
		if (!wasUsed(own)) return [];
		const timed = own.filter(isTimed);
		const start = timed[0]?.time ?? 0;
		return drawn.flatMap(({ name, unit, of }) => trackOf(`GPU ${index} ${name}`, unit, timed.flatMap((sample) => {
			const value = of(sample);
			return value === void 0 ? [] : [{
				second: (sample.time - start) / 1e3,
				value
			}];
		})));
	});
}
function byGpu(samples) {
	return Map.groupBy(samples, ({ index }) => index ?? 0);
}
function isTimed(sample) {
	return sample.time !== void 0;
}
function scaled$1(value, factor) {
	return value === void 0 ? void 0 : value * factor;
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
function queryOf$1(columns) {
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
/**
* Memory that a process holds on all GPUs, in bytes, from the answer to `--query-compute-apps=pid,used_memory`: a line
* for each GPU that it uses.
*
* @returns null where it is not listed, as behind a container's own process numbers, or its memory is not told, as under
*   Windows' display driver.
*/
function processMemory(answer, pid) {
	const held = answer.split("\n").flatMap((line) => {
		const [process, memory] = line.split(",").map((cell) => cell.trim());
		return Number(process) === pid && isValue(memory) ? [Number(memory)] : [];
	});
	return held.length === 0 ? null : held.reduce((sum, memory) => sum + memory, 0) * 2 ** 20;
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
// packages/benchmark/environment/amd-smi.ts
/** What is asked of amd-smi, and of rocm-smi where there is no amd-smi yet. */
const amdSmiQuery = [
	"static",
	"--asic",
	"--driver",
	"--limit",
	"--json"
];
const rocmSmiQuery = [
	"--showproductname",
	"--showdriverversion",
	"--showmaxpower",
	"--json"
];
/**
* What identifies AMD's GPUs, by what amd-smi says of them: a list, or a mapping that holds one.
*
* @param answer JSON, perhaps behind warnings in words.
* @returns empty for anything else.
*/
function amdSmiFingerprint(answer) {
	const told = jsonIn(answer);
	const gpus = Array.isArray(told) ? told : recordOf(told).gpu_data;
	return fingerprintOf$1((Array.isArray(gpus) ? gpus : []).map((gpu) => {
		const { asic, driver, limit } = recordOf(gpu);
		const { socket_power: current, max_power: most } = recordOf(limit);
		return {
			name: textOf(recordOf(asic).market_name),
			driver: driverInWords(textOf(recordOf(driver).version)),
			powerLimit: numberOf(recordOf(current).value) ?? numberOf(recordOf(most).value)
		};
	}));
}
/** The same by what rocm-smi says: a mapping of cards, with the driver beside them. */
function rocmSmiFingerprint(answer) {
	const told = recordOf(jsonIn(answer));
	const driver = textOf(recordOf(told.system)["Driver version"]);
	return fingerprintOf$1(Object.entries(told).filter(([name]) => /^card\d+$/.test(name)).map(([, card]) => {
		const facts = recordOf(card);
		return {
			name: textOf(facts["Card Series"] ?? facts["Card series"] ?? facts["Device Name"]),
			driver,
			powerLimit: numberOf(facts["Max Graphics Package Power (W)"])
		};
	}));
}
function fingerprintOf$1(gpus) {
	const named = gpus.filter(({ name }) => name !== void 0);
	const words = {
		gpus: countedWords(named.map(({ name }) => name), true),
		gpuDriver: countedWords(named.map(({ driver }) => driver)),
		gpuPowerLimit: countedWords(named.map(({ powerLimit }) => powerLimit === void 0 ? void 0 : `${powerLimit} W`))
	};
	return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== ""));
}
/** A driver of the kernel's own is told as the whole banner of the kernel, without blanks. */
function driverInWords(version) {
	const kernel = /^Linuxversion([\d.]+(?:-\d+)?)/.exec(version ?? "")?.[1];
	return kernel === void 0 ? version : `of Linux ${kernel}`;
}
/** The JSON in an answer, which warnings may precede; null for none. */
function jsonIn(answer) {
	const start = answer.search(/[{[]/);
	if (start < 0) return null;
	try {
		return JSON.parse(answer.slice(start));
	} catch {
		return null;
	}
}
function recordOf(value) {
	return typeof value === "object" && value !== null ? value : {};
}
/** A text that says something; `N/A` says nothing. */
function textOf(value) {
	return typeof value === "string" && value !== "" && value !== "N/A" ? value : void 0;
}
function numberOf(value) {
	const number = typeof value === "number" ? value : Number(textOf(value) ?? NaN);
	return Number.isFinite(number) ? number : void 0;
}
// packages/benchmark/environment/ask-program.ts
const answerMs = 1e4;
/** More than the largest answer: sixteen GPUs told in full are about 1 MB. */
const longestAnswer = 8 * 2 ** 20;
/** A program that is not there, or fails, answers nothing. */
async function askProgram(program, words) {
	const options = {
		timeout: answerMs,
		maxBuffer: longestAnswer,
		killSignal: "SIGKILL",
		env: toolEnvironment(),
		windowsHide: true
	};
	const { stdout } = await promisify(execFile)(program, [...words], options).catch(() => ({ stdout: "" }));
	return stdout;
}
/** What it takes to be found and to load a library; no token is any business of such a program. */
function toolEnvironment() {
	const { PATH, LD_LIBRARY_PATH, SystemRoot } = process.env;
	return {
		...PATH === void 0 ? {} : { PATH },
		...LD_LIBRARY_PATH === void 0 ? {} : { LD_LIBRARY_PATH },
		...SystemRoot === void 0 ? {} : { SystemRoot },
		LC_ALL: "C"
	};
}
// packages/benchmark/environment/look-every.ts
/**
* Looks again and again, one look at a time: one that takes longer than the interval delays the next.
*
* @param look is given the time in milliseconds since an unknown moment.
*/
function lookEvery(intervalMs, look) {
	let timer;
	let isOver = false;
	const next = async () => {
		await look(performance.now());
		if (!isOver) timer = setTimeout(again, intervalMs).unref();
	};
	const again = () => {
		looking = next();
	};
	let looking = next();
	return { async stop() {
		isOver = true;
		clearTimeout(timer);
		await looking;
	} };
}
// packages/benchmark/environment/amd-gpus.ts
const intervalMs$3 = 200;
const amd = "0x1002";
/**
* AMD's GPUs on Linux: what they are is asked of amd-smi or rocm-smi, once, for each answer of these costs a second of
* a processor; what they do is looked at in the files of their driver. Null where there is none.
*
* @param folder where the kernel shows cards.
*/
async function amdGpus(folder = "/sys/class/drm", ask = askProgram) {
	const cards = await cardsIn(folder);
	if (cards.length === 0) return null;
	const sensors = await Promise.all(cards.map(sensorsOf));
	return {
		fingerprint: await fingerprintOf(cards, ask),
		intervalMs: intervalMs$3,
		begin: (onSample) => lookEvery(intervalMs$3, async (time) => {
			for (const [index, card] of cards.entries()) onSample({
				time,
				index,
				...await sampleOf(card, sensors[index])
			});
		}),
		memoryOf: async () => null
	};
}
/** Cards of AMD's, by the folders of their devices. */
async function cardsIn(folder) {
	const devices = (await readdir(folder).catch(() => [])).filter((name) => /^card\d+$/.test(name)).toSorted().map((name) => join(folder, name, "device"));
	const found = await Promise.all(devices.map(async (device) => (await textOf$1(join(device, "vendor"))).trim() === amd));
	return devices.filter((_, index) => found[index]);
}
async function fingerprintOf(cards, ask) {
	const bySmi = amdSmiFingerprint(await ask("amd-smi", amdSmiQuery));
	if (bySmi.gpus !== void 0) return bySmi;
	const byRocm = rocmSmiFingerprint(await ask("rocm-smi", rocmSmiQuery));
	if (byRocm.gpus !== void 0) return byRocm;
	const devices = await Promise.all(cards.map(async (card) => (await textOf$1(join(card, "device"))).trim()));
	return { gpus: `${cards.length} × AMD ${[...new Set(devices)].join(", ")}` };
}
/** The folder of a card's sensors, which the kernel numbers. */
async function sensorsOf(card) {
	const [first] = (await readdir(join(card, "hwmon")).catch(() => [])).toSorted();
	return first === void 0 ? void 0 : join(card, "hwmon", first);
}
const mebibyte$1 = 2 ** 20;
/** Units as the driver's documentation says them: percent, bytes, millidegrees, microwatts, hertz. */
async function sampleOf(card, sensors) {
	const ofCard = (name) => numberIn(join(card, name));
	const sensor = async (...names) => {
		for (const name of names) {
			const value = sensors === void 0 ? void 0 : await numberIn(join(sensors, name));
			if (value !== void 0) return value;
		}
	};
	const values = {
		utilization: scaled(await ofCard("gpu_busy_percent"), 1 / 100),
		memory: scaled(await ofCard("mem_info_vram_used"), 1 / mebibyte$1),
		temperature: scaled(await sensor("temp1_input"), 1 / 1e3),
		power: scaled(await sensor("power1_input", "power1_average"), 1e-6),
		clock: scaled(await sensor("freq1_input"), 1e-6)
	};
	return Object.fromEntries(Object.entries(values).filter(([, value]) => Number.isFinite(value)));
}
async function numberIn(file) {
	const text = (await textOf$1(file)).trim();
	return text === "" || !Number.isFinite(Number(text)) ? void 0 : Number(text);
}
function scaled(value, factor) {
	return value === void 0 ? NaN : value * factor;
}
// packages/benchmark/environment/apple-gpus.ts
/** Each look is a process of its own. */
const intervalMs$2 = 1e3;
const mebibyte = 2 ** 20;
/** Apple's GPUs: what the system tells without root, which is how busy they are and how much memory is in use. */
async function appleGpus(ask = askProgram) {
	const gpus = appleFingerprint(await ask("/usr/sbin/system_profiler", ["SPDisplaysDataType", "-json"]));
	if (gpus === "") return null;
	return {
		fingerprint: { gpus },
		intervalMs: intervalMs$2,
		begin: (onSample) => lookEvery(intervalMs$2, async (time) => {
			const sample = appleSample(await ask("/usr/sbin/ioreg", [
				"-r",
				"-d",
				"1",
				"-w",
				"0",
				"-c",
				"IOAccelerator"
			]));
			if (sample !== null) onSample({
				time,
				index: 0,
				...sample
			});
		}),
		memoryOf: async () => null
	};
}
/** The GPUs that system_profiler lists, with their cores; empty for none of Apple's. */
function appleFingerprint(json) {
	let told;
	try {
		told = JSON.parse(json);
	} catch {
		return "";
	}
	const displays = Object(told).SPDisplaysDataType;
	return countedWords((Array.isArray(displays) ? displays : []).flatMap((display) => {
		const { sppci_model: model, sppci_cores: cores, spdisplays_vendor: vendor } = Object(display);
		if (typeof model !== "string" || vendor !== "sppci_vendor_Apple") return [];
		return [typeof cores === "string" ? `${model}, ${cores} cores` : model];
	}), true);
}
/** What the accelerator's statistics say; null where they are not there. */
function appleSample(ioreg) {
	const statistics = /"PerformanceStatistics" = \{([^}]*)\}/.exec(ioreg)?.[1];
	if (statistics === void 0) return null;
	const numberOf = (key) => new RegExp(`"${key}"=(\\d+)`).exec(statistics)?.[1];
	const [utilization, memory] = [numberOf("Device Utilization %"), numberOf("In use system memory")];
	return {
		...utilization === void 0 ? {} : { utilization: Number(utilization) / 100 },
		...memory === void 0 ? {} : { memory: Number(memory) / mebibyte }
	};
}
// packages/benchmark/environment/nvidia-gpus.ts
const intervalMs$1 = 100;
/**
* NVIDIA's GPUs, looked at by one long-lived nvidia-smi; null where there is none, or no GPU that it can speak to.
*
* @param words what is run, with its first arguments.
*/
async function nvidiaGpus([program, ...words]) {
	const ask = (more) => askProgram(program, [...words, ...more]);
	const { once, sampled } = knownColumns(await ask(["--help-query-gpu"]));
	if (once.length === 0) return null;
	const fingerprint = gpuFingerprint(await ask(queryOf$1(once)), once);
	if (fingerprint.gpus === void 0) return null;
	return {
		fingerprint,
		intervalMs: intervalMs$1,
		begin(onSample) {
			const child = spawn(program, [
				...words,
				...queryOf$1(sampled),
				"-lms",
				String(intervalMs$1)
			], {
				env: toolEnvironment(),
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
				if (sample !== null) onSample(sample);
			});
			return { async stop() {
				child.kill("SIGKILL");
				await ended;
			} };
		},
		async memoryOf(pid) {
			return processMemory(await ask(["--query-compute-apps=pid,used_memory", "--format=csv,noheader,nounits"]), pid);
		}
	};
}
function endOf(child) {
	return new Promise((resolve) => {
		child.on("error", () => resolve());
		child.on("close", () => resolve());
	});
}
// packages/benchmark/environment/find-gpus.ts
/** GPUs of other makers than NVIDIA, by the platform on which they tell something. */
const others = {
	linux: amdGpus,
	darwin: appleGpus
};
/** The GPUs of this machine: NVIDIA's, or else those of another maker; null without any. */
async function findGpus() {
	return await nvidiaGpus(["nvidia-smi"]) ?? await others[process.platform]?.() ?? null;
}
// packages/benchmark/environment/load-tracks.ts
const intervalMs = 1e3;
/** Processors whose frequency is looked at: they run at about the same. */
const processorsLookedAt = 8;
/**
* Percents of all processors' time between two looks: what this process and those that it started used, and what
* others did; null when no time has passed.
*/
function sharesBetween(before, after) {
	const total = after.ticks.total - before.ticks.total;
	if (total <= 0) return null;
	const busy = after.ticks.busy - before.ticks.busy;
	const own = Math.min(busy, Math.max(0, (after.own - before.own) / 10));
	return {
		own: 100 * own / total,
		others: 100 * (busy - own) / total
	};
}
/** Looks at the processors once a second from now on; where there is no /proc, it sees nothing. */
async function watchProcessors() {
	const points = {
		own: [],
		others: [],
		frequency: []
	};
	let before = await processorUse();
	if (before === null) return { stop: () => [] };
	const start = before.at;
	const look = async () => {
		const [after, frequency] = [await processorUse(), await processorFrequency()];
		if (after === null || before === null) return;
		const second = (after.at - start) / 1e3;
		const shares = sharesBetween(before, after);
		before = after;
		if (shares !== null) {
			points.own.push({
				second,
				value: shares.own
			});
			points.others.push({
				second,
				value: shares.others
			});
		}
		if (frequency !== null) points.frequency.push({
			second,
			value: frequency
		});
	};
	const timer = setInterval(look, intervalMs);
	timer.unref();
	return { stop() {
		clearInterval(timer);
		return [
			...trackOf("processors used by the benchmark", "%", points.own),
			...trackOf("processors used by others", "%", points.others),
			...trackOf("processor frequency", "MHz", points.frequency)
		];
	} };
}
async function processorUse() {
	const ticks = processorTicks(await textOf$1("/proc/stat"));
	const ended = await childrenTime();
	if (ticks === null || ended === null) return null;
	const { user, system } = process.cpuUsage();
	const running = await descendantsTime(process.pid);
	return {
		at: performance.now(),
		ticks,
		own: (user + system) / 1e3 + ended + running
	};
}
/** In MHz, the mean of the first processors; null where the machine, as most virtual ones, does not tell. */
async function processorFrequency() {
	const folder = "/sys/devices/system/cpu";
	const names = (await readdir(folder).catch(() => [])).filter((name) => /^cpu\d+$/.test(name)).slice(0, processorsLookedAt);
	const kilohertz = (await Promise.all(names.map((name) => textOf$1(join(folder, name, "cpufreq/scaling_cur_freq"))))).flatMap((text) => Number(text) > 0 ? [Number(text)] : []);
	return kilohertz.length === 0 ? null : kilohertz.reduce((sum, frequency) => sum + frequency, 0) / kilohertz.length / 1e3;
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
			physicalCores: physicalCores(await textOf$1("/proc/cpuinfo")),
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
	return (await textOf$1(join(cpuFolder, file))).trim();
}
/** Cores that the container lets it use: of nested limits, the strictest; null without any. */
async function coreLimit() {
	const group = cpuGroup(await textOf$1("/proc/self/cgroup"));
	if (group === null) return null;
	const known = (await Promise.all(group.folders.map(async (folder) => coresOf(group.version === 2 ? await textOf$1(join(folder, "cpu.max")) : `${await textOf$1(join(folder, "cpu.cfs_quota_us"))} ${await textOf$1(join(folder, "cpu.cfs_period_us"))}`)))).filter((limit) => limit !== null);
	return known.length === 0 ? null : Math.min(...known);
}
// packages/benchmark/environment/watch-gpus.ts
/** Samples that are kept: an hour of eight GPUs at ten a second. Those after them are not. */
const mostSamples = 3e5;
/** What looks at them needs a moment to start; one that has said nothing by then is not waited for. */
const longestStartMs = 5e3;
/** Watches the GPUs of a machine, where there are some, from the first sample on. */
async function watchGpus(source) {
	const samples = [];
	const newest = /* @__PURE__ */ new Map();
	const first = Promise.withResolvers();
	const looking = source?.begin((sample) => {
		first.resolve();
		if (samples.length < mostSamples) samples.push(sample);
		newest.set(sample.index ?? 0, sample);
	});
	if (looking !== void 0) await Promise.race([first.promise, setTimeout$1(longestStartMs, void 0, { ref: false })]);
	return {
		fingerprint: source?.fingerprint ?? {},
		hasGpus: source !== null,
		record() {
			const before = [...newest.values()];
			const from = samples.length;
			return async () => {
				if (source !== null) await setTimeout$1(source.intervalMs * 1.5);
				return {
					before,
					samples: samples.slice(from)
				};
			};
		},
		memoryOf: async (pid) => await source?.memoryOf(pid) ?? null,
		async stop() {
			await looking?.stop();
			return samples;
		}
	};
}
// packages/benchmark/environment/observe-machine.ts
/** Looks what a machine is, and watches it until it is told to stop, which it must be. */
async function observeMachine() {
	const [machine, gpus] = [await readMachine(), await watchGpus(await findGpus())];
	const [load, processors] = [await watchLoad(), await watchProcessors()];
	return {
		fingerprint: {
			...machine,
			...gpus.fingerprint
		},
		gpus,
		async stop() {
			const tracks = processors.stop();
			const samples = await gpus.stop();
			return {
				notes: [...await load(), ...gpuNotes(samples)],
				telemetry: [...tracks, ...gpuTracks(samples)]
			};
		}
	};
}
// packages/benchmark/history/alike-runs.ts
/** Parameters that are the benchmark's own, and no matter of how the model was made. */
const settings = [
	"provider",
	"threads",
	"interThreads",
	"optimization",
	"batch",
	"concurrency",
	"data",
	"scenario",
	"rate",
	"latency-bound"
];
/** What moves one metric alone. */
const settingsOf = { cost: ["price"] };
/** What differs between two runs, in words; empty where their times are comparable. */
function runDifferences(here, there) {
	return [...machineDifferences(here.environment, there.environment), ...parameterDifferences(settings, here, there)];
}
function parameterDifferences(names, here, there) {
	const word = (value) => value === void 0 ? "none" : JSON.stringify(value);
	return names.flatMap((name) => {
		const [own, other] = [word(here.parameters[name]), word(there.parameters[name])];
		return own === other ? [] : [`${name}: ${own} here, ${other} there`];
	});
}
/**
* The metrics of those runs that were measured as `like` was, on an equal machine; of its costs, those at the same price.
*
* @param newestFirst benchmarks of one name. @param isWanted which metrics, by their names.
*/
function alikeRuns(newestFirst, like, isWanted) {
	const alike = newestFirst.filter((run) => runDifferences(like, run).length === 0);
	const series = /* @__PURE__ */ new Map();
	for (const run of alike.toReversed()) {
		const { metrics, subject, startedAt } = run;
		const isAlike = (metric) => parameterDifferences(settingsOf[metric] ?? [], like, run).length === 0;
		for (const { name, unit, direction, value, slice } of metrics) {
			if (!isWanted(name) || !isAlike(name) || slice != null || !Number.isFinite(value)) continue;
			const own = series.get(name) ?? {
				name,
				unit,
				direction,
				values: [],
				commits: [],
				times: []
			};
			series.set(name, own);
			own.values.push(value);
			own.commits.push(subject.commit ?? "");
			own.times.push(startedAt);
		}
	}
	return [...series.values()];
}
// packages/benchmark/history/find-changes.ts
/** A level is one when this many numbers keep it: two slow runs in a row are none. */
const fewestOfLevel = 3;
/**
* Where numbers over time went to another level and stayed there. A series has a change where its ranks before and after
* some place differ, by the maximum over all places of Wilcoxon's standardised statistic (Hawkins & Deng 2010, Journal of
* Quality Technology 42:165–173), more than in all but a share of `level` of random orders of the same numbers: one
* without a change gives a false alarm that often, whatever its distribution. Ranks tell whether, and not exactly where:
* the place is the one that leaves the least sum of distances from the medians of both sides. Both sides are then looked
* at in the same way.
*
* Changes within `least` of the former level are not told. Numbers that depend on their neighbours, as where a machine
* is slow for a week, are changes to it.
*
* @param values the oldest first, all finite.
* @returns in their order; with fewer than six numbers there are none.
*/
function findChanges(values, { level = standardRule.level, least = standardRule.tolerance } = {}) {
	const random = createRandom("changes over time");
	const splits = [];
	const look = (from, to) => {
		const part = values.slice(from, to);
		if (part.length < 6) return;
		const p = chanceOf(ranksOf(part), random, level);
		if (p === null) return;
		const index = from + placeOf(part);
		look(from, index);
		splits.push({
			index,
			p
		});
		look(index, to);
	};
	look(0, values.length);
	const medianBetween = (from, to) => medianOf(values.slice(from, to));
	return splits.flatMap(({ index, p }, place) => {
		const before = medianBetween(splits[place - 1]?.index ?? 0, index);
		const after = medianBetween(index, splits[place + 1]?.index ?? values.length);
		return Math.abs(after - before) > least * Math.abs(before) ? [{
			index,
			before,
			after,
			p
		}] : [];
	});
}
/** How clearly ranks differ before and after the place where they differ most: Wilcoxon's statistic, squared. */
function clarity(ranks) {
	const count = ranks.length;
	let most = 0;
	let sum = 0;
	for (let place = 1; place <= count - fewestOfLevel; place++) {
		sum += ranks[place - 1];
		if (place < fewestOfLevel) continue;
		const away = sum - place * (count + 1) / 2;
		most = Math.max(most, 12 * away * away / (place * (count - place) * (count + 1)));
	}
	return most;
}
/**
* The share of random orders in which ranks differ as clearly, the order seen being one of them; null as soon as it is
* sure to be above the level.
*/
function chanceOf(ranks, random, level) {
	const orders = Math.max(2e3, Math.ceil(1 / level));
	const asClear = clarity(ranks) * (1 - 1e-9);
	let clear = 1;
	for (let permutation = 1; permutation < orders; permutation++) {
		for (let last = ranks.length - 1; last > 0; last--) {
			const other = random.below(last + 1);
			const held = ranks[last];
			ranks[last] = ranks[other];
			ranks[other] = held;
		}
		if (clarity(ranks) >= asClear && ++clear > level * orders) return null;
	}
	return clear / orders;
}
/** Where two levels fit best. */
function placeOf(values) {
	const places = Array.from({ length: values.length - 6 + 1 }, (_, place) => place + fewestOfLevel);
	const costs = places.map((place) => distances(values.slice(0, place)) + distances(values.slice(place)));
	return places[costs.indexOf(Math.min(...costs))] ?? fewestOfLevel;
}
function distances(values) {
	const median = medianOf(values);
	return values.reduce((sum, value) => sum + Math.abs(value - median), 0);
}
/** Ranks from 1; equal numbers share their mean rank. */
function ranksOf(values) {
	const order = values.map((_, index) => index).sort((left, right) => (values[left] ?? 0) - (values[right] ?? 0));
	const ranks = new Float64Array(values.length);
	for (let from = 0; from < order.length;) {
		let to = from + 1;
		while (to < order.length && values[order[to]] === values[order[from]]) to++;
		for (const index of order.slice(from, to)) ranks[index] = (from + 1 + to) / 2;
		from = to;
	}
	return ranks;
}
// packages/benchmark/history/judge-stored.ts
/** How many stored runs it takes for a number to be found worse at a level, beside so many gates. */
function storedToFail(gates, level) {
	return Math.ceil(Math.max(1, gates) / level) - 1;
}
/**
* Holds numbers of this run against stored ones, by ranks alone: were the run one more like those, each of the n + 1
* places among them would be as probable, so that it comes last in one of n + 1 (an exact test of exchangeability; no
* distribution is assumed). With 30 stored runs that is 3 %: what is worse then cannot be told at 1 %, which takes 99.
*
* The interval is that of one further run: from the greatest to the least of the stored numbers, leaving out the outer
* 2.5 % on each side where there are enough of them.
*
* @returns in the order of `gated`, each of which has `fewestStored` numbers or more.
*/
function judgeStored(gated, { tolerance }) {
	const judged = gated.map(({ name, direction, value, stored }) => {
		const cost = (number) => direction === "higher" ? -Math.log(number) : Math.log(number);
		const costs = stored.map(cost).sort((left, right) => left - right);
		const own = cost(value);
		const outer = Math.max(1, Math.floor(.025 * (costs.length + 1)));
		const asBad = costs.filter((each) => each + Math.log1p(tolerance) >= own).length;
		return {
			name,
			base: medianOf(stored),
			effect: own - medianOf(costs),
			interval: {
				low: own - (costs[costs.length - outer] ?? NaN),
				high: own - (costs[outer - 1] ?? NaN)
			},
			p: (asBad + 1) / (costs.length + 1)
		};
	});
	const adjusted = holm(judged.map(({ p }) => p));
	return judged.map((each, index) => ({
		...each,
		pAdjusted: adjusted[index]
	}));
}
/** Whether a number that was held against stored ones got worse by more than a margin, a share of them. */
function decideStored({ effect, interval, pAdjusted }, { margin, level }) {
	const limit = Math.log1p(margin);
	if (effect >= limit && pAdjusted <= level) return "fail";
	return interval.high <= limit ? "pass" : "inconclusive";
}
// packages/benchmark/history/series-changes.ts
/**
* Where metrics went to another level, the oldest change first; by chance one of a hundred histories without a change
* has any, however many metrics it has.
*/
function seriesChanges(series) {
	const level = standardRule.level / Math.max(1, series.length);
	return series.flatMap(({ name, unit, values, commits, times }) => findChanges(values, { level }).map(({ index, ...change }) => {
		const [commit = "", time = ""] = [commits[index], times[index]];
		return {
			name,
			unit,
			commit,
			time,
			...change
		};
	})).sort((left, right) => left.time < right.time ? -1 : left.time > right.time ? 1 : 0);
}
// packages/benchmark/http/read-answer.ts
/** The server did not speak HTTP/1.1 as RFC 9112 has it, or said more than it may. */
var BadAnswer = class extends Error {
	isTooLong;
	constructor(message, isTooLong = false) {
		super(message);
		this.isTooLong = isTooLong;
	}
};
/** Of all heads of an answer together, and of its trailers. */
const mostHeadBytes = 65536;
const headEnd = Buffer.from("\r\n\r\n");
const nothing = Buffer.alloc(0);
/**
* Finds where one answer of HTTP/1.1 ends (RFC 9112, section 6.3), and looks at nothing else of it.
*
* @param headOf the one of its connection.
* @throws BadAnswer from `read` and `end`.
*/
function answerReader(bounds, headOf) {
	let head = nothing;
	let headBytes = 0;
	let answer = {
		status: 0,
		kept: nothing,
		staysOpen: true
	};
	let body = { read: () => true };
	let bytes = 0;
	const kept = [];
	let keptBytes = 0;
	const take = (piece) => {
		bytes += piece.length;
		if (bytes > bounds.body) throw new BadAnswer(`says more than ${bounds.body / 2 ** 20} MiB`, true);
		const room = bounds.kept(answer.status) - keptBytes;
		if (room <= 0 || piece.length === 0) return;
		const part = piece.subarray(0, room);
		kept.push(Buffer.from(part));
		keptBytes += part.length;
	};
	const whole = () => keptBytes === 0 ? answer : {
		...answer,
		kept: Buffer.concat(kept)
	};
	return {
		read(piece) {
			let rest = piece;
			while (head !== null) {
				const seen = head.length === 0 ? rest : Buffer.concat([head, rest]);
				const at = seen.indexOf(headEnd);
				if (headBytes + (at < 0 ? seen.length : at) > mostHeadBytes) throw new BadAnswer("has a head of more than 64 KiB");
				if (at < 0) {
					head = seen === piece ? Buffer.from(seen) : seen;
					return null;
				}
				const said = headOf(seen.toString("latin1", 0, at));
				headBytes += at + headEnd.length;
				rest = seen.subarray(at + headEnd.length);
				head = said.status < 200 ? nothing : null;
				answer = {
					status: said.status,
					kept: nothing,
					staysOpen: said.staysOpen
				};
				if (head === null) body = bodyReader(said, bounds.hasBody, take);
				else if (rest.length === 0) return null;
			}
			return body.read(rest) ? whole() : null;
		},
		end() {
			if (head !== null || !body.endsWithConnection) return null;
			return {
				...whole(),
				staysOpen: false
			};
		}
	};
}
function headReader() {
	let former = "";
	let said;
	return (text) => {
		if (said === void 0 || text !== former) {
			said = readHead(text);
			former = text;
		}
		return said;
	};
}
function readHead(text) {
	const [, minor, code] = /^HTTP\/1\.([01]) (\d{3})(?:[ \r]|$)/.exec(text) ?? [];
	if (code === void 0) throw new BadAnswer("does not answer in HTTP/1.1");
	const lengths = valuesOf(text, /^content-length:(.*)$/gim);
	const codings = valuesOf(text, /^transfer-encoding:(.*)$/gim).flatMap(listed);
	const connection = valuesOf(text, /^connection:(.*)$/gim).flatMap(listed);
	const [length, ...others] = lengths;
	if (length !== void 0 && (!/^\d{1,15}$/.test(length) || others.some((each) => each !== length)) || codings.length > 0 && length !== void 0) throw new BadAnswer("does not say clearly how long its answer is");
	return {
		status: Number(code),
		staysOpen: minor === "1" ? !connection.includes("close") : connection.includes("keep-alive"),
		length: length === void 0 ? null : Number(length),
		isChunked: codings.at(-1) === "chunked"
	};
}
function valuesOf(head, header) {
	return Array.from(head.matchAll(header), ([, value = ""]) => value.trim().toLowerCase());
}
function listed(value) {
	return value.split(",").map((each) => each.trim());
}
function bodyReader({ status, length, isChunked }, hasBody, take) {
	if (!hasBody || status === 204 || status === 304 || length === 0) return { read: () => true };
	if (isChunked) return chunks(take);
	if (length === null) return {
		endsWithConnection: true,
		read(piece) {
			take(piece);
			return false;
		}
	};
	let missing = length;
	return { read(piece) {
		take(piece);
		missing -= piece.length;
		if (missing < 0) throw new BadAnswer("says more than it was asked");
		return missing === 0;
	} };
}
const mostLineBytes = 4096;
/** A body in chunks (RFC 9112, section 7.1): lines with their lengths in hexadecimal digits, and trailers at the end. */
function chunks(take) {
	let line = "";
	let missing = 0;
	let trailerBytes = 0;
	let expects = "size";
	/** Takes what ends a line; null while it has not ended. */
	const lineOf = (piece, from) => {
		const at = piece.indexOf(10, from);
		line += piece.toString("latin1", from, at < 0 ? piece.length : at);
		if (line.length > mostLineBytes) throw new BadAnswer("has a chunk whose length is not one");
		if (at < 0) return null;
		const text = line.endsWith("\r") ? line.slice(0, -1) : line;
		line = "";
		return {
			text,
			next: at + 1
		};
	};
	return { read(piece) {
		for (let from = 0; from < piece.length;) {
			if (expects === "data") {
				const part = piece.subarray(from, from + missing);
				take(part);
				missing -= part.length;
				from += part.length;
				if (missing === 0) expects = "break";
				continue;
			}
			const found = lineOf(piece, from);
			if (found === null) return false;
			from = found.next;
			if (expects === "trailer") {
				if (found.text === "") return true;
				trailerBytes += found.text.length;
				if (trailerBytes > mostHeadBytes) throw new BadAnswer("has trailers of more than 64 KiB");
			} else if (expects === "break") {
				if (found.text !== "") throw new BadAnswer("has a chunk that is longer than it says");
				expects = "size";
			} else {
				const [size] = /^[0-9a-f]{1,12}(?=[ \t]*(?:;|$))/i.exec(found.text) ?? [];
				if (size === void 0) throw new BadAnswer("has a chunk whose length is not one");
				missing = Number.parseInt(size, 16);
				expects = missing === 0 ? "trailer" : "data";
			}
		}
		return false;
	} };
}
// packages/benchmark/http/connection.ts
/** An answer was not there, or not all of it, within the time of a request. */
var NoTime = class extends Error {
	constructor() {
		super("did not answer in time");
		this.name = "TimeoutError";
	}
};
/**
* A connection to one of these addresses and to no other, whatever the name stands for by then.
*
* @param timeoutMs longest time of a request, to the end of its answer, and as long again where the server says a part of
*   it and no more.
*/
function connection({ url, addresses, authorities = [] }, timeoutMs) {
	const { protocol, hostname, port } = new URL(url);
	const host = hostname.replace(/^\[|\]$/g, "");
	let known = addresses;
	let socket;
	let waiting;
	let hasAnswered = false;
	const headOf = headReader();
	const lookup = (_, { all }, done) => {
		const [first] = known;
		if (all) done(null, [...known]);
		else done(null, first?.address ?? "", first?.family);
	};
	const settle = () => {
		const was = waiting;
		waiting = void 0;
		return was;
	};
	const drop = () => {
		socket?.destroy();
		socket = void 0;
		hasAnswered = false;
	};
	const fail = (error) => {
		drop();
		settle()?.heard.failure(error);
	};
	const lose = (error) => {
		drop();
		const was = settle();
		if (was?.repeat) was.repeat();
		else was?.heard.failure(error);
	};
	const done = (answer) => {
		if (answer === null) {
			if (waiting !== void 0 && performance.now() - waiting.sentAt > timeoutMs) fail(new NoTime());
			return;
		}
		hasAnswered = true;
		if (!answer.staysOpen) drop();
		settle()?.heard.answer(answer);
	};
	function listen(to) {
		to.on("data", (piece) => {
			if (to !== socket) return;
			if (waiting === void 0) return fail(new BadAnswer("says more than it was asked"));
			waiting.repeat = null;
			try {
				done(waiting.reader.read(piece));
			} catch (error) {
				fail(error);
			}
		});
		to.on("end", () => {
			if (to !== socket) return;
			try {
				done(waiting?.reader.end() ?? null);
			} catch (error) {
				fail(error);
			}
		});
		to.on("timeout", () => to === socket && waiting !== void 0 && fail(new NoTime()));
		to.on("error", (error) => to === socket && lose(error));
		to.on("close", () => to === socket && lose(Object.assign(/* @__PURE__ */ new Error("closed"), { code: "ECONNRESET" })));
	}
	async function open() {
		if (socket !== void 0) return;
		const { promise, resolve, reject } = Promise.withResolvers();
		const isTls = protocol === "https:";
		const where = {
			host,
			port: Number(port || (isTls ? 443 : 80)),
			lookup,
			autoSelectFamily: true
		};
		const opened = isTls ? tls.connect({
			...where,
			...tlsOptions(host, authorities)
		}) : connect(where);
		opened.setNoDelay(true);
		opened.setTimeout(timeoutMs);
		const late = setTimeout(() => reject(new NoTime()), timeoutMs);
		opened.once(isTls ? "secureConnect" : "connect", resolve);
		opened.once("error", reject);
		opened.once("close", () => reject(Object.assign(/* @__PURE__ */ new Error("closed"), { code: "ECONNRESET" })));
		try {
			await promise;
		} catch (error) {
			opened.destroy();
			throw error;
		} finally {
			clearTimeout(late);
		}
		const { remoteAddress } = opened;
		known = known.filter(({ address }) => address === remoteAddress).concat(known).slice(0, 1);
		socket = opened;
		listen(opened);
	}
	const send = (request, bounds, heard) => {
		if (socket === void 0) {
			open().then(() => send(request, bounds, heard), heard.failure);
			return;
		}
		const repeat = hasAnswered ? () => send(request, bounds, heard) : null;
		waiting = {
			reader: answerReader(bounds, headOf),
			repeat,
			heard,
			sentAt: performance.now()
		};
		socket.write(request);
	};
	return {
		open,
		send,
		close: () => fail(/* @__PURE__ */ new Error("closed"))
	};
}
function tlsOptions(host, authorities) {
	return {
		ALPNProtocols: ["http/1.1"],
		...isIP(host) === 0 && { servername: host },
		...authorities.length > 0 && { ca: [...tls.getCACertificates("default"), ...authorities] }
	};
}
// packages/benchmark/http/load-client.ts
/** The server answered that it does not do what it was asked. */
var Refused = class extends Error {
	status;
	/** The beginning of what it said. */
	body;
	constructor({ status, kept }) {
		super(`status ${status}`);
		this.status = status;
		this.body = kept;
	}
};
const mostBodyBytes = 256 * 2 ** 20;
/** What is kept of an answer that refuses: enough for its words. */
const keptOfRefusal = 65536;
const keptOfLook = 2 ** 20;
const isGood = (status) => status >= 200 && status <= 299;
/** A client that holds connections open and adds next to nothing to the time of an answer. */
function loadClient({ place, requests, connections, timeoutMs, hasBody }) {
	const all = Array.from({ length: connections }, () => connection(place, timeoutMs));
	const free = [...all];
	const queue = [];
	let sent = 0;
	const bounds = {
		body: mostBodyBytes,
		hasBody,
		kept: (status) => isGood(status) ? 0 : keptOfRefusal
	};
	const ask = (limits, then, fail) => {
		const own = free.pop();
		if (own === void 0) {
			queue.push(() => ask(limits, then, fail));
			return;
		}
		const request = requests[sent++ % requests.length];
		const give = () => {
			free.push(own);
			queue.shift()?.();
		};
		own.send(request, limits, {
			answer(answer) {
				give();
				if (isGood(answer.status)) then(answer);
				else fail(new Refused(answer));
			},
			failure(error) {
				give();
				fail(error);
			}
		});
	};
	return {
		open: async () => void await Promise.all(all.map((each) => each.open())),
		query: () => new Promise((resolve, reject) => ask(bounds, () => resolve(), reject)),
		look: () => new Promise((resolve, reject) => ask({
			...bounds,
			kept: () => keptOfLook
		}, ({ kept }) => resolve(kept), reject)),
		close() {
			for (const each of all) each.close();
		}
	};
}
// packages/benchmark/http/request-bytes.ts
/** The bytes of a request in HTTP/1.1, made once: a request that is timed is one write of them. */
function requestBytes({ method, url, headers, body }) {
	const { host, pathname, search } = new URL(url);
	const lines = [
		`${method} ${pathname}${search} HTTP/1.1`,
		`host: ${host}`,
		"connection: keep-alive",
		...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
		...body === null ? [] : [`content-length: ${body.length}`]
	];
	return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"), body ?? Buffer.alloc(0)]);
}
// packages/benchmark/jobs/build-checkout.ts
/**
* Runs a command that builds a checkout, or trains its model, to its end.
*
* @throws MlgateError MG5035 when it cannot be started, MG5036 when it fails or takes too long; what it left running ends
*   with this job.
*/
async function buildCheckout({ timeoutMs, key, ...program }, { progress, temporaryFolder }) {
	const late = setTimeout$1(timeoutMs, "late", { ref: false });
	if (await tellingThatItRuns(progress, () => Promise.race([runProgram(program, temporaryFolder), late])) !== "late") return null;
	const seconds = Math.round(timeoutMs / 1e3);
	throw programFailed(`The command ${program.words[0]} was still running after ${seconds} s`, "", `Give it more time: ${key}: { run: …, timeout: … }.`);
}
// packages/benchmark/jobs/real-inputs.ts
/**
* Tensors of calls, in order, as another child wrote them from rows of data: the process that is timed reads no data
* itself, for an engine beside the model would count as its memory.
*
* @throws TypeError when the file holds none.
*/
async function readInputs(path) {
	const feeds = deserialize(await readFile(path));
	if (feeds.length === 0) throw new TypeError("the file of inputs holds no call");
	return feeds;
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
// packages/benchmark/jobs/model-run.ts
/**
* Looks at a model, and gets its inputs ready: those of one call that is made again and again, or of several in turn.
*
* @throws MlgateError of a model that cannot be inspected, MG5050 for inputs that cannot be made up.
*/
async function readyModel({ model, name, batch, seed, inputs }) {
	const facts = await inspectModel(model, { name });
	return {
		facts,
		feeds: inputs === void 0 ? [syntheticInputs(facts, {
			batch,
			seed,
			name
		})] : await readInputs(inputs)
	};
}
function inTurn(calls) {
	const [only] = calls;
	if (only !== void 0 && calls.length === 1) return {
		call: only,
		restart() {}
	};
	let next = 0;
	return {
		call() {
			const call = calls[next];
			next = next + 1 === calls.length ? 0 : next + 1;
			return call();
		},
		restart() {
			next = 0;
		}
	};
}
/**
* Loads a model as its run says.
*
* @throws MlgateError MG5010, MG5055, MG5056 of `openSession`.
*/
async function loadRun(run, { facts, feeds }, options) {
	await loadNative("onnxruntime-node");
	const startedAt = performance.now();
	const session = await openSession(run.model, facts, {
		...run,
		...options
	});
	const load = performance.now() - startedAt;
	const outputs = facts.outputs.map((output) => output.name);
	const prepared = feeds.map((feed) => session.prepare(feed, outputs));
	return {
		load,
		...inTurn(prepared.map(({ call }) => call)),
		explain: prepared[0].explain,
		close: () => session.close()
	};
}
// packages/benchmark/jobs/profile-events.ts
/** Operators that are told, the slowest first. */
const mostTold = 15;
const longestName = 200;
const microsecondsPerMillisecond = 1e3;
/**
* Sums up a profile of ONNX Runtime: what each operator of the graph, as the runtime had rewritten it, took a call. On
* an accelerator this is the time until the operator was handed over, not always until it had run.
*
* @param events of the profile, as its JSON says them; anything else gives nothing.
* @param skipped calls at the start that do not count: the first ones allocate.
*/
function profiledOperators(events, skipped) {
	const known = Array.isArray(events) ? events.map(Object) : [];
	const calls = known.filter(({ cat, name }) => cat === "Session" && name === "model_run").map(({ ts, dur }) => Number(ts) + Number(dur)).sort((a, b) => a - b);
	const from = calls[skipped - 1] ?? Number.NEGATIVE_INFINITY;
	const count = calls.length - skipped;
	const nodes = known.flatMap(nodeEvent);
	const counted = nodes.filter(({ start }) => start >= from);
	const total = counted.reduce((sum, { duration }) => sum + duration, 0);
	const groups = Map.groupBy(counted, ({ name, type, provider }) => JSON.stringify([
		name,
		type,
		provider
	]));
	const operators = Array.from(groups.values(), (own) => {
		const { name, type, provider } = own[0];
		const took = own.reduce((sum, { duration }) => sum + duration, 0);
		return {
			name,
			type,
			provider,
			milliseconds: took / microsecondsPerMillisecond / count,
			share: took / total
		};
	});
	const byProvider = Map.groupBy(nodes, ({ provider }) => provider);
	return {
		operators: count > 0 && total > 0 ? operators.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, mostTold) : [],
		byProvider: new Map(Array.from(byProvider, ([provider, own]) => [provider, [...new Set(own.map(({ type }) => type))].sort()]))
	};
}
/**
* Types of operators that another provider ran than the one that was asked for.
*
* @param provider as it is asked for: `cuda` is called `CUDAExecutionProvider` in a profile.
*/
function leftToOthers({ byProvider }, provider) {
	const asked = `${provider}executionprovider`;
	const others = [...byProvider].flatMap(([name, types]) => name.toLowerCase() === asked ? [] : types);
	return [...new Set(others)].sort();
}
const ending = /_kernel_time$/;
/** The run of an operator; events of its fences and threads are none. */
function nodeEvent(event) {
	const { cat, name, ts, dur, args } = event;
	if (cat !== "Node" || typeof name !== "string" || !ending.test(name)) return [];
	const { op_name: type, provider } = Object(args);
	if (typeof type !== "string" || typeof provider !== "string") return [];
	return [{
		name: name.replace(ending, "").slice(0, longestName),
		type: type.slice(0, longestName),
		provider: provider.slice(0, longestName),
		start: Number(ts),
		duration: Number(dur)
	}];
}
// packages/benchmark/jobs/profile-model.ts
/** Calls that are not counted: the first ones allocate, and choose among ways to run. */
const skipped = 2;
/** No further call is begun after so many milliseconds. */
const longestMs = 2e3;
/** A larger profile, in bytes, is not read: parsed, it takes ten times as much. */
const largestProfile = 64 * 2 ** 20;
/**
* Runs a model a few times with the runtime's own profiler: what took how long inside. The profiler slows it down, so
* that nothing else is timed here.
*
* @returns the slowest operators.
* @throws MlgateError of a model that cannot be inspected, loaded or run; MG5056 when another provider than the one
*   asked for ran some of it, MG3005 when the profile cannot be read.
*/
async function profileModel(run, work) {
	const profiled = await profile(run, await readyModel(run), work);
	const { provider = "cpu", name } = run;
	const left = leftToOthers(profiled, provider);
	if (left.length > 0) throw fellBack(provider, name, left);
	return { operators: profiled.operators };
}
/**
* The error of a model that its provider does not run alone, with the operators that it leaves to the CPU, found by
* letting it.
*
* @param error as loading it gave it; any other is returned as it is.
*/
async function namingLeftovers(error, run, ready, work) {
	const { provider, name } = run;
	if (!(error instanceof MlgateError) || error.code !== "MG5056" || provider === void 0) return error;
	const profiled = await profile(run, ready, work, true).catch(() => null);
	return profiled === null ? error : fellBack(provider, name, leftToOthers(profiled, provider));
}
async function profile(run, ready, { progress, temporaryFolder }, allowsFallback = false) {
	const loaded = await loadRun(run, ready, {
		allowsFallback,
		temporaryFolder,
		profile: join(temporaryFolder, "profile")
	});
	const startedAt = performance.now();
	try {
		for (let done = 0; done < 12; done++) {
			if (done > skipped && performance.now() - startedAt > longestMs) break;
			progress({
				stage: `profiling ${run.name}`,
				done
			});
			await loaded.call();
		}
	} catch (cause) {
		throw loaded.explain(cause);
	}
	await loaded.close();
	return profiledOperators(await readProfile(temporaryFolder, run.name), skipped);
}
/**
* What the runtime wrote: it ends the name of the file with the time.
*
* @param model name for messages.
* @throws MlgateError MG3005 when it wrote nothing or too much: nobody knows then which provider ran what.
*/
async function readProfile(folder, model) {
	const file = (await readdir(folder)).find((name) => /^profile.*\.json$/.test(name));
	if (file === void 0) throw unread(`ONNX Runtime wrote no profile of ${model}`);
	const { size } = await stat(join(folder, file));
	const mebibytes = (bytes) => Math.ceil(bytes / 2 ** 20);
	if (size > largestProfile) throw unread(`The profile of ${model} has ${mebibytes(size)} MiB, and ${mebibytes(largestProfile)} are read at most`);
	return JSON.parse(await readFile(join(folder, file), "utf8"));
}
function unread(why) {
	return new MlgateError({
		code: "MG3005",
		message: `${why}: which provider ran which operator was not looked at.`
	});
}
// packages/benchmark/jobs/serve-command.ts
/** Looking costs processor time, which is that of what is timed too. */
const lookMs$1 = 250;
/** What a server says of its end comes a little after it. */
const lastWordsMs = 500;
/**
* Runs a command that starts a server, from when the parent says so until it says that it is enough. The process group of
* this job ends with it, and the server with that.
*
* @throws MlgateError MG5035 when it cannot be started, MG5036 when it ends by itself, or when the parent says that it
*   failed: with the last line that it printed.
*/
async function serveCommand(program, { ask, progress, temporaryFolder }) {
	return tellingThatItRuns(progress, async () => {
		await ask("ready to start");
		let watch;
		let server;
		let said = () => "";
		const running = runProgram(program, temporaryFolder, (pid, output) => {
			server = pid;
			watch = watchMemory(pid, lookMs$1);
			said = output;
		}).then((ended) => {
			throw programFailed(`The server ${program.words[0]} ended by itself`, ended.said, "It has to stay in the foreground until it is ended.");
		});
		try {
			const word = await Promise.race([ask({ pid: server }), running]);
			if (word?.failed === void 0) return { peakMemory: await watch?.stop() ?? null };
			await Promise.race([running, new Promise((resolve) => setTimeout(resolve, lastWordsMs))]);
			throw programFailed(`The server ${program.words[0]} ${word.failed}`, said(), "Run it by hand to see all that it says.");
		} finally {
			running.catch(() => void 0);
			await watch?.stop();
		}
	});
}
// packages/benchmark/measure/call-histogram.ts
/** Bins of one grid for all processes, so that those of several add up; each reaches 1.1 % farther than it begins. */
const perDoubling = 64;
const growth = 2 ** (1 / perDoubling);
/** Bins that reach from a clock's smallest step, 60 ns, to four and a half hours; what lies outside is in the last ones. */
const [lowest, highest] = [-896, 1536];
/** Counts calls by how long they took, in bounded space however many there are. */
function callCounter() {
	const bins = new Float64Array(highest - lowest + 1);
	return {
		add(times) {
			for (const time of times) {
				const bin = time > 0 ? Math.floor(perDoubling * Math.log2(time)) : lowest;
				const place = Math.min(highest, Math.max(lowest, bin)) - lowest;
				bins[place] = bins[place] + 1;
			}
		},
		counts() {
			const first = bins.findIndex((count) => count > 0);
			const last = bins.findLastIndex((count) => count > 0);
			return first < 0 ? {
				first: 0,
				counts: []
			} : {
				first: first + lowest,
				counts: [...bins.subarray(first, last + 1)]
			};
		}
	};
}
/**
* The calls of several processes as one histogram.
*
* @param all what processes counted: the word of code that may be hostile. What is no count of a bin that there is, is
*   left out.
* @returns null when there is no call.
*/
function histogramOf(all) {
	const bins = /* @__PURE__ */ new Map();
	for (const told of all) {
		if (!Array.isArray(told?.counts) || !Number.isSafeInteger(told.first)) continue;
		for (const [index, count] of told.counts.slice(0, highest - lowest + 1).entries()) {
			const bin = told.first + index;
			if (Number.isSafeInteger(count) && count > 0 && bin >= lowest && bin <= highest) bins.set(bin, (bins.get(bin) ?? 0) + count);
		}
	}
	if (bins.size === 0) return null;
	const places = [...bins.keys()];
	const [first, last] = [Math.min(...places), Math.max(...places)];
	const counts = Array.from({ length: last - first + 1 }, (_, index) => bins.get(first + index) ?? 0);
	return {
		first: Number((growth ** first).toPrecision(12)),
		growth,
		counts
	};
}
// packages/benchmark/jobs/calls.ts
/** Times that are kept of a process for its percentiles: 8 MB. */
const mostKept = 2 ** 20;
function callTimes() {
	const kept = new Float64Array(mostKept).fill(NaN);
	const counter = callCounter();
	let calls = 0;
	return {
		add(times, elapsed) {
			if (calls < mostKept) kept.set(times.subarray(0, mostKept - calls), calls);
			calls += times.length;
			counter.add(times);
			return roundTimesOf(times, elapsed);
		},
		summary() {
			const known = percentiles.flatMap((percent) => {
				const time = latencyPercentile(kept.subarray(0, calls), percent);
				return time === null ? [] : [[String(percent), time]];
			});
			return {
				calls,
				latencies: Object.fromEntries(known),
				counts: counter.counts()
			};
		}
	};
}
/**
* What a round comes to.
*
* @param times of its calls, in milliseconds.
* @param elapsed what the round took, in milliseconds; the sum of its times where they ran one after the other.
*/
function roundTimesOf(times, elapsed = times.reduce((sum, time) => sum + time, 0)) {
	return {
		median: medianOf(times),
		mean: elapsed / times.length
	};
}
/** The word of a parent that wants calls, or null when it has had enough. */
function askedOf(word) {
	const warms = typeof word === "object" && word !== null && "warm" in word;
	const calls = warms ? word.warm : word;
	return typeof calls === "number" && calls >= 1 ? {
		calls: Math.floor(calls),
		warms
	} : null;
}
/** The number of calls that the parent asks for, whatever for, or null when it has had enough. */
function askedCalls(word) {
	return askedOf(word)?.calls ?? null;
}
// packages/benchmark/jobs/time-command.ts
/**
* Runs a command once, and then whenever the parent says how often, until it says null; a call is a whole run of it,
* from its start to its end. Memory is looked at in the first run alone, which is not counted: looking would cost the
* timed ones time.
*
* @param reading gives what reads the numbers of the run that follows; none are read when absent.
* @throws MlgateError MG5035 when it cannot be started, MG5036 when it fails.
*/
async function timeCommand(program, { ask, progress, temporaryFolder }, reading) {
	const run = async (isWatched) => {
		const reader = await reading?.();
		return {
			...await tellingThatItRuns(progress, () => runOnce(program, temporaryFolder, {
				isWatched,
				hear: reader?.hear
			})),
			printed: await reader?.numbers()
		};
	};
	const { wallTime: first, memory: peakMemory } = await run(true);
	const before = await childrenTime();
	const storageBefore = await storageUse();
	const times = callTimes();
	const started = {
		load: null,
		first
	};
	for (let calls = askedCalls(await ask(started)); calls !== null;) {
		const walls = new Float64Array(calls);
		let printed;
		for (let call = 0; call < calls; call++) {
			const ended = await run(false);
			walls[call] = ended.wallTime;
			printed = ended.printed;
		}
		calls = askedCalls(await ask({
			...times.add(walls),
			...printed && { printed }
		}));
	}
	const spent = await childrenTime();
	const storage = await storageUse();
	const summary = times.summary();
	const isKnown = spent !== null && before !== null && summary.calls > 0;
	const perCall = (amount) => amount / summary.calls;
	return {
		peakMemory,
		processorTime: isKnown ? perCall(spent - before) : null,
		...storage !== null && storageBefore !== null && summary.calls > 0 && { storage: {
			read: perCall(storage.read - storageBefore.read),
			written: perCall(storage.written - storageBefore.written)
		} },
		...summary
	};
}
async function runOnce(program, temporaryFolder, { isWatched, hear }) {
	let watch;
	try {
		const onStart = (pid) => {
			if (isWatched) watch = watchMemory(pid);
		};
		const { wallTime } = await runProgram(program, temporaryFolder, onStart, hear);
		return {
			wallTime,
			memory: await watch?.stop() ?? null
		};
	} finally {
		await watch?.stop();
	}
}
// packages/benchmark/measure/timed-process.ts
/**
* Calls that a process runs untimed before a round of so many, as caches and threads have rested while the other side
* ran. A command runs none: each of its calls is a process of its own.
*/
function untimedCalls(calls) {
	return Math.floor(calls / 10);
}
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
// packages/benchmark/scenarios/clock.ts
/** Milliseconds; bound once, since the global `performance` is looked up by a getter each time. */
const now = performance$1.now.bind(performance$1);
/** Node's timers fire up to so many milliseconds late. */
const timerSlackMs = 2;
/**
* For queries whose answers come through the event loop: it sleeps, and for the last two milliseconds turns the loop
* without rest, since a timer knows whole milliseconds only.
*/
const eventLoopClock = {
	now,
	async until(time) {
		const ahead = time - now() - timerSlackMs;
		if (ahead > 0) await setTimeout$1(ahead);
		while (now() < time) await setImmediate();
	}
};
const never = new Int32Array(new SharedArrayBuffer(4));
/** For queries that block this thread while they run: it sleeps to some 50 µs, and uses no processor meanwhile. */
const blockingClock = {
	now,
	async until(time) {
		for (let ahead = time - now(); ahead > 0; ahead = time - now()) Atomics.wait(never, 0, 0, ahead);
	}
};
// packages/benchmark/scenarios/loops.ts
/**
* Sends queries one after the other. The clock is read once a query and marks are subtracted afterwards, in their place,
* so that next to nothing but the query is in its time; this clock costs a third of `process.hrtime.bigint`, which makes
* an object.
*/
async function oneByOne(query, count, now) {
	const marks = new Float64Array(count + 1);
	marks[0] = now();
	for (let index = 1; index <= count; index++) {
		await query();
		marks[index] = now();
	}
	const elapsed = marks[count] - marks[0];
	for (let index = 0; index < count; index++) marks[index] = marks[index + 1] - marks[index];
	return {
		latencies: marks.subarray(0, count),
		elapsed
	};
}
/** Sends queries as fast as they are answered. The first that fails ends the loop with its error. */
async function closedLoop({ query, count, concurrency = 1, now: now$1 = now }) {
	if (concurrency === 1) return oneByOne(query, count, now$1);
	const latencies = new Float64Array(count);
	const startedAt = now$1();
	await inLanes(count, concurrency, async (index) => {
		const begunAt = now$1();
		await query();
		latencies[index] = now$1() - begunAt;
	});
	return {
		latencies,
		elapsed: now$1() - startedAt
	};
}
/**
* Sends queries by a schedule. A latency is from the time at which the query should have begun to its answer: one that
* waited because the server stalled, or because we were late ourselves, has waited. Measured from the sending, a stall
* would count once, however many it kept waiting (coordinated omission; G. Tene).
*
* @returns NaN for queries that never began. The first that fails ends the loop with its error.
*/
async function openLoop({ query, schedule, mostInFlight, clock, isEnough = () => false }) {
	const latencies = new Float64Array(schedule.length).fill(NaN);
	const startedAt = clock.now();
	let isOver = false;
	let line = Promise.resolve();
	await inLanes(schedule.length, mostInFlight, async (index) => {
		const dueAt = startedAt + schedule[index];
		line = line.then(() => isOver ? void 0 : clock.until(dueAt));
		await line;
		if (isOver) return;
		await query().catch((error) => {
			isOver = true;
			throw error;
		});
		const latency = clock.now() - dueAt;
		latencies[index] = latency;
		isOver ||= isEnough(latency);
	});
	return {
		latencies,
		elapsed: clock.now() - startedAt
	};
}
/** Does work by its number, in order, so many at once; after a failure nothing is begun. */
async function inLanes(count, lanes, work) {
	let next = 0;
	const lane = async () => {
		while (next < count) try {
			await work(next++);
		} catch (error) {
			next = count;
			throw error;
		}
	};
	await Promise.all(Array.from({ length: Math.min(lanes, count) }, lane));
}
// packages/benchmark/scenarios/poisson-schedule.ts
/**
* When queries of a Poisson process come: their gaps are exponential. For the same random numbers, another rate gives
* the same pattern, stretched: latencies at two rates, or of two sides, then differ by what they are and not by chance.
*
* @param rate queries a second, on average.
* @returns milliseconds since the start, rising.
*/
function poissonSchedule(rate, count, random) {
	let time = 0;
	return Float64Array.from({ length: count }, () => {
		time += -1e3 * Math.log(1 - random.float()) / rate;
		return time;
	});
}
// packages/benchmark/scenarios/highest-rate.ts
/** A rate below this share of the start is not looked for: the slower, the longer it takes to try. */
const leastShare = 1 / 32;
/** Doublings after which the search upwards ends: no machine gets there. */
const mostDoublings = 10;
/**
* The highest rate that is good: from the start up, or down, in strides that double, then by bisection between the
* last one that held and the first that did not.
*
* @returns queries a second, a rate that held; 0 where none did down to a thirty-second of the start.
*/
async function highestRate({ holds, start, resolution = .02 }) {
	const stride = (doubling) => Math.exp(2 * Math.log1p(resolution) * 2 ** doubling);
	const floor = start * leastShare;
	let [low, high] = [0, Number.POSITIVE_INFINITY];
	const attempt = async (rate) => {
		if (await holds(rate)) low = rate;
		else high = rate;
	};
	await attempt(start);
	for (let doubling = 0; high === Number.POSITIVE_INFINITY; doubling++) {
		if (doubling === mostDoublings) return low;
		await attempt(low * stride(doubling));
	}
	for (let doubling = 0; low === 0; doubling++) {
		if (high <= floor) return 0;
		await attempt(Math.max(floor, high / stride(doubling)));
	}
	while (high / low > 1 + resolution) await attempt(Math.sqrt(low * high));
	return low;
}
// packages/benchmark/scenarios/search-rate.ts
/** The percentile that a latency bound is about, as MLPerf's server scenario has it. */
const percent = 99;
const fewestQueries = fewestTimes[percent];
/** A rate is tried for so many times the bound: in less, a queue that grows would hardly be seen. */
const triedBounds = 5;
/** And for so many milliseconds at least. */
const shortestTry = 500;
/** A rate fails when it fails so many times: a machine that halts for a moment is no fault of what is timed. */
const tries = 3;
/**
* The highest rate at which the 99th percentile of latency keeps a bound. Each rate is tried with as many queries as
* MLPerf asks for, 662, or for five times the bound, or half a second, whichever is most. They come in the same pattern
* at every rate; one at which too many are late is left at once, and tried twice more. No rate is good that is more than
* what is answered as fast as it goes: a queue that grows for ever may keep a long bound for as long as it is looked at.
*
* @returns queries a second, 0 where they are late however few there are; and the times at that rate, those of queries
* alone where none was good.
* @throws MlgateError MG9007 when it takes too long.
*/
async function searchRate(asked) {
	const search = {
		...asked,
		query: untilLate(asked)
	};
	const { query, mostInFlight, clock, latencyBound } = search;
	let times = await closedLoop({
		query,
		count: fewestQueries,
		now: clock.now
	});
	if (latencyPercentile(times.latencies, percent) > latencyBound) return {
		rate: 0,
		times
	};
	const capacity = await answeredRate(times, search);
	return {
		rate: await highestRate({
			start: mostInFlight === 1 ? await foreseenRate(times.latencies, capacity, search) : capacity / 2,
			async holds(rate) {
				if (rate > capacity) return false;
				const schedule = scheduleAt(rate, search);
				for (let tried = 0; tried < tries; tried++) {
					const kept = await tryOnce(schedule, search);
					if (kept === null) continue;
					times = kept;
					return true;
				}
				return false;
			}
		}),
		times
	};
}
/** Queries of which none begins once the time is over. */
function untilLate({ query, clock, longest }) {
	const deadline = clock.now() + longest;
	return () => clock.now() > deadline ? Promise.reject(tookTooLong(longest)) : query();
}
function tookTooLong(longest) {
	return new MlgateError({
		code: "MG9007",
		message: `The highest rate that keeps latency-bound was searched for ${Math.round(longest / 1e3)} s and not found: each rate takes ${fewestQueries} queries, and ${triedBounds} times the bound.`,
		hint: "Give it more time with max-minutes, or say a rate in place of latency-bound."
	});
}
/** Queries a second that are answered where as many as may be are always under way. */
async function answeredRate(alone, { query, mostInFlight, clock }) {
	const { elapsed } = mostInFlight === 1 ? alone : await closedLoop({
		query,
		count: fewestQueries,
		concurrency: mostInFlight,
		now: clock.now
	});
	return 1e3 * fewestQueries / elapsed;
}
/** Null where too many were late. */
async function tryOnce(schedule, { query, mostInFlight, clock, latencyBound }) {
	const mayBeLate = lateAllowed(schedule.length);
	let late = 0;
	const isEnough = (latency) => latency > latencyBound && ++late > mayBeLate;
	const times = await openLoop({
		query,
		schedule,
		mostInFlight,
		clock,
		isEnough
	});
	return late > mayBeLate ? null : times;
}
/**
* What the search would find if queries that run one at a time, in the order in which they come, took what they take
* alone (Lindley's recursion): a start from which a few tries are enough.
*/
async function foreseenRate(alone, capacity, search) {
	const holds = (rate) => {
		const schedule = scheduleAt(rate, search);
		let freeAt = 0;
		return schedule.filter((comes, index) => {
			freeAt = Math.max(freeAt, comes) + alone[index % alone.length];
			return freeAt - comes > search.latencyBound;
		}).length <= lateAllowed(schedule.length);
	};
	const rate = await highestRate({
		start: capacity,
		holds: async (rate) => rate <= capacity && holds(rate)
	});
	return rate === 0 ? capacity / 2 : rate;
}
function scheduleAt(rate, { latencyBound, seed }) {
	const length = Math.max(shortestTry, triedBounds * latencyBound);
	return poissonSchedule(rate, Math.max(fewestQueries, Math.ceil(length * rate / 1e3)), createRandom(`arrivals ${seed}`));
}
/** How many of so many queries may be late while the percentile is not. */
function lateAllowed(count) {
	return count - Math.ceil(percent / 100 * count);
}
// packages/benchmark/scenarios/load.ts
/** A load on what answers queries. */
function loadOn({ query, arrivals, mostInFlight, seed, clock = eventLoopClock }) {
	const { now } = clock;
	const closed = (concurrency) => (count) => closedLoop({
		query,
		count,
		concurrency,
		now
	});
	const warm = closed(arrivals.kind === "closed" ? arrivals.concurrency : 1);
	const random = createRandom(`arrivals ${seed}`);
	if (arrivals.kind === "closed") return {
		warm,
		round: warm,
		highestRate: () => null
	};
	const open = {
		query,
		mostInFlight,
		clock
	};
	if (arrivals.kind === "poisson") return {
		warm,
		round: (count) => openLoop({
			...open,
			schedule: poissonSchedule(arrivals.rate, count, random)
		}),
		highestRate: () => null
	};
	let found = null;
	return {
		warm,
		async round() {
			const { latencyBound, longest } = arrivals;
			const searched = await searchRate({
				...open,
				latencyBound,
				longest,
				seed
			});
			found = searched.rate;
			return searched.times;
		},
		highestRate: () => found
	};
}
// packages/benchmark/jobs/time-endpoint.ts
/** The server answered well, but not what it was asked. */
var OtherAnswer = class extends Error {
	/** The beginning of what it said. */
	body;
	constructor(body) {
		super("answers something else");
		this.body = body;
	}
};
/** How often it is told that queries are under way, each of which has a time of its own. */
const tickMs$1 = 2e3;
/**
* Opens connections and sends requests whenever the parent says how many, until it says null. A round begins with a
* tenth of its queries untimed: the server has rested while the other side ran.
*
* @throws Refused, OtherAnswer, BadAnswer, NoTime, or what a socket says; whoever registers the job explains them.
*   MlgateError MG9007 of a search that takes too long.
*/
async function timeEndpoint(request, { ask, progress }) {
	const { name, method, url, addresses, authorities, arrivals, connections, timeoutMs, seed } = request;
	const requests = await Promise.all(request.requests.map(async ({ headers, body }) => requestBytes({
		method,
		url,
		headers: {
			...request.headers,
			...headers
		},
		body: body === null ? null : await readFile(body)
	})));
	const client = loadClient({
		place: {
			url,
			addresses,
			authorities
		},
		requests,
		connections,
		timeoutMs,
		hasBody: method !== "HEAD"
	});
	const load = loadOn({
		query: client.query,
		arrivals,
		mostInFlight: connections,
		clock: eventLoopClock,
		seed
	});
	const tell = () => progress({ stage: `asking ${name}` });
	tell();
	const ticks = setInterval(tell, tickMs$1);
	try {
		await client.open();
		const startedAt = performance.now();
		const answer = await client.look();
		const first = performance.now() - startedAt;
		if (request.holds !== void 0 && !answer.includes(request.holds)) throw new OtherAnswer(answer);
		const started = {
			load: null,
			first
		};
		const times = callTimes();
		for (let asked = askedOf(await ask(started)); asked !== null;) {
			const { calls, warms } = asked;
			await client.open();
			await load.warm(untimedCalls(calls));
			const { latencies, elapsed } = await (warms ? load.warm : load.round)(calls);
			asked = askedOf(await ask((warms ? roundTimesOf : times.add)(latencies, elapsed)));
		}
		const highestRate = load.highestRate();
		return {
			peakMemory: null,
			processorTime: null,
			...times.summary(),
			...highestRate === null ? {} : { highestRate }
		};
	} finally {
		clearInterval(ticks);
		client.close();
	}
}
// packages/benchmark/jobs/time-model.ts
/**
* Loads a model and runs it whenever the parent says how many queries it wants, until it says null. A round begins with
* a tenth of its queries untimed: caches and threads have rested while the other side ran.
*
* @throws MlgateError of a model that cannot be inspected, loaded or run; MG5050 for inputs that cannot be made up,
*   MG5056 with the operators that a provider leaves to the CPU, MG9007 of a search that takes too long.
*/
async function timeModel(request, { ask, progress, temporaryFolder }) {
	const { model, name } = request;
	progress({ stage: `loading ${name}` });
	const ready = await readyModel(request);
	const run = await loadRun(request, ready, { temporaryFolder }).catch(async (error) => {
		throw await namingLeftovers(error, request, ready, {
			progress,
			temporaryFolder
		});
	});
	const rowsOfOne = rowsOfCall(ready.feeds[0] ?? {});
	const calls = Math.ceil((request.samples ?? rowsOfOne) / rowsOfOne);
	const load = loadOn({
		query: queryOf(run.call, calls),
		arrivals: request.arrivals ?? {
			kind: "closed",
			concurrency: 1
		},
		mostInFlight: 1,
		clock: blockingClock,
		seed: request.seed
	});
	const timed = (way, count) => {
		run.restart();
		return load[way](count).catch((cause) => {
			throw cause instanceof MlgateError ? cause : run.explain(cause);
		});
	};
	progress({ stage: `running ${name}` });
	const first = (await timed("warm", 1)).elapsed;
	const times = callTimes();
	const { externalData, precision = null } = ready.facts;
	const bytes = await sizeOf([model, ...externalData.map((path) => join(dirname(model), path))]);
	const rows = calls * rowsOfOne;
	const { pid } = process;
	const started = {
		load: run.load,
		first,
		rows,
		bytes,
		externalData,
		precision,
		pid
	};
	const ticks = setInterval(() => progress({ stage: `running ${name}` }), tickMs);
	try {
		for (let asked = askedOf(await ask(started)); asked !== null;) {
			const { calls: count, warms } = asked;
			await timed("warm", untimedCalls(count));
			const { latencies, elapsed } = await timed(warms ? "warm" : "round", count);
			const round = (warms ? roundTimesOf : times.add)(latencies, elapsed);
			await rest();
			asked = askedOf(await ask({
				...round,
				memory: process.memoryUsage.rss()
			}));
		}
	} finally {
		clearInterval(ticks);
	}
	const highestRate = load.highestRate();
	return {
		peakMemory: process.resourceUsage().maxRSS * 1024,
		processorTime: null,
		...times.summary(),
		...highestRate === null ? {} : { highestRate }
	};
}
const tickMs = 5e3;
/** One call, or several after one another. */
function queryOf(call, calls) {
	if (calls === 1) return call;
	return async () => {
		for (let index = 0; index < calls; index++) await call();
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
		await setTimeout$1(lookMs);
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
		const perItem = (now() - startedAt) / items.length;
		const fitting = items.length + Math.max(0, Math.floor((deadline - now()) / perItem));
		if (fitting === items.length && items.length > 0) break;
		onProgress?.(items, items.length === 0 ? planned : Math.min(planned, fitting));
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
async function warmUp(process, { leastTime, leastCalls, windows, interval = 0 }, now = performance.now.bind(performance)) {
	if (windows === 0) return {
		process,
		calls: leastCalls,
		roundTime: (process.started.first ?? 0) * leastCalls,
		isSettled: true
	};
	const startedAt = now();
	const medians = [];
	const run = (process.warm ?? process.round).bind(process);
	let calls = 1;
	let perCall = 0;
	const warm = (isSettled) => {
		if (interval > perCall) {
			perCall = interval;
			calls = callsFor(interval, leastTime, leastCalls);
		}
		return {
			process,
			calls,
			roundTime: perCall * calls,
			isSettled
		};
	};
	for (let window = 0; window < mostWindows; window++) {
		const { median, mean } = await run(calls);
		perCall = mean;
		const wanted = callsFor(mean, leastTime, leastCalls);
		if (wanted > calls * 1.1) {
			calls = wanted;
			medians.length = 0;
			continue;
		}
		medians.push(median);
		if (medians.length >= windows && doAgree(medians.slice(-windows))) return warm(true);
		if (now() - startedAt > longestWarmUp) break;
	}
	return warm(false);
}
function callsFor(mean, leastTime, leastCalls) {
	const long = Math.ceil(leastTime / Math.max(mean, 1e-4));
	const few = Math.min(leastCalls, Math.ceil(enoughTime / mean));
	return Math.max(long, few, 1);
}
function doAgree(medians) {
	return Math.max(...medians) <= Math.min(...medians) * 1.05;
}
// packages/benchmark/measure/with-process.ts
/**
* Does work with a fresh process, and ends it where that fails: it waits for its next word, and would for ever. Work that
* goes well ends it itself, for what it tells then.
*/
async function withProcess(start, work) {
	const process = await start();
	try {
		return await work(process);
	} catch (error) {
		await process.end().catch(() => void 0);
		throw error;
	}
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
	return withProcess(start, async (process) => {
		const warm = await warmUp(process, plan);
		const rounds = [];
		const count = roundsWithin(time, warm.roundTime, plan);
		for (let round = 0; round < count; round++) rounds.push(await process.round(warm.calls));
		return ended(warm, rounds);
	});
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
// packages/benchmark/scenarios/scenario.ts
/** Rows of a query of multi-stream. */
const streams = 8;
/** Rounds and calls that come to the 662 from which a 99th percentile is told. */
const tailPlan = {
	...callPlan,
	leastCalls: 17
};
/** Rounds long enough for queries to queue. */
const serverPlan = {
	...callPlan,
	rounds: 10,
	fewestRounds: 3,
	leastCalls: 67
};
/** A search is one round. */
const searchPlan = {
	...callPlan,
	rounds: 1,
	fewestRounds: 1
};
/**
* How a scenario is played on what answers one query at a time, or several.
*
* @param concurrency queries that are under way at once where each answer makes room for the next.
* @param longest milliseconds that a search may take.
*/
function playOf(scenario, { concurrency = 1, longest = Number.POSITIVE_INFINITY } = {}) {
	const closed = {
		kind: "closed",
		concurrency
	};
	if (scenario.name === "multi-stream") return {
		arrivals: closed,
		plan: tailPlan,
		samples: streams
	};
	if (scenario.name !== "server") return {
		arrivals: closed,
		plan: callPlan
	};
	if ("latencyBound" in scenario) return {
		arrivals: {
			kind: "highest-rate",
			latencyBound: scenario.latencyBound,
			longest
		},
		plan: searchPlan
	};
	const { rate } = scenario;
	return {
		arrivals: {
			kind: "poisson",
			rate
		},
		plan: {
			...serverPlan,
			interval: 1e3 / rate
		}
	};
}
export { BadAnswer, OtherAnswer, Refused, alikeRuns, blockingClock, buildCheckout, callPlan, closedLoop, collect, commandPlan, costOf, decideMemory, decideSpeed, decideStored, detectableEffect, energyOfUsed, eventLoopClock, findChanges, heldMemory, highestRate, histogramOf, isDecided, judgePairs, judgeStored, loadClient, loadOn, machineDifferences, measureAlone, measurePair, memoryGrowth, observeMachine, openLoop, pairEffect, pairsFor, percentiles, playOf, poissonSchedule, profileModel, readPrice, requestBytes, rowsOfCall, runDifferences, seriesChanges, serveCommand, shareOf, standardRule, storedToFail, syntheticInputs, timeCommand, timeEndpoint, timeModel, untimedCalls, warmUp, withProcess };
