import type { NetworkAnswer, NetworkRequest, Site } from '../site'

type ModuleFactory = (...globals: readonly unknown[]) => (...given: readonly unknown[]) => void

declare global {
  /** What the scripts of the page call: the build hands itself over, then the engine starts. */
  var weapp: {
    define(path: string, factory: ModuleFactory): void
    templates(groups: unknown): void
    start(): void
    /** Path of the page on top, without a slash in front. */
    currentPage(): string
    /** Goes back as the phone's own back gesture does. */
    back(): void
    /** The network comes or goes. */
    network(connected: boolean): void
    /** The app goes to the background and comes back. */
    hide(): void
    show(): void
  }
  var weappSite: Site
  /** Performs a request outside the browser. */
  function weappNetwork(request: NetworkRequest): Promise<NetworkAnswer>
  /** Keeps a storage entry (a JSON text) or forgets it, beyond the life of the page. */
  function weappStore(key: string, value: string | null): Promise<void>
  /** Keeps a saved file (base64) or forgets it, beyond the life of the page. */
  function weappKeep(path: string, content: string | null): Promise<void>
}

export type { ModuleFactory }
