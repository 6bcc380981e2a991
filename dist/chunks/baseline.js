import { MlgateError } from "./core.js";
import { _regex, boolean, looseObject, nullable, optional as optional$1, string } from "./zod.js";
import { hashFile, readResultFile, resolveLocation } from "./files.js";
import { lstat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { createHash } from "node:crypto";
// packages/baseline/find.ts
/** Asks the strategies in order; the first that finds something wins. */
async function findBaseline(strategies, need) {
	const passedOver = [];
	let isFirst = false;
	for (const strategy of strategies) {
		const found = await strategy.find(need);
		if (!("passedOver" in found)) return {
			found,
			passedOver
		};
		passedOver.push({
			how: strategy.how,
			reason: found.passedOver
		});
		isFirst ||= found.isNew === true;
	}
	return {
		found: null,
		passedOver,
		...isFirst ? { isFirst } : {}
	};
}
// packages/baseline/named-location.ts
/** What a single baseline file holds, by its extension. */
const readers = {
	".onnx": async (file, _, bytes) => ({ model: {
		file,
		bytes
	} }),
	".parquet": async (file) => ({ predictions: { files: [file] } }),
	".csv": async (file) => ({ predictions: { files: [file] } }),
	".json": readStoredResult
};
const predictionFiles = /* @__PURE__ */ new Set([".parquet", ".csv"]);
/**
* The baseline at a place that the user names: a model, predictions (a file for each training), or a result
* document. A name that leads nowhere is the user's mistake and an error, never "no baseline".
*
* @param readNumbers reads a file of plain numbers, where the step knows such; null when the file is none.
* @param location `PATH`, a pattern, `file:PATH` or `git:REF:PATH`.
* @throws MlgateError MG6001 when the files are of no known kind, MG6002 when the result is of another subject.
*/
function namedLocation(location, context, readNumbers) {
	return {
		how: "named",
		async find(need) {
			const { files, scheme, commit } = await resolveLocation(location, context);
			const found = {
				how: scheme,
				location,
				...commit === void 0 ? {} : { commit }
			};
			const [file, ...others] = files;
			if (others.length > 0) return {
				...found,
				...await severalTrainings(location, files)
			};
			const read = file === void 0 ? void 0 : readers[extensionOf(file)];
			if (file === void 0 || read === void 0) throw new MlgateError({
				code: "MG6001",
				message: `The baseline ${location} is neither a model, predictions nor a result.`,
				hint: `Name a file that ends in ${Object.keys(readers).join(", ")}.`
			});
			const { sha256, bytes } = await hashFile(file);
			const metrics = readNumbers === void 0 ? null : await readNumbers(file, location);
			if (metrics !== null) return {
				...found,
				sha256,
				metrics
			};
			return {
				...found,
				sha256,
				...await read(file, need, bytes)
			};
		}
	};
}
async function severalTrainings(location, files) {
	if (!files.every((file) => predictionFiles.has(extensionOf(file)))) throw new MlgateError({
		code: "MG6001",
		message: `The baseline ${location} names ${files.length} files that are not all predictions.`,
		hint: "Several files stand for several trainings; a model or a result has to be one file."
	});
	const list = (await Promise.all(files.map(hashFile))).map(({ sha256 }) => sha256).join();
	return {
		sha256: createHash("sha256").update(list).digest("hex"),
		predictions: { files }
	};
}
function extensionOf(file) {
	return extname(file).toLowerCase();
}
async function readStoredResult(file, need) {
	const result = await readResultFile(file);
	if (result.kind !== need.kind || result.name !== need.name) throw new MlgateError({
		code: "MG6002",
		message: `${file} is the result of ${result.kind} "${result.name}", not of ${need.kind} "${need.name}".`,
		hint: "Compare like with like: name the result that the same step wrote."
	});
	const files = await storedPredictions(file, result);
	return files === null ? { result } : {
		result,
		predictions: { files }
	};
}
/**
* The predictions files beside a stored result, or null when there are none any more.
*
* @throws MlgateError MG6003 when a file is there that is not the one the result speaks of: paired rows that never
*   belonged to these numbers would look like proof, and numbers alone would judge less strictly than rows.
*/
async function storedPredictions(file, { subject }) {
	if (subject.predictions === void 0) return null;
	const { further = [], ...first } = subject.predictions;
	const files = [];
	for (const { path, sha256 } of [first, ...further]) {
		const sidecar = join(dirname(file), basename(path));
		const found = await lstat(sidecar).catch(() => null);
		if (found === null) return null;
		if (!found.isFile() || (await hashFile(sidecar)).sha256 !== sha256) throw notItsOwn(sidecar, file);
		files.push(sidecar);
	}
	return files;
}
function notItsOwn(sidecar, file) {
	return new MlgateError({
		code: "MG6003",
		message: `${sidecar} is not the predictions file that ${file} speaks of.`,
		hint: "Make the result again, or remove the file to compare numbers alone.",
		place: { file: sidecar }
	});
}
// packages/baseline/resolve/run-event.ts
const commitId = string().check(_regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/));
const optional = optional$1;
looseObject({
	repository: optional(looseObject({ default_branch: optional(string()) })),
	pull_request: optional(looseObject({
		base: looseObject({
			ref: string(),
			sha: commitId
		}),
		head: looseObject({ sha: commitId })
	})),
	merge_group: optional(looseObject({
		base_sha: commitId,
		base_ref: string(),
		head_sha: optional(commitId)
	})),
	workflow_run: optional(nullable(looseObject({
		head_sha: commitId,
		event: optional(string())
	}))),
	before: optional(nullable(string())),
	after: optional(nullable(string())),
	forced: optional(nullable(boolean())),
	deleted: optional(nullable(boolean()))
});
export { findBaseline, namedLocation };
