import type { Api } from '#shared/contract/api'
import type { Handler } from '../../ports/handler'
import { changeInReach } from '../change'

/** Personal values unmasked. Who sees them and why is written before they are answered. */
export const discloseMerchant: Handler<Api['discloseMerchant']> = ({ body, ...request }, world) =>
  changeInReach(request, world, {
    action: 'disclose',
    facts: { disclosed: body.fields, reason: body.reason },
    decide: (merchant) => merchant,
    answer: ({ fields, version }) => ({
      headers: { etag: `"${version}"` },
      body: { values: Object.fromEntries(body.fields.map((field) => [field, fields[field]])), version },
    }),
  })
