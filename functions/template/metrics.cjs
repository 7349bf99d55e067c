const alarmOf = require('./alarm.cjs')

/**
 * Metrics from the log lines of requests (logins that WeChat refuses us) and of timed work: merchants by outcome, and how
 * late the oldest of them was. Alarms ring when reminders lag by half an hour, and when anything failed.
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

const deliveries = ['delivered', 'delivery_failed', 'gave_up', 'receiver_ended', 'failed']

const filter = (pattern, name, value, group = 'WorkLogGroup') => ({
  Type: 'AWS::Logs::MetricFilter',
  Properties: {
    LogGroupName: { Ref: group },
    FilterPattern: pattern,
    MetricTransformations: [{ MetricNamespace: namespace, MetricName: name, MetricValue: value }],
  },
})

const alarm = (name, description, statistic, threshold) =>
  alarmOf(description, { Namespace: namespace, MetricName: name }, statistic, threshold)

const pascal = (outcome) =>
  outcome
    .split('_')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('')

const counted = (outcome, kind, group) => [
  `Metric${kind === 'Work' ? '' : kind}${pascal(outcome)}`,
  filter(`{ $.outcomes.${outcome} = * }`, `${kind}${pascal(outcome)}`, `$.outcomes.${outcome}`, group),
]

const named = [
  ...outcomes.map((outcome) => counted(outcome, 'Work', 'WorkLogGroup')),
  ...deliveries.map((outcome) => counted(outcome, 'Delivery', 'DeliverLogGroup')),
  counted('failed', 'Outbox', 'OutboxLogGroup'),
]

module.exports = {
  Resources: {
    ...Object.fromEntries(named),
    MetricLoginUnavailable: filter(
      '{ $.code = "login_unavailable" }',
      'LoginUnavailable',
      '1',
      'SellerLogGroup',
    ),
    LoginUnavailableAlarm: alarm(
      'LoginUnavailable',
      'WeChat refuses logins for a fault of ours: appid, AppSecret or address; nobody can log in',
      'Sum',
      0,
    ),
    MetricBacklog: filter('{ $.backlogSeconds = * }', 'WorkBacklogSeconds', '$.backlogSeconds'),
    BacklogAlarm: alarm('WorkBacklogSeconds', 'Timed work lags behind by half an hour', 'Maximum', 1800),
    FailedMerchantAlarm: alarm('WorkFailed', 'A merchant could not be worked on and was parked', 'Sum', 0),
    UndeliveredAlarm: alarm('DeliveryGaveUp', 'A receiver did not take an event in three days', 'Sum', 0),
    EndedReceiverAlarm: alarm(
      'DeliveryReceiverEnded',
      'A receiver answered 410 and is sent nothing more',
      'Sum',
      0,
    ),
    FailedDeliveryAlarm: alarm('DeliveryFailed', 'Events could not be sent for a fault of ours', 'Sum', 0),
    FailedOutboxAlarm: alarm('OutboxFailed', 'A change could not be told', 'Sum', 0),
    RefusedAlarm: alarm('WorkRefused', 'WeChat refuses messages for a fault of ours', 'Sum', 0),
  },
}
