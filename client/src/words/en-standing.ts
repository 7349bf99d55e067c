import type { zhStanding } from './zh-standing'

/** The same in English. */
export const enStanding: typeof zhStanding = {
  nextActions: {
    answer: (name) => [`Fill in: ${name}`, 'Fill in'],
    upload: (name) => [`Photograph: ${name}`, 'Take the photo'],
    correct: (name) => [`Correct: ${name}`, 'Correct'],
    submit: () => ['All there: look it over and hand it in', 'Look it over'],
    wait_review: () => ['Waiting for review, usually done within 3 working days', 'See how it stands'],
    wait_registry: () => ['Waiting for the authority, nothing to do', 'See how it stands'],
    renew: (name) => [`Renew: ${name}`, 'Renew'],
    recheck: () => ['Half-yearly check: has anything changed?', 'Check'],
    appeal: () => ['You may appeal', 'See why'],
    sell: () => ['All papers in order, you may sell', 'See how it stands'],
    none: () => ['Nothing to do', 'See how it stands'],
  },
  meanwhile: {
    draft: ['Stop at any time and come back', 'Show or sell food'],
    submitted: ['Wait for the result, or withdraw', 'Show or sell food'],
    in_review: ['Wait for the result, or withdraw', 'Show or sell food'],
    action_required: ['Change what was returned, nothing else', 'Show or sell food'],
    active: ['Show and sell what your licence covers', ''],
    restricted: ['Bring what is missing; it takes effect at once', 'Show or sell food'],
    suspended: ['See why, and appeal', 'Show or sell food'],
    closing: ['Finish the orders you have', 'Take new orders'],
    declined: ['Appeal once within 30 days', 'Show or sell food'],
    lapsed: ['Go on; all you filled in is kept', 'Show or sell food'],
    withdrawn: ['Apply again', 'Show or sell food'],
    closed: ['Apply again', 'Show or sell food'],
    barred: ['', 'Sell food on this platform'],
  },
  itemStatuses: {
    missing: 'Missing',
    provided: 'Given',
    accepted: 'Accepted',
    rejected: 'To change',
    exempt: 'Exempt',
    waived: 'Waived',
    expired: 'Expired',
  },
}
