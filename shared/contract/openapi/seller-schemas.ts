import type * as z from 'zod/mini'
import { dataAnswer, dataRequest, ownChange } from '../data-request'
import { publicLicence } from '../public-licence'
import { consentRequest, consents, inbox, inboxMessage } from '../reminder'
import { nothing, sellerEndpoints } from '../seller-endpoints'
import { appealRequest, recheckRequest } from '../seller-requests'
import { session, sessionRequest } from '../session'
import { described, type FieldWords } from './described'

const consentWords: FieldWords<z.infer<typeof consents>> = {
  todo: 'Messages left for something to do.',
  expiry: 'Messages left for a paper that ends.',
  result: 'Messages left for a result.',
}

/** The schemas of further answers to sellers and to the public, beside a merchant. */
export const sellerSchemas = {
  Session: described(session, 'A seller’s token.', {
    token: 'To be sent as `Authorization: Bearer <token>`.',
    expiresAt: 'When it ends (instant, UTC), two hours later: log in again with a fresh code.',
  }),
  MerchantList: described(
    sellerEndpoints.listMerchants.answer.body,
    'Everything that one seller has begun.',
    {
      items: 'The applications and merchants, newest first.',
    },
  ),
  InboxMessage: described(
    inboxMessage,
    'A message to a seller: the record of what was said, when, and how its copies fared.',
    {
      id: 'The message.',
      merchantId: 'The merchant it is about, a UUID.',
      template: 'Which of WeChat’s templates carries it.',
      at: 'When it was written (instant, UTC).',
      day: 'The day in Asia/Shanghai it belongs to, YYYY-MM-DD.',
      title: 'Its title, at most 60 characters, in Chinese.',
      text: 'Its text, at most 300 characters, in Chinese.',
      link: 'The page of the seller’s app where it is settled.',
      items: 'The requirements it names.',
      dueOn: 'The day it warns of, YYYY-MM-DD; null where there is none.',
      deliveries: [
        'The ways by which it went.',
        { channel: 'By which way.', outcome: 'How that went.', at: 'When it was tried last (instant, UTC).' },
      ],
    },
  ),
  Consents: described(
    consents,
    'How many messages of each template the seller has agreed to and not yet got; never below 0.',
    consentWords,
  ),
  Inbox: described(inbox, 'The messages of a seller, and what is left of her consents.', {
    items: 'The messages, newest first.',
    consents: 'How many more may be sent through WeChat.',
  }),
  OwnChange: described(ownChange, 'Something the seller did.', {
    at: 'When (instant, UTC).',
    action: 'What was done.',
    before: 'The fields before, as she gave them; null for the first.',
    after: 'The fields after.',
  }),
  DataAnswer: described(
    dataAnswer,
    'A copy of everything a seller told, or the word that it is erased. Once erased, the merchant answers 404.',
    {
      kind: 'What was asked for.',
      at: 'When it was done (instant, UTC).',
      merchant: 'The application with its papers and declarations.',
      messageConsents: 'What is left of her consents to messages.',
      changes: 'What she did, oldest first.',
    },
  ),
  PublicLicence: described(
    publicLicence,
    'Who stands behind a shop (E-commerce Law art. 15): approved values only. A natural person is shown masked and without address.',
    {
      id: 'The merchant, a UUID.',
      standing: 'Whether the shop may sell.',
      fullName: 'The full name of the enterprise, or a person’s name, masked.',
      registrationNumber: 'The unified social credit code; null for a natural person.',
      licences: [
        'The papers in force.',
        {
          kind: 'Which paper it is.',
          number: 'Its number as printed.',
          scope: 'What it permits, item by item.',
          validTo: 'The last day on which it holds, YYYY-MM-DD; null where it has no end.',
          longTerm: 'Whether it prints no end (长期).',
        },
      ],
      address: 'The place of business; null for a natural person.',
      exemption: 'Why no licence is needed, as the law words it; null where one is.',
      channels: [
        'Where the shop sells.',
        { kind: 'What kind of account it is.', account: 'The account’s id or name.' },
      ],
      closesOn:
        'The last day of the 30-day notice of a shop that is closing, YYYY-MM-DD (E-commerce Law art. 16); else null.',
      sanction: [
        'Why the shop is barred; null where it is not.',
        {
          rule: 'The article or rule broken.',
          facts: 'What happened, people’s names and numbers masked.',
          at: 'When (instant, UTC).',
        },
      ],
      asOf: 'The instant these values are of (UTC).',
    },
  ),
}

/** The schemas of requests of sellers and of the public. */
export const sellerRequests = {
  Nothing: described(nothing, 'An empty object: the path says all.', {}),
  SessionRequest: described(sessionRequest, 'A login with WeChat.', {
    code: 'The code of `wx.login`, or of the OAuth redirect of an official account; at most 200 characters, good once.',
    from: 'Which of the two the code is from.',
  }),
  RecheckRequest: described(recheckRequest, 'The seller’s half of the half-yearly re-check.', {
    changed: 'Whether anything has changed since the last one.',
  }),
  AppealRequest: described(appealRequest, 'An appeal.', { reason: 'Why, in 1 to 500 characters.' }),
  ConsentRequest: described(consentRequest, 'What a seller answered when WeChat asked her for messages.', {
    template: 'For which template she was asked.',
    outcome: 'What she answered.',
  }),
  DataRequest: described(
    dataRequest,
    'What a person may ask about her data (Personal Information Protection Law arts. 45, 47).',
    { kind: 'A copy, or that it be erased.' },
  ),
}
