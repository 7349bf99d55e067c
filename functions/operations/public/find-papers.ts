import type { Api } from '#shared/contract/api'
import { shanghaiDay } from '#shared/rules/day'
import { findPapers as papersFor } from '#shared/rules/find-papers'
import { rulesInForce } from '#shared/rules/rules'
import { speakRequirement } from '#shared/words/speak'
import type { Handler } from '../../ports/handler'

/** The papers the law asks of such a seller, before any login. */
export const findPapers: Handler<Api['findPapers']> = async ({ query, language }, world) => {
  const today = shanghaiDay(world.clock.now())
  const rules = rulesInForce(today)
  const requirements = papersFor(query, rules).map((requirement) => speakRequirement(requirement, language))
  return { headers: { 'content-language': language }, body: { requirements, rulesVersion: rules.version } }
}
