"""Builds the ONNX embedder from the safetensors of all-MiniLM-L6-v2, without torch and without a network.

Set-up runs it once; the product never imports it. The same inputs and tools give the same bytes, so that the
manifest can hold the result's SHA-256, and a file that fails the known vectors is never installed.
"""

from __future__ import annotations

import argparse
import json
import os
import struct
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# onnxruntime on Linux reports usage by default: this must be set before its first import.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import numpy as np
import numpy.typing as npt
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

Array = npt.NDArray[Any]
Weights = dict[str, Array]

KNOWN_VECTORS = Path(__file__).with_name("known_vectors.json")
FLOAT_TOLERANCE = 1e-5
INT8_LEAST_COSINE = 0.97
OPSET = 20  # the first with an exact Gelu operator
IR_VERSION = 10
LAYER_NORM_EPSILON = 1e-12
HEADS = 12


class RecipeError(Exception):
    """The inputs do not make the model that the manifest promises; the message says which and why."""


@dataclass(frozen=True)
class KnownVector:
    """A sentence's token ids and its fp32 embedding (384 numbers, length 1), computed without ONNX."""

    text: str
    input_ids: list[int]
    embedding: Array


def read_safetensors(path: Path) -> Weights:
    """Returns the float32 tensors by name. The format: a length, a JSON header, raw little-endian data."""
    with path.open("rb") as file:
        (header_bytes,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(header_bytes))
        data = file.read()
    weights: Weights = {}
    for name, entry in header.items():
        if name == "__metadata__" or entry["dtype"] != "F32":
            continue
        start, end = entry["data_offsets"]
        weights[name] = np.frombuffer(data[start:end], dtype="<f4").reshape(entry["shape"])
    if not weights:
        raise RecipeError(f"{path.name} holds no float32 tensors.")
    return weights


def read_known_vectors(path: Path = KNOWN_VECTORS) -> list[KnownVector]:
    """Reads the sentences that a built model must reproduce."""
    entries = json.loads(path.read_text(encoding="utf-8"))["vectors"]
    return [KnownVector(e["text"], e["input_ids"], np.asarray(e["embedding"], np.float32)) for e in entries]


