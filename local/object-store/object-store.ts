import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Door, Visit } from '../door/door'
import type { Callers } from '../iam/callers'
import { requireAllowed } from './authority'
import { getObject, listObjects, notImplemented, postObject, putObject } from './bucket-actions'
import { allowOrigin, answerPreflight, type CorsRule } from './cors'
import { answerMultipart, isMultipart } from './multipart-actions'
import { type Created, ObjectFiles } from './object-files'
import { PartUploads } from './part-uploads'
import { errorXml, S3Error } from './s3-error'
import { verifyRequest } from './verify-request'

/** A bucket of the store, its rules for pages of other origins, and the listener for new objects. */
export type Bucket = {
  readonly name: string
  readonly cors: readonly CorsRule[]
  readonly created?: Created
}

/**
 * The part of S3 that the product uses, on disk and as strict as S3: every request must be signed (header, presigned
 * link or POST policy) by a caller who may make it, and a POST must keep its policy to the letter. Addresses are path style, `/<bucket>/<key>`.
 */
export function objectStore(folder: string, buckets: readonly Bucket[], callers: Callers): Door {
  const served = new Map(
    buckets.map((bucket) => [
      bucket.name,
      {
        bucket,
        files: new ObjectFiles(join(folder, bucket.name), bucket.created),
        uploads: new PartUploads(join(folder, bucket.name, 'uploads')),
      },
    ]),
  )
  return async (visit) => {
    const [, name = '', ...rest] = visit.path.split('/')
    const found = served.get(name)
    if (found === undefined) return false
    try {
      await act(visit, found, rest.join('/'), callers)
    } catch (error) {
      if (!(error instanceof S3Error)) throw error
      answerError(visit, error)
    }
    return true
  }
}

/** The permission that each method asks for on an object. */
const actions: ReadonlyMap<string, string> = new Map([
  ['PUT', 's3:PutObject'],
  ['GET', 's3:GetObject'],
  ['HEAD', 's3:GetObject'],
  ['DELETE', 's3:DeleteObject'],
])

type Served = { readonly bucket: Bucket; readonly files: ObjectFiles; readonly uploads: PartUploads }

async function act(visit: Visit, { bucket, files, uploads }: Served, rest: string, callers: Callers) {
  const { method } = visit
  if (method === 'OPTIONS') return answerPreflight(visit, bucket.cors)
  allowOrigin(visit, method, bucket.cors)
  const key = decoded(rest)
  if (method === 'POST' && key === '' && visit.rawQuery === '') {
    return postObject(visit, files, bucket.name, callers)
  }
  const { caller, payload } = verifyRequest(visit, callers, new Date())
  const authority = { caller, bucket: bucket.name }
  if (method === 'GET' && key === '') {
    requireAllowed(authority, 's3:ListBucket', null, { 's3:prefix': visit.query.getAll('prefix') })
    return listObjects(visit, files, bucket.name)
  }
  if (key === '') throw notImplemented(`${method} on a bucket`)
  if (isMultipart(visit)) {
    requireAllowed(authority, method === 'DELETE' ? 's3:AbortMultipartUpload' : 's3:PutObject', key)
    return answerMultipart(visit, { bucket: bucket.name, key, files, uploads, payload })
  }
  const action = actions.get(method)
  if (action === undefined) throw notImplemented(`${method} on an object`)
  requireAllowed(authority, action, key)
  if (method === 'PUT') return putObject(visit, files, key, payload)
  if (method !== 'DELETE') return getObject(visit, files, key, authority)
  await files.remove(key)
  visit.response.writeHead(204).end()
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    throw new S3Error(400, 'InvalidURI', 'Could not parse the specified URI.')
  }
}

function answerError({ request, response, method }: Visit, error: S3Error): void {
  request.resume()
  response.writeHead(error.status, { 'content-type': 'application/xml' })
  response.end(method === 'HEAD' ? undefined : errorXml(error, randomUUID()))
}
