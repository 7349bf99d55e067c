import { createRequire } from 'node:module'
import * as z from 'zod/mini'
import { orderedWorks, outcomeWords, shardsOf, type Work } from '#functions/jobs/works'
import { inProject } from '#local/project-root'

const template = <Properties extends z.ZodMiniType>(file: string, type: string, properties: Properties) => {
  const read: unknown = createRequire(__filename)(inProject(file))
  const { Resources } = z.parse(
    z.object({ Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.unknown() })) }),
    read,
  )
  return Object.entries(Resources).flatMap(([id, resource]) =>
    resource.Type === type ? [{ id, properties: z.parse(properties, resource.Properties) }] : [],
  )
}

const order = z.object({ work: z.string(), shard: z.number() })
const queueOf = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) })
const orders = template(
  'functions/template/schedules.cjs',
  'AWS::Scheduler::Schedule',
  z.object({ Target: z.object({ Arn: queueOf, Input: z.string() }) }),
).map(({ properties: { Target } }) => ({
  ...order.parse(JSON.parse(Target.Input)),
  queue: Target.Arn['Fn::GetAtt'][0],
}))

const shardsOrdered = (work: string): readonly number[] =>
  orders
    .filter((one) => one.work === work)
    .map(({ shard }) => shard)
    .sort((left, right) => left - right)

describe('the schedules', () => {
  it('order no work that no function serves', () => {
    const served: readonly string[] = orderedWorks
    const unserved = new Set(orders.map(({ work }) => work).filter((work) => !served.includes(work)))
    expect([...unserved].map((work) => `The schedules order ${work}, which nobody serves`)).toEqual([])
  })

  it('order every work that a function serves', () => {
    const idle = orderedWorks.filter((work) => shardsOrdered(work).length === 0)
    expect(idle.map((work) => `No schedule orders ${work}`)).toEqual([])
  })

  it('order every shard of a work once, and no other', () => {
    const wrong = orderedWorks.flatMap((work) => {
      const shards = shardsOrdered(work)
      const isRight = shards.length === shardsOf[work] && shards.every((shard, at) => shard === at)
      return shards.length === 0 || isRight
        ? []
        : [`The schedules order the shards ${shards.join(' ')} of ${work}, which has ${shardsOf[work]}`]
    })
    expect(wrong).toEqual([])
  })
})

/** The works whose lines stand in a log group: those of its queue, and what comes by another way. */
const worksIn: Readonly<Record<string, readonly string[]>> = {
  WorkLogGroup: orders.filter(({ queue }) => queue === 'WorkQueue').map(({ work }) => work),
  DeliverLogGroup: orders.filter(({ queue }) => queue === 'DeliveryQueue').map(({ work }) => work),
  OutboxLogGroup: ['outbox'],
}
const isWork = (work: string): work is Work => work in outcomeWords

const filters = template(
  'functions/template/metrics.cjs',
  'AWS::Logs::MetricFilter',
  z.object({
    LogGroupName: z.object({ Ref: z.string() }),
    FilterPattern: z.string(),
    MetricTransformations: z.array(z.object({ MetricName: z.string(), MetricValue: z.string() })),
  }),
)

describe('the metrics', () => {
  it('count no outcome that no job emits', () => {
    const silent = filters.flatMap(({ id, properties: { LogGroupName, FilterPattern } }) => {
      const outcome = /^\{ \$\.outcomes\.(\w+) = \* \}$/.exec(FilterPattern)?.[1]
      const works = (worksIn[LogGroupName.Ref] ?? []).filter(isWork)
      const words: readonly string[] = works.flatMap((work) => outcomeWords[work])
      return outcome === undefined || words.includes(outcome)
        ? []
        : [`${id} counts ${outcome}, which nothing that logs to ${LogGroupName.Ref} emits`]
    })
    expect(silent).toEqual([])
  })

  it('are made of an outcome, of how late the work is, or of a refusal that is a fault of ours', () => {
    for (const { properties } of filters)
      expect(properties.FilterPattern).toMatch(
        /^\{ \$\.((outcomes\.\w+|backlogSeconds) = \*|code = "login_unavailable") \}$/,
      )
  })

  it('are the ones that the alarms watch', () => {
    const metrics = filters.flatMap(({ properties }) =>
      properties.MetricTransformations.map(({ MetricName }) => MetricName),
    )
    const alarms = template(
      'functions/template/metrics.cjs',
      'AWS::CloudWatch::Alarm',
      z.object({ MetricName: z.string() }),
    )
    const blind = alarms.filter(({ properties }) => !metrics.includes(properties.MetricName))
    expect(
      blind.map(({ id, properties }) => `${id} looks at ${properties.MetricName}, which is not made`),
    ).toEqual([])
  })
})
