"""Write two models that mean the same: models/float.onnx and its int8 sibling models/int8.onnx.

The network is wider than those of train.py, so that its weights are worth making smaller. It learns from
data/train.parquet; the sibling is what onnxruntime's dynamic quantisation makes of it, without any data.
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pyarrow.parquet as pq
from onnxruntime.quantization import QuantType, quantize_dynamic
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler
from threadpoolctl import threadpool_limits

from train import PIXELS, SEED, check_same_answers, write_model

HERE = Path(__file__).parent


def read_rows(name: str) -> tuple[np.ndarray, np.ndarray]:
    """Pixels and the true digits."""
    table = pq.read_table(HERE / "data" / f"{name}.parquet")
    return np.column_stack([table[pixel].to_numpy() for pixel in PIXELS]), table["label"].to_numpy()


def quantize(source: Path, target: Path) -> None:
    """Weights as whole numbers of 8 bits; activations become such when it runs."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "int8.onnx"
        quantize_dynamic(source, written, weight_type=QuantType.QInt8)
        target.write_bytes(onnx.load(written).SerializeToString(deterministic=True))


def share_right(path: Path, pixels: np.ndarray, labels: np.ndarray) -> float:
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    [said] = session.run(["label"], {"pixels": pixels.astype(np.float32)})
    return float(np.mean(said == labels))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=HERE, help="folder to write to")
    folder = parser.parse_args().output / "models"
    folder.mkdir(parents=True, exist_ok=True)

    model = make_pipeline(MinMaxScaler(), MLPClassifier((256, 128), alpha=0.1, max_iter=400, random_state=SEED))
    with threadpool_limits(1):
        model.fit(*read_rows("train"))
    pixels, labels = read_rows("test")
    write_model(folder / "float.onnx", model, "digits-float")
    check_same_answers(folder / "float.onnx", model, pixels)
    quantize(folder / "float.onnx", folder / "int8.onnx")
    for name in ("float", "int8"):
        path = folder / f"{name}.onnx"
        right = share_right(path, pixels, labels)
        print(f"{path.name}: {right:.4f} of the test images right, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
