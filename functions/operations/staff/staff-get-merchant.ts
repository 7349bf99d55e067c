import type { Api } from '#shared/contract/api'
import { isRefusal } from '../../domain/merchant/refusal'
import type { Handler } from '../../ports/handler'
import { answerFile } from '../answer-file'
import { merchantInReach } from '../find'

/** The file of one merchant. */
export const staffGetMerchant: Handler<Api['staffGetMerchant']> = async (
  { params, caller, language },
  world,
) => {
  const merchant = await merchantInReach(params.id, caller, world)
  return isRefusal(merchant) ? merchant : answerFile(merchant, language, world)
}
