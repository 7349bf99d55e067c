import type { Api } from '#shared/contract/api'
import type { Handler } from '../../ports/handler'
import { unlessChanged } from '../unless-changed'
import { changeInReach } from './change-as-staff'

/** Shows personal values unmasked. That they were seen, by whom and why, is written before they are answered. */
export const discloseMerchant: Handler<Api['discloseMerchant']> = ({ body, ...request }, world) =>
  unlessChanged(() =>
    changeInReach(
      { ...request, seenVersion: null, facts: { disclosed: body.fields, reason: body.reason } },
      world,
      'disclose',
      (merchant) => merchant,
      ({ fields, version }) => ({
        headers: { etag: `"${version}"` },
        body: {
          values: Object.fromEntries(body.fields.map((field) => [field, fields[field]])),
          version,
        },
      }),
    ),
  )
