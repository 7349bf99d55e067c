import type { RuleFaultCode } from '../contract/fault'

/** Faults of a photo itself; with any other fault the same photo may be right once a field is mended. */
export const photoFaults: readonly RuleFaultCode[] = [
  'image_blurred',
  'image_content',
  'image_same_as_rejected',
  'document_wrong_kind',
  'document_unreadable',
  'suspected_altered',
  'forged',
  'borrowed',
]
