import type { Locator, Page } from 'playwright-core'

/** A request as it went out, with its answer's status; 0 where there was none. */
export type Traffic = { readonly method: string; readonly url: string; readonly status: number }

/** A seller's phone with our app on it, in a browser or in WeChat: what a story needs to do with either. */
export type SellerPhone = {
  readonly page: () => Page
  /** The app's page in front: in a browser the ones below stay in the document, hidden. */
  readonly top: () => Locator
  /** Path of the page in front, such as `pages/about/index`. */
  readonly currentPage: () => Promise<string>
  /** Everything that went wrong so far: errors logged, thrown or not awaited. */
  readonly problems: readonly string[]
  /** The requests that left the phone, in the order of their answers. */
  readonly traffic: () => readonly Traffic[]
  /** What she sees of a login: nothing in a mini-program, the pretend WeChat's page in a browser. */
  readonly logIn: () => Promise<void>
  /** Takes the network away, or gives it back. */
  readonly connect: (on: boolean) => Promise<void>
  /** The next request with a token carries one that the server refuses. */
  readonly spoilNextToken: () => Promise<void>
  /** Kills the app and opens it again; what it kept on the phone is there. */
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}
