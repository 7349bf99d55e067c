import type { zhLife } from './zh-life'

/** The same in English. */
export const enLife: typeof zhLife = {
  open: {
    active: ['Your shop goes on; a change takes effect when it is approved', ''],
    restricted: [
      'A change takes effect when it is approved',
      'Once what is missing is accepted, you may sell again.',
    ],
    sent: [
      'Your change is handed in and being looked at',
      'If you change more, hand it in again. While somebody looks at it, it cannot be changed.',
    ],
    locked: 'Nothing can be changed now.',
  },
  renew: {
    title: 'Got the new paper?',
    text: 'Copy its number and dates and photograph it. Until it is accepted, the old one counts to its end.',
    late: 'Copy its number and dates and photograph it. Once it is accepted, you may sell again.',
  },
  check: {
    title: 'Look over the change',
    intro: 'Tap anything to change it.',
    none: 'Nothing changed yet. Tap what you want to change.',
    changes: 'What will change',
    was: 'Was',
    will: 'Will be',
    nothing: '(empty)',
    changed: 'Changed',
    photo: 'Photo',
    photos: (added, removed) =>
      added === 0 ? `${removed} removed` : removed === 0 ? `${added} new` : 'Replaced by the new one',
    stale: (name) => `${name} changed, the new paper is not photographed yet`,
    shoot: 'Photograph the new paper',
    shootHint: 'What it says has changed: photograph the new paper',
    submit: 'Hand in the change',
  },
  change: {
    title: 'Your change',
    prepared: 'Not handed in',
    sent: 'Being looked at',
    look: 'See the change',
  },
  review: {
    promise: (day) => `We promise an answer before ${day}`,
    late: (day) => `We promised an answer before ${day} and are late: sorry, it is being chased`,
    lately: (time) => `lately it took about ${time}`,
    soon: 'less than 1 hour',
    hours: (count) => `${count} hours`,
    days: (count) => `${count} days`,
  },
  restricted: {
    title: 'Why you may not sell',
    expired: (name, day) => `${name} ended on ${day}`,
    recheck: (day) => `The half-yearly check was not finished before ${day}`,
    other: (name) => `${name} was not done in time`,
    cure: (day) => `Done and accepted before ${day}, you may sell again; else the shop is closed.`,
  },
  suspended: {
    title: 'Why it is suspended',
    text: 'The platform suspects a false paper or a serious breach, and has told the market regulator.',
  },
  closing: {
    title: 'The notice is shown',
    text: (day) => `It ends before ${day}. Take no new orders and finish those you have.`,
    after: 'Then the shop closes by itself. You may apply again later.',
  },
  ended: {
    title: 'What you can do',
    declined: ['You may appeal once, or mend it and apply again.', 'Your registration number is free.'],
    lapsed: ['Tap "go on" to continue where you stopped.', 'All you filled in is kept.'],
    withdrawn: ['You took it back; the registration number is free.', 'You may apply again at any time.'],
    closed: [
      'The shop is closed; the registration number is free.',
      'The law has us keep your data for three years. You may apply again, and will be reviewed anew.',
    ],
    barred: [
      'Closed for ever, for multi-level selling or for selling unlabelled food again.',
      'You cannot come back. The decision is told on the public page.',
    ],
  },
  recheck: {
    title: 'Half-yearly check',
    hint: (day) => `The platform checks every six months. Please tap before ${day}.`,
    last: 'Last check',
    number: 'Registration number',
    until: (day) => `good until ${day}`,
    same: 'Nothing has changed',
    changed: 'Something has changed',
  },
  appeal: {
    title: 'Appeal',
    label: 'What is wrong, and what shows it?',
    hint: 'Once only, at most 500 characters. Another person decides, not the one before.',
    send: 'Send the appeal',
    yours: 'Your appeal',
    waits: 'Another person decides, not the one before.',
    dismissed: 'It was looked at and not upheld.',
    upheld: 'It was looked at and upheld.',
  },
  departure: {
    link: 'Leave the platform',
    title: 'Leave?',
    text: 'A notice is shown for 30 days, without new orders. Then the shop closes for good. You may apply again later.',
    yes: 'Leave',
    no: 'Stay',
  },
  edit: 'What I filled in; change it here',
}
