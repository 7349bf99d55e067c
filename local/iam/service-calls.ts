import * as z from 'zod/mini'
import type { Template } from '../gateway/template'
import { PlainError } from '../process/plain-error'
import type { AccessControl } from './callers'
import type { Call } from './judge'

/** A call that AWS makes by itself, under a role of the template. */
type ServiceCall = Call & { readonly role: string; readonly service: string }

const functionShape = z.object({ Role: z.string() })
const mappingShape = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  DestinationConfig: z.optional(z.object({ OnFailure: z.object({ Destination: z.string() }) })),
})
const scheduleShape = z.object({ Target: z.object({ Arn: z.string(), RoleArn: z.string() }) })

const polls = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']
const follows = ['GetRecords', 'GetShardIterator', 'DescribeStream', 'ListStreams'].map(
  (name) => `dynamodb:${name}`,
)

const on = (role: string, service: string, resource: string, actions: readonly string[]) =>
  actions.map((action): ServiceCall => ({ role, service, action, resource, context: {} }))

/** What Lambda does with the role of a function: it writes the log, and reads the queue or stream that feeds it. */
function callsOfLambda(template: Template): readonly ServiceCall[] {
  const functions = template.resources('AWS::Lambda::Function').map(({ id, properties }) => ({
    arn: template.arnOf(id),
    name: template.nameOf(id),
    role: functionShape.parse(properties).Role,
  }))
  const roleOf = (functionArn: string): string => {
    const found = functions.find(({ arn }) => arn === functionArn)
    if (found === undefined) throw new Error(`The template has no function ${functionArn}`)
    return found.role
  }
  const groups = template
    .resources('AWS::Logs::LogGroup')
    .map(({ id }) => ({ name: template.nameOf(id), arn: template.arnOf(id) }))
  const logs = functions.flatMap(({ name, role }) =>
    groups
      .filter((group) => group.name === `/aws/lambda/${name}`)
      .flatMap(({ arn }) => [
        ...on(role, 'Lambda', arn, ['logs:CreateLogStream']),
        ...on(role, 'Lambda', `${arn}:log-stream:local`, ['logs:PutLogEvents']),
      ]),
  )
  const sources = template.resources('AWS::Lambda::EventSourceMapping').flatMap(({ properties }) => {
    const { EventSourceArn, FunctionName, DestinationConfig } = mappingShape.parse(properties)
    const role = roleOf(FunctionName)
    const failed = DestinationConfig === undefined ? [] : [DestinationConfig.OnFailure.Destination]
    return [
      ...on(role, 'Lambda', EventSourceArn, EventSourceArn.includes(':sqs:') ? polls : follows),
      ...failed.flatMap((queue) => on(role, 'Lambda', queue, ['sqs:SendMessage'])),
    ]
  })
  return [...logs, ...sources]
}

const callsOfScheduler = (template: Template): readonly ServiceCall[] =>
  template.resources('AWS::Scheduler::Schedule').flatMap(({ properties }) => {
    const { Arn, RoleArn } = scheduleShape.parse(properties).Target
    return on(RoleArn, 'Scheduler', Arn, ['sqs:SendMessage'])
  })

/**
 * Judges what AWS does by itself under the roles of a template, once: it refuses an event source mapping whose role may not
 * read the source, and a schedule whose role may not send.
 *
 * @throws {PlainError} for the first call that a role does not allow.
 */
export function requireServiceCalls(template: Template, access: AccessControl): void {
  for (const { role, service, ...call } of [...callsOfLambda(template), ...callsOfScheduler(template)]) {
    const refusal = access.actingAs(role, service).refusalOf(call)
    if (refusal !== null) throw new PlainError(`AWS would not take the template. ${refusal}`)
  }
}
