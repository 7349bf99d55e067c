/**
 * The rows of the one table, by entity: the templates of partition key and sort key, as `key.ts` fills and reads them.
 * `deletedBy` are the functions that delete such a row; a row without it is never deleted, and no role allows it. README.md
 * beside this file lists the question that each key answers.
 */
export type Entity = {
  readonly pk: string
  readonly sk: string
  readonly deletedBy?: readonly ('seller' | 'upload' | 'staff' | 'work')[]
}

/** A place that a row has in an index, with the attributes of the index filled in; a row without it is not in the index. */
export type Place = { readonly index: IndexName; readonly pk: string; readonly sk: string }

/** The indexes, and the attributes of their keys. */
export const indexes = {
  'by-status': { pk: 'statusKey', sk: 'statusSort' },
  'due-plan': { pk: 'dueKey', sk: 'dueSort' },
} as const

export type IndexName = keyof typeof indexes

// Every function that writes changes of a merchant removes the pointers that no longer hold.
const byChange = ['seller', 'upload', 'staff', 'work'] as const

export const entities = {
  /**
   * Head and readings sort side by side, and nothing else in the partition begins as they do: one query reads all.
   */
  head: { pk: 'merchant#{merchant}', sk: 'head' },
  reading: { pk: 'merchant#{merchant}', sk: 'head#reading#{paper}' },
  /** Not in the partition of the merchant: policies know partitions alone, and no role may change or delete an entry. */
  auditEntry: { pk: 'audit#{merchant}', sk: 'entry#{sequence:8}' },
  remind: { pk: 'merchant#{merchant}', sk: 'remind' },
  settle: { pk: 'merchant#{merchant}', sk: 'settle' },
  erase: { pk: 'merchant#{merchant}', sk: 'erase' },
  receiverState: { pk: 'merchant#{merchant}', sk: 'receivers' },
  event: { pk: 'merchant#{merchant}', sk: 'event#{sequence:8}' },
  monthKey: { pk: 'month#{month}', sk: 'key' },

  /** Not in the partition of the rivals: pointers come and go, a hold is never deleted. */
  hold: { pk: 'number#{number}', sk: 'hold' },
  rival: { pk: 'rival#{number}', sk: '{merchant}', deletedBy: byChange },
  byNumber: { pk: 'search#{number}', sk: '{number}#{merchant}', deletedBy: byChange },
  byName: { pk: 'search#{letters}', sk: '{name}#{merchant}', deletedBy: byChange },
  byPhoto: { pk: 'photo#{sha256}', sk: '{person}#{merchant}', deletedBy: byChange },
  byAssignee: { pk: 'assignee#{assignee}', sk: '{at}#{merchant}', deletedBy: byChange },
  byProvince: { pk: 'province#{province}#{merchant%4}', sk: '{at}#{merchant}', deletedBy: byChange },
  contested: { pk: 'contested', sk: '{at}#{merchant}', deletedBy: byChange },
  missing: { pk: 'missing#{code}#{merchant%4}', sk: '{at}#{merchant}', deletedBy: byChange },
  photoCheck: { pk: 'photo-check#{merchant}', sk: 'check', deletedBy: ['work'] },
  reviewTime: { pk: 'review-times', sk: '{at}#{merchant}' },
  bar: { pk: 'bar#{digest}', sk: 'bar' },
  answer: { pk: 'answer#{actor}#{key}', sk: 'answer' },

  applicant: { pk: 'person#{person}', sk: 'merchants' },
  profile: { pk: 'person#{person}', sk: 'profile' },
  message: { pk: 'person#{person}', sk: 'message#{message}' },
  openid: { pk: 'openid#{openid}', sk: 'person' },
  call: { pk: 'calls#{day}', sk: '{message}' },

  exportJob: { pk: 'export#{export}', sk: 'export' },
  webhook: { pk: 'webhooks', sk: '{webhook}', deletedBy: ['staff'] },
  lane: { pk: 'webhook#{webhook}', sk: 'lane#{merchant}' },
  undelivered: {
    pk: 'webhook#{webhook}',
    sk: 'undelivered#{merchant}#{sequence:8}',
    deletedBy: ['staff'],
  },
} as const satisfies Readonly<Record<string, Entity>>

export const places = {
  /** A head by its stored status. */
  status: { index: 'by-status', pk: 'status#{status}#{merchant%4}', sk: '{at}#{merchant}' },
  /** A head by the first instant at which one of its requirements is due. */
  firstDue: { index: 'due-plan', pk: 'first-due#{merchant%4}', sk: '{at}#{merchant}' },
  /** The rows of the same names, by the instant at which the clock has work with them. */
  remind: { index: 'due-plan', pk: 'remind#{merchant%16}', sk: '{at}#{merchant}' },
  settle: { index: 'due-plan', pk: 'settle#{merchant%16}', sk: '{at}#{merchant}' },
  erase: { index: 'due-plan', pk: 'erase#{merchant%16}', sk: '{at}#{merchant}' },
  receiverState: { index: 'due-plan', pk: 'announce#{merchant%16}', sk: '{at}#{merchant}' },
  photoCheck: { index: 'due-plan', pk: 'photo-check#{merchant%16}', sk: '{at}#{merchant}' },
  exportJob: { index: 'due-plan', pk: 'exports', sk: '{at}#{export}' },
  lane: { index: 'due-plan', pk: 'lane#{webhook}', sk: '{at}#{merchant}' },
} as const satisfies Readonly<Record<string, Place>>
