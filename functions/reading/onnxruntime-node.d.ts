/** The package has the interface of `onnxruntime-common` and the engine behind it, but no type declarations. */
declare module 'onnxruntime-node' {
  export { InferenceSession, Tensor } from 'onnxruntime-common'
}
