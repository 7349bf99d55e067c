/** What the engine in the browser is told before the app starts: the build, and the phone it runs on. */
export type Site = {
  /** Full paths of all pages, subpackages included; the first is the one that opens. */
  readonly pages: readonly string[]
  /** `app.json` as it is. */
  readonly app: Readonly<Record<string, unknown>>
  /** The JSON of every page and component, by path without extension. */
  readonly configs: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** The finished CSS of `app` and of every page and component, by path without extension. */
  readonly styles: Readonly<Record<string, string>>
  /** Who holds the phone; `wx.login` answers `dev:<person>`. */
  readonly person: string
  /** What `wx.requestSubscribeMessage` answers for every template. */
  readonly subscription: 'accept' | 'reject' | 'ban' | 'filter'
  /** The app's storage as JSON texts, by key. */
  readonly storage: Readonly<Record<string, string>>
  /** Saved files in base64, by path. */
  readonly files: Readonly<Record<string, string>>
}

/** A request of the app on its way to the network, outside the browser: a mini-program knows no CORS. */
export type NetworkRequest = {
  readonly url: string
  readonly method: string
  readonly header: Readonly<Record<string, string>>
  /** Base64, or null for no body. */
  readonly body: string | null
  /** Milliseconds. */
  readonly timeout: number
}

/** An answer with its body in base64, or why there is none. */
export type NetworkAnswer =
  | {
      readonly kind: 'answer'
      readonly statusCode: number
      readonly header: Readonly<Record<string, string>>
      readonly body: string
    }
  | { readonly kind: 'failure'; readonly message: string }
