import Taro from '@tarojs/taro'
import { type ConsentOutcome, consentOutcomes, type Template, templates } from '#shared/contract/reminder'

/** Her answer about one template. */
export type ConsentAnswer = { readonly template: Template; readonly outcome: ConsentOutcome }

/** Our templates by the ids WeChat knows them by. */
const ids: Readonly<Record<Template, string>> = {
  todo: TEMPLATE_TODO,
  expiry: TEMPLATE_EXPIRY,
  result: TEMPLATE_RESULT,
}

/** WeChat writes `acceptWithAlert` and `acceptWithAudio` of templates that ring: she agreed all the same. */
const outcomeOf = (said: unknown): ConsentOutcome | undefined =>
  consentOutcomes.find((one) => one === String(said).replace(/^acceptWith\w+$/, 'accept'))

/** False where nobody can be asked: a browser has no subscribe messages. */
export const canSubscribe = (): boolean => process.env.TARO_ENV !== 'h5'

/**
 * Lets WeChat ask her whether we may send one message of each template, at most three. WeChat opens the question only
 * directly inside a tap: call this first in the handler, before anything is awaited.
 *
 * @returns her answers; none where WeChat did not ask her (no such function, messages turned off as a whole, no tap).
 */
export const subscribe = async (asked: readonly Template[]): Promise<readonly ConsentAnswer[]> => {
  if (!canSubscribe() || asked.length === 0) return []
  try {
    // `entityIds` is another app's word for the same; Taro's type wants both.
    const answer = await Taro.requestSubscribeMessage({
      tmplIds: asked.map((one) => ids[one]),
      entityIds: [],
    })
    const said: Readonly<Record<string, unknown>> = { ...answer }
    return templates.flatMap((template) => {
      const outcome = asked.includes(template) ? outcomeOf(said[ids[template]]) : undefined
      return outcome === undefined ? [] : [{ template, outcome }]
    })
  } catch {
    return []
  }
}
