const { taro } = require('./pretend-phone')

/** What `import Taro, { useRouter } from '@tarojs/taro'` finds in a test. */
module.exports = taro
