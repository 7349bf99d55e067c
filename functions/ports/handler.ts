import type * as z from 'zod/mini'
import type { Refusal } from '#functions/domain/merchant/refusal'
import type { Api, EndpointName } from '#shared/contract/api'
import type { AnswerBody, Endpoint, Parsed } from '#shared/contract/endpoint'
import type { Language } from '#shared/words/language'
import type { KeptAnswer } from './merchant-store'
import type { SellerToken, StaffToken } from './tokens'
import type { World } from './world'

export type CallerOf<E extends Endpoint> = E['caller'] extends 'seller'
  ? SellerToken
  : E['caller'] extends 'staff'
    ? StaffToken & { readonly role: NonNullable<StaffToken['role']> }
    : null

type BodyOf<B extends AnswerBody> =
  B extends z.ZodMiniType<infer Output>
    ? Output
    : B extends 'html' | 'text' | 'svg' | 'json'
      ? string
      : B extends 'script'
        ? Uint8Array
        : null

/** An answer of success: the body by the contract, and headers beyond those every answer has. */
export type Answer<Body> = { readonly headers: Readonly<Record<string, string>>; readonly body: Body }

/** A request that has passed every check of the contract: the handler sees no header and no JSON text. */
export type Request<E extends Endpoint> = {
  readonly params: Readonly<Record<string, string>>
  readonly query: Parsed<E['query']>
  readonly body: Parsed<E['body']>
  readonly caller: CallerOf<E>
  readonly language: Language
  /** The version that the caller has seen (If-Match); null where the endpoint asks for none. */
  readonly seenVersion: number | null
  /** Turns the answer into the one to keep under the Idempotency-Key; null where the endpoint has none. */
  readonly keep: (answer: Answer<BodyOf<E['answer']['body']>>) => KeptAnswer | null
}

export type Outcome<E extends Endpoint> = Answer<BodyOf<E['answer']['body']>> | Refusal | 'already_answered'

/** One operation: reads, decides, writes, answers. `already_answered` sends the answer kept under the same key. */
export type Handler<E extends Endpoint> = (request: Request<E>, world: World) => Promise<Outcome<E>>

/** One operation whose answer is not kept word for word: `replay` makes it anew for a request that was answered before. */
export type Replayable<E extends Endpoint> = {
  readonly handle: Handler<E>
  readonly replay: (request: Request<E>, world: World, kept: KeptAnswer) => Promise<Outcome<E>>
}

/** Operations by their names in the contract. */
export type Operations = {
  readonly [Name in EndpointName]?: Handler<Api[Name]> | Replayable<Api[Name]>
}
