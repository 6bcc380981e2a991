import { createRandom } from '@mlgate/stats'
import { buildModel, node, tensor, value } from '../test/support/build-onnx.ts'

/** What a row of the benchmark is fed as: four whole numbers, four rounded ones and eight of full precision. */
export const features = Array.from({ length: 16 }, (_, index) => ({
  name: `feature_${index}`,
  sql: featureSql(index),
}))

/** The share of the linear part in the truth, by feature: what there is to learn. */
const slopes = features.map((_, index) => ((index * 7) % 11) / 5 - 1)

/** The truth: which side of a plane a row lies on, wrong in one row of ten. */
export const targetSql = `(${slopes.map((slope, index) => `${slope.toFixed(1)} * feature_${index}`).join(' + ')} > 0) <> (hash(i, 99) % 10 = 0)`

function featureSql(index: number): string {
  const uniform = `(hash(i, ${index}) / 18446744073709551615.0 * 2 - 1)::DOUBLE`
  if (index < 4) return `(hash(i, ${index}) % 5)::INTEGER - 2`
  return index < 8 ? `round(${uniform}, 2)` : uniform
}

/**
 * A wide and deep network of two classes, float32: dense layers from 16 features over the hidden ones to 2, with fixed
 * random weights, to which the plane of the truth is added, so that it is right about nine times in ten.
 *
 * @param hidden width of each hidden layer; without any the network is linear.
 */
export function networkModel(hidden: readonly number[]): Uint8Array {
  const widths = [features.length, ...hidden, 2]
  const random = createRandom('network')
  const weights = (rows: number, columns: number, scale: number) =>
    Float32Array.from({ length: rows * columns }, () => (random.float() - 0.5) * scale)
  const layers = widths.slice(1).map((width, layer) => ({ from: widths[layer] as number, to: width, layer }))
  return buildModel({
    nodes: [
      ...layers.flatMap(({ layer }) => [
        node('Gemm', [layer === 0 ? 'x' : `hidden_${layer}`, `w${layer}`, `b${layer}`], [`sum_${layer}`]),
        ...(layer < layers.length - 1 ? [node('Relu', [`sum_${layer}`], [`hidden_${layer + 1}`])] : []),
      ]),
      node('MatMul', ['x', 'wide'], ['plane']),
      node('Add', [`sum_${layers.length - 1}`, 'plane'], ['logits']),
      node('Softmax', ['logits'], ['probabilities'], { attributes: { axis: { int: 1 } } }),
    ],
    initializers: [
      ...layers.flatMap(({ from, to, layer }) => [
        tensor(`w${layer}`, 'float32', [from, to], weights(from, to, 1 / Math.sqrt(from))),
        tensor(`b${layer}`, 'float32', [to], weights(1, to, 0.1)),
      ]),
      tensor(
        'wide',
        'float32',
        [features.length, 2],
        Float32Array.from(slopes.flatMap((slope) => [0, slope])),
      ),
    ],
    inputs: [value('x', 'float32', ['N', features.length])],
    outputs: [value('probabilities', 'float32', ['N', 2])],
  })
}

const trees = 100
const depth = 6

/**
 * A hundred boosted trees of depth 6 and a sigmoid, as gradient boosting exports them: random splits, whose leaves
 * lean to the side of the truth that their path says.
 */
export function treesModel(): Uint8Array {
  const random = createRandom('trees')
  const inner = 2 ** depth - 1
  const featureIds: number[] = []
  const splits: number[] = []
  const leaves: number[] = []
  for (let tree = 0; tree < trees; tree++) {
    const first = tree * inner
    for (let place = 0; place < inner; place++) {
      featureIds.push(random.below(features.length))
      splits.push(random.float() - 0.5)
    }
    for (let leaf = 0; leaf < inner + 1; leaf++) leaves.push(leafWeight(featureIds, first, leaf))
  }
  // Nodes count from the root in heap order, in each tree from its own first one.
  const nodes = Array.from({ length: trees * inner }, (_, index) => {
    const [tree, place] = [Math.floor(index / inner), index % inner]
    const isLast = 2 * place + 1 >= inner
    const child = isLast ? tree * (inner + 1) + (2 * place + 1 - inner) : tree * inner + 2 * place + 1
    return { isLast: isLast ? 1 : 0, child }
  })
  const ints = (values: number[]) => ({ ints: values })
  const attributes = {
    aggregate_function: { int: 1 },
    post_transform: { int: 0 },
    n_targets: { int: 1 },
    tree_roots: ints(Array.from({ length: trees }, (_, tree) => tree * inner)),
    nodes_featureids: ints(featureIds),
    nodes_splits: { tensor: tensor('splits', 'float32', [splits.length], Float32Array.from(splits)) },
    nodes_modes: { tensor: tensor('modes', 'uint8', [splits.length], new Uint8Array(splits.length)) },
    nodes_falsenodeids: ints(nodes.map(({ child }) => child)),
    nodes_falseleafs: ints(nodes.map(({ isLast }) => isLast)),
    nodes_truenodeids: ints(nodes.map(({ child }) => child + 1)),
    nodes_trueleafs: ints(nodes.map(({ isLast }) => isLast)),
    leaf_targetids: ints(leaves.map(() => 0)),
    leaf_weights: { tensor: tensor('leaves', 'float32', [leaves.length], Float32Array.from(leaves)) },
  }
  return buildModel({
    opsets: { '': 17, 'ai.onnx.ml': 5 },
    nodes: [
      node('TreeEnsemble', ['x'], ['margin'], { domain: 'ai.onnx.ml', attributes }),
      node('Sigmoid', ['margin'], ['probability']),
    ],
    inputs: [value('x', 'float32', ['N', features.length])],
    outputs: [value('probability', 'float32', ['N', 1])],
  })
}

/** Up where the path goes to larger values of a feature with a rising slope. */
function leafWeight(featureIds: readonly number[], first: number, leaf: number): number {
  let weight = 0
  let place = 0
  for (let level = depth - 1; level >= 0; level--) {
    // The second child is where the value is at most the split.
    const isSmaller = (leaf >> level) & 1
    weight += (isSmaller ? -1 : 1) * (slopes[featureIds[first + place] as number] as number)
    place = 2 * place + 1 + isSmaller
  }
  return weight / 20
}
