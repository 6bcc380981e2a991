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
	h: 36e5
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
/** Whole milliseconds from `500ms`, `90s`, `10min`, `2h` or a bare number of seconds; null when it is none. */
function parseDuration(text) {
	return parseQuantity(text, millisecondUnits);
}
function parseQuantity(text, units) {
	const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text);
	const unit = units[match?.[2]?.toLowerCase() ?? "?"];
	return match === null || unit === void 0 ? null : Math.ceil(Number(match[1]) * unit);
}
export { memoryWords, parseDuration, parseMemory };
