import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { localAccount, localArn, partitionOf } from './local-arn'

const properties = z.record(z.string(), z.unknown())
const templateShape = z.object({
  Parameters: z.optional(z.record(z.string(), z.object({ Default: z.optional(z.unknown()) }))),
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.optional(properties) })),
})

/** What a template cannot say by itself: the values that the cloud fills in when it is deployed. */
export type LocalValues = {
  readonly region: string
  readonly parameters: Readonly<Record<string, string>>
  /** The value behind a dynamic reference such as `{{resolve:ssm:/liangzheng/name}}`, given without its braces. */
  dynamic(reference: string): string
}

/** A resource of a template with every reference filled in. */
export type Resource = { readonly id: string; readonly properties: Readonly<Record<string, unknown>> }

/** A packaged CloudFormation template, read as if it were deployed on this machine. */
export class Template {
  private readonly shape: z.infer<typeof templateShape>

  constructor(
    json: unknown,
    private readonly values: LocalValues,
  ) {
    this.shape = templateShape.parse(json)
  }

  static async read(file: string, values: LocalValues): Promise<Template> {
    return new Template(JSON.parse(await readFile(file, 'utf8')), values)
  }

  /** Every resource of a type, such as `AWS::DynamoDB::Table`. */
  resources(type: string): Resource[] {
    return Object.entries(this.shape.Resources)
      .filter(([, resource]) => resource.Type === type)
      .map(([id, resource]) => ({ id, properties: properties.parse(this.fill(resource.Properties ?? {})) }))
  }

  /** What `{ "Ref": id }` answers: the name of a table, bucket or function, and the id itself for what has no name. */
  nameOf(id: string): string {
    const resource = this.shape.Resources[id]
    if (resource === undefined) throw new Error(`The template has no resource ${id}`)
    const given = nameProperties.flatMap((property) => resource.Properties?.[property] ?? [])[0]
    if (given !== undefined) return String(this.fill(given))
    return resource.Type === 'AWS::S3::Bucket' ? id.toLowerCase() : id
  }

  /** Fills every reference inside a value. A function it does not know is a thrown error that names it. */
  fill(value: unknown): unknown {
    if (typeof value === 'string') return this.fillDynamic(value)
    if (Array.isArray(value)) return value.map((item) => this.fill(item))
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value)
    const [first] = entries
    if (entries.length === 1 && first !== undefined && (first[0] === 'Ref' || first[0].startsWith('Fn::'))) {
      return this.call(first[0], first[1])
    }
    return Object.fromEntries(entries.map(([name, item]) => [name, this.fill(item)]))
  }

  private call(name: string, argument: unknown): unknown {
    if (name === 'Ref') return this.ref(String(argument))
    if (name === 'Fn::GetAtt') {
      const [id = '', attribute = ''] = Array.isArray(argument)
        ? argument.map(String)
        : String(argument).split('.')
      return this.attribute(id, attribute)
    }
    if (name === 'Fn::Join') {
      const [separator, parts] = joined.parse(argument)
      return z.parse(z.array(z.unknown()), this.fill(parts)).map(String).join(separator)
    }
    if (name === 'Fn::Sub') return this.substitute(argument)
    throw new Error(`The local stack cannot read ${name} in the template`)
  }

  private substitute(argument: unknown): string {
    const [text, given] = typeof argument === 'string' ? [argument, {}] : substituted.parse(argument)
    const filled = text.replace(/\$\{([^}!]+)\}/g, (_, name: string) => {
      if (name in given) return String(this.fill(given[name]))
      const [id = '', attribute] = name.split('.')
      return attribute === undefined ? this.ref(id) : this.attribute(id, attribute)
    })
    return this.fillDynamic(filled)
  }

  private ref(id: string): string {
    const pseudo = pseudoParameters(this.values.region)[id]
    if (pseudo !== undefined) return pseudo
    const parameter = this.shape.Parameters?.[id]
    if (parameter !== undefined) return this.values.parameters[id] ?? String(parameter.Default ?? '')
    return this.nameOf(id)
  }

  private attribute(id: string, attribute: string): string {
    if (attribute === 'DomainName' || attribute === 'RegionalDomainName')
      return `${this.nameOf(id)}.localhost`
    if (attribute === 'StreamArn') return `${this.arnOf(id)}/stream/local`
    return attribute === 'Arn' ? this.arnOf(id) : `${this.arnOf(id)}/${attribute}`
  }

  /** The ARN of a resource, in the form of its service. */
  arnOf(id: string): string {
    return localArn(this.shape.Resources[id]?.Type ?? '', this.values.region, this.nameOf(id))
  }

  private fillDynamic(text: string): string {
    return text.replace(/\{\{(resolve:[^}]+)\}\}/g, (_, reference: string) => this.values.dynamic(reference))
  }
}

const joined = z.tuple([z.string(), z.unknown()])
const substituted = z.tuple([z.string(), z.record(z.string(), z.unknown())])
const nameProperties = ['TableName', 'BucketName', 'QueueName', 'FunctionName', 'RoleName', 'LogGroupName']

function pseudoParameters(region: string): Readonly<Record<string, string>> {
  return {
    'AWS::Region': region,
    'AWS::Partition': partitionOf(region),
    'AWS::URLSuffix': partitionOf(region) === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com',
    'AWS::AccountId': localAccount,
    'AWS::StackName': 'liangzheng-local',
    'AWS::StackId': 'liangzheng-local',
  }
}
