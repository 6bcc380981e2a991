import { timeCommand } from "../benchmark.js";
import { printedNumbers, unreadable } from "../pipeline.js";
import { open, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { StringDecoder } from "node:string_decoder";
// packages/pipeline/benchmark/printed-job.ts
/**
* Times a command as `timeCommand` does, and reads after each run the numbers that it says itself.
*
* @throws MlgateError as `timeCommand` and `printedNumbers` do, MG5059 too when there is too much to read, or the file
*   was not written.
*/
function timePrintingCommand({ metricsFrom, ...program }, work) {
	if (metricsFrom === void 0) return timeCommand(program, work);
	const { file } = metricsFrom;
	return timeCommand(program, work, file === void 0 ? async () => outputReader(program, metricsFrom) : () => fileReader(resolve(program.folder, file), file, metricsFrom));
}
/** What is read of a run, in characters or bytes: numbers take little, and logs that hold them end with them. */
const mostRead = 2 ** 20;
/** Of the standard output the end is kept; a document that begins before it is none. */
function outputReader({ words }, metricsFrom) {
	const startedAt = performance.now();
	const decoder = new StringDecoder("utf8");
	const parts = [];
	let length = 0;
	let isCut = false;
	return {
		hear(chunk) {
			const text = decoder.write(chunk);
			parts.push({
				text,
				time: performance.now() - startedAt
			});
			length += text.length;
			for (let first = parts[0]; first && length - first.text.length >= mostRead; first = parts[0]) {
				parts.shift();
				length -= first.text.length;
				isCut = true;
			}
		},
		async numbers() {
			const name = `What ${words[0]} printed`;
			if (isCut && (metricsFrom.format !== "regex" || metricsFrom.reach !== void 0)) throw unreadable(`${name} is more than 1 MiB.`, metricsFrom.reach === void 0 ? "Let it write the numbers into a file, and name that one." : "What is reached first may stand before that: let it print less.");
			const text = parts.map((part) => part.text).join("");
			return printedNumbers(text, metricsFrom, name, (place) => timeOf(parts, place));
		}
	};
}
/** When the part came that a text ends in. */
function timeOf(parts, place) {
	let end = 0;
	return parts.find(({ text }) => {
		end += text.length;
		return end >= place;
	})?.time ?? NaN;
}
async function fileReader(path, name, metricsFrom) {
	const before = await writtenAt(path);
	return {
		hear() {},
		async numbers() {
			const after = await writtenAt(path);
			if (after === null || after === before) throw unreadable(after === null ? `The command did not write ${name}.` : `The command left ${name} as it was.`, "The path starts at the folder that the command runs in, and each run has to write it anew.");
			return printedNumbers(await textOf(path, name), metricsFrom, name);
		}
	};
}
async function writtenAt(path) {
	const facts = await stat(path, { bigint: true }).catch((error) => {
		if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
		throw error;
	});
	return facts === null ? null : facts.mtimeNs;
}
async function textOf(path, name) {
	const file = await open(path);
	try {
		const { size } = await file.stat();
		if (size > mostRead) throw unreadable(`${name} is more than 1 MiB.`, "Let the command write the numbers alone.");
		return await file.readFile("utf8");
	} finally {
		await file.close();
	}
}
export { timePrintingCommand };
