import type { PhotoType } from '#shared/contract/document'

export type Upload = { readonly url: string; readonly fields: Readonly<Record<string, string>> }

/** Where photos are kept. What a seller sends and what we keep are two objects, so a kept photo can never be overwritten. */
export type DocumentVault = {
  /** A form that admits exactly one object: this name, this type, this many bytes, for five minutes. */
  readonly openSlot: (name: string, contentType: PhotoType, bytes: number) => Promise<Upload>
  /** The bytes that were sent through a slot, or null before that. */
  readonly sent: (name: string) => Promise<Uint8Array | null>
  readonly keep: (name: string, contentType: PhotoType, bytes: Uint8Array) => Promise<void>
  /** The bytes of a photo we keep, or null where there is none. */
  readonly kept: (name: string) => Promise<Uint8Array | null>
  /** Removes what was sent; what is kept stays. */
  readonly discardSent: (name: string) => Promise<void>
  readonly discardKept: (name: string) => Promise<void>
  /** A link to a kept photo that works for 60 seconds and always downloads, never shows. */
  readonly link: (name: string) => Promise<string>
  /** Files made for staff; they are gone after a day. */
  readonly keepFile: (name: string, contentType: string, bytes: Uint8Array) => Promise<void>
  readonly file: (name: string) => Promise<Uint8Array | null>
  /** A link to a file that works for 60 seconds. */
  readonly fileLink: (name: string) => Promise<string>
}
