export default defineAppConfig({
  pages: ['pages/enterprise/index'],
  window: {
    navigationBarTitleText: '亮证',
    navigationBarBackgroundColor: '#ededed',
    navigationBarTextStyle: 'black',
    backgroundColor: '#ededed',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
})
