import type { SendOutcome } from '#shared/contract/reminder'

/** What became of one due merchant, in a word for the log and the metrics. */
export type Reminded =
  | SendOutcome
  | 'not_due'
  | 'leased'
  | 'outside_hours'
  | 'nothing_to_say'
  | 'changed'
  | 'gone'
  | 'inbox_only'
  /** Our template or credentials are wrong: no message can pass. */
  | 'refused_everything'
