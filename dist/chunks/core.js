import { _enum, _gte, _lte, _nonnegative, array, boolean, codec, custom, exactOptional, extend, int, json, literal, looseObject, nullable, number$1 as number, record, safeDecode, string$1 as string, union } from "./zod.js";
import { require_fastest_levenshtein } from "./fastest-levenshtein.js";
// packages/core/depth.ts
/** Whether a value is nested more levels deep than that: what is overruns the stack of whoever reads or writes it. */
function isDeeper(value, levels) {
	if (typeof value !== "object" || value === null) return false;
	return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
// packages/core/errors/baselines.ts
/** Baselines and history. */
const baselineErrors = {
	MG6001: {
		title: "A baseline cannot be used",
		remedy: "Name one model (.onnx), predictions file (.parquet, .csv) or result document (.json)."
	},
	MG6002: {
		title: "A baseline is of another subject",
		remedy: "Name the result that the same step wrote for the same model or data."
	},
	MG6003: {
		title: "A stored result cannot be relied on",
		remedy: "Make it again: its run could not be decided, or the predictions beside it are not those it speaks of."
	},
	MG6004: {
		title: "A history cannot be read",
		remedy: "It was left as it is; nothing was added to it or taken from it. Mend or remove the line that the message names, or name another store."
	},
	MG6005: {
		title: "A history changed again and again while it was written",
		remedy: "Others write to it at the same time. Run the job again; nothing of theirs was lost."
	},
	MG6006: {
		title: "A store may not be used with this token",
		remedy: "Add the permission that the message names to the job, or choose another store."
	},
	MG6007: {
		title: "A history of another tool cannot be imported",
		remedy: "Name the file that the tool itself wrote; the message says what was found instead."
	},
	MG6008: {
		title: "An archive is refused",
		remedy: "Its files would leave their folder, or unpack to more than allowed. Delete the artifact that the message names."
	},
	MG6009: {
		title: "The event of the run cannot be understood",
		remedy: "Check that GITHUB_EVENT_PATH is the file that GitHub wrote for this run."
	},
	MG6010: {
		title: "There is no history",
		remedy: "Nothing is stored where it was looked for. Fetch the branch, or name the folder or the files that hold results."
	},
	MG6011: {
		title: "A pull request has left no results",
		remedy: "Results are read back from artifacts of its runs: the run has to have shared them, and artifacts expire (90 days by default)."
	},
	MG6012: {
		title: "The base commit of a pull request was not found",
		remedy: "The message says where it was looked for. Run the workflow again after pushing to the branch."
	},
	MG6013: {
		title: "The rules of the base could not be asked for",
		remedy: "Gates, schemas and baselines of the commit that a pull request merges into decide about it. The message says why they could not be read: add the permission that it names, or run the job again when GitHub answers."
	}
};
// packages/core/errors/command-line.ts
/** The command line and inputs of steps. */
const commandLineErrors = {
	MG9001: {
		title: "A name is not in mlgate.yml",
		remedy: "Use the name of a model, or of a data set that has a schema."
	},
	MG9002: {
		title: "The command line does not say what to score or time",
		remedy: "Name a model of mlgate.yml, or give --model, --data and --target; to time it, --model or --command."
	},
	MG9003: {
		title: "The command line says twice what to score",
		remedy: "Keep one of --model, --predictions and --metrics-file."
	},
	MG9004: {
		title: "There is nothing to check",
		remedy: "Give a data set of mlgate.yml a schema or a target, or name a model."
	},
	MG9005: {
		title: "A column is not in the history",
		remedy: "Columns are listed by --format csv; metrics and parameters may be written without their prefix."
	},
	MG9006: {
		title: "A condition cannot be read",
		remedy: "Write column, operator and value: \"accuracy_score >= 0.9\". Operators: = != < <= > >=."
	},
	MG9007: {
		title: "Options do not go together",
		remedy: "The message says which ones, and what is missing."
	},
	MG9008: {
		title: "A result is not in the history",
		remedy: "Name a commit by its beginning as `mlgate history` shows it, or `newest`."
	},
	MG9009: {
		title: "Gates cannot be written into mlgate.yml",
		remedy: "A benchmark that another one is taken from (an anchor, an included file) is changed where it is written. Copy the gates that are printed to that place."
	},
	MG9101: {
		title: "An input of a step cannot be read",
		remedy: "The message says what was expected. Inputs are listed in docs/reference/actions.md."
	},
	MG9102: {
		title: "A step has no such input",
		remedy: "It is misspelt, or belongs to another step: the runner would only warn, and the step would do something else than you think. Inputs are listed in docs/reference/actions.md."
	},
	MG9103: {
		title: "There is nothing to report",
		remedy: "A report tells what steps before it measured. Let them run first, in the same job; with `if: !cancelled()` the report also speaks after a step that failed."
	},
	MG9104: {
		title: "The results of other jobs cannot be read",
		remedy: "The input `results` of the report is a folder: the `path` that actions/download-artifact was given. At most 500 documents of 64 MB together are read from it."
	},
	MG9105: {
		title: "mlgate failed in a way that it did not foresee",
		remedy: "Please report it with the log of the step: https://github.com/mlgate/mlgate/issues"
	},
	MG9106: {
		title: "The runner's files cannot be written",
		remedy: "A step hands its outputs on in the file that GITHUB_OUTPUT names, and leaves its results in the folder that RUNNER_TEMP names; the runner makes both. Does a step before this one remove them, or is the disk full?"
	},
	MG9107: {
		title: "A variable that a step cannot do without is missing",
		remedy: "The input `skip-without` names it. A run for a pull request from a fork goes on without it and judges nothing; in any other run the secret has to be handed to the step by `env:`."
	},
	MG9108: {
		title: "A leg of a matrix shared no result",
		remedy: "The others say how many legs there are. Look at the log of the one that is named: it ended before a step of mlgate, or it could not upload its result."
	}
};
// packages/core/errors/configuration.ts
/** Configuration. */
const configurationErrors = {
	MG2001: {
		title: "A file is not YAML",
		remedy: "Mend the place that the message names. Most often it is a missing quote or bracket, or a tab in the indentation."
	},
	MG2002: {
		title: "A YAML file is too large, too deep or too entangled",
		remedy: "Files are bounded so that a made-up one cannot exhaust the reader. Split it, or write out what its aliases repeat."
	},
	MG2003: {
		title: "A key stands twice in one mapping",
		remedy: "Only one of them can count: remove the other."
	},
	MG2004: {
		title: "A key is not allowed",
		remedy: "Keys are plain names. Merge keys (<<) are not part of YAML 1.2: write the keys out."
	},
	MG2005: {
		title: "A YAML file holds several documents",
		remedy: "Keep one document a file: remove what follows the line \"---\"."
	},
	MG2006: {
		title: "There is no mlgate.yml, or more than one",
		remedy: "Write one at the top of the repository; docs/reference/configuration.md lists its keys."
	},
	MG2101: {
		title: "A key is unknown",
		remedy: "Check its spelling and its indentation; the message lists the keys that are known at this place."
	},
	MG2102: {
		title: "A value is not what is expected",
		remedy: "Write what the message asks for."
	},
	MG2103: {
		title: "A key is missing",
		remedy: "Add it; docs/reference/configuration.md says what it means."
	},
	MG2104: {
		title: "A name refers to nothing",
		remedy: "Check its spelling: the message lists what there is to refer to."
	},
	MG2105: {
		title: "A key is not supported yet",
		remedy: "The key is no mistake, but this version does nothing with it, and will not pretend to. Remove it or upgrade mlgate."
	},
	MG2106: {
		title: "YAML split a metric at its comma",
		remedy: "Put a metric with several parameters in quotes, or write it as a mapping."
	},
	MG2107: {
		title: "Two keys contradict each other",
		remedy: "Change or remove one of them; the message says why they cannot both hold."
	}
};
// packages/core/errors/data.ts
/** Data. */
const dataErrors = {
	MG4001: {
		title: "A data file cannot be read",
		remedy: "It is cut, damaged, or of another format than its name says. Write it again, or give it the right extension."
	},
	MG4002: {
		title: "A text file is in another encoding",
		remedy: "Write it as UTF-8, or declare `format: { encoding: latin-1 }` (or windows-1252, utf-16) in the schema."
	},
	MG4003: {
		title: "The format of a data file is unknown",
		remedy: "Use .csv, .tsv, .json, .ndjson, .jsonl, .parquet or .xlsx; text files may be packed by gzip or zstd (.csv.gz, .csv.zst)."
	},
	MG4004: {
		title: "The data does not fit into the memory limit",
		remedy: "Raise the memory limit; checks of uniqueness and rules over many columns need the most."
	},
	MG4005: {
		title: "A query was interrupted",
		remedy: "It passed its deadline or was cancelled. Raise the timeout, or check less at once."
	},
	MG4006: {
		title: "An SQL expression is refused",
		remedy: "A rule is one expression over the columns of one row: no statements, queries, aggregates or random functions."
	},
	MG4007: {
		title: "The SQL engine failed",
		remedy: "The message is the first line of what DuckDB said. If it speaks of a rule, use TRY_CAST in it."
	},
	MG4008: {
		title: "The data has no rows",
		remedy: "The file is empty. If that is right, say `rows: { min: 0 }` in the schema."
	},
	MG4009: {
		title: "A pattern is no RE2 regular expression",
		remedy: "RE2 has no look-ahead and no back-references; everything else is written as in other languages."
	},
	MG4010: {
		title: "A record or a sheet is too large",
		remedy: "A record of a text file may have 2 MiB, its header 1 MiB; an .xlsx file 100 MiB, and 1 GiB unpacked. Keep large values in files of their own, large tables in Parquet."
	},
	MG4090: {
		title: "A data set mixes formats",
		remedy: "Make it files of one format, or data sets of their own."
	}
};
// packages/core/errors/documents.ts
/** Documents and files. */
const documentErrors = {
	MG1001: {
		title: "A document cannot be read",
		remedy: "The file is not a result document of mlgate, or it was cut. Nothing was changed; write it again with the step that made it."
	},
	MG1002: {
		title: "A document is of a newer version",
		remedy: "It was written by a newer mlgate. Upgrade mlgate here; the file is left as it is."
	},
	MG1003: {
		title: "A file was not found",
		remedy: "Check the path; relative paths start at the working directory, those in mlgate.yml at its folder."
	},
	MG1004: {
		title: "A path leaves the workspace",
		remedy: "Files are read from inside the workspace only. Copy the file into it instead of linking to it."
	},
	MG1005: {
		title: "A location scheme is unknown",
		remedy: "Use one of the schemes that the message lists, or a plain path."
	},
	MG1006: {
		title: "A file cannot be read or written",
		remedy: "Check that it is a plain file and its permissions."
	},
	MG1007: {
		title: "A git location cannot be read",
		remedy: "Check that the ref is in this clone (actions/checkout fetches one commit by default: set fetch-depth) and that the path exists there."
	},
	MG1008: {
		title: "A file is a Git LFS pointer",
		remedy: "Only the pointer was checked out, not the file itself. Run git lfs pull, or set lfs: true at actions/checkout."
	},
	MG1009: {
		title: "A file or location is larger than allowed",
		remedy: "Check that it names what you meant; narrow the pattern or name fewer files."
	},
	MG1010: {
		title: "A text file is not UTF-8",
		remedy: "Save it as UTF-8; the message names the encoding that it looks like."
	},
	MG1011: {
		title: "The disk is full, or the machine has reached another limit",
		remedy: "The message names what has run out and for which file. Free some of it, raise the limit, or use a larger machine; nothing that was there before is lost."
	}
};
// packages/core/errors/gates.ts
/** Gates and metrics. */
const gateErrors = {
	MG7001: {
		title: "A metric is unknown",
		remedy: "Metrics carry scikit-learn's names, such as accuracy_score or f1_score(average=macro), or its scorer names."
	},
	MG7002: {
		title: "A metric cannot be read",
		remedy: "Write it as a function call, in quotes where it holds a comma: \"f1_score(average=macro, zero_division=1)\"."
	},
	MG7003: {
		title: "A parameter of a metric is unknown or has a value that it does not take",
		remedy: "Parameters are scikit-learn's; the message lists what is taken."
	},
	MG7201: {
		title: "A limit cannot be read",
		remedy: "Write points (1pt is 0.01), a share of the baseline (5%), or a number in the unit of the metric."
	},
	MG7202: {
		title: "A gate demands nothing",
		remedy: "Give the metric at least one of min, max, max-regression, min-improvement."
	},
	MG7203: {
		title: "A percentage of a metric between 0 and 1 is ambiguous",
		remedy: "Write the change in points: 1pt is 0.01 absolute."
	},
	MG7204: {
		title: "A confidence is out of range",
		remedy: "It lies between 0.5 and 1, such as 0.95."
	},
	MG7205: {
		title: "A limit can never be reached",
		remedy: "A bare number is in the unit of the metric: write points, such as 1pt for 0.01."
	}
};
// packages/core/errors/github.ts
/** GitHub. */
const gitHubErrors = {
	MG8001: {
		title: "GitHub refuses a request: a permission is missing",
		remedy: "Add the line of `permissions:` that the hint names to the workflow or job. Runs of pull requests from forks and of Dependabot get a token that can only read."
	},
	MG8002: {
		title: "GitHub does not accept the token",
		remedy: "Use the token of the run, or one of your own that has not expired and is for this server."
	},
	MG8003: {
		title: "GitHub does not have what was asked for",
		remedy: "Check that it exists in this repository. In a private repository GitHub says the same to a token that may not read it."
	},
	MG8004: {
		title: "GitHub no longer has what was asked for",
		remedy: "Artifacts expire (90 days by default): run the workflow that made it again."
	},
	MG8005: {
		title: "The rate limit of GitHub is used up",
		remedy: "Run the job again after the time that the message names. Many jobs at once share one limit: 1,000 requests an hour and repository."
	},
	MG8006: {
		title: "GitHub does not answer",
		remedy: "Check githubstatus.com, and the runner's network and proxy; then run the job again."
	},
	MG8007: {
		title: "An answer of GitHub cannot be used",
		remedy: "A proxy or sign-in page on the way often answers in its place: check GITHUB_API_URL and the proxy settings of the runner."
	},
	MG8008: {
		title: "GitHub refuses a request",
		remedy: "The message ends with what GitHub said about it."
	},
	MG8009: {
		title: "GitHub cannot do something as things stand",
		remedy: "Somebody else changed the same thing, or the repository has no commit yet. Run the job again."
	},
	MG8010: {
		title: "It is unknown whether GitHub did what it was asked",
		remedy: "Nothing was repeated, because that could do it twice. Run the job again: it looks first."
	},
	MG8011: {
		title: "GitHub has more than is read",
		remedy: "What is read from GitHub is bounded. Remove what is no longer needed there."
	},
	MG8012: {
		title: "A file in Git LFS cannot be brought",
		remedy: "Check that the object was pushed (git lfs push), and that the repository has LFS bandwidth left."
	},
	MG8013: {
		title: "There is no way to GitHub",
		remedy: "Run inside of a workflow, or set GITHUB_REPOSITORY and a token; GITHUB_API_URL and GITHUB_SERVER_URL for GitHub Enterprise Server."
	}
};
// packages/core/errors/models.ts
/** Models and evaluation. */
const modelErrors = {
	MG5001: {
		title: "A model file is empty",
		remedy: "Write it again; an export or a download failed half-way."
	},
	MG5002: {
		title: "A model file is truncated or damaged",
		remedy: "Copy, download or export it again and compare its size with the original."
	},
	MG5003: {
		title: "A web page stands where a model should be",
		remedy: "Open the file to see what the server said, then mend the URL or its permissions and download again."
	},
	MG5004: {
		title: "A Git LFS pointer stands where a model should be",
		remedy: "Run `git lfs pull`, or set `lfs: true` on actions/checkout."
	},
	MG5005: {
		title: "A model is of another format than ONNX",
		remedy: "Export it to ONNX, or hand in a predictions file in place of the model. Pickles are never opened: loading one runs code."
	},
	MG5006: {
		title: "A file is not an ONNX model",
		remedy: "Name the .onnx file; the message says what was found instead."
	},
	MG5007: {
		title: "Weights of a model lie outside of its folder",
		remedy: "Save the model with its external data as plain files in the same folder: no absolute path, no .., no link."
	},
	MG5008: {
		title: "A model uses operators that the runtime does not bring",
		remedy: "Custom operator libraries are never loaded. Export with standard operators, or hand in a predictions file."
	},
	MG5010: {
		title: "The runtime cannot load a model",
		remedy: "Check the model with onnx.checker, and export it with an operator version that this runtime knows."
	},
	MG5011: {
		title: "The runtime cannot run a model",
		remedy: "Run it on the same rows where it was made and compare shapes and types with the message."
	},
	MG5013: {
		title: "Inputs of the model and columns of the data do not fit",
		remedy: "The message shows both sides. Name the feature columns, or export the model with the inputs that the data has."
	},
	MG5014: {
		title: "A column is not in the data",
		remedy: "Check the spelling of target, id, weight, features and slices against the columns that the message lists."
	},
	MG5015: {
		title: "A cell cannot be fed to the model",
		remedy: "Mend the data: the message names the column and the first row."
	},
	MG5016: {
		title: "Rows have no usable truth",
		remedy: "Fill or remove the rows without a target: they can be neither right nor wrong."
	},
	MG5017: {
		title: "The outputs of a model cannot be understood",
		remedy: "Export it with outputs for labels and probabilities, or values; or name the task."
	},
	MG5018: {
		title: "Classes of the model and of the data do not meet",
		remedy: "Train and test on the same labels, and keep the class names in the model."
	},
	MG5019: {
		title: "Row ids are missing or repeated",
		remedy: "Name a column that identifies each row, or none."
	},
	MG5020: {
		title: "A row weight cannot be used",
		remedy: "Weights are finite numbers, zero or more."
	},
	MG5021: {
		title: "A predictions file cannot be used",
		remedy: "It needs a column for target and prediction, and for probabilities one column per class named probability:CLASS. What rankings, boxes and several labels a row need is in docs/guide/tasks.md."
	},
	MG5022: {
		title: "There are no rows to evaluate",
		remedy: "Check that the file has data rows and that it is the right file."
	},
	MG5023: {
		title: "A model gave no number where a label hangs on it",
		remedy: "Look at the rows that the message names; NaN usually comes from missing features or an overflow."
	},
	MG5024: {
		title: "Predictions cannot be sliced by a column",
		remedy: "Name the column among the slices when the predictions are made."
	},
	MG5025: {
		title: "Trainings do not predict the same rows",
		remedy: "Several predictions files stand for several trainings of one model: score them on the same rows, with the same ids and truth."
	},
	MG5026: {
		title: "A metrics file holds no number",
		remedy: "Write a JSON object of names and numbers, such as {\"accuracy\": 0.95}."
	},
	MG5027: {
		title: "Folds cannot be told apart",
		remedy: "The column of folds says of each row in which fold of a cross-validation it was predicted: no empty cell, at least two folds."
	},
	MG5030: {
		title: "An endpoint cannot be reached, or is not ready",
		remedy: "Start the server in a step before this one, and say with wait how long its model may take to load. The message says what was asked and what came back."
	},
	MG5031: {
		title: "An endpoint refuses a request",
		remedy: "The message has what it said. Look at the names, datatypes and shapes that the model takes, and at the headers that let you in."
	},
	MG5032: {
		title: "An endpoint's answer cannot be used",
		remedy: "It has to speak the Open Inference Protocol v2. Versions of a model must not change while it is scored: name one in the URL."
	},
	MG5035: {
		title: "A command cannot be started",
		remedy: "Its first word is a program on PATH, or a path from the folder of mlgate.yml. No shell reads it."
	},
	MG5036: {
		title: "A command failed",
		remedy: "The message has the last line that it wrote. Run it by hand, with the paths of your own, to see all."
	},
	MG5037: {
		title: "A command is not run here, or an endpoint not asked",
		remedy: "Where a workflow may hold secrets beside code of others, what that code names is not run: allow-commands: true says that you know who wrote it."
	},
	MG5040: {
		title: "An image cannot be read",
		remedy: "The message names its file or row. JPEG, PNG, WebP, GIF, TIFF and AVIF are read; mend the image or take it out of the data."
	},
	MG5041: {
		title: "Images do not fit the model",
		remedy: "Say under preprocess what the training did to its images: resize, crop, color, layout."
	},
	MG5042: {
		title: "There are no images where they were said to be",
		remedy: "Name a folder that has a folder of images for each class, or the column that holds images or their paths."
	},
	MG5045: {
		title: "A part of a scoring has no rows",
		remedy: "Rows are dealt to parts in blocks of what the model is fed at once: split into fewer parts."
	},
	MG5046: {
		title: "Parts of a scoring do not belong together",
		remedy: "Each part has to be there once, scored with the same model and data at the same commit."
	},
	MG5050: {
		title: "No inputs can be made up for a model that is timed",
		remedy: "Export it with tensors of declared shapes, say them under `url` where a server does not, or time a program of your own with `command`."
	},
	MG5055: {
		title: "The execution provider is not there",
		remedy: "Name one that ONNX Runtime has on this machine, or install its driver and libraries; nothing is run on another one instead."
	},
	MG5056: {
		title: "The execution provider does not run the whole model",
		remedy: "Export the model with fixed shapes and with operators that the provider has; a mixture with the CPU is not timed."
	},
	MG5057: {
		title: "The rows to be timed with are too few",
		remedy: "Name data with at least as many rows as a call takes in, or a smaller `batch`."
	},
	MG5058: {
		title: "The price of the machine is not known",
		remedy: "Write what an hour of it costs, or the label of a GitHub-hosted runner that is listed."
	},
	MG5059: {
		title: "The numbers that a command prints cannot be read",
		remedy: "Run the command by hand and hold what it says against `metrics-from`; the message tells what was seen."
	}
};
// packages/core/errors/other-machines.ts
/** Other machines. */
const otherMachineErrors = {
	MG8501: {
		title: "A location on another machine cannot be read",
		remedy: "The message shows how such a location is written; docs/guide/locations.md has them all."
	},
	MG8502: {
		title: "A location on another machine has no such file",
		remedy: "Check the spelling: upper and lower case count. A store may say the same to somebody who may not list it."
	},
	MG8503: {
		title: "Another machine refuses to hand out a file",
		remedy: "Give the job credentials that may read it, the way that the tools of this store take them: docs/guide/locations.md says which."
	},
	MG8504: {
		title: "Another machine does not answer",
		remedy: "Check its address, the network and the proxy of this machine, then run the job again."
	},
	MG8505: {
		title: "An answer of another machine cannot be used",
		remedy: "A proxy or a sign-in page on the way often answers in its place: check the address that the message names."
	},
	MG8506: {
		title: "A file that was brought is not the one that was promised",
		remedy: "Nothing of it was kept. It was changed while it was read, or something on the way damages files: run the job again."
	},
	MG8507: {
		title: "A location needs a setting that is missing or wrong",
		remedy: "Set the environment variable that the message names."
	}
};
// packages/core/errors/processes.ts
/** Child processes and native packages. */
const processErrors = {
	MG3001: {
		title: "A job made no progress",
		remedy: "It was ended. Raise stall-timeout if the step is known to be slow; otherwise the data or model may have no end."
	},
	MG3002: {
		title: "A job ran past its deadline",
		remedy: "It was ended. Raise timeout, or give it less to do."
	},
	MG3003: {
		title: "A job ran out of memory",
		remedy: "Raise memory above the limit that the message names, or give the job less to hold at once."
	},
	MG3004: {
		title: "A job died",
		remedy: "The signal or exit code says how; a parser or runtime probably crashed on this file. Try the file elsewhere, and run with --debug for what the process last wrote."
	},
	MG3005: {
		title: "A job answered with nonsense or with too much",
		remedy: "Its answer was thrown away. Run with --debug, and report it if the file is sound."
	},
	MG3006: {
		title: "A job was cancelled",
		remedy: "It was ended on request; run it again."
	},
	MG3007: {
		title: "A bug in mlgate",
		remedy: "Please report it with the output of the same command with --debug."
	},
	MG3008: {
		title: "A child process cannot be started",
		remedy: "Check the limits on processes and memory of this machine, and that its temporary folder is writable."
	},
	MG3101: {
		title: "A native package has no files for this platform",
		remedy: "Run the step on a platform that the message lists: GitHub-hosted Linux and Windows runners, or macOS on Apple silicon."
	},
	MG3102: {
		title: "The registry does not have a native package",
		remedy: "Let the registry that npm is configured for mirror it, or unpack it elsewhere and name the folder in native-packages."
	},
	MG3103: {
		title: "The registry refuses to hand out a native package",
		remedy: "Give npm a token for this registry, as actions/setup-node does with registry-url and NODE_AUTH_TOKEN."
	},
	MG3104: {
		title: "A downloaded native package is not what was published",
		remedy: "Nothing of it was kept. A registry or proxy on the way changes or damages packages: look there, or name a folder in native-packages."
	},
	MG3105: {
		title: "The registry of native packages cannot be reached",
		remedy: "Check npm's registry, proxy and cafile settings and the network of the runner, or name a folder in native-packages."
	},
	MG3106: {
		title: "Native packages cannot be stored",
		remedy: "Check the free space and the permissions of the folder that the message names."
	},
	MG3107: {
		title: "A setting of npm cannot be used",
		remedy: "Mend it in the environment or in the .npmrc of the user or the machine; the message names it."
	}
};
// packages/core/errors/registry.ts
/** The model registry. */
const registryErrors = {
	MG6501: {
		title: "No such model or version is registered",
		remedy: "mlgate model list shows what is; a clone may lack tags, which git fetch --tags brings."
	},
	MG6510: {
		title: "A version is registered already, with other files",
		remedy: "What is published never changes: register the model as another version."
	},
	MG6511: {
		title: "The tag of a version is on another commit",
		remedy: "Tags are never moved: register the model as another version, or check out the commit of the tag."
	},
	MG6512: {
		title: "Rules of the repository block a tag",
		remedy: "Let the token past the rule that protects tags, or register from where the rule allows it."
	},
	MG6513: {
		title: "A release cannot hold so many or such large files",
		remedy: "Pack small files into an archive; larger parts than 2 GiB are split, unless a limit of yours says otherwise."
	},
	MG6514: {
		title: "What a release holds is not what was sent",
		remedy: "It was not published. Run the step again: what is whole is kept, the rest is sent anew."
	},
	MG6515: {
		title: "What was fetched is not what the version holds",
		remedy: "Nothing was handed on. Fetch again; when it stays, somebody changed the release."
	},
	MG6516: {
		title: "A version does not meet what its stage asks for",
		remedy: "Register a version that does, or change what the stage asks for in mlgate.yml on the default branch."
	},
	MG6517: {
		title: "A model cannot be registered as it is",
		remedy: "The message says what is missing: its files, a result that was judged, or a version."
	},
	MG6518: {
		title: "A manifest cannot be read",
		remedy: "It is of a newer mlgate, or was changed; nothing was done with it."
	},
	MG6519: {
		title: "There is no attestation that can be trusted",
		remedy: "Register the model in a workflow with id-token: write and attestations: write, or do not ask for one."
	},
	MG6520: {
		title: "A stage has nothing to return to",
		remedy: "mlgate model show tells what it was on before; promote a version by its name."
	},
	MG6521: {
		title: "A stage was changed by somebody else at the same moment",
		remedy: "The message says what it is on now. Look whether that is right, and run the step again if not."
	},
	MG6522: {
		title: "A stage or a version cannot be changed that way",
		remedy: "The message says why. Stages are words as production or canary-eu; what serves is not deprecated."
	},
	MG6523: {
		title: "A version cannot be measured again",
		remedy: "The message says what is missing: its commit, the data that it was measured on, a model that can be run, or a training."
	},
	MG6530: {
		title: "A mirror cannot show a version",
		remedy: "The version is published all the same. Mend what the message names, then run mlgate model mirror."
	},
	MG6531: {
		title: "A registry cannot be imported",
		remedy: "Nothing was registered. The message says what is missing there, or is not what it should be."
	}
};
// packages/core/errors/catalogue.ts
/**
* Every error that mlgate raises on purpose, by code. A code is never reused and never changes its meaning:
* people search for it. docs/reference/errors.md is generated from this table.
*/
const errorCatalogue = {
	...documentErrors,
	...configurationErrors,
	...processErrors,
	...dataErrors,
	...modelErrors,
	...baselineErrors,
	...registryErrors,
	...gateErrors,
	...gitHubErrors,
	...otherMachineErrors,
	...commandLineErrors
};
// packages/core/errors.ts
/** An error that mlgate expects: it has a code, says what happened and what to do, and never shows a stack. */
var MlgateError = class MlgateError extends Error {
	code;
	hint;
	place;
	/** All problems found, this error's own first: a reader of a file reports them at once. */
	problems;
	constructor(problem, options = {}) {
		super(problem.message, options.cause === void 0 ? void 0 : { cause: options.cause });
		this.name = "MlgateError";
		this.code = problem.code;
		this.hint = problem.hint;
		this.place = problem.place;
		this.problems = [problem, ...options.further ?? []];
	}
	/**
	* One error of several problems, the first of which gives it its code and message.
	*
	* @throws RangeError when there are none: an error without a problem would be a lie.
	*/
	static ofProblems(problems, cause) {
		const [first, ...further] = problems;
		if (first === void 0) throw new RangeError("an error needs at least one problem");
		return new MlgateError(first, {
			cause,
			further
		});
	}
};
// packages/core/numbers.ts
const tagged = {
	NaN: NaN,
	Infinity: Number.POSITIVE_INFINITY,
	"-Infinity": Number.NEGATIVE_INFINITY
};
/** A number of a document: JSON has no NaN and no infinities, so these travel as strings. */
const documentNumber = codec(union([number(), _enum([
	"NaN",
	"Infinity",
	"-Infinity"
])]), custom((value) => typeof value === "number"), {
	decode: (wire) => typeof wire === "number" ? wire : tagged[wire],
	encode: (value) => Number.isFinite(value) ? value : String(value)
});
/** JSON text in which numbers that JSON lacks are tagged strings; `indent` as in JSON.stringify. */
function stringifyDocument(document, indent) {
	return JSON.stringify(document, (_, value) => typeof value === "number" && !Number.isFinite(value) ? String(value) : value, indent);
}
// packages/core/verdict.ts
/** What a gate, a check or a whole run comes to, in rising order of severity. */
const verdicts = [
	"pass",
	"inconclusive",
	"fail",
	"error"
];
/**
* The verdict of a whole: its worst part. The worst of nothing is `pass`.
*
* @param parts verdicts in any order.
*/
function worstVerdict(parts) {
	let worst = 0;
	for (const part of parts) worst = Math.max(worst, verdicts.indexOf(part));
	return verdicts[worst];
}
/**
* The process exit code that a verdict means: 0 passed, 1 a gate or check failed, 2 undecidable.
*
* @param onInconclusive whether "can't tell" lets the run through (the default everywhere) or stops it.
* @param mode in `report` mode everything is shown and nothing turns red: always 0.
*/
function exitCodeOf(verdict, { onInconclusive, mode }) {
	if (mode === "report" || verdict === "pass") return 0;
	if (verdict === "inconclusive") return onInconclusive === "fail" ? 1 : 0;
	return verdict === "fail" ? 1 : 2;
}
// packages/core/result/fields.ts
const text = string();
const count = int().check(_nonnegative());
const optional = exactOptional;
// packages/core/result/checks.ts
const checkStatuses = [
	"pass",
	"fail",
	"error",
	"skipped"
];
const severities = ["error", "warn"];
/** A yes/no statement about data or a model, with what was seen and what was expected. */
const checkSchema = looseObject({
	id: text,
	column: optional(text),
	status: _enum(checkStatuses),
	severity: _enum(severities),
	title: text,
	observed: optional(text),
	expected: optional(text),
	/** Number of offending rows (or cells, groups), where that can be counted. */
	count: optional(count),
	/** Offending rows of all rows read, 0 … 1, where `count` counts rows. */
	share: optional(number().check(_gte(0), _lte(1))),
	/** First offending data rows, counted from 1, the header not included. */
	rows: optional(array(count)),
	/** Physical line in a text file, counted from 1, where the first row starts. */
	line: optional(count),
	/** The file that the first row is in, as `subject.data` calls it, where there are several. */
	file: optional(text),
	/** Where the schema says what was expected: its file from the folder where paths start, line and column from 1. */
	declared: optional(looseObject({
		file: text,
		line: count,
		column: count
	})),
	/** What stands in the first of `rows`, in their order, only when the user asked for it: data may be private. */
	samples: optional(array(text)),
	hint: optional(text),
	/** In a shortened result: how many checks of as many columns this one stands for, and some of the columns. */
	alike: optional(looseObject({
		checks: count,
		columns: array(text)
	})),
	/** A failure that the result's `acceptance` lets through keeps its status and does not count. */
	accepted: optional(boolean())
});
// packages/core/result/metrics.ts
/**
* Slice of the rows that a number speaks of, by column: `{weather: "fog"}`, `{weather: null}` for the rows without a
* value; null is the whole.
*/
const sliceSchema = nullable(record(text, nullable(text)));
/** An interval that covers the true value in `level` of all samples. */
const intervalSchema = looseObject({
	level: documentNumber,
	low: documentNumber,
	high: documentNumber,
	method: text
});
/** A number with all that is needed to judge it. */
const metricSchema = looseObject({
	/** Canonical name, scikit-learn's function call: `f1_score(average=macro)`. */
	name: text,
	slice: optional(sliceSchema),
	value: documentNumber,
	/** SI: `1`, `ms`, `bytes`, or the unit of the target. */
	unit: text,
	direction: _enum([
		"higher",
		"lower",
		"none"
	]),
	samples: count,
	interval: optional(nullable(intervalSchema)),
	/** Why there is no number (value is then NaN): the metric is undefined on these rows. */
	error: optional(text)
});
// packages/core/result/gates.ts
/** Difference candidate − base with its interval, in the metric's unit. */
const differenceSchema = looseObject({
	value: documentNumber,
	low: optional(documentNumber),
	high: optional(documentNumber),
	method: text
});
const reasonCodes = [
	"within-bound",
	"out-of-bound",
	"within-margin",
	"worse-than-margin",
	"not-shown",
	"held-by-holm",
	"improved",
	"not-improved",
	"same-model",
	"identical-predictions",
	"unchanged-inputs",
	"point-estimates",
	"no-baseline",
	"incomparable",
	"metric-missing",
	"metric-nan",
	"no-samples",
	"below-min-samples"
];
/**
* How the losses of single rows moved, beside the mean that is judged: a few rows may outweigh all others. The p are
* those of Wilcoxon's signed-rank test: small when rows tend to be better, or worse.
*/
const rowwiseSchema = looseObject({
	better: count,
	worse: count,
	pBetter: documentNumber,
	pWorse: documentNumber
});
/** Who let a failing gate through, why, and until which day (`2026-12-31`, in UTC). */
const waivedSchema = looseObject({
	reason: text,
	approver: text,
	expires: text
});
/** What one rule on one metric came to. */
const gateSchema = looseObject({
	metric: text,
	slice: sliceSchema,
	/** The one rule judged, as the user wrote it: `{"max-regression": "1pt"}`. */
	rule: record(text, union([documentNumber, text])),
	severity: optional(_enum(severities)),
	/** Level of the interval that `min` and `max` were judged by, where one was asked for. */
	confidence: optional(documentNumber),
	/** Fewest rows from which a slice counts, for a gate on slices. */
	minSamples: optional(count),
	verdict: _enum(verdicts),
	base: optional(nullable(documentNumber)),
	value: optional(nullable(documentNumber)),
	difference: optional(nullable(differenceSchema)),
	/** One-sided p of "not worse". */
	p: optional(nullable(documentNumber)),
	pAdjusted: optional(nullable(documentNumber)),
	/** How single rows moved, for a metric that is a mean over rows. */
	rowwise: optional(rowwiseSchema),
	family: optional(text),
	/** Smallest true change for the worse, in the metric's unit, that this sample would probably have shown. */
	detectable: optional(nullable(documentNumber)),
	/** About how many more rows would decide, were the difference to stay what it is. */
	rowsNeeded: optional(nullable(count)),
	reasonCode: _enum(reasonCodes),
	reason: text,
	/** A failure that is waived keeps its verdict and does not count to that of the result. */
	waived: optional(waivedSchema),
	/** A failure that the result's `acceptance` lets through keeps its verdict and does not count either. */
	accepted: optional(boolean())
});
/**
* Gates that a pull request changes. Those of its base decided; the verdict is that by its own. With `judgedOn`, what
* it changes of that which the gates are about, such as `target of signs`: that counted as it says itself.
*/
const changedGatesSchema = looseObject({
	gates: array(text),
	judgedOn: optional(array(text)),
	verdict: optional(_enum(verdicts))
});
/**
* A label on the pull request that lets the failures of its newest commit through: who set it, and when (ISO 8601).
* With `refused` it has no effect, for the reason given.
*/
const acceptanceSchema = looseObject({
	label: text,
	by: optional(text),
	at: optional(text),
	refused: optional(text)
});
/** What may turn a step red, the strictest first: a verdict and what is worse, or nothing at all. */
const failOnChoices = [
	"inconclusive",
	"fail",
	"error",
	"never"
];
// packages/core/result/comparison.ts
/** How a metric moved between base and candidate, on the rows that they share. */
const changeSchema = looseObject({
	metric: text,
	slice: optional(sliceSchema),
	difference: differenceSchema,
	/** One-sided p of "not worse". */
	p: optional(nullable(documentNumber))
});
/** Truth by row, prediction by column, in the order of `labels`; weighted sums where rows have weights. */
const confusionSchema = looseObject({
	labels: array(text),
	counts: array(array(documentNumber))
});
/** How candidate and base rows met. */
const pairingSchema = looseObject({
	/** Rows of the candidate, and how many of them the base has too with the same truth. */
	rows: count,
	shared: count,
	by: _enum(["id", "position"]),
	/** Rows whose id the base has too, with another truth. */
	truthChanged: optional(count),
	/** How many trainings each side's numbers rest on; with one each, the interval covers rows, not retraining. */
	trainings: optional(looseObject({
		candidate: count,
		base: count
	})),
	rightToWrong: optional(count),
	wrongToRight: optional(count)
});
/** Rows of one class of the truth, of one slice, or of both, and how many of them changed between right and wrong. */
const flippedPartSchema = looseObject({
	class: optional(text),
	slice: optional(sliceSchema),
	rows: count,
	rightToWrong: count,
	wrongToRight: count
});
/** Rows of the candidate, counted from 1, in the order of its predictions; ids where they are as they came. */
const flippedRowsSchema = looseObject({
	rows: array(count),
	ids: optional(array(text))
});
/** Where rows changed between right and wrong: what lost most first, and single rows where the user asked for them. */
const flipsSchema = looseObject({
	parts: array(flippedPartSchema),
	rightToWrong: optional(flippedRowsSchema),
	wrongToRight: optional(flippedRowsSchema)
});
/**
* A part of the rows that was found by searching one half of them, with numbers of the other half alone, on which it
* was confirmed.
*/
const segmentSchema = looseObject({
	slice: sliceSchema,
	metric: text,
	unit: text,
	value: documentNumber,
	/** Of all other rows, where it is the weakest parts that were searched for. */
	elsewhere: optional(documentNumber),
	/** Of the same rows with the baseline, where it is what got worse. */
	base: optional(documentNumber),
	rows: count,
	/** One-sided p of "not weaker" or "not worse", adjusted for all parts that were tried. */
	pAdjusted: documentNumber
});
// packages/core/result/curves.ts
const numbers$2 = array(documentNumber);
const areas = {
	roc: optional(looseObject({
		falsePositiveRate: numbers$2,
		truePositiveRate: numbers$2
	})),
	precisionRecall: optional(looseObject({
		threshold: numbers$2,
		precision: numbers$2,
		recall: numbers$2
	}))
};
/** The curves of one class of more than two, against the rest. */
const classCurvesSchema = looseObject({
	label: text,
	...areas
});
/** What each threshold on a class's probability costs or brings per row on average, by the prices of one metric. */
const thresholdSearchSchema = looseObject({
	metric: text,
	/** Class that is predicted from the threshold on. */
	label: text,
	/** Falling; the first is infinite and takes no row. */
	threshold: numbers$2,
	value: numbers$2,
	/** Best on the very rows that are judged, and so better than it will be on others. */
	best: looseObject({
		threshold: documentNumber,
		value: documentNumber
	}),
	/** With the predicted classes as they are. */
	asPredicted: documentNumber
});
/**
* What is drawn of one training's predictions, rounded to what a drawing needs, point by point: the first number of
* each list is of the first point. Of classes, or of a regression.
*/
const curvesSchema = looseObject({
	/** How many rows it is drawn from, and whether these count by weights. */
	rows: int().check(_nonnegative()),
	weighted: boolean(),
	/** Class that the curves are of, against the rest; absent where there are more than two. */
	label: optional(text),
	...areas,
	/** Each class against the rest, where there are more than two: those with the most rows. */
	classes: optional(array(classCurvesSchema)),
	/**
	* Bins of like probability, of the class `label` or else of the most probable one: the rows in each (their weight,
	* where they have weights), what was said, what came true.
	*/
	calibration: optional(looseObject({
		rows: numbers$2,
		meanProbability: numbers$2,
		share: numbers$2
	})),
	thresholds: optional(array(thresholdSearchSchema)),
	/**
	* Bins of like prediction, each with the residuals (truth − prediction) below which lie 5, 25, 50, 75 and 95 % of
	* its rows.
	*/
	residuals: optional(looseObject({
		rows: numbers$2,
		meanPrediction: numbers$2,
		quantiles: array(numbers$2)
	}))
});
// packages/core/result/baseline.ts
/** What a result is compared with, and how it was found. */
const baselineSchema = looseObject({
	/** `file`, `git`, `first-parent`, `merge-base`, … or `none`. */
	how: text,
	/** The location as named by the user or found by a strategy. */
	location: optional(text),
	commit: optional(text),
	sha256: optional(text),
	/** The branch that the commit is on, and when it was committed (ISO 8601), where these are known. */
	branch: optional(text),
	date: optional(text),
	/** For an ancestor: the commit it stands in for, and how many commits lie between. */
	before: optional(looseObject({
		sha: text,
		commits: count
	})),
	/** What else is to be known of it, in words: `what this branch merges into`, `2 days old`. */
	facts: optional(array(text)),
	/** Nothing was ever stored to compare with: the first run. */
	isFirst: optional(boolean()),
	metrics: array(metricSchema),
	/** Changes of all metrics, gated or not, where rows could be paired. */
	changes: optional(array(changeSchema)),
	confusion: optional(confusionSchema),
	curves: optional(curvesSchema),
	pairing: optional(pairingSchema),
	flips: optional(flipsSchema),
	/** Found parts that got worse, the worst first. */
	segments: optional(array(segmentSchema)),
	passedOver: array(looseObject({
		how: text,
		reason: text
	}))
});
/** What is shown beside the baseline, without effect: `production`. */
const besideSchema = extend(baselineSchema, { name: text });
// packages/core/result/benchmark.ts
const numbers$1 = array(documentNumber);
const sides = (side) => looseObject({
	candidate: side,
	base: optional(side)
});
/**
* How often calls took how long, over all processes of a side: bin i holds calls of first · growth^i to
* first · growth^(i + 1) milliseconds.
*/
const histogramSchema = looseObject({
	first: documentNumber,
	growth: documentNumber,
	counts: numbers$1
});
/** One thing that was looked at again and again while it was measured, such as the power of a GPU. */
const trackSchema = looseObject({
	name: text,
	unit: text,
	/** Since the first look. */
	seconds: numbers$1,
	values: numbers$1
});
/** One operator of a model, by the runtime's own profile. */
const operatorSchema = looseObject({
	name: text,
	type: text,
	/** Execution provider that ran it. */
	provider: text,
	/** Milliseconds a call, and its share of all operators' time. */
	milliseconds: documentNumber,
	share: documentNumber
});
const sweptSide = looseObject({
	/** Milliseconds a call or request. */
	latencyP50: documentNumber,
	latencyP99: optional(documentNumber),
	/** Rows, or requests, a second. */
	throughput: documentNumber
});
/** What another batch size, or as many requests under way at once, comes to. */
const sweepPointSchema = looseObject({
	by: _enum(["batch", "concurrency"]),
	size: count,
	...sides(sweptSide).shape
});
/** Latency and memory of one process of the candidate over minutes, window by window. */
const soakSchema = looseObject({
	/** End of each window since the start. */
	seconds: numbers$1,
	/** Median of its calls in milliseconds. */
	latencyP50: numbers$1,
	/** Bytes held at its end; empty where the platform does not tell. */
	memory: numbers$1
});
/** What a metric came to on the default branch, the oldest first. */
const pastSchema = looseObject({
	metric: text,
	values: numbers$1,
	/** Place by place, the commits that were measured. */
	commits: optional(array(text))
});
/** What a benchmark saw beyond its metrics: for pictures and tables, judged by nothing. */
const benchmarkSchema = looseObject({
	latencies: optional(sides(histogramSchema)),
	/** Median latency of each round in milliseconds, by process; place by place, both sides ran in turns. */
	rounds: optional(sides(array(numbers$1))),
	telemetry: optional(array(trackSchema)),
	/** Those that take the most time, the slowest first. */
	operators: optional(sides(array(operatorSchema))),
	sweep: optional(array(sweepPointSchema)),
	soak: optional(soakSchema),
	history: optional(array(pastSchema))
});
// packages/core/result/subject.ts
const subjectFileSchema = looseObject({
	path: text,
	sha256: text,
	bytes: optional(count),
	rows: optional(count),
	/** Of `rows`, those that could not be read as rows of a table. */
	rejectedRows: optional(count),
	/** What the place that a file was brought from calls these bytes: a version id, a generation, an ETag, a commit. */
	version: optional(text)
});
/** The exact bytes measured. */
const subjectSchema = looseObject({
	/** `externalData` lists the files that hold weights beside the model itself. */
	model: optional(extend(subjectFileSchema, { externalData: optional(array(subjectFileSchema)) })),
	/** A server that ran the model, in place of a file: its URL, and the version that answered. */
	endpoint: optional(looseObject({
		url: text,
		version: optional(text)
	})),
	/** Words of the command that wrote the predictions, as the user said them. */
	command: optional(array(text)),
	data: array(subjectFileSchema),
	/** Rows of the data that checks looked at, where these were a sample of all. */
	sampledRows: optional(count),
	/** Files of other data sets that the measured one was held against, by the name of each. */
	references: optional(array(extend(subjectFileSchema, { name: text }))),
	/** In a shortened result: files of `data` that are not listed, and what they hold together. */
	unlisted: optional(looseObject({
		files: count,
		bytes: count,
		rows: optional(count),
		rejectedRows: optional(count)
	})),
	/** A file of numbers that were computed elsewhere. */
	metrics: optional(subjectFileSchema),
	/** Commit that was measured; on a pull request the merge commit, and `head` is the branch's own. */
	commit: optional(text),
	head: optional(text),
	/** Hash over the files of `changed-by`. */
	inputs: optional(text),
	/** Column that holds the truth, where the data has several that could. */
	target: optional(text),
	/** How the data was fed to the model and its outputs were read, in words. */
	binding: optional(text),
	predictions: optional(looseObject({
		path: text,
		sha256: text,
		rows: count,
		id: optional(text),
		/** How ids were hashed before they were kept, and with which salt; absent where they were not. */
		ids: optional(looseObject({
			hash: text,
			salt: text
		})),
		/** What is kept of each row; `predictions` when absent. */
		kept: optional(_enum(["predictions", "losses"])),
		/** How the numbers of columns were made into slices: by quantiles, or between bounds. */
		bins: optional(record(text, looseObject({
			quantiles: optional(count),
			bounds: optional(array(documentNumber))
		}))),
		/** Column of the folds of a cross-validation. */
		folds: optional(text),
		/** The part of all rows that these are, where scoring was split, and how many are dealt at once. */
		shard: optional(looseObject({
			index: count,
			count,
			blockRows: count
		})),
		/** Files of the other trainings, where there are several. */
		further: optional(array(looseObject({
			path: text,
			sha256: text
		})))
	}))
});
// packages/core/result/timings.ts
const numbers = array(documentNumber);
/**
* What each process of a benchmark saw of one metric, in the metric's unit: its median over rounds. Place by place,
* `candidate` and `base` ran in turns; without `base`, only the candidate was run.
*/
const timingSchema = looseObject({
	metric: text,
	candidate: numbers,
	base: optional(numbers),
	/** Of each pair: how much more the candidate cost than the base, as ln(candidate / base), its median over rounds. */
	effects: optional(numbers),
	/** The first so many pairs decided; those after them were run afresh to confirm that something got worse. */
	firstRun: count
});
// packages/core/result/result.ts
const problemSchema = looseObject({
	code: text,
	message: text,
	hint: optional(text),
	place: optional(looseObject({
		file: text,
		line: optional(count),
		column: optional(count),
		path: optional(text)
	}))
});
const resultKinds = [
	"data",
	"evaluation",
	"benchmark",
	"metrics",
	"drift"
];
/** The schema id of the documents that this version writes. */
const resultSchemaId = "mlgate/result@1";
/** The document that a measuring step writes. Unknown keys are kept: a later minor version may add some. */
const resultSchema = looseObject({
	schema: literal(resultSchemaId),
	kind: _enum(resultKinds),
	name: text,
	leg: optional(nullable(record(text, json()))),
	subject: subjectSchema,
	run: optional(looseObject({})),
	environment: record(text, json()),
	parameters: record(text, json()),
	/** What the predictions are of: `classification`, `ranking`, …; tells what a row of them stands for. */
	task: optional(text),
	metrics: array(metricSchema),
	confusion: optional(confusionSchema),
	curves: optional(curvesSchema),
	/** Of a benchmark: what each process saw of each metric. */
	timings: optional(array(timingSchema)),
	benchmark: optional(benchmarkSchema),
	/** Found parts on which the model is weakest, the weakest first. */
	segments: optional(array(segmentSchema)),
	checks: array(checkSchema),
	gates: array(gateSchema),
	baseline: nullable(baselineSchema),
	against: optional(array(besideSchema)),
	verdict: _enum(verdicts),
	/** What turned the step red that measured, for whoever tells it again; absent outside of a workflow. */
	failOn: optional(_enum(failOnChoices)),
	changedGates: optional(changedGatesSchema),
	acceptance: optional(acceptanceSchema),
	/** Why nothing could be measured or decided; the verdict is then `error`. */
	problems: optional(array(problemSchema)),
	/** Why this run had no means to judge, such as a secret that it lacks; the verdict is then `inconclusive`. */
	notJudged: optional(text),
	/** Things to know that change no verdict, such as what a margin is worth with this many rows. */
	notes: optional(array(text)),
	startedAt: text,
	durationMs: documentNumber
});
// packages/core/read-result.ts
const schemaIdPattern = /^mlgate\/result@(\d+)$/;
/** What is nested deeper is made to overrun the stack of whoever reads or writes it. */
const deepest = 100;
/**
* Reads the text of a `mlgate/result@1` document.
*
* @param file name for messages; the file itself is not touched.
* @throws MlgateError MG1001 when the text is no such document, MG1002 when it is of a newer version.
*/
function parseResult(text, file) {
	const document = parseJson(text, file);
	if (isDeeper(document, deepest)) throw new MlgateError({
		code: "MG1001",
		message: `${file} is not a sound result document: it is nested more than ${deepest} levels deep.`,
		place: { file }
	});
	const id = document?.schema;
	const version = typeof id === "string" ? schemaIdPattern.exec(id)?.[1] : void 0;
	if (version === void 0) throw new MlgateError({
		code: "MG1001",
		message: `${file} is not a result document: its "schema" is ${JSON.stringify(id) ?? "missing"}, not "mlgate/result@1".`,
		place: { file }
	});
	if (Number(version) > 1) throw new MlgateError({
		code: "MG1002",
		message: `${file} is a result document of version ${version}; this mlgate reads up to version 1.`,
		hint: "Upgrade mlgate; the file was left as it is.",
		place: { file }
	});
	const parsed = safeDecode(resultSchema, document);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new MlgateError({
		code: "MG1001",
		message: `${file} is not a sound result document: ${issue?.path.join(".") || "it"} ${describeIssue(issue)}.`,
		place: { file }
	});
}
/** The text of a result document, as `parseResult` reads it back. */
function formatResult(result) {
	return `${stringifyDocument(result, 2)}\n`;
}
function parseJson(text, file) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new MlgateError({
			code: "MG1001",
			message: `${file} is not JSON: ${cause.message}.`,
			hint: "It may have been cut, or be a web page. It was left as it is.",
			place: { file }
		}, { cause });
	}
}
function describeIssue(issue) {
	if (issue?.code === "invalid_type") return `should be of type ${issue.expected}`;
	if (issue?.code === "invalid_value") return `should be one of ${issue.values.map(String).join(", ")}`;
	return "has an unexpected value";
}
// packages/core/suggest.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/**
* The candidate that a misspelt word was probably meant to be, for "did you mean" hints, or undefined when
* none is near: two edits (two swapped letters count as two) or a third of the letters, one edit in short words.
*/
function suggest(word, candidates) {
	const limit = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
	let best;
	let bestDistance = limit + 1;
	for (const candidate of candidates) {
		const edits = fold(word) === fold(candidate) ? 0 : (0, import_fastest_levenshtein.distance)(word, candidate);
		if (edits < bestDistance) {
			best = candidate;
			bestDistance = edits;
		}
	}
	return best;
}
function fold(word) {
	return word.toLowerCase().replace(/[-_ .]/g, "");
}
// packages/core/stage-name.ts
/**
* What stages may be called. Their names are written in one case alone: `Production` would be another stage than
* `production`, and ask for nothing.
*/
const stageNamePattern = /^[a-z\d](?:(?:[a-z\d_-]|\/(?!\/)){0,98}[a-z\d])?$/;
/** The same in words that follow "Use". */
const stageNameForm = "lower-case letters, digits, \"-\", \"_\" and \"/\", with a letter or a digit at both ends (100 characters at most)";
/** The stage that was probably meant by a name that none can have; undefined where that is not clear. */
function stageNameMeant(name) {
	const lower = name.toLowerCase();
	return stageNamePattern.test(lower) ? lower : suggest(name, ["production"]);
}
export { MlgateError, documentNumber, errorCatalogue, exitCodeOf, failOnChoices, formatResult, isDeeper, metricSchema, parseResult, resultKinds, resultSchemaId, stageNameForm, stageNameMeant, stageNamePattern, stringifyDocument, subjectFileSchema, suggest, verdicts, worstVerdict };
