/** Taro's own preset: React with the automatic runtime, TypeScript, and the syntax that old phones know. */
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        hot: process.env.NODE_ENV !== 'production',
      },
    ],
  ],
}
