import type { PhotoType } from '#shared/contract/document'

export type Upload = { readonly url: string; readonly fields: Readonly<Record<string, string>> }

/**
 * The store of photos. The photo that a seller sends and the copy that we keep are two objects, so a kept photo is never
 * overwritten.
 */
export type DocumentVault = {
  /** A form that admits exactly one object: this name, this type, this many bytes, for five minutes. */
  readonly openSlot: (name: string, contentType: PhotoType, bytes: number) => Promise<Upload>
  /** The bytes that were sent through a slot; null before that. */
  readonly sent: (name: string) => Promise<Uint8Array | null>
  readonly keep: (name: string, contentType: PhotoType, bytes: Uint8Array) => Promise<void>
  /** The bytes of a kept photo; null where there is none. */
  readonly kept: (name: string) => Promise<Uint8Array | null>
  /** Removes the sent object; the kept copy stays. */
  readonly discardSent: (name: string) => Promise<void>
  readonly discardKept: (name: string) => Promise<void>
  /** A link to a kept photo that works for 60 seconds and always downloads, never shows. */
  readonly link: (name: string) => Promise<string>
  /**
   * Keeps a file made for staff, deleted after a day. Its chunks are read as they are sent: the whole file is never in
   * memory. Nothing is kept where they end with an error, which is thrown.
   */
  readonly keepFile: (name: string, contentType: string, chunks: AsyncIterable<Uint8Array>) => Promise<void>
  readonly file: (name: string) => Promise<Uint8Array | null>
  /** A link to a file that works for 60 seconds. */
  readonly fileLink: (name: string) => Promise<string>
}
