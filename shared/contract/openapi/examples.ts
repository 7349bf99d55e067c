import type { EndpointName } from '../api'

/**
 * The smallest application that can be handed in, once a photo of the business licence and one of the food operation licence
 * are confirmed. The person is invented: the registration number is the example of GB 32100-2015, the licence number is made
 * up and passes its check.
 */
const smallestApplication = {
  seller: 'enterprise',
  goods: ['prepackaged'],
  making: 'resold',
  province: '35',
  fullName: '示例食品（福州）有限公司',
  registrationNumber: '91350100M000100Y43',
  legalRepresentative: '王小明',
  contact: { name: '李小红', phone: '13800138000' },
  address: '福州市鼓楼区示例路1号',
  channels: [{ kind: 'official_account', account: 'gh_example' }],
  licences: [
    {
      kind: 'licence.food_operation',
      number: 'JY13501020000011',
      holderName: '示例食品（福州）有限公司',
      validFrom: '2025-01-01',
      validTo: '2029-12-31',
      longTerm: false,
      scope: ['prepackaged'],
    },
  ],
  declarations: { noMultilevel: true, truth: true, privacyNotice: '1', sensitiveData: false },
}

/** An example body for every operation that takes JSON. An operation left out here is sent `{}`. */
export const examples: Readonly<Record<string, unknown>> = {
  openSession: { code: 'dev:tea-shop' },
  createMerchant: smallestApplication,
  updateMerchant: { address: '福州市鼓楼区示例路2号' },
  changeMerchant: { address: '福州市鼓楼区示例路2号' },
  openSlot: {
    kind: 'licence.business',
    contentType: 'image/jpeg',
    bytes: 240000,
    sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  },
  recheckMerchant: { changed: false },
  appealMerchant: { reason: 'The photo shows the whole licence.' },
  recordConsent: { template: 'todo', outcome: 'accept' },
  requestData: { kind: 'export' },
  claimMerchant: { noInterest: true },
  decideMerchant: {
    outcome: 'approve',
    items: [
      'goods.list',
      'subject.full_name',
      'subject.registration_number',
      'subject.legal_representative',
      'contact.phone',
      'contact.address',
      'channel.account',
      'licence.business',
      'licence.food_operation',
      'declare.no_multilevel',
      'declare.truth',
    ].map((code) => ({ code, verdict: 'accepted' })),
  },
  decideAppeal: { outcome: 'dismissed', reason: 'The licence has ended.' },
  verifyMerchant: { note: 'Compared with the register.' },
  waiveItem: { code: 'goods.label', reason: 'The printer delivers next week.', until: '2026-12-31' },
  discloseMerchant: { reason: 'To call her about her licence.', fields: ['contact'] },
  holdMerchant: { hold: true, reason: 'The market regulator asks for this file.' },
  sanctionMerchant: {
    action: 'warn',
    rule: 'Food Safety Law, art. 67',
    facts: 'The label of a jar shows no date of production.',
    evidence: [{ text: 'A photo of the jar' }],
  },
  createExport: { kind: 'merchants', query: { status: 'active' } },
  queryStatuses: { registrationNumbers: ['91350100M000100Y43'] },
  createWebhook: { url: 'https://example.com/hook', description: 'The shop system' },
}

/** An example query by parameter, for operations that need one. */
export const exampleQueries: Readonly<
  Partial<Record<EndpointName, Readonly<Record<string, string | readonly string[]>>>>
> = {
  findPapers: { seller: 'enterprise', goods: ['prepackaged'], making: 'resold', province: '35' },
}

/** The example body of an operation that takes JSON. */
export const exampleOf = (name: EndpointName): unknown => examples[name] ?? {}
