// packages/config/value-spelling.ts
/** What the values of a `string` column may be declared to be, by the names that JSON Schema uses where it has one. */
const stringFormats = [
	"email",
	"hostname",
	"ipv4",
	"ipv6",
	"uri",
	"url",
	"uuid"
];
const twoDigits = "[0-9]{2}";
const oneOrTwoDigits = "[0-9]{1,2}";
const months = [
	"january",
	"february",
	"march",
	"april",
	"may",
	"june",
	"july",
	"august"
].concat("september", "october", "november", "december");
const weekdays = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday"
];
const anyOf = (names) => `(?i:${names.join("|")})`;
const short = (names) => names.map((name) => name.slice(0, 3));
/** Specifiers of strptime, and what each reads as a regular expression (RE2): as many digits as it would write. */
const specifiers = {
	"%Y": "[0-9]{4}",
	"%y": twoDigits,
	"%m": twoDigits,
	"%-m": oneOrTwoDigits,
	"%b": anyOf(short(months)),
	"%B": anyOf(months),
	"%d": twoDigits,
	"%-d": oneOrTwoDigits,
	"%j": "[0-9]{3}",
	"%-j": "[0-9]{1,3}",
	"%a": anyOf(short(weekdays)),
	"%A": anyOf(weekdays),
	"%H": twoDigits,
	"%-H": oneOrTwoDigits,
	"%I": twoDigits,
	"%-I": oneOrTwoDigits,
	"%M": twoDigits,
	"%-M": oneOrTwoDigits,
	"%S": twoDigits,
	"%-S": oneOrTwoDigits,
	"%f": "[0-9]{1,6}",
	"%p": "(?i:am|pm)",
	"%z": "[+-][0-9]{2}(:?[0-9]{2})?",
	"%%": "%"
};
/** A pattern's specifiers, and what stands between them. */
const patternParts = /%-?.?|[^%]+/gsu;
/** The spellings that a column's `format` declares; none without one, as then ISO 8601 alone is read. */
function dateSpellings(format) {
	return [format ?? []].flat().map((pattern) => ({
		pattern,
		matches: regularExpression(pattern)
	}));
}
function regularExpression(pattern) {
	return (pattern.match(patternParts) ?? []).map((part) => specifiers[part] ?? part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("");
}
// packages/config/data-schema.ts
/** Types a column may be declared as. */
const columnTypes = [
	"string",
	"integer",
	"number",
	"boolean",
	"date",
	"timestamp",
	"binary",
	"image",
	"list"
];
const numeric = ["integer", "number"];
const temporal = ["date", "timestamp"];
const ordered = [...numeric, ...temporal];
const measured = [
	"string",
	"binary",
	"list"
];
/** Keys of a column that only make sense for some types. */
const keysOfType = [
	{
		key: "min",
		types: ordered
	},
	{
		key: "max",
		types: ordered
	},
	{
		key: "enum",
		types: ["string", ...ordered]
	},
	{
		key: "format",
		types: [
			"string",
			"date",
			"timestamp"
		]
	},
	{
		key: "pattern",
		types: ["string"]
	},
	{
		key: "min-length",
		types: measured
	},
	{
		key: "max-length",
		types: measured
	},
	{
		key: "min-enum-share",
		types: ["string", ...ordered]
	},
	{
		key: "distinct",
		types: [
			"string",
			"boolean",
			...ordered
		]
	},
	{
		key: "classes",
		types: [
			"string",
			"integer",
			"boolean"
		]
	},
	{
		key: "statistics",
		types: numeric
	},
	{
		key: "outliers",
		types: numeric
	},
	{
		key: "freshness",
		types: temporal
	},
	{
		key: "history",
		types: temporal
	},
	{
		key: "future",
		types: temporal
	},
	{
		key: "order",
		types: ordered
	},
	{
		key: "text",
		types: ["string"]
	}
];
const textEncodings = [
	"utf-8",
	"utf-16",
	"latin-1",
	"windows-1252"
];
/** The ways to tell outliers, with the factor that is usual. */
const outlierMethods = {
	tukey: 1.5,
	"z-score": 3
};
const orders = [
	"increasing",
	"strictly-increasing",
	"decreasing",
	"strictly-decreasing"
];
export { columnTypes, dateSpellings, keysOfType, orders, outlierMethods, patternParts, specifiers, stringFormats, textEncodings };
