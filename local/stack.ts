import { join } from 'node:path'
import type { Log } from '#functions/ports/log'
import { templatePath } from './build/build-steps'
import { createTables } from './database/create-tables'
import { tableStream } from './database/table-stream'
import { addressesDoor } from './door/addresses'
import { type BusinessClock, clockDoor, openClock } from './door/clock'
import { answerJson, type Door, type Visit } from './door/door'
import { runDoor } from './door/run-door'
import { type Database, startDatabase } from './dynamodb/database'
import { frontDoor } from './front-door'
import { gateway } from './gateway/gateway'
import { localFunctions } from './gateway/local-functions'
import { type Route, routesOf } from './gateway/routes'
import { Template } from './gateway/template'
import { type AccessControl, accessControl } from './iam/callers'
import { requireServiceCalls } from './iam/service-calls'
import { bucketsOf } from './object-store/buckets-of'
import { objectStore } from './object-store/object-store'
import { noteRunning, openDataDirectory, requireUnused } from './process/data-directory'
import { messageOf } from './process/plain-error'
import { inProject } from './project-root'
import { notReading, readKeptPapers } from './reader/read-kept-papers'
import { changeFeed } from './schedules/change-feed'
import { fireSchedules, type Ticker } from './schedules/fire-schedules'
import { orderQueues } from './schedules/order-queues'
import { schedulesOf } from './schedules/schedules-of'
import { type Workers, workOffFirings } from './schedules/workers'
import { keyService, keysOf } from './secrets/key-service'
import { localCredentials } from './secrets/local-credentials'
import { openLocalSecrets } from './secrets/local-secrets'
import { pointSdk } from './secrets/point-sdk'
import {
  openStaffIssuer,
  type StaffIssuer,
  staffAudience,
  staffIssuer,
  staffKeysDoor,
  staffKeysPath,
} from './staff/staff-issuer'
import { startWebServer } from './web-server'
import { localTemplates, pretendWechat, wechatPath } from './wechat/pretend-wechat'

export type StackOptions = {
  /** 0 takes a free port. */
  readonly port: number
  readonly dataDirectory: string
  /** The packaged template; what was built before unless given. */
  readonly template?: string
  /** Called with one sentence for every call that a role does not allow; it goes to standard error unless given. */
  readonly onRefusal?: (sentence: string) => void
  /** Where the functions' log lines go; standard output unless given. */
  readonly log?: Log
  /** The Node that runs the zips of the functions; their sources run in this process, by the business clock, unless given. */
  readonly artifactsUnder?: string
  /** Whether photographed papers are read as they are kept; not unless said. */
  readonly readsPapers?: boolean
  /** When the template's schedules are looked at; they fire at no time by themselves unless given. */
  readonly schedules?: Ticker
  /** Called with every step of the start. */
  readonly progress?: (line: string) => void
  /** Called with the reason when a part of the stack ends by itself. */
  readonly onUnexpectedEnd?: (why: string) => void
}

