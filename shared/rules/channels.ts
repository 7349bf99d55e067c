import type { ChannelKind } from '../contract/merchant'
import type { RequirementState } from './evaluation'

const shownIdentity = ['subject.full_name', 'subject.registration_number'] as const

/**
 * Whether food may be shown on a channel: on an official account only once the full name and the registration number are
 * accepted (the platform's rule since 2015: who sells food there shows both); elsewhere always.
 */
export const mayShowFood = (
  channel: { readonly kind: ChannelKind },
  requirements: readonly RequirementState[],
): boolean =>
  channel.kind !== 'official_account' ||
  shownIdentity.every((code) =>
    requirements.some((requirement) => requirement.code === code && requirement.status === 'accepted'),
  )
