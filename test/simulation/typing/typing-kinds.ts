import type { Weather } from './slow-network'

/** What can happen in a run, beside typing and slow answers in any order; each as a probability a step. */
export type TypingKind = {
  readonly weather: Weather
  readonly applications: 0 | 1 | 2
  readonly tabs: 1 | 2
  /** A text that the server refuses. */
  readonly bad: number
  readonly kill: number
  readonly offline: number
  readonly loggedOut: number
  readonly full: number
  /** She turns to another of her applications, or begins a new one. */
  readonly turn: number
  /** Another phone of hers changes something. */
  readonly elsewhere: number
}

const calm: TypingKind = {
  weather: { lost: 0, late: 0 },
  applications: 1,
  tabs: 1,
  bad: 0,
  kill: 0,
  offline: 0,
  loggedOut: 0,
  full: 0,
  turn: 0,
  elsewhere: 0,
}
const rough = { lost: 0.15, late: 0.1 }

export const typingKinds = {
  'slow answers, in any order': calm,
  'requests and answers lost or late': { ...calm, weather: rough },
  'texts refused': { ...calm, bad: 0.25 },
  'app killed and opened again': { ...calm, applications: 0, kill: 0.06, weather: rough },
  'no network, opened again without one': { ...calm, applications: 0, kill: 0.05, offline: 0.08 },
  'session ended': { ...calm, loggedOut: 0.08, kill: 0.03 },
  'storage full': { ...calm, full: 0.08 },
  'two applications': { ...calm, applications: 2, turn: 0.1 },
  'an ended application and a new one': { ...calm, turn: 0.1, kill: 0.04, weather: rough },
  'two tabs': { ...calm, applications: 0, tabs: 2, offline: 0.04 },
  'another phone': { ...calm, elsewhere: 0.1, weather: rough },
  everything: {
    weather: rough,
    applications: 2,
    tabs: 2,
    bad: 0.1,
    kill: 0.03,
    offline: 0.04,
    loggedOut: 0.03,
    full: 0.03,
    turn: 0.05,
    elsewhere: 0.04,
  },
} as const satisfies Readonly<Record<string, TypingKind>>
