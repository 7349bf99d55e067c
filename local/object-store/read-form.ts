import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import type { FormFields } from './post-policy'
import { S3Error } from './s3-error'

/** A POST form: its fields before the file, and the file. */
export type PostForm = { readonly fields: FormFields; readonly bytes: Buffer; readonly filename: string }

/** More than any photo; beyond this, bytes are counted but not kept. */
const keptBytes = 32 * 1024 * 1024

/**
 * Reads a multipart form whose last part is the file. The body is always read to its end, so that the sender hears the
 * answer.
 *
 * @throws {S3Error} when the body is no such form, or the file is not its last part.
 */
export function readForm(request: IncomingMessage): Promise<PostForm> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>()
    const parts: Buffer[] = []
    let size = 0
    let filename: string | null = null
    let fault: S3Error | null = null
    const refuse = (error: S3Error): void => {
      fault ??= error
    }

    const parser = parserFor(request)
    if (parser === null) {
      request.resume()
      reject(
        new S3Error(
          412,
          'PreconditionFailed',
          'Bucket POST must be of the enclosure-type multipart/form-data',
        ),
      )
      return
    }
    parser.on('field', (name, value, info) => {
      if (filename !== null)
        refuse(new S3Error(400, 'InvalidArgument', `The field ${name} comes after the file.`))
      if (info.valueTruncated)
        refuse(new S3Error(400, 'MaxPostPreDataLengthExceeded', `${name} is too long.`))
      fields.set(name.toLowerCase(), value)
    })
    parser.on('file', (name, stream, info) => {
      if (name.toLowerCase() !== 'file' || filename !== null) {
        refuse(new S3Error(400, 'InvalidArgument', 'POST requires exactly one file upload per request.'))
      }
      filename = info.filename
      stream.on('data', (part: Buffer) => {
        size += part.length
        if (size <= keptBytes) parts.push(part)
      })
    })
    parser.on('error', () => {
      request.unpipe(parser)
      request.resume()
      reject(new S3Error(400, 'MalformedPOSTRequest', 'The body is not well-formed multipart/form-data.'))
    })
    parser.on('close', () => {
      if (filename === null)
        refuse(new S3Error(400, 'InvalidArgument', 'POST requires a file, as the last field.'))
      if (size > keptBytes)
        refuse(new S3Error(400, 'EntityTooLarge', 'The file is larger than any that is allowed.'))
      if (fault !== null) reject(fault)
      else resolve({ fields, bytes: Buffer.concat(parts), filename: filename ?? '' })
    })
    request.on('error', reject)
    request.pipe(parser)
  })
}

function parserFor(request: IncomingMessage): busboy.Busboy | null {
  if (!/^multipart\/form-data/i.test(request.headers['content-type'] ?? '')) return null
  try {
    return busboy({ headers: request.headers, limits: { fieldSize: 20_000 } })
  } catch {
    return null // busboy throws when the boundary is missing.
  }
}
