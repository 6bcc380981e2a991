import type { CheckKind } from '../catalogue.ts'

/** Checks on what a table is made of, in the order of a report. */
export const tableCatalogue: readonly CheckKind[] = [
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
]

/** Checks on whole rows, which come after those of the columns. */
export const rowCatalogue: readonly CheckKind[] = [
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
]
