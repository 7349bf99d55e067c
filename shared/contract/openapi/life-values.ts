import { auditActionNames, auditActions } from '../audit-actions'
import { exportFailures, exportFormats, exportStates } from '../export'
import { standings } from '../public-licence'
import { channels, consentOutcomes, sendOutcomes, templates } from '../reminder'
import {
  buckets,
  impacts,
  nextActionCodes,
  parties,
  requirementKinds,
  requirementStatuses,
} from '../requirement'
import { sanctionActions, sanctionFindings } from '../sanction'
import { loginDoors } from '../session'
import { barWarnings, disclosedFields, roles } from '../staff'
import { appealable, merchantStatuses } from '../statuses'
import { deliveryFailures, eventTypes, webhookStates } from '../webhook'
import { type ValueTable, valueTable } from './value-table'

/** The closed lists about states and actions. */
export const lifeValues: Readonly<Record<string, ValueTable>> = {
  MerchantStatus: valueTable('Where a merchant is in its life.', merchantStatuses, {
    draft: 'Begun, not handed in.',
    submitted: 'Handed in, waiting for a reviewer.',
    in_review: 'A reviewer has claimed it.',
    action_required: 'Sent back to the seller, with what is to be corrected.',
    active: 'Approved: may sell.',
    restricted: 'Approved, but something is overdue: may not sell until it is settled. The clock decides it.',
    suspended: 'Stopped by staff.',
    closing: 'Leaving: the public notice of 30 days runs.',
    declined: 'Refused; may appeal once within 30 days.',
    lapsed: 'Left alone too long; may be reopened.',
    withdrawn: 'Taken back by the seller.',
    closed: 'Ended.',
    barred: 'Ended for good: this entity cannot come back.',
  }),
  RequirementStatus: valueTable('How far a requirement is.', requirementStatuses, {
    missing: 'Not given, or given with a fault that blocks.',
    provided: 'Given, not judged yet.',
    accepted: 'Judged good.',
    rejected: 'Judged bad.',
    exempt: 'Not asked of this seller, by law.',
    waived: 'Let be until a day, by a supervisor.',
    expired: 'Was good; its term is over.',
  }),
  RequirementKind: valueTable('How a requirement is satisfied.', requirementKinds, {
    computed: 'By values alone, checked at once.',
    attested: 'By a declaration.',
    document: 'By a paper.',
    reviewed: 'By a person’s judgement.',
  }),
  Bucket: valueTable('When something is to be done.', buckets, {
    now_due: 'Now.',
    later_due: 'Later.',
    overdue: 'It should have been done.',
    in_review: 'Staff are looking at it.',
    done: 'It is done.',
  }),
  Party: valueTable('Who has to act.', parties, {
    seller: 'The seller.',
    staff: 'The staff of the platform.',
    registry: 'A public register or office.',
  }),
  Impact: valueTable('What happens when a requirement is overdue.', impacts, {
    sell: 'The merchant is restricted.',
    show: 'The goods concerned are hidden.',
    none: 'Nothing.',
  }),
  NextActionCode: valueTable('What is to be done next.', nextActionCodes, {
    answer: 'Answer the next question.',
    upload: 'Send a photo.',
    correct: 'Correct an item.',
    submit: 'Hand the application in.',
    wait_review: 'Wait for the staff.',
    wait_registry: 'Wait for a public office.',
    renew: 'Renew a paper.',
    recheck: 'Do the half-yearly re-check.',
    appeal: 'Appeal, if wanted.',
    sell: 'Sell: all is in order.',
    none: 'Nothing.',
  }),
  SanctionAction: valueTable('What a sanction does.', sanctionActions, {
    warn: 'Warns; changes no status.',
    suspend: 'Stops the selling.',
    reinstate: 'Lifts a suspension.',
    close: 'Ends the shop; a second person signs.',
    bar: 'Ends the shop for good and bars the entity; a second person signs.',
  }),
  SanctionFinding: valueTable('What a sanction is about.', sanctionFindings, {
    three_no:
      'Food without maker, date or licence number on its label. A second finding is ground for barring.',
    multi_level: 'Multi-level selling. Proven, it is ground for barring.',
    forgery: 'A forged paper, or the suspicion of one.',
    conduct: 'How the seller behaves.',
    other: 'Anything else.',
  }),
  BarWarning: valueTable('What an application shares with a barred one.', barWarnings, {
    legal_representative: 'The name of the legal representative.',
    phone: 'The telephone number.',
  }),
  DisclosedField: valueTable('Values that can be seen unmasked.', disclosedFields, {
    fullName: 'The full name.',
    legalRepresentative: 'The legal representative.',
    idNumber: 'The ID number.',
    contact: 'The contact person and the phone.',
    address: 'The place of business.',
    licences: 'The papers with their numbers and holders.',
  }),
  Standing: valueTable('Whether a shop may sell, as the public sees it.', standings, {
    licensed: 'Licensed and verified.',
    restricted: 'May not sell for now: something is overdue.',
    suspended: 'Stopped by the platform.',
    closing: 'Leaving: the notice of 30 days runs.',
    closed: 'Ended.',
    barred: 'Barred for good.',
  }),
  Template: valueTable('WeChat’s message templates. Each has a balance of consents of its own.', templates, {
    todo: 'Something to do.',
    expiry: 'A paper that ends.',
    result: 'A result.',
  }),
  ConsentOutcome: valueTable('What a seller answered when WeChat asked her for messages.', consentOutcomes, {
    accept: 'Yes: one more message may be sent.',
    reject: 'No.',
    ban: 'No, and not to be asked again.',
    filter: 'WeChat kept the question back.',
  }),
  MessageChannel: valueTable('By which way a message goes.', channels, {
    inbox: 'The inbox in the app: the record.',
    wechat: 'A WeChat message.',
    sms: 'A text message.',
    call_list: 'The list of whom staff call.',
  }),
  SendOutcome: valueTable('How a message fared.', sendOutcomes, {
    sending: 'It is being sent.',
    sent: 'Sent.',
    unknown: 'Sent, and no answer came: it counts as sent.',
    no_consent: 'WeChat: no consent is left.',
    unreachable: 'WeChat: this user cannot be reached.',
    refused: 'WeChat refused the message.',
    held: 'Waits for WeChat to work again.',
  }),
  LoginSource: valueTable('Where a WeChat login code comes from.', loginDoors, {
    mini_program: 'The mini-program: `wx.login`.',
    official_account: 'The official account: its OAuth redirect.',
  }),
  ExportFormat: valueTable('The format of a list that is exported.', exportFormats, {
    xlsx: 'A workbook (XLSX) for people: every cell is text.',
    csv: 'CSV (RFC 4180, UTF-8 with a byte order mark) for machines.',
  }),
  ExportState: valueTable('How far an export is.', exportStates, {
    running: 'It is being written.',
    done: 'The file is there.',
    failed: 'There will be no file.',
  }),
  ExportFailure: valueTable('Why an export failed.', exportFailures, {
    too_many_rows: 'More than 100,000 rows.',
    took_too_long: 'It was not done within a day.',
    not_found: 'The merchant is no longer there for who asked.',
  }),
  EventType: valueTable('What kind of change an event tells of.', eventTypes, {
    'merchant.status_changed': 'The status changed, and perhaps requirements with it.',
    'merchant.requirements_changed': 'Requirements changed; the status stayed.',
  }),
  WebhookState: valueTable('Whether a receiver takes its events.', webhookStates, {
    active: 'It is sent every event.',
    paused: 'It has taken nothing for an hour: one event is tried every ten minutes, all once it takes one.',
    ended: 'It has answered 410: nothing is sent to it any more.',
  }),
  DeliveryFailure: valueTable('Why a delivery failed.', deliveryFailures, {
    address_refused: 'The address does not lead to the public Internet.',
    unanswered: 'No answer within fifteen seconds.',
    redirected: 'The answer was a redirect: none is followed.',
    refused: 'The answer was 4xx.',
    gone: 'The answer was 410: nothing is sent to this receiver any more.',
    receiver_failed: 'The answer was 5xx or 429.',
  }),
  DocumentStatus: valueTable('How far a photo is.', ['waiting', 'confirmed'], {
    waiting: 'Announced; its confirmation is still to come.',
    confirmed: 'Sent, checked and kept.',
  }),
  ReadingOutcome: valueTable('What came of reading a photo.', ['read', 'blurred', 'unreadable', 'not_read'], {
    read: 'Something was read.',
    blurred: 'It is blurred.',
    unreadable: 'Nothing could be read.',
    not_read: 'It was not tried: this kind of paper is not read.',
  }),
  AppealAgainst: valueTable('What an appeal is against.', appealable, {
    declined: 'A refusal.',
    suspended: 'A suspension.',
  }),
  AppealOutcome: valueTable('What was decided on an appeal.', ['upheld', 'dismissed'], {
    upheld: 'The seller was right.',
    dismissed: 'The refusal or suspension stands.',
  }),
  SanctionState: valueTable('How far a sanction is.', ['applied', 'awaiting_signature'], {
    applied: 'It holds.',
    awaiting_signature: 'A second person has yet to sign it.',
  }),
  AuditAction: valueTable('What a change is called in the audit.', auditActionNames, auditActions),
  AuditRole: valueTable('In which role something was done.', ['seller', 'clock', ...roles], {
    seller: 'By the seller.',
    clock: 'By the passing of time.',
    reviewer: 'By a reviewer.',
    supervisor: 'By a supervisor.',
    auditor: 'By an auditor.',
  }),
  DecisionOutcome: valueTable('What follows from a review.', ['approve', 'request_changes', 'decline'], {
    approve: 'May sell.',
    request_changes: 'Goes back to the seller.',
    decline: 'Is refused; the seller may appeal once.',
  }),
  Verdict: valueTable('The verdict on one requirement.', ['accepted', 'rejected'], {
    accepted: 'It is satisfied.',
    rejected: 'It is not.',
  }),
  DataRequestKind: valueTable('What a person asks about her data.', ['export', 'erase'], {
    export: 'A copy.',
    erase: 'That it be erased.',
  }),
  TrueOrFalse: valueTable('A truth value in a query.', ['true', 'false'], { true: 'Yes.', false: 'No.' }),
}
