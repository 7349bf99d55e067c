/** A file in an archive: its path there, and its chunks, which are read when its turn comes. */
export type ArchiveFile = {
  readonly name: string
  readonly chunks: () => AsyncIterable<Uint8Array>
  /** Whether it is compressed; a file that is an archive itself gains nothing. */
  readonly isCompressed: boolean
}

/** The writer of archives. */
export type Archive = {
  /**
   * A ZIP archive of these files in this order, written while it is read. With a password each file is encrypted with
   * AES-256 (WinZip AE-2), its name is not. An error of a file ends the archive with it.
   */
  readonly zip: (files: readonly ArchiveFile[], password: string | null) => AsyncIterable<Uint8Array>
}
