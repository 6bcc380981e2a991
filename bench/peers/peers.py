"""What bench/peers.ts times in Python: scoring with ONNX Runtime and scikit-learn, and scipy's paired bootstrap.

Written as a careful user writes it: whole columns at a time, vectorized wherever the library allows it.
Prints one JSON object: milliseconds by name, and the peak memory of the process in bytes.
"""

import json
import resource
import sys
import time

import numpy as np

ROWS = 10_000
RESAMPLES = 2_000
BATCH_ROWS = 4_096


def timed(times, name, work):
    started = time.perf_counter()
    value = work()
    times[name] = (time.perf_counter() - started) * 1000
    return value


def evaluate(times, table_path, model_path):
    import onnxruntime
    import pandas
    from sklearn.metrics import accuracy_score, log_loss, roc_auc_score

    def read_and_run():
        session = onnxruntime.InferenceSession(model_path, providers=["CPUExecutionProvider"])
        table = pandas.read_parquet(table_path)
        truth = table.pop("target").to_numpy()
        features = table.to_numpy(dtype=np.float32)
        batches = range(0, len(features), BATCH_ROWS)
        outputs = [session.run(None, {"x": features[first : first + BATCH_ROWS]})[0] for first in batches]
        probabilities = np.concatenate(outputs)
        return truth, probabilities[:, -1]

    truth, scores = timed(times, "read and run", read_and_run)
    timed(times, "accuracy_score", lambda: accuracy_score(truth, scores > 0.5))
    timed(times, "log_loss", lambda: log_loss(truth, scores))
    timed(times, "roc_auc_score", lambda: roc_auc_score(truth, scores))


def bootstrap(times):
    from scipy.stats import bootstrap as resample
    from sklearn.metrics import f1_score, roc_auc_score

    random = np.random.default_rng(0)
    truth = random.integers(0, 2, ROWS)
    hardness = random.random(ROWS) * 1.6 - 0.6

    def scores_of(noise):
        sure = np.clip(0.5 + hardness * 0.45 + (random.random(ROWS) - 0.5) * noise, 0.001, 0.999)
        return np.where(truth == 1, sure, 1 - sure)

    candidate, base = scores_of(0.1), scores_of(0.12)

    def means(of_rows):
        difference = of_rows(candidate) - of_rows(base)
        resample(
            (difference,),
            np.mean,
            vectorized=True,
            n_resamples=RESAMPLES,
            batch=100,
            method="percentile",
            rng=np.random.default_rng(0),
        )

    def paired_means(of_rows):
        resample(
            (of_rows(candidate), of_rows(base)),
            lambda left, right, axis: left.mean(axis=axis) - right.mean(axis=axis),
            paired=True,
            vectorized=True,
            n_resamples=RESAMPLES,
            batch=100,
            method="percentile",
            rng=np.random.default_rng(0),
        )

    def wholes(metric, left, right):
        resample(
            (truth, left, right),
            lambda labels, ours, theirs: metric(labels, ours) - metric(labels, theirs),
            paired=True,
            vectorized=False,
            n_resamples=RESAMPLES,
            method="percentile",
            rng=np.random.default_rng(0),
        )

    def right_rows(scores):
        return ((scores > 0.5) == truth).astype(float)

    def losses(scores):
        return -np.log(np.where(truth == 1, scores, 1 - scores))

    timed(times, "accuracy_score", lambda: means(right_rows))
    timed(times, "accuracy_score, both sides", lambda: paired_means(right_rows))
    timed(times, "log_loss", lambda: means(losses))
    timed(times, "roc_auc_score", lambda: wholes(roc_auc_score, candidate, base))
    timed(times, "f1_score", lambda: wholes(f1_score, (candidate > 0.5) * 1, (base > 0.5) * 1))


if __name__ == "__main__":
    found = {}
    kind, *words = sys.argv[1:]
    {"evaluate": evaluate, "bootstrap": bootstrap}[kind](found, *words)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(json.dumps({"milliseconds": found, "peakBytes": peak}))
