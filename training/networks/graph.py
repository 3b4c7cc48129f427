"""Encoder and judge as graphs of onnxruntime's own joined operators, in small integers.

A text is read by itself at run time, so nothing is padded and no graph takes a mask. Written node
by node: a traced graph has many small ones more, which take a seventh of the time.
"""

from collections.abc import Sequence

import numpy as np
import onnx
import torch
from numpy.typing import ArrayLike, DTypeLike
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from training.networks.network import (
    BLOCK,
    HEADS,
    POSITIONS,
    WIDTH,
    Encoder,
    Judge,
    Layer,
    Trunk,
    WordTable,
)
from training.networks.rounding import scales

_RUNTIME = "com.microsoft"
_AS_CLOSE = 1e-12


class _Graph:
    """Nodes and constants, named as they come."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[TensorProto] = []

    def constant(self, values: ArrayLike, kind: DTypeLike = np.int64) -> str:
        name = f"constant{len(self.constants)}"
        array = np.ascontiguousarray(values, kind)
        self.constants.append(numpy_helper.from_array(array, name))
        return name

    def weight(self, values: Tensor) -> str:
        array = values.detach().numpy()
        return self.constant(array, array.dtype)

    def node(
        self, kind: str, *inputs: str, domain: str = "", count: int = 1, **fixed: object
    ) -> str:
        return self.nodes_of(kind, *inputs, domain=domain, count=count, **fixed)[0]

    def nodes_of(
        self, kind: str, *inputs: str, domain: str = "", count: int = 1, **fixed: object
    ) -> list[str]:
        outputs = [f"value{len(self.nodes)}.{number}" for number in range(count)]
        self.nodes.append(helper.make_node(kind, inputs, outputs, domain=domain, **fixed))
        return outputs

    def joined(self, kind: str, *inputs: str, **fixed: object) -> str:
        return self.node(kind, *inputs, domain=_RUNTIME, **fixed)

    def name(self, output: str, name: str) -> None:
        """Call an output by a name of its own."""
        for node in self.nodes:
            node.output[:] = [name if found == output else found for found in node.output]

    def model(
        self, inputs: Sequence[onnx.ValueInfoProto], outputs: Sequence[onnx.ValueInfoProto]
    ) -> onnx.ModelProto:
        whole = helper.make_graph(self.nodes, "graph", inputs, outputs, self.constants)
        versions = [helper.make_opsetid("", 18), helper.make_opsetid(_RUNTIME, 1)]
        return helper.make_model(whole, opset_imports=versions, ir_version=9)

    def matrix(self, states: str, part: nn.Linear) -> str:
        """Multiply by a matrix, without its bias."""
        step = scales(part.weight.detach())
        integers = (part.weight.detach() / step).round().to(torch.int8).T
        weights = self.weight(integers), self.weight(step.flatten())
        return self.joined("DynamicQuantizeMatMul", states, *weights)


def encoder_graph(trunk: Trunk, encoder: Encoder) -> onnx.ModelProto:
    """Return the encoder: `ids` (1, length) in, `states` and `vectors` (1, 384) out.

    The states (1, length, 384) are the trunk's; the vectors have unit length.
    """
    made = _Graph()
    states = _start(made, trunk)
    for layer in trunk.layers:
        states = _layer(made, states, layer)
    made.name(states, "states")
    states = "states"
    for layer in encoder.layers:
        states = _layer(made, states, layer)
    made.name(_vector(made, states, encoder), "vectors")
    ids = helper.make_tensor_value_info("ids", TensorProto.INT64, [1, "length"])
    return made.model([ids], [_floats("states", 1, "length", WIDTH), _floats("vectors", 1, WIDTH)])


def judge_graph(judge: Judge) -> onnx.ModelProto:
    """Return the judge: the trunk's states of `asked` and of `told` in, `odds` (1) out.

    What it `asks` (1) is the place of its side vectors and of its row of weights.
    """
    made = _Graph()
    sides = made.node("Gather", made.weight(judge.sides), "asks")
    sides = made.nodes_of("Split", sides, count=2, axis=1, num_outputs=2)
    sides = (made.node("Add", *pair) for pair in zip(("asked", "told"), sides, strict=True))
    states = made.node("Concat", *sides, axis=1)
    asked = made.node("Shape", "asked", start=1, end=2)
    for layer in judge.together:
        states = _layer(made, states, layer)
    told = made.node("Slice", states, asked, made.constant([POSITIONS * 2]), made.constant([1]))
    for layer in judge.onward:
        question = _layer(made, states, layer, asked)
        states = made.node("Concat", question, told, axis=1)
    mean = made.node("ReduceMean", question, made.constant([1]), keepdims=0)
    odds = made.node("MatMul", mean, made.weight(judge.odds.weight.T))
    odds = made.node("Add", odds, made.weight(judge.odds.bias))
    odds = made.node("Gather", odds, "asks", axis=1)
    made.name(made.node("Squeeze", odds, made.constant([1])), "odds")
    asks = helper.make_tensor_value_info("asks", TensorProto.INT64, [1])
    texts = [_floats(name, 1, f"{name}_length", WIDTH) for name in ("asked", "told")]
    return made.model([*texts, asks], [_floats("odds", 1)])


def _floats(name: str, *shape: int | str) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)


def _start(made: _Graph, trunk: Trunk) -> str:
    words = _words(made, trunk.words)
    length = made.node("Shape", "ids", start=1)
    places = made.weight(trunk.places.weight)
    places = made.node("Slice", places, made.constant([0]), length)
    states = made.node("Add", words, places)
    norm = made.weight(trunk.start.weight), made.weight(trunk.start.bias)
    return made.node("LayerNormalization", states, *norm, epsilon=_AS_CLOSE)


def _words(made: _Graph, table: WordTable) -> str:
    packed = made.node("Gather", made.weight(table.packed), "ids")
    high = made.node("BitShift", packed, made.constant([4], np.uint8), direction="RIGHT")
    low = made.node("BitwiseAnd", packed, made.constant([15], np.uint8))
    levels = made.node("Cast", made.node("Concat", high, low, axis=-1), to=TensorProto.FLOAT)
    levels = made.node("Sub", levels, made.constant([8], np.float32))
    blocks = made.constant([1, -1, WIDTH // BLOCK, BLOCK])
    levels = made.node("Reshape", levels, blocks)
    scale = made.node("Gather", made.weight(table.scale), "ids")
    scale = made.node("Cast", scale, to=TensorProto.FLOAT)
    scale = made.node("Unsqueeze", scale, made.constant([3]))
    return made.node("Reshape", made.node("Mul", levels, scale), made.constant([1, -1, WIDTH]))


def _layer(made: _Graph, states: str, layer: Layer, first: str | None = None) -> str:
    """Return the states after a layer: all, or those of so many first words, which see all."""
    mixed = made.node("Add", made.matrix(states, layer.mix), made.weight(layer.mix.bias))
    query, *told = made.nodes_of("Split", mixed, count=3, axis=-1, num_outputs=3)
    if first:
        states, query = (
            made.node("Slice", whole, made.constant([0]), first, made.constant([1]))
            for whole in (states, query)
        )
    seen = made.joined("MultiHeadAttention", query, *told, num_heads=HEADS)
    states = _normal(made, states, made.matrix(seen, layer.join), layer.join, layer.mixed)
    wide = made.matrix(states, layer.widen)
    wide = made.joined("BiasGelu", wide, made.weight(layer.widen.bias))
    return _normal(made, states, made.matrix(wide, layer.narrow), layer.narrow, layer.done)


def _normal(made: _Graph, states: str, added: str, part: nn.Linear, norm: nn.LayerNorm) -> str:
    weights = map(made.weight, (norm.weight, norm.bias, part.bias))
    return made.joined("SkipLayerNormalization", states, added, *weights, epsilon=_AS_CLOSE)


def _vector(made: _Graph, states: str, encoder: Encoder) -> str:
    mean = made.node("ReduceMean", states, made.constant([1]), keepdims=0)
    mean = made.node("LpNormalization", mean, axis=-1, p=2)
    away = made.node("Sub", mean, made.weight(encoder.middle))
    return made.node("LpNormalization", away, axis=-1, p=2)
