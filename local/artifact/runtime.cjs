/** The part of Lambda's runtime in a process of its own: every message is an event, and its answer goes back under the same id. */
const { handler } = require(process.argv[2])

process.on('message', ({ id, event, context }) => {
  Promise.resolve()
    .then(() => handler(event, context))
    .then(
      (result) => process.send({ id, result }),
      (error) => process.send({ id, failure: error instanceof Error ? error.stack : String(error) }),
    )
})
process.on('disconnect', () => process.exit(0))
