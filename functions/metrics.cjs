/**
 * Metrics from the log lines of timed work: how many merchants fared how, and how late the oldest of them was. An alarm says
 * when reminders lag behind by half an hour, or when anything failed.
 */
const namespace = 'Liangzheng'
const outcomes = [
  'sent',
  'unknown',
  'no_consent',
  'inbox_only',
  'unreachable',
  'refused',
  'held',
  'failed',
  'settled',
]

const filter = (pattern, name, value) => ({
  Type: 'AWS::Logs::MetricFilter',
  Properties: {
    LogGroupName: { Ref: 'WorkLogGroup' },
    FilterPattern: pattern,
    MetricTransformations: [{ MetricNamespace: namespace, MetricName: name, MetricValue: value }],
  },
})

const alarm = (name, description, statistic, threshold) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    AlarmDescription: description,
    Namespace: namespace,
    MetricName: name,
    Statistic: statistic,
    Period: 300,
    EvaluationPeriods: 1,
    Threshold: threshold,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
  },
})

const named = outcomes.map((outcome) => {
  const name = outcome
    .split('_')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('')
  return [`Metric${name}`, filter(`{ $.outcomes.${outcome} = * }`, `Work${name}`, `$.outcomes.${outcome}`)]
})

module.exports = {
  Resources: {
    ...Object.fromEntries(named),
    MetricBacklog: filter('{ $.backlogSeconds = * }', 'WorkBacklogSeconds', '$.backlogSeconds'),
    BacklogAlarm: alarm('WorkBacklogSeconds', 'Timed work lags behind by half an hour', 'Maximum', 1800),
    FailedMerchantAlarm: alarm('WorkFailed', 'A merchant could not be worked on and was parked', 'Sum', 0),
    RefusedAlarm: alarm('WorkRefused', 'WeChat refuses messages for a fault of ours', 'Sum', 0),
  },
}
