const { default: Sequencer } = require('@jest/test-sequencer')

/** The folders in which a suite takes longest, the longest first. */
const heaviest = ['/test/weapp/', '/test/browser/', '/test/journeys/', '/test/simulation/']

const weight = ({ path }) => {
  const at = heaviest.findIndex((folder) => path.includes(folder))
  return at < 0 ? heaviest.length : at
}

/** Starts with the suites that drive the whole product: a long one that began last would leave a core without work. */
module.exports = class HeaviestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => weight(one) - weight(other))
  }
}
