import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '#shared/contract/staff'
import { startStack } from '#local/stack'
import { staffToken } from '#local/staff-issuer'

/** The whole product on a free port, in a folder of its own that is removed at the end. */
export type TestStack = {
  readonly origin: string
  readonly staffToken: (role: Role, name?: string) => Promise<string>
  readonly stop: () => Promise<void>
}
