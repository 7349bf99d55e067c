import { Template } from '#local/gateway/template'
import { packagedTemplate } from './packaged-template'

const values = { region: 'r', parameters: {}, dynamic: () => '' }

describe('a packaged template', () => {
  it('has every reference filled in', () => {
    const [shop] = packagedTemplate.resources('AWS::Lambda::Function')
    expect(shop?.properties.Environment).toEqual({
      Variables: {
        TABLE: 'Records',
        BUCKET: 'photos',
        ARN: 'arn:aws-cn:photos/Other',
        SECRET: '<resolve:secretsmanager:x/dev:SecretString:digest>',
      },
    })
  })

  it('names what it cannot read instead of guessing', () => {
    const template = new Template(
      { Resources: { A: { Type: 'T', Properties: { x: { 'Fn::ImportValue': 'y' } } } } },
      values,
    )
    expect(() => template.resources('T')).toThrow('Fn::ImportValue')
  })

  it('names a missing resource', () => {
    const template = new Template(
      { Resources: { A: { Type: 'T', Properties: { x: { Ref: 'B' } } } } },
      values,
    )
    expect(() => template.resources('T')).toThrow('no resource B')
  })
})
