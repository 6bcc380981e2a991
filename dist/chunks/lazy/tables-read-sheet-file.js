import { MlgateError } from "../core.js";
import { readFile, stat } from "node:fs/promises";
import { createWriteStream } from "node:fs";
import { once } from "node:events";
// packages/tables/read-sheet-file.ts
/** A sheet is read as a whole; what is larger belongs into Parquet. */
const mostPackedBytes = 100 * 2 ** 20;
const mostUnpackedBytes = 2 ** 30;
const oneDay = 864e5;
/** A number as the sheet has it: its digits, which JavaScript would round. */
var SheetNumber = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
/**
* Writes a sheet of an .xlsx file as NDJSON: its first row holds the names of the columns, every row below it becomes
* an object whose keys are c0, c1 and so on. Numbers and truth values stay what they are, dates and times become ISO
* 8601, formulas what they came to when the file was saved, errors of formulas their text such as `#N/A`.
*
* @param sheet its name; it may be absent where there is only one.
* @returns the names of the columns, as they stand there.
* @throws MlgateError MG4001 when the file is no such workbook or has no such sheet, MG4010 when it is too large.
*/
async function readSheetFile(path, target, { name, sheet }) {
	const workbook = await openWorkbook(path, name);
	const { readSheet } = await import("./read-excel-file.js");
	const read = async (which) => {
		return await readSheet(workbook, which, {
			trim: false,
			parseNumber: (text) => new SheetNumber(text)
		});
	};
	try {
		const [header = [], ...rows] = await read(sheet ?? await onlySheet(read, name));
		if (header.length > 0 && header.every((cell) => cell === null)) throw unreadable(name, "the first row of its sheet is blank; the names of the columns must stand there");
		await writeRows(rows, target);
		return header.map(headerText);
	} catch (cause) {
		if (cause instanceof MlgateError) throw cause;
		const sheets = sheetsIn(cause);
		if (sheets !== void 0) throw noSuchSheet(name, sheet, sheets);
		throw unreadable(name, "it is damaged, or no workbook of Excel", cause);
	}
}
/** A workbook that unpacks to what one can hold, as the library reads it. */
async function openWorkbook(path, name) {
	const { size } = await stat(path);
	if (size > mostPackedBytes) throw tooLarge(name, size, mostPackedBytes);
	const bytes = await readFile(path);
	if (bytes.subarray(0, 4).equals(Buffer.from([
		208,
		207,
		17,
		224
	]))) throw unreadable(name, "it is an .xls file, or protected by a password");
	const { unzipSync, zipSync } = await import("./fflate.js");
	let unpacked = 0;
	const count = ({ originalSize }) => {
		unpacked += originalSize;
		return false;
	};
	try {
		unzipSync(bytes, { filter: count });
		if (unpacked > mostUnpackedBytes) throw tooLarge(name, unpacked, mostUnpackedBytes);
		const files = unzipSync(bytes, { filter: (file) => /\.(?:xml|rels)$/.test(file.name) });
		for (const [file, xml] of Object.entries(files)) if (file.startsWith("xl/worksheets/")) files[file] = withErrorsAsText(xml);
		return zipSync(files, { level: 0 }).buffer;
	} catch (cause) {
		if (cause instanceof MlgateError) throw cause;
		throw unreadable(name, "it is cut, or no workbook of Excel", cause);
	}
}
/** The library takes `#DIV/0!` and its like for empty cells, which would hide them. */
function withErrorsAsText(xml) {
	const text = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength).toString();
	return Buffer.from(text.replace(/(<(?:\w+:)?c\b[^>]*\st=)(?:"e"|'e')/g, "$1\"str\""));
}
/** The name of a workbook's sheet, as the library tells it when it is asked for one that can't be. */
async function onlySheet(read, name) {
	const sheets = await read("\0").then(() => void 0, (cause) => {
		const found = sheetsIn(cause);
		if (found === void 0) throw cause;
		return found;
	});
	const [only, ...others] = sheets ?? [];
	if (only === void 0 || others.length > 0) throw noSuchSheet(name, void 0, sheets ?? []);
	return only;
}
function sheetsIn(cause) {
	return cause instanceof Error && cause.name === "SheetNotFoundError" && "sheets" in cause && Array.isArray(cause.sheets) ? cause.sheets.map(String) : void 0;
}
async function writeRows(rows, target) {
	const stream = createWriteStream(target);
	for (const row of rows) {
		const fields = row.map((cell, index) => `"c${index}":${jsonOf(cell)}`);
		if (!stream.write(`{${fields.join(",")}}\n`)) await once(stream, "drain");
	}
	stream.end();
	await once(stream, "close");
}
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
function jsonOf(cell) {
	if (cell instanceof SheetNumber) return jsonNumber.test(cell.text) ? cell.text : JSON.stringify(cell.text);
	return JSON.stringify(cell instanceof Date ? isoText(cell) : cell);
}
/** A day where there is no time of day. Excel keeps times as fractions of a day, of which whole seconds miss a little. */
function isoText(date) {
	const time = date.getTime();
	if (Number.isNaN(time)) return "an impossible date";
	const seconds = Math.round(time / 1e3) * 1e3;
	const meant = Math.abs(time - seconds) <= 1 ? seconds : time;
	const text = new Date(meant).toISOString();
	return meant % oneDay === 0 ? text.slice(0, 10) : text.replace("Z", "").replace(/\.000$/, "");
}
function headerText(cell) {
	if (cell === null) return "";
	if (cell instanceof SheetNumber) return cell.text;
	return cell instanceof Date ? isoText(cell) : String(cell);
}
function unreadable(name, what, cause) {
	return new MlgateError({
		code: "MG4001",
		message: `${name} cannot be read: ${what}.`,
		hint: "Save it as .xlsx without a password, or as CSV.",
		place: { file: name }
	}, { cause });
}
function noSuchSheet(name, sheet, sheets) {
	const listed = sheets.slice(0, 10).map((each) => JSON.stringify(each)).join(", ");
	return new MlgateError({
		code: "MG4001",
		message: sheet === void 0 ? `${name} has ${sheets.length} sheets, and nothing says which of them is the table: ${listed}.` : `${name} has no sheet ${JSON.stringify(sheet)}, but ${listed}.`,
		hint: "Say `format: { sheet: … }` in the schema; a file without one, such as predictions, has to have one sheet.",
		place: { file: name }
	});
}
function tooLarge(name, bytes, most) {
	const mebibytes = (count) => `${Math.round(count / 2 ** 20)} MiB`;
	return new MlgateError({
		code: "MG4010",
		message: `${name} holds ${mebibytes(bytes)}; a workbook may hold ${mebibytes(most)}.`,
		hint: "Write the table as Parquet or CSV: those are read without holding all of them.",
		place: { file: name }
	});
}
export { readSheetFile };
