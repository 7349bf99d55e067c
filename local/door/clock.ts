import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { readIfPresent } from '../process/data-directory'
import { answerJson, type Door } from './door'
import { readDoorJson } from './request-body'

const saved = z.object({ offsetMs: z.number() })
const order = z.object({ now: z.nullable(z.string()) })
const expectation =
  'Send { "now": an instant such as "2026-03-01T09:00:00+08:00", or null for the machine\'s time }.'

/** The business clock: what days, deadlines and sweeps are counted by. Tokens and signatures keep the machine's time. */
export type BusinessClock = {
  now(): Date
  /** Moves the clock to an instant, from which it ticks on; null brings back the machine's time. Survives a restart. */
  move(instant: Date | null): Promise<void>
}

/** Opens the clock kept in the data folder. */
export async function openClock(dataDirectory: string): Promise<BusinessClock> {
  const file = join(dataDirectory, 'clock.json')
  const text = await readIfPresent(file)
  let offset = text === null ? 0 : saved.parse(JSON.parse(text)).offsetMs
  return {
    now: () => new Date(Date.now() + offset),
    async move(instant) {
      offset = instant === null ? 0 : instant.getTime() - Date.now()
      await writeFile(`${file}.new`, JSON.stringify({ offsetMs: offset }))
      await rename(`${file}.new`, file)
    },
  }
}

/** `GET` and `POST /__local/clock`. */
export function clockDoor(clock: BusinessClock): Door {
  return async (visit) => {
    if (visit.path !== '/__local/clock') return false
    if (visit.method === 'POST') {
      const given = await readDoorJson(visit, order, expectation)
      if (given === null) return true
      const instant = given.now === null ? null : instantOf(given.now)
      if (instant === undefined) return answerJson(visit, 422, { message: expectation })
      await clock.move(instant)
    } else if (visit.method !== 'GET') {
      visit.response.setHeader('allow', 'GET, POST')
      return answerJson(visit, 405, { message: expectation })
    }
    return answerJson(visit, 200, { now: clock.now().toISOString() })
  }
}

const isoInstant = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

function instantOf(text: string): Date | undefined {
  const day = isoInstant.exec(text)?.[1]
  const instant = new Date(text)
  if (day === undefined || Number.isNaN(instant.getTime())) return undefined
  const midnight = new Date(`${day}T00:00:00Z`)
  const dayExists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day)
  return dayExists ? instant : undefined
}
