"""Train equally good models of the digits and keep what each says of the test images: data/trainings.parquet.

All follow the recipe of the base model in examples/digits (one hidden layer of 64, weight decay, until it no longer
helps) on the same 898 training images. They differ in the seed alone, which decides the initial weights and the order
in which the images are seen. So none is better than another by design: what differs between two is the luck of
training.

Kept per training and test image, in the order of examples/digits/data/test.parquet: for each class how far its logit
lies below the highest, in steps of 0.2. The class with 0 is the predicted one, and the softmax of -0.2 times these
steps gives the probabilities. Rounding changes a probability by about a tenth of itself, in all models alike. Sorted
by image, because what many models say of one image is alike and so packs well.

Needs examples/digits/requirements.txt. On one machine the file comes out the same to the byte each time. Another
processor may round the last bits of the weights differently.
"""

import argparse
import warnings
from multiprocessing import Pool
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler
from threadpoolctl import threadpool_limits

HERE = Path(__file__).parent
DIGITS = HERE.parent.parent / "examples" / "digits" / "data"
SIDE = 8
PIXELS = [f"pixel_{row}_{column}" for row in range(SIDE) for column in range(SIDE)]
CLASSES = 10
# Not the seeds of the example's own models, which were picked.
FIRST_SEED = 1000
STEP = 0.2


def read_images(name: str) -> tuple[np.ndarray, np.ndarray]:
    table = pq.read_table(DIGITS / f"{name}.parquet")
    pixels = np.column_stack([table[pixel] for pixel in PIXELS]).astype(np.float64)
    return pixels, np.asarray(table["label"])


def steps_below_highest(probabilities: np.ndarray) -> np.ndarray:
    """Whole steps, 0 only for the predicted class."""
    logits = np.log(np.maximum(probabilities, np.finfo(np.float64).tiny))
    steps = np.rint((logits.max(axis=1, keepdims=True) - logits) / STEP)
    steps = np.clip(steps, 1, np.iinfo(np.uint8).max).astype(np.uint8)
    steps[np.arange(len(steps)), probabilities.argmax(axis=1)] = 0
    return steps


def train(seed: int) -> tuple[np.ndarray, float]:
    """What the model of this seed says of each test image, and its share of them right."""
    pixels, labels = read_images("train")
    test_pixels, test_labels = read_images("test")
    network = MLPClassifier((64,), alpha=0.1, max_iter=400, random_state=seed)
    model = make_pipeline(MinMaxScaler(), network)
    with threadpool_limits(1), warnings.catch_warnings():
        # A seed that would go on past 400 epochs is stopped there, which scikit-learn takes for not having converged.
        warnings.simplefilter("ignore", ConvergenceWarning)
        model.fit(pixels, labels)
    probabilities = model.predict_proba(test_pixels)
    assert probabilities.shape[1] == CLASSES
    return steps_below_highest(probabilities), model.score(test_pixels, test_labels)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=HERE / "data" / "trainings.parquet")
    parser.add_argument("--trainings", type=int, default=400)
    options = parser.parse_args()

    seeds = np.arange(FIRST_SEED, FIRST_SEED + options.trainings)
    with Pool() as pool:
        steps, shares_right = zip(*pool.imap(train, seeds.tolist(), chunksize=8))
    by_image = np.stack(steps, axis=1).reshape(-1, CLASSES)
    images = by_image.shape[0] // len(seeds)
    columns = {
        "row": pa.array(np.repeat(np.arange(1, images + 1), len(seeds)), pa.uint16()),
        "seed": pa.array(np.tile(seeds, images), pa.uint16()),
    }
    columns |= {f"steps_{label}": pa.array(by_image[:, label], pa.uint8()) for label in range(CLASSES)}
    options.output.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(
        pa.table(columns), options.output, compression="zstd", compression_level=19, store_schema=False
    )
    print(
        f"{len(seeds)} trainings, {min(shares_right):.4f} to {max(shares_right):.4f} of the {images} test images "
        f"right (mean {np.mean(shares_right):.4f}), {options.output.stat().st_size} bytes"
    )


if __name__ == "__main__":
    main()
