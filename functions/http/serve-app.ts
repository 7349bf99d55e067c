import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
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
const compressed = /^(text\/|application\/json|image\/svg)/
/** Names that carry a hash of their content may be kept for ever. */
const hashed = /\.[0-9a-f]{8,}\.(js|css)$/

type Packed = { readonly whole: Buffer; readonly gzip: Buffer | null }

/**
 * The Lambda function behind an HTTP API (payload 2.0) that serves the app as it was built: `index.html` at `/`, and the
 * files of the folder, which do not change. Text is packed with gzip where the browser takes it, once for a container.
 */
export function serveApp(folder: string) {
  let listed: Promise<ReadonlySet<string>> | null = null
  const known = new Map<string, Packed>()

  async function packed(name: string): Promise<Packed | null> {
    listed ??= namesIn(folder)
    if (!(await listed).has(name)) return null
    const found = known.get(name)
    if (found !== undefined) return found
    const whole = await readFile(join(folder, name))
    const made = { whole, gzip: compressed.test(typeOf(name)) ? gzipSync(whole, { level: 9 }) : null }
    known.set(name, made)
    return made
  }

  return async ({ rawPath, headers }: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const name = rawPath === '/' ? 'index.html' : rawPath.slice(1)
    const found = await packed(name)
    if (found === null) return notFound
    const takesGzip = /\bgzip\b/.test(headers['accept-encoding'] ?? '')
    const gzip = takesGzip ? found.gzip : null
    return {
      statusCode: 200,
      headers: {
        'content-type': typeOf(name),
        'cache-control': hashed.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
        'x-content-type-options': 'nosniff',
        ...(found.gzip === null ? {} : { vary: 'accept-encoding' }),
        ...(gzip === null ? {} : { 'content-encoding': 'gzip' }),
      },
      body: (gzip ?? found.whole).toString('base64'),
      isBase64Encoded: true,
    }
  }
}

const notFound = {
  statusCode: 404,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify({ message: 'Not Found' }),
} as const

const typeOf = (name: string): string => types[extname(name)] ?? 'application/octet-stream'

/** The files of a folder and of the folders inside, as a path names them. */
async function namesIn(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return new Set(
    files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/')),
  )
}
