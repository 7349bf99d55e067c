import type { MerchantFields, MerchantPatch } from '#shared/contract/merchant'
import { type NewKey, newKeys, rekeyed } from './rows'
import { cut } from './tree'
import { channelRows, fieldsOf, labelRows, type Typed, typed } from './typed'

/** The merge patch that carries the change to the server as it stands there now. Lists, brand and conduct travel whole. */
export const patchOf = (saved: MerchantFields | null, change: Typed): MerchantPatch => {
  const { licences, channels, labels, brand, conduct, ...rest } = change
  const whole = fieldsOf(saved, change)
  return {
    ...rest,
    ...(licences === undefined ? {} : { licences: whole.licences }),
    ...(channels === undefined ? {} : { channels: whole.channels }),
    ...(labels === undefined ? {} : { labels: whole.labels }),
    ...(brand === undefined ? {} : { brand: whole.brand }),
    ...(conduct === undefined ? {} : { conduct: whole.conduct }),
  }
}

/** The part of a change that a fault is about. `path` is a JSON pointer into the fields which the change makes of `saved`. */
export const partAt = (saved: MerchantFields | null, change: Typed, path: string): Typed => {
  const [, member = '', place = '', ...rest] = path.split('/')
  const at = Number(place)
  const keys: Readonly<Record<string, string | undefined>> = {
    licences: fieldsOf(saved, change).licences[at]?.kind,
    channels: channelRows(saved, change)[at]?.key,
    labels: labelRows(saved, change)[at]?.key,
  }
  return typed.parse(
    cut(
      change,
      [member, keys[member] ?? place, ...rest].filter((name) => name !== ''),
    ),
  )
}

/** The keys that rows will have when the server has `sent`. */
export const newKeysOf = (before: MerchantFields | null, sent: Typed): readonly NewKey[] => {
  const after = fieldsOf(before, sent)
  return [
    ...newKeys(channelRows(before, sent), channelRows(after, {})),
    ...newKeys(labelRows(before, sent), labelRows(after, {})),
  ]
}

/** The typed values under the keys that the rows of `saved` have. */
export const onRowsOf = (saved: MerchantFields, change: Typed, sent: readonly NewKey[]): Typed => {
  const { channels, labels } = change
  return {
    ...change,
    ...(channels && { channels: rekeyed(channels, sent, channelRows(saved, {})) }),
    ...(labels && { labels: rekeyed(labels, sent, labelRows(saved, {})) }),
  }
}
