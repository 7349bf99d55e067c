import { forbidden } from '../forbidden'

/** What the engine and the component engine go on using; app code is not given it all the same. */
const stays: readonly string[] = ['Element', 'Node', 'HTMLElement', 'requestAnimationFrame']

/** Functions of ES2021 and later: Babel turns syntax into older syntax, but adds no functions that an old phone lacks. */
const tooNew: readonly (readonly [object, readonly string[]])[] = [
  [Array, ['fromAsync']],
  [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']],
  [String.prototype, ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']],
  [Object, ['hasOwn', 'groupBy']],
  [Map, ['groupBy']],
  [Promise, ['any', 'withResolvers', 'try']],
]

/** Functions that give other answers where there is no `Intl`. */
const needIntl: readonly (readonly [object, readonly string[]])[] = [
  [Number.prototype, ['toLocaleString']],
  [Date.prototype, ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']],
  [Array.prototype, ['toLocaleString']],
  [String.prototype, ['toLocaleLowerCase', 'toLocaleUpperCase', 'localeCompare']],
]

/** Makes the page's JavaScript as poor as that of an old phone, for good. Call it when the engine has taken what it needs. */
export const becomeOldPhone = (): void => {
  for (const name of forbidden) if (!stays.includes(name)) Reflect.deleteProperty(globalThis, name)
  for (const [owner, names] of tooNew) for (const name of names) Reflect.deleteProperty(owner, name)
  for (const [owner, names] of needIntl) {
    for (const name of names) {
      Reflect.set(owner, name, () => {
        throw new Error(`${name} needs Intl, which Android WeChat does not have.`)
      })
    }
  }
}
