export default definePageConfig({ navigationBarTitleText: '要办哪些证' })
