import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { Door, Visit } from '../door/door'
import { readBody } from '../door/request-body'
import { localArn } from '../gateway/local-arn'
import type { Template } from '../gateway/template'
import type { Caller, Callers } from '../iam/callers'
import { createOnce } from '../process/data-directory'
import { localCredentials } from './local-credentials'

const target = 'TrentService.'
const mostBytes = 16 * 1024
const nonceBytes = 12
const tagBytes = 16

const context = z._default(z.record(z.string(), z.string()), {})
const generating = z.object({
  KeyId: z.string(),
  KeySpec: z.literal('AES_256'),
  EncryptionContext: context,
})
const decrypting = z.object({ KeyId: z.string(), CiphertextBlob: z.string(), EncryptionContext: context })

/** The ids of the keys of a template. */
export const keysOf = (template: Template): readonly string[] =>
  template.resources('AWS::KMS::Key').map(({ id }) => template.nameOf(id))

/** A refusal in the form of KMS: `__type` is the name of the SDK's exception. */
class KeyServiceError extends Error {
  constructor(
    readonly type: string,
    message: string,
  ) {
    super(message)
  }
}

/**
 * The two actions of KMS that the product uses: GenerateDataKey and Decrypt, over its JSON protocol. What it wraps, it wraps
 * with a key made once for the data folder; the encryption context is bound as KMS binds it. It asks who signed, for which region and whether the caller
 * may, and does not verify the signature.
 */
export async function keyService(
  dataDirectory: string,
  keyIds: readonly string[],
  callers: Callers,
): Promise<Door> {
  const file = join(dataDirectory, 'key-service-key')
  const master = Buffer.from(await createOnce(file, randomBytes(32).toString('hex')), 'hex')
  return async (visit) => {
    const action = String(visit.request.headers['x-amz-target'] ?? '')
    if (visit.path !== '/' || visit.method !== 'POST' || !action.startsWith(target)) return false
    const { status, body } = await answer(visit, action.slice(target.length), { master, keyIds, callers })
    visit.response.writeHead(status, {
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-requestid': randomUUID(),
    })
    visit.response.end(JSON.stringify(body))
    return true
  }
}

type Service = {
  readonly master: Buffer
  readonly keyIds: readonly string[]
  readonly callers: Callers
}

async function answer(visit: Visit, action: string, service: Service) {
  const sent = await readBody(visit.request, mostBytes)
  try {
    const caller = callerOf(visit, service.callers)
    return { status: 200, body: act(action, sent === 'too_large' ? null : parsed(sent), service, caller) }
  } catch (error) {
    if (!(error instanceof KeyServiceError)) throw error
    return { status: 400, body: { __type: error.type, message: error.message } }
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    if (cause instanceof SyntaxError) return null
    throw cause
  }
}

function callerOf({ request: { headers } }: Visit, callers: Callers): Caller {
  const signed = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/kms\/aws4_request, ?SignedHeaders=/
  const [, key = '', where] = signed.exec(headers.authorization ?? '') ?? []
  const caller = callers(key)
  const token = headers['x-amz-security-token']
  const isKnown = caller !== null && caller.credentials.sessionToken === token
  if (isKnown && caller.credentials.region === where) return caller
  throw new KeyServiceError('UnrecognizedClientException', 'The request is not signed with our key.')
}

function requireAllowed(caller: Caller, action: string, { KeyId, EncryptionContext }: Understood): void {
  const context = Object.entries(EncryptionContext).map(([name, value]) => [
    `kms:EncryptionContext:${name}`,
    [value],
  ])
  const refusal = caller.refusalOf({
    action: `kms:${action}`,
    resource: localArn('AWS::KMS::Key', localCredentials.region, KeyId),
    context: Object.fromEntries(context),
  })
  if (refusal !== null) throw new KeyServiceError('AccessDeniedException', refusal)
}

function act(action: string, sent: unknown, { master, keyIds }: Service, caller: Caller) {
  if (action === 'GenerateDataKey') {
    const asked = understood(generating, sent, keyIds)
    requireAllowed(caller, action, asked)
    const { KeyId, EncryptionContext } = asked
    const plain = randomBytes(32)
    return {
      KeyId,
      Plaintext: plain.toString('base64'),
      CiphertextBlob: wrap(master, bound(KeyId, EncryptionContext), plain),
    }
  }
  if (action === 'Decrypt') {
    const asked = understood(decrypting, sent, keyIds)
    requireAllowed(caller, action, asked)
    const { KeyId, CiphertextBlob, EncryptionContext } = asked
    const plain = unwrap(master, bound(KeyId, EncryptionContext), CiphertextBlob)
    return { KeyId, Plaintext: plain.toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' }
  }
  throw new KeyServiceError('UnknownOperationException', `${action} is not understood here.`)
}

type Understood = {
  readonly KeyId: string
  readonly EncryptionContext: Readonly<Record<string, string>>
}

function understood<T extends { readonly KeyId: string }>(
  schema: z.ZodMiniType<T>,
  sent: unknown,
  keyIds: readonly string[],
): T {
  const read = z.safeParse(schema, sent)
  if (!read.success) throw new KeyServiceError('ValidationException', 'The request is malformed.')
  if (keyIds.includes(read.data.KeyId)) return read.data
  throw new KeyServiceError('NotFoundException', `There is no key ${read.data.KeyId}.`)
}

// The order in which a context is written does not matter.
const bound = (keyId: string, given: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(
    JSON.stringify([keyId, Object.entries(given).sort(([left], [right]) => (left < right ? -1 : 1))]),
  )

function wrap(master: Buffer, about: Buffer, plain: Buffer): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', master, nonce)
  cipher.setAAD(about)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

function unwrap(master: Buffer, about: Buffer, text: string): Buffer {
  const wrapped = Buffer.from(text, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', master, wrapped.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
    decipher.setAAD(about)
    decipher.setAuthTag(wrapped.subarray(-tagBytes))
    return Buffer.concat([decipher.update(wrapped.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch {
    throw new KeyServiceError(
      'InvalidCiphertextException',
      'This was not wrapped here, or for another purpose.',
    )
  }
}
