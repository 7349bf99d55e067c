/**
 * One timed order a shard and kind of work, straight into the work queue: every five minutes from 09:00 to 20:00 in
 * Shanghai for reminders, and every hour for what the clock has decided.
 */
const shards = 16
const hours = { remind: 'cron(0/5 9-19 * * ? *)', settle: 'cron(10 * * * ? *)' }

const schedule = (work, shard) => ({
  Type: 'AWS::Scheduler::Schedule',
  Properties: {
    Description: `Order shard ${shard} to ${work}`,
    ScheduleExpression: hours[work],
    ScheduleExpressionTimezone: 'Asia/Shanghai',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: {
      Arn: { 'Fn::GetAtt': ['WorkQueue', 'Arn'] },
      RoleArn: { 'Fn::GetAtt': ['ScheduleRole', 'Arn'] },
      Input: JSON.stringify({ v: 1, work, shard, scheduledAt: '<aws.scheduler.scheduled-time>' }),
      RetryPolicy: { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 10 },
    },
  },
})

const named = Object.keys(hours).flatMap((work) =>
  Array.from({ length: shards }, (_, shard) => [
    `Order${work[0].toUpperCase()}${work.slice(1)}${shard}`,
    schedule(work, shard),
  ]),
)

module.exports = { Resources: Object.fromEntries(named) }
