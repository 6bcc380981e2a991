import { MlgateError, suggest } from "../core.js";
import { checkExpression, countRejects, describeTable, isTextFormat, openDuckDb, physicalFamily, quoteIdentifier, quoteLiteral, readRejects, relation, scanRecords, surveyText, typedColumn } from "../tables.js";
import { columnTypes } from "../config-data-schema.js";
// packages/data/first-pass.ts
/** A scan computes at most so many aggregates: beyond it DuckDB spends more on planning than scanning again costs. */
const measuresPerScan = 300;
/**
* Computes the measures of all checks in one scan (a few, if there are very many). The first scan keeps the
* records that don't fit the header for `readRejects`.
*
* @param prefix starts no name of the table's columns.
*/
async function firstPass(engine, description, checks, prefix) {
	const queries = firstPassQueries(description, checks, prefix);
	const values = [];
	let fileRows = [];
	for (const [index, batch] of batchesOf(checks).entries()) {
		const [row = {}] = await engine.query(queries[index]);
		if (index === 0) fileRows = rowsByFile(row, description.source.files.length);
		const aliases = new Map(measuresOf(batch).map((measure, position) => [measure, `m${position}`]));
		for (const { measures } of batch) values.push(measures.map((measure) => row[aliases.get(measure)] ?? null));
	}
	return {
		fileRows,
		values
	};
}
function batchesOf(checks) {
	const batches = [[]];
	let size = 0;
	for (const check of checks) {
		if (size + check.measures.length > measuresPerScan) {
			batches.push([]);
			size = 0;
		}
		batches.at(-1)?.push(check);
		size += check.measures.length;
	}
	return batches;
}
/** Checks share measures, such as the number of values; each is computed once. */
function measuresOf(batch) {
	return [...new Set(batch.flatMap(({ measures }) => measures))];
}
/** The SQL of each scan of the first pass, in order. */
function firstPassQueries(description, checks, prefix) {
	return batchesOf(checks).map((batch, index) => scanQuery(description, batch, {
		prefix,
		isFirst: index === 0
	}));
}
function scanQuery(description, batch, { prefix, isFirst }) {
	const countsFiles = isFirst && description.source.files.length > 1;
	const fileColumn = `${prefix}file`;
	const prepared = new Map(batch.flatMap((check) => [...check.prepared]));
	if (countsFiles) prepared.set(quoteIdentifier(fileColumn), quoteIdentifier(fileColumn));
	const columns = [...prepared].map(([alias, value]) => `${value} AS ${alias}`);
	const files = `histogram(${quoteIdentifier(fileColumn)})`;
	const measures = [
		"count(*) AS rows",
		...countsFiles ? [`map_keys(${files}) AS files`, `map_values(${files}) AS file_rows`] : [],
		...measuresOf(batch).map((measure, index) => `${measure} AS m${index}`)
	];
	const rows = relation(description, {
		rejects: isFirst ? "store" : "skip",
		...countsFiles ? { fileColumn } : {}
	});
	return `SELECT ${measures.join(", ")} FROM (SELECT ${columns.length === 0 ? "1" : columns.join(", ")} FROM ${rows})`;
}
function rowsByFile(row, files) {
	if (files === 1) return [Number(row.rows)];
	const counts = new Array(files).fill(0);
	const indexes = row.files ?? [];
	for (const [at, index] of indexes.entries()) counts[Number(index)] = Number(row.file_rows[at]);
	return counts;
}
// packages/data/places.ts
/** Blank lines between the records of a text file: how many, and the first of them. */
async function findBlankLines(path, name, records) {
	const first = [];
	let count = 0;
	await scanRecords(path, name, records, (ordinal, line, blank) => {
		if (blank) {
			count += 1;
			if (first.length < 10) first.push({
				row: ordinal - 1,
				line
			});
		}
		return true;
	});
	return {
		count,
		first
	};
}
/** Physical lines of records, by ordinal. */
async function linesOf(path, name, records, ordinals) {
	const wanted = new Set(ordinals);
	const lines = /* @__PURE__ */ new Map();
	if (wanted.size === 0) return lines;
	await scanRecords(path, name, records, (ordinal, line) => {
		if (wanted.has(ordinal)) lines.set(ordinal, line);
		return lines.size < wanted.size;
	});
	return lines;
}
/**
* Where the n-th rows that were read stand in their files: SQL counts only rows that fit, people count all.
*
* @param wanted numbers of rows read, from 1, over all files in order.
*/
async function placesOf(source, files, records, wanted) {
	const places = /* @__PURE__ */ new Map();
	const numbers = [...new Set(wanted)].sort((left, right) => left - right);
	let readBefore = 0;
	let rowsBefore = 0;
	for (const [file, rows] of files.entries()) {
		const here = numbers.filter((number) => number > readBefore && number <= readBefore + rows.accepted);
		const located = here.length === 0 ? /* @__PURE__ */ new Map() : await locate(source, file, rows, records, here.map((number) => number - readBefore));
		for (const number of here) {
			const found = located.get(number - readBefore);
			if (found !== void 0) places.set(number, {
				row: rowsBefore + found.row,
				line: found.line,
				file
			});
			else if (rows.rejected === 0) places.set(number, {
				row: rowsBefore + number - readBefore,
				file
			});
		}
		readBefore += rows.accepted;
		rowsBefore += rows.accepted + rows.rejected;
	}
	return places;
}
async function locate(source, file, rows, records, wanted) {
	const located = /* @__PURE__ */ new Map();
	if (source.format === "parquet" || source.format === "json") return located;
	const rejected = new Set(rows.rejects.map(({ ordinal }) => ordinal));
	const isText = isTextFormat(source.format);
	const pending = new Set(wanted);
	let read = 0;
	let blanks = 0;
	const visit = (ordinal, line, blank) => {
		if (isText && ordinal === 1) return true;
		if (blank && (rows.blanksAreRejected || !isText)) {
			blanks += 1;
			return true;
		}
		if (rejected.has(ordinal)) return true;
		read += 1;
		if (pending.delete(read)) located.set(read, {
			row: isText ? ordinal - 1 : ordinal - blanks,
			line
		});
		return pending.size > 0;
	};
	const name = source.names?.[file] ?? "";
	await scanRecords(source.files[file], name, isText ? records : {
		...records,
		quote: "",
		delimiter: ""
	}, visit);
	return located;
}
// packages/data/column-values.ts
/** Longest sample of a cell that a result shows. */
const longestSample = 100;
/**
* How a column is computed: its cell as stored, and its value.
*
* @param prefix starts no name of the table's columns.
*/
function columnValues(column, schema, { source, prefix, index }) {
	const typed = typedColumn(column, schema.type, source);
	const cell = quoteIdentifier(`${prefix}cell${index}`);
	const value = typed.value === typed.raw ? cell : quoteIdentifier(`${prefix}value${index}`);
	const text = typed.text.replaceAll(typed.raw, cell);
	return {
		name: column.name,
		schema,
		typed,
		storedType: column.type,
		cell,
		value,
		sample: sampleOf(text),
		prepared: /* @__PURE__ */ new Map([[cell, typed.raw], [value, typed.value]])
	};
}
/** SQL of a text cut to what a sample may show. */
function sampleOf(text) {
	return `CASE WHEN length(${text}) > ${longestSample} THEN left(${text}, ${longestSample}) || '…' ELSE ${text} END`;
}
/** A bound or a permitted value as SQL of the column's type. */
function literalOf(limit, { sqlType }) {
	const text = quoteLiteral(String(limit));
	if (sqlType === "TIMESTAMP") return `CAST(CAST(${text} AS TIMESTAMPTZ) AS TIMESTAMP)`;
	const isWhole = /^[+-]?\d{1,38}$/.test(String(limit));
	if (integerLike.test(sqlType)) return isWhole ? `CAST(${text} AS HUGEINT)` : `CAST(${text} AS DOUBLE)`;
	if (sqlType.startsWith("DECIMAL")) return `CAST(${text} AS DOUBLE)`;
	return `CAST(${text} AS ${sqlType})`;
}
const integerLike = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$|^DECIMAL\(\d+,0\)$/;
/** Whether values of the type may be NaN or infinite. */
function isFloating({ sqlType }) {
	return sqlType === "FLOAT" || sqlType === "DOUBLE";
}
// packages/data/plan.ts
/** A check that was not made, and why. */
function skipped(statement, why) {
	return { settled: {
		...statement,
		status: "skipped",
		observed: why
	} };
}
// packages/data/words.ts
/** A count with its noun: `1 row`, `1,204 rows`. */
function counted(count, noun) {
	return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
/** A share of a whole in percent, with as many digits as tell it from none and from all. */
function percent(share) {
	const value = share * 100;
	const digits = value === 0 || value >= 10 ? 1 : 2;
	const text = value.toFixed(digits);
	return `${value > 0 && Number(text) === 0 ? `< 0.01` : text.replace(/\.?0+$/, "")} %`;
}
/** Inclusive bounds as a reader sees them: `0 … 120`, `≥ 0`, `≤ 120`. */
function bounds(min, max) {
	if (min === void 0) return `≤ ${max}`;
	return max === void 0 ? `≥ ${min}` : `${min} … ${max}`;
}
/** Names in quotes, at most `most` of them. */
function listed(names, most = 10) {
	const shown = names.slice(0, most).map((name) => `"${name}"`);
	return names.length > most ? `${shown.join(", ")} and ${names.length - most} more` : shown.join(", ");
}
// packages/data/column-checks.ts
/** Every check that a schema makes of a column that is there. */
function columnChecks(column) {
	return [typeCheck(column), ...demandsOf(column.schema).flatMap((demand) => valueChecks(column, demand))];
}
/** The checks of a column that isn't there, all of them skipped. */
function skippedColumnChecks(name, schema, why) {
	const statements = demandsOf(schema).flatMap(({ limits, severity }) => [...limits.nulls === void 0 || limits.nulls === "any" ? [] : [nullsStatement(name, limits.nulls, severity)], ...limitStatements(name, limits, severity)]);
	return [typeStatement(name, schema), ...statements].map((statement) => skipped(statement, why));
}
function demandsOf(schema) {
	const { warn } = schema;
	return [{
		limits: schema,
		severity: "error"
	}, ...warn === void 0 ? [] : [{
		limits: warn,
		severity: "warn"
	}]];
}
function valueChecks(column, { limits, severity }) {
	const nulls = limits.nulls === void 0 || limits.nulls === "any" ? [] : [nullsCheck(column, limits.nulls, severity)];
	const statements = limitStatements(column.name, limits, severity);
	if (!column.typed.fits) return [...nulls, ...statements.map((statement) => skipped(statement, `stored as ${column.storedType}`))];
	return [...nulls, ...statements.map((statement) => limitPlanners[statement.id](column, limits, statement))];
}
/** One statement per kind of limit that is set. */
function limitStatements(column, limits, severity) {
	const { min, max, enum: permitted, pattern, unique } = limits;
	const shortest = limits["min-length"];
	const longest = limits["max-length"];
	const statements = [];
	const state = (id, title, expected) => statements.push({
		id,
		column,
		severity,
		title,
		expected
	});
	if (min !== void 0 || max !== void 0) state("range", `${column} is within its range`, bounds(min, max));
	if (permitted !== void 0) state("enum", `${column} is one of the permitted values`, listed(permitted.map(String)));
	if (shortest !== void 0 || longest !== void 0) state("length", `${column} has a permitted length`, bounds(shortest, longest));
	if (pattern !== void 0) state("pattern", `${column} matches its pattern`, pattern);
	if (unique === true) state("unique", `${column} is unique`, "no value twice");
	return statements;
}
const limitPlanners = {
	range: rangeCheck,
	enum: enumCheck,
	length: lengthCheck,
	pattern: ({ prepared, value, sample }, { pattern = "" }, statement) => {
		const condition = `NOT regexp_matches(${value}, ${quoteLiteral(pattern)})`;
		return {
			statement,
			prepared,
			measures: [`count_if(${condition})`],
			judge: judgeCount("does not match", "do not match"),
			offence: {
				kind: "where",
				condition,
				sample
			}
		};
	},
	unique: ({ prepared, value, sample }, _, statement) => ({
		statement,
		prepared,
		measures: [`count(${value}) - count(DISTINCT ${value})`],
		judge: ([repeats]) => judgeRepeats(Number(repeats)),
		offence: {
			kind: "repeated",
			keys: [value],
			sample
		}
	})
};
/** What a number of rows that repeat keys comes to. */
function judgeRepeats(repeats) {
	if (repeats === 0) return {
		failed: false,
		count: 0
	};
	return {
		failed: true,
		count: repeats,
		observed: `${counted(repeats, "row")} repeat${repeats === 1 ? "s" : ""} an earlier one`
	};
}
function judgeCount(one, many) {
	return ([offending]) => {
		const count = Number(offending);
		if (count === 0) return {
			failed: false,
			count
		};
		return {
			failed: true,
			count,
			observed: `${counted(count, "value")} ${count === 1 ? one : many}`
		};
	};
}
function typeStatement(column, { type }) {
	return {
		id: "type",
		column,
		severity: "error",
		title: `${column} is of type ${type}`,
		expected: type
	};
}
function typeCheck(column) {
	const statement = typeStatement(column.name, column.schema);
	const { cell, value, prepared, sample, storedType } = column;
	if (!column.typed.fits) return { settled: {
		...statement,
		status: "fail",
		observed: `stored as ${storedType}`,
		...hintForStored(column)
	} };
	return {
		statement,
		prepared,
		measures: [`count(${cell}) - count(${value})`],
		judge: judgeCount(`is not of type ${column.schema.type}`, `are not of type ${column.schema.type}`),
		offence: {
			kind: "where",
			condition: `${cell} IS NOT NULL AND ${value} IS NULL`,
			sample
		}
	};
}
function hintForStored({ schema, storedType }) {
	if (schema.type === "integer" && (storedType === "DOUBLE" || storedType === "FLOAT")) return { hint: "pandas turns integers with missing values into floats; write the column as \"Int64\", or declare `number`." };
	return { hint: `Write the column with the declared type, or declare the type that it has.` };
}
function nullsStatement(column, limit, severity) {
	const expected = limit === "none" ? "none" : `at most ${percent(Number(limit))}`;
	return {
		id: "nulls",
		column,
		severity,
		title: limit === "none" ? `${column} has no nulls` : `${column} has few nulls`,
		expected
	};
}
function nullsCheck({ name, cell, prepared }, limit, severity) {
	const permitted = typeof limit === "number" ? limit : 0;
	return {
		statement: nullsStatement(name, limit, severity),
		prepared,
		measures: [`count(*) - count(${cell})`],
		judge([nulls], rows) {
			const count = Number(nulls);
			const share = rows === 0 ? 0 : count / rows;
			const observed = count === 0 ? "none" : `${counted(count, "row")} of ${rows.toLocaleString("en-US")} (${percent(share)})`;
			return {
				failed: share > permitted,
				count,
				observed
			};
		},
		offence: {
			kind: "where",
			condition: `${cell} IS NULL`
		}
	};
}
/**
* Decided from the least and the greatest value alone, which cost next to nothing; rows are counted only when
* one of them is out. NaN and the infinities are out of any range: DuckDB sorts NaN above all, so one of the
* two shows it.
*/
function rangeCheck({ typed, prepared, value, sample }, { min, max }, statement) {
	const low = min === void 0 ? void 0 : literalOf(min, typed);
	const high = max === void 0 ? void 0 : literalOf(max, typed);
	const floating = isFloating(typed);
	const outside = [
		...low === void 0 ? [] : [{
			ofAll: `min(${value}) < ${low}`,
			ofOne: `${value} < ${low}`
		}],
		...high === void 0 ? [] : [{
			ofAll: `max(${value}) > ${high}`,
			ofOne: `${value} > ${high}`
		}],
		...floating ? [{
			ofAll: `NOT isfinite(min(${value}))`,
			ofOne: `NOT isfinite(${value})`
		}, {
			ofAll: `NOT isfinite(max(${value}))`,
			ofOne: `NOT isfinite(${value})`
		}] : []
	];
	return {
		statement,
		prepared,
		measures: [
			`CAST(min(${value}) AS VARCHAR)`,
			`CAST(max(${value}) AS VARCHAR)`,
			`coalesce(${outside.map(({ ofAll }) => ofAll).join(" OR ")}, false)`
		],
		judge: ([least, greatest, isOut]) => ({
			failed: isOut === true,
			...isOut === true ? {} : { count: 0 },
			...least === null || least === void 0 ? { observed: "no values" } : { revealing: `${least} … ${greatest}` }
		}),
		offence: {
			kind: "where",
			condition: [...new Set(outside.map(({ ofOne }) => ofOne))].join(" OR "),
			sample
		}
	};
}
/** A cast to an ENUM looks a text up in a hash table: a list of thousands costs what a list of three does. */
function enumCheck({ typed, prepared, value, sample, schema }, { enum: permitted = [] }, statement) {
	const isText = schema.type === "string" || schema.type === "image";
	const texts = [...new Set(permitted.map(String))];
	const found = isText ? `TRY_CAST(${value} AS ENUM(${texts.map(quoteLiteral).join(", ")})) IS NOT NULL` : `${value} IN (${permitted.map((item) => literalOf(item, typed)).join(", ")})`;
	const condition = permitted.length === 0 ? `${value} IS NOT NULL` : `${value} IS NOT NULL AND NOT (${found})`;
	return {
		statement,
		prepared,
		measures: [`count_if(${condition})`],
		judge: judgeCount("is not among them", "are not among them"),
		offence: {
			kind: "where",
			condition,
			sample
		}
	};
}
function lengthCheck({ typed, prepared, value, sample, storedType }, limits, statement) {
	const length = storedType === "BLOB" ? `octet_length(${value})` : typed.sqlType.endsWith("]") ? `len(${value})` : `length(${value})`;
	const shortest = limits["min-length"] ?? 0;
	const longest = limits["max-length"];
	const condition = [`${length} < ${shortest}`, ...longest === void 0 ? [] : [`${length} > ${longest}`]].join(" OR ");
	return {
		statement,
		prepared,
		measures: [`min(${length})`, `max(${length})`],
		judge([least, greatest]) {
			if (least === null || least === void 0) return {
				failed: false,
				count: 0,
				observed: "no values"
			};
			const failed = Number(least) < shortest || longest !== void 0 && Number(greatest) > longest;
			return {
				failed,
				...failed ? {} : { count: 0 },
				observed: `${least} … ${greatest}`
			};
		},
		offence: {
			kind: "where",
			condition,
			sample
		}
	};
}
// packages/data/rule-checks.ts
/**
* The schema's rules. In a rule a column stands for its value as the declared type; columns that the schema
* doesn't know are as they are stored.
*
* @throws MlgateError MG4006 when a rule is no expression over the columns of one row that is true or false.
*/
async function ruleChecks(engine, schema, description, columns) {
	const known = /* @__PURE__ */ new Map();
	for (const { name, type } of description.columns) {
		const column = columns.get(name);
		const why = column?.typed.fits === false ? `"${name}" is stored as ${type}` : void 0;
		known.set(name, {
			name,
			type: column?.typed.sqlType ?? type,
			value: column?.typed.value ?? quoteIdentifier(name),
			why,
			isTyped: column !== void 0 || type !== "VARCHAR"
		});
	}
	for (const [name, { type }] of Object.entries(schema.columns)) {
		if (known.has(name)) continue;
		const { sqlType } = typedColumn({
			name,
			type: "VARCHAR"
		}, type, { format: "csv" });
		known.set(name, {
			name,
			type: sqlType,
			value: void 0,
			why: `"${name}" is missing`,
			isTyped: true
		});
	}
	const entries = [];
	for (const rule of schema.rules ?? []) entries.push(await ruleCheck(engine, rule, [...known.values()]));
	return entries;
}
async function ruleCheck(engine, rule, known) {
	const { sql, columns, type } = await checkRule(engine, rule, known);
	const statement = {
		id: "rule",
		severity: rule.severity,
		title: rule.name,
		expected: rule.sql
	};
	const used = known.filter(({ name }) => columns.includes(name));
	const why = used.flatMap((column) => column.why ?? []);
	if (why.length > 0) return skipped(statement, why.join(", "));
	if (type !== "BOOLEAN") throw new MlgateError({
		code: "MG4006",
		message: `The rule "${rule.name}" is neither true nor false: \`${rule.sql}\` is of type ${type}.`,
		hint: "Compare it with something."
	});
	const condition = rule["on-null"] === "pass" ? `${sql} IS FALSE` : `${sql} IS NOT TRUE`;
	const shown = used.map(({ name }) => `${quoteLiteral(`${name} = `)} || coalesce(CAST(${quoteIdentifier(name)} AS VARCHAR), 'null')`);
	return {
		statement: {
			...statement,
			...columns.length === 0 ? {} : { column: columns.join(", ") }
		},
		prepared: new Map(used.map(({ name, value }) => [quoteIdentifier(name), value])),
		measures: [`count_if(${condition})`],
		judge([offending]) {
			const count = Number(offending);
			if (count === 0) return {
				failed: false,
				count
			};
			return {
				failed: true,
				count,
				observed: `${counted(count, "row")} break${count === 1 ? "s" : ""} it`
			};
		},
		offence: {
			kind: "where",
			condition,
			sample: shown.length === 0 ? "''" : sampleOf(`concat_ws(', ', ${shown.join(", ")})`)
		}
	};
}
async function checkRule(engine, rule, known) {
	try {
		return await checkExpression(engine, rule.sql, known);
	} catch (error) {
		if (!(error instanceof MlgateError) || error.code !== "MG4006") throw error;
		const untyped = known.filter(({ name, isTyped }) => !isTyped && rule.sql.includes(name));
		const hint = error.hint ?? (untyped.length === 0 ? `The rules may speak of ${listed(known.map(({ name }) => name))}.` : `The schema says no type for ${listed(untyped.map(({ name }) => name))}, which is read as text: name it under columns.`);
		throw new MlgateError({
			code: "MG4006",
			message: `The rule "${rule.name}": ${error.message}`,
			hint
		}, { cause: error });
	}
}
// packages/data/table-checks.ts
/** More surplus columns than this are told as one number. */
const mostNamed = 100;
/** Whether every column of the schema is there, in every file. One check when all is well, else one per column. */
function missingColumnChecks(schema, description, files) {
	const base = {
		id: "missing-column",
		severity: "error",
		title: "every required column is there"
	};
	const required = Object.entries(schema.columns).flatMap(([name, { required: isRequired }]) => isRequired ? [name] : []);
	const reachable = new Set(description.columns.map(({ name }) => name));
	const colliding = new Set(description.collisions.flatMap(({ names }) => names));
	const failed = required.flatMap((column) => {
		const statement = {
			...base,
			column,
			title: `${column} is there`,
			expected: "present"
		};
		if (!reachable.has(column)) {
			if (colliding.has(column)) return [];
			const surplus = [...reachable].filter((name) => !Object.hasOwn(schema.columns, name));
			const meant = suggest(column, surplus);
			return [{
				...statement,
				status: "fail",
				observed: "missing",
				...meant === void 0 ? {} : { hint: `The data has "${meant}". Did you mean that?` }
			}];
		}
		const without = description.absent.filter(({ names }) => names.includes(column)).map(({ file }) => files[file] ?? "");
		if (without.length === 0) return [];
		return [{
			...statement,
			status: "fail",
			observed: `missing in ${listed(without, 3)}`
		}];
	});
	if (failed.length > 0) return failed;
	return [{
		...base,
		status: "pass",
		expected: counted(required.length, "column"),
		observed: "all present"
	}];
}
/** Whether there are columns that the schema doesn't know, those without a name included. */
function extraColumnChecks(schema, description) {
	const policy = schema["extra-columns"];
	if (policy === "ignore") return [];
	const base = {
		id: "extra-column",
		severity: policy === "warn" ? "warn" : "error",
		expected: "none"
	};
	const names = description.columns.map(({ name }) => name).filter((name) => !Object.hasOwn(schema.columns, name));
	const positions = [...new Set(description.unnamed.flatMap((file) => file.positions))];
	const failed = [...names.slice(0, mostNamed).map((column) => ({
		...base,
		column,
		status: "fail",
		title: `${column} is in the schema`,
		observed: "not in the schema"
	})), ...positions.slice(0, mostNamed).map((position) => ({
		...base,
		status: "fail",
		title: "every column has a name",
		observed: `column ${position} has no name`,
		line: 1
	}))];
	const untold = names.length + positions.length - failed.length;
	if (untold > 0) failed.push({
		...base,
		status: "fail",
		title: "there are no columns besides the schema",
		observed: `${counted(untold, "column")} more`,
		count: untold
	});
	if (failed.length > 0) return failed;
	return [{
		...base,
		status: "pass",
		title: "there are no columns besides the schema",
		observed: "none"
	}];
}
/** Whether two columns bear the same name, or names that differ in case only, which SQL can't tell apart. */
function duplicateColumnCheck({ source, collisions }, files) {
	const base = {
		id: "duplicate-column",
		severity: "error",
		title: "every column has a name of its own",
		expected: "none twice"
	};
	if (collisions.length === 0) return {
		...base,
		status: "pass",
		observed: "none twice"
	};
	const told = collisions.slice(0, 3).map(({ file, names }) => files.length > 1 ? `${listed(names)} in ${files[file]}` : listed(names));
	return {
		...base,
		status: "fail",
		observed: told.join("; "),
		count: collisions.reduce((sum, { names }) => sum + names.length, 0),
		...isTextFormat(source.format) ? { line: 1 } : {},
		hint: "Rename the columns; of those that collide only the first was checked."
	};
}
/** Whether there are as many rows as the schema says, at least one if it says nothing. Rejected rows count. */
function rowCountCheck({ rows: limits = {} }, rows) {
	const min = limits.min ?? Math.min(1, limits.max ?? 1);
	const { max } = limits;
	return {
		id: "row-count",
		severity: "error",
		status: rows < min || max !== void 0 && rows > max ? "fail" : "pass",
		title: "the number of rows is as expected",
		observed: rows.toLocaleString("en-US"),
		expected: bounds(min, max)
	};
}
/** Compound keys: each is a check of its own. */
function compoundKeyChecks(schema, columns) {
	return (schema.unique ?? []).map((names) => {
		const column = names.join(", ");
		const statement = {
			id: "unique",
			column,
			severity: "error",
			title: `${column} together are unique`,
			expected: "no combination twice"
		};
		const keys = names.flatMap((name) => columns.get(name) ?? []);
		const missing = names.filter((name) => !columns.has(name));
		const unknown = missing.filter((name) => !Object.hasOwn(schema.columns, name));
		if (unknown.length > 0) return { settled: {
			...statement,
			status: "fail",
			observed: `${listed(unknown)} missing`
		} };
		if (missing.length > 0) return skipped(statement, `${listed(missing)} missing`);
		const unfit = keys.find(({ typed }) => !typed.fits);
		if (unfit !== void 0) return skipped(statement, `"${unfit.name}" is stored as ${unfit.storedType}`);
		const whole = keys.map(({ value }) => `${value} IS NOT NULL`).join(" AND ");
		return {
			statement,
			prepared: new Map(keys.flatMap(({ prepared }) => [...prepared])),
			measures: [`count_if(${whole}) - count(DISTINCT CASE WHEN ${whole} THEN row(${keys.map(({ value }) => value).join(", ")}) END)`],
			judge: ([repeats]) => judgeRepeats(Number(repeats)),
			offence: {
				kind: "repeated",
				keys: keys.map(({ value }) => value),
				sample: sampleOf(`concat_ws(', ', ${keys.map(({ sample }) => sample).join(", ")})`)
			}
		};
	});
}
// packages/data/plan-table.ts
/** Plans the checks of values; nothing is read but what compiling the rules needs. */
async function planTable(engine, description, schema) {
	const prefix = freePrefix(description);
	const columns = preparedColumns(schema, description, prefix);
	const entries = [
		...columnPlan(schema, columns),
		...compoundKeyChecks(schema, columns),
		...await ruleChecks(engine, schema, description, columns)
	];
	return {
		entries,
		planned: entries.filter((entry) => "judge" in entry),
		prefix
	};
}
/** A prefix for names of our own that no column's name starts with. */
function freePrefix({ columns }) {
	let prefix = "mlgate_";
	while (columns.some(({ name }) => name.toLowerCase().startsWith(prefix))) prefix = `_${prefix}`;
	return prefix;
}
function preparedColumns(schema, description, prefix) {
	const prepared = /* @__PURE__ */ new Map();
	const keyColumns = new Set(schema.unique?.flat());
	for (const [index, column] of description.columns.entries()) {
		const declared = Object.hasOwn(schema.columns, column.name) ? schema.columns[column.name] : keyColumns.has(column.name) ? undeclared(column) : void 0;
		if (declared !== void 0) prepared.set(column.name, columnValues(column, declared, {
			source: description.source,
			prefix,
			index
		}));
	}
	return prepared;
}
/** A key's column that the schema says nothing else about is taken as it is stored. */
function undeclared({ type }) {
	return {
		type: columnTypes.find((known) => known === physicalFamily(type)) ?? "string",
		nulls: "any",
		required: false
	};
}
function columnPlan(schema, columns) {
	return Object.entries(schema.columns).flatMap(([name, declared]) => {
		const column = columns.get(name);
		return column === void 0 ? skippedColumnChecks(name, declared, "the column is missing") : columnChecks(column);
	});
}
// packages/data/ragged-rows.ts
/** So many rejected records are remembered one by one, to tell the numbers of the rows after them. */
const mostRemembered = 1e5;
const mostRows$1 = 10;
/**
* Gathers what the first pass rejected, and blank lines, which it passed over: neither may go missing silently.
*
* @throws MlgateError MG4010 when a record is longer than the reader takes.
*/
async function raggedRows(engine, description, mayHaveBlankLines) {
	const { source } = description;
	const records = {
		delimiter: source.format === "tsv" ? "	" : ",",
		quote: "\"",
		encoding: "utf-8",
		...source.dialect
	};
	const counts = await countRejects(engine, description);
	const rejects = counts.some((count) => count > 0) ? await readRejects(engine, description, mostRemembered) : [];
	const widths = new Map(description.parts.flatMap(({ files, firstFile, columns }) => files.map((_, index) => [firstFile + index, columns.length])));
	const files = [];
	const rows = [];
	for (const [file, path] of source.files.entries()) {
		const name = source.names?.[file] ?? path;
		const own = rejects.filter((reject) => reject.file === file);
		const blanksAreRejected = isTextFormat(source.format) && (widths.get(file) ?? 0) > 1;
		const blanks = blanksAreRejected && mayHaveBlankLines[file] === true ? await findBlankLines(path, name, records) : {
			count: 0,
			first: []
		};
		const tooLong = own.find(({ kind }) => kind === "too long");
		const first = tooLong === void 0 ? own.slice(0, mostRows$1) : [tooLong];
		const lines = await linesOf(path, name, records, first.map(({ ordinal }) => ordinal));
		if (tooLong !== void 0) throw tooLongRecord(name, lines.get(tooLong.ordinal));
		rows.push(...[...first.map((reject) => ({
			row: reject.ordinal - 1,
			line: lines.get(reject.ordinal),
			file,
			what: wordsFor(reject)
		})), ...blanks.first.map(({ row, line }) => ({
			row,
			line,
			file,
			what: "blank"
		}))].sort((left, right) => left.row - right.row));
		files.push({
			rejected: (counts[file] ?? 0) + blanks.count,
			rejects: own,
			blanksAreRejected
		});
	}
	const checks = (all, names) => isTextFormat(source.format) ? [raggedRowCheck(all, rows, names, widths.get(0) ?? 0)] : [];
	return {
		files,
		records,
		checks
	};
}
function raggedRowCheck(files, rows, names, width) {
	const statement = {
		id: "ragged-row",
		severity: "error",
		title: "every record has the fields of the header",
		expected: counted(width, "field")
	};
	const count = files.reduce((sum, { rejected }) => sum + rejected, 0);
	const [first] = rows;
	if (count === 0 || first === void 0) return {
		...statement,
		status: "pass",
		count: 0
	};
	const before = (file) => files.slice(0, file).reduce((sum, { accepted, rejected }) => sum + accepted + rejected, 0);
	return {
		...statement,
		status: "fail",
		count,
		observed: `${counted(count, "record")} ${count === 1 ? "does" : "do"} not fit; ${first.line === void 0 ? `row ${first.row}` : `line ${first.line}`}: ${first.what}`,
		rows: rows.slice(0, mostRows$1).map(({ file, row }) => before(file) + row),
		...first.line === void 0 ? {} : { line: first.line },
		...names.length < 2 ? {} : { file: names[first.file] }
	};
}
function wordsFor({ kind, fieldsExpected, fieldsFound }) {
	return fieldsFound === void 0 ? kind : `${counted(fieldsFound, "field")} instead of ${fieldsExpected}`;
}
function tooLongRecord(name, line) {
	return new MlgateError({
		code: "MG4010",
		message: `${name}: ${line === void 0 ? "a record" : `the record in line ${line}`} is longer than 2 MiB.`,
		hint: "Keep large values in Parquet or in files of their own; or check for a quote that is never closed.",
		place: {
			file: name,
			...line === void 0 ? {} : { line }
		}
	});
}
// packages/data/second-pass.ts
const mostRows = 10;
const checksPerScan = 100;
/**
* Finds the rows that break the given checks: one more scan for all that are broken row by row, one for each
* key that is not unique.
*/
async function secondPass(engine, description, checks, { prefix, samples }) {
	const found = /* @__PURE__ */ new Map();
	const row = quoteIdentifier(`${prefix}row`);
	const byRow = checks.filter(({ offence }) => offence.kind === "where");
	for (let from = 0; from < byRow.length; from += checksPerScan) {
		const batch = byRow.slice(from, from + checksPerScan);
		const measures = batch.flatMap(({ offence }, index) => {
			const condition = offence.kind === "where" ? offence.condition : "false";
			return [`count_if(${condition}) AS count${index}`, ...firstOf(offence.sample, row, samples, `FILTER (WHERE ${condition})`, index)];
		});
		const [values] = await engine.query(`SELECT ${measures.join(", ")} FROM ${numbered(description, batch, row)}`);
		for (const [index, check] of batch.entries()) found.set(check, offendersOf(values ?? {}, index));
	}
	for (const check of checks) {
		if (check.offence.kind !== "repeated") continue;
		const { keys, sample } = check.offence;
		const times = quoteIdentifier(`${prefix}times`);
		const repeated = `(SELECT *, row_number() OVER (PARTITION BY ${keys.join(", ")} ORDER BY ${row}) AS ${times} FROM ${numbered(description, [check], row)} WHERE ${keys.map((key) => `${key} IS NOT NULL`).join(" AND ")})`;
		const [values] = await engine.query(`SELECT count(*) AS count0, ${firstOf(sample, row, samples, "", 0).join(", ")} FROM ${repeated} WHERE ${times} > 1`);
		found.set(check, offendersOf(values ?? {}, 0));
	}
	return found;
}
/** The prepared columns of some checks, with the number of the row. */
function numbered(description, checks, row) {
	const columns = [...new Map(checks.flatMap((check) => [...check.prepared]))].map(([alias, value]) => `${value} AS ${alias}`);
	return `(SELECT ${["row_number() OVER () AS ".concat(row), ...columns].join(", ")} FROM ${relation(description, { rejects: "skip" })})`;
}
function firstOf(sample, row, samples, filter, index) {
	const rows = `min(${row}, ${mostRows}) ${filter} AS rows${index}`;
	return samples && sample !== void 0 ? [rows, `arg_min([${sample}], ${row}, ${mostRows}) ${filter} AS samples${index}`] : [rows];
}
function offendersOf(values, index) {
	const rows = values[`rows${index}`] ?? [];
	const samples = (values[`samples${index}`] ?? []).map(([sample]) => sample === null ? "null" : String(sample));
	return {
		count: Number(values[`count${index}`]),
		rows: rows.map(Number),
		samples
	};
}
// packages/data/check-data.ts
/**
* Holds data against a schema: one scan counts for all checks, a second, only if some failed, finds their first
* rows. Every check is in the report, those that passed too.
*
* @throws MlgateError MG4001, MG4002, MG4008, MG4010 when the data can't be read as what it is said to be, MG4006
* and MG4009 when a rule or a pattern of the schema is wrong, MG4004 and MG4005 when memory or time ran out.
*/
async function checkData(request, context) {
	const source = sourceOf(request);
	const engine = await openTable(source, context);
	try {
		const blankLines = await survey(source, context);
		await tryPatterns(engine, request.schema);
		const description = withoutEmptyFiles(await describeTable(engine, source), request.schema);
		if (description.parts.length === 0) return emptyReport(request.schema, source);
		return await checkTable(engine, description, blankLines, request);
	} finally {
		engine.close();
	}
}
function sourceOf({ source, names, schema: { format } }) {
	return {
		...source,
		names,
		...format === void 0 ? {} : { dialect: {
			...source.dialect,
			...format
		} }
	};
}
function openTable(source, { memoryBytes, temporaryFolder, progress, signal }) {
	return openDuckDb({
		sources: [source],
		memoryBytes,
		temporaryFolder,
		onProgress: (done) => progress({
			stage: "check",
			...done
		}),
		...signal === void 0 ? {} : { signal }
	});
}
async function checkTable(engine, description, mayHaveBlankLines, { schema, samples, names }) {
	const { source } = description;
	const { entries, planned, prefix } = await planTable(engine, description, schema);
	const pass = await firstPass(engine, description, planned, prefix);
	const ragged = await raggedRows(engine, description, mayHaveBlankLines);
	const read = pass.fileRows.reduce((sum, rows) => sum + rows, 0);
	const judged = new Map(planned.map((check, index) => [check, check.judge(pass.values[index] ?? [], read)]));
	const offenders = await secondPass(engine, description, planned.filter((check) => judged.get(check)?.failed), {
		prefix,
		samples
	});
	const files = pass.fileRows.map((accepted, index) => ({
		accepted,
		...ragged.files[index]
	}));
	const places = await placesOf(source, files, ragged.records, [...offenders.values()].flatMap(({ rows }) => rows));
	const rejectedRows = files.reduce((sum, { rejected }) => sum + rejected, 0);
	const rows = read + rejectedRows;
	return {
		rows,
		rejectedRows,
		files: source.files.map((path, index) => ({
			path,
			rows: (files[index]?.accepted ?? 0) + (files[index]?.rejected ?? 0)
		})),
		checks: [
			...missingColumnChecks(schema, description, names),
			...extraColumnChecks(schema, description),
			duplicateColumnCheck(description, names),
			rowCountCheck(schema, rows),
			...ragged.checks(files, names),
			...entries.map((entry) => "judge" in entry ? checkOf(entry, judged.get(entry) ?? { failed: false }, {
				offenders: offenders.get(entry),
				places,
				names,
				samples
			}) : entry.settled)
		]
	};
}
/** A check that was judged, with the offenders that the second pass found; `file` says where the first one is. */
function checkOf({ statement }, { failed, revealing, ...seen }, { offenders, places, names, samples }) {
	const shown = samples && revealing !== void 0 ? {
		...seen,
		observed: revealing
	} : seen;
	if (!failed || offenders === void 0) return {
		...statement,
		status: failed ? "fail" : "pass",
		...shown
	};
	const found = offenders.rows.flatMap((row) => places.get(row) ?? []);
	const [first] = found;
	return {
		...statement,
		status: "fail",
		observed: `${counted(offenders.count, "value")} ${offenders.count === 1 ? "is" : "are"} not`,
		...shown,
		count: offenders.count,
		...first === void 0 ? {} : { rows: found.map(({ row }) => row) },
		...first?.line === void 0 ? {} : { line: first.line },
		...first === void 0 || names.length < 2 ? {} : { file: names[first.file] },
		...offenders.samples.length === 0 ? {} : { samples: offenders.samples }
	};
}
/** Looks at the bytes of text files for what their reader would let pass. Files by whether blank lines are likely. */
async function survey(source, { progress, signal }) {
	if (source.format === "parquet") return source.files.map(() => false);
	const blankLines = [];
	let done = 0;
	for (const [index, path] of source.files.entries()) {
		const { mayHaveBlankLines } = await surveyText(path, source.names?.[index] ?? path, source.dialect?.encoding ?? "utf-8", (bytes) => {
			if (signal?.aborted) throw new MlgateError({
				code: "MG4005",
				message: "Reading was interrupted before it ended."
			});
			done += bytes;
			progress({
				stage: "read",
				done
			});
		});
		blankLines.push(mayHaveBlankLines);
	}
	return blankLines;
}
async function tryPatterns(engine, schema) {
	for (const [name, column] of Object.entries(schema.columns)) for (const pattern of [column.pattern, column.warn?.pattern]) {
		if (pattern === void 0) continue;
		try {
			await engine.query(`SELECT regexp_matches('', ${quoteLiteral(pattern)})`);
		} catch (cause) {
			const reason = cause instanceof Error ? cause.message.replace(/^The SQL engine failed: (\w+ (Input )?Error: )?/, "") : "";
			throw new MlgateError({
				code: "MG4009",
				message: `The pattern of ${name} is no RE2 regular expression: ${reason}.`,
				hint: "RE2 has no look-ahead and no back-references."
			}, { cause });
		}
	}
}
/** Empty files have no columns; they are let through where the schema lets no rows through. */
function withoutEmptyFiles(description, schema) {
	if (schema.rows?.min !== 0) return description;
	return {
		...description,
		absent: description.absent.filter(({ names }) => names.length < description.columns.length),
		parts: description.parts.filter(({ columns }) => columns.length > 0)
	};
}
function emptyReport(schema, source) {
	return {
		rows: 0,
		rejectedRows: 0,
		files: source.files.map((path) => ({
			path,
			rows: 0
		})),
		checks: [rowCountCheck(schema, 0)]
	};
}
export { checkData };
