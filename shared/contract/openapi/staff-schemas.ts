import { exportBegun, exportRequest, exportStatus } from '../export'
import { callList } from '../reminder'
import { sanction, sanctionAnswer, sanctionRequest } from '../sanction'
import {
  appealDecision,
  audit,
  auditEntry,
  claimRequest,
  comparison,
  decisionRequest,
  disclosure,
  disclosureRequest,
  legalHoldRequest,
  staffItem,
  staffMerchant,
  staffPage,
  statusAnswers,
  statusQueries,
  verifyRequest,
  waiverRequest,
} from '../staff'
import { described } from './described'
import { merchantFieldWords, merchantWords } from './merchant-schemas'

const sanctionFields = {
  action: 'What is done.',
  finding: 'What it is about; `other` if left out.',
  rule: 'The article or rule broken, in 1 to 200 characters.',
  facts: 'What happened, in 1 to 1,000 characters.',
  evidence: [
    'What shows it, 1 to 10 pieces; for `reinstate` the outcome document.',
    {
      text: 'What it is, in 1 to 500 characters.',
      url: 'Where it is, an https address of at most 500 characters.',
    },
  ],
} as const

/** The schemas of answers to staff. */
export const staffSchemas = {
  StaffItem: described(staffItem, 'One line of the staff list.', {
    id: 'The merchant, a UUID.',
    version: 'Its version.',
    status: 'Its status at this moment.',
    nextAction: 'What is to be done next, and by whom.',
    fullName: 'The full name; a natural person’s is masked.',
    registrationNumber: 'The unified social credit code; null where none was given.',
    province: 'The two-digit province (GB/T 2260).',
    missing: 'What is due now or overdue.',
    since: 'When the status began (instant, UTC).',
    assignee: 'Who has claimed it; null: nobody.',
    reviewDueAt: 'By when it is to be answered (instant, UTC); null where it does not wait for staff.',
    escalated: 'Whether less than a working day is left for that.',
  }),
  StaffPage: described(staffPage, 'A page of the staff list, oldest `since` first.', {
    items: 'The lines; there may be few, even none, on a page that has another behind it.',
    nextCursor: 'The `cursor` of the next page; null on the last.',
  }),
  Comparison: described(
    comparison,
    'One value three ways: as typed, as read on the photo, as a public register has it. An aid: it decides nothing.',
    {
      field: 'Which value.',
      typed: 'What the seller typed; null where nothing.',
      read: 'What was read.',
      confidence: 'How sure the reader is, from 0 to 1.',
      registry:
        'What the register says: `in_force`, `ended` or `not_found` beside a number, the holder beside a name; null where none was asked.',
      agrees: 'Whether typed and read agree; null where nothing was typed.',
    },
  ),
  Sanction: described(sanction, 'A sanction, with who put it and who signed.', {
    ...sanctionFields,
    id: 'The sanction, a UUID.',
    state: 'Whether it is applied.',
    by: 'Who asked for it.',
    at: 'When (instant, UTC).',
    signedBy: 'Who signed it as the second person; null where nobody did.',
    signedAt: 'When it was signed (instant, UTC).',
  }),
  StaffMerchant: described(
    staffMerchant,
    'The file of a merchant as staff see it: personal values masked, links to photos that live for 60 seconds.',
    {
      ...merchantWords,
      since: 'When the status began (instant, UTC).',
      assignee: 'Who has claimed it; null: nobody.',
      contested: 'Whether another merchant lays claim to the same registration number.',
      rivals: 'The other sides of a contested number, by id; empty where nobody contests.',
      photos: [
        'The photos, with what was read on them.',
        {
          documentId: 'The photo, a UUID.',
          kind: 'Which paper it shows.',
          sha256: 'SHA-256 of the copy that is kept, in lower-case hex; null until it is confirmed.',
          url: 'Where to see it.',
          expiresAt: 'Until when the link works (instant, UTC).',
          reading: 'What came of reading it; null where nobody has tried yet.',
          comparison: 'What was read beside what was typed.',
          alsoAt: 'Merchants of other people that sent the very same photo before, by id.',
        },
      ],
      messages: 'What the seller was sent, newest first, by which ways, and how that fared.',
      waivers: [
        'What was waived.',
        {
          code: 'Which requirement.',
          until: 'The last day of the waiver, YYYY-MM-DD; null where it has none.',
          reason: 'Why it was waived.',
          by: 'Who waived it.',
          at: 'When (instant, UTC).',
        },
      ],
      sanctions: 'Every sanction, oldest first.',
      appeal: [
        'The one appeal; null where there is none.',
        {
          at: 'When it was made (instant, UTC).',
          reason: 'The seller’s reason.',
          against: 'The status it is against.',
          outcome: 'What another member of staff decided; null until then.',
        },
      ],
      resembles: 'What this application shares with one that is barred: a hint, no finding.',
      reportOpenedAt:
        'When the report to the authority was opened (instant, UTC), while a suspicion of forgery suspends the merchant.',
      legalHold: [
        'Why nothing of this merchant is erased; null where there is no hold.',
        { reason: 'Why it is held.', by: 'Who put the hold.', at: 'When (instant, UTC).' },
      ],
    },
  ),
  AuditEntry: described(auditEntry, 'One change of a merchant.', {
    auditSeq: 'Counts the entries of one merchant 1, 2, 3 without a gap.',
    at: 'When (instant, UTC).',
    actor: 'Who: a pseudonym of a seller, a member of staff, or the clock.',
    role: 'In which role.',
    action: 'What was done.',
    before: 'What changed, as it was, personal values masked; null for the first entry.',
    after: 'What changed, as it became, personal values masked.',
    rulesVersion: 'The version of the rules that held.',
    documentHashes: 'SHA-256 of the photos that were decided upon, in lower-case hex.',
    previousHash: 'The hash of the entry before.',
    hash: 'SHA-256 over this entry and `previousHash`, in lower-case hex.',
  }),
  Audit: described(audit, 'Every change of a merchant, and whether the chain holds.', {
    items: 'The entries, oldest first.',
    verified: 'Whether the sequence has no gap and every hash follows from its entry and the one before.',
  }),
  Disclosure: described(disclosure, 'The values asked for, unmasked.', {
    values: ['The values, by field.', merchantFieldWords],
    version: 'The version that the entry of this disclosure made.',
  }),
  SanctionAnswer: described(sanctionAnswer, 'What became of a request for a sanction.', {
    sanctionId: 'The sanction, a UUID.',
    state: 'Whether it is applied, or waits for a second person.',
    offers: 'Sanctions for which the ground is now given.',
    version: 'The version of the merchant that came of this.',
  }),
  CallList: described(callList, 'Merchants whom neither WeChat nor SMS reaches and for whom it is urgent.', {
    day: 'The day in Asia/Shanghai, YYYY-MM-DD.',
    items: [
      'Whom to call; the number is in the file, behind a disclosure.',
      {
        merchantId: 'The merchant, a UUID.',
        title: 'What about.',
        dueOn: 'The day that is urgent, YYYY-MM-DD; null where there is none.',
      },
    ],
  }),
  StatusAnswers: described(statusAnswers, 'The statuses, in the order asked.', {
    items: [
      'One answer for each number.',
      {
        registrationNumber: 'The number, as it was sent.',
        found: 'Whether a merchant holds it.',
        id: 'The merchant, a UUID.',
        status: 'Its status at this moment.',
        nextAction: 'What is to be done next, and by whom.',
        missing: 'What is due now or overdue.',
        fault: 'Why the number cannot be one, or `missing` where nobody holds it.',
      },
    ],
  }),
  ExportBegun: described(exportBegun, 'An export that has begun.', {
    exportId: 'The export, a UUID; ask for it by this id.',
    state: 'It runs.',
    password:
      'What opens the file for the regulator. It is not stored and not shown again; null for other files.',
  }),
  ExportStatus: described(exportStatus, 'How far an export is.', {
    exportId: 'The export, a UUID.',
    state: 'How far it is.',
    failure: 'Why it failed; null where it did not.',
    rows: 'How many rows are written so far.',
    url: 'Where to download the file; null until it is done. Files are kept for a day.',
    expiresAt: 'Until when the link works (instant, UTC), 60 seconds: ask again for a fresh one.',
  }),
}

