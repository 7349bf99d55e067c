/** The filed host name in front of API and app, where one is given: a regional domain of API Gateway and its mapping. */
module.exports = async ({ resolveVariable }) => {
  const { domain, certificate } = await resolveVariable('self:custom.parameters')
  if (domain === '') return {}
  return {
    Resources: {
      WebAddress: {
        Type: 'AWS::ApiGatewayV2::DomainName',
        Properties: {
          DomainName: domain,
          DomainNameConfigurations: [
            { CertificateArn: certificate, EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' },
          ],
        },
      },
      WebAddressMapping: {
        Type: 'AWS::ApiGatewayV2::ApiMapping',
        Properties: {
          ApiId: { Ref: 'HttpApi' },
          DomainName: { Ref: 'WebAddress' },
          Stage: { Ref: 'HttpApiStage' },
        },
      },
    },
    Outputs: {
      // The CNAME of the host name in DNS.
      WebAddressTarget: { Value: { 'Fn::GetAtt': ['WebAddress', 'RegionalDomainName'] } },
    },
  }
}
