import * as z from 'zod/mini'

const kept = /^kept\/([^/]+\/[^/]+)$/

// S3 sends one test message without records when its notifications are set up.
const notice = z.object({
  Records: z._default(z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })), []),
})

/** The names of kept photos in S3's notice of new objects (names are encoded as in a form). */
export function keptNames(message: string): readonly string[] {
  const read = z.safeParse(notice, JSON.parse(message))
  if (!read.success) throw new Error('S3 sent a message of another shape', { cause: read.error })
  return read.data.Records.flatMap(({ s3 }) => {
    const name = kept.exec(decodeURIComponent(s3.object.key.replace(/\+/g, ' ')))?.[1]
    return name === undefined ? [] : [name]
  })
}
