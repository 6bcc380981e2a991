import { MlgateError, exitCodeOf, resultSchemaId, stringifyDocument, suggest, verdicts, worstVerdict } from "./core.js";
import { readResultFile, writeFileAtomically } from "./files.js";
import { describeEnvironment, findWorkspace, walkRoad, withSession, writeResult } from "./pipeline.js";
import { endGroup, error, info, notice, setOutput, setSecret, startGroup, summary, warning } from "./actions-core.js";
import { formatDuration, inertLog, makeVisible } from "./markup.js";
import { nativeProvider } from "./native.js";
import { annotationsOf, fewAnnotations, renderMarkdown, renderProblems, renderTerminal } from "./report.js";
import { gatePlace } from "./config.js";
import { parseBytes, parseDuration } from "./core-units.js";
import { countsToVerdict } from "./gates.js";
import { glob, mkdir, readFile, readdir, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { existsSync, readFileSync } from "node:fs";
// packages/kit/finished.ts
/**
* What turns a step red, by the step's own inputs first, then by the project.
*
* @param inputs as the user gave them. @param project undefined where everything was said by inputs.
*/
function failOnOf(inputs, project) {
	if (inputs.mode === "report") return "never";
	if (inputs.mode === void 0 && project?.mode === "report" && inputs["fail-on"] === void 0) return "never";
	return inputs["fail-on"] ?? (project?.["on-inconclusive"] === "fail" ? "inconclusive" : "fail");
}
/** 0, 1 when a gate or check failed, 2 when something could not be decided; 0 for what is milder than `failOn`. */
function stepExitCode(results, failOn) {
	const verdict = worstVerdict(results.map((result) => result.verdict));
	if (failOn === "never" || failOn === "error" && verdict !== "error") return 0;
	return exitCodeOf(verdict, {
		mode: "enforce",
		onInconclusive: failOn === "inconclusive" ? "fail" : "pass"
	});
}
// packages/kit/unfinished.ts
const kinds = { "validate-data": "data" };
/**
* The result of what ended before it could have one: inputs or a project that cannot be read, a document that is
* none. A report of the job tells it as any other that could not be judged.
*
* @param name of the step, or of the document.
*/
function unfinishedResult(name, error, { run, leg, head }) {
	return {
		schema: resultSchemaId,
		kind: kinds[name] ?? "evaluation",
		name,
		...leg == null ? {} : { leg },
		subject: {
			data: [],
			...head === void 0 ? {} : { head }
		},
		...run === void 0 ? {} : { run },
		environment: describeEnvironment(),
		parameters: {},
		metrics: [],
		checks: [],
		gates: [],
		baseline: null,
		verdict: "error",
		problems: error.problems.map(({ code, message, hint, place }) => ({
			code,
			message,
			...hint === void 0 ? {} : { hint },
			...place === void 0 ? {} : { place: { ...place } }
		})),
		startedAt: (/* @__PURE__ */ new Date()).toISOString(),
		durationMs: 0
	};
}
/** Leaves the result where a report of the job looks; that this fails as well changes nothing. */
async function leaveResult({ resultsFolder }, result) {
	try {
		await mkdir(resultsFolder, { recursive: true });
		return await writeResult(resultsFolder, result, [], { keepFormer: true });
	} catch {
		return;
	}
}
// packages/kit/read-walked.ts
/**
* The results that steps of this job left, in the order in which they were started. A document that cannot be read
* is one more result, which says so: it hides none of the others.
*
* @param others a folder with results of other jobs, where there is one.
* @throws MlgateError MG9103 when there is none, MG9104 when the folder of others cannot be read or holds too much.
*/
async function readWalked({ runner, folder }, others) {
	const { resultsFolder } = runner;
	const walked = [];
	for await (const file of glob("{*,*/*}.json", { cwd: resultsFolder })) walked.push(await readOne(resultsFolder, file, runner));
	if (others !== void 0) walked.push(...await readOthers(resolve(folder, others), runner));
	if (walked.length === 0) throw new MlgateError({
		code: "MG9103",
		message: "There is nothing to report: no step of this job has left a result.",
		hint: "Let steps that measure come before this one, in the same job."
	});
	const startOf = ({ result }) => result.startedAt;
	return walked.toSorted((left, right) => startOf(left).localeCompare(startOf(right)));
}
const mostOthers = {
	documents: 500,
	bytes: 64 * 2 ** 20
};
/**
* Results that came from elsewhere, perhaps from a fork: documents are read and nothing else is, links are not
* followed, and of which run and commit they are is said by the event, where that knows.
*/
async function readOthers(folder, runner) {
	const files = (await readdir(folder, {
		recursive: true,
		withFileTypes: true
	}).catch((cause) => {
		throw othersError(`The folder of results ${folder} cannot be read.`, cause);
	})).filter((entry) => entry.isFile() && entry.name.endsWith(".json")).map((entry) => join(entry.parentPath, entry.name)).sort();
	const bytes = (await Promise.all(files.map(async (file) => (await stat(file)).size))).reduce((sum, size) => sum + size, 0);
	if (files.length > mostOthers.documents || bytes > mostOthers.bytes) throw othersError(`The folder of results ${folder} holds ${files.length} documents of ${bytes} bytes; at most ${mostOthers.documents} of ${mostOthers.bytes} bytes are read.`);
	const walked = [];
	for (const file of files) {
		const one = await readOne(folder, relative(folder, file), runner);
		walked.push({
			...one,
			result: ofMeasuredRun(one.result, runner)
		});
	}
	return walked;
}
function othersError(message, cause) {
	return new MlgateError({
		code: "MG9104",
		message,
		hint: "It is what actions/download-artifact wrote: is that step there, with this path?"
	}, { cause });
}
/** A document can say that it is of any run: what the event says of it holds. */
function ofMeasuredRun(result, { event: { measured }, run }) {
	if (measured === void 0) return result;
	const { head, ...known } = measured;
	return {
		...result,
		run: {
			...result.run,
			repository: run.repository,
			...known
		},
		subject: {
			...result.subject,
			head: head.sha
		}
	};
}
async function readOne(parent, file, { run, event }) {
	const path = join(parent, file);
	const folder = process.cwd();
	try {
		return {
			result: await readResultFile(path),
			path,
			folder,
			isTold: true
		};
	} catch (error) {
		if (!(error instanceof MlgateError)) throw error;
		return {
			result: unfinishedResult(file, error, {
				run,
				head: event.head
			}),
			path: "",
			folder
		};
	}
}
// packages/kit/base-gates.ts
/** Events whose changes are still to be merged: the rules of what they are merged onto decide. */
const proposals = /* @__PURE__ */ new Set([
	"pull_request",
	"pull_request_target",
	"merge_group",
	"workflow_run"
]);
/**
* The files of the commit that a change is merged onto; undefined where nothing is to be merged. Who cannot be asked
* is said when a file is read, so that it stands in the results. What asks GitHub is loaded then.
*/
async function baseFilesOf(settings) {
	if (!proposals.has(settings.environment.GITHUB_EVENT_NAME ?? "")) return void 0;
	const { openBaseFiles } = await import("./lazy/kit-base-gates-github.js");
	return openBaseFiles(settings);
}
/** The folder that holds the work tree: the repository's own, or what the runner says where there is no git. */
function workTreeOf({ folder, workspace }) {
	const found = findWorkspace(folder);
	return existsSync(join(found, ".git")) ? found : workspace;
}
// packages/kit/baselines.ts
/** What a step is told of baselines; it measures nothing when it is not told where results are kept. */
function baselineSettings(inputs, { runner, ...surroundings }) {
	const { store, keep = "predictions", "github-token": token } = inputs;
	if (store === void 0) return void 0;
	const { temporaryFolder } = runner;
	return {
		environment: process.env,
		token,
		store,
		keep,
		temporaryFolder,
		...surroundings
	};
}
/** Finds baselines where a workflow runs with a token; elsewhere nobody is asked. What asks GitHub is loaded then. */
function automaticBaselinesOf(settings) {
	if (!isWorkflow(settings)) return void 0;
	return (places) => {
		const opening = lazily(async () => (await import("./lazy/kit-baselines-github.js")).openFinder(settings, places));
		return { find: async (need, model) => (await opening()).find(need, model) };
	};
}
/**
* Records results of a push to main, for later changes to be compared with. A store that takes nothing costs a
* warning.
*
* @returns why the history cannot be added to: it is damaged, and was left as it is.
*/
async function recordResults(walked, settings) {
	if (!isWorkflow(settings) || settings.environment.GITHUB_EVENT_NAME !== "push") return void 0;
	const { recordOnGitHub } = await import("./lazy/kit-baselines-github.js");
	return recordOnGitHub(walked, settings);
}
function isWorkflow({ token, environment }) {
	return Boolean(token && environment.GITHUB_REPOSITORY && environment.GITHUB_EVENT_NAME);
}
function lazily(make) {
	let made;
	return () => {
		made ??= make();
		return made;
	};
}
// packages/kit/comment.ts
/**
* Tells results in the one comment of the pull request that the run is about. Whatever becomes of it is said in the
* log and changes no verdict: this never throws.
*
* @returns the address of the comment; undefined where there is none.
*/
async function answerPullRequest(results, request, context) {
	if (request.mode === "never") return void 0;
	const { url, said, warning } = await answer(results, request, context);
	if (said !== void 0) context.say(said);
	if (warning !== void 0) context.warn(`The pull request was not answered. ${warning}`);
	return url;
}
async function answer(results, request, { event, environment, token, signal, timing = {} }) {
	if (!concernsPullRequest(event)) return { said: `There is no pull request to comment on: ${event.name === "" ? "this is no run of a workflow" : `the event of this run is ${event.name}`}. The summary has everything.` };
	if (token === void 0) return { said: "There is no comment on the pull request: the input github-token is empty." };
	try {
		const { writeComment } = await import("./lazy/kit-comment-github.js");
		return await writeComment({
			results,
			...request,
			event,
			environment,
			token,
			signal,
			timing
		});
	} catch (error) {
		if (signal.aborted) return { said: "The job was cancelled before the pull request had its comment." };
		return { warning: wordsOf(error) };
	}
}
function wordsOf(error) {
	if (!(error instanceof Error)) return String(error);
	const hint = error instanceof MlgateError ? error.hint : void 0;
	return hint === void 0 ? error.message : `${error.message} ${hint}`;
}
function concernsPullRequest({ pullRequest, measured }) {
	return pullRequest !== void 0 || measured !== void 0;
}
// packages/kit/gate-places.ts
/**
* Where the gates of a project are written.
*
* @returns the place of a gate of a result; never one without a project, or when its file is gone.
*/
async function gatePlaces(project) {
	if (project === void 0) return () => void 0;
	const file = resolve(project.file);
	const text = await readFile(file, "utf8").catch(() => void 0);
	if (text === void 0) return () => void 0;
	return (model, { metric, slice }) => gatePlace(text, file, {
		model,
		metric,
		sliced: slice !== null
	});
}
// packages/kit/inputs/input.ts
/** Text that an input cannot be made of; the message says what was expected. */
var InputMistake = class extends Error {};
/** A table of inputs as it stands: what it gives is inferred from it. */
function defineInputs(table) {
	return table;
}
function kindOf(kind, read) {
	return (about) => ({
		...about,
		kind,
		read
	});
}
/** Text as it is: a path, a location, a column, a name. */
const textInput = kindOf("text", (text) => text);
/** Several texts, one a line. A line that is blank, or starts with `#`, counts for nothing. */
const listInput = kindOf("list", readLines);
/** Column names: one a line or between commas, or `CLASS=column` for each. */
const columnsInput = kindOf("columns", (text) => {
	const entries = readColumns(text);
	if (!entries.some((entry) => entry.includes("="))) return entries;
	return Object.fromEntries(entries.map((entry) => {
		const at = entry.indexOf("=");
		if (at < 1) throw new InputMistake("every column with its class, as CLASS=column, or none");
		return [entry.slice(0, at), entry.slice(at + 1)];
	}));
});
/** Column names: one a line or between commas. */
const columnListInput = kindOf("list", readColumns);
/** A whole number from 0 up. */
const countInput = kindOf("number", (text) => {
	const count = Number(text);
	if (!Number.isSafeInteger(count) || count < 0) throw new InputMistake("a whole number from 0 up");
	return count;
});
/** Yes or no, as YAML 1.2 writes it. */
const flagInput = kindOf("flag", (text) => {
	if (/^(?:true|True|TRUE)$/.test(text)) return true;
	if (/^(?:false|False|FALSE)$/.test(text)) return false;
	throw new InputMistake("true or false");
});
/** `90s`, `10min`, `2h`; in milliseconds. */
const durationInput = kindOf("duration", (text) => positive(parseDuration(text), "a duration such as 90s, 10min or 2h"));
/** `4GB`, `512MiB`; in bytes. */
const sizeInput = kindOf("size", (text) => positive(parseBytes(text), "a size such as 4GB or 512MiB"));
/** YAML as it is written, read by the step that knows what it may hold. */
const yamlInput = kindOf("yaml", (text) => text);
/** One of several words. */
function choiceInput(choices, about) {
	return {
		...about,
		kind: "choice",
		choices,
		read(text) {
			const chosen = choices.find((choice) => choice === text);
			if (chosen === void 0) throw new InputMistake(`one of ${choices.join(", ")}`);
			return chosen;
		}
	};
}
function readLines(text) {
	return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
}
function readColumns(text) {
	return readLines(text).flatMap((line) => line.split(",")).map((entry) => entry.trim()).filter((entry) => entry !== "");
}
function positive(value, expected) {
	if (value === null || value === 0) throw new InputMistake(expected);
	return value;
}
// packages/kit/inputs/common.ts
/** What may turn a step red, from the first to the last: a verdict, or nothing at all. */
const failOnChoices = [
	"inconclusive",
	"fail",
	"error",
	"never"
];
/** Inputs of every step. */
const stepInputs = {
	"working-directory": textInput({
		description: "The folder where relative paths start",
		default: ".",
		example: "models/signs"
	}),
	"github-token": textInput({
		description: "The token for what the step asks GitHub; it is not handed to the process that opens data and models",
		expression: "github.token",
		secret: true
	}),
	leg: textInput({
		description: "The job of a matrix that this is; filled in by itself",
		expression: "toJSON(matrix)",
		hidden: true
	})
};
/** Inputs of every step that tells a job on the pull request. */
const tellingInputs = {
	comment: choiceInput([
		"always",
		"on-change",
		"on-failure",
		"never"
	], {
		description: "When the pull request gets a comment, or has it brought up to date",
		default: "always"
	}),
	"comment-key": textInput({
		description: "The name of the comment: one for each name stands on a pull request",
		default: "mlgate"
	})
};
/** Inputs of every step that measures predictions. */
const predictionInputs = { keep: choiceInput(["predictions", "none"], {
	description: "What is recorded of main beside the numbers: rows are what later changes are paired with",
	default: "predictions"
}) };
/** Inputs of every step that measures. */
const measuringInputs = {
	config: textInput({
		description: "The project file that knows the names",
		otherwise: "mlgate.yml in the working directory",
		example: "models/signs/mlgate.yml"
	}),
	mode: choiceInput(["enforce", "report"], {
		description: "Whether verdicts count, or everything is shown and nothing turns red",
		otherwise: "what mlgate.yml says, else `enforce`"
	}),
	"fail-on": choiceInput(failOnChoices, {
		description: "The mildest verdict that turns the step red",
		otherwise: "as `on-inconclusive` of mlgate.yml says, else `fail`"
	}),
	memory: sizeInput({
		description: "Memory that a job may take",
		otherwise: "60 % of the machine",
		example: "4GB"
	}),
	timeout: durationInput({
		description: "The longest time that a job may take",
		otherwise: "6h",
		example: "20min"
	}),
	"stall-timeout": durationInput({
		description: "The longest time that a job may take without any progress",
		otherwise: "60s",
		example: "5min"
	}),
	store: choiceInput([
		"auto",
		"branch",
		"artifact",
		"cache",
		"folder"
	], {
		description: "Where results of main are recorded, and where the one to compare with is looked for",
		default: "auto"
	}),
	"native-packages": textInput({
		description: "A folder whose node_modules holds the DuckDB and ONNX runtimes, for runners that reach no package registry",
		otherwise: "the runner's tool cache, the Actions cache, then the package registry"
	}),
	...stepInputs
};
// packages/kit/inputs/read-inputs.ts
const prefix = "INPUT_";
/** The variable in which a runner hands over an input: upper case, blanks as `_`, hyphens as they are. */
function variableOf(name) {
	return `${prefix}${name.replaceAll(" ", "_").toUpperCase()}`;
}
/**
* Reads the inputs of a step from its environment, all of them at once.
*
* The runner hands over what is misspelt as well and only warns: here it is an error with what was probably meant.
* An empty value counts as not said, for that is what an expression without a value leaves.
*
* @throws MlgateError MG9101 for what can't be read and MG9102 for what is unknown, every mistake told.
*/
function readInputs(table, environment) {
	const given = new Map(Object.entries(environment).flatMap(([name, text]) => name.toUpperCase().startsWith(prefix) ? [[name.toUpperCase(), text ?? ""]] : []));
	const problems = [];
	const values = {};
	for (const [name, input] of Object.entries(table)) {
		const text = given.get(variableOf(name))?.trim() || input.default;
		given.delete(variableOf(name));
		if (text === void 0) continue;
		try {
			values[name] = input.read(text);
		} catch (error) {
			if (!(error instanceof InputMistake)) throw error;
			const seen = input.secret === true ? "" : `; it is ${quoted(text)}`;
			problems.push({
				code: "MG9101",
				message: `The input "${name}" has to be ${error.message}${seen}.`
			});
		}
	}
	problems.push(...[...given.keys()].map((variable) => unknownInput(variable, table)));
	if (problems.length > 0) throw MlgateError.ofProblems(problems);
	return values;
}
const longestQuote = 60;
function quoted(text) {
	const cut = text.length > longestQuote ? `${text.slice(0, longestQuote).toWellFormed()}…` : text;
	return JSON.stringify(cut);
}
function unknownInput(variable, table) {
	const name = variable.slice(6).toLowerCase();
	const known = Object.entries(table).flatMap(([own, { hidden }]) => hidden === true ? [] : [own]);
	const meant = suggest(name, known);
	return {
		code: "MG9102",
		message: `There is no input ${quoted(name)}.`,
		hint: meant === void 0 ? `The inputs are: ${known.join(", ")}.` : `Did you mean "${meant}"?`
	};
}
// packages/kit/outputs.ts
/** Outputs of every step: what each is, and how it is made. */
const stepOutputs = {
	verdict: {
		description: "The worst verdict: `pass`, `inconclusive`, `fail` or `error`",
		text: ({ walked }) => worstVerdict(walked.map(({ result }) => result.verdict))
	},
	passed: {
		description: "`true` when the verdict is `pass`, else `false`",
		text: ({ walked }) => String(walked.every(({ result }) => result.verdict === "pass"))
	},
	"failed-gates": {
		description: "The failed gates: a JSON array of objects with `result`, `metric`, `slice`, `reasonCode`",
		text: ({ walked }) => JSON.stringify(walked.flatMap(({ result: { name, gates } }) => gates.filter((gate) => gate.verdict === "fail" && countsToVerdict(gate)).map(({ metric, slice, reasonCode }) => ({
			result: name,
			metric,
			slice,
			reasonCode
		}))))
	},
	"result-path": {
		description: "The paths of the result documents, one a line",
		text: ({ walked }) => walked.map(({ path }) => path).filter(Boolean).join("\n")
	},
	metrics: {
		description: "The metrics over all rows: a JSON object, result name → metric name → value",
		text: ({ walked }) => stringifyDocument(Object.fromEntries(walked.filter(({ result }) => result.metrics.length > 0).map(({ result: { name, metrics } }) => [name, Object.fromEntries(metrics.filter(({ slice }) => slice == null).map((metric) => [metric.name, metric.value]))])))
	},
	"baseline-sha": {
		description: "The commit that was compared with, where it is known; of several results, the first one’s",
		text: ({ walked }) => walked.map(({ result }) => result.baseline?.commit).find((commit) => commit !== void 0) ?? ""
	},
	"report-path": {
		description: "The path of the page, for the steps that write one",
		text: ({ page }) => page ?? ""
	},
	"comment-url": {
		description: "The address of the comment on the pull request, for the steps that write one",
		text: ({ commentUrl }) => commentUrl ?? ""
	}
};
// packages/kit/progress.ts
/** Told on the way, in a log that cannot be written over: one line now and then. */
const betweenMs = 3e4;
/**
* Tells how far a long job is, at most every half minute and not before it has taken that long.
*
* @param print takes a line. @param now in milliseconds.
*/
function progressLog(print, now = () => performance.now()) {
	let told = now();
	return ({ stage, done, total }) => {
		if (now() - told < betweenMs) return;
		told = now();
		print(`${stage}${done === void 0 || !total ? "" : `: ${Math.floor(100 * done / total)} %`}`);
	};
}
// packages/kit/comment-event.ts
/** Reads the event of a run; what the runner does not tell, or tells in another form, is absent. */
function readRunEvent(environment) {
	const name = environment.GITHUB_EVENT_NAME ?? "";
	const payload = readPayload(environment.GITHUB_EVENT_PATH);
	const pullRequest = countOf(at(payload, "pull_request", "number"));
	const head = shaOf(at(payload, "pull_request", "head", "sha"));
	const measured = name === "workflow_run" ? measuredRun(at(payload, "workflow_run")) : void 0;
	return {
		name,
		...pullRequest === void 0 ? {} : { pullRequest },
		...head === void 0 ? {} : { head },
		...measured === void 0 ? {} : { measured }
	};
}
function readPayload(path) {
	try {
		return path ? JSON.parse(readFileSync(path, "utf8")) : void 0;
	} catch {
		return;
	}
}
function measuredRun(run) {
	const id = countOf(at(run, "id"));
	const sha = shaOf(at(run, "head_sha"));
	if (id === void 0 || sha === void 0) return void 0;
	const repository = textOf(at(run, "head_repository", "full_name"));
	const branch = textOf(at(run, "head_branch"));
	return {
		id,
		attempt: countOf(at(run, "run_attempt")) ?? 1,
		workflow: textOf(at(run, "name")) ?? "",
		event: textOf(at(run, "event")) ?? "",
		head: {
			sha,
			...repository === void 0 ? {} : { repository },
			...branch === void 0 ? {} : { branch }
		}
	};
}
/** What lies at a path of keys; undefined when there is nothing. */
function at(value, ...keys) {
	let found = value;
	for (const key of keys) {
		if (typeof found !== "object" || found === null) return void 0;
		found = found[key];
	}
	return found;
}
function countOf(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : void 0;
}
function textOf(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}
function shaOf(value) {
	const text = textOf(value);
	return text !== void 0 && /^[0-9a-f]{40,64}$/.test(text) ? text : void 0;
}
// packages/kit/runner.ts
/** Reads what the runner says in the environment. Elsewhere, its folders are those at hand. */
function readRunner(environment) {
	const temporaryFolder = environment.RUNNER_TEMP ?? join(process.cwd(), ".mlgate");
	return {
		workspace: environment.GITHUB_WORKSPACE ?? process.cwd(),
		temporaryFolder,
		toolCache: environment.RUNNER_TOOL_CACHE || void 0,
		resultsFolder: join(temporaryFolder, "mlgate", "results"),
		run: Object.fromEntries(Object.entries({
			repository: environment.GITHUB_REPOSITORY,
			workflow: environment.GITHUB_WORKFLOW,
			id: numberOf(environment.GITHUB_RUN_ID),
			attempt: numberOf(environment.GITHUB_RUN_ATTEMPT),
			job: environment.GITHUB_JOB,
			event: environment.GITHUB_EVENT_NAME
		}).filter(([, value]) => value !== void 0 && value !== "")),
		event: readRunEvent(environment)
	};
}
function numberOf(text) {
	return text !== void 0 && /^\d+$/.test(text) ? Number(text) : void 0;
}
/**
* The leg of a matrix as the runner writes it: a JSON object, or null outside of a matrix.
*
* @throws MlgateError MG9101 when it is something else: the input is not for people.
*/
function readLeg(text) {
	if (text === void 0) return void 0;
	try {
		const leg = JSON.parse(text);
		if (leg === null) return void 0;
		if (typeof leg === "object" && !Array.isArray(leg)) return leg;
	} catch {}
	throw new MlgateError({
		code: "MG9101",
		message: "The input \"leg\" has to be a JSON object.",
		hint: "Leave it out: it is filled in by itself."
	});
}
/** Whether a path is a folder or lies in it; both absolute, neither is looked up. */
function isInside(path, folder) {
	const way = relative(folder, path);
	return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
/** The folder where relative paths of a step start. */
function workingFolder({ workspace }, folder) {
	return resolve(workspace, folder);
}
// packages/kit/say.ts
/** Terminal text for the log, in which nothing is a command to the runner. */
function printLog(terminalText) {
	info(inertLog(terminalText.replace(/\n$/, "")));
}
/** Words of any origin for the log: what is hidden in them is written out. */
function printWords(text) {
	printLog(visibleLines(text));
}
/** A remark without a place, for what goes on all the same. */
function warn(text) {
	warning(visibleLines(text));
}
/** Results as on a terminal, in the colours that a runner shows. */
function printResults(results) {
	printLog(renderTerminal(results, {
		colour: true,
		all: false,
		more: "listed on the page"
	}));
}
/** Starts a folded part of the log, which ends with `closeFold`. */
function openFold(title) {
	startGroup(makeVisible(title));
}
function closeFold() {
	endGroup();
}
function visibleLines(text) {
	return text.split(/\r\n|[\n\r]/).map(makeVisible).join("\n");
}
const tellers = {
	error,
	warning,
	notice
};
/**
* Remarks at their files, as the runner shows them.
*
* @param workspace where paths of the repository start.
*/
function annotate(remarks, workspace) {
	for (const { level, title, message, place, folder = workspace } of remarks) {
		const at = place === void 0 ? void 0 : properties(place, folder, workspace);
		const words = place !== void 0 && at === void 0 ? `${placeWords(place)}\n${message}` : message;
		tellers[level](visibleLines(words), {
			title: makeVisible(title),
			...at
		});
	}
}
function placeWords({ file, line, column }) {
	return makeVisible([
		file,
		line,
		column
	].filter((part) => part !== void 0).join(":"));
}
/**
* Undefined for what is no file of the workspace, or has a name that cannot be shown as it is: such a place is told
* in words.
*/
function properties({ file, line, column }, folder, workspace) {
	const path = resolve(folder, file);
	const way = relative(workspace, path);
	if (!isInside(path, workspace) || makeVisible(way) !== way || !existsSync(path)) return void 0;
	return {
		file: way.replaceAll("\\", "/"),
		...line === void 0 ? {} : { startLine: line },
		...column === void 0 ? {} : { startColumn: column }
	};
}
/** Most that a summary of one step may hold is 1 MiB; beyond it the runner drops all of it. */
const mostSummaryBytes = 2 ** 20 - 1024;
/** Said first, because what is cut may end inside of a fold. */
const cutNotice = "This is cut: a summary may hold 1 MiB. The page has everything.\n\n";
/** Adds to the step's part of the job summary, cut at a line where it would be too long. */
async function addSummary(markdown) {
	if (markdown === "" || !process.env.GITHUB_STEP_SUMMARY) return;
	const bytes = Buffer.from(markdown);
	const text = bytes.length <= mostSummaryBytes ? markdown : cutNotice + cutAtLine(bytes.subarray(0, mostSummaryBytes));
	await summary.addRaw(text, true).write();
}
function cutAtLine(bytes) {
	return bytes.subarray(0, bytes.lastIndexOf("\n") + 1).toString();
}
// packages/kit/record.ts
/**
* What a step came to, after its results were recorded where they are to be. A history that is damaged is one more
* result, which says so: nobody would mend what only a warning tells of.
*/
async function recorded(finished, runner, settings) {
	const damage = await recordResults(finished.walked, settings);
	if (damage === void 0) return finished;
	const { leg, folder } = settings;
	const result = unfinishedResult("history", damage, {
		run: runner.run,
		...leg == null ? {} : { leg }
	});
	printLog(renderProblems(damage.problems, {
		format: "terminal",
		colour: true
	}));
	const path = await leaveResult(runner, result) ?? "";
	return {
		...finished,
		walked: [...finished.walked, {
			result,
			path,
			folder
		}]
	};
}
// packages/kit/run-step.ts
/**
* Runs a step for a runner: reads its inputs once, does its work, and tells what came of it as log, annotations,
* outputs, summary and exit code. Nothing else talks to the runner.
*/
async function runStep(definition, main, { child, bringNative }) {
	const runner = readRunner(process.env);
	const told = {};
	const cancelled = new AbortController();
	const cancel = () => cancelled.abort();
	process.once("SIGINT", cancel).once("SIGTERM", cancel);
	try {
		const inputs = readInputs(definition.inputs, process.env);
		const kitInputs = inputs;
		told.inputs = kitInputs;
		if (kitInputs["github-token"] !== void 0) setSecret(kitInputs["github-token"]);
		told.leg = readLeg(kitInputs.leg);
		const folder = await enter(runner, kitInputs["working-directory"] ?? ".");
		const native = bringNative ? nativePackages(runner, kitInputs, cancelled.signal) : void 0;
		told.comment = (walked, request) => answerPullRequest(walked.map(({ result }) => result), request, {
			event: runner.event,
			environment: process.env,
			token: kitInputs["github-token"],
			signal: cancelled.signal,
			say: printWords,
			warn
		});
		const { leg, comment } = told;
		const { signal } = cancelled;
		const measures = baselineSettings(kitInputs, {
			runner,
			leg,
			folder,
			signal,
			say: printWords,
			warn
		});
		const deps = depsOf({
			runner,
			folder,
			leg,
			inputs: kitInputs,
			native,
			child,
			comment,
			baselines: measures && automaticBaselinesOf(measures),
			signal
		});
		try {
			const finished = await main(inputs, deps);
			await finish(measures === void 0 ? finished : await recorded(finished, runner, measures), runner);
		} finally {
			await native?.finish();
		}
	} catch (error) {
		const mistake = cancelled.signal.aborted ? asCancelled(error) : error;
		const isBug = !(mistake instanceof MlgateError);
		process.exitCode = 2;
		await tellMistake(definition, isBug ? asBug(mistake) : mistake, runner, told);
		if (isBug) process.exitCode = 2;
	} finally {
		process.off("SIGINT", cancel).off("SIGTERM", cancel);
	}
	if (cancelled.signal.aborted) process.exitCode = 2;
}
/** An error that somebody provoked by ending the job is no bug. */
function asCancelled(error) {
	if (error instanceof MlgateError) return error;
	return new MlgateError({
		code: "MG3006",
		message: "The job was cancelled."
	}, { cause: error });
}
async function enter(runner, folder) {
	const path = workingFolder(runner, folder);
	await refuseLinkedFolder(path, folder, runner);
	try {
		process.chdir(path);
	} catch (cause) {
		throw new MlgateError({
			code: "MG1003",
			message: `The working directory ${folder} is not there.`,
			hint: "It starts at the checkout: does a step before this one check the repository out?"
		}, { cause });
	}
	await mkdir(runner.resultsFolder, { recursive: true });
	return path;
}
/** A link in the checkout must not say where a step works; a folder elsewhere that the workflow names may be. */
async function refuseLinkedFolder(path, folder, { workspace }) {
	const [real, home] = await Promise.all([path, workspace].map((each) => realpath(each).catch(() => each)));
	if (!!relative(workspace, path).startsWith("..") || !relative(home ?? "", real ?? "").startsWith("..")) return;
	throw new MlgateError({
		code: "MG1004",
		message: `The working directory ${folder} leads out of the workspace by a link.`,
		hint: "Name the folder itself."
	});
}
function nativePackages(runner, inputs, signal) {
	const { temporaryFolder, toolCache } = runner;
	const folder = inputs["native-packages"];
	return nativeProvider({
		temporaryFolder,
		cache: true,
		...folder === void 0 ? {} : { folder },
		...toolCache === void 0 ? {} : { toolCache },
		signal,
		log: printWords,
		warn
	});
}
function depsOf(options) {
	const { runner, folder, leg, inputs, native, child, comment, baselines, signal } = options;
	const { timeout, memory } = inputs;
	const stall = inputs["stall-timeout"];
	const session = {
		childEntry: fileURLToPath(child),
		...isInside(folder, runner.workspace) ? { workspace: runner.workspace } : {},
		resultsFolder: runner.resultsFolder,
		keepFormer: true,
		limits: {
			...timeout === void 0 ? {} : { timeoutMs: timeout },
			...stall === void 0 ? {} : { stallTimeoutMs: stall },
			...memory === void 0 ? {} : { memoryBytes: memory }
		},
		onProgress: progressLog(printWords),
		...native === void 0 ? {} : { provideNative: native.provide },
		...baselines === void 0 ? {} : { baselines },
		run: runner.run,
		...runner.event.head === void 0 ? {} : { head: runner.event.head },
		...leg === void 0 ? {} : { leg }
	};
	return {
		runner,
		folder,
		inSession: (surroundings, work) => rebased(surroundings.folder, folder, () => withSession({
			...session,
			...surroundings
		}, work)),
		async fold(title, work) {
			openFold(title);
			const startedAt = performance.now();
			try {
				return await work();
			} finally {
				printLog(`This took ${formatDuration(performance.now() - startedAt)}.`);
				closeFold();
			}
		},
		baseFiles: () => baseFilesOf({
			environment: process.env,
			token: inputs["github-token"],
			folder,
			workspace: runner.workspace,
			signal,
			say: printWords
		}),
		comment,
		tell: (walked) => printResults(walked.map(({ result }) => result)),
		say: printWords
	};
}
/** Does work whose errors name files from one folder on, as if they were named from another on. */
async function rebased(from, to, work) {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof MlgateError) || from === to) throw error;
		const problems = error.problems.map(({ place, ...problem }) => {
			if (place === void 0) return problem;
			const file = resolve(from, place.file);
			return {
				...problem,
				place: existsSync(file) ? {
					...place,
					file: relative(to, file)
				} : place
			};
		});
		throw MlgateError.ofProblems(problems, error);
	}
}
async function finish(finished, runner) {
	const { walked, failOn, summary } = finished;
	await tellAtFiles(finished, runner);
	for (const [name, { text }] of Object.entries(stepOutputs)) setOutput(name, text(finished));
	await addSummary(summary);
	process.exitCode = stepExitCode(walked.map(({ result }) => result), failOn);
}
async function tellAtFiles({ walked, project }, runner) {
	const placeOfGate = await gatePlaces(project);
	const remarks = walked.flatMap(({ result, folder, isTold = false }) => {
		if (isTold) return [];
		return annotationsOf(result, (gate) => placeOfGate(result.name, gate)).map((annotation) => ({
			...annotation,
			folder
		}));
	});
	annotate(fewAnnotations(remarks), runner.workspace);
}
/** What the user can mend: told in the log, at its place, in the summary and as a result; never with a stack. */
async function tellMistake({ name, tells = false }, error, runner, { inputs = {}, leg, comment }) {
	const result = unfinishedResult(name, error, {
		run: runner.run,
		head: runner.event.head,
		...leg == null ? {} : { leg }
	});
	const path = tells ? "" : await leaveResult(runner, result) ?? "";
	printLog(renderProblems(error.problems, {
		format: "terminal",
		colour: true
	}));
	const walked = [{
		result,
		path,
		folder: process.cwd()
	}];
	const request = tells ? void 0 : commentRequest(inputs);
	const commentUrl = request && await comment?.(walked, request);
	await finish({
		walked,
		failOn: failOnOf(inputs),
		summary: renderMarkdown([result]),
		...commentUrl === void 0 ? {} : { commentUrl }
	}, runner);
}
/** What a step was asked to say on the pull request; undefined for one that has no say there. */
function commentRequest({ comment, "comment-key": key }) {
	return comment === void 0 || key === void 0 ? void 0 : {
		mode: comment,
		key
	};
}
/** What nobody foresaw: the stack in the log, and for whoever reports the job a result that says so. */
function asBug(error) {
	printWords(error instanceof Error ? error.stack ?? error.message : String(error));
	return new MlgateError({
		code: "MG9105",
		message: "mlgate failed in a way that it did not foresee.",
		hint: "Please report it with the log of this step: https://github.com/mlgate/mlgate/issues"
	}, { cause: error });
}
// packages/kit/tell-all.ts
/**
* Writes the comment and the page, and the summary of everything: the worst first, as a reader wants it.
*/
async function tellAll(walked, { title, page, summary, comment: mode, "comment-key": key }, { folder, runner, say, comment }) {
	const results = walked.map(({ result }) => result);
	const answered = comment(walked, {
		mode,
		key
	});
	const path = page === void 0 ? join(dirname(runner.resultsFolder), "report.html") : resolve(folder, page);
	await writePage(path, results, title);
	say(`The page: ${path}`);
	const commentUrl = await answered;
	return {
		walked,
		page: path,
		...commentUrl === void 0 ? {} : { commentUrl },
		summary: summary ? renderMarkdown(results.toSorted(worstFirst)) : ""
	};
}
function worstFirst(left, right) {
	return verdicts.indexOf(right.verdict) - verdicts.indexOf(left.verdict);
}
async function writePage(path, results, title) {
	const { renderHtml } = await import("./lazy/report-page.js");
	await mkdir(dirname(path), { recursive: true });
	await writeFileAtomically(path, renderHtml(results, title === void 0 ? {} : { title }));
}
// packages/kit/walk.ts
const verbs = {
	data: "Check",
	evaluation: "Evaluate",
	metrics: "Judge"
};
/** Walks the road for each step, one after the other, and tells each result when it is there. */
async function walkAll(steps, { road, step: { locations } }, { fold, tell }) {
	const walked = [];
	for (const step of steps) {
		const { result, path } = await fold(`${verbs[step.kind] ?? "Measure"} ${step.name}`, () => walkRoad(step, road));
		const one = {
			result,
			path: path ?? "",
			folder: locations.folder
		};
		tell([one]);
		walked.push(one);
	}
	return walked;
}
export { choiceInput, columnListInput, columnsInput, countInput, defineInputs, failOnOf, flagInput, listInput, measuringInputs, predictionInputs, readWalked, runStep, stepInputs, tellAll, tellingInputs, textInput, walkAll, workTreeOf, yamlInput };
