import type { ChannelKind } from '../contract/merchant'
import type { RequirementCode } from '../contract/requirement-codes'
import { hasStatus, type MerchantStatus, selling } from '../contract/statuses'
import type { RequirementState } from './evaluation'

const stops = ({ impact, bucket }: RequirementState): boolean => impact === 'sell' && bucket === 'overdue'

/**
 * Whether a channel may show food. An official account may once full name and registration number are accepted, as WeChat
 * asks; any account, only while its merchant may sell. `status` is the status as read by the clock. A merchant that is
 * leaving sells until the end of its notice, unless something stops it, which its status does not show.
 */
export function mayShowFood(
  channel: { readonly kind: ChannelKind },
  requirements: readonly RequirementState[],
  status: MerchantStatus,
): boolean {
  if (!hasStatus({ status }, selling)) return false
  if (status === 'closing' && requirements.some(stops)) return false
  const accepted = (wanted: RequirementCode): boolean =>
    requirements.some(({ code, status: how }) => code === wanted && how === 'accepted')
  return (
    channel.kind !== 'official_account' ||
    (accepted('subject.full_name') && accepted('subject.registration_number'))
  )
}
