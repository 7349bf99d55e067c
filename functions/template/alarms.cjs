const alarm = require('./alarm.cjs')

/** Alarms on metrics that AWS itself records: messages in dead-letter queues, and the lag of the outbox. */
const waitingIn = (queue) => ({
  Namespace: 'AWS/SQS',
  MetricName: 'ApproximateNumberOfMessagesVisible',
  Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [queue, 'QueueName'] } }],
})

const ageOf = (lambda) => ({
  Namespace: 'AWS/Lambda',
  MetricName: 'IteratorAge',
  Dimensions: [{ Name: 'FunctionName', Value: { Ref: lambda } }],
})

module.exports = {
  Resources: {
    FailedWorkAlarm: alarm(
      'An order of the schedule failed five times',
      waitingIn('FailedWork'),
      'Maximum',
      0,
    ),
    FailedChangesAlarm: alarm(
      'A change of a merchant could not be told',
      waitingIn('FailedChanges'),
      'Maximum',
      0,
    ),
    UnreadPhotosAlarm: alarm(
      'A photo could not be read three times',
      waitingIn('UnreadPhotos'),
      'Maximum',
      0,
    ),
    OutboxLagAlarm: alarm(
      'Changes are told more than ten minutes late',
      ageOf('OutboxLambdaFunction'),
      'Maximum',
      600_000,
    ),
  },
}
