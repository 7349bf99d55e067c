/** The package brings the names of `onnxruntime-common` and the engine behind them, but no declarations. */
declare module 'onnxruntime-node' {
  export { InferenceSession, Tensor } from 'onnxruntime-common'
}
