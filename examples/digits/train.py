"""Write the data and the two models of this example: data/*.parquet and models/*.onnx.

Every seed is fixed and nothing carries a time or a random name, so on one machine the files come out the same
to the byte each time. Another processor may round the last bits of the weights differently.
"""

import argparse
import warnings
from pathlib import Path

import numpy as np
import onnxruntime
import pyarrow as pa
import pyarrow.parquet as pq
from skl2onnx import to_onnx
from skl2onnx.common.data_types import FloatTensorType
from sklearn.datasets import load_digits
from sklearn.exceptions import ConvergenceWarning
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import MinMaxScaler
from threadpoolctl import threadpool_limits

SEED = 2
TEST_ROWS = 899
SIDE = 8
OPSETS = {"": 18, "ai.onnx.ml": 3}
PIXELS = [f"pixel_{row}_{column}" for row in range(SIDE) for column in range(SIDE)]


def base_model() -> Pipeline:
    """One hidden layer, held back by weight decay; training ends when it no longer helps."""
    network = MLPClassifier((64,), alpha=0.1, max_iter=400, random_state=SEED)
    return make_pipeline(MinMaxScaler(), network)


def candidate_model() -> Pipeline:
    """What a colleague may propose to get the training loss to zero: deeper, faster, no weight decay, no end."""
    epochs = 400
    network = MLPClassifier(
        (64, 32),
        alpha=0.0,
        learning_rate_init=0.01,
        max_iter=epochs,
        n_iter_no_change=epochs,
        random_state=SEED,
    )
    return make_pipeline(MinMaxScaler(), network)


def write_table(path: Path, rows: np.ndarray, pixels: np.ndarray, labels: np.ndarray) -> None:
    """One image a row. `rows` are positions in scikit-learn's copy, from which the ids are made."""
    columns = {"image_id": pa.array([f"digit-{row:04d}" for row in rows])}
    columns |= {name: pa.array(pixels[:, index], pa.uint8()) for index, name in enumerate(PIXELS)}
    columns["label"] = pa.array(labels, pa.int64())
    pq.write_table(pa.table(columns), path, compression="zstd", store_schema=False)


def write_model(path: Path, model: Pipeline, name: str) -> None:
    """One input `pixels` of 64 numbers a row; outputs `label` and `probabilities`, one column a class."""
    exported = to_onnx(
        model,
        name=name,
        initial_types=[("pixels", FloatTensorType([None, SIDE * SIDE]))],
        options={"zipmap": False},
        target_opset=OPSETS,
    )
    path.write_bytes(exported.SerializeToString(deterministic=True))


def check_same_answers(path: Path, model: Pipeline, pixels: np.ndarray) -> None:
    """Stop when the written model and scikit-learn's own disagree by more than float32 explains."""
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    labels, probabilities = session.run(["label", "probabilities"], {"pixels": pixels.astype(np.float32)})
    np.testing.assert_array_equal(labels, model.predict(pixels))
    np.testing.assert_allclose(probabilities, model.predict_proba(pixels), atol=1e-4)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=Path(__file__).parent, help="folder to write to")
    folder = parser.parse_args().output
    for part in ("data", "models"):
        (folder / part).mkdir(parents=True, exist_ok=True)

    pixels, labels = load_digits(return_X_y=True)
    assert np.array_equal(pixels, pixels.astype(np.uint8)), "the pixels are no longer small integers"
    parts = train_test_split(np.arange(len(labels)), test_size=TEST_ROWS, stratify=labels, random_state=SEED)
    train, test = (np.sort(rows) for rows in parts)
    for name, rows in (("train", train), ("test", test)):
        write_table(folder / "data" / f"{name}.parquet", rows, pixels[rows], labels[rows])

    for name, model in (("base", base_model()), ("candidate", candidate_model())):
        path = folder / "models" / f"{name}.onnx"
        with threadpool_limits(1), warnings.catch_warnings():
            # The candidate is told to use all its epochs, which scikit-learn takes for not having converged.
            warnings.simplefilter("ignore", ConvergenceWarning)
            model.fit(pixels[train], labels[train])
        write_model(path, model, f"digits-{name}")
        check_same_answers(path, model, pixels[test])
        network = model[-1]
        print(
            f"{path.name}: {network.n_iter_} epochs, training loss {network.loss_:.5f}, "
            f"{model.score(pixels[test], labels[test]):.4f} of the test images right, {path.stat().st_size} bytes"
        )


if __name__ == "__main__":
    main()
