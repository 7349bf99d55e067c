import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { inProject } from '#local/project-root'

/** The linter's recommended rules, and those beyond them that help who reads or generates from the document. */
const rules = {
  extends: ['recommended'],
  rules: {
    'tag-description': 'error',
    'operation-operationId': 'error',
    'operation-singular-tag': 'error',
    'operation-tag-defined': 'error',
    'parameter-description': 'error',
    'no-invalid-media-type-examples': 'error',
    'no-unused-components': 'error',
  },
} as const

const found = async (source: string): Promise<string[]> => {
  const config = await createConfig({ ...rules, extends: [...rules.extends] })
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config })
  return problems.map(
    ({ ruleId, severity, location }) => `${severity} ${ruleId} ${location[0]?.pointer ?? 'somewhere'}`,
  )
}

const committed = readFileSync(inProject('shared/contract/openapi.json'), 'utf8')

it('the committed description of the API has no errors; only what takes no input and no login is never refused', async () => {
  expect(await found(committed)).toEqual([
    'warn operation-4xx-response #/paths/~1openapi.json/get/responses',
    'warn operation-4xx-response #/paths/~1docs/get/responses',
  ])
})

it('a description with an operation that has lost its name and its parameter is found', async () => {
  const broken = committed
    .replace('"operationId": "getMerchant",', '')
    .replace('"name": "documentId",', '"name": "photo",')
  expect(await found(broken)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('error operation-operationId '),
      expect.stringContaining('error path-parameters-defined '),
    ]),
  )
})
