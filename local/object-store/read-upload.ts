import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { crc32 } from 'node:zlib'
import { readBody } from '../door/request-body'
import { S3Error } from './s3-error'
import { sha256Hex } from './signing-key'

const mostBytes = 64 * 1024 * 1024

/**
 * Reads the body of a PUT, takes off the aws-chunked coding, and holds the bytes against the signed payload hash and
 * every checksum that came with them.
 *
 * @throws {S3Error} for bytes that are not the ones that were signed or sent.
 */
export async function readUpload(request: IncomingMessage, payload: string): Promise<Buffer> {
  const body = await readBody(request, mostBytes)
  if (body === 'too_large')
    throw new S3Error(400, 'EntityTooLarge', 'The object is larger than any that is allowed.')
  if (payload === 'UNSIGNED-PAYLOAD') return checked(body, request.headers)
  if (payload === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') {
    const { bytes, trailers } = fromChunks(body)
    const declared = Number(request.headers['x-amz-decoded-content-length'])
    if (declared !== bytes.length)
      throw new S3Error(400, 'IncompleteBody', 'The decoded length is not the one declared.')
    return checked(bytes, { ...request.headers, ...trailers })
  }
  if (payload.startsWith('STREAMING-'))
    throw new S3Error(501, 'NotImplemented', `${payload} is not understood here.`)
  if (sha256Hex(body) !== payload) {
    throw new S3Error(400, 'XAmzContentSHA256Mismatch', 'The body is not the one that was signed.')
  }
  return checked(body, request.headers)
}

type Headers = Readonly<Record<string, string | string[] | undefined>>

const digest = (algorithm: string) => (bytes: Buffer) => createHash(algorithm).update(bytes).digest('base64')

const checksums: Readonly<Record<string, (bytes: Buffer) => string>> = {
  'content-md5': digest('md5'),
  'x-amz-checksum-sha256': digest('sha256'),
  'x-amz-checksum-sha1': digest('sha1'),
  'x-amz-checksum-crc32': (bytes) => {
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(bytes))
    return sum.toString('base64')
  },
}

/** Answers the bytes when every checksum among the headers is theirs, and refuses them with `BadDigest` otherwise. */
export function checked(bytes: Buffer, headers: Headers): Buffer {
  for (const [name, sum] of Object.entries(checksums)) {
    const declared = headers[name]
    if (declared !== undefined && declared !== sum(bytes)) {
      throw new S3Error(400, 'BadDigest', `The bytes do not match ${name}.`)
    }
  }
  return bytes
}

/** Takes the chunks of aws-chunked apart: `<hex size>[;extension]\r\n<bytes>\r\n`, a chunk of size 0, then trailers. */
function fromChunks(body: Buffer): { bytes: Buffer; trailers: Record<string, string> } {
  const parts: Buffer[] = []
  let at = 0
  for (;;) {
    const end = body.indexOf('\r\n', at)
    const size = end < 0 ? Number.NaN : Number.parseInt(body.toString('latin1', at, end), 16)
    const from = end + 2
    if (Number.isNaN(size) || from + size > body.length) {
      throw new S3Error(400, 'IncompleteBody', 'The chunks of the body are malformed.')
    }
    if (size === 0)
      return { bytes: Buffer.concat(parts), trailers: trailersOf(body.toString('latin1', from)) }
    parts.push(body.subarray(from, from + size))
    at = from + size + 2
  }
}

function trailersOf(text: string): Record<string, string> {
  const lines = text.split('\r\n').filter((line) => line.includes(':'))
  return Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).trim().toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  )
}
