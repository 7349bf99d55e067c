import { type Fields, isFields } from '../record'
import { report } from '../report'

/** A refusal in WeChat's words; `more` are fields beside `errMsg`. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly more: Fields = {},
  ) {
    super(message)
  }
}

const call = (name: string, callback: unknown, result: Fields) => {
  if (typeof callback !== 'function') return
  try {
    callback(result)
  } catch (error) {
    report(`callback of ${name}`, error)
  }
}

/**
 * Makes a function of `wx` in its usual form: options with `success`, `fail` and `complete`, or a promise where none is given.
 * `perform` starts at once; it answers the fields beside `errMsg` and throws to fail.
 */
export const asynchronous =
  (name: string, perform: (options: Fields) => unknown) =>
  (given: unknown = {}): Promise<Fields> | undefined => {
    const options = isFields(given) ? given : {}
    const run = async (): Promise<{ ok: boolean; result: Fields }> => {
      try {
        const answer = await perform(options)
        return { ok: true, result: { ...(isFields(answer) ? answer : {}), errMsg: `${name}:ok` } }
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        const more = error instanceof Refused ? error.more : {}
        return { ok: false, result: { errno: -1, ...more, errMsg: `${name}:fail ${reason}` } }
      }
    }
    const done = run()
    if (['success', 'fail', 'complete'].every((one) => typeof options[one] !== 'function')) {
      return done.then(({ ok, result }) => {
        if (ok) return result
        throw result
      })
    }
    done
      .then(({ ok, result }) => {
        call(name, ok ? options.success : options.fail, result)
        call(name, options.complete, result)
      })
      .catch((error: unknown) => report(name, error))
    return undefined
  }

/** Makes several at once: the name of each is its key. */
export const asynchronousAll = (performs: Readonly<Record<string, (options: Fields) => unknown>>): Fields => {
  const made: Fields = {}
  for (const [name, perform] of Object.entries(performs)) made[name] = asynchronous(name, perform)
  return made
}
