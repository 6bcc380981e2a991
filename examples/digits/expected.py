"""Score both models with onnxruntime, scikit-learn and scipy, and write what came out as JSON.

These numbers come from other programs than mlgate's, so that its tests can hold mlgate's against them.
"""

import argparse
import hashlib
import json
import warnings
from importlib.metadata import version
from pathlib import Path

import numpy as np
import onnxruntime
import pyarrow.parquet as pq
from scipy.stats import binom, bootstrap, norm
from sklearn.metrics import (
    accuracy_score,
    balanced_accuracy_score,
    confusion_matrix,
    f1_score,
    log_loss,
)

HERE = Path(__file__).parent
SEED = 0
RESAMPLES = 9999
LEVEL = 0.95


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_test_rows() -> tuple[np.ndarray, np.ndarray]:
    """Pixels as the models take them, and the true digits."""
    table = pq.read_table(HERE / "data" / "test.parquet")
    features = [name for name in table.column_names if name not in ("image_id", "label")]
    pixels = np.column_stack([table[name].to_numpy() for name in features]).astype(np.float32)
    return pixels, table["label"].to_numpy()


def score(truth: np.ndarray, predicted: np.ndarray, probabilities: np.ndarray) -> dict:
    """scikit-learn clips log_loss at the epsilon of the probabilities' type, so both types are given."""
    # A float32 softmax misses a sum of one by more than scikit-learn lets pass without a warning.
    warnings.filterwarnings("ignore", message="The y_prob values do not sum to one")
    return {
        "accuracy_score": accuracy_score(truth, predicted),
        "balanced_accuracy_score": balanced_accuracy_score(truth, predicted),
        "f1_score(average=macro)": f1_score(truth, predicted, average="macro"),
        "log_loss": log_loss(truth, probabilities),
        "log_loss_of_float64": log_loss(truth, probabilities.astype(np.float64)),
        "confusion_matrix": confusion_matrix(truth, predicted).tolist(),
        "probability_of_wrong_answers": {
            "count": int(np.sum(predicted != truth)),
            "median": np.median(probabilities.max(axis=1)[predicted != truth]),
        },
    }


def wilson(successes: int, rows: int) -> tuple[float, float]:
    z = norm.ppf(0.5 + LEVEL / 2)
    share = successes / rows
    middle = (share + z * z / (2 * rows)) / (1 + z * z / rows)
    half = z / (1 + z * z / rows) * np.sqrt(share * (1 - share) / rows + z * z / (4 * rows * rows))
    return middle - half, middle + half


def newcombe(both: int, base_only: int, candidate_only: int, neither: int) -> tuple[float, float]:
    """Interval of candidate - base; Newcombe 1998, Statistics in Medicine 17:2635, method 10."""
    rows = both + base_only + candidate_only + neither
    base, candidate = both + base_only, both + candidate_only
    base_low, base_high = wilson(base, rows)
    low, high = wilson(candidate, rows)
    margins = base * (rows - base) * candidate * (rows - candidate)
    product = both * neither - base_only * candidate_only
    if product > 0:
        product = max(product - rows / 2, 0)
    phi = product / np.sqrt(margins) if margins else 0
    b, c = base / rows, candidate / rows

    def distance(x: float, y: float) -> float:
        return np.sqrt(x * x - 2 * phi * x * y + y * y)

    return c - b - distance(c - low, base_high - b), c - b + distance(high - c, b - base_low)


def compare_accuracy(base_right: np.ndarray, candidate_right: np.ndarray) -> dict:
    """McNemar's mid-p, two-sided and for "the candidate is not worse", and the interval of the difference."""
    b = int(np.sum(base_right & ~candidate_right))
    c = int(np.sum(~base_right & candidate_right))
    both = int(np.sum(base_right & candidate_right))
    rows = len(base_right)
    low, high = newcombe(both, b, c, rows - both - b - c)
    fewer, discordant = min(b, c), b + c
    return {
        "table": {"both_right": both, "right_to_wrong": b, "wrong_to_right": c, "both_wrong": rows - both - b - c},
        "difference": (c - b) / rows,
        "interval": {"level": LEVEL, "low": low, "high": high, "method": "newcombe-paired"},
        "mid_p_two_sided": (
            1 - binom.pmf(b, discordant, 0.5) / 2
            if b == c
            else 2 * binom.cdf(fewer, discordant, 0.5) - binom.pmf(fewer, discordant, 0.5)
        ),
        "mid_p_worse": binom.sf(b, discordant, 0.5) + binom.pmf(b, discordant, 0.5) / 2,
    }


