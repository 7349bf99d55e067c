export default definePageConfig({ navigationBarTitleText: '看一遍，交上去' })
