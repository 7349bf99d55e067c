import type { EndpointName } from '../api'

/** The groups of operations, in the order of the page, each with its purpose. */
export const tags = {
  Login: 'How a seller gets a token, and what may be asked before.',
  Applications:
    'One application from its beginning to the submission. Every change names the version it is based on (If-Match).',
  Photos:
    'A photo is announced, sent straight to the object store, and confirmed. Only then is it checked and belongs to the application.',
  'After approval': 'What a seller does later: re-check, appeal, leave, ask for her data.',
  Messages: 'The seller’s inbox, and her consents to messages through WeChat.',
  'Public licence': 'Who stands behind a shop: for everyone, without login, cacheable for a minute.',
  'Staff: find':
    'Lists, files, statuses. Answers lie within the provinces of the token; personal values are masked.',
  'Staff: review': 'Claim, judge every item, decide. Nobody handles their own shop.',
  'Staff: sanctions':
    'Warn, suspend, close, bar; disclosures and legal holds. Every step stands in the audit.',
  'Staff: exports': 'Files that are made in the background.',
  'Staff: receivers': 'Who is sent webhooks. What they are sent stands under Webhooks.',
  WeChat: 'What WeChat sends. Signed by WeChat; of no use to others.',
  'This document': 'The API, described.',
} as const

type Tag = keyof typeof tags

type Words = { readonly tag: Tag; readonly about: string }

