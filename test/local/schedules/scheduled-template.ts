import { createRequire } from 'node:module'
import * as z from 'zod/mini'
import { Template } from '#local/gateway/template'
import { inProject } from '#local/project-root'

const read: unknown = createRequire(__filename)(inProject('functions/template/schedules.cjs'))
const { Resources } = z.parse(z.object({ Resources: z.record(z.string(), z.unknown()) }), read)

const queue = { Type: 'AWS::SQS::Queue', Properties: {} }
const mapping = (queueId: string, functionName: string) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: { EventSourceArn: { 'Fn::GetAtt': [queueId, 'Arn'] }, FunctionName: functionName },
})

/** The schedules of the product between its two queues, with these resources instead of or beside them. */
export const scheduledTemplate = (more: Readonly<Record<string, unknown>> = {}): Template =>
  new Template(
    {
      Resources: {
        ...Resources,
        ScheduleRole: { Type: 'AWS::IAM::Role' },
        WorkQueue: queue,
        DeliveryQueue: queue,
        ToWork: mapping('WorkQueue', 'x-dev-work'),
        ToDeliver: mapping('DeliveryQueue', 'x-dev-deliver'),
        ...more,
      },
    },
    { region: 'cn-northwest-1', parameters: {}, dynamic: (reference) => reference },
  )
