export default definePageConfig({ navigationBarTitleText: '您的店' })
