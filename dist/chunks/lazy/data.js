import { columnTypes, dateSpellings, stringFormats } from "../config-data-schema.js";
import { MlgateError, suggest } from "../core.js";
import { checkExpression, checkSelect, countRejects, describeTable, fullDialect, isTextFormat, openDuckDb, packingOf, physicalFamily, quoteIdentifier, quoteLiteral, reachColumns, readNatively, readRejects, refuseMixedLineEnds, relation, rowsOfSample, scanRecords, shareWithARow, surveyText, textReading, typedColumn, watchCells } from "../tables.js";
import { formatCount } from "../markup.js";
import { stat } from "node:fs/promises";
// packages/data/across/catalogue.ts
/** Every check on what relates a data set to its label and to other data sets, in the order of a report. */
const acrossCatalogue = [
	{
		id: "matching-columns",
		meaning: "the columns and their types are those of another data set; whole numbers are numbers",
		key: "data.<name>.disjoint-from",
		rows: "none",
		hint: "What was fitted to one cannot be tried on the other as it is.",
		peers: { tfdv: "schema skew" }
	},
	{
		id: "unseen-labels",
		meaning: "no label occurs that another data set does not have",
		key: "data.<name>.disjoint-from, target",
		rows: "named",
		hint: "A model cannot say a class that it was never shown.",
		peers: { deepchecks: "NewLabelTrainTest" }
	},
	{
		id: "new-categories",
		meaning: "columns of few texts hold none that another data set does not have",
		key: "data.<name>.disjoint-from",
		rows: "named",
		hint: "A model was never shown these values: see what it does with them.",
		peers: {
			tfdv: "string_domain of the other",
			deepchecks: "NewCategoryTrainTest"
		}
	},
	{
		id: "after",
		meaning: "every row is later than the last of another data set",
		key: "data.<name>.after",
		rows: "named",
		hint: "A model that is tried on the past may have been told of it by the future: split at one point in time.",
		peers: { deepchecks: "DateTrainTestLeakageOverlap" }
	},
	{
		id: "relative-row-count",
		meaning: "the number of rows is within shares of that of another data set",
		key: "data.<name>.rows",
		rows: "none",
		hint: "See whether one of the two was cut short.",
		peers: {
			greatExpectations: "expect_table_row_count_to_equal_other_table",
			tfdv: "num_examples_drift_comparator",
			deepchecks: "DatasetsSizeComparison"
		}
	},
	{
		id: "disjoint",
		meaning: "no id and no row is also in another data set",
		key: "data.<name>.disjoint-from",
		rows: "named",
		hint: "What a model was trained on says nothing of how it does on new rows: take them out of one of the two, or say `max-share` where rows are the same by chance.",
		peers: { deepchecks: "TrainTestSamplesMix, IndexTrainTestLeakage" }
	},
	{
		id: "references",
		meaning: "every value, or combination of values, is in another data set; a null refers to nothing",
		key: "data.<name>.references",
		rows: "named",
		hint: "See whether the other data is older, or whether the two write the value differently, such as without leading zeros.",
		peers: { frictionless: "foreign-key" }
	},
	{
		id: "conflicting-labels",
		meaning: "rows with the same features have the same label, here and in other data sets",
		key: "data.<name>.target",
		rows: "named",
		hint: "One of the labels is wrong, or the features do not tell the rows apart.",
		peers: { deepchecks: "ConflictingLabels" }
	},
	{
		id: "feature-leakage",
		meaning: "no column alone predicts the label",
		key: "data.<name>.target",
		rows: "none",
		hint: "Is it known before the label is? A column that was made from the label, or filled in after it, has to go.",
		peers: { deepchecks: "FeatureLabelCorrelation" }
	},
	{
		id: "identifier-leakage",
		meaning: "the id, or its order, does not predict the label",
		key: "data.<name>.id, target",
		rows: "none",
		hint: "Ids were given label by label. Keep them, and what is made of them, from the model.",
		peers: { deepchecks: "IdentifierLabelCorrelation" }
	},
	{
		id: "row-order",
		meaning: "where a row stands does not predict the label; looked for only when asked",
		key: "data.<name>.checks.row-order",
		rows: "none",
		hint: "Shuffle the rows before they are split, or trained on in order.",
		peers: {}
	}
];
// packages/data/columns/catalogue.ts
/** Checks on the values of a column, in the order of a report. */
const columnCatalogue = [
	{
		id: "type",
		meaning: "every value is of the declared type",
		key: "columns.<column>.type",
		rows: "named",
		hint: "Correct the cells, or declare the type that they have.",
		peers: {
			greatExpectations: "expect_column_values_to_be_of_type",
			pandera: "Column(dtype)",
			tfdv: "feature type",
			deepchecks: "MixedDataTypes",
			frictionless: "type-error"
		}
	},
	{
		id: "format",
		meaning: "every text is of a known form, such as an address or a UUID",
		key: "columns.<column>.format",
		rows: "named",
		hint: "Correct the values, or say what they look like with `pattern` in place of `format`.",
		peers: {
			greatExpectations: "expect_column_values_to_match_regex",
			pandera: "Check.str_matches",
			frictionless: "type-error (format)"
		}
	},
	{
		id: "nulls",
		meaning: "no more values are missing than permitted",
		key: "columns.<column>.nulls",
		rows: "named",
		hint: "Fill the values in, or permit a share of nulls.",
		peers: {
			greatExpectations: "expect_column_values_to_not_be_null",
			pandera: "Column(nullable)",
			tfdv: "presence.min_fraction",
			deepchecks: "PercentOfNulls",
			frictionless: "constraint-error (required)"
		}
	},
	{
		id: "range",
		meaning: "every value is within its bounds; NaN and infinities never are",
		key: "columns.<column>.min, max",
		rows: "named",
		hint: "Correct the values, or widen the bounds if these are possible.",
		peers: {
			greatExpectations: "expect_column_values_to_be_between",
			pandera: "Check.in_range",
			tfdv: "int_domain, float_domain",
			frictionless: "constraint-error (minimum, maximum)"
		}
	},
	{
		id: "enum",
		meaning: "every value, or at least a share of them, is one of those listed",
		key: "columns.<column>.enum, min-enum-share",
		rows: "named",
		hint: "Correct the values, or list them.",
		peers: {
			greatExpectations: "expect_column_values_to_be_in_set",
			pandera: "Check.isin",
			tfdv: "string_domain, min_domain_mass",
			frictionless: "constraint-error (enum)"
		}
	},
	{
		id: "length",
		meaning: "every text, binary or list has a permitted length",
		key: "columns.<column>.min-length, max-length",
		rows: "named",
		hint: "Look for values that were cut or run together.",
		peers: {
			greatExpectations: "expect_column_value_lengths_to_be_between",
			pandera: "Check.str_length",
			tfdv: "value_count",
			deepchecks: "StringLengthOutOfBounds",
			frictionless: "constraint-error (minLength, maxLength)"
		}
	},
	{
		id: "pattern",
		meaning: "every text matches a regular expression",
		key: "columns.<column>.pattern",
		rows: "named",
		hint: "Correct the values, or the pattern: it is searched for anywhere unless `^` and `$` bind it.",
		peers: {
			greatExpectations: "expect_column_values_to_match_regex",
			pandera: "Check.str_matches",
			frictionless: "constraint-error (pattern)"
		}
	},
	{
		id: "unique",
		meaning: "no value, or no combination of values of a group of columns, occurs twice",
		key: "columns.<column>.unique; unique",
		rows: "named",
		hint: "See whether rows were loaded twice; the rows named repeat an earlier one.",
		peers: {
			greatExpectations: "expect_column_values_to_be_unique, expect_compound_columns_to_be_unique",
			pandera: "Column(unique), DataFrameSchema(unique)",
			frictionless: "constraint-error (unique), primary-key"
		}
	},
	{
		id: "distinct",
		meaning: "the number of different values, or their share of all values, is within bounds",
		key: "columns.<column>.distinct",
		rows: "none",
		hint: "A column that always says the same tells a model nothing; one that never repeats is an identifier.",
		peers: {
			greatExpectations: "expect_column_unique_value_count_to_be_between, expect_column_proportion_of_unique_values_to_be_between",
			tfdv: "unique_constraints",
			deepchecks: "IsSingleValue"
		}
	},
	{
		id: "classes",
		meaning: "the rarest value has at least, the commonest at most a share of the values",
		key: "columns.<column>.classes",
		rows: "none",
		hint: "Gather more of the rare classes, weigh them in training, or change the bounds.",
		peers: { deepchecks: "ClassImbalance" }
	},
	{
		id: "mean",
		meaning: "the mean is within bounds",
		key: "columns.<column>.statistics.mean",
		rows: "none",
		hint: "Look for a change of unit, or for values that stand for a missing one.",
		peers: { greatExpectations: "expect_column_mean_to_be_between" }
	},
	{
		id: "median",
		meaning: "the median is within bounds",
		key: "columns.<column>.statistics.median",
		rows: "none",
		hint: "Look for a change of unit, or for values that stand for a missing one.",
		peers: { greatExpectations: "expect_column_median_to_be_between" }
	},
	{
		id: "standard-deviation",
		meaning: "the standard deviation (of a sample) is within bounds",
		key: "columns.<column>.statistics.standard-deviation",
		rows: "none",
		hint: "Look for values that are all alike, or for a few that are far from the others.",
		peers: { greatExpectations: "expect_column_stdev_to_be_between" }
	},
	{
		id: "sum",
		meaning: "the sum is within bounds",
		key: "columns.<column>.statistics.sum",
		rows: "none",
		hint: "See whether rows are missing or were loaded twice.",
		peers: { greatExpectations: "expect_column_sum_to_be_between" }
	},
	{
		id: "quantile",
		meaning: "quantiles are within bounds",
		key: "columns.<column>.statistics.quantiles",
		rows: "none",
		hint: "Look for a change of unit, or for values that are far from the others.",
		peers: { greatExpectations: "expect_column_quantile_values_to_be_between" }
	},
	{
		id: "outliers",
		meaning: "few values lie far from the others, by Tukey’s fences or by z-scores",
		key: "columns.<column>.outliers",
		rows: "named",
		hint: "Look at the rows named: slips of unit or decimal mark, or values that stand for a missing one.",
		peers: {
			greatExpectations: "expect_column_value_z_scores_to_be_less_than",
			deepchecks: "OutlierSampleDetection",
			frictionless: "deviated-value"
		}
	},
	{
		id: "freshness",
		meaning: "the newest value is not too old",
		key: "columns.<column>.freshness",
		rows: "none",
		hint: "See whether the latest data arrived.",
		peers: { greatExpectations: "expect_column_max_to_be_between" }
	},
	{
		id: "history",
		meaning: "the oldest value is neither too old nor too young",
		key: "columns.<column>.history",
		rows: "none",
		hint: "See whether old data is missing, or was kept for too long.",
		peers: { greatExpectations: "expect_column_min_to_be_between" }
	},
	{
		id: "future",
		meaning: "values are not later than now",
		key: "columns.<column>.future",
		rows: "named",
		hint: "Look for swapped days and months, and for times of a zone that are written without it.",
		peers: { greatExpectations: "expect_column_max_to_be_between" }
	},
	{
		id: "order",
		meaning: "values increase or decrease, row by row",
		key: "columns.<column>.order",
		rows: "named",
		hint: "Sort the rows, or see why some were added out of turn.",
		peers: { greatExpectations: "expect_column_values_to_be_increasing" }
	},
	{
		id: "text-variants",
		meaning: "no values differ only by case, blanks, Unicode form, width or typography",
		key: "columns.<column>.text.variants; text.variants",
		rows: "named",
		hint: "Write each value in one way; the rows named have another than the commonest.",
		peers: { deepchecks: "StringMismatch" }
	},
	{
		id: "text-blanks",
		meaning: "values do not begin or end with a blank",
		key: "columns.<column>.text.blanks; text.blanks",
		rows: "named",
		hint: "Trim the values where they are written.",
		peers: {}
	},
	{
		id: "text-special",
		meaning: "values hold no control characters, characters without width, or U+FFFD",
		key: "columns.<column>.text.special; text.special",
		rows: "named",
		hint: "U+FFFD is left where text was read in a wrong encoding; the others come with copied text.",
		peers: { deepchecks: "SpecialCharacters" }
	},
	{
		id: "text-placeholders",
		meaning: "no text stands for a missing value",
		key: "columns.<column>.text.placeholders; text.placeholders",
		rows: "named",
		hint: "Leave missing values empty, name the text in `null-values` of `format`, or list it in `enum` if it is a value.",
		peers: {
			deepchecks: "MixedNulls",
			frictionless: "forbidden-value"
		}
	}
];
// packages/data/table/catalogue.ts
/** Checks on what a table is made of, in the order of a report. */
const tableCatalogue = [
	{
		id: "missing-column",
		meaning: "every required column of the schema is there, in every file",
		key: "columns.<column>.required",
		rows: "none",
		hint: "Add the column to the data, or say `required: false`.",
		peers: {
			greatExpectations: "expect_column_to_exist",
			pandera: "Column(required)",
			tfdv: "feature presence",
			frictionless: "missing-label"
		}
	},
	{
		id: "extra-column",
		meaning: "there are no columns besides those of the schema",
		key: "extra-columns",
		rows: "none",
		hint: "Name the column in the schema, or say `extra-columns: ignore`.",
		peers: {
			greatExpectations: "expect_table_columns_to_match_set",
			pandera: "DataFrameSchema(strict)",
			tfdv: "SCHEMA_NEW_COLUMN",
			frictionless: "extra-label"
		}
	},
	{
		id: "duplicate-column",
		meaning: "no two columns bear one name, or names that differ in case only",
		key: null,
		rows: "none",
		peers: {
			pandera: "DataFrameSchema(unique_column_names)",
			frictionless: "duplicate-label"
		}
	},
	{
		id: "column-order",
		meaning: "the columns come in the order of the schema",
		key: "column-order",
		rows: "none",
		hint: "Write the columns in the order of the schema, or change the schema.",
		peers: {
			greatExpectations: "expect_table_columns_to_match_ordered_list",
			pandera: "DataFrameSchema(ordered)",
			frictionless: "incorrect-label"
		}
	},
	{
		id: "row-count",
		meaning: "there are as many rows as expected; at least one, if nothing is said",
		key: "rows",
		rows: "none",
		hint: "See whether the data was written and fetched whole, or change `rows`.",
		peers: {
			greatExpectations: "expect_table_row_count_to_be_between",
			tfdv: "dataset_constraints.min_examples_count",
			frictionless: "table-dimensions"
		}
	},
	{
		id: "ragged-row",
		meaning: "every record of a text file has the fields of its header",
		key: null,
		rows: "named",
		hint: "Put fields that hold the delimiter, a quote or a line end in quotes.",
		peers: { frictionless: "extra-cell, missing-cell, blank-row" }
	}
];
/** Checks on whole rows, which come after those of the columns. */
const rowCatalogue = [
	{
		id: "duplicate-rows",
		meaning: "few rows, or none, are in every column what an earlier one is",
		key: "duplicate-rows",
		rows: "named",
		hint: "See whether data was loaded twice; the rows named repeat an earlier one.",
		peers: {
			pandera: "DataFrameSchema(unique)",
			deepchecks: "DataDuplicates",
			frictionless: "duplicate-row"
		}
	},
	{
		id: "rule",
		meaning: "a condition of your own, in SQL, holds for every row",
		key: "rules[].sql",
		rows: "named",
		peers: {
			greatExpectations: "expect_column_pair_values_a_to_be_greater_than_b and others",
			pandera: "Check, dataframe_check",
			tfdv: "custom validation",
			deepchecks: "custom check",
			frictionless: "row-constraint"
		}
	},
	{
		id: "query",
		meaning: "a query of your own, in SQL, finds no offending rows",
		key: "rules[].query",
		rows: "named",
		peers: {
			greatExpectations: "UnexpectedRowsExpectation",
			pandera: "dataframe_check",
			tfdv: "custom validation",
			deepchecks: "custom check"
		}
	}
];
// packages/data/catalogue.ts
/** Every check, in the order of a report: on a data set by itself, then on what relates it to others. */
const checkCatalogue = [
	...tableCatalogue,
	...columnCatalogue,
	...rowCatalogue,
	...acrossCatalogue
];
const byId = new Map(checkCatalogue.map((kind) => [kind.id, kind]));
/** What to do about a check that fails, where it says nothing itself; undefined for one that is not in the catalogue. */
function hintFor(id) {
	return byId.get(id)?.hint;
}
// packages/data/columns/column-values.ts
/** Longest sample of a cell that a result shows. */
const longestSample = 100;
/**
* How a column is computed: its cell as stored, and its value.
*
* @param prefix starts no name of the table's columns.
*/
function columnValues(column, schema, { source, prefix, index }) {
	const typed = typedColumn(column, schema.type, source, dateSpellings(schema.format));
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
		sample: sampleOf$1(text),
		prepared: /* @__PURE__ */ new Map([[cell, typed.raw], [value, typed.value]])
	};
}
/** SQL of a text cut to what a sample may show. */
function sampleOf$1(text) {
	return `CASE WHEN length(${text}) > ${longestSample} THEN left(${text}, ${longestSample}) || '…' ELSE ${text} END`;
}
/** A bound or a permitted value as SQL of the column's type. */
function literalOf(limit, { sqlType }) {
	const text = quoteLiteral(String(limit));
	const time = `CAST(CAST(${text} AS TIMESTAMPTZ) AS TIMESTAMP)`;
	if (sqlType === "TIMESTAMP") return time;
	if (sqlType === "TIMESTAMP_NS") return `coalesce(TRY_CAST(${text} AS TIMESTAMP_NS), CAST(CASE WHEN ${time} > TIMESTAMP '2000-01-01' THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS))`;
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
// packages/data/across/other-tables.ts
/** Other data sets as queries read them, by the names in small letters that they have there. */
function queriedTables(known) {
	return new Map([...known].map(([name, { description, schema, rejects }]) => {
		const sql = `SELECT ${description.columns.map((column) => {
			const declared = schema && Object.hasOwn(schema.columns, column.name) && schema.columns[column.name];
			const raw = quoteIdentifier(column.name);
			if (!declared) return raw;
			const { typed } = columnValues(column, declared, {
				source: description.source,
				prefix: "",
				index: 0
			});
			return `${typed.value} AS ${raw}`;
		}).join(", ")} FROM ${relation(description, { rejects })}`;
		const isPrivate = Object.values(schema?.columns ?? {}).some((column) => column.private === true);
		return [name.toLowerCase(), {
			sql,
			isPrivate
		}];
	}));
}
/** The source of another data set, written as its own schema says. */
function sourceOfOther({ source, schema }) {
	const format = schema?.format;
	return format === void 0 ? source : {
		...source,
		dialect: {
			...source.dialect,
			...format
		}
	};
}
/**
* The columns of the other data sets, by name.
*
* @throws MlgateError of whatever keeps one from being read, with its name.
*/
async function knowOthers(engine, others) {
	const known = /* @__PURE__ */ new Map();
	for (const other of others) {
		const description = await naming(other.name, async () => {
			const found = await describeTable(engine, sourceOfOther(other));
			relation(found);
			return found;
		});
		known.set(other.name, {
			description,
			schema: other.schema,
			rejects: "fail"
		});
	}
	return known;
}
/** Does work on another data set: an error says which one it was about. */
async function naming(name, work) {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof MlgateError) || ["MG4004", "MG4005"].includes(error.code)) throw error;
		const [{ message, ...problem }, ...further] = error.problems;
		throw new MlgateError({
			...problem,
			message: `Of the data set "${name}", which this one is held against: ${message}`
		}, {
			cause: error,
			further
		});
	}
}
// packages/data/words.ts
/** A count with its noun: `1 row`, `1 204 rows`. */
function counted(count, noun) {
	return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
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
/** A number as a reader wants it: nine digits tell it from any bound that a person would write. */
function numeral(value) {
	return typeof value === "bigint" ? String(value) : String(Number(value.toPrecision(9)));
}
const day = 864e5;
/** A length of time in the unit that fits it: `42 min`, `36 h`, `7.5 d`. */
function duration(milliseconds) {
	const [size, unit] = milliseconds >= 2 * day ? [day, "d"] : milliseconds >= 72e5 ? [36e5, "h"] : milliseconds >= 12e4 ? [6e4, "min"] : [1e3, "s"];
	return `${Number((milliseconds / size).toFixed(1))} ${unit}`;
}
// packages/data/compared-rows.ts
/** SELECT of the rows that offend beside other rows. */
function comparedRows(offence, numbered) {
	return offence.kind === "repeated" ? repeatedRows(offence.keys, numbered) : variantRows(offence, numbered);
}
/** All but the first row of each key; keys with a null repeat nothing. */
function repeatedRows(keys, { rows, columns, row, prefix }) {
	const times = quoteIdentifier(`${prefix}times`);
	const whole = keys.map((key) => `${key} IS NOT NULL`).join(" AND ");
	const counted = `SELECT ${columns.join(", ")}, row_number() OVER (PARTITION BY ${keys.join(", ")} ORDER BY ${row}) AS ${times} FROM ${rows} WHERE ${whole}`;
	return `SELECT ${columns.join(", ")} FROM (${counted}) WHERE ${times} > 1`;
}
/** Rows whose value is not the commonest of its form; among equals it is the one that came first. */
function variantRows({ value, form }, { rows, columns, row, prefix }) {
	const [spelling, rank] = [quoteIdentifier(`${prefix}spelling`), quoteIdentifier(`${prefix}rank`)];
	const ranked = `SELECT ${value} AS ${spelling}, row_number() OVER (PARTITION BY ${form} ORDER BY count(*) DESC, min(${row})) AS ${rank} FROM ${rows} WHERE ${value} IS NOT NULL GROUP BY ${value}`;
	return `SELECT ${columns.join(", ")} FROM ${rows} JOIN (${ranked}) ON ${value} = ${spelling} WHERE ${rank} > 1`;
}
// packages/data/plan.ts
/** So many offending rows are looked at for explanations: those that have one mostly have all the same. */
const mostExplained = 1e3;
/** A check that was not made, and why. */
function skipped(statement, why) {
	return { settled: {
		...statement,
		status: "skipped",
		observed: why
	} };
}
// packages/data/table/query-check.ts
/** The name of the checked table in a query. */
const tableName = "data";
/** The column of that table that counts its rows. */
const rowNumber = "row_number";
/**
* A rule whose query returns the offending rows of the table `data`. Its columns are values of the declared types, as
* in other rules; `row_number` counts the rows from 1, unless the data has a column of this name. Further data sets are
* read by their names.
*
* @throws MlgateError MG4006 when the query is not one SELECT over `data`, or is wrong.
*/
async function queryCheck(engine, rule, { description, others, kept }, known) {
	const statement = {
		id: "query",
		severity: rule.severity,
		title: rule.name,
		expected: "no row found by it"
	};
	const select = await named(rule, () => checkSelect(engine, rule.query, [tableName, ...others.keys()]));
	const used = known.filter(({ name, value }) => select.mentions.has(name.toLowerCase()) || select.takesAll && value !== void 0);
	const why = used.flatMap((column) => column.why ?? []);
	if (why.length > 0) return skipped(statement, why.join(", "));
	const read = [...others].filter(([name]) => name !== tableName && select.tables.has(name));
	const further = read.map(([name, { sql }]) => `, ${quoteIdentifier(name)} AS (${sql})`).join("");
	const columns = columnsOf(used, select);
	const queryOver = (data) => `WITH ${tableName} AS (${data})${further} SELECT * FROM (\n${select.sql}\n)`;
	const ofFiles = queryOver(selectOf(columns, relation(description, { rejects: "skip" })));
	const described = await named(rule, () => engine.query(`SELECT column_name AS name, column_type AS type FROM (DESCRIBE ${ofFiles})`));
	for (const [alias, value] of columns) kept?.columns.set(alias, value);
	const query = kept === void 0 ? ofFiles : queryOver(selectOf(new Map([...columns.keys()].map((alias) => [alias, alias])), kept.table));
	const returned = described.map(({ name }) => String(name));
	const numbers = !isColumn(known, rowNumber) && described.some(({ name, type }) => name === rowNumber && physicalFamily(String(type)) === "integer");
	const shown = returned.map((name) => `${quoteLiteral(`${name} = `)} || coalesce(CAST(${quoteIdentifier(name)} AS VARCHAR), 'null')`);
	return {
		statement,
		prepared: new Map(used.map(({ name, value }) => [quoteIdentifier(name), value])),
		measures: [`SELECT count(*) AS found FROM (${query})`],
		judge([found]) {
			const count = Number(found);
			if (count === 0) return {
				failed: false,
				count
			};
			return {
				failed: true,
				count,
				observed: `${counted(count, "row")} found`
			};
		},
		offence: {
			kind: "query",
			query,
			...numbers ? { row: quoteIdentifier(rowNumber) } : {},
			...read.some(([, { isPrivate }]) => isPrivate) ? {} : { sample: sampleOf$1(`concat_ws(', ', ${shown.join(", ")})`) }
		}
	};
}
/** The columns of the checked table; rows are counted only where that is asked for, as counting takes one row after another. */
function columnsOf(used, { mentions, takesAll }) {
	const counts = (takesAll || mentions.has(rowNumber)) && !isColumn(used, rowNumber);
	return new Map([...counts ? [[rowNumber, "row_number() OVER ()"]] : [], ...used.map(({ name, value }) => [quoteIdentifier(name), value])]);
}
/** SQL of columns, by alias, over a relation. */
function selectOf(columns, rows) {
	const items = [...columns].map(([alias, value]) => `${value} AS ${alias}`);
	return `SELECT ${items.length === 0 ? "NULL" : items.join(", ")} FROM ${rows}`;
}
function isColumn(columns, wanted) {
	return columns.some(({ name, value }) => value !== void 0 && name.toLowerCase() === wanted);
}
async function named(rule, work) {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof MlgateError) || !["MG4006", "MG4007"].includes(error.code)) throw error;
		const what = error.message.replace(/^The SQL engine failed: (\w+ Error: )?/, "");
		throw new MlgateError({
			code: "MG4006",
			message: `The rule "${rule.name}": ${what}`,
			hint: error.hint ?? "Its query reads the table `data`, with the columns of the schema."
		}, { cause: error });
	}
}
// packages/data/query-pass.ts
/** Whether a check is a query of the user's: these run one by one, as any of them may take long, or fail. */
function isQuery({ offence }) {
	return offence.kind === "query";
}
/**
* Counts what the queries of rules find, one after another.
*
* @param enter is told what begins, for whoever wonders why it takes so long.
* @throws MlgateError MG4007 with the name of the rule that fails on the rows.
*/
async function queryPass(engine, description, queries, { kept, enter }) {
	const found = /* @__PURE__ */ new Map();
	if (kept !== void 0 && queries.length > 0) {
		const rows = selectOf(kept.columns, relation(description, { rejects: "skip" }));
		await engine.run(`CREATE TEMP TABLE ${kept.table} AS ${rows}`);
	}
	for (const check of queries) {
		enter(stageOf(check));
		const values = [];
		for (const measure of check.measures) {
			const [row] = await namingRule(check, () => engine.query(measure));
			values.push(row?.found ?? null);
		}
		found.set(check, values);
	}
	return found;
}
/** Gives the rows that queries read back to the memory. */
async function dropKept(engine, kept) {
	if (kept !== void 0) await engine.run(`DROP TABLE IF EXISTS ${kept.table}`);
}
/** What is being done while a rule's query runs. */
function stageOf({ statement }) {
	return `the rule ${statement.title}`;
}
/** An error of a rule that fails on the rows: what users write in SQL can, what is ours cannot. */
async function namingRule({ statement }, work) {
	try {
		return await work();
	} catch (cause) {
		if (!(cause instanceof MlgateError) || cause.code !== "MG4007") throw cause;
		throw new MlgateError({
			code: "MG4007",
			message: `The rule "${statement.title}" fails on the rows. ${cause.message}`,
			hint: "A cell may be no such value: TRY_CAST(… AS …) gives null in its place, and `type` of a column says what it must be."
		}, { cause });
	}
}
// packages/data/returned-rows.ts
/**
* SQL that finds the rows that a query of the user's returns; only where it tells their numbers are they named.
*
* @param first SQL of the first rows by their number, and after it that of samples where they are asked for.
* @param place a name that no column has.
*/
function returnedRowsQuery({ query, row }, first, place) {
	if (row !== void 0) return `SELECT count(*) AS count0, ${first(row).join(", ")} FROM (${query})`;
	const [, ...samples] = first(place);
	const found = samples.length === 0 ? query : `SELECT *, row_number() OVER () AS ${place} FROM (${query})`;
	return `SELECT ${["count(*) AS count0", ...samples].join(", ")} FROM (${found})`;
}
// packages/data/second-pass.ts
const mostRows$2 = 10;
const checksPerScan = 100;
/** No number or date has more characters; what has would fill the memory. */
const longestExplained = 200;
/**
* Finds the rows that break the given checks: one more scan for all that are broken row by row, and one for all that
* compare rows with others. In Parquet each of these has a scan of its own, which reads no more than its columns.
*
* @returns in the order of the checks; undefined for one that no single rows break.
*/
async function secondPass(engine, description, checks, { prefix, samples, enter }) {
	const found = /* @__PURE__ */ new Map();
	const row = quoteIdentifier(`${prefix}row`);
	const look = async (batch, query) => {
		const [values] = await engine.query(query);
		for (const [index, check] of batch.entries()) found.set(check, offendersOf(values ?? {}, index));
	};
	enter("looking for the rows");
	const byRow = checks.filter(({ offence }) => offence.kind === "where");
	for (const batch of batchesOf$1(byRow, checksPerScan)) await look(batch, brokenRowsQuery(description, batch, {
		row,
		samples
	}));
	const compared = checks.filter(isCompared);
	for (const batch of batchesOf$1(compared, description.source.format === "parquet" ? 1 : checksPerScan)) await look(batch, comparedRowsQuery(description, batch, {
		prefix,
		row,
		samples
	}));
	for (const check of checks) {
		const { offence } = check;
		if (offence.kind !== "query") continue;
		enter(stageOf(check));
		const first = (number) => firstOf(offence.sample, number, samples, "", 0);
		const query = returnedRowsQuery(offence, first, quoteIdentifier(`${prefix}place`));
		await namingRule(check, () => look([check], query));
	}
	return checks.map((check) => found.get(check));
}
function isCompared(check) {
	return check.offence.kind === "repeated" || check.offence.kind === "variant";
}
function batchesOf$1(items, size) {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
function brokenRowsQuery(description, batch, { row, samples }) {
	const found = `SELECT ${batch.flatMap(({ offence }, index) => {
		const condition = offence.kind === "where" ? offence.condition : "false";
		return [
			`count_if(${condition}) AS count${index}`,
			...firstOf(offence.sample, row, samples, `FILTER (WHERE ${condition})`, index),
			...cellsToExplain(offence, {
				row,
				condition,
				index
			})
		];
	}).join(", ")} FROM ${numbered(description, batch, row)}`;
	const counts = batch.flatMap(({ offence }, index) => explained(offence, index));
	if (counts.length === 0) return found;
	return `SELECT * EXCLUDE (${batch.flatMap(({ offence }, index) => explained(offence, index).length > 0 ? [`cells${index}`] : []).join(", ")}), ${counts.join(", ")} FROM (${found})`;
}
/** What such checks compare is kept of all rows, on disk where memory ends, and each looks through it. */
function comparedRowsQuery(description, batch, { prefix, row, samples }) {
	const rows = quoteIdentifier(`${prefix}rows`);
	const perCheck = batch.map(({ offence, prepared }, index) => {
		const offending = comparedRows(offence, {
			rows,
			columns: [row, ...prepared.keys()],
			row,
			prefix
		});
		return `(SELECT count(*) AS count${index}, ${firstOf(offence.sample, row, samples, "", index).join(", ")} FROM (${offending}))`;
	});
	return `WITH ${rows} AS ${batch.length > 1 ? "MATERIALIZED" : "NOT MATERIALIZED"} (SELECT * FROM ${numbered(description, batch, row)}) SELECT * FROM ${perCheck.join(", ")}`;
}
/** The prepared columns of some checks, with the number of the row. */
function numbered(description, checks, row) {
	const columns = [...new Map(checks.flatMap((check) => [...check.prepared]))].map(([alias, value]) => `${value} AS ${alias}`);
	return `(SELECT ${["row_number() OVER () AS ".concat(row), ...columns].join(", ")} FROM ${relation(description, { rejects: "skip" })})`;
}
/** SQL of the first offending rows, and of what stands in them where samples are asked for; `offendersOf` reads it. */
function firstOf(sample, row, samples, filter, index) {
	const rows = `min(${row}, ${Math.max(mostRows$2, samples)}) ${filter} AS rows${index}`;
	return samples > 0 && sample !== void 0 ? [rows, `arg_min([${sample}], ${row}, ${samples}) ${filter} AS samples${index}`] : [rows];
}
/** The first offending cells, for conditions that would cost too much on all of them. */
function cellsToExplain(offence, { row, condition, index }) {
	if (offence.kind !== "where" || offence.explanations === void 0) return [];
	const { over } = offence.explanations;
	const isShort = `length(CAST(${over} AS VARCHAR)) <= ${longestExplained}`;
	return [`arg_min(${over}, ${row}, ${mostExplained}) FILTER (WHERE ${condition} AND ${isShort}) AS cells${index}`];
}
function explained(offence, index) {
	if (offence.kind !== "where" || offence.explanations === void 0) return [];
	const { over, conditions } = offence.explanations;
	return [`(SELECT [${conditions.map((condition) => `count_if(${condition})`).join(", ")}] FROM (SELECT unnest(cells${index}) AS ${over})) AS explained${index}`];
}
/** The offenders of the check at an index, out of a row of `firstOf` and a count. */
function offendersOf(values, index) {
	const rows = values[`rows${index}`] ?? [];
	const samples = (values[`samples${index}`] ?? []).map(([sample]) => sample === null ? "null" : String(sample));
	const explained = (values[`explained${index}`] ?? []).map(Number);
	return {
		count: Number(values[`count${index}`]),
		rows: rows.map(Number),
		samples,
		explained
	};
}
// packages/data/across/row-search.ts
/** SQL of a table's rows with expressions over its columns, by alias. */
function rowsWith({ description, rejects }, columns, { isNumbered = false } = {}) {
	const items = Object.entries(columns).map(([alias, value]) => `${value} AS ${alias}`);
	return `(SELECT ${(isNumbered ? [`row_number() OVER () AS ${rowAlias}`, ...items] : items).join(", ")} FROM ${relation(description, { rejects })})`;
}
/** The number of a row, from 1 over the rows read. */
const rowAlias = "mlgate_row";
/** Aliases of so many keys: `k0`, `k1`, … with their SQL. */
function keyColumns(keys) {
	return Object.fromEntries(keys.map((key, index) => [`k${index}`, key]));
}
/** SQL of whether all keys of two rows are the same; with `nullsMeet`, a null is the same as a null. */
function sameKeys(left, right, count, { nullsMeet = true } = {}) {
	const equal = nullsMeet ? "IS NOT DISTINCT FROM" : "=";
	return Array.from({ length: count }, (_, index) => `${left}.k${index} ${equal} ${right}.k${index}`).join(" AND ");
}
/**
* Counts offending rows and finds the first of them.
*
* @param from SQL after FROM whose rows offend, with `mlgate_row`. @param keys columns shown as samples, if any may be.
*/
async function findRows({ engine, samples }, { from, prelude = "", keys }) {
	const firsts = firstOf(keys.length === 0 ? void 0 : sampleOf$1(`concat_ws(', ', ${keys.join(", ")})`), rowAlias, samples, "", 0);
	const [values] = await engine.query(`${prelude} SELECT count(*) AS count0, ${firsts.join(", ")} FROM ${from}`);
	return offendersOf(values ?? {}, 0);
}
/** What is found where no row offends. */
const nobody = {
	count: 0,
	rows: [],
	samples: [],
	explained: []
};
/** Whether more than a share of the rows offends, in words. */
function judgeShare$1(offenders, { rows, maxShare, what }) {
	const judgement = judgeCount$2(offenders.count, {
		rows,
		maxShare,
		what
	});
	return judgement.failed ? {
		judgement,
		offenders
	} : { judgement };
}
/** The same of rows that were only counted. */
function judgeCount$2(count, { rows, maxShare, what }) {
	const share = rows === 0 ? 0 : count / rows;
	const observed = count === 0 ? "none" : `${counted(count, "row")} (${percent(share)}) ${what}`;
	return {
		failed: share > maxShare,
		count,
		observed
	};
}
/** What a share lets through, in words. */
function allowed(maxShare) {
	return maxShare === 0 ? "none" : `≤ ${percent(maxShare)} of the rows`;
}
/** A check that could not be made since something is not there: what was asked for fails. */
function impossible(statement, why) {
	return {
		statement,
		judgement: {
			failed: true,
			observed: why
		}
	};
}
/** A check with nothing to look at. */
function unlooked(statement, why) {
	return {
		statement,
		judgement: {
			failed: false,
			skipped: true,
			observed: why
		}
	};
}
/** What a check says before anything was looked at. */
function statementOf(id, severity, title, more = {}) {
	return {
		id,
		severity,
		title,
		...more
	};
}
// packages/data/across/shared-columns.ts
/**
* What is known of a column's type: how it is declared, else how it is stored; texts alone say nothing. What is stored
* as something that is never of the declared type is what it is stored as.
*/
function typeOf(table, name) {
	const column = columnOf(table, name);
	if (column === void 0) return void 0;
	const declared = declaredIn(table, name);
	const { source } = table.description;
	if (source.format !== "parquet") return declared?.type;
	const stored = columnTypes.find((type) => type === physicalFamily(column.type));
	if (declared === void 0) return stored;
	const { typed } = columnValues(column, declared, {
		source,
		prefix: "",
		index: 0
	});
	return typed.fits ? declared.type : stored ?? declared.type;
}
/** A table's column of a name, unless it has none that SQL could speak of. */
function columnOf({ description }, name) {
	return description.columns.find((column) => column.name === name);
}
/** The names of a table's columns; those whose parts were reached stand for the same values again. */
function columnNames({ description }) {
	return description.columns.filter(({ isReached }) => isReached !== true).map(({ name }) => name);
}
/** What a table's schema says of a column of a name. */
function declaredIn({ schema }, name) {
	return schema !== void 0 && Object.hasOwn(schema.columns, name) ? schema.columns[name] : void 0;
}
/**
* How a column of one table is compared with one of another: as values where both sides say what they are, `+5` and
* `5` as integers for instance; else as texts, where `007` is not `7`.
*
* @param options.assumesOther a side that says nothing is taken to be what the other says.
* @param options.asText whether the SQL gives texts, whatever the values are.
*/
function sharedColumn([own, name], [other, otherName], { assumesOther = false, asText = false } = {}) {
	const [left, right] = [columnOf(own, name), columnOf(other, otherName)];
	if (left === void 0 || right === void 0) throw new TypeError(`a column is not there: ${name}`);
	const [declared, declaredThere] = [declaration(own, name), declaration(other, otherName)];
	if (!asText && left.type === right.type && isStored(own) && isStored(other)) return {
		name,
		own: quoteIdentifier(name),
		other: quoteIdentifier(otherName)
	};
	const here = declared ?? (assumesOther ? declaredThere : void 0);
	const there = declaredThere ?? (assumesOther ? declared : void 0);
	const isTime = [here, there].every((side) => side?.type === "date" || side?.type === "timestamp");
	const isDate = [here, there].every((side) => side?.type === "date");
	const isExact = isStored(own) && isStored(other);
	const sideOf = (table, column, schema) => comparable(table, column, schema && isTime && !isDate ? {
		...schema,
		type: "timestamp"
	} : schema, isExact);
	const isTyped = here !== void 0 && there !== void 0;
	return {
		name,
		own: sideOf(own, left, isTyped ? here : void 0),
		other: sideOf(other, right, isTyped ? there : void 0)
	};
}
const isStored = ({ description }) => description.source.format === "parquet";
function declaration(table, name) {
	const declared = declaredIn(table, name);
	const type = typeOf(table, name);
	return declared ?? (type && {
		type,
		nulls: "any",
		required: false
	});
}
/** A value as text that is the same for the same value however it is stored; a cell of another type as it stands there. */
function comparable(table, column, schema, isExact) {
	const type = schema?.type ?? "string";
	const { typed } = columnValues(column, schema ?? {
		type,
		nulls: "any",
		required: false
	}, {
		source: table.description.source,
		prefix: "",
		index: 0
	});
	const canonical = canonicalText[type];
	if (canonical === void 0 || !typed.fits) return typed.text;
	return `coalesce(${canonical(typed.sqlType === "TIMESTAMP_NS" && !isExact ? `CAST(${typed.value} AS TIMESTAMP)` : typed.value, typed.sqlType)}, ${typed.text})`;
}
const plainText = (value) => `CAST(${value} AS VARCHAR)`;
/** Texts of values by type; of the types that are left out the cell itself. */
const canonicalText = {
	integer: plainText,
	number: (value, sqlType) => {
		const double = `CAST(${value} AS DOUBLE)`;
		return `CASE WHEN ${double} = trunc(${double}) AND abs(${double}) < 9007199254740992 THEN CAST(CAST(${double} AS BIGINT) AS VARCHAR) ELSE ${plainText(sqlType === "FLOAT" ? value : double)} END`;
	},
	boolean: plainText,
	date: plainText,
	timestamp: plainText
};
// packages/data/across/conflicts.ts
/** Whether rows with the same features have the same label. A number that is measured twice may differ: no check then. */
async function conflictChecks(search, own, { id, target, checks }) {
	const asked = checks["conflicting-labels"];
	if (asked === void 0 || target === void 0 || typeOf(own, target) === "number") return [];
	const statement = statementOf("conflicting-labels", asked.severity, "rows with the same features have the same label", {
		column: target,
		expected: allowed(asked.limit)
	});
	const features = columnNames(own).filter((name) => name !== target && name !== id);
	if (features.length === 0) return [unlooked(statement, "there are no features")];
	const cellOf = (name) => sharedColumn([own, name], [own, name]).own;
	const keys = features.map(cellOf);
	const [h, y] = [`hash(${keys.join(", ")})`, cellOf(target)];
	const torn = `(SELECT h FROM ${rowsWith(own, {
		h,
		y
	})} GROUP BY h HAVING min(y) <> max(y))`;
	const [groups] = await search.engine.query(`SELECT count(*) AS groups FROM ${torn}`);
	const offenders = Number(groups?.groups) === 0 ? nobody : await findRows(search, {
		prelude: `WITH candidates AS MATERIALIZED (SELECT * FROM ${rowsWith(own, {
			h,
			y,
			...keyColumns(keys)
		}, { isNumbered: true })} SEMI JOIN ${torn} g USING (h) WHERE y IS NOT NULL)`,
		from: `candidates c SEMI JOIN (SELECT ${keys.map((_, index) => `k${index}`).join(", ")} FROM candidates GROUP BY ALL HAVING min(y) <> max(y)) g ON ${sameKeys("c", "g", keys.length)}`,
		keys: []
	});
	const what = `share ${offenders.count === 1 ? "its" : "their"} features with rows of another label`;
	return [{
		statement,
		...judgeShare$1(offenders, {
			rows: search.rows,
			maxShare: asked.limit,
			what
		})
	}];
}
// packages/data/private-columns.ts
/**
* Whether values of a column may not be shown: it is private, is a field of a private column, or holds a private one.
*
* @param schema undefined where there is none, and nothing is private.
*/
function isPrivate(schema, column) {
	return privateNames(schema).some((name) => name === column || name.startsWith(`${column}.`) || column.startsWith(`${name}.`));
}
/** With those that should be absent: they may be there all the same. */
function privateNames(schema) {
	const columns = {
		...schema?.columns,
		...schema?.absent?.columns
	};
	return Object.entries(columns).flatMap(([name, column]) => column.private ? [name] : []);
}
/**
* Takes from the checks that look at a private column whatever would show a value of it: samples of offending rows, and
* what was observed where that is made of values.
*
* @param columns of the data, as the schema declares them. @param names of all columns of the data.
*/
function withoutPrivateValues(entries, { schema, columns, names }) {
	const hidden = names.filter((name) => isPrivate(schema, name));
	if (hidden.length === 0) return [...entries];
	const aliases = new Set(hidden.flatMap((name) => {
		const column = columns.get(name);
		return column === void 0 ? [] : [column.cell, column.value];
	}));
	const raw = hidden.map(quoteIdentifier);
	return entries.map((entry) => "judge" in entry && looksAt(entry, aliases, raw) ? withoutValues$1(entry) : entry);
}
/** Whether a check computes with a column: SQL that only speaks of a like name hides too much, never too little. */
function looksAt({ prepared }, aliases, raw) {
	return [...prepared].some(([alias, sql]) => aliases.has(alias) || raw.some((name) => sql.includes(name)));
}
function withoutValues$1(check) {
	return {
		...check,
		offence: withoutSample(check.offence),
		judge: (values, rows) => withoutRevealing(check.judge(values, rows))
	};
}
function withoutSample({ sample: _, ...offence }) {
	return offence;
}
function withoutRevealing({ revealing: _, pending, ...judgement }) {
	if (pending === void 0) return judgement;
	const { offence, judge } = pending;
	return {
		...judgement,
		pending: {
			offence: withoutSample(offence),
			judge: (count) => withoutRevealing(judge(count))
		}
	};
}
// packages/data/across/disjoint.ts
/**
* Whether rows of another data set are here again: by id where one is said, and by what they hold. With a target also
* whether rows with the same features have another label there.
*/
async function disjointChecks(search, pair, rule, relations) {
	return naming(pair.name, async () => [...await idCheck(search, pair, rule, relations), ...await contentChecks(search, pair, rule, relations)]);
}
async function idCheck(search, pair, { "max-share": maxShare, severity }, { id }) {
	if (id === void 0) return [];
	const statement = statementOf("disjoint", severity, `no "${id}" is also in "${pair.name}"`, {
		column: id,
		expected: allowed(maxShare)
	});
	const missing = missingIn(pair, [id]);
	if (missing !== void 0) return [impossible(statement, missing)];
	const offenders = await sharedRows(search, pair, [sharedColumn([pair.own, id], [pair.other, id], { assumesOther: true })], { nullsMeet: false });
	const what = `${offenders.count === 1 ? "has an id that is" : "have ids that are"} also in "${pair.name}"`;
	return [{
		statement,
		...judgeShare$1(offenders, {
			rows: search.rows,
			maxShare,
			what
		})
	}];
}
async function contentChecks(search, pair, { "max-share": maxShare, severity, columns: named }, { id, target, checks }) {
	const statement = statementOf("disjoint", severity, `no row is also in "${pair.name}"`, {
		...named === void 0 ? {} : { column: named.join(", ") },
		expected: allowed(maxShare)
	});
	const missing = named && missingIn(pair, named);
	if (missing !== void 0) return [impossible(statement, missing)];
	const there = new Set(columnNames(pair.other));
	const shared = named ?? columnNames(pair.own).filter((name) => there.has(name) && name !== id);
	const features = shared.filter((name) => name !== target);
	if (features.length === 0) {
		const why = "they have no features in common";
		return [id === void 0 ? impossible(statement, why) : unlooked(statement, why)];
	}
	const columns = (names) => names.map((name) => sharedColumn([pair.own, name], [pair.other, name], { assumesOther: true }));
	const offenders = await sharedRows(search, pair, columns(shared));
	const what = `${offenders.count === 1 ? "is" : "are"} also in "${pair.name}"`;
	const found = {
		statement,
		...judgeShare$1(offenders, {
			rows: search.rows,
			maxShare,
			what
		})
	};
	const conflict = checks["conflicting-labels"];
	const hasTarget = target !== void 0 && missingIn(pair, [target]) === void 0;
	if (conflict === void 0 || !hasTarget) return [found];
	const [label] = columns([target]);
	const conflicting = await sharedRows(search, pair, columns(features), { label });
	return [found, {
		statement: statementOf("conflicting-labels", conflict.severity, `rows with the features of rows in "${pair.name}" have their labels`, {
			column: target,
			expected: allowed(conflict.limit)
		}),
		...judgeShare$1(conflicting, {
			rows: search.rows,
			maxShare: conflict.limit,
			what: `${conflicting.count === 1 ? "has" : "have"} another label in "${pair.name}"`
		})
	}];
}
/** Says which columns one of the two tables lacks; undefined when both have all. */
function missingIn({ own, other, name }, columns, otherColumns = columns) {
	const [here, there] = [columns.filter((column) => columnOf(own, column) === void 0), otherColumns.filter((column) => columnOf(other, column) === void 0)];
	const told = [...here.length === 0 ? [] : [`${listed(here)} missing here`], ...there.length === 0 ? [] : [`${listed(there)} missing in "${name}"`]];
	return told.length === 0 ? void 0 : told.join(", ");
}
/** Names of aliases that may be shown as samples: those of columns that no side calls private. */
function shownKeys({ own, other }, columns, there = columns) {
	return columns.flatMap((name, index) => isPrivate(own.schema, name) || isPrivate(other.schema, there[index]) ? [] : [`k${index}`]);
}
/**
* The measured rows that the other table has, too; with a label those that have another one there.
*
* A first query compares hashes, so that nothing but them is held; only where some meet does a second one compare the
* values of those rows.
*/
async function sharedRows(search, pair, keys, { nullsMeet = true, label } = {}) {
	const side = (which) => {
		const values = keys.map((key) => key[which]);
		const hash = `hash(${values.join(", ")})`;
		const columns = {
			h: nullsMeet ? hash : `CASE WHEN ${values[0]} IS NOT NULL THEN ${hash} END`,
			...keyColumns(values),
			...label === void 0 ? {} : { y: label[which] }
		};
		const table = pair[which];
		return {
			hashes: rowsWith(table, { h: columns.h }),
			rows: rowsWith(table, columns, { isNumbered: which === "own" })
		};
	};
	const [own, other] = [side("own"), side("other")];
	const [met] = await search.engine.query(`SELECT count(*) AS rows FROM ${own.hashes} o SEMI JOIN ${other.hashes} t ON o.h = t.h`);
	if (Number(met?.rows) === 0) return nobody;
	const candidates = `(SELECT * FROM ${other.rows} SEMI JOIN ${own.hashes} o USING (h))`;
	const differs = label === void 0 ? "" : " AND o.y <> t.y";
	const names = keys.map(({ name }) => name);
	return findRows(search, {
		from: `${own.rows} o SEMI JOIN ${candidates} t ON o.h = t.h AND ${sameKeys("o", "t", keys.length, { nullsMeet })}${differs}`,
		keys: label === void 0 ? shownKeys(pair, names) : []
	});
}
// packages/data/across/leakage-power.ts
/** A column of at most so many different values is looked at value by value. */
const fewDistinct = 100;
/** Values of an order are put together: so many values and rows to a bin at least, into so many bins at most. */
const [valuesPerBin, rowsPerBin, mostBins$1] = [
	3,
	5,
	100
];
/** Values that occur more rarely than this name rows rather than tell of them. */
const rowsPerValue = 10;
/** Cells that one query looks at: it holds them as rows. */
const cellsPerQuery = 1e6;
/** The error of saying `guess` of a row. */
const lossOf = ({ isAmount }, guess) => isAmount ? `abs(${guess} - y)` : `CAST(${guess} <> y AS INTEGER)`;
/** Says what fits most rows of the half that is learnt from: the commonest class (of several the last), or the median. */
async function guessAlike(engine, sample) {
	const learnt = sample.isAmount ? `SELECT median(y) FROM ${sample.labels} WHERE half = 0` : `SELECT arg_max(y, (n, y)) FROM (SELECT y, count(*) AS n FROM ${sample.labels} WHERE half = 0 GROUP BY y)`;
	const [row] = await engine.query(`SELECT g AS guess, count(y) AS rows, sum(${lossOf(sample, "g")}) AS loss FROM (SELECT (${learnt}) AS g) LEFT JOIN ${sample.labels} ON half = 1 GROUP BY g`);
	const guess = row?.guess ?? null;
	return {
		guess: guess === null ? null : Number(guess),
		rows: Number(row?.rows),
		loss: Number(row?.loss ?? 0)
	};
}
/**
* How much of the error of `alike` each column takes away by itself, at most 1. Rows are put together by the column's
* values, or by bins of neighbours, whichever does better; of what the half that is learnt from does not have, it says
* what `alike` says.
*
* Columns are looked at by the batch: their cells as rows of one table, so that a query is planned, and the sample read,
* once for many of them.
*/
async function powersOf(engine, sample, columns, alike, onColumns) {
	const powers = columns.map(() => 0);
	const keys = columns.flatMap((column, index) => keysOf(sample, column).map((key) => ({
		...key,
		index
	})));
	const perQuery = Math.max(1, Math.floor(cellsPerQuery / Math.max(1, sample.rows)));
	for (let from = 0; from < keys.length; from += perQuery) {
		const batch = keys.slice(from, from + perQuery);
		for (const row of await engine.query(lossesQuery(sample, batch, alike))) {
			const { index } = batch[Number(row.k)];
			powers[index] = Math.max(powers[index], 1 - Number(row.loss) / alike.loss);
		}
		onColumns((batch.at(-1)?.index ?? 0) + 1);
	}
	return powers;
}
/** The values themselves where they recur, and bins of neighbours where there are many. */
function keysOf({ rows }, { alias, distinct, order }) {
	const isRecurring = distinct <= fewDistinct || distinct * rowsPerValue <= rows;
	const bins = Math.floor(Math.min(mostBins$1, distinct / valuesPerBin, rows / rowsPerBin));
	const isBinned = order !== void 0 && distinct > fewDistinct;
	return [...isRecurring ? [{ value: alias }] : [], ...isBinned ? [{
		order,
		width: distinct / bins
	}] : []];
}
/** SQL of the loss by key `k`, counted from 0. */
function lossesQuery(sample, keys, { guess }) {
	const values = keys.flatMap((key, k) => "value" in key ? [{
		k,
		sql: `hash(${key.value})`
	}] : []);
	const orders = keys.flatMap((key, k) => "order" in key ? [{
		k,
		sql: key.order,
		width: key.width
	}] : []);
	const cells = [...values.length === 0 ? [] : [`SELECT y, half, unnest(${listOf(values.map(({ k }) => k))}) AS k, unnest(${listOf(values.map(({ sql }) => sql))}) AS g FROM ${sample.cells}`], ...orders.length === 0 ? [] : [`SELECT y, half, k, CASE WHEN o IS NOT NULL THEN CAST(floor((dense_rank() OVER (PARTITION BY k ORDER BY o) - 1) / w) AS UBIGINT) END AS g FROM (SELECT y, half, unnest(${listOf(orders.map(({ k }) => k))}) AS k, unnest(${listOf(orders.map(({ width }) => `CAST('${width}' AS DOUBLE)`))}) AS w, unnest(${listOf(orders.map(({ sql }) => sql))}) AS o FROM ${sample.cells})`]];
	const learnt = sample.isAmount ? "SELECT k, g, median(y) AS said FROM cells WHERE half = 0 GROUP BY k, g" : "SELECT k, g, arg_max(y, (n, y)) AS said FROM (SELECT k, g, y, count(*) AS n FROM cells WHERE half = 0 GROUP BY k, g, y) GROUP BY k, g";
	const otherwise = guess === null ? "NULL" : `CAST('${guess}' AS DOUBLE)`;
	const loss = lossOf(sample, `coalesce(said, ${otherwise})`);
	return `WITH cells AS MATERIALIZED (${cells.join(" UNION ALL ")}), learnt AS (${learnt}) SELECT r.k AS k, sum(${loss}) AS loss FROM (SELECT * FROM cells WHERE half = 1) r LEFT JOIN learnt l ON r.k = l.k AND r.g IS NOT DISTINCT FROM l.g GROUP BY r.k`;
}
function listOf(items) {
	return `[${items.join(", ")}]`;
}
// packages/data/across/leakage-sample.ts
/** Cells that a sample holds at most, and the bounds of its rows. */
const mostCells = 1e7;
const [fewestRows$1, mostRows$1] = [1e4, 1e5];
/** Fewer distinct rows than this are not counted once each: their number says how often they occur. */
const fewestDistinct = 200;
/** So many different labels are classes; more whole numbers are amounts. */
const mostClasses = 20;
const columnsPerQuery = 100;
const longestText$1 = 64;
/** Types whose values say nothing by themselves. */
const opaque = /* @__PURE__ */ new Set([
	"binary",
	"image",
	"list"
]);
/**
* Draws rows for models of one column: evenly over the table, the same every time, of rows that occur several times one.
* A copy of a row on both sides of the split would make everything that names it look like knowledge.
*
* @param rows of the table. @returns undefined where the label is neither a class nor an amount.
*/
async function drawSample(engine, own, { target, id, rows }) {
	const features = columnNames(own).filter((name) => name !== target && name !== id && !opaque.has(typeOf(own, name)));
	const names = [
		target,
		...id === void 0 ? [] : [id],
		...features
	];
	const most = Math.min(mostRows$1, Math.max(fewestRows$1, Math.floor(mostCells / names.length)));
	const step = Math.max(1, Math.ceil(rows / most));
	const cells = names.map((name, index) => `${cellOf(own, name)} AS c${index}`);
	const content = features.map((_, index) => `c${index + names.length - features.length}`);
	const numbered = `(SELECT row_number() OVER () AS mlgate_row, ${cells.join(", ")} FROM ${relation(own.description, { rejects: own.rejects })})`;
	await engine.run(`CREATE TEMP TABLE mlgate_drawn AS SELECT *, hash(${["c0", ...content].join(", ")}) AS h FROM ${numbered} WHERE c0 IS NOT NULL AND hash(mlgate_row) % ${step} = 0`);
	const [counted] = await engine.query("SELECT count(DISTINCT h) AS contents FROM mlgate_drawn");
	const isOnce = Number(counted?.contents) >= fewestDistinct && features.length > 0;
	const [label, ...others] = await describe(engine, own, names);
	if (label === void 0) return void 0;
	const type = typeOf(own, target);
	const isAmount = label.order !== void 0 && label.distinct > mostClasses;
	if (isTime(type) || opaque.has(type) || !isAmount && label.distinct > 1e3) return void 0;
	const y = isAmount ? `percent_rank() OVER (ORDER BY ${label.order})` : "dense_rank() OVER (ORDER BY CAST(c0 AS VARCHAR))";
	const once = isOnce ? "QUALIFY row_number() OVER (PARTITION BY h ORDER BY mlgate_row) = 1" : "";
	await engine.run(`CREATE TEMP TABLE mlgate_label AS SELECT mlgate_row, ${y} AS y, hash(mlgate_row, 1) % 2 AS half FROM (SELECT mlgate_row, h, c0 FROM mlgate_drawn ${once})`);
	const [size] = await engine.query("SELECT count(*) AS rows FROM mlgate_label");
	const drawn = Number(size?.rows);
	const ids = id === void 0 ? void 0 : others[0];
	return {
		labels: "mlgate_label",
		cells: "mlgate_drawn JOIN mlgate_label USING (mlgate_row)",
		rows: drawn,
		columns: id === void 0 ? others : others.slice(1),
		id: ids && {
			...ids,
			order: ids.order ?? rankOf(ids.alias)
		},
		row: {
			name: "row",
			alias: "mlgate_row",
			distinct: drawn,
			order: "CAST(mlgate_row AS DOUBLE)"
		},
		isAmount
	};
}
const rankOf = (alias) => `CASE WHEN ${alias} IS NOT NULL THEN CAST(dense_rank() OVER (ORDER BY ${alias}) AS DOUBLE) END`;
const isTime = (type) => type === "date" || type === "timestamp";
/** A cell as its type where one is known, else as text. */
function cellOf(own, name) {
	const type = typeOf(own, name);
	const column = columnOf(own, name);
	if (column === void 0) throw new TypeError(`a column is not there: ${name}`);
	const { typed } = columnValues(column, declaredIn(own, name) ?? {
		type: type ?? "string",
		nulls: "any",
		required: false
	}, {
		source: own.description.source,
		prefix: "",
		index: 0
	});
	if (typed.fits && type !== void 0 && type !== "string") return typed.value;
	return `CASE WHEN length(${typed.text}) > ${longestText$1} THEN md5(${typed.text}) ELSE ${typed.text} END`;
}
/** Different values of the columns drawn, and how they are ordered: texts that are all numbers as numbers. */
async function describe(engine, own, names) {
	const columns = [];
	for (let from = 0; from < names.length; from += columnsPerQuery) {
		const batch = names.slice(from, from + columnsPerQuery).map((name, index) => ({
			name,
			alias: `c${from + index}`,
			isText: [void 0, "string"].includes(typeOf(own, name))
		}));
		const measures = batch.flatMap(({ alias, isText }) => [`count(DISTINCT ${alias}) AS distinct_${alias}`, isText ? `bool_and(TRY_CAST(${alias} AS DOUBLE) IS NOT NULL) FILTER (WHERE ${alias} IS NOT NULL) AS numbers_${alias}` : `true AS numbers_${alias}`]);
		const [row] = await engine.query(`SELECT ${measures.join(", ")} FROM mlgate_drawn`);
		for (const { name, alias, isText } of batch) {
			const isOrdered = row?.[`numbers_${alias}`] === true && !(isText && typeOf(own, name) === "string");
			const order = isTime(typeOf(own, name)) ? rankOf(alias) : `TRY_CAST(${alias} AS DOUBLE)`;
			columns.push({
				name,
				alias,
				distinct: Number(row?.[`distinct_${alias}`]),
				order: isOrdered ? order : void 0
			});
		}
	}
	return columns;
}
// packages/data/across/leakage.ts
/** Fewer errors of guessing, or rows of an amount, can't tell chance from knowledge. */
const [fewestErrors, fewestRows] = [20, 50];
/**
* Whether a column alone predicts the label: a feature that does was made from it, or knows what is not known when the
* model is asked.
*
* Of each column a model is made from one half of a sample and tried on the other: per value, or per bin of neighbouring
* values, it says the commonest label, or the median rank of an amount; of what it has not seen, what all rows together
* say. Its power is the share of the error of always saying that, which it takes away: 1 for one that is always right,
* 0 or less for one that knows nothing. Since it is tried on rows that it was not made from, a column of names for rows
* has none.
*/
async function leakageChecks(search, own, { id, target, checks }, onColumns) {
	const { "feature-leakage": feature, "identifier-leakage": identifier, "row-order": order } = checks;
	if (target === void 0) return [];
	const asked = plansOf({
		feature,
		identifier: id === void 0 ? void 0 : identifier,
		order
	}, target, id);
	if (asked.length === 0) return [];
	const told = (why) => asked.map(({ statement }) => unlooked(statement, why));
	const idThere = id !== void 0 && columnOf(own, id) !== void 0 ? id : void 0;
	const sample = await drawSample(search.engine, own, {
		target,
		id: idThere,
		rows: search.rows
	});
	if (sample === void 0) return told(`"${target}" (${typeOf(own, target) ?? "text"}) is neither a class nor an amount`);
	const alike = await guessAlike(search.engine, sample);
	const why = tooFew(sample, alike);
	if (why !== void 0) return told(`too few rows to tell: ${why}`);
	const columns = asked.map(({ columnsOf }) => columnsOf(sample));
	const all = columns.flat();
	onColumns(0, all.length);
	const powers = await powersOf(search.engine, sample, all, alike, (done) => onColumns(done, all.length));
	const named = all.map(({ name }, index) => ({
		name,
		power: powers[index]
	}));
	let from = 0;
	return asked.flatMap((plan, index) => {
		const own = named.slice(from, from + columns[index].length);
		from += own.length;
		return judgePowers(plan, own, sample.rows);
	});
}
function plansOf(asked, target, id) {
	const plan = (check, suspicion, title, rest) => {
		if (suspicion === void 0) return [];
		const { severity, limit } = suspicion;
		const column = check === "identifier-leakage" && id !== void 0 ? { column: id } : {};
		const expected = `power ≤ ${limit}`;
		return [{
			statement: statementOf(check, severity, title, {
				...column,
				expected
			}),
			limit,
			...rest
		}];
	};
	return [
		...plan("feature-leakage", asked.feature, `no column alone predicts ${target}`, {
			columnsOf: ({ columns }) => columns,
			titleOf: (name) => `${name} alone does not predict ${target}`,
			namesColumn: true
		}),
		...plan("identifier-leakage", asked.identifier, `${id} does not predict ${target}`, {
			columnsOf: (sample) => sample.id === void 0 ? [] : [sample.id],
			titleOf: (name) => `${name} does not predict ${target}`,
			namesColumn: true
		}),
		...plan("row-order", asked.order, `the order of the rows does not predict ${target}`, {
			columnsOf: ({ row }) => [row],
			titleOf: () => `the order of the rows does not predict ${target}`,
			namesColumn: false
		})
	];
}
function judgePowers({ statement, limit, titleOf, namesColumn }, powers, rows) {
	const sampled = `on ${counted(rows, "row")}`;
	const leaks = powers.filter(({ power }) => power > limit);
	if (leaks.length > 0) return leaks.toSorted((left, right) => right.power - left.power).map(({ name, power }) => ({
		statement: {
			...statement,
			...namesColumn ? { column: name } : {},
			title: titleOf(name)
		},
		judgement: {
			failed: true,
			observed: `power ${formatPower(power)}, ${sampled}`
		}
	}));
	const [strongest] = powers.toSorted((left, right) => right.power - left.power);
	if (strongest === void 0) return [unlooked(statement, "there is no column to look at")];
	const whose = statement.id === "feature-leakage" && strongest.power > 0 ? ` (${strongest.name})` : "";
	return [{
		statement,
		judgement: {
			failed: false,
			observed: `power at most ${formatPower(strongest.power)}${whose}, ${sampled}`
		}
	}];
}
const formatPower = (power) => (Math.floor(Math.max(0, power) * 1e3) / 1e3).toString();
/** Why what the sample comes to would be chance; undefined where it would not. */
function tooFew({ isAmount }, { rows, loss }) {
	if (isAmount) return rows < fewestRows || loss === 0 ? counted(rows, "row") : void 0;
	if (loss >= fewestErrors) return void 0;
	return `always saying the commonest label is wrong in ${counted(loss, "row")} of ${counted(rows, "row")}`;
}
// packages/data/across/other-facts.ts
/** Aggregates of one scan at most: beyond it DuckDB spends more on planning than scanning again costs. */
const measuresPerScan$1 = 300;
/** Longer texts are no categories. */
const longestValue = 1e3;
/**
* The values of columns of which there are few; a column with more than `most`, or with long texts, is left out.
*
* @param columns SQL by name of the column.
*/
async function fewValues(engine, table, columns, most) {
	const counts = await measure(engine, table, columns, (alias) => [`approx_count_distinct(${alias})`, `max(length(${alias}))`]);
	const few = [...columns].filter(([name]) => {
		const [values, longest] = (counts.get(name) ?? []).map(Number);
		return (values ?? 0) <= most * 1.2 && (longest ?? 0) <= longestValue;
	});
	const lists = await measure(engine, table, new Map(few), (alias) => [`list(DISTINCT ${alias}) FILTER (WHERE ${alias} IS NOT NULL)`]);
	return new Map([...lists].flatMap(([name, [values]]) => {
		const list = (values ?? []).map(String);
		return list.length <= most ? [[name, list]] : [];
	}));
}
async function measure(engine, table, columns, aggregates) {
	const found = /* @__PURE__ */ new Map();
	const all = [...columns];
	for (let from = 0; from < all.length; from += measuresPerScan$1) {
		const batch = all.slice(from, from + measuresPerScan$1);
		const rows = rowsWith(table, Object.fromEntries(batch.map(([, sql], index) => [`c${index}`, sql])));
		const measures = batch.map((_, index) => `[${aggregates(`c${index}`).join(", ")}] AS m${index}`);
		const [row] = await engine.query(`SELECT ${measures.join(", ")} FROM ${rows}`);
		for (const [index, [name]] of batch.entries()) found.set(name, row?.[`m${index}`] ?? []);
	}
	return found;
}
/** How many rows a table has. */
async function countRows(engine, table) {
	const [row] = await engine.query(`SELECT count(*) AS rows FROM ${rowsWith(table, { one: "1" })}`);
	return Number(row?.rows);
}
// packages/data/across/plan-across.ts
/** A column of text with more values is not one of categories. */
const mostCategories = 100;
const mostLabels = 1e3;
/**
* Checks against facts of other data sets that a row can be held against by itself: they are counted in the same scan
* as those of the schema.
*
* @param prefix starts no name of the measured table's columns.
*/
async function planAcross(engine, pairOf, relations, prefix) {
	const entries = [];
	for (const [index, { data }] of relations["disjoint-from"].entries()) {
		const pair = pairOf(data);
		entries.push(...matchingColumns(pair, relations.checks["matching-columns"]));
		entries.push(...await naming(data, () => newValues(engine, pair, relations, `${prefix}${index}_`)));
	}
	const { after } = relations;
	if (after !== void 0) {
		const pair = pairOf(after.data);
		entries.push(await naming(after.data, () => laterThan(engine, pair, after, prefix)));
	}
	return entries;
}
/** Whether two tables have the same columns of the same types, as far as types are known. Whole numbers are numbers. */
function matchingColumns(pair, asked) {
	if (asked === void 0) return [];
	const { own, other, name } = pair;
	const [here, there] = [columnNames(own), columnNames(other)];
	const surplus = here.filter((column) => !there.includes(column));
	const lacking = there.filter((column) => !here.includes(column));
	const retyped = here.flatMap((column) => {
		const [type, typeThere] = [typeOf(own, column), typeOf(other, column)];
		return family(type) === family(typeThere) || type === void 0 || typeThere === void 0 || !there.includes(column) ? [] : [`"${column}" is ${type} here and ${typeThere} there`];
	});
	const statement = statementOf("matching-columns", asked.severity, `the columns are those of "${name}"`, { expected: "the same columns and types" });
	const told = [
		...lacking.length === 0 ? [] : [`${listed(lacking, 5)} only in "${name}"`],
		...surplus.length === 0 ? [] : [`${listed(surplus, 5)} only here`],
		...retyped.slice(0, 5),
		...retyped.length > 5 ? [`${retyped.length - 5} more of other types`] : []
	];
	if (told.length === 0) return [{ settled: {
		...statement,
		status: "pass",
		observed: "the same"
	} }];
	return [{ settled: {
		...statement,
		status: "fail",
		observed: told.join("; "),
		count: surplus.length + lacking.length + retyped.length
	} }];
}
const family = (type) => type === "integer" ? "number" : type;
/** Labels and categories that the other data set does not have. */
async function newValues(engine, pair, { id, target, checks }, prefix) {
	const both = columnNames(pair.own).filter((name) => columnOf(pair.other, name) !== void 0);
	const isNumber = (name) => [pair.own, pair.other].some((table) => typeOf(table, name) === "number");
	const labels = both.filter((name) => name === target && !isNumber(name));
	const categories = both.filter((name) => name !== target && name !== id && [pair.own, pair.other].map((table) => typeOf(table, name)).includes("string"));
	const look = (asked, names, most, id) => asked === void 0 || names.length === 0 ? [] : valueChecks(engine, pair, {
		asked,
		names,
		most,
		prefix: `${prefix}${id}_`,
		id
	});
	return [...await look(checks["unseen-labels"], labels, mostLabels, "unseen-labels"), ...await look(checks["new-categories"], categories, mostCategories, "new-categories")];
}
async function valueChecks(engine, pair, { asked: { severity, limit }, names, most, prefix, id }) {
	const shared = new Map(names.map((name) => [name, sharedColumn([pair.own, name], [pair.other, name], {
		assumesOther: true,
		asText: true
	})]));
	const columns = new Map([...shared].map(([name, { other }]) => [name, other]));
	return [...await fewValues(engine, pair.other, columns, most)].map(([column, values], index) => {
		const alias = quoteIdentifier(`${prefix}${index}`);
		const isUnknown = values.length === 0 ? `${alias} IS NOT NULL` : `${alias} NOT IN (${values.map(quoteLiteral).join(", ")})`;
		return {
			statement: statementOf(id, severity, `every ${column} occurs in "${pair.name}"`, {
				column,
				expected: limit === 0 ? `one of the ${counted(values.length, "value")} there` : allowed(limit)
			}),
			prepared: /* @__PURE__ */ new Map([[alias, shared.get(column)?.own]]),
			measures: [`count_if(${isUnknown})`],
			judge: judgeRows(limit, (one) => `${one ? "has a value that does" : "have values that do"} not occur there`),
			offence: {
				kind: "where",
				condition: isUnknown,
				...isPrivateIn(pair, column) ? {} : { sample: sampleOf$1(alias) }
			}
		};
	});
}
/** Whether every row is later than the last of another data set. A cell that is no time is not. */
async function laterThan(engine, pair, { column, "max-share": maxShare, severity }, prefix) {
	const statement = statementOf("after", severity, `every ${column} is later than all of "${pair.name}"`, {
		column,
		expected: maxShare === 0 ? `later than the last of "${pair.name}"` : allowed(maxShare)
	});
	const failing = (observed) => ({ settled: {
		...statement,
		status: "fail",
		observed
	} });
	const missing = missingIn(pair, [column]);
	if (missing !== void 0) return failing(missing);
	const [here, there] = [pair.own, pair.other].map((table) => {
		const declared = declaredIn(table, column);
		const schema = {
			type: "timestamp",
			nulls: "any",
			required: false,
			...(declared?.type === "date" || declared?.type === "timestamp") && declared.format !== void 0 ? { format: declared.format } : {}
		};
		return columnValues(columnOf(table, column), schema, {
			source: table.description.source,
			prefix: `${prefix}after_`,
			index: 0
		});
	});
	for (const [values, where] of [[here, "here"], [there, `in "${pair.name}"`]]) if (!values.typed.fits) return failing(`"${column}" is stored as ${values.storedType} ${where}`);
	const [last] = await engine.query(`SELECT CAST(max(v) AS VARCHAR) AS last, count_if(v IS NULL AND c IS NOT NULL) AS unread FROM ${rowsWith(pair.other, {
		v: there.typed.value,
		c: there.typed.raw
	})}`);
	if (Number(last?.unread) > 0) return failing(`${counted(Number(last?.unread), "value")} of "${pair.name}" can't be read as times`);
	if (last?.last == null) return { settled: {
		...statement,
		status: "skipped",
		observed: `"${pair.name}" has no times`
	} };
	const limit = literalOf(String(last.last), here.typed);
	const condition = `${here.cell} IS NOT NULL AND (${here.value} IS NULL OR ${here.value} <= ${limit})`;
	return {
		statement,
		prepared: here.prepared,
		measures: [`count_if(${condition})`],
		judge: judgeRows(maxShare, (one) => `${one ? "is" : "are"} not later`),
		offence: {
			kind: "where",
			condition,
			...isPrivateIn(pair, column) ? {} : { sample: here.sample }
		}
	};
}
const isPrivateIn = ({ own, other }, column) => isPrivate(own.schema, column) || isPrivate(other.schema, column);
function judgeRows(limit, what) {
	return ([offending], rows) => {
		const count = Number(offending);
		return judgeCount$2(count, {
			rows,
			maxShare: limit,
			what: what(count === 1)
		});
	};
}
// packages/data/across/references.ts
/**
* Whether the values of columns are all in another data set. As in SQL, a row in which one of them is null refers to
* nothing. Columns are compared as values of their type where both sides say one, else as texts: `7` is no `007`.
*/
async function referenceCheck(search, pair, { columns, to, "max-share": maxShare, severity }) {
	const column = columns.join(", ");
	const statement = statementOf("references", severity, `every ${column} is in "${pair.name}"`, {
		column,
		expected: maxShare === 0 ? `one of ${to.join(", ")} in "${pair.name}"` : allowed(maxShare)
	});
	const missing = missingIn(pair, columns, to);
	if (missing !== void 0) return impossible(statement, missing);
	const keys = columns.map((name, index) => sharedColumn([pair.own, name], [pair.other, to[index]]));
	const rowsOf = (which) => rowsWith(pair[which], keyColumns(keys.map((key) => key[which])), { isNumbered: which === "own" });
	const whole = keys.map((_, index) => `k${index} IS NOT NULL`).join(" AND ");
	const offenders = await naming(pair.name, () => findRows(search, {
		from: `(SELECT * FROM ${rowsOf("own")} WHERE ${whole}) o ANTI JOIN ${rowsOf("other")} t ON ${sameKeys("o", "t", keys.length, { nullsMeet: false })}`,
		keys: shownKeys(pair, columns, to)
	}));
	const what = `${offenders.count === 1 ? "refers" : "refer"} to nothing in "${pair.name}"`;
	return {
		statement,
		...judgeShare$1(offenders, {
			rows: search.rows,
			maxShare,
			what
		})
	};
}
// packages/data/across/check-across.ts
/**
* Plans what relations ask for; of other tables their columns are read, and facts that rows are held against.
*
* @param prefix starts no name of the measured table's columns.
* @throws MlgateError of whatever keeps another table from being read, with its name.
*/
async function planRelations(engine, { relations, known }, { description, schema, prefix }) {
	if (relations === void 0) return {
		entries: [],
		search: async () => []
	};
	const own = {
		description,
		schema,
		rejects: "skip"
	};
	const pairs = new Map([...known].map(([name, other]) => [name, {
		own,
		other,
		name
	}]));
	const pairOf = (name) => {
		const pair = pairs.get(name);
		if (pair === void 0) throw new TypeError(`the data set "${name}" was not handed in`);
		return pair;
	};
	return {
		entries: await planAcross(engine, pairOf, relations, prefix),
		async search(search, onColumn) {
			const { rows } = relations;
			const { id, target, ...rest } = relations;
			const noTarget = missingNamed(own, target, "target");
			const noId = rest["disjoint-from"].length > 0 ? [] : missingNamed(own, id, "id");
			const found = [...noId, ...noTarget];
			const asked = {
				...rest,
				...noId.length > 0 || id === void 0 ? {} : { id },
				...noTarget.length > 0 || target === void 0 ? {} : { target }
			};
			if (rows !== void 0) found.push(await relativeRowsCheck(search, pairOf(rows.of), rows));
			for (const rule of relations["disjoint-from"]) found.push(...await disjointChecks(search, pairOf(rule.data), rule, asked));
			for (const rule of relations.references) found.push(await referenceCheck(search, pairOf(rule.data), rule));
			found.push(...await conflictChecks(search, own, asked));
			found.push(...await leakageChecks(search, own, asked, onColumn));
			return found;
		}
	};
}
/** A column that is spoken of and not there; a schema that requires it has its own check for that. */
function missingNamed(own, name, role) {
	if (name === void 0 || columnOf(own, name) !== void 0) return [];
	if (declaredIn(own, name)?.required === true) return [];
	return [impossible(statementOf("missing-column", "error", `${name} is there`, {
		column: name,
		expected: `present, as it is the ${role}`
	}), "missing")];
}
/** Whether there are as many rows as a share of those of another table says; own records that don't fit don't count. */
async function relativeRowsCheck({ engine, readable: rows }, { other, name }, { min, max, severity }) {
	const there = await naming(name, () => countRows(engine, other));
	const limits = [...min === void 0 ? [] : [`≥ ${percent(min)}`], ...max === void 0 ? [] : [`≤ ${percent(max)}`]];
	const statement = statementOf("relative-row-count", severity, `the number of rows is as expected beside "${name}"`, { expected: `${limits.join(" and ")} of its rows` });
	const failed = rows < (min ?? 0) * there || max !== void 0 && rows > max * there;
	const share = there === 0 ? "" : ` (${percent(rows / there)})`;
	return {
		statement,
		judgement: {
			failed,
			observed: `${counted(rows, "row")} beside ${formatCount(there)}${share}`
		}
	};
}
// packages/data/first-pass.ts
/** Aggregates that a scan computes at least, at most, if there are so many. */
const fewestPerScan = 300;
const mostPerScan = 3e3;
/** Checks of a scan at most that hold the values of a column. */
const mostHeldPerScan = 8;
/** Rules that are named while they are looked at. */
const mostNamed$1 = 5;
/**
* How many aggregates a scan computes. Planning them takes DuckDB time that grows with their square, so there is a
* number at which scanning once more costs less. A scan of Parquet reads the columns of its own aggregates alone; one
* of text parses every byte, so the number grows with the root of the size.
*/
async function measuresPerScan({ files, format }) {
	if (format === "parquet") return fewestPerScan;
	const bytes = (await Promise.all(files.map(async (file) => (await stat(file)).size))).reduce((sum, size) => sum + size, 0);
	return Math.min(mostPerScan, Math.max(fewestPerScan, Math.round(Math.sqrt(bytes / 50))));
}
/**
* Computes the measures of all checks in one scan (a few, if there are very many). The first scan keeps the
* records that don't fit the header for `readRejects`.
*
* @param prefix starts no name of the table's columns. @param enter is told what begins, with the rules in it.
*/
async function firstPass(engine, description, checks, prefix, enter, misfits = "keep") {
	const values = /* @__PURE__ */ new Map();
	let fileRows = [];
	const batches = batchesOf(checks, await measuresPerScan(description.source));
	for (const [index, batch] of batches.entries()) {
		const scan = (some, isFirst) => engine.query(scanQuery(description, some, {
			prefix,
			isFirst,
			misfits
		}));
		const rules = batch.filter(({ statement }) => statement.id === "rule");
		enter?.(rules.length === 0 ? "checking rows" : `checking rows and the rule ${titles(rules)}`);
		const [row = {}] = await findingRule(rules, (some) => scan(some, false), () => scan(batch, index === 0));
		if (index === 0) fileRows = rowsByFile(row, description.source.files.length);
		const aliases = new Map(measuresOf(batch).map((measure, position) => [measure, `m${position}`]));
		for (const check of batch) values.set(check, check.measures.map((measure) => row[aliases.get(measure)] ?? null));
	}
	return {
		fileRows,
		values: checks.map((check) => values.get(check) ?? []),
		mayLeaveOut: misfits === "keep"
	};
}
/** Runs a scan; where it fails, the error is that of the rule that fails on the rows, if one does. */
async function findingRule(rules, scan, all) {
	try {
		return await all();
	} catch (error) {
		if (error instanceof MlgateError && error.code === "MG4007") for (const rule of rules) await namingRule(rule, () => scan([rule]));
		throw error;
	}
}
/** Checks that look at earlier rows have scans of their own, as others are computed for many rows at once. */
function batchesOf(checks, most) {
	const inOrder = checks.filter((check) => check.inOrder);
	return [...batchesOfSize(checks.filter((check) => !check.inOrder), most), ...inOrder.length === 0 ? [] : batchesOfSize(inOrder, most)];
}
function batchesOfSize(checks, most) {
	const batches = [[]];
	let [size, held] = [0, 0];
	for (const check of checks) {
		const holds = check.holdsValues ? 1 : 0;
		if (size + check.measures.length > most || held + holds > mostHeldPerScan) {
			batches.push([]);
			[size, held] = [0, 0];
		}
		batches.at(-1)?.push(check);
		size += check.measures.length;
		held += holds;
	}
	return batches;
}
/** Rules by their names, the first of them where there are many. */
function titles(rules) {
	const more = rules.length > mostNamed$1 ? [`${rules.length - mostNamed$1} more`] : [];
	return [...rules.slice(0, mostNamed$1).map(({ statement }) => statement.title), ...more].join(", ");
}
/** Checks share measures, such as the number of values; each is computed once. */
function measuresOf(batch) {
	return [...new Set(batch.flatMap(({ measures }) => measures))];
}
function scanQuery(description, batch, { prefix, isFirst, misfits }) {
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
		rejects: misfits === "fail" ? "fail" : isFirst ? "store" : "skip",
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
// packages/data/native-pass.ts
/** Looking at so many bytes takes as long as a cell that is read natively saves. */
const bytesPerCell = 40;
/**
* The first pass over text files with the values that their reader makes, in place of strict readings of texts, which
* take most of its time. The reader lets pass what is no value (`1_000`, ` 7`): so all bytes are looked at beside the
* scan, and a column with a cell whose spelling leaves a doubt is read strictly.
*
* @returns undefined where it is not worth it, and where a record or a cell does not fit: the strict pass has to tell.
*/
async function nativePass(engine, table, { enter, move }) {
	const candidates = nativeColumns(table);
	const watch = watchCells(table.description, shapesOf(candidates));
	const hopeful = await firstHope(candidates, watch);
	if (hopeful.size === 0) return void 0;
	const scan = (columns) => {
		const { description, checks, prefix } = readingNatively(table, columns);
		return firstPass(engine, description, checks, prefix, enter, "fail").catch((error) => {
			if (error instanceof MlgateError) return void 0;
			throw error;
		});
	};
	let ended = "not yet";
	const scanned = scan(hopeful).then((pass) => {
		ended = pass;
		return pass;
	});
	scanned.catch(() => {});
	let proven = hopeful;
	try {
		for await (const report of watch) {
			proven = without(candidates, report);
			const isInVain = [...hopeful.keys()].some((name) => !proven.has(name));
			if (isInVain && ended === "not yet") engine.connection.interrupt();
			else if (isInVain) move({
				done: report.bytes,
				total: 0
			});
			if (proven.size === 0 || !isInVain && ended === void 0) break;
		}
	} finally {
		await scanned;
	}
	if (proven.size === 0) return void 0;
	return proven.size < hopeful.size ? scan(proven) : scanned;
}
/** Columns that the first bytes let hope for; none where it is not worth to look at all others. */
async function firstHope(candidates, watch) {
	const { value: report } = candidates.size === 0 ? { value: void 0 } : await watch.next();
	const hopeful = report === void 0 ? /* @__PURE__ */ new Map() : without(candidates, report);
	const cells = hopeful.size * (report?.firstLines ?? 0);
	if (cells > 0 && cells * bytesPerCell >= (report?.bytes ?? 0)) return hopeful;
	await watch.return(void 0);
	return /* @__PURE__ */ new Map();
}
/** Columns whose cells, and whether they are values, is all that the checks ask for. */
function nativeColumns({ checks, columns }) {
	const prepared = new Map(checks.flatMap((check) => [...check.prepared]));
	const known = new Set([...columns.values()].flatMap(({ cell, typed }) => [preparedAs(cell, typed.raw), typed.value]));
	const others = [...prepared].filter(([alias, sql]) => !known.has(preparedAs(alias, sql)) && !known.has(sql));
	return new Map([...columns].flatMap(([name, column]) => {
		const { native, raw } = column.typed;
		return native !== void 0 && prepared.has(column.value) && !others.some(([, sql]) => sql.includes(raw)) ? [[name, {
			...column,
			native
		}]] : [];
	}));
}
const preparedAs = (alias, sql) => `${sql} AS ${alias}`;
function shapesOf(columns) {
	return new Map([...columns].map(([name, { native }]) => [name, native.shape]));
}
function without(columns, { doubtful, isRegular }) {
	return new Map(isRegular ? [...columns].filter(([name]) => !doubtful.has(name)) : []);
}
/** The table with some columns read natively, and its checks over them. */
function readingNatively(table, columns) {
	const types = new Map([...columns].map(([name, { native }]) => [name, native.type]));
	const aliases = new Map([...columns.values()].map(({ value, typed }) => [value, typed.raw]));
	const values = new Map([...columns.values()].map(({ typed, native }) => [typed.value, native.value]));
	const checks = table.checks.map((check) => ({
		...check,
		prepared: new Map([...check.prepared].map(([alias, sql]) => [alias, aliases.get(alias) ?? values.get(sql) ?? sql]))
	}));
	return {
		...table,
		description: readNatively(table.description, types),
		checks
	};
}
// packages/data/outcome.ts
/** What to do about a check that failed, where the check itself knows no better. */
function withHint(check) {
	const hint = check.status === "fail" ? check.hint ?? hintFor(check.id) : void 0;
	return hint === void 0 ? check : {
		...check,
		hint
	};
}
/** A check that was judged, with the offenders that the second pass found; `file` says where the first one is. */
function checkOf({ statement, offence }, { failed, revealing, skipped, pending: _, ...seen }, { offenders, read, places, names, samples }) {
	if (skipped) return {
		...statement,
		status: "skipped",
		...seen
	};
	const reveals = samples > 0 && revealing !== void 0;
	const shown = reveals ? {
		...seen,
		observed: revealing
	} : seen;
	if (!failed || offenders === void 0) return {
		...statement,
		status: failed ? "fail" : "pass",
		...shown
	};
	const found = offenders.rows.flatMap((row, index) => {
		const place = places.get(row);
		return place === void 0 ? [] : [{
			...place,
			value: offenders.samples[index]
		}];
	});
	const values = found.length === 0 ? offenders.samples : found.flatMap(({ value }) => value ?? []);
	const [first] = found;
	const isGrouped = offence.kind === "query" && offence.row === void 0;
	const notSo = `${counted(offenders.count, "value")} ${offenders.count === 1 ? "is" : "are"} not`;
	const hint = offence.kind === "where" && offence.explanations?.hint(offenders.explained, offenders.count);
	return {
		...statement,
		status: "fail",
		...hint ? { hint } : {},
		...seen,
		observed: [...reveals ? [revealing] : [], ...seen.observed === void 0 ? [notSo] : reveals ? [] : [seen.observed]].join("; "),
		count: offenders.count,
		...read === 0 || offenders.count > read || isGrouped ? {} : { share: offenders.count / read },
		...first === void 0 ? {} : { rows: found.map(({ row }) => row) },
		...first?.line === void 0 ? {} : { line: first.line },
		...first === void 0 || names.length < 2 ? {} : { file: names[first.file] },
		...values.length === 0 ? {} : { samples: values }
	};
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
	if (source.format === "parquet" || source.format === "json" || source.headers !== void 0) return located;
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
// packages/data/type-hints.ts
/** What is said by kind of reading, of one cell and of many; cells are counted, never quoted. */
const sentences = {
	blanks: [
		"reads",
		"read",
		() => "without the blanks around: take those out"
	],
	marks: [
		"reads",
		"read",
		(declare) => `with other marks: declare \`format: { ${declare} }\` for the file`
	],
	quoted: [
		"is",
		"are",
		() => "text that reads as the type: store the value itself, without quotes"
	],
	fraction: [
		"has",
		"have",
		() => "a fraction: `type: number` takes it"
	],
	digits: [
		"has",
		"have",
		() => "underscores or digits of another script: write 0 to 9 alone"
	],
	absent: [
		"looks",
		"look",
		() => "like a word for \"no value\": declare `format: { null-values: […] }` for the file"
	],
	time: [
		"has",
		"have",
		() => "a time of day: `type: timestamp` takes it"
	],
	spelling: [
		"reads",
		"read",
		(declare) => `as ${declare}: declare such a \`format\` at the column`
	],
	impossible: [
		"names",
		"name",
		() => "a day that there is not"
	]
};
const days = [
	"%d/%m/%Y",
	"%m/%d/%Y",
	"%d.%m.%Y",
	"%d-%m-%Y",
	"%m-%d-%Y",
	"%Y-%m-%d",
	"%Y/%m/%d",
	"%Y.%m.%d"
];
const otherDays = [
	"%Y%m%d",
	"%d %b %Y",
	"%d-%b-%Y",
	"%b %d, %Y",
	"%d %B %Y",
	"%B %d, %Y",
	"%d/%m/%y",
	"%m/%d/%y"
];
const looseDays = [
	"%-d.%-m.%Y",
	"%-d/%-m/%Y",
	"%-m/%-d/%Y",
	"%Y-%-m-%-d",
	"%-d/%-m/%y",
	"%-m/%-d/%y"
];
const dayPatterns = [
	...days,
	...otherDays,
	...looseDays
];
const timePatterns = [
	"%H:%M:%S",
	"%H:%M",
	"%I:%M %p",
	"%-I:%M %p"
];
const isoDay = "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?";
/** Why cells may not be of their column's type, for the second pass to count and the check to hint at; if it can tell. */
function typeExplanations(column) {
	const readings = readingsOf(column, column.typed.text.replaceAll(column.typed.raw, column.cell));
	if (readings.length === 0) return void 0;
	return {
		over: column.cell,
		conditions: readings.map(({ condition }) => condition),
		hint: (counts, count) => hintOf(readings, counts, count)
	};
}
function hintOf(readings, counts, count) {
	const most = Math.max(0, ...counts);
	const first = readings.find((_, index) => counts[index] === most);
	if (most === 0 || first === void 0) return void 0;
	const alike = readings.filter(({ kind, declare }, index) => kind === "spelling" && counts[index] === most && isLoose(declare) === isLoose(first.declare));
	const declared = (first.kind === "spelling" ? alike.slice(0, 2) : [first]).map(({ declare }) => declare).join(" or ");
	const [one, many, rest] = sentences[first.kind];
	const looked = Math.min(count, mostExplained);
	const them = looked < count ? `the first ${formatCount(looked)}` : "them";
	return `${most < looked ? `${formatCount(most)} of ${them}` : count === 1 ? "It" : `All of ${them}`} ${most === 1 ? one : many} ${rest(declared)}.`;
}
/** Whether a pattern lets leading zeros be left out, and so also reads what has them. */
function isLoose(pattern) {
	return pattern.includes("%-");
}
function readingsOf({ schema, typed, cell, storedType }, text) {
	const { type } = schema;
	const quoted = {
		kind: "quoted",
		declare: "",
		condition: `json_type(${cell}) = 'VARCHAR' AND ${textReading(text, type)} IS NOT NULL`
	};
	const inJson = storedType === "JSON" ? [quoted] : [];
	if (type === "integer" || type === "number") return [...inJson, ...numberReadings(type, text, typed.dialect)];
	if (type === "date" || type === "timestamp") return dateReadings(type, text, typed.dialect);
	if (type === "boolean") return [...inJson, ...commonReadings(type, text, typed.dialect)];
	return [];
}
function commonReadings(type, text, dialect) {
	return [{
		kind: "blanks",
		declare: "",
		condition: `${textReading(`trim(${text}, ' \t\u00a0')`, type, dialect)} IS NOT NULL`
	}, ...ofTextFiles(dialect, {
		kind: "absent",
		declare: "",
		condition: `lower(trim(${text})) IN ('na', 'n/a', '#n/a', 'null', 'none', 'nil', 'nan', 'nat', '-', '--', '?', 'missing', 'unknown')`
	})];
}
/** What only the dialect of a text file can say. */
function ofTextFiles(dialect, ...readings) {
	return dialect === void 0 ? [] : readings;
}
function numberReadings(type, text, dialect) {
	const marks = [
		{ decimal: "," },
		{ thousands: "," },
		{
			decimal: ",",
			thousands: "."
		},
		{
			decimal: ",",
			thousands: " "
		},
		{
			decimal: ",",
			thousands: "\xA0"
		},
		{ thousands: "'" },
		{ thousands: " " },
		{ decimal: "." }
	];
	return [
		...commonReadings(type, text, dialect),
		...ofTextFiles(dialect, ...marks.map((mark) => ({
			kind: "marks",
			declare: Object.entries(mark).map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(", "),
			condition: `${textReading(text, type, mark)} IS NOT NULL`
		}))),
		...type === "integer" ? [{
			kind: "fraction",
			declare: "",
			condition: `${textReading(text, "number", dialect)} IS NOT NULL AND NOT regexp_full_match(${text}, '[+-]?[0-9]+')`
		}] : [],
		{
			kind: "digits",
			declare: "",
			condition: `regexp_full_match(${text}, '[+-]?[\\p{Nd}_]+([.,\u066b][\\p{Nd}_]+)?') AND NOT regexp_full_match(${text}, '[-+.,0-9]+')`
		}
	];
}
function dateReadings(type, text, dialect) {
	const spelled = (type === "date" ? dayPatterns : [...dayPatterns, ...days.flatMap((day) => timePatterns.map((time) => `${day} ${time}`))]).map((pattern) => ({
		kind: "spelling",
		declare: `'${pattern}'`,
		condition: `${textReading(text, type, dialect, dateSpellings(pattern))} IS NOT NULL`
	}));
	const time = {
		kind: "time",
		declare: "",
		condition: `${textReading(text, "timestamp", dialect)} IS NOT NULL`
	};
	const impossible = {
		kind: "impossible",
		declare: "",
		condition: `regexp_full_match(${text}, '${isoDay}') AND ${textReading(`left(${text}, 10)`, "date", dialect)} IS NULL`
	};
	return [
		...commonReadings(type, text, dialect),
		...spelled,
		...type === "date" ? [time] : [],
		impossible
	];
}
// packages/data/columns/demand.ts
/** What a count of offending values comes to: `3 values do not match`. */
function judgeCount$1(one, many) {
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
/** What offending values among all values come to under a limit on their share. Measures: both numbers. */
function judgeShare(limit) {
	const permitted = permittedShare(limit);
	return ([offending, all]) => {
		const count = Number(offending);
		return {
			failed: (count === 0 ? 0 : count / Number(all)) > permitted,
			count,
			observed: sharePart(count, Number(all))
		};
	};
}
/** `3 of 1,204 values (0.25 %)`. */
function sharePart(count, all) {
	if (count === 0) return "none";
	return `${formatCount(count)} of ${counted(all, "value")} (${percent(count / all)})`;
}
/** The greatest share that a limit lets through. */
function permittedShare(limit) {
	return typeof limit === "number" ? limit : limit === "any" ? 1 : 0;
}
/** A limit on a share, for the reader: `none`, `at most 2 %`. */
function expectedShare(limit) {
	return limit === "none" ? "none" : `at most ${percent(permittedShare(limit))}`;
}
/** A column without values has no statistics: without rows nothing can be said, with rows that is a failure. */
function withoutValues(rows) {
	return rows === 0 ? {
		failed: false,
		skipped: true,
		observed: "no rows"
	} : {
		failed: true,
		observed: "no values"
	};
}
// packages/data/columns/classes.ts
/** How many different values there are. NaN is one of them, null is none. */
const distinct = (name, { distinct: limit }) => {
	if (limit === void 0) return [];
	return [{
		id: "distinct",
		title: `${name} has as many different values as expected`,
		expected: bounds(amountText(limit.min), amountText(limit.max)),
		plan: ({ value }) => ({
			measures: [`count(DISTINCT ${value})`, `count(${value})`],
			judge([different, all], rows) {
				if (rows === 0) return withoutValues(rows);
				const [count, total] = [Number(different), Number(all)];
				const reached = (amount) => typeof amount === "number" ? count - amount : count - amount.share * total;
				const failed = limit.min !== void 0 && reached(limit.min) < 0 || limit.max !== void 0 && reached(limit.max) > 0;
				const share = total === 0 ? "" : ` (${percent(count / total)})`;
				return {
					failed,
					observed: `${formatCount(count)} in ${counted(total, "value")}${share}`
				};
			},
			needsAllRows: true,
			offence: { kind: "none" }
		})
	}];
};
function amountText(amount) {
	if (amount === void 0) return void 0;
	return typeof amount === "number" ? formatCount(amount) : `${percent(amount.share)} of the values`;
}
/** How even the classes are. A class that `enum` lists and that no row has is the rarest. */
const classes = (name, { classes: limit, enum: own }, schema) => {
	if (limit === void 0) return [];
	const { "min-share": least = 0, "max-share": most = 1 } = limit;
	const listed = own ?? schema.enum ?? [];
	return [{
		id: "classes",
		title: `${name} has classes of a permitted share`,
		expected: [...limit["min-share"] === void 0 ? [] : [`the rarest ≥ ${percent(least)}`], ...limit["max-share"] === void 0 ? [] : [`the commonest ≤ ${percent(most)}`]].join(", "),
		plan({ value, typed }) {
			const counts = `histogram(${value})`;
			const nameOf = (extreme) => `CAST(list_extract(map_keys(${counts}), list_position(map_values(${counts}), ${extreme}(map_values(${counts})))) AS VARCHAR)`;
			const permitted = listed.map((item) => literalOf(item, typed));
			return {
				measures: [
					`count(${value})`,
					`list_min(map_values(${counts}))`,
					`list_max(map_values(${counts}))`,
					nameOf("list_min"),
					nameOf("list_max"),
					...permitted.length === 0 ? [] : [`count(DISTINCT CASE WHEN ${value} IN (${permitted.join(", ")}) THEN ${value} END)`]
				],
				judge([all, fewest, greatest, rarest, commonest, there], rows) {
					if (Number(all) === 0) return withoutValues(rows);
					const absent = there === void 0 ? 0 : new Set(listed.map(String)).size - Number(there);
					const low = absent > 0 ? 0 : Number(fewest) / Number(all);
					const high = Number(greatest) / Number(all);
					return {
						failed: low < least || high > most,
						observed: `the rarest ${percent(low)}, the commonest ${percent(high)}`,
						revealing: `${absent > 0 ? `${counted(absent, "listed class")} without a row` : `"${rarest}" ${percent(low)}`}, "${commonest}" ${percent(high)}`
					};
				},
				offence: { kind: "none" }
			};
		}
	}];
};
// packages/data/string-formats.ts
const label = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const hostname = `${label}(\\.${label})*\\.?`;
const octet = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
const ipv4 = `(${octet}\\.){3}${octet}`;
const group = "[0-9A-Fa-f]{1,4}";
const lastTwo = `(${group}:${group}|${ipv4})`;
const ipv6 = [
	`(${group}:){6}${lastTwo}`,
	`::(${group}:){5}${lastTwo}`,
	...[
		4,
		3,
		2,
		1,
		0
	].map((after) => `((${group}:){0,${4 - after}}${group})?::(${group}:){${after}}${lastTwo}`),
	`((${group}:){0,5}${group})?::${group}`,
	`((${group}:){0,6}${group})?::`
].join("|");
const uriCharacters = "([A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})";
/** Whole texts of each format, as RE2. */
const patterns = {
	email: `[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]+@${label}(\\.${label})+`,
	hostname,
	ipv4,
	ipv6,
	uri: `[A-Za-z][A-Za-z0-9+.-]*:${uriCharacters}+`,
	url: `(?i:https?)://(${hostname}|${ipv4}|\\[(${ipv6})\\])(:[0-9]{1,5})?([/?#]${uriCharacters}*)?`,
	uuid: "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
};
/** What a format is called in a sentence. */
const formatWords = {
	email: "an e-mail address",
	hostname: "a host name",
	ipv4: "an IPv4 address",
	ipv6: "an IPv6 address",
	uri: "a URI",
	url: "a web address",
	uuid: "a UUID"
};
/** SQL that is true for texts that are not of a format; null for null. */
function notOfFormat(text, format) {
	const tooLong = format === "hostname" ? ` OR length(${text}) > 253` : "";
	return `(NOT regexp_full_match(${text}, ${quoteLiteral(patterns[format])})${tooLong})`;
}
// packages/data/columns/format.ts
/** Texts of a known form. A column has one form or none, so there is no softer limit. */
const format = (name, limits, schema) => {
	const named = stringFormats.find((known) => known === schema.format);
	if (limits !== schema || schema.type !== "string" || named === void 0) return [];
	return [{
		id: "format",
		title: `${name} is ${formatWords[named]}`,
		expected: named,
		plan({ value, sample }) {
			const condition = notOfFormat(value, named);
			return {
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
						observed: `${counted(count, "value")} ${count === 1 ? "is" : "are"} not`
					};
				},
				offence: {
					kind: "where",
					condition,
					sample
				}
			};
		}
	}];
};
// packages/data/columns/order.ts
const words = {
	increasing: "no value after a greater one",
	"strictly-increasing": "no value after a greater or equal one",
	decreasing: "no value after a smaller one",
	"strictly-decreasing": "no value after a smaller or equal one"
};
/**
* Values follow each other in order, row by row. Each is held against the extreme of all before it, which a scan keeps as
* one number; nulls are passed over, and NaN has no place in any order.
*/
const order = (name, { order: limit }) => {
	if (limit === void 0) return [];
	const rises = limit.endsWith("increasing");
	const isStrict = limit.startsWith("strictly");
	return [{
		id: "order",
		title: `${name} is ${limit.replace("-", " ")}`,
		expected: words[limit],
		plan({ value, typed, sample }) {
			const floating = isFloating(typed);
			const ordered = floating ? `nullif(${typed.value}, CAST('NaN' AS ${typed.sqlType}))` : typed.value;
			const extreme = quoteIdentifier(`${unquoted(value)}_${rises ? "most" : "least"}_before`);
			const condition = `${value} ${`${rises ? "<" : ">"}${isStrict ? "=" : ""}`} ${extreme}${floating ? ` OR isnan(${value})` : ""}`;
			return {
				prepared: /* @__PURE__ */ new Map([[extreme, `${rises ? "max" : "min"}(${ordered}) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`]]),
				inOrder: true,
				measures: [`count_if(${condition})`],
				judge: judgeCount$1("is out of order", "are out of order"),
				offence: {
					kind: "where",
					condition,
					sample
				}
			};
		}
	}];
};
function unquoted(alias) {
	return alias.slice(1, -1);
}
// packages/data/columns/statistics.ts
/** Beyond it a square is no number any more. */
const largestSquared = "1e150";
const kinds = {
	mean: {
		words: "mean",
		measures: sumMeasures,
		of: (measured, count) => Number(sumOf(measured)) / count
	},
	"standard-deviation": {
		words: "standard deviation",
		measures: (column) => {
			const number = `CAST(${column.value} AS DOUBLE)`;
			return [`stddev_samp(CASE WHEN abs(${number}) < ${largestSquared} THEN ${number} END)`];
		},
		of: ([deviation]) => deviation === null || deviation === void 0 ? null : Number(deviation),
		without: "fewer than two values"
	},
	sum: {
		words: "sum",
		measures: sumMeasures,
		of: sumOf
	}
};
/** Mean, sum and standard deviation (of a sample) within bounds. */
const statistics = (name, { statistics: limits = {} }) => Object.keys(kinds).flatMap((id) => {
	const limit = limits[id];
	if (limit === void 0) return [];
	const kind = kinds[id];
	return [{
		id,
		title: `the ${kind.words} of ${name} is within bounds`,
		expected: bounds(limit.min, limit.max),
		plan: (column) => ({
			measures: [
				`count(${column.value})`,
				...unusable(column, id === "standard-deviation" ? largestSquared : void 0),
				...kind.measures(column)
			],
			judge: judgeStatistic(kind, limit, column.schema.private === true),
			...id === "sum" ? { needsAllRows: true } : {},
			offence: { kind: "none" }
		})
	}];
});
/** Of NaN and infinities no statistic is a number, so they fail it rather than being left out in silence. */
function judgeStatistic({ of, without = "no values" }, limit, isPrivate) {
	return ([values, lost, ...measured], rows) => {
		if (Number(values) === 0) return withoutValues(rows);
		if (Number(lost) > 0) return withLostValues(Number(lost));
		const statistic = of(measured, Number(values));
		if (statistic === null) return {
			failed: true,
			observed: without
		};
		const failed = !isWithin(statistic, limit);
		if (isPrivate) return {
			failed,
			observed: failed ? "out of bounds" : "within bounds"
		};
		const rounded = numeral(statistic);
		return {
			failed,
			observed: isWithin(typeof statistic === "bigint" ? statistic : Number(rounded), limit) !== failed ? rounded : String(statistic)
		};
	};
}
/** What values that are no numbers come to under a statistic. */
function withLostValues(lost) {
	return {
		failed: true,
		observed: `${counted(lost, "value")} ${lost === 1 ? "is" : "are"} NaN, infinite or too large`,
		hint: "Leave them empty where they stand for a missing value."
	};
}
function isWithin(statistic, { min, max }) {
	const isAtLeast = min === void 0 || statistic >= exact(min);
	const isAtMost = max === void 0 || statistic <= exact(max);
	return isAtLeast && isAtMost;
}
/** A bound beyond ±2^53 is its digits as text. */
function exact(bound) {
	return typeof bound === "string" ? BigInt(bound) : bound;
}
/** The value where it is a finite number, else null. */
function finite({ value, typed }) {
	return isFloating(typed) ? `CASE WHEN isfinite(${value}) THEN ${value} END` : value;
}
/** A measure of how many values no statistic can be made of. */
function unusable(column, largest) {
	const { value } = column;
	if (largest !== void 0) return [`count_if(abs(CAST(${value} AS DOUBLE)) >= ${largest})`];
	return [`count_if(${isFloating(column.typed) ? `NOT isfinite(${value})` : "false"})`];
}
const smallIntegers = /^U?(TINYINT|SMALLINT|INTEGER)$|^BIGINT$/;
const chunk = 2n ** 60n;
/** Whole numbers are summed exactly, large ones in two parts that cannot overflow; others with Kahan's correction. */
function sumMeasures(column) {
	const { value, typed } = column;
	if (smallIntegers.test(typed.sqlType)) return [`sum(${value})`, "CAST(NULL AS HUGEINT)"];
	if (/^(U?BIGINT|HUGEINT|DECIMAL\(\d+,0\))$/.test(typed.sqlType)) {
		const whole = `CAST(${value} AS HUGEINT)`;
		return [`sum(${whole} % ${chunk})`, `sum(${whole} // ${chunk})`];
	}
	return [`fsum(CAST(${value} AS DOUBLE))`, "CAST(NULL AS HUGEINT)"];
}
function sumOf([low, high]) {
	if (low === null || low === void 0) return 0;
	if (typeof low === "bigint") return low + BigInt(String(high ?? 0)) * chunk;
	return Number(low);
}
// packages/data/columns/outliers.ts
const methodWords = {
	tukey: (factor) => `further than ${factor} interquartile ranges from the quartiles`,
	"z-score": (factor) => `further than ${factor} standard deviations from the mean`
};
/**
* Few values beyond the fences, which are those of the finite values, in double precision. NaN and infinities are
* outliers. Quartiles are linearly interpolated as numpy does; fences after J. W. Tukey, Exploratory Data Analysis (1977).
*
* The least and the greatest value show where there are none; only else the second pass counts.
*/
const outliers = (name, { outliers: limit }) => {
	if (limit === void 0) return [];
	const most = limit["max-share"];
	const permitted = most === 0 ? "none" : `at most ${percent(most)}`;
	return [{
		id: "outliers",
		title: `${name} has few outliers`,
		expected: `${permitted} ${methodWords[limit.method](limit.factor)}`,
		plan(column) {
			const number = `CAST(${finite(column)} AS DOUBLE)`;
			return {
				measures: [
					fenceMeasure(limit, number),
					`min(${number})`,
					`max(${number})`,
					`count(${number})`,
					`count(${column.value})`
				],
				judge([measured, least, greatest, finites, all], rows) {
					if (Number(all) === 0) return {
						...withoutValues(rows),
						failed: false
					};
					const fences = fencesOf(limit, measured);
					const judge = judgeCount(most, Number(all), fences);
					const isInside = fences === null || Number(least) >= fences.low && Number(greatest) <= fences.high;
					if (Number(finites) === Number(all) && isInside) return judge(0);
					return {
						failed: true,
						pending: {
							offence: beyond(column, fences),
							judge
						}
					};
				},
				...limit.method === "tukey" ? { holdsValues: true } : {},
				offence: { kind: "none" }
			};
		}
	}];
};
function judgeCount(most, all, fences) {
	return (count) => {
		const observed = sharePart(count, all);
		const where = fences === null ? "" : ` beyond ${bounds(numeral(fences.low), numeral(fences.high))}`;
		return {
			failed: count / all > most,
			count,
			observed,
			revealing: `${observed}${where}`
		};
	};
}
function beyond(column, fences) {
	const inside = fences === null ? `${finite(column)} IS NOT NULL` : `${finite(column)} BETWEEN CAST('${fences.low}' AS DOUBLE) AND CAST('${fences.high}' AS DOUBLE)`;
	return {
		kind: "where",
		condition: `${column.value} IS NOT NULL AND NOT coalesce(${inside}, false)`,
		sample: column.sample
	};
}
/** The two quartiles, or mean and standard deviation. */
function fenceMeasure({ method }, number) {
	if (method === "tukey") return `quantile_cont(${number}, [0.25, 0.75])`;
	return `[avg(${number}), stddev_samp(CASE WHEN abs(${number}) < ${largestSquared} THEN ${number} END)]`;
}
function fencesOf({ method, factor }, found) {
	const [first = null, second = null] = found ?? [];
	if (first === null || second === null) return null;
	const [low, high] = [Number(first), Number(second)];
	if (method === "tukey") return {
		low: low - factor * (high - low),
		high: high + factor * (high - low)
	};
	return {
		low: low - factor * high,
		high: low + factor * high
	};
}
// packages/data/columns/quantiles.ts
/**
* Quantiles within bounds, linearly interpolated as numpy does. Whether a quantile keeps a bound is decided exactly
* without knowing it: by how many values lie beyond the bound, and by the two values next to it. So no values are held,
* and any number of rows takes the same memory.
*/
const quantiles = (name, { statistics: limits = {} }) => {
	return [...limits.median === void 0 ? [] : [[
		"median",
		.5,
		"the median",
		limits.median
	]], ...Object.entries(limits.quantiles ?? {}).map(([level, limit]) => [
		"quantile",
		levelOf(level),
		`the ${percent(levelOf(level))} quantile`,
		limit
	])].map(([id, level, words, limit]) => {
		const sides = ["min", "max"].filter((side) => limit[side] !== void 0);
		return {
			id,
			title: `${words} of ${name} is within bounds`,
			expected: bounds(limit.min, limit.max),
			plan: (column) => ({
				measures: [
					`count(${column.value})`,
					...unusable(column),
					...sides.flatMap((side) => boundMeasures(column, side, limit[side]))
				],
				judge: judgeQuantile(level, limit, sides),
				offence: { kind: "none" }
			})
		};
	});
};
/** `0.99` or `99%` as a number from 0 to 1. */
function levelOf(text) {
	const number = Number.parseFloat(text);
	return text.includes("%") ? Number((number / 100).toPrecision(15)) : number;
}
/** Values on the near side of a bound (for `max` those that keep it), and the two values next to it. */
function boundMeasures(column, side, bound) {
	const value = finite(column);
	const literal = literalOf(bound, column.typed);
	const below = `${value} ${side === "max" ? "<=" : "<"} ${literal}`;
	const above = `${value} ${side === "max" ? ">" : ">="} ${literal}`;
	return [
		`count_if(${below})`,
		`CAST(max(CASE WHEN ${below} THEN ${value} END) AS DOUBLE)`,
		`CAST(min(CASE WHEN ${above} THEN ${value} END) AS DOUBLE)`
	];
}
function judgeQuantile(level, limit, sides) {
	return ([values, lost, ...measured], rows) => {
		const count = Number(values);
		if (count === 0) return withoutValues(rows);
		if (Number(lost) > 0) return withLostValues(Number(lost));
		const found = sides.map((side, index) => {
			const [below = null, nextBelow = null, nextAbove = null] = measured.slice(index * 3);
			const bound = limit[side];
			const place = placeOf(level, count, {
				below: Number(below),
				nextBelow,
				nextAbove,
				bound
			});
			const beyond = side === "max" ? count - Number(below) : Number(below);
			return {
				failed: side === "max" ? place > 0 : place < 0,
				observed: `${percent(beyond / count)} of the values ${side === "max" ? "above" : "below"} ${bound}`
			};
		});
		return {
			failed: found.some(({ failed }) => failed),
			observed: found.map(({ observed }) => observed).join(", ")
		};
	};
}
/**
* Below 0 where the quantile is less than the bound, above 0 where it is greater; where it equals the bound, either side
* that keeps it.
*/
function placeOf(level, count, { below, nextBelow, nextAbove, bound }) {
	const position = (count - 1) * level;
	const rank = Math.floor(position);
	const fraction = position - rank;
	if (below > rank + (fraction > 0 ? 1 : 0)) return -1;
	if (below <= rank) return 1;
	return Number(nextBelow) + fraction * (Number(nextAbove) - Number(nextBelow)) - bound;
}
// packages/data/columns/placeholders.ts
/**
* Texts that stand for a missing value, in small letters and without blanks around them: those that pandas reads as
* missing (`na_values` of read_csv), and signs and words that people write in their place. The empty text is one.
*/
const placeholders = [
	...[
		"",
		"#n/a",
		"#n/a n/a",
		"#na",
		"-1.#ind",
		"-1.#qnan",
		"-nan",
		"1.#ind",
		"1.#qnan",
		"<na>"
	],
	...[
		"n/a",
		"na",
		"null",
		"nan",
		"none"
	],
	...[
		"n.a.",
		"n. a.",
		"nil",
		"nat",
		"(null)",
		"\\n",
		"undefined",
		"missing",
		"not available",
		"#value!",
		"#ref!"
	],
	...[
		"-",
		"--",
		"---",
		".",
		"..",
		"...",
		"?",
		"??",
		"???",
		"_",
		"*"
	]
];
// packages/data/columns/text.ts
const blank = "[\\s\\p{Z}]";
/**
* Control characters but for tab and line ends; soft hyphen, marks of direction, blanks and joins without width; and
* U+FFFD. Not U+200C and U+200D, which belong to the spelling of Persian, of Indian scripts and of emoji.
*/
const special = "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x{9F}\\x{AD}\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2064}\\x{2066}-\\x{206F}\\x{FEFF}\\x{FFF9}-\\x{FFFB}\\x{FFFD}]";
/** Characters of full width, and quotes and dashes of typography, beside the plain ones that they stand for. */
const wide = Array.from({ length: 94 }, (_, index) => String.fromCodePoint(65281 + index));
const plain = Array.from({ length: 94 }, (_, index) => String.fromCodePoint(33 + index));
const typographic = [
	["‘’‚‛′", "'"],
	["“”„‟″", "\""],
	["‐‑‒–—―−", "-"]
];
const written = [...wide, ...typographic.flatMap(([signs]) => [...signs])].join("");
const meant = [...plain, ...typographic.flatMap(([signs, sign]) => [...signs].map(() => sign))].join("");
/** What is mostly a slip in texts. */
const text = (name, { text: limits = {} }, schema) => [
	...limits.variants === "none" ? [variants(name)] : [],
	...shareDemand(limits.blanks, {
		id: "text-blanks",
		title: `${name} does not begin or end with a blank`,
		condition: (value) => where(mayHaveBlanksAround(value), `regexp_matches(${value}, '^${blank}|${blank}$')`)
	}),
	...shareDemand(limits.special, {
		id: "text-special",
		title: `${name} has no control characters or others that nobody sees`,
		condition: (value) => `regexp_matches(${value}, '${special}')`
	}),
	...shareDemand(limits.placeholders, {
		id: "text-placeholders",
		title: `${name} has no texts that stand for a missing value`,
		condition: (value) => placeholderCondition(value, schema.enum ?? [])
	})
];
/** The form in which values that are meant alike are the same. */
function formOf(value) {
	return `lower(regexp_replace(regexp_replace(${`translate(nfc_normalize(${value}), ${quoteLiteral(written)}, ${quoteLiteral(meant)})`}, '${blank}+', ' ', 'g'), '^ | $', '', 'g'))`;
}
function variants(name) {
	return {
		id: "text-variants",
		title: `${name} writes each value in one way`,
		expected: "one spelling of each value",
		plan({ value, sample }) {
			const form = formOf(value);
			return {
				measures: [`count(DISTINCT ${value}) - count(DISTINCT ${form})`],
				judge([surplus]) {
					const spellings = Number(surplus);
					if (spellings === 0) return {
						failed: false,
						count: 0
					};
					return {
						failed: true,
						observed: `${counted(spellings, "spelling")} too many`
					};
				},
				offence: {
					kind: "variant",
					value,
					form,
					sample
				}
			};
		}
	};
}
function shareDemand(limit, { id, title, condition }) {
	if (limit === void 0 || limit === "any") return [];
	return [{
		id,
		title: limit === "none" ? title : `${title}, but for a few`,
		expected: expectedShare(limit),
		plan: ({ value, sample }) => ({
			measures: [`count_if(${condition(value)})`, `count(${value})`],
			judge: judgeShare(limit),
			offence: {
				kind: "where",
				condition: condition(value),
				sample
			}
		})
	}];
}
/** To call a pattern costs many times as much as to look at the ends of a text: it is, where it may match. */
function where(mayMatch, condition) {
	return `CASE WHEN ${mayMatch} THEN ${condition} ELSE false END`;
}
/** Whether a text begins with a blank, a sign beyond ASCII, or nothing at all: what `ascii` gives is a code point. */
function beginsUnusually(value) {
	return `ascii(${value}) NOT BETWEEN 33 AND 126`;
}
function mayHaveBlanksAround(value) {
	const ends = [
		"	",
		"\n",
		"\f",
		"\r",
		" "
	].map((end) => `suffix(${value}, ${quoteLiteral(end)})`);
	return [
		beginsUnusually(value),
		`strlen(${value}) <> length(${value})`,
		...ends
	].join(" OR ");
}
/** First characters of placeholders, as code points. */
const placeholderStarts = [...new Set(placeholders.flatMap(([first = ""]) => [first, first.toUpperCase()]))].flatMap((first) => first.codePointAt(0) ?? []);
/** One pattern over all of them, as trimming a text first costs several times as much. What `enum` lists is a value. */
function placeholderCondition(value, listed) {
	const known = placeholders.map((text) => text.replace(/[^a-z0-9 ]/g, "\\$&")).join("|");
	const condition = where(`${beginsUnusually(value)} OR ascii(${value}) IN (${placeholderStarts.join(", ")})`, `regexp_full_match(${value}, ${quoteLiteral(`(?i)${blank}*(?:${known})${blank}*`)})`);
	if (listed.length === 0) return condition;
	return `${condition} AND ${value} NOT IN (${listed.map((item) => quoteLiteral(String(item))).join(", ")})`;
}
// packages/data/columns/time.ts
/** Freshness, history and the future. Times are in UTC; of dates whole days are counted. */
const time = (name, { freshness, history, future }) => [
	...freshness === void 0 ? [] : [freshnessOf(name, freshness)],
	...history === void 0 ? [] : [historyOf(name, history)],
	...future === void 0 || future === "any" ? [] : [futureOf(name, future)]
];
/** The newest value that is not later than now: a slip into the future must not hide that data stopped coming. */
function freshnessOf(name, limit) {
	return {
		id: "freshness",
		title: `${name} is fresh`,
		expected: `the newest value at most ${duration(limit)} old`,
		plan(column, { now }) {
			const { value } = column;
			return {
				measures: [epochOf(`max(${`CASE WHEN ${value} <= ${nowOf(column, now)} THEN ${value} END`})`), `count(${value})`],
				judge([newest, values], rows) {
					if (newest === null || newest === void 0) return Number(values) === 0 ? withoutValues(rows) : {
						failed: true,
						observed: "all values are later than now"
					};
					const age = ageOf(column, Number(newest), now);
					return {
						failed: age > limit,
						...told$1(column, "the newest is", age)
					};
				},
				needsAllRows: true,
				offence: { kind: "none" }
			};
		}
	};
}
function historyOf(name, { min, max }) {
	const inWords = (limit) => limit === void 0 ? void 0 : duration(limit);
	return {
		id: "history",
		title: `${name} goes back as far as expected`,
		expected: `the oldest value ${bounds(inWords(min), inWords(max))} old`,
		plan(column, { now }) {
			return {
				measures: [epochOf(`min(CASE WHEN isfinite(${column.value}) THEN ${column.value} END)`)],
				judge([oldest], rows) {
					if (oldest === null || oldest === void 0) return withoutValues(rows);
					const age = ageOf(column, Number(oldest), now);
					return {
						failed: min !== void 0 && age < min || max !== void 0 && age > max,
						...told$1(column, "the oldest is", age)
					};
				},
				needsAllRows: true,
				offence: { kind: "none" }
			};
		}
	};
}
function futureOf(name, limit) {
	return {
		id: "future",
		title: `${name} is not in the future`,
		expected: expectedShare(limit),
		plan(column, { now }) {
			const condition = `${column.value} > ${nowOf(column, now)}`;
			return {
				measures: [`count_if(${condition})`, `count(${column.value})`],
				judge: judgeShare(limit),
				offence: {
					kind: "where",
					condition,
					sample: column.sample
				}
			};
		}
	};
}
function isDate({ typed }) {
	return typed.sqlType === "DATE";
}
function nowOf(column, now) {
	const text = now.toISOString().slice(0, -1);
	return isDate(column) ? `CAST(${quoteLiteral(text.slice(0, 10))} AS DATE)` : `CAST(${quoteLiteral(text)} AS TIMESTAMP)`;
}
function epochOf(value) {
	return `epoch_ms(TRY_CAST(${value} AS TIMESTAMP))`;
}
/** Of a date the days since, in UTC; of a time the time since. */
function ageOf(column, milliseconds, now) {
	const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
	return (isDate(column) ? today : now.getTime()) - milliseconds;
}
function told$1({ schema }, words, age) {
	if (schema.private === true) return {};
	return { observed: age < 0 ? `${words} ${duration(-age)} in the future` : `${words} ${duration(age)} old` };
}
// packages/data/columns/value-limits.ts
/**
* Decided from the least and the greatest value alone, which cost next to nothing; rows are counted only when
* one of them is out. NaN and the infinities are out of any range: DuckDB sorts NaN above all, so one of the
* two shows it.
*/
const range = (name, { min, max }) => {
	if (min === void 0 && max === void 0) return [];
	return [{
		id: "range",
		title: `${name} is within its range`,
		expected: bounds(min, max),
		plan({ typed, value, sample }) {
			const low = min === void 0 ? void 0 : literalOf(min, typed);
			const high = max === void 0 ? void 0 : literalOf(max, typed);
			const outside = [
				...low === void 0 ? [] : [{
					ofAll: `min(${value}) < ${low}`,
					ofOne: `${value} < ${low}`
				}],
				...high === void 0 ? [] : [{
					ofAll: `max(${value}) > ${high}`,
					ofOne: `${value} > ${high}`
				}],
				...isFloating(typed) ? [{
					ofAll: `NOT isfinite(min(${value}))`,
					ofOne: `NOT isfinite(${value})`
				}, {
					ofAll: `NOT isfinite(max(${value}))`,
					ofOne: `NOT isfinite(${value})`
				}] : []
			];
			const condition = [...new Set(outside.map(({ ofOne }) => ofOne))].join(" OR ");
			return {
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
					condition,
					sample
				}
			};
		}
	}];
};
/** Texts that are compared one after another; a cast to an ENUM costs as much for ten as for thousands. */
const mostCompared = 8;
const enumeration = (name, limits, schema) => {
	const leastShare = limits["min-enum-share"];
	const permitted = limits.enum ?? (leastShare === void 0 ? void 0 : schema.enum);
	if (permitted === void 0) return [];
	const few = leastShare !== void 0 && leastShare < 1;
	return [{
		id: "enum",
		title: `${name} is ${few ? "mostly " : ""}one of the permitted values`,
		expected: `${few ? `at least ${percent(leastShare)} of ` : ""}${listed(permitted.map(String))}`,
		plan({ typed, value, sample }) {
			const isText = schema.type === "string" || schema.type === "image";
			const texts = [...new Set(permitted.map(String))];
			const found = isText ? isAmong(value, texts.map(quoteLiteral)) : `${value} IN (${permitted.map((item) => literalOf(item, typed)).join(", ")})`;
			const condition = permitted.length === 0 ? `${value} IS NOT NULL` : `${value} IS NOT NULL AND NOT (${found})`;
			return {
				measures: [`count_if(${condition})`, ...few ? [`count(${value})`] : []],
				judge: few ? judgeSurplus(leastShare) : judgeCount$1("is not among them", "are not among them"),
				offence: {
					kind: "where",
					condition,
					sample
				}
			};
		}
	}];
};
function isAmong(value, literals) {
	const list = literals.join(", ");
	return literals.length > mostCompared ? `TRY_CAST(${value} AS ENUM(${list})) IS NOT NULL` : `${value} IN (${list})`;
}
function judgeSurplus(leastShare) {
	return ([surplus, all]) => {
		const count = Number(surplus);
		return {
			failed: (count === 0 ? 1 : (Number(all) - count) / Number(all)) < leastShare,
			count,
			observed: `${sharePart(count, Number(all))} not among them`
		};
	};
}
/** Characters of a text, bytes of a binary, items of a list. */
const length = (name, limits) => {
	const shortest = limits["min-length"];
	const longest = limits["max-length"];
	if (shortest === void 0 && longest === void 0) return [];
	return [{
		id: "length",
		title: `${name} has a permitted length`,
		expected: bounds(shortest, longest),
		plan(column) {
			const measured = lengthOf(column);
			const condition = [...shortest === void 0 ? [] : [`${measured} < ${shortest}`], ...longest === void 0 ? [] : [`${measured} > ${longest}`]].join(" OR ");
			return {
				measures: [`min(${measured})`, `max(${measured})`],
				judge([least, greatest]) {
					if (least === null || least === void 0) return {
						failed: false,
						count: 0,
						observed: "no values"
					};
					const failed = Number(least) < (shortest ?? 0) || longest !== void 0 && Number(greatest) > longest;
					return {
						failed,
						...failed ? {} : { count: 0 },
						observed: `${least} … ${greatest}`
					};
				},
				offence: {
					kind: "where",
					condition,
					sample: column.sample
				}
			};
		}
	}];
};
function lengthOf({ typed, value, storedType }) {
	if (storedType === "BLOB") return `octet_length(${value})`;
	return typed.sqlType.endsWith("]") ? `len(${value})` : `length(${value})`;
}
/** Searched for anywhere in the text. */
const pattern = (name, { pattern: expression }) => {
	if (expression === void 0) return [];
	return [{
		id: "pattern",
		title: `${name} matches its pattern`,
		expected: expression,
		plan({ value, sample }) {
			const condition = `NOT regexp_matches(${value}, ${quoteLiteral(expression)})`;
			return {
				measures: [`count_if(${condition})`],
				judge: judgeCount$1("does not match", "do not match"),
				offence: {
					kind: "where",
					condition,
					sample
				}
			};
		}
	}];
};
/** Nulls are no values, and do not repeat. */
const unique = (name, limits) => {
	if (limits.unique !== true) return [];
	return [{
		id: "unique",
		title: `${name} is unique`,
		expected: "no value twice",
		plan: ({ value, sample }) => ({
			measures: [`count(${value}) - count(DISTINCT ${value})`],
			judge: ([repeats]) => judgeRepeats(Number(repeats)),
			offence: {
				kind: "repeated",
				keys: [value],
				sample
			}
		})
	}];
};
// packages/data/columns/index.ts
/** Every kind of limit on the values of a column, in the order of a report. */
const demandMakers = [
	format,
	range,
	enumeration,
	length,
	pattern,
	unique,
	distinct,
	classes,
	statistics,
	quantiles,
	outliers,
	time,
	order,
	text
];
// packages/data/columns/column-checks.ts
/** Every check that a schema makes of a column that is there. */
function columnChecks(column, context) {
	return [typeCheck(column), ...levelsOf(column.schema).flatMap((level) => [...nullsChecks(column, level), ...demandsOf(column.name, level, column.schema).map(({ statement, plan }) => {
		if (!column.typed.fits) return skipped(statement, `stored as ${column.storedType}`);
		const { prepared = [], ...planned } = plan(column, context);
		return {
			statement,
			prepared: new Map([...column.prepared, ...prepared]),
			...planned
		};
	})])];
}
/** The checks of a column that isn't there, all of them skipped. */
function skippedColumnChecks(name, schema, why) {
	const statements = levelsOf(schema).flatMap((level) => [...nullsStatements(name, level), ...demandsOf(name, level, schema).map(({ statement }) => statement)]);
	return [typeStatement(name, schema), ...statements].map((statement) => skipped(statement, why));
}
function levelsOf(schema) {
	const { warn } = schema;
	return [{
		limits: schema,
		severity: "error"
	}, ...warn === void 0 ? [] : [{
		limits: warn,
		severity: "warn"
	}]];
}
function demandsOf(column, { limits, severity }, schema) {
	return demandMakers.flatMap((demands) => demands(column, limits, schema)).map(({ plan, ...statement }) => ({
		statement: {
			...statement,
			column,
			severity
		},
		plan
	}));
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
	const explanations = typeExplanations(column);
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
		judge: judgeCount$1(`is not of type ${column.schema.type}`, `are not of type ${column.schema.type}`),
		offence: {
			kind: "where",
			condition: `${cell} IS NOT NULL AND ${value} IS NULL`,
			sample,
			...explanations === void 0 ? {} : { explanations }
		}
	};
}
function hintForStored({ schema, storedType }) {
	if (schema.type === "integer" && (storedType === "DOUBLE" || storedType === "FLOAT")) return { hint: "pandas turns integers with missing values into floats; write the column as \"Int64\", or declare `number`." };
	return { hint: `Write the column with the declared type, or declare the type that it has.` };
}
function nullsStatements(column, { limits: { nulls }, severity }) {
	if (nulls === void 0 || nulls === "any") return [];
	return [{
		id: "nulls",
		column,
		severity,
		title: nulls === "none" ? `${column} has no nulls` : `${column} has few nulls`,
		expected: expectedShare(nulls)
	}];
}
/** Cells that are stored as something else than the declared type are no nulls. */
function nullsChecks({ name, cell, prepared }, level) {
	const permitted = permittedShare(level.limits.nulls ?? "any");
	return nullsStatements(name, level).map((statement) => ({
		statement,
		prepared,
		measures: [`count(*) - count(${cell})`],
		judge([nulls], rows) {
			const count = Number(nulls);
			const share = rows === 0 ? 0 : count / rows;
			const observed = count === 0 ? "none" : `${counted(count, "row")} of ${formatCount(rows)} (${percent(share)})`;
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
	}));
}
// packages/data/table/levels.ts
/** The limits on a table as a whole, at each severity that has some. */
function tableLevels(schema) {
	const { warn } = schema;
	return [{
		limits: schema,
		severity: "error"
	}, ...warn === void 0 ? [] : [{
		limits: warn,
		severity: "warn"
	}]];
}
// packages/data/table/row-checks.ts
/** Compound keys: each is a check of its own. */
function compoundKeyChecks(schema, columns) {
	return [...tableLevels(schema).flatMap(({ limits, severity }) => (limits.unique ?? []).map((names) => compoundKeyCheck(schema, columns, names, severity))), ...schema.absent === void 0 ? [] : absentKeyChecks(schema.absent)];
}
/** Keys of which a column is absent where the data is from. */
function absentKeyChecks(absent) {
	return tableLevels(absent).flatMap(({ limits, severity }) => (limits.unique ?? []).map((names) => {
		const lacking = names.filter((name) => Object.hasOwn(absent.columns, name));
		return skipped(keyStatement(names, severity), `${listed(lacking)} absent in ${absent.environment}`);
	}));
}
function keyStatement(names, severity) {
	const column = names.join(", ");
	return {
		id: "unique",
		column,
		severity,
		title: `${column} together are unique`,
		expected: "no combination twice"
	};
}
function compoundKeyCheck(schema, columns, names, severity) {
	const statement = keyStatement(names, severity);
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
			sample: sampleOf$1(`concat_ws(', ', ${keys.map(({ sample }) => sample).join(", ")})`)
		}
	};
}
/** Rows that are in every column what an earlier one is, as they are stored; two nulls are the same here. */
function duplicateRowChecks(schema, description, prefix) {
	return tableLevels(schema).flatMap(({ limits, severity }) => {
		const limit = limits["duplicate-rows"];
		if (limit === void 0 || limit === "any") return [];
		return [duplicateRowCheck(limit, severity, description, prefix)];
	});
}
function duplicateRowCheck(limit, severity, { columns }, prefix) {
	const statement = {
		id: "duplicate-rows",
		severity,
		title: limit === "none" ? "no row occurs twice" : "few rows occur twice",
		expected: expectedShare(limit)
	};
	const whole = quoteIdentifier(`${prefix}row_content`);
	const hash = quoteIdentifier(`${prefix}row_hash`);
	const cells = columns.flatMap(({ name, isReached }) => isReached ? [] : [quoteIdentifier(name)]);
	const content = cells.length === 0 ? "1" : cells.join(", ");
	const offence = {
		kind: "repeated",
		keys: [whole]
	};
	const judge = (count, rows) => {
		const share = rows === 0 ? 0 : count / rows;
		const observed = count === 0 ? "none" : `${counted(count, "row")} of ${formatCount(rows)} (${percent(share)})`;
		return {
			failed: share > permittedShare(limit),
			count,
			observed
		};
	};
	return {
		statement,
		prepared: /* @__PURE__ */ new Map([[whole, `row(${content})`], [hash, `hash(${content})`]]),
		measures: [`count(*) - count(DISTINCT ${hash})`],
		judge([repeated], rows) {
			const judgement = judge(Number(repeated), rows);
			if (!judgement.failed) return judgement;
			return {
				failed: true,
				pending: {
					offence,
					judge: (count) => judge(count, rows)
				}
			};
		},
		offence
	};
}
// packages/data/table/rule-checks.ts
/**
* The schema's rules. In a rule a column stands for its value as the declared type; columns that the schema
* doesn't know are as they are stored.
*
* @throws MlgateError MG4006 when a rule is no expression over the columns of one row that is true or false.
*/
async function ruleChecks(engine, schema, description, columns, queried) {
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
	for (const [name, { type }] of Object.entries(schema.absent?.columns ?? {})) {
		const { sqlType } = typedColumn({
			name,
			type: "VARCHAR"
		}, type, { format: "csv" });
		const why = `"${name}" is absent in ${schema.absent?.environment}`;
		known.set(name, {
			name,
			type: sqlType,
			value: void 0,
			why,
			isTyped: true
		});
	}
	const entries = [];
	for (const { sql, query, ...rule } of schema.rules ?? []) if (sql !== void 0) entries.push(await ruleCheck(engine, {
		...rule,
		sql
	}, [...known.values()]));
	else if (query !== void 0) entries.push(await queryCheck(engine, {
		...rule,
		query
	}, {
		description,
		...queried
	}, [...known.values()]));
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
			sample: shown.length === 0 ? "''" : sampleOf$1(`concat_ws(', ', ${shown.join(", ")})`)
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
// packages/data/plan-table.ts
/**
* Plans the checks of values; no row is read for that.
*
* @param now what ages are counted from. @param others further tables that queries may read.
*/
async function planTable(engine, description, written, now = /* @__PURE__ */ new Date(), others = /* @__PURE__ */ new Map()) {
	const prefix = freePrefix(description);
	const schema = withTableText(written);
	const columns = preparedColumns(schema, description, prefix);
	const kept = description.source.format === "parquet" ? void 0 : {
		table: quoteIdentifier(`${prefix}queried`),
		columns: /* @__PURE__ */ new Map()
	};
	const entries = withoutPrivateValues([
		...columnPlan(schema, columns, { now }),
		...compoundKeyChecks(schema, columns),
		...duplicateRowChecks(schema, description, prefix),
		...await ruleChecks(engine, schema, description, columns, {
			others,
			kept
		})
	], {
		schema,
		columns,
		names: description.columns.map(({ name }) => name)
	});
	return {
		entries,
		planned: entries.filter((entry) => "judge" in entry),
		prefix,
		columns,
		kept
	};
}
/** What the schema says of all texts, said of each column. */
function withTableText(schema) {
	const { text, warn } = schema;
	if (text === void 0 && warn?.text === void 0) return schema;
	const columns = Object.entries(schema.columns).map(([name, column]) => {
		if (column.type !== "string") return [name, column];
		const softer = {
			...warn?.text,
			...column.warn?.text
		};
		return [name, {
			...column,
			text: {
				...text,
				...column.text
			},
			warn: {
				...column.warn,
				text: softer
			}
		}];
	});
	return {
		...schema,
		columns: Object.fromEntries(columns)
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
	const keyColumns = new Set(tableLevels(schema).flatMap(({ limits }) => limits.unique?.flat() ?? []));
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
function columnPlan(schema, columns, context) {
	return Object.entries(schema.columns).flatMap(([name, declared]) => {
		const column = columns.get(name);
		return column === void 0 ? skippedColumnChecks(name, declared, "the column is missing") : columnChecks(column, context);
	});
}
// packages/data/ragged-rows.ts
/** So many rejected records are remembered one by one, to tell the numbers of the rows after them. */
const mostRemembered = 1e5;
const mostRows = 10;
/**
* Gathers what the first pass rejected, and blank lines, which it passed over: neither may go missing silently.
*
* @throws MlgateError MG4010 when a record is longer than the reader takes.
*/
async function raggedRows(engine, description, mayHaveBlankLines, { mayLeaveOut }) {
	const { source } = description;
	const records = {
		delimiter: source.format === "tsv" ? "	" : ",",
		quote: "\"",
		encoding: "utf-8",
		...source.dialect
	};
	const counts = mayLeaveOut ? await countRejects(engine, description) : source.files.map(() => 0);
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
		const first = tooLong === void 0 ? own.slice(0, mostRows) : [tooLong];
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
		share: count / before(files.length),
		observed: `${counted(count, "record")} ${count === 1 ? "does" : "do"} not fit; ${first.line === void 0 ? `row ${first.row}` : `line ${first.line}`}: ${first.what}`,
		rows: rows.slice(0, mostRows).map(({ file, row }) => before(file) + row),
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
// packages/data/sampled-table.ts
/**
* A sample of about the size. A table that is no larger is looked at as a whole, and of no other no row at all.
*
* @param fileRows all rows that can be read, by file.
*/
function sampleOf(description, size, fileRows) {
	const all = fileRows.reduce((sum, rows) => sum + rows, 0);
	const share = "share" in size ? size.share : Math.min(1, size.rows / Math.max(1, all));
	return {
		...description,
		sample: { share: shareWithARow(share, all) }
	};
}
/** Offenders found in a sample, with the numbers that their rows have among all. */
function amongAllRows(offenders, { sample }) {
	const numbers = rowsOfSample(offenders.flatMap(({ rows }) => rows), sample);
	return new Map(offenders.map((some) => [some, {
		...some,
		rows: some.rows.map((row) => numbers.get(row) ?? row)
	}]));
}
// packages/data/settle.ts
/**
* Finds the rows of all checks that failed, and decides those that waited for their number.
*
* @param judged what the first pass came to, by check.
*/
async function settle(engine, description, judged, options) {
	const failed = [...judged].filter(([, { failed: hasFailed }]) => hasFailed);
	const offenders = await secondPass(engine, description, failed.map(([check, { pending }]) => pending === void 0 ? check : {
		...check,
		offence: pending.offence
	}), options);
	const settled = new Map([...judged].map(([check, judgement]) => [check, { judgement }]));
	for (const [index, [check, judgement]] of failed.entries()) {
		const found = offenders[index];
		if (found === void 0) continue;
		settled.set(check, {
			judgement: judgement.pending?.judge(found.count) ?? judgement,
			offenders: found
		});
	}
	return settled;
}
// packages/data/table/table-checks.ts
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
			const padded = surplus.find((name) => name.trim() === column);
			const meant = suggest(column, surplus);
			return [{
				...statement,
				status: "fail",
				observed: "missing",
				...padded !== void 0 ? { hint: `The data has "${padded}", with blanks around the name: take those out of its header.` } : meant === void 0 ? {} : { hint: `The data has "${meant}". Did you mean that?` }
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
	const names = description.columns.filter(({ name, isReached }) => !isReached && !Object.hasOwn(schema.columns, name)).map(({ name }) => name);
	const positions = [...new Set(description.unnamed.flatMap((file) => file.positions))];
	const failed = [...names.slice(0, mostNamed).map((column) => ({
		...base,
		column,
		status: "fail",
		...schema.absent !== void 0 && Object.hasOwn(schema.absent.columns, column) ? {
			title: `${column} is absent in ${schema.absent.environment}`,
			observed: "there"
		} : {
			title: `${column} is in the schema`,
			observed: "not in the schema"
		}
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
/**
* Whether there are as many rows as the schema says, at least one if it says nothing. Rejected rows count. One check
* for each severity that has a limit.
*/
function rowCountChecks(schema, rows) {
	return tableLevels(schema).flatMap(({ limits: { rows: limits = {} }, severity }) => {
		if (severity === "warn" && limits.min === void 0 && limits.max === void 0) return [];
		const { max } = limits;
		const min = limits.min ?? (severity === "warn" ? void 0 : Math.min(1, max ?? 1));
		return [{
			id: "row-count",
			severity,
			status: min !== void 0 && rows < min || max !== void 0 && rows > max ? "fail" : "pass",
			title: "the number of rows is as expected",
			observed: formatCount(rows),
			expected: bounds(min, max)
		}];
	});
}
/** A name that JavaScript takes for an index comes before all others in an object, wherever it was written. */
function isIndex(name) {
	return /^(0|[1-9]\d{0,9})$/.test(name);
}
/**
* Whether the columns that the schema names come in its order; others may stand between them, and those that are called
* by a whole number may stand anywhere.
*/
function columnOrderChecks(schema, { columns }) {
	const policy = schema["column-order"] ?? "ignore";
	if (policy === "ignore") return [];
	const there = columns.flatMap(({ name, isReached }) => isReached ? [] : [name]);
	const found = there.filter((name) => Object.hasOwn(schema.columns, name) && !isIndex(name));
	const wanted = Object.keys(schema.columns).filter((name) => found.includes(name));
	const at = found.findIndex((name, index) => name !== wanted[index]);
	const base = {
		id: "column-order",
		severity: policy === "warn" ? "warn" : "error",
		title: "the columns come in the order of the schema",
		expected: listed(wanted, 5)
	};
	if (at === -1) return [{
		...base,
		status: "pass",
		observed: "in this order"
	}];
	const observed = `"${found[at]}" in place ${there.indexOf(found[at]) + 1}, where "${wanted[at]}" is expected`;
	return [{
		...base,
		column: found[at],
		status: "fail",
		observed
	}];
}
// packages/data/check-table.ts
/**
* Holds a table against a schema and what relates it to others.
*
* Of a sample, what only all rows can tell is still asked of all: the table is scanned once to count them, and these
* are computed on the way.
*
* @param surveyed whether each file may have blank lines. What may fail on what the survey refuses waits for it.
*/
async function checkTable(engine, table, surveyed, { schema, samples, sample, names, now, relations, others = [] }, { enter, move }) {
	if (sample !== void 0 || others.length > 0) await surveyed;
	const known = await knowOthers(engine, others);
	const plan = await planTable(engine, table, schema, now === void 0 ? /* @__PURE__ */ new Date() : new Date(now), queriedTables(known));
	const { prefix, kept } = plan;
	const ofAllRows = sample === void 0 ? [] : plan.planned.filter((check) => check.needsAllRows);
	const whole = sample === void 0 ? void 0 : await firstPass(engine, table, ofAllRows, prefix, enter);
	const sampled = sample && whole && sampleOf(table, sample, whole.fileRows);
	const description = sampled ?? table;
	const across = await planRelations(engine, {
		relations,
		known
	}, {
		description,
		schema,
		prefix
	});
	const entries = [...plan.entries, ...across.entries];
	const planned = entries.filter((entry) => "judge" in entry);
	const ofRows = planned.filter((check) => !isQuery(check) && !ofAllRows.includes(check));
	const quick = sampled === void 0 ? await nativePass(engine, {
		...plan,
		description,
		checks: ofRows
	}, {
		enter,
		move
	}) : void 0;
	const mayHaveBlankLines = await surveyed;
	const pass = quick ?? await firstPass(engine, description, ofRows, prefix, enter);
	const ragged = await raggedRows(engine, description, mayHaveBlankLines, pass);
	const { fileRows } = whole ?? pass;
	const [read, readable] = [total(pass.fileRows), total(fileRows)];
	const queries = planned.filter(isQuery);
	const measured = new Map([
		...ofAllRows.map((check, index) => [check, whole?.values[index] ?? []]),
		...ofRows.map((check, index) => [check, pass.values[index] ?? []]),
		...await queryPass(engine, table, queries, {
			kept,
			enter
		})
	]);
	const rowsOf = (check) => isQuery(check) || ofAllRows.includes(check) ? readable : read;
	const settled = await settle(engine, description, new Map(planned.map((check) => [check, check.judge(measured.get(check) ?? [], rowsOf(check))])), {
		prefix,
		samples,
		enter
	});
	await dropKept(engine, kept);
	enter("comparing rows");
	const searched = await across.search({
		engine,
		rows: read,
		readable,
		samples
	}, (done, columns) => {
		if (done === 0) enter("looking for leakage");
		move({
			done,
			total: columns
		});
	});
	const found = [...[...settled].map(([check, one]) => ({
		check,
		...one
	})), ...searched.map((one) => ({
		check: void 0,
		...one
	}))].flatMap(({ check, offenders }) => offenders === void 0 ? [] : [{
		check,
		offenders
	}]);
	const renumbered = sampled && amongAllRows(found.flatMap(({ check, offenders }) => check !== void 0 && isQuery(check) ? [] : [offenders]), sampled);
	const amongAll = (some) => some && (renumbered?.get(some) ?? some);
	const files = fileRows.map((accepted, index) => ({
		accepted,
		...ragged.files[index]
	}));
	const places = await placesOf(table.source, files, ragged.records, found.flatMap(({ offenders }) => amongAll(offenders)?.rows ?? []));
	const outcomeOf = (check, { judgement, offenders }, rows) => checkOf(check, judgement, {
		offenders: amongAll(offenders),
		read: rows,
		places,
		names,
		samples
	});
	const rejectedRows = files.reduce((sum, { rejected }) => sum + rejected, 0);
	const rows = readable + rejectedRows;
	return {
		rows,
		rejectedRows,
		...sampled === void 0 ? {} : { sampled: {
			rows: read,
			of: readable
		} },
		files: table.source.files.map((path, index) => ({
			path,
			rows: (files[index]?.accepted ?? 0) + (files[index]?.rejected ?? 0),
			rejectedRows: files[index]?.rejected ?? 0
		})),
		checks: [
			...missingColumnChecks(schema, table, names),
			...extraColumnChecks(schema, table),
			duplicateColumnCheck(table, names),
			...columnOrderChecks(schema, table),
			...rowCountChecks(schema, rows),
			...ragged.checks(files, names),
			...entries.map((entry) => "judge" in entry ? outcomeOf(entry, settled.get(entry), rowsOf(entry)) : entry.settled),
			...searched.map((one) => outcomeOf({
				statement: one.statement,
				offence: { kind: "none" }
			}, one, read))
		].map(withHint)
	};
}
const total = (rows) => rows.reduce((sum, each) => sum + each, 0);
// packages/data/stages.ts
function stagesOf({ progress }) {
	let stage = "checking rows";
	return {
		enter(begun) {
			stage = begun;
			progress({ stage });
		},
		move: (done) => progress({
			stage,
			...done
		})
	};
}
// packages/data/survey-source.ts
/**
* Looks at the bytes of text files for what their reader would let pass without a word.
*
* @returns by file, whether it is likely to have blank lines.
* @throws MlgateError MG4001 for mixed line ends, MG4002 for other encodings than the declared one, MG4005 when it was
*   interrupted.
*/
async function surveySource(source, { progress, signal }) {
	if (source.format === "parquet") return source.files.map(() => false);
	const dialect = fullDialect(source);
	const blankLines = [];
	const total = await bytesOf(source);
	let done = 0;
	for (const [index, path] of source.files.entries()) {
		const name = source.names?.[index] ?? path;
		const { mayHaveBlankLines, mayMixLineEnds } = await surveyText(path, name, dialect.encoding, (bytes) => {
			if (signal?.aborted) throw new MlgateError({
				code: "MG4005",
				message: "Reading was interrupted before it ended."
			});
			done += bytes;
			progress({
				stage: "reading",
				done,
				...total === void 0 ? {} : { total }
			});
		});
		if (mayMixLineEnds && isTextFormat(source.format)) await refuseMixedLineEnds(path, name, dialect);
		blankLines.push(mayHaveBlankLines);
	}
	return blankLines;
}
/** Bytes to be read; unknown where some are packed. */
async function bytesOf({ files }) {
	let bytes = 0;
	for (const file of files) {
		if (await packingOf(file) !== "uncompressed") return void 0;
		bytes += (await stat(file)).size;
	}
	return bytes;
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
	const stages = stagesOf(context);
	const engine = await openTable([source, ...(request.others ?? []).map(sourceOfOther)], context, stages);
	try {
		const surveyed = surveySource(engine.prepared(source), context);
		return await told(surveyed, async () => {
			for (const other of request.others ?? []) await naming(other.name, () => surveySource(engine.prepared(sourceOfOther(other)), context));
			await tryPatterns(engine, request.schema);
			const stored = withoutEmptyFiles(await describeTable(engine, source), request.schema);
			const description = await reachColumns(engine, stored, namedColumns(request.schema));
			if (description.parts.length === 0) return emptyReport(request.schema, source);
			return checkTable(engine, description, surveyed, request, stages);
		});
	} finally {
		engine.close();
	}
}
/** Does work beside a look at the file; what is wrong with the file itself is told before all else. */
async function told(surveyed, work) {
	const [survey, result] = await Promise.allSettled([surveyed, work()]);
	for (const settled of [survey, result]) if (settled.status === "rejected") throw settled.reason;
	return result.value;
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
function openTable(sources, { memoryBytes, temporaryFolder, signal }, { move }) {
	return openDuckDb({
		sources,
		memoryBytes,
		temporaryFolder,
		onProgress: move,
		...signal === void 0 ? {} : { signal }
	});
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
/** Every name that the schema takes for a column of the data. */
function namedColumns(schema) {
	return [...Object.keys(schema.columns), ...tableLevels(schema).flatMap(({ limits }) => limits.unique?.flat() ?? [])];
}
function emptyReport(schema, source) {
	return {
		rows: 0,
		rejectedRows: 0,
		files: source.files.map((path) => ({
			path,
			rows: 0,
			rejectedRows: 0
		})),
		checks: rowCountChecks(schema, 0).map(withHint)
	};
}
// packages/data/profile/histogram.ts
/** Binary digits behind the first that the upper half of a double has. */
const mostBits = 20;
/** Finer than any test of distributions asks for, and small enough for a document. */
const mostBins = 512;
function emptyBins() {
	return {
		bits: mostBits,
		counts: /* @__PURE__ */ new Map()
	};
}
/**
* Counts one number. Where there are too many bins, all become twice as wide: how wide they end depends on which bins
* are occupied and not on the order of the numbers, so that adding halves gives what adding all does.
*
* @param upper half of the double, as a signed integer.
*/
function countNumber(bins, upper, times = 1) {
	const key = keyOf(upper, bins.bits);
	bins.counts.set(key, (bins.counts.get(key) ?? 0) + times);
	while (bins.counts.size > mostBins && bins.bits > 0) widen(bins);
}
function widen(bins) {
	const wider = /* @__PURE__ */ new Map();
	for (const [key, count] of bins.counts) {
		const wide = keyOf(key << mostBits - bins.bits, bins.bits - 1);
		wider.set(wide, (wider.get(wide) ?? 0) + count);
	}
	bins.bits -= 1;
	bins.counts = wider;
}
/** The bin of a number; what is truncated to zero from below is zero, too. */
function keyOf(upper, bits) {
	const key = upper >> mostBits - bits;
	return key === negativeZero >> mostBits - bits ? 0 : key;
}
const negativeZero = -(2 ** 31);
function histogramOf({ bits, counts }) {
	const sorted = Array.from(counts, ([key, count]) => [startOf(key, bits), count]).sort(([left], [right]) => left - right);
	return {
		bits,
		values: sorted.map(([value]) => value),
		counts: sorted.map(([, count]) => count)
	};
}
/**
* The value below which a share of the numbers lies: within a wide bin as if they were evenly spread there, else where
* the bin starts.
*
* @param level 0 … 1. @param bounds least and greatest number.
*/
function quantileOf({ bits, values, counts }, level, { min, max }) {
	const total = counts.reduce((sum, count) => sum + count, 0);
	let before = 0;
	for (const [index, count] of counts.entries()) {
		if (before + count >= level * total) {
			const start = values[index];
			if (bits === mostBits || start === 0) return Math.min(max, Math.max(min, start));
			const [low, high] = edgesOf(start, bits);
			const [from, to] = [Math.max(low, min), Math.min(high, max)];
			return from + (to - from) * Math.max(0, (level * total - before) / count);
		}
		before += count;
	}
	return max;
}
/** From where to where, in rising order, the numbers of a bin lie. */
function edgesOf(start, bits) {
	const end = startOf(keyOf(upperHalf(start), bits) + 1, bits);
	if (start === 0) return [-end, end];
	return start < 0 ? [end, start] : [start, end];
}
const double$1 = /* @__PURE__ */ new Float64Array(1);
const halves$1 = new Int32Array(double$1.buffer);
/** Sign, exponent and the first digits of a double; little-endian, as all platforms with builds of DuckDB are. */
function upperHalf(value) {
	double$1[0] = value;
	return halves$1[1];
}
function startOf(key, bits) {
	halves$1[0] = 0;
	halves$1[1] = key << mostBits - bits;
	return double$1[0];
}
const indexBits = 10;
const registerCount = 2 ** indexBits;
function emptyDistinct() {
	return {
		known: /* @__PURE__ */ new Map(),
		registers: new Uint8Array(registerCount)
	};
}
function countValue(distinct, value) {
	const { known } = distinct;
	if (known === null) {
		register(distinct.registers, value);
		return;
	}
	known.set(value, (known.get(value) ?? 0) + 1);
	if (known.size > 1e3) {
		distinct.registers = registersOf(distinct);
		distinct.known = null;
	}
}
/** The registers, those of the values that are still known one by one included. */
function registersOf({ known, registers }) {
	if (known === null) return registers;
	const all = registers.slice();
	for (const value of known.keys()) register(all, value);
	return all;
}
/** About how many values were registered, a whole number. */
function estimate(registers) {
	const sum = registers.reduce((total, rank) => total + 2 ** -rank, 0);
	const raw = .7213 / 1.0010537109375 * registerCount ** 2 / sum;
	const empty = registers.filter((rank) => rank === 0).length;
	return Math.round(raw <= 2.5 * registerCount && empty > 0 ? registerCount * Math.log(registerCount / empty) : raw);
}
function register(registers, value) {
	const [first, second] = typeof value === "number" ? hashNumber(value) : hashText(value);
	const index = first >>> 22;
	const rest = first << indexBits >>> 0;
	const rank = rest === 0 ? 23 + Math.clz32(second) : Math.clz32(rest) + 1;
	if (rank > registers[index]) registers[index] = rank;
}
const double = /* @__PURE__ */ new Float64Array(1);
const halves = new Uint32Array(double.buffer);
function hashNumber(value) {
	double[0] = value === 0 ? 0 : value;
	return finish(halves[0] ^ 2654435769, halves[1]);
}
function hashText(text) {
	let [first, second] = [3735928559, 1103547991];
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		first = Math.imul(first ^ unit, 2654435761);
		second = Math.imul(second ^ unit, 1597334677);
	}
	return finish(first, second);
}
/** Each bit of the input reaches each of the output: the finalizer of MurmurHash3, on both halves in turns. */
function finish(left, right) {
	const first = mix(left ^ mix(right));
	return [first, mix(right ^ first)];
}
function mix(bits) {
	let mixed = bits ^ bits >>> 16;
	mixed = Math.imul(mixed, 2246822507);
	mixed ^= mixed >>> 13;
	mixed = Math.imul(mixed, 3266489909);
	return (mixed ^ mixed >>> 16) >>> 0;
}
// packages/data/profile/numbers.ts
const levels = [
	.01,
	.05,
	.25,
	.5,
	.75,
	.95,
	.99
];
function emptyNumbers() {
	return {
		count: 0,
		notFinite: 0,
		mean: 0,
		squares: 0,
		min: Number.POSITIVE_INFINITY,
		max: Number.NEGATIVE_INFINITY,
		bins: emptyBins()
	};
}
/** Adds one number; mean and squares by Welford's method, which does not lose small ones beside large ones. */
function addNumber(numbers, value) {
	if (!Number.isFinite(value)) {
		numbers.notFinite += 1;
		return;
	}
	numbers.count += 1;
	if (value < numbers.min) numbers.min = value;
	if (value > numbers.max) numbers.max = value;
	const distance = value - numbers.mean;
	numbers.mean += distance / numbers.count;
	numbers.squares += distance * (value - numbers.mean);
	countNumber(numbers.bins, upperHalf(value));
}
/** @returns undefined when there is no finite number. */
function numberProfile(numbers) {
	const { count, notFinite, min, max, mean, squares } = numbers;
	if (count === 0) return void 0;
	const histogram = histogramOf(numbers.bins);
	return {
		count,
		notFinite,
		min,
		max,
		mean,
		standardDeviation: count < 2 ? null : Math.sqrt(squares / (count - 1)),
		quantiles: quantilesOf({
			histogram,
			min,
			max
		}),
		histogram
	};
}
function quantilesOf({ histogram, min, max }) {
	return Object.fromEntries(levels.map((level) => [String(level), quantileOf(histogram, level, {
		min,
		max
	})]));
}
// packages/data/profile/column-sketch.ts
function emptySketch(plan) {
	return {
		plan,
		present: 0,
		shortTexts: 0,
		numbers: emptyNumbers(),
		times: emptyNumbers(),
		lengths: emptyNumbers(),
		differentNumbers: emptyDistinct(),
		differentTimes: emptyDistinct(),
		texts: emptyDistinct(),
		booleans: /* @__PURE__ */ new Map()
	};
}
/** Adds what one part of the column says in some rows. */
const adders = {
	present: (sketch, column) => eachNumber(column, (value) => sketch.present += value),
	numbers: ({ numbers, differentNumbers }, column) => eachNumber(column, (value) => {
		addNumber(numbers, value);
		countValue(differentNumbers, value);
	}),
	times: ({ times, differentTimes }, column) => eachNumber(column, (value) => {
		addNumber(times, value);
		countValue(differentTimes, value);
	}),
	lengths: ({ lengths }, column) => eachNumber(column, (value) => addNumber(lengths, value)),
	booleans: ({ booleans }, column) => eachNumber(column, (value) => {
		const word = value === 1 ? "true" : "false";
		booleans.set(word, (booleans.get(word) ?? 0) + 1);
	}),
	texts: (sketch, column) => {
		if (column.kind !== "text") return;
		for (const text of column.values) {
			if (text === null) continue;
			sketch.shortTexts += 1;
			countValue(sketch.texts, text);
		}
	}
};
function eachNumber({ kind, values, nulls }, add) {
	if (kind !== "number") return;
	for (let row = 0; row < values.length; row += 1) if (nulls?.[row] !== 1) add(values[row]);
}
/** @param rows of the table. */
function profileOf(sketch, rows) {
	const { plan, present } = sketch;
	const reading = readingOf(sketch);
	const facts = {
		name: plan.name,
		type: reading.type,
		nulls: rows - present,
		misfits: present - reading.read,
		...plan.isPrivate ? { isPrivate: true } : {}
	};
	const { distinct, numbers, times, lengths, values } = reading;
	if (plan.isPrivate) {
		const { sketch: _, ...counted } = distinct ?? {};
		return {
			...facts,
			...distinct === void 0 ? {} : { distinct: counted }
		};
	}
	return {
		...facts,
		...distinct === void 0 ? {} : { distinct },
		...withProfile("numbers", numbers),
		...withProfile("times", times),
		...withProfile("lengths", lengths),
		...values === void 0 ? {} : { values }
	};
}
/** As what the column was read: as declared or stored, else as the first type that all its cells are of. */
function readingOf(sketch) {
	const { plan, present } = sketch;
	const readings = plan.types.map((type) => readingsByFamily[families[type]](sketch, type));
	return readings.find(({ read }) => read === present && present > 0) ?? readings.at(-1);
}
const readingsByFamily = {
	numbers: ({ numbers, differentNumbers }, type) => ({
		type,
		numbers,
		read: numbers.count + numbers.notFinite,
		distinct: distinctOf(differentNumbers)
	}),
	times: ({ times, differentTimes }, type) => ({
		type,
		times,
		read: times.count + times.notFinite,
		distinct: distinctOf(differentTimes)
	}),
	texts: ({ texts, lengths, shortTexts }, type) => {
		const { count } = lengths;
		const values = shortTexts === count ? categoriesOf(texts, count) : void 0;
		return {
			type,
			lengths,
			read: count,
			...shortTexts === count ? { distinct: distinctOf(texts, values !== void 0) } : {},
			...values === void 0 ? {} : { values }
		};
	},
	booleans: ({ booleans }, type) => ({
		type,
		read: [...booleans.values()].reduce((sum, count) => sum + count, 0),
		distinct: {
			count: booleans.size,
			isExact: true
		},
		values: sortedCounts(booleans)
	}),
	lengths: ({ lengths }, type) => ({
		type,
		lengths,
		read: lengths.count
	}),
	bare: ({ present }, type) => ({
		type,
		read: present
	})
};
const families = {
	integer: "numbers",
	number: "numbers",
	date: "times",
	timestamp: "times",
	boolean: "booleans",
	string: "texts",
	list: "lengths",
	binary: "lengths",
	image: "bare",
	other: "bare"
};
/** @param isListed whether the values themselves are told, from which the sketch can be made again. */
function distinctOf(distinct, isListed = false) {
	const { known } = distinct;
	const registers = registersOf(distinct);
	return {
		count: known?.size ?? estimate(registers),
		isExact: known !== null,
		...isListed ? {} : { sketch: Buffer.from(registers).toString("base64") }
	};
}
/** Values that occur again and again; where most occur once they are names or ids, and nobody's business. */
function categoriesOf({ known }, count) {
	if (known === null || known.size > count / 2) return void 0;
	return sortedCounts(known);
}
/** The commonest first, those of one count by their text. */
function sortedCounts(counts) {
	return [...counts].sort(([leftText, left], [rightText, right]) => right - left || (leftText < rightText ? -1 : leftText > rightText ? 1 : 0));
}
function withProfile(key, numbers) {
	const profile = numbers && numberProfile(numbers);
	return profile === void 0 ? {} : { [key]: profile };
}
// packages/data/profile/profile.ts
/** The schema id of the documents that this version writes. */
const profileSchemaId = "mlgate/profile@1";
// packages/data/profile/plan-columns.ts
/** Longer texts are no categories. */
const longestText = 64;
/** What a column is tried as that nothing is known of: the last takes whatever the cells hold. */
const undeclaredTypes = {
	text: [
		"number",
		"timestamp",
		"string"
	],
	json: [
		"number",
		"timestamp",
		"boolean",
		"string",
		"other"
	]
};
/**
* How each column of a table is read: as its schema declares it, else as it is stored; cells of text and JSON files
* that no schema knows are tried as several types.
*
* @param hidden columns whose values are not told, besides those that the schema calls private.
*/
function planColumns(description, schema, hidden) {
	return description.columns.map((column) => {
		const declared = schema !== void 0 && Object.hasOwn(schema.columns, column.name);
		const types = declared ? [schema.columns[column.name].type] : storedTypes(column, description);
		const spellings = declared ? dateSpellings(schema.columns[column.name]?.format) : [];
		const parts = { present: `CAST(${quoteIdentifier(column.name)} IS NOT NULL AS UTINYINT)` };
		for (const type of types) {
			if (type === "other" || type === "image") continue;
			const { value, sqlType, fits } = typedColumn(column, type, description.source, spellings);
			if (fits) Object.assign(parts, partsOf[type](value, sqlType));
		}
		return {
			name: column.name,
			types,
			parts,
			isPrivate: hidden.includes(column.name) || isPrivate(schema, column.name)
		};
	});
}
function storedTypes({ type, isFolderName }, { source: { format } }) {
	if (isFolderName === true || isTextFormat(format)) return undeclaredTypes.text;
	return format === "parquet" ? [physicalFamily(type)] : undeclaredTypes.json;
}
const partsOf = {
	integer: (value) => ({ numbers: `CAST(${value} AS DOUBLE)` }),
	number: (value) => ({ numbers: `CAST(${value} AS DOUBLE)` }),
	date: timeParts,
	timestamp: timeParts,
	boolean: (value) => ({ booleans: `CAST(${value} AS UTINYINT)` }),
	string: (value) => textParts(value),
	list: (value) => ({ lengths: `CAST(len(${value}) AS DOUBLE)` }),
	binary: (value, sqlType) => ({ lengths: `CAST(${sqlType === "BLOB" ? "octet_length" : "strlen"}(${value}) AS DOUBLE)` })
};
/** An infinite time, which a Parquet file may hold, is on no axis. */
function timeParts(value) {
	return { times: `CASE WHEN isfinite(${value}) THEN CAST(epoch_ms(CAST(${value} AS TIMESTAMP)) AS DOUBLE) END` };
}
function textParts(value) {
	return {
		lengths: `CAST(length(${value}) AS DOUBLE)`,
		texts: `CASE WHEN strlen(${value}) <= 256 AND length(${value}) <= ${longestText} THEN ${value} END`
	};
}
// packages/data/profile/profile-data.ts
/**
* Looks at all rows once and says what each column holds: how many values and which, their range, mean and
* distribution. Rows of text files that do not fit their header are left out and counted.
*
* @throws MlgateError MG4001, MG4002, MG4008, MG4010 when the data can't be read as what it is said to be, MG4004 and
* MG4005 when memory or time ran out.
*/
async function profileData(request, context) {
	const { name, names, schema, hidden = [] } = request;
	const { format } = schema ?? {};
	const source = {
		...request.source,
		names,
		...format === void 0 ? {} : { dialect: {
			...request.source.dialect,
			...format
		} }
	};
	const stages = stagesOf(context);
	const { memoryBytes, temporaryFolder, signal } = context;
	const engine = await openDuckDb({
		sources: [source],
		memoryBytes,
		temporaryFolder,
		onProgress: stages.move,
		...signal === void 0 ? {} : { signal }
	});
	try {
		await surveySource(engine.prepared(source), context);
		const stored = await describeTable(engine, source);
		const description = await reachColumns(engine, stored, Object.keys(schema?.columns ?? {}));
		const plans = planColumns(description, schema, hidden);
		stages.enter("looking at rows");
		const { rows, sketches } = await readColumns(engine, plans, relation(description, { rejects: "store" }));
		const rejected = await countRejects(engine, description);
		return {
			schema: profileSchemaId,
			name,
			rows,
			rejectedRows: rejected.reduce((sum, count) => sum + count, 0),
			columns: sketches.map((sketch) => profileOf(sketch, rows))
		};
	} finally {
		engine.close();
	}
}
async function readColumns(engine, plans, table) {
	const sketches = plans.map(emptySketch);
	const read = sketches.flatMap((sketch) => Object.entries(sketch.plan.parts).map(([part, sql]) => ({
		sql,
		sketch,
		add: adders[part]
	})));
	const items = read.map(({ sql }, index) => `${sql} AS ${quoteIdentifier(`p${index}`)}`);
	let rows = 0;
	for await (const batch of engine.stream(`SELECT ${items.join(", ") || "NULL"} FROM ${table}`)) {
		rows += batch.rows;
		for (const [index, { add, sketch }] of read.entries()) {
			const column = batch.columns[index];
			if (column !== void 0) add(sketch, column);
		}
	}
	return {
		rows,
		sketches
	};
}
export { checkData, profileData };