def compare_log_loss(truth: np.ndarray, base: np.ndarray, candidate: np.ndarray) -> dict:
    """BCa bootstrap of the mean difference over rows; p is the share of resamples that are no worse."""
    losses = [log_loss_of_rows(truth, probabilities) for probabilities in (base, candidate)]
    difference = losses[1] - losses[0]
    result = bootstrap(
        (difference,),
        np.mean,
        n_resamples=RESAMPLES,
        confidence_level=LEVEL,
        method="BCa",
        rng=np.random.default_rng(SEED),
        batch=100,
    )
    return {
        "difference": difference.mean(),
        "relative_to_base": difference.mean() / losses[0].mean(),
        "interval": {
            "level": LEVEL,
            "low": result.confidence_interval.low,
            "high": result.confidence_interval.high,
            "method": "bootstrap-bca",
        },
        "standard_error": result.standard_error,
        "p_worse": (1 + int(np.sum(result.bootstrap_distribution <= 0))) / (RESAMPLES + 1),
        "resamples": RESAMPLES,
    }


def log_loss_of_rows(truth: np.ndarray, probabilities: np.ndarray) -> np.ndarray:
    """What log_loss is the mean of."""
    epsilon = np.finfo(probabilities.dtype).eps
    clipped = np.clip(probabilities, epsilon, 1 - epsilon)
    return -np.log(clipped[np.arange(len(truth)), truth].astype(np.float64))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    default = HERE.parent.parent / "test" / "fixtures" / "digits" / "expected.json"
    parser.add_argument("--output", type=Path, default=default, help="file to write")
    output = parser.parse_args().output

    pixels, truth = read_test_rows()
    models, outputs = {}, {}
    for name in ("base", "candidate"):
        path = HERE / "models" / f"{name}.onnx"
        session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
        labels, probabilities = session.run(["label", "probabilities"], {"pixels": pixels})
        outputs[name] = (labels, probabilities)
        models[name] = {"sha256": sha256(path), "metrics": score(truth, labels, probabilities)}

    (base_labels, base_probabilities), (labels, probabilities) = outputs["base"], outputs["candidate"]
    libraries = ("numpy", "onnxruntime", "scikit-learn", "scipy")
    document = {
        "case": "digits",
        "source": {
            "script": "examples/digits/expected.py",
            "libraries": {library: version(library) for library in libraries},
        },
        # Absolute. Probabilities of another build of ONNX Runtime differ in their last bits; so do, in more
        # than that, the resamples of another random generator.
        "tolerance": {
            "metrics": {
                "default": 1e-12,
                "log_loss": 1e-6,
                "log_loss_of_float64": 1e-5,
                "probability_of_wrong_answers": 1e-5,
            },
            "comparison": {
                "accuracy_score": {"default": 1e-12},
                "log_loss": {
                    "difference": 1e-6,
                    "relative_to_base": 1e-5,
                    "interval": 0.005,
                    "standard_error": 0.002,
                    "p_worse": 0.002,
                },
            },
        },
        "data": {
            "sha256": sha256(HERE / "data" / "test.parquet"),
            "rows": len(truth),
            "classes": np.unique(truth).tolist(),
        },
        "models": models,
        "comparison": {
            "accuracy_score": compare_accuracy(base_labels == truth, labels == truth),
            "log_loss": compare_log_loss(truth, base_probabilities, probabilities),
        },
    }
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(json.dumps(document, indent=2, default=float) + "\n")


if __name__ == "__main__":
    main()