class _Graph:
    """Collects nodes and initializers, naming each node's output after its place in the model."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.initializers: list[onnx.TensorProto] = []

    def constant(self, name: str, value: Array) -> str:
        self.initializers.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, operator: str, inputs: list[str], output: str, **attributes: Any) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [output], name=output, **attributes))
        return output

    def dense(self, weights: Weights, name: str, source: str) -> str:
        # PyTorch keeps (out, in); MatMul wants (in, out).
        weight = self.constant(f"{name}.weight", weights[f"{name}.weight"].T)
        bias = self.constant(f"{name}.bias", weights[f"{name}.bias"])
        product = self.node("MatMul", [source, weight], f"{name}.matmul")
        return self.node("Add", [product, bias], f"{name}.output")

    def layer_norm(self, weights: Weights, name: str, source: str) -> str:
        scale = self.constant(f"{name}.weight", weights[f"{name}.weight"])
        bias = self.constant(f"{name}.bias", weights[f"{name}.bias"])
        return self.node(
            "LayerNormalization", [source, scale, bias], f"{name}.output", axis=-1, epsilon=LAYER_NORM_EPSILON
        )


def _add_attention(graph: _Graph, weights: Weights, prefix: str, hidden: str, mask_bias: str) -> str:
    """Multi-head self-attention of BERT (Devlin et al., 2018), up to and with its residual and layer norm."""
    projected = {
        part: graph.dense(weights, f"{prefix}.attention.self.{part}", hidden) for part in ("query", "key", "value")
    }
    by_head = {}
    for part, source in projected.items():
        split = graph.node("Reshape", [source, "shape.by_head"], f"{prefix}.{part}.split")
        order = [0, 2, 3, 1] if part == "key" else [0, 2, 1, 3]
        by_head[part] = graph.node("Transpose", [split], f"{prefix}.{part}.by_head", perm=order)
    scores = graph.node("MatMul", [by_head["query"], by_head["key"]], f"{prefix}.scores")
    scaled = graph.node("Mul", [scores, "attention.scale"], f"{prefix}.scaled")
    masked = graph.node("Add", [scaled, mask_bias], f"{prefix}.masked")
    shares = graph.node("Softmax", [masked], f"{prefix}.shares", axis=-1)
    context = graph.node("MatMul", [shares, by_head["value"]], f"{prefix}.context")
    merged = graph.node("Transpose", [context], f"{prefix}.context.order", perm=[0, 2, 1, 3])
    joined = graph.node("Reshape", [merged, "shape.joined"], f"{prefix}.context.joined")
    attended = graph.dense(weights, f"{prefix}.attention.output.dense", joined)
    residual = graph.node("Add", [attended, hidden], f"{prefix}.attention.residual")
    return graph.layer_norm(weights, f"{prefix}.attention.output.LayerNorm", residual)


def _add_feed_forward(graph: _Graph, weights: Weights, prefix: str, hidden: str) -> str:
    widened = graph.dense(weights, f"{prefix}.intermediate.dense", hidden)
    activated = graph.node("Gelu", [widened], f"{prefix}.gelu", approximate="none")
    narrowed = graph.dense(weights, f"{prefix}.output.dense", activated)
    residual = graph.node("Add", [narrowed, hidden], f"{prefix}.output.residual")
    return graph.layer_norm(weights, f"{prefix}.output.LayerNorm", residual)


def _add_pooling(graph: _Graph, hidden: str, mask: str) -> None:
    """Mean over the tokens under the mask, then length 1: `embedding`, as sentence-transformers does it.

    The tokens themselves are the second output, `tokens`: late interaction compares them one by one.
    """
    graph.node("Identity", [hidden], "tokens")
    kept = graph.node("Mul", [hidden, mask], "pooling.kept")
    total = graph.node("ReduceSum", [kept, "axis.tokens"], "pooling.total", keepdims=0)
    count = graph.node("ReduceSum", [mask, "axis.tokens"], "pooling.count", keepdims=0)
    mean = graph.node("Div", [total, count], "pooling.mean")
    norm = graph.node("ReduceL2", [mean, "axis.last"], "pooling.norm", keepdims=1)
    graph.node("Div", [mean, norm], "embedding")


def build_graph(weights: Weights) -> onnx.ModelProto:
    """Returns the fp32 model: int64 `input_ids` and `attention_mask` [batch, sequence] to `embedding` and `tokens`.

    The embedding is float32 [batch, 384], of length 1; the tokens are float32 [batch, sequence, 384], of any length.
    """
    words = weights["embeddings.word_embeddings.weight"]
    width = words.shape[1]
    layers = len({name.split(".")[2] for name in weights if name.startswith("encoder.layer.")})
    # Token type 0 is the only one a single text has, so it is part of the positions.
    positions = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    graph = _Graph()
    graph.constant("shape.by_head", np.array([0, 0, HEADS, width // HEADS], np.int64))
    graph.constant("shape.joined", np.array([0, 0, width], np.int64))
    graph.constant("attention.scale", np.array(1 / np.sqrt(width / HEADS), np.float32))
    graph.constant("axis.tokens", np.array([1], np.int64))
    graph.constant("axis.last", np.array([-1], np.int64))

    mask = graph.node("Cast", ["attention_mask"], "mask.float", to=TensorProto.FLOAT)
    inverse = graph.node("Sub", [graph.constant("one", np.array(1, np.float32)), mask], "mask.inverse")
    lowest = graph.constant("lowest", np.array(np.finfo(np.float32).min, np.float32))
    penalty = graph.node("Mul", [inverse, lowest], "mask.penalty")
    mask_bias = graph.node(
        "Unsqueeze", [penalty, graph.constant("axes.heads", np.array([1, 2], np.int64))], "mask.bias"
    )
    token_mask = graph.node("Unsqueeze", [mask, "axis.last"], "mask.tokens")

    shape = graph.node("Shape", ["input_ids"], "sequence.length", start=1, end=2)
    start = graph.constant("zero", np.array([0], np.int64))
    table = graph.constant("embeddings.positions", positions)
    placed = graph.node("Slice", [table, start, shape, start], "embeddings.placed")
    word = graph.node("Gather", [graph.constant("embeddings.words", words), "input_ids"], "embeddings.word")
    summed = graph.node("Add", [word, placed], "embeddings.sum")
    hidden = graph.layer_norm(weights, "embeddings.LayerNorm", summed)
    for index in range(layers):
        prefix = f"encoder.layer.{index}"
        attended = _add_attention(graph, weights, prefix, hidden, mask_bias)
        hidden = _add_feed_forward(graph, weights, prefix, attended)
    _add_pooling(graph, hidden, token_mask)

    dimensions = ["batch", "sequence"]
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "all-MiniLM-L6-v2",
            [
                helper.make_tensor_value_info("input_ids", TensorProto.INT64, dimensions),
                helper.make_tensor_value_info("attention_mask", TensorProto.INT64, dimensions),
            ],
            [
                helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", width]),
                helper.make_tensor_value_info("tokens", TensorProto.FLOAT, [*dimensions, width]),
            ],
            graph.initializers,
        ),
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
        producer_name="casemate",
    )
    onnx.checker.check_model(model, full_check=True)
    return model


def embed(model: bytes | str, input_ids: list[int]) -> Array:
    """Runs one sequence alone through a model (its bytes or its path); returns float32 [384]."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    ids = np.asarray([input_ids], np.int64)
    (embedding,) = session.run(["embedding"], {"input_ids": ids, "attention_mask": np.ones_like(ids)})
    return np.asarray(embedding[0], np.float32)


