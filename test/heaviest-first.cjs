const { default: Sequencer } = require('@jest/test-sequencer')

/** Starts with the suites that drive the whole product: a long one that began last would leave a core without work. */
module.exports = class HeaviestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const isHeavy = ({ context }) => context.config.displayName?.name === 'journeys'
    return [...sorted.filter(isHeavy), ...sorted.filter((test) => !isHeavy(test))]
  }
}
