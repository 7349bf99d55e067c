import { createHash } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readIfPresent } from '../process/data-directory'

/** WeChat's number for a login code that it does not know, and for one that was used before. */
const unknownCode = 40029
const usedCode = 40163

/** Judges login codes as WeChat does: answers the person's name, or WeChat's number for why not. */
export type LoginCodes = (code: string) => Promise<string | typeof unknownCode | typeof usedCode>

/**
 * `dev:<name>` is good as often as you like, `dev:<name>:<nonce>` once, also across restarts; any other code is
 * unknown.
 */
export async function openLoginCodes(dataDirectory: string): Promise<LoginCodes> {
  const file = join(dataDirectory, 'wechat-used-codes')
  const used = new Set((await readIfPresent(file))?.split('\n') ?? [])
  return async (code) => {
    const [, name, nonce] = /^dev:([^:\p{Cc}]{1,64})(?::([^:\p{Cc}]{1,64}))?$/u.exec(code) ?? []
    if (name === undefined) return unknownCode
    if (nonce === undefined) return name
    const mark = createHash('sha256').update(code).digest('hex')
    if (used.has(mark)) return usedCode
    used.add(mark)
    await appendFile(file, `${mark}\n`)
    return name
  }
}

/** The id of a person in one app: always the same one, and another in every app. 28 characters, as WeChat's are. */
export const openidOf = (appid: string, name: string): string => idOf(`openid\n${appid}\n${name}`)

/** The id of a person across the apps of one company. */
export const unionidOf = (name: string): string => idOf(`unionid\n${name}`)

const idOf = (text: string): string =>
  `o${createHash('sha256').update(text).digest('base64url').slice(0, 27)}`
