/** What `import Taro, { useRouter } from '@tarojs/taro'` finds in a test. */
module.exports = require('./pretend-phone').taro
