import { confirmation, document, readValue, slot, slotRequest } from '../document'
import { fault } from '../fault'
import { papers } from '../papers'
import { problem } from '../problem'
import { nextAction, requirement } from '../requirement'
import { described } from './described'

const days = 'the day in Asia/Shanghai, YYYY-MM-DD'

/** The schemas of faults, refusals, requirements and papers, which the others use. */
export const paperSchemas = {
  Fault: described(fault, 'One thing that is wrong, and how to mend it.', {
    code: 'What is wrong, as a stable code: switch on it.',
    path: 'Where it is wrong: a JSON Pointer (RFC 6901) into what was sent or is kept; empty for the whole.',
    level: 'How grave it is.',
    message: 'What is wrong, as a sentence in the language of Accept-Language.',
    fix: 'How to mend it, as a sentence in the same language.',
    seen: 'What the seller wrote, where the two are worth showing side by side.',
    read: 'What the paper says, where the two are worth showing side by side.',
  }),
  Problem: described(
    problem,
    'A refusal as a problem document (RFC 9457). Nothing of the request was saved. Switch on `code`, show `title`.',
    {
      type: 'A relative address that names the problem; it is stable and leads to this page.',
      title: 'What was refused, as a sentence in the language of Accept-Language.',
      status: 'The HTTP status, as in the status line.',
      code: 'The stable code of the refusal. A code unknown to you is to be treated by its status.',
      requestId:
        'The id of this request in our logs: name it when you ask for help. The same as X-Request-Id.',
      retryable: 'Whether the very same request may succeed later; wait as Retry-After says.',
      faults:
        'Everything that is wrong, at once, sorted by path: at most 20, all of them for `submission_incomplete`; empty where the code says all.',
      version:
        'The version as it now is; with `version_changed`, and with `registration_number_taken` where the attempt was noted.',
    },
  ),
  Requirement: described(
    requirement,
    'One thing the law or the platform asks of a merchant, as it stands at this moment. It is worked out at every read and never stored.',
    {
      code: 'What is asked.',
      kind: 'How it is satisfied.',
      legalBasis: 'The article of law it rests on, in the language of Accept-Language.',
      why: 'Why it is asked, in one plain sentence.',
      atSubmit: 'Whether the application cannot be handed in without it.',
      anyOf: 'The papers each of which satisfies it, best first; the first is `code`.',
      satisfiedBy: 'Which of `anyOf` satisfies it; null while none does.',
      status: 'How far it is.',
      bucket: 'Whether it is to be done now, later, or is done.',
      awaiting: 'Who has to act.',
      opensAt: 'When work on it may begin (instant, UTC); null: now.',
      dueAt: 'Until when it must be satisfied (instant, UTC); null: with the submission.',
      impact: 'What happens when it is overdue.',
      faults: 'What is wrong with what was given for it.',
      comment: 'What the reviewer wrote to the seller about it; null where nothing.',
      validFrom: `From when the paper that satisfies it holds: ${days}.`,
      validTo: `The last day on which it holds: ${days}; null where it has none or is not known.`,
      longTerm: 'Whether the paper prints no end (长期).',
    },
  ),
  NextAction: described(nextAction, 'The one thing to do next, and who has to do it.', {
    code: 'What to do.',
    awaiting: 'Who has to do it.',
    dueAt: 'Until when (instant, UTC); null where there is no date.',
    link: 'The page of the seller’s app where it is done, with the item to look at; empty where there is nothing to open.',
  }),
  Document: described(document, 'A photographed paper.', {
    id: 'The photo, a UUID.',
    kind: 'Which paper it shows.',
    status: 'Whether the photo has arrived and was checked.',
    contentType: 'The type of the photo.',
    bytes: 'The length of the photo that was sent, in bytes.',
    sha256: 'SHA-256 of the copy that is kept (without EXIF), in lower-case hex; null until it is confirmed.',
    sentSha256: 'SHA-256 of the bytes that were sent, in lower-case hex.',
    read: 'What a reader found on it, by field; null before it was read, and where nothing could be read.',
    faults: 'What is wrong with the photo.',
    confirmedAt: 'When it was confirmed (instant, UTC); null until then.',
  }),
  ReadValue: described(
    readValue,
    'A value as it was read on a photo. An offer to the seller: it decides nothing.',
    {
      value: 'What was read. Days are YYYY-MM-DD; `longTerm` is "true"; `scope` is its items as printed.',
      confidence: 'How sure the reader is, from 0 to 1.',
    },
  ),
  Slot: described(slot, 'Where to send an announced photo.', {
    documentId: 'The photo, a UUID; confirm it under this id.',
    upload: [
      'One multipart/form-data POST: every field of `fields`, then the photo as `file`, last. The answer is 204.',
      {
        url: 'The address to POST to, usually another origin.',
        fields: 'The form fields to send along, as they are.',
      },
    ],
    expiresAt: 'Until when the photo can be sent (instant, UTC).',
    version: 'The version of the application that came of this.',
  }),
  Confirmation: described(confirmation, 'A photo that arrived, and the version that came of it.', {
    document: 'The photo as it is kept.',
    version: 'The version of the application that came of this.',
  }),
  Papers: described(papers, 'What the law asks of such a seller.', {
    requirements: 'Everything that would be asked, in the order in which it is best done.',
    rulesVersion: 'The version of the rules that were applied: the day from which they hold.',
  }),
}

/** The schemas of requests about photos. */
export const paperRequests = {
  SlotRequest: described(slotRequest, 'A photo that is to be sent.', {
    kind: 'Which paper it shows.',
    contentType: 'image/jpeg, image/png or image/webp.',
    bytes: 'Its exact length in bytes, at most 5,242,880.',
    sha256: 'SHA-256 of the bytes to be sent, in lower-case hex.',
  }),
}
