import { Template } from '#local/gateway/template'
import { localCredentials } from '#local/secrets/local-credentials'
import { TableName } from '../dynamodb/rules-table'

type Statement = Readonly<Record<string, unknown>>

const tableArn = { 'Fn::GetAtt': ['Table', 'Arn'] }
const keyArn = { 'Fn::GetAtt': ['Key', 'Arn'] }
const inPhotos = (path: string) => ({ 'Fn::Sub': ['$', `{Photos.Arn}${path}`].join('') })
const allow = (Action: string | readonly string[], Resource: unknown, more: object = {}): Statement => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
})

/** The roles that the doors are tried with; each belongs to a function of its name. */
const roles: Readonly<Record<string, readonly Statement[]>> = {
  writer: [
    allow(['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'], tableArn),
    allow('dynamodb:DeleteItem', tableArn, {
      Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['pointer#*'] } },
    }),
    {
      ...allow(['dynamodb:UpdateItem', 'dynamodb:DeleteItem'], tableArn, {
        Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['audit#*'] } },
      }),
      Effect: 'Deny',
    },
    allow('kms:GenerateDataKey', keyArn, {
      Condition: { StringLike: { 'kms:EncryptionContext:purpose': 'data keys of *' } },
    }),
    allow(['s3:GetObject', 's3:PutObject'], inPhotos('/sent/*')),
  ],
  reader: [
    allow(['dynamodb:GetItem', 'dynamodb:Query'], tableArn),
    allow('s3:GetObject', inPhotos('/*')),
    allow('s3:ListBucket', inPhotos('')),
  ],
}

const resourcesOf = ([name, Statement]: readonly [string, readonly Statement[]]) => ({
  [`Role${name}`]: {
    Type: 'AWS::IAM::Role',
    Properties: {
      Policies: [{ PolicyName: name, PolicyDocument: { Version: '2012-10-17', Statement } }],
    },
  },
  [name]: {
    Type: 'AWS::Lambda::Function',
    Properties: { FunctionName: name, Role: { 'Fn::GetAtt': [`Role${name}`, 'Arn'] } },
  },
})

/** A template of these roles, a table, a bucket and a key. */
export const rolesTemplate = new Template(
  {
    Resources: Object.assign(
      {
        Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName } },
        Photos: { Type: 'AWS::S3::Bucket' },
        Key: { Type: 'AWS::KMS::Key' },
      },
      ...Object.entries(roles).map(resourcesOf),
    ),
  },
  { region: localCredentials.region, parameters: {}, dynamic: () => '' },
)
