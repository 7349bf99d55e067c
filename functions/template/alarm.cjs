/**
 * A CloudWatch alarm on a metric, measured over five minutes: it rings above `threshold`, and tells the topic of alarms so;
 * missing data does not ring it.
 *
 * @param {{ Namespace: string, MetricName: string, Dimensions?: object[] }} metric
 * @param {'Sum' | 'Maximum'} statistic
 */
module.exports = (description, metric, statistic, threshold) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    AlarmDescription: description,
    ...metric,
    Statistic: statistic,
    Period: 300,
    EvaluationPeriods: 1,
    Threshold: threshold,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
    AlarmActions: [{ Ref: 'AlarmTopic' }],
  },
})
