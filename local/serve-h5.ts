import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Door } from './door/door'
import { hasCode } from './process/plain-error'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
/** Names that carry a hash of their content may be kept for ever. */
const hashed = /\.[0-9a-f]{8,}\.(js|css)$/

/** Serves the built app: `index.html` at `/`, and its files. A path that names none of them is left to others. */
export function serveH5(folder: string): Door {
  return async ({ method, path, response }) => {
    if (method !== 'GET' && method !== 'HEAD') return false
    const file = fileOf(folder, path)
    const size = file && (await sizeOf(file))
    if (!file || size === null) return false
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': size,
      'cache-control': hashed.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
    })
    if (method === 'HEAD') response.end()
    else await pipeline(createReadStream(file), response).catch(ignoreDeparture)
    return true
  }
}

function fileOf(folder: string, path: string): string | null {
  try {
    const decoded = decodeURIComponent(path)
    const file = normalize(join(folder, decoded === '/' ? 'index.html' : decoded))
    return file.startsWith(folder + sep) && !decoded.includes('\0') ? file : null
  } catch {
    return null // A broken percent sequence names no file.
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    const found = await stat(file)
    return found.isFile() ? found.size : null
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR') || hasCode(error, 'ENAMETOOLONG')) return null
    throw error
  }
}

/** A browser that goes away in the middle of a file is no failure. */
function ignoreDeparture(error: unknown): void {
  if (!hasCode(error, 'ERR_STREAM_PREMATURE_CLOSE') && !hasCode(error, 'ECONNRESET')) throw error
}
