/**
 * An alarm that rings once a metric of five minutes exceeds a threshold; no data is no alarm.
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
  },
})
