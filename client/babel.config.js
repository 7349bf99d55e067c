/**
 * Taro's own preset: React with the automatic runtime, TypeScript, and the syntax that old phones know. WeChat's engine is
 * iOS's own on iPhones, and Chrome's of 2018 or later on Androids that still run WeChat.
 */
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        targets: { ios: '12', chrome: '66' },
        compiler: 'webpack5',
        hot: process.env.NODE_ENV !== 'production',
      },
    ],
  ],
}
