import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { localParameters } from '#local/build/local-parameters'
import { inProject } from '#local/project-root'

const json = z.record(z.string(), z.unknown())
const httpApiEvent = z.union([
  z.literal('*'),
  z.object({
    method: z.string(),
    path: z.string(),
    authorizer: z.optional(z.object({ name: z.string() })),
  }),
])
// What comes in by another door than the gateway has no route.
const routes = z.pipe(
  z.pipe(
    z.array(json),
    z.transform((events: Record<string, unknown>[]) => events.filter((event) => 'httpApi' in event)),
  ),
  z.array(z.object({ httpApi: httpApiEvent })),
)
const service = z.object({
  functions: z.record(z.string(), z.object({ role: z.string(), events: routes })),
  provider: z.object({
    httpApi: z.object({ authorizers: z.record(z.string(), json) }),
    environment: z.record(z.string(), z.unknown()),
  }),
  resources: z.object({
    Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.optional(json) })),
  }),
})

export type Service = z.infer<typeof service>

// Resolving takes a second; the same sources give the same answer.
function printed(): string {
  const parts = readdirSync(inProject('functions/template')).map((name) => `functions/template/${name}`)
  const hash = createHash('sha256')
  for (const part of ['serverless.yml', ...parts.sort()]) hash.update(readFileSync(inProject(part)))
  const file = join(tmpdir(), `liangzheng-service-${hash.digest('hex').slice(0, 16)}.json`)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const program = inProject('node_modules/serverless/bin/serverless.js')
  const ran = spawnSync(process.execPath, [program, 'print', '--format', 'json', ...localParameters], {
    cwd: inProject(),
    env: { ...process.env, SLS_TELEMETRY_DISABLED: '1', SLS_NOTIFICATIONS_MODE: 'off' },
    encoding: 'utf8',
  })
  if (ran.status !== 0) throw new Error(`serverless.yml cannot be read: ${ran.stderr}`)
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, ran.stdout)
  renameSync(draft, file)
  return ran.stdout
}

/** serverless.yml with its variables filled in. */
export const readService = (): Service => service.parse(JSON.parse(printed()))
