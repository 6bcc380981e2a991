// packages/core/units.ts
const byteUnits = {
	"": 1,
	b: 1,
	kb: 1e3,
	kib: 1024,
	mb: 1e6,
	mib: 2 ** 20,
	gb: 1e9,
	gib: 2 ** 30,
	tb: 0xe8d4a51000,
	tib: 2 ** 40
};
const millisecondUnits = {
	"": 1e3,
	ms: 1,
	s: 1e3,
	min: 6e4,
	m: 6e4,
	h: 36e5,
	d: 864e5
};
/** Whole bytes from `4GB` (SI), `512MiB` (binary) or a bare number; null when it is no such size. */
function parseBytes(text) {
	return parseQuantity(text, byteUnits);
}
/** Bytes that a job can work with: Node needs some to begin with, and no machine has more. */
const memoryBounds = {
	least: 64 * 2 ** 20,
	most: 64 * 2 ** 40
};
/** What `parseMemory` takes, in words. */
const memoryWords = "a size from 64MiB to 64TiB, such as 4GB or 512MiB";
/** Memory for a job in whole bytes, as `parseBytes` reads it, from 64MiB to 64TiB; null when it is none. */
function parseMemory(text) {
	const bytes = parseBytes(text);
	return bytes === null || bytes < memoryBounds.least || bytes > memoryBounds.most ? null : bytes;
}
/** Whole milliseconds from `500ms`, `90s`, `10min`, `2h`, `7d` or a bare number of seconds; null when it is none. */
function parseDuration(text) {
	return parseQuantity(text, millisecondUnits);
}
/** What `parseSamples` takes, in words. */
const samplesWords = `true, false, or a whole number from 0 to 100`;
/** How many offending values each check shows: a number from 0 to 100, `true` for ten, `false` for none; null when it is no such. */
function parseSamples(text) {
	if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true" ? 10 : 0;
	return /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : null;
}
/** What `parseSampleSize` takes, in words. */
const sampleSizeWords = "a number of rows such as 10000, or a share such as 5% or 0.05";
/** A number of rows (`10000`) or a share of them (`5%`, `0.05`); null when it is no such, or none of the rows. */
function parseSampleSize(text) {
	const [, digits, percent] = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*(%?)\s*$/.exec(text) ?? [];
	if (digits === void 0 || Number(digits) === 0) return null;
	if (percent === "" && /^\d+$/.test(digits)) return Number.isSafeInteger(Number(digits)) ? { rows: Number(digits) } : null;
	const share = Number(digits) / (percent === "" ? 1 : 100);
	return share <= 1 ? { share } : null;
}
function parseQuantity(text, units) {
	const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text);
	const unit = units[match?.[2]?.toLowerCase() ?? "?"];
	return match === null || unit === void 0 ? null : Math.ceil(Number(match[1]) * unit);
}
export { memoryWords, parseDuration, parseMemory, parseSampleSize, parseSamples, sampleSizeWords, samplesWords };
