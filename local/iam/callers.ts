import * as z from 'zod/mini'
import { localAccount, partitionOf } from '../gateway/local-arn'
import type { Template } from '../gateway/template'
import { type Credentials, localCredentials } from '../secrets/local-credentials'
import { grantsOf } from './grants'
import { type Call, type Judgement, judge } from './judge'
import { type Role, rolesOf } from './roles-of'

/** Whoever signs requests with these credentials. */
export type Caller = {
  readonly credentials: Credentials
  /** Why a call is refused, in the words of AWS; null where it is allowed. */
  readonly refusalOf: (call: Call) => string | null
}

/** The callers that a door knows, by the id of their access key. */
export type Callers = (accessKeyId: string) => Caller | null

/** The owner of the account, who may do everything. */
export const accountOwner: Caller = { credentials: localCredentials, refusalOf: () => null }

/** Nobody but the owner of the account. */
export const ownerAlone: Callers = (accessKeyId) =>
  accessKeyId === localCredentials.accessKeyId ? accountOwner : null

/** Who may do what in a template as it is deployed. */
export type AccessControl = {
  readonly callers: Callers
  /** The credentials that a function gets for its role. */
  readonly credentialsOf: (functionName: string) => Credentials
  /** Whoever acts under the role with this ARN, under a name of its own. @throws when there is no such role. */
  readonly actingAs: (roleArn: string, sessionName: string) => Caller
  /** What the roles allow, in words, and the part of it that has been made use of so far. */
  readonly granted: ReadonlySet<string>
  readonly used: ReadonlySet<string>
}

const functionShape = z.object({ Role: z.string() })

const inWords = ({ action, resource, context }: Call): string =>
  JSON.stringify({
    Effect: 'Allow',
    Action: action,
    Resource: resource,
    ...(Object.keys(context).length > 0 ? { Condition: context } : {}),
  })

function complaintOf(
  session: string,
  role: Role,
  call: Call,
  { by }: Judgement & { allowed: false },
): string {
  const why =
    by === null ? `lacks the statement ${inWords(call)}` : `denies it by the statement ${JSON.stringify(by)}`
  return `${session} may not ${call.action} on ${call.resource}: its role ${role.name} ${why}`
}

/**
 * The roles of a template at work: each of its functions is a caller of its own, and every call is judged by the role that
 * the function has. `report` gets one sentence for each refusal.
 */
export function accessControl(template: Template, report: (sentence: string) => void): AccessControl {
  const roles = rolesOf(template)
  const used = new Set<string>()

  function callerFor(role: Role, session: string, credentials: Credentials): Caller {
    const user = `arn:${partitionOf(credentials.region)}:sts::${localAccount}:assumed-role/${role.name}/${session}`
    return {
      credentials,
      refusalOf(call) {
        const judgement = judge(role.statements, call)
        if (judgement.allowed) {
          for (const { words, isUsedBy } of grantsOf(role.name, judgement.by))
            if (isUsedBy(call)) used.add(words)
          return null
        }
        report(complaintOf(session, role, call, judgement))
        const why =
          judgement.by === null
            ? `because no identity-based policy allows the ${call.action} action`
            : 'with an explicit deny in an identity-based policy'
        return `User: ${user} is not authorized to perform: ${call.action} on resource: ${call.resource} ${why}`
      },
    }
  }

  const credentialsFor = (session: string): Credentials => ({
    ...localCredentials,
    accessKeyId: `${localCredentials.accessKeyId}-${session}`,
    sessionToken: `session-of-${session}`,
  })

  function actingAs(roleArn: string, session: string): Caller {
    const role = roles.find(({ arn }) => arn === roleArn)
    if (role === undefined) throw new Error(`The template has no role ${roleArn}`)
    return callerFor(role, session, credentialsFor(session))
  }

  const functions = new Map(
    template.resources('AWS::Lambda::Function').map(({ id, properties }) => {
      const name = template.nameOf(id)
      return [name, actingAs(functionShape.parse(properties).Role, name)]
    }),
  )
  const byKey = new Map([...functions.values()].map((caller) => [caller.credentials.accessKeyId, caller]))

  return {
    callers: (accessKeyId) => byKey.get(accessKeyId) ?? ownerAlone(accessKeyId),
    credentialsOf(functionName) {
      const caller = functions.get(functionName)
      if (caller === undefined) throw new Error(`The template has no function ${functionName}`)
      return caller.credentials
    },
    actingAs,
    granted: new Set(
      roles.flatMap(({ name, statements }) =>
        statements
          .filter(({ effect }) => effect === 'Allow')
          .flatMap((one) => grantsOf(name, one).map(({ words }) => words)),
      ),
    ),
    used,
  }
}
