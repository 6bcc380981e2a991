import { MlgateError, errorCatalogue } from "./core.js";
import { _enum, _maxLength, _minLength, array, boolean, discriminatedUnion, exactOptional, literal, number$1 as number, object, pipe, safeParse, string$1 as string, transform, unknown } from "./zod.js";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { execFile, spawn } from "node:child_process";
import { access, constants, mkdtemp, readFile, readdir, realpath, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { inspect, promisify } from "node:util";
import { constants as constants$1, tmpdir, totalmem } from "node:os";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { writeSync } from "node:fs";
// packages/sandbox/memory.ts
const mebibyte = 2 ** 20;
/** Share of the machine's memory that a job may use unless told otherwise. */
const defaultShare = .6;
/**
* Bytes that a job may allocate unless the user says otherwise: 60 % of the machine's memory, or of the
* container's where that is less.
*
* @param total the machine's memory; @param constrained the container's limit, 0 or undefined for none.
*/
function defaultMemoryBytes(total = totalmem(), constrained = process.constrainedMemory?.()) {
	return Math.floor(defaultShare * (constrained ? Math.min(total, constrained) : total));
}
// packages/sandbox/containment.ts
/**
* The best containment that a host offers. On Windows there are no process groups: the tree is killed by
* `taskkill`, and the job object that libuv puts undetached children in ends them with their parent.
*/
function chooseContainment({ platform, tools }) {
	if (platform === "linux" && tools !== null) return {
		kind: "kernel",
		tools
	};
	return {
		kind: "portable",
		group: platform !== "win32"
	};
}
/** Private writable memory that Node 24 asks for before a job has allocated anything: it aborts with less. */
const nodeDataBytes = 640 * mebibyte;
/** Resident memory of Node 24 with its libraries loaded, rounded up. */
const nodeResidentBytes = 128 * mebibyte;
/** RLIMIT_DATA that leaves a job its allowance, in bytes. */
function dataCap(memoryBytes) {
	return nodeDataBytes + memoryBytes;
}
/** Resident size from which a job is over its allowance, in bytes. */
function residentCap(memoryBytes) {
	return nodeResidentBytes + memoryBytes;
}
/** The command line that starts `node` with these arguments under a containment. */
function launchCommand(containment, { node, nodeArguments, memoryBytes }) {
	if (containment.kind === "portable") return {
		command: node,
		commandArguments: nodeArguments
	};
	const { setpriv, prlimit } = containment.tools;
	return {
		command: setpriv,
		commandArguments: [
			"--pdeathsig",
			"KILL",
			prlimit,
			...limitArguments(memoryBytes),
			node,
			...nodeArguments
		]
	};
}
function limitArguments(memoryBytes) {
	return [`--data=${dataCap(memoryBytes)}`, "--core=0"];
}
/** What this machine offers for a job with this allowance, found by trying. */
async function surveyHost(memoryBytes) {
	const { platform } = process;
	if (platform !== "linux") return {
		platform,
		tools: null
	};
	const [setpriv, prlimit] = await Promise.all(["setpriv", "prlimit"].map(findTool));
	if (setpriv === void 0 || prlimit === void 0) return {
		platform,
		tools: null
	};
	const tools = {
		setpriv,
		prlimit
	};
	return {
		platform,
		tools: await toolsWork(tools, memoryBytes) ? tools : null
	};
}
/** Fixed folders, not PATH: what contains untrusted work must not itself be looked up in the work's folder. */
const toolFolders = [
	"/usr/bin",
	"/bin",
	"/usr/sbin",
	"/sbin"
];
async function findTool(name) {
	for (const path of toolFolders.map((folder) => join(folder, name))) if (await access(path, constants.X_OK).then(() => true, () => false)) return path;
}
/** Busybox's tools know fewer options, and a container's own hard limit may lie below the cap. */
async function toolsWork({ setpriv, prlimit }, memoryBytes) {
	const trial = [
		"--pdeathsig",
		"KILL",
		prlimit,
		...limitArguments(memoryBytes),
		prlimit,
		"--version"
	];
	return promisify(execFile)(setpriv, trial, {
		timeout: 5e3,
		env: {}
	}).then(() => true, () => false);
}
// packages/sandbox/marked.ts
const passes = 20;
const pauseMs = 25;
/**
* Kills every process of this user that was started with an environment variable of this value, wherever it has gone
* from the process group that it was started in. On Linux alone: elsewhere, nobody tells what others were started with.
*/
async function killMarked(name, value) {
	if (process.platform !== "linux") return;
	const mark = Buffer.from(`\0${name}=${value}\0`);
	for (let pass = 0; pass < passes; pass++) {
		const found = await marked(mark);
		if (found.length === 0) return;
		for (const pid of found) kill(pid);
		await setTimeout$1(pauseMs);
	}
}
async function marked(mark) {
	const all = (await readdir("/proc").catch(() => [])).filter((entry) => /^\d+$/.test(entry));
	return (await Promise.all(all.map(async (pid) => {
		const environment = await readFile(`/proc/${pid}/environ`).catch(() => Buffer.alloc(0));
		return Buffer.concat([
			Buffer.from("\0"),
			environment,
			Buffer.from("\0")
		]).includes(mark) ? [Number(pid)] : [];
	}))).flat().filter((pid) => pid !== process.pid);
}
function kill(pid) {
	try {
		process.kill(pid, "SIGKILL");
	} catch {}
}
// packages/sandbox/native.ts
/** Tells a child where native packages lie that were brought for it: name to the folder whose node_modules has it. */
const variable = "MLGATE_NATIVE";
/** The environment by which `loadNative` of a child finds packages in these folders. */
function nativeEnvironment(folders) {
	return { [variable]: JSON.stringify(folders) };
}
/**
* Loads a native package. The one place that does: parts import only its types, so that a process pays for
* what it uses, and so that a packaged action can bring the exact version on demand.
*
* @throws Error when packages were brought for this process and this one is not among them.
*/
async function loadNative(name) {
	const brought = process.env[variable];
	return await (brought === void 0 ? import(name) : import(entryOf(name, brought)));
}
/** Resolved by path, not by name: Node would look in the node_modules of every folder above as well. */
function entryOf(name, brought) {
	const folders = JSON.parse(brought);
	const folder = Object.hasOwn(folders, name) ? folders[name] : void 0;
	if (folder === void 0) throw new Error(`${name} was not brought for this job`);
	const path = join(folder, "node_modules", name);
	return pathToFileURL(createRequire(join(path, "package.json")).resolve(path)).href;
}
// packages/sandbox/native-versions.ts
const { "@duckdb/node-api": duckdb, "onnxruntime-node": onnxruntime, sharp } = {
	"@duckdb/node-api": "1.5.5-r.5",
	"@mlgate/core": "0.1.0",
	"onnxruntime-node": "1.30.0",
	"sharp": "0.35.5",
	"zod": "4.6.7"
};
/** The exact versions of the native packages that jobs work with: a number may depend on them. */
const nativeVersions = {
	duckdb,
	onnxruntime,
	sharp
};
// packages/sandbox/out-of-memory.ts
/**
* How libraries say that memory ran out, each as seen under a memory cap. Only DuckDB quotes data in its
* messages, so its words count only at their start.
*/
const inExceptions = [
	/^(?:\w*Error: )?Out of Memory Error\b/,
	/^(?:Array buffer allocation failed|Failed to allocate memory)$/,
	/Failed to allocate memory for requested buffer of size \d+/,
	/\bstd::bad_alloc\b|\bbad allocation\b/,
	/^ENOMEM\b|\bCannot allocate memory\b/
];
/** How runtimes say it on standard error while they die. */
const inOutput = /Out of Memory Error|Array buffer allocation failed|JavaScript heap out of memory|process out of memory|Oilpan: Out of memory|std::bad_alloc|Failed to reserve|Failed to allocate memory|Cannot allocate memory/i;
/** Whether what a dying process last wrote says that memory ran out. */
function saysOutOfMemory(output) {
	return inOutput.test(output);
}
/** Whether an exception, or one of its causes, says that memory ran out. */
function isOutOfMemory(error) {
	return causesOf(error).some((cause) => {
		if (cause instanceof MlgateError) return cause.code === "MG3003";
		const message = cause instanceof Error ? cause.message : String(cause);
		return inExceptions.some((pattern) => pattern.test(message));
	});
}
/** An error and its causes, outermost first; a circle of causes ends after a few. */
function causesOf(error) {
	const causes = [];
	for (let next = error; next !== void 0 && causes.length < 8; next = nextCause(next)) causes.push(next);
	return causes;
}
function nextCause(error) {
	return error instanceof Error ? error.cause : void 0;
}
// packages/sandbox/ending.ts
/** The error that an ending without an answer means for the person who started the job. */
function explainEnding(ending, facts) {
	if (ending.kind === "raised" && !ending.error.outOfMemory) return MlgateError.ofProblems(ending.error.problems, ending.error.cause);
	const { output } = facts;
	const cause = causeOf(ending) ?? (output === "" ? void 0 : output);
	return new MlgateError(problemOf(ending, facts), { cause });
}
function causeOf(ending) {
	if (ending.kind === "raised") return ending.error.cause;
	return ending.kind === "unstartable" ? ending.cause : void 0;
}
function problemOf(ending, facts) {
	const { limits } = facts;
	const job = `The job ${facts.job}${facts.about === void 0 ? "" : ` on ${facts.about}`}`;
	const during = describeStage(facts.stage);
	switch (ending.kind) {
		case "stalled": return {
			code: "MG3001",
			message: `${job} made no progress for ${seconds(limits.stallTimeoutMs)}${during} and was ended.`,
			hint: "If it only needs longer, raise stall-timeout; a model or query without an end never gets there."
		};
		case "overdue": return {
			code: "MG3002",
			message: `${job} was not done after ${seconds(limits.timeoutMs)}${during} and was ended.`,
			hint: "Raise timeout, or give it less to do."
		};
		case "over-memory":
		case "raised": return outOfMemory(job, during, ending.kind === "raised" ? ending.error : void 0, limits.memoryBytes);
		case "cancelled": return {
			code: "MG3006",
			message: `${job} was cancelled${during}.`
		};
		case "garbled": return {
			code: "MG3005",
			message: `${job} ${ending.answer}${during}; it was ended and its answer thrown away.`
		};
		case "unstartable": return {
			code: "MG3008",
			message: `${job} could not be started: ${firstLine(ending.cause)}.`,
			hint: "Check the limits on processes and memory of this machine, and its temporary folder."
		};
		case "exited":
			if (saysOutOfMemory(facts.output)) return outOfMemory(job, during, void 0, limits.memoryBytes);
			return {
				code: "MG3004",
				message: `${job} ${describeExit(ending)}${during}.`,
				...hintForExit(ending)
			};
	}
}
function outOfMemory(job, during, raised, memoryBytes) {
	const place = raised?.problems[0]?.place;
	return {
		code: "MG3003",
		message: `${job} ran out of memory${during}: its limit is ${Math.floor(memoryBytes / mebibyte)} MiB.`,
		hint: "Raise memory, or give the job less to hold at once: fewer columns, a smaller batch or model.",
		...place === void 0 ? {} : { place }
	};
}
function describeStage(stage) {
	if (stage === void 0) return "";
	const { done, total } = stage;
	const count = done === void 0 ? "" : `, ${done}${total === void 0 ? "" : ` of ${total}`} done`;
	return ` during "${stage.stage}"${count}`;
}
const signalMeanings = {
	SIGSEGV: "SIGSEGV (a crash: it touched memory that is not its own)",
	SIGBUS: "SIGBUS (a crash: it touched memory that is not there, such as a file cut while it was read)",
	SIGABRT: "SIGABRT (it aborted itself: a library found its own state broken)",
	SIGTRAP: "SIGTRAP (it aborted itself: a runtime found its own state broken)",
	SIGILL: "SIGILL (a crash: it met an instruction that this processor lacks)",
	SIGFPE: "SIGFPE (a crash in arithmetic)",
	SIGKILL: "SIGKILL (something else on this machine killed it)",
	SIGXCPU: "SIGXCPU (it used up its processor time)"
};
/** Exit codes by which Windows tells a crash, and the signal that says the same elsewhere. */
const windowsCrashes = /* @__PURE__ */ new Map([
	[3221225477, "SIGSEGV"],
	[3221225725, "SIGSEGV"],
	[3221225501, "SIGILL"],
	[3221226505, "SIGABRT"]
]);
/** Shells and containers report death by signal n as exit code 128 + n, Node's abort on Windows as 134. */
const signalExitBase = 128;
function signalOf({ code, signal }) {
	if (signal !== null) return signal;
	if (code === null) return void 0;
	const number = code - signalExitBase;
	const byNumber = Object.entries(constants$1.signals).find(([, value]) => value === number)?.[0];
	return windowsCrashes.get(code) ?? byNumber;
}
function describeExit(ending) {
	const signal = signalOf(ending);
	if (signal !== void 0) return `died of ${signalMeanings[signal] ?? signal}`;
	return `ended with exit code ${ending.code} and without an answer`;
}
function hintForExit(ending) {
	if (signalOf(ending) === "SIGKILL") return { hint: "Often that is the system when memory runs short: lower memory below what the machine has free." };
	return { hint: "Run with --debug to see what it wrote last." };
}
function seconds(milliseconds) {
	return milliseconds < 1e3 ? `${milliseconds} ms` : `${milliseconds / 1e3} s`;
}
function firstLine(cause) {
	return (cause instanceof Error ? cause.message : String(cause)).split("\n", 1)[0]?.slice(0, 200) ?? "";
}
// packages/sandbox/environment.ts
/** What a child inherits by name: how text and times look. Everything else of the parent's stays there. */
const inherited = [
	"LANG",
	"LC_ALL",
	"TZ"
];
/** Without these, Windows cannot load system libraries. */
const inheritedOnWindows = ["SystemRoot", "windir"];
/**
* The whole environment of a child: its temporary folder, a few harmless variables, and what the caller names.
* No token, no PATH and no NODE_OPTIONS crosses.
*
* @param extra explicit additions, which win.
*/
function childEnvironment(parent, { platform, temporaryFolder, extra = {} }) {
	const kept = (platform === "win32" ? [...inherited, ...inheritedOnWindows] : inherited).flatMap((name) => {
		const value = parent[name];
		return value === void 0 ? [] : [[name, value]];
	});
	return {
		...Object.fromEntries(kept),
		TMPDIR: temporaryFolder,
		TEMP: temporaryFolder,
		TMP: temporaryFolder,
		...extra
	};
}
// packages/sandbox/kill.ts
/** Kills a child and whatever it started, at once and without asking it. Killing the dead is no error. */
function killTree(child) {
	if (child.pid === void 0) return;
	if (process.platform === "win32") {
		if (child.exitCode === null) killWindowsTree(child, child.pid);
		return;
	}
	try {
		process.kill(-child.pid, "SIGKILL");
	} catch {
		child.kill("SIGKILL");
	}
}
function killWindowsTree(child, pid) {
	const taskkill = join(process.env.SystemRoot ?? "C:\\Windows", "System32", "taskkill.exe");
	const killer = spawn(taskkill, [
		"/PID",
		String(pid),
		"/T",
		"/F"
	], {
		stdio: "ignore",
		windowsHide: true
	});
	killer.on("error", () => child.kill("SIGKILL"));
	killer.unref();
}
// packages/sandbox/wire.ts
/**
* JSON for the private wire between a parent and its job. Documents write NaN as the string "NaN", which a
* reader can only undo where a schema says that a number stands there; the wire has no schema, so it tags
* numbers that JSON lacks as `{"$number": "NaN"}` and puts another `$` before keys that look like the tag.
*/
const tag = "$number";
const tagged = /* @__PURE__ */ new Map([
	["NaN", NaN],
	["Infinity", Number.POSITIVE_INFINITY],
	["-Infinity", Number.NEGATIVE_INFINITY],
	["-0", -0]
]);
const reserved = /^\$+number$/;
/** One line of JSON (it never holds a raw line end) that `parseWire` turns back into an equal value. */
function wireText(value) {
	return JSON.stringify(value, (_, part) => {
		if (typeof part === "number") return numberOnWire(part);
		return renameKeys(part, (key) => `$${key}`);
	});
}
/**
* The value that `wireText` wrote.
*
* @throws SyntaxError when the text is not JSON.
*/
function parseWire(text) {
	if (!text.includes(`${tag}"`)) return JSON.parse(text);
	return JSON.parse(text, (_, part) => numberOffWire(part) ?? renameKeys(part, (key) => key.slice(1)));
}
function numberOnWire(value) {
	if (Object.is(value, -0)) return { [tag]: "-0" };
	return Number.isFinite(value) ? value : { [tag]: String(value) };
}
function numberOffWire(part) {
	if (typeof part !== "object" || part === null || !(tag in part)) return void 0;
	return Object.keys(part).length === 1 ? tagged.get(String(part[tag])) : void 0;
}
function renameKeys(part, rename) {
	if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
	if (!Object.keys(part).some((key) => reserved.test(key))) return part;
	return Object.fromEntries(Object.entries(part).map(([key, value]) => [reserved.test(key) ? rename(key) : key, value]));
}
// packages/sandbox/messages.ts
const text = string();
/** Longest text of an error or a stage that is kept: a child may have been taken over by what it reads. */
const mostTextLength = 16384;
const mostStageLength = 200;
const mostProblems = 1e3;
const cutText = (most) => pipe(string(), transform((long) => cut(long, most)));
const words = cutText(mostTextLength);
const optional = exactOptional;
const codes = Object.keys(errorCatalogue);
const childMessageSchema = discriminatedUnion("type", [
	object({
		type: literal("progress"),
		stage: cutText(mostStageLength),
		done: optional(number()),
		total: optional(number())
	}),
	object({
		type: literal("question"),
		said: optional(unknown())
	}),
	object({
		type: literal("result"),
		response: optional(unknown())
	}),
	object({
		type: literal("error"),
		problems: array(object({
			code: _enum(codes),
			message: words,
			hint: optional(words),
			place: optional(object({
				file: words,
				line: optional(number()),
				column: optional(number()),
				path: optional(words)
			}))
		})).check(_minLength(1), _maxLength(mostProblems)),
		cause: optional(text),
		outOfMemory: boolean()
	})
]);
function cut(text, most) {
	return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;
}
/** A line from a child as a message, or undefined when it is none: the child's memory may be corrupt. */
function parseChildMessage(line) {
	try {
		return safeParse(childMessageSchema, parseWire(line)).data;
	} catch {
		return;
	}
}
// packages/sandbox/resident.ts
const kibibyte = 1024;
const meters = {
	linux: {
		read: (pid) => readFile(`/proc/${pid}/status`, "utf8"),
		pattern: /^VmRSS:\s+(\d+) kB$/m,
		intervalMs: 100
	},
	win32: {
		read: (pid) => runTool(join(process.env.SystemRoot ?? "C:\\Windows", "System32", "tasklist.exe"), [...[
			"/FI",
			`PID eq ${pid}`,
			"/FO",
			"CSV",
			"/NH"
		]]),
		pattern: /"(\d[^"]*?)\D*"\s*$/,
		intervalMs: 1e3
	}
};
const posixMeter = {
	read: (pid) => runTool("/bin/ps", [
		"-o",
		"rss=",
		"-p",
		String(pid)
	]),
	pattern: /^\s*(\d+)\s*$/,
	intervalMs: 300
};
/**
* Watches the resident size of a process from outside and calls `onOver` once when it exceeds `limitBytes`.
* A process that has ended, or a tool that fails, is no excess. The returned function ends the watch.
*/
function watchResident(pid, limitBytes, onOver) {
	const meter = meters[process.platform] ?? posixMeter;
	const stop = new AbortController();
	const watch = async () => {
		while (!stop.signal.aborted) {
			const text = await meter.read(pid).catch(() => "");
			if (stop.signal.aborted) return;
			if (residentBytes(text, meter.pattern) > limitBytes) return onOver();
			await setTimeout$1(meter.intervalMs, void 0, { signal: stop.signal }).catch(() => void 0);
		}
	};
	watch();
	return () => stop.abort();
}
function residentBytes(text, pattern) {
	const digits = pattern.exec(text)?.[1]?.replace(/\D/g, "") ?? "";
	return Number(digits) * kibibyte;
}
async function runTool(path, toolArguments) {
	const { stdout } = await promisify(execFile)(path, toolArguments, {
		timeout: 5e3,
		windowsHide: true
	});
	return stdout;
}
// packages/sandbox/streams.ts
const lineEnd = 10;
/**
* Calls `onLine` for each complete line of UTF-8 text, without its line end.
*
* @param maxBytes a line longer than this ends the reading with one call of `onOverflow`.
*/
function readLines(stream, { maxBytes, onLine, onOverflow }) {
	let parts = [];
	let length = 0;
	let overflown = false;
	stream.on("data", (chunk) => {
		if (overflown) return;
		let start = 0;
		for (let end = chunk.indexOf(lineEnd); end >= 0; end = chunk.indexOf(lineEnd, start)) {
			const line = Buffer.concat([...parts, chunk.subarray(start, end)]);
			parts = [];
			length = 0;
			start = end + 1;
			onLine(line.toString("utf8"));
		}
		parts.push(chunk.subarray(start));
		length += chunk.length - start;
		if (length <= maxBytes) return;
		overflown = true;
		parts = [];
		onOverflow();
	});
}
/** Reads a stream to its end and keeps the last `maxBytes` of it; the returned function gives them as text. */
function keepTail(stream, maxBytes) {
	let tail = Buffer.alloc(0);
	stream.on("data", (chunk) => {
		const whole = Buffer.concat([tail, chunk.subarray(-maxBytes)]);
		tail = Buffer.from(whole.subarray(-maxBytes));
	});
	return () => tail.toString("utf8");
}
// packages/sandbox/watchdog.ts
/**
* Plain JavaScript that runs by itself in a process of its own, so that no file has to be found. Its standard
* input is a pipe that nobody writes to: it ends when the other side, the parent, has died.
*/
const program = `
const end = () => { try { process.kill(-Number(process.argv[1]), 'SIGKILL') } catch {} }
process.stdin.on('end', end).on('error', end).resume()
`;
/**
* Starts a process that kills a process group when this process dies, however it dies. For platforms whose
* kernel does not; the returned function dismisses it, which must happen once the group has ended.
*
* @param group id of the group, that is the process id of its leader.
*/
function startWatchdog(group) {
	const watchdog = spawn(process.execPath, [
		"--max-old-space-size=16",
		"-e",
		program,
		String(group)
	], {
		stdio: [
			"pipe",
			"ignore",
			"ignore"
		],
		detached: true,
		env: {},
		cwd: dirname(process.execPath)
	});
	watchdog.on("error", () => void 0);
	watchdog.stdin.on("error", () => void 0);
	watchdog.unref();
	return () => void watchdog.kill("SIGKILL");
}
// packages/sandbox/supervise.ts
/** Longest line that a child may write to descriptor 3, which bounds an answer. */
const maxAnswerBytes = 64 * mebibyte;
const outputTailBytes = 65536;
/** After a deadline a job may interrupt what it runs for so long; then it is killed. */
const interruptGraceMs = 2e3;
/** The pipes of a dead child may be held open by a grandchild that left its group. */
const pipeGraceMs$1 = 1e3;
/** Even SIGKILL waits for a process that hangs in the kernel, on a dead network drive for instance. */
const killGraceMs = 5e3;
const longestTimerMs = 2 ** 31 - 1;
/**
* Hands a fresh child its request and stays with it until it is gone. The first ending that is seen stands,
* whatever the child does afterwards; never rejects, never hangs.
*/
function superviseChild(child, watch) {
	const { limits } = watch;
	const { promise, resolve } = Promise.withResolvers();
	const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => keepTail(stream, outputTailBytes));
	const answers = child.stdio[3];
	const timers = /* @__PURE__ */ new Set();
	const undo = [];
	let ending;
	let exit = {
		kind: "exited",
		code: null,
		signal: null
	};
	let stage;
	const after = (milliseconds, action) => {
		const timer = setTimeout(action, Math.min(milliseconds, longestTimerMs));
		timers.add(timer);
		return timer;
	};
	const send = (message) => void child.stdin?.write(`${wireText(message)}\n`);
	const finish = () => {
		for (const timer of timers) clearTimeout(timer);
		for (const action of undo) action();
		for (const stream of child.stdio) stream?.destroy();
		child.unref();
		resolve({
			ending: ending ?? exit,
			stage,
			output: [stdout(), stderr()].filter(Boolean).join("\n")
		});
	};
	const end = (seen) => {
		ending ??= seen;
		killTree(child);
		after(killGraceMs, finish);
	};
	const passDeadline = (seen) => {
		if (ending !== void 0) return;
		ending = seen;
		send({ type: "interrupt" });
		after(interruptGraceMs, () => end(seen));
	};
	const startStall = () => after(limits.stallTimeoutMs, () => passDeadline({ kind: "stalled" }));
	const reply = async (said) => {
		if (watch.onQuestion === void 0) return end({
			kind: "garbled",
			answer: "asked what nobody answers"
		});
		clearTimeout(stall);
		const word = await watch.onQuestion(said);
		if (ending !== void 0) return;
		stall = startStall();
		send({
			type: "reply",
			reply: word
		});
	};
	let stall = startStall();
	after(limits.timeoutMs, () => passDeadline({ kind: "overdue" }));
	readLines(answers, {
		maxBytes: maxAnswerBytes,
		onLine: (line) => {
			const message = parseChildMessage(line);
			if (message === void 0) return end({
				kind: "garbled",
				answer: "answered with nonsense"
			});
			if (message.type === "result") return end({
				kind: "answered",
				response: message.response
			});
			if (message.type === "error") return end({
				kind: "raised",
				error: message
			});
			if (ending !== void 0) return;
			if (message.type === "question") return void reply(message.said);
			const { type: _, ...progress } = message;
			stage = progress;
			stall.refresh();
			watch.onProgress?.(progress);
		},
		onOverflow: () => {
			const limit = maxAnswerBytes / mebibyte;
			end({
				kind: "garbled",
				answer: `answered with more than ${limit} MiB, which is too much`
			});
		}
	});
	for (const stream of child.stdio) stream?.on("error", () => void 0);
	child.on("error", (cause) => {
		if (child.pid !== void 0) return;
		ending = {
			kind: "unstartable",
			cause
		};
		finish();
	});
	child.on("exit", (code, signal) => {
		exit = {
			kind: "exited",
			code,
			signal
		};
		killTree(child);
		after(pipeGraceMs$1, finish);
	});
	child.on("close", finish);
	const cancel = () => end({ kind: "cancelled" });
	watch.signal?.addEventListener("abort", cancel);
	undo.push(() => watch.signal?.removeEventListener("abort", cancel));
	const { pid } = child;
	if (watch.containment.kind === "portable" && pid !== void 0) {
		if (watch.containment.group) undo.push(startWatchdog(pid));
		undo.push(watchResident(pid, residentCap(limits.memoryBytes), () => end({ kind: "over-memory" })));
	}
	send(watch.message);
	return promise;
}
// packages/sandbox/run-job.ts
const defaultStallTimeoutMs = 6e4;
/**
* Runs a job in a child process that gets no secrets, no more memory and time than it may have, and a folder
* of its own, and that dies with its process group when it is done, when a limit is passed, or when this
* process dies. Call it from the main thread: the kernel ties a child's life to the thread that started it.
*
* @returns what the job answered, through JSON; its type is the job's promise and is not checked here.
* @throws MlgateError MG3001 without progress for the stall timeout, MG3002 past the deadline, MG3003 out of
*   memory, MG3004 died by a signal or exit code, MG3005 a broken or too large answer (over 64 MiB), MG3006
*   cancelled, MG3007 the job failed in a way that mlgate did not foresee, MG3008 not started; and whatever
*   MlgateError the job raised, with all its fields. Stacks and native output are in `cause` alone, as text.
*/
async function runJob(options) {
	const { ending, stage, output } = await observeJob(options);
	if (ending.kind === "answered") return ending.response;
	const { job, about } = options;
	throw explainEnding(ending, {
		job,
		about,
		stage,
		output,
		limits: allLimits(options.limits)
	});
}
async function observeJob(options) {
	if (options.signal?.aborted) return unobserved({ kind: "cancelled" });
	let folder;
	try {
		folder = await realpath(await mkdtemp(join(options.temporaryParent ?? tmpdir(), "mlgate-job-")));
	} catch (cause) {
		return unobserved({
			kind: "unstartable",
			cause
		});
	}
	try {
		return await observeChild(options, folder);
	} finally {
		await rm(folder, {
			recursive: true,
			force: true,
			maxRetries: 5
		}).catch(() => void 0);
	}
}
async function observeChild(options, folder) {
	const limits = allLimits(options.limits);
	const host = await surveyHost(limits.memoryBytes);
	const containment = (options.containment ?? chooseContainment)(host);
	if (options.signal?.aborted) return unobserved({ kind: "cancelled" });
	let child;
	try {
		child = startChild(options, containment, folder);
	} catch (cause) {
		return unobserved({
			kind: "unstartable",
			cause
		});
	}
	return superviseChild(child, {
		containment,
		limits,
		message: {
			type: "request",
			job: options.job,
			request: options.request,
			temporaryFolder: folder,
			memoryBytes: limits.memoryBytes
		},
		signal: options.signal,
		onProgress: options.onProgress,
		onQuestion: options.onQuestion
	});
}
function startChild({ entry, limits, environment }, containment, folder) {
	const { command, commandArguments } = launchCommand(containment, {
		node: process.execPath,
		nodeArguments: [`--max-old-space-size=${heapMebibytes(limits.memoryBytes)}`, entry],
		memoryBytes: limits.memoryBytes
	});
	return spawn(command, commandArguments, {
		stdio: [
			"pipe",
			"pipe",
			"pipe",
			"pipe"
		],
		cwd: folder,
		env: childEnvironment(process.env, {
			platform: process.platform,
			temporaryFolder: folder,
			extra: environment
		}),
		detached: containment.kind === "kernel" || containment.group,
		windowsHide: true
	});
}
/** V8's own limit in MiB: the whole allowance, but never less than its smallest workable heap. */
function heapMebibytes(memoryBytes) {
	return Math.max(32, Math.floor(memoryBytes / mebibyte));
}
function allLimits(limits) {
	return {
		stallTimeoutMs: defaultStallTimeoutMs,
		...limits
	};
}
function unobserved(ending) {
	return {
		ending,
		stage: void 0,
		output: ""
	};
}
// packages/sandbox/run-program.ts
/** Pipes of a command that has ended may be held open by what it left behind. */
const pipeGraceMs = 500;
/**
* Runs a command without a shell, in the process group of this job, which ends with it. What it prints goes to this
* job's own error output, of which only the end is ever kept.
*
* @param onStart is told its process id, and what gives the end of what it has printed so far.
* @param onPrinted hears what it writes to its standard output, piece by piece.
* @throws MlgateError MG5035 when it cannot be started, MG5036 when it fails.
*/
async function runProgram({ words, folder, environment }, temporaryFolder, onStart, onPrinted) {
	const [program, ...rest] = words;
	const startedAt = performance.now();
	const command = spawn(program, rest, {
		cwd: folder,
		env: {
			...environment,
			TMPDIR: temporaryFolder,
			TEMP: temporaryFolder,
			TMP: temporaryFolder
		},
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		windowsHide: true
	});
	const said = outputOf(command);
	if (onPrinted !== void 0) command.stdout.on("data", onPrinted);
	if (command.pid !== void 0) onStart?.(command.pid, said);
	const { code, signal, endedAt } = await ended(command, program);
	if (code !== 0) throw programFailed(`The command ${program} ${signal === null ? `ended with exit code ${code}` : `died of ${signal}`}`, said(), "Run it by hand to see all that it says.");
	return {
		wallTime: endedAt - startedAt,
		said: said()
	};
}
function outputOf({ stdout, stderr }) {
	let tail = Buffer.alloc(0);
	for (const stream of [stdout, stderr]) stream?.on("data", (chunk) => {
		process.stderr.write(chunk);
		tail = Buffer.from(Buffer.concat([tail, chunk.subarray(-16384)]).subarray(-16384));
	});
	return () => tail.toString("utf8");
}
async function ended(command, program) {
	const { promise, resolve, reject } = Promise.withResolvers();
	const closed = new Promise((done) => command.on("close", done));
	command.on("error", (cause) => reject(cannotStart(program, cause)));
	command.on("exit", (code, signal) => resolve({
		code,
		signal,
		endedAt: performance.now()
	}));
	const ending = await promise;
	await Promise.race([closed, setTimeout$1(pipeGraceMs)]);
	return ending;
}
function cannotStart(program, cause) {
	const { code } = cause;
	const why = code === "ENOENT" ? "there is no such program, neither on PATH nor from the folder of the project" : code === "EACCES" ? "it is no program that may be run" : cause.message;
	return new MlgateError({
		code: "MG5035",
		message: `The command ${program} cannot be started: ${why}.`,
		hint: "Does a step before this one install it? No shell looks for it: aliases and functions are unknown here."
	}, { cause });
}
/**
* The error of a command that did not do what it should, with the last line that it printed.
*
* @param said the end of what it printed.
*/
function programFailed(what, said, hint) {
	const last = lastLine(said);
	return new MlgateError({
		code: "MG5036",
		message: last === "" ? `${what}; it said nothing.` : `${what}; the last that it said: ${last}`,
		hint
	}, { cause: said });
}
const mostCharacters = 300;
/** The last line that is not blank: of a traceback, the one that tells. */
function lastLine(said) {
	const line = said.trimEnd().split(/\r?\n|\r/).at(-1)?.trim() ?? "";
	return line.length > mostCharacters ? `${line.slice(0, mostCharacters).toWellFormed()}…` : line;
}
const tickMs = 2e3;
/** Says every two seconds that a command runs, and for how long: it may take longer than the silence that ends a job. */
async function tellingThatItRuns(progress, work) {
	const startedAt = Date.now();
	const tell = () => progress({
		stage: "the command runs",
		done: Math.round((Date.now() - startedAt) / 1e3)
	});
	tell();
	const ticks = setInterval(tell, tickMs);
	try {
		return await work();
	} finally {
		clearInterval(ticks);
	}
}
// packages/sandbox/serve-job.ts
const answerDescriptor = 3;
/** Progress within one stage is told at most so often, in milliseconds. */
const progressIntervalMs = 100;
const maxStageLength = 200;
const maxCauseLength = 16384;
/**
* The child's side of `runJob`: takes one request from standard input, runs the job that it names and answers
* on file descriptor 3. Ends the process when the parent has gone.
*
* @param threadEntry the file that threads of jobs start with.
*/
async function serveJob(jobs, threadEntry) {
	const interrupt = new AbortController();
	process.on("uncaughtException", (error) => tell(describeError(error)));
	process.stdin.on("end", () => process.exit(1));
	const replies = [];
	const request = await receiveRequest({
		onInterrupt: () => interrupt.abort(),
		onReply: (reply) => replies.shift()?.(reply)
	});
	const ask = (said) => {
		tell({
			type: "question",
			said
		});
		return new Promise((resolve) => replies.push(resolve));
	};
	tell(await answer(jobs, request, {
		ask,
		signal: interrupt.signal,
		...threadEntry && { threadEntry }
	}));
	process.stdin.destroy();
}
function receiveRequest(later) {
	return new Promise((resolve, reject) => {
		readLines(process.stdin, {
			maxBytes: Number.POSITIVE_INFINITY,
			onOverflow: () => void 0,
			onLine: (line) => {
				try {
					const message = parseWire(line);
					if (message.type === "interrupt") later.onInterrupt();
					else if (message.type === "reply") later.onReply(message.reply);
					else resolve(message);
				} catch (error) {
					reject(error);
				}
			}
		});
	});
}
async function answer(jobs, { job, request, temporaryFolder, memoryBytes }, given) {
	try {
		const load = Object.hasOwn(jobs, job) ? jobs[job] : void 0;
		if (load === void 0) throw new TypeError(`there is no job ${job}`);
		return {
			type: "result",
			response: await (await load())(request, {
				progress: progressReporter(),
				temporaryFolder,
				memoryBytes,
				...given
			})
		};
	} catch (error) {
		return describeError(error);
	}
}
function progressReporter() {
	let toldStage;
	let toldAt = 0;
	return ({ stage, ...counts }) => {
		const now = performance.now();
		if (stage === toldStage && now - toldAt < progressIntervalMs) return;
		toldStage = stage;
		toldAt = now;
		tell({
			type: "progress",
			stage: stage.slice(0, maxStageLength),
			...counts
		});
	};
}
function describeError(error) {
	const expected = error instanceof MlgateError;
	const cause = causesOf(error).slice(expected ? 1 : 0).map((each) => each instanceof Error ? each.stack ?? each.message : inspect(each));
	return {
		type: "error",
		problems: expected ? [...error.problems] : [unforeseen(error)],
		...cause.length === 0 ? {} : { cause: cause.join("\ncaused by ").slice(0, maxCauseLength) },
		outOfMemory: isOutOfMemory(error)
	};
}
function unforeseen(error) {
	return {
		code: "MG3007",
		message: `Something failed in a way that mlgate did not foresee: ${(error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split("\n", 1)[0]?.slice(0, 300).replace(/\.$/, "")}.`,
		hint: "This is a bug in mlgate: please report it with the output of the same command with --debug."
	};
}
/** Writes at once and wholly: what a job says before it blocks its thread must have left the process. */
function tell(message) {
	const bytes = Buffer.from(`${wireText(message)}\n`);
	for (let offset = 0; offset < bytes.length;) offset += writeSync(answerDescriptor, bytes, offset);
}
export { chooseContainment, defaultMemoryBytes, killMarked, loadNative, nativeEnvironment, nativeVersions, programFailed, runJob, runProgram, serveJob, tellingThatItRuns };
