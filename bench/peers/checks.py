"""What bench/peers-data.ts times in Python: the data checks of pandera, frictionless and Great Expectations.

checks.py LIBRARY TABLE SCHEMA: the schema is a data schema of mlgate's as JSON; each library is asked what it can express
of it, in the way its guide shows. Prints one JSON object: milliseconds of reading and checking without the imports, and
the peak memory of the process in bytes.
"""

import json
import os
import resource
import sys
import time
from datetime import date

os.environ["GX_ANALYTICS_ENABLED"] = "false"


def read(table_path, schema):
    """Types are given, as they are to mlgate; nothing is inferred."""
    import pandas

    if table_path.endswith(".parquet"):
        return pandas.read_parquet(table_path)
    dtypes = {"integer": "Int64", "number": "float64", "string": "str", "date": "str"}
    columns = {name: dtypes[column["type"]] for name, column in schema["columns"].items()}
    return pandas.read_csv(table_path, dtype=columns, keep_default_na=False, na_values=[""])


def with_pandera(table_path, schema):
    import pandera.pandas as pandera

    def run():
        table = read(table_path, schema)
        columns = {}
        for name, column in schema["columns"].items():
            # Days are objects in a Parquet file; read from text they stay texts, which sort alike.
            are_days = column["type"] == "date" and table_path.endswith(".parquet")
            bound = date.fromisoformat if are_days else (lambda value: value)
            checks = []
            if "min" in column:
                checks.append(pandera.Check.ge(bound(column["min"])))
            if "max" in column:
                checks.append(pandera.Check.le(bound(column["max"])))
            if "future" in column:
                checks.append(pandera.Check.le(bound(str(date.today()))))
            if "enum" in column:
                checks.append(pandera.Check.isin(column["enum"]))
            if "pattern" in column:
                checks.append(pandera.Check.str_contains(column["pattern"]))
            if "max-length" in column:
                checks.append(pandera.Check.str_length(0, column["max-length"]))
            if "distinct" in column:
                checks.append(pandera.Check(lambda values, least=column["distinct"]["min"]: values.nunique() >= least))
            if "text" in column:
                checks.append(pandera.Check(lambda values: ~values.str.contains(r"^\s|\s$")))
                checks.append(pandera.Check(lambda values: ~values.str.strip().str.lower().isin(["", "n/a", "na", "null", "-", "?"])))
            for statistic, limits in column.get("statistics", {}).items():
                of = {"mean": "mean", "standard-deviation": "std"}[statistic]
                checks.append(pandera.Check(lambda values, of=of, limits=limits: limits["min"] <= getattr(values, of)() <= limits["max"]))
            if isinstance(column["nulls"], float):
                share = column["nulls"]
                checks.append(pandera.Check(lambda values, share=share: values.isna().mean() <= share, ignore_na=False))
            columns[name] = pandera.Column(str(table[name].dtype), checks, nullable=column["nulls"] != "none")
        pandera.DataFrameSchema(columns, strict=True).validate(table, lazy=True)

    return run


def with_frictionless(table_path, schema):
    import frictionless

    names = {"min": "minimum", "max": "maximum", "enum": "enum", "pattern": "pattern", "max-length": "maxLength"}

    def run():
        fields = []
        for name, column in schema["columns"].items():
            constraints = {theirs: column[ours] for ours, theirs in names.items() if ours in column}
            if column["nulls"] == "none":
                constraints["required"] = True
            fields.append({"name": name, "type": column["type"], "constraints": constraints})
        described = frictionless.Schema.from_descriptor({"fields": fields})
        with frictionless.system.use_context(trusted=True):
            report = frictionless.Resource(path=table_path, schema=described).validate()
        if not report.valid:
            raise SystemExit(report.to_summary())

    return run


def with_great_expectations(table_path, schema):
    import great_expectations
    import great_expectations.expectations as gxe

    def run():
        context = great_expectations.get_context(mode="ephemeral")
        context.variables.progress_bars = {"globally": False}
        asset = context.data_sources.add_pandas("bench").add_dataframe_asset("table")
        batch = asset.add_batch_definition_whole_dataframe("whole").get_batch({"dataframe": read(table_path, schema)})
        expected = []
        for name, column in schema["columns"].items():
            if column["nulls"] != "any":
                mostly = 1 if column["nulls"] == "none" else 1 - column["nulls"]
                expected.append(gxe.ExpectColumnValuesToNotBeNull(column=name, mostly=mostly))
            if "min" in column and column["type"] != "date":
                bounds = {"min_value": column["min"], "max_value": column.get("max")}
                expected.append(gxe.ExpectColumnValuesToBeBetween(column=name, **bounds))
            if "enum" in column:
                expected.append(gxe.ExpectColumnValuesToBeInSet(column=name, value_set=column["enum"]))
            if "pattern" in column:
                expected.append(gxe.ExpectColumnValuesToMatchRegex(column=name, regex=column["pattern"]))
            if "max-length" in column:
                expected.append(gxe.ExpectColumnValueLengthsToBeBetween(column=name, max_value=column["max-length"]))
            if "distinct" in column:
                least = column["distinct"]["min"]
                expected.append(gxe.ExpectColumnUniqueValueCountToBeBetween(column=name, min_value=least))
            if "text" in column:
                expected.append(gxe.ExpectColumnValuesToNotMatchRegex(column=name, regex=r"^\s|\s$"))
            for statistic, limits in column.get("statistics", {}).items():
                kind = {"mean": gxe.ExpectColumnMeanToBeBetween, "standard-deviation": gxe.ExpectColumnStdevToBeBetween}
                expected.append(kind[statistic](column=name, min_value=limits["min"], max_value=limits["max"]))
        result = batch.validate(great_expectations.ExpectationSuite(name="bench", expectations=expected))
        if not result.success:
            raise SystemExit(str(result.describe()))

    return run


if __name__ == "__main__":
    library, table_path, schema_path = sys.argv[1:]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    makers = {"pandera": with_pandera, "frictionless": with_frictionless, "great-expectations": with_great_expectations}
    run = makers[library](table_path, schema)
    started = time.perf_counter()
    run()
    milliseconds = (time.perf_counter() - started) * 1000
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(json.dumps({"milliseconds": milliseconds, "peakBytes": peak}))
