/** The account that resources of this machine are said to be in. */
export const localAccount = '000000000000'

/** The partition of AWS that a region is in. */
export const partitionOf = (region: string): string => (region.startsWith('cn-') ? 'aws-cn' : 'aws')

/** What stands between the partition and the name in the ARN of each kind of resource. */
const services: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'dynamodb:{region}:{account}:table/',
  'AWS::IAM::Role': 'iam::{account}:role/',
  'AWS::KMS::Key': 'kms:{region}:{account}:key/',
  'AWS::Lambda::Function': 'lambda:{region}:{account}:function:',
  'AWS::Logs::LogGroup': 'logs:{region}:{account}:log-group:',
  'AWS::S3::Bucket': 's3:::',
  'AWS::SQS::Queue': 'sqs:{region}:{account}:',
}

/** The ARN on this machine of a resource of a CloudFormation type, by its name. */
export function localArn(type: string, region: string, name: string): string {
  const service = services[type] ?? 'local:{region}:{account}:'
  return `arn:${partitionOf(region)}:${service.replace('{region}', region).replace('{account}', localAccount)}${name}`
}
