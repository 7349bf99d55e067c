import * as z from 'zod/mini'
import { zipArchive } from '#functions/archive/zip-archive'
import { serve } from '#functions/http/serve'
import { serveApp } from '#functions/http/serve-app'
import { publicOperations } from '#functions/operations/public/public-operations'
import { sellerOperations } from '#functions/operations/seller/seller-operations'
import { staffOperations } from '#functions/operations/staff/staff-operations'
import { uploadOperations } from '#functions/operations/upload/upload-operations'
import type { Operations } from '#functions/ports/handler'
import type { LicenceReader } from '#functions/ports/licence-reader'
import type { Log } from '#functions/ports/log'
import type { ReadingWorld } from '#functions/ports/reading-world'
import type { World } from '#functions/ports/world'
import type { Environment } from '#functions/settings'
import { clock } from '#functions/system/clock'
import { filesIn } from '#functions/system/files'
import { closedVault } from '#functions/vault/closed-vault'
import { type OpenVault, openVault } from '#functions/vault/open-vault'
import { wire, wireReading } from '#functions/wiring'
import { type ArtifactSettings, artifactFunctions } from '../artifact/artifact-functions'
import type { Artifact } from '../artifact/artifact-process'
import { functionsFolder, h5Path, zipOf } from '../build/build-steps'
import type { BusinessClock } from '../door/clock'
import { inProject } from '../project-root'
import type { Credentials } from '../secrets/local-credentials'
import type { Invoke } from './gateway'
import type { Template } from './template'

type Group = {
  readonly operations: Operations
  readonly vault: OpenVault
}

/** What functions/lambda puts together for the cloud, function by function. */
const groups: Readonly<Record<string, Group>> = {
  seller: { operations: sellerOperations, vault: closedVault },
  upload: { operations: uploadOperations, vault: openVault },
  staff: { operations: staffOperations, vault: openVault },
  public: { operations: publicOperations, vault: closedVault },
}

/** The functions that no route leads to: queues and the table's stream do. */
const workers = ['work', 'outbox', 'deliver', 'reading'] as const
type Worker = (typeof workers)[number]

/** A function of the template: its name there, the last word of it, and its properties. */
type LocalFunction = {
  readonly name: string
  readonly short: string
  readonly properties: Readonly<Record<string, unknown>>
}

const variables = z.optional(z.object({ Variables: z.record(z.string(), z.string()) }))

/** The settings that differ on this machine, and the log if it is to go elsewhere. */
export type LocalSettings = {
  readonly environment: Readonly<Record<string, string>>
  readonly clock: BusinessClock
  /** The credentials of the role of a function. */
  readonly credentialsOf: (functionName: string) => Credentials
  readonly log?: Log
  /** How the zips of the functions behind the gateway run; without it their sources run in this process. */
  readonly artifacts?: ArtifactSettings
}

/** The functions behind the gateway, and the worlds of those behind queues and the stream. */
export type LocalFunctions = {
  readonly invoke: Invoke
  readonly worlds: Readonly<Record<Exclude<Worker, 'reading'>, World>>
  /** The world of the function that reads papers, with this reader in it. */
  readonly readingWith: (reader: LicenceReader) => ReadingWorld
  readonly stop: () => Promise<void>
}

/**
 * Runs the functions of the template inside this process, each with the environment that the template gives it. Of the
 * world they act in, only the clock is ours. Zips run in processes of their own, by the clock of the machine.
 */
export function localFunctions(template: Template, local: LocalSettings): LocalFunctions {
  const business = clock(() => local.clock.now())
  const environmentOf = ({ name, properties }: LocalFunction): Environment => {
    const { accessKeyId, secretAccessKey, sessionToken } = local.credentialsOf(name)
    return {
      ...variables.parse(properties.Environment)?.Variables,
      ...local.environment,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
    }
  }
  const open = (of: LocalFunction, vault: OpenVault): World => {
    const wired = wire(environmentOf(of), vault, business)
    return { ...wired, files: filesIn(inProject(functionsFolder, 'public')), log: local.log ?? wired.log }
  }
  const functions = template.resources('AWS::Lambda::Function').map(({ id, properties }): LocalFunction => {
    const name = template.nameOf(id)
    return { name, short: name.split('-').at(-1) ?? '', properties }
  })
  const handlersHere = () =>
    new Map(
      functions
        .filter(({ short }) => workers.every((worker) => worker !== short))
        .map((each) => {
          if (each.short === 'app') return [each.name, serveApp(inProject(h5Path))]
          const group = groups[each.short]
          if (group === undefined)
            throw new Error(`No group of operations belongs to the function ${each.name}`)
          const world = open(each, group.vault)
          return [each.name, serve(group.operations, () => world)]
        }),
    )
  const workerNamed = (worker: Worker): LocalFunction => {
    const found = functions.find(({ short }) => short === worker)
    if (found === undefined) throw new Error(`The template has no function ${worker}`)
    return found
  }
  const worldOf = (worker: Worker, vault: OpenVault = closedVault): World => open(workerNamed(worker), vault)
  function here(): Pick<LocalFunctions, 'invoke' | 'stop'> {
    const handlers = handlersHere()
    return {
      invoke(functionName, event) {
        const handler = handlers.get(functionName)
        if (handler === undefined) throw new Error(`There is no function ${functionName}`)
        return handler(event)
      },
      stop: async () => undefined,
    }
  }
  function packed(settings: ArtifactSettings): Pick<LocalFunctions, 'invoke' | 'stop'> {
    const artifactOf = (name: string): Artifact => {
      const found = functions.find((one) => one.name === name)
      if (found === undefined) throw new Error(`There is no function ${name}`)
      return { zip: inProject(zipOf(found.short)), environment: environmentOf(found) }
    }
    return artifactFunctions(artifactOf, settings, local.log === undefined ? 'inherit' : 'ignore')
  }
  return {
    worlds: {
      work: { ...worldOf('work', openVault), archive: zipArchive },
      outbox: worldOf('outbox'),
      deliver: worldOf('deliver'),
    },
    readingWith(reader) {
      const environment = environmentOf(workerNamed('reading'))
      const wired = wireReading(environment, openVault, () => reader, business)
      return { ...wired, log: local.log ?? wired.log }
    },
    ...(local.artifacts === undefined ? here() : packed(local.artifacts)),
  }
}
