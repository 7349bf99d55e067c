import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDatabase } from '#local/dynamodb/database'
import { expressionRules } from '../local/dynamodb/rules/expression-rules'
import { keyRules } from '../local/dynamodb/rules/key-rules'
import { sizeRules } from '../local/dynamodb/rules/size-rules'
import { ask, makeRuledTable } from '../local/dynamodb/rules-table'

const rules = [...keyRules, ...expressionRules, ...sizeRules]

/** Tries every rule of AWS on the local database, and says of each what it is, which page says so, and the verdict. */
export async function proveAws(): Promise<string> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'liangzheng-aws-'))
  const onUnexpectedEnd = (why: string): void => void process.stderr.write(`${why}\n`)
  const database = await startDatabase({ dataDirectory, environment: process.env, onUnexpectedEnd })
  try {
    await makeRuledTable(database.endpoint)
    const lines: string[] = []
    let broken = 0
    for (const { rule, source, request, verdict } of rules) {
      const given = (await ask(database.endpoint, ...request)).verdict
      broken += given === verdict ? 0 : 1
      lines.push(`${given === verdict ? ' ' : '!'} ${rule}: ${given} (${source})`)
    }
    if (broken > 0) throw new Error(`${broken} rules do not hold.\n${lines.join('\n')}`)
    return `${rules.length} rules hold.\n${lines.join('\n')}`
  } finally {
    await database.stop()
    await rm(dataDirectory, { recursive: true, force: true })
  }
}
