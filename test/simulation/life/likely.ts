const inReview = ['approve', 'approve', 'approve', 'approve', 'request_changes', 'decline']

const appeals = ['appeal', 'decideAppeal', 'decideAppeal']

/** What is likely to be done with a merchant that reads so; the rest is chance. */
export const likely: Readonly<Record<string, readonly string[]>> = {
  draft: [
    'submit',
    'submit',
    'submit',
    'submit',
    'submit',
    'submit',
    'write',
    'pass',
    'photograph',
    'withdraw',
  ],
  submitted: ['claim', 'claim', 'claim', 'claim', 'pass', 'withdraw', 'bar'],
  in_review: [...inReview, 'release', 'pass', 'withdraw', 'bar'],
  action_required: ['write', 'photograph', 'submit', 'submit', 'pass', 'withdraw', 'bar'],
  active: [
    ...['renew', 'write', 'widen', 'renumber', 'photograph', 'submit', 'submit', 'claim', 'claim', 'approve'],
    ...['approve', 'request_changes', 'release', 'tap', 'verify', 'depart', 'suspend', 'suspend', 'pass'],
    ...['pass', 'pass', 'pass', 'close', 'bar', 'warn', 'waive'],
  ],
  restricted: [
    ...['renew', 'renew', 'submit', 'submit', 'claim', 'approve', 'verify', 'verify', 'suspend', 'pass'],
    ...['pass', 'job', 'depart', 'tap'],
  ],
  suspended: ['reinstate', ...appeals, ...appeals, 'close', 'bar', 'pass'],
  closing: ['pass', 'pass', 'pass', 'suspend', 'close', 'bar'],
  declined: [...appeals, ...appeals, 'pass', 'close', 'bar'],
  lapsed: ['reopen', 'reopen', 'bar', 'job'],
  withdrawn: ['bar', 'another', 'pass'],
  closed: ['bar', 'bar', 'another', 'job'],
  barred: ['another', 'pass'],
}
