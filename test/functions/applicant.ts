import type { World } from '#functions/ports/world'
import { api } from '#shared/contract/api'
import type { Merchant } from '#shared/contract/merchant'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import type { MemoryDocumentVault } from '#test/doubles/memory/memory-document-vault'
import type { Person } from '#test/fixtures/people'
import { tinyJpeg } from '#test/fixtures/photos'
import { type Answered, type Ask, askIn, bodyOf } from './ask'

/** A seller in a test: she logs in, and does through the API what the app does. */
export type Applicant = {
  readonly token: string
  readonly ask: Ask
  readonly begin: () => Promise<Merchant>
  readonly fill: (merchant: Merchant, patch?: object) => Promise<Merchant>
  /** Photographs a paper; answers the confirmation. */
  readonly photograph: (id: string, kind: DocumentKind, file?: Uint8Array) => Promise<Answered>
  readonly ready: () => Promise<Merchant>
  readonly submit: (merchant: Merchant, key?: string) => Promise<Answered>
  readonly submitted: () => Promise<Merchant>
  readonly read: (id: string) => Promise<Merchant>
}

/** A key of its own for every request. */
let keys = 0
export const newKey = (): string => {
  keys += 1
  return `key-${keys}`
}

const merchantBody = api.createMerchant.answer.body

/** Logs a person in. The vault must have the door through which photos are posted. */
export async function applicant(
  world: World & { readonly vault: MemoryDocumentVault },
  person: Person,
  name = person.name,
): Promise<Applicant> {
  const whole = askIn(world)
  const login = await whole({ method: 'POST', path: '/v1/sessions', body: { code: `dev:${name}` } })
  const { token } = bodyOf(api.openSession.answer.body, login)
  const ask: Ask = (asking) => whole({ token, ...asking })

  const begin: Applicant['begin'] = async () => {
    const headers = { 'idempotency-key': newKey() }
    return bodyOf(merchantBody, await ask({ method: 'POST', path: '/v1/merchants', headers, body: {} }), 201)
  }
  const read: Applicant['read'] = async (id) =>
    bodyOf(merchantBody, await ask({ path: `/v1/merchants/${id}` }))
  const fill: Applicant['fill'] = async ({ id, version }, patch = person.patch) =>
    bodyOf(
      merchantBody,
      await ask({
        method: 'PATCH',
        path: `/v1/merchants/${id}`,
        headers: { 'if-match': `"${version}"` },
        body: patch,
      }),
    )
  const photograph: Applicant['photograph'] = async (id, kind, file = tinyJpeg()) => {
    const opened = await ask({
      method: 'POST',
      path: `/v1/merchants/${id}/documents`,
      headers: { 'idempotency-key': newKey() },
      body: { kind, contentType: 'image/jpeg', bytes: file.length, sha256: world.digest.plain(file) },
    })
    const { documentId, upload } = bodyOf(api.openSlot.answer.body, opened, 201)
    expect(await world.vault.post(upload, file)).toBe(204)
    return ask({ method: 'POST', path: `/v1/merchants/${id}/documents/${documentId}/confirm`, body: {} })
  }
  const ready: Applicant['ready'] = async () => {
    const { id } = await fill(await begin())
    for (const kind of person.photos) bodyOf(api.confirmDocument.answer.body, await photograph(id, kind))
    return read(id)
  }
  const submit: Applicant['submit'] = ({ id, version }, key = newKey()) =>
    ask({
      method: 'POST',
      path: `/v1/merchants/${id}/submission`,
      headers: { 'idempotency-key': key, 'if-match': `"${version}"` },
      body: {},
    })
  const submitted: Applicant['submitted'] = async () => bodyOf(merchantBody, await submit(await ready()))
  return { token, ask, begin, fill, photograph, ready, submit, submitted, read }
}