/** The schemas of requests of staff. */
export const staffRequests = {
  ClaimRequest: described(claimRequest, 'A claim.', {
    noInterest: 'Must be true: the reviewer states to have no interest in this shop.',
  }),
  DecisionRequest: described(
    decisionRequest,
    'One verdict for every requirement in review, and what follows.',
    {
      outcome: 'What follows.',
      items: [
        'One verdict for each requirement whose bucket is `in_review`.',
        {
          code: 'Which requirement.',
          verdict: 'Whether it is satisfied.',
          faults: 'What is wrong: at most 10, and at least one for a rejection.',
          comment: 'For the seller, at most 200 characters.',
          note: 'For staff alone, at most 1,000 characters.',
        },
      ],
    },
  ),
  AppealDecision: described(appealDecision, 'The decision on an appeal.', {
    outcome: 'Whether the seller was right.',
    reason: 'Why, in 1 to 1,000 characters.',
  }),
  VerifyRequest: described(verifyRequest, 'The platform’s half of the re-check.', {
    note: 'How the papers were verified, at most 1,000 characters.',
  }),
  WaiverRequest: described(waiverRequest, 'A requirement that is let be for a time.', {
    code: 'Which requirement.',
    reason: 'Why, in 1 to 500 characters.',
    until: 'The last day of the waiver in Asia/Shanghai, YYYY-MM-DD.',
  }),
  DisclosureRequest: described(
    disclosureRequest,
    'A wish to see values unmasked. The request itself stands in the audit.',
    {
      reason: 'Why, in 1 to 500 characters.',
      fields: 'Which values; all if left out.',
    },
  ),
  LegalHoldRequest: described(legalHoldRequest, 'Whether a file is kept from being erased.', {
    hold: 'True to hold it, false to release it.',
    reason: 'Why, in 1 to 500 characters.',
  }),
  SanctionRequest: described(sanctionRequest, 'A sanction that is asked for.', sanctionFields),
  StatusQueries: described(statusQueries, 'Whose statuses are asked for.', {
    registrationNumbers: '1 to 100 registration numbers.',
  }),
  ExportRequest: described(exportRequest, 'What is made into a file.', {
    kind: 'Which file.',
    query: [
      'Whom the list finds, with the filters of GET /v1/staff/merchants.',
      {
        status: 'Only merchants of this status.',
        missing: 'Only merchants who lack this.',
        bucket: 'Only merchants who have an item in this bucket.',
        dueBefore: 'Only merchants with something due before this day, YYYY-MM-DD.',
        province: 'Only merchants of this province (GB/T 2260).',
        q: 'A registration or licence number, or the first two or more characters of the full name.',
        assignee: 'Only what this member of staff has claimed.',
        contested: 'Only merchants whose number is contested, or only the others.',
      },
    ],
    format: 'A workbook for people (the default), or CSV for machines.',
    reason:
      'Why the regulator is told, in 1 to 500 characters: it stands in the audit of every merchant in the file.',
    from: 'The first day of the period, YYYY-MM-DD; without days, the last whole period by the platform’s setting (six months).',
    to: 'The last day of the period, YYYY-MM-DD.',
    merchantId: 'The merchant, a UUID.',
  }),
}
