import { Template } from '#local/gateway/template'

const integration = (functionId: string) => ({
  Type: 'AWS::ApiGatewayV2::Integration',
  Properties: { IntegrationUri: { 'Fn::GetAtt': [functionId, 'Arn'] }, PayloadFormatVersion: '2.0' },
})

const route = (RouteKey: string, integrationId: string, rest: object = {}) => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: {
    RouteKey,
    Target: { 'Fn::Join': ['/', ['integrations', { Ref: integrationId }]] },
    ...rest,
  },
})

const jwt = (scopes?: string[]) => ({
  AuthorizationType: 'JWT',
  AuthorizerId: { Ref: 'StaffAuthorizer' },
  ...(scopes ? { AuthorizationScopes: scopes } : {}),
})

/** A small template in the form that the packager writes. */
export const packagedTemplate = new Template(
  {
    Parameters: { Issuer: { Type: 'String', Default: 'https://default.example' } },
    Resources: {
      Records: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: ['pk', 'sk', 'city'].map((AttributeName) => ({
            AttributeName,
            AttributeType: 'S',
          })),
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'sk', KeyType: 'RANGE' },
          ],
          GlobalSecondaryIndexes: [
            {
              IndexName: 'by-city',
              KeySchema: [{ AttributeName: 'city', KeyType: 'HASH' }],
              Projection: { ProjectionType: 'KEYS_ONLY' },
            },
          ],
          TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
        },
      },
      Photos: { Type: 'AWS::S3::Bucket' },
      Shop: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          FunctionName: 'x-dev-shop',
          Environment: {
            Variables: {
              TABLE: { Ref: 'Records' },
              BUCKET: { Ref: 'Photos' },
              ARN: { 'Fn::Sub': ['arn:', '{AWS::Partition}:', '{Photos}/', '{Other}'].join('$') },
              SECRET: '{{resolve:secretsmanager:x/dev:SecretString:digest}}',
            },
          },
        },
      },
      Desk: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'x-dev-desk' } },
      ToShop: integration('Shop'),
      ToDesk: integration('Desk'),
      StaffAuthorizer: {
        Type: 'AWS::ApiGatewayV2::Authorizer',
        Properties: {
          AuthorizerType: 'JWT',
          JwtConfiguration: { Issuer: { Ref: 'Issuer' }, Audience: ['staff'] },
        },
      },
      Default: route('$default', 'ToShop'),
      Things: route('GET /things/{id}', 'ToShop'),
      Special: route('GET /things/special', 'ToShop'),
      Echo: route('ANY /echo/{rest+}', 'ToShop'),
      Post: route('POST /echo/{rest+}', 'ToShop'),
      Staff: route('GET /staff', 'ToDesk', jwt()),
      Scoped: route('GET /staff/scoped', 'ToDesk', jwt(['supervisor'])),
      Other: { Type: 'AWS::SNS::Topic' },
    },
  },
  {
    region: 'cn-northwest-1',
    parameters: { Issuer: 'https://staff.example' },
    dynamic: (reference) => `<${reference}>`,
  },
)
