import { MlgateError, exitCodeOf, failOnChoices, resultSchemaId, stringifyDocument, suggest, worstVerdict } from "./core.js";
import { memoryWords, parseDuration, parseMemory, parseSampleSize, parseSamples, sampleSizeWords, samplesWords } from "./core-units.js";
import { isInside, machineFault, makeFolder, readResultFile, writeFileAtomically } from "./files.js";
import { describeEnvironment, findWorkspace, isShard, walkRoad, withSession, writeResult } from "./pipeline.js";
import { endGroup, error, info, notice, setOutput, setSecret, startGroup, summary, warning } from "./actions-core.js";
import { applyAcceptance, countsToVerdict, hasFailure, withoutAcceptance } from "./gates.js";
import { formatDuration, inertLog, makeVisible, markdownCode, md } from "./markup.js";
import { annotationsOf, fewAnnotations, isUnjudged, renderMarkdown, renderProblems, renderTerminal } from "./report.js";
import { storedPredictions } from "./baseline.js";
import { nativeProvider } from "./native.js";
import { gatePlace } from "./config.js";
import { fileURLToPath } from "node:url";
import { glob, readFile, readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { existsSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
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
/** A number with or without a fraction. */
const numberInput = kindOf("fraction", (text) => {
	const number = text === "" ? NaN : Number(text);
	if (!Number.isFinite(number)) throw new InputMistake("a number");
	return number;
});
/** Yes or no, as YAML 1.2 writes it. */
const flagInput = kindOf("flag", (text) => {
	if (/^(?:true|True|TRUE)$/.test(text)) return true;
	if (/^(?:false|False|FALSE)$/.test(text)) return false;
	throw new InputMistake("true or false");
});
/** How many offending values each check shows: a number, `true` for ten, `false` for none. */
const samplesInput = kindOf("samples", (text) => {
	const samples = parseSamples(text);
	if (samples === null) throw new InputMistake(samplesWords);
	return samples;
});
/** How many rows a sample has: a number of them, or a share. */
const sampleSizeInput = kindOf("text", (text) => {
	const size = parseSampleSize(text);
	if (size === null) throw new InputMistake(sampleSizeWords);
	return size;
});
/** `90s`, `10min`, `2h`; in milliseconds. */
const durationInput = kindOf("duration", (text) => positive(parseDuration(text), "a duration such as 90s, 10min or 2h"));
/** Memory for a job: `4GB`, `512MiB`; in bytes. */
const memoryInput = kindOf("size", (text) => positive(parseMemory(text), memoryWords));
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
	}),
	strategy: textInput({
		description: "How many jobs the matrix has, and which of them this is; filled in by itself",
		expression: "toJSON(strategy)",
		hidden: true
	})
};
/** Inputs of every step whose verdict somebody may override on the pull request. */
const acceptInputs = { "accept-label": textInput({
	description: "The label on the pull request by which somebody with write access accepts the failures of its newest commit",
	default: "mlgate-accept"
}) };
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
	}),
	...acceptInputs
};
/** Inputs of every step that measures predictions. */
const predictionInputs = { keep: choiceInput([
	"predictions",
	"losses",
	"none"
], {
	description: "What is kept of each row beside the numbers, its id hashed: rows are what later changes are paired with",
	otherwise: "what mlgate.yml says, else `predictions`"
}) };
/** Inputs of every step that may run commands. */
const commandInputs = { "allow-commands": flagInput({
	description: "Whether commands are run and endpoints asked also where a run holds secrets beside code of others: in `pull_request_target`, `workflow_run` and `issue_comment`, and commands in jobs with `id-token: write`",
	default: "false"
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
	memory: memoryInput({
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
	share: choiceInput([
		"auto",
		"true",
		"false"
	], {
		description: "Whether results, and what is kept of their rows, are shared as artifacts of the run, for `report` in a last job and for `mlgate pull`; `auto`: in a matrix",
		default: "auto"
	}),
	"skip-without": columnListInput({
		description: "Environment variables, such as secrets, without which nothing is judged in a run for a pull request from a fork, which has no secrets; in any other run they have to be there",
		example: "DATA_KEY"
	}),
	...acceptInputs,
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
/** The strictest of what turned steps red; a result that does not say is of one that a failure turns red. */
function strictestOf(results) {
	const said = results.map(({ failOn = "fail" }) => failOn);
	return failOnChoices.find((choice) => said.includes(choice)) ?? "fail";
}
/**
* 0, 1 when a gate or check failed, 2 when something could not be decided; 0 for what is milder than `failOn`, and for
* what a run has no means to judge.
*/
function stepExitCode(results, failOn) {
	const judged = results.filter(({ notJudged }) => notJudged === void 0);
	const verdict = worstVerdict(judged.map((result) => result.verdict));
	if (failOn === "never" || failOn === "error" && verdict !== "error") return 0;
	return exitCodeOf(verdict, {
		mode: "enforce",
		onInconclusive: failOn === "inconclusive" ? "fail" : "pass"
	});
}
// packages/kit/comment-event.ts
/** Reads the event of a run; what the runner does not tell, or tells in another form, is absent. */
function readRunEvent(environment) {
	const name = environment.GITHUB_EVENT_NAME ?? "";
	const payload = readPayload(environment.GITHUB_EVENT_PATH);
	const pullRequest = countOf(at(payload, "pull_request", "number"));
	const head = shaOf(at(payload, "pull_request", "head", "sha"));
	const labels = at(payload, "pull_request", "labels");
	const queued = name === "merge_group" ? queuedMerge(at(payload, "merge_group")) : void 0;
	const measured = name === "workflow_run" ? measuredRun(at(payload, "workflow_run")) : void 0;
	return {
		name,
		...pullRequest === void 0 ? {} : { pullRequest },
		...head === void 0 ? {} : { head },
		...Array.isArray(labels) ? { labels: labels.flatMap((label) => textOf(at(label, "name")) ?? []) } : {},
		...isOfFork(name, payload) ? { isFork: true } : {},
		...measured === void 0 ? {} : { measured },
		...queued === void 0 ? {} : { queued }
	};
}
/** The queue's branch is named after the pull request and the commit that it is put on. */
function queuedMerge(group) {
	const branch = textOf(at(group, "head_ref")) ?? "";
	const pullRequest = countOf(Number(/\/pr-(\d+)-[0-9a-f]{40,64}$/.exec(branch)?.[1]));
	const commit = shaOf(at(group, "head_sha"));
	return pullRequest === void 0 || commit === void 0 ? void 0 : {
		pullRequest,
		commit
	};
}
function isOfFork(name, payload) {
	if (name !== "pull_request") return false;
	const [head, base] = ["head", "base"].map((side) => at(payload, "pull_request", side, "repo"));
	if (head === null) return true;
	const [from, to] = [head, base].map((repository) => textOf(at(repository, "full_name")));
	return from !== void 0 && to !== void 0 && from !== to;
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
	const temporaryFolder = environment.RUNNER_TEMP || join(process.cwd(), ".mlgate");
	return {
		workspace: environment.GITHUB_WORKSPACE || process.cwd(),
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
/** A runner that knows its place in the matrix, as results tell it. */
function withLegs(runner, strategy) {
	const legs = readLegs(strategy);
	return legs === void 0 || legs.total === 1 ? runner : {
		...runner,
		run: {
			...runner.run,
			legs
		}
	};
}
/** GitHub makes no more jobs of one matrix. */
const mostLegs = 256;
/** The place in the matrix as the runner writes it, or undefined outside of one. */
function readLegs(strategy) {
	const told = jsonOf(strategy);
	return legsOf({
		number: Number(told?.["job-index"]) + 1,
		total: told?.["job-total"]
	});
}
/** The place that a document says; undefined when that is none. */
function legsOf(said) {
	const { number, total } = said ?? {};
	const isCount = (value) => Number.isSafeInteger(value) && value > 0;
	if (!isCount(number) || !isCount(total) || number > total || total > mostLegs) return void 0;
	return {
		number,
		total
	};
}
function jsonOf(text) {
	try {
		return text === void 0 ? void 0 : JSON.parse(text);
	} catch {
		return;
	}
}
/** The folder where relative paths of a step start. */
function workingFolder({ workspace }, folder) {
	return resolve(workspace, folder);
}
// packages/kit/linked.ts
/**
* Whether a path that is named inside of the checkout ends elsewhere, or in what git keeps for itself, by a link:
* whoever made the checkout must not say where a step works or writes. A path elsewhere that the workflow names may be.
*
* @param path absolute; what of it is missing is no link.
*/
async function leavesByLink(path, workspace) {
	if (!isInside(path, workspace)) return false;
	const [end, home] = await Promise.all([path, workspace].map(realEnd));
	if (end === void 0 || home === void 0 || !isInside(end, home)) return true;
	const isGits = (way) => way.split(/[\\/]/).some((part) => part.toLowerCase() === ".git");
	return isGits(relative(home, end)) && !isGits(relative(workspace, path));
}
/** Where a path ends once its links are followed as far as it exists. */
async function realEnd(path) {
	const parent = dirname(path);
	return realpath(path).catch(async () => parent === path ? path : join(await realEnd(parent), basename(path)));
}
/**
* Makes the folder of results. Where no runner says where it is, it lies in the checkout: a link there must not say so.
*
* @throws MlgateError MG1004 when a link leads it out, MG1006 or MG1011 when it cannot be made.
*/
async function prepareResults({ resultsFolder, workspace }) {
	if (await leavesByLink(resultsFolder, workspace)) throw new MlgateError({
		code: "MG1004",
		message: `The folder of results ${resultsFolder} leads out of the workspace by a link.`,
		hint: "Remove the link from the repository, or set RUNNER_TEMP to a folder."
	});
	await makeFolder(resultsFolder);
}
// packages/kit/unfinished.ts
const kinds = { "validate-data": "data" };
/**
* The result of what ended before it could have one: inputs or a project that cannot be read, a document that is
* none. A report of the job tells it as any other that could not be judged.
*
* @param name of the step, or of the document.
*/
function unfinishedResult(name, error, about) {
	return {
		...emptyResult(name, name, about),
		verdict: "error",
		problems: error.problems.map(({ code, message, hint, place }) => ({
			code,
			message,
			...hint === void 0 ? {} : { hint },
			...place === void 0 ? {} : { place: { ...place } }
		}))
	};
}
/**
* The result of what a run has no means to judge: no verdict on what was changed, and no failure either.
*
* @param reason a clause without its full stop.
*/
function notJudgedResult(name, { step, reason }, about) {
	return {
		...emptyResult(name, step, about),
		verdict: "inconclusive",
		notJudged: reason
	};
}
function emptyResult(name, step, { run, leg, head }) {
	return {
		schema: resultSchemaId,
		kind: kinds[step] ?? "evaluation",
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
		startedAt: (/* @__PURE__ */ new Date()).toISOString(),
		durationMs: 0
	};
}
/** Leaves the result where a report of the job looks; that this fails as well changes nothing. */
async function leaveResult(runner, result) {
	try {
		await prepareResults(runner);
		return await writeResult(runner.resultsFolder, result, [], { keepFormer: true });
	} catch {
		return;
	}
}
// packages/kit/missing-legs.ts
/**
* A result for each job of a matrix of which some legs shared nothing, which names them: a leg that ended before it
* measured must not look like one that was never there. Legs are known by what the others say of the matrix.
*
* @param results of other jobs; what they say may be made up.
*/
function missingLegs(results, { run, event }) {
	return [...Map.groupBy(results, (result) => jobOf(result))].flatMap(([job, told]) => {
		const known = told.flatMap(({ run: of }) => legsOf(of?.legs) ?? []);
		const total = Math.max(0, ...known.map((legs) => legs.total));
		const present = new Set(known.map(({ number }) => number));
		const missing = Array.from({ length: total }, (_, index) => index + 1).filter((number) => !present.has(number));
		if (missing.length === 0 || job === "") return [];
		const which = missing.length === 1 ? `Leg ${missing[0]}` : `Legs ${missing.join(", ")}`;
		return [unfinishedResult(job, new MlgateError({
			code: "MG9108",
			message: `${which} of the ${total} legs of the job ${job} shared no result.`,
			hint: "Look at the log of that leg: it ended before a step of mlgate, or could not upload."
		}), {
			run,
			head: event.head
		})];
	});
}
function jobOf({ run }) {
	const { job } = run ?? {};
	return typeof job === "string" ? job : "";
}
// packages/kit/read-walked.ts
/**
* The results that steps of this job left, in the order in which they were started. A document that cannot be read
* is one more result, which says so: it hides none of the others.
*
* @param others a folder with results of other jobs, where there is one.
* @throws MlgateError MG9103 when there is none, MG9104 when the folder of others cannot be read or holds too much.
*/
async function readWalked({ runner, folder, collectShared }, others) {
	const { resultsFolder } = runner;
	const walked = [];
	for await (const file of glob("{*,*/*}.json", { cwd: resultsFolder })) walked.push(await readOne(resultsFolder, file, runner));
	if (others !== void 0) walked.push(...await readOthers(resolve(folder, others), runner, ofMeasuredRun));
	else if (walked.length === 0) walked.push(...await readShared(collectShared, runner));
	if (walked.length === 0) throw new MlgateError({
		code: "MG9103",
		message: "There is nothing to report: no step of this job has left a result, and no other job shared one.",
		hint: "Let steps that measure come before this one, in the same job; or let jobs that this one needs share their results: `share: true`, or a matrix."
	});
	const startOf = ({ result }) => result.startedAt;
	return walked.toSorted((left, right) => startOf(left).localeCompare(startOf(right)));
}
const mostOthers = {
	documents: 500,
	bytes: 64 * 2 ** 20
};
/** What other jobs of the run shared, where this one is there to tell it. */
async function readShared(collectShared, runner) {
	const collected = await collectShared().catch((error) => {
		if (!(error instanceof MlgateError)) throw error;
		const message = `No step of this job has left a result, and those of other jobs cannot be had. ${error.message}`;
		throw new MlgateError({
			code: "MG9104",
			message,
			...error.hint === void 0 ? {} : { hint: error.hint }
		}, { cause: error });
	});
	if (collected === void 0) return [];
	const { folder, refused } = collected;
	const about = {
		run: runner.run,
		head: runner.event.head
	};
	return [...await readOthers(folder, runner, ofThisRun), ...refused.map(({ name, error }) => withoutDocument(unfinishedResult(name, error, about)))];
}
/**
* Results that came from elsewhere, perhaps from a fork: documents are read and nothing else is, links are not
* followed, and of which run and commit they are is said by the event, where that knows.
*/
async function readOthers(folder, runner, ofRun) {
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
			result: ofRun(one.result, runner)
		});
	}
	const results = walked.map(({ result }) => result);
	return [...walked, ...missingLegs(results, runner).map(withoutDocument)];
}
function othersError(message, cause) {
	return new MlgateError({
		code: "MG9104",
		message,
		hint: "It is what actions/download-artifact wrote: is that step there, with this path?"
	}, { cause });
}
/**
* A document can say that it is of any run and commit: what the event says of them holds. Which merge was checked out
* it does not say, so that nobody does.
*/
function ofMeasuredRun(result, { event: { measured }, run }) {
	if (measured === void 0) return result;
	const { head, ...known } = measured;
	const { commit: _, ...subject } = result.subject;
	return {
		...result,
		run: {
			...result.run,
			repository: run.repository,
			...known
		},
		subject: {
			...subject,
			head: head.sha
		}
	};
}
/** What jobs of this very run shared. Which attempt measured is theirs to say, up to this one. */
function ofThisRun(result, { run, event: { head } }) {
	const { attempt = 1, ...known } = run;
	const { attempt: said, job, legs } = result.run ?? {};
	const measuredIn = Math.max(1, Math.min(Math.trunc(Number(said)) || 1, attempt));
	const note = `This was measured in attempt ${measuredIn} of the run; in attempt ${attempt} its job was not run again, or shared nothing.`;
	return {
		...result,
		run: {
			...known,
			...job === void 0 ? {} : { job },
			...legs === void 0 ? {} : { legs },
			attempt: measuredIn
		},
		subject: {
			...result.subject,
			...head === void 0 ? {} : { head }
		},
		...measuredIn < attempt ? { notes: [note, ...result.notes ?? []] } : {}
	};
}
function withoutDocument(result) {
	return {
		result,
		path: "",
		folder: process.cwd()
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
		return withoutDocument(unfinishedResult(file, namedAs(error, path, file), {
			run,
			head: event.head
		}));
	}
}
/** A mistake is told in public: where the folders of a runner lie is nobody's business, and helps nobody. */
function namedAs(error, path, file) {
	const named = (text) => text.replaceAll(path, file);
	return MlgateError.ofProblems(error.problems.map(({ message, hint, place, ...problem }) => ({
		...problem,
		message: named(message),
		...hint === void 0 ? {} : { hint: named(hint) },
		...place === void 0 ? {} : { place: {
			...place,
			file: named(place.file)
		} }
	})), error);
}
// packages/kit/baselines.ts
/** What a step is told of baselines; it measures nothing when it is not told where results are kept. */
function baselineSettings({ store }, surroundings) {
	return store === void 0 ? void 0 : {
		...surroundings,
		store
	};
}
/** Finds baselines where a workflow runs with a token; elsewhere nobody is asked. What asks GitHub is loaded then. */
function automaticBaselinesOf(settings) {
	if (!isWorkflow(settings)) return void 0;
	return (places) => {
		const opening = lazily(async () => (await import("./lazy/kit-baselines-github.js")).openFinder(settings, places));
		return {
			find: async (need, model) => (await opening()).find(need, model),
			released: async (location, need) => (await opening()).released(location, need),
			commit: async () => (await opening()).commit(),
			past: async (need) => (await opening()).past(need)
		};
	};
}
/**
* Records results of a push to main, for later changes to be compared with. A store that takes nothing costs a
* warning.
*
* @returns why the history cannot be added to: it is damaged, and was left as it is.
*/
async function recordResults(finished, settings) {
	if (!isWorkflow(settings) || settings.environment.GITHUB_EVENT_NAME !== "push") return void 0;
	const { recordOnGitHub } = await import("./lazy/kit-baselines-github.js");
	return recordOnGitHub(finished, settings);
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
// packages/kit/not-judged.ts
/**
* What a step comes to without the variables that it cannot do without: nothing is judged where a pull request comes
* from a fork, whose runs have no secrets.
*
* @param inputs of the step; its names of results are those that it would have measured.
* @returns undefined where all variables are there.
* @throws MlgateError MG9101 for a name that no variable has, MG9107 where a variable is missing in any other run.
*/
function notJudgedHere(step, inputs, { runner, leg, environment }) {
	const needed = inputs["skip-without"] ?? [];
	const wrong = needed.find((variable) => !/^[A-Za-z_]\w*$/.test(variable));
	if (wrong !== void 0) throw new MlgateError({
		code: "MG9101",
		message: `The input "skip-without" has to be names of environment variables; it has ${JSON.stringify(wrong)}.`,
		hint: "Name the variable, not its value: `skip-without: DATA_KEY` beside `env: { DATA_KEY: … }`."
	});
	const missing = needed.filter((variable) => !environment[variable]);
	if (missing.length === 0) return void 0;
	const words = `${missing.join(", ")} ${missing.length === 1 ? "is" : "are"}`;
	if (runner.event.isFork !== true) throw new MlgateError({
		code: "MG9107",
		message: `${words} not there, and this run is not for a pull request from a fork.`,
		hint: `Hand it to the step: env: { ${missing[0]}: \${{ secrets.${missing[0]} }} }, and check that the secret exists.`
	});
	const reason = `${words} not available to this run (pull requests from forks have no secrets)`;
	const about = {
		run: runner.run,
		head: runner.event.head,
		...leg == null ? {} : { leg }
	};
	const names = [inputs.name ?? []].flat();
	return (names.length === 0 ? [step] : names).map((name) => notJudgedResult(name, {
		step,
		reason
	}, about));
}
// packages/kit/acceptance.ts
/**
* Lets the failures of results through, where somebody who may accepted them by a label on the pull request. GitHub
* is asked once, when the first result fails; who cannot be asked accepts nothing, which is said in one line. What a
* document itself says of that is not believed.
*/
function acceptor(settings) {
	let looked;
	return async (written) => {
		const result = withoutAcceptance(written);
		if (!hasFailure(result)) return result;
		looked ??= look(settings);
		const acceptance = await looked;
		return acceptance === void 0 ? result : applyAcceptance(result, acceptance);
	};
}
async function look(settings) {
	const { label, event, token, signal, say } = settings;
	if (label === void 0 || token === void 0) return void 0;
	const { queued } = event;
	if (event.name === "merge_group" && queued === void 0) {
		say(`The label ${label} is not looked for: the event does not say what the merge queue merges.`);
		return;
	}
	if ((event.pullRequest ?? event.measured ?? queued) === void 0) return void 0;
	if (isKnownToLack(settings, label)) return void 0;
	try {
		const { lookForAcceptance } = await import("./lazy/kit-acceptance-github.js");
		const acceptance = await lookForAcceptance({
			...settings,
			label
		});
		if (acceptance !== void 0) say(wordsOf$1(acceptance));
		else if (queued !== void 0) say(`The queued #${queued.pullRequest} has no label ${label}.`);
		return acceptance;
	} catch (error) {
		signal.throwIfAborted();
		if (!(error instanceof MlgateError)) throw error;
		say(`Whether the label ${label} accepts the failures is not known, so it does not. ${[error.message, error.hint].filter(Boolean).join(" ")}`);
		return;
	}
}
/**
* The event tells the labels for nothing, as they were then. Somebody who sets one later has to run the job again, or
* the label's own event does.
*/
function isKnownToLack({ event, environment }, label) {
	return environment.GITHUB_RUN_ATTEMPT === "1" && event.labels !== void 0 && !event.labels.some((one) => isSameLabel(one, label));
}
/** GitHub takes labels that differ in case alone for the same. */
function isSameLabel(one, other) {
	return one.toLowerCase() === other.toLowerCase();
}
function wordsOf$1({ label, by, at, refused }) {
	if (refused !== void 0) return `The label ${label} has no effect: ${refused}.`;
	return `The failures are accepted: ${by} set the label ${label} at ${at}.`;
}
// packages/kit/collect.ts
/** Brings here what other jobs of this run shared. What asks GitHub is loaded then. */
async function collectShared(access, runner) {
	const { token, environment } = access;
	if (!token || !environment.GITHUB_REPOSITORY || typeof idOf(runner) !== "number") return void 0;
	const { collectOnGitHub } = await import("./lazy/kit-collect-github.js");
	return collectOnGitHub(access, runner, idOf(runner));
}
function idOf({ run }) {
	return run.id;
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
async function answer(results, request, context) {
	const { event, token, signal } = context;
	if (!concernsPullRequest(event)) return { said: `There is no pull request to comment on: ${event.name === "" ? "this is no run of a workflow" : `the event of this run is ${event.name}`}. The summary has everything.` };
	if (token === void 0) return { said: "There is no comment on the pull request: the input github-token is empty." };
	try {
		const { writeComment } = await import("./lazy/kit-comment-github.js");
		return await writeComment(results, request, context);
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
// packages/kit/mark-commit.ts
/**
* Writes a check run and a commit status of what results come to, where they are asked for. Whatever becomes of them
* is said in the log and changes no verdict.
*/
async function markCommit(walked, marks, context) {
	const { checkRun, commitStatus } = marks;
	if (checkRun === void 0 && commitStatus === void 0) return;
	const { event, environment, token, signal, say, warn } = context;
	const head = headOf(event, environment);
	if (token === void 0 || head === void 0) {
		say(`There is no check run and no commit status: ${token === void 0 ? "the input github-token is empty" : "this is no run of a workflow"}.`);
		return;
	}
	try {
		const { writeMarks } = await import("./lazy/kit-mark-commit-github.js");
		await writeMarks(walked, marks, head, context);
	} catch (error) {
		if (signal.aborted) return;
		if (!(error instanceof MlgateError)) throw error;
		warn(`There is no check run and no commit status. ${error.message}`);
	}
}
/** The commit whose checks people look at: of a pull request its own newest one, not the merge that is measured. */
function headOf({ name, head, measured }, environment) {
	if (measured !== void 0) return measured.head.sha;
	return head ?? (name.startsWith("pull_request") ? void 0 : environment.GITHUB_SHA || void 0);
}
// packages/kit/lends-uploads.ts
/**
* Whether a run lends its steps a way to upload artifacts. GitHub Enterprise Server does not take artifacts of this
* kind; github.com and its data residencies do.
*/
function lendsUploads(environment) {
	const { ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL, GITHUB_SERVER_URL, GITHUB_RUN_ID } = environment;
	const host = URL.parse(GITHUB_SERVER_URL ?? "")?.hostname ?? "";
	return (host === "github.com" || host.endsWith(".ghe.com") || host.endsWith(".localhost")) && Boolean(ACTIONS_RUNTIME_TOKEN && ACTIONS_RESULTS_URL && GITHUB_RUN_ID);
}
// packages/kit/page-artifact.ts
/** A job waits so long for its page, in milliseconds: it has its verdict already. */
const limits = {
	budgetMs: 3e4,
	longestWaitMs: 1e4
};
/**
* Uploads a page as an artifact of this run, which takes no permission. That it does not work is said in the log and
* changes no verdict.
*
* @returns its address for people; undefined where a run lends no way to upload.
*/
async function uploadPage(path, context) {
	const { environment, leg, signal, say } = context;
	if (!lendsUploads(environment)) return void 0;
	const name = artifactName(environment, leg);
	try {
		const [{ uploadArtifact }, { connectTo }] = await Promise.all([import("./lazy/github.js"), import("./lazy/kit-github-run.js")]);
		const client = connectTo(context, limits);
		const id = await uploadArtifact(client, name, dirname(path), [path]);
		if (id === void 0) return void 0;
		const { serverUrl, owner, repo } = client.settings;
		return `${serverUrl}/${owner}/${repo}/actions/runs/${environment.GITHUB_RUN_ID}/artifacts/${id}`;
	} catch (error) {
		signal.throwIfAborted();
		if (!(error instanceof MlgateError)) throw error;
		say(`The page is not in the run's artifacts. ${error.message}`);
		return;
	}
}
/** Jobs of a run, legs of a job and steps of a leg each have their own, the same in every attempt. */
function artifactName({ GITHUB_JOB: job = "", GITHUB_ACTION: step = "" }, leg) {
	const hash = createHash("sha256").update(JSON.stringify([leg ?? null, step]));
	return [
		"mlgate-report",
		job.replace(/[^\w.-]/g, "_"),
		hash.digest("hex").slice(0, 8)
	].filter(Boolean).join("-");
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
		const at = place === void 0 ? void 0 : placeInWorkspace(place, folder, workspace);
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
* A place by its path in the repository; undefined for what is no file of the workspace, or has a name that cannot be
* shown as it is: such a place is told in words.
*/
function placeInWorkspace({ file, line, column }, folder, workspace) {
	const path = resolve(folder, file);
	const way = relative(workspace, path);
	if (!isInside(path, workspace) || makeVisible(way) !== way || !existsSync(path)) return void 0;
	return {
		file: way.replaceAll("\\", "/"),
		...line === void 0 ? {} : { startLine: line },
		...column === void 0 ? {} : { startColumn: column }
	};
}
/**
* Hands outputs on to the steps after this one. That this does not work is told; what was measured stands.
*
* @returns whether they were handed on.
*/
function handOn(outputs) {
	try {
		for (const [name, text] of Object.entries(outputs)) setOutput(name, text);
		return true;
	} catch (error$1) {
		const problem = {
			code: "MG9106",
			message: `The outputs of this step could not be handed on: ${reasonOf(error$1)}.`,
			hint: "The runner makes the file that GITHUB_OUTPUT names: does a step before this one remove it, or is the disk full?"
		};
		printLog(renderProblems([problem], {
			format: "terminal",
			colour: true
		}));
		error(visibleLines(`${problem.message} ${problem.hint}`), { title: problem.code });
		return false;
	}
}
function reasonOf(error) {
	const { message } = machineFault(error) ?? error;
	return message.replace(/\.$/, "");
}
/** Most that a summary of one step may hold is 1 MiB; beyond it the runner drops all of it. */
const mostSummaryBytes = 2 ** 20 - 1024;
/** Said first, because what is cut may end inside of a fold. */
const cutNotice = "This is cut: a summary may hold 1 MiB. The page lists more, up to 200 rows a table; the result document has everything.\n\n";
/** Adds to the step's part of the job summary, cut at a line where it would be too long. */
async function addSummary(markdown) {
	if (markdown === "" || !process.env.GITHUB_STEP_SUMMARY) return;
	const bytes = Buffer.from(markdown);
	const text = bytes.length <= mostSummaryBytes ? markdown : cutNotice + cutAtLine(bytes.subarray(0, mostSummaryBytes));
	try {
		await summary.addRaw(text, true).write();
	} catch (error) {
		warn(`The summary could not be written: ${reasonOf(error)}. The log has what came of the step.`);
	}
}
function cutAtLine(bytes) {
	return bytes.subarray(0, bytes.lastIndexOf("\n") + 1).toString();
}
// packages/kit/on-github.ts
/** How a step speaks with GitHub; nothing of it is loaded before there is something to say. */
function onGitHub(inputs, runner, leg, access) {
	const context = {
		...access,
		event: runner.event,
		workspace: runner.workspace,
		warn
	};
	return {
		comment: (walked, request) => answerPullRequest(walked.map(({ result }) => result), request, context),
		accept: acceptor({
			...context,
			label: inputs["accept-label"]
		}),
		markCommit: (walked, marks) => markCommit(walked, marks, context),
		uploadPage: (path) => uploadPage(path, {
			...context,
			leg
		}),
		collectShared: () => collectShared(access, runner)
	};
}
// packages/kit/record.ts
/**
* What a step came to, after its results were recorded where they are to be. A history that is damaged is one more
* result, which says so: nobody would mend what only a warning tells of.
*/
async function recorded(finished, runner, settings) {
	const own = finished.walked.filter(({ result, isTold }) => isTold !== true && !isShard(result));
	const damage = await recordResults({
		...finished,
		walked: own
	}, settings);
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
// packages/kit/share.ts
/** The beginning of the names of all artifacts in which jobs share their results. */
const sharedPrefix = "mlgate-result-";
/** A job waits so long for one of its results, in milliseconds: it has its verdict already. */
const budgetMs = 6e4;
/** Of the rows that are kept of one result. */
const mostRowBytes = 256 * 2 ** 20;
/**
* Shares the results that a step left, with what is kept of their rows, as an artifact each: for the report of a last
* job and for whoever wants to look at them. That it does not work is a warning and changes no verdict.
*/
async function shareResults(walked, mode, context) {
	const { environment, leg, signal, say, warn } = context;
	const isLeg = leg != null && Object.keys(leg).length > 0;
	const own = walked.filter(({ path, isTold = false }) => path !== "" && !isTold);
	if (mode === "false" || mode === "auto" && !isLeg || own.length === 0 || signal.aborted) return;
	if (!lendsUploads(environment)) {
		const words = "Results are not shared with other jobs: this run lends no way to upload artifacts.";
		if (mode === "auto") say(words);
		else warn(words);
		return;
	}
	for (const one of own) try {
		await share(one, context);
	} catch (error) {
		if (signal.aborted) return;
		if (!(error instanceof MlgateError)) throw error;
		warn(`Results are not shared with other jobs of this run. ${error.message} The verdict is the same.`);
		return;
	}
	say(`Shared with other jobs of this run: ${own.map(({ result }) => result.name).join(", ")}.`);
}
async function share({ result, path }, context) {
	const { uploadArtifact } = await import("./lazy/github.js");
	const files = [path, ...await rowsOf(path, result, context)];
	const name = sharedName(result, path, context);
	await uploadArtifact({ settings: {
		budgetMs,
		signal: context.signal
	} }, name, dirname(path), files);
}
/** What is kept of the rows; none where it is not what the result speaks of, or too much. */
async function rowsOf(path, result, { say }) {
	try {
		const files = await storedPredictions(path, result) ?? [];
		if ((await Promise.all(files.map(async (file) => (await stat(file)).size))).reduce((sum, size) => sum + size, 0) <= mostRowBytes) return files;
		say(`The rows of ${result.name} are not shared: they have more than ${mostRowBytes / 2 ** 20} MiB.`);
	} catch (error) {
		if (!(error instanceof MlgateError)) throw error;
		say(`The rows of ${result.name} are not shared. ${error.message}`);
	}
	return [];
}
const longestPart = 40;
/**
* The name of a result's artifact: readable, the same in every attempt, and another one for each job, leg and document.
*/
function sharedName({ kind, name, leg }, path, { environment: { GITHUB_JOB: job = "" }, runner }) {
	const place = relative(runner.resultsFolder, path).replaceAll("\\", "/");
	const hash = createHash("sha256").update(JSON.stringify([
		job,
		leg ?? null,
		place
	]));
	const parts = [
		job,
		Object.values(leg ?? {}).map((value) => typeof value === "string" ? value : JSON.stringify(value)).join("-"),
		kind,
		name
	].map((part) => part.replace(/[^A-Za-z0-9_.-]+/g, "-").replace(/^[-.]+|[-.]+$/g, "").slice(0, longestPart));
	return `${sharedPrefix}${[...parts, hash.digest("hex").slice(0, 12)].filter(Boolean).join("-")}`;
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
	if (!await isProposal(settings.environment)) return void 0;
	const { openBaseFiles } = await import("./lazy/kit-base-gates-github.js");
	return openBaseFiles(settings);
}
/** By what the event is about: reviews and others have a pull request as well. */
async function isProposal({ GITHUB_EVENT_NAME, GITHUB_EVENT_PATH }) {
	if (proposals.has(GITHUB_EVENT_NAME ?? "")) return true;
	const text = await readFile(GITHUB_EVENT_PATH ?? "", "utf8").catch(() => "");
	try {
		const payload = JSON.parse(text);
		return payload instanceof Object && ("pull_request" in payload || "merge_group" in payload);
	} catch {
		return false;
	}
}
/**
* The folder that holds the work tree: the repository's own, or what the runner says where there is no git. A
* submodule is part of the work tree around it: whoever proposes a change could put one where the rules lie.
*/
function workTreeOf({ folder, workspace }) {
	const found = findWorkspace(folder);
	if (!existsSync(join(found, ".git"))) return workspace;
	const outer = dirname(found);
	return isSubmodule(found) && isInside(outer, workspace) ? workTreeOf({
		folder: outer,
		workspace
	}) : found;
}
/** Git keeps that of a submodule in the repository around it; a checkout of its own has a folder. */
function isSubmodule(root) {
	try {
		return /[\\/]modules[\\/]/.test(readFileSync(join(root, ".git"), "utf8"));
	} catch {
		return false;
	}
}
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
// packages/kit/step-deps.ts
/** Native packages brought on demand, as a bundle needs them. */
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
/** Files of other machines are kept for the job; the token goes to GitHub alone, for Git LFS. */
function remoteOf({ temporaryFolder }, token, native) {
	const url = process.env.GITHUB_SERVER_URL;
	return {
		cacheFolder: join(temporaryFolder, "mlgate", "files"),
		...token && url ? { gitHost: {
			url,
			token
		} } : {},
		provideSdk: sdkProvider(native)
	};
}
/** Where an SDK lies: brought on demand for a bundle, and found as any other package is elsewhere. */
function sdkProvider(native) {
	return async (name) => native === void 0 ? void 0 : (await native.provide([name]))[name];
}
/** What a step's work is done with, on a runner. */
function depsOf(options) {
	const { runner, folder, leg, inputs, native, child, host, baselines, access } = options;
	const { timeout, memory } = inputs;
	const stall = inputs["stall-timeout"];
	const session = {
		childEntry: fileURLToPath(child),
		...isInside(folder, runner.workspace) ? { workspace: runner.workspace } : {},
		resultsFolder: runner.resultsFolder,
		temporaryParent: runner.temporaryFolder,
		remote: remoteOf(runner, inputs["github-token"], native),
		keepFormer: true,
		limits: {
			...timeout === void 0 ? {} : { timeoutMs: timeout },
			...stall === void 0 ? {} : { stallTimeoutMs: stall },
			...memory === void 0 ? {} : { memoryBytes: memory }
		},
		onProgress: progressLog(printWords),
		...native === void 0 ? {} : { provideNative: native.provide },
		...baselines === void 0 ? {} : { baselines },
		keep: inputs.keep,
		allowCommands: inputs["allow-commands"],
		accept: host.accept,
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
			...access,
			folder,
			workspace: runner.workspace
		}),
		...host,
		registry: async (of = {}) => {
			const { openRegistry } = await import("./lazy/kit-registry-open.js");
			const { cacheFolder } = session.remote;
			return openRegistry(access, {
				...of,
				cacheFolder,
				provideSdk: sdkProvider(native),
				root: runner.workspace
			});
		},
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
// packages/kit/gate-places.ts
/**
* Where the gates of a project are written.
*
* @returns the place of a gate of a result; never one without a project, or when its file is gone.
*/
async function gatePlaces(project) {
	if (project === void 0) return () => void 0;
	const { file: own, files = {} } = project;
	const texts = /* @__PURE__ */ new Map();
	for (const file of /* @__PURE__ */ new Set([own, ...Object.values(files)])) {
		const text = await readFile(resolve(file), "utf8").catch(() => void 0);
		if (text !== void 0) texts.set(file, text);
	}
	return (model, { metric, slice }) => {
		const file = Object.hasOwn(files, model) ? files[model] : own;
		const text = texts.get(file);
		return text === void 0 ? void 0 : gatePlace(text, resolve(file), {
			model,
			metric,
			sliced: slice !== null
		});
	};
}
// packages/kit/outputs.ts
/**
* What hides in a text, moves what is around it, mentions somebody, or means something to Markdown or a shell. JSON can
* write all of it as `\u0040`, so that who reads it as JSON finds it unchanged and who repeats it as text does nothing.
*/
const lively = /[\p{C}\p{Zl}\p{Zp}@#<>&`$']/gu;
function inertJson(document) {
	return stringifyDocument(document).replace(lively, (character) => character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""));
}
/** A commit, where a document of somebody else says one. */
const commitPattern = /^[0-9a-f]{7,64}$/;
/** Outputs of every step that measures, or tells what was measured: what each is, and how it is made. */
const stepOutputs = {
	verdict: {
		description: "The worst verdict: `pass`, `inconclusive`, `fail` or `error`",
		text: ({ walked }) => worstVerdict(walked.map(({ result }) => result.verdict))
	},
	passed: {
		description: "`true` when the verdict is `pass` and something was judged, else `false`",
		text: ({ walked }) => String(walked.every(({ result }) => result.verdict === "pass") && walked.some(({ result }) => !isUnjudged(result)))
	},
	"failed-gates": {
		description: "The failed gates: a JSON array of objects with `result`, `metric`, `slice`, `reasonCode`",
		text: ({ walked }) => inertJson(walked.flatMap(({ result: { name, gates } }) => gates.filter((gate) => gate.verdict === "fail" && countsToVerdict(gate)).map(({ metric, slice, reasonCode }) => ({
			result: name,
			metric,
			slice,
			reasonCode
		}))))
	},
	"result-path": {
		description: "The paths of the result documents, one a line",
		text: ({ walked }) => walked.map(({ path }) => path).filter((path) => path !== "" && makeVisible(path) === path).join("\n")
	},
	metrics: {
		description: "The metrics over all rows: a JSON object, result name → metric name → value",
		text: ({ walked }) => inertJson(Object.fromEntries(walked.filter(({ result }) => result.metrics.length > 0).map(({ result: { name, metrics } }) => [name, Object.fromEntries(metrics.filter(({ slice }) => slice == null).map((metric) => [metric.name, metric.value]))])))
	},
	"baseline-sha": {
		description: "The commit that was compared with, where it is known; of several results, the first one’s",
		text: ({ walked }) => walked.map(({ result }) => result.baseline?.commit ?? "").find((commit) => commitPattern.test(commit)) ?? ""
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
/**
* The texts of a step's outputs.
*
* @param own what the step hands on in place of those of every step, where it has outputs of its own; one that it says
*   nothing of is empty.
*/
function outputTexts(finished, own) {
	const names = Object.keys(own ?? stepOutputs);
	const said = finished.outputs ?? {};
	return Object.fromEntries(names.map((name) => [name, own === void 0 ? stepOutputs[name]?.text(finished) ?? "" : said[name] ?? ""]));
}
// packages/kit/tell-step.ts
/** Tells what came of a step as annotations, artifacts, outputs, summary and exit code. */
async function finish(finished, { runner, share, outputs }) {
	const { walked, failOn, summary } = finished;
	await tellAtFiles(finished, runner);
	await share?.(walked);
	const isHandedOn = handOn(outputTexts(finished, outputs));
	await addSummary(summary);
	const results = walked.map(({ result }) => result);
	process.exitCode = isHandedOn || failOn === "never" ? stepExitCode(results, failOn) : 2;
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
/**
* What the user can mend: told in the log, at its place, in the summary and as a result; never with a stack.
*
* @param done what the step came to before it.
*/
async function tellMistake({ name, tells = false, outputs }, error, known, done) {
	const { runner, leg } = known;
	const about = {
		run: runner.run,
		head: runner.event.head,
		...leg == null ? {} : { leg }
	};
	printLog(renderProblems(error.problems, {
		format: "terminal",
		colour: true
	}));
	const result = unfinishedResult(name, error, about);
	if (!tells) return tellUnmeasured([result], known);
	const walked = [{
		result,
		path: "",
		folder: process.cwd()
	}];
	const failOn = failOnOf(known.inputs ?? {});
	const told = outputs === void 0 ? renderMarkdown([result]) : failureMarkdown(name, error);
	await finish({
		...done,
		walked,
		failOn,
		summary: `${done?.summary ?? ""}${told}`
	}, known);
}
function failureMarkdown(name, { problems }) {
	return `${md`### ❌ ${markdownCode(name)} failed`}\n\n${renderProblems(problems, { format: "markdown" })}\n`;
}
/** What a run has no means to judge: told wherever a verdict would be. */
async function tellNotJudged(results, known) {
	printResults(results);
	await tellUnmeasured(results, known);
}
/** Leaves and tells results that the step's own work did not come to. */
async function tellUnmeasured(results, known) {
	const { runner, inputs = {}, comment } = known;
	const walked = [];
	const failOn = failOnOf(inputs);
	for (const one of results) {
		const result = {
			...one,
			failOn
		};
		walked.push({
			result,
			path: await leaveResult(runner, result) ?? "",
			folder: process.cwd()
		});
	}
	const request = commentRequest(inputs);
	const commentUrl = request && await comment?.(walked, request);
	await finish({
		walked,
		failOn,
		summary: renderMarkdown([...results]),
		...commentUrl === void 0 ? {} : { commentUrl }
	}, known);
}
/** What a step was asked to say on the pull request; undefined for one that has no say there. */
function commentRequest({ comment, "comment-key": key }) {
	return comment === void 0 || key === void 0 ? void 0 : {
		mode: comment,
		key
	};
}
/** An error that somebody provoked by ending the job is no bug. */
function asCancelled(error) {
	if (error instanceof MlgateError) return error;
	return new MlgateError({
		code: "MG3006",
		message: "The job was cancelled."
	}, { cause: error });
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
// packages/kit/run-step.ts
/**
* Runs a step for a runner: reads its inputs once, does its work, and tells what came of it as log, annotations,
* outputs, summary and exit code. Nothing else talks to the runner.
*/
async function runStep(definition, main, { child, bringNative }) {
	const known = {
		runner: readRunner(process.env),
		outputs: definition.outputs
	};
	const cancelled = new AbortController();
	const cancel = () => cancelled.abort();
	process.once("SIGINT", cancel).once("SIGTERM", cancel);
	try {
		const inputs = readInputs(definition.inputs, process.env);
		const kitInputs = inputs;
		known.inputs = kitInputs;
		if (kitInputs["github-token"] !== void 0) setSecret(kitInputs["github-token"]);
		known.leg = readLeg(kitInputs.leg);
		known.runner = withLegs(known.runner, kitInputs.strategy);
		const { runner, leg } = known;
		const folder = await enter(runner, kitInputs["working-directory"] ?? ".");
		const { signal } = cancelled;
		const token = kitInputs["github-token"];
		const access = {
			environment: process.env,
			token,
			signal,
			say: printWords,
			opened: {}
		};
		const host = onGitHub(kitInputs, runner, leg, access);
		known.comment = host.comment;
		const { share } = kitInputs;
		if (share !== void 0) known.share = (walked) => shareResults(walked, share, {
			...access,
			runner,
			leg,
			warn
		});
		const notJudged = notJudgedHere(definition.name, kitInputs, {
			runner,
			leg,
			environment: process.env
		});
		if (notJudged !== void 0) return await tellNotJudged(notJudged, known);
		const native = bringNative ? nativePackages(runner, kitInputs, signal) : void 0;
		const { temporaryFolder } = runner;
		const measures = baselineSettings(kitInputs, {
			...access,
			leg,
			folder,
			temporaryFolder,
			warn
		});
		const deps = depsOf({
			runner,
			folder,
			leg,
			inputs: kitInputs,
			native,
			child,
			host,
			baselines: measures && automaticBaselinesOf(measures),
			access
		});
		try {
			const finished = await main(inputs, deps);
			const { mistake } = finished;
			if (mistake !== void 0) return await tellMistake(definition, mistake, known, finished);
			await finish(measures === void 0 ? finished : await recorded(finished, runner, measures), known);
		} finally {
			await native?.finish();
		}
	} catch (error) {
		const seen = machineFault(error) ?? error;
		const mistake = cancelled.signal.aborted ? asCancelled(seen) : seen;
		const isBug = !(mistake instanceof MlgateError);
		process.exitCode = 2;
		await tellMistake(definition, isBug ? asBug(mistake) : mistake, known);
		if (isBug) process.exitCode = 2;
	} finally {
		process.off("SIGINT", cancel).off("SIGTERM", cancel);
	}
	if (cancelled.signal.aborted) process.exitCode = 2;
}
async function enter(runner, folder) {
	const path = workingFolder(runner, folder);
	if (await leavesByLink(path, runner.workspace)) throw new MlgateError({
		code: "MG1004",
		message: `The working directory ${folder} leads out of the workspace by a link.`,
		hint: "Name the folder itself."
	});
	try {
		process.chdir(path);
	} catch (cause) {
		throw new MlgateError({
			code: "MG1003",
			message: `The working directory ${folder} is not there.`,
			hint: "It starts at the checkout: does a step before this one check the repository out?"
		}, { cause });
	}
	await prepareResults(runner);
	return path;
}
// packages/kit/tell-all.ts
/**
* Writes the page, the comment, what is to stand at the commit, and the summary of everything: the worst first, as a
* reader wants it.
*/
async function tellAll(walked, telling, { folder, runner, say, comment, markCommit, uploadPage }, { failOn, project }) {
	const { title, page, summary, comment: mode, "comment-key": key } = telling;
	const results = walked.map(({ result }) => result);
	const path = page === void 0 ? join(dirname(runner.resultsFolder), "report.html") : resolve(folder, page);
	const isWritten = await writePage(path, {
		results,
		title,
		workspace: runner.workspace
	});
	if (isWritten) say(`The page: ${path}`);
	const address = isWritten && telling["upload-page"] ? await uploadPage(path) : void 0;
	const marks = {
		checkRun: telling["check-run"],
		commitStatus: telling["commit-status"],
		failOn,
		project
	};
	const [commentUrl] = await Promise.all([comment(walked, {
		mode,
		key,
		page: address
	}), markCommit(walked, {
		...marks,
		page: address
	})]);
	return {
		walked,
		...isWritten ? { page: path } : {},
		...commentUrl === void 0 ? {} : { commentUrl },
		summary: summary ? renderMarkdown(results) : ""
	};
}
/** Writes the page. That this does not work is told, and changes no verdict. */
async function writePage(path, { results, title, workspace }) {
	try {
		await refuseLinked(path, workspace);
		const { renderHtml } = await import("./lazy/report-page.js");
		await writeFileAtomically(path, renderHtml(results, title === void 0 ? {} : { title }));
		return true;
	} catch (error) {
		const mistake = machineFault(error) ?? error;
		if (!(mistake instanceof MlgateError)) throw error;
		warn([
			"There is no page.",
			mistake.message,
			mistake.hint
		].filter(Boolean).join(" "));
		return false;
	}
}
/** The page replaces a link that has its name, but a folder on its way may be one. */
async function refuseLinked(path, workspace) {
	if (!await leavesByLink(dirname(path), workspace)) return;
	throw new MlgateError({
		code: "MG1004",
		message: `The page ${path} would be written out of the workspace, through a link.`,
		hint: "Name another place for it."
	});
}
// packages/kit/walk.ts
const verbs = {
	data: "Check",
	evaluation: "Evaluate",
	metrics: "Judge"
};
/**
* Walks the road for each step, one after the other, and tells each result when it is there.
*
* @param failOn the mildest verdict that turns red what they are steps of: their results say so to whoever tells them.
*/
async function walkAll(steps, { road, step: { locations } }, { fold, tell, failOn }) {
	const walked = [];
	for (const step of steps) {
		const { result, path } = await fold(`${verbs[step.kind] ?? "Measure"} ${step.name}`, () => walkRoad(step, {
			...road,
			failOn
		}));
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
export { choiceInput, columnListInput, columnsInput, commandInputs, countInput, defineInputs, durationInput, failOnOf, flagInput, gatePlaces, isSameLabel, lendsUploads, listInput, measuringInputs, numberInput, placeInWorkspace, predictionInputs, readWalked, runStep, sampleSizeInput, samplesInput, sharedPrefix, stepInputs, strictestOf, tellAll, tellingInputs, textInput, walkAll, workTreeOf, yamlInput };
