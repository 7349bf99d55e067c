/** Every class name of a stylesheet is its own name. */
module.exports = new Proxy({}, { get: (_target, name) => (name === '__esModule' ? false : name) })
