/** The smallest app that Taro builds: React, one page, one view, one text. */
export const bareApp: Readonly<Record<string, string>> = {
  'app.config.ts': "export default { pages: ['home/index'], lazyCodeLoading: 'requiredComponents' }\n",
  'app.tsx': 'export default ({ children }) => children\n',
  'home/index.config.ts': 'export default {}\n',
  'home/index.tsx': `import { Text, View } from '@tarojs/components'
export default () => <View><Text>Hello</Text></View>
`,
}
