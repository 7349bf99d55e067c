import type { Registered } from '../domain/reading/reading'

/** The registers that can be asked: of enterprises by credit code, of food licences by licence number. */
type Register = 'business' | 'food_licence'

/**
 * A lookup of a number in a public register. `unavailable` says nothing about the seller. Never throws for failures of the
 * register.
 */
export type Registry = {
  readonly lookUp: (register: Register, number: string) => Promise<Registered>
}
