import type { Visit } from '../door/door'
import type { Callers } from '../iam/callers'
import { type Authority, requireAllowed } from './authority'
import type { ObjectFiles, StoredObject } from './object-files'
import { checkPostPolicy } from './post-policy'
import { readForm } from './read-form'
import { checked, readUpload } from './read-upload'
import { element, S3Error, xmlDocument } from './s3-error'

/** PUT of an object; `If-None-Match: *` keeps an object that is there already. */
export async function putObject(
  visit: Visit,
  files: ObjectFiles,
  key: string,
  payload: string,
): Promise<void> {
  const { request, response } = visit
  if (request.headers['x-amz-copy-source'] !== undefined) throw notImplemented('Copying')
  const bytes = await readUpload(request, payload)
  if (request.headers['if-none-match'] === '*' && (await files.find(key)) !== null) throw preconditionFailed()
  const contentType = request.headers['content-type'] ?? 'application/octet-stream'
  const sent = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  const object = await files.put({ key, bytes, contentType, metadata: metadataAmong(sent) })
  response.writeHead(200, { etag: object.etag }).end()
}

/** POST of a form that carries a signed policy. */
export async function postObject(
  visit: Visit,
  files: ObjectFiles,
  bucket: string,
  callers: Callers,
): Promise<void> {
  const { fields, bytes, filename } = await readForm(visit.request)
  const named = fields.get('key')
  if (!named) throw new S3Error(400, 'InvalidArgument', "Bucket POST must contain a field named 'key'.")
  const key = named.replace(/\$\{filename\}/g, () => filename)
  const form = new Map([...fields, ['key', key]])
  const { caller, least, most } = checkPostPolicy(form, bucket, callers, new Date())
  requireAllowed({ caller, bucket }, 's3:PutObject', key)
  if (bytes.length > most) {
    throw new S3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
  }
  if (bytes.length < least) {
    throw new S3Error(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size')
  }
  checked(bytes, Object.fromEntries(fields))
  const contentType = fields.get('content-type') ?? 'binary/octet-stream'
  const object = await files.put({ key, bytes, contentType, metadata: metadataAmong(fields) })
  const status = { '200': 200, '201': 201 }[fields.get('success_action_status') ?? ''] ?? 204
  const location = `/${bucket}/${encodeURIComponent(key)}`
  const parts = [
    element('Location', location),
    element('Bucket', bucket),
    element('Key', key),
    element('ETag', object.etag),
  ]
  visit.response.writeHead(status, { etag: object.etag, location, 'content-type': 'application/xml' })
  visit.response.end(
    status === 201 ? xmlDocument(`<PostResponse>${parts.join('')}</PostResponse>`) : undefined,
  )
}

/** GET or HEAD of an object, whole or one range of it. */
export async function getObject(
  visit: Visit,
  files: ObjectFiles,
  key: string,
  authority: Authority,
): Promise<void> {
  const { request, response, query } = visit
  const object = await files.find(key)
  if (object === null) {
    // Whoever may not list a bucket does not learn from it what is not there.
    requireAllowed(authority, 's3:ListBucket')
    throw new S3Error(404, 'NoSuchKey', 'The specified key does not exist.')
  }
  const { 'if-match': wanted, 'if-none-match': known, range } = request.headers
  if (wanted !== undefined && wanted !== object.etag) throw preconditionFailed()
  response.setHeader('etag', object.etag)
  response.setHeader('last-modified', new Date(object.modifiedAt).toUTCString())
  response.setHeader('accept-ranges', 'bytes')
  if (known === object.etag) return void response.writeHead(304).end()
  const part = rangeOf(range, object)
  response.setHeader('content-type', query.get('response-content-type') ?? object.contentType)
  response.setHeader('content-length', part.end - part.start)
  for (const name of [
    'content-disposition',
    'cache-control',
    'content-language',
    'expires',
    'content-encoding',
  ]) {
    const value = query.get(`response-${name}`)
    if (value !== null) response.setHeader(name, value)
  }
  for (const [name, value] of Object.entries(object.metadata)) response.setHeader(name, value)
  if (part.ranged) response.setHeader('content-range', `bytes ${part.start}-${part.end - 1}/${object.size}`)
  const bytes = await files.read(object)
  response.writeHead(part.ranged ? 206 : 200)
  response.end(visit.method === 'HEAD' ? undefined : bytes.subarray(part.start, part.end))
}

/** ListObjectsV2: `prefix`, `max-keys`, `start-after` and `continuation-token`. */
export async function listObjects(visit: Visit, files: ObjectFiles, bucket: string): Promise<void> {
  const { query, response } = visit
  if (query.get('list-type') !== '2' || query.has('delimiter')) throw notImplemented('This kind of list')
  const prefix = query.get('prefix') ?? ''
  const token = query.get('continuation-token')
  const after =
    token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString('utf8')
  const most = Math.min(1000, Number(query.get('max-keys') ?? 1000))
  const rest = (await files.list(prefix)).filter((object) => object.key > after)
  const page = rest.slice(0, most)
  const last = page.at(-1)
  const next = rest.length > page.length && last ? Buffer.from(last.key, 'utf8').toString('base64url') : null
  const parts = [
    element('Name', bucket),
    element('Prefix', prefix),
    element('KeyCount', page.length),
    element('MaxKeys', most),
    element('IsTruncated', String(next !== null)),
    ...(next === null ? [] : [element('NextContinuationToken', next)]),
    ...page.map(entry),
  ]
  response.writeHead(200, { 'content-type': 'application/xml' })
  response.end(xmlDocument(`<ListBucketResult>${parts.join('')}</ListBucketResult>`))
}

const entry = (object: StoredObject): string =>
  `<Contents>${[
    element('Key', object.key),
    element('LastModified', object.modifiedAt),
    element('ETag', object.etag),
    element('Size', object.size),
    element('StorageClass', 'STANDARD'),
  ].join('')}</Contents>`

function rangeOf(
  range: string | undefined,
  { size }: StoredObject,
): { start: number; end: number; ranged: boolean } {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (first === undefined || last === undefined || first + last === '')
    return { start: 0, end: size, ranged: false }
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1)
  if (start >= end) throw new S3Error(416, 'InvalidRange', 'The requested range is not satisfiable')
  return { start, end, ranged: true }
}

/** The metadata of an object among its headers or form fields. */
export function metadataAmong(entries: Iterable<readonly [string, string]>): Record<string, string> {
  return Object.fromEntries([...entries].filter(([name]) => name.startsWith('x-amz-meta-')))
}

const preconditionFailed = (): S3Error =>
  new S3Error(412, 'PreconditionFailed', 'At least one of the preconditions you specified did not hold.')

/** The refusal of a part of S3 that this store does not have. */
export const notImplemented = (what: string): S3Error =>
  new S3Error(501, 'NotImplemented', `${what} is not part of the local object store.`)
