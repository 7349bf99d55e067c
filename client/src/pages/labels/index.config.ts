export default definePageConfig({ navigationBarTitleText: '食品标签' })