def check_float(model: bytes | str, known: list[KnownVector]) -> float:
    """Returns the largest difference from the known vectors; raises RecipeError above FLOAT_TOLERANCE."""
    worst = max(float(np.abs(embed(model, k.input_ids) - k.embedding).max()) for k in known)
    if not worst <= FLOAT_TOLERANCE:
        raise RecipeError(f"The fp32 graph is {worst:.2e} away; {FLOAT_TOLERANCE:.0e} is allowed.")
    return worst


def check_int8(model: bytes | str, known: list[KnownVector]) -> float:
    """Returns the least cosine to the known vectors; raises RecipeError below INT8_LEAST_COSINE."""
    least = min(float(embed(model, k.input_ids) @ k.embedding) for k in known)
    if not least >= INT8_LEAST_COSINE:
        raise RecipeError(f"The int8 model's cosine is {least:.4f}; {INT8_LEAST_COSINE} is needed.")
    return least


def build(safetensors: Path, destination: Path, known: list[KnownVector]) -> tuple[float, float]:
    """Writes the int8 model to `destination` once it passes; returns (fp32 difference, int8 cosine)."""
    graph = build_graph(read_safetensors(safetensors))
    difference = check_float(graph.SerializeToString(deterministic=True), known)
    with tempfile.TemporaryDirectory(dir=destination.parent, prefix=".build-") as folder:
        float_path, int8_path = Path(folder, "float.onnx"), Path(folder, "int8.onnx")
        onnx.save(graph, float_path)
        quantize_dynamic(float_path, int8_path, per_channel=True, weight_type=QuantType.QInt8)
        cosine = check_int8(str(int8_path), known)
        with int8_path.open("rb") as file:
            os.fsync(file.fileno())
        int8_path.replace(destination)
    return difference, cosine


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("safetensors", type=Path)
    parser.add_argument("destination", type=Path)
    chosen = parser.parse_args(arguments)
    try:
        difference, cosine = build(chosen.safetensors, chosen.destination, read_known_vectors())
    except RecipeError as error:
        print(f"build_embedder: {error}", file=sys.stderr)
        return 1
    print(f"{chosen.destination.name}: fp32 within {difference:.1e}, int8 cosine {cosine:.4f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
