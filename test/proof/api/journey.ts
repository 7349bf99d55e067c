import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { components } from './generated/openapi-typescript/paths'

type Schemas = components['schemas']
type Kind = Schemas['SlotRequest']['kind']

/**
 * The operations of the journey as a generated client offers them: each answers the body of a success and throws what was
 * refused. The types are those of openapi-typescript; a client of another generator compiles only if it reads the same.
 */
export type Api = {
  openSession(body: Schemas['SessionRequest']): Promise<Schemas['Session']>
  createMerchant(token: string): Promise<Schemas['Merchant']>
  updateMerchant(token: string, at: Seen, body: Schemas['MerchantPatch']): Promise<Schemas['Merchant']>
  openSlot(token: string, id: string, body: Schemas['SlotRequest']): Promise<Schemas['Slot']>
  confirmDocument(token: string, id: string, documentId: string): Promise<Schemas['Confirmation']>
  submitMerchant(token: string, at: Seen): Promise<Schemas['Merchant']>
  claimMerchant(token: string, id: string): Promise<Schemas['StaffMerchant']>
  decideMerchant(token: string, at: Seen, body: Schemas['DecisionRequest']): Promise<Schemas['StaffMerchant']>
  getPublicLicence(id: string): Promise<Schemas['PublicLicence']>
}

/** A merchant in the version last seen. */
export type Seen = { readonly id: string; readonly version: number }

/** The headers of a call: who calls, a name for the request, and the version that a change is of. */
export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
export const newKey = () => ({ 'Idempotency-Key': crypto.randomUUID() })
export const ifMatch = ({ version }: Seen) => ({ 'If-Match': `"${version}"` })

function setting(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set`)
  return value
}

/** Where the API is. */
export const baseUrl = setting('API_ORIGIN')

const patch: Schemas['MerchantPatch'] = {
  seller: 'enterprise',
  goods: ['prepackaged'],
  making: 'resold',
  province: '44',
  fullName: '腾讯科技（深圳）有限公司',
  registrationNumber: '9144030071526726XG',
  legalRepresentative: '王小明',
  contact: { name: '李小红', phone: '13800138000' },
  address: '深圳市南山区科技园1号',
  channels: [{ kind: 'official_account', account: 'gh_teashop' }],
  licences: [
    {
      kind: 'licence.food_operation',
      number: 'JY14403050000010',
      holderName: '腾讯科技（深圳）有限公司',
      validFrom: '2025-01-01',
      validTo: '2029-12-31',
      longTerm: false,
      scope: ['prepackaged'],
    },
  ],
  declarations: { noMultilevel: true, truth: true, privacyNotice: '1', sensitiveData: false },
}

async function sendPhoto(api: Api, token: string, id: string, kind: Kind): Promise<number> {
  const photo = new Uint8Array(await readFile(setting('PHOTO')))
  const { documentId, upload } = await api.openSlot(token, id, {
    kind,
    contentType: 'image/jpeg',
    bytes: photo.length,
    sha256: createHash('sha256').update(photo).digest('hex'),
  })
  const form = new FormData()
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value)
  form.append('file', new Blob([photo], { type: 'image/jpeg' }))
  const posted = await fetch(upload.url, { method: 'POST', body: form })
  if (posted.status !== 204) throw new Error(`The upload of ${documentId} was answered ${posted.status}`)
  return (await api.confirmDocument(token, id, documentId)).version
}

/** Takes a seller from her login to the public licence, and ends with an error where the API does not say so. */
export async function journey(api: Api): Promise<void> {
  const { token } = await api.openSession({ code: 'dev:outsider' })
  const draft = await api.createMerchant(token)
  const { id } = await api.updateMerchant(token, draft, patch)
  await sendPhoto(api, token, id, 'licence.business')
  const version = await sendPhoto(api, token, id, 'licence.food_operation')
  await api.submitMerchant(token, { id, version })

  const staff = setting('STAFF_TOKEN')
  const file = await api.claimMerchant(staff, id)
  const items = file.requirements
    .filter(({ bucket }) => bucket === 'in_review')
    .map(({ code }) => ({ code, verdict: 'accepted' as const }))
  await api.decideMerchant(staff, file, { outcome: 'approve', items })

  const { standing, fullName } = await api.getPublicLicence(id)
  if (standing !== 'licensed' || fullName !== patch.fullName)
    throw new Error(`The public licence of ${id} says ${standing}, ${fullName}`)
}
