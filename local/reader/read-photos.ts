import * as z from 'zod/mini'
import { embeddedReader } from '#functions/reading/embedded-reader'
import { documentKinds } from '#shared/contract/requirement-codes'

/**
 * A process of its own that reads papers for the local stack: the networks take half a gigabyte, from the first photo to a
 * minute after the last. It ends with the stack, however that ends.
 */
const question = z.object({ id: z.number(), photo: z.instanceof(Uint8Array), asked: z.enum(documentKinds) })

const reader = embeddedReader()

process.on('message', (message) => {
  const { id, photo, asked } = question.parse(message)
  reader.read(photo, asked).then(
    (found) => process.send?.({ id, found }),
    (error: unknown) =>
      process.send?.({ id, failure: error instanceof Error ? error.message : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
