import type { Archive } from '../ports/archive'

/** The archive of functions that make no files: every use of it is a programming error and throws. */
export const closedArchive: Archive = {
  zip: () => {
    throw new Error('This function writes no archives')
  },
}
