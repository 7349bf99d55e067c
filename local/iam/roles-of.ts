import * as z from 'zod/mini'
import type { Template } from '../gateway/template'
import { type Statement, statementsOf } from './policy'

/** A role of a template, with the statements of all its policies. */
export type Role = { readonly name: string; readonly arn: string; readonly statements: readonly Statement[] }

const properties = z.object({
  Policies: z.array(z.object({ PolicyName: z.string(), PolicyDocument: z.unknown() })),
  ManagedPolicyArns: z.optional(z.undefined()),
  PermissionsBoundary: z.optional(z.undefined()),
})

/**
 * The roles of a template.
 *
 * @throws {PlainError} when a policy has something that is not understood here.
 */
export function rolesOf(template: Template): readonly Role[] {
  return template.resources('AWS::IAM::Role').map((resource) => ({
    name: resource.id,
    arn: template.arnOf(resource.id),
    statements: properties
      .parse(resource.properties)
      .Policies.flatMap(({ PolicyName, PolicyDocument }) =>
        statementsOf(PolicyDocument, `${PolicyName} of ${resource.id}`),
      ),
  }))
}
