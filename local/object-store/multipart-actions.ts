import type { Visit } from '../door/door'
import { metadataAmong, notImplemented } from './bucket-actions'
import type { ObjectFiles } from './object-files'
import type { ListedPart, PartUploads } from './part-uploads'
import { readUpload } from './read-upload'
import { element, xmlDocument } from './s3-error'

const listedPart = /<Part>(.*?)<\/Part>/gs
const partNumber = /<PartNumber>(\d+)<\/PartNumber>/
const partEtag = /<ETag>(.*?)<\/ETag>/

const listedParts = (xml: string): readonly ListedPart[] =>
  [...xml.matchAll(listedPart)].map(([, part = '']) => ({
    number: Number(partNumber.exec(part)?.[1]),
    etag: (partEtag.exec(part)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&#34;', '"'),
  }))

/** The object that is uploaded, and what its bucket keeps. */
type Upload = {
  readonly bucket: string
  readonly key: string
  readonly files: ObjectFiles
  readonly uploads: PartUploads
  readonly payload: string
}

function answerXml({ response }: Visit, name: string, parts: Readonly<Record<string, string>>): void {
  const body = Object.entries(parts).map(([part, text]) => element(part, text))
  response.writeHead(200, { 'content-type': 'application/xml' })
  response.end(xmlDocument(`<${name}>${body.join('')}</${name}>`))
}

async function begin(visit: Visit, { bucket, key, uploads, payload }: Upload): Promise<void> {
  const { headers } = visit.request
  await readUpload(visit.request, payload)
  const sent = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  const contentType = headers['content-type'] ?? 'application/octet-stream'
  const id = await uploads.begin({ key, contentType, metadata: metadataAmong(sent) })
  answerXml(visit, 'InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId: id })
}

async function complete(visit: Visit, id: string, upload: Upload): Promise<void> {
  const { bucket, key, files, uploads, payload } = upload
  const listed = listedParts((await readUpload(visit.request, payload)).toString('utf8'))
  const { etag } = await files.put(await uploads.complete(id, key, listed))
  answerXml(visit, 'CompleteMultipartUploadResult', { Bucket: bucket, Key: key, ETag: etag })
}

/** Whether a request is one of a multipart upload. */
export const isMultipart = ({ query }: Visit): boolean => query.has('uploads') || query.has('uploadId')

/** A multipart upload as S3 takes it: begin, part for part, then complete or abort. */
export async function answerMultipart(visit: Visit, upload: Upload): Promise<void> {
  const { method, query, request, response } = visit
  const id = query.get('uploadId')
  if (method === 'POST') return id === null ? begin(visit, upload) : complete(visit, id, upload)
  if (id === null || (method !== 'PUT' && method !== 'DELETE'))
    throw notImplemented(`${method} of a multipart upload`)
  if (method === 'DELETE') {
    await upload.uploads.abort(id, upload.key)
    return void response.writeHead(204).end()
  }
  const bytes = await readUpload(request, upload.payload)
  const etag = await upload.uploads.putPart(id, upload.key, Number(query.get('partNumber')), bytes)
  response.writeHead(200, { etag }).end()
}
