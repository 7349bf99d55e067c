import * as z from 'zod/mini'
import type { Template } from '../gateway/template'
import { cronOf } from './cron'
import { wallClock } from './wall-clock'

const minuteMs = 60_000

/** The functions here that work off orders. */
export const servers = ['work', 'deliver'] as const
export type Server = (typeof servers)[number]

/** A schedule of the template: which work it orders of which function, and when. */
export type Schedule = {
  readonly id: string
  readonly server: Server
  readonly work: string
  /** The last instant after `after` and up to `until` at which it fires; null when there is none. */
  readonly latest: (after: Date, until: Date) => Date | null
  /** The message that it sends when it fires at an instant. */
  readonly orderAt: (instant: string) => string
}

const properties = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z._default(z.string(), 'UTC'),
  Target: z.object({ Arn: z.string(), Input: z.string() }),
})
const input = z.object({ work: z.string() })
const mapping = z.object({ EventSourceArn: z.string(), FunctionName: z.string() })

/**
 * Every schedule of the template.
 *
 * @throws {PlainError} when one has an expression that is not known here.
 * @throws when one orders from a queue that no function here serves.
 */
export function schedulesOf(template: Template): readonly Schedule[] {
  const functionOf = new Map(
    template.resources('AWS::Lambda::EventSourceMapping').map((resource) => {
      const { EventSourceArn, FunctionName } = mapping.parse(resource.properties)
      return [EventSourceArn, FunctionName.split(/[:-]/).at(-1)]
    }),
  )
  return template.resources('AWS::Scheduler::Schedule').map((resource) => {
    const { ScheduleExpression, ScheduleExpressionTimezone, Target } = properties.parse(resource.properties)
    const name = functionOf.get(Target.Arn)
    const server = servers.find((each) => each === name)
    if (server === undefined)
      throw new Error(
        `The schedule ${resource.id} sends orders to ${Target.Arn}, which no function here serves`,
      )
    const fires = cronOf(ScheduleExpression)
    const wallAt = wallClock(ScheduleExpressionTimezone)
    return {
      id: resource.id,
      server,
      work: input.parse(JSON.parse(Target.Input)).work,
      orderAt: (instant) => Target.Input.replace('<aws.scheduler.scheduled-time>', instant),
      latest(after, until) {
        const last = Math.floor(until.getTime() / minuteMs) * minuteMs
        for (let at = last; at > after.getTime(); at -= minuteMs)
          if (fires(wallAt(new Date(at)))) return new Date(at)
        return null
      },
    }
  })
}
