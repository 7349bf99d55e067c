/**
 * The actions of the audit, each with its meaning. The list is closed: an entry's hash is over its action, so a word that
 * was once written stays for ever.
 */
export const auditActions = {
  create: 'The seller begins an application.',
  update: 'The seller saves fields of the application, or of a change beside what was approved.',
  open_slot: 'The seller announces a photo and gets a slot to send it to.',
  confirm_photo: 'A photo that was sent is checked and kept.',
  refuse_photo: 'A photo that was sent is found unfit and not kept.',
  remove_photo: 'The seller takes a photo back.',
  submit: 'The seller hands in the application, or a change of what was approved.',
  contest: 'The registration number is held by another merchant when the application is handed in.',
  withdraw: 'The seller takes the application back.',
  reopen: 'The seller goes on with an application that had lapsed.',
  recheck: 'The seller does the half of the half-yearly re-check that is the seller’s.',
  appeal: 'The seller appeals against a refusal or a suspension.',
  depart: 'The seller leaves the platform; the shop closes in 30 days.',
  lapse: 'The clock ends an application that was left alone too long.',
  claim: 'A reviewer takes the application or the change for review.',
  release: 'A reviewer gives it back to the queue, or the clock does when the claim has run out.',
  approve: 'A reviewer accepts every item in review.',
  request_changes: 'A reviewer rejects items, which the seller may mend.',
  decline: 'A reviewer refuses the application.',
  uphold: 'Another reviewer upholds the appeal against a refusal: the application is in review again.',
  dismiss: 'Another reviewer dismisses the appeal against a suspension.',
  verify: 'A reviewer verifies the papers with the registers, which renews the half-yearly clock.',
  waive: 'A supervisor waives one item until a day.',
  disclose: 'Staff see personal values unmasked.',
  hold: 'A supervisor keeps the file from being erased.',
  let_go: 'A supervisor lets the file be erased again when its time comes.',
  warn: 'Staff warn the merchant.',
  suspend: 'Staff stop the merchant from selling.',
  reinstate: 'Staff lift the suspension, also by upholding the appeal against it.',
  ask_close: 'Staff ask for the merchant to be closed, which takes a second person.',
  ask_bar: 'Staff ask for the merchant to be barred, which takes a second person.',
  close:
    'The merchant is closed: by two people, by a dismissed appeal, or by the clock when its time has run out.',
  bar: 'Two people bar the merchant for good.',
  erase: 'What is known of the merchant is erased; only the chain of its audit stays.',
} as const

export type AuditAction = keyof typeof auditActions

const isAuditAction = (text: string): text is AuditAction => text in auditActions

/** Every action of the audit, by its name alone. */
export const auditActionNames: readonly AuditAction[] = Object.keys(auditActions).filter(isAuditAction)