/** The group and a description of each operation, beyond its summary. */
export const operationWords: Readonly<Record<EndpointName, Words>> = {
  openSession: {
    tag: 'Login',
    about: 'Send the code of `wx.login`. On a developer’s machine `dev:` and any name logs that person in.',
  },
  findPapers: {
    tag: 'Login',
    about:
      'Four answers are enough to know the papers: who sells, what, made how, in which province. `goods` may be repeated.',
  },
  createMerchant: {
    tag: 'Applications',
    about:
      'Every field may be left out and given later. The answer has the id, the version 1 and everything that is asked.',
  },
  listMerchants: { tag: 'Applications', about: 'What this person has begun, in every status.' },
  getMerchant: {
    tag: 'Applications',
    about: 'The application as it stands at this moment, with everything that is asked.',
  },
  updateMerchant: {
    tag: 'Applications',
    about:
      'Saves what is well formed, however incomplete: what is missing or contradictory stands in `requirements[].faults`. Safe to repeat: If-Match lets it happen once.',
  },
  changeMerchant: { tag: 'Applications', about: 'The same as PATCH.' },
  openSlot: {
    tag: 'Photos',
    about:
      'Send then one multipart/form-data POST to `upload.url`: every field of `upload.fields`, and `file` last. Confirm when that was answered 204.',
  },
  confirmDocument: {
    tag: 'Photos',
    about: 'The bytes are compared with the announced hash and length, EXIF is removed. Safe to repeat.',
  },
  removeDocument: { tag: 'Photos', about: 'The photo is deleted soon after.' },
  submitMerchant: {
    tag: 'Applications',
    about:
      'From now on the registration number is held against everybody else. Staff answer by `review.promisedBy`.',
  },
  withdrawMerchant: { tag: 'Applications', about: 'Possible until the approval.' },
  reopenMerchant: {
    tag: 'Applications',
    about: 'A lapsed application becomes a draft again, with everything that was given.',
  },
  departMerchant: {
    tag: 'After approval',
    about: 'The public licence shows the notice (E-commerce Law art. 16).',
  },
  recheckMerchant: {
    tag: 'After approval',
    about: 'Her half; staff verify the papers with the registers (E-commerce Law art. 27).',
  },
  appealMerchant: {
    tag: 'After approval',
    about: 'Against a refusal within 30 days. Another member of staff decides.',
  },
  recordConsent: {
    tag: 'Messages',
    about: 'Each `accept` is good for one message of that template. The answer is what is left.',
  },
  showInbox: {
    tag: 'Messages',
    about: 'The inbox is the record; WeChat and text messages are copies of it.',
  },
  requestData: {
    tag: 'After approval',
    about:
      '`export` answers a copy. `erase` empties the file at once where the law allows it; three years after the end where it does not (SAMR order 37).',
  },
  getPublicLicence: { tag: 'Public licence', about: 'As data. Approved values only.' },
  showPublicLicence: { tag: 'Public licence', about: 'As a page in Chinese or English.' },
  showLicenceBadge: { tag: 'Public licence', about: 'A picture (SVG) to be shown on other sites.' },
  staffListMerchants: {
    tag: 'Staff: find',
    about:
      'All filters given must hold. Walk with `cursor` until `nextCursor` is null; a walk shows everybody once, as of its beginning.',
  },
  staffGetMerchant: {
    tag: 'Staff: find',
    about: 'Links to photos live for 60 seconds: ask again for fresh ones.',
  },
  staffGetAudit: { tag: 'Staff: find', about: 'Every entry is chained to the one before by its hash.' },
  staffCallList: {
    tag: 'Staff: find',
    about: 'Whom neither WeChat nor a text message reaches, and whose shop is at stake.',
  },
  queryStatuses: {
    tag: 'Staff: find',
    about: 'Numbers are compared after spaces, hyphens, case and full-width forms are made equal.',
  },
  claimMerchant: { tag: 'Staff: review', about: 'A claim ends by itself after a while without a decision.' },
  releaseMerchant: { tag: 'Staff: review', about: 'It keeps its place in the queue.' },
  decideMerchant: {
    tag: 'Staff: review',
    about:
      'A verdict for every requirement whose bucket is `in_review`, all in one request. `approve` takes no rejection; the other outcomes take at least one.',
  },
  decideAppeal: {
    tag: 'Staff: review',
    about:
      'Upheld, a refused application is in the caller’s review and a suspended merchant is active again.',
  },
  verifyMerchant: { tag: 'Staff: review', about: 'The platform’s half of the half-yearly re-check.' },
  waiveItem: {
    tag: 'Staff: review',
    about: 'What lets a merchant sell cannot be waived, nor what the law wants before the first sale.',
  },
  discloseMerchant: {
    tag: 'Staff: sanctions',
    about: 'Reason, fields and name of the caller stand in the audit before the values are shown.',
  },
  holdMerchant: { tag: 'Staff: sanctions', about: 'While it is held nothing of this merchant is erased.' },
  sanctionMerchant: {
    tag: 'Staff: sanctions',
    about: '`close` and `bar` wait for the signature of a second person.',
  },
  signSanction: { tag: 'Staff: sanctions', about: 'By another person than the one who asked for it.' },
  createExport: {
    tag: 'Staff: exports',
    about:
      '`merchants`: whom the filters find, masked. `regulator` (supervisors): who was live in a period, with what the regulator asks of each, unmasked, in a ZIP with a password; the audit of every merchant records it with the reason. `dossier` (supervisors): all of one merchant, unmasked, as JSON. Lists are workbooks of text cells for people, or CSV for machines; a spreadsheet that opens CSV destroys codes of digits.',
  },
  getExport: {
    tag: 'Staff: exports',
    about: 'Ask every few seconds until it is done. Only who asked for an export sees it.',
  },
  listWebhooks: { tag: 'Staff: receivers', about: 'Without their secrets.' },
  createWebhook: { tag: 'Staff: receivers', about: 'Keep the secret of the answer: it is not shown again.' },
  removeWebhook: { tag: 'Staff: receivers', about: 'What waits for it is dropped.' },
  rotateWebhookSecret: { tag: 'Staff: receivers', about: 'Change over within 24 hours.' },
  listUndelivered: {
    tag: 'Staff: receivers',
    about: 'They are kept for 30 days. Walk with `after` until `next` is null.',
  },
  replayWebhook: {
    tag: 'Staff: receivers',
    about: 'Events keep their ids: receivers pass over what they had.',
  },
  verifyWechatEvents: {
    tag: 'WeChat',
    about: 'Answers `echostr` when the query is signed with the token both sides know.',
  },
  receiveWechatEvents: { tag: 'WeChat', about: 'Answers `success`.' },
  getOpenapi: { tag: 'This document', about: 'Generate a client from it.' },
  showDocs: { tag: 'This document', about: 'The page you read. It loads nothing from other origins.' },
  getDocsScript: { tag: 'This document', about: 'Every browser unpacks it by itself.' },
}
