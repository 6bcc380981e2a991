import { type ColumnType, keysOfType } from '@mlgate/config/data-schema'
import { acrossCatalogue } from './across/catalogue.ts'

/** What the same check is called elsewhere; none where the tool has nothing like it. */
export interface PeerNames {
  greatExpectations?: string
  pandera?: string
  tfdv?: string
  deepchecks?: string
  frictionless?: string
}

/** A kind of check on a data set. */
export interface CheckKind {
  /** Names it in results; never changes. */
  id: string
  /** What has to hold, as a sentence without its end. */
  meaning: string
  /** The key of the schema that asks for it, or of the data set in mlgate.yml (`data.<name>.…`); null for what always has to hold. */
  key: string | null
  /** What a report says of the rows that break it: each is named, or they are no single rows. */
  rows: 'named' | 'none'
  /** What to do when it fails, where the check itself knows no better. */
  hint?: string
  peers: PeerNames
}

/** Every check, in the order of a report: on a data set by itself, then on what relates it to others. */
export const checkCatalogue: readonly CheckKind[] = [
  {
    id: 'missing-column',
    meaning: 'every required column of the schema is there, in every file',
    key: 'columns.<column>.required',
    rows: 'none',
    hint: 'Add the column to the data, or say `required: false`.',
    peers: {
      greatExpectations: 'expect_column_to_exist',
      pandera: 'Column(required)',
      tfdv: 'feature presence',
      frictionless: 'missing-label',
    },
  },
  {
    id: 'extra-column',
    meaning: 'there are no columns besides those of the schema',
    key: 'extra-columns',
    rows: 'none',
    hint: 'Name the column in the schema, or say `extra-columns: ignore`.',
    peers: {
      greatExpectations: 'expect_table_columns_to_match_set',
      pandera: 'DataFrameSchema(strict)',
      tfdv: 'SCHEMA_NEW_COLUMN',
      frictionless: 'extra-label',
    },
  },
  {
    id: 'duplicate-column',
    meaning: 'no two columns bear one name, or names that differ in case only',
    key: null,
    rows: 'none',
    peers: { pandera: 'DataFrameSchema(unique_column_names)', frictionless: 'duplicate-label' },
  },
  {
    id: 'column-order',
    meaning: 'the columns come in the order of the schema',
    key: 'column-order',
    rows: 'none',
    hint: 'Write the columns in the order of the schema, or change the schema.',
    peers: {
      greatExpectations: 'expect_table_columns_to_match_ordered_list',
      pandera: 'DataFrameSchema(ordered)',
      frictionless: 'incorrect-label',
    },
  },
  {
    id: 'row-count',
    meaning: 'there are as many rows as expected; at least one, if nothing is said',
    key: 'rows',
    rows: 'none',
    hint: 'See whether the data was written and fetched whole, or change `rows`.',
    peers: {
      greatExpectations: 'expect_table_row_count_to_be_between',
      tfdv: 'dataset_constraints.min_examples_count',
      frictionless: 'table-dimensions',
    },
  },
  {
    id: 'ragged-row',
    meaning: 'every record of a text file has the fields of its header',
    key: null,
    rows: 'named',
    hint: 'Put fields that hold the delimiter, a quote or a line end in quotes.',
    peers: { frictionless: 'extra-cell, missing-cell, blank-row' },
  },
  {
    id: 'type',
    meaning: 'every value is of the declared type',
    key: 'columns.<column>.type',
    rows: 'named',
    hint: 'Correct the cells, or declare the type that they have.',
    peers: {
      greatExpectations: 'expect_column_values_to_be_of_type',
      pandera: 'Column(dtype)',
      tfdv: 'feature type',
      deepchecks: 'MixedDataTypes',
      frictionless: 'type-error',
    },
  },
  {
    id: 'format',
    meaning: 'every text is of a known form, such as an address or a UUID',
    key: 'columns.<column>.format',
    rows: 'named',
    hint: 'Correct the values, or say what they look like with `pattern` in place of `format`.',
    peers: {
      greatExpectations: 'expect_column_values_to_match_regex',
      pandera: 'Check.str_matches',
      frictionless: 'type-error (format)',
    },
  },
  {
    id: 'nulls',
    meaning: 'no more values are missing than permitted',
    key: 'columns.<column>.nulls',
    rows: 'named',
    hint: 'Fill the values in, or permit a share of nulls.',
    peers: {
      greatExpectations: 'expect_column_values_to_not_be_null',
      pandera: 'Column(nullable)',
      tfdv: 'presence.min_fraction',
      deepchecks: 'PercentOfNulls',
      frictionless: 'constraint-error (required)',
    },
  },
  {
    id: 'range',
    meaning: 'every value is within its bounds; NaN and infinities never are',
    key: 'columns.<column>.min, max',
    rows: 'named',
    hint: 'Correct the values, or widen the bounds if these are possible.',
    peers: {
      greatExpectations: 'expect_column_values_to_be_between',
      pandera: 'Check.in_range',
      tfdv: 'int_domain, float_domain',
      frictionless: 'constraint-error (minimum, maximum)',
    },
  },
  {
    id: 'enum',
    meaning: 'every value, or at least a share of them, is one of those listed',
    key: 'columns.<column>.enum, min-enum-share',
    rows: 'named',
    hint: 'Correct the values, or list them.',
    peers: {
      greatExpectations: 'expect_column_values_to_be_in_set',
      pandera: 'Check.isin',
      tfdv: 'string_domain, min_domain_mass',
      frictionless: 'constraint-error (enum)',
    },
  },
  {
    id: 'length',
    meaning: 'every text, binary or list has a permitted length',
    key: 'columns.<column>.min-length, max-length',
    rows: 'named',
    hint: 'Look for values that were cut or run together.',
    peers: {
      greatExpectations: 'expect_column_value_lengths_to_be_between',
      pandera: 'Check.str_length',
      tfdv: 'value_count',
      deepchecks: 'StringLengthOutOfBounds',
      frictionless: 'constraint-error (minLength, maxLength)',
    },
  },
  {
    id: 'pattern',
    meaning: 'every text matches a regular expression',
    key: 'columns.<column>.pattern',
    rows: 'named',
    hint: 'Correct the values, or the pattern: it is searched for anywhere unless `^` and `$` bind it.',
    peers: {
      greatExpectations: 'expect_column_values_to_match_regex',
      pandera: 'Check.str_matches',
      frictionless: 'constraint-error (pattern)',
    },
  },
  {
    id: 'unique',
    meaning: 'no value, or no combination of values of a group of columns, occurs twice',
    key: 'columns.<column>.unique; unique',
    rows: 'named',
    hint: 'See whether rows were loaded twice; the rows named repeat an earlier one.',
    peers: {
      greatExpectations: 'expect_column_values_to_be_unique, expect_compound_columns_to_be_unique',
      pandera: 'Column(unique), DataFrameSchema(unique)',
      frictionless: 'constraint-error (unique), primary-key',
    },
  },
  {
    id: 'distinct',
    meaning: 'the number of different values, or their share of all values, is within bounds',
    key: 'columns.<column>.distinct',
    rows: 'none',
    hint: 'A column that always says the same tells a model nothing; one that never repeats is an identifier.',
    peers: {
      greatExpectations:
        'expect_column_unique_value_count_to_be_between, expect_column_proportion_of_unique_values_to_be_between',
      tfdv: 'unique_constraints',
      deepchecks: 'IsSingleValue',
    },
  },
  {
    id: 'classes',
    meaning: 'the rarest value has at least, the commonest at most a share of the values',
    key: 'columns.<column>.classes',
    rows: 'none',
    hint: 'Gather more of the rare classes, weigh them in training, or change the bounds.',
    peers: { deepchecks: 'ClassImbalance' },
  },
  {
    id: 'mean',
    meaning: 'the mean is within bounds',
    key: 'columns.<column>.statistics.mean',
    rows: 'none',
    hint: 'Look for a change of unit, or for values that stand for a missing one.',
    peers: { greatExpectations: 'expect_column_mean_to_be_between' },
  },
  {
    id: 'median',
    meaning: 'the median is within bounds',
    key: 'columns.<column>.statistics.median',
    rows: 'none',
    hint: 'Look for a change of unit, or for values that stand for a missing one.',
    peers: { greatExpectations: 'expect_column_median_to_be_between' },
  },
  {
    id: 'standard-deviation',
    meaning: 'the standard deviation (of a sample) is within bounds',
    key: 'columns.<column>.statistics.standard-deviation',
    rows: 'none',
    hint: 'Look for values that are all alike, or for a few that are far from the others.',
    peers: { greatExpectations: 'expect_column_stdev_to_be_between' },
  },
  {
    id: 'sum',
    meaning: 'the sum is within bounds',
    key: 'columns.<column>.statistics.sum',
    rows: 'none',
    hint: 'See whether rows are missing or were loaded twice.',
    peers: { greatExpectations: 'expect_column_sum_to_be_between' },
  },
  {
    id: 'quantile',
    meaning: 'quantiles are within bounds',
    key: 'columns.<column>.statistics.quantiles',
    rows: 'none',
    hint: 'Look for a change of unit, or for values that are far from the others.',
    peers: { greatExpectations: 'expect_column_quantile_values_to_be_between' },
  },
  {
    id: 'outliers',
    meaning: 'few values lie far from the others, by Tukey’s fences or by z-scores',
    key: 'columns.<column>.outliers',
    rows: 'named',
    hint: 'Look at the rows named: slips of unit or decimal mark, or values that stand for a missing one.',
    peers: {
      greatExpectations: 'expect_column_value_z_scores_to_be_less_than',
      deepchecks: 'OutlierSampleDetection',
      frictionless: 'deviated-value',
    },
  },
  {
    id: 'freshness',
    meaning: 'the newest value is not too old',
    key: 'columns.<column>.freshness',
    rows: 'none',
    hint: 'See whether the latest data arrived.',
    peers: { greatExpectations: 'expect_column_max_to_be_between' },
  },
  {
    id: 'history',
    meaning: 'the oldest value is neither too old nor too young',
    key: 'columns.<column>.history',
    rows: 'none',
    hint: 'See whether old data is missing, or was kept for too long.',
    peers: { greatExpectations: 'expect_column_min_to_be_between' },
  },
  {
    id: 'future',
    meaning: 'values are not later than now',
    key: 'columns.<column>.future',
    rows: 'named',
    hint: 'Look for swapped days and months, and for times of a zone that are written without it.',
    peers: { greatExpectations: 'expect_column_max_to_be_between' },
  },
  {
    id: 'order',
    meaning: 'values increase or decrease, row by row',
    key: 'columns.<column>.order',
    rows: 'named',
    hint: 'Sort the rows, or see why some were added out of turn.',
    peers: { greatExpectations: 'expect_column_values_to_be_increasing' },
  },
  {
    id: 'text-variants',
    meaning: 'no values differ only by case, blanks, Unicode form, width or typography',
    key: 'columns.<column>.text.variants; text.variants',
    rows: 'named',
    hint: 'Write each value in one way; the rows named have another than the commonest.',
    peers: { deepchecks: 'StringMismatch' },
  },
  {
    id: 'text-blanks',
    meaning: 'values do not begin or end with a blank',
    key: 'columns.<column>.text.blanks; text.blanks',
    rows: 'named',
    hint: 'Trim the values where they are written.',
    peers: {},
  },
  {
    id: 'text-special',
    meaning: 'values hold no control characters, characters without width, or U+FFFD',
    key: 'columns.<column>.text.special; text.special',
    rows: 'named',
    hint: 'U+FFFD is left where text was read in a wrong encoding; the others come with copied text.',
    peers: { deepchecks: 'SpecialCharacters' },
  },
  {
    id: 'text-placeholders',
    meaning: 'no text stands for a missing value',
    key: 'columns.<column>.text.placeholders; text.placeholders',
    rows: 'named',
    hint: 'Leave missing values empty, name the text in `null-values` of `format`, or list it in `enum` if it is a value.',
    peers: { deepchecks: 'MixedNulls', frictionless: 'forbidden-value' },
  },
  {
    id: 'duplicate-rows',
    meaning: 'few rows, or none, are in every column what an earlier one is',
    key: 'duplicate-rows',
    rows: 'named',
    hint: 'See whether data was loaded twice; the rows named repeat an earlier one.',
    peers: {
      pandera: 'DataFrameSchema(unique)',
      deepchecks: 'DataDuplicates',
      frictionless: 'duplicate-row',
    },
  },
  {
    id: 'rule',
    meaning: 'a condition of your own, in SQL, holds for every row',
    key: 'rules[].sql',
    rows: 'named',
    peers: {
      greatExpectations: 'expect_column_pair_values_a_to_be_greater_than_b and others',
      pandera: 'Check, dataframe_check',
      tfdv: 'custom validation',
      deepchecks: 'custom check',
      frictionless: 'row-constraint',
    },
  },
  {
    id: 'query',
    meaning: 'a query of your own, in SQL, finds no offending rows',
    key: 'rules[].query',
    rows: 'named',
    peers: {
      greatExpectations: 'UnexpectedRowsExpectation',
      pandera: 'dataframe_check',
      tfdv: 'custom validation',
      deepchecks: 'custom check',
    },
  },
  ...acrossCatalogue,
]

const byId = new Map(checkCatalogue.map((kind) => [kind.id, kind]))

/** What to do about a check that fails, where it says nothing itself; undefined for one that is not in the catalogue. */
export function hintFor(id: string): string | undefined {
  return byId.get(id)?.hint
}

/** The types of column that a check is for; undefined where it looks at no column, or at any. */
export function typesOf({ key }: CheckKind): readonly ColumnType[] | undefined {
  const name = /^columns\.<column>\.([a-z-]+)/.exec(key ?? '')?.[1]
  return keysOfType.find((candidate) => candidate.key === name)?.types
}
