"""Serves one logistic regression by MLServer or KServe: oip_models.py mlserver|kserve PORT FOLDER."""

import json
import os
import sys

import joblib
from sklearn.linear_model import LogisticRegression

kind, port, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
rows = [(row / 100 - 1.25, ((row * 7) % 11) / 10 - 0.5) for row in range(250)]
model = LogisticRegression().fit(rows, [int(a + b > 0) for a, b in rows])

if kind == "mlserver":
    joblib.dump(model, os.path.join(folder, "model.joblib"))
    settings = {
        "name": "signs",
        "implementation": "mlserver_sklearn.SKLearnModel",
        "parameters": {"uri": "./model.joblib", "version": "v1"},
    }
    ports = {"http_port": port, "grpc_port": 0, "metrics_endpoint": None, "parallel_workers": 0, "host": "127.0.0.1"}
    with open(os.path.join(folder, "model-settings.json"), "w") as file:
        json.dump(settings, file)
    with open(os.path.join(folder, "settings.json"), "w") as file:
        json.dump(ports, file)
    program = os.path.join(os.path.dirname(sys.executable), "mlserver")
    os.execv(program, [program, "start", folder])

from kserve import InferOutput, InferResponse, Model, ModelServer


class Signs(Model):
    def __init__(self):
        super().__init__("signs")
        self.ready = True

    def predict(self, payload, headers=None, response_headers=None):
        features = payload.inputs[0].as_numpy()
        is_binary = payload.use_binary_outputs
        outputs = []
        for name, values in [
            ("label", model.predict(features).astype("int64")),
            ("probabilities", model.predict_proba(features)),
        ]:
            output = InferOutput(name, list(values.shape), "INT64" if values.ndim == 1 else "FP64")
            output.set_data_from_numpy(values, binary_data=is_binary)
            outputs.append(output)
        return InferResponse(payload.id, "signs", outputs)


ModelServer(http_port=port, enable_grpc=False, workers=1).start([Signs()])
