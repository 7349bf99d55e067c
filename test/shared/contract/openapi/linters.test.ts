import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Ruleset, Spectral } from '@stoplight/spectral-core'
import { oas } from '@stoplight/spectral-rulesets'
import { inProject } from '#local/project-root'

/** Redocly's recommended rules, and those beyond them that help who reads or generates from the document. */
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

/** What Spectral's recommended rules say and we let be, each with the reason. */
const waived = [
  'info-contact #/info', // There is no public address yet that answers questions about the API.
]

async function foundByRedocly(source: string): Promise<string[]> {
  const config = await createConfig({ ...rules, extends: [...rules.extends] })
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config })
  return problems.map(
    ({ ruleId, severity, location }) => `${severity} ${ruleId} ${location[0]?.pointer ?? 'somewhere'}`,
  )
}

async function foundBySpectral(source: string): Promise<string[]> {
  const spectral = new Spectral()
  spectral.setRuleset(new Ruleset({ extends: [[oas, 'recommended']] }))
  const problems = await spectral.run(source)
  return problems.map(({ code, path }) => `${code} #/${path.join('/')}`)
}

const committed = readFileSync(inProject('shared/contract/openapi.json'), 'utf8')
/** The description of one operation, which has lost its name, and whose path parameter has another. */
function broken(): string {
  const api = JSON.parse(committed)
  const path = '/v1/merchants/{id}/documents/{documentId}'
  return JSON.stringify({ ...api, webhooks: {}, paths: { [path]: api.paths[path] } })
    .replace(/"operationId":"[^"]*",/, '')
    .replace('"name":"documentId",', '"name":"photo",')
}

it('Redocly finds no fault with the committed description of the API', async () => {
  expect(await foundByRedocly(committed)).toEqual([])
})

it('Spectral finds no fault but those waived here', async () => {
  expect(await foundBySpectral(committed)).toEqual(waived)
})

it('Redocly and Spectral find an operation that has lost its name and its parameter', async () => {
  expect(await foundByRedocly(broken())).toEqual(
    expect.arrayContaining([
      expect.stringContaining('error operation-operationId '),
      expect.stringContaining('error path-parameters-defined '),
    ]),
  )
  expect(await foundBySpectral(broken())).toEqual(
    expect.arrayContaining([
      expect.stringContaining('operation-operationId '),
      expect.stringContaining('path-params '),
    ]),
  )
})
