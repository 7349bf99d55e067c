/**
 * One timed order for each shard and kind of work, sent straight into its queue: every five minutes from 09:00 to 20:00 in
 * Shanghai for reminders; once a night for left-over photos and erasures; every hour for changes by the clock and their
 * events (days end on the hour); every minute for deliveries to receivers and exports of staff.
 */
const works = {
  remind: { queue: 'WorkQueue', shards: 16, hours: 'cron(0/5 9-19 * * ? *)' },
  settle: { queue: 'WorkQueue', shards: 16, hours: 'cron(10 * * * ? *)' },
  announce: { queue: 'WorkQueue', shards: 16, hours: 'cron(2 * * * ? *)' },
  erase: { queue: 'WorkQueue', shards: 16, hours: 'cron(20 4 * * ? *)' },
  export: { queue: 'WorkQueue', shards: 1, hours: 'cron(* * * * ? *)' },
  clean: { queue: 'WorkQueue', shards: 16, hours: 'cron(40 3 * * ? *)' },
  deliver: { queue: 'DeliveryQueue', shards: 4, hours: 'cron(* * * * ? *)' },
}

const schedule = (work, shard) => ({
  Type: 'AWS::Scheduler::Schedule',
  Properties: {
    Description: `Order shard ${shard} to ${work}`,
    ScheduleExpression: works[work].hours,
    ScheduleExpressionTimezone: 'Asia/Shanghai',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: {
      Arn: { 'Fn::GetAtt': [works[work].queue, 'Arn'] },
      RoleArn: { 'Fn::GetAtt': ['ScheduleRole', 'Arn'] },
      Input: JSON.stringify({ v: 1, work, shard, scheduledAt: '<aws.scheduler.scheduled-time>' }),
      RetryPolicy: { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 10 },
    },
  },
})

const named = Object.entries(works).flatMap(([work, { shards }]) =>
  Array.from({ length: shards }, (_, shard) => [
    `Order${work[0].toUpperCase()}${work.slice(1)}${shard}`,
    schedule(work, shard),
  ]),
)

module.exports = { Resources: Object.fromEntries(named) }
