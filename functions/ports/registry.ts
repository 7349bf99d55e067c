import type { Registered } from '../domain/reading/reading'

/** The registers that can be asked: of enterprises by credit code, of food licences by licence number. */
type Register = 'business' | 'food_licence'

/** Looks a number up in a public register. `unavailable` says nothing about the seller. Never throws for what the other side does. */
export type Registry = {
  readonly lookUp: (register: Register, number: string) => Promise<Registered>
}
