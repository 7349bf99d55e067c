import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Door, Visit } from '../door/door'
import type { Credentials } from '../secrets/local-credentials'
import { getObject, listObjects, notImplemented, postObject, putObject } from './bucket-actions'
import { allowOrigin, answerPreflight, type CorsRule } from './cors'
import { type Created, ObjectFiles } from './object-files'
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
 * link or POST policy), and a POST must keep its policy to the letter. Addresses are path style, `/<bucket>/<key>`.
 */
export function objectStore(folder: string, buckets: readonly Bucket[], credentials: Credentials): Door {
  const served = new Map(
    buckets.map((bucket) => [
      bucket.name,
      { bucket, files: new ObjectFiles(join(folder, bucket.name), bucket.created) },
    ]),
  )
  return async (visit) => {
    const [, name = '', ...rest] = visit.path.split('/')
    const found = served.get(name)
    if (found === undefined) return false
    try {
      await act(visit, found.bucket, found.files, rest.join('/'), credentials)
    } catch (error) {
      if (!(error instanceof S3Error)) throw error
      answerError(visit, error)
    }
    return true
  }
}

async function act(visit: Visit, bucket: Bucket, files: ObjectFiles, rest: string, credentials: Credentials) {
  const { method } = visit
  if (method === 'OPTIONS') return answerPreflight(visit, bucket.cors)
  allowOrigin(visit, method, bucket.cors)
  const key = decoded(rest)
  if (method === 'POST' && key === '' && visit.rawQuery === '') {
    return postObject(visit, files, bucket.name, credentials)
  }
  const payload = verifyRequest(visit, credentials, new Date())
  if (method === 'GET' && key === '') return listObjects(visit, files, bucket.name)
  if (key === '') throw notImplemented(`${method} on a bucket`)
  if (method === 'PUT') return putObject(visit, files, key, payload)
  if (method === 'GET' || method === 'HEAD') return getObject(visit, files, key)
  if (method !== 'DELETE') throw notImplemented(`${method} on an object`)
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
