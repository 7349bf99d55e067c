import type * as z from 'zod/mini'
import { type Finding, type ShapeFaultCode, shapeFaultCodes } from '#shared/contract/fault'

const isShapeCode = (text: string): text is ShapeFaultCode => shapeFaultCodes.some((code) => code === text)

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.entries(value).find(([key]) => key === String(part))?.[1]
  }
  return value
}

function codeOf(issue: z.core.$ZodIssue, input: unknown): ShapeFaultCode {
  if (isShapeCode(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(input, issue.path) === undefined ? 'required' : 'type_invalid'
    case 'invalid_value':
    case 'invalid_union':
      return valueAt(input, issue.path) === undefined ? 'required' : 'value_not_allowed'
    case 'too_big':
      return 'too_large'
    case 'too_small':
      return 'too_small'
    default:
      return 'format_invalid'
  }
}

/** The faults in the shape of `input`, by JSON pointer, from the issues that the schema found. */
export function shapeFindings(issues: readonly z.core.$ZodIssue[], input: unknown): readonly Finding[] {
  const findings = issues.flatMap((issue): Finding[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          code: 'unrecognized_keys',
          path: pointer([...issue.path, key]),
          level: 'reject',
        }))
      : [{ code: codeOf(issue, input), path: pointer(issue.path), level: 'reject' }],
  )
  // The schema also measures a value of the wrong type: a text in the place of a list is not reported as too long as well.
  const mistyped = findings.filter(({ code }) => code === 'type_invalid').map(({ path }) => path)
  return findings.filter(({ code, path }) => code === 'type_invalid' || !mistyped.includes(path))
}
