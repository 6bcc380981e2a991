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
const textEncodings = [
	"utf-8",
	"utf-16",
	"latin-1"
];
export { columnTypes, textEncodings };
