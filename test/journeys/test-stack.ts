import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LogLine } from '#functions/ports/log'
import { type Stack, type StackOptions, startStack } from '#local/stack'
import type { Role } from '#shared/contract/staff'
import { noteRoleUses } from './role-uses'

/** The whole product on a free port, with data of its own that is removed at the end. */
export type TestStack = {
  readonly origin: string
  readonly dataDirectory: string
  readonly clock: Stack['clock']
  /** What the functions logged. */
  readonly logged: readonly LogLine[]
  readonly staffToken: (role: Role, name?: string) => Promise<string>
  /** What calls its roles refused, a sentence each. */
  readonly refused: readonly string[]
  /** Waits until every photo that was kept has been read, in a stack that reads. */
  readonly papersRead: () => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Starts it from what was built before. Papers are read, and schedules fire, only where that is asked for. With the roles of the
 * built template, a call that they refuse fails the stop. `ARTIFACTS_UNDER` names the Node that runs the zips in every journey.
 */
export async function openTestStack(
  options: Pick<StackOptions, 'readsPapers' | 'schedules' | 'template' | 'artifactsUnder'> = {},
): Promise<TestStack> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'liangzheng-journey-'))
  const logged: LogLine[] = []
  const refused: string[] = []
  const stack = await startStack({
    port: 0,
    dataDirectory,
    artifactsUnder: process.env.ARTIFACTS_UNDER,
    ...options,
    onRefusal: (sentence) => refused.push(sentence),
    log: (line) => ('route' in line ? logged.push(line) : undefined),
  })
  return {
    origin: stack.origin,
    dataDirectory,
    clock: stack.clock,
    logged,
    refused,
    staffToken: (role, name = role) => stack.staff.sign({ name, role }),
    papersRead: stack.papersRead,
    stop: async () => {
      await stack.stop()
      await rm(dataDirectory, { recursive: true, force: true })
      if (options.template !== undefined) return
      if (refused.length > 0) throw new Error(refused.join('\n'))
      await noteRoleUses(stack.access)
    },
  }
}
