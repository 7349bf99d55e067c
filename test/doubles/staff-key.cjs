const { generateKeyPairSync } = require('node:crypto')

/** The key with which the tests sign tokens of staff, made once for a run: every process of it finds it in its environment. */
module.exports = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  process.env.TEST_STAFF_KEY = privateKey.export({ type: 'pkcs8', format: 'pem' })
}
