import { emptyFields, type MerchantPatch } from '#shared/contract/merchant'
import type { Draft, Merchant } from '../merchant/merchant'
import type { Refusal } from '../merchant/refusal'
import type { Moment } from './assess'
import { update } from './update'

/** An empty draft of this owner, begun at an instant. */
export const emptyDraft = (id: string, owner: string, now: string): Draft => ({
  id,
  version: 0,
  status: 'draft',
  owner,
  fields: emptyFields,
  papers: [],
  readings: [],
  judgements: {},
  contested: false,
  slots: { day: '', opened: 0 },
  audit: { seq: 0, hash: '' },
  rejectedPhotos: [],
  waivers: {},
  sanctions: [],
  appeal: null,
  resembles: [],
  legalHold: null,
  since: now,
  sellerWroteAt: now,
  createdAt: now,
  updatedAt: now,
})

/** A new draft of this owner with the fields given so far, or the refusal of those fields. */
export const createDraft = (
  id: string,
  owner: string,
  patch: MerchantPatch,
  moment: Moment,
): Merchant | Refusal => update(emptyDraft(id, owner, moment.now), patch, moment)