/** A running local stack. `staff` signs staff tokens, `access` says what its roles allow, `papersRead` waits for the reader; `stop` ends it with every child process. */
export type Stack = {
  readonly origin: string
  readonly clock: BusinessClock
  readonly staff: StaffIssuer
  readonly access: AccessControl
  papersRead(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts the whole product on one server, from what was built before.
 *
 * @throws {PlainError} when the port is taken, the data folder cannot be written or is in use, or a part is missing.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { dataDirectory } = options
  await openDataDirectory(dataDirectory)
  await requireUnused(dataDirectory)
  const ending: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const end of ending.splice(0).reverse()) await end()
  }
  try {
    let serve: Door = async (visit) => answerReady(visit, 503)
    const server = await startWebServer(options.port, (visit) => serve(visit))
    ending.push(() => server.stop())
    const origin = `http://localhost:${server.port}`
    ending.push(await noteRunning(dataDirectory, origin))
    const template = await Template.read(options.template ?? inProject(templatePath), {
      region: localCredentials.region,
      parameters: {},
      dynamic: await openLocalSecrets(dataDirectory),
    })
    const access = accessControl(template, options.onRefusal ?? complain)
    requireServiceCalls(template, access)
    const database = await startDatabase({
      dataDirectory,
      environment: process.env,
      callers: access.callers,
      onUnexpectedEnd: options.onUnexpectedEnd ?? (() => undefined),
    })
    ending.push(() => database.stop())
    options.progress?.('The database runs')
    const loopback = `http://127.0.0.1:${server.port}`
    pointSdk(database.endpoint, loopback, loopback)
    const built = await assemble(options, template, access, origin, loopback, database)
    ending.push(built.reading.stop, built.stop)
    serve = frontDoor(built.doors)
    if (options.schedules !== undefined) ending.push(fire(built.workers, options.schedules))
    return { origin, clock: built.clock, staff: built.staff, access, papersRead: built.reading.worked, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function assemble(
  options: StackOptions,
  template: Template,
  access: AccessControl,
  origin: string,
  loopback: string,
  database: Database,
) {
  const { dataDirectory, log, artifactsUnder: program } = options
  await createTables(template, database.endpoint)
  const clock = await openClock(dataDirectory)
  const staff = await openStaffIssuer(dataDirectory)
  const environment = {
    PUBLIC_ORIGIN: origin,
    STAFF_ISSUER: staffIssuer,
    STAFF_AUDIENCE: staffAudience,
    STAFF_JWKS_URL: `${loopback}${staffKeysPath}`,
    WECHAT_API_ORIGIN: `${loopback}${wechatPath}`,
    ...localTemplates,
    WEBHOOK_ALLOWED_HOSTS: 'localhost,127.0.0.1,::1',
  }
  const { invoke, worlds, readingWith, stop } = localFunctions(template, {
    environment,
    clock,
    credentialsOf: access.credentialsOf,
    log,
    artifacts: program === undefined ? undefined : { program, folder: join(dataDirectory, 'artifacts') },
  })
  const reading = options.readsPapers === true ? readKeptPapers(template, readingWith) : notReading
  const tableName = template.nameOf('Table')
  const stream = tableStream(database.streamOf(tableName), join(dataDirectory, 'stream.json'))
  const queues = orderQueues(worlds)
  const workers: Workers = {
    schedules: schedulesOf(template),
    clock,
    queues,
    changes: changeFeed(stream, worlds.outbox, queues),
    expire: (now) => database.expire(tableName, Date.parse(now)),
  }
  const routes = routesOf(template).map(withLocalIssuer)
  const doors: Door[] = [
    readyDoor,
    clockDoor(clock),
    staffKeysDoor(staff, () => loopback),
    await pretendWechat(dataDirectory, () => clock.now()),
    runDoor(workers),
    addressesDoor({ dynamodb: database.endpoint, tableName, keyId: template.nameOf('SealingKey') }),
    noOtherDoor,
    objectStore(join(dataDirectory, 'objects'), bucketsOf(template, reading.created), access.callers),
    await keyService(dataDirectory, keysOf(template), access.callers),
    gateway(routes, invoke, staff.getKey),
  ]
  return { doors, clock, staff, reading, workers, stop }
}

const complain = (sentence: string): void => void process.stderr.write(`${sentence}\n`)

const fire = (workers: Workers, ticker: Ticker): (() => Promise<void>) =>
  fireSchedules({
    ...workers,
    ticker,
    workOff: workOffFirings(workers),
    onFailure: (error) => complain(`The schedules failed: ${messageOf(error)}`),
  })

/** The platform's issuer is elsewhere; here its place is taken by the local one. */
const withLocalIssuer = (route: Route): Route =>
  route.jwt === null
    ? route
    : { ...route, jwt: { ...route.jwt, issuer: staffIssuer, audience: [staffAudience] } }

const readyDoor: Door = async (visit) => {
  return visit.path === '/__local/ready' && answerReady(visit, 200)
}

function answerReady(visit: Visit, status: 200 | 503): true {
  visit.response.setHeader('x-local-stack', process.pid)
  return answerJson(visit, status, { ready: status === 200 })
}

const noOtherDoor: Door = async (visit) =>
  visit.path.startsWith('/__local') && answerJson(visit, 404, { message: 'There is no such local door.' })
